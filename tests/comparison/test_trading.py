"""A share at several hours of its day; what a firm does in one place, sells in some shops or is expected to earn, and all of it."""

from __future__ import annotations

import pytest
from claims_for_tests import relations

DIFFER = {"conflict", "update"}
ONE = (
    " The firm makes buses and trams in an old yard by the river, where rain fell all day on the slips, the cranes and the canteen."
    " Ada Finch, who leads it, read a letter to those who work there and promised to come back with the union before the summer, when a show of old trams, paid for by the bank, opens."
)
OTHER = (
    " In an old yard by the river the firm makes buses and trams. Rain fell on the cranes while Ada Finch, who leads the firm,"
    " spoke to the union in the canteen. She read a letter, and said that she would come back with more before the summer, when the bank pays for a show of old trams and the first visitors come."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shares in Ellery Motors were down 4 percent in premarket trading.", "Ellery Motors shares closed 9 percent lower."),
        ("Ellery Motors stock rose 4 percent in early trade.", "Shares in Ellery Motors ended the day up 9 percent."),
        ("The stock of Ellery Motors slid 4 percent after the bell.", "Shares in Ellery Motors fell 9 percent."),
        ("Shares in Ellery Motors jumped 9 percent.", "Holders of 34 percent of the shares in Ellery Motors back the bid."),
        ("Ellery Motors, a maker of buses, has 4,100 employees in Norland.", "Ellery Motors has 19,000 employees."),
        ("Ellery Motors will cut 300 jobs at its Wick plant.", "Ellery Motors will cut 1,900 jobs."),
        ("Same-store sales at Ellery Motors fell 5.2 percent.", "Sales at Ellery Motors fell 3.8 percent."),
        ("Online sales at Ellery Motors rose 5 percent.", "Revenue at Ellery Motors rose 9 percent."),
        ("Ellery Motors earned $1.16 a share.", "Ellery Motors earned $40 million."),
        ("Ellery Motors earned $1.16 a share.", "The average estimate was for earnings of $1.26 a share at Ellery Motors."),
        ("After the storm 1,200 homes in Valeshire are without power.", "After the storm 60,000 homes are without power."),
        ("In Arlow 31 cases were confirmed by laboratory tests.", "In Arlow 420 cases have been reported."),
    ],
)
def test_of_another_hour_or_place(one, other):
    assert not relations(one + ONE, other + OTHER) & DIFFER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shares in Ellery Motors finished 4 percent lower.", "Ellery Motors shares closed 9 percent lower."),
        ("Shares in Ellery Motors rose 4 percent in early trade.", "Shares in Ellery Motors were up 9 percent in early trading."),
        ("Online sales at Ellery Motors rose 5 percent.", "Online sales at Ellery Motors were up 9 percent."),
        ("Ellery Motors earned $1.16 a share.", "Ellery Motors reported earnings per share of $1.26."),
        ("With the consensus against it, Ellery Motors earned $40 million.", "Ellery Motors reported earnings of $60 million."),
        ("Inventory rose 4 percent at Ellery Motors.", "Inventories at Ellery Motors were up 9 percent."),
        ("After the storm 1,200 homes in Valeshire are without power.", "After the storm 1,900 homes in Valeshire had no power."),
        ("Ellery Motors will cut 7% of its workforce.", "The cuts amount to 9% of the staff of Ellery Motors."),
        ("Ellery Motors has 19,000 employees worldwide.", "Ellery Motors has 24,000 employees."),
        ("Ellery Motors will cut 300 jobs at its Wick plant.", "Ellery Motors will axe 450 jobs in Wick."),
    ],
)
def test_of_one(one, other):
    assert relations(one + ONE, other + OTHER) & DIFFER
