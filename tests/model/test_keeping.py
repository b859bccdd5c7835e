"""What is worked out of a thing is kept with it: worked out once, left behind by copies, gone when it goes."""

from __future__ import annotations

import copy
import gc
import pickle
import weakref
from functools import lru_cache

import pytest
from attrs import evolve

import corroborate
from corroborate import pipeline
from corroborate.extraction import extract
from corroborate.model import Document, keeping
from corroborate.model.keeping import AtHand, kept_between, kept_with


def counted():
    """A function that is kept with documents, and what it was asked."""
    asked: list[tuple[str, int]] = []

    @kept_with("document")
    def letters(sign: str, document: Document, *, least: int = 0) -> int:
        asked.append((sign, least))
        return max(least, document.text.count(sign))

    return letters, asked


def test_a_question_is_worked_out_once_for_each_thing_and_each_way_of_asking():
    letters, asked = counted()
    one, other = Document("Port Ellery", "Post"), Document("Low Wick", "Post")
    assert [letters("l", one), letters("l", one), letters("l", other), letters("l", one, least=4)] == [2, 2, 0, 4]
    assert asked == [("l", 0), ("l", 0), ("l", 4)]


@pytest.mark.parametrize(
    "copied",
    [copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it)), evolve],
    ids=["deepcopy", "pickle", "evolve"],
)
def test_a_copy_is_the_same_document_and_starts_without(copied):
    letters, asked = counted()
    one = Document("Port Ellery", "Post")
    letters("l", one)
    again = copied(one)
    assert again == one
    assert repr(again) == repr(one)
    assert not again.kept
    letters("l", again)
    assert len(asked) == 2


@pytest.mark.parametrize(
    "texts",
    [
        (
            "The blast in Arlow on Monday killed 44 people, Mayor Ada Finch said.",
            "Monday's blast in Arlow killed 61, police said.",
        ),
        ("Norcom has 900 employees in Port Ellery.", "Norcom of Port Ellery employs more than 1,200 people."),
        ("The council has lifted visa requirements.", "The council temporarily lifted certain visa requirements."),
    ],
    ids=["event", "measure", "deed"],
)
def test_no_long_text_is_kept_alive_by_a_check_that_is_done(texts):
    long = f"\n\n{'All is mud. ' * 200}"
    documents = [Document(text + long, f"Source {number}", published="2024-03-08") for number, text in enumerate(texts)]
    report = corroborate.check(documents)
    assert report.comparisons
    watched = [weakref.ref(document) for document in documents]
    del documents, report
    gc.collect()
    assert [one() for one in watched] == [None] * len(watched)


def test_no_cache_of_words_holds_a_whole_text():
    class Text(str):
        """A text that can be referred to weakly."""

    def checked():
        told = ("Police chief Ada Finch said 44 people were killed in the flood.", "The flood killed 60 people, police said.")
        texts = [
            Text(f"{said} The town of Port Ellery is empty, and later the dam broke.{' All is mud.' * 200}") for said in told
        ]
        report = corroborate.check([Document(text, f"Source {number}") for number, text in enumerate(texts)])
        assert report.findings
        assert report.render("html")
        return [weakref.ref(text) for text in texts]

    watched = checked()
    gc.collect()
    assert [one() for one in watched] == [None, None]


def test_passages_that_are_met_again_are_read_once_and_only_the_last_of_them_are_kept(monkeypatch):
    read: list[str] = []

    def extracted(document, **options):
        read.append(document.text)
        return extract(document, **options)

    monkeypatch.setattr(pipeline, "extract", extracted)
    monkeypatch.setattr(pipeline, "_PASSAGES", AtHand(8))  # of the many that are kept
    monkeypatch.setattr(pipeline, "_known_print", lru_cache(maxsize=8)(lambda passage: passage))
    answer = "The flood of Port Ellery killed 44 people, Mayor Ada Finch said."

    def checked(number):
        passage = f"The flood of Port Ellery killed {number} people, police said."
        return corroborate.check([Document(answer, "answer"), Document(passage, "store")])

    assert checked(60).to_dict() == checked(60).to_dict()
    assert len(read) == 2
    for number in range(100, 110):
        checked(number)
    assert read.count(answer) == 1
    checked(60)
    assert len(read) == 13


def test_a_passage_that_leaves_those_at_hand_goes_though_what_was_kept_with_it_holds_it(monkeypatch):
    monkeypatch.setattr(pipeline, "_PASSAGES", AtHand(4))
    gc.disable()
    try:
        first = Document("The flood of Port Ellery killed 44 people, police said.", "Post")
        corroborate.check([first, Document("The flood of Port Ellery killed 31 people, it said.", "News")])
        watched = weakref.ref(first)
        del first
        assert watched() is not None
        for number in range(50, 54):
            corroborate.check([Document(f"The flood of Port Ellery killed {number} people, police said.", "Post")])
        assert watched() is None
    finally:
        gc.enable()


@pytest.mark.parametrize(
    "text",
    [
        "The flood of Low Wick killed 31 people, Mayor Ada Finch said.",
        "Low Wick council has closed the bridge. The works will cost 3 million euros, according to the Arlow Post.",
        "Published: 6 March 2024\nUpdated: 8 March 2024\n\nThe council of Low Wick closed the bridge on Monday, it said.",
    ],
)
def test_a_passage_that_two_print_is_read_once_and_each_says_it_in_its_own_voice(monkeypatch, text):
    read: list[str] = []

    def extracted(document, **options):
        read.append(document.text)
        return extract(document, **options)

    monkeypatch.setattr(pipeline, "extract", extracted)
    documents = [Document(text, "Arlow Post", published="2024-03-08"), Document(text, "Vale News", published="2024-03-08")]
    report = corroborate.check(documents)
    assert read == [text]
    for document in documents:
        told = {claim.id: claim for claim in extract(document)}
        assert told
        assert {claim.id: claim for claim in report.claims if claim.document == document.id} == told


def test_what_is_kept_between_two_lasts_as_long_as_both_do():
    asked: list[tuple[str, str, str]] = []

    @kept_between
    def joined(one: Document, other: Document, sign: str) -> str:
        asked.append((one.name, other.name, sign))
        return f"{one.name}{sign}{other.name}"

    one, other = Document("Port Ellery", "Post"), Document("Low Wick", "News")
    assert [joined(one, other, "+") for _ in range(2)] == ["Post+News"] * 2
    assert joined(one, other, "-") == "Post-News"
    assert len(asked) == 2
    watched = weakref.ref(other)
    del other
    gc.collect()
    assert watched() is None


def test_what_is_kept_with_one_thing_is_bounded(monkeypatch):
    monkeypatch.setattr(keeping, "_MOST", 3)
    letters, asked = counted()
    one = Document("Port Ellery", "Post")
    for sign in "abcda":
        letters(sign, one)
    assert len(one.kept) <= 3
    assert [sign for sign, _ in asked] == [*"abcda"]
