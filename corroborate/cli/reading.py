"""What the commands that read texts share: their options, and the run over what the user named."""

from __future__ import annotations

import functools
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TextIO

import click
from attrs import evolve, frozen

from corroborate.cli.settings import Settings, settings
from corroborate.errors import ConfigurationError, InputWarning, RuleWarning

if TYPE_CHECKING:
    from corroborate.model import Claim, Document
    from corroborate.report import Report

config_option = click.option("--config", metavar="FILE", help="Settings; else the nearest corroborate.toml or pyproject.toml.")
rule_files_option = click.option(
    "--rule-file", "files", multiple=True, metavar="FILE.py", help="The rules in this file as well; repeatable."
)
output_option = click.option("-o", "--output", metavar="FILE", help="Write here; the ending may say the format.")
_OPTIONS = (
    click.option("--vocabulary", metavar="FILE", help="Your own words, laid over the shipped ones."),
    click.option("--claims", "tables", multiple=True, metavar="FILE", help="Ready-made claims, .csv or .jsonl; repeatable."),
    config_option,
    click.argument("paths", nargs=-1, metavar="PATH..."),
)


@frozen
class Reading:
    """What the user asks to have read.

    :param paths: files, folders, "-" for one text on standard input, and tables of claims that end in .csv.
    :param tables: more tables of ready-made claims.
    :param vocabulary: a file of the user's own words.
    :param settings: the settings in force.
    """

    paths: Sequence[str]
    tables: Sequence[str]
    vocabulary: str | None
    settings: Settings

    def report(
        self,
        *,
        only: Sequence[str] = (),
        ignore: Sequence[str] = (),
        parties: Sequence[str] = (),
        files: Sequence[str] = (),
    ) -> Report:
        """Reads and checks it all, with progress on a terminal.

        :param only: rules or families to run, instead of those in the settings.
        :param ignore: rules or families to leave out, on top of those in the settings.
        :param parties: names of interested parties, on top of those in the settings.
        :param files: files of Python whose rules are run as well.
        """
        from corroborate.pipeline import check

        rules = self.settings.rules(only, ignore, files)
        if not rules:
            raise ConfigurationError("no rule is left to run: each is left out, or none of those to run; see `corroborate rules`")
        words = self.settings.vocabulary(self.vocabulary)
        documents, claims, left_out = self._input()
        progress = Progress(sys.stderr)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", RuleWarning)  # told from the report, and by the exit code
                report = check(
                    self.settings.graded(documents),
                    rules=rules,
                    vocabulary=words,
                    claims=claims,
                    parties=(*self.settings.parties, *parties),
                    credibility=self.settings.credibility,
                    progress=progress,
                )
        finally:
            progress.wipe()
        return evolve(report, not_checked=[*left_out, *report.not_checked]) if left_out else report

    def _input(self) -> tuple[list[Document], list[Claim], list[str]]:
        """Documents, ready-made claims, and what is told of files that were left out."""
        from corroborate.model import Document
        from corroborate.readers import decoded_bytes, read, read_claims

        if not self.paths and not self.tables:
            raise click.UsageError("name at least one file or folder, or - for standard input")
        texts = [path for path in self.paths if path != "-" and not path.lower().endswith(".csv")]
        with warnings.catch_warnings(record=True) as left_out:
            warnings.simplefilter("always", InputWarning)
            documents = list(read(texts)) if texts else []
        if "-" in self.paths:
            text = decoded_bytes(sys.stdin.buffer.read(), "standard input")
            documents.append(Document(text=text, source="standard input", name="stdin"))
        shelf = {document.id: document for document in documents}
        claims: list[Claim] = []
        for table in (*(path for path in self.paths if path.lower().endswith(".csv")), *self.tables):
            of_table, found = read_claims(table, documents)
            shelf.update((document.id, document) for document in of_table)
            claims.extend(found)
        return list(shelf.values()), claims, [str(told.message) for told in left_out]


def reading(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command the options that say what to read; it takes them as one `Reading`, its first argument."""

    @functools.wraps(command)
    def read(*, paths: Sequence[str], tables: Sequence[str], vocabulary: str | None, config: str | None, **others: Any) -> Any:
        return command(Reading(paths, tables, vocabulary, settings(config)), **others)

    for option in _OPTIONS:
        read = option(read)
    return read


def put(content: str | bytes, output: str | None = None) -> None:
    """Writes to the file in one step, or to standard output as UTF-8 when there is none."""
    from corroborate.report.formats import write_whole

    if output is not None and output != "-":
        write_whole(output, content)
        return
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


class Progress:
    """One line on the terminal that is drawn over, and wiped at the end; silent anywhere else."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.shown = False
        self.begun = self.drawn = time.monotonic()
        self.active = stream.isatty()

    def __call__(self, step: str, done: int, of: int) -> None:
        """Draws how far a step is; short runs need no bar, and ten drawings a second are enough."""
        now = time.monotonic()
        if not self.active or now - self.begun < 0.4 or (now - self.drawn < 0.1 and done not in (0, of)):
            return
        share = done / of if of else 1.0
        filled = round(24 * share)
        self.stream.write(f"\r\x1b[2K{step:<15} [{'#' * filled}{'.' * (24 - filled)}] {done:,} of {of:,}")
        self.stream.flush()
        self.drawn, self.shown = now, True

    def wipe(self) -> None:
        """Takes the line away."""
        if self.shown:
            self.stream.write("\r\x1b[2K")
            self.stream.flush()
            self.shown = False
