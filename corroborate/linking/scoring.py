"""How surely two claims ask the same: field by field, each score said; and whether they speak of one event."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from attrs import frozen

from corroborate.linking.deeds import count_score, deed_score, is_deed
from corroborate.linking.names import same
from corroborate.linking.questions import Question, is_framed
from corroborate.linking.stories import day_evidence, shared_lead, shared_names
from corroborate.linking.wording import overlap
from corroborate.values import TimeSpan
from corroborate.vocabulary import Vocabulary

Fit = Literal["same", "near", "open", "apart"]

@frozen
class Score:
    """How surely two claims ask the same (0 to 1), and why."""

    total: float
    beside: float
    reasons: tuple[str, ...]


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
    close = overlap(a.words, b.words, vocabulary)
    near = beside(a, b)
    if is_deed(a, vocabulary) and is_deed(b, vocabulary):
        found = deed_score(a, b, vocabulary)
        return Score(found[0], near, found[1]) if found else None
    if a.event:
        return _event_score(a, b, close, near, vocabulary)
    if a.measure:
        return _measure_score(a, b, close, near, vocabulary)
    if a.kind == b.kind == "Quantity" and is_framed(a.claim.predicate, vocabulary):
        found = count_score(a, b, near, vocabulary)
        return Score(found[0], near, found[1]) if found else None
    if a.subject != b.subject and not same(a.subject, b.subject):
        return None
    told_apart = a.agent and b.agent and not same(a.agent, b.agent)
    total = 0.25 + 0.5 * close + 0.25 * near - 0.3 * bool(told_apart)
    if total < 0.5:
        return None
    reasons = (f"same predicate ({a.family}) and subject ({a.subject})", f"wording {close:.2f}")
    return Score(round(min(total, 1.0), 4), near, reasons)


def _measure_score(a: Question, b: Question, close: float, near: float, vocabulary: Vocabulary) -> Score | None:
    """Two figures of one counted thing or unit: the wording says whether they measure the same."""
    verb = a.predicate == b.predicate
    lead = 1.0 if a.claim.document == b.claim.document else shared_lead(a.story, b.story, vocabulary)
    total = 0.15 + 0.1 * verb + 0.4 * close + 0.2 * near + 0.15 * lead
    if total < 0.5:
        return None
    same_verb = f" with the same verb ({a.predicate})" if verb else ""
    reasons = (f"same thing counted {a.family}{same_verb}", f"wording {close:.2f}, lead {lead:.2f}")
    return Score(round(min(total, 1.0), 4), near, reasons)


def _event_score(a: Question, b: Question, close: float, near: float, vocabulary: Vocabulary) -> Score | None:
    if (a.part != b.part and a.claim.qualifiers.population != b.claim.qualifiers.population) or a.period != b.period:
        return None
    where = place_fit(a, b)
    around = overlap(a.around, b.around, vocabulary)
    if a.claim.document == b.claim.document:
        if a.main != b.main:
            return None
        story = 1.0 if a.main else 0.2 + around
    else:
        lead = (
            shared_lead(a.story, b.story, vocabulary)
            if a.main and b.main
            else overlap(a.story.lead if a.main else a.around, b.story.lead if b.main else b.around, vocabulary)
        )
        days = day_evidence(_said_day(a), _said_day(b), (a.story.document.published, b.story.document.published))
        story = 0.1 + days + 0.8 * lead + shared_names(a.story, b.story, vocabulary) - 0.1 * (not a.main) - 0.1 * (not b.main)
    total = story + {"same": 0.2, "near": 0.05, "open": 0.0, "apart": -0.3}[where] + 0.1 * max(close, around)
    if total < 0.5:
        return None
    wording = f"wording {close:.2f}, report {around:.2f}"
    reasons = (f"same predicate ({a.family})", f"one story {story:.2f}, place {where}", wording)
    return Score(round(min(total, 1.0), 4), near, reasons)


def _said_day(question: Question) -> TimeSpan | None:
    """The days a claim itself names, else those of its story."""
    if question.claim.qualifiers.as_of_text:
        return question.claim.qualifiers.as_of
    return question.story.day if question.main else None


def days_told(question: Question) -> list[dt.date]:
    """The days an event claim may be about, with a day's slack; from the day of publication when the text gives none."""
    if not question.event:
        return []
    days, published = _said_day(question), question.story.document.published
    if days is not None and days.earliest and days.latest and (days.latest - days.earliest).days <= 7:
        return [days.earliest + dt.timedelta(days=on) for on in range((days.latest - days.earliest).days + 2)]
    return [published - dt.timedelta(days=back) for back in range(4)] if published else []
