"""Echoes: one figure, too unusual for chance, that two reports of one story give in words of their own.

"The city will contribute $210 million" and "its share is limited to $210 million" share hardly a word. A reader takes them for
one statement because of the figure; so does he with "183,000" and "almost 200,000" of the same. Wording alone, which decides all
other links, misses most such repetitions. Here, in `occasions` and, for ages, in
`cast` alone linking looks at an answer, and what it adds here are claims that name one number: they agree, or are hedged in two
ways.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import frozen

from corroborate.extraction.figures.units import convert
from corroborate.linking.actors import is_name
from corroborate.linking.asking.prospects import wished
from corroborate.linking.asking.questions import AGE, Question, family_words
from corroborate.linking.families import dimension, is_framed
from corroborate.linking.names import same
from corroborate.linking.scores.counts import RANK, is_whose
from corroborate.linking.scores.likeness import ENOUGH
from corroborate.linking.scores.scoring import Score
from corroborate.linking.wording import mass, meanings, one_meaning, plain, stem, weight
from corroborate.model import Claim
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, of_class

#: Significant digits of a figure that chance hardly repeats, and of one that it does not where more speaks for it.
_RARE, _UNUSUAL = 3, 2
#: Bare numbers below this are said of any two or three things.
_SEVERAL = 5
#: How much the words must tell that two claims of a figure that chance may repeat share besides what they count.
_TOLD = 2.0
#: ... and besides that a figure in one unit stands with other verbs.
_FULLY_TOLD = 3.0
#: The dimension of sums.
MONEY = "money"
#: More characters than a word has with a space behind it.
_WORD = 40
#: Figures from here on are said of few things in one story.
_LARGE = 1_000
#: A bare number between these may be a year.
_YEARS = range(1900, 2101)
#: How far a figure may lie from what it was rounded to, as a share of it.
_ROUNDED = 0.06
#: So many words two claims share beside a figure that one says of "reports" and the other of "cases".
_OTHERWISE = 2
#: Each figure meets at most so many of those next above it.
_NEXT = 60


@frozen(eq=False)
class _Said:
    """A figure of one claim, in a unit that others of its kind can be held against.

    :param at: the position of its claim.
    :param ends: its number twice, or the two ends of a range.
    :param usual: chance may repeat it, so that the words must tell that it is the same.
    :param sole: its document counts but one number of such things.
    """

    at: int
    value: Quantity
    ends: tuple[float, float]
    usual: bool = False
    sole: bool = False


def echoes(
    questions: Sequence[Question], thread: Mapping[str, int], known: Collection[tuple[int, int]], vocabulary: Vocabulary
) -> dict[tuple[int, int], Score]:
    """The claims of two documents of one story that give one unusual figure.

    :param questions: in order.
    :param thread: document id to the story it tells.
    :param known: pairs that are linked already, by position, the lower first.
    :returns: pair of positions to the score of a sure link; no pair of `known`.
    """
    said: dict[tuple[int, str], list[_Said]] = defaultdict(list)
    numbers = _numbers(questions)
    for at, question in enumerate(questions):
        one = _said(at, question, numbers, vocabulary)
        if one is not None:
            said[thread[question.claim.document], (one.value.unit or "").partition("/")[0]].append(one)
    found = {}
    for one, other in (pair for group in said.values() for pair in _near(group)):
        pair = min(one.at, other.at), max(one.at, other.at)
        a, b = questions[pair[0]], questions[pair[1]]
        if pair in known or a.claim.document == b.claim.document or not _may_be_one(a, b, vocabulary):
            continue
        if _given_again(one, other, a, b, vocabulary):
            told = " / ".join(dict.fromkeys(question.claim.value_text for question in (a, b)))
            found[pair] = Score(
                ENOUGH, 0.0, (f"one figure in both: {told}" if one.usual else f"one unusual figure in both: {told}",)
            )
    return found


def _numbers(questions: Sequence[Question]) -> Mapping[tuple[str, str], frozenset[float | None]]:
    """The numbers that each document gives of what it counts, by document and noun."""
    found: dict[tuple[str, str], set[float | None]] = defaultdict(set)
    for question in questions:
        if isinstance(question.claim.value, Quantity):
            found[question.claim.document, question.claim.subject].add(question.claim.value.point)
    return {place: frozenset(told) for place, told in found.items()}


def _given_again(one: _Said, other: _Said, a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for one figure, or what it was rounded to, that chance or the words beside it tell to be of one thing."""
    same_figure = one.ends == other.ends
    if one.usual or other.usual:
        bounded = all(None not in (said.value.low, said.value.high) for said in (one, other))  # not "more than eight years"
        return same_figure and bounded and _told_alike(a, b, vocabulary, sole=one.sole and other.sole)
    if same_figure and _alone(one, vocabulary) and _alone(other, vocabulary):
        return True
    return (same_figure or _is_rounded(one, other)) and _beside(a, b, vocabulary)


def _near(group: Sequence[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """The pairs of figures that are the same or may be one rounded, the lower first."""
    ranked = sorted(group, key=lambda one: (one.ends, one.at))
    for place, one in enumerate(ranked):
        for other in ranked[place + 1 : place + 1 + _NEXT]:
            if other.ends[0] - one.ends[0] > _ROUNDED * abs(other.ends[0]):
                break
            yield one, other


def _said(
    at: int, question: Question, numbers: Mapping[tuple[str, str], frozenset[float | None]], vocabulary: Vocabulary
) -> _Said | None:
    """The figure of a claim when it counts no victims, whom every report of an attack counts, and is no number of a few."""
    claim, text = question.claim, question.story.document.text
    if not isinstance(claim.value, Quantity) or question.event or question.predicate == RANK or question.family == AGE:
        return None
    share = convert(claim.value, "%", vocabulary=vocabulary) if claim.value.unit else None
    value = share or claim.value  # "a fifth" is 20%
    low, high = (value.point, value.point) if value.point is not None else (value.low, value.high)
    if low is None or high is None:
        return None
    few = value.hedge is None and max(_digits(low), _digits(high)) < _UNUSUAL and not _is_sum(value, vocabulary)
    if few and value.unit is None and low < _SEVERAL:
        return None
    place = claim.value_span or claim.span
    measured = value.unit is not None and dimension(value.unit, vocabulary)[0] != MONEY  # "the 3 km bridge"
    bare = not claim.noun and not measured and text[place.end : place.end + 1] != "-"  # not "the 28,500-seat venue"
    if bare and _word_before(place.start, text) in of_class(vocabulary, "definite"):
        return None
    if _by_dozens(claim, vocabulary):
        return None
    return _Said(at, value, (low, high), few, sole=len(numbers[claim.document, claim.subject]) == 1)


def _word_before(at: int, text: str) -> str:
    """The word right before a place of a text."""
    return plain(text[max(0, at - _WORD) : at].rstrip().rpartition(" ")[2])


def _is_sum(value: Quantity, vocabulary: Vocabulary) -> bool:
    """True for money that is no small change: a story tells of few sums, and of each again and again."""
    return value.unit is not None and (value.point or 0) >= _LARGE and dimension(value.unit, vocabulary)[0] == MONEY


def _by_dozens(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a number in groups: "a dozen", "a couple"."""
    numerals = vocabulary["numerals"]
    return any(word in numerals and numerals[word].text("kind") == "group" for word in plain(claim.value_text).split())


def _digits(point: float) -> int:
    """How many significant digits a figure has: two of 1,200,000."""
    return len(f"{abs(point):.9g}".partition("e")[0].replace(".", "").strip("0"))


def _alone(one: _Said, vocabulary: Vocabulary) -> bool:
    """True for a figure that needs nothing beside it to be known again."""
    low, high = one.ends
    digits, unit = max(_digits(low), _digits(high)), one.value.unit
    if digits < _UNUSUAL and one.value.hedge is None and _is_sum(one.value, vocabulary):
        return True
    if digits < _UNUSUAL or (not unit and low in _YEARS):
        return False
    entry = vocabulary["units"].get(unit or "")
    timed = entry is not None and entry.text("dimension") == "duration"  # terms and ages of so many years are common
    return digits >= _RARE or low != high or (not timed and (bool(unit) or abs(low) >= _LARGE))


def _is_rounded(one: _Said, other: _Said) -> bool:
    """True for a figure and what it may have been rounded to: 183,000 and "almost 200,000", 51.9 and 52 percent."""
    fine, rough = (one, other) if _digits(one.ends[0]) > _digits(other.ends[0]) else (other, one)
    if fine.ends[0] != fine.ends[1] or rough.ends[0] != rough.ends[1] or _digits(fine.ends[0]) < _UNUSUAL:
        return False
    if rough.value.hedge is None and rough.value.unit != "%":
        return False
    gap = fine.ends[0] - rough.ends[0]
    within = abs(gap) <= rough.value.step * (1 if rough.value.hedge else 0.5)
    above, below = rough.value.hedge in ("over", "at least"), rough.value.hedge in ("nearly", "under")
    return within and not (above and gap < 0) and not (below and gap > 0) and fine.value.step < rough.value.step


def _beside(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True when the claims count things of one name, or share a telling word beside the figure, or two where the names differ."""
    if a.subject and b.subject and one_meaning(a.subject, vocabulary) == one_meaning(b.subject, vocabulary):
        return True
    one, other = (meanings(f"{question.clause} {question.subject}", vocabulary) for question in (a, b))
    return len(one & other) >= (_OTHERWISE if a.subject and b.subject else 1)


def _told_alike(a: Question, b: Question, vocabulary: Vocabulary, *, sole: bool) -> bool:
    """True when two claims of a figure that chance may repeat say the same of it, and share telling words besides."""
    alike, least = True, _TOLD
    if a.claim.value is not None and isinstance(a.claim.value, Quantity) and a.claim.value.unit is not None:
        if is_framed(a.claim.predicate, vocabulary) and is_framed(b.claim.predicate, vocabulary):
            alike = a.predicate == b.predicate
        else:
            least = _TOLD if a.predicate == b.predicate else _FULLY_TOLD
    else:  # five vessels are not the five boats they met
        alike = a.claim.subject == b.claim.subject != ""
        least = 0.0 if sole and _is_specific(a, b, vocabulary) else _TOLD
    shared = (a.words & b.words) - family_words(a, vocabulary) - family_words(b, vocabulary)
    return alike and mass(shared, vocabulary) >= least


def _is_specific(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for counts of things by a noun that tells which ("five hospitals"), and that not each of several has ("seats")."""
    subject = a.claim.subject
    return (
        subject != "people"
        and weight(stem(subject), vocabulary) == 1.0
        and not is_whose(a, vocabulary)
        and not is_whose(b, vocabulary)
    )


def _may_be_one(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True unless one is wished for and the other told, one is not known, or each is of somebody of its own."""
    crowds = [question.claim.qualifiers.population for question in (a, b)]
    unknown = [question.claim.qualifiers.certainty == "unknown" for question in (a, b)]
    doers = all(is_name(question.claim.agent, vocabulary) for question in (a, b)) and not same(a.agent, b.agent)
    told = wished(a, vocabulary) == wished(b, vocabulary) and unknown[0] == unknown[1]
    told = told and (a.per == b.per or not (a.per and b.per))  # "180 million", "180 million a year"
    return told and not doers and (crowds[0] == crowds[1] or not all(crowds))
