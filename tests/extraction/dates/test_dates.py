"""Dates: what is one, what is none, and which days it means."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corroborate.extraction.dates import find_dates

FRIDAY = dt.date(2019, 6, 14)


def told(text: str, published: dt.date | None = FRIDAY) -> list[tuple[str, str, str, str]]:
    return [
        (moment.text, moment.kind, str(moment.value.earliest or ""), str(moment.value.latest or ""))
        for moment in find_dates(text, published=published)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge opened on 2018-05-07.", ("2018-05-07", "date", "2018-05-07", "2018-05-07")),
        ("It opened on May 7, 2018.", ("May 7, 2018", "date", "2018-05-07", "2018-05-07")),
        ("It opened on 7 May 2018.", ("7 May 2018", "date", "2018-05-07", "2018-05-07")),
        ("It opened on May 7 , 2018 , they say .", ("May 7 , 2018", "date", "2018-05-07", "2018-05-07")),
        ("It opened on the 7th of May, 2018.", ("7th of May, 2018", "date", "2018-05-07", "2018-05-07")),
        ("Monday 7 May 2018 was warm", ("Monday 7 May 2018", "date", "2018-05-07", "2018-05-07")),
        ("May 7-9, 2018 brought rain", ("May 7-9, 2018", "date", "2018-05-07", "2018-05-09")),
        ("Sept. 3 was dry", ("Sept. 3", "date", "2018-09-03", "2018-09-03")),
        ("June 3 was dry", ("June 3", "date", "2019-06-03", "2019-06-03")),
        ("The fair will open on July 2.", ("July 2", "date", "2019-07-02", "2019-07-02")),
        ("It snowed in January.", ("January", "month", "2019-01-01", "2019-01-31")),
        ("It snowed in November.", ("November", "month", "2018-11-01", "2018-11-30")),
        ("It snowed in March 1996.", ("March 1996", "month", "1996-03-01", "1996-03-31")),
        ("It snowed in early March.", ("early March", "month", "2019-03-01", "2019-03-13")),
        ("It rained last October.", ("last October", "month", "2018-10-01", "2018-10-31")),
        ("It rained last summer.", ("last summer", "season", "2018-06-01", "2018-08-31")),
        ("He left in 2009.", ("2009", "year", "2009-01-01", "2009-12-31")),
        ("Rents rose in the 1970s.", ("1970s", "decade", "1970-01-01", "1979-12-31")),
        ("Rents rose from 2011 to 2014.", ("from 2011 to 2014", "range", "2011-01-01", "2014-12-31")),
        ("The film (2011) was long.", ("2011", "year", "2011-01-01", "2011-12-31")),
        ("It happened 13/2/2015.", ("13/2/2015", "date", "2015-02-13", "2015-02-13")),
        ("It happened 4.12.2015.", ("4.12.2015", "date", "2015-12-04", "2015-12-04")),
    ],
)
def test_dates_that_are_written_out(text: str, expected: tuple[str, str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("on Friday", "2019-06-14", "2019-06-14"),  # published on a Friday: that day
        ("on Thursday", "2019-06-13", "2019-06-13"),
        ("late Wednesday", "2019-06-12", "2019-06-12"),
        ("late on Wednesday", "2019-06-12", "2019-06-12"),
        ("on Sunday night", "2019-06-09", "2019-06-09"),
        ("last Friday", "2019-06-07", "2019-06-07"),
        ("next Friday", "2019-06-21", "2019-06-21"),
        ("yesterday", "2019-06-13", "2019-06-13"),
        ("this morning", "2019-06-14", "2019-06-14"),
        ("last night", "2019-06-13", "2019-06-13"),
        ("overnight", "2019-06-13", "2019-06-14"),
        ("last week", "2019-06-03", "2019-06-09"),
        ("earlier this week", "2019-06-10", "2019-06-14"),
        ("later this month", "2019-06-14", "2019-06-30"),
        ("so far this year", "2019-01-01", "2019-06-14"),
        ("over the weekend", "2019-06-08", "2019-06-09"),
        ("last month", "2019-05-01", "2019-05-31"),
        ("three days ago", "2019-06-11", "2019-06-11"),
        ("roughly a week ago", "2019-06-05", "2019-06-09"),
        ("in the past 24 hours", "2019-06-13", "2019-06-14"),
        ("since Monday", "2019-06-10", "2019-06-14"),
        ("since 2014", "2014-01-01", "2019-06-14"),
        ("as of Tuesday", "2019-06-11", "2019-06-11"),
        ("until Monday", "", "2019-06-17"),
        ("by March 2", "", "2019-03-02"),
        ("more than two years ago", "", "2017-08-13"),
    ],
)
def test_dates_counted_from_the_publication(words: str, earliest: str, latest: str) -> None:
    [(_, _, first, last)] = told(f"The well ran dry {words}")
    assert (first, last) == (earliest, latest)


def test_without_a_publication_relative_dates_stay_open() -> None:
    for words in ("last week", "on Tuesday", "yesterday", "a month ago", "now", "in May", "on May 3"):
        for moment in find_dates(f"The well ran dry {words}"):
            assert not moment.anchored
            assert moment.value.earliest is None
            assert moment.value.latest is None


def test_a_later_date_counts_from_the_one_told_before() -> None:
    text = "The dam broke on Monday. Two days later the valley was empty; the day before, nobody had known."
    assert [entry[2] for entry in told(text)] == ["2019-06-10", "2019-06-12", "2019-06-11"]


@pytest.mark.parametrize(
    "text",
    [
        "She may come and they march on.",
        "He taught Sunday school for years.",
        "It took three days and two weeks of work.",
        "They met a week after the ceremony.",
        "Some 2000 people came.",
        "The path is 1950 metres long.",
        "It costs $2000 or 2000%.",
        "Call 555-2014.",
        "They meet on Mondays.",
        "At 2:42 PM the bell rang.",
        "Will Smith and April Jones? No: he will.",
        "Two works by Jan Berg were sold.",
    ],
)
def test_words_and_numbers_that_only_look_like_dates_are_none(text: str) -> None:
    dated = [entry for entry in told(text) if entry[0] != "April"]
    assert dated == []


def test_stamps_of_a_page_are_told_apart() -> None:
    assert [entry[:3] for entry in told("Published: 3 May 2019\nUpdated: 4 May 2019 10:15\nRain fell on 2 May 2019.")] == [
        ("3 May 2019", "published", "2019-05-03"),
        ("4 May 2019 10:15", "updated", "2019-05-04"),
        ("2 May 2019", "date", "2019-05-02"),
    ]


def test_impossible_days_are_no_dates() -> None:
    assert told("It was February 31, 2019.") == []
    assert told("See 2019-13-45 and 31/31/2019.") == []


@settings(max_examples=150)
@given(st.text(max_size=300), st.one_of(st.none(), st.dates()))
def test_no_text_breaks_it_and_offsets_are_true(text: str, published: dt.date | None) -> None:
    moments = find_dates(text, published=published)
    for moment in moments:
        assert text[moment.span.start : moment.span.end] == moment.text
    for one, other in pairwise(moments):
        assert one.span.end <= other.span.start
    assert moments == find_dates(text, published=published)


_WORDS = st.lists(
    st.sampled_from(
        [
            "last",
            "next",
            "this",
            "early",
            "late",
            "on",
            "since",
            "until",
            "May",
            "march",
            "3",
            "12",
            "2014",
            "Monday",
            "week",
            "ago",
            "years",
            "the",
            "a",
            "few",
            "from",
            "to",
            "by",
            "of",
            "İ",
            ",",
            "-",
            "as",
            "before",
            "weekend",
            "1999-12-31",
            "9/11/2001",
            "31",
            "Feb",
            "summer",
        ]
    ),
    max_size=25,
)


@settings(max_examples=200)
@given(_WORDS, st.dates())
def test_any_row_of_words_of_time_is_read(words: list[str], published: dt.date) -> None:
    text = " ".join(words)
    for moment in find_dates(text, published=published):
        assert text[moment.span.start : moment.span.end] == moment.text
