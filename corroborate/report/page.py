"""The report as one HTML page that opens from disk."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from corroborate.report.text import render_text

if TYPE_CHECKING:
    from corroborate.report import Report


def render_html(report: Report) -> str:
    """The whole page."""
    return f"<!doctype html><meta charset=utf-8><title>Report</title>{render_fragment(report)}"


def render_fragment(report: Report) -> str:
    """The report for a notebook's cell: no script, nothing loaded."""
    return f"<pre>{escape(render_text(report))}</pre>"
