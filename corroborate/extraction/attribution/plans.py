"""What a bill, a plan or a deal would bring about: it is told by that paper, though its verb is but "would"."""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.extraction.attribution import tags as t
from corroborate.extraction.attribution import who
from corroborate.extraction.attribution.clauses import Clause
from corroborate.extraction.attribution.finite import Cue
from corroborate.extraction.attribution.nouns import noun_phrase_after, noun_phrase_before


def plans(clause: Clause) -> Iterator[Cue]:
    """ "The bill would raise it to 40", "Under the bill, ...", but no "the bill would cost $40": somebody reckons that."""
    tags, words = clause.tags, clause.words
    if words[0] in clause.lexicon.by_plan:
        stop = noun_phrase_after(clause.tokens, 1, clause.end)
        if stop + 1 < clause.end and tags[stop] & t.COMMA and tags[who.head(clause, 1, stop)] & t.PLAN:
            yield Cue((0, 1), (1, stop), [(stop + 1, _end(clause, stop + 1))], 0, kind="judgement")
    for at in [at for at in range(1, clause.end - 1) if words[at] in clause.lexicon.planning]:
        start, stop = (who.appositive(clause, at - 1) if tags[at - 1] & t.COMMA else None) or noun_phrase_before(
            clause.tokens, at
        )
        verb = next((n for n in range(at + 1, clause.end) if not tags[n] & t.ADVERB), at)
        if start < stop and tags[who.head(clause, start, stop)] & t.PLAN and words[verb] not in clause.lexicon.unplanned:
            yield Cue((at, at + 1), (start, stop), [(at + 1, _end(clause, at + 1))], start, kind="judgement")


def _end(clause: Clause, start: int) -> int:
    """One past the last word of what it would do: before a colon, and before another clause."""
    tags, stop = clause.tags, clause.clause_end(start)
    for n in range(start + 1, stop - 2):
        joined = tags[n] & t.COMMA and tags[n + 1] & t.COORDINATOR and clause.clause_starts(n + 2)
        if joined or tags[n] & t.COLON:
            return n
    return stop
