"""Whether those who did it are among those counted: "13 dead, including the gunman", "12 people and their killer"."""

from __future__ import annotations

from collections.abc import Sequence

from corroborate.extraction.counts.row.units import Counted, Unit
from corroborate.extraction.counts.row.words import Words

#: What one who did it is called in a claim, however the text calls him.
ATTACKER = "attacker"
_WITHIN = 5  # units between "including" and the word for the doer: "including the suspected lone gunman"
_FAR = 14  # units between a count and "including"


def doers_counted(counted: Counted, units: Sequence[Unit], words: Words) -> tuple[bool, bool]:
    """Whether the text counts those who did it in, and whether it leaves them out."""
    opened, word = _opened(counted, units, words)
    opened = opened or _fronted(counted, units, words)
    if opened in words.roles["subset"] | words.roles["counting in"] | words.roles["counted in"]:
        return True, False
    return False, opened in words.roles["left out"] or (word and _joined(counted, units, words))


def _opened(counted: Counted, units: Sequence[Unit], words: Words) -> tuple[str, bool]:
    """What opens the mention of a doer after a count ("including", "excluding"), "" for none; whether one is mentioned at all."""
    mentioned = False
    for n in range(counted.at + 1, min(counted.at + _FAR, len(units))):
        unit = units[n]
        if unit.counted is not None and unit.counted.value.point != 1:
            return "", mentioned  # the next count's
        if _is_doer(unit.word, words) or (unit.counted is not None and _is_doer(unit.counted.noun, words)):
            mentioned = True
            if units[n + 1 : n + 2] and units[n + 1].word in words.roles["counted in"]:
                return units[n + 1].word, True  # "three died, the gunman included"
            for m in range(n - 1, max(counted.at, n - _WITHIN), -1):
                if said := _opener(units, m, words):
                    return said, True
                if units[m].letter in ",;" or units[m].counted is not None:
                    break
    return "", mentioned


def _opener(units: Sequence[Unit], n: int, words: Words) -> str:
    """What unit `n` opens a mention with ("including", "not counting"); "" where it opens none."""
    said, roles = units[n].word, words.roles
    if said in roles["counting in"] and n and units[n - 1].letter == "X":
        return f"not {said}"
    return said if said in roles["subset"] | roles["left out"] | roles["counting in"] else ""


def _fronted(counted: Counted, units: Sequence[Unit], words: Words) -> str:
    """What opens the mention of a doer before a count: "Including the gunman, who shot himself, four people died"; ""
    for none.
    """
    comma = counted.at - 1
    while comma > 0 and units[comma].letter in "RD":
        comma -= 1
    if comma < 2 or units[comma].letter != ",":
        return ""
    near = range(comma - 1, max(-1, comma - _WITHIN), -1) if _is_doer(units[comma - 1].word, words) else ()
    first = next((n for n in (*near, 0, 1) if _opener(units, n, words)), None)
    if first is None:
        return ""
    named = any(_is_doer(unit.word, words) for unit in units[first + 1 : min(comma, first + _WITHIN)])
    return _opener(units, first, words) if named else ""


def _joined(counted: Counted, units: Sequence[Unit], words: Words) -> bool:
    """ "12 people and the gunman died": joined to the count, so not one of it."""
    n = counted.at + 1
    if n >= len(units) or units[n].letter != "C":
        return False
    n += 1
    while n < len(units) and units[n].letter in "DN" and not _is_doer(units[n].word, words):
        n += 1
    if n >= len(units):
        return False
    joined = units[n].counted
    return _is_doer(units[n].word, words) or (joined is not None and _is_doer(joined.noun, words))


def _is_doer(said: str, words: Words) -> bool:
    """True for a word or a name that says no more than that he did it."""
    last = said.lower().rpartition(" ")[2]
    return bool(last) and words.frames.singular(last) in words.roles["doers"]
