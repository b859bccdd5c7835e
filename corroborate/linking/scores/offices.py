"""Whether two claims of who gets an office speak of one office, at one time."""

from __future__ import annotations

from corroborate.linking.asking.questions import Question
from corroborate.linking.days import days_apart
from corroborate.linking.names import canonical, same
from corroborate.linking.scores.likeness import ENOUGH, ONE_STORY
from corroborate.linking.stories import BRIEF, shared_lead
from corroborate.vocabulary import Vocabulary

#: Days within which one office is hardly given twice.
_AT_ONCE = 60


def office_score(a: Question, b: Question, vocabulary: Vocabulary) -> tuple[float, tuple[str, ...]] | None:
    """How surely two claims of who gets an office ask the same (0 to 1) and why; None when they do not.

    Where a side leaves open whose office it is, the story must tell; where only one is dated, a brief text may be of any year.
    """
    if a.claim.document == b.claim.document or a.subject != b.subject:
        return None
    told = (question.claim.qualifiers for question in (a, b))
    first, second = (said.as_of if said.as_of_text else None for said in told)
    brief = min(len(question.story.words) for question in (a, b)) < BRIEF
    if brief and (first is None) != (second is None):
        return None
    if first is not None and second is not None and days_apart(first, second) > _AT_ONCE:
        return None
    bodies = [question.claim.qualifiers.body or "" for question in (a, b)]
    if all(bodies):
        if not same(*(canonical(body, "organisation", vocabulary) for body in bodies)):
            return None
    elif any(bodies) if brief else shared_lead(a.story, b.story, vocabulary) < ONE_STORY:
        return None
    return ENOUGH + 0.2 * all(bodies), (
        f"one office ({a.subject})",
        " / ".join(filter(None, bodies)) or "whose it is, is not told",
    )


def of_two_offices(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for two words for somebody of which one names the office beside the other's: "the vice president", "the president"."""
    words, others = (canonical(name, "", vocabulary).split() for name in (one, other))
    return any(x.endswith(f"-{y}") or y.endswith(f"-{x}") for x in words for y in others)
