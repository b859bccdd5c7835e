"""Rules about figures: they disagree, lean different ways, break a bound, do not add up."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from corroborate.extraction.figures import find_quantities
from corroborate.linking.questions import is_event
from corroborate.model import Claim, Cluster
from corroborate.rule import Found, Run, finding, rule
from corroborate.rules.answers import AT_OR_ABOVE, BELOW, Pair, alike, answer, apart, both, involved, once, pairs, speaker, words
from corroborate.rules.time import falls
from corroborate.values import Quantity, TimeSpan
from corroborate.vocabulary import Vocabulary, load

#: Two counts whose dates are further apart than so many days are of two events; a day may be told by its eve or its report.
_ONE_EVENT = 3

#: What kind of difference two figures show; each is one rule's, so that a difference is told once.
Kind = Literal["direction", "slip", "ceiling", "floor", "mismatch"]


def kind_of(pair: Pair) -> Kind | None:
    """The kind of a difference between two figures of one unit, the most telling first; None when they do not differ."""
    numbers = pair.numbers
    if numbers is None or numbers[0].unit != numbers[1].unit:
        return None
    a, b = numbers
    if pair.pivot is not None:
        sides = {a.hedge, b.hedge}
        return "direction" if sides & BELOW and sides & AT_OR_ABOVE else None
    if a.interval.overlaps(b.interval):
        return None
    if _slipped(a, b):
        return "slip"
    if a.hedge in ("at most", "up to"):
        return "ceiling"
    return "floor" if b.hedge == "at least" else "mismatch"


def told(cluster: Cluster, pair: Pair) -> bool:
    """True when a reader is helped by hearing of the pair: two documents, or a headline and its own text, surely on one thing.

    Within one text two figures that were taken for one question are most often two questions.
    """
    apart = pair.across or pair.a.headline != pair.b.headline
    counted = all(_numeral(claim.value_text) and not _further(claim) for claim in pair.claims)
    return apart and counted and alike(cluster, pair) and not _other_event(pair)


def _other_event(pair: Pair) -> bool:
    """True when two counts of what events did are hardly of one event.

    One is of several ("in shootings across the city"), or it is told by the month or year, as what happened before is
    ("in February, a gunman killed five"), or days apart by dates that both texts name.
    """
    if not is_event(pair.a.predicate, load()):
        return False
    several = [bool(_occasions(load()).search(claim.quote)) for claim in pair.claims]
    if several[0] != several[1]:
        return True
    told = [claim.qualifiers.as_of_text for claim in pair.claims]
    if told[0] != told[1] and any(_by_month(text, load()) for text in told):
        return True
    a, b = (claim.qualifiers.as_of or TimeSpan() for claim in pair.claims)
    ends = (a.latest, b.earliest) if a.before(b) else (b.latest, a.earliest) if b.before(a) else None
    if ends is None or ends[0] is None or ends[1] is None or not all(told):
        return False
    return (ends[1] - ends[0]).days > _ONE_EVENT


@lru_cache(maxsize=8)
def _occasions(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds the plural of a deed that may have many victims."""
    nouns = sorted(vocabulary["counting"]["occasions"].words("words"))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, nouns))})s\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _by_month(text: str, vocabulary: Vocabulary) -> bool:
    """True for a time told by nothing nearer than its month, season or year: "February", "early March", "2010"."""
    said = text.lower().replace(",", " ").split()
    wide = {word for key, entry in vocabulary["months"].items() for word in (key, *entry.words("forms"))}
    wide |= {*vocabulary["counting"]["wide times"].words("words")}
    days = any(word.rstrip("snrdth").isdigit() and len(word) < 4 + (not word.isdigit()) for word in said)
    return not days and any(word in wide or (word.isdigit() and len(word) == 4) for word in said)


def _further(claim: Claim) -> bool:
    """True for "three other officers": a count beyond another, which is no answer by itself."""
    said = claim.noun if _hedge(claim) else f"{claim.value_text} {claim.noun}"  # "more than 200" is a hedge
    return bool(set(said.lower().split()).intersection(load()["counting"]["further"].words("words")))


@lru_cache(maxsize=10_000)
def _numeral(words: str) -> bool:
    """True for a figure that was said as one: not "a man" or "his wife", who are somebody and no total."""
    return bool(find_quantities(words))


def _slipped(a: Quantity, b: Quantity) -> bool:
    """True when both name the same digits and only the place differs, and that is no accident of round numbers."""
    if not a.point or not b.point or a.point < 0 or b.point < 0:
        return False
    power = abs(math.log10(b.point / a.point))
    digits = f"{max(a.point, b.point):.0f}".rstrip("0")
    return round(power) >= 1 and abs(power - round(power)) < 1e-9 and (len(digits) >= 2 or round(power) >= 3)


@rule(
    family="numbers",
    severity="error",
    over="compared",
    good=(
        "At least 44 people were killed in the blast in Arlow on Monday.",
        "The blast in Arlow on Monday killed 44 people, police said.",
    ),
    bad=(
        "The blast in Arlow on Monday killed 44 people, police said.",
        "The blast in Arlow on Monday killed 61 people, the hospital said.",
    ),
)
def numeric_mismatch(cluster: Cluster) -> Iterator[Found]:
    """Two sources give figures for one question that cannot both hold.

    The claims ask the same (measure, subject, scope, overlapping time) and no number lies in what both allow, hedges and
    rounding considered.
    """
    for group in _clashes(cluster):
        if any(kind_of(pair) == "mismatch" for pair in group):
            yield finding(f"{cluster.question}: {both(cluster, group)}", *involved(group))


def _clashes(cluster: Cluster) -> Iterator[list[Pair]]:
    """Groups of answers that cannot both hold, where no more telling kind of difference explains it."""
    yield from apart(
        pair
        for pair in pairs(cluster, "conflict")
        if kind_of(pair) in ("mismatch", "floor") and told(cluster, pair) and not falls(pair)
    )


@rule(
    family="numbers",
    severity="warning",
    over="compared",
    good=("Nearly 900 runners took part in the Arlow race.", "About 900 runners took part in the Arlow race."),
    bad=(
        "Nearly 900 runners took part in the Arlow race on Sunday, mayor Ada Finch said.",
        "Mayor Ada Finch said more than 900 runners took part in the Arlow race on Sunday.",
    ),
)
def hedge_direction(cluster: Cluster) -> Iterator[Found]:
    """One number, but one source puts the count below it and another at or above it.

    An error when both report one speaker's words of one time, else a warning.
    """
    found = [
        pair
        for pair in pairs(cluster, "agree", "compatible", "conflict", "incomparable")
        if kind_of(pair) == "direction" and not pair.elsewhere
    ]
    for group in once(found):
        same = [pair for pair in group if pair.same_speaker and not pair.comparison.differ_in("time")]
        group = [*same, *(pair for pair in group if pair not in same)]
        ends = "one speaker, one time" if same else "one number"
        yield finding(
            f"{cluster.question}: {both(cluster, group)}; {ends}, opposite sides of it",
            *involved(group),
            severity="error" if same else "warning",
        )


@rule(
    family="numbers",
    severity="note",
    over="compared",
    good=("Police counted 40 tents.", "There were 40 tents, police counted."),
    bad=("The Arlow race drew more than 900 runners on Sunday.", "The Arlow race drew 900 runners on Sunday."),
)
def hedge_drift(cluster: Cluster) -> Iterator[Found]:
    """One number stands with different hedges, or with one and without.

    Told once for each number of a question.
    """
    by_number: dict[float, list[Pair]] = {}
    for pair in pairs(cluster):
        numbers = pair.numbers
        if (
            numbers
            and pair.pivot is not None
            and numbers[0].hedge != numbers[1].hedge
            and kind_of(pair) != "direction"
            and not pair.elsewhere
        ):
            by_number.setdefault(pair.pivot, []).append(pair)
    for _, group in sorted(by_number.items()):
        ways: dict[str, str] = {}
        for claim in involved(group):
            ways.setdefault(claim.value_text.casefold(), f"{words(claim)} in {cluster.document_of(claim).name}")
        yield finding(f"{cluster.question}: one number, hedged differently: {', '.join(ways.values())}", *involved(group))


@rule(
    family="numbers",
    severity="error",
    over="compared",
    good=(
        "[Arlow Post, 2024-03-08] The race drew runners from as many as 52 countries, Mayor Ada Finch said.",
        "[Vale News, 2024-03-08] Mayor Ada Finch said the race drew runners from 50 countries.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] At most 52 people took part in the Arlow race on Monday, Mayor Ada Finch said.",
        "[Vale News, 2024-03-08] On Monday 71 people took part in the Arlow race, the police said.",
    ),
)
def bound_violation(cluster: Cluster) -> Iterator[Found]:
    """A figure lies outside the ceiling or floor that another source states.

    A warning for a soft ceiling ("up to", "as many as"), and where the figures are of different times.
    """
    for group in _clashes(cluster):
        if all(kind_of(pair) == "floor" for pair in group):
            yield finding(f"{cluster.question}: {both(cluster, group)}; below the floor", *involved(group))
    ceilings: dict[tuple[str, ...], list[Pair]] = {}
    for pair in pairs(cluster, "conflict", "update"):
        if kind_of(pair) == "ceiling" and told(cluster, pair) and not falls(pair):
            ceilings.setdefault(answer(pair.a), []).append(pair)
    for _, group in sorted(ceilings.items()):
        soft = all(pair.comparison.relation == "update" or _hedge(pair.a) == "up to" for pair in group)
        yield finding(
            f"{cluster.question}: {both(cluster, group)}; above the ceiling",
            *involved(group),
            severity="warning" if soft else None,
        )


def _hedge(claim: Claim) -> str | None:
    return claim.value.hedge if isinstance(claim.value, Quantity) else None


@rule(
    family="numbers",
    severity="error",
    over="compared",
    good=(
        "[Arlow Post, 2024-03-08] About 16,000 people attended the Arlow fair on Monday.",
        "[Vale News, 2024-03-08] On Monday some 16,000 people attended the Arlow fair.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The Arlow fire on Monday destroyed 16,000 homes, the council said.",
        "[Vale News, 2024-03-08] The Arlow fire on Monday destroyed 160,000 homes, the council said.",
    ),
)
def magnitude_slip(cluster: Cluster) -> Iterator[Found]:
    """Two figures have the same digits but differ by a power of ten."""
    for group in once(pair for pair in pairs(cluster, "conflict") if kind_of(pair) == "slip" and told(cluster, pair)):
        yield finding(f"{cluster.question}: {both(cluster, group)}", *involved(group))


@rule(
    family="numbers",
    severity="error",
    over="compared",
    good=(
        "[Arlow Post, 2024-03-08] The Arlow tunnel is 80 km long, the council said.",
        "[Vale News, 2024-03-08] The Arlow tunnel is 50 miles long, the council said.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The Arlow tunnel is 80 km long, the council said.",
        "[Vale News, 2024-03-08] The Arlow tunnel is 80 miles long, the council said.",
    ),
)
def unit_mismatch(cluster: Cluster) -> Iterator[Found]:
    """Two figures are in units that do not give the same amount, or that cannot be converted into each other.

    An error when one number stands with two units, a warning when the units measure different things.
    """
    found = [pair for pair in pairs(cluster) if pair.comparison.differ_in("unit") and _units(pair) and told(cluster, pair)]
    for group in once(found):
        conflict = group[0].comparison.relation == "conflict"
        if conflict or group[0].comparison.relation == "incomparable":
            yield finding(
                f"{cluster.question}: {both(cluster, group)}", *involved(group), severity=None if conflict else "warning"
            )


def _units(pair: Pair) -> bool:
    """True when both figures have a unit: a plain count and a length are simply two things."""
    return pair.numbers is not None and all(number.unit for number in pair.numbers)


@rule(
    family="numbers",
    severity="warning",
    over="compared",
    good=(
        "[Arlow Post, 2024-03-08] The Arlow bridge cost $5 million, the council said.",
        "[Vale News, 2024-03-08] The council said the Arlow bridge cost $5 million.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The Arlow bridge cost $5 million, the council said.",
        "[Vale News, 2024-03-08] The Arlow bridge cost €5 million, the council said.",
    ),
)
def currency_mismatch(cluster: Cluster) -> Iterator[Found]:
    """One figure stands in two currencies."""
    found = []
    for pair in pairs(cluster):
        if pair.numbers and pair.comparison.differ_in("currency"):
            a, b = pair.numbers
            if a.point == b.point:
                found.append(pair)
    for group in once(found):
        yield finding(f"{cluster.question}: {both(cluster, group)}", *involved(group))


@rule(
    family="numbers",
    severity="warning",
    over="run",
    good=(
        "[Arlow Post, 2024-03-08] The storm killed 4,463 people in Arlow, the mayor said.",
        "[Vale News, 2024-03-08] The storm killed 4,463 people in Arlow, the mayor said.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The storm in Arlow killed 4,463 people and injured 300 people.",
        "[Vale News, 2024-03-08] The storm in Arlow injured 4,463 people and killed 310 people.",
    ),
)
def figure_collision(run: Run) -> Iterator[Found]:
    """One unusual figure stands for two different measures in related reports.

    Only numbers of three digits or more that are not round, only between documents that share a question, and silent
    where either document gives the figure for both.
    """
    documents = {document.id: document for document in run.documents}
    related: dict[str, set[str]] = {}
    for cluster in run.clusters:
        homes = {claim.document for claim in cluster.claims}
        for home in homes:
            related.setdefault(home, set()).update(homes)
    by_number: dict[tuple[float, str | None], list[Claim]] = {}
    for claim in run.claims:
        value = claim.value
        if isinstance(value, Quantity) and value.point and len(f"{value.point:.0f}".rstrip("0")) >= 3 and "." in claim.predicate:
            by_number.setdefault((value.point, value.unit), []).append(claim)
    for _, claims in sorted(by_number.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        measures: dict[str, set[str]] = {}
        for claim in claims:
            measures.setdefault(claim.document, set()).add(claim.predicate)
        for number, a in enumerate(claims):
            b = next(
                (
                    other
                    for other in claims[number + 1 :]
                    if other.document != a.document
                    and other.document in related.get(a.document, ())
                    and not measures[a.document] & measures[other.document]
                ),
                None,
            )
            if b is not None:
                yield finding(
                    f"{a.predicate}: {words(a)} ({speaker(a, documents[a.document])}); "
                    f"{b.predicate}: {words(b)} ({speaker(b, documents[b.document])})",
                    a,
                    b,
                )
                break
