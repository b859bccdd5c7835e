"""The report as tables: flat records, CSV for reviewers, data frames."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from corroborate.errors import MissingExtra, UnknownName
from corroborate.model import Claim, Comparison
from corroborate.report import wording
from corroborate.report.schema import number
from corroborate.values import Quantity, TimeSpan

if TYPE_CHECKING:
    import pandas
    import polars

    from corroborate.report import Report

#: The tables there are: one row per finding, per compared pair or lone finding, per claim.
Table = Literal["findings", "pairs", "claims"]

_FORMULA = tuple("=+-@\t\r|%＝＋－＠")


_SIDE = ("source", "place", "said_by", "as_of", "value", "quote")
_PAIR_COLUMNS = (
    "question", "relation", "severity", "rules", "messages", "reasons", *(f"{name}_a" for name in _SIDE),
    *(f"{name}_b" for name in _SIDE), "more_claims", "fingerprints",
)  # fmt: skip


def _side(report: Report, claim: Claim | None, name: str) -> dict[str, str]:
    if claim is None:
        return {f"{column}_{name}": "" for column in _SIDE}
    document = report.document(claim.document)
    return {
        f"source_{name}": document.source.name,
        f"place_{name}": wording.place_of(claim, document),
        f"said_by_{name}": wording.chain_of(claim, document),
        f"as_of_{name}": wording.as_of(claim),
        f"value_{name}": claim.value_text,
        f"quote_{name}": claim.quote,
    }


def _findings(report: Report) -> list[dict[str, Any]]:
    return [
        {
            "rule": finding.rule,
            "severity": finding.severity,
            "message": finding.message,
            "question": wording.title_of(report, finding),
            "claims": " ".join(finding.claims),
            "places": " ".join(
                wording.place_of(claim, report.document(claim.document)) for claim in map(report.claim, finding.claims)
            ),
            "fingerprint": finding.fingerprint,
        }
        for finding in report.findings
    ]


def _pairs(report: Report) -> list[dict[str, Any]]:
    """Every compared pair with the findings about it, then the findings that are about no compared pair."""
    about: dict[frozenset[str], list[Any]] = {}
    for finding in report.findings:
        about.setdefault(frozenset(finding.claims), []).append(finding)
    compared = {frozenset(comparison.claims): comparison for comparison in report.comparisons}
    rows: list[tuple[tuple[str, ...], Comparison | None]] = [
        (tuple(sorted(comparison.claims, key=report.rank)), comparison) for comparison in compared.values()
    ]
    rows += [(findings[0].claims, None) for claims, findings in about.items() if claims not in compared]
    records = []
    for claims, comparison in rows:
        findings = about.get(frozenset(claims), [])
        sides = [report.claim(id) for id in claims]
        cluster = report.cluster_holding(claims[0]) if claims else None
        records.append(
            {
                "question": cluster.question if cluster else "",
                "relation": comparison.relation if comparison else "",
                "severity": findings[0].severity if findings else "",
                "rules": " ".join(finding.rule for finding in findings),
                "messages": " / ".join(finding.message for finding in findings),
                "reasons": "; ".join(comparison.reasons) if comparison else "",
                **_side(report, sides[0] if sides else None, "a"),
                **_side(report, sides[1] if len(sides) > 1 else None, "b"),
                "more_claims": max(0, len(sides) - 2),
                "fingerprints": " ".join(finding.fingerprint for finding in findings),
            }
        )
    return records


def _claims(report: Report) -> list[dict[str, Any]]:
    records = []
    for claim in report.claims:
        document = report.document(claim.document)
        value = claim.value
        low = high = point = None
        if isinstance(value, Quantity):
            low, high, point = number(value.low), number(value.high), number(value.point)
        days = value if isinstance(value, TimeSpan) else None
        cluster = report.cluster_holding(claim.id)
        records.append(
            {
                "id": claim.id,
                "document": document.name,
                "source": document.source.name,
                "place": wording.place_of(claim, document),
                "start": claim.span.start,
                "end": claim.span.end,
                "quote": claim.quote,
                "subject": claim.subject,
                "predicate": claim.predicate,
                "value": claim.value_text,
                "low": low,
                "high": high,
                "point": point,
                "hedge": value.hedge if isinstance(value, Quantity) else None,
                "unit": value.unit if isinstance(value, Quantity) else None,
                "earliest": str(days.earliest) if days and days.earliest else None,
                "latest": str(days.latest) if days and days.latest else None,
                "speaker": claim.attribution.speaker.name,
                "said_by": wording.chain_of(claim, document),
                "as_of": wording.as_of(claim),
                "question": cluster.question if cluster else None,
                "cluster": cluster.id if cluster else None,
            }
        )
    return records


def to_records(report: Report, table: Table = "findings") -> list[dict[str, Any]]:
    """One of the report's tables as flat dicts in report order, every row with the same columns.

    :param table: "findings", "pairs" (compared pairs, then findings about other claims) or "claims".
    :raises UnknownName: there is no such table.
    """
    makers = {"findings": _findings, "pairs": _pairs, "claims": _claims}
    if table not in makers:
        raise UnknownName("table", table, makers)
    return makers[table](report)


def to_pandas(report: Report, table: Table = "findings") -> pandas.DataFrame:
    """The same as a pandas data frame.

    :raises MissingExtra: pandas is not installed.
    """
    try:
        import pandas
    except ImportError as error:
        raise MissingExtra("a pandas data frame", "pandas") from error
    return pandas.DataFrame.from_records(to_records(report, table))


def to_polars(report: Report, table: Table = "findings") -> polars.DataFrame:
    """The same as a polars data frame.

    :raises MissingExtra: polars is not installed.
    """
    try:
        import polars
    except ImportError as error:
        raise MissingExtra("a polars data frame", "polars") from error
    return polars.from_dicts(to_records(report, table), infer_schema_length=None)


def cell(value: object) -> str:
    """A cell that no spreadsheet runs as a formula: what starts like one, a plain number apart, gets an apostrophe before it."""
    words = wording.one_line("" if value is None else str(value))
    if words.startswith((*_FORMULA, "'")):
        try:
            float(words)
        except ValueError:
            return f"'{words}"
    return words


def render_csv(report: Report) -> str:
    """The pairs for a reviewer, with an empty column for the verdict; read back, a leading apostrophe is not part of a cell."""
    rows = [{**row, "review": ""} for row in to_records(report, "pairs")]
    return csv_of(rows, (*_PAIR_COLUMNS, "review"))


def csv_of(rows: Sequence[Mapping[str, object]], columns: Sequence[str] = ()) -> str:
    """Records as CSV (RFC 4180) with safe cells; the heading is `columns`, else the first record's names."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns or (rows[0] if rows else ()))
    writer.writerows([cell(value) for value in row.values()] for row in rows)
    return stream.getvalue()
