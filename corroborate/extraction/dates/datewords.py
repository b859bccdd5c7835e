"""The words of time, compiled: what triggers a date, and what may stand around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache, partial

from attrs import frozen

from corroborate.vocabulary import Entry, Vocabulary, as_written


@frozen(eq=False)
class Grammar:
    """The word lists `dates`, `months` and `stamps`, compiled."""

    entries: dict[str, Entry]
    stamps: dict[str, str]
    trigger: re.Pattern[str]
    weekday_before: re.Pattern[str]
    week_after: re.Pattern[str]
    each_before: re.Pattern[str]
    fiscal_before: re.Pattern[str]
    modified_before: re.Pattern[str]
    address_after: re.Pattern[str]
    when_after: re.Pattern[str]
    alone_after: re.Pattern[str]  # no noun goes on behind: "by Christmas,", not "by Christmas shoppers"
    limit_after: re.Pattern[str]  # "at the earliest"
    month_before: re.Pattern[str]
    month_after: re.Pattern[str]
    shift_before: re.Pattern[str]
    count_before: re.Pattern[str]
    window_before: re.Pattern[str]
    toward_after: re.Pattern[str]
    edge_before: re.Pattern[str]
    edge_start: re.Pattern[str]
    cue_before: re.Pattern[str]
    part_after: re.Pattern[str]
    stamp_before: re.Pattern[str]
    verb_follows: re.Pattern[str]  # "will last two weeks" is no "last two weeks"
    future: re.Pattern[str]
    names: re.Pattern[str]


_any = partial(as_written, space=r"\s{1,3}")


def _by_first_letter(words: Iterable[str]) -> str:
    """An alternation by first letters, which a search over a whole text passes twice as fast."""
    rest: dict[str, list[str]] = {}
    for word in words:
        rest.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{re.escape(first)}(?:{_any(ends)})" for first, ends in sorted(rest.items()))


YEAR = r"(?:1[5-9]|20)\d\d"
_CLOCK = r"(?:\s?,?\s(?:at\s)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?)?"
CLOCK = re.compile(_CLOCK)
NUMERIC = re.compile(
    rf"(?P<iso>(?P<y>\d{{4}})(?P<mark>[-/])(?P<m>\d\d)(?P=mark)(?P<d>\d\d))(?:t\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?|{_CLOCK})(?![\w-])"
    rf"|(?P<a>\d{{1,2}})(?P<sep>[/.])(?P<b>\d{{1,2}})(?P=sep)(?P<c>(?:1[5-9]|20)\d\d|\d\d(?=(?!\d|[/.]\d)))(?!\w){_CLOCK}",
)


def _before_verbs(vocabulary: Vocabulary) -> list[str]:
    """The words that a bare verb follows: "will", "to", "did not"."""
    classes = ("auxiliary", "to", "negation")
    return [word for word, entry in vocabulary["grammar"].items() if not entry_free(entry, classes)]


def _small(vocabulary: Vocabulary) -> list[str]:
    """The words that begin something new behind a date: "and", "when", "at", "because"; "of" and nouns go on with it."""
    classes = ("joiner", "subordinator", "preposition", "auxiliary")
    return [word for word, entry in vocabulary["grammar"].items() if word != "of" and not entry_free(entry, classes)]


def entry_free(entry: Entry, classes: Iterable[str]) -> bool:
    """True for a word that is of none of some classes."""
    return set(entry.words("classes")).isdisjoint(classes)


@lru_cache(maxsize=8)
def grammar_of(vocabulary: Vocabulary) -> Grammar:
    """The words of time of a vocabulary, compiled once."""
    entries = dict(vocabulary["dates"].items())
    stamps = {key: entry.text("kind") for key, entry in vocabulary["stamps"].items()}
    for name, month in vocabulary["months"].items():
        for form in (name, *month.words("forms")):
            short = form != name
            told = {"kind": "month", "number": month.number("number"), "weak": short or name in entries, "short": short}
            entries[form] = Entry(form, told)

    def keys(*kinds: str) -> list[str]:
        return [key for key, entry in entries.items() if entry.text("kind") in kinds]

    months, weekdays, units, parts = keys("month"), keys("weekday"), keys("unit"), keys("part")
    toward = [key for key, entry in entries.items() if entry.text("kind") in ("toward", "cue") and entry.number("number")]
    counts = _any(keys("count"))
    ahead = [key for key in keys("cue") if entries[key].text("gives") == "ahead"]
    words = [
        *months,
        *weekdays,
        *keys("day", "phrase", "season", "months", "feast", "decade", "century"),
        *units,
        *[f"{unit}s" for unit in units],
        *parts,
    ]
    return Grammar(
        entries=entries,
        stamps=stamps,
        trigger=re.compile(
            rf"(?<!\w)(?:(?P<word>{_by_first_letter(words)})(?:['’]?s)?\b|(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b|(?P<year>{YEAR})\b"
            r"|(?P<number>\d)(?=\d?[/.]\d{1,2}[/.]\d\d))"
        ),
        weekday_before=re.compile(
            rf"\b(?P<day>{_any(weekdays)})\.?(?:\s(?:{_any([*parts, 'night'])}))?"
            rf"\s?(?:,?\s{{1,2}}(?:(?:the|{_any(parts)})\s)?|\s\()$"
        ),
        week_after=re.compile(rf"\s(?:of\s)?(?P<shift>{_any(keys('shift'))})\s(?P<unit>{_any(units)})\b"),
        each_before=re.compile(rf"\b(?:{_any(keys('each'))})\s$"),
        fiscal_before=re.compile(rf"\b(?:{_any(keys('fiscal'))})\s$"),
        modified_before=re.compile(rf"\b(?:{_any(keys('definite'))})\s$"),
        when_after=re.compile(rf"\s?,\s(?:{_any(keys('when'))})\b"),
        alone_after=re.compile(
            rf"\s?(?:[.,;:!?)\"\u201d\u2019\u2013\u2014]|$)|\s(?:{_any([*_small(vocabulary), *keys('shift')])})\b"
        ),
        limit_after=re.compile(rf",?\s(?P<limit>{_any(keys('limit'))})\b"),
        address_after=re.compile(rf"\s(?:{_any(vocabulary['contexts']['address'].words('words'))})\b"),
        month_before=re.compile(
            r"(?<![\w.,:/-])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:\s?(?P<to>-|–|—|to|and)\s?(?P<last>[0-3]?\d)(?:st|nd|rd|th)?)?(?:\s?,)?\s(?:of\s)?$"
        ),
        month_after=re.compile(
            r"\.?(?:\s{1,2}(?:the\s)?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
            r"(?:\s?(?P<to>-|–|—|to|and|through)\s?(?P<last>[0-3]?\d)(?:st|nd|rd|th)?)?"
            rf"(?![\d:%/]|\.\d|,(?!{YEAR}\b)\d|-\w|\s?(?:%|percent|per\scent)|\w))?"
            rf"(?:(?:\s?,)?(?:\s(?:of\s)?|(?<=,))(?P<year>{YEAR}|1[0-4]\d\d(?=\s?(?:[^\w\s]|$)))(?![\d%]|[.,]\d))?"
        ),
        shift_before=re.compile(rf"\b(?P<shift>{_any(keys('shift'))})\s{{1,2}}$"),
        count_before=re.compile(
            rf"\b(?P<hedge>(?:more|less|fewer)\sthan\s|over\s|(?:roughly|about|around|almost|nearly|some|just)\s)?(?P<count>\d{{1,3}}|{counts})[\s-]$"
        ),
        window_before=re.compile(rf"\b(?:the\s|these\s)?(?P<shift>past|last|next|coming)\s(?P<count>\d{{1,3}}|{counts})[\s-]$"),
        verb_follows=re.compile(rf"\b(?:{_any(_before_verbs(vocabulary))})\s{{1,2}}$"),
        toward_after=re.compile(rf"\s{{1,2}}(?P<toward>{_any(toward)})\b"),
        edge_before=re.compile(rf"\b(?:the\s)?(?P<edge>{_any(keys('edge'))})(?:[\s-]|\s?-\s?|\sof\s)(?:on\s|in\s)?$"),
        edge_start=re.compile(rf"(?:the\s)?(?P<edge>{_any(keys('edge'))})\b", re.IGNORECASE),
        cue_before=re.compile(rf"\b(?P<cue>{_any(keys('cue'))})\s{{1,2}}(?:the\s)?(?:late\s|early\s)?$"),
        part_after=re.compile(rf"\s(?:{_any([*parts, 'night'])})\b"),
        stamp_before=re.compile(rf"(?:^|\n|[.|•]\s?)[^\S\n]*(?P<stamp>{_any(stamps)})(?:\s(?:on|at))?\s?:?[^\S\n]*$"),
        future=re.compile(rf"\b(?:{_any([*keys('future'), *ahead])})\b"),
        names=re.compile(_any(keys("name")) or r"(?!)"),
    )
