"""Pictures of one question as inline SVG: answers on a number line or a time line, and where they come from.

Places along the line are percentages, so that a chart fits any width with its letters unscaled; classes carry the colours,
so that the page's style sheet decides between light and dark. Text is escaped here.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from html import escape

from attrs import frozen

from corroborate.model import Claim, Cluster, Document
from corroborate.report import wording
from corroborate.report.order import SEVERITIES
from corroborate.report.schema import number
from corroborate.values import Quantity, TimeSpan

_ROW = 30  # pixels between two answers
_TOP = 8
_NODE, _COLUMN = 144, 180  # pixels: a name's box in the picture of origins, and from one box to the next
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


def line_chart(cluster: Cluster, documents: Mapping[str, Document], marked: Mapping[str, str], numbers: Mapping[str, int]) -> str:
    """The answers of a question on one line, as HTML with inline SVG; empty when fewer than two can be drawn.

    A bar is what the words allow, a mark the number that was named, an arrow an end that is left open; a dashed path leads
    from an older answer to the newer one that updates it.

    :param cluster: the question.
    :param documents: by id.
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
        return ""
    out_of_scope, left_out = len(answers) - len(fitting), len(fitting) - len(drawn)
    answers = drawn
    scale = _scale(answers, days=days)
    height = _TOP + _ROW * len(answers) + 22
    parts = [f'<svg class="line" width="100%" height="{height}" role="img" aria-label="{_described(answers, days)}">']
    for tick in scale.ticks():
        at = scale.at(tick)
        label = str(dt.date.fromordinal(int(tick))) if days else _number(tick)
        parts.append(f'<line class="grid" x1="{at}%" x2="{at}%" y1="0" y2="{height - 20}"/>')
        parts.append(f'<text class="tick" x="{at}%" y="{height - 5}" text-anchor="middle">{escape(label)}</text>')
    parts += _path(cluster, answers, scale)
    for index, row in enumerate(answers):
        y = _TOP + _ROW * index + _ROW // 2
        parts.append(f'<text class="row" x="0" y="{y - 9}">{numbers.get(row.claims[0].id, 0)}</text>')
        parts += _drawn(row, y, scale, marked)
    parts.append("</svg>")
    labels = "".join(_label(row, numbers) for row in answers)
    title = "Days named" if days else f"Figures named{f', in {escape(wording.one_line(unit))}' if unit else ''}"
    note = ", on a logarithmic scale" if scale.logarithmic else ""
    if out_of_scope:
        note += f"; {wording.counted(out_of_scope, 'answer')} of another scope not drawn"
    if left_out:
        note += f"; the first {len(answers)} of {len(answers) + left_out:,}"
    return (
        f'<figure class="chart"><figcaption>{title}{note}</figcaption><div class="plot"><ol class="labels">{labels}</ol>'
        f"{''.join(parts)}</div></figure>"
    )


def _described(answers: Sequence[_Answer], days: bool) -> str:
    told = "; ".join(f"{row.document.source.name}: {row.words}" for row in answers[:12])
    return escape(wording.visible(f"{'Time' if days else 'Number'} line. {told}"))


def _label(row: _Answer, numbers: Mapping[str, int]) -> str:
    claim = row.claims[0]
    when = wording.as_of(claim)
    said = f"<small>{escape(when)}</small>" if when else ""
    name = escape(wording.shortened(row.document.source.name, 40))
    return f'<li><a href="#a-{claim.id}"><b>{numbers.get(claim.id, 0)}</b> <bdi>{name}</bdi></a>{said}</li>'


def _drawn(row: _Answer, y: int, scale: _Scale, marked: Mapping[str, str]) -> list[str]:
    gravest = min((marked[claim.id] for claim in row.claims if claim.id in marked), key=SEVERITIES.index, default="")
    start = _LEFT - 2 if row.low is None else scale.at(row.low)
    stop = _RIGHT + 2 if row.high is None else scale.at(row.high)
    parts = [f'<g class="answer {gravest}"><title>{escape(wording.visible(f"{row.document.source.name}: {row.words}"))}</title>']
    if stop > start:
        parts.append(f'<line class="bar" x1="{start}%" x2="{stop}%" y1="{y}" y2="{y}"/>')
    for open_end, at, turn in ((row.low is None, start, 1), (row.high is None, stop, -1)):
        if open_end:  # an arrow head made of two strokes: percentages cannot stand in a path
            parts += [f'<svg x="{at}%" y="{y}" class="head"><path d="M{turn * 7},{edge} L0,0"/></svg>' for edge in (-5, 5)]
    mark = scale.at(row.point) if row.point is not None else None
    if mark is not None:
        parts.append(f'<circle class="mark" cx="{mark}%" cy="{y}" r="5.5"/>')
    anchor = mark if mark is not None else (start + stop) / 2
    side = "end" if anchor > 86 else "start" if anchor < 14 else "middle"
    words = escape(wording.visible(row.words))
    parts.append(f'<text class="words" x="{anchor}%" y="{y - 9}" text-anchor="{side}">{words}</text></g>')
    return parts


def _path(cluster: Cluster, answers: Sequence[_Answer], scale: _Scale) -> list[str]:
    """Dashed lines, each from an answer to the nearest row below that it stands to as an update."""
    row_of = {claim.id: index for index, row in enumerate(answers) for claim in row.claims}
    below: dict[int, int] = {}
    for comparison in cluster.comparisons:
        rows = sorted(row_of[id] for id in comparison.claims if id in row_of)
        if comparison.relation == "update" and len(rows) == 2 and rows[0] != rows[1]:
            below[rows[0]] = min(rows[1], below.get(rows[0], rows[1]))
    places = []
    for index, row in enumerate(answers):
        value = row.point if row.point is not None else row.low if row.low is not None else row.high
        places.append((scale.at(value or 0.0), _TOP + _ROW * index + _ROW // 2))
    return [
        f'<line class="update" x1="{places[a][0]}%" y1="{places[a][1]}" x2="{places[b][0]}%" y2="{places[b][1]}"/>'
        for a, b in sorted(below.items())
    ]


def provenance(cluster: Cluster, documents: Mapping[str, Document], numbers: Mapping[str, int]) -> str:
    """Where the answers come from: each independent origin in a box, its way through outlets to the documents.

    :param cluster: the question, with its origins.
    :param documents: by id.
    :param numbers: id of a claim to its number in the list of answers.
    """
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
            boxes.append(_box(origin.name, origin.named, origin.party, origin.evidence, ways, documents, numbers))
    if not boxes:
        return ""
    origins = wording.counted(len(cluster.origins), "independent origin")
    behind = wording.counted(len({claim.document for claim in cluster.claims}), "document")
    return f'<figure class="provenance"><figcaption>{origins} behind {behind}</figcaption>{"".join(boxes)}</figure>'


def _box(
    name: str,
    named: bool,
    party: bool,
    evidence: Sequence[str],
    ways: Mapping[tuple[str, ...], Sequence[Claim]],
    documents: Mapping[str, Document],
    numbers: Mapping[str, int],
) -> str:
    """One origin: speaker at the left, outlets in the middle, documents at the right, joined by curves."""
    rows = sum(map(len, ways.values()))
    middle, right = _COLUMN, 2 * _COLUMN if any(ways) else _COLUMN
    step, wide = 34, right + _NODE + 8
    height = max(44, rows * step + 10)
    centre = height / 2
    lines: list[str] = []
    labels: list[str] = []
    row = 0
    for outlets, claims in ways.items():
        first = row
        ends = []
        for claim in claims:
            y = 5 + step * row + step / 2
            ends.append(y)
            labels.append(_node(right, y, documents[claim.document].source.name, "end", claim, numbers))
            row += 1
        if outlets:
            y = (5 + step * first + step / 2 + ends[-1]) / 2
            labels.append(_node(middle, y, " › ".join(reversed(outlets)), "outlet"))
            lines.append(_curve(_NODE + 4, centre, middle, y))
            lines += [_curve(middle + _NODE, y, right, end) for end in ends]
        else:
            lines += [_curve(_NODE + 4, centre, right, end) for end in ends]
    labels.append(_node(4, centre, name, "origin named" if named else "origin"))
    own = all(claim.attribution.own_voice for claims in ways.values() for claim in claims)
    unnamed = "its own voice, no source named" if own else "no name"
    told = [word for word, so in ((unnamed, not named), ("party to the matter", party)) if so]
    why = "; ".join(wording.one_line(reason) for reason in evidence)
    notes = "".join(f'<span class="tag">{word}</span>' for word in told) + (f"<small>{escape(why)}</small>" if why else "")
    far = " far" if any(ways) else ""
    picture = f'<svg width="{wide}" height="{height}" viewBox="0 0 {wide} {height}">{"".join(lines)}{"".join(labels)}</svg>'
    return f'<div class="origin-box{far}"><div class="scroll">{picture}</div>{f"<p>{notes}</p>" if notes else ""}</div>'


def _curve(x1: float, y1: float, x2: float, y2: float) -> str:
    half = (x1 + x2) / 2
    return f'<path class="way" d="M{x1},{y1} C{half},{y1} {half},{y2} {x2},{y2}"/>'


def _node(x: float, y: float, name: str, kind: str, claim: Claim | None = None, numbers: Mapping[str, int] | None = None) -> str:
    words = escape(wording.shortened(name, 20))
    if claim is not None and numbers:
        words = f'<tspan class="n">{numbers.get(claim.id, 0)}</tspan> {words}'
    box = (
        f'<g class="node {kind}"><title>{escape(wording.one_line(name))}</title>'
        f'<rect x="{x}" y="{y - 13}" width="{_NODE}" height="26" rx="4"/>'
        f'<text x="{x + 10}" y="{y + 4.5}">{words}</text></g>'
    )
    return f'<a href="#a-{claim.id}">{box}</a>' if claim is not None else box
