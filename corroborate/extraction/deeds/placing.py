"""Of which occasion a time is told in a sentence: beside its noun, in the clause of its verb, or of what was "when".

"The 9.40 shooting", "gunfire broke out at 9.40" and "it was 9.40 when somebody started shooting" tell one time of one occasion;
"officers responded to a shooting at 9.52" tells that of the response. A time is an occasion's where nothing else is told between.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from attrs import define, field, frozen

from corroborate.extraction.deeds.naming import full_last, head
from corroborate.extraction.deeds.occasions import DAY_OF, HOUR_OF, Occasions
from corroborate.extraction.deeds.telling import Telling
from corroborate.extraction.grammar.runs import before_run
from corroborate.extraction.grammar.syntax import Clause, Phrase
from corroborate.model import Span

#: Words between an occasion and its time at most.
_REACH = 24
#: Words from a noun for a time to the occasion that it is of, at most: "the hour of the first shots".
_NEAR = 6
#: The letters of what modifies a noun, and of what opens a clause.
_MODIFYING, _OPENING = tuple("NPg"), tuple("UKC;")
#: What a noun hangs on of which the time may be as well ("a report of a shooting at 9.40"), and what puts it at another time.
_OF, _APART = ("of", "on", "about", "into", "over", "to", "for"), ("after", "before", "following")
#: What opens a time of something else: "at 3 a.m. after Saturday's shooting".
_OTHERWISE = frozenset(("after", "before", "since", "until", "till", "over", "following"))
#: What stands before the time that something is set for.
_SET_FOR = frozenset(("for", "as", "until", "till", "to", "be"))


@frozen
class Found:
    """An occasion that a time is told of.

    :param kind: its kind.
    :param number: the clause that tells it; -1 for none.
    :param beside: the time stands beside its noun, whatever the clause tells.
    :param set: it is what somebody sets it to be: "set 4 June as the release date".
    """

    kind: str
    number: int = -1
    beside: bool = False
    set: bool = False


@define(eq=False, slots=False)
class Placing:
    """One time of a sentence, and where the occasion that it is told of may stand.

    :param telling: the sentence.
    :param kinds: the kinds of occasions.
    :param asked: what the time answers.
    :param span: where it stands.
    """

    telling: Telling
    kinds: Occasions
    asked: str
    span: Span
    first: int = field(init=False)  # its first word, and that of the times right before it
    last: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        analysis = self.telling.analysis
        first = bisect_left(analysis.starts, self.span.start)
        last = max(first, bisect_left(analysis.starts, self.span.end) - 1)
        tags = analysis.tags
        while tags[last + 1 : last + 2] == "t" or tags[last + 1 : last + 3] in ("It", ",t"):
            if analysis.words[last + 1] in _OTHERWISE:
                break
            last += 1 + (tags[last + 1] != "t")
        while first and (tags[first - 1] == "t" or (first > 1 and tags[first - 2 : first] in ("tI", "t,"))):
            first -= 1 + (tags[first - 1] != "t")
        self.first, self.last = first, last

    def found(self) -> Found | None:
        """The occasion; None for a time of something else."""
        tags = self.telling.analysis.tags
        if self.first >= len(tags):
            return None
        found = self._modifying()
        if found is not None or tags[self.last + 1 : self.last + 2] == "S":
            return found  # "Sunday's crash"
        if tags[self.last + 1 : self.last + 2] in tuple("NP") and not self._fronted:
            return None  # "over the 3 May crash"
        found = self._beside() or self._named_as() or self._leading()
        if found is not None or self._is_of_telling():
            return found
        return self._by_verb() or self._behind() or self._in_clause()

    @cached_property
    def _fronted(self) -> bool:
        """True for a time before the clause that it belongs to."""
        tags, opening = self.telling.analysis.tags, self.first - 1
        if opening >= 0 and tags[opening] in "IA":
            opening -= 1
        opening = before_run(tags, opening, ",RX")
        return opening < 0 or tags[opening] in _OPENING

    def _is_of_telling(self) -> bool:
        """True for a time behind the words that tell who says so: "the firm said on Monday"."""
        before = [number for number, clause in enumerate(self.telling.analysis.clauses) if clause.head < self.first]
        return bool(before) and self._is_cue(before[-1])

    def _modifying(self) -> Found | None:
        """A noun right behind the time: "the 9.40 p.m. shooting", "the 3 May general election", "Friday's vote"."""
        words, tags = self.telling.analysis.words, self.telling.analysis.tags
        start = self.last + 1 + (tags[self.last + 1 : self.last + 2] == "S")
        for at in range(start, min(start + 4, len(words))):
            kind = self._named(at)
            closed = tags[at + 1 : at + 2] not in _MODIFYING
            if kind and closed:
                return Found(kind, self._clause_of(at), beside=True)
            if tags[at] not in _MODIFYING:
                break
        return None

    def _beside(self) -> Found | None:
        """A noun with the time right behind it: "the election of 3 May", "the launch (3 May)", "the closing date, 3 May"."""
        words, at = self.telling.analysis.words, self.first - 2
        kind = self._named(at) if at >= 0 else ""
        if not kind:
            return None
        dated = words[at] in self.kinds.moments and words[at + 1] == ","
        bracketed = words[at + 1] == "(" and self.telling.analysis.tags[self.last + 1 : self.last + 2] == ")"
        return Found(kind, self._clause_of(at), beside=True) if dated or bracketed or words[at + 1] == "of" else None

    def _named(self, at: int) -> str:
        """The kind of occasion that a noun names; "" for none, and for a verb."""
        analysis = self.telling.analysis
        kind = self.kinds.named(analysis.words, at, self.asked)
        return "" if kind and any(clause.head == at and clause.form != "participle" for clause in analysis.clauses) else kind

    def _clause_of(self, at: int) -> int:
        """The number of the clause whose subject or object a noun is; -1 for none."""
        for number, clause in enumerate(self.telling.analysis.clauses):
            for phrase in (clause.subject, clause.object):
                if phrase is not None and phrase.first <= at <= phrase.last and not self._is_cue(number):
                    return number
        return -1

    def _named_as(self) -> Found | None:
        """What the time is said to be: "12 May, polling day", "set 4 June as the release date", "3 May is the day it closes"."""
        analysis = self.telling.analysis
        words, tags, at = analysis.words, analysis.tags, self.last + 1
        start = at
        while at < min(start + 5, len(words)) and (words[at] in (",", "as", "for") or tags[at] in "BD,NPg"):
            if at > start and (kind := self._named(at)) and words[at] in self.kinds.moments:
                return Found(kind, self._clause_of(at), beside=True, set=words[start] in ("as", "for"))
            if words[at] in self.kinds.moments and at > start:
                return self._next_told(at + 1)
            at += 1
        return None

    def _next_told(self, at: int) -> Found | None:
        """The first occasion told from a word on: "the day that the deal closes", "the date set for the closing of the sale"."""
        analysis = self.telling.analysis
        stop = next((i for i in range(at, len(analysis.words)) if analysis.tags[i] == ";"), len(analysis.words))
        for i in range(at, min(stop, at + _REACH)):
            if kind := self._named(i):
                return Found(kind, self._clause_of(i))
            number = next((n for n, clause in enumerate(analysis.clauses) if clause.head == i and not self._is_cue(n)), -1)
            if number >= 0 and (kind := self._kind(number)):
                return Found(kind, number)
        return None

    def _leading(self) -> Found | None:
        """What was then: "it was 9.40 when shots rang out", "9 May, when the deal closes", "at 9.40, he said, it exploded"."""
        analysis = self.telling.analysis
        words, tags = analysis.words, analysis.tags
        behind = self.last + 1 + (tags[self.last + 1 : self.last + 2] == ",")
        when = words[behind : behind + 1] == ["when"]
        before = analysis.clause_before(self.first)
        cleft = before is not None and before.verb == "be" and before.subject is not None and words[before.subject.last] == "it"
        if not (when or cleft or self._fronted):
            return None
        finite = [n for n, clause in enumerate(analysis.clauses) if clause.head > self.last and clause.form == "finite"]
        numbers = [number for number in finite if not self._is_cue(number)]
        for number in numbers[:2] if cleft else numbers[:1]:
            clause = analysis.clauses[number]
            if ";" in tags[self.last + 1 : clause.head]:
                return None
            if kind := self._kind(number):
                return Found(kind, number)
        return None

    def _behind(self) -> Found | None:
        """A noun before the time, with nothing told in between but that it was: "the blast, which came at 6.40"."""
        analysis = self.telling.analysis
        for at in range(self.first - 1, max(-1, self.first - _REACH), -1):
            parted = analysis.tags[at] == ";" and not (at == self.first - 1 and analysis.words[at] == ":")
            if parted or analysis.tags[at] in "()":
                return None
            kind = self._named(at)
            if kind and analysis.tags[at + 1 : at + 2] not in tuple("NPS"):
                return self._tied(at, kind)
        return None

    def _tied(self, at: int, kind: str) -> Found | None:
        """The occasion of a noun, when the time behind it is its own."""
        analysis = self.telling.analysis
        between = [n for n, clause in enumerate(analysis.clauses) if at < clause.head < self.first and not self._is_cue(n)]
        if between:
            last = analysis.clauses[between[-1]]
            allowed = self._only_tells_when(last) or self._arranges(last)
            aside = all(self._is_aside(analysis.clauses[number]) for number in between[:-1])
            return (
                Found(kind, between[-1])
                if allowed and aside and (last.subject is None or self._is_about(last.subject, at))
                else None
            )
        owner = next(
            (n for n, clause in enumerate(analysis.clauses) if clause.head > self.last and self._is_about(clause.subject, at)),
            -1,
        )
        if owner >= 0:
            return Found(kind, owner, beside=True)
        governing = [n for n, clause in enumerate(analysis.clauses) if clause.head < at and not self._is_cue(n)]
        start = analysis.tags.rfind(";", 0, at)
        if self._reported(at):
            return None
        if not governing or analysis.clauses[governing[-1]].head < start:
            return Found(kind)
        number = governing[-1]
        verb = analysis.clauses[number].verb
        given = verb in self.kinds.arranging or verb in self.kinds.happening
        if verb in self.kinds.befalling or (given and self._is_about(analysis.clauses[number].object, at)):
            return Found(kind, number, beside=verb not in self.kinds.arranging)
        held = self.asked == DAY_OF and self._led_by(at) in ("at", "in", "during", "of")
        return Found(kind, number, beside=True) if held else None

    def _only_tells_when(self, clause: Clause) -> bool:
        """True for a clause that tells of the occasion that it is about no more than that it was: not "the fire was out"."""
        if clause.verb == "be" and not clause.passive:
            return clause.head < self.first and set(self.telling.analysis.tags[clause.head + 1 : self.first]) <= {"I"}
        return clause.verb in self.kinds.happening

    def _is_aside(self, clause: Clause) -> bool:
        """True for a clause between an occasion and its time that tells nothing of its own: "is due", "which killed nine"."""
        led = clause.verb in self.kinds.happening or clause.verb in self.kinds.arranging  # "is expected to start"
        return led or clause.link == "who" or clause.form == "participle"

    def _arranges(self, clause: Clause) -> bool:
        """True where a clause gives the occasion that it is about this time: "was set for Tuesday", not "was set on Tuesday"."""
        if clause.verb not in self.kinds.arranging:
            return False
        if self.asked == HOUR_OF:
            return clause.verb not in self.telling.families.names.roles["shifting"]
        words = self.telling.analysis.words
        return not _SET_FOR.isdisjoint((words[self.first - 1], words[self.first]))

    def _led_by(self, at: int) -> str:
        """The preposition before the phrase that a noun ends."""
        return next((before for before, phrase in self.telling.analysis.phrases if phrase.first <= at <= phrase.last), "")

    def _reported(self, at: int) -> bool:
        """True for a noun that tells what something else is about: "a report of a shooting"; not for "the time of the blast"."""
        phrases = self.telling.analysis.phrases
        number = next((n for n, (_, phrase) in enumerate(phrases) if phrase.first <= at <= phrase.last), -1)
        if number < 1 or phrases[number][0] not in _OF:
            return number > 0 and phrases[number][0] in _APART  # "hours after the blast"
        return head(self.telling.analysis, phrases[number - 1][1]) not in self.kinds.moments

    def _is_about(self, phrase: Phrase | None, at: int) -> bool:
        """True where a noun is what a phrase is about, alone or as what a time is of: "the date of the election"."""
        if phrase is None or at < phrase.first:
            return False
        analysis = self.telling.analysis
        of = at - phrase.last <= _NEAR and analysis.words[phrase.last + 1] == "of" and self._led_by(at) == "of"
        return at <= full_last(analysis, phrase) or of  # "the moment of Saturday's attack"

    def _by_verb(self) -> Found | None:
        """What the verb of the clause before the time tells: "opened fire at 9.40"."""
        number = self._before
        kind = self.kinds.told(self.telling, self.telling.analysis.clauses[number], self.asked) if number >= 0 else ""
        return Found(kind, number) if kind else None

    def _in_clause(self) -> Found | None:
        """What the clause before the time tells by what it is about: "holds its election on 3 May"."""
        kind = self._kind(self._before, subject=False) if self._before >= 0 else ""
        return Found(kind, self._before) if kind else None

    @cached_property
    def _before(self) -> int:
        """The number of the last clause before the time, in one breath with it; -1 for none."""
        analysis = self.telling.analysis
        numbers = [n for n, clause in enumerate(analysis.clauses) if clause.head < self.first and not self._is_cue(n)]
        apart = not numbers or ";" in analysis.tags[analysis.clauses[numbers[-1]].head : self.first]
        return -1 if apart else numbers[-1]

    def _kind(self, number: int, *, subject: bool = True) -> str:
        """The kind of occasion that a clause tells, by its verb or by what it is about; "" for none."""
        clause = self.telling.analysis.clauses[number]
        if kind := self.kinds.told(self.telling, clause, self.asked):
            return kind
        if clause.verb in self.kinds.happening or clause.verb in self.kinds.arranging:
            below = (n for n, one in enumerate(self.telling.analysis.clauses) if one.parent == number and one.form != "finite")
            for child in below:
                if kind := self.kinds.told(self.telling, self.telling.analysis.clauses[child], self.asked):
                    return kind
        inverted = clause.subject is None and clause.verb in self.kinds.happening  # "then comes the closing of the deal"
        given = inverted or clause.verb in self.kinds.arranging or clause.verb in self.kinds.befalling
        if clause.object is not None and given and (kind := self._of_phrase(clause.object)):
            return kind
        arranged = clause.passive and self._arranges(clause)
        if subject and clause.subject is not None and (self._only_tells_when(clause) or arranged):
            return self._of_phrase(clause.subject)
        return ""

    def _of_phrase(self, phrase: Phrase) -> str:
        """The kind of occasion that a phrase names, or gives the time of."""
        words = self.telling.analysis.words
        if kind := self._named(phrase.last):
            return kind
        if words[phrase.last] not in self.kinds.moments:
            return ""
        last = full_last(self.telling.analysis, phrase)
        return next((kind for at in range(phrase.last + 1, last + 1) if (kind := self._named(at))), "")

    def _is_cue(self, number: int) -> bool:
        return self.telling.is_cue(number, self.telling.analysis.clauses[number])
