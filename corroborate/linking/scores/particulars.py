"""Whether two answers to a question of one answer, such as who was killed, are of one event."""

from __future__ import annotations

from corroborate.linking.asking.questions import Question
from corroborate.linking.days import is_particular
from corroborate.linking.scores.events import event_score
from corroborate.vocabulary import Vocabulary


def particular_score(a: Question, b: Question, vocabulary: Vocabulary) -> tuple[float, tuple[str, ...]] | None:
    """How surely two such claims of two reports are of one event (0 to 1), and why; None when they are not."""
    if a.claim.document == b.claim.document:
        return None
    return event_score(a, b, vocabulary)


__all__ = ["is_particular", "particular_score"]
