"""What somebody or something is said to be: kind, nationality, the year of a work, the dates of a life in brackets."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from corroborate.extraction.dates import Moment
from corroborate.extraction.deeds.naming import AND, NameWords, head, is_name, members, subject_of
from corroborate.extraction.grammar.syntax import Analysis, Clause, Phrase
from corroborate.model import Span
from corroborate.values import Term, TermList, TimeSpan, Value

#: A year as text gives it alone: "a 1980 film" counts nothing.
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
#: The letters of verbs.
_VERBS = frozenset("wvfeBHMO")
_DATES = ("date", "month", "year")
#: A stretch in brackets after a name is a life only when it is longer than this; a shorter one may be a term of office.
_ADULT = 16


#: The predicate of claims of what country somebody or something is of.
NATIONALITY = "nationality"
#: ... and of what it is.
BE = "be"


@frozen
class Identity:
    """One answer to what something is.

    :param predicate: "be", "nationality", "release", "birth" or "death".
    :param phrase: whom or what it is said of.
    :param value: the answer.
    :param span: where the words of the answer stand.
    :param words: first and last word of the statement.
    """

    predicate: str
    phrase: Phrase
    value: Value
    span: Span
    words: tuple[int, int]


def complements(analysis: Analysis, clause: Clause, subject: Phrase, names: NameWords) -> Iterator[Identity]:
    """What a clause with "be" says its subject is: "is a 1930 Danish comedy" is a comedy, Danish, and of 1930."""
    if clause.object is None:
        return
    every = members(clause.object)
    extent = min(subject.first, clause.first), every[-1].last
    span = analysis.span(every[0].first, every[-1].last)
    key = AND.join(subject_of(analysis, one, names) for one in every)
    yield Identity(BE, subject, Term(span.of(analysis.text), key), span, extent)
    if not is_name(analysis, subject) or clause.negated:
        return
    ends = [one.last + (one.first == one.last) for one in every]  # "is a Danish potter", "is Danish"
    countries = [
        i for one, end in zip(every, ends, strict=True) for i in range(one.first, end) if analysis.words[i] in names.demonyms
    ]
    if countries:
        said = analysis.span(countries[0], countries[-1])
        terms = tuple(Term(analysis.said(i, i), names.demonyms[analysis.words[i]]) for i in countries)
        yield Identity(NATIONALITY, subject, terms[0] if len(terms) == 1 else TermList(terms), said, extent)
    if head(analysis, every[0]) in names.roles["works"]:
        for i in range(every[0].first, every[0].last):
            if YEAR.fullmatch(analysis.words[i]):
                yield Identity("release", subject, _year(int(analysis.words[i])), analysis.span(i, i), extent)


def _year(number: int) -> TimeSpan:
    return TimeSpan(dt.date(number, 1, 1), dt.date(number, 12, 31))


def lives(analysis: Analysis, moments: Sequence[Moment]) -> Iterator[Identity]:
    """The dates of a life in brackets after a name: "Ada Berg (3 May 1901 - 7 June 1980)"."""
    tags = analysis.tags
    opening = tags.find("(")
    while opening > 0:
        closing = tags.find(")", opening)
        if closing < 0:
            return
        start, end = analysis.ends[opening], analysis.starts[closing]
        inside = [one for one in moments if start <= one.span.start and one.span.end <= end]
        plain = not tags[opening + 1 : closing].strip("t,#();")
        last = opening - 3 if tags[opening - 3 : opening] == "P,P" and _is_letters(analysis, opening - 1) else opening - 1
        titled = tags[opening - 1] == "," and not set(tags[:opening]) & _VERBS  # "Ada Berg, 2nd Earl of Vale, (1901 - 1980)"
        last = analysis.phrases[0][1].last if titled and analysis.phrases else last
        named = (
            next((phrase for _, phrase in analysis.phrases if phrase.last == last and tags[last] == "P"), None) if plain else None
        )
        if named is not None:
            for predicate, value, span in _ends(inside):
                yield Identity(predicate, named, value, span, (named.first, closing))
        opening = tags.find("(", closing)


def _is_letters(analysis: Analysis, i: int) -> bool:
    """True for the letters of an honour behind a name: "Ada Berg, KBE (1901 - 1980)"."""
    said = analysis.said(i, i)
    return said.isupper() and 1 < len(said) < 5


def _ends(moments: Sequence[Moment]) -> Iterator[tuple[str, TimeSpan, Span]]:
    """Birth and death from two dates, or from one stretch that runs from the one to the other."""
    if len(moments) == 2 and all(moment.kind in _DATES for moment in moments):
        for predicate, moment in zip(("birth", "death"), moments, strict=True):
            yield predicate, moment.value, moment.span
    elif len(moments) == 1 and moments[0].kind == "range":
        first, last = moments[0].value.earliest, moments[0].value.latest
        if first is None or last is None or last.year - first.year < _ADULT:
            return
        for predicate, day, bare in (("birth", first, (1, 1)), ("death", last, (12, 31))):
            whole = (day.month, day.day) == bare  # only the year was given
            yield predicate, _year(day.year) if whole else TimeSpan.on(day), moments[0].span
