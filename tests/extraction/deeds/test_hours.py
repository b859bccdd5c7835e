"""At what time of day something was: a claim for each that a sentence tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate import Document, extract
from corroborate.extraction.dates.clock import find_times_of_day
from corroborate.extraction.deeds.whens import HOUR, hour_of, is_one_hour, key_of
from corroborate.values import Term


def _told(text: str) -> list[tuple[str, str]]:
    return [(claim.subject, claim.value_text) for claim in extract(Document(text, "Arlow Post")) if claim.predicate == HOUR]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The alarm went off at 3.52 a.m.", [("alarm", "at 3.52 a.m.")]),
        ("At 22:52 on Thursday the coastguard received a call.", [("coastguard", "At 22:52")]),
        ("It was 9.40 yesterday morning when Ada Finch put down her pen.", [("", "9.40 yesterday morning")]),
        ("End of the alert: 14:23 local time, near Wick.", [("end of alert", "14:23 local time")]),
        ("The museum opens at ten.", []),
    ],
)
def test_each_time_of_day_is_a_claim(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(text) == told


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_is_what_its_key_says(hour: int, minute: int) -> None:
    (time,) = find_times_of_day(f"at {hour:02}:{minute:02}")
    value = Term(time.text, key_of(time))
    assert (hour_of(value).starts, hour_of(value).minutes) == (time.starts, time.minutes)
    assert hour_of(value).meets(time)
    assert is_one_hour(value, value)
