"""Dismissed findings, remembered: a JSON Lines file, one dismissal a line, that lives beside the texts and merges in git.

    {"fingerprint": "f3b1...", "rule": "numeric-mismatch", "reason": "two incidents", "who": "Ada", "when": "2024-02-22"}

Only the fingerprint is needed; it holds for the same rule and the same quotations wherever they stand.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import asdict, evolve, fields, frozen

from corroborate.errors import InputError
from corroborate.report.formats import write_whole
from corroborate.report.schema import dumps

if TYPE_CHECKING:
    from corroborate.report import Report
    from corroborate.rule import Finding


@frozen
class Dismissal:
    """One finding that a person has looked at and set aside.

    :param fingerprint: of the finding.
    :param rule: its rule, for people who read the file.
    :param message: what it said.
    :param reason: why it was set aside.
    :param who: by whom.
    :param when: on which day, as YYYY-MM-DD; empty when not told.
    """

    fingerprint: str
    rule: str = ""
    message: str = ""
    reason: str = ""
    who: str = ""
    when: str = ""


@frozen
class Baseline:
    """Dismissals in the order of the file; of two for one fingerprint the first counts."""

    dismissals: tuple[Dismissal, ...] = ()

    @property
    def fingerprints(self) -> frozenset[str]:
        """What is dismissed."""
        return frozenset(dismissal.fingerprint for dismissal in self.dismissals)

    def updated(self, findings: Iterable[Finding], *, reason: str = "", who: str = "", when: dt.date | None = None) -> Baseline:
        """This baseline with those of `findings` that it lacks, in their order."""
        known = set(self.fingerprints)
        added = []
        for finding in findings:
            if finding.fingerprint not in known:
                known.add(finding.fingerprint)
                added.append(Dismissal(finding.fingerprint, finding.rule, finding.message, reason, who, str(when or "")))
        return Baseline((*self.dismissals, *added))

    def pruned(self, findings: Iterable[Finding]) -> Baseline:
        """This baseline without the dismissals that none of `findings` needs any more."""
        needed = {finding.fingerprint for finding in findings}
        return Baseline(tuple(dismissal for dismissal in self.dismissals if dismissal.fingerprint in needed))


_FIELDS = tuple(attribute.name for attribute in fields(Dismissal))


def _dismissal(record: Any, path: Path, line: int) -> Dismissal:
    if not isinstance(record, dict) or not isinstance(record.get("fingerprint"), str) or not record["fingerprint"]:
        told = 'a dismissal is an object with a "fingerprint", such as {"fingerprint": "f3b1..."}'
        raise InputError(told, path=str(path), line=line)
    for name, value in record.items():
        if name in _FIELDS and not isinstance(value, str):
            raise InputError(f"{name!r} of a dismissal must be a string, not {value!r}", path=str(path), line=line)
    return Dismissal(**{name: record[name] for name in _FIELDS if name in record})


def read_baseline(path: str | os.PathLike[str]) -> Baseline:
    """The dismissals in a file.

    :param path: a JSON Lines file; empty lines are passed over.
    :raises InputError: the file cannot be read, or a line is no dismissal; names file and line.
    """
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise InputError(f"the baseline cannot be read: {reason}", path=str(file)) from error
    dismissals = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            told = f"this line of the baseline is damaged: not a JSON object ({error}); mend or remove it"
            raise InputError(told, path=str(file), line=number) from error
        dismissals.append(_dismissal(record, file, number))
    return Baseline(tuple(dismissals))


def write_baseline(baseline: Baseline, path: str | os.PathLike[str]) -> None:
    """Writes the dismissals, one a line; the old file stays until the new one is whole."""
    lines = [{name: value for name, value in asdict(dismissal).items() if value} for dismissal in baseline.dismissals]
    write_whole(path, "".join(dumps(line) + "\n" for line in lines))


def dismiss(report: Report, baseline: Baseline) -> Report:
    """`report` with the findings of `baseline` set aside under `dismissed`, beside those that are there."""
    known = baseline.fingerprints
    return evolve(
        report,
        findings=[finding for finding in report.findings if finding.fingerprint not in known],
        dismissed=[*report.dismissed, *(finding for finding in report.findings if finding.fingerprint in known)],
    )
