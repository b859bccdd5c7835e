"""What the sentences before one have told, that its figures may lean on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from math import inf

from attrs import Factory, define

from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.units import Counted, Unit
from corroborate.extraction.counts.row.words import Words
from corroborate.extraction.dates import Moment
from corroborate.extraction.deeds.naming import NameWords, is_name, name
from corroborate.extraction.grammar.runs import before_run
from corroborate.extraction.grammar.syntax import Analysis, Clause
from corroborate.extraction.reading import Passage
from corroborate.model import Document

#: Kinds of moments that name a day.
DAYS = ("date", "weekday", "relative", "as of")
#: Sentences in which "there" is looked up.
_BACK = 3
#: Sentences in which those counted last are still meant by "them".
_MEANT = 3
#: Sentences in which "it" or a bare figure still means what was counted last.
_AGAIN = 2
#: Sentences in which a noun for a count ("its first count of nine") still means that of an event's victims which was told last.
_TALKED_OF = 8
#: Characters at the top of a document that tell what it reports.
_TOP = 500
_WORD = re.compile(r"[a-z]+")


def follow_up(moment: Moment, analysis: Analysis, words: Words) -> Clause | None:
    """The clause that tells what was done about an event, when a day is that of doing it; None for any other day."""
    clause = _clause_of(moment, analysis, words)
    return clause if clause is not None and clause.verb in words.roles["follow-up"] else None


def of_telling(moment: Moment, analysis: Analysis, words: Words) -> bool:
    """True for the day on which something was said: "two were shot in April, the prosecutor announced Wednesday"."""
    clause = _clause_of(moment, analysis, words)
    return clause is not None and clause.verb in words.roles["told on a day"]


def before_its_event(moment: Moment, until: int, analysis: Analysis, words: Words) -> bool:
    """True for a day before the noun for an event: "marched Sunday after a shooting that killed two people"."""
    clause = _clause_of(moment, analysis, words)
    if clause is None or clause.verb in words.roles["happening"]:
        return False
    occasions, behind = words.roles["told by a day"], bisect_right(analysis.starts, moment.span.end)
    return any(
        words.frames.singular(analysis.words[at]) in occasions and analysis.words[at + 1] in words.roles["of an event"]
        for at in range(behind, until - 1)
    )


def _clause_of(moment: Moment, analysis: Analysis, words: Words) -> Clause | None:
    """The clause that a day stands in; None where it stands with the noun for an event."""
    first = bisect_right(analysis.starts, moment.span.start) - 1
    last = bisect_right(analysis.starts, moment.span.end - 1) - 1
    if not 0 <= first <= last:
        return None
    occasions, behind = words.roles["told by a day"], analysis.words[last + 1 : last + 2]
    if analysis.tags[last + 1 : last + 2] in ("N", "S") or not occasions.isdisjoint(behind):
        return None  # "the May 11 shooting", "Friday's attack"
    begun = [one for one in analysis.clauses if _begin(one) <= first]
    clause = begun[-1] if begun else next(iter(analysis.clauses), None)
    if clause is not None and clause.subject is not None and first < clause.first:  # "who was shot in May will not be charged"
        behind_subject = clause.subject.last
        clause = next((one for one in reversed(begun) if behind_subject < one.head <= first), clause)
    before = before_run(analysis.tags, first - 1, "IRA")
    alone = clause is None or before <= clause.head or words.frames.singular(analysis.words[before]) not in occasions
    charged = clause is not None and clause.verb in words.roles["follow-up"] and _charged(before, analysis)
    return clause if alone or charged else None


def _charged(noun: int, analysis: Analysis) -> bool:
    """True for a bare noun behind a preposition: "convicted of murder Tuesday", where "a murder Tuesday" is an event."""
    noun = before_run(analysis.tags, noun, "NAef", 0)
    return analysis.tags[noun] == "I"


def _begin(clause: Clause) -> int:
    """The first word of a clause, its subject included where it has one of its own."""
    return min(clause.first, clause.subject.first) if clause.subject is not None and clause.form == "finite" else clause.first


@define
class Told:
    """What earlier sentences of a document have told: where its event is, when, and what was counted last.

    :param document: the document.
    :param lead: the first place the document names.
    :param moment: the first day that a sentence of the paragraph has named.
    :param paragraph: the paragraph.
    :param counted: what was counted last that a frame or a noun for people names.
    :param before: the sentences right before, latest last.
    :param person: whom the last sentence told of, if by name.
    :param here: the place that the last sentence with a count takes over from one before it, and where that sentence starts.
    :param events: the families of frames that count what one event did.
    :param numbers: what befell so many people, by their number, as told last.
    :param predicates: what the last sentence with a count counted.
    """

    document: Document
    lead: tuple[str, ...] = ()
    moment: Moment | None = None
    paragraph: int = -1
    counted: Counted | None = None
    before: tuple[Passage, ...] = ()
    person: str = ""
    here: tuple[int, tuple[str, ...]] = (-1, ())
    events: frozenset[str] = frozenset()
    numbers: dict[float, Sense] = Factory(dict)
    predicates: frozenset[str] = frozenset()
    _currency: str = ""
    _paid: int = 0
    _last: Sense | None = None
    _sentences: int = 0
    _one_of_them: bool = False
    _kept: Counted | None = None
    _since: int = 0
    _toll: Counted | None = None
    _since_toll: int = 0

    @cached_property
    def top(self) -> frozenset[str]:
        """The words at the top of the document, small: they tell what it reports."""
        return frozenset(_WORD.findall(f"{self.document.title or ''} {self.document.text[:_TOP]}".lower()))

    def keep(self, counted: Counted, *, known: bool) -> None:
        """Keep what was counted, for the bare figures that give it again."""
        self._kept, self._since = counted, 0
        if known:
            self.counted = counted

    def pay(self, currency: str) -> None:
        """Keep the currency of a sum, for the bare sums that follow it."""
        self._currency, self._paid = currency, 0

    @property
    def currency(self) -> str:
        """The currency of the last sum, in this sentence or the two before it; "" for none."""
        return self._currency if self._paid < _MEANT else ""

    @property
    def just_counted(self) -> Counted | None:
        """What was counted last, in this sentence or the one before; None for nothing."""
        return self._kept if self._since < _AGAIN else None

    @property
    def victims(self) -> Sense | None:
        """What befell those whom an event befell and who were counted last, a sentence or two ago; None for nobody, and where
        only one died and others were hurt: of "the victims" there are several.
        """
        return self._last if self._sentences < _MEANT and not self._one_of_them else None

    @property
    def number_of_them(self) -> float | None:
        """How many those are whom a bare figure may be some of: as many as were counted last; None where nobody was."""
        known = self.just_counted
        if known is not None and (known.counts_people or self._since < self._sentences):
            return known.value.point
        if self._last is None or self._sentences >= _AGAIN:
            return None
        predicate = self._last.frame.predicate
        return max((n for n, known in self.numbers.items() if known.frame.predicate == predicate), default=inf)

    @property
    def toll(self) -> Counted | None:
        """The count of an event's dead that was told last, and is talked of where a text says "the count"; None for none."""
        return self._toll if self._since_toll < _TALKED_OF else None

    @property
    def toll_is_near(self) -> bool:
        """True where it was told a sentence or two ago, and nothing else has been counted since."""
        return self._since_toll < _MEANT and self._last is not None and self._toll is not None and self._last is self._toll.sense

    @property
    def counted_since(self) -> bool:
        """True where something else than an event's victims was counted after that toll, a sentence or two ago."""
        known, toll = self.just_counted, self._toll
        if known is None or toll is None or toll.frame is None or self._since >= self._since_toll:
            return False
        return known.frame is None or known.frame.group != toll.frame.group

    def happened(self, sense: Sense | None) -> bool:
        """True for what befell people in one event."""
        return sense is not None and sense.frame.predicate.partition(".")[0] in self.events

    def counted_others(self, sense: Sense | None, number: float | None) -> bool:
        """True where more people than `number` were told before to have been hit by the event, if not in this way."""
        if sense is None or number is None or self.counted_all(sense, number):
            return False
        return any(n > number and known.frame.predicate != sense.frame.predicate for n, known in self.numbers.items())

    def counted_all(self, sense: Sense, number: float | None) -> bool:
        """True where more people than `number` were counted before in the same frame: it is of some of them."""
        predicate = sense.frame.predicate
        alike = (n for n, known in self.numbers.items() if known.frame.predicate == predicate)
        return number is not None and any(1 < number < n for n in alike)

    def count(self, found: Iterable[Counted], units: Sequence[Unit]) -> None:
        """Keep what befell the people whom a sentence counts, the dead before the others, or of whom it tells again."""
        found = list(found)
        named = frozenset(counted.frame.predicate for counted in found if counted.frame is not None)
        self.predicates = named or self.predicates
        people = [counted for counted in found if counted.sense is not None and counted.sense.frame.counts == "person"]
        befell = [counted for counted in people if self.happened(counted.sense)]
        for counted in befell:
            if counted.sense is not None and counted.value.point is not None:
                self.numbers[counted.value.point] = counted.sense
        if people:
            first = next((counted for counted in befell if counted.frame and counted.frame.running), next(iter(befell), None))
            self._last, self._sentences = (first.sense, 0) if first is not None else (None, 0)
            self._one_of_them = (
                first is not None and first.value.point == 1 and any(one.frame is not first.frame for one in befell)
            )
        elif [unit.letter for unit in units[:1]] == ["D"] and (
            sense := next((one for one in units[1].senses if self.happened(one) and one.frame.counts == "person"), None)
        ):
            self._last, self._sentences = sense, 0
        toll = next((one for one in befell if one.frame and one.frame.running and one.side != "part" and not one.member), None)
        if toll is not None:
            self._toll, self._since_toll = toll, 0

    def remember(self, passage: Passage, words: Words, names: NameWords) -> None:
        """Keep a sentence's first day for the sentences after it in the same paragraph, and its subject if it names somebody."""
        for analysis in passage.analyses:
            clause = next((one for one in analysis.clauses if one.form == "finite" and one.subject is not None), None)
            subject = clause.subject if clause is not None else None
            if subject is not None and analysis.words[subject.last] not in words.roles["he"]:
                self.person = name(analysis, subject, names) if is_name(analysis, subject) else ""
        days = (moment for moment in passage.moments if moment.value.anchored and moment.kind in DAYS)
        moment = next((day for day in days if not any(follow_up(day, one, words) for one in _around(day, passage))), None)
        if moment is not None or self.paragraph != passage.sentence.paragraph:
            self.moment, self.paragraph = moment, passage.sentence.paragraph
        self.before = (*self.before[1 - _BACK :], passage)
        self._sentences += 1
        self._since += 1
        self._since_toll += 1
        self._paid += 1


def _around(moment: Moment, passage: Passage) -> Iterator[Analysis]:
    """The analysis of a passage in which a moment stands."""
    return (one for one in passage.analyses if one.starts[0] <= moment.span.start < one.ends[-1])
