"""Two reports that tell how one match ended, and results of two matches."""

from __future__ import annotations

import pytest

from corroborate import Document, check
from corroborate.extraction.deeds.results import RESULT

TOP = "The Harwick Hawks are in the playoffs of the northern league after their match with the Arlow Bears on Sunday. "


def told(one: str, other: str) -> list[str]:
    """How the results of two reports are told to stand to each other."""
    texts = {"Log": TOP + one, "Mail": TOP + other}
    report = check([Document(text, source, published="2025-03-12") for source, text in texts.items()])
    named = {claim.id for claim in report.claims if claim.predicate == RESULT}
    return [comparison.relation for comparison in report.comparisons if named.issuperset(comparison.claims)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Hawks beat the Bears 20-13.", "The Arlow Bears lost 20-13 to the Harwick Hawks."),
        ("The Hawks are champions after a 24-17 win over the Arlow Bears.", "Harwick beat the Bears, 24-17."),
        ("Tom Reed did not play in Sunday's 20-13 win over the Bears.", "The Hawks beat the Bears 20-13."),
        ("It was a bitter 20-13 defeat to the Hawks.", "The Hawks beat the Bears 20-13."),
        ("The Miners beat the Bears 65-53.", "Coldharbour defeated the Bears 65-53."),
    ],
)
def test_one_match_is_told_of_in_other_words(one, other):
    assert told(one, other) == ["agree"]


def test_no_match_ends_both_ways():
    assert told("The Hawks beat the Bears 20-13.", "The Hawks beat the Arlow Bears 23-13.") == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Hawks beat the Bears 20-13.", "The Hawks beat the Lynx 27-6."),
        ("The Hawks beat the Bears 20-13 on Sunday.", "The Hawks beat the Bears 9-6 in October."),
        ("They beat the Bears 2-1.", "The Hawks beat the Bears 3-1."),
        ("The Miners beat the Bears 2-1.", "Coldharbour defeated the Bears 2-1."),
        ("The Hawks beat the Bears 4-2 on penalties.", "The Lynx beat the Miners 4-2."),
    ],
)
def test_results_of_two_matches_or_of_who_knows_which_are_not_compared(one, other):
    assert told(one, other) == []
