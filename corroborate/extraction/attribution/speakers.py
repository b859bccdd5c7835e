"""Who speaks: what kind of voice a noun phrase names, and its canonical name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

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
class Names:
    """What naming a voice, and finding whom it stands for, needs of a vocabulary, compiled."""

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
    than: frozenset[str]  # "than" of "more than 40"
    definite: frozenset[str]
    joiners: frozenset[str]
    breaks: frozenset[str]
    relatives: frozenset[str]
    run: re.Pattern[str]
    people: frozenset[str]
    female: frozenset[str]
    mouthpieces: frozenset[str]  # "spokesman": his words are those of whose he is
    body: frozenset[str]  # "it", "its"
    several: frozenset[str]  # "they", "their"


_NAME = r"[^\W\da-z_][\w’'-]*"


@lru_cache(maxsize=8)
def names_of(vocabulary: Vocabulary) -> Names:
    """What a vocabulary tells of voices."""
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
    return Names(
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
        than=of_classes("than"),
        definite=of_classes("definite"),
        joiners=of_classes("joiner"),
        breaks=of_classes("preposition", "relative"),
        relatives=of_classes("relative"),
        run=re.compile(rf"{dotted}(?:[ \xa0](?:(?:{particles})[ -])*{dotted}){{0,6}}"),
        people=of_classes("person"),
        female=of_classes("female"),
        mouthpieces=frozenset(word for word, entry in speakers.items() if entry.flag("mouthpiece")),
        body=of_classes("body"),
        several=of_classes("several"),
    )


def mention(text: str, start: int, end: int, vocabulary: Vocabulary) -> Mention:
    """What the words `text[start:end]` name, by themselves.

    A person's name is told without titles; of a document it is whose document that is ("a report by the ministry").

    :returns: a mention whose pronouns, surnames and bare titles are not resolved yet.
    """
    kind, name = _kind_and_name(text[start:end], names_of(vocabulary))
    return Mention(text[start:end], Span(start, end), kind, name)


@frozen
class _Phrase:
    """A noun phrase as a voice is named by it, without its determiners: "the | ministry's spokesman Ben Moss", "| who ...".

    :param words: as written.
    :param plain: in lower case, without possessive and full stop.
    :param definite: it began with "the".
    :param clause: where a relative clause begins; its length for none.
    :param core: where what only tells more begins ("of ...", "working at ..."); the word before is the head.
    :param first: where the capitalised words of the head begin.
    """

    words: tuple[str, ...]
    plain: tuple[str, ...]
    definite: bool
    clause: int
    core: int
    first: int

    @property
    def bare(self) -> str:
        """All of it but a relative clause: "an official who asked not to be named"."""
        return " ".join(self.words[: self.clause]).rstrip(",")

    @property
    def head(self) -> str:
        """The noun that tells what it is, in lower case."""
        return self.plain[self.core - 1]

    @property
    def run(self) -> tuple[str, ...]:
        """The capitalised words that end in the head."""
        return self.words[self.first : self.core]

    @property
    def low_run(self) -> tuple[str, ...]:
        """The same in lower case."""
        return self.plain[self.first : self.core]


@lru_cache(maxsize=20_000)  # who speaks once speaks again
def _kind_and_name(said: str, names: Names) -> tuple[VoiceKind, str]:
    words = said.split()
    plain = plain_words(words)
    if " ".join(plain) in names.outlets:
        return "outlet", names.outlets[" ".join(plain)]
    if len(words) == 1 and plain[0] in names.pronouns and not (len(said) > 1 and said.isupper()):  # us, but US
        return "role", said
    definite = plain[0] in names.definite
    while len(words) > 1 and plain[0] in names.determiners and plain[1] not in names.than:
        words, plain = words[1:], plain[1:]
    if " ".join(plain) in names.outlets:
        return "outlet", names.outlets[" ".join(plain)]
    clause = next((n for n in range(1, len(words)) if plain[n] in names.relatives), len(words))
    core = next((n for n in range(1, len(words)) if _tells_more(words[n], plain[n], names)), len(words))
    first = core
    while first and _named(words[first - 1]):
        first -= 1
    phrase = _Phrase(tuple(words), tuple(plain), definite, clause, core, first)
    return next(told for told in (read(phrase, names) for read in _READINGS) if told is not None)


def _as_spokesman(phrase: _Phrase, names: Names) -> tuple[VoiceKind, str] | None:
    """Who speaks for a body named before him: "Ministry of Health spokesman Ben Moss"."""
    words, plain = phrase.words, phrase.plain
    behind = range(phrase.core + 1, phrase.clause - 1)
    titled = next((n for n in behind if plain[n] == words[n] in names.roles and _named(words[n - 1])), 0)
    name = words[titled + 1 : phrase.clause]
    return ("person", " ".join(name)) if titled and all(map(_named, name)) else None


def _as_several(phrase: _Phrase, names: Names) -> tuple[VoiceKind, str] | None:
    """Voices that "and" joins, of one kind or of several."""
    core = phrase.core
    if not names.joiners.intersection(phrase.plain[1 : core - 1]):
        return None
    parts = _parts(phrase.words[:core], phrase.plain[:core], names)
    if phrase.head in names.bodies and not any(_may_speak(part, names) for part in parts[:-1]):
        return None  # "the search and rescue agency"
    kinds = {_kind_and_name(" ".join(part), names)[0] for part in parts}
    return (kinds.pop() if len(kinds) == 1 else "organisation" if "anonymous" not in kinds else "anonymous"), phrase.bare


def _may_speak(part: Sequence[str], names: Names) -> bool:
    """True for words that may name a voice by themselves: with a name, or with a noun for people or a body at their end."""
    last = _plain_word(part[-1])
    nouns = names.roles | names.groups | names.bodies | names.outlet_parts
    return any(map(_named, part)) or last in nouns or (last.endswith("s") and last[:-1] in nouns)


def _as_outlet(phrase: _Phrase, names: Names) -> tuple[VoiceKind, str] | None:
    words, plain, core = phrase.words, phrase.plain, phrase.core
    outlet = _outlet_in(words, plain, (len(words), core), phrase.first, names)
    if not outlet and not phrase.run and phrase.head in names.outlet_parts:  # "the Reuters news agency"
        end = next((n for n in range(core - 1, 0, -1) if _named(words[n - 1])), 0)
        begin = next((n for n in range(end - 1, -1, -1) if not _named(words[n])), -1) + 1
        outlet = _outlet_in(words, plain, (end,), begin, names) if end else ""
    if outlet:
        return "outlet", outlet
    run = phrase.run
    called = bool(run) and run[-1] in names.outlet_parts and (len(run) > 1 or (phrase.definite and core == len(words)))
    return ("outlet", " ".join(run)) if called else None


def _as_paper(phrase: _Phrase, names: Names) -> tuple[VoiceKind, str] | None:
    """Whose a report, a poll or a statement is."""
    words, core = phrase.words, phrase.core
    before = core > 1 and _named(words[core - 2])
    if phrase.head not in names.evidence or (before and words[core - 1][0].isupper()):  # "the Fraternal Order of Police"
        return None
    owner = _kind_and_name(" ".join(words[: core - 1]), names) if before else None
    if owner is not None and owner[0] in ("outlet", "organisation"):
        return owner  # "the General Staff notice"
    return _behind_document(phrase, names)


def _as_group(phrase: _Phrase, names: Names) -> tuple[VoiceKind, str] | None:
    head = phrase.head
    if head in names.groups:
        return ("organisation" if head in names.bodies else "anonymous"), phrase.bare  # the police speak as one
    return ("anonymous", phrase.bare) if head.endswith("s") and head[:-1] in names.roles else None


def _as_role(phrase: _Phrase, names: Names) -> tuple[VoiceKind, str] | None:
    """Somebody without a name."""
    if not all(word in names.roles for word in phrase.low_run):
        return None
    if phrase.head in names.outlet_parts and phrase.head not in names.roles:
        before = phrase.plain[phrase.core - 2] if phrase.core > 1 else ""
        of_news = names.outlet_parts.intersection((before, before.capitalize()))
        if phrase.definite and before and phrase.head in names.bodies and not of_news:
            return "organisation", phrase.bare  # "the health agency" is none of news
        return ("outlet" if phrase.definite else "anonymous"), phrase.bare
    body = phrase.head in names.bodies and phrase.head not in names.roles
    return ("organisation" if body else "role"), phrase.bare


def _as_titled(phrase: _Phrase, names: Names) -> tuple[VoiceKind, str] | None:
    title, name = _name_of(phrase, names)
    titled = title >= 0 and 0 < len(name) <= 4 and not names.bodies & set(phrase.low_run[title + 1 :])
    return ("person", " ".join(name)) if titled else None


def _as_name(phrase: _Phrase, names: Names) -> tuple[VoiceKind, str]:
    """A person or a body, by the shape of the name."""
    run, low_run, definite = phrase.run, phrase.low_run, phrase.definite
    letters = len(run) == 1 and len(run[0]) > 1 and run[0].isupper()  # "UNHCR"
    if letters or names.bodies & set(low_run) or " ".join(low_run) in names.states:
        return "organisation", phrase.bare
    _, name = _name_of(phrase, names)
    if not name:
        return "role", phrase.bare
    titled = any(word in names.roles for word in phrase.plain[: phrase.first])
    bodily = definite and not phrase.first  # "the White Helmets"
    if titled or (1 < len(name) <= 4 and not bodily) or (len(phrase.words) == 1 and not definite):
        return "person", " ".join(name)
    return "organisation", phrase.bare


def _name_of(phrase: _Phrase, names: Names) -> tuple[int, list[str]]:
    """Where the last title stands in the capitalised words, -1 for none, and the name behind it."""
    title = max((n for n, word in enumerate(phrase.low_run) if word in names.titles), default=-1)
    return title, [word.removesuffix("'s").removesuffix("’s") for word in phrase.run[title + 1 :]]


#: How a phrase may name a voice; the first that tells decides.
_READINGS: tuple[Callable[[_Phrase, Names], tuple[VoiceKind, str] | None], ...] = (
    _as_spokesman,
    _as_several,
    _as_outlet,
    _as_paper,
    _as_group,
    _as_role,
    _as_titled,
    _as_name,
)


def _outlet_in(words: Sequence[str], plain: Sequence[str], ends: Sequence[int], first: int, names: Names) -> str:
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


def _parts(words: Sequence[str], plain: Sequence[str], names: Names) -> list[Sequence[str]]:
    """What "and" joins."""
    joints = [-1, *(n for n, word in enumerate(plain) if word in names.joiners), len(words)]
    return [words[a + 1 : b] for a, b in pairwise(joints) if b > a + 1]


def plain_words(words: Sequence[str]) -> list[str]:
    """Words in lower case, without possessive and full stop."""
    return [_plain_word(word) for word in words]


@lru_cache(maxsize=50_000)
def _plain_word(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s").strip(".,()") or word


def _named(word: str) -> bool:
    """Whether a word is written as part of a name ("Masri", "al-Masri")."""
    return word[0].isupper() or ("-" in word and word.rpartition("-")[2][:1].isupper())


def _tells_more(word: str, plain: str, names: Names) -> bool:
    """Whether a word begins what only tells more about the noun before it ("of ...", "working at ...", "(R-Fla.)")."""
    if word[0] in "(,[":
        return True
    return word[0].islower() and (plain in names.breaks or (plain.endswith(("ing", "ed")) and plain not in names.roles))


def _behind_document(phrase: _Phrase, names: Names) -> tuple[VoiceKind, str]:
    """Whose a report, a poll or a statement is: the outlet, body or person its phrase names, else the document itself."""
    words = phrase.words
    for at in range(phrase.core, len(words) - 1):
        if phrase.plain[at] in names.breaks:
            kind, name = _kind_and_name(" ".join(words[at + 1 :]), names)
            if kind in ("outlet", "organisation", "person"):
                return kind, name
            break
    return "role", phrase.bare


def of_media(one: Mention, vocabulary: Vocabulary) -> bool:
    """Whether a mention is of an outlet, or of unnamed media ("local media", "a newspaper")."""
    words, parts = one.text.split(), names_of(vocabulary).outlet_parts
    return one.kind == "outlet" or plain_words(words)[-1] in parts or words[-1] in parts  # "local media", "state TV"


def of_known_paper(one: Mention, vocabulary: Vocabulary) -> bool:
    """Whether a mention is of a paper that the text has spoken of before ("the report"), not of its owner."""
    names = names_of(vocabulary)
    words = plain_words(one.text.split())
    return one.kind == "role" and words[0] in names.definite and words[-1] in names.evidence
