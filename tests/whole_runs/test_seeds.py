"""The five reports of `seeds/`: what a careful reader finds in them is found, and nothing depends on order or chance."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import corroborate

SEEDS = Path(__file__).parent.parent.parent / "seeds"
EXPECTED = [json.loads(line) for line in (SEEDS / "expected.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def report():
    return corroborate.check(corroborate.read(SEEDS))


def shown(report, words_in):
    """For each document named, the ids of its claims that hold the words."""
    names = {document.id: document.name for document in report.documents}
    return [
        {
            claim.id
            for claim in report.claims
            if names[claim.document] == name and (words in claim.quote or words in claim.value_text)
        }
        for name, words in words_in.items()
    ]


@pytest.mark.parametrize(
    "row", EXPECTED, ids=lambda row: f"{row.get('finding') or row['relation']}: {' / '.join(row['in'].values())}"
)
def test_what_must_be_found(report, row):
    sides = shown(report, row["in"])
    assert all(sides), f"no claim holds the words: {row['in']}"
    if "finding" in row:
        found = [one for one in report.findings if one.rule == row["finding"] and all(side & set(one.claims) for side in sides)]
        assert row["severity"] in {one.severity for one in found}
    else:
        told = {one.relation for one in report.comparisons if all(side & set(one.claims) for side in sides)}
        assert row["relation"] in told


def test_every_quotation_stands_where_it_says(report):
    texts = {document.id: document.text for document in report.documents}
    for claim in report.claims:
        assert claim.span.of(texts[claim.document]) == claim.quote
        if claim.value_span:
            assert claim.value_span.of(texts[claim.document]) == claim.value_text


def test_the_order_of_the_files_changes_nothing(report):
    expected = json.dumps(report.to_dict())
    documents = corroborate.read(SEEDS)
    for seed in range(3):
        random.Random(seed).shuffle(documents)
        assert json.dumps(corroborate.check(documents).to_dict()) == expected


def test_two_runs_give_the_same_bytes():
    outputs = {
        subprocess.run(
            [sys.executable, "-c", "import corroborate, json, sys; print(json.dumps(corroborate.check(corroborate.read(sys.argv[1])).to_dict()))", str(SEEDS)],
            capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(outputs) == 1


def test_headlines_and_boilerplate_are_no_sources(report):
    for words in ("Also Read", "Last Updated", "By Newsroom", "2:42", "G-7", "since 2014"):
        for claim in report.claims:
            assert words not in claim.value_text
    assert not any(claim.quote.startswith(("Also Read", "Last Updated", "By Newsroom")) for claim in report.claims)
