"""The times of day of one deed: when two tellings of it cannot both be right; and when in a day of trading a price had moved so
far.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from corroborate.extraction.dates.clock import TimeOfDay, find_parts_of_day, find_times_of_day
from corroborate.linking.families import is_change_alone
from corroborate.linking.wording import meanings, scope_words
from corroborate.model import Claim, Difference, Document
from corroborate.model.keeping import kept_with
from corroborate.vocabulary import Vocabulary

#: The kinds of words that tell the part of a day of trading, and what is told without them.
_PARTS, _WHOLE = ("before trading", "in trading", "after trading"), "the day"
#: Characters beside a claim in which its sentence may tell when.
_BESIDE = 160
#: Where a sentence ends; not behind "a.m."
_BREAK = re.compile(r"\n|(?<!\.\w)[.!?][\"”’')]*\s+(?=[\"“‘'(]?[A-Z])")


def told_at_other_hours(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> Difference | None:
    """The two times of day at which two reports have one deed done; None when they can be one, or one gives none."""
    certain = all(claim.qualifiers.polarity and not claim.qualifiers.modality for claim in (a, b))
    if a.document == b.document or a.predicate != b.predicate or not certain:
        return None
    taking_part = [meanings(f"{claim.subject} {claim.agent} {claim.patient}", vocabulary) for claim in (a, b)]
    one, other = (_hour(claim, documents, vocabulary) for claim in (a, b))
    if taking_part[0].isdisjoint(taking_part[1]) or one is None or other is None:
        return None
    other_zones = one.zone and other.zone and one.zone != other.zone
    return None if other_zones or one.meets(other) else Difference("time", one.text, other.text)


def _hour(claim: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> TimeOfDay | None:
    """The one time of day that a claim's sentence tells; None when it tells none, or several."""
    document = documents.get(claim.document)
    return _only_one(document, claim.span.start, claim.span.end, vocabulary) if document is not None else None


@kept_with("document")  # a claim stands in many comparisons
def _only_one(document: Document, start: int, end: int, vocabulary: Vocabulary) -> TimeOfDay | None:
    text = document.text
    before, after = text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]
    first = start - len(_BREAK.split(before)[-1])
    last = end + len(_BREAK.split(after, maxsplit=1)[0])
    given = find_times_of_day(text, first, last, vocabulary=vocabulary)
    found = given or find_parts_of_day(text, first, last, vocabulary=vocabulary)
    return found[0] if len(found) == 1 else None


def other_hours_of_trade(a: Claim, b: Claim, vocabulary: Vocabulary) -> str:
    """Why two moves of a share, which is at another price every minute, need not be of one time of its day; "" where they are."""
    if not is_change_alone(a.predicate, vocabulary) or not is_change_alone(b.predicate, vocabulary):
        return ""
    one, other = (_part(claim, vocabulary) for claim in (a, b))
    return "" if one == other else f"at other hours of trade: {one} / {other}"


def _part(claim: Claim, vocabulary: Vocabulary) -> str:
    """The part of the day of trading that a claim tells."""
    words, said = scope_words(vocabulary), claim.quote.lower()
    return next((part for part in _PARTS if words[part].search(said)), _WHOLE)
