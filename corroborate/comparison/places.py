"""Places: one deed in two of them (she died in Wick or in Arlow, and not in both), what is measured at one of many, and places
that may lie in each other: by how wide an area each is, as a town in its state or province, or because a sentence names both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from corroborate.comparison.days import done_once, is_once, is_to_come, own_days
from corroborate.comparison.matters import is_brief
from corroborate.extraction.deeds.identity import BE
from corroborate.extraction.deeds.schedules import OCCURRENCE
from corroborate.linking.families import exclude_each_other
from corroborate.linking.names import canonical, country_of, same
from corroborate.linking.wording import plain
from corroborate.model import Claim, Document
from corroborate.model.keeping import kept_with
from corroborate.values import Quantity, Term, TimeSpan
from corroborate.vocabulary import Vocabulary, any_of, joints, of_class, without_article

#: Where a sentence ends, not the name of a state in a dateline; and where a headline does, which tells of what the lead tells of.
_SENTENCE_END = re.compile(r"[.!?]\s(?![-–—(])|\n")
_HEADLINE_END = re.compile(r"\A([^.!?\n]*)\n+")
#: The lists of `places` for areas of each width; that for a town with what lies around it, and of what says so before a name.
_AROUND, _WITH = "areas, around towns", "areas, with their surroundings"
_WIDTHS = ("areas, towns", _AROUND, "areas, lands", "areas, countries")
#: Words before a thing among which an article tells that it is a known one: "the stolen Vermeer".
_NEAR = 3


def two_places(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The places that two texts give one deed; None when they name one, or the deed may be done twice."""
    if a.document == b.document or a.predicate != b.predicate or not all(_answers_where(claim, vocabulary) for claim in (a, b)):
        return None
    once, brief = done_once(a, vocabulary), all(is_brief(documents[claim.document], vocabulary) for claim in (a, b))
    if not (once or brief) or not all(map(_is_told, (a, b))):
        return None
    days = own_days(a), own_days(b)
    if not once and days[0] is not None and days[1] is not None and not days[0].overlaps(days[1]):
        return None
    one, other = (claim.qualifiers.place[0] if claim.qualifiers.place else "" for claim in (a, b))
    if not all(_put_in(claim, vocabulary) for claim in (a, b)):
        return None
    if a.predicate == BE and not exclude_each_other(plain(one), plain(other), vocabulary, alike=True):  # two continents
        one, other = (_country(claim, documents, vocabulary) for claim in (a, b))
    if not _apart(one, other, vocabulary) or not one or not other or bool(_state(a, vocabulary)) != bool(_state(b, vocabulary)):
        return None
    named = plain(one) in plain(documents[b.document].text) or plain(other) in plain(documents[a.document].text)
    return (one, other) if not named and _one_deed(a, b, vocabulary) else None


def at_own_place(claim: Claim) -> bool:
    """True for a claim whose words name its place."""
    return bool(claim.qualifiers.place) and claim.qualifiers.place[0] in claim.quote


def is_at(claim: Claim, place: str) -> bool:
    """True for a claim whose first place is this one."""
    return same(canonical(claim.qualifiers.place[0], "place"), canonical(place, "place"))


def own_places_differ(a: Claim, b: Claim) -> bool:
    """True when the words of each name a place, and not the same."""
    return at_own_place(a) and at_own_place(b) and not is_at(a, b.qualifiers.place[0])


def at_one_place(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True where one is measured at a place and below the other, which is told without one: "gusts reached 92 mph"."""
    placed, open_ = (a, b) if a.qualifiers.place else (b, a)
    stations = vocabulary["frames"].flagged(a.predicate, "stations")
    return stations and bool(placed.qualifiers.place) and not open_.qualifiers.place and _is_below(placed, open_)


def of_its_own(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True where a firm counts those it serves, and the other is of another firm, or of more: these need not all be its."""
    firms = [_firm(claim) for claim in (a, b)]
    if not vocabulary["frames"].flagged(a.predicate, "firms") or not any(firms):
        return False
    if all(firms):
        names = [set(plain(firm).replace("(", " ").replace(")", " ").split()) for firm in firms]
        return not same(*map(canonical, firms)) and not (names[0] <= names[1] or names[1] <= names[0])
    own, other = (a, b) if firms[0] else (b, a)
    nouns = [plain(claim.noun).rpartition(" ")[2] for claim in (own, other)]
    return nouns[0] != nouns[1] and _is_below(own, other)


def _firm(claim: Claim) -> str:
    """The name of the body that gives a count; "" for none, and in a headline, whose first words may be no voice."""
    speaker = claim.attribution.speaker
    titled = speaker.kind != "organisation" and speaker.text != speaker.name  # "Mayor Ada Finch"
    return "" if claim.headline or not speaker.named or speaker.kind == "outlet" or titled else speaker.name


def _is_below(a: Claim, b: Claim) -> bool:
    """True for a figure below another one, as far as that is known from below."""
    values = a.value, b.value
    if not all(isinstance(value, Quantity) for value in values):
        return False
    high, low = (value.high if value is a.value else value.low for value in values if isinstance(value, Quantity))
    return high is not None and low is not None and high < low


def _answers_where(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a deed whose answer is the place ("is based in Arlow"), what stays there, or the day of what happens once."""
    place = claim.qualifiers.place[0] if claim.qualifiers.place else None
    if isinstance(claim.value, TimeSpan) and done_once(claim, vocabulary):
        return True
    said = without_article(claim.value.text, vocabulary) if isinstance(claim.value, Term) else ""
    return claim.value is None or (said != "" and (said == place or _stays(claim, vocabulary)))


def _stays(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for what is said to be a thing that lies in one country: "is a city", "is a bridge"; not "is a river"."""
    noun = claim.value.key.lower().rpartition(" ")[2] if claim.predicate == BE and isinstance(claim.value, Term) else ""
    return noun in vocabulary["places"]["in one country"].words("words")


def _country(claim: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> str:
    """The country that a claim gives as its place, or behind its place: "in Jutland, Denmark"; "" for none."""
    place, text = claim.qualifiers.place[0], documents[claim.document].text
    at = text.find(place, claim.span.start)
    behind = _behind_place(vocabulary).match(text, at + len(place)) if at >= 0 else None
    return next((said for said in (place, behind[1] if behind else "") if said and country_of(said, vocabulary)), "")


def _is_told(claim: Claim) -> bool:
    """True for what is said to be done or to come, not denied and not only possible."""
    return claim.qualifiers.polarity and claim.qualifiers.modality in (None, "will")


def _apart(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for two places of which neither may lie in the other."""
    countries = [country_of(place, vocabulary) for place in (one, other)]
    if any(countries):
        return all(countries) and countries[0] != countries[1]
    return not same(*(canonical(place, "place", vocabulary) for place in (one, other)))


@lru_cache(maxsize=8)
def _behind_place(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds what stands behind a place and a comma: "Jutland, Denmark"."""
    definite, joining = any_of(of_class(vocabulary, "definite")), any_of(joints("joining", vocabulary))
    return re.compile(rf"\s?,\s(?:(?:{definite})\s)?([A-Z][\w.]+(?:\s(?:(?:{joining})\s)?[A-Z][\w.]+)*)")


@lru_cache(maxsize=8)
def _lands(vocabulary: Vocabulary) -> str:
    """A pattern of the nouns for a stretch of land, which holds other places."""
    return "|".join(map(re.escape, vocabulary["places"]["lands"].words("words")))


def _put_in(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True when the claim's own words put it in its place ("in Arlow"), and do not call that a region ("in Vale county")."""
    if not at_own_place(claim):
        return False
    place = re.escape(claim.qualifiers.place[0])
    land, sides = rf"(?:{_lands(vocabulary)})", any_of(vocabulary["places"]["sides"].words("words"))
    inside, of = (any_of(joints(kind, vocabulary)) for kind in ("in a place", "belonging"))
    definite = any_of(of_class(vocabulary, "definite"))
    led = rf"\b(?:{inside})\s+(?:(?:{definite})\s+)?(?:(?:{sides})\s+)?(?P<before>{land}\s+(?:{of})\s+)?"
    found = re.search(rf"{led}{place}\b(?P<behind>\s+{land}\b)?", claim.quote)
    return found is not None and not found["before"] and not found["behind"] and not re.search(rf"\b{land}$", plain(place))


def _one_deed(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for what is done once to what it is about, or is done to one thing that both tell of as known."""
    things = ["" if claim.patient in claim.qualifiers.place else canonical(claim.patient, "", vocabulary) for claim in (a, b)]
    subjects = [canonical(claim.subject, "", vocabulary) for claim in (a, b)]
    one_thing = things[0] != "" and same(*things)
    if a.predicate.partition(" ")[0] == BE:
        return same(*subjects)
    if (a.predicate == OCCURRENCE or all(map(is_to_come, (a, b)))) and not any(things):  # "the summit was held in Oslo"
        return same(*subjects) and all(_is_known(claim, vocabulary) for claim in (a, b))
    if is_once(a, vocabulary):
        return one_thing or (not all(things) and same(*subjects))
    return one_thing and all(_is_known(claim, vocabulary) for claim in (a, b))


def _is_known(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a thing with a definite article: "the stolen Vermeer", not "a rally"."""
    noun = plain(claim.patient or claim.subject).rpartition(" ")[2]
    words = plain(claim.quote).split()
    at = next((n for n, word in enumerate(words) if word.strip(".,;\"'").startswith(noun)), 0)
    return not of_class(vocabulary, "definite").isdisjoint(words[max(0, at - _NEAR) : at])


def other_areas(a: Claim, b: Claim, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The words for the areas of two widths that two figures are of; None where they are of one, or nothing tells."""
    one, other = _areas(a, vocabulary), _areas(b, vocabulary)
    apart = bool(one and other and one.keys().isdisjoint(other)) or (_AROUND in one) != (_AROUND in other)
    return (_said(one), _said(other)) if apart else None


def _said(areas: dict[str, str]) -> str:
    """The areas in words."""
    return ", ".join(dict.fromkeys(areas.values())) or "not told"


def _areas(claim: Claim, vocabulary: Vocabulary) -> dict[str, str]:
    """The words for areas of each width, where they have what is counted or it lies in them."""
    inside = _inside(vocabulary).findall(claim.quote)
    held = f" {plain(' '.join((claim.agent, claim.subject, *inside)))} ".replace("'s ", " ")
    found: dict[str, str] = {}
    for word, width in _widths(vocabulary):
        if word in held:
            found.setdefault(width, word.strip())
    around = _with_surroundings(vocabulary).search(claim.quote)
    return found | {_AROUND: around[0]} if around else found


@lru_cache(maxsize=8)
def _widths(vocabulary: Vocabulary) -> Sequence[tuple[str, str]]:
    """The words for areas between spaces, each with its width."""
    return [(f" {word} ", width) for width in _WIDTHS for word in vocabulary["places"][width].words("words")]


@lru_cache(maxsize=8)
def _inside(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A pattern of what something lies in: "in the | greater metropolitan area"."""
    inside, definite = any_of(joints("in a place", vocabulary)), any_of(of_class(vocabulary, "definite"))
    return re.compile(rf"\b(?:{inside})\s+(?:{definite})\s+((?:\w+\s+){{0,2}}\w+)")


@lru_cache(maxsize=8)
def _with_surroundings(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A pattern of a name with what adds its surroundings: "greater Arlow"."""
    return re.compile(rf"\b(?i:{any_of(vocabulary['places'][_WITH].words('words'))})\s[A-Z]\w+")


def told_apart(
    a: Claim, b: Claim, first: frozenset[str], second: frozenset[str], documents: Mapping[str, Document]
) -> Literal["surely", "perhaps", ""]:
    """How sure it is that two places are two: surely where neither text names the other's, perhaps where one does, but in no
    sentence that names both; "" where one may lie in the other, and where a place is told far from its count.

    :param first: the words for the place of `a`, in lower case.
    :param second: those for the place of `b`.
    """
    homes = [documents[claim.document] for claim in (a, b) if claim.document in documents]
    texts = [_plain_text(home) for home in homes]
    if len(texts) < len((a, b)) or not all(map(_said_here, (a, b), texts)):
        return ""
    if not _names(first, texts[1]) and not _names(second, texts[0]):
        return "surely"
    return "" if any(_named_together(first, second, home) for home in homes) else "perhaps"


def _said_here(claim: Claim, text: str) -> bool:
    """False for a claim whose place is told in another sentence of its report's text."""
    place = claim.qualifiers.place[0]
    return place in claim.quote or plain(place) not in text


def _named_together(first: frozenset[str], second: frozenset[str], document: Document) -> bool:
    """True when a sentence of the document names both places."""
    return any(_names(first, sentence) and _names(second, sentence) for sentence in _sentences(document))


def _names(words: Iterable[str], text: str) -> bool:
    """True when one of some words begins a word of a text: "norland" in "the norlanders", but no "low" in "arlow"."""
    return any(word in text and re.search(rf"\b{re.escape(word)}", text) is not None for word in words)


@kept_with("document")
def _plain_text(document: Document) -> str:
    return plain(document.text)


@kept_with("document")
def _sentences(document: Document) -> tuple[str, ...]:
    return tuple(_SENTENCE_END.split(_HEADLINE_END.sub(r"\1 ", _plain_text(document), count=1)))


def lies_in_a_state(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> bool:
    """True where one claim's place is a state or province, and the other's may lie in it."""
    for widest, named_in in ((_state, _states_in), (_province, _provinces_in)):
        lands = [widest(claim, vocabulary) for claim in (a, b)]
        if bool(lands[0]) != bool(lands[1]):
            home = documents.get((b if lands[0] else a).document)
            named = named_in(home, vocabulary) if home is not None else frozenset[str]()
            return not named or (lands[0] or lands[1]) in named
    return False


def _province(claim: Claim, vocabulary: Vocabulary) -> str:
    """The province that a claim's place is told to be: "Arlow province", "the province of Arlow"; "" for no province."""
    place = claim.qualifiers.place[0].lower() if claim.qualifiers.place else ""
    return place if place in _provinces(claim.quote, vocabulary) else ""


@kept_with("document")
def _provinces_in(document: Document, vocabulary: Vocabulary) -> frozenset[str]:
    """The provinces that a report names, as such."""
    return _provinces(document.text, vocabulary)


def _provinces(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset((match[1] or match[2]).lower() for match in _told_as_province(vocabulary).finditer(text))


@lru_cache(maxsize=8)
def _told_as_province(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds a name with a noun for a province right before or behind it."""
    lands, of = any_of(vocabulary["places"]["provinces"].words("words")), any_of(joints("belonging", vocabulary))
    name = r"([A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)?)"
    return re.compile(rf"\b(?:{lands})\s(?:{of})\s{name}|{name}\s(?:{lands})\b")


def _state(claim: Claim, vocabulary: Vocabulary) -> str:
    """The state that a claim's place is, or a part of: "southern California"; "" for no state."""
    place = claim.qualifiers.place[0].lower() if claim.qualifiers.place else ""
    return next((state for state in vocabulary["states"] if place == state or place.endswith(f" {state}")), "")


@kept_with("document")
def _states_in(document: Document, vocabulary: Vocabulary) -> frozenset[str]:
    """The states that a report names, as such or behind a town: "Missouri", "MARLOW, Mo."."""
    names, pattern = _states_told(vocabulary)
    return frozenset(names[(match[1] or match[2]).lower()] for match in pattern.finditer(document.text))


@lru_cache(maxsize=8)
def _states_told(vocabulary: Vocabulary) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """Each name of a state, in lower case, to the state; and what finds them."""
    states = vocabulary["states"].items()
    short = {form: key for key, entry in states for form in entry.words("short")}
    full, behind = (
        "|".join(map(re.escape, sorted(words, key=len, reverse=True))) for words in (map(str.title, vocabulary["states"]), short)
    )
    names = {form.lower(): key for form, key in short.items()} | {key: key for key in vocabulary["states"]}
    return names, re.compile(rf"\b({full})\b|,\s({behind})(?!\w)")
