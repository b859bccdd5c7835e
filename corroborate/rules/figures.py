"""Which figures that differ a reader should hear of: the kind of their difference, and whether they are surely of one thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from corroborate.comparison.quantities import is_none, too_far_apart
from corroborate.linking.days import is_event, long_since
from corroborate.linking.names import canonical, same
from corroborate.linking.wording import opens_with_of
from corroborate.model import Claim, Cluster
from corroborate.model.keeping import kept_with
from corroborate.rules.answers import Pair, answer
from corroborate.rules.questions import alike, in_brief, numeral, of_another_time, rivals, vague, worded_alike
from corroborate.values import Quantity, TimeSpan
from corroborate.vocabulary import Vocabulary, any_of, in_use, joints

#: Two counts whose dates are further apart than so many days are of two events; a day may be told by its eve or its report.
_ONE_EVENT = 3
#: Characters beside a figure that may take it from another.
_NEAR = 24


def told(cluster: Cluster, pair: Pair) -> bool:
    """True when a reader is helped by hearing of the pair: two documents, two speakers, or a headline and its own text."""
    if not (pair.across or pair.a.headline != pair.b.headline or _two_voices(pair.a, pair.b)):
        return False
    return all_said(pair, numeral) and alike(cluster, pair) and whole(cluster, pair)


def all_said(pair: Pair, as_figure: Callable[[Claim], bool]) -> bool:
    """True for two figures that were said as such, and for anybody against nobody: "a man died", "no one died"."""
    return all(map(as_figure, pair.claims)) or any(is_none(claim.value) for claim in pair.claims)


def whole(cluster: Cluster, pair: Pair) -> bool:
    """True when nothing says that one of two figures is a part, of another event, or vague."""
    counted = all(not vague(claim) and not _further(claim) and of_something(claim) for claim in pair.claims)
    if not counted or _other_event(cluster, pair) or _of_some(pair) or _grown_older(cluster, pair):
        return False
    parts = {_is_part(cluster, claim, in_use()) for claim in pair.claims}
    kinds = {claim.qualifiers.population for claim in pair.claims}
    alike = parts == {True} and len(kinds) == 1 and None not in kinds  # "including 12 children", "including 15 children"
    return (parts == {False} or alike) and all(leads(cluster, claim) for claim in pair.claims)


@kept_with("cluster")
def _by_document(cluster: Cluster) -> Mapping[str, Sequence[Claim]]:
    """The claims of each document of a cluster."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in cluster.claims:
        found[claim.document].append(claim)
    return found


@kept_with("cluster")
def leads(cluster: Cluster, claim: Claim) -> bool:
    """True for the first figure that a report gives for a question, or one that somebody else gives in it."""
    mine = [
        other
        for other in _by_document(cluster)[claim.document]
        if rivals(claim, other)
        and other.headline == claim.headline
        and other.qualifiers.population == claim.qualifiers.population
        and not other.qualifiers.superseded
        and numeral(other)
    ]
    first = min(mine, key=lambda other: other.span.start, default=claim)
    return answer(first) == answer(claim) or _two_voices(first, claim)


def _two_voices(a: Claim, b: Claim) -> bool:
    """True for two claims that a text lays to two speakers."""
    voices = [claim.attribution for claim in (a, b)]
    return not any(voice.own_voice for voice in voices) and not same(*(canonical(voice.speaker.name, "") for voice in voices))


def _grown_older(cluster: Cluster, pair: Pair) -> bool:
    """True for two ages that somebody may have had in turn, since a report that gives one has no date."""
    dated = all(cluster.document_of(claim).published for claim in pair.claims)
    return pair.a.predicate == pair.b.predicate == "age" and pair.across and not dated and not in_brief(cluster, pair)


def _of_some(pair: Pair) -> bool:
    """True when the lower figure is of some and the higher of all ("58 civilians" may be among "82 people"), or of others."""
    low, high = (claim.qualifiers.population for claim in pair.claims)
    return bool(low) and low != high


@kept_with("cluster")
def _is_part(cluster: Cluster, claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a figure that its own words take from another ("12 of them", "included 5 children"), or add to one of a row."""
    if claim.value_span is None or is_none(claim.value):  # "none of the passengers"
        return False
    text = cluster.document_of(claim).text
    before, after = text[: claim.value_span.start][-_NEAR:], text[claim.value_span.end :][:_NEAR]
    taken, held = _parts(vocabulary)
    share = isinstance(claim.value, Quantity) and claim.value.unit is not None  # "40 percent of the votes"
    if held.search(before) or (taken.match(after) and not share):
        return True
    return any(_in_row(text, claim, other) for other in _by_document(cluster)[claim.document])


def _in_row(text: str, claim: Claim, other: Claim) -> bool:
    """True for two figures of one deed, a noun and "and" or a comma between them: "six children and two adults"."""
    if other.id == claim.id or other.predicate != claim.predicate or claim.value_span is None or other.value_span is None:
        return False
    first, then = sorted((claim.value_span, other.value_span))
    return bool(_row(in_use()).fullmatch(text[first.end : then.start])) if first.end < then.start else False


@lru_cache(maxsize=8)
def _row(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What stands between two figures of a row: " children and "."""
    joining, more = (any_of(joints(kind, vocabulary)) for kind in ("joining", "one more"))
    return re.compile(rf"\s+[\w-]+(?:\s+[\w-]+)?(?:,\s+|,?\s+(?:{joining})\s+)(?:(?:{more})\s+)?", re.IGNORECASE)


@lru_cache(maxsize=8)
def _parts(vocabulary: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Finds what takes a figure from the whole right behind it, and right before it."""
    scopes = vocabulary["scopes"]
    words = sorted(scopes["parts"].words("words"), key=len, reverse=True)
    before = [word for word in words if not opens_with_of(word, vocabulary)]
    behind = [*(word for word in words if word not in before), *scopes["some of the known"].words("words")]
    return (
        re.compile(rf"\s+(?:{'|'.join(map(re.escape, behind))})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(map(re.escape, before))})\s+$", re.IGNORECASE),
    )


def of_something(claim: Claim) -> bool:
    """False for a bare number, of which nothing says what it counts."""
    return bool(claim.subject) or (isinstance(claim.value, Quantity) and claim.value.unit is not None)


def _other_event(cluster: Cluster, pair: Pair) -> bool:
    """True when two figures are hardly of one thing, or two counts of what events did of one event.

    One is many times the other, unless brief texts say it in one wording, or of several ("shootings across the city"), or it is
    told by the month or year, as what happened before is ("in February, a gunman killed five"), by how long before ("weeks after
    another killed five"), or days apart by dates that both texts name.
    """
    far = pair.numbers is not None and too_far_apart(*pair.numbers, "one thing", in_use())
    if far and not (in_brief(cluster, pair) and worded_alike(pair)):
        return True
    if not is_event(pair.a.predicate, in_use()):
        return False
    several = [bool(_occasions(in_use()).search(claim.quote)) for claim in pair.claims]
    if several[0] != several[1]:
        return True
    if of_another_time(pair):
        return True
    told = [claim.qualifiers.as_of_text for claim in pair.claims]
    since = [bool(long_since(in_use()).search(claim.quote)) for claim in pair.claims]
    if since[0] != since[1]:
        return True
    a, b = (claim.qualifiers.as_of or TimeSpan() for claim in pair.claims)
    ends = (a.latest, b.earliest) if a.before(b) else (b.latest, a.earliest) if b.before(a) else None
    if ends is None or ends[0] is None or ends[1] is None or not all(told):
        return False
    return (ends[1] - ends[0]).days > _ONE_EVENT


@lru_cache(maxsize=8)
def _occasions(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds the plural of a deed that may have many victims."""
    nouns = sorted(vocabulary["counting"]["occasions"].words("words"))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, nouns))})s\b", re.IGNORECASE)


def _further(claim: Claim) -> bool:
    """True for "three other officers": a count beyond another, which is no answer by itself."""
    said = claim.noun if hedge_of(claim) else f"{claim.value_text} {claim.noun}"  # "more than 200" is a hedge
    said += f" {' '.join(claim.before_value.split()[-1:])} {' '.join(claim.behind_value.split()[:1])}"  # "two additional"
    return bool(set(said.lower().split()).intersection(in_use()["counting"]["further"].words("words")))


def hedge_of(claim: Claim) -> str | None:
    """The class of hedge of a claim's figure; None when it has none."""
    return claim.value.hedge if isinstance(claim.value, Quantity) else None
