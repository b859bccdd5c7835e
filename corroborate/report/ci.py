"""The report for the tools that show findings beside a change: SARIF 2.1.0 and GitHub's annotations."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from corroborate import __version__
from corroborate.model import Claim, Document, Span
from corroborate.report import wording
from corroborate.report.schema import dumps

if TYPE_CHECKING:
    from corroborate.report import Report
    from corroborate.rule import Finding

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def _address(document: Document) -> str:
    """Where a document is, as a URI: a relative path stays relative, so that the report holds on another machine."""
    if document.path is None:
        return quote(document.name.encode("utf-8", "replace"))
    path = Path(document.path)
    if path.is_absolute():
        return path.as_uri()
    return quote(PureWindowsPath(document.path).as_posix().encode("utf-8", "replace"))


def _clean(text: str) -> str:
    return wording.visible(text)


def _location(report: Report, claim: Claim, *, message: str | None = None, id: int | None = None) -> dict[str, Any]:
    document = report.document(claim.document)
    span: Span = claim.value_span if claim.value_span and claim.span.holds(claim.value_span) else claim.span
    line, column = document.at(claim.span.start)
    last_line, last_column = document.at(claim.span.end)
    at_line, at_column = document.at(span.start)
    to_line, to_column = document.at(span.end)
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _address(document)},
            "region": {
                "startLine": at_line,
                "startColumn": at_column,
                "endLine": to_line,
                "endColumn": to_column,
                "charOffset": span.start,
                "charLength": span.end - span.start,
                "snippet": {"text": _clean(span.of(document.text))},
            },
            "contextRegion": {
                "startLine": line,
                "startColumn": column,
                "endLine": last_line,
                "endColumn": last_column,
                "charOffset": claim.span.start,
                "charLength": claim.span.end - claim.span.start,
                "snippet": {"text": _clean(claim.quote)},
            },
        },
        "logicalLocations": [{"name": _clean(document.name), "fullyQualifiedName": _clean(wording.chain_of(claim, document))}],
    }
    if message is not None:
        location["message"] = {"text": message}
    if id is not None:
        location["id"] = id
    return location


def _result(report: Report, finding: Finding, rules: dict[str, int]) -> dict[str, Any]:
    claims = wording.claims_of(report, finding)
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rules[finding.rule],
        "level": finding.severity,
        "message": {"text": _clean(finding.message)},
        "partialFingerprints": {"corroborate/v1": finding.fingerprint},
    }
    if claims:
        result["locations"] = [_location(report, claims[0])]
        related = [
            _location(report, claim, id=number, message=_clean(wording.chain_of(claim, report.document(claim.document))))
            for number, claim in enumerate(claims[1:], 1)
        ]
        if related:
            result["relatedLocations"] = related
    comparison = wording.comparison_between(report, finding)
    if comparison is not None:
        result["properties"] = {"relation": comparison.relation, "reasons": [_clean(reason) for reason in comparison.reasons]}
    return result


def _rules(report: Report) -> list[dict[str, Any]]:
    from corroborate.rules import DEFAULT_RULES  # asked for its texts only; a rule from elsewhere is described by its name

    known = {rule.name: rule for rule in DEFAULT_RULES}
    described = []
    for name in sorted({finding.rule for finding in (*report.findings, *report.dismissed)}):
        rule: dict[str, Any] = {"id": name, "name": "".join(word.capitalize() for word in name.split("-"))}
        if name in known:
            rule["shortDescription"] = {"text": known[name].summary}
            rule["defaultConfiguration"] = {"level": known[name].severity}
            if known[name].explanation:
                rule["fullDescription"] = {"text": known[name].explanation}
        described.append(rule)
    return described


def render_sarif(report: Report) -> str:
    """A SARIF 2.1.0 log: the first quotation as the place, the others as related places, dismissals as suppressions."""
    rules = _rules(report)
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    results = [_result(report, finding, index) for finding in report.findings]
    results += [
        {**_result(report, finding, index), "suppressions": [{"kind": "external", "justification": "dismissed in the baseline"}]}
        for finding in report.dismissed
    ]
    run = {
        "tool": {"driver": {"name": "corroborate", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {"location": {"uri": _address(document)}, "description": {"text": _clean(document.title or document.name)}}
            for document in report.documents
        ],
        "results": results,
        "invocations": [
            {
                "executionSuccessful": not report.broken_rules,
                "toolExecutionNotifications": [
                    {"level": level, "message": {"text": _clean(told)}}
                    for level, all_told in (("error", map(str, report.broken_rules)), ("note", report.not_checked))
                    for told in all_told
                ],
            }
        ],
    }
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _data(text: str) -> str:
    return wording.visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def render_github(report: Report) -> str:
    """GitHub Actions workflow commands: one annotation per finding at its first quotation, the others named in the message."""
    lines = []
    for finding in report.findings:
        level = "notice" if finding.severity == "note" else finding.severity
        properties = {"title": finding.rule}
        claims = wording.claims_of(report, finding)
        if claims:
            document = report.document(claims[0].document)
            span = claims[0].value_span or claims[0].span
            line, column = document.at(span.start)
            end_line, end_column = document.at(span.end)
            properties = {"file": document.path or document.name, "line": str(line), "endLine": str(end_line), **properties}
            if line == end_line:
                properties |= {"col": str(column), "endColumn": str(end_column)}
        places = []
        for claim in claims:
            document = report.document(claim.document)
            where = f"{wording.place_of(claim, document)} {wording.chain_of(claim, document)}"
            places.append(f"{where}: {wording.shortened(claim.quote, 200)}")
        told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        lines.append(f"::{level} {told}::{_data(chr(10).join([finding.message, *places]))}")
    lines += [f"::error title=broken rule::{_data(str(error))}" for error in report.broken_rules]
    lines.append(wording.summary(report))
    return "\n".join(lines) + "\n"
