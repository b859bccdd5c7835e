"""Words to one-letter classes: a tokeniser, the closed classes and the verbs of a language, and their neighbours.

The letters: D determiner, Z pronoun, z object pronoun, N noun or adjective, P name, # figure, S possessive 's, t time,
R adverb, X negation, M modal, B be, H have, O do, G having and being, T to, w bare verb, v its -s form, f past,
n participle, e past or participle alike, g -ing, I preposition, A preposition or subordinator, C coordinator, W relative,
K that, U subordinator, a comma for any comma or dash, a semicolon for a full break. Before they are settled, a and s stand
for a bare and an -s form that may be a noun as well, and h for "her", a determiner or an object pronoun.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import field, frozen

from corroborate.model import Span
from corroborate.vocabulary import Vocabulary

_TOKEN = re.compile(
    r"[A-Za-z]++(?=[ ,])"  # most words, the short way
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?: - |-)years?(?: - |-)old"  # tokenised or not
    r"|['\u2019]s\b|['\u2019](?:re|ve|ll|d|m)\b"  # what follows an apostrophe
    r"|[^\W\d_]+(?:(?:['\u2019](?!(?:s|re|ve|ll|d|m)\b)|[-\u2010\u2011&.])[^\W_]+)*"  # words, hyphened and abbreviated ones
    r"|[$\u20ac\u00a3\u00a5]?\d+(?:[.,:]\d+)*(?:[-\u2010\u2011][^\W_]+)*%?"  # numbers
    r"|-[LR][RSC]B-|--?|[,;:()\u2013\u2014\u2212?!]|\.(?=\s|$)"
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

#: Letters that no neighbour changes.
_FIRM = frozenset("zZ#tRXMBHGIUW,;()")
_PLURAL_VERBS = ("were", "are", "have")
#: So many different words, as they stand in texts, are remembered.
_REMEMBERED = 50_000
#: So many adverbs are looked past for what decides a word.
_ADVERBS = 8
#: Endings of plural common nouns for persons, by which the first word of a sentence is known for no name.
_DOERS = ("ists", "ants", "ents", "ees")
#: Irregular verbs double their last letter before -ing when they end so: cut, hit, begin.
_SHORT = re.compile(r"(?:^|[^aeiou])[aeiou][^aeiouwxy]$")

#: The result of a match.
_SCORE = re.compile(r"\d{1,3}[-\u2010\u2011\u2013]\d{1,3}")

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
    control: frozenset[str]  # bare forms of verbs that "to" and a verb often follow
    claiming: frozenset[str]  # bare forms of verbs that a whole clause follows without "that"
    particles: frozenset[str]  # small words inside names
    addressing: frozenset[str]  # bare forms of verbs whose object is spoken to
    charging: frozenset[str]  # bare forms of verbs that "of" follows behind their object
    seen: dict[str, Look] = field(factory=dict, repr=False)  # words as they stand, remembered


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


@lru_cache(maxsize=8)
def lexicon_of(vocabulary: Vocabulary) -> Lexicon:
    """The words of a vocabulary, compiled once."""
    tags: dict[str, str] = {}
    lemmas: dict[str, str] = {}
    same: set[str] = set()
    for key, entry in vocabulary["verbs"].items():
        for bare in entry.words("words") or (key,):
            third, past, gerund = _regular(bare, entry.flag("doubled"))
            participle = entry.text("participle", past)
            past = entry.text("past", past)
            if entry.text("past") and _SHORT.search(bare):
                gerund = bare + bare[-1] + "ing"
            noun = entry.flag("noun")
            if bare in (past, participle):
                same.add(bare)
            forms = [(gerund, "g"), (third, "s" if noun else "v")]
            if past == bare:  # put, cut: every form but -s and -ing
                forms.append((bare, "a" if noun else "e"))
            else:
                forms.append((bare, "a" if noun else "w"))
                forms += [(past, "e")] if past == participle else [(past, "f"), (participle, "n" if participle != bare else "w")]
            for form, tag in forms:
                if form not in tags:
                    tags[form], lemmas[form] = tag, bare
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

    def listed(name: str) -> frozenset[str]:
        return frozenset(vocabulary["nominals"][name].words("words"))

    return Lexicon(
        tags=tags,
        lemmas=lemmas,
        same=frozenset(same),
        alone=listed("alone"),
        letting=listed("letting"),
        control=listed("control"),
        claiming=listed("claiming"),
        particles=listed("name particles"),
        addressing=listed("addressing"),
        charging=listed("charging"),
    )


def lemma(word: str, vocabulary: Vocabulary) -> str:
    """The bare form of a verb form in lower case; the word itself when it is no known verb."""
    return lexicon_of(vocabulary).lemmas.get(word) or guessed(word)


@lru_cache(maxsize=20_000)
def guessed(word: str) -> str:
    """The bare form of a verb form that no list holds, by its ending."""
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            bare = word[: -len(ending)]
            if bare[-1] == bare[-2:-1] and bare[-1] != "s":
                return bare[:-1]
            return bare + "e" if bare[-1] in "vzcu" or bare.endswith(("at", "is", "ag", "ur", "ir")) else bare
    return word


def matched(pattern: re.Pattern[str], text: str, start: int, end: int) -> tuple[list[str], list[int], list[int]]:
    """The words of a stretch of text that a pattern finds, and where each starts and ends."""
    found = list(pattern.finditer(text, start, end))
    return list(map(re.Match.group, found)), list(map(re.Match.start, found)), list(map(re.Match.end, found))


def tokens(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[list[str], list[int], list[int], list[str]]:
    """The words of a stretch of text in lower case, where each starts and ends, and its letter, not yet settled."""
    shown, starts, ends = matched(_TOKEN, text, start, end)
    if not shown:
        return [], [], [], []
    seen = lexicon.seen
    looks = [seen.get(raw) or _look(raw, lexicon) for raw in shown]
    words, tags, sizes, settled, known = map(list, zip(*looks, strict=True))
    if "x" in tags:  # don't: two words in one place
        for i in [i for i, tag in enumerate(tags) if tag == "x"][::-1]:
            verb = words[i].removesuffix("n't").removesuffix("nt")
            words[i : i + 1], tags[i : i + 1] = (verb, "not"), (lexicon.tags.get(verb, "M"), "X")
            sizes.insert(i + 1, 0)
            settled.insert(i, settled[i])
            known[i : i + 1] = True, True
            shown.insert(i, shown[i])
            starts.insert(i, starts[i])
            ends.insert(i, ends[i])
    if all(settled):
        return words, starts, ends, tags
    open_ones = [i for i, stands in enumerate(settled) if not stands]  # words whose letter depends on the words beside them
    capitals = sizes.count(2)
    closed = words[-1] in (".", "!", "?")  # a title ends without a stop
    total = capitals + sizes.count(1)
    titled = total > (6 if closed else 3) and capitals > 0.7 * total
    for i in open_ones:
        raw, tag = shown[i], tags[i]
        upper = raw[0].isupper()
        if i == 0 and tag == "N" and upper and not titled and len(shown) > 1 and shown[1][0].isupper():
            tags[i] = "P"
        elif upper and not titled and len(raw) > 1 and raw.isupper() and tag not in "#":
            tags[i] = "P"  # US, WHO
        elif upper and tag and not titled and i and tags[i - 1] != ";" and tag in "NwvasfengRUIA":
            tags[i] = tag if text[starts[i] - 1] in _OPENING else "P"
        elif not tag:
            if i == 0 and _plural(words):
                tags[i] = "N"
            elif raw.endswith("ly") and len(raw) > 5 and (i == 0 or titled):
                tags[i] = "R"
            elif i == 0 and not titled and len(shown) > 1 and shown[1][0].islower():
                common = "eg#" if raw.endswith("s") else "g#"  # "Protests erupted", but "Norland signed"
                tags[i] = "N" if tags[1] in common or not known[1] else "P"
            else:
                tags[i] = "P"
    return words, starts, ends, tags


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
        letter = tag if tag or upper else _shape(raw)
        return low, letter, 1 + upper if len(raw) > 3 else 0, not upper, bool(tag)
    if raw[0] in "'\u2019":
        tag = "S" if low == "'s" else _EXPANDED[low][1]
        low = _EXPANDED[low][0] if low in _EXPANDED else low
    elif not tag:
        tag = "#" if raw[-1].isdigit() or raw[-1] == "%" else "N"  # "34-year-old" describes
        tag = "R" if _SCORE.fullmatch(raw) else tag  # "won 3-1": unless it is a range, it tells how
    return low, tag, 0, True, True


def _shape(raw: str) -> str:
    """The letter of a word in lower case that no list holds, by its ending."""
    if raw.endswith("ly") and len(raw) > 5:
        return "R"
    if raw.endswith("ing") and len(raw) > 5 and "-" not in raw:
        return "g"
    return "e" if raw.endswith("ed") and len(raw) > 4 and "-" not in raw else "N"


def _plural(words: Sequence[str]) -> bool:
    """Tell whether the first of these words is a plural common noun and no name."""
    return words[0].endswith(_DOERS) or (words[0].endswith("s") and len(words) > 1 and words[1] in _PLURAL_VERBS)


def mark(tags: list[str], starts: list[int], ends: list[int], spans: Iterable[Span], letter: str) -> None:
    """Give the words inside `spans` one letter."""
    for span in spans:
        for i in range(bisect_left(starts, span.start), bisect_right(ends, span.end)):
            if tags[i] not in ",;":
                tags[i] = letter


#: So many words behind a verb, another one is not joined to it.
_FAR = 16


def settle(tags: Sequence[str], words: Sequence[str], lexicon: Lexicon) -> str:
    """Settle what a word is by its neighbours; returns the letters as one string."""
    if "h" in tags:
        tags = [tag if tag != "h" else "D" if _owned(i, tags) else "z" for i, tag in enumerate(tags)]
    settled = list(tags)
    size = len(settled)
    last_verb = -9  # where the last verb stood
    verbed = False  # a verb stood since the last break
    for i, tag in enumerate(settled):
        if tag in _FIRM:
            if tag in "BHM":
                last_verb, verbed = i, True
            elif tag in ",;UW":
                verbed = False
            continue
        following = settled[i + 1] if i + 1 < size else ";"
        if (
            tag in "NO"
            and i
            and settled[i - 1] == "P"
            and words[i] in lexicon.particles
            and _leads_to_name(i, words, tags, lexicon)
        ):
            settled[i] = "P"  # "Rio de Janeiro"
            continue
        if tag in "NPD" and following != "R" and not (i and settled[i - 1] in "MRX") and words[i] != "such":
            continue  # as most nouns, names and determiners do, it stays what it is
        back = i - 1
        while back >= 0 and i - back < _ADVERBS and settled[back] in "RXt":
            back -= 1
        before = settled[back] if back >= 0 else ";"
        new = tag
        if tag == "S" and before == "Z":
            new = "H" if following in "en" or (following == "R" and i + 2 < size and settled[i + 2] in "en") else "B"
        elif tag == "S" and i and settled[i - 1] == "t" and following in "NPaegs#D":
            first = next((at for at in range(i - 1, 0, -1) if settled[at - 1] != "t"), 0)
            if first < i - 1 and lexicon.tags.get(words[first]) in ("A", "I"):
                settled[first] = "I"  # "after Monday's storm" is no time: the rest of it stands before the noun
        elif tag == "S" and before not in "NP#DtSgea":
            new = "R"
        elif tag == "a" and before in "BH" and words[i] in lexicon.same:
            new = "n"  # "was hit", "has cut"
        elif tag == "a" and before in "NP" and following in "DPz" and words[i] in lexicon.same:
            new = "e"  # "said the strikes hit a school"
        elif tag in "aw" and before in "NPz" and verbed and lexicon.lemmas.get(words[last_verb]) in lexicon.letting:
            new = "w"  # "lets nurses work"
        elif tag in "as":
            plural = back >= 0 and words[back].endswith("s")
            agrees = words[i] in lexicon.same or (tag == "s") != plural
            near = i - last_verb if last_verb >= 0 and settled[last_verb] == ("w" if tag == "a" else "v") else _FAR
            if before == "C" and settled[back - 1 : back] == ["t"] and near < _FAR:
                near = 1  # "begins on 3 June and ends on 9 June"
            new = _noun_or_verb(tag, before, following, _verb_ahead(tags, i + 1), back == i - 1, near, verbed, agrees)
        elif tag in "wv" and before in "DS":
            new = tag if words[back] in lexicon.alone else "N"
        elif tag == "w" and before == "I" and following not in "DZ":
            new = "N"
        elif tag == "w" and before == "H" and words[i] in lexicon.same:
            new = "n"
        elif (
            tag == "w"
            and back == i - 1
            and before in "efvg"
            and following in "NPas"
            and lexicon.lemmas.get(words[back]) not in lexicon.letting
        ):
            new = "N"  # "used live rounds"
        elif tag in "NP" and following == "R" and words[i + 1] == "ago":
            new = "t"  # "days ago"
        elif tag == "N" and i and ((before == "M" and settled[i - 1] in "MRX") or (before == "O" and settled[i - 1] == "X")):
            new = "w"  # no known verb, but it must be one
        elif tag == "C" and words[i] == "&" and before == following == "P":
            new = "P"
        elif tag == "D" and words[i] == "such" and i + 1 < size and words[i + 1] == "as":
            new = "I"
        elif tag in "en":
            joined = before == "C" and last_verb >= 0 and settled[last_verb] == "w" and i - last_verb < _FAR
            if joined and words[i] in lexicon.same and following in "Dz#":
                new = "w"  # "will cut jobs and shut its factory"
            elif before in "MT":
                new = "w" if words[i] in lexicon.same else "e"
            elif before == "P" and following in "NP" and i > 1 and words[i - 2] in ("a", "an"):
                new = "N"  # "a French animated series"
            elif (before in "DS#" and following in "NPas#") or (before == "I" and following in "NP,;I"):
                new = "N"
        elif tag == "f" and before in "DS" and back == i - 1:
            new = "N"
        elif tag == "g":
            owned = (before in "DS" and back == i - 1) or (i and tags[i - 1] == "S")  # "Friday's shooting"
            if owned or (before == "N" and following == "I" and words[i + 1] == "of"):
                new = "N"
            elif before == "N" and following in ";," and i > 1 and settled[i - 2] in "DS":
                new = "N"  # "a similar warning"
        elif tag == "T":
            if following == "N" and i and words[i + 1] not in lexicon.tags and _controls(i - 1, words, settled, lexicon):
                settled[i + 1] = "w"  # "plans to rebrand", whatever that is
            elif before == "I" or (following not in "waBHORX" and not (following == "e" and words[i + 1] in lexicon.same)):
                new = "I"
        elif tag == "K":
            told = i > 0 and settled[i - 1] == "t"  # "said on Thursday that volunteers could apply"
            if (before == "I" and not told) or (before == ";" and following != "B" and i == 0):
                new = "D"
            elif following in "vfeBHMO" or (following in "RX" and i + 2 < size and settled[i + 2] in "vfeBHMO"):
                new = "W" if before in "NP#D," else "Z"
        elif tag == "A":
            if words[i] in ("like", "than"):
                new = "w" if before == "M" else "I"
        elif tag == "O" and (before == "T" or following not in "wvaXRNPDZ#"):
            new = "e" if words[i] == "did" else "w"
        if new in "wvfenBHMO":
            last_verb, verbed = i, True
        elif new in ",;UWK" or (new == "A" and _verb_ahead(tags, i + 1)):
            verbed = False
        settled[i] = new
    return "".join(settled)


def _leads_to_name(at: int, words: Sequence[str], tags: Sequence[str], lexicon: Lexicon) -> bool:
    """True for a small word inside a name, alone or one of two: "Rio de Janeiro", "Maria de la Cruz"."""
    rest = tags[at + 1 : at + 3]
    return rest[:1] == ["P"] or (rest[1:] == ["P"] and words[at + 1] in lexicon.particles)


def _owned(at: int, tags: Sequence[str]) -> bool:
    """True for "her" before what is hers, not before what she does: "her lawyer", "her new job", not "saw her leave"."""
    following, next_one = (*tags[at + 1 : at + 3], ";", ";")[:2]
    if following in "as":
        return at == 0 or tags[at - 1] not in "awvsefng"
    return following in "NP#" or (following in "egn" and next_one in "NPas")


def _verb_ahead(tags: Sequence[str], at: int) -> bool:
    """Tell whether an unmistakable finite verb is still to come before the next break."""
    for i in range(at, len(tags)):
        tag = tags[i]
        if tag in "vfBHMO":
            if not (i and tags[i - 1] == "T"):
                return True
        elif tag in ";UWK":
            return False
    return False


def _controls(at: int, words: Sequence[str], settled: Sequence[str], lexicon: Lexicon) -> bool:
    return settled[at] in "wvefng" and lexicon.lemmas.get(words[at]) in lexicon.control


def _noun_or_verb(
    tag: str, before: str, following: str, coming: bool, adjoining: bool, near: int, verbed: bool, agrees: bool
) -> str:
    """Return the letter of a form that can be a noun or a verb."""
    verb = "w" if tag == "a" else "v"
    if (
        before in "MOZWT"
        or (before == "C" and (near <= 3 or (following in "Dz#" and near < _FAR)))
        or (before == "," and near <= 2)
    ):
        return verb
    if (before in "DSI#H" and adjoining) or before in "Bg" or coming:
        return "N"
    if tag == "a" and before == following == "P":
        return "N"  # "Ohio coach Jane Roe"
    if before == "P" and following in "DTtZzK#":
        return verb if tag == "s" or not verbed else "N"
    if before in "NP" and not verbed and agrees and following in "DZzPtK#TAIRNg":
        return verb
    if before == "P" and not verbed and tag == "s" and following == ";":
        return verb
    return "N"
