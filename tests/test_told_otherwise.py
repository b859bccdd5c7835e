"""One deed told in two sentences of other build: who is singled out, active and passive, what is denied, whom a pronoun means."""

from __future__ import annotations

import pytest

from corroborate import Document, check, extract

DIFFER = [
    (
        "It was the Norwegian navy that rescued the crew of the Otter on Friday.",
        "A Danish cutter saved the Otter's crew on Friday.",
    ),
    ("The mayor Ada Finch tabled the motion on the mill.", "It was Karl Berg, the treasurer, who tabled the motion on the mill."),
    ("The toll was cut by a fifth by the harbour board on Monday.", "The harbour board raised the toll by a fifth on Monday."),
    ("The harbour master ruled out resigning over the wreck.", "The harbour master has resigned over the wreck."),
    ("The bank has confirmed that client funds were stolen.", "The bank denied that any client money had been stolen."),
]
FIT = [
    ("It was the coastguard that rescued the crew of the Otter.", "Rescuers saved the Otter's crew."),
    ("It was Ada Finch who tabled the motion on the mill.", "It was Karl Berg who tabled the motion on the ferry."),
    ("The toll was cut by a fifth by the harbour board.", "The ferry company raised the toll by a fifth."),
    ("Ada Finch praised the plan.", "Karl Berg praised the plan."),
]


def _relations(one: str, other: str) -> set[str]:
    report = check([Document(one, "Arlow Post", name="a"), Document(other, "Vale News", name="b")])
    return {comparison.relation for comparison in report.comparisons}


@pytest.mark.parametrize(("one", "other"), DIFFER)
def test_one_deed_told_in_two_ways_differs(one: str, other: str) -> None:
    assert "conflict" in _relations(one, other)


@pytest.mark.parametrize(("one", "other"), FIT)
def test_what_may_both_be_so_is_no_conflict(one: str, other: str) -> None:
    assert "conflict" not in _relations(one, other)


@pytest.mark.parametrize(
    ("text", "subject", "predicate"),
    [
        ("In April the museum said it would reopen in May.", "museum", "closing"),
        ("Ada Finch stays. Her party's spokesman denied reports that she had resigned.", "Ada Finch", "resignation"),
        ("A vet culled the herd at Arlow.", "vet", "cull"),
        ("The toll was cut by half by the board.", "toll", "cut"),
    ],
)
def test_whom_a_claim_is_about(text: str, subject: str, predicate: str) -> None:
    assert (subject, predicate) in {(claim.subject, claim.predicate) for claim in extract(Document(text, "Arlow Post"))}


def test_by_how_much_is_no_doer() -> None:
    claims = extract(Document("The toll was cut by half by the board.", "Arlow Post"))
    assert [claim.agent for claim in claims if claim.predicate == "cut"] == ["board"]
    assert all(claim.agent == "" for claim in extract(Document("The toll was cut by half.", "Arlow Post")))
