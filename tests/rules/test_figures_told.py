"""What readers are told of two figures: whose they are, and whether "one" is a count."""

from __future__ import annotations

import datetime as dt

import pytest

from corroborate import Document, check

DAY = dt.date(2024, 5, 14)
REST = (
    " The jail stands at the edge of the town. It was built in 1962 and has been short of {} for years. The justice minister came"
    " to the town on Monday and spoke to the families. Roads out of the town were closed for hours. Unions had warned of an"
    " escape. The town has had such cases before, and residents said they had heard shots for most of the night."
)


def errors(one, other):
    texts = one + REST.format("staff"), other + REST.format("money")
    report = check([Document(text, source, published=DAY) for text, source in zip(texts, ("Herald", "Courier"), strict=True)])
    return [finding.message for finding in report.findings if finding.severity == "error"]


@pytest.mark.parametrize(
    ("first", "count"), [("One guard was killed", 1), ("A guard was killed", 0), ("One of the dead was a guard", 0)]
)
def test_one_of_a_kind_is_a_count(first, count):
    rest = " when inmates broke out of the jail in Vark on Sunday, officials said."
    assert len(errors("Two guards were killed" + rest, first + rest)) == count


def test_those_whom_two_figures_count_are_named():
    told = errors(
        "Airstrikes hit the hospital in Vark on Sunday, killing 13 people, including four patients and two doctors, police said.",
        "A hospital in Vark was struck on Sunday, officials said; 13 people died, among them three doctors and five patients.",
    )
    assert [message.partition(":")[0] for message in told] == ["doctor killed", "patient killed"]
