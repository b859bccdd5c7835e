"""Who those are that were counted right before, told aside: "one of them, a woman, died" counts one person once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corroborate.extraction.counts.row.units import Unit

#: One, of some others or not, who that is between commas, and what is said of the one.
_WHO_ONE_IS = re.compile("(?P<one>Q)(?:I[DRzZ]*[NozZ]S?)?,R?(?P<who>Q)[NPIDAxfe#]*,(?=[BHRpsixa])")
#: Who those counted are, between commas: "two men, friends of the owner named Finch, were hit".
_WHO_THEY_ARE = re.compile(",(?:D|N)[NPIDAxfe#S]*,(?=[BHRpsia])")


def behind_aside(letters: str, n: int) -> int:
    """Where what is said of a figure goes on behind an aside that opens at unit `n`; `n` itself where none does.

    :param letters: those of the units of its sentence.
    """
    found = _WHO_THEY_ARE.match(letters, n)
    return found.end() if found is not None else n


def who_one_is(letters: str, units: Sequence[Unit]) -> Iterator[Unit]:
    """The units that tell aside who one person is that the unit before them counts without a noun.

    :param letters: those of the units.
    """
    for match in _WHO_ONE_IS.finditer(letters):
        one, who = units[match.start("one")].counted, units[match.start("who")].counted
        if one is None or who is None or (one.noun and not one.figure.partitive) or not who.made or not who.noun:
            continue
        if one.value.point == who.value.point == 1:
            yield units[match.start("who")]
