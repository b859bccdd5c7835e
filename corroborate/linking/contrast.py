"""Two sentences built alike that speak of two things: what a reader sets side by side is no two answers to one question.

"Electric cars sold 40,000" and "petrol cars sold 310,000" share all but one word, in one place of the sentence. Where that word
is no other name for the same ("blaze", "fire") and no word for people or bodies, whom two reports may well call by different
nouns, the two sentences speak of two things.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from corroborate.extraction.grammar.words import guessed, lexicon_of
from corroborate.linking.deeds import is_somebody
from corroborate.linking.questions import Question, family_words
from corroborate.linking.wording import one_meaning, plain, stem, weight
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


@frozen
class _Word:
    """A word of a claim that tells anything.

    :param meaning: the stem that stands for all words of nearly its meaning.
    :param before: the stem of the word before it, articles passed over; "" at the start.
    :param behind: that of the word behind it; "" at the end.
    :param somebody: it is a word for people or a body.
    :param rare: it is no common word.
    :param set: the set of words that it is one of, which set things apart; "" for most.
    """

    meaning: str
    before: str
    behind: str
    somebody: bool
    rare: bool
    set: str


def _apart(x: _Word, y: _Word) -> bool:
    """True for two words that stand in one place, and are of one set, or both no words for people or a body."""
    before = x.before == y.before not in ("", _FIGURE)
    behind = x.behind == y.behind != "" or x.before == y.before == _FIGURE
    place = before or (behind and ((x.rare and y.rare) or x.set != ""))  # "confirmed cases" and "virus cases" are the same
    return place and ((x.set == y.set != "") or not (x.somebody or y.somebody or x.set or y.set))


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
        before, behind = (stem(plain(beside)) for beside in (words[at - 1] if at else "", *words[at + 1 : at + 2], "")[:2])
        found.append(
            _Word(one_meaning(stem(word), vocabulary), before, behind, is_somebody(word, vocabulary), telling == 1.0, set_of)
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
