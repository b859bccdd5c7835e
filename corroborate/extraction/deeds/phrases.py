"""What the phrases of a sentence are to its deeds: whom they mean, and whether they count, own, rule or leave something open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from attrs import define, field

from corroborate.extraction.attribution import Said
from corroborate.extraction.dates import Moment
from corroborate.extraction.dates.clock import TimeOfDay
from corroborate.extraction.deeds.families import Families
from corroborate.extraction.deeds.identity import YEAR
from corroborate.extraction.deeds.naming import head, is_called, is_name, measures, members
from corroborate.extraction.deeds.whom import Named, Whom
from corroborate.extraction.grammar.syntax import Analysis, Clause, Phrase


@define(eq=False)
class Phrased:
    """One sentence, who was named before it, and what its phrases are to a deed.

    :param analysis: the sentence taken apart.
    :param families: the predicate families.
    :param headline: it stands in a headline.
    :param published: when its document was.
    :param moments: the dates in it, stamps left out.
    :param hours: the times of day in it.
    :param said: the attributions that stand over it.
    :param before: who was named in this sentence or an earlier one; kept up to date by `Whom.remember`.
    """

    analysis: Analysis
    families: Families
    headline: bool
    published: dt.date | None
    moments: Sequence[Moment]
    hours: Sequence[TimeOfDay]
    said: Sequence[Said]
    before: Named
    whom: Whom = field(init=False)  # what its phrases name
    copulas: Sequence[Clause] = field(init=False)  # clauses that say what something named or known is

    @whom.default
    def _whom(self) -> Whom:
        return Whom(self.analysis, self.families, self.said, self.before)

    @copulas.default
    def _copulas(self) -> Sequence[Clause]:
        words, articles = self.analysis.words, self.families.names.roles["articles"]
        definite = self.families.names.roles["definite"]  # "the hall is | a venue", not "the fire is | 15 percent contained"
        return [
            clause for clause in self.analysis.clauses
            if clause.verb == "be" and clause.object is not None and clause.subject is not None
            and (is_name(self.analysis, clause.subject)
                 or (words[clause.subject.first] in definite and words[clause.object.first] in articles))
        ]  # fmt: skip

    def has(self, phrase: Phrase, nouns: frozenset[str]) -> bool:
        """Tell whether a phrase is one of some nouns; "@names" stands for any name, "@people" for "he"."""
        analysis = self.analysis
        if "@names" in nouns and is_name(analysis, phrase):
            return True
        if "@people" in nouns and analysis.words[phrase.last] in self.families.names.roles["one person"]:
            return True
        return any(head(analysis, member) in nouns or analysis.words[member.last] in nouns for member in members(phrase))

    def meant(self, phrase: Phrase | None) -> Phrase | None:
        """Whom a phrase means: in "X is a film directed by Y" the film is X."""
        if phrase is None:
            return None
        led = self.analysis.words[phrase.first] in self.families.names.roles["articles"]  # "is an Indian Politician who"
        if is_name(self.analysis, phrase) and not led:
            return phrase
        for clause in self.copulas:
            if clause.object is not None and any(one.first == phrase.first for one in members(clause.object)):
                return clause.subject
        return phrase

    def particle(self, clause: Clause) -> str:
        """The word after a verb, or after its object, that makes another verb of it ("give up", "pay the money back"), or ""."""
        at = self.particle_at(clause)
        return self.analysis.words[at] if at >= 0 else ""

    def particle_at(self, clause: Clause) -> int:
        """The number of that word; -1 for none."""
        behind = (clause.head, clause.object.last) if clause.object is not None else (clause.head,)
        spots = (last + 1 for last in behind if self.analysis.tags[last + 1 : last + 2] == "R")
        return next((at for at in spots if self.analysis.words[at] in self.families.names.roles["particles"]), -1)

    def rules(self, phrase: Phrase) -> bool:
        """Tell whether who is named can allow or forbid: somebody, a body or country, a law, but no flaw or accident."""
        rulers = self.families.names.rulers
        return self.whom.doer(phrase) or head(self.analysis, phrase) in rulers or self.analysis.words[phrase.last] in rulers

    def source(self, phrase: Phrase) -> bool:
        """Tell whether a phrase names who says something: "was, according to the paper, ..."."""
        start = self.analysis.starts[phrase.first]
        return any(said.source is not None and said.source.span.start <= start < said.source.span.end for said in self.said)

    def counted(self, phrase: Phrase) -> bool:
        """Tell whether a figure counts a phrase; the figure's own claim says it."""
        tags, words, stop = self.analysis.tags, self.analysis.words, phrase.last + 1
        if "#" not in tags[phrase.first : stop]:
            return False
        numbers = (i for i in range(phrase.first, stop) if tags[i] == "#" and not YEAR.fullmatch(words[i]))
        names = self.families.names
        return any(not is_called(self.analysis, phrase, i) and not measures(self.analysis, phrase, i, names) for i in numbers)

    def owner(self, phrase: Phrase) -> Phrase | None:
        """Whose it is: "Ukraine's appeal"."""
        at = self.analysis.tags.rfind("S", phrase.first, phrase.last + 1)
        return Phrase(phrase.first, at - 1) if at > phrase.first else None

    def uncertain(self, clause: Clause) -> bool:
        """Tell whether the answer to a question inside a statement is said to be unknown: "is unclear where they come from"."""
        roles = self.families.names.roles
        if clause.link not in roles["questions"]:
            return False
        start = clause.subject.first if clause.subject is not None else clause.first
        said = set(self.analysis.words[max(0, start - 6) : start])
        return bool(said & roles["uncertain"]) or bool(said & roles["certain"] and said & roles["not yet"])

    def unknown(self, clause: Clause) -> bool:
        """Tell whether a clause is a question inside a statement: "where they come from"."""
        return clause.link in self.families.names.roles["questions"]
