"""Places in a row: "the third floor", "finished third", "peaked at number 25", "the city's 22nd homicide of the year" and
"the second person to die"."""

from __future__ import annotations

from attrs import evolve

from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.nouns import Nouns
from corroborate.extraction.counts.row.units import Counted, made
from corroborate.values import Quantity

#: The number of no place in a row or list is as high.
_PLACES = 1_000
#: So many words behind a ranked deed at most stands the year that it is ranked in.
_NEAR = 5


def ranked(nouns: Nouns, i: int, units: int) -> tuple[Counted, int] | None:
    """One of a row: "the third floor", "for the 12th time", "her sixth and last term".

    :param nouns: those of the sentence.
    :param i: the word that the ordinal begins at.
    :param units: so many units of the row stand before it.
    :returns: what is ranked, and its last word; None where nothing is.
    """
    words = nouns.analysis.words
    found = nouns.words.rank(words, i)
    last = noun = i + found[1] if found is not None else len(words)
    if found is not None and noun < len(words):
        so_far = _so_far(nouns, found[0], i, last, noun) or _to_meet_it(nouns, found[0], i, noun)
        if so_far is not None:
            return so_far
    joined = noun + 1 < len(words) and nouns.analysis.tags[noun] in ",C"
    noun += 2 if joined and words[noun + 1] in nouns.words.roles["last of a row"] else 0
    if found is not None and _placed(nouns, i, last):
        counted = made(nouns.analysis, found[0], i, last - 1)
        counted.head, counted.sense, counted.side = "place", Sense(nouns.words.frames.named["rank"], "noun"), "rank"
        counted.governor = units - 1
        return counted, last - 1
    if found is None or noun >= len(words) or words[noun] not in nouns.words.roles["ranked"]:
        return None
    counted = nouns.name(made(nouns.analysis, found[0], i, last - 1), noun, noun)
    counted.sense, counted.side = Sense(nouns.words.frames.named["rank"], "noun"), "rank"
    return counted, noun


def numbered(nouns: Nouns, i: int, units: int) -> tuple[Counted, int] | None:
    """A place by its number, or one better or worse: "peaked at number 25", "reached #3", "ranked above 26th"."""
    words, roles = nouns.analysis.words, nouns.words.roles
    rank = nouns.words.rank(words, i)
    number = rank[0] if rank is not None else float(words[i]) if words[i].isdecimal() else nouns.words.units.get(words[i])
    first, last = i, i + (rank[1] - 1 if rank is not None else 0)
    if number is None or not 0 < number < _PLACES:
        return None
    named = words[i - 1] in roles["numbering"] if i else False
    start = nouns.analysis.starts[i]
    marked = nouns.analysis.text[max(0, start - 2) : start].rstrip().endswith("#")
    first -= named
    at = first - 1
    while at > 0 and words[at] in roles["before a place"]:
        at -= 1
    side = at - 1 if words[at] == "than" else at
    better, worse = (side >= 0 and words[side] in roles[way] for way in ("better", "worse"))
    if better or worse:
        if rank is None and words[at] != "than":
            return None  # "ranked above number 5": of the numbers or of the places?
        first, at = side, side - 1
    while at > 0 and (words[at] in roles["before a place"] or nouns.analysis.tags[at] == "R"):
        at -= 1
    place = named or marked or (rank is not None and (better or worse))
    if not place or at < 0 or words[at] not in roles["charting"]:
        return None
    counted = made(nouns.analysis, number, first, last)
    if better or worse:
        value = Quantity(None if better else number, number if better else None, number, "under" if better else "over")
        counted.figure = evolve(counted.figure, value=evolve(value, low_open=worse, high_open=better))
    counted.head, counted.sense, counted.side = "place", Sense(nouns.words.frames.named["rank"], "noun"), "rank"
    counted.governor = max(0, units - (i - at))
    return counted, last


def _placed(nouns: Nouns, first: int, last: int) -> bool:
    """ "finished third", "came fifth in the race": an ordinal by itself behind such a verb is a place."""
    alone = nouns.analysis.tags[last : last + 1] in ("", ",", ";", "I", "C")
    return alone and first > 0 and nouns.analysis.words[first - 1] in nouns.words.roles["placing"]


def _so_far(nouns: Nouns, number: float, i: int, last: int, noun: int) -> tuple[Counted, int] | None:
    """ "the city's 22nd homicide of the year", "its 14th and 15th homicides this year": by then there are so many."""
    words = nouns.analysis.words
    following = nouns.words.rank(words, noun + 1) if words[noun] == "and" else None
    if following is not None:
        number, last = following[0], noun + 1 + following[1]
        noun = last
    while noun < len(words) and nouns.analysis.tags[noun] == "A" and not nouns.words.frames.opened(words[noun]):
        noun += 1  # "22nd confirmed homicide"
    senses = nouns.words.frames.senses(words, noun) if noun < len(words) else ()
    told = next((sense for sense in senses if sense.role == "noun" and sense.frame.running), None)
    end = noun + (told.words if told is not None else 0)
    yearly = _in_a_year(nouns, end)
    if told is None or not (yearly or _of_it(nouns, number, i, noun, end)):
        return None
    counted = nouns.name(made(nouns.analysis, number, i, last - 1), noun, end - 1)
    counted.sense, counted.side, counted.rank = told, "noun", number if yearly else 0
    return counted, end - 1


def _of_it(nouns: Nouns, number: float, i: int, noun: int, end: int) -> bool:
    """ "Third death in Vale outbreak", "a third death was confirmed": of the event that is told of, and of no stretch of time."""
    words, roles = nouns.analysis.words, nouns.words.roles
    begins = i == 0 or words[i - 1] in roles["one"] | {":", ";"}
    timed = not roles["periods"].isdisjoint(map(nouns.words.frames.singular, words[end : end + _NEAR]))
    return number > 1 and words[noun] in roles["one of a count"] and begins and not timed


def _to_meet_it(nouns: Nouns, number: float, i: int, noun: int) -> tuple[Counted, int] | None:
    """ "the second person to die", "the fourth victim to be killed": by then there are so many; of the first nothing is said."""
    words, last = nouns.analysis.words, nouns.run(noun)
    somebody = last >= noun and nouns.words.frames.singular(words[last]) in nouns.words.groups
    if number < 2 or not somebody or words[last + 1 : last + 2] != ["to"]:
        return None
    at = last + 2
    passive = words[at : at + 1] == ["be"]
    at += passive or words[at : at + 1] == ["have"]
    roles = ("verb",) if passive else ("undergone",)
    senses = nouns.words.frames.senses(words, at) if at < len(words) else ()
    told = next((sense for sense in senses if sense.role in roles and sense.frame.running), None)
    if told is None:
        return None
    counted = nouns.name(made(nouns.analysis, number, i, noun - 1), noun, last)
    counted.sense, counted.side, counted.rank, counted.like = told, "subject", number, "people"
    return counted, last


def _in_a_year(nouns: Nouns, n: int) -> bool:
    """Whether the words from `n` on say that a year is counted over: "of the year", "in the city this year", "of 2018"."""
    words, tags = nouns.analysis.words, nouns.analysis.tags
    for at in range(n, min(n + _NEAR, len(words) - 1)):
        told = any(" ".join(words[at : at + size]) in nouns.words.roles["a year"] for size in (2, 3))
        if told or (words[at] in ("of", "in") and words[at + 1].isdecimal() and len(words[at + 1]) == 4):
            return True
        if tags[at] not in "IDNPSt":
            return False
    return False
