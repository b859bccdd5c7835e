"""Whom a voice stands for: pronouns, titles, surnames and papers that speak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from attrs import define, evolve, field

from corroborate.extraction.attribution.speakers import Mention, Names, names_of, plain_words
from corroborate.model import Span
from corroborate.vocabulary import Vocabulary

_AGED = re.compile(r",\s\d{1,2}(?:,|\s?\))")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:”\"’\n])\s*(?:“|\"|‘|''|``)?$")

#: So many people named last may be meant by a pronoun.
_LAST_NAMED = 8


def resolve(
    text: str, mentions: Iterable[Mention], vocabulary: Vocabulary, *, owners: Mapping[Span, Mention] = MappingProxyType({})
) -> dict[Span, Mention]:
    """Every mention with the canonical name of whom it stands for.

    A surname stands for the full name in the text, a title ("the president") for the last person named with it, "he" for
    the last person who spoke, named or not, or began a sentence, "the official" for the last unnamed one, "the Post" for
    the outlet whose name ends so. What fits nobody stays as it is.

    :param mentions: any, of one text.
    :param owners: whose the papers are that speak, by the span of their mention.
    :returns: by span, the mention with `kind` and `name` of whom it stands for.
    """
    names = names_of(vocabulary)
    listed = sorted({*mentions, *owners.values()}, key=lambda one: (one.span.start, one.span.end))
    if not listed:
        return {}
    surnames = {one.name.split()[-1] for one in listed if one.kind == "person"}
    full: dict[str, str] = {}
    seen: list[tuple[int, str, tuple[str, ...]]] = []  # where a person is named, the surname, the titles
    for match in names.run.finditer(text):
        run = match.group()
        aged = _AGED.match(text, match.end()) is not None  # "Finch, 58, pleaded": a person, whoever speaks
        if not aged and " " not in run and "\xa0" not in run and run.removesuffix("'s").removesuffix("’s") not in surnames:
            continue
        words = run.rstrip(".").split()
        plain = [word.lower().rstrip(".") for word in words]
        title = max((n for n, word in enumerate(plain[:-1]) if word in names.roles), default=-1)
        surname = words[-1].removesuffix("'s").removesuffix("’s")
        if len(surname) < 2 or (title < 0 and surname not in surnames and not aged):
            continue
        name = words[title + 1 :]
        if any(word.isupper() and len(word) > 2 for word in name):
            continue  # "Monitor AFP"
        if 1 < len(name) <= 4 and not names.bodies.intersection(plain) and plain[title + 1] not in names.breaks:
            full.setdefault(surname, " ".join((*name[:-1], surname)))
        if title >= 0 or aged or _SENTENCE_BEFORE.search(text, max(0, match.start() - 6), match.start()):
            seen.append((match.start(), surname, tuple(plain[: title + 1])))
    for one in listed:
        if one.kind == "person" and " " in one.name:
            full.setdefault(one.name.split()[-1], one.name)
    return _Resolver(names, full, _longer_outlets(listed), owners).run(listed, seen)


def _longer_outlets(listed: Iterable[Mention]) -> dict[str, str]:
    longer: dict[str, str] = {}
    for one in listed:
        if one.kind == "outlet":
            words = one.name.split()
            for size in range(1, len(words)):
                longer.setdefault(" ".join(words[-size:]), one.name)
    return longer


@define(eq=False)
class _Resolver:
    """What is known of who has been spoken of, while a text is read from its start.

    :param names: the word lists.
    :param full: by surname, the full name that the text gives.
    :param longer: by the end of an outlet's name, the whole.
    :param owners: whose the papers are that speak, by the span of their mention.
    :param issuers: by the noun for a paper, those who are said to have issued one.
    :param people: those named so far, the last one last.
    :param genders: of those whose title tells it, or for whom a pronoun stood: "m" or "f".
    :param holders: by title, the last one named with it.
    :param unnamed: the words of the last one without a name: "an official".
    :param latest: an unnamed person who spoke, while nobody has been named since.
    :param body: the last body that spoke.
    :param several: the last body or group that spoke.
    :param voice: the last that spoke by a name or noun that tells of no person's role, and may be a body's: "the museum".
    """

    names: Names
    full: Mapping[str, str]
    longer: Mapping[str, str]
    owners: Mapping[Span, Mention]
    issuers: dict[str, list[Mention]] = field(factory=dict)
    people: list[str] = field(factory=list)
    genders: dict[str, str] = field(factory=dict)
    holders: dict[str, str] = field(factory=dict)
    unnamed: str = ""
    latest: Mention | None = None
    body: Mention | None = None
    several: Mention | None = None
    voice: Mention | None = None

    def run(self, listed: Sequence[Mention], seen: Sequence[tuple[int, str, tuple[str, ...]]]) -> dict[Span, Mention]:
        """By its span, whom each mention stands for.

        :param listed: the mentions, in order.
        :param seen: where the text names a person, the surname and the titles, in order.
        """
        found: dict[Span, Mention] = {}
        said = [plain_words(one.text.split()) for one in listed]
        for one, low in zip(listed, said, strict=True):
            if low[-1] in self.names.evidence and one.kind in ("outlet", "organisation"):
                known = self.issuers.setdefault(low[-1], [])
                if all(other.name != one.name for other in known):
                    known.append(one)
        at = 0
        for one, low in zip(listed, said, strict=True):
            while at < len(seen) and seen[at][0] <= one.span.start:
                _, surname, titles = seen[at]
                self.note(self.full.get(surname, surname), titles)
                at += 1
            owner = self.owners.get(one.span)
            if owner is not None:
                owner = found.get(owner.span, owner)
                told = evolve(one, kind=owner.kind, name=owner.name)
            else:
                told = self.meant(one, low)
            found[one.span] = told
            if told.kind in ("organisation", "outlet") or low[-1] in self.names.outlet_parts:
                self.body = self.several = told
            elif told.kind == "anonymous":
                self.several = told
            elif self.names.pronouns.isdisjoint(low) and self.names.roles.isdisjoint(low):
                self.voice = told
        return found

    def meant(self, one: Mention, low: Sequence[str]) -> Mention:
        """Whom a mention stands for, by what has been read before it; `low` its words in lower case."""
        if one.kind == "person":
            surname = one.name.split()[-1]
            told = evolve(one, name=self.full[surname]) if " " not in one.name and surname in self.full else one
            self.note(told.name, [word for word in low if word in self.names.titles])
            return told
        if one.kind == "outlet":
            return evolve(one, name=self.longer[one.name]) if one.name in self.longer else one
        if len(low) == 1 and (low[0] in self.names.body or low[0] in self.names.several):
            owner = (self.body or self.voice) if low[0] in self.names.body else self.several
            return one if owner is None else evolve(one, kind=owner.kind, name=owner.name)
        if low[0] in self.names.people:
            if len(low) > 1 and low[-1] in self.names.roles - self.names.mouthpieces:
                self.latest = one  # "his lawyer", "her sister": somebody else
                return one
            return self._pronoun(one, low[0])
        if one.kind == "role" and low[0] in self.names.definite:
            return self._described(one, low)
        if one.kind == "role" and low[0] not in self.names.pronouns:
            self.unnamed = one.name
            if low[-1] not in self.names.evidence and self.names.roles.intersection(low):
                self.latest = one
        return one

    def _pronoun(self, one: Mention, word: str) -> Mention:
        """Whom "he" or "she" can stand for: the unnamed person who spoke last, else the person named last."""
        gender = "f" if word in self.names.female else "m"
        if self.latest is not None and self._gender(self.latest) in ("", gender):
            return evolve(one, kind=self.latest.kind, name=self.latest.name)
        fitting = next((name for name in reversed(self.people) if self.genders.get(name, gender) == gender), "")
        if not fitting:
            return one
        self.genders[fitting] = gender
        return evolve(one, kind="person", name=fitting)

    def _described(self, one: Mention, low: Sequence[str]) -> Mention:
        """Whom "the president", "the notice" or "the official" stands for."""
        head = low[-1]
        if head in self.holders:
            return evolve(one, kind="person", name=self.holders[head])
        if len(self.issuers.get(head, ())) == 1:  # "the notice", elsewhere "the General Staff notice"
            return evolve(one, kind=self.issuers[head][0].kind, name=self.issuers[head][0].name)
        small = self.names.breaks | self.names.determiners
        if self.unnamed and set(low[1:]) & set(plain_words(self.unnamed.split())) - small:
            return evolve(one, name=self.unnamed)
        return one

    def _gender(self, one: Mention) -> str:
        """The gender that the noun of an unnamed person tells ("spokeswoman"); "" for none."""
        return next((self.names.genders[word] for word in plain_words(one.name.split()) if word in self.names.genders), "")

    def note(self, name: str, titles: Sequence[str]) -> None:
        """Remembers a person who was named, with the titles."""
        self.latest = None
        self.people.append(name)
        del self.people[:-_LAST_NAMED]
        for title in titles:
            self.holders[title] = name
            if title in self.names.genders:
                self.genders[name] = self.names.genders[title]
