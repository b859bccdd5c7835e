"""Walk the graph: which speakers do the sources lead back to, and what do they share?"""

from pathlib import Path

import corroborate

report = corroborate.check(corroborate.read(Path(__file__).parent.parent / "seeds"))
graph = report.graph
print(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges")

for node, about in sorted(graph.nodes(data=True)):
    if about["kind"] != "speaker":
        continue
    claims = [near for near in graph.predecessors(node) if graph.nodes[near]["kind"] == "claim"]
    documents = sorted({graph.nodes[claim]["document"] for claim in claims})
    if len(documents) > 1:
        names = ", ".join(report.document(one).source.name for one in documents)
        print(f"{about['label']} speaks in {len(documents)} documents: {names}")
