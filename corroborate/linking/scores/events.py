"""Whether two claims of one thread speak of one event: its day, its kind, its place, its names, and the words around.

Evidence is added up, each kind in points of its own; 0.5 and more is one event. Wording alone never decides: reports from
one place and one month share most of their words.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import lru_cache

from corroborate.extraction.counts.governing.members import AMONG_OTHERS
from corroborate.linking.actors import people_stems
from corroborate.linking.asking.course import comes_after, opened, own_words, told_after
from corroborate.linking.asking.questions import Question, armed
from corroborate.linking.asking.scopes import goes_on, lasts, of_all_of_it, of_one_span, one_stretch, opened_apart
from corroborate.linking.asking.shares import of_one_share
from corroborate.linking.days import RECENT, TOLD_AFTER, days_apart, days_long, follows, of_telling, own_day, own_weekday
from corroborate.linking.families import folded
from corroborate.linking.names import place_words, same
from corroborate.linking.scores.likeness import apart_by_name, at_odds
from corroborate.linking.stories import BRIEF, Story, meet, meeting, quoted_names, shared_lead, shared_words
from corroborate.linking.wording import overlap, plain
from corroborate.model import Document
from corroborate.model.keeping import kept_between
from corroborate.values import TimeSpan
from corroborate.vocabulary import Vocabulary

#: Characters at the top of a document that tell the kind of its event.
_TOP = 500
#: The points that make two claims one event's, and the most that wording alone can give.
_ENOUGH, _WORDING = 0.5, 0.7
#: What two kinds of event say against one: where both are their reports' own, the one may tell of the shots of a raid and the
#: other of its bombs.
_TWO_KINDS, _OTHER_KIND = -0.3, -0.6
#: ... and where both name what no other thread of reports does.
_ONE_THREAD = -0.1
#: What it says for two counts of one thread that each is of its report's own event, where nothing speaks against it.
_BOTH_MAIN = 0.2
#: Days between two that are told of one event by mistake at most; so many when one report tells of another event besides its own.
_MONTHS, _DAYS = 60, 2
#: Days of a stretch in which something fell on one of them.
_WEEK = 7


@lru_cache(maxsize=8)
def _kinds(vocabulary: Vocabulary) -> Mapping[str, re.Pattern[str]]:
    """What finds the words of each kind of event; what only looks like them is passed over in its group "but"."""
    found = {}
    for kind, entry in vocabulary["causes"].items():
        words, but = ("|".join(map(re.escape, entry.words(key))) for key in ("words", "but"))
        found[kind] = re.compile(rf"\b(?:(?P<but>{but or '(?!)'})|(?:{words}))")
    return found


@lru_cache(maxsize=20_000)
def _causes(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    kinds = _kinds(vocabulary).items()
    return frozenset(kind for kind, pattern in kinds if any(match["but"] is None for match in pattern.finditer(text)))


def causes(question: Question, vocabulary: Vocabulary) -> frozenset[str]:
    """The kinds of event a claim may speak of: its document's when it is about the document's event, else its own words'."""
    claim = question.claim
    top = own = _top_causes(question.story.document, vocabulary)
    if not question.main or claim.span.start > _TOP:
        own = _told_causes(question, vocabulary)
    return own if not question.main or (own and own.isdisjoint(top)) or _came_of_it(question, vocabulary) else top


def _top(document: Document) -> str:
    """The small words at the top of a document."""
    return plain(f"{document.title or ''} {document.text[:_TOP]}")


def _top_causes(document: Document, vocabulary: Vocabulary) -> frozenset[str]:
    return _causes(_top(document), vocabulary)


def _told_causes(question: Question, vocabulary: Vocabulary) -> frozenset[str]:
    """The kinds of event that the sentences name in which a count is told."""
    return _causes(own_words(opened(question.claim, question.story.document, vocabulary), vocabulary), vocabulary)


def _came_of_it(question: Question, vocabulary: Vocabulary) -> bool:
    """True for a count of what people did about the event that their report tells of: those whom a mob killed after a blast."""
    document = question.story.document
    if not told_after(question.claim, document, vocabulary) or comes_after(_top(document), vocabulary):
        return False
    return _told_causes(question, vocabulary).isdisjoint(_top_causes(document, vocabulary))


def _one_came_of_it(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True where one of two counts only is of what came of an event, unless the other's report is of nothing else."""
    if vocabulary["frames"].flagged(a.predicate, "after"):
        return False
    came = [_came_of_it(question, vocabulary) for question in (a, b)]
    other = (b if came[0] else a).story.document
    return came[0] != came[1] and not comes_after(_top(other), vocabulary)


def _attack_and_accident(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True where one sentence names an accident alone, and the other an attack: "hurt in the crash", "wounded by gunfire"."""
    kinds = [_causes(plain(question.claim.quote), vocabulary) for question in (a, b)]
    accidents = [all(vocabulary["causes"][kind].flag("accident") for kind in told) for told in kinds]
    return all(kinds) and accidents[0] != accidents[1] and kinds[0].isdisjoint(kinds[1])


def said_day(question: Question) -> TimeSpan | None:
    """The days a claim's own words name, else those of its story; None when neither tells."""
    day = own_day(question.claim, question.story.document.published, question.vocabulary)
    if day is not None:
        return day if day.earliest or day.latest else None
    return question.story.day if question.main else None


def days_told(question: Question) -> list[dt.date]:
    """The days an event claim may be about, with a day's slack; from the day of publication when the text gives none."""
    if not question.event:
        return []
    days, published = said_day(question), question.story.document.published
    if days is not None and days.earliest and days.latest and (days.latest - days.earliest).days <= 7:
        return [days.earliest + dt.timedelta(days=on) for on in range((days.latest - days.earliest).days + 2)]
    return [published - dt.timedelta(days=back) for back in range(4)] if published else []


def _weekday(question: Question, vocabulary: Vocabulary) -> int | None:
    """The day of the week that a claim's words name, else its story's."""
    day = said_day(question)
    if day is not None:
        return day.earliest.weekday() if day.earliest is not None and days_long(day) <= 1 else None
    own = own_weekday(question.claim, vocabulary)
    return own if own is not None or not question.main else question.story.weekday


def _by_weekdays(a: Question, b: Question, vocabulary: Vocabulary) -> float:
    """What the days of the week say where nothing tells of which week: "Monday" is not "Thursday"."""
    one, other = _weekday(a, vocabulary), _weekday(b, vocabulary)
    if one is None or other is None:
        return 0.0
    apart = min((one - other) % 7, (other - one) % 7)
    own = all(own_weekday(question.claim, vocabulary) is not None for question in (a, b))
    return 0.2 if apart == 0 else -0.15 if apart == 1 else -0.6 if own else -0.4


def _by_days(a: Question, b: Question, vocabulary: Vocabulary) -> float:
    """What the days say; those of publication when one text gives none, those of the week when there are none either."""
    one, other = said_day(a), said_day(b)
    if one is not None and other is not None:
        apart = days_apart(one, other)
        own = all(
            own_day(question.claim, question.story.document.published, question.vocabulary) is not None for question in (a, b)
        )
        heard = any(of_telling(question.claim, vocabulary) for question in (a, b))
        against = -0.6 if own and not heard else -0.4
        if own and apart == 0 and _WEEK >= max(days_long(one), days_long(other)) > 2:
            return 0.0  # "Tuesday's strike", "last week's strike"
        if max(days_long(one), days_long(other)) > 2:
            return -0.2 if apart <= 1 else against
        late = b if one.before(other) else a
        if late.claim.qualifiers.revised or (0 < apart <= TOLD_AFTER and _heard(late, vocabulary)):
            return 0.0  # told of on Tuesday, it may have fallen on Sunday; somebody may die weeks later
        return 0.6 if apart == 0 else against if apart > 1 else 0.0 if _eve(one, other, a, b) else -0.15
    if any(_undated(question) for question in (a, b)):
        return 0.0
    first, second = a.story.document.published, b.story.document.published
    for day, published, question in ((one, second, a), (other, first, b)):
        ahead = day is not None and day.earliest is not None and published is not None and published < day.earliest
        if ahead and not _heard(question, vocabulary):
            return -0.2  # nobody reports what is still to happen
    if first is None or second is None:
        return _by_weekdays(a, b, vocabulary)
    apart = abs((first - second).days)
    return 0.4 if apart <= 1 else 0.0 if apart <= 10 else -0.2


def _heard(question: Question, vocabulary: Vocabulary) -> bool:
    """True where the only day that is told is that of telling, or of what came after the event: a toll rose, some were saved."""
    if question.claim.qualifiers.revised or follows(question.claim, vocabulary):
        return True
    if own_day(question.claim, question.story.document.published, question.vocabulary) is None:
        return question.main and question.story.heard
    return of_telling(question.claim, vocabulary)


def _undated(question: Question) -> bool:
    """True for a count without a day in a report that looks back: it was published long after what it tells of."""
    story = question.story
    return story.long_past and question.main and own_day(question.claim, story.document.published, question.vocabulary) is None


def _eve(one: TimeSpan, other: TimeSpan, a: Question, b: Question) -> bool:
    """True when the later of two days is that of its report: it may be when it was said, the eve when it happened."""
    late, report = (other, b) if one.before(other) else (one, a)
    return late == TimeSpan.on(report.story.document.published) if report.story.document.published else False


def _by_places(a: Question, b: Question) -> float:
    """What the places say: shared, told of in the other report, open, or apart."""
    one, other = place_words(a.claim.qualifiers.place), place_words(b.claim.qualifiers.place)
    if not one or not other:
        return 0.0
    if any(same(x, y) for x in sorted(one) for y in sorted(other)):
        return 0.3 if a.site and b.site and meet(a.site, b.site) else 0.05  # what both tell besides
    if any(all(place.islower() for place in question.claim.qualifiers.place) for question in (a, b)):
        return 0.0  # "government-held districts": no name says which
    return 0.0 if one & b.story.words or other & a.story.words else -0.2


@kept_between
def _by_names(a: Story, b: Story) -> float:
    """What the names at the top of two documents say, each looked for in the whole of the other; their thread's own say most."""
    if not a.top or not b.top:
        return 0.0
    one, other = meeting(a.top, b.names) / len(a.top), meeting(b.top, a.names) / len(b.top)
    return 0.25 * max(one, other) - 0.1 * (min(one, other) == 0) + 0.2 * min(len(a.own & b.own), 4)


def _long_apart(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True when they are dated months apart: names shared with a disaster of years ago make it no other."""
    if any(_undated(question) for question in (a, b)):
        return False
    published = [question.story.document.published for question in (a, b)]
    if not any(published):
        years = [day is not None and days_long(day) > _MONTHS for day in map(said_day, (a, b))]
        weekdays = [own_weekday(question.claim, vocabulary) is not None for question in (a, b)]
        return (years[0] and weekdays[1]) or (years[1] and weekdays[0])
    own = [own_day(question.claim, day, vocabulary) for question, day in zip((a, b), published, strict=True)]
    days = [
        one or said_day(question) or (TimeSpan.on(day) if day else None)
        for one, question, day in zip(own, (a, b), published, strict=True)
    ]
    return days[0] is not None and days[1] is not None and days_apart(days[0], days[1]) > _MONTHS


def _aside(a: Question, b: Question) -> bool:
    """True when one is of another event than its report's, and of another day than the other."""
    if a.main and b.main:
        return False
    one, other = said_day(a), said_day(b)
    if one is not None and other is not None:
        return days_apart(one, other) > _DAYS
    return any(_long_before(told, question) for told, question in ((one, b), (other, a)) if told is not None)


def _long_before(day: TimeSpan, question: Question) -> bool:
    """True for a day too long before a report for what the report tells of without a day."""
    story, published = question.story, question.story.document.published
    if published is None or not question.main or story.long_past or story.day is not None:
        return False
    told = TimeSpan.on(published)
    return day.before(told) and days_apart(day, told) > RECENT


def _one_population(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """False when one counts a part and the other may count the whole: of no named kind, or of another kind."""
    if a.share and b.share and a.claim.qualifiers.population == b.claim.qualifiers.population:
        return True
    one, other = ((question.claim.qualifiers.population or "").removesuffix(AMONG_OTHERS) for question in (a, b))
    return a.part == b.part or (one == other != "") or folded(one, vocabulary) == folded(other, vocabulary) in armed(vocabulary)


def _one_occasion(a: Question, b: Question) -> bool:
    """False for two counts of which the one is told of another event than the other's: its place, or its day, is another."""
    if a.claim.document == b.claim.document and a.main != b.main:
        return False
    if a.beside and b.beside and (meet(a.site, quoted_names(b.claim)) or meet(b.site, quoted_names(a.claim))):
        return True  # "the attack near Low Wick", "officials in Arlow spoke of the attack near Low Wick"
    for one, other in ((a, b), (b, a)):
        there = other.story.home | place_words(other.claim.qualifiers.place)
        there |= quoted_names(other.claim) if other.beside else frozenset()
        unheard = one.claim.span.start > _TOP and meet(one.story.home, there) and not meet(one.site, other.story.names)
        if one.site and (one.beside or unheard or meet(one.site, other.story.sites)) and not meet(one.site, there):
            return False
    return True


def _one_stretch(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two counts that run over one stretch of time, however it is told."""
    if one_stretch(a.scope, b.scope, vocabulary):
        return True
    if "" in (a.scope, b.scope):
        return of_all_of_it(a.claim, b.claim, vocabulary)
    return of_one_span(a.claim, b.claim, [question.story.document.published for question in (a, b)], vocabulary)


def event_score(a: Question, b: Question, vocabulary: Vocabulary) -> tuple[float, tuple[str, ...]] | None:
    """How surely two counts are of one event and one scope (0 to 1), and why; None when they are not."""
    if not _one_stretch(a, b, vocabulary) or not _one_population(a, b, vocabulary):
        return None
    if _one_came_of_it(a, b, vocabulary) or not of_one_share(a, b) or opened_apart(a.claim, b.claim, vocabulary):
        return None
    long = goes_on(a.scope, vocabulary) or a.scope.isdecimal()  # of a war, of a year: days and kinds of events say nothing
    if not long and not _one_occasion(a, b):
        return None
    one, other = causes(a, vocabulary), causes(b, vocabulary)
    two_kinds = bool(one and other and not long) and one.isdisjoint(other)
    if a.claim.document == b.claim.document:
        if two_kinds:
            return None
        total = (1.0 if a.main else 0.2 + overlap(a.around, b.around, vocabulary)) + _by_places(a, b)
        return (round(min(total, 1.0), 4), (f"same predicate ({a.family})", "in one report")) if total >= _ENOUGH else None
    if _attack_and_accident(a, b, vocabulary):
        return None
    apart = _OTHER_KIND if not (a.main and b.main) else _ONE_THREAD if a.story.own & b.story.own else _TWO_KINDS
    kinds = apart if two_kinds else 0.2 if one & other and not long else 0.0
    unknown = a.story.names.isdisjoint(b.story.names) and apart_by_name(a, b)
    if min(len(a.story.words), len(b.story.words)) < BRIEF and (unknown or at_odds(a, b, people_stems(vocabulary))):
        return None  # a flood in Arlow, a flood in Arford: in a few words each names something, and nothing that both name
    if not long and (_long_apart(a, b, vocabulary) or _aside(a, b)):
        return None
    days, places, names = _by_days(a, b, vocabulary), _by_places(a, b), _by_names(a.story, b.story)
    if days < 0 and (long or any(lasts(question.story.document, vocabulary) for question in (a, b))):
        days = 0.0  # the days are those of the counts, not of the event
    total = days + kinds + places + names
    if a.main and b.main and min(days, kinds, places) >= 0 and not (a.site or b.site):
        total += _BOTH_MAIN
    if total + _WORDING < _ENOUGH:
        return None
    if a.main and b.main:
        lead = shared_lead(a.story, b.story, vocabulary)
    else:
        lead = overlap(a.story.lead if a.main else a.around, b.story.lead if b.main else b.around, vocabulary)
    close = overlap(a.words, b.words, vocabulary)
    total += 0.1 * lead + 0.3 * close + 0.3 * shared_words(a.story, b.story, vocabulary)
    if total < _ENOUGH:
        return None
    evidence = f"days {days:+.2f}, places {places:+.2f}, kind of event {kinds:+.2f}, names {names:+.2f}"
    return round(min(total, 1.0), 4), (f"same predicate ({a.family})", evidence, f"wording {close:.2f}, lead {lead:.2f}")
