"""Two answers to a question of one answer: two names, two streets or two sorts of a thing exclude each other."""

from __future__ import annotations

from collections.abc import Mapping

from corroborate.comparison.kinds import opposed
from corroborate.comparison.quantities import Fit
from corroborate.extraction.deeds.particulars import is_one_sort, questions_of_one
from corroborate.linking.names import canonical, resolve, same
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
    if kind in ("sort", "state"):
        return _sorts(one, other, vocabulary)
    names = [_names(claim, term.text, kind, documents, vocabulary) for claim, term in ((a, one), (b, other))]
    if one.key == other.key or any(same(x, y) for x in names[0] for y in names[1]):
        return "agree", ""
    beside = [_told_beside(a, other, documents), _told_beside(b, one, documents)]
    if any(beside) and not (kind == "town" and all(beside)):  # "from Arlow to Wick", "from Wick to Arlow"
        return "compatible", "one report names both"
    left, right = (meanings(_telling(term.text, kind), vocabulary) for term in (one, other))
    shared = left & right
    return ("compatible", "one may be the other") if shared else ("conflict", f"{one.text!r} or {other.text!r}")


def _telling(text: str, kind: str) -> str:
    """The words of a name that tell which it is: of a street's, all but the last, since most are streets."""
    return text.rpartition(" ")[0] if kind == "place" else text


def _sorts(one: Term, other: Term, vocabulary: Vocabulary) -> tuple[Fit, str]:
    """Whether two sorts of a thing fit: one may be the wider, and one sort comes in many colours."""
    if opposed(one.text, other.text, vocabulary, said=True):  # "a grey van", "a black van"
        return "conflict", f"{one.text!r} or {other.text!r}"
    if one.key == other.key:
        return "agree", ""
    if is_one_sort(one.key, other.key, vocabulary):
        return "compatible", f"{one.text!r} may be {other.text!r}"
    return "conflict", f"{one.text!r} or {other.text!r}"


def _names(claim: Claim, text: str, kind: str, documents: Mapping[str, Document], vocabulary: Vocabulary) -> list[str]:
    """The keys that a name may have; of a band's also those of its ends, what describes it left out: "takfiri isil", "isil"."""
    words = text.split()
    ends = range(len(words)) if kind == "band" else ()
    own = [canonical(" ".join(words[at:]), "organisation", vocabulary) for at in ends]
    return [resolve(text, documents.get(claim.document), kind, vocabulary), *own]


def _told_beside(claim: Claim, answer: Term, documents: Mapping[str, Document]) -> bool:
    """True where a report names what another gives for an answer, and gives another one itself."""
    return claim.document in documents and answer.key in " ".join(documents[claim.document].text.lower().split())
