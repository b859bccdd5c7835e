"""The word lists that figures are read with, compiled once for a vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from attrs import field, frozen

from corroborate.extraction.counts.row.frames import Frames, frames_of
from corroborate.extraction.grammar.words import modalities
from corroborate.vocabulary import Vocabulary, joints, key_by_word


@frozen(eq=False)
class Words:
    """The word lists that figures are read with, compiled.

    :param frames: every frame.
    :param roles: words by their part in the list `counting`, with those of other lists that have a part as well.
    :param times: what a multiplying word multiplies by.
    :param groups: canonical group by noun for people.
    :param singles: groups of which one is just a person.
    :param individuals: these, and those of either sex that have a word for each: men, women, children.
    :param callings: nouns for one person by what he does or where he is from: "plumber", "national".
    :param wholes: groups that stand for everybody when nobody else is counted.
    :param sides: by a group of those who fight, whom they fight for.
    :param places: nouns, as singulars, for kinds of places.
    :param starters: words that may open a count without a number: "a man", "nobody", "a double murder".
    :param ordinals: the number of an ordinal word.
    :param units: the number of a word for a whole number below twenty.
    :param counting: words without one of which nothing is counted that has no figure: persons, "nobody", "double", "floor".
    :param things: nouns, as singulars, for what is no person: animals, buildings, vehicles, weapons.
    :param of_several: auxiliaries of which several are the subject: "a man and woman were".
    :param particles: words behind a verb that make another verb of it.
    :param ways: by a verb of change, the way it says that something moved: "rise" or "fall".
    :param modality: by a modal verb, how binding or how sure it makes a statement: "would" is "will".
    :param ordinary: True for a word that, unless it is a verb, stands for itself alone: it opens no phrase, no count, no part,
        no rank.
    """

    frames: Frames
    roles: dict[str, frozenset[str]]
    times: dict[str, float]
    groups: Mapping[str, str]
    singles: frozenset[str]
    individuals: frozenset[str]
    callings: frozenset[str]
    wholes: frozenset[str]
    sides: dict[str, str]
    places: frozenset[str]
    starters: frozenset[str]
    ordinals: dict[str, float]
    units: dict[str, float]
    counting: frozenset[str]
    things: frozenset[str]
    of_several: frozenset[str]
    particles: frozenset[str]
    ways: dict[str, str]
    modality: dict[str, str]
    ordinary: Callable[[str], bool] = field(init=False, repr=False)

    @ordinary.default
    def _ordinary(self) -> Callable[[str], bool]:
        return lru_cache(50_000)(self._stands_alone)

    def _stands_alone(self, word: str) -> bool:
        number = word in self.ordinals or word in self.units or word.isdecimal()
        return not (number or word in self.starters or word in self.roles["subset"]) and not self.frames.opened(word)

    def rank(self, words: Sequence[str], at: int) -> tuple[float, int] | None:
        """The number of the ordinal at `at` ("third", "12th") and how many words it has; None when there is none."""
        word = words[at]
        if word.isdecimal() and len(word) < 5 and at + 1 < len(words) and words[at + 1] in self.roles["ordinal endings"]:
            return float(word), 2
        return (self.ordinals[word], 1) if word in self.ordinals else None

    def group_of(self, noun: Sequence[str]) -> str:
        """The group of people that the words of a noun name, the last of them in the plural or not; "" for none."""
        return self.groups.get(" ".join([*noun[:-1], self.frames.singular(noun[-1])]), "") if noun else ""

    def is_thing(self, noun: str) -> bool:
        """True for a singular noun that is no person: an animal, a house."""
        return noun in self.things

    def is_part(self, word: str) -> bool:
        """True for what a part is counted out of: "of them", "among the dead", "of the victims"."""
        singular = self.frames.singular(word)
        return word in self.roles["part"] or singular in self.roles["part"] or singular in self.roles["part of the dead"]

    def is_early(self, speaker: str) -> bool:
        """True for a source that says by its name that more is known by now: "preliminary reports"."""
        first, _, rest = speaker.lower().partition(" ")
        return first in self.roles["former"] and rest.rpartition(" ")[2] in self.roles["accounts"]

    def tells(self, sentence: Sequence[str], headline: bool) -> bool:
        """True when a sentence without figures may still count: "a man was killed", "on the third floor"."""
        if headline:
            return not self.counting.isdisjoint(sentence)
        if not self.roles["charting"].isdisjoint(sentence) and self.is_numbered(sentence):
            return True
        if self.counting.isdisjoint(sentence):
            return self._tells_so_far(sentence)
        if not self.roles["unanimous"].isdisjoint(sentence):
            return True
        found = not self.starters.isdisjoint(sentence)
        if found and any(phrase[1].counts == "person" for word in sentence for phrase in self.frames.opened(word)):
            return True
        row = not (self.roles["ranked"].isdisjoint(sentence) and self.roles["placing"].isdisjoint(sentence))
        ranked = row and self._has_rank(sentence)
        return ranked or self._tells_so_far(sentence)

    def is_numbered(self, sentence: Sequence[str]) -> bool:
        """Whether some word may number a place: "number 25", "#" and "25", "25th"."""
        return (
            not self.roles["numbering"].isdisjoint(sentence)
            or not self.roles["ordinal endings"].isdisjoint(sentence)
            or any(map(str.isdecimal, sentence))
        )

    def _has_rank(self, sentence: Sequence[str]) -> bool:
        """Whether some word, or two, is an ordinal."""
        if self.ordinals.keys().isdisjoint(sentence) and self.roles["ordinal endings"].isdisjoint(sentence):
            return False
        return any(self.rank(sentence, at) is not None for at in range(len(sentence)))

    def _tells_so_far(self, sentence: Sequence[str]) -> bool:
        """ "It was the city's 22nd homicide of the year": a rank and, somewhere, a deed whose ranks count."""
        said = ("noun", "verb", "undergone") if "to" in sentence else ("noun",)
        return self._has_rank(sentence) and any(
            phrase[1].running and phrase[2] in said for word in sentence for phrase in self.frames.opened(word)
        )


def _numbers(vocabulary: Vocabulary, *kinds: str) -> dict[str, float]:
    """The numbers of the numerals of some kinds."""
    return {word: entry.number("value") for word, entry in vocabulary["numerals"].items() if entry.text("kind") in kinds}


def _ways(vocabulary: Vocabulary, roles: dict[str, frozenset[str]]) -> dict[str, str]:
    """By a verb of change, bare or as the noun of it, the way it says that something moved."""
    known = vocabulary["reversals"]["rise"]
    rising = (*known.words("words"), *roles["rise, verb"], *roles["rise, noun"], "rise")
    falling = (*known.words("against"), *roles["fall, verb"], *roles["fall, noun"], "fall")
    return {**dict.fromkeys(rising, "rise"), **dict.fromkeys(falling, "fall")}


@lru_cache(maxsize=8)
def words_of(vocabulary: Vocabulary) -> Words:
    """The word lists of a vocabulary, compiled once."""
    counting, populations = vocabulary["counting"], vocabulary["populations"]
    roles = {key: frozenset(entry.words("words")) for key, entry in counting.items()}
    roles |= {"at a place": joints("placing", vocabulary), "he": frozenset(vocabulary["nominals"]["one person"].words("words"))}
    numbers = [(entry.number("number"), entry.words("words")) for entry in counting.values()]
    times = {word: number for number, words in numbers if number for word in words}
    groups = key_by_word(vocabulary, "populations")
    alone = roles["nobody"] | roles["both"] | roles["couple"] | roles["unanimous"] | frozenset((*times, "no"))
    nominals = {key: frozenset(entry.words("words")) for key, entry in vocabulary["nominals"].items()}
    single = frozenset(key for key, entry in populations.items() if entry.flag("single"))
    return Words(
        frames=frames_of(vocabulary),
        roles=roles,
        times=times,
        groups=groups,
        singles=single,
        individuals=single.union(key for key, entry in populations.items() if entry.words("male")),
        callings=nominals["occupations"] | nominals["humans"] | nominals["offices of one"],
        wholes=frozenset(key for key, entry in populations.items() if entry.flag("whole")),
        sides={key: entry.text("side") for key, entry in populations.items() if entry.text("side")},
        places=frozenset(vocabulary["places"]["kinds"].words("words")),
        starters=roles["one"] | roles["owned"] | alone,
        ordinals=_numbers(vocabulary, "ordinal"),
        units=_numbers(vocabulary, "unit", "teen"),
        counting=alone | roles["ordinals"] | roles["ranked"] | frozenset(groups),
        things=roles["animals"] | roles["things"] | nominals["structures"],
        of_several=nominals["auxiliaries of several"],
        particles=nominals["particles"],
        ways=_ways(vocabulary, roles),
        modality=modalities(vocabulary),
    )
