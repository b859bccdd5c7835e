"""Making the claim of an answer: it stands in the clause that its word belongs to, and is about the event of its report."""

from __future__ import annotations

from attrs import evolve

from corroborate.extraction.deeds.making import Assertion, Making
from corroborate.extraction.deeds.scope import when
from corroborate.extraction.deeds.telling import Roles
from corroborate.extraction.grammar.syntax import Phrase
from corroborate.model import Claim, Span
from corroborate.values import Term


def answered(making: Making, predicate: str, phrase: Phrase, key: str = "") -> Claim:
    """The claim that the words of a phrase answer a question, whether its clause tells that or denies something else.

    :param key: what the answer is compared by, where that is not the words themselves.
    """
    analysis = making.analysis
    span = analysis.span(phrase.first, phrase.last)
    text = " ".join(span.of(analysis.text).split())
    said = Assertion(predicate, "", Roles(None, None), Term(text, key or text.lower()), span)
    number, words = clause_of(making, phrase.first), (phrase.first, phrase.last)
    if number < 0:
        return _dated(making, making.assembled(words, said, making.scope(None, words)), words)
    claim = making.claim(number, analysis.clauses[number], said, polarity=True)
    elsewhere = tuple(place for place in claim.qualifiers.place if place != text)
    return _dated(making, evolve(claim, qualifiers=evolve(claim.qualifiers, place=elsewhere)), words)


def _dated(making: Making, claim: Claim, words: tuple[int, int]) -> Claim:
    """The claim with the date that is nearest in its sentence, where its own words give none: it is the event's as well."""
    if claim.qualifiers.as_of_text or not making.telling.moments:
        return claim
    as_of, text = when(making.telling, words)
    at = next((one.span for one in making.telling.moments if one.text == text), claim.span)
    span = Span(min(claim.span.start, at.start), max(claim.span.end, at.end))
    return evolve(
        claim,
        span=span,
        quote=span.of(making.analysis.text),
        qualifiers=evolve(claim.qualifiers, as_of=as_of, as_of_text=text),
    )


def clause_of(making: Making, at: int) -> int:
    """The number of the clause that a word belongs to by its place: the last to begin before it, else the first; -1 for none."""
    clauses = making.analysis.clauses
    before = [number for number, clause in enumerate(clauses) if clause.first <= at]
    return before[-1] if before else 0 if clauses else -1
