"""Clusters: everything said about one question, as linked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from corroborate.extraction.counts.governing.members import AMONG_OTHERS
from corroborate.linking.days import is_event
from corroborate.linking.families import is_light
from corroborate.linking.scores.likeness import stated
from corroborate.model import Claim, Cluster, Document, Link, content_id
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, counted_as, load

#: Claims of one question up to this many are all held against each other.
CROWDED = 300
#: The subject of a count of people of no particular kind.
_EVERYBODY = "people"


def question(claim: Claim, words: Vocabulary) -> str:
    """The question a claim answers, in words: "foreign volunteers: recruitment", "people killed", "jurors: how many"."""
    frame = words["frames"].get(claim.predicate)
    group = (claim.qualifiers.population or "").removesuffix(AMONG_OTHERS)
    general = claim.subject in {_EVERYBODY, counted_as(frame) if frame is not None else ""}  # "police people"
    subject = " ".join(part for part in (group, "" if group and general else claim.subject) if part)
    _, _, deed = claim.predicate.partition(".")
    if deed and subject and is_event(claim.predicate, words):
        return f"{subject} {deed}"  # "casualties" goes without saying
    light = is_light(claim.predicate, words) and not stated(claim)
    bare = subject and light and isinstance(claim.value, Quantity)
    measured = isinstance(claim.value, Quantity) and claim.value.unit is not None
    asked = ("how much" if measured else "how many") if bare else claim.predicate.replace(".", " ")
    if asked.removesuffix("s") == subject.lower().removesuffix("s"):
        return asked  # "turnout", "seats"
    return ": ".join(part for part in (subject, asked) if part)


def _asked(group: Sequence[Claim], words: Vocabulary) -> str:
    """The question most of the claims answer, in the words of the first such one."""
    if len(group) == 1:
        return question(group[0], words)
    return Counter(question(claim, words) for claim in group).most_common(1)[0][0]


def _told_apart(asked: Mapping[str, tuple[str, Sequence[Claim]]]) -> dict[str, str]:
    """The questions, those that several groups of claims answer with what tells the groups apart: "people killed (Arlow)"."""
    alike: dict[str, list[str]] = defaultdict(list)
    for key, (told, group) in asked.items():
        if len(group) > 1:
            alike[told].append(key)
    questions = {key: told for key, (told, _) in asked.items()}
    for told, keys in alike.items():
        for key, mark in _marks({key: asked[key][1] for key in keys}).items() if len(keys) > 1 else ():
            questions[key] = f"{told} ({mark})"
    return questions


def _marks(groups: Mapping[str, Sequence[Claim]]) -> dict[str, str]:
    """What most claims of a group have and those of no other group: a place, else a day, else who is counted."""
    marks: dict[str, str] = {}
    for mark_of in (_place, _day, _population):
        told = {key: Counter(map(mark_of, group)).most_common(1)[0][0] for key, group in groups.items()}
        often = Counter(told.values())
        marks |= {key: mark for key, mark in told.items() if mark and often[mark] == 1 and key not in marks}
    return marks


def _place(claim: Claim) -> str:
    return next(iter(claim.qualifiers.place), "")


def _day(claim: Claim) -> str:
    span = claim.qualifiers.as_of
    return " to ".join(filter(None, span.iso)) if span is not None and span.anchored else ""


def _population(claim: Claim) -> str:
    return claim.qualifiers.population or ""


def clusters(
    claims: Sequence[Claim], documents: Sequence[Document], links: Sequence[Link], *, vocabulary: Vocabulary | None = None
) -> tuple[Cluster, ...]:
    """The connected claims, a cluster per question; a claim without a link is a cluster of its own.

    :param claims: all claims.
    :param documents: the documents they stand in, in report order.
    :param links: from `link`.
    :param vocabulary: the words that questions are told with; the shipped English ones by default.
    :returns: ordered by the place of their first claim; every claim is in exactly one cluster.
    """
    words = vocabulary or load()
    order = {document.id: n for n, document in enumerate(documents)}
    last = len(order)
    ordered = sorted(claims, key=lambda claim: (order.get(claim.document, last), claim.span.start, claim.span.end, claim.id))
    parent = {claim.id: claim.id for claim in ordered}

    def root(id: str) -> str:
        while parent[id] != id:
            parent[id] = parent[parent[id]]
            id = parent[id]
        return id

    for item in links:
        a, b = root(item.a), root(item.b)
        if a != b:
            parent[max(a, b)] = min(a, b)
    members: dict[str, list[Claim]] = defaultdict(list)
    for claim in ordered:
        members[root(claim.id)].append(claim)
    inside: dict[str, list[Link]] = defaultdict(list)
    for item in links:
        inside[root(item.a)].append(item)
    by_id = {document.id: document for document in documents}
    asked = _told_apart({key: (_asked(group, words), group) for key, group in members.items()})
    return tuple(
        Cluster(
            id=content_id("k", *sorted(claim.id for claim in group)),
            question=asked[key],
            claims=tuple(group),
            links=tuple(inside[key]),
            documents=tuple(by_id[id] for id in dict.fromkeys(claim.document for claim in group) if id in by_id),
        )
        for key, group in members.items()
    )


def left_out(groups: Sequence[Cluster]) -> list[str]:
    """What was not compared in crowded clusters, in words: there each claim meets only those that are nearest to it."""
    said = []
    for cluster in groups:
        count = len(cluster.claims)
        pairs = count * (count - 1) // 2
        if count > CROWDED and len(cluster.links) < pairs:
            met = f"{len(cluster.links):,} of {pairs:,} pairs compared, the nearest ones"
            said.append(f"{cluster.question}: {count:,} claims, {met}")
    return said
