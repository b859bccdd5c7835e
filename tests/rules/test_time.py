"""What findings about time say: which answer is of which day, and which source has it."""

from __future__ import annotations

import corroborate
from corroborate import Document


def told(rule, *reports):
    """A report of reports (text, day) and the one finding of a rule in it."""
    documents = [Document(text, f"Paper {letter}", published=day) for letter, (text, day) in zip("ABCDE", reports, strict=False)]
    report = corroborate.check(documents)
    (finding,) = [finding for finding in report.findings if finding.rule == rule]
    return report, finding


GROWING = (
    ("A strike on Tel Arnab on Monday killed seven people, police said.", "2024-05-13"),
    ("The strike on Tel Arnab on Monday killed nine people, police said.", "2024-05-14"),
    ("At least 11 people were killed in the strike on Tel Arnab on Monday, the mayor said.", "2024-05-14"),
    ("Fifteen people were killed in Monday's strike on Tel Arnab, the ministry said.", "2024-05-15"),
)


def test_answers_of_one_day_stand_side_by_side():
    _, update = told("temporal-update", *GROWING)
    assert update.message == (
        'people killed: 2024-05-13: "seven" (police, in Paper A) then 2024-05-14: "nine" (police, in Paper B), '
        '"At least 11" (mayor, in Paper C) then 2024-05-15: "Fifteen" (ministry, in Paper D)'
    )


def test_an_update_rests_on_two_answers_one_of_which_updates_the_other():
    report, update = told("temporal-update", *GROWING[1:])
    comparison = report.comparison(*update.claims[:2])
    assert comparison is not None
    assert comparison.relation == "update"


def test_each_of_two_days_is_told_with_who_has_it():
    _, mismatch = told(
        "date-mismatch",
        ("Prime Minister Ann Gray resigned on Wednesday after weeks of protest.", "2024-05-09"),
        ("Prime Minister Ann Gray resigned on Monday, officials said.", "2024-05-14"),
    )
    assert mismatch.message == (
        'Ann Gray: resignation: 2024-05-08: "Prime Minister Ann Gray resigned on Wednesday after weeks of protest" '
        '(no source, in Paper A) against 2024-05-13: "Prime Minister Ann Gray resigned" (officials, in Paper B)'
    )
