"""A figure that is part of another: "including 11 children", "two of them women", "14 of the dead were fighters"; and the group
of people that is counted, told behind or before it: "25 of the casualties were children", "women made up 12 of the 30 dead".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import inf

from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.singles import behind_aside
from corroborate.extraction.counts.row.units import BREAKS, VERBS, Counted, Unit
from corroborate.extraction.counts.row.words import Words
from corroborate.extraction.grammar.runs import behind_run

#: What is said right behind a part, which goes on with no object: "two who died", "three killed".
_OWN_FATE = re.compile("W?[BHR]*[spi](?![DQNPZz])")
#: So many units behind a part, or its whole, at most stands what befell the whole, or what the part is said to be.
_TOLD = 7
#: Letters of the units that tell where and when those of a count were hit.
_WHERE_AND_WHEN = frozenset("ItDNP")
#: The population of a part whose whole is not told in its sentence: "three of them died".
SOME = "some"
#: The noun, and its head, for those who are told to be under age.
MINORS = ("minors", "minor")
#: Units from "under" to the age at most.
TO_AGE = 5
#: The age that children have not come to.
_OF_AGE = 18
#: How a population is marked that is counted beside others of the same sentence.
AMONG_OTHERS = " among others"


def is_minor(units: Sequence[Unit], words: Words) -> bool:
    """True for words that tell that somebody is no adult: "under | 18", "below | the | age | of | 18"."""
    told = [unit.word for unit in units]
    if len(told) < 2 or told[0] not in words.roles["younger than"]:
        return False
    age = told[-1] if len(told) == TO_AGE and told[2] in words.roles["aged"] else told[1]
    return age.isdigit() and 0 < int(age) <= _OF_AGE


class Members(RowReader):
    """Figures of a row that are parts of another one, or of people told without a figure."""

    def part(self, counted: Counted) -> bool:
        """ "including 11 children", "11 of whom were children", "11 children among the dead".

        :param counted: the figure.
        :returns: whether it is a part; it then has what befell its whole, or what is said of the part alone.
        """
        if called(counted, self.row) or self._of_an_opened(counted):
            return True
        j = self.row.over_determiners(counted.at - 1)
        if self._of_those_behind(counted, j):
            return False
        if self.letters[j : j + 1] == "B" and self.letters[:2].lstrip("CR")[:1] == "Y" and self._of_those_named(counted, j):
            return True
        behind = self._behind_of_them(counted.at)
        if counted.own and not behind and self.words.groups.get(counted.head, "people") == "people":
            return False  # "including 120 deaths": the noun says itself what happened
        among = self._among(counted)
        if not (behind or among or self._opened(counted, j)):
            return False
        return self._fate_of(counted, j, behind) or self._fate_of_whole(counted, behind, among)

    def _of_those_behind(self, counted: Counted, j: int) -> bool:
        """ "among the 20 people killed were four sisters": the 20 are the whole."""
        stated = (
            0 <= j < counted.at - 1
            and self.letters[j] == "Y"
            and self.letters[counted.at + 1 : counted.at + 2] in ("p", "s", "W")
        )
        return stated and self.units[j].word in self.words.roles["among"]

    def _opened(self, counted: Counted, j: int) -> bool:
        """Whether a word before the figure, which ends at unit `j`, opens a part: "including", "among them", "of whom"."""
        letters, units, is_part = self.letters, self.units, self.words.is_part
        if j >= 0 and letters[j] == "Y" and letters[j - 1 : j] != "B":
            return True
        if j >= 1 and is_part(units[j].word) and (letters[j - 1] == "Y" or units[j - 1].word == "of"):
            return True  # "among them 11", "of whom 12"
        if self._of_them(counted.at) or (bool(counted.noun) and self._counted_in(counted.at)):
            return True
        return counted.value.unit is None and self._spelled_out(j)  # not "30 miles (48 kilometers)"

    def _behind_of_them(self, k: int) -> int:
        """The unit behind what the figure at unit `k` is said to be part of ("three of them"); 0 where that is not told."""
        if k + 2 >= len(self.units) or self.units[k + 1].word != "of":
            return 0
        return next((n + 1 for n in range(k + 2, min(k + 4, len(self.units))) if self.words.is_part(self.units[n].word)), 0)

    def _whole_before(self, counted: Counted) -> Counted | None:
        """The nearest figure before it that is governed, an old value of a change only where there is no other; none below it,
        as of "nine died in two raids, five of them in Alma".
        """
        told = [other for other in self.counted if other.at < counted.at and other.governed]
        told = [other for other in told if (other.value.point or inf) >= (counted.value.point or 0.0)] or told
        return next((other for other in reversed(told) if other.figure.change != "from"), told[-1] if told else None)

    def _fate_of(self, counted: Counted, j: int, behind: int) -> bool:
        """What is said of the part alone: "three of them fatally", "seven of the wounded are in critical condition"."""
        if not (behind or self.units[j].word in self.words.roles["whom"] or self._died(counted)):
            return False
        own = counted.at + 1 + (self.letters[counted.at + 1 : counted.at + 2] == "W")  # "including two who died"
        whole, first = self._whole_before(counted), behind or own
        if behind and self.units[behind - 1].word in self.words.roles["those"] and self.letters[behind : behind + 1] == "p":
            verb = next((n for n in range(behind + 1, min(behind + _TOLD, len(self.units))) if self.letters[n] in "BH"), None)
            verb = behind + 1 if self._befell(behind + 1) else verb  # "two of those wounded died"
            whole, first = (None, verb) if verb is not None else (whole, first)  # "four of those taken there have gone home"
        first = behind_aside(self.letters, first)  # "one of the victims, a man, died"
        if behind and self.letters[first : first + 1] == "I":
            first = self._verb_behind(first)  # "three of the victims of the shooting on Sunday were in critical condition"
        if not self._fate(counted, whole, first):
            return False
        counted.whole = whole
        return True

    def _befell(self, n: int) -> bool:
        """Whether unit `n` says alone what became of somebody: "died", "remained in critical condition"; not "lived"."""
        senses = self.units[n].senses if self.letters[n : n + 1] == "i" else ()
        return any(sense.frame.running or sense.frame.passing for sense in senses)

    def _died(self, counted: Counted) -> bool:
        """ "Six were shot, including two killed", "eight were hurt - three fatally": that it died stands behind the part."""
        own = _OWN_FATE.match(self.letters, counted.at + 1)
        senses = self.units[own.end() - 1].senses if own is not None else ()
        return not counted.noun and any(sense.frame.running and sense.role != "noun" for sense in senses)

    def _fate_of_whole(self, counted: Counted, behind: int, among: bool) -> bool:
        """What befell the whole befell the part: "31 killed, including 11 children", "11 of the dead were children"."""
        k, whole = counted.at, self._whole_before(counted)
        if whole is not None and ((among and self._known(counted)) or not (among or whole.old)):
            counted.follow(whole, "part")
            counted.whole = whole.whole or whole
            n = k + 1 + (self.letters[k + 1 : k + 2] == "z")  # "of them"
            placed = self.letters[n : n + 1] == "I" and self.units[n].word != "of"  # "70 since Friday: 40 on Saturday"
            if not counted.noun and counted.frame is not None and (counted.frame.counts != "person" or placed):
                counted.head, counted.gapped = whole.head, True  # "of which 12 were in Alma"
        elif not self._part_of_named(counted):
            return False
        if is_minor(self.units[k + 1 : k + 1 + TO_AGE], self.words):
            self.told_as(counted, k + 1)  # "including six under 18"
        elif behind or (self.letters[k + 1 : k + 2] == "B" and not counted.noun):
            self.told_as(counted, k + 2)
        return True

    def _verb_behind(self, n: int) -> int:
        """The unit of the verb behind the phrases that open at unit `n`; unit `n` itself where something else follows."""
        verb = behind_run(self.letters, n, "IDNPozSt")
        return verb if self.letters[verb : verb + 1] in ("B", "H") else n

    def _counted_in(self, k: int) -> bool:
        """ "14 people, two nurses included, have died"."""
        return self.letters[k + 1 : k + 2] == "Y" and self.units[k + 1].word in self.words.roles["counted in"]

    def _of_them(self, k: int) -> bool:
        """ "sixteen died, of them five children": whose part it is stands right before it."""
        before = [unit.word for unit in self.units[max(0, k - 2) : k]]
        return len(before) == 2 and before[0] == "of" and before[1] in self.words.roles["those"]

    def _spelled_out(self, j: int) -> bool:
        """Whether a break at unit `j` opens who a count are: "three others: two men, a boy", "three died: two men and a boy"."""
        if j < 1 or self.units[j].word not in BREAKS:
            return False
        before = self.row.counted_before(j)
        if self.letters[j - 1] == "Q" or before is None or not before.governed:
            return self.letters[j - 1] == "Q"
        told = max(before.at, before.governor)
        return (self.units[j].word == ":" and set(self.letters[told + 1 : j]) <= _WHERE_AND_WHEN) or told == j - 1

    def _fate(self, counted: Counted, whole: Counted | None, n: int) -> bool:
        """What befell a part and not its whole: "three of them fatally", "seven of the wounded are in critical condition"."""
        roles, lemma = self.words.roles, self.words.frames.lemma
        while n < len(self.units) and (
            self.letters[n] in "BHRA"
            or self.letters[n : n + 2] == "Js"  # "12 of them confirmed dead"
            or (self.letters[n] not in "spi" and lemma(self.units[n].word) in roles["staying"])
        ):
            if self.units[n].word in roles["gravely"]:
                break
            n += 1
        if n >= len(self.units):
            return False
        following = self.letters[n + 1 : n + 2]
        gravely = whole.frame.gravely if whole is not None and whole.frame is not None else ""
        if gravely and self.units[n].word in self.words.roles["gravely"] and following in ("", ",", ";", "C"):
            return counted.put("part", n, sense=Sense(self.words.frames.named[gravely], "state"))
        active = self.letters[n] == "p" and following in tuple("DQNPZz")
        return not active and self.letters[n] in "spi" and self.row.take(counted, n, "part", "state", "undergone", "verb")

    def _of_an_opened(self, counted: Counted) -> bool:
        """ "Of the 305 people killed in the blast, 27 were children": the whole opens the sentence with what befell it."""
        k = counted.at
        whole = next((other for other in self.counted if other.at < k), None)
        if whole is None or whole.frame is None or whole.before < 0 or self.units[whole.before].word != "of":
            return False
        opened = self.letters[whole.before - 1 : whole.before] in ("", ",", ";", "Q") and "," in self.letters[whole.at : k]
        n = behind_run(self.letters, k + 2, "RD")
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
        before = self.row.counted_before(k)
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
        """ "Among those who lost their lives at Alma were five children": whose part they are comes first."""
        n = min(be, behind_run(self.letters, self.letters.index("Y") + 1, "DzZWRBHN"))
        return self.letters[n] in "spio" and self.row.take(counted, n, "part", "state", "undergone", "verb", "noun")

    def told_as(self, counted: Counted, first: int) -> None:
        """What a part is said to be, from unit `first` on: "two of them children", "14 of the dead were fighters"."""
        told = [n for n in range(first, len(self.units)) if self.letters[n] != "P" or self.units[n].word in self.words.groups]
        for n in told[:_TOLD]:  # names tell where: "14 of the dead in Low Wick were children"
            unit = self.units[n]
            if is_minor(self.units[n : n + TO_AGE], self.words):
                counted.noun, counted.head = MINORS  # "six of them under 18"
                return
            head = self.words.frames.singular(unit.word)
            if unit.counted is not None and unit.counted.made and unit.counted.noun:  # "one of them a pregnant woman"
                counted.noun, counted.noun_span, counted.head = unit.counted.noun, unit.counted.noun_span, unit.counted.head
                return
            verb = unit.letter not in "NPo"
            named = not verb or (n <= first + 1 and head != unit.word)  # "29 of them recruits", which is a verb as well
            if unit.word in self.words.roles["members"] and [one.word for one in self.units[n + 1 : n + 2]] == ["of"]:
                continue  # "five of them were members of the armed forces"
            two = [one.word for one in self.units[n - 1 : n + 1]] if self.letters[n - 1 : n + 1] == "NN" else []
            if self.words.group_of(two):  # "five of the dead were of the armed forces"
                self.row.nouns.name(counted, self.units[n - 1].first, unit.last)
                return
            if named and head in self.words.groups and not self.words.is_part(unit.word):
                pair = self.letters[n + 1 : n + 3] == "CN" and self.words.group_of([one.word for one in self.units[n : n + 3]])
                self.row.nouns.name(counted, unit.first, self.units[n + 2].last if pair else unit.last)
                return
            if unit.letter in ";Q" or unit.first in self.row.nouns.voices:
                return


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
    counted.put("part", counted.at, sense=counted.own[0])
    row.nouns.name(counted, unit.first, unit.last)
    return True


def made_up(counted: Counted, row: Row, *, named: bool = False) -> bool:
    """True for a figure that a group of people before it makes up."""
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
