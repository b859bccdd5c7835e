"""Numbers as they are written, in digits or in words: where one ends and what it is worth.

No hedge, unit or noun here: of "nearly 1.6 million people" this module reads "1.6 million".
"""

from __future__ import annotations

import re

from corroborate.extraction.figures.numberwords import WordReader
from corroborate.extraction.figures.numerals import WORD, Numeral, NumeralWords, fineness, last_place

#: Longer runs of digits are identification numbers, not figures; the limit also keeps every value finite.
_MOST_DIGITS = 24
_HALVES = re.compile(r"[ ]?(?P<glyph>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])|(?P<mixed>[ -])?(?P<above>[0-9]{1,2})[/⁄](?P<below>[0-9]{1,2})(?![0-9/])")
_GLYPHS = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
_NO_DIGITS = re.compile(r"[^0-9]+")
#: What "1/3" may be a part of; other pairs are dates, ratings and shifts (9/11, 7/10, 24/7).
_COMMON_DENOMINATORS = frozenset({2, 3, 4, 6, 8, 16, 32, 64})


def read_numeral(text: str, start: int, grammar: NumeralWords, *, money: bool = False) -> Numeral | None:
    """The number that starts at offset `start` of `text`, or None when none does.

    :param money: it follows a currency sign, so that single letters after it are powers of ten ("$5b").
    """
    if text[start].isalpha():
        return WordReader(text, start, grammar).read()
    return _in_digits(text, start, grammar, money)


def _in_digits(text: str, start: int, grammar: NumeralWords, money: bool) -> Numeral | None:
    match = grammar.digits.match(text, start)
    if match is None or match.end() == start:
        glyph = _HALVES.match(text, start)
        return _fraction(0, start, glyph) if glyph and glyph["glyph"] else None
    whole, places, apart, other, power = match.group("whole", "places", "apart", "other", "power")
    apart = apart or other
    whole, places, end = whole or "0", places or apart or "", match.end()
    if len(whole) + len(places) > _MOST_DIGITS or (text.startswith(grammar.marks, end) and text[end + 1 : end + 2].isdigit()):
        return None  # an identification or version number
    whole = whole if whole.isdigit() else _NO_DIGITS.sub("", whole)
    exponent = (int(power.replace("−", "-")) if power else 0) - len(places)
    if not places and not power:
        part = _HALVES.match(text, end)
        if part is None and text.startswith(("/", "⁄"), end):
            part = _HALVES.match(text, start)
            if part and part["above"] == match[0]:
                return _fraction(0, start, part)
        if part and (part["glyph"] or part["mixed"]):
            mixed = _fraction(int(whole), start, part)
            if mixed is not None:
                return mixed
    mantissa = int(whole + places)
    step = 10.0**exponent if places else last_place(mantissa) * 10.0**exponent
    scale, end = _scale_after(text, end, grammar, money)
    value = float(mantissa * scale) * 10.0**exponent if exponent >= 0 else mantissa * scale / 10**-exponent
    return Numeral(start, end, value, value, step * scale, scale)


def _fraction(whole: int, start: int, part: re.Match[str] | None) -> Numeral | None:
    if part is None:
        return None
    above, below = _GLYPHS[part["glyph"]] if part["glyph"] else (int(part["above"]), int(part["below"]))
    if not 0 < above < below or (not part["glyph"] and below not in _COMMON_DENOMINATORS):
        return None
    value = whole + above / below
    return Numeral(start, part.end(), value, value, fineness(below), fraction=not whole)


def _scale_after(text: str, end: int, grammar: NumeralWords, money: bool) -> tuple[int, int]:
    """What the words after digits multiply them by ("4 hundred thousand", "16k"), and where those words end."""
    scale = 1
    while match := WORD.match(text, end):
        entry = grammar.words.get(match["word"].lower())
        kind = entry.text("kind") if entry else ""
        if entry is None or scale > 10**9 or kind not in ("hundred", "scale", "group", "letters"):
            break
        if kind == "letters":
            close = match["gap"] is None or (match["gap"] == " " and (entry.flag("spaced") or match["word"].isupper()))
            unit = entry.flag("money") and not money and (entry.flag("priced") or not _counts(text, match, grammar))
            if scale > 1 or not close or unit:
                break
            dot = entry.flag("dotted") and text.startswith(". ", match.end())
            return int(entry.number("value")), match.end() + dot
        if kind == "group" and scale == 1 and entry.number("value") == 2:
            break  # "2 couple" is no number
        scale, end = scale * int(entry.number("value")), match.end()
    return scale, end


def _counts(text: str, letters: re.Match[str], grammar: NumeralWords) -> bool:
    """True when letters that may be a unit (3.4m) are a power of ten: capitals, or a plural follows ("3.4m people")."""
    following = WORD.match(text, letters.end())
    plural = bool(following and following["gap"] not in (None, "-") and following["word"].lower().endswith(grammar.plurals))
    return plural or (letters["word"].isupper() and letters["gap"] is None and letters["word"] == "M")
