"""Words to one-letter classes: a tokeniser, the closed classes and the verbs of a language; neighbours decide in `neighbours`.

The letters: D determiner, Z pronoun, z object pronoun, N noun or adjective, P name, # figure, S possessive 's, t time,
R adverb, X negation, M modal, B be, H have, O do, G having and being, T to, w bare verb, v its -s form, f past,
n participle, e past or participle alike, g -ing, I preposition, A preposition or subordinator, C coordinator, W relative,
K that, U subordinator, a comma for any comma or dash, a semicolon for a full break. Before they are settled, a and s stand
for a bare and an -s form that may be a noun as well, and h for "her", a determiner or an object pronoun.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import add, itemgetter

from attrs import define, field, frozen

from corroborate.model import Span
from corroborate.vocabulary import Entry, Vocabulary, joints

_TOKEN = re.compile(
    r"([A-Za-z]++(?=[ ,])"  # most words, the short way
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?: - |-)years?(?: - |-)old"  # tokenised or not
    r"|['\u2019]s\b|['\u2019](?:re|ve|ll|d|m)\b"  # what follows an apostrophe
    r"|(?<=s)['\u2019](?=\s[a-z0-9])"  # an owner's alone: "the workers' strike"
    r"|[^\W\d_]+(?:(?:['\u2019](?!(?:s|re|ve|ll|d|m)\b)|[-\u2010\u2011&.])[^\W_]+)*"  # words, hyphened and abbreviated ones
    r"|\d{1,3} - \d{1,3}(?! -)\b"  # how a match ended, in a tokenised text
    r"|[$\u20ac\u00a3\u00a5]?\d+(?:[.,:]\d+)*(?:[-\u2010\u2011][^\W_]+)*%?"  # numbers
    r"|-[LR][RSC]B-|--?|[,;:()\u2013\u2014\u2212?!]|\.(?=\s|$))"
    r"\s*+"  # the space behind it is passed over at once
)
_PUNCTUATION = {
    ",": ",",
    "-": ",",
    "--": ",",
    "\u2013": ",",
    "\u2014": ",",
    "\u2212": ",",
    "(": "(",
    ")": ")",
    ";": ";",
    ":": ";",
    "?": ";",
    "!": ";",
    ".": ";",
}
_PUNCTUATION |= {f"-{side}{kind}B-": "(" if side == "L" else ")" for side in "LR" for kind in "RSC"}  # tokenised brackets
_OPENING = "\"'\u201c\u2018[("
_EXPANDED = {"'re": ("are", "B"), "'ve": ("have", "H"), "'ll": ("will", "M"), "'d": ("would", "M"), "'m": ("am", "B")}

#: So many different words, as they stand in texts, are remembered.
_REMEMBERED = 50_000
#: Endings of plural common nouns for persons, by which the first word of a sentence is known for no name.
_DOERS = ("ists", "ants", "ents", "ees")
#: Irregular verbs double their last letter before -ing when they end so: cut, hit, begin.
_SHORT = re.compile(r"(?:^|[^aeiou])[aeiou][^aeiouwxy]$")

#: A bare form of one syllable keeps its double l: "culled" is of "cull", "travelled" of "travel".
_OPEN_SYLLABLE = re.compile(r"[^aeiouy]*[aeiou][^aeiouwxy]")
_ONE_SYLLABLE = re.compile(r"[^aeiouy]*[aeiouy]+ll")

#: How a match ended, the points of either side as groups.
SCORE = re.compile(r"(\d\d{0,2})(?: - |-to-|[-\u2010\u2011\u2013])(\d{1,3})")

#: Lists of `nominals` that the lexicon has under the same name.
_LISTED = ("alone", "letting", "seeing", "control", "undone", "claiming", "ordering", "addressing", "charging", "intending")

#: What can be told of a word alone: it in lower case, its letter, its size (0: short, 1: long, 2: long with a capital),
#: whether its letter stands, and whether a list holds it.
Look = tuple[str, str, int, bool, bool]


@frozen(eq=False)
class Lexicon:
    """The words of a language: letter by word, bare form by verb form."""

    tags: dict[str, str]
    lemmas: dict[str, str]
    same: frozenset[str]  # forms that are bare and past or participle alike
    alone: frozenset[str]  # determiners that a verb follows, no noun
    letting: frozenset[str]  # bare forms of verbs that take a person and a bare verb
    seeing: frozenset[str]  # ... and of those that take what somebody does: "saw the Lions defeat the Rovers"
    control: frozenset[str]  # bare forms of verbs that "to" and a verb often follow
    undone: frozenset[str]  # past forms of verbs that are done to nobody, so that they are no passive participles
    claiming: frozenset[str]  # bare forms of verbs that a whole clause follows without "that"
    particles: frozenset[str]  # small words inside names
    before_hyphen: frozenset[str]  # ... that a hyphen ties to what follows: "al-Nusra"
    ordering: frozenset[str]  # words that order times of a deed before a participle, as "first" does: "was last seen"
    addressing: frozenset[str]  # bare forms of verbs whose object is spoken to
    charging: frozenset[str]  # bare forms of verbs that "of" follows behind their object
    intending: frozenset[str]  # nouns for what somebody means to do, before "to"
    abbreviations: frozenset[str]  # words that end in a full stop
    offices: frozenset[str]  # nouns for what one person is: "minister", "lawyer"
    compass: frozenset[str]  # first words of the names of places: "North", "New"
    of_several: frozenset[str]  # auxiliaries of which several are the subject: "were"
    of_the_past: frozenset[str]  # auxiliaries that put what is told in the past: "had"
    behind_office: frozenset[str]  # prepositions between an office and where it is held: "professor at"
    placing: frozenset[str]  # prepositions that put what is before them in a place
    having: frozenset[str]  # nouns for kin behind which a number is of their children: "a mother of three"
    seen: dict[str, Look] = field(factory=dict, init=False, repr=False)  # words as they stand, remembered


def _regular(bare: str, doubled: bool) -> tuple[str, str, str]:
    """The forms with -s, -ed and -ing."""
    if bare.endswith("y") and bare[-2:-1] not in "aeiou":
        return bare[:-1] + "ies", bare[:-1] + "ied", bare + "ing"
    sibilant = bare.endswith(("s", "x", "z", "ch", "sh", "o"))
    third = bare + ("es" if sibilant else "s")
    if bare.endswith("ie"):
        return third, bare + "d", bare[:-2] + "ying"
    if bare.endswith("e"):
        return third, bare + "d", (bare if bare.endswith("ee") else bare[:-1]) + "ing"
    stem = bare + bare[-1] if doubled else bare
    return third, stem + "ed", stem + "ing"


def _forms(bare: str, entry: Entry) -> list[tuple[str, str]]:
    """The forms of a verb, each with its letter, by its entry in the list `verbs`."""
    third, past, gerund = _regular(bare, entry.flag("doubled"))
    participle = entry.text("participle", past)
    past = entry.text("past", past)
    if entry.text("past") and _SHORT.search(bare):
        gerund = bare + bare[-1] + "ing"
    noun = entry.flag("noun")
    forms = [(gerund, "g"), (third, "s" if noun else "v")]
    if past == bare:  # put, cut: every form but -s and -ing
        forms.append((bare, "a" if noun else "e"))
        forms += [(participle, "n")] if participle != bare else []  # "beaten"
    else:
        forms.append((bare, "a" if noun else "w"))
        forms += [(past, "e")] if past == participle else [(past, "f"), (participle, "n" if participle != bare else "w")]
    return forms


def _alike(vocabulary: Vocabulary) -> Iterator[str]:
    """The bare forms that are past or participle as well: "hit", "run"."""
    for key, entry in vocabulary["verbs"].items():
        for bare in entry.words("words") or (key,):
            past = _regular(bare, entry.flag("doubled"))[1]
            if bare in (entry.text("past", past), entry.text("participle", past)):
                yield bare


@lru_cache(maxsize=8)
def lexicon_of(vocabulary: Vocabulary) -> Lexicon:
    """The words of a vocabulary, compiled once."""
    tags: dict[str, str] = {}
    lemmas: dict[str, str] = {}
    for key, entry in vocabulary["verbs"].items():
        for bare in entry.words("words") or (key,):
            for form, tag in _forms(bare, entry):
                if form not in tags:
                    tags[form], lemmas[form] = tag, bare
    for plural in vocabulary["plurals"]:
        if tags.get(plural) == "v":
            tags[plural] = "s"  # "took 20 lives"
    for entry in vocabulary["populations"].values():  # nouns that a sentence can begin with
        for person in entry.words("words"):
            tags.setdefault(person, "N")
            tags.setdefault(person + "s", "N")
    for entry in vocabulary["wordclasses"].values():
        for word in entry.words("words"):
            tags[word] = entry.text("tag")
    lemmas.update(being="be", having="have", doing="do", done="do")
    tags.update(doing="g", done="n")
    for lemma, tag in (("be", "B"), ("have", "H"), ("do", "O")):
        lemmas.update({form: lemma for form, its in tags.items() if its == tag})

    listed = {name: frozenset(entry.words("words")) for name, entry in vocabulary["nominals"].items()}
    titles = [entry.words("words") for entry in vocabulary["titles"].values() if entry.text("kind") in ("title", "role")]
    return Lexicon(
        tags=tags,
        lemmas=lemmas,
        same=frozenset(_alike(vocabulary)),
        **{name: listed[name] for name in _LISTED},
        particles=listed["name particles"],
        before_hyphen=listed["name particles"] | listed["name particles before a hyphen"],
        abbreviations=frozenset(vocabulary["abbreviations"]),
        offices=listed["occupations"].union(listed["offices"], *titles),
        compass=frozenset(vocabulary["places"]["compass"].words("words")),
        of_several=listed["auxiliaries of several"],
        of_the_past=listed["auxiliaries of the past"],
        behind_office=listed["behind an office"],
        placing=joints("placing", vocabulary),
        having=frozenset(vocabulary["counting"]["having"].words("words")),
    )


@lru_cache(maxsize=8)
def modalities(vocabulary: Vocabulary) -> dict[str, str]:
    """By a modal verb, how binding or how sure it makes a statement: "will" for "would", "may" for "might"."""
    entries = vocabulary["modality"].values()
    return {word: entry.text("modality") for entry in entries if entry.text("modality") for word in entry.words("words")}


def lemma(word: str, vocabulary: Vocabulary) -> str:
    """The bare form of a verb form in lower case; the word itself when it is no known verb."""
    return lexicon_of(vocabulary).lemmas.get(word) or guessed(word)


@lru_cache(maxsize=50_000)
def singular(noun: str) -> str:
    """The singular of a regular English noun in lower case."""
    if len(noun) < 4 or not noun.endswith("s") or noun.endswith(("ss", "us", "is", "'s", "news", "series", "species", "means")):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zes")):
        return noun[:-2]
    return noun[:-1]


@lru_cache(maxsize=20_000)
def guessed(word: str) -> str:
    """The bare form of a verb form that no list holds, by its ending."""
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            bare = word[: -len(ending)]
            if bare[-1] == bare[-2:-1] and bare[-1] != "s":
                return bare if _ONE_SYLLABLE.fullmatch(bare) else bare[:-1]
            if _OPEN_SYLLABLE.fullmatch(bare):
                return bare + "e"  # "raked": of "rak" it would be "rakked"
            return bare + "e" if bare[-1] in "vzcu" or bare.endswith(("at", "is", "ag", "ur", "ir")) else bare
    return word


def matched(pattern: re.Pattern[str], text: str, start: int, end: int) -> tuple[list[str], list[int], list[int]]:
    """The words of a stretch of text that a pattern finds with its first group, and where each starts and ends."""
    found = list(pattern.finditer(text, start, end))
    words, starts = list(map(itemgetter(1), found)), list(map(re.Match.start, found))
    return words, starts, list(map(add, starts, map(len, words)))


def tokens(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[list[str], list[int], list[int], list[str]]:
    """The words of a stretch of text in lower case, where each starts and ends, and its letter, not yet settled."""
    shown, starts, ends = matched(_TOKEN, text, start, end)
    if not shown:
        return [], [], [], []
    seen = lexicon.seen
    looks = [seen.get(raw) or _look(raw, lexicon) for raw in shown]
    words, tags, sizes, settled, known = map(list, zip(*looks, strict=True))
    line = _Line(shown, starts, ends, words, tags, sizes, settled, known)
    if "x" in tags:
        line.part(lexicon)
    if "." in words[:-1]:
        line.close_up(lexicon)
    if not all(settled):
        titled = line.is_titled()
        for i, stands in enumerate(settled):
            if not stands:
                tags[i] = line.letter(i, titled, text, lexicon)
    return words, starts, ends, tags


@define(eq=False)
class _Line:
    """The words of a sentence in rows, an item a word: as shown, where they stand, what can be told of each alone (`Look`)."""

    shown: list[str]
    starts: list[int]
    ends: list[int]
    words: list[str]
    tags: list[str]
    sizes: list[int]
    settled: list[bool]
    known: list[bool]

    def part(self, lexicon: Lexicon) -> None:
        """Makes two words in one place of "don't"."""
        words, tags = self.words, self.tags
        for i in [i for i, tag in enumerate(tags) if tag == "x"][::-1]:
            verb = words[i].removesuffix("n't").removesuffix("nt")
            words[i : i + 1], tags[i : i + 1] = (verb, "not"), (lexicon.tags.get(verb, "M"), "X")
            self.sizes.insert(i + 1, 0)
            self.known[i : i + 1] = True, True
            self.settled.insert(i, self.settled[i])
            self.shown.insert(i, self.shown[i])
            self.starts.insert(i, self.starts[i])
            self.ends.insert(i, self.ends[i])

    def close_up(self, lexicon: Lexicon) -> None:
        """Takes the full stop into the abbreviation or the initial before it: "Robert Finch Jr. was born", "Dale R. Finch"."""
        words, shown = self.words, self.shown
        for i in range(len(words) - 2, 0, -1):
            initial = words[i] == "." and len(words[i - 1]) == 1 and shown[i - 1].isupper() and shown[i + 1][0].isupper()
            if initial:
                self.tags[i - 1], self.settled[i - 1] = "P", True
            if initial or (words[i] == "." and words[i - 1] in lexicon.abbreviations):
                self.ends[i - 1] = self.ends[i]
                for row in (words, self.starts, self.ends, self.tags, self.sizes, self.settled, self.known, self.shown):
                    del row[i]

    def is_titled(self) -> bool:
        """True for a line in which most of the longer words have a capital, as in a headline."""
        capitals = self.sizes.count(2)
        total = capitals + self.sizes.count(1)
        closed = self.words[-1] in (".", "!", "?")  # a title ends without a stop
        return total > (6 if closed else 3) and capitals > 0.7 * total

    def letter(self, i: int, titled: bool, text: str, lexicon: Lexicon) -> str:
        """The letter of a word that depends on the words beside it: one with a capital, or one that no list holds."""
        raw, tag, shown = self.shown[i], self.tags[i], self.shown
        if raw[0].isupper() and not titled:
            if i == 0 and tag == "N" and len(shown) > 1 and shown[1][0].isupper():
                return "P"
            if len(raw) > 1 and raw.isupper() and tag not in "#":
                return "P"  # US, WHO
            if tag and i and self.tags[i - 1] != ";" and tag in "NwvasfengRUIA":
                return tag if text[self.starts[i] - 1] in _OPENING else "P"
        if tag:
            return tag
        if i == 0 and _plural(self.words, lexicon):
            return "N"
        if raw.endswith("ly") and len(raw) > 5 and (i == 0 or titled):
            return "R"
        if i == 0 and not titled and len(shown) > 1 and shown[1][0].islower() and self.tags[1] != "P":
            common = "eg#" if raw.endswith("s") else "g#"  # "Protests erupted", but "Norland signed"
            return "N" if self.tags[1] in common or not self.known[1] else "P"
        return "P"


def _look(raw: str, lexicon: Lexicon) -> Look:
    """What can be told of a word alone; remembered."""
    if len(lexicon.seen) > _REMEMBERED:
        lexicon.seen.clear()
    look = lexicon.seen[raw] = _first_look(raw, lexicon)
    return look


def _first_look(raw: str, lexicon: Lexicon) -> Look:
    low = raw.lower().replace("\u2019", "'")
    tag = _PUNCTUATION.get(raw) or lexicon.tags.get(low) or ""
    if raw[0].isalpha():
        upper = raw[0].isupper()
        if tag and upper and raw[1:].islower() is False and len(raw) > 1 and not raw[1:].isupper():
            tag = "P"  # McDonald, U.S.
        particle, _, name = raw.partition("-") if not upper else ("", "", "")
        if name[:1].isupper() and particle in lexicon.before_hyphen:
            return low, "P", 2, True, True  # "al-Nusra"
        letter = tag if tag or upper else _shape(raw)
        return low, letter, 1 + upper if len(raw) > 3 else 0, not upper, bool(tag)
    if raw[0] in "'\u2019":
        tag = "S" if low in ("'s", "'") else _EXPANDED[low][1]
        low = _EXPANDED[low][0] if low in _EXPANDED else low
    elif not tag:
        tag = "#" if raw[-1].isdigit() or raw[-1] == "%" else "N"  # "34-year-old" describes
        tag = "R" if SCORE.fullmatch(raw) else tag  # "won 3-1": unless it is a range, it tells how
    return low, tag, 0, True, True


def _shape(raw: str) -> str:
    """The letter of a word in lower case that no list holds, by its ending."""
    if raw.endswith("ly") and len(raw) > 5:
        return "R"
    if raw.endswith("ing") and len(raw) > 5 and "-" not in raw:
        return "g"
    return "e" if raw.endswith("ed") and len(raw) > 4 and "-" not in raw else "N"


def _plural(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether the first of these words is a plural common noun and no name."""
    return words[0].endswith(_DOERS) or (words[0].endswith("s") and len(words) > 1 and words[1] in lexicon.of_several)


def mark(tags: list[str], starts: list[int], ends: list[int], spans: Iterable[Span], letter: str) -> None:
    """Give the words inside `spans` one letter."""
    for span in spans:
        for i in range(bisect_left(starts, span.start), bisect_right(ends, span.end)):
            if tags[i] not in ",;":
                tags[i] = letter
