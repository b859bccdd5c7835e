"""Whose fighters two counts are of: "11 Kurdish fighters", "81 of them from the Islamic State", and the fighters of all sides;
and whether they are of civilians or of all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from attrs import frozen

from corroborate.comparison.quantities import lower_first, number
from corroborate.extraction.counts.governing.members import AMONG_OTHERS
from corroborate.linking.asking.questions import CIVILIAN
from corroborate.linking.names import canonical, country_of, shortens
from corroborate.linking.wording import stem
from corroborate.model import Claim
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, any_of, joints, of_class


@frozen(eq=False)
class Bands:
    """The bands that the fighters of some counts are of.

    :param counts: what one event did, by document and predicate.
    :param wholes: ids of the counts of all who fought, of whom those of each band are told besides.
    :param shares: ids of those.
    """

    counts: Mapping[tuple[str, str], Sequence[Claim]]
    vocabulary: Vocabulary
    wholes: frozenset[str]
    shares: frozenset[str]

    def apart(self, a: Claim, b: Claim) -> str:
        """Why two counts are of the fighters of two bands, or of one band and of all; "" when they may be of one."""
        low, high = lower_first(a, b)
        if _is_of_civilians(low) and _is_of_all(high) and self._holds_civilians(high):
            return "civilians, and all in a report that counts its civilians besides"
        if not (_fights(a, self.vocabulary) and _fights(b, self.vocabulary)):
            return ""
        one, other = (_band_of(claim, self.vocabulary) for claim in (a, b))
        if not one and not other:
            whole = any(whole.id in self.wholes and share.id in self.shares for whole, share in ((a, b), (b, a)))
            return "the fighters of one side, and of all" if whole else ""
        if one and other:
            return "" if self.one(a, b) else "the fighters of two bands"
        named, open_ = (a, b) if one else (b, a)
        beside = (claim for claim in self.counts[open_.document, open_.predicate] if number(claim) != number(open_))
        if open_.id in self.wholes or any(self.one(claim, named) for claim in beside):
            return "the fighters of one band, and others or all"
        return ""

    def _holds_civilians(self, whole: Claim) -> bool:
        """True for a count of all beside which its report counts fewer civilians."""
        beside = self.counts[whole.document, whole.predicate]
        return any(_is_of_civilians(claim) and 0 < number(claim) < number(whole) for claim in beside)

    def one(self, a: Claim, b: Claim) -> bool:
        """True for two counts of the fighters of one band that is named in both, by a word of its name or by its initials."""
        one, other = (_band_of(claim, self.vocabulary) for claim in (a, b))
        if not one or not other:
            return False
        return not _stems(one).isdisjoint(_stems(other)) or shortens(one, other, self.vocabulary)


def bands_of(counts: Mapping[tuple[str, str], Sequence[Claim]], vocabulary: Vocabulary) -> Bands:
    """The bands of the fighters of some counts."""
    wholes: set[str] = set()
    shares: set[str] = set()
    for told in counts.values():
        fighters = [claim for claim in told if _fights(claim, vocabulary)]
        named = {claim.id for claim in fighters if _band_of(claim, vocabulary)}
        numbers = {number(claim) for claim in fighters}
        for pair in combinations(fighters, 2) if named else ():
            total = sum(map(number, pair))
            if total in numbers and min(map(number, pair)) > 0 and any(claim.id in named for claim in pair):
                shares.update(claim.id for claim in pair)
                wholes.update(claim.id for claim in fighters if number(claim) == total)
    return Bands(counts, vocabulary, frozenset(wholes), frozenset(shares))


def _is_of_civilians(claim: Claim) -> bool:
    return (claim.qualifiers.population or "").removesuffix(AMONG_OTHERS) == CIVILIAN


def _is_of_all(claim: Claim) -> bool:
    return claim.qualifiers.population is None and isinstance(claim.value, Quantity)


def _fights(claim: Claim, vocabulary: Vocabulary) -> bool:
    return isinstance(claim.value, Quantity) and claim.qualifiers.population in _fighting(vocabulary)


def _band_of(claim: Claim, vocabulary: Vocabulary) -> str:
    """The key of the band that a count's own words name; "" for fighters of any, and for others."""
    return _band(claim, vocabulary) if _fights(claim, vocabulary) else ""


@lru_cache(maxsize=8)
def _fighting(vocabulary: Vocabulary) -> frozenset[str]:
    """The populations of those who fight for no state, or for whom the word does not tell, among others as well."""
    groups = [key for key, entry in vocabulary["populations"].items() if entry.text("side") in ("band", "any")]
    return frozenset((*groups, *(f"{key}{AMONG_OTHERS}" for key in groups)))


@lru_cache(maxsize=8192)  # a claim stands in many comparisons
def _band(claim: Claim, vocabulary: Vocabulary) -> str:
    """The key of the band that is named before the noun of a count ("Islamic State fighters") or behind it ("66 from ISIL")."""
    *before, _ = claim.noun.split() or [""]
    said = claim.behind_value
    after = said.index(claim.noun) + len(claim.noun) if claim.noun and said.lstrip().startswith(claim.noun) else 0
    behind = _from(vocabulary).match(said, after)
    behind = None if behind is not None and behind[1] in claim.qualifiers.place else behind  # "40 fighters from Low Wick"
    named = [word for word in before if word[:1].isupper()] or (behind[1].split() if behind else [])
    labels = vocabulary["counting"]["labels of fighters"].words("words")
    told = [word for word in named if word.lower() not in labels and not country_of(word, vocabulary) and not _is_compound(word)]
    return canonical(" ".join(told), "organisation", vocabulary)


def _stems(key: str) -> frozenset[str]:
    return frozenset(stem(word) for word in re.split(r"[\s/]+", key) if word)


def _is_compound(word: str) -> bool:
    """True for "Arlow-backed", which names no band."""
    return word.rpartition("-")[2].islower() and "-" in word


@lru_cache(maxsize=8)
def _from(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds, right behind a figure, the name of those whom its fighters are from: " of them from the | Free Army"."""
    of, member = (any_of(joints(kind, vocabulary)) for kind in ("belonging", "being a member"))
    them, the = any_of(vocabulary["counting"]["those"].words("words")), any_of(of_class(vocabulary, "definite"))
    return re.compile(rf"(?:\s+(?:{of})\s+(?:{them}))?\s+(?:{member})\s+(?:(?:{the})\s+)?([A-Z][\w/'-]*(?:\s[A-Z][\w/'-]*)*)")
