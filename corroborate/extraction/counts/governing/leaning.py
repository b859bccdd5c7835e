"""Figures that share the verb of another one: "and four soldiers", "five in Kiruna", "the rebels 85", "along with four
civilians".
"""

from __future__ import annotations

import re

from corroborate.extraction.counts.governing.members import of_another_group
from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import VERBS, Counted
from corroborate.extraction.grammar.runs import before_run, behind_run

#: Letters of the units that may stand between a count and what joins another to it: where and when it was, and who says so.
_BETWEEN = frozenset("INDPRtSzZJ,")
#: A clause that tells more of a place, before the next: "in Alma, where a shell fell near a school, and seven in Norden".
_ASIDE = re.compile(",?[UW][^;Q]*?,?(?=C$)")


class Leaning(RowReader):
    """What a figure takes over from another one of its sentence."""

    def beside(self, counted: Counted) -> bool:
        """ "killed 31 civilians and four soldiers": the later figure shares the verb of the one before."""
        letters, n = self.letters, counted.before
        listed = letters[counted.at + 1 : counted.at + 3] in ("CQ", ",Q")  # "a man, a woman and two children"
        if n < 1 or letters[n] not in "C," or (counted.made and letters[n] == "," and not listed):
            return False
        if any(unit.word in self.words.roles["compared"] for unit in self.units[counted.at + 1 : counted.at + 2]):
            return False  # "240 passengers, 40 more than allowed"
        n = before_run(letters, n, "C,DRSz")
        before = self.units[n].counted if n >= 0 else None
        counts_itself = before is not None and before.side == "noun" and before.governor == before.at and counted.noun
        if before is not None and before.governed and before.side in ("object", "noun", "part", "total") and not counts_itself:
            self._share(counted, before)
            counted.whole = before.whole
            if not counted.noun and letters[counted.at + 1 : counted.at + 2] == "I":
                counted.head, counted.gapped = before.head, True  # "150 cases, 103 in Alma"
            return True
        led = letters[counted.at + 1 : counted.at + 2] == "I"  # "and two women in Norden"
        bare = self.words.roles["further"].issuperset(counted.noun.lower().split()) or (led and counted.head in self.words.groups)
        if bare and not counted.made and self._gap(counted):
            return True
        if self._behind_more_of_it(counted) or of_another_group(counted, self.row):
            return True
        n = before_run(letters, n, "NPZzDSR,", max(0, counted.at - 9) - 1)
        active = n >= 0 and letters[n] in "pag" and letters[n + 1] in "NPZzDS" and not self.row.is_after_be(n)
        return active and self.row.take(counted, n, "object", "verb")  # "killed her and three others"

    def _behind_more_of_it(self, counted: Counted) -> bool:
        """ "killed 18 passengers on the way to a party and two pedestrians": more is told of those before, which is no person."""
        before = self.row.counted_before(counted.at, governed=True)
        if before is None or not before.counts_people or not self.row.told_between(before, counted):
            return False
        if before.side != "object" and not (before.side == "noun" and 0 <= before.governor < before.at):
            return False
        counted.follow(before)
        return True

    def _share(self, counted: Counted, before: Counted) -> None:
        """Take over the verb of the figure before it, as it is said of what this one counts: "killed two people and 12 cows"."""
        if before.side == "total" and counted.noun and before.frame and not self.row.countable(counted, before.frame):
            label = next((n for n in range(before.at - 1, -1, -1) if self.letters[n] == "q"), -1)
            if label < 0 or not self.row.take(counted, label, "total", "total"):  # "Sent: 40 people, 12 pumps"
                counted.verb = "be"
            counted.governor, counted.side = counted.at, "total"
            return
        said = before.side == "object"
        other = said and (not self.row.countable(counted, before.frame) if before.frame else self.words.is_thing(before.head))
        if other and self.row.take(counted, before.governor, "object", "verb"):
            return
        if other and before.frame is not None and before.governor >= 0:
            self._follow_verb(counted, before)
        else:
            counted.follow(before)

    def _follow_verb(self, counted: Counted, other: Counted) -> None:
        """Take over the verb of `other` without its frame, which counts persons alone."""
        counted.follow(other)
        counted.sense, counted.verb = None, self.words.frames.lemma(self.units[other.governor].word)

    def _gap(self, counted: Counted) -> bool:
        """ "killed three people in Alma and five in Norden": the verb is left out before the second place."""
        before = self.row.counted_before(counted.at)
        if before is None or before.frame is None:
            return False
        if counted.value.unit is not None and before.value.unit is None:
            return False  # "three in Alma, 30 miles south of Norden"
        if before.side == "length" and before.value.unit != counted.value.unit:
            return False  # "an eight-year, $160 million contract": how long it lasts, and what it is worth
        after = before.governor if before.at < before.governor < counted.at else before.at  # "three were killed in Alma, five"
        if self._own_verb(counted.at + 1):
            return False
        between = _ASIDE.sub("", self.letters[after + 1 : counted.at])
        if set(between) - set("BINPDRtCoZz,") or not self.row.countable(counted, before.frame):
            return False  # also "of which 12 were in Alma, five in Norden"; not "died in Alma, about 30 miles to the south"
        counted.follow(before)
        told = before.noun_span is not None and before.noun_span.start >= self.row.analysis.ends[self.units[before.at].last]
        own = counted.head in self.words.groups and counted.head not in self.words.roles["further"]  # "and two women in Norden"
        counted.head, counted.gapped = counted.head if own else "" if told else before.head, True  # "two from the police"
        counted.whole = before.whole
        return True

    def _own_verb(self, n: int) -> bool:
        """ "three were killed and five were questioned", "and five are in cells": what is said of a figure is more than where."""
        if self.row.is_verb_behind(n):
            return True
        first = n
        n = behind_run(self.letters, n, "BHRG")
        verb = n < len(self.letters) and self.letters[n] in "pagx"
        if verb and (first == n or self.words.frames.lemma(self.units[n].word) not in self.words.roles["light"]):
            return True
        n += verb
        if set("BHG").isdisjoint(self.letters[first:n]) or self.letters[n : n + 2] == "IP":
            return False  # "five overseas", "five were in Norden"
        group = n < len(self.units) and self.words.frames.singular(self.units[n].word) in self.words.groups
        return not group  # "five were women"

    def left_out(self, counted: Counted) -> bool:
        """ "the army will free 120 detainees, the rebels 85", "Finch is on 53 percent and Reed on 41": the verb is left out."""
        k, letters = counted.at, self.letters
        last = k - (letters[k - 1 : k] == "I")  # a preposition that the figure before it has as well
        n = before_run(letters, last - 1, "NPSo" if last == k else "NPS")  # "the second blast 11"; not "the injury of 11"
        first = n + 1
        n = before_run(letters, n, "DR")
        bare = not counted.noun and not counted.made and letters[k + 1 : k + 2] in (",", ";", "C", "")
        if first >= last or n < 1 or not bare or letters[n] not in ",C":
            return False
        before = self.row.counted_before(n, governed=True)
        led = before is not None and self.row.analysis.words[self.units[before.at].first - 1] == self.units[k - 1].word
        if before is None or not (last == k or led) or not self._shares(counted, before, n):
            return False
        counted.who, counted.gapped = (self.units[n + 1].first, self.units[last - 1].last), True
        return True

    def _shares(self, counted: Counted, before: Counted, n: int) -> bool:
        """Whether a bare figure goes on from the one before it, which ends right before unit `n`."""
        alike = before.side in ("object", "noun") and before.value.unit == counted.value.unit
        if not alike or set(self.letters[before.at + 1 : n]) - set("INPDRtC,SH"):
            return False
        counted.follow(before)
        counted.head, counted.own = before.head, before.own
        return True

    def lean_forward(self, counted: Counted) -> None:
        """ "31 civilians and four soldiers were killed": the first shares what follows the last."""
        n = behind_run(self.letters, counted.at + 1, "C,DRZz")
        after = self.units[n].counted if n < len(self.units) and n > counted.at + 1 else None
        if after is None or after.side != "subject" or not after.governed or self.row.own_state(n):
            return
        if after.frame is None or self.row.countable(counted, after.frame):  # not so "over three days, 40 people died"
            counted.follow(after)
        elif self.words.is_thing(counted.head) and self.letters[after.governor] in VERBS:
            self._follow_verb(counted, after)  # "12 cows and two people were killed"

    def from_counted(self, counted: Counted) -> bool:
        """ "20,000 veterans and other volunteers from 52 countries": where those counted before come from."""
        j = counted.before
        before = self.row.counted_before(counted.at)
        if j < 0 or self.units[j].word != "from" or before is None or before.frame is None or counted.at - before.at > 8:
            return False
        if set(self.letters[before.at + 1 : j]) - set("CDNPRo,") or counted.head not in before.frame.origins:
            return False
        counted.follow(before)
        return True

    def summed_up(self, counted: Counted) -> bool:
        """ "made 5 million at home for an overall total of 7 million": a sum of what was told before it."""
        before = self.row.counted_before(counted.at, governed=True)
        if before is None or before.frame is None or before.value.unit != counted.value.unit:
            return False
        counted.follow(before)
        counted.head, counted.gapped = counted.head or before.head, True
        return True


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
