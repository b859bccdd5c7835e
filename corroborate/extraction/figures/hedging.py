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
    noun: Phrases[Entry]  # those that may stand before a noun of the number: "an estimated cost of 300"
    of: frozenset[str]  # what stands between such a noun and the number
    attached: tuple[tuple[str, Entry], ...]
    prefix: Mapping[str, Entry]
    filler: Phrases[str]
    spread: Phrases[str]  # what ends like a hedge and is none: "averaged over 12 runs"
    last_words: frozenset[str]  # of hedges before a number, and of what may stand between
    turned: frozenset[str]  # what turns a hedge round: "not over 12"
    numbers: frozenset[str]  # number words


#: What a denied hedge comes to: "not over 12" is 12 at most.
_TURNED: Mapping[str, Hedge] = {"over": "at most", "under": "at least"}


@frozen(eq=False)
class Hedging:
    """How a figure is hedged.

    :param kind: the class of the outermost hedge.
    :param below: how far the interval reaches below the number, as a part of it; 0 when no hedge tells.
    :param above: the same above it.
    :param loose: the number itself is told about ("up to about 20"), so that a bound at it gives way by this part.
    :param verb: it is the verb of the clause ("exceeded 300").
    """

    kind: Hedge
    below: float = 0.0
    above: float = 0.0
    loose: float = 0.0
    verb: bool = False


def hedge_phrases(vocabulary: Vocabulary) -> dict[str, Entry]:
    """The hedges of a vocabulary, those with an open place ("<slightly> under") once with each word that may stand there."""
    told: dict[str, Entry] = {}
    for key, entry in vocabulary["hedges"].items():
        slot = next((word for word in key.split() if word.startswith("<") and word.endswith(">")), "")
        told.update((key.replace(slot, word), entry) for word in (vocabulary["contexts"][slot].words("words") if slot else ("",)))
    return told


@lru_cache(maxsize=8)
def hedge_words(vocabulary: Vocabulary) -> HedgeWords:
    """The hedges of a vocabulary, compiled once.

    :raises ConfigurationError: an entry's hedge is none of `values.HEDGES`.
    """
    hedges = hedge_phrases(vocabulary)
    for key, entry in hedges.items():
        if entry.text("hedge") not in HEDGES:
            raise ConfigurationError(f"hedges: {key!r} has the unknown hedge {entry.text('hedge')!r}; one of {', '.join(HEDGES)}")

    def placed(*places: str) -> dict[str, Entry]:
        return {key: entry for key, entry in hedges.items() if entry.text("place", "before") in places}

    filler, spread = (
        Phrases((phrase, phrase) for phrase in vocabulary["contexts"][name].words("words")) for name in ("filler", "spread")
    )
    before = Phrases(placed("before", "both"))
    of = frozenset(vocabulary["contexts"]["hedged noun"].words("words"))
    return HedgeWords(
        before=before,
        after=Phrases(placed("after", "both")),
        noun=Phrases((key, entry) for key, entry in hedges.items() if entry.flag("noun")),
        of=of,
        attached=tuple(placed("attached").items()),
        prefix=placed("prefix"),
        filler=filler,
        spread=spread,
        last_words=before.last_words | filler.last_words | of,
        turned=frozenset(vocabulary["contexts"]["turned"].words("words")),
        numbers=frozenset(vocabulary["numerals"]),
    )


def _hedging(entry: Entry, inner: Entry | None = None, *, kind: str = "") -> Hedging:
    kind = cast(Hedge, kind or entry.text("hedge"))
    loose = inner.number("above") if inner is not None and inner.text("hedge") == "about" else 0.0
    return Hedging(kind, entry.number("below"), entry.number("above"), loose, entry.flag("verb"))


def hedge_before(words: Words, grammar: HedgeWords, *, round_number: bool) -> tuple[Hedging, int] | None:
    """The hedge that ends where `words` end, fillers stepped over, and the index of its first word.

    Of two in a row the outer one decides: "up to about 20" is a ceiling, though a loose one.

    :param round_number: the number behind it is one: a toll "passed 400", a council "passed 12 laws".
    """
    if len(words) > 1 and words.raw[-1] == "-" and (prefix := grammar.prefix.get(words.lower[-2])):
        return _hedging(prefix), len(words) - 2  # "sub-7 nanometre"
    if words.at(-1) not in grammar.last_words:
        return None
    index, outer, inner = len(words), None, None
    while filler := grammar.filler.ending(words, index):
        index = filler[1]
    apart = grammar.spread.ending(words, index)  # "the maximum out of 300"
    if words.at(index - 1) in grammar.of and not apart and (told := grammar.noun.ending(words, index - 2)):
        return _hedging(told[0]), told[1]
    while not grammar.spread.ending(words, index) and (hedge := grammar.before.ending(words, index)):
        if (outer is not None and hedge[0].flag("weak")) or (hedge[0].flag("round") and not round_number):
            break
        inner, outer, index = inner or outer, *hedge
    if outer is None:
        return None
    turned = outer.text("hedge") in _TURNED and words.at(index - 1) in grammar.turned
    return _hedging(outer, inner, kind=_TURNED[outer.text("hedge")] if turned else ""), index - turned


def hedge_after(words: Words, index: int, grammar: HedgeWords, *, round_number: bool) -> tuple[Hedging, int] | None:
    """The hedge that starts at `index` ("or more", ", at most"), and the index after it."""
    apart = words.at(index) == ","
    found = grammar.after.starting(words, index + apart)
    if found is None or (apart and words.at(found[1]) not in ("", ".", ",", ";", ")")):
        return None
    following = words.at(found[1])
    if following == "than" or following[:1].isdigit() or following in grammar.numbers:
        return None  # "killed 12 and more than 40 were hurt", "20 children and over 40 women": it opens the next figure
    if following == "-":
        return None  # "12 or so-called rebels"
    if found[0].flag("round") and not round_number:
        return None
    return _hedging(found[0], kind=found[0].text("behind", found[0].text("hedge"))), found[1]


def hedge_attached(entry: Entry) -> Hedging:
    """The hedge that an entry of the word list `hedges` stands for by itself."""
    return _hedging(entry)


def hedged(point: float, hedge: Hedging | None, *, unit: str | None, step: float) -> Quantity:
    """The quantity that a number says under a hedge.

    :param hedge: how it is hedged, or None for a plain figure.
    :param unit: canonical unit, or None.
    :param step: worth of the number's last place.
    """
    if hedge is None:
        return Quantity.exactly(point, unit=unit, step=step)
    kind, size = hedge.kind, abs(point) or step
    low = point - size * hedge.below if hedge.below else None
    high = point + size * hedge.above if hedge.above else None
    loose = size * hedge.loose
    if kind == "about":
        return Quantity(point - size * (hedge.below or 0.1), point + size * (hedge.above or 0.1), point, kind, unit, step=step)
    if kind in ("over", "at least"):
        return Quantity(point - loose, high, point, kind, unit, low_open=kind == "over", step=step)
    return Quantity(low, point + loose, point, kind, unit, high_open=kind in ("nearly", "under"), step=step)


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
