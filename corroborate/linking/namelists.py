"""The word lists about names, turned into lookups once per vocabulary, and how a name is spelt to be looked up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from corroborate.linking.wording import plain
from corroborate.vocabulary import Vocabulary, any_of, joints, of_class, without_article

_TOKEN = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}|\b(?:[a-z]\.)+[a-z]\b")
_POSSESSIVE = re.compile(r"'s\b|(?<=s)'(?=\s|$)")
#: A word of a name, as an expression.
NAME_WORD = r"[A-Z\u00c0-\u00de][\w'\u2019-]+"


@frozen(eq=False)
class NameLists:
    """The word lists about names as lookups; what is looked up is spelt as by `spell`.

    :param kinds: the words round a name, by kind: "title", "rank", "small" ...
    :param countries: country by its names and its people's.
    :param governments: country by what stands for its government: a capital, a palace.
    :param aliases: usual name by the others of the same.
    :param spellings: patterns of endings that are spelt in several ways, with the one they are made.
    :param introduction: finds an office with the name of whoever holds it.
    :param renaming: finds two names of one person, told so.
    :param calling: the words that stand between two such names, the longest first.
    :param of_names: what follows a name in a longer one: "of the Armed Forces of Ukraine".
    :param of_a_body: words behind which a body's name tells whose it is or what for.
    """

    kinds: Mapping[str, frozenset[str]]
    countries: Mapping[str, str]
    governments: Mapping[str, str]
    aliases: Mapping[str, str]
    spellings: tuple[tuple[re.Pattern[str], str], ...]
    introduction: re.Pattern[str]
    renaming: re.Pattern[str]
    calling: tuple[str, ...]
    of_names: re.Pattern[str]
    of_a_body: frozenset[str]


@lru_cache(maxsize=8)
def name_lists(vocabulary: Vocabulary) -> NameLists:
    """The lists of a vocabulary."""
    kinds: dict[str, frozenset[str]] = {}
    for entry in vocabulary["titles"].values():
        kinds[entry.text("kind")] = kinds.get(entry.text("kind"), frozenset()) | frozenset(entry.words("words"))
    countries: dict[str, str] = {}
    governments: dict[str, str] = {}
    for country, entry in vocabulary["countries"].items():
        demonyms = [form + ending for form in entry.words("demonyms") for ending in ("", "s")]
        for form in (country, *entry.words("forms"), *demonyms):
            countries.setdefault(spell(form, vocabulary), country)
        for form in (*entry.words("metonyms"), *filter(None, [entry.text("capital")])):
            governments.setdefault(spell(form, vocabulary), country)
    named = ((form, name) for name, entry in vocabulary["aliases"].items() for form in (name, *entry.words("forms")))
    aliases = {spell(form, vocabulary): name for form, name in named}
    for form, country in list(governments.items()):  # "officials in Kiev"
        governments.setdefault(aliases.get(form, form), country)
        governments.update({spelt: country for spelt, name in aliases.items() if name == form})
    spellings = tuple(
        (re.compile(rf"(?:{'|'.join(map(re.escape, entry.words('words')))})\b"), key)
        for key, entry in vocabulary["synonyms"].items()
        if entry.text("kind") == "spelling"
    )
    of = any_of(joints("belonging", vocabulary))
    office = rf"\b({any_of(kinds['title'])})(?:\s+(?:{of})(?:\s+[A-Z][a-z]+)+)?,?"
    introduction = re.compile(rf"{office}\s+((?:{NAME_WORD}\s+){{1,3}}{NAME_WORD}|{NAME_WORD})")
    calling = tuple(sorted(kinds.get("alias", ()), key=lambda words: (-len(words), words)))
    called = "|".join(map(re.escape, calling)) or "(?!)"
    run = rf"{NAME_WORD}(?: {NAME_WORD})*"
    renaming = re.compile(rf"({run})(?: ?\([^()]*\))? ?, (?:[a-z]+ )?(?:{called}) ({run})")
    definite = any_of(of_class(vocabulary, "definite"))
    of_names = re.compile(rf"(?: (?:{of})(?: (?:{definite}))? {NAME_WORD}(?: {NAME_WORD}){{0,3}}){{1,2}}")
    of_a_body = joints("of a body", vocabulary)
    return NameLists(kinds, countries, governments, aliases, spellings, introduction, renaming, calling, of_names, of_a_body)


def spell(name: str, vocabulary: Vocabulary) -> str:
    """`name` in plain lower case with single spaces, without possessives, a leading article or the dots of "U.S."."""
    if name.isascii() and name.isalpha():
        return name.lower()  # one plain word, as most are
    text = _POSSESSIVE.sub("", plain(name))
    text = _DOTTED.sub(lambda match: match.group().replace(".", ""), text)
    return without_article(" ".join(_TOKEN.findall(text)), vocabulary)
