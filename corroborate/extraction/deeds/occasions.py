"""Which kinds of occasions words tell, compiled from the word list `occasions`: "opened fire", "polling day"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import field, frozen

from corroborate.extraction.deeds.families import objects_of
from corroborate.extraction.deeds.naming import head, name_words
from corroborate.extraction.deeds.patterns import apart, behind
from corroborate.extraction.deeds.telling import Telling
from corroborate.extraction.grammar.syntax import Clause, Phrase
from corroborate.extraction.grammar.words import singular
from corroborate.vocabulary import Entry, Vocabulary

#: What may be asked of an occasion.
HOUR_OF, DAY_OF = "hour", "day"
#: The entries whose words stand between an occasion and its time.
_BETWEEN = ("happening", "befalling", "arranging")
_MOMENTS = "moments"


@frozen
class _Told:
    """One way a verb tells a kind of occasion.

    :param kind: the kind.
    :param asks: what is asked of it.
    :param rest: the words that must follow the verb.
    :param objects: nouns that what it is done to, or what undergoes it, must have; empty for any.
    :param never: nouns that this must not have.
    """

    kind: str
    asks: frozenset[str]
    rest: tuple[str, ...]
    objects: frozenset[str]
    never: frozenset[str]


@frozen(eq=False)
class Occasions:
    """The kinds of occasions by the words that tell them.

    :param nouns: by the noun: the word that must stand before it ("" for any), the kind, and what is asked of it.
    :param verbs: by the verb.
    :param happening: verbs that only say that an occasion was, or what it did.
    :param befalling: verbs of what befell somebody at an occasion.
    :param arranging: verbs that give an occasion its time.
    :param moments: nouns for a time: "the date of the election".
    :param kinds: the entries, by kind.
    """

    nouns: Mapping[str, tuple[tuple[str, str, frozenset[str]], ...]]
    verbs: Mapping[str, tuple[_Told, ...]]
    happening: frozenset[str]
    befalling: frozenset[str]
    arranging: frozenset[str]
    moments: frozenset[str]
    kinds: Mapping[str, Entry] = field(repr=False)

    def named(self, words: Sequence[str], at: int, asked: str) -> str:
        """The kind of occasion that the word at a place names; "" for none."""
        for before, kind, asks in self.nouns.get(singular(words[at]), ()):
            if asked in asks and (not before or (at > 0 and words[at - 1] == before)):
                return kind
        return ""

    def told(self, telling: Telling, clause: Clause, asked: str) -> str:
        """The kind of occasion that the verb of a clause tells; "" for none."""
        for way in self.verbs.get(clause.verb, ()):
            if asked in way.asks and _fits(telling, clause, way):
                return way.kind
        return ""


def _fits(telling: Telling, clause: Clause, way: _Told) -> bool:
    target = telling.meant(clause.subject) if clause.passive else clause.object
    if way.rest and not behind(telling.analysis, clause, way.rest) and not apart(telling.analysis, clause, way.rest, target)[0]:
        return False
    if not way.rest and telling.particle(clause):
        return False
    undergone = target if target is not None and not _in_rest(telling, target, way) else clause.subject
    if way.objects and (undergone is None or not telling.has(undergone, way.objects)):
        return False
    return not way.never or undergone is None or head(telling.analysis, undergone) not in way.never


def _in_rest(telling: Telling, phrase: Phrase, way: _Told) -> bool:
    """True for a phrase that is no more than the words of the verb: "fired shots"."""
    return head(telling.analysis, phrase) in way.rest


@lru_cache(maxsize=8)
def occasions_of(vocabulary: Vocabulary) -> Occasions:
    """The kinds of occasions of a vocabulary, compiled once."""
    entries, names = vocabulary["occasions"], name_words(vocabulary)
    nouns: dict[str, list[tuple[str, str, frozenset[str]]]] = {}
    verbs: dict[str, list[_Told]] = {}
    for key, entry in entries.items():
        asks = frozenset(entry.words("asks"))
        kind = key.partition("/")[0]
        if not asks:
            continue
        for noun in entry.words("nouns"):
            before, _, last = noun.rpartition(" ")
            nouns.setdefault(last, []).append((before.rpartition(" ")[2], kind, asks))
        for verb in entry.words("verbs"):
            bare, *rest = verb.split()
            never = frozenset(entry.words("never"))
            verbs.setdefault(bare, []).append(_Told(kind, asks, tuple(rest), objects_of(entry, names, "occasions"), never))
    happening, befalling, arranging = (frozenset(entries[kind].words("verbs")) for kind in _BETWEEN)
    return Occasions(
        nouns={noun: tuple(sorted(found, key=lambda one: not one[0])) for noun, found in nouns.items()},
        verbs={verb: tuple(sorted(found, key=lambda way: -len(way.rest))) for verb, found in verbs.items()},
        happening=happening,
        befalling=befalling,
        arranging=arranging,
        moments=frozenset(entries[_MOMENTS].words("nouns")),
        kinds=entries.entries,
    )
