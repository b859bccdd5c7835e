"""By how much something changed, and to what: "sales fell 5 percent", "rose to 18 euros", "raised its forecast to 20 million".

What is measured is the thing that changed.
"""

from __future__ import annotations

from corroborate.extraction.counts.measures import Measures
from corroborate.extraction.counts.rows import Row
from corroborate.extraction.counts.units import Counted
from corroborate.extraction.grammar.phrases import Clause

#: The directions in which a figure moves, each the name of the words that say so.
_WAYS = ("rise", "fall")


class Changes:
    """The figures of one row that tell of a change.

    :param row: the sentence as units; its figures are governed in place.
    :param measures: its measures, which know what a figure may be of.
    """

    def __init__(self, row: Row, measures: Measures) -> None:
        self.row, self.analysis, self.words, self.measures = row, row.analysis, row.words, measures
        self.units, self.counted, self.letters = row.units, row.counted, row.letters

    def _of_subject(self, counted: Counted, clause: Clause, *, known: bool = False) -> bool:
        """Let a figure be of the subject of a clause, by its noun; False where that is a name or left out.

        :param known: it is the value of that noun, which may name a frame ("deaths rose to 45").
        """
        subject, units, letters = clause.subject, self.units, self.letters
        unit = next((m for m in range(len(units)) if subject is not None and units[m].last == subject.last), None)
        while unit is not None and unit > 1 and letters[unit] == "P" and letters[unit - 1] in "PI":
            unit -= 1 + (letters[unit - 1] == "I")  # "shares in the firm rose"
        if unit is None or letters[unit] not in "oqsN":
            return False
        if known and letters[unit] in "oqs" and self.row.take(counted, unit, "total", "noun", "total", "state"):
            return True  # "the dead numbered 31"
        self.measures.measured(counted, unit)
        counted.governor = next((m for m in range(len(units)) if units[m].first <= clause.head <= units[m].last), -1)
        return bool(counted.measure)

    def of_what_changed(self, counted: Counted) -> bool:
        """ "deaths rose to 45", "rents climbed last year by 6 percent": the figure is of the subject of a verb of change."""
        roles = self.words.roles
        j = counted.before
        if counted.noun or counted.made or j < 1:
            return False
        word = self.units[j].word
        n = j - 1 if word in roles["changing to"] else j
        n -= word == "to" and self.letters[n] == "Q"  # "rose 3 percent to $18"
        n -= n < j and self.letters[n] == "R"  # "has gone up by 8 percent"
        verb = self.words.frames.lemma(self.units[n].word) if self.letters[n] in "xpa" else ""
        share = counted.figure.value.unit in ("%", "part")
        direct = n == j and (verb in roles["reaching"] or share)
        changing = verb in roles["changing"] or (direct and any(verb in roles[f"{way}, verb"] for way in _WAYS))
        clause = self._clause(self.units[n].first) if changing and (direct or n < j) else self._further_off(j)
        if clause is None or self._done_to_something(clause, self.units[j].first):
            return False
        known = counted.figure.change != "by"
        if not self._of_subject(counted, clause, known=known):
            return False
        if counted.sense is None:
            counted.verb, counted.side = self._said_by(clause, counted), "object"
        return True

    def _done_to_something(self, clause: Clause, word: int) -> bool:
        """True for a clause with an object before a word, which is then what has changed; not in "rose 3 percent to $18"."""
        object = clause.object
        return object is not None and object.last < word and "#" not in self.analysis.tags[object.first : object.last + 1]

    def _clause(self, word: int) -> Clause | None:
        """The clause whose group of verbs holds a word."""
        return next((one for one in self.analysis.clauses if one.first <= word <= one.head), None)

    def _further_off(self, j: int) -> Clause | None:
        """ "is to go up in two steps, to 13 crowns", "was cut on appeal to three years": the clause that unit `j` belongs to."""
        roles = self.words.roles
        if self.units[j].word not in roles["moving to"]:
            return None
        at = self.units[j].first
        clause = next((one for one in reversed(self.analysis.clauses) if one.head < at), None)
        if clause is None or not (clause.verb in roles["moving far"] or self._particle(clause)):
            return None
        between = self.analysis.tags[clause.head + 1 : at]
        return clause if not set(between.removesuffix(",")) & set(",;CWK") else None

    def _particle(self, clause: Clause) -> str:
        """The way in which "gone up", "came down" says that something moves; "" for another verb."""
        word = self.analysis.words[clause.head + 1] if clause.head + 1 < len(self.analysis.words) else ""
        moves = clause.verb in self.words.roles["going"]
        return next((way for way in _WAYS if moves and word in self.words.roles[way]), "")

    def _said_by(self, clause: Clause, counted: Counted) -> str:
        """The verb of a clause of change by its bare form; the way of it where another word tells that."""
        told = self._particle(clause) or self.direction(counted)
        told = told or next((way for way in _WAYS if clause.verb in self.words.roles[f"{way}, verb"]), "")
        return told or self.measures.verb_at(clause.head)

    def set_anew(self, counted: Counted) -> bool:
        """ "raised their forecast for savings to $450 million", "cut the fare by 3 percent": it is of what is set anew."""
        k, roles = counted.at, self.words.roles
        j = self.row.over_determiners(k - 1)
        if counted.noun or counted.made or j < 2 or self.units[j].word not in ("to", "by"):
            return False
        at = self.units[j].first
        clause = next((one for one in reversed(self.analysis.clauses) if one.head < at), None)
        what = clause.object if clause is not None and clause.verb in roles["setting anew"] else None
        n = next((m for m in range(j) if what is not None and self.units[m].last == what.last), -1)
        if clause is None or n < 0 or self.letters[n] not in "Noq" or "Q" in self.letters[n:j]:
            return False
        if self.words.frames.singular(self.units[n].word) in roles["forecasts"] and self.letters[n + 1 : n + 2] == "I":
            last = self.measures.nouns_from(n + 2 + (self.letters[n + 2 : n + 3] in ("A", "D")))
            n = last if self.letters[last] == "N" else n  # "their forecast for annual savings"
        if self.letters[n] in "oq" and self.units[j].word == "to" and self.row.take(counted, n, "total", "noun", "total"):
            return True
        self.measures.measured(counted, n)
        counted.verb, counted.side = clause.verb, "object"
        counted.governor = next((m for m in range(j) if self.units[m].first <= clause.head <= self.units[m].last), -1)
        return bool(counted.measure)

    def direction(self, counted: Counted) -> str:
        """ "closed up 3.4%", "were down 2%": the way something moved, told by the word before the figure; "" for none."""
        word = self.units[counted.at - 1].word
        return next((way for way in _WAYS if word in self.words.roles[way]), "")
