"""Figures that lean on another one: "including 11 children", "two of them women", "and four soldiers", "five in Kiruna"."""

from __future__ import annotations

from collections.abc import Sequence

from corroborate.extraction.counts.frames import Sense
from corroborate.extraction.counts.groups import called, made_up_of_group
from corroborate.extraction.counts.rows import Row
from corroborate.extraction.counts.units import BREAKS, VERBS, Counted

#: So many units behind a part's whole at most stands what the part is said to be.
_TOLD = 7


class Leaning:
    """What a figure takes over from another one of its sentence.

    :param row: the sentence.
    """

    def __init__(self, row: Row) -> None:
        self.row, self.words = row, row.words
        self.units, self.counted, self.letters = row.units, row.counted, row.letters

    def part(self, counted: Counted) -> bool:
        """ "including 11 children", "11 of whom were children", "11 children among the dead"."""
        k, units, letters, is_part = counted.at, self.units, self.letters, self.words.is_part
        if called(counted, self.row) or self._of_an_opened(counted) or made_up_of_group(counted, self.row):
            return True
        j = self.row.over_determiners(k - 1)
        known = 0 <= j < k - 1 and letters[j] == "Y" and letters[k + 1 : k + 2] in ("p", "s", "W")
        if known and units[j].word in self.words.roles["among"]:
            return False  # "among the 20 people killed were four sisters": the 20 are the whole
        opened = j >= 0 and letters[j] == "Y" and letters[j - 1 : j] != "B"
        if not opened and j >= 1 and is_part(units[j].word):
            opened = letters[j - 1] == "Y" or units[j - 1].word == "of"  # "among them 11", "of whom 12"
        opened = opened or self._of_them(k) or (bool(counted.noun) and self._counted_in(k))
        opened = opened or (counted.figure.value.unit is None and self._spelled_out(j))  # not "30 miles (48 kilometers)"
        if j >= 2 and letters[j] == "B" and (letters[j - 1] == "p" or (letters[j - 1] in "soN" and is_part(units[j - 1].word))):
            return "Y" in letters[max(0, j - 4) : j] and self._part_of_named(counted)  # "among the dead were two children"
        if letters[j : j + 1] == "B" and letters[:2].lstrip("CR")[:1] == "Y" and self._of_those_named(counted, j):
            return True
        after = range(k + 2, min(k + 4, len(units)))
        partly = k + 2 < len(units) and units[k + 1].word == "of" and any(is_part(units[n].word) for n in after)
        if counted.own and not partly and self.words.groups.get(counted.head, "people") == "people":
            return False  # "including 120 deaths": the noun says itself what happened
        among = self._among(counted)
        if not (opened or partly or among):
            return False
        known = among and self._known(counted)
        told = [other for other in self.counted if other.at < k and other.governed]
        whole = next((other for other in reversed(told) if other.figure.change != "from"), told[-1] if told else None)
        behind = next(n for n in after if is_part(units[n].word)) + 1 if partly else k + 1
        if partly and units[behind - 1].word in self.words.roles["those"] and letters[behind : behind + 1] == "p":
            verb = next((n for n in range(behind + 1, min(behind + _TOLD, len(units))) if letters[n] in "BH"), None)
            whole, behind = (None, verb) if verb is not None else (whole, behind)  # "four of those taken there have gone home"
        if partly and letters[behind : behind + 1] == "I":
            behind = self._verb_behind(behind)  # "three of the victims of the shooting on Sunday were in critical condition"
        if (partly or units[j].word in self.words.roles["whom"]) and self._fate(counted, whole, behind):
            counted.whole = whole
            return True
        if whole is not None and (known or not (among or whole.old)):
            counted.follow(whole, "part")
            counted.whole = whole.whole or whole
            if not counted.noun and counted.frame is not None and counted.frame.counts != "person":
                counted.head, counted.gapped = whole.head, True  # "of which 12 were in Alma"
        elif not self._part_of_named(counted):
            return False
        if partly or (letters[k + 1 : k + 2] == "B" and not counted.noun):
            self.told_as(counted, k + 2)
        return True

    def _verb_behind(self, n: int) -> int:
        """The unit of the verb behind the phrases that open at unit `n`; unit `n` itself where something else follows."""
        verb = n
        while self.letters[verb : verb + 1] and self.letters[verb] in "IDNPozSt":
            verb += 1
        return verb if self.letters[verb : verb + 1] in ("B", "H") else n

    def _counted_in(self, k: int) -> bool:
        """ "14 people, two nurses included, have died"."""
        return self.letters[k + 1 : k + 2] == "Y" and self.units[k + 1].word in self.words.roles["counted in"]

    def _of_them(self, k: int) -> bool:
        """ "sixteen died, of them five children": whose part it is stands right before it."""
        before = [unit.word for unit in self.units[max(0, k - 2) : k]]
        return len(before) == 2 and before[0] == "of" and before[1] in self.words.roles["those"]

    def listed(self, counted: Counted) -> bool:
        """ "seven died, four nurses and three porters, and nine were hurt": the figures of a list that are together as many
        as were told right before them.
        """
        whole = next((other for other in reversed(self.counted) if other.at < counted.at), None)
        if whole is None or not whole.governed or not whole.counts_people or counted.made:
            return False
        between = self.letters[whole.at + 1 : counted.at]
        if between[-1:] != "," or set(between[:-1]) - set("BHRspi"):
            return False
        run = [counted]
        for other in self.counted[self.counted.index(counted) + 1 :]:
            if sum(one.figure.value.point or 0.0 for one in run) >= (whole.figure.value.point or 0.0):
                break
            if not self._in_one_list(run[-1], other):
                return False
            run.append(other)
        points = [one.figure.value.point for one in run]
        if len(run) < 2 or None in points or sum(point or 0.0 for point in points) != whole.figure.value.point:
            return False
        for one in run:
            one.follow(whole, "part")
            one.whole = whole
        return True

    def _spelled_out(self, j: int) -> bool:
        """Whether a break at unit `j` opens who a count are: "three others: two men, a boy", "three died: two men and a boy"."""
        if j < 1 or self.units[j].word not in BREAKS:
            return False
        before = next((other for other in reversed(self.counted) if other.at < j), None)
        return self.letters[j - 1] == "Q" or (before is not None and before.governed and before.governor == j - 1)

    def _fate(self, counted: Counted, whole: Counted | None, n: int) -> bool:
        """What befell a part and not its whole: "three of them fatally", "seven of the wounded are in critical condition"."""
        roles, lemma = self.words.roles, self.words.frames.lemma
        while n < len(self.units) and (
            self.letters[n] in "BHRA" or (self.letters[n] not in "spi" and lemma(self.units[n].word) in roles["staying"])
        ):
            if self.units[n].word in roles["gravely"]:
                break
            n += 1
        if n >= len(self.units):
            return False
        following = self.letters[n + 1 : n + 2]
        gravely = whole.frame.gravely if whole is not None and whole.frame is not None else ""
        if gravely and self.units[n].word in self.words.roles["gravely"] and following in ("", ",", ";", "C"):
            counted.sense, counted.governor, counted.side = Sense(self.words.frames.named[gravely], "state"), n, "part"
            return True
        active = self.letters[n] == "p" and following in tuple("DQNPZz")
        return not active and self.letters[n] in "spi" and self.row.take(counted, n, "part", "state", "undergone", "verb")

    def _of_an_opened(self, counted: Counted) -> bool:
        """ "Of the 305 people killed in the blast, 27 were children": the whole opens the sentence with what befell it."""
        k = counted.at
        whole = next((other for other in self.counted if other.at < k), None)
        if whole is None or whole.frame is None or whole.before < 0 or self.units[whole.before].word != "of":
            return False
        opened = self.letters[whole.before - 1 : whole.before] in ("", ",", ";", "Q") and "," in self.letters[whole.at : k]
        n = k + 2
        while self.letters[n : n + 1] in ("R", "D"):
            n += 1
        unit = self.units[n] if n < len(self.units) else None
        grouped = unit is not None and unit.letter in "NPo" and self.words.frames.singular(unit.word) in self.words.groups
        if not (opened and grouped and self.letters[k + 1 : k + 2] == "B" and not counted.noun):
            return False
        counted.follow(whole, "part")
        counted.whole = whole
        self.told_as(counted, n)
        return True

    def _among(self, counted: Counted) -> bool:
        """ "11 children were among the dead"."""
        k = counted.at
        for n in range(k + 1, min(k + 8, len(self.units) - 1)):
            if self.letters[n] == "Y" and self.units[n].word.startswith("among"):
                if self.letters[k + 1] != "B" and not counted.noun:
                    return False  # "stands at 30 with nurses among the dead": the children are
                near = self.units[n + 1 : n + 4]
                named = any(self.words.is_part(unit.word) and unit.letter not in "ZzW" for unit in near)
                return named or self._known(counted)
            of_them = self.letters[n] == "Q" and self.units[n - 1].word == "of"  # "six members of one family were among the dead"
            if not of_them and self.letters[n] in ";,Q" + VERBS.replace("J", "").replace("x", ""):
                return False
        return False

    def _known(self, counted: Counted) -> bool:
        """True for a part "among them" who were counted right before: "the toll stands at 41, with nine children among them"."""
        k = counted.at
        before = next((other for other in reversed(self.counted) if other.at < k), None)
        told = [unit.word for unit in self.units[k + 1 : k + 3]]
        near = before is not None and before.governed and set(self.letters[before.at + 1 : k]) <= set(",IDNPspiHBt")
        them = len(told) > 1 and told[0] in self.words.roles["among"] and told[1] in self.words.roles["those"]
        further = self.letters[k + 3 : k + 4] == "Q"  # "11 civilians among them three children": those are the whole
        return near and them and bool(counted.noun) and not further

    def _part_of_named(self, counted: Counted) -> bool:
        """A part whose whole has no figure in its sentence: "14 of the dead were fighters", "the dead include 11 children"."""
        k = counted.at
        for n in (*range(k + 1, min(k + 9, len(self.units))), *range(k - 1, max(k - 12, -1), -1)):
            if self.letters[n] in "spo" and self.row.take(counted, n, "part", "state", "verb", "noun"):
                return True
        return False

    def _of_those_named(self, counted: Counted, be: int) -> bool:
        """ "Among those who lost their lives at Alma, where a hall came down, were five children": whose part they are opens the
        sentence.
        """
        n = self.letters.index("Y") + 1
        while n < be and self.letters[n] in "DzZWRBHN":
            n += 1
        return self.letters[n] in "spio" and self.row.take(counted, n, "part", "state", "undergone", "verb", "noun")

    def told_as(self, counted: Counted, first: int) -> None:
        """What a part is said to be, from unit `first` on: "two of them children", "14 of the dead were fighters"."""
        told = [n for n in range(first, len(self.units)) if self.letters[n] != "P" or self.units[n].word in self.words.groups]
        for n in told[:_TOLD]:  # names tell where: "14 of the dead in Low Wick were children"
            unit = self.units[n]
            head = self.words.frames.singular(unit.word)
            if unit.counted is not None and unit.counted.made and unit.counted.noun:  # "one of them a pregnant woman"
                counted.noun, counted.noun_span, counted.head = unit.counted.noun, unit.counted.noun_span, unit.counted.head
                return
            verb = unit.letter not in "NPo"
            named = not verb or (n <= first + 1 and head != unit.word)  # "29 of them recruits", which is a verb as well
            if named and head in self.words.groups and not self.words.is_part(unit.word):
                pair = self.letters[n + 1 : n + 3] == "CN" and self.words.group_of([one.word for one in self.units[n : n + 3]])
                self.row.nouns.name(counted, unit.first, self.units[n + 2].last if pair else unit.last)
                return
            if unit.letter in ";Q" or unit.first in self.row.nouns.voices:
                return

    def beside(self, counted: Counted) -> bool:
        """ "killed 31 civilians and four soldiers": the later figure shares the verb of the one before."""
        letters, n = self.letters, counted.before
        listed = letters[counted.at + 1 : counted.at + 3] in ("CQ", ",Q")  # "a man, a woman and two children"
        if n < 1 or letters[n] not in "C," or (counted.made and letters[n] == "," and not listed):
            return False
        if any(unit.word in self.words.roles["compared"] for unit in self.units[counted.at + 1 : counted.at + 2]):
            return False  # "240 passengers, 40 more than allowed"
        while n >= 0 and letters[n] in "C,DRSz":
            n -= 1
        before = self.units[n].counted if n >= 0 else None
        counts_itself = before is not None and before.side == "noun" and before.governor == before.at and counted.noun
        if before is not None and before.governed and before.side in ("object", "noun", "part", "total") and not counts_itself:
            self._share(counted, before)
            counted.whole = before.whole
            if not counted.noun and letters[counted.at + 1 : counted.at + 2] == "I":
                counted.head, counted.gapped = before.head, True  # "150 cases, 103 in Alma"
            return True
        bare = self.words.roles["further"].issuperset(counted.noun.lower().split())  # "and three others in Norden"
        if bare and not counted.made and self._gap(counted):
            return True
        if self._behind_more_of_it(counted):
            return True
        while n >= max(0, counted.at - 9) and letters[n] in "NPZzDSR,":
            n -= 1
        active = n >= 0 and letters[n] in "pag" and letters[n + 1] in "NPZzDS" and "B" not in letters[max(0, n - 3) : n]
        return active and self.row.take(counted, n, "object", "verb")  # "killed her and three others"

    def _behind_more_of_it(self, counted: Counted) -> bool:
        """ "killed 18 passengers on the way to a party and two pedestrians": more is told of those before, which is no person."""
        before = next((other for other in reversed(self.counted) if other.at < counted.at and other.governed), None)
        if before is None or not before.counts_people or before.side != "object" or not self.row.told_between(before, counted):
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
        before = next((other for other in reversed(self.counted) if other.at < counted.at), None)
        if before is None or before.frame is None:
            return False
        if counted.figure.value.unit is not None and before.figure.value.unit is None:
            return False  # "three in Alma, 30 miles south of Norden"
        if before.side == "length" and before.figure.value.unit != counted.figure.value.unit:
            return False  # "an eight-year, $160 million contract": how long it lasts, and what it is worth
        after = (
            before.governor if before.at < before.governor < counted.at else before.at
        )  # "three were killed in Alma, five in Norden"
        if self._own_verb(counted.at + 1):
            return False
        if set(self.letters[after + 1 : counted.at]) - set("BINPDRtCo,") or not self.row.countable(counted, before.frame):
            return False  # also "of which 12 were in Alma, five in Norden"; not "died in Alma, about 30 miles to the south"
        counted.follow(before)
        counted.head, counted.gapped = before.head, True
        return True

    def _own_verb(self, n: int) -> bool:
        """ "three were killed and five were questioned", "and five are in cells": what is said of a figure is more than where."""
        first = n
        while n < len(self.letters) and self.letters[n] in "BHRG":
            n += 1
        verb = n < len(self.letters) and self.letters[n] in "pagx"
        if verb and (first == n or self.words.frames.lemma(self.units[n].word) not in self.words.roles["light"]):
            return True
        n += verb
        if set("BHG").isdisjoint(self.letters[first:n]) or self.letters[n : n + 2] == "IP":
            return False  # "five overseas", "five were in Norden"
        return (
            n >= len(self.units) or self.words.frames.singular(self.units[n].word) not in self.words.groups
        )  # "five were women"

    def left_out(self, counted: Counted) -> bool:
        """ "the army will free 120 detainees, the rebels 85", "Finch is on 53 percent and Reed on 41": the verb is left out."""
        k, letters = counted.at, self.letters
        last = k - (letters[k - 1 : k] == "I")  # a preposition that the figure before it has as well
        n = last - 1
        while n >= 0 and letters[n] in "NPS":
            n -= 1
        first = n + 1
        while n >= 0 and letters[n] in "DR":
            n -= 1
        bare = not counted.noun and not counted.made and letters[k + 1 : k + 2] in (",", ";", "C", "")
        if first >= last or n < 1 or not bare or letters[n] not in ",C;":
            return False
        before = next((other for other in reversed(self.counted) if other.at < n and other.governed), None)
        if letters[n] == ";":
            taken = self.units[n].word == ":" and self._announced(counted, n)
        else:
            led = before is not None and self.row.analysis.words[self.units[before.at].first - 1] == self.units[k - 1].word
            taken = before is not None and (last == k or led) and self._shares(counted, before, n)
        if taken:
            counted.who, counted.gapped = (self.units[n + 1].first, self.units[last - 1].last), True
        return taken

    def _shares(self, counted: Counted, before: Counted, n: int) -> bool:
        """Whether a bare figure goes on from the one before it, which ends right before unit `n`."""
        alike = before.side in ("object", "noun") and before.figure.value.unit == counted.figure.value.unit
        if not alike or set(self.letters[before.at + 1 : n]) - set("INPDRtC,SH"):
            return False
        counted.follow(before)
        counted.head, counted.own = before.head, before.own
        return True

    def _announced(self, counted: Counted, n: int) -> bool:
        """ "will release prisoners: the army 120, the rebels 85", "Seats: Greens 43": what is counted stands before the colon."""
        if n == 1 and self.letters[0] in "oq" and self.row.take(counted, 0, "noun", "noun", "total"):
            return True
        v = n - 1
        while v > 0 and self.letters[v] in "NoD":
            v -= 1
        if v == n - 1 or self.letters[v] not in "pa":
            return False
        counted.head = self.words.frames.singular(self.units[n - 1].word)
        if self.row.take(counted, v, "object", "verb"):
            return True
        counted.head = ""
        return False

    def lean_forward(self, counted: Counted) -> None:
        """ "31 civilians and four soldiers were killed": the first shares what follows the last."""
        n = counted.at + 1
        while n < len(self.letters) and self.letters[n] in "C,DRZz":
            n += 1
        after = self.units[n].counted if n < len(self.units) and n > counted.at + 1 else None
        if after is None or after.side != "subject" or not after.governed or self.row.own_state(n):
            return
        if after.frame is None or self.row.countable(counted, after.frame):  # not so "over three days, 40 people died"
            counted.follow(after)
        elif self.words.is_thing(counted.head) and self.letters[after.governor] in VERBS:
            self._follow_verb(counted, after)  # "12 cows and two people were killed"

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
        if whole is None or whole.frame is None or len(run) < 2 or self._weak(whole):
            return False
        parts = [one.figure.value.point for one in run]
        told = [part for part in parts if part is not None]
        near = self.letters[whole.at + 1 : run[0].at] in ("", ",", "s", "s,", "s;")
        return near and len(told) == len(parts) and sum(told) == whole.figure.value.point

    def _in_one_list(self, one: Counted, other: Counted) -> bool:
        """True for people who are told of one right behind the other."""
        people = all(member.head in self.words.groups and member.figure.value.unit is None for member in (one, other))
        between = self.units[one.at + 1 : other.at]
        return people and one.at < other.at and all(unit.letter in "CDRZz," and unit.word not in BREAKS for unit in between)

    def _weak(self, counted: Counted) -> bool:
        """True for a figure of which nothing is said but what those counted are called, or by a verb that stands further off."""
        return counted.sense is None or (counted.side == "noun" and counted.governor == counted.at)

    def from_counted(self, counted: Counted) -> bool:
        """ "20,000 veterans and other volunteers from 52 countries": where those counted before come from."""
        j = counted.before
        before = next((other for other in reversed(self.counted) if other.at < counted.at), None)
        if j < 0 or self.units[j].word != "from" or before is None or before.frame is None or counted.at - before.at > 8:
            return False
        if set(self.letters[before.at + 1 : j]) - set("CDNPRo,") or counted.head not in before.frame.origins:
            return False
        counted.follow(before)
        return True

    def summed_up(self, counted: Counted) -> bool:
        """ "made 5 million at home for an overall total of 7 million": a sum of what was told before it."""
        before = next((other for other in reversed(self.counted) if other.at < counted.at and other.governed), None)
        if before is None or before.frame is None or before.figure.value.unit != counted.figure.value.unit:
            return False
        counted.follow(before)
        counted.head, counted.gapped = counted.head or before.head, True
        return True
