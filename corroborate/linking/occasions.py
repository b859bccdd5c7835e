"""One date, time of day or result of a match that two reports of one story give in words of their own.

What happened then is told in ever other words: "the alarm was raised at 3.40", "at 3.40 it saw odd logins"; "in 2008 Finch beat
Reed", "the two last met in 2008". Times of day are linked here alone. A result that one report gives of one side alone is linked
here to that of the match. As with figures (`echoes`), what this adds are claims of one answer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from math import inf

from corroborate.extraction.dates.clock import TimeOfDay
from corroborate.extraction.deeds.results import RESULT
from corroborate.extraction.deeds.whens import AT_TIME, HOUR, hour_of
from corroborate.linking.asking.questions import Question
from corroborate.linking.days import days_apart
from corroborate.linking.scores.likeness import ENOUGH
from corroborate.linking.scores.particulars import may_be_one_match
from corroborate.linking.scores.scoring import Score
from corroborate.linking.stories import BRIEF
from corroborate.linking.wording import mass, one_meaning
from corroborate.values import Term, TimeSpan
from corroborate.vocabulary import Vocabulary

#: So many words two claims share of which one tells its time roughly.
_OTHERWISE = 2
#: So many minutes wide is a time of day at most that is not told roughly, and at such parts of an hour many things begin.
_EXACT, _COMMON = 20, 30
#: A score of so many points that two matches of a day hardly end in it.
_UNUSUAL_SCORE = re.compile(r"\d\d")
#: So many days before its report lies at least what is not told of in every sentence.
_LONG_BEFORE = 60
#: Days of a month and of a year.
_MONTH, _YEAR = 31, 366
#: How much the words tell that two claims of one date share, and where much else may have been then.
_TOLD, _FULLY_TOLD = 2.0, 3.0
#: Each claim meets at most so many of those behind it.
_NEXT = 60


def occasions(
    questions: Sequence[Question], thread: Mapping[str, int], known: Collection[tuple[int, int]], vocabulary: Vocabulary
) -> dict[tuple[int, int], Score]:
    """The claims of two documents of one story that give one date, time of day or result.

    :param questions: in order.
    :param thread: document id to the story it tells.
    :param known: pairs that are linked already, by position, the lower first.
    :returns: pair of positions to the score of a sure link; no pair of `known`.
    """
    found = (
        _hours(questions, thread, vocabulary) | _results(questions, thread, vocabulary) | _dates(questions, thread, vocabulary)
    )
    return {pair: score for pair, score in found.items() if pair not in known}


def _told_twice(groups: Mapping[Hashable, Sequence[int]], questions: Sequence[Question]) -> Iterator[tuple[int, int]]:
    """The pairs of claims of two documents that give one answer."""
    for group in groups.values():
        for place, one in enumerate(group):
            for other in group[place + 1 : place + 1 + _NEXT]:
                if questions[one].claim.document != questions[other].claim.document:
                    yield one, other


def _hours(questions: Sequence[Question], thread: Mapping[str, int], vocabulary: Vocabulary) -> dict[tuple[int, int], Score]:
    """The claims of two documents of one story that give one time of day."""
    told: dict[int, list[tuple[int, int, TimeOfDay]]] = defaultdict(list)  # by the story: first minute, claim, time
    for at, question in enumerate(questions):
        if question.predicate in (HOUR, AT_TIME) and isinstance(question.claim.value, Term):
            hour = hour_of(question.claim.value)
            told[thread[question.claim.document]].extend((start, at, hour) for start in hour.starts)
    found = {}
    for group in told.values():
        group.sort(key=lambda one: one[:2])
        for place, (start, at, hour) in enumerate(group):
            for later, by, other in group[place + 1 : place + 1 + _NEXT]:
                if later - start > hour.minutes:
                    break
                a, b = questions[min(at, by)], questions[max(at, by)]
                if a.claim.document != b.claim.document and _is_one_hour(a, b, hour, other, vocabulary):
                    reason = f"one time of day in both: {a.claim.value_text} / {b.claim.value_text}"
                    found[min(at, by), max(at, by)] = Score(ENOUGH, 0.0, (reason,))
    return found


def _is_one_hour(a: Question, b: Question, hour: TimeOfDay, other: TimeOfDay, vocabulary: Vocabulary) -> bool:
    """True for a time that chance hardly repeats, or that is told of one thing, or with words that the two share."""
    if hour.zone != other.zone and hour.zone and other.zone:
        return False
    exact = hour.minutes == other.minutes <= _EXACT and not set(hour.starts).isdisjoint(other.starts)
    if exact and (hour.starts[0] + hour.minutes // 2) % _COMMON:
        return True
    if not exact and max(hour.minutes, other.minutes) < _EXACT:
        return False  # 4.54 and 4.58 are two times
    if a.subject and b.subject and one_meaning(a.subject, vocabulary) == one_meaning(b.subject, vocabulary):
        return True
    return len(a.words & b.words) >= (1 if exact else _OTHERWISE)


def _dates(questions: Sequence[Question], thread: Mapping[str, int], vocabulary: Vocabulary) -> dict[tuple[int, int], Score]:
    """The claims of two reports, no brief texts, that tell of one day, month or year long before, and share telling words."""
    told: dict[Hashable, list[int]] = defaultdict(list)
    for at, question in enumerate(questions):
        value, published = question.claim.value, question.story.document.published
        if not isinstance(value, TimeSpan) or _length(value) > _YEAR or len(question.story.words) < BRIEF:
            continue
        if published is None or days_apart(value, TimeSpan.on(published)) > _LONG_BEFORE:
            told[thread[question.claim.document], value].append(at)
    found = {}
    for one, other in _told_twice(told, questions):
        a, b = questions[one], questions[other]
        vague = isinstance(a.claim.value, TimeSpan) and _length(a.claim.value) > _MONTH
        least = _FULLY_TOLD if vague and a.predicate != b.predicate else _TOLD  # much happens in a year
        alike = mass(a.words & b.words, vocabulary) >= least
        if alike and a.claim.qualifiers.polarity == b.claim.qualifiers.polarity:
            found[one, other] = Score(ENOUGH, 0.0, (f"one date in both: {a.claim.value_text}",))
    return found


def _length(span: TimeSpan) -> float:
    """How many days a stretch of time holds; endless without its ends."""
    return (span.latest - span.earliest).days + 1 if span.earliest and span.latest else inf


def _results(questions: Sequence[Question], thread: Mapping[str, int], vocabulary: Vocabulary) -> dict[tuple[int, int], Score]:
    """The claims that give one result, of which one leaves a side of the match open."""
    told: dict[Hashable, list[int]] = defaultdict(list)
    for at, question in enumerate(questions):
        if question.predicate == RESULT and isinstance(question.claim.value, Term):
            told[thread[question.claim.document], question.claim.value.key].append(at)
    found = {}
    for one, other in _told_twice(told, questions):
        a, b = questions[one], questions[other]
        unusual = isinstance(a.claim.value, Term) and _UNUSUAL_SCORE.match(a.claim.value.key) is not None
        if may_be_one_match(a, b, vocabulary, known=unusual):
            found[one, other] = Score(ENOUGH, 0.0, (f"one result in both: {a.claim.value_text}",))
    return found
