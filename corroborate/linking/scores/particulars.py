"""Whether two answers to a question of one answer ask the same: who was killed in an event, who got an office, how a match
ended.
"""

from __future__ import annotations

from corroborate.extraction.deeds.naming import AND
from corroborate.linking.asking.questions import Question
from corroborate.linking.days import days_apart
from corroborate.linking.names import also_called, canonical, resolve, same
from corroborate.linking.scores.events import event_score
from corroborate.linking.scores.likeness import ENOUGH, ONE_STORY
from corroborate.linking.stories import BRIEF, shared_lead
from corroborate.linking.wording import plain
from corroborate.values import TimeSpan
from corroborate.vocabulary import Vocabulary

#: Days within which one office is hardly given twice.
_AT_ONCE = 60


def particular_score(a: Question, b: Question, vocabulary: Vocabulary) -> tuple[float, tuple[str, ...]] | None:
    """How surely two such claims of two reports are of one event (0 to 1), and why; None when they are not."""
    if a.claim.document == b.claim.document:
        return None
    return event_score(a, b, vocabulary)


def office_score(a: Question, b: Question, vocabulary: Vocabulary) -> tuple[float, tuple[str, ...]] | None:
    """How surely two claims of who gets an office ask the same (0 to 1) and why; None when they do not."""
    if a.claim.document == b.claim.document or a.subject != b.subject:
        return None
    first, second = _came_to_it(a), _came_to_it(b)
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


def _came_to_it(question: Question) -> TimeSpan | None:
    """When somebody got an office, as far as that is told; None where he has it still as the report is printed: "since 2020"."""
    told, home = question.claim.qualifiers, question.story.document
    if told.as_of is None or not told.as_of_text:
        return None
    return None if home is not None and told.as_of.latest == home.published != told.as_of.earliest else told.as_of


def of_two_offices(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for two words for somebody of which one names the office beside the other's: "the vice president", "the president"."""
    words, others = (canonical(name, "", vocabulary).split() for name in (one, other))
    return any(x.endswith(f"-{y}") or y.endswith(f"-{x}") for x in words for y in others)


def match_score(a: Question, b: Question, vocabulary: Vocabulary) -> tuple[float, tuple[str, ...]] | None:
    """How surely two results are of one match (0 to 1) and why; None when they are not, or a side is open."""
    ours, theirs = _sides(a, vocabulary), _sides(b, vocabulary)
    opened = min(len(ours), len(theirs)) < 2
    if (opened and not _of_one_day(a, b)) or not may_be_one_match(a, b, vocabulary):
        return None
    return ENOUGH + (0.1 if opened else 0.3), ("one match", " / ".join(ours if len(ours) > 1 else theirs))


def _of_one_day(a: Question, b: Question) -> bool:
    """True for two results of two documents that are both told to be of one day: a side plays once a day."""
    one, other = a.claim.qualifiers, b.claim.qualifiers
    if a.claim.document == b.claim.document or not one.as_of_text or one.as_of != other.as_of or one.as_of is None:
        return False
    undated = one.as_of == TimeSpan() and plain(one.as_of_text) == plain(other.as_of_text)
    return undated or (one.as_of.earliest is not None and one.as_of.earliest == one.as_of.latest)


def may_be_one_match(a: Question, b: Question, vocabulary: Vocabulary, *, known: bool = False) -> bool:
    """True for results of which each side that one names is one that the other names or leaves open, and one they both name.

    :param known: it is known otherwise, so that one side is enough: another may go by two names.
    """
    told = [question.claim.qualifiers.as_of if question.claim.qualifiers.as_of_text else None for question in (a, b)]
    if told[0] is not None and told[1] is not None and days_apart(told[0], told[1]) > 1:
        return False
    ours, theirs = _sides(a, vocabulary), _sides(b, vocabulary)
    met = [[other for other in theirs if _one_side(a, b, one, other)] for one in ours]
    shared = sum(map(bool, met))
    return shared > 0 and (known or shared == min(len(ours), len(theirs)))


def _sides(question: Question, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The names of the sides that a result tells, the winner's first where it tells who won."""
    told = tuple(side for side in (question.agent, question.patient) if side)
    of_two = question.claim.subject.split(AND)
    return told or tuple(resolve(side, question.story.document, "", vocabulary) for side in of_two)


def _one_side(a: Question, b: Question, one: str, other: str) -> bool:
    """True when two names can be of one side: "Rovers", "Wick Rovers"; or a document says that it goes by both."""
    named = same(one, other) or other in also_called(one, a.story.document) or one in also_called(other, b.story.document)
    return named or one.split()[0] == other or other.split()[0] == one  # a town for its side
