"""What the built-in rules share: who says what, in words; the answers that differ, each difference once."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Literal

from attrs import frozen

from corroborate.comparison.matters import is_brief
from corroborate.extraction.figures import find_quantities
from corroborate.linking.days import by_month
from corroborate.linking.deeds import is_name
from corroborate.linking.names import canonical, same
from corroborate.linking.wording import stems
from corroborate.model import Claim, Cluster, Comparison, Document, Origin, Relation
from corroborate.rule import normalised
from corroborate.values import Quantity, Term, TermList, TimeSpan, Value
from corroborate.vocabulary import Vocabulary, any_of, in_use

#: Classes of hedge by the side of the named number on which they put the count.
_BELOW = frozenset({"nearly", "under"})
_AT_OR_ABOVE = frozenset({"over", "at least"})
#: Claims under a verb of no known family ask one thing when this share of their words is common to both.
_ONE_WORDING = 0.4
#: Words before a figure that opens its claim, less than so many.
_OPENING = 4
#: Two sentences are nearly one when this share of their words is common to both.
NEARLY_ONE = 0.6
#: What nobody has to have counted or reckoned: a reader can look it up, or it tells how somebody is placed.
_LOOKED_UP = frozenset(("age", "rank", "length", "distance", "duration", "depth", "height", "area"))
#: More answers than so many are not spelt out in one message; the claims of a finding are all there.
_TOLD = 4
#: More characters than a sentence has, as a rule.
_SENTENCE = 1_000
#: A number in digits by itself: not "43rd".
_DIGITS = re.compile(r"\b[0-9]+(?:\.[0-9]+)?\b")
#: Signs that open or close a quotation, which stand around quoted words anyway.
_QUOTES = '"\u201c\u201d\u201e '


#: What kind of difference two figures show; each is one rule's, so that a difference is told once.
Kind = Literal["direction", "slip", "ceiling", "floor", "mismatch"]


def speaker(claim: Claim, document: Document) -> str:
    """Who is said to say it, in words: "Finch, via The Herald, in NAME", "no source, in NAME"."""
    voices = claim.attribution.chain[1:]
    where = f"headline of {document.name}" if claim.headline else document.name
    if not voices:
        return f"no source, in {where}"
    via = [voice.name for voice in voices[:-1] if voice.name]
    return ", ".join([voices[-1].name or "unnamed", *(f"via {name}" for name in reversed(via)), f"in {where}"])


def _shortened(text: str, most: int) -> str:
    text = " ".join(text.split()).strip(_QUOTES)
    return f'"{text if len(text) <= most else text[: most - 3].rstrip() + "..."}"'


def words(claim: Claim) -> str:
    """The words of the answer in quotation marks: the value's, else the claim's, shortened."""
    return _shortened(claim.value_text or claim.quote, 90)


def quoted(claim: Claim) -> str:
    """The claim's own words in quotation marks, shortened."""
    return _shortened(claim.quote, 160)


def answer(claim: Claim) -> tuple[str, ...]:
    """What two claims share when they give one answer; sorts numbers by size."""
    if claim.value is None:
        return _answer(None, claim.quote)
    return _answer(claim.value, claim.value_text if claim.value == TimeSpan() else "")  # "early December" that nothing dates


@lru_cache(maxsize=65536)  # asked for again with every pair a claim stands in
def _answer(value: Value | None, words: str) -> tuple[str, ...]:
    if isinstance(value, Quantity):
        ends = (value.point, value.low, value.high)
        size = next((end for end in ends if end is not None), 0.0)
        return ("1", f"{size:024.6f}", value.hedge or "", value.unit or "", *(f"{end}" for end in ends))
    if isinstance(value, TimeSpan):
        return ("2", f"{value.earliest}", f"{value.latest}", normalised(words))
    if isinstance(value, Term):
        return ("3", value.key)
    if isinstance(value, TermList):
        return ("4", *sorted(value.keys))
    return ("5", normalised(words))


@frozen
class Pair:
    """Two linked claims and how they stand; `a` holds the smaller or earlier answer."""

    a: Claim
    b: Claim
    comparison: Comparison

    @property
    def claims(self) -> tuple[Claim, Claim]:
        """Both claims."""
        return self.a, self.b

    @cached_property
    def numbers(self) -> tuple[Quantity, Quantity] | None:
        """Both values, when both are quantities."""
        a, b = self.a.value, self.b.value
        return (a, b) if isinstance(a, Quantity) and isinstance(b, Quantity) else None

    @cached_property
    def pivot(self) -> float | None:
        """The number both name, when they name the same in one unit."""
        if self.numbers is None:
            return None
        a, b = self.numbers
        return a.point if a.point == b.point and a.unit == b.unit else None

    @cached_property
    def kind(self) -> Kind | None:
        """The kind of a difference between two figures of one unit, the most telling first; None when they do not differ."""
        numbers = self.numbers
        if numbers is None or numbers[0].unit != numbers[1].unit:
            return None
        a, b = numbers
        if self.pivot is not None:
            sides = {a.hedge, b.hedge}
            return "direction" if sides & _BELOW and sides & _AT_OR_ABOVE else None
        if a.interval.overlaps(b.interval):
            return None
        if _slipped(a, b):
            return "slip"
        if a.hedge in ("at most", "up to"):
            return "ceiling"
        return "floor" if b.hedge == "at least" else "mismatch"

    @property
    def same_speaker(self) -> bool:
        """True when both are said to come from one identified first speaker."""
        return not self.comparison.differ_in("speaker") and all(claim.attribution.speaker.named for claim in self.claims)

    @property
    def elsewhere(self) -> bool:
        """True when the two count other groups, or in places or bodies that both name and that differ."""
        differences = self.comparison.differences
        return any(one.aspect == "population" or (one.aspect in ("place", "body") and one.a and one.b) for one in differences)

    @property
    def across(self) -> bool:
        """True when the two stand in different documents."""
        return self.a.document != self.b.document


def _slipped(a: Quantity, b: Quantity) -> bool:
    """True when both name the same digits and only the place differs, and that is no accident of round numbers."""
    if not a.point or not b.point or a.point < 0 or b.point < 0:
        return False
    power = abs(math.log10(b.point / a.point))
    digits = f"{max(a.point, b.point):.0f}".rstrip("0")
    return round(power) >= 1 and abs(power - round(power)) < 1e-9 and (len(digits) >= 2 or round(power) >= 3)


def pairs(cluster: Cluster, *relations: Relation) -> Sequence[Pair]:
    """The compared pairs of a cluster, those with one of `relations` when any is named."""
    if not cluster.comparisons:
        return ()
    found: Sequence[Pair] | None = cluster.kept.get(Pair)  # rule after rule asks for them
    if found is None:
        found = cluster.kept[Pair] = [
            Pair(a, b, comparison) if answer(a) <= answer(b) else Pair(b, a, comparison) for a, b, comparison in cluster.pairs()
        ]
    return [pair for pair in found if pair.comparison.relation in relations] if relations else found


def once(found: Iterable[Pair]) -> Iterator[list[Pair]]:
    """`found` grouped so that one difference between two answers, however often repeated, stands once.

    In each group the pair that shows it best comes first: body before headline, across documents before within one.
    """
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Pair]] = {}
    for pair in found:
        groups.setdefault((answer(pair.a), answer(pair.b)), []).append(pair)
    for _, group in sorted(groups.items()) if groups else ():
        yield sorted(group, key=lambda pair: (not pair.across, pair.a.headline + pair.b.headline))


def apart(found: Iterable[Pair]) -> Iterator[list[Pair]]:
    """`found` in as few groups as its pairs allow: answers that are joined by a pair, directly or over others, share one.

    Of a question with many answers a reader needs one list, not every pair of it.
    """
    groups: list[tuple[set[tuple[str, ...]], list[Pair]]] = []
    for part in once(found):
        ends, members = {answer(claim) for claim in part[0].claims}, part
        for met in [group for group in groups if group[0] & ends]:
            groups.remove(met)
            ends, members = met[0] | ends, met[1] + members
        groups.append((ends, members))
    for _, members in groups:
        yield members


def involved(group: Sequence[Pair]) -> list[Claim]:
    """Every claim of a group of pairs, once, those of its first pair first."""
    return list({claim.id: claim for pair in group for claim in pair.claims}.values())


def said(cluster: Cluster, claims: Iterable[Claim]) -> str:
    """One answer and who gives it: '"nearly 900" (Finch, in NAME; and 2 more)'."""
    first, *others = list(claims)
    more = f"; and {len(others)} more" if others else ""
    return f"{words(first)} ({speaker(first, cluster.document_of(first))}{more})"


def worded(cluster: Cluster, claim: Claim) -> str:
    """A claim in its own words and who says it: '"The bridge was not closed" (Finch, in NAME)'."""
    return f"{quoted(claim)} ({speaker(claim, cluster.document_of(claim))})"


def both(cluster: Cluster, group: Sequence[Pair]) -> str:
    """Each answer of a group of pairs with who gives it, in words, the smallest first."""
    sides: dict[tuple[str, ...], list[Claim]] = {}
    for claim in involved(group):
        sides.setdefault(answer(claim), []).append(claim)
    told = [said(cluster, claims) for _, claims in sorted(sides.items())]
    if len(told) > _TOLD:
        told = [*told[: _TOLD - 1], f"{len(told) - _TOLD} more", told[-1]]  # in order: what lies between says least
    return " against ".join(told) if len(told) == 2 else ", ".join(told)


@lru_cache(maxsize=32)
def _cues(sense: str, vocabulary: Vocabulary) -> re.Pattern[str]:
    keys = [key for key, entry in vocabulary["connectives"].items() if entry.text("sense") == sense]
    phrases = any_of(keys, space=r"\s+")
    return re.compile(rf"\b(?:{phrases})\b")


def cue(text: str, sense: str) -> str:
    """The first word of `text` that the list `connectives` gives this sense ("now", "first", "then", "part" ...), else ""."""
    find = _known_cue if len(text) <= _SENTENCE else _cue  # no whole text is kept
    return find(text, sense, in_use())


def _cue(text: str, sense: str, vocabulary: Vocabulary) -> str:
    found = _cues(sense, vocabulary).search(text)
    return found[0].lower() if found else ""


_known_cue = lru_cache(maxsize=20_000)(_cue)  # several claims quote one sentence, and rule after rule asks


@lru_cache(maxsize=8)
def _measures(vocabulary: Vocabulary) -> frozenset[str]:
    figures = {name for key, entry in vocabulary["frames"].items() for name in (key, entry.text("family")) if name}
    return frozenset(figures | {key.partition(": ")[0] for key, entry in vocabulary["deeds"].items() if not entry.flag("light")})


def measured(claim: Claim) -> bool:
    """True when the claim's predicate is a known family of predicates, not merely the verb of its sentence."""
    return claim.predicate in _measures(in_use())


@lru_cache(maxsize=8)
def _once_only(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(key.partition(": ")[0] for key, entry in vocabulary["deeds"].items() if entry.flag("once"))


def done_once(predicate: str) -> bool:
    """True for a deed that happens once only to whom or what it is done to: a creation, a death."""
    return predicate in _once_only(in_use())


@lru_cache(maxsize=8)
def _regulating(vocabulary: Vocabulary) -> frozenset[str]:
    entries, kinds = vocabulary["deeds"].items(), ("topic", "procedure")
    return frozenset(key.partition(": ")[0].partition("/")[0] for key, entry in entries if entry.text("about") in kinds)


def regulates(predicate: str) -> bool:
    """True for what a state or body regulates, grants or lays down: its rule is one, and what it leaves out matters."""
    return predicate in _regulating(in_use())


def alike(cluster: Cluster, pair: Pair) -> bool:
    """True when two claims surely ask one thing: of a known measure or deed, or of another in nearly the same words.

    Under a mere verb ("score", "take", "be") the counted noun says little: ages need a name, the rest one verb, one doer
    with a name or most words in common, and no second answer to the same in either document: that would make two questions.
    """
    one, other = pair.claims
    if "age" in (one.predicate, other.predicate):
        names = [canonical(claim.subject, "") for claim in pair.claims]
        full = names[0] == names[1] or all(" " in name for name in names)  # "Finch, 40" may be another of the family
        return full and all(is_name(claim.subject, in_use()) for claim in pair.claims) and same(*names)
    if all(measured(claim) and claim.predicate not in _wide(in_use()) for claim in pair.claims):
        return True
    doers = all(is_name(claim.agent, in_use()) for claim in pair.claims)  # "the company" may be whom the other names
    if pair.numbers is not None and not (doers if all(map(_of_patient, pair.claims)) else _one_thing(pair)):
        return False
    apart = pair.comparison.differ_in("actor") and (doers or pair.numbers is not None)
    if one.predicate != other.predicate or apart or pair.comparison.differ_in("role"):
        return False
    if not (doers and pair.across and one.subject == other.subject) and not worded_alike(pair):
        return False
    return all(answer(claim) == answer(mine) for mine in pair.claims for claim in cluster.claims if rivals(claim, mine))


def of_another_time(pair: Pair, *, year: bool = False) -> bool:
    """True when one is told by its month or year alone, as what happened before is, and the other is not so dated.

    :param year: only a year counts; the month may be that of the sentence's other half.
    """
    told = [claim.qualifiers.as_of_text for claim in pair.claims]
    wide = [text for text in told if by_month(text, in_use()) and (not year or any(map(str.isdigit, text)))]
    return told[0] != told[1] and bool(wide)


def in_brief(cluster: Cluster, pair: Pair) -> bool:
    """True for two claims of two texts of a sentence or two, each of which hardly tells of two matters."""
    return pair.across and all(is_brief(cluster.document_of(claim), in_use()) for claim in pair.claims)


def _of_patient(claim: Claim) -> bool:
    """True for a count of those that something is done to ("caught 29 passes"): what it is the answer to depends on who does it.

    Those counted in the first words of a claim do it themselves, or undergo it.
    """
    at = claim.value_span.start - claim.span.start if claim.value_span is not None else 0
    counts = isinstance(claim.value, Quantity) and claim.value.unit is None
    return counts and len(claim.quote[: max(at, 0)].split()) >= _OPENING


def _one_thing(pair: Pair) -> bool:
    """True when both figures are of something that is named, or of one thing that the same is done to."""
    patients = [canonical(claim.patient, "") for claim in pair.claims]
    return all(claim.subject for claim in pair.claims) or (patients[0] != "" and patients[0] == patients[1])


@lru_cache(maxsize=8)
def _wide(vocabulary: Vocabulary) -> frozenset[str]:
    """Measures that leave open what is asked: what befell "three victims", what a "length" of three years is of."""
    heads = frozenset(key.partition(".")[0] for key in vocabulary["frames"] if "." in key).intersection(vocabulary["tolls"])
    return heads | {key for key, entry in vocabulary["frames"].items() if entry.flag("anything")}


def worded_alike(pair: Pair, share: float = _ONE_WORDING) -> bool:
    """True when this share of the words of the two that tell anything is common to both, their values and doers left out."""
    told = [set(stems(_unanswered(claim), in_use())) for claim in pair.claims]
    doers = set(stems(f"{pair.a.agent} {pair.b.agent}", in_use())) if pair.comparison.differ_in("actor") else set()
    return len((told[0] & told[1]) - doers) >= share * len((told[0] | told[1]) - doers)


@lru_cache(maxsize=20_000)
def _figures_in(words: str, vocabulary: Vocabulary) -> tuple[float | None, ...]:
    return tuple(figure.value.point for figure in find_quantities(words, vocabulary=vocabulary))


def numeral(claim: Claim) -> bool:
    """True for a figure that was said as one: not "a man" or "a suspect, 29", who are somebody and no total."""
    if not isinstance(claim.value, Quantity):
        return False
    if any(float(digits) == claim.value.point for digits in _DIGITS.findall(claim.value_text.replace(",", ""))):
        return True
    said = _figures_in(claim.value_text, in_use())
    return len(said) > 1 or (bool(said) and said[0] == claim.value.point)


def vague(claim: Claim) -> bool:
    """True for a plural that names only an order of magnitude: "dozens", "hundreds"."""
    value = claim.value
    return isinstance(value, Quantity) and value.point is None and value.hedge is None and value.interval.high_open


def reckoned(claim: Claim) -> bool:
    """True for a figure of a known measure that somebody must have counted or reckoned."""
    return bool(claim.subject) and claim.predicate not in _LOOKED_UP and measured(claim) and numeral(claim)


def _unanswered(claim: Claim) -> str:
    """The claim's words without those of its answer."""
    return claim.quote.replace(claim.value_text, " ") if claim.value_text else claim.quote


def rivals(a: Claim, b: Claim) -> bool:
    """True when two claims of one document answer the same in one unit."""
    units = [claim.value.unit if isinstance(claim.value, Quantity) else None for claim in (a, b)]
    about = [claim.subject or claim.patient for claim in (a, b)]
    alike = (a.document, a.predicate, about[0]) == (b.document, b.predicate, about[1])
    return alike and units[0] == units[1]


def answers_held(cluster: Cluster) -> list[list[Claim]]:
    """The claims of a cluster grouped by what they hold: figures that agree or name one number, other answers that agree or fit.

    A claim with nothing to agree with stands alone. Groups and their claims are in the order of the cluster.
    """
    if not cluster.comparisons:
        return [[claim] for claim in cluster.claims]
    group_of: dict[str, list[Claim]] = {claim.id: [claim] for claim in cluster.claims}
    for pair in pairs(cluster):
        fits = pair.comparison.relation == "agree" or (pair.comparison.relation == "compatible" and pair.numbers is None)
        if fits or pair.pivot is not None:
            a, b = group_of[pair.a.id], group_of[pair.b.id]
            if a is not b:
                a.extend(b)
                for claim in b:
                    group_of[claim.id] = a
    place = {claim.id: number for number, claim in enumerate(cluster.claims)}
    groups = {id(group): group for group in group_of.values()}.values()
    return sorted((sorted(group, key=lambda claim: place[claim.id]) for group in groups), key=lambda group: place[group[0].id])


def origins_behind(cluster: Cluster, claims: Sequence[Claim]) -> list[Origin]:
    """The origins that some of `claims` lead back to."""
    mine = {claim.id for claim in claims}
    return [origin for origin in cluster.origins if mine.intersection(origin.claims)]


def step_on(ladder: str, key: str) -> float | None:
    """Where on a ladder `key` stands; None when it is no step of that ladder."""
    steps = in_use()["ladders"]
    return steps[key].number("step") if key in steps and steps[key].text("ladder") == ladder else None
