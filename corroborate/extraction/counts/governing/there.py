"""Who was where an event happened: "about 300 people were in the park", "there were around 200 people inside"."""

from __future__ import annotations

from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.grammar.runs import behind_run

#: So many units stand at most between the preposition and the place: "at the Elm Street community center".
_REACH = 5


def were_there(counted: Counted, row: Row) -> bool:
    """Let the frame of those who attend govern a count of people of whom no more is said than that they were there."""
    people = counted.head in row.words.groups and not counted.made and counted.value.unit is None
    if not people:
        return False
    k = counted.at
    n = behind_run(row.letters, k + 1, "HR")  # "had been", "were still"
    be = n if row.letters[n : n + 1] == "B" else -1
    before = counted.before
    if be < 0 and before > 0 and row.letters[before] == "B":
        be, n = before, k
    if be < 0 or not _names_a_place(row, n + 1):
        return False
    counted.sense, counted.governor, counted.side = Sense(row.words.frames.named["attendance"], "verb"), be, "subject"
    return True


def _names_a_place(row: Row, n: int) -> bool:
    """True where unit `n` leads to a place where many are together, or says by itself that they were in it."""
    units, roles = row.units, row.words.roles
    while n < len(units) and row.letters[n] == "R" and units[n].word not in roles["inside"]:
        n += 1
    if n >= len(units):
        return False
    if units[n].word in roles["being there"]:
        for at, unit in enumerate(units[n + 1 : n + 1 + _REACH], n + 2):
            one = row.words.frames.singular(unit.word)
            if one in roles["venues"]:
                if at == n + 2 and unit.word == one:
                    return False  # "were at home"
                return row.letters[at : at + 1] != "W"  # "there were two people in the bar who were shot"
            if unit.letter not in "DNPSzZ":
                break
    return units[n].word in roles["inside"] and row.letters[n + 1 : n + 2] in ("", ",", ";", "I", "C", "t", "U", "A")
