"""Counts of one kind of people that are all whom their report counts: "two teenagers were killed, five people were hurt"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from corroborate.comparison.quantities import number
from corroborate.extraction.counts.governing.members import AMONG_OTHERS
from corroborate.linking.days import is_event
from corroborate.model import Claim
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, load


def all_told(claims: Iterable[Claim], *, vocabulary: Vocabulary | None = None) -> frozenset[str]:
    """The ids of the counts of one kind of people, told of one event, beside which their report counts nobody else of whom the
    same was told: where such a count is above another report's of everybody, it is no part of that.

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
    return frozenset(found)


def _is_kind(population: str | None, vocabulary: Vocabulary) -> bool:
    """True for a kind of people of whom any may be a victim: "teenager", "woman"; not "rebel", nor "woman among others"."""
    entry = vocabulary["populations"].get(population or "")
    return (
        entry is not None and not (population or "").endswith(AMONG_OTHERS) and not entry.text("side") and not entry.flag("doer")
    )
