"""Laws of the outputs, over reports made at random: none fails, all are readable by their readers, order does not matter."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corroborate.errors import RuleError
from corroborate.model import Claim, Cluster, Document
from corroborate.report import Report
from corroborate.report.page.passages import shown
from corroborate.report.schema import json_schema
from corroborate.report.tables import cell
from corroborate.report.text import render_text
from corroborate.report.wording import shortened, visible
from corroborate.rule import Finding, fingerprint
from corroborate.testing import clusters

SLOW = settings(max_examples=12, suppress_health_check=list(HealthCheck))
ANY = st.text(st.characters(exclude_categories=()))  # surrogates too


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report over a few clusters, with findings about some of their claims."""
    made: dict[str, Cluster] = {cluster.id: cluster for cluster in draw(st.lists(clusters(), min_size=1, max_size=3))}
    documents: dict[str, Document] = {}
    claims: dict[str, Claim] = {}
    for cluster in made.values():
        documents.update((document.id, document) for document in cluster.documents)
        claims.update((claim.id, claim) for claim in cluster.claims)
    findings = []
    for severity, message in draw(st.lists(st.tuples(st.sampled_from(["error", "warning", "note"]), ANY), max_size=4)):
        about = draw(st.lists(st.sampled_from(list(claims.values())), min_size=1, max_size=3, unique_by=lambda claim: claim.id))
        findings.append(Finding("a-rule", severity, message, tuple(c.id for c in about), fingerprint("a-rule", about)))
    return Report(
        documents=list(documents.values()),
        claims=list(claims.values()),
        comparisons=[comparison for cluster in made.values() for comparison in cluster.comparisons],
        clusters=list(made.values()),
        findings=findings,
        not_checked=draw(st.lists(ANY, max_size=2)),
        broken_rules=draw(st.lists(st.builds(RuleError, ANY, ANY), max_size=2)),
    )


class Balanced(HTMLParser):
    """Fails when a tag is closed that is not open, or one listens to events."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag not in ("meta", "input", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Closed where it is opened."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@SLOW
@given(reports())
def test_every_output_of_any_report_can_be_read(report: Report) -> None:
    jsonschema.validate(json.loads(str(report.render("json")).encode("utf-8")), json_schema())
    for line in str(report.render("jsonl")).splitlines():
        json.loads(line)
    json.loads(report.render("sarif"))
    json.loads(report.render("jsonld"))
    for name in ("graphml", "gexf"):
        ElementTree.fromstring(report.render(name))
    Balanced(str(report.render("html")))
    Balanced(report._repr_html_())
    for name in ("md", "github"):
        str(report.render(name)).encode("utf-8")
    rows = list(csv.reader(io.StringIO(str(report.render("csv")), newline="")))
    assert len({len(row) for row in rows}) == 1


@SLOW
@given(reports(), st.randoms(use_true_random=False))
def test_order_of_the_parts_does_not_matter(report: Report, random) -> None:
    parts = {name: list(getattr(report, name)) for name in ("documents", "claims", "comparisons", "clusters", "findings")}
    for part in parts.values():
        random.shuffle(part)
    again = Report(**parts, not_checked=report.not_checked, broken_rules=report.broken_rules)
    assert again.render("json") == report.render("json")
    assert again.render("text") == report.render("text")


@SLOW
@given(reports(), st.integers(40, 120))
def test_text_holds_nothing_that_a_terminal_obeys(report: Report, width: int) -> None:
    text = render_text(report, width=width)
    assert visible(text) == text
    text.encode("utf-8")


@given(ANY)
def test_text_in_a_page_is_inert(text: str) -> None:
    page = shown(text)
    assert "<" not in page.replace('<span class="unseen">', "").replace("</span>", "")
    page.encode("utf-8")


@given(ANY)
def test_no_cell_is_a_formula(text: str) -> None:
    safe = cell(text)
    if safe[:1] in tuple("=+-@\t\r"):
        float(safe)
    safe.encode("utf-8")


@given(ANY, st.integers(2, 60))
def test_shortening_keeps_to_its_limit(text: str, limit: int) -> None:
    assert len(shortened(text, limit)) <= limit


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_empty_words_stay_empty(text: str) -> None:
    assert shortened(text, 10) == ""
