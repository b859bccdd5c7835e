"""Origins: which first speaker stands behind each claim, so that repetition is not taken for agreement.

Ten documents that carry one statement are one origin with ten witnesses. Nothing is merged without a reason (`joins` knows them),
every reason is kept in `Origin.evidence`, and an unnamed speaker is neither merged with another nor counted as named.

In the words of W3C PROV a claim's document is derived from the documents and quoted from the voices of its chain, and the
origin is its primary source.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from corroborate.corroboration.bodies import governs, organ_of
from corroborate.corroboration.copying import Passages, shared_passages
from corroborate.corroboration.credits import state_of
from corroborate.corroboration.joins import Joined, joined_by_reasons
from corroborate.corroboration.leads import Lead, lead_of
from corroborate.corroboration.voices import office
from corroborate.linking.names import canonical, country_of
from corroborate.model import Claim, Document, Origin
from corroborate.vocabulary import Vocabulary, load


@lru_cache(maxsize=32)
def _passages_of(documents: tuple[Document, ...]) -> Passages:
    return Passages(shared_passages(documents))


def origins(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    *,
    vocabulary: Vocabulary | None = None,
    parties: Iterable[str] = (),
    passages: Passages | None = None,
) -> tuple[Origin, ...]:
    """The independent origins of the claims of one cluster.

    :param claims: the claims, all asking one question.
    :param documents: at least the documents the claims stand in.
    :param vocabulary: word lists; the built-in English ones by default.
    :param parties: names of speakers and sources that are parties to the matter.
    :param passages: what the documents of the whole run share; None looks among `documents`, `Passages(())` switches
        merging by shared text off.
    :returns: one `Origin` per first speaker, in the order in which the claims first lead back to it.
    :raises KeyError: a claim's document is not among `documents`.
    """
    words = vocabulary or load()
    by_id = {document.id: document for document in documents}
    shared = _passages_of(tuple(documents)) if passages is None else passages
    leads = [lead_of(claim, by_id[claim.document], words) for claim in claims]
    joined = joined_by_reasons(claims, leads, by_id, shared, words, by_text=passages is None or bool(shared.all))
    groups: dict[int, list[int]] = {}
    for at in range(len(claims)):
        groups.setdefault(joined.find(at), []).append(at)
    named = (*parties, *(document.source.name for document in documents if document.source.party))
    interested = {canonical(name, "", words) for name in named} - {""}
    return tuple(_origin(members, claims, leads, by_id, joined, interested, words) for members in groups.values())


def _origin(
    members: Sequence[int],
    claims: Sequence[Claim],
    leads: Sequence[Lead],
    by_id: Mapping[str, Document],
    joined: Joined,
    interested: set[str],
    vocabulary: Vocabulary,
) -> Origin:
    """One origin out of the claims that lead back to it."""
    named = [at for at in members if leads[at].named]
    first_hand = named or [at for at in members if not leads[at].own] or list(members)
    if named:
        outlets = {canonical(by_id[claims[at].document].source.name, "outlet", vocabulary) for at in members}
        first_hand = [at for at in named if leads[at].key_name not in outlets and not leads[at].own] or named
    best = first_hand[0] if len(first_hand) == 1 else _best_named(first_hand, leads)
    via = {canonical(name, "outlet", vocabulary): name for at in members for name in leads[at].via}
    if len(first_hand) < len(named):
        via |= {leads[at].key_name: leads[at].name for at in named if at not in first_hand}
    group = joined.find(members[0])
    evidence = [why for why, at in joined.reasons.items() if joined.find(at) == group] if joined.reasons else ()
    party, why = any(leads[at].key_name in interested for at in members) if interested else False, ""
    if party:
        why = f"{leads[best].name} is declared a party to the matter"
    else:
        state = next((found for at in members if (found := _state(at, claims, leads, by_id, vocabulary))), "")
        if state:
            party, why = True, f"{leads[best].name} speaks for {state.title()}, which the claim is about"
    return Origin(
        name=leads[best].name,
        claims=tuple(sorted(claims[at].id for at in members)),
        named=bool(named),
        party=party,
        via=tuple(sorted(name for key, name in via.items() if key != leads[best].key_name)),
        evidence=(*evidence, *([why] if why else ())),
    )


def _best_named(members: Sequence[int], leads: Sequence[Lead]) -> int:
    """The claim that calls its origin as most do, by the fullest name."""
    called = Counter(leads[at].key_name for at in members)
    return max(members, key=lambda at: (called[leads[at].key_name], _full(leads[at].name), -at))


def _full(name: str) -> tuple[int, int]:
    """More words make a fuller name, up to four: longer phrases are descriptions."""
    count = len(name.split())
    return (count if count <= 4 else 0), len(name)


def _state(at: int, claims: Sequence[Claim], leads: Sequence[Lead], by_id: Mapping[str, Document], vocabulary: Vocabulary) -> str:
    """The state a claim's origin speaks for, when the claim is about that state; empty otherwise."""
    claim, lead = claims[at], leads[at]
    if lead.own:
        return ""
    document = by_id[claim.document]
    state = state_of(lead.key_name, vocabulary) or organ_of(lead.name, vocabulary) or governs(lead.name, vocabulary)
    if not state and claim.attribution.speaker.kind == "person":
        state = office(lead.key_name, document, vocabulary)
    if not state:
        return ""
    # the words that introduce the speaker ("Norwegian Prime Minister Liv Berg") do not say what the claim is about
    surname = re.escape(lead.key_name.split()[-1]) if lead.key_name else "(?!)"
    told = re.sub(rf"(?:\b[A-Z][\w.\u2019'-]*\s+){{1,6}}(?i:{surname})\b", " ", claim.quote)
    for words in (claim.attribution.speaker.name, claim.attribution.speaker.text):
        told = told.replace(words, " ") if words else told
    about = re.findall(r"[^\W_]+", " ".join((claim.subject, claim.agent, claim.patient, *claim.qualifiers.place, told)))
    return state if any(country_of(word, vocabulary) == state for word in dict.fromkeys(about)) else ""
