"""Figures that are the only ones of what they count, or of their family, in their report: two such, in two reports of one story,
are one question, however each is told: "five districts have been hit", "cases were reported from four districts".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from corroborate.linking.actors import is_name, is_somebody, people_words
from corroborate.linking.days import is_event
from corroborate.linking.families import dimension, folded, is_framed, is_of_anything
from corroborate.linking.names import canonical, same
from corroborate.linking.wording import head_noun, one_meaning, plain, stem
from corroborate.model import Claim, Document
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, any_of, joints, load

#: Subjects that say nothing of what a figure measures.
_UNTOLD = frozenset(("", "people", "money"))
#: Families in which each has a figure of his own: his age, his place in a row.
_OF_ONE = frozenset(("age", "rank"))
#: Characters of a text of a sentence or two.
_BRIEF = 250
#: Words up to the end of a figure among which it is told that there are more.
_LEADING = 3


def sole_figures(
    claims: Iterable[Claim], documents: Iterable[Document], *, vocabulary: Vocabulary | None = None
) -> frozenset[str]:
    """The ids of the counts of things under plain verbs beside which their report counts no more of these, and of the figures of
    a family, no event's, beside which it gives no more of that; a headline is a report of its own, and what no longer holds, or
    converts a figure, is no other figure.

    People are counted for many a reason, and so are occasions ("the third time"). A text of a sentence or two gives few
    figures in any case.
    """
    reports = {document.id for document in documents if len(document.text) > _BRIEF}
    if not reports:
        return frozenset()
    words = vocabulary or load()
    things: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    families: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        again = claim.qualifiers.superseded or claim.before_value.endswith("(")
        if claim.document not in reports or not isinstance(claim.value, Quantity) or again:
            continue
        if thing := _thing(claim, words):
            things[claim.document, claim.headline, thing].append(claim)
        if family := _family(claim, words):
            families[claim.document, claim.headline, family].append(claim)
    counted = (claim for claim in _alone(things, words) if not is_framed(claim.predicate, words))
    return frozenset(claim.id for claim in (*counted, *_alone(families, words)))


def _alone(told: Mapping[tuple[object, ...], Sequence[Claim]], vocabulary: Vocabulary) -> Iterator[Claim]:
    """The figures that are the only ones of their kind, and not of others than those known."""
    alike = (claims for claims in told.values() if len({claim.value for claim in claims}) == 1)  # told once, or again
    return (claim for claims in alike for claim in claims if not _of_more(claim, vocabulary))


def _of_more(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count of others than those known ("three more shops"), or of all of somebody's: "one of its three shops"."""
    before = plain(claim.before_value).split()
    of, owner = ["", "", *before][-2:]
    if of in joints("belonging", vocabulary) and owner in vocabulary["nominals"]["possessives"].words("words"):
        return True
    further, figure, noun = vocabulary["counting"]["further"].words("words"), plain(claim.value_text), plain(claim.noun)
    if not {*before, *figure.split(), *noun.split()}.isdisjoint(further):
        figure = _hedges(vocabulary).sub(" ", figure)  # "more than three" are no others
        return not {*[*before, *figure.split()][-_LEADING:], *noun.split()}.isdisjoint(further)
    return False


@lru_cache(maxsize=8)
def _hedges(vocabulary: Vocabulary) -> re.Pattern[str]:
    """The words that only say how surely a figure is what it is."""
    return re.compile(rf"\b(?:{any_of(vocabulary['hedges'])})\b")


def _thing(claim: Claim, vocabulary: Vocabulary) -> str:
    """What a claim counts, by the one noun for all of nearly its meaning; "" where that is nobody, anybody or any occasion."""
    if isinstance(claim.value, Quantity) and claim.value.unit is not None:
        return ""
    thing = one_meaning(folded(claim.subject, vocabulary), vocabulary)
    vague = thing in ("", "people") or thing in vocabulary["scopes"]["counted for any reason"].words("words")
    noun = plain(claim.subject).rpartition(" ")[2]
    people = is_name(claim.subject, vocabulary) or not people_words(vocabulary).isdisjoint((noun, noun.removesuffix("s")))
    return "" if vague or people else thing


def _family(claim: Claim, vocabulary: Vocabulary) -> tuple[object, ...]:
    """The family of a figure, what its unit measures and whom it counts; empty for what an event did and for plain verbs."""
    if not is_framed(claim.predicate, vocabulary) or is_event(claim.predicate, vocabulary) or claim.predicate in _OF_ONE:
        return ()
    unit = (claim.value.unit or "") if isinstance(claim.value, Quantity) else ""
    group = claim.qualifiers.population
    more = group in vocabulary["counting"]["further"].words("words")  # "27 casings inside and another nine outside"
    return claim.predicate, dimension(unit, vocabulary), None if more else group


def may_measure(claim: Claim, vocabulary: Vocabulary) -> frozenset[str]:
    """What a figure with a unit may measure: its noun, what the verb is done to, or what does it: "the spill covers 40 sq km"."""
    said = [claim.subject, claim.patient, "" if is_somebody(claim.agent, vocabulary) else claim.agent]
    heads = {head_noun(words, vocabulary) for words in said} - _UNTOLD
    return frozenset(one_meaning(stem(head), vocabulary) for head in heads)


def by_two(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for counts of what two do, and for the costs of two things: "storms kept ten ships", "a navy escorted five"."""
    measured = isinstance(a.value, Quantity) and a.value.unit is not None
    if measured and is_of_anything(a.predicate, vocabulary):
        one, other = (may_measure(claim, vocabulary) for claim in (a, b))
        general = frozenset(map(stem, vocabulary["scopes"]["whatever it is"].words("words")))
        return bool(one and other) and one.isdisjoint(other) and general.isdisjoint(one | other)
    doers = [canonical(claim.agent, "", vocabulary) for claim in (a, b)]
    counted = any(stem(doer) == stem(claim.subject) for doer, claim in zip(doers, (a, b), strict=True))  # "calls stood at 40"
    return all(doers) and not counted and not same(*doers)
