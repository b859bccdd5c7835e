"""Figures in sentences worded alike: of two things where a name, a country or a day is another, else of one."""

from __future__ import annotations

import pytest
from claims_for_tests import relations
from hypothesis import given
from hypothesis import strategies as st

from corroborate import Document, extract
from corroborate.comparison.aligned import of_two_things
from corroborate.vocabulary import load


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The flood killed three people in Austria.", "The flood killed seven people in Poland."),
        ("The bus from Arlow was carrying 40 people.", "The bus from Wick was carrying 25 people."),
        ("The judge set bail at $50,000 for Reed.", "The judge set bail at $20,000 for Holm."),
        ("Police arrested 12 protesters on Saturday.", "Police arrested 20 protesters on Sunday."),
        ("The team will play Arlow Rovers on Tuesday.", "The team will play Wick Town on Friday."),
        ("The ferry was licensed to carry 180 passengers.", "The ferry was carrying 212 passengers."),
        ("The first suspect was arrested on Monday.", "The second suspect was arrested on Tuesday."),
    ],
)
def test_what_is_of_two_things_contradicts_nothing(one, other):
    assert relations(one, other).isdisjoint({"conflict", "update"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # who says it, and when it was said, is not what it is of
        ("Mayor Ada Finch said 12 people died in Wick.", "Governor Tom Reed said 15 people died in Wick."),
        ("Police said on Saturday 12 people died in Wick.", "Police said on Sunday 15 people died in Wick."),
        # nor is where and by whom it was filed
        (
            "VALE (NKN) - A flood in Wick killed 12 people, a group said.",
            "ARLOW Aug 20 (Pax) - A flood in Wick killed 15 people.",
        ),
        ("Vale (NKN) - A flood in Wick killed 12 people, a group said.", "Arlow (Pax) - A flood in Wick killed 15 people."),
        # a name may be written in two ways
        ("The bus of Noël Reed was carrying 40 people.", "The bus of Noe\u0308l Reed was carrying 25 people."),
        # the day is the answer
        ("The trial of Tom Reed starts on Monday.", "The trial of Tom Reed starts on Tuesday."),
    ],
)
def test_what_is_of_one_thing_is_a_conflict(one, other):
    assert "conflict" in relations(one, other)


WORDS = st.lists(st.sampled_from(["bus", "from", "Arlow", "Wick", "carried", "12", "people", "on", "Monday", "."]), max_size=12)


@given(WORDS, WORDS)
def test_it_is_the_same_either_way_and_never_of_a_claim_and_itself(first, second):
    claims = [claim for words in (first, second) for claim in extract(Document(" ".join(words), "Post"))]
    for a in claims:
        assert not of_two_things(a, a, load())
        for b in claims:
            assert bool(of_two_things(a, b, load())) == bool(of_two_things(b, a, load()))
