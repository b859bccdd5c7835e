"""Counts that a report gives day by day: "49 people died on Saturday and 34 on Sunday", of "83 in all"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial

from attrs import evolve

from corroborate.model import Claim
from corroborate.values import Quantity, TimeSpan
from corroborate.vocabulary import Vocabulary, finder

#: The population of those by whom a count grew.
ADDED = "further"
#: The populations of counts of everybody: of all, and of as many as a count grew by.
OF_ALL = (None, ADDED)
#: Characters from the end of a sentence to the next.
_NEXT = 1


def over_days(claims: Collection[Claim], vocabulary: Vocabulary) -> list[Claim]:
    """The claims, sums of some days with the stretch they run over, and further dead of another day as all of that day."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Quantity) and claim.predicate.partition(".")[0] in vocabulary["tolls"]:
            told[claim.predicate].append(claim)
    known: dict[str, Claim] = {}
    for counts in told.values():
        for run in day_by_day(counts, partial(own_single_day, vocabulary=vocabulary), (ADDED,)):
            known.update((one.id, evolve(one, qualifiers=evolve(one.qualifiers, population=None))) for one in run[1:])
            total = sum(_number(one) for one in run)
            period = f"since {run[0].qualifiers.as_of_text.lower()}"
            sums = (one for one in counts if one not in run and _number(one) == total and not one.qualifiers.population)
            known.update((one.id, evolve(one, qualifiers=evolve(one.qualifiers, period=period))) for one in sums)
    return [known.get(claim.id, claim) for claim in claims] if known else list(claims)


def day_by_day(
    counts: Sequence[Claim],
    day_of: Callable[[Claim], TimeSpan | None],
    going_on: Collection[str | None] = OF_ALL,
) -> Iterator[Sequence[Claim]]:
    """The counts of everybody, each of a day of its own, that a report gives one behind the other.

    :param counts: those of one document and predicate, in text order.
    :param day_of: the one day that a count's own words name.
    :param going_on: the populations of a count that goes on with those of the sentence before it: "another 34".
    """
    run: list[Claim] = []
    for claim in (one for one in counts if one.qualifiers.population in OF_ALL):
        day, before = day_of(claim), run[-1].span if run else claim.span
        goes_on = claim.span.start < before.end or (
            claim.span.start - before.end <= _NEXT and claim.qualifiers.population in going_on
        )
        if day is not None and run and goes_on and all(day_of(one) != day for one in run):
            run.append(claim)
            continue
        if len(run) > 1:
            yield run
        run = [claim] if day is not None and not claim.qualifiers.population else []
    if len(run) > 1:
        yield run


def own_single_day(claim: Claim, vocabulary: Vocabulary) -> TimeSpan | None:
    """The one day that a count's own words name; None for none or several, and where it tells no day of a deed."""
    scope = claim.qualifiers
    day = scope.as_of
    one = day is not None and day.earliest is not None and day.earliest == day.latest
    told = scope.as_of_text != "" and scope.as_of_text in claim.quote
    if not (one and told) or scope.period or scope.superseded or scope.revised:
        return None
    return None if finder(vocabulary, "scopes", "died later", "died in care").search(claim.quote) is not None else day


def _number(claim: Claim) -> float:
    value = claim.value
    return value.point if isinstance(value, Quantity) and value.point is not None else 0.0
