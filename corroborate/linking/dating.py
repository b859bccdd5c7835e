"""When the event of a report fell, as far as its claims tell, and whether two groups of reports tell of one day.

One report alone is often misread, or names the day of a trial or a funeral; several that agree are not. So days never part two
claims here: they part groups of reports, by what most of each say.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product

from attrs import frozen

from corroborate.extraction.counts.governing.members import AMONG_OTHERS
from corroborate.extraction.dates import find_dates
from corroborate.linking.days import (
    RECENT,
    TOLD_AFTER,
    carries_on,
    days_long,
    follows,
    is_heard,
    of_another,
    of_telling,
    own_day,
    own_weekday,
)
from corroborate.linking.wording import scope_words
from corroborate.model import Claim, Document
from corroborate.values import TimeSpan
from corroborate.vocabulary import Vocabulary, any_of, joints

#: What is first named beyond so much of a report, and so many characters of it, is no place of its event.
_FAR_DOWN, _AT_LEAST = 0.5, 400
#: A day that a report gives its event is the event's when it is so many days before publication at most.
_FRESH = 3
#: A date that is named further down than so many characters is of something told besides.
_WAY_DOWN = 1500
#: So much of what two groups say must part them when the days are next to each other, or one was published too early.
_MOST = 0.75
#: How like each other two groups must be at least, of which one may tell again what is old, and of which one is alone in its
#: day of the week, or in its date.
_AGAIN, _OTHER_DAY, _OTHER_DATE = 0.1, 0.2, 0.3
#: Characters at the top of a document that tell what it reports.
_TOP = 450
#: A report tells of an event long after when so many days lie between; a month is so long.
_LONG_AFTER, _MONTH = 30, 31
#: So many characters before an event a "where" makes it another's.
_NEAR = 60
_SENTENCE = re.compile(r"[.!?](?:\s|$)|\n")


@lru_cache(maxsize=8)
def _where(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds, before an event, what makes it that of another place told of."""
    return re.compile(rf"\b(?:{any_of(joints('where', vocabulary))})\b[^.!?\n]*$")


@lru_cache(maxsize=8)
def _occasion(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds the first words for what happened at one place and time."""
    words = [*vocabulary["scopes"]["occasions"].words("words"), *vocabulary["scopes"]["occasions of war"].words("words")]
    return re.compile(rf"\b(?:{any_of(words)})[sS]?\b")


def looked_back_on(document: Document, vocabulary: Vocabulary) -> TimeSpan | None:
    """When it was that a report tells of long after: the day or month behind the first event its text names, if months ago."""
    if document.published is None:
        return None
    headline = document.title or ""
    begin = len(headline) if document.text.startswith(headline) else 0
    found = _occasion(vocabulary).search(document.text, begin, begin + _TOP)
    if found is None or _where(vocabulary).search(document.text, max(begin, found.start() - _NEAR), found.start()):
        return None  # "the bar where two were killed in a shooting in May"
    stop = _SENTENCE.search(document.text, found.end())
    said = document.text[found.end() : stop.start() + 1 if stop is not None else found.end() + _TOP]
    moments = find_dates(said, published=document.published, vocabulary=vocabulary)
    day = moments[0].value if moments and moments[0].kind in ("date", "month", "relative") else None
    if day is None or day.earliest is None or day.latest is None or days_long(day) > _MONTH:
        return None
    return day if (document.published - day.latest).days > _LONG_AFTER else None


@frozen
class Fell:
    """When the event of a report fell.

    :param how: "stated" as a day, as a "weekday" of no known week, "heard" of on a day ("told our station on Monday"), or not at
        all: then only the day it was "published" is known.
    :param day: the number of the day (`date.toordinal`); of a weekday 0 to 6, Monday first.
    :param named: a day long before publication that the report names by its date: it may be that of the event.
    """

    how: str
    day: int
    named: int | None = None

    @property
    def weekday(self) -> int:
        """The day of the week, 0 to 6."""
        return self.day if self.how == "weekday" else (self.day - 1) % 7


def fell(claims: Sequence[Claim], document: Document, vocabulary: Vocabulary, *, named: int | None = None) -> Fell | None:
    """When the event of a report fell; None when nothing tells.

    The first claim that names the day of what the event did gives it: the day of telling ("the mayor said on Monday") and one
    long past are passed over. So is that of a toll that has risen, of a death of wounds, and of some of those counted, where
    others are. An arrest may come long after what it is for, and gives the day only where nothing else is told.

    :param named: the number of a day long before publication that the document names by its date.
    """
    at_once = [claim for claim in claims[:1] if not _counted_later(claim, vocabulary)]
    at_once += [claim for claim in claims[1:] if not (_counted_later(claim, vocabulary) or carries_on(claim, vocabulary))]
    done = [claim for claim in at_once if not follows(claim, vocabulary)]
    heard = None
    told = done or (at_once if named is None else [])
    told = [claim for claim in told if not (claim.qualifiers.population or "").endswith(AMONG_OTHERS)] or told
    for claim in [claim for claim in told if not _told_far_down(claim, document)]:
        day = _named(claim, document, vocabulary)
        if day is None or of_another(claim, vocabulary):
            continue
        if not of_telling(claim, vocabulary):
            return day
        if heard is None and day.how == "stated" and is_heard(claim, vocabulary):
            heard = Fell("heard", day.day)
    if heard is not None:
        return heard
    return Fell("published", document.published.toordinal(), named) if document.published is not None else None


def named_day(claims: Iterable[Claim], document: Document, vocabulary: Vocabulary) -> int | None:
    """The first day long before its publication that a report names by its date, near its top: "killed two on Oct. 16".

    A report that follows up what happened weeks ago tells the day so. Alone it proves nothing: it may be of another event.

    :param claims: all of the document, in text order.
    :returns: the number of the day; None when there is none.
    """
    published = document.published
    if published is None:
        return None
    for claim in claims:
        said, days = claim.qualifiers.as_of_text, claim.qualifiers.as_of
        if claim.span.start > _WAY_DOWN or not said or days is None or days.latest is None or claim.qualifiers.period:
            continue
        dated = any(char.isdigit() for char in said) and said in claim.quote and days_long(days) == 0
        if dated and (published - days.latest).days > _FRESH and not of_another(claim, vocabulary):
            return days.latest.toordinal()
    return None


def _told_far_down(claim: Claim, document: Document) -> bool:
    """True for what a report tells of a place that it first names far down: another event than its own."""
    far = max(_FAR_DOWN * len(document.text), _AT_LEAST)
    return any(document.text.find(place) > far for place in claim.qualifiers.place[:1])


def _counted_later(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a toll that has risen, a death that came later, or who is so still: "eight were still in hospital on Friday"."""
    later = any(scope_words(vocabulary)[kind].search(claim.quote) is not None for kind in ("later", "for now"))
    return claim.qualifiers.revised or later


def _named(claim: Claim, document: Document, vocabulary: Vocabulary) -> Fell | None:
    """The one recent day that a claim names."""
    days, published = own_day(claim, document.published, vocabulary), document.published
    if claim.qualifiers.period or days is None or days.earliest is None or days.latest is None or days_long(days) > 1:
        weekday = own_weekday(claim, vocabulary) if published is None else None
        return None if weekday is None else Fell("weekday", weekday)
    recent = published is None or 0 <= (published - days.latest).days <= _FRESH
    return Fell("stated", days.latest.toordinal()) if recent else None


def _off(a: Fell, b: Fell) -> int | None:
    """0 for one day, 1 for the next, 2 for others; None when nothing tells."""
    hows = {a.how, b.how}
    if hows == {"weekday", "published"}:
        return None
    if "weekday" in hows:
        return min(2, (a.weekday - b.weekday) % 7, (b.weekday - a.weekday) % 7)
    if _one_date(a, b):
        return 0
    if "heard" in hows and "published" not in hows:
        late, early = (a, b) if a.how == "heard" else (b, a)
        near = -TOLD_AFTER if early.how == "heard" else 0
        return 0 if near <= late.day - early.day <= TOLD_AFTER else 2
    if "published" in hows:
        return 2 if _too_early(a, b) or abs(a.day - b.day) > RECENT else 0
    return min(2, abs(a.day - b.day))


def _one_date(a: Fell, b: Fell) -> bool:
    """True when a report names by its date the day on which the other says that its event fell, or both name one."""
    stated = [fell.day if fell.how == "stated" else None for fell in (a, b)]
    return (a.named is not None and a.named in (b.named, stated[1])) or (b.named is not None and b.named == stated[0])


def _too_early(a: Fell, b: Fell) -> bool:
    """True when one was published before the day the other tells of: nobody reports what is still to happen."""
    return ((a.how, b.how) == ("published", "stated") and a.day < b.day) or (
        (b.how, a.how) == ("published", "stated") and b.day < a.day
    )


def one_day(some: Mapping[Fell, int], others: Mapping[Fell, int]) -> bool:
    """Whether most of two groups of reports state one day, as how many reports of each give which."""
    told = [{fell: n for fell, n in group.items() if fell.how in ("stated", "heard")} for group in (some, others)]
    pairs = [(a.day == b.day, n * m) for (a, n), (b, m) in product(told[0].items(), told[1].items())]
    return 2 * sum(count for same, count in pairs if same) > sum(count for _, count in pairs)


def least_alike(some: Mapping[Fell, int], others: Mapping[Fell, int]) -> float:
    """How alike two groups of reports must be to be of one event, by their days: 0 when these tell nothing against it."""
    pairs = [(a, b, off, n * m) for (a, n), (b, m) in product(some.items(), others.items()) if (off := _off(a, b)) is not None]
    stated = [pair for pair in pairs if "published" not in (pair[0].how, pair[1].how)]
    dated = [pair for pair in pairs if {pair[0].how, pair[1].how} == {"stated", "published"}]

    def count(pairs: Iterable[tuple[Fell, Fell, int, int]]) -> int:
        return sum(pair[3] for pair in pairs)

    if min(_several(some, stated=True), _several(others, stated=True)) > 1:
        far = count(pair for pair in stated if pair[2] > 1)
        near = count(pair for pair in stated if pair[2] > 0 and pair[0].how == pair[1].how == "stated")
        if 2 * far > count(stated) or near > _MOST * count(stated):
            return math.inf
    if min(_several(some), _several(others)) > 1 and max(_several(some, stated=True), _several(others, stated=True)) > 1:
        early = count(pair for pair in dated if _too_early(pair[0], pair[1]))
        if early > _MOST * count(dated):
            return math.inf
    if 2 * count(pair for pair in pairs if pair[2] > 1) > count(pairs):
        by_date = any(a.how == b.how == "stated" for a, b, _, _ in stated)
        return _OTHER_DATE if by_date else _OTHER_DAY if stated else _AGAIN
    return 0.0


def _several(days: Mapping[Fell, int], *, stated: bool = False) -> int:
    return sum(count for day, count in days.items() if not stated or day.how != "published")
