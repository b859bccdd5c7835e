"""How a match between two ended: "Rovers beat United 3-1", "lost 2-0 to Rovers", "a 1-1 draw with United"."""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.extraction.deeds.making import Assertion, Making
from corroborate.extraction.deeds.naming import AND, head, name
from corroborate.extraction.deeds.telling import Roles
from corroborate.extraction.grammar.syntax import Analysis, Clause, Phrase
from corroborate.extraction.grammar.words import SCORE
from corroborate.model import Claim
from corroborate.values import Term

#: The predicate of these claims.
RESULT = "match result"
_APOSTROPHES = ("'", "\u2019")
_REACH = 8  # words between a score and the noun phrase of the other side


def results(making: Making) -> Iterator[Claim]:
    """The results of a sentence, each about the two sides; the value is the score with the winner's first.

    :param making: the sentence.
    """
    analysis = making.analysis
    if not SCORE.search(analysis.text, analysis.starts[0], analysis.ends[-1]):
        return
    for at, tag in enumerate(analysis.tags):
        score = SCORE.fullmatch(analysis.words[at]) if tag == "R" else None
        if score is None:
            continue
        number = max((n for n, one in enumerate(analysis.clauses) if one.head < at), default=-1)
        sides = _noun_sides(making, at, number) or (_verb_sides(making, analysis.clauses[number]) if number >= 0 else None)
        if sides is None or not all(_is_named(analysis, side) for side in sides):
            continue
        names = [name(analysis, side, making.families.names) for side in sides]
        low, high = sorted(int(points) for points in score.groups())
        span = analysis.span(at, at)
        words = min(at, *(side.first for side in sides)), max(at, *(side.last for side in sides))
        pair = AND.join(sorted(names, key=lambda one: one.split()[::-1]))
        value = Term(span.of(analysis.text), f"{high}-{low}")
        scope = making.scope(analysis.clauses[number] if number >= 0 else None, words)
        yield making.assembled(words, Assertion(RESULT, pair, Roles(*sides), value, span), scope)


def _is_named(analysis: Analysis, side: Phrase) -> bool:
    """True for a name, though the first word of a sentence may be taken for a noun: "Rovers"."""
    return analysis.tags[side.last] in "PN" and analysis.said(side.last, side.last)[0].isupper()


def _verb_sides(making: Making, clause: Clause) -> tuple[Phrase, Phrase] | None:
    """The winner and the loser by the verb of a clause; the two of a draw as they stand."""
    roles = making.families.names.roles
    if clause.negated or making.families.modality.get(clause.modal):
        return None
    if clause.verb in roles["drawing"]:
        other = clause.after("with", "against")
        return (clause.subject, other) if clause.subject is not None and other is not None else None
    if clause.verb in roles["wins"] and (other := clause.after("against", "over")) is not None:
        won = clause.object  # "won the final 3-1 against", not "won the second set 6-0"
        whole = won is None or (won.last <= won.first + 1 and head(making.analysis, won) in roles["contests"])
        return (clause.subject, other) if clause.subject is not None and whole else None
    for sense, told in making.telling.senses(clause, lambda sense: sense.predicate == "contest"):
        if told.agent is not None and told.patient is not None:
            return (told.agent, told.patient) if sense.key == "won" else (told.patient, told.agent)
    return None


def _winner(clause: Clause, at: int) -> Phrase | None:
    """Whose win a clause tells of: its subject's, or that of whom somebody gave it or led to it: "led Rovers to a 3-1 win"."""
    if clause.negated:
        return None
    led = any(preposition == "to" and phrase.first <= at + 1 <= phrase.last + 1 for preposition, phrase in clause.prepositions)
    return clause.object if (led or clause.second is not None) and clause.object is not None else clause.subject


def _noun_sides(making: Making, at: int, number: int) -> tuple[Phrase, Phrase] | None:
    """The winner and the loser by the noun behind a score: "their 3-1 win over United"."""
    analysis, roles = making.analysis, making.families.names.roles
    noun = analysis.words[at + 1] if at + 1 < len(analysis.words) else ""
    if noun not in roles["wins"] | roles["defeats"] | roles["draws"]:
        return None
    between = (
        phrase for preposition, phrase in analysis.phrases
        if preposition in roles["opposing"] and at + 1 < phrase.first <= at + _REACH
    )  # fmt: skip
    other = next(between, None)
    holder = next((phrase for _, phrase in analysis.phrases if phrase.first < at < phrase.last + 2), None)
    owner = making.telling.owner(holder) if holder is not None else None
    if holder is not None and owner is None:
        end = analysis.ends[holder.last]
        owner = holder if analysis.text[end : end + 2].lstrip()[:1] in _APOSTROPHES else None  # "the Rovers' 3-1 win"
    side = owner or (_winner(analysis.clauses[number], at) if number >= 0 else None)
    if side is None or other is None:
        return None
    return (other, side) if noun in roles["defeats"] else (side, other)
