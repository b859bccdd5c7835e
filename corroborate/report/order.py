"""One total order for everything a report holds, so that the same input gives the same bytes in any order of the files.

Documents by day of publication (the undated last), name and id; claims by document and place; clusters by their first claim;
comparisons by the places of their claims; findings by severity, place, rule and fingerprint.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from corroborate.model import Claim, Cluster, Comparison, Document
from corroborate.rule import SEVERITIES, Finding

#: Where an unknown claim or document sorts: after every known one.
_LAST = 1 << 62


def ordered_documents(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Documents by (published, name, id); those without a day of publication last."""
    return tuple(sorted(documents, key=lambda document: (document.published or dt.date.max, document.name, document.id)))


def ordered_claims(claims: Iterable[Claim], documents: Sequence[Document]) -> tuple[Claim, ...]:
    """Claims by the order of `documents`, then by place in the text."""
    place = {document.id: index for index, document in enumerate(documents)}
    return tuple(
        sorted(
            claims,
            key=lambda claim: (
                place.get(claim.document, _LAST),
                claim.span.start,
                claim.span.end,
                claim.value_span.start if claim.value_span else -1,
                claim.predicate,
                claim.id,
            ),
        )
    )


def ordered_clusters(clusters: Iterable[Cluster], ranks: Mapping[str, int]) -> tuple[Cluster, ...]:
    """Clusters by their first claim."""

    def key(cluster: Cluster) -> tuple[int, str]:
        return min((ranks.get(claim.id, _LAST) for claim in cluster.claims), default=_LAST), cluster.id

    return tuple(sorted(clusters, key=key))


def ordered_comparisons(comparisons: Iterable[Comparison], ranks: Mapping[str, int]) -> tuple[Comparison, ...]:
    """Comparisons by the earlier, then by the later of their two claims."""
    return tuple(
        sorted(
            comparisons,
            key=lambda comparison: (
                *sorted(ranks.get(claim, _LAST) for claim in comparison.claims),
                comparison.claims,
                comparison.relation,
            ),
        )
    )


def ordered_findings(findings: Iterable[Finding], ranks: Mapping[str, int], clusters: Mapping[str, int]) -> tuple[Finding, ...]:
    """Findings by severity, then by the first cluster and the first claims they are about, then by rule and fingerprint."""

    def key(finding: Finding) -> tuple[object, ...]:
        return (
            SEVERITIES.index(finding.severity),
            min((clusters.get(claim, _LAST) for claim in finding.claims), default=_LAST),
            sorted(ranks.get(claim, _LAST) for claim in finding.claims),
            finding.rule,
            finding.fingerprint,
            finding.message,
            finding.claims,  # two may name the same claims in another order
        )

    return tuple(sorted(findings, key=key))
