"""Claims of two things that a reader sets side by side, which are no two answers to one question.

Each names or describes its own: solar power and wind power. Or two sentences are built alike: "Electric cars sold 40,000" and
"petrol cars sold 310,000" share all but one word, in one place of the sentence. Where that word is no other name for the same
("blaze", "fire") and no word for people or bodies, whom two reports may well call by different nouns, they speak of two things.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from corroborate.extraction.grammar.words import guessed, lexicon_of
from corroborate.linking.deeds import is_somebody
from corroborate.linking.likeness import apart_by_name, names_in
from corroborate.linking.questions import Question, family_words
from corroborate.linking.stories import BRIEF
from corroborate.linking.wording import meanings, one_meaning, plain, stem, weight
from corroborate.model import Claim
from corroborate.vocabulary import Vocabulary

_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
#: Two sentences are built alike when so few words are only one's or only the other's.
_FEW = 3
#: What stands for a figure among the words.
_FIGURE = "#"


def side_by_side(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for claims of two reports, built alike, of which each has a word of its own in the same place."""
    if a.claim.document == b.claim.document:
        return False
    one, other = (_told(question.claim, vocabulary) for question in (a, b))
    mine, theirs = ({word.meaning for word in words} for words in (one, other))
    known = family_words(a, vocabulary) | family_words(b, vocabulary)  # cases are infections
    left = [word for word in one if word.meaning not in theirs | known]
    right = [word for word in other if word.meaning not in mine | known]
    if not left or not right or len(left) + len(right) > _FEW:
        return False
    return any(_apart(x, y) for x in left for y in right)


def of_two_things(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for figures of two things that a reader sets side by side: solar power and wind power, the upper and the lower house.

    What each is of, or who does it to whom, is one noun with words beside it that are all its own; or it is done to two that have
    names of their own.
    """
    if a.claim.document == b.claim.document:
        return False
    if apart_by_name(a, b, vocabulary):
        return True
    ours, theirs = (names_in(question.claim.patient, vocabulary) for question in (a, b))
    if ours and theirs and ours.isdisjoint(theirs | b.story.names) and theirs.isdisjoint(a.story.names):
        return True
    roles = [(a.claim.agent, b.claim.agent), (a.claim.patient, b.claim.patient), (a.claim.noun, b.claim.noun)]
    if min(len(a.story.words), len(b.story.words)) < BRIEF:  # "the third man", "the 12th man" are two answers
        roles = [(_unnumbered(one, vocabulary), _unnumbered(other, vocabulary)) for one, other in roles]
    return any(_set_apart(one, other, vocabulary) for one, other in roles if one and other and one != other)


def _unnumbered(text: str, vocabulary: Vocabulary) -> str:
    """Some words without those that number them."""
    return " ".join(word for word in text.split() if not word[0].isdigit() and word.lower() not in vocabulary["numerals"])


def _set_apart(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for one common noun described in two ways: "solar power", "wind power"."""
    heads = [_group(text, vocabulary).rpartition(" ")[2] for text in (one, other)]
    if not heads[0].islower() or one_meaning(heads[0], vocabulary) != one_meaning(heads[1], vocabulary):
        return False
    left, right = meanings(one, vocabulary), meanings(other, vocabulary)
    own = meanings(heads[0], vocabulary)
    return bool(left - own) and bool(right - own) and (left - own).isdisjoint(right - own)


@lru_cache(maxsize=50_000)
def _group(text: str, vocabulary: Vocabulary) -> str:
    """The words of a noun phrase before the first preposition: "fire" of "fire at a school"."""
    words = text.split()
    stop = next((at for at, word in enumerate(words) if at and word in _prepositions(vocabulary)), len(words))
    return " ".join(words[:stop])


@lru_cache(maxsize=8)
def _prepositions(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(word for word, entry in vocabulary["grammar"].items() if "preposition" in entry.words("classes"))


@frozen
class _Word:
    """A word of a claim that tells anything.

    :param meaning: the stem that stands for all words of nearly its meaning.
    :param before: the stem of the word before it, articles passed over; "" at the start.
    :param behind: that of the word behind it; "" at the end.
    :param phrase: the word before it is a preposition, which says what the phrase is to the rest: "for health", "on roads".
    :param somebody: it is a word for people or a body.
    :param rare: it is no common word.
    :param set: the set of words that it is one of, which set things apart; "" for most.
    """

    meaning: str
    before: str
    behind: str
    phrase: bool
    somebody: bool
    rare: bool
    set: str


def _apart(x: _Word, y: _Word) -> bool:
    """True for two words that stand in one place, and are of one set, or both no words for people or a body."""
    before = x.before == y.before not in ("", _FIGURE)
    behind = x.behind == y.behind != "" or x.before == y.before == _FIGURE
    place = before or (behind and ((x.rare and y.rare) or x.set != ""))  # "confirmed cases" and "virus cases" are the same
    if x.set or y.set:
        return place and x.set == y.set
    return place and (not (x.somebody or y.somebody) or (before and x.phrase and not (x.somebody and y.somebody)))


@lru_cache(maxsize=20_000)
def _told(claim: Claim, vocabulary: Vocabulary) -> Sequence[_Word]:
    """The words of a claim that tell anything; who says it, the day, figures, verbs and names are left out."""
    start = claim.span.start
    value = (claim.value_span.start - start, claim.value_span.end - start) if claim.value_span is not None else (0, 0)
    said = {plain(word) for voice in claim.attribution.chain[1:] for word in _WORD.findall(f"{voice.text} {voice.cue}")}
    said.update(plain(word) for word in _WORD.findall(claim.qualifiers.as_of_text))
    words: list[str] = []
    for match in _WORD.finditer(claim.quote):
        if value[0] <= match.start() < value[1]:
            words.extend([_FIGURE] if words[-1:] != [_FIGURE] else [])
        elif plain(match.group()) not in _articles(vocabulary):
            words.append(match.group())
    found = []
    for at, raw in enumerate(words):
        word = plain(raw)
        name = raw[:1].isupper() and (at > 0 or not word.endswith("s"))  # a first word has a capital in any case
        if word in vocabulary["numerals"]:
            continue  # "her first match", "her fifth match" may be two answers
        set_of, telling = _sets(vocabulary).get(word, ""), weight(stem(word), vocabulary)
        if (
            raw == _FIGURE
            or word in said
            or raw[:1].isdigit()
            or _is_verb(word, vocabulary)
            or (not set_of and (name or not telling))
        ):
            continue
        lead, behind = (plain(beside) for beside in (words[at - 1] if at else "", *words[at + 1 : at + 2], "")[:2])
        found.append(
            _Word(
                one_meaning(stem(word), vocabulary),
                stem(lead),
                stem(behind),
                lead in _prepositions(vocabulary),
                is_somebody(word, vocabulary),
                telling == 1.0,
                set_of,
            )
        )
    return tuple(found)


@lru_cache(maxsize=20_000)
def _is_verb(word: str, vocabulary: Vocabulary) -> bool:
    """True for a form that is a verb's alone: "made", "grossed"; what it means is for the family of a claim to say."""
    return lexicon_of(vocabulary).tags.get(word, "") in tuple("efnvw") or guessed(word) != word


@lru_cache(maxsize=8)
def _articles(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(word for word, entry in vocabulary["grammar"].items() if "article" in entry.words("classes"))


@lru_cache(maxsize=8)
def _sets(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Word to the set that it sets things apart in."""
    return {word: key for key, entry in vocabulary["contrasts"].items() for word in entry.words("words")}
