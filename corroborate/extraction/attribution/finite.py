"""Finite verbs that attribute: whose they are, and whether what they bring stands behind them, before them or around them."""

from __future__ import annotations

from attrs import define, evolve, frozen

from corroborate.extraction.attribution import tags as t
from corroborate.extraction.attribution import who
from corroborate.extraction.attribution.clauses import BREAK, FINITE, VERB_GROUP, Clause, Words
from corroborate.extraction.attribution.nouns import noun_phrase_after, noun_phrase_before
from corroborate.extraction.attribution.unset import unset, voice_before
from corroborate.extraction.attribution.valency import Verb, complement, content_end, relays

_OBJECT = 6  # words behind a verb that its object stands in
_NO_CLAUSE = BREAK | t.TIME | t.SUBORDINATOR | t.COORDINATOR | t.PREPOSITION | t.QUOTE  # no clause starts with one of these


@define
class Cue:
    """An attribution inside one sentence, in indices of words.

    :param words: the words that attribute.
    :param source: the noun phrase that speaks; None when nobody does.
    :param content: what is attributed.
    :param clause: where the attributing clause starts (its subject, when that comes first).
    :param after: True when the content stands before the cue, so that the cue ends what stands before it.
    :param via: who passed it on.
    :param hearer: whom it was told to.
    :param medium: where it was said.
    :param kind: speech, thought, evidence or judgement, as in the word list of verbs.
    :param nominal: the cue is a noun ("Lee's claim that").
    """

    words: Words
    source: Words | None
    content: list[Words]
    clause: int
    after: bool = False
    via: Words | None = None
    hearer: Words | None = None
    medium: str = ""
    kind: str = "speech"
    nominal: bool = False


@define
class _Frame:
    """A finite verb with its subject and its complement.

    :param at: the word its complement is looked for behind.
    :param cue: the verb with its auxiliaries.
    :param source: its subject.
    :param attached: True when it shares its subject with a clause before it.
    :param kind: the kind of its complement, None when it has none.
    :param start: where that starts.
    :param hearer: whom it is told to.
    """

    at: int
    cue: Words
    source: Words
    verb: Verb
    attached: bool
    kind: str | None
    start: int
    hearer: Words | None


@frozen
class FiniteVerbs:
    """The finite verbs of one sentence; what is found is added to `found`.

    :param clause: the sentence.
    :param found: the cues found so far, whose subjects a verb without one may share.
    """

    clause: Clause
    found: list[Cue]

    def read(self, at: int, first: int, verb: Verb) -> None:
        """ "X said C", "C, X said", "C, said X"."""
        clause = self.clause
        tags = clause.tags
        bare = all(tags[n] & t.ADVERB for n in range(first, at))
        if bare and at + 1 < clause.end and tags[at + 1] & t.BY:
            return  # "the mayor challenged by Lee", "a fact first told by Lee"
        cue = (first, at + 1)
        breaks = not first or bool(tags[first - 1] & (t.COMMA | t.QUOTE | t.DASH))
        aside = who.appositive(clause, first - 1) if breaks and first else None
        told = aside and any(tags[n] & (FINITE | t.PAST) and not tags[n] & t.CAPITAL for n in range(*aside))
        # "Four died near Ardell, a port in Venn, said Ben Moss", no "Vale state, which sued, contends"
        if breaks and first and (aside is None or told) and self.inverted(at, first, cue, verb):
            return
        if not breaks and (self.second if clause.lexicon.verb_second else self.unset)(at, cue, verb):
            return
        source, attached = self.subject(first)
        if source is None or source[0] >= source[1]:
            return
        if verb.doubtful and tags[who.head(clause, *source)] & (t.EVIDENCE | t.PRONOUN | t.ROLE | t.GROUP):
            verb = evolve(verb, doubtful=False)
        elif verb.doubtful and source != (0, 1) and all(tags[n] & t.CAPITAL for n in range(*source)):
            verb = evolve(verb, named=True)
        told_of = complement(clause, at, evolve(verb, voiced=True) if verb.doubtful and who.voiced(clause, *source) else verb)
        frame = _Frame(at, cue, source, verb, attached, *told_of)
        if "counted" in verb.takes and frame.kind in ("preposition", "object"):
            if clause.figure(frame.start):
                frame.verb = evolve(verb, kind="speech")
            elif frame.kind == "object":
                return  # "listed three deaths", but no "listed its shares"
        if attached or not self.left_out(frame):
            self.place(frame)

    def unset(self, at: int, cue: Words, verb: Verb) -> bool:
        """ "C X said", no comma between: True when it is that."""
        if not verb.speaks or "clause" not in verb.takes:
            return False
        told = unset(self.clause, at, cue[0], verb.takes, doubtful=verb.doubtful)
        if told is not None:
            medium = self.clause.medium(at, self.clause.end)
            named = self.clause.words[medium] if medium else verb.medium
            self.found.append(Cue(cue, told.source, told.content, told.clause, True, None, told.hearer, named, verb.kind))
        return told is not None

    def left_out(self, frame: _Frame) -> bool:
        """ "which X said were lost", "when X announced it": True for a relative clause, whether or not it attributes."""
        clause, start, verb = self.clause, frame.source[0], frame.verb
        if not start or not clause.relative(start - 1):
            return False
        after = frame.hearer[1] if frame.hearer else frame.at + 1
        if frame.kind not in (None, "object", "whether", "preposition"):
            return False
        put = frame.kind == "object" and "figure" in verb.takes  # "bills, which the mayor put at $700"
        if not put and (after >= clause.end or clause.tags[after] & _NO_CLAUSE or "clause" not in verb.takes):
            return True  # what is said is the thing before
        content = [(after, clause.clause_end(after, narrow=True))]
        named = who.antecedent(clause, start - 1)
        if named and (put or not clause.tags[start - 2] & t.COMMA):
            content.insert(0, named)  # "the 40 homes that the mayor said were lost"
        self.found.append(Cue(frame.cue, frame.source, content, start, hearer=frame.hearer, kind=verb.kind))
        return True

    def subject(self, first: int) -> tuple[Words | None, bool]:
        """The subject of a finite verb whose group begins at `first`, and whether it stands in a clause it shares."""
        clause = self.clause
        tokens, tags, words = clause.tokens, clause.tags, clause.words
        before = tags[first - 1] if first else 0
        if not first:
            return None, False
        if before & (t.COMMA | t.QUOTE | t.DASH):
            source = who.appositive(clause, first - 1)
            start, stop = noun_phrase_before(tokens, first - 1)
            if source is None and before & t.QUOTE and start < stop and len(tokens.said(first - 1, first - 1)) < 30:
                source = (start, first)  # the “X” said
            return source, False
        if before & t.COORDINATOR:
            return subject_so_far(self.clause, self.found, first - 1), True
        if before & t.RELATIVE and (words[first - 1] in clause.lexicon.forms["people"] or before & t.THAT):
            return who.antecedent(clause, first - 1), True
        source = who.restricted(clause, first) or noun_phrase_before(tokens, first)
        start = source[0]
        if start > 1 and words[start] in clause.lexicon.forms["indefinite"] and who.name(clause, max(0, start - 2), start):
            source = noun_phrase_before(tokens, start)  # "Ann Lee a nurse in Bergen said", commas lost
        elif start and (tags[start - 1] & t.PREPOSITION or not who.voiced(clause, *source)):
            source = voice_before(clause, first) or source  # "near Bergen officials say"
        return (clause.hedged_from(source[0]), source[1]), False

    def second(self, at: int, cue: Words, verb: Verb) -> bool:
        """ "On Monday said the mayor that C", where the finite verb stands second: True when it is that."""
        clause = self.clause
        start, stop = noun_phrase_before(clause.tokens, cue[0])
        if start < stop and not (start and clause.tags[start - 1] & t.PREPOSITION):
            return False
        stop = noun_phrase_after(clause.tokens, at + 1, clause.end)
        if stop > at + 1:
            self.place(_Frame(stop - 1, cue, (at + 1, stop), verb, True, *complement(clause, stop - 1, verb)))
        return True

    def place(self, frame: _Frame) -> None:
        """Finds the content of a finite verb: after it, before its subject, or on both sides."""
        takes = frame.verb.takes
        if ("toll" in takes and frame.kind is None) or ("voice" in takes and not who.voiced(self.clause, *frame.source)):
            return  # "gave a hand"; "two deaths raised the toll to 40"
        if "plan" in takes and not any(tag & t.PLAN for tag in self.clause.tags[frame.start : frame.start + _OBJECT]):
            return  # "introduced a friend"
        if self.no_claim(frame) or (relays(self.clause, frame.at) and self.relayed(frame)):
            return
        if frame.kind == "infinitive" and self.unnamed(frame):
            return
        medium, audience = self.medium(frame)
        frame.hearer = frame.hearer or audience
        if not (self.before(frame, medium) or self.around(frame, medium)):
            self.after(frame, medium)

    def no_claim(self, frame: _Frame) -> bool:
        """Whether what looks like an attribution is a name, a noun or a deed."""
        clause, verb = self.clause, frame.verb
        tags = clause.tags
        called = verb.kind == "judgement" and frame.kind == "object" and frame.cue[0] == frame.at
        if called and tags[frame.at + 1] & t.CAPITAL and clause.words[frame.source[0]] in clause.lexicon.forms["indefinite"]:
            return True  # "a group called Future"
        if verb.deeds and not verb.deeds.isdisjoint(clause.words[frame.at + 1 : frame.at + 1 + _OBJECT]):
            return True  # "the fire claimed 40 lives"
        people = t.ROLE | t.GROUP | t.PRONOUN | t.BODY
        head = tags[who.head(clause, *frame.source)]
        found = verb.kind == "evidence" and frame.kind == "object"  # what people, or crowds, find is no finding
        return bool(found and (head & people or not head & t.EVIDENCE))

    def unnamed(self, frame: _Frame) -> bool:
        """ "Losses expected to rise": True when it is that."""
        clause = self.clause
        if clause.words[frame.at] not in clause.lexicon.forms["participle"] or who.speaks(clause, *frame.source, anyhow=False):
            return False
        self.found.append(Cue((frame.at, frame.at + 2), None, [clause.clause_around(frame.at)], frame.source[0]))
        return True

    def medium(self, frame: _Frame) -> tuple[str, Words | None]:
        """The medium named beside the verb or before its subject ("In an interview with Y, X said"), and with whom it was."""
        stop = frame.start if frame.kind else self.clause.end
        at = self.clause.medium(frame.at, stop) or self.clause.medium(-1, frame.source[0])
        return (self.clause.words[at], self.clause.audience(at)) if at else (frame.verb.medium, None)

    def before(self, frame: _Frame, medium: str) -> bool:
        """ "C, X said", also "C1, X said, C2": True when it is that."""
        clause, verb, kind, subject = self.clause, frame.verb, frame.kind, frame.source[0]
        tags, left = clause.tags, self.left(frame)
        parenthetical = self.apart(frame) and not frame.attached and (clause.statement(0, subject) or self.inserted(frame))
        parenthetical = parenthetical and bool(verb.takes & {"quote", "clause"})
        if not parenthetical:
            return False
        rest = clause.adverbials(frame.at + 1, frame.hearer)
        done = rest >= clause.end or bool(tags[rest] & (t.COMMA | t.DASH | t.COLON | t.CLOSE))
        done = done or (bool(tags[rest] & (t.SUBORDINATOR | t.COORDINATOR | t.GERUND)) and kind != "that")
        open_quotation = bool(left & t.QUOTE) and clause.ends_open(subject - 1) and kind != "that"
        then = kind == "whether" and tags[frame.start] & t.SUBORDINATOR  # "said when asked"
        if not open_quotation and not (done and (kind in (None, "clause") or then or left & t.QUOTE)):
            return False
        begins = subject - 1 if left & (t.COMMA | t.DASH) else subject
        inner = begins and tags[begins - 1] & (t.COORDINATOR | t.SUBORDINATOR)  # "who left and, X said, took 40 boats"
        content = [] if inner else [(clause.sentence_part(begins), begins)]
        if not done:
            rest = next((n for n in range(rest, clause.end - 1) if tags[n] & t.COMMA and tags[n + 1] & t.QUOTE), clause.end)
        unfinished = not left & t.QUOTE and not (content and clause.has_verb(content[0][0], begins))
        closed = rest >= clause.end or clause.words[rest] == ";"
        if not closed and tags[rest] & (t.COMMA | t.COLON) and (unfinished or not clause.new_clause(rest + 1)):
            content.append((rest + 1, clause.end))
        self.found.append(Cue(frame.cue, frame.source, content, begins, True, None, frame.hearer, medium, verb.kind))
        return True

    def inserted(self, frame: _Frame) -> bool:
        """ "The gap, X said, would grow": whether a clause that was cut in two goes on behind the verb."""
        clause, rest = self.clause, self.clause.adverbials(frame.at + 1, frame.hearer)
        cut = rest + 1 < clause.end and clause.tags[rest] & t.COMMA and clause.tags[rest + 1] & FINITE
        return bool(cut and self.left(frame) & t.COMMA)

    def around(self, frame: _Frame, medium: str) -> bool:
        """ "In the spring, X said, C", "As X said, C", "X said:" before a quotation: True for a verb without complement."""
        clause, subject, kind = self.clause, frame.source[0], frame.verb.kind
        tags, end = clause.tags, clause.end
        if frame.kind is not None:
            return False
        rest = clause.adverbials(frame.at + 1, frame.hearer)
        comma = rest + 1 < end and bool(tags[rest] & t.COMMA)
        goes_on = comma and not tags[rest + 1] & t.COORDINATOR and clause.statement(rest + 1, end)
        if goes_on and self.apart(frame) and self.left(frame) & t.COMMA:
            content = [(clause.sentence_part(subject - 1), subject - 1), (rest + 1, end)]
            self.found.append(Cue(frame.cue, frame.source, content, subject - 1, after=True, medium=medium, kind=kind))
        elif comma and subject and tags[subject - 1] & t.AS:
            self.found.append(Cue(frame.cue, frame.source, [(rest + 1, end)], subject - 1, medium=medium, kind=kind))
        elif tags[end - 1] & t.COLON and "quote" in frame.verb.takes:
            self.found.append(Cue(frame.cue, frame.source, [], subject, hearer=frame.hearer, medium=medium))
        return True

    def after(self, frame: _Frame, medium: str) -> None:
        """ "X said C"."""
        clause, subject, start = self.clause, frame.source[0], frame.start
        tags = clause.tags
        stop = content_end(clause, frame.kind, start, frame.verb)
        if frame.attached and frame.kind in ("infinitive", "object", "preposition"):
            stop = min(stop, clause.own_end(start))
        if frame.attached and tags[frame.cue[0] - 1] & t.RELATIVE:
            stop = min(stop, clause.resumed(frame.cue[0] - 1, start))
        if subject and tags[subject - 1] & t.SUBORDINATOR and clause.opening(subject - 1):
            # "After X said C, ...": the main clause is no part of it
            stop = next((n for n in range(start + 1, stop) if tags[n] & t.COMMA), stop)
        content = [(start, stop)]
        conditional = clause.words[0] in clause.lexicon.forms["condition"] and tags[subject - 1] & t.COMMA
        if conditional and frame.kind in ("that", "clause"):
            content.insert(0, (0, subject - 1))  # "If it rains, Lee said, the dam will break"
        self.found.append(
            Cue(frame.cue, frame.source, content, subject, hearer=frame.hearer, medium=medium, kind=frame.verb.kind)
        )

    def left(self, frame: _Frame) -> int:
        """What stands before the subject."""
        return self.clause.tags[frame.source[0] - 1] if 0 < frame.source[0] <= frame.at else 0

    def apart(self, frame: _Frame) -> bool:
        """Whether subject and verb stand apart from what precedes them: ", X said"."""
        apart = bool(self.left(frame) & (t.COMMA | t.QUOTE | t.DASH))
        return apart and (not frame.verb.doubtful or who.speaks(self.clause, *frame.source))

    def relayed(self, frame: _Frame) -> bool:
        """ "the agency quoted a minister as saying that C", "said the agency, which cited a minister": True when it is that."""
        clause, at, cue, via = self.clause, frame.at, frame.cue, frame.source
        tags = clause.tags
        stop = noun_phrase_after(clause.tokens, at + 1, clause.end)
        if stop == at + 1:
            return False
        earlier = self.found[-1] if self.found else None
        if frame.attached and earlier and earlier.source == via and earlier.content and who.speaks(clause, at + 1, stop):
            self.found.append(Cue(cue, (at + 1, stop), list(earlier.content), cue[0], via=via))
            return True
        if stop + 1 >= clause.end or not tags[stop] & t.AS or not tags[stop + 1] & t.GERUND:
            return False
        start = stop + 3 if stop + 2 < clause.end and tags[stop + 2] & t.THAT else stop + 2
        if start >= clause.end:
            return False
        self.found.append(Cue(cue, (at + 1, stop), [(start, clause.clause_end(start))], via[0], via=via))
        return True

    def inverted(self, at: int, first: int, cue: Words, verb: Verb) -> bool:
        """ "C, said X": True when it is that."""
        clause = self.clause
        takes = verb.takes
        tags = clause.tags
        if "quote" not in takes or at + 1 >= clause.end or clause.tags[at + 1] & t.THAT:
            return False
        quote = bool(tags[first - 1] & t.QUOTE)
        if quote and first > 1 and not clause.ends_open(first - 1):
            return False  # 'a man they call "Piper" told the court ...'
        if not quote and verb.kind == "judgement":
            return False  # "the resort, now called Lee House"
        stop = who.source_after(clause, at + 1)
        if stop == at + 1 or (not quote and not who.may_follow(clause, at + 1, stop)):
            return False
        if not quote and clause.has_verb(stop, clause.end) and not tags[stop] & (t.COMMA | t.RELATIVE | t.TIME):
            return False
        rest = clause.adverbials(stop, None)
        closed = rest + 1 < clause.end and bool(tags[rest] & t.COMMA)
        cut = not quote and closed and not clause.has_verb(0, first - 1) and clause.has_verb(rest + 1, clause.end)
        if not quote and not cut and not clause.statement(0, first - 1):
            return False
        begins = first - 1 if tags[first - 1] & (t.COMMA | t.DASH) else first
        content = [(clause.sentence_part(begins), begins)]
        if cut:
            content.append((rest + 1, clause.end))  # "the gap, said Lee, would grow"
        elif rest < clause.end and tags[rest] & (t.COMMA | t.COLON):
            quoted = next((n for n in range(rest + 1, clause.end) if tags[n] & t.QUOTE), None)
            if quoted is not None:
                content.append((quoted, clause.end))
        spoken = clause.medium(at, clause.end)
        told = clause.words[spoken] if spoken else ""
        source = who.named_after(clause, at + 1, stop) or (at + 1, stop)
        self.found.append(Cue(cue, source, content, begins, after=True, medium=told, kind=verb.kind))
        return True


def subject_so_far(clause: Clause, found: list[Cue], before: int) -> Words | None:
    """The subject that a verb without one shares: of the last cue, else of the last finite verb."""
    tags = clause.tags
    for cue in reversed(found):
        spoken = cue.kind == "speech" and not cue.nominal
        if cue.source is not None and spoken and cue.source[1] <= before and cue.clause < before:
            return cue.source
    for n in range(before - 1, 0, -1):
        tag = tags[n]
        if tag & (t.STOP | t.COLON):
            return None
        finite = tag & FINITE or (tag & (t.PAST | t.REPORTS) and not tags[n - 1] & (t.ARTICLE | t.POSSESSIVE | t.PREPOSITION))
        if not finite or tag & t.CAPITAL:
            continue
        first = n
        while first and tags[first - 1] & VERB_GROUP:
            first -= 1
        if first and tags[first - 1] & t.RELATIVE:
            continue
        if first and tags[first - 1] & t.COMMA:
            told = who.appositive(clause, first - 1)
            if told is not None:
                return told
            continue
        start, stop = noun_phrase_before(clause.tokens, first)
        if start < stop and clause.fresh(start):
            return (start, stop)
    return None
