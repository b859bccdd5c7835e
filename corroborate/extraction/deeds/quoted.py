"""What somebody named is quoted as saying: a claim of its own for every quotation long enough to be told apart.

A quotation may tell no deed ("We will do whatever is needed") or tell it in words that differ from another report of the
same utterance. Its claim says whose words they are, so that two reports of them meet.
"""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.extraction.attribution import Said, attribution_of
from corroborate.extraction.reading import Reading, said_over
from corroborate.model import Claim, Qualifiers, Span
from corroborate.values import TimeSpan

#: The predicate of these claims.
QUOTATION = "quotation"
#: A shorter quotation is a phrase, and a longer one a document, that nobody repeats whole.
_LEAST, _MOST = 5, 80


def find_quoted(reading: Reading) -> Iterator[Claim]:
    """The quotations of a document whose speaker is named, one claim each, in text order."""
    spoken: dict[Span, Said] = {}
    for said in reading.said:
        if said.source is not None and said.kind in ("person", "organisation") and said.source.name:
            for span in said.quotations:
                spoken.setdefault(span, said)
    published = reading.document.published
    over = said_over([quotation.span.start for quotation in reading.quotations], reading.said)
    for quotation, said_here in zip(reading.quotations, over, strict=True):
        speaking = spoken.get(quotation.span)
        words = len(quotation.inner.of(reading.text).split())
        if speaking is None or speaking.source is None or quotation.single or not _LEAST <= words <= _MOST:
            continue
        yield Claim(
            document=reading.document.id,
            span=quotation.span,
            quote=quotation.span.of(reading.text),
            subject=speaking.source.name,
            predicate=QUOTATION,
            attribution=attribution_of(said_here, quotation.inner, reading.document),
            quotations=(quotation.inner.of(reading.text),),
            qualifiers=Qualifiers(as_of=TimeSpan.on(published) if published else None),
        )
