"""Which words of a sentence a figure counts: its noun, and where the noun phrase ends."""

from __future__ import annotations

from bisect import bisect_left

from attrs import field, frozen

from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.counts.row.words import Words
from corroborate.extraction.figures import Figure
from corroborate.extraction.grammar.syntax import Analysis


@frozen(eq=False)
class Nouns:
    """The nouns of one sentence.

    :param analysis: the sentence taken apart.
    :param words: the word lists.
    :param voices: words that open the phrase for who says something, which no noun reaches: "killing 15 people police said".
    :param aged: words that belong to an age; filled while the ages are read.
    """

    analysis: Analysis
    words: Words
    voices: frozenset[int] = frozenset()
    aged: set[int] = field(factory=set)

    def with_noun(self, figure: Figure, last: int, following: int | None) -> tuple[Counted, int]:
        """A figure with its noun, without a state that follows it ("44 dead", "31 people killed")."""
        first, stop = self._noun_words(figure, last, following)
        if first <= stop and self._is_told(first):
            stop = last  # "some 30 sustained wounds"
        mixed = self._mixed(stop) if stop >= first else stop
        if first < stop and self.is_state(first):
            stop = mixed = first  # "three wounded people": the state stands before the noun
        while stop >= first and self.is_state(stop):
            stop -= 1
        if stop >= first and self.analysis.words[stop] in self.words.roles["members"]:
            whole = self._members(stop)
            stop, mixed = whole, mixed if whole == stop else whole
        sides = {self._side(stop), self._side(mixed)} if mixed > stop >= first else set()
        if sides and self.analysis.words[mixed] in self.words.roles["members"]:
            whole = self._members(mixed)  # "soldiers and members of a militia" that fights beside them
            mixed, sides = (whole, {self._side(stop)}) if whole > mixed and self._side(whole) else (mixed, sides)
        one_side = len(sides) == 1 and sides != {""}  # "soldiers and policemen"
        counted = self.name(Counted(figure), first, mixed if mixed > stop >= first and not one_side else stop)
        if figure.noun_span is not None and figure.noun_span.end < figure.span.end:  # "200 wounded or more"
            counted.sense = self._state(bisect_left(self.analysis.starts, figure.noun_span.start))
            counted.side = "noun" if counted.sense is not None else ""
        if mixed > stop >= first:
            known = one_side or self._of_one_name(first, mixed)
            counted.head, stop = counted.head if known else "people", mixed  # "veterans and volunteers"
        frame = self.words.frames.measured.get(figure.value.unit or "")
        if frame is not None:
            counted.sense, counted.side = Sense(frame, "total"), "total"
        return counted, max(last, stop)

    def _noun_words(self, figure: Figure, last: int, following: int | None) -> tuple[int, int]:
        """First and last word of a figure's noun, the first of a pair; the last lies before the first when there is none."""
        words, tags = self.analysis.words, self.analysis.tags
        noun = figure.noun_span if figure.noun.lower() not in self.words.roles["added"] else None  # "three more died"
        if noun is not None and figure.partitive and self.words.is_part(words[self.word_before(last, noun.end)]):
            return last + 1, last  # "14 of the dead": what they are is told elsewhere
        if noun is not None:
            stop = self.word_before(last, noun.end if following is None else min(noun.end, following))
            stop = next((i - 1 for i in range(last + 1, stop + 1) if i in self.voices), stop)
            stop = next((i - 1 for i in range(last + 2, stop) if tags[i] == "C"), stop)
            stop -= stop > last + 1 and self._two_plurals(stop)
            while self.words.frames.singular(words[stop]) in self.words.groups and self._goes_on(stop + 1):
                stop += 1  # "police officers"
            stop -= stop > last + 1 and words[stop] in self.words.roles["aged"]  # "two boys ages 13 and 16"
            first = last + 1
            while first <= stop and self.analysis.starts[first] < noun.start:
                first += 1
            return first, stop
        if words[last + 1 : last + 2] == ["of"] and self.run(last + 2) > last + 1:
            return last + 2, self.run(last + 2)  # "dozens of civilians"
        if words[last + 1 : last + 2] and words[last + 1] in self.words.roles["added"] and self.run(last + 2) < last + 2:
            return last + 2, last + 1
        if words[last + 1 : last + 2] and words[last + 1] in self.words.roles["further"]:
            return last + 1, max(last + 1, self.run(last + 2))  # "three others", "two more men"
        stop = self.run(last + 1)
        one = figure.value.point == 1 or self.words.frames.singular(words[stop]) in self.words.groups
        return last + 1, stop if figure.value.unit is None and one else last

    def _mixed(self, last: int) -> int:
        """The last word of a second plural noun of people that shares the number ("veterans and volunteers"), else `last`."""
        words, singular = self.analysis.words, self.words.frames.singular
        end = last + 2 if self.analysis.tags[last + 1 : last + 2] == "C" else last + 1
        if (
            self.analysis.tags[end : end + 1] != "N"
            or end in self.voices
            or self.is_state(end)
            or self._speaks(end)
            or singular(words[last]) not in self.words.groups
        ):
            return last
        if end == last + 1:
            return end if self._two_plurals(end) else last
        people = singular(words[end]) in self.words.groups or singular(words[end]) in self.words.roles["besides"]
        return end if singular(words[end]) != words[end] and people else last

    def _of_one_name(self, first: int, last: int) -> bool:
        """True for two nouns of people that name one group together: "women and children"."""
        return self.words.group_of(self.analysis.words[first : last + 1]) not in ("", "people")

    def _side(self, i: int) -> str:
        """Whom the people that a noun of a word or two names fight for; "" for no fighters."""
        said = self.analysis.words[max(0, i - 1) : i + 1]
        return self.words.sides.get(self.words.group_of(said) or self.words.group_of(said[-1:]), "")

    def _members(self, last: int) -> int:
        """The last word of whose members are counted ("members of the security forces"), else `last`."""
        words = self.analysis.words
        first = last + 3 if self.analysis.tags[last + 2 : last + 3] in ("D", "S", "z") else last + 2
        whole = self.run(first)
        if words[last + 1 : last + 2] != ["of"] or whole < first:
            return last
        singular = [self.words.frames.singular(word) for word in words[first : whole + 1]]
        named = self.analysis.tags[whole] == "P" and self.words.frames.singular(words[last]) in self.words.roles["dwellers"]
        if named or self.words.groups.get(singular[-1]) == "family" or singular[-1] in self.words.places:
            return last  # those of a family or a town are people like any
        group = self.words.groups.get(self.words.frames.singular(words[last]), "people")
        special = last if group not in self.words.wholes else whole  # "40 soldiers of the junta"
        groups = (self.words.groups.get(noun, "people") for noun in singular)  # not "national" of "the National Guard"
        return next((first + n for n, group in enumerate(groups) if group not in self.words.wholes), special)

    def _goes_on(self, i: int) -> bool:
        """True for a noun of people right behind another ("police officers", "army troops")."""
        if i >= len(self.analysis.words) or i in self.voices:
            return False
        people = self.words.frames.singular(self.analysis.words[i]) in self.words.groups
        return people and self.analysis.tags[i] == "N" and not self.is_state(i) and not self._two_plurals(i)

    def _two_plurals(self, i: int) -> bool:
        """True for two plurals of people that are no compound: a lost comma, or "killing nine people police said"."""
        singular, groups = self.words.frames.singular, self.words.groups
        one, other = self.analysis.words[i - 1 : i + 1]
        people = all(singular(word) in groups for word in (one, other))
        if self._speaks(i):
            return people and (singular(one) != one or one in self.words.frames.plurals)
        return people and singular(one) != one and singular(other) != other

    def _speaks(self, i: int) -> bool:
        """True for a noun right before a verb of telling, which has no subject behind it: "five children, said the mayor"."""
        behind = self.analysis.words[i + 1 : i + 2]
        telling = bool(behind) and self.words.frames.lemma(behind[0]) in self.words.roles["telling"]
        return telling and self.analysis.tags[i + 2 : i + 3] not in ("D", "N", "P", "A")

    def _is_told(self, i: int) -> bool:
        """True for the past form that opens what befell people: "sustained wounds"."""
        words, frames = self.analysis.words, self.words.frames
        if not frames.opened(words[i]) or frames.lemma(words[i]) == words[i] or words[i].endswith("s"):
            return False  # "took 20 lives in Arlow"
        return any(sense.role == "undergone" and sense.words > 1 for sense in frames.senses(words, i))

    def is_state(self, i: int) -> bool:
        """True for a word that is said of what is counted and is no part of its noun: "killed", "dead"; not "31 ships"."""
        word = self.analysis.words[i]
        frames = self.words.frames
        roles = (
            [sense.role for sense in frames.senses(self.analysis.words, i) if not sense.frame.heads]
            if frames.opened(word)
            else ()
        )
        if "state" not in roles and ("verb" not in roles or frames.singular(word) != word):
            return False
        return "noun" not in roles or word.endswith(("ed", "ing"))

    def _state(self, i: int) -> Sense | None:
        """What word `i` says of people without a verb, "wounded"; None for nothing."""
        senses = self.words.frames.senses(self.analysis.words, i)
        return next((sense for sense in senses if sense.role == "state" and sense.words == 1), None)

    def is_told_so(self, counted: Counted, i: int) -> bool:
        """ "40 feared dead": a participle of telling between a bare figure and a state describes no noun."""
        words, frames = self.analysis.words, self.words.frames
        if counted.noun or self.analysis.tags[i : i + 1] != "N" or i + 1 >= len(words):
            return False
        lemma = frames.lemma(words[i])
        return lemma != words[i] and lemma in self.words.roles["reported"] and self.is_state(i + 1)

    def run(self, i: int) -> int:
        """The last word of the noun phrase that goes on at word `i`; `i - 1` when there is none."""
        tags = self.analysis.tags
        while i < len(tags) and i not in self.voices and (tags[i : i + 2] == "PP" or not self.is_state(i)):  # "Free Wick Army"
            noun = tags[i] in "NP" or i in self.aged or tags[i : i + 2] == "RN"
            if not noun and not (tags[i] in "vw" and self.words.frames.singular(self.analysis.words[i]) in self.words.groups):
                break
            i += 1
        return i - 1

    def name(self, counted: Counted, first: int, last: int) -> Counted:
        """Give a figure the words `first` to `last` as its noun; none when `last` lies before `first`."""
        if first <= last:
            counted.noun, counted.noun_span = self.analysis.said(first, last), self.analysis.span(first, last)
            counted.head = self.words.frames.singular(self.analysis.words[last])
            for start in range(max(first, last - 1), last + 1):  # "six shooting victims": two words say more than one
                found = self.words.frames.senses(self.analysis.words[start : last + 1], 0)  # not "lives in"
                counted.own = tuple(s for s in found if s.role == "noun" and start + s.words == last + 1)
                if counted.own:
                    break
            if not counted.own and self.analysis.words[last + 1 : last + 2] == ["of"]:  # "40 letters of complaint"
                found = self.words.frames.senses(self.analysis.words[last : last + 3], 0)
                counted.own = tuple(s for s in found if s.role == "noun" and s.words > 1)
        return counted

    def word_before(self, i: int, end: int) -> int:
        """The last word that starts before offset `end`, from word `i` on."""
        while i + 1 < len(self.analysis.words) and self.analysis.starts[i + 1] < end:
            i += 1
        return i
