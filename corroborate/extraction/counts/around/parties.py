"""Who does a counted thing and to whom: "the navy rescued 12", "a price of 8 million for the mill", "was given six years"."""

from __future__ import annotations

from collections.abc import Sequence

from corroborate.extraction.counts.around.places import PlaceWords, happened
from corroborate.extraction.counts.row.units import Counted, Unit
from corroborate.extraction.counts.row.words import Words
from corroborate.extraction.deeds.naming import name
from corroborate.extraction.grammar.syntax import Analysis, Clause, Phrase


class Parties:
    """The doers of one sentence and those to whom they do it, by its figures.

    :param analysis: the sentence taken apart.
    :param units: its units, from `governed`.
    :param counted: its counted things.
    :param words: the word lists figures are read with.
    :param places: the words around the names of places.
    """

    def __init__(
        self, analysis: Analysis, units: Sequence[Unit], counted: Sequence[Counted], words: Words, places: PlaceWords
    ) -> None:
        self.analysis, self.units, self.counted, self.words, self.places = analysis, units, counted, words, places

    def doer(self, counted: Counted) -> tuple[str, str]:
        """Agent and patient of the governing verb, as named; "" where the text tells none or only a pronoun."""
        clause, own = self.clause(counted), self.units[counted.at]
        if counted.who is not None:
            return self.named(Phrase(*counted.who), own), ""
        if counted.side == "length" and counted.head == "sentence":
            return self._sentenced(clause, own)
        if clause is None:
            paid = self._cost_of(counted) if counted.frame is not None and counted.frame.counts == "money" else None
            return self.named(self._holder(counted), own), self.named(paid, own)
        if counted.sense is not None and counted.sense.role == "undergone" and counted.sense.frame.stage and not clause.passive:
            asked = clause.object is not None and _holds(clause.object, own)
            return (self.named(clause.subject, own), counted.noun) if asked else (counted.noun, "")
        by = (phrase for preposition, phrase in clause.prepositions if preposition == "by" and not self.within(counted, phrase))
        agent = next(by, None) if clause.passive else clause.subject  # "was cut by half by the board"
        if counted.frame is not None and counted.frame.whose and clause.passive:
            agent = clause.subject  # "was elected with 51 percent"
        patient = None if counted.frame is not None else clause.subject if clause.passive else clause.object
        if counted.frame is not None and counted.frame.counts == "money":
            patient = self._paid_for(counted, clause)
        goes_on = counted.side == "part" or (counted.side == "subject" and counted.counts_people)
        if goes_on and agent is not None and any(self.within(one, agent) for one in self.counted):
            agent = None  # "4,200 posts would go, 3,600 of them in Alma", "nine nurses and 12 cooks fell ill"
        if counted.side == "length" and agent is not None and self.analysis.words[agent.last] == counted.head:
            agent = None  # "the strike will last two days": it is what is measured
        return self.named(agent, own), self.named(patient, own)

    def _sentenced(self, clause: Clause | None, own: Unit) -> tuple[str, str]:
        """Who gives a sentence and who gets it: "was jailed for six years", "the judge gave her six years"."""
        if clause is None:
            return "", ""
        given = clause.object
        if given is not None and _holds(given, own):  # "gave Ada Finch six years"
            given = Phrase(given.first, own.first - 1) if given.first < own.first else None
        gets = clause.passive or given is None or self.analysis.tags[given.last] == "D"
        whom = clause.subject if gets else given
        if whom is not None and self.analysis.tags[whom.last] in "Zz":
            before = self.analysis.clauses[: self.analysis.clauses.index(clause)]
            said = (one.subject for one in reversed(before) if one.subject is not None)
            whom = next((one for one in said if self.analysis.tags[one.last] in "NP"), None)
            if whom is not None and ";" in self.analysis.tags[whom.last : clause.first]:
                whom = None
        return "" if gets else self.named(clause.subject, own), self.named(whom, own)

    def _paid_for(self, counted: Counted, clause: Clause) -> Phrase | None:
        """What a sum is paid for: "bought the mill for 8 million", "8 million for the mill", "the price of the mill"."""
        if counted.sense is None or counted.sense.role != "paid":
            return self._cost_of(counted)
        had = clause.subject if clause.passive else clause.object
        return clause.after(*self.words.roles["whose price"]) if had is None or self.within(counted, had) else had

    def _cost_of(self, counted: Counted) -> Phrase | None:
        """What stands behind the noun of a sum: "the cost of the mill", "investment in the mill"."""
        if counted.side != "total" or counted.governor < 0:
            return None
        at = self.units[counted.governor].last + 1
        led = at < len(self.analysis.words) and self.analysis.words[at] in self.words.roles["whose price"]
        number = self.analysis.numbers.get(at + 1) if led else None
        phrase = self.analysis.phrases[number][1] if number is not None else None
        timed = phrase is not None and self.words.frames.singular(self.analysis.words[phrase.last]) in self.words.roles["periods"]
        return None if phrase is None or timed or self.within(counted, phrase) else phrase

    def _holder(self, counted: Counted) -> Phrase | None:
        """Who gets what is counted: "the Greens won 17 seats", "Finch was elected with 51 percent of the vote"."""
        if counted.frame is None or counted.side not in ("noun", "total") or happened(counted, self.places):
            return None
        for clause in self.analysis.clauses:
            got = clause.object if not clause.passive and clause.verb in self.words.roles["getting"] else None
            if any(given is not None and self._heads(counted, given) for given in (got, clause.after("with"))):
                return clause.subject
            if got is not None and self._goes_on(counted, clause, got):
                return clause.subject
        return None

    def _goes_on(self, counted: Counted, clause: Clause, got: Phrase) -> bool:
        """Whether a figure is joined to another that somebody got: "took 34 percent of the vote and 61 seats"."""
        start = self.units[counted.at].first
        joined = got.last < start and self.analysis.words[start - 1] in ("and", ",")
        alone = not any(clause.head < other.head < start for other in self.analysis.clauses)
        return joined and alone and any(self.within(one, got) for one in self.counted)

    def _heads(self, counted: Counted, phrase: Phrase) -> bool:
        """Whether a figure, or the noun whose value it is ("a profit of $3 million"), stands in a phrase."""
        noun = self.units[counted.governor] if counted.governor >= 0 else self.units[counted.at]
        return self.within(counted, phrase) or phrase.first <= noun.first <= phrase.last

    def within(self, counted: Counted, phrase: Phrase) -> bool:
        """Whether a figure stands in a phrase."""
        return phrase.first <= self.units[counted.at].first <= phrase.last if counted.at >= 0 else False

    def clause(self, counted: Counted) -> Clause | None:
        """The clause of the verb that governs a figure; None for none."""
        if counted.governor < 0:
            return None
        unit = self.units[counted.governor]
        return next((clause for clause in self.analysis.clauses if unit.first <= clause.head <= unit.last), None)

    def named(self, phrase: Phrase | None, own: Unit) -> str:
        """A phrase as it names somebody or something; "" for a pronoun, and for what is counted itself."""
        if phrase is None or self.analysis.tags[phrase.last] in "ZzD#" or _holds(phrase, own):
            return ""
        found = name(self.analysis, phrase, self.places.names)
        return found if found.count(" ") < 9 else self.analysis.said(phrase.first, phrase.last)


def _holds(phrase: Phrase, own: Unit) -> bool:
    """Whether a phrase and a unit share words."""
    return phrase.first <= own.last and own.first <= phrase.last
