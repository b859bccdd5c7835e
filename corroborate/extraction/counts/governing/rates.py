"""Sums that are told to be for one share before they are named: "on a per-share basis, it earned $1.08", "EPS: $1.16"."""

from __future__ import annotations

from attrs import evolve

from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import Counted


def told_per_share(counted: Counted, row: Row) -> None:
    """Let a sum be one for a share, where the words before it, as far as the last sum, say so."""
    value = counted.value
    if not row.is_money(counted) or value.unit is None or "/" in value.unit:
        return
    before = [one for one in row.counted if one.at < counted.at and row.is_money(one)]
    first = row.units[before[-1].at].last + 1 if before else 0
    led = f" {' '.join(row.analysis.words[first : row.units[counted.at].first])} "
    if any(f" {said} " in led for said in row.words.roles["for a share"]):
        each = row.words.frames.named["offer per share"].per
        counted.figure = evolve(counted.figure, value=evolve(value, unit=f"{value.unit}/{each}"))
