"""Rules about voices and doers: who said it, and who did it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corroborate.comparison.days import done_once
from corroborate.extraction.deeds.results import RESULT
from corroborate.linking import canonical
from corroborate.linking.actors import state_of
from corroborate.linking.scores.deeds import done_by_one
from corroborate.model import Claim, Cluster, Document
from corroborate.rule import Found, Severity, finding, rule
from corroborate.rules.answers import Pair, involved, once, pairs
from corroborate.rules.messages import said, speaker, worded, words
from corroborate.rules.questions import NEARLY_ONE, alike, cue, measured, one_name, regulates, worded_alike
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, any_of, in_use, joints

#: Figures that anybody can know: nobody has to have counted.
_NO_COUNTS = ("age", "rank")


def _persons(pair: Pair) -> bool:
    """False for two outlets, each of which has it from somebody, and where a pronoun says no more who it was."""
    voices = [claim.attribution.speaker for claim in pair.claims]
    return any(voice.kind != "outlet" for voice in voices) and all(len(voice.name) > 2 for voice in voices)


def _two_people(pair: Pair) -> bool:
    return all(claim.attribution.speaker.kind == "person" for claim in pair.claims)


def _outlets(claim: Claim) -> set[str]:
    return {canonical(voice.name, "") for voice in claim.attribution.chain[1:] if voice.kind == "outlet"}


@rule(
    family="attribution",
    severity="warning",
    over="compared",
    good=(
        "[Arlow Post, 2024-03-08] The mayor, Ada Finch, said on Thursday that 4,300 people had signed up.",
        "[Vale News, 2024-03-08] More than 4,300 people had signed up, Ada Finch said on Thursday.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] Mayor Ada Finch said on Thursday that 4,300 people had signed up.",
        "[Vale News, 2024-03-08] Police chief Tom Reed said on Thursday that 4,300 people had signed up.",
    ),
)
def speaker_mismatch(cluster: Cluster) -> Iterator[Found]:
    """One figure is laid to different speakers.

    A note unless one utterance is told: one outlet reported both, or two people say it in nearly the same words. Two may well
    give one count, and a spokesman speaks for his office. Told once for each number.
    """
    origin_of = {id: number for number, origin in enumerate(cluster.origins) for id in origin.claims}
    groups: dict[float, list[Pair]] = {}
    for pair in pairs(cluster, "agree", "compatible", "conflict", "incomparable"):
        own = any(claim.attribution.own_voice for claim in pair.claims)
        if pair.pivot is None or own or pair.elsewhere or not measured(pair.a) or pair.a.predicate in _NO_COUNTS:
            continue
        if not alike(cluster, pair):
            continue
        one_origin = origin_of.get(pair.a.id, -1) == origin_of.get(pair.b.id, -2)
        if pair.comparison.differ_in("medium") or (pair.comparison.differ_in("speaker") and not one_origin):
            groups.setdefault(pair.pivot, []).append(pair)
    for _, group in sorted(groups.items()):
        group.sort(key=lambda pair: (not pair.comparison.differ_in("speaker"), pair.a.headline + pair.b.headline))
        voices: dict[str, Claim] = {}
        for claim in involved(group):
            voices.setdefault(f"{canonical(claim.attribution.speaker.name, '')} {claim.attribution.medium or ''}", claim)
        apart = [pair for pair in group if pair.across and pair.comparison.differ_in("speaker")]
        close = any(
            _outlets(pair.a) & _outlets(pair.b) or (_two_people(pair) and worded_alike(pair, NEARLY_ONE))
            for pair in apart
            if _persons(pair)
        )
        if len(voices) > 1:
            yield finding(
                f"{cluster.question}: {'; '.join(said(cluster, [claim]) for claim in voices.values())}",
                *voices.values(),
                *involved(group),
                severity=None if close else "note",
            )


@rule(
    family="attribution",
    severity="warning",
    over="compared",
    good=(
        "[Arlow Post, 2024-03-08] Mayor Ada Finch called for volunteers on Monday.",
        "[Vale News, 2024-03-08] On Monday the mayor, Ada Finch, called for volunteers.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] Mayor Ada Finch called for foreign volunteers last week.",
        "[Vale News, 2024-03-08] Last week, Governor Tom Reed called for foreign volunteers.",
    ),
)
def actor_mismatch(cluster: Cluster) -> Iterator[Found]:
    """One act is laid to different doers.

    Told once for each question, and only of doers whose names the claims themselves hold: whom a pronoun means may be
    mistaken. Silent where one claim names both, as the driver and his car. A note for a state and a body of that state, and
    for what several may do (an offer, a visit) unless the two tell it in nearly the same words.
    """
    by_two = [pair for pair in pairs(cluster) if pair.across and pair.numbers is None and pair.comparison.differ_in("actor")]
    # where the answers differ, that is told: one approved it, another did not; "written by Finch", "by Reed"
    acts = [pair for pair in by_two if not pair.comparison.differ_in("value", "stance", "list")]
    told = [pair for pair in acts if _two_are_named(cluster, pair)]
    quotes = {claim.quote for claim in cluster.claims} if told else set()
    differing = [pair for pair in told if not any(pair.a.agent in quote and pair.b.agent in quote for quote in quotes)]
    if not differing:
        return
    doers: dict[str, Claim] = {}
    for claim in involved(sorted(differing, key=lambda pair: (not pair.across, pair.a.headline + pair.b.headline))):
        if not any(one_name(claim.agent, other.agent) for other in doers.values()):
            doers[canonical(claim.agent, "")] = claim
    listed = "; ".join(
        f"{claim.agent} in {words(claim)} ({speaker(claim, cluster.document_of(claim))})" for claim in doers.values()
    )
    states = {state_of(claim.agent, in_use()) for claim in doers.values()}
    one_state = len(states) == 1 and "" not in states  # "the European Commission" and "the EU"
    single = any(_by_one(pair) or worded_alike(pair, NEARLY_ONE) for pair in differing)
    if len(doers) > 1:
        severity: Severity | None = "note" if one_state or not single else None
        yield finding(f"{cluster.question}: {listed}", *doers.values(), *involved(differing), severity=severity)


def _two_are_named(cluster: Cluster, pair: Pair) -> bool:
    """True for two doers of two names, or of whom comparison found that they cannot be one, neither of them whom it befell."""
    named = _rivals(pair) or all(_named(claim, cluster.document_of(claim)) for claim in pair.claims)
    return named and not one_name(pair.a.agent, pair.b.agent) and not any(map(_undergoes, pair.claims))


def _undergoes(claim: Claim) -> bool:
    """True where those who are said to do it are those whom it befalls: "Finch and Reed died"."""
    doers, whom = (set(canonical(name, "").split()) for name in (claim.agent, claim.patient))
    joined = [part for part in _joined(in_use()).split(claim.agent) if part]
    return bool(whom) and (whom <= doers or (len(joined) > 1 and any(one_name(part, claim.patient) for part in joined)))


@lru_cache(maxsize=8)
def _joined(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds what joins those who do something together."""
    joining = any_of(joints("joining", vocabulary))
    return re.compile(rf",\s*(?:(?:{joining})\s+)?|\s+(?:{joining})\s+")


def _rivals(pair: Pair) -> bool:
    """True for a deed that one alone does, of whose two doers comparison found that they cannot be one."""
    return pair.comparison.relation == "conflict" and done_by_one(pair.a.predicate, in_use())


def _by_one(pair: Pair) -> bool:
    """True for a deed that one doer alone does: what happens once, a state's own rules, and what one was the first to do."""
    once = pair.a.predicate == pair.b.predicate and done_once(pair.a, in_use())  # one who died was killed by somebody
    known = _rivals(pair) or once or regulates(pair.a.predicate)
    return known or any(cue(claim.quote, "first") for claim in pair.claims)


def _named(claim: Claim, document: Document) -> bool:
    """True when the doer stands in the claim by name: a word with a capital that does not merely open a sentence or headline."""
    if claim.agent not in claim.quote:
        return False
    said = claim.agent.split() or [""]
    capitals = [word for word in said if word[:1].isupper()]
    away = said[0] in in_use()["counting"]["away"].words("words")  # "north of Arlow" is a place, "an Arlow judge" is described
    if not capitals or away or capitals[-1] != said[-1] or (claim.headline and len(capitals) < 2):
        return False
    return any(re.search(rf"[^\W_][,;]?\s{re.escape(word)}\b", document.text) for word in capitals) and not any(
        re.search(rf"\b{re.escape(word.lower())}\b", document.text) for word in capitals
    )


@rule(
    family="attribution",
    severity="warning",
    over="compared",
    good=(
        '[Arlow Post, 2024-03-08] The nurses had asked the council to "pay for the training of new staff".',
        '[Vale News, 2024-03-08] The council was asked by the nurses to "pay for the training of new staff".',
    ),
    bad=(
        '[Arlow Post, 2024-03-08] The mayor said 400 nurses had asked to "join the defence of the river and the town".',
        '[Vale News, 2024-03-08] The mayor spoke of 400 nurses she\'s asked to "join the defence of the river and the town".',
    ),
)
def role_reversal(cluster: Cluster) -> Iterator[Found]:
    """Who did it and to whom it was done are swapped between two sources."""
    swapped = [
        pair
        for pair in pairs(cluster)
        if pair.comparison.differ_in("role")
        and not pair.comparison.differ_in("value", "stance")  # "passed the Senate", "the Senate rejected it"
        and (pair.a.predicate != RESULT or pair.comparison.relation == "conflict")  # no draw
        and not (pair.a.headline or pair.b.headline)
        and (pair.numbers is None or (pair.pivot is not None and all(_counted(claim) for claim in pair.claims)))
    ]
    for group in once(swapped):
        a, b = group[0].claims
        yield finding(
            f"{cluster.question}: {worded(cluster, a)} against {worded(cluster, b)}",
            *involved(group),
        )


def _counted(claim: Claim) -> bool:
    """True for a count of a known measure: who serves a term and who passes it have it in common."""
    return measured(claim) and isinstance(claim.value, Quantity) and claim.value.unit is None
