"""Laws of figures: any text is read, numbers mean what they are however they are written, and an overlay adds words."""

from __future__ import annotations

import math

import pytest
from figures_for_tests import values
from hypothesis import given, settings
from hypothesis import strategies as st

from corroborate import vocabulary
from corroborate.errors import ConfigurationError
from corroborate.extraction.figures import find_quantities

PIECES = st.sampled_from(
    [
        "1,600",
        "16k",
        "$",
        "€",
        "-",
        "–",
        "%",
        "±",
        "/",
        ":",
        ".",
        ",",
        " ",
        " ",
        " ",
        "\u00a0",
        "\n",
        "\n\n",
        "about",
        "nearly",
        "at least",
        "or more",
        "between",
        "and",
        "from",
        "to",
        "rose",
        "not",
        "five",
        "hundred",
        "million",
        "dozens",
        "of",
        "half",
        "a",
        "the",
        "one",
        "no one",
        "in",
        "km",
        "people",
        "2019",
        "May",
        "pm",
        "(",
        ")",
        "1.2.3",
        "½",
        "minus",
        "twenty",
        "No.",
        "Figure",
        "(",
        "°C",
        "’s",
        "²",
        "٣",
        "İ",
        "ﬃ",
        "\ud800",
    ]
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join))


@settings(max_examples=300)
@given(TEXTS)
def test_any_text_gives_true_ordered_spans(text: str) -> None:
    found = find_quantities(text)
    end = 0
    for figure in found:
        assert figure.span.start >= end
        end = figure.span.end
        assert text[figure.span.start : figure.span.end] == figure.text
        assert figure.span.holds(figure.number)
        if figure.noun_span:
            assert text[figure.noun_span.start : figure.noun_span.end] == figure.noun
        for number in (figure.value.low, figure.value.high, figure.value.point):
            assert number is None or math.isfinite(number)
        assert figure.value.step > 0
    assert found == find_quantities(text)


@given(st.integers(1, 10**12))
def test_a_number_reads_the_same_in_every_grouping(number: int) -> None:
    grouped = f"{number:,}"
    forms = [
        grouped,
        grouped.replace(",", "\u00a0"),
        grouped.replace(",", "\u202f"),
        grouped.replace(",", "'"),
        f"${grouped}",
        f"{grouped} km",
    ]
    assert [values(f"It was {form} then.") for form in forms] == [[number]] * len(forms)


@given(
    st.integers(1, 999), st.sampled_from([("k", 1e3), (" thousand", 1e3), (" million", 1e6), ("bn", 1e9), (" trillion", 1e12)])
)
def test_scales_multiply(number: int, scale: tuple[str, float]) -> None:
    assert values(f"They saw {number}{scale[0]} birds.") == [number * scale[1]]


ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int) -> str:
    """An English number below a milliard, as a reader would write it."""
    for scale, name in ((10**6, "million"), (10**3, "thousand")):
        if number >= scale:
            rest = number % scale
            return f"{in_words(number // scale)} {name}" + (f" {'and ' if rest < 100 else ''}{in_words(rest)}" if rest else "")
    if number >= 100:
        return f"{ONES[number // 100 - 1]} hundred" + (f" and {in_words(number % 100)}" if number % 100 else "")
    if number >= 20:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10 - 1]}" if number % 10 else "")
    return ONES[number - 1]


@given(st.integers(2, 10**9 - 1))
def test_a_number_in_words_is_the_number(number: int) -> None:
    assert values(f"They counted {in_words(number)} birds.") == [number]


def test_a_wrong_hedge_in_an_overlay_is_refused() -> None:
    overlay = vocabulary.load(overlay={"hedges": {"sort of": {"hedge": "vaguely"}}})
    with pytest.raises(ConfigurationError, match="sort of"):
        find_quantities("sort of 5", vocabulary=overlay)


def test_an_overlay_adds_words() -> None:
    units = {"league": {"names": ["league", "leagues"]}}
    overlay = vocabulary.load(overlay={"hedges": {"a shade over": {"hedge": "over"}}, "units": units})
    figure = find_quantities("It was a shade over 20 leagues.", vocabulary=overlay)[0]
    assert (figure.value.hedge, figure.value.unit) == ("over", "league")


@pytest.mark.parametrize(
    "unit", ["5 ", "five or six and ", "1,", "9", "$", "between 5 and ", "a ", "\n", "5-", "1 000 ", "1.000.", "half a "]
)
def test_a_long_line_is_read_to_its_end(unit: str) -> None:
    line = unit * (20_000 // len(unit))
    assert all(figure.span.end <= len(line) for figure in find_quantities(line))
