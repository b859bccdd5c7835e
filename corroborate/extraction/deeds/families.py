"""Predicate families of claims without a figure, compiled from the word lists `deeds`, `stages`, `modality` and `nominals`."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal, get_args

from attrs import field, frozen

from corroborate.errors import UnknownName
from corroborate.extraction.deeds.naming import NameWords, name_words
from corroborate.extraction.grammar.words import modalities
from corroborate.vocabulary import Entry, Vocabulary

#: Which role a claim of a family is about. "made": its subject, which its object has made; "whose": whose it is that it is
#: done to ("the trial of X"); "persons": those it is done to, all persons alike; "topic": what a measure regulates; "holding": a
#: right or paper that its agent gets or has; "stance": each member of the agent; "procedure": who is told or allowed to do it.
About = Literal["agent", "made", "patient", "whose", "persons", "topic", "holding", "stance", "procedure"]
#: What the value of a claim is, when it has one. "key": the sense itself; "list": members named by the object; "origins":
#: countries of the persons; "maker": the agents; "place": where to; "until": the last day; "named": who it is said to be.
Answer = Literal["", "key", "date", "until", "list", "origins", "maker", "place", "named"]
_ABOUT, _ANSWERS = get_args(About), get_args(Answer)


@frozen
class Sense:
    """One way a word names a predicate family.

    :param predicate: the family, or "" where each verb is a predicate of its own.
    :param rest: the words that must follow the verb.
    :param objects: nouns that its object must have; empty for any.
    :param about: the role that the claim is about.
    :param answer: what its value is.
    :param key: the value when the sense itself is the answer ("eased").
    :param ladder: claims of the family stand on a step of the ladder `stages`.
    :param speech: it is done by saying so, and claimed although its verb also attributes.
    :param ergative: what it is done to may stand as its subject: "the plant will close".
    :param denies: it says that the deed of its family is not done: "the border remains open".
    :param each: done to several, it is told of each of them.
    :param stage: the step towards the deed of its family that it tells of: who is missing is not found yet.
    :param also: the entry whose sense the same words have as well: who rejects a plan is against it.
    :param known: whom it befell is known where only who did it is in question: "accused of killing Ada Finch".
    """

    predicate: str
    rest: tuple[str, ...]
    objects: frozenset[str]
    about: About
    answer: Answer
    key: str
    stage: str
    also: str
    ladder: bool
    speech: bool
    ergative: bool
    denies: bool
    each: bool
    known: bool


@frozen(eq=False)
class Families:
    """The word lists that name families and qualify their claims."""

    names: NameWords
    predicates: frozenset[str]
    instructions: frozenset[str]  # first words of what one is told to do
    verbs: dict[str, tuple[Sense, ...]]
    being: dict[str, tuple[Sense, ...]]  # what is said with "be", by the word after it: "be born", "be from"
    nouns: dict[str, Sense]
    adjectives: dict[str, Sense]
    entries: dict[str, Sense]  # each entry's sense, no word of it looked at
    stages: dict[str, str]
    modality: dict[str, str]
    certainty: dict[str, str]
    speaking: frozenset[str]  # verbs that say who says or thinks something
    mishaps: frozenset[str]  # what brings a mishap about
    suspects: frozenset[str]  # what somebody is called who is said to have done it
    hearsay: dict[str, str] = field(repr=False)  # verbs whose passive makes what follows hearsay or belief


def _known(field_name: str, entry: Entry, known: tuple[Any, ...]) -> Any:
    said = entry.text(field_name) or known[0]
    if said not in known:
        raise UnknownName(f"{field_name} of a family (deeds, entry {entry.key!r})", said, known)
    return said


def objects_of(entry: Entry, names: NameWords, of: str) -> frozenset[str]:
    """The nouns that an entry wants as object, its groups spelled out; "@names" stays, for any name, and "@people", for "he"."""
    found: set[str] = set()
    for word in entry.words("objects"):
        group = word.removeprefix("@")
        if word == "@people":
            found |= {word, *names.people}
        elif word == group or word == "@names":
            found.add(word)
        elif group in names.roles:
            found |= names.roles[group]
        else:
            raise UnknownName(f"group of nouns ({of}, entry {entry.key!r})", group, [*names.roles, "people", "names"])
    return frozenset(found)


def _sense(key: str, entry: Entry, rest: tuple[str, ...], objects: frozenset[str]) -> Sense:
    predicate, _, answer = key.partition("/")[0].partition(": ")
    return Sense(
        predicate="" if entry.flag("apart") else predicate,
        rest=rest,
        objects=objects,
        about=_known("about", entry, _ABOUT),
        answer="key" if answer else _known("answer", entry, _ANSWERS),
        key=answer,
        stage=entry.text("stage"),
        also=entry.text("also"),
        **{flag: entry.flag(flag) for flag in ("ladder", "speech", "ergative", "denies", "each", "known")},
    )


def _demands(sense: Sense) -> tuple[int, bool, bool]:
    return len(sense.rest), sense.about == "procedure", bool(sense.objects)


@lru_cache(maxsize=8)
def families_of(vocabulary: Vocabulary) -> Families:
    """The families of a vocabulary, compiled once.

    :raises UnknownName: an entry of `deeds` names a role, a kind of answer or a group of nouns that there is none of.
    """
    names = name_words(vocabulary)
    verbs: dict[str, list[Sense]] = {}
    nouns: dict[str, Sense] = {}
    adjectives: dict[str, Sense] = {}
    entries: dict[str, Sense] = {}
    for key, entry in vocabulary["deeds"].items():
        objects = objects_of(entry, names, "deeds")
        for phrase in entry.words("verbs"):
            first, *rest = phrase.split()
            verbs.setdefault(first, []).append(_sense(key, entry, tuple(rest), objects))
        plain = entries[key] = _sense(key, entry, (), frozenset())
        for noun in entry.words("nouns"):
            nouns.setdefault(noun, plain)
        for adjective in entry.words("adjectives"):
            adjectives.setdefault(adjective, plain)
    # the most demanding sense is tried first, then the order of the file
    ordered = {verb: tuple(sorted(found, key=_demands, reverse=True)) for verb, found in verbs.items()}
    being: dict[str, list[Sense]] = {}
    for sense in ordered.pop("be", ()):
        being.setdefault(sense.rest[0], []).append(sense)
    sure = [entry for entry in vocabulary["modality"].values() if entry.text("certainty")]
    certainty, hearsay = (
        {word: entry.text("certainty") for entry in sure if entry.flag("verbs") == verbs for word in entry.words("words")}
        for verbs in (False, True)
    )
    reporting, faults = vocabulary["reporting"].items(), vocabulary["faults"].values()
    return Families(
        names=names,
        predicates=frozenset(sense.predicate for found in verbs.values() for sense in found),
        instructions=frozenset(verb for verb, found in ordered.items() if any(one.about == "procedure" for one in found)),
        verbs=ordered,
        being={word: tuple(found) for word, found in being.items()},
        nouns=nouns,
        adjectives=adjectives,
        entries=entries,
        stages={verb: step for step, entry in vocabulary["stages"].items() for verb in entry.words("verbs")},
        modality=modalities(vocabulary),
        certainty=certainty,
        speaking=frozenset(verb for verb, entry in reporting if entry.text("kind") in ("speech", "thought")),
        mishaps=frozenset(word for entry in faults for word in entry.words("words")),
        suspects=frozenset(vocabulary["fates"]["suspect"].words("nouns")),
        hearsay=hearsay,
    )
