"""What governs a figure: the verb whose subject or object it is, the state said of it, the noun it counts.

Each sentence becomes a row of units: its words, the phrases that name a frame, and each counted phrase as one unit. A figure's
governor is looked for in a fixed order, nearest first: the verb it is the object of ("killed 31"), the state or verb that
follows it ("31 dead", "44 people were wounded"), the total whose value it is ("the toll rose to 52"), its own noun ("eight
deaths"). A figure that leans on another one ("including 11 children", "and four soldiers") takes that one's governor.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from attrs import define, evolve, frozen

from corroborate.extraction.figures import Figure
from corroborate.extraction.frames import Frame, Frames, Sense, frames_of
from corroborate.extraction.syntax import Analysis
from corroborate.model import Span
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary

_REACH = 14  # how many units away a verb may stand from the figure it governs
_BREAKS = frozenset(("-", "--", "–", "—", ":", "("))
_TOTAL_REACH = 36  # a total's noun may stand further off: "the toll from the attack on ... has risen to 86"

#: Letters of verbs that are finite or take objects, whichever frame they name; x is any verb that names none.
_VERBS = "xpagiLJ"


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
    """

    frames: Frames
    roles: dict[str, frozenset[str]]
    times: dict[str, float]
    groups: dict[str, str]
    singles: frozenset[str]
    wholes: frozenset[str]
    starters: frozenset[str]

    def tells(self, sentence: Sequence[str]) -> bool:
        """True when a sentence without figures may still count people: "a man was killed"."""
        found = not self.starters.isdisjoint(sentence)
        return found and any(phrase[1].counts == "person" for word in sentence for phrase in self.frames.opened(word))


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
    :param side: "subject", "object", "noun", "total", "part", "copula", "age" or "".
    :param whole: the figure it is a part of.
    :param made: the number is not written as a number ("a man", "a triple shooting", or a sum of parts).
    :param old: its own text gives it as outdated or wrong.
    :param parts: the figures it is the sum of.
    :param member: it is one of the parts of a sum.
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
    parts: tuple[Counted, ...] = ()
    member: bool = False

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


def governed(
    analysis: Analysis, figures: Sequence[Figure], words: Words, *, headline: bool = False
) -> tuple[list[Counted], list[Unit]]:
    """The counted things of one sentence, each with what governs it.

    :param analysis: the sentence taken apart.
    :param figures: its figures, in order; those outside the analysis are left out.
    :param words: the word lists.
    :param headline: articles are left out in a headline ("Man killed").
    :returns: the counted things in text order, sums of their parts behind them; and the units of the sentence.
    """
    row = _Row(analysis, figures, words, headline)
    return row.read(), row.units


class _Row:
    """One sentence as units, and the reading of its figures."""

    def __init__(self, analysis: Analysis, figures: Sequence[Figure], words: Words, headline: bool) -> None:
        self.analysis, self.words, self.headline = analysis, words, headline
        self.units: list[Unit] = []
        self.counted: list[Counted] = []
        self.aged: set[int] = set()  # words that belong to an age
        self.ages: list[Counted] = []
        self._build(self._without_ages(figures))
        self.letters = "".join(unit.letter for unit in self.units)

    # ---- units -------------------------------------------------------------------------------------------------------

    def _build(self, figures: Sequence[Figure]) -> None:
        starts, size = self.analysis.starts, len(self.analysis.words)
        i = f = 0
        while i < size:
            while f < len(figures) and figures[f].span.end <= starts[i]:
                f += 1
            if f < len(figures) and figures[f].span.start < self.analysis.ends[i]:
                following = figures[f + 1].span.start if f + 1 < len(figures) else None
                i = self._add(self._with_noun(figures[f], self._word_before(i, figures[f].span.end), following), i)
                f += 1
                continue
            senses = self.words.frames.senses(self.analysis.words, i)
            if self.headline or self.analysis.words[i] in self.words.starters:
                single = self._single(i, senses)
                if single is not None:
                    i = self._add(single, i)
                    continue
            letter = self._letter(i, senses)
            last = i + (senses[0].words - 1 if letter in "pagisoq" and senses else 0)
            self.units.append(Unit(letter, i, last, self.analysis.words[i], senses))
            i = last + 1

    def _without_ages(self, figures: Sequence[Figure]) -> list[Figure]:
        """Takes the ages out of the figures: "a 44-year-old man", "aged 12", "Jane Doe, 31, said"."""
        rest: list[Figure] = []
        starts = self.analysis.starts
        for figure in figures:
            i = bisect_left(starts, figure.span.start)
            i -= i == len(starts) or (i > 0 and starts[i] > figure.span.start)
            inside = bool(starts) and starts[0] <= figure.span.start < self.analysis.ends[-1]
            person = self._age(figure, i, self._word_before(i, figure.span.end)) if inside else None
            if person is None:
                rest.append(figure)
                continue
            aged = self._named(Counted(figure), *person)
            aged.head = aged.noun if self.analysis.tags[person[1]] == "P" else aged.head
            aged.sense, aged.side = Sense(self.words.frames.named["age"], "noun"), "age"
            self.ages.append(aged)
        return rest

    def _age(self, figure: Figure, first: int, last: int) -> tuple[int, int] | None:
        """The words for whose age a figure is (empty when nobody is named); None when it is no age."""
        words, tags, roles = self.analysis.words, self.analysis.tags, self.words.roles
        units, size = roles["age units"], len(words)
        hyphened = words[last].split("-")
        after = last + 1
        behind = after + 1 < size and words[after] in units and words[after + 1] in roles["old"]
        if not behind and not (len(hyphened) > 2 and hyphened[-1] in roles["old"] and hyphened[-2] in units):
            plain = figure.number == figure.span and words[last].isdigit() and not figure.noun
            named = first > 1 and (tags[first - 2] == "P" or words[first - 2] in self.words.groups)
            beside = named and tags[first - 1] == "," and tags[after : after + 1] in (",", ";", ")", "")
            told = (first > 0 and words[first - 1] in roles["aged"]) or (plain and beside)
            return self._person_before(first - 2) if told and 0 < (figure.value.point or 0) < 120 else None
        after += 2 * behind
        self.aged.update(range(first, after))
        stop = self._run(after)
        return (after, stop) if stop >= after else self._person_before(first - 1)

    def _person_before(self, last: int) -> tuple[int, int]:
        """The noun phrase that ends at or right before word `last`."""
        tags = self.analysis.tags
        while last >= 0 and tags[last] in ",B":
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
        if figure.noun_span is not None:
            stop = self._word_before(last, figure.noun_span.end)
            if following is not None and figure.noun_span.end > following:
                stop = self._word_before(last, following)
            head = self.words.frames.singular(self.analysis.words[stop])
            while head in self.words.groups and stop + 1 < len(self.analysis.words) and self._goes_on(stop + 1):
                stop += 1  # "police officers"
        elif self.analysis.words[last + 1 : last + 2] == ["of"] and self._run(last + 2) > last + 1:
            last, stop = last + 1, self._run(last + 2)  # "dozens of civilians"
        else:
            stop = self._run(last + 1)
            head = self.words.frames.singular(self.analysis.words[stop])
            if stop > last and head not in self.words.groups and figure.value.point != 1 and figure.value.unit is None:
                stop = last
        mixed = self._mixed(stop) if figure.noun_span is not None else stop
        first = last + 1
        while first <= stop and figure.noun_span is not None and self.analysis.starts[first] < figure.noun_span.start:
            first += 1
        while stop >= first and self._is_state(stop):
            stop -= 1
        if stop >= first and self.analysis.words[stop] in self.words.roles["members"]:
            stop = mixed = self._members(stop)
        if mixed > stop >= first:  # "veterans and volunteers"
            counted = self._named(Counted(figure), first, mixed)
            counted.head = "people"
            return counted, mixed
        counted = self._named(Counted(figure), first, stop)
        if not counted.noun and "-" in self.analysis.words[last]:  # "a 6.1-magnitude quake", "a 12-hour battle"
            tail = self.analysis.words[last].rpartition("-")[2]
            counted.sense = next((s for s in self.words.frames.senses([tail], 0) if s.role == "total"), None)
            counted.side, counted.measure = "total", tail
        return counted, max(last, stop)

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
        first = last + 3 if self.analysis.tags[last + 2 : last + 3] in ("D", "S") else last + 2
        whole = self._run(first)
        if words[last + 1 : last + 2] != ["of"] or whole < first:
            return last
        singular = [self.words.frames.singular(word) for word in words[first : whole + 1]]
        return next((first + n for n, noun in enumerate(singular) if noun in self.words.groups), whole)

    def _goes_on(self, i: int) -> bool:
        """True for a plural noun of people right behind another ("police officers", "army troops")."""
        word = self.analysis.words[i]
        plural = self.words.frames.singular(word) in self.words.groups and self.words.frames.singular(word) != word
        return plural and self.analysis.tags[i] == "N"

    def _is_state(self, i: int) -> bool:
        word = self.analysis.words[i]
        roles = {sense.role for sense in self.words.frames.senses(self.analysis.words, i)}
        return bool(roles & {"state", "verb"}) and ("noun" not in roles or word.endswith(("ed", "ing")))

    def _run(self, i: int) -> int:
        """The last word of the noun phrase that goes on at word `i`; `i - 1` when there is none."""
        tags = self.analysis.tags
        while i < len(tags) and not self._is_state(i):
            noun = tags[i] in "NP" or i in self.aged or tags[i : i + 2] == "RN"
            if not noun and not (tags[i] in "vw" and self.words.frames.singular(self.analysis.words[i]) in self.words.groups):
                break
            i += 1
        return i - 1

    def _named(self, counted: Counted, first: int, last: int) -> Counted:
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
            return self._named(self._made(0, i, last), last, last), last
        if word in roles["one"] or word in roles["owned"]:
            first = i + 1
        elif self.headline and tags[i] in "NP" and (not i or tags[i - 1] in ",;C"):
            first = i
        else:
            return None
        if words[first : first + 1] and words[first] in roles["ordinals"]:
            last = max(first, self._run(first + 1))
            return self._named(self._made(1, i, i), first, last), last
        last = self._run(first)
        if last < first or senses:
            return None
        head = words[last]
        plural = self.words.frames.singular(head) != head or head in self.words.frames.plurals
        if head not in self.words.groups or plural or tags[last + 1 : last + 2] == "S":
            return None
        return self._named(self._made(1, i, i if first > i else last), first, last), last

    def _made(self, number: float, first: int, last: int) -> Counted:
        span = self.analysis.span(first, last)
        figure = Figure(Quantity.exactly(number), span, self.analysis.said(first, last), span)
        return Counted(figure, made=True)

    def _letter(self, i: int, senses: tuple[Sense, ...]) -> str:
        tag, word = self.analysis.tags[i], self.analysis.words[i]
        if not senses and tag not in "wvefng" and word not in self.words.roles["subset"]:
            return tag
        lemma = self.words.frames.lemma(word)
        if senses and tag != "t":
            roles = {sense.role for sense in senses}
            if "total" in roles:
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
            if "undergone" in roles and tag not in "NP":
                return "i"
            if "state" in roles:
                return "s"
            if "noun" in roles:
                return "o"
        named = self.words.roles
        if lemma in named["leaving"] and tag in "wvefng":
            return "L"
        if word in named["subset"] or lemma == "include":
            return "Y"
        if tag in "efnw" and (word == "found" or (lemma in named["reported"] and word != lemma)):
            return "J"
        return "x" if tag in "wvefng" else tag

    # ---- reading -----------------------------------------------------------------------------------------------------

    def read(self) -> list[Counted]:
        readers = (self._object, self._part, self._subject, self._nominal, self._own_noun, self._beside, self._general)
        for counted in self.counted:
            if not counted.governed:
                any(reader(counted) for reader in readers)
        for counted in reversed(self.counted):
            if not counted.governed or (counted.side == "object" and counted.verb):
                self._lean_forward(counted)
        for counted in self.counted:
            self._outdated(counted)
        kept = [c for c in self.counted if c.sense or (not c.made and (c.verb or c.noun))]
        return sorted([*kept, *self._sums(), *self.ages], key=lambda counted: counted.figure.span)

    def _take(self, counted: Counted, n: int, side: str, *roles: str) -> bool:
        """Let unit `n` govern, by its first sense in one of `roles`."""
        for sense in self.units[n].senses:
            if sense.role in roles:
                counted.sense, counted.governor, counted.side = sense, n, side
                return True
        return False

    def _object(self, counted: Counted) -> bool:
        """ "killed 31", "kills at least 15", "wounding dozens more", "the killing of three"."""
        letters, j = self.letters, self._over_determiners(counted.at - 1)
        if j < 0:
            return False
        if letters[j] in "pag":
            passive = letters[j] == "p" and (letters[j - 1 : j] == "D" or "B" in letters[max(0, j - 3) : j])
            dead = counted.at + 1 < len(letters) and letters[counted.at + 1] == "s" and not passive
            if dead and self._take(counted, counted.at + 1, "object", "state"):
                return True  # "shot three people dead"
            if not passive and self._take(counted, j, "object", "verb"):
                self._joined_verb(counted, j)
                return True
        return False

    def _over_determiners(self, j: int) -> int:
        """Steps left over determiners, adverbs and "other"."""
        while j >= 0 and (self.letters[j] in "DRS" or self.units[j].word in self.words.roles["further"]):
            j -= 1
        return j

    def _joined_verb(self, counted: Counted, j: int) -> None:
        """ "killed and injured 40": one figure for both; "shot and killed four": the second says it all."""
        if j < 2 or self.letters[j - 1] != "C" or self.letters[j - 2] not in "pag":
            return
        first = next((sense.frame for sense in self.units[j - 2].senses if sense.role == "verb"), None)
        second = counted.sense
        if first is None or second is None or first is second.frame or second.frame.name in first.within:
            return
        wider = self.words.frames.named.get(second.frame.name.split(".")[0])
        if wider is not None and first.name.split(".")[0] == wider.name:
            counted.sense = evolve(second, frame=wider)

    def _part(self, counted: Counted) -> bool:
        """ "including 11 children", "11 of whom were children", "11 children among the dead"."""
        k, units, letters, part = counted.at, self.units, self.letters, self.words.roles["part"]
        j = self._over_determiners(k - 1)
        opened = j >= 0 and letters[j] == "Y" and letters[j - 1 : j] != "B"
        if not opened and j >= 1 and units[j].word in part:
            opened = letters[j - 1] == "Y" or units[j - 1].word == "of"  # "among them 11", "of whom 12"
        opened = opened or (j >= 1 and units[j].word in _BREAKS and letters[j - 1] == "Q")  # "three others: two men, a boy"
        after = range(k + 2, min(k + 4, len(units)))
        partly = k + 2 < len(units) and units[k + 1].word == "of" and any(units[n].word in part for n in after)
        among = self._among(k)
        if not (opened or partly or among):
            return self._called(counted)
        whole = next((other for other in reversed(self.counted) if other.at < k and other.governed), None)
        if whole is not None and not (among or whole.old):
            counted.follow(whole, "part")
            counted.whole = whole.whole or whole
        elif not self._part_of_named(counted):
            return False
        if partly:
            self._told_as(counted)
        return True

    def _called(self, counted: Counted) -> bool:
        """ "25 of the casualties were children", "25 victims were civilians": the group stands behind "be"."""
        k, letters = counted.at, self.letters
        if letters[k + 1 : k + 2] != "B" or counted.head not in self.words.roles["part"]:
            return False
        n = k + 2
        while letters[n : n + 1] in ("R", "D"):
            n += 1
        unit = self.units[n] if n < len(self.units) else None
        if unit is None or self.words.frames.singular(unit.word) not in self.words.groups or not counted.own:
            return False
        counted.sense, counted.governor, counted.side = counted.own[0], counted.at, "part"
        self._named(counted, unit.first, unit.last)
        return True

    def _among(self, k: int) -> bool:
        """ "11 children were among the dead"."""
        for n in range(k + 1, min(k + 8, len(self.units) - 1)):
            if self.letters[n] == "Y" and self.units[n].word.startswith("among"):
                near = self.units[n + 1 : n + 4]
                return any(unit.word in self.words.roles["part"] and unit.letter not in "ZW" for unit in near)
            if self.letters[n] in ";,Q" + _VERBS.replace("J", "").replace("x", ""):
                return False
        return False

    def _part_of_named(self, counted: Counted) -> bool:
        """A part whose whole has no figure in its sentence: "14 of the dead were fighters", "the dead include 11 children"."""
        k = counted.at
        for n in (*range(k + 1, min(k + 9, len(self.units))), *range(k - 1, max(k - 12, -1), -1)):
            if self.letters[n] in "spo" and self._take(counted, n, "part", "state", "verb", "noun"):
                return True
        return False

    def _told_as(self, counted: Counted) -> None:
        """What a part is said to be: "two of them children", "14 of the dead were fighters"."""
        for n in range(counted.at + 2, min(counted.at + 9, len(self.units))):
            unit = self.units[n]
            head = self.words.frames.singular(unit.word)
            if unit.letter in "NPo" and head in self.words.groups and unit.word not in self.words.roles["part"]:
                self._named(counted, unit.first, unit.last)
                return
            if unit.letter in ";Q":
                return

    def _subject(self, counted: Counted) -> bool:
        """The state or verb that follows: "31 killed", "44 people, 12 of them children, were wounded", "two men died"."""
        letters, k = self.letters, counted.at
        be = moved = who = False
        j, stop = k + 1, min(len(letters), k + _REACH)
        while j < stop:
            letter = letters[j]
            if letter == "s":
                if not be and letters[j + 1 : j + 2] == "N" and not self._attributive(counted, j) and j == k + 1:
                    return False
                return (be or not moved) and self._take(counted, j, "subject", "state")
            if letter == "p":
                return self._participle(counted, j, be, moved or who)
            if letter == "i":
                return self._take(counted, j, "subject", "undergone")
            if letter == "B":
                be = True
            elif letter == "W":
                who = True
            elif letter in "xagLK;U" or (letter == "J" and moved and not be):
                return False
            elif letter == "C":
                if letters[j + 1 : j + 2] == "Q":
                    if self._own_state(j + 1):
                        return False
                    j += 1
                elif letters[j + 1 : j + 2] not in ("D", "N", "P"):
                    return False
            elif letter not in "RHJMTXt":
                if letter == "," and letters[j + 1 : j + 2] == "Q" and letters[j - 1] not in "YQ" and self._own_state(j + 1):
                    return False
                moved = moved or letter not in ",YQ("
            j += 1
        return False

    def _own_state(self, n: int) -> bool:
        """True for a figure without a noun that has a state right behind it: "and 22 injured", ", 4 wounded"."""
        counted = self.units[n].counted
        return counted is not None and not counted.noun and self.letters[n + 1 : n + 2] in ("s", "p")

    def _participle(self, counted: Counted, j: int, be: bool, moved: bool) -> bool:
        """A past form behind the figure: is it said of the figure, or does the figure do it to somebody?"""
        following = self.letters[j + 1 : j + 2]
        if not be:
            if moved or self.letters[j - 1] == "C":
                return False
            if following in ("N", "P") and not self._attributive(counted, j):
                return False
            if following == "D" and counted.noun:
                return False
            if following == "Q" and self.letters[j + 2 : j + 3] not in ("s", "p"):
                return False  # "20 people killed 30 others injured" goes on: what follows has a state of its own
        if not self._take(counted, j, "subject", "verb", "undergone", "state"):
            return False
        self._joined_participle(counted, j)
        self._survived(counted)
        return True

    def _survived(self, counted: Counted) -> None:
        """ "two died and seven others were shot": the others lived."""
        others = counted.frame.others if counted.frame else ""
        if others and any(word in self.words.roles["further"] for word in counted.noun.lower().split()):
            counted.sense = Sense(self.words.frames.named[others], "verb")

    def _attributive(self, counted: Counted, j: int) -> bool:
        """ "three wounded people": the state stands before the noun, which becomes the figure's."""
        unit = self.units[j + 1]
        if counted.noun or self.words.frames.singular(unit.word) not in self.words.groups:
            return False
        self._named(counted, unit.first, unit.last)
        return True

    def _joined_participle(self, counted: Counted, j: int) -> None:
        """ "was shot and killed": the wider deed is the one that counts."""
        if self.letters[j + 1 : j + 3] != "Cp" or counted.frame is None:
            return
        after = next((sense for sense in self.units[j + 2].senses if sense.role == "verb"), None)
        if after is not None and after.frame.name in counted.frame.within:
            counted.sense, counted.governor = after, j + 2

    def _nominal(self, counted: Counted) -> bool:
        """ "the death of eight", "a toll of 44", "the toll rose to 52", "killed: 31"."""
        letters, units = self.letters, self.units
        j = self._over_determiners(counted.at - 1)
        if j >= 1 and units[j].word in ("of", "to") and letters[j - 1] in "oqg":
            return self._take(counted, j - 1, "total" if letters[j - 1] == "q" else "noun", "noun", "total", "verb")
        if j >= 1 and units[j].word in ("of", ":") and letters[j - 1] in "NP" and not counted.noun:
            self._measured(counted, j - 1)
        seen = False
        for n in range(j, max(-1, j - _TOTAL_REACH), -1):
            letter = letters[n]
            if letter == "q":
                return (seen or n == counted.at - 1) and self._take(counted, n, "total", "total")
            if letter == "Q" and self._changes_to(n, j):
                continue
            if letter in "Q;paiK":
                return False
            word = self.words.frames.lemma(units[n].word)
            seen = seen or word in self.words.roles["changing"] or word in ("to", "at", "of") or letter in "B,"
            if letter == "x" and word not in self.words.roles["changing"] and n >= j - 3:
                return False
        return False

    def _measured(self, counted: Counted, n: int) -> None:
        """ "an approval rating of 91%": the figure tells how much the noun before "of" is."""
        first = n
        while first > 0 and self.letters[first - 1] in "NP" and n - first < 3:
            first -= 1
        words = [self.units[m].word for m in range(first, n + 1) if self.letters[m] == "N"]
        counted.measure = " ".join([*words[:-1], self.words.frames.singular(words[-1])]) if words else ""

    def _changes_to(self, n: int, j: int) -> bool:
        """ "rose from 22 to 31": an old figure right before the "to" of the new one."""
        return self.units[j].word in ("to", "from") and j - n <= 2

    def _own_noun(self, counted: Counted) -> bool:
        """ "eight deaths", "12 arrests"."""
        if not counted.own or (counted.made and counted.own[0].frame.counts == "person" and counted.head in self.words.groups):
            return False
        counted.sense, counted.governor, counted.side = counted.own[0], counted.at, "noun"
        return True

    def _beside(self, counted: Counted) -> bool:
        """ "killed 31 civilians and four soldiers": the later figure shares the verb of the one before."""
        letters, n = self.letters, self._over_determiners(counted.at - 1)
        if n < 1 or letters[n] not in "C," or (counted.made and letters[n] == ","):
            return False
        while n >= 0 and letters[n] in "C,DRS":
            n -= 1
        before = self.units[n].counted if n >= 0 else None
        counts_itself = before is not None and before.side == "noun" and before.governor == before.at and counted.noun
        if before is not None and before.governed and before.side in ("object", "noun", "part", "total") and not counts_itself:
            counted.follow(before)
            counted.whole = before.whole
            return True
        while n >= max(0, counted.at - 9) and letters[n] in "NPZDSR,":
            n -= 1
        active = n >= 0 and letters[n] in "pag" and letters[n + 1] in "NPZDS" and "B" not in letters[max(0, n - 3) : n]
        return active and self._take(counted, n, "object", "verb")  # "killed her and three others"

    def _lean_forward(self, counted: Counted) -> None:
        """ "31 civilians and four soldiers were killed": the first shares what follows the last."""
        n = counted.at + 1
        while n < len(self.letters) and self.letters[n] in "C,DR":
            n += 1
        after = self.units[n].counted if n < len(self.units) and n > counted.at + 1 else None
        if after is not None and after.side == "subject" and after.governed and not self._own_state(n):
            counted.follow(after)

    def _general(self, counted: Counted) -> bool:
        """The nearest verb, in a domain that no frame knows; "be" with the noun before it ("the number is 20,000")."""
        if counted.made:
            return False
        letters, k = self.letters, counted.at
        j = self._over_determiners(k - 1)
        if j > 0 and letters[j] == "B":
            counted.verb, counted.governor, counted.side = "be", j, "copula"
            return True
        looks = (
            (range(k - 1, max(-1, k - 6), -1), _VERBS, "Q;,C", "object"),
            (range(k + 1, min(len(letters), k + 8)), _VERBS + "B", "Q;", "subject"),
            (range(k - 1, max(-1, k - 9), -1), _VERBS + "BH", "", "object"),
        )
        for reach, wanted, stops, side in looks:
            for n in reach:
                if letters[n] in wanted:
                    counted.governor, counted.side = n, side
                    if not self._origin(counted, n):
                        counted.verb = self._verb_at(self.units[n].first)
                    return True
                if letters[n] in stops:
                    break
        return False

    def _verb_at(self, word: int) -> str:
        """The head verb of the group that a word belongs to, by its lemma ("have been released": release)."""
        for clause in self.analysis.clauses:
            if clause.first <= word <= clause.head:
                return clause.verb
        return self.words.frames.lemma(self.analysis.words[word])

    def _origin(self, counted: Counted, n: int) -> bool:
        """ "enlisted ... from 52 countries": what is counted is where they come from."""
        for sense in self.units[n].senses:
            if counted.head in sense.frame.origins:
                counted.sense = sense
                return True
        return False

    def _outdated(self, counted: Counted) -> None:
        """ "rose from 22 to 31", "not five, as first reported", "an earlier toll of 15": figures that no longer hold."""
        k, units, letters = counted.at, self.units, self.letters
        j = self._over_determiners(k - 1)
        if j < 0 or counted.made:
            return
        before, after = units[j].word, [unit.word for unit in units[k + 1 : k + 6]]
        if before == "from" and "to" in after and counted.side == "total":
            counted.old = True
        elif letters[k - 1] == "X" and letters[k + 1 : k + 2] != "B":
            counted.old = True
            known = next((other for other in reversed(self.counted) if other.at < k and other.governed and not other.old), None)
            if known is not None and (not counted.sense or counted.side != "subject"):
                counted.follow(known)
        elif counted.side in ("total", "noun") and 0 <= counted.governor < k:
            lead = [unit.word for unit in units[max(0, counted.governor - 3) : counted.governor]]
            counted.old = bool(self.words.roles["former"].intersection(lead))

    # ---- sums --------------------------------------------------------------------------------------------------------

    def _sums(self) -> list[Counted]:
        """ "two civilians and a police officer were killed": together three."""
        sums, run = [], list[Counted]()
        for counted in [*self.counted, None]:
            if counted is not None and counted.frame is not None and run and self._adjoin(run[-1], counted):
                run.append(counted)
                continue
            if len(run) > 1:
                sums.append(_sum(run, self.analysis))
            run = [counted] if counted is not None and counted.frame is not None and counted.frame.counts == "person" else []
        return sums

    def _adjoin(self, one: Counted, other: Counted) -> bool:
        """True for members of one coordination under one governor."""
        between = self.letters[one.at + 1 : other.at]
        broken = any(unit.word in _BREAKS for unit in self.units[one.at + 1 : other.at])
        alike = one.frame is other.frame and one.governor == other.governor and one.side == other.side
        people = one.noun and other.noun and one.side in ("object", "subject", "noun")
        return bool(alike and people and one.governor >= 0 and not one.old and not broken and not between.strip("CDR,"))


def _sum(run: Sequence[Counted], analysis: Analysis) -> Counted:
    values = [counted.figure.value for counted in run]
    lows, highs = [value.low for value in values], [value.high for value in values]
    points = [value.point for value in values]
    low = None if None in lows else sum(number for number in lows if number is not None)
    high = None if None in highs else sum(number for number in highs if number is not None)
    point = None if None in points else sum(number for number in points if number is not None)
    hedge = next((value.hedge for value in values if value.hedge), None)
    last = run[-1].noun_span or run[-1].figure.span
    span = Span(run[0].figure.span.start, last.end)
    value = Quantity(low, high, point, hedge, step=max(value.step for value in values))
    figure = Figure(value, span, span.of(analysis.text), span)
    whole = Counted(figure, run[0].at, made=True, parts=tuple(run))
    whole.follow(run[0])
    for counted in run:
        counted.member = True
    return whole
