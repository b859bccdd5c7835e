"""The gate: do two linked claims speak of the same population, stage, body, place and stretch of time?

What differs is written down for rules; what differs too much to compare the answers is a reason to call them incomparable.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from attrs import define, field, frozen

from corroborate.comparison.accounts import lower_sums_up
from corroborate.comparison.clocks import other_hours_of_trade
from corroborate.comparison.counts import bodies_seen, dead_among_them, one_of_several, other_parts, some_of_them
from corroborate.comparison.matters import of_two_deeds
from corroborate.comparison.places import at_one_place, at_own_place, is_at, lies_in_a_state, of_its_own, other_areas, told_apart
from corroborate.comparison.quantities import is_none
from corroborate.comparison.stretches import stretches_apart
from corroborate.comparison.wholes import at_its_peak, of_another, of_one_place, other_harm, other_wholes
from corroborate.extraction.counts.around.doers import ATTACKER
from corroborate.extraction.counts.governing.members import AMONG_OTHERS, SOME
from corroborate.extraction.deeds.results import RESULT
from corroborate.extraction.deeds.whens import AT_TIME, WHEN
from corroborate.linking.days import RECENT, by_month, days_apart, is_event, is_particular, own_weekday
from corroborate.linking.families import folded, frame_of, is_of_occasion
from corroborate.linking.names import canonical, country_of, place_words, resolve, same
from corroborate.linking.wording import head_noun, plain, stem
from corroborate.model import Aspect, Claim, Difference, Document
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary

#: The predicate of ages.
AGED = "age"


@frozen(eq=False)
class Gate:
    """What differs in scope between two claims.

    :param differences: everything that differs, typed.
    :param blocked: why the answers cannot be compared at all; empty when they can.
    :param doubtful: why answers that differ may not be held against each other.
    :param kin: their measures ("shot", "wounded") or groups ("teenagers", "students") are two that may be one.
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


@define
class _Apart:
    """What is found to differ, as it is found: see `Gate`."""

    differences: list[Difference] = field(factory=list)
    blocked: list[str] = field(factory=list)
    doubtful: list[str] = field(factory=list)
    steps: list[str] = field(factory=list)
    kin: bool = False


def gate(
    a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary, *, alone: frozenset[str] = frozenset()
) -> Gate:
    """What differs in scope between `a` and `b`, and whether it keeps their answers apart.

    :param alone: ids of the counts of one kind of people that are all whom their report counts.
    """
    found = _Apart()
    _groups(a, b, vocabulary, alone, found)
    _stages(a, b, vocabulary, found)
    _bodies(a, b, documents, vocabulary, found)
    _places(a, b, documents, vocabulary, found)
    _stretches(a, b, documents, vocabulary, alone, found)
    _left_out(a, b, found)
    _events(a, b, documents, vocabulary, alone, found)
    wholes = (
        other_wholes(a, b, vocabulary),
        at_its_peak(a, b, vocabulary),
        *(why(a, b, documents, vocabulary) for why in (of_another, of_one_place)),
    )
    found.doubtful.extend(filter(None, (*wholes, other_hours_of_trade(a, b, vocabulary), other_harm(a, b, vocabulary))))
    _shades(a, b, found)
    found.kin = found.kin or (frame_of(a, vocabulary) != frame_of(b, vocabulary) and is_event(a.predicate, vocabulary))
    found.kin = found.kin or of_two_deeds(a, b, vocabulary)
    return Gate(tuple(found.differences), tuple(found.blocked), tuple(found.doubtful), tuple(found.steps), found.kin)


def _groups(a: Claim, b: Claim, vocabulary: Vocabulary, alone: frozenset[str], found: _Apart) -> None:
    """Whom the two count."""
    first, second = _population(a, vocabulary), _population(b, vocabulary)
    if first == second or ({first, second} == {"", SOME} and _of_one_share(a, b)):
        return
    found.differences.append(Difference("population", first, second))
    whole = whole_populations(vocabulary)
    part = any((claim.qualifiers.population or "").endswith(AMONG_OTHERS) for claim in (a, b))
    apart = bool(first and second) and not is_event(a.predicate, vocabulary)  # passengers, and staff who came aboard
    if not part and not apart and (not first or first in whole) and (not second or second in whole):
        return
    if not part and any(not group and is_none(claim.value) for group, claim in ((first, a), (second, b))):
        return  # where nobody was hurt, no child was
    why = f"other populations: {first or 'everybody'} / {second or 'everybody'}"
    sides = (a, b) if first else (b, a)
    if first and second and not part and is_event(a.predicate, vocabulary) and _may_be_one(first, second, a, b, vocabulary):
        found.kin = True
    elif first and second:
        found.blocked.append(why)
    elif not _part_above_whole(*sides) and not _and_others(sides[0], vocabulary):
        if not lower_sums_up(a, b, alone, vocabulary):
            found.doubtful.append(why)
    elif is_event(a.predicate, vocabulary) and sides[0].id not in alone:
        found.doubtful.append(why)  # of events, a part above the whole is of another whole


def _and_others(part: Claim, vocabulary: Vocabulary) -> bool:
    """ "Two teenagers were killed and four other people hurt": others are told of beside them, so none of one count."""
    single = vocabulary["populations"].flagged(part.qualifiers.population or "", "single")
    further = vocabulary["counting"]["others besides"].words("words")
    return single and not set(plain(part.behind_value).split()).isdisjoint(further)


def _of_one_share(a: Claim, b: Claim) -> bool:
    """True for two counts told of one place by its name: "13 of them died in Low Wick", "15 died in Low Wick"."""
    return at_own_place(a) and at_own_place(b) and is_at(a, b.qualifiers.place[0])


def _may_be_one(one: str, other: str, a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for as many of two groups of which one is usually everybody: two teenagers may be the two students."""
    alike = isinstance(a.value, Quantity) and isinstance(b.value, Quantity) and a.value.point == b.value.point is not None
    if not alike or whole_populations(vocabulary).isdisjoint((one, other)):
        return False
    groups, opposites = [vocabulary["populations"].get(name) for name in (one, other)], vocabulary["opposites"]
    if any(group is None or group.text("side") for group in groups):
        return False
    return not any(x in opposites and y in opposites[x].words("words") for x, y in ((one, other), (other, one)))


def _stages(a: Claim, b: Claim, vocabulary: Vocabulary, found: _Apart) -> None:
    """The steps of a ladder the two stand on."""
    one, other = a.qualifiers.stage, b.qualifiers.stage
    if not one or not other or one == other:
        return
    found.differences.append(Difference("stage", one, other))
    if None not in [ladder("status", stage, vocabulary) for stage in (one, other)]:
        return  # how far a deed has come: time explains that
    low, high = (ladder(a.predicate.partition(".")[0], stage, vocabulary) for stage in (one, other))
    if low is None or high is None:
        found.blocked.append(f"other stages: {one} / {other}")
    elif abs(low - high) > 1:
        found.steps.append(f"other stages: {one} / {other}")


def _bodies(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary, found: _Apart) -> None:
    """The bodies the two are about."""
    one, other = a.qualifiers.body or "", b.qualifiers.body or ""
    if one and other:
        keys = [resolve(c.qualifiers.body or "", documents.get(c.document), "organisation", vocabulary) for c in (a, b)]
        if not same(*keys) and not _described(one, other, vocabulary) and not _of_country(one, other, vocabulary):
            found.differences.append(Difference("body", one, other))
            found.blocked.append(f"other bodies: {one} / {other}")
    elif one or other:
        found.differences.append(Difference("body", one, other))


def _stretches(
    a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary, alone: frozenset[str], found: _Apart
) -> None:
    """The stretches of time that the two count over."""
    only_ones = alone.issuperset((a.id, b.id))
    told = stretches_apart(a, b, documents, vocabulary, only_ones=only_ones, passing=_passing_figures(a, b, vocabulary))
    found.differences.extend(told.differences)
    found.blocked.extend(told.blocked)
    found.doubtful.extend(told.doubtful)


def _passing_figures(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two figures of what holds or happens for a time: no event's, no ages, no counts of a step."""
    figures = a.predicate != AGED and all(
        isinstance(claim.value, Quantity) and not is_running(claim, vocabulary) for claim in (a, b)
    )
    return figures and not is_event(a.predicate, vocabulary)


def _left_out(a: Claim, b: Claim, found: _Apart) -> None:
    """Who is left out of the two, or counted in."""
    one, other = a.qualifiers, b.qualifiers
    for left, right in ((one.exceptions, other.exceptions), (one.including, other.including)):
        if left != right and set(map(plain, left)) != set(map(plain, right)):
            found.differences.append(Difference("exceptions", ", ".join(left), ", ".join(right)))
            if a.value is not None and {*left, *right} != {ATTACKER}:
                found.doubtful.append(
                    f"who is counted: {', '.join(left) or 'nobody named'} / {', '.join(right) or 'nobody named'}"
                )


def _events(
    a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary, alone: frozenset[str], found: _Apart
) -> None:
    """Whether the two may be of two events, or of some of those whom one event befell."""
    everybody = lower_sums_up(a, b, alone, vocabulary)
    counted = ""
    if is_event(a.predicate, vocabulary):
        counted = (
            ("" if everybody else some_of_them(a, b, vocabulary))
            or bodies_seen(a, b, vocabulary)
            or dead_among_them(a, b, documents, vocabulary)
            or _another_time(a, b, vocabulary)
        )
    if _of_one_event(a.predicate, vocabulary) and len({claim.qualifiers.modality == "can" for claim in (a, b)}) > 1:
        found.blocked.append("one tells what can be")  # "the ferry can carry 180"
    if why := ("" if everybody else one_of_several(a, b, vocabulary)) or counted:
        found.doubtful.append(why)
    if is_fixed(a.predicate, vocabulary) and (why := _other_event(a, b, vocabulary) or _another_time(a, b, vocabulary)):
        found.blocked.append(why)


def _shades(a: Claim, b: Claim, found: _Apart) -> None:
    """Restrictions, mood, tense and certainty, which keep no answers apart."""
    one, other = a.qualifiers, b.qualifiers
    if one.limits != other.limits and set(map(plain, one.limits)) != set(map(plain, other.limits)):
        found.differences.append(Difference("limits", ", ".join(one.limits), ", ".join(other.limits)))
    shades: tuple[tuple[Aspect, str, str], ...] = (
        ("modality", one.modality or "", other.modality or ""),
        ("certainty", one.certainty or "", other.certainty or ""),
    )
    if not isinstance(a.value, Quantity) and not isinstance(b.value, Quantity):  # who reports a figure shifts the verb's tense
        shades = (*shades, ("tense", one.tense or "", other.tense or ""))
    found.differences.extend(Difference(aspect, left, right) for aspect, left, right in shades if left != right)


def _another_time(a: Claim, b: Claim, vocabulary: Vocabulary) -> str:
    """Why two counts may be of two events: one is told by its month or year alone, and nothing says that the days meet."""
    told = [claim.qualifiers.as_of_text if not claim.qualifiers.period else "" for claim in (a, b)]  # "since May" is a stretch
    own = [said for said, claim in zip(told, (a, b), strict=True) if said and said in claim.quote and by_month(said, vocabulary)]
    one, other = a.qualifiers.as_of, b.qualifiers.as_of
    meet = one is not None and other is not None and one.anchored and other.anchored and days_apart(one, other) <= RECENT
    return f"of another time: {own[0]}" if own and told[0] != told[1] and not meet else ""


def is_fixed(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for what an event has once and for all, as a quake its magnitude."""
    return vocabulary["frames"].flagged(predicate, "fixed")


def _of_one_event(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for what is told of one event at a time, so that one of two places may lie in the other."""
    return vocabulary["frames"].flagged(predicate, "event") or is_of_occasion(predicate, vocabulary)


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


def _described(a: str, b: str, vocabulary: Vocabulary) -> bool:
    """True when one is no name but says what the other is: "foreign brigade", "Third Foreign Brigade"."""
    heads = {head_noun(body, vocabulary) for body in (a, b)}
    return len(heads) == 1 and any(body == body.lower() for body in (a, b))


def _places(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary, found: _Apart) -> None:
    """The places the two are about; where somebody was tells nothing of how old he is."""
    if a.predicate == AGED:
        return
    once = is_fixed(a.predicate, vocabulary) or is_particular(a.predicate, vocabulary) or a.predicate in (AT_TIME, WHEN)
    if once or is_event(a.predicate, vocabulary) or _of_one_event(a.predicate, vocabulary):
        _places_of_event(a, b, documents, vocabulary, found)
        if at_one_place(a, b, vocabulary):
            found.blocked.append("measured at one place, and the most of all")
        if of_its_own(a, b, vocabulary):
            found.blocked.append("a firm's own customers, and those of all")
        if why := other_parts(a, b, documents, vocabulary):
            found.differences.append(Difference("place", a.qualifiers.place[0], b.qualifiers.place[0]))
            found.doubtful.append(why)
        return
    if a.predicate == RESULT and all(claim.qualifiers.as_of_text for claim in (a, b)):
        return  # two sides meet once a day, at the games as in the stadium
    if isinstance(a.value, Quantity) and (areas := other_areas(a, b, vocabulary)):
        found.differences.append(Difference("place", *areas))
        found.blocked.append(f"other areas: {' / '.join(areas)}")
        return
    sides = [{canonical(place, "place", vocabulary) for place in claim.qualifiers.place} for claim in (a, b)]
    if all(sides) and not any(same(x, y) for x in sides[0] for y in sides[1]):
        found.differences.append(Difference("place", a.qualifiers.place[0], b.qualifiers.place[0]))
        found.blocked.append(f"other places: {a.qualifiers.place[0]} / {b.qualifiers.place[0]}")


def _is_house(place: frozenset[str], vocabulary: Vocabulary) -> bool:
    """True for a place by the name of a house: "Club Lorraine", "Arlow Hotel"."""
    return not place.isdisjoint(map(stem, vocabulary["nominals"]["premises"].words("words")))


def _places_of_event(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary, found: _Apart) -> None:
    """Two places of an event; they keep counts apart where their texts put neither in the other."""
    first, second = place_words(a.qualifiers.place), place_words(b.qualifiers.place)
    if not first or not second or any(same(x, y) for x in first for y in second):
        return
    sides = a.qualifiers.place[0], b.qualifiers.place[0]
    found.differences.append(Difference("place", *sides))
    if any(side == side.lower() for side in sides):
        return  # "rebel-held areas" lie in a town: see `other_parts`
    told = lies_in_a_state(a, b, documents, vocabulary)
    sure = "" if told else told_apart(a, b, first, second, documents)
    if sure == "perhaps" and _is_house(first, vocabulary) != _is_house(second, vocabulary):
        return  # a club and the town it stands in
    if sure:
        (found.blocked if sure == "surely" else found.doubtful).append(f"other places: {sides[0]} / {sides[1]}")
