"""What a body holds, allows or forbids, whom a right is narrowed to, and what people are told to do."""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.extraction.deeds.families import Sense
from corroborate.extraction.deeds.making import Assertion, Making
from corroborate.extraction.deeds.naming import is_country, is_name, is_person, listed, subject_of, tail
from corroborate.extraction.deeds.scope import denied
from corroborate.extraction.deeds.telling import Roles
from corroborate.extraction.grammar.syntax import Clause, Phrase
from corroborate.model import Claim
from corroborate.values import Term

#: What a denied stance amounts to: "are not stopping" allows, "does not support" opposes.
_OPPOSITE = {"forbid": "allow", "allow": "forbid", "support": "oppose"}
#: Stances by which others are permitted something.
_PERMITTING = ("forbid", "allow")


def stances(making: Making, number: int, clause: Clause, sense: Sense, roles: Roles) -> Iterator[Claim]:
    """One claim for each member of who holds it: "countries like Denmark and Canada have warned"."""
    if roles.agent is None:
        yield from _let(making, number, clause, sense, roles.patient)
        return
    if making.telling.whom.empty(roles.agent) or making.telling.counted(roles.agent):
        return
    key, polarity = sense.key, True
    if denied(making.telling, clause):
        if key not in (*_OPPOSITE, "oppose"):
            return
        key, polarity = _OPPOSITE.get(key, key), key in _OPPOSITE
    if key in _PERMITTING and clause.verb != "be" and not making.telling.rules(roles.agent):
        return
    names = making.families.names
    if roles.patient is not None and making.analysis.words[roles.patient.first] in names.roles["nothing"]:
        return  # "tolerates no dissent": of whom is not told
    span = making.analysis.span(clause.first, clause.head)
    value = Term(span.of(making.analysis.text), key)
    who = listed(making.analysis, roles.agent, names)
    own = clause.verb == "be" or who != [roles.agent] or is_country(making.analysis, roles.agent, names)
    own = own or key not in _PERMITTING
    what = None if own else _permitted(making, number, roles)
    if what is not None:
        limits = _narrowed(making, number, roles.patient)
        yield making.claim(
            number, clause, Assertion("permission", what, roles, value, span), sense=sense, polarity=polarity, limits=limits
        )
        return
    for member in who:
        subject = making.telling.whom.about(member)
        alone = Phrase(member.first, member.last)
        yield making.claim(
            number, clause, Assertion("stance", subject, Roles(alone, roles.patient), value, span), sense=sense, polarity=polarity
        )


def _let(making: Making, number: int, clause: Clause, sense: Sense, what: Phrase | None) -> Iterator[Claim]:
    """What is allowed or forbidden, nobody says by whom: "phones will be banned", "the march is allowed to go ahead"."""
    if what is None or sense.key not in _PERMITTING or making.telling.whom.empty(what) or making.telling.counted(what):
        return
    analysis, names = making.analysis, making.families.names
    key = _OPPOSITE[sense.key] if denied(making.telling, clause) else sense.key
    to = next((one for one in analysis.clauses[number + 1 : number + 3] if one.link == "to" and one.parent == number), None)
    if is_person(analysis, what, names) or (to is not None and to.verb not in names.roles["going on"]):
        return  # whom it is let do something, not what is let
    span = analysis.span(clause.first, clause.head)
    value, subject = Term(span.of(analysis.text), key), subject_of(analysis, what, names)
    yield making.claim(
        number, clause, Assertion("permission", subject, Roles(None, what), value, span), sense=sense, polarity=True
    )


def _permitted(making: Making, number: int, roles: Roles) -> str | None:
    """What others are allowed ("foreigners to join the Guard": the Guard); None where a body speaks to its own people."""
    whom, names = roles.patient, making.families.names
    if whom is None or making.telling.whom.empty(whom) or making.analysis.words[whom.first] in names.roles["possessives"]:
        return None
    for clause in making.analysis.clauses[number + 1 :]:
        if clause.link == "to" and clause.subject is whom:
            goal = clause.object or (clause.prepositions[0][1] if clause.prepositions else None)
            if goal is not None and not making.telling.whom.empty(goal):
                owner = making.telling.owner(goal)
                return subject_of(making.analysis, goal if owner is None else Phrase(owner.last + 2, goal.last), names)
            return clause.verb
    return subject_of(making.analysis, whom, names)


def narrowed_to(making: Making, whom: Phrase | None) -> tuple[str, ...]:
    """What narrows those who get a right: "foreigners who have served in the army" -> ("who have served in the army",)."""
    analysis = making.analysis
    for clause in analysis.clauses if whom is not None else ():
        if clause.subject == whom and clause.link == "who":
            return ("who " + " ".join(analysis.words[i] for i in range(clause.first, clause.last + 1)).removeprefix("who "),)
    return ()


def _narrowed(making: Making, number: int, whom: Phrase | None) -> tuple[str, ...]:
    """What narrows those who are allowed: "foreigners living in Norland" -> ("living in norland",)."""
    if whom is None:
        return ()
    analysis = making.analysis
    for clause in analysis.clauses[number + 1 : number + 3]:
        if clause.subject is whom and (clause.form == "participle" or clause.link == "who"):
            return (" ".join(analysis.words[i] for i in range(clause.first, clause.last + 1)),)
    for preposition, other in tail(analysis, whom):
        if preposition in making.families.names.roles["places"] or preposition in making.families.names.roles["marking"]:
            return (f"{preposition} " + " ".join(analysis.words[other.first : other.last + 1]),)
    return ()


def procedure(making: Making, number: int, clause: Clause, sense: Sense, roles: Roles) -> Iterator[Claim]:
    """What somebody should or can do, or is told to: "applicants must contact the embassy"."""
    bound = making.families.modality.get(clause.modal) in ("should", "must", "can", "may")
    above = making.analysis.clauses[clause.parent] if clause.parent >= 0 else None
    told = above is not None and clause.form == "infinitive" and making.telling.instructs(above)
    if roles.agent is None or not (bound or told) or is_name(making.analysis, roles.agent):
        return
    patient = roles.patient
    for other in making.analysis.clauses[number + 1 : number + 4]:
        joined = other.link == "and" and other.subject is clause.subject  # "visit or write to the office"
        if patient is None and (joined or (other.parent == number and other.form == "participle")):  # "apply by going to"
            patient = other.object or other.after("to", "at", "with", "in")
    anybody = is_person(making.analysis, roles.agent, making.families.names)
    subject = "people" if anybody else making.telling.whom.about(roles.agent)
    part = Roles(None if anybody else roles.agent, patient)
    yield making.claim(number, clause, Assertion("procedure", subject, part), sense=sense)
