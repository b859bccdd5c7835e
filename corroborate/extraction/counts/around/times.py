"""When a counted thing was so, and over which stretch of time: the dates of one sentence shared out among its figures."""

from __future__ import annotations

import re
from bisect import bisect_right

from corroborate.extraction.counts.around.moments import Moments
from corroborate.extraction.counts.around.places import happened
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.counts.told import DAYS
from corroborate.extraction.dates import Moment, find_dates
from corroborate.extraction.grammar.runs import before_run
from corroborate.values import TimeSpan
from corroborate.vocabulary import joints

#: Kinds of a date that may stand in a clause behind "since".
_DATED = ("year", "month", "date", "decade")
#: The stretch of a count that is ranked in the year of its report.
THIS_YEAR = "this year"
#: Units of a stretch, and the least of each that is more than one event.
_LONG = {"hour": 20, "day": 2, "week": 1, "month": 1, "year": 1}


class Times(Moments):
    """The dates of one sentence, and the stretches that its figures are counted in."""

    def time(self, counted: Counted) -> tuple[TimeSpan | None, str]:
        """When it was so: the date of its stretch, else of the sentence, else one told before it, else the publication."""
        counted.when = self._time(counted)
        return counted.when

    def _time(self, counted: Counted) -> tuple[TimeSpan | None, str]:
        moment = self._moment(counted)
        if moment is not None and counted.side == "age" and not self._was_so_old(moment, counted):
            moment = None
        if moment is not None:
            return self._opened(moment, counted)
        if counted.taken_up is not None and counted.taken_up.period is not None and counted.taken_up.when is not None:
            return counted.taken_up.when
        told = self.told.moment
        if told is not None and self.told.paragraph == self.paragraph and counted.frame is not None and counted.side != "age":
            return told.value, told.text
        return (TimeSpan.on(self.published), "") if self.published else (None, "")

    def _was_so_old(self, moment: Moment, counted: Counted) -> bool:
        """False for a time of what else is told of somebody: "Finch, 20, was buried Saturday"."""
        between = self.analysis.text[counted.figure.span.end : moment.span.start].split()
        if self._told_in_court(moment) or not self.words.roles["who"].isdisjoint(between):
            return False
        return self._of_earlier_year(moment)

    def _opened(self, moment: Moment, counted: Counted) -> tuple[TimeSpan | None, str]:
        """A time in days and in words; "since March when a gunman killed three" says that they were killed in March."""
        behind = counted.figure.span.start > moment.span.end
        if moment.kind == "since" and behind and self._told_of(moment):
            said = moment.text.partition(" ")[2]
            found = find_dates(f"in {said}", published=self.published, vocabulary=self.vocabulary)
            if len(found) == 1:
                return found[0].value, said
        dated = happened(counted, self.places_words) and not self._told_of(moment)
        if dated and self._since(moment, counted) and not self._ranked(0, moment.span.start):
            return TimeSpan(moment.value.earliest, self.published), f"since {moment.text}"  # "since the rains began in May"
        return moment.value, moment.text

    def _told_in_court(self, moment: Moment) -> bool:
        """True for a time behind what was done about an event afterwards: an arrest, a verdict."""
        first = next((clause for clause in self.analysis.clauses if clause.form == "finite"), None)
        if first is None or self.analysis.starts[first.head] > moment.span.start:
            return False
        return self.words.frames.lemma(self.analysis.words[first.head]) in self.words.roles["follow-up"]

    def period(self, counted: Counted) -> str | None:
        """The stretch a count runs over when it is not one event: "since 2011", "the war"."""
        counted.period = self._period(counted)
        if counted.period is None and counted.taken_up is not None:
            counted.period = counted.taken_up.period
        return counted.period

    def _period(self, counted: Counted) -> str | None:
        if counted.side == "age":
            return None
        start, low, high, stop = self.stretches.of(counted)
        if counted.rank and counted.side == "noun":  # "the city's 22nd homicide of the year"
            year = self._moment(counted, "year")
            return year.text if year is not None else THIS_YEAR
        for moment in self.moments:
            inside = self.analysis.starts[start] <= moment.span.start <= self.analysis.ends[stop] or self._closes(moment, high)
            if self._told_of(moment) or self._ranked(start, moment.span.start) or self._of_somebody(moment, counted):
                continue
            if inside and moment.kind in ("since", "window"):
                return " ".join(moment.text.lower().split())
            if inside and self._since(moment, counted):
                return f"since {' '.join(moment.text.lower().split())}"
        begun = self._begun(start, stop) if happened(counted, self.places_words) else ""
        if begun:
            return begun
        lasting = self._lasting_figure(start, stop) if happened(counted, self.places_words) else ""
        if lasting:
            return lasting
        run = self.places_words.runs.search(self.analysis.text, self.analysis.starts[start], self.analysis.ends[stop])
        if run and not self._names_again(run):
            return self._elliptic(high, run.group()) or " ".join(run.group().lower().replace("-", " ").split())
        for i in range(max(start, low - 12), min(stop, high + 8) + 1) if happened(counted, self.places_words) else ():
            word = self.analysis.words[i]
            if word in self.places_words.of["stretches"] and self._lasting(i, low, high):
                return word
        return None

    def _elliptic(self, high: int, run: str) -> str:
        """ "rose to 10 percent in the third quarter, up from 9 percent in the first": the first quarter; "" where all is told."""
        words = self.analysis.words
        ordinal = words[high + 3] if words[high + 1 : high + 3] == ["in", "the"] and high + 3 < len(words) else ""
        bare = ordinal in self.words.ordinals and self.analysis.tags[high + 4 : high + 5] not in tuple("NP#")
        return f"{ordinal} {run.lower().replace('-', ' ').rpartition(' ')[2]}" if bare else ""

    def _closes(self, moment: Moment, high: int) -> bool:
        """ "killed three and wounded 14 over the past day": a window behind a list is all of its figures' own."""
        first = bisect_right(self.analysis.starts, moment.span.start) - 1
        between = self.analysis.tags[high + 1 : first]
        listed = "C" in between and len(self.moments) == 1 and set(between).isdisjoint("K;,W")
        return moment.kind == "window" and listed

    def _begun(self, start: int, stop: int) -> str:
        """ "since the uprising began": what lasts, behind "since"; "" for none."""
        words = self.analysis.words
        for i in range(start, stop):
            if words[i] in self.since and not self._ranked(start, self.analysis.starts[i]):
                return next(
                    (f"since the {word}" for word in words[i + 1 : i + 5] if word in self.places_words.of["stretches"]), ""
                )
        return ""

    def _ranked(self, start: int, since: int) -> bool:
        """ "the deadliest strike since 2011": what is ranked among others happened once."""
        stop = bisect_right(self.analysis.starts, since) - 1
        return not self.extremes.isdisjoint(self.analysis.words[start:stop]) or self._in_a_row(start, stop)

    def _lasting_figure(self, start: int, stop: int) -> str:
        """ "in less than 30 hours", "over three days": a figure of a day and more that a count runs over; "" for none."""
        ages = [one.figure for one in self.counted if one.side == "age"]  # "a girl of nine months"
        for figure in self.figures:
            if (
                figure.role == "age"
                or figure in ages
                or figure.value.unit not in _LONG
                or abs(figure.value.point or 0.0) < _LONG[figure.value.unit]
            ):
                continue
            word = bisect_right(self.analysis.starts, figure.span.start) - 1
            if self._ranked(start, figure.span.start) or self._of_fighting(word):
                continue  # "in the first such attack in more than two years"
            led = word > 0 and self.analysis.words[word - 1] in self.words.roles["lasting"]
            opened = self.analysis.words[word] in self.words.roles["lasting"]  # "over three days": read as a hedge
            if start <= word <= stop + 1 and (led or opened):  # "in two days, activists told": what follows may govern it
                return " ".join(figure.text.lower().split())
        return ""

    def _of_fighting(self, word: int) -> bool:
        """ "in three days of battles": how long that lasted in which people died, and no stretch of several events."""
        words, singular = self.analysis.words, self.words.frames.singular
        of = next((i for i in range(word + 1, min(word + 4, len(words))) if words[i] == "of"), len(words))
        return any(singular(noun) in self.words.roles["fought"] for noun in words[of + 1 : of + 3])

    def _names_again(self, run: re.Match[str]) -> bool:
        """ "on Monday, the first day of the fast": what stands right behind a day names it again, and is no stretch."""
        before = (moment.span.end for moment in self.moments if moment.kind in DAYS and moment.span.end <= run.start())
        return any(len(self.analysis.text[end : run.start()].split()) <= 1 for end in before)

    def _since(self, moment: Moment, counted: Counted) -> bool:
        """ "since the conflict began in 2011", "since rebels launched a raid on Friday", but not for what is counted in between:
        "since a bomb killed nine in May".
        """
        dated = moment.kind in _DATED
        if not dated and moment.kind not in DAYS:
            return False
        words, starts = self.analysis.words, self.analysis.starts
        for at, (word, start) in enumerate(zip(words, starts, strict=True)):
            if word in self.since and 0 < moment.span.start - start < 60:
                begun = dated or not self.began.isdisjoint(words[at : bisect_right(starts, moment.span.start)])
                return begun and not start < counted.figure.span.start < moment.span.start
        return False

    def _lasting(self, i: int, low: int, high: int) -> bool:
        """True when the word for a lasting matter is the doer of the deed, or what it happened "in" or "during"."""
        tags, words = self.analysis.tags, self.analysis.words
        if tags[i + 1 : i + 2] in ("N", "P") or (tags[i + 1 : i + 2] == "g" and tags[i + 2 : i + 3] not in tuple("#DNP")):
            return False
        if i < low:
            if tags[i - 1 : i] == "N":
                return False  # "workplace violence by a man who killed seven people"
            between = tags[i + 1 : low]
            if words[i] in self.places_words.of["outbursts"] and "H" not in between:
                return False  # "the violence left 26 people hurt", not "violence has killed 5,000"
            return not set(between) & set(",;") or "W" in between or "K" in between
        before = i - 1
        if words[before] in self.words.roles["latest"]:
            return False  # "in the latest violence": what is reported
        before = before_run(tags, before, "DNPS#", high)
        return before > high - 1 and words[before] in joints("lasting through", self.vocabulary)
