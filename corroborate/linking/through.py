"""Figures of two reports that are tied through a third: what it says is one question with each of them.

"About 90 signed up" and "71 residents, by the clerk's count" share no word; but from "71 people spoke", in a third report, the
one is known to differ, and the other says it again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import combinations

from corroborate.linking.asking.questions import Question
from corroborate.linking.nearby import surely_two
from corroborate.linking.scores.likeness import ENOUGH
from corroborate.linking.scores.scoring import Score
from corroborate.values import Quantity

#: So many times as high as the lower of two figures is the higher at most.
_FAR = 2.0
#: A figure that so many others are linked to says nothing of how these stand to each other.
_MANY = 24


def through(questions: Sequence[Question], known: Collection[tuple[int, int]]) -> dict[tuple[int, int], Score]:
    """The claims of two reports that are linked to one figure of a third, which at least one of them gives again.

    :param questions: in order.
    :param known: pairs that are linked already, by position, the lower first.
    :returns: pair of positions to the score of a sure link; no pair of claims of which one has its answer in the other's report,
        or may answer two figures there.
    """
    answered = {(at, questions[by].claim.document) for pair in known for at, by in (pair, pair[::-1])}
    answers: dict[int, list[int]] = defaultdict(list)
    for one, other in known:
        if questions[one].claim.document != questions[other].claim.document:
            answers[one].append(other)
            answers[other].append(one)
    found: dict[tuple[int, str], set[int]] = defaultdict(set)
    for middle, around in answers.items():
        for one, other in combinations(around, 2) if len(around) <= _MANY else ():
            homes = [questions[at].claim.document for at in (one, other)]
            free = homes[0] != homes[1] and (one, homes[1]) not in answered and (other, homes[0]) not in answered
            if free and _of_one(*(questions[at] for at in (one, middle, other))):
                found[one, homes[1]].add(other)
                found[other, homes[0]].add(one)
    reason = ("each is one question with a figure of a third report",)
    return {
        (one, other): Score(ENOUGH, 0.0, reason, tied=surely_two(questions[one].claim, questions[other].claim))
        for (one, _), others in found.items()
        for other in others
        if one < other and _figures(others, questions) == 1 == _figures(found[other, questions[one].claim.document], questions)
    }


def _of_one(a: Question, middle: Question, b: Question) -> bool:
    """True for figures of one kind that hold now, of which the middle one is one of the others, and these are not far apart."""
    figures = [_figure(question) for question in (a, middle, b)]
    if any(figure is None for figure in figures) or len({kind for _, kind in filter(None, figures)}) > 1:
        return False
    one, between, other = (value for value, _ in filter(None, figures))
    low, high = sorted((one, other))
    return between in (one, other) and high <= low * _FAR


def _figure(question: Question) -> tuple[float, tuple[str | None, ...]] | None:
    """The figure of a claim and its kind, by unit and whom an event did it to; None for what no longer holds."""
    value, scope = question.claim.value, question.claim.qualifiers
    if scope.superseded or not isinstance(value, Quantity) or not value.point:
        return None
    return value.point, (value.unit, *((question.predicate, scope.population) if question.event else ()))


def _figures(those: Collection[int], questions: Sequence[Question]) -> int:
    """How many figures some claims give."""
    return len({_figure(questions[at]) for at in those})
