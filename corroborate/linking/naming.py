"""The names that some words give: of people, bodies, works and places, told from common words by their capital."""

from __future__ import annotations

import re
from functools import lru_cache

from corroborate.linking.names import canonical, country_of
from corroborate.linking.wording import plain, root, stems, weights
from corroborate.vocabulary import Vocabulary, any_of, of_class

#: A word with a capital.
CAPITAL = re.compile(r"[A-Z\u00c0-\u00de][\w'\u2019-]+")


@lru_cache(maxsize=50_000)
def names_in(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The names in some words: countries by their canonical name, other capitalised words by their stem."""
    found = set()
    for word in text.replace("\u2019", "'").split():
        bare = word.strip("\"'\u201c\u201d\u2018\u2019.,;:()[]\u2014\u2013-").removesuffix("'s")
        if bare[:1].isupper():
            found.add(country_of(bare, vocabulary) or canonical(bare, "", vocabulary) or root(bare))
    common, known = weights(vocabulary), vocabulary["grammar"]  # "There were", at the start of a sentence
    return frozenset([name for name in found if common.get(name, 1.0) == 1.0 and name not in known])


@lru_cache(maxsize=10_000)
def proper(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The stems of the capitalised words of `text` that are neither common words, nor numerals, nor countries."""
    return frozenset([stem for word in CAPITAL.findall(text) if (stem := proper_stem(word, vocabulary))])


@lru_cache(maxsize=50_000)  # asked for every word with a capital
def proper_stem(word: str, vocabulary: Vocabulary) -> str:
    """The stem of a capitalised word that may be a name; "" for a common word, a numeral and a country."""
    stem = root(word)
    common = weights(vocabulary).get(stem, 1.0) != 1.0 or _is_number(word, vocabulary)
    return "" if common or country_of(word, vocabulary) else stem


def _is_number(word: str, vocabulary: Vocabulary) -> bool:
    """True for a number that opens a sentence: "Three", "Thirty-five", "None"."""
    numerals, none = vocabulary["numerals"], vocabulary["nominals"]["nothing"].words("words")
    return all(part in numerals or part in none for part in plain(word).split("-"))


@lru_cache(maxsize=8)
def bare(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A pronoun, or a definite noun that no name follows: "it", "the film"; not "the film Moonrake", nor when or where it was."""
    pronouns = any_of(of_class(vocabulary, "subject") & of_class(vocabulary, "pronoun")) or "(?!)"
    articles = any_of(of_class(vocabulary, "definite")) or "(?!)"
    settings = vocabulary["scopes"]["settings"].words("words")
    apart = "".join(rf"(?<!\b{re.escape(word)} )" for word in settings)
    definite = rf"(?=(?:{articles}) ){apart}(?:{articles})"  # first what is rare
    return re.compile(rf"\b(?:(?:{pronouns})|{definite} [a-z]+(?!(?: [a-z]{{2}})? [A-Z]))\b")


@lru_cache(maxsize=50_000)
def capitals(quote: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The stems of all words with a capital, those of a title's common words too ("The Night Before")."""
    return frozenset(stems(" ".join(CAPITAL.findall(quote)), vocabulary))
