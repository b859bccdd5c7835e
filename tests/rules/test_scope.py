"""What findings about scope say, and which of them stands for a difference."""

from __future__ import annotations

import corroborate
from corroborate import Document


def told(*texts):
    """What is told of reports of one day, without what concerns their origins."""
    documents = [Document(text, f"Paper {letter}", published="2024-03-08") for letter, text in zip("AB", texts, strict=True)]
    report = corroborate.check(documents)
    return [(finding.severity, finding.rule, finding.message) for finding in report.findings if finding.rule != "uncorroborated"]


def test_where_something_is_can_be_contradicted():
    assert told("Acme is headquartered in Denver.", "Acme is headquartered in Austin.") == [
        (
            "warning",
            "place-mismatch",
            'Acme: location: "Austin" (no source, in Paper B) against "Denver" (no source, in Paper A)',
        )
    ]


def test_two_places_of_what_may_be_in_both_are_two_scopes():
    festivals = [f"The festival will be held in {place} in May, the council said." for place in ("Arlow", "Tarsk")]
    assert [rule for _, rule, _ in told(*festivals)] == ["population-scope"]
