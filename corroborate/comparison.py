"""How two answers to one question stand to each other: the gate first, then the answers."""

from __future__ import annotations

from collections.abc import Mapping

from corroborate.model import Claim, Comparison, Difference, Document, Relation
from corroborate.values import Interval, Quantity
from corroborate.vocabulary import Vocabulary, load


def _reach(value: Quantity, vocabulary: Vocabulary) -> Interval:
    """The numbers a reader lets `value` mean."""
    if value.point is None:
        return value.interval
    entry = vocabulary["tolerances"][value.hedge or "exact"]
    size = abs(value.point)
    return Interval(value.point - size * entry.number("below"), value.point + size * entry.number("above"))


def compare(
    a: Claim, b: Claim, *, documents: Mapping[str, Document], vocabulary: Vocabulary | None = None  # noqa: ARG001 - dates come next
) -> Comparison:
    """How the answers of two linked claims stand to each other; the same for (a, b) and (b, a).

    :param documents: id to document, at least those of the two claims.
    :returns: relation, reasons in words, and typed differences.
    """
    words = vocabulary or load()
    if b.id < a.id:
        a, b = b, a
    reasons: list[str] = []
    differences: list[Difference] = []
    relation: Relation = "agree"
    if a.qualifiers.population != b.qualifiers.population:
        differences.append(Difference("population", a.qualifiers.population or "", b.qualifiers.population or ""))
        relation = "incomparable"
    if a.qualifiers.stage != b.qualifiers.stage:
        differences.append(Difference("stage", a.qualifiers.stage or "", b.qualifiers.stage or ""))
        relation = "incomparable"
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        if a.value.hedge != b.value.hedge:
            differences.append(Difference("hedge", a.value.hedge or "", b.value.hedge or ""))
        if a.value.interval != b.value.interval:
            differences.append(Difference("value", a.value_text, b.value_text))
            if relation == "agree":
                relation = "compatible" if _reach(a.value, words).overlaps(_reach(b.value, words)) else "conflict"
                reasons.append(f"{a.value_text!r} against {b.value_text!r}")
    return Comparison((a.id, b.id), relation, tuple(reasons), tuple(differences))
