"""What a sentence is made of when its figures are read: units, and counted things with what is found out about them."""

from __future__ import annotations

from attrs import define

from corroborate.extraction.counts.row.frames import Frame, Sense
from corroborate.extraction.figures import Figure
from corroborate.extraction.grammar.syntax import Analysis
from corroborate.model import Span
from corroborate.values import Quantity, TimeSpan

#: Marks after which what was just said is taken apart: "three others: two men and a boy".
BREAKS = frozenset(("-", "--", "–", "—", ":", "("))
#: Letters of verbs that are finite or take objects, whichever frame they name; x is any verb that names none.
VERBS = "xpagiLJ"


@define(eq=False)
class Unit:
    """A word, a phrase that names a frame, or a whole counted phrase.

    Letters: those of the word classes for plain words, and p (a frame's verb, past or participle), a (its present or bare
    form), g (its -ing form), i (undergone), s (state), o (noun), q (total), Q (a counted phrase), J (a participle of telling:
    "reported"), L (leaving), Y (opens a part), x (any other verb).
    """

    letter: str
    first: int
    last: int
    word: str
    senses: tuple[Sense, ...] = ()
    counted: Counted | None = None


@define(eq=False)
class Counted:
    """A figure and what is found out about it: first as the row is built, then what governs it, then how that stands to the rest.

    :param figure: the figure; for "a man" and "a triple shooting" one made here.
    :param at: number of its unit.
    :param before: number of the unit it stands behind, determiners stepped over; -1 at the start.
    :param made: the number is not written as a number ("a man", "a triple shooting", or a sum of parts).
    :param noun: the counted thing as said, with `noun_span` and the head noun's singular in lower case.
    :param own: what its own noun names ("eight deaths").
    :param rank: the number of an ordinal: three for "a third person".

    :param sense: the frame it belongs to, and the role of the word that says so.
    :param verb: lemma of the governing verb, where no frame is named.
    :param governor: number of the unit that governs it, -1 for none.
    :param side: "subject", "object", "noun", "total", "part", "whole", "copula", "rank", "age" or "".
    :param measure: what it tells how much of ("approval rating"), where it counts nothing.
    :param of: number of the unit that names that, -1 for none.
    :param whole: the figure it is a part of.
    :param who: first and last word of who does it, where the verb is left out ("the rebels 85").
    :param gapped: it shares a verb but has a place or time of its own ("three in Alma and five in Norden").

    :param old: its own text gives it as outdated or wrong.
    :param new: its own text gives it as newer than another.
    :param member: it is one of the parts of a sum.
    :param like: the noun that "others" go on from: "officer" for the seven of "five officers died and seven others were hurt".
    :param body: the organisation it is counted in.
    :param period: the stretch of time it runs over, once that is read.
    :param when: when it was so, in days and in words, once that is read.
    :param taken_up: the count that it gives again, which runs over the same time: "officials put the number at 49".
    """

    figure: Figure
    at: int = -1
    before: int = -1
    made: bool = False
    noun: str = ""
    noun_span: Span | None = None
    head: str = ""
    own: tuple[Sense, ...] = ()
    rank: float = 0

    sense: Sense | None = None
    verb: str = ""
    governor: int = -1
    side: str = ""
    measure: str = ""
    of: int = -1
    whole: Counted | None = None
    who: tuple[int, int] | None = None
    gapped: bool = False

    old: bool = False
    new: bool = False
    member: bool = False
    like: str = ""
    body: str = ""
    period: str | None = None
    when: tuple[TimeSpan | None, str] | None = None
    taken_up: Counted | None = None

    @property
    def value(self) -> Quantity:
        """What the figure says."""
        return self.figure.value

    @property
    def bare(self) -> bool:
        """True for a number that stands alone, without a unit and what it counts."""
        return not self.noun and not self.made and self.figure.value.unit is None

    @property
    def governed(self) -> bool:
        """True when something is known to govern it."""
        return self.sense is not None or bool(self.verb)

    @property
    def frame(self) -> Frame | None:
        """The frame it belongs to."""
        return self.sense.frame if self.sense else None

    @property
    def counts_people(self) -> bool:
        """True when it is known to count people."""
        return self.sense is not None and self.sense.frame.counts == "person"

    def put(self, side: str, governor: int, *, sense: Sense | None = None, verb: str = "") -> bool:
        """Put it under what governs it: a word that names a frame, or any other verb; always True, for a reader to return."""
        self.sense, self.verb, self.governor, self.side = sense, verb, governor, side
        return True

    def follow(self, other: Counted, side: str = "") -> None:
        """Take over what governs `other`."""
        self.sense, self.verb, self.governor, self.side = other.sense, other.verb, other.governor, side or other.side


def made(analysis: Analysis, number: float, first: int, last: int) -> Counted:
    """A count that words `first` to `last` give without a figure: "a man", "nobody", "third"."""
    span = analysis.span(first, last)
    figure = Figure(Quantity.exactly(number), span, analysis.said(first, last), span)
    return Counted(figure, made=True)
