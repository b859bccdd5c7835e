"""Two figures: which numbers a reader lets each mean, and whether some number fits both.

The letter of a hedge is its interval (`Quantity.interval`); how people read it is `tolerances.toml`. The pragmatics of
round numbers follow the rule that a figure is good to half its last place.
"""

from __future__ import annotations

from typing import Literal

from corroborate.values import Interval, Quantity
from corroborate.vocabulary import Vocabulary

Fit = Literal["agree", "compatible", "conflict"]

_ABOVE = ("over", "at least")
_BELOW = ("nearly", "under")


def is_round(value: Quantity) -> bool:
    """True for a figure that is likely rounded: 16,000 and 1.2 million, not 120, 500 or 4,463."""
    return value.point is not None and value.step >= 100 and abs(value.point) >= 1000


def reach(value: Quantity, vocabulary: Vocabulary, *, tally: bool = False) -> Interval:
    """The numbers a reader lets `value` mean.

    :param value: a figure.
    :param tally: read as a running count of one event, where "at least 18" names eighteen, not any number above; otherwise
        an open hedge holds everything beyond its number.
    """
    if value.point is None:
        return value.interval
    entry = vocabulary["tolerances"][value.hedge or "exact"]
    size = abs(value.point)
    below, above = size * entry.number("below"), size * entry.number("above")
    if value.hedge is None and is_round(value):
        below = above = value.step / 2
    low: float | None = value.point - below
    high: float | None = value.point + above
    if not tally and entry.flag("open"):
        if value.hedge in _ABOVE:
            high = None
        else:
            low = None
    return Interval(low, high)


def fit(a: Quantity, b: Quantity, vocabulary: Vocabulary, *, tally: bool = False) -> tuple[Fit, str]:
    """Whether two figures in one unit can both hold, and why (empty when they are the same).

    :param tally: both are running counts of one event.
    """
    if a.interval == b.interval:
        return "agree", ""
    if a.point is not None and a.point == b.point:
        return _same_pivot(a, b)
    if not reach(a, vocabulary, tally=tally).overlaps(reach(b, vocabulary, tally=tally)):
        return "conflict", "no number fits both"
    if a.hedge is None and b.hedge is None and a.point is not None and b.point is not None:
        return ("compatible", "the one is the other rounded") if _rounds(a, b) else ("conflict", "two exact figures")
    return "compatible", "one number can fit both"


def _rounds(a: Quantity, b: Quantity) -> bool:
    coarse, fine = (a, b) if a.step >= b.step else (b, a)
    assert coarse.point is not None
    assert fine.point is not None
    return is_round(coarse) and coarse.step > fine.step and abs(coarse.point - fine.point) <= coarse.step / 2


def _same_pivot(a: Quantity, b: Quantity) -> tuple[Fit, str]:
    """One named number, two hedges."""
    hedges = {a.hedge, b.hedge}
    below = next((hedge for hedge in hedges if hedge in _BELOW), None)
    above = next((hedge for hedge in hedges if hedge in _ABOVE), None)
    if below and above:
        return "conflict", f"{below!r} puts it below, {above!r} at or above"
    if None in hedges and not (is_round(a) or is_round(b)) and hedges & {"over", "under"}:
        return "conflict", f"exactly that against {next(hedge for hedge in hedges if hedge)!r} that"
    return "compatible", "the same number, hedged differently"
