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


def across(one: str, other: str) -> set[tuple[str, ...]]:
    """The figures that are told to differ between two reports of one story, as said, those of the first report first."""
    reports = [
        Document(f"The yard of Arlow was in the news on Monday.\n\n{text}{end}", name, published="2031-03-08")
        for text, end, name in ((one, AROUND[0], "Arlow Post"), (other, AROUND[1], "Vale News"))
    ]
    report = check(reports)
    claims = {claim.id: claim for claim in report.claims}
    pairs = [
        [claims[id] for id in comparison.claims]
        for comparison in report.comparisons
        if comparison.relation in ("conflict", "update")
    ]
    return {
        tuple(claim.value_text for claim in sorted(pair, key=lambda claim: claim.document != reports[0].id))
        for pair in pairs
        if pair[0].document != pair[1].document
    }


AROUND = (
    " Rain fell on the town, and bakers, nurses and retired sailors had gathered by the gate with candles and flags.",
    " Snow lay on the hills, and the bells of an old church could be heard as far as the river and the mill behind it.",
)


@pytest.mark.parametrize(
    ("one", "again", "beside", "figure"),
    [
        ("The yard is to cut 1,800 jobs.", "1,800 jobs will go.", "Tech firms have cut 34,000 jobs since January.", "34,000"),
        (
            "The yard is laying off 1,800 workers.",
            "The yard will cut 1,800 jobs.",
            "Back in May the yard laid off 210 workers.",
            "210",
        ),
        (
            "The fire has destroyed 21 homes.",
            "The fire has destroyed 21 homes.",
            "Last year fires destroyed 4,000 homes.",
            "4,000",
        ),
    ],
)
def test_a_figure_that_a_report_gives_again_differs_from_no_other_of_it(one: str, again: str, beside: str, figure: str) -> None:
    first = next(word for word in one.split() if word[0].isdigit())
    assert across(one, beside) == {(first, figure)}
    assert across(one, f"{again} {beside}") == set()
