"""Figures that a noun says the worth of, told in an order of its own: "a 9 percent pay rise", "at 6 percent, inflation was
high", "the rate that the bank set stands, for now, at 6 percent", "Price tag for the mill: 8 million"; and lines of a list,
that are a label and a figure: "Homes destroyed: 14".
"""

from __future__ import annotations

import re

from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.grammar.phrases import Clause, Phrase
from corroborate.extraction.grammar.runs import before_run

#: Units between a figure and the noun behind it that says what it is: "a 9 percent rise", "a $26 million record fine".
_NAMING = re.compile("[NP]{0,2}q|o")
#: ... and where that is only aimed at or expected: "a 3 percent target", "a 2 percent growth forecast".
_AIMED_AT = re.compile("[NP]{0,2}q?N")
#: Units before a figure among which it may be told that it is aimed at.
_REACH = 8
#: ... and behind the comma of a figure that opens its clause: "at 6 percent, annual inflation".
_OPENED = re.compile(",[DSPNAz]{0,6}q")
#: What may stand between the head of a label and its colon, a line of a list: "Marenda inflation, May, y/y: 4 percent".
_HEADED = re.compile("[DPNSAz]*[qosi][DPNSAItqosiTM,]*")
#: The letters of the units of a label, and of the last of them: "Number of homes destroyed".
_IN_LABELS, _LAST_IN_LABELS = frozenset("DNPASIoqspxJ"), frozenset("Noqspi")


class Totals(RowReader):
    """The figures of one row that are the worth of a noun which names a frame."""

    def behind(self, counted: Counted) -> bool:
        """ "a 9 percent pay rise", "$26m fine", "the 160 km/h gusts": the noun stands right behind a figure with a unit."""
        if counted.noun or counted.made or counted.value.unit is None:
            return False
        found = _NAMING.match(self.letters, counted.at + 1)
        n = found.end() - 1 if found is not None else -1
        if n >= 0 and self.letters[n] == "o":
            measured = any(sense.frame.measures for sense in self.units[n].senses)
            return measured and self.row.take(counted, n, "total", "total", "noun")
        return n >= 0 and self._take(counted, n)

    def aimed_at(self, counted: Counted) -> bool:
        """ "its 3 percent target", "aims for inflation of 3 percent": what somebody wants a thing to be is not what it is."""
        k, units, roles = counted.at, self.units, self.words.roles
        if counted.made or counted.value.unit is None:
            return False
        found = _AIMED_AT.match(self.letters, k + 1)
        n = found.end() - 1 if found is not None and units[found.end() - 1].word in roles["forecasts"] else -1
        n = k + 1 if k + 1 < len(units) and units[k + 1].word in roles["aimed"] else n
        for m in range(k - 1, max(-1, k - _REACH), -1):
            if n >= 0 or self.letters[m] in "Q;":
                break
            named = units[m].word in roles["forecasts"] and self.letters[m - 1 : m] == "q"
            aiming = self.words.frames.lemma(units[m].word) in roles["aiming"] and "q" in self.letters[m:k]
            n = m if named or aiming else n
        if n < 0 or self.letters[n] not in "Nxv":
            return False
        return counted.put("total", n, sense=Sense(self.words.frames.named["target"], "noun"))

    def of_line(self, counted: Counted) -> bool:
        """ "Cases: 2,140", "Homes destroyed: 14", "Area burnt (estimate): 2,350 hectares": a line of a list."""
        row = self.row
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
        self.measured(counted, last)
        counted.put("copula", last, verb="be")
        return bool(counted.measure)

    def opening(self, counted: Counted) -> bool:
        """ "At 6.4 percent, inflation in May was the highest in years": the figure stands before what it is of."""
        j = counted.at - 1
        fronted = j >= 0 and self.units[j].word in self.words.roles["fronting"] and (j == 0 or self.letters[j - 1] in ",;C")
        found = _OPENED.match(self.letters, counted.at + 1) if fronted and not counted.noun else None
        return found is not None and self._take(counted, found.end() - 1)

    def of_subject(self, counted: Counted) -> bool:
        """ "The rate, for now, stands at 6 percent", "inflation, which the office put at 6 percent": what the verb says it of."""
        if counted.noun or counted.made:
            return False
        at = self.units[counted.at].first
        clause = self.analysis.clause_before(at)
        if clause is None or ";" in self.analysis.tags[clause.head : at]:
            return False
        roles = self.words.roles
        led = self.units[counted.at - 1].word
        if clause.link == "who" and clause.verb in roles["putting"] and (led in roles["putting at"] or led in roles["named as"]):
            return self._of(counted, clause.object)
        put = clause.passive and clause.verb in roles["putting"]  # "the number of wounded is given as 40"
        if (put or clause.verb in roles["changing"]) and not self._does_something(clause, at):
            return self._of(counted, clause.subject)
        return False

    def labelled(self, counted: Counted) -> bool:
        """ "Price tag for the mill: 8 million", "Inflation, May: 4 percent": the head of a line, and more of what it is of."""
        colon = counted.at - 1
        if counted.noun or colon < 1 or self.units[colon].word != ":" or self.row.own_state(counted.at):
            return False  # also "Blast: 80 dead"
        first = max(self.letters.rfind(";", 0, colon), -1) + 1
        found = _HEADED.fullmatch(self.letters, first, colon)
        n = next((n for n in range(first, colon) if self.letters[n] in "qosi"), -1)
        return found is not None and self.row.take(counted, n, "total", "total", "noun", "state", "undergone")

    def _take(self, counted: Counted, n: int) -> bool:
        return self.row.take(counted, n, "total", "total")

    def _of(self, counted: Counted, what: Phrase | None) -> bool:
        """Let a figure be of a noun phrase, where its head names a frame."""
        head = what.last if what is not None else -1  # also of what is a name of more words: "the number | of the wounded"
        unit = self.row.unit_of(head)
        return unit >= 0 and self.letters[unit] == "q" and self._take(counted, unit)

    def _does_something(self, clause: Clause, word: int) -> bool:
        """True for a clause that has an object before a word: what is told is that one's."""
        return clause.object is not None and clause.object.last < word


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
