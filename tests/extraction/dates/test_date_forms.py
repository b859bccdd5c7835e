"""Every usual form of a date, and of words of time that are none, read on Friday, 14 June 2019."""

from __future__ import annotations

import datetime as dt

import pytest

from corroborate.extraction.dates import find_dates

FRIDAY = dt.date(2019, 6, 14)


def told(text: str, published: dt.date | None = FRIDAY) -> list[tuple[str, str, str]]:
    """The words of each date, its first and its last day."""
    found = find_dates(text, published=published)
    return [(moment.text, str(moment.value.earliest or ""), str(moment.value.latest or "")) for moment in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on 3 Oct 2017.", [("3 Oct 2017", "2017-10-03", "2017-10-03")]),
        ("It opened on Oct. 3, 2017.", [("Oct. 3, 2017", "2017-10-03", "2017-10-03")]),
        ("It opened on October 3,2017.", [("October 3,2017", "2017-10-03", "2017-10-03")]),
        ("It fell on 3 May 1207.", [("3 May 1207", "1207-05-03", "1207-05-03")]),
        ("It opened on 3rd October 2017.", [("3rd October 2017", "2017-10-03", "2017-10-03")]),
        ("It opened on the 3rd of October 2017.", [("3rd of October 2017", "2017-10-03", "2017-10-03")]),
        ("It opened on October 3rd.", [("October 3rd", "2018-10-03", "2018-10-03")]),
        ("It opened on 10/3/2017.", [("10/3/2017", "2017-03-10", "2017-10-03")]),
        ("It opened on 25/12/2017.", [("25/12/2017", "2017-12-25", "2017-12-25")]),
        ("It opened on 12/25/2017.", [("12/25/2017", "2017-12-25", "2017-12-25")]),
        ("It opened on 2017-10-03T22:30:00+02:00.", [("2017-10-03T22:30:00+02:00", "2017-10-03", "2017-10-03")]),
        ("It opened on 2017-10-03 22:30.", [("2017-10-03 22:30", "2017-10-03", "2017-10-03")]),
        ("It opened on 2017/10/03.", [("2017/10/03", "2017-10-03", "2017-10-03")]),
        ("It stood in the 18th century.", [("18th century", "1700-01-01", "1800-12-31")]),
        ("It fell before the twentieth century.", [("before the twentieth century", "", "1899-12-31")]),
        ("It has stood since the 14th century.", [("since the 14th century", "1300-01-01", "2019-06-14")]),
        ("It crossed the 19th century bridge.", []),
        ("It was the third day after Mondays storm.", [("after Monday", "2019-06-11", "")]),
        ("The toll of Mondays storm rose.", [("Monday", "2019-06-10", "2019-06-10")]),
        ("The shops that open on Mondays bakers own.", []),
        ("The shops are closed Mondays at noon.", []),
        ("The baker's Mondays crew left.", []),
        ("Monday, 3 June 2019, was wet.", [("Monday, 3 June 2019", "2019-06-03", "2019-06-03")]),
        ("On Monday, June 3, it rained.", [("Monday, June 3", "2019-06-03", "2019-06-03")]),
        ("On Monday (June 3) it rained.", [("Monday (June 3)", "2019-06-03", "2019-06-03")]),
        ("It rained on the night of 5-6 May.", [("5-6 May", "2019-05-05", "2019-05-06")]),
        ("It rained on the night of May 5-6, 2018.", [("May 5-6, 2018", "2018-05-05", "2018-05-06")]),
        ("It rained from 5 to 9 May.", [("5 to 9 May", "2019-05-05", "2019-05-09")]),
        ("It rained between May 5 and May 9.", [("between May 5 and May 9", "2019-05-05", "2019-05-09")]),
        ("It rained from May 5 to June 9.", [("from May 5 to June 9", "2019-05-05", "2019-06-09")]),
        ("It rained between March and May.", [("between March and May", "2019-03-01", "2019-05-31")]),
        ("It rained from March to May 2018.", [("from March to May 2018", "2018-03-01", "2018-05-31")]),
        ("It rained from November 2017 to March 2018.", [("from November 2017 to March 2018", "2017-11-01", "2018-03-31")]),
        ("It rained in early June.", [("early June", "2019-06-01", "2019-06-13")]),
        ("It rained in mid-2018.", [("mid-2018", "2018-04-20", "2018-09-13")]),
        ("It rained in mid-May.", [("mid-May", "2019-05-10", "2019-05-22")]),
        ("It rained in late 2018.", [("late 2018", "2018-08-07", "2018-12-31")]),
        ("It rained at the end of May.", [("the end of May", "2019-05-19", "2019-05-31")]),
        ("It rained in the 1990s.", [("1990s", "1990-01-01", "1999-12-31")]),
        ("It rained in the early 1990s.", [("the early 1990s", "1990-01-01", "1993-12-31")]),
        ("Profits rose in Q3.", [("Q3", "2018-07-01", "2018-09-30")]),
        ("Profits rose in Q3 2018.", [("Q3 2018", "2018-07-01", "2018-09-30")]),
        ("Profits rose in the third quarter of 2018.", [("third quarter of 2018", "2018-07-01", "2018-09-30")]),
        ("Profits rose in the first half of 2018.", [("first half of 2018", "2018-01-01", "2018-06-30")]),
        ("Profits rose in fiscal 2018.", [("fiscal 2018", "2017-04-01", "2019-03-31")]),
        ("Profits rose last quarter.", [("last quarter", "2019-01-01", "2019-03-31")]),
        ("It struck Thursday night local time.", [("Thursday night", "2019-06-13", "2019-06-13")]),
        ("It struck early Thursday.", [("early Thursday", "2019-06-13", "2019-06-13")]),
        ("The two are to meet on Thursday.", [("Thursday", "2019-06-20", "2019-06-20")]),
        ("It struck on Wednesday morning.", [("Wednesday morning", "2019-06-12", "2019-06-12")]),
        ("It struck on Monday evening, June 3.", [("Monday evening, June 3", "2019-06-03", "2019-06-03")]),
        ("It struck yesterday.", [("yesterday", "2019-06-13", "2019-06-13")]),
        ("It struck the day before yesterday.", [("the day before yesterday", "2019-06-12", "2019-06-12")]),
        ("It struck yesterday evening.", [("yesterday evening", "2019-06-13", "2019-06-13")]),
        ("It struck last night.", [("last night", "2019-06-13", "2019-06-13")]),
        ("It struck tonight.", [("tonight", "2019-06-14", "2019-06-14")]),
        ("It struck this morning.", [("this morning", "2019-06-14", "2019-06-14")]),
        ("It struck earlier today.", [("today", "2019-06-14", "2019-06-14")]),
        ("It struck last week.", [("last week", "2019-06-03", "2019-06-09")]),
        ("It struck this week.", [("this week", "2019-06-10", "2019-06-16")]),
        ("It struck last month.", [("last month", "2019-05-01", "2019-05-31")]),
        ("It struck last year.", [("last year", "2018-01-01", "2018-12-31")]),
        ("It struck last Tuesday.", [("last Tuesday", "2019-06-11", "2019-06-11")]),
        ("It struck on Tuesday last week.", [("Tuesday last week", "2019-06-04", "2019-06-04")]),
        ("It struck last weekend.", [("last weekend", "2019-06-08", "2019-06-09")]),
        ("It struck two weeks ago.", [("two weeks ago", "2019-05-29", "2019-06-02")]),
        ("It struck a decade ago.", [("a decade ago", "2007-07-15", "2011-05-15")]),
        ("The fair opens next Monday.", [("next Monday", "2019-06-17", "2019-06-17")]),
        ("The fair opens tomorrow.", [("tomorrow", "2019-06-15", "2019-06-15")]),
        ("The fair will open on Monday.", [("Monday", "2019-06-17", "2019-06-17")]),
        ("The fair will open in September.", [("September", "2019-09-01", "2019-09-30")]),
        ("It has rained since Monday.", [("since Monday", "2019-06-10", "2019-06-14")]),
        ("It has rained since early May.", [("since early May", "2019-05-01", "2019-06-14")]),
        ("Losses due to rain since early August.", [("since early August", "2018-08-01", "2019-06-14")]),
        ("It is due to open no earlier than August.", [("no earlier than August", "2019-08-01", "")]),
        ("It has rained since 3 May.", [("since 3 May", "2019-05-03", "2019-06-14")]),
        ("As of 3 June, 40 were missing.", [("As of 3 June", "2019-06-03", "2019-06-03")]),
        ("As of Thursday morning, 40 were missing.", [("As of Thursday morning", "2019-06-13", "2019-06-13")]),
        ("By Thursday, 40 were missing.", [("By Thursday", "", "2019-06-13")]),
        ("Until 2018, it was dry.", [("Until 2018", "", "2018-12-31")]),
        ("Before 2018, it was dry.", [("Before 2018", "", "2017-12-31")]),
        ("After 2018, it was dry.", [("After 2018", "2019-01-01", "")]),
        ("In the past three days it rained.", [("the past three days", "2019-06-11", "2019-06-14")]),
        ("Over the past year it rained.", [("the past year", "2018-06-14", "2019-06-14")]),
        ("In the last 24 hours it rained.", [("the last 24 hours", "2019-06-13", "2019-06-14")]),
        ("So far this year 40 have died.", [("So far this year", "2019-01-01", "2019-06-14")]),
        ("Forty have died so far.", [("so far", "", "2019-06-14")]),
        ("It rained in the spring of 2018.", [("spring of 2018", "2018-03-01", "2018-05-31")]),
        ("It rained last winter.", [("last winter", "2018-12-01", "2019-02-28")]),
        (
            "It rained in May 2018 and June 2019.",
            [("May 2018", "2018-05-01", "2018-05-31"), ("June 2019", "2019-06-01", "2019-06-30")],
        ),
        (
            "The dam broke in 2011 and again in 2014.",
            [("2011", "2011-01-01", "2011-12-31"), ("2014", "2014-01-01", "2014-12-31")],
        ),
        ("It was the worst since 2009, when a dam broke.", [("2009", "2009-01-01", "2009-12-31")]),
        ("The 2014 flood was worse.", [("2014", "2014-01-01", "2014-12-31")]),
        (
            "The dam broke on Monday; two days later it was mended.",
            [("Monday", "2019-06-10", "2019-06-10"), ("two days later", "2019-06-12", "2019-06-12")],
        ),
        (
            "The dam broke on 3 May; the next day it was mended.",
            [("3 May", "2019-05-03", "2019-05-03"), ("the next day", "2019-05-04", "2019-05-04")],
        ),
        ("It may rain, and they march on.", []),
        ("March on, he said; may it help.", []),
        ("They met a week after the ceremony.", []),
        ("The Second World War was long.", []),
        ("World War II was long.", []),
        ("It took three weeks.", []),
        ("It burned in the 1900 block of Mill Lane.", []),
        ("It lasted for two days.", []),
        ("It is open from 9 to 5.", []),
        ("At 10:30 a.m. the bell rang.", []),
        ("He is 21 years old.", []),
        ("They meet every Monday.", []),
        ("Mondays are slow.", []),
        ("She sat down.", []),
        ("The sun rose.", []),
        ("Room 2014 is empty.", []),
        ("The bill passed 2010 to 1990.", []),
        ("Second place went to Ann Lee.", []),
        ("Spring water is cold.", []),
        ("Prices fall.", []),
        ("April Lee and August Orr came.", []),
    ],
)
def test_a_date_is_read_in_every_form(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


def test_the_order_of_day_and_month_is_what_the_text_shows_elsewhere() -> None:
    either = told("It opened on 3/4/2018.")
    assert either == [("3/4/2018", "2018-03-04", "2018-04-03")]
    assert told("It opened on 3/4/2018 and shut on 25/12/2018.")[0] == ("3/4/2018", "2018-04-03", "2018-04-03")
    assert told("It opened on 3/4/2018 and shut on 12/25/2018.")[0] == ("3/4/2018", "2018-03-04", "2018-03-04")
    assert told("It opened on 3/4/2018, 25/12/2018 and 12/25/2018.")[0] == either[0]  # one of them errs


def test_a_day_still_to_come_is_not_what_a_report_dates() -> None:
    assert told("It opened on 5/12/2019.", dt.date(2019, 6, 14)) == [("5/12/2019", "2019-05-12", "2019-05-12")]


def test_without_a_publication_what_is_written_out_stands() -> None:
    assert told("It rained in May 2018 and in Q3.", None) == [("May 2018", "2018-05-01", "2018-05-31"), ("Q3", "", "")]
