"""`corroborate baseline`: findings that were looked at and set aside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from corroborate.cli.reading import Reading, reading
from corroborate.cli.settings import BASELINE
from corroborate.errors import ConfigurationError, RuleError

if TYPE_CHECKING:
    from corroborate.report import Baseline
    from corroborate.rule import Finding

_reason = click.option("--reason", default="", metavar="TEXT", help="Why they are set aside.")
_who = click.option("--who", default="", metavar="NAME", help="Who looked at them.")


@click.group("baseline")
def baseline() -> None:
    """Remember findings that were looked at and set aside."""


def _keeping(command: Callable[..., Any]) -> Callable[..., Any]:
    where = click.option("-b", "--baseline", "file", metavar="FILE", help=f"The file; the configured one, else {BASELINE}.")
    return reading(where(command))


def _path(what: Reading, file: str | None) -> Path:
    return Path(file) if file else what.settings.beside(what.settings.baseline or BASELINE)


@baseline.command("write")
@_reason
@_who
@click.option("--force", is_flag=True, help="Replace a baseline that is there.")
@_keeping
def write_command(what: Reading, file: str | None, reason: str, who: str, force: bool) -> None:
    """Dismiss everything that is found now."""
    from corroborate.report import Baseline

    path = _path(what, file)
    if path.exists() and not force:
        raise ConfigurationError(f"{path} is there already; use `corroborate baseline update`, or --force to replace it")
    _add(Baseline(), path, what, reason, who)


@baseline.command("update")
@_reason
@_who
@_keeping
def update_command(what: Reading, file: str | None, reason: str, who: str) -> None:
    """Add what is found now to the dismissals that are there."""
    from corroborate.report import read_baseline

    path = _path(what, file)
    _add(read_baseline(path), path, what, reason, who)


def _found(what: Reading) -> Sequence[Finding]:
    """Everything that is found now.

    :raises RuleError: a rule broke: what it would have found must not be taken for gone.
    """
    report = what.report()
    for error in report.broken_rules:
        raise RuleError(error.rule, f"{error.message}; nothing was written")
    return report.findings


def _add(before: Baseline, path: Path, what: Reading, reason: str, who: str) -> None:
    from corroborate.report import write_baseline
    from corroborate.report.wording import counted

    after = before.updated(_found(what), reason=reason, who=who, when=dt.date.today())
    write_baseline(after, path)
    added = len(after.dismissals) - len(before.dismissals)
    click.echo(f"{path}: {counted(added, 'dismissal')} added, {len(after.dismissals):,} in all")
    if what.settings.baseline is None:
        click.echo(f"To set them aside: corroborate check --baseline {path} ..., or the key `baseline` in corroborate.toml")


@baseline.command("prune")
@_keeping
def prune_command(what: Reading, file: str | None) -> None:
    """Remove dismissals that nothing needs any more."""
    from corroborate.report import read_baseline, write_baseline
    from corroborate.report.wording import counted

    path = _path(what, file)
    before = read_baseline(path)
    after = before.pruned(_found(what))
    write_baseline(after, path)
    removed = len(before.dismissals) - len(after.dismissals)
    click.echo(f"{path}: {counted(removed, 'dismissal')} removed, {len(after.dismissals):,} left")
