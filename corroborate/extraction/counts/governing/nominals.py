"""The value of a noun that is a total or names a deed: "the death of eight", "a toll of 44", "the toll rose to 52"."""

from __future__ import annotations

from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.units import Counted

#: So many units off a total's noun may stand: "the toll from the attack on ... has risen to 86".
_REACH = 36
#: So many units a clause has that only tells more of it: "the blast that hit a market".
_CLAUSE = 14


class Nominals(RowReader):
    """The figures of one row that are the value of a noun."""

    def of_deed(self, counted: Counted) -> bool:
        """ "the death of eight", "a toll of 44", "the bodies of 14 divers were pulled from the sea"."""
        j = counted.before
        if j < 1 or self.units[j].word not in ("of", "to") or self.letters[j - 1] not in "oqg":
            return False
        if self.units[j].word == "to" and self.letters[j - 1] != "q" and not counted.noun and "q" in self.letters[: j - 1]:
            return False  # "brought the number of dead in the attack to 12"
        return self.row.take(counted, j - 1, "total" if self.letters[j - 1] == "q" else "noun", "noun", "total", "verb")

    def nominal(self, counted: Counted) -> bool:
        """ "the death of eight", "a toll of 44", "the toll rose to 52", "killed: 31"."""
        if self._changed_from(counted) or self.of_deed(counted):
            return True
        j = counted.before
        if j >= 1 and self.units[j].word in ("of", ":") and self.letters[j - 1] in "NP" and not counted.noun:
            self.measured(counted, j - 1)
        return self._of_total_before(counted)

    def total_behind(self, counted: Counted) -> bool:
        """ "put at 45 the toll", "gave 45 as the toll", "bringing to 45 the number of dead": a total told behind its value."""
        behind = self._total_behind(counted)
        return behind >= 0 and self.row.take(counted, behind, "total", "total")

    def _changed_from(self, counted: Counted) -> bool:
        """ "deaths rose to 45 on Sunday, from 38 on Friday": an old figure told behind the new one."""
        if counted.figure.change != "from" or not counted.at or counted.noun:
            return False
        before = self.row.counted_before(counted.at)
        if before is None or not before.governed or (before.figure.change != "to" and before.side != "total"):
            return False
        counted.follow(before)
        counted.measure = before.measure
        return True

    def _total_behind(self, counted: Counted) -> int:
        """The unit of a total's noun behind a figure: "put at 45 the toll", "gave 45 as the toll", "45 is the toll"; else -1."""
        letters, units, k, j = self.letters, self.units, counted.at, counted.before
        roles, lemma, said = self.words.roles, self.words.frames.lemma, self.row.analysis.words
        last = units[j].last if j >= 0 else 0  # of "to", or of "bringing to", by which victims are taken elsewhere as well
        moved = (said[last] == "to" and lemma(said[last - 1]) in roles["moving"]) or (
            j >= 1 and units[j].word in roles["putting at"] and lemma(units[j - 1].word) in roles["putting"]
        )
        following = units[k + 1].word if k + 1 < len(units) else ""
        named = following in roles["named as"] and letters[k - 1 : k] in tuple("xa")
        named = named or (letters[k + 1 : k + 2] == "B" and letters[k + 2 : k + 3] == "D")
        total = k + 1 + named
        total += letters[total : total + 1] == "D"
        if (moved or (named and not counted.noun)) and letters[total : total + 1] == "q":
            return total
        bail = letters[k + 1 : k + 2] == "q" and self.row.is_money(counted) and not counted.noun  # "in lieu of $90,000 bail"
        return k + 1 if bail else -1

    def _of_total_before(self, counted: Counted) -> bool:
        """ "the toll from the blast rose to 52", "gave the number of dead as 45": the noun stands somewhere before its figure."""
        letters, units, j = self.letters, self.units, counted.before
        roles, lemma = self.words.roles, self.words.frames.lemma
        seen = came = False
        clause = skipped = 0  # the units of a clause that only tells more: "the toll from the blast that hit a hall rose to 12"
        for n in range(j, max(-1, j - _REACH), -1):
            if clause <= n < skipped:
                continue
            letter = letters[n]
            if seen and letter in "paiQK" and (opened := self._relative(n)):
                clause, skipped = opened, n
                continue
            if letter == "q":
                if self._aside(n):
                    continue
                return (seen or n == counted.at - 1) and self.row.take(counted, n, "total", "total")
            if letter == "o" and units[n + 1].word in roles["taken up"]:
                return seen and self.row.take(counted, n, "total", "noun")  # "the arrest tally stood at nine"
            if letter == "Q" and self._changes_to(n, j):
                continue
            named = letter == "i" and letters[n - 1] == "I" and units[n].word.endswith("ing")  # "the toll of a week of fighting"
            if letter in "Q;paiK" and not named:
                return False
            word = lemma(units[n].word)
            came = came or (letter == "x" and word in roles["changing"])
            seen = seen or word in roles["changing"] or word in ("to", "at", "of") or letter in "B,"
            seen = seen or (n == j and word in roles["named as"])  # "gave the number of dead as 45"
            if letter == "x" and not came and n >= j - 3:
                return False
        return False

    def _aside(self, n: int) -> bool:
        """True for a noun between commas behind another: "earnings, adjusted for one-off costs, were $1.16 a share"."""
        comma, letters = self.letters.rfind(",", 0, n), self.letters
        return letters[n + 1 : n + 2] == "," and comma > 0 and letters[comma - 1] == "q" and "I" in letters[comma:n]

    def _relative(self, n: int) -> int:
        """The unit that opens the relative clause in which unit `n` stands, no figure of its own in it; 0 for none."""
        for m in range(n, max(0, n - _CLAUSE), -1):
            if self.letters[m] in "KW" and self.letters[m - 1] in "NPo":
                return m
            one = self.units[m].counted
            if self.letters[m] in ";,B" or (one is not None and not one.made):
                return 0
        return 0

    def _changes_to(self, n: int, j: int) -> bool:
        """ "rose from 22 to 31": an old figure right before the "to" of the new one."""
        return self.units[j].word in ("to", "from") and not set(self.letters[n + 1 : j]) - set("BHxJRITt")
