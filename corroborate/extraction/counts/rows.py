"""A sentence as a row of units: its words, the phrases that name a frame, and each counted phrase as one unit.

A counted phrase is a figure with its noun ("at least 31 civilians"), one person told without a number ("a man", "his wife"),
or a multiplied deed ("a triple shooting"). Ages are taken out first, since they count nobody.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from attrs import define, frozen

from corroborate.extraction.counts.frames import Frame, Frames, Sense, frames_of
from corroborate.extraction.figures import Figure
from corroborate.extraction.grammar.syntax import Analysis
from corroborate.model import Span
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary

#: Marks after which what was just said is taken apart: "three others: two men and a boy".
BREAKS = frozenset(("-", "--", "–", "—", ":", "("))


@frozen(eq=False)
class Words:
    """The word lists that figures are read with, compiled.

    :param frames: every frame.
    :param roles: words by their part in the list `counting`.
    :param times: what a multiplying word multiplies by.
    :param groups: canonical group by noun for people.
    :param singles: groups of which one is just a person.
    :param wholes: groups that stand for everybody when nobody else is counted.
    :param starters: words that may open a count without a number: "a man", "nobody", "a double murder".
    :param ordinals: the number of an ordinal word.
    """

    frames: Frames
    roles: dict[str, frozenset[str]]
    times: dict[str, float]
    groups: dict[str, str]
    singles: frozenset[str]
    wholes: frozenset[str]
    starters: frozenset[str]
    ordinals: dict[str, float]

    def rank(self, words: Sequence[str], at: int) -> tuple[float, int] | None:
        """The number of the ordinal at `at` ("third", "12th") and how many words it has; None when there is none."""
        word = words[at]
        if word.isdecimal() and len(word) < 5 and at + 1 < len(words) and words[at + 1] in self.roles["ordinal endings"]:
            return float(word), 2
        return (self.ordinals[word], 1) if word in self.ordinals else None

    def is_part(self, word: str) -> bool:
        """True for what a part is counted out of: "of them", "among the dead", "of the victims"."""
        return word in self.roles["part"] or self.frames.singular(word) in self.roles["part"]

    def tells(self, sentence: Sequence[str]) -> bool:
        """True when a sentence without figures may still count: "a man was killed", "on the third floor"."""
        found = not self.starters.isdisjoint(sentence)
        if found and any(phrase[1].counts == "person" for word in sentence for phrase in self.frames.opened(word)):
            return True
        ranked = not self.roles["ranked"].isdisjoint(sentence)
        return ranked and any(self.rank(sentence, at) is not None for at in range(len(sentence)))


@lru_cache(maxsize=8)
def words_of(vocabulary: Vocabulary) -> Words:
    """The word lists of a vocabulary, compiled once."""
    counting, populations = vocabulary["counting"], vocabulary["populations"]
    roles = {key: frozenset(entry.words("words")) for key, entry in counting.items()}
    numbers = [(entry.number("number"), entry.words("words")) for entry in counting.values()]
    times = {word: number for number, words in numbers if number for word in words}
    return Words(
        frames_of(vocabulary),
        roles,
        times,
        {word: key for key, entry in populations.items() for word in entry.words("words")},
        frozenset(key for key, entry in populations.items() if entry.flag("single")),
        frozenset(key for key, entry in populations.items() if entry.flag("whole")),
        roles["one"] | roles["owned"] | roles["nobody"] | frozenset((*times, "no")),
        {word: entry.number("value") for word, entry in vocabulary["numerals"].items() if entry.text("kind") == "ordinal"},
    )


@define(eq=False)
class Unit:
    """A word, a phrase that names a frame, or a whole counted phrase.

    Letters: those of the word classes for plain words, and p (a frame's verb, past or participle), a (its present or bare
    form), g (its -ing form), i (undergone), s (state), o (noun), q (total), Q (a counted phrase), J (a participle of telling:
    "reported"), L (leaving), Y (opens a part), x (any other verb).
    """

    letter: str
    first: int
    last: int
    word: str
    senses: tuple[Sense, ...] = ()
    counted: Counted | None = None


@define(eq=False)
class Counted:
    """A figure and what is found out about it.

    :param figure: the figure; for "a man" and "a triple shooting" one made here.
    :param at: number of its unit.
    :param noun: the counted thing as said, with `noun_span` and the head noun's singular in lower case.
    :param measure: what it tells how much of ("approval rating"), where it counts nothing.
    :param sense: the frame it belongs to, and the role of the word that says so.
    :param verb: lemma of the governing verb, where no frame is named.
    :param governor: number of the unit that governs it, -1 for none.
    :param side: "subject", "object", "noun", "total", "part", "whole", "copula", "rank", "age" or "".
    :param whole: the figure it is a part of.
    :param made: the number is not written as a number ("a man", "a triple shooting", or a sum of parts).
    :param old: its own text gives it as outdated or wrong.
    :param body: the organisation it is counted in.
    :param member: it is one of the parts of a sum.
    :param gapped: it shares a verb but has a place or time of its own ("three in Alma and five in Norden").
    """

    figure: Figure
    at: int = -1
    noun: str = ""
    noun_span: Span | None = None
    head: str = ""
    own: tuple[Sense, ...] = ()
    measure: str = ""
    sense: Sense | None = None
    verb: str = ""
    governor: int = -1
    side: str = ""
    whole: Counted | None = None
    made: bool = False
    old: bool = False
    body: str = ""
    member: bool = False
    gapped: bool = False

    @property
    def governed(self) -> bool:
        """True when something is known to govern it."""
        return self.sense is not None or bool(self.verb)

    @property
    def frame(self) -> Frame | None:
        """The frame it belongs to."""
        return self.sense.frame if self.sense else None

    def follow(self, other: Counted, side: str = "") -> None:
        """Take over what governs `other`."""
        self.sense, self.verb, self.governor, self.side = other.sense, other.verb, other.governor, side or other.side


class Row:
    """One sentence as units.

    :param analysis: the sentence taken apart.
    :param figures: its figures, in order; those outside the analysis are left out.
    :param words: the word lists.
    :param headline: articles are left out in a headline ("Man killed").
    """

    def __init__(self, analysis: Analysis, figures: Sequence[Figure], words: Words, headline: bool) -> None:
        self.analysis, self.words, self.headline = analysis, words, headline
        self.units: list[Unit] = []
        self.counted: list[Counted] = []
        self.ages: list[Counted] = []
        self._aged: set[int] = set()  # words that belong to an age
        self._build(self._without_ages(figures))
        self.letters = "".join(unit.letter for unit in self.units)

    def _build(self, figures: Sequence[Figure]) -> None:
        starts, ends, said, tags = self.analysis.starts, self.analysis.ends, self.analysis.words, self.analysis.tags
        frames, starters, ordinals = self.words.frames, self.words.starters, self.words.ordinals
        subset, size = self.words.roles["subset"], len(said)
        i = f = 0
        while i < size:
            while f < len(figures) and figures[f].span.end <= starts[i]:
                f += 1
            if f < len(figures) and figures[f].span.start < ends[i]:
                following = figures[f + 1].span.start if f + 1 < len(figures) else None
                i = self._add(self._with_noun(figures[f], self._word_before(i, figures[f].span.end), following), i)
                f += 1
                continue
            word = said[i]
            senses = frames.senses(said, i) if frames.opened(word) else ()
            single = None
            if self.headline or i in self._aged or word in starters:
                single = self._single(i, senses)
            elif word in ordinals or word.isdecimal():
                single = self._ranked(i)
            if single is not None:
                i = self._add(single, i)
                continue
            plain = not senses and tags[i] not in "wvefng" and word not in subset
            letter = tags[i] if plain else self._letter(i, senses)
            last = i + (senses[0].words - 1 if letter in "pagisoq" and senses else 0)
            if f < len(figures) and starts[min(last, size - 1)] >= figures[f].span.start:
                last = i  # "pulled 14 people from the rubble": the figure stands inside the phrase
            self.units.append(Unit(letter, i, last, word, senses))
            i = last + 1

    def _without_ages(self, figures: Sequence[Figure]) -> list[Figure]:
        """Takes the ages out of the figures: "a 44-year-old man", "aged 12", "Jane Doe, 31, said"."""
        rest: list[Figure] = []
        starts = self.analysis.starts
        before: Figure | None = None  # an age just taken out
        for figure in figures:
            if figure.role != "age" and not (before and self._goes_with(before, figure)):
                rest.append(figure)
                before = None
            elif starts and starts[0] <= figure.span.start < self.analysis.ends[-1]:
                first = max(0, bisect_right(starts, figure.span.start) - 1)
                person = self._whose(first, self._word_before(first, figure.span.end))
                aged = self.name(Counted(figure), *person)
                aged.head = aged.noun if aged.noun and self.analysis.tags[person[1]] == "P" else aged.head
                aged.sense, aged.side = Sense(self.words.frames.named["age"], "noun"), "age"
                self.ages.append(aged)
                before = figure
        return rest

    def _goes_with(self, age: Figure, figure: Figure) -> bool:
        """ "aged 5 and 7": a bare number joined to an age."""
        between = self.analysis.text[age.span.end : figure.span.start].split()
        return figure.elided and figure.value.point is not None and between in (["and"], [","], [",", "and"])

    def _whose(self, first: int, last: int) -> tuple[int, int]:
        """The words for whose age the words `first` to `last` tell; empty when nobody is named."""
        words, roles = self.analysis.words, self.words.roles
        after = last + 1
        while after < len(words) and words[after] in roles["old"]:
            after += 1
        if after > last + 1 or words[last].rpartition("-")[2] in roles["old"]:
            self._aged.update(range(first, after))
            stop = self._run(after)
            if stop >= after:
                return after, stop
        return self._person_before(first - 1)

    def _person_before(self, last: int) -> tuple[int, int]:
        """The noun phrase that ends at or right before word `last`."""
        tags = self.analysis.tags
        while last >= 0 and (tags[last] in ",B" or self.analysis.words[last] in self.words.roles["aged"]):
            last -= 1
        first = last
        while first >= 0 and tags[first] in "NP" and tags[first] == tags[last]:
            first -= 1
        return first + 1, last

    def _add(self, pair: tuple[Counted, int], first: int) -> int:
        """A counted phrase as one unit; returns the word after it."""
        counted, last = pair
        counted.at = len(self.units)
        self.units.append(Unit("Q", first, last, self.analysis.words[last], counted=counted))
        self.counted.append(counted)
        return last + 1

    def _word_before(self, i: int, end: int) -> int:
        """The last word that starts before offset `end`, from word `i` on."""
        while i + 1 < len(self.analysis.words) and self.analysis.starts[i + 1] < end:
            i += 1
        return i

    def _with_noun(self, figure: Figure, last: int, following: int | None) -> tuple[Counted, int]:
        """A figure with its noun, without a state that follows it ("44 dead", "31 people killed")."""
        first, stop = self._noun_words(figure, last, following)
        mixed = self._mixed(stop) if stop >= first else stop
        if first < stop and self._is_state(first):
            stop = mixed = first  # "three wounded people": the state stands before the noun
        while stop >= first and self._is_state(stop):
            stop -= 1
        if stop >= first and self.analysis.words[stop] in self.words.roles["members"]:
            stop = mixed = self._members(stop)
        counted = self.name(Counted(figure), first, mixed if mixed > stop >= first else stop)
        if mixed > stop >= first:
            counted.head, stop = "people", mixed  # "veterans and volunteers"
        frame = self.words.frames.measured.get(figure.value.unit or "")
        if frame is not None:
            counted.sense, counted.side = Sense(frame, "total"), "total"
        return counted, max(last, stop)

    def _noun_words(self, figure: Figure, last: int, following: int | None) -> tuple[int, int]:
        """First and last word of a figure's noun, the first of a pair; the last lies before the first when there is none."""
        words, tags = self.analysis.words, self.analysis.tags
        noun = figure.noun_span
        if noun is not None and figure.partitive and self.words.is_part(words[self._word_before(last, noun.end)]):
            return last + 1, last  # "14 of the dead": what they are is told elsewhere
        if noun is not None:
            stop = self._word_before(last, noun.end if following is None else min(noun.end, following))
            stop = next((i - 1 for i in range(last + 2, stop) if tags[i] == "C"), stop)
            while self.words.frames.singular(words[stop]) in self.words.groups and self._goes_on(stop + 1):
                stop += 1  # "police officers"
            first = last + 1
            while first <= stop and self.analysis.starts[first] < noun.start:
                first += 1
            return first, stop
        if words[last + 1 : last + 2] == ["of"] and self._run(last + 2) > last + 1:
            return last + 2, self._run(last + 2)  # "dozens of civilians"
        if words[last + 1 : last + 2] and words[last + 1] in self.words.roles["further"]:
            return last + 1, max(last + 1, self._run(last + 2))  # "three others", "two more men"
        stop = self._run(last + 1)
        one = figure.value.point == 1 or self.words.frames.singular(words[stop]) in self.words.groups
        return last + 1, stop if figure.value.unit is None and one else last

    def _mixed(self, last: int) -> int:
        """The last word of a second plural noun of people that shares the number, else `last`."""
        tags, words = self.analysis.tags, self.analysis.words
        singular = self.words.frames.singular
        people = singular(words[last]) in self.words.groups
        end = last + 2
        joined = people and tags[last + 1 : last + 2] == "C" and tags[end : end + 1] == "N" and not self._is_state(end)
        return end if joined and singular(words[end]) != words[end] and singular(words[end]) in self.words.groups else last

    def _members(self, last: int) -> int:
        """The last word of whose members are counted ("members of the security forces"), else `last`."""
        words = self.analysis.words
        first = last + 3 if self.analysis.tags[last + 2 : last + 3] in ("D", "S", "z") else last + 2
        whole = self._run(first)
        if words[last + 1 : last + 2] != ["of"] or whole < first:
            return last
        singular = [self.words.frames.singular(word) for word in words[first : whole + 1]]
        if self.words.groups.get(singular[-1]) == "family":
            return last  # members of a family are people like any
        return next((first + n for n, noun in enumerate(singular) if noun in self.words.groups), whole)

    def _goes_on(self, i: int) -> bool:
        """True for a noun of people right behind another ("police officers", "army troops")."""
        if i >= len(self.analysis.words):
            return False
        people = self.words.frames.singular(self.analysis.words[i]) in self.words.groups
        return people and self.analysis.tags[i] == "N" and not self._is_state(i)

    def _is_state(self, i: int) -> bool:
        word = self.analysis.words[i]
        roles = {sense.role for sense in self.words.frames.senses(self.analysis.words, i)}
        return bool(roles & {"state", "verb"}) and ("noun" not in roles or word.endswith(("ed", "ing")))

    def _run(self, i: int) -> int:
        """The last word of the noun phrase that goes on at word `i`; `i - 1` when there is none."""
        tags = self.analysis.tags
        while i < len(tags) and not self._is_state(i):
            noun = tags[i] in "NP" or i in self._aged or tags[i : i + 2] == "RN"
            if not noun and not (tags[i] in "vw" and self.words.frames.singular(self.analysis.words[i]) in self.words.groups):
                break
            i += 1
        return i - 1

    def name(self, counted: Counted, first: int, last: int) -> Counted:
        """Give a figure the words `first` to `last` as its noun; none when `last` lies before `first`."""
        if first <= last:
            counted.noun, counted.noun_span = self.analysis.said(first, last), self.analysis.span(first, last)
            counted.head = self.words.frames.singular(self.analysis.words[last])
            counted.own = tuple(s for s in self.words.frames.senses(self.analysis.words, last) if s.role == "noun")
        return counted

    def _single(self, i: int, senses: tuple[Sense, ...]) -> tuple[Counted, int] | None:
        """One person told without a number, a multiplied deed, nobody: "a teenage boy", "his wife", "a triple shooting"."""
        words, tags, roles = self.analysis.words, self.analysis.tags, self.words.roles
        word = words[i]
        if word in self.words.times:
            following = self.words.frames.senses(words, i + 1) if i + 1 < len(words) else ()
            named = next((sense for sense in following if sense.role == "noun"), None)
            if named is None or named.frame.counts != "person":
                return None
            counted = self._made(self.words.times[word], i, i)
            counted.sense, counted.side = named, "noun"
            return counted, i
        if word in roles["nobody"] or (word == "no" and words[i + 1 : i + 2] == ["one"]):
            last = i + (word == "no")
            return self.name(self._made(0, i, last), last, last), last
        if word in roles["one"] or word in roles["owned"]:
            first = i + 1
        elif i in self._aged and tags[i - 1 : i] == "C":
            first = i  # "a boy and 20-year-old man"
        elif self.headline and tags[i] in "NP" and (not i or tags[i - 1] in ",;C") and word not in roles["ordinals"]:
            first = i
        else:
            return None
        if words[first : first + 1] and words[first] in roles["ordinals"]:
            last = max(first, self._run(first + 1))
            return self.name(self._made(1, i, i), first, last), last
        last = self._run(first)
        if last < first or senses:
            return None
        head = words[last]
        plural = self.words.frames.singular(head) != head or head in self.words.frames.plurals
        if head not in self.words.groups or plural or tags[last + 1 : last + 2] == "S":
            return None
        return self.name(self._made(1, i, i if first > i else last), first, last), last

    def _ranked(self, i: int) -> tuple[Counted, int] | None:
        """One of a row: "the third floor", "for the 12th time"."""
        words = self.analysis.words
        found = self.words.rank(words, i)
        noun = i + found[1] if found is not None else len(words)
        if found is None or noun >= len(words) or words[noun] not in self.words.roles["ranked"]:
            return None
        counted = self.name(self._made(found[0], i, noun - 1), noun, noun)
        counted.sense, counted.side = Sense(self.words.frames.named["rank"], "noun"), "rank"
        return counted, noun

    def _made(self, number: float, first: int, last: int) -> Counted:
        span = self.analysis.span(first, last)
        figure = Figure(Quantity.exactly(number), span, self.analysis.said(first, last), span)
        return Counted(figure, made=True)

    def _letter(self, i: int, senses: tuple[Sense, ...]) -> str:
        tag, word = self.analysis.tags[i], self.analysis.words[i]
        lemma = self.words.frames.lemma(word)
        if senses and tag != "t":
            roles = {sense.role for sense in senses}
            if "total" in roles and not ("verb" in roles and tag in "wvefng"):
                return "q"
            if "verb" in roles:
                if word.endswith("ing"):
                    return "o" if tag == "N" and "noun" in roles else "g"
                if word != lemma and not (word.endswith("s") and tag in "NP"):
                    return "a" if word.endswith("s") else "p"
                if tag in "wv":
                    return "a"
                if tag in "efn" or "state" in roles:
                    return "p"
            if "undergone" in roles and tag in "wvefng":
                return "i"
            if "state" in roles:
                return "s"
            if "noun" in roles:
                return "o"
        named = self.words.roles
        if word in named["aged"]:
            return "R"
        if lemma in named["leaving"] and tag in "wvefng":
            return "L"
        if word in named["subset"] or lemma == "include":
            return "Y"
        if tag in "efnw" and (word == "found" or (lemma in named["reported"] and word != lemma)):
            return "J"
        return "x" if tag in "wvefng" else tag
