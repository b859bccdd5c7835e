"""Figures that are the only ones of what they count in two reports of one story, and one number hedged in two ways."""

from __future__ import annotations

import pytest
from claims_for_tests import relations

TOP = (
    "The fire on Pine Ridge near Arlow went on burning on Monday, and the wind blew smoke into the valley, the fire chief said."
    " Helicopters took water from the lake. Roads to the ridge stay shut, and the school has sent its pupils home."
    " Farmers led horses through the smoke to the market square, where a choir sang and nurses gave out water, masks and bread."
    " The bishop opened the cathedral to whoever could not sleep. Forecasters expect rain by Wednesday.\n\n"
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("It forced about 140 homes to be cleared.", "More than 200 homes were evacuated.", {"conflict", "update"}),
        ("Three treatment centres have been opened.", "Five treatment centres are at work.", {"conflict", "update"}),
        ("The plan brings more than 640 homes.", "It allows 640 homes.", {"compatible"}),
        ("It burnt more than 40 barns.", "It burnt 40 barns.", {"compatible"}),
        ("The brigade said Reed had put out nine fires this season.", "Reed has put out 12 fires.", {"conflict", "update"}),
        ("The brigade has a staff of 300.", "The brigade employs 340 people.", {"conflict", "update"}),
        # ... and what is told of others, or of two kinds
        ("It forced about 140 homes to be cleared.", "Another 200 homes were evacuated.", set()),
        ("It forced about 140 homes to be cleared.", "More than 200 barns were evacuated.", set()),
        ("Eleven nurses and three cooks fell ill.", "Three nurses and 11 cooks fell ill.", set()),
    ],
)
def test_the_only_figures_of_two_reports(one: str, other: str, expected: set[str]) -> None:
    told = set(relations(f"{TOP}{one}", f"{TOP}{other}", "2031-03-08"))
    assert (expected & told) if expected else not {"conflict", "update"} & told
