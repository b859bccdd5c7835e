"""How many are aboard, told as what they are together or with what bears them: "a crew of four", "a jet with 161 passengers"."""

from __future__ import annotations

from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import Counted

#: Who is counted aboard: those who are carried, and those who man what carries them.
_ABOARD = ("passenger", "crew")


def crew_of(counted: Counted, row: Row) -> bool:
    """ "a crew of four left the port", "its crew of 12": a bare number behind the word for all of them.

    Beside others who are aboard they are told with these: "carried 161 passengers and a crew of seven".
    """
    units, k = row.units, counted.at
    if not counted.bare or k < 2 or units[k - 1].word not in row.words.roles["genitive"]:
        return False
    whole = units[k - 2].counted
    named = whole.head if whole is not None and whole.made else units[k - 2].word
    if named not in row.words.roles["crews"]:
        return False
    aboard = row.words.frames.named["aboard"]
    if whole is not None and whole.frame is not None and whole.frame.predicate == aboard.predicate:
        whole.figure, whole.made, whole.noun_span = counted.figure, False, None
        return True
    counted.sense, counted.governor, counted.side = Sense(aboard, "noun"), k, "noun"
    return True


def borne(counted: Counted, row: Row) -> bool:
    """ "a jet with 161 passengers and six crew overran", "arrived with 40 passengers": those who are with what carries them."""
    first = last = counted.at
    told, letters = row.words.frames.named["aboard.told"], row.letters
    if counted.made or not row.kinds.may_count(told) or row.words.groups.get(counted.head) not in _ABOARD:
        return False
    while first > 1 and letters[first - 1] in "C," and letters[first - 2] == "Q":
        first -= 2
    while letters[last + 1 : last + 2] in ("C", ",") and letters[last + 2 : last + 3] == "Q":
        last += 2
    if first < 2 or row.units[first - 1].word != "with" or letters[first - 2] == "Q":
        return False
    if letters[last + 1 : last + 2] in ("s", "p", "i"):
        return False  # "with 40 passengers missing": more is told of them
    counted.sense, counted.governor, counted.side = Sense(told, "noun"), first, "noun"
    return True
