"""Where, by whom and with which limits a counted thing is told, and with `times` when: what keeps one event from another.

A report may tell of several events in one sentence, so a place or date belongs to a figure only when it stands in the figure's
own stretch (`stretches`), attributions left out.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from corroborate.extraction.counts.around.doers import ATTACKER, doers_counted
from corroborate.extraction.counts.around.parties import Parties
from corroborate.extraction.counts.around.places import Place, chain, find_places, happened, lives_in, place_words
from corroborate.extraction.counts.around.stretches import Stretches
from corroborate.extraction.counts.around.times import Times
from corroborate.extraction.counts.row.units import Counted, Unit
from corroborate.extraction.counts.row.words import Words
from corroborate.extraction.counts.told import Told
from corroborate.extraction.grammar.runs import before_run, behind_run
from corroborate.extraction.grammar.syntax import Analysis
from corroborate.extraction.reading import Passage, Reading
from corroborate.model import Qualifiers, Span
from corroborate.vocabulary import without_article

#: Words from a part to the name of its own place at most: "22 in the town of Alma".
_RIGHT_BEHIND = 5
#: Words from a place to the clause that tells of it, a comma between them.
_RIGHT_BEFORE = 3


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
        self.stretches = Stretches(analysis, units, counted, words.frames.dimension)
        self.parties = Parties(analysis, units, counted, words, self.places_words)
        self.times = Times(self.stretches, passage, reading, words, told)
        self.voices = _voices(passage)
        self.places = find_places(analysis, self.places_words, words.frames, self.voices)
        self.told = told
        self.paragraph = passage.sentence.paragraph
        self.told_in_full = passage.sentence.kind == "body"
        event = any(happened(one, self.places_words) for one in counted)
        if event:
            self.places = [place for place in self.places if place.name not in self.places_words.traded]
        if not told.lead and passage.sentence.kind == "body" and event:
            aside = (place for place in self.places if not (place.titled or self._of_a_part(place)))
            told.lead = tuple(place.name for place in aside if not self._cares(place, analysis))[:1]

    # ---- place -------------------------------------------------------------------------------------------------------

    def _place(self, counted: Counted) -> tuple[str, ...]:
        """Names of places for a figure, most specific first: of its stretch, else of the sentence, else of the document."""
        start, low, high, stop = self.stretches.of(counted)
        after = [place for place in self.places if high < place.first <= stop and not self._of_some(place, counted)]
        inside = [place for place in self.places if low <= place.first <= high]
        if any(other.governor == counted.governor >= 0 and other is not counted for other in self.counted):
            at = self.units[counted.at].last  # "gusts of 93 mph were measured at Alma and of 89 mph at Norden"
            inside = [place for place in after if at < high + 1 and place.first <= at + 2] or inside
        before = [place for place in self.places if start <= place.first < low and not counted.gapped]
        if not happened(counted, self.places_words):
            own, beyond = self.units[counted.at], self.stretches.goes_beyond
            after = [place for place in after if not (beyond(place.first, high) or self._of_next_sum(place, counted))]
            after, inside, before = (
                [place for place in places if not self._told_aside(place, own)] for places in (after, inside, before)
            )
            chosen = chain(inside or after) or chain(before[::-1])[::-1]
            return self._having(counted) or tuple(place.name for place in chosen)
        if self.analysis.words[high + 1 : high + 2] == ["there"]:  # "13 died there, and nine others in Alma"
            return self._there(high + 1, high + 1) or self._carried() or self.told.lead
        chosen = self._before_where(low, high) or chain(inside or after) or chain(before[::-1])[::-1]
        if chosen:
            return tuple(place.name for place in chosen)
        whole = [place for place in self.places if not (self._of_some(place, counted) or self._cares(place, self.analysis))]
        named = self._there(start, stop) or tuple(place.name for place in chain(whole))
        if named:
            return named
        taken = self._carried()
        self.told.here = (self.analysis.starts[0], taken)
        return taken or self.told.lead

    def _before_where(self, low: int, high: int) -> list[Place]:
        """ "hit a mill in Alma, where | nine died, and a school in Norden": the places right before the clause of a figure that
        names none itself.
        """
        words, tags = self.analysis.words, self.analysis.tags
        where = next((i for i in range(low - 1, 0, -1) if words[i] == "where" or tags[i] in ",;"), 0)
        if words[where] != "where" or any(high < place.first and "," not in tags[high : place.first] for place in self.places):
            return []
        led = [place for place in self.places if place.first < where]
        return chain(led[::-1])[::-1] if led and where - led[-1].last < _RIGHT_BEFORE else []

    def _there(self, start: int, stop: int) -> tuple[str, ...]:
        """ "Eight were killed there": the place named last; "in our village": where he lives who tells it; () for none."""
        words, tags = self.analysis.words, self.analysis.tags
        lists = self.places_words
        if any(words[i] in lists.of["inhabited"] and words[i - 1] in lists.of["own"] for i in range(max(start, 1), stop + 1)):
            told = (analysis for passage in reversed(self.told.before) for analysis in passage.analyses)
            return lives_in((self.analysis, *told), lists)
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
        """The places that a sentence names last, most specific first; no hospital, which takes in those hit elsewhere."""
        if passage.sentence.kind != "body":
            return ()
        voices = _voices(passage)
        found = [
            place
            for one in passage.analyses
            for place in find_places(one, self.places_words, self.words.frames, voices)
            if not self._cares(place, one)
        ]
        return tuple(place.name for place in chain(found[::-1])[::-1])

    def _cares(self, place: Place, analysis: Analysis) -> bool:
        """True for the name of a hospital: "at Vale hospital", "at the Vale and Alma hospitals"."""
        joined = analysis.tags[place.last + 1 : place.last + 3] == "CP"
        last = behind_run(analysis.tags, place.last + 1, "CPN") - 1 if joined else place.last
        return self.words.frames.singular(analysis.words[last]) in self.places_words.of["caring"]

    def _of_some(self, place: Place, counted: Counted) -> bool:
        """True for a place of some of those who are counted: "4,500 staff, most of them in Alma"."""
        return self._of_a_part(place, counted) or self.stretches.of_some(
            place.first, counted, self.words.roles["whom"], parts=not happened(counted, self.places_words)
        )

    def _of_a_part(self, place: Place, counted: Counted | None = None) -> bool:
        """True for a place right behind another figure that leaves out whom it counts: "including 22 in Alma"."""
        parts = (one for one in self.counted if one is not counted and one.side == "part" and one.gapped)
        return any(0 < place.first - self.units[one.at].last <= _RIGHT_BEHIND for one in parts)

    def _of_next_sum(self, place: Place, counted: Counted) -> bool:
        """True for a place of a further sum: "£3,000 on a horse and £9,000 on a week in Alma"."""
        if self.words.frames.dimension(counted.value.unit) != "money":
            return False
        tags, last = self.analysis.tags, self.units[counted.at].last
        for other in self.counted:
            between = tags[last + 1 : self.units[other.at].first]
            if counted.at < other.at and self.units[other.at].first < place.first and {"I", "C"} <= set(between):
                return True
        host = before_run(tags, place.first - 1, "INP", last)
        return host > last and tags[host - 1 : host + 1] == "CD" and "I" in tags[last:host]

    def _told_aside(self, place: Place, own: Unit) -> bool:
        """True for a place in a clause beside the figure: "the firm, which has shops in Alma, will cut 300 jobs"."""
        opened = [(clause.first, clause.last) for clause in self.analysis.clauses if clause.link == "who"]
        for at, word in enumerate(self.analysis.words):
            if word in self.words.roles["of whom"]:
                behind = self.analysis.tags.find(",", at)
                opened.append((at, behind if behind > 0 else len(self.analysis.tags)))
        aside = next(((first, last) for first, last in opened if first <= place.first <= last), None)
        return aside is not None and not aside[0] <= own.first <= aside[1]

    def _having(self, counted: Counted) -> tuple[str, ...]:
        """The place that has what is counted, where nothing nearer names one: "Lower Ostria had 40 cases"; else ()."""
        if counted.frame is not None and counted.frame.counts and not happened(counted, self.places_words):
            return ()  # "Norcom has 900 employees"
        if counted.frame is None or counted.side not in ("noun", "total") or counted.gapped:
            return ()
        start, _, high, stop = self.stretches.of(counted)
        at = self.units[counted.at].first
        for clause in self.analysis.clauses:
            subject = clause.subject
            light = clause.verb in self.words.roles["light"] and clause.verb not in self.words.roles["telling"]
            had = start <= clause.head < at <= clause.last and light
            if had and subject is not None and self.analysis.tags[subject.last] == "P" and clause.verb != "be":
                if self.analysis.words[subject.last] in self.places_words.outlets:
                    return ()  # "Norland's state radio told of a magnitude 6.1 quake"
                near = any(high < place.first <= stop and place.first - high < 5 for place in self.places)
                return () if near else (self.parties.named(subject, self.units[counted.at]),)
        return ()

    @property
    def goes_on(self) -> bool:
        """True when the sentence right before is of the same paragraph."""
        return bool(self.told.before) and self.told.before[-1].sentence.paragraph == self.paragraph

    # ---- which body --------------------------------------------------------------------------------------------------

    def _body(self, counted: Counted) -> str:
        """The organisation that people join or serve in, without whose it is: "serving in Norland's coastal guard"."""
        clause = self.parties.clause(counted)
        if clause is None or counted.frame is None or not counted.frame.stage:
            return counted.body
        own = self.units[counted.at]
        for phrase in (clause.object, *(phrase for _, phrase in clause.prepositions), clause.subject):
            if phrase is None or (phrase.first <= own.last and own.first <= phrase.last):
                continue
            head = self.words.frames.singular(self.analysis.words[phrase.last])
            if head in self.places_words.names.bodies and head not in self.places_words.names.roles["sides"]:
                said = self.analysis.said(phrase.first, phrase.last).replace("’", "'")
                return without_article(said.rpartition("'s ")[2], self.times.vocabulary)
        return counted.body

    # ---- who, and how surely -----------------------------------------------------------------------------------------

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
        clause = self.parties.clause(counted)
        phrase = clause.subject if clause is not None else None
        return "" if phrase is None else self.words.frames.singular(self.analysis.words[phrase.last])

    def governor(self, counted: Counted) -> str:
        """The words of the verb that governs a figure, the first by its lemma ("take part"); "" for none."""
        if counted.governor < 0:
            return ""
        unit = self.units[counted.governor]
        first, *rest = self.analysis.words[unit.first : unit.last + 1]
        return " ".join([self.words.frames.lemma(first), *rest])

    def qualifiers(self, counted: Counted, population: str | None) -> Qualifiers:
        """All that must match before the figure is compared."""
        as_of, as_of_text = self.times.time(counted)
        period = self.times.period(counted)
        counted.body = self._body(counted)
        shown = self._words_between(counted)
        letters = "".join([unit.letter for unit in shown])
        doers = (False, False)
        if (
            happened(counted, self.places_words)
            and counted.frame is not None
            and counted.frame.counts == "person"
            and counted.side != "part"
        ):
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
            polarity=counted.old or counted.side not in ("object", "subject") or _denied(letters) == self._disputed(counted),
            modality=self.words.modality.get(modal) or ("will" if self._headed(counted) else self._able(shown)),
            certainty=self._certainty(shown),
            tense=self._tense(counted),
            including=(ATTACKER,) if doers[0] else (),
            exceptions=(ATTACKER,) if doers[1] else (),
            cumulative=period is not None,
            superseded=counted.old,
            revised=counted.new,
        )

    def _tense(self, counted: Counted) -> str | None:
        """ "past" for "drew 40,000", "present" for what is so or has come to be so; None for neither, as in headlines."""
        clause = self.parties.clause(counted) if self.told_in_full else None
        if clause is None or clause.form != "finite" or clause.modal:
            return None
        return "past" if clause.past else "present"

    def _disputed(self, counted: Counted) -> bool:
        """True for what somebody denies: "denied that 12 people were killed", "denied killing 12 people"."""
        clause = self.parties.clause(counted)
        above = self.analysis.clauses[clause.parent] if clause is not None and clause.parent >= 0 else None
        told = above is not None and clause is not None and clause.link in ("that", "ing")
        return told and above is not None and not above.negated and above.verb in self.places_words.names.roles["denying"]

    def _modal(self, counted: Counted) -> str:
        """The modal of what is said of something like it: "a magnitude 6 quake can cause damage"; "" for none."""
        if counted.side != "total" or counted.governor >= 0:
            return ""
        for clause in self.analysis.clauses:
            if clause.subject is not None and self.parties.within(counted, clause.subject) and clause.modal:
                return clause.modal
        return ""

    def _words_between(self, counted: Counted) -> Sequence[Unit]:
        """The units from the figure to its governor, with the auxiliaries before a verb."""
        if counted.governor < 0:
            return ()
        low, high = sorted((counted.at, counted.governor))
        return self.units[max(0, low - (3 if counted.side == "object" else 0)) : high + 1]

    def _able(self, shown: Sequence[Unit]) -> str | None:
        """ "can" where a figure tells what something is made or allowed to do: "is licensed to carry 180"; None for any other."""
        made = any(a.word in self.words.roles["made to"] and b.letter == "T" for a, b in itertools.pairwise(shown))
        return "can" if made else None

    def _headed(self, counted: Counted) -> bool:
        """ "900 volunteers to join", "900 are expected to join": the infinitive is all the verb there is, or what is to be."""
        if counted.side != "subject" or counted.governor <= counted.at:
            return False
        between = self.units[counted.at + 1 : counted.governor]
        letters = "".join(unit.letter for unit in between)
        planned = self.words.roles["planned"]
        if any(self.words.frames.lemma(a.word) in planned and b.letter == "T" for a, b in itertools.pairwise(between)):
            return True
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
    spoken: set[Span] = set()
    for one in passage.said:
        spans = [one.cue.span]
        later = one.source is not None and one.source.span in spoken  # a later verb of one voice stands by itself
        if one.source is not None and not later:
            spans.append(one.source.span)
            spoken.add(one.source.span)
        low, high = min(span.start for span in spans), max(span.end for span in spans)
        if one.cue.span.start == low and not later:
            low = _quoting(passage, low)
        if start <= low < end:
            stops = [span.start for span in one.content if span.start >= high]
            found.append((low, min([*stops, high + 40, end]) if one.source is not None else high))
    return found


def _quoting(passage: Passage, cue: int) -> int:
    """Where those stand who quote another at a cue: "State media in Arlow quoted a doctor"; the cue itself for nobody."""
    for analysis in passage.analyses:
        for clause in analysis.clauses:
            if clause.subject is not None and analysis.starts[clause.head] == cue:
                return min(cue, analysis.starts[clause.subject.first])
    return cue


def _denied(letters: str) -> bool:
    """True for a denial of what the units end in, not of another figure: "people who are not officers were shot"."""
    letters = letters.replace(",XQ", "")
    at = letters.rfind("X")
    return at >= 0 and ("W" not in letters[:at] or set(letters[at + 1 : -1]) <= set("BHRMt"))
