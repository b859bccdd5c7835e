"""Check two reports of one event against each other, from strings alone."""

import corroborate

reports = [
    corroborate.Document(
        text="At least 44 people were killed and 126 injured when a train left the rails on Monday, the ministry said.",
        source="The Herald",
        published="2023-06-06",
    ),
    corroborate.Document(
        text="The derailment on Monday killed 52 people, according to the ministry. About 130 others were hurt.",
        source="Evening Courier",
        published="2023-06-06",
    ),
]

report = corroborate.check(reports)

for a, b, comparison in (pair for cluster in report.clusters for pair in cluster.pairs()):
    print(f"{comparison.relation:12} {a.value_text!r} ({report.document(a.document).source.name})")
    print(f"{'':12} {b.value_text!r} ({report.document(b.document).source.name})")
    print(f"{'':12} because {'; '.join(comparison.reasons)}")

for finding in report.findings:
    print(f"{finding.severity}: {finding.rule}: {finding.message}")
