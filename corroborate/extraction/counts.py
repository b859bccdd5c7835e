"""Claims that carry a figure: what is counted, killed, sold, measured, where and when, and who says so.

Each figure of a sentence is tied to the word that governs it: the verb whose object or subject it is, the state said of it
("44 dead"), the noun that is counted itself ("eight deaths") or whose value it is ("the toll rose to 52"). A figure that
leans on another one ("including 11 children", "and four soldiers") takes that one's predicate.
"""

from __future__ import annotations

from collections.abc import Sequence

from corroborate.extraction.attribution import attribution_of
from corroborate.extraction.dates import Moment
from corroborate.extraction.governors import Counted, Words, governed, words_of
from corroborate.extraction.reading import Reading
from corroborate.extraction.sentences import Sentence
from corroborate.model import Claim, Qualifiers
from corroborate.values import TimeSpan


def find_counts(reading: Reading) -> list[Claim]:
    """The claims of a document that carry a figure.

    :param reading: the document, read once.
    :returns: one claim per figure that says something of the world, in text order.
    """
    words = words_of(reading.vocabulary)
    claims: list[Claim] = []
    for passage in reading.passages:
        for analysis in passage.analyses:
            found, _ = governed(analysis, passage.figures, words, headline=passage.sentence.kind == "headline")
            claims.extend(_claim(counted, passage.sentence, passage.moments, reading, words) for counted in found)
    return claims


def _claim(counted: Counted, sentence: Sentence, moments: Sequence[Moment], reading: Reading, words: Words) -> Claim:
    figure, document = counted.figure, reading.document
    frame = counted.sense.frame if counted.sense else None
    head = counted.head
    population = _population(counted, words)
    people = words.groups.get(head)
    if frame is not None and frame.counts == "person" and (people is not None or not head):
        subject = frame.subject or "people"
    elif people is not None:
        subject = "people"
    else:
        subject = head or (frame.subject if frame else "")
    as_of, as_of_text = _as_of(counted, moments, reading)
    return Claim(
        document=document.id,
        span=sentence.span,
        quote=sentence.span.of(reading.text),
        subject=subject,
        predicate=frame.predicate if frame else counted.verb or "be",
        attribution=attribution_of(reading.said, figure.span, document),
        value=figure.value,
        value_text=figure.text,
        value_span=figure.span,
        noun=counted.noun,
        qualifiers=Qualifiers(
            as_of=as_of, as_of_text=as_of_text, population=population, stage=frame.stage or None if frame else None,
        ),
        headline=sentence.kind == "headline",
    )


def _population(counted: Counted, words: Words) -> str | None:
    """The group that is counted, None for everybody."""
    said = counted.noun.lower().split()
    for size in (3, 2, 1):
        phrase = " ".join([*said[-size:-1], words.frames.singular(said[-1])]) if len(said) >= size else ""
        group = words.groups.get(phrase)
        if group:
            alone = group in words.singles and counted.figure.value.point == 1 and counted.side != "subset"
            return None if group == "people" or alone else group
    return None


def _as_of(counted: Counted, moments: Sequence[Moment], reading: Reading) -> tuple[TimeSpan | None, str]:
    """When it was so: the nearest date of the sentence, else the publication."""
    near = [moment for moment in moments if moment.kind not in ("published", "updated")]
    if near:
        at = counted.figure.span.start
        moment = min(near, key=lambda moment: (abs(moment.span.start - at), moment.span.start))
        return moment.value, moment.text
    if reading.document.published:
        return TimeSpan.on(reading.document.published), ""
    return None, ""
