"""Who speaks: what kind of voice a noun phrase names, its canonical name, and whom pronouns, titles and surnames stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from attrs import define, evolve, field, frozen

from corroborate.model import Span, VoiceKind
from corroborate.vocabulary import Vocabulary


@frozen
class Mention:
    """A voice as it stands in the text.

    :param text: the words.
    :param span: where they stand.
    :param kind: see `VoiceKind`.
    :param name: canonical name, or the words for an unnamed voice.
    """

    text: str
    span: Span
    kind: VoiceKind = "anonymous"
    name: str = ""


@frozen(eq=False)
class _Names:
    """What naming a voice needs of a vocabulary, compiled."""

    titles: frozenset[str]
    roles: frozenset[str]
    groups: frozenset[str]
    genders: dict[str, str]
    outlets: dict[str, str]
    outlet_ends: frozenset[str]  # their last words
    outlet_parts: frozenset[str]
    bodies: frozenset[str]
    states: frozenset[str]
    evidence: frozenset[str]
    pronouns: frozenset[str]
    determiners: frozenset[str]
    definite: frozenset[str]
    joiners: frozenset[str]
    breaks: frozenset[str]
    relatives: frozenset[str]
    run: re.Pattern[str]
    people: frozenset[str]
    female: frozenset[str]
    body: frozenset[str]  # "it", "its"
    several: frozenset[str]  # "they", "their"


_NAME = r"[^\W\da-z_][\w’'-]*"
_AGED = re.compile(r",\s\d{1,2}(?:,|\s?\))")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:”\"’\n])\s*(?:“|\"|‘|''|``)?$")

#: So many people named last may be meant by a pronoun.
_LAST_NAMED = 8


@lru_cache(maxsize=8)
def _names(vocabulary: Vocabulary) -> _Names:
    speakers, grammar = vocabulary["speakers"], vocabulary["grammar"]
    outlets: dict[str, str] = {}
    for name, entry in vocabulary["outlets"].items():
        if not entry.flag("part"):
            for form in (name, *entry.words("also")):
                outlets[form.lower()] = name
    states = {
        form
        for country, entry in vocabulary["countries"].items()
        for form in (country, entry.text("capital"), *entry.words("forms"), *entry.words("metonyms"))
        if form
    }

    def of_classes(*classes: str) -> frozenset[str]:
        return frozenset(word for word, entry in grammar.items() if set(classes) & set(entry.words("classes")))

    short = "|".join(
        rf"(?<=\b{re.escape(word.capitalize())}\.)"
        for word, entry in vocabulary["abbreviations"].items()
        if not entry.flag("ends")
    )
    dotted = rf"{_NAME}(?:\.(?:(?<=\b[^\W\da-z_]\.)|{short}))?"  # a word, "Gen." or an initial
    particles = "|".join(map(re.escape, vocabulary["contexts"]["inside names"].words("words")))
    return _Names(
        titles=frozenset(word for word, entry in speakers.items() if entry.flag("title")),
        roles=frozenset(word for word, entry in speakers.items() if not entry.flag("group")),
        groups=frozenset(word for word, entry in speakers.items() if entry.flag("group")),
        genders={word: entry.text("gender") for word, entry in speakers.items() if entry.text("gender")},
        outlets=outlets,
        outlet_ends=frozenset(form.split()[-1] for form in outlets),
        outlet_parts=frozenset(word for word, entry in vocabulary["outlets"].items() if entry.flag("part")),
        bodies=frozenset(vocabulary["bodies"]),
        states=frozenset(states),
        evidence=frozenset(form for word, entry in vocabulary["evidence"].items() for form in (word, entry.text("plural", word))),
        pronouns=of_classes("subject", "object", "relative", "pronoun", "body", "several"),
        determiners=of_classes("article", "determiner", "possessive"),
        definite=of_classes("definite"),
        joiners=of_classes("joiner"),
        breaks=of_classes("preposition", "relative"),
        relatives=of_classes("relative"),
        run=re.compile(rf"{dotted}(?:[ \xa0](?:(?:{particles})[ -])*{dotted}){{0,6}}"),
        people=of_classes("person"),
        female=of_classes("female"),
        body=of_classes("body"),
        several=of_classes("several"),
    )


def mention(text: str, start: int, end: int, vocabulary: Vocabulary) -> Mention:
    """What the words `text[start:end]` name, by themselves.

    A person's name is told without titles; of a document it is whose document that is ("a report by the ministry").

    :returns: a mention whose pronouns, surnames and bare titles are not resolved yet.
    """
    kind, name = _kind_and_name(text[start:end], _names(vocabulary))
    return Mention(text[start:end], Span(start, end), kind, name)


@lru_cache(maxsize=20_000)  # who speaks once speaks again
def _kind_and_name(said: str, names: _Names) -> tuple[VoiceKind, str]:
    words = said.split()
    plain = _plain(words)
    if " ".join(plain) in names.outlets:
        return "outlet", names.outlets[" ".join(plain)]
    if len(words) == 1 and plain[0] in names.pronouns and not (len(said) > 1 and said.isupper()):  # us, but US
        return "role", said
    definite = plain[0] in names.definite
    while len(words) > 1 and plain[0] in names.determiners:
        words, plain = words[1:], plain[1:]
    if " ".join(plain) in names.outlets:
        return "outlet", names.outlets[" ".join(plain)]
    clause = next((n for n in range(1, len(words)) if plain[n] in names.relatives), len(words))
    bare = " ".join(words[:clause]).rstrip(",")  # "an official who asked not to be named"
    core = next((n for n in range(1, len(words)) if _tells_more(words[n], plain[n], names)), len(words))
    titled = next((n for n in range(core + 1, clause - 1) if plain[n] == words[n] in names.roles and _named(words[n - 1])), 0)
    if titled and all(map(_named, words[titled + 1 : clause])):  # "Ministry of Health spokesman Ben Moss"
        return "person", " ".join(words[titled + 1 : clause])
    if names.joiners.intersection(plain[1 : core - 1]):
        kinds = {_kind_and_name(" ".join(part), names)[0] for part in _parts(words[:core], plain[:core], names)}
        return (kinds.pop() if len(kinds) == 1 else "organisation" if "anonymous" not in kinds else "anonymous"), bare
    head, first = plain[core - 1], core
    while first and _named(words[first - 1]):
        first -= 1
    run, low_run = words[first:core], plain[first:core]
    outlet = _outlet_in(words, plain, (len(words), core), first, names)
    if not outlet and not run and head in names.outlet_parts:  # "the Reuters news agency"
        end = next((n for n in range(core - 1, 0, -1) if _named(words[n - 1])), 0)
        begin = next((n for n in range(end - 1, -1, -1) if not _named(words[n])), -1) + 1
        outlet = _outlet_in(words, plain, (end,), begin, names) if end else ""
    if outlet:
        return "outlet", outlet
    if run and run[-1] in names.outlet_parts and (len(run) > 1 or (definite and core == len(words))):
        return "outlet", " ".join(run)
    named = core > 1 and words[core - 1][0].isupper() and _named(words[core - 2])  # "the Fraternal Order of Police"
    if head in names.evidence and not named:
        owner = _kind_and_name(" ".join(words[: core - 1]), names) if core > 1 and _named(words[core - 2]) else None
        if owner is not None and owner[0] in ("outlet", "organisation"):
            return owner  # "the General Staff notice"
        return _behind_document(words, plain, core, bare, names)
    if head in names.bodies and head in names.groups:  # the police speak as one
        return "organisation", bare
    if head in names.groups or (head.endswith("s") and head[:-1] in names.roles):
        return "anonymous", bare
    if not run or all(word in names.roles for word in low_run):
        if head in names.roles:
            return "role", bare
        if head in names.outlet_parts:
            return ("outlet" if definite else "anonymous"), bare
        return ("organisation" if head in names.bodies else "role"), bare
    title = max((n for n, word in enumerate(low_run) if word in names.titles), default=-1)
    name = [word.removesuffix("'s").removesuffix("’s") for word in run[title + 1 :]]
    if title >= 0 and 0 < len(name) <= 4 and not names.bodies & set(low_run[title + 1 :]):
        return "person", " ".join(name)
    letters = len(run) == 1 and len(run[0]) > 1 and run[0].isupper()  # "UNHCR"
    if letters or names.bodies & set(low_run) or " ".join(low_run) in names.states:
        return "organisation", bare
    if not name:
        return "role", bare
    titled = any(word in names.roles for word in plain[:first])
    bodily = definite and not first  # "the White Helmets"
    if titled or (1 < len(name) <= 4 and not bodily) or (len(words) == 1 and not definite):
        return "person", " ".join(name)
    return "organisation", bare


def _outlet_in(words: Sequence[str], plain: Sequence[str], ends: Sequence[int], first: int, names: _Names) -> str:
    """The outlet whose name ends at one of `ends`: "the news agency Interfax", "a report for the Voice of America"; "" for none.

    :param first: where the capitalised words of the head begin; a name of one common word is an outlet's only there.
    """
    for end in ends:
        if plain[end - 1] not in names.outlet_ends:
            continue
        for size in range(min(6, end), 0, -1):
            outlet = names.outlets.get(" ".join(plain[end - size : end]))
            if not outlet:
                continue
            lower = outlet.islower()
            written = words[end - size][0].isupper() or lower
            if written and (size > 1 or words[end - 1].isupper() or lower or end - size == first):
                return outlet
    return ""


def _parts(words: Sequence[str], plain: Sequence[str], names: _Names) -> list[Sequence[str]]:
    """What "and" joins."""
    joints = [-1, *(n for n, word in enumerate(plain) if word in names.joiners), len(words)]
    return [words[a + 1 : b] for a, b in pairwise(joints) if b > a + 1]


def _plain(words: Sequence[str]) -> list[str]:
    return [_plain_word(word) for word in words]


@lru_cache(maxsize=50_000)
def _plain_word(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s").strip(".,()") or word


def _named(word: str) -> bool:
    """Whether a word is written as part of a name ("Masri", "al-Masri")."""
    return word[0].isupper() or ("-" in word and word.rpartition("-")[2][:1].isupper())


def _tells_more(word: str, plain: str, names: _Names) -> bool:
    """Whether a word begins what only tells more about the noun before it ("of ...", "working at ...", "(R-Fla.)")."""
    if word[0] in "(,[":
        return True
    return word[0].islower() and (plain in names.breaks or (plain.endswith(("ing", "ed")) and plain not in names.roles))


def _behind_document(words: Sequence[str], plain: Sequence[str], core: int, bare: str, names: _Names) -> tuple[VoiceKind, str]:
    """Whose a report, a poll or a statement is: the outlet, body or person its phrase names, else the document itself."""
    for at in range(core, len(words) - 1):
        if plain[at] in names.breaks:
            kind, name = _kind_and_name(" ".join(words[at + 1 :]), names)
            if kind in ("outlet", "organisation", "person"):
                return kind, name
            break
    return "role", bare


def of_media(one: Mention, vocabulary: Vocabulary) -> bool:
    """Whether a mention is of an outlet, or of unnamed media ("local media", "a newspaper")."""
    words, parts = one.text.split(), _names(vocabulary).outlet_parts
    return one.kind == "outlet" or _plain(words)[-1] in parts or words[-1] in parts  # "local media", "state TV"


def of_known_paper(one: Mention, vocabulary: Vocabulary) -> bool:
    """Whether a mention is of a paper that the text has spoken of before ("the report"), not of its owner."""
    names = _names(vocabulary)
    words = _plain(one.text.split())
    return one.kind == "role" and words[0] in names.definite and words[-1] in names.evidence


# --- whom a mention stands for ----------------------------------------------------------------------------------------


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
    names = _names(vocabulary)
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
    """

    names: _Names
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

    def run(self, listed: Sequence[Mention], seen: Sequence[tuple[int, str, tuple[str, ...]]]) -> dict[Span, Mention]:
        """By its span, whom each mention stands for.

        :param listed: the mentions, in order.
        :param seen: where the text names a person, the surname and the titles, in order.
        """
        found: dict[Span, Mention] = {}
        said = [_plain(one.text.split()) for one in listed]
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
            owner = self.body if low[0] in self.names.body else self.several
            return one if owner is None else evolve(one, kind=owner.kind, name=owner.name)
        if low[0] in self.names.people:
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
        if self.unnamed and set(low[1:]) & set(_plain(self.unnamed.split())) - small:
            return evolve(one, name=self.unnamed)
        return one

    def _gender(self, one: Mention) -> str:
        """The gender that the noun of an unnamed person tells ("spokeswoman"); "" for none."""
        return next((self.names.genders[word] for word in _plain(one.name.split()) if word in self.names.genders), "")

    def note(self, name: str, titles: Sequence[str]) -> None:
        """Remembers a person who was named, with the titles."""
        self.latest = None
        self.people.append(name)
        del self.people[:-_LAST_NAMED]
        for title in titles:
            self.holders[title] = name
            if title in self.names.genders:
                self.genders[name] = self.names.genders[title]
