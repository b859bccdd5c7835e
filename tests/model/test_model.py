"""The nouns: spans that are true, ids that come from content, chains that lead to a speaker."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from corroborate.errors import ConfigurationError, CorroborateError, InputError, SpanError, UnknownName
from corroborate.model import Attribution, Claim, Cluster, Document, Qualifiers, Source, Span, Voice
from corroborate.values import Quantity, TimeSpan

VOICE = Attribution((Voice("The Daily", "document"),))


def claim(**changes):
    given = {"document": "d1", "span": Span(0, 5), "quote": "12345", "subject": "people", "predicate": "be", "attribution": VOICE}
    return Claim(**{**given, **changes})


@given(st.text(max_size=40), st.integers(-5, 50), st.integers(-5, 50))
def test_a_span_is_valid_or_refused(text, start, end):
    try:
        span = Span(start, end)
        words = span.of(text)
    except SpanError:
        assert not 0 <= start < end <= len(text)
    else:
        assert words == text[start:end] != ""


def test_ids_come_from_content():
    assert Document("a text", "A").id == Document("a text", "A").id != Document("a text", "B").id
    assert claim().id == claim().id != claim(value=Quantity.exactly(3)).id


def test_a_document_without_a_name_goes_by_its_source():
    plain = Document("a text", "The Daily")
    assert plain.name == "The Daily"
    assert plain == Document("a text", "The Daily", "The Daily") == evolve(plain, url=None)


MOMENTS = ["2024-02-22", "2024-02-22T23:30:00Z", dt.date(2024, 2, 22), dt.datetime(2024, 2, 22, 23, 30)]


@pytest.mark.parametrize("published", MOMENTS)
def test_a_day_is_given_as_a_date_or_a_moment(published):
    day = Document("a text", "The Daily", published=published).published
    assert (type(day), day) == (dt.date, dt.date(2024, 2, 22))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"text": b"bytes"}, "is a string, not bytes"),
        ({"title": 5}, "the title of a document is a string, not int"),
        ({"name": None}, "the name of a document is a string, not NoneType"),
        ({"source": ""}, "needs a name"),
        ({"source": None}, "needs a name"),
        ({"published": "yesterday"}, "'yesterday'"),
        ({"published": float("nan")}, "not nan"),
        ({"updated": 20240222}, "not 20240222"),
    ],
)
def test_a_document_that_cannot_be_is_refused_in_plain_words(given, told):
    with pytest.raises(InputError, match=told):
        Document(**{"text": "a text", "source": "The Daily", **given})


def test_grades_are_those_that_exist():
    assert Source("A", reliability="F").reliability == "F"
    with pytest.raises(ConfigurationError, match="A, B, C, D, E, F, not 'G'"):
        Source("A", reliability="G")
    assert claim(credibility=6).credibility == 6
    with pytest.raises(ConfigurationError, match="from 1 to 6, not 0"):
        claim(credibility=0)


@given(st.text(alphabet="ab\n", max_size=60), st.integers(0, 60), st.integers(1, 9))
def test_line_and_column_point_at_the_character(text, offset, first_line):
    offset = min(offset, len(text))
    line, column = Document(text, "A", first_line=first_line).at(offset)
    lines = text.split("\n")
    assert sum(len(one) + 1 for one in lines[: line - first_line]) + column - 1 == offset


def test_a_quotation_fills_its_span():
    with pytest.raises(SpanError, match="characters"):
        claim(quote="123")


def test_a_chain_leads_to_its_speaker():
    assert VOICE.own_voice
    chain = Attribution((*VOICE.chain, Voice("The Post", "outlet", "reports"), Voice("officials", "role", "said")))
    assert chain.speaker.name == "officials"
    assert not chain.own_voice
    assert not chain.speaker.named


def test_a_cluster_knows_its_own_and_no_others():
    document = Document("12345", "A", published=dt.date(2022, 3, 4))
    cluster = Cluster("k1", "people: be", (claim(document=document.id),), documents=(document,))
    assert cluster.document_of(cluster.claims[0]) is document
    assert cluster.claim(cluster.claims[0].id) is cluster.claims[0]
    for missing in (CorroborateError, KeyError):  # a caller's mistake, and a look-up that finds nothing
        with pytest.raises(missing, match="^no claim of this cluster is called 'c0'; "):
            cluster.claim("c0")
    assert repr(cluster) == "<Cluster k1: 'people: be', 1 claims of 1 documents>"
    with pytest.raises(UnknownName, match="did you mean 'conflict'"):
        cluster.pairs("conflct")


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (lambda: Qualifiers(place="Northport"), r"such as \('Northport',\)"),
        (lambda: Qualifiers(as_of="yesterday"), "a day is a date or its ISO form"),
        (lambda: Attribution("Reuters"), "a chain of voices"),
        (lambda: Attribution([]), "a chain of voices"),
        (lambda: Voice("Ada Finch", "persn"), "did you mean 'person'"),
        (lambda: claim(subject=None), "the subject of a claim is a string"),
        (lambda: claim(value="twelve"), "find_quantities reads a figure"),
    ],
)
def test_what_cannot_be_is_told_where_it_is_made(made, told):
    with pytest.raises(CorroborateError, match=told):
        made()


def test_a_day_will_do_where_days_are_asked_for():
    day = dt.date(2024, 2, 22)
    assert Qualifiers(as_of=day) == Qualifiers(as_of="2024-02-22") == Qualifiers(as_of=TimeSpan.on(day))


def test_a_claim_parts_its_quotation_at_its_value():
    told = claim(quote="about 12 ran", span=Span(4, 16), value_text="12", value_span=Span(10, 12))
    assert (told.before_value, told.behind_value) == ("about ", " ran")
    bare = claim(quote="it rained", span=Span(0, 9))
    assert (bare.before_value, bare.behind_value) == ("", "")
