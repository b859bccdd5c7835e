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


def test_a_place_or_a_sum_that_was_changed_is_told_by_one_rule():
    places = told("The treaty was signed in Vienna.", "The treaty was signed in Geneva.")
    assert [rule for _, rule, _ in places] == ["place-mismatch"]
    sums = told("The company will pay a fine of 3 million euros.", "The company will pay a fine of 30 million euros.")
    assert "word-swapped" not in [rule for _, rule, _ in sums]
    lists = told(
        "The countries taking part are Norway, Sweden and Finland.", "The countries taking part are Norway, Denmark and Finland."
    )
    assert [(severity, rule) for severity, rule, _ in lists] == [("error", "stance-conflict")]


def test_a_figure_above_a_ceiling_is_told_by_one_rule():
    figures = told("At least 90 people were rescued.", "At most 60 people were rescued.")
    assert [rule for _, rule, _ in figures if rule.endswith(("mismatch", "violation"))] == ["bound-violation"]


def test_a_result_that_was_changed_is_told_once():
    assert [rule for _, rule, _ in told("Arlow beat Wick 2-1.", "Arlow beat Wick 3-1.")] == ["stance-conflict"]


def test_a_claim_that_denies_in_its_own_words_is_not_called_the_denial_of_it():
    plain = told("The mill was closed.", "The mill was not closed.")
    assert "the denial of" not in plain[0][2]
    reported = told("The mill was closed.", "The mayor denied that the mill was closed.")
    assert 'the denial of "the mill was closed" (mayor, in Paper B)' in reported[0][2]
