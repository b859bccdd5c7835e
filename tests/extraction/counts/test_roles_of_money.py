"""Sums and shares by what they are of: prices, costs, losses, rates and changes are questions of their own."""

from __future__ import annotations

import pytest
from claims_for_tests import find_counts

from corroborate import vocabulary
from corroborate.extraction.reading import read
from corroborate.model import Claim, Document
from corroborate.values import Quantity


def _claims(text: str) -> list[Claim]:
    return find_counts(read(Document(text, "Arlow Post"), vocabulary.load()))


def _read(text: str) -> list[tuple[str, float | None]]:
    """What the figures of a text are of, each with its value."""
    return [(claim.predicate, claim.value.point) for claim in _claims(text) if isinstance(claim.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("Norcom reported a loss of $86 million.", "profit", 86e6),
        ("Consumer prices in Norland were 4.2% higher in May than a year earlier.", "inflation", 4.2),
        ("The cost of living climbed 4 per cent in the year to May.", "inflation", 4),
        ("Inflation slowed to 3.1 percent in May.", "inflation", 3.1),
        ("At 3.1 percent, inflation in Norland was the lowest in years.", "inflation", 3.1),
        ("Inflation, which the office gave as 3.1 percent, fell short of forecasts.", "inflation", 3.1),
        ("The central bank hiked its rate to 5.5 percent.", "interest rate", 5.5),
        ("The benchmark lending rate in Norland now stands at 5.5 percent.", "interest rate", 5.5),
        ("In Norland 7 percent of the labour force was without work.", "unemployment", 7),
        ("Joblessness in Norland has reached 7 percent.", "unemployment", 7),
        ("Norland's gross domestic product increased by 0.6 percent.", "growth", 0.6),
        ("Growth of 0.6 percent in the second quarter pleased the minister.", "growth", 0.6),
        ("The economy contracted 0.6 percent.", "contraction", 0.6),
        ("The warning sent the stock 8 percent lower.", "shares down", 8),
        ("Ellery Motors lost 8 percent of its market value.", "shares down", 8),
        ("Drivers at Wick Buses won a 6 percent pay rise.", "pay rise", 6),
        ("The employers offered a pay rise of 6 percent.", "pay offer", 6),
        ("The union demanded a pay rise of 6 percent.", "pay demand", 6),
        ("The Berg family will hold 30 percent of the merged company.", "stake", 30),
    ],
)
def test_a_share_is_of_what_it_measures(text, predicate, value):
    assert (predicate, value) in _read(text)


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("Arlow Mills agreed to buy Wick Foods for $2 billion.", "cost", 2e9),
        ("Arlow Mills will pay $2 billion for Wick Foods.", "cost", 2e9),
        ("The takeover values the mill at $2 billion.", "cost", 2e9),
        ("Arlow to swallow Wick in $2bn takeover", "cost", 2e9),
        ("Price tag for Wick Foods: $2bn", "cost", 2e9),
        ("The new phone is priced at $300.", "cost", 300),
        ("The phone will set buyers back $300.", "cost", 300),
        ("Arlow Power will invest 40 million euros in a new dam.", "cost", 4e7),
        ("Some 40 million euros will go into the dam.", "cost", 4e7),
        ("A 40-million-euro dam will be built near Arlow.", "cost", 4e7),
        ("The bill for the dam, which the city had kept quiet about, came to 40 million euros.", "cost", 4e7),
        ("Arlow Mills lost £7 million before tax last year.", "profit", 7e6),
        ("Arlow Mills plunged £7 million into the red.", "profit", 7e6),
        ("Arlow Mills turned over £90 million last year.", "earnings", 9e7),
        ("The bank must hand over $5 million for the breach, the watchdog ruled.", "fine", 5e6),
        ("Arlow Mills is offering $12 a share for Wick Foods.", "offer per share", 12),
        ("A seat costs 6 euros and 50 cents.", "cost", 6.5),
    ],
)
def test_a_sum_is_what_it_is_paid_for(text, predicate, value):
    assert (predicate, value) in _read(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Inflation is above the central bank's 2 percent target.", "inflation"),  # what somebody wants is not what is so
        ("The bank aims for inflation of 2 percent.", "inflation"),
        ("The inflation target is 2 percent.", "inflation"),
        ("Inflation was more than double the 2 percent aimed for.", "inflation"),
        ("The price of flour rose 4 percent.", "inflation"),  # one price
        ("The fleet expanded by 4 percent.", "growth"),
        ("Shares in the profits rose to 4 percent.", "shares up"),
        ("The firm lost 4 percent of its staff.", "shares down"),
        ("The mayor paid tribute to 40 volunteers.", "cost"),
        ("Police handed over 40 captives.", "fine"),
        ("The troupe lost 7 million crowns to a thief.", "profit"),
        ("A $3 million grant will help the school.", "cost"),  # it is money itself
    ],
)
def test_what_only_looks_like_it(text, predicate):
    assert predicate not in [found for found, _ in _read(text)]


def test_a_rate_that_had_been_so_is_the_old_one():
    claims = _claims("The rate is 5 percent, the bank said. The interest rate had been 4 percent since May.")
    assert [claim.qualifiers.superseded for claim in claims if claim.value_text == "4 percent"] == [True]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The strike ended on Monday after 12 days.", [("length", 12)]),
        ("Arlow strike over after 12 days", [("length", 12)]),
        ("The talks finished after three hours.", [("length", 3)]),
        ("Some 300 people are to be made redundant by the mill.", [("job cuts", 300)]),
        ("The mill gives work to 300 people.", [("employment", 300)]),
    ],
)
def test_how_long_it_was_and_how_many_work_there(text, told):
    assert _read(text) == told


def test_after_some_days_is_no_length_of_what_goes_on():
    assert ("length", 12) not in _read("The crew was found after 12 days.")
