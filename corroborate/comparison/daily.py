"""Counts of which a report gives one for each day: 34 who died on Sunday are held against no other day's dead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from attrs import frozen

from corroborate.extraction.counts.daily import day_by_day, own_single_day
from corroborate.linking.days import of_telling
from corroborate.model import Claim
from corroborate.values import TimeSpan
from corroborate.vocabulary import Vocabulary


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
    """The days of some counts.

    :param counts: what one event did, by document and predicate, in text order.
    """
    own = partial(_own_day, vocabulary=vocabulary)
    return Days(counts, vocabulary, frozenset(key for key, told in counts.items() if any(day_by_day(told, own))))


def _own_day(claim: Claim, vocabulary: Vocabulary) -> TimeSpan | None:
    """The one day that a count's own words name, if it is not that of telling it."""
    day = own_single_day(claim, vocabulary)
    return None if day is None or of_telling(claim, vocabulary) else day
