"""Counts of those whom one hospital took in, and of those who died in care: some of all whom an event befell."""

from __future__ import annotations

import re
from functools import lru_cache

from corroborate.linking.wording import opens_with_of, scope_words
from corroborate.model import Claim
from corroborate.vocabulary import Vocabulary, any_of, joints, of_class


@lru_cache(maxsize=8192)  # a claim stands in many comparisons
def in_care(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count of those who died in care ("two died after being taken to Norden"; "the clinic received 30, four of
    whom died"), of the dead whom somebody saw in a hospital, and of the wounded whom one hospital or land took in ("41 wounded
    were brought to Low Wick Hospital", "... to Norland for treatment").
    """
    words, clause = scope_words(vocabulary), _clause(vocabulary).split(claim.behind_value, maxsplit=1)[0]
    if claim.predicate.endswith(".injured"):
        told = words["place of care"].search(clause) is not None and _of_a_place_of_care(claim, vocabulary)
        placed = told or _one_place_of_care(vocabulary).search(clause) is not None
        return placed and words["brought to care"].search(clause) is not None
    if not claim.predicate.endswith(".killed"):
        return False
    part = words["part"].match(claim.behind_value.lstrip())
    of_them = part is not None and opens_with_of(part.group(), vocabulary)
    if of_them and words["dying"].search(clause) and words["brought to care"].search(claim.quote):
        return True
    seen = words["seen"].search(_clause(vocabulary).split(claim.before_value)[-1]) is not None
    return (seen and words["place of care"].search(clause) is not None) or _died_in_care(vocabulary).search(clause) is not None


@lru_cache(maxsize=8)
def _clause(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What parts the clauses of a sentence: those "injured and taken to his clinic" are all who were."""
    return re.compile(rf"[,;:]\s|\s(?:{any_of(joints('joining', vocabulary))})\s")


@lru_cache(maxsize=8)
def _died_in_care(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds that somebody died of wounds or in a hospital: "died two days later in hospital"."""
    dying, care = (any_of(vocabulary["scopes"][kind].words("words")) for kind in ("dying", "died in care"))
    return re.compile(rf"\b(?:{dying})\s(?:[\w-]+\s){{0,3}}?(?:{care})\b")


def _of_a_place_of_care(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True where somebody of a hospital tells a claim: "the director of Low Wick Hospital"."""
    voices = (voice.name.lower() for voice in claim.attribution.chain[1:])
    return any(scope_words(vocabulary)["place of care"].search(name) is not None for name in voices)


@lru_cache(maxsize=8)
def _one_place_of_care(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds one hospital that is told from others: "Low Wick Hospital", "his clinic", or a place by its name where care is: "to
    Norland for treatment"; "the hospital" is any.
    """
    treated = any_of(vocabulary["scopes"]["for care"].words("words"))
    care = any_of(vocabulary["scopes"]["place of care"].words("words"))
    which = any_of((of_class(vocabulary, "article") - of_class(vocabulary, "definite")) | of_class(vocabulary, "possessive"))
    return re.compile(rf"\b(?:(?:{which})\s(?:[a-z-]+\s){{0,2}}|[A-Z][\w'’-]*\s)(?i:{care})\b|\b[A-Z][\w'’-]*\s(?:{treated})\b")
