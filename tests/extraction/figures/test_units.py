"""Units and money: what a figure is measured in, and what it is in another unit."""

from __future__ import annotations

import pytest
from figures_for_tests import only

from corroborate.extraction.figures.units import convert
from corroborate.values import Quantity


@pytest.mark.parametrize(
    ("said", "number", "unit"),
    [
        ("$1.2bn", 1.2e9, "USD"),
        ("€ 40", 40, "EUR"),
        ("50 euros", 50, "EUR"),
        ("10.5 million Australian dollars", 10.5e6, "AUD"),
        ("US $58", 58, "USD"),
        ("HK$5.4m", 5.4e6, "HKD"),
        ("Y=590 billion", 590e9, "JPY"),
        ("LKR500m", 500e6, "LKR"),
        ("19 cents", 19, "cent"),
        ("$-50.8bn", -50.8e9, "USD"),
        ("$52 a barrel", 52, "USD/bbl"),
        ("$ 69.7 million", 69.7e6, "USD"),
        ("56 %", 56, "%"),
        (".38-caliber", 0.38, "calibre"),
        ("40 calibre", 40, "calibre"),
        ("7 percentage points", 7, "pp"),
        ("70kg", 70, "kg"),
        ("a 40-yard pass", 40, "yd"),
        ("minus 12 degrees Celsius", -12, "°C"),
        ("minus-12 degrees Fahrenheit", -12, "°F"),
        ("-3 °C", -3, "°C"),
        ("a magnitude 6.3 quake", 6.3, "magnitude"),
        ("6ft", 6, "ft"),
        ("a 6.3-magnitude quake", 6.3, "magnitude"),
        ("100km/h", 100, "km/h"),
        ("3,000 sq ft", 3000, "ft2"),
        ("three weeks", 3, "week"),
        ("a $20-an-hour wage", 20, "USD/hour"),
        ("a 10,000-square-foot barn", 10000, "ft2"),
        ("a man 6ft 7in tall", 6.58333333333, "ft"),
        ("a 7in screen", 7, "in"),
        ("7 in 10", 0.7, "part"),
        ("118.5p", 118.5, "penny"),
        ("12.3m tonnes of rice", 12.3e6, "t"),
        ("a rating of 5.9/10", 5.9, "/10"),
    ],
)
def test_a_unit_is_read_in_every_way_of_writing_it(said: str, number: float, unit: str) -> None:
    value = only(f"It was {said}, they found.").value
    assert (value.point, value.unit) == (pytest.approx(number), unit)


@pytest.mark.parametrize(
    ("number", "unit", "other", "wanted"),
    [
        (80, "km", "mi", 49.7097),
        (1, "ha", "m2", 10000),
        (1, "t", "lb", 2204.62),
        (1, "gal", "l", 3.78541),
        (0, "°C", "°F", 32),
        (100, "km/h", "mph", 62.1371),
        (2, "day", "hour", 48),
        (25, "%", "part", 0.25),
    ],
)
def test_a_figure_converts_there_and_back(number: float, unit: str, other: str, wanted: float) -> None:
    there = convert(Quantity.exactly(number, unit=unit), other)
    assert there is not None
    assert there.point == pytest.approx(wanted, rel=1e-4)
    back = convert(there, unit)
    assert back is not None
    assert back.point == pytest.approx(number, abs=1e-6)


@pytest.mark.parametrize(("unit", "other"), [("km", "kg"), ("USD", "EUR"), (None, "km"), ("km", "parsnip"), ("%", "pp")])
def test_what_does_not_convert(unit: str | None, other: str) -> None:
    assert convert(Quantity.exactly(1, unit=unit), other) is None


def test_convert_keeps_open_ends() -> None:
    there = convert(Quantity(10, None, 10, "over", "km", low_open=True), "m")
    assert there == Quantity(10000, None, 10000, "over", "m", low_open=True, step=1000)


@pytest.mark.parametrize("then", ["earlier", "ago", "before", "later"])
def test_a_year_before_is_no_rate(then: str) -> None:
    assert only(f"It made $310 million a year {then}.").value.unit == "USD"
