"""How surely two claims ask the same: field by field, each score said; and whether they speak of one event."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from attrs import frozen

from corroborate.linking.names import same
from corroborate.linking.questions import Question
from corroborate.linking.wording import overlap
from corroborate.values import TimeSpan
from corroborate.vocabulary import Vocabulary

Fit = Literal["same", "near", "open", "apart"]

#: Days between two reports that can still be first reports of one event.
_NEWS = 3


@frozen
class Score:
    """How surely two claims ask the same (0 to 1), and why."""

    total: float
    beside: float
    reasons: tuple[str, ...]


def time_fit(a: Question, b: Question) -> Fit:
    """Whether two claims can be about the same days: said so, likely by publication, open, or ruled out."""
    one, other = a.claim.qualifiers, b.claim.qualifiers
    first, second = a.story.document.published, b.story.document.published
    if one.as_of is not None and other.as_of is not None and one.as_of.anchored and other.as_of.anchored:
        meets = _slack(one.as_of).overlaps(other.as_of)
        if one.as_of_text and other.as_of_text:
            return "same" if meets else "apart"
        if meets:
            return "near"
    if first and second:
        return "near" if abs((first - second).days) <= _NEWS else "open"
    return "open"


def _slack(days: TimeSpan) -> TimeSpan:
    """A day wider at both ends: nights and time zones."""
    day = dt.timedelta(days=1)
    return TimeSpan(days.earliest and days.earliest - day, days.latest and days.latest + day)


def place_fit(a: Question, b: Question) -> Fit:
    """Whether two claims can be about one place: shared, told by the other's report, open, or apart."""
    if not a.places or not b.places:
        return "open"
    if a.places[0] == b.places[0] or same(a.places[0], b.places[0]):
        return "same"
    told = set(a.places[0].split()) <= b.story.words, set(b.places[0].split()) <= a.story.words
    if any(told):
        return "near"
    return "open" if set(a.places) & set(b.places) else "apart"


def beside(a: Question, b: Question) -> float:
    """How alike the words right beside the two values are, 0 to 1: the nearer a word, the more it counts."""
    shared = whole = 0.0
    for one, other in ((a.before, b.before), (a.after, b.after)):
        for place in range(max(len(one), len(other))):
            step = 0.5**place
            whole += step
            if place < min(len(one), len(other)) and one[place] == other[place]:
                shared += step
    return shared / whole if whole else 1.0


def score(a: Question, b: Question, vocabulary: Vocabulary) -> Score | None:
    """How surely two claims ask the same; None when a field rules it out."""
    if a.family != b.family or (a.kind != b.kind and a.kind and b.kind):
        return None
    inside = a.claim.document == b.claim.document
    close = overlap(a.words, b.words, vocabulary)
    near = beside(a, b)
    if a.event:
        return _event_score(a, b, close, near, inside, vocabulary)
    if a.subject != b.subject and not same(a.subject, b.subject):
        return None
    told_apart = a.agent and b.agent and not same(a.agent, b.agent)
    total = 0.25 + 0.5 * close + 0.25 * near - 0.3 * bool(told_apart)
    if total < 0.5:
        return None
    reasons = (f"same predicate ({a.family}) and subject ({a.subject})", f"wording {close:.2f}")
    return Score(round(min(total, 1.0), 4), near, reasons)


def _event_score(a: Question, b: Question, close: float, near: float, inside: bool, vocabulary: Vocabulary) -> Score | None:
    when, where = time_fit(a, b), place_fit(a, b)
    around = overlap(a.around, b.around, vocabulary)
    lead = 1.0 if inside else overlap(a.story.lead, b.story.lead, vocabulary)
    total = 0.5 * max(close, around) + 0.4 * lead
    total += {"same": 0.3, "near": 0.15, "open": 0.0, "apart": -0.6}[when]
    total += {"same": 0.2, "near": 0.05, "open": 0.0, "apart": -0.3}[where]
    if total < 0.4:
        return None
    wording = f"wording {close:.2f}, report {around:.2f}, lead {lead:.2f}"
    reasons = (f"same predicate ({a.family})", f"time {when}, place {where}", wording)
    return Score(round(min(total, 1.0), 4), near, reasons)
