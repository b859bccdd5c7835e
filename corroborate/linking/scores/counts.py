"""Whether two figures of a known family, no event's, ask the same: the family says what is measured, the story decides the rest.

How much of their wording they share says less than for deeds: "the guard has 400 recruits" and "400 have joined" are one figure.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from corroborate.extraction.counts.governing.members import AMONG_OTHERS
from corroborate.linking.actors import is_name, is_somebody
from corroborate.linking.asking.questions import Question, armed, frame_words
from corroborate.linking.days import by_month, days_apart, own_day
from corroborate.linking.families import folded, has_one, is_of_occasion
from corroborate.linking.names import canonical, same
from corroborate.linking.naming import names_in, proper
from corroborate.linking.scores.likeness import ENOUGH, ONE_STORY, WEAK, alike, apart_by_name
from corroborate.linking.stories import BRIEF, meeting, one_cast
from corroborate.linking.wording import one_meaning, overlap, plain, stem
from corroborate.model.keeping import kept_with
from corroborate.values import TimeSpan
from corroborate.vocabulary import Vocabulary, counted_as

#: The predicate of ordinals, and what share of the longer of two claims of a rank both have in a report.
RANK, _HALF = "rank", 0.5
#: Whose a name is that has several words of its own.
_OWNER = re.compile(r".*['\u2019]s? (?=[A-Z]\S* [A-Z])")
#: Days before its report after which a figure is of another time; of a month told without its year, there is one in each year.
_LONG_AGO, _YEAR = 180, 366
_WORDS = re.compile(r"[a-z]+")


def doer(question: Question, vocabulary: Vocabulary) -> str:
    """Who does it, when that is a name and not of who says it; else ""."""
    claim = question.claim
    described = " " not in claim.agent and is_somebody(plain(claim.agent), vocabulary)  # "Negotiators" opens a sentence
    return (
        question.agent
        if is_name(claim.agent, vocabulary) and not described and claim.agent != claim.attribution.speaker.name
        else ""
    )


def _one_noun(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two nouns of nearly one meaning: "observers", "monitors"."""
    return bool(a.subject and b.subject) and one_meaning(a.subject, vocabulary) == one_meaning(b.subject, vocabulary)


def _of_people(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two counts of those to whom a family happens, where one names them no closer: "dockers", "people"."""
    frame = vocabulary["frames"].get(a.predicate)
    if frame is None or a.predicate != b.predicate:
        return False
    somebody = [is_somebody(question.subject, vocabulary) for question in (a, b)]
    if not all(somebody):
        own = ("", *frame.words("nouns"))
        return all(known or question.subject in own for known, question in zip(somebody, (a, b), strict=True))
    general = counted_as(frame) if frame.text("counts") == "person" else ""
    return general in (a.subject, b.subject) and all(somebody)


def _unnamed(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True where the family itself says what is measured: "fined the bank 3 million", "a fine of 5 million"."""
    frame = vocabulary["frames"].get(a.predicate)
    if frame is None or a.predicate != b.predicate:
        return False
    own = {"", counted_as(frame), folded(counted_as(frame), vocabulary)}
    general = (
        not own.isdisjoint((a.subject, b.subject)) and frame.text("counts") == "thing"
    )  # "sold 5 million units", "... bands"
    return general or {a.subject, b.subject} <= own


def of_another_time(question: Question, vocabulary: Vocabulary) -> bool:
    """True for a figure of a time long before its report, or of another of its kind: "an earlier study of 200 patients"."""
    published = question.story.document.published
    day = own_day(question.claim, published, vocabulary)
    today = TimeSpan.on(published) if published is not None else None
    said = question.claim.qualifiers.as_of_text
    long_ago = _YEAR if by_month(said, vocabulary) and not any(map(str.isdigit, said)) else _LONG_AGO  # "August" is the last one
    if day is not None and today is not None and day.before(today) and days_apart(day, today) > long_ago:
        return True
    others = vocabulary["scopes"]["another"].words("words")
    return any(
        word in others and led in vocabulary["nominals"]["articles"].words("words") for word, led in pairwise(question.before)
    )


def of_two_parties(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for a figure in which two have a part, of whom each report names one as the doer and knows the other."""
    if not vocabulary["frames"].flagged(a.predicate, "parties"):
        return False
    sides = ((a, b), (b, a))
    return all(not proper(one.claim.agent, vocabulary).isdisjoint(other.story.names) for one, other in sides)


@lru_cache(maxsize=8)
def _later_shocks(vocabulary: Vocabulary) -> frozenset[str]:
    """The stems of nouns for what is of another occasion by its name, as an aftershock is no quake."""
    quakes, others = vocabulary["counting"]["quakes"].words("words"), vocabulary["scopes"]["another"].words("words")
    return frozenset(stem(word) for word in quakes if word in others)


@kept_with("question")
def is_of_later_shock(question: Question, vocabulary: Vocabulary) -> bool:
    """True for a figure told with a noun for what follows a quake: "a 4.7 aftershock", "40 aftershocks"."""
    later, value = _later_shocks(vocabulary), question.claim.value_span
    if later.isdisjoint(_stems(question.claim.quote)) or value is None:
        return False
    quakes = frozenset(map(stem, vocabulary["counting"]["quakes"].words("words")))
    lead = _stems(question.story.document.text[question.sentence : value.start])
    nearest = next((word for word in (*question.after[:1], *reversed(lead)) if word in quakes), "")
    return nearest in later


def _stems(text: str) -> list[str]:
    """The stems of the words of some text."""
    return [stem(word) for word in _WORDS.findall(plain(text))]


def is_whose(question: Question, vocabulary: Vocabulary) -> bool:
    """True for a figure of a family in which each has a figure of his own: votes, seats."""
    return vocabulary["frames"].flagged(question.predicate, "whose")


def _of_one(a: Question, b: Question) -> bool:
    """True for one doer, whoever leads it: "Ada Finch's Civic League", "Norland's Civic League"."""
    if same(a.agent, b.agent):
        return True
    one, other = (_OWNER.sub("", question.claim.agent).lower() for question in (a, b))
    return " " in one and " " in other and same(one, other)


def _told_alike(a: Question, b: Question) -> bool:
    """True in a brief text, or when half the words of either claim are the other's: a season has many first times."""
    brief = min(len(a.story.words), len(b.story.words)) < BRIEF
    return brief or len(a.words & b.words) >= _HALF * max(len(a.words), len(b.words))


def _of_one_group(a: Question, b: Question) -> bool:
    """True for two counts of one group, of which one names others beside it: "161 passengers and six crew", "160 passengers"."""
    groups = {(question.claim.qualifiers.population or "").removesuffix(AMONG_OTHERS) for question in (a, b)}
    marked = any((question.claim.qualifiers.population or "").endswith(AMONG_OTHERS) for question in (a, b) if question.part)
    return len(groups) == 1 and "" not in groups and marked


def _of_some(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for what each does for himself, told of somebody and of all: "Finch fired 12", "officers fired 7"."""
    groups = vocabulary["populations"]
    forces = {word for key in armed(vocabulary) if groups[key].text("side") == "state" for word in groups[key].words("words")}
    sides = []
    for question in (a, b):
        each, who = vocabulary["frames"].flagged(question.claim.predicate, "each"), plain(question.claim.agent)
        sides.append("" if not each else "force" if folded(who, vocabulary) in forces or who in forces else question.agent)
    if "force" in sides:
        return sides[0] != sides[1]
    named = [side for side, question in zip(sides, (a, b), strict=True) if side and is_name(question.claim.agent, vocabulary)]
    return bool(named) and (a.claim.predicate != b.claim.predicate or (len(named) > 1 and not same(*named)))


def of_one_name(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for figures told with one name, a country's too: "unemployment in Norland", "Norland's jobless rate"."""
    own = frame_words(a, vocabulary)
    names = [names_in(question.claim.quote, vocabulary) - own for question in (a, b)]
    return not names[0].isdisjoint(names[1])


def count_score(
    a: Question, b: Question, near: float, vocabulary: Vocabulary, *, opened: bool
) -> tuple[float, tuple[str, ...]] | None:
    """How surely two figures of one family ask the same (0 to 1) and why; None when they do not.

    :param near: how alike the words beside the two figures are.
    :param opened: one of them leaves open what it is about.
    """
    one_thing = (
        a.subject == b.subject
        or same(a.subject, b.subject)
        or _one_noun(a, b, vocabulary)
        or _of_people(a, b, vocabulary)
        or _unnamed(a, b, vocabulary)
        or (opened and "" in (a.subject, b.subject))  # "it sold 9 million"
    )
    others = of_another_time(a, vocabulary) != of_another_time(b, vocabulary) or apart_by_name(a, b)
    others = others or _of_some(a, b, vocabulary)
    if (
        (a.part != b.part and not _of_one_group(a, b))
        or not one_thing
        or others
        or (a.predicate == RANK and not _told_alike(a, b))
    ):
        return None
    if a.measure and has_one(a.predicate, vocabulary) and a.claim.qualifiers.superseded != b.claim.qualifiers.superseded:
        return None  # a report that tells what it was tells as well what it is
    close, lead = alike(a, b, vocabulary, opened=opened)
    inside = a.claim.document == b.claim.document
    if inside and a.measure and a.claim.attribution.speaker.name == b.claim.attribution.speaker.name:
        lead = 0.0  # one voice measures one thing twice only in nearly the same words
    else:
        close = max(close, overlap(a.around, b.around, vocabulary))
    told_of_one = min(len(a.story.words), len(b.story.words)) < BRIEF and not inside
    one_doer = _of_one(a, b) if a.agent and b.agent else told_of_one or not is_whose(a, vocabulary)
    placed = a.predicate == RANK and bool(a.agent and b.agent)  # each came in a place of his own
    if (a.rival or b.rival or placed or is_whose(a, vocabulary)) and not one_doer:
        return None
    acting = all(doer(question, vocabulary) for question in (a, b)) and not one_doer
    apart = acting and not of_two_parties(a, b, vocabulary)
    bodies = [question.claim.qualifiers.body or "" for question in (a, b)]
    body = bool(bodies[0] and bodies[1]) and same(*(canonical(one, "organisation", vocabulary) for one in bodies))
    total = 0.35 + 0.25 * close + 0.35 * lead + 0.1 * near + 0.1 * body - 0.3 * apart
    named = is_of_occasion(a.predicate, vocabulary) and meeting(a.story.names, b.story.names) > 0  # one name is enough
    one_name = has_one(a.predicate, vocabulary) and (named or of_one_name(a, b, vocabulary))
    one_story = one_name or one_cast(a.story, b.story)
    related = lead >= ONE_STORY or (not inside and one_story)
    if a.sole and b.sole and not inside and total >= WEAK:
        total = max(total, ENOUGH)
    if total < (WEAK if related else ENOUGH):
        return None
    return round(min(total, 1.0), 4), (f"same measure ({a.family}) of {a.subject}", f"wording {close:.2f}, lead {lead:.2f}")
