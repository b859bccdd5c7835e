"""Two ways in which one deed cannot both have been done: "landed on time", "landed late"; "passed narrowly", "unanimously"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from corroborate.linking.wording import plain
from corroborate.model import Claim, Document
from corroborate.vocabulary import Vocabulary, any_of

#: Characters behind a claim's own words in which its manner is told.
_BEHIND = 24
#: Characters after which a day may stand that makes "late" an hour: "late on Monday".
_DATED = 5
_BREAK = re.compile(r"[.,;:()\n\"“”]")


def two_manners(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The ways in which two claims tell a deed to be done, of which only one can be right; None where they tell none such.

    :param documents: id to document, at least those of the two claims.
    :returns: the words of each.
    """
    known, word_at = _manners(vocabulary)
    told = [_told(claim, documents, word_at) for claim in (a, b)]
    for one in sorted(told[0] - told[1]):
        for other in sorted(told[1] - told[0]):
            if known[one][0] == known[other][0] and known[one][1] != known[other][1]:
                return one, other
    return None


def _told(claim: Claim, documents: Mapping[str, Document], word_at: re.Pattern[str]) -> frozenset[str]:
    """The words of a claim, and of what stands right behind it, that tell how it was done; "late on Monday" tells an hour."""
    text = claim.quote
    if claim.document in documents:
        behind = documents[claim.document].text[claim.span.end : claim.span.end + _BEHIND + _DATED]
        text += _BREAK.split(behind, maxsplit=1)[0]
    day = claim.qualifiers.as_of_text
    found = (match for match in word_at.finditer(text) if match.start() < len(claim.quote) + _BEHIND)
    return frozenset(
        plain(match.group()) for match in found if not day or day not in text[match.start() : match.end() + _DATED + len(day)]
    )


@lru_cache(maxsize=8)
def _manners(vocabulary: Vocabulary) -> tuple[Mapping[str, tuple[str, bool]], re.Pattern[str]]:
    """Each word for a manner with the entry that holds it and whether it is the reverse, and what finds one in a text."""
    entries = {key: entry for key, entry in vocabulary["reversals"].items() if entry.flag("manner")}
    known = {
        word: (key, side == "against")
        for key, entry in entries.items()
        for side in ("words", "against")
        for word in entry.words(side)
    }
    return known, re.compile(rf"\b(?:{any_of(known)})\b")
