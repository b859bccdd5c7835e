"""Bodies and states by their names: the full name for a short one, the country whose ministry, army or press one is.

Names are canonical as in `corroborate.linking.names`; here the document adds which body "the monitor" or "the Council" is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import evolve, frozen

from corroborate.linking.names import canonical, country_of, resolve
from corroborate.model import Document
from corroborate.model.keeping import kept_with
from corroborate.vocabulary import Vocabulary, as_written, joints, of_class, without_article

#: A word with a capital, as part of an expression.
CAPITAL = r"[A-Z\u00c0-\u00de][\w\u2019'-]*"
_GAP = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*(?!\n))"  # a line may end inside a name, a paragraph may not
_TRAILING = re.compile(r"(?:\s+[a-z][\w-]*)+$")
#: So far from its full name a body may be called by a common noun.
_NEAR = 500
#: A run of more capitals than this without a small word between them is a headline, not a name.
_LONGEST = 4


@frozen(eq=False)
class BodyWords:
    """Words about offices and bodies, turned into lookups once per vocabulary.

    :param name: a name of several words with a capital: "Arlow General Hospital", "Ministry of Health and Social Affairs".
    :param epithet: what is said of a body before its name: "the so-called", "New York-based", "the opposition-run".
    :param described: finds where what is said of a body after its name begins.
    :param owned: finds what parts somebody from the body that he is of: " of the ".
    :param based: ends of the words that say where a body is: "-based".
    """

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
    name: str
    epithet: re.Pattern[str]
    described: re.Pattern[str]
    owned: re.Pattern[str]
    based: tuple[str, ...]


@lru_cache(maxsize=8)
def body_words(vocabulary: Vocabulary) -> BodyWords:
    """The words of a vocabulary about offices and bodies, compiled once."""
    kinds: dict[str, set[str]] = {}
    for entry in vocabulary["titles"].values():
        kinds.setdefault(entry.text("kind"), set()).update(entry.words("words"))
    outlets = {canonical(name, "outlet", vocabulary) for name, entry in vocabulary["outlets"].items() if not entry.flag("part")}
    title = as_written(kinds["title"])
    mouthpiece = "|".join(sorted(map(re.escape, vocabulary["spokespersons"]), reverse=True))
    arms = frozenset(body for body, entry in vocabulary["bodies"].items() if entry.flag("state"))
    servant = as_written({*kinds["servant"], *vocabulary["spokespersons"]})
    parts = frozenset(word for word, entry in vocabulary["outlets"].items() if entry.flag("part") and word.islower())
    proper = [word for word, entry in vocabulary["outlets"].items() if entry.flag("part") and not word.islower()]
    of = {kind: as_written(joints(kind, vocabulary)) for kind in ("leading", "speaking", "serving", "joining", "describing")}
    the, article = as_written(of_class(vocabulary, "definite")), as_written(of_class(vocabulary, "article"))
    leading, belonging = of["leading"], as_written(joints("belonging", vocabulary))
    based, owned = (vocabulary["nominals"][key].words("words") for key in ("at a place", "of a side"))
    sided = rf"(?:[\w.]+\s+){{0,2}}[\w.]+[-\s](?:{as_written((*based, *owned))})\s+"
    return BodyWords(
        offices=frozenset(kinds["title"] | kinds["modifier"] | kinds["role"]),
        ranks=frozenset(kinds["rank"]),
        title=title,
        bodies=frozenset(vocabulary["bodies"]),
        anaphors=tuple(
            (tuple(noun.split()), frozenset(entry.words("means")), entry.flag("anywhere"))
            for noun, entry in sorted(vocabulary["anaphors"].items(), key=lambda item: (-len(item[0].split()), item[0]))
        ),
        days=frozenset(form for month, entry in vocabulary["months"].items() for form in (month, *entry.words("forms")))
        | {day for day, entry in vocabulary["dates"].items() if entry.text("kind") == "weekday"},
        small=frozenset(kinds["small"]),
        states=frozenset(kinds["state"]),
        press=parts | {word.lower() for word in proper},
        outlet_kinds=parts - {word.lower() for word in proper},
        arms=arms,
        plain=arms | kinds["modifier"] | kinds["small"] | kinds["state"],
        mouthpieces=re.compile(rf"\b(?:{mouthpiece})s?\b", re.IGNORECASE),
        led=re.compile(rf"\b(?:{title}|{mouthpiece})s?\s+(?:{of['speaking']})\s+(?:(?:{the})\s+)?(?P<body>.+)$", re.IGNORECASE),
        served=re.compile(
            rf"\b(?:{servant})s?\s+(?:\w+(?:ing|ed)\s+)?(?:{of['serving']})\s+(?:(?:{the})\s+)?(?P<body>.+)$", re.IGNORECASE
        ),
        serving=re.compile(rf"^(?:(?:{article})\s+)?(?P<body>.+?)(?:['\u2019]s)?\s+(?:{servant})s?$", re.IGNORECASE),
        outlets=frozenset(outlets),
        name=rf"{CAPITAL}(?:{_GAP}{CAPITAL}){{0,5}}"
        rf"(?:{_GAP}(?:{leading}){_GAP}(?:(?:{the}){_GAP})?{CAPITAL}(?:{_GAP}(?:(?:{of['joining']}){_GAP})?{CAPITAL}){{0,4}}){{0,2}}",
        epithet=re.compile(rf"^(?:{sided}|[a-z][\w-]*\s+|(?:{the.capitalize()})\s+)+(?=[A-Z])"),
        described=re.compile(rf",|\s(?:{of['describing']})\s"),
        owned=re.compile(rf" (?:{belonging}) (?:{the}) "),
        based=tuple(f"-{word}" for word in based),
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


@kept_with("document")
def body_key(name: str, document: Document, vocabulary: Vocabulary, *, near: int | None = None) -> str:
    """The canonical full name of the body that `name` means in this document; empty when it names none surely.

    :param name: as said: "London-based Rights Watch", "head of the Council", "the monitoring group".
    :param near: where it is said; a common noun means the one body named in full within reach of it.
    """
    words = body_words(vocabulary)
    led = words.led.search(name)
    said = (led["body"] if led is not None else name).strip()
    bare = words.described.split(words.epithet.sub("", said))[0]
    bodies = bodies_in(document, vocabulary)
    full = _TRAILING.sub("", bare)  # "... Council for Human Rights monitor"
    if full[:1].isupper() and not full.endswith(words.based):
        parts = set(re.findall(r"\w+", full.lower()))
        within = not of_class(vocabulary, "preposition").isdisjoint(said.removesuffix(bare).lower().split())
        if within and not words.bodies & parts:
            return ""  # "a source at Arlow harbour" is not of the one body that has Arlow in its name
        fuller = {body.key for body in bodies if body.words >= parts}
        if len(fuller) == 1:
            return fuller.pop()
        changed = led is not None or bare != without_article(said, vocabulary)
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


@kept_with("document")
def bodies_in(document: Document, vocabulary: Vocabulary) -> tuple[Body, ...]:
    """Bodies that a document names in full, those with the longest names first."""
    words = body_words(vocabulary)
    found: dict[str, Body] = {}
    for match in re.finditer(words.name, document.text):
        name = words.epithet.sub("", match.group())
        whose, *of = words.owned.split(name, maxsplit=1)
        if of and not words.bodies.intersection(whose.lower().split()) and words.bodies.intersection(of[0].lower().split()):
            name = of[0]  # "Tom Sail of the Harbour Watch Institute"
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


def governs(name: str, vocabulary: Vocabulary) -> str:
    """The country whose government an unnamed voice speaks for ("officials in Kiev"); empty when none."""
    key = canonical(name, "", vocabulary)
    return key if key in vocabulary["countries"] else ""


@lru_cache(maxsize=20_000)
def organ_of(name: str, vocabulary: Vocabulary) -> str:
    """The state that a name means, or whose ministry, army or press ("Norwegian state television"); empty when none."""
    words = body_words(vocabulary)
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
    """The canonical name of a state's press or ministry, however it is called ("Syrian state media"); empty for others."""
    words = body_words(vocabulary)
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
    words = body_words(vocabulary)
    tokens = [token for word in re.findall(r"\w+", name.lower()) for token in {word, word.removesuffix("s")}]
    return bool(words.states.intersection(tokens) and words.press.intersection(tokens))


def unlabelled(name: str, vocabulary: Vocabulary) -> str:
    """An outlet's name without what is said of it and what kind it is of: "the party-run Arlow news agency" is "Arlow"."""
    words = body_words(vocabulary)
    tokens = words.epithet.sub("", name).split()
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
