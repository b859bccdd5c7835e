"""Times of day in running text, as stretches of minutes: "shortly after 6 a.m.", "at 04.44", "quarter to five", "noon"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache, partial

from attrs import frozen

from corroborate.model import Span
from corroborate.vocabulary import Entry, Vocabulary, any_of, as_written, load

#: Minutes of a day and of half a day.
DAY, _HALF = 1440, 720
#: How far from a plain time it may have been, in minutes: people round to what a clock shows large.
_ROUNDED = ((60, 20), (15, 10), (5, 5), (1, 2))
#: Words that tell "so many minutes after" at most stand before an hour.
_CLOSE = 30
_ENDS = re.compile(r"\s*(?:[,.;:)\"”’]|$)")
#: The kinds of numerals that tell hours and minutes in words.
_COUNTING = ("unit", "teen", "ten")
#: The kinds of words for a day.
_DAYS = ("weekday", "day")
#: Parts of an hour that minutes are told by beside it ("twenty past six"), in minutes.
_BESIDE_HOUR = range(1, 31)


@frozen
class TimeOfDay:
    """A time of day as it was said.

    :param span: where it stands.
    :param text: its words.
    :param starts: the minutes after midnight from which it can have been: one, or two where nothing tells the half of the day.
    :param minutes: how many minutes behind each start it can have been as well.
    :param zone: the zone of time that is named, in lower case; "" when none is.
    :param part: it is a part of its day, as "Sunday night", and no more is told.
    """

    span: Span
    text: str
    starts: tuple[int, ...]
    minutes: int
    zone: str = ""
    part: bool = False

    def meets(self, other: TimeOfDay) -> bool:
        """True when both can mean one minute of some day; midnight is the end of a day as well as a beginning."""
        if self.part and other.part:
            return max(*self.starts, *other.starts) <= min(time.starts[0] + time.minutes for time in (self, other))
        return any((b - a) % DAY <= self.minutes or (a - b) % DAY <= other.minutes for a in self.starts for b in other.starts)


@frozen(eq=False)
class _Words:
    """What is read with, compiled.

    :param likely: what one quick search finds wherever a time of day may stand.
    :param lists: the word list by kind.
    :param hours: numbers in words that can be hours or minutes.
    """

    likely: re.Pattern[str]
    pattern: re.Pattern[str]
    lists: Mapping[str, Mapping[str, Entry]]
    hours: Mapping[str, int]


_any = partial(as_written, space=r"\s")


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    lists: dict[str, dict[str, Entry]] = {}
    for word, entry in vocabulary["clock"].items():
        lists.setdefault(entry.text("kind"), {})[word] = entry
    numerals = vocabulary["numerals"].items()
    hours = {word: int(entry.number("value")) for word, entry in numerals if entry.text("kind") in _COUNTING}
    hours = {word: value for word, value in hours.items() if value in _BESIDE_HOUR}
    at = {kind: _any(words) for kind, words in lists.items()}
    at["half"] = re.sub(r"\\\.(?=\w)", lambda _: r"\s?\.\s?", at["half"]).replace(r"\.|", r"\s?\.|")  # "a . m .", word for word
    close = [word for kind in ("later", "earlier") for word, entry in lists[kind].items() if entry.number("to") <= _CLOSE]
    number = rf"(?:[0-9]{{1,2}}|{_any(hours)})"
    told = (
        rf"(?P<named>{at['named']})\b"
        rf"|(?:(?P<minutes>{at['minutes']}|{number})\s(?:(?P<past>{at['past']})|{at['to']})\s(?P<beside>{number})"
        r"|(?P<hour>[0-9]{1,2})(?P<gap>\s?)(?P<mark>[:.])(?P=gap)(?P<minute>[0-5][0-9])(?![0-9:]|[.,/%-]?[0-9])"
        rf"|(?P<four>[0-2][0-9][0-5][0-9])(?=\s(?:{at['digits']}|{at['zone']})\b)"
        rf"|(?P<bare>{number}))(?:\s(?P<clock>{at['hour']}))?"
        rf"(?:\s?(?P<half>{at['half']})(?!\w))?(?:\s(?P<part>{at['part']})(?!\w))?"
    )
    pattern = (
        rf"(?<![\w$€£.,:/-])(?:(?P<hedge>{at['near']}|{at['later']}|{at['earlier']})\s)?(?:(?P<at>{at['at']})\s)?(?:{told})"
        rf"(?:\s(?P<zone>(?:{at['zone']})\b(?:[+\u2212-][0-9]{{1,2}}(?::?[0-9]{{2}})?(?![0-9]))?))?"  # "GMT", "UTC+3"
    )
    space = r"\s"
    likely = (
        rf"[0-9](?:\s?(?i:{at['half']})(?!\w)|(?:\s:\s|\s\.\s|[:.])[0-5][0-9](?![0-9%]))"
        rf"|\b(?:{any_of((*lists['named'], *lists['hour'], *lists['zone']), space=space)}"
        rf"|(?:{any_of((*lists['past'], *lists['to'], *close), space=space)})\s(?i:{number}))\b"
    )
    return _Words(re.compile(likely), re.compile(pattern, re.IGNORECASE), lists, hours)


def find_times_of_day(
    text: str, start: int = 0, end: int | None = None, *, vocabulary: Vocabulary | None = None
) -> list[TimeOfDay]:
    """The times of day that a text tells, in its order."""
    words = _words(vocabulary or load())
    stop = len(text) if end is None else end
    if words.likely.search(text, start, stop) is None:
        return []
    return [time for match in words.pattern.finditer(text, start, stop) for time in _read(match, words)]


def _read(match: re.Match[str], words: _Words) -> Iterator[TimeOfDay]:
    said = {name: found.lower().replace("\xa0", " ") for name, found in match.groupdict().items() if found}
    minute = _minute_of(said, words, alone=_ENDS.match(match.string, match.end()) is not None)
    if minute is None:
        return
    half = words.lists["half"].get("".join(said.get("half", "").split())) or words.lists["part"].get(said.get("part", ""))
    hour = said.get("hour", "")
    if half is not None:
        starts: tuple[int, ...] = (minute % _HALF + (_HALF if half.number("from") >= _HALF else 0),)
    elif minute >= _HALF + 60 or hour.startswith("0") or said.keys() & {"named", "four"}:
        starts = (minute,)
    else:
        starts = (minute % _HALF, minute % _HALF + _HALF)
    back, ahead = _reach(said.get("hedge", ""), minute, words)
    earliest = tuple((start - back) % DAY for start in starts)
    yield TimeOfDay(Span(*match.span()), match.group(), earliest, back + ahead, said.get("zone", ""))


def find_parts_of_day(
    text: str, start: int = 0, end: int | None = None, *, vocabulary: Vocabulary | None = None
) -> list[TimeOfDay]:
    """The parts of days that a text tells, in its order, each as the stretch that people call so: "Sunday evening", "at dawn"."""
    words = vocabulary or load()
    pattern, stop = _parts(words), len(text) if end is None else end
    return [_part(match, words) for match in pattern.finditer(text, start, stop)]


def _part(match: re.Match[str], vocabulary: Vocabulary) -> TimeOfDay:
    entry = vocabulary["clock"][next(filter(None, match.groups())).lower()]
    first, last = int(entry.number("from")), int(entry.number("to"))
    return TimeOfDay(Span(*match.span()), match.group(), (first,), last - first, part=True)


@lru_cache(maxsize=8)
def _parts(vocabulary: Vocabulary) -> re.Pattern[str]:
    lists = _words(vocabulary).lists
    day = _any(word for word, entry in vocabulary["dates"].items() if entry.text("kind") in _DAYS)
    stretch, of, edge, at, side = (_any(lists[kind]) for kind in ("stretch", "of", "edge", "at", "side"))
    told = rf"(?:{day}|{of})\s({stretch})|(?:{at})\s({edge})|({side})\s(?:on\s)?(?:{day})(?!\s(?:{stretch}))"
    return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)


def _is_close(hedge: str, words: _Words) -> bool:
    """True for words before an hour that stand before nothing else: "shortly before"."""
    entry = words.lists["later"].get(hedge) or words.lists["earlier"].get(hedge)
    return entry is not None and entry.number("to") <= _CLOSE


def _minute_of(said: dict[str, str], words: _Words, *, alone: bool) -> int | None:
    """The minute of the day that some words name, of its first half where they do not tell; None when they name none."""

    def number(word: str) -> int:
        return int(word) if word.isdecimal() else words.hours[word]

    surely = said.keys() & {"half", "clock", "part", "zone"}
    if "named" in said:
        return int(words.lists["named"][said["named"]].number("from"))
    if "beside" in said:
        known = words.lists["minutes"].get(said["minutes"])
        away = int(known.number("from")) if known is not None else number(said["minutes"])
        hour = number(said["beside"])
        meant = known is not None or surely or ("at" in said and alone and away % 5 == 0)  # "five to ten people"
        if not (1 <= hour <= 12 and meant):
            return None
        return (hour * 60 + away if "past" in said else hour * 60 - away) % DAY
    if "four" in said:
        hour = int(said["four"][:2])
        return hour * 60 + int(said["four"][2:]) if hour < 24 else None
    if "hour" in said:
        hour, hour_is_padded = int(said["hour"]), len(said["hour"]) == 2 and said["hour"].startswith("0")
        brought = surely or (("at" in said or "hedge" in said) and (said["mark"] == ":" or hour_is_padded))
        return hour * 60 + int(said["minute"]) if hour < 24 and brought else None
    hour = number(said["bare"])
    told = said.keys() & {"half", "clock"} or (_is_close(said.get("hedge", ""), words) and alone)
    return hour * 60 if 1 <= hour <= 12 and told else None


def _reach(hedge: str, minute: int, words: _Words) -> tuple[int, int]:
    """How many minutes before and behind a time it can have been, by the words before it."""
    for kind in ("near", "later", "earlier"):
        entry = words.lists[kind].get(hedge)
        if entry is not None:
            width = int(entry.number("to"))
            return (0 if kind == "later" else width), (0 if kind == "earlier" else width)
    width = next(width for step, width in _ROUNDED if minute % step == 0)
    return width, width
