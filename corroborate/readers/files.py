"""Files and folders to Documents: finding them, decoding them, one reader per format."""

from __future__ import annotations

import datetime as dt
import json
import os
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve

from corroborate.errors import InputError, InputWarning, MissingExtra
from corroborate.model import Document
from corroborate.model.naming import names_apart
from corroborate.readers.masthead import masthead
from corroborate.readers.metadata import Metadata, beside, day_without_year, front_matter, stamped

TEXT = {".txt", ".md", ".markdown", ".text"}
HTML = {".html", ".htm"}
LINES = {".jsonl", ".ndjson"}
FORMATS = sorted(TEXT | HTML | LINES)
#: What is written for programs, such as settings, metadata and rules, holds no text that anybody would miss.
_NO_TEXTS = {".toml", ".py"}
#: So many files that were left out are named.
_SHOWN = 6


class _NoTextError(InputError):
    """A file that holds no text; met in a folder, it stops nothing."""


def read(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]]) -> list[Document]:
    """The documents in files and folders.

    A folder gives every file below it with a known ending, in the order of its path; hidden files, the metadata files that
    stand beside a text, and JSON Lines files that hold no texts are passed over. Whatever else in it cannot be read is left out
    and told with a `corroborate.errors.InputWarning`. Text is kept as it stands, so offsets are true.

    What front matter and metadata files leave open is read off the lines above a text: who publishes it, its headline, its day.
    A stamp without a year ("July 17") is taken in the year that brings it nearest to the other documents.
    Files of one name are called by as much of their paths as tells them apart ("monday/post", "tuesday/post").

    :param paths: one path, or several: .txt, .md, .html, .jsonl files or folders of them.
    :returns: the documents, in the order given; a file reached twice is read once.
    :raises InputError: a path does not exist, cannot be read or decoded, or holds no documents; names file and line.
    :raises MissingExtra: an HTML file is given and the `html` extra is not installed.
    """
    given = [paths] if isinstance(paths, (str, os.PathLike)) or not isinstance(paths, Iterable) else list(paths)
    if wrong := [path for path in given if not isinstance(path, (str, os.PathLike))]:
        raise InputError(f"a path is a string or a pathlib.Path, not {wrong[0]!r:.80}")
    if not given:
        raise InputError("no path was given; name at least one file or folder")
    documents: list[Document] = []
    seen: set[Path] = set()
    for path in map(Path, given):
        if not path.exists():
            raise InputError("there is no such file or folder", path=str(path))
        if path.is_dir():
            documents.extend(_in_folder(path, seen))
        elif path.resolve() not in seen:
            seen.add(path.resolve())
            documents.extend(read_file(path))
    return _told_apart(_with_years(documents))


def _in_folder(folder: Path, seen: set[Path]) -> list[Document]:
    """The documents of a folder's files, but those in `seen`; a file that holds no text is left out, and told."""
    files = list(_below(folder))
    readable = [file for file in files if file.suffix.lower() in FORMATS]
    if not readable:
        raise InputError(f"the folder holds no file that can be read ({', '.join(FORMATS)})", path=str(folder))
    documents: list[Document] = []
    refused: list[InputError] = []
    for file in readable:
        real = file.resolve()
        try:
            documents.extend(read_file(file, listed=False) if real not in seen else ())
        except _NoTextError as error:
            refused.append(error)
        seen.add(real)
    if len(refused) == len(readable):
        raise refused[0]
    for refusal in refused:
        _leave_out(f"{refusal}; it was left out")
    if others := _missed(files):
        shown = ", ".join(str(file.relative_to(folder)) for file in others[:_SHOWN])
        more = f" and {len(others) - _SHOWN} more" if len(others) > _SHOWN else ""
        instead = f"save texts as {', '.join(FORMATS)}; a table of claims is read with --claims or read_claims"
        _leave_out(f"{folder}: left out: {shown}{more}; {instead}")
    return documents


def _missed(files: Sequence[Path]) -> list[Path]:
    """Those of a folder's files that cannot be read and may hold a text; what stands beside a text and tells of it does not."""
    texts = {file.with_suffix("") for file in files if file.suffix.lower() in TEXT | HTML}
    return [
        file
        for file in files
        if (ending := file.suffix.lower()) not in (*FORMATS, *_NO_TEXTS)
        and not (ending == ".json" and file.with_suffix("") in texts)
    ]


def _leave_out(told: str) -> None:
    warnings.warn(told, InputWarning, stacklevel=4)  # told where `read` was called


def _told_apart(documents: Sequence[Document]) -> list[Document]:
    """The documents, those of one name under longer ones; see `read`."""
    return [_renamed(document, name) for document, name in zip(documents, names_apart(documents), strict=True)]


def _renamed(document: Document, name: str) -> Document:
    """The document under another name; where nothing told its source but the name, so is the source."""
    if name == document.name:
        return document
    source = document.source
    return evolve(document, name=name, source=evolve(source, name=name) if source.name == document.name else source)


def _with_years(documents: Sequence[Document]) -> list[Document]:
    """The documents, those whose stamp names no year dated in the year that brings them nearest to the others."""
    known = sorted(document.published for document in documents if document.published is not None)
    if not known:
        return list(documents)
    middle = known[len(known) // 2]
    return [_with_year(document, middle) if document.published is None else document for document in documents]


def _with_year(document: Document, near: dt.date) -> Document:
    day = day_without_year(document.text)
    if day is None:
        return document
    possible = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            possible.append(dt.date(year, *day))
        except ValueError:
            continue  # the 29th of February of another year
    nearest = min(possible, key=lambda one: abs(one - near), default=None)
    return evolve(document, published=nearest)


def read_file(path: Path, *, listed: bool = True) -> list[Document]:
    """The documents of one file: one for a text, one a line for JSON Lines.

    :param path: the file.
    :param listed: True when the caller named the file; a JSON Lines file met in a folder may hold something else than texts.
    :raises InputError: see `read`.
    """
    ending = path.suffix.lower()
    if ending in LINES:
        return list(_from_lines(path, listed))
    if ending in HTML:
        return [_from_html(path)]
    if ending in TEXT or (listed and not ending):
        return [_from_text(path)]
    if ending == ".csv":
        raise InputError("a .csv file holds claims, not documents; read it with corroborate.read_claims", path=str(path))
    raise InputError(f"cannot read a {ending or 'nameless'} file; save its text as one of {', '.join(FORMATS)}", path=str(path))


def decoded(path: Path) -> str:
    """The text of a file; see `decoded_bytes`.

    :raises InputError: the file cannot be opened, or holds no text.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be opened: {error.strerror or error}", path=str(path)) from error
    return decoded_bytes(raw, str(path))


def decoded_bytes(raw: bytes, place: str) -> str:
    """The text that bytes stand for: UTF-8, UTF-16 with a byte order mark, else Windows-1252; line ends are kept.

    :param raw: the bytes.
    :param place: what to call them in messages, such as the file's name.
    :raises InputError: they are text in none of these, or hold NUL.
    """
    marked = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
    encodings = {"utf-16": "UTF-16"} if marked else {"utf-8-sig": "UTF-8", "cp1252": "Windows-1252"}
    for encoding in encodings:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            raise _NoTextError("holds NUL, as no text does; save it as plain text in UTF-8", path=place)
        return text
    raise _NoTextError(f"is not text in {' or '.join(encodings.values())}; save it as UTF-8", path=place)


def _below(folder: Path) -> Iterator[Path]:
    """Every file below `folder` but the hidden ones, ordered; a folder reached twice through links is entered once."""

    def refuse(error: OSError) -> None:
        raise InputError(f"cannot be opened: {error.strerror or error}", path=str(error.filename)) from error

    entered: set[Path] = set()
    for where, folders, names in os.walk(folder, onerror=refuse, followlinks=True):
        real = Path(where).resolve()
        if real in entered:
            folders.clear()
            continue
        entered.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(where) / name


def _document(text: str, path: Path, known: Metadata, *, first_line: int = 1) -> Document:
    known = known.or_else(stamped(text))
    return Document(
        text=text,
        source=known.source or path.stem,
        name=path.stem,
        title=known.title,
        published=known.published,
        updated=known.updated,
        url=known.url,
        path=str(path),
        first_line=first_line,
    )


def _from_text(path: Path) -> Document:
    whole = decoded(path)
    head, body = front_matter(whole, path)
    first_line = whole.count("\n", 0, len(whole) - len(body)) + 1
    return _document(body, path, head.or_else(beside(path)).or_else(masthead(body)), first_line=first_line)


def _from_html(path: Path) -> Document:
    try:
        import trafilatura
    except ImportError as error:
        raise MissingExtra(f"reading {path}", "html") from error
    page = decoded(path)
    text = trafilatura.extract(page, include_comments=False, favor_precision=True)
    if not text:
        raise _NoTextError("no article text was found in the page", path=str(path))
    found = trafilatura.extract_metadata(page)
    known = beside(path).or_else(
        Metadata(source=found.sitename or None, title=found.title or None, published=_day(found.date), url=found.url or None)
        if found is not None
        else Metadata()
    )
    return _document(text, path, known)


def _day(text: object) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(text)[:10]) if text else None
    except ValueError:
        return None  # a page's own date stamp is a hint; one that is no date leaves the day open


def json_lines(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The records of a JSON Lines file with their 1-based line numbers; blank lines are passed over.

    :raises InputError: a line is not a JSON object; names the line.
    """
    for number, line in enumerate(decoded(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except RecursionError as error:
            raise InputError("not valid JSON: nested too deeply", path=str(path), line=number) from error
        except ValueError as error:  # a number of 5,000 digits is one, and no JSONDecodeError
            raise InputError(f"not valid JSON: {getattr(error, 'msg', error)}", path=str(path), line=number) from error
        if not isinstance(record, dict):
            raise InputError(f"a record must be a JSON object, not {type(record).__name__}", path=str(path), line=number)
        yield number, record


def _from_lines(path: Path, listed: bool) -> Iterator[Document]:
    empty = True
    for number, record in json_lines(path):
        if not isinstance(record.get("text"), str):
            if not listed and empty:
                return
            told = 'a document record needs a string under "text"; records of claims are read with --claims or read_claims'
            raise InputError(told, path=str(path), line=number)
        empty = False
        known = Metadata.from_mapping(record, place=str(path), line=number, ignore=("text", "name")).or_else(
            stamped(record["text"])
        )
        name = str(record.get("name") or f"{path.stem}:{number}")
        yield Document(
            text=record["text"],
            source=known.source or name,
            name=name,
            title=known.title,
            published=known.published,
            updated=known.updated,
            url=known.url,
            path=str(path),
            first_line=number,
        )
    if empty and listed:
        raise InputError("the file holds no records", path=str(path))
