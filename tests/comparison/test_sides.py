"""Two counts of one event that time could explain, of two who each have a count of their own."""

from __future__ import annotations

import datetime as dt

import pytest
from claims_for_tests import count, document, quantity
from hypothesis import given
from hypothesis import strategies as st

from corroborate import Document, check
from corroborate.comparison import compare
from corroborate.comparison.sides import two_sides
from corroborate.extraction import extract
from corroborate.vocabulary import load

EARLY, LATE = dt.date(2031, 5, 6), dt.date(2031, 5, 8)
SPEAKERS = ("the army", "the rebels", "residents", "police", "the hospital", "the Vale Monitor", "Ada Finch", "a source", "")


def report(toll: int, speaker: str, day: dt.date, name: str) -> Document:
    said = f", {speaker} said" if speaker else ""
    return Document(f"The blast in Port Ellery on Tuesday killed {toll} people{said}.", name, name, published=day)


def relation(one: Document, other: Document) -> set[str]:
    return {comparison.relation for comparison in check([one, other]).comparisons}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("the army", "the rebels", "conflict"),
        ("residents", "the army", "conflict"),
        ("the government", "a monitoring group", "conflict"),
        ("the provincial council", "the Vale Monitor", "conflict"),
        ("the army", "the Northern Relief Front", "conflict"),
        ("police", "the hospital", "update"),  # one after the other, of the same people
        ("police", "officials", "update"),
        ("police", "the governor", "update"),
        ("Governor Ada Finch", "the rebels", "conflict"),
        ("the governor of the province, Ada Finch", "a monitoring group", "conflict"),
        ("the governor of the province, Ada Finch", "police", "update"),
        ("a monitor", "the Vale Monitor", "update"),  # the one may be the other
        ("the rebels", "the Northern Front", "update"),
        ("a source", "the army", "update"),
        ("the army", "Ada Finch", "update"),  # who may speak for it
        ("", "the army", "update"),
        ("the governor at the time", "a monitoring group", "conflict"),
        ("the ministry's media office", "the rebels", "conflict"),
        ("opposition forces", "the government", "conflict"),
        ("state media", "police", "update"),
        ("a rescue service", "the hospital", "update"),
        ("the Vale Monitor", "the Vale Monitor", "update"),
    ],
)
def test_a_later_higher_count_is_an_update_unless_two_sides_count(first: str, second: str, expected: str) -> None:
    assert relation(report(12, first, EARLY, "Post"), report(20, second, LATE, "News")) == {expected}


def test_a_conflict_of_two_sides_says_what_time_could_explain() -> None:
    told = check([report(12, "the army", EARLY, "Post"), report(20, "the rebels", LATE, "News")]).comparisons[0]
    assert told.differ_in("time")
    assert any("grows" in reason for reason in told.reasons)
    assert any("army" in reason and "rebels" in reason for reason in told.reasons)


def test_a_headline_speaks_for_him_from_whom_its_report_has_the_figure() -> None:
    early = report(12, "the army", EARLY, "Post")
    text = (
        "Toll of the blast in Port Ellery rises to 20\n\nThe blast in Port Ellery on Tuesday killed 20 people, the rebels said."
    )
    late = Document(text, "News", "News", title="Toll of the blast in Port Ellery rises to 20", published=LATE)
    report_of_both = check([early, late])
    by_id = {claim.id: claim for claim in report_of_both.claims}
    heads = [
        comparison
        for comparison in report_of_both.comparisons
        if len({by_id[id].document for id in comparison.claims}) == 2 and any(by_id[id].headline for id in comparison.claims)
    ]
    assert heads
    assert all(comparison.relation == "conflict" for comparison in heads)
    assert all(any("two sides" in reason for reason in comparison.reasons) for comparison in heads)


@pytest.mark.parametrize(
    ("second", "expected"),
    [("The rebels put the toll at 12.", "conflict"), ("The hospital said it had 12 dead.", "incomparable")],
    ids=["another side", "perhaps a part"],
)
def test_one_report_with_two_figures(second: str, expected: str) -> None:
    told = check([Document(f"The blast in Port Ellery on Tuesday killed 20 people, the army said. {second}", "Post")])
    assert {comparison.relation for comparison in told.comparisons} == {expected}


@given(st.sampled_from(SPEAKERS), st.sampled_from(SPEAKERS))
def test_two_sides_have_no_first_and_second(first: str, second: str) -> None:
    one, other = (extract(report(12, speaker, EARLY, "Post"))[0] for speaker in (first, second))
    assert two_sides(one, other, load()) == two_sides(other, one, load())
    assert not two_sides(one, one, load())


@given(st.sampled_from(SPEAKERS), st.sampled_from(SPEAKERS), st.booleans())
def test_the_order_of_documents_changes_nothing(first: str, second: str, same_day: bool) -> None:
    one, other = report(12, first, EARLY, "Post"), report(20, second, EARLY if same_day else LATE, "News")
    there, back = (check(pair).comparisons for pair in ((one, other), (other, one)))
    assert [(told.relation, told.reasons) for told in there] == [(told.relation, told.reasons) for told in back]


def test_a_withdrawn_count_is_no_side() -> None:
    later = document("In Brenn, N people died in a flood on Tuesday.", "L", published=LATE)
    early = document("In Brenn, N people died in a flood on Tuesday.", "E", published=EARLY)
    old = count(early, "N", quantity(12), day=EARLY, speaker="Ana Ruiz", superseded=True)
    new = count(later, "N", quantity(20), day=EARLY, speaker="Ivo Lund")
    assert compare(old, new, documents={one.id: one for one in (early, later)}).relation == "update"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ministry gave a toll of 22 dead.", "ministry"),
        ("State media have given a toll of 22 dead and 51 wounded.", "State media"),
        ("Provincial officials have given a total of 15 dead.", "Provincial officials"),
        ("The authorities give lower figures, of 22 killed and 51 wounded.", "authorities"),
        ("The Vale Monitor raised its toll to 28 dead.", "Vale Monitor"),
        ("The rebels spoke of more than 40 soldiers killed.", "rebels"),
        ("The governor had spoken of 26 dead.", "governor"),
    ],
)
def test_who_gives_a_toll_is_who_says_it(text: str, speaker: str) -> None:
    told = [claim for claim in extract(Document(text, "Post")) if claim.predicate == "casualties.killed"]
    assert [claim.attribution.speaker.name for claim in told] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Two deaths overnight raised the toll to 28.",
        "The minister spoke of the 12 people killed in the blast.",
        "The blast raised the number of dead this year to 28.",
    ],
)
def test_what_raises_a_toll_says_nothing(text: str) -> None:
    told = [claim for claim in extract(Document(text, "Post")) if claim.predicate == "casualties.killed"]
    assert told
    assert all(claim.attribution.own_voice for claim in told)


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        ("The army speaks of nine dead.", {"conflict"}),
        ("Police put the toll at nine.", {"conflict"}),
        ("The army has admitted only nine.", {"conflict"}),
        ("The army acknowledged the deaths of nine villagers.", {"conflict"}),
        ("The army had spoken of nine dead.", {"update"}),  # and has learnt of more since
        ("The hospital has spoken of nine dead.", {"incomparable"}),  # others may lie elsewhere
        ("Police said nine people were killed in a field kitchen.", {"incomparable"}),
    ],
)
def test_a_count_told_as_a_count_is_no_part_of_the_one_before_it(count: str, expected: set[str]) -> None:
    early = report(20, "", EARLY, "Post")
    late = Document(f"The blast in Port Ellery on Tuesday killed 20 people. {count}", "News", "News", published=LATE)
    found = check([early, late])
    figures = {claim.id: (claim.document, claim.value_text.lower()) for claim in found.claims}
    told = {
        comparison.relation
        for comparison in found.comparisons
        if {figures[id] for id in comparison.claims} == {(early.id, "20"), (late.id, "nine")}
    }
    assert told == expected


def test_two_counts_of_children_among_the_dead_are_of_one_group() -> None:
    one = Document("The blast in Port Ellery on Tuesday killed 20 people, 11 of them children.", "Post", published=EARLY)
    other = Document(
        "The blast in Port Ellery on Tuesday killed 20 people. Nine of the dead were children.", "News", published=EARLY
    )
    assert "conflict" in relation(one, other)
