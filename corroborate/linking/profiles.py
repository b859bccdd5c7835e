"""What a report tells of somebody whose age it gives, and whether it fits another: names, what he is called, what befell him."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from attrs import frozen

from corroborate.linking.asking.beside import called_before, is_named, sex_told
from corroborate.linking.asking.persons import exclude_each_other, sexes_of
from corroborate.linking.asking.questions import Question, family_words
from corroborate.linking.names import same_or_part
from corroborate.linking.wording import mass, one_meaning, plain, stem
from corroborate.vocabulary import Vocabulary, of_class

#: The fates, by name, of whoever is thought to have done it, and of those it was done to.
_SUSPECT, _VICTIM = "suspect", "victim"
#: The group of children, and those that anybody is of.
_CHILD = "child"
_ANYBODY = frozenset(("people", "man", "woman", "adult", "teenager", "civilian"))
#: How much the words must tell that two reports share of somebody.
_TOLD = 2.0


@frozen
class Person:
    """Somebody whose age a report gives, by all that it tells of whoever is of that age.

    :param names: resolved names, his own or those he is given elsewhere.
    :param nouns: what he is called, in small letters: "girl", "homeowner".
    :param fates: what befell him, of whomever else it is told.
    :param words: the telling words of the clauses that give his age.
    """

    names: frozenset[str]
    nouns: frozenset[str]
    fates: frozenset[str]
    words: frozenset[str]


def person_of(age: Question, of_that_age: Sequence[Question], vocabulary: Vocabulary) -> Person:
    """Whose an age is."""
    own = _as_told(age, vocabulary)
    company = [own, *(_as_told(other, vocabulary) for other in of_that_age if other is not age)]
    his = [one for one in company if _known_alike(own, one, vocabulary)]
    return Person(*(frozenset().union(*(getattr(one, part) for one in his)) for part in ("names", "nouns", "fates", "words")))


def _as_told(age: Question, vocabulary: Vocabulary) -> Person:
    """Him whose age one claim gives, by that claim alone."""
    name = age.subject if is_named(age) else age.alias
    called = {called_before(age), sex_told(age, vocabulary)} if is_named(age) else {plain(age.claim.subject)}
    fates = age.fates or frozenset(_told_beside(age, vocabulary))
    words = age.words - family_words(age, vocabulary) - age.story.names  # the names of a story are of all that it tells
    return Person(frozenset({name} - {""}), frozenset(called - {""}), fates, words)


def _told_beside(age: Question, vocabulary: Vocabulary) -> Iterator[str]:
    """The fate that words right before an age, or behind it in its clause, tell: a victim's or a suspect's."""
    value = age.claim.value_span
    lead = map(stem, takewhile(lambda word: word not in of_class(vocabulary, "by"), age.before))
    text = plain(age.story.document.text[value.end : age.claim.span.end]) if value is not None else ""
    words = [word.strip(".,)") for word in text.partition(";")[0].split()]
    behind = frozenset(map(stem, words))
    if not _telling(_VICTIM, vocabulary).isdisjoint(behind.union(lead)):
        yield _VICTIM
    elif not _telling(_SUSPECT, vocabulary).isdisjoint(behind) and of_class(vocabulary, "negation").isdisjoint(words):
        yield _SUSPECT


@lru_cache(maxsize=16)
def _telling(fate: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The stems of words that tell a fate, wherever they stand beside an age."""
    return frozenset(map(stem, vocabulary["fates"][fate].words("words")))


def may_be_one(one: Person, other: Person, vocabulary: Vocabulary) -> bool:
    """True unless two are told apart by their names, by what they are or by what befell them."""
    if len({_SUSPECT in person.fates for person in (one, other)}) > 1 or exclude_each_other(one.fates, other.fates, vocabulary):
        return False
    return _known_alike(one, other, vocabulary)


def _known_alike(one: Person, other: Person, vocabulary: Vocabulary) -> bool:
    """True unless their names or their sexes tell two apart."""
    sexes = {sex for sex in map(sexes_of(vocabulary).get, one.nouns | other.nouns) if sex}
    named_apart = one.names and other.names and not any(same_or_part(a, b) for a in one.names for b in other.names)
    return len(sexes) < 2 and not named_apart


def are_alike(one: Person, other: Person, vocabulary: Vocabulary) -> bool:
    """True for two of whom something is told that is the same: what befell them, what they are called, or in telling words."""
    a, b = ({kind for noun in person.nouns for kind in _kinds(noun, vocabulary)} for person in (one, other))
    untold = _VICTIM in one.fates | other.fates  # of the two one is a victim, and the child may be another
    if one.fates & other.fates or (a & b) - ({_CHILD} if untold else set()):
        return True
    return mass(one.words & other.words, vocabulary) >= _TOLD


@lru_cache(maxsize=2_000)
def _kinds(noun: str, vocabulary: Vocabulary) -> frozenset[str]:
    """What a noun for somebody says he is; nothing where anybody is that. Whoever is told as kin may be a child."""
    groups = {key for key, entry in vocabulary["populations"].items() if noun in entry.words("words")}
    if _CHILD in groups or noun in vocabulary["counting"]["kin of any age"].words("words"):
        return frozenset((_CHILD,))
    callings = (word for kind in ("occupations", "humans") for word in vocabulary["nominals"][kind].words("words"))
    anybody = not groups.isdisjoint(_ANYBODY) and noun not in callings
    return frozenset() if anybody else frozenset((one_meaning(noun, vocabulary), *(groups - _ANYBODY)))
