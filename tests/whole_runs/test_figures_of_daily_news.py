"""Elections, buildings, mergers, courts, outbreaks, matches, gifts and floods: what a figure is of, and which two are of one thing."""

from __future__ import annotations

import pytest
from claims_for_tests import relations as told

from corroborate import Document, extract
from corroborate.values import Quantity


def counted(text: str) -> set[tuple[str, float | None]]:
    """The figures that are read in a text, each with what it is of."""
    claims = extract(Document(text, "Arlow Post"))
    return {(claim.predicate, claim.value.point) for claim in claims if isinstance(claim.value, Quantity)}


@pytest.mark.parametrize(
    ("text", "predicate", "number"),
    [
        ("Turnout in Friday's vote stood at 64 percent.", "turnout", 64),
        ("More than half a million people voted early in the election.", "ballots cast", 500_000),
        ("Reed held the seat by 118 votes.", "margin", 118),
        ("The new hall can accommodate 900 people.", "capacity", 900),
        ("The new arena, with a capacity of 9,500, cost the town £40m.", "capacity", 9_500),
        ("The dam, with a capacity of 90 megawatts, opened on Friday.", "power output", 90),
        ("The port will create 240 jobs, the mayor said.", "new jobs", 240),
        ("The merger is expected to yield $90 million in annual cost savings.", "savings", 90_000_000),
        ("Synergies of $90 million are expected from the merger.", "savings", 90_000_000),
        ("Closing the mill will put 340 people out of work.", "job cuts", 340),
        ("Reed cheated 75 people, most of them pensioners, in the scheme.", "fraud victims", 75),
        ("The fraud had 75 victims.", "fraud victims", 75),
        ("Investors lost $9 million in the fraud.", "investor losses", 9_000_000),
        ("Reed was convicted of 14 counts of fraud.", "counts proved", 14),
        ("Jurors found Reed guilty on 14 counts of fraud.", "counts proved", 14),
        ("Reed was acquitted of 14 counts of fraud.", "counts not proved", 14),
        ("Measles has been confirmed in 45 people, the ministry said.", "infections", 45),
        ("The number of patients in intensive care rose to 12.", "casualties.critical", 12),
        ("The number of people in hospital rose to 120.", "casualties.hospitalised", 120),
        ("The plane with 80 people on board made an emergency landing.", "aboard", 80),
        ("The bus with 40 passengers on board hit a wall.", "aboard", 40),
        ("Trains were delayed by 70 minutes.", "delay", 70),
        ("Stewards threw out 31 fans during the match.", "ejections", 31),
        ("Norland will contribute 450 soldiers to the mission.", "deployment", 450),
        ("Teams from 28 nations are taking part in the games.", "delegations", 28),
        ("Ships from 28 nations are competing in the contest.", "delegations", 28),
        ("Floodwater entered 85 homes in Wick.", "flooded", 85),
        ("The college received a donation of $3 million.", "donation", 3_000_000),
        ("Customers placed 90,000 pre-orders for the watch.", "advance orders", 90_000),
    ],
)
def test_what_a_figure_of_daily_news_is_of(text, predicate, number):
    assert (predicate, number) in counted(text)


@pytest.mark.parametrize(
    ("text", "not_of"),
    [
        ("Two officers fatally shot a man.", "casualties.shot"),
        ("Burglars entered 85 homes in Wick.", "flooded"),
        ("The ferry had a capacity of 85 passengers.", "capacity"),
        ("The hall held 900 people when the fire broke out.", "capacity"),
        ("Some 62 percent of members voted in the election.", "ballots cast"),
        ("Reed faces 14 counts of fraud.", "counts proved"),
        ("A bakery was held up by four robbers.", "margin"),
        ("The storm claimed 75 victims.", "fraud victims"),
        ("The team lost $9 million last year.", "investor losses"),
        ("The police threw out 31 cases.", "ejections"),
    ],
)
def test_what_it_is_not_of(text, not_of):
    assert not_of not in {predicate for predicate, _ in counted(text)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Turnout in Friday's vote stood at 64 percent, officials said.",
            "About 58% of those eligible went to the polls on Friday, officials said.",
        ),
        ("Reed held the seat by 118 votes after a recount.", "Reed's majority was cut to 96 votes after a recount."),
        (
            "The dam will generate 90 megawatts, the ministry said.",
            "The dam, with a capacity of 75 megawatts, is to open in May.",
        ),
        (
            "The firms expect the merger to yield $90 million in annual cost savings.",
            "Synergies of $75 million are expected from the merger, the firms said.",
        ),
        ("Closing the mill will put 340 people out of work.", "The mill will close with the loss of 290 jobs."),
        ("Reed cheated 75 people in a fraud, most of them pensioners.", "The fraud had 61 victims, a court heard on Friday."),
        ("Jurors found Reed guilty on 14 counts of fraud.", "Reed was convicted of 11 counts of fraud."),
        (
            "There are 120 patients in hospital, 12 of them in intensive care.",
            "The number of patients in intensive care rose to 17.",
        ),
        ("The plane with 80 people on board made an emergency landing.", "The jet, which was carrying 74 people, landed safely."),
        (
            "Stewards ejected 31 fans from the ground during the derby.",
            "A total of 44 supporters were thrown out during the derby.",
        ),
        ("Norland will send 450 troops to the mission.", "Norland is to contribute 600 soldiers to the mission."),
        ("Teams from 28 nations are taking part in the games.", "The games, in which 31 countries compete, opened on Friday."),
        ("About 85 homes in Wick were flooded.", "Floodwater entered 120 properties in Wick."),
        (
            "The combined company will employ 9,000 people.",
            "The combined group will have 7,500 employees.",
        ),
        ("There were 90 confirmed cases of measles in Wick.", "The ministry reported 120 confirmed cases of measles in Wick."),
    ],
)
def test_one_figure_of_daily_news_in_other_words(one, other):
    assert told(one, other) & {"conflict", "update"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("There were 90 confirmed cases of measles in Wick.", "Altogether 300 suspected cases of measles were reported in Wick."),
        ("The combined company will employ 9,000 people.", "Vale alone employs 6,000."),
        (
            "Vale, which employs 6,000 people, agreed to buy Stour.",
            "After the merger the combined group will employ 9,000 people.",
        ),
        ("Reed was convicted of 14 counts of fraud.", "Reed faced 20 counts of fraud when he was charged last year."),
        ("Reed was convicted of 14 counts of fraud.", "Finch was convicted of six counts of fraud."),
        ("The new arena can accommodate 9,500 people.", "A crowd of 7,000 watched the first game in the new arena."),
        ("The port will create 240 jobs.", "The port will cut 90 jobs."),
        ("Norland will contribute 450 soldiers to the mission.", "The mission has 9,000 soldiers."),
        ("Reed held the seat by 118 votes.", "Reed won 9,300 votes."),
        (
            "The mill made a profit of $3.1 million in the third quarter.",
            "The mill's profit was $3.1 million, compared with $2.4 million in the same quarter of last year.",
        ),
        ("About 85 homes in Wick were flooded.", "Some 4,000 homes in Wick are at risk."),
    ],
)
def test_figures_of_daily_news_that_are_two(one, other):
    assert not told(one, other) & {"conflict", "update"}


_TIDE = (
    "High tides washed over the quays of Port Ellery on Friday and the harbour master asked skippers to stay on land while crews "
    "filled sandbags along the river and shopkeepers of the old town carried their goods upstairs for a second night. "
)
_FEVER = (
    "A fever that broke out at a wedding in Port Ellery has kept nurses of the harbour clinic busy since Friday, and the inn that "
    "served the meal has closed its kitchen while inspectors look for what made the guests ill, the council said. "
)


@pytest.mark.parametrize(
    ("top", "one", "other", "relations"),
    [
        (
            _TIDE,
            "Seven red storm alerts are in place, along with 83 storm alerts.",
            "Five red storm alerts remain.",
            {"conflict"},
        ),
        (
            _TIDE,
            "Seven red storm alerts are in place, along with 83 storm alerts.",
            "Nine amber storm alerts remain.",
            set(),
        ),
        (
            _TIDE,
            "Seven red storm alerts are in place, along with 83 storm alerts.",
            "Ten storm alerts were faxed.",
            {"incomparable"},
        ),
        (_TIDE, "Inflation is to average 7.4 percent this year.", "Inflation will peak at 8.7 percent.", set()),
        (_TIDE, "Inflation is to average 7.4 percent this year.", "Inflation will average 8.7 percent this year.", {"conflict"}),
        (_FEVER, "Nurses found 34 cases, of which 11 were confirmed by a lab.", "A lab has confirmed 19 cases.", {"conflict"}),
    ],
)
def test_which_things_of_a_kind_or_whose_part_is_told_by_the_noun_and_the_verb(top, one, other, relations):
    assert told(top + one, top + other) - {"agree"} == relations
