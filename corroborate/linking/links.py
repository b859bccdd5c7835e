"""Links between claims that ask the same question, scored field by field on wording alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import frozen

from corroborate.linking.names import canonical
from corroborate.linking.wording import overlap, stems
from corroborate.model import Claim, Document, Link
from corroborate.vocabulary import Vocabulary, load

#: Most claims of one block that are paired with one another.
_BLOCK = 400


@frozen
class _Asked:
    """What a claim asks, encoded once."""

    claim: Claim
    predicate: str
    subject: str
    words: frozenset[str]


def _asked(claim: Claim, vocabulary: Vocabulary) -> _Asked:
    start = claim.span.start
    quote = claim.quote
    if claim.value_span is not None:
        quote = quote[: max(claim.value_span.start - start, 0)] + " " + quote[max(claim.value_span.end - start, 0) :]
    return _Asked(claim, claim.predicate, canonical(claim.subject, "", vocabulary), frozenset(stems(quote, vocabulary)))


def _candidates(asked: Sequence[_Asked]) -> Iterator[tuple[_Asked, _Asked]]:
    blocks: dict[tuple[str, str], list[_Asked]] = defaultdict(list)
    for item in asked:
        blocks[item.predicate, item.subject].append(item)
    for key in sorted(blocks):
        yield from combinations(blocks[key][:_BLOCK], 2)


def link(
    claims: Sequence[Claim], documents: Sequence[Document], *, vocabulary: Vocabulary | None = None  # noqa: ARG001 - events come next
) -> tuple[Link, ...]:
    """The pairs of claims that ask the same question.

    :param claims: from any number of documents, in any order.
    :param documents: the documents they stand in.
    :returns: one link per pair, ordered by the two ids; the same for any order of the input.
    """
    words = vocabulary or load()
    asked = [_asked(claim, words) for claim in sorted(claims, key=lambda claim: claim.id)]
    found = []
    for a, b in _candidates(asked):
        alike = overlap(a.words, b.words, words)
        if alike >= 0.3:
            reasons = (f"same predicate ({a.predicate}) and subject ({a.subject})", f"wording {alike:.2f}")
            found.append(Link(a.claim.id, b.claim.id, round(0.5 + alike / 2, 4), reasons))
    return tuple(sorted(found, key=lambda item: (item.a, item.b)))
