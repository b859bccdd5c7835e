"""Lists of people, told one behind the other: "seven died, four nurses and three porters", "12 soldiers and a cook"."""

from __future__ import annotations

from collections.abc import Sequence

from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.governing.sums import spell_out
from corroborate.extraction.counts.row.units import Counted


class Enumerated(RowReader):
    """The lists of people of a row."""

    def listed(self, counted: Counted) -> bool:
        """ "seven died, four nurses and three porters, and nine were hurt": the figures of a list that are together as many
        as were told right before them.
        """
        whole = self.row.counted_before(counted.at)
        if whole is None or not whole.governed or not whole.counts_people or counted.made:
            return False
        between = self.letters[whole.at + 1 : counted.at]
        if between[-1:] != "," or set(between[:-1]) - set("BHRspi"):
            return False
        run = [counted]
        for other in self.counted[self.counted.index(counted) + 1 :]:
            if sum(one.value.point or 0.0 for one in run) >= (whole.value.point or 0.0):
                break
            if not self._in_one_list(run[-1], other):
                return False
            run.append(other)
        if not spell_out(run, whole):
            return False
        for one in run:
            one.follow(whole, "part")
            one.whole = whole
        return True

    def share(self) -> None:
        """ "The dead are 12 soldiers, four detainees and a cook": what is said of one of a list of people is said of all,
        whatever each is called; commas may be lost ("12 soldiers four detainees").
        """
        run: list[Counted] = []
        before: Counted | None = None
        for counted in [*self.counted, None]:
            if counted is not None and run and self._in_one_list(run[-1], counted):
                run.append(counted)
                continue
            told = next(
                (one for one in run if not self._weak(one) and one.frame is not None and one.frame.counts == "person"), None
            )
            spelt = before if told is None and self._spell_out(run, before) else None
            for one in run if told is not None or spelt is not None else ():
                if spelt is not None:
                    one.follow(spelt, "part")
                    one.whole = spelt
                elif told is not None and one is not told and self._weak(one):
                    one.follow(told)
                    one.whole = told.whole
            before = run[-1] if run else None
            run = [counted] if counted is not None else []

    def _spell_out(self, run: Sequence[Counted], whole: Counted | None) -> bool:
        """ "five dead, three policemen and two inmates": those of a list are together as many as were told right before them."""
        if whole is None or whole.frame is None or self._weak(whole) or not run:
            return False
        near = self.letters[whole.at + 1 : run[0].at] in ("", ",", "s", "s,", "s;")
        return near and spell_out(run, whole)

    def _in_one_list(self, one: Counted, other: Counted) -> bool:
        """True for people who are told of one right behind the other; not so "11 people, a resident said"."""
        if self.units[other.at].first in self.row.nouns.voices:
            return False
        people = all(member.head in self.words.groups and member.value.unit is None for member in (one, other))
        return people and one.at < other.at and self.row.are_listed(one, other)

    def _weak(self, counted: Counted) -> bool:
        """True for a figure of which nothing is said but what those counted are called, or by a verb that stands further off."""
        return counted.sense is None or (counted.side == "noun" and counted.governor == counted.at)
