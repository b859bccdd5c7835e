"""What every reader of a row's figures knows of the words beside them."""

from __future__ import annotations

from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.grammar.runs import before_run, behind_run


class RowReader:
    """What reads the figures of one row; they are governed, or completed, in place.

    :param row: the sentence as units.
    """

    def __init__(self, row: Row) -> None:
        self.row, self.analysis, self.words = row, row.analysis, row.words
        self.units, self.counted, self.letters = row.units, row.counted, row.letters

    def measured(self, counted: Counted, n: int) -> None:
        """ "an approval rating of 91%": the figure tells how much the noun before "of" is."""
        counted.of = n
        first = max(n - 3, before_run(self.letters, n - 1, "NPg") + 1)
        parts = [self.units[m] for m in range(first, n + 1) if self.letters[m] in "Ngxoq"]
        words = [word for unit in parts for word in self.analysis.words[unit.first : unit.last + 1]]  # "operating profit" is one
        counted.measure = " ".join([*words[:-1], self.words.frames.singular(words[-1])]) if words else ""

    def nouns_from(self, first: int) -> int:
        """The last unit of a row of nouns that begins at `first`, `first - 1` when there is none."""
        return min(first + 2, behind_run(self.letters, first, "Noq") - 1)

    def verb_at(self, word: int) -> str:
        """The head verb of the group that a word belongs to, by its lemma, with its particle ("been thrown out": throw out)."""
        clause = self.analysis.clause_at(word)
        if clause is None:
            return self.words.frames.lemma(self.analysis.words[word])
        return f"{clause.verb} {self._particle(clause.head + 1)}".strip()

    def _particle(self, at: int) -> str:
        """The word at `at` when it makes another verb of the one before it; not the direction of "closed down 3 percent"."""
        tags, word = self.analysis.tags, self.analysis.words[at] if at < len(self.analysis.words) else ""
        moves = tags[at + 1 : at + 2] == "#" and any(word in self.words.roles[way] for way in ("rise", "fall"))
        moves = (
            moves and self.words.frames.lemma(self.analysis.words[at - 1]) in self.words.roles["ending"]
        )  # not "put up 12 tents"
        return word if tags[at : at + 1] == "R" and word in self.words.particles and not moves else ""
