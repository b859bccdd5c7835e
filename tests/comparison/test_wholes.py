"""What a figure is taken out of, and whose it is."""

from __future__ import annotations

import pytest
from claims_for_tests import relations


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Finch landed 28 of her 68 punches.", "Finch landed 178 of 369 punches.", "incomparable"),
        ("12 of 20 members voted for it.", "13 of 22 members voted for it.", "conflict"),  # nearly one whole, told twice
        (
            "The firm signed a three-year contract with Port Ellery.",
            "The firm signed a five-year contract with Ashe.",
            "incomparable",
        ),
        (
            "The firm signed a three-year contract with Ellery Council.",
            "The firm signed a five-year contract with the council of Ellery.",
            "conflict",
        ),
        ("The club reached a three-year deal with Ada Finch.", "The club reached a four-year deal with Finch.", "conflict"),
        ("The firm signed a three-year contract with Port Ellery.", "The firm signed a five-year contract.", "conflict"),
    ],
)
def test_figures_out_of_other_wholes_or_of_things_told_apart_by_name_are_not_held_against_each_other(
    one: str, other: str, expected: str
) -> None:
    figures = [relation for relation in relations(one, other) if relation != "agree"]
    assert expected in figures
    assert (expected == "conflict") is ("incomparable" not in figures)


@pytest.mark.parametrize(
    "grown",
    [
        "The Ardell flood: four more bodies were pulled from the river on Friday.",
        "Another five people died in the Ardell flood overnight.",
    ],
)
def test_a_count_is_not_held_against_what_it_grew_by(grown: str) -> None:
    told = relations(grown, "The Ardell flood killed 36 people.")
    assert "incomparable" in told
    assert "conflict" not in told
