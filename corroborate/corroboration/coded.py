"""Claims as integers: the table on which data fusion works. Needs numpy; imported when used.

What counts as one answer is settled here: equal values, strings that differ only in case, accents, spaces and the marks
between their letters, and numbers or times within a tolerance of a value that more sources give.
"""

from __future__ import annotations

import datetime as dt
import math
import unicodedata
import zlib
from bisect import bisect_left, insort
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from corroborate.errors import InputError
from corroborate.values import Quantity

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
#: How far two numbers or times may be apart and still be one answer: a number, a share ("1%") or a span of time.
Tolerance = float | str | dt.timedelta


@frozen(eq=False)
class Coded:
    """Claims as integers. Answers are the distinct values of an item, sorted by item and then in the order of values; claims
    are distinct pairs of source and answer, sorted by answer and source.

    :param sources: names, by code, in order of first appearance.
    :param items: items, by code, in order of first appearance.
    :param distinct: the distinct values over all items, in the order of values.
    :param value: the value of each answer, as a code into `distinct`.
    :param item: the item of each answer.
    :param source: the source of each claim.
    :param answer: the answer of each claim.
    :param origin: the declared origin of each source, coded; a source without one is its own.
    :param origin_names: names of the origins, by code.
    """

    sources: list[Hashable]
    items: list[Hashable]
    distinct: list[Any]
    value: Ints
    item: Ints
    source: Ints
    answer: Ints
    origin: Ints
    origin_names: list[Hashable]

    @property
    def of_item(self) -> Ints:
        """The item of each claim."""
        return self.item[self.answer]

    def answers_per_item(self) -> Ints:
        """How many distinct answers each item has."""
        return np.bincount(self.item, minlength=len(self.items))

    def claims_per_source(self) -> Ints:
        """How many claims each source makes."""
        return np.bincount(self.source, minlength=len(self.sources))

    def checked(self) -> NDArray[np.bool_]:
        """Whether each claim is about an item that another source answers too."""
        of_item = self.of_item
        several: NDArray[np.bool_] = np.bincount(of_item, minlength=len(self.items))[of_item] > 1
        return several

    def per_answer(self, weight: Floats) -> Floats:
        """The sum of the claims' weights for each answer."""
        return np.bincount(self.answer, weight, len(self.value)).astype(np.float64, copy=False)

    def per_item(self, weight: Floats) -> Floats:
        """The sum of the claims' weights for each item."""
        return np.bincount(self.of_item, weight, len(self.items)).astype(np.float64, copy=False)

    def share(self) -> Floats:
        """One voice per declared origin and item, shared by the claims that carry it."""
        key = self.of_item * len(self.origin_names) + self.origin[self.source]
        _, inverse, count = np.unique(key, return_inverse=True, return_counts=True)
        voices: Floats = 1.0 / count[inverse]
        return voices

    def only(self, claims: NDArray[np.bool_]) -> tuple[Coded, Ints]:
        """The table of a choice of claims with all their answers, and the old code of each answer kept."""
        kept = distinct(self.answer[claims])
        items, item = np.unique(self.item[kept], return_inverse=True)
        table = Coded(
            self.sources, [self.items[code] for code in items.tolist()], self.distinct, self.value[kept], item,
            self.source[claims], np.searchsorted(kept, self.answer[claims]), self.origin, self.origin_names,
        )  # fmt: skip
        return table, kept

    def sample(self, claims: int) -> NDArray[np.bool_]:
        """The claims of some items, about `claims` in all; which items depends on nothing but their names."""
        parts = len(self.source) // claims + 1
        chosen = np.array([zlib.crc32(repr(item).encode("utf-8", "surrogatepass")) % parts == 0 for item in self.items], np.bool_)
        return chosen[self.of_item]

    def said(self, answer: int) -> Any:
        """The value of an answer."""
        return self.distinct[int(self.value[answer])]


def _order(value: Any) -> tuple[int, float, str]:
    if isinstance(value, (int, float)):
        return (0, float(value), "") if value == value else (2, 0.0, "")  # NaN has no place among numbers
    return 1, 0.0, str(value)


def _listed(value: Any) -> Any:
    """A value that can be hashed: lists and sets become tuples."""
    if isinstance(value, (set, frozenset)):
        return tuple(sorted(value, key=_order))
    return tuple(value) if isinstance(value, list) else value


def _codes(column: Iterable[Any]) -> tuple[list[Any], Ints]:
    """The distinct entries of a column in order of first appearance, and the code of each entry."""
    column = tuple(column)
    entries = list(dict.fromkeys(column))
    code_of = {entry: code for code, entry in enumerate(entries)}
    return entries, np.fromiter(map(code_of.__getitem__, column), np.int64, len(column))


def _form(text: str) -> str:
    """A string without what writers vary: case, accents, spaces, and, where it has no digit, the marks between letters."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = [letter for letter in plain if not unicodedata.combining(letter)]
    if any(letter.isdigit() for letter in kept):
        return " ".join("".join(kept).split())
    words = "".join(letter if letter.isalnum() or letter == ";" else " " if letter.isspace() else "" for letter in kept)
    return "".join(words.split()) or text


def _same_forms(values: list[Any]) -> dict[int, str]:
    """The form of each string that has it in common with another, by code."""
    forms = {code: _form(value) for code, value in enumerate(values) if isinstance(value, str)}
    seen: dict[str, int] = {}
    for form in forms.values():
        seen[form] = seen.get(form, 0) + 1
    return {code: form for code, form in forms.items() if seen[form] > 1}


def _within(tolerance: Tolerance) -> Callable[[float], float]:
    """The function from a value to how far others may be from it. Times are seconds."""
    if isinstance(tolerance, dt.timedelta):
        width = tolerance.total_seconds()
    elif isinstance(tolerance, str) and tolerance.strip().endswith("%"):
        share = _number_in(tolerance.strip()[:-1]) / 100
        if share >= 0:
            return lambda value: share * abs(value)
        width = share
    else:
        width = _number_in(tolerance)
    if not width >= 0:
        raise InputError(f"a tolerance is a number, a share such as '1%' or a timedelta, none below zero; not {tolerance!r}")
    return lambda _: width


def _number_in(text: object) -> float:
    try:
        return float(text) if isinstance(text, (int, float, str)) else math.nan
    except ValueError:
        return math.nan


def _placed(value: Any) -> tuple[str, float] | None:
    """What kind of number or time a value is, and where it lies; None when it is neither."""
    if isinstance(value, dt.datetime):
        naive = value if value.tzinfo is None else value.astimezone(dt.UTC).replace(tzinfo=None)
        return "moment", (naive - dt.datetime(1970, 1, 1)).total_seconds()
    if isinstance(value, dt.date):
        return "day", value.toordinal() * 86400.0
    if isinstance(value, dt.time):
        return "hour", value.hour * 3600.0 + value.minute * 60 + value.second + value.microsecond / 1e6
    if isinstance(value, Quantity) and value.point is None:
        return None
    number = as_number(value)
    if not math.isfinite(number):
        return None
    return (f"quantity {value.unit} {value.hedge}" if isinstance(value, Quantity) else "number"), number


def _one_answer(
    item: Ints, value: Ints, values: list[Any], same: Mapping[int, str], within: Callable[[float], float] | None
) -> Ints:
    """The value that stands for each claim's among those that are one answer to its item: the one most claims give.

    The most frequent value takes in those within tolerance of it, then the next that is left, as Li et al. (2012) do;
    values are never joined by way of others.
    """
    size = max(1, len(values))
    keys, inverse, count = np.unique(item * size + value, return_inverse=True, return_counts=True)
    codes = (keys % size).tolist()
    stands = list(codes)
    places = {code: _placed(values[code]) if within is not None else None for code in set(codes)}
    rank = {code: (_order(values[code]), code) for code in places}
    by_item: dict[tuple[int, str], list[int]] = {}
    for at, (of, code) in enumerate(zip((keys // size).tolist(), codes, strict=True)):
        placed = places[code]
        kind = f"form {same[code]}" if code in same else placed[0] if placed is not None else None
        if kind is not None:
            by_item.setdefault((of, kind), []).append(at)
    for group in by_item.values():
        group.sort(key=lambda at: (-int(count[at]), rank[codes[at]]))
        centres: list[tuple[float, int]] = []
        for at in group:
            placed = places[codes[at]]
            if placed is None or within is None:
                stands[at] = codes[group[0]]
                continue
            after = bisect_left(centres, (placed[1], -1))
            near = [
                (abs(placed[1] - centre), centre, code)
                for centre, code in centres[max(0, after - 1) : after + 1]
                if abs(placed[1] - centre) <= within(centre)
            ]
            if near:
                stands[at] = min(near)[2]
            else:
                insort(centres, (placed[1], codes[at]))
    standing: Ints = np.array(stands, np.int64)[inverse.reshape(-1)]
    return standing


def code(
    records: Iterable[tuple[Hashable, Hashable, Any]], origins: Mapping[Any, Any] | None, tolerance: Tolerance | None = None
) -> Coded:
    """Records of (source, item, value) as integers; a value that is None or NaN says nothing and is left out.

    :param origins: source to origin, where it is known.
    :param tolerance: how far numbers and times may be apart and still be one answer.
    :raises InputError: a record is not of that form, one of the three cannot be hashed, the origins are no mapping, or there is
        a tolerance for values that are all text.
    """
    if origins is not None and not isinstance(origins, Mapping):
        raise InputError(f"origins are a dict from source to origin, not {origins!r:.80}")
    rows = records if isinstance(records, list) else list(records)
    try:
        if any(isinstance(row, (str, bytes, Mapping)) for row in rows):
            odd = next(row for row in rows if isinstance(row, (str, bytes, Mapping)))
            raise InputError(f"every record is (source, item, value), not {odd!r:.80}")
        uneven = next((row for row in rows if len(row) != 3), None)
        if uneven is not None:
            raise InputError(f"every record is (source, item, value); one has {len(uneven)} parts: {uneven!r:.80}")
        columns = list(zip(*rows, strict=True)) if rows else [(), (), ()]
        try:
            values, value = _codes(columns[2])
        except TypeError:
            values, value = _codes(map(_listed, columns[2]))
        (sources, source), (items, item) = _codes(columns[0]), _codes(columns[1])
    except TypeError as error:
        raise InputError(f"every record is (source, item, value), each of which can be hashed: {error}") from error
    says = np.array([entry is not None and entry == entry for entry in values], np.bool_)
    if not says.all():
        kept = says[value]
        source, item, value = source[kept], item[kept], value[kept]
        present, item = np.unique(item, return_inverse=True)
        items = [items[at] for at in present.tolist()]
    if tolerance is not None and values and all(isinstance(entry, str) for entry in values):
        raise InputError(
            f"a tolerance is for numbers and times, and every value is text, such as {values[0]!r:.40}; convert them"
        )
    same = _same_forms(values)
    if same or tolerance is not None:
        value = _one_answer(item, value, values, same, _within(tolerance) if tolerance is not None else None)
    size, many = max(1, len(values)), max(1, len(sources))
    ranking = sorted(range(len(values)), key=lambda at: _order(values[at]))
    rank = np.empty(size, np.int64)
    rank[ranking] = np.arange(len(values))
    pairs, answer = np.unique(item * size + rank[value], return_inverse=True)
    claims = distinct(answer * many + source)
    origin_names, origin = _codes([origins.get(name, name) if origins else name for name in sources])
    return Coded(
        sources, items, [values[at] for at in ranking], pairs % size, pairs // size, claims % many, claims // many, origin,
        origin_names,
    )  # fmt: skip


def distinct(key: NDArray[Any]) -> Ints:
    """The distinct keys, sorted (by sorting: np.unique without an inverse hashes, which is several times slower here)."""
    ordered = np.sort(key)
    first: Ints = ordered[np.r_[True, ordered[1:] != ordered[:-1]][: len(ordered)]]
    return first


def runs(key: NDArray[Any]) -> Iterator[tuple[Ints, Ints]]:
    """All pairs of positions with one key, for a sorted `key`, in batches of equal distance."""
    at = np.arange(len(key))
    distance = 1
    while True:
        at = at[at + distance < len(key)]
        at = at[key[at] == key[at + distance]]
        if not len(at):
            return
        yield at, at + distance
        distance += 1


def numbers(table: Coded) -> Floats:
    """The number of each answer; NaN for one that is no number."""
    return np.array([as_number(value) for value in table.distinct], np.float64)[table.value]


def as_number(value: Any) -> float:
    """The number that a value is, the middle of a range of numbers; NaN for one that is no number."""
    if isinstance(value, bool):
        return float("nan")
    if isinstance(value, (int, float)):
        return float(value)
    if isinstance(value, Quantity):
        if value.point is not None:
            return value.point
        ends = [end for end in (value.low, value.high) if end is not None]
        return sum(ends) / len(ends) if ends else float("nan")
    return float("nan")
