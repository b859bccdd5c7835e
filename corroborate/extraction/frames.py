"""Frames: which words of a sentence name a predicate family, and in which role. Compiled from the word list `frames`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from attrs import field, frozen

from corroborate.extraction.words import lemma as lemma_of
from corroborate.vocabulary import Vocabulary

#: What a word does in its frame; see the fields of the word list.
Role = Literal["verb", "undergone", "state", "noun", "total"]

_FIELDS: tuple[tuple[str, Role], ...] = (
    ("verbs", "verb"), ("undergone", "undergone"), ("states", "state"), ("nouns", "noun"), ("totals", "total"),
)


@frozen
class Frame:
    """A predicate family.

    :param name: the frame's own name ("recruitment.signed-up").
    :param predicate: what its claims carry ("recruitment").
    :param subject: canonical subject when the text names none or an unspecific one.
    :param stage: step of a ladder, or "".
    :param counts: "person", "thing" or "".
    :param within: frames whose figure already holds this one's.
    """

    name: str
    predicate: str
    subject: str
    stage: str
    counts: str
    within: tuple[str, ...]


@frozen
class Sense:
    """One frame that a word, or the phrase it opens, can name.

    :param frame: the frame.
    :param role: what the word does in it.
    :param words: how many words the phrase has.
    """

    frame: Frame
    role: Role
    words: int


@frozen(eq=False)
class Frames:
    """Every frame of a vocabulary, by the first word of its phrases."""

    phrases: dict[str, tuple[tuple[tuple[str, ...], Sense], ...]] = field(repr=False)
    named: dict[str, Frame] = field(repr=False)
    plurals: dict[str, str] = field(repr=False)
    vocabulary: Vocabulary = field(repr=False)

    def lemma(self, word: str) -> str:
        """The bare form of a verb."""
        return lemma_of(word, self.vocabulary)

    def singular(self, noun: str) -> str:
        """A noun in the singular, in lower case."""
        if noun in self.plurals:
            return self.plurals[noun]
        if len(noun) < 4 or not noun.endswith("s") or noun.endswith(("ss", "us", "is", "'s")):
            return noun
        if noun.endswith("ies") and len(noun) > 4:
            return noun[:-3] + "y"
        if noun.endswith(("sses", "shes", "ches", "xes", "zes")):
            return noun[:-2]
        return noun[:-1]

    def senses(self, words: Sequence[str], at: int) -> tuple[Sense, ...]:
        """What the word at `at`, with those after it, can name: the longest phrases, all of one length."""
        word = words[at]
        forms = {word: None, self.lemma(word): None, self.singular(word): None}
        found: list[Sense] = []
        for form in forms:
            for rest, sense in self.phrases.get(form, ()):
                if sense.role in ("state",) and form != word:
                    continue
                if len(words) - at < sense.words:
                    continue
                if any(self._plain(words[at + n]) != part for n, part in enumerate(rest, 1)):
                    continue
                if found and sense.words != found[0].words:
                    if sense.words < found[0].words:
                        continue
                    found.clear()
                if sense not in found:
                    found.append(sense)
        return tuple(found)

    def _plain(self, word: str) -> str:
        return "their" if word in ("his", "her", "its", "my", "our", "your") else self.singular(word)


@lru_cache(maxsize=8)
def frames_of(vocabulary: Vocabulary) -> Frames:
    """The frames of a vocabulary, compiled once."""
    plurals = {key: entry.text("singular") for key, entry in vocabulary["plurals"].items()}
    named: dict[str, Frame] = {}
    empty = Frames({}, named, plurals, vocabulary)
    phrases: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
    for name, entry in vocabulary["frames"].items():
        family, told = entry.text("family") or name, (entry.text("subject"), entry.text("stage"), entry.text("counts"))
        frame = Frame(name, family, *told, entry.words("within"))
        named[name] = frame
        for where, role in _FIELDS:
            for phrase in entry.words(where):
                first, *rest = phrase.split()
                plain = tuple(empty._plain(word) for word in rest)  # a frame's phrase is matched as the text's words are
                phrases.setdefault(first, []).append((plain, Sense(frame, role, 1 + len(rest))))
    return Frames({first: tuple(found) for first, found in phrases.items()}, named, plurals, vocabulary)
