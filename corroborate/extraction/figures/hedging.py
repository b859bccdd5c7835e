"""Hedges: found before or after a number, and applied to it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from attrs import evolve, frozen

from corroborate.errors import ConfigurationError
from corroborate.extraction.figures.nearby import Phrases, Words
from corroborate.values import HEDGES, Hedge, Quantity
from corroborate.vocabulary import Entry, Vocabulary


@frozen(eq=False)
class HedgeWords:
    """The hedges of a vocabulary, compiled: phrases by where they stand, and what may stand between them and the number."""

    before: Phrases[Entry]
    after: Phrases[Entry]
    attached: tuple[tuple[str, Entry], ...]
    prefix: Mapping[str, Entry]
    filler: Phrases[str]
    spread: Phrases[str]  # what ends like a hedge and is none: "averaged over 12 runs"


@lru_cache(maxsize=8)
def hedge_words(vocabulary: Vocabulary) -> HedgeWords:
    """The hedges of a vocabulary, compiled once.

    :raises ConfigurationError: an entry's hedge is none of `values.HEDGES`.
    """
    hedges = vocabulary["hedges"]
    for key, entry in hedges.items():
        if entry.text("hedge") not in HEDGES:
            raise ConfigurationError(f"hedges: {key!r} has the unknown hedge {entry.text('hedge')!r}; one of {', '.join(HEDGES)}")

    def placed(*places: str) -> dict[str, Entry]:
        return {key: entry for key, entry in hedges.items() if entry.text("place", "before") in places}

    filler, spread = (vocabulary["contexts"][name].words("words") for name in ("filler", "spread"))
    return HedgeWords(
        Phrases(placed("before", "both")),
        Phrases(placed("after", "both")),
        tuple(placed("attached").items()),
        placed("prefix"),
        Phrases((phrase, phrase) for phrase in filler),
        Phrases((phrase, phrase) for phrase in spread),
    )


def hedge_before(words: Words, grammar: HedgeWords) -> tuple[Entry, int] | None:
    """The hedge that ends where `words` end, fillers stepped over, and the index of its first word.

    Of two in a row the outer one decides: "up to about 20" is a ceiling.
    """
    if len(words) > 1 and words.raw[-1] == "-" and (prefix := grammar.prefix.get(words.lower[-2])):
        return prefix, len(words) - 2  # "sub-7 nanometre"
    index, found = len(words), None
    while filler := grammar.filler.ending(words, index):
        index = filler[1]
    while not grammar.spread.ending(words, index) and (hedge := grammar.before.ending(words, index)):
        found = hedge
        index = hedge[1]
    return found


def hedge_after(words: Words, index: int, grammar: HedgeWords) -> tuple[Entry, int] | None:
    """The hedge that starts at `index` ("or more", ", at most"), and the index after it."""
    if words.at(index) == ",":
        found = grammar.after.starting(words, index + 1)
        return found if found and words.at(found[1]) in ("", ".", ",", ";", ")") else None
    return grammar.after.starting(words, index)


def hedged(point: float, hedge: Entry | None, *, unit: str | None, step: float) -> Quantity:
    """The quantity that a number says under a hedge.

    :param point: the number.
    :param hedge: an entry of the word list `hedges`, or None for a plain figure.
    :param unit: canonical unit, or None.
    :param step: worth of the number's last place.
    """
    if hedge is None:
        return Quantity.exactly(point, unit=unit, step=step)
    kind = cast(Hedge, hedge.text("hedge"))
    size = abs(point) or step
    below, above = hedge.number("below"), hedge.number("above")
    low = point - size * below if below else None
    high = point + size * above if above else None
    if kind == "about":
        return Quantity(point - size * (below or 0.1), point + size * (above or 0.1), point, kind, unit, step=step)
    if kind in ("over", "at least"):
        return Quantity(point, high, point, kind, unit, low_open=kind == "over", step=step)
    return Quantity(low, point, point, kind, unit, high_open=kind in ("nearly", "under"), step=step)


def hedged_like(quantity: Quantity, other: Quantity) -> Quantity:
    """A plain quantity under the hedge of `other`, which says the same in another unit ("over 10 km (6.2 miles)")."""
    if not other.point or not quantity.point or other.hedge is None or quantity.hedge is not None:
        return quantity
    ratio = quantity.point / other.point
    if ratio <= 0:
        return quantity
    return evolve(
        quantity,
        hedge=other.hedge,
        low=None if other.low is None else other.low * ratio,
        high=None if other.high is None else other.high * ratio,
        low_open=other.low_open,
        high_open=other.high_open,
    )
