"""Rules about where answers come from: origins are counted, not outlets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from corroborate.comparison.days import done_once
from corroborate.linking import canonical
from corroborate.linking.days import is_event
from corroborate.model import Claim, Cluster, Origin, Span, Voice
from corroborate.rule import Found, Run, finding, rule
from corroborate.rules.answers import answer, answers_held, origins_behind, pairs
from corroborate.rules.messages import said, words
from corroborate.rules.questions import counted, measured, reckoned, regulates
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, in_use, joints, without_article

#: Of what several documents have from one origin, so many answers are shown.
_SHOWN = 3
#: A reporter can count fewer than this alone.
_COUNTED = 10


@rule(
    family="provenance",
    severity="warning",
    over="run",
    good=(
        "[Arlow Post, 2024-03-08] The blast killed 44 people in Arlow on Monday, police said.",
        "[Vale News, 2024-03-08] The blast killed 44 people in Arlow on Monday, the Arlow General Hospital said.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The blast killed 44 people in Arlow on Monday, Mayor Ada Finch said.",
        "[Vale News, 2024-03-08] Mayor Ada Finch said the blast killed 44 people in Arlow on Monday.",
    ),
)
def single_origin(run: Run) -> Iterator[Found]:
    """Several documents give one answer, but all of it leads back to one origin.

    What the same documents have from the same origin is told once, figures first; ages, ranks and lengths alone are a note.

    Documents that name no source do not count as a second origin, nor does an outlet that elsewhere reports the first.
    An origin that is a party to the matter is said to be one.
    A note where nothing is told that an event did, that somebody must have counted, that is a rule or happens only once, and
    where the documents are of one source.
    """
    names = {document.id: document.name for document in run.documents}
    sources = {document.id: canonical(document.source.name, "") for document in run.documents}
    found: dict[tuple[str, tuple[str, ...]], list[tuple[Cluster, Origin, list[Claim]]]] = {}
    for cluster in run.compared:
        for origin, claims in _led_back(cluster):
            homes = tuple(dict.fromkeys(claim.document for claim in claims))  # by id: two may have one name
            found.setdefault((origin.name, homes), []).append((cluster, origin, claims))
    for (name, homes), told in sorted(found.items()):
        told.sort(key=lambda one: (not _weighty(one[2]), not any(isinstance(claim.value, Quantity) for claim in one[2])))
        papers = {sources[claim.document] for *_, claims in told for claim in claims}
        weighty = [one for one in told if _weighty(one[2])] if len(papers) > 1 else []
        shown = [f"{cluster.question}: {said(cluster, claims[:1])}" for cluster, _, claims in (weighty or told)[:_SHOWN]]
        more = f" and {len(told) - len(shown)} more" if len(told) > len(shown) else ""
        via = sorted({outlet for _, origin, _ in told for outlet in origin.via})
        passed = f", via {', '.join(via)}" if via else ""
        party = "; a party to the matter" if any(origin.party for _, origin, _ in told) else ""
        listed = ", ".join(map(names.__getitem__, homes))
        yield finding(
            f"{'; '.join(shown)}{more}: {len(homes)} documents ({listed}), one origin: {name}{passed}{party}",
            *(claim for *_, claims in told for claim in claims),
            severity=None if weighty else "note",
        )


def _weighty(claims: Sequence[Claim]) -> bool:
    """True for what an event did, a figure that somebody must have counted, a rule, or a deed that happens once."""
    return any(
        (_is_event(claim) and counted(claim)) or reckoned(claim) or (claim.value is None and _matters(claim)) for claim in claims
    )


def _is_event(claim: Claim) -> bool:
    return is_event(claim.predicate, in_use())


def _matters(claim: Claim) -> bool:
    deed = in_use()["deeds"].get(claim.predicate)
    if deed is not None and deed.text("answer") == "place":
        return False  # where something lies is no news
    told = claim.qualifiers.polarity and claim.qualifiers.stage != "considered"
    return told and (done_once(claim, in_use()) or regulates(claim.predicate))


def _led_back(cluster: Cluster) -> Iterator[tuple[Origin, list[Claim]]]:
    """The one origin of each answer that several documents give, and the claims that lead back to it."""
    found: dict[str, list[Claim]] = {}
    origins: dict[str, Origin] = {}
    for group in answers_held(cluster):
        if len({claim.document for claim in group}) < 2:
            continue
        named = [origin for origin in origins_behind(cluster, group) if origin.named]
        passed_on = {canonical(outlet, "") for origin in named for outlet in origin.via}
        relayed = [origin for origin in named if canonical(origin.name, "") in passed_on]
        named = [origin for origin in named if origin not in relayed]
        if len(named) == 1:
            led_back = [claim for claim in group if any(claim.id in origin.claims for origin in [*named, *relayed])]
            if len({claim.document for claim in led_back}) > 1:
                found.setdefault(named[0].name, []).extend(led_back)
                origins[named[0].name] = named[0]
    yield from ((origins[name], claims) for name, claims in found.items())


@rule(
    family="provenance",
    severity="error",
    over="run",
    good=(
        "[Arlow Post, 2024-03-08] The storm destroyed 300 homes, Vale News reports.",
        "[Vale News, 2024-03-08] The storm destroyed 300 homes, the Arlow fire service said.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The storm destroyed 300 homes, Vale News reports.",
        "[Vale News, 2024-03-08] The storm destroyed 300 homes, the Arlow Post reports.",
    ),
)
def circular_citation(run: Run) -> Iterator[Found]:
    """Sources give each other as the source of one answer."""
    documents = {document.id: document for document in run.documents}
    called = {document.id: canonical(document.source.name, "") for document in run.documents}
    for cluster in run.clusters:
        cites: dict[str, dict[str, Claim]] = {}
        sources = {called[claim.document] for claim in cluster.claims}
        for claim in cluster.claims:
            own = called[claim.document]
            for voice in claim.attribution.chain[1:]:
                cited = canonical(voice.name, "")
                if cited in sources and cited != own:
                    cites.setdefault(own, {}).setdefault(cited, claim)
        for ring in _rings(cites):
            claims = [cites[a][b] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)]
            names = [documents[claim.document].source.name for claim in claims]
            yield finding(f"{cluster.question}: {' cites '.join([*names, names[0]])}", *claims)


def _rings(cites: dict[str, dict[str, Claim]]) -> Iterator[list[str]]:
    """The shortest ring through each node of a graph, each ring once."""
    seen: set[frozenset[str]] = set()
    for start in sorted(cites):
        paths = [[start]]
        reached = {start}
        while paths:
            path = paths.pop(0)
            onward = sorted(cites.get(path[-1], {}))
            if start in onward:
                if frozenset(path) not in seen:
                    seen.add(frozenset(path))
                    yield path
                break
            for name in onward:
                if name not in reached:
                    reached.add(name)
                    paths.append([*path, name])


@rule(
    family="provenance",
    severity="note",
    over="run",
    good=(
        "[Arlow Post, 2024-03-08] The blast killed 44 people in Arlow on Monday, police said.",
        "[Vale News, 2024-03-08] The blast in Arlow on Monday killed 44 people, the mayor said.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The blast killed 44 people in Arlow on Monday. Some 900 people were evacuated.",
        "[Vale News, 2024-03-08] The blast in Arlow on Monday killed 44 people, the mayor said.",
    ),
)
def uncorroborated(run: Run) -> Iterator[Found]:
    """One document alone says this: no other answers the question.

    Told once for each question, where there are several documents; headlines, deeds without an answer, wordings without
    a known measure and what a document says of itself are left out.
    """
    if len(run.documents) < 2:
        return
    names = {document.id: document.name for document in run.documents}
    answered: set[tuple[str, Span]] = set()  # the words that answer something: one answer may be read as that of two questions
    for cluster in run.compared:
        compared = pairs(cluster, "agree", "compatible", "update", "conflict")
        answered.update(_place(claim) for pair in compared if pair.across for claim in pair.claims)
    telling: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for claim in run.claims:
        telling[_told_of(claim)].add(claim.document)
    for cluster in run.clusters:
        alone = [
            claim
            for claim in cluster.claims
            if measured(claim)
            and claim.value is not None
            and _place(claim) not in answered
            and len(telling[_told_of(claim)]) == 1
            and not claim.headline
            and claim.subject != names[claim.document]
        ]
        answered.update(map(_place, alone))
        if alone:
            listed = ", ".join(dict.fromkeys(said(cluster, [claim]) for claim in alone))
            yield finding(f"{cluster.question}: {listed}, nowhere else", *alone)


def _place(claim: Claim) -> tuple[str, Span]:
    """Where the words of a claim's answer stand."""
    return claim.document, claim.value_span or claim.span


def _told_of(claim: Claim) -> tuple[object, ...]:
    """What a claim says of whom, by the letter: another that says the same need not be of the same matter, but may be."""
    return claim.predicate, canonical(claim.subject, ""), answer(claim)


@rule(
    family="provenance",
    severity="note",
    good=(
        "[Arlow Post, 2024-03-08] Some 300 people were reportedly killed in the storm.",
        "[Vale News, 2024-03-08] The storm killed 300 people, Mayor Ada Finch said.",
    ),
    bad="Some 300 people were reportedly killed in the storm.",
)
def anonymous_only(cluster: Cluster) -> Iterator[Found]:
    """Nobody with a name stands behind this answer: "reportedly", "are said to", "officials".

    A warning when it is a figure and nobody at all is pointed to. Silent on an office that one person holds ("the mayor").
    """
    if not any(_unnamed(claim.attribution.speaker) for claim in cluster.claims):
        return
    for group in answers_held(cluster):
        telling = [claim for claim in group if measured(claim) and claim.predicate != "age"]
        unnamed = [claim for claim in telling if _unnamed(claim.attribution.speaker)]
        if not unnamed or any(voice.named for claim in group for voice in claim.attribution.chain[1:]):
            continue
        nobody = all(claim.attribution.speaker.text == claim.attribution.speaker.cue for claim in unnamed)
        figure = any(reckoned(claim) for claim in unnamed)
        yield finding(
            f"{cluster.question}: {said(cluster, unnamed)}", *unnamed, severity="warning" if nobody and figure else None
        )


@lru_cache(maxsize=8)
def _of_papers(vocabulary: Vocabulary) -> frozenset[str]:
    """The words that are a part of the name of a paper."""
    return frozenset(key.lower() for key, entry in vocabulary["outlets"].items() if entry.flag("part"))


def _speaks_for_itself(publisher: str) -> bool:
    """True for a body that publishes what it knows ("Ministry of Defence", "Arlow Police Department"), not for a paper."""
    vocabulary = in_use()
    words, of = without_article(publisher.lower(), vocabulary).split(), joints("belonging", vocabulary)
    heads = {words[-1], words[0], *(word for word, after in pairwise(words) if after in of)} if words else set()
    return not heads.isdisjoint(vocabulary["bodies"]) and _of_papers(vocabulary).isdisjoint(words)


def _unnamed(voice: Voice) -> bool:
    """True for a voice that cannot be found from the words: a bare cue, a plural, "an official"; not "the mayor"."""
    return voice.kind == "anonymous" or (voice.kind == "role" and without_article(voice.text, in_use()) == voice.text)


@rule(
    family="provenance",
    severity="warning",
    over="run",
    good="The storm destroyed 300 homes, the Arlow fire service said.",
    bad="Currently, approximately 2,000 volunteers are serving in the Arlow legion.",
)
def unattributed_figure(run: Run) -> Iterator[Found]:
    """Figures that a document gives in its own voice and for which no document names a source.

    Told once for each document, none for a ministry or court that publishes its own; a note when they are tolls of an event in a
    report that names sources for others. Figures below ten, ages, ranks, lengths, vague counts ("dozens") and headlines are left
    out, and what two documents tell alike.
    """
    sourced: set[str] = set()
    for cluster in run.compared:
        for pair in pairs(cluster):
            agreed = pair.comparison.relation in ("agree", "compatible") or (pair.pivot is not None and not pair.across)
            common = pair.across and pair.comparison.relation == "agree"
            if common or (agreed and not all(claim.attribution.own_voice for claim in pair.claims)):
                sourced.update(claim.id for claim in pair.claims)
    bare: dict[str, list[Claim]] = {}
    figures = [claim for claim in run.claims if isinstance(claim.value, Quantity)]
    attributing = {claim.document for claim in figures if not claim.attribution.own_voice}
    for claim in figures:
        large = isinstance(claim.value, Quantity) and (claim.value.point or 0) >= _COUNTED
        alone = large and claim.attribution.own_voice and not claim.headline and claim.id not in sourced
        if alone and reckoned(claim):
            bare.setdefault(claim.document, []).append(claim)
    cited = {canonical(voice.name, "") for claim in run.claims for voice in claim.attribution.chain[1:]} if bare else set()
    for document in run.documents:
        claims = bare.get(document.id, [])
        quoted = canonical(document.source.name, "") in cited  # who is quoted elsewhere is a source
        if claims and not quoted and not _speaks_for_itself(document.source.name):
            figures_of: dict[str, str] = {}  # one figure that is told twice is shown once
            for claim in claims:
                figures_of.setdefault(words(claim).lower(), f"{words(claim)} ({claim.noun or claim.subject})")
            listed = ", ".join(figures_of.values())
            tolls = document.id in attributing and all(is_event(claim.predicate, in_use()) for claim in claims)
            yield finding(f"no source in {document.name} for {listed}", *claims, severity="note" if tolls else None)
