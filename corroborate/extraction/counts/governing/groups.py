"""Which group of people is counted, told behind or before the figure: "25 of the casualties were children", "women made up 12 of
the 30 dead", "19 bodies of children and 16 of women".
"""

from __future__ import annotations

from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.grammar.runs import behind_run

#: So many units behind a part stands what befell its whole, at most.
_TOLD = 7


def called(counted: Counted, row: Row) -> bool:
    """ "25 of the casualties were children", "25 victims were civilians": the group stands behind "be"."""
    k, letters = counted.at, row.letters
    if letters[k + 1 : k + 2] != "B" or not row.words.is_part(counted.head):
        return False
    n = behind_run(letters, k + 2, "RD")
    unit = row.units[n] if n < len(row.units) else None
    if unit is None or unit.letter not in "NPo" or not counted.own:
        return False
    if row.words.frames.singular(unit.word) not in row.words.groups:
        return False
    if unit.word in row.words.roles["members"] and [one.word for one in row.units[n + 1 : n + 2]] == ["of"]:
        return False  # "25 victims were members of the army": whose members, `Members` reads
    counted.sense, counted.governor, counted.side = counted.own[0], counted.at, "part"
    row.nouns.name(counted, unit.first, unit.last)
    return True


def made_up_of_group(counted: Counted, row: Row) -> bool:
    """ "Children made up 12 of the 30 deaths", "women accounted for nine of the victims": the subject is the group."""
    k = counted.at
    if not made_up(counted, row):
        return False
    told = next((m for m in range(k, min(k + _TOLD, len(row.units))) if row.letters[m] in "spo"), -1)
    if counted.own:
        counted.sense, counted.governor, counted.side = counted.own[0], k, "part"
    elif told < 0 or not row.take(counted, told, "part", "state", "noun", "verb"):
        return False
    made_up(counted, row, named=True)
    return True


def made_up(counted: Counted, row: Row, *, named: bool = False) -> bool:
    """True for a figure that a group of people before it makes up.

    :param named: take over the noun for that group.
    """
    k = counted.at
    n = k - 1 - (row.units[k - 1].word in ("for", "up"))
    if n < 1 or row.words.frames.lemma(row.units[n].word) not in row.words.roles["making up"]:
        return False
    group = row.units[n - 1]
    if named:
        row.nouns.name(counted, group.first, group.last)
    return counted.figure.partitive and row.words.frames.singular(group.word) in row.words.groups


def of_another_group(counted: Counted, row: Row) -> bool:
    """ "19 bodies of children and 16 of women": the noun is left out before another "of"."""
    before = row.counted_before(counted.at, governed=True)
    if before is None or not before.noun or counted.noun_span is None:
        return False
    listed = row.letters[before.at + 1 : counted.at] in ("INC", "IN,C", "IN,") and row.units[before.at + 1].word == "of"
    of = row.analysis.text[counted.figure.span.end : counted.noun_span.start].strip() == "of"
    if not listed or not of:
        return False
    counted.follow(before)
    counted.own = before.own
    return True
