"""What brought something about: a claim of the thing it befell, answered by the cause: "the train derailed because of ice"."""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.extraction.deeds.making import Assertion, Making
from corroborate.extraction.deeds.naming import head, is_name, last_words, subject_of, tail
from corroborate.extraction.deeds.telling import Roles
from corroborate.extraction.grammar.syntax import Clause, Phrase
from corroborate.model import Claim
from corroborate.values import Term

#: The predicate of these claims.
CAUSE = "caused by"


def causes(making: Making) -> Iterator[Claim]:
    """The causes that a sentence gives, of what it says they brought about."""
    for number, clause in enumerate(making.analysis.clauses):
        if making.telling.tells(number, clause):
            for what, cause in _given(making, number, clause):
                yield from _claim(making, number, clause, what, cause)


def _claim(making: Making, number: int, clause: Clause, what: Phrase | None, cause: tuple[int, int, str]) -> Iterator[Claim]:
    """The claim, unless it is of nothing that is named."""
    first, last, key = cause
    if what is None or making.telling.whom.empty(what) or not key or what.first <= last <= what.last:
        return
    if making.analysis.tags[what.last] == "#":
        return  # "sank 12 km from the coast"
    span = making.analysis.span(first, last)
    value = Term(span.of(making.analysis.text), key)
    agent = Phrase(first, last) if key != making.analysis.words[first] else None
    yield making.claim(number, clause, Assertion(CAUSE, making.telling.whom.about(what), Roles(agent, what), value, span))


def _named(making: Making, phrase: Phrase | None) -> tuple[int, int, str]:
    """A cause that a phrase names: its words, and what it is."""
    if phrase is None or making.telling.whom.empty(phrase) or making.telling.counted(phrase):
        return 0, 0, ""
    whence = next((one for link, one in tail(making.analysis, phrase) if link == "from"), phrase)  # "a group from Norway"
    return phrase.first, whence.last, subject_of(making.analysis, phrase, making.families.names)


def _given(making: Making, number: int, clause: Clause) -> Iterator[tuple[Phrase | None, tuple[int, int, str]]]:
    """What a clause says was brought about, with its cause."""
    analysis, roles, telling = making.analysis, making.families.names.roles, making.telling
    words = analysis.words
    agent, patient = (clause.after("by"), clause.subject) if clause.passive else (clause.subject, clause.object)
    verb = f"{clause.verb} {making.telling.particle(clause)}".strip()
    if verb in roles["causing"] and patient is not None:
        yield patient if clause.passive or _is_certain(making, patient) else None, _named(making, agent)
    elif verb in roles["kindling"] and patient is not None and head(analysis, patient) in roles["fires"]:
        on_purpose = [i for i in range(clause.first, min(clause.head + 4, len(words))) if words[i] in roles["on purpose"]]
        yield patient, (on_purpose[0], on_purpose[0], words[on_purpose[0]]) if on_purpose else _named(making, agent)
    elif verb in roles["hindering"] and patient is not None and _is_mishap(making, (named := _named(making, agent))[2]):
        yield patient, named
    elif clause.verb in roles["laying"]:
        crash = clause.after("for")
        if crash is not None:  # "blamed ice for the crash"
            yield crash, _named(making, patient)
        else:
            yield patient, _named(making, clause.after("on", "to"))
    elif clause.verb in roles["resulting"]:
        yield clause.subject, _named(making, clause.after("from", "of"))
    elif clause.verb == "be" and clause.object is not None and words[clause.object.last] in roles["on purpose"]:
        yield clause.subject, (clause.object.first, clause.object.last, words[clause.object.last])
    elif clause.verb == "be":
        yield from _reason(making, number, clause)
    behind_owing, owing = last_words(roles["owing"]), roles["owing"]
    for at in range(clause.head + 1, _end(making, number)):
        if words[at] in behind_owing and f"{words[at - 1]} {words[at]}" in owing:
            yield _befallen(clause), _named(making, next((one for _, one in analysis.phrases if one.first == at + 1), None))
    after = making.analysis.clauses[number + 1 : number + 2]
    behind = after[0] if after and after[0].link == "because" else None
    opening = behind.subject if behind is not None else None
    if behind is not None and opening is not None and words[opening.first - 1] == "because" and not telling.whom.empty(opening):
        yield _befallen(clause), (opening.first, behind.head, _named(making, opening)[2])


def _is_certain(making: Making, phrase: Phrase) -> bool:
    """True for what is told apart from others of its kind: "the delays", "a fire", not "delays"."""
    return making.analysis.tags[phrase.first] == "D" or is_name(making.analysis, phrase)


def _end(making: Making, number: int) -> int:
    """Where the words of a clause end at the latest: at the next verb."""
    following = making.analysis.clauses[number + 1 : number + 2]
    return following[0].first if following else len(making.analysis.words)


def _befallen(clause: Clause) -> Phrase | None:
    """What it befell: the object of a deed, the subject of a passive or of what merely happens."""
    return clause.subject if clause.passive or clause.object is None or clause.verb == "be" else clause.object


def _reason(making: Making, number: int, clause: Clause) -> Iterator[tuple[Phrase | None, tuple[int, int, str]]]:
    """What is named as why something happened: "ice was why the train derailed", "the fire was the result of a leak"."""
    words, following = making.analysis.words, making.analysis.clauses[number + 1 : number + 2]
    if clause.object is not None and words[clause.object.last] in making.families.names.roles["outcomes"]:
        yield (
            clause.subject,
            _named(making, next((one for link, one in tail(making.analysis, clause.object) if link == "of"), None)),
        )
        return
    for reason, cause in ((clause.object, clause.subject), (clause.subject, clause.object)):
        what = _behind_reason(making, reason)
        if what is not None and cause is not None and words[cause.last] not in making.families.names.roles["uncertain"]:
            yield what, _named(making, cause)
            return
    why = clause.object is not None and words[clause.object.last] in making.families.names.roles["reasons"]
    if following and (following[0].link == "why" or why):
        yield _befallen_behind(making, following[0]), _named(making, clause.subject)


def _behind_reason(making: Making, reason: Phrase | None) -> Phrase | None:
    """What a reason is given for: "the reason for the recall of the vans", "the cause of the fire"."""
    if reason is None or head(making.analysis, reason) not in making.families.names.roles["reasons"]:
        return None
    links = tuple(tail(making.analysis, reason))
    what = next((n for n, (link, _) in enumerate(links) if link in ("for", "of")), None)
    if what is None:
        return None
    return next((one for link, one in links[what + 1 :] if link == "of"), links[what][1])


def _befallen_behind(making: Making, clause: Clause) -> Phrase | None:
    """What a clause told as a consequence befell: "why it put off the launch" is of the launch."""
    moved = clause.object or (clause.prepositions[0][1] if clause.prepositions and not clause.passive else None)
    spoken = clause.subject is None or making.telling.whom.empty(clause.subject)
    return clause.subject if clause.passive or (moved is None and not spoken) else moved


def _is_mishap(making: Making, cause: str) -> bool:
    """True for what is known to bring mishaps about."""
    said = cause.split()
    return any(form in making.families.mishaps for form in (" ".join(said[-2:]), *said[-1:]))
