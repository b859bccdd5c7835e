"""The full name of a person, apart from what else has capitals."""

from __future__ import annotations

import re

from corroborate.extraction.deeds.making import Making
from corroborate.extraction.deeds.naming import is_name
from corroborate.extraction.grammar.syntax import Analysis, Phrase

#: So many words has the full name of a person at least and at most.
_LEAST, _MOST = 2, 4
#: A nickname inside of a name, and the name that goes on: "Ada 'Moon' Finch", "Ada (Moon) Finch".
_NICKNAME = re.compile("\\s?[(\"'`\u2018\u201c]+\\s?[A-Z][\\w ]+[)\"'\u2019\u201d]+\\s[A-Z]")


def person(making: Making, phrase: Phrase) -> Phrase | None:
    """The full name that a phrase ends in; None for any other name, and for one who is told to have done it."""
    analysis, names = making.analysis, making.families.names
    if phrase.others or not is_name(analysis, phrase) or (making.telling.headline and _all_capitals(analysis)):
        return None
    last = phrase.last
    while last > phrase.first and analysis.words[last].rstrip(".") in names.roles["behind names"]:
        last -= 1
    first = last
    while first > phrase.first and analysis.tags[first - 1] == "P" and analysis.words[first - 1] not in names.titles:
        first -= 1
    words = analysis.words[first : last + 1]
    if not _LEAST <= len(words) <= _MOST or not names.bodies.isdisjoint(words):
        return None
    if any(word in names.countries or word in names.demonyms for word in (*words, " ".join(words))):
        return None
    if _NICKNAME.match(analysis.text, analysis.ends[last]):
        return None
    before = analysis.words[max(0, phrase.first - 2) : first]
    return None if not making.families.suspects.isdisjoint(before) else Phrase(first, last)


def _all_capitals(analysis: Analysis) -> bool:
    """True for a headline whose every word has a capital: which of them are names it does not tell."""
    small = sum(analysis.said(i, i)[0].islower() for i, tag in enumerate(analysis.tags) if tag in "NewgnR")
    return not small
