"""Questions of one report: each is called by what is asked, and two that ask alike by what tells them apart."""

from __future__ import annotations

import datetime as dt

import pytest
from claims_for_tests import DAY, count, document, quantity

import corroborate
from corroborate import Document, Link
from corroborate.linking import clusters


def questions(*texts, published="2031-05-07"):
    """What is asked where two documents answer."""
    documents = [Document(text, f"Paper {number}", published=published) for number, text in enumerate(texts)]
    return sorted(cluster.question for cluster in corroborate.check(documents).clusters if cluster.comparisons)


@pytest.mark.parametrize(
    ("texts", "asked"),
    [
        (
            (
                "The fire in Arlow on Monday killed nine people, police said.",
                "Ten people were killed in the fire in Arlow on Monday.",
                "The fire in Tarsk on Monday killed three people, police said.",
                "Four people were killed in the fire in Tarsk on Monday.",
            ),
            ["people killed (Arlow)", "people killed (Tarsk)"],
        ),
        (
            (
                "The fire in Arlow on Monday killed nine people, police said.",
                "Ten people were killed in the fire in Arlow on Monday.",
            ),
            ["people killed"],
        ),
    ],
)
def test_two_questions_of_one_name_are_told_apart(texts, asked):
    assert questions(*texts) == asked


def by_hand(*groups):
    """What is asked by groups of claims, of two documents each, that were linked by hand."""
    homes = [document("Fire. The fire killed 9 people.", "Log"), document("Fire. The fire killed 9 people.", "Post")]
    pairs = [[count(home, "9", quantity(number), **scope) for home in homes] for number, scope in enumerate(groups)]
    links = [Link(*sorted(claim.id for claim in pair), 1.0) for pair in pairs]
    return [one.question for one in clusters([claim for pair in pairs for claim in pair], homes, links)]


def test_a_day_or_who_is_counted_tells_what_no_place_does():
    assert by_hand({"day": DAY, "place": ("Arlow",)}, {"day": DAY - dt.timedelta(7), "place": ("Arlow",)}) == [
        "people killed (2031-05-06)",
        "people killed (2031-04-29)",
    ]
    assert by_hand({"place": ("Arlow",)}, {"day": DAY - dt.timedelta(7)}) == [
        "people killed (Arlow)",
        "people killed (2031-04-29)",
    ]


def test_what_nothing_tells_apart_keeps_its_name():
    assert by_hand({}, {}) == ["people killed", "people killed"]
