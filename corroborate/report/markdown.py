"""The report as Markdown, for pull requests and notes: findings by question, the words that differ in bold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corroborate.model import Claim, Span
from corroborate.report import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from corroborate.report import Report
    from corroborate.rule import Rule

_SIGNS = re.compile(r"([\\`*_{}\[\]<>|~&$^#])")
_AT_START = re.compile(r"^(\d*(?=[.)])|(?=[-+=!]))")
_ADDRESS = re.compile(r"(?i)\b(?:(https?|ftp)(:)|(www)(\.))")


def escaped(text: str) -> str:
    """`text` on one line, with nothing in it that Markdown or HTML would act on, addresses included."""
    return _AT_START.sub(r"\1\\", _within(text))


def _within(text: str) -> str:
    """The same for what does not start a line, where a dash or a full stop is none but itself."""
    return _ADDRESS.sub(r"\1\3\\\2\4", _SIGNS.sub(r"\\\1", wording.one_line(text)))


def _quotation(report: Report, claim: Claim, marks: tuple[Span, ...]) -> str:
    document = report.document(claim.document)
    pieces: list[str] = []
    for piece, marked in wording.cut(document.text, claim.span, marks):
        words = _within(piece) if pieces else escaped(piece)
        before = " " if piece[:1].isspace() else ""
        after = " " if piece[-1:].isspace() else ""
        pieces.append(f"{before}**{words}**{after}" if marked and words else f"{before}{words}{after}")
    day = wording.as_of(claim)
    return (
        f"  > {''.join(pieces).strip()}\n  >\n  > {escaped(wording.place_of(claim, document))}: "
        f"{_within(wording.chain_of(claim, document))}{f', as of {_within(day)}' if day else ''}\n"
    )


def render_markdown(report: Report) -> str:
    """The report as Markdown (CommonMark)."""
    parts = [f"# Report\n\n{escaped(wording.summary(report))}\n"]
    for title, findings in wording.grouped(report):
        parts.append(f"## {escaped(title)}\n")
        cluster = report.cluster_of(findings[0])
        if weighed := wording.weighed(cluster) if cluster is not None else "":
            parts.append(f"Answers: {_within(weighed)}\n")
        for finding in findings:
            message = _within(wording.message_of(report, finding))
            parts.append(f"- **{finding.severity}** `{finding.rule.replace('`', '')}`: {message}\n")
            comparison = wording.comparison_between(report, finding)
            claims = wording.claims_of(report, finding)
            for claim in claims:
                other = next((one for one in claims if one.id != claim.id), None) if len(claims) == 2 else None
                parts.append(_quotation(report, claim, wording.differing(claim, other, comparison, finding.message)))
            if why := wording.why(finding, comparison):
                parts.append(f"  Why: {_within(why)}\n")
    if report.not_checked:
        parts.append("## Not compared\n")
        parts.append("".join(f"- {escaped(reason)}\n" for reason in report.not_checked))
    return "\n".join(parts)


def render_rules(rules: Iterable[Rule], severities: Mapping[str, str]) -> str:
    """A page of rules by family: what each says, how severe it is, and the texts it speaks and stays silent on.

    :param rules: the rules, those of a family together.
    :param severities: name of a running rule to its severity; a rule without one is off.
    """
    lines = ["# Rules"]
    family = ""
    for rule in rules:
        if rule.family != family:
            family = rule.family
            lines += ["", f"## {escaped(family.capitalize())}"]
        lines += ["", f"### {rule.name} ({severities.get(rule.name, 'off')})", "", escaped(rule.summary)]
        lines += ["", escaped(rule.explanation)] if rule.explanation else []
        for heading, examples in (("It finds something in:", rule.bad), ("It stays silent on:", rule.good)):
            if examples:
                lines += ["", heading, ""]
            for example in examples:
                parts = example if isinstance(example, tuple) else (example,)
                lines.append("- " + " / ".join(escaped(wording.of_example(part)) for part in parts))
    return "\n".join(lines) + "\n"
