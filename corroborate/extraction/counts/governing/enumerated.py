"""Lists of people, told one behind the other: "seven died, four nurses and three porters", "12 soldiers and a cook"; and their
sums: "two civilians and a police officer were killed" says that three were.
"""

from __future__ import annotations

from collections.abc import Sequence

from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import BREAKS, Counted
from corroborate.extraction.figures import Figure
from corroborate.extraction.grammar.runs import before_run
from corroborate.extraction.grammar.syntax import Analysis
from corroborate.model import Span
from corroborate.values import Quantity, total


class Enumerated(RowReader):
    """The lists of people of a row."""

    def listed(self, counted: Counted) -> bool:
        """ "seven died, four nurses and three porters": the figures of a list make up the one right before."""
        whole = self.row.counted_before(counted.at)
        if whole is None or not whole.governed or not whole.counts_people or counted.made:
            return False
        between = self.letters[whole.at + 1 : counted.at]
        if between[-1:] != "," or set(between[:-1]) - set("BHRspi"):
            return False
        run = [counted]
        for other in self.counted[self.counted.index(counted) + 1 :]:
            if sum(one.value.point or 0.0 for one in run) >= (whole.value.point or 0.0):
                break
            if not self._in_one_list(run[-1], other):
                return False
            run.append(other)
        if not spell_out(run, whole):
            return False
        for one in run:
            one.follow(whole, "part")
            one.whole = whole
        return True

    def share(self) -> None:
        """ "The dead are 12 soldiers, four detainees and a cook": what is said of one of a list is said of all."""
        run: list[Counted] = []
        before: Counted | None = None
        for counted in [*self.counted, None]:
            if counted is not None and run and self._in_one_list(run[-1], counted):
                run.append(counted)
                continue
            told = next(
                (one for one in run if not self._weak(one) and one.frame is not None and one.frame.counts == "person"), None
            )
            spelt = before if told is None and self._spell_out(run, before) else None
            for one in run if told is not None or spelt is not None else ():
                if spelt is not None:
                    one.follow(spelt, "part")
                    one.whole = spelt
                elif told is not None and one is not told and self._weak(one):
                    one.follow(told)
                    one.whole = told.whole
            before = run[-1] if run else None
            run = [counted] if counted is not None else []

    def _spell_out(self, run: Sequence[Counted], whole: Counted | None) -> bool:
        """ "five dead, three policemen and two inmates": those of a list are together as many as were told right before them."""
        if whole is None or whole.frame is None or self._weak(whole) or not run:
            return False
        near = self.letters[whole.at + 1 : run[0].at] in ("", ",", "s", "s,", "s;")
        return near and spell_out(run, whole)

    def _in_one_list(self, one: Counted, other: Counted) -> bool:
        """True for people who are told of one right behind the other; not so "11 people, a resident said"."""
        if self.units[other.at].first in self.row.nouns.voices:
            return False
        people = all(member.head in self.words.groups and member.value.unit is None for member in (one, other))
        return people and one.at < other.at and self.row.are_listed(one, other)

    def _weak(self, counted: Counted) -> bool:
        """True for a figure of which nothing is said but what those counted are called, or by a verb that stands further off."""
        return counted.sense is None or (counted.side == "noun" and counted.governor == counted.at)


def sums(row: Row) -> list[Counted]:
    """The sums of a sentence: one for each coordination of people under one governor."""
    found: list[Counted] = []
    run: list[Counted] = []
    named = (one for one in row.counted if row.units[one.at].first not in row.nouns.voices)  # not "two women, a doctor said"
    for counted in [*named, None]:
        if counted is not None and run and _adjoin(run[-1], counted, row):
            run.append(counted)
            continue
        lead = _lead(run[0], row) if run else -1
        if run and run[0].side == "part":
            found.extend([_restated(run, row.analysis)] if _spells_out(run, row) else ())
        elif lead < 0 and len(run) > 1 and spell_out(run[1:], run[0]):
            for part in run[1:]:
                part.member = True
        elif len(run) > 1 or lead >= 0:
            found.append(_sum(run, row.analysis, lead))
        run = [counted] if counted is not None and counted.frame is not None and counted.frame.counts == "person" else []
    return found


def _adjoin(one: Counted, other: Counted, row: Row) -> bool:
    """True for members of one coordination under one governor."""
    alike = one.frame is other.frame and one.governor == other.governor >= 0 and one.side == other.side
    spelt = one.side == "part" and one.whole is other.whole is not None
    members = bool(one.noun and other.noun) and (spelt or one.side in ("object", "subject", "noun"))
    if not alike or not members or one.old:
        return False
    return row.are_listed(one, other) or (one.side == "object" and row.told_between(one, other))


def _lead(counted: Counted, row: Row) -> int:
    """First word of one person told before a count of others, else -1: "killed her and three others"."""
    others = not row.words.roles["further"].isdisjoint(counted.noun.lower().split())
    if not others or counted.side not in ("object", "subject") or row.letters[counted.at - 1 : counted.at] != "C":
        return -1
    n = before_run(row.letters, counted.at - 2, "P")
    one = n < counted.at - 2
    if counted.side == "object":
        n -= not one and n >= 0 and row.units[n].word in row.words.roles["him"]
        return row.units[n + 1].first if n == counted.governor < counted.at - 2 else -1
    return row.units[n + 1].first if one and (n < 0 or row.letters[n] in ",;") else -1


def spell_out(parts: Sequence[Counted], whole: Counted) -> bool:
    """True for several counts that are together as many as another: "three workers, a man and two women"."""
    number, points = whole.value.point, [part.value.point for part in parts]
    told = [point for point in points if point is not None]
    return len(told) == len(parts) > 1 and number is not None and abs(number - sum(told)) < 0.5


def _spells_out(run: Sequence[Counted], row: Row) -> bool:
    """True for all parts of a whole behind a break: "six people were shot: four men and two women"."""
    opened = run[0].at > 0 and row.units[run[0].at - 1].word in BREAKS
    return opened and run[0].whole is not None and spell_out(run, run[0].whole)


def _restated(run: Sequence[Counted], analysis: Analysis) -> Counted:
    """The sum of all parts of a whole, which counts what the whole does."""
    found = _sum(run, analysis)
    if run[0].whole is not None:
        found.follow(run[0].whole)
    return found


def _sum(run: Sequence[Counted], analysis: Analysis, lead: int = -1) -> Counted:
    """The sum of a run, and of one person more whose name starts at word `lead`."""
    values = [counted.value for counted in run] + [Quantity.exactly(1)] * (lead >= 0)
    ends = total(values)
    points = [value.point for value in values if value.point is not None]
    point = sum(points) if len(points) == len(values) else None
    hedge = next((value.hedge for value in values if value.hedge), None)
    last = run[-1].noun_span or run[-1].figure.span
    span = Span(analysis.starts[lead] if lead >= 0 else run[0].figure.span.start, last.end)
    step = max(value.step for value in values)
    value = Quantity(ends.low, ends.high, point, hedge, low_open=ends.low_open, high_open=ends.high_open, step=step)
    whole = Counted(Figure(value, span, span.of(analysis.text), span), run[0].at, made=True)
    whole.follow(run[0])
    for counted in run:
        counted.member = True
    return whole
