"""Whom the phrases of a sentence mean: who was named before it, whom its pronouns stand for, and what a role names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import define, field, frozen

from corroborate.extraction.attribution import Said
from corroborate.extraction.deeds.families import Families
from corroborate.extraction.deeds.naming import is_name, is_person, members, name, singular, subject_of
from corroborate.extraction.grammar.syntax import Analysis, Phrase

#: Kinds of voices that "it" may mean, and that "he" or "she" may.
_BODIES, _PEOPLE = ("organisation", "outlet"), ("person", "role")


@define
class Named:
    """Who has been named while a document is read from its start.

    :param last: the person named last as a subject.
    :param parts: the first and last words of the full names so far, which are names at the start of a sentence as well.
    """

    last: str = ""
    parts: set[str] = field(factory=set)


@frozen(eq=False)
class Whom:
    """What the phrases of one sentence name.

    :param analysis: the sentence taken apart.
    :param families: the predicate families.
    :param said: the attributions that stand over it.
    :param before: who was named in this sentence or an earlier one; kept up to date by `remember`.
    """

    analysis: Analysis
    families: Families
    said: Sequence[Said]
    before: Named

    def remember(self, phrase: Phrase | None) -> None:
        """Keep the last person named, for "he" and "she"."""
        if phrase is None or phrase.others or self.analysis.tags[phrase.first] != "P":
            return
        if phrase.last == 0 and self.analysis.tags[1:4] != ",#," and self.analysis.said(0, 0) not in self.before.parts:
            return  # one word at the start of a sentence may be no name, but "Finch, 58, pleaded guilty"
        if is_name(self.analysis, phrase):
            called = name(self.analysis, phrase, self.families.names)
            if called.lower() not in self.families.names.countries and len(called.split()) <= 4:
                self.before.last = called

    def remember_names(self) -> None:
        """Keep the first and last words of the full names of the sentence."""
        tags = self.analysis.tags
        for _, phrase in self.analysis.phrases:
            first = phrase.last
            while first > phrase.first and tags[first - 1] == "P":
                first -= 1  # "6-year-old Ada Finch"
            if first < phrase.last and tags[phrase.last] == "P":
                self.before.parts.update((self.analysis.said(first, first), self.analysis.said(phrase.last, phrase.last)))

    def person(self, phrase: Phrase) -> str:
        """Whom "he" or "she" means, or "it" in what a body is said to say; "" for any other phrase."""
        word, roles = self.analysis.words[phrase.last], self.families.names.roles
        if word in roles["one person"]:
            return self._saying(phrase, _PEOPLE) or self.before.last
        return self._saying(phrase, _BODIES) if word in roles["one body"] else ""

    def _saying(self, phrase: Phrase, kinds: Sequence[str]) -> str:
        """Who says what a phrase is a part of, where the sentence named it before: "Norcom said it would close"."""
        at = self.analysis.starts[phrase.first]
        for said in self.said:
            source = said.source
            inside = any(part.start <= at < part.end for part in said.content)
            if source is None or not inside or said.quoted:
                continue
            i = bisect_left(self.analysis.starts, source.span.start)
            roles, led = self.families.names.roles, self.analysis.words[max(0, i - 5) : i + 1]
            if led[-1] in roles["one person"] or not roles["possessives"].isdisjoint(led):
                continue  # "she said she would", "his lawyer, Ada Finch, said he would"
            if not self.analysis.starts[0] <= source.span.start < source.span.end <= at:
                continue
            called = next((one for _, one in self.analysis.phrases if one.first == i), None)
            if source.kind in kinds and source.text != source.text.lower():
                if called is None or self.analysis.words[called.last] not in roles["spokespersons"]:  # who speaks for another
                    return source.name or source.text
            elif kinds == _BODIES and called is not None and self._acting(called, phrase):
                return subject_of(self.analysis, called, self.families.names)
        return ""

    def _acting(self, body: Phrase, phrase: Phrase) -> bool:
        """Tell whether "it" does something, and may be the body named: "the museum said it would reopen", not "it was late"."""
        after = self.analysis.tags[phrase.last + 1 : phrase.last + 3].lstrip("M")
        noun = self.analysis.words[body.last]
        return after[:1] not in ("B", "") and singular(noun) == noun and not is_person(self.analysis, body, self.families.names)

    def about(self, phrase: Phrase) -> str:
        """The canonical phrase for what a claim is about."""
        return self.person(phrase) or subject_of(self.analysis, phrase, self.families.names)

    def named(self, phrase: Phrase | None) -> str:
        """What a role names, its joined members included; "" for nobody and for what only a pronoun says."""
        if phrase is None or self.empty(phrase):
            return ""
        if self.analysis.tags[phrase.last] in "Zz":
            return self.person(phrase)
        if self.analysis.words[phrase.first] in self.families.names.roles["nothing"]:
            return ""
        if not phrase.others:
            return name(self.analysis, phrase, self.families.names)
        return " and ".join(name(self.analysis, member, self.families.names) for member in members(phrase)[:4])

    def doer(self, phrase: Phrase | None) -> bool:
        """Tell whether a phrase names somebody who can act by himself."""
        if phrase is None or self.empty(phrase):
            return False
        if self.analysis.tags[phrase.last] in "DZz":
            return bool(self.person(phrase))
        named = is_name(self.analysis, phrase)
        return named or is_person(self.analysis, phrase, self.families.names)

    def empty(self, phrase: Phrase) -> bool:
        """Tell whether a phrase names nothing that a claim could be about: "it", "there", "this"."""
        word = self.analysis.words[phrase.last]
        if self.analysis.tags[phrase.last] not in "ZzD" or word in self.families.names.roles["persons"]:
            return False
        return not self.person(phrase)
