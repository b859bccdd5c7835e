"""The figure as subject: the state or verb behind it, "31 killed", "44 people, 12 of them children, were wounded"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from corroborate.extraction.counts.governing.fates import Fates
from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.singles import behind_aside
from corroborate.extraction.counts.row.units import Counted

_REACH = 14  # how many units away a verb may stand from the figure it governs
_TOTAL_REACH = 36  # a total's noun may stand further off: "the toll from the attack on ... has risen to 86"
_OBJECT = tuple("DQNPZz")  # what opens the object of a verb
_DONE = re.compile("pCp[QDZz]")  # "a man shot and killed two women": he did it
#: Who most of those counted are: "mostly children", "most of them women and children".
_MOST = re.compile(r",?(?P<most>[RD])(?:I[zD])?N(?:CN)?")
_WHO = re.compile("B[DRA]*[QN]")  # "was a nurse"


class Subjects(RowReader):
    """What is said of the figures of a row that are subjects.

    :param last: the unit at which a figure's phrase ends, by its own unit, where a whole is told with a part.
    :param fates: what else befell those counted.
    """

    def __init__(self, row: Row, last: Mapping[int, int], fates: Fates) -> None:
        super().__init__(row)
        self.last, self.fates = last, fates

    def read(self, counted: Counted) -> bool:
        """The state or verb that follows: "31 killed", "44 people, 12 of them children, were wounded", "two men died".

        :param counted: the figure.
        :returns: whether one governs it.
        """
        letters, k = self.letters, self.last.get(counted.at, counted.at)
        if self._reached(counted) and letters[k + 1 : k + 2] not in ("s", "p"):
            return False
        if self._last_of_parts(counted):
            return False
        return _Walk(self, counted, k).read()

    def _reached(self, counted: Counted) -> bool:
        """ "the toll rose to 68 and 165 people were wounded", "the toll stood at 68": the value that another noun came to."""
        j = counted.at - 1
        if j < 1 or counted.noun or counted.made:
            return False
        if self.letters[j] == "B":  # "the minimum age is 16, and juniors can join"
            return self.letters[j - 1] in "NS" and self.letters[counted.at + 1 : counted.at + 3] in (",C", "CN", "CD", "CZ", "CP")
        return self.letters[j] == "I" and self.letters[j - 1] in "xpJa" and "q" in self.letters[max(0, j - _TOTAL_REACH) : j]

    def _last_of_parts(self, counted: Counted) -> bool:
        """ "12 people, including two women and a child, were taken to a clinic": what is said behind it is said of all."""
        before = self.row.counted_before(counted.at, governed=True)
        part = before is not None and before.side == "part" and self.row.are_listed(before, counted)
        return part and self.letters[counted.at + 1 : counted.at + 2] == "," and self.listed(counted)

    def behind_most(self, n: int) -> int:
        """The unit behind what most of those counted are: "50 others mostly pupils hurt", "50, most of them women, were hurt"."""
        found = _MOST.match(self.letters, n)
        most = self.units[found.start("most")].word if found is not None else ""
        return found.end() if found is not None and most in self.words.roles["mostly"] else n

    def of_whole(self, k: int, j: int) -> bool:
        """True for a state or a participle right behind a whole that a part is told with: it is said of the whole."""
        whole = self.units[k].counted
        return whole is not None and whole.side == "whole" and self.row.take(whole, j, "subject", "undergone", "state")

    def foreseen(self, j: int) -> bool:
        """ "800 operations are expected to be put off": the verb says no more than that it will be so."""
        return self.words.frames.lemma(self.units[j].word) in self.words.roles["planned"] and self.letters[j + 1 : j + 2] == "T"

    def stays(self, j: int) -> bool:
        """ "one person remains hospitalized", "12 came away wounded": the verb adds nothing but that it is so."""
        if self.letters[j] != "x":
            return False
        verb, roles = self.words.frames.lemma(self.units[j].word), self.words.roles
        following = self.units[j + 1].word if j + 1 < len(self.units) else ""
        got = verb in roles["getting so"] and self.letters[j + 1 : j + 2] in ("s", "p")
        ahead = {unit.word for unit in self.units[j + 2 : j + 3]}
        foreseen = verb in roles["foreseen"] and following == "to" and ahead <= roles["living on"]  # "expected to survive"
        return got or foreseen or verb in roles["staying"] or f"{verb} {following}" in roles["ending up"]

    def listed(self, counted: Counted) -> bool:
        """True for the last of a list of parts: "including two women and a child"."""
        opened = self.letters.rfind("Y", 0, counted.at)
        return opened > 0 and set(self.letters[opened + 1 : counted.at]) <= set("QCDNR,")

    def participle(self, counted: Counted, j: int, be: bool, moved: bool) -> bool:
        """A past form behind the figure: is it said of the figure, or does the figure do it to somebody?"""
        following = "" if self.row.ends_at(j) else self.letters[j + 1 : j + 2]
        if not be:
            if moved or self.letters[j - 1] == "C" or _DONE.match(self.letters, j):
                return False
            if following in ("N", "P") and not self.attributive(counted, j):
                return False
            if following == "z" or (following == "D" and counted.noun):
                return False  # "a friend shot him"
            if following == "Q" and self.letters[j + 2 : j + 3] not in ("s", "p"):
                return False  # "20 people killed 30 others injured" goes on: what follows has a state of its own
        if not be and self.fates.died_later(counted, j):
            return True
        if not self.row.take(counted, j, "subject", "verb", "undergone", "state"):
            return False
        self.fates.joined_participle(counted, j)
        self.fates.survived(counted)
        return True

    def attributive(self, counted: Counted, j: int) -> bool:
        """ "three wounded people": the state stands before the noun, which becomes the figure's."""
        n, last = j + 1, self.units[j].last
        if last > self.units[j].first and self.analysis.tags[last] == "I":
            return True  # "five held over police academy raid": what follows is no noun of theirs
        while self.letters[n] == "P" and self.letters[n + 1 : n + 2] in ("N", "P"):
            n += 1  # "three wounded NYPD officers"
        unit = self.units[n]
        noun = self.words.frames.singular(unit.word)
        if counted.noun or (noun not in self.words.groups and noun == unit.word):
            return False
        self.row.nouns.name(counted, self.units[j + 1].first, unit.last)
        return True


class _Walk:
    """The way from a figure to what is said of it, unit by unit.

    :param subjects: the row's.
    :param counted: the figure.
    :param k: the unit at which its phrase ends.
    """

    def __init__(self, subjects: Subjects, counted: Counted, k: int) -> None:
        self.subjects, self.counted, self.k = subjects, counted, k
        self.row, self.units, self.letters = subjects.row, subjects.units, subjects.letters
        self.be = self.moved = self.who = False  # "were" was met; something else; "who" was met
        before = counted.before
        self.within = before >= 0 and self.letters[before] == "I" and self.units[before].word != "of"
        # "two men who ran a shop were shot"
        self.j = max(behind_aside(self.letters, k + 1), self.row.behind_who(k), subjects.behind_most(k + 1))
        told = set(self.letters[k + 1 : self.j])
        self.later = not counted.made and not told.isdisjoint("psi")  # of those who were hurt, some died
        self.told = self.row.told_at(k, counted.at)

    def read(self) -> bool:
        """Whether something is said of the figure: each unit ends the way or lets it go on."""
        stop = min(len(self.letters), self.j - 1 + _REACH)
        while self.j < stop:
            if not self._of_others():
                said = _STEPS.get(self.letters[self.j], _Walk._anything_else)(self)
                if said is not None:
                    return said
            self.j += 1
        return False

    def _next(self, ahead: int = 1) -> str:
        """The letter so many units on; "" behind the last."""
        return self.letters[self.j + ahead : self.j + ahead + 1]

    def _take(self, side: str, *roles: str) -> bool:
        return self.row.take(self.counted, self.j, side, *roles)

    def _of_others(self) -> bool:
        """A participle that tells which they are, or what is said of the whole they are part of."""
        j, k, letter, counted, last = self.j, self.k, self.letters[self.j], self.counted, self.subjects.last
        some = (counted.figure.partitive or counted.at in last) and not self._tells_who()
        if self.units[j].first < self.told and (
            letter in "xg" or self.units[j].word.endswith("ing") or (some and letter in "ps")
        ):
            self.subjects.of_whole(k, j)  # "two of the five people shot were in critical condition"
            return True  # "two officers involved in the shooting were arrested", "four of the passengers hurt there have died"
        # "33 of the 52 people on board were hurt"
        return letter == "s" and j == k + 1 and counted.at in last and self.subjects.of_whole(k, j)

    def _state(self) -> bool | None:
        j, k, letters = self.j, self.k, self.letters
        if self._next() == "B" and self._next(2) in ("p", "s") and self.row.is_where(j):
            return None  # "12 people at the hospital were killed"
        tag = self.subjects.analysis.tags[self.units[j].first]
        stood = self.within and tag == "I"  # "the bus with 80 people on board hit a wall"
        if not stood and self._next() in ("p", "a") and self._next(2) in _OBJECT:
            return False  # "two officers fatally shot a man"
        beside = letters[k - 2 : k] in ("s,", "sC") and k > 2 and letters[k - 3] == "Q"  # "2 dead, 5 injured"
        beside = beside or tag in "IR"  # "boat with 96 aboard sinks"
        named = not self.be and self._next() == "N" and not beside
        if named and not self.subjects.attributive(self.counted, j) and j == k + 1:
            return False
        return (self.be or not self.moved) and self._take("subject", "state")

    def _tells_who(self) -> bool:
        """ "One of those killed | was a nurse": what the verb says of a part is only who it is."""
        partitive = self.counted.figure.partitive and self.units[self.j].first < self.told
        n = next((n for n, unit in enumerate(self.units) if unit.first >= self.told), 0) if partitive else 0
        return _WHO.match(self.letters, n) is not None

    def _past(self) -> bool:
        if self._next() not in _OBJECT and self._take("subject", "undergone"):
            return True
        if self._tells_who():
            return self._take("part", "verb", "state")  # "one of the people killed was a nurse"
        return self.subjects.participle(self.counted, self.j, self.be, self.moved or self.who)

    def _undergone(self) -> bool:
        taken = self._take("part" if self.later else "subject", "undergone")
        self.subjects.fates.joined_participle(self.counted, self.j)
        return taken

    def _being(self) -> bool | None:
        if self.within and not self.who and (self.letters[self.j] != "G" or self.j > self.k + 1):
            return False  # "a father driving with his three children was shot"
        self.be = True
        return None

    def _whoever(self) -> bool | None:
        """ "who"; of "340 people, of whom 12 were hurt, had tickets" what is said of some is passed over."""
        self.who = True
        if self._next() == "Q" and self.letters[self.j - 1] == "I":
            behind = self.letters.find(",", self.j)
            self.j = behind if behind > 0 else len(self.letters)
        return None

    def _other_verb(self) -> bool | None:
        if self.subjects.stays(self.j):
            return self._being()
        if self.be and self._next() == "C" and self._next(2) in ("p", "s"):
            self.j += 1  # "were ambushed and killed"
            return None
        return self._foreseen()

    def _foreseen(self) -> bool | None:
        if not (self.be and self.subjects.foreseen(self.j)):
            return False
        self.moved = False
        return None

    def _bare_verb(self) -> bool:
        if self._next() in _OBJECT:
            return False
        planned = self.letters[self.j - 1] in "MT" and self._take("subject", "undergone")  # "16 shops are to close"
        return planned or (not self.moved and self._take("subject", "state"))  # "3 others hurt after shooting"

    def _ended(self) -> bool:
        return False

    def _leaving(self) -> bool | None:
        if not self.be:
            return False
        self.moved = True
        return None

    def _telling(self) -> bool | None:
        if not self.be and (self.moved or self._next() == "Q"):
            return False  # "which counted 35 deaths said 300 people were hurt"
        return None

    def _figure(self) -> bool | None:
        """Another figure: "12 deaths 30 injured in a crash", in a headline."""
        return False if self.j == self.k + 1 and self.counted.own and self.row.own_state(self.j) else None

    def _joint(self) -> bool | None:
        """ "and": "12 were found and 40 have been wounded" tells something of the others."""
        if self.letters[self.j + 1 : self.j + 3] in ("ZQ", "DQ", "zQ"):
            self.j += 1
        if self._next() == "Q":
            if self.be or self.row.own_state(self.j + 1) or self.units[self.j].word == "but":
                return False  # "told of six victims, but a man with a wound came later"
            self.j += 1
        elif self._next() not in ("D", "N", "P", "#") and not self.letters[self.j - 1] == "R" == self._next():
            return False  # not "were partly or fully destroyed"
        return None

    def _comma(self) -> bool | None:
        if self.letters[self.j + 1 : self.j + 3] == "CQ" and self.subjects.listed(self.counted):
            return False  # "including two women and a child, and 12 others were hurt"
        following = self._next() == "Q" and (self.letters[self.j - 1] not in "YQ" or self.counted.own)
        return False if following and self.row.own_state(self.j + 1) else None  # also "12 deaths, 30 injured in a crash"

    def _aside(self) -> None:
        """Nothing to the matter: an adverb, a modal, "of them"."""

    def _anything_else(self) -> None:
        self.moved = True


_STEPS: Mapping[str, Callable[[_Walk], bool | None]] = {
    "s": _Walk._state,
    "p": _Walk._past,
    "i": _Walk._undergone,
    "B": _Walk._being,
    "G": _Walk._being,
    "W": _Walk._whoever,
    "x": _Walk._other_verb,
    "a": _Walk._bare_verb,
    "L": _Walk._leaving,
    "J": _Walk._telling,
    "Q": _Walk._figure,
    "C": _Walk._joint,
    ",": _Walk._comma,
    **dict.fromkeys("gK;U", _Walk._ended),
    **dict.fromkeys("RHMTXtY(", _Walk._aside),
}
