"""Rules about the arithmetic of one text: parts and wholes, totals, stated changes, majorities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import floor, log10

from corroborate.extraction.figures import Figure, find_quantities
from corroborate.extraction.sentences import split
from corroborate.model import Claim, Cluster, Document, Span
from corroborate.model.keeping import kept_with
from corroborate.rule import Found, finding, rule
from corroborate.rules.answers import involved, once, pairs
from corroborate.rules.messages import both, words
from corroborate.rules.questions import cue
from corroborate.values import Interval, Quantity, TermList, total
from corroborate.vocabulary import Vocabulary, in_use, joints

#: A word; the sign of a currency is none.
_WORD = re.compile(r"[^\W_]+")


def _rounded(quantity: Quantity) -> Interval:
    """The numbers that are written as this one when rounded to its last place."""
    return quantity.interval.widened(0 if quantity.approximate else quantity.step / 2)


def _place(figure: Figure, document: Document) -> float:
    """Worth of the last place to which a figure is meant beside a percentage: the second of those that have two digits."""
    digits = sum(map(str.isdigit, figure.number.of(document.text)))
    if not figure.value.point or digits < 2:
        return figure.value.step
    return min(figure.value.step, 10.0 ** (floor(log10(abs(figure.value.point))) - 1))


def _claims_at(claims: Sequence[Claim], spans: Sequence[Span]) -> list[Claim]:
    """The claims whose value, or else whose words, stand at one of `spans`, the former first."""
    exact = [claim for claim in claims if claim.value_span and any(claim.value_span.meets(span) for span in spans)]
    return exact or [claim for claim in claims if any(claim.span.meets(span) for span in spans)]


@kept_with("document")  # more than one rule asks
def _by_sentence(document: Document, vocabulary: Vocabulary) -> tuple[tuple[Span, tuple[Figure, ...]], ...]:
    """The sentences of a document that hold three figures or more, with these."""
    figures = find_quantities(document.text, vocabulary=vocabulary)
    found = []
    at = 0
    for sentence in split(document.text, vocabulary=vocabulary):
        while at < len(figures) and figures[at].span.start < sentence.span.start:
            at += 1
        stop = at
        while stop < len(figures) and figures[stop].span.end <= sentence.span.end:
            stop += 1
        if stop - at >= 3:
            found.append((sentence.span, tuple(figures[at:stop])))
        at = stop
    return tuple(found)


@rule(
    family="numbers",
    severity="error",
    over="document",
    good="The fire destroyed 40 homes in Arlow, 12 homes in Vale and 9 homes in Corran, a total of 61 homes, the mayor said.",
    bad="The fire destroyed 40 homes in Arlow, 12 homes in Vale and 9 homes in Corran, a total of 71 homes, the mayor said.",
)
def total_not_sum(document: Document, claims: Sequence[Claim]) -> Iterator[Found]:
    """The parts that a sentence lists as complete do not add up to the total it gives."""
    if not claims or not cue(document.text, "complete"):
        return
    for span, figures in _by_sentence(document, in_use()):
        if cue(span.of(document.text), "part"):
            continue
        for whole in figures:
            around = (
                document.text[max(span.start, whole.span.start - 25) : whole.span.start],
                document.text[whole.span.end : min(span.end, whole.span.end + 25)],
            )
            parts = [one for one in figures if one is not whole and one.value.unit == whole.value.unit]
            alike = all(one.elided or one.noun.split()[:1] == whole.noun.split()[:1] for one in parts)
            listed = (
                len(parts) >= 2
                and parts[0].span.start > whole.span.end
                and ":" in document.text[whole.span.end : parts[0].span.start]
            )
            if len(parts) < 2 or not (cue(around[0], "complete") or cue(around[1], "complete")) or not (alike or listed):
                continue
            summed = total(one.value for one in parts)
            slack = sum(one.value.step for one in parts if one.value.step > 1) / 2
            at_hand = _claims_at(claims, [whole.span, *(one.span for one in parts)])
            if at_hand and not summed.widened(slack).overlaps(_rounded(whole.value)):
                listed_parts = ", ".join(f'"{one.text}"' for one in parts)
                yield finding(f'{document.name} gives "{whole.text}" for {listed_parts}', *at_hand)


@rule(
    family="numbers",
    severity="error",
    over="document",
    good="The blast killed 44 people in Arlow, including 12 children.",
    bad="The blast killed 14 people in Arlow, including 22 children.",
)
def part_whole(document: Document, claims: Sequence[Claim]) -> Iterator[Found]:
    """A part is larger than the whole it is said to be part of."""
    for whole, part in pairwise(claim for claim in claims if isinstance(claim.value, Quantity)):
        sizes = whole.value, part.value
        if not (isinstance(sizes[0], Quantity) and isinstance(sizes[1], Quantity) and whole.value_span and part.value_span):
            continue
        same = whole.predicate == part.predicate and sizes[0].unit == sizes[1].unit and not whole.qualifiers.population
        between = document.text[whole.value_span.end : part.value_span.start]
        said_so = len(between) <= 120 and (cue(between, "part") or cue(document.text[part.value_span.end :][:12], "part"))
        # "No one was hurt, but a few guests, including two nurses, were asleep"; "six at one fair, four of them boys"
        none = sizes[0].high is not None and sizes[0].high <= 1
        if same and part.qualifiers.population and said_so and not none and _rounded(sizes[0]).before(_rounded(sizes[1])):
            yield finding(f"{words(part)} ({part.qualifiers.population}) of {words(whole)}, in {document.name}", whole, part)


@rule(
    family="numbers",
    severity="warning",
    over="document",
    good="The number of pupils rose 25% from 16,240 to 20,300, the council said.",
    bad="The number of pupils rose 41% from 16,240 to 20,300, the council said.",
)
def derived_mismatch(document: Document, claims: Sequence[Claim]) -> Iterator[Found]:
    """A stated percentage of change is not the one that the two figures beside it give."""
    if not any(isinstance(claim.value, Quantity) and claim.value.unit == "%" for claim in claims):
        return
    before_old, before_new = joints("old figure", in_use()), joints("new figure", in_use())
    if not any(word in document.text for word in before_old):
        return
    for span, figures in _by_sentence(document, in_use()):
        shares = [one for one in figures if one.value.unit == "%"]
        if len(figures) != 3 or len(shares) != 1 or shares[0].value.point is None:
            continue
        old, new = (one for one in figures if one is not shares[0])
        before = _WORD.findall(document.text, max(span.start, old.span.start - 6), old.number.start)
        joined = _WORD.findall(document.text, old.span.end, new.number.start)
        if before_old.isdisjoint(before[-1:]) or before_new.isdisjoint(joined[-1:]) or old.value.unit != new.value.unit:
            continue
        if not old.value.point or new.value.point is None:
            continue
        half = [_place(one, document) / 2 for one in (old, new)]
        ends = [
            abs(later / earlier - 1) * 100
            for earlier in (old.value.point - half[0], old.value.point + half[0])
            if earlier
            for later in (new.value.point - half[1], new.value.point + half[1])
        ]
        share = shares[0].value
        slack = 0 if share.approximate else _place(shares[0], document) / 2
        if not Interval(min(ends), max(ends)).overlaps(share.interval.widened(slack)):
            right = abs(new.value.point / old.value.point - 1) * 100
            yield finding(
                f'{document.name}: from "{old.text}" to "{new.text}" is {right:.0f}%, not "{shares[0].text}"',
                *_claims_at(claims, [old.span, new.span, shares[0].span]),
            )


@rule(
    name="rival-majorities",
    family="numbers",
    severity="warning",
    over="compared",
    good=(
        "[Arlow Post, 2024-03-08] Most of the volunteers come from Norway and Sweden.",
        "[Vale News, 2024-03-08] The volunteers come mostly from Sweden.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] Most of the volunteers come from Norway and Sweden.",
        "[Vale News, 2024-03-08] The volunteers come mostly from Japan and Korea.",
    ),
)
def rival_majorities(cluster: Cluster) -> Iterator[Found]:
    """Two different groups are each said to be the most."""
    found = []
    for pair in pairs(cluster):
        a, b = pair.a.value, pair.b.value
        if (
            isinstance(a, TermList)
            and isinstance(b, TermList)
            and not a.keys & b.keys
            and all(cue(claim.quote, "most") for claim in pair.claims)
        ):
            found.append(pair)
    for group in once(found):
        yield finding(both(cluster, group), *involved(group))
