"""Units and currencies: read next to a number, and converted into each other by the tables of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import evolve, frozen

from corroborate import vocabulary as vocabularies
from corroborate.extraction.figures.nearby import Phrases, Words
from corroborate.values import Quantity
from corroborate.vocabulary import Entry, Vocabulary

#: So many cents make a dollar.
_HUNDRED = 100.0


@frozen
class Unit:
    """A unit as read.

    :param name: canonical ("km", "USD", "USD/barrel").
    :param money: it is a currency.
    """

    name: str
    money: bool = False


@frozen(eq=False)
class UnitWords:
    """The units and currencies of a vocabulary, compiled.

    :param symbols: units written as symbols, cases kept.
    :param names: units written as words.
    :param large: currencies whose names mean something else behind small numbers ("2 million pounds").
    :param smaller: unit to the one that may follow it in one measure, and how many of it make one ("5 feet 3 inches").
    :param before: words before the number ("magnitude 6.3").
    :param currency_before: a currency sign that ends where a number starts.
    :param currency_ends: the characters that such a sign can end with.
    :param currency_at: a currency sign with a number behind it.
    :param currencies: sign to unit.
    :param per: what a rate may be per.
    :param per_words: "per", "a", "each" ...
    :param means: what a price is paid in, before what it is per: "in cash".
    :param each: two words before what it is per: "for each share".
    :param then: what makes a time of what a rate could be per: "earlier", "ago".
    :param counted: what opens with a unit's name and is counted: "barrel bombs".
    """

    symbols: Phrases[Unit]
    names: Phrases[Unit]
    large: Phrases[Unit]
    smaller: Mapping[str, tuple[str, float]]
    before: Phrases[Unit]
    currency_before: re.Pattern[str]
    currency_ends: frozenset[str]
    currency_at: re.Pattern[str]
    currencies: Mapping[str, Unit]
    per: Phrases[str]
    per_words: frozenset[str]
    means: frozenset[str]
    each: frozenset[tuple[str, ...]]
    then: frozenset[str]
    counted: Phrases[str]


@lru_cache(maxsize=8)
def unit_words(vocabulary: Vocabulary) -> UnitWords:
    """The units and currencies of a vocabulary, compiled once."""
    symbols: list[tuple[str, Unit]] = []
    names: list[tuple[str, Unit]] = []
    large: list[tuple[str, Unit]] = []
    before: list[tuple[str, Unit]] = []
    currencies: dict[str, Unit] = {}
    smaller: dict[str, tuple[str, float]] = {}
    for key, entry in vocabulary["units"].items():
        if then := entry.text("then"):
            smaller[key] = (then, entry.number("factor") / vocabulary["units"][then].number("factor"))
        symbols += [(form, Unit(key)) for form in entry.words("symbols")]
        names += [(way, Unit(key)) for form in entry.words("names") for way in (form, form.replace(" ", "-"))]
        before += [(form, Unit(key)) for form in entry.words("before")]
    for key, entry in vocabulary["currencies"].items():
        unit = Unit(key, money=True)
        symbols += [(form, unit) for form in entry.words("after")]
        names += [(form, unit) for form in entry.words("names")]
        large += [(form, unit) for form in entry.words("large")]
        currencies.update((form, unit) for form in entry.words("symbols"))
        if then := entry.text("then"):
            smaller[key] = (then, _HUNDRED)
    signs = "|".join(re.escape(sign) for sign in sorted(currencies, key=lambda sign: (-len(sign), sign)))
    contexts = vocabulary["contexts"]
    per = [(word, word) for word in contexts["per what"].words("words")]
    per += [(word, unit.name) for word, unit in names + symbols if not unit.money]
    return UnitWords(
        symbols=Phrases(symbols, symbols=True),
        names=Phrases(names),
        large=Phrases(large),
        smaller=smaller,
        before=Phrases(before),
        currency_before=re.compile(rf"(?<![^\W_])(?P<sign>{signs})[ \u00a0]?[-−]?$"),
        currency_ends=frozenset(sign[-1] for sign in currencies),
        currency_at=re.compile(rf"(?<![^\W_])(?P<sign>{signs})[ \u00a0]?(?=[-−]?\.?[0-9])"),
        currencies=currencies,
        per=Phrases(per),
        per_words=frozenset(contexts["per"].words("words")),
        means=frozenset(contexts["means of payment"].words("words")),
        each=frozenset(tuple(words.split()) for words in contexts["for each"].words("words")),
        then=frozenset(contexts["then"].words("words")),
        counted=Phrases((phrase, phrase) for phrase in contexts["no unit"].words("words")),
    )


def unit_after(words: Words, end: int, grammar: UnitWords) -> tuple[Unit, int] | None:
    """The unit behind a number that ends at offset `end`, and the index of the word after it."""
    index = 0
    if len(words) > 1 and words.raw[0] in "-‐‑":
        index = 1  # "a 40-yard pass", in a tokenised text "a 40 - yard pass"
    found = grammar.names.starting(words, index)
    if found is not None and grammar.counted.starting(words, index):
        return None
    if found is None and index == 1 and len(words.raw[1]) > 1 and words.raw[1] != "in":
        return grammar.symbols.starting(words, 1)  # "a 168-kg load"; not "5-a", "4-in-1"
    if found is None and index == 0 and len(words) and words.start(0) - end <= 1:
        found = grammar.symbols.starting(words)
        if found and words.start(0) > end and words.raw[0] in ("p", "c", "in"):
            return None  # "200p" is money, "2 p" is not; "6ft 7in", but "7 in 10"
    return found


def rate(unit: Unit, words: Words, index: int, grammar: UnitWords) -> tuple[Unit, int]:
    """`unit` with what it is per, when the words from `index` on say so ("$52 a barrel": USD/barrel), and the index after."""
    place = index + 1 if words.at(index) == "-" else index  # "$20-an-hour"
    if unit.money:
        while words.at(place) in grammar.means and place < index + 2:
            place += 1  # "285 pence in cash per share"
        place += (words.at(place), words.at(place + 1)) in grammar.each  # "285 pence for each share"
    word = words.at(place)
    if word == "/" or (word in grammar.per_words and (unit.money or word == "per")):
        found = grammar.per.starting(words, place + 2 if words.at(place + 1) == "-" else place + 1)
        then = found is not None and words.at(found[1]) in grammar.then  # "$310 million a year earlier"
        if found and not then and not unit.name.startswith("%"):
            return evolve(unit, name=f"{unit.name}/{found[0]}"), found[1]
    return unit, index


def per_time(words: Words, index: int, grammar: UnitWords) -> int:
    """The index after what an amount is per, where that is no part of its unit: "2,300 mg | a day | or less"."""
    found = grammar.per.starting(words, index + 1) if words.at(index) in grammar.per_words else None
    return found[1] if found else index


def dimension_of(unit: str, vocabulary: Vocabulary) -> str:
    """What a unit measures: "length", "money"; "" for one that no list knows."""
    if unit.partition("/")[0] in vocabulary["currencies"]:
        return "money"
    entry = vocabulary["units"].get(unit)
    return entry.text("dimension") if entry is not None else ""


def convert(quantity: Quantity, unit: str, *, vocabulary: Vocabulary | None = None) -> Quantity | None:
    """A quantity in another unit of the same dimension.

    :param quantity: any quantity.
    :param unit: the canonical unit wanted ("km", "kg", "°C", "%": the keys of the word list `units`).
    :param vocabulary: whose table of units to use; English by default.
    :returns: the same quantity in `unit`; None when its unit does not convert into it (no unit, another dimension, a currency).
    """
    if quantity.unit == unit:
        return quantity
    table = (vocabulary or vocabularies.load())["units"]
    old, new = table.get(quantity.unit or ""), table.get(unit)
    if old is None or new is None or not old.text("dimension") or old.text("dimension") != new.text("dimension"):
        return None

    def moved(number: float | None) -> float | None:
        return None if number is None else float(f"{(_base(number, old) - new.number('offset')) / new.number('factor'):.12g}")

    return evolve(
        quantity,
        low=moved(quantity.low),
        high=moved(quantity.high),
        point=moved(quantity.point),
        unit=unit,
        step=quantity.step * old.number("factor") / new.number("factor"),
    )


def _base(number: float, entry: Entry) -> float:
    return number * entry.number("factor") + entry.number("offset")
