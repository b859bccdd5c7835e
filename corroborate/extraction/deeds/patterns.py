"""Whether the words that a sense wants stand in a clause, and whom the verb with them is done to: "gave the plan its approval".

The word list `deeds` gives a verb with the words that make the sense: particles and prepositions behind it ("throw out"), a
noun that is its object ("lose contact with"), a noun behind a preposition ("be in condition"), or what something is said to be
("find … guilty", where "…" stands for whom; last, for what is meant: "disperse with …").
"""

from __future__ import annotations

from corroborate.extraction.deeds.naming import head, tail
from corroborate.extraction.grammar.syntax import Analysis, Clause, Phrase

#: What stands for whom a verb is done to in the words of a sense, and how many words may stand behind that before the rest.
WHOM, REACH = "\u2026", 6
#: The letters of verbs.
_VERBS = frozenset("wvfenBHMOg")


def behind(analysis: Analysis, clause: Clause, rest: tuple[str, ...]) -> bool:
    """True when the words of a sense stand right behind its verb, adverbs aside: "is still missing"."""
    at, skipped = clause.head + 1, "RX" if clause.verb == "be" else "R"
    while at < len(analysis.words) and analysis.tags[at] in skipped and analysis.words[at] != rest[0]:
        at += 1
    return tuple(analysis.words[at : at + len(rest)]) == rest


def apart(analysis: Analysis, clause: Clause, rest: tuple[str, ...], whom: Phrase | None) -> tuple[bool, Phrase | None]:
    """Whether the words of a sense stand further behind its verb, and whom it is then done to."""
    if rest[0] == WHOM:
        return _said_of(analysis, clause, rest[1:], whom)
    if rest[-1] == WHOM:  # "dispersed the crowd with tear gas"
        given = clause.after(rest[0])
        return given is not None, given
    thing = clause.object
    if thing is not None and len(rest) == 1 and tuple(analysis.words[thing.last + 1 : thing.last + 2]) == rest:
        closing = analysis.tags[thing.last + 2 : thing.last + 3] not in tuple("DNPSZz#gt")
        return analysis.tags[thing.last + 1] == "R" or closing, whom  # "brought the network down", "called the match off"
    if len(rest) == 2:
        for preposition, phrase in clause.prepositions:
            if preposition == rest[0] and head(analysis, phrase) == rest[1]:  # "is in a critical condition"
                return True, whom
    return _thing_named(analysis, clause, rest)


def _said_of(analysis: Analysis, clause: Clause, state: tuple[str, ...], whom: Phrase | None) -> tuple[bool, Phrase | None]:
    """Whether something is said to be so: "found Ada Berg guilty", "was found not guilty", "called the vote in Arlow fair"."""
    if clause.passive:
        return behind(analysis, clause, state), whom
    if whom is None:
        return False, None
    if whom.first < whom.last and state == (analysis.words[whom.last],):
        return True, Phrase(whom.first, whom.last - 1)
    for at in range(whom.last + 1, min(whom.last + 1 + REACH, len(analysis.words))):
        if tuple(analysis.words[at : at + len(state)]) == state:
            return True, whom
        if analysis.tags[at] in _VERBS or analysis.tags[at] in "X;":
            break
    return False, None


def _thing_named(analysis: Analysis, clause: Clause, rest: tuple[str, ...]) -> tuple[bool, Phrase | None]:
    """Whether the object is what a sense names, and for or with whom: "gave its approval to the plan", "gave it approval"."""
    noun, preposition = rest[0], rest[1] if len(rest) == 2 else ""
    for thing in (clause.second, clause.object, clause.subject if clause.passive else None):
        if thing is None or head(analysis, thing) != noun:
            continue
        if not preposition:
            return len(rest) == 1, None
        behind_it = next((other for link, other in tail(analysis, thing) if link == preposition), None)
        whom = behind_it or clause.after(preposition)
        if whom is None and thing is clause.second:
            whom = clause.object
        if whom is None and thing is clause.object and clause.passive:
            whom = clause.subject  # "was refused approval"
        if whom is not None:
            return True, whom
    return False, None
