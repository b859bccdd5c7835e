"""What no day changes once it is so: who wrote it, what caused it, how a trial or a vote ended, how long a bridge is."""

from __future__ import annotations

import math
from collections.abc import Mapping

from corroborate.comparison.days import two_days
from corroborate.comparison.gate import is_fixed
from corroborate.extraction.deeds.particulars import questions_of_one
from corroborate.extraction.deeds.results import RESULT
from corroborate.extraction.deeds.whens import AT_TIME
from corroborate.linking.days import days_long
from corroborate.linking.families import dimension, predicates_marked
from corroborate.linking.wording import plain
from corroborate.model import Claim, Document
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary

#: Within so many days of each other two reports tell of one verdict, and of one holder of an office.
_ONE_MATTER = 60
#: ... and of one thing that came about, which may come about again.
_ONE_HAPPENING = 6
#: The steps of a deed that is done.
_DONE = (None, "done")


def lasts(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> bool:
    """True where the day of a report explains no difference: what is answered once, is done for good, or keeps its size."""
    if a.predicate == AT_TIME or is_fixed(a.predicate, vocabulary) or _is_one_for_all(a.predicate, vocabulary):
        return True
    if any(claim.qualifiers.modality or claim.qualifiers.stage not in _DONE for claim in (a, b)):
        return False
    homes = [documents[claim.document].published if claim.document in documents else None for claim in (a, b)]
    apart = abs((homes[0] - homes[1]).days) if homes[0] is not None and homes[1] is not None else 0
    if apart > _ONE_MATTER:
        return False
    if a.predicate == b.predicate == RESULT:
        return apart <= _ONE_HAPPENING
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        told = a.predicate == b.predicate and vocabulary["frames"].flagged(a.predicate, "settled")
        once = apart <= _ONE_HAPPENING and _came_about_once(a, b, documents, vocabulary)
        return told or once or (_keeps_its_size(a, vocabulary) and _keeps_its_size(b, vocabulary))
    affirmed = a.qualifiers.polarity and b.qualifiers.polarity  # what is denied may be done the day after
    return affirmed and {a.predicate, b.predicate} <= predicates_marked("settled", vocabulary)


def _came_about_once(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> bool:
    """True for two figures of one thing that came about, which reports of a few days tell: "drew 40,000", "spent 4 million"."""
    if a.predicate != b.predicate or two_days(a, b, documents, vocabulary) is not None:
        return False
    if any(_goes_on(claim, vocabulary) for claim in (a, b)):
        return False
    frame = vocabulary["frames"].get(a.predicate)
    done = all(claim.qualifiers.tense == "past" for claim in (a, b))
    return frame.flag("past") if frame is not None else done and a.predicate in vocabulary["nominals"]["spending"].words("words")


def _goes_on(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a figure that its own words let go on: "have attended", "so far", "has risen to"; and for a price of each."""
    scope, unit = claim.qualifiers, claim.value.unit if isinstance(claim.value, Quantity) else None
    up_to = scope.as_of is not None and days_long(scope.as_of) == math.inf and scope.as_of_text != ""
    each = unit is not None and dimension(unit, vocabulary)[1] != ""
    return scope.tense == "present" or scope.revised or scope.cumulative or up_to or each


def _is_one_for_all(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for what an event has one of and no day changes: who was killed; how he is whom it hurt may change."""
    return questions_of_one(vocabulary).get(predicate, "state") != "state"


def _keeps_its_size(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for how long, high, wide or heavy a thing is that stays so: a bridge, a ship; no queue, and no fire."""
    unit = claim.value.unit if isinstance(claim.value, Quantity) else None
    if unit is None or dimension(unit, vocabulary)[0] not in vocabulary["nominals"]["lasting sizes"].words("words"):
        return False
    return plain(claim.agent).rpartition(" ")[2] in vocabulary["nominals"]["things of one size"].words("words")
