"""Places of which one is a state that the other may lie in: "a Louisiana nightclub", "a nightclub in Port Ellery"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from corroborate.model import Claim, Document
from corroborate.model.keeping import kept_with
from corroborate.vocabulary import Vocabulary


def lies_in_a_state(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> bool:
    """True where one claim's place is a state, and the other's may lie in it: its report names that state, or none at all."""
    states = [_state(claim, vocabulary) for claim in (a, b)]
    if bool(states[0]) == bool(states[1]):
        return False
    home = documents.get((b if states[0] else a).document)
    named = _states_in(home, vocabulary) if home is not None else frozenset[str]()
    return not named or (states[0] or states[1]) in named


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
