"""Echoes: one figure, too unusual for chance, that two reports of one story give in words of their own.

"The city will contribute $210 million" and "its share is limited to $210 million" share hardly a word. A reader takes them for
one statement because of the figure; so does he with "183,000" and "almost 200,000" of the same. Wording alone, which decides all
other links, misses most such repetitions. This is the one place where linking looks at an answer, and what it adds are claims
that name one number: they agree, or are hedged in two ways. No figure is ever held against another because of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from corroborate.extraction.figures.units import convert
from corroborate.linking.deeds import ENOUGH, is_name
from corroborate.linking.names import same
from corroborate.linking.questions import AGE, Question, wished
from corroborate.linking.scoring import Score
from corroborate.linking.wording import meanings, one_meaning, plain
from corroborate.model import Claim
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary

#: Significant digits of a figure that chance hardly repeats, and of one that it does not where more speaks for it.
_RARE, _UNUSUAL = 3, 2
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
    """

    at: int
    value: Quantity
    ends: tuple[float, float]


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
    for at, question in enumerate(questions):
        one = _said(at, question, vocabulary)
        if one is not None:
            said[thread[question.claim.document], one.value.unit or ""].append(one)
    found = {}
    for one, other in (pair for group in said.values() for pair in _near(group)):
        pair = min(one.at, other.at), max(one.at, other.at)
        a, b = questions[pair[0]], questions[pair[1]]
        if pair in known or a.claim.document == b.claim.document or not _may_be_one(a, b, vocabulary):
            continue
        alone = one.ends == other.ends and _alone(one, vocabulary)
        if alone or ((one.ends == other.ends or _is_rounded(one, other)) and _beside(a, b, vocabulary)):
            told = " / ".join(dict.fromkeys(question.claim.value_text for question in (a, b)))
            found[pair] = Score(ENOUGH, 0.0, (f"one unusual figure in both: {told}",))
    return found


def _near(group: Sequence[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """The pairs of figures that are the same or may be one rounded, the lower first."""
    ranked = sorted(group, key=lambda one: (one.ends, one.at))
    for place, one in enumerate(ranked):
        for other in ranked[place + 1 : place + 1 + _NEXT]:
            if other.ends[0] - one.ends[0] > _ROUNDED * abs(other.ends[0]):
                break
            yield one, other


def _said(at: int, question: Question, vocabulary: Vocabulary) -> _Said | None:
    """The figure of a claim when it has an unusual number of digits and counts no victims, whom every report of an attack counts.

    Not "a dozen", nor "the 16,000", which only speaks again of those told of before.
    """
    claim, text = question.claim, question.story.document.text
    if not isinstance(claim.value, Quantity) or question.event or question.family == AGE:
        return None
    share = convert(claim.value, "%", vocabulary=vocabulary) if claim.value.unit else None
    value = share or claim.value  # "a fifth" is 20%
    low, high = (value.point, value.point) if value.point is not None else (value.low, value.high)
    if low is None or high is None or (value.hedge is None and max(_digits(low), _digits(high)) < _UNUSUAL):
        return None
    place = claim.value_span or claim.span
    bare = not claim.noun and text[place.end : place.end + 1] != "-"  # not "the 28,500-seat venue"
    again = bare and plain(text[: place.start].rstrip().rpartition(" ")[2]) in _definite(vocabulary)
    return None if again or _by_dozens(claim, vocabulary) else _Said(at, value, (low, high))


@lru_cache(maxsize=8)
def _definite(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(word for word, entry in vocabulary["grammar"].items() if "definite" in entry.words("classes"))


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


def _may_be_one(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True unless one is wished for and the other told, one is not known, or each is of somebody of its own."""
    crowds = [question.claim.qualifiers.population for question in (a, b)]
    unknown = [question.claim.qualifiers.certainty == "unknown" for question in (a, b)]
    doers = all(is_name(question.claim.agent, vocabulary) for question in (a, b)) and not same(a.agent, b.agent)
    told = wished(a, vocabulary) == wished(b, vocabulary) and unknown[0] == unknown[1]
    return told and not doers and (crowds[0] == crowds[1] or not all(crowds))
