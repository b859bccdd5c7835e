"""Figures that agree, or nearly, where many small signs say that two reports of one story mean one thing by them.

"The money will pay for a lab of 9,000 square metres", "a lab that covers 8,200 square metres": too few words are the same, but a
reader takes the two for one figure, since neither report gives another area that could be meant. He goes by how near the figures
are, by what they count, by what stands in the two sentences and which other figure in them is the same, and by what else either
report gives that is about as high. Like `cast` this links claims whose answers differ because they hardly do; words and unusual
figures decide first: what these have linked stays so, and what has its answer in a report has no other there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, product

from attrs import evolve, field, frozen

from corroborate.linking.actors import people_stems
from corroborate.linking.asking.prospects import expected, hoped, wished
from corroborate.linking.asking.questions import AGE, Question
from corroborate.linking.asking.sole import by_two
from corroborate.linking.echoes import MONEY
from corroborate.linking.families import dimension, folded, is_framed, is_light, is_of_anything
from corroborate.linking.scores.contrast import (
    of_two_deeds,
    of_two_objects,
    of_two_sets,
)
from corroborate.linking.scores.counts import RANK
from corroborate.linking.scores.likeness import ENOUGH
from corroborate.linking.scores.scoring import Score
from corroborate.linking.stories import BRIEF, one_cast, shared_lead
from corroborate.linking.wording import mass, meanings, one_meaning, plain, stem
from corroborate.model import Claim
from corroborate.model.keeping import kept_with
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary

#: So many times as high as the lower of two figures is the higher at most that nearly agree.
_NEARLY = 1.35
#: ... and of two that are linked already, which their reports give beside others of the same noun.
_AGAIN = 1.2
#: So many times as high is what a hedge may leave room for.
_HEDGED = 1.15
#: So many times as high is close, and hardly another figure.
_CLOSE, _HARDLY = 1.1, 1.03
#: A figure that is neither so many times higher nor lower than another may be meant as well.
_AROUND = 2.0
#: Bare numbers below this are said of any few things.
_SEVERAL = 10
#: So many digits a figure has at least of which two may have changed places.
_SWAPPED = 3
#: How much the tops of two reports share at least.
_RELATED = 0.1
#: Characters at the top of a report that hold what it is about.
_TOP = 150
#: How much the words must tell that two sentences share, and share richly.
_SHARED, _RICHLY = 2.0, 4.0
#: ... or share at all.
_HARDLY_ANY = 0.5
#: Of a story with more reports the figures are too many.
_REPORTS = 60
#: Why they are linked.
_WHY = "nothing else in either report is about as high"
#: What is counted: people, things, nothing that is told; or something measured.
_PEOPLE, _THINGS, _UNTOLD, _MEASURED = "people", "things", "", "measured"


@frozen(eq=False)
class _Figure:
    """A figure of one claim.

    :param at: the position of its claim.
    :param what: what kind of thing it counts.
    :param noun: the one noun for all of nearly the meaning of what it counts.
    """

    at: int
    question: Question
    value: float
    what: str
    noun: str


@frozen(eq=False)
class _Reports:
    """Two reports of one story: the figures in one unit that each gives, of those that have no answer in the other yet.

    :param linked: the pairs of sentences that give another figure of which it is known that it is one.
    """

    mine: Sequence[_Figure]
    theirs: Sequence[_Figure]
    linked: Collection[tuple[int, int]] = field(repr=False)


def nearby(
    questions: Sequence[Question], thread: Mapping[str, int], known: Mapping[tuple[int, int], Score], vocabulary: Vocabulary
) -> dict[tuple[int, int], Score]:
    """The claims of two reports of one story whose figures agree or nearly, and are told of nothing else.

    :param questions: in order.
    :param thread: document id to the story it tells.
    :param known: pairs that are linked already, by position, the lower first.
    :returns: pair of positions to the score of a sure link; no pair of claims of which one has its answer in the other's report,
        but of those linked already the ones for which more speaks than their words do.
    """
    told: dict[tuple[int, str], dict[str, list[_Figure]]] = defaultdict(lambda: defaultdict(list))
    for at, question in enumerate(questions):
        figure = _figure(at, question, vocabulary)
        if figure is not None and isinstance(question.claim.value, Quantity):
            told[thread[question.claim.document], question.claim.value.unit or ""][question.claim.document].append(figure)
    answered = {(at, questions[by].claim.document) for pair in known for at, by in (pair, pair[::-1])}
    sentences: dict[tuple[str, str], set[tuple[int, int]]] = defaultdict(set)
    for pair in known:
        for a, b in ((questions[at], questions[by]) for at, by in (pair, pair[::-1])):
            if a.kind == "Quantity":
                sentences[a.claim.document, b.claim.document].add((a.sentence, b.sentence))
    found = {}
    for homes in told.values():
        if len(homes) > _REPORTS:
            continue
        for (home, mine), (away, theirs) in combinations(sorted(homes.items()), 2):
            if not _related(mine[0].question, theirs[0].question, vocabulary):
                continue
            free = [
                [figure for figure in figures if (figure.at, by) not in answered]
                for figures, by in ((mine, away), (theirs, home))
            ]
            reports = _Reports(mine, theirs, sentences[home, away])
            for one, other in product(mine, theirs):
                held = known.get(_places(one, other))
                if held is not None and _may_be_one(one, other, _AGAIN) and _evidence(one, other, reports, vocabulary) > _LEAST:
                    found[_places(one, other)] = evolve(held, tied=surely_two(one.question.claim, other.question.claim))
            for one, other in _best(evolve(reports, mine=free[0], theirs=free[1]), vocabulary):
                found[_places(one, other)] = Score(
                    ENOUGH, 0.0, (_WHY,), tied=surely_two(one.question.claim, other.question.claim)
                )
    return found


def _places(one: _Figure, other: _Figure) -> tuple[int, int]:
    """The positions of two figures, the lower first."""
    return min(one.at, other.at), max(one.at, other.at)


def _related(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two reports that share something of their tops, or several names."""
    return shared_lead(a.story, b.story, vocabulary) >= _RELATED or one_cast(a.story, b.story)


def _figure(at: int, question: Question, vocabulary: Vocabulary) -> _Figure | None:
    """The figure of a claim; None for what an event did, an age, a rank, and what no longer holds."""
    claim, value = question.claim, question.claim.value
    if not isinstance(value, Quantity) or len(question.story.words) < BRIEF or claim.qualifiers.superseded:
        return None
    if question.family == AGE or question.predicate == RANK or value.point is None or value.point <= 0:
        return None
    noun = one_meaning(folded(claim.noun or claim.subject, vocabulary), vocabulary)
    return _Figure(at, question, value.point, _what(claim, noun, vocabulary), noun)


def _what(claim: Claim, noun: str, vocabulary: Vocabulary) -> str:
    """What kind of thing a figure counts."""
    if isinstance(claim.value, Quantity) and claim.value.unit is not None:
        return _MEASURED
    last = plain(claim.noun or claim.subject).rpartition(" ")[2]
    people = noun == "people" or stem(last) in people_stems(vocabulary)
    return _PEOPLE if people or claim.qualifiers.population else _THINGS if last else _UNTOLD


def surely_two(a: Claim, b: Claim) -> bool:
    """True for two figures of which no hedge makes one: whatever their words, they differ if they are of one matter."""
    points = [claim.value.point or 0.0 for claim in (a, b) if isinstance(claim.value, Quantity)]
    hedged = any(isinstance(claim.value, Quantity) and claim.value.hedge is not None for claim in (a, b))
    return max(points) > min(points) * (_HEDGED if hedged else 1.0)


def _best(reports: _Reports, vocabulary: Vocabulary) -> Iterator[tuple[_Figure, _Figure]]:
    """The pairs of figures for which enough speaks, and for none of their rivals as much."""
    weighed = {
        (one, other): _evidence(one, other, reports, vocabulary)
        for one, other in product(reports.mine, reports.theirs)
        if _may_be_one(one, other, _NEARLY)
    }
    for (one, other), much in weighed.items():
        rivals = (weight for pair, weight in weighed.items() if pair != (one, other) and (pair[0] is one or pair[1] is other))
        if much >= _LEAST and all(much > rival for rival in rivals):
            yield one, other


def _may_be_one(one: _Figure, other: _Figure, most: float) -> bool:
    """True for two figures, at most so many times as high as each other, that do not both count what an event did."""
    near = max(one.value, other.value) <= most * min(one.value, other.value)
    return near and not (one.question.event and other.question.event)


#: So many points speak for one question at least.
_LEAST = 1


def _evidence(one: _Figure, other: _Figure, reports: _Reports, vocabulary: Vocabulary) -> int:
    """How much speaks for it that two figures answer one question, in points."""
    a, b = one.question, other.question
    points = _of_values(one.value, other.value) + _of_things(one, other) + _of_words(a, b, vocabulary)
    points += 2 * all(question.sentence < _TOP for question in (a, b))
    points += 2 * ((a.sentence, b.sentence) in reports.linked)
    points -= (0, 2, 3)[min(2, _rivals(one, other, reports))]
    framed = all(is_framed(question.claim.predicate, vocabulary) for question in (a, b))
    points -= (framed and a.predicate != b.predicate) + (a.part != b.part) + 2 * _by_two(a.claim, b.claim, vocabulary)
    if _set_apart(a, b, vocabulary):
        points -= 2 if one.value == other.value else _LEAST + points
    return points


def _of_values(one: float, other: float) -> int:
    """How much two values that nearly agree speak for one question: hardly another, or its digits in another order."""
    low, high = sorted((one, other))
    digits = [f"{value:.9g}".replace(".", "").strip("0") for value in (low, high)]
    swapped = len(digits[0]) >= _SWAPPED and sorted(digits[0]) == sorted(digits[1])
    return 3 if high <= low * _HARDLY or swapped else 1 if high <= low * _CLOSE else -1


def _of_things(one: _Figure, other: _Figure) -> int:
    """How much what two figures count speaks for one question: the same, people called by two names, or something in one unit."""
    if one.what == _MEASURED:
        return 0
    if one.noun == other.noun != "":
        return 3
    few = 2 * (min(one.value, other.value) < _SEVERAL)  # chance repeats it
    both = {one.what, other.what}
    return (2 if both == {_PEOPLE} else -2 if both == {_PEOPLE, _THINGS} else -1) - few


def _rivals(one: _Figure, other: _Figure, reports: _Reports) -> int:
    """How many other figures of either report may be meant as well: about as high as the one of the other, and of its kind."""
    found = 0
    for mine, own, meant in ((reports.mine, one, other), (reports.theirs, other, one)):
        for figure in mine:
            near = figure.value != own.value and meant.value / _AROUND <= figure.value <= meant.value * _AROUND
            found += near and {figure.what, meant.what} != {_PEOPLE, _THINGS}
    return found


def _of_words(a: Question, b: Question, vocabulary: Vocabulary) -> int:
    """How much two sentences speak for one question: by one verb that tells something, and words beside what they count."""
    frame = vocabulary["frames"].get(a.predicate)
    empty = is_light(a.predicate, vocabulary) or is_of_anything(a.predicate, vocabulary)
    verb = a.predicate == b.predicate and not empty and not (frame is not None and frame.words("units"))
    counted = {stem(a.subject), stem(b.subject)}.union(*(meanings(question.claim.noun, vocabulary) for question in (a, b)))
    shared = mass((_sentence(a, vocabulary) & _sentence(b, vocabulary)) - counted, vocabulary)
    return 2 * verb + ((shared >= _SHARED) + (shared >= _RICHLY) if shared >= _HARDLY_ANY else -1)


def _set_apart(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True where something says that two figures are of two groups, kinds or deeds, or that one is yet to be come to."""
    groups = {question.claim.qualifiers.population for question in (a, b)} - {None}
    if len(groups) > 1 or wished(a, vocabulary) != wished(b, vocabulary) or expected(a, b) or hoped(a, b):
        return True
    return any(apart(a, b, vocabulary) for apart in (of_two_objects, of_two_sets, of_two_deeds))


@kept_with("question")
def _sentence(question: Question, vocabulary: Vocabulary) -> frozenset[str]:
    """The telling words of a figure's sentence."""
    text, end = question.story.document.text, question.claim.span.end
    stops = [at for at in (text.find(". ", end), text.find("\n", end)) if at >= 0]
    return meanings(text[question.sentence : min(stops, default=len(text))], vocabulary)


def _by_two(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for sums, and for counts, of two doers; a measure is one whoever it is told of: "the trip takes", "trams need"."""
    units = [claim.value.unit or "" for claim in (a, b) if isinstance(claim.value, Quantity)]
    money = any(dimension(unit, vocabulary)[0] == MONEY for unit in units)
    return (money or not all(units)) and by_two(a, b, vocabulary)
