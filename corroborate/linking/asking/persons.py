"""Whose an age is: the one person of whom a report tells what befell him, and somebody called by one of his names alone.

A report that tells of one dead gives his age, whoever he is there: "a 24-year-old man was killed", "Ada Finch, 24, died". So does
one that tells of one wounded, or of one girl among the victims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise

from attrs import evolve, frozen

from corroborate.extraction.counts.governing.members import AMONG_OTHERS
from corroborate.linking.asking.beside import are_named, is_another, is_called, is_named, is_told_to_be, sex_told, with_listed
from corroborate.linking.asking.questions import AGE, Question
from corroborate.linking.families import known_deed
from corroborate.linking.names import same
from corroborate.linking.wording import plain
from corroborate.model import Claim
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, joints, key_by_word

#: Who is told to be dead by a word for those who did it, is none of the victims.
_SUSPECT = "suspect"
#: The predicates of claims of who somebody is.
_WHO = frozenset(("be", "identity"))
#: Characters between somebody and the age that stands behind him.
_ASIDE = 2
_SEXES = frozenset(("man", "woman"))
#: So many words before an age may number whose it is: "a | second boy, | 16".
_LEAD = 3
#: A report that gives more ages than so many tells nothing of one person alone, and is not searched for it.
_MANY = 60


@frozen
class _Fate:
    """What befalls people, and the words that tell it.

    :param counts: the predicates of counts of those whom it befell.
    :param deeds: the predicates of deeds that tell it, those of one step with it behind a colon.
    :param nouns: what somebody is called for it.
    :param states: the words for the state he is in.
    :param after: the fates that the same person may have met when it was first told of him.
    :param never: the fates that he has not met.
    :param doers: those who did it are meant.
    """

    counts: frozenset[str]
    deeds: frozenset[str]
    nouns: frozenset[str]
    states: frozenset[str]
    after: frozenset[str]
    never: frozenset[str]
    doers: bool


@frozen
class _Words:
    """The words that tell of persons: groups and sexes by noun, plurals, those that join two, kin of any age,
    pronouns for one, fates by name.
    """

    groups: Mapping[str, str]
    sexes: Mapping[str, str]
    plurals: frozenset[str]
    joiners: frozenset[str]
    kin: frozenset[str]
    pronouns: frozenset[str]
    fates: Mapping[str, _Fate]
    vocabulary: Vocabulary


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    populations = vocabulary["populations"]
    groups = key_by_word(vocabulary, "populations")
    sexes = {word: key for word, key in groups.items() if key in _SEXES}
    for entry in populations.values():
        sexes |= dict.fromkeys(entry.words("male"), "man") | dict.fromkeys(entry.words("female"), "woman")
    plurals = frozenset(key for key, _ in vocabulary["plurals"].items())
    fates: dict[str, _Fate] = {}
    for key, entry in vocabulary["fates"].items():
        parts = [entry, *(vocabulary["fates"][name] for name in entry.words("of"))]
        counts, deeds, nouns = (frozenset(w for part in parts for w in part.words(said)) for said in ("counts", "deeds", "nouns"))
        states = frozenset(word for frame in counts for word in vocabulary["frames"][frame].words("states"))
        after, never = (frozenset(entry.words(field)) for field in ("after", "never"))
        fates[key] = _Fate(counts, deeds, nouns, states, after, never, entry.flag("doers"))
    kin = frozenset(vocabulary["counting"]["kin of any age"].words("words"))
    pronouns = frozenset(vocabulary["nominals"]["one person"].words("words"))
    return _Words(groups, sexes, plurals, joints("joining", vocabulary), kin, pronouns, fates, vocabulary)


def with_persons(questions: Sequence[Question], vocabulary: Vocabulary) -> list[Question]:
    """The questions, each age with the persons its document tells of, and with the fates that it tells of nobody but him."""
    by_document: dict[str, list[int]] = defaultdict(list)
    for at, question in enumerate(questions):
        by_document[question.claim.document].append(at)
    marked = list(questions)
    words = _words(vocabulary)
    for places in by_document.values():
        ages = [at for at in places if questions[at].family == AGE]
        people = frozenset(questions[at].subject for at in ages if is_named(questions[at]))
        met, lone = _met([questions[at] for at in ages], [questions[at] for at in places], words)
        for at in ages:
            fates, alone = (frozenset(told[id(questions[at])]) for told in (met, lone))
            alias = _alias(questions[at], [questions[one] for one in ages])
            marked[at] = evolve(questions[at], people=people, fates=fates, alone=alone, alias=alias)
    return marked


def _alias(age: Question, ages: Sequence[Question]) -> str:
    """The name of the only one whom the same report calls by name and gives that age: "a man of 52 was held. Cole Marsh, 52,"."""
    if is_named(age) or len(ages) > _MANY:
        return ""
    names = {other.subject for other in ages if is_named(other) and other.claim.value == age.claim.value}
    return next(iter(_persons(names))) if len(_persons(names)) == 1 else ""


def _met(
    ages: Sequence[Question], told: Sequence[Question], words: _Words
) -> tuple[Mapping[int, Set[str]], Mapping[int, Set[str]]]:
    """The fates that a document tells of him whose age it is, and those it tells of nobody but him, by the `id` of the age."""
    met: dict[int, set[str]] = {id(age): set() for age in ages}
    lone: dict[int, set[str]] = {id(age): set() for age in ages}
    for name, fate in words.fates.items() if 0 < len(ages) <= _MANY else ():
        those = _Those(told, ages, fate, words)
        for question in those.ages:
            met[id(question)].add(name)
        for mark, only in those.alone():
            for age in only:
                lone[age].add(f"{name}{mark}")
    return met, lone


class _Those:
    """Those whose ages a document gives and whom one fate befell, as all that it tells of it says.

    :param told: what the document tells.
    :param ages: the ages among that.
    """

    def __init__(self, told: Sequence[Question], ages: Sequence[Question], fate: _Fate, words: _Words) -> None:
        self.fate, self.words = fate, words
        self.counts = [one for one in told if one.predicate in fate.counts and _counts(one, suspects=fate.doers)]
        others = {question.sentence for question in told if question.event and not _is_own(question)}  # on another event
        self.deeds = [question for question in told if _tells(question, fate) and question.sentence not in others]
        self.names = _names_in(told, self.deeds, fate) - words.groups.keys()  # a headline's "Man"
        self.known = [question.claim for question in told if _says_who(question.claim, fate)]
        self.starts = sorted({question.sentence for question in told})
        self.persons: dict[int, list[Question]] = defaultdict(list)  # the ages and the counts of people, by sentence
        for question in (*ages, *(one for one in told if one.event and one.kind == "Quantity")):
            self.persons[question.sentence].append(question)
        met = frozenset(id(age) for age in ages if self._met(age)) | are_named(ages, self.counts, words.vocabulary)
        met = with_listed(met, ages, words.vocabulary)
        self.ages = sorted((age for age in ages if id(age) in met), key=lambda age: (age.claim.span, age.claim.id))

    def _tells_who(self, claim: Claim, age: Question) -> bool:
        """True for an age in what tells who several are: "the dead were a woman of 34 and a man, 61"."""
        value, own = claim.value_span, age.claim.value_span
        several = plain(claim.subject) in self.fate.states
        return several and value is not None and own is not None and value.start <= own.start and claim.span.holds(own)

    def _is_his(self, age: Question) -> bool:
        """ "A suspect is held, a man of 19": a sentence tells of one person, and of one age behind him."""
        told = self.persons[age.sentence]
        counted = next((one for one in told if one is not age), None)
        if len(told) != 2 or counted is None or counted not in self.counts or _is_plural(counted.claim, self.words):
            return False
        if plain(age.claim.subject) in self.words.kin:
            return False  # "a boy was shot by his brother, 7"
        value, own = counted.claim.value_span, age.claim.value_span
        return value is not None and own is not None and value.start <= own.start

    def alone(self) -> Iterator[tuple[str, frozenset[int]]]:
        """The ages (by `id`) of the only one of them; then those of the only girl, or boy, among them."""
        yield "", _lone(self.ages, self.names, self.counts, self.words)
        yield from _children(self.ages, self.counts, self.words)

    def _met(self, age: Question) -> bool:
        told_of = any(_covers(count.claim, age) for count in self.counts)
        told_of = told_of or any(_tells_of(deed.claim, age) for deed in self.deeds)
        told_of = told_of or any(_covers(claim, age) or self._tells_who(claim, age) for claim in self.known) or self._is_his(age)
        if not told_of and not age.subject and not self.words.pronouns.isdisjoint(age.before[:_LEAD]):  # "he was 27"
            last = max((start for start in self.starts if start < age.sentence), default=-1)
            told_of = any(question.sentence == last for question in (*self.counts, *self.deeds))
        called = plain(age.claim.subject) in self.fate.nouns and not _of_several(age.claim.noun, self.words)
        called = called or is_called(age, self.fate.nouns)
        called = called or is_told_to_be(age, self.fate.nouns | self.fate.states, self.words.vocabulary)
        return told_of or (is_named(age) and age.subject in self.names) or called


def _lone(those: Sequence[Question], names: frozenset[str], counts: Sequence[Question], words: _Words) -> frozenset[int]:
    """Of the ages of those whom a fate befell, those of the only one; none where several did."""
    if any(_is_plural(question.claim, words) for question in counts) or _several(counts):
        return frozenset()
    called = _persons({question.subject for question in those if is_named(question)} | names)
    kinds = {words.groups.get(plain(question.claim.subject), "") for question in those if not is_named(question)}
    if len(called) > 1 or len(kinds - {"", "people"}) > 1:
        return frozenset()
    by_name = [question for question in those if is_named(question)] or those[:1]  # "a man", told of again, may be another
    again = [question for question in those if not question.claim.subject]  # "the 24-year-old"
    return frozenset(id(question) for question in (*by_name, *again))


def _persons(names: Set[str]) -> frozenset[str]:
    """The names of as many persons as there surely are: whoever is called by a part of another's name is that one."""
    parts = {part for name in names if " " in name for part in name.split()}
    return frozenset(name for name in names if name not in parts)


def _children(those: Sequence[Question], counts: Sequence[Question], words: _Words) -> Iterator[tuple[str, frozenset[int]]]:
    """Of the ages of those whom a fate befell, those of the only girl and of the only boy, and those of the only one of a sex."""
    groups = ((question.claim.qualifiers.population or "").removesuffix(AMONG_OTHERS) for question in counts)
    several = any(group == "child" and _is_plural(question.claim, words) for question, group in zip(counts, groups, strict=True))
    if several:
        return
    for sex in sorted(_SEXES):
        found = [age for age in those if _is_child(age, sex, words)]
        if any(is_another(age, words.vocabulary) for age in found):
            continue  # "a second boy, 16": there was another one
        if found and len(_below_headline(found)) < 2:
            yield f" {sex} child", frozenset(id(age) for age in found)
        alike = [age for age in those if words.sexes.get(plain(age.claim.subject)) == sex]
        if alike and len(_below_headline(alike)) < 2:
            yield f" {sex}", frozenset(id(age) for age in alike)


def _below_headline(ages: Sequence[Question]) -> list[Question]:
    """Those told below the first line of their report, which is told again."""
    return [age for age in ages if age.claim.span.start > age.story.document.text.find("\n")]


def _is_child(age: Question, sex: str, words: _Words) -> bool:
    noun = plain(age.claim.subject)
    return words.groups.get(noun) == "child" and words.sexes.get(noun) == sex


def _counts(question: Question, *, suspects: bool) -> bool:
    """True for a count of some of those whom the document's own event befell; of those who did it, only where they are meant."""
    value = question.claim.value
    held = question.claim.qualifiers.polarity and not question.claim.qualifiers.superseded  # "he will not be charged"
    counted = isinstance(value, Quantity) and value.high != 0 and held
    return counted and _is_own(question) and (suspects or question.claim.qualifiers.population != _SUSPECT)


def _is_own(question: Question) -> bool:
    return not question.scope and question.main and not question.site


def _tells(question: Question, fate: _Fate) -> bool:
    """True for a deed without a figure that tells of somebody that a fate befell him."""
    claim = question.claim
    if question.kind == "Quantity" or not claim.qualifiers.polarity or not question.main:
        return False
    step = claim.qualifiers.stage
    return (f"{question.predicate}: {step}" if step else question.predicate) in fate.deeds


def _says_who(claim: Claim, fate: _Fate) -> bool:
    """True for who somebody is whom a fate befell: "the other victims are a woman and a boy", "the victim was Ada Finch"."""
    told = claim.predicate in _WHO and claim.value_span is not None
    return told and not (fate.nouns | fate.states).isdisjoint(plain(claim.subject).split())


def _is_plural(claim: Claim, words: _Words) -> bool:
    """True for a count of several, as it says or its noun: "three of them", "people"; and for a toll that has risen."""
    if claim.qualifiers.revised:
        return True
    if isinstance(claim.value, Quantity) and claim.value.low is not None:
        return claim.value.low > 1
    return _of_several(claim.noun, words) if claim.noun else not words.joiners.isdisjoint(claim.value_text.split())


def _of_several(noun: str, words: _Words) -> bool:
    """True for a noun in the plural."""
    head = plain(noun).rpartition(" ")[2]
    return head in words.plurals or (head.endswith("s") and not head.endswith("ss") and head not in words.groups)


def _several(counts: Sequence[Question]) -> bool:
    """True where one sentence counts what befell two, each in words of its own: "one killed, one hurt"."""
    spans: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for count in counts:
        value = count.claim.value_span
        if value is not None:
            spans[count.sentence].append((value.start, value.end, count.predicate))
    ordered = (sorted(found) for found in spans.values())
    return any(one[1] < other[0] and one[2] != other[2] for found in ordered for one, other in pairwise(found))


def _names_in(told: Iterable[Question], deeds: Iterable[Question], fate: _Fate) -> frozenset[str]:
    """The resolved names of those whom a fate befell: "Ada Finch died", "the dead man was Cole Marsh"."""
    names = {_named_in(question) for question in deeds}
    for question in told:
        claim = question.claim
        if claim.patient[:1].isupper() and not fate.states.isdisjoint(plain(claim.agent).split()):
            names.add(question.patient)
    return frozenset(names - {""})


def _named_in(deed: Question) -> str:
    """The resolved name of him whom a deed befell; empty for nobody with a name."""
    if deed.claim.patient[:1].isupper():
        return deed.patient
    told_of = known_deed(deed.predicate, deed.vocabulary) or not deed.claim.patient  # not who wounds a neighbour
    return deed.subject if told_of and deed.claim.subject[:1].isupper() else ""


def _covers(count: Claim, age: Question) -> bool:
    """True for a count, or for who somebody is, in whose words or right behind them the age stands: "man, 24,"."""
    value, own = count.value_span, age.claim.value_span
    if value is None or own is None:
        return False
    behind = len(count.noun) + 1 if count.noun and count.noun not in count.value_text else 0
    return value.start <= own.start <= value.end + behind + _ASIDE


def _tells_of(deed: Claim, age: Question) -> bool:
    """True for a deed done to whom the age's own sentence tells of: "the 24-year-old died", "the man who was killed was 41"."""
    own, whom = age.claim.value_span, deed.patient or deed.subject
    alone = own is not None and deed.span.holds(own) and whom.startswith(age.claim.value_text)  # no "stepfather of 4-year-old"
    bare = age.claim.subject != "" and plain(whom).rpartition(" ")[2] == plain(age.claim.subject)
    return alone or (bare and age.claim.span.holds(deed.span))


def called_in_part(a: Question, b: Question) -> bool | None:
    """Whether one report calls a person by a part of the other's name ("Finch, 24"); None when neither does."""
    for one, other in ((a, b), (b, a)):
        short, long = one.subject.split(), other.subject.split()
        if not is_named(one) or not is_named(other) or len(short) != 1 or len(long) < 2 or short[0] not in long:
            continue
        ends = short[0] in (long[0], long[-1])
        namesakes = [name.split() for name in other.people if short[0] in name.split()]
        return sum(not ends or short[0] in (name[0], name[-1]) for name in namesakes) == 1
    return None


def of_the_only_one(a: Question, b: Question, vocabulary: Vocabulary) -> str:
    """What two reports each tell of one person alone, whose ages these are; "" for nothing, or where names differ."""
    if not (a.alone and b.alone) or a.claim.document == b.claim.document:
        return ""
    words = _words(vocabulary)
    sexes = {sex_told(age, vocabulary) or words.sexes.get(plain(age.claim.subject), "") for age in (a, b)}
    if sexes >= _SEXES:
        return ""
    later = {
        name
        for one, other in ((a, b), (b, a))
        for name in one.alone & words.fates.keys()
        if words.fates[name].after & other.alone
    }
    names = [question.alias or (question.subject if is_named(question) else "") for question in (a, b)]
    if exclude_each_other(a.fates, b.fates, vocabulary) or (all(names) and not same(*names)):
        return ""
    if any(is_named(b) and not known and b.subject in a.people for a, b, known in ((a, b, names[0]), (b, a, names[1]))):
        return ""  # his report names the other as well, and gives him an age of his own
    shared = {name for name in a.alone & b.alone if name in words.fates or _may_be_a_child(name, a, b, words)}
    return min(shared or later, default="")


def exclude_each_other(a: Set[str], b: Set[str], vocabulary: Vocabulary) -> bool:
    """True for the fates of two that cannot be one's: who is dead is not arrested."""
    fates = _words(vocabulary).fates
    for one, other in ((a, b), (b, a)):
        never = {fate for name in one for fate in fates[name].never}
        if not never.isdisjoint(other) and never.isdisjoint(one):
            return True
    return False


def sexes_of(vocabulary: Vocabulary) -> Mapping[str, str]:
    """By noun for somebody, the population of his sex."""
    return _words(vocabulary).sexes


def _may_be_a_child(told: str, a: Question, b: Question, words: _Words) -> bool:
    """True for a child and somebody who may be one: "the girl" may be "her daughter", no "woman"."""
    if told.endswith(" child"):
        return True
    nouns = [plain(question.claim.subject) for question in (a, b)]
    children = [words.groups.get(noun) == "child" for noun in nouns]
    return any(children) and all(child or noun in words.kin for child, noun in zip(children, nouns, strict=True))
