"""Times of day: how they are said, which of them can be one, and what two reports tell of one deed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.extraction import extract
from corroborate.extraction.dates.clock import DAY, TimeOfDay, find_times_of_day
from corroborate.model import Document, Span
from corroborate.pipeline import check
from corroborate.testing import example_documents
from corroborate.values import Quantity


@pytest.mark.parametrize(
    ("text", "said", "middle"),
    [
        ("The ship lost power at 2:40 a.m. on Sunday.", "at 2:40 a.m.", [160]),
        ("It grounded at 04.44, police said.", "at 04.44", [284]),
        ("They called at 11:30 p.m. Friday.", "at 11:30 p.m.", [1410]),
        ("The fire broke out around noon.", "around noon", [720]),
        ("It was around 4.15 in the morning.", "around 4.15 in the morning", [255]),
        ("It struck at 13:24 GMT.", "at 13:24 GMT", [804]),
        ("It struck at 0530 GMT.", "at 0530 GMT", [330]),
        ("He left at 12:30 a.m.", "at 12:30 a.m.", [30]),
        ("He left at 12:30 p.m.", "at 12:30 p.m.", [750]),
        ("They called at 11 : 30 p . m . Friday .", "at 11 : 30 p . m .", [1410]),  # word for word
        ("The gates closed at quarter to five.", "quarter to five", [285, 1005]),
        ("The bus left at twenty past six.", "at twenty past six", [380, 1100]),
        ("They met at one o'clock.", "at one o'clock", [60, 780]),
        ("They met at half past two in the afternoon.", "half past two in the afternoon", [870]),
    ],
)
def test_a_time_of_day_in_every_usual_form(text, said, middle):
    (found,) = find_times_of_day(text)
    assert found.text.removeprefix("at ") == said.removeprefix("at ")
    assert [(start + found.minutes // 2) % DAY for start in found.starts] == middle
    assert text[found.span.start : found.span.end] == found.text


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Shortly after 6 a.m. it rained.", 360, 390),
        ("He rang shortly before two.", 90, 120),
        ("It ended by 5 p.m.", 660, 1020),
        ("It was out by about 5 p.m.", 660, 1020),
    ],
)
def test_words_before_an_hour_say_on_which_side_of_it(text, low, high):
    (found,) = find_times_of_day(text)
    assert (found.starts[0], found.starts[0] + found.minutes) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose 3.40 percent.", "They won 3-2.", "A rate of 1.15 was paid.", "10 to 12 people came.", "It says so in John 3:16.",
        "Shares closed at 10.30.", "At six, the river rises.", "Before two people came, it rained.", "About 20 past 6 of them left.", "It takes five to ten.",
        "At five to ten sites it rained.", "A quarter to a half of it burnt.",
    ],
)  # fmt: skip
def test_other_numbers_are_no_times_of_day(text):
    assert find_times_of_day(text) == []


_MINUTES = st.integers(0, DAY - 1)
_TIMES = st.builds(TimeOfDay, st.just(Span(0, 1)), st.just("x"), st.tuples(_MINUTES), st.integers(0, 400))


@given(_TIMES, _TIMES)
def test_meeting_is_symmetric_and_every_time_meets_itself(one, other):
    assert one.meets(one)
    assert one.meets(other) == other.meets(one)


@given(_TIMES, _TIMES, st.integers(0, 60))
def test_a_longer_stretch_meets_whatever_the_shorter_does(one, other, more):
    longer = TimeOfDay(one.span, one.text, one.starts, one.minutes + more)
    assert longer.meets(other) or not one.meets(other)


@given(st.text(alphabet="0123456789:. amp'oclkquarterpst\n", max_size=60))
def test_no_text_crashes_it(text):
    for found in find_times_of_day(text):
        assert text[found.span.start : found.span.end] == found.text
        assert all(0 <= start < DAY for start in found.starts)


def test_a_time_of_day_is_no_figure_and_nobody():
    text = "Shortly after 6 a.m. the coach left the road. The tanker grounded at 04.44. The captain raised the alarm shortly before two."
    claims = extract(Document(text=text, source="Log"))
    assert not any(isinstance(claim.value, Quantity) for claim in claims)
    assert "coach" in {claim.subject for claim in claims}


def _told(*texts):
    report = check(example_documents(texts))
    return [(c.relation, c.reasons[:1]) for c in report.comparisons], [
        found.message for found in report.findings if "against" in found.message
    ]


_NOON = "[Arlow Post, 2024-03-05] The fire at the Arlow Hotel broke out around noon on Monday."


def test_one_deed_at_two_times_of_day_is_a_conflict():
    late = "[Vale News, 2024-03-05] On Monday the fire at the Arlow Hotel broke out at 3.40 p.m., police said."
    relations, messages = _told(_NOON, late)
    assert relations == _told(late, _NOON)[0] == [("conflict", ("one deed at two times of day",))]
    assert messages[0].startswith('fire: exist: around noon: "')
    assert ' against at 3.40 p.m.: "' in messages[0]


@pytest.mark.parametrize("when", ["at 12:10 p.m.", "shortly before noon", "at about 12:15", "at 3.40 p.m., and not at noon"])
def test_times_that_can_be_one_and_several_are_none(when):
    relations, _ = _told(_NOON, f"[Vale News, 2024-03-05] On Monday the fire at the Arlow Hotel broke out {when}.")
    assert relations
    assert {relation for relation, _ in relations} <= {"agree", "compatible"}


def test_two_zones_of_time_are_not_held_against_each_other():
    texts = [
        f"[Post{n}, 2024-03-05] The quake struck the port of Arlow at {when} on Monday."
        for n, when in enumerate(("13:24 GMT", "8:24 EST"))
    ]
    relations, _ = _told(*texts)
    assert relations
    assert all(relation == "agree" for relation, _ in relations)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("at 14:32 UTC", "utc"),
        ("at 14:32 UTC+3", "utc+3"),
        ("at 14:32 GMT-05:00", "gmt-05:00"),
        ("at 2 p.m. local time", "local time"),
    ],
)
def test_a_zone_may_be_told_by_how_far_it_is_from_another(text, zone):
    assert [one.zone for one in find_times_of_day(f"It began {text} on Monday.")] == [zone]
