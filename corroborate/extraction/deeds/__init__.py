"""Claims without a figure: who did what, who called, formed, allowed, warned, joined; stances, statuses and lists of members.

Each clause of a sentence is looked up in the word list `deeds`: its verb (with particle, preposition or object noun where
that decides) names a predicate family and the role that the claim is about. A clause of no known family still gives a claim,
named by its verb; what a figure counts is left to `counts`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from attrs import evolve, field, frozen

from corroborate.extraction.attribution import attribution_of
from corroborate.extraction.deeds.answers import side, topic, value_of
from corroborate.extraction.deeds.families import Families, Sense, families_of
from corroborate.extraction.deeds.identity import complements, lives
from corroborate.extraction.deeds.naming import (
    head,
    is_country,
    is_name,
    is_person,
    listed,
    members,
    subject_of,
    tail,
    term_list,
)
from corroborate.extraction.deeds.scope import denied, qualifiers
from corroborate.extraction.deeds.telling import Roles, Telling, tellings
from corroborate.extraction.grammar.syntax import Analysis, Clause, Phrase
from corroborate.extraction.reading import Reading
from corroborate.model import Claim, Qualifiers, Span
from corroborate.values import Term, Value

#: Most claims one sentence can give: two stances for each of a handful of countries is the longest kind.
_MOST = 16
#: Families told even where the clause only says what for: "simplified the process for granting citizenship".
_ALWAYS = ("topic", "holding", "procedure")
#: What a denied stance amounts to: "are not stopping" allows, "does not support" opposes.
_OPPOSITE = {"forbid": "allow", "allow": "forbid", "support": "oppose"}
#: Stances by which others are permitted something.
_PERMITTING = ("forbid", "allow")


def find_deeds(reading: Reading) -> list[Claim]:
    """The claims of a document that need no figure.

    :param reading: the document, read once.
    :returns: claims in text order, a bounded number for one sentence.
    """
    claims: list[Claim] = []
    for telling in tellings(reading, families_of(reading.vocabulary)):
        claims.extend(islice(_Deeds(reading, telling).claims(), _MOST))
    return claims


@frozen(eq=False)
class _Deeds:
    """One sentence on its way to claims."""

    reading: Reading
    telling: Telling

    analysis: Analysis = field(init=False)  # the sentence taken apart
    families: Families = field(init=False)

    @analysis.default
    def _analysis(self) -> Analysis:
        return self.telling.analysis

    @families.default
    def _families(self) -> Families:
        return self.telling.families

    def claims(self) -> Iterator[Claim]:
        """The claims of every clause, then those of nominal forms; none twice."""
        seen: set[str] = set()
        told: set[Span] = set()
        for number, clause in enumerate(self.analysis.clauses):
            for claim in self._clause(number, clause):
                if claim.id not in seen:
                    seen.add(claim.id)
                    if claim.value_span is not None:
                        told.add(claim.value_span)
                    yield claim
            self.telling.remember(clause.subject)
        for claim in self._nominals():
            if claim.id not in seen and claim.value_span not in told:
                seen.add(claim.id)
                yield claim

    # ---- which clauses tell a deed

    def _clause(self, number: int, clause: Clause) -> Iterator[Claim]:
        before = self.analysis.clauses[number - 1] if number else None
        joined = before is not None and clause.link == "and" and clause.modal and clause.subject is before.subject
        if before is not None and joined and {clause.verb, before.verb} <= self.families.instructions:
            return  # "should visit, call or write to them" is one instruction
        told = self.telling.tells(number, clause)
        cue = self.telling.is_cue(number, clause)
        for sense, roles in self.telling.senses(clause):
            if (cue and not sense.speech) or not (told or sense.about in _ALWAYS):
                continue
            found = list(self._claims_of(number, clause, sense, roles))
            if found:
                yield from found
                return
        if told and not cue:
            yield from self._plain(number, clause)

    # ---- claims of a known family

    def _claims_of(self, number: int, clause: Clause, sense: Sense, roles: Roles) -> Iterator[Claim]:
        if sense.about == "stance":
            yield from self._stances(number, clause, sense, roles)
        elif sense.about == "procedure":
            yield from self._procedure(number, clause, sense, roles)
        else:
            yield from self._family(number, clause, sense, roles)

    def _family(self, number: int, clause: Clause, sense: Sense, roles: Roles) -> Iterator[Claim]:
        analysis, names = self.analysis, self.families.names
        about = roles.agent or self.telling.meant(clause.subject) if sense.about == "agent" else roles.patient
        if about is None or self.telling.empty(about) or (self.telling.counted(about) and sense.answer != "list"):
            return
        if sense.answer == "maker" and not self.telling.doer(roles.agent):
            return
        value, span = value_of(self.telling, clause, sense, roles, about)
        if sense.answer == "list" and value is None and not self.telling.unknown(clause):
            return
        if sense.about == "agent" and not clause.passive and len(about.others) < 4:
            subjects = [self._subject(sense, member) for member in members(about)]
        else:
            subjects = [self._subject(sense, about)]
        doers = [roles.agent]
        if sense.about == "patient" and roles.agent is not None:  # "governments such as France and Italy have closed ..."
            doers = [Phrase(one.first, one.last) for one in listed(analysis, roles.agent, names)[:8]] or doers
            doers = doers if head(analysis, roles.agent) in names.roles["collectives"] else [roles.agent]
        body = side(self.telling, sense, roles) if sense.answer == "origins" else None
        holder = clause.subject if sense.about == "holding" else clause.after("to", "for") if sense.about == "topic" else None
        limits = self._who(holder)
        for subject in subjects:
            for doer in doers:
                part = Roles(None if subject == "people" and doer is about else doer, roles.patient)
                yield self._claim(
                    number, clause, sense.predicate or clause.verb, subject, part, value, span, sense, body=body, limits=limits
                )

    def _subject(self, sense: Sense, about: Phrase) -> str:
        if sense.about in ("topic", "holding"):
            return topic(self.telling, about)
        alike = sense.about == "persons" or sense.answer in ("list", "origins")
        if alike and is_person(self.analysis, about, self.families.names):
            return "people"
        return self.telling.about(about)

    # ---- stances and instructions

    def _stances(self, number: int, clause: Clause, sense: Sense, roles: Roles) -> Iterator[Claim]:
        """One claim for each member of who holds it: "countries like Denmark and Canada have warned"."""
        if roles.agent is None or self.telling.empty(roles.agent) or self.telling.counted(roles.agent):
            return
        key, polarity = sense.key, True
        if denied(self.telling, clause):
            if key not in (*_OPPOSITE, "oppose"):
                return
            key, polarity = _OPPOSITE.get(key, key), key in _OPPOSITE
        if key in _PERMITTING and clause.verb != "be" and not self.telling.rules(roles.agent):
            return
        names = self.families.names
        span = self.analysis.span(clause.first, clause.head)
        value = Term(span.of(self.analysis.text), key)
        who = listed(self.analysis, roles.agent, names)
        own = clause.verb == "be" or who != [roles.agent] or is_country(self.analysis, roles.agent, names)
        own = own or key not in _PERMITTING
        what = None if own else self._permitted(number, roles)
        if what is not None:
            limits = self._narrowed(number, roles.patient)
            yield self._claim(number, clause, "permission", what, roles, value, span, sense, polarity=polarity, limits=limits)
            return
        for member in who:
            subject = self.telling.about(member)
            alone = Phrase(member.first, member.last)
            yield self._claim(
                number, clause, "stance", subject, Roles(alone, roles.patient), value, span, sense, polarity=polarity
            )

    def _permitted(self, number: int, roles: Roles) -> str | None:
        """What others are allowed ("foreigners to join the Guard": the Guard); None where a body speaks to its own people."""
        whom, names = roles.patient, self.families.names
        if whom is None or self.telling.empty(whom) or self.analysis.words[whom.first] in names.roles["possessives"]:
            return None
        for clause in self.analysis.clauses[number + 1 :]:
            if clause.link == "to" and clause.subject is whom:
                goal = clause.object or (clause.prepositions[0][1] if clause.prepositions else None)
                if goal is not None and not self.telling.empty(goal):
                    owner = self.telling.owner(goal)
                    return subject_of(self.analysis, goal if owner is None else Phrase(owner.last + 2, goal.last), names)
                return clause.verb
        return subject_of(self.analysis, whom, names)

    def _who(self, whom: Phrase | None) -> tuple[str, ...]:
        """What narrows those who get a right: "foreigners who have served in the army" -> ("who have served in the army",)."""
        analysis = self.analysis
        for clause in analysis.clauses if whom is not None else ():
            if clause.subject == whom and clause.link == "who":
                return ("who " + " ".join(analysis.words[i] for i in range(clause.first, clause.last + 1)).removeprefix("who "),)
        return ()

    def _narrowed(self, number: int, whom: Phrase | None) -> tuple[str, ...]:
        """What narrows those who are allowed: "foreigners living in Norland" -> ("living in norland",)."""
        if whom is None:
            return ()
        analysis = self.analysis
        for clause in analysis.clauses[number + 1 : number + 3]:
            if clause.subject is whom and (clause.form == "participle" or clause.link == "who"):
                return (" ".join(analysis.words[i] for i in range(clause.first, clause.last + 1)),)
        for preposition, other in tail(analysis, whom):
            if preposition in self.families.names.roles["places"] or preposition in self.families.names.roles["marking"]:
                return (f"{preposition} " + " ".join(analysis.words[other.first : other.last + 1]),)
        return ()

    def _procedure(self, number: int, clause: Clause, sense: Sense, roles: Roles) -> Iterator[Claim]:
        """What somebody should or can do, or is told to: "applicants must contact the embassy"."""
        bound = self.families.modality.get(clause.modal) in ("should", "must", "can", "may")
        above = self.analysis.clauses[clause.parent] if clause.parent >= 0 else None
        told = above is not None and clause.form == "infinitive" and self.telling.instructs(above)
        if roles.agent is None or not (bound or told) or is_name(self.analysis, roles.agent):
            return
        patient = roles.patient
        for other in self.analysis.clauses[number + 1 : number + 4]:
            joined = other.link == "and" and other.subject is clause.subject  # "visit or write to the office"
            if patient is None and (joined or (other.parent == number and other.form == "participle")):  # "apply by going to"
                patient = other.object or other.after("to", "at", "with", "in")
        anybody = is_person(self.analysis, roles.agent, self.families.names)
        subject = "people" if anybody else self.telling.about(roles.agent)
        part = Roles(None if anybody else roles.agent, patient)
        yield self._claim(number, clause, "procedure", subject, part, None, None, sense)

    # ---- any other verb

    def _plain(self, number: int, clause: Clause) -> Iterator[Claim]:
        subject = self.telling.meant(clause.subject)
        if subject is None or self.telling.empty(subject) or self._leads_on(number, clause):
            return
        if clause.form == "participle" and not self.telling.aside(clause):
            return
        analysis, names = self.analysis, self.families.names
        patient = subject if clause.passive else clause.object
        told = self.telling.counted(subject) and clause.link != "and"  # what is joined on is no part of the count's claim
        if told or (patient is not None and self.telling.counted(patient)):
            return
        if clause.verb == "be" and clause.object is not None:
            if analysis.tags[clause.object.last] in "DZz":
                return
            roles = Roles(subject, clause.object)
            for one in complements(analysis, clause, subject, names):
                yield self._claim(number, clause, one.predicate, self.telling.about(subject), roles, one.value, one.span, None)
            return
        if clause.verb == "be":
            yield from self._whereabouts(number, clause, subject)
            return
        verb = f"{clause.verb} {self.telling.particle(clause)}".strip()
        if verb in names.roles["light verbs"] and (patient is None or analysis.tags[patient.last] in "DZz"):
            return  # "had it"
        if verb in names.roles["light verbs"] and patient is not None and analysis.tags[patient.last] == "N":
            verb = f"{verb} {head(analysis, patient)}"
        if verb in names.roles["saying"] or (verb in self.families.speaking and clause.object is None):
            return
        if verb in self.families.predicates:
            return  # the word names a family, but this is another sense of it
        roles = Roles(clause.after("by") if clause.passive else subject, patient)
        yield self._claim(number, clause, verb, self.telling.about(subject), roles, None, None, None)

    def _whereabouts(self, number: int, clause: Clause, subject: Phrase) -> Iterator[Claim]:
        """Where or in what somebody or something is: "the king is in hospital"."""
        if clause.prepositions and not clause.passive:
            preposition, phrase = clause.prepositions[0]
            span = self.analysis.span(phrase.first, phrase.last)
            value = Term(span.of(self.analysis.text), subject_of(self.analysis, phrase, self.families.names))
            roles = Roles(subject, phrase)
            yield self._claim(number, clause, f"be {preposition}", self.telling.about(subject), roles, value, span, None)

    def _leads_on(self, number: int, clause: Clause) -> bool:
        """Tell whether the deed is another word's: "plans to sign", "helped found", "announced the creation of"."""
        staged = clause.object is not None and clause.verb in self.families.stages
        if staged and clause.object is not None and head(self.analysis, clause.object) in self.families.nouns:
            return True
        following = self.analysis.clauses[number + 1 : number + 2]
        return (
            any(
                other.parent == number and other.link == "to" and other.subject is clause.subject and other.form == "infinitive"
                for other in following
            )
            and clause.verb in self.families.names.roles["control"]
        )

    # ---- nominal forms

    def _nominals(self) -> Iterator[Claim]:
        """Read "the creation of the legion", "a call by the government", "Norway's appeal for people to serve"."""
        analysis = self.analysis
        for one in lives(analysis, self.telling.moments):
            scope = qualifiers(self.telling, None, one.words)
            subject = self.telling.about(one.phrase)
            yield self._assembled(one.words, one.predicate, subject, Roles(one.phrase, None), one.value, one.span, scope)
        exceptions = self.families.names.roles["exceptions"]
        hailing = any(preposition == "from" for preposition, _ in analysis.phrases)
        for before, phrase in analysis.phrases:
            if hailing and is_person(analysis, phrase, self.families.names) and before not in exceptions:
                yield from self._from(phrase)
            sense = self.families.nouns.get(head(analysis, phrase)) if analysis.tags[phrase.last] == "N" else None
            if sense is None:
                continue
            agent = patient = None
            last = phrase.last
            for preposition, other in tail(analysis, phrase):
                if preposition == "by" and agent is None:
                    agent = other
                elif preposition in ("of", "for", "on", "to") and patient is None:
                    patient = other
                else:
                    break
                last = other.last
            owner = self.telling.owner(phrase)
            number = self._governing(phrase)
            clause = analysis.clauses[number] if number >= 0 else None
            if agent is None:
                step = self.families.stages.get(clause.verb, "considered") if clause is not None else "considered"
                agent = owner or (clause.subject if clause is not None and step != "considered" else None)
            about = owner or patient if sense.about == "agent" else patient
            if sense.about == "topic":
                if not (self.telling.headline and clause is None):
                    continue
                subject = topic(self.telling, phrase)
            elif about is not None and not self.telling.empty(about):
                subject = self._subject(sense, about)
            elif sense.about == "persons" and agent is not None:
                subject = "people"
            else:
                continue
            presumed = agent is not None or clause is not None or before in self.families.names.roles["presuming"]
            if not presumed and not self.telling.headline:
                continue
            first = phrase.first
            if clause is not None and clause.first < first:
                first = clause.first if clause.subject is None else min(clause.first, clause.subject.first)
            stage = self.families.stages.get(clause.verb) if clause is not None and sense.ladder else None
            scope = qualifiers(self.telling, None, (first, last), stage=stage)
            yield self._assembled((first, last), sense.predicate, subject, Roles(agent, patient), None, None, scope)

    def _from(self, phrase: Phrase) -> Iterator[Claim]:
        """Where persons are from, told in passing: "those from Malta and Cyprus"; left out where a deed's claim tells it."""
        names = self.families.names
        for preposition, other in tail(self.analysis, phrase):
            if preposition == "from" and is_name(self.analysis, other) and not self.telling.counted(phrase):
                value, span = term_list(self.analysis, listed(self.analysis, other, names), names)
                words = phrase.first, max(one.last for one in members(other))
                scope = qualifiers(self.telling, None, words)
                yield self._assembled(words, "origin", "people", Roles(phrase, other), value, span, scope)
            return

    def _governing(self, phrase: Phrase) -> int:
        """The number of the clause whose object or subject a phrase is, -1 when none."""
        for number, clause in enumerate(self.analysis.clauses):
            if any(role is not None and role.first == phrase.first for role in (clause.object, clause.subject)):
                return number
        return -1

    # ---- putting a claim together

    def _claim(
        self,
        number: int,
        clause: Clause,
        predicate: str,
        subject: str,
        roles: Roles,
        value: Value | None,
        span: Span | None,
        sense: Sense | None,
        *,
        polarity: bool | None = None,
        limits: tuple[str, ...] = (),
        body: str | None = None,
    ) -> Claim:
        words = self._extent(number, clause)
        scope = qualifiers(self.telling, clause, words, sense=sense, polarity=polarity)
        if limits or body:
            scope = evolve(scope, limits=(*scope.limits, *limits), body=body)
        return self._assembled(words, predicate, subject, roles, value, span, scope)

    def _assembled(
        self,
        words: tuple[int, int],
        predicate: str,
        subject: str,
        roles: Roles,
        value: Value | None,
        value_span: Span | None,
        scope: Qualifiers,
    ) -> Claim:
        span = self.analysis.span(*words)
        if value_span is not None:  # a claim quotes its answer
            span = Span(min(span.start, value_span.start), max(span.end, value_span.end))
        quote = span.of(self.analysis.text)
        return Claim(
            document=self.reading.document.id,
            span=span,
            quote=quote,
            subject=subject,
            predicate=predicate,
            agent=self.telling.named(roles.agent),
            patient=self.telling.named(roles.patient),
            attribution=attribution_of(self.telling.said, span, self.reading.document),
            value=value,
            value_text="" if value_span is None else value_span.of(self.analysis.text),
            value_span=value_span,
            qualifiers=scope,
            quotations=self.reading.quoted(span),
            headline=self.telling.headline,
        )

    def _extent(self, number: int, clause: Clause) -> tuple[int, int]:
        """First and last word of a clause with the clauses that hang on it."""
        analysis = self.analysis
        first = clause.first
        if clause.subject is not None and clause.subject.first < first and clause.link != "and":
            first = clause.subject.first
        mine = {number}
        last = max(clause.head, clause.last)
        for later in range(number + 1, len(analysis.clauses)):
            other = analysis.clauses[later]
            if other.parent in mine or (other.link == "who" and other.first <= last + 4):
                mine.add(later)
                last = max(last, other.head, other.last)
            elif other.first > last:
                break
        for phrase in (clause.object, *(phrase for _, phrase in clause.prepositions)):
            if phrase is not None:
                last = max([last, phrase.last, *(other.last for other in phrase.others)])
        for preposition, phrase in analysis.phrases:
            if preposition == "of" and last < phrase.first <= last + 3:
                last = phrase.last
        if analysis.tags[last + 1 : last + 3] in ("I", "I;"):
            last += 1  # a preposition left behind: "where they come from"
        return first, min(last, len(analysis.words) - 1)
