"""Counts that are together what their report gives as the whole: which of two reports are one, and that none answers for the whole."""

from __future__ import annotations

import pytest
from claims_for_tests import document

from corroborate import check

BARGE = (
    "Two landslides killed at least 19 people in Port Ellery on Monday, rescuers said. The first came down on a sawmill, killing"
    " 13 people. Half an hour later another buried a tea house by the road, killing six."
)
SHORT = (
    "Landslides killed 24 people in Port Ellery on Monday. Fifteen died at the sawmill and nine in the tea house, the mayor said."
)


def differing(one: str, other: str, day: str = "2031-05-06") -> set[frozenset[str]]:
    """The pairs of figures of two reports of which one is told to differ from the other."""
    report = check([document(one, "A", published=day), document(other, "B", published=day)])
    said = {claim.id: (claim.document, claim.value_text.lower()) for claim in report.claims}
    return {
        frozenset(said[id][1] for id in found.claims)
        for found in report.comparisons
        if found.relation in ("conflict", "update") and len({said[id][0] for id in found.claims}) > 1
    }


def test_shares_are_held_against_each_other_and_wholes_against_wholes() -> None:
    assert differing(BARGE, SHORT) == {
        frozenset(("at least 19", "24")),
        frozenset(("13", "fifteen")),
        frozenset(("six", "nine")),
    }


@pytest.mark.parametrize(
    ("other", "pairs"),
    [
        # the one that no words tell is the one that is left
        (
            "Landslides killed 24 people in Port Ellery on Monday. Fifteen died in the yard of a timber works and nine in a tea"
            " house, the mayor said.",
            {("at least 19", "24"), ("13", "fifteen"), ("six", "nine")},
        ),
        # a whole is no share, though it may be as many
        ("Landslides killed 14 people in Port Ellery on Monday, the mayor said.", {("at least 19", "14")}),
        # what came to the toll later is no share of it
        (
            "Landslides killed 24 people in Port Ellery on Monday. The mayor had spoken of 15 dead on Monday, and nine died of"
            " their wounds on Tuesday.",
            {("at least 19", "24")},
        ),
    ],
)  # fmt: skip
def test_which_shares_are_one(other: str, pairs: set[tuple[str, str]]) -> None:
    assert differing(BARGE, other) >= {frozenset(pair) for pair in pairs}
    assert not {pair for pair in differing(BARGE, other) if "six" in pair and pair != frozenset(("six", "nine"))}
    assert not {pair for pair in differing(BARGE, other) if "13" in pair and pair != frozenset(("13", "fifteen"))}


@pytest.mark.parametrize(
    ("told", "part"),
    [
        ("The mayor told of 26 who died in the storm on the hills and nine others in the valley.", "26"),
        ("A gust late Sunday tore down a hall, killing 26 people. A second one struck the camp, killing nine more.", "26"),
    ],
)
def test_others_told_behind_a_count_are_the_rest_of_the_sum(told: str, part: str) -> None:
    one = f"A storm killed at least 35 people in Port Ellery, rescuers said on Monday. {told}"
    pairs = differing(one, "The storm in Port Ellery killed 48 people, the mayor said on Monday.")
    assert frozenset(("at least 35", "48")) in pairs
    assert not any(part in pair for pair in pairs)


def test_those_by_whom_a_toll_grew_later_are_no_rest_of_a_sum() -> None:
    one = (
        "A storm killed 26 people in Port Ellery on Sunday, rescuers said. Nine more bodies were found on Tuesday, making it 35."
    )
    assert frozenset(("26", "48")) in differing(one, "The storm in Port Ellery killed 48 people on Sunday, the mayor said.")
