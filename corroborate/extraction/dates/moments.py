"""One text being read for its dates, and the moments found so far, which later ones count from."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from attrs import define, evolve, field, frozen

from corroborate.extraction.dates.datewords import NUMERIC, Grammar
from corroborate.extraction.dates.days import third
from corroborate.model import Span
from corroborate.values import TimeSpan
from corroborate.vocabulary import Entry

OPEN = TimeSpan()
_MONTHS = 12


@frozen
class Moment:
    """A date or stretch of time as it was said.

    :param value: the days it can mean, both ends included; an open end where nothing anchors.
    :param span: where it stands, with its preposition when that changes the meaning ("since", "as of", "until").
    :param text: the words.
    :param kind: "date", "month", "year", "decade", "century", "season", "weekday", "relative", "window" ("the past week"), "now",
        "so far", "since", "until", "before", "after", "by", "as of", "range", or for a page's own stamp "published", "updated".
    :param anchored: False when the days could not be told because there is nothing to count from.
    """

    value: TimeSpan
    span: Span
    text: str
    kind: str
    anchored: bool


def _lowered(text: str) -> str:
    """Lower case with every offset kept: one letter grows when lowered, and stays as it is."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


@define(eq=False, slots=False)
class Page:
    """A text, the day it was published, and what has been found in it.

    :param low: the text in lower case, every offset kept.
    """

    text: str
    published: dt.date | None
    grammar: Grammar
    low: str = field(init=False, repr=False)
    found: list[Moment] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.low = _lowered(self.text)

    @cached_property
    def day_first(self) -> bool | None:
        """Whether this text writes the day before the month in "3/5/2019", as its other dates tell; None when none does."""
        pairs = {(int(one["a"]) > _MONTHS, int(one["b"]) > _MONTHS) for one in NUMERIC.finditer(self.low) if one["sep"] == "/"}
        day, month = (True, False) in pairs, (False, True) in pairs
        return day if day != month else None

    def entry(self, words: str) -> Entry:
        """The entry of words as they stand in the text: any blank between them, a unit in the plural."""
        key = " ".join(words.split())
        return self.grammar.entries.get(key) or self.grammar.entries[key.removesuffix("s")]

    def make(self, value: TimeSpan, start: int, end: int, kind: str, *, anchored: bool | None = None) -> Moment:
        """A moment that stands in `text[start:end]`; anchored when its days are known, unless told otherwise."""
        known = value.earliest is not None or value.latest is not None
        return Moment(value, Span(start, end), self.text[start:end], kind, known if anchored is None else anchored)

    def before(self, start: int, width: int = 40) -> str:
        """The characters before an offset, in lower case."""
        return self.low[max(0, start - width) : start]

    def edged(self, whole: TimeSpan, start: int, end: int, kind: str) -> Moment:
        """A month, year or decade, or the third of it that the words before tell ("early", "the end of")."""
        edge = self.grammar.edge_before.search(self.before(start, 24))
        if edge is None:
            return self.make(whole, start, end, kind)
        return self.make(third(whole, self.entry(edge["edge"]).text("gives")), start - len(edge[0]), end, kind)

    def to_come(self, at: int) -> bool:
        """True when the words before, in the same sentence, speak of what is to come: "will open in May"; not "since May"."""
        before = self.before(at, 70)
        day = self.grammar.month_before.search(before) or self.grammar.edge_before.search(before)
        cue = self.grammar.cue_before.search(before[: day.start()] if day else before)
        if cue is not None and (cue["cue"].endswith("since") or self.entry(cue["cue"]).text("gives") == "until"):
            return not cue["cue"].endswith("since")
        return bool(self.grammar.future.search(before[max(before.rfind(". "), before.rfind("\n")) + 1 :]))

    def stamped(self, moment: Moment) -> Moment:
        """A full date behind "published" or "updated" at the start of a line is the page's stamp."""
        label = self.grammar.stamp_before.search(self.before(moment.span.start, 40))
        if label is None or not moment.value.anchored:
            return moment
        return evolve(moment, kind=self.grammar.stamps[" ".join(label["stamp"].split())])

    def told(self) -> TimeSpan | None:
        """The last anchored moment of the running text, which "two days later" counts from."""
        for moment in reversed(self.found):
            if moment.value.anchored and moment.kind in ("date", "weekday", "relative", "as of"):
                return moment.value
        return None
