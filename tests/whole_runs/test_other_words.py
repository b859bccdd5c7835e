"""Two reports of one matter, a sentence of each: what is done, undone, reversed, counted and dated in other words."""

from datetime import date

import pytest
from claims_for_tests import relations

YARD = "Mayor Ada Finch and the dockers' union of Port Ellery spoke about the Harbourline ferry yard on Monday.\n\n"


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Profits of Harbourline rose by 4 percent.", "Harbourline's profits fell by 4 percent.", "conflict"),
        ("The mayor increased the budget.", "The mayor cut the budget.", "conflict"),
        ("Harbourline won the contract.", "Harbourline lost the contract.", "conflict"),
        ("Harbourline closed the yard on Friday.", "The yard was closed on Thursday.", "conflict"),
        ("Harbourline closed the yard on Friday.", "The yard was closed on Friday.", "agree"),
        ("The talks will resume on Thursday.", "The talks will resume on Friday.", "conflict"),
        ("Arlow Rovers beat Vale United.", "Arlow Rovers lost to Vale United.", "conflict"),
        ("The mayor asked for an inquiry.", "Ada Finch called for an inquiry.", "agree"),
        ("The union called off the strike.", "The strike ended.", "agree"),
        ("About 3,000 people marched, the union said.", "Police put the number of marchers at 1,200.", "conflict"),
        ("Some 2,800 dockers walked out.", "About 2,100 people went on strike.", "conflict"),
        ("The police fired 47 rounds.", "The police fired 30 shots.", "conflict"),
        ("Harbourline cancelled 340 sailings.", "About 210 sailings were cancelled.", "conflict"),
        ("The union broke off the talks.", "The union denied that it had left the talks.", "conflict"),
    ],
)
def test_one_matter_in_two_reports_of_one_day(one, other, relation):
    assert relation in relations(f"{YARD}{one}", f"{YARD}{other}", date(2025, 6, 3))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Finch climbed to a hut above Port Ellery.", "Ada Finch fell above Port Ellery."),
        ("The prices did not rise.", "The prices fell."),
        ("The union met Harbourline on Friday.", "The union met Harbourline on Thursday."),
    ],
)
def test_what_can_both_be_is_no_conflict(one, other):
    assert "conflict" not in relations(f"{YARD}{one}", f"{YARD}{other}", date(2025, 6, 3))
