"""Figures that nearly agree, where nothing else in either of two reports of one story is about as high: one question.

"The money will pay for a lab of 9,000 square metres", "a lab that covers 8,200 square metres": too few words are the same, but a
reader takes the two for one figure, since neither report gives another area that could be meant. Like `cast` this links claims
whose answers differ because they hardly do; words decide first: what they have linked or set apart stays so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, product

from corroborate.linking.asking.prospects import expected, hoped, wished
from corroborate.linking.asking.questions import AGE, Question
from corroborate.linking.asking.sole import by_two
from corroborate.linking.echoes import MONEY
from corroborate.linking.families import dimension, folded, is_framed
from corroborate.linking.scores.contrast import (
    of_firms_joined,
    of_some_alone,
    of_two_deeds,
    of_two_groups,
    of_two_kinds,
    of_two_things,
)
from corroborate.linking.scores.counts import RANK, of_another_time
from corroborate.linking.scores.likeness import ENOUGH
from corroborate.linking.scores.scoring import Score
from corroborate.linking.stories import BRIEF, one_cast, shared_lead
from corroborate.linking.wording import meanings, one_meaning, stem
from corroborate.model import Claim
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary

#: So many times as high as the lower of two figures is the higher at most that nearly agree.
_NEARLY = 1.35
#: So many times as high is what a hedge may leave room for.
_HEDGED = 1.1
#: A figure that is neither so many times higher nor lower than these may be meant as well.
_AROUND = 2.0
#: Bare numbers below this are said of any few things.
_SEVERAL = 10
#: How much the tops of two reports share at least.
_RELATED = 0.1
#: Of a story with more reports the figures are too many.
_REPORTS = 60

#: The figures of one kind that one report gives, by the places of their claims.
_Told = dict[int, float]


def nearby(
    questions: Sequence[Question], thread: Mapping[str, int], known: Collection[tuple[int, int]], vocabulary: Vocabulary
) -> dict[tuple[int, int], Score]:
    """The claims of two reports of one story whose figures nearly agree and are told of nothing else.

    :param questions: in order.
    :param thread: document id to the story it tells.
    :param known: pairs that are linked already, by position, the lower first.
    :returns: pair of positions to the score of a sure link; no pair of claims of which one has its answer in the other's report.
    """
    told: dict[tuple[int, str, str], dict[str, _Told]] = defaultdict(lambda: defaultdict(dict))
    for at, question in enumerate(questions):
        value = question.claim.value
        kind = _kind(question, vocabulary)
        if kind is not None and isinstance(value, Quantity) and value.point is not None:
            told[thread[question.claim.document], *kind][question.claim.document][at] = value.point
    answered = {(at, questions[by].claim.document) for pair in known for at, by in (pair, pair[::-1])}
    found = {}
    for homes in told.values():
        if len(homes) > _REPORTS:
            continue
        for (home, mine), (away, theirs) in combinations(sorted(homes.items()), 2):
            for one, other in _nearly(mine, theirs):
                free = (one, away) not in answered and (other, home) not in answered
                if free and _may_be_one(questions[one], questions[other], vocabulary):
                    pair = min(one, other), max(one, other)
                    found[pair] = Score(ENOUGH, 0.0, ("nothing else in either report is about as high",))
    return found


def _kind(question: Question, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The unit of a figure, or what it counts; None for what an event did, an age, a rank, a few, and what no longer holds."""
    claim, value = question.claim, question.claim.value
    if not isinstance(value, Quantity) or value.point is None or len(question.story.words) < BRIEF:
        return None
    if question.event or question.family == AGE or question.predicate == RANK or claim.qualifiers.superseded:
        return None
    if value.unit is not None:
        return value.unit, ""
    noun = one_meaning(folded(claim.noun or claim.subject, vocabulary), vocabulary)
    return ("", noun) if noun and value.point >= _SEVERAL else None


def _nearly(mine: _Told, theirs: _Told) -> Iterator[tuple[int, int]]:
    """The pairs of figures of two reports that nearly agree, where neither report gives another that is about as high."""
    for (one, a), (other, b) in product(mine.items(), theirs.items()):
        low, high = min(a, b), max(a, b)
        if not 0 < high <= low * _NEARLY:
            continue
        rivals = [figure for own, figures in ((a, mine), (b, theirs)) for figure in figures.values() if figure != own]
        if not any(low / _AROUND <= figure <= high * _AROUND for figure in rivals):
            yield one, other


def nearly_agree(one: Claim, other: Claim, vocabulary: Vocabulary) -> bool:
    """True for two figures in one unit, or two numbers that are not of a few, that hardly differ, but by more than a hedge; and
    are not of what two do.
    """
    a, b = one.value, other.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or (a.unit is None and by_two(one, other, vocabulary)):
        return False
    low, high = sorted((a.point or 0.0, b.point or 0.0))
    told = low < high if a.hedge is b.hedge is None else low * _HEDGED < high
    return a.unit == b.unit and (a.unit is not None or low >= _SEVERAL) and low > 0 and told and high <= low * _NEARLY


def _by_two(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for sums, and for counts, of two doers; a measure is one whoever it is told of: "the trip takes", "trams need"."""
    units = [claim.value.unit or "" for claim in (a, b) if isinstance(claim.value, Quantity)]
    money = any(dimension(unit, vocabulary)[0] == MONEY for unit in units)
    return (money or not all(units)) and by_two(a, b, vocabulary)


def _may_be_one(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True unless something sets two figures apart, or, under two verbs, no word shows that they are of one thing."""
    framed = [is_framed(question.claim.predicate, vocabulary) for question in (a, b)]
    groups = {question.claim.qualifiers.population for question in (a, b)} - {None}
    if (all(framed) and a.predicate != b.predicate) or len(groups) > 1:
        return False
    if wished(a, vocabulary) != wished(b, vocabulary) or expected(a, b) or hoped(a, b) or _by_two(a.claim, b.claim, vocabulary):
        return False
    if a.part != b.part or of_another_time(a, vocabulary) != of_another_time(b, vocabulary):
        return False
    apart = (of_some_alone, of_two_groups, of_two_kinds, of_firms_joined, of_two_deeds, of_two_things)
    if any(told(a, b, vocabulary) for told in apart):
        return False
    counted = {stem(a.subject), stem(b.subject)}.union(*(meanings(question.claim.noun, vocabulary) for question in (a, b)))
    family = a.predicate == b.predicate and all(framed)
    if not family and (a.words & b.words) <= counted:
        return False
    return shared_lead(a.story, b.story, vocabulary) >= _RELATED or one_cast(a.story, b.story)
