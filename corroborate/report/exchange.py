"""The graph for other tools: GraphML, GEXF, node-link JSON, schema.org's Claim as JSON-LD, and a picture."""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from corroborate.errors import ConfigurationError, MissingExtra
from corroborate.report import wording
from corroborate.report.schema import dumps

if TYPE_CHECKING:
    import networkx as nx
    from matplotlib.axes import Axes

    from corroborate.report import Report

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DATED = re.compile(r' lastmodifieddate="[^"]*"')
#: Nodes that a picture can hold and still be read.
MOST_NODES = 400


def _sound(value: Any) -> Any:
    """An attribute that XML can hold: what is no XML character is shown as its code point."""
    return _NO_XML.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", value) if isinstance(value, str) else value


def _exportable(report: Report) -> nx.MultiDiGraph[str]:
    """A copy of the graph with sound strings and an id of its own for every edge, as Gephi needs it."""
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, data in report.graph.nodes(data=True):
        graph.add_node(_sound(node), **{name: _sound(value) for name, value in data.items()})
    for number, (a, b, key, data) in enumerate(report.graph.edges(keys=True, data=True)):
        plain = {name: _sound(value) for name, value in data.items()}
        graph.add_edge(_sound(a), _sound(b), key=key, id=f"e{number}", **plain)
    return graph


def render_graphml(report: Report) -> str:
    """GraphML, as yEd, Gephi, igraph and `networkx.read_graphml` take it."""
    from networkx.readwrite.graphml import GraphMLWriter

    writer = GraphMLWriter(encoding="utf-8", prettyprint=True)
    writer.add_graph_element(_exportable(report))
    stream = io.BytesIO()
    writer.dump(stream)
    return stream.getvalue().decode("utf-8") + "\n"


def render_gexf(report: Report) -> str:
    """GEXF 1.2, as Gephi takes it; edges are labelled with their kind. Without the writer's date: equal reports, equal bytes."""
    from networkx.readwrite.gexf import GEXFWriter

    graph = _exportable(report)
    for _, _, data in graph.edges(data=True):
        data["label"] = data.pop("kind")
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(graph)
    ElementTree.indent(writer.xml)
    text = ElementTree.tostring(writer.xml, encoding="unicode")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + _DATED.sub("", text, count=1) + "\n"


def render_node_link(report: Report) -> str:
    """networkx's node-link JSON, with the edges under "edges"."""
    import networkx as nx

    return dumps(nx.node_link_data(report.graph, edges="edges"), indent=1) + "\n"


_PERSONS = {"person": "Person", "organisation": "Organization", "outlet": "NewsMediaOrganization"}


def render_json_ld(report: Report) -> str:
    """Documents and claims in schema.org's words, as JSON-LD. It says who claims what and where, and holds no rating."""
    nodes: list[dict[str, Any]] = [
        {
            "@type": "Article",
            "@id": document.url or f"#{document.id}",
            "name": document.name,
            "publisher": {"@type": "Organization", "name": document.source.name},
            **({"headline": document.title} if document.title else {}),
            **({"datePublished": str(document.published)} if document.published else {}),
            **({"dateModified": str(document.updated)} if document.updated else {}),
        }
        for document in report.documents
    ]
    for claim in report.claims:
        document = report.document(claim.document)
        speaker = claim.attribution.speaker
        author = {"@type": _PERSONS.get(speaker.kind, "Thing"), "name": speaker.name}
        if claim.attribution.own_voice:
            author = {"@type": "Organization", "name": document.source.name}
        cluster = report.cluster_holding(claim.id)
        nodes.append(
            {
                "@type": "Claim",
                "@id": f"#{claim.id}",
                "text": claim.quote,
                "author": author,
                "appearance": {"@id": document.url or f"#{document.id}"},
                **({"about": {"@type": "Question", "@id": f"#{cluster.id}", "name": cluster.question}} if cluster else {}),
            }
        )
    return dumps({"@context": "https://schema.org", "@graph": nodes}, indent=1) + "\n"


_COLUMNS = {"source": 0, "document": 1, "claim": 2, "speaker": 3, "origin": 4}
_INKS = {"source": "#8a8178", "document": "#5b564e", "claim": "#23527c", "speaker": "#7a6a2f", "origin": "#1f6b4a"}
_LINES = {"conflict": "#b3261e", "update": "#23527c", "compatible": "#8a8178", "agree": "#1f6b4a", "incomparable": "#c9c2b8"}


def _compared(report: Report) -> nx.MultiDiGraph[str]:
    """The part of the graph that holds compared claims, with the sources, documents, speakers and origins around them."""
    import networkx as nx

    graph = report.graph
    claims = {claim for comparison in report.comparisons for claim in comparison.claims}
    if not claims:
        return graph
    around = {node for claim in claims for node in (*graph.predecessors(claim), *graph.successors(claim))}
    around |= {source for node in around if graph.nodes[node]["kind"] == "document" for source in graph.predecessors(node)}
    lone = {node for node, data in graph.nodes(data=True) if data["kind"] == "claim"} - claims
    kept = (claims | around) - lone
    part: nx.MultiDiGraph[str] = nx.MultiDiGraph()  # networkx's own subgraph is in no particular order
    part.add_nodes_from((node, data) for node, data in graph.nodes(data=True) if node in kept)
    for a, b, key, data in graph.edges(keys=True, data=True):
        if a in kept and b in kept:
            part.add_edge(a, b, key=key, **data)
    return part


def _columns(report: Report, graph: nx.MultiDiGraph[str]) -> dict[str, list[str]]:
    """The nodes by kind: claims question by question, speakers and origins beside the first claim they belong to."""
    ordered = [claim.id for cluster in report.clusters for claim in cluster.claims]
    row = {id: place for place, id in enumerate(dict.fromkeys([*ordered, *(claim.id for claim in report.claims)]))}
    columns: dict[str, list[str]] = defaultdict(list)
    for node, data in graph.nodes(data=True):
        columns[data["kind"]].append(node)
    columns["claim"].sort(key=row.__getitem__)
    for kind in ("speaker", "origin"):
        columns[kind].sort(key=lambda node: min((row[claim] for claim in graph.predecessors(node)), default=-1))
    return {kind: nodes for kind, nodes in columns.items() if nodes}


def render_picture(report: Report, *, format: str = "svg", cluster: str | None = None) -> bytes:
    """The claim graph as a picture: sources, documents, claims, speakers and origins in columns.

    Claims that were compared with no other are left out, unless none was.

    :param format: "svg" or "png".
    :param cluster: id of the question to draw; None for the whole report.
    :raises MissingExtra: matplotlib is not installed.
    :raises ConfigurationError: more than `MOST_NODES` nodes: a picture of that says nothing; draw one question.
    """
    try:
        import matplotlib as mpl
        from matplotlib.figure import Figure
    except ImportError as error:
        raise MissingExtra("a picture of the claim graph", "picture") from error
    graph = _compared(report) if cluster is None else report.subgraph(cluster)
    if len(graph) > MOST_NODES:
        raise ConfigurationError(
            f"a picture of {len(graph):,} nodes cannot be read (at most {MOST_NODES}); draw one question with cluster=..., "
            "or write GEXF and open it in Gephi"
        )
    columns = _columns(report, graph)
    tallest = max(map(len, columns.values()), default=1)
    places = {
        node: (_COLUMNS[kind], -(row + 0.5) * tallest / len(nodes))
        for kind, nodes in columns.items()
        for row, node in enumerate(nodes)
    }
    with mpl.rc_context({"svg.hashsalt": "corroborate", "svg.fonttype": "none"}):
        figure = Figure(figsize=(16, max(3.0, 0.34 * tallest)), layout="constrained")
        axes = figure.add_subplot()
        axes.axis("off")
        _draw_edges(axes, graph, places)
        _draw_nodes(axes, graph, places)
        axes.set_xlim(-0.1, 4.7)
        axes.set_ylim(-tallest - 0.5, 0.9)
        for kind, column in _COLUMNS.items():
            axes.text(column, 0.5, f"{kind}s", fontsize=9, fontweight="bold", color=_INKS[kind])
        stream = io.BytesIO()
        dateless = {"Date": None} if format == "svg" else {"Software": None}
        figure.savefig(stream, format=format, dpi=110, metadata=dateless)
    return stream.getvalue()


def _draw_edges(axes: Axes, graph: nx.MultiDiGraph[str], places: Mapping[str, tuple[float, float]]) -> None:
    for a, b, data in graph.edges(data=True):
        if data["kind"] == "link":
            continue  # a comparison lies over it
        start, end = sorted((places[a], places[b]), key=lambda place: (place[0], -place[1]))
        line = {
            "arrowstyle": "-",
            "color": _LINES.get(data.get("relation", ""), "#ddd7cd"),
            "lw": 1.6 if data["kind"] == "comparison" else 0.6,
            "connectionstyle": "arc3,rad=0.35" if start[0] == end[0] else "arc3",
            "shrinkA": 0,
            "shrinkB": 0,
        }
        axes.annotate("", end, start, arrowprops=line)


def _draw_nodes(axes: Axes, graph: nx.MultiDiGraph[str], places: Mapping[str, tuple[float, float]]) -> None:
    behind = {"facecolor": "white", "edgecolor": "none", "pad": 0.6, "alpha": 0.8}
    for node, (x, y) in places.items():
        data = graph.nodes[node]
        words = wording.shortened(data["value"] or data["label"] if data["kind"] == "claim" else data["label"], 34)
        axes.plot([x], [y], "o", color=_INKS[data["kind"]], markersize=5)
        axes.text(x + 0.03, y, words.replace("$", r"\$"), va="center", fontsize=8, color="#23201c", bbox=behind)


def render_svg(report: Report) -> bytes:
    """The claim graph as SVG; see `render_picture`."""
    return render_picture(report, format="svg")


def render_png(report: Report) -> bytes:
    """The claim graph as PNG; see `render_picture`."""
    return render_picture(report, format="png")
