"""One deed in two places: she died in Wick or in Arlow, and not in both; and what is measured at one place of many."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from corroborate.comparison.days import done_once, is_once, is_to_come, own_days
from corroborate.comparison.matters import is_brief
from corroborate.extraction.deeds.identity import BE
from corroborate.extraction.deeds.schedules import OCCURRENCE
from corroborate.linking.names import canonical, country_of, same
from corroborate.linking.wording import plain
from corroborate.model import Claim, Document
from corroborate.values import Quantity, Term, TimeSpan
from corroborate.vocabulary import Vocabulary, any_of, joints, of_class, without_article

#: Words before a thing among which an article tells that it is a known one: "the stolen Vermeer".
_NEAR = 3


def two_places(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The places that two texts of a sentence or two give one deed; None when they name one, or the deed may be done twice.

    One deed is what happens once to what it is about (a death, a founding), and what is done to one known thing. Where one place
    is a country, or called a region, the other may lie in it.
    """
    if a.document == b.document or a.predicate != b.predicate or not all(_answers_where(claim, vocabulary) for claim in (a, b)):
        return None
    if not all(is_brief(documents[claim.document], vocabulary) for claim in (a, b)) or not all(map(_is_told, (a, b))):
        return None
    days = own_days(a), own_days(b)
    apart = days[0] is not None and days[1] is not None and not days[0].overlaps(days[1])
    if apart and not done_once(a.predicate, vocabulary):
        return None
    one, other = (claim.qualifiers.place[0] if claim.qualifiers.place else "" for claim in (a, b))
    if not all(_put_in(claim, vocabulary) for claim in (a, b)):
        return None
    if a.predicate == BE:
        one, other = (_country(claim, documents, vocabulary) for claim in (a, b))
    if not _apart(one, other, vocabulary) or not one or not other:
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
    """True where one is measured at a place and below the other, which is told without one: "gusts reached 92 mph", "89 mph at
    Alma".
    """
    frame = vocabulary["frames"].get(a.predicate)
    placed, open_ = (a, b) if a.qualifiers.place else (b, a)
    stations = frame is not None and frame.flag("stations")
    return stations and bool(placed.qualifiers.place) and not open_.qualifiers.place and _is_below(placed, open_)


def of_its_own(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True where a firm counts those it serves, and the other is of another firm; or of more, told by others in another word:
    these need not all be its.
    """
    frame = vocabulary["frames"].get(a.predicate)
    firms = [_firm(claim) for claim in (a, b)]
    if frame is None or not frame.flag("firms") or not any(firms):
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
    """True for a deed whose answer, if it has one, is the place itself ("is based in Arlow"), what stays in its place, or the day
    of what happens once ("was born in Arlow in 1974").
    """
    place = claim.qualifiers.place[0] if claim.qualifiers.place else None
    if isinstance(claim.value, TimeSpan) and done_once(claim.predicate, vocabulary):
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
    """True when the claim's own words put it in its place ("in Arlow", "in northern Norland"), and do not call that a region ("in
    Vale county").
    """
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
    if is_once(a.predicate, vocabulary):
        return one_thing or (not all(things) and same(*subjects))
    return one_thing and all(_is_known(claim, vocabulary) for claim in (a, b))


def _is_known(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a thing with a definite article: "the stolen Vermeer", not "a rally"."""
    noun = plain(claim.patient or claim.subject).rpartition(" ")[2]
    words = plain(claim.quote).split()
    at = next((n for n, word in enumerate(words) if word.strip(".,;\"'").startswith(noun)), 0)
    return not of_class(vocabulary, "definite").isdisjoint(words[max(0, at - _NEAR) : at])
