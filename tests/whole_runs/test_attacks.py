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
        (
            "The raid on the market killed 31 people and left 40 wounded or more.",
            "The raid on the market killed 31 people and wounded 60 others.",
            ("40 wounded or more", "60"),
        ),
        (
            "Shells killed 12 people in the Mill Lane neighbourhood of Low Wick's western suburbs.",
            "Shells killed 20 people in the western suburbs of Low Wick.",
            ("12", "20"),
        ),
        (
            "Shells killed 31 people in the government-held districts of Low Wick.",
            "Shells killed 20 people in the regime-controlled areas of Low Wick.",
            ("31", "20"),
        ),
        ("Shells kill 12 people in Low Wick neighbourhoods.", "Shells killed 20 people in western Low Wick.", ("12", "20")),
        (
            "Raids killed 40 people on Saturday and 30 on Sunday, a monitor said.",
            "The monitor said 51 people died on Saturday. Another 30 were killed on Sunday.",
            ("40", "51"),
        ),
        (
            "Raids killed 70 people over the weekend. A monitor counted 40 dead on Saturday and 30 on Sunday.",
            "Raids have killed 85 people since Saturday, a monitor said.",
            ("70", "85"),
        ),
        (
            "Clashes killed 40 Marsh Front fighters and 20 Valean fighters.",
            "The death toll of a week of fighting had reached 90 fighters: 60 from the Marsh Front and 30 from the Valean Guard.",
            ("40", "60", "20", "30"),
        ),
        (
            "Clashes killed 40 Marsh Front fighters.",
            "At least 90 fighters have died, 60 of them from the MF, a monitor said. The Marsh Front (MF) lost a hill.",
            ("40", "60"),
        ),
        (
            "Clashes killed 40 fighters along with 12 civilians.",
            "Clashes killed 40 fighters and nine civilians.",
            ("12", "nine"),
        ),
        (
            "The raid killed 31 people, the army said. A monitor confirmed the raid, but said 12 people were killed.",
            "The raid on the market killed 31 people.",
            ("12", "31"),
        ),
        (
            "The raid killed 31 people. 13 of them died in Quay Road, where a shell fell near a school, and nine on Mill Square.",
            "The raid killed 31 people. At least 20 of them died on Mill Square.",
            ("nine", "At least 20"),
        ),
        (
            "The raid killed 31 people, activists said. A monitor gave a lower count for Sunday, 24, nine of them children.",
            "The raid killed 31 people, among them 12 children.",
            ("nine", "12"),
        ),
        (
            "Shells fell on government-held districts. Nine children were among the dead, said Tom Reed, an army doctor.",
            "Shells fell in Vale Road, a street of Low Wick. Thirteen children were among the dead, police said.",
            ("Nine", "Thirteen"),
        ),
        (
            "Raids on the province killed 66 people. In Old Ford, nine people were killed when a hospital was struck.",
            "Raids have killed 70 people. One hospital in Old Ford was hit by two bombs, killing eight.",
            ("66", "70", "nine", "eight"),
        ),
        ("Blasts rock the market, 12 feared dead.", "The raid on the market killed 31 people.", ("12", "31")),
    ],
)
def test_figures_of_one_attack_told_in_other_ways_differ(first: str, second: str, expected: tuple[str, ...]) -> None:
    pairs = zip(expected[::2], expected[1::2], strict=True)
    assert differ(first, second) == set(map(frozenset, pairs))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The raid on the market killed 31 people.", "The raid killed 31 people. The union said five of its members had died."),
        ("Three mortar shells landed near the bakery.", "A baker counted five explosions near the square."),
        ("The raid killed 31 people, in addition to the 12 killed on Friday.", "The raid on the market killed 31 people."),
        ("12 martyrs 30 injured in raid on market.", "The raid on the market killed 12 people and injured 30."),
        ("The raid on the market killed 12 people and left 40 wounded or more.", "The raid on the market killed 12 people."),
        (
            "Clashes killed 40 Marsh Front fighters and 20 Valean fighters.",
            "Clashes killed 20 Valean Guard fighters and 40 Marsh Front fighters, a total of 60 fighters.",
        ),
        ("Clashes killed 60 militants and 30 Valean fighters, 90 fighters in all.", "Clashes killed 30 Valean fighters."),
        (
            "Clashes killed 60 fighters, 40 fighters of the Marsh Front and 20 Valean fighters, a monitor said.",
            "Clashes killed 40 fighters from the Marsh Front.",
        ),
        (
            "Clashes killed 60 fighters. The dead were 40 Marsh Front fighters and 20 Valean fighters, a monitor said.",
            "Clashes killed 40 Marsh Front fighters.",
        ),
        (
            "Raids killed 40 people on Saturday and 30 on Sunday, a monitor said, 70 in all.",
            "The raids killed 40 people on Saturday, among them nine children.",
        ),
        (
            "Raids killed 40 people on Saturday and 30 on Sunday, 12 of them children.",
            "The raids killed 40 people on Saturday, nine of them children.",
        ),
        (
            "Shells killed 31 people in the government-held districts of Low Wick.",
            "Shells killed 20 people in the rebel-held districts of Low Wick.",
        ),
        (
            "Two blasts killed 31 people. Twelve people were killed by the first explosion and the rest by the second.",
            "Two blasts in the market killed 31 people.",
        ),
        ("The raid left 31 people dead or missing, 12 of them confirmed dead.", "The raid on the market killed 12 people."),
        ("31 people had been killed or were missing 12 of them confirmed dead.", "The raid on the market killed 12 people."),
        (
            "Shells killed 31 people in Mill Lane, Quay Road and the Old Port in Low Wick. They caused the death of 12 people in the"
            " Old Port, a police source said.",
            "Shells killed 31 people in Low Wick.",
        ),
    ],
)
def test_other_figures_of_it_do_not(first: str, second: str) -> None:
    assert differ(first, second) == set()
