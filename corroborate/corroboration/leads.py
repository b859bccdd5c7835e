"""Where one claim leads back to by its own words: the last voice of its chain that can be identified, else the document's own.

What other documents say is not looked at here; `corroborate.corroboration.origins` joins leads into origins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import define

from corroborate.corroboration.credits import credited
from corroborate.corroboration.voices import body_behind, identity, is_outlet, shown
from corroborate.linking.names import canonical
from corroborate.model import Claim, Document, Voice
from corroborate.model.keeping import kept_with
from corroborate.vocabulary import Vocabulary


@define(eq=False)
class Lead:
    """Where one claim leads back to, by its own words.

    :param key: equal keys are one origin.
    :param name: how it is called.
    :param key_name: canonical name; empty for an unnamed voice.
    :param named: it can be identified.
    :param own: the document's own voice; with a name when it credits an agency.
    :param via: outlets between.
    :param why: a reason beyond the name itself, in words.
    """

    key: tuple[str, ...]
    name: str
    key_name: str
    named: bool
    own: bool
    via: tuple[str, ...]
    why: str = ""


def lead_of(claim: Claim, document: Document, vocabulary: Vocabulary) -> Lead:
    """Where a claim leads back to, by its own words and what its document says of itself."""
    steps = [voice for voice in claim.attribution.chain if voice.kind != "document"]
    if not steps:
        return Lead(("own", claim.id), *_own(document, vocabulary))
    named = [voice for voice in steps if identity(voice, document, vocabulary)]
    # "..., the Post writes" after the speaker: the outlet carries what the speaker said, wherever the text puts it
    speaking = [voice for voice in named if not is_outlet(voice, document, vocabulary)]
    if speaking and named[-1] is not speaking[-1] and steps[-1] is named[-1]:
        named = [voice for voice in named if voice is not speaking[-1]] + [speaking[-1]]
        steps = [*named[:-1], speaking[-1]]
    last = steps[-1]
    if last.kind == "anonymous" and named:  # "the Post reports that many are believed to ..."
        why = f"what {named[-1].name} passes on is said by nobody with a name (“{last.cue or last.text or last.name}”)"
        return _named(named[-1], named[:-1], document, vocabulary, why)
    if named and named[-1] is last:
        return _named(last, named[:-1], document, vocabulary, "")
    outlets = tuple(voice.name for voice in named if is_outlet(voice, document, vocabulary))
    words = canonical(last.name, "", vocabulary)
    through = canonical(outlets[-1], "outlet", vocabulary) if outlets else ""
    key = ("unnamed", through, words) if through and last.kind == "role" else ("unnamed", claim.document, words)
    return Lead(key, last.name, "", False, False, outlets)


def unheard(names: Iterable[str], claims: Iterable[Claim], documents: Sequence[Document], vocabulary: Vocabulary) -> list[str]:
    """Those of `names` that no source has, and nobody who is said to say a claim."""
    wanted = {canonical(name, "", vocabulary): name for name in names}
    if not wanted:
        return []
    by_id = {document.id: document for document in documents}
    for document in documents:
        wanted.pop(canonical(document.source.name, "", vocabulary), None)
    for claim in claims:
        wanted.pop(lead_of(claim, by_id[claim.document], vocabulary).key_name, None)
        for voice in claim.attribution.chain:
            wanted.pop(canonical(voice.name, "", vocabulary), None)
    return list(wanted.values())


@kept_with("document")
def _own(document: Document, vocabulary: Vocabulary) -> tuple[str, str, bool, bool, tuple[str, ...], str]:
    """Where what a document says itself leads back to: all of a `Lead` but its key."""
    source = document.source.name
    whole = [credit for credit in credited(document, vocabulary) if credit.whole]
    if len(whole) == 1 and canonical(whole[0].agency, "", vocabulary) != canonical(source, "", vocabulary):
        agency = canonical(whole[0].agency, "outlet", vocabulary)
        why = f"{source} credits the report to {whole[0].agency} (“{whole[0].words}”)"
        return whole[0].agency, agency, True, True, (source,), why
    declared = document.source.origin
    if declared:
        why = f"{source} is declared to have its news from {declared}"
        return declared, canonical(declared, "outlet", vocabulary), True, True, (source,), why
    return source, canonical(source, "outlet", vocabulary), False, True, (), ""


def _named(voice: Voice, before: Sequence[Voice], document: Document, vocabulary: Vocabulary, why: str) -> Lead:
    key = identity(voice, document, vocabulary)
    behind = body_behind(voice, document, vocabulary)
    if behind:
        why = f"“{voice.name}” has no name and is likely to speak for {behind}"
    via = tuple(other.name for other in before if is_outlet(other, document, vocabulary))
    return Lead(("name", key), behind or shown(voice, document, vocabulary), key, True, False, via, why)
