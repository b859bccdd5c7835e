"""What a noun phrase names: the name without titles, the common noun in one form, the members of a list."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from corroborate.extraction.grammar.runs import behind_run
from corroborate.extraction.grammar.syntax import Analysis, Phrase
from corroborate.extraction.grammar.words import singular
from corroborate.model import Span
from corroborate.values import Term, TermList
from corroborate.vocabulary import Vocabulary, of_class

#: The letters of what parts a phrase from those behind it; what must follow a phrase that goes on with "of".
_PARTING, _GOING_ON = frozenset("wvfenBHMOg;"), ("of", ",", "and")


@frozen(eq=False)
class NameWords:
    """The word lists that tell a name from what stands around it."""

    titles: frozenset[str]
    roles: dict[str, frozenset[str]]
    bodies: frozenset[str]
    people: frozenset[str]
    rulers: frozenset[str]  # heads of what can allow and forbid
    demonyms: dict[str, str]
    countries: frozenset[str]


#: Joins the members of one phrase in what claims keep of it: "norway and japan".
AND = " and "


@lru_cache(maxsize=8)
def name_words(vocabulary: Vocabulary) -> NameWords:
    """The word lists of a vocabulary, compiled once."""
    titles: set[str] = set()
    for entry in vocabulary["titles"].values():
        if entry.text("kind") in ("title", "rank", "modifier", "role"):
            titles.update(entry.words("words"))
    demonyms: dict[str, str] = {}
    countries: set[str] = set()
    for key, entry in vocabulary["countries"].items():
        for word in (key, *entry.words("forms")):
            countries.add(word)
        for word in entry.words("demonyms"):
            demonyms[word] = key
            demonyms[word + "s"] = key
    roles = {key: frozenset(entry.words("words")) for key, entry in vocabulary["nominals"].items()}
    roles["spokespersons"] = frozenset(vocabulary["spokespersons"])
    roles["places"] = frozenset(vocabulary["places"]["prepositions"].words("words"))
    roles["questions"] = frozenset(vocabulary["questions"])
    roles["numerals"] = frozenset(vocabulary["numerals"])
    roles["definite"] = of_class(vocabulary, "definite")
    people = frozenset(word for entry in vocabulary["populations"].values() for word in entry.words("words"))
    people |= roles["occupations"] | roles["humans"]
    titles |= roles["occupations"]
    bodies = frozenset(vocabulary["bodies"])
    rulers = bodies | titles | roles["collectives"] | roles["acts"] | roles["governments"]
    return NameWords(
        titles=frozenset(titles),
        roles=roles,
        bodies=bodies,
        people=people,
        rulers=rulers,
        demonyms=demonyms,
        countries=frozenset(countries),
    )


@lru_cache(maxsize=8)
def last_words(phrases: frozenset[str]) -> frozenset[str]:
    """The last word of each of some phrases: where none of these stands, no phrase does."""
    return frozenset(phrase.rpartition(" ")[2] for phrase in phrases)


def head(analysis: Analysis, phrase: Phrase) -> str:
    """The head noun of a phrase, singular, lower case."""
    return singular(analysis.words[phrase.last])


def is_name(analysis: Analysis, phrase: Phrase) -> bool:
    """Tell whether a phrase ends in a name."""
    return analysis.tags[phrase.last] == "P"


def _core(analysis: Analysis, phrase: Phrase) -> tuple[int, int]:
    """First and last word without determiners."""
    first = min(phrase.last, behind_run(analysis.tags, phrase.first, "DR"))
    return first, phrase.last


def position(analysis: Analysis, phrase: Phrase) -> int:
    """The number of a phrase among those of its sentence, -1 when it is not there, or only a part of one."""
    at = analysis.numbers.get(phrase.first, -1)
    return at if at >= 0 and analysis.phrases[at][1].last == phrase.last else -1


def tail(analysis: Analysis, phrase: Phrase) -> Iterator[tuple[str, Phrase]]:
    """The prepositional phrases that follow a phrase without a verb or a comma between, nearest first."""
    at = position(analysis, phrase)
    last = phrase.last
    inner = {other.first for other in phrase.others}
    for preposition, other in analysis.phrases[at + 1 :] if at >= 0 else ():
        if preposition in (",", "and"):
            if other.first not in inner:
                return
        elif not preposition or not _PARTING.isdisjoint(analysis.tags[last + 1 : other.first]):
            return
        else:
            inner |= {one.first for one in other.others}
            yield preposition, other
        last = other.last


def full_last(analysis: Analysis, phrase: Phrase) -> int:
    """The last word of a phrase with its "of" phrases."""
    last, after = phrase.last, position(analysis, phrase) + 1
    if not 0 < after < len(analysis.phrases) or analysis.phrases[after][0] not in _GOING_ON:
        return last
    for preposition, other in tail(analysis, phrase):
        if preposition != "of" or other.first > last + 3:
            break
        last = other.last
    return last


def name(analysis: Analysis, phrase: Phrase, words: NameWords) -> str:
    """What a phrase names, as said: determiners and titles off, its "of" phrases kept; a named apposition takes its place."""
    if phrase.name is not None and is_name(analysis, phrase.name) and not phrase.others:
        beside = phrase.name
        named = analysis.tags[_core(analysis, beside)[0]] == "P"
        if named and (not is_name(analysis, phrase) or _titled(analysis, phrase, words)):
            phrase = beside
    first, last = _core(analysis, phrase)
    first = _past_titles(analysis, first, last, words)
    text = " ".join(analysis.said(first, full_last(analysis, phrase)).split())
    return text.strip("\"'\u201c\u201d\u2018\u2019()[] ")


def _titled(analysis: Analysis, phrase: Phrase, words: NameWords) -> bool:
    return any(analysis.words[i] in words.titles for i in range(phrase.first, phrase.last + 1))


def _past_titles(analysis: Analysis, first: int, last: int, words: NameWords) -> int:
    """The first word of a name after what describes it: "President", "the news outlet"; `first` when nothing does."""
    tags, said = analysis.tags, analysis.words
    if tags[last] != "P":
        return first
    start = last
    while start > first and (tags[start - 1] == "P" or said[start - 1] in words.roles["name particles"]):
        start -= 1
    if start > first and tags[start - 1] == "N":
        first = start
    if said[last] not in words.bodies:
        for i in range(last - 1, first - 1, -1):
            if tags[i] == "S":
                break
            if said[i] in words.titles:
                return i + 1
    return first


def is_person(analysis: Analysis, phrase: Phrase, words: NameWords) -> bool:
    """Tell whether a common noun or pronoun phrase means persons."""
    word = analysis.words[phrase.last]
    if analysis.tags[phrase.last] == "#":
        return True
    if analysis.tags[phrase.last] in "DZz":
        return word in words.roles["persons"]
    noun = singular(word)
    return noun in words.people or word in words.people or noun in words.demonyms


def subject_of(analysis: Analysis, phrase: Phrase, words: NameWords) -> str:
    """The canonical phrase for what a claim is about: a name as said, a common noun in lower case and singular."""
    if is_name(analysis, phrase) or (phrase.name is not None and is_name(analysis, phrase.name)):
        return name(analysis, phrase, words)
    first, last = _core(analysis, phrase)
    tags, said = analysis.tags, analysis.words
    if tags[last] == "#":
        return name(analysis, phrase, words) if is_called(analysis, phrase, last) else "people"
    if tags[last] in "DZz":
        of = next(iter(tail(analysis, phrase)), None)
        if of is not None and of[0] == "of":
            return subject_of(analysis, of[1], words)
        return "people" if said[last] in words.roles["persons"] else said[last]
    kept = [said[i] for i in range(first, last) if tags[i] not in "D#R"]
    noun = " ".join([*kept, singular(said[last])]).replace(" '", "'")
    end = full_last(analysis, phrase)
    if end > last:
        noun += " " + " ".join(said[i] for i in range(last + 1, end + 1) if tags[i] not in "D").replace(" '", "'")
    return noun


def measures(analysis: Analysis, phrase: Phrase, i: int, words: NameWords) -> bool:
    """Tell whether a number says how long, large or old its phrase is: "a three-day strike", not "twenty-five strikes"."""
    _, hyphen, unit = analysis.words[i].rpartition("-")
    return i < phrase.last and hyphen == "-" and unit.isalpha() and unit not in words.roles["numerals"]


def is_called(analysis: Analysis, phrase: Phrase, i: int) -> bool:
    """Tell whether a number is part of what its phrase is called: "Flight 418", "the M25", "the 14th Duke of Vale"."""
    if not analysis.words[i].isdecimal():
        return False
    if i < phrase.last and analysis.starts[i + 1] == analysis.ends[i]:
        return True
    ends = i == phrase.last or analysis.tags[i + 1] == "P"
    return i > phrase.first and ends and analysis.tags[i - 1] in "PN" and analysis.said(i - 1, i - 1)[0].isupper()


def is_country(analysis: Analysis, phrase: Phrase, words: NameWords) -> bool:
    """Tell whether a phrase names a country or its government."""
    if name(analysis, phrase, words).lower() in words.countries:
        return True
    return any(analysis.words[i] in words.roles["governments"] for i in range(phrase.first, phrase.last + 1))


def members(phrase: Phrase) -> list[Phrase]:
    """The joined members of a phrase, itself first."""
    beside = [] if phrase.name is None or not phrase.others else [phrase.name]
    return [phrase, *beside, *phrase.others]


def listed(analysis: Analysis, phrase: Phrase, words: NameWords) -> list[Phrase]:
    """The members that stand for a phrase: "countries like Denmark and Canada" gives two, "Denmark" itself."""
    if head(analysis, phrase) in words.roles["collectives"] or analysis.words[phrase.last] in words.roles["collectives"]:
        for preposition, other in tail(analysis, phrase):
            if preposition in ("like", "such as", "including", "in", "from", "of", "as"):
                if is_name(analysis, other):
                    return members(other)
                deeper = listed(analysis, other, words)
                if deeper and deeper[0] is not other:
                    return deeper
    return members(phrase)


def term_list(analysis: Analysis, phrases: list[Phrase], words: NameWords, *, closed: bool = False) -> tuple[TermList, Span]:
    """A list of names as a value, and where it stands; people of a country count as the country ("Israeli")."""
    terms = []
    for phrase in phrases:
        said = name(analysis, phrase, words)
        low = said.lower()
        if is_name(analysis, phrase):
            terms.append(Term(said, words.demonyms[low]) if low in words.demonyms else Term(said))
        else:
            terms.append(Term(said, subject_of(analysis, phrase, words).removeprefix("other ")))
    return TermList(tuple(terms), closed), analysis.span(phrases[0].first, phrases[-1].last)
