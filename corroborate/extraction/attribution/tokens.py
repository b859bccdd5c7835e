"""The words of a sentence, each with what it can be: as much of a lexicon as attribution needs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import define, field, frozen

from corroborate.extraction.grammar.words import matched
from corroborate.extraction.quotes import Quotation
from corroborate.vocabulary import Entry, Vocabulary, of_class

# What a word can be, as bits: a word of English is often several things at once.
ARTICLE, DETERMINER, POSSESSIVE, PRONOUN, OBJECT, RELATIVE, SUBORDINATOR, COORDINATOR = (1 << n for n in range(8))
AUXILIARY, NEGATION, PREPOSITION, ADVERB, TIME, VERB, REPORTS, CAPITAL = (1 << n for n in range(8, 16))
NUMBER, COMMA, STOP, COLON, DASH, OPEN, CLOSE, QUOTE = (1 << n for n in range(16, 24))
TITLE, ROLE, EVIDENCE, PAST, GERUND, BE, CLITIC, MEDIUM = (1 << n for n in range(24, 32))
CUE, SUBSTANCE, GROUP, BODY, SURVEY, TO, COUNTRY, AIM = (1 << n for n in range(32, 40))
# that, by, as, and, 's, in, than, Thai, over, toll
THAT, BY, AS, JOINER, OWNER, INSIDE, THAN, DEMONYM, HEDGE, TOLL = (1 << n for n in range(40, 50))

PUNCTUATION = COMMA | STOP | COLON | DASH | OPEN | CLOSE
_CLASSES = {
    "article": ARTICLE, "determiner": DETERMINER, "possessive": POSSESSIVE, "subject": PRONOUN, "pronoun": PRONOUN,
    "object": OBJECT, "relative": RELATIVE, "subordinator": SUBORDINATOR, "coordinator": COORDINATOR, "auxiliary": AUXILIARY,
    "negation": NEGATION, "preposition": PREPOSITION, "adverb": ADVERB, "time": TIME, "verb": VERB, "be": BE | AUXILIARY,
    "clitic": CLITIC, "past": PAST, "gerund": GERUND, "to": TO, "that": THAT, "by": BY,
    "as": AS, "joiner": JOINER, "owner": OWNER, "inside": INSIDE, "than": THAN,
}  # fmt: skip
_MARKS = {
    ",": COMMA, ".": STOP, "!": STOP, "?": STOP, "…": STOP, "...": STOP, ":": COLON, ";": COLON, "—": DASH, "–": DASH, "--": DASH,
    "-": DASH, "(": OPEN, "[": OPEN, ")": CLOSE, "]": CLOSE,
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


@frozen(eq=False)
class Reporting:
    """A form of a verb that attributes.

    :param forms: which forms it is: present, past, participle, gerund.
    :param takes: the complements the verb takes.
    :param kind: speech, thought, evidence or judgement.
    :param noun: True when it may as well be a noun.
    :param medium: where its content stands by the verb's own meaning ("tweeted").
    :param deeds: what it takes by a deed and not by speaking ("claimed 40 lives").
    """

    forms: frozenset[str]
    takes: frozenset[str]
    kind: str
    noun: bool
    medium: str
    deeds: frozenset[str]


@frozen(eq=False)
class Lexicon:
    """The words of a vocabulary as bits, and the verb forms that attribute."""

    bits: dict[str, int]
    verbs: dict[str, Reporting]
    abbreviations: frozenset[str]
    cues: dict[str, str]
    unnamed: frozenset[str]
    relays: frozenset[str]
    questions: frozenset[str]
    conditions: frozenset[str]
    occasions: frozenset[str]  # they tell when a thing was said, not what
    contrast: frozenset[str]
    meanwhile: frozenset[str]
    third: frozenset[str]
    people: frozenset[str]
    hearsay: frozenset[str]
    hedging: frozenset[str]  # "over", "at least", "between": a preposition that a figure can begin with
    indefinite: frozenset[str]
    inside: frozenset[str]  # "in"
    asides: Mapping[str, str]  # adverbs among verbs: "so" before "far"; "since"
    topics: frozenset[str]  # what a report is about: before a colon no voice
    trailing: frozenset[str]  # "said", "told": what they bring may stand before them with no comma between
    voices: frozenset[str]  # "he", "it": pronouns for who speaks
    sayable: frozenset[str]  # "everything", "words": the object of a verb of speech that follows
    beside_voice: frozenset[str]  # "local", "medical": they stand before the noun of a voice
    media: frozenset[str]  # "television", "agency"
    outlets: frozenset[str]  # their names
    marks: frozenset[str]  # words and signs of which none stands in a sentence that attributes nothing
    within: frozenset[str]  # "in" of "in a poll": it attributes before a word of evidence alone
    evidence: frozenset[str]
    singular: frozenset[str]
    staffs: frozenset[str]  # bodies that name people as well: "medical staff"
    endings: tuple[tuple[str, int], ...]  # what unknown words that end so are
    verb_second: bool  # "On Monday said the mayor": the finite verb stands second, whatever stands first
    follows: dict[str, str]  # a cue of two words: the second
    seen: dict[str, tuple[str, int, bool]]  # words tagged before, to tag them but once


#: The kinds of numerals that are read as numbers.
_COUNTING = ("unit", "teen", "ten", "vague", "hundred", "scale", "group")
#: The forms of cues that are no verbs: reportedly, according to, per, in a poll.
_PHRASES = ("adverb", "to", "per", "in", "loose", "behind")


class _Bits(dict[str, int]):
    """What each word is, as bits."""

    def add(self, word: str, what: int) -> None:
        """Say that a word is something as well."""
        self[word] = self.get(word, 0) | what


def _grammar(vocabulary: Vocabulary, bits: _Bits) -> tuple[tuple[str, int], ...]:
    """Adds the closed classes to `bits`; returns what unknown words are by their endings."""
    endings: list[tuple[str, int]] = []
    for word, entry in vocabulary["grammar"].items():
        what = 0
        for name in entry.words("classes"):
            what |= _CLASSES.get(name, 0)
        if word.startswith("-"):
            endings.append((word[1:], what))
        else:
            bits.add(word, what)
    return tuple(endings)


def _nouns(vocabulary: Vocabulary, bits: _Bits) -> None:
    """Adds to `bits` numbers, those who speak, bodies, countries, evidence and hedges."""
    for word, entry in vocabulary["numerals"].items():
        if entry.text("kind") in _COUNTING and not bits.get(word):
            bits.add(word, NUMBER)
    for word, entry in vocabulary["speakers"].items():
        bits.add(word, ROLE | (TITLE if entry.flag("title") else 0) | (GROUP if entry.flag("group") else 0))
    for word in vocabulary["bodies"]:
        bits.add(word, BODY)
    for country, entry in vocabulary["countries"].items():
        for form in (country, *entry.words("forms")):
            bits.add(form.split()[-1], COUNTRY)
        for form in entry.words("demonyms"):
            bits.add(form.split()[-1], DEMONYM)
    flags = {"asserts": EVIDENCE, "medium": MEDIUM, "content": SUBSTANCE, "survey": SURVEY, "aim": AIM}
    for word, entry in vocabulary["evidence"].items():
        what = sum(bit for flag, bit in flags.items() if entry.flag(flag))
        for form in (word, entry.text("plural", word)):
            bits.add(form, what)
    for word in vocabulary["hedges"]:
        if bits.get(word, 0) & PREPOSITION:
            bits.add(word, HEDGE)


def _verbs(vocabulary: Vocabulary, bits: _Bits) -> dict[str, Reporting]:
    """Adds the forms of the verbs that attribute to `bits`; returns what each is."""
    verbs: dict[str, list[tuple[str, Entry]]] = {}
    for entry in vocabulary["reporting"].values():
        for form in ("present", "past", "participle", "gerund"):
            for word in entry.words(form):
                verbs.setdefault(word, []).append((form, entry))
                bits.add(word, REPORTS)
    for word, found in verbs.items():
        kinds = {form for form, _ in found}
        noun = bits[word] & (EVIDENCE | ROLE | BODY | MEDIUM | SUBSTANCE) or any(entry.flag("noun") for _, entry in found)
        if kinds <= {"past", "participle"}:
            bits.add(word, PAST)
        elif kinds == {"gerund"}:
            bits.add(word, GERUND)
        elif kinds == {"present"} and not noun:
            bits.add(word, VERB)
    return {word: _reporting(found) for word, found in verbs.items()}


@lru_cache(maxsize=8)
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The words of `vocabulary` compiled for tagging; made once."""
    bits = _Bits()
    endings = _grammar(vocabulary, bits)
    _nouns(vocabulary, bits)
    verbs = _verbs(vocabulary, bits)
    forms = {word: entry.words("forms") for word, entry in vocabulary["attributing"].items()}

    def having(form: str) -> frozenset[str]:
        return frozenset(word for word, has in forms.items() if form in has)

    def listed(key: str) -> frozenset[str]:  # a language without clauses that no comma sets off has none
        return frozenset(vocabulary["nominals"][key].words("words") if "nominals" in vocabulary else ())

    cues = {word: form for word, has in forms.items() for form in has if form in _PHRASES}
    for word in cues:
        bits.add(word, CUE)
    for word in having("toll"):
        bits.add(word, TOLL)
    bodies = vocabulary["bodies"]
    marks = {word for word, what in bits.items() if what & (REPORTS | CUE | SUBSTANCE | AIM | TOLL)}
    within = {word for word, form in cues.items() if form == "in" and not bits[word] & (REPORTS | SUBSTANCE | AIM)}
    return Lexicon(
        bits=bits,
        verbs=verbs,
        abbreviations=frozenset(vocabulary["abbreviations"]),
        cues=cues,
        unnamed=having("participle"),
        relays=having("relay"),
        questions=having("question"),
        conditions=having("condition"),
        occasions=having("occasion"),
        contrast=having("contrast"),
        meanwhile=having("meanwhile"),
        third=having("third"),
        people=having("people"),
        hearsay=having("hearsay"),
        hedging=frozenset(vocabulary["hedges"]) | frozenset(vocabulary["contexts"]["between"].words("words")),
        indefinite=having("indefinite"),
        trailing=having("trailing"),
        voices=having("voice"),
        topics=having("topic"),
        asides={word: vocabulary["attributing"][word].text("next") for word in having("aside")},
        inside=frozenset(word for word, what in bits.items() if what & INSIDE),
        sayable=listed("sayable"),
        beside_voice=listed("beside voices"),
        media=frozenset(word for word, entry in vocabulary["outlets"].items() if entry.flag("part") and word.islower()),
        outlets=frozenset(
            form.lower()
            for name, entry in vocabulary["outlets"].items()
            if not entry.flag("part")
            for form in (name, *entry.words("also"))
        ),
        marks=frozenset((":", *(marks - within))),
        within=frozenset(within),
        evidence=frozenset(word for word, what in bits.items() if what & (EVIDENCE | SURVEY)),
        staffs=frozenset(word for word, entry in vocabulary["bodies"].items() if entry.flag("people")),
        singular=frozenset(word for word, entry in vocabulary["evidence"].items() if _singular(word, entry))
        | frozenset(w for w in bodies if not (w.endswith("s") and w[:-1] in bodies)),
        endings=endings,
        verb_second=bool(of_class(vocabulary, "verb second")),
        follows={word: entry.text("next") for word, entry in vocabulary["attributing"].items() if entry.text("next")},
        seen={},
    )


def _reporting(found: Sequence[tuple[str, Entry]]) -> Reporting:
    entry = found[0][1]
    forms, takes = frozenset(form for form, _ in found), frozenset(entry.words("takes"))
    deeds = frozenset(entry.words("deeds"))
    return Reporting(forms, takes, entry.text("kind"), entry.flag("noun"), entry.text("medium"), deeds)


def _singular(word: str, entry: Entry) -> bool:
    """Whether a noun of evidence is no plural, such as "figures" and "results" are."""
    return bool(entry.text("plural")) or not word.endswith("s") or not (entry.flag("asserts") or entry.flag("medium"))


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
        """Whether any word or mark in it could attribute; cheap, so that the rest need not be read."""
        if self.quotations or not words.marks.isdisjoint(self.words):
            return True
        return not words.within.isdisjoint(self.words) and not words.evidence.isdisjoint(self.words)

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
    if not words.asides.keys().isdisjoint(low):
        _mark_asides(low, tags, words)
    tokens.words += low
    tokens.tags += tags
    tokens.starts += starts
    tokens.ends += ends


def _mark_asides(low: Sequence[str], tags: list[int], words: Lexicon) -> None:
    """What is an adverb among the verbs is marked as one: "have so far said", "has since said"."""
    for at, word in enumerate(low):
        following = words.asides.get(word)
        if following and low[at + 1 : at + 2] == [following]:
            tags[at : at + 2] = [ADVERB, ADVERB]
        elif following == "" and 0 < at < len(tags) - 1 and tags[at - 1] & AUXILIARY and tags[at + 1] & (PAST | REPORTS):
            tags[at] = ADVERB


def _look(word: str, words: Lexicon) -> tuple[str, int, bool]:
    """What is told of a word alone; remembered."""
    if len(words.seen) > 100_000:
        words.seen.clear()
    look = words.seen[word] = _tagged(word, words)
    return look


def without_title_case(tokens: Tokens, words: Lexicon) -> Tokens:
    """The words of a headline that writes all but its small words with capitals, known words read as in small letters.

    Any other sentence as it is.
    """
    tags, low = tokens.tags, tokens.words
    if len([tag for tag in tags if tag & CAPITAL]) < 4:
        return tokens
    if any(not tags[n] & (CAPITAL | QUOTE) and _written_large(low[n], tags[n]) for n in range(len(tags))):
        return tokens
    plain = [_tagged(low[n], words)[1] if n and tags[n] & CAPITAL else tags[n] for n in range(len(tags))]
    told = [plain[n] if plain[n] & _DONE else tags[n] for n in range(len(tags))]
    return Tokens(tokens.text, low, told, tokens.starts, tokens.ends, tokens.quotations)


_DONE = REPORTS | AUXILIARY | VERB | PAST | GERUND | TO | PREPOSITION | SUBORDINATOR | ADVERB | DETERMINER
_SMALL = PREPOSITION | ARTICLE | COORDINATOR | SUBORDINATOR | AUXILIARY | CLITIC | TO


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
        tag = CAPITAL | (tag if low in words.bits else tag & ~(GERUND | PAST | ADVERB))  # Sperling, Reed, Kelly
        if tag & (BODY | COUNTRY) and len(word) > 1 and word.isupper():
            tag &= ~(RELATIVE | OBJECT)  # WHO, US
    return low, tag, low.rpartition("-")[2] in words.abbreviations and low[-1] != "."  # also "R-Pa."


def _shape(word: str, low: str, words: Lexicon) -> int:
    """What an unknown word looks like."""
    if word[0].isdigit() or (word[0] in "$€£" and len(word) > 1):
        return NUMBER | (TIME if ":" in word else 0)
    if not word[0].isalnum():
        return CLITIC if len(word) > 1 and word[0] in "'’" else _MARKS.get(word, 0 if word in "$€£%&+" else DASH)
    for ending, what in words.endings:
        if low.endswith(ending) and len(low) > len(ending) + 1:
            return what
    return 0
