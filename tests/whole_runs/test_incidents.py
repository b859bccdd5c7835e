"""Local reports of one incident: parts of its toll, other events told beside it, and what a reader may hold against what."""

from __future__ import annotations

import datetime as dt

import pytest
from claims_for_tests import document

from corroborate import check

DAY = dt.date(2019, 5, 13)
PLACE = (
    " It happened near the Harbour Lounge on Arlow Street in Port Ellery on Saturday, police said. Officers closed Arlow Street until"
    " morning and asked people who were at the Harbour Lounge to call them. Nobody has been arrested."
)


def differ(first: str, second: str) -> set[frozenset[str]]:
    """The figures of two reports of one incident that are told to differ."""
    one = document(f"PORT ELLERY - {first}{PLACE}", "Log", published=DAY)
    other = document(f"PORT ELLERY - {second}{PLACE}", "Mail", published=DAY)
    report = check([one, other])
    values = {claim.id: claim.value_text for claim in report.claims if claim.value is not None}
    told = (pair for pair in report.comparisons if pair.relation in ("conflict", "update") and pair.differ_in("value"))
    return {frozenset(values[id] for id in pair.claims) for pair in told}


@pytest.mark.parametrize(
    "second",
    [
        "State police said 20 were dead, 17 from the bus and three on foot, after a bus crash.",
        "Twenty people died in a bus crash. All 17 on the bus were killed.",
        "Twenty people died in a bus crash. On Saturday another crash had killed 11 people in Low Wick.",
        "Twenty people died in a bus crash. Two days earlier, a bus had run off a bridge in Low Wick, killing 31.",
        "Twenty people died in a bus crash. The crash came two days after 31 people died on a ferry in Low Wick.",
        "Twenty people died in a bus crash, the second in a week. Six fatal crashes in the county have killed 45 this year.",
    ],
)
def test_parts_and_other_events_are_not_held_against_the_toll(second: str) -> None:
    assert differ("Twenty people were killed in a bus crash.", second) == set()


def test_two_tolls_of_one_incident_differ() -> None:
    assert differ("Twenty people were killed in a bus crash.", "Eighteen people died in a bus crash.") == {
        frozenset(("Twenty", "Eighteen"))
    }
    hurt = "Twelve others were hurt and taken to hospitals across the city."
    assert differ(hurt, "Nine others were hurt.") == {frozenset(("Twelve", "Nine"))}
    linked = "Two linked shootings at a farm and a mill killed six people."
    assert differ(linked, "A gunman killed seven people at a farm and a mill.") == {frozenset(("six", "seven"))}
