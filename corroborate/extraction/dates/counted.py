"""Dates that are counted from another day: "yesterday", "last week", "two days later", "the past month"."""

from __future__ import annotations

import re

from attrs import frozen

from corroborate.extraction.dates.days import moved, third, unit_span
from corroborate.extraction.dates.moments import OPEN, Moment, Page
from corroborate.values import TimeSpan
from corroborate.vocabulary import Entry


@frozen(eq=False)
class Counted:
    """Reads what is told from the publication or from a date before."""

    page: Page

    def day(self, entry: Entry, start: int, end: int) -> Moment | None:
        """ "Yesterday", "tonight", "overnight"."""
        page = self.page
        first, last = entry.numbers("days")
        part = page.grammar.part_after.match(page.low, end)
        end = part.end() if part else end
        if page.published is None:
            return page.make(OPEN, start, end, "relative", anchored=False)
        return page.make(TimeSpan(moved(page.published, first), moved(page.published, last)), start, end, "relative")

    def phrase(self, entry: Entry, start: int, end: int) -> Moment | None:
        """ "So far", "now", "the next day"."""
        page = self.page
        gives = entry.text("gives")
        if gives in ("same", "day after", "day before"):
            told = page.told()
            by = {"same": 0, "day after": 1, "day before": -1}[gives]
            value = OPEN
            if told and told.earliest and told.latest:
                value = TimeSpan(moved(told.earliest, by), moved(told.latest, by))
            return page.make(value, start, end, "relative")
        if page.published is None:
            return page.make(OPEN, start, end, gives, anchored=False)
        return page.make(TimeSpan(None if gives == "so far" else page.published, page.published), start, end, gives)

    def unit(self, entry: Entry, start: int, end: int) -> Moment | None:
        """ "Last week", "this morning", "three days ago", "the past month"."""
        page = self.page
        lead = page.before(start, 44)
        window = page.grammar.window_before.search(lead)
        if window and entry.text("kind") == "unit" and not page.grammar.verb_follows.search(lead[: window.start("shift")]):
            return self._window(entry, window, start, end)
        count = page.grammar.count_before.search(lead)
        if count and entry.text("kind") == "unit":
            toward = page.grammar.toward_after.match(page.low, end)
            return self._counted(entry, count, toward, start) if toward else None
        shift = page.grammar.shift_before.search(lead)
        if shift is None or page.low[end - 1] == "s":
            return self._end_of(entry, start, end)
        part = page.grammar.part_after.match(page.low, end)
        end = part.end() if part else end
        return self._shifted(entry, page.entry(shift["shift"]), start - len(shift[0]), end)

    def _end_of(self, entry: Entry, start: int, end: int) -> Moment | None:
        """ "By the end of the year": of the one in which the text was published."""
        page = self.page
        whole = page.grammar.modified_before.search(page.before(start, 24))
        edge = page.grammar.edge_before.search(page.before(start - len(whole[0]), 24)) if whole else None
        if whole is None or edge is None or entry.key not in ("week", "month", "year") or page.low[end - 1] == "s":
            return None
        first = start - len(whole[0]) - len(edge[0])
        if page.published is None or not page.grammar.alone_after.match(page.low, end):
            return page.make(OPEN, first, end, "relative", anchored=False) if page.published is None else None
        value = third(unit_span(page.published, entry.key, 0), page.entry(edge["edge"]).text("gives"))
        return page.make(value, first, end, "relative")

    def _range_of(self, word: str) -> tuple[float, float]:
        page = self.page
        if word.isdigit():
            return float(word), float(word)
        low, high = page.grammar.entries[re.sub(r"\s+", " ", word)].numbers("days")
        return low, high

    def _window(self, unit: Entry, match: re.Match[str], start: int, end: int) -> Moment | None:
        page = self.page
        first = start - len(match[0])
        if page.published is None:
            return page.make(OPEN, first, end, "window", anchored=False)
        days = self._range_of(match["count"])[1] * unit.number("number")
        ahead = match["shift"] in ("next", "coming")
        other = moved(page.published, days if ahead else -max(days, 1))
        return page.make(TimeSpan(page.published, other) if ahead else TimeSpan(other, page.published), first, end, "window")

    def _counted(self, unit: Entry, count: re.Match[str], toward: re.Match[str], start: int) -> Moment | None:
        page = self.page
        way = page.entry(toward["toward"])
        first, end = start - len(count[0]), toward.end()
        origin: TimeSpan | None = TimeSpan.on(page.published) if page.published else None
        if way.text("gives") != "published":
            if way.text("kind") == "cue" and re.match(r"\s+\w", page.text[end : end + 12]):
                return None  # "a week before the vote": counted from something that is no date
            origin = page.told()
        if origin is None or origin.earliest is None or origin.latest is None:
            return page.make(OPEN, first, end, "relative", anchored=False)
        low, high = self._range_of(count["count"])
        length, slack = unit.number("number"), unit.number("slack")
        if way.number("number") < 0:
            early, late = moved(origin.earliest, -high * length - slack), moved(origin.latest, -low * length + slack)
        else:
            early, late = moved(origin.earliest, low * length - slack), moved(origin.latest, high * length + slack)
        if count["hedge"] and count["hedge"].split()[0] in ("more", "over") and way.number("number") < 0:
            return page.make(TimeSpan(None, late), first, end, "relative", anchored=True)
        return page.make(TimeSpan(min(early, late), max(early, late)), first, end, "relative")

    def _shifted(self, unit: Entry, shift: Entry, first: int, end: int) -> Moment | None:
        page = self.page
        gives, by, name = shift.text("gives"), int(shift.number("number")), unit.key
        if gives == "same":
            told = page.told()
            if unit.text("kind") != "part" and name not in ("day", "night"):
                return None  # "that week" may be any week spoken of
            return page.make(told or OPEN, first, end, "relative")
        if unit.text("kind") == "part" or name in ("night", "day"):
            if gives in ("latest", "window") or (name == "day" and gives != "past"):
                return None
            if page.published is None:
                return page.make(OPEN, first, end, "relative", anchored=False)
            return page.make(TimeSpan.on(moved(page.published, by)), first, end, "relative")
        if gives == "latest" and name != "weekend":
            return None
        if name in ("hour", "minute", "century", "fortnight") or (name == "decade" and gives != "window"):
            return None
        if page.published is None:
            return page.make(OPEN, first, end, "relative", anchored=False)
        if gives == "window":
            return page.make(TimeSpan(moved(page.published, -unit.number("number")), page.published), first, end, "window")
        value = unit_span(page.published, name, by)
        edge = page.grammar.edge_before.search(page.before(first, 24))
        if edge is not None and name != "weekend":  # "before the end of this year"
            first -= len(edge[0])
            return page.make(third(value, page.entry(edge["edge"]).text("gives")), first, end, "relative")
        if gives == "past":
            value = TimeSpan(value.earliest, page.published)
        elif gives == "coming":
            value = TimeSpan(page.published, value.latest)
        return page.make(value, first, end, "relative")
