"""What a report is about tells what its figures are: words at its top stand for those that a sentence leaves out."""

from __future__ import annotations

import pytest

from corroborate import Document, extract
from corroborate.values import Quantity

TAKEOVER = "Vale agrees takeover of Wick\n\nThe brewer Vale said on Monday that it would buy its rival Wick.\n\n"
APPEAL = "Swim for a lifeboat\n\nThe fundraising swim took place on Sunday.\n\n"
TRIAL = "Adviser jailed\n\nA judge sentenced Ada Finch to six years for fraud on Friday.\n\n"
ILLNESS = "Illness on the ferry\n\nA stomach illness broke out on a ferry on Monday.\n\n"
COURT = "Adviser jailed\n\nAda Finch was sentenced on Friday.\n\n"
SCHOOL = "School to close\n\nThe school district of Arlow met on Monday.\n\n"
WALK = "A walk in Arlow\n\nThe town walked along the river on Monday.\n\n"


def told(text: str, number: float) -> str:
    """The predicate of the only claim of a number."""
    claims = extract(Document(text=text, source="The Courier", published="2031-03-08"))
    [found] = [one.predicate for one in claims if isinstance(one.value, Quantity) and one.value.point == number]
    return found


@pytest.mark.parametrize(
    ("top", "sentence", "number", "predicate"),
    [
        (TAKEOVER, "Vale owns 9.8 per cent of Wick.", 9.8, "stake"),
        (TAKEOVER, "It would save £30m a year.", 30e6, "savings"),
        (APPEAL, "By Monday the fund stood at £203,000.", 203_000, "raised"),
        (APPEAL, "It has raised £203,000 so far.", 203_000, "raised"),
        (TRIAL, "She must repay £12,000 by June.", 12_000, "restitution"),
        (ILLNESS, "More than 270 were struck down.", 270, "infections"),
        (ILLNESS, "Some 40 passengers complained of cramps.", 40, "infections"),
        (COURT, "Victims say the 12-year term is too short.", 12, "sentence"),
        (COURT, "The judge gave her 12 days to appeal.", 12, "give"),
        (SCHOOL, "It has 11,400 students.", 11_400, "enrolment"),
        (WALK, "The mayor's 12-year term ends in May.", 12, "length"),
        # ... and not of anything in any report
        (WALK, "Vale owns 9.8 per cent of Wick.", 9.8, "own"),
        (WALK, "She must repay £12,000 by June.", 12_000, "repay"),
        (WALK, "Some 40 passengers complained of cramps.", 40, "complain"),
        (APPEAL, "The mayor cut the fare to £2.", 2, "be"),
    ],
)
def test_the_top_of_a_report_tells_what_a_figure_is(top: str, sentence: str, number: float, predicate: str) -> None:
    assert told(top + sentence, number) == predicate


@pytest.mark.parametrize(
    ("text", "number", "predicate"),
    [
        ("He took in £19m from 87 people, prosecutors said.", 87, "take"),
        ("The agency said on Saturday that 211 of 3,048 guests aboard, or 6.9%, refused to leave.", 211, "refuse"),
        ("Nine people were hurt out of 200 at the fair.", 200, "be"),
        ("Nine people fell ill out of 200 guests.", 200, "be"),
        ("Nine people were thrown out of 200 stations.", 200, "throw out"),
        ("The agency said 14 pupils reported feeling sick.", 14, "infections"),
        ("Some 160 guests came down with a stomach illness.", 160, "infections"),
        ("The plane came down with 160 guests.", 160, "come down"),
    ],
)
def test_the_verb_of_a_count_is_none_of_telling_nor_of_what_it_is_out_of(text: str, number: float, predicate: str) -> None:
    assert told(text, number) == predicate


@pytest.mark.parametrize(
    ("text", "number", "predicate"),
    [
        ("The merger should bring $375 million in yearly savings.", 375e6, "savings"),
        ("They made $5 million in illegal profits.", 5e6, "profit"),
        ("The judge ordered restitution of £12,000.", 12_000, "restitution"),
        ("The firm booked exceptional costs of £90m.", 90e6, "writedown"),
        ("A court awarded her £12,000 in damages.", 12_000, "compensation"),
        ("The storm caused £12m in damage.", 12e6, "damage"),
        ("The retailer lost £12m in the half-year.", 12e6, "profit"),
        ("The £28m winger joined on Monday.", 28e6, "fee"),
        ("Arlow sign Ostrian winger for £28m", 28e6, "fee"),
        ("The goalkeeper moved to Vale for a club-record £28m.", 28e6, "fee"),
        ("The £28m bridge opened on Monday.", 28e6, "cost"),
        ("The closure will save the district $4.1 million.", 4.1e6, "savings"),
        ("The builder will pay £2m towards a school.", 2e6, "contribution"),
        ("The state gave the museum $4m.", 4e6, "give"),
        ("He had £12,000 in used notes.", 12_000, "use"),
        ("The pilot was sent home for £28.", 28, "send"),
    ],
)
def test_what_a_sum_is(text: str, number: float, predicate: str) -> None:
    assert told(text, number) == predicate


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("The council approved the plan on a 5-to-1 vote.", {5, 1}),
        ("The council's 5-2 decision angered residents.", {5, 2}),
        ("The panel split 3-2.", {3, 2}),
        ("The court upheld the ban 6-3.", {6, 3}),
        ("Lawmakers backed the bill by a vote of 218 to 210.", {218, 210}),
        ("Arlow beat Vale 5-to-1.", set()),
        ("The odds were 5-to-1.", set()),
    ],
)
def test_votes_are_two_counts(text: str, votes: set[int]) -> None:
    claims = extract(Document(text=text, source="The Courier", published="2031-03-08"))
    assert {one.value.point for one in claims if one.predicate.startswith("votes") and isinstance(one.value, Quantity)} == votes


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The winger, 24, signed on Monday.", [24]),
        ("The forager, 61, had walked for days.", [61]),
        ("The midfielder, 19, has won two caps.", [19]),
        ("The harvest, 24, was late.", []),
        ("The winger, with 24 goals, signed on Monday.", []),
    ],
)
def test_whoever_does_something_is_so_old(text: str, years: list[int]) -> None:
    claims = extract(Document(text=text, source="The Courier", published="2031-03-08"))
    assert [one.value.point for one in claims if one.predicate == "age" and isinstance(one.value, Quantity)] == years


@pytest.mark.parametrize(
    ("text", "number", "predicate", "subject"),
    [
        ("The 168-kg satellite was put into orbit.", 168, "be", "satellite"),
        ("Rangers shot a 90-kg boar.", 90, "be", "boar"),
        ("The 3.4km bridge took five years to build.", 3.4, "be", "bridge"),
        ("The quake struck 12 km WSW of Arlow.", 12, "distance", "Arlow"),
        ("Only 78 percent of toddlers are vaccinated.", 78, "vaccination rate", "vaccination rate"),
        ("The vaccination rate is 76%.", 76, "vaccination rate", "vaccination rate"),
        ("Finch, capped 21 times, hit a dozen goals in Ostria.", 12, "goals", "goal"),
        ("Some 84,000 visitors came to the fair.", 84_000, "attendance", "people"),
        ("They put up 12 tents.", 12, "put up", "tent"),
        ("The winner of the race took home $60,000.", 60_000, "prize", "prize"),
        ("Some 180 basements were flooded.", 180, "flooded", "home"),
        ("The firm had a staff of 300.", 300, "employment", "people"),
        ("The council voted by 31 to 22 to close the library.", 22, "votes against", "people"),
        ("A strike by 1,400 drivers shut the port.", 1_400, "strikers", "people"),
    ],
)
def test_what_a_measure_or_count_is_of(text: str, number: float, predicate: str, subject: str) -> None:
    claims = extract(Document(text=text, source="The Courier", published="2031-03-08"))
    found = {(one.predicate, one.subject) for one in claims if isinstance(one.value, Quantity) and one.value.point == number}
    assert (predicate, subject) in found
