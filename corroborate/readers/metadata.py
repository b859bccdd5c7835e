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
from corroborate.vocabulary import Vocabulary

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
            raw = load(other.read_text(encoding="utf-8"))
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
        except tomllib.TOMLDecodeError as error:
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


@lru_cache(maxsize=8)
def _stamps(words: Vocabulary) -> tuple[re.Pattern[str], dict[str, int]]:
    months = {
        form: int(entry.number("number")) for entry in words["months"].values() for form in (entry.key, *entry.words("forms"))
    }
    month = _any(months)
    label = {
        kind: _any(entry.key for entry in words["stamps"].values() if entry.text("kind") == kind)
        for kind in ("published", "updated")
    }
    pattern = rf"""
        (?: (?P<updated> \b(?:{label["updated"]})\b ) | (?P<published> \b(?:{label["published"]})\b ) | ^ )
        [ \t\xa0]* :? [ \t\xa0]* (?:on[ \t]+)? (?:[A-Z][a-z]+day,?[ \t]+)?
        (?: (?P<iso> \d{{4}}-\d\d-\d\d ) \b
          | (?P<m1> {month} )\.?[ \t\xa0]+ (?P<d1> \d{{1,2}} )(?:st|nd|rd|th)?,?[ \t\xa0]+ (?P<y1> \d{{4}} ) \b
          | (?P<d2> \d{{1,2}} )(?:st|nd|rd|th)?[ \t\xa0]+ (?P<m2> {month} )\.?,?[ \t\xa0]+ (?P<y2> \d{{4}} ) \b )
        (?P<rest> [^\n]{{0,60}} )"""
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE | re.VERBOSE), months


def _any(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first; blanks in them stand for any blanks."""
    return "|".join(re.escape(word).replace(r"\ ", r"[ ]") for word in sorted(words, key=lambda word: (-len(word), word)))


#: What may follow a date that stands alone at the start of a line: a time, an author, the end of the line.
_STAMP_TAIL = re.compile(r"\s*(?:$|[,|·•-]?\s*(?:at\s+)?\d{1,2}[:.]\d\d|by\s|[|·•—–-])", re.IGNORECASE)


def stamped(text: str, *, vocabulary: Vocabulary | None = None) -> Metadata:
    """The publication and update days that a text prints about itself ("March 4, 2022 by ...", "Last Updated: ...").

    Only stamps near either end count: a labelled date, or a date that opens a line and is followed by nothing but a time or an
    author. Dates in running sentences are not stamps.
    """
    pattern, months = _stamps(vocabulary or vocabularies.load())
    published = updated = None
    ends = text if len(text) <= 2 * STAMP_REACH else f"{text[:STAMP_REACH]}\n{text[-STAMP_REACH:]}"
    for found in pattern.finditer(ends):
        labelled = found["published"] or found["updated"]
        if not labelled and not _STAMP_TAIL.match(found["rest"]):
            continue
        if found["iso"]:
            parts = [int(part) for part in found["iso"].split("-")]
        elif found["m1"]:
            parts = [int(found["y1"]), months[found["m1"].lower()], int(found["d1"])]
        else:
            parts = [int(found["y2"]), months[found["m2"].lower()], int(found["d2"])]
        try:
            day = dt.date(*parts)
        except ValueError:
            continue  # "February 31" is no stamp
        if found["updated"]:
            updated = updated or day
        else:
            published = published or day
    return Metadata(published=published, updated=updated)
