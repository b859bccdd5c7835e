"""The command line: `corroborate check PATH...` and what goes with it.

Nothing heavy is imported before a command needs it. Exit codes: 0 nothing at or above --fail-on, 1 findings,
2 a mistake in the call, the configuration or the input, 3 a mistake in this program, 130 interrupted.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from corroborate.cli.settings import BASELINE, CONFIGURATION, FAILING, Settings, settings
from corroborate.errors import ConfigurationError, CorroborateError, InputError, UnknownName

if TYPE_CHECKING:
    from corroborate.model import Claim, Document
    from corroborate.report import Report
    from corroborate.rule import Rule

_FORMATS = (
    "text", "html", "json", "jsonl", "md", "csv", "sarif", "github", "jsonld", "graphml", "gexf", "node-link", "svg", "png",
)  # fmt: skip # named here so that --help needs no import; a test holds it to report.formats
_GRAPHS = ("text", "gexf", "graphml", "node-link", "svg", "png")


class _Progress:
    """One line on the terminal that is drawn over, and wiped at the end; silent anywhere else."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.shown = False
        self.begun = self.drawn = time.monotonic()
        self.active = stream.isatty()

    def __call__(self, step: str, done: int, of: int) -> None:
        now = time.monotonic()
        if not self.active or now - self.begun < 0.4 or (now - self.drawn < 0.1 and done not in (0, of)):
            return  # short runs need no bar, and ten drawings a second are enough
        share = done / of if of else 1.0
        filled = round(24 * share)
        self.stream.write(f"\r\x1b[2K{step:<15} [{'#' * filled}{'.' * (24 - filled)}] {done:,} of {of:,}")
        self.stream.flush()
        self.drawn, self.shown = now, True

    def wipe(self) -> None:
        if self.shown:
            self.stream.write("\r\x1b[2K")
            self.stream.flush()
            self.shown = False


def _standard_input() -> str:
    """What comes in there, UTF-8 first and cp1252 second, as files are read."""
    data = sys.stdin.buffer.read()
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise InputError("standard input is neither UTF-8 nor cp1252 text")


def _input(paths: Sequence[str], tables: Sequence[str]) -> tuple[list[Document], list[Claim]]:
    """The documents and ready-made claims in what the user named; "-" is one text on standard input."""
    from corroborate.model import Document
    from corroborate.readers import read, read_claims

    if not paths and not tables:
        raise click.UsageError("name at least one file or folder, or - for standard input")
    texts = [path for path in paths if path != "-" and not path.lower().endswith(".csv")]
    documents = list(read(texts)) if texts else []
    if "-" in paths:
        documents.append(Document(text=_standard_input(), source="standard input", name="stdin"))
    shelf = {document.id: document for document in documents}
    claims: list[Claim] = []
    for table in (*(path for path in paths if path.lower().endswith(".csv")), *tables):
        of_table, found = read_claims(table, documents)
        shelf.update((document.id, document) for document in of_table)
        claims.extend(found)
    return list(shelf.values()), claims


def _checked(
    paths: Sequence[str],
    chosen: Settings,
    *,
    tables: Sequence[str] = (),
    only: Sequence[str] = (),
    ignore: Sequence[str] = (),
    vocabulary: str | None = None,
    parties: Sequence[str] = (),
) -> Report:
    from corroborate.pipeline import check

    rules = chosen.rules(only, ignore)
    words = chosen.vocabulary(vocabulary)
    documents, claims = _input(paths, tables)
    progress = _Progress(sys.stderr)
    try:
        return check(
            chosen.graded(documents),
            rules=rules,
            vocabulary=words,
            claims=claims,
            parties=(*chosen.parties, *parties),
            credibility=chosen.credibility,
            progress=progress,
        )
    finally:
        progress.wipe()


def _print(content: str | bytes, output: str | None = None) -> None:
    """To the file in one step, or to standard output as UTF-8."""
    from corroborate.report.baseline import write_whole

    if output is not None and output != "-":
        write_whole(output, content)
        return
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _shown(report: Report, format: str, output: str | None, verbose: bool) -> str | bytes:
    if format != "text":
        return report.render(format)
    from os import environ
    from shutil import get_terminal_size

    from corroborate.report.text import render_text

    terminal = output in (None, "-") and sys.stdout.isatty()
    colour = terminal and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
    return render_text(report, width=min(get_terminal_size().columns, 120) if terminal else 100, colour=colour, verbose=verbose)


_paths = click.argument("paths", nargs=-1, metavar="PATH...")
_config = click.option("--config", metavar="FILE", help="Settings; else the nearest corroborate.toml or pyproject.toml.")
_output = click.option("-o", "--output", metavar="FILE", help="Write here; the ending may say the format.")
_tables = click.option("--claims", "tables", multiple=True, metavar="FILE", help="Ready-made claims, .csv or .jsonl; repeatable.")
_words = click.option("--vocabulary", metavar="FILE", help="Your own words, laid over the shipped ones.")


def _reading(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (_words, _tables, _config, _paths):
        command = option(command)
    return command


def _tell_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from corroborate.report.ci import version

        click.echo(f"corroborate {version()}")
        context.exit()


class _AsWritten(click.Group):
    """Lists the commands in the order of this file: what people need first stands first."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        return list(self.commands)


@click.group(
    cls=_AsWritten,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  corroborate check seeds/                        findings, by question
  corroborate check a.txt b.txt -o report.html    one page to review
  corroborate explain hedge-direction             what a rule looks for
  corroborate COMMAND --help                      the options of a command""",
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_tell_version, help="Show the version.")
def cli() -> None:
    """Checks sources against each other: who says what, where they differ and why, and how many independent origins stand
    behind each answer. Offline, deterministic, no model.
    """


@cli.command(
    "check",
    epilog="""\b
Examples:
  corroborate check seeds/
  corroborate check reports/ -o report.html
  corroborate check reports/ --format sarif -o findings.sarif --fail-on warning
  corroborate check tolls.csv --rule numbers --rule time
  cat answer.txt | corroborate check - sources/

Exit code: 0 nothing at or above --fail-on, 1 findings, 2 a mistake in the call or the input.""",
)
@click.option(
    "-f",
    "--format",
    "format",
    type=click.Choice(_FORMATS),
    help="What to write; text when nothing says otherwise.",
    metavar="FORMAT",
)
@_output
@click.option("--fail-on", type=click.Choice(list(FAILING)), help="The least severity that gives exit code 1 [error].")
@click.option("--rule", "only", multiple=True, metavar="NAME", help="Run only this rule or family; repeatable.")
@click.option("--ignore", multiple=True, metavar="NAME", help="Leave this rule or family out; repeatable.")
@click.option("--baseline", multiple=True, metavar="FILE", help="Set aside what is dismissed in this file; repeatable.")
@click.option("-v", "--verbose", is_flag=True, help="Quote what notes rest on in full as well.")
@click.option("--party", "parties", multiple=True, metavar="NAME", help="Has an interest in the matter; repeatable.")
@_reading
def check_command(
    paths: tuple[str, ...],
    config: str | None,
    tables: tuple[str, ...],
    vocabulary: str | None,
    format: str | None,
    output: str | None,
    fail_on: str | None,
    only: tuple[str, ...],
    ignore: tuple[str, ...],
    baseline: tuple[str, ...],
    parties: tuple[str, ...],
    verbose: bool,
) -> int:
    """Check texts against each other.

    PATH is a file, a folder, or - for standard input.

    FORMAT: text, html, json, jsonl, md, csv, sarif, github, jsonld, graphml, gexf, node-link, svg, png.
    """
    from corroborate.report import read_baseline
    from corroborate.report.formats import format_for

    chosen = settings(config)
    if format is None:
        format = format_for(output).name if output not in (None, "-") else "text"
    dismissed = baseline or ((str(chosen.beside(chosen.baseline)),) if chosen.baseline else ())
    known = [read_baseline(path) for path in dismissed]  # read first: a damaged file is told before the work
    report = _checked(paths, chosen, tables=tables, only=only, ignore=ignore, vocabulary=vocabulary, parties=parties)
    for each in known:
        report = report.dismiss(each)
    _print(_shown(report, format, output, verbose), output)
    if output not in (None, "-"):
        from corroborate.report import wording

        click.echo(f"{wording.summary(report)}; written to {output}", err=True)
    failing = FAILING[fail_on or chosen.fail_on]
    return int(any(finding.severity in failing for finding in report.findings))


@cli.command(
    "claims",
    epilog="""\b
Examples:
  corroborate claims report.txt
  corroborate claims seeds/ --format csv -o claims.csv""",
)
@click.option("-f", "--format", "format", type=click.Choice(["text", "json", "jsonl", "csv"]), default="text", help="[text]")
@_output
@_reading
def claims_command(
    paths: tuple[str, ...], config: str | None, tables: tuple[str, ...], vocabulary: str | None, format: str, output: str | None
) -> None:
    """Show what was read: every claim, per document."""
    from corroborate.report import schema
    from corroborate.report.tables import csv_of
    from corroborate.report.text import render_claims

    report = _checked(paths, settings(config), tables=tables, vocabulary=vocabulary)
    if format == "text":
        _print(render_claims(report), output)
    elif format == "csv":
        _print(csv_of(report.to_records("claims")), output)
    else:
        records = [schema.claim_record(claim) for claim in report.claims]
        lines = "".join(f"{schema.dumps(record)}\n" for record in records)
        _print(schema.dumps(records, indent=1) + "\n" if format == "json" else lines, output)


@cli.command(
    "graph",
    epilog="""\b
Examples:
  corroborate graph seeds/                   who stands behind each answer
  corroborate graph seeds/ -o claims.gexf    open it in Gephi""",
)
@click.option("-f", "--format", "format", type=click.Choice(_GRAPHS), help="By the output's ending, else text.")
@_output
@_reading
def graph_command(
    paths: tuple[str, ...],
    config: str | None,
    tables: tuple[str, ...],
    vocabulary: str | None,
    format: str | None,
    output: str | None,
) -> None:
    """Show who stands behind each answer, or write the claim graph."""
    from corroborate.report.formats import format_for
    from corroborate.report.text import render_origins

    if format is None:
        format = format_for(output).name if output not in (None, "-") else "text"
        format = "node-link" if format == "json" else format
    if format not in _GRAPHS:
        raise UnknownName("format of the graph", format, _GRAPHS)
    report = _checked(paths, settings(config), tables=tables, vocabulary=vocabulary)
    _print(render_origins(report) if format == "text" else report.render(format), output)


@cli.command("rules")
@click.option("-f", "--format", "format", type=click.Choice(["text", "json", "md"]), default="text", help="[text]")
@_config
def rules_command(format: str, config: str | None) -> None:
    """List the rules, with the severity they have here."""
    from corroborate.report.markdown import render_rules
    from corroborate.report.schema import dumps

    running = {rule.name: rule.severity for rule in settings(config).rules()}
    known = _known_rules(config)
    if format == "json":
        records = [
            {"name": rule.name, "family": rule.family, "severity": running.get(rule.name, "off"), "summary": rule.summary}
            for rule in known.values()
        ]
        _print(dumps(records, indent=1) + "\n")
        return
    if format == "md":
        _print(render_rules(known.values(), running))
        return
    widest = max(map(len, known))
    for family in dict.fromkeys(rule.family for rule in known.values()):
        click.secho(family, bold=True)
        for rule in known.values():
            if rule.family == family:
                click.echo(f"  {rule.name:<{widest}}  {running.get(rule.name, 'off'):<7}  {rule.summary}")
    click.echo("\ncorroborate explain NAME tells more of one.")


@cli.command("explain")
@click.argument("name", shell_complete=lambda _context, _parameter, start: _rule_names(start))
@_config
def explain_command(name: str, config: str | None) -> None:
    """Say what a rule looks for, with its examples."""
    from corroborate.report.text import render_rule

    known = _known_rules(config)
    if name not in known:
        raise UnknownName("rule", name, known)
    _print(render_rule(known[name]))


def _known_rules(config: str | None = None) -> dict[str, Rule]:
    """Every rule there is, by name: those that ship, and those the configuration makes or loads."""
    from corroborate.rules import CATALOGUE

    return {rule.name: rule for rule in (*CATALOGUE, *settings(config).rules())}


def _rule_names(start: str) -> list[str]:
    return [name for name in _known_rules() if name.startswith(start)]


@cli.group("baseline", cls=_AsWritten)
def baseline_group() -> None:
    """Remember findings that were looked at and set aside."""


def _keeping(command: Callable[..., Any]) -> Callable[..., Any]:
    where = click.option("-b", "--baseline", metavar="FILE", help=f"The file; the configured one, else {BASELINE}.")
    return _reading(where(command))


_reason = click.option("--reason", default="", metavar="TEXT", help="Why they are set aside.")
_who = click.option("--who", default="", metavar="NAME", help="Who looked at them.")


def _baseline_path(chosen: Settings, given: str | None) -> Path:
    return Path(given) if given else chosen.beside(chosen.baseline or BASELINE)


@baseline_group.command("write")
@_reason
@_who
@click.option("--force", is_flag=True, help="Replace a baseline that is there.")
@_keeping
def baseline_write(
    paths: tuple[str, ...],
    config: str | None,
    tables: tuple[str, ...],
    vocabulary: str | None,
    baseline: str | None,
    reason: str,
    who: str,
    force: bool,
) -> None:
    """Dismiss everything that is found now."""
    from corroborate.report import Baseline

    chosen = settings(config)
    path = _baseline_path(chosen, baseline)
    if path.exists() and not force:
        raise ConfigurationError(f"{path} is there already; use `corroborate baseline update`, or --force to replace it")
    _keep(Baseline(), path, _checked(paths, chosen, tables=tables, vocabulary=vocabulary), reason, who)


@baseline_group.command("update")
@_reason
@_who
@_keeping
def baseline_update(
    paths: tuple[str, ...],
    config: str | None,
    tables: tuple[str, ...],
    vocabulary: str | None,
    baseline: str | None,
    reason: str,
    who: str,
) -> None:
    """Add what is found now to the dismissals that are there."""
    from corroborate.report import read_baseline

    chosen = settings(config)
    path = _baseline_path(chosen, baseline)
    _keep(read_baseline(path), path, _checked(paths, chosen, tables=tables, vocabulary=vocabulary), reason, who)


def _keep(before: Any, path: Path, report: Report, reason: str, who: str) -> None:
    import datetime as dt

    from corroborate.report import write_baseline
    from corroborate.report.wording import counted

    after = before.updated(report.findings, reason=reason, who=who, when=dt.date.today())
    write_baseline(after, path)
    added = len(after.dismissals) - len(before.dismissals)
    click.echo(f"{path}: {counted(added, 'dismissal')} added, {len(after.dismissals):,} in all")


@baseline_group.command("prune")
@_keeping
def baseline_prune(
    paths: tuple[str, ...], config: str | None, tables: tuple[str, ...], vocabulary: str | None, baseline: str | None
) -> None:
    """Remove dismissals that nothing needs any more."""
    from corroborate.report import read_baseline, write_baseline
    from corroborate.report.wording import counted

    chosen = settings(config)
    path = _baseline_path(chosen, baseline)
    before = read_baseline(path)
    after = before.pruned(_checked(paths, chosen, tables=tables, vocabulary=vocabulary).findings)
    write_baseline(after, path)
    removed = len(before.dismissals) - len(after.dismissals)
    click.echo(f"{path}: {counted(removed, 'dismissal')} removed, {len(after.dismissals):,} left")


@cli.command("init")
@click.argument("folder", default=".", type=click.Path(file_okay=False, exists=True))
def init_command(folder: str) -> None:
    """Write a commented corroborate.toml to start from."""
    from corroborate.report.baseline import write_whole

    path = Path(folder) / "corroborate.toml"
    if path.exists():
        raise ConfigurationError(f"{path} is there already; nothing was written")
    write_whole(path, CONFIGURATION)
    click.echo(f"wrote {path}")


@cli.command(
    "completion",
    epilog="""\b
Examples:
  eval "$(corroborate completion bash)"                   for this session
  corroborate completion fish > ~/.config/fish/completions/corroborate.fish""",
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion_command(shell: str) -> None:
    """Print the completion script for a shell."""
    from click.shell_completion import get_completion_class

    maker = get_completion_class(shell)
    if maker is None:
        raise UnknownName("shell", shell, ("bash", "zsh", "fish"))
    click.echo(maker(cli, {}, "corroborate", "_CORROBORATE_COMPLETE").source())


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line.

    :param arguments: without the program's name; those of the process when None.
    :returns: the exit code, see the top of this module.
    """
    try:
        result = cli.main(args=arguments, prog_name="corroborate", standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.Abort:
        click.echo("interrupted", err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return 2
    except CorroborateError as error:
        click.echo(f"Error: {error}", err=True)
        return 2
    except BrokenPipeError:  # the reader of our output has seen enough (`| head`)
        sys.stderr.close()
        return 0
    except Exception:
        import traceback

        traceback.print_exc()
        click.echo("Error: this is a mistake in corroborate, not in your input; please report it with the lines above", err=True)
        return 3
    return result if isinstance(result, int) else 0
