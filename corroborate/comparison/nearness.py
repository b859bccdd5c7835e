"""Figures that hardly differ, and those of a report of which another is nearer to what a second report gives."""

from __future__ import annotations

from collections.abc import Iterable

from corroborate.comparison.quantities import number
from corroborate.model import Claim
from corroborate.values import Quantity

#: Two figures hardly differ that lie no further apart than this share of the higher.
_HARDLY = 0.1
#: ... and are far from each other where the higher is more than so many times the lower.
_FAR = 2


def counted(claim: Claim) -> tuple[str, str, str | None]:
    """Where a figure stands, and of what it is."""
    return claim.document, claim.subject, claim.value.unit if isinstance(claim.value, Quantity) else None


def near(a: Claim, b: Claim) -> bool:
    """True for two figures that hardly differ: "over 26 million" and "26.5 million"."""
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity) or a.value.point is None or b.value.point is None:
        return False
    low, high = sorted((a.value.point, b.value.point))
    return high - low <= _HARDLY * abs(high)


def has_nearer(claim: Claim, other: Claim, told: Iterable[Claim]) -> bool:
    """True for a figure far from another's where one voice gives besides, in its report, one that hardly differs from that: of
    "shut the plant, cutting 780 jobs" and "a plan to shed 3,800 jobs" the second is held against "3,500 jobs".

    :param told: the figures of its family in its report.
    """
    if claim.document == other.document or not all(isinstance(one.value, Quantity) for one in (claim, other)):
        return False
    far = max(number(claim), number(other)) > _FAR * min(number(claim), number(other))
    speaker = claim.attribution.speaker.name
    return far and any(
        near(twin, other) and twin.attribution.speaker.name == speaker and not twin.qualifiers.superseded
        for twin in told
        if counted(twin) == counted(claim)
    )
