"""Families: what predicates and subjects are folded into before two claims are asked whether they ask the same.

Synonyms are one, a verb and its reverse are of one family, and a figure in a unit is of what the unit measures.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from corroborate.extraction.figures.units import dimension_of
from corroborate.linking.names import canonical, country_of
from corroborate.linking.wording import meanings, one_meaning, plain
from corroborate.model import Claim
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, synonyms


@lru_cache(maxsize=1_000)
def own_words(family: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The words that name the frames of a family, whose claims tell no more by them; none for any other predicate."""
    frames = [entry for name, entry in vocabulary["frames"].items() if (entry.text("family") or name) == family]
    roles = ("verbs", "undergone", "states", "nouns", "totals", "paid", "spent")
    phrases = (phrase for entry in frames for role in roles for phrase in entry.words(role))
    return frozenset(word for phrase in phrases for word in meanings(phrase, vocabulary))


@lru_cache(maxsize=1_000)
def deed_words(predicate: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The telling words by which a family of deeds is told: "remains in office" is all of it; none for any other verb."""
    entries = vocabulary["deeds"].items() if known_deed(predicate, vocabulary) else ()
    plain_entry = vocabulary["deeds"].get(predicate)
    allowed = plain_entry is not None and plain_entry.text("about") == "stance"  # what a stance lets somebody do
    own = [
        entry
        for key, entry in entries
        if key.partition(": ")[0].partition("/")[0] == predicate or (allowed and entry.text("about") == "stance")
    ]
    said = (word for entry in own for role in ("verbs", "adjectives") for word in entry.words(role))
    going_on = vocabulary["nominals"]["staying"].words("words") if own else ()
    return frozenset(word for phrase in (*said, *going_on) for word in meanings(phrase, vocabulary))


def doer_of(verb: str, vocabulary: Vocabulary) -> str:
    """Those who do what a verb says, where it tells that of people of no particular kind; "" where it does not."""
    return synonyms(vocabulary, "doers").get(verb, "").partition(": ")[2]


def kin_of(predicate: str, vocabulary: Vocabulary) -> str:
    """The name of the frames whose counts may be one with those of this one; "" for none."""
    return synonyms(vocabulary, "kin").get(predicate, "")


def frame_of(claim: Claim, vocabulary: Vocabulary) -> str:
    """The claim's predicate, synonyms folded; bare verbs of nearly one meaning are one."""
    known = synonyms(vocabulary, "verb").get(claim.predicate)
    if known or is_framed(claim.predicate, vocabulary) or claim.predicate in _deeds(vocabulary):
        return known or claim.predicate
    return one_meaning(claim.predicate, vocabulary)


@lru_cache(maxsize=8)
def _reversals(vocabulary: Vocabulary) -> Mapping[str, tuple[str, bool]]:
    """Predicate to the entry that holds it or its reverse, and whether it is the reverse."""
    found: dict[str, tuple[str, bool]] = {}
    for key, entry in vocabulary["reversals"].items():
        for side in ("words", "against"):
            found.update({word: (key, side == "against") for word in entry.words(side) if word not in found})
    return found


def is_change(verb: str, vocabulary: Vocabulary) -> bool:
    """True for a verb that says that something rose or fell."""
    return _reversals(vocabulary).get(verb, ("", False))[0] == "rise"


def is_change_alone(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for a family that tells only by how much something rose or fell: shares that are up."""
    frame = vocabulary["frames"].get(predicate)
    return frame is not None and bool(frame.words("rises") or frame.words("falls")) and not frame.words("totals")


def reversal(claim: Claim, vocabulary: Vocabulary) -> tuple[str, bool]:
    """What a claim's verb or its reverse is known by, and whether it is the reverse; a name that falls is no price."""
    found = _reversals(vocabulary).get(claim.predicate)
    if found is None:
        return "", False
    known = claim.predicate in _deeds(vocabulary) or plain(claim.subject) in _totals(vocabulary)
    moves = known or isinstance(claim.value, Quantity) or claim.patient or not claim.subject[:1].isupper()
    return found if moves else ("", False)


@lru_cache(maxsize=8)
def _totals(vocabulary: Vocabulary) -> frozenset[str]:
    """The nouns that say what a figure measures: "inflation", "turnout"."""
    return frozenset(word for _, entry in vocabulary["frames"].items() for word in entry.words("totals"))


def reversed_by(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two claims of which one says the reverse of the other: "prices rose", "prices fell"."""
    one, other = reversal(a, vocabulary), reversal(b, vocabulary)
    return one[0] == other[0] != "" and one[1] != other[1]


def reversed_words(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for two words of which one says the reverse of the other: "sober", "drunk"."""
    known = _reversals(vocabulary)
    return one in known and other in known and known[one][0] == known[other][0] and known[one][1] != known[other][1]


def exclude_each_other(one: str, other: str, vocabulary: Vocabulary, *, alike: bool = False, said: bool = False) -> bool:
    """True for two words of which one thing is called by one only: "positive" and "mixed", "goalkeeper" and "striker".

    :param alike: what else two sentences say is the same.
    :param said: they are what one thing is said to be.
    """
    if reversed_words(one, other, vocabulary):
        return True
    rows = _exclusives(vocabulary)
    mine, theirs = rows.get(one), rows.get(other)
    if mine is None or theirs is None or mine[0] != theirs[0] or mine[1] == theirs[1]:
        return False
    return (alike or not mine[2]) and (said or not mine[3])


@lru_cache(maxsize=8)
def _exclusives(vocabulary: Vocabulary) -> Mapping[str, tuple[str, str, bool, bool]]:
    """Word to its set, its row, whether all else must be the same, and whether only what something is said to be counts."""
    rows = vocabulary["exclusives"].items()
    return {
        word: (entry.text("set"), key, entry.flag("alike"), entry.flag("said"))
        for key, entry in rows
        for word in entry.words("words")
    }


@lru_cache(maxsize=50_000)
def folded(subject: str, vocabulary: Vocabulary) -> str:
    """The canonical form of a subject: synonyms folded ("residents" is "people"), a country's people the country."""
    nouns = synonyms(vocabulary, "word", "people")
    text = plain(subject).strip()
    for form in (text, text.removesuffix("s"), text.rpartition(" ")[2], text.rpartition(" ")[2].removesuffix("s")):
        if form in nouns:
            return nouns[form]
    return country_of(subject, vocabulary) or canonical(subject, "", vocabulary)


@lru_cache(maxsize=2_000)
def dimension(unit: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """What a unit measures ("length", "money"), and what each of it is for ("hour"), which a text may leave out."""
    measured = dimension_of(unit, vocabulary)
    return measured or unit, unit.partition("/")[2] if measured == "money" else ""


@lru_cache(maxsize=8)
def _deeds(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(key.partition(": ")[0] for key in vocabulary["deeds"])


@lru_cache(maxsize=8)
def _frames(vocabulary: Vocabulary) -> frozenset[str]:
    entries = vocabulary["frames"].items()
    return frozenset(name for key, entry in entries for name in (key, key.partition(".")[0], entry.text("family")) if name)


def has_one(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for a family of which a story has one figure at a time: a vote has one turnout."""
    frame = vocabulary["frames"].get(predicate)
    return frame is not None and not frame.flag("several")


def is_of_anything(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for a family that tells nothing of what a figure measures: everything has a cost."""
    return vocabulary["frames"].flagged(predicate, "anything")


def is_light(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for a verb that says nothing of what is counted or measured: "is", "lasts"."""
    return predicate in vocabulary["counting"]["light"].words("words")


def is_framed(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for a predicate that a frame gave; a bare verb of an unknown domain is none."""
    return predicate in _frames(vocabulary)


def is_of_occasion(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for the figures of one occasion, whoever counts and wherever that is told: the turnout of an election."""
    return vocabulary["frames"].flagged(predicate, "once")


@lru_cache(maxsize=64)
def deeds_marked(flag: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The families of the word list `deeds` that have an entry with a flag."""
    return frozenset(key.partition(": ")[0] for key, entry in vocabulary["deeds"].items() if entry.flag(flag))


@lru_cache(maxsize=8)
def predicates_marked(flag: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The predicates of such entries; of a family whose verbs are predicates of their own, these."""
    marked = [(key, entry) for key, entry in vocabulary["deeds"].items() if entry.flag(flag)]
    own = {key.partition(": ")[0].partition("/")[0] for key, entry in marked if not entry.flag("apart")}
    return frozenset(own.union(*(entry.words("verbs") for _, entry in marked if entry.flag("apart"))))


def known_deed(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for a family of the word list `deeds`; a bare verb is none."""
    return predicate in _deeds(vocabulary)
