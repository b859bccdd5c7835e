"""Rules about figures: they disagree, lean different ways, break a bound, do not add up."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Literal

from corroborate.model import Cluster
from corroborate.rule import Found, finding, rule
from corroborate.rules.answers import AT_OR_ABOVE, BELOW, Pair, both, involved, once, pairs, words

#: What kind of difference two figures show; each is one rule's, so that a difference is told once.
Kind = Literal["direction", "slip", "bound", "mismatch"]


def kind_of(pair: Pair) -> Kind | None:
    """The kind of a difference between two figures of one unit, the most telling first; None when they do not differ."""
    numbers = pair.numbers
    if numbers is None or numbers[0].unit != numbers[1].unit:
        return None
    a, b = numbers
    if pair.pivot is not None:
        sides = {a.hedge, b.hedge}
        return "direction" if sides & BELOW and sides & AT_OR_ABOVE else None
    if a.interval.overlaps(b.interval):
        return None
    if a.point and b.point and abs(a.point) < abs(b.point):
        power = math.log10(b.point / a.point) if b.point / a.point > 0 else 0.0
        if power > 0.9 and abs(power - round(power)) < 1e-9 and round(power) >= 1:
            return "slip"
    if a.hedge in ("at most", "up to") or b.hedge == "at least":
        return "bound"
    return "mismatch"


@rule(
    family="numbers",
    severity="error",
    good=(
        "At least 44 people were killed in the blast in Arlow on Monday.",
        "The blast in Arlow on Monday killed 44 people, police said.",
    ),
    bad=(
        "The blast in Arlow on Monday killed 44 people, police said.",
        "The blast in Arlow on Monday killed 61 people, the hospital said.",
    ),
)
def numeric_mismatch(cluster: Cluster) -> Iterator[Found]:
    """Two sources give figures for one question that cannot both hold.

    The claims ask the same (measure, subject, scope, overlapping time) and no number lies in what both allow, hedges and
    rounding considered.
    """
    for group in once(pair for pair in pairs(cluster, "conflict") if kind_of(pair) == "mismatch"):
        yield finding(f"{cluster.question}: {both(cluster, group)}", *involved(group))


@rule(
    family="numbers",
    severity="warning",
    good=("Nearly 900 runners took part in the Arlow race.", "About 900 runners took part in the Arlow race."),
    bad=(
        "Nearly 900 runners took part in the Arlow race on Sunday, mayor Ada Finch said.",
        "Mayor Ada Finch said more than 900 runners took part in the Arlow race on Sunday.",
    ),
)
def hedge_direction(cluster: Cluster) -> Iterator[Found]:
    """One number, but one source puts the count below it and another at or above it.

    An error when both report one speaker's words of one time, else a warning.
    """
    found = [
        pair for pair in pairs(cluster, "agree", "compatible", "conflict", "incomparable")
        if kind_of(pair) == "direction" and not pair.comparison.differ_in("population", "place", "body")
    ]
    for group in once(found):
        same = [pair for pair in group if pair.same_speaker and not pair.comparison.differ_in("time")]
        group = [*same, *(pair for pair in group if pair not in same)]
        ends = "one speaker, one time" if same else "one number"
        yield finding(
            f"{cluster.question}: {both(cluster, group)}; {ends}, opposite sides of it",
            *involved(group), severity="error" if same else "warning",
        )


@rule(
    family="numbers",
    severity="note",
    good=("Police counted 40 tents.", "There were 40 tents, police counted."),
    bad=("More than 900 runners took part in the Arlow race.", "The Arlow race drew 900 runners."),
)
def hedge_drift(cluster: Cluster) -> Iterator[Found]:
    """One number stands with different hedges, or with one and without.

    Told once for each number of a question.
    """
    by_number: dict[float, list[Pair]] = {}
    for pair in pairs(cluster):
        numbers = pair.numbers
        if numbers and pair.pivot is not None and numbers[0].hedge != numbers[1].hedge and kind_of(pair) != "direction" \
                and not pair.comparison.differ_in("population", "place", "body"):
            by_number.setdefault(pair.pivot, []).append(pair)
    for _, group in sorted(by_number.items()):
        ways: dict[str, str] = {}
        for claim in involved(group):
            ways.setdefault(claim.value_text.casefold(), f"{words(claim)} in {cluster.document_of(claim).name}")
        yield finding(f"{cluster.question}: one number, hedged differently: {', '.join(ways.values())}", *involved(group))
