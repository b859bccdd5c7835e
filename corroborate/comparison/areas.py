"""How wide the area is that a figure is of: what a city has is not what its province has, nor what greater Arlow has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from corroborate.linking.wording import plain
from corroborate.model import Claim
from corroborate.vocabulary import Vocabulary, any_of, joints, of_class

#: The lists of `places` for areas of each width; that for a town with what lies around it, and of what says so before a name.
_AROUND, _WITH = "areas, around towns", "areas, with their surroundings"
_WIDTHS = ("areas, towns", _AROUND, "areas, lands", "areas, countries")


def other_areas(a: Claim, b: Claim, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The words for the areas of two widths that two figures are of; None where they are of one, or nothing tells."""
    one, other = _areas(a, vocabulary), _areas(b, vocabulary)
    apart = bool(one and other and one.keys().isdisjoint(other)) or (_AROUND in one) != (_AROUND in other)
    return (_said(one), _said(other)) if apart else None


def _said(areas: dict[str, str]) -> str:
    """The areas in words."""
    return ", ".join(dict.fromkeys(areas.values())) or "not told"


def _areas(claim: Claim, vocabulary: Vocabulary) -> dict[str, str]:
    """The words for areas of each width, where they have what is counted or it lies in them."""
    inside = _inside(vocabulary).findall(claim.quote)
    held = f" {plain(' '.join((claim.agent, claim.subject, *inside)))} ".replace("'s ", " ")
    found: dict[str, str] = {}
    for word, width in _widths(vocabulary):
        if word in held:
            found.setdefault(width, word.strip())
    around = _with_surroundings(vocabulary).search(claim.quote)
    return found | {_AROUND: around[0]} if around else found


@lru_cache(maxsize=8)
def _widths(vocabulary: Vocabulary) -> Sequence[tuple[str, str]]:
    """The words for areas between spaces, each with its width."""
    return [(f" {word} ", width) for width in _WIDTHS for word in vocabulary["places"][width].words("words")]


@lru_cache(maxsize=8)
def _inside(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A pattern of what something lies in: "in the | greater metropolitan area"."""
    inside, definite = any_of(joints("in a place", vocabulary)), any_of(of_class(vocabulary, "definite"))
    return re.compile(rf"\b(?:{inside})\s+(?:{definite})\s+((?:\w+\s+){{0,2}}\w+)")


@lru_cache(maxsize=8)
def _with_surroundings(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A pattern of a name with what adds its surroundings: "greater Arlow"."""
    return re.compile(rf"\b(?i:{any_of(vocabulary['places'][_WITH].words('words'))})\s[A-Z]\w+")
