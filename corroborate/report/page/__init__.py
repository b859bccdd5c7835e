"""The report as one HTML page that opens from disk: questions with their answers, findings, texts, and nothing from the network.

What the page shows is gathered here, with `charts` (where everything in a picture lies) and `passages` (words of a text with
their marks); the templates beside this file say how it looks, and escape everything. The style sheet and the script are the
only ones the page's content security policy lets run, by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from attrs import evolve, frozen
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from corroborate import __version__
from corroborate.model import Claim, Cluster, Comparison, Document, Span, content_id
from corroborate.report import wording
from corroborate.report.page.charts import LineChart, Provenance, line_chart, provenance
from corroborate.report.page.passages import Stretch, line, shown, stretches
from corroborate.report.schema import dumps
from corroborate.rule import SEVERITIES, Finding
from corroborate.values import Term, TermList

if TYPE_CHECKING:
    from corroborate.report import Report

#: Answers that one question shows; a page with more is read by nobody, and the JSON report has them all.
_MOST_ANSWERS = 200
#: Quotations that one finding shows, and findings that a notebook's cell shows.
_MOST_QUOTATIONS, _MOST_IN_CELL = 8, 20


@frozen
class _Passage:
    """A claim's words in pieces, each with whether it is marked, and where they stand."""

    claim: Claim
    document: Document
    pieces: list[tuple[str, bool]]
    number: int = 0
    severity: str = ""


@frozen
class _Told:
    """A finding with the words it rests on; `more` quotations are not shown."""

    finding: Finding
    anchor: str
    message: str
    sources: str
    passages: list[_Passage]
    more: int
    comparison: Comparison | None


@frozen
class _Card:
    """An answer in words, and the claims that give it."""

    words: str
    claims: list[Claim]


@frozen
class _Matrix:
    """Which list names whom: a column for each claim, and members by key."""

    claims: list[Claim]
    members: dict[str, str]


@frozen
class _Question:
    """One section of the page: a cluster, or a document whose findings belong to no cluster.

    `left_out` answers of a very large cluster are counted but not shown.
    """

    id: str
    title: str
    cluster: Cluster | None
    told: list[_Told]
    minor: bool
    in_short: str
    weighed: str
    answers: list[_Passage]
    left_out: int
    chart: LineChart | None
    side_by_side: _Matrix | list[_Card] | None
    provenance: Provenance | None

    @property
    def gravest(self) -> str:
        return self.told[0].finding.severity if self.told else ""

    @property
    def severities(self) -> dict[str, int]:
        return _by_severity(told.finding for told in self.told)

    @property
    def alone(self) -> str | None:
        """The id of a lone answer whose words stand in its finding already: a link to the answer leads there."""
        return self.answers[0].claim.id if self.told and len(self.answers) == 1 else None


@frozen
class _Text:
    """A document in full, in pieces."""

    document: Document
    claims: int
    findings: int
    stretches: list[Stretch]
    safe_address: bool


@frozen
class _Page:
    """What the template shows."""

    report: Report
    questions: list[_Question]
    texts: list[_Text]
    sources: dict[str, str]  # source name to the short name used in filters
    held: str  # the stretches of text that are shown only when asked for, as JSON

    @property
    def severities(self) -> dict[str, int]:
        return _by_severity(self.report.findings)

    @property
    def rules(self) -> dict[str, int]:
        return _counts(finding.rule for finding in self.report.findings)

    @property
    def gravest_of(self) -> dict[str, str]:
        """Rules, those of grave findings first, with the gravest severity of theirs."""
        gravest = {finding.rule: finding.severity for finding in reversed(self.report.findings)}
        return dict(sorted(gravest.items(), key=lambda item: (SEVERITIES.index(item[1]), -self.rules[item[0]], item[0])))

    @property
    def findings_of(self) -> dict[str, int]:
        """Findings about what each source says."""
        return _counts(name for finding in self.report.findings for name in _sources_of(self.report, finding))

    @property
    def alone(self) -> int:
        """Claims that are no answer to a question shown."""
        return len(self.report.claims) - sum(len(question.answers) for question in self.questions)


def render_html(report: Report) -> str:
    """The whole page, in one file."""
    style, script = _resource("page.css"), _resource("page.js")
    policy = f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"
    page = _page(report)
    return _templates().get_template("page.html").render(page=page, report=report, policy=policy, style=style, script=script)


def render_fragment(report: Report) -> str:
    """The report for a notebook's cell: the summary and the first findings; no script, nothing loaded."""
    first = [
        (finding, [_passage(report, claim, ()) for claim in map(report.claim, finding.claims[:3])])
        for finding in report.findings[:_MOST_IN_CELL]
    ]
    return _templates().get_template("notebook.html").render(report=report, first=first)


@cache
def _templates() -> Environment:
    loader = PackageLoader("corroborate.report", "page")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"shown": shown, "line": line, "counted": wording.counted, "shortened": wording.shortened}
    environment.globals |= {"wording": wording, "version": __version__}
    environment.tests["matrix"] = lambda value: isinstance(value, _Matrix)
    return environment


def _resource(name: str) -> Markup:
    """A style sheet or script of ours, as it is."""
    environment = _templates()
    assert environment.loader is not None
    return Markup(environment.loader.get_source(environment, name)[0])


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _counts(keys: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(keys).items(), key=lambda item: (-item[1], item[0])))


def _by_severity(findings: Iterable[Finding]) -> dict[str, int]:
    counts = Counter[str](finding.severity for finding in findings)
    return {severity: counts[severity] for severity in SEVERITIES if severity in counts}


def _sources_of(report: Report, finding: Finding) -> list[str]:
    return sorted({report.document(report.claim(id).document).source.name for id in finding.claims})


def _page(report: Report) -> _Page:
    marked: dict[str, str] = {}
    for finding in reversed(report.findings):  # the gravest stands first, so it is written last
        marked.update(dict.fromkeys(finding.claims, finding.severity))
    names = sorted({document.source.name for document in report.documents})
    sources = {name: f"s{number}" for number, name in enumerate(names)}
    anchors: Counter[str] = Counter()
    questions = []
    for title, findings in wording.grouped(report):
        told = [_told(report, finding, sources, anchors) for finding in findings]
        cluster = report.cluster_of(findings[0])
        questions.append(_question(report, title, cluster, told, wording.minor(report, findings), marked))
    asked = {question.cluster.id for question in questions if question.cluster}
    questions += [
        _question(report, wording.one_line(cluster.question), cluster, [], False, marked)
        for cluster in report.clusters
        if cluster.id not in asked and cluster.comparisons
    ]
    questions.sort(key=lambda question: question.minor)  # stable: otherwise the gravest stays first
    numbers = {answer.claim.id: answer.number for question in questions for answer in question.answers}
    held: list[str] = []
    texts = _texts(report, marked, numbers, held)
    run = content_id("r", *(document.id for document in report.documents))
    return _Page(report, questions, texts, sources, dumps({"run": run, "stretches": held}))


def _told(report: Report, finding: Finding, sources: Mapping[str, str], anchors: Counter[str]) -> _Told:
    claims = wording.claims_of(report, finding)
    comparison = wording.comparison_between(report, finding)
    passages = []
    for claim in claims[:_MOST_QUOTATIONS]:
        other = next((one for one in claims[:2] if one.id != claim.id), None) if claim in claims[:2] else None
        passages.append(_passage(report, claim, wording.differing(claim, other, comparison, finding.message)))
    anchors[finding.fingerprint] += 1  # several of one fingerprint are numbered
    seen = anchors[finding.fingerprint]
    return _Told(
        finding,
        f"f-{finding.fingerprint}" if seen == 1 else f"f-{finding.fingerprint}-{seen}",
        wording.message_of(report, finding),
        " ".join(sources[name] for name in _sources_of(report, finding)),
        passages,
        len(claims) - len(passages),
        comparison,
    )


def _question(
    report: Report, title: str, cluster: Cluster | None, told: list[_Told], minor: bool, marked: Mapping[str, str]
) -> _Question:
    if cluster is None:
        id = content_id("x", title, told[0].finding.fingerprint)
        return _Question(f"q-{id}", title, None, told, minor, "About one document", "", [], 0, None, None, None)
    documents = {document.id: document for document in report.documents}
    trimmed = _trimmed(cluster, marked)
    numbers = {claim.id: number for number, claim in enumerate(trimmed.claims, 1)}
    chart = line_chart(trimmed, documents, marked, numbers)
    alone = bool(told) and len(trimmed.claims) == 1
    return _Question(
        f"q-{cluster.id}",
        title,
        cluster,
        told,
        minor,
        _in_short(cluster),
        wording.weighed(cluster),
        [
            _passage(report, claim, (claim.value_span,) if claim.value_span else (), number, marked.get(claim.id, ""))
            for number, claim in enumerate(trimmed.claims, 1)
        ],
        len(cluster.claims) - len(trimmed.claims),
        chart,
        _side_by_side(trimmed) if chart is None else None,
        provenance(trimmed, documents, numbers) if not alone else None,
    )


def _trimmed(cluster: Cluster, marked: Mapping[str, str]) -> Cluster:
    """A cluster with as many of its claims as a page can show: those with findings, then the first ones."""
    if len(cluster.claims) <= _MOST_ANSWERS:
        return cluster
    chosen = sorted(cluster.claims, key=lambda claim: claim.id not in marked)[:_MOST_ANSWERS]  # stable: in order otherwise
    kept = {claim.id for claim in chosen}
    return evolve(cluster, claims=tuple(claim for claim in cluster.claims if claim.id in kept))


def _in_short(cluster: Cluster) -> str:
    values = list(dict.fromkeys(wording.shortened(claim.value_text, 30) for claim in cluster.claims if claim.value_text))
    documents = wording.counted(len({claim.document for claim in cluster.claims}), "document")
    origins = wording.counted(len(cluster.origins), "origin")
    more = f" and {len(values) - 5} more" if len(values) > 5 else ""
    return f"{documents}, {origins}" + (f": {' · '.join(values[:5])}{more}" if values else "")


def _side_by_side(cluster: Cluster) -> _Matrix | list[_Card] | None:
    """Answers that are words: a table of members for lists, a card per distinct answer for the rest."""
    lists = [claim for claim in cluster.claims if isinstance(claim.value, TermList)]
    if len(lists) > 1:
        members: dict[str, str] = {}
        for claim in lists:
            assert isinstance(claim.value, TermList)
            for member in claim.value.members:
                members.setdefault(member.key, member.text)
        return _Matrix(lists, members)
    cards: dict[str, _Card] = {}
    for claim in cluster.claims:
        if isinstance(claim.value, Term):
            words = wording.shortened(claim.value_text or claim.value.key, 60)
            cards.setdefault(claim.value.key, _Card(words, [])).claims.append(claim)
    return list(cards.values()) if len(cards) > 1 else None


def _passage(report: Report, claim: Claim, marks: Sequence[Span], number: int = 0, severity: str = "") -> _Passage:
    document = report.document(claim.document)
    return _Passage(claim, document, wording.cut(document.text, claim.span, marks), number, severity)


def _texts(report: Report, marked: Mapping[str, str], numbers: Mapping[str, int], held: list[str]) -> list[_Text]:
    claims: dict[str, list[Claim]] = {document.id: [] for document in report.documents}
    for claim in report.claims:
        claims[claim.document].append(claim)
    findings = Counter(
        document for finding in report.findings for document in {report.claim(id).document for id in finding.claims}
    )
    return [
        _Text(
            document,
            len(claims[document.id]),
            findings[document.id],
            list(stretches(document, claims[document.id], marked=marked, numbers=numbers, held=held)),
            _safe(document.url),
        )
        for document in report.documents
    ]


def _safe(url: str | None) -> bool:
    """True where following an address is harmless; any other stays text."""
    try:
        return url is not None and urlsplit(url).scheme.lower() in ("http", "https")
    except ValueError:
        return False
