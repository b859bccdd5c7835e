"""The cues of one sentence: which words attribute, whose words they bring, and how far those reach.

A cue is found by its word and then has to fit the grammar around it: a verb needs a subject and one of the complements it
takes, a noun an owner and a clause. What fits no frame attributes nothing.
"""

from __future__ import annotations

from attrs import define, field

from corroborate.extraction.attribution import tags as t
from corroborate.extraction.attribution import who
from corroborate.extraction.attribution.clauses import BEFORE_NOUN, BREAK, FINITE, VERB_GROUP, Clause, Words
from corroborate.extraction.attribution.finite import Cue, FiniteVerbs
from corroborate.extraction.attribution.nonfinite import NonFiniteVerbs
from corroborate.extraction.attribution.nouns import noun_phrase_after, noun_phrase_before
from corroborate.extraction.attribution.papers import plans, standings
from corroborate.extraction.attribution.tags import Lexicon, Reporting
from corroborate.extraction.attribution.tokens import Tokens, without_title_case
from corroborate.extraction.attribution.valency import Verb, agrees, clitic_verb

#: What can be the word of a cue.
_ATTRIBUTES = t.REPORTS | t.CUE | t.SUBSTANCE | t.AIM | t.TOLL
_SHORT_LEAD = 8  # words of a line that only announces a quotation
_OWNER = 8  # words from "by" to the count that is somebody's
_LETTER = 2  # letters: shorter ones are of a dialogue ("Q: ...", "AL: ...")
_COUNTED = t.ROLE | t.GROUP | t.EVIDENCE | t.BODY | t.TOLL  # what a noun that is counted can be, if anything
_INITIALS = 5  # letters: longer words in capitals before a colon are places ("SINGAPORE: Two ...")


@define
class _Reader:
    """One sentence being read for its cues."""

    clause: Clause
    titled: bool  # it writes words with capitals, as a headline does
    found: list[Cue] = field(factory=list)
    others: NonFiniteVerbs = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.others = NonFiniteVerbs(self.clause, self.found)

    def cues(self) -> list[Cue]:
        """The cues of the sentence, in order, their contents trimmed to what each attributes."""
        clause = self.clause
        tags = clause.tags
        self.label()
        for at in [at for at, tag in enumerate(tags) if tag & _ATTRIBUTES and at < clause.end]:
            tag = tags[at]
            if tag & t.REPORTS:
                self.verb(at)
            elif tag & t.CUE:
                self.phrase(at)
            if tag & (t.SUBSTANCE | t.AIM):
                self.noun(at)
            if tag & t.TOLL:
                self.toll(at)
        self.found.extend(standings(clause))
        self.found.extend(plans(clause))
        self.trim()
        self.others.pass_on()
        return self.found

    def label(self) -> None:
        """ "X: C" at the start of a line, "C: X" at the end of a headline."""
        clause = self.clause
        tags, words, end = clause.tags, clause.words, clause.end
        colon = words.index(":") if ":" in words else 0
        if colon + 1 == end and end <= _SHORT_LEAD:  # "Transcript as follows:" before a quotation
            first = noun_phrase_after(clause.tokens, 0, colon)
            if first and tags[who.head(clause, 0, first)] & t.EVIDENCE:
                self.found.append(Cue((colon, end), (0, first), [], 0))
        if not colon or colon + 1 >= end:
            return
        unstopped = self.titled or end == len(clause.tokens)  # as a headline is
        quoted = tags[colon + 1] & t.QUOTE
        start, stop = noun_phrase_before(clause.tokens, colon)
        opens = start == 0 or (quoted and clause.fresh(start)) or (self.titled and tags[start - 1] & t.DASH)
        label = clause.tokens.said(start, stop - 1) if start < stop else ""
        place = label.isupper() and len(label) > _INITIALS and not tags[stop - 1] & ~t.CAPITAL
        if place or label[:1].isdigit():
            return
        several = stop - start > 1 or unstopped or quoted or tags[start] & (t.GROUP | t.BODY | t.SURVEY)  # no "Correction: ..."
        several = several or (label.isupper() and _LETTER < len(label) <= _INITIALS)
        if start < stop == colon and opens and several and (quoted or end - colon > 3) and self.labels(start, stop):
            self.found.append(Cue((colon, colon + 1), (start, stop), [(colon + 1, end)], start))
            return
        last = end - next(n for n, word in enumerate(reversed(words[:end])) if word == ":")
        short = 0 < end - last < 6 and noun_phrase_after(clause.tokens, last, end) == end
        short = short and not any(tag & t.STOP for tag in tags[max(0, last - 3) : last])  # no "He left. Photo: Ann Lee"
        if unstopped and clause.statement(0, last - 1) and short and who.speaks(clause, last, end):
            self.found.append(Cue((last - 1, last), (last, end), [(0, last - 1)], last - 1, after=True))

    def labels(self, start: int, stop: int) -> bool:
        """Whether words before a colon name a voice; "Finch said in a statement:" is read by its verb."""
        clause = self.clause
        return who.voiced(clause, start, stop) and not clause.has_verb(start, stop) and not who.topic(clause, start, stop)

    def phrase(self, at: int) -> None:
        """ "according to X", "per X", "reportedly", "in a poll"."""
        clause = self.clause
        tags, words = clause.tags, clause.words
        kind = clause.lexicon.cues.get(words[at], "")
        if kind == "adverb":
            start, stop = clause.hedged_around(at)
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
        stop = who.source_after(clause, first)
        head = tags[who.head(clause, first, stop)] if stop > first else 0
        while stop > first and stop < clause.end and tags[stop] & t.TIME:
            stop += 1
        if kind == "in":
            if not head & t.SURVEY and (not head & t.EVIDENCE or head & t.MEDIUM or not tags[first] & BEFORE_NOUN):
                return
            named = any(tags[n] & t.CAPITAL for n in range(first, stop)) or any(tags[n] & t.NUMBER for n in range(at))
            main = who.head(clause, first, stop)
            several = words[main].endswith("s") and not any(tags[n] & t.CAPITAL for n in range(main + 1, stop))
            if at and not tags[at - 1] & t.COMMA and (several or not (head & t.SURVEY and named)):
                return  # "behind in the polls"
            if at == 0 and not (stop < clause.end and tags[stop] & t.COMMA):
                return
        if stop == first:
            return
        cue, source = (at, first), (first, stop)
        if kind == "loose":
            content = [part for part in ((clause.sentence_part(at), at), (stop, clause.end)) if part[0] < part[1]]
            self.found.append(Cue(cue, source, content, at))
            return
        self.beside(cue, source)

    def source_behind(self, first: int, cue: Words) -> None:
        """A source that a preposition brings at `first`."""
        stop = who.source_after(self.clause, first)
        if stop > first:
            self.beside(cue, (first, stop))

    def beside(self, cue: Words, source: Words) -> None:
        """ "According to X, C", "C, according to X", "C1, according to X, C2"."""
        clause = self.clause
        tags = clause.tags
        at, stop = cue[0], source[1]
        rest = stop
        while rest < clause.end and not tags[rest] & (t.COMMA | t.QUOTE | t.DASH):
            rest += 1
        if at <= 1 or (tags[at - 1] & t.COMMA and at <= 3 and not tags[0] & t.QUOTE):
            start = rest + 1 if rest < clause.end and not tags[rest] & t.QUOTE else rest
            if stop < clause.end and tags[stop] & (t.ARTICLE | t.NUMBER | t.POSSESSIVE) and not tags[stop] & t.TIME:
                start = stop  # where commas are missing, the content begins
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
        source = source or self.owner(at) or (self.dealing(at) if that else None)
        content = [(after + 1, clause.clause_end(after + 1))] if that else [(after, clause.clause_end(after, narrow=True))]
        if source is not None:
            self.found.append(Cue((at, at + 1), source, content, source[0], nominal=True))
        elif that and words[at] in clause.lexicon.forms["hearsay"] and not tags[at] & t.CAPITAL & (tags[at - 1] if at else 0):
            self.found.append(Cue((at, after + 1), None, content, at, nominal=True))

    def toll(self, at: int) -> None:
        """ "its earlier toll of 15", "the ministry's figure was 40": whose count it is says so."""
        clause = self.clause
        tags = clause.tags
        if self.counted_by(at) or at + 2 >= clause.end or not tags[at + 1] & (t.PREPOSITION | t.BE) or not clause.figure(at + 2):
            return
        owner = self.owner(at)
        if owner is not None and owner[0] < at and (tags[owner[0]] & t.POSSESSIVE or who.voiced(clause, *owner)):
            stop = next((n for n in range(at + 2, clause.end) if tags[n] & t.NUMBER), at + 2)
            content = [(owner[1], max(stop + 1, noun_phrase_after(clause.tokens, stop, clause.end)))]
            self.found.append(Cue((at, at + 1), owner, content, owner[0], nominal=True))

    def counted_by(self, noun: int) -> bool:
        """ "By the ministry's count, C", "C, by the estimate of the army": whose count it is says so."""
        clause = self.clause
        tags = clause.tags
        at = next((n for n in range(noun - 1, max(-1, noun - _OWNER), -1) if tags[n] & (t.BY | t.COMMA)), 0)
        if at >= noun or not tags[at] & t.BY or (at and not tags[at - 1] & t.COMMA):
            return False
        stop = behind = noun + 1
        if stop < clause.end and tags[stop] & t.PREPOSITION:
            behind, stop = stop + 1, noun_phrase_after(clause.tokens, stop + 1, clause.end)
        source = (behind, stop) if stop > behind else self.owner(noun) or (at + 1, noun)
        if source[0] == source[1] or (stop < clause.end and not tags[stop] & t.COMMA) or not who.speaks(clause, *source):
            return False
        self.beside((at, at + 1), (source[0], max(source[1], stop)) if stop > behind else source)
        return True

    def dealing(self, noun: int) -> Words | None:
        """Who says whether a thing that others said is so: "the ministry denied claims that"."""
        if not noun or not self.clause.tags[noun - 1] & t.PAST:
            return None
        start, stop = noun_phrase_before(self.clause.tokens, noun - 1)
        return (start, stop) if start < stop and self.clause.fresh(start) and who.speaks(self.clause, start, stop) else None

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
        """A verb that attributes: "X said", "saying", "X was said to", "to say"."""
        clause, tags = self.clause, self.clause.tags
        told = clause.lexicon.verbs[clause.words[at]]
        before, after = tags[at - 1] if at else 0, tags[at + 1] if at + 1 < clause.end else 0
        if at and tags[at] & t.CAPITAL and not before & (t.QUOTE | t.COLON):
            return
        if before & t.AS and after & t.BY:
            self.source_behind(at + 2, (at - 1, at + 2))  # "As reported by X, C"
            return
        if self._is_noun(at, before, after, told):
            return
        first = self._group_start(at)
        auxiliary = [n for n in range(first, at) if tags[n] & (t.AUXILIARY | t.CLITIC)]
        if first and tags[first - 1] & t.OWNER and not auxiliary:
            return  # somebody's report
        be = bool(auxiliary) and bool(tags[auxiliary[-1]] & t.BE or self.is_be(auxiliary[-1], after))
        doubtful = told.noun and not auxiliary and "past" not in told.forms
        gerund = told.forms == {"gerund"} and not be
        verb = Verb(told.takes, told.kind, doubtful, voiced=gerund, medium=told.medium, deeds=told.deeds)
        if gerund:
            self.others.gerund(at, first, verb)
        elif be and "gerund" not in told.forms:
            self.others.passive(at, first)
        elif first and tags[first - 1] & t.TO:
            self.others.infinitive(at, first, verb)
        elif self._is_finite(at, first, verb, present=told.forms == {"present"}):
            FiniteVerbs(clause, self.found).read(at, first, verb)

    def _is_noun(self, at: int, before: int, after: int, told: Reporting) -> bool:
        """Whether what may be a verb is a noun by the word before it ("the reports"), or one of a voice ("state television")."""
        clause = self.clause
        if before & (t.ARTICLE | t.POSSESSIVE):
            return True
        if at + 1 < clause.end and clause.words[at] in clause.lexicon.beside_voice and who.voice_goes_on(clause, at + 1):
            return True  # "state television", "state news agency"
        if before & t.NUMBER and at > 1 and "participle" in told.forms and not after & ~_COUNTED and at + 1 < clause.end:
            hedged = clause.tags[at - 3] & t.PREPOSITION if at > 2 else 0  # "at least 12 reported symptoms"
            return not hedged and not clause.tags[at - 2] & ~(t.AUXILIARY | t.VERB | t.PAST)  # "has 12 confirmed cases"
        if not before & t.DETERMINER or before & (t.RELATIVE | t.PRONOUN):
            return False
        spoken = told.kind == "speech" and clause.fresh(at - 1)  # "these reports", but "Many said that"
        return not spoken or not after & (t.THAT | t.TIME | t.PRONOUN | t.ARTICLE | t.POSSESSIVE)

    def _group_start(self, at: int) -> int:
        """Where the words of a verb begin: "has repeatedly | said"."""
        tags, first = self.clause.tags, at
        while first and tags[first - 1] & VERB_GROUP and not tags[first - 1] & t.CAPITAL:  # "May said" is a name
            if tags[first - 1] & t.CLITIC and not clitic_verb(self.clause, first - 1, at):
                break
            first -= 1
        habit = (
            first > 1 and tags[first - 1] & t.TO and self.clause.words[first - 2] in self.clause.lexicon.forms["habit"]
        )  # "likes to"
        return first - 2 if habit else self.clause.parted(first, at)

    def _is_finite(self, at: int, first: int, verb: Verb, *, present: bool) -> bool:
        """Whether a form that might be a noun or an infinitive has a subject and is the verb of its clause."""
        tags = self.clause.tags
        if verb.doubtful and tags[first - 1] & (t.NUMBER | t.PAST):  # "32 state committees", "rejected claims that"
            return False
        alone = present and first == at
        if alone and verb.doubtful and self._of_place(at):
            return False
        bare = alone and not tags[at - 1] & ~t.CLITIC  # "voters will help determine which"
        return not (verb.doubtful or bare) or agrees(self.clause, at, first)

    def _of_place(self, at: int) -> bool:
        """ "in Norland's Vale state, residents said": what a place is, behind its name; but "officials in Alma state that"."""
        tags, n = self.clause.tags, at - 1
        after = tags[at + 1] if at + 1 < self.clause.end else 0
        if after & (t.THAT | t.QUOTE | t.COLON) or not tags[n] & t.CAPITAL or self.clause.words[n].endswith("s"):
            return False
        while n > 0 and tags[n] & t.CAPITAL:
            n -= 1
        return bool(tags[n] & (t.PREPOSITION | t.POSSESSIVE | t.CLITIC | t.OWNER))

    def is_be(self, clitic: int, after: int) -> bool:
        """Whether the 's before a participle is "is": "it's said that", but "he's said he left"."""
        tags = self.clause.tags
        if not tags[clitic] & t.CLITIC:
            return False
        it = clitic and tags[clitic - 1] & t.PRONOUN and tags[clitic - 1] & t.OBJECT
        return bool(after & (t.BY | t.TO | t.AS) or (it and after & t.THAT))

    def _behind(self, cue: Cue) -> int:
        """The first word behind a cue, its source and their adverbials."""
        last = cue.words[1] if cue.source is None else max(cue.words[1], cue.source[1])
        return self.clause.adverbials(last, cue.hearer)

    def _next_clause(self, joint: int, before: int) -> int:
        """Where a clause joined by a word that may stand at `joint` begins, 0 when none does."""
        tags = self.clause.tags
        while joint < before and tags[joint] & t.COMMA:
            joint += 1
        joined = joint < before and tags[joint] & t.COORDINATOR and self.clause.has_verb(joint + 1, before)
        return joint + 1 if joined else 0

    def _asked(self, survey: Cue, other: Cue) -> bool:
        """Whether who says something is a share of whom a survey asked: "finds 38 percent would, while 16 percent say"."""
        told, tags = survey.source, self.clause.tags
        found = told is not None and survey.kind == "evidence" and tags[who.head(self.clause, *told)] & t.SURVEY
        return bool(found and other.source and tags[other.source[0]] & t.NUMBER)

    def trim(self) -> None:
        """Cuts each content where a later cue's own clause begins."""
        clause = self.clause
        tags = clause.tags
        behind = [self._behind(cue) if cue.after else 0 for cue in self.found]  # once each: they are asked for by pairs
        for cue in self.found:
            for other, joint in zip(self.found, behind, strict=True):
                if other is cue:
                    continue
                if cue.after and other.after and other.words < cue.words:
                    own = self._next_clause(joint, cue.clause)  # "C1, X said, and C2, Y said"
                    if own:
                        cue.content = [(max(first, own), stop) for first, stop in cue.content if stop > own]
                joined = (
                    not other.after
                    and other.clause > cue.words[0]
                    and other.clause > 0
                    and (
                        tags[other.clause - 1] & t.COORDINATOR
                        or clause.words[other.clause - 1] in clause.lexicon.forms["meanwhile"]
                    )
                    and (other.clause < 2 or bool(tags[other.clause - 2] & t.COMMA))
                )
                if not (other.after and other.clause >= cue.words[1]) and (not joined or self._asked(cue, other)):
                    continue
                cut = other.clause - (1 if joined else 0)
                if not cue.after:
                    kept = [(first, min(stop, cut)) for first, stop in cue.content if first < cut]
                    cue.content = kept or cue.content  # "X said the figures were given by Y"


def read_cues(tokens: Tokens, lexicon: Lexicon) -> list[Cue]:
    """The cues of one sentence, in order, their contents trimmed to what each attributes."""
    end = len(tokens)
    while end and tokens.tags[end - 1] & t.STOP:
        end -= 1
    plain = without_title_case(tokens, lexicon)
    return _Reader(Clause(plain, lexicon, end), plain is not tokens).cues()
