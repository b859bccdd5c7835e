"""Links between claims that ask the same question, scored field by field on wording alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from heapq import nlargest
from itertools import combinations, pairwise

from attrs import evolve

from corroborate.extraction.deeds.whens import AT_TIME, HOUR, WHEN
from corroborate.linking.asking.parts import parted
from corroborate.linking.asking.persons import with_persons
from corroborate.linking.asking.questions import Question, question_of
from corroborate.linking.asking.shares import shared_out
from corroborate.linking.asking.sole import sole_figures
from corroborate.linking.asking.terms import with_sentenced
from corroborate.linking.cast import cast
from corroborate.linking.echoes import echoes
from corroborate.linking.families import has_one, is_framed
from corroborate.linking.grouping import CROWDED
from corroborate.linking.names import canonical, place_words, same
from corroborate.linking.nearby import nearby
from corroborate.linking.occasions import occasions
from corroborate.linking.papers import issued
from corroborate.linking.scores.events import days_told
from corroborate.linking.scores.likeness import ENOUGH
from corroborate.linking.scores.scoring import Score, score
from corroborate.linking.stories import stories, with_own_names
from corroborate.linking.threads import threads
from corroborate.linking.through import through
from corroborate.linking.whens import whens
from corroborate.model import Claim, Document, Link
from corroborate.vocabulary import Vocabulary, load

#: Of a block of more claims than this, each claim meets only so many that follow it in a fixed order.
_BLOCK, _NEIGHBOURS = 100, 12
#: Of a vast predicate of more than so many claims, each claim meets at most so many of those after it, the rarest words first.
_VAST, _MOST = 1_000, 24
#: How many of its rarest words a claim is looked up by.
_RAREST = 4
#: Predicates of times that are told of something that another claim tells as well.
_TIMES = frozenset((HOUR, AT_TIME, WHEN))
#: How much likelier than the next the only answer is.
_CLEARLY = 0.08
#: So many claims of a document are looked at as rivals of one, the likest.
_LIKEST = 5
#: How much worse than the best of its rivals a link may be and still stand.
_HARDLY = 0.03
#: How alike the words beside two values are at least that surely answer one another.
_BESIDE = 0.75


def _keys(question: Question, often: Mapping[str, int]) -> list[str]:
    """What a claim of a crowded predicate is looked up by: its days, its place, its rarest words, its subject."""

    def rarest(words: Collection[str]) -> list[str]:
        return sorted((word for word in words if often[word] > 1), key=lambda word: (often[word], word))[:_RAREST]

    days = [f"day {day}" for day in days_told(question)]
    if not question.event:
        return [*days, *rarest(question.words), f"subject {question.subject}"]
    places = [f"place {word}" for word in sorted(place_words(question.claim.qualifiers.place))]
    return [*days, *places, *rarest(question.words), *rarest(question.story.names)]


def _candidates(questions: Sequence[Question], thread: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """Pairs of positions worth scoring: same predicate and thread, and where there are many a shared day, word or subject."""
    families: dict[tuple[str, int], list[int]] = defaultdict(list)
    for at, question in enumerate(questions):
        families[question.family, thread[question.claim.document]].append(at)
    for family in sorted(families):
        members = families[family]
        if len(members) <= CROWDED:
            yield from combinations(members, 2)
            continue
        often = Counter(word for at in members for word in questions[at].words | questions[at].story.names)
        blocks: dict[str, list[int]] = defaultdict(list)
        for at in members:
            for key in _keys(questions[at], often):
                blocks[key].append(at)
        met: dict[int, set[int]] = {at: set() for at in members}
        most = _MOST if len(members) > _VAST else len(members)
        for block in sorted(blocks.values(), key=lambda block: (len(block), block)):
            reach = len(block) if len(block) <= _BLOCK else _NEIGHBOURS
            for place, one in enumerate(block):
                for other in block[place + 1 : place + 1 + reach]:
                    if len(met[one]) < most and other not in met[one]:
                        met[one].add(other)
                        yield one, other


def link(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    *,
    vocabulary: Vocabulary | None = None,
    echoed: bool = False,
    sole: frozenset[str] | None = None,
) -> tuple[Link, ...]:
    """The pairs of claims that ask the same question.

    :param claims: from any number of documents, in any order.
    :param documents: the documents they stand in.
    :param echoed: also those that one unusual figure or somebody's age tells; without them, no claim's answer changes its links.
    :param sole: what `sole_figures` finds in these claims, where that is known already.
    :returns: one link per pair, ordered by the two ids; the same for any order of the input.
    """
    if len(claims) < 2:
        return ()
    words = vocabulary or load()
    ordered = sorted(claims, key=_place)
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in ordered:
        of_document = told[claim.document]  # kept though nothing is told of it but hours
        if claim.predicate not in _TIMES:  # told of something that another claim tells as well
            of_document.append(claim)
    shelf = stories(told, documents, words)
    thread = threads(shelf, words)
    sole = sole_figures(ordered, documents, vocabulary=words) if sole is None else sole
    questions = [question_of(claim, shelf[claim.document], words, sole=claim.id in sole) for claim in ordered]
    if any(question.event for question in questions):  # a thread's own names tell events apart, and nothing else
        shelf = with_own_names(shelf, thread)
        questions = [evolve(question, story=shelf[question.claim.document]) for question in questions]
    questions = parted(questions, words)
    questions = with_sentenced(with_persons(shared_out(questions, thread, words), words))
    scored = {}
    for one, other in _candidates(questions, thread):
        if _one_sentence(questions[one], questions[other]) and not _disputed(questions[one], questions[other]):
            continue  # they answer two questions
        found = score(questions[one], questions[other], words)
        if found is not None:
            scored[one, other] = found
    sure = {pair: found for pair, found in scored.items() if found.total >= ENOUGH}
    kept = _unambiguous({**_best(sure, questions), **_only(scored, questions, words)}, questions)
    kept = {**issued(questions, kept, words), **kept}
    kept |= whens(questions, thread, kept, words)
    if echoed:
        kept |= cast(questions, thread, kept, words)
        kept |= echoes(questions, thread, kept, words) | occasions(questions, thread, kept, words)
        kept |= nearby(questions, thread, kept, words)
        kept |= through(questions, kept)
    links = [_link(questions[one].claim, questions[other].claim, found) for (one, other), found in kept.items()]
    return tuple(sorted(links, key=lambda item: (item.a, item.b)))


def _place(claim: Claim) -> tuple[object, ...]:
    """Where a claim stands: an order that its value does not change."""
    span, value = claim.span, claim.value_span or claim.span
    return claim.document, span.start, span.end, value.start, value.end, claim.predicate, claim.subject, claim.id


def _link(a: Claim, b: Claim, found: Score) -> Link:
    return Link(min(a.id, b.id), max(a.id, b.id), found.total, found.reasons, found.tied)


def _best(scored: dict[tuple[int, int], Score], questions: Sequence[Question]) -> dict[tuple[int, int], Score]:
    """Without the links that a rival takes: of several figures of one sentence, a claim answers the one it is likest to.

    Deeds are no rivals: a country may allow and encourage in one sentence. Nor are counts of one event: a report gives
    several, of several speakers.
    """
    best: dict[tuple[int, str, int | str, str | None], tuple[int, float, float]] = {}

    def rivals(one: int, other: int) -> tuple[int, str, int | str, str | None]:
        asked = questions[other]
        home = asked.sentence if asked.kind == "Quantity" and not asked.event else asked.claim.id
        return one, asked.claim.document, home, asked.claim.qualifiers.population

    ranked = {pair: (_placed(*(questions[at].claim for at in pair)), found.total, found.beside) for pair, found in scored.items()}
    for one, other in scored:
        for key in (rivals(one, other), rivals(other, one)):
            best[key] = max(best.get(key, (-1, 0.0, 0.0)), ranked[one, other])
    return {
        pair: found
        for pair, found in scored.items()
        if all(_as_good(ranked[pair], best[rivals(*each)]) for each in (pair, pair[::-1]))
    }


def _as_good(one: tuple[int, float, float], best: tuple[int, float, float]) -> bool:
    """True for the best of some rivals, or one hardly worse, unless the words beside the best are the same."""
    return one == best or (one[0] == best[0] and best[1] - one[1] <= _HARDLY and best[2] < _BESIDE)


def _only(
    scored: Mapping[tuple[int, int], Score], questions: Sequence[Question], vocabulary: Vocabulary
) -> dict[tuple[int, int], Score]:
    """The links too weak by themselves whose two claims have nothing else in each other's document that they could answer."""
    weak = {
        (one, other): found
        for (one, other), found in scored.items()
        if found.total < ENOUGH and questions[one].claim.document != questions[other].claim.document
    }
    if not weak:
        return {}
    likest: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    for (one, other), found in scored.items():
        for at, by in ((one, other), (other, one)):
            likest[at, questions[by].claim.document].append((found.total, by))
    rivals = {place: nlargest(_LIKEST, found) for place, found in likest.items()}
    again = _conversions(questions)
    kept = {}
    for (one, other), found in weak.items():
        if one in again or other in again:
            continue
        if all(
            rival == by
            or found.total - total >= _CLEARLY
            or rival in again
            or _answers_too(questions[by], questions[rival], vocabulary)
            for at, by in ((one, other), (other, one))
            for total, rival in rivals[at, questions[by].claim.document]
        ):
            kept[one, other] = found
    return kept


def _answers_too(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two figures of one document that may both answer one of another: of two speakers, or one of them outdated."""
    outdated = a.claim.qualifiers.superseded != b.claim.qualifiers.superseded
    alike = a.predicate == b.predicate and is_framed(a.claim.predicate, vocabulary)
    population = a.claim.qualifiers.population == b.claim.qualifiers.population
    one = has_one(a.predicate, vocabulary) and a.subject == b.subject and population and a.part == b.part
    return a.kind == b.kind == "Quantity" and alike and (outdated or one or _disputed(a, b))


def _conversions(questions: Sequence[Question]) -> frozenset[int]:
    """Figures that give the one before their bracket in another unit: "3,100 hectares (7,660 acres)"."""
    places = [
        (question.claim.document, question.claim.value_span, at)
        for at, question in enumerate(questions)
        if question.measure and question.claim.value_span is not None
    ]
    found = set()
    for (home, first, one), (document, second, other) in pairwise(sorted(places)):
        between = questions[one].story.document.text[first.end : second.start] if home == document else ""
        if between.strip() == "(" and questions[one].family == questions[other].family:
            found.add(other)
    return frozenset(found)


def _unambiguous(found: dict[tuple[int, int], Score], questions: Sequence[Question]) -> dict[tuple[int, int], Score]:
    """Without the links of a claim that leaves open what it is about where these rest on that and lead to several names."""
    names: dict[int, list[frozenset[str]]] = defaultdict(list)  # of those that an open claim is linked to
    opened: dict[tuple[int, int], int] = {}
    for (one, other), held in found.items():
        if held.opened:
            at, by = (one, other) if questions[one].open else (other, one)
            opened[one, other] = at
            names[at].append(questions[by].named)
    several = {at for at, told in names.items() if len(told) > 1 and not frozenset.intersection(*told)}
    return {pair: held for pair, held in found.items() if opened.get(pair) not in several}


def _placed(a: Claim, b: Claim) -> int:
    """1 for two claims that name one place first, -1 for two places, 0 when a side names none."""
    one, other = a.qualifiers.place[:1], b.qualifiers.place[:1]
    return 0 if not one or not other else 1 if same(canonical(one[0]), canonical(other[0])) else -1


def _disputed(a: Question, b: Question) -> bool:
    """True for two counts of one thing that two speakers give: "3,000 marched, the union said; police counted 1,800"."""
    voices = [question.claim.attribution for question in (a, b)]
    named = not any(voice.own_voice for voice in voices) and not same(*(canonical(voice.speaker.name) for voice in voices))
    alike = (a.predicate, a.subject, a.kind) == (b.predicate, b.subject, b.kind) and not a.part and not b.part
    return named and alike and a.kind == "Quantity" and a.claim.qualifiers.population == b.claim.qualifiers.population


def _one_sentence(a: Question, b: Question) -> bool:
    return a.claim.document == b.claim.document and a.sentence == b.sentence
