"""Bare numbers that are somebody's age by where they stand ("Ada Finch, who is 31,", "he was 27.", "they are 19 and 24"), and
the name told right behind a phrase that gives an age: "a 27-year-old bartender named Ada Finch".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from corroborate.extraction.counts.row.nouns import Nouns
from corroborate.extraction.figures import Figure
from corroborate.extraction.grammar.runs import before_run, behind_run
from corroborate.extraction.grammar.syntax import Clause

_GOING_ON = re.compile(r"[DSae]*[NP]+")  # tags of a noun phrase
_FULL = 2  # words of a name that is no place's
_OLDEST = 120
_SEVERAL = 2  # numbers of a row that are ages: "they are 19 and 24"
_NAMES = re.compile(r"(?:P+\(#\)(?:,|,?C))*(PP+)$")  # tags of a full name and of those listed before it, a number behind each
_BEHIND = 4  # words between somebody and the comma of his age: "the man | who was shot |, 33, is"


def bare_age(figure: Figure) -> bool:
    """True for a bare whole number in digits that somebody can be old."""
    return figure.elided and figure.text.isdigit() and 0 < (figure.value.point or 0) <= _OLDEST


def of_who(nouns: Nouns, figure: Figure) -> tuple[int, int] | None:
    """The words for whom "who" stands whose age a bare number is: "Jane Doe, who is 31, said"; None for another number."""
    analysis, roles = nouns.analysis, nouns.words.roles
    at = bisect_right(analysis.starts, figure.span.start) - 1
    if not _is_age(figure) or not (_stops(nouns, at + 1) or when_so_old(nouns, at + 1)):
        return None
    is_at = at - 1 - (analysis.words[at - 1] in roles["as old"])
    if is_at < 2 or analysis.tags[is_at] not in "Bx" or analysis.words[is_at - 1] not in roles["who"]:
        return None
    clause = _clause_at(nouns, is_at)
    if clause is None or clause.subject is None:
        return None
    first, last = clause.subject.first, clause.subject.last
    if analysis.tags[last] == "N" and not is_somebody(nouns, last):
        before = first - 1 - (analysis.tags[first - 1 : first] == "D")
        last = before - 1 if analysis.tags[before : before + 1] == "I" else last  # "the suspect in the attack, who"
    named = analysis.tags[last] == "P"
    while named and first < last and analysis.tags[first] != "P":
        first += 1
    return (first if named else last, last) if named or is_somebody(nouns, last) else None


def set_off(nouns: Nouns, figure: Figure) -> tuple[int, int] | None:
    """The word for one person, not named, with a bare number behind, between commas: "the actress, 33, left"; else None."""
    analysis = nouns.analysis
    at = bisect_right(analysis.starts, figure.span.start) - 1
    closed = analysis.words[at + 1 : at + 2] == [","] or when_so_old(nouns, at + 1)
    if at < 2 or analysis.words[at - 1] != "," or not closed or not bare_age(figure):
        return None
    behind = range(at - 2, max(at - 2 - _BEHIND, 0), -1)
    who = next((i - 1 for i in behind if analysis.words[i] in nouns.words.roles["who"]), at - 2)
    if analysis.tags[who] in "en" and analysis.tags[who - 1 : who] == "N":
        who -= 1
    elif who > 2 and analysis.words[who - 1] == "of" and analysis.words[who - 2] in nouns.words.roles["having"]:
        who -= 2
    return (who, who) if analysis.tags[who] == "N" and (is_somebody(nouns, who) or _is_doer(nouns, who)) else None


def _is_doer(nouns: Nouns, who: int) -> bool:
    """ "The winger, 24, signed": a noun with its article, for whoever does something by its ending, of which no list may know."""
    analysis, roles = nouns.analysis, nouns.words.roles
    word, before = analysis.words[who], analysis.words[who - 1 : who]
    led = not roles["this one"].isdisjoint(before) and nouns.words.frames.singular(word) == word
    return led and word.endswith(tuple(roles["ending of a doer"]))


def in_brackets(nouns: Nouns, figure: Figure) -> tuple[int, int] | None:
    """The words for one person with a bare number behind, in brackets: "Ada Finch (33) was hurt"; else None."""
    tags = nouns.analysis.tags
    at = bisect_right(nouns.analysis.starts, figure.span.start) - 1
    if at < 2 or tags[at - 1] != "(" or tags[at + 1 : at + 2] != ")" or not bare_age(figure):
        return None
    last = at - 2
    if tags[last] == "N":
        return (last, last) if is_somebody(nouns, last) else None
    names = _NAMES.search(tags, 0, at - 1)
    before = names.start() - 1 if names is not None else -1
    somewhere = before >= 0 and tags[before] in "I;" and nouns.analysis.words[before] not in nouns.words.roles["genitive"]
    return None if names is None or somewhere else (names.start(1), last)


def of_him(nouns: Nouns, figure: Figure) -> tuple[int, int] | None:
    """The words for whose age a bare number is that somebody is told to be: "He was 31."; None for another number."""
    analysis = nouns.analysis
    at = bisect_right(analysis.starts, figure.span.start) - 1
    when = when_so_old(nouns, at + 1)
    if not _is_age(figure) or at < 2 or not (when or _stops(nouns, at + 1)):
        return None
    at -= analysis.words[at - 1] in nouns.words.roles["as old"]
    clause = _clause_at(nouns, at - 1) if at > 1 and analysis.tags[at - 1] == "B" else None
    phrase = clause.subject if clause is not None else None
    if phrase is None:
        return None
    if analysis.words[phrase.last] in nouns.words.roles["he"]:
        return phrase.last, phrase.last
    if phrase.last < 1 and not when:
        return None
    if nouns.words.frames.singular(analysis.words[phrase.last]) != analysis.words[phrase.last]:
        return None
    led = analysis.words[phrase.first] in nouns.words.roles["this one"]
    office = led and analysis.words[phrase.last] in nouns.words.callings  # "the minister", "the CEO"
    if analysis.tags[phrase.last] == "P" and not office:  # "Jane Doe, who died on Monday, was 87."
        somebody = when or not nouns.words.roles["who"].isdisjoint(analysis.words[phrase.last + 1 : at - 1])
        return (phrase.first, phrase.last) if somebody else None
    somebody = analysis.words[phrase.last] in nouns.words.groups and not nouns.is_state(phrase.last)  # no "the dead are 31"
    return (phrase.last, phrase.last) if office or (somebody and analysis.tags[phrase.last] == "N") else None


def in_a_row(nouns: Nouns, figures: Sequence[Figure]) -> Mapping[int, tuple[int, int]]:
    """The bare numbers that several people are told to be old: "they are 33, 35 and 36", "the arrested men are 19 and 24", "the
    brothers, 19 and 24, were", "the victims were 19 and 24 years old".

    :returns: the places of such numbers among `figures`, each with the words for those people.
    """
    analysis = nouns.analysis
    found: dict[int, tuple[int, int]] = {}
    if not any(map(bare_age, figures)):
        return found
    places = [bisect_right(analysis.starts, figure.span.start) - 1 for figure in figures]
    for n, at in enumerate(places):
        whose = _those_before(nouns, at)
        if whose < 0 or not bare_age(figures[n]):
            continue
        last = n
        while (
            last + 1 < len(figures)
            and (bare_age(figures[last + 1]) or figures[last + 1].role == "age")
            and analysis.tags[places[last] + 1 : places[last + 1]] in (",", "C", ",C")
        ):
            last += 1
        ended = figures[last].role == "age" or analysis.tags[places[last] + 1 : places[last] + 2] in (",", ";", "")
        if last - n + 1 >= _SEVERAL and ended:
            found.update(dict.fromkeys(range(n, last + 1), (whose, whose)))
    return found


def ranging(nouns: Nouns, figure: Figure) -> tuple[int, int] | None:
    """The word for people whose ages two bare numbers bound: "the victims range in age from 15 to 73"; else None."""
    value, tags, words = figure.value, nouns.analysis.tags, nouns.analysis.words
    if not figure.elided or figure.role == "age" or not 0 < (value.low or 0) < (value.high or 0) <= _OLDEST:
        return None
    first = bisect_right(nouns.analysis.starts, figure.span.start) - 1
    at = first - (tags[first - 1] == "I")
    clause = nouns.analysis.clause_before(at)
    who = clause.subject.last if clause is not None and clause.subject is not None else -1
    aged = nouns.words.roles["aged"]
    if words[at - 1] in aged or (who >= 0 and words[who] in aged):
        return (who, who) if who >= 0 and _are_several(nouns, who) else (at, at - 1)
    who = _those_before(nouns, before_run(tags, at - 1, "RD", 0) + 1)
    return (who, who) if who >= 0 and _stops(nouns, nouns.word_before(first, figure.span.end) + 1) else None


def _those_before(nouns: Nouns, at: int) -> int:
    """The word for several people of whom the number at word `at` tells, behind a verb or a comma; -1 for none."""
    tags = nouns.analysis.tags
    if at < 2:
        return -1
    if tags[at - 1] == "B":
        clause = _clause_at(nouns, at - 1)
        who = clause.subject.last if clause is not None and clause.subject is not None else -1
    else:
        set_off = tags[at - 3 : at] == "DN," and not nouns.is_state(at - 2)  # "the two brothers, 19 and 24": that counts them
        who = at - 2 if set_off else -1
    return who if who >= 0 and _are_several(nouns, who) else -1


def _are_several(nouns: Nouns, i: int) -> bool:
    """True for a word for several people: "they", "men"."""
    word, frames = nouns.analysis.words[i], nouns.words.frames
    people = word in nouns.words.roles["those"] or frames.singular(word) in nouns.words.groups
    return people and (frames.singular(word) != word or word in nouns.words.roles["those"] or word in frames.plurals)


def _is_age(figure: Figure) -> bool:
    """True for a bare whole number, in digits or in words, that somebody can be old."""
    return bare_age(figure) or (figure.elided and figure.text.isalpha() and 1 < (figure.value.point or 0) <= _OLDEST)


def _stops(nouns: Nouns, i: int) -> bool:
    """True where at word `i` nothing follows a number that could make it another's: its clause ends, or goes on with an "and"."""
    tags = nouns.analysis.tags
    return tags[i : i + 1] in (";", "") or (tags[i] in ",C" and tags[i + 1 : i + 2] != "#")


def _clause_at(nouns: Nouns, verb: int) -> Clause | None:
    """The clause whose verb stands at a word."""
    return next((one for one in nouns.analysis.clauses if one.head == verb and one.form == "finite"), None)


def is_somebody(nouns: Nouns, i: int) -> bool:
    """True for a noun for one person."""
    word = nouns.analysis.words[i]
    one = nouns.words.groups.get(word) in nouns.words.individuals or word in nouns.words.callings
    one = one or word in nouns.words.roles["one of them"]
    return one and nouns.words.frames.singular(word) == word


def when_so_old(nouns: Nouns, first: int) -> bool:
    """True for words from `first` on that tell when somebody was so old: "was 16 at the time", "was 6 when he was shot"."""
    behind = nouns.analysis.words[first : first + 3]
    return any(" ".join(behind[:size]) in nouns.words.roles["when so old"] for size in (2, 3))


def of_years(nouns: Nouns, figure: Figure) -> tuple[int, int] | None:
    """The word for whose age a bare number is: "a girl of seven", not "a crew of seven", "a mother of three"."""
    analysis, groups = nouns.analysis, nouns.words.groups
    at = bisect_right(analysis.starts, figure.span.start) - 1
    last = nouns.word_before(at, figure.span.end)
    whole = figure.value.unit in nouns.words.roles["stretches"] and analysis.tags[last + 1 : last + 2] not in ("S", "N")
    young = figure.elided or whole  # "a girl of nine months", not "a man of two years' experience"
    of = at > 2 and analysis.words[at - 1] in nouns.words.roles["genitive"]
    if not of or not young or not 0 < (figure.value.point or 0) <= _OLDEST:
        return None
    somebody = analysis.words[at - 2]
    one = groups.get(somebody) in nouns.words.individuals or somebody in nouns.words.callings
    one = one and somebody not in nouns.words.roles["having"]
    return (at - 2, at - 2) if one and analysis.tags[at - 3] in "DN#" else None


def named_behind(nouns: Nouns, first: int, last: int) -> tuple[int, int] | None:
    """The words of the name that ends a phrase for one person or stands behind it: "his wife Ada"; None for none."""
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
    told = _GOING_ON.match(tags, at + 1)
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
