"""Whose an age is: the one person whom a report tells to have died, and somebody called by one of his names alone.

A report that tells of one dead gives his age, whoever he is there: "a 24-year-old man was killed", "Ada Finch, 24, died".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import evolve, frozen

from corroborate.linking.names import same
from corroborate.linking.questions import AGE, Question
from corroborate.linking.wording import plain
from corroborate.model import Claim
from corroborate.vocabulary import Vocabulary

_KILLED = "casualties.killed"
#: Who is told to be dead by a word for those who did it, is none of the victims.
_SUSPECT = "suspect"


@frozen
class _Words:
    """The words that tell of persons: groups by noun, plurals, deeds that end a life, states of the dead."""

    groups: Mapping[str, str]
    plurals: frozenset[str]
    fatal: frozenset[str]
    states: frozenset[str]


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    groups = {word: key for key, entry in vocabulary["populations"].items() for word in entry.words("words")}
    plurals = frozenset(key for key, _ in vocabulary["plurals"].items())
    fatal = frozenset(vocabulary["tolls"]["casualties"].words("fatal"))
    return _Words(groups, plurals, fatal, frozenset(vocabulary["frames"][_KILLED].words("states")))


def with_persons(questions: Sequence[Question], vocabulary: Vocabulary) -> list[Question]:
    """The questions, each age with the persons its document tells of, and marked if it is that of the only one who died."""
    by_document: dict[str, list[int]] = defaultdict(list)
    for at, question in enumerate(questions):
        by_document[question.claim.document].append(at)
    marked = list(questions)
    for places in by_document.values():
        ages = [at for at in places if questions[at].family == AGE]
        if ages:
            told = [questions[at] for at in places]
            people = frozenset(questions[at].subject for at in ages if _is_named(questions[at]))
            lone = _lone_dead(told, [questions[at] for at in ages], vocabulary)
            for at in ages:
                marked[at] = evolve(questions[at], people=people, lone_dead=id(questions[at]) in lone)
    return marked


def _is_named(question: Question) -> bool:
    return question.claim.subject[:1].isupper()


def _lone_dead(told: Sequence[Question], ages: Sequence[Question], vocabulary: Vocabulary) -> frozenset[int]:
    """The ages (by `id`) of the one who died, as all that a document tells of its dead says; none where several did."""
    words = _words(vocabulary)
    counts = [question for question in told if _counts_the_dead(question)]
    if any(_is_plural(question.claim, words) for question in counts):
        return frozenset()
    names = _names_of_the_dead(told, words)
    deeds = [question.claim for question in told if question.predicate in words.fatal and question.claim.value_span is None]

    def died(age: Question) -> bool:
        told_of = any(_covers(count.claim, age) for count in counts) or any(_tells_of(deed, age) for deed in deeds)
        return told_of or age.subject in names

    dead = sorted((age for age in ages if died(age)), key=lambda age: (age.claim.span, age.claim.id))
    called = {question.subject for question in dead if _is_named(question)} | names
    kinds = {words.groups.get(plain(question.claim.subject), "") for question in dead if not _is_named(question)}
    if len(called) > 1 or len(kinds - {"", "people"}) > 1:
        return frozenset()
    by_name = [question for question in dead if _is_named(question)] or dead[:1]  # "a man", told of again, may be another
    again = [question for question in dead if not question.claim.subject]  # "the 24-year-old"
    return frozenset(id(question) for question in (*by_name, *again))


def _counts_the_dead(question: Question) -> bool:
    told = question.predicate == _KILLED and question.claim.value_span is not None and not question.scope and question.main
    return told and question.claim.qualifiers.population != _SUSPECT


def _is_plural(claim: Claim, words: _Words) -> bool:
    """True for a count of several, as its noun or its list says: "people", "two men and a boy"; and for a toll that has risen."""
    if claim.qualifiers.revised:
        return True
    if not claim.noun:
        return " and " in claim.value_text
    head = plain(claim.noun).rpartition(" ")[2]
    return head in words.plurals or (head.endswith("s") and not head.endswith("ss") and head not in words.groups)


def _names_of_the_dead(told: Iterable[Question], words: _Words) -> frozenset[str]:
    """The resolved names of those whom deeds tell to be dead: "Ada Finch died", "the dead man was Cole Marsh"."""
    return frozenset(name for question in told for name in _dead_in(question, words) if name)


def _dead_in(question: Question, words: _Words) -> Iterator[str]:
    claim = question.claim
    if claim.value_span is not None and question.kind == "Quantity":
        return
    if question.predicate in words.fatal:
        if claim.patient[:1].isupper():
            yield question.patient
        elif claim.subject[:1].isupper():
            yield question.subject
    if claim.patient[:1].isupper() and not words.states.isdisjoint(plain(claim.agent).split()):
        yield question.patient


def _covers(count: Claim, age: Question) -> bool:
    """True for a count of one person, in whose words the age stands: "a 24-year-old man was killed"."""
    value, own = count.value_span, age.claim.value_span
    if value is None or own is None:
        return False
    behind = len(count.noun) + 2 if count.noun and count.noun not in count.value_text else 0
    return value.start <= own.start < value.end + behind


def _tells_of(deed: Claim, age: Question) -> bool:
    """True for a deed done to whom the age's own sentence tells of: "the 24-year-old died", "the man who was killed was 41"."""
    own, whom = age.claim.value_span, deed.patient or deed.subject
    alone = own is not None and deed.span.holds(own) and age.claim.value_text in whom
    bare = age.claim.subject != "" and plain(whom).removeprefix("the ") == plain(age.claim.subject)
    return alone or (bare and age.claim.span.holds(deed.span))


def called_in_part(a: Question, b: Question) -> bool | None:
    """Whether two ages are of one person whom the one report calls by a part of the other's name, as nobody else there is called;
    None when neither does: "Finch, 24", "Ada Finch, 24".
    """
    for one, other in ((a, b), (b, a)):
        parts = one.subject.split()
        if (
            len(parts) == 1 < len(other.subject.split())
            and parts[0] in other.subject.split()
            and _is_named(one)
            and _is_named(other)
        ):
            return sum(parts[0] in name.split() for name in other.people) == 1
    return None


def of_the_one_dead(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two ages in two reports each of which tells of one dead, where nothing that they call him differs."""
    if not (a.lone_dead and b.lone_dead) or a.claim.document == b.claim.document:
        return False
    if _is_named(a) and _is_named(b):
        return same(a.subject, b.subject)
    groups = _words(vocabulary).groups
    kinds = {groups.get(plain(question.claim.subject), "") for question in (a, b) if not _is_named(question)}
    return not {"man", "woman"} <= kinds
