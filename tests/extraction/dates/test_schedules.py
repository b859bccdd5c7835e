"""What is to come and when: a plan's day is its answer, however the plan is told; plans that differ, move, or were carried out."""

from __future__ import annotations

import datetime as dt

import pytest
from claims_for_tests import relations

from corroborate import vocabulary
from corroborate.extraction import extract
from corroborate.extraction.dates import find_dates
from corroborate.model import Document
from corroborate.values import TimeSpan

WORDS = vocabulary.load()
WEDNESDAY = dt.date(2031, 9, 10)


def planned(text, published=WEDNESDAY):
    """Predicate, subject and days of the first claim of a text that has a day for its answer."""
    claims = extract(Document(text, "Echo", published=published))
    return next((c.predicate, c.subject, *c.value.iso) for c in claims if isinstance(c.value, TimeSpan))


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("The ferry must be sold by Christmas.", "by Christmas", ("", "2031-12-25")),
        ("The gates have been shut since New Year.", "since New Year", ("2031-01-01", "2031-09-10")),
        ("The mill will open in the autumn.", "autumn", ("2031-09-01", "2031-11-30")),
        ("It closed in the spring.", "spring", ("2031-03-01", "2031-05-31")),
        ("The council will decide by the end of the year.", "by the end of the year", ("", "2031-12-31")),
        ("It was paid before the end of March.", "before the end of March", ("", "2031-03-31")),
        ("The vote is planned for March next year.", "March next year", ("2032-03",)),
        ("The launch is planned for June at the earliest.", "June at the earliest", ("2032-06-01", "")),
        ("They will file in the first quarter.", "first quarter", ("2032-01-01", "2032-03-31")),
    ],
)
def test_days_of_what_is_to_come(text, words, iso):
    (moment,) = find_dates(text, published=WEDNESDAY)
    assert (moment.text, moment.value.iso) == (words, iso)


@pytest.mark.parametrize(
    "text",
    [
        "The Christmas market drew crowds.",
        "The spring water was warm in the summer heat.",
        "Finch scored in the first quarter.",
        "He broke a leg in the fall.",
    ],
)
def test_words_of_time_that_tell_no_day(text):
    assert find_dates(text, published=WEDNESDAY) == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The verdict is expected on Friday.", ("occurrence", "verdict", "2031-09-12")),
        ("Elections are due in November.", ("occurrence", "election", "2031-11")),
        ("The hearing was put off to 4 October.", ("occurrence", "hearing", "2031-10-04")),
        ("The hearing was postponed until Friday.", ("occurrence", "hearing", "2031-09-12")),
        ("A decision is not expected before October.", ("occurrence", "decision", "2031-10-01", "")),
        ("The union called a strike for Monday.", ("occurrence", "strike", "2031-09-15")),
        ("The opening of the mill is now set for November.", ("opening", "mill", "2031-11")),
        ("Both sides expect completion of the sale by the end of October.", ("completion", "sale", "", "2031-10-31")),
        ("Completion of the sale is due in October.", ("completion", "sale", "2031-10")),
        ("The museum has put its reopening off to 15 October.", ("opening", "museum", "2031-10-15")),
        ("The bridge will not open before November.", ("opening", "bridge", "2031-11-01", "")),
        ("Power is to be restored by Friday.", ("restore", "power", "", "2031-09-12")),
    ],
)
def test_what_is_to_come_and_when(text, claim):
    assert planned(text) == claim


@pytest.mark.parametrize(
    "text",
    [
        "The union promised a strike on Monday.",
        "The hearing was postponed on Monday.",
        "The court is expected on Friday to clear Finch.",
    ],
)
def test_a_day_on_which_it_was_said_or_that_is_another_verbs(text):
    claims = extract(Document(text, "Echo", published=WEDNESDAY))
    assert not [claim for claim in claims if claim.predicate == "occurrence"]


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("The bridge will open in May 2032.", "The opening of the bridge is planned for August 2032.", "conflict"),
        ("The trial of Ada Finch is set for 4 March.", "The trial of Ada Finch will begin on 11 March.", "conflict"),
        ("The vote is scheduled for Tuesday.", "The vote will take place on Thursday.", "conflict"),
        ("The sale will close in March 2032.", "The sale will be completed by the end of March 2032.", "agree"),
        ("The tunnel will open in 2032.", "The tunnel will now open in late 2034.", "update"),
        ("A decision had been due on 4 March.", "A decision is expected on 9 April.", "update"),
    ],
)
def test_two_days_of_one_plan(one, other, relation):
    assert relations(one, other) == {relation}


def test_a_plan_told_later_has_moved():
    told = "The bridge in Port Ellery will open in May 2032.", "The bridge in Port Ellery will open in August 2032."
    assert relations(*told, *("2031-09-10", "2031-09-10")) == {"conflict"}
    assert relations(*told, *("2031-09-10", "2032-02-01")) == {"update"}


def test_a_plan_carried_out_on_another_day():
    told = "The bridge in Port Ellery will open on 4 May 2032.", "The bridge in Port Ellery opened on 9 June 2032."
    assert relations(*told, *("2031-09-10", "2032-06-11")) == {"update"}


def test_the_trials_of_two_are_two():
    one = "The trial of Ada Finch is set for 4 March."
    assert relations(one, "The trial of Tom Reed will begin on 11 March.") == set()


def test_the_opening_is_of_what_the_story_is_about():
    one = "The stadium in Port Ellery will open in May 2032, the club says."
    other = "Work on the stadium in Port Ellery is late. The opening is now set for August 2032."
    assert "update" in relations(one, other)
    assert relations(one, "The museum in Wick is late. The opening is now set for August 2032.") == set()


def test_a_weekday_may_be_any_date_and_is_no_other_weekday():
    assert "conflict" not in relations("The race will be held on Tuesday.", "The race will be held on 16 December.")
    assert "conflict" in relations("The race will be held on Tuesday.", "The race will be held on Friday, 19 December.")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The vote is on Friday.", ("occurrence", "vote", "2031-09-12")),
        ("The deadline for bids is 1 October.", ("occurrence", "deadline", "2031-10-01")),
        ("The hearing will be on 4 October.", ("occurrence", "hearing", "2031-10-04")),
    ],
)
def test_what_is_on_a_day_to_come_is_planned_for_it(text, claim):
    assert planned(text) == claim


@pytest.mark.parametrize(
    "text", ["The road is on Fridays under water.", "The road is on Friday under water.", "The ferry is late."]
)
def test_a_day_beside_a_state_is_no_appointment(text):
    claims = extract(Document(text, "Echo", published=WEDNESDAY))
    assert not [claim for claim in claims if claim.predicate == "occurrence"]


def test_two_days_of_one_vote_are_a_conflict():
    assert relations("The vote on the mill is on Friday.", "The vote on the mill is on Saturday.", WEDNESDAY) == {"conflict"}
