"""Claims without a figure: who did what, who called, formed, allowed, warned, joined; stances, statuses and lists of members.

Each clause of a sentence is looked up in the word list `deeds`: its verb (with particle, preposition or object noun where
that decides) names a predicate family and the role that the claim is about. A clause of no known family still gives a claim,
named by its verb; what a figure counts is left to `counts`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import evolve, frozen

from corroborate.extraction.attribution import Said, attribution_of
from corroborate.extraction.families import Families, Sense, families_of
from corroborate.extraction.naming import (
    head,
    is_country,
    is_name,
    is_person,
    listed,
    members,
    name,
    subject_of,
    tail,
    term_list,
)
from corroborate.extraction.reading import Passage, Reading
from corroborate.extraction.scope import date_of, denied, qualifiers
from corroborate.extraction.syntax import Analysis, Clause, Phrase
from corroborate.model import Claim, Qualifiers, Span
from corroborate.values import Term, TermList, Value

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")  # "a 1980 film" counts nothing
#: Most claims one sentence can give: two stances for each of a handful of countries is the longest kind.
_MOST = 16
#: Prepositions that belong to their verb across its object: "accused him of", "removed it from".
_AWAY = ("of", "from", "with", "for", "as")
#: Families told even where the clause only says what for: "simplified the process for granting citizenship".
_ALWAYS = ("topic", "holding", "procedure")
#: What a denied stance amounts to: "are not stopping" allows.
_OPPOSITE = {"forbid": "allow", "allow": "forbid"}


def find_deeds(reading: Reading) -> list[Claim]:
    """The claims of a document that need no figure.

    :param reading: the document, read once.
    :returns: claims in text order, a bounded number for one sentence.
    """
    families = families_of(reading.vocabulary)
    claims: list[Claim] = []
    recent: list[str] = []
    for passage, said in _with_voices(reading):
        for analysis in passage.analyses:
            claims.extend(islice(_Deeds(reading, families, passage, analysis, said, recent).claims(), _MOST))
    return claims


def _with_voices(reading: Reading) -> Iterator[tuple[Passage, list[Said]]]:
    """Each passage with the attributions whose content stands in it."""
    starts = [passage.sentence.span.start for passage in reading.passages]
    over: list[list[Said]] = [[] for _ in starts]
    for said in reading.said:
        for part in said.content:
            for number in range(max(0, bisect_right(starts, part.start) - 1), bisect_right(starts, part.end - 1)):
                if not over[number] or over[number][-1] is not said:
                    over[number].append(said)
    return zip(reading.passages, over, strict=True)


@frozen
class _Roles:
    """Who does it and to whom, in active or passive."""

    agent: Phrase | None
    patient: Phrase | None


@frozen(eq=False)
class _Deeds:
    """One sentence on its way to claims."""

    reading: Reading
    families: Families
    passage: Passage
    analysis: Analysis
    said: Sequence[Said]
    recent: list[str]  # the person named last as a subject, in this sentence or an earlier one

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
            self._remember(clause.subject)
        for claim in self._nominals():
            if claim.id not in seen and claim.value_span not in told:
                seen.add(claim.id)
                yield claim

    def _remember(self, phrase: Phrase | None) -> None:
        """Keep the last person named, for "he" and "she"."""
        if phrase is None or phrase.others or self.analysis.tags[phrase.first] != "P":
            return
        if is_name(self.analysis, phrase):
            called = name(self.analysis, phrase, self.families.names)
            if called.lower() not in self.families.names.countries and len(called.split()) <= 4:
                self.recent[:] = [called]

    def _person(self, phrase: Phrase) -> str:
        """Whom "he" or "she" means, "" for any other phrase."""
        one = self.analysis.words[phrase.last] in self.families.names.roles["one person"]
        return self.recent[0] if one and self.recent else ""

    def _about(self, phrase: Phrase) -> str:
        """The canonical phrase for what a claim is about."""
        return self._person(phrase) or subject_of(self.analysis, phrase, self.families.names)

    # ---- which clauses tell a deed

    def _clause(self, number: int, clause: Clause) -> Iterator[Claim]:
        before = self.analysis.clauses[number - 1] if number else None
        if before is not None and clause.link == "and" and clause.modal and clause.object and before.object is clause.object:
            return  # "should visit, call or email them" is one instruction
        told = self._tells(number, clause)
        cue = self._is_cue(number, clause)
        for sense, roles in self._senses(clause):
            if (cue and not sense.speech) or not (told or sense.about in _ALWAYS):
                continue
            found = list(self._claims_of(number, clause, sense, roles))
            if found:
                yield from found
                return
        if told and not cue:
            yield from self._plain(number, clause)

    def _tells(self, number: int, clause: Clause) -> bool:
        """Leave out what is not said to happen: purposes, conditions, "those who join", "discouraged them from joining"."""
        names, clauses = self.families.names, self.analysis.clauses
        above = clauses[clause.parent] if clause.parent >= 0 else None
        if clause.link in names.roles["conditional"]:
            return False
        if clause.form == "finite":
            return clause.link != "who" or not self._generic(clause)
        if clause.form == "participle":
            return (clause.passive or clause.subject is not None) and clause.link in ("ing", "and", "after", "before")
        if above is None:
            return clause.subject is not None
        if above.verb not in names.roles["control"] or (above.object is not None and not above.passive):
            return False
        return clause.parent < number and self._tells(clause.parent, above)

    def _generic(self, clause: Clause) -> bool:
        """Tell whether a relative clause only says which persons are meant: "foreigners who have served"."""
        phrase, tags = clause.subject, self.analysis.tags
        if phrase is None or not is_person(self.analysis, phrase, self.families.names):
            return False
        closed = "," in tags[phrase.last + 1 : clause.first]
        definite = self.analysis.words[phrase.first] in self.families.names.roles["articles"]
        return not closed and not definite and "P" not in tags[phrase.first : phrase.last]

    def _instructs(self, clause: Clause) -> bool:
        return clause.verb in self.families.names.roles["instructing"]

    def _is_cue(self, number: int, clause: Clause) -> bool:
        """Tell whether a clause only says who says something."""
        start, end = self.analysis.starts[clause.head], self.analysis.ends[clause.head]
        if any(said.cue.span.start <= start and end <= said.cue.span.end for said in self.said):
            told = clause.object  # "rejected the plan" is a deed, "told the paper" is not
            if told is None or self._empty(told) or is_name(self.analysis, told):
                return True
            if is_person(self.analysis, told, self.families.names):
                return True
        following = self.analysis.clauses[number + 1 : number + 3]
        return any(other.parent == number and other.link == "that" for other in following)

    # ---- senses

    def _senses(self, clause: Clause) -> Iterator[tuple[Sense, _Roles]]:
        """The senses that a clause's verb can have, each with who does it to whom."""
        words = self.analysis.words
        following = tuple(words[clause.head + 1 : clause.head + 4])
        particle = self._particle(clause)
        verbs = self.families.verbs
        if clause.passive:
            for sense in verbs.get("be", ()):
                if sense.rest[0] != words[clause.head]:
                    continue
                more = len(sense.rest) > 1
                given = clause.after(sense.rest[-1]) if more else clause.object
                if given is None and (more or sense.objects):
                    continue
                if given is not None and sense.objects and not self._has(given, sense.objects):
                    continue
                whom = self._meant(clause.subject)
                yield sense, _Roles(None if sense.about == "holding" else whom, given or whom)
        for sense in verbs.get(clause.verb, ()):
            rest = sense.rest
            target = self._meant(clause.subject) if clause.passive else clause.object
            if rest:
                phrase = clause.after(rest[-1])
                if following[: len(rest)] == rest:
                    target = phrase or target
                elif len(rest) == 1 and phrase is not None and clause.verb != "be" and (not clause.object or rest[0] in _AWAY):
                    target = target if clause.passive or clause.object is not None else phrase
                else:
                    continue
            elif particle or (clause.verb == "be" and clause.passive):
                continue
            roles = self._roles(clause, sense, target)
            if sense.objects and (roles.patient is None or not self._has(roles.patient, sense.objects)):
                continue
            yield sense, roles
        if clause.verb == "be" and not clause.passive:
            complement = words[clause.object.last] if clause.object is not None else ""
            adjective = self.families.adjectives.get(complement)
            whom = clause.after("for")
            if adjective is not None and whom is not None:
                yield adjective, _Roles(self._country(whom), whom)

    def _meant(self, phrase: Phrase | None) -> Phrase | None:
        """Whom a phrase means: in "X is a film directed by Y" the film is X."""
        if phrase is None or is_name(self.analysis, phrase):
            return phrase
        for clause in self.analysis.clauses:
            named = clause.subject is not None and is_name(self.analysis, clause.subject)
            complement = members(clause.object) if clause.verb == "be" and named and clause.object is not None else ()
            if any(one.first == phrase.first for one in complement):
                return clause.subject
        return phrase

    def _particle(self, clause: Clause) -> str:
        """The word after a verb that makes another verb of it ("give up"), or ""."""
        words, after = self.analysis.words, clause.head + 1
        found = after < len(words) and self.analysis.tags[after] == "R" and words[after] in self.families.names.roles["particles"]
        return words[after] if found else ""

    def _roles(self, clause: Clause, sense: Sense, target: Phrase | None) -> _Roles:
        agent = clause.after("by") if clause.passive else self._meant(clause.subject)
        if sense.about == "holding":  # whoever gets or has it is no doer
            return _Roles(None, target)
        above = self.analysis.clauses[clause.parent] if clause.parent >= 0 else None
        if above is not None and agent is not None and above.object is agent and clause.form != "finite" and not clause.passive:
            doer = is_person(self.analysis, agent, self.families.names) or is_name(self.analysis, agent)
            agent = agent if doer else above.subject  # "signed a law allowing", "reported efforts to remove"
        done_to = sense.about in ("patient", "persons", "topic") and not sense.rest
        if done_to and target is None and clause.form == "finite" and clause.first == clause.head and clause.past:
            target, agent = clause.subject, clause.after("by")  # a headline's passive: "ex-minister arrested"
        return _Roles(agent, target)

    def _has(self, phrase: Phrase, nouns: frozenset[str]) -> bool:
        analysis = self.analysis
        if "@names" in nouns and is_name(analysis, phrase):
            return True
        return any(head(analysis, member) in nouns or analysis.words[member.last] in nouns for member in members(phrase))

    def _country(self, phrase: Phrase) -> Phrase:
        """The part of a phrase that names a country ("U.S. citizens"), or all of it."""
        for i in range(phrase.first, phrase.last):
            if self.analysis.tags[i] == "P" or self.analysis.words[i] in self.families.names.demonyms:
                return Phrase(i, i)
        return phrase

    # ---- claims of a known family

    def _claims_of(self, number: int, clause: Clause, sense: Sense, roles: _Roles) -> Iterator[Claim]:
        if sense.about == "stance":
            yield from self._stances(number, clause, sense, roles)
        elif sense.about == "procedure":
            yield from self._procedure(number, clause, sense, roles)
        else:
            yield from self._family(number, clause, sense, roles)

    def _family(self, number: int, clause: Clause, sense: Sense, roles: _Roles) -> Iterator[Claim]:
        analysis, names = self.analysis, self.families.names
        about = roles.agent or self._meant(clause.subject) if sense.about == "agent" else roles.patient
        if about is None or self._empty(about) or (self._counted(about) and sense.answer != "list"):
            return
        value, span = self._value(clause, sense, roles, about)
        if sense.answer == "list" and value is None and not self._unknown(clause):
            return
        if sense.about == "agent" and not clause.passive and len(about.others) < 4:
            subjects = [self._subject(sense, member) for member in members(about)]
        else:
            subjects = [self._subject(sense, about)]
        doers = [roles.agent]
        if sense.about == "patient" and roles.agent is not None:  # "governments such as France and Italy have closed ..."
            doers = [Phrase(one.first, one.last) for one in listed(analysis, roles.agent, names)[:8]] or doers
            doers = doers if head(analysis, roles.agent) in names.roles["collectives"] else [roles.agent]
        body = self._side(sense, roles) if sense.answer == "origins" else None
        for subject in subjects:
            for doer in doers:
                part = _Roles(None if subject == "people" and doer is about else doer, roles.patient)
                yield self._claim(number, clause, sense.predicate or clause.verb, subject, part, value, span, sense, body=body)

    def _side(self, sense: Sense, roles: _Roles) -> str | None:
        """Who recruits, or whose force is joined."""
        whose = roles.agent if sense.about == "persons" else roles.patient
        if whose is not None and sense.about != "persons":
            whose = self._owner(whose) or whose
        return self._named(whose) or None

    def _unknown(self, clause: Clause) -> bool:
        return clause.link in self.families.names.roles["questions"]

    def _subject(self, sense: Sense, about: Phrase) -> str:
        if sense.about in ("topic", "holding"):
            return self._topic(about)
        alike = sense.about == "persons" or sense.answer in ("list", "origins")
        if alike and is_person(self.analysis, about, self.families.names):
            return "people"
        return self._about(about)

    def _value(self, clause: Clause, sense: Sense, roles: _Roles, about: Phrase) -> tuple[Value | None, Span | None]:
        analysis, names, target = self.analysis, self.families.names, roles.patient
        other = target if target is not None and target is not about and not self._empty(target) else None
        if sense.answer == "key":
            span = analysis.span(clause.first, clause.head)
            return Term(span.of(analysis.text), sense.key), span
        if sense.answer == "date":
            moment = date_of(self.passage, analysis, clause)
            if moment is not None and moment.kind in ("date", "month", "year", "decade", "season", "range"):
                return moment.value, moment.span
        elif sense.answer == "list" and other is not None:
            origins = self._origins(other) if is_person(analysis, other, names) else (None, None)
            if origins[0] is not None:  # "include volunteers from other states"
                return origins
            if self._counted(other):
                return None, None
            return term_list(analysis, listed(analysis, other, names), names)
        elif sense.answer == "origins":
            return self._origins(about)
        elif sense.answer == "place" and other is not None and is_name(analysis, other):
            return Term(name(analysis, other, names)), analysis.span(other.first, other.last)
        elif sense.answer == "maker" and roles.agent is not None and not self._empty(roles.agent):
            return term_list(analysis, members(roles.agent), names, closed=True)
        return None, None

    def _empty(self, phrase: Phrase) -> bool:
        """Tell whether a phrase names nothing that a claim could be about: "it", "there", "this"."""
        word = self.analysis.words[phrase.last]
        if self.analysis.tags[phrase.last] not in "ZzD" or word in self.families.names.roles["persons"]:
            return False
        return not self._person(phrase)

    def _counted(self, phrase: Phrase) -> bool:
        """Tell whether a figure counts a phrase; the figure's own claim says it."""
        tags, words = self.analysis.tags, self.analysis.words
        return any(tags[i] == "#" and not _YEAR.fullmatch(words[i]) for i in range(phrase.first, phrase.last + 1))

    def _topic(self, phrase: Phrase) -> str:
        """What a measure is about: "visa" for "entry visa requirements" and for "a visa-free regime"."""
        words, tags = self.analysis.words, self.analysis.tags
        noun = head(self.analysis, phrase)
        if noun in ("citizen", "national"):
            kind = {"citizen": "citizenship", "national": "nationality"}[noun]
            return " ".join([*(words[i] for i in range(phrase.first, phrase.last) if tags[i] in "NP"), kind])
        named = phrase.last > phrase.first and tags[phrase.last - 1] in "NPg"
        if noun in self.families.names.roles["restrictions"] and not named:
            for preposition, other in tail(self.analysis, phrase):
                if preposition in ("on", "against"):  # "a ban on TikTok"
                    what = subject_of(self.analysis, other, self.families.names)
                    return what if noun in self.families.names.roles["generic measures"] else f"{noun} on {what}"
        if named and noun in self.families.names.roles["generic measures"]:
            return words[phrase.last - 1].removesuffix("-free").removesuffix("less")
        return subject_of(self.analysis, phrase, self.families.names)

    def _origins(self, phrase: Phrase) -> tuple[TermList | None, Span | None]:
        """Where the persons of a phrase are from: "citizens from Cuba and Syria", "Syrian fighters"."""
        names = self.families.names
        for preposition, other in tail(self.analysis, phrase):
            if preposition == "from" and not self._counted(other):
                return term_list(self.analysis, listed(self.analysis, other, names), names)
        for i in range(phrase.first, phrase.last + 1):
            country = names.demonyms.get(self.analysis.words[i])
            if country:
                span = self.analysis.span(i, i)
                return TermList((Term(span.of(self.analysis.text), country),)), span
        return None, None

    # ---- stances and instructions

    def _stances(self, number: int, clause: Clause, sense: Sense, roles: _Roles) -> Iterator[Claim]:
        """One claim for each member of who holds it: "countries like Denmark and Canada have warned"."""
        if roles.agent is None or self._empty(roles.agent):
            return
        key = sense.key
        if denied(self.analysis, clause, self.families):
            if key not in _OPPOSITE:
                return
            key = _OPPOSITE[key]
        names = self.families.names
        span = self.analysis.span(clause.first, clause.head)
        value = Term(span.of(self.analysis.text), key)
        who = listed(self.analysis, roles.agent, names)
        own = clause.verb == "be" or who != [roles.agent] or key not in _OPPOSITE or is_country(self.analysis, roles.agent, names)
        what = None if own else self._permitted(number, roles)
        if what is not None:
            limits = self._narrowed(number, roles.patient)
            yield self._claim(number, clause, "permission", what, roles, value, span, sense, polarity=True, limits=limits)
            return
        for member in who:
            subject = self._about(member)
            alone = Phrase(member.first, member.last)
            yield self._claim(number, clause, "stance", subject, _Roles(alone, roles.patient), value, span, sense, polarity=True)

    def _permitted(self, number: int, roles: _Roles) -> str | None:
        """What others are allowed ("foreigners to join the Guard": the Guard); None where a body speaks to its own people."""
        whom, names = roles.patient, self.families.names
        if whom is None or self._empty(whom) or self.analysis.words[whom.first] in names.roles["possessives"]:
            return None
        for clause in self.analysis.clauses[number + 1 :]:
            if clause.link == "to" and clause.subject is whom:
                goal = clause.object or (clause.prepositions[0][1] if clause.prepositions else None)
                if goal is not None and not self._empty(goal):
                    owner = self._owner(goal)
                    return subject_of(self.analysis, goal if owner is None else Phrase(owner.last + 2, goal.last), names)
                return clause.verb
        return subject_of(self.analysis, whom, names)

    def _narrowed(self, number: int, whom: Phrase | None) -> tuple[str, ...]:
        """What narrows those who are allowed: "foreigners living in Norland" -> ("living in norland",)."""
        if whom is None:
            return ()
        analysis = self.analysis
        for clause in analysis.clauses[number + 1 : number + 3]:
            if clause.subject is whom and (clause.form == "participle" or clause.link == "who"):
                return (" ".join(analysis.words[i] for i in range(clause.first, clause.last + 1)),)
        for preposition, other in tail(analysis, whom):
            if preposition in self.families.names.roles["places"] or preposition in ("from", "with", "without"):
                return (f"{preposition} " + " ".join(analysis.words[other.first : other.last + 1]),)
        return ()

    def _procedure(self, number: int, clause: Clause, sense: Sense, roles: _Roles) -> Iterator[Claim]:
        """What somebody should or can do, or is told to: "applicants must contact the embassy"."""
        bound = self.families.modality.get(clause.modal) in ("should", "must", "can", "may")
        above = self.analysis.clauses[clause.parent] if clause.parent >= 0 else None
        told = above is not None and clause.form == "infinitive" and self._instructs(above)
        if roles.agent is None or not (bound or told) or is_name(self.analysis, roles.agent):
            return
        patient = roles.patient
        for other in self.analysis.clauses[number + 1 :]:
            if patient is None and other.parent == number and other.form == "participle":  # "apply by going to the office"
                patient = other.object or other.after("to", "at", "with", "in")
        anybody = is_person(self.analysis, roles.agent, self.families.names)
        subject = "people" if anybody else self._about(roles.agent)
        part = _Roles(None if anybody else roles.agent, patient)
        yield self._claim(number, clause, "procedure", subject, part, None, None, sense)

    # ---- any other verb

    def _plain(self, number: int, clause: Clause) -> Iterator[Claim]:
        subject = self._meant(clause.subject)
        if clause.form == "participle" or subject is None or self._empty(subject) or self._leads_on(number, clause):
            return
        analysis, names = self.analysis, self.families.names
        patient = subject if clause.passive else clause.object
        if self._counted(subject) or (patient is not None and self._counted(patient)):
            return
        value: Value | None = None
        span: Span | None = None
        if clause.verb == "be" and clause.object is not None:
            every = members(clause.object)
            span = analysis.span(every[0].first, every[-1].last)
            value = Term(span.of(analysis.text), " and ".join(subject_of(analysis, one, names) for one in every))
        verb = f"{clause.verb} {self._particle(clause)}".strip()
        if verb in names.roles["light verbs"] and patient is not None and not is_name(analysis, patient):
            verb = f"{verb} {head(analysis, patient)}"
        if verb in self.families.speaking and clause.object is None:
            return
        if verb in self.families.predicates:
            return  # the word names a family, but this is another sense of it
        roles = _Roles(clause.after("by") if clause.passive else subject, patient)
        yield self._claim(number, clause, verb, self._about(subject), roles, value, span, None)

    def _leads_on(self, number: int, clause: Clause) -> bool:
        """Tell whether the deed is another verb's: "plans to sign", "helped found"."""
        following = self.analysis.clauses[number + 1 : number + 2]
        return any(
            other.parent == number and other.link == "to" and other.subject is clause.subject and other.form == "infinitive"
            for other in following
        ) and clause.verb in self.families.names.roles["control"]

    # ---- nominal forms

    def _nominals(self) -> Iterator[Claim]:
        """ "The creation of the legion", "a call by the government", "Ukraine's appeal for people to serve"."""
        analysis = self.analysis
        for _, phrase in analysis.phrases:
            if is_person(analysis, phrase, self.families.names):
                yield from self._from(phrase)
            sense = self.families.nouns.get(head(analysis, phrase))
            if sense is None or analysis.tags[phrase.last] != "N":
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
            owner = self._owner(phrase)
            number = self._governing(phrase)
            clause = analysis.clauses[number] if number >= 0 else None
            if agent is None:
                step = self.families.stages.get(clause.verb, "considered") if clause is not None else "considered"
                agent = owner or (clause.subject if clause is not None and step != "considered" else None)
            about = owner or patient if sense.about == "agent" else patient
            if sense.about == "topic":
                if not (self.passage.sentence.kind == "headline" and clause is None):
                    continue
                subject = self._topic(phrase)
            elif about is not None and not self._empty(about):
                subject = self._subject(sense, about)
            elif sense.about == "persons" and agent is not None:
                subject = "people"
            else:
                continue
            first = phrase.first
            if clause is not None and clause.first < first:
                first = clause.first if clause.subject is None else min(clause.first, clause.subject.first)
            stage = self.families.stages.get(clause.verb) if clause is not None and sense.ladder else None
            scope = qualifiers(self.reading, self.passage, analysis, None, (first, last), self.families, stage=stage)
            yield self._assembled((first, last), sense.predicate, subject, _Roles(agent, patient), None, None, scope)

    def _from(self, phrase: Phrase) -> Iterator[Claim]:
        """Where persons are from, told in passing: "those from Malta and Cyprus"; left out where a deed's claim tells it."""
        names = self.families.names
        for preposition, other in tail(self.analysis, phrase):
            if preposition == "from" and is_name(self.analysis, other) and not self._counted(phrase):
                value, span = term_list(self.analysis, listed(self.analysis, other, names), names)
                words = phrase.first, max(one.last for one in members(other))
                scope = qualifiers(self.reading, self.passage, self.analysis, None, words, self.families)
                yield self._assembled(words, "origin", "people", _Roles(phrase, other), value, span, scope)
            return

    def _owner(self, phrase: Phrase) -> Phrase | None:
        """Whose it is: "Ukraine's appeal"."""
        at = self.analysis.tags.rfind("S", phrase.first, phrase.last + 1)
        return Phrase(phrase.first, at - 1) if at > phrase.first else None

    def _governing(self, phrase: Phrase) -> int:
        """The number of the clause whose object or subject a phrase is, -1 when none."""
        for number, clause in enumerate(self.analysis.clauses):
            if any(role is not None and role.first == phrase.first for role in (clause.object, clause.subject)):
                return number
        return -1

    # ---- putting a claim together

    def _claim(
        self, number: int, clause: Clause, predicate: str, subject: str, roles: _Roles, value: Value | None, span: Span | None,
        sense: Sense | None, *, polarity: bool | None = None, limits: tuple[str, ...] = (), body: str | None = None,
    ) -> Claim:
        words = self._extent(number, clause)
        scope = qualifiers(
            self.reading, self.passage, self.analysis, clause, words, self.families, sense=sense, polarity=polarity
        )
        if limits or body:
            scope = evolve(scope, limits=(*scope.limits, *limits), body=body)
        return self._assembled(words, predicate, subject, roles, value, span, scope)

    def _assembled(
        self, words: tuple[int, int], predicate: str, subject: str, roles: _Roles, value: Value | None, value_span: Span | None,
        scope: Qualifiers,
    ) -> Claim:
        span = self.analysis.span(*words)
        quote = span.of(self.analysis.text)
        return Claim(
            document=self.reading.document.id,
            span=span,
            quote=quote,
            subject=subject,
            predicate=predicate,
            agent=self._named(roles.agent),
            patient=self._named(roles.patient),
            attribution=attribution_of(self.said, span, self.reading.document),
            value=value,
            value_text="" if value_span is None else value_span.of(self.analysis.text),
            value_span=value_span,
            qualifiers=scope,
            headline=self.passage.sentence.kind == "headline",
        )

    def _named(self, phrase: Phrase | None) -> str:
        if phrase is None or self._empty(phrase):
            return ""
        if self.analysis.tags[phrase.last] in "Zz":
            return self._person(phrase)
        if self.analysis.words[phrase.first] in self.families.names.roles["nothing"]:
            return ""
        return " and ".join(name(self.analysis, member, self.families.names) for member in members(phrase)[:4])

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
        if clause.object is not None:
            last = max([last, clause.object.last, *(other.last for other in clause.object.others)])
        for preposition, phrase in analysis.phrases:
            if preposition == "of" and last < phrase.first <= last + 3:
                last = phrase.last
        if analysis.tags[last + 1 : last + 3] in ("I", "I;"):
            last += 1  # a preposition left behind: "where they come from"
        return first, min(last, len(analysis.words) - 1)
