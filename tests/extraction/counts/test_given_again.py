"""The number of an event's dead that is given again in words that name neither the event nor the dead."""

import pytest
from claims_for_tests import document

from corroborate.extraction import extract

BLAST = "The blast at the market killed 12 people on Monday. "


def last(text):
    """The last claim with a figure."""
    return [claim for claim in extract(document(text)) if claim.value_span is not None][-1]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor gave a figure of 15.",
        "The army stuck to 15.",
        "The police insist on 15.",
        "The rescue service maintains its count of 15.",
        "The police have yet to revise their own figure of 15.",
        "The council closed its list of martyrs with 15 names.",
        "The opposition has named 15 victims.",
        "The charity has named 15.",
        "The government has admitted only 15.",
        '"We have 15," a doctor said.',
        "The village buried 15 victims.",
    ],
)
def test_a_toll_is_given_again(text):
    claim = last(BLAST + text)
    assert (claim.predicate, claim.subject, claim.value_text) == ("casualties.killed", "people", "15")


def test_an_earlier_count_is_outdated():
    claim = last(BLAST + "An earlier count by the hospital was nine.")
    assert (claim.predicate, claim.qualifiers.superseded) == ("casualties.killed", True)


@pytest.mark.parametrize(
    "text",
    [
        "The firm has named 15 directors.",
        "The army stuck to 15 routes.",
        "The charity has named 15 victims.",  # of nothing that was told
        "The mayor gave a figure of 15.",
        "The market opened in March. The charity has named 15.",
    ],
)
def test_what_is_no_count_of_the_dead_is_none(text):
    assert last(text).predicate != "casualties.killed"


def test_only_the_dead_who_were_counted_last_are_named_without_a_noun():
    text = BLAST + "The hospital treated 31 wounded people. The charity has named 15."
    assert last(text).predicate != "casualties.killed"
    assert last(BLAST + "It rained. It rained. It rained. It rained. The charity has named 15.").predicate != "casualties.killed"
