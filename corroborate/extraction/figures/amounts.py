"""Amounts: a number with its sign, currency and unit, and two of them that make a range."""

from __future__ import annotations

import re

from attrs import define, evolve, frozen

from corroborate.extraction.figures.nearby import Words, words_after
from corroborate.extraction.figures.numerals import Numeral, NumeralWords, fineness
from corroborate.extraction.figures.surroundings import DASHES, LabelWords
from corroborate.extraction.figures.units import Unit, UnitWords, rate, unit_after
from corroborate.extraction.figures.written import read_numeral
from corroborate.vocabulary import Entry

#: Out of so few, or of so round a number, a part of all is told ("nine out of ten"), and out of others a count.
_FEW, _ROUND_WHOLES = 12, frozenset((20, 50, 100, 1000))
_LARGE = 10**6  # from here on "pounds" are money
_GAP = re.compile(r"\s{0,2}")
_AGAIN = " ("  # between a number and the same one in brackets
#: A minus sign, not a dash between two numbers nor a hyphen inside a name.
_MINUS = re.compile(r"(?:(?:^|[^\d\s])\s|^|[(\[{“\"'=:$€£¥₹])[-−]$")
#: Letters straight before a number that reads like money are taken as a currency's code, known or not ("LKR500m", "BDT3.5bn").
_CODE = re.compile(r"(?<![^\W_])(?P<sign>[A-Z]{2,3})$")


@define(eq=False)
class Amount:
    """A number with its sign, currency and unit.

    :param numeral: the number.
    :param begin: where it begins, sign or currency included.
    :param end: where it ends, unit included.
    :param unit: its unit, or None.
    :param after: the words behind the number.
    :param index: the first of them behind the unit.
    :param priced: its currency stands before it.
    :param attached: a hedge glued to its end ("16,000+").
    """

    numeral: Numeral
    begin: int
    end: int
    unit: Unit | None
    after: Words
    index: int
    priced: bool = False
    attached: Entry | None = None

    @property
    def unit_name(self) -> str | None:
        """The canonical name of the unit."""
        return self.unit.name if self.unit else None

    @property
    def is_mass(self) -> bool:
        """True when what is measured follows with "of", if at all ("70 kg of gold", but "one in five voters")."""
        return self.unit is not None and (self.numeral.fraction or self.unit.name != "part")

    @property
    def measured(self) -> bool:
        """True when a unit or a glued hedge makes sure that it is an amount; a bare part ("half") may still be a name."""
        return self.attached is not None or (self.unit is not None and not (self.numeral.fraction and self.unit.name == "part"))

    @property
    def singular(self) -> bool:
        """True when exactly one is counted."""
        return self.numeral.low == self.numeral.high == 1


@frozen(eq=False)
class AmountWords:
    """What amounts are read with."""

    numerals: NumeralWords
    units: UnitWords
    labels: LabelWords
    attached: tuple[tuple[str, Entry], ...]


def amount_at(text: str, start: int, floor: int, grammar: AmountWords) -> Amount | None:
    """The amount whose number starts at `start`, or None when none does."""
    if start == floor or text[start].isalpha():
        return _read(text, start, start, None, grammar)
    window = text[max(floor, start - 9) : start]
    if window[-1] == " " and window[-2:-1] not in grammar.units.currency_ends:
        return _read(text, start, start, None, grammar)
    sign = grammar.units.currency_before.search(window)
    negative = bool(_MINUS.search(window))
    if sign:
        minus = bool(_MINUS.search(window[: sign.start()]))  # "-$40"
        begin, negative = start - len(window) + sign.start() - minus, negative or minus
        amount = _read(text, start, begin, grammar.units.currencies[sign["sign"]], grammar)
    elif code := _CODE.search(window):
        amount = _read(text, start, start - len(window) + code.start(), Unit(code["sign"], money=True), grammar)
        if amount and amount.numeral.scale == 1 and "," not in text[start : amount.numeral.end]:
            return _read(text, start, start, None, grammar)  # a name: "PS5", "FTSE100"
    else:
        amount = _read(text, start, start - negative, None, grammar)
    return evolve(amount, numeral=amount.numeral.times(-1)) if amount and negative else amount


def _read(text: str, start: int, begin: int, currency: Unit | None, grammar: AmountWords) -> Amount | None:
    numeral = read_numeral(text, start, grammar.numerals, money=currency is not None)
    if numeral is None:
        return None
    numeral = _with_again(text, numeral, grammar)
    attached, end = _attached(text, numeral.end, grammar)
    after = words_after(text, end)
    unit, index = currency, 0
    found = (numeral.scale >= _LARGE and grammar.units.large.starting(after)) or unit_after(after, end, grammar.units)
    if found is None and numeral.worded and after.at(0) in grammar.labels.sets["partitive"]:
        found = grammar.units.names.starting(after, 1)  # "hundreds of miles"
    if found is None and numeral.fraction:
        found = _part_of_one(after, grammar)
    if found and (currency is None or found[0].money):
        unit, index = currency or found[0], found[1]
    if unit:
        unit, index = rate(unit, after, index, grammar.units)
    elif numeral.fraction:
        unit = Unit("part")
    amount = Amount(numeral, begin, after.end(index - 1) if index else end, unit, after, index, currency is not None, attached)
    return amount if unit or attached else _out_of(text, amount, grammar)


def _with_again(text: str, numeral: Numeral, grammar: AmountWords) -> Numeral:
    """A number with the same one behind it in brackets, which is no other figure: "twenty-seven (27) guards"; else as it is."""
    begin = numeral.end + len(_AGAIN)
    if text[numeral.end : begin] != _AGAIN or not grammar.numerals.start.match(text, begin):
        return numeral
    again = read_numeral(text, begin, grammar.numerals)
    if again is None or (again.low, again.high) != (numeral.low, numeral.high) or text[again.end : again.end + 1] != ")":
        return numeral
    return evolve(numeral, end=again.end + 1)


def _attached(text: str, end: int, grammar: AmountWords) -> tuple[Entry | None, int]:
    """A hedge glued to a number that ends at `end` ("16,000+", "20-odd"), and the offset after it."""
    if text[end : end + 1] not in ("", " "):
        for form, entry in grammar.attached:
            stop = end + len(form)
            if text[end:stop].lower() == form and not text[stop : stop + 1].isalnum():
                return entry, stop
    return None, end


def _part_of_one(after: Words, grammar: AmountWords) -> tuple[Unit, int] | None:
    """The unit of "half an hour", "three quarters of a mile", and the index after it."""
    index = 1 if after.at(0) in grammar.labels.sets["partitive"] else 0
    if grammar.numerals.kind(after.at(index)) != "article":
        return None
    return grammar.units.names.starting(after, index + 1)


def _out_of(text: str, amount: Amount, grammar: AmountWords) -> Amount:
    """The amount as a part when another number says of how many ("one in five", "seven out of 10"), as a rating in "5.9/10"."""
    numeral, after, labels = amount.numeral, amount.after, grammar.labels
    if numeral.point is None or not 0 < numeral.low <= 100:
        return amount
    beside = after.at(0) == "/" and after.start(0) - numeral.end <= (0 if numeral.low.is_integer() else 1)  # "4.8 /10"
    if beside and after.at(1) in labels.sets["rating"]:
        return evolve(amount, unit=Unit(f"/{after.at(1)}"), end=after.end(1), index=2)
    found = labels.out_of.starting(after)
    if found is None or len(after) <= found[1] or not grammar.numerals.start.match(text, after.start(found[1])):
        return amount
    whole = read_numeral(text, after.start(found[1]), grammar.numerals)
    if whole is None or whole.point is None or whole.low < numeral.low or whole.low <= 1 or not whole.low.is_integer():
        return amount
    if found[0] in labels.sets["in"] and (numeral.low > 1 or whole.low > 100) and whole.low not in (10, 100, 1000):
        return amount  # "three in four days", "one in 2019"
    behind = words_after(text, whole.end)
    if unit_after(behind, whole.end, grammar.units):
        return amount
    if numeral.low.is_integer() and found[0] not in labels.sets["in"] and whole.low > _FEW and whole.low not in _ROUND_WHOLES:
        return amount  # "26 out of 49 seats" counts seats
    if not numeral.low.is_integer():  # no 5.8 people in 10: a rating
        return evolve(amount, unit=Unit(f"/{whole.low:.0f}"), end=whole.end, after=behind, index=0)
    share = numeral.low / whole.low
    return evolve(
        amount,
        numeral=evolve(numeral, low=share, high=share, step=fineness(whole.low), end=whole.end),
        unit=Unit("part"),
        end=whole.end,
        after=behind,
        index=0,
    )


def compound(text: str, amount: Amount, grammar: AmountWords) -> Amount:
    """An amount with what a smaller unit adds to it ("5 feet 3 inches", "2 hours and 30 minutes"), else as it is."""
    parts = 1.0
    rest: Amount | None = amount
    smaller = None if amount.unit is None else grammar.units.smaller.get(amount.unit.name)
    while rest is not None and smaller is not None and rest.numeral.point is not None and rest.numeral.low.is_integer():
        name, ratio = smaller
        rest = _added(text, amount, grammar, listed=parts > 1)
        if rest is None or rest.unit_name != name or rest.numeral.point is None or not 0 < rest.numeral.low < ratio:
            break
        parts *= ratio
        value = float(f"{amount.numeral.low + rest.numeral.low / parts:.12g}")
        numeral = evolve(amount.numeral, low=value, high=value, step=rest.numeral.step / parts, end=rest.numeral.end)
        amount = evolve(amount, numeral=numeral, end=rest.end, after=rest.after, index=rest.index)
        smaller = grammar.units.smaller.get(name)
    return amount


def _added(text: str, amount: Amount, grammar: AmountWords, *, listed: bool) -> Amount | None:
    """The amount right behind another one, behind a comma or "and"; behind both where it is not the second (`listed`)."""
    after, index = amount.after, amount.index
    comma = after.at(index) == ","
    index += comma
    index += (listed or not comma) and grammar.labels.has("and", after.at(index))
    if index >= len(after) or not grammar.numerals.start.match(text, after.start(index)):
        return None
    return _read(text, after.start(index), after.start(index), None, grammar)


#: "by 10 to 15": where the second figure is more times the first than this, it is what the change led to.
_STRETCH = 2


def join(text: str, amount: Amount, lead: str, *, changing: bool, grammar: AmountWords) -> tuple[Amount, Amount | None] | None:
    """An amount together with the other end of the range it opens.

    :param lead: the word before the amount and its hedges ("between", "from" ...).
    :param changing: a verb of change governs it, so that "to" leads to a new value and makes no range.
    :returns: (amount, other end) for a range; (amount, None) for a figure by itself, which may have taken over the unit or scale
        of the one after it ("from 24 to 33 billion euros"); None for a result such as "3-2".
    """
    labels, after, index = grammar.labels, amount.after, amount.index
    joint = after.at(index)
    alone = (amount, None)
    if joint not in labels.joints or amount.attached or amount.numeral.point is None or amount.numeral.none:
        return alone
    dash, to = joint in DASHES, labels.has("to", joint)
    if not (dash or to or labels.has("or", joint) or (labels.has("and", joint) and labels.has("between", lead))):
        return alone
    if after.at(index + 1) == "-":  # "--", "to-"
        index += 1
    other = _other(text, after.end(index), amount, dash, grammar)
    beyond = join(text, other, joint, changing=False, grammar=grammar) if to and other else None
    if beyond and beyond[1]:  # "from 24 to 33-35 billion euros"
        return _to_one_scale(amount, beyond[0], True) or amount, None
    if other is None or (first := _to_one_scale(_scaled_alike(text, amount, other), other, changing)) is None:
        return alone
    if first.numeral.end > amount.numeral.end:
        alone = (first, None)
    low, high = first.numeral.low, other.numeral.high
    if changing and to:
        if labels.has("from", lead):
            return first, None  # "from 5 to 7 million": an old value and a new one
        stretch = labels.leads.get(lead) == "by" or (not amount.unit and other.unit)  # "by 10 to 15", "rose 10 to 15%"
        if not stretch or high > _STRETCH * low:
            return alone  # "rose 12% to 340", "rose by 12 to 45": an amount of change and a new value
    bare = dash and first.unit is None and other.unit is None and other.numeral.start - first.numeral.end <= 3
    if bare and (low >= high or any(labels.has("score", word) for word in (lead, after.at(index + 2), after.at(index + 3)))):
        return None
    if low >= high or (labels.has("or", joint) and high - low > first.numeral.step):
        return alone  # "five or six" is one figure, "25 or 40" are two
    return first, other


def _other(text: str, position: int, amount: Amount, dash: bool, grammar: AmountWords) -> Amount | None:
    """The amount behind the joint of a range."""
    gap = _GAP.match(text, position)
    start = begin = gap.end() if gap else position
    currency = None
    if sign := grammar.units.currency_at.match(text, start):
        currency, start = grammar.units.currencies[sign["sign"]], sign.end()
    if not grammar.numerals.start.match(text, start) or (dash and text[start].isalpha()):
        return None
    other = _read(text, start, begin, currency or (amount.unit if amount.priced else None), grammar)
    if other is None or other.numeral.point is None or other.numeral.fraction != amount.numeral.fraction:
        return None
    glued = other.unit is None and other.attached is None and text[other.numeral.end : other.numeral.end + 1].isalpha()
    return None if glued else other


def _scaled_alike(text: str, amount: Amount, other: Amount) -> Amount:
    """`amount` with letters behind it read as in `other`: no metres in "7m to 8m users"."""
    letters, scale = text[amount.numeral.end : amount.end], other.numeral.scale
    if other.unit is None and scale > 1 and letters.isalpha() and text[other.numeral.start : other.numeral.end].endswith(letters):
        return evolve(amount, numeral=evolve(amount.numeral.times(scale), end=amount.end), unit=None)
    return amount


def _to_one_scale(amount: Amount, other: Amount, changing: bool) -> Amount | None:
    """`amount` with the unit and scale it shares with `other` ("3 to 4 million dollars"); None when their units differ."""
    if amount.unit is None and other.unit is not None:
        amount = evolve(amount, unit=other.unit)
    if amount.unit_name != other.unit_name and not (other.unit_name or "").startswith(f"{amount.unit_name}/"):
        return None
    scale, number = other.numeral.scale, amount.numeral
    if scale > 1 and number.scale == 1 and number.low * scale < other.numeral.high * (3 if changing else 1):
        return evolve(amount, numeral=number.times(scale))
    return amount


def plus_or_minus(text: str, amount: Amount, grammar: AmountWords) -> Amount | None:
    """How far the figure reaches to either side: the amount behind "±" behind `amount`."""
    found = grammar.labels.plus_or_minus.starting(amount.after, amount.index)
    if found is None or len(amount.after) <= found[1]:
        return None
    start = amount.after.start(found[1])
    if not grammar.numerals.start.match(text, start):
        return None
    reach = _read(text, start, start, None, grammar)
    return reach if reach and reach.numeral.point and reach.unit_name in (None, amount.unit_name or reach.unit_name) else None
