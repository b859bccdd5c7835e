"""Figures of one text that do not go together: changes in percent, told by round figures as well as by exact ones."""

from __future__ import annotations

import pytest

import corroborate
from corroborate import Document


def told(text):
    report = corroborate.check([Document(text, "Log", published="2031-05-04")])
    return [finding.message for finding in report.findings if finding.rule == "derived-mismatch"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The number of pupils rose from 16,000 to 20,000, up 40%.", "25%"),
        ("Revenue rose from $40 million to $50 million, an increase of 20 percent.", "25%"),
        ("Profit fell from £50 million to £40 million, down 25 percent.", "20%"),
        ("The number of pupils rose 41% from 16,240 to 20,300, the council said.", "25%"),
    ],
)
def test_a_percentage_that_its_figures_do_not_give_is_told(text, right):
    (message,) = told(text)
    assert f"is {right}, not" in message


@pytest.mark.parametrize(
    "text",
    [
        "The number of pupils rose from 16,000 to 20,000, up 25%.",
        "The number of pupils rose from 15,000 to 20,000, up 30%.",  # 15,400 to 20,000
        "The number of pupils rose 25% from 16,240 to 20,000, the council said.",  # 20,300
        "Revenue rose from $3 billion to $4 billion, up 25%.",  # 3.2 to 4
        "Revenue rose from $40 million to $50 million, up a quarter, or 25 percent.",
        "Turnout fell from 70,000 to 0, down 100%.",
    ],
)
def test_a_percentage_that_rounding_explains_is_not_told(text):
    assert told(text) == []
