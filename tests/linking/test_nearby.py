"""Figures that agree, or nearly, where small signs tell that two reports mean one thing by them."""

from __future__ import annotations

import pytest
from claims_for_tests import relations

from corroborate.values import Quantity

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


def figures(one: str, other: str) -> set[str]:
    """The same, of figures alone."""
    reports = f"{TOP}{one}{ONE}", f"{TOP}{other}{OTHER}"
    return set(relations(*reports, "2031-03-08", wanted=lambda claim: isinstance(claim.value, Quantity)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The gift pays for a hall of 9,000 square metres.",
            "The builders are to put up the hall, which covers 8,200 square metres.",
        ),
        ("The tram line carries 30,000 people a day.", "The line is used by 35,000 people each day."),
        ("The endowment has grown to $1.4 billion.", "Its endowment is worth $1.6 billion."),
        # two digits have changed places
        ("The porters carried 1,572 boxes to the hall.", "All 1,527 crates are in the hall, the porters say."),
        # people by two names
        ("The hall has been visited by 5,650 donors.", "At the gate 5,150 residents were counted."),
        # another figure of the two sentences is one
        (
            "The gift pays for 18 chairs and 640 scholarships.",
            "There will be 640 scholarships a year and 19 professorships, the head said.",
        ),
        # linked by their noun, which alone would not do
        ("Vandals broke 31 windows of the hall.", "The builders replaced 33 windows of the hall, all on its north side."),
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
        # digits in no other order
        ("The porters carried 1,572 boxes to the hall.", "The choir of the hall has sold 1,934 records."),
        # people and things
        ("Bakers gave the hall 61 loaves.", "There were 58 nurses at the gate."),
        # within a hedge
        ("Some 30,000 people a day see the hall.", "The tram to the hall brings 32,000 people."),
        # of two families
        ("The hall is to cost $40 million.", "The college has a debt of $42 million."),
        # linked by their noun, and far from each other
        ("Vandals broke 31 windows of the hall.", "The builders replaced 45 windows of the hall, all on its north side."),
        # no word shows that they are of one thing
        ("Divers found 31 bottles in the river.", "The bishop owns 36 bottles of port."),
    ],
)
def test_what_something_sets_apart_is_not(one: str, other: str) -> None:
    assert not told(one, other) & FOUND


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The hall was built in seven months.", "It took seven months, and then the keys were handed over."),
        ("The paper counts for 20 percent of the year.", "A fifth of the mark goes to it, or 20 percent."),
    ],
)
def test_one_measure_told_in_other_words_is_told_twice(one: str, other: str) -> None:
    assert "agree" in figures(one, other)


def test_a_few_things_are_not_those_of_which_there_are_as_many() -> None:
    assert not figures("Three cranes stand by the river.", "Geese followed, and three goats slept.")
