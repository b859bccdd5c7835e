"""Whether two figures under plain verbs are of one matter: "held 12 ships" and "escorted five ships" count two things.

A known family says what is measured. A plain verb with a noun says little: reports of one game give points of many players,
and of many games. There the rest of the words must tell that both speak of one thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from corroborate.linking.asking.sole import may_measure
from corroborate.linking.families import frame_of, has_one, is_framed, is_light, own_words
from corroborate.linking.names import canonical, same
from corroborate.linking.stories import BRIEF
from corroborate.linking.wording import meanings, stem, stems
from corroborate.model import Claim, Document
from corroborate.model.keeping import kept_with
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, counted_as

#: What is told in words of which this share is common to both is one matter, one question or one occasion ...
ONE_WORDING = 0.4
#: ... or this share, where a text gives several figures of the kind and does not say whose they are ...
_NEARLY_ONE = 0.6
#: ... or this share of the fewer words, what is counted left out, and so many at least.
_HALF, _FEW = 0.5, 2
#: Words before a figure of which one may lead to it.
_NEAR = 2


def is_plain(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for a plain verb, and for a measure of whatever noun it stands with ("the second time", "a three-year deal")."""
    frame = vocabulary["frames"].get(predicate)
    return frame.flag("anything") if frame is not None else not is_framed(predicate, vocabulary)


def other_matter(a: Claim, b: Claim, vocabulary: Vocabulary, *, several: bool) -> str:
    """Why two figures are not surely of one matter; "" when they are, or when it is not their words that must tell it.

    :param several: one of the texts gives several figures of the kind: "nine jurors told", "two jurors voted".
    """
    pair = (a, b)
    if not all(isinstance(claim.value, Quantity) and is_plain(claim.predicate, vocabulary) for claim in pair):
        return ""
    doers = [canonical(claim.agent, "", vocabulary) for claim in pair]
    one_doer = all(doers) and same(*doers)
    one, other = (telling(claim.quote, claim.value_text, vocabulary) for claim in pair)
    if len(one & other) >= (_NEARLY_ONE if several and not one_doer else ONE_WORDING) * len(one | other):
        return ""
    if not several and _of_one_thing(a, b, vocabulary):
        return ""
    known = {stem(a.subject), *(stems(a.agent, vocabulary) if one_doer else ())}
    beyond = one - known, other - known
    fewer, shared = min(map(len, beyond)), len(beyond[0] & beyond[1])
    half = shared >= max(_HALF * fewer, min(_FEW, fewer), 1)
    if several:
        return (
            ""
            if one_doer and half
            else "one text has several such figures, and too few words show that these two are of one thing"
        )
    if a.predicate == b.predicate and has_one(a.predicate, vocabulary):
        return ""
    frame = vocabulary["frames"].get(a.predicate)
    empty = a.subject == counted_as(frame) if frame is not None else is_light(a.predicate, vocabulary)
    verb = a.predicate == b.predicate and not empty
    led = _led(a, vocabulary) == _led(b, vocabulary) != ""
    same_thing = one_doer and a.subject == b.subject
    return (
        "" if same_thing or half or verb or led else "told with another verb, and too few words show that both are of one thing"
    )


def of_two_deeds(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two counts of what one did under two verbs that do not mean the same: "runs 12 clinics", "closed 12 clinics"."""
    doers = [canonical(claim.agent, "", vocabulary) for claim in (a, b)]
    if frame_of(a, vocabulary) == frame_of(b, vocabulary) or not (doers[0] == doers[1] or same(*doers)):
        return False
    if any(
        not isinstance(claim.value, Quantity) or claim.value.unit or is_light(claim.predicate, vocabulary) for claim in (a, b)
    ):
        return False
    bare = [claim.predicate for claim in (a, b) if not is_framed(claim.predicate, vocabulary)]
    known = own_words(a.predicate, vocabulary) | own_words(b.predicate, vocabulary)
    return all(meanings(verb, vocabulary).isdisjoint(known) for verb in bare)


def _of_one_thing(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two figures in a unit (no shares) of which each may measure what the other does: "a 19-hectare site"."""
    units = {claim.value.unit for claim in (a, b) if isinstance(claim.value, Quantity)}
    one, other = (may_measure(claim, vocabulary) for claim in (a, b))
    return units.isdisjoint((None, "%")) and not one.isdisjoint(other)


@kept_with("document")
def is_brief(document: Document, vocabulary: Vocabulary) -> bool:
    """True for a text of a sentence or two, which hardly tells of two matters."""
    return len(set(stems(document.text, vocabulary))) < BRIEF


def in_brief(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> bool:
    """True when one of two claims stands in a brief text, or in none that is at hand."""
    homes = [documents.get(claim.document) for claim in (a, b)]
    return any(home is None or is_brief(home, vocabulary) for home in homes)


@lru_cache(maxsize=10_000)  # a claim stands in many comparisons
def telling(quote: str, answer: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The words of a claim that tell something, those of its answer left out."""
    return frozenset(stems(quote.replace(answer, " ") if answer else quote, vocabulary))


def _led(claim: Claim, vocabulary: Vocabulary) -> str:
    """The telling word that a figure stands behind, but for small words: "home" of "home to about 12,000 people"."""
    return next(reversed(stems(" ".join(claim.before_value.split()[-_NEAR:]), vocabulary)), "")
