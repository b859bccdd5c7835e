"""Which documents follow one story: laws that hold whatever the documents are called and in whatever order they come."""

from __future__ import annotations

import datetime as dt
import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corroborate import vocabulary
from corroborate.extraction import extract
from corroborate.linking import threads as module
from corroborate.linking.stories import stories
from corroborate.linking.threads import threads
from corroborate.model import Document

WORDS = vocabulary.load()
MONDAY = dt.date(2031, 3, 10)


def shelf_of(documents):
    return stories({one.id: extract(one) for one in documents}, documents, WORDS)


def raids():
    """Reports of six raids on four towns within a month, worded alike."""
    chance, made = random.Random(11), []
    for number, (town, hit) in enumerate(
        [
            ("Ellery", "market"),
            ("Brenn", "bakery"),
            ("Ellery", "school"),
            ("Tarn", "mosque"),
            ("Sandal", "depot"),
            ("Brenn", "bridge"),
        ]
    ):
        when = MONDAY + dt.timedelta(days=5 * number)
        for outlet in range(chance.randrange(1, 5)):
            parts = [
                f"Air strikes on the rebel town of {town} killed {12 + number} people on {when:%A}, a monitor said.",
                f"War planes hit a {hit} in {town}. The dead were taken to a hospital in {town}.",
                f"A resident, {chance.choice(('Ada Finch', 'Ben Marlow', 'Ona Reed'))}, said the {hit} was {chance.choice(('full', 'shut'))}.",
                f"The army has bombed {chance.choice(('Ellery', 'Brenn', 'Tarn', 'Sandal'))} for {chance.choice(('weeks', 'months'))}.",
            ]
            text = " ".join(chance.sample(parts, 3))
            made.append(Document(text, f"Outlet {outlet}", published=when + dt.timedelta(days=chance.randrange(2))))
    return made


RAIDS = raids()
SHELF = shelf_of(RAIDS)


def together(found):
    return {frozenset((a, b)) for a, b in combinations(found, 2) if found[a] == found[b]}


@settings(max_examples=25)
@given(st.permutations(sorted(SHELF)))
def test_neither_ids_nor_the_order_of_documents_decide(order):
    called = {id: f"{place:03}" for place, id in enumerate(order)}
    found = threads({called[id]: SHELF[id] for id in order}, WORDS)
    before = threads(SHELF, WORDS)
    assert together({id: found[called[id]] for id in order}) == together(before)
    assert 1 < len(set(before.values())) < len(before)


def test_a_document_that_shares_no_word_moves_none():
    other = shelf_of([Document("Orchestra concerts sold out; tickets cost little.", "Gazette", published=MONDAY)])
    found = threads({**other, **SHELF}, WORDS)
    alone = {found.pop(id) for id in other}
    assert together(found) == together(threads(SHELF, WORDS))
    assert alone.isdisjoint(found.values())


def test_a_document_without_words_is_no_trouble():
    assert len(threads(shelf_of([Document("12 14 16", "Echo", published=MONDAY), *RAIDS]), WORDS)) == len(RAIDS) + 1


def test_spellings_of_one_name_are_one_word():
    texts = ("War planes hit the town of Saarreh on Monday.", "War planes hit Sareh, said a monitor.")
    shelf = shelf_of([Document(text, "Echo", published=MONDAY) for text in texts])
    assert all("sare" in words for words in module._weighed(shelf, WORDS).values())


def test_copies_of_one_text_are_of_one_story():
    text = "Air strikes on the rebel town of Ellery killed 12 people, a monitor said."
    copies = [Document(text, outlet, name=outlet, published=MONDAY) for outlet in ("Echo", "Courier", "Gazette")]
    assert len(set(threads(shelf_of(copies), WORDS).values())) == 1


@pytest.mark.parametrize("often", [200, 4])
def test_words_that_very_many_have_still_bring_the_reports_of_one_story_together(monkeypatch, often):
    monkeypatch.setattr(module, "_OFTEN", often)
    texts = (f"A blast in the harbour of Brenn killed {at} people on Monday, police said." for at in range(10, 40))
    documents = [Document(text, f"Outlet {at}", published=MONDAY) for at, text in enumerate(texts)]
    assert len(set(threads(shelf_of(documents), WORDS).values())) == 1
