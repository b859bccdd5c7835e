"""Sentences worded alike that tell figures of two things: the bus from Arlow and the bus from Wick, Saturday and Sunday.

What both say is set side by side; where the one has a name, a country or a day and the other has another in its place, the
two ask of two things, and their figures contradict nothing.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from corroborate.comparison.answers import other_countries
from corroborate.comparison.swaps import Swap, two_names
from corroborate.extraction.grammar.syntax import behind_dateline
from corroborate.linking.days import is_event, of_telling, own_weekday
from corroborate.linking.wording import plain
from corroborate.model import Claim
from corroborate.vocabulary import Vocabulary

#: A word, with accents that are characters of their own.
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*(?:['\u2019-][^\W_]+)*")
#: The least part of the words of the shorter of two sentences that both have, and how many at least.
_ALIKE, _SHARED = 0.6, 3
#: So many words of a sentence are looked at, and so many may stand where the two differ.
_MOST, _SWAPPED = 60, 4


def of_two_things(a: Claim, b: Claim, vocabulary: Vocabulary) -> str:
    """Why the answers of two claims that are worded alike are of two things; "" where nothing says so."""
    left, right = sorted((_words(a), _words(b)))  # what faces what depends on which comes first
    faced = left != right and all(any(map(_named, words[1:])) for words in (left, right))
    if not faced and not is_event(a.predicate, vocabulary):
        return ""  # no name of the one can stand where the other has another
    keys, others = [plain(word) for word in left], [plain(word) for word in right]
    least = max(_SHARED, _ALIKE * min(len(keys), len(others)))
    if sum(map(set(others).__contains__, keys)) < least:
        return ""  # whatever their order
    matched = SequenceMatcher(None, keys, others, autojunk=False)
    if sum(block.size for block in matched.get_matching_blocks()) < least:
        return ""
    days = [None if of_telling(claim, vocabulary) else own_weekday(claim, vocabulary) for claim in (a, b)]
    if is_event(a.predicate, vocabulary) and None not in days and days[0] != days[1]:
        return f"{a.qualifiers.as_of_text} / {b.qualifiers.as_of_text}"
    voices = {plain(word) for claim in (a, b) for voice in claim.attribution.chain for word in _WORD.findall(voice.name)}
    for way, first, stop, start, end in matched.get_opcodes():
        if way != "replace" or not first or not start or max(stop - first, end - start) > _SWAPPED:
            continue
        one, other = (" ".join(filter(_named, side)) for side in (left[first:stop], right[start:end]))
        told = {plain(word) for word in f"{one} {other}".split()}
        found = Swap(one, other, keys[first - 1])
        if one and other and voices.isdisjoint(told) and _are_two(found, vocabulary):
            return f"{one} / {other}"
    return ""


def _words(claim: Claim) -> list[str]:
    """The words of a claim but for those of its value and of the dateline before it."""
    before = claim.before_value if claim.value_span is not None else claim.quote
    said = before[behind_dateline(before, 0, len(before)) :], claim.behind_value if claim.value_span is not None else ""
    return [word for part in said for word in _WORD.findall(part)][:_MOST]


def _named(word: str) -> bool:
    return word[0].isupper() and len(word) > 1


def _are_two(found: Swap, vocabulary: Vocabulary) -> bool:
    """True for two names or two countries; the name of a day or a month is none."""
    days = vocabulary["dates"]
    if any(plain(word) in days for word in f"{found.a} {found.b}".split()):
        return False
    return two_names(found, vocabulary) or other_countries(found.a, found.b, vocabulary)
