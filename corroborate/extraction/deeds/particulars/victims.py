"""Who was killed: "Tom Reed died after being stabbed", "named the victim as Ada Finch", "the body of Ada Finch"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corroborate.extraction.deeds.making import Making
from corroborate.extraction.deeds.naming import head, is_name, is_person, name, tail
from corroborate.extraction.deeds.particulars.answering import answered
from corroborate.extraction.deeds.particulars.persons import person
from corroborate.extraction.grammar.syntax import Clause, Phrase
from corroborate.model import Claim

#: The predicate of these claims.
VICTIM = "person killed"
#: What tells by its predicate that somebody is dead.
_DEADLY = ("killing", "death")


def victims(making: Making, told: Sequence[Claim]) -> Iterator[Claim]:
    """The claim of each person who is named and was killed.

    :param told: what else is claimed in the sentence: deeds tell who died.
    """
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
