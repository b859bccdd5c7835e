"""The cues of one sentence: which words attribute, whose words they bring, and how far those reach.

A cue is found by its word and then has to fit the grammar around it: a verb needs a subject and one of the complements it
takes, a noun an owner and a clause. What fits no frame attributes nothing.
"""

from __future__ import annotations

from attrs import define, evolve, field, frozen

from corroborate.extraction import tokens as t
from corroborate.extraction.clauses import (
    BEFORE_NOUN,
    BREAK,
    FINITE,
    STARTS_PHRASE,
    VERB_GROUP,
    Clause,
    Words,
    noun_phrase_after,
    noun_phrase_before,
)
from corroborate.extraction.tokens import Lexicon, Tokens
from corroborate.extraction.valency import Verb, agrees, clitic_verb, complement, relays


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
    :param kind: speech, thought, wish, evidence or judgement, as in the word list of verbs.
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


@frozen
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


@define
class _Reader:
    """One sentence being read for its cues."""

    clause: Clause
    found: list[Cue] = field(factory=list)

    def cues(self) -> list[Cue]:
        """The cues of the sentence, in order, their contents trimmed to what each attributes."""
        clause = self.clause
        tags = clause.tags
        self.label()
        for at in range(clause.end):
            tag = tags[at]
            if tag & t.REPORTS:
                self.verb(at)
            elif tag & t.CUE:
                self.phrase(at)
            if tag & (t.SUBSTANCE | t.AIM):
                self.noun(at)
        self.trim()
        return self.found

    def label(self) -> None:
        """ "X: C" at the start of a line, "C: X" at the end of a headline."""
        clause = self.clause
        tags, words, end = clause.tags, clause.words, clause.end
        colon = next((n for n in range(end) if words[n] == ":"), 0)
        if not colon or colon + 1 >= end:
            return
        unstopped = end == len(clause.tokens)  # as a headline is
        quoted = tags[colon + 1] & t.QUOTE
        start, stop = noun_phrase_before(clause.tokens, colon)
        opens = start == 0 or (quoted and clause.fresh(start))
        several = stop - start > 1 or unstopped or quoted or tags[start] & (t.GROUP | t.BODY)  # no "Correction: ..."
        if start < stop == colon and opens and several and clause.speaks(start, stop) and (quoted or end - colon > 3):
            self.found.append(Cue((colon, colon + 1), (start, stop), [(colon + 1, end)], start))
            return
        last = end - next(n for n, word in enumerate(reversed(words[:end])) if word == ":")
        short = 0 < end - last < 6 and noun_phrase_after(clause.tokens, last, end) == end
        if unstopped and last > 4 and short and clause.speaks(last, end):
            self.found.append(Cue((last - 1, last), (last, end), [(0, last - 1)], last - 1, after=True))

    def phrase(self, at: int) -> None:
        """ "according to X", "per X", "reportedly", "in a poll"."""
        clause = self.clause
        tags, words = clause.tags, clause.words
        kind = clause.lexicon.cues.get(words[at], "")
        if kind == "adverb":
            start, stop = clause.clause_around(at)
            self.found.append(Cue((at, at + 1), None, [(start, stop)], start))
            return
        first = at + 1
        if words[at] in clause.lexicon.follows:
            if first >= clause.end or words[first] != clause.lexicon.follows[words[at]]:
                return
            first += 1
        if kind == "behind":
            start, stop = noun_phrase_before(clause.tokens, at)
            if start < stop:
                self.found.append(
                    Cue(
                        (at, first),
                        (start, stop),
                        [part for part in ((0, start), (first, clause.end)) if part[0] < part[1]],
                        start,
                    )
                )
            return
        if kind == "per" and not (at and tags[at - 1] & (t.COMMA | t.QUOTE | t.DASH)):
            return
        stop = clause.source_after(first)
        while stop > first and stop < clause.end and tags[stop] & t.TIME:
            stop += 1
        if kind == "in":
            head = tags[clause.head(first, stop)] if stop > first else 0
            if not head & t.SURVEY and (not head & t.EVIDENCE or head & t.MEDIUM or not tags[first] & BEFORE_NOUN):
                return
            named = any(tags[n] & t.CAPITAL for n in range(first, stop)) or any(tags[n] & t.NUMBER for n in range(at))
            if at and not tags[at - 1] & t.COMMA and not (head & t.SURVEY and named):
                return
            if at == 0 and not (stop < clause.end and tags[stop] & t.COMMA):
                return
        if stop == first:
            return
        cue, source = (at, first), (first, stop)
        if kind == "loose":
            content = [part for part in ((clause.sentence_part(at), at), (stop, clause.end)) if part[0] < part[1]]
            self.found.append(Cue(cue, source, content, at))
            return
        rest = stop
        while rest < clause.end and not tags[rest] & (t.COMMA | t.QUOTE | t.DASH):
            rest += 1
        if at <= 1 or (tags[at - 1] & t.COMMA and at <= 3 and not tags[0] & t.QUOTE):
            start = rest + 1 if rest < clause.end and not tags[rest] & t.QUOTE else rest
            if start >= clause.end:
                start = stop
            self.found.append(Cue(cue, source, [(start, clause.end)], at))
            return
        start = clause.sentence_part(at)
        content = [(start, at)]
        if rest < clause.end and tags[rest] & (t.COMMA | t.DASH) and not clause.new_clause(rest + 1):
            content.append((rest + 1, clause.end))
        begins = at - 1 if tags[at - 1] & (t.COMMA | t.DASH | t.OPEN) else at
        self.found.append(Cue(cue, source, content, begins, after=True))

    def noun(self, at: int) -> None:
        """ "X's claim that C", "X's plan to C", "a claim by X that C", "news that C"."""
        clause = self.clause
        tags, words = clause.tags, clause.words
        if self.found and self.found[-1].words[1] == at + 1:
            return  # it was a verb
        after = at + 1
        source: Words | None = None
        if after < clause.end and tags[after] & t.BY:
            stop = noun_phrase_after(clause.tokens, after + 1, clause.end)
            if stop > after + 1 and tags[stop - 1] & (t.CAPITAL | t.ROLE | t.BODY | t.GROUP):
                source, after = (after + 1, stop), stop
        if after + 1 >= clause.end:
            return
        that = tags[at] & t.SUBSTANCE and tags[after] & t.THAT
        to = tags[at] & t.AIM and tags[after] & t.TO and not tags[after + 1] & (BEFORE_NOUN | t.CAPITAL)
        if not that and not to:
            return
        source = source or self.owner(at)
        content = [(after + 1, clause.clause_end(after + 1))] if that else [(after, clause.clause_end(after, narrow=True))]
        if source is not None:
            self.found.append(Cue((at, at + 1), source, content, source[0]))
        elif that and words[at] in clause.lexicon.hearsay:
            self.found.append(Cue((at, after + 1), None, content, at))

    def owner(self, noun: int) -> Words | None:
        """Whose a thing is: "X's old claim", "his claim"."""
        clause = self.clause
        first = noun - 1
        while first > 0 and not clause.tags[first] & (t.CLITIC | t.POSSESSIVE | t.ARTICLE | t.PREPOSITION | BREAK | FINITE):
            first -= 1
        if first >= 0 and clause.tags[first] & t.POSSESSIVE:
            return (first, first + 1)
        if first > 0 and clause.tags[first] & t.OWNER:
            start, stop = noun_phrase_before(clause.tokens, first)
            return (start, first) if start < stop else None
        return None

    def verb(self, at: int) -> None:
        """A verb that attributes."""
        clause = self.clause
        tags, words = clause.tags, clause.words
        forms = clause.lexicon.verbs[words[at]]
        before = tags[at - 1] if at else 0
        if at and tags[at] & t.CAPITAL and not before & (t.QUOTE | t.COLON):
            return
        if before & (t.ARTICLE | t.POSSESSIVE) or (before & t.DETERMINER and not before & (t.RELATIVE | t.PRONOUN)):
            return
        first = at
        while first and tags[first - 1] & (VERB_GROUP) and not (tags[first - 1] & t.CAPITAL and first > 1 and tags[first - 2]):
            if tags[first - 1] & t.CLITIC and not clitic_verb(clause, first - 1, at):
                break
            first -= 1
        auxiliary = [n for n in range(first, at) if tags[n] & (t.AUXILIARY | t.CLITIC)]
        if first and tags[first - 1] & t.OWNER and not auxiliary:
            return  # somebody's report
        be = bool(auxiliary) and bool(tags[auxiliary[-1]] & (t.BE | t.CLITIC))
        entry = forms[0][1]
        names = {form for form, _ in forms}
        verb = Verb(
            frozenset(entry.words("takes")), entry.text("kind"), entry.flag("noun") and not auxiliary and "past" not in names
        )
        if names == {"gerund"} and not be:
            self.gerund(at, first, verb)
        elif be and "gerund" not in names:
            self.passive(at, first)
        elif first and tags[first - 1] & t.TO:
            self.infinitive(at, first, verb)
        else:
            if verb.doubtful and not agrees(clause, at, first):
                return
            self.finite(at, first, verb)

    def finite(self, at: int, first: int, verb: Verb) -> None:
        """ "X said C", "C, X said", "C, said X"."""
        clause = self.clause
        tags = clause.tags
        if first == at and at + 1 < clause.end and tags[at + 1] & t.BY:
            return  # "the mayor challenged by Lee"
        cue = (first, at + 1)
        breaks = not first or bool(tags[first - 1] & (t.COMMA | t.QUOTE | t.DASH))
        if breaks and first and clause.appositive(first - 1) is None and self.inverted(at, first, cue, verb):
            return
        if clause.lexicon.verb_second and not breaks and self.second(at, cue, verb):
            return
        source, attached = self.subject(at, first)
        if source is None or source[0] >= source[1]:
            return
        if verb.doubtful and tags[clause.head(*source)] & (t.EVIDENCE | t.PRONOUN | t.ROLE | t.GROUP):
            verb = evolve(verb, doubtful=False)
        elif verb.doubtful and all(tags[n] & t.CAPITAL for n in range(*source)):
            verb = evolve(verb, named=True)
        self.place(_Frame(at, cue, source, verb, attached, *complement(clause, at, verb)))

    def subject(self, at: int, first: int) -> tuple[Words | None, bool]:
        """The subject of a finite verb whose group begins at `first`, and whether it stands in a clause it shares."""
        clause = self.clause
        tokens, tags, words = clause.tokens, clause.tags, clause.words
        before = tags[first - 1] if first else 0
        if not first:
            return None, False
        if before & (t.COMMA | t.QUOTE | t.DASH):
            source = clause.appositive(first - 1)
            start, stop = noun_phrase_before(tokens, first - 1)
            if source is None and before & t.QUOTE and start < stop and len(tokens.said(first - 1, first - 1)) < 30:
                source = (start, first)  # the “X” said
            follows = tags[at + 1] if at + 1 < clause.end else 0
            if source is None and before & t.COMMA and follows & (t.COMMA | t.COLON | t.QUOTE):  # "X, said, “…”"
                source = (start, stop) if start < stop and clause.fresh(start) and clause.speaks(start, stop) else None
            return source, False
        if before & t.COORDINATOR:
            return self.subject_so_far(first - 1), True
        if before & t.RELATIVE and (words[first - 1] in clause.lexicon.people or before & t.THAT):
            return clause.antecedent(first - 1), True
        source = clause.restricted(first) or noun_phrase_before(tokens, first)
        start = source[0]
        if start > 1 and words[start] in clause.lexicon.indefinite and clause.name(max(0, start - 2), start):
            source = noun_phrase_before(tokens, start)  # "Ann Lee a nurse in Bergen said", commas lost
        return source, False

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
        if self.no_claim(frame) or (relays(self.clause, frame.at) and self.relayed(frame.cue, frame.source, frame.at)):
            return
        if frame.kind == "infinitive" and self.unnamed(frame):
            return
        medium = self.medium(frame)
        if not (self.before(frame, medium) or self.behind(frame) or self.around(frame, medium)):
            self.after(frame, medium)

    def no_claim(self, frame: _Frame) -> bool:
        """Whether what looks like an attribution is a name, a noun or a deed."""
        clause, verb = self.clause, frame.verb
        tags = clause.tags
        called = verb.kind == "judgement" and frame.kind == "object" and frame.cue[0] == frame.at
        if called and tags[frame.at + 1] & t.CAPITAL and clause.words[frame.source[0]] in clause.lexicon.indefinite:
            return True  # "a group called Future"
        if verb.doubtful and frame.kind == "infinitive" and clause.goes_on(frame.start):
            return True  # "Plans to rebuild it failed"
        people = t.ROLE | t.GROUP | t.PRONOUN | t.BODY
        return verb.kind == "evidence" and frame.kind == "object" and bool(tags[clause.head(*frame.source)] & people)

    def unnamed(self, frame: _Frame) -> bool:
        """ "Losses expected to rise": True when it is that."""
        clause = self.clause
        if clause.words[frame.at] not in clause.lexicon.unnamed or clause.speaks(*frame.source, anyhow=False):
            return False
        self.found.append(Cue((frame.at, frame.at + 2), None, [clause.clause_around(frame.at)], frame.source[0]))
        return True

    def medium(self, frame: _Frame) -> str:
        """The medium named beside the verb, or before its subject ("In a video, X said")."""
        stop = frame.start if frame.kind else self.clause.end
        return self.clause.medium(frame.at, stop) or self.clause.medium(-1, frame.source[0])

    def before(self, frame: _Frame, medium: str) -> bool:
        """ "C, X said", also "C1, X said, C2" and, commas lost, "C X said": True when it is that."""
        clause, verb, kind, subject = self.clause, frame.verb, frame.kind, frame.source[0]
        tags, left = clause.tags, self.left(frame)
        parenthetical = self.apart(frame) and not frame.attached and clause.statement(0, subject)
        parenthetical = parenthetical and bool(verb.takes & {"quote", "clause"})
        stripped = (
            not left & (BREAK | t.SUBORDINATOR | t.RELATIVE | t.COORDINATOR | t.PREPOSITION)
            and not (frame.attached or kind or self.found or tags[subject] & t.PRONOUN)
            and 3 < subject < frame.cue[0]
            and verb.speaks
            and clause.speaks(*frame.source)
            and clause.has_verb(0, subject)
        )
        if not parenthetical and not stripped:
            return False
        rest = clause.adverbials(frame.at + 1, frame.hearer)
        done = rest >= clause.end or bool(tags[rest] & (t.COMMA | t.DASH | t.COLON | t.CLOSE))
        done = done or (bool(tags[rest] & (t.SUBORDINATOR | t.COORDINATOR | t.GERUND)) and kind != "that")
        open_quotation = bool(left & t.QUOTE) and clause.ends_open(subject - 1) and kind != "that"
        if not open_quotation and not (done and (kind in (None, "clause") or left & t.QUOTE)):
            return False
        begins = subject - 1 if left & (t.COMMA | t.DASH) else subject
        content = [(clause.sentence_part(begins), begins)]
        if not done:
            rest = next((n for n in range(rest, clause.end - 1) if tags[n] & t.COMMA and tags[n + 1] & t.QUOTE), clause.end)
        unfinished = not left & t.QUOTE and not clause.has_verb(content[0][0], begins)
        if rest < clause.end and tags[rest] & (t.COMMA | t.COLON) and (unfinished or not clause.new_clause(rest + 1)):
            content.append((rest + 1, clause.end))
        self.found.append(Cue(frame.cue, frame.source, content, begins, True, None, frame.hearer, medium, verb.kind))
        return True

    def behind(self, frame: _Frame) -> bool:
        """ "C said X", the comma lost: True when it is that."""
        clause, at, first = self.clause, frame.at, frame.cue[0]
        tags = clause.tags
        if frame.kind not in (None, "object") or frame.attached or not frame.source[0] or not frame.verb.speaks:
            return False
        if self.apart(frame) and not self.left(frame) & t.QUOTE:
            return False
        stop = clause.source_after(at + 1)
        named = stop > at + 1 and tags[at + 1] & t.CAPITAL and not tags[at + 1] & t.TIME
        if not named or stop < clause.end or not clause.statement(0, first):
            return False
        self.found.append(Cue(frame.cue, (at + 1, stop), [(0, first)], first, after=True, kind=frame.verb.kind))
        return True

    def around(self, frame: _Frame, medium: str) -> bool:
        """ "In the spring, X said, C", "As X said, C", "X said:" before a quotation: True for a verb without complement."""
        clause, subject, kind = self.clause, frame.source[0], frame.verb.kind
        tags, end = clause.tags, clause.end
        if frame.kind is not None:
            return False
        rest = clause.adverbials(frame.at + 1, frame.hearer)
        comma = rest + 1 < end and bool(tags[rest] & t.COMMA)
        if comma and self.apart(frame) and self.left(frame) & t.COMMA and clause.statement(rest + 1, end):
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
        stop = self.content_end(frame.kind, start, frame.verb)
        if subject and tags[subject - 1] & t.SUBORDINATOR and clause.opening(subject - 1):
            # "After X said C, ...": the main clause is no part of it
            stop = next((n for n in range(start + 1, stop) if tags[n] & t.COMMA), stop)
        self.found.append(
            Cue(frame.cue, frame.source, [(start, stop)], subject, hearer=frame.hearer, medium=medium, kind=frame.verb.kind)
        )

    def content_end(self, kind: str | None, start: int, verb: Verb) -> int:
        """One past the last word of a content that stands behind its verb."""
        if kind == "quote":
            return self.clause.end
        return self.clause.clause_end(start, narrow=kind in ("object", "preposition") and verb.kind != "evidence")

    def left(self, frame: _Frame) -> int:
        """What stands before the subject."""
        return self.clause.tags[frame.source[0] - 1] if 0 < frame.source[0] <= frame.at else 0

    def apart(self, frame: _Frame) -> bool:
        """Whether subject and verb stand apart from what precedes them: ", X said"."""
        apart = bool(self.left(frame) & (t.COMMA | t.QUOTE | t.DASH))
        return apart and (not frame.verb.doubtful or self.clause.speaks(*frame.source))

    def relayed(self, cue: Words, via: Words, at: int) -> bool:
        """ "the agency quoted a minister as saying that C": True when it is that."""
        clause = self.clause
        tags = clause.tags
        stop = noun_phrase_after(clause.tokens, at + 1, clause.end)
        if stop == at + 1 or stop + 1 >= clause.end or not tags[stop] & t.AS or not tags[stop + 1] & t.GERUND:
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
        if (
            clause.appositive(first - 1) is not None
            or "quote" not in takes
            or at + 1 >= clause.end
            or clause.tags[at + 1] & t.THAT
        ):
            return False
        quote = bool(tags[first - 1] & t.QUOTE)
        if quote and first > 1 and not clause.ends_open(first - 1):
            return False  # 'a man they call "Piper" told the court ...'
        if not quote and not tags[at + 1] & STARTS_PHRASE:
            return False
        stop = clause.source_after(at + 1)
        if stop == at + 1 or (
            not quote and clause.has_verb(stop, clause.end) and not tags[stop] & (t.COMMA | t.RELATIVE | t.TIME)
        ):
            return False
        if not quote and not clause.statement(0, first - 1):
            return False
        begins = first - 1 if tags[first - 1] & (t.COMMA | t.DASH) else first
        content = [(clause.sentence_part(begins), begins)]
        rest = clause.adverbials(stop, None)
        if rest < clause.end and tags[rest] & (t.COMMA | t.COLON):
            quoted = next((n for n in range(rest + 1, clause.end) if tags[n] & t.QUOTE), None)
            if quoted is not None:
                content.append((quoted, clause.end))
        self.found.append(
            Cue(cue, (at + 1, stop), content, begins, after=True, medium=clause.medium(at, clause.end), kind=verb.kind)
        )
        return True

    def gerund(self, at: int, first: int, verb: Verb) -> None:
        """ "X left, saying that C", "X, citing Y, said C"."""
        clause = self.clause
        tags, words = clause.tags, clause.words
        before = tags[first - 1] if first else 0
        if words[at] in clause.lexicon.relays:
            stop = clause.source_after(at + 1)
            speaks = stop > at + 1 and clause.speaks(at + 1, stop)
            if speaks:
                earlier = self.found[-1] if self.found else None
                begins = at - 1 if before & t.COMMA else at
                if earlier is not None and earlier.source is not None and earlier.content:
                    self.found.append(
                        Cue((at, at + 1), (at + 1, stop), list(earlier.content), begins, after=True, via=earlier.source)
                    )
                else:
                    via = self.subject_so_far(at)
                    self.found.append(Cue((at, at + 1), (at + 1, stop), [(0, begins)], begins, after=True, via=via))
                return
        if first and tags[first - 1] & t.AS:
            return  # quoted as saying
        kind, start, hearer = complement(clause, at, verb)
        joined = before & (BREAK | t.QUOTE | t.PREPOSITION | t.SUBORDINATOR | t.COORDINATOR)
        if kind in ("that", "whether", "quote") and not joined:
            source: Words | None = noun_phrase_before(clause.tokens, first)  # "a survey finding that"
        else:
            source = self.subject_so_far(first)
        if source is None or source[0] >= source[1]:
            return
        if kind is None or (kind == "object" and not before & (t.COMMA | t.QUOTE | t.PREPOSITION | t.SUBORDINATOR)):
            return
        stop = self.content_end(kind, start, verb)
        begins = first - 1 if before & (t.COMMA | t.DASH) else first
        self.found.append(Cue((first, at + 1), source, [(start, stop)], begins, hearer=hearer, kind=verb.kind))

    def infinitive(self, at: int, first: int, verb: Verb) -> None:
        """ "X went on to say C"."""
        clause = self.clause
        tags = clause.tags
        source = self.subject_so_far(first - 1)
        if source is None:
            return
        kind, start, hearer = complement(clause, at, verb)
        if kind not in ("that", "quote", "whether") and not (kind == "clause" and tags[start] & t.PRONOUN):
            return
        stop = clause.end if kind == "quote" else clause.clause_end(start)
        self.found.append(Cue((first - 1, at + 1), source, [(start, stop)], first - 1, hearer=hearer, kind=verb.kind))

    def passive(self, at: int, first: int) -> None:
        """ "C was reported by X", "it is said that C", "X are said to have left"."""
        clause = self.clause
        tokens, tags, words = clause.tokens, clause.tags, clause.words
        after = at + 1
        while after < clause.end and tags[after] & t.TIME:
            after += 1
        if after < clause.end and tags[after] & t.BY:
            stop = clause.source_after(after + 1)
            start = noun_phrase_before(tokens, first)[0]
            if stop > after + 1 and start < first and clause.speaks(after + 1, stop):
                that = stop < clause.end and tags[stop] & (t.THAT | t.TO | t.AS)
                content = [(stop, clause.clause_end(stop, narrow=bool(tags[stop] & t.AS)))] if that else [(start, first)]
                self.found.append(Cue((first, after + 1), (after + 1, stop), content, start, after=not that))
            return
        if relays(clause, at) and after + 1 < clause.end and tags[after] & t.AS and tags[after + 1] & t.GERUND:
            start, stop = noun_phrase_before(tokens, first)  # "X was quoted as saying C"
            begin = after + 3 if after + 2 < clause.end and tags[after + 2] & t.THAT else after + 2
            if start < stop and begin < clause.end:
                self.found.append(Cue((first, after + 2), (start, stop), [(begin, clause.clause_end(begin))], start))
            return
        if words[at] not in clause.lexicon.unnamed or after >= clause.end:
            return
        if tags[after] & t.THAT:
            self.found.append(Cue((first, after + 1), None, [(after + 1, clause.clause_end(after + 1))], first))
        elif tags[after] & t.TO:
            start, stop = clause.clause_around(at)
            self.found.append(Cue((first, after + 1), None, [(start, stop)], start))

    def subject_so_far(self, before: int) -> Words | None:
        """The subject that a verb without one shares: of the last cue, else of the last finite verb."""
        clause = self.clause
        tags = clause.tags
        for cue in reversed(self.found):
            if cue.source is not None and cue.kind == "speech" and cue.source[1] <= before and cue.clause < before:
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
                found = clause.appositive(first - 1)
                if found is not None:
                    return found
                continue
            start, stop = noun_phrase_before(clause.tokens, first)
            if start < stop and clause.fresh(start):
                return (start, stop)
        return None

    def trim(self) -> None:
        """Cuts each content where a later cue's own clause begins."""
        clause = self.clause
        tags = clause.tags
        for cue in self.found:
            for other in self.found:
                if other is cue:
                    continue
                joined = (
                    not other.after
                    and other.clause > cue.words[0]
                    and other.clause > 0
                    and clause.tags[other.clause - 1] & t.COORDINATOR
                    and (other.clause < 2 or bool(tags[other.clause - 2] & t.COMMA))
                )
                if not (other.after and other.clause >= cue.words[1]) and not joined:
                    continue
                cut = other.clause - (1 if joined else 0)
                cue.content = (
                    [(first, min(stop, cut)) for first, stop in cue.content if first < cut] if not cue.after else cue.content
                )


def read_cues(tokens: Tokens, lexicon: Lexicon) -> list[Cue]:
    """The cues of one sentence, in order, their contents trimmed to what each attributes.

    :param tokens: the words of the sentence.
    :param lexicon: the lexicon they were tagged with.
    """
    end = len(tokens)
    while end and tokens.tags[end - 1] & t.STOP:
        end -= 1
    return _Reader(Clause(tokens, lexicon, end)).cues()
