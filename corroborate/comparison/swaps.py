"""Two sentences that are the same, word for word, but for one place, and what stands there in each.

One of the two was taken from the other, or both from one report, and a word was changed on the way: "played for Arlow" and
"played for Wick", "a Danish driver" and "a Dutch driver". Whether both can be right is for what was swapped to say. What stands
there in one only was added or left out, and is no swap.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from corroborate.comparison.answers import BRACKETED, other_countries
from corroborate.comparison.doers import may_be_one
from corroborate.comparison.quantities import Fit
from corroborate.extraction.grammar.words import lemma
from corroborate.linking.families import exclude_each_other
from corroborate.linking.names import country_of, shortens
from corroborate.linking.wording import meanings, plain
from corroborate.model import Claim, Document
from corroborate.values import Quantity, Term, TimeSpan
from corroborate.vocabulary import Vocabulary, of_class

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_NTH = re.compile(r"\d+(?:st|nd|rd|th)")
#: Fewest words that two sentences share, of which only one can be right and of any, and most in the one place where they differ.
_FEW, _SHARED, _SWAPPED = 2, 4, 4
#: Letters of a particle at most, which has no capital in a name or a headline.
_SMALL = 3
#: Letters in which superlatives end.
_MOST = "est"
#: Letters with which the forms of one word begin.
_ROOT = 3


@frozen
class Swap:
    """What stands in the one place where two sentences differ.

    :param a: the words of the first, as said.
    :param b: those of the second.
    :param before: the word before them in the first, in lower case; "" at the start.
    :param at: how far into each sentence they begin, in characters.
    :param brief: they share so few words that only what cannot both be right tells anything.
    :param titled: what the two share has capitals throughout, as a headline has, so that a capital makes no name.
    """

    a: str
    b: str
    before: str
    at: tuple[int, int] = (0, 0)
    brief: bool = False
    titled: bool = False


def swapped(
    a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary, *, agreed: bool
) -> tuple[Swap, Fit] | None:
    """What was swapped between the sentences of two claims, and how the two stand by it; None when it says nothing of them.

    A number counts wherever it stands, but that one of two days may have moved since. Other words count where the claims
    themselves say them of one thing.

    :param agreed: the two answers are the same but for the swap; else only what excludes itself counts.
    """
    found = _between(a, b, documents, vocabulary)
    exclusive = found is not None and excluded(found, vocabulary)
    if found is None or (found.brief and not exclusive):
        return None
    figures = isinstance(a.value, Quantity) or isinstance(b.value, Quantity)
    days = {documents[claim.document].published for claim in (a, b) if claim.document in documents}
    if agreed and (figures or len(days) == 1) and numbers_swapped(found, vocabulary):
        return found, "conflict"
    if figures:  # "fell to 4.2 percent", "rose to 4.2 percent"
        return (found, "conflict") if agreed and exclusive else None
    if not _is_said_in(found, a, b, vocabulary, agreed=agreed):
        return None
    if exclusive or (two_names(found, vocabulary) and not _knows_both(found, (a, b), documents)):
        return found, "conflict"
    return (found, "compatible") if agreed and described_anew(found, vocabulary) else None


def told_otherwise(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> Swap | None:
    """What stands behind one preposition in the brief sentences of two claims that are the same otherwise: "lies on the Danube",
    "lies on the Rhine"; None where it may be one thing, and the answer therefore one.

    :param documents: id to document, at least those of the two claims.
    """
    found = None if isinstance(a.value, Quantity) else _between(a, b, documents, vocabulary)
    if found is None or not found.brief or found.before not in of_class(vocabulary, "preposition"):
        return None
    return found if _is_said_in(found, a, b, vocabulary, agreed=True) and described_anew(found, vocabulary) else None


def _between(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> Swap | None:
    """What was swapped between the sentences of two claims."""
    return swap(_sentence(a, documents), _sentence(b, documents), vocabulary)


def _is_said_in(found: Swap, a: Claim, b: Claim, vocabulary: Vocabulary, *, agreed: bool) -> bool:
    """True where the claims themselves say what was swapped, of one thing; of answers that are the same, days aside, what stands
    behind a preposition counts as well: "a country in Africa", "a country in Europe".
    """
    agreed = agreed and found.before in of_class(vocabulary, "preposition")
    whole = [(agreed and not isinstance(claim.value, TimeSpan)) or _says_itself(claim, vocabulary) for claim in (a, b)]
    spans = [claim.span if all_of_it else claim.value_span or claim.span for claim, all_of_it in zip((a, b), whole, strict=True)]
    places = [claim.span.start + at for claim, at in zip((a, b), found.at, strict=True)]
    within = all(span.start <= place < span.end for span, place in zip(spans, places, strict=True))
    return within and not _topic(a, b, found)


def _says_itself(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a claim whose verb is its answer: of "upheld the ruling by a divided vote" more than that can be swapped."""
    return isinstance(claim.value, Term) and f"{claim.predicate}: {claim.value.key}" in vocabulary["deeds"]


def _topic(a: Claim, b: Claim, found: Swap) -> bool:
    """True where what was swapped is what the claims are about: of two companies both may have grown."""
    return any(found.a in name or found.b in name for claim in (a, b) for name in (claim.agent, claim.subject))


def _knows_both(found: Swap, claims: Sequence[Claim], documents: Mapping[str, Document]) -> bool:
    """True where one report has the words of both sides: it may call one thing by two names, as the Arlow Rovers "Arlow"."""
    texts = [documents[claim.document].text for claim in claims if claim.document in documents]
    return any(all(re.search(rf"\b{re.escape(side)}\b", text) for side in (found.a, found.b)) for text in texts)


def _sentence(claim: Claim, documents: Mapping[str, Document]) -> str:
    """The claim's words, and what follows them in their line up to the end of the sentence."""
    if claim.document not in documents:
        return claim.quote
    text = documents[claim.document].text
    ends = (text.find(mark, claim.span.end - 1, claim.span.end + 200) for mark in (". ", "\n"))
    stop = min((end for end in ends if end >= 0), default=min(claim.span.end + 200, len(text)))
    return text[claim.span.start : stop]


def swap(a: str, b: str, vocabulary: Vocabulary) -> Swap | None:
    """What was swapped between two sentences; None when they differ in no place, in several, or in what one has besides."""
    (left, keys), (right, others) = _words(a, vocabulary), _words(b, vocabulary)
    most = min(len(keys), len(others))
    start = next((at for at in range(most) if keys[at] != others[at]), most)
    end = next((at for at in range(most - start) if keys[-1 - at] != others[-1 - at]), most - start)
    if start + end == most and end > 0 and _is_highest(keys[-end], vocabulary):
        end -= 1  # "the largest", "the second-largest"
    mine, theirs = left[start : len(left) - end], right[start : len(right) - end]
    if not mine or not theirs or start + end < _FEW or max(len(mine), len(theirs)) > _SWAPPED:
        return None
    one, other = (text[words[0].start() : words[-1].end()] for text, words in ((a, mine), (b, theirs)))
    if _letters(one) == _letters(other):
        return None  # "he'd" and "he ' d", "re-open" and "reopen"
    titled = any(_titled([word.group() for word in (*words[1:start], *words[len(words) - end :])]) for words in (left, right))
    return Swap(
        one,
        other,
        keys[start - 1] if start else "",
        (mine[0].start(), theirs[0].start()),
        brief=start + end < _SHARED,
        titled=titled,
    )


def _is_highest(word: str, vocabulary: Vocabulary) -> bool:
    """True for a superlative."""
    return word.endswith(_MOST) or word in vocabulary["nominals"]["highest"].words("words")


def _titled(words: Sequence[str]) -> bool:
    """True for words that have capitals throughout, but for small ones ("with")."""
    long = [word for word in words if len(word) > _SMALL + 1]
    return bool(long) and all(word[:1].isupper() for word in long)


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.lower()))


def _words(text: str, vocabulary: Vocabulary) -> tuple[list[re.Match[str]], list[str]]:
    """The words of a sentence, where they stand and plain, articles and what stands in brackets left out."""
    bare, small = BRACKETED.sub(lambda match: " " * len(match.group()), text), of_class(vocabulary, "article")
    found = [(match, key) for match in _WORD.finditer(bare) if (key := plain(match.group())) not in small]
    return [match for match, _ in found], [key for _, key in found]


def numbers_swapped(found: Swap, vocabulary: Vocabulary) -> bool:
    """True for two numbers that are not one: "first" and "fifth", but not "7th" and "seventh", nor "60m" and "200ft"."""
    words = [_pieces(side) for side in (found.a, found.b)]
    numerals = _numerals(vocabulary)
    if not all(len(side) == 1 and (side[0][0].isdigit() or numerals.issuperset(side[0].split("-"))) for side in words):
        return False
    units = {side[0].lstrip("0123456789") for side in words if not _NTH.fullmatch(side[0]) and side[0][0].isdigit()}
    return len(units) < 2 and _number(words[0][0], vocabulary) != _number(words[1][0], vocabulary)


def excluded(found: Swap, vocabulary: Vocabulary) -> bool:
    """True for swapped words of which only one can be right: two nationalities, or a word and its reverse."""
    one, other = (plain(side).replace("-", " ").split() for side in (found.a, found.b))
    if _ranked_lower(one, other, vocabulary) or _ranked_lower(other, one, vocabulary):
        return True
    degrees = vocabulary["nominals"]["by degrees"].words("words")
    left, right = (" ".join(word for word in side if word not in degrees) for side in (one, other))
    verbs = lemma(left, vocabulary), lemma(right, vocabulary)  # "fell", "rose"
    if (
        exclude_each_other(left, right, vocabulary, alike=True)
        or exclude_each_other(*verbs, vocabulary)
        or any({left, right} <= known for known in _contrasts(vocabulary))
    ):
        return left != right
    return other_countries(found.a, found.b, vocabulary)


def _ranked_lower(one: Sequence[str], other: Sequence[str], vocabulary: Vocabulary) -> bool:
    """True for a superlative with a number of a row before it, and one without: "second largest", "largest"."""
    numerals = vocabulary["numerals"]
    first = other[0] if other[1:] == one != [] else ""
    return first in numerals and numerals[first].text("kind") == "ordinal"


def two_names(found: Swap, vocabulary: Vocabulary) -> bool:
    """True for the names of two, which neither shortens nor describes the other; of two countries `excluded` knows more."""
    one, other = found.a, found.b
    placed = found.before in vocabulary["scopes"]["places"].words("words")
    if placed or found.titled or any(country_of(side, vocabulary) for side in (one, other)) or shortens(one, other, vocabulary):
        return False
    return _named(one) and _named(other) and not may_be_one(one, other, vocabulary)


def described_anew(found: Swap, vocabulary: Vocabulary) -> bool:
    """True where the two say it in words of which they share no meaning: no "large" and "big", no "had to use" and "used"."""
    words = [meanings(side, vocabulary) for side in (found.a, found.b)]
    forms = [{word[:_ROOT] for word in side} for side in words]  # a verb's forms begin alike
    return all(forms) and words[0].isdisjoint(words[1]) and forms[0].isdisjoint(forms[1])


def _named(words: str) -> bool:
    """True when each word that is longer than a particle has a capital."""
    return words[:1].isupper() and all(word[:1].isupper() or word[:1].isdigit() for word in words.split() if len(word) > _SMALL)


def _pieces(words: str) -> Sequence[str]:
    return plain(words).split()


@lru_cache(maxsize=8)
def _contrasts(vocabulary: Vocabulary) -> Sequence[frozenset[str]]:
    """Sets of words of which one thing is called by one only: left and right."""
    return [frozenset(entry.words("words")) for entry in vocabulary["contrasts"].values()]


@lru_cache(maxsize=8)
def _numerals(vocabulary: Vocabulary) -> frozenset[str]:
    kinds = ("unit", "teen", "ten", "ordinal")
    return frozenset(key for key, entry in vocabulary["numerals"].items() if entry.text("kind") in kinds)


def _number(word: str, vocabulary: Vocabulary) -> float:
    """What a number in figures or in one word is worth: "7th", "seventh", "7" and "seven" are one."""
    digits = re.match(r"\d+", word)
    if digits:
        return float(digits.group())
    return sum(vocabulary["numerals"][part].number("value") for part in word.split("-"))
