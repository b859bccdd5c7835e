"""A data desk's afternoon: a folder of reports in, one page and a table for reviewers out, dismissals remembered."""

import tempfile
from pathlib import Path

import corroborate
from corroborate.report import Baseline, write_baseline

report = corroborate.check(corroborate.read(Path(__file__).parent.parent / "seeds"))

with tempfile.TemporaryDirectory() as folder:
    out = Path(folder)
    report.write(out / "report.html")  # one self-contained page, to open in a browser
    report.write(out / "pairs.csv")  # every pair of answers, for a spreadsheet
    print(f"wrote {', '.join(sorted(f'{file.name} ({file.stat().st_size:,} bytes)' for file in out.iterdir()))}")

    serious = [finding for finding in report.findings if finding.severity != "note"]
    print(f"{len(serious)} findings to look at, the first: {serious[0].message}")

    # A reader has looked at the first and sets it aside; it stays aside in later runs, whatever else changes.
    looked_at = Baseline().updated(serious[:1], reason="two days apart", who="desk")
    write_baseline(looked_at, out / "dismissed.jsonl")
    again = corroborate.check(corroborate.read(Path(__file__).parent.parent / "seeds")).dismiss(out / "dismissed.jsonl")
    print(f"{len(again.findings)} findings left, {len(again.dismissed)} dismissed")
