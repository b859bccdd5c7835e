"""The only answer of a report to a question that has one: two victims, or two streets, tell of two scenes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import combinations

from corroborate.extraction.deeds.particulars.things import is_one_sort
from corroborate.extraction.deeds.particulars.victims import CONDITION, VICTIM
from corroborate.model import Claim, Document
from corroborate.values import Quantity, Term
from corroborate.vocabulary import Vocabulary, as_written

#: Characters at the top of a document that tell what it reports.
_TOP = 500
#: What counts those whom an event befell, and those whom it killed.
_CASUALTIES = "casualties."
_KILLED = "casualties.killed"


@lru_cache(maxsize=8)
def questions_of_one(vocabulary: Vocabulary) -> Mapping[str, str]:
    """What an event has one of, by predicate, and what that is: a "person", a "place", a "sort"."""
    return {key: entry.text("one") for key, entry in vocabulary["deeds"].items() if entry.text("one")}


def sole(claims: Iterable[Claim], document: Document, vocabulary: Vocabulary) -> list[Claim]:
    """The claims of a document without those that answer a question of one answer in two ways, or tell of no event."""
    told = list(claims)
    ones = questions_of_one(vocabulary)
    answers: dict[str, set[str]] = defaultdict(set)
    for claim in told:
        if claim.predicate in ones and isinstance(claim.value, Term):
            answers[claim.predicate].add(claim.value.key)
    if not answers:
        return told
    several = {predicate for predicate, keys in answers.items() if not _is_one(keys, ones[predicate], vocabulary)}
    if CONDITION in answers and any(_are_hurt(claim) for claim in told):
        several.add(CONDITION)
    if VICTIM in answers and (any(map(_are_many, told)) or not _is_violent(told, document, vocabulary)):
        several.add(VICTIM)
    return [claim for claim in told if claim.predicate not in several] if several else told


def _is_one(keys: set[str], kind: str, vocabulary: Vocabulary) -> bool:
    """True for ways to tell one answer: a name and its longer form, a sort and a wider one."""
    if kind in ("sort", "state"):
        return all(is_one_sort(one, other, vocabulary) for one, other in combinations(sorted(keys), 2))
    longest = max(keys, key=lambda key: (len(key), key)).split()
    return all(set(key.split()) <= set(longest) for key in keys)


def _are_many(claim: Claim) -> bool:
    """True for a count of more than one dead."""
    return claim.predicate == _KILLED and isinstance(claim.value, Quantity) and (claim.value.low or 0) > 1


def _is_violent(told: Iterable[Claim], document: Document, vocabulary: Vocabulary) -> bool:
    """True where the top of a document, or what tells who was killed, has a word of what kills."""
    quotes = (claim.quote for claim in told if claim.predicate == VICTIM)
    return any(map(_events(vocabulary).search, (f"{document.title or ''} {document.text[:_TOP]}", *quotes)))


def _are_hurt(claim: Claim) -> bool:
    """True for a count of more than one who was hurt."""
    hurt = claim.predicate.startswith(_CASUALTIES) and claim.predicate != _KILLED
    return hurt and isinstance(claim.value, Quantity) and (claim.value.low or 0) > 1


@lru_cache(maxsize=8)
def _events(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A pattern of what kills: without such a word somebody died in his bed."""
    words = {word for entry in vocabulary["causes"].values() for word in entry.words("words")}
    words.update(vocabulary["nominals"]["ways to be killed"].words("words"))
    return re.compile(rf"\b(?:{as_written(words)})", re.IGNORECASE)
