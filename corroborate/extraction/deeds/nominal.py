"""Deeds that no verb tells: "the creation of the legion", lives in brackets, where those named in passing are from."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from corroborate.extraction.deeds.answers import dated_by, topic
from corroborate.extraction.deeds.families import Sense
from corroborate.extraction.deeds.identity import lives
from corroborate.extraction.deeds.making import Assertion, Making
from corroborate.extraction.deeds.naming import head, is_name, is_person, listed, members, tail, term_list
from corroborate.extraction.deeds.schedules import Appointment, appointed, dated
from corroborate.extraction.deeds.scope import qualifiers
from corroborate.extraction.deeds.telling import Roles
from corroborate.extraction.grammar.syntax import Clause, Phrase
from corroborate.model import Claim, Span
from corroborate.values import Value


def nominals(making: Making) -> Iterator[Claim]:
    """Read "the creation of the legion", "a call by the government", "Norway's appeal for people to serve"."""
    analysis, names = making.analysis, making.families.names
    for one in lives(analysis, making.telling.moments):
        scope = qualifiers(making.telling, None, one.words)
        subject = making.telling.whom.about(one.phrase)
        said = Assertion(one.predicate, subject, Roles(one.phrase, None), one.value, one.span)
        yield making.assembled(one.words, said, scope)
    hailing = "from" in analysis.words
    for before, phrase in analysis.phrases:
        if hailing and is_person(analysis, phrase, names) and before not in names.roles["exceptions"]:
            yield from _from(making, phrase)
        opening = phrase.first == phrase.last == 0  # "Completion of the deal is expected"
        sense = making.families.nouns.get(head(analysis, phrase)) if opening or analysis.tags[phrase.last] == "N" else None
        if sense is not None:
            yield from _deed(making, _taken_in(making, phrase, before, sense))


@frozen(eq=False)
class _Deed:
    """A noun that tells a deed, with what stands around it.

    :param phrase: the noun.
    :param sense: the family it is of.
    :param presumed: a word before it tells that the deed was done: "after the arrest of".
    :param agent: who does it, behind "by".
    :param patient: whom it is done to, behind "of".
    :param last: the last word of all these.
    :param owner: whose it is: "Norway's appeal".
    :param clause: the clause whose subject or object it is.
    :param found: the day that the clause appoints for it.
    """

    phrase: Phrase
    sense: Sense
    presumed: bool
    agent: Phrase | None
    patient: Phrase | None
    last: int
    owner: Phrase | None
    clause: Clause | None
    found: Appointment | None


def _taken_in(making: Making, phrase: Phrase, before: str, sense: Sense) -> _Deed:
    """A noun for a deed with the words around it, `before` the preposition before it."""
    analysis = making.analysis
    agent = patient = None
    last = phrase.last
    for preposition, other in tail(analysis, phrase):
        if preposition == "by" and agent is None:
            agent = other
        elif preposition in (("of",) if sense.known else ("of", "for", "on", "to")) and patient is None:
            patient = other
        else:
            break
        last = other.last
    number = _governing(making, phrase)
    clause = analysis.clauses[number] if number >= 0 else None
    found = appointed(making.telling, clause) if clause is not None and not sense.speech else None
    found = found if found is not None and found.thing.first == phrase.first else None
    if found is not None and patient is None and analysis.words[phrase.first] in making.families.names.roles["possessives"]:
        patient = clause.subject if clause is not None and clause.subject is not phrase else None  # "put its opening off"
    presumed = sense.known or before in making.families.names.roles["presuming"]
    return _Deed(phrase, sense, presumed, agent, patient, last, making.telling.owner(phrase), clause, found)


def _deed(making: Making, deed: _Deed) -> Iterator[Claim]:
    """The claim of a deed that a noun tells, where the text says that it was done, or when it is to be."""
    analysis, names, clause, sense = making.analysis, making.families.names, deed.clause, deed.sense
    agent = deed.agent
    if agent is None:
        step = making.families.stages.get(clause.verb, "considered") if clause is not None else "considered"
        agent = deed.owner or (clause.subject if clause is not None and step != "considered" else None)
    about = deed.owner or deed.patient if sense.about == "agent" else deed.patient
    subject = _subject(making, deed, about, agent)
    somebody = about is not None and (is_name(analysis, about) or is_person(analysis, about, names))
    told = deed.presumed or agent is not None or clause is not None or making.telling.headline
    if subject is None or (sense.known and not somebody) or not told:
        return
    first = deed.phrase.first
    if clause is not None and clause.first < first:
        first = clause.first if clause.subject is None else min(clause.first, clause.subject.first)
    stage = making.families.stages.get(clause.verb) if clause is not None and sense.ladder else None
    day, span = _held_on(making, clause, deed.phrase)
    if day is None and head(analysis, deed.phrase) in names.roles["days of deeds"]:
        return
    scope = qualifiers(making.telling, None, (first, deed.last), stage=stage)
    if deed.found is None:
        said = Assertion(sense.predicate, subject, Roles(agent, deed.patient), day, span)
        yield making.assembled((first, deed.last), said, scope)
    else:
        words = first, max(deed.last, clause.head if clause is not None else deed.last)
        said = Assertion(sense.predicate, subject, Roles(None, deed.patient), deed.found.day, deed.found.moment.span)
        yield dated(making.assembled(words, said, scope), deed.found)


def _subject(making: Making, deed: _Deed, about: Phrase | None, agent: Phrase | None) -> str | None:
    """What the claim of a deed is about; None where the text does not say."""
    if deed.found is not None and about is None and deed.sense.about != "topic":
        return head(making.analysis, deed.phrase)  # "the opening is set for August": of what, the report has told before
    if deed.sense.about == "topic":
        return topic(making.telling, deed.phrase) if making.telling.headline and deed.clause is None else None
    if about is not None and not making.telling.whom.empty(about):
        return making.subject(deed.sense, about)
    return "people" if deed.sense.about == "persons" and agent is not None else None


def _held_on(making: Making, clause: Clause | None, phrase: Phrase) -> tuple[Value | None, Span | None]:
    """The date that a clause says a deed was on: "the premiere was on 3 May", "her birthday is on 4 June"; else None and None."""
    if clause is None or clause.verb != "be" or clause.object is not None or clause.subject is None:
        return None, None
    if clause.subject.first != phrase.first or clause.negated or clause.modal:
        return None, None
    past = clause.past or head(making.analysis, phrase) in making.families.names.roles["days of deeds"]
    return dated_by(making.telling, clause) if past else (None, None)


def _from(making: Making, phrase: Phrase) -> Iterator[Claim]:
    """Where persons are from, told in passing: "those from Malta and Cyprus"; left out where a deed's claim tells it."""
    names = making.families.names
    for preposition, other in tail(making.analysis, phrase):
        if preposition == "from" and is_name(making.analysis, other) and not making.telling.counted(phrase):
            value, span = term_list(making.analysis, listed(making.analysis, other, names), names)
            words = phrase.first, max(one.last for one in members(other))
            scope = qualifiers(making.telling, None, words)
            yield making.assembled(words, Assertion("origin", "people", Roles(phrase, other), value, span), scope)
        return


def _governing(making: Making, phrase: Phrase) -> int:
    """The number of the clause whose object or subject a phrase is, -1 when none."""
    for number, clause in enumerate(making.analysis.clauses):
        if any(role is not None and role.first == phrase.first for role in (clause.object, clause.subject)):
            return number
    return -1
