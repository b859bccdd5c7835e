"""Of what sort a thing is, by the list `sorts`: a revolver is a handgun, and no rifle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from corroborate.extraction.grammar.syntax import Analysis, Phrase
from corroborate.vocabulary import Vocabulary


@lru_cache(maxsize=8)
def _sorts(vocabulary: Vocabulary) -> Mapping[str, str]:
    return {word: key for key, entry in vocabulary["sorts"].items() for word in entry.words("words")}


@lru_cache(maxsize=8)
def last_words(vocabulary: Vocabulary) -> frozenset[str]:
    """The last words of all that is of a known sort: a sentence without one need not be looked at."""
    return frozenset(word.rpartition(" ")[2] for word in _sorts(vocabulary))


@lru_cache(maxsize=8)
def states_of(vocabulary: Vocabulary) -> Mapping[str, str]:
    """The states in which somebody is who was hurt, by the words for them."""
    return {word: key for word, key in _sorts(vocabulary).items() if vocabulary["sorts"][key].text("set") == "state"}


def named_in(words: Sequence[str], kind: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int, str]]:
    """The first and last word of each thing of a kind that words name, and its sort; of two words where it has two."""
    known, last = _sorts(vocabulary), -1
    for i in range(len(words)):
        for size in (2, 1) if i > last else ():
            sort = known.get(" ".join(words[i : i + size]), "") if i + size <= len(words) else ""
            if sort and vocabulary["sorts"][sort].text("set") == kind:
                last = i + size - 1
                yield i, last, sort
                break


def sort_of(analysis: Analysis, phrase: Phrase, vocabulary: Vocabulary) -> str:
    """The sort of the one thing that a phrase names, by its last words; "" for several, and for what is of no known sort."""
    known = _sorts(vocabulary)
    for first in (phrase.last - 1, phrase.last):
        if first >= phrase.first and (said := " ".join(analysis.words[first : phrase.last + 1])) in known:
            return known[said]
    return ""


def is_one_sort(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for one sort, and for two of which one may be the other: "gun", "rifle"."""
    sorts = vocabulary["sorts"]
    return one == other or one in sorts[other].words("of") or other in sorts[one].words("of")
