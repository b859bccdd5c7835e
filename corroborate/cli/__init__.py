"""The command line: `corroborate check PATH...` and what goes with it.

Inside: `settings` (the configuration file), `reading` (what commands that read texts share), `baseline` (its commands); the
others are here. Nothing heavy is imported before a command needs it. Exit codes: 0 nothing at or above --fail-on, 1 findings, 2
a mistake in the call, the configuration or the input, 3 a mistake in this program, 4 a rule broke, 130 interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from corroborate.cli.baseline import baseline
from corroborate.cli.reading import Reading, config_option, output_option, put, reading, rule_files_option
from corroborate.cli.settings import CONFIGURATION, FAILING, settings
from corroborate.errors import ConfigurationError, CorroborateError, RuleError, UnknownName

if TYPE_CHECKING:
    from corroborate.report import Report
    from corroborate.rule import Rule

_FORMATS = (
    "text", "html", "json", "jsonl", "md", "csv", "sarif", "github", "jsonld", "graphml", "gexf", "node-link", "svg", "png",
)  # fmt: skip # named here so that --help needs no import; a test holds it to report.formats
_GRAPHS = ("text", "gexf", "graphml", "node-link", "svg", "png")
_TABLES = ("text", "json", "jsonl", "csv")


def _chosen(format: str | None, output: str | None, among: Sequence[str]) -> str:
    """The format that is asked for, else the one that the output's ending says, else text."""
    from corroborate.report.formats import format_for

    if format is not None:
        return format
    return format_for(output, among=among).name if output not in (None, "-") else "text"


def _rendered(report: Report, format: str, output: str | None, verbose: bool) -> str | bytes:
    if format != "text":
        return report.render(format)
    from os import environ
    from shutil import get_terminal_size

    from corroborate.report.text import render_text

    terminal = output in (None, "-") and sys.stdout.isatty()
    colour = terminal and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
    return render_text(report, width=min(get_terminal_size().columns, 120) if terminal else 100, colour=colour, verbose=verbose)


def _tell_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from corroborate import __version__

        click.echo(f"corroborate {__version__}")
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
  corroborate check reports/ --rule-file mine.py
  cat answer.txt | corroborate check - sources/

Exit code: 0 nothing at or above --fail-on, 1 findings, 2 a mistake in the call or the input, 4 a rule broke: what the
others found is written all the same.""",
)
@click.option(
    "-f",
    "--format",
    "format",
    type=click.Choice(_FORMATS),
    help="What to write; by the output's ending, else text.",
    metavar="FORMAT",
)
@output_option
@click.option("--fail-on", type=click.Choice(list(FAILING)), help="The least severity that gives exit code 1 [error].")
@click.option("--rule", "only", multiple=True, metavar="NAME", help="Run only this rule or family; repeatable.")
@click.option("--ignore", multiple=True, metavar="NAME", help="Leave this rule or family out; repeatable.")
@rule_files_option
@click.option(
    "--baseline", "dismissed", multiple=True, metavar="FILE", help="Set aside what is dismissed in this file; repeatable."
)
@click.option("-v", "--verbose", is_flag=True, help="Quote what notes rest on in full as well.")
@click.option("--party", "parties", multiple=True, metavar="NAME", help="Has an interest in the matter; repeatable.")
@reading
def check_command(
    what: Reading,
    format: str | None,
    output: str | None,
    fail_on: str | None,
    only: tuple[str, ...],
    ignore: tuple[str, ...],
    files: tuple[str, ...],
    dismissed: tuple[str, ...],
    parties: tuple[str, ...],
    verbose: bool,
) -> int:
    """Check texts against each other.

    PATH is a file, a folder, or - for standard input.

    FORMAT: text, html, json, jsonl, md, csv, sarif, github, jsonld, graphml, gexf, node-link, svg, png.
    """
    from corroborate.report import read_baseline
    from corroborate.report.wording import visible

    chosen = what.settings
    format = _chosen(format, output, _FORMATS)
    dismissed = dismissed or ((str(chosen.beside(chosen.baseline)),) if chosen.baseline else ())
    known = [read_baseline(path) for path in dismissed]  # read first: a damaged file is told before the work
    report = what.report(only=only, ignore=ignore, parties=parties, files=files)
    for each in known:
        report = report.dismiss(each)
    put(_rendered(report, format, output, verbose), output)
    if output not in (None, "-"):
        from corroborate.report import wording

        click.echo(f"{wording.summary(report)}; written to {output}", err=True)
    for error in report.broken_rules:
        click.echo(f"Error: {visible(str(error))}", err=True)
    if report.broken_rules:
        return 4
    failing = FAILING[fail_on or chosen.fail_on]
    return int(any(finding.severity in failing for finding in report.findings))


@cli.command(
    "claims",
    epilog="""\b
Examples:
  corroborate claims report.txt
  corroborate claims seeds/ -o claims.csv         a table to correct, and then
  corroborate check seeds/ --claims claims.csv""",
)
@click.option("-f", "--format", "format", type=click.Choice(_TABLES), help="By the output's ending, else text.")
@output_option
@reading
def claims_command(what: Reading, format: str | None, output: str | None) -> None:
    """Show what was read: every claim, per document."""
    from corroborate.report import schema
    from corroborate.report.tables import csv_of
    from corroborate.report.text import render_claims

    format = _chosen(format, output, _TABLES)
    report = what.report()
    if format == "text":
        put(render_claims(report), output)
    elif format == "csv":
        put(csv_of(report.to_records("claims")), output)
    else:
        records = [schema.claim_record(claim) for claim in report.claims]
        lines = "".join(f"{schema.dumps(record)}\n" for record in records)
        put(schema.dumps(records, indent=1) + "\n" if format == "json" else lines, output)


@cli.command(
    "graph",
    epilog="""\b
Examples:
  corroborate graph seeds/                   who stands behind each answer
  corroborate graph seeds/ -o claims.gexf    open it in Gephi""",
)
@click.option("-f", "--format", "format", type=click.Choice(_GRAPHS), help="By the output's ending, else text.")
@output_option
@reading
def graph_command(what: Reading, format: str | None, output: str | None) -> None:
    """Show who stands behind each answer, or write the claim graph."""
    from corroborate.report.text import render_origins

    format = _chosen(format, output, _GRAPHS)
    report = what.report()
    put(render_origins(report) if format == "text" else report.render(format), output)


@cli.command("rules")
@click.option("-f", "--format", "format", type=click.Choice(["text", "json", "md"]), default="text", help="[text]")
@config_option
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
        put(dumps(records, indent=1) + "\n")
        return
    if format == "md":
        put(render_rules(known.values(), running))
        return
    widest = max(map(len, known))
    for family in dict.fromkeys(rule.family for rule in known.values()):
        click.secho(family, bold=True)
        for rule in known.values():
            if rule.family == family:
                click.echo(f"  {rule.name:<{widest}}  {running.get(rule.name, 'off'):<7}  {rule.summary}")
    click.echo("\ncorroborate explain NAME tells more of a rule or family.")


@cli.command("explain")
@click.argument("name", shell_complete=lambda _context, _parameter, start: _rule_names(start))
@rule_files_option
@config_option
def explain_command(name: str, files: tuple[str, ...], config: str | None) -> None:
    """Say what a rule, or each rule of a family, looks for, with its examples."""
    from corroborate.report.text import render_rule

    known = _known_rules(config, files).values()
    asked = [rule for rule in known if name in (rule.name, rule.family)]
    if not asked:
        raise UnknownName("rule", name, {called for rule in known for called in (rule.name, rule.family)})
    put("\n".join(map(render_rule, asked)))


def _known_rules(config: str | None = None, files: Sequence[str] = ()) -> dict[str, Rule]:
    """Every rule there is, by name: those that ship, those the configuration makes or loads, and those of the user's files."""
    from corroborate.rules import CATALOGUE

    return {rule.name: rule for rule in (*CATALOGUE, *settings(config).rules(files=files))}


def _rule_names(start: str) -> list[str]:
    return [name for name in _known_rules() if name.startswith(start)]


cli.add_command(baseline)


@cli.command("init")
@click.argument("folder", default=".", type=click.Path(file_okay=False, exists=True))
def init_command(folder: str) -> None:
    """Write a commented corroborate.toml to start from."""
    from corroborate.report.formats import write_whole

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
        from corroborate.report.wording import visible  # a file's name may hold what a terminal obeys

        click.echo(f"Error: {visible(str(error))}", err=True)
        return 4 if isinstance(error, RuleError) else 2
    except BrokenPipeError:  # the reader of our output has seen enough (`| head`)
        sys.stderr.close()
        return 0
    except OSError as error:  # a full disk under standard output: what is read and written by name tells its own mistakes
        click.echo(f"Error: {error.filename or 'standard output'}: {error.strerror or error}", err=True)
        return 2
    except Exception:
        import traceback

        traceback.print_exc()
        click.echo("Error: this is a mistake in corroborate, not in your input; please report it with the lines above", err=True)
        return 3
    return result if isinstance(result, int) else 0
