"""Ages: figures that count nobody, and the persons whose they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve

from corroborate.extraction.counts.row.bareages import (
    bare_age,
    behind_phrase,
    in_a_row,
    in_brackets,
    named_behind,
    of_him,
    of_who,
    of_years,
    ranging,
    set_off,
)
from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.nouns import Nouns
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.counts.row.words import Words
from corroborate.extraction.figures import Figure
from corroborate.vocabulary import any_of

#: What sets the ages of those just counted apart.
_ASIDE = re.compile(r"\s*(?:,|\(|-+|\u2013|\u2014)\s*")
_FEW = 6  # ages of more are not listed without names
_OF_AGE = 21  # years; people are told to be under an age up to here
_TO_WHOM = 6  # words from a figure to the age that those it counts have not come to
_GIVEN_WITHIN = 10  # words from an age to the figure that it is given as


def without_ages(nouns: Nouns, figures: Sequence[Figure]) -> tuple[list[Figure], list[Counted]]:
    """Takes the ages out of the figures: "a 44-year-old man", "aged 12", "Jane Doe, 31, said".

    :param nouns: the sentence's; the words that belong to an age are added to its `aged`.
    :param figures: the sentence's figures, in order.
    :returns: the other figures; and the ages, each with the person whose it is.
    """
    rest: list[Figure] = []
    ages: list[Counted] = []
    analysis, starts = nouns.analysis, nouns.analysis.starts
    before: Figure | None = None  # an age just taken out
    second: tuple[int, int] | None = None  # of two who are named, whose age comes second: "Ada and Nina Lom, ages 5 and 4"
    beside = _beside_persons(figures, analysis.text, nouns.words)
    rows = in_a_row(nouns, figures)
    for at, figure in enumerate(figures):
        if not nouns.words.roles["aged"].isdisjoint(figure.text.lower().split()[:-1]) or _bounds_some(nouns, figure):
            before = None  # "nine of them were under the age of 18": that counts nobody, and is nobody's age
            continue
        following = figures[at + 1] if at + 1 < len(figures) else None
        joined = before is not None and _goes_with(before, figure, analysis.text, nouns.words)
        opens = following is not None and following.role == "age" and _goes_with(figure, following, analysis.text, nouns.words)
        readers = (of_who, set_off, in_brackets, of_him, of_years, ranging, _as_given, _at_death)
        may_be = figure.elided or figure.value.unit is not None  # a number with a noun counts what that says
        his = rows.get(at) or next((found for reader in readers if may_be and (found := reader(nouns, figure))), None)
        own = figure.role == "age" or his is not None
        if not own and not (joined or opens or at in beside):
            rest.append(figure if figure.role != "age" else evolve(figure, role="count", value=evolve(figure.value, unit=None)))
            before = None
        elif starts and starts[0] <= figure.span.start < analysis.ends[-1]:
            first = max(0, bisect_right(starts, figure.span.start) - 1)
            if _bounds(nouns, first):
                before = None
                continue
            person = _whose(nouns, figure, first, his)
            if joined and second is not None:
                person, second = second, None
            else:
                leads = not joined and following is not None and _goes_with(figure, following, analysis.text, nouns.words)
                one = _named_beside(nouns, person) if leads else None
                person, second = (one, person) if one is not None else (person, None)
            aged = nouns.name(Counted(figure), *person)
            aged.head = aged.noun if aged.noun and _is_name(nouns, person[1]) else aged.head
            aged.sense, aged.side = Sense(nouns.words.frames.named["age"], "noun"), "age"
            ages.append(aged)
            before = figure
    return rest, ages


def _named_beside(nouns: Nouns, person: tuple[int, int]) -> tuple[int, int] | None:
    """The words for whoever is named before somebody who is named, "and" between them; None where nobody is."""
    tags, first = nouns.analysis.tags, person[0]
    if person[0] > person[1] or tags[person[1]] != "P" or tags[first - 1 : first] != "C" or tags[first - 2 : first - 1] != "P":
        return None
    return _person_before(nouns, first - 2)


def ages_aside(nouns: Nouns, ages: Sequence[Counted]) -> dict[int, int]:
    """The words of ages that stand aside, behind the person whose they are: "two women, 19 and 34, and a boy, 12, were".

    :param ages: those of the sentence.
    :returns: the first word of each such stretch, to the one behind it; a comma that still parts two of a list is left.
    """
    words, tags, starts, roles = nouns.analysis.words, nouns.analysis.tags, nouns.analysis.starts, nouns.words.roles
    bare = sorted(bisect_right(starts, one.figure.span.start) - 1 for one in ages)
    bare = [at for at in bare if at not in nouns.aged and words[at].isdigit()]
    found: dict[int, int] = {}
    last = -1
    for at in bare:
        if at <= last:
            continue
        first = at - (words[at - 1 : at] != [] and words[at - 1] in roles["aged"])
        first -= tags[first - 1 : first] == ","
        if first == at or first < 1 or tags[first - 1] not in "NP":
            continue
        last = at
        while (following := _next_age(tags, last, bare)) > last:
            last = following
        listed = tags[last + 2 : last + 3] in ("D", "#") or words[last + 2 : last + 3] == ["another"]
        found[first] = last + 1 + (tags[last + 1 : last + 2] == "," and not listed)
    return found


def _next_age(tags: str, last: int, bare: Sequence[int]) -> int:
    """The word of the age that goes on from the one at word `last` ("19, 22 and 48"); `last` when none does."""
    between = ("", ",", "C", ",C")
    return next((at for at in bare if last < at <= last + 3 and tags[last + 1 : at] in between), last)


@lru_cache(maxsize=8)
def _joint(words: frozenset[str]) -> re.Pattern[str]:
    """What joins two ages: one of these words, or a comma."""
    return re.compile(rf"\s*-?\s*(?:,?\s*(?:{any_of(words)})|,)\s*")


def _goes_with(a: Figure, b: Figure, text: str, words: Words) -> bool:
    """ "aged 5 and 7", "14- and 18-year-olds": two numbers joined, one of them bare."""
    bare = a if b.role == "age" else b
    return (
        bare.elided
        and bare.value.point is not None
        and _joint(words.roles["between ages"]).fullmatch(text, a.span.end, b.span.start) is not None
    )


def _beside_persons(figures: Sequence[Figure], text: str, words: Words) -> frozenset[int]:
    """ "his two brothers, 17 and 22, were": as many bare numbers behind a count, between commas, as it counts.

    :returns: the places of such numbers among `figures`.
    """
    found: set[int] = set()
    for at, figure in enumerate(figures):
        number = figure.value.point or 0
        behind = figures[at + 1 : at + 1 + int(number)] if 2 <= number <= _FEW and figure.noun_span is not None else ()
        if not behind or len(behind) < number or not all(bare_age(one) for one in behind):
            continue
        ends = [figure.noun_span.end if figure.noun_span else 0, *(one.span.end for one in behind)]
        opened = _ASIDE.fullmatch(text, ends[0], behind[0].span.start) is not None
        closed = text[ends[-1] : ends[-1] + 2].lstrip()[:1] in (",", ".", ")", ";", "-", "")
        joined = all(
            _joint(words.roles["between ages"]).fullmatch(text, end, one.span.start)
            for end, one in zip(ends[1:], behind[1:], strict=False)
        )
        if opened and closed and joined:
            found.update(range(at + 1, at + 1 + len(behind)))
    return frozenset(found)


def _bounds(nouns: Nouns, first: int) -> bool:
    """ "the first doctor under age 40": an age that bounds a class of people is nobody's."""
    words, roles = nouns.analysis.words, nouns.words.roles
    named = first > 1 and words[first - 1] in roles["aged"]
    return named and words[first - 2] in roles["bounds of age"]


def _bounds_some(nouns: Nouns, figure: Figure) -> bool:
    """ "Two of the victims are under 18", "two of them under 18": an age that some of those told of have not come to."""
    said, roles = figure.text.lower().split(), nouns.words.roles
    at = bisect_right(nouns.analysis.starts, figure.span.start) - 1
    if said[0] not in roles["bounds of age"] or not figure.elided or not 0 < (figure.value.point or 0) <= _OF_AGE or at < 2:
        return False
    verb = nouns.analysis.tags[at - 1] == "B"
    if nouns.analysis.tags[at - 1] == "#" and nouns.analysis.words[at - 2] in roles["subset"]:
        return True  # "including six under 18"
    return nouns.analysis.words[at - 1 - verb] in roles["whom"] or (
        verb and "#" in nouns.analysis.tags[max(0, at - _TO_WHOM) : at]
    )


def _at_death(nouns: Nouns, figure: Figure) -> tuple[int, int] | None:
    """The words for whose age a bare number is at which somebody died: "Ada Finch dies at 81", "dead at 81"; None for another."""
    words, tags, roles = nouns.analysis.words, nouns.analysis.tags, nouns.words.roles
    at = bisect_right(nouns.analysis.starts, figure.span.start) - 1
    if at < 3 or not bare_age(figure) or words[at - 1] not in roles["at"] or tags[at + 1 : at + 2] not in ("", ",", ";"):
        return None
    if nouns.words.frames.lemma(words[at - 2]) not in roles["dying at"]:
        return None
    if any(nouns.words.frames.lemma(word) in roles["putting"] for word in words[max(0, at - _GIVEN_WITHIN) : at - 2]):
        return None  # "put the civilian dead at 15"
    subject = next((one.subject for one in nouns.analysis.clauses if one.head == at - 2), None)
    found = (subject.first, subject.last) if subject is not None else _person_before(nouns, at - 3)
    return found if _person(nouns, *found) else None


def _as_given(nouns: Nouns, figure: Figure) -> tuple[int, int] | None:
    """The words for whose age somebody gives: "gave the age of the victim, Ada Finch, as 16", "listed her age as 31"; or None."""
    words, tags, roles = nouns.analysis.words, nouns.analysis.tags, nouns.words.roles
    at = bisect_right(nouns.analysis.starts, figure.span.start) - 1
    if not bare_age(figure) or at < 2 or words[at - 1] not in roles["given as"]:
        return None
    age = next((i for i in range(at - 2, max(at - 2 - _GIVEN_WITHIN, 0), -1) if words[i] in roles["aged"]), 0)
    between = range(age + 1, at - 1)
    if age < 1 or any(tags[i] in "#" or words[i] in roles["given as"] for i in between):
        return None
    if words[age - 1] in roles["owned"]:
        return age - 1, age - 1
    first = age + 2 + (tags[age + 2] == "D")
    first += nouns.is_state(first)  # "of the dead woman"
    last = nouns.run(first)
    if tags[last + 1 : last + 3] == ",P":  # "of the victim, Ada Finch,"
        first, last = last + 2, nouns.run(last + 2)
    of_him = words[age + 1] in roles["genitive"]
    found = (first, last) if of_him else _person_before(nouns, age - 2) if tags[age - 1] == "S" else (0, -1)
    somebody = found[0] <= found[1] and (
        tags[found[1]] == "P" or words[found[1]] in nouns.words.groups or words[found[1]] in nouns.words.callings
    )
    return found if somebody else None


def _whose(nouns: Nouns, figure: Figure, first: int, his: tuple[int, int] | None) -> tuple[int, int]:
    """The words for whose age a figure is; empty when nobody is named."""
    last = nouns.word_before(first, figure.span.end)
    if his is None:
        return _told_beside(nouns, first, last)
    apposed = nouns.analysis.words[his[1]] in nouns.words.groups  # "the owner, a man of 54"
    return (apposed and _apposed(nouns, his[0], last)) or his


def _told_beside(nouns: Nouns, first: int, last: int) -> tuple[int, int]:
    """The words for whose age the words `first` to `last` tell; empty when nobody is named."""
    words, old = nouns.analysis.words, nouns.words.roles["old"]
    after = last + 1
    while after < len(words) and words[after] in old:
        after += 1
    if after > last + 1 or words[last].rpartition("-")[2] in old:
        nouns.aged.update(range(first, after))
        stop = nouns.run(after)
        possessed = " ".join(("".join(words[stop : stop + 2]), *words[stop + 2 : stop + 3]))
        if nouns.analysis.tags[stop + 1 : stop + 2] == "S" and possessed in nouns.words.groups:
            return stop + 2, stop + 2  # "a 29-year-old sheriff's deputy"
        if stop >= after:
            return named_behind(nouns, after, stop) or _apposed(nouns, first, stop) or (after, stop)
        if nouns.analysis.tags[first - 1 : first] == "P":
            return first, first - 1  # "an Arlow 3-year-old": a name right before it is that of a place
    if first > 2 and words[first - 1] in nouns.words.roles["owned"] and nouns.analysis.tags[first - 2] == "I":
        return _in_his_tens(nouns, first, last)
    found = _person_before(nouns, first - 1)
    nobody = found[0] > found[1] or not _person(nouns, *found)
    behind_of = nouns.analysis.tags[first - 1] == "I"  # "aged 77", "at the age of 77"
    said = words[max(0, first - 2)] if behind_of else words[first - 1]
    if said in nouns.words.roles["aged"] and nobody:
        return _told_of(nouns, first) or found  # "Jane Doe died in Oslo, aged 77"
    return found


def _in_his_tens(nouns: Nouns, first: int, last: int) -> tuple[int, int]:
    """The words for whoever is in some tens of years: "a man in his 30s"; empty when nobody is named."""
    him = _person_before(nouns, first - 3)
    alone = him[0] <= him[1] and nouns.words.frames.singular(nouns.analysis.words[him[1]]) == nouns.analysis.words[him[1]]
    told = him if alone and (him[1] == first - 3 or _person(nouns, *him)) else _told_of(nouns, first)
    return _apposed(nouns, him[0], last) or told or (first, first - 1)


def _apposed(nouns: Nouns, first: int, last: int) -> tuple[int, int] | None:
    """The words for whom the phrase with the age tells more of: "the suspect, a 43-year-old man, was held"; else None."""
    words, tags, roles = nouns.analysis.words, nouns.analysis.tags, nouns.words.roles
    aside = first > 2 and words[first - 1] in roles["one alone"] and tags[first - 2] == ","
    last = behind_phrase(nouns, last)
    closed = tags[last + 1 : last + 2] in (",", ";", "") and tags[last + 2 : last + 3] != "C"
    host = _person_before(nouns, first - 3) if aside and closed else (0, -1)
    if host[0] > host[1] or tags[host[1]] != tags[first - 3]:
        return None
    somebody = _person(nouns, *host) or words[host[1]] in nouns.words.callings
    named = tags[host[1]] == "P"
    known = named or (host[0] > 0 and words[host[0] - 1] in roles["this one"] | roles["owned"])
    one = named or nouns.words.frames.singular(words[host[1]]) == words[host[1]]
    return host if somebody and known and one else None


def _person(nouns: Nouns, first: int, last: int) -> bool:
    """True for words that name somebody, and no place behind a preposition."""
    somebody = nouns.words.frames.singular(nouns.analysis.words[last]) in nouns.words.groups
    return somebody or (nouns.analysis.tags[last] == "P" and nouns.analysis.tags[first - 1 : first] != "I")


def _told_of(nouns: Nouns, before: int) -> tuple[int, int] | None:
    """The person that the last clause before a word tells of: its object, or else its subject."""
    clause = nouns.analysis.clause_before(before)
    for phrase in (clause.object, clause.subject) if clause is not None else ():
        if phrase is not None and _person(nouns, phrase.first, phrase.last):
            return phrase.first + (nouns.analysis.tags[phrase.first] == "D"), phrase.last
    return None


def _person_before(nouns: Nouns, last: int) -> tuple[int, int]:
    """The noun phrase that ends at or right before word `last`."""
    tags = nouns.analysis.tags
    while last >= 0 and (
        tags[last] in ",B"
        or nouns.analysis.words[last] in nouns.words.roles["aged"]
        or nouns.analysis.words[last] in nouns.words.roles["who"]
        or nouns.analysis.words[last] in nouns.words.roles["taken to be"]
        or nouns.is_state(last)
    ):
        last -= 1
    if last > 1 and tags[last] == ")" and "(" in tags[:last]:
        last = tags.rindex("(", 0, last) - 1  # "Ada Finch (Greens), 71, said"
    first, named = last, _is_name(nouns, last)
    while first >= 0 and tags[first] in "NP" and _is_name(nouns, first) == named:
        first -= 1
    return first + 1, last


def _is_name(nouns: Nouns, i: int) -> bool:
    """True for a word of a name; also for a common word with a capital behind one: "Ada Young"."""
    analysis = nouns.analysis
    if analysis.tags[i] == "P":
        return True
    return analysis.tags[i] == "N" and analysis.tags[i - 1 : i] == "P" and analysis.said(i, i)[:1].isupper()
