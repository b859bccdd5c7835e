"""The report as a graph: who published what, what it asserts, who is said to say it, and how the answers stand to each other.

Nodes are sources, documents, speakers, origins and claims (`kind` says which); edges say `published`, `asserts`, `said-by`,
`via`, `link`, `comparison` and `derivation`, each with its reasons. Where an edge tells provenance, `prov` says so in the words
of W3C PROV-O: a claim "wasQuotedFrom" a voice whose words it gives in quotation marks, "wasDerivedFrom" any other, and
"hadPrimarySource" its origin; a document "wasDerivedFrom" one whose passages it repeats, and is "alternateOf" it when nobody
can tell which came first. Attributes are strings, numbers and flags only, so that every graph tool can hold them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from corroborate.model import Claim, Cluster, Document, Voice
from corroborate.vocabulary import in_use, without_article

if TYPE_CHECKING:
    import networkx as nx

    from corroborate.report import Report

#: What stands between several reasons on one edge.
BETWEEN = "; "


def _labels(claims: Sequence[Claim]) -> dict[tuple[str, str], str]:
    """The fullest name each named voice goes by, by its kind and name: "Finch" is "Ada Finch" when no other is."""
    from corroborate.linking.names import canonical, same  # brings rapidfuzz, like networkx only where it is needed

    voices = {(voice.kind, voice.name) for claim in claims for voice in claim.attribution.chain if voice.named}
    labels: dict[tuple[str, str], str] = {}
    fullest: dict[tuple[str, str], list[tuple[str, str]]] = {}  # by kind and first letter of the last word: key and name
    for kind, name in sorted(voices, key=lambda voice: (voice[0], -len(voice[1].split()), voice[1])):
        # a body's key may stand for its country: only persons are known by it
        key = canonical(name, kind) if kind == "person" else without_article(name.casefold(), in_use())
        block = fullest.setdefault((kind, key.rpartition(" ")[2][:1]), [])
        known = [label for other, label in block if key == other or (kind == "person" and same(key, other))]
        labels[kind, name] = known[0] if len(known) == 1 else name
        if not known:
            block.append((key, name))
    return labels


def _speaker(voice: Voice, document: str, labels: Mapping[tuple[str, str], str]) -> tuple[str, str]:
    """Node and label. A named voice is one node wherever it speaks; "officials" of two documents need not be the same people."""
    label = labels.get((voice.kind, voice.name), voice.name)
    return (f"speaker:{label}" if voice.named else f"speaker:{document}:{label}"), label


def _add_document(graph: nx.MultiDiGraph[str], document: Document) -> None:
    source = f"source:{document.source.name}"
    graph.add_node(
        source,
        kind="source",
        label=document.source.name,
        party=document.source.party,
        reliability=document.source.reliability or "",
    )
    graph.add_node(
        document.id,
        kind="document",
        label=document.title or document.name,
        name=document.name,
        published=str(document.published or ""),
        url=document.url or "",
        path=document.path or "",
    )
    graph.add_edge(
        source,
        document.id,
        key="published",
        kind="published",
        reasons=f"published {document.published}" if document.published else "published, no date known",
    )


def _add_claim(graph: nx.MultiDiGraph[str], claim: Claim, labels: Mapping[tuple[str, str], str]) -> None:
    as_of = claim.qualifiers.as_of
    graph.add_node(
        claim.id,
        kind="claim",
        label=claim.quote,
        document=claim.document,
        first=claim.span.start,
        after=claim.span.end,
        subject=claim.subject,
        predicate=claim.predicate,
        value=claim.value_text,
        headline=claim.headline,
        earliest=str((as_of and as_of.earliest) or ""),
        latest=str((as_of and as_of.latest) or ""),
    )
    chain = claim.attribution.chain
    graph.add_edge(
        claim.document,
        claim.id,
        key="asserts",
        kind="asserts",
        reasons="in its own voice" if claim.attribution.own_voice else f"attributes it to {chain[-1].name}",
    )
    for step, voice in enumerate(chain):
        if voice.kind == "document":
            continue
        speaker, label = _speaker(voice, claim.document, labels)
        graph.add_node(speaker, kind="speaker", label=label, voice=voice.kind, named=voice.named)
        said = "said-by" if step == len(chain) - 1 else "via"
        words = f"“{voice.text}” " if voice.text else ""
        graph.add_edge(
            claim.id,
            speaker,
            key=f"{said}:{step}",
            kind=said,
            step=step,
            prov="wasQuotedFrom" if claim.attribution.quoted and said == "said-by" else "wasDerivedFrom",
            reasons=f"{words}{voice.cue}".strip() or "named in the attribution",
        )


def _add_cluster(graph: nx.MultiDiGraph[str], cluster: Cluster) -> None:
    for link in cluster.links:
        graph.add_edge(
            link.a,
            link.b,
            key="link",
            kind="link",
            score=link.score,
            cluster=cluster.id,
            reasons=BETWEEN.join(link.reasons) or "they ask one question",
        )
    for index, origin in enumerate(cluster.origins):
        node = f"origin:{cluster.id}:{index}"
        graph.add_node(
            node,
            kind="origin",
            label=origin.name,
            named=origin.named,
            party=origin.party,
            cluster=cluster.id,
            via=BETWEEN.join(origin.via),
        )
        for claim in origin.claims:
            graph.add_edge(
                claim,
                node,
                key="derivation",
                kind="derivation",
                prov="hadPrimarySource",
                reasons=BETWEEN.join(origin.evidence) or f"leads back to {origin.name}",
            )


def _add_passages(graph: nx.MultiDiGraph[str], documents: Sequence[Document]) -> None:
    """One edge from each document to each earlier one that it shares passages with."""
    from corroborate.corroboration import Passage, shared_passages  # brings rapidfuzz, like networkx only where it is needed

    pairs: dict[tuple[str, str], list[Passage]] = {}
    for passage in shared_passages(documents):
        pairs.setdefault((passage.later, passage.first), []).append(passage)
    for (later, first), passages in pairs.items():
        graph.add_edge(
            later,
            first,
            key="derivation",
            kind="derivation",
            prov="wasDerivedFrom" if passages[0].ordered else "alternateOf",
            words=sum(passage.words for passage in passages),
            part=round(passages[0].part, 4),
            reasons=f"{sum(passage.words for passage in passages)} words in common ({passages[0].evidence})",
        )


def build(report: Report, *, cluster: str | None = None) -> nx.MultiDiGraph[str]:
    """The graph of a report, or of one of its clusters with the documents and speakers it touches.

    :param report: what to draw.
    :param cluster: id of a cluster; None for the whole report.
    :returns: a networkx.MultiDiGraph; nodes and edges are added in report order.
    :raises UnknownName: no cluster has this id.
    """
    import networkx as nx  # takes a third of a second to import: only those who walk the graph pay for it

    clusters = report.clusters if cluster is None else (report.cluster(cluster),)
    claims = report.claims if cluster is None else clusters[0].claims
    inside = {claim.id for claim in claims}
    wanted = {claim.document for claim in claims}
    labels = _labels(report.claims)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for document in report.documents:
        if cluster is None or document.id in wanted:
            _add_document(graph, document)
    _add_passages(graph, [document for document in report.documents if document.id in graph])
    for claim in claims:
        _add_claim(graph, claim, labels)
    for item in clusters:
        _add_cluster(graph, item)
    for comparison in report.comparisons:
        a, b = comparison.claims
        if a in inside and b in inside:
            graph.add_edge(
                a,
                b,
                key="comparison",
                kind="comparison",
                relation=comparison.relation,
                reasons=BETWEEN.join(comparison.reasons) or f"the answers are told as: {comparison.relation}",
            )
    return graph
