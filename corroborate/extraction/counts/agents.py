"""Those by whom a thing was done, told behind it: "the treaty was signed by 64 states", "a match watched by 12,000 fans"."""

from __future__ import annotations

from corroborate.extraction.counts.rows import Row
from corroborate.extraction.counts.units import Counted

_FAR = 8  # units between the participle and those by whom it was done


def done_by(counted: Counted, row: Row) -> bool:
    """True for those who did what a participle before "by" says, where its verb is one of which they would be the subject."""
    units, letters, j = row.units, row.letters, counted.before
    if counted.made or j < 1 or counted.figure.change == "by" or units[j].word not in row.words.roles["done by"]:
        return False
    for n in range(j - 1, max(-1, j - _FAR), -1):
        if letters[n] == "i":
            verb = units[n].word
            passive = verb != row.words.frames.lemma(verb) and not verb.endswith(("ing", "s"))
            return passive and row.take(counted, n, "subject", "undergone")
        if letters[n] in "Q;WKUxpagJLBHM":
            return False
    return False
