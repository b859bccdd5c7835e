"""Rules about dates: one event on two days, and dates that cannot be."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corroborate.comparison.days import done_once, is_to_come
from corroborate.extraction.dates import find_dates
from corroborate.extraction.deeds.whens import AT_TIME, WHEN
from corroborate.linking import canonical
from corroborate.linking.days import weekdays
from corroborate.model import Claim, Cluster, Document
from corroborate.model.keeping import kept_with
from corroborate.rule import Found, finding, rule
from corroborate.rules.answers import Pair, apart, involved, once, pairs
from corroborate.rules.messages import both, day_of, said, when, words
from corroborate.rules.questions import cue, doubtful, worded_alike
from corroborate.values import Quantity, Term, TimeSpan
from corroborate.vocabulary import Vocabulary, any_of, in_use

#: Days between two dates of one thing that goes by two names at most.
_ONE_YEAR = 366
#: Days of a month.
_ONE_MONTH = 31


@rule(
    family="time",
    severity="error",
    over="compared",
    good=(
        "[Arlow Post, 2024-03-08] The bridge in Arlow opened on 5 March, the mayor said.",
        "[Vale News, 2024-03-08] The bridge in Arlow opened on Tuesday, the mayor said.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The council created the Arlow Bridge Authority on 2 March 2024, the mayor said.",
        "[Vale News, 2024-03-08] The council created the Arlow Bridge Authority on 6 March 2024, the mayor said.",
    ),
)
def date_mismatch(cluster: Cluster) -> Iterator[Found]:
    """Two sources date one event to different days, or to different times of day.

    Less for two subjects years apart, a warning in texts of a sentence or two; and a note for what may happen to somebody more
    than once (an appointment, a meeting) and is not told in words that both share.
    """
    found = [pair for pair in pairs(cluster, "conflict") if _dates_differ(pair)]
    if not found:
        return
    sure = [pair for pair in found if _one_occasion(pair)]
    for group in once(pair for pair in sure if _is_answer(pair)):
        yield finding(both(cluster, group), *involved(group))
    for group in apart(pair for pair in sure if not _is_answer(pair)):
        yield finding(f"{cluster.question}: {_each_time(cluster, group)}", *involved(group))
    told = {claim.id for pair in sure for claim in pair.claims}
    for group in apart(pair for pair in found if pair.across and told.isdisjoint(claim.id for claim in pair.claims)):
        severity = doubtful(cluster, group) if all(done_once(pair.a, in_use()) for pair in group) else "note"
        yield finding(f"{both(cluster, group)}; perhaps of two things", *involved(group), severity=severity)


def _is_answer(pair: Pair) -> bool:
    """True for two of which one answers with a time, or with a figure."""
    return any(isinstance(claim.value, TimeSpan | Quantity) for claim in pair.claims) or _of_occasion(pair)


def _dates_differ(pair: Pair) -> bool:
    """True for two that answer with another day or time of day, and for two deeds that differ in theirs alone."""
    if not any(isinstance(claim.value, TimeSpan) for claim in pair.claims) and not _of_occasion(pair):
        return _dated_apart_alone(pair)
    if any(claim.value is None and not claim.qualifiers.as_of_text for claim in pair.claims):
        return False  # only one says when
    return pair.a.value_text != pair.b.value_text and pair.comparison.differ_in("value", "time")


def _of_occasion(pair: Pair) -> bool:
    return pair.a.predicate in (AT_TIME, WHEN)


def _each_time(cluster: Cluster, group: Sequence[Pair]) -> str:
    """Each of the times that a group of pairs has a deed at, with who has it then."""
    told: dict[str, dict[str, Claim]] = defaultdict(dict)
    for pair in group:
        for time, claim in zip(_times(pair), pair.claims, strict=True):
            told[time].setdefault(claim.id, claim)
    return " against ".join(f"{time}: {said(cluster, claims.values())}" for time, claims in sorted(told.items()))


def _dated_apart_alone(pair: Pair) -> bool:
    """True for two deeds of one outcome that differ in when they were done, and in nothing that tells more."""
    outcomes = {claim.value.key if isinstance(claim.value, Term) else claim.value for claim in pair.claims}
    more = pair.comparison.differ_in("polarity", "tense", "certainty", "actor", "stance", "role")
    return pair.comparison.differ_in("time") and len(outcomes) == 1 and not _is_answer(pair) and not more


def _times(pair: Pair) -> tuple[str, str]:
    """When each claim of a pair has it: the days, or the times of day where these differ."""
    days = day_of(pair.a), day_of(pair.b)
    told = [(one.a, one.b) for one in pair.comparison.differences if one.aspect == "time"]
    if days[0] != days[1] or not told:
        return days
    return told[-1] if pair.comparison.claims[0] == pair.a.id else told[-1][::-1]


def _years_apart(pair: Pair) -> bool:
    spans = [claim.value if isinstance(claim.value, TimeSpan) else when(claim) for claim in pair.claims]
    ends = [(one.latest, other.earliest) for one, other in (spans, spans[::-1])]
    return any(first and then and (then - first).days > _ONE_YEAR for first, then in ends)


def _one_occasion(pair: Pair) -> bool:
    """True unless what may happen twice is told in words that mostly differ, twice in one report, or of years apart."""
    if _of_occasion(pair):
        return True
    if canonical(pair.a.subject, "") != canonical(pair.b.subject, "") and _years_apart(pair):
        return False
    dated = all(isinstance(claim.value, TimeSpan) for claim in pair.claims)
    once = done_once(pair.a, in_use()) or all(map(is_to_come, pair.claims))
    return not dated or once or (pair.across and worded_alike(pair))


@rule(
    family="time",
    severity="error",
    over="document",
    good="[Arlow Post, 2024-03-08] The bridge opened on Tuesday, 5 March 2024, and 300 people attended.",
    bad=[
        "[Arlow Post, 2024-03-08] A storm killed 30 people on 9 May 2024, the mayor said.",
        "[Arlow Post, 2024-03-08] On Friday, 5 March 2024, a storm killed 30 people, the mayor said.",
    ],
)
def impossible_date(document: Document, claims: Sequence[Claim]) -> Iterator[Found]:
    """A date that cannot be: told as past after its own report, or a weekday that is not that date's."""
    last = max((day for day in (document.published, document.updated) if day), default=None)
    late: dict[dt.date, list[Claim]] = {}
    for claim in claims if last else ():
        starts = when(claim).earliest
        if last and starts and starts > last and _told_as_past(claim) and not _stamped(claim, document):
            late.setdefault(starts, []).append(claim)
    for after, told in sorted(late.items()):
        listed = ", ".join(map(words, told))
        yield finding(f"{listed} in {document.name}: told as past, but {after} is after the report ({last})", *told)
    days = weekdays(in_use())
    if not claims or not _dates_a_weekday(document, in_use()):
        return
    for moment in {
        moment.text: moment for moment in find_dates(document.text, published=document.published, vocabulary=in_use())
    }.values():
        day, named = moment.value.earliest, moment.text.split()[0].strip(",.").lower()
        wrong = moment.kind == "date" and day is not None and days.get(named, day.weekday()) != day.weekday()
        held = next((claim for claim in claims if claim.span.meets(moment.span)), None)
        if wrong and held is not None and day is not None:
            yield finding(f'"{moment.text}" in {document.name}: {day} was a {day:%A}', held)


def _told_as_past(claim: Claim) -> bool:
    """True for what is said to have happened on a dated day: "Tuesday" may be any, "2026" may be when it is planned for."""
    happened = claim.qualifiers.tense == "past" or claim.predicate.startswith("casualties")
    said = claim.qualifiers.as_of_text
    exact = any(sign.isdigit() for sign in said) and not said.strip().isdigit()
    return happened and exact and not claim.qualifiers.modality and _within_a_month(when(claim))


def _within_a_month(span: TimeSpan) -> bool:
    """False for a year, a season or an open stretch: "early next year" is a plan, whatever the tense of its sentence."""
    return span.earliest is not None and span.latest is not None and (span.latest - span.earliest).days <= _ONE_MONTH


def _stamped(claim: Claim, document: Document) -> bool:
    """True when the claim's date is one of publication ("(Published 9 May)"), or of what is to come ("a vote for 9 May")."""
    at = document.text.find(claim.qualifiers.as_of_text, claim.span.start)
    before = document.text[claim.span.start : max(claim.span.start, at)].lower().rstrip(" :,-")
    return bool(cue(before[-6:], "ahead")) or any(before.endswith((f" {word}", f"({word}")) for word in in_use()["stamps"])


@kept_with("document")
def _dates_a_weekday(document: Document, vocabulary: Vocabulary) -> bool:
    """True for a text with a weekday and a figure close behind it."""
    return _dated_weekday(vocabulary).search(document.text) is not None


@lru_cache(maxsize=8)
def _dated_weekday(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds a weekday with a figure close behind it."""
    return re.compile(rf"\b(?:{any_of(weekdays(vocabulary))})\b[^.\n]{{0,20}}\d")
