"""What an event has one of: who was killed; a report that gives two answers gives none."""

from __future__ import annotations

import pytest

from corroborate import Document, extract
from corroborate.extraction.deeds.particulars.victims import VICTIM


def _told(text: str, predicate: str) -> set[str]:
    return {claim.value_text for claim in extract(Document(text, "Arlow Post")) if claim.predicate == predicate}


@pytest.mark.parametrize(
    "text",
    [
        "Tom Reed, 34, was shot dead outside his home in Wick on Monday night.",
        "Tom Reed died after being stabbed in a car park.",
        "Police named the man who was beaten to death in Wick as Tom Reed.",
        "The cyclist killed in the crash was named as Tom Reed.",
        "The victim, Tom Reed, was killed on his way home.",
        "The victim of the shooting was Tom Reed, a baker.",
        "Wick shooting victim named as Tom Reed\n\nHe was 34.",
        "Tributes were paid to Tom Reed, the father of three who was killed in a shooting.",
        "The body of Tom Reed was found in a barn after the attack.",
        "A woman has been charged with the murder of Tom Reed Sr.",
        "Tom Reed's murder has shocked the town.",
    ],
)
def test_who_was_killed(text: str) -> None:
    assert _told(text, VICTIM) == {"Tom Reed"}


@pytest.mark.parametrize(
    "text",
    [
        "The gunman, identified as Tom Reed, was shot dead by police.",
        "Tom Reed, 30, was arrested on suspicion of killing a man in Wick.",
        "Police named the man arrested over the killing as Tom Reed.",
        "Tom Reed survived the shooting.",
        "Tom Reed died at home after a long illness.",
        "The shooting killed Tom Reed and Karl Berg.",
        "Tom Reed was killed in the crash. Karl Berg died on Tuesday.",
        "Two people were killed in the fire. The body of Tom Reed was found on Monday.",
        "The shooting in Port Ellery killed a baker, Ellery Police said.",
    ],
)
def test_who_is_not_told_to_be_the_one_who_was_killed(text: str) -> None:
    assert _told(text, VICTIM) == set()
