"""When an occasion is: a time of day or a date that a sentence tells of it, whatever verb or noun tells it.

"Gunfire broke out at 9.40", "shortly after 9.40 the first shots were fired" and "the 9.40 shooting" answer one question; "police
were called at 9.52" answers another, and is no claim of the shooting. Any other time of day is told of what was then.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from attrs import evolve

from corroborate.extraction.dates import Moment
from corroborate.extraction.dates.clock import TimeOfDay
from corroborate.extraction.deeds.answers import day_to_come, is_planned, last_day
from corroborate.extraction.deeds.making import Assertion, Making
from corroborate.extraction.deeds.occasions import DAY_OF, HOUR_OF, Occasions, occasions_of
from corroborate.extraction.deeds.placing import Found, Placing
from corroborate.extraction.deeds.scope import denied
from corroborate.extraction.deeds.telling import Roles, Telling
from corroborate.extraction.grammar.syntax import Clause
from corroborate.model import Claim, Span
from corroborate.values import Term, TimeSpan, Value

#: The predicate of claims of a time of day. What was then is in their words: no two reports need tell it alike.
HOUR = "time of day"
#: The predicates of claims of the time of day and of the date of an occasion, whose kind is their subject.
AT_TIME, WHEN = "at what time", "when"
#: Kinds of moments that are dates of an occasion, and those of what was long ago.
_LONG_AGO = frozenset(("date", "month", "year", "season", "decade", "since"))
_DATED = _LONG_AGO | {"weekday", "relative", "before", "after", "by", "until"}
#: Those of what lies before or behind a day.
_SHIFTED = ("before", "after", "by")
#: Those that the calendar names.
_WRITTEN = frozenset(("date", "month", "year"))
#: Those that may be of the next year where they name none.
_OF_ANY_YEAR = frozenset(("date", "month", "until", "by", "before"))
_YEAR, _LEAP = re.compile(r"\b\d{4}\b"), (2, 29)


def whens(making: Making) -> Iterator[Claim]:
    """A claim for each time of day and each date of a sentence that is told of an occasion of a known kind."""
    telling, kinds = making.telling, occasions_of(making.reading.vocabulary)
    if not (telling.hours or telling.moments) or not _may_tell(telling, kinds):
        return
    for hour in telling.hours:
        found = Placing(telling, kinds, HOUR_OF, hour.span).found()
        if found is not None:
            yield _claim(making, found, AT_TIME, Term(hour.text, key_of(hour)), hour.span)
    for moment in telling.moments:
        found = Placing(telling, kinds, DAY_OF, moment.span).found() if moment.kind in _DATED else None
        if found is not None:
            yield from _dated(making, found, moment, kinds)


def _may_tell(telling: Telling, kinds: Occasions) -> bool:
    """True for a sentence with a word that may tell an occasion."""
    told = any(clause.verb in kinds.verbs for clause in telling.analysis.clauses)
    return told or any(word in kinds.nouns or word.removesuffix("s") in kinds.nouns for word in telling.analysis.words)


def _dated(making: Making, found: Found, moment: Moment, kinds: Occasions) -> Iterator[Claim]:
    """The claim of an occasion's date, in the year that is meant: what "goes on sale on 14 October" is to come."""
    telling, kind = making.telling, kinds.kinds[found.kind]
    clause = telling.analysis.clauses[found.number] if found.number >= 0 and not found.beside else None
    if clause is not None and moment.kind != "until" and denied(telling, clause):
        return
    day = _days(moment, found)
    several = kind.flag("again") and sum(one.kind in _WRITTEN for one in telling.moments) > 1
    if day is None or several or (kind.flag("past") and moment.kind not in _LONG_AGO):
        return
    set_for = found.set or (found.beside and found.number >= 0 and telling.analysis.clauses[found.number].verb in kinds.arranging)
    planned = set_for or (clause is not None and (_is_present(clause) or is_planned(telling, clause)))
    published = telling.published
    if planned and published is not None and day.latest is not None and day.latest < published:
        planned = moment.kind in _OF_ANY_YEAR and _YEAR.search(moment.text) is None
        day = _a_year_on(day) if planned else day
    planned = planned or (published is not None and day.earliest is not None and day.earliest > published)
    if kind.flag("past" if planned else "ahead"):
        return
    claim = _claim(making, found, WHEN, day, moment.span)
    scope = evolve(claim.qualifiers, as_of=day, as_of_text=moment.text, stage="planned" if planned else None)
    yield evolve(claim, qualifiers=scope)


def _days(moment: Moment, found: Found) -> TimeSpan | None:
    """The days that a moment gives an occasion: the last of "adjourned until 9 June", the first of "since the 3 May election"."""
    if moment.kind == "until":
        return last_day(moment)
    if moment.kind == "since":
        return TimeSpan.on(moment.value.earliest) if found.beside and moment.value.earliest is not None else None
    if found.beside and moment.kind in _SHIFTED:
        return None  # "after Sunday's election" is told of Monday and later
    return day_to_come(moment, denied=False)


def _is_present(clause: Clause) -> bool:
    return clause.form == "finite" and not clause.past and not clause.perfect


def _a_year_on(day: TimeSpan) -> TimeSpan:
    """The same days of the next year; 29 February stays."""
    first, last = (
        end.replace(year=end.year + 1) if end is not None and (end.month, end.day) != _LEAP else end
        for end in (day.earliest, day.latest)
    )
    return TimeSpan(first, last)


def _claim(making: Making, found: Found, predicate: str, value: Value, span: Span) -> Claim:
    """The claim of the time of an occasion, in the words of the clause that tells it, or else of those beside the time."""
    analysis = making.analysis
    said = Assertion(predicate, found.kind, Roles(None, None), value, span)
    if found.number >= 0:
        return making.claim(found.number, analysis.clauses[found.number], said, polarity=True)
    at = bisect_left(analysis.starts, span.start)
    words = max(0, at - 1), min(at + 1, len(analysis.words) - 1)
    return making.assembled(words, said, making.scope(None, words))


def hours(making: Making, told: Collection[Span | None] = ()) -> Iterator[Claim]:
    """A claim for each time of day of a sentence, about what does something then, or about the first thing of a bare line."""
    telling, analysis = making.telling, making.analysis
    for hour in telling.hours:
        if hour.span in told:
            continue
        at, value = bisect_left(analysis.starts, hour.span.start), Term(hour.text, key_of(hour))
        number = _told_in(analysis.clauses, at)
        if number < 0:
            first = next((phrase for _, phrase in analysis.phrases if phrase.last < at), None)
            about, words = "" if first is None else telling.whom.about(first), (0, at)
            yield making.assembled(words, Assertion(HOUR, about, Roles(None, None), value, hour.span), making.scope(None, words))
            continue
        clause = analysis.clauses[number]
        subject = telling.meant(clause.subject)
        named = subject is not None and not telling.whom.empty(subject)
        about = telling.whom.about(subject) if subject is not None and named else ""
        roles = Roles(telling.done_by(clause), subject) if clause.passive else Roles(subject, clause.object)
        yield making.claim(number, clause, Assertion(HOUR, about, roles, value, hour.span))


def _told_in(clauses: Sequence[Clause], at: int) -> int:
    """The number of the clause that a word belongs to, by its place: the last to begin before it, else the first; -1 for none."""
    before = [number for number, clause in enumerate(clauses) if clause.head < at]
    return before[-1] if before else 0 if clauses else -1


def key_of(hour: TimeOfDay) -> str:
    """What a time of day is compared by: its first minute, or two where it may be either half of the day, its width, its zone."""
    return f"{'/'.join(map(str, hour.starts))}+{hour.minutes} {hour.zone}".rstrip()


def hour_of(value: Term) -> TimeOfDay:
    """The time of day that the answer of a claim of `hours` gives."""
    told, _, zone = value.key.partition(" ")
    starts, _, minutes = told.partition("+")
    return TimeOfDay(Span(0, len(value.text)), value.text, tuple(map(int, starts.split("/"))), int(minutes), zone)


def is_one_hour(a: Term, b: Term) -> bool:
    """True for one time of day told as exactly: "3.40am", "twenty to four in the morning"."""
    one, other = hour_of(a), hour_of(b)
    return one.minutes == other.minutes and not set(one.starts).isdisjoint(other.starts)
