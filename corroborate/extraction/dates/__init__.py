"""Dates and stretches of time in running text, as intervals of days anchored to the publication.

A trigger word (a month, a weekday, "yesterday", a unit such as "week", a year) is found first, then the words around it
are read; what nothing anchors keeps open ends. Durations ("for two weeks") and times of day are no dates.

Inside: `datewords` (the words, compiled), `written` (dates that are written out) and `counted` (those that are counted from
another day), over `moments` (what is found so far) and `days` (reckoning); `clock` finds times of day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from corroborate.errors import demand_text
from corroborate.extraction.dates.counted import Counted
from corroborate.extraction.dates.datewords import YEAR, grammar_of
from corroborate.extraction.dates.days import moved, shift_month
from corroborate.extraction.dates.moments import Moment, Page
from corroborate.extraction.dates.written import Written
from corroborate.model.claims import to_day
from corroborate.values import TimeSpan
from corroborate.vocabulary import Entry, Vocabulary, load

__all__ = ["Moment", "find_dates"]

_YEAR_AT_END = re.compile(rf"{YEAR}$")


def find_dates(text: str, *, published: dt.date | str | None = None, vocabulary: Vocabulary | None = None) -> list[Moment]:
    """The dates and stretches of time a text names, in its order; they never overlap.

    :param text: any text.
    :param published: the day that relative dates are counted from, or its ISO form; None leaves them open, not guessed.
    :param vocabulary: word lists; the English ones by default.
    :returns: moments with intervals of days; `text[m.span.start:m.span.end] == m.text`.
    :raises InputError: it is no text, or the day is none.
    """
    demand_text(text)
    page = Page(text, to_day(published), grammar_of(vocabulary or load()))
    return _Reader(page).moments() if page.grammar.trigger.search(page.low) else []


class _Reader:
    """One pass over one text, from its start."""

    def __init__(self, page: Page) -> None:
        written, counted = Written(page), Counted(page)
        self.page, self.written = page, written
        self.readers: dict[str, Callable[[Entry, int, int], Moment | None]] = {
            "month": written.month,
            "weekday": written.weekday,
            "season": written.season,
            "feast": written.feast,
            "decade": written.decade,
            "century": written.century,
            "months": written.months,
            "day": counted.day,
            "phrase": counted.phrase,
            "unit": counted.unit,
            "part": counted.unit,
        }

    def moments(self) -> list[Moment]:
        stop = 0
        for match in self.page.grammar.trigger.finditer(self.page.low):
            if match.start() < stop:
                continue
            moment = self._read(match)
            if moment is None:
                continue
            moment = self._with_cue(moment)
            if self.page.found and moment.span.start < self.page.found[-1].span.end:
                if self.page.found[-1].span.holds(moment.span):
                    continue
                self.page.found.pop()
            if not self._joined(moment):
                self.page.found.append(moment)
            stop = moment.span.end
        return self.page.found

    def _read(self, match: re.Match[str]) -> Moment | None:
        if match["number"] or (match["year"] and self.page.low[match.end() : match.end() + 1] in ("-", "/")):
            numeric = self.written.numeric(match.start())
            if numeric or match["number"]:
                return numeric
        if match["decade"]:
            return self.written.ten_years(int(match["decade"]), match.start(), match.end())
        if match["year"]:
            return self.written.year(match)
        entry = self.page.entry(match["word"])
        if self._is_name(match.start(), match.end()):
            return None
        return self.readers[entry.text("kind")](entry, match.start(), match.end("word"))

    def _is_name(self, start: int, end: int) -> bool:
        window = self.page.low[max(0, start - 12) : end + 12]
        return self.page.grammar.names.search(window) is not None

    def _with_cue(self, moment: Moment) -> Moment:
        """Takes in the words that change what a date means: "until Friday", "in June at the earliest"."""
        if moment.kind in ("published", "updated", "now", "so far", "window"):
            return moment
        limit = self.page.grammar.limit_after.match(self.page.low, moment.span.end)
        if limit is not None:
            gives, value = self.page.entry(limit["limit"]).text("gives"), moment.value
            value = TimeSpan(value.earliest, None) if gives == "since" else TimeSpan(None, value.latest)
            return self.page.make(
                value, moment.span.start, limit.end(), "after" if gives == "since" else gives, anchored=moment.anchored
            )
        lead = self.page.before(moment.span.start, 24)
        match = self.page.grammar.cue_before.search(lead)
        gives = self.page.entry(match["cue"]).text("gives") if match else ""
        if not match or gives in ("", "ahead") or self.page.grammar.when_after.match(self.page.low, moment.span.end):
            return moment
        value, start = moment.value, moment.span.start - len(match[0])
        if gives == "since" or gives == "after":
            begin = value.earliest if gives == "since" or not value.latest else moved(value.latest, 1)
            runs_on = gives == "since" and begin and self.page.published and begin <= self.page.published
            value = TimeSpan(begin, self.page.published if runs_on else None)
        elif gives in ("until", "before", "by"):
            edge = self.page.grammar.edge_start.match(moment.text)  # before the end of March it is still March
            begun = gives == "before" and not (edge and self.page.entry(edge["edge"].lower()).text("gives") == "last")
            value = TimeSpan(None, moved(value.earliest, -1) if begun and value.earliest else value.latest)
        return self.page.make(value, start, moment.span.end, gives, anchored=moment.anchored)

    def _joined(self, moment: Moment) -> bool:
        """Joins "from A to B" and "between A and B" with the moment before into one range."""
        if not self.page.found:
            return False
        last = self.page.found[-1]
        between = self.page.low[last.span.end : moment.span.start]
        through = moment.kind == "until" and not between.strip() and last.kind in ("date", "month", "year", "weekday")
        if moment.kind == "now" or not (through or re.fullmatch(r"\s?(?:to|and|-|–|—)\s?(?:the\s)?", between[:12])):
            return False
        lead = re.search(r"\b(?:from|between)\s(?:the\s)?(?:late\s|early\s)?$", self.page.before(last.span.start, 20))
        dash = between.strip() in ("-", "–", "—")
        if not (lead or dash or through) or last.value.earliest is None or moment.value.latest is None:
            return False
        first = last.value.earliest
        if moment.kind in ("month", "date") and _YEAR_AT_END.search(moment.text) and not _YEAR_AT_END.search(last.text):
            years = moment.value.latest.year - first.year  # "from March to May 2018"
            over = shift_month(first, 12 * years) > moment.value.latest
            first = shift_month(first, 12 * (years - over))
        if moment.value.latest < first:
            return False
        start = last.span.start - (len(lead[0]) if lead else 0)
        self.page.found[-1] = self.page.make(TimeSpan(first, moment.value.latest), start, moment.span.end, "range")
        return True
