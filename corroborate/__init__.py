"""Checks sources against each other: attributed claims, typed discrepancies, independent origins.

    import corroborate

    report = corroborate.check(corroborate.read(["seeds"]))
    for finding in report.findings:
        print(finding.severity, finding.rule, finding.message)

The names below are the public ones; those of the heavier rooms are loaded when they are first used, so that importing is fast.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from corroborate.model import Attribution, Claim, Cluster, Comparison, Document, Link, Origin, Qualifiers, Source, Span, Voice
from corroborate.rule import Finding, Rule, finding, rule, select
from corroborate.values import Interval, Quantity, Term, TermList, TimeSpan

if TYPE_CHECKING:
    from corroborate.corroboration import Fusion, fuse
    from corroborate.extraction import Extractor, extract
    from corroborate.extraction.attribution import find_attributions
    from corroborate.extraction.dates import find_dates
    from corroborate.extraction.figures import find_quantities
    from corroborate.pipeline import check
    from corroborate.readers import read, read_claims
    from corroborate.report import Report
    from corroborate.rules import DEFAULT_RULES

__version__ = "0.1.0"

#: Room to the names it is loaded for.
_HOMES = {
    "pipeline": ("check",),
    "corroboration": ("Fusion", "fuse"),
    "extraction": ("Extractor", "extract"),
    "extraction.attribution": ("find_attributions",),
    "extraction.dates": ("find_dates",),
    "extraction.figures": ("find_quantities",),
    "readers": ("read", "read_claims"),
    "report": ("Report",),
    "rules": ("DEFAULT_RULES",),
}
_HOME = {name: room for room, names in _HOMES.items() for name in names}

__all__ = [  # noqa: RUF022 - by what a reader does with them, the first step first
    "read", "read_claims", "check", "Report", "Finding", "DEFAULT_RULES",
    "rule", "Rule", "finding", "select",
    "extract", "Extractor", "find_quantities", "find_attributions", "find_dates",
    "fuse", "Fusion",
    "Source", "Document", "Span", "Claim", "Attribution", "Voice", "Qualifiers", "Link", "Comparison", "Cluster", "Origin",
    "Interval", "Quantity", "TimeSpan", "Term", "TermList",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'corroborate' has no attribute {name!r}")
    value = getattr(import_module(f"corroborate.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
