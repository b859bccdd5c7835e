"""How the messages of findings tell of claims: who says what, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corroborate.linking.grouping import question
from corroborate.model import Claim, Cluster, Document
from corroborate.rules.answers import Pair, answer, involved
from corroborate.values import TimeSpan
from corroborate.vocabulary import in_use

#: More answers than so many are not spelt out in one message; the claims of a finding are all there.
_TOLD = 4
#: Signs that open or close a quotation, which stand around quoted words anyway.
_QUOTES = '"\u201c\u201d\u201e '


def speaker(claim: Claim, document: Document) -> str:
    """Who is said to say it, in words: "Finch, via The Herald, in NAME", "no source, in NAME"."""
    voices = claim.attribution.chain[1:]
    where = f"headline of {document.name}" if claim.headline else document.name
    if not voices:
        return f"no source, in {where}"
    via = [voice.name for voice in voices[:-1] if voice.name]
    return ", ".join([voices[-1].name or "unnamed", *(f"via {name}" for name in reversed(via)), f"in {where}"])


def _shortened(text: str, most: int) -> str:
    text = " ".join(text.split()).strip(_QUOTES)
    return f'"{text if len(text) <= most else text[: most - 3].rstrip() + "..."}"'


def words(claim: Claim) -> str:
    """The words of the answer in quotation marks: the value's, else the claim's, shortened."""
    return _shortened(claim.value_text or claim.quote, 90)


def quoted(claim: Claim) -> str:
    """The claim's own words in quotation marks, shortened."""
    return _shortened(claim.quote, 160)


def said(cluster: Cluster, claims: Iterable[Claim]) -> str:
    """One answer and who gives it: '"nearly 900" (Finch, in NAME; and 2 more)'."""
    first, *others = list(claims)
    more = f"; and {len(others)} more" if others else ""
    return f"{words(first)} ({speaker(first, cluster.document_of(first))}{more})"


def worded(cluster: Cluster, claim: Claim) -> str:
    """A claim in its own words and who says it: '"The bridge was not closed" (Finch, in NAME)'."""
    return f"{quoted(claim)} ({speaker(claim, cluster.document_of(claim))})"


def both(cluster: Cluster, group: Sequence[Pair]) -> str:
    """The question of a group of pairs, then each answer with who gives it, in words, the smallest first."""
    sides: dict[tuple[str, ...], list[Claim]] = {}
    claims = involved(group)
    for claim in claims:
        sides.setdefault(answer(claim), []).append(claim)
    told = [said(cluster, claims) for _, claims in sorted(sides.items())]
    if len(told) > _TOLD:
        told = [*told[: _TOLD - 1], f"{len(told) - _TOLD} more", told[-1]]  # in order: what lies between says least
    return f"{_asked(cluster, claims)}: {' against '.join(told) if len(told) == 2 else ', '.join(told)}"


def _asked(cluster: Cluster, claims: Sequence[Claim]) -> str:
    """The question that some claims of a cluster answer, in words: its own, unless they all count others than most of it does."""
    asked = {question(claim, in_use()) for claim in claims}
    of_some = len(asked) == 1 and all(claim.qualifiers.population for claim in claims)
    return cluster.question if not of_some or cluster.question.startswith(tuple(asked)) else asked.pop()


def when(claim: Claim) -> TimeSpan:
    """The days of a claim; open at both ends where nothing tells them."""
    return claim.qualifiers.as_of or TimeSpan()


def in_days(span: TimeSpan) -> str:
    """Days in words; "" when both ends are open."""
    return " to ".join(filter(None, span.iso))


def day_of(claim: Claim) -> str:
    """The days of a claim in words, the report's own where nothing dates them."""
    return in_days(when(claim)) or claim.qualifiers.as_of_text or "no date"
