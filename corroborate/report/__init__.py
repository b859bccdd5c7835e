"""What a run found, in a fixed order, and every way to show it.

Inside: `order` and `baseline` (dismissals); `wording`, which every output for people shares; then the outputs, listed in
`formats`: `text`, `page/` (HTML), `markdown`, `schema` (JSON), `tables` (CSV, data frames), `ci` (SARIF, GitHub), `graph` and
`exchange`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import frozen

from corroborate.errors import RuleError, UnknownName
from corroborate.model import Claim, Cluster, Comparison, Document
from corroborate.report import order, schema, wording
from corroborate.report.baseline import Baseline, Dismissal, dismiss, read_baseline, write_baseline
from corroborate.report.formats import FORMATS, format_called, write

if TYPE_CHECKING:
    import networkx as nx
    import pandas
    import polars

    from corroborate.report.tables import Table
    from corroborate.rule import Finding


_Thing = TypeVar("_Thing")


def _found(kind: str, id: str, among: Mapping[str, _Thing]) -> _Thing:
    """What has an id.

    :raises UnknownName: nothing has it.
    """
    try:
        return among[id]
    except KeyError:
        raise UnknownName(kind, id, among) from None


@frozen(kw_only=True, slots=False, repr=False)  # no slots: lookups are cached on first use
class Report:
    """Everything one run read, compared and found. However its parts are given, they come out as tuples in one order.

    :param documents: what was read; by day of publication, name and id.
    :param claims: what they say; by document and place.
    :param comparisons: how linked answers stand to each other; by the places of their claims.
    :param clusters: the questions; by their first claim.
    :param findings: what a reader should know; the gravest first.
    :param not_checked: what was not compared, and why.
    :param dismissed: findings that a baseline told us to be silent about.
    :param broken_rules: what went wrong in rules that raised or yielded nonsense, one error a rule; their findings are not all.
    """

    documents: Sequence[Document]
    claims: Sequence[Claim] = ()
    comparisons: Sequence[Comparison] = ()
    clusters: Sequence[Cluster] = ()
    findings: Sequence[Finding] = ()
    not_checked: Sequence[str] = ()
    dismissed: Sequence[Finding] = ()
    broken_rules: Sequence[RuleError] = ()

    def __attrs_post_init__(self) -> None:
        put = object.__setattr__  # the parts of a frozen class, put in order once
        put(self, "not_checked", tuple(self.not_checked))
        put(self, "broken_rules", tuple(self.broken_rules))
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

        :param id: the document's id.
        :raises UnknownName: there is none.
        """
        return _found("document", id, self._documents)

    def claim(self, id: str) -> Claim:
        """The claim with this id.

        :param id: the claim's id.
        :raises UnknownName: there is none.
        """
        return _found("claim", id, self._claims)

    def rank(self, claim: str) -> int:
        """The place of a claim among `claims`, by its id.

        :param claim: the claim's id.
        :raises UnknownName: there is none.
        """
        return _found("claim", claim, self._ranks)

    def comparison(self, a: str, b: str) -> Comparison | None:
        """How two claims stand to each other, by their ids in either order; None when they were not compared.

        :param a: id of a claim.
        :param b: id of another.
        :returns: their comparison, or None.
        """
        return self._comparisons.get(frozenset((a, b)))

    def cluster(self, id: str) -> Cluster:
        """The cluster with this id.

        :param id: the cluster's id.
        :raises UnknownName: there is none.
        """
        return _found("cluster", id, self._clusters)

    def cluster_of(self, finding: Finding) -> Cluster | None:
        """The question a finding is about; None when its claims stand in no cluster.

        :param finding: one of `findings`.
        :returns: the first cluster that holds a claim it rests on, or None.
        """
        return next(filter(None, map(self.cluster_holding, finding.claims)), None)

    def cluster_holding(self, claim: str) -> Cluster | None:
        """The question a claim answers, by the claim's id; None when it is in no cluster.

        :param claim: its id.
        :returns: the cluster, or None.
        """
        return self._cluster_of_claim.get(claim)

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
        :returns: a networkx.MultiDiGraph, its nodes and edges named as in `graph`.
        :raises UnknownName: there is none.
        """
        from corroborate.report.graph import build

        return build(self, cluster=cluster)

    def to_dict(self) -> dict[str, Any]:
        """The JSON report, schema 1.

        :returns: plain dicts, lists, strings and numbers, ready for `json.dumps`.
        """
        return schema.to_dict(self)

    def to_records(self, table: Table = "findings") -> list[dict[str, Any]]:
        """One of the report's tables as flat dicts: "findings", "pairs" or "claims".

        :param table: its name.
        :returns: a dict a row, all with the same keys, in report order.
        :raises UnknownName: there is no such table.
        """
        from corroborate.report.tables import to_records

        return to_records(self, table)

    def to_pandas(self, table: Table = "findings") -> pandas.DataFrame:
        """The same as a pandas data frame.

        :param table: its name.
        :returns: the data frame, a row for each dict.
        :raises UnknownName: there is no such table.
        :raises MissingExtra: pandas is not installed.
        """
        from corroborate.report.tables import to_pandas

        return to_pandas(self, table)

    def to_polars(self, table: Table = "findings") -> polars.DataFrame:
        """The same as a polars data frame.

        :param table: its name.
        :returns: the data frame, a row for each dict.
        :raises UnknownName: there is no such table.
        :raises MissingExtra: polars is not installed.
        """
        from corroborate.report.tables import to_polars

        return to_polars(self, table)

    def render(self, format: str = "text") -> str | bytes:
        """The report in a format.

        :param format: its name ("text", "html", "json", "csv", "sarif" ...; see `FORMATS`).
        :returns: the whole output: bytes for a picture, else a string.
        :raises UnknownName: there is no such format; says the nearest.
        :raises MissingExtra: the format is drawn by a library that is not installed (svg, png); names it.
        """
        return format_called(format).load()(self)

    def write(self, path: str | os.PathLike[str], *, format: str | None = None) -> None:
        """Writes the report to a file, in one step: nobody ever reads half of it.

        :param path: the file; its ending says the format when `format` does not.
        :param format: its name, as `render` takes it.
        :raises UnknownName: no such format.
        :raises ConfigurationError: no format is named, and the file has no ending, or one that no format has.
        :raises MissingExtra: the format is drawn by a library that is not installed (svg, png); names it.
        :raises InputError: the file cannot be written.
        """
        write(self, path, format=format)

    def dismiss(self, baseline: Baseline | str | os.PathLike[str]) -> Report:
        """This report with the findings of a baseline set aside under `dismissed`.

        :param baseline: the dismissals, or the file that holds them.
        :returns: the new report; this one stays as it is.
        :raises InputError: the file is damaged; names file and line.
        """
        return dismiss(self, baseline if isinstance(baseline, Baseline) else read_baseline(baseline))

    def __repr__(self) -> str:
        return f"<Report: {wording.summary(self)}>"

    def __str__(self) -> str:
        return str(self.render("text"))

    def _repr_html_(self) -> str:
        from corroborate.report.page import render_fragment

        return render_fragment(self)


__all__ = ["FORMATS", "Baseline", "Dismissal", "Report", "read_baseline", "write_baseline"]
