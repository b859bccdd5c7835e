"""Pictures of one question: answers on a number line or a time line, and where they come from. Where everything lies is
worked out here; `charts.html` draws it as inline SVG.

Places along the line are percentages, so that a chart fits any width with its letters unscaled; classes carry the colours,
so that the page's style sheet decides between light and dark.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence

from attrs import frozen

from corroborate.model import Claim, Cluster, Document, Origin
from corroborate.report import wording
from corroborate.report.schema import number
from corroborate.rule import SEVERITIES
from corroborate.values import Quantity, TimeSpan

_ROW = 30  # pixels between two answers
_TOP = 8
_NODE, _COLUMN = 144, 180  # pixels: a name's box in the picture of origins (as in charts.html), and from one to the next
_FARTHEST = 1e100  # a number beyond this is drawn at the edge
_MOST_ROWS = 40  # answers in one chart
_LEFT, _RIGHT = 3.0, 97.0  # per cent of the width that the scale covers


@frozen
class _Answer:
    """One row: what was said of one question by one or more claims of one document."""

    claims: tuple[Claim, ...]
    document: Document
    low: float | None
    high: float | None
    point: float | None
    words: str


@frozen
class _Scale:
    """Values to per cent of the width; by their logarithm where they lie far apart."""

    low: float
    high: float
    logarithmic: bool

    def at(self, value: float) -> float:
        if self.logarithmic:
            share = (math.log(max(value, self.low)) - math.log(self.low)) / (math.log(self.high) - math.log(self.low))
        else:
            share = (value - self.low) / (self.high - self.low)
        return round(_LEFT + (_RIGHT - _LEFT) * min(1.0, max(0.0, share)), 3)

    def ticks(self) -> list[float]:
        if self.logarithmic:
            first, last = math.floor(math.log10(self.low)), math.ceil(math.log10(self.high))
            every = max(1, (last - first) // 5 + 1)
            steps = (1, 2, 5) if last - first <= 3 else (1,)
            marks = [step * 10.0**power for power in range(first, last + 1, every) for step in steps]
            apart: list[float] = []
            for mark in marks:
                if self.low <= mark <= self.high and (not apart or self.at(mark) - self.at(apart[-1]) >= 14):
                    apart.append(mark)
            return apart
        rough = (self.high - self.low) / 5
        unit = 10.0 ** math.floor(math.log10(rough))
        step = next((unit * times for times in (1, 2, 5) if unit * times >= rough), unit * 10)
        first = math.ceil(self.low / step)
        return [index * step for index in range(first, math.floor(self.high / step) + 1)]


def _number(value: float) -> str:
    plain = number(round(value, 6))
    return f"{plain:,}" if isinstance(plain, int) and abs(plain) < 10**15 else f"{value:.4g}"


def _beside_the_point(cluster: Cluster) -> set[str]:
    """Claims that are linked only to answers of another scope (a part of the whole, another stage): not on the same line."""
    relations: dict[str, set[str]] = {}
    for comparison in cluster.comparisons:
        for id in comparison.claims:
            relations.setdefault(id, set()).add(comparison.relation)
    return {id for id, told in relations.items() if told == {"incomparable"}}


def _of_quantities(cluster: Cluster, documents: Mapping[str, Document]) -> tuple[list[_Answer], str | None]:
    """The rows of the commonest unit, and that unit."""
    units: dict[str | None, int] = {}
    for claim in cluster.claims:
        if isinstance(claim.value, Quantity):
            units[claim.value.unit] = units.get(claim.value.unit, 0) + 1
    if not units:
        return [], None
    unit = max(units, key=lambda name: (units[name], name or ""))
    rows: dict[tuple[object, ...], list[Claim]] = {}
    for claim in cluster.claims:
        if isinstance(claim.value, Quantity) and claim.value.unit == unit:
            rows.setdefault((claim.document, claim.value, claim.qualifiers.as_of), []).append(claim)
    answers = []
    for claims in rows.values():
        value = claims[0].value
        assert isinstance(value, Quantity)
        words = wording.shortened(claims[0].value_text, 28) or _number(value.point or value.low or value.high or 0)
        answers.append(_Answer(tuple(claims), documents[claims[0].document], value.low, value.high, value.point, words))
    answers.sort(key=lambda row: (_begins(row.claims[0]), *_middle_first(row), row.document.name))
    return answers, unit


def _of_days(cluster: Cluster, documents: Mapping[str, Document]) -> list[_Answer]:
    rows: dict[tuple[object, ...], list[Claim]] = {}
    for claim in cluster.claims:
        if isinstance(claim.value, TimeSpan) and (claim.value.earliest or claim.value.latest):
            rows.setdefault((claim.document, claim.value), []).append(claim)
    answers = []
    for claims in rows.values():
        span = claims[0].value
        assert isinstance(span, TimeSpan)
        low = float(span.earliest.toordinal()) if span.earliest else None
        high = float(span.latest.toordinal()) if span.latest else None
        words = wording.shortened(claims[0].value_text, 28) or str(span.earliest or span.latest)
        answers.append(_Answer(tuple(claims), documents[claims[0].document], low, high, low if low == high else None, words))
    return sorted(answers, key=lambda row: (*_middle_first(row), row.document.name))


def _begins(claim: Claim) -> dt.date:
    span = claim.qualifiers.as_of
    return (span and (span.earliest or span.latest)) or dt.date.max


def _middle_first(row: _Answer) -> tuple[float, float]:
    low = row.low if row.low is not None else row.point if row.point is not None else -math.inf
    return (row.point if row.point is not None else low), low


def _scale(answers: Sequence[_Answer], *, days: bool) -> _Scale:
    values = [value for row in answers for value in (row.low, row.high, row.point) if value is not None]
    named = [max(-_FARTHEST, min(_FARTHEST, value)) for value in values]
    low, high = min(named), max(named)
    if low > 0 and high / low >= 50 and not days:
        return _Scale(low / 1.6, high * 1.6, True)
    if high - low < abs(high) * 1e-12:  # too near to each other to be told apart on any line
        low = high
    room = (high - low) * 0.18 or max(abs(high) * 0.08, 3.0 if days else 1.0)
    return _Scale(low - room, high + room, False)


@frozen
class Row:
    """One answer as it is drawn: its bar from `start` to `stop`, its mark, its words and its label beside the line."""

    answer: _Answer
    number: int
    gravest: str
    y: int
    start: float
    stop: float
    mark: float | None

    @property
    def claim(self) -> Claim:
        """The first of the claims that give this answer."""
        return self.answer.claims[0]

    @property
    def source(self) -> str:
        """Who gives it."""
        return self.answer.document.source.name

    @property
    def words(self) -> str:
        """The answer in words."""
        return self.answer.words

    @property
    def heads(self) -> list[tuple[float, int, int]]:
        """Open ends: where, and the two strokes of an arrow head there (percentages cannot stand in a path)."""
        ends = ((self.answer.low, self.start, 1), (self.answer.high, self.stop, -1))
        return [(at, turn * 7, edge) for value, at, turn in ends if value is None for edge in (-5, 5)]

    @property
    def anchor(self) -> float:
        """Where the words stand."""
        return self.mark if self.mark is not None else (self.start + self.stop) / 2

    @property
    def side(self) -> str:
        """Which end of the words stands there, so that they do not leave the picture."""
        return "end" if self.anchor > 86 else "start" if self.anchor < 14 else "middle"


@frozen
class LineChart:
    """A number line or a time line; `ticks` are places and labels, `updates` lines from an older answer to a newer one."""

    caption: str
    days: bool
    height: int
    ticks: list[tuple[float, str]]
    rows: list[Row]
    updates: list[tuple[float, int, float, int]]

    @property
    def described(self) -> str:
        """The picture in words, for those who cannot see it."""
        told = "; ".join(f"{row.source}: {row.words}" for row in self.rows[:12])
        return f"{'Time' if self.days else 'Number'} line. {told}"


def line_chart(
    cluster: Cluster, documents: Mapping[str, Document], marked: Mapping[str, str], numbers: Mapping[str, int]
) -> LineChart | None:
    """The answers of a question on one line; None when fewer than two can be drawn.

    A bar is what the words allow, a mark the number that was named, an arrow an end that is left open; a dashed path leads
    from an older answer to the newer one that updates it.

    :param marked: id of a claim to the gravest severity of a finding about it.
    :param numbers: id of a claim to its number in the list of answers.
    """
    answers, unit = _of_quantities(cluster, documents)
    days = len(answers) < 2
    if days:
        answers, unit = _of_days(cluster, documents), None
    apart = _beside_the_point(cluster)
    comparable = [row for row in answers if not apart.issuperset(claim.id for claim in row.claims)]
    fitting = comparable if len(comparable) > 1 else answers
    drawn = fitting[:_MOST_ROWS]
    if len(drawn) < 2:
        return None
    scale = _scale(drawn, days=days)
    caption = "Days named" if days else "Figures named" + (f", in {wording.one_line(unit)}" if unit else "")
    if scale.logarithmic:
        caption += ", on a logarithmic scale"
    if out_of_scope := len(answers) - len(fitting):
        caption += f"; {wording.counted(out_of_scope, 'answer')} of another scope not drawn"
    if len(fitting) > len(drawn):
        caption += f"; the first {len(drawn)} of {len(fitting):,}"
    return LineChart(
        caption,
        days,
        _TOP + _ROW * len(drawn) + 22,
        [(scale.at(tick), str(dt.date.fromordinal(int(tick))) if days else _number(tick)) for tick in scale.ticks()],
        [_row(answer, index, scale, marked, numbers) for index, answer in enumerate(drawn)],
        _updates(cluster, drawn, scale),
    )


def _y(index: int) -> int:
    return _TOP + _ROW * index + _ROW // 2


def _row(answer: _Answer, index: int, scale: _Scale, marked: Mapping[str, str], numbers: Mapping[str, int]) -> Row:
    return Row(
        answer,
        numbers.get(answer.claims[0].id, 0),
        min((marked[claim.id] for claim in answer.claims if claim.id in marked), key=SEVERITIES.index, default=""),
        _y(index),
        _LEFT - 2 if answer.low is None else scale.at(answer.low),
        _RIGHT + 2 if answer.high is None else scale.at(answer.high),
        scale.at(answer.point) if answer.point is not None else None,
    )


def _updates(cluster: Cluster, answers: Sequence[_Answer], scale: _Scale) -> list[tuple[float, int, float, int]]:
    """Lines, each from an answer to the nearest row below that it stands to as an update."""
    row_of = {claim.id: index for index, row in enumerate(answers) for claim in row.claims}
    below: dict[int, int] = {}
    for comparison in cluster.comparisons:
        rows = sorted(row_of[id] for id in comparison.claims if id in row_of)
        if comparison.relation == "update" and len(rows) == 2 and rows[0] != rows[1]:
            below[rows[0]] = min(rows[1], below.get(rows[0], rows[1]))
    places = []
    for index, row in enumerate(answers):
        value = row.point if row.point is not None else row.low if row.low is not None else row.high
        places.append((scale.at(value or 0.0), _y(index)))
    return [(*places[a], *places[b]) for a, b in sorted(below.items())]


@frozen
class Node:
    """A name in its box; of a document, with the claim it gives and the number of that answer."""

    x: float
    y: float
    name: str
    kind: str
    claim: Claim | None = None
    number: int = 0


@frozen
class Box:
    """One origin: speaker at the left, outlets in the middle, documents at the right, joined by curves."""

    width: int
    height: int
    curves: list[str]
    nodes: list[Node]
    tags: list[str]
    evidence: str
    far: bool


@frozen
class Provenance:
    """Where the answers to a question come from."""

    caption: str
    boxes: list[Box]


def provenance(cluster: Cluster, documents: Mapping[str, Document], numbers: Mapping[str, int]) -> Provenance | None:
    """Where the answers come from: each independent origin in a box, its way through outlets to the documents; None for none."""
    claims = {claim.id: claim for claim in cluster.claims}
    boxes = []
    for origin in cluster.origins:
        ways: dict[tuple[str, ...], list[Claim]] = {}
        for id in origin.claims:
            if id in claims:
                chain = claims[id].attribution.chain[1:]
                last = [voice for voice in chain[-1:] if voice.kind == "outlet" and voice.name != origin.name]
                outlets = tuple(voice.name for voice in (*chain[:-1], *last))
                ways.setdefault(outlets, []).append(claims[id])
        if ways:
            boxes.append(_box(origin, ways, documents, numbers))
    if not boxes:
        return None
    origins = wording.counted(len(cluster.origins), "independent origin")
    behind = wording.counted(len({claim.document for claim in cluster.claims}), "document")
    return Provenance(f"{origins} behind {behind}", boxes)


def _box(
    origin: Origin,
    ways: Mapping[tuple[str, ...], Sequence[Claim]],
    documents: Mapping[str, Document],
    numbers: Mapping[str, int],
) -> Box:
    middle, right = _COLUMN, 2 * _COLUMN if any(ways) else _COLUMN
    step = 34
    height = max(44, sum(map(len, ways.values())) * step + 10)
    centre = height / 2
    curves: list[str] = []
    nodes: list[Node] = []
    row = 0
    for outlets, claims in ways.items():
        ends = []
        for claim in claims:
            y = 5 + step * row + step / 2
            ends.append(y)
            nodes.append(Node(right, y, documents[claim.document].source.name, "end", claim, numbers.get(claim.id, 0)))
            row += 1
        if outlets:
            y = (ends[0] + ends[-1]) / 2
            nodes.append(Node(middle, y, " › ".join(reversed(outlets)), "outlet"))
            curves.append(_curve(_NODE + 4, centre, middle, y))
            curves += [_curve(middle + _NODE, y, right, end) for end in ends]
        else:
            curves += [_curve(_NODE + 4, centre, right, end) for end in ends]
    nodes.append(Node(4, centre, origin.name, "origin named" if origin.named else "origin"))
    own = all(claim.attribution.own_voice for claims in ways.values() for claim in claims)
    unnamed = "its own voice, no source named" if own else "no name"
    tags = [word for word, so in ((unnamed, not origin.named), ("party to the matter", origin.party)) if so]
    evidence = "; ".join(wording.one_line(reason) for reason in origin.evidence)
    return Box(right + _NODE + 8, height, curves, nodes, tags, evidence, any(ways))


def _curve(x1: float, y1: float, x2: float, y2: float) -> str:
    half = (x1 + x2) / 2
    return f"M{x1},{y1} C{half},{y1} {half},{y2} {x2},{y2}"
