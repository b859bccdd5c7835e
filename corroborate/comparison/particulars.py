"""Two answers to a question of one answer: two names, two streets or two sorts of a thing exclude each other."""

from __future__ import annotations

from collections.abc import Mapping

from corroborate.comparison.quantities import Fit
from corroborate.extraction.deeds.particulars import questions_of_one
from corroborate.linking.names import resolve, same
from corroborate.linking.wording import meanings
from corroborate.model import Claim, Document
from corroborate.values import Term
from corroborate.vocabulary import Vocabulary


def particulars(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> tuple[Fit, str] | None:
    """Whether two such answers fit; None for claims of any other kind."""
    kind = questions_of_one(vocabulary).get(a.predicate)
    one, other = a.value, b.value
    if kind is None or a.predicate != b.predicate or not (isinstance(one, Term) and isinstance(other, Term)):
        return None
    keys = [resolve(term.text, documents.get(claim.document), kind, vocabulary) for claim, term in ((a, one), (b, other))]
    if one.key == other.key or same(*keys):
        return "agree", ""
    shared = meanings(one.text, vocabulary) & meanings(other.text, vocabulary)
    return ("compatible", "one may be the other") if shared else ("conflict", f"{one.text!r} or {other.text!r}")
