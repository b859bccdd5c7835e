"""The JSON report, schema 1: plain dicts and lists in a fixed order. `schema1.json` beside this file describes it."""

from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING, Any

from corroborate.model import Attribution, Claim, Cluster, Comparison, Document, Qualifiers
from corroborate.values import Quantity, Term, TermList, TimeSpan

if TYPE_CHECKING:
    from corroborate.report import Report
    from corroborate.rule import Finding

SCHEMA = 1


def number(value: float | None) -> float | int | None:
    """A number as JSON should show it: 16000, not 16000.0."""
    return int(value) if value is not None and value == int(value) and abs(value) < 2**53 else value


def _day(value: object) -> str | None:
    return None if value is None else str(value)


def document_record(document: Document) -> dict[str, Any]:
    """A document without its text."""
    return {
        "id": document.id,
        "name": document.name,
        "path": document.path,
        "source": document.source.name,
        "reliability": document.source.reliability,
        "party": document.source.party,
        "origin": document.source.origin,
        "title": document.title,
        "published": _day(document.published),
        "updated": _day(document.updated),
        "url": document.url,
        "characters": len(document.text),
    }


def value_record(claim: Claim) -> dict[str, Any] | None:
    """A claim's value, or None; every kind has the same fields, and a list its `members` and whether it is `closed`."""
    value = claim.value
    if value is None:
        return None
    span = claim.value_span or claim.span
    record: dict[str, Any] = {
        "kind": "term",
        "text": claim.value_text or claim.quote,
        "span": [span.start, span.end],
        "low": None,
        "high": None,
        "point": None,
        "hedge": None,
        "unit": None,
    }
    match value:
        case Quantity():
            record |= {
                "kind": "quantity",
                "low": number(value.low),
                "high": number(value.high),
                "point": number(value.point),
                "hedge": value.hedge,
                "unit": value.unit,
            }
            if value.low_open or value.high_open:
                record |= {"low_open": value.low_open, "high_open": value.high_open}
        case TimeSpan():
            record |= {"kind": "date", "low": _day(value.earliest), "high": _day(value.latest)}
        case Term():
            record["key"] = value.key
        case TermList():
            record |= {
                "kind": "list",
                "closed": value.closed,
                "members": [{"text": member.text, "key": member.key} for member in value.members],
            }
    return record


def qualifiers_record(qualifiers: Qualifiers) -> dict[str, Any]:
    """The qualifiers that say something; the as-of time stands beside them in the claim."""
    plain: dict[str, Any] = {
        "place": list(qualifiers.place),
        "population": qualifiers.population,
        "stage": qualifiers.stage,
        "body": qualifiers.body,
        "period": qualifiers.period,
        "modality": qualifiers.modality,
        "certainty": qualifiers.certainty,
        "tense": qualifiers.tense,
        "limits": list(qualifiers.limits),
        "exceptions": list(qualifiers.exceptions),
        "including": list(qualifiers.including),
        "cumulative": qualifiers.cumulative,
        "superseded": qualifiers.superseded,
        "revised": qualifiers.revised,
    }
    record: dict[str, Any] = {name: value for name, value in plain.items() if value}
    if not qualifiers.polarity:
        record["polarity"] = False
    return record


def _as_of(qualifiers: Qualifiers) -> dict[str, Any] | None:
    span = qualifiers.as_of
    if span is None or (span.earliest is None and span.latest is None and not qualifiers.as_of_text):
        return None
    return {"earliest": _day(span.earliest), "latest": _day(span.latest), "text": qualifiers.as_of_text}


def _attribution(attribution: Attribution) -> list[dict[str, Any]]:
    return [{"name": voice.name, "kind": voice.kind, "cue": voice.cue, "text": voice.text} for voice in attribution.chain]


def claim_record(claim: Claim) -> dict[str, Any]:
    """A claim."""
    return {
        "id": claim.id,
        "document": claim.document,
        "span": [claim.span.start, claim.span.end],
        "quote": claim.quote,
        "subject": claim.subject,
        "predicate": claim.predicate,
        "agent": claim.agent,
        "patient": claim.patient,
        "noun": claim.noun,
        "value": value_record(claim),
        "qualifiers": qualifiers_record(claim.qualifiers),
        "attribution": _attribution(claim.attribution),
        "quoted": claim.attribution.quoted,
        "medium": claim.attribution.medium,
        "as_of": _as_of(claim.qualifiers),
        "headline": claim.headline,
        "credibility": claim.credibility,
    }


def comparison_record(comparison: Comparison) -> dict[str, Any]:
    """A comparison, the smaller id first."""
    return {
        "claims": list(comparison.claims),
        "relation": comparison.relation,
        "reasons": list(comparison.reasons),
        "differences": [{"aspect": item.aspect, "a": item.a, "b": item.b} for item in comparison.differences],
    }


def cluster_record(cluster: Cluster) -> dict[str, Any]:
    """A cluster; its claims by id. Only named origins count as independent: nobody can tell whether two unnamed ones are one."""
    from corroborate.corroboration import weigh  # brings rapidfuzz, which `corroborate --version` does without

    weight = weigh(cluster)
    return {
        "id": cluster.id,
        "question": cluster.question,
        "claims": [claim.id for claim in cluster.claims],
        "origins": [
            {
                "name": origin.name,
                "claims": list(origin.claims),
                "named": origin.named,
                "party": origin.party,
                "via": list(origin.via),
                "evidence": list(origin.evidence),
            }
            for origin in cluster.origins
        ],
        "independent_origins": sum(origin.named for origin in cluster.origins),
        "answers": [
            {
                "text": held.text,
                "claims": list(held.claims),
                "origins": list(held.origins),
                "unnamed": held.unnamed,
                "parties": held.parties,
                "witnesses": held.witnesses,
                "supporters": list(held.supporters),
            }
            for held in weight.answers
        ],
        "best": {"text": weight.best.text if weight.best else None, "margin": weight.margin, "why": weight.why},
        "links": [{"claims": [link.a, link.b], "score": link.score, "reasons": list(link.reasons)} for link in cluster.links],
    }


def finding_record(finding: Finding) -> dict[str, Any]:
    """A finding."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "claims": list(finding.claims),
        "fingerprint": finding.fingerprint,
    }


def to_dict(report: Report) -> dict[str, Any]:
    """The whole report as plain data."""
    return {
        "schema": SCHEMA,
        "documents": [document_record(document) for document in report.documents],
        "claims": [claim_record(claim) for claim in report.claims],
        "comparisons": [comparison_record(comparison) for comparison in report.comparisons],
        "clusters": [cluster_record(cluster) for cluster in report.clusters],
        "findings": [finding_record(finding) for finding in report.findings],
        "dismissed": [finding_record(finding) for finding in report.dismissed],
        "not_checked": list(report.not_checked),
        "broken_rules": [{"rule": error.rule, "message": error.message} for error in report.broken_rules],
    }


def dumps(data: object, *, indent: int | None = None) -> str:
    """JSON text that any UTF-8 file can hold, of one line without `indent` whatever a reader takes for a line's end.

    What is no character (a lone surrogate) and Unicode's own line ends are written as their escapes.
    """
    text = json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)
    for end in ("\x85", "\u2028", "\u2029"):
        text = text.replace(end, f"\\u{ord(end):04x}")
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def render_json(report: Report) -> str:
    """The report as one JSON document, a record to a line: quick to write, and a change shows as a line in a diff."""
    parts = []
    for name, value in to_dict(report).items():
        if isinstance(value, list) and value:
            lines = ",\n  ".join(map(dumps, value))
            parts.append(f" {dumps(name)}: [\n  {lines}\n ]")
        else:
            parts.append(f" {dumps(name)}: {dumps(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def render_jsonl(report: Report) -> str:
    """One JSON object per line, each with its `kind`: the run first, then documents, claims, comparisons, clusters, findings."""
    data = to_dict(report)
    lines = [{"kind": "run", "schema": data["schema"], **{key: data[key] for key in ("not_checked", "broken_rules")}}]
    for kind in ("document", "claim", "comparison", "cluster", "finding"):
        lines += [{"kind": kind, **record} for record in data[f"{kind}s"]]
    lines += [{"kind": "dismissed", **record} for record in data["dismissed"]]
    return "".join(dumps(line) + "\n" for line in lines)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that every JSON report fits."""
    schema: dict[str, Any] = json.loads((resources.files("corroborate.report") / "schema1.json").read_text(encoding="utf-8"))
    return schema
