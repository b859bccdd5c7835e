"""The whole run: laws that hold whatever the texts say, and honest answers to empty input."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import corroborate
from corroborate import Attribution, Claim, Document, Quantity, Span, Voice
from corroborate.errors import CorroborateError, ExtractorError, RuleWarning, SpanError

FLOOD = (
    Document(
        "At least 44 people were killed when the river burst its banks near Northport on Monday, the ministry said.",
        "Daily Log", published=dt.date(2023, 6, 6),
    ),
    Document(
        "The flood near Northport on Monday killed 52 people, according to the fire service. About 120 were injured.",
        "Herald", published=dt.date(2023, 6, 6),
    ),
    Document("The ministry said at least 44 people died in Monday's flood at Northport.", "Courier", published=dt.date(2023, 6, 6)),
)  # fmt: skip
OTHER = Document("The orchestra will play four symphonies in Lakeside this winter.", "Stage", published=dt.date(2023, 6, 6))


def told(report):
    """Relations by the quotations they stand between."""
    quote = {claim.id: claim.quote for claim in report.claims}
    return sorted((*sorted(quote[one] for one in comparison.claims), comparison.relation) for comparison in report.comparisons)


def test_a_flood_in_three_reports():
    report = corroborate.check(FLOOD)
    assert "conflict" in {comparison.relation for comparison in report.comparisons}
    killed = [cluster for cluster in report.clusters if any(claim.predicate == "casualties.killed" for claim in cluster.claims)]
    assert len({claim.document for cluster in killed for claim in cluster.claims}) == 3


def test_an_unrelated_document_changes_no_finding():
    with_other, without = corroborate.check([*FLOOD, OTHER]), corroborate.check(FLOOD)
    assert told(with_other) == told(without)
    mine = [
        finding for finding in with_other.findings if not any(with_other.claim(c).document == OTHER.id for c in finding.claims)
    ]
    assert [(one.rule, one.fingerprint) for one in mine] == [(one.rule, one.fingerprint) for one in without.findings]


def test_renaming_sources_changes_nothing_but_names():
    renamed = [evolve(document, source=f"Outlet {number}") for number, document in enumerate(FLOOD)]
    assert told(corroborate.check(renamed)) == told(corroborate.check(FLOOD))


def test_a_copy_adds_no_independent_origin():
    copy = evolve(FLOOD[0], source="Mirror", name="mirror")
    before, after = corroborate.check(FLOOD), corroborate.check([*FLOOD, copy])
    origins = {cluster.question: len(cluster.origins) for cluster in before.clusters}
    for cluster in after.clusters:
        if cluster.question in origins:
            assert len(cluster.origins) <= origins[cluster.question], cluster.question


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=120), min_size=0, max_size=4))
def test_no_texts_crash_it_and_every_quotation_is_true(texts):
    report = corroborate.check([Document(text, f"source {number}") for number, text in enumerate(texts)])
    by_id = {document.id: document.text for document in report.documents}
    for claim in report.claims:
        assert claim.span.of(by_id[claim.document]) == claim.quote
    json.dumps(report.to_dict())


WORDS = st.sampled_from(
    ["At", "least", "nearly", "over", "44", "52", "16,000", "two", "people", "killed", "injured", "said", "the", "minister", "on", "Monday", "“", "”", ",", ".", "in", "Northport", "according", "to", "was", "will", "not", "Reuters", "told", "The", "Post", "$5", "million", "%", "and", "or", "from", "between", "up", "to", "it", "he"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(st.lists(WORDS, max_size=25).map(" ".join), min_size=2, max_size=3), st.randoms())
def test_the_order_of_documents_changes_nothing(texts, chance):
    documents = [Document(text, f"source {number}", published=dt.date(2023, 6, 6 + number)) for number, text in enumerate(texts)]
    expected = json.dumps(corroborate.check(documents).to_dict())
    chance.shuffle(documents)
    assert json.dumps(corroborate.check(documents).to_dict()) == expected


def figure_claims(first, second):
    """Two documents that each give one figure, as ready-made claims."""
    documents = [Document(f"people killed {value.low} {value.high}", f"source {n}") for n, value in enumerate((first, second))]
    claims = [
        Claim(
            document=document.id, span=Span(0, len(document.text)), quote=document.text, subject="people", predicate="casualties.killed",
            value=value, value_text="figure", attribution=Attribution([Voice(document.source.name, "document")]),
        )
        for document, value in zip(documents, (first, second), strict=True)
    ]  # fmt: skip
    return documents, claims


figures = st.builds(lambda low, more: Quantity(low, low + more, None), st.integers(0, 500), st.integers(0, 100))


@settings(max_examples=60)
@given(figures, figures, st.integers(0, 200))
def test_widening_a_figure_never_makes_a_conflict(first, second, by):
    wider = Quantity(first.low - by, first.high + by, None)
    before = corroborate.check(*[figure_claims(first, second)[0]], claims=figure_claims(first, second)[1])
    after = corroborate.check(figure_claims(wider, second)[0], claims=figure_claims(wider, second)[1])
    if "conflict" not in {comparison.relation for comparison in before.comparisons}:
        assert "conflict" not in {comparison.relation for comparison in after.comparisons}


@pytest.mark.parametrize(
    ("documents", "why"),
    [
        ([], "there are no documents"),
        ([FLOOD[0]], "there is only one document"),
        ([Document("", "A"), Document("  \n", "B")], "no claims were found"),
        ([FLOOD[0], OTHER], "no two claims ask the same question"),
    ],
)
def test_a_run_that_compared_nothing_says_so(documents, why):
    report = corroborate.check(documents)
    assert not report.comparisons
    assert any(f"nothing was compared, because {why}" in line for line in report.not_checked)


def test_the_same_document_twice_is_read_once():
    report = corroborate.check([FLOOD[0], FLOOD[0]])
    assert len(report.documents) == 1
    assert any("given more than once" in line for line in report.not_checked)


def test_an_extractor_cannot_invent_a_quotation():
    def liar(document):
        yield Claim(
            document=document.id, span=Span(0, 4), quote="lies", subject="people", predicate="be",
            attribution=Attribution([Voice(document.source.name, "document")]),
        )  # fmt: skip

    with pytest.raises(SpanError, match="refused a claim"):
        corroborate.check([FLOOD[0]], extractor=liar)


def test_an_extractor_that_raises_is_told_with_its_document():
    def stumbles(_document):
        yield 1 / 0

    with pytest.raises(ExtractorError, match="raised ZeroDivisionError in the document 'Daily Log': division by zero") as caught:
        corroborate.check([FLOOD[0]], extractor=stumbles)
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_documents_of_one_name_are_told_apart_and_keep_their_ids():
    documents = [Document(f"The flood at Northport killed {count} people.", "Arlow Docs") for count in ("nine", "ten", "twelve")]
    report = corroborate.check(documents)
    assert {document.id for document in report.documents} == {document.id for document in documents}
    assert {document.name for document in report.documents} == {"Arlow Docs #1", "Arlow Docs #2", "Arlow Docs #3"}
    places = str(report)
    assert all(f"Arlow Docs #{number}:1:" in places for number in (1, 2, 3))
    assert {document.source.name for document in report.documents} == {"Arlow Docs"}


def test_a_text_of_another_language_is_told_and_not_checked():
    french = [
        Document(
            f"Le bombardement du quartier nord a fait {dead} morts et 30 blessés, selon le ministère de l'Intérieur. Les secours ont "
            "travaillé toute la nuit pour dégager les victimes des décombres, a déclaré le porte-parole.", source,
        )
        for dead, source in ((14, "Le Matin"), (12, "Le Soir"))
    ]  # fmt: skip
    report = corroborate.check([*french, FLOOD[0]])
    assert {claim.document for claim in report.claims} == {FLOOD[0].id}
    for name in ("Le Matin", "Le Soir"):
        assert (
            f"{name}: too few of its words are of the language that is read (en); nothing in it was checked" in report.not_checked
        )
    own = Claim(
        document=french[0].id, span=Span(0, 16), quote="Le bombardement ", subject="attack", predicate="be",
        attribution=Attribution([Voice("Le Matin", "document")]),
    )  # fmt: skip
    assert corroborate.check(french, claims=[own]).claims == (own,)  # who reads it otherwise is believed


def test_a_run_without_rules_does_not_look_as_if_all_were_well():
    assert "no rule was run, so nothing was looked for" in corroborate.check(FLOOD, rules=[]).not_checked


def test_a_party_that_nobody_is_called_is_told():
    report = corroborate.check(FLOOD, parties=["ministry", "Courier", "Fire Service", "Marow Lines"])
    assert [line for line in report.not_checked if "party" in line] == [
        "no source and no speaker is called 'Marow Lines', who is said to be a party"
    ]


def test_claims_of_a_document_that_is_not_there_are_refused():
    _, claims = figure_claims(Quantity.exactly(1), Quantity.exactly(2))
    with pytest.raises(SpanError, match="not their documents: '.*; pass these"):
        corroborate.check(FLOOD, claims=claims)


def test_progress_is_told_from_reading_to_done():
    steps = []
    corroborate.check(FLOOD, progress=lambda step, done, of: steps.append((step, done, of)))
    assert steps[0][0] == "reading"
    assert steps[-1] == ("done", 1, 1)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"documents": ["a text"]}, "Document is needed, not 'a text'; corroborate.Document"),
        ({"documents": "reports/"}, "corroborate.read"),
        ({"documents": Document("a text", "A")}, "a list of objects of the class Document"),
        ({"documents": None}, "not None"),
        ({"rules": ["numbers"]}, "corroborate.select"),
        ({"rules": [len]}, "@corroborate.rule"),
        ({"claims": ["44 died"]}, "corroborate.read_claims"),
        ({"extractor": lambda _: None}, "class Claim is needed, not None"),
        ({"extractor": "spacy"}, "an extractor is a function of a document that returns its claims, not 'spacy'"),
        ({"vocabulary": "de"}, "of corroborate.vocabulary returns"),
        ({"credibility": {"44 people": 7}}, "from 1 to 6"),
    ],
)
def test_what_is_given_in_the_wrong_place_is_told_with_what_to_do(wrong, told):
    given = {"documents": [Document("The flood killed 44 people.", "A")], **wrong}
    with pytest.raises(CorroborateError, match=told):
        corroborate.check(**given)


def test_extracting_from_what_is_no_document_is_told_with_what_to_do():
    with pytest.raises(CorroborateError, match="not 'a text'; corroborate.Document"):
        corroborate.extract("a text")


def test_one_party_may_be_given_by_its_name():
    documents = [Document("The flood killed 44 people, the Harbour Board said.", name) for name in ("Log", "Post")]
    one, listed = (corroborate.check(documents, parties=parties).to_dict() for parties in ("Harbour Board", ["Harbour Board"]))
    assert one == listed != corroborate.check(documents).to_dict()


def test_a_ready_made_figure_takes_the_frame_that_its_verb_names_and_nothing_else_does():
    report = Document(
        "The harbour board released 12 inmates. The court released Ada Finch.", "Log", published=dt.date(2023, 6, 6)
    )
    figure, deed = Span(0, 38), Span(39, 68)
    ready = [
        Claim(
            document=report.id, span=span, quote=span.of(report.text), subject=subject, predicate="released", value=value,
            attribution=Attribution((Voice("Log", "document"),)),
        )
        for span, subject, value in ((figure, "inmate", Quantity.exactly(12)), (deed, "ada finch", None))
    ]  # fmt: skip
    assert [claim.predicate for claim in corroborate.check([report], claims=ready).claims] == ["releases", "released"]


def test_a_rule_that_breaks_is_loud_and_stops_no_other():
    @corroborate.rule
    def stumbles(cluster):
        """Stumbles over whatever it sees."""
        raise KeyError(cluster.question)

    with pytest.warns(RuleWarning, match="rule 'stumbles': raised KeyError"):
        report = corroborate.check(FLOOD, rules=[stumbles, *corroborate.DEFAULT_RULES])
    assert report.findings == corroborate.check(FLOOD).findings
    assert [error.rule for error in report.broken_rules] == ["stumbles"]
    assert report.to_dict()["broken_rules"][0]["message"].startswith("raised KeyError")
    assert str(report).rstrip().endswith("a rule broke: stumbles")
    assert "Not complete: a rule broke: stumbles" in report.render("html")
    (invocation,) = json.loads(report.render("sarif"))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False


@pytest.mark.parametrize(
    ("mistake", "told"),
    [
        (lambda: corroborate.find_quantities(FLOOD[0]), "that of a document is document.text"),
        (lambda: corroborate.find_attributions(None), "a text is a string, not None"),
        (lambda: corroborate.find_dates(5), "a text is a string, not 5"),
        (lambda: corroborate.find_dates("on Monday", published="yesterday"), "not 'yesterday'"),
        (lambda: corroborate.read(None), "a path is a string or a pathlib.Path, not None"),
        (lambda: corroborate.read(["seeds", 5]), "not 5"),
        (lambda: corroborate.check(FLOOD, parties=5), "parties are names"),
        (lambda: corroborate.check(FLOOD, credibility=["44"]), "credibility is a dict"),
        (lambda: corroborate.fuse([{"source": "a", "item": "b", "value": 1}]), "every record is (source, item, value), not {"),
        (lambda: corroborate.fuse("abc"), "every record is (source, item, value), not 'a'"),
    ],
)
def test_a_mistake_is_told_with_what_was_expected(mistake, told):
    with pytest.raises(CorroborateError) as caught:
        mistake()
    assert told in str(caught.value)


def test_one_name_and_a_day_in_iso_form_will_do():
    assert corroborate.select(corroborate.DEFAULT_RULES, only="numbers") == corroborate.select(
        corroborate.DEFAULT_RULES, only=["numbers"]
    )
    (moment,) = corroborate.find_dates("on Monday", published="2023-06-06")
    assert moment.value.iso == ("2023-06-05",)


@pytest.mark.parametrize(
    ("verb", "noun", "framed"), [("see", "patients", "see"), ("see", "spectators", "attendance"), ("have", "beds", "have")]
)
def test_a_verb_names_a_frame_of_a_ready_made_figure_only_where_it_counts_such_things(verb, noun, framed):
    report = Document(f"They {verb} three {noun} a day.", "Log")
    claim = Claim(
        document=report.id, span=Span(0, len(report.text)), quote=report.text, subject=noun, predicate=verb,
        value=Quantity.exactly(3), attribution=Attribution((Voice("Log", "document"),)),
    )  # fmt: skip
    assert [told.predicate for told in corroborate.check([report], claims=[claim]).claims] == [framed]
