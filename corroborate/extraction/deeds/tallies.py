"""How a vote ended: "voted 5-2 to approve it", "on a 6-3 vote", "passed the bill 98-1"; those for it, and those against."""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.extraction.deeds.making import Assertion, Making
from corroborate.extraction.deeds.telling import Roles
from corroborate.extraction.grammar.syntax import Clause
from corroborate.extraction.grammar.words import SCORE
from corroborate.model import Claim
from corroborate.values import Quantity

#: The predicates of these claims, which counts in words share: "seven voted against it".
_FOR, _AGAINST = "votes in favour", "votes against"
#: Words behind the two figures among which it is told that the first are against: "voted 5-2 on Monday to reject it".
_REACH = 6


def tallies(making: Making) -> Iterator[Claim]:
    """The counts of the votes of a sentence that are given as two figures, the one of those for it first.

    :param making: the sentence.
    """
    analysis = making.analysis
    if not SCORE.search(analysis.text, analysis.starts[0], analysis.ends[-1]):
        return
    for at, tag in enumerate(analysis.tags):
        score = SCORE.fullmatch(analysis.words[at]) if tag == "R" else None
        clause = analysis.clause_before(at)
        if score is None or not _is_vote(making, at, clause):
            continue
        subject = clause.subject if clause is not None and _votes(making, clause) and not clause.passive else None
        counts = [int(votes) for votes in score.groups()]
        words = min(at, subject.first) if subject is not None else at, at
        scope = making.scope(clause, words)
        for predicate, votes in zip((_FOR, _AGAINST), counts[::-1] if _is_down(making, at, clause) else counts, strict=True):
            said = Assertion(predicate, "people", Roles(subject, None), Quantity(votes, votes, votes), analysis.span(at, at))
            yield making.assembled(words, said, scope)


def _votes(making: Making, clause: Clause) -> bool:
    """True for a verb of what is decided by voting."""
    roles = making.families.names.roles
    return clause.verb in roles["voting"] or clause.verb in roles["voting down"]


def _is_vote(making: Making, at: int, clause: Clause | None) -> bool:
    """True for two figures that a noun for a vote follows, that such a verb governs, or that stand behind "yes" or "no"."""
    roles, words = making.families.names.roles, making.analysis.words
    behind = words[at + 1] if at + 1 < len(words) else ""
    if behind in roles["ballots"]:
        return True
    answered = at > 1 and words[at - 1] == "," and words[at - 2] in roles["answers at a vote"]
    return answered or (clause is not None and _votes(making, clause) and not making.families.modality.get(clause.modal))


def _is_down(making: Making, at: int, clause: Clause | None) -> bool:
    """True where the first figure is of those against: "rejected it 5-2", "voted 5-2 to reject it", "voted 5-2 against"."""
    roles, words = making.families.names.roles, making.analysis.words
    down = roles["voting down"]
    return (clause is not None and clause.verb in down) or not down.isdisjoint(words[at + 1 : at + _REACH])
