"""Figures of ordinary news: what a figure measures, however it is told, and which figures of two reports answer one question."""

from __future__ import annotations

import claims_for_tests
import pytest
from claims_for_tests import ONE, OTHER, the

from corroborate import Document, extract
from corroborate.values import Quantity


def relations(one: str, other: str) -> set[str]:
    """What is told between the figures of two reports."""
    return claims_for_tests.relations(one, other, wanted=lambda claim: isinstance(claim.value, Quantity))


@pytest.mark.parametrize(
    ("text", "number", "subject", "way"),
    [
        ("Sales fell 5 percent in May.", 5, "sale", "fall"),
        ("The yard reported a 5 percent fall in sales.", 5, "sale", "fall"),
        ("The yard reported a drop in sales of 5 percent.", 5, "sale", "fall"),
        ("There was an increase of 5 percent in sales.", 5, "sale", "rise"),
        ("Sales were 5 percent down.", 5, "sale", "fall"),
        ("Sales were 5 percent lower than in May.", 5, "sale", "fall"),
        ("Shares ended the day 3 percent higher.", 3, "share price", "shares up"),
        ("The stock lost 4 percent.", 4, "share price", "shares down"),
        ("Rents have gone up by 8 percent.", 8, "rent", "rise"),
        ("Revenue was 40 million euros, down 6 percent.", 6, "revenue", "fall"),
        ("Revenue was 40 million euros, a decrease of 6 percent.", 6, "revenue", "fall"),
        ("Operating profit fell 25 percent to 96 million euros.", 25, "operating profit", "fall"),
        ("The yard cut its workforce by a quarter.", 0.25, "workforce", "cut"),
        ("The party lost 3 percent of the vote.", 3, "vote", "lose"),
        ("The employers offered a pay rise of 5.5 percent.", 5.5, "pay rise", "pay offer"),
    ],
)
def test_a_change_is_of_the_thing_that_changed(text: str, number: float, subject: str, way: str) -> None:
    claim = the(text, number)
    assert (claim.subject, claim.predicate) == (subject, way)


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("The minimum wage is to go up in two steps, to 13.80 crowns in July.", 13.8, "minimum wage"),
        ("Fees would be cut in the autumn to 900 pounds.", 900, "fee"),
        ("Rents in Arlow climbed last year by 6 percent to 1,140 euros a month.", 1140, "rent"),
        ("The contract, worth £9.2m, was awarded in June.", 9.2e6, "contract"),
        ("Ada Finch, who has been prime minister for six years, wished him luck.", 6, "prime minister"),
        ("Ada Finch, mayor for nine years, will step down.", 9, "mayor"),
        ("A slick about 4 km long is drifting north.", 4, "length"),
        ("The borehole is just 60cm across.", 60, "width"),
        ("The number of deaths stood at 13 and that of cases at 268.", 268, "case"),
        ("Operating profit slid to 96 million, missing the forecast.", 96e6, "money"),
        ("The party has 26 out of 49 seats.", 26, "seat"),
        ("Two out of three trains did not run.", 2 / 3, "flight"),
        ("The victim, a plumber of 63, lived here.", 63, "plumber"),
        ("Cal Reed (Greens), 71, is in hospital.", 71, "Cal Reed"),
        ("A climber, 36, died on Friday.", 36, "climber"),
    ],
)
def test_what_a_figure_measures(text: str, number: float, subject: str) -> None:
    assert the(text, number).subject == subject


def test_whose_term_of_office_is_told() -> None:
    assert the("Ada Finch, mayor for nine years, will step down.", 9).agent == "Ada Finch"


def test_who_they_are_says_who_is_counted() -> None:
    claim = the("Nine of the 17 ministers will be women.", 9)
    assert (claim.subject, claim.qualifiers.population) == ("people", "woman")
    assert the("Nine of the 17 ministers will be late.", 9).subject == "minister"


def test_an_age_between_two_others_is_one() -> None:
    [claim] = [one for one in extract(Document("Nurses must be aged between 25 and 60.", "Arlow Post")) if one.value_text]
    assert claim.predicate == "age"


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("The repairs will cost 40 million euros, the city says. The opposition puts it at 60 million.", 60e6, "EUR"),
        ("It spent 40 million euros. More than 3 million came to see it.", 3e6, None),
        ("It spent 40 million euros. Arlow, a city of 9 million, paid half.", 9e6, None),
        ("It spent 40 million euros. Ada Finch left. The sun shone. Rain fell. The reform reached 9 million.", 9e6, None),
    ],
)
def test_bare_millions_beside_a_sum_are_money(text: str, number: float, unit: str | None) -> None:
    value = the(text, number).value
    assert isinstance(value, Quantity)
    assert value.unit == unit


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # what each is for is left out
        (
            "The agreement raises the minimum wage to 14.50 crowns an hour.",
            "The minimum wage is to go up in two steps, to 13.80 crowns.",
            "conflict",
        ),
        # a sum promised in two ways
        (
            "Ada Finch promised that every household hit by the flood would receive 50,000 crowns.",
            "Ada Finch pledged 30,000 crowns to each household hit by the flood.",
            "conflict",
        ),
        # what is expected, and what others speak of
        (
            "Insurers expect claims of 3.5 million crowns from the storm.",
            "Insurers speak of claims of 3.5 million crowns.",
            "agree",
        ),
        # the verb and the noun of a change
        ("Sales of the Finch yard fell 5 percent.", "The Finch yard reported a fall in sales of 9 percent.", "conflict"),
    ],
)
def test_figures_that_answer_one_question(one: str, other: str, expected: str) -> None:
    assert expected in relations(one + ONE, other + OTHER)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sales of the Finch yard rose 5 percent.", "Sales of the Finch yard were 40 percent of those of the town."),  # a level
        ("Analysts expected a profit of 9 million crowns at the yard.", "The yard made a profit of 7 million crowns."),
        ("A nurse gets 1,700 crowns a month.", "A nurse gets 20 crowns an hour."),
        ("Shareholders were offered 21 crowns a share in the first bid.", "The shares were trading at 18 crowns before the bid."),
    ],
)
def test_figures_that_do_not(one: str, other: str) -> None:
    assert not relations(one + ONE, other + OTHER) & {"conflict", "update"}
