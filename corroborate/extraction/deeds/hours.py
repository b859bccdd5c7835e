"""At what time of day something was: "the alarm went off at 3.52 a.m.", "shortly before eight in the morning"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from corroborate.extraction.dates.clock import TimeOfDay
from corroborate.extraction.deeds.making import Assertion, Making
from corroborate.extraction.deeds.telling import Roles
from corroborate.extraction.grammar.syntax import Clause
from corroborate.model import Claim, Span
from corroborate.values import Term

#: The predicate of claims of a time of day. What was then is in their words: no two reports need tell it alike.
HOUR = "time of day"


def hours(making: Making, told: Collection[Span | None] = ()) -> Iterator[Claim]:
    """A claim for each time of day of a sentence, about what does something then, or about the first thing of a bare line.

    :param told: where those stand that are told of an occasion: see `whens`.
    """
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
