"""The course of a report: which of its sentences tell which event a count is of.

A report tells its own event first, and others beside it: what came of it ("mobs attacked shops"), what happened elsewhere, what
happened before. It opens such a one in a sentence that has a setting of its own, and may count its victims in the next
("Five were killed along the road"), which has none. So a count is told of in the sentences from the one that opens its event to
its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from corroborate.linking.wording import plain, scope_phrases
from corroborate.model import Claim, Document
from corroborate.model.keeping import kept_with
from corroborate.vocabulary import Vocabulary, any_of, joints

#: Characters at the top of a document that tell of its own event.
_TOP = 500
#: So many sentences before a count at most its event was opened, and so many characters.
_BACK, _FAR = 2, 500
_END = re.compile(r"(?<!\b[A-Z])[.!?][\"'\u201d\u2019)]*\s+(?=[\"'\u201c\u2018(]?[A-Z\d])|\n")


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What opens another event than a report's own; and what, in a small text, points back to the report's own."""
    words = scope_phrases(vocabulary)
    events = f"{words['occasion']}|{words['occasion of war']}|{words['deed']}"
    after = rf"\b(?:{words['after']})\s+(?:(?:{words['known']}|\w+[\u2019']?s)\s+)(?:[\w-]+\s+){{0,2}}?(?:{events})s?\b"
    return re.compile(rf"\b(?:{words['aftermath']})\b"), re.compile(after)


@lru_cache(maxsize=8)
def _joined(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds what joins another statement to the one of a figure."""
    return re.compile(rf"\b(?:{any_of(joints('statement beside', vocabulary))})\b|[,;:]")


def own_words(text: str, vocabulary: Vocabulary) -> str:
    """A small text without what points back to the event told before: "after the blast", "within an hour of Sunday's attack"."""
    return _words(vocabulary)[1].sub(" ", text)


def comes_after(text: str, vocabulary: Vocabulary) -> bool:
    """True for a small text that tells what people did about an event: they rioted, took revenge, marched."""
    return _words(vocabulary)[0].search(text) is not None


@kept_with("document")
def told_after(claim: Claim, document: Document, vocabulary: Vocabulary) -> bool:
    """True for a count behind such words, or right before them: "killed by a mob", not "it killed 19 and led to riots"."""
    own, told = plain(claim.quote), opened(claim, document, vocabulary)
    if comes_after(told.removesuffix(own), vocabulary):
        return True
    joined = _joined(vocabulary).search(claim.quote, len(claim.quote) - len(claim.behind_value))
    return comes_after(plain(claim.quote[: joined.start() if joined is not None else len(claim.quote)]), vocabulary)


@kept_with("document")
def opened(claim: Claim, document: Document, vocabulary: Vocabulary) -> str:
    """The small words from the sentence that opens the event a count is of up to its own sentence's end."""
    own = plain(claim.quote)
    said = claim.qualifiers.as_of_text
    place = claim.qualifiers.place[:1]
    set_itself = (said and said in claim.quote) or (place and place[0] in claim.quote)
    if claim.span.start <= _TOP or set_itself or comes_after(own, vocabulary):
        return own
    before = document.text[max(0, claim.span.start - _FAR) : claim.span.start]
    starts = [0 if len(before) < _FAR else -1, *(match.end() for match in _END.finditer(before))]  # one may be cut off
    sentences = [before[start:stop] for start, stop in pairwise([*starts, len(before)]) if start >= 0]
    told = own
    for sentence in [one for one in sentences if one.strip()][: -_BACK - 1 : -1]:
        small = plain(sentence)
        told = f"{small} {told}"
        if comes_after(small, vocabulary):
            return told
    return own
