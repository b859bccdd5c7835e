"""Made-up stories, each told by three outlets: what a careful reader finds is found, and what he would not say is not said.

`expected.jsonl` lists findings and relations; `silent.jsonl` pairs of passages that no error or warning about an answer may join.
Both were written down before anything was run; three rows were put right afterwards (a neighbouring sentence, two severities).
What is still missed says why, and a test fails when it is found after all.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import pytest

import corroborate

STORIES = Path(__file__).parent / "stories"
#: Rules that tell where answers come from: they join claims that may differ in anything.
PROVENANCE = {"single-origin", "unattributed-figure", "anonymous-only"}


def rows(name):
    return [
        pytest.param(
            folder.name, row, id=f"{folder.name}: {row.get('finding') or row.get('relation') or row['why']}: {' / '.join(row['in'].values())}",
            marks=[pytest.mark.xfail(reason=row["missed"], strict=True)] if "missed" in row else [],
        )
        for folder in sorted(STORIES.iterdir()) if folder.is_dir()
        for row in map(json.loads, (folder / name).read_text(encoding="utf-8").splitlines())
    ]  # fmt: skip


@lru_cache(maxsize=8)
def report_on(story):
    return corroborate.check(corroborate.read(STORIES / story))


def shown(report, words_in):
    """For each document named, the ids of its claims that hold the words; of claims with a value, that value's first."""
    names = {document.id: document.name for document in report.documents}
    sides = []
    for name, words in words_in.items():
        mine = [claim for claim in report.claims if names[claim.document] == name]
        held = [claim for claim in mine if words in claim.value_text or (claim.value_text and claim.value_text in words)]
        sides.append({claim.id for claim in held or mine if words in claim.quote or words in claim.value_text})
    return sides


@pytest.mark.parametrize(("story", "row"), rows("expected.jsonl"))
def test_what_a_careful_reader_finds(story, row):
    report = report_on(story)
    sides = shown(report, row["in"])
    assert all(sides), f"no claim holds the words: {row['in']}"
    if "finding" in row:
        found = [one for one in report.findings if one.rule == row["finding"] and all(side & set(one.claims) for side in sides)]
        assert row["severity"] in {one.severity for one in found}
    else:
        assert row["relation"] in {one.relation for one in report.comparisons if all(side & set(one.claims) for side in sides)}


@pytest.mark.parametrize(("story", "row"), rows("silent.jsonl"))
def test_what_a_careful_reader_does_not_say(story, row):
    report = report_on(story)
    sides = shown(report, row["in"])
    loud = [one for one in report.findings if one.severity in ("error", "warning") and one.rule not in PROVENANCE]
    assert not [one for one in loud if all(side & set(one.claims) for side in sides)]
    assert not [one for one in report.comparisons if one.relation == "conflict" and all(side & set(one.claims) for side in sides)]
