"""Where it was or led: in which street it happened ("was stabbed in Mill Street", "called to Mill Street after a shooting"), and
what a journey was bound for.
"""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.extraction.deeds.making import Making
from corroborate.extraction.deeds.naming import is_name
from corroborate.extraction.deeds.particulars.answering import answered, clause_of
from corroborate.extraction.grammar.runs import before_run
from corroborate.extraction.grammar.syntax import Phrase
from corroborate.model import Claim

#: The predicates of these claims.
STREET, DESTINATION = "street", "destination"
#: So many words stand at most between a journey and where it leads.
_FAR = 8
#: So many words stand at most between what happened and its street, and between a street and what happened.
_REACH, _BEHIND = 8, 5


def streets(making: Making) -> Iterator[Claim]:
    """The claims of a sentence that say in which street something happened."""
    analysis, roles = making.analysis, making.families.names.roles
    kinds = roles["streets"]
    if kinds.isdisjoint(analysis.words):
        return
    crossing = not roles["corners"].isdisjoint(analysis.words)
    for before, phrase in analysis.phrases:
        if analysis.words[phrase.last] in kinds and is_name(analysis, phrase) and not phrase.others and not crossing:
            street = _named(making, phrase)
            if street is not None and before not in roles["not there"] and _is_scene(making, before, street):
                yield answered(making, STREET, street)


def _is_scene(making: Making, before: str, street: Phrase) -> bool:
    """True for a street behind the word for what happened, or in the clause that tells it; "Mill Street, where he was shot"."""
    analysis, roles = making.analysis, making.families.names.roles
    near = (
        *analysis.words[max(0, street.first - _REACH) : street.first],
        *analysis.words[street.last + 1 : street.last + _BEHIND],
    )
    number = clause_of(making, street.first)
    verb = analysis.clauses[number].verb if number >= 0 else ""
    if before == "to" and verb not in roles["called to a place"]:
        return not roles["scenes"].isdisjoint(analysis.words[street.last + 1 : street.last + 2])  # "the Mill Street shooting"
    if verb in roles["called to a place"] or not roles["scenes"].isdisjoint(near):
        return True
    told = [one for one in (number, number + 1) if 0 <= one < len(analysis.clauses)]
    for one in told:
        clause = analysis.clauses[one]
        own = one == number or clause.link in roles["where"]
        if own and clause.verb in roles["happening somewhere"] and not clause.negated:
            return True
    return False


def _named(making: Making, phrase: Phrase) -> Phrase | None:
    """The name of a street without what stands before it; None where nothing but its kind has a capital."""
    tags, first = making.analysis.tags, phrase.last
    first = before_run(tags, first - 1, "P", phrase.first - 1) + 1
    return Phrase(first, phrase.last) if first < phrase.last else None


def journeys(making: Making) -> Iterator[Claim]:
    """The claims of a sentence that say where a vehicle, a ship or an aircraft was bound for; who travels may go on elsewhere."""
    analysis, roles = making.analysis, making.families.names.roles
    told, carriers = roles["around journeys"], roles["carriers"]
    if told.isdisjoint(analysis.words) or carriers.isdisjoint(analysis.words):
        return
    for before, phrase in analysis.phrases:
        near = analysis.words[max(0, phrase.first - _FAR) : phrase.first]
        leads = before in roles["leading to a place"] and not told.isdisjoint(near)
        if leads and is_name(analysis, phrase) and not phrase.others and roles["not"].isdisjoint(near):
            yield answered(making, DESTINATION, phrase)
