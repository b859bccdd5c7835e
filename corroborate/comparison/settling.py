"""What the other comparisons of a pair of reports say about one: a report that gives two figures speaks of two scopes.

A single comparison cannot see that a report which says "31 were killed" and "10 on the bus" agrees with another report's
31, and that its 10 is no answer to it; nor that one half of a sentence agrees with a claim that the other half seems to deny.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from functools import lru_cache

from attrs import evolve, frozen

from corroborate.comparison.attackers import Attackers, attackers_of
from corroborate.comparison.bands import Bands, bands_of
from corroborate.comparison.counts import is_of_all, is_tally, of_some
from corroborate.comparison.gate import AGED
from corroborate.comparison.matters import is_plain, other_matter
from corroborate.comparison.measures import Measures, measures_of
from corroborate.comparison.places import at_own_place, is_at, own_places_differ
from corroborate.comparison.quantities import counted, counted_apart, has_nearer, near, noun_of, number
from corroborate.comparison.rows import alone_of_several, one_of_row
from corroborate.comparison.shares import Days, Shares, days_of, shares_of, stands_at
from corroborate.comparison.sides import counts_its_own, two_sides
from corroborate.linking.days import is_event, is_toll
from corroborate.linking.families import is_framed, reversed_by
from corroborate.linking.names import canonical, country_of, same
from corroborate.linking.wording import meanings
from corroborate.model import Claim, Comparison, Document
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, any_of, joints, load

#: A text that gives so many figures of one noun under plain verbs answers several questions with them.
_MANY = 2
#: So many words of two nouns tell which things of a kind they are: "severe flood warnings", "severe warnings".
_DESCRIBED = 2
#: A figure of no more than this is so common that it tells nothing.
_FEW = 10
#: Words at most from what sets a clause against another to its figure.
_TO_FIGURE = 3


def settled(
    comparisons: Sequence[Comparison],
    claims: Mapping[str, Claim],
    *,
    documents: Mapping[str, Document] | None = None,
    others: Mapping[tuple[str, str], Sequence[Claim]] | None = None,
    tied: Collection[tuple[str, str]] = (),
    vocabulary: Vocabulary | None = None,
) -> tuple[Comparison, ...]:
    """The comparisons, those called incomparable that the rest explains as another scope.

    :param others: what their reports count of others that go on from these: see `going_on`.
    """
    if not any(comparison.relation in ("conflict", "update") for comparison in comparisons):
        return tuple(comparisons)
    words = vocabulary or load()
    agreed: dict[tuple[str, str], list[Claim]] = defaultdict(list)  # a claim, a document: the claims there of the same answer
    given: dict[str, set[str]] = defaultdict(set)  # a claim: the documents in which one agrees with it, in whatever words
    for comparison in comparisons:
        one, other = (claims[id] for id in comparison.claims)
        if comparison.relation == "agree":
            given[one.id].add(other.document)
            given[other.id].add(one.document)
        alike = one.subject == other.subject and all(is_plain(claim.predicate, words) for claim in (one, other))
        if one.predicate != other.predicate and not alike:
            continue
        close = is_event(one.predicate, words) or near(one, other)
        if comparison.relation == "agree" or (comparison.relation == "compatible" and close):
            agreed[one.id, other.document].append(other)
            agreed[other.id, one.document].append(one)
    figures: dict[tuple[str, str, str | None], list[Claim]] = defaultdict(list)  # of one noun or unit in one document
    counts: dict[tuple[str, str], list[Claim]] = defaultdict(list)  # of what one event did, in one document
    framed: dict[tuple[str, str], list[Claim]] = defaultdict(list)  # of one family, no event's, in one document
    for claim in claims.values():
        if isinstance(claim.value, Quantity) and is_plain(claim.predicate, words):
            figures[counted(claim)].append(claim)
        if is_event(claim.predicate, words):
            counts[claim.document, claim.predicate].append(claim)
        elif isinstance(claim.value, Quantity) and is_framed(claim.predicate, words):
            framed[claim.document, claim.predicate].append(claim)
    for own in counts.values():
        own.sort(key=lambda claim: (stands_at(claim), claim.id))
    texts = documents or {}
    scopes = shares_of(counts, words, others), days_of(counts, words), bands_of(counts, words)
    roles = attackers_of(counts, texts, words), measures_of(counts, texts, words)
    things = counted_apart(framed, words)
    told = _Told(counts, framed, things, agreed, given, _tellers(counts), _last_told(counts), *scopes, *roles, texts)
    settled = (_settled(comparison, claims, told, words) for comparison in comparisons)
    return tuple(
        comparison if comparison.claims in tied else _of_one_matter(comparison, claims, figures, words) for comparison in settled
    )


def _of_one_matter(
    comparison: Comparison,
    claims: Mapping[str, Claim],
    figures: Mapping[tuple[str, str, str | None], Collection[Claim]],
    vocabulary: Vocabulary,
) -> Comparison:
    """The comparison, called incomparable where one of the texts gives several figures of the noun under plain verbs."""
    pair = [claims[id] for id in comparison.claims]
    if comparison.relation not in ("conflict", "update"):
        return comparison
    described = [meanings(claim.noun, vocabulary) for claim in pair]
    alike = described[0] & described[1]
    rivals = (
        {
            number(fellow)
            for fellow in figures[counted(claim)]
            if len(alike) < _DESCRIBED or alike <= meanings(fellow.noun, vocabulary)
        }
        for claim in pair
    )
    if all(len(found) < _MANY for found in rivals):
        return comparison
    if len({number(claim) for claim in pair}) == 1 and number(pair[0]) > _FEW:
        return comparison  # "based on 23 reviews", "fewer than 23 reviews": one figure tells that it is one matter
    why = other_matter(pair[0], pair[1], vocabulary, several=True)
    return evolve(comparison, relation="incomparable", reasons=(why, *comparison.reasons)) if why else comparison


def _settled(comparison: Comparison, claims: Mapping[str, Claim], told: _Told, vocabulary: Vocabulary) -> Comparison:
    """The comparison, called incomparable where the reports explain it as another scope, a conflict where two sides count."""
    one, other = (claims[id] for id in comparison.claims)
    if comparison.relation not in ("conflict", "update"):
        return comparison
    if comparison.differ_in("value") and not is_toll(one.predicate, vocabulary) and _both_give_both(one, other, told):
        why = "each of two reports gives both: they answer two questions"
    elif not is_event(one.predicate, vocabulary):
        why = _of_other_thing(one, other, told, vocabulary)
    elif comparison.differ_in("value"):
        why = _of_other_scope(one, other, told, vocabulary)
    else:
        return comparison
    if why:
        return evolve(comparison, relation="incomparable", reasons=(why, *comparison.reasons))
    dated = comparison.relation == "update" and one.qualifiers.superseded == other.qualifiers.superseded
    if dated and is_event(one.predicate, vocabulary) and (voices := _on_two_sides(one, other, told, vocabulary)):
        return evolve(comparison, relation="conflict", reasons=(*comparison.reasons, f"two sides: {voices}"))
    return comparison


def _of_other_thing(one: Claim, other: Claim, told: _Told, vocabulary: Vocabulary) -> str:
    """Why an answer that is no count of an event is about something else than the other; "" where nothing says so."""
    reverse = reversed_by(one, other, vocabulary)  # a report may tell of two trials
    twins = ((claim, twin) for claim, twin in _beside(one, other, told) if not twin.qualifiers.superseded)  # "six, not five"
    if any(reverse or _one_sentence(claim, twin) or _hold_both(claim, twin) for claim, twin in twins):
        return "its report gives the other's answer as well: this one is about something else"
    if any(has_nearer(a, b, told.framed.get((a.document, a.predicate), ()), vocabulary) for a, b in ((one, other), (other, one))):
        return "its report gives a figure that is about as high as the other's: this one is about something else"
    if (one.predicate, frozenset(noun_of(claim, vocabulary) for claim in (one, other))) in told.things:
        return "a report counts both, and gives two figures: they are two things"
    return ""


def _hold_both(one: Claim, other: Claim) -> bool:
    """True for two figures that one voice of a report has hold side by side; of ages each is somebody's."""
    moved = any(claim.qualifiers.superseded or claim.qualifiers.revised for claim in (one, other))
    voices = {claim.attribution.speaker.name for claim in (one, other)}
    figures = isinstance(one.value, Quantity) and one.predicate != AGED
    return one.id != other.id and figures and not moved and len(voices) < _MANY


def _both_give_both(one: Claim, other: Claim, told: _Told) -> bool:
    """True for two answers that each of two reports gives, none of them as one that no longer stands."""
    homes = told.given.get(one.id, frozenset()), told.given.get(other.id, frozenset())
    if one.qualifiers.superseded or other.qualifiers.superseded:
        return False
    if one.document != other.document:
        return other.document in homes[0] and one.document in homes[1]
    return not homes[0].isdisjoint(homes[1] - {one.document})


def _of_other_scope(one: Claim, other: Claim, told: _Told, vocabulary: Vocabulary) -> str:
    """Why of two counts one has another scope, by what their reports tell besides; "" where nothing says so."""
    low, high = (one, other) if number(one) <= number(other) else (other, one)
    if why := told.measures.apart(one, other) or told.attackers.apart(one, other):
        return why
    if told.one(one, other) or one_of_row(one, other, told.documents, vocabulary):
        return ""
    if why := told.apart(one, other) or alone_of_several(one, other, told.documents, vocabulary):
        return why
    if of_some(low, vocabulary) and any(_is_toll(whole, low, vocabulary) for whole in told.counts[low.document, low.predicate]):
        return "a count of bodies, or of those who died at once, in a report that gives a higher one of the dead"
    if any(_apart_by_place(*pair, told, vocabulary) for pair in ((one, other), (other, one))):
        return "one report counts by place, and the other's place by itself"
    if one.document == other.document:  # "killed his wife and her friend. Three people died in all"
        apart = is_of_all(high, vocabulary) or _at_a_place_of_its_own(low, high)
        apart = apart or any(_is_part(*pair, told, vocabulary) for pair in ((one, other), (other, one)))
        return "one report gives both, of one voice: the lower is of a narrower scope" if apart else ""
    return _told_with_the_other(one, other, told, vocabulary)


def _told_with_the_other(one: Claim, other: Claim, told: _Told, vocabulary: Vocabulary) -> str:
    """Why of the counts of two reports one has another scope, where a report gives the other's answer, or a whole, as well."""
    low = min(one, other, key=number)
    beside = [pair for pair in _beside(one, other, told) if not told.attackers.opposed(*pair)]
    newer = (twin for claim, twin in beside if claim.qualifiers.superseded and not twin.qualifiers.superseded)
    if any(number(twin) in (number(one), number(other)) for twin in newer):
        return "its report gives the newer figure as well, which is the other's"
    if any(_is_part(part, whole, told, vocabulary) for part, whole in beside):
        return "the report of the lower figure gives the higher as well: the lower is of a narrower scope"
    placed = at_own_place(one) and at_own_place(other) and is_at(one, other.qualifiers.place[0])
    wholes = told.counts[low.document, low.predicate]
    if placed:  # where both reports count more elsewhere, or in all, both are of the place alone
        within = all(
            any(number(own) > number(claim) for own in told.counts[claim.document, claim.predicate]) for claim in (one, other)
        )
        wholes = [whole for whole in wholes if not (own_places_differ(whole, low) or (within and not at_own_place(whole)))]
    wholes = [whole for whole in wholes if not told.attackers.opposed(whole, low)]
    if told.bands.one(one, other):
        wholes = [whole for whole in wholes if told.bands.one(whole, low)]
    if any(_leads(whole, low) and _is_part(low, whole, told, vocabulary) for whole in wholes):
        return "the report of the lower figure gives a higher one first: the lower is of a narrower scope"
    alike = ((high, own) for high, own in beside if _of_like_kind(own, other if high is one else one))
    if any(_is_another(high, own, told, vocabulary) for high, own in alike):
        return "the report of the higher figure gives the lower one first: the higher is of something else"
    return ""


@frozen
class _Told:
    """What the reports of some claims tell besides.

    :param counts: of what one event did, by document and predicate.
    :param framed: the figures of families that are no event's, likewise.
    :param things: by family, the pairs of things that a report counts apart.
    :param agreed: by a claim and another document, the claims there that give the same answer.
    :param given: by a claim, the documents in which one agrees with it.
    :param tellers: of a count in a report's own voice, the one by which it lays the same count to a speaker: see `_tellers`.
    :param last: where a report gives the count of a headline last.
    :param shares: the counts that are parts of a sum.
    :param days: the days of the counts.
    :param bands: whose fighters they are of.
    :param attackers: among which of them those who did it are.
    :param measures: how their reports count those hit.
    :param documents: the reports, by their ids.
    """

    counts: Mapping[tuple[str, str], Sequence[Claim]]
    framed: Mapping[tuple[str, str], Sequence[Claim]]
    things: Collection[tuple[str, frozenset[str]]]
    agreed: Mapping[tuple[str, str], Sequence[Claim]]
    given: Mapping[str, Set[str]]
    tellers: Mapping[str, Claim]
    last: Mapping[str, int]
    shares: Shares
    days: Days
    bands: Bands
    attackers: Attackers
    measures: Measures
    documents: Mapping[str, Document]

    def one(self, a: Claim, b: Claim) -> bool:
        """True for two counts of one share, or of one day."""
        return self.shares.one(a, b) or self.days.one(a, b)

    def apart(self, a: Claim, b: Claim) -> str:
        """Why two counts are of two days, two shares or two bands; "" when they may be of one."""
        return self.days.apart(a, b) or self.shares.apart(a, b) or self.bands.apart(a, b)


def _on_two_sides(a: Claim, b: Claim, told: _Told, vocabulary: Vocabulary) -> str:
    """The names of two who give two counts and stand on two sides; "" where they do not."""
    laid = [told.tellers.get(claim.id, claim) for claim in (a, b)]
    return " and ".join(claim.attribution.speaker.name for claim in laid) if two_sides(laid[0], laid[1], vocabulary) else ""


def _last_told(counts: Mapping[tuple[str, str], Sequence[Claim]]) -> Mapping[str, int]:
    """Where the report of each count of a headline gives it last."""
    found: dict[str, int] = {}
    for told in counts.values():
        last: dict[float, int] = defaultdict(int)
        for claim in told:
            last[number(claim)] = max(last[number(claim)], stands_at(claim))
        found.update((claim.id, last[number(claim)]) for claim in told if claim.headline)
    return found


def _tellers(counts: Mapping[tuple[str, str], Sequence[Claim]]) -> Mapping[str, Claim]:
    """Of each count that a report gives in its own voice, the one by which it lays the same count to a speaker."""
    found: dict[str, Claim] = {}
    for told in counts.values():
        laid = {}
        for claim in sorted(told, key=lambda claim: (claim.span.start, claim.id), reverse=True):
            if not claim.attribution.own_voice:
                laid[claim.value, claim.qualifiers.population] = claim  # the first of the report stays
        for claim in told:
            twin = laid.get((claim.value, claim.qualifiers.population))
            if claim.attribution.own_voice and twin is not None:
                found[claim.id] = twin
    return found


def _is_toll(whole: Claim, bodies: Claim, vocabulary: Vocabulary) -> bool:
    """True for a higher count of the dead than one that need not be of all: of bodies that were brought somewhere."""
    alike = whole.qualifiers.population == bodies.qualifiers.population and not whole.qualifiers.superseded
    return alike and number(bodies) < number(whole) and not of_some(whole, vocabulary)


def _leads(whole: Claim, part: Claim) -> bool:
    """True for a count of the same kind as the other that stands before it in its report or at its head, nobody else's."""
    one, other = whole.attribution, part.attribution
    voice = other.own_voice or same(canonical(one.speaker.name), canonical(other.speaker.name))
    before = (whole.headline, -stands_at(whole)) > (part.headline, -stands_at(part))
    return voice and before and whole.qualifiers.population == part.qualifiers.population


def _beside(one: Claim, other: Claim, told: _Told) -> Iterator[tuple[Claim, Claim]]:
    """Each of two claims with the claims of its own document that give the other's answer."""
    yield from ((one, twin) for twin in told.agreed.get((other.id, one.document), ()))
    yield from ((other, twin) for twin in told.agreed.get((one.id, other.document), ()))


def _one_sentence(a: Claim, b: Claim) -> bool:
    """True for two claims of one document that share words."""
    return a.id != b.id and a.document == b.document and (a.span.meets(b.span) or abs(a.span.start - b.span.end) < 4)


def _is_part(part: Claim, whole: Claim, told: _Told, vocabulary: Vocabulary) -> bool:
    """True when a report gives `part` beside the higher `whole` as a figure that still stands."""
    low, high = part.value, whole.value
    if not isinstance(low, Quantity) or not isinstance(high, Quantity) or part.id == whole.id:
        return False
    if low.point is None or high.point is None or low.point >= high.point:
        return False
    if any(scope.superseded or scope.revised for scope in (part.qualifiers, whole.qualifiers)):
        return False
    rivals = _on_two_sides(part, whole, told, vocabulary) != ""
    if own_places_differ(part, whole):
        return not rivals or not any(country_of(claim.qualifiers.place[0]) for claim in (part, whole))
    total = is_tally(part, vocabulary) and not counts_its_own(part, vocabulary)
    rivals = rivals or _disputes(part, whole, vocabulary)
    return not rivals and not total and told.last.get(part.id, stands_at(part)) > stands_at(whole)


def _disputes(part: Claim, whole: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count that another voice than the whole's sets against it: "a monitor confirmed the raid, but said 12 died"."""
    voices = part.attribution.speaker, whole.attribution.speaker
    if part.attribution.own_voice or same(*(canonical(voice.name) for voice in voices)):
        return False
    return _contrast(vocabulary).search(part.before_value) is not None


@lru_cache(maxsize=8)
def _contrast(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds a word that sets a clause against the one before it, with few words up to a figure: "but said only | 12"."""
    words = any_of(key for key, entry in vocabulary["attributing"].items() if "contrast" in entry.words("forms"))
    return re.compile(rf"\b(?:{words})(?:\s\w+){{0,{_TO_FIGURE}}}\s$", re.IGNORECASE)


def _of_like_kind(a: Claim, b: Claim) -> bool:
    """True for two counts that leave out the same people, and count in the same."""
    return (a.qualifiers.exceptions, a.qualifiers.including) == (b.qualifiers.exceptions, b.qualifiers.including)


def _is_another(given: Claim, own: Claim, told: _Told, vocabulary: Vocabulary) -> bool:
    """True when a report leads with the lower `own`, gives `given` behind it in one voice, and both stand."""
    high, low = given.value, own.value
    if not isinstance(low, Quantity) or not isinstance(high, Quantity) or not low.interval.before(high.interval):
        return False
    if any(scope.superseded or scope.revised for scope in (given.qualifiers, own.qualifiers)):
        return False
    rivals = _on_two_sides(given, own, told, vocabulary) != "" or is_of_all(given, vocabulary)
    return not rivals and not is_tally(given, vocabulary) and _leads(own, given)


def _apart_by_place(a: Claim, b: Claim, reports: _Told, vocabulary: Vocabulary) -> bool:
    """True where the report of `a` counts at two places side by side, so that `a` is of another than `b`, or of both."""
    if a.document == b.document or not at_own_place(a):
        return False
    group = a.qualifiers.population
    placed = [
        told for told in reports.counts[a.document, a.predicate] if told.qualifiers.population == group and at_own_place(told)
    ]
    for there in b.qualifiers.place:
        alone = [told for told in placed if told.id != a.id and is_at(told, there)]
        beside = [told for told in placed if any(_side_by_side(told, one, placed, vocabulary) for one in alone)]
        others = {told.qualifiers.place[0] for told in beside}
        if (a in beside) if not is_at(a, there) else any(place in a.quote and place not in b.quote for place in sorted(others)):
            return True
    return False


def _side_by_side(a: Claim, b: Claim, placed: Sequence[Claim], vocabulary: Vocabulary) -> bool:
    """True for two counts at two places, of one sentence, or whose places another count of their report names together."""
    first, second = a.qualifiers.place, b.qualifiers.place
    inside = first[0] in second[1:] or second[0] in first[1:] or bool(country_of(first[0])) != bool(country_of(second[0]))
    if inside or is_at(a, second[0]):
        return False
    together = [
        f"{x} {word} {y}" for word in joints("joining", vocabulary) for x, y in ((first[0], second[0]), (second[0], first[0]))
    ]
    return a.span.meets(b.span) or any(phrase in told.quote for told in placed for phrase in together)


def _at_a_place_of_its_own(low: Claim, high: Claim) -> bool:
    """True for a count that its words put somewhere, below one of a report that is told without a place, and was elsewhere."""
    apart = bool(high.qualifiers.place) and not at_own_place(high) and at_own_place(low)
    return apart and not any(is_at(low, place) for place in high.qualifiers.place)
