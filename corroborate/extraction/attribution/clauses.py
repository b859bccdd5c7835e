"""The grammar around a word: where clauses begin and end, and what stands in them."""

from __future__ import annotations

from attrs import field, frozen

from corroborate.extraction.attribution import tags as t
from corroborate.extraction.attribution.nouns import noun_phrase_after, noun_phrase_before
from corroborate.extraction.attribution.tags import Lexicon
from corroborate.extraction.attribution.tokens import Tokens

Words = tuple[int, int]  # first word, one past the last

#: Finite for sure; what may stand between subject and verb; what ends a phrase; what stands before a noun; what lets a noun
#: phrase go on after a comma; what begins a phrase.
FINITE = t.AUXILIARY | t.VERB
VERB_GROUP = t.AUXILIARY | t.ADVERB | t.NEGATION | t.CLITIC
BREAK = t.PUNCTUATION
BEFORE_NOUN = t.ARTICLE | t.POSSESSIVE | t.PREPOSITION | t.DETERMINER
GOES_ON = t.NUMBER | t.CAPITAL | t.ARTICLE | t.PREPOSITION | t.PAST
_CLAUSE = 40  # words in which a clause has its verb
_OBJECT_REACH = 18  # words from a verb to the preposition behind its object
STARTS_PHRASE = t.ARTICLE | t.POSSESSIVE | t.DETERMINER | t.PRONOUN | t.CAPITAL | t.NUMBER | t.TITLE | t.ROLE


@frozen(eq=False)
class Clause:
    """A sentence to ask questions of.

    :param tokens: its words.
    :param lexicon: what words can be.
    :param end: one past its last word, a final full stop left out.
    """

    tokens: Tokens
    lexicon: Lexicon
    end: int
    words: list[str] = field(init=False, repr=False)
    tags: list[int] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "words", self.tokens.words)  # a shorter way to what is asked for most
        object.__setattr__(self, "tags", self.tokens.tags)

    def adverbials(self, at: int, hearer: Words | None) -> int:
        """The first word after the adverbs, times and prepositional phrases that start here."""
        tags = self.tags
        if hearer is not None:
            at = max(at, hearer[1])
        while at < self.end:
            tag = tags[at]
            if self.hedges(at):
                break
            if (tag & (t.TIME | t.ADVERB) and not tag & t.PREPOSITION) or (tag & t.NUMBER and tags[at - 1] & t.TIME):
                at += 1
            elif tag & t.PREPOSITION:
                stop = noun_phrase_after(self.tokens, at + 1, self.end)
                dated = at + 1 < self.end and tags[at + 1] & t.TIME
                closed = stop < self.end and tags[stop] & (t.COMMA | t.COLON | t.QUOTE | t.THAT)
                if tag & t.SUBORDINATOR and not dated and not closed:
                    break  # "before he left", no "before a hearing, ..."
                while stop < self.end and tags[stop] & t.TIME:
                    stop += 1
                if self.lexicon.verb_second and at + 1 < self.end and tags[at + 1] & BREAK:
                    at += 1  # the end of a verb that is written apart ("teilte ... mit")
                    continue
                if stop <= at + 1:
                    if at + 1 < self.end and tags[at + 1] & (t.TIME | t.NUMBER | t.ADVERB):  # also "said at first"
                        at += 2
                        continue
                    return at
                at = stop
            elif tag & (t.ARTICLE | t.DETERMINER) and at + 1 < self.end and tags[at + 1] & t.TIME:
                at += 2
            else:
                break
        return at

    def parted(self, first: int, verb: int) -> int:
        """The auxiliary of a verb that a time parts from it ("had on Wednesday reported"); `first` when none does."""
        tags, at = self.tags, first - 1
        while at > 0 and tags[at] & (t.TIME | t.ADVERB) and not tags[at] & t.PREPOSITION:
            at -= 1
        if 0 < at < verb - 1 and tags[at] & t.PREPOSITION and tags[at - 1] & t.AUXILIARY:
            return at - 1
        return first

    def counted(self, at: int) -> bool:
        """Whether a figure starts here with a preposition as its hedge: "over 300", "at least 300", no "off a 3-year deal"."""
        tags, words, hedging = self.tags, self.words, self.lexicon.hedging
        if not tags[at] & t.PREPOSITION:
            return False
        second, third = (tags[n] if n < self.end else 0 for n in (at + 1, at + 2))
        if second & t.NUMBER:
            return words[at] in hedging
        return bool(third & t.NUMBER) and f"{words[at]} {words[at + 1]}" in hedging

    def hedged_from(self, at: int) -> int:
        """Where a noun phrase that begins with a figure begins with its hedge: "at least 40", "about 40"."""
        first = next((n for n in (at, at + 1) if n < self.end and self.tags[n] & t.NUMBER), None)
        if first is None:
            return at
        return next((n for n in range(max(0, first - 3), at) if " ".join(self.words[n:first]) in self.lexicon.hedging), at)

    def figure(self, at: int) -> bool:
        """Whether a figure of something new starts here, with its hedge or without: "at least 300 dead", no "the 300 dead"."""
        first = next((n for n in range(at, min(self.end, at + 4)) if self.tags[n] & (t.NUMBER | t.ARTICLE | t.POSSESSIVE)), None)
        if first is None or self.tags[first] & t.NUMBER:
            return first is not None
        toll = next((n for n in range(first + 1, min(self.end, first + 4)) if self.tags[n] & t.TOLL), None)
        return (
            toll is not None and self.words[first] in self.lexicon.forms["indefinite"] and self.figure(toll + 2)
        )  # "a toll of 40"

    def puts_figure(self, first: int, by: frozenset[str]) -> bool:
        """Whether a noun phrase with a figure behind one of these prepositions starts here: "the toll at 40"."""
        tags, counted = self.tags, "toll" not in by
        if counted and self.words[first] in by and self.figure(first + 1):
            return True  # "put at 40 the number of dead"
        for n in range(first + 1, min(self.end - 1, first + _OBJECT_REACH)):
            counted = counted or (bool(tags[n - 1] & t.TOLL) and bool(tags[n] & (t.PREPOSITION | t.TO | t.COMMA)))
            if counted and tags[n] & t.COMMA and self.words[n + 1] in by:
                continue  # "lower figures, of 22 killed"
            if tags[n] & (BREAK | t.AUXILIARY | t.QUOTE):
                return False
            if counted and self.words[n] in by and any(tags[m] & t.NUMBER for m in range(n + 1, min(self.end, n + 4))):
                return True
        return False

    def relative(self, at: int) -> bool:
        """Whether a relative clause that leaves something out begins with this word: "which", "who", "what", but no "when"."""
        return self.words[at] in self.lexicon.forms["people"] or bool(self.tags[at] & t.THAT)

    def hedges(self, at: int) -> bool:
        """Whether this word opens a figure that opens a clause: "said nearly 300 people had left", "said at least 300 had"."""
        tags, words = self.tags, self.words
        if at + 2 < self.end and tags[at + 2] & t.NUMBER and f"{words[at]} {words[at + 1]}" in self.lexicon.hedging:
            return self.clause_starts(at)
        following, after = (self.tags[n] if n < self.end else 0 for n in (at + 1, at + 2))
        dated = (following | self.tags[at] | after) & t.TIME or after & (t.SUBORDINATOR | t.RELATIVE | t.COMMA)
        figure = following & t.NUMBER and not dated
        return bool(figure and self.tags[at] & (t.ADVERB | t.PREPOSITION)) and self.clause_starts(at)

    def clause_starts(self, at: int) -> bool:
        """Whether a clause with a finite verb starts here."""
        tags = self.tags
        if at >= self.end:
            return False
        if tags[at] & t.PRONOUN and not tags[at] & (t.RELATIVE | t.OBJECT):
            return True
        n, most = at, min(self.end, at + _CLAUSE)
        while n < most:
            if tags[n] & (t.STOP | t.COLON) or (n > at and self._joins_clause(n)):
                return False
            if tags[n] & t.COMMA and n + 1 < self.end:
                closes = self._closed(n, most)
                if closes is None:
                    return False
                n = closes + 1
                continue
            if n > at and not tags[n] & t.CAPITAL:
                if tags[n - 1] & t.COORDINATOR and tags[n] & (FINITE | t.PAST | t.REPORTS):
                    return False  # "filmed the fire and sent it on"
                if self._is_predicate(n):
                    return True
            n += 1
        return False

    def _joins_clause(self, n: int) -> bool:
        """Whether another clause is joined on here: "since he left", "before the ship sank", but not "since May"."""
        tags = self.tags
        if not tags[n] & t.SUBORDINATOR or tags[n] & t.RELATIVE:
            return False
        if not tags[n] & t.PREPOSITION or (n + 1 < self.end and tags[n + 1] & t.PRONOUN):
            return True
        stop = noun_phrase_after(self.tokens, n + 1, self.end)
        return n + 1 < stop < self.end and bool(tags[stop] & FINITE)

    def _closed(self, comma: int, most: int) -> int | None:
        """The comma that closes the apposition or the relative clause that this comma opens; None where it ends the subject."""
        relative = self.tags[comma + 1] & t.RELATIVE
        stop = most if relative else min(self.end, comma + 8)
        closes = next((n for n in range(comma + 1, stop) if self.tags[n] & t.COMMA), None)
        return None if closes is None or (not relative and self.has_verb(comma + 1, closes)) else closes

    def _is_predicate(self, n: int) -> bool:
        """Whether this word is the finite verb of what stands before it."""
        tags = self.tags
        if tags[n] & FINITE or (tags[n] & t.PAST and not tags[n - 1] & (t.ARTICLE | t.POSSESSIVE | t.PREPOSITION)):
            return True
        if tags[n] & t.REPORTS and n + 1 < self.end and tags[n + 1] & STARTS_PHRASE:
            return True
        return bool(tags[n] & t.OWNER and tags[n - 1] & t.PRONOUN)

    def ends_open(self, quotation: int) -> bool:
        """Whether a quotation ends so that its speaker has to follow: with a comma, a question mark, a dash."""
        return self.tokens.said(quotation, quotation).rstrip("\"'”’» ").endswith((",", "?", "!", "—", "–", "-", "…", "..."))

    def ends_with_comma(self, quotation: int) -> bool:
        """Whether a comma stands inside the end of a quotation."""
        return self.tokens.said(quotation, quotation).rstrip("\"'”’»").endswith(",")

    def fresh(self, at: int) -> bool:
        """Whether a clause may start at this word: at the sentence's start, or after a break or a joining word."""
        if not at:
            return True
        tag = self.tags[at - 1]
        return bool(tag & (BREAK | t.COORDINATOR | t.SUBORDINATOR | t.QUOTE | t.TIME | t.ADVERB))

    def has_verb(self, first: int, stop: int) -> bool:
        """Whether a finite verb stands in these words."""
        tags = self.tags
        for n in range(first, min(stop, self.end)):
            tag = tags[n]
            if tag & t.CAPITAL:
                continue
            if tag & FINITE:
                return True
            if n > first and tag & (t.PAST | t.REPORTS) and not tags[n - 1] & BEFORE_NOUN:
                return True
        return False

    def statement(self, first: int, stop: int) -> bool:
        """Whether these words can be what somebody said: a quotation or a clause."""
        tags = self.tags
        return (
            any(tags[n] & t.QUOTE for n in range(first, stop))
            or (stop - first > 2 and self.has_verb(first, stop))
            or (stop - first > 1 and any(tags[n] & t.NUMBER for n in range(first, min(first + 3, stop))))  # "5 dead, X says"
            or stop - first > 6
        )

    def new_clause(self, at: int) -> bool:
        """Whether what follows a comma is no longer the content: a joining word, a participle, a relative clause."""
        if at >= self.end:
            return True
        tag = self.tags[at]
        if tag & t.QUOTE:
            return False
        compared = tag & t.PAST and at + 1 < self.end and self.tags[at + 1] & t.PREPOSITION  # "compared with 12 in May"
        return bool(compared or tag & (t.RELATIVE | t.GERUND | t.SUBORDINATOR | t.COORDINATOR)) or at + 2 >= self.end

    def sentence_part(self, before: int) -> int:
        """Where the part of the sentence that ends here starts: after a semicolon or at the sentence's start."""
        for n in range(before - 1, -1, -1):
            if self.words[n] == ";":
                return n + 1
        return 0

    def own_end(self, start: int) -> int:
        """Where the verb of the main clause follows a clause inside it ("who want to go *should* ..."), else the end."""
        for n in range(start + 1, self.end):
            if self.tags[n] & (BREAK | t.SUBORDINATOR | t.RELATIVE | t.COORDINATOR | t.PRONOUN):
                break
            if self.tags[n] & FINITE and not self.tags[n] & t.CAPITAL and not self.tags[n - 1] & (t.TO | t.AUXILIARY):
                return n
        return self.end

    def resumed(self, relative: int, start: int) -> int:
        """Where the main verb follows a relative clause: "who left last year|, said", "who had known him | recalled"."""
        tags, apart = self.tags, self.tags[relative - 1] & t.COMMA
        for n in range(start + 1, self.end - 1):
            verb = tags[n + 1] if apart else tags[n]
            if (tags[n] & t.COMMA or not apart) and verb & t.REPORTS and verb & t.PAST and not verb & t.CAPITAL:
                return n
        return self.end

    def acts(self, at: int) -> bool:
        """Whether a verb with its object stands here: "and | closed 40 schools", but "and | advanced fuels"."""
        first, second = (self.tags[n] if n < self.end else 0 for n in (at, at + 1))
        return bool(first & (t.PAST | FINITE) and not first & t.CAPITAL and second & (BEFORE_NOUN | t.NUMBER | t.TO | t.OBJECT))

    def clause_end(self, start: int, *, narrow: bool = False) -> int:
        """One past the last word of the content that starts here."""
        tags, words = self.tags, self.words
        for n in range(start + 1, self.end):
            tag = tags[n]
            if words[n] == ";":
                return n
            if tag & t.COMMA and n + 1 < self.end and words[n + 1] in self.lexicon.forms["contrast"]:
                return n
            if tag & t.COMMA and n + 2 < self.end and words[n + 1] in self.lexicon.forms["sequel"] and self.acts(n + 2):
                return n  # "said they had lied|, then took no questions"
            if narrow and tags[n - 1] & t.QUOTE and self.ends_with_comma(n - 1):
                return n
            if narrow and n > start:
                if tag & t.COORDINATOR and self.acts(n + 1):
                    return n  # "announced cuts | and closed 40 schools"
                if tag & t.COMMA and (n + 1 == self.end or not tags[n + 1] & GOES_ON or tags[n + 1] & t.COORDINATOR):
                    return n
                if words[n] in self.lexicon.forms["occasion"]:
                    return n
                if tag & t.SUBORDINATOR and not tag & (t.RELATIVE | t.PREPOSITION) and n > start + 1:
                    return n
        return self.end

    def clause_around(self, at: int) -> Words:
        """The clause a word stands in: between the joining words or breaks next to it."""
        tags = self.tags
        start, stop = 0, self.end
        for n in range(at - 1, -1, -1):
            joined = tags[n] & t.COMMA and n + 1 < at and tags[n + 1] & (t.COORDINATOR | t.SUBORDINATOR)
            if joined or tags[n] & t.COLON or tags[n] & t.THAT:
                start = n + 1
                while start < at and tags[start] & (t.COORDINATOR | t.SUBORDINATOR):
                    start += 1
                break
        for n in range(at + 1, self.end):
            if tags[n] & t.COLON or (tags[n] & t.COMMA and n + 1 < self.end and tags[n + 1] & (t.COORDINATOR | t.SUBORDINATOR)):
                stop = n
                break
        return start, stop

    def hedged_around(self, at: int) -> Words:
        """What an adverb hedges ("reportedly"): its clause, without one that this one holds or is set beside."""
        tags = self.tags
        start, stop = self.clause_around(at)
        opened = next((n for n in range(at - 1, start - 1, -1) if tags[n] & (BEFORE_NOUN | FINITE | t.SUBORDINATOR)), start)
        following = tags[at + 1] if at + 1 < self.end else 0
        if tags[opened] & BEFORE_NOUN and tags[at - 1] & (BEFORE_NOUN | t.COMMA) and not following & (FINITE | BEFORE_NOUN):
            closed = noun_phrase_after(self.tokens, at + 1, self.end)
            if closed > at + 2:
                return at, at + 2
        under = any(tags[n] & t.SUBORDINATOR and not tags[n] & t.PREPOSITION for n in (start - 1, start) if n >= 0)
        for n in range(at + 1, stop):
            held = self.relative(n) and not tags[n - 1] & (t.COMMA | FINITE | t.PAST | t.REPORTS | t.SUBSTANCE)
            beside = under and tags[n] & t.COMMA and self.clause_starts(n + 1)
            if held or beside:  # "the pad for a raid | that killed 100", "Although he allegedly left, | ..."
                return start, n
        return start, stop

    def subject_start(self, verb: int) -> int:
        """Where a clause begins with its subject: "With 40 votes cast, | the bill is said to", "He won | and is said to"."""
        tags, before = self.tags, verb - 1
        if verb and (tags[before] & t.COORDINATOR or (tags[before] & t.RELATIVE and before and tags[before - 1] & t.PREPOSITION)):
            return verb  # also "in what is said to be"
        start, stop = noun_phrase_before(self.tokens, verb)
        if start < stop and start and tags[start - 1] & t.COMMA:
            return start
        return self.clause_around(verb)[0]

    def audience(self, medium: int) -> Words | None:
        """Whom a medium was for: "an interview with the BBC", "a statement to local media"."""
        first = medium + 2
        if first >= self.end or not self.tags[medium + 1] & t.PREPOSITION:
            return None
        stop = noun_phrase_after(self.tokens, first, self.end)
        return (first, stop) if stop > first else None

    def medium(self, first: int, stop: int) -> int:
        """The word that names the medium near a verb ("in a statement"), 0 when none does."""
        tags = self.tags
        for n in range(first + 1, min(stop, first + 14)):
            if tags[n] & t.MEDIUM and any(tags[m] & t.PREPOSITION for m in range(max(first, n - 4), n)):
                return n
        return 0

    def opening(self, at: int) -> bool:
        """Whether a joining word opens the sentence, or all but opens it ("Days after ...")."""
        return all(self.tags[n] & (t.TIME | t.ADVERB | t.NUMBER | t.ARTICLE | t.COORDINATOR | t.COMMA) for n in range(at))
