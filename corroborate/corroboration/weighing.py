"""The core of data fusion: the ways to weigh claims. Needs numpy; imported when used.

Every method takes a `Coded` table and a voice per claim (1 for an independent source, less for a copier) and returns a
score per answer, the higher the better supported. The papers are named at each method, with what differs here.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from attrs import frozen

from corroborate.corroboration.coded import Coded, Floats, Ints, numbers

#: Nobody is taken to be surer than this, or more often wrong: estimates stay away from certainty.
LEAST, MOST = 0.05, 0.97
#: A source starts with this many imagined claims of average accuracy, so that few claims do not make a reputation.
PRIOR_CLAIMS = 4.0
#: Each source's table of confusion starts with this part of a claim per label, said as all sources together say it.
HABIT = 0.3
#: More distinct values than this over all items are not labels.
MOST_LABELS = 10
ROUNDS = 10
#: Estimates that move no probability by more than this have settled.
SETTLED = 1e-3
#: So many claims are enough to tell which of two models foretells better.
ENOUGH = 20_000


def shares(table: Coded, score: Floats) -> Floats:
    """Each answer's part of its item's total score."""
    return score / np.maximum(np.bincount(table.item, score, len(table.items)), 1e-12)[table.item]


def log_total(table: Coded, score: Floats) -> Floats:
    """The logarithm of the sum of the exponentials of each item's scores."""
    start = np.flatnonzero(np.r_[True, table.item[1:] != table.item[:-1]])
    top = np.maximum.reduceat(score, start)
    return top + np.log(np.bincount(table.item, np.exp(score - top[table.item]), len(table.items)))


def probability(table: Coded, score: Floats) -> Floats:
    """Scores that are log-likelihoods, as probabilities within each item."""
    return np.exp(score - log_total(table, score)[table.item])


def vote(table: Coded, voice: Floats) -> Floats:
    """The sum of voices behind each answer."""
    return table.per_answer(voice)


@frozen(eq=False)
class Weighed:
    """What an estimate of reliability comes to.

    :param score: log-likelihood of each answer, up to a constant per item.
    :param probability: the same within each item.
    :param reliability: share of each source's claims that are likely right.
    :param per_item: log-likelihood of each item's claims.
    :param variance: of each answer's score, from the uncertainty of the reliabilities it rests on; zero where not known.
    """

    score: Floats
    probability: Floats
    reliability: Floats
    per_item: Floats
    variance: Floats


def reliability(table: Coded, chance: Floats, voice: Floats) -> Floats:
    """How often each source is right, given each answer's probability, drawn towards the average."""
    checked = table.checked()
    source, chances = table.source[checked], chance[table.answer[checked]]
    right, made = np.bincount(source, chances, len(table.sources)), np.bincount(source, minlength=len(table.sources))
    average = np.average(chances, weights=voice[checked]) if len(source) else 0.5
    rate: Floats = np.clip((right + PRIOR_CLAIMS * average) / (made + PRIOR_CLAIMS), LEAST, MOST)
    return rate


def accuracy(
    table: Coded,
    voice: Floats,
    *,
    spread: Callable[[Floats], Floats] | None = None,
    popularity: bool = False,
    rounds: int = ROUNDS,
) -> Weighed:
    """Reliability of sources and probability of answers, each from the other (Dong, Berti-Equille, Srivastava 2009, "Accu").

    An answer's score is the sum over its sources of `voice * ln(n A / (1 - A))` with A a source's reliability. It differs from
    the paper in that n, the number of wrong answers, is the number of answers the item has (at least two) and not one
    constant; A is drawn towards the average for small sources; a copier's claims count fully for its own reliability and
    by its voice for the answer. With `popularity` wrong answers are as likely as they are popular, not all alike
    (Dong, Saha, Srivastava 2012, "PopAccu").

    :param spread: lets similar answers support each other; takes and returns a score per answer.
    """
    wrong = np.maximum(table.answers_per_item(), 2).astype(np.float64)
    of_item = table.of_item
    chance = shares(table, table.per_answer(voice))
    said = table.per_answer(voice)
    others = np.bincount(table.item, said, len(table.items))[table.item] - said
    own = said * np.log(np.maximum(said, 1e-9))
    popular = np.bincount(table.item, own, len(table.items))[table.item] - own - others * np.log(np.maximum(others, 1e-9))
    for _ in range(rounds):
        rate = reliability(table, chance, voice)
        odds = np.log(rate / (1 - rate))[table.source]
        score = table.per_answer(voice * (odds if popularity else odds + np.log(wrong[of_item])))
        if popularity:
            score += popular
        if spread is not None:
            score = spread(score)
        before, chance = chance, probability(table, score)
        if np.abs(chance - before).max() < SETTLED:
            break
    missed = np.log((1 - rate)[table.source] / wrong[of_item])
    # the logarithm of the odds of a rate seen n times has the variance 1 / (n A (1 - A))
    seen = np.bincount(table.source[table.checked()], minlength=len(table.sources))
    unsure = 1 / ((seen + PRIOR_CLAIMS) * rate * (1 - rate))
    variance = table.per_answer(voice**2 * unsure[table.source])
    return Weighed(score, chance, rate, log_total(table, score) + table.per_item(voice * missed), variance)


def labels(table: Coded) -> tuple[Ints, int]:
    """The code of each answer's value among those the table uses, and how many it uses."""
    used, label = np.unique(table.value, return_inverse=True)
    return label, len(used)


@frozen(eq=False)
class _Tables:
    """A fitted table per source of what it says when each label holds, by [label that holds, source, label said]."""

    table: Floats
    chance: Floats
    score: Floats
    reliability: Floats


def labelled(table: Coded) -> bool:
    """True when all items share few labels, and there are claims enough to tell what each source makes of each."""
    count = labels(table)[1]
    return count <= MOST_LABELS and len(table.source) >= 20 * count * count


def habits(table: Coded, label: Ints, count: int, held: Floats, part: float = HABIT) -> Floats:
    """What each source says when each label holds, by [label that holds, source, label said].

    Each row is drawn, by `part` of a claim, towards what all sources together say when that label holds.

    :param held: how likely each label holds, by [item, label].
    """
    cell = table.source * count + label[table.answer]
    of_item, many = table.of_item, len(table.sources)
    seen = np.stack([np.bincount(cell, held[of_item, of], many * count) for of in range(count)]).reshape(count, many, count)
    together = seen.sum(1, keepdims=True) + 1.0
    fitted: Floats = seen + part * together / together.sum(2, keepdims=True)
    fitted /= fitted.sum(2, keepdims=True)
    return fitted


def _fit_tables(table: Coded, label: Ints, count: int, voice: Floats, *, part: float | None, rounds: int) -> _Tables:
    """Each source has a table, drawn by `part` of a claim; or, where that is None, an accuracy, and errs evenly."""
    items, of_item, said = len(table.items), table.of_item, label[table.answer]
    chance = np.full((items, count), 1e-3)
    np.add.at(chance, (of_item, said), voice)
    chance /= chance.sum(1, keepdims=True)
    made = table.claims_per_source()
    for _ in range(rounds):
        right = np.bincount(table.source, chance[of_item, said], len(table.sources))
        rate = np.clip((right + PRIOR_CLAIMS * chance[of_item, said].mean()) / (made + PRIOR_CLAIMS), 0.01, 0.99)
        if part is not None:
            fitted = habits(table, label, count, chance, part)
        else:
            errs = ((1 - rate) / max(1, count - 1))[None, :, None]
            fitted = np.where(np.eye(count, dtype=bool)[:, None, :], rate[None, :, None], errs)
        score = np.tile(np.log(chance.mean(0) + 1e-12), (items, 1))
        for held in range(count):
            score[:, held] += np.bincount(of_item, voice * np.log(fitted[held, table.source, said]), items)
        before, chance = chance, np.exp(score - score.max(1, keepdims=True))
        chance /= chance.sum(1, keepdims=True)
        if np.abs(chance - before).max() < SETTLED:
            break
    return _Tables(fitted, chance, score, rate)


def confusion(table: Coded, voice: Floats, *, rounds: int = 60) -> Weighed:
    """For few labels that all items share: what each source says when each label holds (Dawid and Skene 1979).

    Differs in that each source's table is drawn, by a part of a claim per label, towards that of all sources together, so that
    an empty cell is no certainty; and in that a copier's claims count by their voice for the answer.
    """
    label, count = labels(table)
    fit = _fit_tables(table, label, count, voice, part=HABIT, rounds=rounds)
    score = fit.score[table.item, label]
    top = fit.score.max(1)
    total = top + np.log(np.exp(fit.score - top[:, None]).sum(1))
    return Weighed(score, fit.chance[table.item, label], np.clip(fit.reliability, LEAST, MOST), total, 0 * score)


def confusion_foretells(table: Coded, voice: Floats, *, folds: int = 5) -> bool:
    """True unless accuracies foretell claims that were left out surely better than tables of confusion do.

    Each fifth of the claims is foretold from the rest in both ways, tables drawn by a whole claim, since one empty cell would
    decide; accuracies must be better by two standard deviations of the sum of the logarithms (Geisser 1975).
    """
    if len(table.source) > ENOUGH:
        some = table.sample(ENOUGH)
        table, voice = table.only(some)[0], voice[some]
    label, count = labels(table)
    fold = np.arange(len(table.source)) * 7919 % folds
    gains = []
    for out in range(folds):
        kept, left = fold != out, fold == out
        part = Coded(
            table.sources, table.items, table.distinct, table.value, table.item, table.source[kept], table.answer[kept],
            table.origin, table.origin_names,
        )  # fmt: skip
        item, source, said = table.of_item[left], table.source[left], label[table.answer[left]]
        foretold = []
        for drawn in (None, 1.0):
            fit = _fit_tables(part, label, count, voice[kept], part=drawn, rounds=15)
            foretold.append(np.log((fit.chance[item] * fit.table[:, source, said].T).sum(1)))
        gains.append(voice[left] * (foretold[1] - foretold[0]))
    gain = np.concatenate(gains)
    return bool(gain.sum() > -2 * gain.std() * len(gain) ** 0.5)


def _middle(number: Floats, item: Ints, weight: Floats, items: int) -> Ints:
    """The position of the weighted median of each item (the lower one of two)."""
    order = np.lexsort((number, item))
    running = np.cumsum(weight[order])
    start = np.flatnonzero(np.r_[True, item[order][1:] != item[order][:-1]])
    before = np.r_[0.0, running][start]
    total = np.bincount(item, weight, items)
    middle: Ints = order[np.minimum(np.searchsorted(running, before + total / 2 - 1e-9 * total), len(order) - 1)]
    return middle


def median(table: Coded, voice: Floats, *, rounds: int = ROUNDS) -> Weighed:
    """Numbers: the median weighted by how close each source comes, for sources large and small (after Li et al. 2014, "CATD").

    Differs in that errors are absolute and none counts for more than one, because squared errors are ruled by a few slips of
    the keyboard, and the large sources, who made them, are left with no weight; the mean error of a source is drawn to the
    average by imagined claims instead of taking the end of a confidence interval; the weight is the root of its inverse,
    since errors are not independent. Distances are logarithmic where all numbers of a table are positive or zero (a
    population wrong by half is as bad as one wrong by double) and otherwise measured in the spread of the item, and the
    answer is always one that somebody gave.
    """
    number = numbers(table)
    items, of_item = len(table.items), table.of_item
    place = np.log1p(number) if (number >= 0).all() else number
    if not (number >= 0).all():
        said = place[table.answer]
        centre = said[_middle(said, of_item, voice, items)]
        spread = table.per_item(voice * np.abs(said - centre[of_item])) / table.per_item(voice)
        place = place / np.maximum(spread, 1e-9)[table.item]
    said = place[table.answer]
    checked = table.checked()
    source = table.source[checked]
    seen = np.bincount(source, minlength=len(table.sources))
    weight = voice
    for _ in range(rounds):
        error = np.minimum(np.abs(place - said[_middle(said, of_item, weight, items)][table.item]), 1.0)
        errors = error[table.answer[checked]]
        average = errors.mean() if len(errors) else 1.0
        mean = (np.bincount(source, errors, len(seen)) + PRIOR_CLAIMS * average) / (seen + PRIOR_CLAIMS)
        weight = voice * (mean + 1e-9)[table.source] ** -0.5
    chosen = np.zeros(len(table.value))
    chosen[table.answer[_middle(said, of_item, weight, items)]] = 1.0
    score = table.per_answer(weight) / np.maximum(table.per_item(weight), 1e-300)[table.item]
    rate = reliability(table, np.exp(-error), voice)
    return Weighed(score + 2 * chosen, score, rate, np.zeros(items), np.zeros(len(score)))


def investment(table: Coded, voice: Floats, *, power: float = 1.4, rounds: int = ROUNDS) -> Floats:
    """A second opinion: sources invest their standing evenly in their claims and earn by what those gain, the gains
    of one item sharing what was put into it (Pasternack and Roth 2010, "PooledInvestment", growth 1.4 as there).
    """
    made = np.maximum(table.claims_per_source(), 1)
    worth = np.ones(len(table.sources))
    for _ in range(rounds):
        stake = voice * (worth / made)[table.source]
        put = table.per_answer(stake)
        grown = put**power
        pooled = np.bincount(table.item, put, len(table.items))[table.item]
        gain = pooled * shares(table, grown)
        earned = gain[table.answer] * stake / np.maximum(put[table.answer], 1e-300)
        worth = np.bincount(table.source, earned, len(table.sources)).astype(np.float64)
        worth *= len(worth) / max(worth.sum(), 1e-300)
    return gain


def sums(table: Coded, voice: Floats, *, rounds: int = 20) -> Floats:
    """Hubs and authorities: an answer is worth the standing of its sources, a source the worth of its answers
    (Kleinberg 1999, as used for claims by Pasternack and Roth 2010, "Sums").
    """
    worth = np.ones(len(table.sources))
    for _ in range(rounds):
        score = table.per_answer(voice * worth[table.source])
        worth = np.bincount(table.source, score[table.answer], len(table.sources)).astype(np.float64)
        worth /= max(worth.max(), 1e-300)
    return score
