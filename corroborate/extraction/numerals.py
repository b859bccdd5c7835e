"""Numbers as they are written, in digits or in words: where one starts, where it ends, and what it is worth.

No hedge, unit or noun here: "nearly 1.6 million people" is, to this module, the number 1,600,000 at "1.6 million".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from corroborate.vocabulary import Entry, Vocabulary

#: Longer runs of digits are identification numbers, not figures; the limit also keeps every value finite.
_MOST_DIGITS = 30

_DIGITS = re.compile(
    r"""(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])       # 1,600
        | [0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])      # 1,00,000
        | [0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3})+(?![0-9])   # 1 600 with an unbreakable or thin space
        | [0-9]+)?
        (?:\.(?P<places>[0-9]+))?""",
    re.VERBOSE,
)
_GAP = r"(?:[^\S\n]{1,4}\n?[^\S\n]{0,4}|\n[^\S\n]{0,4})"
_WORD = re.compile(rf"(?P<gap>{_GAP}|[-‐‑]|)(?P<word>[A-Za-z]+)")


@frozen
class Numeral:
    """A number as written: `text[start:end]`.

    :param start: offset of its first character.
    :param end: offset after its last.
    :param low: what it names, or the least of it when vague ("dozens").
    :param high: what it names, or the most of it when vague.
    :param step: worth of the last place that is not zero (16,000: 1,000; 1.6 million: 100,000).
    :param worded: True when it starts with a word.
    :param fraction: True for "two thirds", 1/3, ½: a part of one.
    """

    start: int
    end: int
    low: float
    high: float
    step: float
    worded: bool = False
    fraction: bool = False

    @property
    def point(self) -> float | None:
        """The number that is named; None when it is vague."""
        return self.low if self.low == self.high else None


@frozen(eq=False)
class NumeralWords:
    """The numerals of a vocabulary, compiled.

    :param start: finds where a number may start in running text.
    :param words: lower-case word to its entry.
    """

    start: re.Pattern[str]
    words: Mapping[str, Entry]


@lru_cache(maxsize=8)
def numeral_words(vocabulary: Vocabulary) -> NumeralWords:
    """The numerals of a vocabulary, compiled once."""
    words = dict(vocabulary["numerals"])

    def any_of(*kinds: str) -> str:
        found = sorted((key for key, entry in words.items() if entry.text("kind") in kinds), key=lambda key: (-len(key), key))
        return "|".join(re.escape(key) for key in found)

    multiplied = any_of("hundred", "scale", "group")
    lead = rf"(?:{any_of('article', 'few')}|half(?:[ -]an?)?)(?=[ -](?:{any_of('few')})?[ ]?(?:{multiplied})\b)"
    worded = rf"(?<![\w])(?:{any_of('unit', 'teen', 'ten', 'vague', 'none')}|{lead}|dozen)\b"
    return NumeralWords(re.compile(rf"[0-9]|(?<![\w.])\.[0-9]|{worded}", re.IGNORECASE), words)


def read_numeral(text: str, start: int, grammar: NumeralWords) -> Numeral | None:
    """The number that starts at offset `start` of `text`, or None when none does."""
    if text[start] in "0123456789.":
        return _in_digits(text, start, grammar)
    return _in_words(text, start, grammar)


def place_of(value: float, places: int = 0) -> float:
    """Worth of the last place of `value` that is not zero: decimal places as written, else its trailing zeros (0: 1)."""
    if places:
        return float(10.0**-places)
    whole = int(abs(value))
    if whole != abs(value):
        return min(place_of(float(f"{value:.9g}"), len(f"{value:.9f}".rstrip("0").partition(".")[2])), 1.0)
    step = 1
    while whole and whole % (step * 10) == 0:
        step *= 10
    return float(step)


def _in_digits(text: str, start: int, grammar: NumeralWords) -> Numeral | None:
    match = _DIGITS.match(text, start)
    if match is None or match.end() == start:
        return None
    whole = re.sub(r"[^0-9]", "", match["whole"] or "0")
    places = match["places"] or ""
    if len(whole) + len(places) > _MOST_DIGITS:
        return None
    mantissa, exponent, end = int(whole + places), -len(places), match.end()
    scale, end = _scale_after(text, end, grammar)
    value = mantissa * scale / 10**-exponent
    step = scale * 10.0**exponent if places else place_of(value)
    return Numeral(start, end, value, value, step)


def _scale_after(text: str, end: int, grammar: NumeralWords) -> tuple[int, int]:
    """What the words after digits multiply them by ("4 hundred thousand", "16k"), and where those words end."""
    scale = 1
    while match := _WORD.match(text, end):
        entry = grammar.words.get(match["word"].lower())
        kind = entry.text("kind") if entry else ""
        if entry is None or not (kind in ("hundred", "scale") or (kind == "letters" and scale == 1 and not match["gap"])):
            break
        scale, end = scale * int(entry.number("value")), match.end()
        if scale > 10**18 or kind == "letters":
            break
    return scale, end


def _in_words(text: str, start: int, grammar: NumeralWords) -> Numeral | None:
    total = group = 0
    factor = 1.0
    last, end, position = "", start, start
    low = high = 0.0
    while match := _WORD.match(text, position):
        if last and not match["gap"]:
            break
        entry = grammar.words.get(match["word"].lower())
        kind = entry.text("kind") if entry else ""
        if entry is None:
            break
        value = int(entry.number("value"))
        if kind == "none" and not last:
            return Numeral(start, match.end(), 0, 0, 1, True)
        if kind == "and" and last in ("hundred", "scale"):
            position = match.end()
            following = _WORD.match(text, position)
            next_entry = grammar.words.get(following["word"].lower()) if following else None
            if next_entry is None or next_entry.text("kind") not in ("unit", "teen", "ten"):
                break
            continue
        if kind == "article" and last in ("", "half"):
            group = 1
        elif kind == "fraction" and value == 2 and not last:
            factor, kind, group = 0.5, "half", 1
        elif (kind == "unit" and last == "ten") or (kind in ("unit", "teen", "ten") and last in ("", "hundred", "scale")):
            group += value
        elif kind == "few" and last in ("", "article"):
            low, high, group = entry.number("low"), entry.number("high"), 1
        elif kind == "hundred" and last in ("unit", "teen", "ten", "article", "few", "half"):
            group *= 100
        elif kind == "scale" and last and last not in ("vague",):
            total, group = total + max(group, 1) * value, 0
            if total > 10**18:
                break
        elif kind == "group" and (last or value != 2):
            group = max(group, 1) * value
        elif kind == "vague" and last in ("", "of"):
            low, high = (low or 1) * entry.number("low"), (high or 1) * entry.number("high")
            following = re.compile(_GAP + "of" + _GAP + "(?=[a-z]+s)", re.IGNORECASE).match(text, match.end())
            if following and not last:
                end, position, last = match.end(), following.end() - 1, "of"
                continue
        else:
            break
        last, end, position = kind, match.end(), match.end()
    if last in ("", "article", "few", "half"):
        return None
    if last in ("vague", "of"):
        return Numeral(start, end, low, high, low, True)
    number = (total + group) * factor
    if high:
        return Numeral(start, end, low * number, high * number, number, True)
    return Numeral(start, end, number, number, place_of(number), True)
