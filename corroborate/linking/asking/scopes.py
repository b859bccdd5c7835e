"""What a count runs over that is not all of the one event that its report tells of: other events, or a stretch of time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from corroborate.extraction.counts.around.times import THIS_YEAR
from corroborate.extraction.figures import find_quantities
from corroborate.linking.days import days_long, own_day
from corroborate.linking.stories import Story
from corroborate.linking.wording import plain, scope_phrases, scope_words
from corroborate.model import Claim, Document
from corroborate.model.keeping import kept_with
from corroborate.vocabulary import Vocabulary, any_of, joints, of_class, synonyms

#: The scope of a count of another event than its report's, or of several.
ELSEWHERE = "elsewhere"
#: ... and of weeks or months of what lasts, however many.
_LONG = "weeks"
#: ... and of those who died of want, and of fighters who were put to death.
_WANT, _CAPTIVES = "want", "captives"
#: Characters at the top of a document that tell what it reports.
_TOP = 500
#: Characters before several events in which it is told that one of them is meant.
_LEAD = 60
#: From its first day to its last so many days and more are a stretch of time that several events may fall in.
_STRETCH = 2
#: Days in the units of a stretch that is told by how long it is.
_DAYS = {"hour": 1 / 24, "day": 1.0}
_CLAUSE = re.compile(r"[,;:]\s")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: Behind a "since" that says only that something came later.
_PARTICIPLE = re.compile(r"\s*(?:[,;.)]|\s\w+ed\b)")


@frozen(eq=False)
class _Occasions:
    """How a text tells of events of a kind.

    :param one: any.
    :param other: another one ("an earlier shooting", "the same bar where").
    :param others: several ("three shootings", "in shootings across the city").
    :param among: right before several, that it is the one of them that is told of ("the worst of 11 shootings").
    :param during: right behind a figure, that it is of another one ("in an earlier shooting").
    :param back: before a figure, that it is of one some days or months ago, unless its report looks back itself.
    :param long: before a figure, that it is of weeks of them, and what stands behind these ("weeks of shelling that killed").
    """

    one: re.Pattern[str]
    other: re.Pattern[str]
    others: re.Pattern[str]
    among: re.Pattern[str]
    during: re.Pattern[str]
    back: re.Pattern[str]
    long: re.Pattern[str]


@frozen(eq=False)
class _Since:
    """How a text tells of a stretch of time that has no end yet.

    :param word: what opens one, "since".
    :param clause: right before one that opens a clause.
    :param have: right before one that says only that something came later ("three have since died").
    :param describing: opens a clause that tells what somebody or something has been doing: "which has".
    :param within_a_day: behind one that runs over no more than the day of one event: " dawn", " early this morning".
    :param begun: behind one that runs over the whole of what is told: " it began".
    """

    word: re.Pattern[str]
    clause: re.Pattern[str]
    have: re.Pattern[str]
    describing: re.Pattern[str]
    within_a_day: re.Pattern[str]
    begun: re.Pattern[str]


def _event(vocabulary: Vocabulary) -> str:
    """A pattern for the nouns for one event that may go on for days: "battle", "shelling", "raid"."""
    words = scope_phrases(vocabulary)
    return f"{any_of(vocabulary['counting']['fought'].words('words'))}|{words['occasion']}|{words['occasion of war']}"


@lru_cache(maxsize=8)
def _since(vocabulary: Vocabulary) -> _Since:
    word, clause, have = (any_of(joints(kind, vocabulary)) for kind in ("since", "before since", "have"))
    parts = any_of(key for key, entry in vocabulary["dates"].items() if entry.text("kind") == "part")
    within, early = (any_of(joints(kind, vocabulary)) for kind in ("within a day", "early"))
    weekday = any_of(key for key, entry in vocabulary["dates"].items() if entry.text("kind") == "weekday")
    it, began, start = (any_of(joints(kind, vocabulary)) for kind in ("it", "began", "beginning of"))
    event, article = _event(vocabulary), any_of(of_class(vocabulary, "article"))
    return _Since(
        re.compile(rf"\b(?:{word})\b"),
        re.compile(rf"(?:^|[^\w\s'\u2019]|\b(?:{clause}))\s*$"),
        re.compile(rf"\b(?:{have})\s+$"),
        re.compile(rf",?\s+(?:{any_of(joints('describing', vocabulary))})\s+(?:{have})\b"),
        re.compile(
            rf"\s+(?:(?:{within})\s+)*(?:(?:{early})\b|{parts}\b|\d\d?[.:]\d\d|\d\d?\s?[ap]\.?m\b)"
            rf"|\s+(?:{weekday})\s?['\u2019]s\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\s+(?:(?:{it}|(?:{article})\s+(?:[\w-]+\s+){{0,2}}?(?:{event})(?:\s+[\w-]+){{0,4}}?)\s+(?:{began})\b"
            rf"|(?:{article})\s+(?:{start})\s+(?:{article})\s+(?:[\w-]+\s+){{0,2}}?(?:{event})\b)(?!\s+\w+(?:\s+\w+)?\s+(?:19|20)\d\d)",
            re.IGNORECASE,
        ),
    )


@lru_cache(maxsize=8)
def _occasions(vocabulary: Vocabulary) -> _Occasions:
    words = scope_phrases(vocabulary)
    one, scattered, known = words["occasion"], words["scattered"], words["known"]
    same = rf"\b(?:{words['same']})\s+(?:[\w-]+\s+){{1,3}}?(?:{words['where']})\b"
    article = any_of(of_class(vocabulary, "article"))
    fought = _event(vocabulary)
    during, inside = (any_of(joints(kind, vocabulary)) for kind in ("in an event", "in another event"))
    one_more = rf"(?:{article}|{known})\s+(?:{words['not this one']})|{words['one more']}"
    close = rf"(?:(?!(?:{article}|{known}|{during})\b)[\w-]+\s+)"  # not "aided one another in the shooting"
    other = rf"\b(?:{one_more})\s+{close}{{0,2}}?(?:{one})\b"
    bare = rf"\b(?:{during})\s+(?:(?!(?:{known})\b)[\w-]+\s+){{0,2}}?(?:{scattered})\b"
    word = rf"(?:(?!(?:{words['of one event']})\b)[\w-]+\s+)"
    killings = rf"{word}{{1,2}}?(?:{words['counted']})"  # "six mass killings": "six killings" are six dead
    counted = rf"\b(?:\d\d?|{words['many']})\s+(?:{word}{{0,2}}?(?:{scattered})|{killings})\b"
    back = rf"^\W*(?:[\w-]+\s+){{0,2}}?(?:{words['unit of days']})\s+(?:{words['back in time']})\b"
    told = rf"(?:{words['this event']})|(?:{known}|{article})\s+(?:[\w-]+\s+){{0,4}}?(?:{one}|{words['counted']})"
    one_of = any_of(word for key in ("just one", "latest") for word in vocabulary["counting"][key].words("words"))
    among = rf"\b(?:{words['extreme']}|{one_of})\s+(?:{any_of(joints('belonging', vocabulary))})\s+(?:[\w-]+\s+){{0,3}}$"
    came = rf"^\W*(?:{told})\b[^;:.]{{0,60}}?\b(?:{words['coming']})\b[^;:.,]{{0,40}}?\b(?:{words['coming after']})\b"
    return _Occasions(
        re.compile(rf"\b(?:{one})\b", re.IGNORECASE),
        re.compile(f"{other}|{same}|{came}", re.IGNORECASE),
        re.compile(rf"{counted}|{bare}", re.IGNORECASE),
        re.compile(among, re.IGNORECASE),
        re.compile(rf"[^,;:.]*\b(?:{inside})\s+{other}", re.IGNORECASE),
        re.compile(back, re.IGNORECASE),
        re.compile(rf"\b(?:{words['long stretch']})\s+{close}{{0,2}}?(?:{fought})s?\b(?P<behind>[^,;:]*)$", re.IGNORECASE),
    )


@kept_with("document")
def lasts(document: Document, vocabulary: Vocabulary) -> bool:
    """True for a report of what may last for months, as an outbreak does."""
    return scope_words(vocabulary)["lasting"].search(f"{document.title or ''} {document.text[:_TOP]}") is not None


def period_of(claim: Claim, document: Document | None, vocabulary: Vocabulary) -> str:
    """The stretch of time a claim's count runs over; "" for the whole of the event that its document reports."""
    if document is not None and (so_far := _year_so_far(claim, document, vocabulary)):
        return so_far
    said = claim.qualifiers.period or ""
    period = synonyms(vocabulary, "run").get(said, said)  # the opening day is the first day
    if document is None or not period:
        return period
    year = _YEAR.search(period)
    since = runs_on(period, vocabulary) and _whole(year and year.group(), document, vocabulary)
    return "" if since or scope_words(vocabulary)["lasting"].search(period) else period


def one_stretch(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for two names of one stretch that has no end yet: "since 2011", "the war"; not so when they open in two years."""
    if one == other:
        return True
    years = {year.group() for period in (one, other) for year in _YEAR.finditer(period)}
    return len(years) < 2 and all(goes_on(period, vocabulary) for period in (one, other))


def opened_apart(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two stretches that have no end yet and opened on days far apart for how long they are: "since Sunday"."""
    for claim in (a, b):
        period = claim.qualifiers.period or ""
        if not runs_on(period, vocabulary) or plain(claim.qualifiers.as_of_text) != period:
            return False  # the day is not that of the stretch
    one, other = a.qualifiers.as_of, b.qualifiers.as_of
    if one is None or other is None or one.earliest is None or other.earliest is None:
        return False
    return 2 * abs((one.earliest - other.earliest).days) > max(days_long(one), days_long(other))


def of_one_span(a: Claim, b: Claim, published: Sequence[dt.date | None], vocabulary: Vocabulary) -> bool:
    """True for some days up to now and a stretch that opened as long ago, "in 48 hours", "since Sunday"; and for as many days.

    :param published: the days of their reports.
    """
    spans = [_days_back(claim.qualifiers.period or "", vocabulary) for claim in (a, b)]
    one, other = (_opened(claim, back, day, vocabulary) for claim, back, day in zip((a, b), spans, published, strict=True))
    if not any(spans) or one is None or other is None:
        return False
    return abs((one - other).days) <= (0 if all(spans) else 1)


def of_all_of_it(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count since an event began, and one of the event: "since the siege began on Friday", told of no own day."""
    return any(
        not (other.qualifiers.period or other.qualifiers.as_of_text)
        and any(_since(vocabulary).begun.match(claim.quote, word.end()) for word in _since(vocabulary).word.finditer(claim.quote))
        for claim, other in ((a, b), (b, a))
        if claim.qualifiers.period
    )


def _opened(claim: Claim, back: int, published: dt.date | None, vocabulary: Vocabulary) -> dt.date | None:
    """The day on which the stretch of a claim opened, which runs so many days back or since a day; None where nothing tells."""
    as_of, period = claim.qualifiers.as_of, claim.qualifiers.period or ""
    if back:
        return published - dt.timedelta(days=back) if published is not None else None
    dated = runs_on(period, vocabulary) and plain(claim.qualifiers.as_of_text) == period
    return as_of.earliest if dated and as_of is not None else None


@lru_cache(maxsize=512)
def _days_back(period: str, vocabulary: Vocabulary) -> int:
    """How many days a stretch runs that is told by how long it is: "48 hours", "the past three days"; 0 for any other."""
    for figure in find_quantities(period, vocabulary=vocabulary):
        days = (figure.value.point or 0.0) * _DAYS.get(figure.value.unit or "", 0.0)
        return int(days) if days >= _STRETCH else 0
    return 0


def goes_on(period: str, vocabulary: Vocabulary) -> bool:
    """True for a stretch that has no end yet, or that is named by what lasts: "since 2011", "the war"."""
    return runs_on(period, vocabulary) or period in vocabulary["places"]["stretches"].words("words")


def runs_on(period: str, vocabulary: Vocabulary) -> bool:
    """True for a stretch of time that has no end yet: "since 2009"."""
    return _since(vocabulary).word.match(period) is not None


def _no_stretch(said: str, since: re.Match[str], vocabulary: Vocabulary) -> bool:
    """True for a "since" that opens no stretch of days besides what is told: "since dawn", "the mayor, since removed"."""
    words = _since(vocabulary)
    adverb = words.have.search(said, max(0, since.start() - 10), since.start()) or _PARTICIPLE.match(said, since.end())
    return bool(adverb) or any(behind.match(said, since.end()) for behind in (words.within_a_day, words.begun))


def _is_over(claim: Claim, since: re.Match[str], vocabulary: Vocabulary) -> bool:
    """True for a "since" behind the figure, or at the head of its clause: it tells over which stretch that runs."""
    if _no_stretch(claim.quote, since, vocabulary):
        return False
    begin = len(claim.before_value)
    told = _since(vocabulary).describing.search(claim.quote, begin, since.start())
    if told is not None and not claim.quote[begin : told.start()].endswith(claim.noun or claim.value_text):
        return False  # "two were nurses of a clinic which has been open since May", not "300 people who have died since May"
    return begin < since.start() or _since(vocabulary).clause.search(claim.quote, 0, since.start()) is not None


def _whole(year: str | None, document: Document, vocabulary: Vocabulary) -> bool:
    """True when a stretch that opens in `year`, or in none that is named, is all the time of what a document reports."""
    own = year is None or (document.published is not None and year == str(document.published.year))
    return own and lasts(document, vocabulary)


def _year_so_far(claim: Claim, document: Document, vocabulary: Vocabulary) -> str:
    """The year that a count runs over from its first day on: "this year", "so far in 2019", "since January"; "" for none."""
    days, period = claim.qualifiers.as_of, claim.qualifiers.period
    if period == THIS_YEAR:
        return str(document.published.year) if document.published is not None else THIS_YEAR
    if days is None or days.earliest is None or days.latest is None or days.earliest.year != days.latest.year:
        return ""
    ends = days.latest == document.published or (days.latest.month, days.latest.day) == (12, 31)
    began = (days.earliest.month, days.earliest.day) == (1, 1)
    if not (began and ends and days_long(days) >= _STRETCH and claim.predicate.partition(".")[0] in vocabulary["tolls"]):
        return ""
    spans = scope_words(vocabulary)["span"].match(claim.qualifiers.as_of_text)
    several = bool(period or spans or _occasions(vocabulary).others.search(claim.quote))
    return str(days.latest.year) if several else ""


def _of_several(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count of several events: "five were killed across the city"; not of those "in hospitals across the city"."""
    scopes = scope_words(vocabulary)
    cared = {match.end() + 1 for match in scopes["care"].finditer(claim.quote)}
    return any(found.start() not in cared for found in scopes["several"].finditer(claim.quote))


def _died_otherwise(claim: Claim, vocabulary: Vocabulary) -> str:
    """Of what those died whom no attack killed: of want, or, of those who fight, by being put to death; "" for all others."""
    scopes, behind = scope_words(vocabulary), claim.behind_value
    if scopes["want"].search(_DIGIT.split(behind, maxsplit=1)[0]):  # "40 were killed, and 23 starved to death"
        return _WANT
    group = vocabulary["populations"].get(claim.qualifiers.population or "")
    clause = f"{_CLAUSE.split(claim.before_value)[-1]} {_CLAUSE.split(behind, maxsplit=1)[0]}"
    fighting = group is not None and group.text("side") not in ("", "any")  # foes may be colleagues
    return _CAPTIVES if fighting and scopes["put to death"].search(clause) else ""


def _is_of_others(said: str, vocabulary: Vocabulary) -> bool:
    """True for words that tell of several events: "in 11 shootings"; not so "at a cookout, the worst of 11 shootings"."""
    told = _occasions(vocabulary)
    return any(
        told.among.search(said, max(0, found.start() - _LEAD), found.start()) is None for found in told.others.finditer(said)
    )


def _tells_of_another(before: str, vocabulary: Vocabulary) -> bool:
    """True where another event is opened before a figure; not "12 died in addition to the injury of 40"."""
    of = joints("belonging", vocabulary)
    for found in scope_words(vocabulary)["elsewhere"].finditer(before):
        noun, *rest = before[found.end() :].split() or [""]
        if not (noun and len(rest) == 1 and rest[0] in of):
            return True
    return False


def scope_of(claim: Claim, story: Story, before: str, vocabulary: Vocabulary) -> str:
    """What a count runs over when it is not the whole of the one event that its document reports; "" when it is."""
    scopes, said, document = scope_words(vocabulary), claim.qualifiers.as_of_text, story.document
    if claim.qualifiers.period and not period_of(claim, document, vocabulary):
        return ""
    if so_far := _year_so_far(claim, document, vocabulary):
        return so_far
    since = next((found for found in _since(vocabulary).word.finditer(claim.quote) if _is_over(claim, found, vocabulary)), None)
    if since and not scopes["extreme"].search(claim.quote[: since.start()]):
        year = _YEAR.search(claim.quote, since.end(), since.end() + 60)
        if not _whole(year and year.group(), document, vocabulary):
            return f"since {year.group()}" if year else "since"
    if claim.qualifiers.period:
        return period_of(claim, document, vocabulary)
    as_of = claim.qualifiers.as_of
    if as_of is not None and days_long(as_of) >= _STRETCH and scopes["span"].match(said):
        dated = as_of.earliest is not None and as_of.latest is not None
        return f"{as_of.earliest} to {as_of.latest}" if dated else plain(said)
    if _tells_of_another(before, vocabulary) or _of_several(claim, vocabulary):
        return ELSEWHERE
    if story.day not in (None, own_day(claim, document.published, vocabulary)) and scopes["before it"].search(claim.quote):
        return ELSEWHERE  # the weekend before the day that the report tells of
    told = _occasions(vocabulary)
    weeks = told.long.search(before)
    if weeks is not None and not told.one.search(weeks["behind"]):  # not "after weeks of shelling a raid killed four"
        return _LONG
    behind = claim.value_span.end - claim.span.start if claim.value_span is not None else 0
    if told.back.match(before) and not story.long_past:
        return ELSEWHERE
    if told.other.search(before) or _is_of_others(claim.quote, vocabulary) or told.during.match(claim.quote, behind):
        return ELSEWHERE
    if claim.predicate.endswith(".killed") and (otherwise := _died_otherwise(claim, vocabulary)):
        return otherwise
    if scopes["end of stretch"].search(claim.quote):
        return _LONG
    stretch = scopes["that stretch"].search(claim.quote)
    return plain(stretch.group()) if stretch and not told.one.search(claim.quote) else ""
