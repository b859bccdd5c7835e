"""Who says that it was they who did it ("the Free Band claimed responsibility"), and what somebody is charged with ("was charged
with second-degree murder").
"""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.extraction.deeds.making import Making
from corroborate.extraction.deeds.naming import head, is_name, tail
from corroborate.extraction.deeds.particulars.answering import answered
from corroborate.extraction.deeds.particulars.things import named_in
from corroborate.extraction.grammar.runs import before_run
from corroborate.extraction.grammar.syntax import Clause, Phrase
from corroborate.model import Claim

#: The predicates of these claims.
CLAIMED, OFFENCE = "responsibility claimed by", "offence charged"
#: So many words stand between a charge and what it is of at most: "charged Friday in county court with one count of murder".
_REACH = 10


def claimants(making: Making) -> Iterator[Claim]:
    """The claims of a sentence that say who claims a deed."""
    analysis, roles = making.analysis, making.families.names.roles
    if roles["around claims of deeds"].isdisjoint(analysis.words):
        return
    for clause in analysis.clauses:
        if clause.negated or clause.modal:
            continue
        who = _claiming(making, clause)
        named = _band(making, who) if who is not None else None
        if named is not None:
            yield answered(making, CLAIMED, named)


def _claiming(making: Making, clause: Clause) -> Phrase | None:
    """Who claims a deed by what a clause tells."""
    analysis, roles = making.analysis, making.families.names.roles
    thing = clause.subject if clause.passive else clause.object
    noun = head(analysis, thing) if thing is not None else ""
    doer = clause.after("by") if clause.passive else clause.subject
    if clause.verb in roles["claiming deeds"]:
        if noun in roles["what is claimed"]:
            return doer
        return doer if clause.passive and clause.verb == "claim" and noun in roles["deeds claimed"] else None
    if clause.verb == "come" and clause.subject is not None and head(analysis, clause.subject) == "claim":
        return clause.after("from")
    if clause.verb in ("say", "announce", "declare"):
        return clause.subject if _own_deed(making, clause) else None
    return None


def _own_deed(making: Making, said: Clause) -> bool:
    """True for somebody who says that he did it himself: "said it was behind the raid", "said its men carried out the attack"."""
    analysis, roles = making.analysis, making.families.names.roles
    for clause in analysis.clauses:
        if clause.head <= said.head or clause.subject is None or clause.negated or clause.modal:
            continue
        own = analysis.words[clause.subject.first] in roles["it and its"]
        behind = clause.verb == "be" and clause.after("behind") is not None
        if own and (behind or (clause.verb in roles["carrying out"] and clause.object is not None)):
            return True
    return False


def _band(making: Making, phrase: Phrase) -> Phrase | None:
    """The name in a phrase: "the Free Band", "the Free Band group", "Front for the Freedom of Arlow"; None without one."""
    analysis = making.analysis
    if phrase.others:
        return None
    last = before_run(analysis.tags, phrase.last, "N", phrase.first)
    first = before_run(analysis.tags, last - 1, "P", phrase.first - 1) + 1
    if analysis.tags[last] != "P" or analysis.words[last] in making.families.names.demonyms:
        return None
    if last == phrase.last and is_name(analysis, phrase):
        of = next((one for link, one in tail(analysis, phrase) if link == "of" and is_name(analysis, one)), None)
        last = of.last if of is not None else last
    return Phrase(first, last)


def offences(making: Making) -> Iterator[Claim]:
    """The claims of a sentence that say which offence somebody is charged with, unless a charge in it was dropped."""
    roles, words = making.families.names.roles, making.analysis.words
    charged = [i for i, word in enumerate(words) if word in roles["bringing a charge"]]
    if not charged or not (roles["charges gone"] | roles["not"]).isdisjoint(words):
        return
    for first, last, sort in named_in(words, "offence", making.reading.vocabulary):
        before = next((i for i in reversed(charged) if i < first <= i + _REACH), first)
        if not roles["charged with"].isdisjoint(words[before:first]) or last + 1 in charged:  # "a murder charge"
            yield answered(making, OFFENCE, Phrase(first, last), sort)
