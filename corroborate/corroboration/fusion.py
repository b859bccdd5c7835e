"""Data fusion: what many sources say about many items, weighed by independent origins and by how often each source is right.

One default fits the shape of the data, never its name:

* few contested items: every origin has one voice, and a tie is told;
* numbers: the median weighted by how close sources come;
* few labels that all items share, when tables of confusion foretell the data better: Dawid and Skene's model;
* anything else: accuracy of sources and probability of answers, each from the other.

Before any of them sources that copy are found and share a voice. Li, Dong, Lyons, Meng and Srivastava (2012) found on
flight and stock data what this follows: leaving out copies gains more than any choice of method.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import frozen

from corroborate.corroboration.fused import Answers, Fusion, Merge, Parts, SourceWeight
from corroborate.errors import UnknownName

if TYPE_CHECKING:
    from corroborate.corroboration.coded import Coded, Floats, Ints, Tolerance
    from corroborate.corroboration.dependence import Copying
    from corroborate.corroboration.weighing import Weighed

#: The ways to weigh; None in `fuse` chooses by the shape of the data.
Method = Literal["vote", "accuracy", "popularity", "confusion", "median", "investment", "sums"]
METHODS: tuple[Method, ...] = ("vote", "accuracy", "popularity", "confusion", "median", "investment", "sums")

#: With fewer contested items than this, reliability cannot be told from luck and every origin has one voice.
FEW_ITEMS = 20
#: A weighted lead of two to one is a lead, however unsure the weights are.
NO_LEAD = 0.6931471805599453


def fuse(
    records: Iterable[tuple[Hashable, Hashable, Any]],
    *,
    origins: Mapping[Any, Any] | None = None,
    method: Method | None = None,
    copies: bool = True,
    tolerance: Tolerance | None = None,
) -> Fusion:
    """Weigh what sources say: the best-supported value of every item, and how reliable each source is.

    :param records: (source, item, value); a value of None or NaN says nothing. Values are compared by equality, strings without
        regard to case, accents and spacing; numbers, `Quantity` and lists (tuples, `TermList`, strings of parts between
        semicolons) also by likeness.
    :param origins: source to origin, where it is known: sources of one origin share one voice per item.
    :param method: None chooses by the shape of the data (see the module). "vote" counts voices; "accuracy" and "popularity" are
        Accu and PopAccu; "confusion" is Dawid and Skene's; "median" is CATD's, for items whose values are all numbers (the
        others go by shape); "investment" is PooledInvestment and "sums" hubs and authorities.
    :param copies: look for sources that copy each other, among those that share no declared origin.
    :param tolerance: numbers and times this close to a value that more sources give count as that value: a number (of seconds,
        for times), a share of the value ("1%"), or a `datetime.timedelta`.
    :returns: answers, sources, and which merges of sources changed an answer.
    :raises UnknownName: there is no such method.
    :raises InputError: a record is not (source, item, value), or a tolerance is not of these kinds or for values all of text.
    """
    from corroborate.corroboration import coded, dependence

    if method is not None and method not in METHODS:
        raise UnknownName("method", method, METHODS)
    table = coded.code(records, origins, tolerance)
    if not len(table.source):
        return Fusion({}, {}, (), {})
    share = table.share()
    contested = int((table.answers_per_item() > 1).sum())
    looked = copies and contested >= FEW_ITEMS
    copying = dependence.detect(table, share) if looked else None
    voice = share if copying is None else copying.voice
    decided = _decide(table, voice, method, contested)
    group = dependence.groups(table, copying) if copying is not None else _declared(table)
    merges: tuple[Merge, ...] = ()
    if copying is not None and len(copying.rate):
        merges = _merges(table, copying, group, decided, _decide(table, share, method, contested))
    return Fusion(Answers(table, _parts(table, voice, group, decided)), _sources(table, group, decided), merges, decided.methods)


@frozen(eq=False)
class _Decided:
    """Per item the chosen answer and whether it is tied; per answer a probability; per source a reliability."""

    chosen: Ints
    tied: Ints
    probability: Floats
    reliability: Floats
    methods: dict[str, int]


def _declared(table: Coded) -> Ints:
    import numpy as np

    _, first = np.unique(table.origin, return_index=True)
    return first[table.origin]


def _shape(table: Coded, voice: Floats, contested: int) -> Method:
    """The method that fits a table whose values are not numbers."""
    from corroborate.corroboration import weighing

    if contested < FEW_ITEMS:
        return "vote"
    if weighing.labelled(table) and weighing.confusion_foretells(table, voice):
        return "confusion"
    return "accuracy"


def _decide(table: Coded, voice: Floats, method: Method | None, contested: int) -> _Decided:
    """Choose an answer for each item: numbers by one method, everything else by another."""
    import numpy as np

    from corroborate.corroboration import coded, weighing

    number = coded.numbers(table)
    numeric = np.bincount(table.item, np.isnan(number), len(table.items)) == 0
    if method not in (None, "median") or weighing.labels(table)[1] <= weighing.MOST_LABELS < contested:
        numeric[:] = False
    items = len(table.items)
    decided = _Decided(
        np.zeros(items, np.int64), np.zeros(items, np.int64), np.full(len(table.value), np.nan),
        np.full(len(table.sources), np.nan), {},
    )  # fmt: skip
    for kind in (True, False):
        claims = numeric[table.of_item] == kind
        if not claims.any():
            continue
        part, kept = table.only(claims)
        codes = table.item[kept[np.flatnonzero(np.r_[True, part.item[1:] != part.item[:-1]])]]
        if method is not None and (kind or method != "median"):
            chosen_method: Method = method
        elif kind:
            chosen_method = "median" if contested >= FEW_ITEMS else "vote"
        else:
            chosen_method = _shape(part, voice[claims], contested)
        score, weighed = _score(part, voice[claims], chosen_method)
        chosen, tied = _choose(part, score, part.per_answer(voice[claims]), None if weighed is None else weighed.variance)
        decided.chosen[codes], decided.tied[codes] = kept[chosen], tied
        if weighed is not None:
            decided.probability[kept] = weighed.probability
            present = np.unique(part.source)
            decided.reliability[present] = weighed.reliability[present]
        decided.methods[chosen_method] = decided.methods.get(chosen_method, 0) + len(codes)
    return decided


def _score(table: Coded, voice: Floats, method: Method) -> tuple[Floats, Weighed | None]:
    from corroborate.corroboration import likeness, weighing

    alike = likeness.likeness(table) if method in ("vote", "accuracy", "popularity") else None
    spread = alike.spread(len(table.value)) if alike is not None else None
    if method == "vote":
        score = weighing.vote(table, voice)
        return (spread(score) if spread is not None else score), None
    if method == "investment":
        return weighing.investment(table, voice), None
    if method == "sums":
        return weighing.sums(table, voice), None
    if method == "median":
        weighed = weighing.median(table, voice)
    elif method == "confusion":
        weighed = weighing.confusion(table, voice)
    else:
        weighed = weighing.accuracy(table, voice, spread=spread, popularity=method == "popularity")
    return weighed.score, weighed


def _choose(table: Coded, score: Floats, support: Floats, variance: Floats | None = None) -> tuple[Ints, Ints]:
    """Per item the chosen answer, and 1 where it is a tie.

    The best score wins where its lead tells something: two to one, or two standard errors of the reliabilities it rests on.
    Among the answers without such a lead between them, one that is a whole voice behind another is out; of the rest the
    best score is chosen, and where another has exactly its voices the two are tied and the first in order is taken.
    """
    import numpy as np

    start = np.flatnonzero(np.r_[True, table.item[1:] != table.item[:-1]])

    def best_of(value: Floats) -> Floats:
        best: Floats = np.maximum.reduceat(value, start)[table.item]
        return best

    voices = np.round(support, 6)
    score = np.round(score, 9)
    level = score >= best_of(score)
    if variance is not None:
        unsure = 2 * np.sqrt(variance + best_of(np.where(level, variance, 0.0)))
        level = score >= best_of(score) - np.minimum(unsure, NO_LEAD)
    level &= voices > best_of(np.where(level, voices, -1.0)) - 1
    favourite = level & (score >= best_of(np.where(level, score, -np.inf)))
    level &= voices == best_of(np.where(favourite, voices, -1.0))
    first = np.flatnonzero(level)
    _, at, count = np.unique(table.item[first], return_index=True, return_counts=True)
    return first[at], (count > 1).astype(np.int64)


def _parts(table: Coded, voice: Floats, group: Ints, decided: _Decided) -> Parts:
    import numpy as np

    from corroborate.corroboration import coded, weighing

    pair = coded.distinct(table.answer * len(table.sources) + group[table.source])
    second = weighing.investment(table, voice)
    opinion, _ = _choose(table, second, table.per_answer(voice))
    start = np.flatnonzero(np.r_[True, table.item[1:] != table.item[:-1]]).tolist()
    return Parts(
        {item: code for code, item in enumerate(table.items)},
        [*start, len(table.value)],
        decided.chosen,
        decided.tied,
        table.per_answer(voice),
        np.bincount(pair // len(table.sources), minlength=len(table.value)),
        np.bincount(table.answer, minlength=len(table.value)),
        decided.probability,
        opinion,
    )


def _sources(table: Coded, group: Ints, decided: _Decided) -> dict[Hashable, SourceWeight]:
    import numpy as np

    made = table.claims_per_source()
    alone = np.bincount(group, minlength=len(table.sources)) == 1
    largest = _largest(table, group)
    weights: dict[Hashable, SourceWeight] = {}
    for code, name in enumerate(table.sources):
        declared = table.origin_names[int(table.origin[code])]
        origin = declared if alone[group[code]] or declared != name else table.sources[largest[int(group[code])]]
        rate = float(decided.reliability[code])
        weights[name] = SourceWeight(None if rate != rate else round(rate, 6), origin, int(made[code]))
    return weights


def _largest(table: Coded, group: Ints) -> dict[int, int]:
    """The source with the most claims of each group."""
    made = table.claims_per_source()
    best: dict[int, int] = {}
    for source, of in enumerate(group.tolist()):
        if of not in best or made[source] > made[best[of]]:
            best[of] = source
    return best


def _merges(table: Coded, copying: Copying, group: Ints, decided: _Decided, plain: _Decided) -> tuple[Merge, ...]:
    """What was merged because of behaviour, with the items on which that changed the answer."""
    import numpy as np

    pairs = copying.pairs
    inside = group[pairs.a] == group[pairs.b]
    found: dict[int, list[int]] = {}
    for position in np.flatnonzero(inside).tolist():
        found.setdefault(int(group[pairs.a[position]]), []).append(position)
    changed = np.flatnonzero(decided.chosen != plain.chosen)
    lost = np.isin(table.answer, plain.chosen[changed])
    together = np.unique(table.answer[lost] * len(table.sources) + group[table.source[lost]], return_counts=True)
    stood: dict[int, list[Hashable]] = {}
    for key, count in zip(together[0].tolist(), together[1].tolist(), strict=True):
        if count > 1:
            stood.setdefault(key % len(table.sources), []).append(table.items[int(table.item[key // len(table.sources)])])
    made = table.claims_per_source()
    merges = []
    for of, positions in sorted(found.items()):
        names = np.unique(np.r_[pairs.a[positions], pairs.b[positions]])
        ordered = names[np.lexsort((names, -made[names]))]
        same, both = int(pairs.same[positions].sum()), int(pairs.both[positions].sum())
        merges.append(
            Merge(
                tuple(table.sources[code] for code in ordered.tolist()),
                round(float(copying.rate[positions].mean()), 3),
                f"{len(positions)} pairs of {len(names)} sources give the same answer {same} of {both} times,"
                " more often than their accuracies explain",
                tuple(stood.get(of, ())),
            )
        )
    return tuple(merges)
