"""Copying seen in the texts: passages that two documents share word for word, or nearly so.

Fingerprints are chosen by winnowing (Schleimer, Wilkerson and Aiken 2003): every run of `GRAM` words is hashed and in every
window of `WINDOW` runs the least hash is kept, so that any `GRAM + WINDOW - 1` words in common are found. Each fingerprint
links the documents that hold it to the first of them and never to all others, so the cost is linear in the text, also
for an agency report that hundreds carry. Fingerprints on one diagonal are joined across small edits to one passage.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from itertools import accumulate, count
from operator import add, sub

from attrs import field, frozen

from corroborate.extraction.grammar.words import matched
from corroborate.model import Document, Span
from corroborate.model.keeping import kept_with

#: Words of one fingerprint, and fingerprints of one window.
GRAM, WINDOW = 5, 4
#: A shared passage is told from this many words on: shorter ones are names, titles and set phrases.
LEAST_WORDS = 12
#: Two shared runs belong to one passage when no more words than this were put in or left out between them.
GAP = 8
#: Two documents that share at least this part of the shorter one's words are one article, reprinted or updated.
REPRINT = 0.6

_WORD = re.compile(r"([^\W_]+)")


#: Said in place of evidence for which document came first.
UNKNOWN_ORDER = "which came first is not known"


@frozen(order=True)
class Passage:
    """Words that two documents share.

    :param first: id of the document that comes first: by day of publication, then by citing (a text that names the other's
        source comes after it), then by the order given.
    :param later: id of the other document.
    :param first_span: where the passage stands in the first.
    :param later_span: where it stands in the other.
    :param words: how many words they share there.
    :param part: what part of the shorter document's words the two share in all their passages together.
    :param evidence: why `first` is taken to come first, in words.
    """

    first: str
    later: str
    first_span: Span
    later_span: Span
    words: int
    part: float
    evidence: str = ""

    @property
    def ordered(self) -> bool:
        """False when nobody can tell which of the two came first."""
        return self.evidence != UNKNOWN_ORDER

    @property
    def reprint(self) -> bool:
        """True when one of the two is for the most part the other's text."""
        return self.part >= REPRINT


@frozen(eq=False)
class Passages:
    """The passages of a run, looked up by document.

    :param all: every passage, ordered.
    """

    all: tuple[Passage, ...]
    _of: dict[str, list[Passage]] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        for passage in self.all:
            self._of.setdefault(passage.first, []).append(passage)
            self._of.setdefault(passage.later, []).append(passage)

    @_of.default
    def _empty(self) -> dict[str, list[Passage]]:
        return {}

    def of(self, document: str) -> Sequence[Passage]:
        """The passages that the document with this id shares with others."""
        return self._of.get(document, ())


@frozen(eq=False)
class _Text:
    """A document as words: where they stand."""

    document: Document
    starts: Sequence[int]
    ends: Sequence[int]

    def word(self, at: int) -> str:
        """The word at a position, in lower case."""
        return self.document.text[self.starts[at] : self.ends[at]].lower()


def _read(document: Document) -> _Text:
    _, starts, ends = matched(_WORD, document.text, 0, len(document.text))
    return _Text(document, starts, ends)


@kept_with("document")
def _winnowed(document: Document) -> list[tuple[int, int]]:
    """The fingerprints that winnowing keeps: (hash, position of the first word), each position once."""
    words = _WORD.findall(document.text)
    if len(words) < LEAST_WORDS:
        return []
    line = " ".join(words).lower().encode("utf-8", "surrogatepass")
    sizes = list(map(len, line.split(b" ")))
    ends = list(map(add, accumulate(sizes), count()))
    hashes = [zlib.crc32(line[start:end]) for start, end in zip(map(sub, ends, sizes), ends[GRAM - 1 :], strict=False)]
    kept: list[tuple[int, int]] = []
    last = -1
    for end in range(min(WINDOW, len(hashes)), len(hashes) + 1):
        if last >= end - WINDOW >= 0 and hashes[end - 1] > hashes[last]:
            continue  # the least of the window before is the least of this one
        window = hashes[max(0, end - WINDOW) : end]
        last = end - 1 - window[::-1].index(min(window))  # the last of equals
        kept.append((hashes[last], last))
    return kept


def shared_passages(documents: Iterable[Document]) -> tuple[Passage, ...]:
    """The passages that documents share, each linked to the first document that has it.

    :returns: passages of at least `LEAST_WORDS` shared words, ordered by document and place.
    """
    shelf = sorted(documents, key=lambda document: str(document.published or "9999"))
    holder: dict[int, tuple[int, int]] = {}
    seeds: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for at, document in enumerate(shelf):
        for mark, position in _winnowed(document):
            first = holder.setdefault(mark, (at, position))
            if first[0] != at and shelf[first[0]].source.name != document.source.name:
                seeds.setdefault((first[0], at), []).append((first[1], position))
    texts = {at: _read(shelf[at]) for at in {at for pair in seeds for at in pair}}  # where words stand, few are asked
    return tuple(
        sorted(passage for (first, later), places in seeds.items() for passage in _passages(texts[first], texts[later], places))
    )


def _passages(first: _Text, later: _Text, places: list[tuple[int, int]]) -> Iterable[Passage]:
    """Shared runs on one diagonal, or near it, joined to passages."""
    runs: list[list[int]] = []  # first start, first end, later start, later end, words
    for a, b in sorted(places, key=lambda place: (place[1], place[0])):
        run = runs[-1] if runs else None
        if run is not None and run[0] <= a <= run[1] + GAP and b <= run[3] + GAP and a + GRAM > run[1]:
            run[4] += min(GRAM, a + GRAM - run[1], b + GRAM - run[3])
            run[1], run[3] = a + GRAM, b + GRAM
        else:
            runs.append([a, a + GRAM, b, b + GRAM, GRAM])
    wide: list[list[int]] = []
    for run in runs:
        if wide and run[2] < wide[-1][3] and run[0] < wide[-1][1] and run[0] >= wide[-1][0]:
            continue  # already reached from the run before
        wide.append(_extended(first, later, run))
    wide = [run for run in wide if run[4] >= LEAST_WORDS]
    part = round(min(1.0, sum(run[4] for run in wide) / max(1, min(len(first.starts), len(later.starts)))), 4)
    swapped, why = _order(first.document, later.document)
    for a0, a1, b0, b1, shared in wide:
        one = first.document.id, Span(first.starts[a0], first.ends[a1 - 1])
        other = later.document.id, Span(later.starts[b0], later.ends[b1 - 1])
        (id_a, span_a), (id_b, span_b) = (other, one) if swapped else (one, other)
        yield Passage(id_a, id_b, span_a, span_b, shared, part, why)


def _order(first: Document, later: Document) -> tuple[bool, str]:
    """Whether the two are to be swapped, and why `first` then comes first."""
    if first.published is not None and later.published is not None and first.published != later.published:
        return False, "published earlier"
    named, names = _names(later, first), _names(first, later)
    if named != names:
        return names, "the other names it as a source"
    return False, UNKNOWN_ORDER


#: What may stand between equal words when a passage is followed beyond its fingerprints: (words left out, words put in).
_EDITS = ((1, 1), (1, 0), (0, 1), (2, 2), (2, 1), (1, 2))
#: So many equal words must follow an edit.
_AFTER_EDIT = 3


def _extended(first: _Text, later: _Text, run: list[int]) -> list[int]:
    """The run with the equal words before and after it, across single edits."""
    a0, a1, b0, b1, shared = run
    left, back_a, back_b = _followed(first, later, a0 - 1, b0 - 1, -1)
    right, on_a, on_b = _followed(first, later, a1, b1, 1)
    return [back_a + 1, on_a, back_b + 1, on_b, shared + left + right]


def _followed(first: _Text, later: _Text, a: int, b: int, step: int) -> tuple[int, int, int]:
    """How many words agree from `a` and `b` on, and where each text stands after the last of them."""

    def alike(a: int, b: int) -> bool:
        return 0 <= a < len(first.starts) and 0 <= b < len(later.starts) and first.word(a) == later.word(b)

    agreed = 0
    while True:
        while alike(a, b):
            agreed, a, b = agreed + 1, a + step, b + step
        for out, put in _EDITS:
            if all(alike(a + step * (out + ahead), b + step * (put + ahead)) for ahead in range(_AFTER_EDIT)):
                a, b = a + step * out, b + step * put
                break
        else:
            return agreed, a, b


def _names(document: Document, other: Document) -> bool:
    """True when `document` names the source of `other`."""
    return len(other.source.name) > 2 and other.source.name.casefold() in document.text.casefold()
