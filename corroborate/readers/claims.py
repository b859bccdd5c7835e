"""Claims written by hand, kept in a spreadsheet, or made by another tool: JSON Lines and CSV."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from corroborate.errors import ConfigurationError, InputError, UnknownName
from corroborate.model import Attribution, Claim, Document, Qualifiers, Span, Voice, VoiceKind
from corroborate.model.naming import names_apart
from corroborate.readers.tables import FLAGS, LISTS, WORDS, Row, rows
from corroborate.values import HEDGES, Quantity, Term, TermList, TimeSpan, Value

_KINDS: tuple[VoiceKind, ...] = ("outlet", "person", "organisation", "role", "anonymous")
#: One who passes a claim on and is no outlet: "Ada Finch (person)".
_VOICE = re.compile(rf"(.+) \(({'|'.join(_KINDS)})\)")


#: What parts the digits of a number in groups of three.
_GROUPING = re.compile(r"(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))")
#: What stands in a cell for no value.
_NOTHING = frozenset(("-", "\u2013", "\u2014", "n/a", "na", "nan", "null", "none"))


#: Where the words for a voice stand, as `report.tables` wrote it.
_PLACE = re.compile(r"(\d+)\.\.(\d+)")


def read_claims(path: str | os.PathLike[str], documents: Sequence[Document] = ()) -> tuple[list[Document], list[Claim]]:
    """Ready-made claims from a .csv or .jsonl file: one row or record is one claim.

    A row needs `source`, `subject` and a `value`; `predicate` says what is measured or done ("killed"), `quote` gives the words.
    Figures may be plain ("1,600"), hedged in the column `hedge`, or given as `low` and `high`; dates are ISO; a dash, "n/a" or
    "null" is no value; anything else is a term, several terms are parted by ";". Without a `quote` the predicate alone tells
    what is asked: two terms under one contradict each other. `speaker` and `outlet` make the attribution chain. Columns: see
    `COLUMNS`.

    A table that `corroborate claims -o claims.csv` wrote is read back as it was: its column `kind` says that the columns of the
    value (`low` to `key`) hold it exactly, whatever its words in `value` are.

    A row whose `document` names one of `documents` must quote it exactly. For all others a document is made of the rows'
    quotations (or of "subject predicate value" where there is none), so no text is needed.

    :param path: the file.
    :param documents: texts that rows may point into.
    :returns: the documents the claims stand in (the given ones that were used, and those made), and the claims.
    :raises InputError: the file cannot be read, a column is missing or a field cannot be understood; names the line.
    :raises UnknownName: a column that does not exist; names the nearest that does.
    """
    given: dict[str, dict[str, Document]] = defaultdict(dict)  # a name may be several documents'; an id is one's
    for document, name_apart in zip(documents, names_apart(documents), strict=True):
        for name in (document.id, document.name, name_apart):
            given[name][document.id] = document
    used: dict[str, Document] = {}
    claims: list[Claim] = []
    loose: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in rows(Path(path)):
        named = given.get(row["document"], {}).values() if row["document"] else ()
        if not named:
            loose[row["source"], row["document"], row["published"]].append(row)
            continue
        document, span = _quoted(row, named)
        used[document.id] = document
        claims.append(_claim(row, document, span))
    for (source, name, published), group in loose.items():
        document, spans = _made(source, name or source, published, group)
        used[document.id] = document
        claims.extend(_claim(row, document, span) for row, span in zip(group, spans, strict=True))
    return list(used.values()), claims


def _quoted(row: Row, named: Iterable[Document]) -> tuple[Document, Span]:
    """The document that a row quotes, among those with the name it gives, and where.

    :raises InputError: none of them holds the quotation, or several do.
    """
    standing = [(document, span) for document in named if (span := _standing(row, document)) is not None]
    told = f"the quotation {row['quote'][:60]!r}"
    if not standing:
        raise row.error(f"{told} does not stand in document {row['document']!r}; copy it exactly")
    if len(standing) > 1:
        raise row.error(f"{told} stands in {len(standing)} documents called {row['document']!r}; name the one by its id")
    return standing[0]


def _standing(row: Row, document: Document) -> Span | None:
    """Where a document holds a row's quotation: where the row says, when it does, else the first place; None when nowhere."""
    start, end = row.place("start"), row.place("end")
    if start is not None and end is not None:
        words = document.text[start:end].split()
        return Span(start, end) if words and words == row["quote"].split() else None
    at = document.text.find(row["quote"]) if row["quote"] else -1
    return Span(at, at + len(row["quote"])) if at >= 0 else None


def _made(source: str, name: str, published: str, rows: Sequence[Row]) -> tuple[Document, list[Span]]:
    lines = [
        row["quote"] or " ".join(filter(None, (row["subject"], row["predicate"] or "is", _value_text(row), row["unit"])))
        for row in rows
    ]
    spans, at = [], 0
    for line in lines:
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    first = rows[0]
    document = Document(
        text="\n".join(lines),
        source=source,
        name=name,
        published=_day(published, first, "published") if published else None,
        title=first["title"] or None,
        url=first["url"] or None,
        path=first.path,
        first_line=first.line,
    )
    return document, spans


def _value_text(row: Row) -> str:
    return " ".join(filter(None, (row["hedge"], row["value"] or " to ".join(filter(None, (row["low"], row["high"]))))))


def _claim(row: Row, document: Document, span: Span) -> Claim:
    quote = span.of(document.text)
    words = row["value"] if row["kind"] else _value_text(row)
    try:
        return Claim(
            document=document.id,
            span=span,
            quote=quote,
            subject=row["subject"] if row["kind"] else row["subject"].lower(),
            predicate=row["predicate"].lower() or "be",
            agent=row["agent"],
            patient=row["patient"],
            value=_exact(row) if row["kind"] else _value(row),
            noun=row["noun"] if row["kind"] else row["subject"],
            attribution=_attribution(row, document),
            qualifiers=_qualifiers(row, document),
            quotations=[_as_it_stands(words, quote) for words in row.several("quotations")],
            headline=row.flag("headline"),
            credibility=row.place("credibility"),
            **_words_of_value(row, words, quote, span),
        )
    except UnknownName:
        raise
    except (ValueError, ConfigurationError) as error:  # an interval without a number, a grade that does not exist
        raise row.error(str(error)) from error


def _words_of_value(row: Row, words: str, quote: str, span: Span) -> dict[str, Any]:
    """A claim's fields for the words of its value: where the row says, else where the quotation holds them."""
    start, end = row.place("value_start"), row.place("value_end")
    if row.place("start") == span.start and start is not None and end is not None and span.start <= start < end <= span.end:
        return {"value_text": quote[start - span.start : end - span.start], "value_span": Span(start, end)}
    stands = re.search(re.escape(words), quote, re.IGNORECASE) if words else None
    if stands is None or row["kind"]:
        return {"value_text": words}
    return {"value_text": stands[0], "value_span": Span(span.start + stands.start(), span.start + stands.end())}


def _as_it_stands(words: str, quote: str) -> str:
    """Words of a cell as a quotation has them, with its line breaks."""
    stands = re.search(r"\s+".join(map(re.escape, words.split())), quote)
    return stands[0] if stands else words


def _qualifiers(row: Row, document: Document) -> Qualifiers:
    published = TimeSpan.on(document.published) if document.published and not row["kind"] else None
    said: dict[str, Any] = {name: (row[name] if row["kind"] else row[name].lower()) or None for name in WORDS}
    said |= {name: row.several(name) for name in LISTS}
    said |= {name: row.flag(name) for name in FLAGS}
    return Qualifiers(
        as_of=_time(row["as_of"], row, "as_of") if row["as_of"] else published,
        as_of_text=row["as_of_text"] if row["kind"] else row["as_of"],
        polarity=not row.flag("denied"),
        **said,
    )


def _attribution(row: Row, document: Document) -> Attribution:
    chain = [Voice(document.source.name, "document"), *_passing_on(row, document)]
    if row["speaker"]:
        kind = _kind(row["speaker_kind"].lower() or "person", row)
        cue = row["cue"] if row["kind"] else row["cue"] or "column speaker"
        chain.append(_voice(row["speaker"], kind, cue, row["speaker_words"], row["speaker_at"], document))
    return Attribution(chain, quoted=row.flag("quoted"), medium=row["medium"] or None)


def _passing_on(row: Row, document: Document) -> Iterator[Voice]:
    """Those who pass a claim on, with what else the row tells of each; it tells nothing of those that somebody has corrected."""
    names = row.several("outlet")
    told = [row.parts(name) for name in ("outlet_cue", "outlet_words", "outlet_at")]
    if any(len(parts) != len(names) for parts in told) or not row["kind"]:
        told = [("column outlet",) * len(names), ("",) * len(names), ("",) * len(names)]
    for name, cue, words, at in zip(names, *told, strict=True):
        other = _VOICE.fullmatch(name)
        kind = _kind(other[2], row) if other else "outlet"
        yield _voice(other[1] if other else name, kind, cue, words, at, document)


def _voice(name: str, kind: VoiceKind, cue: str, words: str, at: str, document: Document) -> Voice:
    """A voice, with the place of its words where they stand there: in a document made of rows they do not."""
    start, end = map(int, place.groups()) if (place := _PLACE.fullmatch(at)) else (0, 0)
    said = document.text[start:end]
    if said and said.split() == words.split():
        return Voice(name, kind, cue, said, Span(start, end))
    return Voice(name, kind, cue, words)


def _kind(said: str, row: Row) -> VoiceKind:
    known = next((kind for kind in _KINDS if kind == said), None)
    if known is None:
        raise UnknownName(f"kind of speaker ({row.path}:{row.line})", said, _KINDS)
    return known


def _exact(row: Row) -> Value | None:
    """The value of a row that says its kind, as `report.tables` wrote it.

    :raises UnknownName: there is no such kind.
    """
    match row["kind"]:
        case "none":
            return None
        case "quantity":
            low, high, point, step = (_number(row[name]) for name in ("low", "high", "point", "step"))
            opened = {f"{end}_open": end in row["open_end"].split() for end in ("low", "high")}
            hedge = next((known for known in HEDGES if known == row["hedge"]), None)
            return Quantity(low, high, point, hedge, row["unit"] or None, step=step or 1, **opened)
        case "date":
            first, last = (_day(row[name], row, name) if row[name] else None for name in ("earliest", "latest"))
            return TimeSpan(first, last)
        case "term":
            return Term(row["members"], row["key"])
        case "list" | "open list":
            members = zip(row.several("members"), row.several("key"), strict=False)
            return TermList([Term(text, key) for text, key in members], closed=row["kind"] == "list")
    raise UnknownName(
        f"kind of value ({row.path}:{row.line})", row["kind"], ("none", "quantity", "date", "term", "list", "open list")
    )


def _value(row: Row) -> Value | None:
    hedge = row["hedge"].lower()
    if row["low"] or row["high"]:
        low, high = _number(row["low"]), _number(row["high"])
        if (row["low"] and low is None) or (row["high"] and high is None):
            raise row.error("low and high must be numbers")
        return Quantity(low, high, _number(row["value"]), unit=row["unit"] or None)
    text = row["value"]
    if not text or text.lower() in _NOTHING:
        return None
    number = _number(text)
    if hedge and number is None:
        raise row.error(f"a hedge needs a figure, and {text!r} is none")
    if number is not None:
        return _hedged(number, hedge, row)
    if text[:4].isdigit():
        try:
            return _time(text, row, "value")
        except InputError:
            return Term(text)
    if ";" in text:
        return TermList(tuple(map(Term, row.several("value"))), closed=True)
    return Term(text)


def _hedged(number: float, hedge: str, row: Row) -> Quantity:
    unit = row["unit"] or None
    if not hedge:
        return Quantity.exactly(number, unit=unit)
    if hedge not in HEDGES:
        raise UnknownName(f"class of hedge ({row.path}:{row.line})", hedge, HEDGES)
    if hedge in ("over", "at least"):
        return Quantity(number, None, number, hedge=hedge, unit=unit, low_open=hedge == "over")
    if hedge == "about":
        return Quantity(number - abs(number) / 10, number + abs(number) / 10, number, hedge="about", unit=unit)
    return Quantity(None, number, number, hedge=hedge, unit=unit, high_open=hedge in ("nearly", "under"))


def _number(text: str) -> float | None:
    """The number of a cell, its digits in groups of three if in any: "1,600", "1 600"; a comma before decimals is not read."""
    try:
        number = float(_GROUPING.sub("", text))
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None


def _time(text: str, row: Row, name: str) -> TimeSpan:
    """A day, or two parted by a slash, either of which may be left out for an open end."""
    start, slash, end = text.partition("/")
    first = _day(start, row, name) if start or not slash else None
    return TimeSpan(first, (_day(end, row, name) if end else None) if slash else first)


def _day(text: str, row: Row, name: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text.strip()[:10])
    except ValueError:
        raise row.error(f"{name!r} must be a date such as 2022-03-04, or two parted by a slash, not {text!r}") from None
