"""How many live somewhere: "a town of 84,000 people", "home to 2,000", "the town's 9,000 residents", "Arlow (pop. 9,000)"."""

from __future__ import annotations

from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import VERBS, Counted
from corroborate.extraction.grammar.runs import before_run, behind_run


def inhabited(counted: Counted, row: Row) -> bool:
    """True for a figure that is how many live in a place; who is the place, where it is told."""
    bare = not counted.noun and counted.value.unit is None
    if counted.made or not (bare or row.words.groups.get(counted.head) == "people"):
        return False
    place = _of_a_place(counted, row) or _its_own(counted, row) or (bare and _in_short(counted, row)) or _living(counted, row)
    if not place:
        return False
    counted.sense, counted.side, counted.governor = Sense(row.words.frames.named["population"], "noun"), "noun", counted.at
    counted.who = _named(row, place[0]) if place[0] >= 0 else None
    return True


#: The unit at which a place is named, -1 where none is: told, but of no known place.
_Place = tuple[int] | None


def _named(row: Row, at: int) -> tuple[int, int] | None:
    """The words of the name, or the noun, of which unit `at` is one; None where it is neither."""
    letters = row.letters
    if letters[at] not in "PN":
        return None
    first, last = before_run(letters, at, letters[at]) + 1, behind_run(letters, at, letters[at]) - 1
    return row.units[first].first, row.units[last].last


def _of_a_place(counted: Counted, row: Row) -> _Place:
    """ "Ardell, a town of 84,000 people", "the island is home to 2,000"; "in a city of 9 million" tells of no known one."""
    letters, units, roles, j = row.letters, row.units, row.words.roles, counted.before
    if j < 2:
        return None
    home = units[j].word == "to" and units[j - 1].word in roles["home"]
    if not home and not (units[j].word == "of" and units[j - 1].word in roles["peopled"]):
        return None
    first = before_run(letters, j - 2, "DANP") + 1
    last = first - 2 if letters[first - 1 : first] in (",", "B") else -1
    if last > 1 and letters[last] == "W":  # "Arlow Island, which is home to 9,000"
        last -= 1 + (letters[last - 1] == ",")
    if last >= 0 and letters[last] in "PN":
        return (last,)
    behind = counted.at + 1  # "for an island of 9,000, Arlow has many clinics"
    opened = letters[:first] == "I" and letters[behind : behind + 2] == ",P"
    told = letters[first - 1 : first] in ("I", *VERBS) and units[j - 1].word not in roles["watching"] and not home
    return (behind + 1,) if opened else (-1,) if told else None


def _its_own(counted: Counted, row: Row) -> _Place:
    """ "the town's 9,000 residents", "with its 9,000 residents"; not so where something befell them: "its 300 residents were"."""
    k, roles = counted.at, row.words.roles
    if counted.head not in roles["dwellers"] or k < 1 or row.letters[k + 1 : k + 2] in ("B", "H", "M"):
        return None
    if row.letters[k - 1] == "S":
        return (k - 2,)
    return (-1,) if row.units[k - 1].word in roles["its people"] else None


def _in_short(counted: Counted, row: Row) -> _Place:
    """ "Arlow (pop. 9,000)"."""
    k = counted.at
    short = k > 2 and row.units[k - 1].word in row.words.roles["short for people"] and row.letters[k - 2] in "(,"
    return (k - 3,) if short else None


def _living(counted: Counted, row: Row) -> _Place:
    """ "9,000 people live on Arlow Island"."""
    units, roles, k = row.units, row.words.roles, counted.at
    if row.letters[k + 1 : k + 4] not in ("xIP", "iIP") or row.words.frames.lemma(units[k + 1].word) not in roles["living"]:
        return None
    return (k + 3,) if units[k + 2].word in roles["living there"] else None
