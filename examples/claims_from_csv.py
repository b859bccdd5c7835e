"""Claims kept in a spreadsheet: no text and no extraction, only linking, comparison and corroboration."""

from pathlib import Path

import corroborate

documents, claims = corroborate.read_claims(Path(__file__).parent / "claims.csv")
report = corroborate.check(documents, claims=claims)

for cluster in report.clusters:
    origins = ", ".join(f"{origin.name} ({len(origin.claims)})" for origin in cluster.origins)
    print(f"{cluster.question}: {len(cluster.claims)} claims, origins: {origins}")
for finding in report.findings:
    print(f"{finding.severity}: {finding.rule}: {finding.message}")
