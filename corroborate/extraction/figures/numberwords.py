"""Numbers in words: "two hundred and fifty thousand", "half a dozen", "tens of thousands", "two thirds"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from corroborate.extraction.figures.numerals import WORD, Numeral, NumeralWords, fineness, last_place
from corroborate.vocabulary import Entry

_MOST = 10**21  # keeps every value finite


class WordReader:
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
        """The number, None when the words make none."""
        if none := self._nobody():
            return none
        while (match := WORD.match(self.text, self.position)) and (match["gap"] is not None or not self.last):
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
        kind = entry.text("kind")
        if kind in ("and", "of", "point") and not inside:
            return self._join(kind, match)
        take = _TAKING.get(kind)
        taken = take(self, entry, match.end(), inside) if take else ""
        if not taken:
            return False
        self.last, self.end, self.position = taken, match.end(), match.end()
        return True

    # Each takes a word of some kinds that ends at `end` into the number, and returns what then is its last word; "" takes none.

    def _below_hundred(self, entry: Entry, _end: int, _inside: bool) -> str:
        """ "six", "fifteen", "forty", also "two hundred | six", "forty | six"."""
        kind = entry.text("kind")
        if self.last not in ("", "hundred", "scale", "and") and not (kind == "unit" and self.last == "ten"):
            return ""
        self.group += entry.number("value")
        return kind

    def _and(self, _entry: Entry, _end: int, inside: bool) -> str:
        """ "zwei-und-zwanzig"."""
        return "and" if inside and self.last in ("unit", "article", "hundred", "scale") else ""

    def _article(self, entry: Entry, _end: int, inside: bool) -> str:
        """ "a" of "a hundred", "half a million"; "hundert-ein"."""
        if inside and self.last in ("hundred", "scale"):
            self.group += entry.number("value")
        elif self.last in ("", "half"):
            self.group = self.group or 1
        else:
            return ""
        return "article"

    def _few(self, entry: Entry, _end: int, _inside: bool) -> str:
        """ "several" of "several hundred"."""
        return self._begin_vague(entry, "few") if self.last in ("", "article") else ""

    def _vague(self, entry: Entry, _end: int, _inside: bool) -> str:
        """ "dozens", and "thousands" of "hundreds of thousands"."""
        if not self.last:
            return self._begin_vague(entry, "vague")
        if self.last != "of" or not self.vague:
            return ""
        self.vague = (self.vague[0] * entry.number("low"), self.vague[1] * entry.number("low"))
        return "vague"

    def _begin_vague(self, entry: Entry, kind: str) -> str:
        self.vague, self.group = (entry.number("low"), entry.number("high")), 1
        return kind

    def _fraction(self, entry: Entry, end: int, _inside: bool) -> str:
        """ "half" of "half a million"."""
        if entry.number("value") != 2 or self.last not in ("", "article") or not self._multiplies(end):
            return ""
        self.group = 0.5
        return "half"

    def _hundred(self, entry: Entry, _end: int, _inside: bool) -> str:
        """ "six | hundred"; in German also "hundert" alone."""
        if not self.last and self.grammar.parts is not None:
            self.group, self.total = entry.number("value"), 0.0
        elif self.last in ("unit", "teen", "ten", "article", "few", "half") and self.group < 100:
            self.group *= entry.number("value")
        else:
            return ""
        return "hundred"

    def _scale(self, entry: Entry, _end: int, _inside: bool) -> str:
        """ "six | million", "a hundred thousand | million"; in German also "tausend" alone."""
        value = entry.number("value")
        if not self.last and entry.number("low"):
            return self._begin_vague(entry, "vague")
        if not self.last and self.grammar.parts is not None:
            self.group, self.total = 0.0, value
        elif self.last and self._scalable() and self.total < _MOST and self.group * value < _MOST:
            if self.group:
                self.total, self.group = self.total + self.group * value, 0.0
            else:
                self.total *= value
            self.scale = value
        else:
            return ""
        return "scale"

    def _counted_group(self, entry: Entry, end: int, _inside: bool) -> str:
        """ "dozen" of "two dozen"."""
        value = entry.number("value")
        if self.last not in ("", "unit", "teen", "article", "half", "few") or not self._is_group(value, end):
            return ""
        self.group = (self.group or 1) * value
        return "group"

    def _scalable(self) -> bool:
        return self.last != "vague" and (self.group > 0 or self.last == "scale")

    def _is_group(self, value: float, position: int) -> bool:
        """True unless it is a pair of persons ("the couple"): "a couple" counts before "of"."""
        match = WORD.match(self.text, position)
        return value != 2 or bool(match and self.grammar.kind(match["word"].lower()) == "of")

    def _multiplies(self, position: int) -> bool:
        """True when a scale or group follows, after an article if there is one ("half a million")."""
        for _ in range(2):
            match = WORD.match(self.text, position)
            kind = self.grammar.kind(match["word"].lower()) if match and match["gap"] else ""
            if kind != "article" or match is None:
                return kind in ("hundred", "scale", "group")
            position = match.end()
        return False

    def _join(self, kind: str, match: re.Match[str]) -> bool:
        """Step over a joining word when the number goes on behind it."""
        position, words = match.end(), self.grammar.words
        following = WORD.match(self.text, position)
        entry = words.get(following["word"].lower()) if following is not None else None
        next_kind = entry.text("kind") if entry else ""
        halved = kind == "and" and next_kind == "article"  # "two-and-a-half-year"
        if following is None or following["gap"] is None or (following["gap"] == "-" and not halved):
            return False
        if kind == "and" and self.last in ("hundred", "scale") and next_kind in ("unit", "teen", "ten"):
            self.position = position
            return True
        if halved and self.last in ("unit", "teen"):  # "two and a half"
            half = WORD.match(self.text, following.end())
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
                following = WORD.match(self.text, position)
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
        match = WORD.match(self.text, self.end)
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
        following = WORD.match(self.text, end)
        if following and self.grammar.kind(following["word"].lower()) == "of":  # "a quarter of a million"
            article = WORD.match(self.text, following.end())
            led = article and self.grammar.kind(article["word"].lower()) == "article"
            big = WORD.match(self.text, article.end()) if article and led else None
            if big and self.grammar.kind(big["word"].lower()) == "scale":
                scale, end = self.grammar.words[big["word"].lower()].number("value"), big.end()
        step = last_place(value * scale) if scale > 1 else fineness(below)
        return Numeral(self.start, end, value * scale, value * scale, step, scale, worded=True, fraction=scale == 1)


#: How a word of each kind is taken into a number.
_TAKING: Mapping[str, Callable[[WordReader, Entry, int, bool], str]] = {
    "unit": WordReader._below_hundred,
    "teen": WordReader._below_hundred,
    "ten": WordReader._below_hundred,
    "and": WordReader._and,
    "article": WordReader._article,
    "few": WordReader._few,
    "vague": WordReader._vague,
    "fraction": WordReader._fraction,
    "hundred": WordReader._hundred,
    "scale": WordReader._scale,
    "group": WordReader._counted_group,
}
