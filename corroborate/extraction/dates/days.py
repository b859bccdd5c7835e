"""Reckoning with days: months, weeks and thirds of them, within the years that dates have."""

from __future__ import annotations

import calendar
import datetime as dt

from corroborate.values import TimeSpan


def shift_month(day: dt.date, by: int) -> dt.date:
    """The same day `by` months later, or that month's last day; never outside the years that dates have."""
    year, month = divmod(day.year * 12 + day.month - 1 + by, 12)
    year = min(max(year, 1), 9999)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def moved(day: dt.date, days: float) -> dt.date:
    """The day `days` later (earlier when negative), never outside the years that dates have."""
    return dt.date.fromordinal(min(max(day.toordinal() + round(days), 1), dt.date.max.toordinal()))


def month_span(year: int, number: int) -> TimeSpan:
    """The whole of a month, in the nearest year that dates have."""
    year = min(max(year, dt.MINYEAR), dt.MAXYEAR)
    return TimeSpan(dt.date(year, number, 1), dt.date(year, number, calendar.monthrange(year, number)[1]))


def months_span(year: int, first: int, count: int) -> TimeSpan:
    """The `count` months of a year, or running into the next, that begin with the month `first`."""
    begin = dt.date(year, first, 1)
    return TimeSpan(begin, moved(shift_month(begin, count), -1))


def third(whole: TimeSpan, edge: str) -> TimeSpan:
    """The first, middle or last third of a month or year, a little wide since people are."""
    if whole.earliest is None or whole.latest is None:
        return whole
    length = (whole.latest - whole.earliest).days
    cut = round(length * 0.4)
    if edge == "first":
        return TimeSpan(whole.earliest, moved(whole.earliest, cut))
    if edge == "last":
        return TimeSpan(moved(whole.latest, -cut), whole.latest)
    return TimeSpan(moved(whole.earliest, length * 0.3), moved(whole.latest, -length * 0.3))


def unit_span(day: dt.date, name: str, by: int) -> TimeSpan:
    """The week (ISO, from Monday), weekend, month, quarter or year `by` steps from the one that holds `day`."""
    monday = moved(day, -day.weekday())
    if name == "weekend":
        saturday = moved(monday, 5 if day.weekday() >= 5 else -2)  # the latest that has begun
        saturday = moved(saturday, 7 * by if by > 0 else 0)
        return TimeSpan(saturday, moved(saturday, 1))
    if name == "week":
        return TimeSpan(moved(monday, 7 * by), moved(monday, 7 * by + 6))
    if name == "month":
        first = shift_month(day.replace(day=1), by)
        return month_span(first.year, first.month)
    if name == "quarter":
        first = shift_month(day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1), 3 * by)
        return TimeSpan(first, moved(shift_month(first, 3), -1))
    year = min(max(day.year + by, 1), 9999)
    return TimeSpan(dt.date(year, 1, 1), dt.date(year, 12, 31))
