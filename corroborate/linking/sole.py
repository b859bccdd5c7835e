"""Figures that are the only ones of what they count in their report: two such, in two reports of one story, are one question,
however each is told: "five districts have been hit", "cases were reported from four districts".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from corroborate.linking.actors import is_somebody
from corroborate.linking.families import folded, is_framed
from corroborate.linking.names import canonical, same
from corroborate.linking.wording import head_noun, one_meaning, stem
from corroborate.model import Claim
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, load

#: Subjects that say nothing of what a figure measures.
_UNTOLD = frozenset(("", "people", "money"))


def sole_figures(claims: Iterable[Claim], *, vocabulary: Vocabulary | None = None) -> frozenset[str]:
    """The ids of the counts of things under plain verbs beside which their report counts no more of these, and of the sums and
    lengths of time beside which it tells no more of their family ("cost"); a headline is a report of its own, and what no longer
    holds, or converts a figure, is no other count.

    People are counted for many a reason, and so are occasions ("the third time").
    """
    words = vocabulary or load()
    told: dict[tuple[str, bool, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        again = claim.qualifiers.superseded or claim.before_value.endswith("(")
        if isinstance(claim.value, Quantity) and not again and (kind := _kind(claim, claim.value.unit, words)):
            told[claim.document, claim.headline, kind].append(claim)
    alone = (counts[0] for counts in told.values() if len(counts) == 1)
    return frozenset(claim.id for claim in alone if _of_anything(claim, words) or not is_framed(claim.predicate, words))


def _kind(claim: Claim, unit: str | None, vocabulary: Vocabulary) -> str:
    """What is told of a claim's kind: what it counts, or its family where that measures anything in a unit; "" for none."""
    if unit is not None:
        return claim.predicate if _of_anything(claim, vocabulary) else ""
    thing = one_meaning(folded(claim.subject, vocabulary), vocabulary)
    vague = thing in ("", "people") or thing in vocabulary["scopes"]["counted for any reason"].words("words")
    return "" if vague or is_somebody(claim.subject, vocabulary) else thing


def _of_anything(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a figure in a unit of a family that tells nothing of what it measures: everything has a cost."""
    frame = vocabulary["frames"].get(claim.predicate)
    unit = claim.value.unit if isinstance(claim.value, Quantity) else None
    return frame is not None and frame.flag("anything") and unit is not None


def may_measure(claim: Claim, vocabulary: Vocabulary) -> frozenset[str]:
    """What a figure with a unit may measure: the noun it is told of, what the verb is done to, what does it if that is nobody:
    "the spill covers 40 sq km", "raised its bid to 40 million", "a bid of 40 million".
    """
    said = [claim.subject, claim.patient, "" if is_somebody(claim.agent, vocabulary) else claim.agent]
    heads = {head_noun(words, vocabulary) for words in said} - _UNTOLD
    return frozenset(one_meaning(stem(head), vocabulary) for head in heads)


def by_two(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for counts of what two do, not of what is there, or undergoes it: "storms kept ten ships", "a navy escorted five"; and
    for the costs of two things, unless one may go by any name: "the bridge will cost 40 million", "a project of 40 million".
    """
    if _of_anything(a, vocabulary):
        one, other = (may_measure(claim, vocabulary) for claim in (a, b))
        general = frozenset(map(stem, vocabulary["scopes"]["whatever it is"].words("words")))
        return bool(one and other) and one.isdisjoint(other) and general.isdisjoint(one | other)
    doers = [canonical(claim.agent, "", vocabulary) for claim in (a, b)]
    counted = any(stem(doer) == stem(claim.subject) for doer, claim in zip(doers, (a, b), strict=True))  # "calls stood at 40"
    return all(doers) and not counted and not same(*doers)
