"""Who publishes a text and what it is called, read off the lines above its first sentence.

A report that was saved as plain text often opens with the name of the paper, a headline, a line with the day and the writer,
in any order. A line is looked at for its form alone; where the form leaves it open, nothing is taken.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from attrs import field, frozen

from corroborate import vocabulary as vocabularies
from corroborate.readers.metadata import Metadata, has_date
from corroborate.vocabulary import Vocabulary, joints, without_article

#: Lines above the text that are looked at, and characters that only a line of running text has.
_LINES, _PROSE = 10, 150
#: Most words of a publisher's name, and of one that only its place above a headline shows.
_LONG_NAME, _SHORT_NAME = 9, 5
_PARTS = re.compile(r"\s+[|/·•–—-]+\s+|[:,]\s+|\s+\(")
#: A dateline: a place and perhaps a day, the agency in brackets, a dash.
_CREDIT = re.compile(r"\A(?:(?:[A-Z\u00c0-\u00de][\w'’/.-]*|\d{1,4})[ ,]+){0,7}\(([A-Z][^()]{2,38})\)[^\n]{0,24}?[-\u2013\u2014]")
#: What opens a row of a table, which is no line of a head.
_ROW = "|"
_SENTENCE = re.compile(r"[.!?:][\"'”’)]*$")


@frozen
class _Words:
    """The words that show what a line above a text is, compiled once per vocabulary."""

    bylines: tuple[str, ...]
    labels: re.Pattern[str]
    publishers: frozenset[str]  # words that show a paper, a body or a company where they open or end a name
    outlets: frozenset[str]
    small: frozenset[str]  # they have no capital in a name
    after_heads: frozenset[str]  # behind the word that says what a publisher is: "Ministry | of"
    vocabulary: Vocabulary


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    outlets, lists = vocabulary["outlets"], vocabulary["mastheads"]
    parts = {key.lower() for key, entry in outlets.items() if entry.flag("part")}
    papers = [(key, *entry.words("also")) for key, entry in outlets.items() if not entry.flag("part")]
    labels = "|".join(re.escape(label) for label in sorted(lists["labels"].words("words"), key=len, reverse=True))
    return _Words(
        lists["bylines"].words("words"),
        re.compile(rf"(?:{labels})(?: (?:no\.?|number|#)?\s*[\w/.-]*\d[\w/.-]*)?(?: \(.*)?[:.]?", re.IGNORECASE),
        frozenset(parts.union(vocabulary["bodies"], lists["publishers"].words("words"))),
        frozenset(name.lower() for names in papers for name in names),
        joints("small in names", vocabulary),
        joints("of a publisher", vocabulary),
        vocabulary,
    )


@frozen
class _Line:
    """A line above the text: its parts that may be names or headlines."""

    text: str
    words: _Words
    dated: bool
    parts: list[str] = field(init=False)

    @parts.default
    def _parts(self) -> list[str]:
        pieces = (piece.strip(" ()[]") for piece in _PARTS.split(self.text))
        return [piece for piece in pieces if piece and not has_date(piece)]

    @property
    def idle(self) -> bool:
        """True for a line that names a writer or a section, or only a day: neither paper nor story."""
        low, label = self.text.lower(), self.words.labels
        if self.dated or low.startswith(tuple(f"{word} " for word in self.words.bylines)):
            return True
        return label.fullmatch(self.text) is not None or all(label.fullmatch(part) for part in self.parts)

    @property
    def publisher(self) -> str:
        """The name in it that its own words show to be a paper's, a body's or a company's; "" for none."""
        return next((part for part in self.parts if self._is_name(part) and self._is_publisher(part)), "")

    @property
    def name(self) -> str:
        """What it opens with when that has the form of a name, else ""."""
        first = self.parts[0] if self.parts else ""
        return first if first and len(first.split()) <= _SHORT_NAME and self._is_name(first) else ""

    def _is_name(self, part: str) -> bool:
        said = part.split()
        if len(said) > _LONG_NAME or _SENTENCE.search(part) or part[0] in "\"'“‘" or part[0].isdigit():
            return False
        fit = self.words.small | self.words.publishers
        return all(word[:1].isupper() or not word[0].isalpha() or word.lower() in fit for word in said)

    def _is_publisher(self, part: str) -> bool:
        low = part.lower()
        said = without_article(low, self.words.vocabulary).replace("’", "'")
        if said in self.words.outlets or low in self.words.outlets:
            return True
        words = [word.strip(".,").removesuffix("'s").removesuffix("s'") for word in said.split()]
        heads = {words[0], words[-1], *(word for word, after in pairwise(words) if after in self.words.after_heads)}
        return len(words) > 1 and not self.words.publishers.isdisjoint(heads)


def masthead(text: str, *, vocabulary: Vocabulary | None = None) -> Metadata:
    """The publisher and headline that stand above a text, None for what its lines do not show.

    :param text: of a document.
    :param vocabulary: the word lists; the shipped ones when None.
    :returns: `source` and `title` at most. A publisher is a line with the name of a paper, body or company, or one with the form
        of a name above a headline, else the agency of a dateline ("PORT ELLERY (Northern Wire) -"). The headline is the first
        line that is left.
    """
    words = _words(vocabulary or vocabularies.load())
    lines, body = _head(text, words)
    open_lines = [line for line in lines if not line.idle]
    source, title = "", ""
    if open_lines:
        first, others = open_lines[0], open_lines[1:]
        source = first.publisher or (first.name if others else "")
        rest = others if source else open_lines
        title = rest[0].text if rest else ""
    if not source:
        source = next((name for line in lines if line.dated and (name := line.publisher)), "") or _agency(body)
    return Metadata(source=source or None, title=title if title and title != source else None)


def _head(text: str, words: _Words) -> tuple[list[_Line], str]:
    """The lines above the first line of running text, and that line."""
    head: list[_Line] = []
    for raw in text.split("\n", 4 * _LINES)[: 4 * _LINES]:
        line = " ".join(raw.strip(" \t\r#*_").split())
        if not line or line.startswith(_ROW):
            continue
        if len(line) > _PROSE or len(head) == _LINES or _CREDIT.match(line):
            return head, line
        if _SENTENCE.search(line) and len(line.split()) > 10:
            return head, line
        head.append(_Line(line, words, has_date(line)))
    return [], ""  # a text of short lines only has no head


def _agency(body: str) -> str:
    """The agency that a dateline names."""
    found = _CREDIT.match(body)
    return found.group(1).strip() if found and not has_date(found.group(1)) else ""
