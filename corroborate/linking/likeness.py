"""How alike two questions are worded, also when one of them leaves open what it is about.

"It grossed 20 million" or "the film opened in May", where nothing before says which film, is open: it may be about what
another report names, so that the other's names tell nothing against it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from corroborate.linking.naming import capitals
from corroborate.linking.questions import Question, family_words
from corroborate.linking.stories import BRIEF, shared_lead
from corroborate.linking.wording import overlap
from corroborate.vocabulary import Vocabulary

#: How alike at least two wordings are held to be when one of them leaves open what it is about.
_UNSAID = 0.5


def is_bare(question: Question, vocabulary: Vocabulary) -> bool:
    """True for a deed whose subject is no more than the noun for it: "the opening is set for May"."""
    return question.claim.subject in _nouns(vocabulary).get(question.claim.predicate, ())


@lru_cache(maxsize=8)
def _nouns(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    """The nouns for each family of deeds."""
    found: dict[str, set[str]] = {}
    for key, entry in vocabulary["deeds"].items():
        found.setdefault(key.partition(": ")[0].partition("/")[0], set()).update(entry.words("nouns"))
    return {family: frozenset(nouns) for family, nouns in found.items() if nouns}


def at_odds(a: Question, b: Question) -> bool:
    """True when two documents have named something before these answers, and nothing that both name."""
    named = bool(a.named and b.named)
    return named and a.named.isdisjoint(b.story.names) and b.named.isdisjoint(a.story.names)


def apart_by_name(a: Question, b: Question) -> bool:
    """True when each of two claims in brief texts names something in its own sentence that the other text does not."""
    if max(len(a.story.words), len(b.story.words)) >= BRIEF or a.unsaid or b.unsaid:
        return False
    one, other = a.named_inside, b.named_inside
    return bool(one and other) and one.isdisjoint(b.story.names) and other.isdisjoint(a.story.names)


def alike(a: Question, b: Question, vocabulary: Vocabulary, *, opened: bool) -> tuple[float, float]:
    """How alike two claims, and the tops of their documents, are worded, each 0 to 1.

    :param opened: one of them is open, so that what the other names, and what the family says already, is no difference.
    """
    if opened:
        left, right = (_unnamed(question, vocabulary) for question in (a, b))
        close = max(overlap(left, right, vocabulary), _UNSAID)
        return close, close
    lead = 1.0 if a.claim.document == b.claim.document else shared_lead(a.story, b.story, vocabulary)
    return overlap(a.words, b.words, vocabulary), lead


def _unnamed(question: Question, vocabulary: Vocabulary) -> frozenset[str]:
    """The words of a claim without its names and what its family says already."""
    return question.words - capitals(question.claim.quote, vocabulary) - family_words(question, vocabulary)
