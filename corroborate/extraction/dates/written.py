"""Dates that are written out: in digits, by year, month, day of the week or season."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from attrs import frozen

from corroborate.extraction.dates.datewords import CLOCK, NUMERIC, YEAR
from corroborate.extraction.dates.days import month_span, months_span, moved
from corroborate.extraction.dates.moments import OPEN, Moment, Page
from corroborate.values import TimeSpan
from corroborate.vocabulary import Entry

_SINGULAR = re.compile(r"\s[a-z]+(?<!s)\b")
_AND = re.compile(r"\s?(?:to|and|-|–|until|through)\s?")
_NAME_BEHIND = re.compile(r"\s[A-Z][a-z]")
_YEAR_BEHIND = re.compile(rf",?\s(?:of\s)?(?:the\s)?(?P<year>{YEAR})\b")
_WEEK = 7


@frozen(eq=False)
class Written:
    """Reads what the calendar names."""

    page: Page

    def numeric(self, start: int) -> Moment | None:
        """2019-05-03, 3/5/2019 or 3.5.2019 at `start`."""
        page = self.page
        match = NUMERIC.match(page.low, start)
        if match is None or (start and (page.low[start - 1].isalnum() or page.low[start - 1] in "-/.$")):
            return None
        try:
            if match["iso"]:
                day = dt.date(int(match["y"]), int(match["m"]), int(match["d"]))
                return page.stamped(page.make(TimeSpan.on(day), start, match.end(), "date"))
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
        if not days:
            return None
        days = [day for day in days if page.published is None or day <= page.published] or days[:1]
        if match["sep"] == ".":
            days = days[:1]
        elif len(days) > 1 and (told := page.day_first) is not None:
            days = days[told : told + 1]
        # with nothing to tell the day from the month it may be either
        return page.stamped(page.make(TimeSpan(min(days), max(days)), start, match.end(), "date"))

    def year(self, match: re.Match[str]) -> Moment | None:
        """A year that words of time or brackets tell to be one."""
        page = self.page
        start, end = match.span("year")
        before = page.before(start, 20)
        edge = page.grammar.edge_before.search(before)
        if not edge and re.match(r"[$£€#/.,'’-]", page.low[max(0, start - 1) : start]):
            return None
        if re.match(r"\s?%|[-/]|[,.]\d", page.low[end : end + 2]) or page.grammar.address_after.match(page.low, end):
            return None  # "in the 1900 block of Mill Lane"
        if fiscal := page.grammar.fiscal_before.search(before):
            year = int(match["year"])  # begins between the April before and the one of its name
            return page.make(TimeSpan(dt.date(year - 1, 4, 1), dt.date(year + 1, 3, 31)), start - len(fiscal[0]), end, "year")
        cue = page.grammar.cue_before.search(before) or edge
        bracket = before.rstrip().endswith(("(", "-lrb-")) or re.match(r"\s?\)|\s-rrb-", page.low[end : end + 7])
        last = page.found[-1] if page.found else None
        between = page.low[last.span.end : start] if last and last.kind == "year" else ""
        upto = re.fullmatch(r"\s?(?:to|and|-|–|—|until|through)\s?", between)
        modifies = page.grammar.modified_before.search(before) and _SINGULAR.match(page.low, end) and match["year"] > "19"
        if not (cue or bracket or upto or modifies):
            return None
        plural = re.match(r"\s(?!to\b|until\b|and\b|through\b)[a-z]+s\b", page.low[end : end + 16])
        ahead = cue is not None and cue.groupdict().get("cue") and page.entry(cue["cue"]).text("gives") == "ahead"
        if ahead and _NAME_BEHIND.match(page.text, end):
            return None  # "moved to 1900 Mill Lane"
        if plural and cue and cue.groupdict().get("cue") not in (None, "in", "since", "during"):
            return None  # "from 1900 homes": a count, not a year
        year = int(match["year"])
        return page.edged(TimeSpan(dt.date(year, 1, 1), dt.date(year, 12, 31)), start, end, "year")

    def month(self, entry: Entry, start: int, end: int) -> Moment | None:
        """A month, with the day and year beside it."""
        page, number = self.page, int(entry.number("number"))
        after = page.grammar.month_after.match(page.low, end)
        before = page.grammar.month_before.search(page.before(start, 16))
        behind = after is not None and bool(after["day"])  # the day stands behind the month
        beside = after if behind else before
        year = int(after["year"]) if after and after["year"] else None
        year_behind = self._year_told(after.end() if after else end) if year is None else None
        if year_behind is not None:
            year = year_behind[0]
        dated = beside is not None and page.text[start].isupper()
        if not year and not dated and not self._is_month(entry, start, end, day=beside is not None):
            return None
        stop = after.end() if after else end
        if after and not after["day"] and not after["year"]:
            stop = end + (1 if page.low[end : end + 1] == "." and entry.flag("short") else 0)
        stop = year_behind[1] if year_behind is not None else stop
        if beside is None:
            return self._whole_month(number, year, start, stop)
        first = start if behind else start - len(beside[0])
        weekday = page.grammar.weekday_before.search(page.before(first, 32))
        if weekday:
            first -= len(weekday[0])
            stop += weekday[0].endswith("(") and page.low.startswith(")", stop)
        clock = CLOCK.match(page.low, stop)
        stop = clock.end() if clock else stop
        days = self._days(number, int(beside["day"]), int(beside["last"]) if beside["last"] else None, year, start)
        if days is None:
            return None
        return page.stamped(page.make(days, first, stop, "date", anchored=bool(year or page.published)))

    def _is_month(self, entry: Entry, start: int, end: int, *, day: bool) -> bool:
        """Whether the word of a month is one where no year tells: "in May", but not "they may", "May said", "April Jones"."""
        page, grammar = self.page, self.page.grammar
        if not page.text[start].isupper() or (entry.flag("short") and _NAME_BEHIND.match(page.text, end)):
            return False  # "by Jan Berg"
        lead = page.before(start, 24)
        if any(pattern.search(lead) for pattern in (grammar.cue_before, grammar.edge_before, grammar.shift_before)):
            return True
        if self._continues(start):
            return True
        return not entry.flag("weak") and (day or _NAME_BEHIND.match(page.text, end) is None)

    def _whole_month(self, number: int, year: int | None, start: int, stop: int) -> Moment | None:
        """A month without a day, with what stands before it: "by May", "last May"."""
        page, lead = self.page, self.page.before(start, 24)
        if page.grammar.edge_before.search(lead):
            return page.edged(self._month_span(number, year, start), start, stop, "month")
        shift = page.grammar.shift_before.search(lead)
        if shift and year is None:
            value = self._shifted_month(number, page.entry(shift["shift"]))
            return page.make(value, start - len(shift[0]), stop, "month")
        return page.make(self._month_span(number, year, start), start, stop, "month", anchored=bool(year or page.published))

    def _year_told(self, end: int) -> tuple[int, int] | None:
        """Which year, and where its words end, when the words behind a month tell it by the publication: "March next year"."""
        page, told = self.page, self.page.grammar.week_after.match(self.page.low, end)
        if told is None or told["unit"] != "year" or page.published is None or page.entry(told["shift"]).text("gives"):
            return None
        return page.published.year + int(page.entry(told["shift"]).number("number")), told.end()

    def _continues(self, start: int) -> bool:
        """True for a month behind another one ("between March and May")."""
        last = self.page.found[-1] if self.page.found else None
        return last is not None and last.kind == "month" and bool(_AND.fullmatch(self.page.low, last.span.end, start))

    def _days(self, month: int, day: int, last: int | None, year: int | None, at: int) -> TimeSpan | None:
        anchor = year if year is not None else self._nearest_year(month, day, at)
        try:
            if anchor is None:
                dt.date(2000, month, day)  # open, yet it must be a day of that month
                return OPEN
            first = dt.date(anchor, month, day)
            return TimeSpan(first, dt.date(anchor, month, last) if last and last > day else first)
        except ValueError:
            return None

    def _nearest_year(self, month: int, day: int, at: int) -> int | None:
        """The year in which a day and month without one falls nearest before the publication, or soon after it."""
        page = self.page
        if page.published is None:
            return None
        reach = 200 if page.to_come(at) else 45
        for year in (min(page.published.year + 1, dt.MAXYEAR), page.published.year):
            candidate = dt.date(year, month, min(day, 28))
            if (candidate - page.published).days <= (reach if year >= page.published.year else 0):
                return year
        return page.published.year - 1

    def _month_span(self, number: int, year: int | None, at: int) -> TimeSpan:
        page = self.page
        if year is not None:
            return month_span(year, number)
        if page.published is None:
            return OPEN
        year = page.published.year - (number > page.published.month)
        if page.to_come(at) and number != page.published.month:
            year = page.published.year + (number < page.published.month)
        return month_span(year, number)

    def _shifted_month(self, number: int, shift: Entry) -> TimeSpan:
        page = self.page
        if page.published is None:
            return OPEN
        by = shift.number("number")
        year = page.published.year
        if by < 0:
            year -= number >= page.published.month
        elif by > 0:
            year += number <= page.published.month
        return month_span(year, number)

    def weekday(self, entry: Entry, start: int, end: int) -> Moment | None:
        """A day of the week: the last before the publication, unless the words around it point elsewhere."""
        page = self.page
        if entry.flag("weak"):
            return None  # the short forms count beside a date, which takes them in
        lead = page.before(start, 24)
        several = page.low.startswith("s", end) and not self._owns(start, end)
        if several or page.grammar.each_before.search(lead) or not page.text[start].isupper():
            return None  # "on Sundays", "every Sunday" is any of them
        if week := page.grammar.week_after.match(page.low, end):
            return self._day_of_week(entry, start, week)
        stop = end
        part = page.grammar.part_after.match(page.low, stop)
        stop = part.end() if part else stop
        first = start
        shift = page.grammar.shift_before.search(lead)
        edge = re.search(r"\b(?:late|early)\s(?:on\s)?$", lead)
        by = 0.0
        if shift:
            moved = page.entry(shift["shift"])
            if moved.text("gives") in ("", "latest"):
                by = moved.number("number")
                first = start - len(shift[0])
        elif edge:
            first = start - len(edge[0])
        if page.published is None:
            return page.make(OPEN, first, stop, "weekday", anchored=False)
        back = (page.published.weekday() - int(entry.number("number"))) % 7
        if by < 0:
            day = page.published - dt.timedelta(days=back or 7)
        elif by > 0 or (back and not shift and page.to_come(start)):
            day = page.published + dt.timedelta(days=7 - back)
        else:
            day = page.published - dt.timedelta(days=back)
        return page.make(TimeSpan.on(day), first, stop, "weekday")

    def _owns(self, start: int, end: int) -> bool:
        """ "the toll of Sundays blast" of a text that lost its apostrophes; not so "on Sundays", "closed Sundays at noon"."""
        page = self.page
        noun = page.low[end + 1 : end + 3].strip().isalpha() and page.grammar.alone_after.match(page.low, end + 1) is None
        bare = "'" not in page.text and "\u2019" not in page.text
        return noun and bare and not page.before(start, 3).endswith("on ")

    def _day_of_week(self, entry: Entry, start: int, week: re.Match[str]) -> Moment | None:
        """ "Tuesday last week"."""
        page, shift = self.page, self.page.entry(week["shift"])
        if page.entry(week["unit"]).number("number") != _WEEK or shift.text("gives"):
            return None
        if page.published is None:
            return page.make(OPEN, start, week.end(), "weekday", anchored=False)
        days = int(entry.number("number")) - page.published.weekday() + _WEEK * int(shift.number("number"))
        return page.make(TimeSpan.on(moved(page.published, days)), start, week.end(), "weekday")

    def months(self, entry: Entry, start: int, end: int) -> Moment | None:
        """ "Q3", "Q3 2018", "the third quarter of 2018", "the first half of 2018"."""
        page = self.page
        first, last = (int(month) for month in entry.numbers("days"))
        year = _YEAR_BEHIND.match(page.low, end)
        if year:
            return page.make(months_span(int(year["year"]), first, last - first + 1), start, year.end(), "month")
        coming = page.to_come(start)
        cue = page.grammar.cue_before.search(page.before(start, 24))
        planned = coming and cue is not None and page.grammar.alone_after.match(page.low, end)  # "will file in the first quarter"
        if (entry.flag("weak") and not planned) or not (planned or page.text[start].isupper()):
            return None
        if page.published is None:
            return page.make(OPEN, start, end, "month", anchored=False)
        behind = page.published.month > last
        told = page.published.year + behind if coming else page.published.year - (page.published.month < first)
        return page.make(months_span(told, first, last - first + 1), start, end, "month")

    def season(self, entry: Entry, start: int, end: int) -> Moment | None:
        """A season with its year, or "last summer"."""
        page = self.page
        lead = page.before(start, 24)
        year = re.match(rf"\s(?:of\s)?({YEAR})\b", page.low[end : end + 9])
        shift = page.grammar.shift_before.search(lead)
        if not year and not (shift and page.entry(shift["shift"]).text("gives") == ""):
            return self._season_alone(entry, start, end)
        first_month = int(entry.number("number"))
        if year:
            value, first, stop = months_span(int(year[1]), first_month, 3), start, end + len(year[0])
        else:
            assert shift is not None
            first, stop = start - len(shift[0]), end
            if page.published is None:
                return page.make(OPEN, first, stop, "season", anchored=False)
            by = page.entry(shift["shift"]).number("number")
            value = months_span(page.published.year, first_month, 3)
            if by < 0 and value.latest is not None and value.latest >= page.published:
                value = months_span(page.published.year - 1, first_month, 3)
            elif by > 0 and value.earliest is not None and value.earliest <= page.published:
                value = months_span(page.published.year + 1, first_month, 3)
        return page.make(value, first, stop, "season")

    def _season_alone(self, entry: Entry, start: int, end: int) -> Moment | None:
        """ "In the autumn": the next one where what is told is still to come, else the last that has begun."""
        page, first_month = self.page, int(entry.number("number"))
        cue = page.grammar.cue_before.search(page.before(start, 24))
        if cue is None or entry.flag("weak") or not page.grammar.alone_after.match(page.low, end):
            return None  # "in the fall" may be one from a ladder
        if page.published is None:
            return page.make(OPEN, start, end, "season", anchored=False)
        coming = page.to_come(start)
        years = (page.published.year - 1, page.published.year, page.published.year + 1)
        spans = [months_span(year, first_month, 3) for year in years]
        ahead = [span for span in spans if span.latest is not None and span.latest > page.published]
        begun = [span for span in spans if span.earliest is not None and span.earliest <= page.published]
        return page.make(ahead[0] if coming else begun[-1], start, end, "season")

    def ten_years(self, first: int, start: int, end: int) -> Moment:
        """ "The 1950s", "the late 1950s"."""
        return self.page.edged(TimeSpan(dt.date(first, 1, 1), dt.date(first + 9, 12, 31)), start, end, "decade")

    def decade(self, entry: Entry, start: int, end: int) -> Moment | None:
        """ "In the fifties", not "in his fifties" nor "the twenties of the dial"."""
        page = self.page
        cue = page.grammar.cue_before.search(page.before(start, 24))
        definite = page.grammar.modified_before.search(page.before(start, 24))
        if cue is None or definite is None or not page.grammar.alone_after.match(page.low, end):
            return None
        return self.ten_years(int(entry.number("number")), start, end)

    def century(self, entry: Entry, start: int, end: int) -> Moment | None:
        """ "In the 19th century"; not "the 19th century church". Its first year may be the last of the century before."""
        page, lead, first = self.page, self.page.before(start, 24), int(entry.number("number"))
        told = page.grammar.cue_before.search(lead) or page.grammar.edge_before.search(lead)
        if told is None or not page.grammar.alone_after.match(page.low, end):
            return None
        return page.edged(TimeSpan(dt.date(first, 1, 1), dt.date(first + 100, 12, 31)), start, end, "century")

    def feast(self, entry: Entry, start: int, end: int) -> Moment | None:
        """ "By Christmas": one day of every year, the next where a preposition or a verb points ahead, else the last."""
        page = self.page
        cue = page.grammar.cue_before.search(page.before(start, 24))
        gives = page.entry(cue["cue"]).text("gives") if cue else ""
        if not page.text[start].isupper() or cue is None or not page.grammar.alone_after.match(page.low, end):
            return None
        month, day = (int(number) for number in entry.numbers("days"))
        if page.published is None:
            return page.make(OPEN, start, end, "date", anchored=False)
        ahead = gives in ("by", "until") or page.to_come(start)
        here = dt.date(page.published.year, month, day)
        year = here.year + (here < page.published) if ahead else here.year - (here > page.published)
        return page.make(TimeSpan.on(here.replace(year=year)), start, end, "date")
