"""Figures of what every paper reports: sentences in court, strikes and their marches, fires and who fights them, storms."""

from __future__ import annotations

import claims_for_tests
import pytest
from claims_for_tests import ONE, OTHER, the

from corroborate.values import Quantity


def relations(one: str, other: str) -> set[str]:
    """What is told between the figures of two reports."""
    return claims_for_tests.relations(one + ONE, other + OTHER, wanted=lambda claim: isinstance(claim.value, Quantity))


@pytest.mark.parametrize(
    ("text", "number", "predicate"),
    [
        ("About 60 operations were expected to be put off.", 60, "postponements"),
        ("Some 70 appointments have been rescheduled.", 70, "postponements"),
        ("Nearly 30 shops are set to close.", 30, "closures"),
        ("A forger has been sent to prison for nine years.", 9, "sentence"),
        ("A forger went to jail for nine years.", 9, "sentence"),
        ("The pair were sentenced on Monday: he got four years, she walked free.", 4, "sentence"),
        ("The clerk received 14 months, suspended for two years.", 14, "sentence"),
        ("The clerk was given six months' imprisonment.", 6, "sentence"),
        ("The clerk must do 90 hours' unpaid work.", 90, "length"),
        ("The clerk was suspended for two years.", 2, "suspension"),
        ("The firm was given 14 months to pay.", 14, "give"),  # no term
        ("Some 700 firefighters are on the lines.", 700, "firefighting"),
        ("Resources: 640 personnel, 31 engines.", 640, "firefighting"),
        ("Some 700 firefighters are on strike.", 700, "strikers"),
        ("The fire stood at 4,100 acres on Friday.", 4100, "burnt area"),
        ("The blaze is now 4,100 acres.", 4100, "burnt area"),
        ("The blaze was mapped at 4,100 acres.", 4100, "burnt area"),
        ("Size: 4,100 acres", 4100, "burnt area"),
        ("The farm stood on 4,100 acres.", 4100, "stand"),
        ("The storm cut power to 900 homes.", 900, "power cuts"),
        ("The least age is 16, and juniors can join the band.", 16, "be"),
        ("Some 900 teachers from three unions were out for a day.", 900, "strikers"),
        ("Some 900 teachers were out in the sun.", 900, "be out"),
        ("Resources: 640 personnel, 31 engines.", 31, "firefighting.equipment"),
        ("Thieves made off with 31 coins.", 31, "theft"),
        ("Police said 31 coins disappeared from a case.", 31, "theft"),
        ("Police said 31 hikers disappeared.", 31, "casualties.missing"),
        ("Gales left homes without power. Finch Energy said 3,100 customers were affected.", 3100, "power cuts"),
        ("Thieves got at names. Finch Energy said 3,100 customers were affected.", 3100, "customers affected"),
        ("Teachers are on strike. The union said 900 members were taking part.", 900, "strikers"),
        ("Teachers marched. The union said 900 members were taking part.", 900, "attendance"),
        ("The unions said 900 people answered the call.", 900, "attendance"),
    ],
)
def test_what_a_figure_counts(text: str, number: float, predicate: str) -> None:
    assert the(text, number).predicate == predicate


def test_power_cut_to_many_is_no_movement() -> None:
    assert not the("A gale swept in, cutting power to 900 homes.", 900).qualifiers.revised
    assert the("The death toll rose to 44.", 44).qualifiers.revised


def test_what_is_expected_is_no_fact_yet() -> None:
    assert the("About 60 operations were expected to be put off.", 60).qualifiers.modality == "will"
    assert the("About 60 operations were put off.", 60).qualifiers.modality is None


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("The firm, which has shops in Arlow and Vale, will cut 300 jobs.", 300, ()),
        ("The trust, whose office is in Arlow, sold 20,000 tickets.", 20_000, ()),
        ("The firm, which has 40 shops in Arlow, will cut 300 jobs.", 40, ("Arlow",)),
        ("The firm will cut 300 jobs in Arlow.", 300, ("Arlow",)),
        ("Marsh spent 3,000 crowns on a horse and 9,000 crowns on a week in Arlow.", 3000, ()),
        ("Marsh spent 3,000 crowns on a horse and 9,000 crowns on a week in Arlow.", 9000, ("Arlow",)),
        ("Marsh spent 3,000 crowns on a horse, a boat and a house in Arlow.", 3000, ()),
        ("A gale cut power to 3,100 homes, mainly in Arlow.", 3100, ()),
        ("A gale cut power to 3,100 homes in Arlow.", 3100, ("Arlow",)),
        ("Gusts of 93 mph were measured at Arlow and of 89 mph at Vale.", 93, ("Arlow",)),
        ("Gusts of 93 mph were measured at Arlow and of 89 mph at Vale.", 89, ("Vale",)),
        ("Marsh spent 3,000 crowns in Arlow.", 3000, ("Arlow",)),
    ],
)
def test_whose_place_it_is(text: str, number: float, place: tuple[str, ...]) -> None:
    assert the(text, number).qualifiers.place == place


@pytest.mark.parametrize(
    ("text", "number", "whom"),
    [
        ("Cole Marsh was jailed for six years.", 6, "Cole Marsh"),
        ("Cole Marsh, a clerk, got six years in jail.", 6, "Cole Marsh"),
        ("The judge gave Cole Marsh six years in prison.", 6, "Cole Marsh"),
        ("The clerk who stole to pay for a life of boats and horses was jailed for six years.", 6, "clerk"),
        (
            "The head of a trust who stole cash for a life of boats and horses has been jailed for six years.",
            6,
            "head of a trust",
        ),
        ("A clerk who stole from a trust supporting disadvantaged children was jailed for six years.", 6, "clerk"),
        ("His wife, Mia Marsh, was given a suspended six-month sentence.", 6, "Mia Marsh"),
        ("Mia Marsh wept as she was told her six-month sentence would be suspended.", 6, "Mia Marsh"),
    ],
)
def test_who_is_sentenced(text: str, number: float, whom: str) -> None:
    assert the(text, number).patient == whom


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cole Marsh was jailed for six years.", "Cole Marsh was sent to prison for seven years."),
        ("Marsh was jailed for six years.", "Cole Marsh has been sent to prison for 6.5 years."),
        ("A clerk was jailed for six years on Monday.", "Cole Marsh, a clerk, was jailed for seven years on Monday."),
        ("The fire stood at 4,100 acres on Monday.", "The fire has burned 3,800 acres, officials said on Monday."),
        ("Some 700 firefighters are on the lines.", "Resources: 640 personnel, 31 engines."),
        ("Three people were arrested after a group threw eggs at the town hall.", "Two people were arrested."),
        (
            "A gale left 3,100 homes in Arlow without power, Finch Energy said.",
            "Some 2,900 homes in Arlow were without power, Finch Energy said.",
        ),
        ("Gusts of 93 mph were measured in Arlow.", "Gusts reached 89 mph in Arlow."),
        ("Some 60 operations were put off.", "Some 70 operations have been rescheduled."),
    ],
)
def test_figures_that_answer_one_question(one: str, other: str) -> None:
    assert relations(one, other) & {"conflict", "update"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cole Marsh was jailed for six years.", "Mia Marsh was jailed for 10 months."),
        (
            "Cole Marsh was jailed for six years. His wife Mia received 10 months, suspended for two years.",
            "A clerk was jailed for six years. Mia Marsh, his wife, was given a 10-month suspended sentence.",
        ),
        ("A gale left 3,100 homes without power.", "Finch Energy said 900 of its customers were without power."),
        ("Marsh Power said 3,100 customers were without power.", "Finch Energy said 900 customers were without power."),
        ("A gale left 3,100 homes without power.", "A gale left 900 homes in the Vale valley without power."),
        ("Gusts of 93 mph battered the coast.", "Gusts reached 89 mph at Vale."),
        (
            "Teachers are on strike. The union said 9,000 members were taking part.",
            "Teachers are on strike. In the capital, police put the crowd at 2,000.",
        ),
    ],
)
def test_figures_that_do_not(one: str, other: str) -> None:
    assert not relations(one, other) & {"conflict", "update"}
