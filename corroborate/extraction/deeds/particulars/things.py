"""What was used: the weapon of a deed, the vehicle that carried a bomb, and what somebody got away in, or on foot; and of what
sort such a thing is, by the list `sorts`: a revolver is a handgun, and no rifle.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from corroborate.extraction.deeds.making import Making
from corroborate.extraction.deeds.particulars.answering import answered
from corroborate.extraction.grammar.syntax import Analysis, Phrase
from corroborate.extraction.grammar.words import singular
from corroborate.model import Claim
from corroborate.vocabulary import Vocabulary, key_by_word

#: The predicates of these claims.
WEAPON, BOMB, FLIGHT = "weapon used", "vehicle of the bomb", "way of escape"
#: So many words before a thing "not" denies it, and so many at most stand between a flight and what it was made in.
_DENIED, _REACH = 4, 14


def things(making: Making) -> Iterator[Claim]:
    """The claims of a sentence that say what was used in a deed."""
    roles, words = making.families.names.roles, making.analysis.words
    if last_words(making.reading.vocabulary).isdisjoint(words):
        return
    if not roles["around weapons"].isdisjoint(words):
        yield from _used(making, WEAPON, "weapon")
    if not roles["around bombs"].isdisjoint(words):
        yield from _used(making, BOMB, "vehicle")
    yield from _got_away(making)


def _used(making: Making, predicate: str, kind: str) -> Iterator[Claim]:
    """The things of one kind in a sentence that are not told to have been none."""
    for _, phrase, sort in _sorted(making, kind):
        if not _is_denied(making, phrase) and not _is_kind_of_bomb(making, phrase, sort):
            yield answered(making, predicate, phrase, sort)


def _is_kind_of_bomb(making: Making, phrase: Phrase, sort: str) -> bool:
    """True for "a car bomb", which may have come in a lorry."""
    behind = making.analysis.words[phrase.last + 1 : phrase.last + 2]
    called = making.reading.vocabulary["sorts"][sort].flag("bombs")
    return called and not making.families.names.roles["bombs"].isdisjoint(behind)


def _sorted(making: Making, *kinds: str) -> Iterator[tuple[str, Phrase, str]]:
    """The phrases of a sentence for things of some kinds, each with the preposition before it and its sort."""
    vocabulary = making.reading.vocabulary
    for before, phrase in making.analysis.phrases:
        for one in (phrase, *phrase.others):
            sort = sort_of(making.analysis, one, vocabulary)
            if sort and vocabulary["sorts"][sort].text("set") in kinds:
                yield before, one, sort


def _is_denied(making: Making, phrase: Phrase) -> bool:
    """True for "not a gun", "no knife" and "a toy gun"."""
    roles, words = making.families.names.roles, making.analysis.words
    near = words[max(0, phrase.first - _DENIED) : phrase.last]
    return not (roles["not"] | roles["nothing"] | roles["no real ones"]).isdisjoint(near)


def _got_away(making: Making) -> Iterator[Claim]:
    """What somebody got away in, behind the words that say so: "fled in a stolen van", "made their getaway on foot"."""
    roles = making.families.names.roles
    away = list(_away(making))
    for before, phrase, sort in _sorted(making, "vehicle", "foot") if away else ():
        near = any(0 < phrase.first - i <= _REACH for i in away)
        if near and before in roles["travelling"] and not _is_denied(making, phrase):
            yield answered(making, FLIGHT, phrase, sort)


def _away(making: Making) -> Iterator[int]:
    """The places of the words that say that somebody got away who did it; those whom it befell may flee as well."""
    analysis, roles = making.analysis, making.families.names.roles
    for clause in analysis.clauses:
        verbs = {clause.verb, " ".join((clause.verb, *analysis.words[clause.head + 1 : clause.head + 2]))}
        who = "" if clause.subject is None else analysis.words[clause.subject.last]
        did_it = singular(who) in making.families.suspects | roles["those who get away"]
        away = not verbs.isdisjoint(roles["getting away"]) and who not in roles["those who flee from harm"]
        if (away or (did_it and clause.verb in roles["getting away if they did it"])) and not clause.negated:
            yield clause.head
    yield from (i for i, word in enumerate(analysis.words) if word in roles["ways to get away"])


@lru_cache(maxsize=8)
def last_words(vocabulary: Vocabulary) -> frozenset[str]:
    """The last words of all that is of a known sort: a sentence without one need not be looked at."""
    return frozenset(word.rpartition(" ")[2] for word in key_by_word(vocabulary, "sorts"))


@lru_cache(maxsize=8)
def states_of(vocabulary: Vocabulary) -> Mapping[str, str]:
    """The states in which somebody is who was hurt, by the words for them."""
    sorts = vocabulary["sorts"]
    return {word: key for word, key in key_by_word(vocabulary, "sorts").items() if sorts[key].text("set") == "state"}


def named_in(words: Sequence[str], kind: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int, str]]:
    """The first and last word of each thing of a kind that words name, and its sort; of two words where it has two."""
    known, last = key_by_word(vocabulary, "sorts"), -1
    for i in range(len(words)):
        for size in (2, 1) if i > last else ():
            sort = known.get(" ".join(words[i : i + size]), "") if i + size <= len(words) else ""
            if sort and vocabulary["sorts"][sort].text("set") == kind:
                last = i + size - 1
                yield i, last, sort
                break


def sort_of(analysis: Analysis, phrase: Phrase, vocabulary: Vocabulary) -> str:
    """The sort of the one thing that a phrase names, by its last words; "" for several, and for what is of no known sort."""
    return sort_in(analysis.words[phrase.first : phrase.last + 1], vocabulary)


def sort_in(words: Sequence[str], vocabulary: Vocabulary) -> str:
    """The same of words in lower case."""
    known = key_by_word(vocabulary, "sorts")
    return known.get(" ".join(words[-2:])) or known.get(words[-1], "") if words else ""


def is_one_sort(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for one sort, and for two of which one may be the other: "gun", "rifle"."""
    sorts = vocabulary["sorts"]
    return one == other or one in sorts[other].words("of") or other in sorts[one].words("of")
