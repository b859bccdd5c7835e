"""What nothing is, or is done, in two ways: what is a film is no album, who is a singer is no river, a loss is no profit; what
landed on time did not land late.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from corroborate.extraction.deeds.naming import AND
from corroborate.extraction.deeds.particulars.things import is_one_sort, sort_in
from corroborate.linking.families import exclude_each_other, reversed_words
from corroborate.linking.wording import plain
from corroborate.model import Claim, Document
from corroborate.values import Quantity, Term
from corroborate.vocabulary import Vocabulary, any_of, joints, key_by_word

#: Characters behind a claim's own words in which its manner is told.
_BEHIND = 24
#: Characters after which a day may stand that makes "late" an hour: "late on Monday".
_DATED = 5
_BREAK = re.compile(r"[.,;:()\n\"“”]")
_NTH = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
#: Words before a sum among which stands what it is: "a loss before tax of $3 million".
_LEADING = 4
#: The kind of people, and the word lists that name them.
_PERSON, _GROUPS = "person", ("occupations", "humans")


def of_two_kinds(one: Term, other: Term, vocabulary: Vocabulary) -> bool:
    """True for two answers to what something is that are of two kinds: "a film", "an album and a book"."""
    first, second = ({_kind(member, vocabulary) for member in said.key.lower().split(AND)} for said in (one, other))
    if "" in first | second:
        return False
    return all(not _may_be_both(a, b, vocabulary) for a in first for b in second)


def reversely(one: Term, other: Term, vocabulary: Vocabulary) -> bool:
    """True for one noun behind two words that exclude each other, or two such nouns: "a real place"; "a goalkeeper"."""
    return opposed(one.key, other.key, vocabulary, said=True)


def of_two_sorts(one: Term, other: Term, vocabulary: Vocabulary) -> bool:
    """True for two answers to what something is of which no thing is both: "sarin", "chlorine"; "a rifle", "a pistol"."""
    first, second = (sort_in(said.key.lower().split(), vocabulary) for said in (one, other))
    if not first or not second or is_one_sort(first, second, vocabulary):
        return False
    return vocabulary["sorts"][first].text("set") == vocabulary["sorts"][second].text("set")


def opposed(one: str, other: str, vocabulary: Vocabulary, *, said: bool = False) -> bool:
    """The same of two phrases as they were said; `said` for what one thing is said to be."""
    first, second = (plain(phrase).split() for phrase in (one, other))
    if not first or not second or joints("joining", vocabulary).intersection(first + second):
        return False
    if first[-1] != second[-1]:
        return exclude_each_other(first[-1], second[-1], vocabulary, said=said)
    return any(exclude_each_other(a, b, vocabulary, said=said) for a in first[:-1] for b in second[:-1])


def two_results(a: Claim, b: Claim, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The nouns for two sums of which one is the reverse of the other: "a loss of 3 million", "a 3 million profit"; else None."""
    one, other = _result(a, vocabulary), _result(b, vocabulary)
    return (one, other) if one and other and reversed_words(one, other, vocabulary) else None


@lru_cache(maxsize=8192)  # a claim stands in many comparisons
def _result(claim: Claim, vocabulary: Vocabulary) -> str:
    """The noun for what came of some business that a sum of money stands beside: "loss"; "" for none."""
    unit = claim.value.unit if isinstance(claim.value, Quantity) else None
    if claim.value_span is None or (unit or "").partition("/")[0] not in vocabulary["currencies"]:
        return ""
    before = plain(claim.before_value).split()[-_LEADING:]
    behind = plain(claim.behind_value).split()[:1]
    results = [word for key in ("words", "against") for word in vocabulary["reversals"]["profit"].words(key)]
    return next((word for said in (*behind, *reversed(before)) if (word := said.strip(".,;:")) in results), "")


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
    people = [word for group in _GROUPS for word in vocabulary["nominals"][group].words("words")]
    people += [word for entry in vocabulary["titles"].values() if entry.text("kind") == "title" for word in entry.words("words")]
    return {**dict.fromkeys(people, _PERSON), **key_by_word(vocabulary, "kinds")}


def _kind(noun: str, vocabulary: Vocabulary) -> str:
    """The kind of thing that a noun says, by its last word or its last two; "" for none that is known."""
    known, words = _kinds(vocabulary), noun.split()
    return known.get(" ".join(words[-2:])) or known.get(words[-1], "") if words else ""


def two_manners(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The ways in which two claims tell a deed to be done, of which only one can be right; None where they tell none such.

    :returns: the words of each.
    """
    known, word_at = _manners(vocabulary)
    told = [_told(claim, documents, word_at) for claim in (a, b)]
    for one in sorted(told[0] - told[1]):
        for other in sorted(told[1] - told[0]):
            if known[one][0] == known[other][0] and known[one][1] != known[other][1]:
                return one, other
    return None


def _told(claim: Claim, documents: Mapping[str, Document], word_at: re.Pattern[str]) -> frozenset[str]:
    """The words of a claim, and of what stands right behind it, that tell how it was done; "late on Monday" tells an hour."""
    text = claim.quote
    if claim.document in documents:
        behind = documents[claim.document].text[claim.span.end : claim.span.end + _BEHIND + _DATED]
        text += _BREAK.split(behind, maxsplit=1)[0]
    day = claim.qualifiers.as_of_text
    found = (match for match in word_at.finditer(text) if match.start() < len(claim.quote) + _BEHIND)
    return frozenset(
        plain(match.group()) for match in found if not day or day not in text[match.start() : match.end() + _DATED + len(day)]
    )


@lru_cache(maxsize=8)
def _manners(vocabulary: Vocabulary) -> tuple[Mapping[str, tuple[str, bool]], re.Pattern[str]]:
    """Each word for a manner with the entry that holds it and whether it is the reverse, and what finds one in a text."""
    entries = {key: entry for key, entry in vocabulary["reversals"].items() if entry.flag("manner")}
    known = {
        word: (key, side == "against")
        for key, entry in entries.items()
        for side in ("words", "against")
        for word in entry.words(side)
    }
    return known, re.compile(rf"\b(?:{any_of(known)})\b")
