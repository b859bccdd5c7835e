"""The name by which somebody is told right behind a phrase that gives his age: "a 27-year-old bartender named Ada Finch"."""

from __future__ import annotations

import re

from corroborate.extraction.counts.row.bareages import is_somebody
from corroborate.extraction.counts.row.nouns import Nouns
from corroborate.extraction.grammar.runs import before_run, behind_run

_BEHIND = re.compile(r"[DSae]*[NP]+")  # tags of a noun phrase
_FULL = 2  # words of a name that is no place's


def named_behind(nouns: Nouns, first: int, last: int) -> tuple[int, int] | None:
    """The words of the name that ends a phrase for one person or stands behind it: "his wife Ada", "the man, Cole Marsh of Low
    Wick,", "a woman identified as Ada Finch"; None where none does.

    :param first: the first word of the phrase behind the age.
    :param last: its last one.
    """
    tags, words, roles = nouns.analysis.tags, nouns.analysis.words, nouns.words.roles
    name = _last_of(nouns, last)
    if name is not None and name[0] > first and tags[name[0] - 1] == "N" and is_somebody(nouns, name[0] - 1):
        return name
    if not is_somebody(nouns, last):
        return None
    end = behind_phrase(nouns, last)
    at = end + 1
    if words[at : at + 1] and words[at] in roles["made known"]:
        at += 1 + (words[at + 1 : at + 2] != [] and words[at + 1] in roles["known as"])
        return _name_at(nouns, at)
    if tags[at : at + 1] != "," or (end > last and tags[end] == "P"):  # "from Low Wick, North Carolina,"
        return None
    name = _name_at(nouns, at + 1)
    if name is None or name[1] - name[0] + 1 < _FULL:
        return None
    end = behind_phrase(nouns, name[1]) + 1
    listed = tags[end : end + 1] == "," and tags[end + 1 : end + 2] in ("C", "D", "P", "#")
    return name if tags[end : end + 1] in (",", ";", "") and not listed else None


def behind_phrase(nouns: Nouns, last: int) -> int:
    """The last word of what goes on with a preposition behind word `last`: "of Low Wick", "with a hidden gun"; else `last`."""
    tags = nouns.analysis.tags
    at = last + 1
    if tags[at : at + 1] != "I":
        return last
    told = _BEHIND.match(tags, at + 1)
    return told.end() - 1 if told is not None else last


def _last_of(nouns: Nouns, last: int) -> tuple[int, int] | None:
    """The words of the name that ends at word `last`."""
    first = before_run(nouns.analysis.tags, last, "P")
    return (first + 1, last) if first < last else None


def _name_at(nouns: Nouns, first: int) -> tuple[int, int] | None:
    """The words of the name that starts at word `first`, if it owns nothing."""
    tags = nouns.analysis.tags
    last = behind_run(tags, first, "P")
    return (first, last - 1) if last > first and tags[last : last + 1] != "S" else None
