"""What is said: the values a claim can carry, as pure data with set relations.

No words and no tolerances live here. How wide "nearly" is and how far a round number reaches are data
(`vocabularies/`), applied by extraction and comparison; this module only knows intervals and sets.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from typing import Literal

from attrs import field, frozen

#: The classes of hedge. "nearly": just below; "under": below; "at most": a hard ceiling; "up to": a soft ceiling;
#: "over": above; "at least": that many or more; "about": either side.
Hedge = Literal["about", "nearly", "under", "at most", "up to", "over", "at least"]

HEDGES: tuple[Hedge, ...] = ("about", "nearly", "under", "at most", "up to", "over", "at least")


@frozen
class Interval:
    """A set of numbers between two ends; ``None`` is an end that is not there (unbounded).

    :param low: least number, or None.
    :param high: greatest number, or None.
    :param low_open: True when `low` itself is outside ("over 5").
    :param high_open: True when `high` itself is outside ("under 5").
    :raises ValueError: an end is not a number, or the ends leave no number between them.
    """

    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False

    def __attrs_post_init__(self) -> None:
        if not ((self.low is None or math.isfinite(self.low)) and (self.high is None or math.isfinite(self.high))):
            raise ValueError("an interval's end is a finite number, or None when there is none")
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError(f"no number lies between {self.low} and {self.high}")

    def __contains__(self, number: object) -> bool:
        if not isinstance(number, (int, float)):
            return False
        above = self.low is None or number > self.low or (number == self.low and not self.low_open)
        below = self.high is None or number < self.high or (number == self.high and not self.high_open)
        return above and below

    def overlaps(self, other: Interval) -> bool:
        """True when some number lies in both."""
        return not (self.before(other) or other.before(self))

    def before(self, other: Interval) -> bool:
        """True when every number here is less than every number of `other`."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def within(self, other: Interval) -> bool:
        """True when every number here is also in `other`."""
        return self.intersection(other) == self

    def intersection(self, other: Interval) -> Interval | None:
        """The numbers in both, or None when there are none."""
        if not self.overlaps(other):
            return None
        return _from_ends(max(self._start, other._start), min(self._stop, other._stop))

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return _from_ends(min(self._start, other._start), max(self._stop, other._stop))

    def widened(self, by: float) -> Interval:
        """The interval with each bounded end moved out by `by` (>= 0); an end that moved is closed.

        :param by: how far, in the unit of the ends.
        :returns: the wider interval.
        """
        if not by >= 0:
            raise ValueError("an interval is widened by zero or more")
        return Interval(
            None if self.low is None else self.low - by,
            None if self.high is None else self.high + by,
            self.low_open and not by,
            self.high_open and not by,
        )

    # An end as a pair that sorts: a later start and an earlier stop are the tighter ones.
    @property
    def _start(self) -> tuple[float, bool]:
        return (-math.inf, False) if self.low is None else (self.low, self.low_open)

    @property
    def _stop(self) -> tuple[float, bool]:
        return (math.inf, True) if self.high is None else (self.high, not self.high_open)


def _from_ends(start: tuple[float, bool], stop: tuple[float, bool]) -> Interval:
    return Interval(
        None if start[0] == -math.inf else start[0],
        None if stop[0] == math.inf else stop[0],
        start[0] != -math.inf and start[1],
        stop[0] != math.inf and not stop[1],
    )


@frozen
class Quantity:
    """A figure as it was said: the numbers it allows, the number that was named, and the hedge.

    :param low: least number the words allow, in `unit`; None = unbounded.
    :param high: greatest number the words allow; None = unbounded.
    :param point: the number that was named; None for a range or a vague count ("dozens").
    :param hedge: the class of the words that turn the figure into an interval; None for a plain figure or range.
    :param unit: canonical unit ("km", "USD", "%", ...); None for a plain count.
    :param low_open: `low` itself is outside.
    :param high_open: `high` itself is outside.
    :param step: worth of the last place as written (1.2 million: 100,000; 16,000: 1,000; 52: 1), for rounding.
    :raises ValueError: the ends leave no number, or the named number lies outside them (an open end that equals it is
        allowed: "over 5" names 5).
    """

    low: float | None
    high: float | None
    point: float | None
    hedge: Hedge | None = None
    unit: str | None = None
    low_open: bool = False
    high_open: bool = False
    step: float = 1

    def __attrs_post_init__(self) -> None:
        if self.low == self.point == self.high and self._is_plain:
            return  # as most are: there is no more to check
        interval = Interval(self.low, self.high, self.low_open, self.high_open)
        if self.hedge is not None and self.hedge not in HEDGES:
            raise ValueError(f"unknown class of hedge {self.hedge!r}; one of {', '.join(HEDGES)}")
        if self.point is not None and self.point not in interval and self.point not in (self.low, self.high):
            raise ValueError(f"{self.point} lies outside {self.low}..{self.high}")

    def __repr__(self) -> str:
        low, high, point = (end if end is None else float(end) for end in (self.low, self.high, self.point))
        return (  # part of a claim's id: the made one takes several times as long, and equal ones (1 and 1.0) must have equal ids
            f"Quantity(low={low!r}, high={high!r}, point={point!r}, hedge={self.hedge!r}, unit={self.unit!r}, "
            f"low_open={self.low_open!r}, high_open={self.high_open!r}, step={float(self.step)!r})"
        )

    @property
    def _is_plain(self) -> bool:
        """True for a number without a hedge or an open end."""
        ends = self.low_open or self.high_open
        return self.hedge is None and not ends and self.point is not None and math.isfinite(self.point)

    @classmethod
    def exactly(cls, number: float, *, unit: str | None = None, step: float = 1) -> Quantity:
        """A plain figure.

        :param number: the number, in `unit`.
        :param unit: canonical unit; None for a plain count.
        :param step: worth of the last place as written.
        :returns: a figure whose ends and named number are `number`.
        """
        return cls(number, number, number, unit=unit, step=step)

    @property
    def interval(self) -> Interval:
        """The numbers the words allow."""
        return Interval(self.low, self.high, self.low_open, self.high_open)

    @property
    def approximate(self) -> bool:
        """True unless one exact number was given without a hedge."""
        return self.low is None or self.low != self.high


@frozen
class TimeSpan:
    """A stretch of days, both ends included; None is an end that nothing anchors.

    :param earliest: first day it can be.
    :param latest: last day it can be.
    :raises ValueError: `latest` lies before `earliest`.
    """

    earliest: dt.date | None = None
    latest: dt.date | None = None

    def __attrs_post_init__(self) -> None:
        if self.earliest and self.latest and self.latest < self.earliest:
            raise ValueError(f"a time span cannot end ({self.latest}) before it starts ({self.earliest})")

    @classmethod
    def on(cls, day: dt.date) -> TimeSpan:
        """The single day.

        :param day: the day.
        :returns: the stretch of that day alone.
        """
        return cls(day, day)

    @property
    def anchored(self) -> bool:
        """True when both ends are known."""
        return self.earliest is not None and self.latest is not None

    @property
    def iso(self) -> tuple[str, ...]:
        """Its ends as in ISO 8601, "" for an open one; one end alone for a day, a whole month ("2025-03") or year ("2025")."""
        first, last = self.earliest, self.latest
        if first is None or last is None or first == last:
            return tuple(dict.fromkeys(day.isoformat() if day else "" for day in (first, last)))
        following = last + dt.timedelta(days=1) if last < dt.date.max else last
        if (first.month, first.day) == (1, 1) and following == dt.date(min(first.year + 1, dt.MAXYEAR), 1, 1):
            return (f"{first.year:04}",)
        if first.day == following.day == 1 and (following - first).days <= 31:
            return (f"{first.year:04}-{first.month:02}",)
        return first.isoformat(), last.isoformat()

    def overlaps(self, other: TimeSpan) -> bool:
        """True when some day may lie in both."""
        return not (self.before(other) or other.before(self))

    def before(self, other: TimeSpan) -> bool:
        """True when every day here is earlier than every day of `other`; an open end is never before anything."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def within(self, other: TimeSpan) -> bool:
        """True when every day here also lies in `other`."""
        starts = other.earliest is None or (self.earliest is not None and self.earliest >= other.earliest)
        stops = other.latest is None or (self.latest is not None and self.latest <= other.latest)
        return starts and stops


@frozen
class Term:
    """A value that is a word or phrase: a status, a stance, a name.

    :param text: as it was said.
    :param key: the canonical form that is compared; defaults to `text` in lower case with single spaces.
    """

    text: str
    key: str = field()

    @key.default
    def _plain_key(self) -> str:
        return " ".join(self.text.lower().split())

    def __repr__(self) -> str:
        return f"Term(text={self.text!r}, key={self.key!r})"  # part of a claim's id, as a quantity's is


def _terms(terms: Iterable[Term]) -> tuple[Term, ...]:
    return tuple(terms)


@frozen
class TermList:
    """Several terms named together.

    :param members: in the order of the text.
    :param closed: True when the list is said to be complete; "such as", "including", "among others" leave it open.
    """

    members: tuple[Term, ...] = field(converter=_terms)
    closed: bool = False

    @property
    def keys(self) -> frozenset[str]:
        """The canonical forms of the members."""
        return frozenset(member.key for member in self.members)


#: Anything a claim can state.
Value = Quantity | TimeSpan | Term | TermList


def total(quantities: Iterable[Quantity]) -> Interval:
    """The interval of a sum: ends are added, and one unbounded or open end makes the sum's so.

    :param quantities: the summands, all in one unit.
    :returns: the interval of their sum.
    """
    low: float | None = 0.0
    high: float | None = 0.0
    low_open = high_open = False
    for quantity in quantities:
        low = None if low is None or quantity.low is None else low + quantity.low
        high = None if high is None or quantity.high is None else high + quantity.high
        low_open |= quantity.low_open
        high_open |= quantity.high_open
    return Interval(low, high, low_open and low is not None, high_open and high is not None)
