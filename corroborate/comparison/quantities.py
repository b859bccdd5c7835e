"""Two figures: which numbers a reader lets each mean, whether some number fits both, and whether they hardly differ.

The letter of a hedge is its interval (`Quantity.interval`); how people read it is `tolerances.toml`. The pragmatics of
round numbers follow the rule that a figure is good to half its last place.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations
from typing import Literal

from corroborate.linking.families import folded
from corroborate.linking.wording import head_noun, one_meaning
from corroborate.model import Claim
from corroborate.values import Interval, Quantity, Value
from corroborate.vocabulary import Vocabulary

#: Two figures hardly differ that lie no further apart than this share of the higher.
_HARDLY = 0.1
#: ... and are far from each other where the higher is more than so many times the lower.
_FAR = 2
Fit = Literal["agree", "compatible", "conflict"]
#: How surely two figures that differ by so much are of two things; what the word list `tolerances` calls it.
Kin = Literal["one event", "one thing"]

_ABOVE = ("over", "at least")
_BELOW = ("nearly", "under")
_NEAR = ("about", "nearly")
#: Shares of so many percent are told without decimals as well as with them; of a smaller one these tell too much.
_PERCENT, _WHOLE = "%", 10


def is_round(value: Quantity) -> bool:
    """True for a figure that is likely rounded: 16,000 and 1.2 million, not 120, 500 or 4,463."""
    return value.point is not None and value.step >= 100 and abs(value.point) >= 1000


def _may_be_rounded(value: Quantity) -> bool:
    """True for a round figure, and for percent without decimals: 61 percent may be 61.2."""
    whole = value.unit == _PERCENT and value.step >= 1 and value.point is not None and abs(value.point) >= _WHOLE
    return whole or is_round(value)


def is_none(value: Value | None) -> bool:
    """True for a count of none: "no deaths", "nobody"."""
    return isinstance(value, Quantity) and value.low == value.high == 0


def number(claim: Claim) -> float:
    """The number that a claim gives, 0 for one that gives none."""
    return (claim.value.point or 0.0) if isinstance(claim.value, Quantity) else 0.0


def lower_first(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """Two claims, the one of the lower number first; of equal ones `b` first."""
    return (a, b) if number(a) < number(b) else (b, a)


def too_far_apart(a: Quantity, b: Quantity, kin: Kin, vocabulary: Vocabulary) -> bool:
    """True for two figures of which one is so many times the other that they are hardly of one event, or not surely of one thing.

    A slip of magnitude is of one, and who says that there was none denies any number.
    """
    low, high = sorted(abs(_middle(value)) for value in (a, b))
    return 0 < low * vocabulary["tolerances"][kin].number("above") < high and not slipped(a, b)


def slipped(a: Quantity, b: Quantity) -> bool:
    """True when both name the same digits and only the place differs, and that is no accident of round numbers."""
    if not a.point or not b.point or a.point < 0 or b.point < 0:
        return False
    power = abs(math.log10(b.point / a.point))
    digits = f"{max(a.point, b.point):.0f}".rstrip("0")
    return round(power) >= 1 and abs(power - round(power)) < 1e-9 and (len(digits) >= 2 or round(power) >= 3)


def _middle(value: Quantity) -> float:
    """The number that was named, else the middle of a range; a range with one end is taken at that end."""
    ends = [end for end in (value.low, value.high) if end is not None]
    return value.point if value.point is not None else sum(ends) / max(len(ends), 1)


def _is_fine(value: Quantity) -> bool:
    """True for a figure given to three digits or more: who says "over 51.2 million" has not rounded 51.2 million."""
    return value.point is not None and abs(value.point) >= 100 * value.step


def _rounding(value: Quantity, vocabulary: Vocabulary) -> float:
    """How far from a round figure the number may lie that was rounded to it: half its last place, and no more than a share."""
    assert value.point is not None
    return min(value.step / 2, abs(value.point) * vocabulary["tolerances"]["rounded"].number("above"))


def _last_place(value: Quantity, vocabulary: Vocabulary) -> float:
    """How far a figure that is said to be near reaches by its last place: "about 99.4" is no 95, "about 15,000" may be 14,400."""
    assert value.point is not None
    return max(value.step, abs(value.point) * vocabulary["tolerances"]["fine"].number("above"))


def _vague(value: Quantity, vocabulary: Vocabulary) -> Interval:
    """The numbers that "thousands" may mean: eleven thousand are thousands still, and tens of thousands start at twenty."""
    assert value.high is not None
    return Interval(value.low, value.high * (1 + vocabulary["tolerances"]["vague"].number("above")), value.low_open, True)


def reach(value: Quantity, vocabulary: Vocabulary, *, tally: bool = False) -> Interval:
    """The numbers a reader lets `value` mean.

    :param tally: read as a running count of one event, where "at least 18" names eighteen, not any number above; otherwise
        an open hedge holds everything beyond its number.
    """
    if value.point is None:
        return _vague(value, vocabulary) if value.high_open and value.low == value.step else value.interval
    entry = vocabulary["tolerances"][value.hedge or "exact"]
    size = abs(value.point)
    loose = size * entry.number("toll") if tally else 0.0
    below, above = (size * entry.number(side) for side in ("below", "above"))
    if value.hedge in _NEAR:
        below, above = min(below, _last_place(value, vocabulary)), min(above, _last_place(value, vocabulary))
    below, above = max(below, loose), max(above, loose)
    rounded = value.hedge is None and _may_be_rounded(value)
    if rounded:
        below = above = _rounding(value, vocabulary)
    low: float | None = value.point - below
    high: float | None = value.point + above
    if not tally and entry.flag("open"):
        if value.hedge in _ABOVE:
            high = None
        else:
            low = None
    over, under = value.hedge == "over", value.hedge in _BELOW or rounded
    return Interval(low, high, low_open=over and low != high, high_open=under and low != high)


def fit(a: Quantity, b: Quantity, vocabulary: Vocabulary, *, tally: bool = False, loosely: bool = False) -> tuple[Fit, str]:
    """Whether two figures in one unit can both hold, and why (empty when they are the same).

    :param tally: both are running counts of one event.
    :param loosely: both are told in reports, of which one says "more than 640" where another says 640.
    """
    if a.interval == b.interval:
        return "agree", ""
    if a.point is not None and a.point == b.point:
        return _same_pivot(a, b, loosely=loosely)
    if not reach(a, vocabulary, tally=tally).overlaps(reach(b, vocabulary, tally=tally)):
        open_ended = tally and a.interval.overlaps(b.interval)
        return "conflict", "each is read as a tally that stood at its figure" if open_ended else "no number fits both"
    if a.hedge is None and b.hedge is None and a.point is not None and b.point is not None:
        return ("compatible", "the one is the other rounded") if _rounds(a, b, vocabulary) else ("conflict", "two exact figures")
    return "compatible", "one number can fit both"


def _rounds(a: Quantity, b: Quantity, vocabulary: Vocabulary) -> bool:
    coarse, fine = (a, b) if a.step >= b.step else (b, a)
    assert coarse.point is not None
    assert fine.point is not None
    return _may_be_rounded(coarse) and coarse.step > fine.step and abs(coarse.point - fine.point) <= _rounding(coarse, vocabulary)


def _same_pivot(a: Quantity, b: Quantity, *, loosely: bool) -> tuple[Fit, str]:
    """One named number, two hedges."""
    hedges = {a.hedge, b.hedge}
    below = next((hedge for hedge in hedges if hedge in _BELOW), None)
    above = next((hedge for hedge in hedges if hedge in _ABOVE), None)
    if below and above:
        return "conflict", f"{below!r} puts it below, {above!r} at or above"
    plain = a if a.hedge is None else b
    if not loosely and None in hedges and (_is_fine(plain) or not (is_round(a) or is_round(b))) and hedges & {"over", "under"}:
        return "conflict", f"exactly that against {next(hedge for hedge in hedges if hedge)!r} that"
    return "compatible", "the same number, hedged differently"


def counted(claim: Claim) -> tuple[str, str, str | None]:
    """Where a figure stands, and of what it is."""
    return claim.document, claim.subject, claim.value.unit if isinstance(claim.value, Quantity) else None


def noun_of(claim: Claim, vocabulary: Vocabulary) -> str:
    """The one noun for all of nearly the meaning of what a figure counts; "" for a measure, and where it is not told."""
    measured = not isinstance(claim.value, Quantity) or claim.value.unit is not None
    return "" if measured or not claim.noun else one_meaning(folded(head_noun(claim.noun, vocabulary), vocabulary), vocabulary)


def counted_apart(
    told: Mapping[tuple[str, str], Sequence[Claim]], vocabulary: Vocabulary
) -> Collection[tuple[str, frozenset[str]]]:
    """By family, the pairs of things of which one report gives two figures, and no report gives the same: "53 flights and more
    than 210 trains were cancelled". A crowd goes by many nouns.

    :param told: figures by document and family.
    """
    given: dict[tuple[str, str], set[float]] = defaultdict(set)
    beside: set[tuple[str, frozenset[str]]] = set()
    for (_, family), claims in told.items():
        nouns = {noun_of(claim, vocabulary) for claim in claims if not claim.qualifiers.superseded} - {""}
        if len(nouns) > 1 and not vocabulary["frames"].flagged(family, "crowd"):
            beside.update((family, frozenset(pair)) for pair in combinations(nouns, 2))
        for claim in claims:
            given[family, noun_of(claim, vocabulary)].add(number(claim))
    return {(family, pair) for family, pair in beside if not set.intersection(*(given[family, noun] for noun in pair))}


def near(a: Claim, b: Claim) -> bool:
    """True for two figures that hardly differ: "over 26 million" and "26.5 million"."""
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity) or a.value.point is None or b.value.point is None:
        return False
    low, high = sorted((a.value.point, b.value.point))
    return high - low <= _HARDLY * abs(high)


def has_nearer(claim: Claim, other: Claim, told: Iterable[Claim], vocabulary: Vocabulary) -> bool:
    """True for a figure far from another's where its report gives besides one that hardly differs from that, of a crowd in the
    same voice: of "shut the plant, cutting 780 jobs" and "a plan to shed 3,800 jobs" the second is held against "3,500 jobs".

    :param told: the figures of its family in its report.
    """
    if claim.document == other.document or not all(isinstance(one.value, Quantity) for one in (claim, other)):
        return False
    far = max(number(claim), number(other)) > _FAR * min(number(claim), number(other))
    speaker, crowd = claim.attribution.speaker.name, vocabulary["frames"].flagged(claim.predicate, "crowd")
    return far and any(
        near(twin, other) and (not crowd or twin.attribution.speaker.name == speaker) and not twin.qualifiers.superseded
        for twin in told
        if counted(twin) == counted(claim)
    )
