"""Places of which one is a state or province that the other may lie in: "a Louisiana nightclub", "a nightclub in Port Ellery"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from corroborate.model import Claim, Document
from corroborate.model.keeping import kept_with
from corroborate.vocabulary import Vocabulary, any_of, joints


def lies_in_a_state(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> bool:
    """True where one claim's place is a state, or a province, and the other's may lie in it: its report names that one, or none
    at all.
    """
    for widest, named_in in ((_state, _states_in), (_province, _provinces_in)):
        lands = [widest(claim, vocabulary) for claim in (a, b)]
        if bool(lands[0]) != bool(lands[1]):
            home = documents.get((b if lands[0] else a).document)
            named = named_in(home, vocabulary) if home is not None else frozenset[str]()
            return not named or (lands[0] or lands[1]) in named
    return False


def _province(claim: Claim, vocabulary: Vocabulary) -> str:
    """The province that a claim's place is told to be: "Arlow province", "the province of Arlow"; "" for no province."""
    place = claim.qualifiers.place[0].lower() if claim.qualifiers.place else ""
    return place if place in _provinces(claim.quote, vocabulary) else ""


@kept_with("document")
def _provinces_in(document: Document, vocabulary: Vocabulary) -> frozenset[str]:
    """The provinces that a report names, as such."""
    return _provinces(document.text, vocabulary)


def _provinces(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset((match[1] or match[2]).lower() for match in _told_as_province(vocabulary).finditer(text))


@lru_cache(maxsize=8)
def _told_as_province(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds a name with a noun for a province right before or behind it."""
    lands, of = any_of(vocabulary["places"]["provinces"].words("words")), any_of(joints("belonging", vocabulary))
    name = r"([A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)?)"
    return re.compile(rf"\b(?:{lands})\s(?:{of})\s{name}|{name}\s(?:{lands})\b")


def _state(claim: Claim, vocabulary: Vocabulary) -> str:
    """The state that a claim's place is, or a part of: "southern California"; "" for no state."""
    place = claim.qualifiers.place[0].lower() if claim.qualifiers.place else ""
    return next((state for state in vocabulary["states"] if place == state or place.endswith(f" {state}")), "")


@kept_with("document")
def _states_in(document: Document, vocabulary: Vocabulary) -> frozenset[str]:
    """The states that a report names, as such or behind a town: "Missouri", "MARLOW, Mo."."""
    names, pattern = _names(vocabulary)
    return frozenset(names[(match[1] or match[2]).lower()] for match in pattern.finditer(document.text))


@lru_cache(maxsize=8)
def _names(vocabulary: Vocabulary) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """Each name of a state, in lower case, to the state; and what finds them."""
    states = vocabulary["states"].items()
    short = {form: key for key, entry in states for form in entry.words("short")}
    full, behind = (
        "|".join(map(re.escape, sorted(words, key=len, reverse=True))) for words in (map(str.title, vocabulary["states"]), short)
    )
    names = {form.lower(): key for form, key in short.items()} | {key: key for key in vocabulary["states"]}
    return names, re.compile(rf"\b({full})\b|,\s({behind})(?!\w)")
