"""Lines of a list, that are a label and a figure: "Homes destroyed: 14", "Dead, 12; hurt, 40"."""

from __future__ import annotations

from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.grammar.runs import before_run

#: The letters of the units of a label, and of the last of them: "Number of homes destroyed".
_IN_LABELS, _LAST_IN_LABELS = frozenset("DNPASIoqspxJ"), frozenset("Noqspi")


def labelled(counted: Counted, reader: RowReader) -> bool:
    """ "Cases: 2,140", "Homes destroyed: 14", "Area burnt (estimate): 2,350 hectares": a line of a list."""
    row = reader.row
    found = _label(counted, row)
    if found is None or row.own_state(counted.at):
        return False  # also "Blast: 80 dead"
    first, last = found
    letters, bare = row.letters[first : last + 1], not counted.noun
    if bare and letters[:-1].strip("DNPAS") == "" and letters[-1] in "sip":  # the noun before it is what is counted
        counted.noun = " ".join(unit.word for unit in row.units[first:last] if unit.letter in "NP")
        counted.head = row.words.frames.singular(row.units[last - 1].word) if last > first else ""
    if row.take(counted, last, "total", "total", "noun", "state", "undergone", "verb"):
        counted.governor = counted.at  # nobody does it
        return True
    if (
        row.units[counted.at - 1].word != ":"
        or letters[-1] not in "No"
        or not bare
        or row.letters[counted.at + 1 : counted.at + 2] not in ("", ",", ";", "(", ")")
    ):
        return False
    reader.measured(counted, last)
    counted.verb, counted.governor, counted.side = "be", last, "copula"
    return bool(counted.measure)


def _label(counted: Counted, row: Row) -> tuple[int, int] | None:
    """The units of what heads a line or a part of it, when a figure stands right behind its colon: "Area burnt: 31 ha"; or
    behind a comma, with nothing else: "Injured, 118; missing, six".

    A label has no verb that is said of anything; what stands in brackets at its end is no part of it.
    """
    colon = counted.at - 1
    listed = colon > 0 and row.units[colon].word == "," and row.letters[counted.at + 1 : counted.at + 2] in ("", ";")
    if colon < 1 or not (listed or row.units[colon].word == ":"):
        return None
    bracket = row.letters.rfind("(", 0, colon)  # "(turnout: 61%)"
    opened = bracket if ")" not in row.letters[bracket + 1 : colon] else -1
    first, last = max(row.letters.rfind(";", 0, colon), opened) + 1, colon - 1
    if row.letters[last] == ")" and "(" in row.letters[first:last]:
        last = row.letters.rfind("(", first, last) - 1
    last = _before_place(row, first, last)
    labelled = last >= first and set(row.letters[first:last]) <= _IN_LABELS and row.letters[last] in _LAST_IN_LABELS
    return (first, last) if labelled else None


def _before_place(row: Row, first: int, last: int) -> int:
    """The last unit of a label from `first` to `last` before the place that ends it: "Homeless in Alma: 40"."""
    n = before_run(row.letters, last, "P", first)
    return n - 1 if first < n < last and row.letters[n] == "I" else last
