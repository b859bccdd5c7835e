"""What of a change in percent is a question of its own: "shares fell 9 percent", "consumer prices were 6 percent higher".

A frame names the nouns whose rise or fall it tells of; whichever verb or noun of change says so, the figure is that frame's.
"""

from __future__ import annotations

from corroborate.extraction.counts.governing.changes import Changes
from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.frames import Frame, Sense
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import Counted

#: The most words of a noun whose changes are a frame's.
_WIDEST = 4
#: So many units before the figure the verb stands that takes it off something: "wiped a record 9 percent off the shares".
_NEAR = 3


class Matters(RowReader):
    """The figures of one row that tell by how much something changed of which a frame tells.

    :param changes: knows by how much a figure says that something changed.
    """

    def __init__(self, row: Row, changes: Changes) -> None:
        super().__init__(row)
        self.changes = changes

    def settle(self, counted: Counted) -> None:
        """Give a share by how much something changed to the frame of that, where there is one."""
        if counted.frame is not None and counted.frame.sought:
            self._sought(counted)
        if counted.sense is not None or not self._is_share(counted) or self._came_to(counted):
            return
        way = self.words.ways.get(counted.verb, "")
        n = counted.of if counted.of >= 0 or not way else self._subject(counted)
        frame = self._frame(n, way) if way and n >= 0 else None
        if frame is None and way and counted.noun_span is not None:  # "lost 9 percent of its market value"
            last = next((n for n in range(len(self.analysis.words)) if self.analysis.ends[n] >= counted.noun_span.end), -1)
            frame = self._behind(last, way)
        if frame is not None:
            counted.sense, counted.side, counted.verb = Sense(frame, "total"), "total", ""
            counted.noun, counted.noun_span, counted.head, counted.measure = "", None, "", frame.subject

    def _sought(self, counted: Counted) -> None:
        """ "offered a pay rise of 5 percent", "want 9 percent more": what is offered or asked for is not yet given."""
        frame, n = counted.frame, counted.governor if counted.side == "total" else -1
        for unit in self.units[max(0, n - _NEAR) : max(0, n)]:
            for sense in unit.senses:
                if frame is not None and sense.frame.name in frame.sought and sense.role == "verb":
                    counted.sense = sense

    def _subject(self, counted: Counted) -> int:
        """The unit of the subject of the verb that governs a figure, -1 for none: "Norland GDP rose by 0.9 percent"."""
        at = self.units[counted.governor].first if 0 <= counted.governor < counted.at else -1
        subject = self.analysis.subject_at(at)
        return next((n for n in range(counted.at) if subject is not None and self.units[n].last == subject.last), -1)

    def _is_share(self, counted: Counted) -> bool:
        return counted.value.unit in ("%", "part") and not counted.made

    def _came_to(self, counted: Counted) -> bool:
        """ "inflation rose to 5 percent": the figure is what there is of it now."""
        word = self.analysis.words[self.units[counted.at].first - 1] if counted.at else ""
        return counted.figure.change in ("to", "from") or word in self.words.roles["come to"]

    def _frame(self, n: int, way: str) -> Frame | None:
        """The frame that tells of such a change of what unit `n` names."""
        return self._behind(self.units[n].last, way) or self._before(self.units[n].first, way)

    def _behind(self, last: int, way: str) -> Frame | None:
        words = self.analysis.words
        named = [
            [*words[first:last], self.words.frames.singular(words[last])] for first in range(max(0, last - _WIDEST + 1), last + 1)
        ]
        return next((found for said in named if (found := self.words.frames.moved.get((way, " ".join(said))))), None)

    def _before(self, first: int, way: str) -> Frame | None:
        """ "the cost of living": the noun is told further behind."""
        said = [self.analysis.words[first : first + size] for size in range(_WIDEST, 1, -1)]
        return next((found for words in said if (found := self.words.frames.moved.get((way, " ".join(words))))), None)
