"""The formats a report can be written in, each loaded when it is asked for, and the writing of a file in one step."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Container
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from corroborate.errors import ConfigurationError, InputError, UnknownName

if TYPE_CHECKING:
    from corroborate.report import Report


@frozen
class Format:
    """One format.

    :param name: as on the command line.
    :param about: what it is for.
    :param ending: of files that hold it.
    :param maker: "module:function" under `corroborate.report`; takes a report, returns str or bytes.
    """

    name: str
    about: str
    ending: str
    maker: str

    def load(self) -> Callable[[Report], str | bytes]:
        """The function that makes it."""
        module, function = self.maker.split(":")
        made: Callable[[Report], str | bytes] = getattr(import_module(f"corroborate.report.{module}"), function)
        return made


FORMATS: tuple[Format, ...] = (
    Format("text", "for a terminal: findings by question", ".txt", "text:render_text"),
    Format("html", "one page to open from disk and review", ".html", "page:render_html"),
    Format("json", "schema 1, for programs", ".json", "schema:render_json"),
    Format("jsonl", "the same, one object a line", ".jsonl", "schema:render_jsonl"),
    Format("md", "Markdown", ".md", "markdown:render_markdown"),
    Format("csv", "pairs for reviewers, for a spreadsheet", ".csv", "tables:render_csv"),
    Format("sarif", "SARIF 2.1.0, for code scanning", ".sarif", "ci:render_sarif"),
    Format("github", "annotations in GitHub Actions", "", "ci:render_github"),
    Format("jsonld", "schema.org Claim, without ratings", ".jsonld", "exchange:render_json_ld"),
    Format("graphml", "the claim graph, for yEd, igraph", ".graphml", "exchange:render_graphml"),
    Format("gexf", "the claim graph, for Gephi", ".gexf", "exchange:render_gexf"),
    Format("node-link", "the claim graph, networkx's JSON", ".json", "exchange:render_node_link"),
    Format("svg", "a picture of the claim graph", ".svg", "exchange:render_svg"),
    Format("png", "the same as PNG", ".png", "exchange:render_png"),
)


def format_called(name: str) -> Format:
    """The format with this name.

    :param name: as on the command line.
    :returns: the format.
    :raises UnknownName: there is none; says the nearest.
    """
    for format in FORMATS:
        if format.name == name:
            return format
    raise UnknownName("format", name, (format.name for format in FORMATS))


def format_for(path: str | os.PathLike[str], *, among: Container[str] | None = None) -> Format:
    """The format a file name asks for by its ending, the first in the order of `FORMATS` that has it.

    :param path: the file; it need not exist.
    :param among: names of the formats that can be had; all when None.
    :returns: the format.
    :raises ConfigurationError: the name has no ending, or one that none of them has; lists those there are.
    """
    ending = Path(path).suffix.lower()
    if not ending:
        raise ConfigurationError(f"{Path(path).name}: no ending says the format; give it one, such as .html, or name the format")
    offered = [format for format in FORMATS if format.ending and (among is None or format.name in among)]
    for format in offered:
        if format.ending == ending:
            return format
    endings = ", ".join(dict.fromkeys(format.ending for format in offered))
    raise ConfigurationError(f"{Path(path).name}: no format has the ending {ending!r}, only {endings}; or name the format")


def write(report: Report, path: str | os.PathLike[str], *, format: str | None = None) -> None:
    """Writes a report to a file in one step; see `Report.write`."""
    chosen = format_called(format) if format else format_for(path)
    write_whole(path, chosen.load()(report))


def write_whole(path: str | os.PathLike[str], content: str | bytes) -> None:
    """Writes a file in one step: to a temporary file beside it, then renamed, so that nobody ever reads half of it.

    :raises InputError: the folder does not exist or cannot be written.
    """
    file = Path(path)
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    try:
        if file.exists() and not file.is_file():  # a device such as /dev/stdout, or a pipe: nothing to rename over
            file.write_bytes(data)
            return
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    except OSError as error:
        raise InputError(f"cannot write here: {error.strerror}", path=str(file)) from error
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, file.stat().st_mode & 0o777 if file.exists() else 0o666 & ~mask)
        os.replace(temporary, file)
    except OSError as error:
        os.unlink(temporary)
        raise InputError(f"cannot write here: {error.strerror}", path=str(file)) from error
