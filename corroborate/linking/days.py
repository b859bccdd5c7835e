"""When the event of a report fell, as far as its claims tell, and whether two groups of reports tell of one day.

One report alone is often misread, or names the day of a trial or a funeral; several that agree are not. So days never part two
claims here: they part groups of reports, by what most of each say.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product

from attrs import frozen

from corroborate.extraction.dates import find_dates
from corroborate.extraction.deeds.particulars import questions_of_one
from corroborate.extraction.grammar.words import guessed, lexicon_of
from corroborate.linking.wording import plain, scope_words
from corroborate.model import Claim, Document
from corroborate.model.keeping import kept_with
from corroborate.values import TimeSpan
from corroborate.vocabulary import Vocabulary, any_of, joints, of_class

_WORD = re.compile(r"[^\W\d_]+")
#: Characters before a day in which a verb of telling is looked for.
_REACH = 60
#: Words that say whom something is told, at most.
_HEARER = 4
#: What is first named beyond so much of a report, and so many characters of it, is no place of its event.
_FAR_DOWN, _AT_LEAST = 0.5, 400
#: A day that a report gives its event is the event's when it is so many days before publication at most.
_FRESH = 3
#: A date that is named further down than so many characters is of something told besides.
_WAY_DOWN = 1500
#: Days between a report and what it tells of at most, as a rule; what is older it tells besides, or again.
RECENT = 10
#: So much of what two groups say must part them when the days are next to each other, or one was published too early.
_MOST = 0.75
#: How like each other two groups must be at least, of which one may tell again what is old, and of which one is alone in its
#: day of the week, or in its date.
_AGAIN, _OTHER_DAY, _OTHER_DATE = 0.1, 0.2, 0.3


#: Characters at the top of a document that tell what it reports.
_TOP = 450
#: A report tells of an event long after when so many days lie between; a month is so long.
_LONG_AFTER, _MONTH = 30, 31
#: So many characters before an event a "where" makes it another's.
_NEAR = 60
#: Days after an event on which it is still told of, at most.
TOLD_AFTER = 3
_SENTENCE = re.compile(r"[.!?](?:\s|$)|\n")


@lru_cache(maxsize=8)
def _where(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds, before an event, what makes it that of another place told of."""
    return re.compile(rf"\b(?:{any_of(joints('where', vocabulary))})\b[^.!?\n]*$")


@lru_cache(maxsize=8)
def _event_frames(vocabulary: Vocabulary) -> frozenset[str]:
    """The heads of the frames that tell of one event."""
    return frozenset(vocabulary["tolls"]) if "tolls" in vocabulary else frozenset()


def is_event(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for predicates that count what one event did ("casualties.killed")."""
    return predicate.partition(".")[0] in _event_frames(vocabulary)


def is_toll(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for what is counted of an event while more of it comes to light: its victims, the houses it destroyed."""
    frame = vocabulary["frames"].get(predicate)
    return is_event(predicate, vocabulary) or (frame is not None and frame.flag("toll"))


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
    """The days that a claim's own words name: not one taken from a sentence before it, and not a dateline ("3 Oct 2017"), nor
    the day up to which a count of an event runs ("the toll now stands at 31").
    """
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


@lru_cache(maxsize=8)
def _occasion(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds the first words for what happened at one place and time."""
    words = [*vocabulary["scopes"]["occasions"].words("words"), *vocabulary["scopes"]["occasions of war"].words("words")]
    return re.compile(rf"\b(?:{any_of(words)})[sS]?\b")


@kept_with("document")
def looked_back_on(document: Document, vocabulary: Vocabulary) -> TimeSpan | None:
    """When it was that a report tells of long after: the day or month behind the first event its text names, if months ago.

    "An inquiry on Monday blamed the firm for the blast that killed 17 people in March."
    """
    if document.published is None:
        return None
    headline = document.title or ""
    begin = len(headline) if document.text.startswith(headline) else 0
    found = _occasion(vocabulary).search(document.text, begin, begin + _TOP)
    if found is None or _where(vocabulary).search(document.text, max(begin, found.start() - _NEAR), found.start()):
        return None  # "the bar where two were killed in a shooting in May"
    stop = _SENTENCE.search(document.text, found.end())
    said = document.text[found.end() : stop.start() + 1 if stop is not None else found.end() + _TOP]
    moments = find_dates(said, published=document.published, vocabulary=vocabulary)
    day = moments[0].value if moments and moments[0].kind in ("date", "month", "relative") else None
    if day is None or day.earliest is None or day.latest is None or days_long(day) > _MONTH:
        return None
    return day if (document.published - day.latest).days > _LONG_AFTER else None


@frozen
class Fell:
    """When the event of a report fell.

    :param how: "stated" as a day, as a "weekday" of no known week, "heard" of on a day ("told our station on Monday"), or not at
        all: then only the day it was "published" is known.
    :param day: the number of the day (`date.toordinal`); of a weekday 0 to 6, Monday first.
    :param named: a day long before publication that the report names by its date: it may be that of the event.
    """

    how: str
    day: int
    named: int | None = None

    @property
    def weekday(self) -> int:
        """The day of the week, 0 to 6."""
        return self.day if self.how == "weekday" else (self.day - 1) % 7


def fell(claims: Sequence[Claim], document: Document, vocabulary: Vocabulary) -> Fell | None:
    """When the event of a report fell; None when nothing tells.

    The first claim that names the day of what the event did gives it: the day of telling ("the mayor said on Monday") and one
    long past are passed over. So is that of a toll that has risen, or of a death of wounds. An arrest may come long after what it
    is for, and gives the day only where nothing else is told.

    :param claims: those of the document that tell of an event, in text order.
    """
    at_once = [claim for claim in claims if not _counted_later(claim, vocabulary)]
    done = [claim for claim in at_once if not follows(claim, vocabulary)]
    heard = None
    for claim in [claim for claim in done or at_once if not _told_far_down(claim, document)]:
        day = _named(claim, document, vocabulary)
        if day is None or of_another(claim, vocabulary):
            continue
        if not of_telling(claim, vocabulary):
            return day
        if heard is None and day.how == "stated" and _is_heard(claim, vocabulary):
            heard = Fell("heard", day.day)
    if heard is not None:
        return heard
    return Fell("published", document.published.toordinal()) if document.published is not None else None


def named_day(claims: Iterable[Claim], document: Document, vocabulary: Vocabulary) -> int | None:
    """The first day long before its publication that a report names by its date, near its top: "killed two on Oct. 16".

    A report that follows up what happened weeks ago tells the day so. Alone it proves nothing: it may be of another event.

    :param claims: all of the document, in text order.
    :returns: the number of the day; None when there is none.
    """
    published = document.published
    if published is None:
        return None
    for claim in claims:
        said, days = claim.qualifiers.as_of_text, claim.qualifiers.as_of
        if claim.span.start > _WAY_DOWN or not said or days is None or days.latest is None or claim.qualifiers.period:
            continue
        dated = any(char.isdigit() for char in said) and said in claim.quote and days_long(days) == 0
        if dated and (published - days.latest).days > _FRESH and not of_another(claim, vocabulary):
            return days.latest.toordinal()
    return None


def _told_far_down(claim: Claim, document: Document) -> bool:
    """True for what a report tells of a place that it first names far down: another event than its own."""
    far = max(_FAR_DOWN * len(document.text), _AT_LEAST)
    return any(document.text.find(place) > far for place in claim.qualifiers.place[:1])


def of_another(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a claim whose sentence tells of another event, or of several: "raids on two other towns on Wednesday"."""
    return any(scope_words(vocabulary)[kind].search(claim.quote) for kind in ("elsewhere", "another", "beside", "several"))


def follows(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for what may come long after the event it is for, as an arrest or a rescue does."""
    entry, frame = vocabulary["tolls"].get(claim.predicate.partition(".")[0]), vocabulary["frames"].get(claim.predicate)
    return (entry is not None and entry.flag("follows")) or (frame is not None and frame.flag("after"))


def _counted_later(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a toll that has risen, or a death that came later."""
    return claim.qualifiers.revised or scope_words(vocabulary)["later"].search(claim.quote) is not None


def _named(claim: Claim, document: Document, vocabulary: Vocabulary) -> Fell | None:
    """The one recent day that a claim names."""
    days, published = own_day(claim, document.published, vocabulary), document.published
    if claim.qualifiers.period or days is None or days.earliest is None or days.latest is None or days_long(days) > 1:
        weekday = own_weekday(claim, vocabulary) if published is None else None
        return None if weekday is None else Fell("weekday", weekday)
    recent = published is None or 0 <= (published - days.latest).days <= _FRESH
    return Fell("stated", days.latest.toordinal()) if recent else None


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


def _is_heard(claim: Claim, vocabulary: Vocabulary) -> bool:
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
    """True when the day a claim names is that of telling it, or stands in another clause than its figure.

    "Told reporters on Sunday", "on Sunday a monitor said".
    """
    said, at = claim.qualifiers.as_of_text, claim.quote.find(claim.qualifiers.as_of_text)
    clauses, before = vocabulary["scopes"]["openings of clauses"].words("words"), _before_day(claim, vocabulary)
    if (before and before[-1] in _verbs_of_telling(vocabulary)) or _told_to_somebody(before, vocabulary):
        return True
    if len(before) > 1 and before[-2] in _verbs_of_telling(vocabulary) and _led_to(before[-1], claim, vocabulary):
        return True  # "confirmed to the agency on Wednesday"
    between = set(_WORD.findall(plain(claim.before_value[at + len(said) :])))
    cues = {word for voice in claim.attribution.chain[1:] for word in _WORD.findall(plain(voice.cue))}
    return not between.isdisjoint(clauses) or not between.isdisjoint(cues & _verbs_of_telling(vocabulary))


def _off(a: Fell, b: Fell) -> int | None:
    """0 for one day, 1 for the next, 2 for others; None when nothing tells."""
    hows = {a.how, b.how}
    if hows == {"weekday", "published"}:
        return None
    if "weekday" in hows:
        return min(2, (a.weekday - b.weekday) % 7, (b.weekday - a.weekday) % 7)
    if _one_date(a, b):
        return 0
    if "heard" in hows and "published" not in hows:
        late, early = (a, b) if a.how == "heard" else (b, a)
        near = -TOLD_AFTER if early.how == "heard" else 0
        return 0 if near <= late.day - early.day <= TOLD_AFTER else 2
    if "published" in hows:
        return 2 if _too_early(a, b) or abs(a.day - b.day) > RECENT else 0
    return min(2, abs(a.day - b.day))


def _one_date(a: Fell, b: Fell) -> bool:
    """True when a report names by its date the day on which the other says that its event fell, or both name one."""
    stated = [fell.day if fell.how == "stated" else None for fell in (a, b)]
    return (a.named is not None and a.named in (b.named, stated[1])) or (b.named is not None and b.named == stated[0])


def _too_early(a: Fell, b: Fell) -> bool:
    """True when one was published before the day the other tells of: nobody reports what is still to happen."""
    return ((a.how, b.how) == ("published", "stated") and a.day < b.day) or (
        (b.how, a.how) == ("published", "stated") and b.day < a.day
    )


def one_day(some: Mapping[Fell, int], others: Mapping[Fell, int]) -> bool:
    """Whether most of two groups of reports state one day, as how many reports of each give which."""
    told = [{fell: n for fell, n in group.items() if fell.how in ("stated", "heard")} for group in (some, others)]
    pairs = [(a.day == b.day, n * m) for (a, n), (b, m) in product(told[0].items(), told[1].items())]
    return 2 * sum(count for same, count in pairs if same) > sum(count for _, count in pairs)


def least_alike(some: Mapping[Fell, int], others: Mapping[Fell, int]) -> float:
    """How alike two groups of reports must be to be of one event, by their days: 0 when these tell nothing against it.

    Infinite when several reports of each side agree on days that differ; more where dates differ than where days of the week do.

    :param some: how many reports of a group give which day.
    :param others: those of the other.
    """
    pairs = [(a, b, off, n * m) for (a, n), (b, m) in product(some.items(), others.items()) if (off := _off(a, b)) is not None]
    stated = [pair for pair in pairs if "published" not in (pair[0].how, pair[1].how)]
    dated = [pair for pair in pairs if {pair[0].how, pair[1].how} == {"stated", "published"}]

    def count(pairs: Iterable[tuple[Fell, Fell, int, int]]) -> int:
        return sum(pair[3] for pair in pairs)

    if min(_several(some, stated=True), _several(others, stated=True)) > 1:
        far = count(pair for pair in stated if pair[2] > 1)
        near = count(pair for pair in stated if pair[2] > 0 and pair[0].how == pair[1].how == "stated")
        if 2 * far > count(stated) or near > _MOST * count(stated):
            return math.inf
    if min(_several(some), _several(others)) > 1:
        early = count(pair for pair in dated if _too_early(pair[0], pair[1]))
        if early > _MOST * count(dated):
            return math.inf
    if 2 * count(pair for pair in pairs if pair[2] > 1) > count(pairs):
        by_date = any(a.how == b.how == "stated" for a, b, _, _ in stated)
        return _OTHER_DATE if by_date else _OTHER_DAY if stated else _AGAIN
    return 0.0


def _several(days: Mapping[Fell, int], *, stated: bool = False) -> int:
    return sum(count for day, count in days.items() if not stated or day.how != "published")
