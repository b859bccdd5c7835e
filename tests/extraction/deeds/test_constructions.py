"""Grids of plain sentences: any noun can be counted, any verb can be done by somebody to something, in active and passive."""

from __future__ import annotations

import pytest

from corroborate.extraction import extract
from corroborate.model import Claim, Document
from corroborate.values import Quantity
from corroborate.vocabulary import load


def claims(text: str) -> tuple[Claim, ...]:
    return tuple(extract(Document(text=text, source="a paper"), vocabulary=load()))


_COUNTED = """ships boats trains votes strikes seats shots rounds visits claims calls tests plants trades deals orders charges bids studies
planes flights houses fires floods drops offers loans reports moves talks points goals matches runs sentences tickets cases protests
cars jobs schools shops branches doses places beds rooms tanks guns lines books records phones screens signs works dams parks
prizes races roles services shares sites"""


@pytest.mark.parametrize("noun", _COUNTED.split())
@pytest.mark.parametrize("said", ["were reported on Monday", "remain", "now lie waiting"])
def test_a_plural_behind_a_number_is_what_is_counted(noun, said):
    (counted,) = [claim for claim in claims(f"The office said 31 {noun} {said}.") if claim.value_text == "31"]
    assert counted.noun == noun
    assert counted.subject


_DONE = """rejected accepted welcomed criticised approved signed cancelled suspended launched delayed withdrew extended announced dropped
raised cut lowered doubled halved sold bought closed reopened blocked banned allowed lifted imposed seized released questioned
destroyed damaged rebuilt searched found lost won joined left backed opposed supported ordered requested demanded denied
confirmed admitted promised offered refused began ended halted tested inspected reviewed leaked stole hid moved delivered
dismissed named replaced praised blamed"""
PARTICIPLES = {"withdrew": "withdrawn", "stole": "stolen", "hid": "hidden", "began": "begun"}


@pytest.mark.parametrize("verb", _DONE.split())
def test_who_does_what_in_active_and_passive(verb):
    active = claims(f"The harbour union {verb} the new proposal on Monday.")
    assert any("union" in claim.agent and "proposal" in claim.patient for claim in active)
    passive = claims(f"The new proposal was {PARTICIPLES.get(verb, verb)} by the harbour union on Monday.")
    assert any("union" in claim.agent and "proposal" in claim.patient for claim in passive)


@pytest.mark.parametrize(
    "text",
    [
        "It was announced by the ministry that the bridge would close.",
        "Finch was told by reporters that the bridge would close.",
        "Ada Finch was quoted by the Post as saying the bridge would close.",
    ],
)
def test_who_is_told_or_quoted_does_nothing(text):
    assert [claim.predicate for claim in claims(text)] == ["closing"]


@pytest.mark.parametrize("place", ["Serra do Arlow", "Vila de Wick", "Costa de la Mer", "Arlow-sur-Mer"])
def test_a_name_keeps_its_small_words(place):
    (burnt,) = [claim for claim in claims(f"A fire near {place} destroyed 40 homes on Monday.") if claim.value_text == "40"]
    assert (burnt.subject, burnt.agent, burnt.qualifiers.place) == ("home", "fire", (place,))


@pytest.mark.parametrize(
    ("text", "predicate", "agent"),
    [
        ("Police said the suspect acted alone.", "act", "suspect"),
        ("The mayor said a bomb exploded near the market.", "explode", "bomb"),
        ("The ministry said the bridge closed on Monday had opened.", "opening", ""),
        ("The minister said he would not resign.", "resignation", "minister"),
        ("Management denied that it had broken off the talks.", "breaking off", "Management"),
        ("Ada Finch met Tom Birch. She said she would sign the law.", "decision", "Ada Finch"),
    ],
)
def test_a_clause_behind_a_verb_of_saying_has_its_own_subject(text, predicate, agent):
    told = [claim for claim in claims(text) if claim.predicate == predicate]
    assert [claim.agent for claim in told] == [agent]


def test_who_was_found_dead_is_no_subject_of_a_claim_of_the_finder():
    assert not [claim for claim in claims("Police found a man killed on Monday.") if claim.predicate == "kill"]


@pytest.mark.parametrize(
    ("text", "part", "predicate", "subject"),
    [
        ("Two of the five hostages have been released.", "Two", "releases", "people"),
        ("The Liberals won 43 of the 120 seats in parliament.", "43", "seats", "seat"),
        ("Three of the 12 miners died.", "Three", "casualties.killed", "people"),
        ("The firm closed 14 of its 60 shops.", "14", "closures", "shop"),
    ],
)
def test_a_part_counts_what_its_whole_does(text, part, predicate, subject):
    (claim,) = [claim for claim in claims(text) if claim.value_text == part]
    assert (claim.predicate, claim.subject) == (predicate, subject)


@pytest.mark.parametrize(
    "text",
    [
        "Marsh won 51.3 percent of the vote.",
        "Marsh was re-elected with 51.3 percent of the vote.",
        "Marsh took 43 seats.",
        "Marsh made a profit of 3 million dollars.",
    ],
)
def test_who_gets_what_is_counted(text):
    assert [claim.agent for claim in claims(text) if claim.value_text] == ["Marsh"]


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("Turnout was 61 percent, down from 68 percent in 2019.", "", "2019"),
        ("Revenue rose to 2.4 billion euros from 2.1 billion a year earlier.", "", "a year earlier"),
        ("The party won 43 seats, against 38 in 2019.", "", "2019"),
        ("The firm sold 40,000 cars in May, compared with 52,000 in April.", "May", "April"),
        ("Unemployment rose to 7.2% in May from 6.9% in April.", "May", "April"),
    ],
)
def test_the_day_behind_an_older_figure_is_its_own(text, new, old):
    told = [claim.qualifiers.as_of_text for claim in claims(text) if isinstance(claim.value, Quantity)]
    assert told == [new, old]


@pytest.mark.parametrize(
    ("text", "predicate", "polarity"),
    [
        ("Ketara has denied sending troops to Noruwa.", "deployment", False),
        ("The minister denied taking bribes.", "take bribe", False),
        ("The minister admitted taking bribes.", "take bribe", True),
        ("Police denied using live rounds.", "weapons used", False),
        ("Police used live rounds, witnesses said.", "weapons used", True),
    ],
)
def test_what_is_denied_or_admitted_with_a_participle(text, predicate, polarity):
    (claim,) = [claim for claim in claims(text) if claim.predicate == predicate]
    assert claim.qualifiers.polarity is polarity


@pytest.mark.parametrize("whom", ["the chief executive", "Ada Finch"])
def test_who_is_dismissed_is_not_spoken_to(whom):
    (claim,) = claims(f"The board has dismissed {whom}.")
    assert (claim.predicate, claim.agent) == ("dismissal", "board")


@pytest.mark.parametrize(
    ("text", "predicate", "subject"),
    [
        ("Voss, 58, pleaded guilty. His lawyer, Anna Kreutz, said he would appeal.", "appeal", "Voss"),
        ("A court sentenced former minister Erik Voss to six years in prison for taking bribes.", "sentence", "sentence"),
    ],
)
def test_what_a_court_does_is_told_of_whom_it_is_done_to(text, predicate, subject):
    (claim,) = [claim for claim in claims(text) if claim.predicate == predicate]
    assert claim.subject == subject


def test_he_is_the_last_person_named_with_an_age():
    text = 'The Ellery club will pay Torre. Marchetti, 23, netted twice. "I came because of the coach," he told a website.'
    (quoted,) = [claim for claim in claims(text) if claim.predicate == "quotation"]
    assert quoted.subject == "Marchetti"


def test_every_age_is_in_years():
    told = [
        claim.value for claim in claims("Voss, 58, pleaded guilty. Voss, who is 59, had confessed.") if claim.predicate == "age"
    ]
    assert [value.unit for value in told if isinstance(value, Quantity)] == ["year", "year"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [("There is no evidence of a second attacker.", False), ("There is evidence of a second attacker, police said.", True)],
)
def test_what_there_is_or_is_not(text, polarity):
    (claim,) = claims(text)
    assert (claim.subject, claim.predicate, claim.qualifiers.polarity) == ("evidence", "exist", polarity)


def test_who_is_told_something_is_not_its_subject():
    (claim,) = claims("Governor Anne Tillery told reporters she would not call a special session.")
    assert (claim.agent, claim.patient, claim.qualifiers.polarity) == ("Anne Tillery", "special session", False)
