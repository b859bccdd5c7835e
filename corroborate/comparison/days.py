"""The days of one deed: when it was done or is planned, and when two tellings of it cannot both be right."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import lru_cache

from corroborate.comparison.matters import ONE_WORDING, in_brief, is_brief
from corroborate.extraction.dates import find_dates
from corroborate.linking.actors import is_name
from corroborate.linking.days import days_apart, days_long, of_telling
from corroborate.linking.families import deeds_marked, has_one, is_of_occasion
from corroborate.linking.names import canonical, country_of, same
from corroborate.linking.wording import plain, stems
from corroborate.model import Claim, Difference, Document
from corroborate.values import Quantity, TimeSpan
from corroborate.vocabulary import Vocabulary, words_in

#: Characters between a claim and its day at most ("close | in 2026", "close | by the end of 2026").
_BEHIND = 8
#: More characters than stand in a sentence before one of its claims, as a rule.
_SENTENCE = 1_000
#: Days between two on which one deed is told to be done; what is done further apart was done twice.
_ONE_WEEK = 7
#: A date of more days than this tells of what is long past, where another report gives none.
_MONTH = 31
#: A stretch of so many days and more is what a figure covers, not the day on which it was told.
_WHILE = 27


#: A day in the middle of a year, from which days are counted when nothing dates them.
_SOME_DAY = dt.date(2001, 7, 4)
#: The month that has leap days.
_LEAP = 2
#: Kinds of moments that the calendar names, and that are counted from the day of telling.
_CALENDAR, _COUNTED = frozenset(("date", "month", "weekday")), frozenset(("relative",))
#: Kinds of moments that are stretches of time in which something came to a figure, and those of a figure that still holds.
_STRETCHES = frozenset(
    ("date", "month", "months", "year", "season", "weekday", "relative", "range", "decade", "century", "fiscal")
)
_OPEN, _NOW, _UP_TO = "since", "now", "by"
#: ... and of moments at which something was done.
_WHEN = _STRETCHES | {"before", "after", "by"}
#: Two deeds are told in nearly the same words when this share of the fewer of them is common to both, and so many.
_MOST_WORDS, _TWO = 0.6, 2


def one_patient(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True unless the two name two things that the deed is done to."""
    one, other = canonical(a.patient, "", vocabulary), canonical(b.patient, "", vocabulary)
    return not one or not other or same(one, other) or not set(stems(one, vocabulary)).isdisjoint(stems(other, vocabulary))


def one_occasion(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> bool:
    """True for a deed that happens once, or is done to one and told in words that two reports share: one may win two prizes."""
    once = done_once(a, vocabulary) or _is_planned(a, b)
    one, other = (frozenset(stems(claim.quote.replace(claim.value_text or "\n", " "), vocabulary)) for claim in (a, b))
    worded_alike = in_brief(a, b, documents, vocabulary) or len(one & other) >= ONE_WORDING * len(one | other)
    return once or (one_patient(a, b, vocabulary) and worded_alike)


def is_to_come(claim: Claim) -> bool:
    """True for what is told to come."""
    return claim.qualifiers.stage == "planned" or claim.qualifiers.modality == "will"


def days_in_words(span: TimeSpan | None) -> str:
    """The first and last day of a span, one alone where they are the same, "up to" or "since" one; "" when both are open."""
    if span is None or (span.earliest is None and span.latest is None):
        return ""
    first, last = span.iso[0], span.iso[-1]
    return f"up to {last}" if not first else f"since {first}" if not last else " to ".join(span.iso)


def named_days(a: Claim, b: Claim, vocabulary: Vocabulary) -> tuple[TimeSpan, TimeSpan] | None:
    """What two claims name as days of the week or of the year, as if of one week and one year, where nothing dates them."""
    said = [_undated(claim) for claim in (a, b)]
    for claim, words, dated_first in ((a, said[1], True), (b, said[0], False)):
        days = _dated(claim)
        if words and days is not None:
            other = _in_year(words, days, vocabulary)
            return None if other is None else (days, other) if dated_first else (other, days)
    kinds = _CALENDAR | (_COUNTED if plain(said[0]) == plain(said[1]) else frozenset())
    weekdays = [_weekday(words, vocabulary) for words in said]
    if all(weekdays):
        said = weekdays  # "Tuesday", "Tuesday, 16 December"
    elif any(words and plain(words) == plain(day) for words, day in zip(said, weekdays, strict=True)):
        return None  # "Tuesday" may be 16 December
    one, other = (_named(words, kinds, vocabulary) for words in said)
    return (one, other) if one is not None and other is not None else None


@lru_cache(maxsize=1_000)
def _weekday(words: str, vocabulary: Vocabulary) -> str:
    """The day of the week that words name, alone or beside a date; "" for none."""
    days = (key for key, entry in vocabulary["dates"].items() if entry.text("kind") == "weekday" and not entry.flag("weak"))
    return next((day.capitalize() for day in days if re.search(rf"\b{day}\b", plain(words))), "")


def _undated(claim: Claim) -> str:
    """The words for a claim's day that nothing dates, of its answer if that is a day; "" for a day with a date."""
    dated = isinstance(claim.value, TimeSpan)
    span, words = (claim.value, claim.value_text) if dated else (claim.qualifiers.as_of, claim.qualifiers.as_of_text)
    return words if span == TimeSpan() else ""


def _dated(claim: Claim) -> TimeSpan | None:
    """The days of a claim whose answer is a day or days within one month of one year; None for any other."""
    days = claim.value if isinstance(claim.value, TimeSpan) else None
    if days is None or days.earliest is None or days.latest is None:
        return None
    return days if (days.earliest.year, days.earliest.month) == (days.latest.year, days.latest.month) else None


def _in_year(words: str, days: TimeSpan, vocabulary: Vocabulary) -> TimeSpan | None:
    """The days of a month or day without a year ("8 August") in the year of `days`, or before or after it; None for others."""
    named = _named(words, frozenset(("date", "month", "before", "by", "after")), vocabulary)
    if named is None or days.earliest is None:
        return None
    year = days.earliest.year
    ends = (named.earliest, -1 if named.latest is None else 0), (named.latest, 1 if named.earliest is None else 0)
    if any(day is not None and (day + dt.timedelta(days=shift)).month == _LEAP for day, shift in ends):
        return None
    first, last = (
        (day + dt.timedelta(days=shift)).replace(year=year) - dt.timedelta(days=shift) if day is not None else None
        for day, shift in ends  # what is after 31 December is counted from that day
    )
    return TimeSpan(first, last)


@lru_cache(maxsize=1_000)
def _named(words: str, kinds: frozenset[str], vocabulary: Vocabulary) -> TimeSpan | None:
    """The days that words of some kinds of moment mean in a text of some day; None for any others."""
    found = find_dates(f"in {words}", published=_SOME_DAY, vocabulary=vocabulary) if words else []  # "March" alone is no month
    return found[0].value if len(found) == 1 and found[0].kind in kinds else None


def days_done(a: Claim, b: Claim, documents: Mapping[str, Document]) -> tuple[TimeSpan, TimeSpan] | None:
    """The days that two claims answer with; of a claim without an answer those that its sentence gives for it."""
    if not isinstance(a.value, TimeSpan) and not isinstance(b.value, TimeSpan):
        return None
    one, other = (_done(claim, documents) for claim in (a, b))
    return (one, other) if one is not None and other is not None else None


def _done(claim: Claim, documents: Mapping[str, Document]) -> TimeSpan | None:
    """The days that a claim's own words, or those that open its sentence, give for what was done."""
    if claim.value is not None or claim.qualifiers.modality or claim.qualifiers.stage == "planned":
        return claim.value if isinstance(claim.value, TimeSpan) else None
    return _told_of(claim, documents)


def _told_of(claim: Claim, documents: Mapping[str, Document]) -> TimeSpan | None:
    """The days that a claim's own words, or those that open its sentence, give for what it tells."""
    said, document = claim.qualifiers.as_of_text, documents.get(claim.document)
    if claim.attribution.speaker.name == claim.agent:
        return days_beside(claim, documents)  # who approves says so
    own = document is not None and claim.attribution.own_voice  # "on Monday it was said that he had left" dates the saying
    start = claim.span.start
    above = document.text[max(0, start - _SENTENCE) : start] if document is not None and own else ""
    opening = above.rpartition("\n")[2].rpartition(". ")[2]
    return claim.qualifiers.as_of if said and (said in claim.quote or said in opening[: len(said) + _BEHIND]) else None


@lru_cache(maxsize=1_000)
def _moment(words: str, vocabulary: Vocabulary) -> tuple[str, TimeSpan] | None:
    """The kind of moment that some words name, and its days if a text of some day says so; None for none, or for several."""
    found = find_dates(f"in {words}", published=_SOME_DAY, vocabulary=vocabulary)
    return (found[0].kind, found[0].value) if len(found) == 1 else None


def is_stretch(words: str, vocabulary: Vocabulary) -> bool:
    """True for words of a day or stretch in which something came about ("overnight", "in April"): not "now", "as of May"."""
    moment = _moment(words, vocabulary)
    return moment is not None and moment[0] in _STRETCHES


def from_end_to_end(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a claim that answers with a stretch of which it tells both ends: "from 1998 to 2006"."""
    moment = _moment(claim.value_text, vocabulary) if isinstance(claim.value, TimeSpan) else None
    return moment is not None and moment[0] == "range"


def up_to(claim: Claim, vocabulary: Vocabulary) -> TimeSpan:
    """The days at which a claim holds: of a figure up to a day ("by 26 March") that day."""
    when = claim.qualifiers.as_of or TimeSpan()
    if when.earliest is not None or when.latest is None or (moment := _moment(claim.qualifiers.as_of_text, vocabulary)) is None:
        return when
    return TimeSpan.on(when.latest) if moment[0] == _UP_TO else when


def other_stretch(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two figures of two stretches of time that each is told to be of: "40 in April", "65 in May"; "4 mm last year",
    "10 cm since 1993"; "450 in 2021", "700 now".

    A figure as of or up to a day is of no stretch, and may have moved since. Days of which only one has a date may meet.
    """
    if is_of_occasion(a.predicate, vocabulary) and _near(a, b, vocabulary):
        return False  # an election on Sunday, whose results are out on Thursday
    undated = all(claim.qualifiers.as_of == TimeSpan() for claim in (a, b))
    if vocabulary["frames"].flagged(a.predicate, "fixed") and undated and named_days(a, b, vocabulary) is None:
        return False  # of one quake "Sunday" may be "today"
    told = []
    for claim in (a, b):
        said = claim.qualifiers.as_of_text
        own = said != "" and said in claim.quote and not of_telling(claim, vocabulary)
        moment = _moment(said, vocabulary) if own else None
        if moment is None or moment[0] not in (*_STRETCHES, _OPEN, _NOW):
            return False
        when = claim.qualifiers.as_of or TimeSpan()
        dated = when.earliest is not None and (when.latest is not None or moment[0] == _OPEN)
        told.append((moment[0], when if dated else moment[1], dated, said))
    (kind, one, dated, said), (other_kind, other, other_dated, other_said) = told
    if plain(said) == plain(other_said) or kind == other_kind == _NOW:
        return False
    if _OPEN in (kind, other_kind):
        return _NOW not in (kind, other_kind) and one.earliest != other.earliest and min(map(days_long, (one, other))) >= _WHILE
    if dated != other_dated:
        long, loose = (one, other_kind) if dated else (other, kind)
        return days_long(long) >= _WHILE and loose in (_NOW, "relative", "season")  # a month or a year has no other name
    if _NOW in (kind, other_kind) and days_long(one if other_kind == _NOW else other) < _WHILE:
        return False
    if has_one(a.predicate, vocabulary) and _day_in_year(one, other):
        return True  # "seized 300 guns this year", "seized two guns on Saturday"
    state = any(_is_state(claim, vocabulary) for claim in (a, b)) and max(map(days_long, (one, other))) < _WHILE
    return not state and not one.overlaps(other)


def _day_in_year(one: TimeSpan, other: TimeSpan) -> bool:
    """True for a day and a year, or what has gone by of it."""
    day, year = sorted((one, other), key=days_long)
    opens = year.earliest is not None and (year.earliest.month, year.earliest.day) == (1, 1)
    return days_long(day) < 1 and opens and days_long(year) >= _WHILE


def _near(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two claims whose days lie no more than some days apart, or that name a day of the week alone."""
    one, other = a.qualifiers.as_of, b.qualifiers.as_of
    if one == other == TimeSpan():
        told = [_moment(claim.qualifiers.as_of_text, vocabulary) for claim in (a, b)]
        return all(moment is not None and moment[0] == "weekday" for moment in told)
    return one is not None and other is not None and one.anchored and other.anchored and days_apart(one, other) <= _ONE_WEEK


def _is_state(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a figure of how something stood, which moves on: "the queue had 310 trucks", "raised its offer to 30 million"."""
    entry = vocabulary["grammar"].get(claim.predicate)
    mere = entry is not None and "auxiliary" in entry.words("classes")
    return mere or claim.qualifiers.revised or moves_on(claim, vocabulary)


def moves_on(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for what is told as no longer, or not yet, what it was or will be: "now", "still", "has risen to"."""
    said = (word.strip(".,;:") for word in plain(claim.quote).split())
    return not words_in(vocabulary, "counting", "moving on").isdisjoint(said)


def own_days(claim: Claim) -> TimeSpan | None:
    """The days that a claim's own words name; None when they name none."""
    said = claim.qualifiers.as_of_text
    return claim.qualifiers.as_of if said and said in claim.quote else None


def is_history(days: TimeSpan | None, others: TimeSpan | None) -> bool:
    """True for what is dated by its year, or more loosely, where the other report gives no date: "acquitted in 1958"."""
    return days is not None and others is None and days_long(days) > _MONTH


def days_beside(claim: Claim, documents: Mapping[str, Document]) -> TimeSpan | None:
    """The days, none of them open, that a claim's own words, or those right behind it, name; None when they name none."""
    days = claim.qualifiers.as_of
    dated = days is not None and days.earliest is not None and days.latest is not None
    return days if dated and _beside(claim, documents) else None


def _beside(claim: Claim, documents: Mapping[str, Document]) -> bool:
    """True when a claim's own words, or those right behind it, say when."""
    said, document = claim.qualifiers.as_of_text, documents.get(claim.document)
    return bool(said) and document is not None and said in document.text[claim.span.start : claim.span.end + len(said) + _BEHIND]


def two_days(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The days, of which none fits both, that each of two claims names in its own words or right behind them; else None."""
    one, other = (days_beside(claim, documents) for claim in (a, b))
    if one is not None and other is not None:
        return None if one.overlaps(other) else (days_in_words(one), days_in_words(other))
    if one is not None or other is not None or not all(_beside(claim, documents) for claim in (a, b)):
        return None
    named = named_days(a, b, vocabulary)
    apart = named is not None and not named[0].overlaps(named[1])
    return (a.qualifiers.as_of_text, b.qualifiers.as_of_text) if apart else None


def told_apart(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> Difference | None:
    """The two days on which two reports have one deed done, or plan it, that can be done once; else None."""
    if a.document == b.document or any(isinstance(claim.value, Quantity | TimeSpan) for claim in (a, b)):
        return None
    certain = all(claim.qualifiers.polarity and claim.qualifiers.modality in (None, "will") for claim in (a, b))
    if not certain or not _single(a, b, vocabulary):
        return None
    days = two_days(a, b, documents, vocabulary)
    if days is None:
        return None
    one, other = (days_beside(claim, documents) for claim in (a, b))
    near = one is None or other is None or (days_long(one) == days_long(other) == 0 and days_apart(one, other) <= _ONE_WEEK)
    return Difference("time", *days) if near or _is_planned(a, b) else None


def dated_apart(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> Difference | None:
    """The days that two texts of a sentence or two give one deed, when none fits both; else None."""
    if a.document == b.document or a.predicate != b.predicate or not all(_was_done(claim, vocabulary) for claim in (a, b)):
        return None
    one, other = _told_of(a, documents), _told_of(b, documents)
    if one is None or other is None or one.overlaps(other):
        return None
    told = [claim.qualifiers.as_of_text for claim in (a, b)]
    words, others = (
        frozenset(stems(claim.quote.replace(said, " "), vocabulary)) for claim, said in zip((a, b), told, strict=True)
    )
    alike = len(words & others) >= max(_MOST_WORDS * min(len(words), len(others)), _TWO)
    brief = alike and all(claim.document in documents and is_brief(documents[claim.document], vocabulary) for claim in (a, b))
    return Difference("time", *told) if brief else None


def perhaps_twice(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> Difference | None:
    """The days or years in which two texts have something done that may well be done twice, a visit or an attack; else None."""
    if a.document == b.document or not all(_was_done(claim, vocabulary) for claim in (a, b)):
        return None
    days = two_days(a, b, documents, vocabulary)
    return Difference("time", *days) if days is not None else None


def _was_done(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a deed of the past that is said to have been done in a stretch of time, and for no state."""
    scope, entry = claim.qualifiers, vocabulary["grammar"].get(claim.predicate)
    state = claim.predicate.startswith("stance") or (entry is not None and "auxiliary" in entry.words("classes"))
    if state or isinstance(claim.value, Quantity) or not scope.polarity or scope.modality or scope.tense != "past":
        return False
    moment = _moment(scope.as_of_text, vocabulary)
    return moment is not None and moment[0] in _WHEN


def _single(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for one deed on one thing that is done to it once, or is planned in both."""
    known = is_once(a, vocabulary) or _is_planned(a, b)
    return a.predicate == b.predicate and known and one_patient(a, b, vocabulary)


def _is_planned(a: Claim, b: Claim) -> bool:
    """True for what both tell to come."""
    return is_to_come(a) and is_to_come(b)


def done_once(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a deed that happens once only to whom or what it is about: a creation, a death, the killing of who has a name."""
    if claim.predicate in deeds_marked("named", vocabulary):
        name = canonical(claim.patient, "", vocabulary).split()
        called = len(name) > 1 and is_name(claim.patient, vocabulary)
        return called and not any(country_of(word, vocabulary) for word in (*claim.patient.split(), *name))  # "Turkish Kurd"
    return claim.predicate in deeds_marked("once", vocabulary)


@lru_cache(maxsize=8)
def _changes(vocabulary: Vocabulary) -> frozenset[str]:
    """The families that tell how far along something is that a deed is done to, or its state."""
    entries = vocabulary["deeds"].items()
    return frozenset(
        key.partition(": ")[0] for key, entry in entries if entry.flag("ladder") and entry.text("about") == "patient"
    )


def is_once(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a deed that happens once to what it is about, or changes its state."""
    return claim.predicate in _changes(vocabulary) or done_once(claim, vocabulary)
