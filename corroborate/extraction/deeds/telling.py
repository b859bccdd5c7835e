"""What a sentence tells: which of its clauses tell a deed, in which senses, and who does it to whom."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from attrs import define, field

from corroborate.extraction.dates import Moment
from corroborate.extraction.deeds.families import Families, Sense
from corroborate.extraction.deeds.naming import is_name, is_person
from corroborate.extraction.deeds.patterns import apart, behind
from corroborate.extraction.deeds.phrases import Phrased
from corroborate.extraction.deeds.whom import Named
from corroborate.extraction.grammar.syntax import Clause, Phrase
from corroborate.extraction.reading import Passage, said_over

_DAY = re.compile(r"t+(?![St])")  # a time, by its letters, that is not of what follows
_RANKED = 10  # words behind a verb within which "than" tells whom nobody surpasses
_STAMPS = ("published", "updated")  # dates that a page prints about itself


@define
class Roles:
    """Who does it and to whom, in active or passive; None where the text does not say."""

    agent: Phrase | None
    patient: Phrase | None


@define(eq=False)
class Telling(Phrased):
    """One sentence, and which of its clauses tell what."""

    leading: frozenset[int] = field(init=False)  # numbers of clauses that a "that" clause soon follows

    @leading.default
    def _leading(self) -> frozenset[int]:
        clauses = enumerate(self.analysis.clauses)
        return frozenset(other.parent for at, other in clauses if other.link == "that" and 0 < at - other.parent < 3)

    def tells(self, number: int, clause: Clause) -> bool:
        """Leave out what is not said to happen: purposes, conditions, "those who join", "discouraged them from joining"."""
        names, clauses = self.families.names, self.analysis.clauses
        above = clauses[clause.parent] if clause.parent >= 0 else None
        first = number
        while first and clauses[first].link == "and":
            first -= 1
        opened = clauses[first].link if clause.form == "finite" else self.analysis.words[max(0, clause.first - 1)]
        if opened in names.roles["conditional"] and not self.uncertain(clause):
            return False
        if clause.form == "finite":
            if above is not None and clause.link == "that" and self._wanted(clause, above):
                return False
            if clause.subject is not None and self._unsurpassed(clause.subject, clause):
                return False
            return clause.link != "who" or not self._generic(clause)
        if clause.form == "participle":
            loose = clause.link in ("ing", "and", "after", "before")
            meant = clause.subject is not None and (self.admitted(clause) or not self._generic(clause))
            return loose and (clause.passive or meant)
        if above is None:
            return clause.subject is not None
        if not self.planned(clause) and (
            above.verb not in names.roles["control"] or (above.object is not None and not above.passive)
        ):
            return False
        return clause.parent < number and self.tells(clause.parent, above)

    def _unsurpassed(self, subject: Phrase, clause: Clause) -> bool:
        """Tell whether a clause ranks somebody first by denial: "no candidate won more votes than Finch"."""
        names, words = self.families.names, self.analysis.words
        return words[subject.first] in names.roles["nothing"] and "than" in words[clause.head : clause.head + _RANKED]

    def _wanted(self, clause: Clause, above: Clause) -> bool:
        """Tell whether a "that" clause tells what is to be done: "demanded that the money be paid back"."""
        words, bare = self.analysis.words, self.analysis.tags[clause.head] == "w" and clause.first == clause.head
        return above.verb in self.families.names.roles["wanting"] and (words[clause.first] == "be" or bare)

    def _generic(self, clause: Clause) -> bool:
        """Tell whether a relative clause only says which persons are meant: "foreigners who have served"."""
        phrase, tags = clause.subject, self.analysis.tags
        if phrase is None or not is_person(self.analysis, phrase, self.families.names) or self._singled_out(phrase):
            return False
        closed = "," in tags[phrase.last + 1 : clause.first]
        definite = self.analysis.words[phrase.first] in self.families.names.roles["articles"]
        return not closed and not definite and "P" not in tags[phrase.first : phrase.last]

    def _singled_out(self, phrase: Phrase) -> bool:
        """Tell whether "it was" leads to who did it: "it was a swimmer who raised the alarm"."""
        words, first = self.analysis.words, phrase.first
        return first > 1 and self.analysis.tags[first - 1] == "B" and words[first - 2] in self.families.names.roles["one body"]

    def is_cue(self, number: int, clause: Clause) -> bool:
        """Tell whether a clause only says who says something."""
        start, end = self.analysis.starts[clause.head], self.analysis.ends[clause.head]
        cues = [said for said in self.said if said.cue.span.start <= start and end <= said.cue.span.end]
        if cues:
            if clause.passive and clause.subject is not None and not self.whom.empty(clause.subject):
                undergone = self.analysis.span(clause.subject.first, clause.subject.last)
                parts = [part for said in cues for part in said.content]
                if parts and all(part.start < undergone.end and undergone.start < part.end for part in parts):
                    return number in self.leading  # "the plan was rejected by the union" is a deed
            told = clause.object  # "rejected the plan" and "dismissed the chairman" are deeds, "told the paper" is not
            if told is None or self.whom.empty(told):
                return True
            somebody = is_name(self.analysis, told) or is_person(self.analysis, told, self.families.names)
            if somebody and clause.verb in self.families.names.roles["addressing"]:
                return True
        return number in self.leading

    def aside(self, clause: Clause) -> bool:
        """Tell whether a participle adds something about a name: "Norland, currently holding the presidency, ..."."""
        phrase = clause.subject
        if phrase is None or not is_name(self.analysis, phrase) or clause.link != "ing":
            return False
        return "," in self.analysis.tags[phrase.last + 1 : clause.first]

    def admitted(self, clause: Clause) -> bool:
        """Tell whether a participle is what somebody denies or admits: "denied taking bribes"."""
        above = self.analysis.clauses[clause.parent] if clause.parent >= 0 else None
        if above is None or clause.passive or clause.link != "ing" or above.object is not None or above.head > clause.first:
            return False
        verb = f"{above.verb} {self.particle(above)}".strip()  # "ruled out closing"
        return verb in self.families.names.roles["denying"] or verb in self.families.names.roles["admitting"]

    def presumed(self, clause: Clause) -> bool:
        """Tell whether a participle says what somebody is charged with or owns to: "accused of killing Ada Finch"."""
        return (
            clause.form == "participle"
            and not clause.passive
            and clause.link in self.families.names.roles["before what is charged"]
        )

    def planned(self, clause: Clause) -> bool:
        """Tell whether an infinitive says what somebody has plans for, or has none for: "announced plans to close the mill"."""
        above = self.analysis.clauses[clause.parent] if clause.link == "to" and clause.parent >= 0 else None
        if above is None or above.object is None or above.verb not in self.families.names.roles["having plans"]:
            return False
        return self.analysis.words[above.object.last] in self.families.names.roles["intending"]

    def instructs(self, clause: Clause) -> bool:
        """Tell whether a clause tells somebody what to do."""
        return clause.verb in self.families.names.roles["instructing"]

    def senses(self, clause: Clause, wanted: Callable[[Sense], bool]) -> Iterator[tuple[Sense, Roles]]:
        """The senses that a clause's verb can have, each with who does it to whom; the most demanding first."""
        if clause.passive:
            yield from self._passives(clause, wanted)
        if clause.verb == "be":
            found = self._states(clause) if not clause.passive else ()
        else:
            found = self.families.verbs.get(clause.verb, ())
            if clause.verb in self.families.names.roles["staying"]:
                found += self._states(clause)
        fitting = [(sense, bool(sense.rest) and behind(self.analysis, clause, sense.rest)) for sense in found if wanted(sense)]
        if len(fitting) > 1:
            fitting.sort(key=lambda pair: not pair[1])  # "pleaded guilty with a smile"
        for sense, beside in fitting:
            fits, target = self._target(clause, sense, beside)
            if not fits:
                continue
            roles = self._roles(clause, sense, target)
            if not sense.objects or (roles.patient is not None and self.has(roles.patient, sense.objects)):
                yield sense, roles
        if clause.progressive and not clause.passive:  # "is still missing"
            missing = self.families.being.get(self.analysis.words[clause.head], ())
            yield from ((sense, Roles(None, clause.subject)) for sense in missing if len(sense.rest) == 1 and wanted(sense))
        staying = clause.verb in self.families.names.roles["staying"]
        if (clause.verb == "be" or staying) and not clause.passive:
            complement = self.analysis.words[clause.object.last] if clause.object is not None else ""
            adjective = self.families.adjectives.get(complement)
            whom = clause.after("for")
            if adjective is None or not wanted(adjective):
                return
            if whom is not None:
                yield adjective, Roles(self._country(whom), whom)
            else:  # "scooters remain legal"
                yield adjective, Roles(None, clause.subject)

    def _passives(self, clause: Clause, wanted: Callable[[Sense], bool]) -> Iterator[tuple[Sense, Roles]]:
        """The senses that belong to a passive alone: "be born", "be based in"."""
        whom = self.meant(clause.subject)
        for sense in filter(wanted, self.families.being.get(self.analysis.words[clause.head], ())):
            more = len(sense.rest) > 1
            given = clause.after(sense.rest[-1]) if more else clause.object
            done_to = sense.about in ("patient", "persons")
            noun = whom if done_to else given
            if (more and given is None) or (sense.objects and (noun is None or not self.has(noun, sense.objects))):
                continue
            if done_to:
                yield sense, Roles(self.done_by(clause), whom)
            else:
                yield sense, Roles(None if sense.about == "holding" else whom, given)

    def _states(self, clause: Clause) -> tuple[Sense, ...]:
        """The senses of "be" with the word behind it, adverbs aside: "is still missing"."""
        words, tags, at = self.analysis.words, self.analysis.tags, clause.head + 1
        while at < len(words) and tags[at] in "RX" and words[at] not in self.families.being:
            at += 1
        return self.families.being.get(words[at], ()) if at < len(words) else ()

    def _target(self, clause: Clause, sense: Sense, beside: bool) -> tuple[bool, Phrase | None]:
        """Whether a clause has the words that a sense wants after its verb, and what the verb is then done to."""
        tags, rest, after = self.analysis.tags, sense.rest, clause.head + 1
        target = self.meant(clause.subject) if clause.passive else clause.object
        if rest and not beside:
            fits, whom = apart(self.analysis, clause, rest, target)
            if fits:
                return True, whom
        if rest and target is not None and after <= target.first <= target.last < after + len(rest):
            own = set(self.analysis.words[target.first : target.last + 1]) <= set(rest)
            target = None if own else target  # "take effect", "plead guilty"; not "convicted | Finch | of fraud"
        if not rest:
            return not self.particle(clause), target
        phrase = clause.after(rest[-1])
        if beside:
            stop = after + len(rest)
            if phrase is None and stop in self.analysis.numbers:  # "voted in favour of the plan"
                led, of = self.analysis.phrases[self.analysis.numbers[stop]]
                phrase = of if led == rest[-1] else None
            timed = tags[stop - 1] == "I" and _DAY.match(tags, stop) is not None  # "fired on Monday", not "in Monday's race"
            return not timed, target if clause.passive else phrase or target
        if len(rest) > 1 or clause.verb == "be":
            return False, None
        if phrase is None:  # "stopped them from leaving"
            clauses = self.analysis.clauses
            return any(one.link == rest[0] and one.parent >= 0 and clauses[one.parent] is clause for one in clauses), target
        if clause.object is not None or clause.passive:  # "accused him of fraud"
            return clause.object is None or rest[0] in self.families.names.roles["carried over"], target
        return True, phrase

    def _roles(self, clause: Clause, sense: Sense, target: Phrase | None) -> Roles:
        agent = (self.done_by(clause) or self._behind_order(clause)) if clause.passive else self.meant(clause.subject)
        if sense.about == "holding":  # whoever gets or has it is no doer
            return Roles(None, target)
        above = self.analysis.clauses[clause.parent] if clause.parent >= 0 else None
        if above is not None and agent is not None and above.object is agent and clause.form != "finite" and not clause.passive:
            agent = agent if self.whom.doer(agent) else above.subject  # "signed a law allowing", "reported efforts to remove"
        senses = self.families.verbs.get(clause.verb, ())
        done_to = (
            sense.about in ("patient", "persons", "topic")
            and clause.object is None
            and any(other.predicate == sense.predicate and not other.rest for other in senses)  # it needs no preposition
        )
        if done_to and not clause.passive and sense.rest[-1:] and sense.rest[-1] in self.families.names.roles["carried over"]:
            target = None  # "driver charged with fraud": fraud is not what is charged
        if sense.speech and sense.about == "patient" and target is None:
            target = self._content(clause)
        if sense.ergative and target is None and not clause.passive and not self._leads_into(clause):
            target, agent = self.meant(clause.subject), None
        elif done_to and target is None and self._cut_short(clause):
            target, agent = clause.subject, self.done_by(clause)  # a headline's passive: "ex-minister arrested"
        return Roles(agent, target)

    def done_by(self, clause: Clause) -> Phrase | None:
        """Who does what is told in the passive: "was cut by a fifth by the bank" says by how much as well."""
        words, amounts = self.analysis.words, self.families.names.roles["amounts"]
        doers = (phrase for preposition, phrase in clause.prepositions if preposition == "by")
        return next((phrase for phrase in doers if words[phrase.last] not in amounts), None)

    def _behind_order(self, clause: Clause) -> Phrase | None:
        """Who tells somebody to do something, where that stands last: "was told to leave by the judge"."""
        clauses = self.analysis.clauses
        bidden = (one for one in clauses if one.link == "to" and one.parent >= 0 and clauses[one.parent] is clause)
        return next((one.after("by") for one in bidden if not one.passive), None) if self.instructs(clause) else None

    def _content(self, clause: Clause) -> Phrase | None:
        """What a verb's "that" clause is about: "demanded that the money be paid back"."""
        clauses = self.analysis.clauses
        told = (one for one in clauses if one.link == "that" and one.parent >= 0 and clauses[one.parent] is clause)
        return next((one.subject for one in told), None)

    def _leads_into(self, clause: Clause) -> bool:
        """Tell whether another verb follows at once: "started talking"."""
        return any(one.form != "finite" and one.first == clause.head + 1 for one in self.analysis.clauses)

    def _cut_short(self, clause: Clause) -> bool:
        """True for a past form with nothing behind it that could be its object; not in "the gunman fired first"."""
        if clause.subject is not None and self.analysis.tags[clause.subject.first] in "DZ":
            return False
        alone = self.analysis.tags[clause.head + 1 : clause.head + 2] not in tuple("DNPzZgK#")
        return clause.form == "finite" and clause.first == clause.head and clause.past and alone

    def _country(self, phrase: Phrase) -> Phrase:
        """The part of a phrase that names a country ("U.S. citizens"), or all of it."""
        for i in range(phrase.first, phrase.last):
            if self.analysis.tags[i] == "P" or self.analysis.words[i] in self.families.names.demonyms:
                return Phrase(i, i)
        return phrase


def tellings(passage: Passage, published: dt.date | None, families: Families, before: Named) -> Iterator[Telling]:
    """A sentence with the dates in it and the attributions over it; an endless one comes in pieces.

    :param published: when its document was.
    :param before: who was named in the sentences before; kept up to date.
    """
    moments = [moment for moment in passage.moments if moment.kind not in _STAMPS]
    over = said_over([analysis.starts[0] for analysis in passage.analyses], passage.said)
    headline = passage.sentence.kind == "headline"
    for analysis, said_here in zip(passage.analyses, over, strict=True):
        here = moments
        if moments:
            first, last = (bisect_left(moments, at, key=_start) for at in (analysis.starts[0], analysis.ends[-1]))
            here = moments[first:last]
        hours = (
            [hour for hour in passage.hours if analysis.starts[0] <= hour.span.start < analysis.ends[-1]] if passage.hours else []
        )
        yield Telling(analysis, families, headline, published, here, hours, said_here, before)


def _start(moment: Moment) -> int:
    return moment.span.start
