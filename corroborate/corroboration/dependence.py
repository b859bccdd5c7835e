"""Copying seen from behaviour: sources that agree more often than their accuracies explain. Needs numpy; imported when used.

After Dong, Berti-Equille and Srivastava (2009). What differs, and why: only the counts of agreements and disagreements of a
pair are used, and an agreement is taken to be on the right answer as likely as the two are right, however unlikely it
looks, so that accurate independent sources are not merged because a bloc outvotes them; the rate of copying is fitted per
pair; the surest copies are discounted first and everything is estimated again before fainter ones are looked for; and
the search is run from several sides (from reliability as Accu and as PopAccu estimate it, and from a vote out of which
copies have been taken), since a bloc of copiers can look like a group of accurate sources. The likelihood of all claims
decides, and where it does not tell clearly, the side that trusts accuracy and leaves the most independent voices.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attrs import evolve, field, frozen

from corroborate.corroboration.coded import Coded, Floats, Ints, runs
from corroborate.corroboration.weighing import Weighed, accuracy, habits, labelled, labels, reliability, shares

#: Shares of claims that a copier copies, as they are tried.
RATES = (0.3, 0.5, 0.7, 0.85, 0.95)
#: The least rate that counts, round by round: the surest copies first.
ROUNDS = (0.95, 0.85, 0.7, 0.5, 0.3)
#: Least evidence, as a logarithm of odds, that a pair is dependent: 20 to 1 after as many pairs as were looked at.
EVIDENCE = 3.0
#: Fewer shared answers than this tell nothing.
LEAST_SHARED = 5
#: Of the ways to see who copies, those that explain this part of what the best one explains are as good as it: errors in real
#: data are never independent, so that small differences of likelihood tell nothing, however many the claims (Miller and
#: Dunson 2019).
NEARLY = 0.8
#: Of those the one that leaves the most independent voices; where they leave about as many, one that trusts accuracy.
ALIKE = 0.95
#: So many claims are enough to tell who copies whom.
ENOUGH = 300_000
#: Pairs are looked for among this many sources, those with the most claims, and within this many of one item.
MOST_SOURCES, MOST_OF_ITEM = 2000, 64


@frozen(eq=False)
class Pairs:
    """Pairs of sources with the number of items on which they give the same answer, and on which both give one."""

    a: Ints
    b: Ints
    same: Ints
    both: Ints


@frozen(eq=False)
class Copying:
    """Which sources depend on which: pairs with the rate of copying and the evidence for it.

    :param pairs: the pairs that are dependent.
    :param rate: likeliest share of copied claims of each pair.
    :param evidence: logarithm of the odds for each pair.
    :param voice: what is left of each claim's voice.
    """

    pairs: Pairs
    rate: Floats
    evidence: Floats
    voice: Floats = field(repr=False)


def _choice(table: Coded) -> Ints:
    """The claims among which pairs are looked for, ordered by item and source."""
    made = table.claims_per_source()
    rank = np.empty(len(made), np.int64)
    rank[np.lexsort((np.arange(len(made)), -made))] = np.arange(len(made))
    fit = (made >= LEAST_SHARED) & (rank < MOST_SOURCES) & (np.bincount(table.origin)[table.origin] == 1)
    claims = np.flatnonzero(fit[table.source])
    order = claims[np.lexsort((rank[table.source[claims]], table.of_item[claims]))]
    item = table.of_item[order]
    start = np.flatnonzero(np.r_[True, item[1:] != item[:-1]])[: len(item)]
    place = np.arange(len(item)) - np.repeat(start, np.diff(np.r_[start, len(item)]))
    return order[place < MOST_OF_ITEM]


def pairs_of(table: Coded) -> Pairs:
    """Counts of agreement between sources that have no declared origin in common with others."""
    claims = _choice(table)
    known, source = np.unique(table.source[claims], return_inverse=True)
    size = len(known)
    same = np.zeros(size * size, np.int32)
    both = np.zeros(size * size, np.int32)
    answer = table.answer[claims]
    for at, later in runs(table.of_item[claims]):
        low, high = np.minimum(source[at], source[later]), np.maximum(source[at], source[later])
        key = low * size + high
        np.add.at(both, key, 1)
        np.add.at(same, key[answer[at] == answer[later]], 1)
    found = np.flatnonzero(same >= LEAST_SHARED)
    found = found[found // max(1, size) != found % max(1, size)]
    return Pairs(
        known[found // max(1, size)], known[found % max(1, size)], same[found].astype(np.int64), both[found].astype(np.int64)
    )


def _agreement(table: Coded, pairs: Pairs, likely: Floats, share: Floats) -> tuple[Floats, Floats]:
    """How likely each pair gives the same answer to an item when neither copies, and when one does."""
    rate = reliability(table, likely, share)
    a, b = rate[pairs.a], rate[pairs.b]
    if labelled(table):
        label, count = labels(table)
        held = np.zeros((len(table.items), count))
        held[table.item, label] = likely
        said = habits(table, label, count, held, 1.0)
        by_chance = np.einsum("h,hpv,hpv->p", held.mean(0), said[:, pairs.a], said[:, pairs.b])
        return by_chance, np.ones(len(a))
    coincide = float((1 / np.maximum(table.answers_per_item(), 2))[table.of_item].mean())
    mean = (a + b) / 2
    return a * b + (1 - a) * (1 - b) * coincide, mean + (1 - mean) * coincide


def _dependent(pairs: Pairs, by_chance: Floats, copied: Floats, least: float) -> tuple[Pairs, Floats, Floats]:
    """The pairs whose agreement is explained better by copying, with rate and evidence."""
    apart = pairs.both - pairs.same
    tried = np.stack([pairs.same * np.log(rate * copied / by_chance + 1 - rate) + apart * np.log1p(-rate) for rate in RATES])
    many = len(pairs.a)
    best = tried.argmax(0) if many else np.zeros(0, np.int64)
    evidence, rate = tried.max(0) if many else np.zeros(0), np.array(RATES)[best]
    sure = (evidence > EVIDENCE + np.log(max(1, many))) & (rate >= least)
    return Pairs(pairs.a[sure], pairs.b[sure], pairs.same[sure], pairs.both[sure]), rate[sure], evidence[sure]


class _Discount:
    """How much each claim repeats those of sources with more claims."""

    def __init__(self, table: Coded, pairs: Pairs, rate: Floats) -> None:
        made = table.claims_per_source()
        self.rank = np.empty(len(made), np.int64)
        self.rank[np.lexsort((np.arange(len(made)), -made))] = np.arange(len(made))
        known = np.unique(np.r_[pairs.a, pairs.b])
        place = np.full(len(made), -1)
        place[known] = np.arange(len(known))
        self.apart = np.zeros((len(known), len(known)))
        self.apart[place[pairs.a], place[pairs.b]] = np.log1p(-rate)
        self.apart += self.apart.T
        self.claims = np.flatnonzero(place[table.source] >= 0)
        self.place = place

    def voice(self, table: Coded) -> Floats:
        """One for a claim that repeats nobody; else the product of the chances that it was not copied from each."""
        order = self.claims[np.lexsort((self.rank[table.source[self.claims]], table.answer[self.claims]))]
        source = self.place[table.source[order]]
        kept = np.zeros(len(order))
        for earlier, later in runs(table.answer[order]):
            kept[later] += self.apart[source[earlier], source[later]]
        voice = np.ones(len(table.source))
        voice[order] = np.exp(kept)
        return voice

    def departures(self, table: Coded) -> Floats:
        """For each item, the log-likelihood of its claims that depart from a source they depend on."""
        order = self.claims[np.lexsort((self.rank[table.source[self.claims]], table.of_item[self.claims]))]
        source, answer = self.place[table.source[order]], table.answer[order]
        paid = np.zeros(len(order))
        for earlier, later in runs(table.of_item[order]):
            apart = answer[earlier] != answer[later]
            paid[later[apart]] = np.minimum(paid[later[apart]], self.apart[source[earlier], source[later]][apart])
        return np.bincount(table.of_item[order], paid, len(table.items)).astype(np.float64)


def _explained(table: Coded, copying: Copying, weighed: Weighed, share: Floats) -> Floats:
    """For each item, the log-likelihood of its claims, copied ones included."""
    wrong = np.maximum(table.answers_per_item(), 2)[table.of_item]
    rate = weighed.reliability[table.source]
    chance = weighed.probability[table.answer]
    alone = chance * rate + (1 - chance) * (1 - rate) / wrong
    voice = copying.voice / share
    repeated = share * (np.log1p(voice * (alone - 1)) - voice * np.log(alone))
    return weighed.per_item + table.per_item(repeated) + _Discount(table, copying.pairs, copying.rate).departures(table)


def _none(share: Floats) -> Copying:
    """Nobody copies."""
    return Copying(Pairs(*(np.zeros(0, np.int64) for _ in range(4))), np.zeros(0), np.zeros(0), share)


def _search(
    table: Coded, share: Floats, pairs: Pairs, likely: Floats, *, trusting: bool, rates: Sequence[float] = ROUNDS
) -> tuple[Copying, Weighed]:
    """Look for copies, in one round for each of `rates`, the least that counts in it. How likely each answer is right is
    judged anew after every round: from estimated reliability when `trusting`, else from the share of voices alone.

    :param likely: how likely each answer is right, to begin with.
    """
    copying = _none(share)
    weighed: Weighed | None = None
    for least in rates:
        found, rate, evidence = _dependent(pairs, *_agreement(table, pairs, likely, share), least)
        if not len(rate):
            continue
        copying = Copying(found, rate, evidence, share * _Discount(table, found, rate).voice(table))
        if trusting:
            weighed = accuracy(table, copying.voice)
            likely = weighed.probability
        else:
            weighed = None
            likely = shares(table, table.per_answer(copying.voice))
    return copying, weighed or accuracy(table, copying.voice)


def detect(table: Coded, share: Floats) -> Copying:
    """Who copies whom, and what is left of each claim's voice."""
    if labels(table)[1] <= 2:
        return _none(share)  # where there is one way to be wrong, agreement in error is no sign of anything
    if len(table.source) > ENOUGH:
        some = table.sample(ENOUGH)
        part = detect(table.only(some)[0], share[some])
        return evolve(part, voice=share * _Discount(table, part.pairs, part.rate).voice(table))
    pairs = pairs_of(table)
    alone = accuracy(table, share)
    starts = (alone, accuracy(table, share, popularity=True))
    found = [(_none(share), alone), *(_search(table, share, pairs, start.probability, trusting=True) for start in starts)]
    _, counted = _search(table, share, pairs, shares(table, table.per_answer(share)), trusting=False)
    # what the vote had wrong is known by now: all copies are judged again at once, from reliability
    found.append(_search(table, share, pairs, counted.probability, trusting=True, rates=(RATES[0], RATES[0])))
    explained = np.array([float(_explained(table, copying, weighed, share).sum()) for copying, weighed in found])
    gain = explained - explained[0]
    left = np.array([float(copying.voice.sum()) for copying, _ in found])
    left[-1] *= ALIKE
    return found[int(np.where(gain >= NEARLY * gain.max(), np.round(left, 6), -1.0).argmax())][0]


def groups(table: Coded, copying: Copying) -> Ints:
    """One code per source: declared origins, and sources that copy at least half of one another joined to groups."""
    first = np.full(len(table.origin_names), -1)
    for source in range(len(table.sources) - 1, -1, -1):
        first[table.origin[source]] = source
    group = first[table.origin].astype(np.int64)
    pairs = copying.pairs
    near: dict[int, set[int]] = {}
    strong = copying.rate >= 0.5
    for a, b in zip(pairs.a[strong].tolist(), pairs.b[strong].tolist(), strict=True):
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    members = {source: [source] for source in near}
    order = np.lexsort((pairs.b, pairs.a, -copying.evidence))
    for position in order[strong[order]].tolist():
        low, high = sorted((int(group[pairs.a[position]]), int(group[pairs.b[position]])))
        if low == high:
            continue
        linked = sum(len(near[member].intersection(members[high])) for member in members[low])
        if 2 * linked >= len(members[low]) * len(members[high]):
            members[low] += members.pop(high)
            group[members[low]] = low
    return group
