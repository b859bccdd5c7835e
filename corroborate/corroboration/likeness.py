"""Which answers to one item support each other without being equal. Needs numpy; imported when used.

An answer that says less supports one that says more: an incomplete list of authors the fuller list that holds its
members, a rounded number the exact one, a hedged figure one inside it. Omission is likelier than invention, so support
runs that way only (an asymmetric form of the implication of Yin, Han and Yu 2008, "TruthFinder").
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from attrs import frozen

from corroborate.corroboration.coded import Coded, Floats, Ints, runs
from corroborate.values import Quantity, TermList

#: What part of its score a vaguer answer lends to a fuller one.
LENT = 0.25
#: Items with more answers than this lend nothing: what they say is too scattered to be one answer told in many ways.
MOST_ANSWERS = 64
#: What separates the members of a list that is written as one string.
SEPARATOR = ";"


@frozen(eq=False)
class Likeness:
    """Pairs of answers to one item, by code: `giver` supports `taker` to a degree between 0 and 1."""

    giver: Ints
    taker: Ints
    degree: Floats

    def spread(self, count: int) -> Callable[[Floats], Floats]:
        """The function that lends scores along the pairs."""

        def lend(score: Floats) -> Floats:
            return score + LENT * np.bincount(self.taker, self.degree * np.maximum(score[self.giver], 0), count)

        return lend


def members(value: Any) -> frozenset[Any] | None:
    """The members of a value that is a list: a tuple, a `TermList`, a string of parts between semicolons."""
    if isinstance(value, TermList):
        return value.keys
    if isinstance(value, tuple):
        return frozenset(value)
    if isinstance(value, str):
        return frozenset(part.strip() for part in value.split(SEPARATOR) if part.strip())
    return None


def rounds_to(number: float, other: float) -> bool:
    """True when `other` is `number` rounded to fewer digits, at least one of them kept."""
    if number == other or not (math.isfinite(number) and math.isfinite(other)) or other == 0:
        return False
    if not float(other).is_integer() or abs(other) < 10 or other % 10:
        return False
    place = 10
    while other % (place * 10) == 0:
        place *= 10
    return abs(number - other) <= place / 2 and number % place != 0


def _degree(giver: Any, taker: Any) -> float:
    """How far `giver` is a vaguer form of `taker`."""
    if isinstance(giver, Quantity) and isinstance(taker, Quantity):
        return 1.0 if giver.unit == taker.unit and taker.interval.within(giver.interval) else 0.0
    if isinstance(giver, (int, float)) and isinstance(taker, (int, float)):
        return 1.0 if rounds_to(float(taker), float(giver)) else 0.0
    if isinstance(giver, frozenset) and isinstance(taker, frozenset):
        return len(giver & taker) / len(giver) if giver else 0.0
    return 0.0


def likeness(table: Coded) -> Likeness | None:
    """The pairs of answers of which one supports the other; None when there are none."""
    used = np.unique(table.value).tolist()
    values = {at: table.distinct[at] for at in used}
    listed = any(
        isinstance(value, (TermList, tuple)) or (isinstance(value, str) and SEPARATOR in value) for value in values.values()
    )
    if not listed and not any(isinstance(value, (int, float, Quantity)) for value in values.values()):
        return None
    forms = {at: members(value) if listed else None for at, value in values.items()}
    comparable = [values[at] if forms[at] is None else forms[at] for at in table.value.tolist()]
    fit = np.flatnonzero(table.answers_per_item()[table.item] <= MOST_ANSWERS)
    giver: list[int] = []
    taker: list[int] = []
    degree: list[float] = []
    for at, later in runs(table.item[fit]):
        for a, b in zip(fit[at].tolist(), fit[later].tolist(), strict=True):
            for one, other in ((a, b), (b, a)):
                lent = _degree(comparable[one], comparable[other])
                if lent:
                    giver.append(one)
                    taker.append(other)
                    degree.append(lent)
    return Likeness(np.array(giver, np.int64), np.array(taker, np.int64), np.array(degree)) if giver else None
