"""How a match between two ended: "Rovers beat United 3-1", "lost 2-0 to Rovers", "a 1-1 draw with United"; and how a vote did:
"voted 5-2 to approve it", "passed the bill 98-1".

A report of one side often names the other alone: "Sunday's 3-1 win over United", "they lost 2-0 to Rovers".
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from corroborate.extraction.deeds.making import Assertion, Making
from corroborate.extraction.deeds.naming import AND, head, name, tail
from corroborate.extraction.deeds.telling import Roles
from corroborate.extraction.grammar.runs import before_run, behind_run
from corroborate.extraction.grammar.syntax import Analysis, Clause, Phrase
from corroborate.extraction.grammar.words import SCORE
from corroborate.model import Claim
from corroborate.values import Quantity, Term

#: The predicates of votes, which counts in words share: "seven voted against it".
_FOR, _AGAINST = "votes in favour", "votes against"
#: Words behind the two figures among which it is told that the first are against: "voted 5-2 on Monday to reject it".
_LEAD = 6
#: The predicate of matches.
RESULT = "match result"
_APOSTROPHES = ("'", "\u2019")
_REACH = 8  # words between a score and the noun phrase of the other side
_KIND = 4  # words behind a score in which it is told to be of penalties
#: The winner and the loser, or the two of a draw as they stand; None for one that the sentence does not name.
_Sides = tuple[Phrase | None, Phrase | None]


def results(making: Making) -> Iterator[Claim]:
    """The results of a sentence, each about the two sides; the value is the score with the winner's first."""
    analysis = making.analysis
    if not SCORE.search(analysis.text, analysis.starts[0], analysis.ends[-1]):
        return
    given: set[int] = set()
    for at, tag in enumerate(analysis.tags):
        score = SCORE.fullmatch(analysis.words[at]) if tag == "R" else None
        if score is None:
            continue
        number = max((n for n, one in enumerate(analysis.clauses) if one.head < at), default=-1)
        ended, first = _ending(making, at), number not in given
        given.add(number)
        between = _beside(analysis, at, int(score[1]), int(score[2]))
        match = _sides_of_match(making, analysis.clauses[number]) if between is None and number >= 0 else None
        if between is not None:
            sides: _Sides | None = between
        elif match is not None:
            sides = match
        elif ended:
            sides = _noun_sides(making, at, number, ended)
        else:  # "beat United 3-1, having led 2-1": one ending by one verb
            sides = _verb_sides(making, analysis.clauses[number]) if number >= 0 and first else None
            others = () if sides is None else (side for side in sides if side is not analysis.clauses[number].subject)
            if any(side is None or not _is_named(analysis, side) for side in others):
                continue  # "overcame a 14-0 deficit"
        if sides is None:
            continue
        winner, loser = (side if side is not None and _is_named(analysis, side) else None for side in sides)
        told = [side for side in (winner, loser) if side is not None]
        low, high = sorted(int(points) for points in score.groups())
        if not told or (len(told) < 2 and low == high):  # "broke a 13-13 tie"
            continue
        names = [name(analysis, side, making.families.names) for side in told]
        roles = Roles(winner, loser) if match is None or low == high else Roles(None, None)
        span = analysis.span(at, at)
        words = min(at, *(side.first for side in told)), max(at, *(side.last for side in told))
        pair = AND.join(sorted(names, key=lambda one: one.split()[::-1]))
        value = Term(span.of(analysis.text), f"{high}-{low}{_kind(making, at)}")
        scope = evolve(making.scope(analysis.clauses[number] if number >= 0 else None, words), polarity=True)
        yield making.assembled(words, Assertion(RESULT, pair, roles, value, span), scope)


def _beside(analysis: Analysis, at: int, left: int, right: int) -> _Sides | None:
    """The winner and the loser where a headline or a table sets their score between their names alone: "Rovers 3-1 United"."""
    tags, first, last = analysis.tags, at, at
    first = before_run(tags, first - 1, "P") + 1
    last = behind_run(tags, last + 1, "P") - 1
    opened = first == 0 or tags[first - 1] in ";:,"
    if first == at or last == at or not opened or tags[last + 1 : last + 2] not in ("", ";", ",", "("):
        return None
    sides = Phrase(first, at - 1), Phrase(at + 1, last)
    return sides if left >= right else sides[::-1]


def _sides_of_match(making: Making, clause: Clause) -> _Sides | None:
    """The two whose match ended, whoever won: "the match between Rovers and United finished 3-1", "Rovers' match with United"."""
    analysis, roles = making.analysis, making.families.names.roles
    match = making.telling.meant(clause.subject)
    if match is None or clause.verb not in roles["finishing"] or head(analysis, match) not in roles["contests"]:
        return None
    link, behind = next(tail(analysis, match), ("", None))
    if behind is None:
        return None
    if link in roles["opposing"]:
        return making.telling.owner(match), behind
    if link != "between" or len(behind.others) != 1:
        return None
    return Phrase(behind.first, behind.others[0].first - 2), behind.others[0]


def _kind(making: Making, at: int) -> str:
    """What a score is when it is not that of the match: " penalties" of "4-2 on penalties"; "" for that of the match."""
    behind = making.analysis.words[at + 1 : at + 1 + _KIND]
    return next((f" {word}" for word in behind if word in making.families.names.roles["other scores"]), "")


def _is_named(analysis: Analysis, side: Phrase) -> bool:
    """True for a name, though the first word of a sentence may be taken for a noun: "Rovers"."""
    return analysis.tags[side.last] in "PN" and analysis.said(side.last, side.last)[0].isupper()


def _verb_sides(making: Making, clause: Clause) -> _Sides | None:
    """The winner and the loser by the verb of a clause; the two of a draw as they stand."""
    roles = making.families.names.roles
    if clause.negated or making.families.modality.get(clause.modal):
        return None
    if clause.verb in roles["drawing"]:
        other = clause.after("with", "against")
        return (clause.subject, other) if other is not None else None
    if clause.verb in roles["wins"] and (other := clause.after("against", "over")) is not None:
        won = clause.object  # "won the final 3-1 against", not "won the second set 6-0"
        whole = won is None or (won.last <= won.first + 1 and head(making.analysis, won) in roles["contests"])
        return (clause.subject, other) if whole else None
    if clause.verb in roles["leading to a win"] and (other := clause.after("over", "past")) is not None:
        return clause.object, other  # "Finch carried Rovers past United 3-1"
    verb = f"{clause.verb} {making.telling.particle(clause)}".strip()
    if verb in roles["falling"] and (other := clause.after("to")) is not None:
        return other, clause.subject
    if clause.verb in roles["beating"] and not clause.passive and clause.object is not None:
        return clause.subject, clause.object
    for preposition, phrase in clause.prepositions:
        if f"{clause.verb} {preposition}" in roles["beating"]:
            return clause.subject, phrase
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


def _ending(making: Making, at: int) -> str:
    """The noun behind a score that says how a match ended: "win"; "" for none."""
    noun = making.analysis.words[at + 1] if at + 1 < len(making.analysis.words) else ""
    roles = making.families.names.roles
    return noun if noun in roles["wins"] | roles["defeats"] | roles["draws"] else ""


def _noun_sides(making: Making, at: int, number: int, noun: str) -> _Sides | None:
    """The winner and the loser by the noun behind a score: "their 3-1 win over United"."""
    analysis, roles = making.analysis, making.families.names.roles
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
    if other is None and len(SCORE.findall(analysis.text, analysis.starts[0], analysis.ends[-1])) > 1:
        return None  # "beat City 4-2 on penalties after a 1-1 draw"
    return (other, side) if noun in roles["defeats"] else (side, other)


def tallies(making: Making) -> Iterator[Claim]:
    """The counts of the votes of a sentence that are given as two figures, the one of those for it first."""
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
    return (clause is not None and clause.verb in down) or not down.isdisjoint(words[at + 1 : at + _LEAD])
