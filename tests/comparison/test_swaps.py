"""Sentences of two reports that are the same, word for word, but for one place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate import Document, check
from corroborate.comparison.swaps import swap
from corroborate.vocabulary import load

#: What stands in the place that was changed, once in each report; both cannot be right.
EXCLUDED = [
    ("The film received {} reviews from the critics.", "negative", "positive"),
    ("His father is {} and his mother is Irish.", "Jamaican", "Haitian"),
    ("Ada Finch plays for {} as a winger.", "Port Ellery Rovers", "Kestrel United"),
    ("The keeper broke his {} leg in the fall.", "left", "right"),
    ("The ferry was bound for {} when it sank.", "Wick", "Arlow"),
    ("Rescue workers from {} arrived at the port.", "Denmark", "Norway"),
    ("The court upheld the ruling by a {} vote.", "unanimous", "divided"),
    ("The deputy was found {} in a barn behind the mill.", "alive", "dead"),
]
#: Words of which the one may be the other, lie in it, or say nearly the same.
FITTING = [
    ("The singer is {} poet and painter.", "an English", "a British"),
    ("The blast hit a mill in {} on the coast.", "Arlow", "Vale county"),
    ("The minister resigned over the {} at the port.", "scandal", "affair"),
    ("The {} in the old mill was put out at dawn.", "fire", "blaze"),
    ("The treaty was signed by {} in the old town.", "Ada Finch", "Finch"),
    ("Aid was sent by the {} after the flood.", "European Union", "EU"),
    ("The {} are sold to schools in the north.", "Internet Desks", "ID"),
    ("Ada Finch Moves to {} After the Flood", "Old Arlow Mill", "Quiet House"),
    ("Rovers Clinch League {} with 20-13 Win Over Harriers", "Spot", "Berth"),
    ("Ada Finch died in a fall of about {} near the ridge.", "60m", "200ft"),
    ("They said {} been brought in by the harbour crew.", "he'd", "he \u2019 d"),
]


def _told(one: str, other: str) -> tuple[set[str], set[str]]:
    report = check([Document(one, "Arlow Post", name="a"), Document(other, "Vale News", name="b")])
    return {comparison.relation for comparison in report.comparisons}, {finding.rule for finding in report.findings}


@pytest.mark.parametrize(("sentence", "one", "other"), EXCLUDED)
def test_what_cannot_be_both_is_a_conflict(sentence: str, one: str, other: str) -> None:
    relations, rules = _told(sentence.format(one), sentence.format(other))
    assert "conflict" in relations
    assert rules & {"word-swapped", "polarity-conflict", "stance-conflict"}


@pytest.mark.parametrize(("sentence", "one", "other"), FITTING)
def test_what_may_be_one_is_none(sentence: str, one: str, other: str) -> None:
    relations, rules = _told(sentence.format(one), sentence.format(other))
    assert "conflict" not in relations
    assert "word-swapped" not in rules


def test_a_report_that_knows_both_names_may_call_one_thing_by_two() -> None:
    sentence = "Ada Finch scored late with two {} defenders on her in the second half."
    _, rules = _told(f"Arlow lost at home to the Rovers. {sentence.format('Arlow')}", sentence.format("Rovers"))
    assert "word-swapped" not in rules
    _, rules = _told(sentence.format("Arlow"), sentence.format("Rovers"))
    assert "word-swapped" in rules


def test_other_words_in_one_place_only_fit() -> None:
    relations, rules = _told("The band plays folk in small halls.", "The band plays metal in small halls.")
    assert "agree" not in relations
    assert "word-swapped" not in rules


def test_a_number_beside_a_deed_may_have_moved_between_two_days_only() -> None:
    one, other = ("The choir, which has 40 members, sang at the old mill." for _ in range(2))
    other = other.replace("40", "60")
    days = ("2021-03-04", "2021-03-04"), ("2021-03-04", "2021-09-04")
    told = []
    for first, second in days:
        report = check([Document(one, "Arlow Post", published=first), Document(other, "Vale News", published=second)])
        told.append({comparison.relation for comparison in report.comparisons if comparison.relation != "agree"})
    assert told == [{"conflict"}, {"update"}]


def test_of_two_that_are_spoken_of_both_may_be_right() -> None:
    """What is told of one company says nothing of another."""
    relations, _ = _told("Kestrel Holdings moved to a new hall in Arlow.", "Rook Brothers moved to a new hall in Arlow.")
    assert "conflict" not in relations


def test_what_is_added_is_no_swap() -> None:
    words = load()
    assert swap("The band plays in small halls.", "The band plays loud in small halls.", words) is None
    few = swap("The band plays in small halls.", "The choir sings in small halls.", words)
    assert few is not None
    assert few.brief
    found = swap("The band (of Arlow) plays a horn in small halls.", "The band plays drums in small halls.", words)
    assert found is not None
    assert (found.a, found.b, found.before) == ("horn", "drums", "plays")


@given(st.lists(st.sampled_from(["Arlow", "wick", "42", "the", "(old)", "red", "-", "7th"]), max_size=12), st.data())
def test_a_swap_is_the_same_from_both_sides(words: list[str], data: st.DataObject) -> None:
    other = list(words)
    if words:
        other[data.draw(st.integers(0, len(words) - 1))] = "blue"
    one, two = swap(" ".join(words), " ".join(other), load()), swap(" ".join(other), " ".join(words), load())
    assert (one is None) == (two is None)
    if one is not None and two is not None:
        assert (one.a, one.b, one.at) == (two.b, two.a, two.at[::-1])
