"""What is paid for something: "bought the firm for 8 million", "will pay 8 million for it", "a $249 watch", "8 million went into
the mill"; and sums that are told to be for one share before they are named.
"""

from __future__ import annotations

from attrs import evolve

from corroborate.extraction.counts.governing.readers import RowReader
from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import VERBS, Counted
from corroborate.extraction.grammar.runs import behind_run

#: So many units before a price the verb stands by which it is paid, and before a sum that is paid for something.
_FAR, _NEAR = 14, 4


class Prices(RowReader):
    """The figures of one row that are the price of something."""

    def had_for(self, counted: Counted) -> bool:
        """ "agreed to buy the firm for 8 million", "is priced at $249", "sold at auction for 3 million"."""
        roles, j = self.words.roles, counted.before
        if j > 0 and self.letters[j] == "N" and "-" in self.units[j].word:
            j = self.row.over_determiners(j - 1)  # "for a club-record £28m"
        if not self._is_sum(counted) or j < 1 or self.units[j].word not in roles["had for"]:
            return False
        signed = False
        for n in range(j - 1, max(-1, j - _FAR), -1):
            if self.letters[n] in ";Q" or (self.letters[n] == "I" and self.units[n].word in roles["had for"]):
                break
            if self.letters[n] in "xpa" and self.row.take(counted, n, "object", "paid"):
                return True
            signed = signed or self.units[n].word in roles["signed for"]
        if signed:  # "the winger moved for £28m"
            counted.put("noun", counted.at, sense=Sense(self.words.frames.named["fee"], "noun"))
        return signed

    def paid_for(self, counted: Counted) -> bool:
        """ "will pay 8 million for the firm", "is to invest 3 billion in a mill", "3 billion will go into the mill"."""
        k, units, frames = counted.at, self.units, self.words.frames
        if not self._is_sum(counted) or k + 1 >= len(units):
            return False
        near = next((n for n in range(k - 1, max(-1, k - _NEAR), -1) if self.letters[n] in VERBS), -1)
        if near >= 0 and (frame := frames.spent.get(f"{frames.lemma(units[near].word)} {units[k + 1].word}")):
            if self.row.take(counted, near, "object", "verb"):
                return True  # "must pay 8 million for the leak, the watchdog ruled"
            return counted.put("object", near, sense=Sense(frame, "paid"))
        goes = next((n for n in range(k + 1, min(len(units) - 1, k + _NEAR)) if self.letters[n] in VERBS), -1)
        if goes < 0 or self._named_before(k):
            return False
        if self.letters[goes] == "p" and self.row.take(counted, goes, "subject", "verb"):
            return True  # "as much as $10,000 is offered for tips"
        frame = frames.spent.get(f"{frames.lemma(units[goes].word)} {units[goes + 1].word}")
        if frame is not None:
            counted.put("subject", goes, sense=Sense(frame, "paid"))
        return frame is not None

    def _named_before(self, k: int) -> bool:
        """ "a reward of $5,000 is offered for tips": the noun before says what the sum is."""
        return self.letters[k - 2 : k] == "qI" and self.units[k - 1].word in self.words.roles["genitive"]

    def priced(self, counted: Counted) -> bool:
        """ "a $249 watch", "the $3bn refinery": what a thing costs; not so "a $3 million grant", which is money itself."""
        k, letters, units, roles = counted.at, self.letters, self.units, self.words.roles
        if not self._is_sum(counted) or "/" in (counted.value.unit or "") or counted.measure:
            return False
        last = min(k + 4, behind_run(letters, k + 1, "NPA") - 1)
        behind = [unit.word for unit in units[k + 1 : max(last, k + 1) + 1]]
        signed = not roles["signed for"].isdisjoint(behind)  # "the £28m winger Ada Finch"
        if not signed and (letters[last] != "N" or units[last].word not in roles["priced"]):
            return False
        frame = self.words.frames.named["fee" if signed else "cost"]
        counted.put("noun", k, sense=Sense(frame, "noun"))
        counted.measure = "" if signed else units[last].word
        return True

    def _is_sum(self, counted: Counted) -> bool:
        return self.row.is_money(counted) and not counted.noun and not counted.made


def told_per_share(counted: Counted, row: Row) -> None:
    """Let a sum be one for a share, where the words before it, as far as the last sum, say so."""
    value = counted.value
    if not row.is_money(counted) or value.unit is None or "/" in value.unit:
        return
    before = [one for one in row.counted if one.at < counted.at and row.is_money(one)]
    first = row.units[before[-1].at].last + 1 if before else 0
    led = f" {' '.join(row.analysis.words[first : row.units[counted.at].first])} "
    if any(f" {said} " in led for said in row.words.roles["for a share"]):
        each = row.words.frames.named["offer per share"].per
        counted.figure = evolve(counted.figure, value=evolve(value, unit=f"{value.unit}/{each}"))
