"""Whether a text is written in the language that it would be read in."""

from __future__ import annotations

import re
from functools import lru_cache

from corroborate.vocabulary import Vocabulary

#: A text of fewer letters tells too little of its language.
_LETTERS = 120
#: In running English a quarter of the words and more are common ones; in a text of another language few happen to look like one.
_SHARE = 0.15
_WORD = re.compile(r"[^\W\d_]+")


def reads_like(text: str, vocabulary: Vocabulary) -> bool:
    """False for a text in which too few words are among the common ones of the vocabulary's language; True when it is too short.

    :param text: the text.
    :param vocabulary: the words it would be read with.
    """
    words = _WORD.findall(text.lower())
    if sum(map(len, words)) < _LETTERS:
        return True
    common = _common(vocabulary)
    return sum(word in common for word in words) >= _SHARE * len(words)


@lru_cache(maxsize=8)
def _common(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(word for entry in vocabulary["common"].values() for word in entry.words("words"))
