"""Tables of claims as rows: CSV and JSON Lines, their columns checked, every mistake told with its line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from corroborate.errors import InputError, UnknownName
from corroborate.readers.files import LINES, decoded, json_lines

#: The columns that people fill in; `source`, `subject` and `value` (or `low`/`high`) are what a row cannot do without.
_FILLED = (
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
#: Columns of qualifiers: those of one word or phrase, of several parted by semicolons, and of yes or no.
WORDS = ("population", "stage", "body", "period", "modality", "certainty", "tense")
LISTS = ("place", "limits", "exceptions", "including")
FLAGS = ("cumulative", "superseded", "revised")
#: What a table that `corroborate claims -o claims.csv` wrote says more exactly: see `report.tables`.
_EXACT = (
    "start",
    "end",
    "kind",
    "point",
    "step",
    "open_end",
    "earliest",
    "latest",
    "members",
    "key",
    "value_start",
    "value_end",
    "noun",
    "outlet_cue",
    "outlet_words",
    "outlet_at",
    "cue",
    "speaker_words",
    "speaker_at",
    "quoted",
    "medium",
    "as_of_text",
    "quotations",
    "headline",
    "credibility",
)
#: What it tells a reader beside the claim, and what is worked out again.
_TOLD = ("id", "at", "said_by", "question", "cluster")
#: Every column that a table of claims can have.
COLUMNS = tuple(dict.fromkeys((*_FILLED, *_EXACT, *WORDS, *LISTS, *FLAGS, *_TOLD)))
#: What parts the cells that hold several.
_PARTING = re.compile(r"(?<!\\);")
_YES, _NO = ("yes", "true", "1"), ("", "no", "false", "0")
#: How it shows signs that act or hide, and what it puts before a cell, lest a spreadsheet run it as a formula.
_SHOWN = re.compile(r"⟨U\+([0-9A-F]{4,5}|10[0-9A-F]{4})⟩")
_GUARDED = re.compile(r"'(?=['=+\-@\t\r|%＝＋－＠])")


@frozen
class Row:
    """One row of a table of claims.

    :param fields: column to cell, without white space around it.
    :param path: the table's file.
    :param line: where in it the row begins.
    """

    fields: Mapping[str, str]
    path: str
    line: int

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")

    def several(self, name: str) -> tuple[str, ...]:
        """The parts of a cell that semicolons part; one behind a backslash parts nothing."""
        return tuple(filter(None, self.parts(name)))

    def parts(self, name: str) -> tuple[str, ...]:
        """The same with parts that are empty, where cells of one row tell of the same things in one order."""
        return tuple(part.replace("\\;", ";").strip() for part in _PARTING.split(self[name]))

    def flag(self, name: str) -> bool:
        """A cell that says yes or no.

        :raises InputError: it says neither.
        """
        said = self[name].lower()
        if said not in _YES and said not in _NO:
            raise self.error(f"{name!r} is yes or no (or empty), not {self[name]!r}")
        return said in _YES

    def place(self, name: str) -> int | None:
        """A cell that is a whole number; None when it is empty.

        :raises InputError: it is anything else.
        """
        if not self[name]:
            return None
        if not self[name].isdecimal():
            raise self.error(f"{name!r} must be a whole number, not {self[name]!r}")
        return int(self[name])

    def error(self, message: str) -> InputError:
        """A mistake of this row, with its line."""
        return InputError(message, path=self.path, line=self.line)


def rows(path: Path) -> list[Row]:
    """The rows of a .csv or .jsonl file.

    :raises InputError: the file is of another kind, cannot be read, is empty or lacks a column; names the line.
    :raises UnknownName: a column that does not exist; names the nearest that does.
    """
    ending = path.suffix.lower()
    if ending != ".csv" and ending not in LINES:
        told = f"a table of claims is a .csv or .jsonl file, not a {ending or 'nameless'} one; save a spreadsheet as CSV"
        raise InputError(told, path=str(path))
    found = list(_csv_rows(path) if ending == ".csv" else _json_rows(path))
    if not found:
        raise InputError("the file holds no claims", path=str(path))
    return found


def _csv_rows(path: Path) -> Iterator[Row]:
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
                yield _row({name: _unguarded(cell) for name, cell in zip(header, cells, strict=False)}, path, line)
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(f"not valid CSV: {error}", path=str(path), line=reader.line_num) from error


def _unguarded(cell: str) -> str:
    """A cell without what was done to it lest it act or hide; see `report.tables.cell`."""
    plain = _GUARDED.sub("", cell, count=1) if cell[:1] == "'" else cell
    return _SHOWN.sub(lambda sign: chr(int(sign[1], 16)), plain)


def _json_rows(path: Path) -> Iterator[Row]:
    for line, record in json_lines(path):
        if isinstance(record.get("span"), list):
            told = "this record is a JSON report's; write claims to be read again with `corroborate claims PATH... -o claims.csv`"
            raise InputError(told, path=str(path), line=line)
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
                f"a table of claims needs the column {name!r}; known columns: {', '.join(_FILLED)}", path=str(path), line=line
            )


def _row(fields: Mapping[str, str], path: Path, line: int) -> Row:
    row = Row({name: value.strip() for name, value in fields.items()}, str(path), line)
    for name in ("source", "subject"):
        if not row[name] and not (name == "subject" and row["kind"]):
            raise row.error(f"a claim needs a {name!r}")
    return row
