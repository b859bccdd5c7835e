"""Figures told with what they are out of: "43 of the 120 seats", "14 of the 26 dead were fighters"."""

from __future__ import annotations

from corroborate.extraction.counts.governing.members import Members, made_up
from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.grammar.runs import behind_run

#: Letters of the units that a statement's verb phrase may begin with.
_MAIN = frozenset("BHMxpai")


class Wholes(RowReader):
    """The figures of one row that count out of another one.

    :param members: how its figures are parts of others.
    """

    def __init__(self, row: Row, members: Members) -> None:
        super().__init__(row)
        self.members = members
        self.last: dict[int, int] = {}  # the unit where a figure ends that is told with what it is out of

    def out_of(self, counted: Counted) -> None:
        """ "43 of the 120 seats", "two of five hostages": the part counts what the whole does, and takes what is said of it."""
        n, value = counted.at + 1, counted.value
        if value.unit is None and not counted.noun and self._of_state(counted):
            return
        n += n < len(self.units) and self.units[n].word in self.words.roles["out of"]
        if counted.noun or value.unit is not None or value.point == 1 or n >= len(self.units) or self.units[n].word != "of":
            return  # "one of the three gunmen" tells of the three
        n = self._over_articles(n + 1) - 1
        whole = self.units[n + 1].counted if n + 1 < len(self.units) else None
        if whole is None or whole.made or not whole.noun or whole.value.unit is not None:
            return
        counted.noun, counted.noun_span, counted.head, counted.own = whole.noun, whole.noun_span, whole.head, whole.own
        self.last[counted.at] = n + 1
        if self._who(whole):
            self.last[counted.at] = self._told_up_to(whole)
        else:
            whole.put("whole", counted.at + 1, verb="be")

    def _told_up_to(self, whole: Counted) -> int:
        """The last unit that tells of a whole, and not of the part: "six of the 40 who were injured | are in hospital".

        What the part is, is told of the whole's as well: "12 of the 31 | who died were children".
        """
        n = next((n for n in range(whole.governor + 1, len(self.units)) if self.letters[n] in _MAIN), len(self.units))
        called = self.letters[n : n + 1] == "B" and self.letters[behind_run(self.letters, n + 1, "RD")] in "NQ"
        return whole.at if called else n - 1

    def whole(self, counted: Counted) -> bool:
        """ "Of the 45 passengers, 17 died", "eight of the 30 were hurt": what is counted out of is not what the verb counts."""
        j = counted.before
        of = j >= 0 and j < counted.at - 1 and self.units[j].word == "of"
        of = of and self.units[j + 1].word not in self.words.roles["those"]  # "of them five children"
        some = j > 0 and self.units[j - 1].word in self.words.roles["mostly"]  # "many of the 45 people hurt died on the way"
        opened = of and (some or self.letters[j - 1 : j] in ("", ",", ";", "Q"))
        out = j > 0 and self.units[j].word == "of" and self.units[j - 1].word in self.words.roles["out of"]
        opened = opened or (out and self.letters[j - 2 : j - 1] != "x")  # "were thrown out of 30 stations"
        if opened and self._who(counted):
            return True  # "of the 45 people who were wounded", "of the 45 wounded in the blast"
        if opened:
            counted.put("whole", j, verb="be")
        return opened

    def _who(self, counted: Counted) -> bool:
        """What a clause right behind a figure says of it: "the 12 people who died", "the 12 killed in the raid"."""
        n, next_to = counted.at + 1, "DNPZz"
        if self.letters[n : n + 1] == "W":
            n, next_to = n + 1, "DQNPZz"
        elif self.letters[n : n + 1] not in ("s", "p"):
            return False
        n = behind_run(self.letters, n, "BHR")
        alone = self.letters[n + 1 : n + 2] not in tuple(next_to)
        return (
            self.letters[n : n + 1] in tuple("psi")
            and alone
            and self.row.take(counted, n, "subject", "undergone", "verb", "state")
        )

    def _of_state(self, counted: Counted) -> bool:
        """ "14 of the 26 dead were fighters": both count the dead, the first of them those it is told of."""
        n = counted.at + 1
        if self.units[n : n + 1] and self.units[n].word == "of":
            n = self._over_articles(n + 1)
        whole = self.units[n].counted if n < len(self.units) else None
        if whole is None or whole is counted or whole.noun or self.letters[n + 1 : n + 2] != "s":
            return False
        if not self.row.take(whole, n + 1, "subject", "state") or not self.row.take(counted, n + 1, "part", "state"):
            return False
        counted.whole = whole
        if made_up(counted, self.row):
            made_up(counted, self.row, named=True)
        else:
            self.members.told_as(counted, n + 2)
        return True

    def _over_articles(self, n: int) -> int:
        """The first unit from `n` on that is no determiner or adjective."""
        return behind_run(self.letters, n, "DRSz")
