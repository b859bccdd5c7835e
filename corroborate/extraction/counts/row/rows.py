"""A sentence as a row of units: its words, the phrases that name a frame, and each counted phrase as one unit.

A counted phrase is a figure with its noun ("at least 31 civilians"), one person told without a number ("a man", "his wife"),
or a multiplied deed ("a triple shooting"). Ages are taken out first, since they count nobody.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import cast

from attrs import evolve

from corroborate.extraction.counts.row.ages import ages_aside, without_ages
from corroborate.extraction.counts.row.frames import Frame, Sense
from corroborate.extraction.counts.row.kinds import Kinds
from corroborate.extraction.counts.row.nouns import Nouns
from corroborate.extraction.counts.row.ranks import numbered, ranked
from corroborate.extraction.counts.row.singles import Singles, is_thing, of_one_article, who_one_is
from corroborate.extraction.counts.row.units import BREAKS, Counted, Unit
from corroborate.extraction.counts.row.words import Words
from corroborate.extraction.figures import Figure
from corroborate.extraction.grammar.runs import before_run, behind_run
from corroborate.extraction.grammar.syntax import Analysis

#: A bare figure this large, of which no noun says what it counts, may be money under a verb of earning ("made 40 million").
_LARGE = 100_000
#: What is destroyed, and who does something.
_MORE = ("thing", "person")
#: Units before a participle at most in which its form of "be" stands: "had also been shot".
_TO_BE = 3
#: Letters of the units that only tell more of those counted before: a preposition and what it leads to.
_TELLING_MORE = frozenset("INPDRtSz")
_CLOSING = re.compile('["\u201d]')
#: Letters of those who speak, with their verb and when they did, up to the end of a sentence.
_SPEAKER = re.compile("([DNPASQ](?:[DNPASQIR]{0,12})[Jx])(?:[tR]|I[NPDt]+)*(?:;|$)")


class Row:
    """One sentence as units.

    :param analysis: the sentence taken apart.
    :param figures: its figures, in order; those outside the analysis are left out.
    :param words: the word lists.
    :param headline: articles are left out in a headline ("Man killed").
    :param voices: where those are named who say something in it.
    """

    def __init__(
        self,
        analysis: Analysis,
        figures: Sequence[Figure],
        words: Words,
        headline: bool,
        voices: Collection[int] = (),
        top: frozenset[str] = frozenset(),
    ) -> None:
        self.analysis, self.words, self.headline = analysis, words, headline
        self.units: list[Unit] = []
        self.counted: list[Counted] = []
        spoken = (at for at, start in enumerate(analysis.starts) if start in voices) if voices else ()
        self.nouns = Nouns(analysis, words, frozenset(spoken))
        self.kinds = Kinds(analysis, figures, words, headline, top)
        rest, self.ages = without_ages(self.nouns, figures)
        self._build(rest)
        self.letters = self._letters()
        self._persons_behind()
        for counted in self.counted:
            counted.before = self.over_determiners(counted.at - 1)

    def _letters(self) -> str:
        return "".join([unit.letter for unit in self.units])

    def _persons_behind(self) -> None:
        """Leave out who one is that is told aside, and count those who share the article of the person before them."""
        aside = [*who_one_is(self.letters, self.units)] if "," in self.letters else []
        for unit in aside:
            self.counted.remove(cast(Counted, unit.counted))
            unit.letter, unit.counted = "N", None
        joined = [*of_one_article(self.letters, self.units, self.nouns)] if "C" in self.letters else []
        for at, counted in joined:
            self.units[at].letter, self.units[at].counted, counted.at = "Q", counted, at
            self.counted.append(counted)
        if aside or joined:
            self.counted.sort(key=lambda counted: counted.at)
            self.letters = self._letters()

    def _build(self, figures: Sequence[Figure]) -> None:
        starts, ends, said, tags = self.analysis.starts, self.analysis.ends, self.analysis.words, self.analysis.tags
        frames, starters, ordinals = self.words.frames, self.words.starters, self.words.ordinals
        asides = ages_aside(self.nouns, self.ages)
        subset, ordinary, aged = self.words.roles["subset"], self.words.ordinary, self.nouns.aged
        size, count = len(said), len(figures)
        singles = Singles(self.nouns, self.headline, self.units, self.counted, self.kinds.senses)
        begins = [figure.body.start for figure in figures]
        stops = [figure.span.end for figure in figures]
        i = f = 0
        while i < size:
            if i in asides:
                i = asides[i]
                continue
            word = said[i]
            while f < count and stops[f] <= starts[i]:
                f += 1
            if f < count and begins[f] < ends[i]:
                following = begins[f + 1] if f + 1 < count else None
                i = self._add(self.nouns.with_noun(figures[f], self.nouns.word_before(i, stops[f]), following), i)
                f += 1
                if self.nouns.is_told_so(self.counted[-1], i):
                    self.units.append(Unit("J", i, i, said[i]))
                    i += 1
                continue
            if ordinary(word) and tags[i] not in "wvefng" and not self.headline and i not in aged:
                self.units.append(Unit(tags[i], i, i, word))
                i += 1
                continue
            senses = self.kinds.senses(i) if frames.opened(word) and not self._done_so(i) else ()
            single = None
            if self.headline or i in aged or word in starters:
                ordinal = ranked(self.nouns, i, len(self.units)) if self.headline and word in ordinals else None
                single = ordinal or numbered(self.nouns, i, len(self.units)) or singles.told(i, senses)
            elif word in ordinals or word.isdecimal():
                single = numbered(self.nouns, i, len(self.units)) or ranked(self.nouns, i, len(self.units))
            elif word in self.words.units:
                single = numbered(self.nouns, i, len(self.units))
            if single is not None:
                i = self._add(single, i)
                continue
            plain = not senses and tags[i] not in "wvefng" and word not in subset
            before = self.units[-1].counted if self.units else None
            letter = tags[i] if plain else self.kinds.letter(i, senses, before)
            last = i + (senses[0].words - 1 if letter in "pagisoq" and senses else 0)
            if (f < count and starts[min(last, size - 1)] >= begins[f]) or self._holds_somebody(i + 1, last):
                last = i  # "pulled 14 people from the rubble", "took a child to hospital": what is counted stands inside
            self.units.append(Unit(letter, i, last, word, senses))
            i = last + 1

    def _done_so(self, i: int) -> bool:
        """ "seriously | wounded 12 people", "critically | wounds 3": how somebody did it to those behind, not how they are."""
        behind = self.analysis.tags[i + 1 : i + 3]
        done = behind[:1] in tuple("aveN" if self.headline else "ave") and behind[1:] in tuple("#DPNZ")
        return done and self.analysis.words[i] in self.words.roles["gravely"]

    def _holds_somebody(self, first: int, last: int) -> bool:
        """True where one of the words `first` to `last` opens somebody told without a number: "a child", "his wife"."""
        roles, groups = self.words.roles, self.words.groups
        for i in range(first, last):
            if self.analysis.words[i] in roles["one"] or self.analysis.words[i] in roles["owned"]:
                head = self.nouns.run(i + 1)
                if i < head < last and self.analysis.words[head] in groups:
                    return True
        return False

    def _add(self, pair: tuple[Counted, int], first: int) -> int:
        """A counted phrase as one unit; returns the word after it."""
        counted, last = pair
        counted.at = len(self.units)
        self.units.append(Unit("Q", first, last, self.analysis.words[last], counted=counted))
        self.counted.append(counted)
        return last + 1

    def take(self, counted: Counted, n: int, side: str, *roles: str) -> bool:
        """Let unit `n` govern, by its first sense in one of `roles`."""
        body = counted.head in self.words.roles["bodies"]
        for sense in self.units[n].senses:
            dead = counted.head in sense.frame.heads  # "six bodies are still nameless"
            if (
                body
                and not dead
                and any(own.frame is not sense.frame and own.frame.group == sense.frame.group for own in counted.own)
            ):
                continue  # "12 bodies were pulled from the river": nobody was rescued
            if sense.role == "undergone" and self._done_to(counted, n, sense):
                continue  # "three men were robbed": they did it to nobody; "a man was caught" tells of no illness
            if sense.role in roles and self.countable(counted, sense.frame, named=sense.role in ("noun", "total")):
                counted.sense, counted.governor, counted.side = self._together(n, sense), n, side
                if sense.role in ("noun", "total") and not (counted.noun or sense.frame.counts or sense.frame.subject):
                    named = self.analysis.words[self.units[n].first + sense.words - 1]
                    counted.measure = self.words.frames.singular(named)  # "the number of cases": it counts cases
                return True
        return False

    def _done_to(self, counted: Counted, n: int, sense: Sense) -> bool:
        """True where unit `n`, which means to do something in this `sense`, is a passive whose subject stands before it."""
        if not sense.frame.doers and (sense.words > 1 or self.units[n].word.endswith("ing")):
            return False
        before = before_run(self.letters, n - 1, "RCp", counted.at)
        another = self.letters[n - 1 : n + 1] == "pi"  # "two of those who were wounded died"
        return counted.at < before and self.letters[before] in "BG" and not another

    def _together(self, n: int, sense: Sense) -> Sense:
        """The sense of unit `n`, in the frame that counts both where two are joined: "40 dead or wounded"."""
        for join, other in ((n + 1, n + 2), (n - 1, n - 2)):
            if not 0 <= other < len(self.units) or self.letters[join] != "C":
                continue
            takes = self.letters[other] not in "is"  # "were missing at least 40 of them dead", a comma lost
            own = takes and self.letters[other + 1 : other + 2] in tuple("QDNPZzoq")
            own = own if other > n else self.units[other].letter not in "pag"
            own = own and not (other > n and self._speaks_behind(other))  # "150 killed and wounded army spokesman says"
            if own or any(counted.governor == other for counted in self.counted):
                continue
            for fellow in self.units[other].senses:
                wider = self.words.frames.joins.get((sense.frame.name, fellow.frame.name))
                if wider is not None:
                    return evolve(sense, frame=wider)
        return sense

    def are_listed(self, one: Counted, other: Counted) -> bool:
        """True where nothing stands between two figures but what joins those of one list: ", and another"; not so "including two
        children, | six people died".
        """
        between = self.units[one.at + 1 : other.at]
        if not {unit.letter for unit in between} <= set("CDRZz,") or any(unit.word in (*BREAKS, "but") for unit in between):
            return False
        opening, roles = (unit.word for unit in self.units[:2]), self.words.roles
        fronted = not (roles["subset"] | roles["counting in"] | roles["left out"]).isdisjoint(opening)
        return not fronted or "C" in {unit.letter for unit in between} or not set(self.letters[: one.at]).isdisjoint("BV")

    def is_after_be(self, n: int) -> bool:
        """True for a participle at unit `n` with a form of "be" not far before it: "had been shot"."""
        return "B" in self.letters[max(0, n - _TO_BE) : n]

    def told_between(self, one: Counted, other: Counted) -> bool:
        """True where what stands between two counts tells more of the first: "18 passengers | out for a ride and | two"."""
        between, groups = self.units[one.at + 1 : other.at], self.words.groups
        people = other.head in groups or self.words.group_of(other.noun.lower().split()[-2:])  # "members of the armed forces"
        if not people or len(between) < 2 or between[-1].letter != "C":
            return False
        more = between[: -1 - (between[-2].letter == ",")]
        person = any(self.words.frames.singular(unit.word) in groups for unit in more)
        return not person and not {unit.letter for unit in more} - _TELLING_MORE

    def countable(self, counted: Counted, frame: Frame, *, named: bool = False) -> bool:
        """True when a frame counts such things: people but no houses are counted without a unit, money with its currency."""
        unit = counted.value.unit
        if frame.per and (unit or "").rpartition("/")[2] != frame.per:
            return False
        alone = frame.bare and not counted.noun and unit is None
        told = alone or (named and not counted.head)
        if frame.heads and any(own.words > 1 and own.frame.subject != frame.subject for own in counted.own):
            return False  # "three mortar rounds": the whole noun says more than its head
        if frame.heads and not told and (counted.head or self.head_before(counted, frame)) not in frame.heads:
            return False
        if frame.counts == "money":
            bare = unit is None and not counted.noun and not counted.own and abs(counted.value.point or 0) >= _LARGE
            return bare or self.is_money(counted)  # also "grossed 40 million worldwide"
        if frame.counts == "thing" and (unit not in (None, "%") or counted.head in self.words.groups):
            return False
        if frame.measures:
            return self.words.frames.dimension(unit) == frame.counts
        if unit is not None and self.is_money(counted):
            return False  # "a loss of £86m" is none of jobs
        head = counted.head or ("" if named else self.head_before(counted, frame))  # a toll tells itself what it counts
        thing = is_thing(self.words, head, counted.noun.rpartition(" ")[2], headline=self.headline)
        return frame.counts != "person" or (unit is None and not thing)

    def is_of_things(self, counted: Counted) -> bool:
        """True for a figure whose noun names itself a frame of things: "12 bombs"."""
        return bool(counted.own) and counted.own[0].frame.counts == "thing"

    def head_before(self, counted: Counted, frame: Frame) -> str:
        """The noun that a bare figure leaves out: "23 vessels are waiting; nine have been diverted"; "" when none is told."""
        if not counted.bare:
            return ""
        other = next((one for one in reversed(self.counted) if one.at < counted.at and one.noun), None)
        things = other is not None and other.frame is not None and (other.frame.counts, frame.counts) == _MORE
        return "" if other is None or things else other.head

    def unit_of(self, word: int) -> int:
        """The unit that holds a word; -1 for none."""
        return next((n for n, unit in enumerate(self.units) if unit.first <= word <= unit.last), -1)

    def counted_before(self, n: int, *, governed: bool = False) -> Counted | None:
        """The nearest figure before unit `n`; None where there is none."""
        return next((one for one in reversed(self.counted) if one.at < n and (one.governed or not governed)), None)

    def is_money(self, counted: Counted) -> bool:
        """True for a figure with a currency."""
        return self.words.frames.dimension(counted.value.unit) == "money"

    def over_determiners(self, j: int) -> int:
        """Steps left over determiners, adverbs, "other" and "a combined total of"."""
        sums = self.words.roles["sums"]
        while j >= 0:
            if " ".join([unit.word for unit in self.units[max(0, j - 1) : j + 1]]) in self.words.roles["all told"]:
                j -= 2  # "in all 13 people were hurt"
                continue
            summed = j > 0 and self.units[j].word == "of" and self.units[j - 1].word in sums
            if summed or self.letters[j] in "DRSz" or self.units[j].word in self.words.roles["further"]:
                j -= 2 if summed else 1
                while summed and j > 0 and self.units[j].word in self.words.roles["summing"]:
                    j -= 1
            else:
                break
        return j

    def own_state(self, n: int) -> bool:
        """True for a figure without a noun that has a state right behind it: "and 22 injured", ", 4 wounded"."""
        counted = self.units[n].counted
        return counted is not None and not counted.noun and self.letters[n + 1 : n + 2] in ("s", "p")

    def is_verb_behind(self, n: int) -> bool:
        """ "... and 500 lack power": what looks like a noun at unit `n`, with another behind it, is what those do."""
        return self.letters[n : n + 1] == "N" and self.letters[n + 1 : n + 2] in ("N", "D", "P", "o")

    def is_where(self, n: int) -> bool:
        """True for a state that unit `n` tells by a place, "at the hospital", where somebody may be hit as well."""
        state = next((sense for sense in self.units[n].senses if sense.role == "state"), None)
        return state is not None and state.frame.passing and self.analysis.tags[self.units[n].first] == "I"

    def ends_at(self, j: int) -> bool:
        """True where a quotation closes behind unit `j`, or somebody speaks: "40 wounded a medic said", or is told again."""
        if j + 1 >= len(self.units):
            return True
        starts, ends = self.analysis.starts, self.analysis.ends
        closed = _CLOSING.search(self.analysis.text, ends[self.units[j].last], starts[self.units[j + 1].first])
        part = self.letters[j + 1 : j + 3] == "DI" and j + 3 < len(self.units) and self.words.is_part(self.units[j + 3].word)
        return closed is not None or part or self._speaks_behind(j)

    def _speaks_behind(self, n: int) -> bool:
        """True where those stand behind unit `n` who say so, the comma lost, at the end of it all: "40 wounded a medic said"."""
        found = _SPEAKER.match(self.letters, n + 1)
        return found is not None and self.words.frames.lemma(self.units[found.end(1) - 1].word) in self.words.roles["telling"]

    def behind_who(self, k: int) -> int:
        """The unit of the verb that unit `k` is the subject of, when a clause with "who" stands between; -1 for none."""
        last = self.units[k].last
        who = False
        for clause in self.analysis.clauses:
            if clause.subject is None or clause.subject.last != last or clause.first < last or clause.form != "finite":
                continue
            if clause.link == "who":
                who = True
                continue
            found = next((n for n in range(k + 1, len(self.units)) if self.units[n].first >= clause.first), -1)
            told = bool(set(self.letters[k + 1 : found]) & set("psi"))
            return found if who and found > 0 and (not told or self.is_fatal(found)) else -1
        return -1

    def is_fatal(self, n: int) -> bool:
        """True for the verb at unit `n` when it says that people died: "has since died"."""
        n = behind_run(self.letters, n, "BHR")
        return n < len(self.units) and any(sense.frame.running and sense.role == "undergone" for sense in self.units[n].senses)

    def verb_of(self, k: int) -> int:
        """The unit where the verb begins of the main clause that unit `k` opens; -1 for none."""
        unit = self.units[k]
        for clause in self.analysis.clauses:
            subject = clause.subject
            opened = subject is not None and unit.first <= subject.first <= unit.last < clause.first
            if opened and clause.form == "finite" and clause.link not in ("who", "which"):
                return next((n for n in range(k + 1, len(self.units)) if self.units[n].first >= clause.first), -1)
        return -1

    def told_at(self, k: int, part: int) -> int:
        """The first word of the verb that unit `k` is the subject of, when a participle stands between; -1 for none.

        :param part: the unit of the part that is counted out of unit `k`, which is the subject then; else unit `k` itself.
        """
        begin, last = self.units[part].first, self.units[k].last
        reduced = False
        for clause in self.analysis.clauses:
            if clause.subject is None or not begin <= clause.subject.last <= last or clause.first < last:
                continue  # also "one" in "one of the people shot has died"
            if clause.form == "finite":
                return clause.first if reduced and clause.link != "who" else -1
            reduced = reduced or (clause.form == "participle" and clause.first == last + 1)
        return -1
