"""What a figure is taken out of, whose it is and how badly hit ("28 of his 68 punches", "a contract with Port Ellery", "40
houses damaged"); and who of those hit one hospital took in, or died in care.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from corroborate.comparison.matters import in_brief, is_plain
from corroborate.extraction.figures import find_quantities
from corroborate.linking.days import is_event
from corroborate.linking.names import country_of, resolve, same
from corroborate.linking.wording import opens_with_of, plain, scope_words, stems
from corroborate.model import Claim, Document
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, any_of, joints, of_class

#: Two wholes of which one is more than so many times the other are no two counts of one whole.
_OTHER_SIZE = 1.5
#: Words at most between "of" and the size of the whole: "28 of his own 68 punches".
_TO_SIZE = 2


def other_wholes(a: Claim, b: Claim, vocabulary: Vocabulary) -> str:
    """Why two figures are shares of two wholes: "28 of 68 punches", "178 of 369"; "" when their texts do not say so."""
    sizes = [_whole(claim, vocabulary) for claim in (a, b)]
    if None in sizes or a.value == b.value:
        return ""
    low, high = sorted(size for size in sizes if size is not None)
    return f"out of other wholes: {sizes[0]:g} / {sizes[1]:g}" if high > low * _OTHER_SIZE else ""


def _whole(claim: Claim, vocabulary: Vocabulary) -> float | None:
    """The size of the whole that a figure is told to be taken out of; None when it is not told."""
    behind = claim.behind_value.lstrip()
    counted = isinstance(claim.value, Quantity) and claim.value.unit is None
    if not counted or not behind.startswith(tuple(f"{word} " for word in vocabulary["scopes"]["out of"].words("words"))):
        return None
    size = next(iter(find_quantities(behind, vocabulary=vocabulary)), None)
    near = size is not None and len(behind[: size.span.start].split()) <= _TO_SIZE + 1
    return size.value.point if size is not None and near else None


def at_its_peak(a: Claim, b: Claim, vocabulary: Vocabulary) -> str:
    """Why one of two counts is of all that were ever without, the other of a moment: "lost power at some point"; "" for none."""
    if not vocabulary["frames"].flagged(a.predicate, "firms"):
        return ""
    words = scope_words(vocabulary)
    peaks = [words["at its peak"].search(plain(claim.quote)) for claim in (a, b)]
    for peak, other in zip(peaks, (b, a), strict=True):
        if peak is not None and None in peaks and words["for now"].search(plain(other.quote)) is not None:
            return f"one is of a moment, the other of the most or of all: {peak.group()}"
    return ""


def of_another(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> str:
    """Why two figures are of two things of one kind that names tell apart: "a contract with Ashe"; "" when none do."""
    if not all(isinstance(claim.value, Quantity) and is_plain(claim.predicate, vocabulary) for claim in (a, b)):
        return ""
    found = [_names(vocabulary).match(claim.behind_value) for claim in (a, b)]
    if found[0] is None or found[1] is None or found[0]["lead"] != found[1]["lead"]:
        return ""
    names = [match["name"] for match in found if match is not None]
    keys = [resolve(name, documents.get(claim.document), "", vocabulary) for name, claim in zip(names, (a, b), strict=True)]
    alike = same(*keys) or not set(stems(names[0], vocabulary)).isdisjoint(stems(names[1], vocabulary))
    return "" if alike else f"each is of another: {names[0]} / {names[1]}"


def of_one_place(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> str:
    """Why one of two counts may be a part of the other: it is told of one place, and the other of none ("5,200 employees in
    Norland", "20,300 employees"); "" where that says nothing, as in texts of a sentence or two, which leave places out.
    """
    wide = a.predicate == b.predicate and vocabulary["frames"].flagged(a.predicate, "wide")
    places = a.qualifiers.place[:1], b.qualifiers.place[:1]
    if not wide or bool(places[0]) == bool(places[1]):
        return ""
    if in_brief(a, b, documents, vocabulary):
        return ""
    where = (*places[0], *places[1])[0]
    if is_event(a.predicate, vocabulary) and country_of(where, vocabulary):
        return ""  # what a storm does is told of its country, or without it
    everywhere = vocabulary["places"].flagged(where, "scope")  # "worldwide"
    return "" if everywhere else f"one is of {where} alone"


def other_harm(a: Claim, b: Claim, vocabulary: Vocabulary) -> str:
    """Why two counts of things that were hit are of those that are gone and those that are damaged; "" otherwise."""
    kinds = harms(a, b, vocabulary) if a.value != b.value else None
    return f"other harm: {kinds[0]} / {kinds[1]}" if kinds else ""


def harms(a: Claim, b: Claim, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """What two counts or claims tell to have befallen the things that were hit, where that is not the same; else None."""
    if a.predicate != b.predicate or a.predicate not in vocabulary["scopes"]["harmed"].words("words"):
        return None
    counted = isinstance(a.value, Quantity) or isinstance(b.value, Quantity)
    if not counted and not _one_thing(a, b):
        return None
    kinds = (_harm(a, vocabulary), _harm(b, vocabulary)) if counted else (_ruin(a, vocabulary), _ruin(b, vocabulary))
    return kinds if all(kinds) and kinds[0] != kinds[1] else None


def _one_thing(a: Claim, b: Claim) -> bool:
    """True for what both call by one noun that is no plural: of "homes" some may be destroyed and some damaged."""
    things = [plain(claim.patient or claim.subject).rpartition(" ")[2] for claim in (a, b)]
    return things[0] == things[1] and not things[0].endswith("s")


def _ruin(claim: Claim, vocabulary: Vocabulary) -> str:
    """Whether the words of a claim tell of something "damaged" or "destroyed"; "" for both, and for neither."""
    told = [scope_words(vocabulary)[kind].search(claim.quote.lower()) is not None for kind in ("damaged", "destroyed")]
    return "" if told[0] == told[1] else "damaged" if told[0] else "destroyed"


@lru_cache(maxsize=8192)  # a claim stands in many comparisons
def _harm(claim: Claim, vocabulary: Vocabulary) -> str:
    """Whether what a claim counts is told to be "damaged" or "destroyed", by the words beside it; "" for both and for neither."""
    joined = any_of(joints("last of a list", vocabulary))
    light, whole = (scope_words(vocabulary)[kind].pattern for kind in ("damaged", "destroyed"))
    told = rf"(?:(?P<light>{light})|(?P<whole>{whole}))"
    lead = plain(claim.before_value)
    before = re.search(rf"{told}:?\s+(?:(?!(?:{joined})\b)[\w-]+\s+){{0,3}}$", lead) or re.search(rf"{told}:", lead)
    behind = plain(claim.behind_value)
    found = before or re.match(rf"(?:(?!\d)[^,;.]){{0,60}}?{told}", behind)
    either = rf"{told}\s+(?:{joined})\s+(?:[\w-]+\s+)?{told.replace('?P<light>', '').replace('?P<whole>', '')}"
    if found is None or re.search(either, plain(claim.quote)):
        return ""
    return "damaged" if found["light"] else "destroyed"


@lru_cache(maxsize=8)
def _names(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds, right behind a figure and its noun, whose or with whom it is."""
    leads = any_of(vocabulary["scopes"]["whose"].words("words"))
    of = any_of(joints("belonging", vocabulary))
    name = rf"(?:[a-z]+\s){{0,2}}?(?P<name>[A-Z][\w'’-]*(?:\s(?:(?:{of})\s)?[A-Z][\w'’-]*)*)"
    dates = any_of([*vocabulary["months"], *vocabulary["dates"]])
    return re.compile(rf"(?:[\s-]+[a-z-]+){{0,3}}?\s(?P<lead>{leads})\s(?!(?i:{dates})\b){name}")


@lru_cache(maxsize=8192)  # a claim stands in many comparisons
def in_care(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count of those who died in care, or whom one hospital or land took in: "41 wounded were brought to Norland"."""
    words, clause = scope_words(vocabulary), _clause(vocabulary).split(claim.behind_value, maxsplit=1)[0]
    if claim.predicate.endswith(".injured"):
        told = words["place of care"].search(clause) is not None and _of_a_place_of_care(claim, vocabulary)
        placed = told or _one_place_of_care(vocabulary).search(clause) is not None
        return placed and words["brought to care"].search(clause) is not None
    if not claim.predicate.endswith(".killed"):
        return False
    part = words["part"].match(claim.behind_value.lstrip())
    of_them = part is not None and opens_with_of(part.group(), vocabulary)
    if of_them and words["dying"].search(clause) and words["brought to care"].search(claim.quote):
        return True
    seen = words["seen"].search(_clause(vocabulary).split(claim.before_value)[-1]) is not None
    return (seen and words["place of care"].search(clause) is not None) or _died_in_care(vocabulary).search(clause) is not None


@lru_cache(maxsize=8)
def _clause(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What parts the clauses of a sentence: those "injured and taken to his clinic" are all who were."""
    return re.compile(rf"[,;:]\s|\s(?:{any_of(joints('joining', vocabulary))})\s")


@lru_cache(maxsize=8)
def _died_in_care(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds that somebody died of wounds or in a hospital: "died two days later in hospital"."""
    dying, care = (any_of(vocabulary["scopes"][kind].words("words")) for kind in ("dying", "died in care"))
    return re.compile(rf"\b(?:{dying})\s(?:[\w-]+\s){{0,3}}?(?:{care})\b")


def _of_a_place_of_care(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True where somebody of a hospital tells a claim: "the director of Low Wick Hospital"."""
    voices = (voice.name.lower() for voice in claim.attribution.chain[1:])
    return any(scope_words(vocabulary)["place of care"].search(name) is not None for name in voices)


@lru_cache(maxsize=8)
def _one_place_of_care(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds one hospital told from others: "Low Wick Hospital", "to Norland for treatment"; not "the hospital"."""
    treated = any_of(vocabulary["scopes"]["for care"].words("words"))
    care = any_of(vocabulary["scopes"]["place of care"].words("words"))
    which = any_of((of_class(vocabulary, "article") - of_class(vocabulary, "definite")) | of_class(vocabulary, "possessive"))
    return re.compile(rf"\b(?:(?:{which})\s(?:[a-z-]+\s){{0,2}}|[A-Z][\w'’-]*\s)(?i:{care})\b|\b[A-Z][\w'’-]*\s(?:{treated})\b")
