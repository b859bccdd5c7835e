"""The stretches of time that two figures count over: "this season", "in the second quarter", "since May"; and what needs none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from corroborate.comparison.days import other_stretch
from corroborate.linking.asking.scopes import of_all_of_it, of_one_span, one_stretch, period_of, runs_on
from corroborate.linking.days import by_month, days_long, is_event
from corroborate.linking.families import has_one
from corroborate.linking.wording import plain
from corroborate.model import Claim, Difference, Document
from corroborate.values import TimeSpan
from corroborate.vocabulary import Vocabulary

#: So many days are no stretch that a figure is of.
_SOME_DAYS = 3


@frozen(eq=False)
class Stretches:
    """What differs in time between two claims; see `gate.Gate`."""

    differences: tuple[Difference, ...] = ()
    blocked: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


def stretches_apart(
    a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary, *, only_ones: bool, passing: bool
) -> Stretches:
    """How the stretches differ that two claims count over.

    :param only_ones: they are the only figures of their kind in two reports: of one stretch, though one leaves it unsaid.
    :param passing: they are figures of what holds or happens for a time.
    """
    periods = [period_of(claim, documents.get(claim.document), vocabulary) for claim in (a, b)]
    differences = (Difference("period", *periods),) if periods[0] != periods[1] else ()
    # what is counted so far is counted since it began: a player's caps
    so_far = "" in periods and any(runs_on(period, vocabulary) for period in periods) and not is_event(a.predicate, vocabulary)
    published = [documents[claim.document].published if claim.document in documents else None for claim in (a, b)]
    if (
        not one_stretch(periods[0], periods[1], vocabulary)
        and not (of_all_of_it(a, b, vocabulary) or of_one_span(a, b, published, vocabulary))
        and not so_far
        and not (_in_other_words(a, b, periods) or _left_unsaid(a, b, periods, vocabulary))
    ):
        why = f"other stretches of time: {periods[0] or 'the event'} / {periods[1] or 'the event'}"
        if all(periods) or is_event(a.predicate, vocabulary):
            return Stretches(differences, blocked=(why,))
        return Stretches(differences, doubtful=() if only_ones else (why,))  # two that agree are one, though one is left unsaid
    if passing and not (only_ones and _within_days(a, b)) and other_stretch(a, b, vocabulary):
        told = a.qualifiers.as_of_text, b.qualifiers.as_of_text
        return Stretches((*differences, Difference("period", *told)), (f"other stretches of time: {told[0]} / {told[1]}",))
    return Stretches(differences)


def _in_other_words(a: Claim, b: Claim, periods: Sequence[str]) -> bool:
    """True for a stretch that the other claim names in another place: "first-quarter profit", "a profit in the first quarter"."""
    quotes = [plain(claim.quote).replace("-", " ") for claim in (a, b)]
    return any(
        said and not other and said.replace("-", " ") in quote
        for said, other, quote in zip(periods, periods[::-1], quotes[::-1], strict=True)
    )


def _left_unsaid(a: Claim, b: Claim, periods: Sequence[str], vocabulary: Vocabulary) -> bool:
    """True where one of two such figures is of a quarter, and the other of no stretch, or of months of that quarter."""
    entry = vocabulary["dates"].get(periods[0] or periods[1])
    if not has_one(a.predicate, vocabulary) or all(periods) or entry is None or entry.text("kind") != "months":
        return False
    other = b if periods[0] else a
    when, said = other.qualifiers.as_of, other.qualifiers.as_of_text
    if when is None or when.earliest is None or when.latest is None or not by_month(said, vocabulary):
        return True
    first, last = entry.numbers("days")
    return first <= when.earliest.month <= when.latest.month <= last


def _within_days(a: Claim, b: Claim) -> bool:
    """True for two figures of which none is told of more than some days: "signed on Friday", "over the weekend"."""
    spans = [claim.qualifiers.as_of or TimeSpan() for claim in (a, b)]
    return all(days_long(span) <= _SOME_DAYS for span in spans if span.earliest is not None and span.latest is not None)
