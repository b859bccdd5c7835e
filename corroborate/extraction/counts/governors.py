"""What governs a figure: the verb whose subject or object it is, the state said of it, the noun it counts.

A figure's governor is looked for in a fixed order, nearest first: the verb it is the object of ("killed 31"), the state or
verb that follows it ("31 dead", "44 people were wounded"), the total whose value it is ("the toll rose to 52"), its own noun
("eight deaths"). A figure that leans on another one ("including 11 children", "and four soldiers") takes that one's governor.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import partial

from corroborate.extraction.counts.agents import done_by, is_done_by, of_whom, whom_somebody
from corroborate.extraction.counts.changes import Changes
from corroborate.extraction.counts.crews import borne, crew_of
from corroborate.extraction.counts.dwellers import inhabited
from corroborate.extraction.counts.fates import Fates
from corroborate.extraction.counts.leaning import Leaning
from corroborate.extraction.counts.lengths import Lengths
from corroborate.extraction.counts.lines import labelled
from corroborate.extraction.counts.matters import Matters
from corroborate.extraction.counts.measures import Measures
from corroborate.extraction.counts.nearest import Nearest
from corroborate.extraction.counts.nominals import Nominals
from corroborate.extraction.counts.numbers import Numbers
from corroborate.extraction.counts.prices import Prices
from corroborate.extraction.counts.rates import told_per_share
from corroborate.extraction.counts.rows import Row
from corroborate.extraction.counts.standing import Standing
from corroborate.extraction.counts.sums import sums
from corroborate.extraction.counts.there import were_there
from corroborate.extraction.counts.totals import Totals
from corroborate.extraction.counts.units import Counted, Unit
from corroborate.extraction.counts.victims import named, told_behind
from corroborate.extraction.counts.wholes import Wholes
from corroborate.extraction.counts.words import Words
from corroborate.extraction.figures import Figure
from corroborate.extraction.grammar.syntax import Analysis

_REACH = 14  # how many units away a verb may stand from the figure it governs
_DONE = re.compile("pCp[QDZz]")  # "a man shot and killed two women": he did it
#: Who most of those counted are: "mostly children", "most of them women and children".
_MOST = re.compile(r",?(?P<most>[RD])(?:I[zD])?N(?:CN)?")
_MORE = ("thing", "person")  # what a noun and a verb count, where the noun says more
_TOTAL_REACH = 36  # a total's noun may stand further off: "the toll from the attack on ... has risen to 86"


def governed(
    analysis: Analysis, figures: Sequence[Figure], words: Words, *, headline: bool = False, voices: Collection[int] = ()
) -> tuple[list[Counted], list[Unit]]:
    """The counted things of one sentence, each with what governs it.

    :param analysis: the sentence taken apart.
    :param figures: its figures, in order; those outside the analysis are left out.
    :param words: the word lists.
    :param headline: articles are left out in a headline ("Man killed").
    :param voices: where those are named who say something in it.
    :returns: the counted things in text order, sums of their parts behind them; and the units of the sentence.
    """
    row = Row(analysis, figures, words, headline, voices)
    return _Reading(row).read(), row.units


class _Reading:
    """The reading of one row's figures."""

    def __init__(self, row: Row) -> None:
        self.row, self.analysis, self.words = row, row.analysis, row.words
        self.units, self.counted, self.letters = row.units, row.counted, row.letters
        self.leaning, self.measures = Leaning(row), Measures(row)
        self.numbers, self.nominals = Numbers(row, self.measures), Nominals(row, self.measures)
        self.lengths = Lengths(self.measures)
        self.changes = Changes(row, self.measures)
        self.matters, self.totals, self.prices = Matters(row, self.changes), Totals(row), Prices(row)
        self.standing, self.fates = Standing(row, self.measures), Fates(row)
        self.wholes = Wholes(row, self.leaning)
        self.last = self.wholes.last
        self.nearest = Nearest(row, self.leaning, self.changes, self.last)

    def read(self) -> list[Counted]:
        readers = (
            self._described,
            self.measures.strength,
            self.totals.aimed_at,
            self.totals.behind,
            self.measures.come_at,
            self.lengths.length,
            self.measures.distance,
            partial(labelled, row=self.row, measures=self.measures),
            self.totals.labelled,
            self.totals.opening,
            self._amount_of_change,
            self.wholes.whole,
            self.measures.bracketed,
            partial(inhabited, row=self.row),
            self.prices.had_for,
            self.numbers.of_state,
            self.numbers.number_of,
            self.numbers.those,
            self.numbers.number_again,
            self.numbers.put_at,
            self.measures.tally,
            partial(told_behind, row=self.row),
            partial(of_whom, row=self.row),
            partial(borne, row=self.row),
            self.leaning.listed,
            self.prices.paid_for,
            self.prices.priced,
            self.prices.amounted,
            self._object,
            partial(done_by, row=self.row),
            partial(whom_somebody, row=self.row),
            self.leaning.left_out,
            self.leaning.part,
            self.changes.once,
            self.matters.taken_off,
            self.matters.paced,
            self.changes.rate,
            self.matters.headed,
            self.nominals.of_deed,
            self._behind_state,
            partial(were_there, row=self.row),
            self._subject,
            self._opened_clause,
            self.nominals.nominal,
            self.totals.of_subject,
            self.changes.of_what_changed,
            self.changes.set_anew,
            self.measures.counted_again,
            self.nearest.own_state_before,
            partial(crew_of, row=self.row),
            self.nearest.own_noun,
            self.leaning.beside,
            self.nearest.verb,
        )
        for counted in self.counted:
            told_per_share(counted, self.row)
            self.wholes.out_of(counted)
        for counted in self.counted:
            if not counted.governed:
                for reader in readers:
                    if reader(counted):
                        break
        for counted in reversed(self.counted):
            if not counted.governed or (counted.side == "object" and counted.verb):
                self.leaning.lean_forward(counted)
        self.leaning.share()
        for counted in self.counted:
            self.matters.settle(counted)
            self.nearest.light(counted)
        for counted in self.counted:
            self.standing.settle(counted)
            self.fates.in_a_state(counted)
            counted.sense = None if self._one_of_crowd(counted) else counted.sense
        kept = [c for c in self.counted if c.sense or (not c.made and (c.verb or c.noun))]
        return sorted([*kept, *sums(self.row), *named(self.row), *self.row.ages], key=lambda counted: counted.figure.span)

    def _one_of_crowd(self, counted: Counted) -> bool:
        """ "a student who marched", "an officer at the door": somebody told without a number is no count of those who did."""
        return counted.made and counted.frame is not None and counted.frame.crowd and counted.figure.value.point == 1

    def _described(self, counted: Counted) -> bool:
        """ "a mother of three was killed": the figure tells of somebody, and is governed by nothing else."""
        k = counted.at
        if k < 2 or self.units[k - 1].word != "of":
            return False
        whose, noun = self.units[k - 2].counted, self.units[k - 2].word
        if whose is not None:
            return whose.made and self.words.groups.get(whose.head) in self.words.singles
        one = not counted.noun and noun == self.words.frames.singular(noun)
        return one and self.words.groups.get(noun) in self.words.singles

    def _amount_of_change(self, counted: Counted) -> bool:
        """ "rose by 12": how much a figure changed is no value of it; not so "dropped 12 bombs"."""
        if (
            counted.figure.change != "by"
            or is_done_by(counted, self.row)
            or (counted.figure.value.unit is None and self.row.is_of_things(counted))
        ):
            return False
        changes = self.changes
        readers = (self._object, changes.rate, changes.of_what_changed, changes.set_anew, self.nearest.verb)
        return any(reader(counted) for reader in readers)

    def _object(self, counted: Counted) -> bool:
        """ "killed 31", "kills at least 15", "wounding dozens more", "the killing of three"."""
        letters, j = self.letters, counted.before
        if j < 0:
            return False
        if letters[j] == "P" and self.row.is_money(counted) and not counted.noun:
            while j > 0 and letters[j] in "PDN":
                j -= 1  # "will cost Norland $40 million"
            return letters[j] in "pa" and self.row.take(counted, j, "object", "verb")
        if self.units[j].word == "for" and counted.at - j > 3 and self.units[counted.at - 1].word == "of":
            return self.leaning.summed_up(counted)
        if letters[j] in "pag" and not any(
            whole.governor == j and whole.before >= 0 and self.units[whole.before].word == "of" for whole in self.counted
        ):
            # "was elected with 51 percent", "was fined 20,000 euros"
            unit, tags = self.units[j], self.analysis.tags
            behind = tags[unit.last] == "I" or self.row.is_money(counted)
            behind = behind or (unit.last > unit.first + 1 and tags[unit.last] not in ("N", "P", "A"))  # "licensed to carry 85"
            article = letters[j - 1 : j] == "D" and self.units[j - 1].word not in self.words.groups  # no "someone fired 12 shots"
            passive = letters[j] == "p" and not behind and (article or "B" in letters[max(0, j - 3) : j])
            following = letters[counted.at + 1 : counted.at + 2]
            hurt = following == "p" and not counted.noun and letters[counted.at + 2 : counted.at + 3] == "I"
            made = self._made_so(counted) if letters[j] == "p" else counted.at + 1
            told = following == "s" or hurt or made > counted.at + 1
            if told and not passive and self.row.take(counted, made, "object", "state"):
                return True  # "shot three people dead", "took 22 wounded to hospital", "left 40 families in Arlow homeless"
            beside = letters[j - 1 : j] == "Q" and letters[counted.at + 1 : counted.at + 2] in ("p", "s")
            if not passive and not beside and self.row.take(counted, j, "object", "verb"):
                own = counted.own[0].frame.counts if counted.own and counted.frame else ""
                frame = counted.frame
                counts = frame.counts if frame is not None and not frame.measures else own
                if counts != own and (own == "person" or (own, counts) == _MORE):
                    counted.sense = None  # "cost 9,000 lives", "captured 52 seats": the noun says more than the verb
                    return False
                return True
        return False

    def _made_so(self, counted: Counted) -> int:
        """The unit of what they are made to be, over where they are from: "made 40 families of Arlow homeless"."""
        n = counted.at + 1
        while counted.noun and self.letters[n : n + 1] == "I" and self.letters[n + 1 : n + 2] in ("D", "P"):
            n += 2
            while self.letters[n : n + 1] in ("P", "N"):
                n += 1
        alone = self.letters[n : n + 1] == "s" and self.letters[n + 1 : n + 2] in ("", ",", ";", "I", "C")
        return n if alone else counted.at + 1

    def _behind_state(self, counted: Counted) -> bool:
        """ "On board were 131 people", "Still missing are three climbers": the state opens the sentence."""
        letters, n = self.letters, counted.before - 1
        if n < 0 or letters[n + 1] != "B":
            return False
        while n > 0 and letters[n] in "NPI#":
            n -= 1
        opens = not letters[:n].strip("CRT") or letters[n - 1] in ",;"
        return letters[n] == "s" and opens and self.row.take(counted, n, "subject", "state")

    def _subject(self, counted: Counted) -> bool:
        """The state or verb that follows: "31 killed", "44 people, 12 of them children, were wounded", "two men died"."""
        letters, k = self.letters, self.last.get(counted.at, counted.at)
        if self._reached(counted) and letters[k + 1 : k + 2] not in ("s", "p"):
            return False
        if counted.noun and letters[k + 1 : k + 3] == "CN" and letters[k + 3 : k + 4] == "s":
            k += 2  # "40 passengers and crew aboard"
        be = moved = who = False
        told, some = self.row.told_at(k, counted.at), counted.figure.partitive or counted.at in self.last
        before = counted.before
        within = before >= 0 and letters[before] == "I" and self.units[before].word != "of"
        j = max(k + 1, self.row.behind_who(k), self._behind_most(k + 1))  # "two men who ran a shop were shot"
        later = not counted.made and not set(letters[k + 1 : j]).isdisjoint("psi")  # of those who were hurt, some died
        stop = min(len(letters), j - 1 + _REACH)
        while j < stop:
            letter = letters[j]
            if self.units[j].first < told and (letter in "xg" or self.units[j].word.endswith("ing") or (some and letter in "ps")):
                self._of_whole(k, j)  # "two of the five people shot were in critical condition"
                j += 1  # "two officers involved in the shooting were arrested", "four of the passengers hurt there have died"
                continue
            if letter == "s" and j == k + 1 and counted.at in self.last and self._of_whole(k, j):
                j += 1  # "33 of the 52 people on board were hurt"
                continue
            if letter == "s":
                stood = within and self.analysis.tags[self.units[j].first] == "I"  # "the bus with 80 people on board hit a wall"
                if not stood and letters[j + 1 : j + 2] in ("p", "a") and letters[j + 2 : j + 3] in tuple("DQNPZz"):
                    return False  # "two officers fatally shot a man"
                if self._misses_something(j):
                    return False
                beside = letters[k - 2 : k] in ("s,", "sC") and k > 2 and letters[k - 3] == "Q"  # "2 dead, 5 injured"
                beside = beside or self.analysis.tags[self.units[j].first] in "IR"  # "boat with 96 aboard sinks"
                if not be and letters[j + 1 : j + 2] == "N" and not beside and not self._attributive(counted, j) and j == k + 1:
                    return False
                return (be or not moved) and self.row.take(counted, j, "subject", "state")
            if letter == "p":
                alone = letters[j + 1 : j + 2] not in tuple("DQNPZz")
                if alone and self.row.take(counted, j, "subject", "undergone"):
                    return True
                return self._participle(counted, j, be, moved or who)
            if letter == "i":
                taken = self.row.take(counted, j, "part" if later else "subject", "undergone")
                self.fates.joined_participle(counted, j)
                return taken
            if letter in "BG" or self._stays(j):
                if within and not who and (letter != "G" or j > k + 1):
                    return False  # "a father driving with his three children was shot"
                be = True
            elif letter == "W":
                who = True
            elif letter == "x" and be and letters[j + 1 : j + 2] == "C" and letters[j + 2 : j + 3] in ("p", "s"):
                j += 1  # "were ambushed and killed"
            elif letter == "a" and letters[j - 1] in "MT" and letters[j + 1 : j + 2] not in tuple("DQNPZz"):
                return self.row.take(counted, j, "subject", "undergone")  # "16 shops are to close"
            elif letter == "Q" and j == k + 1 and counted.own and self.row.own_state(j):
                return False  # "12 deaths 30 injured in a crash", in a headline
            elif letter in "xJ" and be and self._foreseen(j):
                moved = False
            elif letter in "xagK;U" or (letter == "L" and not be) or (letter == "J" and moved and not be):
                return False
            elif letter == "J" and not be and letters[j + 1 : j + 2] == "Q":
                return False  # "which counted 35 deaths said 300 people were hurt"
            elif letter == "C":
                if letters[j + 1 : j + 3] in ("ZQ", "DQ", "zQ"):
                    j += 1
                if letters[j + 1 : j + 2] == "Q":
                    if be or self.row.own_state(j + 1):
                        return False  # "12 were found and 40 have been wounded": what follows is said of the others
                    j += 1
                elif letters[j + 1 : j + 2] not in ("D", "N", "P", "#") and not letters[j - 1] == "R" == letters[j + 1 : j + 2]:
                    return False  # not "were partly or fully destroyed"
            elif letter not in "RHJMTXt":
                if letter == "," and letters[j + 1 : j + 3] == "CQ" and self._listed(counted):
                    return False  # "including two women and a child, and 12 others were hurt"
                following = letter == "," and letters[j + 1 : j + 2] == "Q" and (letters[j - 1] not in "YQ" or counted.own)
                if following and self.row.own_state(j + 1):
                    return False  # also "12 deaths, 30 injured in a crash"
                moved = moved or letter not in ",YQ("
            j += 1
        return False

    def _behind_most(self, n: int) -> int:
        """The unit behind what most of those counted are: "50 others mostly pupils hurt", "50, most of them women, were hurt"."""
        found = _MOST.match(self.letters, n)
        most = self.units[found.start("most")].word if found is not None else ""
        return found.end() if found is not None and most in self.words.roles["mostly"] else n

    def _foreseen(self, j: int) -> bool:
        """ "800 operations are expected to be put off": the verb says no more than that it will be so."""
        return self.words.frames.lemma(self.units[j].word) in self.words.roles["planned"] and self.letters[j + 1 : j + 2] == "T"

    def _of_whole(self, k: int, j: int) -> bool:
        """True for a state or a participle right behind a whole that a part is told with: it is said of the whole."""
        whole = self.units[k].counted
        return whole is not None and whole.side == "whole" and self.row.take(whole, j, "subject", "undergone", "state")

    def _opened_clause(self, counted: Counted) -> bool:
        """ "six guests at a party near the mill had been shot", "two of them, cousins who grew up there, are dead": the verb of
        the clause that the figure opens, whatever stands between.
        """
        n = self.row.verb_of(counted.at)
        while 0 < n < len(self.units) and self.letters[n] in "BHR":
            n += 1
        if not 0 < n < len(self.units) or self.letters[n] not in "psi":
            return False
        roles = ("undergone", "verb", "state") if self.letters[n] == "p" else ("undergone", "state")
        active = self.letters[n] == "p" and "B" not in self.letters[max(0, n - 3) : n]
        return not active and self.row.take(counted, n, "subject", *roles)

    def _misses_something(self, j: int) -> bool:
        """ "slid to 96 million, missing the consensus": a participle with an object is no state of what is counted."""
        return self.letters[j - 1] == "," and self.units[j].word.endswith("ing") and self.letters[j + 1 : j + 2] in tuple("DNP#Q")

    def _reached(self, counted: Counted) -> bool:
        """ "the toll rose to 68 and 165 people were wounded", "the toll stood at 68": the value that another noun came to."""
        j = counted.at - 1
        if j < 1 or counted.noun or counted.made:
            return False
        if self.letters[j] == "B":  # "the minimum age is 16, and juniors can join"
            return self.letters[j - 1] in "NS" and self.letters[counted.at + 1 : counted.at + 3] in (",C", "CN", "CD", "CZ", "CP")
        return self.letters[j] == "I" and self.letters[j - 1] in "xpJa" and "q" in self.letters[max(0, j - _TOTAL_REACH) : j]

    def _stays(self, j: int) -> bool:
        """ "one person remains hospitalized", "12 came away wounded": the verb adds nothing but that it is so."""
        if self.letters[j] != "x":
            return False
        verb, roles = self.words.frames.lemma(self.units[j].word), self.words.roles
        following = self.units[j + 1].word if j + 1 < len(self.units) else ""
        got = verb in roles["getting so"] and self.letters[j + 1 : j + 2] in ("s", "p")
        ahead = {unit.word for unit in self.units[j + 2 : j + 3]}
        foreseen = verb in roles["foreseen"] and following == "to" and ahead <= roles["living on"]  # "expected to survive"
        return got or foreseen or verb in roles["staying"] or f"{verb} {following}" in roles["ending up"]

    def _listed(self, counted: Counted) -> bool:
        """True for the last of a list of parts: "including two women and a child"."""
        opened = self.letters.rfind("Y", 0, counted.at)
        return opened > 0 and set(self.letters[opened + 1 : counted.at]) <= set("QCDNR,")

    def _participle(self, counted: Counted, j: int, be: bool, moved: bool) -> bool:
        """A past form behind the figure: is it said of the figure, or does the figure do it to somebody?"""
        following = "" if self.row.ends_at(j) else self.letters[j + 1 : j + 2]
        if not be:
            if moved or self.letters[j - 1] == "C" or _DONE.match(self.letters, j):
                return False
            if following in ("N", "P") and not self._attributive(counted, j):
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

    def _attributive(self, counted: Counted, j: int) -> bool:
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
