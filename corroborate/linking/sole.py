"""Figures that are the only ones of what they count in their report: two such, in two reports of one story, are one question,
however each is told: "five districts have been hit", "cases were reported from four districts".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from corroborate.linking.actors import is_somebody
from corroborate.linking.families import folded, is_framed
from corroborate.linking.names import canonical, same
from corroborate.linking.wording import one_meaning, stem
from corroborate.model import Claim
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, load


def sole_figures(claims: Iterable[Claim], *, vocabulary: Vocabulary | None = None) -> frozenset[str]:
    """The ids of the counts of things under plain verbs beside which their report counts no more of these; a headline is a report
    of its own, and what no longer holds is no other count.

    People are counted for many a reason, and so are occasions ("the third time").
    """
    words = vocabulary or load()
    told: dict[tuple[str, bool, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Quantity) and claim.value.unit is None and not claim.qualifiers.superseded:
            thing = counted_thing(claim, words)
            if thing:
                told[claim.document, claim.headline, thing].append(claim)
    alone = (counts[0] for counts in told.values() if len(counts) == 1)
    return frozenset(claim.id for claim in alone if not is_framed(claim.predicate, words))


def counted_thing(claim: Claim, vocabulary: Vocabulary) -> str:
    """What a claim counts, by the one noun for all of nearly its meaning; "" where that is nobody, anybody or any occasion."""
    thing = one_meaning(folded(claim.subject, vocabulary), vocabulary)
    vague = thing in ("", "people") or thing in vocabulary["scopes"]["counted for any reason"].words("words")
    return "" if vague or is_somebody(claim.subject, vocabulary) else thing


def by_two(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for counts of what two do, not of what is there, or undergoes it: "storms kept ten ships", "a navy escorted five"."""
    doers = [canonical(claim.agent, "", vocabulary) for claim in (a, b)]
    counted = any(stem(doer) == stem(claim.subject) for doer, claim in zip(doers, (a, b), strict=True))  # "calls stood at 40"
    return all(doers) and not counted and not same(*doers)
