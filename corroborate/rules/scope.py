"""Rules about scope and meaning: denied, restricted, counted of others, or called something else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corroborate.linking.names import canonical, same
from corroborate.model import Aspect, Claim, Cluster, Document
from corroborate.rule import Found, finding, rule
from corroborate.rules.answers import Pair, involved, once, pairs, said, speaker, step_on
from corroborate.rules.attribution import words_of
from corroborate.values import Quantity, Term, TermList


def _told(cluster: Cluster, claim: Claim) -> str:
    return f"{words_of(claim)} ({speaker(claim, cluster.document_of(claim))})"


def _against(cluster: Cluster, group: Sequence[Pair]) -> str:
    return f"{cluster.question}: {_told(cluster, group[0].a)} against {_told(cluster, group[0].b)}"


def _each_side(cluster: Cluster, found: Sequence[Pair], aspect: Aspect) -> tuple[str, list[Claim]]:
    """Every side of one aspect with an example of each, in words, and all claims involved, the examples first."""
    sides: dict[str, Claim] = {}
    for pair in found:
        for difference in pair.comparison.differences:
            if difference.aspect == aspect:
                first, second = pair.claims if pair.a.id == pair.comparison.claims[0] else pair.claims[::-1]
                sides.setdefault(difference.a, first)
                sides.setdefault(difference.b, second)
    listed = "; ".join(f"{side or 'not told'}: {said(cluster, [claim])}" for side, claim in sorted(sides.items()))
    return listed, [*(claim for _, claim in sorted(sides.items())), *involved(found)]


@rule(
    family="scope",
    severity="error",
    good=(
        "[Arlow Post, 2024-03-08] The council lifted the curfew on Monday.",
        "[Vale News, 2024-03-08] On Monday the council lifted the curfew.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The council lifted the curfew on Monday.",
        "[Vale News, 2024-03-08] The council did not lift the curfew on Monday.",
    ),
)
def polarity_conflict(cluster: Cluster) -> Iterator[Found]:
    """One source affirms what another denies."""
    for group in once(pair for pair in pairs(cluster, "conflict") if pair.comparison.differ_in("polarity")):
        yield finding(_against(cluster, group), *involved(group))


def _stance(claim: Claim) -> float | None:
    return step_on("stance", claim.value.key) if isinstance(claim.value, Term) else None


@rule(
    family="scope",
    severity="error",
    good=(
        "[Arlow Post, 2024-03-08] Norland has allowed its citizens to join the march.",
        "[Vale News, 2024-03-08] Norland is allowing its citizens to join the march.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] Countries such as Denmark have warned their citizens against joining the war.",
        "[Vale News, 2024-03-08] Countries like Denmark and Norway have encouraged their citizens to join the war.",
    ),
)
def stance_conflict(cluster: Cluster) -> Iterator[Found]:
    """Two sources give one body positions apart on the scale from forbidding to encouraging.

    An error at two steps or more, a note at one. Silent between allowing and encouraging: who encourages allows.
    """
    for group in once(pair for pair in pairs(cluster) if pair.comparison.relation != "update"):
        a, b, allowed = *map(_stance, group[0].claims), step_on("stance", "allow")
        if a is not None and b is not None and a != b and min(a, b) < (allowed or 0):
            yield finding(_against(cluster, group), *involved(group), severity=None if abs(a - b) >= 2 else "note")


@rule(
    family="scope",
    severity="warning",
    good=(
        "[Arlow Post, 2024-03-08] Many of the 400 volunteers come from Norway.",
        "[Vale News, 2024-03-08] Many of the 400 volunteers come from Norway and Sweden.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] Many of the volunteers come from Norway and Sweden.",
        "[Vale News, 2024-03-08] It is unclear where the volunteers come from.",
    ),
)
def certainty_conflict(cluster: Cluster) -> Iterator[Found]:
    """One source states what another says is not known."""
    found = []
    for pair in pairs(cluster):
        unknown = [claim.qualifiers.certainty == "unknown" for claim in pair.claims]
        if unknown[0] != unknown[1] and pair.comparison.relation != "update":
            found.append(pair)
    if found:
        yield finding(_against(cluster, found), *involved(found))


@rule(
    family="scope",
    severity="warning",
    good=(
        "[Arlow Post, 2024-03-08] The governor said 4,300 foreigners have volunteered to fight for Arlow.",
        "[Vale News, 2024-03-08] About 4,300 foreigners have volunteered to fight for Arlow.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The governor said 4,300 foreigners have asked to join the Arlow legion.",
        "[Vale News, 2024-03-08] About 4,300 foreigners are serving in the Arlow legion, the governor said.",
    ),
)
def stage_scope(cluster: Cluster) -> Iterator[Found]:
    """One count is given at different steps of a ladder: asked, volunteered, signed up, on the way, serving.

    A note between neighbouring steps.
    """
    groups: dict[tuple[str, str], list[Pair]] = {}
    for pair in pairs(cluster):
        steps = sorted(claim.qualifiers.stage or "" for claim in pair.claims)
        if steps[0] != steps[1] and all(step_on("recruitment", step) is not None for step in steps):
            groups.setdefault((steps[0], steps[1]), []).append(pair)
    for (low, high), group in sorted(groups.items()):
        group.sort(key=lambda pair: (pair.pivot is None, not pair.across))
        far = abs((step_on("recruitment", low) or 0) - (step_on("recruitment", high) or 0)) > 1
        sides = "; ".join(f"{claim.qualifiers.stage}: {said(cluster, [claim])}" for claim in group[0].claims)
        yield finding(f"{cluster.question}: {sides}", *involved(group), severity=None if far else "note")


@rule(
    family="scope",
    severity="note",
    good=(
        "[Arlow Post, 2024-03-08] The blast in Arlow on Monday killed 44 people.",
        "[Vale News, 2024-03-08] Monday's blast in Arlow killed 44 people.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The blast in Arlow on Monday killed 44 people.",
        "[Vale News, 2024-03-08] Monday's blast in Arlow killed 12 children.",
    ),
)
def population_scope(cluster: Cluster) -> Iterator[Found]:
    """Figures or statements that look alike are about different groups, places or bodies.

    Told once for each question and aspect.
    """
    aspects: tuple[Aspect, ...] = ("population", "place", "body")
    for aspect in aspects:
        found = [pair for pair in pairs(cluster) if pair.across and pair.comparison.differ_in(aspect)]
        if found:
            listed, claims = _each_side(cluster, found, aspect)
            yield finding(f"{cluster.question}: {listed}", *claims)


@rule(
    family="scope",
    severity="warning",
    good=(
        "[Arlow Post, 2024-03-08] The council has temporarily lifted certain parking rules.",
        "[Vale News, 2024-03-08] The council temporarily lifted certain parking rules.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The council has lifted visa requirements for volunteers.",
        "[Vale News, 2024-03-08] The council has temporarily lifted certain visa requirements for volunteers.",
    ),
)
def qualifier_dropped(cluster: Cluster) -> Iterator[Found]:
    """A limit or exception in one source is missing in another.

    A note when only the modality differs (should, can, may), or when a headline drops what its own text has.
    """
    found = [
        pair for pair in pairs(cluster)
        if pair.comparison.differ_in("limits", "exceptions") or (pair.comparison.differ_in("modality") and not _tense_only(pair))
    ]
    for group in once(found):
        kept = [(claim, (*claim.qualifiers.limits, *claim.qualifiers.exceptions)) for claim in group[0].claims]
        full, bare = sorted(kept, key=lambda one: -len(one[1]))
        missing = ", ".join(f'"{limit}"' for limit in full[1] if limit not in bare[1])
        hard = group[0].across and group[0].comparison.differ_in("limits", "exceptions")
        ordered = _against(cluster, [Pair(full[0], bare[0], group[0].comparison)])
        yield finding(
            f"{ordered}; only the first has {missing}" if missing else ordered,
            full[0], bare[0], *involved(group), severity=None if hard else "note",
        )


def _tense_only(pair: Pair) -> bool:
    """True when the modalities differ only as "will" from none: that is time, not permission or advice."""
    return {pair.a.qualifiers.modality, pair.b.qualifiers.modality} <= {"will", None}


@rule(
    family="scope",
    severity="error",
    good=(
        "[Arlow Post, 2024-03-08] The volunteers come from countries such as Norway, Japan and Canada.",
        "[Vale News, 2024-03-08] The volunteers come from countries such as Japan, Norway and Canada.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The volunteers come from countries such as Norway, Japan and Canada.",
        "[Vale News, 2024-03-08] The volunteers come from countries such as Japan, Britain and Sweden.",
    ),
)
def list_mismatch(cluster: Cluster) -> Iterator[Found]:
    """Two sources name different members of one list.

    An error when both lists are said to be complete, a note when one is open ("such as", "including").
    """
    found = []
    for pair in pairs(cluster):
        a, b = pair.a.value, pair.b.value
        if isinstance(a, TermList) and isinstance(b, TermList) and a.keys != b.keys and pair.comparison.relation != "update":
            found.append(pair)
    for group in once(found):
        a, b = (claim.value for claim in group[0].claims)
        if isinstance(a, TermList) and isinstance(b, TermList):  # always so in `found`; this tells the type checker
            only = [
                ", ".join(member.text for member in one.members if member.key not in other.keys)
                for one, other in ((a, b), (b, a))
            ]
            sides = "; ".join(
                f"{names or 'nobody else'} only in {cluster.document_of(claim).name}"
                for names, claim in zip(only, group[0].claims, strict=True)
            )
            closed = a.closed and b.closed
            yield finding(f"{cluster.question}: {sides}", *involved(group), severity=None if closed else "note")


_LISTED = re.compile(r"\s?:\s([^.;:!?\n]{3,300})(?:[.;!?\n]|$)")
_BETWEEN_MEMBERS = re.compile(r",\s(?:and\s|or\s)?|\sand\s")


@rule(
    family="scope",
    severity="warning",
    over="document",
    good="Volunteers came from three countries: Norway, Japan and Canada.",
    bad="Volunteers came from four countries: Norway, Japan and Canada.",
)
def count_vs_list(document: Document, claims: Sequence[Claim]) -> Iterator[Found]:
    """A stated number is not the number of names in the list behind it.

    Only for a plain number whose noun is followed by a colon and names ("three countries: ..."): such a list is complete.
    """
    for claim in claims:
        number = claim.value
        if not isinstance(number, Quantity) or number.approximate or number.unit or not claim.noun or claim.value_span is None:
            continue
        noun = document.text.find(claim.noun, claim.value_span.end)
        listed = _LISTED.match(document.text, noun + len(claim.noun)) if 0 <= noun <= claim.value_span.end + 2 else None
        names = _BETWEEN_MEMBERS.split(listed[1]) if listed else []
        if len(names) > 1 and all(name[:1].isupper() for name in names) and number.point != len(names):
            told = f'"{claim.value_text} {claim.noun}", but {len(names)} named'
            yield finding(f"{told} in {document.name}: {', '.join(names)}", claim)


@rule(
    family="scope",
    severity="error",
    good=(
        "[Arlow Post, 2024-03-08] The council created the River Authority in Arlow on Monday.",
        "[Vale News, 2024-03-08] The council created the River Authority on Monday.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The blast on Monday killed 44 people in Paris, police chief Tom Reed said.",
        "[Vale News, 2024-03-08] The blast on Monday killed 44 people in Berlin, police chief Tom Reed said.",
    ),
)
def place_mismatch(cluster: Cluster) -> Iterator[Found]:
    """One speaker's figure of one day is put in two places, neither of which holds the other."""
    found = [
        pair for pair in pairs(cluster, "conflict", "incomparable")
        if pair.across and pair.same_speaker and pair.pivot is not None and pair.comparison.differ_in("place")
        and not pair.comparison.differ_in("time", "population", "period", "stage", "body")
    ]
    for group in once(found):
        a, b = group[0].claims
        where = [", ".join(claim.qualifiers.place) for claim in (a, b)]
        yield finding(
            f"{cluster.question}: {where[0]} ({_told(cluster, a)}) against {where[1]} ({_told(cluster, b)})", *involved(group)
        )


@rule(
    family="scope",
    severity="warning",
    good=(
        "[Arlow Post, 2024-03-08] The United Nations has sent 40 trucks to Arlow.",
        "[Vale News, 2024-03-08] The United Nations has sent 40 trucks to Arlow.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] Ukraine has formed the International Legion of Territorial Defense.",
        "[Vale News, 2024-03-08] Ukraine has formed the International Legion of the Territorial Defense of Ukraine.",
    ),
)
def identity(cluster: Cluster) -> Iterator[Found]:
    """Different names were taken for one person, body or place.

    Not among the default rules: it shows what linking merged, for a reader who wants to check that.
    """
    spelled: dict[str, dict[str, Claim]] = {}
    for claim in cluster.claims:
        for name in (claim.agent, claim.patient, claim.qualifiers.body or ""):
            key = canonical(name, "")
            if key:
                home = next((other for other in spelled if same(key, other)), key)
                spelled.setdefault(home, {}).setdefault(" ".join(name.split()), claim)
    for _, ways in sorted(spelled.items()):
        if len(ways) > 1:
            yield finding(f"taken for one: {'; '.join(sorted(ways))}", *(claim for _, claim in sorted(ways.items())))
