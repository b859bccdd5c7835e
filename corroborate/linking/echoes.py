"""Echoes: one figure, too unusual for chance, that two reports of one story give in words of their own.

"The city will contribute $210 million" and "its share is limited to $210 million" share hardly a word. A reader takes them for
one statement because of the figure. Wording alone, which decides all other links, misses most such repetitions. This is the one
place where linking looks at an answer, and all that it can add is that two claims give the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from corroborate.linking.deeds import ENOUGH, is_name
from corroborate.linking.grouping import CROWDED
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


def echoes(
    questions: Sequence[Question], thread: Mapping[str, int], known: Collection[tuple[int, int]], vocabulary: Vocabulary
) -> dict[tuple[int, int], Score]:
    """The claims of two documents of one story that give one unusual figure.

    :param questions: in order.
    :param thread: document id to the story it tells.
    :param known: pairs that are linked already, by position, the lower first.
    :returns: pair of positions to the score of a sure link; no pair of `known`.
    """
    said: dict[tuple[int, float, str], list[int]] = defaultdict(list)
    for at, question in enumerate(questions):
        value = question.claim.value
        if isinstance(value, Quantity) and value.point is not None and _tells(question, value.point, vocabulary):
            said[thread[question.claim.document], value.point, value.unit or ""].append(at)
    found = {}
    for (_, point, unit), places in said.items():
        if len(places) > CROWDED:
            continue  # said everywhere, it tells nothing
        alone = _alone(point, unit)
        for one, other in combinations(places, 2):
            a, b = questions[one], questions[other]
            if (one, other) in known or a.claim.document == b.claim.document or not _may_be_one(a, b, vocabulary):
                continue
            if alone or _beside(a, b, vocabulary):
                found[one, other] = Score(ENOUGH, 0.0, (f"one unusual figure in both: {a.claim.value_text}",))
    return found


def _tells(question: Question, point: float, vocabulary: Vocabulary) -> bool:
    """True for a figure of an unusual number of digits that counts no victims, whom every report of an attack counts.

    Not for "a dozen", nor for "the 16,000", which only speaks again of those told of before.
    """
    claim, text = question.claim, question.story.document.text
    place = claim.value_span or claim.span
    led = plain(text[: place.start].rstrip().rpartition(" ")[2]) in _definite(vocabulary)
    again = led and not claim.noun and text[place.end : place.end + 1] != "-"  # not "the 28,500-seat venue"
    if question.event or question.family == AGE or again or _by_dozens(claim, vocabulary):
        return False
    return _digits(point) >= _UNUSUAL


@lru_cache(maxsize=8)
def _definite(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(word for word, entry in vocabulary["grammar"].items() if "definite" in entry.words("classes"))


def _by_dozens(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a number in groups: "a dozen", "two score"."""
    numerals = vocabulary["numerals"]
    return any(word in numerals and numerals[word].text("kind") == "group" for word in plain(claim.value_text).split())


def _digits(point: float) -> int:
    """How many significant digits a figure has: two of 1,200,000."""
    return len(f"{abs(point):.9g}".partition("e")[0].replace(".", "").strip("0"))


def _alone(point: float, unit: str) -> bool:
    """True for a figure that needs nothing beside it to be known again."""
    if not unit and point in _YEARS:
        return False
    timed = unit in ("year", "day", "hour", "minute", "month", "week")
    return _digits(point) >= _RARE or ((abs(point) >= _LARGE or bool(unit)) and not timed)


def _beside(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True when the claims count things of one name, or, where one gives none, share a telling word beside the figure."""
    if a.subject and b.subject:
        return one_meaning(a.subject, vocabulary) == one_meaning(b.subject, vocabulary)
    one, other = (meanings(f"{question.clause} {question.subject}", vocabulary) for question in (a, b))
    return bool(one & other)


def _may_be_one(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True unless one is wished for and the other told, one is not known, or each is of somebody of its own."""
    crowds = [question.claim.qualifiers.population for question in (a, b)]
    unknown = [question.claim.qualifiers.certainty == "unknown" for question in (a, b)]
    doers = all(is_name(question.claim.agent, vocabulary) for question in (a, b)) and not same(a.agent, b.agent)
    told = wished(a, vocabulary) == wished(b, vocabulary) and unknown[0] == unknown[1]
    return told and not doers and (crowds[0] == crowds[1] or not all(crowds))
