"""Rules about order: what came before what, and how far a deed had come in which report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from corroborate.comparison.days import done_once
from corroborate.extraction.sentences import split
from corroborate.linking import canonical
from corroborate.model import Claim, Cluster, Document
from corroborate.rule import Found, Run, finding, rule
from corroborate.rules.answers import Pair, involved, pairs
from corroborate.rules.messages import said, speaker, words
from corroborate.rules.questions import cue, step_on, worded_alike
from corroborate.rules.time import dated_elsewhere
from corroborate.values import TimeSpan
from corroborate.vocabulary import in_use


@rule(
    family="time",
    severity="warning",
    over="run",
    good=(
        "[Arlow Post, 2024-03-01] The council will be forming a River Authority, the mayor said.",
        "[Vale News, 2024-03-20] The council has formed the River Authority, the mayor said.",
    ),
    bad=(
        "[Arlow Post, 2024-03-01] The council has formed the River Authority, the mayor said.",
        "[Vale News, 2024-03-20] The council will be forming a River Authority, the mayor said.",
    ),
)
def status_regression(run: Run) -> Iterator[Found]:
    """A later report has a deed less far along than an earlier one: still planned, where it was already done.

    Also what one report has done on a day before another that has it still to come. A note where nothing tells which report is
    the later; silent where the report that still expects it came first. A report without a date is placed by what other reports
    date.
    """
    placed: dict[str, TimeSpan] = {}
    for cluster in run.compared:
        known: list[Pair] = []
        unknown: list[Pair] = []
        for pair in pairs(cluster):
            if pair.a.qualifiers.stage == pair.b.qualifiers.stage:
                continue
            steps = [step_on("status", claim.qualifiers.stage or "") for claim in pair.claims]
            if any(claim.headline for claim in pair.claims):
                continue  # "Arlow closes its plant" heads a report of what is planned
            if not all(claim.qualifiers.polarity for claim in pair.claims):
                continue  # what did not come about stands on no step
            if not pair.across or pair.elsewhere or steps[0] is None or steps[1] is None or steps[0] == steps[1]:
                continue
            early, late = pair.claims if steps[0] < steps[1] else pair.claims[::-1]
            if late.qualifiers.stage != "done" or early.qualifiers.stage == "announced":  # what is announced may be done as well
                continue
            too_late = pair.comparison.relation == "conflict"  # done on a day before the report that has it still to come
            if not too_late and not done_once(early, in_use()) and not worded_alike(pair):
                continue
            placed = placed or _placed(run)
            homes = placed[early.document], placed[late.document]
            if too_late or homes[1].before(homes[0]):
                known.append(Pair(late, early, pair.comparison))
            elif not homes[0].before(homes[1]) and not all(home.anchored for home in homes):
                unknown.append(Pair(late, early, pair.comparison))
        for group in (known, unknown):
            if group:
                told = "; ".join(f"{claim.qualifiers.stage}: {said(cluster, [claim])}" for claim in group[0].claims)
                yield finding(f"{cluster.question}: {told}", *involved(group), severity=None if group is known else "note")


def _placed(run: Run) -> dict[str, TimeSpan]:
    """When each document was published: its own day, else the days that claims dated elsewhere leave."""
    placed = {document.id: TimeSpan.on(document.published) for document in run.documents if document.published}
    dated = dated_elsewhere(run)
    for claim in run.claims:
        if claim.id in dated:
            placed.setdefault(claim.document, dated[claim.id][1])
    return {document.id: placed.get(document.id, TimeSpan()) for document in run.documents}


@frozen
class _Order:
    """In one document, `first` is told to have come before `then`."""

    first: Claim
    then: Claim


def _orders(document: Document, claims: Sequence[Claim]) -> Iterator[_Order]:
    """What a document says came before what: "later that day" at the start of a sentence, or a word between two clauses."""
    deeds = [claim for claim in claims if not claim.headline]
    told = len(deeds) > 1 and any(cue(document.text, sense) for sense in ("then", "after", "before"))
    sentences = split(document.text, vocabulary=in_use()) if told else []
    starts = [sentence.span.start for sentence in sentences]
    within: dict[int, list[Claim]] = {}
    for claim in deeds if told else ():
        within.setdefault(bisect_right(starts, claim.span.start) - 1, []).append(claim)
    before: list[Claim] = []
    for at, sentence in enumerate(sentences):
        here = [claim for claim in within.get(at, ()) if claim.span.start < sentence.span.end]
        if before and here and cue(" ".join(sentence.span.of(document.text).split()[:4]), "then"):
            yield from (_Order(before[0], claim) for claim in here)
        for a, b in pairwise(here):
            between = document.text[a.span.end : b.span.start] if a.span.end < b.span.start else ""
            if cue(between, "after"):
                yield _Order(b, a)
            elif cue(between, "before") or cue(between, "then"):
                yield _Order(a, b)
        before = here


@rule(
    family="time",
    severity="warning",
    over="run",
    good=(
        "[Arlow Post, 2024-03-08] The mayor called for volunteers on Monday. Later that day, the governor called for volunteers.",
        "[Vale News, 2024-03-08] The mayor called for volunteers on Monday.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] Mayor Ada Finch called for volunteers last week. "
        "Later that day, Governor Tom Reed formed the Arlow Relief Corps.",
        "[Vale News, 2024-03-08] Governor Tom Reed initially called for volunteers last week.",
    ),
)
def sequence_conflict(run: Run) -> Iterator[Found]:
    """What came first in one source came later in another."""
    if not run.compared:
        return
    by_document: dict[str, list[Claim]] = {}
    for claim in run.claims:
        by_document.setdefault(claim.document, []).append(claim)
    beside: dict[str, list[Pair]] = {}  # by the id of a claim: the pairs it stands in
    for cluster in run.compared:
        for pair in pairs(cluster):
            for claim in pair.claims:
                beside.setdefault(claim.id, []).append(pair)
    documents = {document.id: document for document in run.documents}
    orders = [
        order
        for id, claims in by_document.items()
        if _may_conflict([beside[claim.id] for claim in claims if claim.id in beside])
        for order in _orders(documents[id], claims)
    ]
    if not orders:
        return
    home = {claim.id: cluster for cluster in run.clusters for claim in cluster.claims}
    yield from _crossed(orders, home, beside, documents)
    yield from _not_the_first(orders, beside, documents)


def _crossed(
    orders: Sequence[_Order],
    home: Mapping[str, Cluster],
    beside: Mapping[str, Sequence[Pair]],
    documents: Mapping[str, Document],
) -> Iterator[Found]:
    """Two documents that tell of two things in opposite orders."""
    seen: dict[tuple[str, str], _Order] = {}
    for order in orders:
        ends = home[order.first.id].id, home[order.then.id].id
        if ends[0] == ends[1]:
            continue
        seen.setdefault(ends, order)
        other = seen.get((ends[1], ends[0]))
        crossed = other is not None and _linked(order.first, other.then, beside) and _linked(order.then, other.first, beside)
        if other is not None and crossed and other.first.document != order.first.document:
            yield finding(
                f"{words(other.first)} before {words(other.then)} in {documents[other.first.document].name}, "
                f"the other way round in {documents[order.first.document].name}",
                other.first,
                order.then,
                other.then,
                order.first,
            )


def _not_the_first(
    orders: Sequence[_Order], beside: Mapping[str, Sequence[Pair]], documents: Mapping[str, Document]
) -> Iterator[Found]:
    """One is said to have done it "initially", where another document has somebody else do it before that one acts."""
    for order in orders:
        for pair in beside.get(order.first.id, ()):
            claimed = pair.b if pair.a.id == order.first.id else pair.a
            if claimed.document == order.first.document or not pair.comparison.differ_in("actor"):
                continue
            doer = canonical(claimed.agent, "")
            later = {canonical(order.then.agent, ""), canonical(order.then.attribution.speaker.name, "")}
            if doer and doer in later and cue(claimed.quote, "first"):
                told = [f"{words(claim)} ({speaker(claim, documents[claim.document])})" for claim in (claimed, order.first)]
                yield finding(
                    f"{claimed.agent} first: {told[0]}; {order.first.agent} first, then {claimed.agent}: {told[1]}",
                    claimed,
                    order.first,
                    order.then,
                )


def _may_conflict(linked: Sequence[Sequence[Pair]]) -> bool:
    """True for a document of which two claims are linked, or one for which another has another doer; most need not be read."""
    return len(linked) > 1 or any(pair.comparison.differ_in("actor") for found in linked for pair in found)


def _linked(a: Claim, b: Claim, beside: Mapping[str, Sequence[Pair]]) -> bool:
    return any(b in pair.claims for pair in beside.get(a.id, ()))
