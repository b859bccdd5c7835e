"""How many a thing has of something, told in one word before it: "a 350-home scheme", "the 220-bed ward", "a 20-strong team"."""

from __future__ import annotations

import re

from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import Counted

#: The rest of the word that a number opens.
_TAIL = re.compile(r"-([a-z]+)\b")
#: Letters of the words of a noun phrase.
_PHRASE = frozenset("NPAoqS")


def compounded(counted: Counted, row: Row) -> bool:
    """ "a 350-home scheme": the scheme has 350 homes; "a 20-strong team": it has 20 people; not so "a 20-odd metre pole"."""
    tail = _TAIL.match(row.analysis.text, counted.figure.span.end)
    if tail is None or not counted.bare:
        return False
    words, last = row.words, counted.at
    while row.letters[last + 1 : last + 2] in _PHRASE:
        last += 1
    if last == counted.at or row.letters[last] not in "Noq" or tail[1] in words.roles["no noun of a compound"]:
        return False
    people = tail[1] in words.roles["strong"]
    counted.noun = "" if people else tail[1]
    counted.head = "people" if people else words.frames.singular(tail[1])
    counted.verb, counted.side, counted.who = "have", "copula", (row.units[counted.at + 1].first, row.units[last].last)
    return True
