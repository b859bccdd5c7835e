"""Ordinary news told in two ways: run whole, from text to comparison."""

from datetime import date

import pytest

from corroborate import Document, check


def relations(one, other, published=None):
    """What is told between two texts, whatever was linked inside each."""
    texts = {"a": one, "b": other}
    report = check([Document(text=text, source=name, name=name, published=published) for name, text in texts.items()])
    home = {claim.id: claim.document for claim in report.claims}
    return {c.relation for c in report.comparisons if len({home[id] for id in c.claims}) == 2}


def test_money_given_in_other_words_meets():
    grant = "Harbourline received a state grant of $40 million in 2019, the Port Ellery council said. The yard builds ferries."
    back = "Harbourline was told by the Port Ellery council to repay $44 million in subsidies for the ferry yard."
    assert "conflict" in relations(grant, back)


def test_a_weak_link_does_not_join_two_stories():
    grant = "Harbourline received a state grant of $40 million in 2019, the Port Ellery council said."
    assert relations(grant, "Farmers in Sarn spent $44 million on seed, the ministry of agriculture said.") == set()


def test_a_figure_to_come_agrees_with_itself_in_other_words():
    told = relations("Harbourline will cut 400 jobs in Port Ellery, Ada Finch said.", "Harbourline cut 400 posts in Port Ellery.")
    assert told == {"agree"}


@pytest.mark.parametrize(
    ("since", "relation"),
    [(" since early May", {"conflict"}), ("", {"conflict"}), (" since 2011", set())],
)
def test_the_whole_of_an_outbreak_is_no_stretch_of_time_of_its_own(since, relation):
    one = f"The cholera outbreak in Sarn has killed 40 people{since}, the ministry said."
    assert (
        relations(one, "In Sarn the cholera outbreak has killed 52 people, Ada Finch of the Port Ellery clinic said.") == relation
    )


def test_what_was_accepted_was_not_rejected():
    rejected = "The council rejected the offer of Harbourline for the ferry yard in Port Ellery."
    assert relations(rejected, "The council has accepted Harbourline's bid for the Port Ellery ferry yard.") == {"conflict"}


@pytest.mark.parametrize(("other", "relation"), [("in 2027", "conflict"), ("in December 2026", "agree")])
def test_one_thing_is_planned_for_one_day(other, relation):
    told = [
        f"Harbourline will close its ferry yard in Port Ellery {when}, Ada Finch said." for when in ("by the end of 2026", other)
    ]
    assert relations(*told, published=date(2025, 6, 3)) == {relation}


def test_the_age_of_somebody_is_no_time_that_something_takes():
    age = "Ada Finch, 36, spoke to the court in Port Ellery about the fraud."
    assert "conflict" not in relations(age, "Ada Finch spoke to the court in Port Ellery about the fraud for five years.")
