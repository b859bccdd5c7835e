"""How a vote ended, told as two figures."""

from __future__ import annotations

import pytest
from claims_for_tests import relations

from corroborate import Document, extract
from corroborate.values import Quantity


def votes(text):
    """Those for it and those against, as a text gives them."""
    claims = extract(Document(text=text, source="paper"))
    told = {claim.predicate: claim.value.point for claim in claims if isinstance(claim.value, Quantity)}
    return told.get("votes in favour"), told.get("votes against")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Vale council voted 5-2 on Monday to build a pool.", (5, 2)),
        ("Council OKs pool on 5-2 vote", (5, 2)),
        ("The council said yes to the pool, and the 5-2 vote came late.", (5, 2)),
        ("The council said yes, 6-1, on Monday.", (6, 1)),
        ("The Norland senate passed the bill 98-1.", (98, 1)),
        ("The plan was approved 5-2.", (5, 2)),
        ("In a 6-3 ruling the court struck down the law.", (6, 3)),
        ("Councillors rejected the plan 7-4.", (4, 7)),
        ("The chamber voted 220-211 on Friday to reject the plan.", (211, 220)),
        ("The board voted 4-3 against the plan.", (3, 4)),
    ],
)
def test_the_votes_for_it_and_those_against_are_read(text, told):
    assert votes(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Arlow beat Vale 3-1 on Monday.",
        "The council could vote 5-2 to build a pool.",
        "Vale lead the series 2-1 after a vote of fans.",
    ],
)
def test_a_score_and_what_may_come_are_no_votes(text):
    assert votes(text) == (None, None)


def test_two_reports_of_a_vote_are_held_together():
    top = "VALE, May 9 - Residents filled the hall on Monday and spoke for hours about the new pool that Vale wants to build."
    one, other = "The council voted 5-2 to build the pool.", "The council said yes to the pool on a 6-1 vote."
    assert relations(f"{top}\n\n{one}", f"{top}\n\n{other}") & {"conflict", "update"}
