"""What a document reports: its top, its names, the day of its event; and whether two documents report one event.

Two reports of one event share a day (said, or guessed from the day of publication), words at the top, and names.
Which documents meet at all is for `threads` to say.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, field, frozen

from corroborate.linking.dating import Fell, fell, looked_back_on, named_day
from corroborate.linking.days import (
    RECENT,
    TOLD_AFTER,
    carries_on,
    days_apart,
    days_long,
    follows,
    is_event,
    is_particular,
    of_another,
    of_telling,
    own_day,
    own_weekday,
)
from corroborate.linking.names import place_words, same
from corroborate.linking.naming import proper_stem
from corroborate.linking.wording import overlap, plain, root, scope_words, stems
from corroborate.model import Claim, Document
from corroborate.model.keeping import Kept, kept_between, kept_with
from corroborate.values import Quantity, TimeSpan
from corroborate.vocabulary import Vocabulary

#: Characters at the top of a document that say what it reports, and of its very top, that name where and who.
_TOP, _VERY_TOP = 700, 450
#: Days of a stretch in which something fell on one of them.
_WEEK = 7
#: Farther down than so many characters a report tells of other events as well; older days are theirs.
_WAY_DOWN = 1500
#: So many names at least stand in two reports of the same people and places.
_CAST = 3
#: A name is a thread's own when so much of the documents that have it are of the thread.
_OWN = 0.25
#: A report of fewer telling words is too short to be unlike another, and has little but its names to tell its event by.
BRIEF = 30
_CAPITAL = re.compile(r"[A-Z\u00c0-\u00de](?<!\w.)[\w'\u2019-]+")  # a search for the capital first is the faster one
#: The place in capitals that a line opens with.
_DATELINE = re.compile(r"^[^\w\n]*[A-Z][A-Z'-]{2,}(?: [A-Z][A-Z'-]+)*(?=[,.:]? ?(?:[(\u2013\u2014,-]|[A-Z][a-z]))", re.MULTILINE)
_STOP = re.compile(r"[,;:.!?]")
#: Characters behind a place in which what it lies in is named.
_BEHIND = 60
_SMALL = re.compile(r"\b[a-z\u00df-\u00ff]\w+")
#: Words run together by so many hyphens or slashes, as in a page's address, where names are written small.
_JOINTS = 3
_ADDRESS = re.compile(rf"\b\w++(?: ?[-/] ?\w++){{{_JOINTS},}}")


@frozen(eq=False)
class Story:
    """What a document reports.

    :param document: the document.
    :param lead: telling words of its title and top.
    :param words: telling words of the whole text.
    :param names: words that are only ever written with a capital, countries left out.
    :param top: the names in its title and first lines: of its places and people.
    :param home: the words of the places its event may have been at: the names at its top, and where its first count was; none
        where it tells of no event.
    :param sites: the words of other places where it tells of an event.
    :param own: those of `names` that are its thread's own; given by `with_own_names`.
    :param day: when its main event fell, as its first claims say; None when they do not.
    :param heard: that day is the one on which it was told ("the mayor said on Monday"), the event's may be some days before.
    :param long_past: its top says that it looks back ("on the anniversary"), so that its day of publication tells nothing.
    :param weekday: the day of the week (Monday is 0) that its first claim to name one gives, dated or not.
    :param speakers: words of the names of the bodies its claims are told by.
    :param fell: the day that parts it from look-alike stories, more strictly read than `day`.
    """

    document: Document
    lead: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    top: frozenset[str]
    home: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    day: TimeSpan | None = None
    heard: bool = False
    long_past: bool = False
    weekday: int | None = None
    speakers: frozenset[str] = frozenset()
    fell: Fell | None = None
    kept: Kept = field(init=False, factory=Kept, repr=False)  # see `kept_with`


def _speakers(claims: Sequence[Claim]) -> frozenset[str]:
    """The words of the names of the bodies that claims are told by, but those of a place told of: "Arlow police", in Arlow."""
    places = place_words(tuple(sorted({place for claim in claims for place in claim.qualifiers.place})))
    voices = {voice for claim in claims for voice in claim.attribution.chain[1:]}
    names = {voice.name for voice in voices if voice.kind in ("organisation", "outlet")}
    return frozenset(root(word) for name in names for word in _CAPITAL.findall(name)) - places


def _weekday(claims: Iterable[Claim], vocabulary: Vocabulary) -> int | None:
    told = (own_weekday(claim, vocabulary) for claim in claims)
    return next((day for day in told if day is not None), None)


def _names(text: str, vocabulary: Vocabulary) -> tuple[frozenset[str], frozenset[str]]:
    """The words of `text` that are only ever written with a capital, countries left out: of the whole, and of its very top."""
    addressed = text.count("-") + text.count("/") >= _JOINTS
    small = set(_SMALL.findall(_ADDRESS.sub(" ", text) if addressed else text))
    found: dict[str, int] = {}
    for match in _CAPITAL.finditer(text):
        word = match.group()
        if word.lower() not in small and (stem := proper_stem(word, vocabulary)):
            found.setdefault(stem, match.start())
    return frozenset(found), frozenset([stem for stem, at in found.items() if at < _VERY_TOP])


def _day(
    claims: Sequence[Claim], published: dt.date | None, vocabulary: Vocabulary, *, past: bool
) -> tuple[TimeSpan | None, bool, bool]:
    """The day the first claim that names a single day gives, that of an arrest only where nothing else is told.

    :param past: the report looks back, so that a day long ago may be its event's.
    :returns: the day; whether it is only the day of telling; and whether the report looks back, as one that tells of days long
        past alone may.
    """
    first, old, counted = True, False, False  # counted: something of no day, before what is long past
    heard: TimeSpan | None = None
    told = -1  # where the sentence begins in which it was heard
    for claim in [claim for claim in claims if not follows(claim, vocabulary)] or claims:
        day = own_day(claim, published, vocabulary)
        more = not first and carries_on(claim, vocabulary)
        single = day is not None and not claim.qualifiers.period and days_long(day) <= 1
        if day is not None and single and not more and not _counted_back(claim, vocabulary):
            if heard is None and not _old_news(claim, day, published, first=first or past):
                if not of_telling(claim, vocabulary):
                    return None if counted and claim.span.start > _TOP else day, False, past
                heard, told = day, claim.span.start
            elif heard is not None and _before_telling(claim, day, heard, vocabulary):
                return day, False, past
            old = old or (heard is None and claim.span.start <= _WAY_DOWN and not counted)
        if heard is not None and day is not None and claim.span.start == told and _some_day_before(claim, day, heard):
            return None, False, past
        counted = counted or (day is None and not claim.headline and isinstance(claim.value, Quantity))
        first = first and claim.headline
    return heard, heard is not None, past or old


def _counted_back(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a day that is counted back from another: "three days earlier"."""
    return claim.qualifiers.as_of_text.lower().rpartition(" ")[2] in vocabulary["scopes"]["counted back"].words("words")


def _some_day_before(claim: Claim, day: TimeSpan, heard: TimeSpan) -> bool:
    """True for a stretch of days, shortly before it was told of, in which what a report tells fell: "last week's strike"."""
    stretch = not claim.qualifiers.period and 1 < days_long(day) <= _WEEK
    return stretch and day.before(heard) and days_apart(day, heard) <= RECENT


def _before_telling(claim: Claim, day: TimeSpan, heard: TimeSpan, vocabulary: Vocabulary) -> bool:
    """True for the day, shortly before it was told of, on which what a report tells fell."""
    recent = day == heard or (day.before(heard) and days_apart(day, heard) <= TOLD_AFTER)
    return recent and not of_telling(claim, vocabulary) and not of_another(claim, vocabulary)


def _old_news(claim: Claim, day: TimeSpan, published: dt.date | None, *, first: bool) -> bool:
    """True for what is long past, and told far down in a report, or behind what has no such day: another event."""
    if published is None or (first and claim.span.start <= _WAY_DOWN):
        return False
    return days_apart(day, TimeSpan.on(published)) > RECENT


def _home(claims: Sequence[Claim], document: Document, top: frozenset[str]) -> frozenset[str]:
    """The names at the top of a document, up to the first sentence that counts, and the places of the counts there."""
    first = next((claim.span for claim in claims if not claim.headline), None)
    if first is None:
        return place_words(tuple(sorted(top)))
    lines = f"{document.title or ''}\n{document.text[: first.end]}"
    places = [place for claim in claims if claim.span.end <= first.end for place in claim.qualifiers.place[:2]]
    if places:  # where it was written need not be where it was: "PORT ELLERY, Feb 7 - The shelling of Low Wick killed 12"
        lines = _DATELINE.sub(" ", lines)
    named = {root(word) for word in _CAPITAL.findall(lines)}
    return place_words((*sorted(top & named), *places))


def site_of(claim: Claim, document: Document, home: frozenset[str], vocabulary: Vocabulary) -> tuple[frozenset[str], bool]:
    """The words of the place that a claim is told of, where that is none of its document's event; else empty.

    :param home: the words of the places that may be of that event.
    :returns: the words; and whether the text says that it tells of another event ("hours later", "in a similar attack").
    """
    place, said = claim.qualifiers.place, claim.quote
    if not place or place[0].rpartition(" ")[2].islower() or place[0].isupper():
        return frozenset(), False  # "western districts" lie in it; "UAMC" is a body
    street = plain(place[0].rpartition(" ")[2]) in vocabulary["nominals"]["streets"].words("words")
    if place[0] not in said:  # told of in a sentence before
        named = max(0, document.text.rfind(place[0], 0, claim.span.start))
        end = document.text.find(". ", named, claim.span.start)
        telling = document.text[document.text.rfind(". ", 0, named) + 1 : end if end >= 0 else claim.span.start]
        said = f"{telling} {said}"
    told = scope_words(vocabulary)["same event"].sub(" ", said)
    another = any(scope_words(vocabulary)[kind].search(told) for kind in ("elsewhere", "beside"))
    words = place_words(place[:1])
    behind = _STOP.split(said.partition(place[0])[2][:_BEHIND], maxsplit=1)[0]  # "Low Wick in the north of Arlow"
    within = place_words((*place[1:], *_CAPITAL.findall(behind)))
    if meet(words, home) or ((street or meet(within, home)) and not another):
        return frozenset(), False
    return words, another


def quoted_names(claim: Claim) -> frozenset[str]:
    """The words with a capital of what a claim is told in: of its place, whichever of its names another report gives."""
    return frozenset(root(word) for word in _CAPITAL.findall(claim.quote))


def meet(some: frozenset[str], others: frozenset[str]) -> bool:
    """True when a word of the one is a word of the other, spellings of one name taken together."""
    return bool(some & others) or any(same(x, y) for x in sorted(some) for y in sorted(others))


def opening(document: Document, most: int, vocabulary: Vocabulary) -> Sequence[str]:
    """The telling words of a document's title and of so many characters of its text at most, in order."""
    return _opening(document, min(most, len(document.text)), vocabulary)


@kept_with("document")
def _opening(document: Document, most: int, vocabulary: Vocabulary) -> Sequence[str]:
    return stems(f"{document.title or ''} {document.text[:most]}", vocabulary)


def stories(claims: Mapping[str, Iterable[Claim]], documents: Iterable[Document], vocabulary: Vocabulary) -> dict[str, Story]:
    """The story of each document that has claims."""
    return {one.id: _story(one, tuple(claims[one.id]), vocabulary) for one in documents if one.id in claims}


@kept_with("document")
def _story(document: Document, claims: tuple[Claim, ...], vocabulary: Vocabulary) -> Story:
    """What a document reports that makes these claims."""
    top = frozenset(opening(document, _TOP, vocabulary))
    names, first = _names(f"{document.title or ''}\n{document.text}", vocabulary)
    brief = not document.title and len(document.text) <= _TOP
    whole = top if brief else frozenset(stems(document.text, vocabulary))
    everything = sorted(claims, key=lambda claim: (claim.span.start, claim.span.end, claim.id))
    told = [claim for claim in everything if is_event(claim.predicate, vocabulary)]
    told = told or [claim for claim in everything if is_particular(claim.predicate, vocabulary)]
    past = scope_words(vocabulary)["long past"].search(f"{document.title or ''}\n{document.text[:_VERY_TOP]}") is not None
    day, heard, past = _day(told, document.published, vocabulary, past=past)
    weekday = _weekday(told, vocabulary)
    own = frozenset[str]()
    when = fell(told, document, vocabulary, named=named_day(everything, document, vocabulary))
    long_ago = looked_back_on(document, vocabulary)
    if long_ago is not None:
        past, heard, single = True, False, days_long(long_ago) == 0
        day = long_ago if single else None
        when = Fell("stated", long_ago.earliest.toordinal()) if single and long_ago.earliest is not None else None
    befell = [claim for claim in told if not follows(claim, vocabulary)]  # an arrest may be elsewhere
    home = _home(befell or told, document, first) if told else frozenset[str]()
    placed = [(claim.qualifiers.place[:1], site_of(claim, document, home, vocabulary)) for claim in told]
    home |= frozenset(word for place, (words, _) in placed if not words for word in place_words(place))
    sites = [site_of(claim, document, home, vocabulary) for claim in told]
    others = frozenset(word for words, another in sites for word in words if another)
    return Story(document, top, whole, names, first, home, others, own, day, heard, past, weekday, _speakers(told), when)


def with_own_names(stories: Mapping[str, Story], threads: Mapping[str, int]) -> dict[str, Story]:
    """The stories, each with those of its names that are its thread's own: "Arlow" may be, "Reuters" is no thread's.

    Nor is a body that a report's claims are told by: a monitor that tells of every event marks none. Nor is what only one of
    several outlets names: it may stand on its pages, whatever they report.
    """
    having = Counter(name for story in stories.values() for name in story.names)
    outlets: dict[int, set[str]] = defaultdict(set)  # of a thread
    naming: dict[tuple[int, str], list[str]] = defaultdict(list)  # the outlet of each of its documents that has a name
    for id, story in stories.items():
        thread, outlet = threads[id], story.document.source.name
        outlets[thread].add(outlet)
        for name in story.names:
            naming[thread, name].append(outlet)

    def is_own(name: str, thread: int) -> bool:
        told = naming[thread, name]
        alone = len(outlets[thread]) > 1 and len(set(told)) == 1
        return not alone and len(told) >= _OWN * having[name]

    return {
        id: evolve(story, own=frozenset(name for name in story.names - story.speakers if is_own(name, threads[id])))
        for id, story in stories.items()
    }


def meeting(some: frozenset[str], others: frozenset[str]) -> int:
    """How many of `some` stand among `others`, spellings of one name taken together."""
    return sum(name in others or any(same(name, other) for other in others if other[0] == name[0]) for name in some)


@kept_between
def one_cast(a: Story, b: Story) -> bool:
    """True when several names stand in both documents."""
    few, many = sorted((a.names, b.names), key=lambda names: (len(names), sorted(names)))
    return meeting(few, many) >= _CAST


def shared_lead(a: Story, b: Story, vocabulary: Vocabulary) -> float:
    """How alike the tops of two documents are worded, 0 to 1."""
    return overlap(a.lead, b.lead, vocabulary)


@kept_between
def shared_words(a: Story, b: Story, vocabulary: Vocabulary) -> float:
    """How alike two whole documents are worded, 0 to 1."""
    return overlap(a.words, b.words, vocabulary)
