"""Who speaks: what kind of voice a noun phrase names, its canonical name, and whom pronouns, titles and surnames stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import evolve, frozen

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
    titles: frozenset[str]
    groups: frozenset[str]
    gender: dict[str, str]
    outlets: dict[str, str]
    outlet_parts: frozenset[str]
    bodies: frozenset[str]
    evidence: frozenset[str]
    pronouns: frozenset[str]


_NAME = r"[^\W\da-z_][\w’'-]*"
_PARTICLE = r"(?:(?:al|el|bin|ibn|van|von|de|der|den|la|le|du|da|dos|di|abu|ter)[ -])*"
_RUN = re.compile(rf"{_NAME}(?:(?:[ \xa0]|\.[ \xa0]){_PARTICLE}{_NAME})*")

_RUN_OF_TWO = re.compile(rf"{_NAME}\.?(?:[ \xa0]{_PARTICLE}{_NAME}\.?){{1,6}}")


@lru_cache(maxsize=8)
def _names(vocabulary: Vocabulary) -> _Names:
    titles = vocabulary["speakers"]
    outlets: dict[str, str] = {}
    for name, entry in vocabulary["outlets"].items():
        if not entry.flag("part"):
            for form in (name, *entry.words("also")):
                outlets[form.lower()] = name
    title_words = [word for word, entry in titles.items() if entry.flag("title")]
    return _Names(
        titles=frozenset(title_words),
        groups=frozenset(word for word, entry in titles.items() if entry.flag("group")),
        gender={word: entry.text("gender") for word, entry in titles.items() if entry.text("gender")},
        outlets=outlets,
        outlet_parts=frozenset(word for word, entry in vocabulary["outlets"].items() if entry.flag("part")),
        bodies=frozenset(vocabulary["bodies"]),
        evidence=frozenset(form for word, entry in vocabulary["evidence"].items() for form in (word, entry.text("plural", word))),
        pronouns=frozenset(
            word
            for word, entry in vocabulary["grammar"].items()
            if {"subject", "object", "relative"} & set(entry.words("classes"))
        ),
    )


def mention(text: str, start: int, end: int, vocabulary: Vocabulary) -> Mention:
    """What the words `text[start:end]` name, by themselves.

    :returns: a mention whose name is the words without article and titles; pronouns and surnames are not resolved yet.
    """
    names = _names(vocabulary)
    said = text[start:end]
    span = Span(start, end)
    low = " ".join(said.lower().replace("’", "'").split())
    plain = re.sub(r"^(?:the|a|an|this|that|these|those|some|many|most|several|two|three)\s", "", low)
    if low in names.outlets or plain in names.outlets:
        return Mention(said, span, "outlet", names.outlets.get(low) or names.outlets[plain])
    if low in names.pronouns:
        return Mention(said, span, "role", said)
    words = plain.replace("'s", " 's").split()
    head = _head(words)
    runs = [run.group() for run in _RUN.finditer(said)]
    last_run = runs[-1] if runs else ""
    at_end = bool(last_run) and said.rstrip(" )").endswith(last_run)
    run_words = last_run.split()
    bare = " ".join(said.split())
    bare = bare[bare.index(" ") + 1 :] if low != plain and " " in bare else bare
    if at_end and run_words and run_words[-1] in names.outlet_parts and len(run_words) > 1:
        return Mention(said, span, "outlet", last_run.removeprefix("The ").removeprefix("the "))
    if at_end:
        last_words = low.split()
        for size in range(min(6, len(last_words) - 1), 0, -1):
            form = " ".join(last_words[-size:])
            if len(form) > 3 and form in names.outlets:
                return Mention(said, span, "outlet", names.outlets[form])
    lower_runs = {word.lower().rstrip(".") for word in run_words}
    if at_end and run_words and not lower_runs & names.bodies and not (lower_runs & names.groups) and not last_run.isupper():
        titled = [word for word in run_words if word.lower().rstrip(".") in names.titles]
        name_words = run_words
        while len(name_words) > 1 and name_words[0].lower().rstrip(".") in names.titles:
            name_words = name_words[1:]
        if titled and name_words[0] != run_words[-1] and run_words.index(titled[-1]) + 1 < len(run_words):
            name_words = run_words[run_words.index(titled[-1]) + 1 :]
        has_role = bool(set(words) & names.titles)
        if 1 < len(name_words) <= 4 or has_role or len(run_words) == len(bare.split()) == 1:
            return Mention(said, span, "person", " ".join(name_words).removesuffix("'s").removesuffix("’s"))
    if head in names.bodies or lower_runs & names.bodies or (last_run.isupper() and at_end):
        return Mention(said, span, "organisation", bare)
    if head in names.groups or (head.endswith("s") and head[:-1] in names.titles):
        return Mention(said, span, "anonymous", bare)
    if any(part in names.outlet_parts for part in (head,)) and not runs:
        return Mention(said, span, "outlet" if low.startswith("the ") else "anonymous", bare)
    if head in names.evidence:
        return Mention(said, span, "role", bare)
    if runs and at_end:
        return Mention(said, span, "organisation" if low != plain else "person", bare)
    return Mention(said, span, "role", bare)


def _head(words: Sequence[str]) -> str:
    """The noun a phrase is about: the last word before its first preposition."""
    head = ""
    for word in words:
        if (
            word in ("of", "in", "for", "at", "from", "with", "on", "by", "to", "who", "that", "close", "working", "familiar")
            and head
        ):
            break
        if word != "'s":
            head = word
    return head


def resolve(text: str, mentions: Iterable[Mention], vocabulary: Vocabulary) -> dict[Span, Mention]:
    """Every mention with the canonical name of whom it stands for.

    A surname stands for the full name in the text, a title ("the president") for the last person named with it, a pronoun
    for the last person who spoke, "the Post" for the outlet whose name ends so. What fits nobody stays as it is.

    :param mentions: in text order.
    :returns: by span, the mention with `kind` and `name` of whom it stands for.
    """
    names = _names(vocabulary)
    listed = sorted(set(mentions), key=lambda one: (one.span.start, one.span.end))
    full: dict[str, str] = {}
    for one in listed:
        if one.kind == "person" and " " in one.name:
            full.setdefault(one.name.split()[-1], one.name)
    wanted = {one.name for one in listed if one.kind == "person"}
    titled: list[tuple[int, str, str]] = []
    for match in _RUN_OF_TWO.finditer(text):
        words = match.group().split()
        name = words
        while len(name) > 1 and any(word.lower().rstrip(".") in names.titles for word in name[:-1]):
            name = name[1:]
        if len(name) > 1 and name[-1] in wanted and not {word.lower() for word in name} & names.bodies:
            full.setdefault(name[-1], " ".join(name))
        before = (word.lower().rstrip(".") for word in words[: -len(name)])
        titled.extend((match.start(), word, " ".join(name)) for word in before if word in names.titles)
    longer: dict[str, str] = {}
    for one in listed:
        if one.kind == "outlet":
            words = one.name.split()
            for size in range(1, len(words)):
                longer.setdefault(" ".join(words[-size:]), one.name)
    found: dict[Span, Mention] = {}
    last_person = last_body = last_unnamed = ""
    at = 0
    roles: dict[str, str] = {}
    for one in listed:
        while at < len(titled) and titled[at][0] < one.span.start:
            roles[titled[at][1]] = full.get(titled[at][2].split()[-1], titled[at][2])
            at += 1
        told = one
        low = one.text.lower()
        if one.kind == "person":
            name = one.name if " " in one.name else full.get(one.name, one.name)
            told = evolve(one, name=name)
            last_person = name
        elif one.kind == "outlet":
            told = evolve(one, name=longer.get(one.name, one.name))
        elif low in ("he", "she", "him", "her", "who") and last_person:
            told = evolve(one, kind="person", name=last_person)
        elif low == "it" and last_body:
            told = evolve(one, kind="organisation", name=last_body)
        elif one.kind == "role" and low.startswith("the "):
            head = _head(low.split())
            if head in roles:
                told = evolve(one, kind="person", name=roles[head])
            elif last_unnamed and head in last_unnamed.lower().split():
                told = evolve(one, name=last_unnamed)
        elif one.kind == "role":
            last_unnamed = one.name
        elif one.kind == "organisation":
            last_body = one.name
        found[one.span] = told
    return found
