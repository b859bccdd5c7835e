"""Deeds that no verb tells: "the creation of the legion", lives in brackets, where those named in passing are from."""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.extraction.deeds.answers import dated_by, topic
from corroborate.extraction.deeds.identity import lives
from corroborate.extraction.deeds.making import Making
from corroborate.extraction.deeds.naming import head, is_name, is_person, listed, members, tail, term_list
from corroborate.extraction.deeds.schedules import appointed, dated
from corroborate.extraction.deeds.scope import qualifiers
from corroborate.extraction.deeds.telling import Roles
from corroborate.extraction.grammar.syntax import Clause, Phrase
from corroborate.model import Claim, Span
from corroborate.values import Value


def nominals(making: Making) -> Iterator[Claim]:
    """Read "the creation of the legion", "a call by the government", "Norway's appeal for people to serve"."""
    analysis = making.analysis
    for one in lives(analysis, making.telling.moments):
        scope = qualifiers(making.telling, None, one.words)
        subject = making.telling.whom.about(one.phrase)
        yield making.assembled(one.words, one.predicate, subject, Roles(one.phrase, None), one.value, one.span, scope)
    exceptions = making.families.names.roles["exceptions"]
    hailing = "from" in analysis.words
    for before, phrase in analysis.phrases:
        if hailing and is_person(analysis, phrase, making.families.names) and before not in exceptions:
            yield from _from(making, phrase)
        opening = phrase.first == phrase.last == 0  # "Completion of the deal is expected"
        sense = making.families.nouns.get(head(analysis, phrase)) if opening or analysis.tags[phrase.last] == "N" else None
        if sense is None:
            continue
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
        owner = making.telling.owner(phrase)
        number = _governing(making, phrase)
        clause = analysis.clauses[number] if number >= 0 else None
        found = appointed(making.telling, clause) if clause is not None and not sense.speech else None
        found = found if found is not None and found.thing.first == phrase.first else None
        if found is not None and patient is None and analysis.words[phrase.first] in making.families.names.roles["possessives"]:
            patient = clause.subject if clause is not None and clause.subject is not phrase else None  # "put its opening off"
        if agent is None:
            step = making.families.stages.get(clause.verb, "considered") if clause is not None else "considered"
            agent = owner or (clause.subject if clause is not None and step != "considered" else None)
        about = owner or patient if sense.about == "agent" else patient
        if found is not None and about is None and sense.about != "topic":
            subject = head(analysis, phrase)  # "the opening is set for August": of what, the report has told before
        elif sense.about == "topic":
            if not (making.telling.headline and clause is None):
                continue
            subject = topic(making.telling, phrase)
        elif about is not None and not making.telling.whom.empty(about):
            subject = making.subject(sense, about)
        elif sense.about == "persons" and agent is not None:
            subject = "people"
        else:
            continue
        somebody = about is not None and (is_name(analysis, about) or is_person(analysis, about, making.families.names))
        if sense.known and not somebody:
            continue
        presumed = agent is not None or clause is not None or before in making.families.names.roles["presuming"] or sense.known
        if not presumed and not making.telling.headline:
            continue
        first = phrase.first
        if clause is not None and clause.first < first:
            first = clause.first if clause.subject is None else min(clause.first, clause.subject.first)
        stage = making.families.stages.get(clause.verb) if clause is not None and sense.ladder else None
        day, said = _held_on(making, clause, phrase)
        if day is None and head(analysis, phrase) in making.families.names.roles["days of deeds"]:
            continue
        scope = qualifiers(making.telling, None, (first, last), stage=stage)
        if found is None:
            yield making.assembled((first, last), sense.predicate, subject, Roles(agent, patient), day, said, scope)
        else:
            words = first, max(last, clause.head if clause is not None else last)
            roles, span = Roles(None, patient), found.moment.span
            yield dated(making.assembled(words, sense.predicate, subject, roles, found.day, span, scope), found)


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
            yield making.assembled(words, "origin", "people", Roles(phrase, other), value, span, scope)
        return


def _governing(making: Making, phrase: Phrase) -> int:
    """The number of the clause whose object or subject a phrase is, -1 when none."""
    for number, clause in enumerate(making.analysis.clauses):
        if any(role is not None and role.first == phrase.first for role in (clause.object, clause.subject)):
            return number
    return -1
