"""Figures in running text: which quantity is said of what, with which hedge, at which characters.

One compiled expression finds where a number may start; around each hit the number, its unit, its hedge and the counted thing are
read by hand from a bounded window, so that the cost grows with the text's length and its figures alone, whatever its lines.

Inside: `numerals` and `numberwords` (what a number is), `written` (one number), `amounts` (with its sign, currency and unit, or
two that make a range), `units`, `hedging`, `counted` (the thing), `labels` and `codes` (numbers that are no amounts), `roles`
(ages, steps of a change, what is taken back), `tens` (ages to within ten years), over `surroundings` and `nearby`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from attrs import evolve, frozen

from corroborate import vocabulary as vocabularies
from corroborate.errors import demand_text
from corroborate.extraction.figures.amounts import Amount, AmountWords, amount_at, compound, join, plus_or_minus
from corroborate.extraction.figures.counted import NounWords, counted_after, noun_words
from corroborate.extraction.figures.hedging import (
    HedgeWords,
    Hedging,
    hedge_after,
    hedge_attached,
    hedge_before,
    hedge_words,
    hedged,
    hedged_like,
)
from corroborate.extraction.figures.labels import not_an_amount
from corroborate.extraction.figures.nearby import Words, words_before
from corroborate.extraction.figures.numerals import numeral_words
from corroborate.extraction.figures.roles import Change, Reading, Role, change_of, governing_change, is_age, is_withdrawn
from corroborate.extraction.figures.surroundings import LabelWords, Surroundings, label_words
from corroborate.extraction.figures.tens import in_tens
from corroborate.extraction.figures.units import per_time, unit_words
from corroborate.model import Span
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary

_DIGITS_AND_MARKS = re.compile(r"[0-9.,]*")
_RESULT = re.compile(r"(?:\s?[-–]\s?[0-9]+)+")
#: Between two numbers of one thing: a mark or a short word.
_GOES_ON = re.compile(r"\s{0,2}(?:[^\w\s]|[^\W\d_]{1,7})?\s{0,2}[0-9]")
#: Between a number and one that names what the first counts: "12 AK 47 guns", "six AK - 47 rifles".
_MODEL = re.compile(r"\s[A-Z]{2,3}(?:\s?[-–]\s?|\s)")
_SENTENCE_END = re.compile(r"[.;!?]\s")
_ASIDE = re.compile(r"\s?\(\s?")
_PAIR_REACH = 80  # characters between an old value and the new one
_ROUND = 10  # worth of the last place of a number that is called round


@frozen
class Figure:
    """A figure with the words that belong to it.

    :param value: the quantity; its unit is canonical ("km", "USD", "USD/bbl", "%", "part" for fractions), None for a count.
    :param span: the figure with its hedge and unit.
    :param text: the characters of `span`.
    :param number: the number alone with its scale ("1.6 million"), or both numbers of a range.
    :param verb_end: where a hedge ends that is the verb of the clause ("exceeded 300"); None for another one.
    :param noun: the counted thing with its modifiers, as said; "" when the text leaves it out ("the 900 are").
    :param noun_span: where it stands.
    :param partitive: counted out of a whole ("a dozen of the newest members", "two of them").
    :param role: see `Role`.
    :param change: see `Change`; None when nothing is said to change.
    :param direction: of that change, when the words tell.
    :param previous: the old value, on the new one ("rose to 340 from 300", "78 per cent, up from 50").
    :param superseded: withdrawn by its own text ("revised from eight", "not five, as first reported").
    """

    value: Quantity
    span: Span
    text: str
    number: Span
    noun: str = ""
    noun_span: Span | None = None
    partitive: bool = False
    role: Role = "count"
    change: Change | None = None
    direction: Literal["up", "down"] | None = None
    previous: Quantity | None = None
    superseded: bool = False
    verb_end: int | None = None

    @property
    def body(self) -> Span:
        """The figure as its clause has it: without a hedge that is the verb of it."""
        return self.span if self.verb_end is None else Span(self.verb_end, self.span.end)

    @property
    def elided(self) -> bool:
        """True when a count stands without the thing it counts."""
        return not self.noun and self.value.unit is None


@frozen(eq=False)
class _Grammar:
    amounts: AmountWords
    hedges: HedgeWords
    nouns: NounWords
    labels: LabelWords


@lru_cache(maxsize=8)
def _grammar(vocabulary: Vocabulary) -> _Grammar:
    hedges, labels = hedge_words(vocabulary), label_words(vocabulary)
    amounts = AmountWords(numeral_words(vocabulary), unit_words(vocabulary), labels, hedges.attached)
    return _Grammar(amounts, hedges, noun_words(vocabulary), labels)


def find_quantities(text: str, *, vocabulary: Vocabulary | None = None) -> list[Figure]:
    """The figures of a text: amounts, counts, measures, money, shares and ages, in digits or words, with their hedges.

    Dates, years, clock times, ordinals, results ("3-2") and numbers that are names ("Section 427", "F-16") are none.

    :param text: any text.
    :param vocabulary: the words to read it with; English by default.
    :returns: figures in the order of the text; their spans do not overlap.
    :raises InputError: it is no text.
    """
    demand_text(text)
    return quantities_beside((), text, vocabulary or vocabularies.load())


def quantities_beside(apart: Iterable[Span], text: str, vocabulary: Vocabulary) -> list[Figure]:
    """The figures of a text, without those of what stands apart, such as dates.

    :param apart: where that stands, in text order and not overlapping: its numbers are not read, unless another may belong to
        them ("from 1978 - 89").
    """
    grammar = _grammar(vocabulary)
    search = grammar.amounts.numerals.start.search
    figures: list[Figure] = []
    position = floor = 0
    others = iter(apart)
    other = next(others, None)
    while found := search(text, position):
        while other is not None and other.end <= found.start():
            other = next(others, None)
        if other is not None and other.start <= found.start() and not _GOES_ON.match(text, other.end):
            position = other.end
            continue
        figure, position = _figure(text, found.start(), floor, grammar)
        if figure is not None:
            floor = figure.span.end
            _append(figures, figure, text)
    return figures


def _figure(text: str, start: int, floor: int, grammar: _Grammar) -> tuple[Figure | None, int]:
    """The figure whose number starts at `start`, or None, and where to look for the next."""
    if aged := in_tens(text, start, grammar.labels):
        value, span = aged
        return Figure(value, span, span.of(text), Span(start, span.end), role="age"), span.end
    amount = None if floor and _MODEL.fullmatch(text, floor, start) else amount_at(text, start, floor, grammar.amounts)
    if amount is None:
        run = _DIGITS_AND_MARKS.match(text, start)
        return None, max(run.end() if run else 0, start + 1)
    amount, before = _signed(text, amount, words_before(text, amount.begin), grammar)
    hedge, index = _hedge(amount, before, floor, grammar)
    amount = compound(text, amount, grammar.amounts)
    changing = governing_change(before, index, grammar.labels) is not None
    pair = join(text, amount, before.at(index - 1), changing=changing, grammar=grammar.amounts)
    if pair is None:
        rest = _RESULT.match(text, amount.end)
        return None, rest.end() if rest else amount.end
    amount, other = pair
    last = other or amount
    whole = last.numeral.step >= _ROUND
    behind = hedge_after(last.after, per_time(last.after, last.index, grammar.amounts.units), grammar.hedges, round_number=whole)
    counted = counted_after(
        last.after,
        behind[1] if behind else last.index,
        grammar.nouns,
        singular=last.singular and other is None,
        mass=last.is_mass,
        fraction=last.unit_name == "part",
    )
    seen = Surroundings(
        text,
        amount.numeral,
        amount.begin,
        last.numeral.end,
        before,
        last.after,
        amount.priced,
        last.measured,
        hedge is not None,
        counted.last > counted.first,
    )
    skip = not_an_amount(seen, grammar.labels)
    if skip is not None:
        return None, max(skip, start + 1)
    figure = _assembled(text, floor, Reading(amount, other, before, index, hedge, behind, counted), grammar)
    return figure, max(figure.span.end, figure.number.end)


def _signed(text: str, amount: Amount, before: Words, grammar: _Grammar) -> tuple[Amount, Words]:
    """The amount with the sign or unit that words before it give ("minus 5", "magnitude 6.3"), and the words before that."""
    signs, size = grammar.amounts.numerals.signs, len(before)
    place = size - 2 if size > 1 and before.raw[-1] in "-‑" and before.glued(size - 1) else size - 1
    if place >= 0 and before.at(place) in signs and not grammar.labels.plus_or_minus.ending(before, place + 1):
        begin = before.start(place)
        return evolve(amount, numeral=amount.numeral.times(-1), begin=begin), words_before(text, begin)
    if amount.unit is None and (named := grammar.amounts.units.before.ending(before, size)):
        amount = evolve(amount, unit=named[0])
    return amount, before


def _hedge(amount: Amount, before: Words, floor: int, grammar: _Grammar) -> tuple[Hedging | None, int]:
    """The hedge before an amount, and the index of its first word; the number of words when there is none."""
    found = hedge_before(before, grammar.hedges, round_number=amount.numeral.step >= _ROUND)
    one_of = amount.singular and amount.numeral.worded and amount.after.at(0) in grammar.nouns.partitive
    if found is None or one_of or before.start(found[1]) < floor:  # "more about one of the men"
        return None, len(before)
    return found


def _assembled(text: str, floor: int, reading: Reading, grammar: _Grammar) -> Figure:
    """The figure that has been read."""
    amount, before, index, last, counted = reading.amount, reading.before, reading.index, reading.last, reading.counted
    begin, end = before.start(index) if reading.hedge else amount.begin, last.end
    if reading.other and grammar.labels.has("between", reading.lead) and before.start(index - 1) >= floor:
        begin = before.start(index - 1)
    spread = None if reading.other else plus_or_minus(text, last, grammar.amounts)
    hedge = reading.hedge or (hedge_attached(last.attached) if last.attached else None)
    if spread:
        end = spread.end
    elif hedge is None:
        whole = last.numeral.step >= _ROUND
        if late := reading.behind or hedge_after(last.after, counted.last, grammar.hedges, round_number=whole):
            hedge, end = late[0], last.after.end(late[1] - 1)
    noun = Span(last.after.start(counted.first), last.after.end(counted.last - 1)) if counted.last > counted.first else None
    span = Span(begin, end)
    value = _quantity(amount, reading.other, hedge, spread)
    change, direction, revised = change_of(reading, grammar.labels)
    role: Role = "count"
    if is_age(span.of(text), value, reading, grammar.labels):
        role, value = "age", evolve(value, unit=value.unit or "year")
    return Figure(
        value=value,
        span=span,
        text=span.of(text),
        number=Span(amount.numeral.start, last.numeral.end),
        noun=noun.of(text) if noun else "",
        noun_span=noun,
        partitive=counted.partitive,
        role=role,
        change=change,
        direction=direction,
        superseded=(revised and change == "from") or is_withdrawn(reading, grammar.labels),
        verb_end=before.end(len(before) - 1) if reading.hedge and reading.hedge.verb else None,
    )


def _quantity(amount: Amount, other: Amount | None, hedge: Hedging | None, spread: Amount | None) -> Quantity:
    numeral, unit = amount.numeral, (other or amount).unit_name
    if other is not None:
        kind = hedge.kind if hedge else None
        return Quantity(numeral.low, other.numeral.high, None, kind, unit, step=min(numeral.step, other.numeral.step))
    if numeral.point is None:
        return Quantity(numeral.low, numeral.high, None, None, unit, high_open=True, step=numeral.step)
    if spread:
        reach = abs(spread.numeral.high)
        unit = unit or spread.unit_name
        return Quantity(numeral.low - reach, numeral.low + reach, numeral.low, "about", unit, step=numeral.step)
    return hedged(numeral.point, hedge, unit=unit, step=numeral.step)


def _append(figures: list[Figure], figure: Figure, text: str) -> None:
    """Append a figure, told of its neighbour: the old value of a change, or the same amount in another unit."""
    last = figures[-1] if figures else None
    if last and figure.span.start - last.span.end < _PAIR_REACH:
        between = text[last.span.end : figure.span.start]
        if last.value.hedge and last.value.unit and figure.value.unit and _ASIDE.fullmatch(between):
            figure = evolve(figure, value=hedged_like(figure.value, last.value))
        elif figure.change in ("from", "to") and not _SENTENCE_END.search(between):
            if figure.change == "from" and last.change != "by" and last.value.unit == figure.value.unit:
                figures[-1] = evolve(last, previous=figure.value)
            elif last.change == "from" and figure.change == "to":
                figure = evolve(figure, previous=last.value)
    figures.append(figure)
