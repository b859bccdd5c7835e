"""Putting a claim of a sentence together: its words, what it is about, who does it to whom, its qualifiers and attribution."""

from __future__ import annotations

from attrs import evolve, frozen

from corroborate.extraction.attribution import attribution_of
from corroborate.extraction.deeds.answers import topic
from corroborate.extraction.deeds.families import Sense
from corroborate.extraction.deeds.naming import is_person
from corroborate.extraction.deeds.patterns import REACH, WHOM
from corroborate.extraction.deeds.scope import qualifiers
from corroborate.extraction.deeds.telling import Roles, Telling
from corroborate.extraction.grammar.syntax import Clause, Phrase
from corroborate.extraction.reading import Reading
from corroborate.model import Claim, Qualifiers, Span
from corroborate.values import Value


@frozen(eq=False)
class Assertion:
    """What a claim says, apart from how it is said and by whom.

    :param predicate: the family of deeds, or the verb.
    :param subject: the canonical phrase for what it is about.
    :param roles: who does it to whom.
    :param value: the answer; None for none.
    :param span: where the words of the answer stand.
    """

    predicate: str
    subject: str
    roles: Roles
    value: Value | None = None
    span: Span | None = None


class Making:
    """One sentence of a document, ready to be made claims of.

    :param reading: the document.
    :param telling: what the sentence tells.
    """

    def __init__(self, reading: Reading, telling: Telling) -> None:
        self.reading, self.telling = reading, telling
        self.analysis, self.families = telling.analysis, telling.families

    def subject(self, sense: Sense, about: Phrase) -> str:
        """The canonical phrase for what a claim of a family is about."""
        if sense.about in ("topic", "holding"):
            return topic(self.telling, about)
        alike = sense.about == "persons" or sense.answer in ("list", "origins")
        if alike and is_person(self.analysis, about, self.families.names):
            return "people"
        return self.telling.whom.about(about)

    def unnamed(self, phrase: Phrase) -> bool:
        """True for "it", "he" or "she" in the first sentence of a text, which leaves open what or whom the text is about."""
        word, roles = self.analysis.words[phrase.last], self.families.names.roles
        opening = self.analysis.starts[0] < self.reading.sentences[0].span.end
        titled = phrase.last > 0 and self.analysis.said(phrase.last, phrase.last)[0].isupper()  # "Take It"
        return opening and not titled and (word in roles["one body"] or word in roles["one person"])

    def claim(
        self,
        number: int,
        clause: Clause,
        said: Assertion,
        *,
        sense: Sense | None = None,
        polarity: bool | None = None,
        limits: tuple[str, ...] = (),
        body: str | None = None,
    ) -> Claim:
        """A claim that a clause makes, with its qualifiers.

        :param sense: the family it is told in, None for a verb of no known family.
        :param polarity: overrides what the clause says.
        :param limits: what narrows it, beside what the clause itself says.
        :param body: the organisation it is told of.
        """
        words = self._with_state(self._extent(number, clause), sense)
        scope = qualifiers(self.telling, clause, words, sense=sense, polarity=polarity)
        if limits or body:
            scope = evolve(scope, limits=(*scope.limits, *limits), body=body)
        return self.assembled(words, said, scope)

    def scope(self, clause: Clause | None, words: tuple[int, int]) -> Qualifiers:
        """The qualifiers of a claim of some words that hangs on a clause or on none."""
        return qualifiers(self.telling, clause, words)

    def assembled(self, words: tuple[int, int], said: Assertion, scope: Qualifiers) -> Claim:
        """A claim of the words from the first to the last of `words`; one with an answer quotes its answer as well."""
        span = self.analysis.span(*words)
        if said.span is not None:
            span = Span(min(span.start, said.span.start), max(span.end, said.span.end))
        quote = span.of(self.analysis.text)
        return Claim(
            document=self.reading.document.id,
            span=span,
            quote=quote,
            subject=said.subject,
            predicate=said.predicate,
            agent=self.telling.whom.named(said.roles.agent),
            patient=self.telling.whom.named(said.roles.patient),
            attribution=attribution_of(self.telling.said, span, self.reading.document),
            value=said.value,
            value_text="" if said.span is None else said.span.of(self.analysis.text),
            value_span=said.span,
            qualifiers=scope,
            quotations=self.reading.quoted(span),
            headline=self.telling.headline,
        )

    def with_answer(self, claim: Claim, predicate: str, value: Value, value_span: Span) -> Claim:
        """A further claim of the same words, with an answer of its own."""
        span = Span(min(claim.span.start, value_span.start), max(claim.span.end, value_span.end))
        text = self.analysis.text
        return evolve(
            claim,
            span=span,
            quote=span.of(text),
            predicate=predicate,
            value=value,
            value_text=value_span.of(text),
            value_span=value_span,
        )

    def _with_state(self, words: tuple[int, int], sense: Sense | None) -> tuple[int, int]:
        """The words of a clause, with what a sense says somebody is behind them: "was found alive", "found Ada Berg guilty"."""
        state = sense.rest[1:] if sense is not None and sense.rest[:1] == (WHOM,) else ()
        said = self.analysis.words
        for at in range(words[1] + 1, min(words[1] + REACH, len(said))) if state else ():
            if tuple(said[at : at + len(state)]) == state:
                return words[0], at + len(state) - 1
        return words

    def _extent(self, number: int, clause: Clause) -> tuple[int, int]:
        """First and last word of a clause with the clauses that hang on it."""
        analysis = self.analysis
        first = clause.first
        if clause.subject is not None and clause.subject.first < first and clause.link != "and":
            first = clause.subject.first
        mine = {number}
        last = max(clause.head, clause.last, self.telling.particle_at(clause))
        while clause.verb == "be" and clause.object is None and analysis.tags[last + 1 : last + 2] == "R":
            last += 1  # "is still alive"
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
