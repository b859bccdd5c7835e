"""German figures: a second language is data, read by the same code."""

from __future__ import annotations

import pytest

from corroborate import vocabulary
from corroborate.extraction.figures import find_quantities
from corroborate.extraction.figures.units import convert


@pytest.mark.parametrize(
    ("said", "wanted", "unit", "hedge", "noun"),
    [
        ("Rund 16.000 Freiwillige kamen.", 16000, None, "about", "Freiwillige"),
        (
            "Fast zwanzigtausend erfahrene Pilotinnen und Piloten flogen.",
            20000,
            None,
            "nearly",
            "erfahrene Pilotinnen und Piloten",
        ),
        ("Mindestens zweiundzwanzig Menschen warteten.", 22, None, "at least", "Menschen"),
        ("Es brannten einhundertdreiundzwanzig Boote.", 123, None, None, "Boote"),
        ("Er zahlte 1.600,50 Euro.", 1600.5, "EUR", None, ""),
        ("Das kostet gut 1,2 Mrd. Euro.", 1.2e9, "EUR", "over", ""),
        ("Eine halbe Million Menschen wartete.", 500000, None, None, "Menschen"),
        ("Bis zu 30 Grad Celsius sind möglich.", 30, "°C", "up to", ""),
        ("Knapp 12 Prozent der Felder trugen nichts.", 12, "%", "nearly", "Felder"),
        ("Drei von vier Kindern lasen.", 0.75, "part", None, "Kindern"),
        ("Ein Dutzend Schafe floh.", 12, None, None, "Schafe"),
        ("Hunderte Schafe flohen.", (100, 1000), None, None, "Schafe"),
        ("Zwischen fünf und sechs Tonnen fehlen.", (5, 6), "t", None, ""),
        ("Sie fuhren 20 bis 25 Kilometer.", (20, 25), "km", None, ""),
        ("Der 12-jährige Anton lachte.", 12, "year", None, "Anton"),
    ],
)
def test_a_german_figure_has_value_unit_hedge_and_noun(
    said: str, wanted: object, unit: str | None, hedge: str | None, noun: str
) -> None:
    found = find_quantities(said, vocabulary=vocabulary.load("de"))
    assert len(found) == 1, [figure.text for figure in found]
    value = found[0].value
    assert (value.point if value.point is not None else (value.low, value.high)) == wanted
    assert (value.unit, value.hedge, found[0].noun) == (unit, hedge, noun)


@pytest.mark.parametrize(
    "said",
    [
        "Am 22. Februar 2024 um 14.30 Uhr regnete es.",
        "Seit 2014 regnet es.",
        "Der Zug hält auf Gleis 3.",
        "Am 3. Tag kam Regen.",
        "Eine Frau kam einfach so; Achtung, Zweifel!",
        "Die G-7 tagten.",
    ],
)
def test_german_that_is_no_figure(said: str) -> None:
    assert [figure.text for figure in find_quantities(said, vocabulary=vocabulary.load("de"))] == []


def test_a_german_change_has_an_old_and_a_new_value() -> None:
    old, new = find_quantities("Die Zahl der Boote stieg von 5 auf 7.", vocabulary=vocabulary.load("de"))
    assert (old.change, new.change, new.direction, new.previous) == ("from", "to", "up", old.value)


def test_figures_of_two_languages_convert_into_each_other() -> None:
    german = find_quantities("Sie lief 80 Kilometer.", vocabulary=vocabulary.load("de"))[0].value
    there = convert(german, "mi")
    assert there is not None
    assert there.point == pytest.approx(49.7097, rel=1e-4)


def test_languages_have_the_same_lists() -> None:
    english, german = vocabulary.load("en"), vocabulary.load("de")
    for name in german.names:
        assert german[name].schema == english[name].schema, name
    for name in ("contexts", "counted", "writing"):
        assert set(german[name]) == set(english[name]), name
