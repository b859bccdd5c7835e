"""What is known of a document apart from its words: from front matter, from a file beside it, or from stamps in the text."""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

from corroborate import vocabulary as vocabularies
from corroborate.errors import InputError
from corroborate.vocabulary import Vocabulary, as_written

#: Characters at either end of a text in which a publication stamp is looked for.
STAMP_REACH = 1_500


@frozen
class Metadata:
    """Source, title, dates and address of a document; None where nothing is known."""

    source: str | None = None
    title: str | None = None
    published: dt.date | None = None
    updated: dt.date | None = None
    url: str | None = None

    def or_else(self, other: Metadata) -> Metadata:
        """This, with what it lacks taken from `other`."""
        mine, theirs = asdict(self), asdict(other)
        return Metadata(**{name: theirs[name] if mine[name] is None else mine[name] for name in mine})

    @classmethod
    def from_mapping(cls, raw: Mapping[str, Any], *, place: str, line: int | None = None, ignore: Iterable[str] = ()) -> Metadata:
        """Metadata from a record; unknown keys are passed over.

        :param raw: `source`, `title`, `url` as strings; `published` and `updated` as dates or ISO strings.
        :param place: the file, for messages.
        :param line: the line in it, for messages.
        :param ignore: keys of `raw` that are read elsewhere.
        :raises InputError: a field has the wrong type, or a date is none.
        """
        out: dict[str, Any] = {}
        for name in ("source", "title", "url"):
            value = raw.get(name) if name not in ignore else None
            if value is not None and not isinstance(value, str):
                raise InputError(f"{name!r} must be a string, not {value!r}", path=place, line=line)
            out[name] = value or None
        for name in ("published", "updated"):
            out[name] = _date(raw.get(name) or (raw.get("date") if name == "published" else None), name, place, line)
        return cls(**out)


def _date(value: object, name: str, place: str, line: int | None) -> dt.date | None:
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value)[:10])
    except ValueError:
        raise InputError(f"{name!r} must be a date such as 2022-03-04, not {value!r}", path=place, line=line) from None


def beside(path: Path) -> Metadata:
    """The metadata in NAME.json or NAME.toml beside a file NAME.txt; empty when there is neither.

    :raises InputError: the file beside is broken; names it.
    """
    for ending, load in ((".json", json.loads), (".toml", tomllib.loads)):
        other = path.with_suffix(ending)
        if not other.is_file():
            continue
        try:
            raw = load(other.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError, RecursionError) as error:
            raise InputError(f"the metadata beside {path.name} cannot be read: {error}", path=str(other)) from error
        if not isinstance(raw, dict):
            raise InputError("metadata must be one object with source, title, published, url", path=str(other))
        return Metadata.from_mapping(raw, place=str(other))
    return Metadata()


_FENCE = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n(.*?)(?:^|\n)\1[ \t]*(?:\r?\n|\Z)", re.DOTALL)


def front_matter(text: str, path: Path) -> tuple[Metadata, str]:
    """What a text's front matter says, and the text below it.

    `---` encloses `key: value` lines, `+++` encloses TOML. A text that opens with a rule and no keys has no front matter.

    :raises InputError: the front matter is broken; names file and line.
    """
    fence = _FENCE.match(text)
    if fence is None:
        return Metadata(), text
    mark, inner = fence.groups()
    if mark == "+++":
        try:
            raw: dict[str, Any] = tomllib.loads(inner)
        except (ValueError, RecursionError) as error:
            raise InputError(f"the front matter is not valid TOML: {error}", path=str(path), line=1) from error
    else:
        raw = {}
        for line in inner.splitlines():
            key, colon, value = line.partition(":")
            if colon and re.fullmatch(r"[A-Za-z_]+", key.strip()):
                raw[key.strip().lower()] = value.strip().strip("\"'")
            elif line.strip() and not line.startswith((" ", "\t", "-", "#")):
                return Metadata(), text
    return Metadata.from_mapping(raw, place=str(path), line=1), text[fence.end() :]


#: Characters at the top of a text in which a short heading ("The Arlow Post, 4 March 2022") can carry its date.
_HEAD = 600
_BLANK = r"[ \t\xa0]"
_TIME = rf"(?:at{_BLANK}+)?\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?:{_BLANK}*[ap]\.?m\b\.?)?(?:{_BLANK}*\(?[A-Z]{{2,5}}\b\)?)?"


@frozen
class _Stamps:
    """The patterns of one language: a full date, and what stands on its line before and after one that is a stamp."""

    date: re.Pattern[str]
    day: re.Pattern[str]  # without a year
    labels: Mapping[str, re.Pattern[str]]
    places: tuple[tuple[re.Pattern[str], re.Pattern[str], bool], ...]
    months: Mapping[str, int]


@lru_cache(maxsize=8)
def _stamps(words: Vocabulary) -> _Stamps:
    months = {
        form: int(entry.number("number")) for entry in words["months"].values() for form in (entry.key, *entry.words("forms"))
    }
    month, weekdays = as_written(months, space="[ ]"), words["contexts"]["weekday"].words("words")
    weekday = rf"(?:\b(?:{as_written(weekdays, space='[ ]')})\.?,?{_BLANK}+)?"
    no_weekday = "".join(f"(?<!{re.escape(name)})" for name in weekdays)
    date = rf"""
        (?<![\w.-])
        (?: (?P<iso> \d{{4}}-\d\d-\d\d ) (?: T[\d:.]+(?:Z|[+-]\d\d:?\d\d)? | (?![\w-]) )
          | (?P<m1> {month} )\.?{_BLANK}+ (?P<d1> \d{{1,2}} )(?:st|nd|rd|th)?,?{_BLANK}+ (?P<y1> \d{{4}} ) \b
          | (?P<d2> \d{{1,2}} )(?:st|nd|rd|th)?{_BLANK}+ (?P<m2> {month} )\.?,?{_BLANK}+ (?P<y2> \d{{4}} ) \b
          | (?P<d3> \d{{1,2}} )\.(?P<m3> \d{{1,2}} )\.(?P<y3> \d{{4}} ) (?![\w.])
          | (?P<d4> 1[3-9]|2\d|3[01] )/(?P<m4> \d{{1,2}} )/(?P<y4> \d{{4}} ) (?![\w/]) )"""  # 3/4/2022 is two days
    day = rf"""
        (?<![\w.-]) (?: (?P<m> {month} )\.?{_BLANK}+ (?P<d> \d{{1,2}} )(?:st|nd|rd|th)?
          | (?P<d_> \d{{1,2}} )(?:st|nd|rd|th)?{_BLANK}+ (?P<m_> {month} ) ) \b (?! [\w,.]*{_BLANK}*\d{{4}} )"""
    labels = {
        kind: as_written((one.key for one in words["stamps"].values() if one.text("kind") == kind), space="[ ]")
        for kind in ("updated", "published")
    }
    agency = rf"(?:\([^)]{{2,30}}\){_BLANK}*)?"
    places = (
        # opens a line; after it a time, an author, the name of the paper, or nothing
        (rf"{_BLANK}*{weekday}$", rf"\s*(?:$|[,|/·•-]?\s*{_TIME}|by\s|[|/·•—–-]|,[^.!?]{{2,40}}$)", False),
        # opens the text, in a line of its own or with the first sentence behind it
        (rf"{_BLANK}*{weekday}$", rf"\.{_BLANK}+[A-Z\"'“]", True),
        # ends a heading, parted by a mark: in "the fire of March 4, 2022" it is part of a phrase
        (
            rf".{{1,90}}(?:{no_weekday},|[|/·•–—]|{_BLANK}-){_BLANK}*{weekday}$",
            rf"[,|·•–—-]?{_BLANK}*(?:{_TIME})?{_BLANK}*(?:$|[|/·•]|{_BLANK}-{_BLANK})",
            True,
        ),
        # in a dateline: a place in capitals, the agency, a dash
        (rf"(?-i:[A-Z][A-Z.'’/ -]{{2,40}}),?(?:{_BLANK}[\w.]{{1,20}},)?{_BLANK}+{weekday}$", rf",?{_BLANK}*{agency}[-–—]", True),
        # in a dateline of a statement: "Basel, 2 September 2025 - "
        (r"(?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}), $", rf"{_BLANK}*[-–—]{_BLANK}", True),
    )
    return _Stamps(
        re.compile(date, re.IGNORECASE | re.VERBOSE),
        re.compile(day, re.IGNORECASE | re.VERBOSE),
        {
            kind: re.compile(
                rf"\b(?:{label}){_BLANK}*:?{_BLANK}*(?:by{_BLANK}[^,\n]{{2,40}}{_BLANK})?(?:(?:on|at){_BLANK}+)?(?:{_TIME},?{_BLANK}*)?{weekday}$",
                re.IGNORECASE,
            )
            for kind, label in labels.items()
        },
        tuple((re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE), top) for before, after, top in places),
        months,
    )


def stamped(text: str, *, vocabulary: Vocabulary | None = None) -> Metadata:
    """The publication and update days that a text prints about itself ("March 4, 2022 by ...", "Last Updated: ...").

    A text that only says when it was updated is taken as of that day. Only stamps near either end count: a labelled date; a date
    that opens a line and is followed by nothing but a time or an author; at the top also one that ends a short heading ("The
    Arlow Post, 4 March 2022") or stands in a dateline ("PORT ELLERY, March 4, 2022 (Wire) -"). Dates in running sentences are
    not stamps.
    """
    stamps = _stamps(vocabulary or vocabularies.load())
    found: dict[str, dt.date] = {}
    ends = text if len(text) <= 2 * STAMP_REACH else f"{text[:STAMP_REACH]}\n{text[-STAMP_REACH:]}"
    for date in stamps.date.finditer(ends):
        kind = _stamp(date, ends, stamps)
        if kind:
            try:
                found.setdefault(kind, _day_of(date, stamps.months))
            except ValueError:
                continue  # "February 31" is no stamp
    return Metadata(published=found.get("published", found.get("updated")), updated=found.get("updated"))


def _stamp(date: re.Match[str], text: str, stamps: _Stamps) -> str:
    """What a date in a text is when it is a stamp: "published" or "updated"; else ""."""
    before = text[text.rfind("\n", 0, date.start()) + 1 : date.start()]
    after = text[date.end() :].partition("\n")[0].rstrip("\r")
    labelled = next((kind for kind, label in stamps.labels.items() if label.search(before)), "")
    placed = (one.match(before) and other.match(after) and (date.start() < _HEAD or not top) for one, other, top in stamps.places)
    return labelled or ("published" if any(placed) else "")


def day_without_year(text: str, *, vocabulary: Vocabulary | None = None) -> tuple[int, int] | None:
    """Month and day that the top of a text gives as its stamp without naming the year: "PORT ELLERY, July 17 (Wire) -"."""
    stamps = _stamps(vocabulary or vocabularies.load())
    top = text[:_HEAD]
    for day in stamps.day.finditer(top):
        if _stamp(day, top, stamps):
            return stamps.months[(day["m"] or day["m_"]).lower()], int(day["d"] or day["d_"])
    return None


def _day_of(date: re.Match[str], months: Mapping[str, int]) -> dt.date:
    """The day that a match names.

    :raises ValueError: there is no such day.
    """
    if date["iso"]:
        return dt.date.fromisoformat(date["iso"])
    if date["m1"]:
        return dt.date(int(date["y1"]), months[date["m1"].lower()], int(date["d1"]))
    if date["m2"]:
        return dt.date(int(date["y2"]), months[date["m2"].lower()], int(date["d2"]))
    numbers = [date[name] for name in (("y3", "m3", "d3") if date["d3"] else ("y4", "m4", "d4"))]
    return dt.date(*map(int, numbers))


def has_date(text: str, *, vocabulary: Vocabulary | None = None) -> bool:
    """True when a line names a day, with its year or without."""
    stamps = _stamps(vocabulary or vocabularies.load())
    return stamps.date.search(text) is not None or stamps.day.search(text) is not None
