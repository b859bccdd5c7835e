"""Figures in running text: what number is said of what, with which hedge, at which characters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from corroborate import vocabulary as vocabularies
from corroborate.extraction.numerals import Numeral, NumeralWords, numeral_words, read_numeral
from corroborate.model import Span
from corroborate.values import Hedge, Quantity
from corroborate.vocabulary import Entry, Vocabulary

_BEFORE = 40  # characters looked at for a hedge before a number; the longest in English has about 25
_WORDS_BEFORE = re.compile(r"[^\s,;:()\"“”]+")
_NEXT_WORD = re.compile(r"[^\S\n]{0,4}\n?[^\S\n]{0,4}([A-Za-z][\w'’-]*)(?P<end>[.,;:!?)\"”]?)")
_YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}(?![0-9,.]*[0-9])")


@frozen
class Figure:
    """A figure with the words that belong to it.

    :param value: the quantity.
    :param span: the figure with its hedge and unit.
    :param text: the characters of `span`.
    :param number: the number alone, with its scale ("1.6 million").
    :param noun: the counted thing with its modifiers, as said; "" when the text leaves it out.
    :param noun_span: where it stands.
    :param elided: the noun is left out ("the 16,000 are", "44 and injured 140 others").
    :param partitive: counted out of a whole ("a dozen of the newest members").
    """

    value: Quantity
    span: Span
    text: str
    number: Span
    noun: str = ""
    noun_span: Span | None = None
    elided: bool = False
    partitive: bool = False


@frozen(eq=False)
class _Grammar:
    numerals: NumeralWords
    before: Mapping[str, Entry]
    after: Mapping[str, Entry]
    stops: frozenset[str]
    plurals: frozenset[str]
    states: frozenset[str]


@lru_cache(maxsize=8)
def _grammar(vocabulary: Vocabulary) -> _Grammar:
    hedges = vocabulary["hedges"]
    counted: dict[str, set[str]] = {"stop": set(), "plural": set(), "state": set()}
    for entry in vocabulary["counted"].values():
        counted[entry.text("kind")].update(entry.words("words"))
    return _Grammar(
        numeral_words(vocabulary),
        {key: entry for key, entry in hedges.items() if entry.text("place", "before") in ("before", "both")},
        {key: entry for key, entry in hedges.items() if entry.text("place") in ("after", "both")},
        frozenset(counted["stop"]), frozenset(counted["plural"]), frozenset(counted["state"]),
    )


def find_quantities(text: str, *, vocabulary: Vocabulary | None = None) -> list[Figure]:
    """The figures of a text, in its order.

    :param text: any text.
    :param vocabulary: the words to read it with; English by default.
    :returns: figures whose spans do not overlap.
    """
    grammar = _grammar(vocabulary or vocabularies.load())
    figures: list[Figure] = []
    position = 0
    while found := grammar.numerals.start.search(text, position):
        figure, position = _figure(text, found.start(), position, grammar)
        if figure is not None:
            figures.append(figure)
    return figures


def _figure(text: str, start: int, floor: int, grammar: _Grammar) -> tuple[Figure | None, int]:
    """The figure whose number starts at `start`, and where to look for the next."""
    numeral = read_numeral(text, start, grammar.numerals)
    if numeral is None:
        run = re.compile(r"[0-9.,]*[\w]*").match(text, start)
        return None, max(run.end() if run else 0, start + 1)
    before = text[max(start - 1, 0) : start]
    year = _YEAR.match(text, start)
    if before.isalpha() or (before in "-/:." and before) or text[numeral.end : numeral.end + 1] in ("/", ":") or (
        text[numeral.end : numeral.end + 1].isalpha() and not numeral.worded
    ):
        return None, numeral.end
    noun = _noun(text, numeral.end, grammar)
    if year and year.end() == numeral.end and noun is None:
        return None, numeral.end
    hedge, begin = _hedge_before(text, numeral.start, floor, grammar)
    end = numeral.end
    if hedge is None:
        hedge, end = _hedge_after(text, end, grammar)
    span = Span(begin, end)
    figure = Figure(
        _quantity(numeral, hedge), span, span.of(text), Span(numeral.start, numeral.end),
        noun.of(text) if noun else "", noun, elided=noun is None,
    )
    return figure, end


def _hedge_before(text: str, start: int, floor: int, grammar: _Grammar) -> tuple[Entry | None, int]:
    words = list(_WORDS_BEFORE.finditer(text, max(start - _BEFORE, floor), start))[-6:]
    for first in range(len(words)):
        phrase = " ".join(word[0].lower() for word in words[first:])
        entry = grammar.before.get(phrase)
        if entry is not None and not text[words[-1].end() : start].strip():
            return entry, words[first].start()
    return None, start


def _hedge_after(text: str, end: int, grammar: _Grammar) -> tuple[Entry | None, int]:
    words = []
    position = end
    while len(words) < 3 and (match := _NEXT_WORD.match(text, position)):
        words.append(match)
        position = match.end(1)
    for count in range(len(words), 0, -1):
        entry = grammar.after.get(" ".join(match[1].lower() for match in words[:count]))
        if entry is not None:
            return entry, words[count - 1].end(1)
    return None, end


def _quantity(numeral: Numeral, hedge: Entry | None) -> Quantity:
    if numeral.point is None:
        return Quantity(numeral.low, numeral.high, None, step=numeral.step)
    point, kind = numeral.point, hedge.text("hedge") if hedge else None
    reach = abs(point) or numeral.step
    below = point - reach * (hedge.number("below") if hedge else 0)
    above = point + reach * (hedge.number("above") if hedge else 0)
    named: Hedge | None = kind  # type: ignore[assignment]  # Quantity checks the class itself
    if kind == "about":
        return Quantity(below, above, point, named, step=numeral.step)
    if kind == "nearly":
        return Quantity(below, point, point, named, high_open=True, step=numeral.step)
    if kind in ("under", "at most", "up to"):
        return Quantity(None, point, point, named, high_open=kind == "under", step=numeral.step)
    if kind in ("over", "at least"):
        return Quantity(point, None, point, named, low_open=kind == "over", step=numeral.step)
    return Quantity.exactly(point, step=numeral.step)


def _noun(text: str, end: int, grammar: _Grammar) -> Span | None:
    """The counted thing after a number: its words up to the first plural, without what follows."""
    start, position = None, end
    for _ in range(5):
        match = _NEXT_WORD.match(text, position)
        if match is None:
            return None
        word = match[1].lower()
        if start is None and word in grammar.states:
            return Span(*match.span(1))
        if word in grammar.stops:
            return None
        start = match.start(1) if start is None else start
        position = match.end(1)
        if word in grammar.plurals or (word.endswith("s") and not word.endswith(("ss", "us", "'s", "’s"))):
            return Span(start, position)
        if match["end"]:
            return None
    return None
