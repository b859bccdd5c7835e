"""How alike two stretches of text are worded: words weighed by how much they tell, never by what they count.

Numbers and number words carry no weight: linking reads the question, comparison the answer.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache

from corroborate.vocabulary import Vocabulary, any_of, joints, of_class

_WORD = re.compile(
    r"([a-z]++(?=[ ,])"  # most words, the short way
    r"|[^\W\d_]+(?:['\u2019][^\W\d_]+)?|\d[\d.,:]*)"
    r"[\W_]*+"  # what stands between is passed over at once
)
_FOREIGN = re.compile(r"[^\x00-\x7f]+")


def plain(text: str) -> str:
    """`text` in lower case without accents, with straight apostrophes."""
    if text.isascii():
        return text.lower()
    return _FOREIGN.sub(_unmarked, unicodedata.normalize("NFKD", text.replace("\u2019", "'"))).lower()


def has_capital(word: str) -> bool:
    """True for a word that begins with a capital, a particle of two letters that a hyphen ties to it aside: "al-Khalid"."""
    return word[:1].isupper() or (word[2:3] == "-" and word[3:4].isupper())


def _unmarked(run: re.Match[str]) -> str:
    """A run of characters beyond ASCII without its accents."""
    return "".join(char for char in run.group() if not unicodedata.combining(char))


def _noun_group(text: str, vocabulary: Vocabulary) -> str:
    """The words of a noun phrase before its first preposition: "fire" of "fire at a school"."""
    words, prepositions = text.split(), of_class(vocabulary, "preposition")
    stop = next((at for at, word in enumerate(words) if at and word in prepositions), len(words))
    return " ".join(words[:stop])


def head_noun(text: str, vocabulary: Vocabulary) -> str:
    """The head of a noun phrase, plain: "governor" of "the governor of the province"."""
    return plain(_noun_group(text, vocabulary)).rpartition(" ")[2]


@lru_cache(maxsize=8)
def _belonging(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf" (?:{any_of(joints('belonging', vocabulary))}) ")


def parted_at_of(text: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """The words of a phrase before its first "of" and those behind it: "rescue team", "ten" of "rescue team of ten"."""
    before, *behind = _belonging(vocabulary).split(text, maxsplit=1)
    return before, behind[0] if behind else ""


def opens_with_of(text: str, vocabulary: Vocabulary) -> bool:
    """True for words that take something from a whole right at their start: "of them", "of which"."""
    return text.partition(" ")[0].lower() in joints("belonging", vocabulary)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """`word` without its commonest English endings: enough to match "strikes" with "strike" and "killing" with "killed"."""
    word = word.partition("'")[0]
    if len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            bare = word[: -len(ending)]
            return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "sl" else bare.removesuffix("e")
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word


@lru_cache(maxsize=100_000)
def root(word: str) -> str:
    """The stem of a word as it stands in a text, in whatever case and with whatever accents."""
    return stem(plain(word))


@lru_cache(maxsize=8)
def weights(vocabulary: Vocabulary) -> Mapping[str, float]:
    """How much each stem of a common word tells, 0 to 1; any other stem tells 1."""
    entries = list(vocabulary["common"].values())
    return {stem(word): entry.number("weight") for entry in reversed(entries) for word in entry.words("words")}


def weight(word: str, vocabulary: Vocabulary) -> float:
    """How much a stem tells, 0 to 1: nothing for function words, 1 for words that are not common."""
    return weights(vocabulary).get(word, 1.0)


def stems(text: str, vocabulary: Vocabulary) -> list[str]:
    """The stems of the words of `text` that tell anything, in order; figures in digits are left out."""
    return list(filter(None, map(_telling(vocabulary), _WORD.findall(plain(text)))))


@lru_cache(maxsize=8)
def _telling(vocabulary: Vocabulary) -> Callable[[str], str]:
    """What gives the stem of a word that tells anything, "" for a figure and for a word that does not."""
    common = weights(vocabulary)

    @lru_cache(maxsize=200_000)
    def tell(word: str) -> str:
        found = "" if word[0].isdigit() else stem(word)
        return found if common.get(found, 1.0) > 0 else ""

    return tell


class _Phrases(dict[str, str]):
    """An expression for the words of each kind in the list `scopes`, made when it is first asked for: few are in a short run."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = {entry.text("kind"): entry.words("words") for entry in vocabulary["scopes"].values()}

    def __missing__(self, kind: str) -> str:
        phrase = self[kind] = any_of(self._words[kind])
        return phrase


class _Scopes(dict[str, re.Pattern[str]]):
    """A pattern of the words of each kind in the list `scopes`, made when it is first asked for."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._phrases = scope_phrases(vocabulary)

    def __missing__(self, kind: str) -> re.Pattern[str]:
        pattern = self[kind] = re.compile(rf"\b(?:{self._phrases[kind]})\b")
        return pattern


@lru_cache(maxsize=8)
def scope_phrases(vocabulary: Vocabulary) -> Mapping[str, str]:
    """An expression for the words of each kind in the list `scopes`."""
    return _Phrases(vocabulary)


@lru_cache(maxsize=8)
def scope_words(vocabulary: Vocabulary) -> Mapping[str, re.Pattern[str]]:
    """A pattern of the words of each kind in the list `scopes`."""
    return _Scopes(vocabulary)


@lru_cache(maxsize=8)
def _alike(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Stem to the stem that stands for all words of nearly its meaning: the commonest of them."""
    found: dict[str, str] = {}
    groups = [entry.words("words") for entry in vocabulary["synonyms"].values() if entry.text("kind") == "alike"]
    for named in (True, False):
        for words in groups:
            first = min(map(stem, words), key=lambda word: weight(word, vocabulary))
            found.update((stem(word), first) for word in words if (stem(word) == word) == named and stem(word) not in found)
    return found


def one_meaning(word: str, vocabulary: Vocabulary) -> str:
    """The stem that stands for all words of nearly the meaning of `word`; `word` itself when no group holds it."""
    return _alike(vocabulary).get(stem(word), word)


def has_synonyms(word: str, vocabulary: Vocabulary) -> bool:
    """True for the stem of a word that some group of words of nearly one meaning holds."""
    return word in _alike(vocabulary)


@lru_cache(maxsize=8)
def _irregular(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Stem of a form that no ending tells to that of its verb: "stole" and "stolen" are "steal"."""
    forms = {
        stem(form): stem(verb)
        for verb, entry in vocabulary["verbs"].items()
        for form in (entry.text("past"), entry.text("participle"))
        if form
    }
    return {form: verb for form, verb in forms.items() if form not in vocabulary["verbs"]}


def meanings(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The telling words of `text`, those of nearly one meaning ("plant", "factory") and the forms of one verb as one."""
    alike, irregular = _alike(vocabulary), _irregular(vocabulary)
    bare = [irregular.get(word, word) for word in stems(text, vocabulary)]
    return frozenset([alike.get(word, word) for word in bare])


@lru_cache(maxsize=10_000)
def mass(words: frozenset[str], vocabulary: Vocabulary) -> float:
    """How much some stems tell together."""
    common = weights(vocabulary)
    return math.fsum(common.get(word, 1.0) for word in words)  # exact: the same in any order


def overlap(a: frozenset[str], b: frozenset[str], vocabulary: Vocabulary) -> float:
    """Shared weight as a share of the weight of the smaller side (0 when either is empty)."""
    shared = a & b
    if not shared:
        return 0.0
    common = weights(vocabulary)
    least = min(mass(a, vocabulary), mass(b, vocabulary))
    return math.fsum([common.get(word, 1.0) for word in shared]) / least if least else 0.0
