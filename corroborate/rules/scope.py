"""Rules about scope: restricted, counted of others, elsewhere or at another stage, listed or called otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corroborate.comparison.days import done_once
from corroborate.extraction.counts.around.doers import ATTACKER
from corroborate.linking.names import canonical, country_of, same
from corroborate.model import Aspect, Claim, Cluster, Document
from corroborate.rule import Found, Run, Severity, finding, normalised, rule
from corroborate.rules.answers import Pair, answer, apart, involved, once, pairs
from corroborate.rules.messages import both, quoted, said, speaker, worded, words
from corroborate.rules.questions import cue, measured, regulates, step_on, worded_alike
from corroborate.values import Quantity, Term, TermList, TimeSpan
from corroborate.vocabulary import Vocabulary, any_of, in_use, joints, without_article


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
    severity="warning",
    over="compared",
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

    Told once for each question; a note when all steps are neighbours.
    """
    found: list[tuple[bool, bool, bool, Pair]] = []
    for pair in pairs(cluster):
        steps = [step_on("recruitment", claim.qualifiers.stage or "") for claim in pair.claims]
        if steps[0] is not None and steps[1] is not None and steps[0] != steps[1]:
            found.append((abs(steps[0] - steps[1]) <= 1, pair.pivot is None, not pair.across, pair))
    found.sort(key=lambda one: one[:3])
    shown: dict[str, Claim] = {}
    for claim in involved([one[3] for one in found]):
        shown.setdefault(claim.qualifiers.stage or "", claim)
    sides = sorted(shown.items(), key=lambda side: step_on("recruitment", side[0]) or 0.0)
    if found:
        told = "; ".join(f"{stage}: {said(cluster, [claim])}" for stage, claim in sides)
        severity: Severity | None = "note" if all(near for near, *_ in found) else None
        claims = [*found[0][3].claims, *shown.values(), *involved([one[3] for one in found])]
        yield finding(f"{cluster.question}: {told}", *claims, severity=severity)


@rule(
    family="scope",
    severity="note",
    over="compared",
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
    """Figures or statements that look alike are about different groups, shares, places or bodies.

    Told once for each question and aspect; not of two answers of which only one can be right, as another rule tells.
    """
    aspects: tuple[Aspect, ...] = ("population", "place", "body")
    across = [pair for pair in pairs(cluster) if pair.across]
    differing = [pair for pair in across if pair.comparison.differ_in(*aspects) and pair.comparison.relation != "conflict"]
    for aspect in aspects if differing else ():
        found = [pair for pair in differing if pair.comparison.differ_in(aspect)]
        if found:
            listed, claims = _each_side(cluster, found, aspect)
            yield finding(f"{cluster.question}: {listed}", *claims)
    shared = [
        pair
        for pair in across
        if all(isinstance(claim.value, TermList) for claim in pair.claims) and _share(pair.a) != _share(pair.b)
    ]
    if shared:
        sides: dict[str, Claim] = {}
        for claim in involved(shared):
            sides.setdefault(_share(claim) or "not told how many", claim)
        listed = "; ".join(f"{side}: {worded(cluster, claim)}" for side, claim in sorted(sides.items()))
        yield finding(f"{cluster.question}: {listed}", *sides.values(), *involved(shared))


def _share(claim: Claim) -> str:
    """The word that says of how many of them a list is said: "many", "most", "others"; "" when none does."""
    return cue(claim.quote, "most") or cue(claim.quote, "share")


@rule(
    family="scope",
    severity="warning",
    over="compared",
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

    Told once for each question. A note when only the modality differs (should, can, may), or when a headline drops what its own
    text has.
    """
    differing = [pair for pair in pairs(cluster) if pair.comparison.differ_in("limits", "exceptions") and not _of_another(pair)]
    hard = [pair for pair in differing if not _leaves_out_the_doer(pair) and (regulates(pair.a.predicate) or worded_alike(pair))]
    soft = [
        pair for pair in pairs(cluster) if pair not in hard and pair.comparison.differ_in("modality") and not _tense_only(pair)
    ]
    for found in filter(None, (hard, soft)):
        sides: dict[str, Claim] = {}
        for claim in involved(sorted(found, key=lambda pair: (not pair.across, pair.a.headline + pair.b.headline))):
            scope = claim.qualifiers
            told = (*scope.limits, *scope.exceptions) if found is hard else (scope.modality or "",)
            sides.setdefault(", ".join(f'"{word}"' for word in told if word) or "without", claim)
        if len(sides) > 1:
            listed = "; ".join(f"{side}: {worded(cluster, claim)}" for side, claim in sides.items())
            across = any(pair.across for pair in found)
            yield finding(
                f"{cluster.question}: {listed}",
                *sides.values(),
                *involved(found),
                severity=None if found is hard and across else "note",
            )


def _leaves_out_the_doer(pair: Pair) -> bool:
    """True for tolls of which one leaves out the attacker: that is another count, not a limit dropped."""
    return pair.numbers is not None and any(ATTACKER in claim.qualifiers.exceptions for claim in pair.claims)


def _of_another(pair: Pair) -> bool:
    """True when the limits only describe two things ("a temporary fix", "a security patch"), or narrow two positions."""
    if pair.comparison.differ_in("stance"):
        return True
    patients = [normalised(claim.patient) for claim in pair.claims]
    limits = [limit for claim in pair.claims for limit in claim.qualifiers.limits]
    described = bool(limits) and not any(claim.qualifiers.exceptions for claim in pair.claims)
    two = all(patients) and patients[0].split()[-1] != patients[1].split()[-1]
    return described and two and all(any(limit in patient.split() for patient in patients) for limit in limits)


def _tense_only(pair: Pair) -> bool:
    """True when the modalities differ only as "will" from none: that is time, not permission or advice."""
    return {pair.a.qualifiers.modality, pair.b.qualifiers.modality} <= {"will", None}


@lru_cache(maxsize=8)
def _of_members(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds "members of" and the body they are of, as a group."""
    members, of, behind = (any_of(joints(kind, vocabulary)) for kind in ("members", "belonging", "behind a body"))
    return re.compile(rf"\b(?:{members}) (?:{of}) ([^,.;:!?]{{3,80}}?)(?:,|\b(?:{behind})\b|$)")


@rule(
    family="scope",
    severity="warning",
    over="run",
    good=(
        "[Arlow Post, 2024-03-08] The Arlow River Guard is composed of volunteers.",
        "[Vale News, 2024-03-08] Many members of the Arlow River Guard were volunteers from Vale.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The Arlow River Guard is composed of volunteers.",
        "[Vale News, 2024-03-08] Many members of the Arlow River Guard were conscripts from Vale.",
    ),
)
def definition_conflict(run: Run) -> Iterator[Found]:
    """Members of a body are said to be what its definition elsewhere leaves out.

    A legion of foreigners with members from its own country, a guard of volunteers with conscripts.
    """
    opposites = in_use()["opposites"]
    defined = [
        (claim, group)
        for claim in run.claims
        if claim.predicate == "composition" and isinstance(claim.value, TermList)
        for group in sorted(claim.value.keys)
        if group in opposites
    ]
    documents = {document.id: document for document in run.documents}
    found = ((claim, _of_members(in_use()).search(claim.quote)) for claim in run.claims) if defined else ()
    members = [(claim, named) for claim, named in found if named is not None]
    for definition, group in defined:
        body = set(normalised(definition.quote).split())
        told: dict[str, Claim] = {}
        for claim, named in members:
            if claim.document == definition.document or not body.intersection(normalised(named[1]).split()[-1:]):
                continue
            rest = normalised(claim.quote[named.end(1) :]).split()
            out = {form for word in opposites[group].words("words") for form in (word, f"{word}s")}
            if opposites[group].flag("own"):  # the legion's own country: "Spain's", or the one its definition names
                home = {country_of(word) for word in (*named[1].split(), *definition.quote.split())} - {""}
                out |= {word for word in rest if country_of(word) in home}
            if out.intersection(rest):
                told.setdefault(claim.document, claim)
        for claim in told.values():
            sides = [f"{quoted(one)} ({speaker(one, documents[one.document])})" for one in (definition, claim)]
            yield finding(f"{sides[0]} against {sides[1]}", definition, claim)


@rule(
    family="scope",
    severity="error",
    over="compared",
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
    """Sources name different members of one list.

    An error when a list that is said to be complete lacks a member, a warning when two members exclude each other ("made of
    wood", "of stone"), else a note: told once for each question.
    """
    found: dict[Severity, list[Pair]] = {"error": [], "warning": [], "note": []}
    for pair in pairs(cluster):
        a, b = pair.a.value, pair.b.value
        if isinstance(a, TermList) and isinstance(b, TermList) and pair.comparison.differ_in("list") and pair.across:
            hard: Severity = "error" if a.closed and b.closed else "warning"
            found[hard if pair.comparison.relation == "conflict" else "note"].append(pair)
    for severity, group in found.items():
        lists = {answer(claim): claim for claim in reversed(involved(group))}
        if group:
            told = "; ".join(f"{words(claim)} in {cluster.document_of(claim).name}" for _, claim in sorted(lists.items()))
            group.sort(key=lambda pair: -len(_members(pair.a) & _members(pair.b)))
            yield finding(f"{cluster.question}: {told}", *involved(group), severity=severity)


def _members(claim: Claim) -> frozenset[str]:
    return claim.value.keys if isinstance(claim.value, TermList) else frozenset()


_LISTED = re.compile(r"\s?:\s([^.;:!?\n]{3,300})(?:[.;!?\n]|$)")


@lru_cache(maxsize=8)
def _between_members(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What stands between the names of a list."""
    joining, last = (any_of(joints(kind, vocabulary)) for kind in ("joining", "last of a list"))
    return re.compile(rf",\s(?:(?:{last})\s)?|\s(?:{joining})\s")


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
        names = _between_members(in_use()).split(listed[1]) if listed else []
        if len(names) > 1 and all(name[:1].isupper() for name in names) and number.point != len(names):
            told = f'"{claim.value_text} {claim.noun}", but {len(names)} named'
            yield finding(f"{told} in {document.name}: {', '.join(names)}", claim)


@rule(
    family="scope",
    severity="error",
    over="compared",
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
    """One deed or thing, or one speaker's figure of one day, is put in two places, neither of which holds the other.

    A warning for a deed or thing: the one place may lie in the other.
    """
    found = [
        pair
        for pair in pairs(cluster, "incomparable")
        if pair.across
        and pair.pivot is not None
        and pair.comparison.differ_in("place")
        and not pair.comparison.differ_in("time", "population", "period", "stage", "body")
        and pair.same_speaker
        and measured(pair.a)
        and all(_told_where(claim) for claim in pair.claims)
    ]
    for group in once(found):
        a, b = group[0].claims
        where = [", ".join(claim.qualifiers.place) for claim in (a, b)]
        yield finding(
            f"{cluster.question}: {where[0]} ({worded(cluster, a)}) against {where[1]} ({worded(cluster, b)})", *involved(group)
        )
    for group in apart(pair for pair in pairs(cluster, "conflict") if _in_two_places(pair)):
        dated = any(isinstance(claim.value, TimeSpan) for claim in involved(group))  # whose day does not say where
        told = f"{cluster.question}: {_each_side(cluster, group, 'place')[0]}" if dated else both(cluster, group)
        yield finding(told, *involved(group), severity="warning")


def _in_two_places(pair: Pair) -> bool:
    """True for a conflict about where a deed was done or something is, in which nothing differs that tells more."""
    compared = pair.comparison
    if not pair.across or compared.relation != "conflict" or not compared.differ_in("place"):
        return False
    more = compared.differ_in("polarity", "actor", "role")
    again = compared.differ_in("time") and not done_once(pair.a, in_use())
    return not (more or again) and all(map(_tells_where, pair.claims))


def _tells_where(claim: Claim) -> bool:
    """True for a claim whose only answer is a place, or the day beside it of what happens once."""
    if isinstance(claim.value, TimeSpan):
        return done_once(claim, in_use())
    said = without_article(claim.value.text, in_use()) if isinstance(claim.value, Term) else ""
    return claim.value is None or said in claim.qualifiers.place


def _told_where(claim: Claim) -> bool:
    """True when the claim's own words put it in its place ("in Arlow"): a dateline does not, nor do those it was done to."""
    where = "|".join(re.escape(place) for place in claim.qualifiers.place[:1])
    return bool(where) and re.search(rf"\b(?:{_prepositions(in_use())})\s+(?:{where})\b", claim.quote) is not None


@lru_cache(maxsize=8)
def _prepositions(vocabulary: Vocabulary) -> str:
    """The prepositions of place, as alternatives of a regular expression."""
    return "|".join(vocabulary["scopes"]["places"].words("words"))


@rule(
    family="scope",
    severity="note",
    good=(
        "[Arlow Post, 2024-03-08] The United Nations has sent 40 trucks to Arlow.",
        "[Vale News, 2024-03-08] The United Nations has sent 40 trucks to Arlow.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] Norway has created the Arlow Harbour Relief Council.",
        "[Vale News, 2024-03-08] Norway has created the Arlow Harbour Relief Council of Norway.",
    ),
)
def identity(cluster: Cluster) -> Iterator[Found]:
    """Different names were taken for one body.

    Shown so that a reader can check it: a body may have a namesake.
    """
    named: dict[str, dict[str, list[tuple[str, Claim]]]] = {}
    for claim in cluster.claims:
        for name in dict.fromkeys((claim.patient, claim.agent, claim.qualifiers.body or "")):
            key = canonical(name, "")
            if len(key.split()) > 2:  # a body; a person's surname and full name need no telling
                home = next((other for other in named if same(key, other)), key)
                named.setdefault(home, {}).setdefault(key, []).append((name, claim))
    for _, ways in sorted(named.items()):
        if len(ways) > 1:
            told = "; ".join(said_so[0][0] for _, said_so in sorted(ways.items()))
            firsts = [said_so[0][1] for _, said_so in sorted(ways.items())]
            yield finding(f"taken for one: {told}", *firsts, *(claim for said_so in ways.values() for _, claim in said_so))
