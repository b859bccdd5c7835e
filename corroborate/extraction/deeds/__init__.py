"""Claims without a figure: who did what, who called, formed, allowed, warned, joined; stances, statuses and lists of members.

Each clause of a sentence is looked up in the word list `deeds`: its verb (with particle, preposition or object noun where that
decides) names a predicate family and the role that the claim is about. A clause of no known family still gives a claim, named
by its verb; what a figure counts is left to `counts`.

Inside: `families` (the word lists, compiled), `naming` and `whom` (what a noun phrase names, and whom it means), `phrases`
(what it is to a deed), `telling` (which clauses of a sentence tell something, in which senses, by `patterns`), `making`
(putting a claim together, with `scope` for its qualifiers and `answers` for its value), then by kind: families and other verbs
here, `nominal` (deeds told by a noun), `schedules` (what is to come), `stances` (who allows or forbids what), `identity` (what
something is), `results` (of matches and votes), `causes`, `offices` (who gets one), `whens` (when an occasion is, of the kinds
in `occasions`, where `placing` finds it told), `particulars/` (what an event has one of); `quoted` makes claims of whole
quotations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from corroborate.extraction.deeds.answers import done_on, put_off, side, until, value_of
from corroborate.extraction.deeds.causes import causes
from corroborate.extraction.deeds.families import Sense, families_of
from corroborate.extraction.deeds.identity import complements
from corroborate.extraction.deeds.making import Assertion, Making
from corroborate.extraction.deeds.naming import head, listed, members, subject_of, tail
from corroborate.extraction.deeds.nominal import nominals
from corroborate.extraction.deeds.offices import offices
from corroborate.extraction.deeds.particulars import particulars
from corroborate.extraction.deeds.particulars.places import DESTINATION
from corroborate.extraction.deeds.results import results, tallies
from corroborate.extraction.deeds.schedules import appointed, held, scheduled
from corroborate.extraction.deeds.scope import date_of
from corroborate.extraction.deeds.stances import narrowed_to, procedure, stances
from corroborate.extraction.deeds.telling import Roles, tellings
from corroborate.extraction.deeds.whens import hours, whens
from corroborate.extraction.deeds.whom import Named
from corroborate.extraction.grammar.syntax import Clause, Phrase
from corroborate.extraction.reading import Passage, Reading
from corroborate.model import Claim, Span
from corroborate.values import Term

#: Most claims one sentence can give: two stances for each of a handful of countries is the longest kind.
_MOST = 16
#: Families told even where the clause only says what for: "simplified the process for granting citizenship".
_ALWAYS = ("topic", "holding", "procedure")
#: The family of serving as something.
_OFFICE = "office"


def deeds_in(reading: Reading) -> Callable[[Passage], Iterator[Claim]]:
    """What finds the claims that need no figure in one passage of a document after another, to be asked in text order."""
    families, named = families_of(reading.vocabulary), Named()

    def deeds(passage: Passage) -> Iterator[Claim]:
        for telling in tellings(passage, reading.document.published, families, named):
            yield from islice(_Deeds(Making(reading, telling)).claims(), _MOST)

    return deeds


class _Deeds:
    """One sentence on its way to claims."""

    def __init__(self, making: Making) -> None:
        self.making, self.telling = making, making.telling
        self.analysis, self.families = making.analysis, making.families

    def claims(self) -> Iterator[Claim]:
        """The claims of every clause, then those of nominal forms; none twice; last what of these tells who and with what."""
        found = list(self._claims())
        last = list(particulars(self.making, found))
        bound = {claim.value_span for claim in last if claim.predicate == DESTINATION}
        yield from (claim for claim in found if claim.value_span not in bound)  # where a bus was going is told once
        yield from last

    def _claims(self) -> Iterator[Claim]:
        seen: set[str] = set()
        told: set[Span] = set()
        for number, clause in enumerate(self.analysis.clauses):
            for claim in self._clause(number, clause):
                if claim.id not in seen:
                    seen.add(claim.id)
                    if claim.value_span is not None:
                        told.add(claim.value_span)
                    yield claim
            self.telling.whom.remember(clause)
        self.telling.whom.remember_names()
        for claim in (*nominals(self.making), *results(self.making)):
            if claim.id not in seen and claim.value_span not in told:
                seen.add(claim.id)
                yield claim
        yield from tallies(self.making)
        yield from (claim for claim in causes(self.making) if claim.id not in seen)
        yield from offices(self.making)
        timed = list(whens(self.making))
        yield from timed
        yield from hours(self.making, {claim.value_span for claim in timed})

    # ---- which clauses tell a deed

    def _clause(self, number: int, clause: Clause) -> Iterator[Claim]:
        before = self.analysis.clauses[number - 1] if number else None
        joined = before is not None and clause.link == "and" and clause.modal and clause.subject is before.subject
        if before is not None and joined and {clause.verb, before.verb} <= self.families.instructions:
            return  # "should visit, call or write to them" is one instruction
        told = self.telling.tells(number, clause)
        cue = self.telling.is_cue(number, clause)
        if told and not cue:
            yield from held(self.making, number, clause)
            appointment = appointed(self.telling, clause)
            if appointment is not None:
                yield from scheduled(self.making, number, clause, appointment)
                return

        def known(sense: Sense) -> bool:
            return sense.known and not told and self.telling.presumed(clause)

        def wanted(sense: Sense) -> bool:
            return (sense.speech or not cue) and (told or sense.about in _ALWAYS or known(sense))

        for sense, roles in self.telling.senses(clause, wanted):
            roles = Roles(None, roles.patient) if known(sense) else roles  # who did it is another claim's
            found = list(self._claims_of(number, clause, sense, roles))
            if found:
                yield from found
                if sense.also:
                    yield from self._claims_of(number, clause, self.families.entries[sense.also], roles)
                yield from self._last_day(clause, found[0])
                return
        if told and not cue:
            for claim in self._plain(number, clause):
                yield claim
                yield from self._last_day(clause, claim)

    def _last_day(self, clause: Clause, claim: Claim) -> Iterator[Claim]:
        """The day on which it ends: "schools will stay closed until Friday"."""
        value, span = until(self.telling, clause) if claim.value_span is None or claim.predicate == "policy" else (None, None)
        if value is not None and span is not None:
            yield self.making.with_answer(claim, "until", value, span)

    # ---- claims of a known family

    def _claims_of(self, number: int, clause: Clause, sense: Sense, roles: Roles) -> Iterator[Claim]:
        if sense.about == "stance":
            yield from stances(self.making, number, clause, sense, roles)
        elif sense.about == "procedure":
            yield from procedure(self.making, number, clause, sense, roles)
        else:
            yield from self._family(number, clause, sense, roles)

    def _family(self, number: int, clause: Clause, sense: Sense, roles: Roles) -> Iterator[Claim]:
        about = self._about(clause, sense, roles)
        if about is None:
            return
        if sense.about == "whose":
            roles = Roles(roles.agent, about)
        if sense.about == "made":  # "the play is by Finch": by its maker
            roles = Roles(roles.patient, about)
        if self._told_by_count(clause, sense, roles, about) or (
            sense.answer == "maker" and not self.telling.whom.doer(roles.agent)
        ):
            return
        unsaid = self.telling.whom.empty(about)
        if unsaid and not (sense.answer == "date" and self.making.unnamed(about)):
            return
        value, span = value_of(self.telling, clause, sense, roles, about)
        if value is None and (unsaid or sense.answer == "until" or (sense.answer == "list" and not self.telling.unknown(clause))):
            return
        few = len(about.others) < 4
        if sense.about == "agent" and not clause.passive and few:
            subjects = [self.making.subject(sense, member) for member in members(about)]
        elif sense.each and about.others and few:
            yield from self._each(number, clause, sense, roles, about)
            return
        else:
            subjects = [self.making.subject(sense, about)]
        body = side(self.telling, sense, roles) if sense.answer == "origins" else None
        holder = clause.subject if sense.about == "holding" else clause.after("to", "for") if sense.about == "topic" else None
        limits = narrowed_to(self.making, holder)
        affirmed = put_off(self.telling, clause, value) or None
        predicate, doers = sense.predicate or clause.verb, self._doers(sense, roles)
        for subject in subjects:
            for doer in doers:
                part = Roles(None if subject == "people" and doer is about else doer, roles.patient)
                said = Assertion(predicate, subject, part, value, span)
                yield self.making.claim(number, clause, said, sense=sense, polarity=affirmed, body=body, limits=limits)

    def _about(self, clause: Clause, sense: Sense, roles: Roles) -> Phrase | None:
        """Whom or what a claim of a family is about: who does it, to whom it is done, or whose that is."""
        if sense.about in ("agent", "made"):
            return roles.agent or self.telling.meant(clause.subject)
        about = roles.patient
        if sense.about == "whose" and about is not None:
            return self.telling.owner(about) or next((of for link, of in tail(self.analysis, about) if link == "of"), None)
        return about

    def _told_by_count(self, clause: Clause, sense: Sense, roles: Roles, about: Phrase) -> bool:
        """Tell whether a figure's own claim says it: "killed 12 people", "won 45 seats"."""
        counted = self.telling.counted
        if counted(about) and sense.answer != "list":
            return True
        if sense.also and not clause.passive and roles.agent is not None and counted(roles.agent):
            return True  # "14 senators voted for the bill": some do, which is not what becomes of it
        won = roles.patient if sense.about == "agent" and sense.objects else None  # not so "won 3rd prize"
        return won is not None and counted(won) and self.analysis.words[won.last] != head(self.analysis, won)

    def _doers(self, sense: Sense, roles: Roles) -> Sequence[Phrase | None]:
        """Who did it, one by one: "governments such as France and Italy have closed ..."."""
        analysis, names, agent = self.analysis, self.families.names, roles.agent
        if sense.about != "patient" or agent is None or head(analysis, agent) not in names.roles["collectives"]:
            return [agent]
        every = listed(analysis, agent, names)[:8]
        return [Phrase(one.first, one.last) for one in every] if every and every != [agent] else [agent]

    def _each(self, number: int, clause: Clause, sense: Sense, roles: Roles, about: Phrase) -> Iterator[Claim]:
        """A claim of each that it is done to: "used water cannon but no tear gas" denies the gas alone."""
        words, nothing = self.analysis.words, self.families.names.roles["nothing"]
        for member in members(about):
            one = Phrase(member.first, member.last)
            none = False if words[member.first] in nothing and words[about.first] not in nothing else None
            value, span = value_of(self.telling, clause, sense, Roles(roles.agent, one), one)
            part, subject = Roles(roles.agent, one), self.making.subject(sense, one)
            predicate = sense.predicate or clause.verb
            yield self.making.claim(number, clause, Assertion(predicate, subject, part, value, span), sense=sense, polarity=none)

    # ---- any other verb

    def _plain(self, number: int, clause: Clause) -> Iterator[Claim]:
        subject = self.telling.meant(clause.subject)
        if subject is not None and self.analysis.words[subject.last] == "there":
            yield from self._existing(number, clause)
            return
        if subject is None or self.telling.whom.empty(subject) or self._leads_on(number, clause):
            return
        if clause.form == "participle" and not (self.telling.aside(clause) or self.telling.admitted(clause)):
            return
        analysis, names = self.analysis, self.families.names
        patient = subject if clause.passive else clause.object
        told = self.telling.counted(subject) and clause.link != "and"  # what is joined on is no part of the count's claim
        if told or (patient is not None and self.telling.counted(patient)):
            return
        if self._told_by_figure(clause):
            return
        going_on = clause.verb in names.roles["staying"] and not self.telling.particle(clause)
        if clause.verb == "be" or going_on:
            yield from self._state(number, clause, subject)
            return
        verb = f"{clause.verb} {self.telling.particle(clause)}".strip()
        done_by = self.telling.done_by(clause) if clause.passive else None  # "the plan was announced by the ministry"
        spoken = verb in self.families.speaking and verb not in names.roles["acts of speech"]
        if verb in names.roles["saying"] or (spoken and clause.object is None and done_by is None):
            return
        if verb in names.roles["light verbs"] and (patient is None or analysis.tags[patient.last] in "DZz"):
            return  # "had it"
        noun = patient is not None and analysis.tags[patient.last] == "N"
        if verb in names.roles["light verbs"] and patient is not None and noun:
            verb = f"{verb} {head(analysis, patient)}"
        elif verb in self.families.predicates:  # the word names a family, but this is another sense of it
            if patient is None or clause.passive or not noun:
                return
            verb = f"{verb} {head(analysis, patient)}"
        roles = Roles(done_by if clause.passive else subject, patient)
        value, span = done_on(self.telling, clause)
        affirmed = put_off(self.telling, clause, value) or None
        about = self.telling.whom.about(subject)
        yield self.making.claim(number, clause, Assertion(verb, about, roles, value, span), polarity=affirmed)

    def _told_by_figure(self, clause: Clause) -> bool:
        """Tell whether a figure's own claim says it: "the toll rose to 45", "put the cost at $3 million"."""
        behind = next(iter(clause.prepositions), None)
        if behind is None or behind[0] not in self.families.names.roles["amounting"] or not self.telling.counted(behind[1]):
            return False
        return clause.object is None or clause.verb in self.families.names.roles["light verbs"]

    def _state(self, number: int, clause: Clause, subject: Phrase) -> Iterator[Claim]:
        """What or where somebody or something is, or remains."""
        analysis, names = self.analysis, self.families.names
        if clause.object is None:
            yield from self._whereabouts(number, clause, subject)
        elif analysis.tags[clause.object.last] not in "DZz":
            roles = Roles(subject, clause.object)
            for one in complements(analysis, clause, subject, names):
                yield self.making.claim(
                    number, clause, Assertion(one.predicate, self.telling.whom.about(subject), roles, one.value, one.span)
                )
            yield from self._term_of_office(number, clause, subject, clause.object)

    def _term_of_office(self, number: int, clause: Clause, subject: Phrase, what: Phrase) -> Iterator[Claim]:
        """From when to when somebody was what: "was mayor from 2007 to 2010"."""
        office = head(self.analysis, what) in self.families.names.roles["offices"]
        moment = date_of(self.telling, clause) if office and clause.past and not clause.negated else None
        if moment is not None and moment.kind == "range":
            said = Assertion(_OFFICE, self.telling.whom.about(subject), Roles(subject, what), moment.value, moment.span)
            yield self.making.claim(number, clause, said, sense=self.families.entries[_OFFICE])

    def _existing(self, number: int, clause: Clause) -> Iterator[Claim]:
        """What there is or is not: "there is no evidence of a second attacker"."""
        what, names = clause.object, self.families.names
        if clause.verb != "be" or what is None or self.telling.counted(what):
            return
        noun, first = head(self.analysis, what), self.analysis.words[what.first]
        bare = first in names.roles["nothing"] or first in names.roles["articles"] or what.first == what.last
        told = bare and self.analysis.tags[what.last] == "N" and noun not in names.roles["no things"]
        if told or noun in names.roles["existing"]:
            yield self.making.claim(number, clause, Assertion("exist", noun, Roles(None, what)))

    def _whereabouts(self, number: int, clause: Clause, subject: Phrase) -> Iterator[Claim]:
        """Where or in what somebody or something is: "the king is in hospital"."""
        preposition, phrase = next(iter(clause.prepositions), ("", None))
        if phrase is not None and not clause.passive and not self.telling.source(phrase):
            span = self.analysis.span(phrase.first, phrase.last)
            value = Term(span.of(self.analysis.text), subject_of(self.analysis, phrase, self.families.names))
            roles = Roles(subject, phrase)
            yield self.making.claim(
                number, clause, Assertion(f"be {preposition}", self.telling.whom.about(subject), roles, value, span)
            )

    def _leads_on(self, number: int, clause: Clause) -> bool:
        """Tell whether the deed is another word's: "plans to sign", "helped found", "announced the creation of"."""
        staged = clause.object is not None and clause.verb in self.families.stages
        if staged and clause.object is not None and head(self.analysis, clause.object) in self.families.nouns:
            return True
        following = self.analysis.clauses[number + 1 : number + 2]
        if clause.verb in self.families.names.roles["staying"]:
            return any(other.form == "participle" and other.first == clause.head + 1 for other in following)  # "remains closed"
        return (
            any(
                other.parent == number and other.link == "to" and other.subject is clause.subject and other.form == "infinitive"
                for other in following
            )
            and clause.verb in self.families.names.roles["control"]
        )
