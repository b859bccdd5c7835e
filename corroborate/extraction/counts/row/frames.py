"""Frames: which words of a sentence name a predicate family, and in which role. Compiled from the word list `frames`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal

from attrs import Factory, field, fields, frozen

from corroborate.extraction.figures.units import dimension_of
from corroborate.extraction.grammar.words import lemma as lemma_of
from corroborate.extraction.grammar.words import singular
from corroborate.vocabulary import Vocabulary, counted_as, of_class, synonyms

#: What a word does in its frame; see the fields of the word list.
Role = Literal["verb", "undergone", "state", "noun", "total", "paid"]

_FIELDS: tuple[tuple[str, Role], ...] = (
    ("verbs", "verb"),
    ("undergone", "undergone"),
    ("states", "state"),
    ("nouns", "noun"),
    ("totals", "total"),
    ("paid", "paid"),
)
_GAP = "…"  # in a phrase: up to three words of any kind
_WIDEST = 3
_OBJECT = 6  # ... and up to six between a verb and the rest of its phrase, where its object stands


def _words() -> Any:
    """A field for words of which one may stand somewhere; none in most frames."""
    return field(default=(), converter=frozenset)


@frozen(eq=False)
class Frame:
    """A predicate family: its entry in the word list `frames`, where each field is explained.

    :param name: the frame's own name ("recruitment.signed-up").
    :param predicate: what its claims carry ("recruitment"); its head is the `group` ("casualties" of "casualties.killed").
    :param kin: what frames are known by whose counts may be one ("four shot", "four wounded"); "" for none.
    :param measures: it counts what a unit measures: only figures with such a unit are its own.
    :param conditional: it stays out of a sentence in which nothing stands that it could count.
    """

    name: str
    predicate: str
    subject: str
    kin: str = ""
    stage: str = ""
    counts: str = ""
    everybody: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    others: str = ""
    within: tuple[str, ...] = ()
    gravely: str = ""
    running: bool = False
    heads: frozenset[str] = _words()
    beside: frozenset[str] = _words()
    topical: bool = False
    whose: bool = False
    passing: bool = False
    means: str = ""
    where: frozenset[str] = _words()
    unless: frozenset[str] = _words()
    crowd: bool = False
    units: tuple[str, ...] = ()
    joins: frozenset[str] = _words()
    bare: bool = False
    lightly: frozenset[str] = _words()
    whatever: bool = False
    alone: bool = False
    doers: bool = False
    per: str = ""
    sought: tuple[str, ...] = ()

    group: str = field(init=False)
    measures: bool = field(init=False)
    conditional: bool = field(init=False)

    @group.default
    def _group(self) -> str:
        return self.predicate.partition(".")[0]

    @measures.default
    def _measures(self) -> bool:
        return self.counts not in ("", "person", "thing", "money")

    @conditional.default
    def _conditional(self) -> bool:
        return bool(self.heads or self.beside or self.measures or self.per)


@frozen
class Sense:
    """One frame that a word, or the phrase it opens, names here.

    :param frame: the frame.
    :param role: what the word does in it.
    :param words: how many words the phrase has.
    """

    frame: Frame
    role: Role
    words: int = 1


@lru_cache(maxsize=2_000)
def _sense(parts: tuple[Frame, Role, int]) -> Sense:
    """A sense of these parts, made once."""
    return Sense(*parts)


#: So many words are remembered.
_REMEMBERED = 50_000
_Phrase = tuple[tuple[str, ...], Frame, Role]
#: What a word names alone, the phrases that it opens, the numbers of these by the first word that must follow, and whether that
#: word always stands right behind.
_Opening = tuple[tuple[Sense, ...], tuple[_Phrase, ...], Mapping[str, tuple[int, ...]], bool]


def _remembered(method: str) -> Any:
    """What a method finds of a word, remembered."""
    return Factory(lambda self: lru_cache(_REMEMBERED)(getattr(self, method)), takes_self=True)


@frozen(eq=False, repr=False)
class Frames:
    """Every frame of a vocabulary, by the first word of its phrases.

    :param named: frame by name.
    :param measured: frame by the unit that alone names it ("magnitude").
    :param light: frames by the verbs, or what their units measure, that name them where nothing else does.
    :param moved: frame by the way and the noun of a change that is its figure: "shares fell 9 percent".
    :param spent: frame by the verb and preposition of a sum that is spent: "pay for", "invest in".
    :param joins: the frame that counts two others together, by their names.
    :param plurals: singular by plural, for the nouns that do not follow the rule.
    :param lemma: the bare form of a verb form in lower case.
    :param singular: a noun in lower case, in the singular.
    :param opened: the phrases that a word in lower case can open; most words open none.
    :param dimension: what a unit measures ("area", "money"); "" for a figure without one and for a unit that converts to nothing.
    """

    plurals: dict[str, str]
    _vocabulary: Vocabulary
    named: dict[str, Frame] = field(factory=dict)
    measured: dict[str, Frame] = field(factory=dict)
    light: dict[str, list[Frame]] = field(factory=dict)
    moved: dict[tuple[str, str], Frame] = field(factory=dict)
    spent: dict[str, Frame] = field(factory=dict)
    joins: dict[tuple[str, str], Frame] = field(factory=dict)
    _phrases: dict[str, list[_Phrase]] = field(factory=dict, init=False)
    lemma: Callable[[str], str] = field(init=False, default=_remembered("_bare"))
    singular: Callable[[str], str] = field(init=False, default=_remembered("_one"))
    opened: Callable[[str], tuple[_Phrase, ...]] = field(init=False, default=_remembered("_open"))
    dimension: Callable[[str | None], str] = field(init=False, default=_remembered("_dimension_of"))
    _named: Callable[[str], _Opening] = field(init=False, default=_remembered("_parted"))
    _plain: Callable[[str], str] = field(init=False, default=_remembered("_as_in_phrases"))

    def _bare(self, form: str) -> str:
        return lemma_of(form, self._vocabulary)

    def _one(self, noun: str) -> str:
        return self.plurals.get(noun) or singular(noun)

    def add(self, phrase: Sequence[str], frame: Frame, role: Role) -> None:
        """Let a phrase name a frame."""
        first, *rest = phrase
        self._phrases.setdefault(first, []).append((tuple(map(self._plain, rest)), frame, role))

    def senses(self, words: Sequence[str], at: int) -> tuple[Sense, ...]:
        """What the word at `at`, with those after it, can name: the longest phrases, and of these the most telling."""
        alone, longer, following, close = self._named(words[at])
        if not longer:
            return alone
        ahead = [self._plain(word) for word in words[at + 1 : at + 2 + (0 if close else _OBJECT)]]
        numbers = {number for word in ahead if word in following for number in following[word]}
        if not numbers:
            return alone
        found: list[tuple[Frame, Role, int]] = []
        best = (0, 0)
        for number in sorted(numbers):
            rest, frame, role = longer[number]
            widest = _OBJECT if role == "verb" else _WIDEST
            if not (rest[0] in ahead[:1] if rest[0] != _GAP else rest[1] in ahead[: widest + 1]):
                continue
            length = 1 + self._length(words, at + 1, rest, widest)
            size = (length, len(rest) - rest.count(_GAP))
            if not length or size < best:
                continue
            if size > best:
                best = size
                found.clear()
            if (frame, role, length) not in found:
                found.append((frame, role, length))
        return tuple(map(_sense, found)) if found else alone

    def alone(self, word: str) -> tuple[Sense, ...]:
        """What a word in lower case can name by itself, whatever phrase it opens."""
        return self._named(word)[0]

    def _parted(self, word: str) -> _Opening:
        """What a word names by itself, and the phrases of several words that it can open."""
        phrases = self.opened(word)
        alone = dict.fromkeys((frame, role, 1) for rest, frame, role in phrases if not rest)
        longer = tuple(phrase for phrase in phrases if phrase[0])
        following: dict[str, list[int]] = {}
        for number, (rest, _, _) in enumerate(longer):
            following.setdefault(rest[1] if rest[0] == _GAP else rest[0], []).append(number)
        close = all(rest[0] != _GAP for rest, _, _ in longer)
        return tuple(map(_sense, alone)), longer, {word: tuple(numbers) for word, numbers in following.items()}, close

    def _open(self, word: str) -> tuple[_Phrase, ...]:
        verb, noun = self.lemma(word), self.singular(word)
        by_role = {"verb": verb, "undergone": verb, "noun": noun, "total": noun, "paid": verb}
        forms = dict.fromkeys((word, *by_role.values()))
        return tuple(phrase for form in forms for phrase in self._phrases.get(form, ()) if form in (word, by_role.get(phrase[2])))

    def _length(self, words: Sequence[str], at: int, rest: Sequence[str], widest: int) -> int:
        """How many words from `at` on are the rest of a phrase, its first gap no wider than `widest`; -1 when they are not it."""
        position = at
        for number, part in enumerate(rest):
            if part == _GAP:
                auxiliaries = of_class(self._vocabulary, "auxiliary")
                owned = words[position : position + widest + 1].count("'s")  # "rushed to Low Wick Children's Hospital"
                for skipped in range(widest + 1 + owned):
                    more = self._length(words, position + skipped, rest[number + 1 :], _WIDEST)
                    if more >= 0:
                        return position + skipped + more - at
                    if words[position + skipped : position + skipped + 1] and words[position + skipped] in auxiliaries:
                        return -1  # "were evacuated, five were taken to hospital": of another verb
                return -1
            if position >= len(words) or self._plain(words[position]) != part:
                return -1
            position += 1
        return position - at

    def _dimension_of(self, unit: str | None) -> str:
        return dimension_of(unit or "", self._vocabulary)

    def _as_in_phrases(self, word: str) -> str:
        """As it stands in a phrase: singular, whoever's it is."""
        possessives = self._vocabulary["nominals"]["possessives"].words("words")  # frames are written with the first of them
        return possessives[0] if word in possessives else self.singular(word)


#: What a frame has that is worked out; all else it has from its entry as it stands there.
_MADE = frozenset(("name", "predicate", "subject", "kin", "group", "measures", "conditional"))
_AS_LISTED = frozenset(one.name for one in fields(Frame)) - _MADE


@lru_cache(maxsize=8)
def frames_of(vocabulary: Vocabulary) -> Frames:
    """The frames of a vocabulary, compiled once."""
    kin = synonyms(vocabulary, "kin")
    plurals = {key: entry.text("singular") for key, entry in vocabulary["plurals"].items()}
    frames = Frames(plurals=plurals, vocabulary=vocabulary)
    for name, entry in vocabulary["frames"].items():
        family = entry.text("family") or name
        listed = {key: told for key, told in entry.fields.items() if key in _AS_LISTED}
        frame = frames.named[name] = Frame(name, family, counted_as(entry), kin.get(family, ""), **listed)
        for light in (*frame.lightly, frame.counts) if frame.whatever else frame.lightly:
            frames.light.setdefault(light, []).append(frame)
        frames.joins.update({(one, other): frame for one in frame.joins for other in frame.joins if one != other})
        frames.measured.update(dict.fromkeys(frame.units, frame))
        frames.spent.update(dict.fromkeys(entry.words("spent"), frame))
        for way, nouns in (("rise", entry.words("rises")), ("fall", entry.words("falls"))):
            frames.moved.update({(way, noun): frame for noun in nouns})
        for where, role in _FIELDS:
            for phrase in entry.words(where):
                frames.add(phrase.split(), frame, role)
    return frames
