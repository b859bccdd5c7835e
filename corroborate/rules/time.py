"""Rules about time: answers that move, fall, go stale, or cannot be dated."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from corroborate.comparison.movement import grows
from corroborate.extraction.dates import find_dates
from corroborate.linking.days import is_event
from corroborate.model import Claim, Cluster
from corroborate.rule import Found, Run, finding, rule
from corroborate.rules.answers import Pair, answer, involved, once, pairs
from corroborate.rules.messages import both, day_of, in_days, said, when, words
from corroborate.rules.questions import cue, in_brief
from corroborate.values import Quantity, TimeSpan
from corroborate.vocabulary import Vocabulary, in_use

#: A figure called current is stale when the same one was already given this long before.
_STALE_AFTER = dt.timedelta(days=180)
#: Smaller numbers are alike by chance.
_TELLING = 10


def _by_time(pair: Pair) -> tuple[Claim, Claim] | None:
    """The two claims, the earlier first; None when their times are not apart."""
    if when(pair.a).before(when(pair.b)):
        return pair.a, pair.b
    return (pair.b, pair.a) if when(pair.b).before(when(pair.a)) else None


@rule(
    family="time",
    severity="note",
    over="compared",
    good=(
        "[Arlow Post, 2024-03-05] The fire has killed 12 people, police said on Tuesday.",
        "[Vale News, 2024-03-05] The fire killed 12 people, police said on Tuesday.",
    ),
    bad=(
        "[Arlow Post, 2024-03-05] At least 12 people have died in the fire in Arlow, police said on Tuesday.",
        "[Vale News, 2024-03-06] The number of dead in the fire in Arlow has risen to 31, police said on Wednesday.",
    ),
)
def temporal_update(cluster: Cluster) -> Iterator[Found]:
    """The answer moved between the times that the sources speak of.

    A relation shown, no failure: told once for each question, in order of time. A warning for what one report of a day has done
    and another of that day still to come, where neither says when.
    """
    moves = [pair for pair in pairs(cluster) if pair.comparison.relation == "update" or _came_further(pair)]
    if not moves:
        return
    moved = involved(moves)
    dated: dict[tuple[str, ...], Claim] = {}
    undated: dict[tuple[str, ...], Claim] = {}
    known = {claim.id: _known(cluster, claim) for claim in moved}
    for claim in sorted(moved, key=lambda claim: (known[claim.id].earliest or dt.date.max, claim.headline, answer(claim))):
        (dated if known[claim.id].anchored else undated).setdefault(answer(claim), claim)
    days: dict[str, list[str]] = defaultdict(list)
    for claim in dated.values():
        days[in_days(known[claim.id])].append(said(cluster, [claim]))
    path = [f"{day}: {', '.join(answers)}" for day, answers in days.items()]  # nothing tells which of one day is the later
    told = [" then ".join(path if len(path) <= 5 else [*path[:2], f"({len(path) - 4} steps)", *path[-2:]])] if path else []
    told.extend(f"{day_of(claim)}: {said(cluster, [claim])}" for claim in undated.values())
    ordered = [*dated.values(), *undated.values(), *moved]
    ground = min(moves, key=lambda pair: sorted(map(ordered.index, pair.claims)))
    yield finding(
        f"{cluster.question}: {'; '.join(told)}",
        *sorted(ground.claims, key=ordered.index),
        *ordered,
        severity="warning" if any(_turned_within_a_day(cluster, pair) for pair in moves) else None,
    )


def _turned_within_a_day(cluster: Cluster, pair: Pair) -> bool:
    """True for what is pending in one report and done in another of the same day, neither of which says when."""
    stages = {claim.qualifiers.stage for claim in pair.claims} == {"pending", "done"}
    homes = [cluster.document_of(claim).published for claim in pair.claims]
    undated = homes[0] == homes[1] is not None and not any(claim.qualifiers.as_of_text for claim in pair.claims)
    return stages and undated and in_brief(cluster, pair)


def _known(cluster: Cluster, claim: Claim) -> TimeSpan:
    """When an answer was so: what an event has done so far is so when it is reported, all else when the claim says."""
    published = cluster.document_of(claim).published
    return TimeSpan.on(published) if published and is_event(claim.predicate, in_use()) else when(claim)


def _came_further(pair: Pair) -> bool:
    """True when a deed is under way in one document and done in another."""
    return pair.across and {claim.qualifiers.stage for claim in pair.claims} == {"under way", "done"}


@rule(
    family="time",
    severity="warning",
    over="compared",
    good=(
        "[Arlow Post, 2024-03-05] At least 12 people have died in the fire in Arlow, police said on Tuesday.",
        "[Vale News, 2024-03-06] The number of dead in the fire in Arlow has risen to 31, police said on Wednesday.",
    ),
    bad=(
        "[Arlow Post, 2024-03-05] The fire in Arlow has killed 31 people so far, police said on Tuesday.",
        "[Vale News, 2024-03-12] The fire in Arlow has killed 12 people so far, police said on Tuesday.",
    ),
)
def cumulative_decrease(cluster: Cluster) -> Iterator[Found]:
    """A count of everything so far is lower at a later time.

    Silent when a text itself gives the earlier figure as revised.
    """
    yield from (
        finding(f"{both(cluster, group)}; the later figure is the lower", *involved(group))
        for group in once(pair for pair in pairs(cluster, "update", "conflict") if falls(pair))
    )


def falls(pair: Pair) -> bool:
    """True when a running total is lower at the later time and neither text calls a figure outdated."""
    order = _by_time(pair)
    if order is None or not (all(map(_running, order)) or _revised_down(pair, order[1])):
        return False
    if any(claim.qualifiers.superseded for claim in order):
        return False
    early, late = (claim.value for claim in order)
    if not isinstance(early, Quantity) or not isinstance(late, Quantity) or early.unit != late.unit:
        return False
    return early.point is not None and late.point is not None and late.interval.before(early.interval)


def _running(claim: Claim) -> bool:
    """True for a count of everything so far, and a figure that goes on growing."""
    return claim.qualifiers.cumulative or bool(cue(claim.quote, "so far")) or grows(claim.predicate, in_use())


def _revised_down(pair: Pair, late: Claim) -> bool:
    """True for two counts of one event, given by one, of which the later may be told as a new state of it."""
    if not pair.across or pair.comparison.differ_in("speaker") or not is_event(late.predicate, in_use()):
        return False
    return late.qualifiers.revised or pair.same_speaker


@rule(
    family="time",
    severity="warning",
    over="compared",
    good=(
        "[Arlow Post, 2024-03-05] About 20,000 people now live in the camp, the council said.",
        "[Vale News, 2024-03-12] Currently, about 20,000 people live in the camp, the council said.",
    ),
    bad=(
        "[Arlow Post, 2022-03-05] About 20,000 people now live in the camp, the council said.",
        "[Vale News, 2024-03-12] Currently, about 20,000 people live in the camp.",
    ),
)
def stale_figure(cluster: Cluster) -> Iterator[Found]:
    """A figure called current was already given long before.

    The same number at least half a year apart, the later one with "now" or "currently"; a number called current in two
    reports, one of which has no date; or a number called current in a report that came after another had given a newer one.
    """
    found = []
    for pair in pairs(cluster):
        if pair.numbers is None:
            continue
        dated = [claim for claim in pair.claims if cluster.document_of(claim).published]
        running = is_event(pair.a.predicate, in_use())  # a toll that two reports give is what it is now
        if pair.pivot is not None and len(dated) == 1 and not running and all(cue(claim.quote, "now") for claim in pair.claims):
            undated = pair.b if dated[0] is pair.a else pair.a
            found.append(Pair(undated, dated[0], pair.comparison))
            continue
        order = _by_time(pair)
        if order is None or pair.elsewhere:
            continue
        if min(number.point or 0 for number in pair.numbers) < _TELLING:
            continue
        early, late = order
        before, after = when(early).latest, when(late).earliest
        if before is None or after is None:
            continue
        if pair.pivot is not None and after - before >= _STALE_AFTER and cue(late.quote, "now"):
            found.append(Pair(early, late, pair.comparison))
        homes = cluster.document_of(early).published, cluster.document_of(late).published
        if pair.comparison.relation == "update" and homes[0] and homes[1] and homes[0] > homes[1] and cue(early.quote, "now"):
            found.append(Pair(early, late, pair.comparison))
    for group in once(found):
        early, late = group[0].claims
        yield finding(
            f"{cluster.question}: {day_of(early)} {said(cluster, [early])}, {day_of(late)} {said(cluster, [late])}",
            *involved(group),
        )


@rule(
    family="time",
    severity="note",
    over="run",
    good="[Arlow Post, 2024-03-08] A storm killed 30 people last week, the mayor said.",
    bad="A storm killed 30 people last week, the mayor said.",
)
def unanchored_date(run: Run) -> Iterator[Found]:
    """Words such as "last week" or "currently" that nothing in their document dates.

    Told once for each document: it has no date of its own, or it was updated later and "currently" may mean either day. Where
    another document dates the same figure or deed, the days on which this one can have been published are told too.
    """
    by_document: dict[str, list[Claim]] = {}
    for claim in run.claims:
        by_document.setdefault(claim.document, []).append(claim)
    dated: dict[str, tuple[Claim, TimeSpan]] | None = None
    for document in run.documents:
        claims = by_document.get(document.id, [])
        loose = [claim for claim in claims if claim.qualifiers.as_of_text and not when(claim).anchored]
        if loose and document.published is None:
            said_so = dict.fromkeys(f'"{claim.qualifiers.as_of_text}"' for claim in loose)
            dated = dated_elsewhere(run) if dated is None else dated
            hints = [(claim, *dated[claim.id]) for claim in loose if claim.id in dated]
            told = "".join(
                f"; {words(claim)} is of {day_of(other)} elsewhere: published {in_days(on)}" for claim, other, on in hints[:1]
            )
            shown = [claim for one in hints[:1] for claim in one[:2]]
            yield finding(f"{document.name} has no date to count from: {', '.join(said_so)}{told}", *shown, *loose)
        twice = document.published and document.updated and document.updated != document.published
        current = [claim for claim in claims if cue(claim.quote, "now")] if twice else []
        if current:
            yield finding(
                f"{document.name} was published on {document.published} and updated on {document.updated}: "
                f"{words(current[0])} may hold for either day",
                *current,
            )


def dated_elsewhere(run: Run) -> dict[str, tuple[Claim, TimeSpan]]:
    """For a claim that nothing dates: a claim of another document that dates the same, and the days of publication this gives."""
    found: dict[str, tuple[Claim, TimeSpan]] = {}
    for cluster in run.compared:
        places = {claim.id: number for number, claim in enumerate(cluster.claims)}
        compared = pairs(cluster, "agree", "compatible", "conflict")
        for pair in sorted(compared, key=lambda pair: sorted(places[claim.id] for claim in pair.claims)):
            for loose, other in (pair.claims, pair.claims[::-1]):
                same = pair.pivot is not None or pair.numbers is None
                if not (pair.across and same and loose.qualifiers.as_of_text and other.qualifiers.as_of_text):
                    continue
                if loose.id not in found and not when(loose).anchored and when(other).anchored:
                    days = _published(loose.qualifiers.as_of_text, when(other), in_use())
                    if days:
                        found[loose.id] = other, days
    return found


@lru_cache(maxsize=1024)  # more than one rule asks
def _published(said_when: str, meant: TimeSpan, vocabulary: Vocabulary) -> TimeSpan | None:
    """The days of publication on which `said_when` means `meant`, of the seven weeks from `meant` on; None when none does."""
    if meant.earliest is None or meant.latest is None:
        return None
    days = []
    for ahead in range(50):
        day = meant.earliest + dt.timedelta(days=ahead)
        moments = find_dates(said_when, published=day, vocabulary=vocabulary)
        if not moments or not moments[0].value.anchored:
            break  # no day of publication dates it: "before 2004"
        if moments[0].value.overlaps(meant):
            days.append(day)
    return TimeSpan(days[0], days[-1]) if days else None
