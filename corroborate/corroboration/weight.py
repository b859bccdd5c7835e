"""The answers to one question, weighed: the origins and witnesses behind each, and which is best supported.

Origins count, not outlets, and a named origin counts before any number of unnamed ones. Nothing here says which answer
is right: where the lead is not clear, or answers of different times stand side by side, it is told that it cannot be told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from corroborate.corroboration.joins import agrees
from corroborate.model import Claim, Cluster, Origin, Relation
from corroborate.values import Quantity, Term, Value


@frozen
class Held:
    """One answer and who stands behind it.

    :param claims: ids of the claims that give it, in the order of the cluster.
    :param text: the answer in the words of the first of them.
    :param origins: the named origins behind it.
    :param unnamed: how many unnamed origins more: outlets in their own voice, speakers without a name.
    :param parties: how many of the named origins are parties to the matter.
    :param witnesses: how many documents carry it.
    :param supporters: ids of claims that give it no answer of their own but one that it fits: "nearly 300" beside 290.
    """

    claims: tuple[str, ...]
    text: str
    origins: tuple[str, ...]
    unnamed: int
    parties: int
    witnesses: int
    supporters: tuple[str, ...] = ()

    @property
    def independent(self) -> int:
        """Named origins that are no party to the matter."""
        return len(self.origins) - self.parties


@frozen
class Weight:
    """The answers to one question.

    :param answers: best supported first.
    :param best: the best-supported answer; None when it cannot be told.
    :param margin: named origins behind the best answer less those behind the next; 0 when it cannot be told.
    :param why: in words, why this answer is the best supported, or why it cannot be told.
    """

    answers: tuple[Held, ...]
    best: Held | None
    margin: int
    why: str


def weigh(cluster: Cluster) -> Weight:
    """Weigh the answers of one cluster.

    Headlines are left out where the body of their document answers too; figures that their own text gives as outdated
    are left out. Claims that give no value are answers only where no claim does.
    """
    held = sorted(
        _answers(cluster),
        key=lambda answer: (-len(answer.origins), -answer.unnamed, -answer.witnesses, -len(answer.supporters)),
    )
    if not held:
        return Weight((), None, 0, "nothing is said that could be weighed")
    best, next_best = held[0], held[1] if len(held) > 1 else None
    if next_best is None:
        count = len(best.origins)
        why = f"one answer, {count} named origin{'' if count == 1 else 's'}, {best.unnamed} unnamed"
        return Weight(tuple(held), best, count, why)
    moved = {
        comparison.relation
        for a, b, comparison in cluster.pairs()
        if {a.id, b.id} & set(best.claims) and {a.id, b.id} & set(next_best.claims)
    }
    if moved and moved <= {"update", "incomparable"}:
        return Weight(tuple(held), None, 0, "the answers are of different times or scopes")
    margin = len(best.origins) - len(next_best.origins)
    if margin == 0 and (best.origins or best.unnamed == next_best.unnamed):
        return Weight(tuple(held), None, 0, "as many origins stand behind one answer as behind another")
    kind = "named" if margin else "unnamed"
    counts = (len(best.origins), len(next_best.origins)) if margin else (best.unnamed, next_best.unnamed)
    return Weight(tuple(held), best, margin, f"{counts[0]} {kind} origin{'' if counts[0] == 1 else 's'} against {counts[1]}")


def records(clusters: Iterable[Cluster]) -> Iterator[tuple[str, str, str]]:
    """What origins say, for `fuse`: (origin, id of the cluster, the answer in words), each once.

    With many clusters this tells how reliable each origin is; `fuse(records(report.clusters))`.
    """
    for cluster in clusters:
        for answer in _answers(cluster):
            for origin in cluster.origins:
                if set(origin.claims) & set(answer.claims):
                    yield origin.name, cluster.id, answer.text


def _answers(cluster: Cluster) -> list[Held]:
    claims = _speaking(cluster)
    apart = {frozenset(one.claims): one.relation for one in cluster.comparisons if one.relation not in ("agree", "compatible")}
    groups: list[list[Claim]] = []
    for claim in claims:
        home = next((group for group in groups if _same(claim, group[0]) and not _parted(claim, group, apart)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return [_held(group, claims, cluster.origins) for group in groups]


def _speaking(cluster: Cluster) -> list[Claim]:
    bodies = {claim.document for claim in cluster.claims if not claim.headline and claim.value is not None}
    told = [
        claim for claim in cluster.claims if not claim.qualifiers.superseded and not (claim.headline and claim.document in bodies)
    ]
    return [claim for claim in told if claim.value is not None] or told


def _same(a: Claim, b: Claim) -> bool:
    if a.qualifiers.polarity != b.qualifiers.polarity:
        return False
    one, other = a.value, b.value
    if isinstance(one, Quantity) and isinstance(other, Quantity) and (one.point is None) != (other.point is None):
        return False  # "dozens" is no answer of its own beside a number: it supports every number it allows
    return agrees(a, b)


def _parted(claim: Claim, group: Iterable[Claim], apart: Mapping[frozenset[str], Relation]) -> bool:
    """True for two groups that give no value ("Norcom bought it", "Ellery bought it"), and for words that contradict."""
    told = [apart[pair] for other in group if (pair := frozenset((claim.id, other.id))) in apart]
    return bool(told) if claim.value is None else isinstance(claim.value, Term) and "conflict" in told


def _held(group: Sequence[Claim], claims: Sequence[Claim], origins: Sequence[Origin]) -> Held:
    ids = {claim.id for claim in group}
    behind = [origin for origin in origins if ids.intersection(origin.claims)]
    named = [origin for origin in behind if origin.named]
    first = group[0].value
    number = first if isinstance(first, Quantity) and first.point is not None else None
    others = [claim for claim in claims if claim.id not in ids] if number is not None else ()
    fits = [claim.id for claim in others if number is not None and _fits(number, claim.value)]
    return Held(
        claims=tuple(claim.id for claim in group),
        text=group[0].value_text or group[0].quote,
        origins=tuple(origin.name for origin in named),
        unnamed=len(behind) - len(named),
        parties=sum(origin.party for origin in named),
        witnesses=len({claim.document for claim in group}),
        supporters=tuple(fits),
    )


def _fits(number: Quantity, value: Value | None) -> bool:
    """True for a figure that names no number of its own, but allows this one."""
    if not isinstance(value, Quantity) or not value.approximate or value.unit != number.unit:
        return False
    return number.interval.within(value.interval)
