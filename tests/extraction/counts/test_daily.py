"""Counts told day by day: what is their sum, and who are no further dead of one day."""

import datetime as dt

import pytest

from corroborate.extraction import extract
from corroborate.model import Document
from corroborate.values import Quantity

MONDAY = dt.date(2019, 5, 13)


def told(text: str) -> dict[float | None, tuple[str | None, str | None]]:
    """The population and the period of each count of the dead."""
    found = extract(Document(text=text, source="The Courier", published=MONDAY))
    counts = [claim for claim in found if claim.predicate == "casualties.killed" and isinstance(claim.value, Quantity)]
    return {
        claim.value.point: (claim.qualifiers.population, claim.qualifiers.period)
        for claim in counts
        if isinstance(claim.value, Quantity)
    }


@pytest.mark.parametrize(
    "text",
    [
        "The death toll rose to 70. The monitor said 40 people were killed on Saturday and 30 on Sunday.",
        "At least 70 people have died. Forty people died on Saturday, nine of them children. Another 30 were killed on Sunday.",
        "The raids have killed 70 people since Saturday: 40 on Saturday and 30 on Sunday.",
        "A clinic counted 40 dead on Saturday and 30 dead on Sunday, at least 70 in all have died.",
    ],
)
def test_a_sum_runs_over_its_days(text: str) -> None:
    counts = told(text)
    assert (counts[70], counts[40], counts[30]) == ((None, "since saturday"), (None, None), (None, None))


@pytest.mark.parametrize(
    "text",
    [
        "The death toll rose to 80. The monitor said 40 people were killed on Saturday and 30 on Sunday.",  # no sum
        "The raid killed 70. Of these 40 died in Arlow and 30 in Low Wick.",  # no days
        "The raid killed 70, officials said on Sunday. A clinic said on Monday that 40 had died.",
    ],
)
def test_other_counts_do_not(text: str) -> None:
    assert not any(period for _, period in told(text).values())


def test_more_dead_of_one_day_are_further_ones() -> None:
    assert told("The raid killed 40 people on Saturday. Another 30 were killed in Low Wick.")[30][0] == "further"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Raids have killed at least 70 people in two days, activists told the paper on Sunday.", "two days"),
        ("A raid killed 70 people, two days after another one.", None),
        ("A siege that began in May has killed 70 people since it began.", None),
    ],
)
def test_the_days_that_a_count_runs_over(text: str, period: str | None) -> None:
    assert told(text)[70][1] == period
