"""The report as tables: flat records, CSV for reviewers, data frames."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from corroborate.errors import MissingExtra, UnknownName
from corroborate.model import Claim, Comparison, Voice
from corroborate.readers.tables import FLAGS, LISTS, WORDS
from corroborate.report import wording
from corroborate.report.schema import number
from corroborate.values import Quantity, Term, TermList, TimeSpan

if TYPE_CHECKING:
    import pandas
    import polars

    from corroborate.report import Report

#: The tables there are: one row per finding, per compared pair or lone finding, per claim.
Table = Literal["findings", "pairs", "claims"]

_FORMULA = tuple("=+-@\t\r|%＝＋－＠")

#: The columns of a claim's value beside its kind.
_VALUE = (
    "low", "high", "point", "hedge", "unit", "step", "open_end", "earliest", "latest", "members", "key",
    "value_start", "value_end",
)  # fmt: skip
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
    """Every claim in the columns that `read_claims` reads back."""
    records = []
    names = Counter(document.name for document in report.documents)
    for claim in report.claims:
        document = report.document(claim.document)
        *passed_on, last = claim.attribution.chain[1:] or (None,)
        scope = claim.qualifiers
        cluster = report.cluster_holding(claim.id)
        records.append(
            {
                "id": claim.id,
                "document": document.name if names[document.name] == 1 else document.id,
                "source": document.source.name,
                "published": str(document.published or ""),
                "at": wording.place_of(claim, document),
                "start": claim.span.start,
                "end": claim.span.end,
                "quote": claim.quote,
                "subject": claim.subject,
                "predicate": claim.predicate,
                "agent": claim.agent,
                "patient": claim.patient,
                "noun": claim.noun,
                "value": claim.value_text,
                **_value(claim),
                **_passed_on(passed_on),
                "speaker": last.name if last else "",
                "speaker_kind": last.kind if last else "",
                "cue": last.cue if last else "",
                "speaker_words": last.text if last else "",
                "speaker_at": _at(last) if last else "",
                "quoted": _yes(claim.attribution.quoted),
                "medium": claim.attribution.medium or "",
                "as_of": _days(scope.as_of),
                "as_of_text": scope.as_of_text,
                **{name: getattr(scope, name) or "" for name in WORDS},
                **{name: _several(getattr(scope, name)) for name in LISTS},
                **{name: _yes(getattr(scope, name)) for name in FLAGS},
                "denied": _yes(not scope.polarity),
                "quotations": _several(claim.quotations),
                "headline": _yes(claim.headline),
                "credibility": claim.credibility,
                "said_by": wording.chain_of(claim, document),
                "question": cluster.question if cluster else "",
                "cluster": cluster.id if cluster else "",
            }
        )
    return records


def _value(claim: Claim) -> dict[str, Any]:
    """The columns of a claim's value."""
    value, span = claim.value, claim.value_span
    record: dict[str, Any] = dict.fromkeys(("kind", *_VALUE))
    record |= {"kind": "none", "value_start": span.start if span else None, "value_end": span.end if span else None}
    match value:
        case Quantity():
            ends = (end for end, is_open in (("low", value.low_open), ("high", value.high_open)) if is_open)
            record |= {name: number(getattr(value, name)) for name in ("low", "high", "point", "step")}
            record |= {"kind": "quantity", "hedge": value.hedge, "unit": value.unit, "open_end": " ".join(ends)}
        case TimeSpan():
            record |= {"kind": "date", "earliest": str(value.earliest or ""), "latest": str(value.latest or "")}
        case Term():
            record |= {"kind": "term", "members": value.text, "key": value.key}
        case TermList():
            kind = "list" if value.closed else "open list"
            texts, keys = (
                zip(*((member.text, member.key) for member in value.members), strict=True) if value.members else ((), ())
            )
            record |= {"kind": kind, "members": _several(texts), "key": _several(keys)}
    return record


def _several(parts: Iterable[str]) -> str:
    return "; ".join(part.replace(";", "\\;") for part in parts)


def _passed_on(voices: Sequence[Voice]) -> dict[str, str]:
    """The columns of those who pass a claim on: names, cues, words and places, each in the order of the chain."""
    return {
        "outlet": _several(map(_passing, voices)),
        "outlet_cue": _several(voice.cue for voice in voices),
        "outlet_words": _several(voice.text for voice in voices),
        "outlet_at": _several(map(_at, voices)),
    }


def _at(voice: Voice) -> str:
    """Where the words for a voice stand: "77..80", which no spreadsheet takes for a date or a time."""
    return f"{voice.span.start}..{voice.span.end}" if voice.span else ""


def _passing(voice: Voice) -> str:
    """Whoever passes a claim on: an outlet, or somebody whose kind is told as well."""
    return voice.name if voice.kind == "outlet" else f"{voice.name} ({voice.kind})"


def _yes(flag: bool) -> str:
    return "yes" if flag else ""


def _days(span: TimeSpan | None) -> str:
    """Days as in the column `as_of`: one, or two parted by a slash, an open end left out."""
    if span is None:
        return ""
    ends = [str(day or "") for day in (span.earliest, span.latest)]
    return ends[0] if ends[0] == ends[1] != "" else "/".join(ends)


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
