"""How somebody is who was hurt: "is in critical condition", "his condition was described as stable"."""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.extraction.deeds.making import Making
from corroborate.extraction.deeds.particulars.answering import answered
from corroborate.extraction.deeds.particulars.sorts import states_of
from corroborate.extraction.grammar.syntax import Analysis, Phrase
from corroborate.model import Claim

#: The predicate of these claims.
CONDITION = "condition"
#: So many words stand between a state and "condition" at most, and so many before a state that is told of somebody.
_REACH, _TOLD = 6, 3


def conditions(making: Making) -> Iterator[Claim]:
    """The claim of the one state that a sentence tells somebody to be in."""
    analysis, roles = making.analysis, making.families.names.roles
    known = states_of(making.reading.vocabulary)
    if known.keys().isdisjoint(analysis.words) or not roles["of several hurt"].isdisjoint(analysis.words):
        return
    states = [i for i, word in enumerate(analysis.words) if word in known]
    if not roles["not"].isdisjoint(analysis.words[max(0, states[0] - _TOLD) : states[0]]):
        return
    if len({known[analysis.words[i]] for i in states}) > 1:
        return  # "critical but stable"
    named = [i for i, word in enumerate(analysis.words) if word in roles["conditions of the hurt"]]
    cared = not roles["around the hurt"].isdisjoint(analysis.words)
    for i in states:
        if any(abs(i - n) <= _REACH for n in named) or (cared and _is_told(analysis, i)):
            yield answered(making, CONDITION, Phrase(i, i), known[analysis.words[i]])
            return


def _is_told(analysis: Analysis, i: int) -> bool:
    """True for a state that somebody is said to be in: "is stable", "was listed as critical", "are calling him stable"."""
    closed = analysis.tags[i + 1 : i + 2] in ("", ",", ";", "C", "A", "I", "S")
    before = analysis.tags[max(0, i - _TOLD) : i]
    return closed and ("B" in before or analysis.words[i - 1] == "as")
