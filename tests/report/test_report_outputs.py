"""Every output is read back by its own reader or held to its own schema; what is hostile stays text."""

from __future__ import annotations

import builtins
import csv
import io
import json
import re
import sys
from importlib import resources
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import networkx as nx
import pytest
from attrs import evolve
from report_samples import HOSTILE, hostile, large, seeds, small

import corroborate.report.formats
from corroborate import check, cli
from corroborate.errors import ConfigurationError, InputError, MissingExtra, UnknownName
from corroborate.model import Document
from corroborate.readers import read_claims
from corroborate.report import FORMATS, Report
from corroborate.report.exchange import MOST_NODES, render_picture
from corroborate.report.markdown import escaped
from corroborate.report.schema import json_schema
from corroborate.report.tables import cell, csv_of
from corroborate.report.text import render_claims, render_origins, render_text
from corroborate.report.wording import visible, weighed

TEXTUAL = [format.name for format in FORMATS if format.name not in ("svg", "png")]
SARIF = json.loads((Path(__file__).parent / "sarif_2_1_0_subset.json").read_text(encoding="utf-8"))
SAMPLES = [small, hostile, seeds, lambda: Report(documents=())]


def without(monkeypatch: pytest.MonkeyPatch, *modules: str) -> None:
    """The named modules cannot be imported while the test runs."""
    real = builtins.__import__

    def refuse(name: str, *rest: object, **more: object) -> object:
        if name.split(".")[0] in modules:
            raise ImportError(name)
        return real(name, *rest, **more)  # type: ignore[arg-type]

    for name in [name for name in sys.modules if name.split(".")[0] in modules]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", refuse)


@pytest.mark.parametrize("make", SAMPLES)
@pytest.mark.parametrize("name", TEXTUAL)
def test_every_format_gives_equal_bytes_twice_that_utf8_can_hold(name, make):
    once, again = make().render(name), make().render(name)
    assert once == again
    assert once.encode("utf-8")


@pytest.mark.parametrize("name", TEXTUAL)
def test_no_format_lets_a_control_or_direction_sign_through(name):
    text = hostile().render(name)
    if name in ("json", "jsonl", "jsonld", "node-link"):  # data for programs: the words as they are, escaped by JSON
        assert "\x1b" not in text
        assert "\x00" not in text
        return
    if name in ("graphml", "gexf"):
        assert "\x1b" not in text
        return
    assert visible(text.replace("\r\n", "\n")) == text.replace("\r\n", "\n")


@pytest.mark.parametrize("make", SAMPLES)
def test_json_fits_the_schema_in_the_package(make):
    jsonschema.Draft202012Validator.check_schema(json_schema())
    jsonschema.validate(json.loads(make().render("json")), json_schema())


def test_the_json_schema_refuses_what_breaks_the_contract():
    data = small().to_dict()
    data["comparisons"][0]["relation"] = "contradiction"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, json_schema())


@pytest.mark.parametrize("make", SAMPLES)
def test_sarif_fits_its_schema(make):
    log = json.loads(make().render("sarif"))
    jsonschema.validate(log, SARIF)


def test_sarif_points_at_both_places_by_characters():
    report = small()
    log = json.loads(report.render("sarif"))["runs"][0]
    result = log["results"][0]
    assert result["ruleId"] == log["tool"]["driver"]["rules"][result["ruleIndex"]]["id"]
    assert result["partialFingerprints"] == {"corroborate/v1": report.findings[0].fingerprint}
    places = [*result["locations"], *result["relatedLocations"]]
    assert len(places) == 2
    texts = {document.path: document.text for document in report.documents}
    for place in places:
        region = place["physicalLocation"]["region"]
        text = texts[place["physicalLocation"]["artifactLocation"]["uri"]]
        assert text[region["charOffset"] : region["charOffset"] + region["charLength"]] == region["snippet"]["text"]
        line = text.split("\n")[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]


def test_sarif_marks_what_a_baseline_dismisses_as_suppressed():
    report = small()
    from corroborate.report import Baseline

    dismissed = report.dismiss(Baseline().updated(report.findings[:1]))
    results = json.loads(dismissed.render("sarif"))["runs"][0]["results"]
    assert [len(result.get("suppressions", [])) for result in results] == [0] * 6 + [1]


def test_graphml_tells_provenance_in_the_words_of_prov(tmp_path):
    story = (
        "Nine fishing boats sank off Arlow in the night, said Mayor Ana Reyes. The crews were taken to the old harbour school, "
        "where volunteers had lit the stoves and laid out blankets before the first of them came in from the quay."
    )
    first = Document(story, "Gazette", published="2031-05-02")
    later = Document(f"{story} “Nine boats sank”, Reyes told the Courier again.", "Courier", published="2031-05-03")
    twin = Document(story.replace("old", "new"), "Herald")  # nobody knows of which day
    path = tmp_path / "graph.graphml"
    path.write_text(corroborate.check([first, later, twin]).render("graphml"), encoding="utf-8")
    graph = nx.read_graphml(path)
    told = {(data["kind"], data["prov"]) for *_, data in graph.edges(data=True) if "prov" in data}
    assert told == {
        ("said-by", "wasDerivedFrom"), ("said-by", "wasQuotedFrom"), ("via", "wasDerivedFrom"),
        ("derivation", "hadPrimarySource"), ("derivation", "wasDerivedFrom"), ("derivation", "alternateOf"),
    }  # fmt: skip
    assert "published earlier" in graph.edges[later.id, first.id, "derivation"]["reasons"]
    origins = {data["label"] for _, data in graph.nodes(data=True) if data["kind"] == "origin"}
    assert "Ana Reyes" in origins
    assert all(data["reasons"] for *_, data in graph.edges(data=True))


def test_graphml_gexf_and_node_link_are_read_back_whole(tmp_path):
    for report in (small(), hostile(), seeds()):
        whole = report.graph
        for name, reader in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
            path = tmp_path / f"graph.{name}"
            report.write(path)
            back = reader(path)
            assert back.number_of_nodes() == whole.number_of_nodes()
            assert back.number_of_edges() == whole.number_of_edges()
            assert isinstance(back, nx.MultiDiGraph)
        assert nx.utils.graphs_equal(nx.node_link_graph(json.loads(report.render("node-link")), edges="edges"), whole)


def test_gexf_is_what_gephi_reads():
    root = ElementTree.fromstring(small().render("gexf"))
    spaces = {"g": "http://www.gexf.net/1.2draft"}
    edges = root.findall(".//g:edge", spaces)
    ids = [edge.get("id") for edge in edges]
    assert len(set(ids)) == len(ids) > 0
    nodes = {node.get("id") for node in root.findall(".//g:node", spaces)}
    assert {end for edge in edges for end in (edge.get("source"), edge.get("target"))} <= nodes
    declared = {
        (group.get("class"), attribute.get("id")) for group in root.findall(".//g:attributes", spaces) for attribute in group
    }
    for kind in ("node", "edge"):
        used = {
            value.get("for") for item in root.findall(f".//g:{kind}", spaces) for value in item.iter(f"{{{spaces['g']}}}attvalue")
        }
        assert {(kind, id) for id in used} <= declared
    assert all(edge.get("label") for edge in edges)


def test_json_ld_says_who_claims_what_and_rates_nothing():
    data = json.loads(small().render("jsonld"))
    assert data["@context"] == "https://schema.org"
    kinds = {node["@type"] for node in data["@graph"]}
    assert kinds == {"Article", "Claim"}
    claims = [node for node in data["@graph"] if node["@type"] == "Claim"]
    assert {"@type": "Person", "name": "Inga Strand"} in [claim["author"] for claim in claims]
    articles = {node["@id"] for node in data["@graph"] if node["@type"] == "Article"}
    assert all(claim["appearance"]["@id"] in articles for claim in claims)
    assert "rating" not in json.dumps(data).lower()
    assert "ClaimReview" not in json.dumps(data)


def test_csv_comes_back_as_it_was_and_holds_no_formula():
    rows = list(csv.DictReader(io.StringIO(small().render("csv"), newline="")))
    assert len(rows) == 7 + 2  # seven compared pairs, and two findings that are about no pair
    assert rows[0]["quote_a"] == "Nearly 400 residents left Vark on Friday"
    assert rows[0]["quote_b"] == "More than 400 residents had left by Friday"
    assert {row["review"] for row in rows} == {""}
    for row in csv.DictReader(io.StringIO(hostile().render("csv"), newline="")):
        for value in row.values():
            assert not re.match(r"[=+\-@\t\r|%＝＋－＠]", value), value


@pytest.mark.parametrize(("value", "shown"), [
    ("=1+1", "'=1+1"), ("+SUM(A1)", "'+SUM(A1)"), ("-5", "-5"), ("-5 per cent", "'-5 per cent"), ("@a", "'@a"), ("\t=1", "'=1"),
    ("'quoted'", "''quoted'"), (None, ""), (3.5, "3.5"), ("a\nb", "a b"), ("－1", "'－1"), ("plain", "plain"),
])  # fmt: skip
def test_a_cell_is_no_formula(value, shown):
    assert cell(value) == shown


@pytest.mark.parametrize("text", [
    "# head", "- item", "1. one", "2) two", "+ plus", "=====", "<b>", "*a* _b_ `c` ~~d~~", "[a](b)", "![a](b)", "a | b", "&amp;",
    "http://x.y", "www.x.y", "\\",
])  # fmt: skip
def test_markdown_is_escaped(text):
    assert re.sub(r"\\(.)", "", escaped(text)) != text


def test_markdown_holds_no_tag_and_no_link():
    text = re.sub(r"\\.", "", hostile().render("md"))
    assert "<" not in text
    assert "](" not in text


def test_annotations_cannot_be_forged():
    lines = hostile().render("github").splitlines()
    assert len(lines) == 3  # two findings and the summary
    for line in lines[:2]:
        command, _, rest = line[2:].partition("::")
        assert command.startswith(("error ", "notice "))
        assert "\n" not in rest
        assert all(re.match(r"\w+=", part) for part in command.split(" ", 1)[1].split(","))


def test_the_pairs_of_the_seeds_are_read_back_row_by_row():
    report = seeds()
    rows = list(csv.DictReader(io.StringIO(report.render("csv"), newline="")))
    records = report.to_records("pairs")
    assert len(rows) == len(records) > 20
    for row, record in zip(rows, records, strict=True):
        for column, value in record.items():
            words = " ".join(str(value).split())
            assert row[column] in (words, f"'{words}")


def test_an_empty_table_still_has_its_heading():
    full, empty = small().render("csv"), Report(documents=()).render("csv")
    assert empty.splitlines() == full.splitlines()[:1]


def test_records_are_flat_and_every_row_has_the_same_columns():
    report = small()
    for table in ("findings", "pairs", "claims"):
        rows = report.to_records(table)
        assert rows
        assert len({tuple(row) for row in rows}) == 1
        assert all(isinstance(value, (str, int, float, type(None))) for row in rows for value in row.values())
    with pytest.raises(UnknownName, match="claims"):
        report.to_records("claim")


def test_the_table_of_claims_is_read_back_as_it_was(tmp_path):
    report = seeds()
    (tmp_path / "claims.csv").write_text(csv_of(report.to_records("claims")), encoding="utf-8", newline="")
    _, claims = read_claims(tmp_path / "claims.csv", report.documents)
    assert [_without_places_of_voices(claim) for claim in claims] == [_without_places_of_voices(claim) for claim in report.claims]
    assert [claim.id for claim in claims] == [claim.id for claim in report.claims]
    again = check(report.documents, claims=claims)
    assert again.findings == report.findings
    assert again.comparisons == report.comparisons


def _without_places_of_voices(claim):
    """The claim without where its voices stand in the text, and in what words it is passed on."""
    chain = claim.attribution.chain
    told = [evolve(voice, span=None) if voice is chain[-1] else evolve(voice, text="", cue="", span=None) for voice in chain]
    return evolve(claim, attribution=evolve(claim.attribution, chain=told))


def test_data_frames_hold_a_row_for_each_claim():
    pandas = pytest.importorskip("pandas")
    polars = pytest.importorskip("polars")
    report = small()
    assert isinstance(report.to_pandas(), pandas.DataFrame)
    assert len(report.to_pandas("claims")) == len(report.claims)
    assert isinstance(report.to_polars("pairs"), polars.DataFrame)
    assert report.to_polars("claims")["point"].to_list() == [row["point"] for row in report.to_records("claims")]


@pytest.mark.parametrize(("method", "module"), [("to_pandas", "pandas"), ("to_polars", "polars")])
def test_a_missing_extra_says_what_to_install(monkeypatch, method, module):
    without(monkeypatch, module)
    with pytest.raises(MissingExtra, match=rf"corroborate-claims\[{module}\]"):
        getattr(small(), method)()


def test_a_picture_is_drawn():
    pytest.importorskip("matplotlib")
    svg = small().render("svg")
    ElementTree.fromstring(svg)
    assert svg == small().render("svg")
    assert small().render("png").startswith(b"\x89PNG")
    assert b"<svg" in render_picture(small(), cluster="k-wall")
    assert render_picture(hostile(), format="png")
    with pytest.raises(ConfigurationError, match=str(MOST_NODES)):
        render_picture(large(400))


def test_a_picture_without_matplotlib_says_what_to_install(monkeypatch):
    without(monkeypatch, "matplotlib")
    with pytest.raises(MissingExtra, match="picture"):
        render_picture(small())


def test_a_notebook_shows_findings_and_runs_nothing():
    cell_html = hostile()._repr_html_()
    assert "<script" not in cell_html
    assert "<img" not in cell_html
    assert "numeric-mismatch" in cell_html


def test_an_unknown_format_names_the_nearest(tmp_path):
    with pytest.raises(UnknownName, match="graphml"):
        small().render("graphm")
    with pytest.raises(ConfigurationError, match="ending"):
        small().write(tmp_path / "report.doc")


def test_writing_replaces_the_file_in_one_step(tmp_path, monkeypatch):
    path = tmp_path / "report.json"
    path.write_text("old")

    def fail(_report: Report) -> str:
        raise ValueError("half way")

    monkeypatch.setattr(corroborate.report.schema, "render_json", fail)
    with pytest.raises(ValueError, match="half way"):
        small().write(path)
    assert path.read_text() == "old"
    monkeypatch.undo()
    small().write(path)
    assert json.loads(path.read_text(encoding="utf-8"))["schema"] == 1
    assert [item.name for item in tmp_path.iterdir()] == ["report.json"]
    with pytest.raises(InputError, match="cannot write"):
        small().write(tmp_path / "nowhere" / "report.json")


def test_the_command_line_offers_every_format():
    assert [format.name for format in FORMATS] == list(cli._FORMATS)
    for format in FORMATS:
        assert callable(format.load())


def test_template_files_are_in_the_package():
    for name in ("page/page.html", "page/page.css", "page/page.js", "schema1.json"):
        assert (resources.files("corroborate.report") / name).is_file()


# The text for terminals


def test_carets_stand_under_the_words_that_differ():
    lines = render_text(small(), width=80).splitlines()
    at = next(number for number, line in enumerate(lines) if "| Nearly 400 residents" in line)
    start = lines[at].index("Nearly 400")
    assert lines[at + 1].index("^") == start
    assert lines[at + 1].count("^") == len("Nearly 400")


@pytest.mark.parametrize("width", [40, 60, 80, 140])
def test_text_keeps_to_its_width(width):
    for line in render_text(small(), width=width).splitlines():
        assert len(line) <= width or " " not in line.strip()


def test_carets_keep_their_place_under_wide_and_combined_signs():
    from corroborate.model import Document, Source, Span
    from corroborate.report.text import _excerpt, _wrapped

    text = "東京で é́ 12 人 が \t\n 34"
    document = Document(text, Source("A"))
    span, mark = Span(0, len(text)), Span(text.index("12"), text.index("12") + 2)
    line, carets = _excerpt(document.text, span, (mark,))
    widths = 0
    for sign in line[: line.index("12")]:
        from corroborate.report.text import _width

        widths += _width(sign)
    assert carets.index("^") == widths
    assert "".join(part.replace(" ", "") for part, _ in _wrapped(line, carets, 10)) == line.replace(" ", "")


def test_a_quotation_without_end_is_shown_around_its_figure():
    from corroborate.model import Document, Source, Span
    from corroborate.report.wording import cut

    text = "word " * 50_000 + "12 geese" + " word" * 50_000
    mark = Span(250_000, 250_002)
    pieces = cut(Document(text, Source("A")).text, Span(0, len(text)), [mark])
    assert ("12", True) in pieces
    assert pieces[0] == ("… ", False)
    assert pieces[-1] == (" …", False)
    assert sum(len(piece) for piece, _ in pieces) <= 1_204
    assert cut("abc", Span(0, 3), [Span(1, 2)]) == [("a", False), ("b", True), ("c", False)]


def test_a_name_without_end_is_shortened_where_people_read_and_whole_in_data():
    name = "Arlow Post " * 500
    reports = [
        ("The blast in Arlow on Monday killed 44 people.", name),
        ("The blast in Arlow on Monday killed 61 people.", "Vale"),
    ]
    report = check([Document(text, source) for text, source in reports])
    assert report.findings
    for shown in (report.render("text"), report.render("md"), render_claims(report)):
        assert "Arlow Post Arlow Post" in shown
        assert len(shown) < 10_000
    assert name in report.render("json")


def test_colour_only_when_asked_for():
    assert "\x1b[" not in render_text(small())
    assert "\x1b[1;31m" in render_text(small(), colour=True)
    assert re.sub(r"\x1b\[[\d;]*m", "", render_text(small(), colour=True)) == render_text(small())


def test_notes_are_short_unless_asked_for():
    assert len(render_text(small(), verbose=True).splitlines()) > len(render_text(small()).splitlines())


def test_nothing_compared_is_told():
    from corroborate.model import Document, Source

    alone = Report(
        documents=[Document("Nothing here.", Source("A"))],
        not_checked=["nothing was compared, because there is only one document"],
    )
    assert "nothing was compared, because there is only one document" in str(alone)
    assert "nothing was compared, because no documents were given" in str(Report(documents=()))


def test_text_and_page_tell_in_one_sentence_who_stands_behind_each_answer():
    texts = ("Nine boats sank, said Mayor Ana Reyes.", "Eleven boats sank, said Tom Sail.", "Nine boats sank, said Ida Mast.")
    documents = [Document(text, source) for text, source in zip(texts, ("Gazette", "Courier", "Herald"), strict=True)]
    report = corroborate.check(documents)
    text = " ".join(render_text(report, width=300).split())
    told = "“Nine” (2 named origins; 2 documents) and “Eleven” (1 named origin; 1 document); best supported: “Nine”"
    assert f"answers: {told}, 2 named origins against 1" in text
    assert told in report.render("html")
    (even,) = corroborate.check(documents[:2]).clusters
    assert "which is best supported cannot be told" in weighed(even)


def test_claims_and_origins_as_text():
    claims = render_claims(small())
    assert "Harbour Post, 2031-05-03" in claims
    assert "1:1  resident: evacuation = Nearly 400 [2031-05-02]" in claims
    origins = render_origins(small())
    assert "Inga Strand via North Wire (a party to the matter)" in origins
    assert "\n  Coast Weekly (in its own voice)\n" in origins
    assert "\n  engineers (unnamed)\n" in origins
    assert "\n    because " in origins
    assert "\n  answers: " in origins
    assert HOSTILE not in render_origins(hostile())


def test_what_a_rule_looks_for_is_told_beside_its_findings():
    report = seeds()
    told = "One number, but one source puts the count below it and another at or above it."
    assert f"hedge-direction: {told}" in " ".join(render_text(report).split())
    assert f"hedge-direction: {told}" in report.render("html")


def test_markdown_says_who_stands_behind_the_answers_and_why_they_differ():
    texts = {
        "Log": "The flood in Arlow killed 44 people, police said.",
        "Post": "The flood in Arlow killed 61 people, the mayor said.",
    }
    documents = [corroborate.Document(text, source, published="2031-05-13") for source, text in texts.items()]
    page = corroborate.check(documents).render("md")
    assert "Answers: “44” (1 named origin; 1 document) and “61”" in page
    assert "  Why: conflict: '44' against '61': no number fits both" in page
    assert "as of 2031-05-13" in page
