"""The answers to one question: the pairs that were compared, each difference once, and who stands behind each answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Literal

from attrs import frozen

from corroborate.comparison.gate import whole_populations
from corroborate.comparison.quantities import slipped
from corroborate.model import Claim, Cluster, Comparison, Origin, Relation
from corroborate.rule import normalised
from corroborate.values import Quantity, Term, TermList, TimeSpan, Value
from corroborate.vocabulary import in_use

#: Classes of hedge by the side of the named number on which they put the count.
_BELOW = frozenset({"nearly", "under"})
_AT_OR_ABOVE = frozenset({"over", "at least"})
_UNDATED = TimeSpan()
#: What kind of difference two figures show; each is one rule's, so that a difference is told once.
Kind = Literal["direction", "slip", "ceiling", "floor", "mismatch"]


def answer(claim: Claim) -> tuple[str, ...]:
    """What two claims share when they give one answer; sorts numbers by size."""
    if claim.value is None:
        return _answer(None, claim.quote)
    return _answer(claim.value, claim.value_text if claim.value == _UNDATED else "")  # "early December" that nothing dates


@lru_cache(maxsize=65536)  # asked for again with every pair a claim stands in
def _answer(value: Value | None, words: str) -> tuple[str, ...]:
    if isinstance(value, Quantity):
        ends = (value.point, value.low, value.high)
        size = next((end for end in ends if end is not None), 0.0)
        return ("1", f"{size:024.6f}", value.hedge or "", value.unit or "", *(f"{end}" for end in ends))
    if isinstance(value, TimeSpan):
        return ("2", f"{value.earliest}", f"{value.latest}", normalised(words))
    if isinstance(value, Term):
        return ("3", value.key)
    if isinstance(value, TermList):
        return ("4", *sorted(value.keys))
    return ("5", normalised(words))


@frozen
class Pair:
    """Two linked claims and how they stand; `a` holds the smaller or earlier answer."""

    a: Claim
    b: Claim
    comparison: Comparison

    @property
    def claims(self) -> tuple[Claim, Claim]:
        """Both claims."""
        return self.a, self.b

    @cached_property
    def numbers(self) -> tuple[Quantity, Quantity] | None:
        """Both values, when both are quantities."""
        a, b = self.a.value, self.b.value
        return (a, b) if isinstance(a, Quantity) and isinstance(b, Quantity) else None

    @cached_property
    def pivot(self) -> float | None:
        """The number both name, when they name the same in one unit."""
        if self.numbers is None:
            return None
        a, b = self.numbers
        return a.point if a.point == b.point and a.unit == b.unit else None

    @cached_property
    def kind(self) -> Kind | None:
        """The kind of a difference between two figures of one unit, the most telling first; None when they do not differ."""
        numbers = self.numbers
        if numbers is None or numbers[0].unit != numbers[1].unit:
            return None
        a, b = numbers
        if self.pivot is not None:
            sides = {a.hedge, b.hedge}
            return "direction" if sides & _BELOW and sides & _AT_OR_ABOVE else None
        if a.interval.overlaps(b.interval):
            return None
        if slipped(a, b):
            return "slip"
        if a.hedge in ("at most", "up to"):
            return "ceiling"
        return "floor" if b.hedge == "at least" else "mismatch"

    @property
    def same_speaker(self) -> bool:
        """True when both are said to come from one identified first speaker."""
        return not self.comparison.differ_in("speaker") and all(claim.attribution.speaker.named for claim in self.claims)

    @property
    def elsewhere(self) -> bool:
        """True when the two count other groups, or in places or bodies that both name and that differ."""
        differences = self.comparison.differences
        return any(one.aspect == "population" or (one.aspect in ("place", "body") and one.a and one.b) for one in differences)

    @property
    def across(self) -> bool:
        """True when the two stand in different documents."""
        return self.a.document != self.b.document


def pairs(cluster: Cluster, *relations: Relation) -> Sequence[Pair]:
    """The compared pairs of a cluster, those with one of `relations` when any is named."""
    if not cluster.comparisons:
        return ()
    found: Sequence[Pair] | None = cluster.kept.get(relations)  # rule after rule asks for them
    if found is None:
        found = cluster.kept[relations] = _pairs(cluster, relations)
    return found


def _pairs(cluster: Cluster, relations: tuple[Relation, ...]) -> Sequence[Pair]:
    if relations:
        return [pair for pair in pairs(cluster) if pair.comparison.relation in relations]
    return [Pair(a, b, comparison) if answer(a) <= answer(b) else Pair(b, a, comparison) for a, b, comparison in cluster.pairs()]


def once(found: Iterable[Pair]) -> Iterator[list[Pair]]:
    """`found` grouped so that one difference between two answers, however often repeated, stands once.

    In each group the pair that shows it best comes first: body before headline, across documents before within one.
    """
    told = list(found)
    if len(told) < 2:
        yield from [told] if told else ()
        return
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Pair]] = {}
    for pair in told:
        groups.setdefault((answer(pair.a), answer(pair.b)), []).append(pair)
    for _, group in sorted(groups.items()):
        yield sorted(group, key=lambda pair: (not pair.across, pair.a.headline + pair.b.headline))


def apart(found: Iterable[Pair]) -> Iterator[list[Pair]]:
    """`found` in as few groups as its pairs allow: answers about one group of people that are joined by a pair, directly or
    over others, share one.

    Of a question with many answers a reader needs one list, not every pair of it; but none of two groups of people.
    """
    scopes: dict[str, list[Pair]] = {}
    for pair in found:
        scopes.setdefault(_scope(pair), []).append(pair)
    for _, members in sorted(scopes.items()):
        yield from _joined(members)


def _scope(pair: Pair) -> str:
    """The group of people that a pair speaks of, as far as either claim names one that is not everybody."""
    whole = whole_populations(in_use())
    groups = (claim.qualifiers.population or "" for claim in pair.claims)
    return max("" if group in whole else group for group in groups)


def _joined(found: Iterable[Pair]) -> Iterator[list[Pair]]:
    """`found` in groups of which no answer is in two."""
    groups: list[tuple[set[tuple[str, ...]], list[Pair]]] = []
    for part in once(found):
        ends, members = {answer(claim) for claim in part[0].claims}, part
        for met in [group for group in groups if group[0] & ends]:
            groups.remove(met)
            ends, members = met[0] | ends, met[1] + members
        groups.append((ends, members))
    for _, members in groups:
        yield members


def involved(group: Sequence[Pair]) -> list[Claim]:
    """Every claim of a group of pairs, once, those of its first pair first."""
    return list({claim.id: claim for pair in group for claim in pair.claims}.values())


def answers_held(cluster: Cluster) -> list[list[Claim]]:
    """The claims of a cluster grouped by what they hold: figures that agree or name one number, other answers that agree or fit.

    A claim with nothing to agree with stands alone. Groups and their claims are in the order of the cluster.
    """
    if not cluster.comparisons:
        return [[claim] for claim in cluster.claims]
    group_of: dict[str, list[Claim]] = {claim.id: [claim] for claim in cluster.claims}
    for pair in pairs(cluster):
        fits = pair.comparison.relation == "agree" or (pair.comparison.relation == "compatible" and pair.numbers is None)
        if fits or pair.pivot is not None:
            a, b = group_of[pair.a.id], group_of[pair.b.id]
            if a is not b:
                a.extend(b)
                for claim in b:
                    group_of[claim.id] = a
    place = {claim.id: number for number, claim in enumerate(cluster.claims)}
    groups = {id(group): group for group in group_of.values()}.values()
    return sorted((sorted(group, key=lambda claim: place[claim.id]) for group in groups), key=lambda group: place[group[0].id])


def origins_behind(cluster: Cluster, claims: Sequence[Claim]) -> list[Origin]:
    """The origins that some of `claims` lead back to."""
    mine = {claim.id for claim in claims}
    return [origin for origin in cluster.origins if mine.intersection(origin.claims)]
