"""The cues of one sentence: which words attribute, whose words they bring, and how far those reach.

A cue is found by its word and then has to fit the grammar around it: a verb needs a subject and one of the complements it
takes, a noun an owner and a clause. What fits no frame attributes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, evolve, field, frozen

from corroborate.extraction import clauses as c
from corroborate.extraction.clauses import Lexicon, Tokens, noun_phrase_after, noun_phrase_before

Words = tuple[int, int]  # first word, one past the last


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


_FINITE = c.AUXILIARY | c.VERB
_BREAK = c.COMMA | c.STOP | c.COLON | c.DASH | c.OPEN | c.CLOSE
_BEFORE_NOUN = c.ARTICLE | c.POSSESSIVE | c.PREPOSITION | c.DETERMINER
_GOES_ON = c.NUMBER | c.CAPITAL | c.RELATIVE | c.ARTICLE | c.PREPOSITION | c.PAST
_STARTS_PHRASE = c.ARTICLE | c.POSSESSIVE | c.DETERMINER | c.PRONOUN | c.CAPITAL | c.NUMBER | c.TITLE | c.ROLE


@frozen
class Verb:
    """What is known of a verb that attributes.

    :param takes: the complements it takes.
    :param kind: speech, thought, wish, evidence or judgement.
    :param doubtful: True when the form might as well be a noun.
    """

    takes: frozenset[str]
    kind: str
    doubtful: bool


@define
class Reading:
    """One sentence being read for its cues."""

    tokens: Tokens
    lexicon: Lexicon
    end: int = 0  # one past the last word, a final full stop left out
    found: list[Cue] = field(factory=list)

    def cues(self) -> list[Cue]:
        """The cues of the sentence, in order, their contents trimmed to what each attributes."""
        tokens, tags = self.tokens, self.tokens.tags
        self.end = len(tokens)
        while self.end and tags[self.end - 1] & c.STOP:
            self.end -= 1
        self.label()
        for at in range(self.end):
            tag = tags[at]
            if tag & c.REPORTS:
                self.verb(at)
            elif tag & c.CUE:
                self.phrase(at)
            if tag & c.SUBSTANCE:
                self.noun(at)
        self.trim()
        return self.found

    # --- the frames -----------------------------------------------------------------------------------------------

    def label(self) -> None:
        """ "X: C" at the start of a line, "C: X" at the end of a headline."""
        tags = self.tokens.tags
        colon = next((n for n in range(self.end) if self.tokens.words[n] == ":"), 0)
        if not colon or colon + 1 >= self.end:
            return
        if tags[colon + 1] & c.QUOTE:
            start, stop = noun_phrase_before(self.tokens, colon)
            if start < stop == colon and self.fresh(start) and self.speaks(start, stop):
                self.found.append(Cue((colon, colon + 1), (start, stop), [(colon + 1, self.end)], start))
                return
        if (
            colon < 9
            and tags[0] & (c.CAPITAL | c.ARTICLE)
            and noun_phrase_after(self.tokens, 0, colon) == colon
            and not tags[0] & c.GERUND
        ):
            quoted = tags[colon + 1] & c.QUOTE
            if quoted or (self.end - colon > 3 and tags[colon - 1] & (c.CAPITAL | c.ROLE | c.EVIDENCE)):
                self.found.append(Cue((colon, colon + 1), (0, colon), [(colon + 1, self.end)], 0))

    def phrase(self, at: int) -> None:
        """ "according to X", "per X", "reportedly", "in a poll"."""
        tags, words = self.tokens.tags, self.tokens.words
        kind = self.lexicon.cues.get(words[at], "")
        if kind == "adverb":
            start, stop = self.clause_around(at)
            self.found.append(Cue((at, at + 1), None, [(start, stop)], start))
            return
        first = at + 1
        if kind == "to":
            if first >= self.end or words[first] != "to":
                return
            first += 1
        elif kind == "per" and not (at and tags[at - 1] & (c.COMMA | c.QUOTE | c.DASH)):
            return
        stop = self.source_after(first)
        while stop > first and stop < self.end and tags[stop] & c.TIME:
            stop += 1
        if kind == "in":
            head = tags[self.head(first, stop)] if stop > first else 0
            if not head & c.SURVEY and (not head & c.EVIDENCE or head & c.MEDIUM or not tags[first] & _BEFORE_NOUN):
                return
            named = any(tags[n] & c.CAPITAL for n in range(first, stop)) or any(tags[n] & c.NUMBER for n in range(at))
            if at and not tags[at - 1] & c.COMMA and not (head & c.SURVEY and named):
                return
            if at == 0 and not (stop < self.end and tags[stop] & c.COMMA):
                return
        if stop == first:
            return
        cue, source = (at, first), (first, stop)
        rest = stop
        while rest < self.end and not tags[rest] & (c.COMMA | c.QUOTE | c.DASH):
            rest += 1
        if at <= 1 or (tags[at - 1] & c.COMMA and at <= 3 and not tags[0] & c.QUOTE):
            start = rest + 1 if rest < self.end and not tags[rest] & c.QUOTE else rest
            if start >= self.end:
                start = stop
            self.found.append(Cue(cue, source, [(start, self.end)], at))
            return
        start = self.sentence_part(at)
        content = [(start, at)]
        if rest < self.end and tags[rest] & (c.COMMA | c.DASH) and not self.new_clause(rest + 1):
            content.append((rest + 1, self.end))
        begins = at - 1 if tags[at - 1] & (c.COMMA | c.DASH | c.OPEN) else at
        self.found.append(Cue(cue, source, content, begins, after=True))

    def noun(self, at: int) -> None:
        """ "X's claim that C", "a claim by X that C"."""
        tokens, tags = self.tokens, self.tokens.tags
        if self.found and self.found[-1].words[1] == at + 1:
            return  # it was a verb
        after = at + 1
        source: Words | None = None
        if after < self.end and tokens.words[after] == "by":
            stop = noun_phrase_after(tokens, after + 1, self.end)
            if stop > after + 1 and tags[stop - 1] & (c.CAPITAL | c.ROLE | c.BODY | c.GROUP):
                source, after = (after + 1, stop), stop
        if after >= self.end or tokens.words[after] != "that" or after + 1 >= self.end:
            return
        if source is None and tokens.words[at] in self.lexicon.hearsay and not (at and tags[at - 1] & (c.POSSESSIVE | c.CLITIC)):
            self.found.append(Cue((at, after + 1), None, [(after + 1, self.clause_end(after + 1))], at))
            return
        if source is None:
            first = at - 1
            while first > 0 and not tags[first] & (c.CLITIC | c.POSSESSIVE | _BREAK | c.ARTICLE | _FINITE | c.PREPOSITION):
                first -= 1
            if first >= 0 and tags[first] & c.POSSESSIVE:
                source = (first, first + 1)
            elif first > 0 and tokens.words[first] == "'s":
                source = (noun_phrase_before(tokens, first)[0], first)
        if source is not None and source[0] < source[1]:
            self.found.append(Cue((at, at + 1), source, [(after + 1, self.clause_end(after + 1))], source[0]))

    def verb(self, at: int) -> None:
        """A verb that attributes."""
        tags, words = self.tokens.tags, self.tokens.words
        forms = self.lexicon.verbs[words[at]]
        before = tags[at - 1] if at else 0
        if at and tags[at] & c.CAPITAL and not before & (c.QUOTE | c.COLON):
            return
        if before & (c.ARTICLE | c.POSSESSIVE) or (before & c.DETERMINER and not before & (c.RELATIVE | c.PRONOUN)):
            return
        first = at
        while first and tags[first - 1] & (_FINITE_PART) and not (tags[first - 1] & c.CAPITAL and first > 1 and tags[first - 2]):
            if tags[first - 1] & c.CLITIC and not self.clitic_verb(first - 1, at):
                break
            first -= 1
        auxiliary = [n for n in range(first, at) if tags[n] & (c.AUXILIARY | c.CLITIC)]
        if first and words[first - 1] == "'s" and not auxiliary:
            return  # somebody's report
        be = bool(auxiliary) and bool(tags[auxiliary[-1]] & (c.BE | c.CLITIC))
        entry = forms[0][1]
        names = {form for form, _ in forms}
        verb = Verb(
            frozenset(entry.words("takes")), entry.text("kind"), entry.flag("noun") and not auxiliary and "past" not in names
        )
        if names == {"gerund"} and not be:
            self.gerund(at, first, verb)
        elif be and "gerund" not in names:
            self.passive(at, first)
        elif first and words[first - 1] == "to":
            self.infinitive(at, first, verb)
        else:
            if not auxiliary and not names & {"past"} and not self.is_verb(at, first):
                return
            self.finite(at, first, verb)

    def finite(self, at: int, first: int, verb: Verb) -> None:
        """ "X said C", "C, X said", "C, said X"."""
        tokens, tags, words = self.tokens, self.tokens.tags, self.tokens.words
        cue = (first, at + 1)
        relative = False
        before = tags[first - 1] if first else 0
        if not first or before & (c.COMMA | c.QUOTE | c.DASH):
            if first and self.appositive(first - 1) is None and self.inverted(at, first, cue, verb):
                return
            source = self.appositive(first - 1) if first else None
            if source is None and before & c.QUOTE and first >= 2:
                start, stop = noun_phrase_before(tokens, first - 1)  # the “X” said
                source = (start, first) if start < stop and len(tokens.said(first - 1, first - 1)) < 30 else None
            if source is None and before & c.COMMA and at + 1 < self.end and tags[at + 1] & (c.COMMA | c.COLON | c.QUOTE):
                start, stop = noun_phrase_before(tokens, first - 1)  # "X, said, “…”"
                source = (start, stop) if start < stop and self.fresh(start) and self.speaks(start, stop) else None
            if source is None:
                return
        elif before & c.COORDINATOR or words[first - 1] == "then":
            source = self.subject_so_far(first - 1)
            relative = True
            if source is None:
                return
        elif before & c.RELATIVE and words[first - 1] in ("who", "which", "that"):
            source = self.antecedent(first - 1)
            relative = True
            if source is None:
                return
        else:
            source = self.restricted(first) or noun_phrase_before(tokens, first)
            if source[0] >= source[1]:
                return
            start = source[0]
            if start > 1 and words[start] in self.lexicon.indefinite and self.name(max(0, start - 2), start):
                source = noun_phrase_before(tokens, start)  # "Ann Lee a nurse in Bergen said", commas lost
        if verb.doubtful and tags[self.head(*source)] & (c.EVIDENCE | c.PRONOUN | c.ROLE | c.GROUP):
            verb = evolve(verb, doubtful=False)
        self.place(at, cue, source, verb, relative)

    def place(self, at: int, cue: Words, source: Words, verb: Verb, relative: bool) -> None:
        """Puts the content of a finite verb after it or before its subject."""
        tags = self.tokens.tags
        subject = source[0]
        left = tags[subject - 1] if 0 < subject <= at else 0
        takes = verb.takes
        kind, start, hearer = self.complement(at, verb)
        if self.words_relay(at) and self.relayed(cue, source, at):
            return
        if kind == "infinitive" and self.tokens.words[at] in self.lexicon.unnamed and not self.speaks(*source, anyhow=False):
            self.found.append(Cue((at, at + 2), None, [self.clause_around(at)], subject))  # "Losses expected to rise"
            return
        if verb.kind == "evidence" and kind == "object" and tags[self.head(*source)] & (c.ROLE | c.GROUP | c.PRONOUN | c.BODY):
            return  # the police found a body: a deed
        medium = self.medium(at, start if kind else self.end) or self.medium(-1, subject)
        apart = bool(left & (c.COMMA | c.QUOTE | c.DASH)) and (not verb.doubtful or self.speaks(*source))
        parenthetical = apart and not relative and bool(takes & {"quote", "clause"}) and self.statement(0, subject)
        stripped = (
            not relative
            and not left & (_BREAK | c.SUBORDINATOR | c.RELATIVE | c.COORDINATOR | c.PREPOSITION)
            and kind is None
            and subject > 3
            and cue[0] > subject
            and not self.found
            and not tags[subject] & c.PRONOUN
            and "quote" in takes
            and verb.kind == "speech"
        )
        if parenthetical or (stripped and self.has_verb(0, subject)):
            rest = self.adverbials(at + 1, hearer)
            done = (
                rest >= self.end
                or tags[rest] & (c.COMMA | c.DASH | c.COLON | c.CLOSE)
                or (tags[rest] & (c.SUBORDINATOR | c.COORDINATOR | c.GERUND) and kind != "that")
            )
            said_before = bool(left & c.QUOTE) and self.ends_open(subject - 1) and kind != "that"
            if said_before or ((kind is None or kind == "clause" or left & c.QUOTE) and (done or kind is None)):
                begins = subject - 1 if left & (c.COMMA | c.DASH) else subject
                content = [(self.sentence_part(begins), begins)]
                if said_before and not done:
                    rest = next((n for n in range(rest, self.end - 1) if tags[n] & c.COMMA and tags[n + 1] & c.QUOTE), self.end)
                unfinished = not left & c.QUOTE and not self.has_verb(content[0][0], begins)
                if rest < self.end and tags[rest] & (c.COMMA | c.COLON) and (unfinished or not self.new_clause(rest + 1)):
                    content.append((rest + 1, self.end))
                self.found.append(Cue(cue, source, content, begins, after=True, hearer=hearer, medium=medium, kind=verb.kind))
                return
        if (
            kind in (None, "object")
            and (not apart or left & c.QUOTE)
            and not relative
            and "quote" in takes
            and subject
            and verb.kind == "speech"
        ):
            stop = self.source_after(at + 1)
            if (
                stop > at + 1
                and tags[at + 1] & c.CAPITAL
                and not tags[at + 1] & c.TIME
                and stop >= self.end
                and self.statement(0, first := cue[0])
            ):
                self.found.append(Cue(cue, (at + 1, stop), [(0, first)], first, after=True, kind=verb.kind))
                return
        if kind is None:
            rest = self.adverbials(at + 1, hearer)
            if apart and rest + 1 < self.end and tags[rest] & left & c.COMMA and self.statement(rest + 1, self.end):
                # "In the spring, X said, C"
                content = [(self.sentence_part(subject - 1), subject - 1), (rest + 1, self.end)]
                self.found.append(Cue(cue, source, content, subject - 1, after=True, medium=medium, kind=verb.kind))
                return
            if subject and self.tokens.words[subject - 1] == "as" and rest + 1 < self.end and tags[rest] & c.COMMA:
                self.found.append(Cue(cue, source, [(rest + 1, self.end)], subject - 1, medium=medium, kind=verb.kind))
            elif tags[self.end - 1] & c.COLON and "quote" in takes:
                self.found.append(Cue(cue, source, [], subject, hearer=hearer, medium=medium))  # the quotation follows
            return
        stop = (
            self.end
            if kind == "quote"
            else self.clause_end(start, narrow=kind in ("object", "preposition") and verb.kind != "evidence")
        )
        if subject and tags[subject - 1] & c.SUBORDINATOR and self.opening(subject - 1):
            # "After X said C, ...": the main clause is no part of it
            stop = next((n for n in range(start + 1, stop) if tags[n] & c.COMMA), stop)
        self.found.append(Cue(cue, source, [(start, stop)], subject, hearer=hearer, medium=medium, kind=verb.kind))

    def words_relay(self, at: int) -> bool:
        """Whether a verb passes on what another voice says."""
        return self.tokens.words[at] in self.lexicon.relays

    def relayed(self, cue: Words, via: Words, at: int) -> bool:
        """ "the agency quoted a minister as saying that C": True when it is that."""
        tags, words = self.tokens.tags, self.tokens.words
        stop = noun_phrase_after(self.tokens, at + 1, self.end)
        if stop == at + 1 or stop + 1 >= self.end or words[stop] != "as" or not tags[stop + 1] & c.GERUND:
            return False
        start = stop + 3 if stop + 2 < self.end and words[stop + 2] == "that" else stop + 2
        if start >= self.end:
            return False
        self.found.append(Cue(cue, (at + 1, stop), [(start, self.clause_end(start))], via[0], via=via))
        return True

    def opening(self, at: int) -> bool:
        """Whether a joining word opens the sentence, or all but opens it ("Days after ...")."""
        return all(self.tokens.tags[n] & (c.TIME | c.ADVERB | c.NUMBER | c.ARTICLE | c.COORDINATOR) for n in range(at))

    def inverted(self, at: int, first: int, cue: Words, verb: Verb) -> bool:
        """ "C, said X": True when it is that."""
        takes = verb.takes
        tags = self.tokens.tags
        if (
            self.appositive(first - 1) is not None
            or "quote" not in takes
            or at + 1 >= self.end
            or self.tokens.words[at + 1] == "that"
        ):
            return False
        quote = bool(tags[first - 1] & c.QUOTE)
        if not quote and not tags[at + 1] & _STARTS_PHRASE:
            return False
        stop = self.source_after(at + 1)
        if stop == at + 1 or (not quote and self.has_verb(stop, self.end) and not tags[stop] & (c.COMMA | c.RELATIVE | c.TIME)):
            return False
        if not quote and not self.statement(0, first - 1):
            return False
        begins = first - 1 if tags[first - 1] & (c.COMMA | c.DASH) else first
        content = [(self.sentence_part(begins), begins)]
        rest = self.adverbials(stop, None)
        if rest < self.end and tags[rest] & (c.COMMA | c.COLON):
            quoted = next((n for n in range(rest + 1, self.end) if tags[n] & c.QUOTE), None)
            if quoted is not None:
                content.append((quoted, self.end))
        self.found.append(Cue(cue, (at + 1, stop), content, begins, after=True, medium=self.medium(at, self.end), kind=verb.kind))
        return True

    def gerund(self, at: int, first: int, verb: Verb) -> None:
        """ "X left, saying that C", "X, citing Y, said C"."""
        tags, words = self.tokens.tags, self.tokens.words
        before = tags[first - 1] if first else 0
        if words[at] in self.lexicon.relays:
            stop = self.source_after(at + 1)
            speaks = stop > at + 1 and self.speaks(at + 1, stop)
            if speaks:
                earlier = self.found[-1] if self.found else None
                begins = at - 1 if before & c.COMMA else at
                if earlier is not None and earlier.source is not None and earlier.content:
                    self.found.append(
                        Cue((at, at + 1), (at + 1, stop), list(earlier.content), begins, after=True, via=earlier.source)
                    )
                else:
                    via = self.subject_so_far(at)
                    self.found.append(Cue((at, at + 1), (at + 1, stop), [(0, begins)], begins, after=True, via=via))
                return
        if first and words[first - 1] == "as":
            return  # quoted as saying
        kind, start, hearer = self.complement(at, verb)
        joined = before & (_BREAK | c.QUOTE | c.PREPOSITION | c.SUBORDINATOR | c.COORDINATOR)
        if kind in ("that", "whether", "quote") and not joined:
            source: Words | None = noun_phrase_before(self.tokens, first)  # "a survey finding that"
        else:
            source = self.subject_so_far(first)
        if source is None or source[0] >= source[1]:
            return
        if kind is None or (kind == "object" and not before & (c.COMMA | c.QUOTE | c.PREPOSITION | c.SUBORDINATOR)):
            return
        stop = (
            self.end
            if kind == "quote"
            else self.clause_end(start, narrow=kind in ("object", "preposition") and verb.kind != "evidence")
        )
        begins = first - 1 if before & (c.COMMA | c.DASH) else first
        self.found.append(Cue((first, at + 1), source, [(start, stop)], begins, hearer=hearer, kind=verb.kind))

    def infinitive(self, at: int, first: int, verb: Verb) -> None:
        """ "X went on to say C"."""
        tags = self.tokens.tags
        source = self.subject_so_far(first - 1)
        if source is None:
            return
        kind, start, hearer = self.complement(at, verb)
        if kind not in ("that", "quote", "whether") and not (kind == "clause" and tags[start] & c.PRONOUN):
            return
        stop = self.end if kind == "quote" else self.clause_end(start)
        self.found.append(Cue((first - 1, at + 1), source, [(start, stop)], first - 1, hearer=hearer, kind=verb.kind))

    def passive(self, at: int, first: int) -> None:
        """ "C was reported by X", "it is said that C", "X are said to have left"."""
        tokens, tags, words = self.tokens, self.tokens.tags, self.tokens.words
        after = at + 1
        while after < self.end and tags[after] & c.TIME:
            after += 1
        if after < self.end and words[after] == "by":
            stop = self.source_after(after + 1)
            start = noun_phrase_before(tokens, first)[0]
            if stop > after + 1 and start < first and self.speaks(after + 1, stop):
                that = stop < self.end and words[stop] in ("that", "to", "as")
                content = [(stop, self.clause_end(stop, narrow=words[stop] == "as"))] if that else [(start, first)]
                self.found.append(Cue((first, after + 1), (after + 1, stop), content, start, after=not that))
            return
        if self.words_relay(at) and after + 1 < self.end and words[after] == "as" and tags[after + 1] & c.GERUND:
            start, stop = noun_phrase_before(tokens, first)  # "X was quoted as saying C"
            begin = after + 3 if after + 2 < self.end and words[after + 2] == "that" else after + 2
            if start < stop and begin < self.end:
                self.found.append(Cue((first, after + 2), (start, stop), [(begin, self.clause_end(begin))], start))
            return
        if words[at] not in self.lexicon.unnamed or after >= self.end:
            return
        if words[after] == "that":
            self.found.append(Cue((first, after + 1), None, [(after + 1, self.clause_end(after + 1))], first))
        elif words[after] == "to":
            start, stop = self.clause_around(at)
            self.found.append(Cue((first, after + 1), None, [(start, stop)], start))

    # --- what stands around a cue -----------------------------------------------------------------------------------

    def clitic_verb(self, clitic: int, verb: int) -> bool:
        """True when the 's before a verb is "is" or "has"."""
        if self.tokens.words[clitic] != "'s":
            return True
        if clitic and self.tokens.tags[clitic - 1] & (c.PRONOUN | c.RELATIVE):
            return True
        return any(form == "gerund" for form, _ in self.lexicon.verbs[self.tokens.words[verb]])

    def is_verb(self, at: int, first: int) -> bool:
        """Whether a word in a present form, which might be a noun ("reports", "call"), has a subject that agrees with it."""
        tags, words = self.tokens.tags, self.tokens.words
        if at + 1 < self.end and tags[at + 1] & (c.AUXILIARY | c.RELATIVE) and words[at + 1] != "that":
            return False
        if (
            at + 1 < self.end
            and tags[at + 1] & c.REPORTS
            and any(form == "past" for form, _ in self.lexicon.verbs[words[at + 1]])
        ):
            return False
        if not first:
            return False
        tag = tags[first - 1]
        if tag & (c.COMMA | c.QUOTE | c.CLOSE | c.COORDINATOR | c.RELATIVE):
            return True
        if tag & (c.PREPOSITION | c.AUXILIARY | c.VERB):
            return False
        start, stop = self.restricted(first) or noun_phrase_before(self.tokens, first)
        if start >= stop:
            return False
        head = self.head(start, stop)
        tag, subject = tags[head], words[head]
        third = words[at].endswith("s") and not words[at].endswith("ss")
        if tag & c.PRONOUN:
            return third == (subject in self.lexicon.third)
        joined = any(words[n] == "and" for n in range(start, stop))
        plural = joined or bool(tag & c.GROUP)
        plural = plural or (subject.endswith("s") and not subject.endswith("ss") and subject not in self.lexicon.singular)
        if tag & c.CAPITAL and not plural:
            return third
        return third != plural or bool(tag & c.CAPITAL and third)

    def complement(self, at: int, verb: Verb) -> tuple[str | None, int, Words | None]:
        """What follows the verb as its content: the kind of complement, where it starts, and whom it is told to."""
        tags, words = self.tokens.tags, self.tokens.words
        here = at + 1
        hearer: Words | None = None
        takes = verb.takes
        clausal = "clause" in takes
        while here < self.end and tags[here] & c.ADVERB and not tags[here] & (c.PREPOSITION | c.CAPITAL):
            here += 1
        if here >= self.end:
            return None, here, None
        if words[here] in takes and tags[here] & (c.PREPOSITION | c.ADVERB):
            return "preposition", here + 1, None
        if words[here] == "to" and "infinitive" in takes:
            return "infinitive", here, None
        if "gerund" in takes and tags[here] & c.GERUND:
            return "gerund", here, None
        if "hearer" in takes and not tags[here] & (c.QUOTE | _BREAK) and words[here] != "that":
            stop = noun_phrase_after(self.tokens, here, self.end)
            if stop > here:
                hearer, here = (here, stop), stop
                if here < self.end and words[here] in takes and tags[here] & c.PREPOSITION:
                    return "preposition", here + 1, hearer
                if here < self.end and words[here] == "to" and "infinitive" in takes:
                    return "infinitive", here, hearer
        skipped = self.adverbials(here, None) if (clausal or "quote" in takes) else here
        for place in (here, skipped):
            if place >= self.end:
                continue
            word, tag = words[place], tags[place]
            if tag & c.COLON or (tag & c.COMMA and place + 1 < self.end and tags[place + 1] & c.QUOTE):
                if "quote" in takes and place + 1 < self.end:
                    return "quote", place + 1, hearer
                continue
            if tag & c.QUOTE and ("quote" in takes or "object" in takes):
                return "quote", place, hearer
            if word == "that" and clausal and not (place + 1 < self.end and tags[place + 1] & _FINITE):
                return "that", place + 1, hearer
            if (clausal or "whether" in takes) and tag & (c.RELATIVE | c.SUBORDINATOR) and word in self.lexicon.questions:
                return "whether", place, hearer
            if tag & c.COMMA and clausal:  # "said, in a rare interview, that C"
                that = next((n for n in range(place + 1, min(self.end, place + 16)) if words[n] == "that"), None)
                if that is not None and tags[that - 1] & c.COMMA:
                    return "that", that + 1, hearer
                continue
        if (
            clausal
            and skipped < self.end
            and tags[skipped] & c.SUBORDINATOR
            and any(tags[n] & c.COMMA and self.statement(n + 1, self.end) for n in range(skipped, self.end))
        ):
            return "clause", skipped, hearer  # "said because C, D"
        if (
            clausal
            and skipped < self.end
            and not tags[skipped] & (_BREAK | c.COORDINATOR | c.SUBORDINATOR | _FINITE)
            and (not verb.doubtful or tags[skipped] & _STARTS_PHRASE)
            and self.clause_starts(skipped)
        ):
            return "clause", skipped, hearer
        counted = tags[here] & c.PREPOSITION and any(tags[n] & c.NUMBER for n in range(here + 1, min(self.end, here + 3)))
        barred = _BREAK | c.COORDINATOR | c.SUBORDINATOR | _FINITE | c.TIME | c.PREPOSITION
        if "object" in takes and hearer is None and (counted or not tags[here] & barred):
            if verb.doubtful and not tags[here] & (_STARTS_PHRASE | c.QUOTE | c.PREPOSITION):
                return None, here, None
            return "object", here, None
        if hearer is not None and not clausal and "object" in takes:
            return "object", hearer[0], None
        return None, here, hearer

    def clause_starts(self, at: int) -> bool:
        """Whether a clause with a finite verb starts here."""
        tags = self.tokens.tags
        if tags[at] & c.PRONOUN and not tags[at] & c.RELATIVE:
            return True
        most = min(self.end, at + 40)
        n = at
        while n < most:
            tag = tags[n]
            if tag & (c.STOP | c.COLON) or (n > at and tag & c.SUBORDINATOR and not tag & (c.RELATIVE | c.PREPOSITION)):
                return False
            if tag & c.COMMA and n + 1 < self.end and not tags[n + 1] & c.RELATIVE:
                # a comma ends the subject, unless it opens an apposition that another one closes
                closes = next((m for m in range(n + 1, min(self.end, n + 8)) if tags[m] & c.COMMA), None)
                if closes is None or self.has_verb(n + 1, closes):
                    return False
                n = closes + 1
                continue
            if n > at and not tag & c.CAPITAL:
                if tag & _FINITE or (tag & c.PAST and not tags[n - 1] & (c.ARTICLE | c.POSSESSIVE | c.PREPOSITION)):
                    return True
                if tag & c.REPORTS and n + 1 < self.end and tags[n + 1] & _STARTS_PHRASE:
                    return True
                if self.tokens.words[n] == "'s" and tags[n - 1] & c.PRONOUN:
                    return True
            n += 1
        return False

    def adverbials(self, at: int, hearer: Words | None) -> int:
        """The first word after the adverbs, times and prepositional phrases that start here."""
        tags = self.tokens.tags
        if hearer is not None:
            at = max(at, hearer[1])
        while at < self.end:
            tag = tags[at]
            if (tag & (c.TIME | c.ADVERB) and not tag & c.PREPOSITION) or (tag & c.NUMBER and tags[at - 1] & c.TIME):
                at += 1
            elif tag & c.PREPOSITION and (not tag & c.SUBORDINATOR or (at + 1 < self.end and tags[at + 1] & c.TIME)):
                stop = noun_phrase_after(self.tokens, at + 1, self.end)
                while stop < self.end and tags[stop] & c.TIME:
                    stop += 1
                if stop <= at + 1:
                    if at + 1 < self.end and tags[at + 1] & (c.TIME | c.NUMBER):
                        at += 2
                        continue
                    return at
                at = stop
            elif tag & (c.ARTICLE | c.DETERMINER) and at + 1 < self.end and tags[at + 1] & c.TIME:
                at += 2
            else:
                break
        return at

    def appositive(self, comma: int) -> Words | None:
        """The subject before "…, the mayor," or "…, who resigned," that ends with this comma."""
        tags, words = self.tokens.tags, self.tokens.words
        quote = tags[comma] & c.QUOTE and self.ends_with_comma(comma)  # "X, who called it “a joke,” said"
        if not quote and not tags[comma] & (c.COMMA | c.DASH | c.CLOSE):
            return None
        opens = c.COMMA if quote else tags[comma] & (c.COMMA | c.DASH)
        for opening in [n for n in range(comma - 1, 0, -1) if tags[n] & (opens | c.STOP | c.COLON)][:5]:
            if tags[opening] & (c.STOP | c.COLON):
                return None
            start, stop = noun_phrase_before(self.tokens, opening)
            if start >= stop:
                continue
            first = opening + 1
            if tags[first] & c.RELATIVE and words[first] in self.lexicon.people:
                return (start, stop)  # "Ann Lee, who resigned, said"
            if quote or not self.describes(first, comma):
                continue
            if tags[comma] & c.COMMA and self.name(first, comma) and not self.name(start, stop):
                return (first, comma)  # "the foreign minister, Ann Lee, said"
            if self.fresh(start):
                voice = c.CAPITAL | c.ARTICLE | c.POSSESSIVE | c.ROLE | c.PRONOUN | c.GROUP | c.EVIDENCE
                return (start, stop) if tags[start] & voice else None
        return None

    def describes(self, first: int, stop: int) -> bool:
        """Whether these words may stand in apposition: no clause of their own, but for a relative one at their end."""
        tags = self.tokens.tags
        if tags[first] & (c.PAST | c.REPORTS):
            return True
        relative = next((n for n in range(first + 1, stop) if tags[n] & c.RELATIVE), stop)
        if tags[first] & (c.ARTICLE | c.NUMBER | c.POSSESSIVE):
            return not any(tags[n] & _FINITE and not tags[n] & c.CAPITAL for n in range(first, relative))
        return not self.has_verb(first, relative)

    def ends_open(self, quotation: int) -> bool:
        """Whether a quotation ends so that its speaker has to follow: with a comma, a question mark, a dash."""
        return self.tokens.said(quotation, quotation).rstrip("\"'”’» ").endswith((",", "?", "!", "—", "–", "-", "…", "..."))

    def ends_with_comma(self, quotation: int) -> bool:
        """Whether a comma stands inside the end of a quotation."""
        return self.tokens.said(quotation, quotation).rstrip("\"'”’»").endswith(",")

    def name(self, first: int, stop: int) -> bool:
        """Whether these words are a bare name."""
        tags = self.tokens.tags
        return 2 <= stop - first <= 4 and all(tags[n] & c.CAPITAL and not tags[n] & c.TITLE for n in range(first, stop))

    def restricted(self, verb: int) -> Words | None:
        """The subject with the relative clause that stands between it and its verb ("people who know her say")."""
        tags, words = self.tokens.tags, self.tokens.words
        for n in range(verb - 2, max(0, verb - 16), -1):
            if tags[n] & _BREAK:
                return None
            if words[n] in self.lexicon.people and tags[n] & c.RELATIVE:
                start, stop = noun_phrase_before(self.tokens, n)
                return (start, verb) if start < stop and self.has_verb(n + 1, verb) else None
        return None

    def fresh(self, at: int) -> bool:
        """Whether a clause may start at this word: at the sentence's start, or after a break or a joining word."""
        if not at:
            return True
        tag = self.tokens.tags[at - 1]
        return bool(tag & (_BREAK | c.COORDINATOR | c.SUBORDINATOR | c.QUOTE | c.TIME | c.ADVERB))

    def antecedent(self, relative: int) -> Words | None:
        """The noun phrase a relative pronoun stands for."""
        last = relative - 1
        if last >= 0 and self.tokens.tags[last] & c.COMMA:
            last -= 1
        if last < 0:
            return None
        start, stop = noun_phrase_before(self.tokens, last + 1)
        return (start, stop) if start < stop else None

    def subject_so_far(self, before: int) -> Words | None:
        """The subject that a verb without one shares: of the last cue, else of the last finite verb."""
        tags = self.tokens.tags
        for cue in reversed(self.found):
            if cue.source is not None and cue.kind == "speech" and cue.source[1] <= before and cue.clause < before:
                return cue.source
        for n in range(before - 1, 0, -1):
            tag = tags[n]
            if tag & (c.STOP | c.COLON):
                return None
            finite = tag & _FINITE or (
                tag & (c.PAST | c.REPORTS) and not tags[n - 1] & (c.ARTICLE | c.POSSESSIVE | c.PREPOSITION)
            )
            if not finite or tag & c.CAPITAL:
                continue
            first = n
            while first and tags[first - 1] & _FINITE_PART:
                first -= 1
            if first and tags[first - 1] & c.RELATIVE:
                continue
            if first and tags[first - 1] & c.COMMA:
                found = self.appositive(first - 1)
                if found is not None:
                    return found
                continue
            start, stop = noun_phrase_before(self.tokens, first)
            if start < stop and self.fresh(start):
                return (start, stop)
        return None

    def source_after(self, first: int) -> int:
        """One past a speaker named after its cue, with what tells who that is ("a report released by the ministry")."""
        tokens, tags = self.tokens, self.tokens.tags
        stop = noun_phrase_after(tokens, first, self.end)
        if stop == first:
            return first
        while stop < self.end:
            tag = tags[stop]
            if tag & c.PAST and not tags[stop - 1] & c.PRONOUN:
                here = stop + 1
                while here < self.end and tags[here] & (c.TIME | c.ADVERB) and not tags[here] & c.PREPOSITION:
                    here += 1
                if here >= self.end or tags[here] & c.COMMA:
                    return here
                if tags[here] & c.PREPOSITION:
                    further = noun_phrase_after(tokens, here + 1, self.end)
                    if further > here + 1:
                        stop = further
                        continue
            break
        return stop

    def head(self, first: int, stop: int) -> int:
        """The head noun of a noun phrase: its last word before a preposition, a participle or a bracket."""
        tags, words = self.tokens.tags, self.tokens.words
        head = first
        for n in range(first, stop):
            if tags[n] & c.PREPOSITION and n + 1 < stop and tags[n + 1] & c.NUMBER:
                continue  # "four in 10 voters"
            if n > first and (
                tags[n] & (c.PREPOSITION | c.PUNCTUATION | c.RELATIVE) or (tags[n] & c.PAST and not tags[n - 1] & c.ARTICLE)
            ):
                break
            if words[n] != "'s":
                head = n
        return head

    def speaks(self, first: int, stop: int, *, anyhow: bool = True) -> bool:
        """Whether a noun phrase can be a voice: a name, a role, a group, a document.

        :param anyhow: take a plural that opens the sentence for a name.
        """
        if not anyhow and first == 0 and stop == 1 and self.tokens.words[0].endswith("s"):
            return bool(self.tokens.tags[0] & (c.ROLE | c.GROUP | c.BODY))
        return any(self.tokens.tags[n] & (c.CAPITAL | c.ROLE | c.EVIDENCE | c.GROUP | c.BODY) for n in range(first, stop))

    def has_verb(self, first: int, stop: int) -> bool:
        """Whether a finite verb stands in these words."""
        tags = self.tokens.tags
        for n in range(first, min(stop, self.end)):
            tag = tags[n]
            if tag & c.CAPITAL:
                continue
            if tag & _FINITE:
                return True
            if n > first and tag & (c.PAST | c.REPORTS) and not tags[n - 1] & _BEFORE_NOUN:
                return True
        return False

    def statement(self, first: int, stop: int) -> bool:
        """Whether these words can be what somebody said: a quotation or a clause."""
        tags = self.tokens.tags
        return (
            any(tags[n] & c.QUOTE for n in range(first, stop))
            or (stop - first > 2 and self.has_verb(first, stop))
            or stop - first > 9
        )

    def new_clause(self, at: int) -> bool:
        """Whether what follows a comma is no longer the content: a joining word, a participle, a relative clause."""
        if at >= self.end:
            return True
        tag = self.tokens.tags[at]
        if tag & c.QUOTE:
            return False
        return bool(tag & (c.RELATIVE | c.GERUND | c.SUBORDINATOR | c.COORDINATOR)) or at + 2 >= self.end

    def sentence_part(self, before: int) -> int:
        """Where the part of the sentence that ends here starts: after a semicolon or at the sentence's start."""
        for n in range(before - 1, -1, -1):
            if self.tokens.words[n] == ";":
                return n + 1
        return 0

    def clause_end(self, start: int, *, narrow: bool = False) -> int:
        """One past the last word of the content that starts here.

        :param narrow: the content is a noun phrase: it ends with its clause.
        """
        tags, words = self.tokens.tags, self.tokens.words
        for n in range(start + 1, self.end):
            tag = tags[n]
            if words[n] == ";":
                return n
            if tag & c.COMMA and n + 1 < self.end and words[n + 1] in self.lexicon.contrast:
                return n
            if narrow and tags[n - 1] & c.QUOTE and self.ends_with_comma(n - 1):
                return n
            if narrow and n > start:
                if tag & c.COMMA and (n + 1 == self.end or not tags[n + 1] & _GOES_ON or tags[n + 1] & c.COORDINATOR):
                    return n
                if tag & c.SUBORDINATOR and not tag & (c.RELATIVE | c.PREPOSITION) and n > start + 1:
                    return n
        return self.end

    def clause_around(self, at: int) -> Words:
        """The clause a word stands in: between the joining words or breaks next to it."""
        tags, words = self.tokens.tags, self.tokens.words
        start, stop = 0, self.end
        for n in range(at - 1, -1, -1):
            joined = tags[n] & c.COMMA and n + 1 < at and tags[n + 1] & (c.COORDINATOR | c.SUBORDINATOR)
            if joined or tags[n] & c.COLON or words[n] == "that":
                start = n + 1
                while start < at and tags[start] & (c.COORDINATOR | c.SUBORDINATOR):
                    start += 1
                break
        for n in range(at + 1, self.end):
            if tags[n] & c.COLON or (tags[n] & c.COMMA and n + 1 < self.end and tags[n + 1] & (c.COORDINATOR | c.SUBORDINATOR)):
                stop = n
                break
        return start, stop

    def medium(self, first: int, stop: int) -> str:
        """The medium named near a verb ("in a statement"), empty when none is."""
        tags, words = self.tokens.tags, self.tokens.words
        for n in range(first + 1, min(stop, first + 14)):
            if tags[n] & c.MEDIUM and any(tags[m] & c.PREPOSITION for m in range(max(first, n - 4), n)):
                return words[n]
        return ""

    def trim(self) -> None:
        """Cuts each content where a later cue's own clause begins."""
        tags = self.tokens.tags
        for cue in self.found:
            for other in self.found:
                if other is cue:
                    continue
                joined = (
                    not other.after
                    and other.clause > cue.words[0]
                    and other.clause > 0
                    and self.tokens.tags[other.clause - 1] & c.COORDINATOR
                    and (other.clause < 2 or bool(tags[other.clause - 2] & c.COMMA))
                )
                if not (other.after and other.clause >= cue.words[1]) and not joined:
                    continue
                cut = other.clause - (1 if joined else 0)
                cue.content = (
                    [(first, min(stop, cut)) for first, stop in cue.content if first < cut] if not cue.after else cue.content
                )


_FINITE_PART = c.AUXILIARY | c.ADVERB | c.NEGATION | c.CLITIC


def read_cues(tokens: Tokens, lexicon: Lexicon) -> Iterator[Cue]:
    """The cues of one sentence."""
    yield from Reading(tokens, lexicon).cues()
