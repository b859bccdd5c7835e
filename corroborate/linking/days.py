"""Which claims tell of an event, and which days they name: that of the event, of telling it, or of what followed."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from corroborate.extraction.counts.daily import ADDED
from corroborate.extraction.deeds.particulars import questions_of_one
from corroborate.extraction.grammar.words import guessed, lexicon_of
from corroborate.linking.wording import plain, scope_words, stem
from corroborate.model import Claim
from corroborate.values import TimeSpan
from corroborate.vocabulary import Vocabulary, any_of, of_class

_WORD = re.compile(r"[^\W\d_]+")
#: Ends a clause, or words that are cited.
_BREAK = re.compile(r"[,;:.\n\"\u201c\u201d]")
#: Characters before a day in which a verb of telling is looked for.
_REACH = 60
#: Words that say whom something is told, at most.
_HEARER = 4
#: Days between a report and what it tells of at most, as a rule; what is older it tells besides, or again.
RECENT = 10
#: Days after an event on which it is still told of, at most.
TOLD_AFTER = 3


@lru_cache(maxsize=8)
def _event_frames(vocabulary: Vocabulary) -> frozenset[str]:
    """The heads of the frames that tell of one event."""
    return frozenset(vocabulary["tolls"])


def is_event(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for predicates that count what one event did ("casualties.killed")."""
    return predicate.partition(".")[0] in _event_frames(vocabulary)


def is_toll(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for what is counted of an event while more of it comes to light: its victims, the houses it destroyed."""
    return is_event(predicate, vocabulary) or vocabulary["frames"].flagged(predicate, "toll")


def is_particular(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for predicates that tell what an event has one of: who was killed, with what, in which street."""
    return predicate in questions_of_one(vocabulary)


@lru_cache(maxsize=8)
def weekdays(vocabulary: Vocabulary) -> Mapping[str, int]:
    """The days of the week by their names, Monday as 0."""
    entries = vocabulary["dates"].items()
    return {key: int(entry.number("number")) for key, entry in entries if entry.text("kind") == "weekday"}


def own_weekday(claim: Claim, vocabulary: Vocabulary) -> int | None:
    """The day of the week (Monday is 0) that a claim's own words name; also where nothing tells of which week."""
    said = claim.qualifiers.as_of_text
    if said not in claim.quote or claim.qualifiers.period:
        return None
    return next((weekdays(vocabulary)[word] for word in plain(said).split() if word in weekdays(vocabulary)), None)


def own_day(claim: Claim, published: dt.date | None, vocabulary: Vocabulary) -> TimeSpan | None:
    """The days that a claim's own words name: no dateline, no day of telling ("the toll now stands at 31")."""
    said, day = claim.qualifiers.as_of_text, claim.qualifiers.as_of
    if not said or day is None or said not in claim.quote:
        return None
    dateline = day.earliest == day.latest == published is not None and any(char.isdigit() for char in said)
    by_now = plain(said) in vocabulary["connectives"] and is_event(claim.predicate, vocabulary)
    return None if dateline or by_now else day


@lru_cache(maxsize=4096)
def by_month(text: str, vocabulary: Vocabulary) -> bool:
    """True for a time told by nothing nearer than its month, season or year: "February", "early March", "2010"."""
    said = text.lower().replace(",", " ").replace("-", " ").split()
    wide = {word for key, entry in vocabulary["months"].items() for word in (key, *entry.words("forms"))}
    wide |= {*vocabulary["counting"]["wide times"].words("words")}
    days = any(word.rstrip("snrdth").isdigit() and len(word) < 4 + (not word.isdigit()) for word in said)
    return not days and any(word in wide or (word.isdigit() and len(word) == 4) for word in said)


@lru_cache(maxsize=8)
def long_since(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds what puts an event days or years from another: "weeks after", "a year earlier"."""
    units = [unit for unit in vocabulary["counting"]["stretches"].words("words") if unit not in ("min", "hour")]
    apart = vocabulary["counting"]["apart in time"].words("words")
    return re.compile(rf"\b(?:{'|'.join(units)})s? (?:{'|'.join(apart)})\b", re.IGNORECASE)


def days_long(days: TimeSpan) -> float:
    """From the first day to the last; infinite when an end is open."""
    if days.earliest is None or days.latest is None:
        return math.inf
    return (days.latest - days.earliest).days


def days_apart(a: TimeSpan, b: TimeSpan) -> int:
    """How many days lie between two spans: 0 when they overlap or an end is open."""
    gaps = [
        (late.earliest - early.latest).days
        for early, late in ((a, b), (b, a))
        if early.latest is not None and late.earliest is not None
    ]
    return max(0, *gaps) if gaps else 0


def of_another(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a claim whose sentence tells of another event, or of several: "raids on two other towns on Wednesday"."""
    scopes, said = scope_words(vocabulary), claim.quote
    if any(scopes[kind].search(said) for kind in ("elsewhere", "beside", "several")):
        return True
    telling = _verbs_of_telling(vocabulary)
    return any(not telling.intersection(said[found.end() :].split(" ", 2)[1:2]) for found in scopes["another"].finditer(said))


def carries_on(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for what an event did besides, as it went on: "six more people were killed", "four died in fresh raids"."""
    return claim.qualifiers.population == ADDED or scope_words(vocabulary)["going on"].search(claim.quote) is not None


def of_what_goes_on(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True where it is a claim's own clause that tells that an event went on."""
    clause = _BREAK.split(claim.before_value)[-1] + claim.value_text + _BREAK.split(claim.behind_value, maxsplit=1)[0]
    return scope_words(vocabulary)["going on"].search(clause) is not None


def follows(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for what may come long after the event it is for, as an arrest or a rescue does."""
    of_its_kind = vocabulary["tolls"].flagged(claim.predicate.partition(".")[0], "follows")
    return of_its_kind or vocabulary["frames"].flagged(claim.predicate, "after")


@lru_cache(maxsize=8)
def _verbs_to_hearers(vocabulary: Vocabulary) -> frozenset[str]:
    """The forms of the verbs of telling that name right behind them whom it is told."""
    entries = vocabulary["reporting"].values()
    told = [entry for entry in entries if entry.text("kind") == "speech" and {"clause", "hearer"} <= {*entry.words("takes")}]
    return frozenset(word for entry in told for form in ("present", "past", "participle") for word in entry.words(form))


@lru_cache(maxsize=8)
def _verbs_of_telling(vocabulary: Vocabulary) -> frozenset[str]:
    """The forms of the verbs that tell that something is so, or how many; those of "shot back" and "blasted" do not."""
    forms, entries = ("present", "past", "participle", "gerund"), vocabulary["reporting"].values()
    tells = [
        entry
        for entry in entries
        if "counted" in entry.words("takes") or (entry.text("kind") == "speech" and "clause" in entry.words("takes"))
    ]
    return frozenset(word for entry in tells for form in forms for word in entry.words(form))


def _before_day(claim: Claim, vocabulary: Vocabulary) -> list[str]:
    """The words before the day that a claim names, without such as stand between a verb of telling and its day."""
    hearing, at = vocabulary["scopes"]["before a day of telling"].words("words"), claim.quote.find(claim.qualifiers.as_of_text)
    return [word for word in _WORD.findall(plain(claim.quote[max(0, at - _REACH) : at])) if word not in hearing]


def _led_to(hearer: str, claim: Claim, vocabulary: Vocabulary) -> bool:
    """True where a word in small letters stands right behind "to" in a claim's quotation: "to the agency"."""
    lead, definite = any_of(of_class(vocabulary, "to")), any_of(of_class(vocabulary, "definite"))
    return re.search(rf"\b(?:{lead})\s(?:(?:{definite})\s)?{re.escape(hearer)}\b", plain(claim.quote)) is not None


def is_heard(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a day on which somebody was told: "told our station on Monday"."""
    return _told_to_somebody(_before_day(claim, vocabulary), vocabulary)


def _told_to_somebody(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """True for words that end in a verb of telling and whom it is told: "told our station", "told the Arlow news agency"."""
    for word in words[: -_HEARER - 2 : -1]:
        if word in _verbs_to_hearers(vocabulary):
            return True
        tag = lexicon_of(vocabulary).tags.get(word, "")
        entry = vocabulary["grammar"].get(word)
        opens = entry is not None and not {"subject", "subordinator"}.isdisjoint(entry.words("classes"))
        if opens or tag in tuple("efnvw") or word in vocabulary["numerals"] or guessed(word) != word:
            return False
    return False


def of_telling(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True when the day a claim names is that of telling it, or stands in another clause than its figure."""
    said, at = claim.qualifiers.as_of_text, claim.quote.find(claim.qualifiers.as_of_text)
    clauses, before = vocabulary["scopes"]["openings of clauses"].words("words"), _before_day(claim, vocabulary)
    if (before and before[-1] in _verbs_of_telling(vocabulary)) or _told_to_somebody(before, vocabulary):
        return True
    if len(before) > 1 and before[-2] in _verbs_of_telling(vocabulary) and _led_to(before[-1], claim, vocabulary):
        return True  # "confirmed to the agency on Wednesday"
    putting, at_figure = (vocabulary["counting"][kind].words("words") for kind in ("putting", "putting at"))
    after = _WORD.findall(plain(claim.before_value[at + len(said) :]))
    put = after[-1:] and after[-1] in at_figure and any(stem(word) in map(stem, putting) for word in after)
    if put or (claim.value is None and claim.predicate in putting):
        return True
    between = set(after)
    cues = {word for voice in claim.attribution.chain[1:] for word in _WORD.findall(plain(voice.cue))}
    return not between.isdisjoint(clauses) or not between.isdisjoint(cues & _verbs_of_telling(vocabulary))
