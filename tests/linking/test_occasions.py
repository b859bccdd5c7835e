"""One date long before that two reports of one story give in words of their own."""

from __future__ import annotations

import pytest

from corroborate import Document, check
from corroborate.values import TimeSpan

TOP = (
    "Ada Finch beat Tom Reed in the title fight in Port Ellery on Saturday and keeps the belt. Some 9,000 spectators filled the "
    "harbour arena, where the champion floored her challenger twice before the referee stepped in. Reed left on a stretcher, "
    "waved to the crowd and spent the night in hospital with a broken jaw, his trainer said. The promoter hopes for a rematch. "
)


def told(one: str, other: str) -> list[str]:
    """How the dated claims of two reports are told to stand to each other."""
    texts = {"Log": TOP + one, "Mail": TOP + other}
    report = check([Document(text, source, published="2025-03-12") for source, text in texts.items()])
    dated = {claim.id for claim in report.claims if isinstance(claim.value, TimeSpan)}
    return [comparison.relation for comparison in report.comparisons if dated.issuperset(comparison.claims)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 2019 Finch stopped Reed in the eleventh round in Wick.", "Reed last met Ada Finch in Wick in 2019."),
        ("Ben Rowe joined the Harwick Miners in June 2021.", "The Harwick Miners signed Ben Rowe in June 2021."),
    ],
)
def test_one_date_long_before_is_known_again(one, other):
    assert told(one, other) == ["agree"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 2019 Finch stopped Reed in Wick.", "In 2019 a fire destroyed the old gym."),
        ("Finch left the gym in Harwick in the 1990s.", "The gym in Harwick was the best of the 1990s."),
        ("Fans of Finch sang in Wick on Sunday.", "The mayor of Wick met Finch on Sunday."),
    ],
)
def test_two_things_of_one_year_or_of_these_days_are_two(one, other):
    assert told(one, other) == []
