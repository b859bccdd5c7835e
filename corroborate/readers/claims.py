"""Claims written by hand, kept in a spreadsheet, or made by another tool: JSON Lines and CSV."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from corroborate.errors import InputError, UnknownName
from corroborate.model import Attribution, Claim, Document, Qualifiers, Span, Voice, VoiceKind
from corroborate.readers.files import LINES, decoded, json_lines
from corroborate.values import HEDGES, Quantity, Term, TermList, TimeSpan, Value

#: The columns of a table of claims; `source`, `subject` and `value` (or `low`/`high`) are what a row cannot do without.
COLUMNS = (
    "source",
    "document",
    "published",
    "quote",
    "subject",
    "predicate",
    "value",
    "low",
    "high",
    "hedge",
    "unit",
    "agent",
    "patient",
    "speaker",
    "speaker_kind",
    "outlet",
    "as_of",
    "place",
    "population",
    "stage",
    "body",
    "period",
    "denied",
    "url",
    "title",
)
_YES, _NO = ("yes", "true", "1"), ("", "no", "false", "0")
_KINDS: tuple[VoiceKind, ...] = ("outlet", "person", "organisation", "role", "anonymous")


@frozen
class _Row:
    fields: Mapping[str, str]
    path: str
    line: int

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")

    def error(self, message: str) -> InputError:
        return InputError(message, path=self.path, line=self.line)


def read_claims(path: str | os.PathLike[str], documents: Sequence[Document] = ()) -> tuple[list[Document], list[Claim]]:
    """Ready-made claims from a .csv or .jsonl file: one row or record is one claim.

    A row needs `source`, `subject` and a `value`; `predicate` says what is measured or done ("killed"), `quote` gives the words.
    Figures may be plain ("1,600"), hedged in the column `hedge`, or given as `low` and `high`; dates are ISO; anything else is a
    term, several terms are parted by ";". `speaker` and `outlet` make the attribution chain. Columns: see `COLUMNS`.

    A row whose `document` names one of `documents` must quote it exactly. For all others a document is made of the rows'
    quotations (or of "subject predicate value" where there is none), so no text is needed.

    :param path: the file.
    :param documents: texts that rows may point into.
    :returns: the documents the claims stand in (the given ones that were used, and those made), and the claims.
    :raises InputError: the file cannot be read, a column is missing or a field cannot be understood; names the line.
    :raises UnknownName: a column that does not exist; names the nearest that does.
    """
    file = Path(path)
    ending = file.suffix.lower()
    if ending != ".csv" and ending not in LINES:
        told = f"a table of claims is a .csv or .jsonl file, not a {ending or 'nameless'} one; save a spreadsheet as CSV"
        raise InputError(told, path=str(file))
    rows = list(_csv_rows(file) if ending == ".csv" else _json_rows(file))
    if not rows:
        raise InputError("the file holds no claims", path=str(file))
    given: dict[str, dict[str, Document]] = defaultdict(dict)  # a name may be several documents'; an id is one's
    for document in documents:
        for name in (document.id, document.name):
            given[name][document.id] = document
    used: dict[str, Document] = {}
    claims: list[Claim] = []
    loose: dict[tuple[str, str, str], list[_Row]] = defaultdict(list)
    for row in rows:
        named = given.get(row["document"], {}).values() if row["document"] else ()
        if not named:
            loose[row["source"], row["document"], row["published"]].append(row)
            continue
        document = _quoted(row, named)
        start = document.text.index(row["quote"])
        used[document.id] = document
        claims.append(_claim(row, document, Span(start, start + len(row["quote"]))))
    for (source, name, published), group in loose.items():
        document, spans = _made(source, name or source, published, group)
        used[document.id] = document
        claims.extend(_claim(row, document, span) for row, span in zip(group, spans, strict=True))
    return list(used.values()), claims


def _quoted(row: _Row, named: Iterable[Document]) -> Document:
    """The document that a row quotes, among those with the name it gives.

    :raises InputError: none of them holds the quotation, or several do.
    """
    holding = [document for document in named if row["quote"] and row["quote"] in document.text]
    told = f"the quotation {row['quote'][:60]!r}"
    if not holding:
        raise row.error(f"{told} does not stand in document {row['document']!r}; copy it exactly")
    if len(holding) > 1:
        raise row.error(f"{told} stands in {len(holding)} documents called {row['document']!r}; name the one by its id")
    return holding[0]


def _made(source: str, name: str, published: str, rows: Sequence[_Row]) -> tuple[Document, list[Span]]:
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


def _value_text(row: _Row) -> str:
    return " ".join(filter(None, (row["hedge"], row["value"] or " to ".join(filter(None, (row["low"], row["high"]))))))


def _csv_rows(path: Path) -> Iterator[_Row]:
    try:
        reader = csv.reader(io.StringIO(decoded(path), newline=""), strict=True)
        header = [name.strip().lower() for name in next(reader, [])]
        if len(header) == 1 and len(re.split(r"[;\t]", header[0])) > 1:
            raise InputError("the cells are not parted by commas; save the table as CSV with commas", path=str(path), line=1)
        twice = next((name for name in header if name and header.count(name) > 1), None)
        if twice is not None:
            raise InputError(f"two columns are called {twice!r}; keep one", path=str(path), line=1)
        _check_columns(header, path, 1)
        line = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if len(cells) > len(header):
                    raise InputError(
                        f"{len(cells)} cells under {len(header)} columns; quote cells that hold commas", path=str(path), line=line
                    )
                yield _row(dict(zip(header, cells, strict=False)), path, line)
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(f"not valid CSV: {error}", path=str(path), line=reader.line_num) from error


def _json_rows(path: Path) -> Iterator[_Row]:
    for line, record in json_lines(path):
        _check_columns(record, path, line, ("source", "subject"))
        yield _row({name: _cell(value) for name, value in record.items()}, path, line)


def _cell(value: Any) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return str(value)


def _check_columns(names: Iterable[str], path: Path, line: int, needed: Sequence[str] = ("source", "subject", "value")) -> None:
    present = list(names)
    for name in present:
        if name not in COLUMNS:
            raise UnknownName(f"column of a table of claims ({path}:{line})", name, COLUMNS)
    for name in needed:
        if name not in present and not (name == "value" and {"low", "high"} & set(present)):
            raise InputError(
                f"a table of claims needs the column {name!r}; known columns: {', '.join(COLUMNS)}", path=str(path), line=line
            )


def _row(fields: Mapping[str, str], path: Path, line: int) -> _Row:
    row = _Row({name: value.strip() for name, value in fields.items()}, str(path), line)
    for name in ("source", "subject"):
        if not row[name]:
            raise row.error(f"a claim needs a {name!r}")
    return row


def _claim(row: _Row, document: Document, span: Span) -> Claim:
    quote = span.of(document.text)
    value = _value(row)
    words = _value_text(row)
    stands = re.search(re.escape(words), quote, re.IGNORECASE) if words else None
    return Claim(
        document=document.id,
        span=span,
        quote=quote,
        subject=row["subject"].lower(),
        predicate=row["predicate"].lower() or "be",
        agent=row["agent"],
        patient=row["patient"],
        value=value,
        value_text=stands[0] if stands else words,
        value_span=Span(span.start + stands.start(), span.start + stands.end()) if stands else None,
        noun=row["subject"],
        attribution=_attribution(row, document),
        qualifiers=Qualifiers(
            as_of=_time(row["as_of"], row, "as_of")
            if row["as_of"]
            else (TimeSpan.on(document.published) if document.published else None),
            as_of_text=row["as_of"],
            place=tuple(part.strip() for part in row["place"].split(";") if part.strip()),
            population=row["population"].lower() or None,
            stage=row["stage"].lower() or None,
            body=row["body"].lower() or None,
            period=row["period"].lower() or None,
            polarity=not _denied(row),
        ),
    )


def _denied(row: _Row) -> bool:
    said = row["denied"].lower()
    if said not in _YES and said not in _NO:
        raise row.error(f"'denied' is yes or no (or empty), not {row['denied']!r}")
    return said in _YES


def _attribution(row: _Row, document: Document) -> Attribution:
    chain = [Voice(document.source.name, "document")]
    if row["outlet"]:
        chain.append(Voice(row["outlet"], "outlet", "column outlet"))
    if row["speaker"]:
        kind = row["speaker_kind"].lower() or "person"
        if kind not in _KINDS:
            raise UnknownName(f"kind of speaker ({row.path}:{row.line})", kind, _KINDS)
        chain.append(Voice(row["speaker"], next(known for known in _KINDS if known == kind), "column speaker"))
    return Attribution(chain)


def _value(row: _Row) -> Value | None:
    hedge = row["hedge"].lower()
    if row["low"] or row["high"]:
        low, high = _number(row["low"]), _number(row["high"])
        if (row["low"] and low is None) or (row["high"] and high is None):
            raise row.error("low and high must be numbers")
        try:
            return Quantity(low, high, _number(row["value"]), unit=row["unit"] or None)
        except ValueError as error:
            raise row.error(str(error)) from error
    text = row["value"]
    if not text:
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
        return TermList(tuple(Term(part.strip()) for part in text.split(";") if part.strip()), closed=True)
    return Term(text)


def _hedged(number: float, hedge: str, row: _Row) -> Quantity:
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
    try:
        number = float(text.replace(",", "").replace("\u00a0", "").replace(" ", ""))
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None


def _time(text: str, row: _Row, name: str) -> TimeSpan:
    start, _, end = text.partition("/")
    return TimeSpan(_day(start, row, name), _day(end, row, name) if end else _day(start, row, name))


def _day(text: str, row: _Row, name: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text.strip()[:10])
    except ValueError:
        raise row.error(f"{name!r} must be a date such as 2022-03-04, or two parted by a slash, not {text!r}") from None
