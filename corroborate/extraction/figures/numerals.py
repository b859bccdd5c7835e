"""Numbers as they are written, in digits or in words: where one ends and what it is worth.

No hedge, unit or noun here: of "nearly 1.6 million people" this module reads "1.6 million".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import evolve, frozen

from corroborate.vocabulary import Entry, Vocabulary

#: Longer runs of digits are identification numbers, not figures; the limit also keeps every value finite.
_MOST_DIGITS = 24
_MOST = 10**21

#: One gap inside a number in words: a space, a wrapped line, a hyphen.
_GAP = r"(?:[^\S\n]{1,3}\n?[^\S\n]{0,3}|\n[^\S\n]{0,3}|[-‐‑])"
_WORD = re.compile(rf"(?P<gap>{_GAP})?(?P<word>[^\W\d_]+)")
#: Whole numbers, with a comma for the grouping mark of the language.
_WHOLE = r"""[0-9]{1,3}(?:[,][0-9]{3})+(?![0-9])                    # 1,600
    | [0-9]{1,2}(?:[,][0-9]{2})+[,][0-9]{3}(?![0-9])                # 1,00,000
    | [0-9]{1,3}(?:[\u00a0\u202f\u2009'’][0-9]{3})+(?![0-9])        # 1 600 with an unbreakable or thin space, 1'600
    | [1-9][0-9]{0,2}(?:[ ][0-9]{3})*[ ][0-9]00(?![0-9,])            # 16 000, 2 500
    | [0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9])                         # 1.600.000
    | [1-9][0-9]{0,2}(?:[ ][,][ ][0-9]{3})*[ ][,][ ][0-9]00(?![0-9])  # 200 , 000 in a tokenised text
    | [0-9]+"""
_POWER = r"(?:[ ]?(?:×[ ]?10\^?|x[ ]?10\^)(?P<power>[-−]?[0-9]{1,2})(?![0-9]))?"
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
#: What "1/3" may be a part of; other pairs are dates, ratings and shifts (9/11, 7/10, 24/7).
_COMMON_DENOMINATORS = frozenset({2, 3, 4, 6, 8, 16, 32, 64})


#: The kinds of words that a number can start with by themselves.
_STARTING = ("none", "unit", "teen", "ten", "vague", "group", "fraction")
#: Those it can also start with, or be made of, where numbers are one word ("hundertzwei").
_COMPOUNDED = ("hundred", "scale")


@frozen
class Numeral:
    """A number as written: `text[start:end]`.

    :param start: offset of its first character.
    :param end: offset after its last.
    :param low: what it names, or the least of it when vague ("dozens").
    :param high: what it names, or the most of it when vague.
    :param step: worth of the last place that is not zero (16,000: 1,000; 1.6 million: 100,000).
    :param scale: what the words or letters after it multiply by (1.6 million: 1,000,000).
    :param worded: it starts with a word.
    :param fraction: a part of one ("two thirds", 1/3, ½).
    :param none: it says that there is nobody ("no one").
    :param noun: the word is also a noun of another meaning ("scores").
    """

    start: int
    end: int
    low: float
    high: float
    step: float
    scale: float = 1
    worded: bool = False
    fraction: bool = False
    none: bool = False
    noun: bool = False

    @property
    def point(self) -> float | None:
        """The number that is named; None when it is vague."""
        return self.low if self.low == self.high else None

    def times(self, factor: float) -> Numeral:
        """The same words, worth `factor` times as much ("4" of "4 to 5 thousand", 19 of "19 cents")."""
        if factor == 1:
            return self
        low, high, step = (float(f"{number * factor:.15g}") for number in (self.low, self.high, self.step))
        return evolve(self, low=min(low, high), high=max(low, high), step=abs(step), scale=self.scale * abs(factor))


@frozen(eq=False)
class NumeralWords:
    """The numerals of a vocabulary, compiled.

    :param start: finds where a number may start in running text.
    :param digits: reads a number in digits.
    :param marks: the decimal and the grouping mark.
    :param parts: reads off the parts of a number that is written as one word; None where numbers are not.
    :param ordinal: finds ordinals, which are no amounts ("third", "22nd", "twenty-first").
    :param nobody: the words that say zero of persons.
    :param words: lower-case word to its entry.
    :param signs: words before a number below zero.
    :param plurals: endings and whole words by which a plural is known.
    """

    start: re.Pattern[str]
    digits: re.Pattern[str]
    marks: tuple[str, str]
    parts: re.Pattern[str] | None
    ordinal: re.Pattern[str]
    nobody: re.Pattern[str]
    words: Mapping[str, Entry]
    signs: frozenset[str]
    plurals: tuple[str, ...]

    def kind(self, word: str) -> str:
        """What part of a number `word` is, "" when none."""
        entry = self.words.get(word)
        return entry.text("kind") if entry else ""


def _by_first_letter(words: list[str]) -> str:
    """An expression for any of `words` in either case; grouped by first letters it scans twice as fast as with a flag."""
    rest: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        rest.setdefault(word[0], []).append(re.escape(word[1:]).replace(r"\ ", r"\s"))
    return "|".join(f"[{first}{first.upper()}](?i:{'|'.join(ends)})" for first, ends in sorted(rest.items()))


@lru_cache(maxsize=8)
def numeral_words(vocabulary: Vocabulary) -> NumeralWords:
    """The numerals of a vocabulary, compiled once."""
    words = dict(vocabulary["numerals"])

    def any_of(*kinds: str) -> str:
        found = sorted((key for key, entry in words.items() if entry.text("kind") in kinds), key=lambda key: (-len(key), key))
        return "|".join(re.escape(key).replace(r"\ ", r"\s") for key in found)

    multiplied = any_of("hundred", "scale", "group")
    few = any_of("few")
    parts = rf"{any_of('fraction')})\b|(?:{any_of('ordinal')})\s(?:{any_of('of')})\b"
    ahead = rf"(?=[\s-](?:(?:{few})[\s-])?(?:(?:{multiplied}|{parts}))"
    lead = (
        f"(?:{_by_first_letter([key for key, entry in words.items() if entry.text('kind') in ('article', 'few')])})(?i:{ahead})"
    )
    writing = vocabulary["writing"]
    decimal, grouping = (re.escape(writing[name].text("text")) for name in ("decimal mark", "grouping mark"))
    compound = writing["compound numbers"].flag("flag")
    starting = (*_STARTING, *_COMPOUNDED, "article") if compound else _STARTING
    whole = _by_first_letter([key for key, entry in words.items() if entry.text("kind") in starting])
    worded = rf"(?<![\w'’])(?:{whole})" if compound else rf"(?<![\w'’])(?:{whole}|{lead})(?!\w)"
    return NumeralWords(
        re.compile(rf"{worded}|[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|{decimal}(?<![\w.,].)[0-9]"),
        re.compile(
            rf"(?P<whole>{_WHOLE.replace('[,]', grouping)})?"
            rf"(?:{decimal}(?P<places>[0-9]+)|(?<![0-9]{{4}})[ ]{decimal}[ ](?P<apart>[0-9]{{1,2}})(?![0-9]))?{_POWER}",
            re.VERBOSE,
        ),
        (writing["decimal mark"].text("text"), writing["grouping mark"].text("text")),
        re.compile(any_of("unit", "teen", "ten", "article", "and", *_COMPOUNDED)) if compound else None,
        re.compile(
            rf"(?<![\w.,'’-])(?:(?P<digits>[0-9]{{1,4}})(?:{any_of('ordinal ending')})"
            rf"|(?:(?P<ten>{any_of('ten')})[\s-])?(?P<word>{any_of('ordinal')}))(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?:{any_of('none')})\b", re.IGNORECASE),
        words,
        frozenset(key for key, entry in words.items() if entry.text("kind") == "sign"),
        vocabulary["counted"]["plural endings"].words("words") + vocabulary["counted"]["plurals"].words("words"),
    )


def read_numeral(text: str, start: int, grammar: NumeralWords, *, money: bool = False) -> Numeral | None:
    """The number that starts at offset `start` of `text`, or None when none does.

    :param money: it follows a currency sign, so that single letters after it are powers of ten ("$5b").
    """
    if text[start].isalpha():
        return _WordReader(text, start, grammar).read()
    return _in_digits(text, start, grammar, money)


def last_place(value: float) -> float:
    """Worth of the last place of a whole number that is not zero (16,000: 1,000; 52: 1; 0: 1), or of a decimal (2.5: 0.1)."""
    exponent = 0
    digits = f"{abs(value):.12g}"
    if "e" in digits or "." not in digits:
        whole = int(abs(value))
        while whole and whole % 10 == 0:
            whole, exponent = whole // 10, exponent + 1
        return float(10**exponent)
    return float(10.0 ** -len(digits.partition(".")[2]))


def _in_digits(text: str, start: int, grammar: NumeralWords, money: bool) -> Numeral | None:
    match = grammar.digits.match(text, start)
    if match is None or match.end() == start:
        glyph = _HALVES.match(text, start)
        return _fraction(0, start, glyph) if glyph and glyph["glyph"] else None
    whole, places = match["whole"] or "0", match["places"] or match["apart"] or ""
    end = match.end()
    if len(whole) + len(places) > _MOST_DIGITS or (text.startswith(grammar.marks, end) and text[end + 1 : end + 2].isdigit()):
        return None  # an identification or version number
    whole = whole if whole.isdigit() else re.sub(r"[^0-9]", "", whole)
    exponent = int((match["power"] or "0").replace("−", "-")) - len(places)
    if not places and not match["power"]:
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
    return Numeral(start, part.end(), value, value, 1 / below, fraction=not whole)


def _scale_after(text: str, end: int, grammar: NumeralWords, money: bool) -> tuple[int, int]:
    """What the words after digits multiply them by ("4 hundred thousand", "16k"), and where those words end."""
    scale = 1
    while match := _WORD.match(text, end):
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
    following = _WORD.match(text, letters.end())
    plural = bool(following and following["gap"] not in (None, "-") and following["word"].lower().endswith(grammar.plurals))
    return plural or (letters["word"].isupper() and letters["gap"] is None and letters["word"] == "M")


class _WordReader:
    """Reads one number in words from left to right.

    `total` holds what is multiplied out, `group` what a hundred or a scale may still multiply.
    """

    def __init__(self, text: str, start: int, grammar: NumeralWords) -> None:
        self.text, self.start, self.grammar = text, start, grammar
        self.position = self.end = start
        self.total = self.group = 0.0
        self.last = ""
        self.first: Entry | None = None
        self.scale = 1.0
        self.vague: tuple[float, float] | None = None

    def read(self) -> Numeral | None:
        if none := self._nobody():
            return none
        while (match := _WORD.match(self.text, self.position)) and (match["gap"] is not None or not self.last):
            entries = self._entries(match["word"].lower())
            self.first = self.first or (entries[0] if entries else None)
            if len(entries) == 1 and not self._take(entries[0], match):
                break
            if len(entries) > 1 and not all(self._take(entry, match, inside=True) for entry in entries):
                return None
            if not entries:
                break
        return self._number()

    def _entries(self, word: str) -> list[Entry]:
        """What a word stands for: itself, or the parts of a number that is written as one word."""
        known, parts = self.grammar.words, self.grammar.parts
        if word in known:
            return [known[word]]
        found = parts.findall(word) if parts else []
        return [known[part] for part in found] if found and "".join(found) == word else []

    def _nobody(self) -> Numeral | None:
        none = self.grammar.nobody.match(self.text, self.start)
        return Numeral(self.start, none.end(), 0.0, 0.0, 1, worded=True, none=True) if none else None

    def _take(self, entry: Entry, match: re.Match[str], *, inside: bool = False) -> bool:
        """Take one word, or a part `inside` of one, into the number; False when it does not continue it."""
        kind, value, last = entry.text("kind"), entry.number("value"), self.last
        after_scale = last in ("hundred", "scale")
        compound = self.grammar.parts is not None
        if kind in ("and", "of", "point") and not inside:
            return self._join(kind, match)
        if kind in ("unit", "teen", "ten") and (not last or after_scale or (kind == "unit" and last == "ten") or last == "and"):
            self.group += value
        elif kind == "and" and last in ("unit", "article", "hundred", "scale"):
            pass  # "zwei-und-zwanzig"
        elif kind == "article" and after_scale and inside:
            self.group += value
        elif kind == "scale" and not last and entry.number("low"):
            kind, self.vague, self.group = "vague", (entry.number("low"), entry.number("high")), 1
        elif kind in ("hundred", "scale") and not last and compound:
            self.group, self.total = (value, 0.0) if kind == "hundred" else (0.0, value)
        elif kind == "article" and last in ("", "half"):
            self.group = self.group or 1
        elif kind == "few" and last in ("", "article"):
            self.vague, self.group = (entry.number("low"), entry.number("high")), 1
        elif kind == "fraction" and value == 2 and last in ("", "article") and self._multiplies(match.end()):
            self.group, kind = 0.5, "half"
        elif kind == "hundred" and last in ("unit", "teen", "ten", "article", "few", "half") and self.group < 100:
            self.group *= value
        elif kind == "scale" and last and self._scalable() and self.total < _MOST and self.group * value < _MOST:
            if self.group:
                self.total, self.group = self.total + self.group * value, 0.0
            else:
                self.total *= value
            self.scale = value
        elif kind == "group" and last in ("", "unit", "teen", "article", "half", "few") and self._is_group(value, match.end()):
            self.group = (self.group or 1) * value
        elif kind == "vague" and not last:
            self.vague, self.group = (entry.number("low"), entry.number("high")), 1
        elif kind == "vague" and last == "of" and self.vague:
            self.vague = (self.vague[0] * entry.number("low"), self.vague[1] * entry.number("low"))
        else:
            return False
        self.last, self.end, self.position = kind, match.end(), match.end()
        return True

    def _scalable(self) -> bool:
        return self.last != "vague" and (self.group > 0 or self.last == "scale")

    def _is_group(self, value: float, position: int) -> bool:
        """True unless it is a pair of persons ("the couple"): "a couple" counts before "of"."""
        match = _WORD.match(self.text, position)
        return value != 2 or bool(match and self.grammar.kind(match["word"].lower()) == "of")

    def _multiplies(self, position: int) -> bool:
        """True when a scale or group follows, after an article if there is one ("half a million")."""
        for _ in range(2):
            match = _WORD.match(self.text, position)
            kind = self.grammar.kind(match["word"].lower()) if match and match["gap"] else ""
            if kind != "article" or match is None:
                return kind in ("hundred", "scale", "group")
            position = match.end()
        return False

    def _join(self, kind: str, match: re.Match[str]) -> bool:
        """Step over a joining word when the number goes on behind it."""
        position, words = match.end(), self.grammar.words
        following = _WORD.match(self.text, position)
        if following is None or following["gap"] in (None, "-"):
            return False
        entry = words.get(following["word"].lower())
        next_kind = entry.text("kind") if entry else ""
        if kind == "and" and self.last in ("hundred", "scale") and next_kind in ("unit", "teen", "ten"):
            self.position = position
            return True
        if kind == "and" and self.last in ("unit", "teen") and next_kind == "article":  # "two and a half"
            half = _WORD.match(self.text, following.end())
            part = words.get(half["word"].lower()) if half and half["gap"] else None
            if half and part and part.text("kind") == "fraction" and part.number("value") <= 4:
                self.group += 1 / part.number("value")
                self.last, self.end, self.position = "unit", half.end(), half.end()
                return True
        if kind == "of" and self.last == "vague" and next_kind == "vague":
            self.last, self.position = "of", position
            return True
        if kind == "point" and self.last in ("unit", "teen", "ten") and next_kind == "unit" and entry:
            places = ""
            while entry and entry.text("kind") == "unit" and following and len(places) < 6:
                places += str(int(entry.number("value")))
                position = following.end()
                following = _WORD.match(self.text, position)
                entry = words.get(following["word"].lower()) if following else None
            self.group += int(places) / 10 ** len(places)
            self.last, self.end, self.position = "unit", position, position
            return True
        return False

    def _number(self) -> Numeral | None:
        last, value = self.last, self.total + self.group
        if last in ("few", "half", "and"):
            return None
        if self.vague:
            low, high = (float(end * value) for end in self.vague)
            noun = self.first is not None and self.first.flag("noun")
            return Numeral(self.start, self.end, low, high, low, self.scale, worded=True, noun=noun)
        part = self._part()
        if part is not None or last in ("", "article"):
            return part
        return Numeral(self.start, self.end, value, value, last_place(value), self.scale, worded=True)

    def _part(self) -> Numeral | None:
        """A fraction: a small number or an article, then what one is divided into ("two thirds", "a quarter", "half")."""
        match = _WORD.match(self.text, self.end)
        if match is None or (self.last and not match["gap"]) or self.last not in ("", "article", "unit", "teen"):
            return None
        entry, count = self.grammar.words.get(match["word"].lower()), int(self.group) or 1
        if entry is None:
            return None
        ordinal = entry.text("kind") == "ordinal" and entry.flag("part") and count == 1
        below = entry.number("value")
        if not self.last and below != 2:
            return None  # "the third quarter"
        if not (ordinal or entry.text("kind") == "fraction") or count >= below or self.text[match.end() : match.end() + 1] == "-":
            return None
        value, end = count / below, match.end()
        scale = 1.0
        following = _WORD.match(self.text, end)
        if following and self.grammar.kind(following["word"].lower()) == "of":  # "a quarter of a million"
            article = _WORD.match(self.text, following.end())
            led = article and self.grammar.kind(article["word"].lower()) == "article"
            big = _WORD.match(self.text, article.end()) if article and led else None
            if big and self.grammar.kind(big["word"].lower()) == "scale":
                scale, end = self.grammar.words[big["word"].lower()].number("value"), big.end()
        step = last_place(value * scale) if scale > 1 else 1 / below
        return Numeral(self.start, end, value * scale, value * scale, step, scale, worded=True, fraction=scale == 1)
