"""Outcomes that exclude each other, what there was or was not, and things that are called by two kinds."""

from __future__ import annotations

import datetime as dt

import pytest
from claims_for_tests import relations

from corroborate.extraction import extract
from corroborate.extraction.dates import find_dates
from corroborate.model import Document


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister Ada Finch has resigned, her office said.", "Ada Finch remains in office, a spokesman said."),
        ("Ada Finch has resigned as director of the mill.", "Ada Finch is staying on as director of the mill."),
        ("The court upheld the verdict against Finch.", "The court overturned the verdict against Finch."),
        ("The council passed the budget.", "The budget was voted down by the council."),
        ("The bill passed on Monday.", "The bill failed on Monday."),
        ("The driver tested positive for drugs.", "The driver's test came back negative."),
        ("The road to Arlow is open again.", "The road to Arlow remains blocked."),
        ("Flights from Arlow resumed on Monday.", "Flights from Arlow were still suspended on Monday."),
        ("The talks ended in agreement.", "The talks ended without agreement."),
        ("The march was peaceful.", "The march ended in violence."),
        ("The convoy was let through on Monday.", "The convoy was turned back on Monday."),
        ("The strike is illegal, the union said.", "The strike is lawful, the court said."),
        ("There was no fire on board.", "A fire broke out on board."),
        ("There was no warning, residents said.", "A warning had been issued at noon, the council said."),
        ("There were solvents in the shed.", "There were no solvents in the shed."),
        ("The regulator blocked the merger.", "The regulator cleared the merger."),
        ("The court allowed Finch's appeal.", "Finch's appeal was dismissed by the court."),
        ("The match was called off.", "The match went ahead."),
        ("The launch was a success.", "The launch failed."),
        ("The outbreak is over.", "The outbreak is spreading."),
        ("The ministry was warned of the flood in May.", "The ministry had not been warned of the flood."),
        ("Flight 418 was cancelled.", "Flight 418 was not cancelled."),
    ],
)
def test_outcomes_that_exclude_each_other(one, other):
    assert "conflict" in relations(one, other)
    assert "conflict" in relations(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The road to Arlow is blocked.", "The road to Wick is open."),
        ("The march in Arlow was peaceful.", "The march in Wick ended in violence."),
        ("The strike at the mill is illegal.", "The strike at the port is lawful."),
        ("The court upheld the verdict against Finch.", "The court overturned the verdict against Reed."),
        ("Flights from Arlow resumed on Monday.", "Flights from Wick were suspended on Monday."),
        ("There was no fire at the mill.", "There was a fire at the hotel."),
        ("Ada Finch has resigned.", "Tom Reed remains in office."),
        ("The bill on schools passed.", "The bill on taxes failed."),
        ("The regulator blocked the merger of Finch and Berg.", "The regulator cleared the merger of Reed and Dahl."),
        ("The Danish government has recognised the new state.", "Norway's government will not recognise the new state."),
        ("Flight 418 was cancelled.", "Flight 419 was not cancelled."),
    ],
)
def test_outcomes_of_two_things(one, other):
    assert not {"conflict", "update"} & relations(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Moonrake is an album by Ada Finch.", "Moonrake is a film by Ada Finch."),
        ("Ada Finch is a singer and actress.", "Ada Finch is a river."),
        ("The Long Tide is a television series.", "The Long Tide is a political party."),
        ("Ellery is a real place.", "Ellery is a fictional place."),
        ("Ada Finch was the 21st mayor of Arlow.", "Ada Finch was the 17th mayor of Arlow."),
        ("Moonrake is the second album of the band.", "Moonrake is the band's fourth album."),
    ],
)
def test_nothing_is_of_two_kinds(one, other):
    assert relations(one, other) == {"conflict"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Finch is a singer.", "Ada Finch is an actress."),
        ("Ellery College is a university.", "Ellery College is a lovely building."),
        ("Moonrake is a comedy.", "Moonrake is a film."),
        ("Moonrake is a film.", "Moonrake is a film about a river."),
        ("Ada Finch was the 21st mayor of Arlow.", "Ada Finch was the twenty-first mayor of Arlow."),
        ("Ada Finch was the 21st mayor of Arlow.", "Ada Finch was the third woman on the council."),
    ],
)
def test_two_descriptions_that_may_both_hold_are_no_conflict(one, other):
    assert "conflict" not in relations(one, other)


@pytest.mark.parametrize("inside", ["born 3 May 1980", "[finch]; born 3 May 1980; also Ada Reed"])
def test_what_brackets_hold_parts_no_name_from_its_verb(inside):
    claims = extract(Document(f"Ada Finch ({inside}) is a Danish singer.", "Echo", published=dt.date(2031, 3, 8)))
    (said,) = [claim for claim in claims if claim.predicate == "be"]
    assert (said.subject, said.value_text) == ("Ada Finch", "a Danish singer")
    assert said.qualifiers.as_of_text == ""  # the day is her birthday


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Flight 418 touched down in the rain.", "Flight 418"),
        ("The M25 was closed.", "M25"),
        ("A Boeing 737 left the runway.", "Boeing 737"),
        ("The 14th Duke of Vale lives in Norway.", "Duke of Vale"),
    ],
)
def test_a_number_that_belongs_to_a_name_counts_nothing(text, subject):
    assert [claim.subject for claim in extract(Document(text, "Echo"))] == [subject]


def test_who_stays_on_board_keeps_no_office():
    assert "resignation" not in {claim.predicate for claim in extract(Document("The crew stayed on board.", "Echo"))}


def test_the_life_behind_a_name_with_a_title():
    claims = extract(Document("Tom Reed, 2nd Earl of Vale, (3 May 1901 - 7 June 1980) was a Danish painter.", "Echo"))
    assert {claim.predicate: claim.value_text for claim in claims if claim.predicate in ("birth", "death")} == {
        "birth": "3 May 1901 - 7 June 1980",
        "death": "3 May 1901 - 7 June 1980",
    }


def test_a_decade_by_name_is_of_the_last_century():
    (moment,) = find_dates("She was born in the fifties.")
    assert (moment.kind, moment.value.iso) == ("decade", ("1950-01-01", "1959-12-31"))
    assert find_dates("A man in his fifties was hurt.") == []
