"""What one of several blasts, raids or bombers did, held against what the same one did and not against what all did."""

from __future__ import annotations

import pytest
from claims_for_tests import relations as told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The first bomb went off at a market in Arlow and killed seven people, police said.",
            "Two bombs killed 20 people at a market in Arlow, police said. The first bomb killed five.",
        ),
        (
            "Air raids killed 27 people in Low Wick on Wednesday, medics said. The morning raids killed 10 people and the evening "
            "raids killed 17.",
            "Air raids killed 22 people in Low Wick on Wednesday, a group said. Eight people died in the morning raids.",
        ),
        (
            "A truck bomb killed 12 people in Arlow on Monday. A second bomb went off later. In all 31 people died.",
            "Two bombs in Arlow on Monday killed 31 people, the governor said. The truck bomb killed 9 people, he said.",
        ),
        (
            "The attack on Arlow killed 12 people on Monday evening, police said.",
            "The evening attack on Arlow on Monday killed nine people, a doctor said.",
        ),
    ],
)
def test_what_one_of_them_did_is_held_against_the_same(one, other):
    assert "conflict" in told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The second blast at the shrine in Arlow on Thursday killed 21 people, the police chief said.",
            "At least 29 people were killed when twin blasts hit a shrine in Arlow on Thursday, officials said.",
        ),
        (
            "In Arlow on Monday a second explosion near the gate killed 11 people, police said.",
            "Explosions in Arlow on Monday killed 30 people, police said.",
        ),
        (
            "The morning raids on Low Wick on Wednesday killed 10 people, medics said. In the evening raids 17 more were hurt.",
            "Raids on Low Wick on Wednesday killed 25 people, medics said.",
        ),
        (
            "The truck bomb killed 12 people in Arlow on Monday, police said. Another bomb went off at a bank.",
            "Bombs killed 26 people in Arlow on Monday, the governor said.",
        ),
        (
            "The truck bomb killed 12 people in Arlow on Monday, police said. Another bomb went off at a bank.",
            "The car bomb killed 26 people in Arlow on Monday, the governor said. The other bomb hurt nobody.",
        ),
    ],
)
def test_what_one_of_them_did_is_not_what_all_did(one, other):
    assert not told(one, other) & {"conflict", "update"}


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [
        (
            "Shelling destroyed 12 homes in Arlow on Sunday, officials said.",
            "Shelling damaged 40 homes in Arlow on Sunday, officials said.",
            False,
        ),
        (
            "Shelling destroyed 12 homes in Arlow on Sunday, officials said.",
            "Nine homes were destroyed by shelling in Arlow on Sunday, police said.",
            True,
        ),
        (
            "Shelling damaged 40 homes in Arlow on Sunday, officials said.",
            "Shelling damaged or destroyed 55 homes in Arlow on Sunday, officials said.",
            True,
        ),
        (
            "Shelling on Sunday left a trail through Arlow, officials said.\nHomes damaged: 40",
            "Nine homes were destroyed by shelling in Arlow on Sunday, police said.",
            False,
        ),
        (
            "Mourners in Arlow buried 12 people on Sunday after the bombing of the church.",
            "The bomb at the church in Arlow killed 27 people, officials said.",
            False,
        ),
        (
            "The bodies of 18 people were taken to a morgue after the bombing in Arlow, a doctor said.",
            "The bombing in Arlow killed 31 people, the ministry said.",
            False,
        ),
    ],
)
def test_how_badly_and_which_of_them(one, other, compared):
    assert bool(told(one, other) & {"conflict", "update"}) == compared
