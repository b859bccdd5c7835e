"""The dates a page prints of itself, when it prints more than one: they can be held against each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from corroborate.extraction.reading import Reading
from corroborate.model import Attribution, Claim, Span, Voice

#: The predicate of a day of publication; its subject is the document.
PUBLICATION = "publication"


def find_stamps(reading: Reading) -> list[Claim]:
    """The days of publication that a document gives outside its running text, when it gives two or more.

    :param reading: the document, read once.
    :returns: a claim "publication" of the document for each, its value the day; none when there is one stamp or none.
    """
    frame = [sentence.span for sentence in reading.sentences if sentence.kind == "boilerplate"]
    stamps = [
        moment
        for moment in reading.moments
        if moment.kind in ("published", "date") and moment.value.anchored and _within(frame, moment.span)
    ]
    document = reading.document
    return (
        [
            Claim(
                document=document.id,
                span=moment.span,
                quote=moment.text,
                subject=document.name,
                predicate=PUBLICATION,
                attribution=Attribution((Voice(document.source.name, "document"),)),
                value=moment.value,
                value_text=moment.text,
                value_span=moment.span,
                quotations=reading.quoted(moment.span),
            )
            for moment in stamps
        ]
        if len(stamps) > 1
        else []
    )


def _within(frame: Sequence[Span], span: Span) -> bool:
    """True for a span inside one of these, which stand in text order."""
    before = bisect_right(frame, span.start, key=lambda one: one.start)
    return before > 0 and frame[before - 1].holds(span)
