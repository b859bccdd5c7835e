"""Where, by whom and with which limits a counted thing is told, and with `times` when: what keeps one event from another.

A report may tell of several events in one sentence, so a place or date belongs to a figure only when it stands in the figure's
own stretch (`stretches`), attributions left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from corroborate.extraction.counts.doers import ATTACKER, doers_counted
from corroborate.extraction.counts.places import Place, chain, find_places, happened, place_words
from corroborate.extraction.counts.stretches import Stretches
from corroborate.extraction.counts.times import Times
from corroborate.extraction.counts.told import Told
from corroborate.extraction.counts.units import Counted, Unit
from corroborate.extraction.counts.words import Words
from corroborate.extraction.deeds.naming import name
from corroborate.extraction.grammar.syntax import Analysis, Clause, Phrase
from corroborate.extraction.reading import Passage, Reading
from corroborate.model import Qualifiers, Span
from corroborate.vocabulary import without_article


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
        self.stretches = Stretches(analysis, units, counted)
        self.times = Times(self.stretches, passage, reading, words, told)
        self.voices = _voices(passage)
        self.places = find_places(analysis, self.places_words, words.frames, self.voices)
        self.told = told
        self.paragraph = passage.sentence.paragraph
        if not told.lead and passage.sentence.kind == "body" and any(happened(one, self.places_words) for one in counted):
            told.lead = tuple(place.name for place in self.places if not place.titled)[:1]

    # ---- place -------------------------------------------------------------------------------------------------------

    def _place(self, counted: Counted) -> tuple[str, ...]:
        """Names of places for a figure, most specific first: of its stretch, else of the sentence, else of the document."""
        start, low, high, stop = self.stretches.of(counted)
        after = [place for place in self.places if high < place.first <= stop and not self._of_some(place, counted, high)]
        inside = [place for place in self.places if low <= place.first <= high]
        before = [place for place in self.places if start <= place.first < low and not counted.gapped]
        if not happened(counted, self.places_words):
            after = [place for place in after if not self._of_next(place, high)]
            chosen = chain(inside or after) or chain(before[::-1])[::-1]
            return self._having(counted) or tuple(place.name for place in chosen)
        chosen = chain(inside or after) or chain(before[::-1])[::-1]
        if chosen:
            return tuple(place.name for place in chosen)
        whole = [place for place in self.places if not self._of_some(place, counted, high)]
        named = self._there(start, stop) or tuple(place.name for place in chain(whole))
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

    def _of_some(self, place: Place, counted: Counted, high: int) -> bool:
        """True for a place of some of those who are counted: "4,500 staff, most of them in Alma", "1,800 jobs, 650 of them in
        Alma"; of what no event did also that of another figure told as a part: "1,800 jobs, of which 700 will go in Alma".
        """
        words, them = self.analysis.words, place.first - 2
        if them > high + 2 and words[them] in self.words.roles["whom"] and words[them - 1] == "of":
            return True
        parts = (other for other in self.counted if other is not counted and other.side == "part")
        return not happened(counted, self.places_words) and any(
            high < self.units[part.at].first < place.first and part.governor == counted.governor for part in parts
        )

    def _of_next(self, place: Place, high: int) -> bool:
        """True for a place that a verb set apart from the word `high` has: "it made $3 million, and in Alma it flopped"."""
        for clause in self.analysis.clauses:
            subject = clause.subject
            first = clause.first if subject is None or subject.first <= high else min(subject.first, clause.first)
            between = self.analysis.tags[high + 1 : first]
            under = between[-1:] in ("U", "A") and subject is not None  # "cut 900 jobs as firms in Alma slow their spending"
            if clause.head > high and (under or "C" in between or "," in between):
                joined = between.rfind("C")
                return place.first > (high + 1 + joined if joined >= 0 else first)
        return False

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
                return () if near else (self._named(subject, self.units[counted.at]),)
        return ()

    @property
    def goes_on(self) -> bool:
        """True when the sentence right before is of the same paragraph."""
        return bool(self.told.before) and self.told.before[-1].sentence.paragraph == self.paragraph

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
                return without_article(said.rpartition("'s ")[2], self.times.vocabulary)
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
            paid = self._cost_of(counted) if counted.frame is not None and counted.frame.counts == "money" else None
            return self._named(self._holder(counted), own) or self._heading(counted), self._named(paid, own)
        if counted.sense is not None and counted.sense.role == "undergone" and counted.sense.frame.stage and not clause.passive:
            asked = clause.object is not None and clause.object.first <= own.last and own.first <= clause.object.last
            return (self._named(clause.subject, own), counted.noun) if asked else (counted.noun, "")
        by = (phrase for preposition, phrase in clause.prepositions if preposition == "by" and not self._within(counted, phrase))
        agent = next(by, None) if clause.passive else clause.subject  # "was cut by half by the board"
        if counted.frame is not None and counted.frame.whose and clause.passive:
            agent = clause.subject  # "was elected with 51 percent"
        sentenced = counted.side == "length" and not counted.noun and not counted.measure
        patient = None if counted.frame is not None and not sentenced else clause.subject if clause.passive else clause.object
        if counted.frame is not None and counted.frame.counts == "money":
            patient = self._paid_for(counted, clause)
        goes_on = counted.side == "part" or (counted.gapped and counted.side == "subject" and counted.counts_people)
        if goes_on and agent is not None and any(self._within(one, agent) for one in self.counted):
            agent = None  # "4,200 posts would go, 3,600 of them in Alma", "three died in Alma and five in Norden"
        return self._named(agent, own), self._named(patient, own)

    def _paid_for(self, counted: Counted, clause: Clause) -> Phrase | None:
        """What a sum is paid for: "bought the mill for 8 million", "8 million for the mill", "the price of the mill"."""
        if counted.sense is None or counted.sense.role != "paid":
            return self._cost_of(counted)
        had = clause.subject if clause.passive else clause.object
        return clause.after(*self.words.roles["whose price"]) if had is None or self._within(counted, had) else had

    def _cost_of(self, counted: Counted) -> Phrase | None:
        """What stands behind the noun of a sum: "the cost of the mill", "investment in the mill"."""
        if counted.side != "total" or counted.governor < 0:
            return None
        at = self.units[counted.governor].last + 1
        led = at < len(self.analysis.words) and self.analysis.words[at] in self.words.roles["whose price"]
        number = self.analysis.numbers.get(at + 1) if led else None
        phrase = self.analysis.phrases[number][1] if number is not None else None
        timed = phrase is not None and self.words.frames.singular(self.analysis.words[phrase.last]) in self.words.roles["periods"]
        return None if phrase is None or timed or self._within(counted, phrase) else phrase

    def _holder(self, counted: Counted) -> Phrase | None:
        """Who gets what is counted: "the Greens won 17 seats", "Finch was elected with 51 percent of the vote"."""
        if counted.frame is None or counted.side not in ("noun", "total") or happened(counted, self.places_words):
            return None
        for clause in self.analysis.clauses:
            got = clause.object if not clause.passive and clause.verb in self.words.roles["getting"] else None
            if any(given is not None and self._heads(counted, given) for given in (got, clause.after("with"))):
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
            polarity=counted.old or counted.side not in ("object", "subject") or not _denied(letters),
            modality=self.words.modality.get(modal) or ("will" if self._headed(counted) else None),
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
            found.append((low, min([*stops, high + 40, end])))
    return found


def _quoting(passage: Passage, cue: int) -> int:
    """Where those stand who quote another at a cue: "State media in Arlow quoted a doctor"; the cue itself for nobody."""
    for analysis in passage.analyses:
        for clause in analysis.clauses:
            if clause.subject is not None and analysis.starts[clause.head] == cue:
                return min(cue, analysis.starts[clause.subject.first])
    return cue


def _denied(letters: str) -> bool:
    """True for units with a denial of what they end in: "people who are not officers were shot" denies something else."""
    at = letters.rfind("X")
    return at >= 0 and ("W" not in letters[:at] or set(letters[at + 1 : -1]) <= set("BHRMt"))
