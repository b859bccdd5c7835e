"""Canonical names: one key however a text writes it, and never one key for two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.linking.names import canonical, country_of, resolve, same
from corroborate.linking.wording import opens_with_of, parted_at_of
from corroborate.model import Document
from corroborate.vocabulary import load

REPORT = Document(
    text=(
        "Bolivian President Marta Quispe said on Monday that the talks had begun. The Andean Centre for Public Health (ACPH) was "
        "invited. Quispe left early. Health Minister Jorge Salas stayed. The Lakeside Courier asked him, and the Courier printed it."
    ),
    source="The Lakeside Courier",
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S.", "the United States"),
        ("America", "USA"),
        ("Americans", "the United States"),
        ("UK", "Britain"),
        ("Norwegians", "Norway"),
        ("the Kremlin", "Russia"),
        ("officials in Oslo", "the Norwegian government"),
        ("the government of Norway", "Norwegian officials"),
        ("President Marta Quispe", "Marta Quispe"),
        ("the health minister, Jorge Salas", "Jorge Salas"),
        ("Andrei Petrovskyy", "Andrei Petrovskiy"),
        ("the Ministry of Health of Peru", "Peru's Ministry of Health"),
        ("Acme Inc.", "Acme"),
        ("Zoë O’Neil", "Zoe O'Neil"),
    ],
)
def test_one_name_in_two_spellings_has_one_key(one, other):
    assert canonical(one) == canonical(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("North Korea", "South Korea"),
        ("Niger", "Nigeria"),
        ("Congress", "Senate"),
        ("in 2023", "in 2024"),
        ("Unit 12", "Unit 13"),
        ("Marka", "Marke"),
        ("Dariyah", "Darin"),
    ],
)
def test_two_names_keep_two_keys(one, other):
    assert not same(canonical(one), canonical(other))


@pytest.mark.parametrize(
    ("one", "other"), [("Dariya", "Dariyah"), ("Dariyeh", "Dariya"), ("Marka", "Markkah"), ("Tala", "Taleh")]
)
def test_a_breath_at_the_end_of_a_name_is_written_or_not(one, other):
    assert same(canonical(one, "place"), canonical(other, "place"))


def test_a_capital_is_a_government_unless_it_is_a_place():
    assert canonical("Moscow") == "russia"
    assert canonical("Moscow", "place") == "moscow"
    assert canonical("Kiev", "place") == canonical("Kyiv", "place")


@pytest.mark.parametrize(
    ("said", "full"),
    [
        ("Quispe", "Marta Quispe"),
        ("the president", "Marta Quispe"),
        ("the Bolivian leader", "Marta Quispe"),
        ("the minister", "Jorge Salas"),
        ("ACPH", "the Andean Centre for Public Health"),
        ("the Courier", "The Lakeside Courier"),
    ],
)
def test_a_document_says_whom_a_short_name_means(said, full):
    assert resolve(said, REPORT) == resolve(full, REPORT)


def test_a_title_that_two_people_have_stands_for_neither():
    both = Document(text="President Ana Lima met President Igor Novak. The president smiled.", source="x")
    assert resolve("the president", both) == "president"


def test_variants_of_one_name():
    assert same("olena zelenko", "zelenko")
    assert same(canonical("the Northern Guard"), canonical("Ruritania's Northern Guard")) is True
    assert same("abu hureyra", "abu hureira")
    assert not same("john smith", "jane smith")
    assert not same(canonical("Territorial Guard"), canonical("Foreign Legion of the Territorial Guard"))


@given(st.text())
def test_no_text_crashes_a_name(text):
    key = canonical(text)
    assert key == canonical(text)
    assert same(key, key)
    assert isinstance(country_of(text), str)


@given(st.text(max_size=30), st.text(max_size=30))
def test_sameness_is_symmetric(one, other):
    assert same(canonical(one), canonical(other)) == same(canonical(other), canonical(one))


def test_a_first_name_and_its_short_form_are_one_person():
    short, full, middle, other = map(canonical, ("Tim Finch", "Timothy Finch", "Timothy Karl Finch", "Ada Finch"))
    assert same(short, full)
    assert same(middle, short)
    assert not same(short, other)


def test_a_phrase_is_parted_at_its_first_of():
    words = load()
    assert parted_at_of("rescue team of ten of the best", words) == ("rescue team", "ten of the best")
    assert parted_at_of("office", words) == ("office", "")
    assert opens_with_of("of them", words)
    assert not opens_with_of("office of them", words)
