"""The gate: do two linked claims speak of the same population, stage, body, place and stretch of time?

What differs is written down for rules; what differs too much to compare the answers is a reason to call them incomparable.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from corroborate.comparison.counts import one_of_several, other_parts, some_of_them, who_is_counted
from corroborate.comparison.days import other_stretch
from corroborate.extraction.counts.doers import ATTACKER
from corroborate.linking.days import by_month, days_apart, own_weekday
from corroborate.linking.names import canonical, country_of, place_words, resolve, same
from corroborate.linking.questions import AMONG_OTHERS, folded, frame_of, is_event
from corroborate.linking.scopes import one_stretch, period_of, runs_on
from corroborate.linking.wording import plain
from corroborate.model import Aspect, Claim, Difference, Document
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary

#: Days between a report and what it tells of at most, as a rule.
_RECENT = 10


@frozen(eq=False)
class Gate:
    """What differs in scope between two claims.

    :param differences: everything that differs, typed.
    :param blocked: why the answers cannot be compared at all; empty when they can.
    :param doubtful: why answers that differ may not be held against each other.
    :param kin: their measures are two that may be one ("shot", "wounded").
    :param steps: that they stand on steps of a ladder which are no neighbours; time may explain that.
    """

    differences: tuple[Difference, ...]
    blocked: tuple[str, ...]
    doubtful: tuple[str, ...]
    steps: tuple[str, ...] = ()
    kin: bool = False


@lru_cache(maxsize=8)
def _populations(vocabulary: Vocabulary) -> tuple[Mapping[str, str], frozenset[str]]:
    words: dict[str, str] = {}
    for key, entry in vocabulary["populations"].items():
        words.update({form: key for form in (key, *entry.words("words")) if form not in words})
    return words, frozenset(key for key, entry in vocabulary["populations"].items() if entry.flag("whole"))


def _population(claim: Claim, vocabulary: Vocabulary) -> str:
    words, _ = _populations(vocabulary)
    said = plain(claim.qualifiers.population or "").removesuffix(AMONG_OTHERS)
    found = words.get(said) or words.get(said.removesuffix("s")) or said
    if not found or found in whole_populations(vocabulary) or (claim.qualifiers.population or "").endswith(AMONG_OTHERS):
        return found  # "two women" alone are two people, beside a man they are the women
    known = " " in found and found in vocabulary["populations"]  # "aid worker" is no "worker"
    return found if known else folded(found, vocabulary)


def whole_populations(vocabulary: Vocabulary) -> frozenset[str]:
    """The populations whose count is usually one of everybody hit."""
    return _populations(vocabulary)[1]


def ladder(name: str, step: str, vocabulary: Vocabulary) -> float | None:
    """How far along its ladder a step is; None when the ladder does not know it."""
    entry = vocabulary["ladders"].get(step)
    return entry.number("step") if entry is not None and entry.text("ladder") == name else None


def is_running(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count of those who have come to a step of a ladder so far."""
    return ladder(claim.predicate.partition(".")[0], claim.qualifiers.stage or "", vocabulary) is not None


def gate(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> Gate:
    """What differs in scope between `a` and `b`, and whether it keeps their answers apart."""
    differences: list[Difference] = []
    blocked: list[str] = []
    doubtful: list[str] = []
    stages: list[str] = []
    one, other = a.qualifiers, b.qualifiers
    whole = whole_populations(vocabulary)
    first, second = _population(a, vocabulary), _population(b, vocabulary)
    if first != second:
        differences.append(Difference("population", first, second))
        part = any((population or "").endswith(AMONG_OTHERS) for population in (one.population, other.population))
        broad = not part and (not first or first in whole) and (not second or second in whole)
        if not broad:
            why = f"other populations: {first or 'everybody'} / {second or 'everybody'}"
            apart = is_event(a.predicate, vocabulary) or not _part_above_whole(a if first else b, b if first else a)
            if (not first or not second) and apart:
                doubtful.append(why)  # of events, a part above the whole is of another whole
            elif first and second:
                blocked.append(why)
    if one.stage != other.stage and one.stage and other.stage:
        differences.append(Difference("stage", one.stage, other.stage))
        low, high = (ladder(a.predicate.partition(".")[0], stage, vocabulary) for stage in (one.stage, other.stage))
        steps = [ladder("status", stage, vocabulary) for stage in (one.stage, other.stage)]
        status = None not in steps  # how far a deed has come: time explains that
        if not status and (low is None or high is None or abs(low - high) > 1):
            steps_apart = f"other stages: {one.stage} / {other.stage}"
            (blocked if low is None or high is None else stages).append(steps_apart)
    if one.body and other.body:
        bodies = [resolve(c.qualifiers.body or "", documents.get(c.document), "organisation", vocabulary) for c in (a, b)]
        if not same(*bodies) and not _described(one.body, other.body) and not _of_country(one.body, other.body, vocabulary):
            differences.append(Difference("body", one.body, other.body))
            blocked.append(f"other bodies: {one.body} / {other.body}")
    elif one.body or other.body:
        differences.append(Difference("body", one.body or "", other.body or ""))
    _place(a, b, documents, vocabulary, differences, blocked)
    if is_event(a.predicate, vocabulary) and (why := other_parts(a, b, vocabulary)):
        differences.append(Difference("place", a.qualifiers.place[0], b.qualifiers.place[0]))
        doubtful.append(why)
    periods = [period_of(claim, documents.get(claim.document), vocabulary) for claim in (a, b)]
    if periods[0] != periods[1]:
        differences.append(Difference("period", *periods))
    # what is counted so far is counted since it began: a player's caps
    so_far = "" in periods and any(map(runs_on, periods)) and not is_event(a.predicate, vocabulary)
    if not one_stretch(periods[0], periods[1], vocabulary) and not so_far and not _in_other_words(a, b, periods):
        blocked.append(f"other stretches of time: {periods[0] or 'the event'} / {periods[1] or 'the event'}")
    elif _passing_figures(a, b, vocabulary) and other_stretch(a, b, vocabulary):
        differences.append(Difference("period", one.as_of_text, other.as_of_text))
        blocked.append(f"other stretches of time: {one.as_of_text} / {other.as_of_text}")
    for left, right in ((one.exceptions, other.exceptions), (one.including, other.including)):
        if set(map(plain, left)) != set(map(plain, right)):
            differences.append(Difference("exceptions", ", ".join(left), ", ".join(right)))
            if a.value is not None and {*left, *right} != {ATTACKER}:
                doubtful.append(f"who is counted: {', '.join(left) or 'nobody named'} / {', '.join(right) or 'nobody named'}")
    counted = ""
    if is_event(a.predicate, vocabulary):
        counted = who_is_counted(a, b, documents, vocabulary) or some_of_them(a, b, vocabulary) or _another_time(a, b, vocabulary)
    if why := counted or one_of_several(a, b, vocabulary):
        doubtful.append(why)
    if is_fixed(a.predicate, vocabulary) and (why := _other_event(a, b, vocabulary) or _another_time(a, b, vocabulary)):
        blocked.append(why)
    if set(map(plain, one.limits)) != set(map(plain, other.limits)):
        differences.append(Difference("limits", ", ".join(one.limits), ", ".join(other.limits)))
    shades: tuple[tuple[Aspect, str, str], ...] = (
        ("modality", one.modality or "", other.modality or ""),
        ("tense", one.tense or "", other.tense or ""),
        ("certainty", one.certainty or "", other.certainty or ""),
    )
    differences.extend(Difference(aspect, left, right) for aspect, left, right in shades if left != right)
    measures = sorted({frame_of(claim, vocabulary) for claim in (a, b)})
    kin = len(measures) > 1 and is_event(measures[0], vocabulary)
    if kin:
        doubtful.append(f"other measures: {' / '.join(measure.rpartition('.')[2] for measure in measures)}")
    return Gate(tuple(differences), tuple(blocked), tuple(doubtful), tuple(stages), kin)


def _in_other_words(a: Claim, b: Claim, periods: Sequence[str]) -> bool:
    """True for a stretch that the other claim names in another place: "first-quarter profit", "a profit in the first quarter"."""
    quotes = [plain(claim.quote).replace("-", " ") for claim in (a, b)]
    return any(
        said and not other and said.replace("-", " ") in quote
        for said, other, quote in zip(periods, periods[::-1], quotes[::-1], strict=True)
    )


def _passing_figures(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two figures of what holds or happens for a time: neither an event's nor a count of those who came to a step."""
    figures = all(isinstance(claim.value, Quantity) and not is_running(claim, vocabulary) for claim in (a, b))
    return figures and not is_event(a.predicate, vocabulary)


def _another_time(a: Claim, b: Claim, vocabulary: Vocabulary) -> str:
    """Why two counts may be of two events: one is told by its month or year alone, as what happened before is ("in February,
    a gunman killed five"), and nothing says that the days meet.
    """
    told = [claim.qualifiers.as_of_text if not claim.qualifiers.period else "" for claim in (a, b)]  # "since May" is a stretch
    own = [said for said, claim in zip(told, (a, b), strict=True) if said and said in claim.quote and by_month(said, vocabulary)]
    one, other = a.qualifiers.as_of, b.qualifiers.as_of
    meet = one is not None and other is not None and one.anchored and other.anchored and days_apart(one, other) <= _RECENT
    return f"of another time: {own[0]}" if own and told[0] != told[1] and not meet else ""


def is_fixed(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for what an event has once and for all, as a quake its magnitude."""
    frame = vocabulary["frames"].get(predicate)
    return frame is not None and frame.flag("fixed")


def _other_event(a: Claim, b: Claim, vocabulary: Vocabulary) -> str:
    """Why what two events have once and for all is not held together: they fell on two days, or one only may happen."""
    days = [own_weekday(claim, vocabulary) for claim in (a, b)]
    if None not in days and days[0] != days[1]:
        return f"of other days: {a.qualifiers.as_of_text} / {b.qualifiers.as_of_text}"
    moods = [claim.qualifiers.modality or "" for claim in (a, b)]
    return "one speaks of what may happen" if moods[0] != moods[1] else ""


def _part_above_whole(part: Claim, whole: Claim) -> bool:
    """True when a count of one kind is above a count of everybody, so that it cannot be a part of it."""
    one, other = part.value, whole.value
    return isinstance(one, Quantity) and isinstance(other, Quantity) and other.interval.before(one.interval)


def _of_country(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True when one is a country and the other a body of that country: "Moscow", "Russian forces"."""
    for state, body in ((one, other), (other, one)):
        country = canonical(state, "organisation", vocabulary)
        if any(country_of(word, vocabulary) == country for word in body.split()):
            return True
    return False


def _described(a: str, b: str) -> bool:
    """True when one is no name but says what the other is: "foreign brigade", "Third Foreign Brigade"."""
    heads = {plain(body.partition(" of ")[0]).rpartition(" ")[2] for body in (a, b)}
    return len(heads) == 1 and any(body == body.lower() for body in (a, b))


@lru_cache(maxsize=256)
def _plain_text(document: Document) -> str:
    return plain(document.text)


def _said_here(claim: Claim, text: str) -> bool:
    """False for a claim whose place is told in another sentence of its report's text."""
    place = claim.qualifiers.place[0]
    return place in claim.quote or plain(place) not in text


def _place(
    a: Claim,
    b: Claim,
    documents: Mapping[str, Document],
    vocabulary: Vocabulary,
    differences: list[Difference],
    blocked: list[str],
) -> None:
    if not is_event(a.predicate, vocabulary):
        sides = [{canonical(place, "place", vocabulary) for place in claim.qualifiers.place} for claim in (a, b)]
        if all(sides) and not any(same(x, y) for x in sides[0] for y in sides[1]):
            differences.append(Difference("place", a.qualifiers.place[0], b.qualifiers.place[0]))
            blocked.append(f"other places: {a.qualifiers.place[0]} / {b.qualifiers.place[0]}")
        return
    first, second = place_words(a.qualifiers.place), place_words(b.qualifiers.place)
    if not first or not second or any(same(x, y) for x in first for y in second):
        return
    differences.append(Difference("place", a.qualifiers.place[0], b.qualifiers.place[0]))
    texts = [_plain_text(documents[claim.document]) if claim.document in documents else "" for claim in (a, b)]
    said = all(map(_said_here, (a, b), texts))
    if said and all(texts) and not any(word in texts[1] for word in first) and not any(word in texts[0] for word in second):
        blocked.append(f"other places: {a.qualifiers.place[0]} / {b.qualifiers.place[0]}")
