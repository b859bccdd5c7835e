"""The report: its order, its lookups, its JSON, its graph."""

from __future__ import annotations

import datetime as dt
import json
import random

from attrs import evolve, frozen

import corroborate
from corroborate.model import (
    Attribution,
    Claim,
    Cluster,
    Comparison,
    Difference,
    Document,
    Link,
    Origin,
    Qualifiers,
    Quantity,
    Source,
    Span,
    TimeSpan,
    Voice,
)
from corroborate.report import Report
from corroborate.report.schema import dumps, render_json, render_jsonl


@frozen
class Found:
    """A finding as the report sees it."""

    rule: str
    severity: str
    message: str
    claims: tuple[str, ...]
    fingerprint: str


def document(text: str, source: str, day: int | None, name: str = "") -> Document:
    return Document(text, Source(source), name or source.lower(), published=dt.date(2031, 5, day) if day else None)


def claim(doc: Document, quote: str, figure: str, number: float, speaker: Voice | None = None) -> Claim:
    start = doc.text.index(quote)
    at = doc.text.index(figure, start)
    chain = [Voice(doc.source.name, "document")] + ([speaker] if speaker else [])
    return Claim(
        document=doc.id,
        span=Span(start, start + len(quote)),
        quote=quote,
        subject="resident",
        predicate="evacuation",
        attribution=Attribution(chain),
        value=Quantity.exactly(number),
        value_text=figure,
        value_span=Span(at, at + len(figure)),
        qualifiers=Qualifiers(as_of=TimeSpan.on(dt.date(2031, 5, 2)), as_of_text="on Friday", population="islander"),
    )


def parts() -> dict[str, list]:
    """A small report taken apart, so that a test can put it together in any order."""
    mayor = Voice("Inga Strand", "person", "said", "the mayor")
    first = document("The mayor said 410 residents left Vark on Friday.", "Harbour Post", 3)
    second = document("Ferries took 470 residents off Vark on Friday, police say.", "North Wire", 4)
    third = document("Nobody counts sheep here.", "Undated Herald", None)
    a = claim(first, "The mayor said 410 residents left Vark on Friday", "410", 410, mayor)
    b = claim(second, "Ferries took 470 residents off Vark on Friday", "470", 470, Voice("police", "role", "say", "police"))
    pair = tuple(sorted((a.id, b.id)))
    comparison = Comparison(pair, "conflict", ("410 and 470 cannot both hold",), (Difference("value", "410", "470"),))
    origins = (Origin("Inga Strand", (a.id,)), Origin("police", (b.id,), named=False, via=("North Wire",), evidence=("no name",)))
    links = (Link(*pair, 0.9, ("same measure",)),)
    cluster = Cluster("k1", "residents: evacuation", (a, b), links, (comparison,), origins, (first, second))
    findings = [
        Found("unattributed-figure", "warning", "No name stands behind 470.", (b.id,), "f2"),
        Found("numeric-mismatch", "error", "410 against 470 residents.", pair, "f1"),
        Found("uncorroborated", "note", "One document only.", (a.id,), "f3"),
    ]
    return {
        "documents": [third, second, first],
        "claims": [b, a],
        "comparisons": [comparison],
        "clusters": [cluster],
        "findings": findings,
        "not_checked": ["Undated Herald: no claim was found"],
    }


def test_parts_come_out_in_one_order_however_they_are_given():
    texts = set()
    for seed in range(12):
        shuffled = parts()
        for part in shuffled.values():
            random.Random(seed).shuffle(part)
        texts.add(render_json(Report(**shuffled)))
    assert len(texts) == 1


def test_findings_that_differ_only_in_the_order_of_their_claims_come_out_in_one_order():
    given = parts()
    one = given["findings"][1]
    given["findings"] = [one, evolve(one, claims=one.claims[::-1])]
    texts = {render_json(Report(**{**given, "findings": order})) for order in (given["findings"], given["findings"][::-1])}
    assert len(texts) == 1


def test_documents_by_day_claims_by_place_findings_by_severity():
    report = Report(**parts())
    assert [d.name for d in report.documents] == ["harbour post", "north wire", "undated herald"]
    assert [c.document for c in report.claims] == [d.id for d in report.documents[:2]]
    assert [f.severity for f in report.findings] == ["error", "warning", "note"]


def test_json_holds_what_the_contract_names():
    report = Report(**parts())
    data = json.loads(render_json(report))
    assert data == report.to_dict()
    assert data["schema"] == 1
    texts = {d.id: d.text for d in report.documents}
    for item in data["claims"]:
        start, end = item["span"]
        assert texts[item["document"]][start:end] == item["quote"]
        start, end = item["value"]["span"]
        assert texts[item["document"]][start:end] == item["value"]["text"]
    assert data["claims"][0]["value"]["point"] == 410
    assert isinstance(data["claims"][0]["value"]["point"], int)
    assert data["claims"][0]["attribution"][-1]["name"] == "Inga Strand"
    assert data["claims"][0]["as_of"] == {"earliest": "2031-05-02", "latest": "2031-05-02", "text": "on Friday"}
    assert data["clusters"][0]["independent_origins"] == 1  # the other has no name


def test_json_lines_are_one_object_each():
    kinds = [json.loads(line)["kind"] for line in render_jsonl(Report(**parts())).splitlines()]
    assert kinds == ["run", *["document"] * 3, *["claim"] * 2, "comparison", "cluster", *["finding"] * 3]


def test_a_lone_surrogate_is_written_as_its_escape():
    assert json.loads(dumps({"a": "x\ud800y"}).encode("utf-8")) == {"a": "x\ud800y"}


def test_graph_holds_plain_attributes_and_a_reason_on_every_edge():
    graph = Report(**parts()).graph
    values = [value for *_, data in (*graph.nodes(data=True), *graph.edges(data=True)) for value in data.values()]
    assert all(isinstance(value, (str, int, float, bool)) for value in values)
    assert all(data["reasons"] for _, _, data in graph.edges(data=True))
    kinds = {data["kind"] for _, data in graph.nodes(data=True)}
    assert kinds == {"source", "document", "speaker", "origin", "claim"}
    edges = {data["kind"] for _, _, data in graph.edges(data=True)}
    assert edges == {"published", "asserts", "said-by", "link", "comparison", "derivation"}


def test_the_graph_of_one_question_leaves_other_documents_out():
    report = Report(**parts())
    small = report.subgraph("k1")
    assert "undated herald" not in {data.get("name") for _, data in small.nodes(data=True)}
    assert set(small) < set(report.graph)


def test_its_representation_is_one_short_line():
    assert repr(Report(**parts())) == "<Report: 3 documents, 2 claims, 1 pair compared: 1 error, 1 warning and 1 note>"


def test_an_unnamed_voice_is_not_one_person_across_documents():
    graph = Report(**parts()).graph
    speakers = [node for node, data in graph.nodes(data=True) if data["kind"] == "speaker"]
    assert "speaker:Inga Strand" in speakers
    assert not any(node == "speaker:police" for node in speakers)


def test_a_surname_is_the_full_name_where_only_one_person_bears_it():
    texts = {
        "A": "Mayor Ada Finch said on Monday that 44 people were killed in the blast in Arlow.",
        "B": "The blast in Arlow killed 44 people, Finch said.",
        "C": "Officials said 44 people were killed in the blast in Arlow.",
    }
    report = corroborate.check(corroborate.Document(text, source, published="2031-05-06") for source, text in texts.items())
    speakers = {about["label"] for _, about in report.graph.nodes(data=True) if about["kind"] == "speaker"}
    assert "Ada Finch" in speakers
    assert "Finch" not in speakers
