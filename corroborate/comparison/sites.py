"""Whether the texts of two counts put their places in each other: a sentence that names both may do so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal

from corroborate.linking.wording import plain
from corroborate.model import Claim, Document
from corroborate.model.keeping import kept_with

_SENTENCE_END = re.compile(r"[.!?]\s|\n")


def told_apart(
    a: Claim, b: Claim, first: frozenset[str], second: frozenset[str], documents: Mapping[str, Document]
) -> Literal["surely", "perhaps", ""]:
    """How sure it is that two places are two: surely where neither text names the other's, perhaps where one does, but in no
    sentence that names both; "" where one may lie in the other, and where a place is told far from its count.

    :param first: the words for the place of `a`, in lower case.
    :param second: those for the place of `b`.
    """
    homes = [documents[claim.document] for claim in (a, b) if claim.document in documents]
    texts = [_plain_text(home) for home in homes]
    if len(texts) < len((a, b)) or not all(map(_said_here, (a, b), texts)):
        return ""
    if not _names(first, texts[1]) and not _names(second, texts[0]):
        return "surely"
    return "" if any(_named_together(first, second, home) for home in homes) else "perhaps"


def _said_here(claim: Claim, text: str) -> bool:
    """False for a claim whose place is told in another sentence of its report's text."""
    place = claim.qualifiers.place[0]
    return place in claim.quote or plain(place) not in text


def _named_together(first: frozenset[str], second: frozenset[str], document: Document) -> bool:
    """True when a sentence of the document names both places."""
    return any(_names(first, sentence) and _names(second, sentence) for sentence in _sentences(document))


def _names(words: Iterable[str], text: str) -> bool:
    """True when one of some words begins a word of a text: "norland" in "the norlanders", but no "low" in "arlow"."""
    return any(word in text and re.search(rf"\b{re.escape(word)}", text) is not None for word in words)


@kept_with("document")
def _plain_text(document: Document) -> str:
    return plain(document.text)


@kept_with("document")
def _sentences(document: Document) -> tuple[str, ...]:
    return tuple(_SENTENCE_END.split(_plain_text(document)))
