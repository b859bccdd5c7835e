"""The cues of one sentence: which words attribute, whose words they bring, and how far those reach.

A cue is found by its word and then has to fit the grammar around it: a verb needs a subject and one of the complements it
takes, a noun an owner and a clause. What fits no frame attributes nothing.
"""

from __future__ import annotations

from attrs import define, evolve, field

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
        if first == at and at + 1 < self.clause.end and self.clause.tags[at + 1] & t.BY:
            return  # "the mayor challenged by Lee"
        clause = self.clause
        tokens, tags, words = clause.tokens, clause.tags, clause.words
        cue = (first, at + 1)
        relative = False
        before = tags[first - 1] if first else 0
        if not first or before & (t.COMMA | t.QUOTE | t.DASH):
            if first and clause.appositive(first - 1) is None and self.inverted(at, first, cue, verb):
                return
            source = clause.appositive(first - 1) if first else None
            if source is None and before & t.QUOTE and first >= 2:
                start, stop = noun_phrase_before(tokens, first - 1)  # the “X” said
                source = (start, first) if start < stop and len(tokens.said(first - 1, first - 1)) < 30 else None
            if source is None and before & t.COMMA and at + 1 < clause.end and tags[at + 1] & (t.COMMA | t.COLON | t.QUOTE):
                start, stop = noun_phrase_before(tokens, first - 1)  # "X, said, “…”"
                source = (start, stop) if start < stop and clause.fresh(start) and clause.speaks(start, stop) else None
            if source is None:
                return
        elif before & t.COORDINATOR:
            source = self.subject_so_far(first - 1)
            relative = True
            if source is None:
                return
        elif before & t.RELATIVE and (words[first - 1] in clause.lexicon.people or tags[first - 1] & t.THAT):
            source = clause.antecedent(first - 1)
            relative = True
            if source is None:
                return
        else:
            source = clause.restricted(first) or noun_phrase_before(tokens, first)
            fronted = source[0] > 0 and tags[source[0] - 1] & t.PREPOSITION
            if clause.lexicon.verb_second and (fronted or source[0] >= source[1]):
                stop = noun_phrase_after(tokens, at + 1, clause.end)
                if stop > at + 1:  # "On Monday said the mayor ..."
                    self.place(stop - 1, (first, at + 1), (at + 1, stop), verb, True)
                return
            if source[0] >= source[1]:
                return
            start = source[0]
            if start > 1 and words[start] in clause.lexicon.indefinite and clause.name(max(0, start - 2), start):
                source = noun_phrase_before(tokens, start)  # "Ann Lee a nurse in Bergen said", commas lost
        if verb.doubtful and tags[clause.head(*source)] & (t.EVIDENCE | t.PRONOUN | t.ROLE | t.GROUP):
            verb = evolve(verb, doubtful=False)
        elif verb.doubtful and all(tags[n] & t.CAPITAL for n in range(*source)):
            verb = evolve(verb, named=True)
        self.place(at, cue, source, verb, relative)

    def place(self, at: int, cue: Words, source: Words, verb: Verb, relative: bool) -> None:
        """Puts the content of a finite verb after it or before its subject."""
        clause = self.clause
        tags = clause.tags
        subject = source[0]
        left = tags[subject - 1] if 0 < subject <= at else 0
        takes = verb.takes
        kind, start, hearer = complement(clause, at, verb)
        if relays(clause, at) and self.relayed(cue, source, at):
            return
        if kind == "infinitive" and clause.words[at] in clause.lexicon.unnamed and not clause.speaks(*source, anyhow=False):
            self.found.append(Cue((at, at + 2), None, [clause.clause_around(at)], subject))  # "Losses expected to rise"
            return
        named = verb.kind == "judgement" and kind == "object"
        if named and cue[0] == at and tags[at + 1] & t.CAPITAL and clause.words[subject] in clause.lexicon.indefinite:
            return  # "a group called Future": a name, not a judgement
        if verb.doubtful and kind == "infinitive" and clause.goes_on(start):
            return  # "Plans to rebuild it failed": a noun
        if verb.kind == "evidence" and kind == "object" and tags[clause.head(*source)] & (t.ROLE | t.GROUP | t.PRONOUN | t.BODY):
            return  # the police found a body: a deed
        medium = clause.medium(at, start if kind else clause.end) or clause.medium(-1, subject)
        apart = bool(left & (t.COMMA | t.QUOTE | t.DASH)) and (not verb.doubtful or clause.speaks(*source))
        parenthetical = apart and not relative and bool(takes & {"quote", "clause"}) and clause.statement(0, subject)
        stripped = (
            not relative
            and not left & (BREAK | t.SUBORDINATOR | t.RELATIVE | t.COORDINATOR | t.PREPOSITION)
            and kind is None
            and subject > 3
            and clause.speaks(*source)
            and cue[0] > subject
            and not self.found
            and not tags[subject] & t.PRONOUN
            and "quote" in takes
            and verb.kind == "speech"
        )
        if parenthetical or (stripped and clause.has_verb(0, subject)):
            rest = clause.adverbials(at + 1, hearer)
            done = (
                rest >= clause.end
                or tags[rest] & (t.COMMA | t.DASH | t.COLON | t.CLOSE)
                or (tags[rest] & (t.SUBORDINATOR | t.COORDINATOR | t.GERUND) and kind != "that")
            )
            said_before = bool(left & t.QUOTE) and clause.ends_open(subject - 1) and kind != "that"
            if said_before or ((kind is None or kind == "clause" or left & t.QUOTE) and done):
                begins = subject - 1 if left & (t.COMMA | t.DASH) else subject
                content = [(clause.sentence_part(begins), begins)]
                if said_before and not done:
                    rest = next(
                        (n for n in range(rest, clause.end - 1) if tags[n] & t.COMMA and tags[n + 1] & t.QUOTE),
                        clause.end,
                    )
                unfinished = not left & t.QUOTE and not clause.has_verb(content[0][0], begins)
                if rest < clause.end and tags[rest] & (t.COMMA | t.COLON) and (unfinished or not clause.new_clause(rest + 1)):
                    content.append((rest + 1, clause.end))
                self.found.append(Cue(cue, source, content, begins, after=True, hearer=hearer, medium=medium, kind=verb.kind))
                return
        if (
            kind in (None, "object")
            and (not apart or left & t.QUOTE)
            and not relative
            and "quote" in takes
            and subject
            and verb.kind == "speech"
        ):
            stop = clause.source_after(at + 1)
            if (
                stop > at + 1
                and tags[at + 1] & t.CAPITAL
                and not tags[at + 1] & t.TIME
                and stop >= clause.end
                and clause.statement(0, first := cue[0])
            ):
                self.found.append(Cue(cue, (at + 1, stop), [(0, first)], first, after=True, kind=verb.kind))
                return
        if kind is None:
            rest = clause.adverbials(at + 1, hearer)
            if apart and rest + 1 < clause.end and tags[rest] & left & t.COMMA and clause.statement(rest + 1, clause.end):
                # "In the spring, X said, C"
                content = [(clause.sentence_part(subject - 1), subject - 1), (rest + 1, clause.end)]
                self.found.append(Cue(cue, source, content, subject - 1, after=True, medium=medium, kind=verb.kind))
                return
            if subject and clause.tags[subject - 1] & t.AS and rest + 1 < clause.end and tags[rest] & t.COMMA:
                self.found.append(Cue(cue, source, [(rest + 1, clause.end)], subject - 1, medium=medium, kind=verb.kind))
            elif tags[clause.end - 1] & t.COLON and "quote" in takes:
                self.found.append(Cue(cue, source, [], subject, hearer=hearer, medium=medium))  # the quotation follows
            return
        stop = (
            clause.end
            if kind == "quote"
            else clause.clause_end(start, narrow=kind in ("object", "preposition") and verb.kind != "evidence")
        )
        if subject and tags[subject - 1] & t.SUBORDINATOR and clause.opening(subject - 1):
            # "After X said C, ...": the main clause is no part of it
            stop = next((n for n in range(start + 1, stop) if tags[n] & t.COMMA), stop)
        self.found.append(Cue(cue, source, [(start, stop)], subject, hearer=hearer, medium=medium, kind=verb.kind))

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
        stop = (
            clause.end
            if kind == "quote"
            else clause.clause_end(start, narrow=kind in ("object", "preposition") and verb.kind != "evidence")
        )
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
