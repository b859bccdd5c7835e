"""The counted thing: the noun phrase behind a number, found without a parser.

A plural noun is the sign: the words from the number to the first plural are the counted thing and its modifiers, and a word that
cannot stand inside a noun phrase ends the search. Where that leaves nothing the noun is left out ("the 900 are").
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from attrs import define, frozen

from corroborate.extraction.figures.nearby import Words
from corroborate.vocabulary import Vocabulary

_LONGEST = 9  # tokens from the number to the head noun
_OWNER = 4  # tokens that say whose it is


@frozen(eq=False)
class NounWords:
    """The classes of words that bound a noun phrase."""

    stops: frozenset[str]
    verbs: frozenset[str]
    more: frozenset[str]
    than: frozenset[str]
    capitals: bool
    plurals: frozenset[str]
    endings: tuple[str, ...]
    other_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    singulars: frozenset[str]
    states: frozenset[str]
    persons: frozenset[str]
    partitive: frozenset[str]
    determiners: frozenset[str]
    joins: frozenset[str]
    numbers: frozenset[str]

    def is_plural(self, word: str) -> bool:
        """True when `word` looks like the plural of a noun."""
        if word in self.plurals or self.capitals:
            return word in self.plurals
        shaped = len(word) > 2 and word.endswith(self.endings) and not word.endswith(self.other_endings)
        return shaped and word not in self.singulars


@lru_cache(maxsize=8)
def noun_words(vocabulary: Vocabulary) -> NounWords:
    """The words of a vocabulary that bound a noun phrase, compiled once."""
    counted = vocabulary["counted"]
    numbers = ("unit", "teen", "ten", "vague", "hundred", "scale", "none")
    listed = ("verbs", "more", "than", "plurals", "singulars", "states", "persons", "partitive", "determiners", "joins")
    own: dict[str, Any] = {name: frozenset(counted[name].words("words")) for name in listed}
    return NounWords(
        **own,
        stops=frozenset(counted["function words"].words("words")),
        capitals=vocabulary["writing"]["capital nouns"].flag("flag"),
        endings=counted["plural endings"].words("words"),
        other_endings=counted["singular endings"].words("words"),
        adverb_endings=counted["endings behind a noun"].words("words"),
        numbers=frozenset(key for key, entry in vocabulary["numerals"].items() if entry.text("kind") in numbers),
    )


@define
class Counted:
    """What is counted: words[first:last], or nothing when `first == last`.

    :param partitive: it is a whole of which some are counted ("two of the members").
    """

    first: int
    last: int
    partitive: bool = False


def counted_after(
    words: Words, index: int, grammar: NounWords, *, singular: bool, mass: bool = False, fraction: bool = False
) -> Counted:
    """The counted thing that starts at `index`.

    :param words: the words after the number.
    :param singular: exactly one is counted, so that the head need not be a plural.
    :param mass: a measure or share is told ("12 tonnes of rice", "20 per cent of personal spending"): the head follows "of".
    :param fraction: a part is told, so that the whole may follow without "of" ("half the houses").
    """
    if words.at(index) == "-" and index == 0 and len(words) > 1 and words.glued(1) and words.raw[1] != "-":
        return Counted(1, 2)  # "a 12-member panel"
    partitive = words.at(index) in grammar.partitive
    if partitive:
        index += 1
        while words.at(index) in grammar.determiners:
            index += 1
        index = _behind_owner(words, index)
    elif fraction and words.at(index) in grammar.determiners:  # "half the houses"
        partitive, index = True, index + 1
    elif mass and not grammar.capitals:
        return Counted(index, index)
    if ((singular and not partitive) or mass) and not grammar.capitals:
        last = _run(words, index, grammar)
    else:
        last = _plural(words, index, grammar)
    if words.at(index) in grammar.more and last > index + 1:
        index += 1
    return Counted(index, last, partitive)


def _behind_owner(words: Words, index: int) -> int:
    """The index after whose it is, the mark behind a space or not: "of Norland's nurses", "of New Alma 's nurses"."""
    while True:
        owned = next((at for at in range(index, index + _OWNER) if words.at(at).endswith("'s")), -1)
        if owned < 0 or (owned > index + 1 and not all(words.raw[at][0].isupper() for at in range(index, owned))):
            return index
        index = owned + 1


def _plural(words: Words, index: int, grammar: NounWords) -> int:
    """The index after the head noun, coordination included; `index` when there is none."""
    head = _head(words, index, grammar)
    if head == index:
        return index
    joined = words.at(head + 1)
    participle = joined.endswith(grammar.adverb_endings) and not joined.endswith("'s")
    if words.at(head) in grammar.joins and not participle:
        other = _head(words, head + 1, grammar, longest=4)
        if other > head + 1 and joined not in grammar.states and words.at(other - 1) not in grammar.more:  # "or many more"
            return other
    return head


def _head(words: Words, index: int, grammar: NounWords, *, longest: int = _LONGEST) -> int:
    position, stop = index, min(len(words), index + longest)
    bare = index
    while position < stop:
        word, raw = words.lower[position], words.raw[position]
        if raw in ("-", "‑", "/") and position > index and words.glued(position):
            position += 1
            continue
        compound = words.at(position + 1) == "-" and words.glued(position + 1)  # "off-duty officers"
        verb = word in grammar.verbs and not (position == index and grammar.is_plural(word))  # "35 wins"
        if raw.isdigit() and position > index and words.glued(position):
            position += 1  # "Covid-19 patients"
            continue
        if not raw[0].isalpha() or verb or (word in grammar.stops and not compound) or word in grammar.numbers:
            return bare
        position += 1
        if word in grammar.more and words.at(position) not in grammar.than:
            bare = position  # "20 more", but also "20 more people"
            continue
        if word in grammar.states and position - 1 in (index, bare) and not _continues(words, position, grammar):
            return position
        if grammar.capitals and raw[0].isupper():
            return position
        if grammar.is_plural(word) and words.at(position) not in ("-", "‑"):
            while _continues(words, position, grammar):
                position += 1
            return position
    return bare


def _continues(words: Words, position: int, grammar: NounWords) -> bool:
    """True when another plural noun follows directly ("police officers", "injured people")."""
    word = words.at(position)
    return bool(word) and not (word in grammar.stops or word in grammar.verbs) and grammar.is_plural(word)


def _run(words: Words, index: int, grammar: NounWords) -> int:
    """The index after the words that may be one noun phrase: at most four, none of them a stop."""
    position = index
    while position < min(len(words), index + 4):
        word, raw = words.lower[position], words.raw[position]
        if raw == "-" and position > index:
            position += 1
            continue
        if (
            not raw[0].isalpha()
            or word in grammar.stops
            or word in grammar.verbs
            or (position > index and (word in grammar.states or word.endswith(grammar.adverb_endings)))
        ):
            break
        position += 1
        if grammar.is_plural(word) or (word in grammar.persons and words.at(position) not in grammar.persons):
            break
    return position - (words.at(position - 1) == "-") if position > index else index
