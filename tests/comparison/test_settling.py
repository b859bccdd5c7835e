"""Answers that time does not change, or not so soon: how old somebody is, how many were hurt weeks ago."""

from __future__ import annotations

import pytest

from corroborate import Document, check


def relations(one: str, first: str, other: str, second: str) -> set[str]:
    report = check([Document(one, "Arlow Post", published=first), Document(other, "Vale News", published=second)])
    return {comparison.relation for comparison in report.comparisons if comparison.relation != "agree"}


@pytest.mark.parametrize(
    ("ages", "second", "expected"),
    [
        (("38", "37"), "2019-06-11", {"conflict"}),  # nobody grows younger
        (("38", "39"), "2019-02-24", {"conflict"}),  # a birthday in four days is no guess to make
        (("38", "39"), "2019-09-11", {"update"}),
        (("38", "42"), "2019-09-11", {"conflict"}),
        (("38", "42"), "2023-02-20", {"update"}),
    ],
)
def test_somebody_grows_older_by_the_years_between(ages: tuple[str, str], second: str, expected: set[str]) -> None:
    one, other = (f"Dale Whitcomb, {age}, walked away from the mill fire." for age in ages)
    assert relations(one, "2019-02-20", other, second) == expected


def test_of_those_hurt_some_may_die_yet() -> None:
    one = "A gunman killed four people in a bar in Port Ellery on Feb. 24, 2019, police said."
    other = "The gunman killed five people in a bar in Port Ellery on Feb. 24, 2019, a prosecutor told the jury."
    assert relations(one, "2019-03-20", other, "2019-06-11") == {"update"}
