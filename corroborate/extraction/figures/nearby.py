"""The words around a place in a text, and phrases looked up among them.

What stands next to a number decides what the number is. Both directions look at a window of bounded length, so the cost of a
figure does not depend on the length of its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")

_AHEAD, _BACK = 72, 72  # characters looked at on either side
_TOKEN = re.compile(
    r"([A-Za-z]++(?![\w.'’])"  # most words, the short way
    r"|(?<=\s)['’]s\b|(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*|[0-9]+(?:[.,][0-9]+)*|[^\w\s]|[\d_]+|\w)"
    r"\s*+"  # the space behind it is passed over at once
)
#: A paragraph ends, or a line does and a new sentence, item or headline begins.
_BREAK = re.compile(r"\n[^\S\n]*(?:\n|(?=[A-Z“\"•*-]))")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
#: What opens a line that a reply quotes: no sign for "more than".
_REPLY = re.compile(r"\n(?:[ \t]*>)+")


class Words:
    """Consecutive words, numbers and marks of a text.

    :param text: the text.
    :param start: offset of the first character to read.
    :param end: offset after the last.

    `raw` holds them as written, `lower` in lower case with straight apostrophes.
    """

    __slots__ = ("_end", "_start", "_text", "lower", "raw")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end
        self.raw: list[str] = _TOKEN.findall(text, start, end)
        self.lower = list(map(str.lower, self.raw))
        if text.find("’", start, end) >= 0:
            self.lower = [word.replace("’", "'") for word in self.lower]

    def __len__(self) -> int:
        return len(self.raw)

    def at(self, index: int) -> str:
        """The word at `index` in lower case, "" outside; -1 is the last."""
        try:
            return self.lower[index]
        except IndexError:
            return ""

    def span(self, index: int) -> tuple[int, int]:
        """The offsets of the word at `index`: found by steps from the nearer end, as nothing but space stands between two."""
        raw = self.raw
        index += len(raw) if index < 0 else 0
        if 2 * index < len(raw):
            end = self._start
            for word in raw[: index + 1]:
                end = self._text.index(word, end) + len(word)
            return end - len(raw[index]), end
        start = self._end
        for word in reversed(raw[index:]):
            start = self._text.rindex(word, 0, start)
        return start, start + len(raw[index])

    def start(self, index: int) -> int:
        """The offset of the first character of the word at `index`."""
        return self.span(index)[0]

    def end(self, index: int) -> int:
        """The offset after the word at `index`."""
        return self.span(index)[1]

    def glued(self, index: int) -> bool:
        """True when nothing stands between the word at `index` and the one before it."""
        return 0 < index < len(self.raw) and self.span(index - 1)[1] == self.span(index)[0]


def words_after(text: str, start: int) -> Words:
    """The words from offset `start` to the end of the paragraph or window, or of the line when something new begins below it."""
    end = min(start + _AHEAD, len(text))
    if text.find("\n", start, end) >= 0 and (stop := _BREAK.search(text, start, end)):
        return Words(text, start, stop.start())
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end -= 1  # leave out a word that the window cuts in two
    return Words(text, start, end)


def words_before(text: str, end: int) -> Words:
    """The words before offset `end`, back to the start of the paragraph or window."""
    start = max(end - _BACK, 0)
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start += 1
    if text.find("\n", start, end) >= 0:
        for stop in (*_PARAGRAPH.finditer(text, start, end), *_REPLY.finditer(text, start, end)):
            start = max(start, stop.end())
    return Words(text, start, end)


class Phrases(Generic[T]):
    """Phrases of one or more words, each with what it stands for; the longest that fits is found.

    :param entries: phrase to what it stands for.
    :param symbols: they are symbols ("km/h"): compared as written, not in lower case, and without spaces inside.
    """

    def __init__(self, entries: Mapping[str, T] | Iterable[tuple[str, T]], *, symbols: bool = False) -> None:
        pairs = entries.items() if isinstance(entries, Mapping) else entries
        self._symbols = symbols
        self._known: dict[tuple[str, ...], T] = {}
        for phrase, value in pairs:
            words = Words(phrase, 0, len(phrase))
            self._known[tuple(words.raw if symbols else words.lower)] = value
        # how many words the phrases have that begin, or end, with a word: the longest first
        self._from_first: dict[str, list[int]] = {}
        self._to_last: dict[str, list[int]] = {}
        for key in self._known:
            for edge, sizes in ((key[0], self._from_first), (key[-1], self._to_last)):
                sizes[edge] = sorted({*sizes.get(edge, ()), len(key)}, reverse=True)

    @property
    def last_words(self) -> frozenset[str]:
        """The words that a phrase ends with."""
        return frozenset(self._to_last)

    def starting(self, words: Words, index: int = 0) -> tuple[T, int] | None:
        """The longest phrase that starts at `index`: what it stands for, and the index after it."""
        tokens = words.raw if self._symbols else words.lower
        if index >= len(tokens):
            return None
        for size in self._from_first.get(tokens[index], ()):
            found = self._known.get(tuple(tokens[index : index + size])) if index + size <= len(tokens) else None
            if found is not None and not (self._symbols and not all(map(words.glued, range(index + 1, index + size)))):
                return found, index + size
        return None

    def ending(self, words: Words, index: int) -> tuple[T, int] | None:
        """The longest phrase that ends before `index`: what it stands for, and the index of its first word."""
        tokens = words.raw if self._symbols else words.lower
        if not 0 < index <= len(tokens):
            return None
        for size in self._to_last.get(tokens[index - 1], ()):
            found = self._known.get(tuple(tokens[index - size : index])) if size <= index else None
            if found is not None:
                return found, index - size
        return None
