"""Whose a prison sentence is: a report may tell of those of several, a husband's and his wife's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from attrs import evolve

from corroborate.linking.asking.questions import Question
from corroborate.linking.names import same_or_part

#: The predicate of figures that tell for how long somebody is sent to prison.
_SENTENCE = "sentence"


def with_sentenced(questions: Sequence[Question]) -> list[Question]:
    """The questions, each sentence with the names of those of whose sentences its document tells."""
    named: dict[str, set[str]] = defaultdict(set)
    for question in questions:
        if _is_sentence(question) and _name(question):
            named[question.claim.document].add(_name(question))
    if not named:
        return list(questions)
    return [
        evolve(question, people=frozenset(named[question.claim.document])) if _is_sentence(question) else question
        for question in questions
    ]


def of_two_sentenced(a: Question, b: Question) -> bool:
    """True for the sentences of two persons: two who are named apart; or one whose sentence the other's report tells as well."""
    if not (_is_sentence(a) and _is_sentence(b)):
        return False
    mine, theirs = _name(a), _name(b)
    if mine and theirs:
        return not same_or_part(mine, theirs)
    named, others = (mine, b.people) if mine else (theirs, a.people)
    apart = named and a.claim.document != b.claim.document  # a report tells of one by his name and without it
    return bool(apart) and any(same_or_part(named, other) for other in others)


def _is_sentence(question: Question) -> bool:
    return question.claim.predicate == _SENTENCE


def _name(question: Question) -> str:
    """The resolved name of him who is sentenced; "" for nobody with a name ("a Derby man")."""
    last = question.claim.patient.rpartition(" ")[2]
    return question.patient if last[:1].isupper() else ""
