"""Figures that tell who those are that were counted before: "the dead include 11 children", "four of them were soldiers".

Whose part they are stands in the sentence, or in the one before it: "them", "these", "the 28".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corroborate.extraction.counts.governing.members import MINORS, TO_AGE, is_minor
from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.units import BREAKS, Counted, Unit
from corroborate.extraction.counts.row.words import Words
from corroborate.extraction.counts.told import Told
from corroborate.extraction.grammar.runs import before_run, behind_run

#: Letters of the units that may stand between two figures of one list: "two nurses, a driver and six patients".
_LISTED = frozenset("C,DRSzZY")
#: Letters of the units that stand in a list of people by their names: "the mayor, Ada Finch, the owner of the inn and ...".
_NAMED = frozenset("PNDSAC,I#Z")
#: So many units before "list" stand those who are on it, at most.
_BEFORE_LIST = 5
#: So many units at most a relative clause has: "who lost their lives in the blast".
_RELATIVE = 12
#: So many units at most from a figure to "be": "39 | of the deaths | were in Low Wick".
_TO_BE = 5
#: What a whole is said by: a state, a deed, a noun or a total that names a frame.
_WHOLE = ("state", "noun", "total", "verb", "undergone")


class Parts:
    """The figures of one sentence that are parts of what was counted before.

    :param found: its counted things, in text order.
    :param units: its units.
    :param words: the word lists.
    :param told: what earlier sentences have counted.
    """

    def __init__(self, found: Sequence[Counted], units: Sequence[Unit], words: Words, told: Told) -> None:
        self.found, self.units, self.words, self.told = found, units, words, told
        self.letters = "".join([unit.letter for unit in units])
        self.at = {n: unit.counted for n, unit in enumerate(units) if unit.counted is not None}

    def read(self) -> list[Counted]:
        """The counted things, each part with the frame of its whole; those among them that nothing else governs."""
        for n, unit in enumerate(self.units):
            if unit.letter == "Y" and unit.word in self.words.roles["among"]:
                self._among(n)
            elif unit.letter == "Y":
                self._included(n)
        for n, unit in enumerate(self.units):
            if unit.word in self.words.roles["lists"]:
                self._on_list(n)
        for counted in self.at.values():
            bare = counted.noun_span is None or counted.noun_span.start > self._behind(counted.at) or self._named_behind(counted)
            if counted.sense is None and bare and counted.value.unit is None:
                self._called(counted)
            elif counted.sense is not None and self.letters[counted.at + 1 : counted.at + 2] == "I":
                if not self._of_deaths(counted):
                    self._described(counted)
            elif counted.side == "part" and not counted.noun and self.letters[counted.at + 1 : counted.at + 2] == "B":
                self._is_group(counted, counted.at + 2)  # "and the other nine were civilians"
        self._go_on()
        new = [counted for counted in self.at.values() if counted.sense is not None and counted not in self.found]
        return sorted([*self.found, *new], key=lambda counted: counted.figure.span)

    def _included(self, n: int) -> None:
        """ "the dead include nine guards, 21 inmates and a cook", "the 28 comprised 20 civilians and eight soldiers"."""
        before = before_run(self.letters, n - 1, "RHM")
        sense = self._whole(before)
        if sense is not None:
            self._take(self._listed(n + 1), sense)

    def _among(self, n: int) -> None:
        """ "among the martyrs were six children and a nurse", "six children were among the fallen"."""
        whole = behind_run(self.letters, n + 1, "DR")
        sense, behind = self._whole(whole), whole + 1
        told = self.units[whole].counted if whole < len(self.units) else None
        if sense is None and told is not None and told.counts_people:
            sense = told.sense  # "among the 12 killed in the crash were three cousins"
            behind = behind_run(self.letters, behind, "psiWIDNPt")
        if sense is None:
            return
        if self.letters[behind : behind + 1] == "B":
            self._take(self._listed(self._behind_names(behind + 1)), sense)
        elif self.letters[behind : behind + 1] in ("", ",", ";", "C"):
            last = before_run(self.letters, n - 1, "BRH")
            self._take(self._listed_back(self._told_more_of(last)), sense)
            for one in self.found:
                if one.side == "subject" and one.governor == whole:
                    one.sense, one.side = sense, "part"  # "three teachers, a cook and a nurse, are among the dead"

    def _behind_names(self, n: int) -> int:
        """The last of a list that names open: "among the dead are Ada Finch, 61, and | five guards"; `n` for no list."""
        last = n
        while last < len(self.units) and (self.letters[last] in _NAMED or last in self.at):
            if last in self.at and self.at[last].head in self.words.groups and self.letters[last - 1] in "C,":
                return last
            last += 1
        return n

    def _told_more_of(self, n: int) -> int:
        """The figure of those of whom more is told up to unit `n`: "two guards posted at the gate"; `n` itself for none."""
        known = self.letters.rfind("Q", 0, max(0, n))
        between = self.letters[known + 1 : n + 1]
        told = known >= 0 and between[:1] in tuple("xpgW") and set(between[1:]) <= set("xpgBIDNPARt")
        return known if told and self.at[known].head in self.words.groups else n

    def _on_list(self, n: int) -> None:
        """ "nine children and three women are on the list of the dead": those before the verb are some of them."""
        whole = n + 1
        while whole < len(self.units) and (self.letters[whole] in "DR" or self.units[whole].word == "of"):
            whole += 1
        sense = self._whole(whole) if whole > n + 1 else None
        last = self.letters.rfind("Q", max(0, n - _BEFORE_LIST), n)
        if sense is not None and last >= 0 and set(self.letters[last + 1 : n]) <= set("NxBIDA"):
            self._take([one for one in self._listed_back(last) if one.sense is None], sense)

    def _called(self, counted: Counted) -> None:
        """ "four of them were soldiers", "of these, nine were police", "the other eight are boys", "of the 28 killed, ..."."""
        k = counted.at
        sense, be = self._whole_behind(k)
        if sense is None:
            sense, be = self._whole_before(k), k + 1
        if sense is None:
            sense = self._opening(k)
        if sense is None or self.letters[be : be + 1] != "B":
            return
        if self._is_group(counted, be + 1):
            self._take([counted], sense)
        elif self.told.happened(sense) and self._is_placed(be + 1) and not self._is_above(counted, sense):
            self._shared_out(counted, sense)

    def _is_above(self, counted: Counted, sense: Sense) -> bool:
        """ "A man died. The other six are at Low Wick Hospital": others than those told to have died are none of these."""
        alike = [n for n, known in self.told.numbers.items() if known.frame.predicate == sense.frame.predicate]
        others = counted.at > 0 and self.units[counted.at - 1].word in self.words.roles["further"]
        return (counted.value.point or 0) > max(alike) if alike else others

    def _of_deaths(self, counted: Counted) -> bool:
        """ "39 of the deaths were in Low Wick": as many as died there."""
        be = self.letters.find("B", counted.at + 1, counted.at + _TO_BE)
        told = be > 0 and counted.side == "part" and not counted.noun and self._is_placed(be + 1)
        if told and counted.sense is not None and self.told.happened(counted.sense):
            self._shared_out(counted, counted.sense)
        return told

    def _is_placed(self, n: int) -> bool:
        """Whether a place stands from unit `n` on: "in Low Wick"."""
        at = self.units[n].word if n < len(self.units) else ""
        return at in self.words.roles["at a place"] and self.letters[n + 1 : n + 2] == "P"

    def _shared_out(self, counted: Counted, sense: Sense) -> None:
        """ "of the deaths, 39 were in Low Wick, 10 in Arlow and three in Norden": each is the count of its own place."""
        counted.sense, counted.verb, counted.governor, counted.side = sense, "", -1, "subject"
        for other in self.at.values():
            alone = not other.noun and other.value.unit is None and self._is_placed(other.at + 1)
            if other.at > counted.at and alone and (other.sense is None or other.side == "part"):
                other.sense, other.verb, other.governor, other.side, other.gapped = sense, "", -1, "subject", True

    def _named_behind(self, counted: Counted) -> bool:
        """ "Six were children": who they are stands behind "be"."""
        span = counted.noun_span
        return (
            self.letters[counted.at + 1 : counted.at + 2] == "B" and span is not None and span.start > counted.figure.span.end + 2
        )

    def _opening(self, k: int) -> Sense | None:
        """ "We have 49 bodies here. Seven are boys": a bare figure at the head of a clause is of those counted right before."""
        counted = self.at[k]
        opens = (
            (not counted.noun or self._named_behind(counted))
            and not counted.made
            and self.letters[max(0, k - 1) : k] in ("", ",", ";", "C")
        )
        if not opens or self.letters[k + 1 : k + 2] != "B":
            return None
        before = next((self.at[n] for n in sorted(self.at, reverse=True) if n < k), None)
        if before is not None and before.side == "part" and self.told.happened(before.sense):
            return before.sense  # "six of the victims were nurses and two were guards"
        whole, part = self.told.number_of_them, counted.value.point
        return self._them() if whole is not None and part is not None and part < whole else None

    def _described(self, counted: Counted) -> None:
        """ "two of those who lost their lives are children", "six of the 14 who died were soldiers": whom it befell is told."""
        sense, n = counted.sense, counted.at + 2
        while n < len(self.units) and self.letters[n] == "D" and self.units[n].word not in self.words.roles["those"]:
            n += 1
        those = n < len(self.units) and (self.units[n].counted is not None or self.units[n].word in self.words.roles["those"])
        if sense is None or not those or self.units[counted.at + 1].word != "of":
            return
        for be in range(n + 1, min(n + _RELATIVE, len(self.units))):
            if self.units[be].counted is not None or self.letters[be] in ",;":
                return
            if self.letters[be] == "B" and self._is_group(counted, be + 1):
                self._take([counted], sense)
                return

    def _is_group(self, counted: Counted, n: int) -> bool:
        """Whether a group of people stands from unit `n` on, or members of one; then they are what is counted."""
        n = behind_run(self.letters, n, "RDA")
        if is_minor(self.units[n : n + TO_AGE], self.words):
            counted.noun, counted.head = MINORS
            return True
        of = [unit.word for unit in self.units[n : n + 2]][1:] == ["of"]
        member = of and self.units[n].word in self.words.roles["members"]
        if member and self.words.group_of([self.units[n].word]) in ("", "people") and self._is_group(counted, n + 2):
            return True  # "nine were members of the security forces"; not "employees of Doctors in Emergency"
        last = n
        while last + 1 < len(self.units) and self.letters[last] in "NP" and self.letters[last + 1] == "N":
            last += 1
        head = self.words.frames.singular(self.units[last].word) if last < len(self.units) else ""
        two = " ".join((self.units[last - 1].word, head)) if last > n else ""
        head = two if two in self.words.groups else head
        if self.letters[last : last + 1] not in ("N", "P", "o") or head not in self.words.groups:
            return False
        counted.noun, counted.head = " ".join(unit.word for unit in self.units[n : last + 1]), head
        return True

    def _behind_group(self, counted: Counted) -> int:
        """The unit behind who a part is said to be, "women" of "six of the dead are women"; else the one behind its figure."""
        be = self.letters.find("B", counted.at + 1, counted.at + _TO_BE + 1)
        for n in range(be + 1, be + _TO_BE) if be > 0 else ():
            if self.letters[n : n + 1] not in tuple("RDANP"):
                break
            if counted.head and self.words.frames.singular(self.units[n].word) == counted.head:
                return n + 1
        return counted.at + 1

    def _behind(self, k: int) -> int:
        """Where the "of them" behind a figure ends, in characters; a noun further on says who they are."""
        return self.at[k].figure.span.end + len(" of ") if self.letters[k + 1 : k + 2] == "I" else len(self.letters) ** 4

    def _whole_behind(self, k: int) -> tuple[Sense | None, int]:
        """The whole of "four of them", "seven of the 28"; and the unit behind it."""
        if self.letters[k + 1 : k + 2] != "I" or self.units[k + 1].word != "of":
            return None, -1
        n = k + 2
        while n < len(self.units) and self.letters[n] == "D" and self.units[n].word not in self.words.roles["those"]:
            n += 1
        if n + 1 < len(self.units) and self.units[n].counted is not None and self.letters[n + 1] in "psi":
            return self._named(n + 1), n + 2  # "five of the 12 killed"
        return self._whole(n), n + 1

    def _whole_before(self, k: int) -> Sense | None:
        """The whole of "of these, nine", "of the 28 killed, 20", "the other eight"."""
        n = k - 1
        if n >= 0 and self.units[n].word in self.words.roles["rest"]:
            return self._them()
        n -= self.letters[n : n + 1] == ","
        opened = next((m for m in range(n, max(-1, n - 5), -1) if self.units[m].word == "of"), -1)
        if opened < 0 or self.letters[max(0, opened - 1) : opened] not in ("", ",", ";", "C"):
            return None
        if self.letters[n] in "psoi" and self.letters[n - 1] == "Q":
            return self._named(n)
        return self._whole(n) if n > opened else None

    def _whole(self, n: int) -> Sense | None:
        """What befell those that unit `n` stands for; None where it stands for nobody who was counted."""
        if not 0 <= n < len(self.units):
            return None
        unit = self.units[n]
        if unit.counted is not None:
            return self._told_again(unit.counted)
        if unit.word in self.words.roles["those"]:
            return self._them()
        named = self._named(n)
        if named is not None:
            return named
        people = unit.letter == "N" and self.words.frames.singular(unit.word) in self.words.groups
        return self._them() if people or unit.word in self.words.roles["fallen"] else None

    def _told_again(self, whole: Counted) -> Sense | None:
        """What befell "the 28", where so many were counted before."""
        value = whole.value
        bare = not whole.noun and not whole.made and value.unit is None and value.point is not None
        sense = self.told.numbers.get(value.point) if bare and value.point is not None else None
        if sense is not None and whole.sense is None:
            whole.sense, whole.verb, whole.governor, whole.side = sense, "", -1, "whole"
        return sense

    def _named(self, n: int) -> Sense | None:
        """What unit `n` says itself of people that an event befell: "the dead", "the toll"; "victims" are those counted last."""
        senses = (sense for sense in self.units[n].senses if sense.role in _WHOLE and sense.frame.counts == "person")
        sense = next(senses, None)
        if sense is None or not self.told.happened(sense):
            return None
        known = self._them()
        wider = known is not None and sense.frame.name == known.frame.name.partition(".")[0]
        return known if wider else sense

    def _them(self) -> Sense | None:
        """What befell those counted right before."""
        return self.told.victims

    def _listed(self, n: int) -> Iterator[Counted]:
        """The figures of a list from unit `n` on."""
        while n < len(self.units) and (self.letters[n] in _LISTED or n in self.at) and self.units[n].word not in BREAKS:
            if n in self.at and not self._has_own(self.at[n]):
                yield self.at[n]
            n += 1

    def _listed_back(self, n: int) -> list[Counted]:
        """The figures of a list that ends at unit `n`."""
        found = []
        while n >= 0 and (self.letters[n] in "C,D" or n in self.at):
            if n in self.at:
                found.append(self.at[n])
            n -= 1
        return found

    def _has_own(self, counted: Counted) -> bool:
        """ "..., and 12 others were hurt": something else is said of a figure behind a list."""
        if counted.side != "subject" or "Q" in self.letters[counted.at + 1 : counted.governor] or counted.governor <= counted.at:
            return False
        telling = self.words.frames.lemma(self.units[counted.governor].word) in self.words.roles["telling"]
        return not telling and (counted.sense is not None or self.letters[counted.at + 1 : counted.at + 2] not in (",", ";"))

    def _take(self, parts: Sequence[Counted] | Iterator[Counted], sense: Sense) -> None:
        for counted in parts:
            if counted.noun and counted.value.unit is None and counted.value.point != 0:
                every = counted.at > 0 and self.units[counted.at - 1].word in self.words.roles["every"]
                side = "subject" if every else "part"  # "all twelve of those killed were civilians"
                counted.sense, counted.verb, counted.governor, counted.side = sense, "", -1, side

    def _go_on(self) -> None:
        """ "including two children, a nurse and 12 prisoners": what follows a part in its list is one as well."""
        for counted in list(self.at.values()):
            if counted.side == "part" and counted.sense is not None and counted.sense.frame.counts == "person":
                behind = self._behind_group(counted)
                rest = [other for other in self._listed(behind) if other.head in self.words.groups]
                if self.told.happened(counted.sense):
                    self._take(rest, counted.sense)
