"""How old somebody is to within ten years: "in his 30s", "in her late 60s"."""

from __future__ import annotations

import re

from corroborate.extraction.figures.nearby import words_before
from corroborate.extraction.figures.surroundings import DASHES, LabelWords
from corroborate.model import Span
from corroborate.values import Quantity

#: The ages of grown-ups by their tens, with what ends the number.
_TENS = re.compile(r"([2-9]0)([^\W\d_]+)\b")
#: How far into the ten years the parts of them reach that have a name.
_PARTS = (("early in ten", 0, 4), ("midway in ten", 3, 7), ("late in ten", 6, 9))


def in_tens(text: str, start: int, words: LabelWords) -> tuple[Quantity, Span] | None:
    """The age that a number gives to within ten years behind whose it is, and its words; None for anything else."""
    found = _TENS.match(text, start)
    if found is None or not words.has("ends of tens", found[2]):
        return None
    before = words_before(text, start)
    said = [at for at, word in enumerate(before.lower) if word not in DASHES]
    part = next((part for part in _PARTS if said and words.has(part[0], before.lower[said[-1]])), None)
    owners = said[:-1] if part else said
    if not owners or not words.has("owner of an age", before.lower[owners[-1]]):
        return None
    _, first, last = part or ("", 0, 9)
    low = float(found[1])
    span = Span(before.start(said[-1]) if part else start, found.end())
    return Quantity(low + first, low + last, None, None, "year"), span
