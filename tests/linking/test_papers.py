"""A paper that one report says was issued, and another only quotes, is one announcement."""

from __future__ import annotations

import pytest

from corroborate.pipeline import check
from corroborate.testing import example_documents

_ISSUED = (
    "[Arlow Post, 2024-03-08] The Harbour Board of Arlow issued a notice for owners of small boats. "
    "According to the {noun}, owners of small boats should call or visit the yacht club before the regatta."
)
_QUOTED = (
    "[Vale News, 2024-03-08] The {body} said on Friday that owners of small boats "
    '"should visit the yacht club, or call it, before the regatta. A berth is kept for all of them," the Herald writes.'
)


def _papers(*texts):
    report = check(example_documents(texts))
    by_id = {claim.id: claim for claim in report.claims}
    return [
        comparison.relation
        for comparison in report.comparisons
        if {by_id[one].predicate for one in comparison.claims} == {"decision", "quotation"}
    ]


@pytest.mark.parametrize("noun", ["notice", "document"])
def test_a_notice_and_what_another_report_quotes_of_it_are_one(noun):
    told = _ISSUED.format(noun=noun), _QUOTED.format(body="Harbour Board of Arlow")
    assert _papers(*told) == _papers(*told[::-1]) == ["agree"]


def test_what_another_body_says_is_no_part_of_the_notice():
    assert _papers(_ISSUED.format(noun="notice"), _QUOTED.format(body="Lifeboat Society")) == []


def test_a_notice_of_other_words_is_another():
    other = '[Vale News, 2024-03-08] The Harbour Board of Arlow said on Friday that "the old pier will be closed in May, and rebuilt".'
    assert _papers(_ISSUED.format(noun="notice"), other) == []
