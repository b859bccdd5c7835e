"""Claims without a figure: who did what, who called, formed, allowed, warned, joined; stances, statuses and lists of members.

Each clause of a sentence is looked up in the word list `deeds`: its verb (with particle, preposition or object noun where
that decides) names a predicate family and the role that the claim is about. A clause of no known family still gives a claim,
named by its verb, when its subject is named.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import field, frozen

from corroborate.extraction.attribution import Said, attribution_of
from corroborate.extraction.dates import Moment
from corroborate.extraction.naming import (
    NameWords,
    head,
    is_name,
    listed,
    members,
    name,
    name_words,
    subject_of,
    tail,
    term_list,
)
from corroborate.extraction.reading import Passage, Reading
from corroborate.extraction.syntax import Analysis, Clause, Phrase
from corroborate.model import Claim, Qualifiers, Span
from corroborate.values import Term, TermList, TimeSpan, Value
from corroborate.vocabulary import Vocabulary

#: Most claims one sentence can give: a list of many stances is the longest kind.
_MOST = 12
_STANCES = ("forbid", "discourage", "warn", "allow", "encourage")
_OPPOSITE = {"forbid": "allow", "allow": "forbid"}


@frozen
class Sense:
    """One way a verb or noun names a predicate family.

    :param predicate: the family.
    :param rest: the words that must follow the verb.
    :param objects: nouns that its object must have; empty for any.
    :param about: the role that the claim is about.
    :param answer: what its value is.
    :param key: the value when the sense itself is the answer ("eased").
    :param stage: step of a ladder, whatever the tense.
    """

    predicate: str
    rest: tuple[str, ...]
    objects: frozenset[str]
    about: str
    answer: str
    key: str
    stage: str


@frozen(eq=False)
class _Words:
    names: NameWords
    verbs: dict[str, tuple[Sense, ...]]
    nouns: dict[str, tuple[Sense, ...]]
    stages: dict[str, str]
    modality: dict[str, str]
    certainty: dict[str, str]
    believed: dict[str, str] = field(repr=False)


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    names = name_words(vocabulary)
    verbs: dict[str, list[Sense]] = {}
    nouns: dict[str, list[Sense]] = {}
    for entry_key, entry in vocabulary["deeds"].items():
        predicate, _, key = entry_key.partition(": ")
        wanted: set[str] = set()
        for word in entry.words("objects"):
            wanted |= names.roles[word[1:]] if word.startswith("@") else {word}
        key = entry.text("answer", key) if key else ""
        answer = "term" if key else entry.text("answer")
        for phrase in entry.words("verbs"):
            first, *rest = phrase.split()
            sense = Sense(
                predicate, tuple(rest), frozenset(wanted), entry.text("about", "agent"), answer, key, entry.text("stage")
            )
            verbs.setdefault(first, []).append(sense)
        for noun in entry.words("nouns"):
            sense = Sense(predicate, (), frozenset(), entry.text("about", "agent"), answer, key, entry.text("stage"))
            nouns.setdefault(noun, []).append(sense)
    stages = {verb: step for step, entry in vocabulary["stages"].items() for verb in entry.words("verbs")}
    modality: dict[str, str] = {}
    certainty: dict[str, str] = {}
    believed: dict[str, str] = {}
    for key, entry in vocabulary["modality"].items():
        for word in entry.words("words"):
            if entry.text("modality"):
                modality[word] = entry.text("modality")
            elif key.startswith("passives"):
                believed[word] = entry.text("certainty")
            else:
                certainty[word] = entry.text("certainty")
    # the most demanding sense is tried first
    ordered = {
        verb: tuple(sorted(senses, key=lambda sense: (-len(sense.rest), not sense.objects))) for verb, senses in verbs.items()
    }
    return _Words(names, ordered, {noun: tuple(senses) for noun, senses in nouns.items()}, stages, modality, certainty, believed)


def find_deeds(reading: Reading) -> list[Claim]:
    """The claims of a document that need no figure.

    :param reading: the document, read once.
    :returns: claims in text order, at most a dozen for one sentence.
    """
    words = _words(reading.vocabulary)
    claims: list[Claim] = []
    for passage, said in _with_voices(reading):
        for analysis in passage.analyses:
            found = list(_Sentence(reading, words, passage, analysis, said).claims())
            claims.extend(found[:_MOST])
    return claims


def _with_voices(reading: Reading) -> Iterator[tuple[Passage, list[Said]]]:
    """Each passage with the attributions whose content stands in it."""
    starts = [passage.sentence.span.start for passage in reading.passages]
    over: list[list[Said]] = [[] for _ in starts]
    for said in reading.said:
        for part in said.content:
            for number in range(max(0, bisect_right(starts, part.start) - 1), bisect_right(starts, part.end - 1)):
                if not over[number] or over[number][-1] is not said:
                    over[number].append(said)
    return zip(reading.passages, over, strict=True)


@frozen(eq=False)
class _Sentence:
    """One sentence on its way to claims."""

    reading: Reading
    words: _Words
    passage: Passage
    analysis: Analysis
    said: Sequence[Said]

    def claims(self) -> Iterator[Claim]:
        """The claims of every clause, then those of nominal forms; none twice."""
        seen: set[str] = set()
        for claim in self._all():
            if claim.id not in seen:
                seen.add(claim.id)
                yield claim

    def _all(self) -> Iterator[Claim]:
        told = False
        for number, clause in enumerate(self.analysis.clauses):
            found = list(self._clause(number, clause))
            told = told or bool(found)
            yield from found
        yield from self._nominals()

    # ---- clauses

    def _clause(self, number: int, clause: Clause) -> Iterator[Claim]:
        if self._is_cue(clause):
            return
        for sense, target in self._senses(clause):
            found = list(self._claims_of(number, clause, sense, target))
            if found:
                yield from found
                return
        yield from self._plain(number, clause)

    def _is_cue(self, clause: Clause) -> bool:
        start, end = self.analysis.starts[clause.head], self.analysis.ends[clause.head]
        return any(said.cue.span.start <= start and end <= said.cue.span.end for said in self.said)

    def _senses(self, clause: Clause) -> Iterator[tuple[Sense, Phrase | None]]:
        """The senses that a clause's verb can have, each with what it is done to."""
        said = self.analysis.words
        keys = [clause.verb]
        if clause.passive:
            keys.insert(0, "be")
        following = said[clause.head + 1 : clause.head + 4]
        for key in keys:
            for sense in self.words.verbs.get(key, ()):
                rest = sense.rest
                target = clause.subject if clause.passive else clause.object
                if key == "be" and clause.passive:
                    if rest[:1] != (said[clause.head],):
                        continue
                    rest = rest[1:]
                if rest:
                    phrase = clause.after(rest[-1])
                    if tuple(following[: len(rest)]) == rest:
                        target = phrase or target
                    elif len(rest) == 1 and phrase is not None and not clause.passive:
                        target = phrase
                    else:
                        continue
                if sense.objects and (target is None or not self._has(target, sense.objects)):
                    continue
                yield sense, target

    def _has(self, phrase: Phrase, nouns: frozenset[str]) -> bool:
        analysis = self.analysis
        return any(head(analysis, member) in nouns or analysis.words[member.last] in nouns for member in members(phrase))

    def _claims_of(self, number: int, clause: Clause, sense: Sense, target: Phrase | None) -> Iterator[Claim]:
        agent = clause.after("by") if clause.passive else clause.subject
        if sense.about == "stance":
            yield from self._stances(number, clause, sense, agent, target)
            return
        if sense.about == "procedure":
            yield from self._procedure(number, clause, sense, agent, target)
            return
        names, analysis = self.words.names, self.analysis
        about = target if sense.about in ("patient", "topic") else (agent or clause.subject)
        if about is None or self._empty(about):
            return
        subject = self._topic(about) if sense.about == "topic" else subject_of(analysis, about, names)
        value: Value | None = None
        value_span: Span | None = None
        if sense.answer == "term":
            value_span = analysis.span(clause.first, clause.head)
            value = Term(value_span.of(analysis.text), sense.key)
        elif sense.answer == "date":
            moment = self._moment(clause)
            if moment is not None:
                value, value_span = moment.value, moment.span
        elif sense.answer == "list":
            source = target if target is not about else None
            if source is not None and not self._empty(source):
                value, value_span = term_list(analysis, listed(analysis, source, names), names)
        elif sense.answer == "origins":
            value, value_span = self._origins(about)
        elif sense.answer == "place" and target is not None and target is not about and is_name(analysis, target):
            value, value_span = Term(name(analysis, target, names)), analysis.span(target.first, target.last)
        elif sense.answer == "maker" and agent is not None and clause.passive:
            value, value_span = term_list(analysis, members(agent), names, closed=True)
        if self._counted(about) and sense.answer != "list":
            return  # the figure's own claim says it
        yield self._make(number, clause, sense.predicate, subject, agent, target, value, value_span, sense)

    def _empty(self, phrase: Phrase) -> bool:
        """Nothing that a claim could be about: "it", "there", "this"."""
        word = self.analysis.words[phrase.last]
        return self.analysis.tags[phrase.last] in "ZD" and word not in self.words.names.roles["persons"]

    def _counted(self, phrase: Phrase) -> bool:
        return "#" in self.analysis.tags[phrase.first : phrase.last + 1]

    def _topic(self, phrase: Phrase) -> str:
        """What a measure is about: "visa" for "entry visa requirements" and for "a visa-free regime"."""
        said, tags = self.analysis.words, self.analysis.tags
        noun = head(self.analysis, phrase)
        if noun in ("citizen", "national"):
            noun = {"citizen": "citizenship", "national": "nationality"}[noun]
            return " ".join([*(said[i] for i in range(phrase.first, phrase.last) if tags[i] in "NP"), noun])
        if noun in self.words.names.roles["generic measures"] and phrase.last > phrase.first and tags[phrase.last - 1] in "NPg":
            return said[phrase.last - 1].removesuffix("-free").removesuffix("less")
        return subject_of(self.analysis, phrase, self.words.names)

    def _origins(self, phrase: Phrase) -> tuple[TermList | None, Span | None]:
        """Where the persons of a phrase are from: "citizens from Cuba and Syria", "Syrian fighters"."""
        names = self.words.names
        for preposition, other in tail(self.analysis, phrase):
            if preposition == "from":
                return term_list(self.analysis, listed(self.analysis, other, names), names)
        for i in range(phrase.first, phrase.last + 1):
            country = names.demonyms.get(self.analysis.words[i])
            if country:
                span = self.analysis.span(i, i)
                return TermList((Term(span.of(self.analysis.text), country),)), span
        return None, None

    # ---- stances and permissions

    def _stances(self, number: int, clause: Clause, sense: Sense, agent: Phrase | None, target: Phrase | None) -> Iterator[Claim]:
        if agent is None or self._empty(agent):
            return
        key = sense.key
        if clause.negated:
            if key not in _OPPOSITE:
                return
            key = _OPPOSITE[key]
        analysis, names = self.analysis, self.words.names
        who = listed(analysis, agent, names)
        span = analysis.span(clause.first, clause.head)
        for member in who:
            yield self._make(
                number, clause, "stance", subject_of(analysis, member, names), member, target,
                Term(span.of(analysis.text), key), span, sense, polarity=True,
            )

    # ---- instructions

    def _procedure(
        self, number: int, clause: Clause, sense: Sense, agent: Phrase | None, target: Phrase | None
    ) -> Iterator[Claim]:
        modal = self.words.modality.get(clause.modal) in ("should", "must", "can", "may")
        parent = self.analysis.clauses[clause.parent] if clause.parent >= 0 else None
        told = parent is not None and parent.verb in self.words.names.roles["instructing"]
        if agent is None or not (modal or (told and clause.form == "infinitive")):
            return
        subject = subject_of(self.analysis, agent, self.words.names)
        yield self._make(number, clause, "procedure", subject, agent, target, None, None, sense)

    # ---- any other verb

    def _plain(self, number: int, clause: Clause) -> Iterator[Claim]:
        if clause.form != "finite" or clause.subject is None or self._empty(clause.subject):
            return
        analysis, names = self.analysis, self.words.names
        target = clause.subject if clause.passive else clause.object
        if self._counted(clause.subject) or (target is not None and self._counted(target)):
            return
        subject = subject_of(analysis, clause.subject, names)
        value: Value | None = None
        span: Span | None = None
        if clause.verb == "be" and clause.object is not None:
            span = analysis.span(clause.object.first, clause.object.last)
            value = Term(span.of(analysis.text))
        agent = clause.after("by") if clause.passive else clause.subject
        yield self._make(number, clause, clause.verb, subject, agent, target, value, span, None)

    # ---- nominal forms

    def _nominals(self) -> Iterator[Claim]:
        analysis, names = self.analysis, self.words.names
        for _, phrase in analysis.phrases:
            senses = self.words.nouns.get(head(analysis, phrase))
            if senses is None or analysis.tags[phrase.last] != "N":
                continue
            agent = patient = None
            for preposition, other in tail(analysis, phrase):
                if preposition == "by" and agent is None:
                    agent = other
                elif preposition in ("of", "for", "on", "to") and patient is None:
                    patient = other
            owner = self._owner(phrase)
            sense = senses[0]
            about = patient if sense.about == "patient" else (owner or patient)
            if about is None or self._empty(about):
                continue
            number = self._governing(phrase)
            clause = analysis.clauses[number] if number >= 0 else None
            if agent is None:
                agent = owner or (clause.subject if clause is not None and clause.verb in self.words.stages else None)
            yield self._nominal(phrase, sense, subject_of(analysis, about, names), agent, patient, clause)

    def _owner(self, phrase: Phrase) -> Phrase | None:
        """Whose it is: "Ukraine's appeal"."""
        at = self.analysis.tags.rfind("S", phrase.first, phrase.last + 1)
        return Phrase(phrase.first, at - 1) if at > phrase.first else None

    def _governing(self, phrase: Phrase) -> int:
        """The clause whose object or subject a phrase is, -1 when none."""
        for number, clause in enumerate(self.analysis.clauses):
            if any(role is not None and role.first == phrase.first for role in (clause.object, clause.subject)):
                return number
        return -1

    # ---- claims

    def _make(
        self, number: int, clause: Clause, predicate: str, subject: str, agent: Phrase | None, patient: Phrase | None,
        value: Value | None, value_span: Span | None, sense: Sense | None, *, polarity: bool | None = None,
    ) -> Claim:
        analysis, names = self.analysis, self.words.names
        first, last = self._extent(number, clause)
        span = analysis.span(first, last)
        as_of, as_of_text = self._as_of(first, last)
        negated = clause.negated or (clause.subject is not None and analysis.words[clause.subject.first] == "no")
        return Claim(
            document=self.reading.document.id,
            span=span,
            quote=span.of(analysis.text),
            subject=subject,
            predicate=predicate,
            agent="" if agent is None or self._empty(agent) else name(analysis, agent, names),
            patient="" if patient is None or self._empty(patient) else name(analysis, patient, names),
            attribution=attribution_of(self.said, span, self.reading.document),
            value=value,
            value_text="" if value_span is None else value_span.of(analysis.text),
            value_span=value_span,
            qualifiers=Qualifiers(
                as_of=as_of,
                as_of_text=as_of_text,
                place=self._places(clause),
                stage=self._stage(clause, sense),
                polarity=not negated if polarity is None else polarity,
                modality=self.words.modality.get(clause.modal),
                certainty=self._certainty(clause),
                tense=self._tense(clause),
                limits=self._limits(clause, first),
                exceptions=self._exceptions(first, last),
            ),
            headline=self.passage.sentence.kind == "headline",
        )

    def _nominal(
        self, phrase: Phrase, sense: Sense, subject: str, agent: Phrase | None, patient: Phrase | None, clause: Clause | None
    ) -> Claim:
        analysis, names = self.analysis, self.words.names
        last = max([phrase.last, *(other.last for _, other in tail(analysis, phrase))])
        first = phrase.first
        if clause is not None and clause.first < first:
            first = min(clause.first, first if clause.subject is None else clause.subject.first)
        span = analysis.span(first, last)
        as_of, as_of_text = self._as_of(first, last)
        return Claim(
            document=self.reading.document.id,
            span=span,
            quote=span.of(analysis.text),
            subject=subject,
            predicate=sense.predicate,
            agent="" if agent is None or self._empty(agent) else name(analysis, agent, names),
            patient="" if patient is None or self._empty(patient) else name(analysis, patient, names),
            attribution=attribution_of(self.said, span, self.reading.document),
            qualifiers=Qualifiers(
                as_of=as_of,
                as_of_text=as_of_text,
                stage=sense.stage or (self.words.stages.get(clause.verb) if clause is not None else None),
            ),
            headline=self.passage.sentence.kind == "headline",
        )

    def _extent(self, number: int, clause: Clause) -> tuple[int, int]:
        """First and last word of a clause with the clauses that hang on it."""
        analysis = self.analysis
        first = clause.first
        if clause.subject is not None and clause.subject.first < first and clause.link != "and":
            first = clause.subject.first
        mine = {number}
        last = max(clause.head, clause.last)
        for later in range(number + 1, len(analysis.clauses)):
            other = analysis.clauses[later]
            if other.parent in mine or (other.link == "who" and other.first <= last + 4):
                mine.add(later)
                last = max(last, other.head, other.last)
            elif other.first > last:
                break
        for preposition, phrase in analysis.phrases:
            if preposition == "of" and last < phrase.first <= last + 2:
                last = phrase.last
        last = max([last, *(other.last for other in clause.object.others)] if clause.object is not None else [last])
        return first, min(last, len(analysis.words) - 1)

    def _moment(self, clause: Clause) -> Moment | None:
        """The date nearest after the verb, else nearest before it."""
        here = self.analysis.starts[clause.head]
        usable = [moment for moment in self.passage.moments if moment.kind not in ("published", "updated")]
        after = [moment for moment in usable if moment.span.start > here]
        return after[0] if after else usable[-1] if usable else None

    def _as_of(self, first: int, last: int) -> tuple[TimeSpan | None, str]:
        start, end = self.analysis.starts[first], self.analysis.ends[last]
        usable = [moment for moment in self.passage.moments if moment.kind not in ("published", "updated")]
        if usable:
            def apart(moment: Moment) -> tuple[int, int]:
                return max(0, start - moment.span.end, moment.span.start - end), moment.span.start
            moment = min(usable, key=apart)
            return moment.value, moment.text
        if self.reading.document.published:
            return TimeSpan.on(self.reading.document.published), ""
        return None, ""

    def _places(self, clause: Clause) -> tuple[str, ...]:
        return tuple(
            name(self.analysis, phrase, self.words.names)
            for preposition, phrase in clause.prepositions
            if preposition in self.words.names.roles["places"] and is_name(self.analysis, phrase)
        )

    def _stage(self, clause: Clause, sense: Sense | None) -> str | None:
        if sense is None or sense.about == "stance" or sense.predicate in ("joining", "procedure", "birth", "death"):
            return sense.stage or None if sense else None
        if sense.stage:
            return sense.stage
        parent = self.analysis.clauses[clause.parent] if clause.parent >= 0 else None
        if clause.form == "infinitive" and parent is not None:
            return self.words.stages.get(parent.verb, "planned")
        if clause.modal:
            return "planned"
        return "under way" if clause.progressive else "done"

    def _certainty(self, clause: Clause) -> str | None:
        analysis = self.analysis
        for i in range(max(0, clause.first - 2), min(clause.head + 2, len(analysis.words))):
            if analysis.words[i] in self.words.certainty:
                return self.words.certainty[analysis.words[i]]
        parent = analysis.clauses[clause.parent] if clause.parent >= 0 else None
        if parent is not None and parent.passive and clause.form == "infinitive":
            return self.words.believed.get(parent.verb)
        if clause.link in self.words.names.roles["questions"]:
            before = analysis.words[max(0, clause.first - 10) : clause.first]
            if any(word in self.words.names.roles["uncertain"] for word in before):
                return "unknown"
        return None

    @staticmethod
    def _tense(clause: Clause) -> str:
        if clause.modal in ("will", "would", "shall") or (clause.form == "infinitive" and not clause.perfect):
            return "future"
        return "past" if clause.past or clause.perfect or clause.form == "participle" else "present"

    def _limits(self, clause: Clause, first: int) -> tuple[str, ...]:
        words = self.words.names.roles["limits"]
        target = clause.object or clause.subject
        spots = set(range(first, clause.head + 1)) | (set(range(target.first, target.last + 1)) if target else set())
        return tuple(self.analysis.words[i] for i in sorted(spots) if self.analysis.words[i] in words)

    def _exceptions(self, first: int, last: int) -> tuple[str, ...]:
        analysis, names = self.analysis, self.words.names
        return tuple(
            name(analysis, phrase, names)
            for preposition, phrase in analysis.phrases
            if preposition in names.roles["exceptions"] and first <= phrase.first <= last + 1 and preposition != "without"
        )
