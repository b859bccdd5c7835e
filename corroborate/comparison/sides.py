"""Whether two who give counts stand on two sides: each has a count of its own, and the later of the two withdraws nothing.

Time explains two counts where the later could have grown from the earlier and nobody disputes either. A rebel group, a monitor
and the army each count for themselves, so that time alone settles nothing between them; the police at the scene and the hospital
a day after count the same people one after the other.
"""

from __future__ import annotations

from functools import lru_cache

from corroborate.linking.actors import kind_of
from corroborate.linking.names import canonical, same
from corroborate.linking.wording import parted_at_of
from corroborate.model import Claim, Voice
from corroborate.vocabulary import Vocabulary

#: Words at most that name an office, with its article: "The deputy provincial governor".
_OFFICE = 4


def two_sides(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two claims of two speakers who are on two sides: two names, or two kinds of bodies that are no public services.

    A name and a noun are two sides where the noun names its body by itself ("the army"): "a monitor" may be the one named, and
    whose side a person is on the name does not tell.
    """
    if a.attribution.own_voice or b.attribution.own_voice:
        return False
    voices = a.attribution.speaker, b.attribution.speaker
    if same(*(canonical(voice.name, "", vocabulary) for voice in voices)):
        return False
    named = [_is_named(voice, vocabulary) for voice in voices]
    if all(named):
        return True
    kinds = [_kind(claim, vocabulary) for claim in (a, b)]
    if all(kinds):
        return kinds[0] != kinds[1] and not all(vocabulary["rivals"][kind].flag("service") for kind in kinds)
    bearer, other = (0, 1) if named[0] else (1, 0)
    itself = kinds[other] != "" and vocabulary["rivals"][kinds[other]].flag("unnamed")
    return named[bearer] and itself and voices[bearer].kind != "person"


def counts_its_own(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True when those speak who count the people brought to them: a hospital."""
    kind = _kind(claim, vocabulary)
    return kind != "" and vocabulary["rivals"][kind].flag("own")


def _kind(claim: Claim, vocabulary: Vocabulary) -> str:
    """The kind of body that speaks, by its noun, or of a person by title or office; "" when none is known."""
    voice = claim.attribution.speaker
    before, found, _ = claim.quote.partition(voice.text or voice.name)
    office = before.rstrip().removesuffix(",").rpartition(",")[2] if found and before.rstrip().endswith(",") else ""
    brief = office if len(parted_at_of(office, vocabulary)[0].split()) <= _OFFICE else ""  # "The governor of Vale, Ada Finch"
    said = voice.name, voice.text.removesuffix(voice.name), brief if voice.kind == "person" else ""
    return next((kind for words in said if (kind := kind_of(words, vocabulary))), "")


@lru_cache(maxsize=50_000)
def _is_named(voice: Voice, vocabulary: Vocabulary) -> bool:
    """True for a voice with a name of its own; "Police" may have its capital from the sentence that it opens."""
    opens = " " not in voice.name and (voice.text or voice.name).startswith(voice.name) and kind_of(voice.name, vocabulary) != ""
    return any(char.isupper() for char in (voice.name[1:] if opens else voice.name))
