"""Reports of one attack: figures told in ways of their own that answer one question, and neighbours that do not."""

import datetime as dt

import pytest
from claims_for_tests import figures_apart

DAY = dt.date(2019, 5, 13)
PLACE = (
    " The market of Low Wick in Arlow province was full on Sunday morning. Women were buying bread and lamps for the feast, said Ada"
    " Finch, who sells lamps on the square. Ambulances could not come near for half an hour."
)


def differ(first: str, second: str) -> set[frozenset[str]]:
    """The figures of two reports of one attack that are told to differ."""
    return figures_apart(first, second, around=PLACE, published=DAY)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Jets carried out three raids on the market.", "Four air strikes hit the market.", ("three", "Four")),
        ("Three mortar shells landed near the bakery.", "Rebels fired five mortar rounds at the square.", ("Three", "five")),
        (
            "The raid on the market led to the death of 31 people in addition to the injury of 40 others.",
            "The raid on the market killed 31 people and wounded 60 others.",
            ("40", "60"),
        ),
        (
            "The raid on the market killed 31 people among them 20 evacuees.",
            "The raid on the market killed 31 people. At least 25 of the dead were evacuees.",
            ("20", "At least 25"),
        ),
    ],
)
def test_figures_of_one_attack_told_in_other_ways_differ(first: str, second: str, expected: tuple[str, str]) -> None:
    assert differ(first, second) == {frozenset(expected)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The raid on the market killed 31 people.", "The raid killed 31 people. The union said five of its members had died."),
        ("Three mortar shells landed near the bakery.", "A baker counted five explosions near the square."),
        ("The raid killed 31 people, in addition to the 12 killed on Friday.", "The raid on the market killed 31 people."),
        ("12 martyrs 30 injured in raid on market.", "The raid on the market killed 12 people and injured 30."),
    ],
)
def test_other_figures_of_it_do_not(first: str, second: str) -> None:
    assert differ(first, second) == set()
