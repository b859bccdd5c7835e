"""What a run found, in a fixed order, and every way to show it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from corroborate.model import Claim, Cluster, Comparison, Document
from corroborate.report import order, schema

if TYPE_CHECKING:
    import networkx as nx

    from corroborate.rule import Finding


@frozen(kw_only=True, slots=False)  # no slots: lookups are cached on first use
class Report:
    """Everything one run read, compared and found. However its parts are given, they come out in one order.

    :param documents: what was read; by day of publication, name and id.
    :param claims: what they say; by document and place.
    :param comparisons: how linked answers stand to each other; by the places of their claims.
    :param clusters: the questions; by their first claim.
    :param findings: what a reader should know; the gravest first.
    :param not_checked: what was not compared, and why.
    :param dismissed: findings that a baseline told us to be silent about.
    """

    documents: tuple[Document, ...] = field(converter=tuple)
    claims: tuple[Claim, ...] = field(default=(), converter=tuple)
    comparisons: tuple[Comparison, ...] = field(default=(), converter=tuple)
    clusters: tuple[Cluster, ...] = field(default=(), converter=tuple)
    findings: tuple[Finding, ...] = field(default=(), converter=tuple)
    not_checked: tuple[str, ...] = field(default=(), converter=tuple)
    dismissed: tuple[Finding, ...] = field(default=(), converter=tuple)

    def __attrs_post_init__(self) -> None:
        put = object.__setattr__  # the parts of a frozen class, put in order once
        put(self, "documents", order.ordered_documents(self.documents))
        put(self, "claims", order.ordered_claims(self.claims, self.documents))
        ranks = {claim.id: rank for rank, claim in enumerate(self.claims)}
        put(self, "clusters", order.ordered_clusters(self.clusters, ranks))
        put(self, "comparisons", order.ordered_comparisons(self.comparisons, ranks))
        places = {claim.id: place for place, cluster in enumerate(self.clusters) for claim in cluster.claims}
        put(self, "findings", order.ordered_findings(self.findings, ranks, places))
        put(self, "dismissed", order.ordered_findings(self.dismissed, ranks, places))

    @cached_property
    def _documents(self) -> dict[str, Document]:
        return {document.id: document for document in self.documents}

    @cached_property
    def _claims(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def _ranks(self) -> dict[str, int]:
        return {claim.id: rank for rank, claim in enumerate(self.claims)}

    @cached_property
    def _comparisons(self) -> dict[frozenset[str], Comparison]:
        return {frozenset(comparison.claims): comparison for comparison in reversed(self.comparisons)}

    @cached_property
    def _clusters(self) -> dict[str, Cluster]:
        return {cluster.id: cluster for cluster in self.clusters}

    @cached_property
    def _cluster_of_claim(self) -> dict[str, Cluster]:
        return {claim.id: cluster for cluster in reversed(self.clusters) for claim in cluster.claims}

    def document(self, id: str) -> Document:
        """The document with this id.

        :raises KeyError: there is none.
        """
        return self._documents[id]

    def claim(self, id: str) -> Claim:
        """The claim with this id.

        :raises KeyError: there is none.
        """
        return self._claims[id]

    def rank(self, claim: str) -> int:
        """The place of a claim among `claims`, by its id.

        :raises KeyError: there is none.
        """
        return self._ranks[claim]

    def comparison(self, a: str, b: str) -> Comparison | None:
        """How two claims stand to each other, by their ids in either order; None when they were not compared."""
        return self._comparisons.get(frozenset((a, b)))

    def cluster(self, id: str) -> Cluster:
        """The cluster with this id.

        :raises KeyError: there is none.
        """
        return self._clusters[id]

    def cluster_of(self, finding: Finding) -> Cluster | None:
        """The question a finding is about; None when its claims stand in no cluster."""
        return next((self._cluster_of_claim[claim] for claim in finding.claims if claim in self._cluster_of_claim), None)

    @property
    def graph(self) -> nx.MultiDiGraph[str]:
        """Sources, documents, speakers, origins and claims as a networkx.MultiDiGraph, built when first asked for."""
        return self._graph

    @cached_property
    def _graph(self) -> nx.MultiDiGraph[str]:
        from corroborate.report.graph import build

        return build(self)

    def subgraph(self, cluster: str) -> nx.MultiDiGraph[str]:
        """The graph of one cluster, without building the whole.

        :param cluster: its id.
        :raises KeyError: there is none.
        """
        from corroborate.report.graph import build

        return build(self, cluster=cluster)

    def to_dict(self) -> dict[str, Any]:
        """The JSON report, schema 1, as plain dicts and lists."""
        return schema.to_dict(self)


__all__ = ["Report"]
