"""What somebody is charged with: "was charged with second-degree murder", "faces a charge of arson"."""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.extraction.deeds.making import Making
from corroborate.extraction.deeds.particulars.answering import answered
from corroborate.extraction.deeds.particulars.sorts import named_in
from corroborate.extraction.grammar.syntax import Phrase
from corroborate.model import Claim

#: The predicate of these claims.
OFFENCE = "offence charged"
#: So many words stand between a charge and what it is of at most: "charged Friday in county court with one count of murder".
_REACH = 10


def offences(making: Making) -> Iterator[Claim]:
    """The claims of a sentence that say which offence somebody is charged with, unless a charge in it was dropped."""
    roles, words = making.families.names.roles, making.analysis.words
    charged = [i for i, word in enumerate(words) if word in roles["bringing a charge"]]
    if not charged or not (roles["charges gone"] | roles["not"]).isdisjoint(words):
        return
    for first, last, sort in named_in(words, "offence", making.reading.vocabulary):
        before = next((i for i in reversed(charged) if i < first <= i + _REACH), first)
        if not roles["charged with"].isdisjoint(words[before:first]) or last + 1 in charged:  # "a murder charge"
            yield answered(making, OFFENCE, Phrase(first, last), sort)
