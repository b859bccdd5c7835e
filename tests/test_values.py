"""Laws of the value algebra, and worked examples of what a figure allows."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.values import Interval, Quantity, Term, TermList, TimeSpan, total

numbers = st.integers(-1000, 1000)


@st.composite
def intervals(draw):
    low, high = draw(st.none() | numbers), draw(st.none() | numbers)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    single = low is not None and low == high
    return Interval(
        low, high, low is not None and not single and draw(st.booleans()), high is not None and not single and draw(st.booleans())
    )


def test_equal_figures_are_written_alike():
    assert repr(Quantity.exactly(1)) == repr(Quantity.exactly(1.0))  # ids of claims are made of it


@given(intervals(), intervals())
def test_overlap_is_symmetric_and_means_a_shared_number(a, b):
    assert a.overlaps(b) == b.overlaps(a)
    assert a.overlaps(b) == (a.intersection(b) is not None)
    assert a.overlaps(b) == (not a.before(b) and not b.before(a))


@given(intervals(), intervals(), numbers)
def test_intersection_and_hull_hold_what_they_must(a, b, n):
    both = a.intersection(b)
    assert ((n in a) and (n in b)) == (both is not None and n in both)
    if n in a or n in b:
        assert n in a.hull(b)


@given(intervals())
def test_an_interval_stands_rightly_to_itself(a):
    assert a.overlaps(a)
    assert a.within(a)
    assert a.intersection(a) == a == a.hull(a)
    assert not a.before(a)


@given(intervals(), intervals(), intervals())
def test_order_and_containment_are_transitive(a, b, c):
    if a.within(b) and b.within(c):
        assert a.within(c)
    assert a.within(a.hull(b))
    assert a.hull(b).hull(c) == a.hull(b.hull(c))


@given(intervals(), intervals(), st.integers(0, 50))
def test_widening_never_parts_what_overlapped(a, b, by):
    if a.overlaps(b):
        assert a.widened(by).overlaps(b)
    assert a.within(a.widened(by))


@given(st.lists(intervals(), min_size=1, max_size=4))
def test_a_total_holds_every_sum_of_its_parts(parts):
    figures = [Quantity(part.low, part.high, None, low_open=part.low_open, high_open=part.high_open) for part in parts]
    inside = []
    for part in parts:
        if part.low is None and part.high is None:
            inside.append(0.0)
        elif part.low is None:
            inside.append(part.high - 1)
        elif part.high is None:
            inside.append(part.low + 1)
        else:
            inside.append((part.low + part.high) / 2)
    assert sum(inside) in total(figures)


@pytest.mark.parametrize(("low", "high"), [(2, 1), (float("nan"), 1), (0, float("inf"))])
def test_an_impossible_interval_is_refused(low, high):
    with pytest.raises(ValueError, match=r"number"):
        Interval(low, high)


def test_nearly_and_over_one_number_share_nothing():
    nearly = Quantity(14_400, 16_000, 16_000, hedge="nearly", high_open=True)
    over = Quantity(16_000, None, 16_000, hedge="over", low_open=True)
    assert not nearly.interval.overlaps(over.interval)
    assert nearly.interval.before(over.interval)


def test_a_plain_figure_is_not_approximate():
    assert not Quantity.exactly(52).approximate
    assert Quantity(52, None, 52, hedge="at least").approximate
    assert Quantity(20, 25, None).approximate


def test_a_figure_names_a_number_it_allows():
    with pytest.raises(ValueError, match="outside"):
        Quantity(1, 2, 3)
    with pytest.raises(ValueError, match="hedge"):
        Quantity(1, 2, 1, hedge="perhaps")  # type: ignore[arg-type]


days = st.dates(dt.date(2000, 1, 1), dt.date(2030, 1, 1))


@st.composite
def spans(draw):
    a, b = draw(st.none() | days), draw(st.none() | days)
    return TimeSpan(min(a, b), max(a, b)) if a and b else TimeSpan(a, b)


@given(spans(), spans())
def test_time_spans_are_before_overlapping_or_after(a, b):
    assert a.overlaps(b) == b.overlaps(a)
    assert [a.before(b), b.before(a), a.overlaps(b)].count(True) == 1
    assert a.within(a)
    if a.within(b):
        assert a.overlaps(b)


def test_a_time_span_runs_forwards():
    with pytest.raises(ValueError, match="before it starts"):
        TimeSpan(dt.date(2022, 3, 4), dt.date(2022, 3, 3))


def test_terms_compare_by_key_and_keep_their_words():
    assert Term("The  Post").key == "the post"
    assert TermList([Term("Japan"), Term("Canada")]).keys == {"japan", "canada"}


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ((2025, 1, 1), (2025, 12, 31), ("2025",)),
        ((2024, 2, 1), (2024, 2, 29), ("2024-02",)),
        ((2024, 2, 1), (2024, 2, 28), ("2024-02-01", "2024-02-28")),
        ((2025, 3, 4), (2025, 3, 4), ("2025-03-04",)),
        ((2025, 1, 1), (2026, 12, 31), ("2025-01-01", "2026-12-31")),
    ],
)
def test_a_whole_month_or_year_is_told_as_one(first, last, told):
    assert TimeSpan(dt.date(*first), dt.date(*last)).iso == told


@given(st.dates(), st.dates())
def test_the_ends_of_a_span_are_told_in_order(a, b):
    told = TimeSpan(min(a, b), max(a, b)).iso
    assert 1 <= len(told) <= 2
    assert list(told) == sorted(told)


def test_an_open_end_is_told_as_nothing():
    assert TimeSpan(None, dt.date(2025, 3, 4)).iso == ("", "2025-03-04")
    assert TimeSpan().iso == ("",)
