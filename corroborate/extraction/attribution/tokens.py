"""The words of a sentence, each with what it can be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, field

from corroborate.extraction.attribution import tags as t
from corroborate.extraction.attribution.tags import Lexicon
from corroborate.extraction.grammar.words import matched
from corroborate.extraction.quotes import Quotation

_MARKS = {
    ",": t.COMMA, ".": t.STOP, "!": t.STOP, "?": t.STOP, "…": t.STOP, "...": t.STOP, ":": t.COLON, ";": t.COLON,
    "—": t.DASH, "–": t.DASH, "--": t.DASH, "-": t.DASH, "(": t.OPEN, "[": t.OPEN, ")": t.CLOSE, "]": t.CLOSE,
}  # fmt: skip

_TOKEN = re.compile(
    r"([A-Za-z]++(?=[ ,])"  # most words, the short way
    r"|[$€£]?\d(?:[\d.,]|:(?=\d))*(?<=\d)(?:st|nd|rd|th)?%?(?:-[^\W\d_]+)*"  # a number, also "24-year-old", "10:30"
    r"|(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s+[^\W\da-z_])"  # U.S., an initial
    r"|['’](?:s|re|ve|ll|d|m)\b"  # what is said's
    r"|[^\W_]+(?:[-.&/@][^\W_]+|['’](?!(?:s|re|ve|ll|d|m)\b)[^\W_]+)*"
    r"|--|\.{2,}|\S)"
    r"\s*+"  # the space behind it is passed over at once
)


@define(eq=False)
class Tokens:
    """The words of one sentence; a quotation counts as one word.

    :param text: the whole text the offsets point into.
    """

    text: str
    words: list[str] = field(factory=list)  # lower case; a quotation is '"'
    tags: list[int] = field(factory=list)
    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    quotations: dict[int, int] = field(factory=dict)  # index of a word -> index of the quotation it stands for

    def __len__(self) -> int:
        return len(self.words)

    def may_attribute(self, words: Lexicon) -> bool:
        """Whether any word or mark in it could attribute."""
        return bool(self.quotations) or words.may_attribute(self.words)

    def said(self, first: int, last: int) -> str:
        """The characters from word `first` to word `last`."""
        return self.text[self.starts[first] : self.ends[last]]

    def pieces(self, most: int) -> list[Tokens]:
        """The sentence itself, or parts of at most `most` words of one that no person wrote, so that reading stays linear."""
        if len(self) <= most:
            return [self]
        return [
            Tokens(
                self.text,
                self.words[start : start + most],
                self.tags[start : start + most],
                self.starts[start : start + most],
                self.ends[start : start + most],
                {at - start: index for at, index in self.quotations.items() if start <= at < start + most},
            )
            for start in range(0, len(self), most)
        ]


def tokenise(text: str, start: int, end: int, quotations: Sequence[tuple[int, Quotation]], words: Lexicon) -> Tokens:
    """The words of `text[start:end]`."""
    tokens = Tokens(text)
    position = start
    for index, quotation in quotations:
        opens, closes = max(quotation.span.start, position), min(quotation.span.end, end)
        if opens >= closes:
            continue
        _words_of(tokens, position, opens, words)
        tokens.quotations[len(tokens)] = index
        tokens.words.append('"')
        tokens.tags.append(t.QUOTE)
        tokens.starts.append(opens)
        tokens.ends.append(closes)
        position = closes
    _words_of(tokens, position, end, words)
    return tokens


def _words_of(tokens: Tokens, start: int, end: int, words: Lexicon) -> None:
    text = tokens.text
    shown, starts, ends = matched(_TOKEN, text, start, end)
    if not shown:
        return
    seen = words.seen
    looks = [seen.get(word) or _look(word, words) for word in shown]
    low, tags, abbreviated = map(list, zip(*looks, strict=True))
    if True in abbreviated:
        for at in [at for at, short in enumerate(abbreviated) if short][::-1]:
            ends[at] += text.startswith(".", ends[at])
            if at + 1 < len(low) and low[at + 1] == "." and ends[at + 1] == ends[at]:  # the full stop belongs to it
                del low[at + 1], tags[at + 1], starts[at + 1], ends[at + 1]
    for at in [at for at in range(1, len(low) - 1) if low[at] == "'"] if "'" in low else ():
        if starts[at] == ends[at - 1] < ends[at] < starts[at + 1] and low[at - 1].endswith("s") and low[at + 1][0].isalnum():
            tags[at] = t.CLITIC | t.OWNER  # "the nurses' claim"
    if not words.asides.keys().isdisjoint(low):
        _mark_asides(low, tags, words)
    tokens.words += low
    tokens.tags += tags
    tokens.starts += starts
    tokens.ends += ends


def _mark_asides(low: Sequence[str], tags: list[int], words: Lexicon) -> None:
    """Adverbs of several words are marked as such ("so far", "in fact"), and one among verbs ("has since said")."""
    asides = words.asides
    for at in [at for at, word in enumerate(low) if word in asides]:
        for rest in asides[low[at]]:
            stop = at + 1 + len(rest)
            among = 0 < at < len(tags) - 1 and tags[at - 1] & t.AUXILIARY and tags[at + 1] & (t.PAST | t.REPORTS)
            if among if not rest else tuple(low[at + 1 : stop]) == rest:
                tags[at:stop] = [t.ADVERB] * (stop - at)


def _look(word: str, words: Lexicon) -> tuple[str, int, bool]:
    """What is told of a word alone; remembered."""
    if len(words.seen) > 100_000:
        words.seen.clear()
    look = words.seen[word] = _tagged(word, words)
    return look


def without_title_case(tokens: Tokens, words: Lexicon) -> Tokens:
    """The words of a headline that writes all but its small words with capitals, known words read as in small letters."""
    tags, low = tokens.tags, tokens.words
    if len([tag for tag in tags if tag & t.CAPITAL]) < 4:
        return tokens
    if any(not tags[n] & (t.CAPITAL | t.QUOTE) and _written_large(low[n], tags[n]) for n in range(len(tags))):
        return tokens
    plain = [_tagged(low[n], words)[1] if n and tags[n] & t.CAPITAL else tags[n] for n in range(len(tags))]
    told = [plain[n] if plain[n] & _DONE else tags[n] for n in range(len(tags))]
    return Tokens(tokens.text, low, told, tokens.starts, tokens.ends, tokens.quotations)


_DONE = t.REPORTS | t.AUXILIARY | t.VERB | t.PAST | t.GERUND | t.TO | t.PREPOSITION | t.SUBORDINATOR | t.ADVERB | t.DETERMINER
_SMALL = t.PREPOSITION | t.ARTICLE | t.COORDINATOR | t.SUBORDINATOR | t.AUXILIARY | t.CLITIC | t.TO


def _written_large(word: str, tag: int) -> bool:
    """Whether a headline would give a word a capital."""
    return len(word) > 3 and word[0].isalpha() and not tag & _SMALL


def _tagged(word: str, words: Lexicon) -> tuple[str, int, bool]:
    """A word in lower case, what it can be, and whether a full stop may belong to it."""
    low = word.lower().replace("’", "'")
    tag = words.bits.get(low)
    if tag is None:
        tag = _shape(word, low, words)
    if word[0].isupper() or ("-" in word and word.rpartition("-")[2][:1].isupper()):  # also "al-Masri"
        tag = t.CAPITAL | (tag if low in words.bits else tag & ~(t.GERUND | t.PAST | t.ADVERB))  # Sperling, Reed, Kelly
        if tag & (t.BODY | t.COUNTRY) and len(word) > 1 and word.isupper():
            tag &= ~(t.RELATIVE | t.OBJECT)  # WHO, US
    return low, tag, low.rpartition("-")[2] in words.abbreviations and low[-1] != "."  # also "R-Pa."


def _shape(word: str, low: str, words: Lexicon) -> int:
    """What an unknown word looks like."""
    if word[0].isdigit() or (word[0] in "$€£" and len(word) > 1):
        return t.NUMBER | (t.TIME if ":" in word else 0)
    if not word[0].isalnum():
        return t.CLITIC if len(word) > 1 and word[0] in "'’" else _MARKS.get(word, 0 if word in "$€£%&+" else t.DASH)
    for ending, what in words.endings:
        if low.endswith(ending) and len(low) > len(ending) + 1:
            return what
    return 0
