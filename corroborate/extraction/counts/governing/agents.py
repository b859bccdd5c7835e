"""Those by whom a thing was done, or to whom: "the treaty was signed by 64 states", "the nine whom the police hold"; and those of
whom a clause says how many there are.
"""

from __future__ import annotations

from corroborate.extraction.counts.row.rows import Row
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.grammar.runs import before_run

_FAR = 8  # units between the participle and those by whom it was done


def of_whom(counted: Counted, row: Row) -> bool:
    """True for how many there are of those before a clause: "observers, of whom there were 212"."""
    units, letters, k = row.units, row.letters, counted.at
    if not counted.bare or letters[max(0, k - 4) : k] != "IWZB":
        return False
    n = k - 5 - (letters[k - 5 : k - 4] == ",")
    if n < 0 or letters[n] not in "No" or units[k - 4].word not in row.words.roles["genitive"]:
        return False
    row.nouns.name(counted, units[n].first, units[n].last)
    counted.verb, counted.governor, counted.side = "be", k - 1, "copula"
    return True


def is_done_by(counted: Counted, row: Row) -> bool:
    """ "was held up on Monday by four robbers", "the rally was attended by 4,000": no signs of a change."""
    n = before_run(row.letters, counted.before - 1, "tIR", 0)
    passive = row.letters[n - 1 : n] == "B" and counted.value.unit is None
    return n > 0 and row.letters[n] == "i" and (passive or row.units[n].last > row.units[n].first)


def done_by(counted: Counted, row: Row) -> bool:
    """True for those who did what a participle before "by" says, where its verb is one of which they would be the subject."""
    units, letters, j = row.units, row.letters, counted.before
    if (
        counted.made
        or j < 1
        or (counted.figure.change == "by" and not is_done_by(counted, row))
        or units[j].word not in row.words.roles["done by"]
    ):
        return False
    for n in range(j - 1, max(-1, j - _FAR), -1):
        if letters[n] == "i":
            verb = row.analysis.words[units[n].first]  # also "was held up by"
            passive = verb != row.words.frames.lemma(verb) and not verb.endswith(("ing", "s"))
            return passive and row.take(counted, n, "subject", "undergone")
        if letters[n] in "Q;WKUxpagJLBHM":
            return False
    return False


def whom_somebody(counted: Counted, row: Row) -> bool:
    """ "the 340 houses that the quake brought down", "the 12 men whom the police hold": they are what the clause behind them is
    done to, since its verb has a subject of its own and no other object.
    """
    last = row.units[counted.at].last
    if not counted.noun or row.letters[counted.at + 1 : counted.at + 2] not in ("K", "W"):
        return False
    opened = row.units[counted.at + 1].last
    for clause in row.analysis.clauses:
        subject = clause.subject
        own = subject is not None and opened < subject.first <= opened + 2 and clause.object is None and clause.first > last
        if own and clause.form == "finite":
            n = next((m for m, unit in enumerate(row.units) if unit.first <= clause.head <= unit.last), -1)
            return n > 0 and row.letters[n] in "pag" and row.take(counted, n, "object", "verb")
    return False
