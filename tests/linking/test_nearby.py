"""Figures that nearly agree, where nothing else in either of two reports is about as high."""

from __future__ import annotations

import pytest
from claims_for_tests import relations

TOP = (
    "The college of Arlow is to have a new hall, its head Ada Finch said on Monday. Work on the hall will begin in spring."
    " The gift is from a woman who once studied there and who later made her money with ships, wool and tea.\n\n"
)
ONE = (
    " A choir sang in the yard, where bakers, nurses and two retired sailors had gathered with candles and with flags."
    " Rain fell on the roofs of the town, and the bells of the old church could be heard as far as the river."
)
OTHER = (
    " Observers note that similar plans have failed elsewhere, and that neighbours may yet go to court over noise and dust."
    " A statement is expected later, said people who know what those involved think of the matter."
)
FOUND = {"conflict", "update"}


def told(one: str, other: str) -> set[str]:
    """What is told between the figures of two reports that share their top."""
    return set(relations(f"{TOP}{one}{ONE}", f"{TOP}{other}{OTHER}", "2031-03-08"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The gift pays for a hall of 9,000 square metres.",
            "The builders are to put up the hall, which covers 8,200 square metres.",
        ),
        ("The tram line carries 30,000 people a day.", "The line is used by 35,000 people each day."),
        ("The endowment has grown to $1.4 billion.", "Its endowment is worth $1.6 billion."),
    ],
)
def test_nearly_one_figure_is_of_one_question(one: str, other: str) -> None:
    assert told(one, other) & FOUND


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # far from each other
        ("The tower of the hall is to be 31 metres high.", "The tower of the church by the hall rises to 90 metres."),
        # another is about as high
        ("Trams take 48 minutes to the hall, and buses 40 minutes.", "A play in the hall will last 52 minutes."),
        # within a hedge
        ("Some 30,000 people a day see the hall.", "The tram to the hall brings 32,000 people."),
        # of two families
        ("The hall is to cost $40 million.", "The college has a debt of $42 million."),
        # no word shows that they are of one thing
        ("Divers found 31 bottles in the river.", "The bishop owns 36 bottles of port."),
    ],
)
def test_what_something_sets_apart_is_not(one: str, other: str) -> None:
    assert not told(one, other) & FOUND
