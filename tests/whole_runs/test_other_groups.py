"""Figures that look like answers to one question and are of two groups, of a few of those known, or only hoped for."""

from __future__ import annotations

import pytest

from corroborate import Document, check

GROUPS = [
    (
        "Some 78 percent of girls passed the exam in Arlow this year.",
        "This year, 71 percent of boys in Arlow passed the maths exam.",
    ),
    ("The council promised to build 400 homes a year in Arlow.", "Builders built 270 homes in Arlow last year."),
    (
        "The clinic hopes to collect 5 million dollars for the ward.",
        "So far the clinic has collected 1.8 million dollars for the ward.",
    ),
    ("The town choir launched a drive to sign up 40 new singers.", "The town choir in Arlow has signed up 26 new singers."),
    ("In Arlow 61 seats are needed for a majority.", "The Greens of Arlow have won 44 seats."),
    ("Finch scored 18 goals last season.", "This season Finch has scored 11 goals."),
]


@pytest.mark.parametrize(("one", "other"), GROUPS)
def test_two_groups_a_few_of_them_and_what_is_hoped_for_are_other_questions(one: str, other: str) -> None:
    report = check([Document(one, "Arlow Post", name="a"), Document(other, "Vale News", name="b")])
    assert not {comparison.relation for comparison in report.comparisons} & {"conflict", "update"}


def test_one_group_is_one_question() -> None:
    one = "Some 78 percent of the pupils passed the exam in Arlow this year."
    other = "This year, 71 percent of pupils in Arlow passed the exam."
    report = check([Document(one, "Arlow Post", name="a"), Document(other, "Vale News", name="b")])
    assert "conflict" in {comparison.relation for comparison in report.comparisons}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("two teenagers", "two students", "compatible"),
        ("ten children", "at least ten civilians", "compatible"),
        ("two teenagers", "three students", "incomparable"),
        ("three medics", "three children", "incomparable"),
        ("30 soldiers", "30 civilians", "incomparable"),
    ],
)
def test_as_many_of_two_groups_may_be_the_same_people(one: str, other: str, expected: str) -> None:
    texts = (f"The crash at the Corn Gate in Port Ellery on Monday killed {group}." for group in (one, other))
    report = check([Document(text, name, published="2031-05-06") for text, name in zip(texts, ("Post", "News"), strict=True)])
    kinds = {claim.id: claim.predicate for claim in report.claims}
    assert {told.relation for told in report.comparisons if kinds[told.claims[0]] == "casualties.killed"} == {expected}
