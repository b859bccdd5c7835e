"""What of a sentence is a figure's own: its stretch, from the figure and its verb to the next figure that another verb governs,
and its statement: "The storm killed 12 people | but 40 were rescued".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from corroborate.extraction.counts.row.units import Counted, Unit
from corroborate.extraction.grammar.syntax import Analysis
from corroborate.model import Span


class Stretches:
    """The stretches of the figures of one sentence.

    :param analysis: the sentence taken apart.
    :param units: its units, from `governed`.
    :param counted: its counted things.
    :param dimension: what a unit measures.
    """

    def __init__(
        self, analysis: Analysis, units: Sequence[Unit], counted: Sequence[Counted], dimension: Callable[[str | None], str]
    ) -> None:
        self.analysis, self.units, self.counted = analysis, units, counted
        self._dimension = dimension
        self._known: dict[int, tuple[int, int, int, int]] = {}  # by the counted thing: asked for several times

    def of(self, counted: Counted) -> tuple[int, int, int, int]:
        """First word of the stretch, first and last word of figure and governor, and last word of the stretch."""
        found = self._known.get(id(counted))
        if found is None:
            found = self._known[id(counted)] = self._found_stretch(counted)
        return found

    def is_aside(self, counted: Counted) -> bool:
        """ "found two pistols, one stolen in Alma in 2019": what is told of one of those just counted."""
        first, tags = self.units[counted.at].first, self.analysis.tags
        untold = counted.frame is None and counted.value.unit is None
        return untold and tags[first - 1 : first] == "," and tags[first + 1 : first + 2] in ("e", "n")

    def _found_stretch(self, counted: Counted) -> tuple[int, int, int, int]:
        units = self.units
        at, governor = units[counted.at], units[counted.governor if counted.governor >= 0 else counted.at]
        low, high = min(at.first, governor.first), max(at.last, governor.last)
        if counted.gapped:
            low, high = at.first, at.last
        start, stop = 0, len(self.analysis.words) - 1
        for other in self.counted:
            apart = other.gapped or counted.gapped or (other.at > counted.at and self.is_aside(other))
            if other is counted or (other.governor == counted.governor and other.governor >= 0 and not apart):
                continue
            mine = units[other.at]
            if self._lasts(other) and not self._lasts(counted):
                continue
            lead = units[other.governor] if other.governor not in (-1, counted.governor) else mine
            if lead.first < mine.first and counted.at + 1 == other.governor:
                lead = mine  # "12 were in Alma, 9 in Norden": the verb right behind a figure is its own
            if min(mine.first, lead.first) > high:
                stop = min(stop, min(mine.first, lead.first) - 1)
            elif max(mine.last, lead.last) < low:
                start = max(start, max(mine.last, lead.last) + 1)
        for i in range(high + 1, stop + 1):
            if self.analysis.tags[i] == ";":
                stop = i
                break
        for i in range(low - 1, start - 1, -1):
            if self.analysis.tags[i] == ";":
                start = i + 1
                break
        return start, low, high, stop

    def _lasts(self, counted: Counted) -> bool:
        """True for how long what another figure counts took: "130 mm of rain fell in 24 hours in Alma"."""
        led = self.analysis.tags[: self.units[counted.at].first].endswith("I")
        return led and self._dimension(counted.value.unit) == "duration"

    def of_some(self, word: int, counted: Counted, whom: frozenset[str], *, parts: bool) -> bool:
        """True for a word of some of those who are counted: "4,500 staff, most of them in Alma", "1,800 jobs, 650 of them there".

        :param whom: what stands for those who are counted: "them", "whom".
        :param parts: also one behind another figure told as a part: "1,800 jobs, of which 700 will go in Alma".
        """
        words, them, (_, _, high, _) = self.analysis.words, word - 2, self.of(counted)
        if them > high + 2 and words[them] in whom and words[them - 1] == "of":
            return True
        told = (one for one in self.counted if one is not counted and one.side == "part" and one.governor == counted.governor)
        return parts and any(high < self.units[one.at].first < word for one in told)

    def goes_beyond(self, word: int, high: int) -> bool:
        """True for a word that a comma or a clause parts from the figure: "made $3 million, and in Alma it flopped"."""
        tags = self.analysis.tags
        if ",A" in tags[high + 1 : word]:
            return True
        for clause in self.analysis.clauses:
            subject = clause.subject
            first = clause.first if subject is None or subject.first <= high else min(subject.first, clause.first)
            between = tags[high + 1 : first]
            under = between[-1:] in ("U", "A") and subject is not None
            if clause.head > high and (under or "C" in between or "," in between):
                joined = between.rfind("C")
                return word > (high + 1 + joined if joined >= 0 else first)
        return False


def statement(analysis: Analysis, sentence: Span, figure: Span) -> Span:
    """The part of a sentence that says what its figure says; the whole sentence where it makes one statement."""
    start, end = sentence.start, sentence.end
    for last, first in _cuts(analysis):
        if analysis.starts[first] <= figure.start:
            start = max(start, analysis.starts[first])
        elif analysis.ends[last] >= figure.end:
            end = min(end, analysis.ends[last])
    return Span(start, end)


def _cuts(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Where a sentence falls apart: the last word of one statement and the first of the next."""
    tags, contrast = analysis.tags, False
    for number, clause in enumerate(analysis.clauses):
        before = analysis.clauses[number - 1] if number else None
        own = clause.subject if before is None or clause.subject is not before.subject else None
        begins = clause.first if own is None or own.first > clause.first else own.first
        if clause.form == "participle" and clause.first == 0 and own is not None and "," in tags[: own.first]:
            yield own.first - 1, own.first
        if clause.form != "finite":
            continue
        if begins > 1 and own is not None and tags[begins - 1] == "C":
            yield begins - 2, begins
        elif begins > 1 and contrast and not clause.link and tags[begins - 1] == ",":
            yield begins - 2, begins
            contrast = False
        contrast = contrast or (begins == 1 and tags[0] == "U")
