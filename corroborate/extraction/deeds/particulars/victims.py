"""Who was killed: "Tom Reed died after being stabbed", "named the victim as Ada Finch", "the body of Ada Finch"; and how
somebody is who was hurt: "is in critical condition".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corroborate.extraction.deeds.making import Making
from corroborate.extraction.deeds.naming import head, is_name, is_person, name, tail
from corroborate.extraction.deeds.particulars.answering import answered
from corroborate.extraction.deeds.particulars.things import states_of
from corroborate.extraction.grammar.syntax import Analysis, Clause, Phrase
from corroborate.model import Claim

#: The predicates of these claims.
VICTIM, CONDITION = "person killed", "condition"
#: So many words stand between a state and "condition" at most, and so many before a state that is told of somebody.
_REACH, _TOLD = 6, 3
#: So many words has the full name of a person at least and at most.
_LEAST, _MOST = 2, 4
#: A nickname inside of a name, and the name that goes on: "Ada 'Moon' Finch", "Ada (Moon) Finch".
_NICKNAME = re.compile("\\s?[(\"'`\u2018\u201c]+\\s?[A-Z][\\w ]+[)\"'\u2019\u201d]+\\s[A-Z]")
#: What tells by its predicate that somebody is dead.
_DEADLY = ("killing", "death")


def victims(making: Making, told: Sequence[Claim]) -> Iterator[Claim]:
    """The claim of each person who is named and was killed."""
    dead = frozenset(claim.subject for claim in told if claim.predicate in _DEADLY and _happened(claim))
    found: dict[int, Phrase] = {}
    for phrase in (*_dying(making, dead), *_called(making, dead), *_had(making)):
        named = person(making, phrase)
        if named is not None:
            found.setdefault(named.first, named)
    for named in found.values():
        yield answered(making, VICTIM, named)


def _happened(claim: Claim) -> bool:
    """True for what is told to have happened."""
    scope = claim.qualifiers
    return scope.polarity and scope.modality is None and scope.stage in (None, "done")


def _dying(making: Making, dead: frozenset[str]) -> Iterator[Phrase]:
    """Those of whom a deed tells that they died."""
    for _, phrase in making.analysis.phrases if dead else ():
        for one in (phrase, phrase.name):
            if one is not None and is_name(making.analysis, one) and name(making.analysis, one, making.families.names) in dead:
                yield one


def _called(making: Making, dead: frozenset[str]) -> Iterator[Phrase]:
    """Those whose names are given to somebody who was killed: "named the man who was killed as Tom Reed", "the victim was"."""
    analysis, roles = making.analysis, making.families.names.roles
    for number, clause in enumerate(analysis.clauses):
        if clause.negated:
            continue
        if clause.verb in roles["naming"]:
            given = _given(making, number, clause)
            if given is not None and _of_the_dead(making, dead):
                yield given
        elif clause.verb == "be" and clause.object is not None and _is_victim(making, clause.subject, dead):
            yield clause.object
    for _, phrase in analysis.phrases:
        if phrase.name is not None and _is_victim(making, phrase, frozenset()):
            yield phrase.name


def _of_the_dead(making: Making, dead: frozenset[str]) -> bool:
    """True for a sentence that tells of somebody who was killed, and of nobody who may have done it."""
    words, roles = making.analysis.words, making.families.names.roles
    told = dead or not roles["those killed"].isdisjoint(words) or not roles["states of the dead"].isdisjoint(words)
    return bool(told) and roles["under suspicion"].isdisjoint(words) and making.families.suspects.isdisjoint(words)


def _given(making: Making, number: int, clause: Clause) -> Phrase | None:
    """The name that a clause gives, also behind what says whom: "named the man who was killed in Arlow as Tom Reed"."""
    behind = making.analysis.clauses[number + 1 : number + 2]
    return clause.after("as") or (behind[0].after("as") if behind and behind[0].link == "who" else None)


def _is_victim(making: Making, phrase: Phrase | None, dead: frozenset[str]) -> bool:
    """True for the victim, or for one of whom the sentence tells that he was killed."""
    if phrase is None:
        return False
    if making.analysis.words[phrase.last] in making.families.names.roles["those killed"]:
        return True
    return is_person(making.analysis, phrase, making.families.names) and making.telling.whom.about(phrase) in dead


def _had(making: Making) -> Iterator[Phrase]:
    """Those of whose body or murder a sentence speaks: "the body of Ada Finch", "Tom Reed's murder"."""
    analysis, roles = making.analysis, making.families.names.roles
    if roles["of the dead"].isdisjoint(analysis.words):
        return
    for _, phrase in analysis.phrases:
        if head(analysis, phrase) in roles["of the dead"]:
            owner = making.telling.owner(phrase)
            behind = next((one for link, one in tail(analysis, phrase) if link == "of"), None)
            yield from (one for one in (owner, behind) if one is not None)


def person(making: Making, phrase: Phrase) -> Phrase | None:
    """The full name that a phrase ends in; None for any other name, and for one who is told to have done it."""
    analysis, names = making.analysis, making.families.names
    if phrase.others or not is_name(analysis, phrase) or (making.telling.headline and _all_capitals(analysis)):
        return None
    last = phrase.last
    while last > phrase.first and analysis.words[last].rstrip(".") in names.roles["behind names"]:
        last -= 1
    first = last
    while first > phrase.first and analysis.tags[first - 1] == "P" and analysis.words[first - 1] not in names.titles:
        first -= 1
    words = analysis.words[first : last + 1]
    if not _LEAST <= len(words) <= _MOST or not names.bodies.isdisjoint(words):
        return None
    if any(word in names.countries or word in names.demonyms for word in (*words, " ".join(words))):
        return None
    if _NICKNAME.match(analysis.text, analysis.ends[last]):
        return None
    before = analysis.words[max(0, phrase.first - 2) : first]
    return None if not making.families.suspects.isdisjoint(before) else Phrase(first, last)


def _all_capitals(analysis: Analysis) -> bool:
    """True for a headline whose every word has a capital: which of them are names it does not tell."""
    small = sum(analysis.said(i, i)[0].islower() for i, tag in enumerate(analysis.tags) if tag in "NewgnR")
    return not small


def conditions(making: Making) -> Iterator[Claim]:
    """The claim of the one state that a sentence tells somebody to be in."""
    analysis, roles = making.analysis, making.families.names.roles
    known = states_of(making.reading.vocabulary)
    if known.keys().isdisjoint(analysis.words) or not roles["of several hurt"].isdisjoint(analysis.words):
        return
    states = [i for i, word in enumerate(analysis.words) if word in known]
    if not roles["not"].isdisjoint(analysis.words[max(0, states[0] - _TOLD) : states[0]]):
        return
    if len({known[analysis.words[i]] for i in states}) > 1:
        return  # "critical but stable"
    named = [i for i, word in enumerate(analysis.words) if word in roles["conditions of the hurt"]]
    cared = not roles["around the hurt"].isdisjoint(analysis.words)
    for i in states:
        if any(abs(i - n) <= _REACH for n in named) or (cared and _is_told(analysis, i)):
            yield answered(making, CONDITION, Phrase(i, i), known[analysis.words[i]])
            return


def _is_told(analysis: Analysis, i: int) -> bool:
    """True for a state that somebody is said to be in: "is stable", "was listed as critical", "are calling him stable"."""
    closed = analysis.tags[i + 1 : i + 2] in ("", ",", ";", "C", "A", "I", "S")
    before = analysis.tags[max(0, i - _TOLD) : i]
    return closed and ("B" in before or analysis.words[i - 1] == "as")
