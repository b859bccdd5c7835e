"""Who a voice is within its own document: a fuller name for a short one, the body behind those who speak for it.

Names are canonical as in `corroborate.linking.names`; here the document adds what only it can tell: which body "the monitor"
or "the Council" is, whom a spokesperson speaks for, which government a person belongs to.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import evolve, frozen

from corroborate.linking.names import canonical, country_of, resolve
from corroborate.model import Document, Voice
from corroborate.model.keeping import kept_with
from corroborate.vocabulary import Vocabulary

_CAPITAL = r"[A-Z\u00c0-\u00de][\w\u2019'-]*"
#: A name of several capitalised words: "Arlow General Hospital", "Ministry of Health and Social Affairs".
_GAP = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*(?!\n))"  # a line may end inside a name, a paragraph may not
_NAME = (
    rf"{_CAPITAL}(?:{_GAP}{_CAPITAL}){{0,5}}"
    rf"(?:{_GAP}(?:for|of){_GAP}(?:the{_GAP})?{_CAPITAL}(?:{_GAP}(?:and{_GAP})?{_CAPITAL}){{0,4}}){{0,2}}"
)
#: What is said of a body before its name: "the so-called", "New York-based", "the opposition-run".
_EPITHET = re.compile(
    r"^(?:(?:[\w.]+\s+){0,2}[\w.]+[-\s](?:based|linked|backed|affiliated|aligned|run|affiliate)\s+|[a-z][\w-]*\s+|The\s+)+(?=[A-Z])"
)
#: What stands between the name of somebody and that of the body somebody is of.
_MEMBER = re.compile(r",?\s+(?:of|from|with)\s")
#: Where what is said of a body after its name begins.
_RELATIVE = re.compile(r",|\s(?:which|who|that)\s")
_TRAILING = re.compile(r"(?:\s+[a-z][\w-]*)+$")
#: So far from its full name a body may be called by a common noun.
_NEAR = 500
#: A run of more capitals than this without a small word between them is a headline, not a name.
_LONGEST = 4


@frozen(eq=False)
class _Words:
    """Words about offices and bodies, turned into lookups once per vocabulary."""

    offices: frozenset[str]
    ranks: frozenset[str]
    title: str
    bodies: frozenset[str]
    anaphors: tuple[tuple[tuple[str, ...], frozenset[str], bool], ...]  # words, what they mean, anywhere
    days: frozenset[str]
    small: frozenset[str]
    states: frozenset[str]
    press: frozenset[str]
    outlet_kinds: frozenset[str]
    arms: frozenset[str]
    plain: frozenset[str]
    mouthpieces: re.Pattern[str]
    led: re.Pattern[str]
    served: re.Pattern[str]
    serving: re.Pattern[str]
    outlets: frozenset[str]


@lru_cache(maxsize=8)
def _any_title(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words(vocabulary).title})\b")


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    kinds: dict[str, set[str]] = {}
    for entry in vocabulary["titles"].values():
        kinds.setdefault(entry.text("kind"), set()).update(entry.words("words"))
    outlets = {canonical(name, "outlet", vocabulary) for name, entry in vocabulary["outlets"].items() if not entry.flag("part")}
    title = "|".join(sorted(map(re.escape, kinds["title"]), key=lambda word: (-len(word), word)))
    mouthpiece = "|".join(sorted(map(re.escape, vocabulary["spokespersons"]), reverse=True))
    arms = frozenset(body for body, entry in vocabulary["bodies"].items() if entry.flag("state"))
    servant = "|".join(
        sorted(map(re.escape, {*kinds["servant"], *vocabulary["spokespersons"]}), key=lambda word: (-len(word), word))
    )
    parts = frozenset(word for word, entry in vocabulary["outlets"].items() if entry.flag("part") and word.islower())
    proper = [word for word, entry in vocabulary["outlets"].items() if entry.flag("part") and not word.islower()]
    return _Words(
        frozenset(kinds["title"] | kinds["modifier"] | kinds["role"]),
        frozenset(kinds["rank"]),
        title,
        frozenset(vocabulary["bodies"]),
        tuple(
            (tuple(noun.split()), frozenset(entry.words("means")), entry.flag("anywhere"))
            for noun, entry in sorted(vocabulary["anaphors"].items(), key=lambda item: (-len(item[0].split()), item[0]))
        ),
        frozenset(form for month, entry in vocabulary["months"].items() for form in (month, *entry.words("forms")))
        | {day for day, entry in vocabulary["dates"].items() if entry.text("kind") == "weekday"},
        frozenset(kinds["small"]),
        frozenset(kinds["state"]),
        parts | {word.lower() for word in proper},
        parts - {word.lower() for word in proper},
        arms,
        arms | kinds["modifier"] | kinds["small"] | kinds["state"],
        re.compile(rf"\b(?:{mouthpiece})s?\b", re.IGNORECASE),
        re.compile(rf"\b(?:{title}|{mouthpiece})s?\s+(?:of|for|at)\s+(?:the\s+)?(?P<body>.+)$", re.IGNORECASE),
        re.compile(
            rf"\b(?:{servant})s?\s+(?:\w+(?:ing|ed)\s+)?(?:at|of|in|with|from|for)\s+(?:the\s+)?(?P<body>.+)$", re.IGNORECASE
        ),
        re.compile(rf"^(?:the\s+|an?\s+)?(?P<body>.+?)(?:['\u2019]s)?\s+(?:{servant})s?$", re.IGNORECASE),
        frozenset(outlets),
    )


@frozen
class Body:
    """A body that a document names in full.

    :param key: canonical name.
    :param name: as the document writes it.
    :param words: the words of the name, in lower case.
    :param places: where it stands.
    """

    key: str
    name: str
    words: frozenset[str]
    places: tuple[int, ...]


def shown(voice: Voice, document: Document, vocabulary: Vocabulary) -> str:
    """How to call a voice for readers: the full name of the body it means, else its own words."""
    key = identity(voice, document, vocabulary)
    return next((body.name for body in _bodies(document, vocabulary) if body.key == key), undated(voice.name, vocabulary))


@lru_cache(maxsize=20_000)
def undated(name: str, vocabulary: Vocabulary) -> str:
    """A name without the day that a dateline or a lost comma left at its ends: "3 Jun 2016 UN", "the ministry Monday",
    or the credit of a picture before it."""
    days, tokens = _words(vocabulary).days, re.sub(r"^\([^)]*\)\s+(?=\S)", "", name).split()
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
    words = _words(vocabulary)
    kind = voice.kind if voice.kind in ("person", "organisation", "outlet") else ""
    voice = evolve(voice, name=undated(voice.name, vocabulary))
    if all("adverb" in _classes(word.lower(), vocabulary) for word in voice.name.split()):
        return ""  # "Earlier", its comma lost
    if voice.kind != "person":
        organ = organ_key(voice.name, vocabulary)
        if organ:
            return organ
        voice = evolve(voice, name=_unlabelled(voice.name, vocabulary))
        body = body_key(voice.name, document, vocabulary, near=voice.span.start if voice.span else None)
        if body:
            return body
    key = resolve(voice.name, document, kind, vocabulary)
    plain = canonical(voice.name, kind, vocabulary)
    if kind == "person" and words.bodies.intersection(key.split()).difference(plain.split()):
        key = plain  # "Tom Sail of the Harbour Watch" is no fuller name of his
    unknown = key == plain
    if unknown and voice.name.lower().removeprefix("the ") in vocabulary["anaphors"]:
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
    words = _words(vocabulary)
    served = words.served.search(voice.name) or words.serving.search(voice.name)
    said = _RELATIVE.split(_EPITHET.sub("", served["body"]))[0].strip() if served is not None else ""
    if not words.bodies.intersection(re.findall(r"\w+", said.lower())):
        return ""
    key = body_key(said, document, vocabulary, near=voice.span.start if voice.span else None)
    if key:
        return next((body.name for body in _bodies(document, vocabulary) if body.key == key), said)
    # a name has a capital that no sentence gave it, or says whose body it is
    named = re.search(_CAPITAL, said if said != voice.name[: len(said)] else said.partition(" ")[2])
    return said if named or any(country_of(word, vocabulary) for word in said.split()) else ""


def is_outlet(voice: Voice, document: Document, vocabulary: Vocabulary) -> bool:
    """True when a voice is an outlet or agency, whatever kind it was read as."""
    return voice.kind == "outlet" or identity(voice, document, vocabulary) in _words(vocabulary).outlets


@kept_with("document")
def body_key(name: str, document: Document, vocabulary: Vocabulary, *, near: int | None = None) -> str:
    """The canonical full name of the body that `name` means in this document; empty when it names none surely.

    :param name: as said: "London-based Rights Watch", "head of the Council", "the monitoring group".
    :param near: where it is said; a common noun means the one body named in full within reach of it.
    """
    words = _words(vocabulary)
    led = words.led.search(name)
    said = (led["body"] if led is not None else name).strip()
    bare = _RELATIVE.split(_EPITHET.sub("", said))[0]
    bodies = _bodies(document, vocabulary)
    full = _TRAILING.sub("", bare)  # "... Council for Human Rights monitor"
    if full[:1].isupper() and not full.endswith("-based"):
        parts = set(re.findall(r"\w+", full.lower()))
        within = any("preposition" in _classes(word, vocabulary) for word in said.removesuffix(bare).lower().split())
        if within and not words.bodies & parts:
            return ""  # "a source at Arlow harbour" is not of the one body that has Arlow in its name
        fuller = {body.key for body in bodies if body.words >= parts}
        if len(fuller) == 1:
            return fuller.pop()
        changed = led is not None or bare != said.removeprefix("the ")
        of_body = words.bodies.intersection(re.findall(r"\w+", bare.lower()))
        return resolve(bare, document, "organisation", vocabulary) if changed and of_body else ""
    tokens = re.findall(r"\w+", bare.lower())
    for noun, means, anywhere in words.anaphors:
        if tuple(tokens[-len(noun) :]) != noun:
            continue
        fit = [body for body in bodies if means & body.words]
        if near is not None and (len(fit) > 1 or not anywhere):
            fit = [body for body in fit if any(-_NEAR // 2 <= near - place <= _NEAR for place in body.places)]
        return fit[0].key if len(fit) == 1 else ""
    return ""


def _classes(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    entry = vocabulary["grammar"].get(word)
    return entry.words("classes") if entry is not None else ()


@kept_with("document")
def _issuer(name: str, document: Document, vocabulary: Vocabulary) -> str:
    """Who issued the notice, statement or report that is said to speak, when the document names one body for it."""
    noun = (re.findall(r"\w+", name.lower()) or [""])[-1]
    if noun not in vocabulary["evidence"]:
        return ""
    names = re.findall(rf"\b{noun}\s+(?:issued\s+)?(?:by|from)\s+(?:the\s+)?({_NAME})", document.text)
    issuers = {
        body_key(found, document, vocabulary) or resolve(found, document, "", vocabulary)
        for found in names if not country_of(found, vocabulary)
    }  # fmt: skip
    return issuers.pop() if len(issuers) == 1 else ""


@kept_with("document")
def _bodies(document: Document, vocabulary: Vocabulary) -> tuple[Body, ...]:
    """Bodies that a document names in full, those with the longest names first."""
    words = _words(vocabulary)
    found: dict[str, Body] = {}
    for match in re.finditer(_NAME, document.text):
        name = _EPITHET.sub("", match.group())
        whose, _, of = name.partition(" of the ")
        if of and not words.bodies.intersection(whose.lower().split()) and words.bodies.intersection(of.lower().split()):
            name = of  # "Tom Sail of the Harbour Watch Institute"
        tokens = re.findall(r"\w+", name.lower())
        while tokens and tokens[0] in words.days:
            name, tokens = name.partition(" ")[2], tokens[1:]
        # "... for Human Rights. At least", the full stop lost; "... National Hospital Dr. Berg"
        while tokens and (tokens[-1] in words.small or tokens[-1] in words.ranks):
            name, tokens = name.rpartition(" ")[0], tokens[:-1]
        joined = any(word[0].islower() for word in name.split())
        if not words.bodies.intersection(tokens) or len(tokens) < 3 or (not joined and len(tokens) > _LONGEST):
            continue
        key = resolve(name, document, "organisation", vocabulary)
        known = found.get(key, Body(key, name, frozenset(tokens), ()))
        found[key] = evolve(known, places=(*known.places, match.start()))
    merged: list[Body] = []
    for body in sorted(found.values(), key=lambda body: (-len(body.words), body.key)):
        home = next((at for at, longer in enumerate(merged) if body.words <= longer.words), None)
        if home is None:
            merged.append(body)
        else:  # part of a longer name: the same body
            merged[home] = evolve(merged[home], places=tuple(sorted((*merged[home].places, *body.places))))
    return tuple(merged)


@kept_with("document")
def office(name: str, document: Document, vocabulary: Vocabulary) -> str:
    """The country whose office a person holds by this document ("Norwegian Prime Minister Liv Berg"); empty when none.

    :param name: canonical name of the person.
    """
    surname = name.split()[-1] if name else ""
    if not surname:
        return ""
    titles = _words(vocabulary).offices
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
            if held and not before[at][0].isupper() and word not in ("of", "the", "and"):
                break
        behind = document.text[match.end() : match.end() + 60]
        after = re.match(r",\s+(?:the\s+)?([\w.]+)(?:['\u2019]s)?\s+((?:\w+\s+){0,3}\w+)\b", behind)
        if after and set(after[2].lower().split()) & titles and country_of(after[1], vocabulary):
            return country_of(after[1], vocabulary)
    return ""


@kept_with("document")
def speaks_for(name: str, document: Document, vocabulary: Vocabulary) -> str:
    """The body a person leads or speaks for by this document ("Council head Ada Finch"), canonical.

    :param name: canonical name of the person.
    """
    surname = name.split()[-1] if name else ""
    if len(surname) < 3:
        return ""
    title, text = _words(vocabulary).title, document.text
    titled = _any_title(vocabulary).search(text) is not None
    if not titled and not any(_MEMBER.match(text, one.end()) for one in re.finditer(re.escape(surname), text, re.IGNORECASE)):
        return ""  # a search for what stands with one name costs more than to see that nothing can
    named = rf"(?:{_CAPITAL}\s+){{0,3}}(?i:{re.escape(surname)})"
    body = rf"(?P<body>{_NAME})"
    held = r"(?:,|\s+who\s+is)?\s+(?:the\s+|a\s+|its\s+)?(?:\w+\s+)?"
    patterns = (
        rf"\b(?:{title})\s+(?:of|for)\s+(?:the\s+)?(?:[\w-]+-based\s+)?{body},?\s+{named}\b",
        rf"\b{named}{held}(?:{title})\s+(?:of|for|at|with)\s+(?:the\s+)?(?:[\w-]+-based\s+)?{body}",
        rf"\b{body}(?:['\u2019]s)?\s+(?:{title})\s+{named}\b",
        rf"\b{named},?\s+(?:the\s+)?{body}(?:['\u2019]s)?\s+(?:{title})\b",
    )
    for pattern in patterns:
        match = re.search(pattern, text)
        if match and not country_of(match["body"], vocabulary):
            found = _EPITHET.sub("", match["body"])
            return body_key(found, document, vocabulary) or resolve(found, document, "organisation", vocabulary)
    member = re.search(rf"\b{named},?\s+(?:of|from|with)\s+(?:the\s+)?(?:[\w-]+-based\s+)?{body}", text)
    if member and _words(vocabulary).bodies.intersection(re.findall(r"\w+", member["body"].lower())):
        return body_key(member["body"], document, vocabulary) or resolve(member["body"], document, "organisation", vocabulary)
    common = rf"\b(?:{title})\s+of\s+(?:the\s+)?(?P<noun>[\w-]+(?:\s+[\w-]+){{0,3}}?)\s+{named}\b"
    match = re.search(common, text)
    return body_key(match["noun"], document, vocabulary, near=match.start()) if match else ""


def governs(name: str, vocabulary: Vocabulary) -> str:
    """The country whose government an unnamed voice speaks for ("officials in Kiev"); empty when none."""
    key = canonical(name, "", vocabulary)
    return key if key in vocabulary["countries"] else ""


@lru_cache(maxsize=20_000)
def organ_of(name: str, vocabulary: Vocabulary) -> str:
    """The state that a name means, or whose ministry, army or press ("Norwegian state television"); empty when none."""
    words = _words(vocabulary)
    tokens = re.findall(r"\w+", name.lower())
    countries = {token: country for token in tokens if (country := _land(token, vocabulary))}
    rest = [token for token in tokens if token not in countries]
    if not countries or (len(set(countries.values())) > 1 and not words.arms.intersection(tokens[1:2])):
        return ""  # of two countries the first has the embassy: "the Kenyan embassy in Lima"
    press = words.states.intersection(rest) and words.press.intersection(rest)
    # "Norwegian rebel army" has a word too many
    arm = words.arms.intersection(rest) and words.plain.issuperset(rest)
    whole = not rest and country_of(name, vocabulary)
    return next(iter(countries.values())) if press or arm or whole else ""


@lru_cache(maxsize=20_000)
def organ_key(name: str, vocabulary: Vocabulary) -> str:
    """The canonical name of a state's press or ministry, however it is called: "Syria's state TV" and "Syrian state media" are
    one, and so are "the defence ministry in Oslo" and "Norway's Defense Ministry"; empty for anything else.
    """
    words = _words(vocabulary)
    tokens = [token for token in re.findall(r"\w+", name.lower()) if token not in words.small]
    lands = {token: land for token in tokens if (land := _land(token, vocabulary))}
    rest = [token for token in tokens if token not in lands]
    if len(set(lands.values())) != 1 or not rest:
        return ""
    land = next(iter(lands.values()))
    if words.states.intersection(rest) and words.press.intersection(rest):
        return f"{land} state media"
    if len(rest) > 1 and words.arms.intersection(rest) and words.plain.issuperset(rest):
        return canonical(f"{land} {' '.join(rest)}", "organisation", vocabulary)
    return ""


def is_state_press(name: str, vocabulary: Vocabulary) -> bool:
    """True for the press of a state that the name does not tell: "state television", "the regime's TV"."""
    words = _words(vocabulary)
    tokens = [token for word in re.findall(r"\w+", name.lower()) for token in {word, word.removesuffix("s")}]
    return bool(words.states.intersection(tokens) and words.press.intersection(tokens))


def _unlabelled(name: str, vocabulary: Vocabulary) -> str:
    """An outlet's name without what is said of it and what kind it is of: "the party-run Arlow news agency" is "Arlow"."""
    words = _words(vocabulary)
    tokens = _EPITHET.sub("", name).split()
    count = len(tokens)
    while len(tokens) > 1 and tokens[-1].lower() in words.outlet_kinds:
        del tokens[-1]
    if len(tokens) == count:
        return name
    while len(tokens) > 1 and tokens[-1].islower() and tokens[-1] in words.press:
        del tokens[-1]
    bare = " ".join(tokens)
    return bare if tokens[0][0].isupper() and not _land(bare.lower(), vocabulary) else name


def _land(token: str, vocabulary: Vocabulary) -> str:
    """The country that one word of a name means: "Norwegian", "Oslo", "Norways" with the apostrophe lost."""
    return country_of(token, vocabulary) or governs(token, vocabulary) or country_of(token.removesuffix("s"), vocabulary)
