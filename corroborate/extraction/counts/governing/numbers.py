"""How many they are of whom a number is told: "the number of homes flooded is 40", "put the dead at 31"."""

from __future__ import annotations

import re

from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.grammar.runs import before_run, behind_run

#: What those who put a number somewhere did to those it is of: "the number of bodies | it had received".
_CLAUSE = re.compile("qZH*[xpa]")
#: So many units before a figure stands the word "number" at most.
_REACH = 26
#: So many units behind those who are counted stands what became of them, at most.
_TOLD = 12


class Numbers(RowReader):
    """The figures of one row that are told as the number of something."""

    def of_state(self, counted: Counted) -> bool:
        """ "dozens of wounded", "scores of dead": not so "14 of the dead"."""
        state = counted.bare and self.letters[counted.at + 1 : counted.at + 3] in ("Is", "Ip")
        of = state and self.units[counted.at + 1].word in self.words.roles["genitive"]
        return of and self.row.take(counted, counted.at + 2, "subject", "state", "verb")

    def number_of(self, counted: Counted) -> bool:
        """ "the number of users rose to 5,000", "put the number of jobs at risk at 900": it counts what the number is of."""
        letters, units, k = self.letters, self.units, counted.at
        if not counted.bare or k < 3 or not (letters[k - 1] in "Bx" or units[k - 1].word in self.words.roles["changing to"]):
            return False
        for n in range(k - 2, max(0, k - _REACH), -1):
            one = units[n].counted
            if letters[n] in ";,CZ" or (one is not None and not one.made and one.figure.change != "from"):
                return False
            if units[n].word in self.words.roles["numbers"] and (letters[n - 1] in "No" or letters[:n] == "P"):
                return self._numbers(counted, n)
            if units[n].word in self.words.roles["taken up"] and units[n + 1].word in ("of", "for"):
                first = behind_run(letters, n + 2, "DAz")
                if letters[first] in "sp" and letters[first + 1] == "N" and self._before_its_noun(counted, first):
                    counted.governor = n
                    return True
                last = self.nouns_from(first)
                timed = last >= first and self.words.frames.singular(units[last].word) in self.words.roles["periods"]
                if timed and letters[n] == "q":
                    return False  # "the toll of a week of clashes"
                if last >= first and letters[last] == "o" and self.row.take(counted, last, "total", "total", "noun"):
                    return True  # "the number of volunteers has fallen to 31,000"
                if last >= first and letters[last] == "N":
                    self.row.nouns.name(counted, units[first].first, units[last].last)
                elif letters[first] not in "sp" and (last >= first or units[first - 1].word not in self.words.roles["those"]):
                    return False  # but "the count of injured"
                if not self._befallen(counted, last + 1) and counted.noun:
                    if set(letters[last + 2 : k]) & set("WQ"):
                        return False
                    counted.put("copula", counted.governor, verb="be")
                counted.governor = n
                return counted.governed
        return False

    def _numbers(self, counted: Counted, n: int) -> bool:
        """ "passenger numbers fell to 3 million": those are counted whose noun stands before unit `n`."""
        if self.letters[n - 1] == "o" and self.row.take(counted, n - 1, "total", "total", "noun"):
            return True
        first = before_run(self.letters, n - 2, "N") + 1
        self.row.nouns.name(counted, self.units[first].first, self.units[n - 1].last)
        return counted.put("copula", n, verb="be")

    def _before_its_noun(self, counted: Counted, n: int) -> bool:
        """ "the count of flooded homes": what befell them is told before their noun."""
        last = self.nouns_from(n + 1)
        self.row.nouns.name(counted, self.units[n + 1].first, self.units[last].last)
        return self.row.take(counted, n, "total", "state", "verb")

    def _befallen(self, counted: Counted, n: int) -> bool:
        """ "the number of homes flooded": what stands from unit `n` on tells what befell those that are counted."""
        letters = self.letters
        told = letters[n] == "W"
        n = min(counted.at, behind_run(letters, n, "WBGHRJA"))
        if letters[n] == "x" and told:  # how they were when they did so
            behind = range(n + 1, min(counted.at, n + _TOLD))
            n = next((m for m in behind if letters[m] in "sBxpagi"), n)
            return letters[n] == "s" and self.row.take(counted, n, "total", "state")
        return letters[n] in "psi" and self.row.take(counted, n, "total", "verb", "undergone", "state")

    def those(self, counted: Counted) -> bool:
        """ "the dead number 12 people", "the wounded, the mayor said, came to 40": how many they are of whom that is said."""
        letters, units, roles = self.letters, self.units, self.words.roles
        n = counted.before
        if counted.made or n < 1 or counted.value.unit is not None:
            return False
        if letters[n] == "N" and letters[n - 1] == "D":
            n -= 2  # "to a whopping 235"
        n -= n > 0 and units[n].word in roles["changing to"]
        n = before_run(letters, n, "t", 0)
        last = letters[counted.at + 1 : counted.at + 2] in ("", ",", ";")
        bare = letters[n - 2 : n] == ",D" and any(other.at < n and other.side == "total" for other in self.counted)
        if not bare:
            are = letters[n] == "B" and last and not counted.noun  # but "the wounded are two women and a man" tells who they are
            if not are and (letters[n] == "B" or self.words.frames.lemma(units[n].word) not in roles["changing"]):
                return False
            n -= 1
            n = before_run(letters, n, "HRA", 0)
        if n > 0 and letters[n] == "," and "Q" not in letters[letters.rfind(",", 0, n) + 1 : n]:
            n = letters.rfind(",", 0, n) - 1
        named = n > 0 and letters[n] in "sp" and letters[n - 1] == "D" and letters[n - 2 : n - 1] not in tuple("xpagiB")
        return named and self.row.take(counted, n, "total", "state", "verb")

    def number_again(self, counted: Counted) -> bool:
        """ "put the number of dead at 13 and that of injured at 40", "the number of workers hurt at 9, of guests at 31"."""
        letters, units, j = self.letters, self.units, counted.at - 1
        if not counted.bare or j < 3 or units[j].word not in self.words.roles["changing to"] or letters[j - 1] not in "Nosqp":
            return False
        n = letters.rfind("I", 0, j - 1)
        known = self.row.counted_before(n, governed=True)
        after = letters[n - 1 : n] in tuple(",C") or units[n - 1].word in self.words.roles["that"]
        if known is None or known.side not in ("total", "copula") or n < 1 or units[n].word != "of" or not after:
            return False
        if set(letters[n + 1 : j - 1]) - set("NDAS"):
            return False
        if not self.row.take(counted, j - 1, "total", "state", "noun"):
            counted.follow(known, "total")
            self.row.nouns.name(counted, units[n + 1].first, units[j - 1].last)
        counted.governor = known.governor
        return True

    def put_at(self, counted: Counted) -> bool:
        """ "put the burnt area at 5,200 hectares", "put the dead at two", "brings the dead to 31": it is of what is put there."""
        letters, units, j, roles = self.letters, self.units, counted.at - 1, self.words.roles
        put = units[j].word in roles["putting at"]
        clause = _CLAUSE.search(letters, 0, j)
        last = clause.start() if clause is not None and clause.end() == j else self._before_place(j - 1)
        moved = (
            not put and units[j].word in roles["changing to"] and (letters[last] == "s" or letters[last - 1 : last + 1] == "Dp")
        )
        if (
            counted.noun
            or counted.made
            or j < 2
            or letters[j + 2 : j + 3] == "s"  # "put the figure at 53 dead"
            or not (moved or put)
            or (letters[last] not in "Nsoq" and letters[last - 1 : last + 1] != "Dp" and not self._of_named(j - 1))
        ):
            return False
        n = before_run(letters, last if clause is not None else j - 1, "NoqspDPSgI", 0)
        if letters[n] != "x" or self.words.frames.lemma(units[n].word) not in roles["moving" if moved else "putting"]:
            return False
        if letters[n - 1 : n] == "B":
            return False  # "attendance was put by the ministry at 4,000"
        told = letters.find("q", n, j) if "q" in letters[n:j] else last
        if letters[told] in "soqp" and self.row.take(counted, told, "total", "total", "state", "noun"):
            group = units[told - 1]
            if letters[told - 1 : told + 1] == "Ns" and self.words.frames.singular(group.word) in self.words.groups:
                self.row.nouns.name(counted, group.first, group.last)  # "put the civilian dead at 15"
            return True
        self.measured(counted, next((m - 1 for m in range(n + 2, j) if units[m].word == "of"), j - 1))
        counted.put("copula", n, verb="be")
        return bool(counted.measure)

    def _before_place(self, n: int) -> int:
        """The unit before the place that ends at unit `n`: "those killed | in Low Wick"; `n` itself where no place does."""
        first = before_run(self.letters, n, "P", 0)
        return first - 1 if 0 < first < n and self.units[first].word in self.words.roles["at a place"] else n

    def _of_named(self, n: int) -> bool:
        """ "put the width of Arlow Bay at": unit `n` ends the name of what the noun before "of" is told of."""
        n = before_run(self.letters, n, "P", 0)
        return self.letters[n + 1 : n + 2] == "P" and self.units[n].word == "of"
