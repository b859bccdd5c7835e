"""One occasion whose time two reports of one story give, in words of their own.

"Gunfire broke out at 9.40", "the shooting started shortly before midnight": nothing in the two wordings is alike, but a report
tells of one shooting, as a rule. Where it gives two times that cannot be one, it tells of two, and which is meant stays open:
then only what agrees is linked. What a report may tell of several of (foundings, hearings) must be of one name as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from corroborate.extraction.deeds.whens import AT_TIME, WHEN, hour_of
from corroborate.linking.asking.questions import Question
from corroborate.linking.days import RECENT, days_apart, own_day
from corroborate.linking.naming import proper
from corroborate.linking.scores.likeness import ENOUGH
from corroborate.linking.scores.scoring import Score
from corroborate.linking.stories import BRIEF, shared_lead
from corroborate.linking.wording import plain
from corroborate.model import Claim
from corroborate.values import Term, TimeSpan
from corroborate.vocabulary import Entry, Vocabulary

#: Digits of a year, and the day that not every year has.
_DIGITS, _LEAP = 4, (2, 29)
#: How much the tops of two reports share at least that tell of one occasion, where they are more than brief.
_ONE_STORY = 0.1


def whens(
    questions: Sequence[Question], thread: Mapping[str, int], known: Collection[tuple[int, int]], vocabulary: Vocabulary
) -> dict[tuple[int, int], Score]:
    """The claims of two documents of one story that give the time of one occasion.

    :param questions: in order.
    :param thread: document id to the story it tells.
    :param known: pairs that are linked already, by position, the lower first: a date that a deed's claim answers with as well.
    :returns: pair of positions to the score of a sure link.
    """
    told: dict[tuple[int, str], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, question in enumerate(questions):
        if question.predicate in (AT_TIME, WHEN):
            told[thread[question.claim.document], question.predicate][question.claim.document].append(at)
    if not told:
        return {}
    answered = {_places(questions[one], questions[other]) for one, other in known}
    done = {
        _sentences(questions[one], questions[other]) for one, other in known if _is_one_deed(questions[one], questions[other])
    }
    found = {}
    for by_document in told.values():
        for home, away in combinations(by_document.values(), 2):
            for one, other in _pairs(home, away, questions, vocabulary):
                a, b = questions[one], questions[other]
                if _places(a, b) not in answered and not (a.predicate == AT_TIME and _sentences(a, b) in done):
                    reason = f"one occasion: {a.claim.subject} / {b.claim.subject}"
                    found[min(one, other), max(one, other)] = Score(ENOUGH, 0.0, (reason,))
    return found


def _places(a: Question, b: Question) -> frozenset[tuple[str, int, int]]:
    """Where the answers of two claims stand."""
    spans = ((question.claim.document, question.claim.value_span or question.claim.span) for question in (a, b))
    return frozenset((document, span.start, span.end) for document, span in spans)


def _sentences(a: Question, b: Question) -> frozenset[tuple[str, int]]:
    """Where the sentences of two claims start."""
    return frozenset((question.claim.document, question.sentence) for question in (a, b))


def _is_one_deed(a: Question, b: Question) -> bool:
    """True for two claims of one deed that give no answer: with them the times of day of their sentences are compared."""
    return a.predicate == b.predicate and a.claim.value is None and b.claim.value is None


def _pairs(
    home: Sequence[int], away: Sequence[int], questions: Sequence[Question], vocabulary: Vocabulary
) -> Iterator[tuple[int, int]]:
    """The claims of two documents that are of one occasion."""
    for one in home:
        for other in away:
            a, b = questions[one], questions[other]
            if not _one_occasion(a, b, vocabulary):
                continue
            sole = all(_sole(at, among, questions, vocabulary) for at, among in ((one, home), (other, away)))
            if may_be_one_time(a.claim, b.claim, vocabulary) or sole:
                yield one, other


def may_be_one_time(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two times of day, or two dates, that can be one."""
    if isinstance(a.value, Term) and isinstance(b.value, Term):
        one, other = hour_of(a.value), hour_of(b.value)
        return one.meets(other) or bool(one.zone and other.zone and one.zone != other.zone)
    if plain(a.value_text) == plain(b.value_text):
        return True  # "Saturday" is told of the last and of the next
    days = in_one_year(a, b, vocabulary)
    return days is not None and days[0].overlaps(days[1])


def in_one_year(a: Claim, b: Claim, vocabulary: Vocabulary) -> tuple[TimeSpan, TimeSpan] | None:
    """The dates that two claims answer with, one that names no year moved to where it is nearest to the other; None for no dates.

    Nothing but its words tells whether "14 October" is to come, and these are often read wrongly.
    """
    one, other = a.value, b.value
    if not isinstance(one, TimeSpan) or not isinstance(other, TimeSpan):
        return None
    if _names_no_year(a.value_text, vocabulary):
        return _moved(one, other), other
    return (one, _moved(other, one)) if _names_no_year(b.value_text, vocabulary) else (one, other)


@lru_cache(maxsize=10_000)
def _names_no_year(text: str, vocabulary: Vocabulary) -> bool:
    """True for the words of a month, or of a day of one, without a year."""
    words = plain(text).replace(",", " ").replace(".", " ").split()
    return not _months(vocabulary).isdisjoint(words) and not any(len(word) == _DIGITS for word in words if word.isdigit())


@lru_cache(maxsize=8)
def _months(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(word for key, entry in vocabulary["months"].items() for word in (key, *entry.words("forms")))


def _moved(days: TimeSpan, near: TimeSpan) -> TimeSpan:
    """Some days of a year in that year in which they are nearest to others."""
    first, last, there = days.earliest, days.latest, near.earliest or near.latest
    if first is None or last is None or there is None or (first.month, first.day) == _LEAP or (last.month, last.day) == _LEAP:
        return days
    length = last.year - first.year
    years = range(max(there.year - 1, 1), min(there.year + 1, 9998) + 1)
    return min(
        (TimeSpan(first.replace(year=year), last.replace(year=year + length)) for year in years),
        key=lambda span: days_apart(span, near),
    )


def _sole(at: int, among: Sequence[int], questions: Sequence[Question], vocabulary: Vocabulary) -> bool:
    """True for a claim beside which its document gives no other time of such an occasion."""
    mine = questions[at]
    return all(
        may_be_one_time(mine.claim, rival.claim, vocabulary)
        for rival in (questions[other] for other in among if other != at)
        if _one_kind(mine, rival, vocabulary)
    )


def _one_kind(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for occasions of one kind, or of kinds that may be one."""
    one, other = a.claim.subject, b.claim.subject
    return one == other or other in _like(one, vocabulary) or one in _like(other, vocabulary)


@lru_cache(maxsize=100)
def _entry(kind: str, vocabulary: Vocabulary) -> Entry | None:
    return vocabulary["occasions"].get(kind)


def _like(kind: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    entry = _entry(kind, vocabulary)
    return entry.words("like") if entry is not None else ()


def _one_occasion(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two times of one kind of occasion, of one day where they tell it, and of one name where there are several."""
    if not _one_kind(a, b, vocabulary):
        return False
    brief = min(len(question.story.words) for question in (a, b)) < BRIEF
    if not brief and shared_lead(a.story, b.story, vocabulary) < _ONE_STORY:
        return False
    if a.predicate == AT_TIME:
        return _one_day(a, b, vocabulary)
    entries = [_entry(question.claim.subject, vocabulary) for question in (a, b)]
    return not any(entry is not None and entry.flag("whose") for entry in entries) or _of_one_name(a, b, vocabulary)


def _one_day(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for what was on one day, as far as is told: of an own day long before, only where both tell it."""
    days = [own_day(question.claim, question.story.document.published, vocabulary) for question in (a, b)]
    own = [day if day is not None else question.story.day for day, question in zip(days, (a, b), strict=True)]
    if own[0] is not None and own[1] is not None:
        return days_apart(own[0], own[1]) == 0
    told, question = (own[0], a) if own[0] is not None else (own[1], b)
    published = question.story.document.published
    return told is None or published is None or days_apart(told, TimeSpan.on(published)) <= RECENT


def _of_one_name(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for sentences that name one thing, or of which one leaves open what it is about."""
    names = [_names(question, vocabulary) for question in (a, b)]
    return not names[0] or not names[1] or not names[0].isdisjoint(names[1])


def _names(question: Question, vocabulary: Vocabulary) -> frozenset[str]:
    """The names in the sentence of a claim, or in its whole text if that is brief, those aside who say it, and its answer."""
    claim, text = question.claim, question.story.document.text
    first = 0 if len(question.story.words) < BRIEF else min(question.sentence, claim.span.start)
    sentence = text[first : claim.span.end if first else None].replace(claim.value_text, " ")
    said = " ".join(f"{voice.name} {voice.text}" for voice in claim.attribution.chain[1:])
    return proper(sentence, vocabulary) - proper(said, vocabulary)
