"""When in a day of trading a price had moved so far: "down 11% before the bell", "closed 16% lower"."""

from __future__ import annotations

from corroborate.linking.families import is_change_alone
from corroborate.linking.wording import scope_words
from corroborate.model import Claim
from corroborate.vocabulary import Vocabulary

#: The kinds of words that tell the part of a day of trading, and what is told without them.
_PARTS, _WHOLE = ("before trading", "in trading", "after trading"), "the day"


def other_hours_of_trade(a: Claim, b: Claim, vocabulary: Vocabulary) -> str:
    """Why two moves of a share, which is at another price every minute, need not be of one time of its day; "" where they are.

    A move told without a time is that of the whole day.
    """
    if not is_change_alone(a.predicate, vocabulary) or not is_change_alone(b.predicate, vocabulary):
        return ""
    one, other = (_part(claim, vocabulary) for claim in (a, b))
    return "" if one == other else f"at other hours of trade: {one} / {other}"


def _part(claim: Claim, vocabulary: Vocabulary) -> str:
    """The part of the day of trading that a claim tells."""
    words, said = scope_words(vocabulary), claim.quote.lower()
    return next((part for part in _PARTS if words[part].search(said)), _WHOLE)
