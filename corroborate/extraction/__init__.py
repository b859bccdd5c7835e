"""From a Document to its Claims.

`extract` is the built-in extractor: one `Reading` of the document, then every finder of claims over it. Anything with
the same shape (`Extractor`) can stand in its place or beside it: a parser's, a user's own, a language model's. What it
returns is checked against the text: `checked` refuses a claim whose quotation does not stand where it says it does.

Inside, from the text outwards: `language` (whether it can be read at all), `sentences` and `quotes` (where they stand),
`figures/` (numerals, hedges, units, the counted thing), `dates/`, `grammar/` (words to clauses), `attribution/` (who is said to
say it), `reading` (a document read once), then the finders of claims: `counts/` (claims with a figure), `deeds/` (claims
without one), `stamps` (a page's own dates). `parsed` is another extractor, on spaCy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from string import punctuation
from typing import Protocol

from attrs import evolve

from corroborate import vocabulary as vocabularies
from corroborate.errors import InputError, SpanError
from corroborate.extraction.attribution import own_voice
from corroborate.extraction.counts import counts_in
from corroborate.extraction.counts.daily import over_days
from corroborate.extraction.counts.row.frames import Frame, frames_of
from corroborate.extraction.deeds import deeds_in
from corroborate.extraction.deeds.particulars import sole
from corroborate.extraction.deeds.quoted import find_quoted
from corroborate.extraction.figures import find_quantities
from corroborate.extraction.language import reads_like
from corroborate.extraction.reading import Reading, read
from corroborate.extraction.stamps import PUBLICATION, find_stamps
from corroborate.model import Claim, Document
from corroborate.model.keeping import uncollected
from corroborate.values import Quantity, Term
from corroborate.vocabulary import Vocabulary

#: So many sentences go from finder to finder together: one by one takes longer, and all at once holds a long text in pieces.
_TOGETHER = 200


class Extractor(Protocol):
    """Anything that turns a document into claims."""

    def __call__(self, document: Document, /) -> Iterable[Claim]:
        """The claims of `document`; each `quote` must be exactly the characters of its `span`."""
        ...


def extract(document: Document, *, vocabulary: Vocabulary | None = None) -> list[Claim]:
    """The claims of one document, in text order.

    :param document: the document; any text is accepted.
    :param vocabulary: the words to read it with; the shipped English ones by default.
    :returns: claims that carry a figure and claims that do not, each with its attribution chain; no duplicates.
    :raises InputError: it is no document.
    """
    if not isinstance(document, Document):
        raise InputError(
            f"a document is needed, not {document!r:.80}; corroborate.Document(text=..., source=...) makes one of a text"
        )
    with uncollected():
        reading = read(document, vocabulary or vocabularies.load())
        found = {claim.id: claim for claim in _told(reading)}
        told = sorted(sole(found.values(), document, reading.vocabulary), key=_place)
        return over_days(told, reading.vocabulary)


def _told(reading: Reading) -> Iterator[Claim]:
    """What every finder of claims finds in a document."""
    finders = counts_in(reading), deeds_in(reading)
    passages = reading.passages()
    while some := tuple(islice(passages, _TOGETHER)):
        for find in finders:
            for passage in some:
                yield from find(passage)
    yield from find_quoted(reading)
    yield from find_stamps(reading)


def _place(claim: Claim) -> tuple[int, int, int, int, str, str]:
    span, value = claim.span, claim.value_span or claim.span
    return span.start, span.end, value.start, value.end, claim.predicate, claim.id


def framed(claim: Claim, *, vocabulary: Vocabulary | None = None) -> Claim:
    """A ready-made claim in the terms of the built-in extractor, so that the two can be linked.

    A value that is a figure in words ("nearly 900") becomes that figure; the predicate of a figure that names a frame ("killed")
    becomes the frame's, with its stage, unless only some of what it is said of make it one ("have" votes, "see" visitors).

    :param claim: any claim; what is not understood is left as it is.
    :param vocabulary: the words to read it with.
    :returns: the claim with its value, predicate and stage in these terms, or the claim itself.
    """
    words = vocabulary or vocabularies.load()
    value = claim.value
    if isinstance(value, Term):
        figures = find_quantities(value.text, vocabulary=words)
        value = next((one.value for one in figures if one.span.of(value.text) == value.text.strip()), value)
    predicate, stage = claim.predicate, claim.qualifiers.stage
    parts = predicate.split()
    if isinstance(value, Quantity) and parts and predicate not in words["frames"]:  # a frame is what figures tell of
        senses = frames_of(words).senses(parts, 0)
        frame = senses[0].frame if senses and senses[0].words == len(parts) else None
        if frame is not None and {sense.frame for sense in senses} == {frame} and _counts(frame, claim, value, words):
            predicate, stage = frame.predicate, stage or frame.stage or None
    return evolve(claim, value=value, predicate=predicate, qualifiers=evolve(claim.qualifiers, stage=stage))


def in_own_terms(claims: Iterable[Claim], document: Document, *, vocabulary: Vocabulary) -> list[Claim]:
    """The ready-made claims of one document, each `framed`, but those that the built-in extractor reads there as well.

    These are in its terms already, as all of a table that was written of its claims, whatever has been corrected in a value.
    """
    given = list(claims)
    put = [framed(claim, vocabulary=vocabulary) for claim in given]
    if put == given:
        return given
    own = {(claim.span, claim.predicate) for claim in extract(document, vocabulary=vocabulary)}
    return [one if (one.span, one.predicate) in own else other for one, other in zip(given, put, strict=True)]


def _counts(frame: Frame, claim: Claim, value: Quantity, vocabulary: Vocabulary) -> bool:
    """True when a frame counts what a ready-made claim does: it holds a word that goes with it, a noun or a unit of its own."""
    frames = frames_of(vocabulary)
    said = [word.strip(punctuation) for word in f"{claim.noun or claim.subject} {claim.quote}".lower().split()]
    if frame.measures and frames.dimension(value.unit) != frame.counts:
        return False
    if frame.beside and frame.beside.isdisjoint(said):
        return False
    return not frame.heads or not frame.heads.isdisjoint(map(frames.singular, said))


def reprinted(claims: Iterable[Claim], document: Document) -> Iterator[Claim]:
    """The claims of a text, as another document makes them that prints the same text under the same title on the same day."""
    own = own_voice(document.source.name).chain
    for claim in claims:
        told = evolve(claim.attribution, chain=own + claim.attribution.chain[1:])
        subject = document.name if claim.predicate == PUBLICATION else claim.subject
        yield evolve(claim, document=document.id, attribution=told, subject=subject)


def checked(claims: Iterable[Claim], document: Document) -> list[Claim]:
    """The claims, once each is shown to stand in the document.

    :param claims: claims from any extractor.
    :param document: the document they are said to come from.
    :returns: the same claims, in the order given.
    :raises SpanError: a claim names another document, or its quotation is not at its span; the message says which.
    """
    out = []
    for claim in claims:
        if claim.document != document.id:
            raise SpanError(f"a claim of document {claim.document!r} was given for {document.name!r}, id {document.id!r}")
        if claim.span.of(document.text) != claim.quote:
            raise SpanError(
                f"refused a claim of {document.name!r}: its quotation {claim.quote[:60]!r} does not stand at "
                f"characters {claim.span.start} to {claim.span.end}, which read {claim.span.of(document.text)[:60]!r}"
            )
        if claim.value_span is not None:
            claim.value_span.of(document.text)
        out.append(claim)
    return out


__all__ = ["Extractor", "Reading", "checked", "extract", "framed", "in_own_terms", "read", "reads_like", "reprinted"]
