"""Counts that are together what their report gives as the whole: "11 died at the gate, four in the cafe", of "15 dead"; and
those of which a report gives one for each day.

None of them answers for the whole. Which share of one report is which of another, the words tell that are told of it alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise

from attrs import field, frozen

from corroborate.comparison.quantities import number
from corroborate.extraction.counts.daily import OF_ALL, day_by_day, own_single_day
from corroborate.linking.days import is_event, of_telling
from corroborate.linking.names import canonical, same
from corroborate.linking.wording import meanings, overlap
from corroborate.model import Claim
from corroborate.values import Quantity, TimeSpan
from corroborate.vocabulary import Vocabulary, load

#: Shares of one whole at most.
_MOST = 4


@frozen(eq=False)
class Shares:
    """The counts of some reports that are shares of a whole.

    :param beside: of each share, by the id of its claim, all shares of its whole, it included.
    :param spots: by the same id, the words that are told of it and not of the others.
    """

    vocabulary: Vocabulary
    beside: Mapping[str, Sequence[Claim]] = field(factory=dict)
    spots: Mapping[str, frozenset[str]] = field(factory=dict)

    def apart(self, a: Claim, b: Claim) -> str:
        """Why two counts are of two parts of an event, or of a part and the whole; "" when they may be of one."""
        known = [claim.id in self.beside for claim in (a, b)]
        if not any(known) or (all(known) and self.one(a, b)):
            return ""
        return "each is a part of its own" if all(known) else "one is a part of the sum that its report gives"

    def one(self, a: Claim, b: Claim) -> bool:
        """True for one share of two reports: each is likest to the other, or all others have their match."""
        if a.id not in self.beside or b.id not in self.beside or a.document == b.document:
            return False
        ours, theirs = self.beside[a.id], self.beside[b.id]
        if self._likest(a, theirs) is b and self._likest(b, ours) is a:
            return True
        if len(ours) != len(theirs):
            return False
        rest = [(one, self._likest(one, theirs)) for one in ours if one.id != a.id]
        return all(other is not None and other is not b and self._likest(other, ours) is one for one, other in rest)

    def _likest(self, share: Claim, others: Sequence[Claim]) -> Claim | None:
        """The one of some shares whose own words are most like those of `share`; None where none is, or two are."""
        told = sorted(((self._likeness(share, other), at) for at, other in enumerate(others)), reverse=True)
        return others[told[0][1]] if told[0][0] > 0 and (len(told) < 2 or told[0][0] > told[1][0]) else None

    def _likeness(self, a: Claim, b: Claim) -> float:
        return overlap(self.spots[a.id], self.spots[b.id], self.vocabulary)


def going_on(claims: Iterable[Claim], *, vocabulary: Vocabulary | None = None) -> Mapping[tuple[str, str], Sequence[Claim]]:
    """The counts of others that go on from one before them, by document and predicate: "killing nine more", "seven others"."""
    words = vocabulary or load()
    others = words["counting"]["further"].words("words")
    found: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if is_event(claim.predicate, words) and _stands(claim) and (claim.qualifiers.population or claim.noun in others):
            found[claim.document, claim.predicate].append(claim)
    return found


def shares_of(
    counts: Mapping[tuple[str, str], Sequence[Claim]],
    vocabulary: Vocabulary,
    others: Mapping[tuple[str, str], Sequence[Claim]] | None = None,
) -> Shares:
    """The shares among some counts.

    :param others: counts of others that go on from these, which are of no whole: see `going_on`.
    """
    beside: dict[str, Sequence[Claim]] = {}
    spots: dict[str, frozenset[str]] = {}
    for key, told in counts.items():
        for run in _sums(told, (others or {}).get(key, ())):
            if any(claim.id in beside for claim in run) or _placed_apart(run):
                continue
            words = [meanings(_told_of(claim, run), vocabulary) for claim in run]
            for claim, own in zip(run, words, strict=True):
                beside[claim.id] = run
                spots[claim.id] = own - frozenset().union(*(other for other in words if other is not own))
    return Shares(vocabulary, beside, spots)


def _sums(told: Sequence[Claim], others: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """The counts that stand one behind the other in a report and are together as many as another count of it."""
    standing = [claim for claim in told if _stands(claim)]
    wholes = {number(claim) for claim in standing}
    counts = _once([*standing, *(other for other in others if other not in standing)] if standing else ())
    for size in range(2, _MOST + 1):
        for first in range(len(counts) - size + 1):
            run = counts[first : first + size]
            of_them = any(claim in standing for claim in run) and sum(map(number, run)) in wholes
            if of_them and min(map(number, run)) > 0 and _at_one_time(run):
                yield run


def _once(counts: Sequence[Claim]) -> Sequence[Claim]:
    """The counts in text order, none that repeats one told before."""
    found: dict[float, Claim] = {}
    for claim in sorted(counts, key=lambda claim: (stands_at(claim), claim.id)):
        found.setdefault(number(claim), claim)
    return list(found.values())


def _stands(claim: Claim) -> bool:
    """True for a count of people of any kind that its text does not give as outdated: "killing 13", "six more"."""
    said = claim.qualifiers
    told = isinstance(claim.value, Quantity) and claim.value.point is not None
    return told and said.population in OF_ALL and not said.superseded


def _at_one_time(run: Sequence[Claim]) -> bool:
    """False where days tell that the one came to the other: "23 were dead on Tuesday, eight died on Wednesday"."""
    told = [claim.qualifiers.as_of for claim in run if claim.qualifiers.as_of_text]
    return all(one == other for one, other in pairwise(told))


def _placed_apart(run: Sequence[Claim]) -> bool:
    """True where each is told of a place with a name: the names tell them apart."""
    places = [claim.qualifiers.place[:1] for claim in run]
    named = all(place and place[0] in claim.quote for place, claim in zip(places, run, strict=True))
    return named and not any(same(canonical(one[0], "place"), canonical(other[0], "place")) for one, other in pairwise(places))


def _told_of(claim: Claim, run: Sequence[Claim]) -> str:
    """The words of the sentence of a count that are told of it: from the share before it to the one behind it."""
    start, end = claim.span.start, claim.span.end
    at = stands_at(claim)
    others = [value for other in run if (value := other.value_span) is not None and start <= value.start < end]
    first = max((value.end for value in others if value.end <= at), default=start)
    last = min((value.start for value in others if value.start > at), default=end)
    return claim.quote[first - start : last - start].replace(claim.value_text, " ")


def stands_at(claim: Claim) -> int:
    """Where a claim's figure stands: two of one sentence have one span."""
    return (claim.value_span or claim.span).start


@frozen(eq=False)
class Days:
    """The days of some counts.

    :param counts: what one event did, by document and predicate, in text order.
    :param daily: those documents and predicates of which there is a count for each day.
    """

    counts: Mapping[tuple[str, str], Sequence[Claim]]
    vocabulary: Vocabulary
    daily: frozenset[tuple[str, str]]

    def apart(self, a: Claim, b: Claim) -> str:
        """Why two counts are of two days, one of them given day by day; "" when nothing says so."""
        if self.daily.isdisjoint(((a.document, a.predicate), (b.document, b.predicate))):
            return ""
        days = self._day_of(a), self._day_of(b)
        if None in days or days[0] == days[1]:
            return ""
        return f"each is of another day: {' / '.join(day.iso[0] for day in days if day is not None)}"

    def one(self, a: Claim, b: Claim) -> bool:
        """True for counts of one day in two reports that both count day by day."""
        both = a.document != b.document and {(a.document, a.predicate), (b.document, b.predicate)} <= self.daily
        return both and None is not _own_day(a, self.vocabulary) == _own_day(b, self.vocabulary)

    def _day_of(self, claim: Claim) -> TimeSpan | None:
        """The day of a count; where its own words name none, and its report counts no days, the one told first in its report."""
        if claim.qualifiers.period:
            return None
        own = _own_day(claim, self.vocabulary)
        if own is not None or (claim.document, claim.predicate) in self.daily:
            return own
        told = (_own_day(one, self.vocabulary) for one in self.counts[claim.document, claim.predicate])
        return next((day for day in told if day is not None), None)


def days_of(counts: Mapping[tuple[str, str], Sequence[Claim]], vocabulary: Vocabulary) -> Days:
    """The days of some counts."""
    own = partial(_own_day, vocabulary=vocabulary)
    return Days(counts, vocabulary, frozenset(key for key, told in counts.items() if any(day_by_day(told, own))))


def _own_day(claim: Claim, vocabulary: Vocabulary) -> TimeSpan | None:
    """The one day that a count's own words name, if it is not that of telling it."""
    day = own_single_day(claim, vocabulary)
    return None if day is None or of_telling(claim, vocabulary) else day
