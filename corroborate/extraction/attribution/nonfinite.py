"""Verbs without a subject of their own that attribute: "saying that C", "citing Y", "went on to say C", "it is said that C"."""

from __future__ import annotations

from attrs import field, frozen

from corroborate.extraction.attribution import tags as t
from corroborate.extraction.attribution import who
from corroborate.extraction.attribution.clauses import BREAK, STARTS_PHRASE, Clause, Words
from corroborate.extraction.attribution.finite import Cue, subject_so_far
from corroborate.extraction.attribution.nouns import noun_phrase_before
from corroborate.extraction.attribution.valency import Verb, complement, content_end, relays


@frozen
class NonFiniteVerbs:
    """The gerunds, infinitives and passives of one sentence; what is found is added to `found`.

    :param clause: the sentence.
    :param found: the cues found so far, whose subjects such a verb may share.
    :param waiting: voices that are cited before anything is said.
    """

    clause: Clause
    found: list[Cue]
    waiting: list[Cue] = field(factory=list)

    def gerund(self, at: int, first: int, verb: Verb) -> None:
        """ "X left, saying that C", "X, citing Y, said C"."""
        clause = self.clause
        tags, words = clause.tags, clause.words
        before = tags[first - 1] if first else 0
        if words[at] in clause.lexicon.forms["relay"] and self.relay(at):
            return
        if first and tags[first - 1] & t.AS:
            return  # quoted as saying
        kind, start, hearer = complement(clause, at, verb)
        joined = before & (BREAK | t.QUOTE | t.PREPOSITION | t.SUBORDINATOR | t.COORDINATOR)
        source: Words | None
        told = self.found[-1] if self.found else None
        if told is not None and (
            told.words[1] == first or (told.medium and self.clause.medium(told.words[1] - 1, first) == first - 1)
        ):
            source = told.source  # "the mayor said adding that", "said in a statement putting the toll at"
        elif kind in ("that", "whether", "quote") and not joined:
            source = noun_phrase_before(clause.tokens, first)  # "a survey finding that"
        else:
            source = subject_so_far(self.clause, self.found, first)
        if source is None or source[0] >= source[1]:
            return
        if kind == "object" and before & (t.EVIDENCE | t.MEDIUM) and not (told is not None and told.medium):
            source = noun_phrase_before(clause.tokens, first)  # "a letter blaming the mayor"
        elif kind is None or (
            kind == "object" and told is None and not before & (t.COMMA | t.QUOTE | t.PREPOSITION | t.SUBORDINATOR)
        ):
            return
        stop = content_end(self.clause, kind, start, verb)
        begins = first - 1 if before & (t.COMMA | t.DASH) else first
        self.found.append(Cue((first, at + 1), source, [(start, stop)], begins, hearer=hearer, kind=verb.kind))

    def relay(self, at: int) -> bool:
        """ "X said C, citing Y", "X, citing Y, said C": True when a voice follows."""
        clause = self.clause
        stop = who.source_after(clause, at + 1)
        if stop == at + 1 or not who.speaks(clause, at + 1, stop):
            return False
        cue = Cue((at, at + 1), (at + 1, stop), [], at - 1 if at and clause.tags[at - 1] & t.COMMA else at)
        earlier = self.found[-1] if self.found else None
        if earlier is not None and earlier.source is not None and earlier.content:
            cue.content, cue.via, cue.after = list(earlier.content), earlier.source, True
        elif clause.statement(0, cue.clause):
            cue.content, cue.via, cue.after = [(0, cue.clause)], subject_so_far(clause, self.found, at), True
        else:
            self.waiting.append(cue)
            return True
        self.found.append(cue)
        return True

    def pass_on(self) -> None:
        """Gives the voices that were cited before anything was said ("Citing Y, X said C") what the next cue brings."""
        for cue in self.waiting:
            told = next((one for one in self.found if one.words > cue.words and one.source and one.content), None)
            if told is not None:
                cue.content, cue.via = list(told.content), told.source
                self.found.append(cue)

    def infinitive(self, at: int, first: int, verb: Verb) -> None:
        """ "X went on to say C"."""
        clause = self.clause
        tags = clause.tags
        governing = tags[first - 2] if first > 1 else 0
        source = subject_so_far(self.clause, self.found, first - 1)
        if source is None or not governing or governing & (t.REPORTS | t.ADVERB):
            return  # "declined to say", "it was too soon to say"
        if verb.kind == "evidence" and tags[source[0]] & t.PRONOUN:
            return  # "It took an hour to find that"
        kind, start, hearer = complement(clause, at, verb)
        if kind not in ("that", "quote", "whether") and not (kind == "clause" and tags[start] & STARTS_PHRASE):
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
            if clause.lexicon.verbs[words[at]].kind == "judgement":
                return  # "the town was attacked by rebels" brings nobody's words
            stop = who.source_after(clause, after + 1)
            start = noun_phrase_before(tokens, first)[0]
            if stop > after + 1 and start < first and who.speaks(clause, after + 1, stop):
                that = stop < clause.end and tags[stop] & (t.THAT | t.TO | t.AS)
                content = [(stop, clause.clause_end(stop, narrow=bool(tags[stop] & t.AS)))] if that else [(start, first)]
                self.found.append(Cue((first, after + 1), (after + 1, stop), content, start, after=not that))
            return
        doing = after + 1 < clause.end and tags[after] & t.AS and tags[after + 1] & t.GERUND
        if doing and (relays(clause, at) or tags[after + 1] & t.REPORTS):  # "X was quoted as saying C"
            # also "X, who speaks for Y, was"
            aside = who.appositive(clause, first - 1) if first and tags[first - 1] & t.COMMA else None
            start, stop = aside or noun_phrase_before(tokens, first)
            begin = after + 3 if after + 2 < clause.end and tags[after + 2] & t.THAT else after + 2
            if start < stop and begin < clause.end:
                self.found.append(Cue((first, after + 2), (start, stop), [(begin, clause.clause_end(begin))], start))
            return
        if words[at] not in clause.lexicon.forms["participle"] or after >= clause.end:
            return
        if tags[after] & t.THAT:
            self.found.append(Cue((first, after + 1), None, [(after + 1, clause.clause_end(after + 1))], first))
        elif tags[after] & t.TO or doing:
            _, stop = clause.clause_around(at)
            start = clause.subject_start(first)
            self.found.append(Cue((first, after + 1), None, [(start, stop)], start))
