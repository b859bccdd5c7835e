"""Whether a text is written in the language that it would be read in."""

from __future__ import annotations

import re
from functools import lru_cache
from math import sqrt

from corroborate.vocabulary import Vocabulary

#: Of the words of running English that are no names, four in ten and more are common ones ...
_COMMON = 0.4
#: ... and a text has fewer by chance, but not by more than so many standard deviations: the shorter it is, the less it tells.
_BY_CHANCE = 3
_WORD = re.compile(r"[^\W\d_]+")


def reads_like(text: str, vocabulary: Vocabulary) -> bool:
    """False for a text with fewer common words of the vocabulary's language than chance explains."""
    words = [word for word in _WORD.findall(text) if not word[0].isupper()]  # names tell nothing of a language
    if not words:
        return True
    share = sum(map(_common(vocabulary).__contains__, words)) / len(words)
    return share >= _COMMON - _BY_CHANCE * sqrt(_COMMON * (1 - _COMMON) / len(words))


@lru_cache(maxsize=8)
def _common(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(word for entry in vocabulary["common"].values() for word in entry.words("words"))
