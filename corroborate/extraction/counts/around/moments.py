"""Which time of a sentence is that of a figure, and which is told of another figure or deed: "down from 68 percent in 2019"."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from attrs import evolve

from corroborate.extraction.counts.around.places import happened, place_words
from corroborate.extraction.counts.around.stretches import Stretches
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.counts.row.words import Words
from corroborate.extraction.counts.told import DAYS, Told, before_its_event, follow_up, of_telling
from corroborate.extraction.dates import Moment, find_dates
from corroborate.extraction.reading import Passage, Reading
from corroborate.model import Span
from corroborate.values import TimeSpan
from corroborate.vocabulary import Vocabulary, any_of, finder, joints, words_in

#: Moments that bound a count from one side or run on, rather than say when an event was.
_RUNNING = ("since", "window", "until", "so far", "before")
_NO_TIME = ("published", "updated", "now")
#: Words before a time within which something may be ranked since it.
_RANKED = 16
#: Units in front of a figure within which a word says that it is only compared with.
_LED = 6
#: From its first day to its last so many days and more are no time of one event.
_WEEK = 6
#: Behind the day in a dateline.
_DASH = re.compile(r"\s?(?:-{1,2}|[\u2013\u2014])\s")
#: Behind a day whose event is told: "Monday's blast", "Mondays blast".
_OWNED = re.compile(r"(?:\s?['\u2019])?s\b")


class Moments:
    """The times of one sentence, and which is whose.

    :param stretches: the stretches of its figures.
    :param passage: the sentence with its moments.
    :param reading: the document.
    :param words: the word lists figures are read with.
    :param told: what earlier sentences have told.
    """

    def __init__(self, stretches: Stretches, passage: Passage, reading: Reading, words: Words, told: Told) -> None:
        self.stretches, self.words, self.told = stretches, words, told
        self.analysis, self.units, self.counted = stretches.analysis, stretches.units, stretches.counted
        self.places_words = place_words(reading.vocabulary)
        self.vocabulary = reading.vocabulary
        self.published, self.figures = reading.document.published, passage.figures
        stamped = ("published", "updated")
        moments = [one for one in passage.moments if one.kind not in stamped and not self._compared(one)]
        self.moments = [self._of_its_event(one) for one in moments]
        self.paragraph = passage.sentence.paragraph
        self.since = joints("since", reading.vocabulary)
        self.began = joints("began", reading.vocabulary)
        self.held_against = finder(reading.vocabulary, "counting", "held against")
        self.extremes = words_in(reading.vocabulary, "scopes", "extremes")

    def _compared(self, moment: Moment) -> bool:
        """ "ten more than in 2019", "nine more than three years ago": the time is that of what it is held against."""
        words, than = self.analysis.words, self.words.roles["than"]
        at = bisect_right(self.analysis.starts, moment.span.start) - 1
        before = words[max(0, at - 2) : at]
        if before and (before[-1] in than or (before[0] in than and self.analysis.tags[at - 1] == "I")):
            return True  # "than last year", "than in 2019"
        return 0 < at < len(words) - 1 and words[at + 1] in than and self.analysis.tags[at - 1] == "#"

    def _of_its_event(self, moment: Moment) -> Moment:
        """ "after Monday's blast", "since Tuesday's quake": the day is that of what it belongs to."""
        if moment.kind not in ("after", "since") or _OWNED.match(self.analysis.text, moment.span.end) is None:
            return moment
        said = moment.text.partition(" ")[2]
        found = find_dates(said, published=self.published, vocabulary=self.vocabulary)
        alone = len(found) == 1 and found[0].kind in DAYS and found[0].text == said
        return evolve(found[0], span=Span(moment.span.end - len(said), moment.span.end)) if alone else moment

    def _of_earlier_year(self, moment: Moment) -> bool:
        """True for a time of a year before that of the report, or of one that nothing tells: "in 2012, when Finch was 20"."""
        latest = moment.value.latest
        return self.published is None or latest is None or latest.year < self.published.year

    def _moment(self, counted: Counted, *kinds: str) -> Moment | None:
        """The time told of a figure: one behind it in its stretch, else the nearest; of some kinds alone, if given."""
        usable = [m for m in self.moments if (m.kind in kinds if kinds else m.kind not in (*_NO_TIME, *_RUNNING))]
        if not usable and not kinds:
            usable = [moment for moment in self.moments if moment.kind != "until"]
        usable = self._own_moments(counted, [one for one in usable if not self._of_something_else(one, counted)])
        if not usable:
            return None
        start, low, high, stop = (self.analysis.ends[word] for word in self.stretches.of(counted))
        for begin, end in ((high, stop), (start, low), (low, high)):
            near = [moment for moment in usable if begin <= moment.span.start < end]
            if near:
                return near[0] if begin == high else near[-1]
        return min(usable, key=lambda moment: (abs(moment.span.start - low), moment.span.start))

    def _of_something_else(self, moment: Moment, counted: Counted) -> bool:
        """True for a time that its sentence tells of another figure or deed than the one that is counted."""
        return (
            self._of_older(moment, counted)
            or self._of_follow_up(moment, counted)
            or self._of_aside(moment, counted)
            or self._of_one_aside(moment, counted)
            or self._of_part(moment, counted)
            or self._of_some_later(moment, counted)
            or self._of_what_lasts(moment, counted)
            or self._of_deed_before(moment, counted)
            or self._since_when(moment, counted)
            or (not happened(counted, self.places_words) and self._of_another_measure(moment, counted))
        )

    def _own_moments(self, counted: Counted, usable: list[Moment]) -> list[Moment]:
        """Of some times those that rank nothing, and, where there are others, do not only tell when it was told."""
        event = happened(counted, self.places_words)
        if event and not counted.rank:
            usable = [one for one in usable if not self._ranks(one)]
        if event and len(usable) > 1 and any(one.kind == "month" for one in usable):
            usable = [one for one in usable if not of_telling(one, self.analysis, self.words)] or usable
        if len(usable) > 1:
            usable = [one for one in usable if not self._of_dateline(one)] or usable
        return usable

    def _of_follow_up(self, moment: Moment, counted: Counted) -> bool:
        """ "was sentenced Monday for killing two people": the day is that of the sentence, unless those sentenced are counted."""
        if not happened(counted, self.places_words):
            return False
        governor = self.units[counted.governor if counted.governor >= 0 else counted.at]
        if before_its_event(moment, governor.first, self.analysis, self.words):
            return True
        clause = follow_up(moment, self.analysis, self.words)
        return clause is not None and not governor.first <= clause.head <= governor.last

    def _of_aside(self, moment: Moment, counted: Counted) -> bool:
        """ "Acme, founded in 1989, employs 1,350 people": the year is that of the founding, unless those founded count."""
        clause = self.analysis.aside(moment.span)
        if clause is None or (clause.first == 0 and happened(counted, self.places_words)):
            return False
        governor = self.units[counted.governor if counted.governor >= 0 else counted.at]
        inside = self.analysis.starts[clause.first] <= counted.figure.span.start < moment.span.start
        return not inside and not governor.first <= clause.head <= governor.last

    def _of_deed_before(self, moment: Moment, counted: Counted) -> bool:
        """ "opened in 1950 and cost $18 million": the year is that of the opening; not so of what happened to people then."""
        if counted.governor < 0 or happened(counted, self.places_words) or not self._of_earlier_year(moment):
            return False
        analysis, first = self.analysis, self.units[counted.governor].first
        joined = first > 1 and analysis.tags[first - 1] == "C" and analysis.ends[first - 2] == moment.span.end
        return joined and any(
            clause.form == "finite" and analysis.starts[clause.head] < moment.span.start for clause in analysis.clauses
        )

    def _of_one_aside(self, moment: Moment, counted: Counted) -> bool:
        """ "found two pistols, one stolen in 2019": the year is told of that one alone."""
        later = (one for one in self.counted if one.at > counted.at and one.figure.span.end <= moment.span.start)
        return any(self.stretches.is_aside(one) for one in later)

    def _of_part(self, moment: Moment, counted: Counted) -> bool:
        """ "killed four people, including a man who died on Tuesday": the day is told of him alone; not so behind a comma."""
        first = bisect_right(self.analysis.starts, counted.figure.span.end)
        at = bisect_right(self.analysis.starts, moment.span.start) - 1
        words, tags = self.analysis.words[first:at], self.analysis.tags
        part = next((i for i, word in enumerate(words, first) if word in self.words.roles["subset"]), at)
        who = tags.find("W", part, at)
        return who >= 0 and "," not in tags[who:at]

    def _of_some_later(self, moment: Moment, counted: Counted) -> bool:
        """ "Six were hurt, and four of them were in hospital on Monday", "four remained there": the day is told of these."""
        if counted.frame is None or counted.frame.passing:
            return False
        last = next((one for one in reversed(self.counted) if one.figure.span.end <= moment.span.start), counted)
        if last is counted or last.at < counted.at or last.frame is None:
            return False
        first, at = (bisect_right(self.analysis.starts, i) for i in (last.figure.span.end, moment.span.start - 1))
        words, tags = self.analysis.words[first:at], self.analysis.tags[first:at]
        of_them = words[:1] == ["of"] and not self.words.roles["whom"].isdisjoint(words[1:2])
        told = of_them and "," not in tags and not set("vfewB").isdisjoint(tags)
        return told or (last.frame.passing and not self.words.roles["still so"].isdisjoint(words))

    def _of_older(self, moment: Moment, counted: Counted) -> bool:
        """ "61 percent, down from 68 percent in 2019": the day behind the older figure is its own."""
        before = [other for other in self.counted if other.figure.span.end <= moment.span.start]
        nearest = max(before, key=lambda other: other.figure.span.end, default=None)
        if nearest is None or nearest is counted:
            return False
        earlier = max((other.at for other in before if other.at < nearest.at), default=-1)
        led = {unit.word for unit in self.units[max(0, earlier + 1, nearest.at - _LED) : nearest.at]}
        if not nearest.old and nearest.figure.change != "from" and led.isdisjoint(self.words.roles["compared"]):
            return False
        first = bisect_right(self.analysis.starts, nearest.figure.span.end)
        last = bisect_right(self.analysis.starts, moment.span.start) - 1
        return not set(self.analysis.tags[first:last]) & set("vfewBHM,;")

    def _of_another_measure(self, moment: Moment, counted: Counted) -> bool:
        """True for a time of what a measure is held against, or of what its sentence tells beside it."""
        return (
            self._of_what_it_is_held_against(moment, counted)
            or self._of_level(moment)
            or self._of_main_clause(moment, counted)
            or self._of_price(moment, counted)
        )

    def _of_level(self, moment: Moment) -> bool:
        """ "a premium of 41 percent to Wednesday's close": the day is that of the close."""
        owned = _OWNED.match(self.analysis.text, moment.span.end)
        at = bisect_right(self.analysis.starts, moment.span.end + 2)
        words = self.analysis.words[at - 1 : at + 1]
        return owned is not None and not self.words.roles["levels"].isdisjoint(words)

    def _of_main_clause(self, moment: Moment, counted: Counted) -> bool:
        """ "Shareholders, who will get 280p a share, vote on 29 June": what is told aside has a time of its own."""
        tags, starts = self.analysis.tags, self.analysis.starts
        first = bisect_right(starts, counted.figure.span.start) - 1
        opened = tags.rfind(",W", 0, first)
        closed = tags.find(",", first)
        return opened >= 0 <= closed and "," not in tags[opened + 1 : first] and starts[closed] < moment.span.start

    def _of_price(self, moment: Moment, counted: Counted) -> bool:
        """ "41 percent above the closing price of 202 pence on 17 May": the time behind another measure is its own."""
        between = [one for one in self.counted if counted.at < one.at and one.figure.span.end <= moment.span.start]
        if not between:
            return False
        nearest = between[-1]
        first = bisect_right(self.analysis.starts, nearest.figure.span.end)
        tags = self.analysis.tags[first : bisect_right(self.analysis.starts, moment.span.start) - 1]
        if "," in tags or ";" in tags or nearest.value.unit == counted.value.unit:
            return False
        return "W" in tags or self.units[nearest.at - 1].word in self.words.roles["genitive"]

    def _of_what_it_is_held_against(self, moment: Moment, counted: Counted) -> bool:
        """ "sold for 18 million, many times what it had cost in 2018", "below that of 2019": the time is of the other."""
        behind = counted.figure.span.end
        if any(behind < other.figure.span.start < moment.span.start for other in self.counted):
            return False
        against = self.held_against.search(self.analysis.text, behind, max(behind, moment.span.start))
        return against is not None and ";" not in self.analysis.text[behind : moment.span.start]

    def _since_when(self, moment: Moment, counted: Counted) -> bool:
        """ "in one of the deadliest attacks since the war began four years ago": the time is that since which it is ranked."""
        at = bisect_right(self.analysis.starts, moment.span.start) - 1
        between = self.analysis.tags[at : bisect_right(self.analysis.starts, counted.figure.span.start) - 1]
        if "W" in between and "," not in between:
            return False
        words = self.analysis.words[max(0, at - _RANKED) : at + 1]
        since = next((i for i in range(len(words) - 1, -1, -1) if words[i] in self.since), 0)
        return not self.extremes.isdisjoint(words[:since]) and not self._told_of(moment)

    def _ranks(self, moment: Moment) -> bool:
        """ "the second crash on the road this year": the time over which it is one of a row."""
        first, last = moment.value.earliest, moment.value.latest
        if first is not None and last is not None and (last - first).days < _WEEK:
            return False
        return self._in_a_row(0, bisect_right(self.analysis.starts, moment.span.start) - 1)

    def _of_somebody(self, moment: Moment, counted: Counted) -> bool:
        """ "reached ten with the death of a student who had been in hospital since Monday": told of him alone."""
        at = bisect_right(self.analysis.starts, moment.span.start) - 1
        behind = bisect_right(self.analysis.starts, counted.figure.span.end)
        return moment.kind == "since" and "W" in self.analysis.tags[behind:at]

    def _of_dateline(self, moment: Moment) -> bool:
        """ "Arlow, 24 August 2031 - The toll of Monday's blast has risen": the day of the report, which opens it."""
        today = self.published is not None and moment.value == TimeSpan.on(self.published)
        return today and _DASH.match(self.analysis.text, moment.span.end) is not None

    def _of_what_lasts(self, moment: Moment, counted: Counted) -> bool:
        """ "two were nurses of a clinic which has been open since May": of how long that has lasted."""
        behind = self.units[counted.at + 1 : counted.at + 2]
        theirs = bool(behind) and behind[0].letter == "W"
        return happened(counted, self.places_words) and not theirs and self._of_somebody(moment, counted)

    def _told_of(self, moment: Moment) -> bool:
        """ "since 2015, when 130 people died": the clause tells of that time, not of the stretch since."""
        return _when(self.vocabulary).match(self.analysis.text, moment.span.end) is not None

    def _in_a_row(self, start: int, stop: int) -> bool:
        """ "the second crash there this year", "the sixth bombing in four months": over which it is one of a row."""
        words, tags = self.analysis.words, self.analysis.tags
        for i in range(stop - 1, start, -1):
            if tags[i] in ",;":
                return False
            if words[i] in self.words.ordinals and words[i - 1] in self.words.roles["this one"]:
                return True
        return False


@lru_cache(maxsize=8)
def _when(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What stands behind a time and tells more of it: ", when 130 people died"."""
    return re.compile(rf"\s?,?\s(?:{any_of(joints('when', vocabulary))})\b")
