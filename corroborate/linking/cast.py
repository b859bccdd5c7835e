"""Who is who in two reports of one story: persons known again by an age that is the same, or hardly another.

"A 16-year-old girl was wounded" and "Ada Finch, 15, came home from hospital" share neither a word nor a name. A reader takes the
two for one girl because something told of both fits, and because nobody else in either report is of about that age. So does
this, and here alone claims are linked whose answers differ because these nearly agree: by a year or so, never by more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import frozen

from corroborate.linking.asking.beside import is_another
from corroborate.linking.asking.questions import AGE, Question
from corroborate.linking.names import canonical, same_or_part
from corroborate.linking.profiles import Person, are_alike, may_be_one, person_of
from corroborate.linking.scores.likeness import ENOUGH
from corroborate.linking.scores.scoring import Score
from corroborate.linking.stories import BRIEF
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary

#: How far two ages that may be one person's lie apart at most: a year, and of those past forty a twentieth of their age.
_YEAR, _HARDLY = 1.0, 0.06
#: So many times that far, somebody else may be meant as well.
_AROUND = 2
#: Each age meets at most so many of those next above it.
_NEXT = 60
#: The units of ages in years.
_YEARS = ("", "year")


@frozen(eq=False)
class _Aged:
    """Somebody's age as one claim gives it.

    :param at: the position of its claim.
    :param home: the document it stands in.
    :param till: the years of the oldest, where it is told between which ages several are.
    :param person: whose it is, by all that the document tells of whoever is of that age.
    :param heard: the document has something from him.
    """

    at: int
    home: str
    years: float
    till: float
    question: Question
    person: Person
    heard: bool


def cast(
    questions: Sequence[Question], thread: Mapping[str, int], known: Collection[tuple[int, int]], vocabulary: Vocabulary
) -> dict[tuple[int, int], Score]:
    """The ages of two documents of one story that are of one person, as the ages themselves tell.

    :param questions: in order.
    :param thread: document id to the story it tells.
    :param known: pairs that are linked already, by position, the lower first.
    :returns: pair of positions to the score of a sure link; no pair of `known`.
    """
    told: dict[int, list[_Aged]] = defaultdict(list)
    for one in _ages(questions, vocabulary):
        told[thread[one.home]].append(one)
    near = [pair for group in told.values() for pair in _near(group) if _may_be_one(*pair, vocabulary)]
    meeting = _Meeting(near, known, questions)
    found = {}
    for one, other in near:
        pair = min(one.at, other.at), max(one.at, other.at)
        if pair not in known and meeting.of_one(one, other) and _surely(one, other, vocabulary):
            ages = " / ".join(dict.fromkeys(questions[at].claim.value_text for at in pair))
            found[pair] = Score(ENOUGH, 0.0, (f"the ages of one person, as nobody else there is about as old: {ages}",))
    return found


def _ages(questions: Sequence[Question], vocabulary: Vocabulary) -> Iterator[_Aged]:
    """The ages in full years, each with all that its document tells of whoever is so old."""
    by_age: dict[tuple[str, float, float], list[int]] = defaultdict(list)
    for at, question in enumerate(questions):
        value = question.claim.value
        if question.family == AGE and isinstance(value, Quantity) and (value.unit or "") in _YEARS:
            years, till = (value.low, value.high) if value.point is None else (value.point, value.point)
            if years is not None and till is not None:
                by_age[question.claim.document, years, till].append(at)
    voices = _voices(questions, {home for home, *_ in by_age}) if by_age else {}
    for (home, years, till), places in by_age.items():
        for at in places:
            person = person_of(questions[at], [questions[by] for by in places], vocabulary)
            heard = any(same_or_part(name, voice) for name in person.names for voice in voices[home])
            yield _Aged(at, home, years, till, questions[at], person, heard)


def _voices(questions: Sequence[Question], homes: Collection[str]) -> Mapping[str, Collection[str]]:
    """By document, the names of those whom it has something from."""
    told: dict[str, set[str]] = {home: set() for home in homes}
    for question in questions:
        if question.claim.document in told:
            told[question.claim.document].update(voice.name for voice in question.claim.attribution.chain[1:])
    return {home: frozenset(map(canonical, names)) for home, names in told.items()}


class _Meeting:
    """Those of about one age of whom two documents tell.

    :param near: the pairs of ages that may be one person's.
    :param known: the pairs of claims that surely are.
    """

    def __init__(
        self, near: Sequence[tuple[_Aged, _Aged]], known: Collection[tuple[int, int]], questions: Sequence[Question]
    ) -> None:
        self._like: dict[tuple[int, str], list[_Aged]] = defaultdict(list)
        both_ways = ((at, by) for pair in known for at, by in (pair, pair[::-1]) if questions[at].family == AGE)
        self._settled = {(at, questions[by].claim.document) for at, by in both_ways}
        for one, other in ((a, b) for pair in near for a, b in (pair, pair[::-1])):
            self._like[one.at, other.home].append(other)
            if one.years == other.years:
                self._settled.add((one.at, other.home))

    def of_one(self, one: _Aged, other: _Aged) -> bool:
        """True for one age, and for one that is hardly another, where nobody else in either document may be meant."""
        if one.years == other.years:
            return True
        return other.years - one.years <= _slack(other) and self._only(one, other) and self._only(other, one)

    def _only(self, one: _Aged, other: _Aged) -> bool:
        shared = one.person.fates & other.person.fates
        free = {
            rival.years
            for rival in self._like[one.at, other.home]
            if (rival.at, one.home) not in self._settled and not (shared and shared.isdisjoint(rival.person.fates))
        }
        return (one.at, other.home) not in self._settled and free == {other.years}


def _near(group: Sequence[_Aged]) -> Iterator[tuple[_Aged, _Aged]]:
    """The pairs of ages of two documents that are the same or, of one person, about the same, the lower first."""
    ranked = sorted(group, key=lambda one: (one.years, one.at))
    for place, one in enumerate(ranked):
        for other in ranked[place + 1 : place + 1 + _NEXT]:
            if other.years - one.years > _AROUND * _slack(other):
                break
            several = one.till > one.years or other.till > other.years
            if other.home != one.home and not (several and (one.years, one.till) != (other.years, other.till)):
                yield one, other


def _surely(one: _Aged, other: _Aged, vocabulary: Vocabulary) -> bool:
    """True where one age tells enough, or more is told that fits; or where one report names whom the other describes."""
    reports = min(len(aged.question.story.words) for aged in (one, other)) >= BRIEF
    named = bool(one.person.names) != bool(other.person.names) and not (one.heard or other.heard)
    return (reports and (one.years == other.years or named)) or are_alike(one.person, other.person, vocabulary)


def _slack(one: _Aged) -> float:
    """By how many years two reports may differ in an age."""
    return max(_YEAR, _HARDLY * one.years)


def _may_be_one(one: _Aged, other: _Aged, vocabulary: Vocabulary) -> bool:
    """True unless something tells the two apart; of ages that differ, only reports tell enough to know who is meant."""
    sides = (one.question, other.question)
    if one.years != other.years and any(len(age.story.words) < BRIEF or is_another(age, vocabulary) for age in sides):
        return False
    return may_be_one(one.person, other.person, vocabulary)
