"""Two causes of one mishap: rivals, as an accident and a deed, or one told in two ways, or two that may both have helped."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from corroborate.comparison.doers import rivals
from corroborate.comparison.quantities import Fit
from corroborate.linking.actors import is_somebody, kind_of
from corroborate.linking.wording import meanings, parted_at_of
from corroborate.values import Term
from corroborate.vocabulary import Vocabulary

#: The kind of a cause that is somebody, and the kinds that somebody may have been the doer of.
_SOMEBODY, _DONE = "somebody", ("deed", "mistake", "illness", "somebody")


def causes(a: Term, b: Term, vocabulary: Vocabulary) -> tuple[Fit, str]:
    """Whether two causes fit: two of known kinds that share no word are rivals, since each report gives the cause."""
    one, other = meanings(a.key, vocabulary), meanings(b.key, vocabulary)
    if one == other:
        return "agree", ""
    kinds = [_kind(term, vocabulary) for term in (a, b)]
    rival = all(kinds) and not one & other
    if rival and _SOMEBODY in kinds:
        others = [kind for kind in kinds if kind != _SOMEBODY]
        rival = bool(others and others[0] not in _DONE) or rivals(a.text, b.text, vocabulary)
    if rival and kinds[0] == kinds[1] == "deed" and _only_meant(one, vocabulary) | _only_meant(other, vocabulary):
        rival = False  # "arson", "deliberate"
    return ("conflict", f"two causes: {a.text!r} / {b.text!r}") if rival else ("compatible", "two causes may both have helped")


@lru_cache(maxsize=8)
def _kinds(vocabulary: Vocabulary) -> Mapping[str, str]:
    return {word: kind for kind, entry in vocabulary["faults"].items() for word in entry.words("words")}


def _only_meant(words: frozenset[str], vocabulary: Vocabulary) -> bool:
    """True for words that only say that somebody meant it to happen."""
    return any(words <= meanings(word, vocabulary) for word in vocabulary["nominals"]["on purpose"].words("words"))


@lru_cache(maxsize=10_000)
def _kind(cause: Term, vocabulary: Vocabulary) -> str:
    """The kind of a cause by its head noun; "" for one that is not known."""
    said, known = parted_at_of(cause.key.lower(), vocabulary)[0].split(), _kinds(vocabulary)
    for form in (" ".join(said[-2:]), *said[-1:]):
        for noun in (form, form.removesuffix("s")):
            if noun in known:
                return known[noun]
    person = is_somebody(said[-1], vocabulary) if said else False
    return _SOMEBODY if person or cause.text.split()[-1][:1].isupper() or kind_of(cause.text, vocabulary) else ""
