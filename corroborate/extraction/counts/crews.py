"""How many are aboard, told as what they are together: "a crew of four"."""

from __future__ import annotations

from corroborate.extraction.counts.frames import Sense
from corroborate.extraction.counts.rows import Row
from corroborate.extraction.counts.units import Counted


def crew_of(counted: Counted, row: Row) -> bool:
    """ "a crew of four left the port", "its crew of 12": a bare number behind the word for all of them."""
    units, k = row.units, counted.at
    bare = not counted.noun and not counted.made and counted.figure.value.unit is None
    if not bare or k < 2 or units[k - 1].word not in row.words.roles["genitive"]:
        return False
    whole = units[k - 2].counted
    named = whole.head if whole is not None and whole.made else units[k - 2].word
    if named not in row.words.roles["crews"]:
        return False
    counted.sense, counted.governor, counted.side = Sense(row.words.frames.named["aboard"], "noun"), k, "noun"
    return True
