"""Dismissed findings: kept, added to, pruned, and a damaged file told by its line."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from report_samples import hostile, small

from corroborate.errors import InputError
from corroborate.report import Baseline, Dismissal, read_baseline, write_baseline


def test_what_is_written_is_read_back(tmp_path):
    path = tmp_path / "baseline.jsonl"
    for report in (small(), hostile()):
        baseline = Baseline().updated(report.findings, reason='two "events"\n', who="Ada", when=dt.date(2031, 6, 1))
        write_baseline(baseline, path)
        assert len(path.read_text(encoding="utf-8").splitlines()) == len(report.findings)
        assert read_baseline(path) == baseline


def test_a_dismissed_finding_is_set_aside_and_kept(tmp_path):
    report = small()
    baseline = Baseline().updated(report.findings[:2])
    left = report.dismiss(baseline)
    assert left.findings == report.findings[2:]
    assert left.dismissed == report.findings[:2]
    assert left.to_dict()["dismissed"][0]["fingerprint"] == report.findings[0].fingerprint
    path = tmp_path / "baseline.jsonl"
    write_baseline(baseline, path)
    assert report.dismiss(path) == left
    twice = left.dismiss(Baseline().updated(left.findings[:1]))
    assert len(twice.dismissed) == 3
    assert "3 dismissed" in str(twice)


def test_updating_keeps_the_reasons_that_are_there():
    report = small()
    first = report.findings[0]
    baseline = Baseline((Dismissal(first.fingerprint, reason="known", who="Bo"),)).updated(report.findings, reason="new")
    assert baseline.dismissals[0].reason == "known"
    assert [dismissal.reason for dismissal in baseline.dismissals[1:]] == ["new"] * (len(report.findings) - 1)
    assert baseline.updated(report.findings) == baseline


def test_pruning_drops_what_nothing_needs():
    report = small()
    baseline = Baseline((Dismissal("gone"),)).updated(report.findings[:1])
    assert baseline.pruned(report.findings) == Baseline().updated(report.findings[:1])


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[1]",
        '"f1"',
        "{}",
        '{"fingerprint": 3}',
        '{"fingerprint": ""}',
        '{"fingerprint": "f", "who": 1}',
        "null",
        "[" * 100_000,
    ],
)
def test_a_damaged_line_is_named(tmp_path, line):
    path = tmp_path / "baseline.jsonl"
    path.write_text(f'{{"fingerprint": "f1"}}\n\n{line}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"baseline\.jsonl:3: "):
        read_baseline(path)


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(InputError, match=r"nowhere\.jsonl"):
        read_baseline(tmp_path / "nowhere.jsonl")
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="UTF-8"):
        read_baseline(broken)


def test_unknown_fields_and_a_byte_order_mark_do_no_harm(tmp_path):
    path = tmp_path / "baseline.jsonl"
    path.write_bytes(
        b"\xef\xbb\xbf" + json.dumps({"fingerprint": "f1", "ticket": 7, "reason": "a\u2028b"}, ensure_ascii=False).encode()
    )
    assert read_baseline(path).dismissals == (Dismissal("f1", reason="a\u2028b"),)
