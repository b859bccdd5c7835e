"""Who speaks where a talk is written down by turns: "Finch: We lost it all. Then came the flood."."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import groupby

from corroborate.extraction.sentences import Sentence

_LABEL = re.compile(r"([^\W\da-z_][\w.’'-]*(?: [^\W\da-z_][\w.’'-]*){0,3}):\s")
_TURNS = 2  # as often somebody speaks at the least


def turns(text: str, sentences: Sequence[Sentence], topics: Container[str]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where a name before a colon stands that opens several paragraphs, and the rest of each, all of which is said."""
    opened: dict[str, list[tuple[re.Match[str], int]]] = {}
    for _, told in groupby(sentences, key=lambda sentence: sentence.paragraph):
        paragraph = list(told)
        if label := _LABEL.match(text, paragraph[0].span.start):
            opened.setdefault(label[1], []).append((label, paragraph[-1].span.end))
    for name, labels in opened.items():
        if len(labels) >= _TURNS and name.lower() not in topics and _named(text, name.rpartition(" ")[2]):
            yield from ((label.span(1), (label.end(), end)) for label, end in labels if label.end() < end)


def _named(text: str, name: str) -> bool:
    """Whether a text has this name behind another or a title, where it is no label: "Ann Finch", "Mayor Finch"."""
    return re.search(rf"[^\W\da-z_][\w.]+ {re.escape(name.title() if name.isupper() else name)}\b(?!:)", text) is not None
