"""Kinds of things of which nothing is of two: what is a film is no album, and who is a singer is no river."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from corroborate.linking.families import reversed_words
from corroborate.values import Term
from corroborate.vocabulary import Vocabulary

_NTH = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
#: The kind of people, and the word lists that name them.
_PERSON, _GROUPS = "person", ("occupations", "humans")


def of_two_kinds(one: Term, other: Term, vocabulary: Vocabulary) -> bool:
    """True for two answers to what something is that are of two kinds: "a film", "an album and a book".

    A word of no known kind may be of any, and so may be what an answer with several words says besides.
    """
    first, second = ({_kind(member, vocabulary) for member in said.key.lower().split(" and ")} for said in (one, other))
    if "" in first | second:
        return False
    return all(not _may_be_both(a, b, vocabulary) for a in first for b in second)


def reversely(one: Term, other: Term, vocabulary: Vocabulary) -> bool:
    """True for one noun behind two words that are the reverse of each other: "a real place", "a fictional place"."""
    first, second = (said.key.lower().split() for said in (one, other))
    if first[-1:] != second[-1:] or "and" in first + second:
        return False
    return any(reversed_words(a, b, vocabulary) for a in first[:-1] for b in second[:-1])


def of_two_ranks(one: Term, other: Term, vocabulary: Vocabulary) -> bool:
    """True for one noun with two numbers of a row: "the 21st mayor of Arlow", "the 17th mayor"."""
    first, second = (_ranks(said.text, vocabulary) for said in (one, other))
    alike = one.key.rpartition(" ")[2] == other.key.rpartition(" ")[2]
    return alike and len(first) == len(second) == 1 and first != second


@lru_cache(maxsize=10_000)
def _ranks(words: str, vocabulary: Vocabulary) -> frozenset[int]:
    """The ordinal numbers among some words, in figures or letters."""
    known = vocabulary["numerals"]
    found = {int(match[1]) for match in _NTH.finditer(words)}
    found |= {
        int(known[word].number("value"))
        for word in words.lower().split()
        if word in known and known[word].text("kind") == "ordinal"
    }
    return frozenset(found)


def _may_be_both(one: str, other: str, vocabulary: Vocabulary) -> bool:
    known = vocabulary["kinds"]
    return one == other or other in known[one].words("also") or one in known[other].words("also")


@lru_cache(maxsize=8)
def _kinds(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Noun to kind."""
    found = {word: kind for kind, entry in vocabulary["kinds"].items() for word in entry.words("words")}
    people = [word for group in _GROUPS for word in vocabulary["nominals"][group].words("words")]
    people += [word for entry in vocabulary["titles"].values() if entry.text("kind") == "title" for word in entry.words("words")]
    return {**dict.fromkeys(people, _PERSON), **found}


def _kind(noun: str, vocabulary: Vocabulary) -> str:
    """The kind of thing that a noun says, by its last word or its last two; "" for none that is known."""
    known, words = _kinds(vocabulary), noun.split()
    return known.get(" ".join(words[-2:])) or known.get(words[-1], "") if words else ""
