"""Figures of petitions, votes, offers for firms and their results: each of a question of its own, however it is told."""

from __future__ import annotations

import pytest
from claims_for_tests import find_counts

from corroborate import vocabulary
from corroborate.extraction.reading import read
from corroborate.model import Document
from corroborate.values import Quantity


def _read(text: str) -> list[tuple[str, float | None]]:
    """What the figures of a text are of, each with its value."""
    claims = find_counts(read(Document(text, "Arlow Post"), vocabulary.load()))
    return [(claim.predicate, claim.value.point) for claim in claims if isinstance(claim.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("The yard is to shed 7 per cent of its staff.", "workforce cut", 7),
        ("The cuts amount to 7% of the workforce.", "workforce cut", 7),
        ("The yard will cut 900 posts, or about 7% of its workforce.", "workforce cut", 7),
        ("The yard is laying off 7 percent of its employees.", "workforce cut", 7),
        ("Around 7 percent of employees will lose their jobs.", "workforce cut", 7),
        ("The layoffs affect 7 percent of the workforce.", "workforce cut", 7),
        ("Some 5,400 people have signed a petition against the mast.", "signatures", 5400),
        ("A petition with 5,400 signatures was handed in.", "signatures", 5400),
        ("The petition has drawn 5,400 signatures.", "signatures", 5400),
        ("The petition was signed by 5,400 residents.", "signatures", 5400),
        ("A petition of 5,400 signatures lay on the table.", "signatures", 5400),
        ("The council received 310 letters of objection to the plan.", "objections", 310),
        ("The scheme drew 310 objections.", "objections", 310),
        ("Some 310 residents objected to the application.", "objections", 310),
        ("About 310 wrote in to object to the plan.", "objections", 310),
        ("Eight for, five against.", "votes in favour", 8),
        ("The plan went through, with 8 for and 5 against.", "votes against", 5),
        ("The offer is a premium of 35% to Friday's closing price.", "premium", 35),
        ("The bid is pitched 35 percent above the closing share price.", "premium", 35),
        ("Shareholders are to get 310 pence in cash per share.", "offer per share", 310),
        ("Shareholders will receive $14 in cash for each share.", "offer per share", 14),
        (
            "Tests in the laboratory confirmed nothing, but 31 of the samples were positive for measles.",
            "confirmed infections",
            31,
        ),
        ("The ministry said 31 cases had been confirmed by laboratory tests.", "confirmed infections", 31),
        ("There are 31 laboratory-confirmed cases.", "confirmed infections", 31),
    ],
)
def test_a_question_of_its_own(text: str, predicate: str, value: float) -> None:
    assert (predicate, value) in _read(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Women make up 7 percent of the workforce.", "workforce cut"),
        ("Seven players signed for the club.", "signatures"),
        ("Five states signed the treaty.", "signatures"),
        ("She scored eight for Arlow and five against Vale.", "votes against"),
        ("The premium for the house rose to 310 pounds.", "premium"),
        ("More than 1,200 people have tested positive for the virus.", "confirmed infections"),
        ("The ministry has confirmed 40 cases of measles.", "confirmed infections"),
    ],
)
def test_what_is_none(text: str, predicate: str) -> None:
    assert predicate not in {family for family, _ in _read(text)}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("On a per-share basis, the yard earned $1.08.", "USD/share"),
        ("EPS came to $1.08.", "USD/share"),
        ("Earnings per share: $1.08.", "USD/share"),
        ("It earned $1.08 per share, and $40 million in all.", "USD/share"),
        ("The yard earned $1.08 million.", "USD"),
        ("They paid $3 in cash for a night club.", "USD"),
    ],
)
def test_for_a_share(text: str, unit: str) -> None:
    claims = find_counts(read(Document(text, "Arlow Post"), vocabulary.load()))
    assert next(claim.value.unit for claim in claims if isinstance(claim.value, Quantity)) == unit


def test_a_noun_between_commas_is_not_what_the_figure_is_of() -> None:
    assert ("earnings", 1.16) in _read("Earnings, adjusted for one-off costs, were $1.16 per share.")
