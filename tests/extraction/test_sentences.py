"""Sentences: quote-aware splitting, headlines and boilerplate."""

from __future__ import annotations

import pytest
from claims_for_tests import TEXTS
from hypothesis import given

from corroborate.extraction.sentences import split
from corroborate.vocabulary import load


def told(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in split(text)]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(sentence.span.of(text), sentence.kind) for sentence in split(text)]


@given(TEXTS)
def test_sentences_are_ordered_disjoint_and_hold_everything_that_is_not_blank(text: str) -> None:
    sentences = split(text)
    reached = 0
    for sentence in sentences:
        assert sentence.span.start >= reached
        assert not text[reached : sentence.span.start].strip()
        words = sentence.span.of(text)
        assert words == words.strip()
        reached = sentence.span.end
    assert not text[reached:].strip()
    assert [sentence.paragraph for sentence in sentences] == sorted(sentence.paragraph for sentence in sentences)
    assert sentences == split(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met the U.S. President. She did not.", ["He met the U.S. President.", "She did not."]),
        ("They live in the U.S. He does not.", ["They live in the U.S.", "He does not."]),
        (
            "Sen. Ann Lee and Gen. Bo Orr spoke on Feb. 3. It rained.",
            ["Sen. Ann Lee and Gen. Bo Orr spoke on Feb. 3.", "It rained."],
        ),
        ("It was No. 5 of 12. Nobody saw J. R. Orr leave.", ["It was No. 5 of 12.", "Nobody saw J. R. Orr leave."]),
        ("It rose 3.5 percent. Prices fell.", ["It rose 3.5 percent.", "Prices fell."]),
        ("“We lost it.” he said. Nobody replied.", ["“We lost it.” he said.", "Nobody replied."]),
        ("“Did you see it?” the mayor asked. No one had.", ["“Did you see it?” the mayor asked.", "No one had."]),
        ("“We came. We saw the dam,” Ms. Orr said.", ["“We came.", "We saw the dam,” Ms. Orr said."]),
        ("The dam broke . Nobody was hurt .", ["The dam broke .", "Nobody was hurt ."]),
        ("Well ... that is it. Go.", ["Well ... that is it.", "Go."]),
        ("THE DAM BROKE. NOBODY WAS HURT.", ["THE DAM BROKE.", "NOBODY WAS HURT."]),
    ],
)
def test_where_a_sentence_ends(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_headlines_and_boilerplate_are_told_apart_from_the_report() -> None:
    text = (
        "Skip to content\n\nDam breaks above the town of Orrville\nBy Ann Lee\nMar 3, 2021 2:42 PM\n\n"
        "A dam broke above Orrville on Wednesday, flooding some forty houses in the valley below.\n\n"
        "Also Read: What the engineers knew\n\nHelp for those who lost their homes\n\n"
        "The mayor promised to open the school hall for everyone who has nowhere to sleep.\n\n#floods#\n\n"
        "Last Updated: Mar 4, 2021"
    )
    assert [kind for _, kind in kinds(text)] == [
        "boilerplate",
        "headline",
        "boilerplate",
        "boilerplate",
        "body",
        "boilerplate",
        "headline",
        "body",
        "boilerplate",
        "boilerplate",
    ]


def test_hard_wrapped_text_is_one_paragraph() -> None:
    text = (
        "The dam above the town broke shortly after the rain had stopped on\n"
        "Wednesday, and the water reached the first houses of Orrville only\n"
        "ten minutes later, which left most people there without any time to\n"
        "leave. Ann Lee, the mayor, said help was under way.\n"
    )
    assert len({sentence.paragraph for sentence in split(text)}) == 1
    assert len(told(text)) == 2


def test_german_quotation_marks_and_abbreviations() -> None:
    text = "Er sagte: „Wir gehen.“ Sie blieb z.B. bis zum 3. Mai. Dr. Meier ging."
    words = [sentence.span.of(text) for sentence in split(text, vocabulary=load("de"))]
    assert words == ["Er sagte: „Wir gehen.“", "Sie blieb z.B. bis zum 3. Mai.", "Dr. Meier ging."]


def test_what_counts_the_pictures_of_a_page_is_no_part_of_a_report() -> None:
    text = "Image 3 of 11 Ada Finch, 31, was hurt in the fire in Arlow.\n\nSlide 4 of 11\n\nTwo men were hurt, police said."
    kinds = [(sentence.kind, sentence.span.of(text)) for sentence in split(text)]
    assert [words for kind, words in kinds if kind == "boilerplate"] == ["Image 3 of 11", "Slide 4 of 11"]
