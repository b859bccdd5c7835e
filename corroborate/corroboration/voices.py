"""Who a voice is within its own document: the body behind those who speak for it, the government a person belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from attrs import evolve, frozen

from corroborate.corroboration.bodies import CAPITAL, bodies_in, body_key, body_words, organ_key, unlabelled
from corroborate.linking.names import canonical, country_of, resolve
from corroborate.model import Document, Voice
from corroborate.model.keeping import kept_with
from corroborate.vocabulary import Vocabulary, as_written, joints, of_class, without_article

#: In an expression it stands for the surname of the person that is looked for.
_PERSON = "{person}"
#: Characters on either side of a person's name among which his body stands.
_BESIDE = 300


def shown(voice: Voice, document: Document, vocabulary: Vocabulary) -> str:
    """How to call a voice for readers: the full name of the body it means, else its own words."""
    key = identity(voice, document, vocabulary)
    return next((body.name for body in bodies_in(document, vocabulary) if body.key == key), undated(voice.name, vocabulary))


@lru_cache(maxsize=20_000)
def undated(name: str, vocabulary: Vocabulary) -> str:
    """A name without the day that a dateline or a lost comma left at its ends: "3 Jun 2016 UN", "the ministry Monday"."""
    days, tokens = body_words(vocabulary).days, re.sub(r"^\([^)]*\)\s+(?=\S)", "", name).split()
    while len(tokens) > 1 and (tokens[0].lower() in days or tokens[0].isdigit()):
        del tokens[0]
    while len(tokens) > 1 and tokens[-1].lower() in days:
        del tokens[-1]
    return " ".join(tokens) if any(token[0].isalpha() for token in tokens) else name


@kept_with("document")
def identity(voice: Voice, document: Document, vocabulary: Vocabulary) -> str:
    """The canonical name of a voice that can be identified; empty for one that cannot.

    An unnamed voice can be identified when its document says who it is: "the president" with a president named, "the monitor"
    with one body named near it, "an embassy representative" by the embassy.
    """
    words = body_words(vocabulary)
    kind = voice.kind if voice.kind in ("person", "organisation", "outlet") else ""
    voice, adverbs = evolve(voice, name=undated(voice.name, vocabulary)), of_class(vocabulary, "adverb")
    if all(word.lower() in adverbs for word in voice.name.split()):
        return ""  # "Earlier", its comma lost
    if voice.kind != "person":
        organ = organ_key(voice.name, vocabulary)
        if organ:
            return organ
        voice = evolve(voice, name=unlabelled(voice.name, vocabulary))
        body = body_key(voice.name, document, vocabulary, near=voice.span.start if voice.span else None)
        if body:
            return body
    key = resolve(voice.name, document, kind, vocabulary)
    plain = canonical(voice.name, kind, vocabulary)
    if kind == "person" and words.bodies.intersection(key.split()).difference(plain.split()):
        key = plain  # "Tom Sail of the Harbour Watch" is no fuller name of his
    unknown = key == plain
    if unknown and without_article(voice.name.lower(), vocabulary) in vocabulary["anaphors"]:
        return ""  # "the organisation", and the text does not tell which
    if voice.named or (voice.kind == "role" and key != canonical(voice.name, "", vocabulary)):
        return key
    issued = _issuer(voice.name, document, vocabulary)
    if issued:
        return issued
    behind = body_behind(voice, document, vocabulary)
    if behind:
        return body_key(behind, document, vocabulary) or resolve(behind, document, "organisation", vocabulary)
    rest = " ".join(words.mouthpieces.sub(" ", voice.name).split())
    if rest != voice.name and any(word in words.bodies for word in re.findall(r"\w+", rest.lower())):
        return canonical(rest, "organisation", vocabulary)  # "an embassy representative": the embassy
    return ""


@kept_with("document")
def body_behind(voice: Voice, document: Document, vocabulary: Vocabulary) -> str:
    """The named body in whose service an unnamed voice is said to be ("an official at the Ministry of Ports"), in its own words;
    empty when there is none, or when the document names none for "an embassy official".

    That the body stands behind what its people say unnamed is likely, not sure: whoever counts on it should say so.
    """
    if voice.named or voice.kind == "document":
        return ""
    words = body_words(vocabulary)
    served = words.served.search(voice.name) or words.serving.search(voice.name)
    said = words.described.split(words.epithet.sub("", served["body"]))[0].strip() if served is not None else ""
    if not words.bodies.intersection(re.findall(r"\w+", said.lower())):
        return ""
    key = body_key(said, document, vocabulary, near=voice.span.start if voice.span else None)
    if key:
        return next((body.name for body in bodies_in(document, vocabulary) if body.key == key), said)
    # a name has a capital that no sentence gave it, or says whose body it is
    named = re.search(CAPITAL, said if said != voice.name[: len(said)] else said.partition(" ")[2])
    return said if named or any(country_of(word, vocabulary) for word in said.split()) else ""


def is_outlet(voice: Voice, document: Document, vocabulary: Vocabulary) -> bool:
    """True when a voice is an outlet or agency, whatever kind it was read as."""
    return voice.kind == "outlet" or identity(voice, document, vocabulary) in body_words(vocabulary).outlets


@lru_cache(maxsize=256)
def _issued_by(noun: str, vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds the name of the body behind the noun for what it issued."""
    issued, by = (as_written(joints(kind, vocabulary)) for kind in ("issued", "issued by"))
    the = as_written(of_class(vocabulary, "definite"))
    return re.compile(rf"\b{noun}\s+(?:(?:{issued})\s+)?(?:{by})\s+(?:(?:{the})\s+)?({body_words(vocabulary).name})")


@kept_with("document")
def _issuer(name: str, document: Document, vocabulary: Vocabulary) -> str:
    """Who issued the notice, statement or report that is said to speak, when the document names one body for it."""
    noun = (re.findall(r"\w+", name.lower()) or [""])[-1]
    if noun not in vocabulary["evidence"]:
        return ""
    names = re.findall(_issued_by(noun, vocabulary), document.text)
    issuers = {
        body_key(found, document, vocabulary) or resolve(found, document, "", vocabulary)
        for found in names if not country_of(found, vocabulary)
    }  # fmt: skip
    return issuers.pop() if len(issuers) == 1 else ""


@lru_cache(maxsize=8)
def _country_and_office(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds, behind a name, a word that may be a country and words that may hold an office: ", the Norwegian prime minister"."""
    the = as_written(of_class(vocabulary, "definite"))
    return re.compile(rf",\s+(?:(?:{the})\s+)?([\w.]+)(?:['\u2019]s)?\s+((?:\w+\s+){{0,3}}\w+)\b")


@kept_with("document")
def office(name: str, document: Document, vocabulary: Vocabulary) -> str:
    """The country whose office a person holds by this document ("Norwegian Prime Minister Liv Berg"); empty when none."""
    surname = name.split()[-1] if name else ""
    if not surname:
        return ""
    titles, inside = body_words(vocabulary).offices, joints("inside an office", vocabulary)
    for match in re.finditer(rf"\b{re.escape(surname[:5])}\w*", document.text, re.IGNORECASE):
        before = re.findall(r"[\w.]+(?:['\u2019]s)?", document.text[max(0, match.start() - 80) : match.start()])
        held = False
        for at in range(len(before) - 1, max(-1, len(before) - 8), -1):
            word = before[at].lower().removesuffix("'s").removesuffix("\u2019s")
            if word in titles:
                held = True
                continue
            country = country_of(before[at], vocabulary) or country_of(" ".join(before[max(0, at - 1) : at + 1]), vocabulary)
            if held and country:
                return country
            if held and not before[at][0].isupper() and word not in inside:
                break
        behind = document.text[match.end() : match.end() + 60]
        after = _country_and_office(vocabulary).match(behind)
        if after and set(after[2].lower().split()) & titles and country_of(after[1], vocabulary):
            return country_of(after[1], vocabulary)
    return ""


@frozen(eq=False)
class _Standing:
    """Expressions for how a person stands to a body.

    :param titled: finds any title.
    :param member: right behind a name, what leads to the body that its bearer is of.
    :param with_title: a person with a title, and the body, in the order in which they are tried.
    :param as_member: a person who is of a body, and that body.
    :param by_noun: a person with a title, and the common noun for the body.
    """

    titled: re.Pattern[str]
    member: re.Pattern[str]
    with_title: tuple[str, ...]
    as_member: str
    by_noun: str


@lru_cache(maxsize=8)
def _standing(vocabulary: Vocabulary) -> _Standing:
    words, title = body_words(vocabulary), body_words(vocabulary).title
    kinds = ("leading", "holding office", "being a member", "belonging", "who is", "before an office")
    leading, holding, member, of, who, its = (as_written(joints(kind, vocabulary)) for kind in kinds)
    the, based = rf"(?:(?:{as_written(of_class(vocabulary, 'definite'))})\s+)?", rf"(?:[\w-]+(?:{as_written(words.based)})\s+)?"
    named = rf"(?:{CAPITAL}\s+){{0,3}}(?i:{_PERSON})"
    body = rf"(?P<body>{words.name})"
    held = rf"(?:,|\s+(?:{who}))?\s+(?:(?:{its})\s+)?(?:\w+\s+)?"
    return _Standing(
        re.compile(rf"\b(?:{title})\b"),
        re.compile(rf",?\s+(?:{member})\s"),
        (
            rf"\b(?:{title})\s+(?:{leading})\s+{the}{based}{body},?\s+{named}\b",
            rf"\b{named}{held}(?:{title})\s+(?:{holding})\s+{the}{based}{body}",
            rf"\b{body}(?:['\u2019]s)?\s+(?:{title})\s+{named}\b",
            rf"\b{named},?\s+{the}{body}(?:['\u2019]s)?\s+(?:{title})\b",
        ),
        rf"\b{named},?\s+(?:{member})\s+{the}{based}{body}",
        rf"\b(?:{title})\s+(?:{of})\s+{the}(?P<noun>[\w-]+(?:\s+[\w-]+){{0,3}}?)\s+{named}\b",
    )


def _around(mentions: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches of a text that lie about some mentions in it, in order; those that meet are one."""
    first = last = -1
    for start, end in mentions:
        if first >= 0 and start - _BESIDE <= last:
            last = end + _BESIDE
            continue
        if first >= 0:
            yield first, last
        first, last = max(0, start - _BESIDE), end + _BESIDE
    if first >= 0:
        yield first, last


@kept_with("document")
def speaks_for(name: str, document: Document, vocabulary: Vocabulary) -> str:
    """The body a person leads or speaks for by this document ("Council head Ada Finch"), canonical."""
    surname = name.split()[-1] if name else ""
    if len(surname) < 3:
        return ""
    words, standing, text = body_words(vocabulary), _standing(vocabulary), document.text
    person = re.escape(surname)
    mentions = [one.span() for one in re.finditer(person, text, re.IGNORECASE)]
    near = list(_around(mentions))
    titled = any(standing.titled.search(text, *reach) for reach in near)
    if not titled and not any(standing.member.match(text, end) for _, end in mentions):
        return ""  # a search for what stands with one name costs more than to see that nothing can

    def first(pattern: str) -> re.Match[str] | None:
        known = re.compile(pattern.replace(_PERSON, person))
        return next(filter(None, (known.search(text, *reach) for reach in near)), None)

    for pattern in standing.with_title:
        match = first(pattern)
        if match and not country_of(match["body"], vocabulary):
            found = words.epithet.sub("", match["body"])
            return body_key(found, document, vocabulary) or resolve(found, document, "organisation", vocabulary)
    member = first(standing.as_member)
    if member and words.bodies.intersection(re.findall(r"\w+", member["body"].lower())):
        return body_key(member["body"], document, vocabulary) or resolve(member["body"], document, "organisation", vocabulary)
    match = first(standing.by_noun)
    return body_key(match["noun"], document, vocabulary, near=match.start()) if match else ""
