"""Who said what, where: sources, documents, places in them, and the claims they make."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from functools import total_ordering
from typing import Any, Literal, get_args

from attrs import evolve, field, frozen

from corroborate.errors import ConfigurationError, InputError, SpanError, UnknownName
from corroborate.model.keeping import Kept
from corroborate.values import TimeSpan, Value


def content_id(prefix: str, *parts: object) -> str:
    """A short id made from `parts`: equal parts give equal ids, on every machine and in every run.

    :param prefix: a letter that says of what it is the id.
    :param parts: what the thing consists of; each is taken as its `str`.
    :returns: the prefix and 16 hexadecimal digits.
    """
    digest = hashlib.blake2b("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass"), digest_size=8)
    return f"{prefix}{digest.hexdigest()}"


def strings(given: Iterable[str]) -> tuple[str, ...]:
    """Any strings as a tuple.

    :param given: the strings.
    :raises InputError: it is one string, of which its characters would be made.
    """
    if isinstance(given, str):
        raise InputError(f"several strings are needed, such as ({given!r},); not the single {given!r}")
    return tuple(given)


@total_ordering
@frozen
class Span:
    """A range of characters of a text, `start` included and `end` excluded (Python string offsets).

    :raises SpanError: the range is empty, negative or runs backwards.
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(f"a span must hold at least one character: {self.start}..{self.end}")

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)  # the made one takes ten times as long

    def __repr__(self) -> str:
        return f"Span(start={self.start}, end={self.end})"  # part of every claim's id: the made one takes ten times as long

    def of(self, text: str) -> str:
        """The characters of `text` in this span.

        :param text: the text the span points into.
        :returns: `text[start:end]`.
        :raises SpanError: the span ends after the text does.
        """
        if self.end > len(text):
            raise SpanError(f"span {self.start}..{self.end} ends after a text of {len(text)} characters")
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """True when `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """True when the two share a character."""
        return self.start < other.end and other.start < self.end


#: An analyst's grades of a source, from reliable to "cannot be judged".
GRADES = ("A", "B", "C", "D", "E", "F")


@frozen
class Source:
    """Who publishes.

    :param name: as shown to readers ("The Daily Post").
    :param party: True when the source is a party to the matter it reports on.
    :param reliability: an analyst's grade of the source, "A" (reliable) to "F" (cannot be judged), or None.
    :param origin: whom the source has its news from when it names nobody, where that is known; None when it is not.
    :raises InputError: it has no name.
    :raises ConfigurationError: a grade that does not exist.
    """

    name: str
    party: bool = False
    reliability: str | None = None
    origin: str | None = None

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.name, str) or not self.name.strip():
            raise InputError(f"a source needs a name, such as the outlet's; {self.name!r} is none")
        if self.reliability is not None and self.reliability not in GRADES:
            raise ConfigurationError(f"the reliability of a source is one of {', '.join(GRADES)}, not {self.reliability!r}")


def _to_source(value: Source | str) -> Source:
    return value if isinstance(value, Source) else Source(value)


def to_day(value: Any) -> dt.date | None:
    """The day of a date, of a moment, or of the ISO form of either.

    :param value: a date, a datetime, an ISO string, or None.
    :returns: the date; None for None.
    :raises InputError: it is none of these.
    """
    try:
        moment = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
        if isinstance(moment, dt.datetime):
            return moment.date()
        if moment is None or isinstance(moment, dt.date):
            return moment
    except ValueError:
        pass  # told below, as what is no day at all is
    raise InputError(f"a day is a date or its ISO form such as '2024-02-22', or None when it is not known; not {value!r}")


@frozen
class Document:
    """One text of a source. The text is never rewritten: every span anywhere points into it as it stands.

    :param text: the whole text.
    :param source: who published it; a name will do.
    :param name: a short handle for people (a file's stem); defaults to the name of the source.
    :param title: its headline, when known apart from the text.
    :param published: day of publication (a date, a moment, or the ISO form of either), to which relative dates are anchored; None
        leaves them open.
    :param updated: day of the last update, when the text gives one.
    :param url: where it was published.
    :param path: the file it was read from.
    :param first_line: the line of that file at which the text starts (front matter stands above it).
    :raises InputError: the text is no string, the source has no name, or a day is none.
    """

    text: str = field(repr=False)
    source: Source = field(converter=_to_source)
    name: str = field(default="")
    title: str | None = field(default=None, kw_only=True)
    published: dt.date | None = field(default=None, kw_only=True, converter=to_day)
    updated: dt.date | None = field(default=None, kw_only=True, converter=to_day)
    url: str | None = field(default=None, kw_only=True)
    path: str | None = field(default=None, kw_only=True)
    first_line: int = field(default=1, kw_only=True)
    id: str = field(init=False)
    kept: Kept = field(init=False, factory=Kept, eq=False, repr=False)  # see `kept_with`

    def __attrs_post_init__(self) -> None:
        for part in ("text", "name", "title", "url", "path"):
            given = getattr(self, part)
            if not isinstance(given, str) and (given is not None or part in ("text", "name")):
                raise InputError(f"the {part} of a document is a string, not {type(given).__name__}")
        put = object.__setattr__  # what is derived from the other fields of a frozen class
        put(self, "name", self.name or self.source.name)
        put(self, "id", content_id("d", self.source.name, self.name, self.published, self.title, self.text))

    def __hash__(self) -> int:
        return hash(self.id)  # equal ones have equal ids, and this one is asked for often

    def called(self, name: str) -> Document:
        """This document under a name that tells it from others; its id stays, since claims point to it."""
        other = evolve(self, name=name)
        object.__setattr__(other, "id", self.id)
        return other

    def at(self, offset: int) -> tuple[int, int]:
        """The 1-based line (of the file it was read from) and column of a character offset, for messages.

        :param offset: a 0-based character offset into `text`.
        :returns: line and column.
        """
        before = self.text.count("\n", 0, offset)
        return self.first_line + before, offset - (self.text.rfind("\n", 0, offset) + 1) + 1


#: What kind of voice speaks: the document's own, an outlet or agency, a named person, a named body,
#: a role without a name ("the official"), or nobody that can be named ("reportedly", "are said to").
VoiceKind = Literal["document", "outlet", "person", "organisation", "role", "anonymous"]

_KINDS: tuple[str, ...] = get_args(VoiceKind)


@frozen
class Voice:
    """One step of an attribution chain.

    :param name: canonical name ("Ada Finch"), or the words used for an unnamed voice.
    :param kind: see `VoiceKind`.
    :param cue: the words that attribute ("said", "according to"); empty for the document itself.
    :param text: the words the text uses for this voice here ("the president").
    :param span: where those words stand, when they do.
    :raises UnknownName: there is no such kind; says the nearest.
    """

    name: str
    kind: VoiceKind = field()
    cue: str = ""
    text: str = ""
    span: Span | None = None

    @kind.validator
    def _check_kind(self, _: object, kind: str) -> None:
        if kind not in _KINDS:
            raise UnknownName("kind of voice", kind, _KINDS)

    @property
    def named(self) -> bool:
        """True when the voice can be identified: not a bare role, not anonymous."""
        return self.kind in ("outlet", "person", "organisation")


def _voices(voices: Iterable[Voice]) -> tuple[Voice, ...]:
    told: tuple[Any, ...] = tuple(voices)
    if not told or not all(isinstance(voice, Voice) for voice in told):
        raise InputError(f"an attribution is a chain of voices, the document's own first, not {voices!r:.80}")
    return told


@frozen
class Attribution:
    """Who is said to say it: a chain of voices from the document outwards (document > outlet > speaker).

    :param chain: at least the document's own voice.
    :raises InputError: the chain is empty, or holds something else.
    :param quoted: True when the claim's words stand inside quotation marks of the last voice.
    :param medium: where it was said ("statement", "Telegram", "tweet"), when told.
    """

    chain: tuple[Voice, ...] = field(converter=_voices)
    quoted: bool = False
    medium: str | None = None

    @property
    def speaker(self) -> Voice:
        """The last voice: the first to have said it, as far as the text tells."""
        return self.chain[-1]

    @property
    def own_voice(self) -> bool:
        """True when the document says it itself."""
        return len(self.chain) == 1


def _to_days(given: Any) -> TimeSpan | None:
    if given is None or isinstance(given, TimeSpan):
        return given
    day = to_day(given)
    return None if day is None else TimeSpan.on(day)


@frozen(kw_only=True)
class Qualifiers:
    """What must match before two values are compared.

    :param as_of: days at which the claim holds or the event fell; a date or its ISO form will do for one day.
    :param as_of_text: the words that say so ("as of Thursday"); empty when `as_of` is only the publication day.
    :param place: canonical names of places, most specific first.
    :param population: which people or things are counted, canonical ("civilian", "child", "norwegian").
    :param stage: step of a ladder, canonical ("volunteered", "serving").
    :param body: the organisation the claim is about, canonical ("national guard").
    :param period: the stretch a count runs over when it is not the event itself ("since monday").
    :param polarity: False when the claim is denied.
    :param modality: "will", "may", "should", "can", "must" or None for plain assertion.
    :param certainty: "unknown", "believed", "reported" or None.
    :param tense: "past", "present", "future" or None; of a figure "present" for the perfect too: "has sold 900" may sell more.
    :param limits: restrictions, canonical ("temporarily", "certain").
    :param exceptions: who or what is left out.
    :param including: who is counted in whom others may leave out ("attacker").
    :param cumulative: True for a running total of everything so far.
    :param superseded: True for a figure that its own text gives as outdated ("not five, as first reported").
    :param revised: True for a figure that its own text gives as newer than another ("has risen to 86", "a new toll of 86").
    :raises InputError: one string is given where several belong, or `as_of` is no day.
    """

    as_of: TimeSpan | None = field(default=None, converter=_to_days)
    as_of_text: str = ""
    place: tuple[str, ...] = field(default=(), converter=strings)
    population: str | None = None
    stage: str | None = None
    body: str | None = None
    period: str | None = None
    polarity: bool = True
    modality: str | None = None
    certainty: str | None = None
    tense: str | None = None
    limits: tuple[str, ...] = field(default=(), converter=strings)
    exceptions: tuple[str, ...] = field(default=(), converter=strings)
    including: tuple[str, ...] = field(default=(), converter=strings)
    cumulative: bool = False
    superseded: bool = False
    revised: bool = False


_VALUES = (*get_args(Value), type(None))


@frozen(kw_only=True)
class Claim:
    """An attributed assertion: who says that who says what, when, with which hedge, at which characters.

    :param document: id of the document.
    :param span: where it stands; `quote` is exactly those characters.
    :param quote: the words.
    :param subject: canonical phrase for what the claim is about; with `predicate` and `qualifiers` it is the question.
    :param predicate: name of the frame ("casualties.killed") or, in an unknown domain, the head verb's lemma.
    :param agent: canonical name of the doer, when told.
    :param patient: canonical name of whom or what it is done to, when told.
    :param value: the answer; None when the assertion itself is the answer ("Ukraine lifted visa requirements").
    :param value_text: the words of the value, a figure's hedge included.
    :param value_span: where those words stand.
    :param noun: the counted thing with its modifiers, as said ("experienced veterans and volunteers").
    :param qualifiers: time, place, scope, stage, modality.
    :param attribution: who is said to say it.
    :param quotations: the words inside quotation marks that the claim holds.
    :param headline: True when it stands in a headline or sub-headline.
    :param credibility: an analyst's grade of the claim, 1 (confirmed) to 6 (cannot be judged), or None; shown, never weighed.
    :param id: derived from content: document, span, predicate and value.
    :raises SpanError: the quotation is longer or shorter than its span.
    :raises InputError: what should be words is none, or the value is no value.
    :raises ConfigurationError: a grade that does not exist.
    """

    document: str
    span: Span
    quote: str
    subject: str
    predicate: str
    attribution: Attribution
    agent: str = ""
    patient: str = ""
    value: Value | None = None
    value_text: str = ""
    value_span: Span | None = None
    noun: str = ""
    qualifiers: Qualifiers = Qualifiers()
    quotations: tuple[str, ...] = field(default=(), converter=strings)
    headline: bool = False
    credibility: int | None = None
    id: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        for part, given in (("quote", self.quote), ("subject", self.subject), ("predicate", self.predicate)):
            if not isinstance(given, str):
                raise InputError(f"the {part} of a claim is a string, not {given!r:.80}")
        if not isinstance(self.value, _VALUES):
            instead = "a Quantity, TimeSpan, Term or TermList; corroborate.Term('twelve') holds a word, and "
            raise InputError(f"the value of a claim is {instead}find_quantities reads a figure; not {self.value!r:.80}")
        if self.span.end - self.span.start != len(self.quote):
            raise SpanError(f"the quotation has {len(self.quote)} characters, its span {self.span.end - self.span.start}")
        if self.credibility is not None and self.credibility not in range(1, 7):
            raise ConfigurationError(f"the credibility of a claim is a whole number from 1 to 6, not {self.credibility!r}")
        identity = content_id(
            "c",
            self.document,
            self.span.start,
            self.span.end,
            self.predicate,
            self.subject,
            self.agent,
            self.patient,
            self.value_span,
            self.value,
        )
        object.__setattr__(self, "id", identity)  # derived from the other fields of a frozen class

    def __hash__(self) -> int:
        return hash(self.id)  # equal ones have equal ids, and this one is asked for often

    @property
    def before_value(self) -> str:
        """The part of the quotation before the words of the value; empty when these stand nowhere."""
        return self.quote[: max(0, self.value_span.start - self.span.start)] if self.value_span is not None else ""

    @property
    def behind_value(self) -> str:
        """The part of the quotation behind the words of the value; empty when these stand nowhere."""
        return self.quote[self.value_span.end - self.span.start :] if self.value_span is not None else ""
