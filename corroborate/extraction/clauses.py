"""Words of a sentence with what they can be, and the noun phrases around a verb: as much grammar as attribution needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import define, field, frozen

from corroborate.extraction.quotes import Quotation
from corroborate.vocabulary import Entry, Vocabulary

# What a word can be, as bits: a word of English is often several things at once.
ARTICLE, DETERMINER, POSSESSIVE, PRONOUN, OBJECT, RELATIVE, SUBORDINATOR, COORDINATOR = (1 << n for n in range(8))
AUXILIARY, NEGATION, PREPOSITION, ADVERB, TIME, VERB, REPORTS, CAPITAL = (1 << n for n in range(8, 16))
NUMBER, COMMA, STOP, COLON, DASH, OPEN, CLOSE, QUOTE = (1 << n for n in range(16, 24))
TITLE, ROLE, EVIDENCE, PAST, GERUND, BE, CLITIC, MEDIUM = (1 << n for n in range(24, 32))
CUE, SUBSTANCE, GROUP, BODY, SURVEY, INFINITIVE, COUNTRY = (1 << n for n in range(32, 39))

PUNCTUATION = COMMA | STOP | COLON | DASH | OPEN | CLOSE
_CLASSES = {
    "article": ARTICLE, "determiner": DETERMINER, "possessive": POSSESSIVE, "subject": PRONOUN, "pronoun": PRONOUN,
    "object": OBJECT, "relative": RELATIVE, "subordinator": SUBORDINATOR, "coordinator": COORDINATOR, "auxiliary": AUXILIARY,
    "negation": NEGATION, "preposition": PREPOSITION, "adverb": ADVERB, "time": TIME, "verb": VERB, "be": BE | AUXILIARY,
    "clitic": CLITIC, "infinitive": INFINITIVE,
}  # fmt: skip
_MARKS = {
    ",": COMMA, ".": STOP, "!": STOP, "?": STOP, "…": STOP, "...": STOP, ":": COLON, ";": COLON, "—": DASH, "–": DASH, "--": DASH,
    "-": DASH, "(": OPEN, "[": OPEN, ")": CLOSE, "]": CLOSE,
}  # fmt: skip

_TOKEN = re.compile(
    r"[$€£]?\d[\d.,]*(?<=\d)(?:st|nd|rd|th)?%?(?:-[^\W\d_]+)*"  # a number, also "24-year-old"
    r"|(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s+[^\W\da-z_])"  # U.S., an initial
    r"|['’](?:s|re|ve|ll|d|m)\b"  # what is said's
    r"|[^\W_]+(?:[-.&/@][^\W_]+|['’](?!(?:s|re|ve|ll|d|m)\b)[^\W_]+)*"
    r"|--|\.{2,}|\S"
)


@frozen(eq=False)
class Lexicon:
    """The words of a vocabulary as bits, and the verb forms that attribute."""

    bits: dict[str, int]
    verbs: dict[str, tuple[tuple[str, Entry], ...]]
    abbreviations: frozenset[str]
    cues: dict[str, str]
    unnamed: frozenset[str]
    relays: frozenset[str]
    questions: frozenset[str]
    contrast: frozenset[str]
    third: frozenset[str]
    people: frozenset[str]
    hearsay: frozenset[str]
    indefinite: frozenset[str]
    marks: frozenset[str]
    singular: frozenset[str]
    seen: dict[str, tuple[str, int, bool]]  # words tagged before, to tag them but once


@lru_cache(maxsize=8)
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The words of `vocabulary` compiled for tagging; made once."""
    bits: dict[str, int] = {}

    def add(word: str, what: int) -> None:
        bits[word] = bits.get(word, 0) | what

    for word, entry in vocabulary["grammar"].items():
        for name in entry.words("classes"):
            add(word, _CLASSES.get(name, 0))
    for word, entry in vocabulary["speakers"].items():
        add(word, ROLE | (TITLE if entry.flag("title") else 0) | (GROUP if entry.flag("group") else 0))
    bodies = frozenset(vocabulary["bodies"])
    for word in bodies:
        add(word, BODY)
    for country, entry in vocabulary["countries"].items():
        for form in (country, *entry.words("forms")):
            add(form.split()[-1], COUNTRY)
    for word, entry in vocabulary["evidence"].items():
        for form in (word, entry.text("plural", word)):
            add(form, EVIDENCE if entry.flag("asserts") else 0)
            add(form, MEDIUM if entry.flag("medium") else 0)
            add(form, SUBSTANCE if entry.flag("content") else 0)
            add(form, SURVEY if entry.flag("survey") else 0)
    verbs: dict[str, list[tuple[str, Entry]]] = {}
    for entry in vocabulary["reporting"].values():
        for form in ("present", "past", "participle", "gerund"):
            for word in entry.words(form):
                verbs.setdefault(word, []).append((form, entry))
                add(word, REPORTS)
    for word, found in verbs.items():
        kinds = {form for form, _ in found}
        if kinds <= {"past", "participle"}:
            add(word, PAST)
        elif kinds == {"gerund"}:
            add(word, GERUND)
        elif (
            kinds == {"present"}
            and not bits[word] & (EVIDENCE | ROLE | BODY | MEDIUM | SUBSTANCE)
            and not any(entry.flag("noun") for _, entry in found)
        ):
            add(word, VERB)
    forms = {word: entry.words("forms") for word, entry in vocabulary["attributing"].items()}

    def having(form: str) -> frozenset[str]:
        return frozenset(word for word, has in forms.items() if form in has)

    cues = {word: form for word, has in forms.items() for form in has if form in ("adverb", "to", "per", "in")}
    for word in cues:
        add(word, CUE)
    return Lexicon(
        bits=bits,
        verbs={word: tuple(found) for word, found in verbs.items()},
        abbreviations=frozenset(vocabulary["abbreviations"]),
        cues=cues,
        unnamed=having("participle"),
        relays=having("relay"),
        questions=having("question"),
        contrast=having("contrast"),
        third=having("third"),
        people=having("people"),
        hearsay=having("hearsay"),
        indefinite=having("indefinite"),
        marks=frozenset(word for word, what in bits.items() if what & (REPORTS | CUE | SUBSTANCE)),
        singular=frozenset(vocabulary["evidence"]) | frozenset(w for w in bodies if not (w.endswith("s") and w[:-1] in bodies)),
        seen={},
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


_PLAIN_WORD = re.compile(r"[^\W\d_]+")


def may_attribute(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Whether `text[start:end]` holds any word or mark that could attribute; cheap, so that the rest need not be read."""
    part = text[start:end]
    return ":" in part or not words.marks.isdisjoint(_PLAIN_WORD.findall(part.lower()))


def tokenise(text: str, start: int, end: int, quotations: Sequence[tuple[int, Quotation]], words: Lexicon) -> Tokens:
    """The words of `text[start:end]`.

    :param quotations: the quotations that meet the range, with their indices, in order.
    """
    tokens = Tokens(text)
    position = start
    for index, quotation in quotations:
        opens, closes = max(quotation.span.start, position), min(quotation.span.end, end)
        if opens >= closes:
            continue
        _words_of(tokens, position, opens, words)
        tokens.quotations[len(tokens)] = index
        tokens.words.append('"')
        tokens.tags.append(QUOTE)
        tokens.starts.append(opens)
        tokens.ends.append(closes)
        position = closes
    _words_of(tokens, position, end, words)
    return tokens


def _words_of(tokens: Tokens, start: int, end: int, words: Lexicon) -> None:
    seen, text = words.seen, tokens.text
    lows, tags, starts, ends = tokens.words, tokens.tags, tokens.starts, tokens.ends
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        known = seen.get(word)
        if known is None:
            if len(seen) > 100_000:
                seen.clear()
            known = seen[word] = _tagged(word, words)
        low, tag, dotted = known
        stop = match.end()
        if dotted:
            if low == ".":
                if ends and ends[-1] == stop:
                    continue  # the full stop of the abbreviation before
            elif text[stop : stop + 1] == ".":
                stop += 1
        lows.append(low)
        tags.append(tag)
        starts.append(match.start())
        ends.append(stop)


def _tagged(word: str, words: Lexicon) -> tuple[str, int, bool]:
    """A word in lower case, what it can be, and whether a full stop may belong to it."""
    low = word.lower().replace("’", "'")
    tag = words.bits.get(low)
    if tag is None:
        tag = _shape(word, low)
    if word[0].isupper() or ("-" in word and word.rpartition("-")[2][:1].isupper()):  # also "al-Masri"
        tag = CAPITAL | (tag if low in words.bits else tag & ~(GERUND | PAST | ADVERB))  # Sperling, Reed, Kelly
    return low, tag, low == "." or (low in words.abbreviations and low[-1] != ".")


def _shape(word: str, low: str) -> int:
    """What an unknown word looks like."""
    if word[0].isdigit() or (word[0] in "$€£" and len(word) > 1):
        return NUMBER
    if not word[0].isalnum():
        return CLITIC if len(word) > 1 and word[0] in "'’" else _MARKS.get(word, 0 if word in "$€£%&+" else DASH)
    if low.endswith("ly") and len(low) > 4 and low == word:
        return ADVERB
    if low.endswith("ed") and len(low) > 3:
        return PAST
    if low.endswith("ing") and len(low) > 4:
        return GERUND
    return 0


NOUNISH = ROLE | EVIDENCE | BODY
_NO_NOUN = RELATIVE | SUBORDINATOR | AUXILIARY | VERB | NEGATION | PUNCTUATION | QUOTE


def noun_phrase_before(tokens: Tokens, before: int, least: int = 0) -> tuple[int, int]:
    """The noun phrase that ends right before a word, times between the two left out ("the mayor on Monday said").

    :param before: the word it stands before.
    :param least: the phrase does not reach left of this word.
    :returns: its first word and one past its last; equal when there is none.
    """
    tags, words = tokens.tags, tokens.words
    at = before - 1
    while at > least and tags[at] & (TIME | NUMBER) and not tags[at] & (PRONOUN | GROUP):
        at -= 1
        if at > least and tags[at] & PREPOSITION:
            at -= 1
    if at == least and tags[at] & TIME:
        return before, before
    last = at
    if tags[at] & NUMBER and at < before - 1:  # nothing but a number is left: it was no time
        last = at = before - 1
    if at >= least and tags[at] & CLOSE:  # "Ann Lee (R-Fla.) said"
        while at >= least and not tags[at] & OPEN:
            at -= 1
        at -= 1
    first = last + 1
    stop = last + 1
    while at >= least:
        tag = tags[at]
        if tag & (ARTICLE | POSSESSIVE | DETERMINER) and words[at] != "that":
            first = at
            if at - 1 >= least and tags[at - 1] & PREPOSITION and at - 2 >= least and _noun_like(tags[at - 2], words[at - 2]):
                at -= 1
                continue
            if at - 1 >= least and tags[at - 1] & COORDINATOR and tag & DETERMINER:
                at -= 1
                continue
            break
        if tag & PRONOUN and not tag & NUMBER:
            if first > last:
                first = at
            break
        if tag & CLITIC:
            if words[at] == "'s" and first <= last:
                at -= 1
                continue
            break
        if tag & PREPOSITION and not tag & CAPITAL:
            if first > last or at - 1 < least or not _noun_like(tags[at - 1], words[at - 1]):
                break
            at -= 1
            continue
        if tag & COORDINATOR:
            if first > last or at - 1 < least or words[at] not in ("and", "or") or not _noun_like(tags[at - 1], words[at - 1]):
                break
            further, _ = noun_phrase_before(tokens, at, least)
            if further < at and (further == least or tags[further - 1] & (PUNCTUATION | QUOTE | SUBORDINATOR)):
                first = further
            break
        if tag & PAST and not tag & CAPITAL:
            # "a poll released on Monday", "results published by the ministry": tells which noun
            modifier = at > least and (at + 1 >= before or tags[at + 1] & (PREPOSITION | TIME | ADVERB))
            if modifier and _noun_like(tags[at - 1], words[at - 1]) and not tags[at - 1] & PRONOUN:
                first, stop = min(first, at), before
            elif first <= last and at > least and tags[at - 1] & (ARTICLE | POSSESSIVE | ADVERB | DETERMINER):
                first = at
            else:
                break
            at -= 1
            continue
        if tag & _NO_NOUN or (tag & TIME and not (first <= last and at + 1 < before and tags[at + 1] & NOUNISH)):
            break
        if tag & ADVERB and not tag & CAPITAL:
            if first > last:
                break
            at -= 1
            continue
        first = at
        at -= 1
    if first > last:
        return before, before
    if first - 2 > least and tags[first - 1] & COMMA and tags[last] & COUNTRY and tags[first - 2] & CAPITAL:
        # "the consulate in Bergen, Norway": the place goes on
        start, end = noun_phrase_before(tokens, first - 1, least)
        if start < end == first - 1 and any(words[n] == "in" for n in range(start + 1, end)):
            first = start
    return first, stop


def _noun_like(tag: int, word: str) -> bool:
    return not tag & (_NO_NOUN | PREPOSITION | COORDINATOR | ADVERB | ARTICLE | POSSESSIVE) and word != "'s"


def noun_phrase_after(tokens: Tokens, first: int, most: int) -> int:
    """One past the last word of the noun phrase that begins at `first`; `first` when there is none.

    :param most: the phrase ends before this word.
    """
    tags = tokens.tags
    at = first
    noun = False
    while at < most:
        tag = tags[at]
        if tag & (PUNCTUATION | QUOTE):
            if tag & OPEN and noun:
                close = next((n for n in range(at, min(most, at + 8)) if tags[n] & CLOSE), None)
                if close is not None:
                    at = close + 1
                    continue
            break
        if tag & PRONOUN and not noun and at == first and not tag & RELATIVE:
            return at + 1
        if noun and tag & (ARTICLE | POSSESSIVE | PRONOUN) and not tags[at - 1] & (PREPOSITION | COORDINATOR):
            break  # where commas are missing, the next phrase begins
        if tag & (AUXILIARY | RELATIVE | SUBORDINATOR | NEGATION | VERB) and not (tag & CAPITAL and noun):
            break
        if tag & TIME and noun and not tag & EVIDENCE:
            break
        if tag & PREPOSITION:
            if not noun or at + 1 >= most or tags[at + 1] & (TIME | PUNCTUATION | GERUND):
                break
            if tag & INFINITIVE and not tags[at + 1] & (
                ARTICLE | POSSESSIVE | DETERMINER | CAPITAL | NUMBER | OBJECT | ROLE | BODY
            ):
                break  # "told the army to leave"
        elif tag & COORDINATOR:
            if not noun or at + 1 >= most or tags[at + 1] & (PRONOUN | PUNCTUATION | VERB | ADVERB | QUOTE):
                break
        elif tag & ADVERB and not tag & CAPITAL:
            if noun:
                break
        elif tag & GERUND and noun:
            break
        elif not tag & (ARTICLE | POSSESSIVE):
            noun = True
        at += 1
    while at > first and tags[at - 1] & (PREPOSITION | COORDINATOR | ARTICLE | ADVERB):
        at -= 1
    return at if noun else first
