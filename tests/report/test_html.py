"""The HTML page as text: it stands alone, escapes everything, links both ways. What a browser makes of it: test_html_browser.py."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest
from report_samples import HOSTILE, document, hostile, large, seeds, small

from corroborate.model import Document, Source
from corroborate.report import Baseline, Report
from corroborate.report.page import render_fragment, render_html, shown

VOID = {"meta", "input", "br", "link", "img"}


class Page(HTMLParser):
    """A page taken apart: its tags with their attributes, its text outside of scripts, its balance."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self.open):
            self.words.append(data)

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]


@pytest.fixture(scope="module", params=[small, seeds], ids=["small", "seeds"])
def page(request: pytest.FixtureRequest) -> Page:
    return Page(render_html(request.param()))


def test_the_page_is_well_formed_and_equal_from_run_to_run(page):
    assert page.open == []
    assert render_html(small()) == render_html(small())


def test_every_link_leads_somewhere_and_every_id_is_there_once(page):
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(set(ids)) == len(ids)
    for link in page.all("a"):
        href = link["href"] or ""
        assert href.startswith("#")
        assert href[1:] in ids


def test_quotations_lead_to_the_text_and_the_text_back():
    report = small()
    page = Page(render_html(report))
    links = {link["href"] for link in page.all("a")}
    for cluster in report.clusters:
        for claim in cluster.claims:
            assert f"#c-{claim.id}" in links
            assert f"#a-{claim.id}" in links


@pytest.mark.parametrize("make", [small, seeds])
def test_the_whole_text_of_every_document_is_there(make):
    words = " ".join("".join(Page(render_html(make())).words).split())
    for one in make().documents:
        assert " ".join(one.text.split()) in words


def test_nothing_is_loaded_and_only_our_script_may_run():
    for report in (small(), hostile()):
        text = render_html(report)
        page = Page(text)
        assert not page.all("link")
        assert not page.all("img")
        assert not page.all("iframe")
        for _, attributes in page.tags:
            assert not {"src", "srcset", "style"} & set(attributes)
            assert not any(name.startswith("on") for name in attributes)
            assert not (attributes.get("href") or "").lower().startswith(("javascript", "data", "vbscript"))
        policy = next(meta["content"] for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy")
        assert policy is not None
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
        assert len(scripts) == 1
        digest = base64.b64encode(hashlib.sha256(scripts[0].encode()).digest()).decode()
        assert f"script-src 'sha256-{digest}'" in policy


def test_hostile_words_stay_words():
    text = render_html(hostile())
    page = Page(text)
    assert page.open == []
    assert "<script>window.hacked" not in text
    assert "\u202e" not in text
    assert "\x00" not in text
    assert "U+202E" in "".join(page.words)
    assert "<script>window.hacked=1</script>" in "".join(page.words)
    text.encode("utf-8")


def test_held_data_cannot_end_its_script():
    text = "Nothing here. " * 3_000 + "</script><script>window.hacked=1</script><!-- " + "Nothing here. " * 3_000
    page = render_html(Report(documents=[Document(text, Source("A"), "a")]))
    held = re.search(r'<script type="application/json" id="held">(.*?)</script>', page, re.DOTALL)
    assert held is not None
    stretch = json.loads(held[1])["stretches"][0]
    assert "</script><script>window.hacked=1</script><!-- " in stretch
    assert Page(page).open == []


def test_a_harmless_address_is_a_link_and_any_other_is_not():
    def links(url: str) -> list[str | None]:
        report = Report(documents=[Document("Text.", Source("A"), "a", url=url)])
        return [link["href"] for link in Page(render_html(report)).all("a") if not (link["href"] or "").startswith("#")]

    assert links("https://example.org/a?b=<c>&d") == ["https://example.org/a?b=<c>&d"]
    for url in (
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "http://[broken",
        HOSTILE,
    ):
        assert links(url) == []


def test_signs_that_hide_are_shown():
    assert shown("a\u202eb\x1bc\ufeff") == (
        'a<span class="unseen">U+202E</span>b<span class="unseen">U+001B</span>c<span class="unseen">U+FEFF</span>'
    )
    assert shown("a\r\nb\tc\u200d") == "a\nb\tc\u200d"


def test_charts_are_drawn_for_figures_days_lists_and_terms():
    text = render_html(small())
    assert text.count('class="line"') == 2  # one number line, one time line
    assert 'class="update"' in text
    assert 'class="head"' in text  # the open end of "More than 400"
    assert 'class="matrix"' in text
    assert 'class="groups"' in text
    assert text.count('class="origin-box') == 8
    assert "party to the matter" in text


def test_a_page_says_when_nothing_was_compared():
    page = Page(render_html(Report(documents=[document("Alone.", "A", "a", None)])))
    assert "Nothing was compared, because" in "".join(page.words)
    empty = Page(render_html(Report(documents=())))
    assert empty.open == []


def test_dismissed_findings_are_listed_apart():
    report = small()
    page = "".join(Page(render_html(report.dismiss(Baseline().updated(report.findings[:2])))).words)
    assert "2 findings dismissed in the baseline" in page


def test_large_texts_and_many_findings():
    text = render_html(large(500))
    assert text.count('class="finding ') == 500
    ten = Document("word " * 2_000_000, Source("A"), "long")
    assert len(render_html(Report(documents=[ten]))) < 11_000_000


@pytest.mark.parametrize("numbers", [
    (5e-324, 1.0), (0.0, 5e-324), (-1e308, 1e308), (1e308, 1.7e308), (1e16, 1e16 + 2), (0.1, 0.1 + 1e-17), (-5.0, 5.0), (3.0, 3.0),
    (1e-9, 1e9), (0.0, 0.0), (-0.0, 0.0), (123456789.0, 123456790.0), (49.0, 1.0, 50.0),
])  # fmt: skip
def test_any_figures_can_be_drawn(numbers):
    from report_samples import claim, cluster, compared

    from corroborate.values import Quantity

    shelf = [document(f"It was {number!r} that day.", f"S{n}", f"n{n}", None) for n, number in enumerate(numbers)]
    claims = [
        claim(one, f"It was {number!r}", value=Quantity.exactly(number), words=repr(number))
        for one, number in zip(shelf, numbers, strict=True)
    ]
    pair = compared(claims[0], claims[1], "conflict", "both")
    text = render_html(
        Report(documents=shelf, claims=claims, clusters=[cluster("k", "it", claims, shelf, [pair])], comparisons=[pair])
    )
    places = [float(place) for place in re.findall(r'c?x[12]?="(-?[\d.a-z+-]+)%"', text)]
    assert places
    assert all(0 <= place <= 100 for place in places)
    assert text.count('class="tick"') <= 16


def test_a_question_with_very_many_answers_shows_some_and_says_so():
    from report_samples import claim, cluster, compared

    from corroborate.values import Quantity

    one = document(" ".join(f"Post {n} counted {n} geese." for n in range(900)), "A", "a", None)
    claims = [claim(one, f"Post {n} counted {n} geese", value=Quantity.exactly(n), words=str(n)) for n in range(900)]
    pair = compared(claims[0], claims[899], "conflict", "0 against 899")
    report = Report(documents=[one], claims=claims, clusters=[cluster("k", "geese", claims, [one], [pair])], comparisons=[pair])
    text = render_html(report)
    assert "200 answers of 900" in text
    page = Page(text)
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    assert {(link["href"] or "")[1:] for link in page.all("a")} <= ids


def test_the_fragment_for_notebooks_is_balanced():
    for report in (small(), hostile(), Report(documents=())):
        assert Page(render_fragment(report)).open == []
