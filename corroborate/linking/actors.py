"""Who can act, by the words for it: a name, people, a body, a government; which state and which kind of body it is."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from corroborate.linking.names import canonical, country_of
from corroborate.linking.wording import has_capital, plain, root
from corroborate.vocabulary import Vocabulary, key_by_word, of_class, words_in


@lru_cache(maxsize=8)
def people_words(vocabulary: Vocabulary) -> frozenset[str]:
    """The nouns for people: "people", "dockers", "victim", "thief"."""
    nouns = {word for key, entry in vocabulary["populations"].items() for word in (key, *entry.words("words"))}
    nouns.update(vocabulary["rivals"]["criminals"].words("words"))
    return frozenset((*nouns, *(form for form, entry in vocabulary["plurals"].items() if entry.text("singular") in nouns)))


@lru_cache(maxsize=8)
def people_stems(vocabulary: Vocabulary) -> frozenset[str]:
    """The stems of the nouns for people and of their plurals, with which a sentence may open: "Divers", "Fishermen"."""
    nouns = people_words(vocabulary) | frozenset(vocabulary["nominals"]["occupations"].words("words"))
    plurals = frozenset(form for form, entry in vocabulary["plurals"].items() if entry.text("singular") in nouns)
    return frozenset(root(noun) for noun in nouns | plurals)


@lru_cache(maxsize=8)
def _actors(vocabulary: Vocabulary) -> frozenset[str]:
    """Nouns for those who act: people, bodies, governments."""
    nouns = words_in(vocabulary, "nominals", "collectives", "governments", "humans", "occupations")
    return people_words(vocabulary) | frozenset(vocabulary["bodies"]) | nouns


@lru_cache(maxsize=20_000)  # asked of one claim's words in pair after pair
def is_somebody(words: str, vocabulary: Vocabulary) -> bool:
    """True for a name, and for words that describe who can act ("the company", "officers"), not for "the rules"."""
    head = plain(words).rpartition(" ")[2]
    return is_name(words, vocabulary) or bool(_actors(vocabulary).intersection((head, head.removesuffix("s"))))


@lru_cache(maxsize=20_000)
def is_name(words: str, vocabulary: Vocabulary) -> bool:
    """True when a word that is not the first has a capital, or the only one has: "National Guard", "Latvia"; not "Citizens"."""
    said = words.split() or [""]
    capitals = any(has_capital(word) for word in said[1:] or said)
    return capitals and not people_words(vocabulary).intersection((plain(said[-1]), plain(said[-1]).removesuffix("s")))


@lru_cache(maxsize=10_000)
def state_of(agent: str, vocabulary: Vocabulary) -> str:
    """The country that a doer is or belongs to by its words: "embassies of Ukraine"; empty for none, and for a band's name."""
    if plain(agent) in key_by_word(vocabulary, "rivals"):
        return ""
    found = canonical(agent, "organisation", vocabulary) if agent else ""
    if found.startswith("europe"):
        return "european union"
    said = agent.split()
    pairs = (" ".join(two) for two in pairwise(said))  # "North Korean"
    return next((state for word in (found, *pairs, *said) if (state := country_of(word, vocabulary))), "")


@lru_cache(maxsize=10_000)
def kind_of(doer: str, vocabulary: Vocabulary) -> str:
    """The kind of body or band that a doer is described as, or whose it is ("the ministry's media office"); "" for none."""
    words, opening = plain(doer).split(), of_class(vocabulary, "preposition", "relative")
    said = words[: next((at for at, word in enumerate(words) if at and word in opening), len(words))]
    owner = next((at for at, word in enumerate(said) if word.endswith("'s")), -1)
    known = key_by_word(vocabulary, "rivals")
    for phrase in (said, [*said[:owner], said[owner].removesuffix("'s")] if owner >= 0 else []):
        for noun in (" ".join(phrase), " ".join(phrase[-2:]), phrase[-1]) if phrase else ():
            for form in (noun, noun.removesuffix("s")):
                if form in known:
                    return known[form]
    return ""
