"""Where in a sentence the statement stands that a figure belongs to: "The storm killed 12 people | but 40 were rescued"."""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.extraction.grammar.syntax import Analysis
from corroborate.model import Span


def statement(analysis: Analysis, sentence: Span, figure: Span) -> Span:
    """The part of a sentence that says what its figure says; the whole sentence where it makes one statement.

    A sentence falls apart before a finite clause that is joined on and has a subject of its own, after an opening clause of
    contrast ("while", "though"), and after an opening participle ("Founded a year ago, the club has 300 members").
    """
    start, end = sentence.start, sentence.end
    for last, first in _cuts(analysis):
        if analysis.starts[first] <= figure.start:
            start = max(start, analysis.starts[first])
        elif analysis.ends[last] >= figure.end:
            end = min(end, analysis.ends[last])
    return Span(start, end)


def _cuts(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Where a sentence falls apart: the last word of one statement and the first of the next."""
    tags, contrast = analysis.tags, False
    for number, clause in enumerate(analysis.clauses):
        before = analysis.clauses[number - 1] if number else None
        own = clause.subject if before is None or clause.subject is not before.subject else None
        begins = clause.first if own is None or own.first > clause.first else own.first
        if clause.form == "participle" and clause.first == 0 and own is not None and "," in tags[: own.first]:
            yield own.first - 1, own.first
        if clause.form != "finite":
            continue
        if begins > 1 and own is not None and tags[begins - 1] == "C":
            yield begins - 2, begins
        elif begins > 1 and contrast and not clause.link and tags[begins - 1] == ",":
            yield begins - 2, begins
            contrast = False
        contrast = contrast or (begins == 1 and tags[0] == "U")
