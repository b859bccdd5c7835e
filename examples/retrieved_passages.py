"""Before an answer is generated: do the retrieved passages contradict each other?"""

import corroborate

passages = {
    "wiki/bridge": "The Old Bridge has a span of 120 metres and was opened in 1932.",
    "travel/guide": "The Old Bridge, opened in 1936, has a span of 120 metres.",
    "blog/harbour": "About 4,000 cars cross the Old Bridge every day.",
}

report = corroborate.check(corroborate.Document(text=text, source=name) for name, text in passages.items())
for a, b, comparison in (pair for cluster in report.clusters for pair in cluster.pairs("conflict")):
    print(f"{a.quote!r} ({report.document(a.document).source.name})")
    print(f"{b.quote!r} ({report.document(b.document).source.name})")
    print(f"  cannot both hold: {'; '.join(comparison.reasons)}")
print("; ".join(report.not_checked) or f"{len(report.comparisons)} pairs of answers compared")
