"""Where, when, by whom and with which limits a counted thing is told: the qualifiers that keep one event from another.

A report may tell of several events in one sentence, so a place or date belongs to a figure only when it stands in the figure's
own stretch: from the figure and its verb to the next figure that another verb governs, attributions left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from attrs import define

from corroborate.extraction.counts.doers import ATTACKER, doers_counted
from corroborate.extraction.counts.places import Place, chain, find_places, place_words
from corroborate.extraction.counts.units import Counted, Unit
from corroborate.extraction.counts.words import Words
from corroborate.extraction.dates import Moment
from corroborate.extraction.deeds.naming import NameWords, is_name, name
from corroborate.extraction.grammar.syntax import Analysis, Clause, Phrase
from corroborate.extraction.reading import Passage, Reading
from corroborate.model import Qualifiers
from corroborate.values import TimeSpan

#: Moments that bound a count from one side or run on, rather than say when an event was.
_RUNNING = ("since", "window", "until", "so far", "before")
_WHEN = re.compile(r"\s?,?\s(?:when|in which)\b")
_DAYS = ("date", "weekday", "relative", "as of")
_LONG = {"hour": 20, "day": 2, "week": 1, "month": 1, "year": 1}  # units of a stretch, and the least that is more than one event
_BACK = 3  # sentences in which "there" is looked up
_NO_TIME = ("published", "updated", "now")
_MODALS = {
    "will": "will",
    "shall": "will",
    "would": "will",
    "may": "may",
    "might": "may",
    "can": "can",
    "could": "can",
    "must": "must",
    "should": "should",
}


@define
class Told:
    """What earlier sentences of a document have told: where its event is, when, and what was counted last.

    :param lead: the first place the document names.
    :param moment: the first day that a sentence of the paragraph has named.
    :param paragraph: the paragraph.
    :param counted: what was counted last.
    :param before: the sentences right before, latest last.
    :param person: whom the last sentence told of, if by name.
    :param here: the place that the last sentence with a count takes over from one before it, and where that sentence starts.
    """

    lead: tuple[str, ...] = ()
    moment: Moment | None = None
    paragraph: int = -1
    counted: Counted | None = None
    before: tuple[Passage, ...] = ()
    person: str = ""
    here: tuple[int, tuple[str, ...]] = (-1, ())

    def remember(self, passage: Passage, words: Words, names: NameWords) -> None:
        """Keep a sentence's first day for the sentences after it in the same paragraph, and its subject if it names somebody."""
        for analysis in passage.analyses:
            clause = next((one for one in analysis.clauses if one.form == "finite" and one.subject is not None), None)
            subject = clause.subject if clause is not None else None
            if subject is not None and analysis.words[subject.last] not in words.roles["he"]:
                self.person = name(analysis, subject, names) if is_name(analysis, subject) else ""
        days = (moment for moment in passage.moments if moment.value.anchored and moment.kind in _DAYS)
        moment = next(days, None)
        if moment is not None or self.paragraph != passage.sentence.paragraph:
            self.moment, self.paragraph = moment, passage.sentence.paragraph
        self.before = (*self.before[1 - _BACK :], passage)


class Setting:
    """The places, dates and doers of one sentence, shared out among its figures.

    :param analysis: the sentence taken apart.
    :param units: its units, from `governed`.
    :param counted: its counted things.
    :param passage: the sentence with its moments.
    :param reading: the document.
    :param words: the word lists figures are read with.
    :param told: what earlier sentences have told; this sentence's own places and dates are added to it.
    """

    def __init__(
        self,
        analysis: Analysis,
        units: Sequence[Unit],
        counted: Sequence[Counted],
        passage: Passage,
        reading: Reading,
        words: Words,
        told: Told,
    ) -> None:
        self.analysis, self.units, self.counted, self.words = analysis, units, counted, words
        self.places_words = place_words(reading.vocabulary)
        self.published, self.figures = reading.document.published, passage.figures
        self.moments = [moment for moment in passage.moments if moment.kind not in ("published", "updated")]
        self.voices = _voices(passage)
        self.places = find_places(analysis, self.places_words, words.frames, self.voices)
        self.told = told
        self._stretches: dict[int, tuple[int, int, int, int]] = {}  # by the counted thing: asked for thrice
        self.paragraph = passage.sentence.paragraph
        if not told.lead and passage.sentence.kind == "body":
            told.lead = tuple(place.name for place in self.places if not place.titled)[:1]

    # ---- the stretch of a figure -------------------------------------------------------------------------------------

    def _stretch(self, counted: Counted) -> tuple[int, int, int, int]:
        """First word of the stretch, first and last word of figure and governor, and last word of the stretch."""
        found = self._stretches.get(id(counted))
        if found is None:
            found = self._stretches[id(counted)] = self._found_stretch(counted)
        return found

    def _found_stretch(self, counted: Counted) -> tuple[int, int, int, int]:
        units = self.units
        at, governor = units[counted.at], units[counted.governor if counted.governor >= 0 else counted.at]
        low, high = min(at.first, governor.first), max(at.last, governor.last)
        if counted.gapped:
            low, high = at.first, at.last
        start, stop = 0, len(self.analysis.words) - 1
        for other in self.counted:
            apart = other.gapped or counted.gapped
            if other is counted or (other.governor == counted.governor and other.governor >= 0 and not apart):
                continue
            mine = units[other.at]
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

    # ---- place -------------------------------------------------------------------------------------------------------

    def _place(self, counted: Counted) -> tuple[str, ...]:
        """Names of places for a figure, most specific first: of its stretch, else of the sentence, else of the document."""
        start, low, high, stop = self._stretch(counted)
        after = [place for place in self.places if high < place.first <= stop]
        inside = [place for place in self.places if low <= place.first <= high]
        before = [place for place in self.places if start <= place.first < low and not counted.gapped]
        if not self._happened(counted):
            after = [place for place in after if not self._of_next(place, high)]
            chosen = chain(inside or after) or chain(before[::-1])[::-1]
            return self._having(counted) or tuple(place.name for place in chosen)
        chosen = chain(inside or after) or chain(before[::-1])[::-1]
        if chosen:
            return tuple(place.name for place in chosen)
        named = self._there(start, stop) or tuple(place.name for place in chain(self.places))
        if named:
            return named
        taken = self._carried()
        self.told.here = (self.analysis.starts[0], taken)
        return taken or self.told.lead

    def _there(self, start: int, stop: int) -> tuple[str, ...]:
        """ "shelled the town of Low Wick. Eight people were killed there": the place named last before; () for none."""
        words, tags = self.analysis.words, self.analysis.tags
        there = any(words[i] == "there" and tags[i + 1 : i + 2] != "B" for i in range(start, stop + 1))
        found = (self._named_in(passage) for passage in reversed(self.told.before) if there)
        names = next((names for names in found if names), ())
        if names:
            self.told.here = (self.analysis.starts[0], names)
        return names

    def _carried(self) -> tuple[str, ...]:
        """The place that the sentence right before names, where it is of the same paragraph; () for none."""
        before = self.told.before[-1] if self.told.before else None
        if before is None or before.sentence.paragraph != self.paragraph:
            return ()
        began, names = self.told.here
        return self._named_in(before) or (names if began == before.sentence.span.start else ())

    def _named_in(self, passage: Passage) -> tuple[str, ...]:
        """The places that a sentence names last, most specific first."""
        if passage.sentence.kind != "body":
            return ()
        voices = _voices(passage)
        found = [p for one in passage.analyses for p in find_places(one, self.places_words, self.words.frames, voices)]
        return tuple(place.name for place in chain(found[::-1])[::-1])

    def _of_next(self, place: Place, high: int) -> bool:
        """True for a place that a verb set apart from the word `high` has: "it made $3 million, and in Alma it flopped"."""
        for clause in self.analysis.clauses:
            subject = clause.subject
            first = clause.first if subject is None or subject.first <= high else min(subject.first, clause.first)
            between = self.analysis.tags[high + 1 : first]
            if clause.head > high and ("C" in between or "," in between):
                joined = between.rfind("C")
                return place.first > (high + 1 + joined if joined >= 0 else first)
        return False

    def _having(self, counted: Counted) -> tuple[str, ...]:
        """The place that has what is counted, where nothing nearer names one: "Lower Ostria had 40 cases"; else ()."""
        if counted.frame is not None and counted.frame.counts and not self._happened(counted):
            return ()  # "Norcom has 900 employees"
        if counted.frame is None or counted.side not in ("noun", "total") or counted.gapped:
            return ()
        start, _, high, stop = self._stretch(counted)
        at = self.units[counted.at].first
        for clause in self.analysis.clauses:
            subject = clause.subject
            had = start <= clause.head < at <= clause.last and clause.verb in self.words.roles["light"]
            if had and subject is not None and self.analysis.tags[subject.last] == "P" and clause.verb != "be":
                near = any(high < place.first <= stop and place.first - high < 5 for place in self.places)
                return () if near else (self._named(subject, self.units[counted.at]),)
        return ()

    def _happened(self, counted: Counted) -> bool:
        """True for a count of what one event did."""
        return counted.frame is not None and counted.frame.predicate.partition(".")[0] in self.places_words.events

    # ---- time --------------------------------------------------------------------------------------------------------

    def _time(self, counted: Counted) -> tuple[TimeSpan | None, str]:
        """When it was so: the date of its stretch, else of the sentence, else one told before it, else the publication."""
        moment = self._moment(counted)
        if moment is not None:
            return moment.value, moment.text
        told = self.told.moment
        if told is not None and self.told.paragraph == self.paragraph and counted.frame is not None:
            return told.value, told.text
        return (TimeSpan.on(self.published), "") if self.published else (None, "")

    def _moment(self, counted: Counted, *kinds: str) -> Moment | None:
        usable = [m for m in self.moments if (m.kind in kinds if kinds else m.kind not in (*_NO_TIME, *_RUNNING))]
        if not usable and not kinds:
            usable = [moment for moment in self.moments if moment.kind != "until"]
        usable = [moment for moment in usable if not self._of_older(moment, counted)]
        if not usable:
            return None
        start, low, high, stop = (self._offset(word) for word in self._stretch(counted))
        for begin, end in ((high, stop), (start, low), (low, high)):
            near = [moment for moment in usable if begin <= moment.span.start < end]
            if near:
                return near[0] if begin == high else near[-1]
        return min(usable, key=lambda moment: (abs(moment.span.start - low), moment.span.start))

    def _of_older(self, moment: Moment, counted: Counted) -> bool:
        """ "61 percent, down from 68 percent in 2019": the day behind the older figure is its own."""
        before = [other for other in self.counted if other.figure.span.end <= moment.span.start]
        nearest = max(before, key=lambda other: other.figure.span.end, default=None)
        if nearest is None or nearest is counted:
            return False
        led = {unit.word for unit in self.units[max(0, nearest.at - 2) : nearest.at]}
        if not nearest.old and nearest.figure.change != "from" and led.isdisjoint(self.words.roles["compared"]):
            return False
        first = bisect_right(self.analysis.starts, nearest.figure.span.end)
        last = bisect_right(self.analysis.starts, moment.span.start) - 1
        return not set(self.analysis.tags[first:last]) & set("vfewBHM,;")

    def _offset(self, word: int) -> int:
        return self.analysis.ends[word]

    def _period(self, counted: Counted) -> str | None:
        """The stretch a count runs over when it is not one event: "since 2011", "the war"."""
        start, low, high, stop = self._stretch(counted)
        for moment in self.moments:
            inside = self.analysis.starts[start] <= moment.span.start <= self.analysis.ends[stop]
            if self._told_of(moment):
                continue
            if inside and moment.kind in ("since", "window"):
                return " ".join(moment.text.lower().split())
            if inside and moment.kind in ("year", "month", "date", "decade") and self._since(moment):
                return f"since {' '.join(moment.text.lower().split())}"
        begun = self._begun(start, stop) if self._happened(counted) else ""
        if begun:
            return begun
        lasting = self._lasting_figure(start, stop) if self._happened(counted) else ""
        if lasting:
            return lasting
        run = self.places_words.runs.search(self.analysis.text, self.analysis.starts[start], self.analysis.ends[stop])
        if run and not self._names_again(run):
            return " ".join(run.group().lower().split())
        for i in range(max(start, low - 12), min(stop, high + 8) + 1) if self._happened(counted) else ():
            word = self.analysis.words[i]
            if word in self.places_words.stretches and self._lasting(i, low, high):
                return word
        return None

    def _begun(self, start: int, stop: int) -> str:
        """ "since the uprising began": what lasts, behind "since"; "" for none."""
        words = self.analysis.words
        for i in range(start, stop):
            if words[i] == "since":
                return next((f"since the {word}" for word in words[i + 1 : i + 5] if word in self.places_words.stretches), "")
        return ""

    def _lasting_figure(self, start: int, stop: int) -> str:
        """ "in less than 30 hours", "over three days": a figure of a day and more that a count runs over; "" for none."""
        for figure in self.figures:
            if (
                figure.role == "age"
                or figure.value.unit not in _LONG
                or abs(figure.value.point or 0.0) < _LONG[figure.value.unit]
            ):
                continue
            word = bisect_right(self.analysis.starts, figure.span.start) - 1
            led = word > 0 and self.analysis.words[word - 1] in self.words.roles["lasting"]
            opened = self.analysis.words[word] in self.words.roles["lasting"]  # "over three days": read as a hedge
            if start <= word <= stop and (led or opened):
                return " ".join(figure.text.lower().split())
        return ""

    def _names_again(self, run: re.Match[str]) -> bool:
        """ "on Monday, the first day of the fast": what stands right behind a day names it again, and is no stretch."""
        before = (moment.span.end for moment in self.moments if moment.kind in _DAYS and moment.span.end <= run.start())
        return any(len(self.analysis.text[end : run.start()].split()) <= 1 for end in before)

    def _told_of(self, moment: Moment) -> bool:
        """ "since 2015, when 130 people died": the clause tells of that time, not of the stretch since."""
        return _WHEN.match(self.analysis.text, moment.span.end) is not None

    def _since(self, moment: Moment) -> bool:
        """ "since the conflict began in 2011"."""
        for i in range(len(self.analysis.words)):
            if self.analysis.words[i] == "since" and 0 < moment.span.start - self.analysis.starts[i] < 60:
                return True
        return False

    def _lasting(self, i: int, low: int, high: int) -> bool:
        """True when the word for a lasting matter is the doer of the deed, or what it happened "in" or "during"."""
        tags, words = self.analysis.tags, self.analysis.words
        if i < low:
            between = tags[i + 1 : low]
            return not set(between) & set(",;") or "W" in between or "K" in between
        before = i - 1
        while before > high and tags[before] in "DNPS#":
            before -= 1
        return before > high - 1 and words[before] in ("in", "during", "throughout", "of")

    # ---- which body --------------------------------------------------------------------------------------------------

    def _body(self, counted: Counted) -> str:
        """The organisation that people join or serve in, without whose it is: "serving in Norland's coastal guard"."""
        clause = self._clause(counted)
        if clause is None or counted.frame is None or not counted.frame.stage:
            return counted.body
        own = self.units[counted.at]
        for phrase in (clause.object, *(phrase for _, phrase in clause.prepositions), clause.subject):
            if phrase is None or (phrase.first <= own.last and own.first <= phrase.last):
                continue
            head = self.words.frames.singular(self.analysis.words[phrase.last])
            if head in self.places_words.names.bodies and head not in self.places_words.names.roles["sides"]:
                said = self.analysis.said(phrase.first, phrase.last).replace("’", "'")
                return said.rpartition("'s ")[2].removeprefix("the ").removeprefix("The ")
        return counted.body

    # ---- who, and how surely -----------------------------------------------------------------------------------------

    def doer(self, counted: Counted) -> tuple[str, str]:
        """Agent and patient of the governing verb, as named; "" where the text tells none or only a pronoun.

        Who volunteers or asks to join is the doer, unless somebody has asked them to ("the volunteers he's asked to join").
        """
        clause, own = self._clause(counted), self.units[counted.at]
        if counted.who is not None:
            return self._named(Phrase(*counted.who), own), ""
        if clause is None:
            return self._named(self._holder(counted), own) or self._heading(counted), ""
        if counted.sense is not None and counted.sense.role == "undergone" and counted.sense.frame.stage and not clause.passive:
            asked = clause.object is not None and clause.object.first <= own.last and own.first <= clause.object.last
            return (self._named(clause.subject, own), counted.noun) if asked else (counted.noun, "")
        agent = clause.after("by") if clause.passive else clause.subject
        if counted.frame is not None and counted.frame.whose and clause.passive:
            agent = clause.subject  # "was elected with 51 percent"
        sentenced = counted.side == "length" and not counted.noun and not counted.measure
        patient = None if counted.frame is not None and not sentenced else clause.subject if clause.passive else clause.object
        if counted.side == "part" and agent is not None and any(self._within(one, agent) for one in self.counted):
            agent = None  # "4,200 posts would go, 3,600 of them in Alma"
        return self._named(agent, own), self._named(patient, own)

    def _holder(self, counted: Counted) -> Phrase | None:
        """Who gets what is counted: "the Greens won 17 seats", "Finch was elected with 51 percent of the vote"."""
        if counted.frame is None or counted.side not in ("noun", "total") or self._happened(counted):
            return None
        for clause in self.analysis.clauses:
            given = clause.object if not clause.passive and clause.verb in self.words.roles["getting"] else clause.after("with")
            if given is not None and self._heads(counted, given):
                return clause.subject
        return None

    def _heading(self, counted: Counted) -> str:
        """Whose votes a line of results tells: "FINCH, Ada (Greens): 2,914 votes", "Other candidates: 4 seats"; "" for none."""
        if counted.frame is None or not counted.frame.whose or self.analysis.clauses:
            return ""
        words, tags, stop = self.analysis.words, self.analysis.tags, self.units[counted.at].first
        first = last = next((i + 1 for i in range(stop - 1, -1, -1) if words[i] == ";"), 0)
        while last < stop and tags[last] in "NPASoe":
            last += 1
        if last == first or words[last] not in (":", ",", "("):
            return ""
        called = self.analysis.said(first, last - 1)
        given = last + 1
        while words[last] == "," and given < stop and tags[given] == "P":
            given += 1
        if words[last] == "," and given > last + 1 and words[given] in (":", "("):
            return f"{self.analysis.said(last + 1, given - 1)} {called}"
        return called if words[last] != "," else ""

    def _heads(self, counted: Counted, phrase: Phrase) -> bool:
        """Whether a figure, or the noun whose value it is ("a profit of $3 million"), stands in a phrase."""
        noun = self.units[counted.governor] if counted.governor >= 0 else self.units[counted.at]
        return self._within(counted, phrase) or phrase.first <= noun.first <= phrase.last

    def _within(self, counted: Counted, phrase: Phrase) -> bool:
        """Whether a figure stands in a phrase."""
        return phrase.first <= self.units[counted.at].first <= phrase.last if counted.at >= 0 else False

    def demonym(self, counted: Counted) -> str:
        """The people of a country that are counted, by its first demonym ("norwegian"), else ""."""
        names = self.places_words.names
        after = self.units[counted.at].last + 1
        words, tags = self.analysis.words, self.analysis.tags
        behind = after if counted.noun else after + 1
        if tags[behind : behind + 1] == "C" and behind + 1 < len(words) and words[behind + 1] in names.demonyms:
            return ""  # "23 Somali and Yemeni pirates": not all are Somali
        alone = after < len(words) and tags[after + 1 : after + 2] not in ("N", "P")  # "1,500 Swiss": its own plural
        people = counted.noun.lower().rpartition(" ")[2] or (words[after] if alone else "")
        country = names.demonyms.get(people)
        return "" if country is None else self.places_words.people.get(country, "")

    def subject(self, counted: Counted) -> str:
        """The head noun of what the governing verb says something of, "" for none."""
        clause = self._clause(counted)
        phrase = clause.subject if clause is not None else None
        return "" if phrase is None else self.words.frames.singular(self.analysis.words[phrase.last])

    def governor(self, counted: Counted) -> str:
        """The words of the verb that governs a figure, the first by its lemma ("take part"); "" for none."""
        if counted.governor < 0:
            return ""
        unit = self.units[counted.governor]
        first, *rest = self.analysis.words[unit.first : unit.last + 1]
        return " ".join([self.words.frames.lemma(first), *rest])

    def _clause(self, counted: Counted) -> Clause | None:
        if counted.governor < 0:
            return None
        unit = self.units[counted.governor]
        return next((clause for clause in self.analysis.clauses if unit.first <= clause.head <= unit.last), None)

    def _named(self, phrase: Phrase | None, own: Unit) -> str:
        if phrase is None or self.analysis.tags[phrase.last] in "ZzD#":
            return ""
        if phrase.first <= own.last and own.first <= phrase.last:
            return ""  # the counted thing itself
        found = name(self.analysis, phrase, self.places_words.names)
        return found if found.count(" ") < 9 else self.analysis.said(phrase.first, phrase.last)

    def qualifiers(self, counted: Counted, population: str | None) -> Qualifiers:
        """All that must match before the figure is compared.

        :param counted: the figure.
        :param population: the group that is counted, None for everybody.
        """
        as_of, as_of_text = self._time(counted)
        period = self._period(counted)
        counted.body = self._body(counted)
        shown = self._words_between(counted)
        letters = "".join(unit.letter for unit in shown)
        doers = (False, False)
        if self._happened(counted) and counted.frame is not None and counted.frame.counts == "person" and counted.side != "part":
            doers = doers_counted(counted, self.units, self.words)
        modal = next((unit.word for unit in shown if unit.letter == "M"), "") or self._modal(counted)
        return Qualifiers(
            as_of=as_of,
            as_of_text=as_of_text,
            place=self._place(counted),
            population=population,
            stage=counted.frame.stage or None if counted.frame else None,
            body=counted.body or None,
            period=period,
            polarity=counted.old or counted.side not in ("object", "subject") or not _denied(letters),
            modality=_MODALS.get(modal) or ("will" if self._headed(counted) else None),
            certainty=self._certainty(shown),
            including=(ATTACKER,) if doers[0] else (),
            exceptions=(ATTACKER,) if doers[1] else (),
            cumulative=period is not None,
            superseded=counted.old,
            revised=counted.new,
        )

    def _modal(self, counted: Counted) -> str:
        """The modal of what is said of something like it: "a magnitude 6 quake can cause damage"; "" for none."""
        if counted.side != "total" or counted.governor >= 0:
            return ""
        for clause in self.analysis.clauses:
            if clause.subject is not None and self._within(counted, clause.subject) and clause.modal:
                return clause.modal
        return ""

    def _words_between(self, counted: Counted) -> Sequence[Unit]:
        """The units from the figure to its governor, with the auxiliaries before a verb."""
        if counted.governor < 0:
            return ()
        low, high = sorted((counted.at, counted.governor))
        return self.units[max(0, low - (3 if counted.side == "object" else 0)) : high + 1]

    def _headed(self, counted: Counted) -> bool:
        """ "900 volunteers to join": the infinitive is all the verb there is."""
        if counted.side != "subject" or counted.governor <= counted.at:
            return False
        letters = "".join(unit.letter for unit in self.units[counted.at + 1 : counted.governor])
        return letters.endswith("T") and not set(letters) & set("BHMxpagiJL")

    def _certainty(self, shown: Sequence[Unit]) -> str | None:
        told = {self.words.frames.lemma(unit.word) for unit in shown if unit.letter == "J"}
        adverbs = {unit.word for unit in shown}
        if told & self.words.roles["believed"] or adverbs & self.words.roles["believed"]:
            return "believed"
        return "reported" if "report" in told or adverbs & self.words.roles["reportedly"] else None


def _voices(passage: Passage) -> list[tuple[int, int]]:
    """The stretches of a sentence where somebody is said to speak: "the mayor told reporters in Beirut"."""
    start, end = passage.sentence.span.start, passage.sentence.span.end
    found = []
    for one in passage.said:
        spans = [one.cue.span, *([one.source.span] if one.source is not None and one.source.span is not None else [])]
        low, high = min(span.start for span in spans), max(span.end for span in spans)
        if start <= low < end:
            stops = [span.start for span in one.content if span.start >= high]
            found.append((low, min([*stops, high + 40, end])))
    return found


def _denied(letters: str) -> bool:
    """True for units with a denial of what they end in: "people who are not officers were shot" denies something else."""
    at = letters.rfind("X")
    return at >= 0 and ("W" not in letters[:at] or set(letters[at + 1 : -1]) <= set("BHRMt"))
