"""Rules about figures: they disagree, lean different ways, break a bound, do not add up."""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.model import Claim, Cluster
from corroborate.rule import Found, Run, Severity, finding, rule
from corroborate.rules.answers import Kind, Pair, answer, apart, involved, once, pairs
from corroborate.rules.figures import all_said, hedge_of, of_something, told, whole
from corroborate.rules.messages import both, speaker, words
from corroborate.rules.questions import counted, in_brief, numeral
from corroborate.rules.time import falls
from corroborate.values import Quantity

#: The kinds of differences between figures of which none fits both.
_APART: tuple[Kind, ...] = ("mismatch", "floor", "ceiling", "slip")


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
    rounding considered. Less where they may be of two things, since the wording leaves that open or a report gives several: a
    warning in texts of a sentence or two, which hardly tell of two, else a note. A note for counts that differ only if each is
    read as what had been counted: "at least 17", "at least 19".
    """
    conflicts = pairs(cluster, "conflict")
    if not conflicts:
        return
    sure = {claim.id for pair in _told_elsewhere(cluster) for claim in pair.claims}
    for group in _clashes(cluster):
        sure.update(claim.id for claim in involved(group))
        if any(pair.kind == "mismatch" for pair in group):
            yield finding(both(cluster, group), *involved(group))
    rest = [pair for pair in conflicts if _open(cluster, pair) and sure.isdisjoint(_ids(pair))]
    for group in apart(pair for pair in rest if not _as_tallies(pair)):
        severity: Severity = "warning" if all(_only_matter(cluster, pair) for pair in group) else "note"
        yield finding(f"{both(cluster, group)}; perhaps of two things", *involved(group), severity=severity)
    for group in apart(pair for pair in rest if _as_tallies(pair)):
        yield finding(f"{both(cluster, group)}; counts so far", *involved(group), severity="note")


def _told_elsewhere(cluster: Cluster) -> Iterator[Pair]:
    """The pairs that a more telling rule tells of: a figure above a ceiling, or of the same digits."""
    for pair in pairs(cluster, "conflict"):
        if (pair.kind == "slip" or (pair.kind == "ceiling" and not falls(pair))) and told(cluster, pair):
            yield pair


def _open(cluster: Cluster, pair: Pair) -> bool:
    """True for figures of two documents that differ, and that no surer rule may tell of."""
    figures = all_said(pair, counted if in_brief(cluster, pair) else numeral)
    converted = pair.comparison.differ_in("unit") and _units(pair) and not told(cluster, pair)  # else `unit_mismatch` tells
    differs = pair.kind in _APART or _as_tallies(pair) or converted
    return pair.across and differs and figures and not falls(pair) and all(map(of_something, pair.claims))


def _as_tallies(pair: Pair) -> bool:
    """True for two figures that differ only as they are read: "at least 17", "at least 19"."""
    return pair.numbers is not None and pair.kind is None and pair.pivot is None and not pair.comparison.differ_in("unit")


def _only_matter(cluster: Cluster, pair: Pair) -> bool:
    """True for whole figures of two texts of a sentence or two; an age is of a person, of whom even these tell several."""
    return in_brief(cluster, pair) and whole(cluster, pair) and pair.a.predicate != "age"


def _ids(pair: Pair) -> tuple[str, str]:
    return pair.a.id, pair.b.id


def _clashes(cluster: Cluster) -> Iterator[list[Pair]]:
    """Groups of answers that cannot both hold, where no more telling kind of difference explains it."""
    yield from apart(
        pair
        for pair in pairs(cluster, "conflict")
        if pair.kind in ("mismatch", "floor") and told(cluster, pair) and not falls(pair)
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
        for pair in pairs(cluster)
        if pair.comparison.relation != "update" and pair.kind == "direction" and not pair.elsewhere
    ]
    for group in once(found):
        same = [pair for pair in group if pair.same_speaker and not pair.comparison.differ_in("time")]
        group = [*same, *(pair for pair in group if pair not in same)]
        ends = "one speaker, one time" if same else "one number"
        yield finding(
            f"{both(cluster, group)}; {ends}, opposite sides of it",
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
            and pair.kind != "direction"
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
    floors = any(pair.kind == "floor" for pair in pairs(cluster, "conflict"))
    for group in _clashes(cluster) if floors else ():
        if all(pair.kind == "floor" for pair in group):
            yield finding(f"{both(cluster, group)}; below the floor", *involved(group))
    ceilings: dict[tuple[str, ...], list[Pair]] = {}
    for pair in pairs(cluster, "conflict", "update"):
        if pair.kind == "ceiling" and told(cluster, pair) and not falls(pair):
            ceilings.setdefault(answer(pair.a), []).append(pair)
    for _, group in sorted(ceilings.items()):
        soft = all(pair.comparison.relation == "update" or hedge_of(pair.a) == "up to" for pair in group)
        yield finding(
            f"{both(cluster, group)}; above the ceiling",
            *involved(group),
            severity="warning" if soft else None,
        )


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
    for group in once(pair for pair in pairs(cluster, "conflict") if pair.kind == "slip" and told(cluster, pair)):
        yield finding(both(cluster, group), *involved(group))


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
            yield finding(both(cluster, group), *involved(group), severity=None if conflict else "warning")


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
        yield finding(both(cluster, group), *involved(group))


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
    by_number: dict[tuple[float, str | None], list[Claim]] = {}
    for claim in run.claims:
        value = claim.value
        if "." in claim.predicate and isinstance(value, Quantity) and value.point and len(f"{value.point:.0f}".rstrip("0")) >= 3:
            by_number.setdefault((value.point, value.unit), []).append(claim)
    if not by_number:
        return
    documents = {document.id: document for document in run.documents}
    related: dict[str, set[str]] = {}
    for cluster in run.clusters:
        homes = {claim.document for claim in cluster.claims}
        for home in homes:
            related.setdefault(home, set()).update(homes)
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
