"""How many a place or a thing holds: those who live there ("a town of 84,000 people"), are aboard ("a crew of four", "a jet
with 161 passengers") or were there ("about 300 people were in the park"), and what it has ("a 350-home scheme", "a 20-strong
team").
"""

from __future__ import annotations

import re

from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import VERBS, Counted
from corroborate.extraction.grammar.runs import before_run, behind_run

#: The rest of the word that a number opens.
_TAIL = re.compile(r"-([a-z]+)\b")
#: Letters of the words of a noun phrase.
_PHRASE = frozenset("NPAoqS")
#: So many units stand at most between the preposition and the place: "at the Elm Street community center".
_REACH = 5
#: Who is counted aboard: those who are carried, and those who man what carries them.
_ABOARD = ("passenger", "crew")


def inhabited(counted: Counted, row: Row) -> bool:
    """True for a figure that is how many live in a place; who is the place, where it is told."""
    bare = not counted.noun and counted.value.unit is None
    if counted.made or not (bare or row.words.groups.get(counted.head) == "people"):
        return False
    place = _of_a_place(counted, row) or _its_own(counted, row) or _living(counted, row)
    if not place:
        return False
    counted.put("noun", counted.at, sense=Sense(row.words.frames.named["population"], "noun"))
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


def _living(counted: Counted, row: Row) -> _Place:
    """ "9,000 people live on Arlow Island"."""
    units, roles, k = row.units, row.words.roles, counted.at
    if row.letters[k + 1 : k + 4] not in ("xIP", "iIP") or row.words.frames.lemma(units[k + 1].word) not in roles["living"]:
        return None
    return (k + 3,) if units[k + 2].word in roles["living there"] else None


def crew_of(counted: Counted, row: Row) -> bool:
    """ "a crew of four left the port", "its crew of 12": a bare number behind the word for all of them."""
    units, k = row.units, counted.at
    if not counted.bare or k < 2 or units[k - 1].word not in row.words.roles["genitive"]:
        return False
    whole = units[k - 2].counted
    named = whole.head if whole is not None and whole.made else units[k - 2].word
    if named in row.words.roles["staffs"]:  # "has a staff of 6,900"
        return counted.put("noun", k, sense=Sense(row.words.frames.named["employment"], "noun"))
    if named not in row.words.roles["crews"]:
        return False
    aboard = row.words.frames.named["aboard"]
    if whole is not None and whole.frame is not None and whole.frame.predicate == aboard.predicate:
        whole.figure, whole.made, whole.noun_span = counted.figure, False, None
        return True
    return counted.put("noun", k, sense=Sense(aboard, "noun"))


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
    return counted.put("noun", first, sense=Sense(told, "noun"))


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
    return counted.put("subject", be, sense=Sense(row.words.frames.named["attendance"], "verb"))


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


def compounded(counted: Counted, row: Row) -> bool:
    """ "a 350-home scheme": the scheme has 350 homes; "a 20-strong team": it has 20 people; not so "a 20-odd metre pole"."""
    tail = _TAIL.match(row.analysis.text, counted.figure.span.end)
    if tail is None or not counted.bare:
        return False
    words, last = row.words, counted.at
    while row.letters[last + 1 : last + 2] in _PHRASE:
        last += 1
    if last == counted.at or row.letters[last] not in "Noq" or tail[1] in words.roles["no noun of a compound"]:
        return False
    people = tail[1] in words.roles["strong"]
    counted.noun = "" if people else tail[1]
    counted.head = "people" if people else words.frames.singular(tail[1])
    counted.verb, counted.side, counted.who = "have", "copula", (row.units[counted.at + 1].first, row.units[last].last)
    return True
