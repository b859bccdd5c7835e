"""The report as one HTML page that opens from disk: questions with their answers, findings, texts, and nothing from the network.

Everything from outside is escaped here, once, by `shown`; the style sheet and the script stand beside this file and are the
only ones the page's content security policy lets run, by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from html import escape
from importlib import resources
from string import Template
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from attrs import evolve, field, frozen

from corroborate.model import Claim, Cluster, Document, content_id
from corroborate.report import charts, wording
from corroborate.report.ci import version
from corroborate.report.order import SEVERITIES
from corroborate.report.passages import line, marked_text, quotation, shown
from corroborate.report.schema import dumps
from corroborate.values import Term, TermList

if TYPE_CHECKING:
    from corroborate.report import Report
    from corroborate.rule import Finding


#: Answers that one question shows; a page with more is read by nobody, and the JSON report has them all.
_MOST_ANSWERS = 200


@cache
def _part(name: str) -> str:
    return (resources.files("corroborate.report") / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@frozen
class _Question:
    """One section of the page: a cluster, or a document whose findings belong to no cluster.

    `left_out` answers of a very large cluster are counted but not shown.
    """

    id: str
    title: str
    cluster: Cluster | None
    findings: tuple[Finding, ...]
    minor: bool = False
    left_out: int = 0

    @property
    def gravest(self) -> str:
        return self.findings[0].severity if self.findings else ""


@frozen
class _Page:
    """What every part of the page looks things up in."""

    report: Report
    questions: tuple[_Question, ...]
    documents: dict[str, Document]
    numbers: dict[str, int]  # claim id to its number among the answers of its question
    marked: dict[str, str]  # claim id to the gravest severity of a finding about it
    sources: dict[str, str]  # source name to the short name used in filters
    by_document: dict[str, list[Claim]]
    stretches: list[str] = field(factory=list)
    anchors: dict[str, int] = field(factory=dict)

    def anchor(self, finding: Finding) -> str:
        """The id of a finding on the page; several of one fingerprint are numbered."""
        seen = self.anchors[finding.fingerprint] = self.anchors.get(finding.fingerprint, 0) + 1
        return escape(f"f-{finding.fingerprint}" if seen == 1 else f"f-{finding.fingerprint}-{seen}")


def _trimmed(cluster: Cluster, marked: Mapping[str, str]) -> Cluster:
    """A cluster with as many of its claims as a page can show: those with findings, then the first ones."""
    if len(cluster.claims) <= _MOST_ANSWERS:
        return cluster
    chosen = sorted(cluster.claims, key=lambda claim: claim.id not in marked)[:_MOST_ANSWERS]  # stable: in order otherwise
    kept = {claim.id for claim in chosen}
    return evolve(cluster, claims=tuple(claim for claim in cluster.claims if claim.id in kept))


def _page(report: Report) -> _Page:
    marked: dict[str, str] = {}
    for finding in reversed(report.findings):  # the gravest stands first, so it is written last
        marked.update(dict.fromkeys(finding.claims, finding.severity))
    questions = []
    for title, findings in wording.grouped(report):
        cluster = report.cluster_of(findings[0])
        id = cluster.id if cluster else content_id("x", title, findings[0].fingerprint)
        shown_here = _trimmed(cluster, marked) if cluster else None
        left_out = max(0, len(cluster.claims) - _MOST_ANSWERS) if cluster else 0
        questions.append(_Question(f"q-{id}", title, shown_here, tuple(findings), wording.minor(report, findings), left_out))
    told = {question.id for question in questions}
    questions += [
        _Question(
            f"q-{cluster.id}",
            wording.one_line(cluster.question),
            _trimmed(cluster, marked),
            (),
            left_out=max(0, len(cluster.claims) - _MOST_ANSWERS),
        )
        for cluster in report.clusters
        if f"q-{cluster.id}" not in told and cluster.comparisons
    ]
    questions.sort(key=lambda question: question.minor)  # stable: otherwise the gravest stays first
    numbers = {
        claim.id: number for question in questions if question.cluster for number, claim in enumerate(question.cluster.claims, 1)
    }
    by_document: dict[str, list[Claim]] = {document.id: [] for document in report.documents}
    for claim in report.claims:
        by_document[claim.document].append(claim)
    names = sorted({document.source.name for document in report.documents})
    return _Page(
        report,
        tuple(questions),
        {document.id: document for document in report.documents},
        numbers,
        marked,
        {name: f"s{number}" for number, name in enumerate(names)},
        by_document,
    )


def render_html(report: Report) -> str:
    """The whole page, in one file."""
    page = _page(report)
    style, script = _part("page.css"), _part("page.js")
    documents = "".join(_document(page, document) for document in report.documents)  # fills page.stretches
    identity = content_id("r", *(document.id for document in report.documents))
    held = dumps({"run": identity, "stretches": page.stretches})
    for sign in "<>&":  # so that no end of a script or comment can stand in the data
        held = held.replace(sign, f"\\u{ord(sign):04x}")
    policy = f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"
    return Template(_part("page.html")).substitute(
        policy=policy,
        version=escape(version()),
        title=line(f"{wording.counted(len(report.documents), 'document')} checked"),
        style=style,
        script=script,
        held=held,
        summary=line(wording.summary(report)),
        severities=_severities(report),
        rules=_rules(report),
        sources=_sources(page),
        contents=_contents(page),
        overview=_overview(page),
        questions=_questions(page),
        documents=documents,
    )


# What stands at the left: filters and contents.


def _pick(name: str, value: str, label: str, count: int) -> str:
    return (
        f'<label class="pick"><input type="checkbox" name="{name}" value="{escape(value)}" checked>'
        f"<span>{label}</span><small>{count:,}</small></label>"
    )


def _counts(keys: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for key in keys:
        counts[key] = counts.get(key, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _severities(report: Report) -> str:
    counts = _counts(finding.severity for finding in report.findings)
    return "".join(
        _pick("severity", severity, f'<span class="badge {severity}">{severity}</span>', counts[severity])
        for severity in SEVERITIES
        if severity in counts
    )


def _rules(report: Report) -> str:
    counts = _counts(finding.rule for finding in report.findings)
    picks = "".join(_pick("rule", rule, shown(rule), count) for rule, count in counts.items())
    return f"<fieldset><details><summary>Rules ({len(counts)})</summary>{picks}</details></fieldset>" if len(counts) > 1 else ""


def _sources(page: _Page) -> str:
    counts = _counts(
        source
        for finding in page.report.findings
        for source in {page.documents[page.report.claim(claim).document].source.name for claim in finding.claims}
    )
    picks = "".join(_pick("source", page.sources[name], f"<bdi>{line(name)}</bdi>", count) for name, count in counts.items())
    return f"<fieldset><details><summary>Sources ({len(counts)})</summary>{picks}</details></fieldset>" if len(counts) > 1 else ""


def _contents(page: _Page) -> str:
    return "".join(
        f'<li data-of="{question.id}"><a href="#{question.id}"><i class="dot {question.gravest}"></i>'
        f"<span>{shown(question.title)}</span></a></li>"
        for question in page.questions
    )


# What stands at the top: the overview.


def _overview(page: _Page) -> str:
    report = page.report
    heading = f"{wording.counted(len(page.questions), 'question')} across {wording.counted(len(report.documents), 'document')}"
    compared = wording.nothing_compared(report)
    alone = len(report.claims) - len(page.numbers)
    read, pairs = wording.counted(len(report.claims), "claim"), wording.counted(len(report.comparisons), "pair")
    lead = f"{read} read and {pairs} compared: {wording.tally(report)}."
    if alone:
        lead += f" {wording.counted(alone, 'claim')} {'stands' if alone == 1 else 'stand'} alone."
    parts = [f"<h1>{heading}</h1>", f'<p class="lead">{line(lead)}</p>']
    if compared:
        parts.append(f'<p class="warn">{line(compared[0].upper() + compared[1:])}.</p>')
    parts.append(
        f'<div class="cards"><div><h3>Findings by rule</h3>{_by_rule(report)}</div>'
        f"<div><h3>Documents</h3>{_by_document(page)}</div></div>"
    )
    if report.dismissed:
        count = wording.counted(len(report.dismissed), "finding")
        told = [f"{shown(finding.rule)}: {line(finding.message)}" for finding in report.dismissed]
        parts.append(_folded(f"{count} dismissed in the baseline", told))
    if report.not_checked:
        parts.append(_folded(f"Not compared ({len(report.not_checked):,})", map(line, report.not_checked)))
    return "".join(parts)


def _folded(title: str, items: Iterable[str]) -> str:
    told = "".join(f"<li>{item}</li>" for item in items)
    return f'<details class="unchecked"><summary>{title}</summary><ul>{told}</ul></details>'


def _by_rule(report: Report) -> str:
    counts = _counts(finding.rule for finding in report.findings)
    if not counts:
        return "<p><small>No findings.</small></p>"
    gravest = {finding.rule: finding.severity for finding in reversed(report.findings)}
    most = max(counts.values())
    rows = "".join(
        f'<tr><th><button type="button" class="plain" data-name="rule" data-only="{escape(rule)}">{shown(rule)}</button>'
        f'<svg class="share" width="100%" height="3" aria-hidden="true">'
        f'<rect class="{gravest[rule]}" width="{100 * count / most:.1f}%" height="3" rx="1"/></svg></th>'
        f'<td class="n">{count:,}</td></tr>'
        for rule, count in sorted(counts.items(), key=lambda item: (SEVERITIES.index(gravest[item[0]]), -item[1], item[0]))
    )
    return f'<div class="tall"><table>{rows}</table></div>'


def _by_document(page: _Page) -> str:
    claims = _counts(claim.document for claim in page.report.claims)
    found = _counts(
        document
        for finding in page.report.findings
        for document in {page.report.claim(claim).document for claim in finding.claims}
    )
    rows = "".join(
        f'<tr><th><a href="#{document.id}"><bdi>{line(document.title or document.name)}</bdi></a>'
        f"<small><bdi>{line(wording.graded(document.source))}</bdi>, {document.published or 'no date'}</small></th>"
        f'<td class="n">{wording.counted(claims.get(document.id, 0), "claim")}<br>'
        f"{wording.counted(found.get(document.id, 0), 'finding')}</td></tr>"
        for document in page.report.documents
    )
    return f'<div class="tall"><table>{rows}</table></div>'


# The questions.


def _questions(page: _Page) -> str:
    across = "".join(_question(page, question) for question in page.questions if not question.minor)
    alone = "".join(_question(page, question) for question in page.questions if question.minor)
    return across + (f'<section class="alone"><h3>In one document only</h3>{alone}</section>' if alone else "")


def _question(page: _Page, question: _Question) -> str:
    cluster = question.cluster
    counts = _counts(finding.severity for finding in question.findings)
    badges = "".join(
        f'<span class="badge {severity}">{wording.counted(counts[severity], severity)}</span>'
        for severity in SEVERITIES
        if severity in counts
    )
    told = _in_short(page.report.cluster(cluster.id)) if cluster else "About one document"
    first = " open" if question is page.questions[0] else ""
    findings = "".join(_finding(page, finding) for finding in question.findings)
    parts = []
    if cluster:
        chart = charts.line_chart(cluster, page.documents, page.marked, page.numbers) or _groups(page, cluster)
        parts.append(chart)
        weighed = wording.weighed(page.report.cluster(cluster.id))
        if weighed:
            parts.append(f'<p class="weighed">{shown(weighed)}</p>')
    if findings:
        # The words of a lone answer stand in its finding already: a link to the answer leads there.
        at = f' id="a-{cluster.claims[0].id}"' if cluster and len(cluster.claims) == 1 else ""
        parts.append(f"<section{at}><h4>{wording.counted(len(question.findings), 'finding')}</h4>{findings}</section>")
    if cluster and not (findings and len(cluster.claims) == 1):
        answers = "".join(_answer(page, claim) for claim in cluster.claims)
        count = wording.counted(len(cluster.claims), "answer")
        if question.left_out:
            count += f" of {len(cluster.claims) + question.left_out:,}; the others are in the JSON report"
        parts.append(f'<section><h4>{count}</h4><ol class="answers">{answers}</ol></section>')
        parts.append(charts.provenance(cluster, page.documents, page.numbers))
    return (
        f'<details class="question" id="{question.id}" data-findings="{len(question.findings) or ""}"{first}><summary>'
        f'<i class="dot {question.gravest}"></i><h3>{shown(question.title)}</h3>'
        f'<span class="tally">{badges}</span><p>{told}</p></summary><div class="body">{"".join(parts)}</div></details>'
    )


def _in_short(cluster: Cluster) -> str:
    values = list(dict.fromkeys(wording.shortened(claim.value_text, 30) for claim in cluster.claims if claim.value_text))
    documents = wording.counted(len({claim.document for claim in cluster.claims}), "document")
    origins = wording.counted(len(cluster.origins), "origin")
    more = f" and {len(values) - 5} more" if len(values) > 5 else ""
    return f"{documents}, {origins}" + (f": {shown(' · '.join(values[:5]))}{more}" if values else "")


def _where(claim: Claim, document: Document) -> str:
    day = wording.as_of(claim)
    return (
        f'<p><a href="#c-{claim.id}">{shown(wording.place_of(claim, document))}</a> '
        f"<bdi>{shown(wording.chain_of(claim, document))}</bdi>{f', as of {shown(day)}' if day else ''}</p>"
    )


def _finding(page: _Page, finding: Finding) -> str:
    report = page.report
    claims = wording.claims_of(report, finding)
    comparison = wording.comparison_between(report, finding)
    quotes = []
    for claim in claims[:8]:
        other = next((one for one in claims[:2] if one.id != claim.id), None) if claim in claims[:2] else None
        marks = wording.differing(claim, other, comparison, finding.message)
        document = page.documents[claim.document]
        quotes.append(f'<div class="quote">{quotation(claim, document, marks)}{_where(claim, document)}</div>')
    more = f'<p class="why">and {wording.counted(len(claims) - 8, "more quotation")}</p>' if len(claims) > 8 else ""
    why = ""
    if comparison is not None:
        reasons = line("; ".join(comparison.reasons))
        why = f'<p class="why"><b>{comparison.relation}</b>{f": {reasons}" if reasons else ""}</p>'
    message = wording.message_of(report, finding)
    sources = " ".join(sorted({page.sources[page.documents[claim.document].source.name] for claim in claims}))
    return (
        f'<article class="finding {finding.severity}" id="{page.anchor(finding)}" data-severity="{finding.severity}" '
        f'data-rule="{escape(finding.rule)}" data-sources="{sources}" data-fingerprint="{escape(finding.fingerprint)}">'
        f'<header><span class="badge {finding.severity}">{finding.severity}</span><span>{shown(finding.rule)}</span>'
        '<span class="because"></span><span class="act"><button type="button" class="plain dismiss">Dismiss</button></span>'
        f'</header><p class="message" dir="auto">{shown(message)}</p>'
        f'<div class="pair">{"".join(quotes)}</div>{more}{why}</article>'
    )


def _answer(page: _Page, claim: Claim) -> str:
    document = page.documents[claim.document]
    marks = (claim.value_span,) if claim.value_span else ()
    severity = page.marked.get(claim.id, "")
    return (
        f'<li id="a-{claim.id}" class="{severity}"><span class="n">{page.numbers.get(claim.id, 0)}</span>'
        f"<div>{quotation(claim, document, marks)}{_where(claim, document)}</div></li>"
    )


def _groups(page: _Page, cluster: Cluster) -> str:
    """Answers that are words, side by side: a table of members for lists, a card per distinct answer for the rest."""
    lists = [claim for claim in cluster.claims if isinstance(claim.value, TermList)]
    if len(lists) > 1:
        return _matrix(page, lists)
    groups: dict[str, list[Claim]] = {}
    for claim in cluster.claims:
        if isinstance(claim.value, Term):
            groups.setdefault(claim.value.key, []).append(claim)
    if len(groups) < 2:
        return ""
    cards = "".join(
        f'<div class="group"><b dir="auto">{shown(wording.shortened(claims[0].value_text or key, 60))}</b>'
        f"{_named(page, claims)}</div>"
        for key, claims in groups.items()
    )
    return f'<figure class="chart"><figcaption>Answers side by side</figcaption><div class="groups">{cards}</div></figure>'


def _named(page: _Page, claims: Sequence[Claim]) -> str:
    return ", ".join(
        f'<a href="#a-{claim.id}"><bdi>{line(page.documents[claim.document].source.name)}</bdi></a>' for claim in claims
    )


def _matrix(page: _Page, claims: Sequence[Claim]) -> str:
    members: dict[str, str] = {}
    for claim in claims:
        if isinstance(claim.value, TermList):
            for member in claim.value.members:
                members.setdefault(member.key, member.text)
    head = "".join(f'<th scope="col">{_named(page, [claim])}</th>' for claim in claims)
    rows = "".join(
        f'<tr><th scope="row">{line(text)}</th>'
        + "".join(f"<td>{'●' if isinstance(claim.value, TermList) and key in claim.value.keys else ''}</td>" for claim in claims)
        + "</tr>"
        for key, text in members.items()
    )
    closed = "".join(
        f"<td><small>{'complete' if isinstance(claim.value, TermList) and claim.value.closed else 'open'}</small></td>"
        for claim in claims
    )
    return (
        f'<figure class="chart"><figcaption>Who is named by whom</figcaption><div class="scroll"><table class="matrix">'
        f"<thead><tr><th></th>{head}</tr></thead><tbody>{rows}"
        f'<tr><th scope="row"><small>list</small></th>{closed}</tr></tbody></table></div></figure>'
    )


# The documents, with every claim marked in the full text.


def _document(page: _Page, document: Document) -> str:
    claims = page.by_document[document.id]
    rows = {
        "Source": f"<bdi>{line(wording.graded(document.source))}</bdi>",
        "Published": str(document.published or ""),
        "Updated": str(document.updated or ""),
        "File": line(document.path or ""),
        "Address": _address(document.url),
    }
    told = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in rows.items() if value)
    source = line(wording.shortened(document.source.name, 40))
    count = wording.counted(len(claims), "claim")
    text = "".join(marked_text(document, claims, marked=page.marked, numbers=page.numbers, held=page.stretches))
    return (
        f'<details class="document" id="{document.id}"><summary><i class="turn"></i>'
        f"<h3><bdi>{line(document.title or document.name)}</bdi></h3>"
        f"<span><small><bdi>{source}</bdi>, {document.published or 'no date'}, {count}</small></span></summary>"
        f'<dl>{told}</dl><div class="text" dir="auto">{text}</div></details>'
    )


def _address(url: str | None) -> str:
    """A link only where following it is harmless; any other address stays text."""
    if not url:
        return ""
    try:
        scheme = urlsplit(url).scheme.lower()
    except ValueError:
        scheme = ""
    if scheme in ("http", "https"):
        return f'<a href="{escape(url)}" rel="noopener noreferrer nofollow">{line(url)}</a>'
    return line(url)


# For a notebook.

_CELL = "padding:.3em .8em .3em 0;text-align:left;vertical-align:top;border-bottom:1px solid #8884"


def render_fragment(report: Report) -> str:
    """The report for a notebook's cell: the summary and the first findings; no script, nothing loaded."""
    first = report.findings[:20]
    rows = "".join(
        f'<tr><td style="{_CELL}">{finding.severity}</td><td style="{_CELL}">{shown(finding.rule)}</td>'
        f'<td style="{_CELL}">{line(finding.message)}<br><small>{_places(report, finding)}</small></td></tr>'
        for finding in first
    )
    more = f"<p>and {len(report.findings) - len(first):,} more; <code>report.write('report.html')</code> shows all.</p>"
    return (
        f'<div><p><b>{line(wording.summary(report))}</b></p><table style="border-collapse:collapse">{rows}</table>'
        f"{more if len(report.findings) > len(first) else ''}</div>"
    )


def _places(report: Report, finding: Finding) -> str:
    return "<br>".join(
        f"{shown(wording.place_of(claim, report.document(claim.document)))} “{shown(wording.shortened(claim.quote, 90))}”"
        for claim in map(report.claim, finding.claims[:3])
    )
