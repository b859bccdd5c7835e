"""What a number is, and the numerals of a language, compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import define, evolve, frozen

from corroborate.vocabulary import Entry, Vocabulary, any_of

#: One gap inside a number in words: a space, a wrapped line, a hyphen.
_GAP = r"(?:[^\S\n]{1,3}\n?[^\S\n]{0,3}|\n[^\S\n]{0,3}|[-‐‑])"
#: A word of a number, with the gap before it.
WORD = re.compile(rf"(?P<gap>{_GAP})?(?P<word>[^\W\d_]+)")
#: Whole numbers, with a comma for the grouping mark of the language.
_WHOLE = r"""[0-9]{1,3}(?:[,][0-9]{3})+(?![0-9])                    # 1,600
    | [0-9]{1,2}(?:[,][0-9]{2})+[,][0-9]{3}(?![0-9])                # 1,00,000
    | [0-9]{1,3}(?:[\u00a0\u202f\u2009'’][0-9]{3})+(?![0-9])        # 1 600 with an unbreakable or thin space, 1'600
    | [1-9][0-9]{0,2}(?:[ ][0-9]{3})*[ ][0-9]00(?![0-9,])            # 16 000, 2 500
    | [0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9])                         # 1.600.000
    | [1-9][0-9]{0,2}(?:[ ][,][ ][0-9]{3})*[ ][,][ ][0-9]00(?![0-9])  # 200 , 000 in a tokenised text
    | [1-9][0-9]{0,2}(?:[ ][,][ ][0-9]{3})+(?=[ ][a-z])             # 2 , 117 points in one
    | [0-9]+"""
_POWER = r"(?:[ ]?(?:×[ ]?10\^?|x[ ]?10\^)(?P<power>[-−]?[0-9]{1,2})(?![0-9]))?"

#: The kinds of words that a number can start with by themselves.
_STARTING = ("none", "unit", "teen", "ten", "vague", "group", "fraction")
#: Those it can also start with, or be made of, where numbers are one word ("hundertzwei").
_COMPOUNDED = ("hundred", "scale")


@define
class Numeral:
    """A number as written: `text[start:end]`.

    :param start: offset of its first character.
    :param end: offset after its last.
    :param low: what it names, or the least of it when vague ("dozens").
    :param high: what it names, or the most of it when vague.
    :param step: worth of the last place that is not zero (16,000: 1,000; 1.6 million: 100,000), or the `fineness` of a fraction.
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
    :param nobody: the words that say zero of persons.
    :param words: lower-case word to its entry.
    :param signs: words before a number below zero.
    :param plurals: endings and whole words by which a plural is known.
    """

    start: re.Pattern[str]
    digits: re.Pattern[str]
    marks: tuple[str, str]
    parts: re.Pattern[str] | None
    nobody: re.Pattern[str]
    words: Mapping[str, Entry]
    signs: frozenset[str]
    plurals: tuple[str, ...]

    def kind(self, word: str) -> str:
        """What part of a number `word` is, "" when none."""
        entry = self.words.get(word)
        return entry.text("kind") if entry else ""


@lru_cache(maxsize=8)
def numeral_words(vocabulary: Vocabulary) -> NumeralWords:
    """The numerals of a vocabulary, compiled once."""
    words = dict(vocabulary["numerals"])

    def of_kind(*kinds: str) -> str:
        """In either case, to be looked for in a text."""
        return any_of((key for key, entry in words.items() if entry.text("kind") in kinds), space=r"\s")

    def one_of(*kinds: str) -> str:
        found = sorted((key for key, entry in words.items() if entry.text("kind") in kinds), key=lambda key: (-len(key), key))
        return "|".join(re.escape(key).replace(r"\ ", r"\s") for key in found)

    multiplied = one_of("hundred", "scale", "group")
    few = one_of("few")
    parts = rf"{one_of('fraction')})\b|(?:{one_of('ordinal')})\s(?:{one_of('of')})\b"
    ahead = rf"(?=[\s-](?:(?:{few})[\s-])?(?:(?:{multiplied}|{parts}))"
    lead = f"(?:{of_kind('article', 'few')})(?i:{ahead})"
    writing = vocabulary["writing"]
    decimal, grouping = (re.escape(writing[name].text("text")) for name in ("decimal mark", "grouping mark"))
    compound = writing["compound numbers"].flag("flag")
    scaled = rf"(?=[ \u00a0](?i:{one_of('scale')})\b)"
    starting = (*_STARTING, *_COMPOUNDED, "article") if compound else _STARTING
    whole = of_kind(*starting)
    worded = rf"(?<![\w'’])(?:{whole})" if compound else rf"(?<![\w'’])(?:{whole}|{lead})(?!\w)"
    return NumeralWords(
        start=re.compile(rf"{worded}|[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|{decimal}(?<![\w.,].)[0-9]"),
        digits=re.compile(
            rf"(?P<whole>{_WHOLE.replace('[,]', grouping)})?"
            rf"(?:{decimal}(?P<places>[0-9]+)|(?<![0-9]{{4}})[ ]{decimal}[ ](?P<apart>[0-9]{{1,2}})(?![0-9])"
            rf"|{grouping}(?P<other>[0-9]{{1,2}}){scaled})?(?:\+{scaled})?{_POWER}",  # "1,5 million", "6.3+ million"
            re.VERBOSE,
        ),
        marks=(writing["decimal mark"].text("text"), writing["grouping mark"].text("text")),
        parts=re.compile(one_of("unit", "teen", "ten", "article", "and", *_COMPOUNDED)) if compound else None,
        nobody=re.compile(rf"(?:{one_of('none')})\b", re.IGNORECASE),
        words=words,
        signs=frozenset(key for key, entry in words.items() if entry.text("kind") == "sign"),
        plurals=vocabulary["counted"]["plural endings"].words("words") + vocabulary["counted"]["plurals"].words("words"),
    )


def fineness(parts: float) -> float:
    """How finely a fraction is told, as parts of one: half may be 45 to 55 percent, a tenth 8.5 to 11.5.

    :param parts: how many parts make the whole; a fraction of many is told more finely.
    """
    return min(0.1, 0.3 / parts)


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
