"""Reasons for which claims lead back to one speaker: a name, a shared text, a citation, one government, body or document.

The words decide first (who is said to say it, through whom), then what the texts share (passages, credits of agencies), then
what is known of offices (a president and "officials in the capital").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from attrs import frozen
from rapidfuzz.fuzz import ratio

from corroborate.corroboration.bodies import governs, is_state_press, organ_of
from corroborate.corroboration.copying import Passage, Passages
from corroborate.corroboration.credits import state_of
from corroborate.corroboration.leads import Lead
from corroborate.corroboration.voices import office, speaks_for
from corroborate.linking.names import canonical, same, squeezed
from corroborate.model import Claim, Document
from corroborate.values import Interval, Quantity, Term, TermList, TimeSpan
from corroborate.vocabulary import Vocabulary

#: Two sentences in nobody's voice are one when this much of their letters agree, and each has this many words.
ALIKE, LEAST_WORDS = 90.0, 8
#: More claims than this in one cluster are not compared sentence by sentence.
MOST_COMPARED = 200
#: So many other documents are asked which office a speaker holds.
MOST_ASKED = 20
#: "Arlow Harbour Authority (AHA)"
_SHORT = re.compile(r"\(([A-Z][\w.-]+)\)$")
#: A claim in a shared passage is compared with so many before it.
_NEIGHBOURS = 12


class Joined:
    """Claims in groups that grow, with the reasons for every join."""

    def __init__(self, count: int) -> None:
        self.parent = list(range(count))
        self.reasons: dict[str, int] = {}  # each with one of the claims it is about

    def find(self, at: int) -> int:
        """The claim that stands for the group of claim `at`."""
        while self.parent[at] != at:
            self.parent[at] = self.parent[self.parent[at]]
            at = self.parent[at]
        return at

    def join(self, a: int, b: int, why: str = "") -> None:
        """Make one group of those of `a` and `b`."""
        low, high = sorted((self.find(a), self.find(b)))
        if low != high:
            self.parent[high] = low
        if why:
            self.reasons.setdefault(why, a)


def joined_by_reasons(
    claims: Sequence[Claim],
    leads: Sequence[Lead],
    by_id: Mapping[str, Document],
    passages: Passages,
    vocabulary: Vocabulary,
    *,
    by_text: bool,
) -> Joined:
    """The claims of one question, joined where they lead back to one speaker.

    :param leads: where each claim leads back to by its own words.
    :param by_text: whether claims are joined by that, and by sentences that are nearly the same.
    """
    joined = Joined(len(claims))
    _by_name(joined, leads)
    if len(claims) > 1:
        if by_text:
            _by_text(joined, claims, leads, by_id, passages)
        _by_citing(joined, claims, leads, by_id, vocabulary)
        _by_government(joined, claims, leads, by_id, vocabulary)
        _by_organ(joined, claims, leads, vocabulary)
        _by_body(joined, claims, leads, by_id, vocabulary)
        _by_document(joined, claims, leads, by_id, passages)
    return joined


def _by_name(joined: Joined, leads: Sequence[Lead]) -> None:
    """One key is one origin, and so are two forms of one name."""
    first: dict[tuple[str, ...], int] = {}
    for at, lead in enumerate(leads):
        joined.join(first.setdefault(lead.key, at), at, lead.why)
    if len(leads) < 2:
        return
    names = {lead.key_name: at for at, lead in reversed(list(enumerate(leads))) if lead.named}
    for at, lead in enumerate(leads):
        short = _SHORT.search(lead.name)
        there = names.get(short[1].lower()) if lead.named and short else None
        if there is not None and joined.find(at) != joined.find(there):
            joined.join(there, at, f"“{lead.name}” is “{leads[there].name}” for short")
    alike: dict[str, list[str]] = {}  # names are only compared when they share the beginning of a word
    for name in sorted(names):
        for start in dict.fromkeys(squeezed(word)[:3] for word in name.split()):
            alike.setdefault(start, []).append(name)
    for group in alike.values():
        for position, one in enumerate(group):
            for other in group[position + 1 :]:
                if joined.find(names[one]) != joined.find(names[other]) and same(one, other):
                    called = leads[names[one]].name, leads[names[other]].name
                    joined.join(names[one], names[other], f"“{called[0]}” and “{called[1]}” are taken for one name")


def _by_document(
    joined: Joined, claims: Sequence[Claim], leads: Sequence[Lead], by_id: Mapping[str, Document], passages: Passages
) -> None:
    """What a document says in its own voice, it has from the one it names for the same answer; else it is its source's own."""
    named: dict[str, list[int]] = {}
    unnamed: dict[str, list[int]] = {}
    for at, lead in enumerate(leads):
        if not lead.own:
            (named if lead.named else unnamed).setdefault(claims[at].document, []).append(at)
    for at, lead in enumerate(leads):
        claim = claims[at]
        if not lead.own or (claim.value is None and not claim.headline):
            continue
        same_answer = [other for other in named.get(claim.document, ()) if agrees(claim, claims[other])]
        if claim.headline and not same_answer:
            same_answer = [other for other in unnamed.get(claim.document, ()) if agrees(claim, claims[other])][:1]
        if len({joined.find(other) for other in same_answer}) == 1:
            where = "the headline of " if claims[at].headline else ""
            source = leads[same_answer[0]].name
            joined.join(same_answer[0], at, f"{where}{by_id[claims[at].document].name} names {source} for the same answer")
    attributed = {joined.find(at) for at, lead in enumerate(leads) if lead.named and not lead.own}
    credited_to = {lead.key_name for lead in leads if lead.own and lead.named}
    first = {lead.key_name: at for at, lead in reversed(list(enumerate(leads))) if lead.key_name in credited_to and not lead.own}
    voices: dict[str, int] = {}
    for at, lead in enumerate(leads):
        if lead.own and joined.find(at) not in attributed:
            joined.join(first.setdefault(lead.key_name, at), at)
            voices.setdefault(claims[at].document, at)
    for document, at in voices.items():
        for passage in passages.of(document):
            other = passage.first if passage.later == document else passage.later
            if passage.reprint and other in voices:
                names = sorted((by_id[document].name, by_id[other].name))
                joined.join(voices[other], at, f"{names[0]} and {names[1]} are one article")


@frozen(eq=False)
class _Stand:
    """A claim placed in the document that has its passage first: there, copies of one sentence lie on each other."""

    start: float
    end: float
    at: int
    passage: Passage


def _by_text(
    joined: Joined, claims: Sequence[Claim], leads: Sequence[Lead], by_id: Mapping[str, Document], passages: Passages
) -> None:
    """A claim that nobody with a name makes leads back to the claim at the same place of a passage that two documents share."""
    standing: dict[str, list[int]] = {}
    for at, claim in enumerate(claims):
        standing.setdefault(claim.document, []).append(at)
    places: dict[str, list[_Stand]] = {}
    for document, held in standing.items():
        for passage in passages.of(document):
            ours = passage.later_span if passage.later == document else passage.first_span
            scale = (passage.first_span.end - passage.first_span.start) / (ours.end - ours.start)
            for at in held:
                span = claims[at].span
                if 2 * (min(ours.end, span.end) - max(ours.start, span.start)) >= span.end - span.start:
                    start = passage.first_span.start + (span.start - ours.start) * scale
                    end = passage.first_span.start + (span.end - ours.start) * scale
                    places.setdefault(passage.first, []).append(_Stand(start, end, at, passage))
    for stands in places.values():
        stands.sort(key=lambda stand: (stand.start, stand.end, stand.at))
        for position, one in enumerate(stands):
            for other in stands[max(0, position - _NEIGHBOURS) : position]:
                a, b = other.at, one.at
                overlap = min(one.end, other.end) - max(one.start, other.start)
                apart = claims[a].document != claims[b].document and not (leads[a].named and leads[b].named)
                if apart and 2 * overlap >= min(one.end - one.start, other.end - other.start):
                    joined.join(a, b, _shared(other.passage, one.passage, claims[a], claims[b], by_id))
    loose = [at for at, claim in enumerate(claims) if not leads[at].named and len(claim.quote.split()) >= LEAST_WORDS]
    for position, a in enumerate(loose[:MOST_COMPARED]):
        for b in loose[position + 1 : MOST_COMPARED]:
            apart = claims[a].document != claims[b].document and joined.find(a) != joined.find(b)
            if apart and ratio(claims[a].quote.lower(), claims[b].quote.lower(), score_cutoff=ALIKE):
                documents = by_id[claims[a].document].name, by_id[claims[b].document].name
                joined.join(a, b, f"{documents[0]} and {documents[1]} have nearly the same sentence")


def _shared(one: Passage, other: Passage, a: Claim, b: Claim, by_id: Mapping[str, Document]) -> str:
    names = sorted((by_id[a.document].name, by_id[b.document].name))
    passage = one if {one.first, one.later} == {a.document, b.document} else other
    if {passage.first, passage.later} == {a.document, b.document}:
        return f"{names[0]} and {names[1]} share a passage of {passage.words} words ({passage.evidence})"
    return f"{names[0]} and {names[1]} share a passage of about {min(one.words, other.words)} words with a third document"


def _by_citing(
    joined: Joined, claims: Sequence[Claim], leads: Sequence[Lead], by_id: Mapping[str, Document], vocabulary: Vocabulary
) -> None:
    """What an outlet is cited for leads back to where that outlet's own text has it from; a ring is one origin."""
    published: dict[str, list[int]] = {}
    for at, claim in enumerate(claims):
        published.setdefault(canonical(by_id[claim.document].source.name, "outlet", vocabulary), []).append(at)
    onward: dict[str, set[str]] = {}
    for at, lead in enumerate(leads):
        document = by_id[claims[at].document]
        source = canonical(document.source.name, "outlet", vocabulary)
        cited = published.get(lead.key_name, ()) if lead.named and lead.key_name != source else ()
        there = next((other for other in cited if agrees(claims[at], claims[other])), None)
        if there is None:
            continue
        if leads[there].key_name == lead.key_name:
            joined.join(at, there, f"{lead.name}, cited in {document.name}, says so itself")
            continue
        onward.setdefault(source, set()).add(lead.key_name)
        if source in onward.get(lead.key_name, ()):
            joined.join(at, there, f"{document.source.name} and {lead.name} cite each other")
        else:
            joined.join(at, there, f"{lead.name}, cited in {document.name}, has it from {leads[there].name}")


def agrees(a: Claim, b: Claim) -> bool:
    """True when two claims of one cluster give one answer, hedges aside."""
    one, other = a.value, b.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        if one.unit != other.unit:
            return False
        if one.point is not None and other.point is not None:
            return one.point == other.point
        for known, vague in ((one, other), (other, one)):
            if known.point is not None:  # "hundreds" is not the answer of who says "at least 58"
                return Interval(known.point, known.point).within(vague.interval)
        return one.interval.overlaps(other.interval)
    if isinstance(one, TermList) and isinstance(other, TermList):
        return bool(one.keys & other.keys)
    if isinstance(one, TimeSpan) and isinstance(other, TimeSpan):
        return one.overlaps(other)
    if isinstance(one, Term) and isinstance(other, Term):
        return one.key == other.key
    return one is None and other is None


def _by_government(
    joined: Joined, claims: Sequence[Claim], leads: Sequence[Lead], by_id: Mapping[str, Document], vocabulary: Vocabulary
) -> None:
    """An unnamed voice of a government may be a named one of that government that gives the same answer."""
    unnamed = [(at, governs(lead.name, vocabulary)) for at, lead in enumerate(leads) if not lead.own and not lead.named]
    countries = {country for _, country in unnamed if country}
    if not countries:
        return
    holders: dict[str, list[int]] = {}
    for at in _people(claims, leads):
        held = (office(leads[at].key_name, asked, vocabulary) for asked in _asked(claims[at], by_id))
        holders.setdefault(next(filter(None, held), ""), []).append(at)
    for at, country in unnamed:
        head = next((other for other in holders.get(country, ()) if agrees(claims[at], claims[other])), None) if country else None
        if head is not None:
            joined.join(head, at, f"“{leads[at].name}” may well be {leads[head].name}, of the same government")


def _by_organ(joined: Joined, claims: Sequence[Claim], leads: Sequence[Lead], vocabulary: Vocabulary) -> None:
    """The ministries, agencies and broadcasters of one state that give one answer speak for the state."""
    organs: dict[str, list[int]] = {}
    whose: list[int] = []
    for at, lead in enumerate(leads):
        if not lead.own and is_state_press(lead.name, vocabulary) and not organ_of(lead.name, vocabulary):
            whose.append(at)
        state = "" if lead.own else state_of(lead.key_name, vocabulary) or organ_of(lead.name, vocabulary)
        if state:
            one = next((other for other in organs.get(state, ()) if agrees(claims[at], claims[other])), None)
            if one is not None and leads[one].name != lead.name:
                joined.join(one, at, f"{leads[one].name} and {lead.name} are organs of one state, {state.title()}")
            organs.setdefault(state, []).append(at)
    for at in whose if len(organs) == 1 else ():
        state, known = next(iter(organs.items()))
        one = next((other for other in known if agrees(claims[at], claims[other])), None)
        if one is not None:
            joined.join(one, at, f"“{leads[at].name}” is likely that of {state.title()}, as {leads[one].name} is")


def _by_body(
    joined: Joined, claims: Sequence[Claim], leads: Sequence[Lead], by_id: Mapping[str, Document], vocabulary: Vocabulary
) -> None:
    """A body and those who lead it or speak for it are one origin."""
    bodies: dict[str, dict[str, int]] = {}  # by a word of the name: the name, and a claim that leads back to it
    for at, lead in enumerate(leads):
        if lead.named:
            for word in lead.key_name.split():
                bodies.setdefault(word, {}).setdefault(lead.key_name, at)
    for at in _people(claims, leads):
        for document in _asked(claims[at], by_id):
            body = speaks_for(leads[at].key_name, document, vocabulary)
            known = {key: there for word in body.split() for key, there in bodies.get(word, {}).items()}
            for key, there in sorted(known.items()):
                if there != at and joined.find(at) != joined.find(there) and same(body, key):
                    joined.join(there, at, f"{leads[at].name} speaks for {leads[there].name} ({document.name})")


def _people(claims: Sequence[Claim], leads: Sequence[Lead]) -> list[int]:
    """The claims that a named person makes."""
    return [at for at, lead in enumerate(leads) if lead.named and claims[at].attribution.speaker.kind == "person"]


def _asked(claim: Claim, by_id: Mapping[str, Document]) -> list[Document]:
    """The documents that are asked who a claim's speaker is: its own and some others."""
    own = by_id[claim.document]
    return [own, *(document for document in islice(by_id.values(), MOST_ASKED) if document is not own)]
