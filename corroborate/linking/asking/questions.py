"""What one claim asks, encoded once: its words, its surroundings, its event; never the value of its answer."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from attrs import field, frozen

from corroborate.extraction.counts.governing.members import AMONG_OTHERS
from corroborate.linking.asking.scopes import ELSEWHERE, scope_of
from corroborate.linking.days import RECENT, TOLD_AFTER, by_month, days_apart, is_event, is_particular, of_telling, own_day
from corroborate.linking.families import dimension, doer_of, folded, frame_of, is_framed, kin_of, own_words, reversal
from corroborate.linking.names import resolve
from corroborate.linking.naming import CAPITAL, bare, proper
from corroborate.linking.stories import BRIEF, Story, site_of
from corroborate.linking.wording import has_synonyms, meanings, one_meaning, opens_with_of, plain, scope_words, stem, stems
from corroborate.model import Claim, Span
from corroborate.model.keeping import Kept, kept_with
from corroborate.values import Quantity, TimeSpan
from corroborate.vocabulary import Vocabulary, joints

#: Characters of the document on either side of a claim that tell which event it speaks of.
_AROUND = 250
#: Characters at the top of a document that tell what it reports.
_TOP = 500
#: Characters of a document within which something is named, if it is at all.
_NAMED_IN = 600
#: Characters on either side of a value that hold the words beside it, and how many of these count.
_BESIDE, _FEW = 60, 6
#: The family of the ages of people.
AGE = "(age)"
#: Characters before a figure in which it is taken from another ("of which").
_NEAR = 20
#: Those who do not fight.
CIVILIAN = "civilian"
#: Where a sentence or line ends, but for the full stop of a tokenised decimal ("2 . 6 million"); by its mark first, as few are.
_BREAK = re.compile(
    r"[.!?\n](?:(?<=\n)"
    r"|(?!(?<=\d\s\.)(?<!\.\s\d\s\.)\s\d{1,2}(?!\d))[\"'\u201d\u2019)]*\s+(?=[\"'\u201c\u2018(]?[A-Z\d]))"
)
_TOKEN = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)?")


@frozen(eq=False, slots=False)
class Question:
    """What one claim asks.

    :param claim: the claim.
    :param family: what claims must share to be compared: the predicate, synonyms folded; for a figure with a unit
        the unit, and for a count under a verb of no known frame what is counted, since "has 22 reviews" and "based on 22
        reviews" ask the same.
    :param measure: True when `family` is such a counted thing or unit.
    :param predicate: the predicate, synonyms folded.
    :param event: True for what happened at one place and time; a measure that simply holds is no event.
    :param kind: the kind of answer it has ("Quantity", "TermList", ... or "" for none); not the answer.
    :param subject: canonical form of what it is about.
    :param agent: resolved name of the doer.
    :param patient: resolved name of whom it is done to.
    :param clause: its clause, the value's own words left out.
    :param sentence: where its sentence starts.
    :param per: what each of a measure is for ("hour", of a wage), where it is told.
    :param scope: what its count runs over when it is not the whole of one event: a stretch of time, another event, those
        beyond a count given before; only counts of one scope are compared.
    :param main: True when it tells of the event that its document reports, not of an earlier or another one.
    :param site: the words of the place that its sentence gives it, where its document's event was elsewhere.
    :param beside: its sentence says that this was another event than its document's.
    :param part: the figure of its sentence that it is a part of is another's ("including 5 children").
    :param sole: its report gives no other figure of what it counts, or of its family: see `sole_figures`.
    :param share: the words of the place whose share of an event's count it gives, where several places share that.
    :param several_places: it is told of several places by their names.
    :param rival: another does as much in the same sentence ("the army freed 120, the rebels 85"): whose it is decides.
    :param people: of an age or a prison sentence, the names of those whose its document gives.
    :param fates: of an age, the fates that its document tells of him whose it is, of whomever else it tells them.
    :param alone: of an age, the fates that its document tells of him alone whose it is: "dead".
    :param alias: of an age, the name of the only one whom its document calls by name and gives that age besides.
    :param story: its document's.
    :param vocabulary: the words it is read with.
    """

    claim: Claim
    family: str
    measure: bool
    predicate: str
    event: bool
    kind: str
    subject: str
    agent: str
    patient: str
    clause: str
    sentence: int
    story: Story
    vocabulary: Vocabulary
    per: str = ""
    scope: str = ""
    main: bool = True
    site: frozenset[str] = frozenset()
    beside: bool = False
    part: bool = False
    sole: bool = False
    share: frozenset[str] = frozenset()
    several_places: bool = False
    rival: bool = False
    people: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    alias: str = ""
    fates: frozenset[str] = frozenset()
    kept: Kept = field(init=False, factory=Kept, repr=False)  # see `kept_with`

    @cached_property
    def words(self) -> frozenset[str]:
        """The telling words of its clause; many a question is no other's, and is never asked for them."""
        return meanings(self.clause, self.vocabulary)

    @cached_property
    def unsaid(self) -> bool:
        """True for a claim of a brief text about "it" or "the film", whose sentence gives that no name."""
        claim = self.claim
        if self.event or len(self.story.words) >= BRIEF:
            return False
        about = f"{claim.agent} {claim.patient}" if self.kind == "Quantity" else claim.subject
        if CAPITAL.search(about):
            return False
        sentence = f"{self.story.document.text[self.sentence : claim.span.end]} {claim.subject}"
        for voice in claim.attribution.chain[1:]:
            sentence = sentence.replace(voice.text or "\n", " ")  # "the ministry said" is who says it
        return bare(self.vocabulary).search(sentence) is not None

    @cached_property
    def named(self) -> frozenset[str]:
        """The names that its document gives up to its answer, who says it aside; where these are none, also those behind it.

        A place behind a count of an event says where it was, and not what it is about.

        Of a claim about "it" or "the film" in a brief text only those of the sentences before it: its own are of other things.
        """
        claim, document = self.claim, self.story.document
        end = claim.value_span.start if claim.value_span is not None else claim.span.end
        if end > _NAMED_IN:
            return self.story.names
        said = proper(" ".join(f"{voice.name} {voice.text}" for voice in claim.attribution.chain[1:]), self.vocabulary)
        told = f"{document.title or ''} {document.text[: self.sentence if self.unsaid else end]}"
        found = proper(told, self.vocabulary) - said - self._answer
        behind = document.text[end : claim.span.end].removeprefix(claim.value_text)
        return found if found or self.unsaid or self.event else proper(behind, self.vocabulary) - said

    @property
    def _answer(self) -> frozenset[str]:
        """The names in what an event is told to have one of, which name no event: where a bus was bound for."""
        return proper(self.claim.value_text, self.vocabulary) if self.event and self.kind == "Term" else frozenset()

    @cached_property
    def named_inside(self) -> frozenset[str]:
        """The names in its own sentence, those who say it aside; "coronavirus" is no name, and so is not "Covid"."""
        first, _, rest = self.claim.quote.partition(" ")
        said = " ".join(f"{voice.name} {voice.text}" for voice in self.claim.attribution.chain[1:])
        common = first.endswith("s") and not rest[:1].isupper()  # "Regulators received": a first word has a capital in any case
        told = rest if common else f"{first} {rest}"
        names = proper(told, self.vocabulary) - proper(said, self.vocabulary) - self._answer
        return frozenset(name for name in names if not has_synonyms(name, self.vocabulary))

    @property
    def open(self) -> bool:
        """True when nothing up to its answer names what it is about, who says so aside."""
        return not self.named

    @property
    def lead(self) -> str:
        """Its claim up to the answer."""
        return self.claim.quote[: (self.claim.value_span or self.claim.span).start - self.claim.span.start]

    @cached_property
    def before(self) -> tuple[str, ...]:
        """The words before the value, nearest first."""
        value = self.claim.value_span
        start = value.start if value is not None else 0
        words = _stems(self.story.document.text[max(start - _BESIDE, 0) : start])[-_FEW:]
        return tuple(word for word in reversed(words) if not word.isdigit())

    @cached_property
    def after(self) -> tuple[str, ...]:
        """The words after the value."""
        value = self.claim.value_span
        words = _stems(self.story.document.text[value.end : value.end + _BESIDE])[:_FEW] if value is not None else ()
        return tuple(word for word in words if not word.isdigit())

    @cached_property
    def around(self) -> frozenset[str]:
        """The telling words of its surroundings."""
        text, start, end = self.story.document.text, self.claim.span.start, self.claim.span.end
        near = f"{text[max(start - _AROUND, 0) : start]} {self.clause} {text[end : end + _AROUND]}"
        return frozenset(stems(near, self.vocabulary))


def _stems(text: str) -> list[str]:
    """The stems of the words of some text, in order."""
    return [stem(word) for word in _TOKEN.findall(plain(text))]


def frame_words(question: Question, vocabulary: Vocabulary) -> frozenset[str]:
    """The words of a claim that say no more than its family does."""
    return own_words(question.predicate, vocabulary)


def family_words(question: Question, vocabulary: Vocabulary) -> frozenset[str]:
    """The words of a claim that say no more than its family and what it counts do."""
    return frame_words(question, vocabulary) | {stem(question.subject)}


@kept_with("story")
def question_of(claim: Claim, story: Story, vocabulary: Vocabulary, *, sole: bool = False) -> Question:
    """What `claim` asks, given the story of its document."""
    text = story.document.text
    start, end = claim.span.start, claim.span.end
    value = claim.value_span or claim.span
    held = claim.value_span is not None
    clause = text[start : value.start] + " " + text[value.end : end] if held else claim.quote
    breaks = _BREAK.finditer(text, max(start - 400, 0), value.start + 2)  # a break looks at what follows it
    starts = [match.end() for match in breaks if match.end() <= value.start]
    kind = "Quantity" if isinstance(claim.value, Quantity) else type(claim.value).__name__ if claim.value is not None else ""
    sentence = starts[-1] if starts else max(start - 400, 0)
    predicate, subject = frame_of(claim, vocabulary), folded(claim.subject, vocabulary)
    if held and subject == "people":
        subject = doer_of(claim.predicate, vocabulary) or subject
    unit, per = dimension((claim.value.unit or "") if isinstance(claim.value, Quantity) else "", vocabulary)
    unit = unit or ("money" if claim.subject == "money" else "")  # the sign of the currency is often lost
    unit = "age" if claim.predicate == "age" else unit  # years, and no time that something takes
    event = is_event(predicate, vocabulary) or is_particular(predicate, vocabulary)
    measure = kind == "Quantity" and not event and bool(unit or (subject and not is_framed(claim.predicate, vocabulary)))
    if unit == "age":
        subject = resolve(claim.subject, story.document, "", vocabulary) or subject
    elif measure:
        subject = one_meaning(subject, vocabulary)  # matches are counted with games
    scope = scope_of(claim, story, text[sentence : value.start], vocabulary) if event else ""
    site, another = site_of(claim, story.document, story.home, vocabulary) if event else (frozenset[str](), False)
    return Question(
        claim=claim,
        family=f"({unit or subject})"
        if measure
        else kin_of(predicate, vocabulary) or reversal(claim, vocabulary)[0] or predicate,
        measure=measure,
        predicate=predicate,
        event=event,
        kind=kind,
        subject=subject,
        agent=resolve(claim.agent, story.document, "", vocabulary),
        patient=resolve(claim.patient, story.document, "", vocabulary),
        clause=clause,
        sentence=sentence,
        story=story,
        vocabulary=vocabulary,
        per=per,
        scope="" if another and site and scope == ELSEWHERE else scope,  # the place tells which other event it is
        part=(claim.qualifiers.population or "").endswith(AMONG_OTHERS)
        or (held and not event and _taken(claim, text, value, vocabulary)),
        sole=sole,
        main=_is_main(claim, story, vocabulary) and not another,
        site=site,
        beside=another,
    )


def _taken(claim: Claim, text: str, value: Span, vocabulary: Vocabulary) -> bool:
    """True for a figure that the words beside it take from another: "3,600 of them in Arlow", "of which 3,600 in Arlow"."""
    parts = scope_words(vocabulary)["part"]
    behind = parts.match(text, value.end + 1)
    if behind is not None and opens_with_of(behind.group(), vocabulary):
        following = _TOKEN.match(text, behind.end() + 1)
        entry = vocabulary["grammar"].get(plain(following.group())) if following is not None else None
        told = following is not None and (entry is None or "auxiliary" not in entry.words("classes"))
        those = behind.group().lower().split()[-1] in joints("those", vocabulary)
        share = isinstance(claim.value, Quantity) and claim.value.unit == "%" and those
        return not (share and told)
    before = text[max(0, value.start - _NEAR) : value.start].rstrip()
    return any(match.end() == len(before) and opens_with_of(match.group(), vocabulary) for match in parts.finditer(before))


def _is_main(claim: Claim, story: Story, vocabulary: Vocabulary) -> bool:
    """True for a claim of the event that its document reports, as far as its day tells; "in February" is of no Sunday's event."""
    day, published, said = (
        own_day(claim, story.document.published, vocabulary),
        story.document.published,
        claim.qualifiers.as_of_text,
    )
    if said and claim.qualifiers.as_of == TimeSpan() and said in claim.quote:  # nothing dates it
        return not by_month(said, vocabulary) or (story.weekday is None and claim.span.start < _TOP)
    own = story.day or (TimeSpan.on(published) if published else None)
    if day is None or own is None or (story.long_past and story.day is None) or of_telling(claim, vocabulary):
        return True
    slack = 1 if story.day is not None else RECENT
    return days_apart(day, own) <= (max(slack, TOLD_AFTER) if story.heard and day.before(own) else slack)


@lru_cache(maxsize=8)
def armed(vocabulary: Vocabulary) -> frozenset[str]:
    """The populations of those who fight."""
    return frozenset(key for key, entry in vocabulary["populations"].items() if entry.text("side"))
