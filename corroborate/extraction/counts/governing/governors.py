"""What governs a figure: the verb whose subject or object it is, the state said of it, the noun it counts.

A figure is asked first whether the words right beside it tell what it is ("a 5.9 earthquake", "the dead number 12"). If not, its
governor is looked for, the nearest first: the verb it is the object of ("killed 31"), the state or verb that follows it ("31
dead", "44 people were wounded"), the total whose value it is ("the toll rose to 52"), its own noun ("eight deaths"). A figure
that leans on another one ("including 11 children", "and four soldiers") takes that one's governor.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from corroborate.extraction.counts.governing.changes import Changes
from corroborate.extraction.counts.governing.enumerated import Enumerated, sums
from corroborate.extraction.counts.governing.fates import Fates
from corroborate.extraction.counts.governing.leaning import Leaning, alongside
from corroborate.extraction.counts.governing.lengths import Lengths
from corroborate.extraction.counts.governing.matters import Matters
from corroborate.extraction.counts.governing.measures import Measures
from corroborate.extraction.counts.governing.members import Members
from corroborate.extraction.counts.governing.nearest import Nearest
from corroborate.extraction.counts.governing.nominals import Nominals
from corroborate.extraction.counts.governing.numbers import Numbers
from corroborate.extraction.counts.governing.occupants import borne, compounded, crew_of, inhabited, were_there
from corroborate.extraction.counts.governing.prices import Prices, told_per_share
from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.governing.standing import Standing
from corroborate.extraction.counts.governing.subjects import Subjects
from corroborate.extraction.counts.governing.totals import Totals
from corroborate.extraction.counts.governing.victims import done_by, is_done_by, named, told_behind, whom_somebody
from corroborate.extraction.counts.governing.wholes import Wholes
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import Counted, Unit
from corroborate.extraction.counts.row.words import Words
from corroborate.extraction.figures import Figure
from corroborate.extraction.grammar.runs import before_run, behind_run
from corroborate.extraction.grammar.syntax import Analysis

#: Finds what governs a figure, and puts it down there; False where it finds nothing.
_Reader = Callable[[Counted], bool]
_MORE = ("thing", "person")  # what a noun and a verb count, where the noun says more


def governed(
    analysis: Analysis,
    figures: Sequence[Figure],
    words: Words,
    *,
    headline: bool = False,
    voices: Collection[int] = (),
    top: frozenset[str] = frozenset(),
) -> tuple[list[Counted], list[Unit]]:
    """The counted things of one sentence, each with what governs it.

    :param analysis: the sentence taken apart.
    :param figures: its figures, in order; those outside the analysis are left out.
    :param words: the word lists.
    :param headline: articles are left out in a headline ("Man killed").
    :param voices: where those are named who say something in it.
    :returns: the counted things in text order, sums of their parts behind them; and the units of the sentence.
    """
    row = Row(analysis, figures, words, headline, voices, top)
    found = _Reading(row).read() if row.counted else []  # of many a sentence in which somebody is told of nobody is counted
    return sorted([*found, *named(row), *row.ages], key=lambda counted: counted.figure.span), row.units


class _Reading(RowReader):
    """The reading of one row's figures."""

    def __init__(self, row: Row) -> None:
        super().__init__(row)
        self.leaning, self.members, self.enumerated = Leaning(row), Members(row), Enumerated(row)
        self.measures, self.numbers, self.nominals, self.lengths = Measures(row), Numbers(row), Nominals(row), Lengths(row)
        self.totals, self.prices, self.standing, self.fates = Totals(row), Prices(row), Standing(row), Fates(row)
        self.changes, self.wholes = Changes(row), Wholes(row, self.members)
        self.matters = Matters(row, self.changes)
        self.nearest = Nearest(row, self.leaning, self.changes, self.measures, self.wholes.last)
        self.subjects = Subjects(row, self.wholes.last, self.fates)

    def read(self) -> list[Counted]:
        """Those of its counted things that are kept, each with what governs it, and sums of their parts behind them."""
        for counted in self.counted:
            told_per_share(counted, self.row)
            self.wholes.out_of(counted)
        readers = (*self._by_what_is_beside(), *self._nearest_first())
        for counted in self.counted:
            if not counted.governed:
                next((reader for reader in readers if reader(counted)), None)
        for counted in reversed(self.counted):
            if not counted.governed or (counted.side == "object" and counted.verb):
                self.leaning.lean_forward(counted)
        self.enumerated.share()
        for counted in self.counted:
            self.matters.settle(counted)
            self.nearest.light(counted)
        for counted in self.counted:
            self.standing.settle(counted)
            self.fates.in_a_state(counted)
            counted.sense = None if self._one_of_crowd(counted) else counted.sense
        kept = [c for c in self.counted if c.sense or (not c.made and (c.verb or c.noun))]
        return [*kept, *sums(self.row)]

    def _by_what_is_beside(self) -> tuple[_Reader, ...]:
        """What tells by the words right beside a figure what it is, whatever verb its clause has."""
        row = self.row
        return (
            # who or what it tells of
            self._described,
            partial(compounded, row=row),
            partial(inhabited, row=row),
            partial(borne, row=row),
            # a total
            self.totals.aimed_at,
            self.totals.behind,
            self.totals.of_line,
            self.totals.labelled,
            self.totals.opening,
            # a measure, and by how much it changed
            self.measures.strength,
            self.measures.come_at,
            self.lengths.length,
            self.measures.distance,
            self.measures.bracketed,
            self.measures.tally,
            self.measures.made_of,
            self._amount_of_change,
            # a price
            self.prices.had_for,
            self.prices.paid_for,
            self.prices.priced,
            # how many they are of whom the number is told
            self.numbers.of_state,
            self.numbers.number_of,
            self.numbers.those,
            self.numbers.number_again,
            self.numbers.put_at,
            self.nominals.total_behind,
            # out of how many, and with whom
            self.wholes.whole,
            partial(told_behind, row=row),
            self.enumerated.listed,
            partial(alongside, row=row),
        )

    def _nearest_first(self) -> tuple[_Reader, ...]:
        """What governs a figure of which no more is told beside it: each reaches further than those before it."""
        row = self.row
        return (
            # the verb right before it, or one whose object stands before
            self._object,
            partial(done_by, row=row),
            partial(whom_somebody, row=row),
            # the count that it is a part of, or whose verb it has: before what is said behind it, which is said of all
            self.leaning.left_out,
            self.members.part,
            # the change that it is of, and the noun right before it: before the verb of its clause, "a 5 percent rise hit shops"
            self.changes.once,
            self.changes.rate,
            self.nominals.of_deed,
            # the state or verb behind it
            self._behind_state,
            partial(were_there, row=row),
            self.subjects.read,
            self._opened_clause,
            # the noun somewhere before it whose value it is
            self.nominals.nominal,
            self.totals.of_subject,
            self.changes.of_what_changed,
            self.changes.set_anew,
            self.measures.counted_again,
            # its own noun, and the count before it
            self.nearest.own_state_before,
            partial(crew_of, row=row),
            self.nearest.own_noun,
            self.leaning.beside,
            # any verb
            self.nearest.verb,
        )

    def _one_of_crowd(self, counted: Counted) -> bool:
        """ "a student who marched", "an officer at the door": somebody told without a number is no count of those who did."""
        return counted.made and counted.frame is not None and counted.frame.crowd and counted.value.point == 1

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
            or (counted.value.unit is None and self.row.is_of_things(counted))
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
        if letters[j] in "PN" and self.row.is_money(counted) and not counted.noun:
            j = before_run(letters, j, "PDN", 0)  # "will cost Norland $40 million", "is to save the town $40 million"
            return letters[j] in "pa" and self.row.take(counted, j, "object", "verb")
        if self.units[j].word == "for" and counted.at - j > 3 and self.units[counted.at - 1].word == "of":
            return self.leaning.summed_up(counted)
        led = any(one.governor == j and one.before >= 0 and self.units[one.before].word == "of" for one in self.counted)
        return letters[j] in "pag" and not led and self._object_of(counted, j)

    def _object_of(self, counted: Counted, j: int) -> bool:
        """The verb at unit `j`, right before a figure, or what those are made to be by it: "shot three people dead"."""
        letters = self.letters
        passive = self._is_passive(counted, j)
        if not passive and self._done_and_told(counted, j):
            return True
        beside = letters[j - 1 : j] == "Q" and letters[counted.at + 1 : counted.at + 2] in ("p", "s")
        if passive or beside or not self.row.take(counted, j, "object", "verb"):
            return False
        own = counted.own[0].frame.counts if counted.own and counted.frame else ""
        frame = counted.frame
        counts = frame.counts if frame is not None and not frame.measures else own
        if counts != own and (own == "person" or (own, counts) == _MORE):
            counted.sense = None  # "cost 9,000 lives", "captured 52 seats": the noun says more than the verb
            return False
        return True

    def _is_passive(self, counted: Counted, j: int) -> bool:
        """True for a participle at unit `j` that is done to nobody behind it; not so "was elected with 51 percent"."""
        letters, unit, tags = self.letters, self.units[j], self.analysis.tags
        behind = tags[unit.last] == "I" or self.row.is_money(counted)
        behind = behind or (unit.last > unit.first + 1 and tags[unit.last] not in ("N", "P", "A"))  # "licensed to carry 85"
        article = letters[j - 1 : j] == "D" and self.units[j - 1].word not in self.words.groups  # no "someone fired 12 shots"
        return letters[j] == "p" and not behind and (article or self.row.is_after_be(j))

    def _done_and_told(self, counted: Counted, j: int) -> bool:
        """ "shot three people dead", "took 22 wounded to hospital", "left 40 families in Arlow homeless"."""
        letters = self.letters
        following = letters[counted.at + 1 : counted.at + 2]
        hurt = following == "p" and not counted.noun and letters[counted.at + 2 : counted.at + 3] == "I"
        made = self._made_so(counted) if letters[j] == "p" else counted.at + 1
        told = (following == "s" and not self._hit_where_they_lay(j, counted)) or hurt or made > counted.at + 1
        return told and self.row.take(counted, made, "object", "state")

    def _hit_where_they_lay(self, verb: int, counted: Counted) -> bool:
        """ "killed 12 people at a hospital": where they were when that befell them."""
        harmed = any(sense.frame.counts == "person" and sense.role == "verb" for sense in self.units[verb].senses)
        return harmed and self.row.is_where(counted.at + 1)

    def _made_so(self, counted: Counted) -> int:
        """The unit of what they are made to be, over where they are from: "made 40 families of Arlow homeless"."""
        n = counted.at + 1
        while counted.noun and self.letters[n : n + 1] == "I" and self.letters[n + 1 : n + 2] in ("D", "P"):
            n += 2
            n = behind_run(self.letters, n, "PN")
        alone = self.letters[n : n + 1] == "s" and self.letters[n + 1 : n + 2] in ("", ",", ";", "I", "C")
        return n if alone else counted.at + 1

    def _behind_state(self, counted: Counted) -> bool:
        """ "On board were 131 people", "Still missing are three climbers": the state opens the sentence."""
        letters, n = self.letters, counted.before - 1
        if n < 0 or letters[n + 1] != "B":
            return False
        n = before_run(letters, n, "NPI#", 0)
        opens = not letters[:n].strip("CRT") or letters[n - 1] in ",;"
        return letters[n] == "s" and opens and self.row.take(counted, n, "subject", "state")

    def _opened_clause(self, counted: Counted) -> bool:
        """ "six guests at a party near the mill had been shot": the verb of the clause that the figure opens."""
        n = self.row.verb_of(counted.at)
        while 0 < n < len(self.units) and self.letters[n] in "BHR":
            n += 1
        if not 0 < n < len(self.units) or self.letters[n] not in "psi":
            return False
        roles = ("undergone", "verb", "state") if self.letters[n] == "p" else ("undergone", "state")
        active = self.letters[n] == "p" and not self.row.is_after_be(n)
        return not active and self.row.take(counted, n, "subject", *roles)
