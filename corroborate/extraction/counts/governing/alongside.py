"""Counts of those whom the same befell as those counted before them: "ten soldiers were killed along with four civilians"."""

from __future__ import annotations

from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import Counted

#: Letters of the units that may stand between a count and what joins another to it: where and when it was, and who says so.
_BETWEEN = frozenset("INDPRtSzZJ,")


def alongside(counted: Counted, row: Row) -> bool:
    """ "Ten soldiers were killed along with four civilians", "together with their driver": what befell those before it."""
    joint = _joint(counted, row)
    if joint < 0:
        return False
    spoke = [other.at for other in row.counted if other.made and not other.governed]  # "a doctor said"
    before = next((other for other in reversed(row.counted) if other.at < counted.at and other.at not in spoke), None)
    if before is None or before.frame is None or before.side == "age":
        return False
    if not (counted.noun or counted.made) or not row.countable(counted, before.frame):
        return False
    told = before.governor if before.at < before.governor < counted.at else before.at
    telling = row.words.roles["telling"]
    between = (row.units[n] for n in range(told + 1, joint) if n not in spoke)
    if joint <= told or any(one.letter not in _BETWEEN and row.words.frames.lemma(one.word) not in telling for one in between):
        return False
    counted.follow(before)
    counted.whole = before.whole
    return True


def _joint(counted: Counted, row: Row) -> int:
    """The unit that opens "along with" right before a count; -1 for none."""
    for size in (2, 3):
        first = counted.before - size + 1
        if first > 0 and " ".join(unit.word for unit in row.units[first : counted.before + 1]) in row.words.roles["alongside"]:
            return first
    return -1
