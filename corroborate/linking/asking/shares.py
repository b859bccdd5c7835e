"""Which counts are of one of several places that share a toll: "14 died in Low Wick and six in Arlow" are no tolls of all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from attrs import evolve

from corroborate.linking.asking.questions import Question
from corroborate.linking.names import country_of, place_words
from corroborate.linking.stories import meet, quoted_names
from corroborate.linking.wording import plain, scope_words
from corroborate.model import Claim
from corroborate.vocabulary import Vocabulary, any_of, joints

#: The words of a place.
_Place = frozenset[str]
#: A word of a name: "Wick", "al-Bab".
_NAME = re.compile(r"(?:[a-z]{1,3}[-'\u2019])?[A-Z][\w'\u2019-]*")
#: Characters at the head of a sentence in which the place stands that it opens with.
_HEAD = 7
#: Characters between two figures of one sentence at most that share out a toll.
_BETWEEN = 70


def shared_out(questions: Sequence[Question], thread: Mapping[str, int], vocabulary: Vocabulary) -> list[Question]:
    """The questions, those of an event marked with the place whose share of it they count.

    Where one report gives several places a count of one kind each, behind one of all, or one count to several places and another
    to one of them, its counts told of one of them are no counts of all; nor are those that other reports of its thread tell of
    that place, or of their event where they know of that place alone. Nor is what is told of a place "alone", or of one in one of
    several countries that share.
    """
    events = [question for question in questions if question.event]
    if not events:
        return list(questions)
    listed = {question.claim.id: names for question in events if (names := _listed(question, vocabulary))}
    listing = {question.claim.document for question in events if question.claim.id in listed}
    told: dict[tuple[str, str], list[Question]] = defaultdict(list)  # by a report and what it counts
    for question in events:
        told[question.claim.document, question.predicate].append(question)
    sharing: dict[int, list[_Place]] = defaultdict(list)  # of a thread
    for document, place in (*_beside_a_whole(events, told, thread, vocabulary), *_of_a_list(told, listed, vocabulary)):
        sharing[thread[document]].append(place)
    parts = {home: _apart(places) for home, places in sharing.items()}
    lands = {home: frozenset().union(*places).intersection(vocabulary["countries"]) for home, places in parts.items()}
    lying = _lying([question for question in events if lands.get(thread[question.claim.document])], vocabulary)

    def shared(question: Question) -> Question:
        claim, home = question.claim, thread[question.claim.document]
        elsewhere = claim.document in listing and bool(claim.qualifiers.place) and not _own(claim, vocabulary)
        if claim.id in listed or elsewhere:  # or its place is the first of several that were named before
            return evolve(question, several_places=True)
        share = _share(question, parts[home], vocabulary) if home in parts else frozenset[str]()
        if not share and _alone(claim, vocabulary):
            share = _own(claim, vocabulary)
        elif not share and lands.get(home):
            share = _in_one_of(question, lands[home], vocabulary)
        return evolve(question, share=share.union(*(land for place, land in lying if meet(place, share)))) if share else question

    return _told_again([shared(question) if question.event else question for question in questions])


def _in_one_of(question: Question, lands: frozenset[str], vocabulary: Vocabulary) -> _Place:
    """The place in one of several countries of which a count is told, and that country; empty for none."""
    own = _own(question.claim, vocabulary)
    named = lands.intersection(map(country_of, question.story.names)) if own else lands
    return own | named if len(named) == 1 else own


def _lying(questions: Iterable[Question], vocabulary: Vocabulary) -> Sequence[tuple[_Place, _Place]]:
    """The places that are told with the country they lie in, each with it: "Norland's Vale region", "the Norse town of Alma"."""
    found = {}
    for question in questions:
        place, quote = question.claim.qualifiers.place[:1], question.claim.quote
        lead = _in_land(vocabulary).search(quote, 0, quote.find(place[0])) if place and place[0] in quote else None
        if lead is not None and (country := country_of(lead[1])) and not country_of(place[0]):
            found[place_words(place)] = frozenset((country,))
    return list(found.items())


@lru_cache(maxsize=8)
def _in_land(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds a name right before that of a place, with no more between them than what kind of place it is."""
    return re.compile(rf"({_NAME.pattern}?)(?:['\u2019]s?)?(?:\s(?!{any_of(joints('joining', vocabulary))}\b)[a-z]+){{0,3}}\s$")


def _told_again(questions: Sequence[Question]) -> list[Question]:
    """The questions, where a count that is told of no place is of the one for whose share its report gives the same figure."""

    def told(question: Question) -> tuple[object, ...]:
        return question.claim.document, question.predicate, question.claim.value

    shares = {told(one): one.share for one in questions if one.share}
    unplaced = (one.event and not (one.several_places or one.claim.qualifiers.place) for one in questions)
    again = (shares.get(told(one), one.share) if free else one.share for one, free in zip(questions, unplaced, strict=True))
    return [evolve(one, share=share) if share != one.share else one for one, share in zip(questions, again, strict=True)]


def _beside_a_whole(
    events: Sequence[Question],
    told: Mapping[tuple[str, str], Sequence[Question]],
    thread: Mapping[str, int],
    vocabulary: Vocabulary,
) -> Iterator[tuple[str, _Place]]:
    """The places, each with its document, to which a report gives a count of one kind each, behind one of all."""
    within: dict[int, set[_Place]] = defaultdict(set)  # of a thread, two places together of which one lies in the other
    for question in events:
        within[thread[question.claim.document]].update(_nested(question.claim, vocabulary))
    for one, other in _side_by_side(events, vocabulary):
        document, places = one.claim.document, [_own(question.claim, vocabulary) for question in (one, other)]
        claims = (known.claim for known in told[document, one.predicate])
        all_told = any(_of_all(claim, places) for claim in claims if claim.span.start < one.claim.span.start)
        if all_told and places[0] | places[1] not in within[thread[document]]:
            yield from ((document, place) for place in places)


def _of_a_list(
    told: Mapping[tuple[str, str], Sequence[Question]], listed: Mapping[str, _Place], vocabulary: Vocabulary
) -> Iterator[tuple[str, _Place]]:
    """The places to which a report gives a count besides one that it gives to them and others, each with its document."""
    for (document, _), counts in told.items():
        several = [listed[question.claim.id] for question in counts if question.claim.id in listed]
        for one in counts if several else ():
            place = _own(one.claim, vocabulary)
            if place and one.claim.id not in listed and any(meet(place, names) for names in several):
                yield document, place


def _apart(places: Sequence[_Place]) -> Sequence[_Place]:
    """The places, each once by whichever of its names."""
    found: list[_Place] = []
    for place in places:
        if not any(meet(place, known) for known in found):
            found.append(place)
    return found


def _nested(claim: Claim, vocabulary: Vocabulary) -> Iterator[_Place]:
    """The words of every two places of a claim of which one lies in the other: "in Low Wick, Arlow", not "Low Wick and Arlow"."""
    joining = joints("joining", vocabulary)
    for one, other in pairwise(claim.qualifiers.place):
        between, told, _ = claim.quote.partition(one)[2].partition(other)
        if told and joining.isdisjoint(plain(between).split()):
            yield place_words((one, other))


def _side_by_side(questions: Sequence[Question], vocabulary: Vocabulary) -> Iterator[tuple[Question, Question]]:
    """Two counts of one kind that one voice gives side by side, each at a place of its own, by its name."""
    last: dict[tuple[str, str, str | None], Question] = {}
    for question in questions:
        claim = question.claim
        if question.part or not _own(claim, vocabulary):
            continue
        kind = claim.document, question.predicate, claim.qualifiers.population
        before = last.get(kind)
        last[kind] = question
        if before is None or meet(_own(before.claim, vocabulary), _own(claim, vocabulary)):
            continue
        if len({bool(country_of(one.claim.qualifiers.place[0])) for one in (before, question)}) > 1:
            continue  # the one place may lie in the other
        one_voice = before.claim.attribution.speaker.name == claim.attribution.speaker.name
        near = _near(before.claim, claim) if before.sentence == question.sentence else _opens(question)
        if one_voice and near and _own(before.claim, vocabulary) | _own(claim, vocabulary) <= question.story.names:
            yield before, question


def _own(claim: Claim, vocabulary: Vocabulary) -> _Place:
    """The words of the place that a claim's own sentence gives it, by its name or as that of who tells it ("in our village")."""
    place = claim.qualifiers.place[:1]
    told = bool(place) and (place[0] in claim.quote or scope_words(vocabulary)["own place"].search(claim.quote) is not None)
    return _which(place) if told else frozenset()


def _which(places: tuple[str, ...]) -> _Place:
    """The words that tell which some places are, the first of which may be a country."""
    country = country_of(places[0]) if places else ""
    return frozenset((country,)) if country else place_words(places)


def _alone(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count that is told of a place alone: "35 were killed in Low Wick alone", "in our village alone"."""
    words = scope_words(vocabulary)
    if not _own(claim, vocabulary) or words["alone"].search(claim.quote) is None:
        return False
    place = f"{re.escape(claim.qualifiers.place[0])}|{words['own place'].pattern}"
    return re.search(rf"(?:{place})(?:\s[a-z]+)?\s{words['alone'].pattern}", claim.quote) is not None


def _listed(question: Question, vocabulary: Vocabulary) -> _Place:
    """The words of several places that a count is told of: "in the districts of Low Wick, Norden and Vale"; empty for one."""
    place, quote = question.claim.qualifiers.place[:1], question.claim.quote
    if not place or place[0] not in quote or question.scope or not question.main:
        return frozenset()
    found = _another(vocabulary).match(quote, quote.index(place[0]) + len(place[0]))
    if found is None:
        return frozenset()
    names = [_which((name,)) for name in (place[0], *_NAME.findall(found.group()))]
    return frozenset().union(*names) if len(set(names)) > 1 else frozenset()


@lru_cache(maxsize=8)
def _another(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds, right behind the name of a place, what goes on to the last of a list of places: ", Norden and nearby Vale"."""
    kinds = any_of((*vocabulary["places"]["kinds"].words("words"), *vocabulary["nominals"]["streets"].words("words")))
    beside = any_of((*vocabulary["places"]["beside"].words("words"), *vocabulary["places"]["sides"].words("words")))
    last = rf"\s(?:{any_of(joints('joining', vocabulary))})\s(?:(?:{beside})\s)?{_NAME.pattern}"
    return re.compile(rf"(?:,?\s(?:{_NAME.pattern}|(?:{kinds})s?\b))*,?{last}")


def _of_all(claim: Claim, places: Sequence[_Place]) -> bool:
    """True for a count that is told of no place or of all places that share it, not of one: "32 died in Arlow and Low Wick"."""
    names = quoted_names(claim)
    return sum(meet(place, names) for place in places) != 1


def _near(one: Claim, other: Claim) -> bool:
    """True for two figures of one sentence with little between them: "22 were killed in Low Wick, seven in Arlow"."""
    if one.value_span is None or other.value_span is None:
        return False
    return 0 < other.value_span.start - one.value_span.end <= _BETWEEN


def _opens(question: Question) -> bool:
    """True for a count behind its place at the head of a sentence: "In Low Wick, eight people were killed"."""
    claim = question.claim
    at = claim.quote.find(claim.qualifiers.place[0])
    return 0 <= at <= _HEAD


def _share(question: Question, sharing: Sequence[_Place], vocabulary: Vocabulary) -> _Place:
    """The place whose share a question counts; empty for all of an event, and where its sentence names several of them."""
    told, story = _own(question.claim, vocabulary), question.story
    named = [place for place in sharing if told and meet(place, place_words(question.claim.qualifiers.place))]
    if len(named) > 1:
        return frozenset()  # "the attacks on Low Wick and Arlow"
    if named and meet(named[0], told):
        return named[0]
    known = [place for place in sharing if meet(place, story.names)]
    return known[0] if len(known) == 1 and meet(known[0], story.home & story.top) else frozenset()


def of_one_share(a: Question, b: Question) -> bool:
    """True for two counts of all of an event, or of one place's share of it."""
    if not a.share and not b.share:
        return True
    one, other = (question.share or _only_place(question) for question in (a, b))
    return meet(one, other) and bool((a.share and b.share) or a.claim.document != b.claim.document)


def _only_place(question: Question) -> _Place:
    """The words of the one place that a count is told of; empty for none, and for several."""
    place = question.claim.qualifiers.place
    return _which(place) if len(place) == 1 and not question.several_places else frozenset()
