"""Figures of firms, markets and economies in two reports: what asks one question whatever verb tells it, and what does not."""

from __future__ import annotations

import pytest
from claims_for_tests import across, relations

from corroborate import Document, check

DIFFER = {"conflict", "update"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Annual inflation in Norland rose to 6.4 percent in May.",
            "Consumer prices in Norland were 7.2% higher in May than a year before.",
        ),
        ("The jobless rate in Norland was 6.4 percent in May.", "In Norland 7.1 percent of workers were out of work in May."),
        ("Norland's economy grew 0.6 percent in the second quarter.", "Norland GDP rose by 0.9 percent between April and June."),
        (
            "Unemployment in Norland was 6.1% in the second quarter.",
            "Joblessness in Norland stood at 7.4% in the three months to June.",
        ),
        (
            "The Bank of Norland raised its key rate to 5.5 percent.",
            "The Bank of Norland set its benchmark interest rate at 5.75 percent.",
        ),
        (
            "Shares in Ellery Motors closed down 9 percent.",
            "A 13 percent fall in the share price greeted the results of Ellery Motors.",
        ),
        ("Drivers at Wick Buses will get a pay rise of 4 percent.", "Pay for drivers at Wick Buses is to go up by 6 percent."),
        ("Ellery Motors has agreed to buy Wick Engines for $3 billion.", "Ellery Motors will pay $4 billion for Wick Engines."),
        (
            "Ellery Motors will pay $3 billion for Wick Engines.",
            "The takeover of Wick Engines by Ellery Motors is worth $4 billion.",
        ),
        ("Wick Mills made a pre-tax loss of £62 million.", "Wick Mills lost £85 million before tax."),
        ("Wick Mills reported revenue of £62 million.", "Wick Mills turned over £85 million."),
        ("Ellery Power will invest $3 billion in a dam at Wick.", "The dam at Wick will cost Ellery Power $5 billion."),
    ],
)
def test_one_question_in_other_words(one, other):
    assert relations(one, other) & DIFFER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Inflation in Norland was 6.4 percent in May.", "The central bank of Norland has an inflation target of 2 percent."),
        ("Inflation in Norland was 6.4 percent in May.", "Norland's economy grew 0.9 percent in May."),
        ("Inflation in Norland was 6.4 percent in May.", "Unemployment in Norland was 7.1 percent in May."),
        ("The Bank of Norland set its key rate at 5.5 percent.", "Inflation in Norland is 3 percent, the Bank of Norland said."),
        ("Norland's economy grew 0.6 percent in the first quarter.", "Norland's economy grew 0.9 percent in the second quarter."),
        ("Wick Mills made a profit of £62 million.", "Wick Mills has debts of £85 million."),
        ("Wick Mills made a profit of £62 million.", "Wick Mills reported revenue of £85 million."),
        ("Ellery Motors will pay $3 billion for Wick Engines.", "Ellery Motors is offering $40 a share for Wick Engines."),
        ("Ellery Motors was fined $3 million.", "Ellery Motors will invest $4 million in a plant at Wick."),
        ("Shares in Ellery Motors closed down 9 percent.", "Ellery Motors said sales fell 13 percent."),
        (
            "Drivers at Wick Buses will get a pay rise of 4 percent.",
            "Drivers at Wick Buses had demanded a pay rise of 8 percent.",
        ),
    ],
)
def test_two_questions(one, other):
    assert not relations(one, other) & DIFFER


def test_an_old_value_is_not_held_against_the_new_one():
    one = "Unemployment in Norland rose to 6.1 percent in May from 5.7 percent in April."
    assert relations(one, "Unemployment in Norland was 6.1 percent in May.") == {"agree"}


def test_what_grew_did_not_shrink():
    assert relations("Norland's economy grew 2 percent in May.", "Norland's economy shrank 2 percent in May.") & DIFFER


def test_either_party_may_be_told_to_do_it():
    one = "Ellery Motors is offering $38 a share for Wick Engines."
    other = "Wick Engines shareholders will receive $46 per share from Ellery Motors."
    assert relations(one, other) & DIFFER


def test_where_it_was_told_tells_nothing():
    one = "Wick Mills made a pre-tax loss of £62 million in the year to March, it said."
    other = "Losses before tax at Wick Mills amounted to £85 million, it said in results released on Friday."
    assert relations(one, other) & DIFFER
    assert not relations("Ellery Motors was fined $3 million.", "Wick Engines was fined $4 million.") & DIFFER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wick Stores will close 16 shops.", "23 branches of Wick Stores are to close."),
        ("Wick Stores will close 16 shops.", "The closure of 23 shops was announced by Wick Stores."),
        (
            "The breach at Wick Bank affected 340,000 customers.",
            "The data of 520,000 Wick Bank customers were stolen in the hack.",
        ),
        ("Norland produced 680,000 barrels of oil a day in May.", "Norland's oil output rose to 740,000 bpd in May."),
        ("Wick Air has ordered 24 aircraft from Ellery.", "Ellery has won an order for 36 jets from Wick Air."),
        ("Ellery has sold 5 million units of its tracker.", "Ellery has sold 8 million trackers."),
    ],
)
def test_counts_of_business(one, other):
    assert relations(one, other) & DIFFER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wick Stores will close 16 shops.", "Wick Stores will shut one shop in each of 16 towns."),
        (
            "Norland produced 680,000 barrels of oil a day in May.",
            "The new refinery in Norland can process 120,000 barrels of oil a day.",
        ),
        ("The breach at Wick Bank affected 340,000 customers.", "Wick Bank has 2 million customers."),
        ("Wick Air has ordered 24 aircraft from Ellery.", "Wick Air has a fleet of 90 aircraft."),
    ],
)
def test_counts_of_other_things(one, other):
    assert not relations(one, other) & DIFFER


SHOPS = "VALE, May 9 - Wick Stores is to close shops in Vale and Arlow, its chairwoman Ada Finch said on Monday in a letter to staff.\n\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Like-for-like sales at Wick Stores were down 3.4%.", "Online sales at Wick Stores rose 11%."),
        ("Wick Stores said underlying profits fell to £61 million.", "Wick Stores made a statutory loss of £48 million."),
        ("Wick Stores will pay a reward of $25,000.", "Thieves made off with coins from Wick Stores worth $2.2 million."),
        ("A judge set bail for Finch at $3 million.", "Finch was ordered to pay back $96 million to Wick Stores."),
        ("Inspectors tested 11 depots in Vale.", "Tests showed mould in four depots in Vale."),
    ],
)
def test_figures_of_two_kinds_are_not_held_together_in_reports(one, other):
    assert not relations(f"{SHOPS}{one}", f"{SHOPS}{other}") & DIFFER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Like-for-like sales at Wick Stores were down 3.4%.", "Same-store sales at Wick Stores declined by 4.1%."),
        ("The plan is to save $90 million a year through cuts.", "It expects annual savings of $70 million."),
        ("Arlow United signed the striker for £26 million.", "Arlow United brought in the striker for a fee of £28 million."),
    ],
)
def test_figures_of_one_kind_are_held_together_in_reports(one, other):
    assert relations(f"{SHOPS}{one}", f"{SHOPS}{other}") & DIFFER


def apart(one, other):
    """The figures of two reports of a chain of shops that are told to differ."""
    texts = f"{SHOPS}{one}", f"{SHOPS}{other}"
    report = check([Document(text=text, source=text[-30:], published="2031-05-09") for text in texts])
    values = {claim.id: claim.value_text for claim in report.claims}
    return [{values[id] for id in told.claims} for told in across(report) if told.relation in DIFFER]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (
            "The chain will cut 3,500 jobs in all.",
            "It will shut the depot at Low Wick, cutting 780 jobs.\n\nThe plan is to shed 3,800 jobs at the chain.",
            [{"3,500", "3,800"}],
        ),
        # whoever says so
        (
            "The chain will cut 3,500 jobs.",
            "At Low Wick 780 jobs are to go, staff said.\n\nThe chain said that it would cut 3,500 jobs in all.",
            [],
        ),
        ("The chain will cut 3,500 jobs.", "The chain is to cut 780 jobs, Ada Finch of the union said.", [{"3,500", "780"}]),
    ],
)
def test_of_two_figures_of_a_report_the_nearer_is_held_against_the_others(one, other, differ):
    assert apart(one, other) == differ


def test_things_that_one_report_counts_apart_are_two():
    both = "In the storm 53 flights were cancelled.\n\nThe railway of Arlow cancelled 210 trains."
    assert apart(both, "Because of the storm 61 flights were cancelled.") == [{"53", "61"}]
    assert apart(both, "The railway cancelled 140 trains.") == [{"210", "140"}]


def test_a_figure_that_both_give_is_one_where_one_report_leaves_its_stretch_unsaid():
    one, other = "Wick Stores will close 22 shops over the next two years.", "Wick Stores is to shut 22 shops."
    assert relations(f"{SHOPS}{one}", f"{SHOPS}{other}") == {"agree"}
    assert not relations(f"{SHOPS}{one}", f"{SHOPS}{other.replace('22', '24')}") & DIFFER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The plan will put 900 jobs at risk.", "It means the loss of 1,200 jobs, a union said."),
        ("Some 900 jobs are under threat.", "Unions say 1,200 jobs are at risk."),
        ("Twenty-two shops are earmarked for closure.", "Wick Stores will shut 24 shops."),
    ],
)
def test_jobs_at_risk_and_shops_to_close_are_those_that_go(one, other):
    assert relations(f"{SHOPS}{one}", f"{SHOPS}{other}") & DIFFER
