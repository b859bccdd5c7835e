"""What comes of data fusion: for each item its answer and the others, for each source what is known of it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

if TYPE_CHECKING:
    from corroborate.corroboration.coded import Coded, Floats, Ints


#: So many answers are shown where all of them are printed.
_SHOWN = 5


@frozen
class Alternative:
    """One of the answers an item was given.

    :param value: the answer.
    :param support: voices behind it, copies discounted.
    :param origins: independent origins behind it.
    :param witnesses: sources that carry it.
    """

    value: Any
    support: float
    origins: int
    witnesses: int


@frozen
class Answer:
    """What is best supported for one item.

    :param value: the best-supported answer; in a tie the first in the order of values.
    :param support: voices behind it, copies discounted: at most the number of its witnesses.
    :param origins: independent origins behind it.
    :param witnesses: sources that carry it.
    :param probability: how likely it is right by the model, among the answers given; None where only voices were counted.
    :param margin: voices behind it less those behind the next answer.
    :param tie: True when another answer is as well supported.
    :param alternatives: the other answers, best supported first.
    :param second_opinion: the answer of another method (PooledInvestment) where it differs; else None.
    """

    value: Any
    support: float
    origins: int
    witnesses: int
    probability: float | None
    margin: float
    tie: bool
    alternatives: tuple[Alternative, ...]
    second_opinion: Any = None


@frozen
class SourceWeight:
    """What is known of one source.

    :param reliability: the share of its claims that is likely right, drawn to the average for few claims; None where only
        voices were counted. Not to be confused with an analyst's grade of a source, which is given and never computed.
    :param origin: the origin it belongs to: declared, or the largest source of the group it copies in, or itself.
    :param claims: number of its claims.
    """

    reliability: float | None
    origin: Hashable
    claims: int


@frozen
class Merge:
    """Sources that count as one origin because of how they behave.

    :param sources: their names, the largest first.
    :param rate: share of claims that the pairs among them copy, on average.
    :param evidence: why, in words.
    :param changed: items whose answer would be another without any discount of copies, and on which these sources had
        stood together for that other answer.
    """

    sources: tuple[Hashable, ...]
    rate: float
    evidence: str
    changed: tuple[Hashable, ...] = ()


@frozen(eq=False)
class Answers(Mapping[Hashable, Answer]):
    """Item to `Answer`, in the order of the records; an answer is put together when it is asked for."""

    _table: Coded = field(repr=False)
    _parts: Parts = field(repr=False)

    def __repr__(self) -> str:
        shown = "".join(f"{item!r}: {self[item].value!r:.60}, " for item in islice(self, _SHOWN))
        rest = f"and {len(self) - _SHOWN:,} more" if len(self) > _SHOWN else ""
        return f"<Answers: {(shown + rest).rstrip(', ')}>"

    def __len__(self) -> int:
        return len(self._table.items)

    def __iter__(self) -> Iterator[Hashable]:
        return iter(self._table.items)

    def __getitem__(self, item: Hashable) -> Answer:
        return self._parts.answer(self._table, self._parts.code_of[item])


@frozen(eq=False)
class Fusion:
    """The result of `fuse`.

    :param answers: item to `Answer`.
    :param sources: source to `SourceWeight`.
    :param merges: which sources count as one origin because of how they behave, and what that changed.
    :param methods: how many items each method decided.
    """

    answers: Mapping[Hashable, Answer]
    sources: Mapping[Hashable, SourceWeight]
    merges: tuple[Merge, ...]
    methods: Mapping[str, int]


@frozen(eq=False)
class Parts:
    """Arrays behind the answers: per answer its place, voices, origins, witnesses, probability; per item where it starts."""

    code_of: Mapping[Hashable, int]
    start: list[int]
    chosen: Ints
    tied: Ints
    support: Floats
    origins: Ints
    witnesses: Ints
    probability: Floats
    second: Ints

    def answer(self, table: Coded, item: int) -> Answer:
        """The answer to one item, given by its number in the table."""
        first, stop = self.start[item], self.start[item + 1]
        best = int(self.chosen[item])
        others = sorted((a for a in range(first, stop) if a != best), key=lambda a: (-round(float(self.support[a]), 6), a))
        chance = float(self.probability[best])
        return Answer(
            value=table.said(best),
            support=round(float(self.support[best]), 6),
            origins=int(self.origins[best]),
            witnesses=int(self.witnesses[best]),
            probability=None if chance != chance else round(chance, 6),
            margin=round(float(self.support[best] - (self.support[others[0]] if others else 0.0)), 6),
            tie=bool(self.tied[item]),
            alternatives=tuple(
                Alternative(table.said(a), round(float(self.support[a]), 6), int(self.origins[a]), int(self.witnesses[a]))
                for a in others
            ),
            second_opinion=None if int(self.second[item]) == best else table.said(int(self.second[item])),
        )
