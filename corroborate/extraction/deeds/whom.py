"""Whom the phrases of a sentence mean: who was named before it, whom its pronouns stand for, and what a role names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import define, field, frozen

from corroborate.extraction.attribution import Said
from corroborate.extraction.deeds.families import Families
from corroborate.extraction.deeds.naming import AND, is_name, is_person, members, name, subject_of
from corroborate.extraction.grammar.runs import before_run, behind_run
from corroborate.extraction.grammar.syntax import Analysis, Clause, Phrase
from corroborate.extraction.grammar.words import singular

#: Kinds of voices that "it" may mean, and that "he" or "she" may.
_BODIES, _PEOPLE = ("organisation", "outlet"), ("person", "role")
#: So many people are kept whom "he" or "she" may mean, and so many words has a person's name at most.
_KEPT, _LONG = 4, 4


@define
class Named:
    """Who has been named while a document is read from its start.

    :param people: those named last as subjects, the latest last, each with his pronoun, "" while none is known.
    :param here: who of them the sentence that is being read has named.
    :param parts: the first and last words of the full names so far, which are names at the start of a sentence as well.
    """

    people: dict[str, str] = field(factory=dict)
    here: set[str] = field(factory=set)
    parts: set[str] = field(factory=set)

    def add(self, called: str, pronoun: str) -> None:
        """Keep somebody as the one named last."""
        same = (known for name, known in self.people.items() if name == called or name.endswith(f" {called}"))
        known = pronoun or next(same, "")
        self.people.pop(called, None)
        self.people[called] = known
        self.here.add(called)
        if len(self.people) > _KEPT:
            del self.people[next(iter(self.people))]

    def meant(self, pronoun: str, *, but: str = "") -> str:
        """Whom a pronoun means: the one named last for whom not the other pronoun stands; "" for nobody."""
        for called in reversed(self.people):
            if self.people[called] in ("", pronoun) and (not but or called != but):
                if called in self.here:  # one who was named sentences ago may be taken for another
                    self.people[called] = pronoun
                return called
        return ""


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

    def remember(self, clause: Clause) -> None:
        """Keep the last person named, for "he" and "she": who does it, or to whom some or a body do it: "police held Finch"."""
        subject = clause.subject
        if clause.object is not None and subject is not None and not subject.others and self._are_none(subject):
            self._keep(clause.object)
        else:
            self._keep(subject)

    def _are_none(self, phrase: Phrase) -> bool:
        """Tell whether a phrase means nobody whom "he" or "she" may mean: "police", "deputies"."""
        noun = self.analysis.words[phrase.last]
        several = self.analysis.tags[phrase.last] == "N" and singular(noun) != noun
        return several or singular(noun) in self.families.names.bodies

    def _keep(self, phrase: Phrase | None) -> None:
        """Keep a person whom a phrase names; not one whom "he" and "she" tell of already: "his lawyer, Ada Finch"."""
        if phrase is None or phrase.others or self.analysis.words[phrase.first] in self.families.names.roles["possessives"]:
            return
        named = self._beside(phrase) or (phrase if self._leads(phrase) else None)
        if named is None or not is_name(self.analysis, named):
            if self._is_one(phrase):
                self.before.add(self.analysis.words[phrase.last], "")
            return
        called, last = name(self.analysis, named, self.families.names), self.analysis.words[named.last]
        if (
            called.lower() in self.families.names.countries
            or len(called.split()) > _LONG
            or singular(last) in self.families.names.bodies
        ):
            return
        roles, before = self.families.names.roles, self.analysis.words[phrase.first : named.last]
        pronouns = (word for word, titles in (("he", roles["men"]), ("she", roles["women"])) if not titles.isdisjoint(before))
        self.before.add(called, next(pronouns, ""))

    def _is_one(self, phrase: Phrase) -> bool:
        """Tell whether a phrase means one person without a name: "the man"; who holds an office may be named before."""
        words, noun = self.families.names, self.analysis.words[phrase.last]
        led = self.analysis.words[phrase.first] in words.roles["articles"]
        alone = led and self.analysis.tags[phrase.last] == "N" and phrase.name is None
        return alone and singular(noun) == noun and noun not in words.titles and is_person(self.analysis, phrase, words)

    def _beside(self, phrase: Phrase) -> Phrase | None:
        """The name beside what somebody is: "the museum's director, Ada Finch"; None where it is no person's."""
        words = self.families.names
        role = self.analysis.words[phrase.last] in words.titles or is_person(self.analysis, phrase, words)
        return phrase.name if phrase.name is not None and role and not is_name(self.analysis, phrase) else None

    def _leads(self, phrase: Phrase) -> bool:
        """Tell whether a phrase begins with a name, or with what somebody is or how old: "chair Ada Finch"."""
        tags, words = self.analysis.tags, self.analysis.words
        if tags[phrase.first] == "N":
            start = min(phrase.last, behind_run(tags, phrase.first, "N"))
            told = words[start - 1] in self.families.names.titles or words[start - 1][0].isdigit()  # "19-year-old Ada Finch"
            return told and set(tags[start : phrase.last + 1]) == {"P"}
        # one word at the start of a sentence may be no name, but "Finch, 58, pleaded guilty"
        opening = phrase.last == 0 and tags[1:4] != ",#," and self.analysis.said(0, 0) not in self.before.parts
        return tags[phrase.first] == "P" and not opening

    def remember_names(self) -> None:
        """Keep the first and last words of the full names of the sentence."""
        tags = self.analysis.tags
        for _, phrase in self.analysis.phrases:
            first = before_run(tags, phrase.last - 1, "P", phrase.first - 1) + 1  # "6-year-old Ada Finch"
            if first < phrase.last and tags[phrase.last] == "P":
                self.before.parts.update((self.analysis.said(first, first), self.analysis.said(phrase.last, phrase.last)))
        self.before.here.clear()

    def person(self, phrase: Phrase) -> str:
        """Whom "he" or "she" means, or "it" or "they" in what a body or some are said to say; "" for any other phrase."""
        word, roles = self.analysis.words[phrase.last], self.families.names.roles
        if word in roles["one person"]:
            speaking = self._saying(phrase, _PEOPLE)
            if speaking in self.before.people:
                self.before.people[speaking] = word
            return speaking or self.before.meant(word, but=self._told_by(phrase))
        return self._saying(phrase, _BODIES) if word in roles["one body"] | roles["several bodies"] else ""

    def _told_by(self, phrase: Phrase) -> str:
        """Who is named behind what a phrase is a part of as its speaker, whom "he" there does not mean: "he fell, Finch said"."""
        at = self.analysis.starts[phrase.first]
        for said in self.said:
            behind = said.source is not None and said.source.kind == "person" and said.source.span.start > at
            if behind and not said.quoted and any(part.start <= at < part.end for part in said.content):
                return said.source.name if said.source is not None else ""
        return ""

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
        """Tell whether "it" or "they" do something and may be what is named: "it would reopen"; not "it was late"."""
        after, words = self.analysis.tags[phrase.last + 1 : phrase.last + 3].lstrip("M"), self.families.names
        noun, one = self.analysis.words[body.last], self.analysis.words[phrase.last] in words.roles["one body"]
        several = singular(noun) != noun and self.analysis.tags[body.last] == "N"
        return after[:1] not in ("B", "") and (not several and not is_person(self.analysis, body, words) if one else several)

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
        return AND.join(name(self.analysis, member, self.families.names) for member in members(phrase)[:4])

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
