"""Counts of one kind of people who are all whom their report counts, and those whose sentence sums up what happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache

from corroborate.comparison.counts import tells_of_dead, tells_of_hurt
from corroborate.comparison.quantities import number
from corroborate.extraction.counts.governing.members import AMONG_OTHERS
from corroborate.linking.days import is_event
from corroborate.model import Claim
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, load


def all_told(claims: Iterable[Claim], *, vocabulary: Vocabulary | None = None) -> frozenset[str]:
    """The ids of the counts of one kind of people, told of one event, beside which their report counts nobody else of whom the
    same was told: where such a count is above another report's of everybody, it is no part of that; and those of the sentence
    that sums up first what happened.

    Those who fight, and those who did it, are always some of all.
    """
    words = vocabulary or load()
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        scope = claim.qualifiers
        current = not scope.superseded and not scope.period  # "the city's 14th homicide this year" is of another count
        if isinstance(claim.value, Quantity) and is_event(claim.predicate, words) and current:
            told[claim.document, claim.predicate].append(claim)
    found: set[str] = set()
    for counts in told.values():
        most = max(number(claim) for claim in counts)
        groups = {claim.qualifiers.population for claim in counts if number(claim) == most}
        kinds = groups - {None}  # as many people, or as many names, are the same
        if len(kinds) == 1 and _is_kind(next(iter(kinds)), words):
            found.update(claim.id for claim in counts if number(claim) == most)
        first = min(counts, key=lambda claim: claim.span.start)
        if sums_up(first, words):
            found.update(claim.id for claim in counts if number(claim) == number(first) and sums_up(claim, words))
    return frozenset(found)


def _is_kind(population: str | None, vocabulary: Vocabulary) -> bool:
    """True for a kind of people of whom any may be a victim: "teenager", "woman"; not "rebel", nor "woman among others"."""
    entry = vocabulary["populations"].get(population or "")
    return (
        entry is not None and not (population or "").endswith(AMONG_OTHERS) and not entry.text("side") and not entry.flag("doer")
    )


@lru_cache(maxsize=8192)  # a claim stands in many comparisons
def sums_up(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count of the dead or the hurt, of any who may be a victim, whose sentence tells of the others as well: "a girl
    was killed and two women were hurt" sums up what happened, so that whoever is counted there is everybody.
    """
    if claim.qualifiers.population and not _is_kind(claim.qualifiers.population, vocabulary):
        return False
    if claim.predicate.endswith(".injured"):
        return tells_of_dead(claim.quote, vocabulary)
    return claim.predicate.endswith(".killed") and tells_of_hurt(claim.quote, vocabulary)


def lower_sums_up(a: Claim, b: Claim, alone: Collection[str], vocabulary: Vocabulary) -> bool:
    """True where the lower of two counts is that of the sentence with which its report sums up first what happened.

    :param alone: what `all_told` returns.
    """
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return False
    low = min(a, b, key=number)
    return low.id in alone and sums_up(low, vocabulary)
