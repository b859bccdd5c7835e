"""Where a figure is told to be, when a part of it, or another clause, has a place of its own; who is aboard, and with whom."""

from __future__ import annotations

import pytest
from claims_for_tests import find_counts

from corroborate import vocabulary
from corroborate.extraction.reading import read
from corroborate.model import Claim, Document
from corroborate.values import Quantity


def _the(text: str, number: float) -> Claim:
    """The one claim of a text that gives a number."""
    [found] = [
        claim
        for claim in find_counts(read(Document(text, "Arlow Post"), vocabulary.load()))
        if isinstance(claim.value, Quantity) and claim.value.point == number
    ]
    return found


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Troops pounded the besieged eastern Vale near Norden on Tuesday, killing 40 people.", 40, ("Vale", "Norden")),
        ("Jets bombed rebel-held Arlow, killing 40 people.", 40, ("Arlow",)),
        ("Shells hit a mill in Wick, where nine people died, and a school in Arlow, where four were killed.", 9, ("Wick",)),
        ("Shells hit a mill in Wick, where nine people died, and a school in Arlow, where four were killed.", 4, ("Arlow",)),
        ("Rebels shelled Arlow, where nine people died in the district of Wick.", 9, ("Wick",)),
        ("A shell fell on a base in Wick. Thirteen people died there, and nine in the raid on Arlow.", 13, ("Wick",)),
        ("A shell fell on a base in Wick. Thirteen people died there, and nine in the raid on Arlow.", 9, ("Arlow",)),
        (
            "Blasts in Wick wounded people. He said 104 were hurt, 17 of whom are in intensive care at the Vale and Elm hospitals.",
            104,
            ("Wick",),
        ),
        ("Jets bombed Arlow, Norden and Low Wick, killing 40 people.", 40, ()),
        ("The rebels of the Vale bombed Arlow Front fighters, killing 40 people.", 40, ()),
        ("The group has 3,800 staff, most of them in Arlow.", 3800, ()),
        ("The bank will shut 60 branches, half of them in Arlow.", 60, ()),
        ("The firm will cut 1,400 posts, of which 500 will go in Arlow.", 1400, ()),
        ("The firm will cut 1,400 posts, of which 500 will go in Arlow.", 500, ("Arlow",)),
        ("The mill will axe 90 jobs because its rivals in Arlow are cheaper.", 90, ()),
        ("The mill will axe 90 jobs in Wick as firms in Arlow order less.", 90, ("Wick",)),
        ("The firm will axe 90 jobs at its Arlow mill.", 90, ("Arlow",)),
        ("The firm will axe 90 jobs at the Arlow mill.", 90, ("Arlow",)),
        ("Some 90 people at their Arlow warehouse will lose their jobs.", 90, ("Arlow",)),
        ("The mill will axe 90 jobs in its paper business.", 90, ()),
        ("Raids killed 40 people, including 22 in the town of Arlow.", 40, ()),
        ("Raids killed 40 people, including 22 in the town of Arlow.", 22, ("Arlow",)),
        ("The storm killed 31 people in Vale: 20 in Arlow, nine in Wick and two in Low Wick.", 31, ("Vale",)),
        ("The storm killed 31 people in Vale: 20 in Arlow, nine in Wick and two in Low Wick.", 20, ("Arlow",)),
        ("The storm killed 31 people, including 20 children, in Arlow.", 31, ("Arlow",)),
        (
            "A raid killed 26 guests in Low Wick on Tuesday. The ward at Vale hospital received 38 wounded. Eleven women are among the dead.",
            11,
            ("Low Wick",),
        ),
        ("A raid killed 26 guests in Low Wick on Tuesday. The ward at Vale hospital received 38 wounded.", 38, ("Vale",)),
    ],
)
def test_the_place_of_a_figure(text: str, number: float, place: tuple[str, ...]) -> None:
    assert _the(text, number).qualifiers.place == place


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        ("The ferry carried 140 passengers and a crew of nine.", 9, "crew"),
        ("The ferry carried 140 passengers and a crew of nine.", 149, None),
        ("The jet, which landed at dawn with 140 passengers and nine crew, left the runway.", 140, "passenger among others"),
        ("The jet, which landed at dawn with 140 passengers and nine crew, left the runway.", 149, None),
        ("A bus with 40 passengers crashed into a wall.", 40, "passenger"),
        ("A crew of nine left the harbour on the trawler.", 9, None),
    ],
)
def test_who_is_aboard(text: str, number: float, population: str | None) -> None:
    claim = _the(text, number)
    assert (claim.predicate, claim.qualifiers.population) == ("aboard", population)


@pytest.mark.parametrize(
    ("text", "number", "predicate"),
    [
        ("About 300 people will have to leave the company.", 300, "job cuts"),
        ("Some 300 employees are to leave the firm.", 300, "job cuts"),
        ("About 300 people had to leave the village.", 300, "displacement"),
        ("The agency has dispatched four investigators.", 4, "deployment"),
        ("The boat sank with 20 passengers missing.", 20, "casualties.missing"),
        ("The airline opened a line with 900 passengers a week.", 900, "open"),
        ("The 40 guests were evacuated, five were taken to hospital.", 40, "displacement"),
        ("The 40 guests were evacuated, five were taken to hospital.", 5, "casualties.hospitalised"),
        ("Profit dropped by 27% to $90 million as sales fell 4% to $4 billion.", 90e6, "profit"),
        ("Profit dropped by 27% to $90 million as sales fell 4% to $4 billion.", 4e9, "earnings"),
    ],
)
def test_each_figure_has_its_own_verb(text: str, number: float, predicate: str) -> None:
    assert _the(text, number).predicate == predicate
