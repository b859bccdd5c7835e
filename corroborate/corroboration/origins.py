"""Origins: which first speaker stands behind each claim, so that repetition is not taken for agreement.

Ten documents that carry one statement are one origin with ten witnesses. The words of the chain decide first: the last
voice of a claim's attribution is its origin, and a claim in a document's own voice originates with its source.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corroborate.model import Claim, Document, Origin
from corroborate.vocabulary import Vocabulary


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace(".", "").removeprefix("the ").split())


def origins(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    *,
    vocabulary: Vocabulary | None = None,  # noqa: ARG001 - names are compared plainly until word lists of agencies are read
    parties: Iterable[str] = (),
) -> tuple[Origin, ...]:
    """The independent origins of the claims of one cluster.

    :param claims: the claims, all asking one question.
    :param documents: at least the documents the claims stand in.
    :param vocabulary: word lists; the built-in English ones by default.
    :param parties: names of speakers and sources that are parties to the matter.
    :returns: one `Origin` per first speaker, in the order in which the claims first lead back to it.
    :raises KeyError: a claim's document is not among `documents`.
    """
    by_id = {document.id: document for document in documents}
    interested = {_plain(name) for name in parties}
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        speaker = claim.attribution.speaker
        if claim.attribution.own_voice:
            key: tuple[str, ...] = ("outlet", _plain(by_id[claim.document].source.name))
        elif speaker.named:
            words = _plain(speaker.name).split()
            key = (speaker.kind, words[-1] if speaker.kind == "person" else " ".join(words))
        else:  # without a name nobody can tell whether two of them are one: each document's stays its own
            key = ("unnamed", claim.document, _plain(speaker.name))
        groups.setdefault(key, []).append(claim)
    found = []
    for key, members in groups.items():
        cited = [claim for claim in members if not claim.attribution.own_voice]
        first = members[0]
        name = max((claim.attribution.speaker.name for claim in cited), key=len) if cited else by_id[first.document].source.name
        own = {by_id[claim.document].source.party for claim in members if claim.attribution.own_voice}
        found.append(
            Origin(
                name=name,
                claims=tuple(sorted(claim.id for claim in members)),
                named=bool(cited) and key[0] != "unnamed",
                party=key[-1] in interested or _plain(name) in interested or True in own,
                via=tuple(sorted({voice.name for claim in members for voice in claim.attribution.chain[1:-1]})),
            )
        )
    return tuple(found)
