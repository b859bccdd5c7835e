"""By how much something changed, and to what: "sales fell 5 percent", "a 5 percent drop in sales", "rose to 18 euros".

What is measured is the thing that changed, however the change is told, so that the verb and the noun of it ask the same.
"""

from __future__ import annotations

import re

from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.grammar.phrases import Clause

#: The directions in which a figure moves, each the name of the words that say so.
_WAYS = ("rise", "fall")
#: When a figure was so, right behind it: "a year before", "in May", "in the same quarter of last year".
_DATED = re.compile("I?(?:D?N{1,2}I?)?t")


class Changes(RowReader):
    """The figures of one row that tell of a change."""

    def rate(self, counted: Counted) -> bool:
        """ "a 5 percent rise in sales", "a fall in sales of a tenth", "down 5 percent": a share gained or lost, by no verb."""
        if counted.value.unit not in ("%", "part") or counted.made:
            return False
        return self._named(counted) or self._aside(counted) or self._compared(counted)

    def _named(self, counted: Counted) -> bool:
        """ "a 5 percent rise in sales", "a sales drop of 5 percent", "an increase in crime of a fifth"."""
        units, letters, k = self.units, self.letters, counted.at
        n = k + 1  # the noun of the change
        while letters[n : n + 1] and letters[n] in "AN" and n < k + 4 and not self._way(n, "noun"):
            n += 1
        behind = n < len(units) and bool(self._way(n, "noun"))
        if not behind:
            n = k - 2 if k > 1 and units[k - 1].word == "of" else -1
            if n > 1 and not self._way(n, "noun"):  # "a rise in sales of 5 percent"
                n = next((m - 1 for m in range(n, max(0, n - 4), -1) if units[m].word == "in"), -1)
        if n < 0 or counted.noun or not self._way(n, "noun"):
            return False
        after = next((m + 1 for m in (n + 1, k + 1) if m < len(units) and units[m].word == "in"), -1)
        what = self._phrase(after) if after >= 0 else -1
        if what >= 0 and self.words.frames.singular(units[what].word) not in self.words.roles["periods"]:
            self.measured(counted, what)
        else:
            return self._of_the_one_before(counted, self._way(n, "noun"))
        counted.put("copula", n, verb=self._way(n, "noun"))
        return bool(counted.measure)

    def _phrase(self, n: int) -> int:
        """The unit of the head of the noun phrase that begins with unit `n`; -1 for none."""
        number = self.analysis.numbers.get(self.units[n].first) if n < len(self.units) else None
        return self.row.unit_of(self.analysis.phrases[number][1].last) if number is not None else -1

    def _way(self, n: int, kind: str) -> str:
        """The way in which unit `n`, a word of some kind, says that something moves; "" for none."""
        word = self.units[n].word
        return next((way for way in _WAYS if word in self.words.roles[f"{way}, {kind}" if kind else way]), "")

    def _aside(self, counted: Counted) -> bool:
        """ "profit was 41 million, down 12 percent", "(up 3 percent)": what the figure before it is of has moved so far."""
        n = counted.at - 1
        way = self._way(n, "") if n > 1 and self.letters[n - 1] in ",(" and not counted.noun else ""
        return bool(way) and self._of_the_one_before(counted, way)

    def _of_the_one_before(self, counted: Counted, way: str) -> bool:
        """Let a share be by how much that has moved what the figure before it is of."""
        before = self.row.counted_before(counted.at)
        if before is None or before.made or before.value.unit in ("%", "part") or not before.governed:
            return False
        told = before.governor
        if before.frame is not None and 0 <= told < before.at and self.letters[told] in "oq":
            self.measured(counted, told)
        counted.measure = counted.measure or before.measure or before.head
        counted.put("copula", told, verb=way)
        return bool(counted.measure)

    def _compared(self, counted: Counted) -> bool:
        """ "closed 9 percent lower", "were 14 percent down", "were down 6 percent"."""
        behind = counted.at + 1
        way = (self._way(behind, "") if behind < len(self.units) else "") or self.direction(counted)
        return not counted.noun and self._moved_so(counted, way)

    def _moved_so(self, counted: Counted, way: str) -> bool:
        """Let a share be by how much the subject, or the object that it is sent, has moved some way."""
        roles = self.words.roles
        if way and self.letters[counted.at - 1 : counted.at] == ",":
            return self._of_the_one_before(counted, way)
        at = self.units[counted.at].first
        clause = self.analysis.clause_before(at) if way else None
        if clause is None:
            return False
        sent = clause.verb in roles["sending"] and self.letters[counted.at - 1] in "Nq"
        if sent:  # "sent the shares 9 percent lower"
            self.measured(counted, counted.at - 1)
        elif clause.verb not in roles["ending"] or not self._of_subject(counted, clause):
            return False
        return counted.put("object", counted.governor, verb=way)

    def _of_subject(self, counted: Counted, clause: Clause, *, known: bool = False) -> bool:
        """Let a figure be of the subject of a clause, by its noun; False where that is a name or left out."""
        subject, units, letters = clause.subject, self.units, self.letters
        unit = next((m for m in range(len(units)) if subject is not None and units[m].last == subject.last), None)
        while unit is not None and unit > 1 and letters[unit] == "P" and letters[unit - 1] in "PI":
            unit -= 1 + (letters[unit - 1] == "I")  # "shares in the firm rose"
        if unit is None or letters[unit] not in "oqsN":
            return False
        if known and letters[unit] in "oqs" and self.row.take(counted, unit, "total", "noun", "total", "state"):
            return True  # "the dead numbered 31"
        self.measured(counted, unit)
        counted.governor = self.row.unit_of(clause.head)
        return bool(counted.measure)

    def once(self, counted: Counted) -> bool:
        """ "340 million, against 310 million a year before", "4.1 percent compared with 4.4 percent in May": what it once was."""
        compared, j, k = self.words.roles["compared"], counted.before, counted.at
        before = self.row.counted_before(k)
        if j < 1 or before is None or not before.governed or counted.noun or counted.made:
            return False
        held = self.units[j].word in compared or self.units[j - 1].word in compared
        dated = _DATED.match(self.letters, k + 1) is not None
        if not (held and dated) or before.value.unit != counted.value.unit or before.side == "part":
            return False
        counted.follow(before)
        counted.head, counted.measure = before.head, before.measure
        return True

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
        share = counted.value.unit in ("%", "part")
        direct = n == j and (verb in roles["reaching"] or (share and not self._of_it(counted)))
        changing = verb in roles["changing"] or (direct and any(verb in roles[f"{way}, verb"] for way in _WAYS))
        clause = self.analysis.clause_at(self.units[n].first) if changing and (direct or n < j) else self._further_off(j)
        if clause is None or self._done_to_something(clause, self.units[j].first):
            return False
        known = counted.figure.change != "by"
        if not self._of_subject(counted, clause, known=known):
            return False
        if counted.sense is None:
            level = counted.figure.change in (
                "from",
                "to",
            )  # where it stands: "rose from 4 to 5 percent", not "rose by 5 percent"
            counted.put("object", counted.governor, verb="be" if level else self._said_by(clause, counted))
        return True

    def _done_to_something(self, clause: Clause, word: int) -> bool:
        """True for a clause with an object before a word, which is then what has changed; not in "rose 3 percent to $18"."""
        object = clause.object
        return object is not None and object.last < word and "#" not in self.analysis.tags[object.first : object.last + 1]

    def _of_it(self, counted: Counted) -> bool:
        """ "lost a third of its staff": the share is one of what follows."""
        after = self.units[counted.at + 1 : counted.at + 2]
        return bool(after) and after[0].word == "of"

    def _further_off(self, j: int) -> Clause | None:
        """ "is to go up in two steps, to 13 crowns", "was cut on appeal to three years": the clause that unit `j` belongs to."""
        roles = self.words.roles
        put = self.units[j].word in roles["putting at"]
        if not put and self.units[j].word not in roles["moving to"]:
            return None
        at = self.units[j].first
        clause = self.analysis.clause_before(at)
        if clause is None or (put and not self._stands(clause)):
            return None
        if not put and not (clause.verb in roles["moving far"] or self._way_gone(clause)):
            return None
        between = self.analysis.tags[clause.head + 1 : at]
        return clause if not set(between.removesuffix(",")) & set(",;CWK") else None

    def _stands(self, clause: Clause) -> bool:
        """ "stood on Thursday at 52", "was put by the ministry at 8,000": a clause of where a figure stands."""
        standing = clause.verb in self.words.roles["standing at"]
        return standing or (clause.passive and clause.verb in self.words.roles["putting"])

    def _way_gone(self, clause: Clause) -> str:
        """The way in which "gone up", "came down" says that something moves; "" for another verb."""
        word = self.analysis.words[clause.head + 1] if clause.head + 1 < len(self.analysis.words) else ""
        moves = clause.verb in self.words.roles["going"]
        return next((way for way in _WAYS if moves and word in self.words.roles[way]), "")

    def _said_by(self, clause: Clause, counted: Counted) -> str:
        """The verb of a clause of change by its bare form; the way of it where another word tells that."""
        told = self._way_gone(clause) or self.direction(counted)
        told = told or next((way for way in _WAYS if clause.verb in self.words.roles[f"{way}, verb"]), "")
        return told or self.verb_at(clause.head)

    def set_anew(self, counted: Counted) -> bool:
        """ "raised their forecast for savings to $450 million", "cut the fare by 3 percent": it is of what is set anew."""
        k, roles = counted.at, self.words.roles
        j = self.row.over_determiners(k - 1)
        if counted.noun or counted.made or j < 2 or self.units[j].word not in ("to", "by"):
            return False
        at = self.units[j].first
        clause = self.analysis.clause_before(at)
        what = clause.object if clause is not None and clause.verb in roles["setting anew"] else None
        n = next((m for m in range(j) if what is not None and self.units[m].last == what.last), -1)
        if clause is None or n < 0 or self.letters[n] not in "Noq" or "Q" in self.letters[n:j]:
            return False
        if self.words.frames.singular(self.units[n].word) in roles["forecasts"] and self.letters[n + 1 : n + 2] == "I":
            last = self.nouns_from(n + 2 + (self.letters[n + 2 : n + 3] in ("A", "D")))
            n = last if self.letters[last] == "N" else n  # "their forecast for annual savings"
        self.measured(counted, n)
        counted.put("object", counted.governor, verb="be" if self.units[j].word == "to" else clause.verb)
        counted.governor = self.row.unit_of(clause.head)
        return bool(counted.measure)

    def direction(self, counted: Counted) -> str:
        """ "closed up 3.4%", "were down 2%": the way something moved, told by the word before the figure; "" for none."""
        at = self.units[counted.at].first - 1  # "down" is part of a verb in "closed down 2%"
        word = self.analysis.words[at] if at >= 0 else ""
        return next((way for way in _WAYS if word in self.words.roles[way]), "")
