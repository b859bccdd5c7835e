"""Dates and stretches of time in running text, as intervals of days anchored to the publication.

A trigger word (a month, a weekday, "yesterday", a unit such as "week", a year) is found first, then the words around it
are read; what nothing anchors keeps open ends. Durations ("for two weeks") and times of day are no dates.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable

from attrs import evolve, frozen

from corroborate.extraction.dates.datewords import CLOCK, NUMERIC, YEAR, Grammar, grammar_of
from corroborate.extraction.dates.days import month_span, moved, shift_month, third, unit_span
from corroborate.model import Span
from corroborate.values import TimeSpan
from corroborate.vocabulary import Entry, Vocabulary, load

_OPEN = TimeSpan()


@frozen
class Moment:
    """A date or stretch of time as it was said.

    :param value: the days it can mean, both ends included; an open end where nothing anchors.
    :param span: where it stands, with its preposition when that changes the meaning ("since", "as of", "until").
    :param text: the words.
    :param kind: "date", "month", "year", "decade", "season", "weekday", "relative", "window" ("the past week"), "now", "so far",
        "since", "until", "before", "after", "by", "as of", "range", or for a page's own stamp "published" and "updated".
    :param anchored: False when the days could not be told because there is nothing to count from.
    """

    value: TimeSpan
    span: Span
    text: str
    kind: str
    anchored: bool


def find_dates(text: str, *, published: dt.date | None = None, vocabulary: Vocabulary | None = None) -> list[Moment]:
    """The dates and stretches of time a text names, in its order; they never overlap.

    :param text: any text.
    :param published: the day that relative dates are counted from; None leaves them open, not guessed.
    :param vocabulary: word lists; the English ones by default.
    :returns: moments with intervals of days; `text[m.span.start:m.span.end] == m.text`.
    """
    reader = _Reader(text, published, grammar_of(vocabulary or load()))
    return reader.moments()


def _lowered(text: str) -> str:
    """Lower case with every offset kept: one letter grows when lowered, and stays as it is."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


class _Reader:
    """One pass over one text: holds what earlier moments said, which later ones count from."""

    def __init__(self, text: str, published: dt.date | None, grammar: Grammar) -> None:
        self.text, self.low, self.published, self.grammar = text, _lowered(text), published, grammar
        self.found: list[Moment] = []
        self.readers: dict[str, Callable[[Entry, int, int], Moment | None]] = {
            "month": self._month,
            "weekday": self._weekday,
            "season": self._season,
            "day": self._day,
            "phrase": self._phrase,
            "unit": self._unit,
            "part": self._unit,
        }

    def moments(self) -> list[Moment]:
        stop = 0
        for match in self.grammar.trigger.finditer(self.low):
            if match.start() < stop:
                continue
            moment = self._read(match)
            if moment is None:
                continue
            moment = self._with_cue(moment)
            if self.found and moment.span.start < self.found[-1].span.end:
                if self.found[-1].span.holds(moment.span):
                    continue
                self.found.pop()
            if not self._joined(moment):
                self.found.append(moment)
            stop = moment.span.end
        return self.found

    def _read(self, match: re.Match[str]) -> Moment | None:
        if match["number"] or (match["year"] and self.low[match.end() : match.end() + 1] == "-"):
            numeric = self._numeric(match.start())
            if numeric or match["number"]:
                return numeric
        if match["decade"]:
            first = int(match["decade"])
            return self._edged(TimeSpan(dt.date(first, 1, 1), dt.date(first + 9, 12, 31)), match.start(), match.end(), "decade")
        if match["year"]:
            return self._year(match)
        entry = self._entry(match["word"])
        if self._is_name(match.start(), match.end()):
            return None
        return self.readers[entry.text("kind")](entry, match.start(), match.end("word"))

    def _entry(self, words: str) -> Entry:
        """The entry of words as they stand in the text: any blank between them, a unit in the plural."""
        key = " ".join(words.split())
        return self.grammar.entries.get(key) or self.grammar.entries[key.removesuffix("s")]

    def _is_name(self, start: int, end: int) -> bool:
        window = self.low[max(0, start - 12) : end + 12]
        return self.grammar.names.search(window) is not None

    # ---- what each trigger gives -------------------------------------------------------------------------------------

    def _make(self, value: TimeSpan, start: int, end: int, kind: str, *, anchored: bool | None = None) -> Moment:
        known = value.earliest is not None or value.latest is not None
        return Moment(value, Span(start, end), self.text[start:end], kind, known if anchored is None else anchored)

    def _before(self, start: int, width: int = 40) -> str:
        return self.low[max(0, start - width) : start]

    def _numeric(self, start: int) -> Moment | None:
        match = NUMERIC.match(self.low, start)
        if match is None or (start and (self.low[start - 1].isalnum() or self.low[start - 1] in "-/.$")):
            return None
        try:
            if match["iso"]:
                day = dt.date(int(match["y"]), int(match["m"]), int(match["d"]))
                return self._stamped(self._make(TimeSpan.on(day), start, match.end(), "date"))
        except ValueError:
            return None
        year = int(match["c"])
        year += 0 if year > 99 else 2000 if year < 50 else 1900
        days = []
        for month, number in ((match["a"], match["b"]), (match["b"], match["a"])):
            if 1 <= int(month) <= 12 and 1 <= int(number) <= calendar.monthrange(year, int(month))[1]:
                days.append(dt.date(year, int(month), int(number)))
        if match["sep"] == ".":
            days.reverse()  # 4.12.2015 is how those write who put the day first
        past = [day for day in days if self.published is None or day <= self.published]
        if not days:
            return None
        return self._stamped(self._make(TimeSpan.on((past or days)[0]), start, match.end(), "date"))

    def _year(self, match: re.Match[str]) -> Moment | None:
        start, end = match.span("year")
        if re.match(r"[$£€#/.,'’-]", self.low[max(0, start - 1) : start]):
            return None
        if re.match(r"\s?%|[-/]|[,.]\d", self.low[end : end + 2]):
            return None
        before = self._before(start, 20)
        cue = self.grammar.cue_before.search(before) or self.grammar.edge_before.search(before)
        bracket = before.rstrip().endswith(("(", "-lrb-")) or re.match(r"\s?\)|\s-rrb-", self.low[end : end + 7])
        last = self.found[-1] if self.found else None
        between = self.low[last.span.end : start] if last and last.kind == "year" else ""
        upto = re.fullmatch(r"\s?(?:to|and|-|–|—|until|through)\s?", between)
        if not (cue or bracket or upto):
            return None
        plural = re.match(r"\s(?!to\b|until\b|and\b|through\b)[a-z]+s\b", self.low[end : end + 16])
        if plural and cue and cue.groupdict().get("cue") not in (None, "in", "since", "during"):
            return None  # "from 1900 homes": a count, not a year
        year = int(match["year"])
        return self._edged(TimeSpan(dt.date(year, 1, 1), dt.date(year, 12, 31)), start, end, "year")

    def _edged(self, whole: TimeSpan, start: int, end: int, kind: str) -> Moment:
        edge = self.grammar.edge_before.search(self._before(start, 24))
        if edge is None:
            return self._make(whole, start, end, kind)
        return self._make(third(whole, self._entry(edge["edge"]).text("gives")), start - len(edge[0]), end, kind)

    def _month(self, entry: Entry, start: int, end: int) -> Moment | None:
        number = int(entry.number("number"))
        after = self.grammar.month_after.match(self.low, end)
        before = self.grammar.month_before.search(self._before(start, 16))
        day = (after["day"] if after else None) or (before["day"] if before else None)
        year = int(after["year"]) if after and after["year"] else None
        capital = self.text[start].isupper()
        lead = self._before(start, 24)
        if not (year or (day and capital)):
            leads = (self.grammar.cue_before, self.grammar.edge_before, self.grammar.shift_before)
            placed = any(pattern.search(lead) for pattern in leads)
            if not capital or (entry.flag("weak") and not placed):
                return None
            if self.low[start:end].isalpha() and self.text[start:end].isupper() and entry.flag("weak") and not placed:
                return None
        stop = after.end() if after else end
        if after and not after["day"] and not after["year"]:
            stop = end + (1 if self.low[end : end + 1] == "." and entry.flag("short") else 0)
        first = start
        last = after["last"] if after and after["day"] else None
        if before and not (after and after["day"]):
            first, last = start - len(before[0]), before["last"]
        elif not day:
            shift = self.grammar.shift_before.search(lead)
            edge = self.grammar.edge_before.search(lead)
            if edge:
                return self._edged(self._month_span(number, year, start), start, stop, "month")
            if shift and year is None:
                value = self._shifted_month(number, self._entry(shift["shift"]))
                return self._make(value, start - len(shift[0]), stop, "month")
        if not day:
            return self._make(self._month_span(number, year, start), first, stop, "month", anchored=bool(year or self.published))
        weekday = self.grammar.weekday_before.search(self._before(first, 24))
        if weekday:
            first -= len(weekday[0])
        clock = CLOCK.match(self.low, stop)
        stop = clock.end() if clock else stop
        days = self._days(number, int(day), int(last) if last else None, year, start)
        if days is None:
            return None
        return self._stamped(self._make(days, first, stop, "date", anchored=bool(year or self.published)))

    def _days(self, month: int, day: int, last: int | None, year: int | None, at: int) -> TimeSpan | None:
        anchor = year if year is not None else self._nearest_year(month, day, at)
        try:
            if anchor is None:
                dt.date(2000, month, day)  # open, yet it must be a day of that month
                return _OPEN
            first = dt.date(anchor, month, day)
            return TimeSpan(first, dt.date(anchor, month, last) if last and last > day else first)
        except ValueError:
            return None

    def _nearest_year(self, month: int, day: int, at: int) -> int | None:
        """The year in which a day and month without one falls nearest before the publication, or soon after it."""
        if self.published is None:
            return None
        reach = 200 if self._to_come(at) else 45
        for year in (self.published.year + 1, self.published.year):
            candidate = dt.date(year, month, min(day, 28))
            if (candidate - self.published).days <= (reach if year >= self.published.year else 0):
                return year
        return self.published.year - 1

    def _month_span(self, number: int, year: int | None, at: int) -> TimeSpan:
        if year is not None:
            return month_span(year, number)
        if self.published is None:
            return _OPEN
        year = self.published.year - (number > self.published.month)
        if self._to_come(at) and number != self.published.month:
            year = self.published.year + (number < self.published.month)
        return month_span(year, number)

    def _shifted_month(self, number: int, shift: Entry) -> TimeSpan:
        if self.published is None:
            return _OPEN
        by = shift.number("number")
        year = self.published.year
        if by < 0:
            year -= number >= self.published.month
        elif by > 0:
            year += number <= self.published.month
        return month_span(year, number)

    def _to_come(self, at: int) -> bool:
        """True when the words before, in the same sentence, speak of what is still to come."""
        before = self._before(at, 70)
        return bool(self.grammar.future.search(before[max(before.rfind(". "), before.rfind("\n")) + 1 :]))

    def _weekday(self, entry: Entry, start: int, end: int) -> Moment | None:
        if entry.flag("weak"):
            return None  # the short forms count beside a date, which takes them in
        lead = self._before(start, 24)
        if (self.low.startswith("s", end) and lead.endswith("on ")) or not self.text[start].isupper():
            return None  # "on Sundays" is any of them
        stop = end
        part = self.grammar.part_after.match(self.low, stop)
        stop = part.end() if part else stop
        first = start
        shift = self.grammar.shift_before.search(lead)
        edge = re.search(r"\b(?:late|early)\s(?:on\s)?$", lead)
        by = 0.0
        if shift:
            moved = self._entry(shift["shift"])
            if moved.text("gives") in ("", "latest"):
                by = moved.number("number")
                first = start - len(shift[0])
        elif edge:
            first = start - len(edge[0])
        if self.published is None:
            return self._make(_OPEN, first, stop, "weekday", anchored=False)
        back = (self.published.weekday() - int(entry.number("number"))) % 7
        if by < 0:
            day = self.published - dt.timedelta(days=back or 7)
        elif by > 0 or (back and not shift and self._to_come(start)):
            day = self.published + dt.timedelta(days=7 - back)
        else:
            day = self.published - dt.timedelta(days=back)
        return self._make(TimeSpan.on(day), first, stop, "weekday")

    def _season(self, entry: Entry, start: int, end: int) -> Moment | None:
        lead = self._before(start, 24)
        year = re.match(rf"\s(?:of\s)?({YEAR})\b", self.low[end : end + 9])
        shift = self.grammar.shift_before.search(lead)
        if not year and not (shift and self._entry(shift["shift"]).text("gives") == ""):
            return None
        first_month = int(entry.number("number"))
        if year:
            value, first, stop = self._three_months(int(year[1]), first_month), start, end + len(year[0])
        else:
            assert shift is not None
            first, stop = start - len(shift[0]), end
            if self.published is None:
                return self._make(_OPEN, first, stop, "season", anchored=False)
            by = self._entry(shift["shift"]).number("number")
            value = self._three_months(self.published.year, first_month)
            if by < 0 and value.latest is not None and value.latest >= self.published:
                value = self._three_months(self.published.year - 1, first_month)
            elif by > 0 and value.earliest is not None and value.earliest <= self.published:
                value = self._three_months(self.published.year + 1, first_month)
        return self._make(value, first, stop, "season")

    @staticmethod
    def _three_months(year: int, first: int) -> TimeSpan:
        begin = dt.date(year, first, 1)
        return TimeSpan(begin, moved(shift_month(begin, 3), -1))

    def _day(self, entry: Entry, start: int, end: int) -> Moment | None:
        first, last = entry.numbers("days")
        part = self.grammar.part_after.match(self.low, end)
        end = part.end() if part else end
        if self.published is None:
            return self._make(_OPEN, start, end, "relative", anchored=False)
        return self._make(TimeSpan(moved(self.published, first), moved(self.published, last)), start, end, "relative")

    def _phrase(self, entry: Entry, start: int, end: int) -> Moment | None:
        gives = entry.text("gives")
        if gives in ("same", "day after", "day before"):
            told = self._told()
            by = {"same": 0, "day after": 1, "day before": -1}[gives]
            value = _OPEN
            if told and told.earliest and told.latest:
                value = TimeSpan(moved(told.earliest, by), moved(told.latest, by))
            return self._make(value, start, end, "relative")
        if self.published is None:
            return self._make(_OPEN, start, end, gives, anchored=False)
        return self._make(TimeSpan(None if gives == "so far" else self.published, self.published), start, end, gives)

    def _told(self) -> TimeSpan | None:
        """The last anchored moment of the running text, which "two days later" counts from."""
        for moment in reversed(self.found):
            if moment.value.anchored and moment.kind in ("date", "weekday", "relative", "as of"):
                return moment.value
        return None

    def _unit(self, entry: Entry, start: int, end: int) -> Moment | None:
        lead = self._before(start, 44)
        window = self.grammar.window_before.search(lead)
        if window and entry.text("kind") == "unit":
            return self._window(entry, window, start, end)
        count = self.grammar.count_before.search(lead)
        if count and entry.text("kind") == "unit":
            toward = self.grammar.toward_after.match(self.low, end)
            return self._counted(entry, count, toward, start) if toward else None
        shift = self.grammar.shift_before.search(lead)
        if shift is None or self.low[end - 1] == "s":
            return None
        part = self.grammar.part_after.match(self.low, end)
        end = part.end() if part else end
        return self._shifted(entry, self._entry(shift["shift"]), start - len(shift[0]), end)

    def _range_of(self, word: str) -> tuple[float, float]:
        if word.isdigit():
            return float(word), float(word)
        low, high = self.grammar.entries[re.sub(r"\s+", " ", word)].numbers("days")
        return low, high

    def _window(self, unit: Entry, match: re.Match[str], start: int, end: int) -> Moment | None:
        first = start - len(match[0])
        if self.published is None:
            return self._make(_OPEN, first, end, "window", anchored=False)
        days = self._range_of(match["count"])[1] * unit.number("number")
        ahead = match["shift"] in ("next", "coming")
        other = moved(self.published, days if ahead else -max(days, 1))
        return self._make(TimeSpan(self.published, other) if ahead else TimeSpan(other, self.published), first, end, "window")

    def _counted(self, unit: Entry, count: re.Match[str], toward: re.Match[str], start: int) -> Moment | None:
        way = self._entry(toward["toward"])
        first, end = start - len(count[0]), toward.end()
        origin: TimeSpan | None = TimeSpan.on(self.published) if self.published else None
        if way.text("gives") != "published":
            if way.text("kind") == "cue" and re.match(r"\s+\w", self.text[end : end + 12]):
                return None  # "a week before the vote": counted from something that is no date
            origin = self._told()
        if origin is None or origin.earliest is None or origin.latest is None:
            return self._make(_OPEN, first, end, "relative", anchored=False)
        low, high = self._range_of(count["count"])
        length, slack = unit.number("number"), unit.number("slack")
        if way.number("number") < 0:
            early, late = moved(origin.earliest, -high * length - slack), moved(origin.latest, -low * length + slack)
        else:
            early, late = moved(origin.earliest, low * length - slack), moved(origin.latest, high * length + slack)
        if count["hedge"] and count["hedge"].split()[0] in ("more", "over") and way.number("number") < 0:
            return self._make(TimeSpan(None, late), first, end, "relative", anchored=True)
        return self._make(TimeSpan(min(early, late), max(early, late)), first, end, "relative")

    def _shifted(self, unit: Entry, shift: Entry, first: int, end: int) -> Moment | None:
        gives, by, name = shift.text("gives"), int(shift.number("number")), unit.key
        if gives == "same":
            told = self._told()
            if unit.text("kind") != "part" and name not in ("day", "night"):
                return None  # "that week" may be any week spoken of
            return self._make(told or _OPEN, first, end, "relative")
        if unit.text("kind") == "part" or name in ("night", "day"):
            if gives in ("latest", "window") or (name == "day" and gives != "past"):
                return None
            if self.published is None:
                return self._make(_OPEN, first, end, "relative", anchored=False)
            return self._make(TimeSpan.on(moved(self.published, by)), first, end, "relative")
        if gives == "latest" and name != "weekend":
            return None
        if name in ("hour", "minute", "century", "fortnight") or (name == "decade" and gives != "window"):
            return None
        if self.published is None:
            return self._make(_OPEN, first, end, "relative", anchored=False)
        if gives == "window":
            return self._make(TimeSpan(moved(self.published, -unit.number("number")), self.published), first, end, "window")
        value = unit_span(self.published, name, by)
        if gives == "past":
            value = TimeSpan(value.earliest, self.published)
        elif gives == "coming":
            value = TimeSpan(self.published, value.latest)
        return self._make(value, first, end, "relative")

    # ---- what stands around a moment ---------------------------------------------------------------------------------

    def _stamped(self, moment: Moment) -> Moment:
        """A full date behind "published" or "updated" at the start of a line is the page's stamp."""
        label = self.grammar.stamp_before.search(self._before(moment.span.start, 40))
        if label is None or not moment.value.anchored:
            return moment
        return evolve(moment, kind=self.grammar.stamps[" ".join(label["stamp"].split())])

    def _with_cue(self, moment: Moment) -> Moment:
        """Takes in the preposition that changes what a date means."""
        if moment.kind in ("published", "updated", "now", "so far", "window"):
            return moment
        lead = self._before(moment.span.start, 24)
        match = self.grammar.cue_before.search(lead)
        gives = self._entry(match["cue"]).text("gives") if match else ""
        if not match or not gives:
            return moment
        value, start = moment.value, moment.span.start - len(match[0])
        if gives == "since" or gives == "after":
            begin = value.earliest if gives == "since" or not value.latest else moved(value.latest, 1)
            runs_on = gives == "since" and begin and self.published and begin <= self.published
            value = TimeSpan(begin, self.published if runs_on else None)
        elif gives in ("until", "before", "by"):
            value = TimeSpan(None, moved(value.earliest, -1) if gives == "before" and value.earliest else value.latest)
        return self._make(value, start, moment.span.end, gives, anchored=moment.anchored)

    def _joined(self, moment: Moment) -> bool:
        """Joins "from A to B" and "between A and B" with the moment before into one range."""
        if not self.found:
            return False
        last = self.found[-1]
        between = self.low[last.span.end : moment.span.start]
        through = moment.kind == "until" and not between.strip() and last.kind in ("date", "month", "year", "weekday")
        if moment.kind == "now" or not (through or re.fullmatch(r"\s?(?:to|and|-|–|—)\s?(?:the\s)?", between[:12])):
            return False
        lead = re.search(r"\b(?:from|between)\s(?:the\s)?(?:late\s|early\s)?$", self._before(last.span.start, 20))
        dash = between.strip() in ("-", "–", "—")
        if not (lead or dash or through) or last.value.earliest is None or moment.value.latest is None:
            return False
        if moment.value.latest < last.value.earliest:
            return False
        start = last.span.start - (len(lead[0]) if lead else 0)
        self.found[-1] = self._make(TimeSpan(last.value.earliest, moment.value.latest), start, moment.span.end, "range")
        return True
