"""Attributions that no comma sets off: "the raid killed 20 people in Port Ellery state television said on Friday".

Texts that lost their commas, wires and headlines write so. A verb of speech that nothing follows has what it brings before it.
Where that ends and the voice begins has to be told from the words: a voice is a phrase whose noun can speak, as short as can be.
"""

from __future__ import annotations

from attrs import frozen

from corroborate.extraction.attribution import tags as t
from corroborate.extraction.attribution import who
from corroborate.extraction.attribution.clauses import BREAK, Clause, Words
from corroborate.extraction.attribution.nouns import noun_phrase_after, noun_phrase_before

_VOICE = t.ROLE | t.GROUP | t.BODY
_DETERMINES = t.ARTICLE | t.POSSESSIVE
_NOT_IN_GROUP = (
    t.PREPOSITION | t.AUXILIARY | t.VERB | t.RELATIVE | t.SUBORDINATOR | t.COORDINATOR | t.NEGATION | t.PRONOUN | t.PUNCTUATION
    | t.QUOTE | t.TIME | t.GERUND
)  # fmt: skip
_TAKES_OBJECT = t.PREPOSITION | t.PAST | t.VERB | t.GERUND
_LEAST = 3  # words of a clause that is said
_CHAIN = 4  # noun groups of one voice: "the head of the health office in the town of Bergen"


@frozen
class Unset:
    """An attribution that no comma sets off.

    :param source: who speaks.
    :param content: what is said.
    :param clause: where the attributing clause begins.
    :param hearer: whom it is told to.
    """

    source: Words
    content: list[Words]
    clause: int
    hearer: Words | None


def unset(clause: Clause, at: int, first: int, takes: frozenset[str], *, doubtful: bool) -> Unset | None:
    """ "C X said", "C1 X said C2", "C said X", no comma between.

    :param takes: the complements it takes.
    :param doubtful: True when the verb might be a noun.
    """
    if first < _LEAST:
        return None
    trails = clause.words[at] in clause.lexicon.forms["trailing"]
    behind = None if doubtful or first < at or "hearer" in takes else _behind(clause, at)
    if behind is not None:
        return behind
    hearer: Words | None = None
    rest = at + 1
    if "hearer" in takes:
        stop = noun_phrase_after(clause.tokens, rest, clause.end)
        hearer, rest = ((rest, stop), stop) if stop > rest else (None, rest)
    rest = _behind_times(clause, rest, hearer)
    if not _finished(clause, at, rest, loose=trails):
        return None
    voice = voice_before(clause, first)
    if voice is None or not _said(clause, voice[0], trails=trails, doubtful=doubtful):
        return None
    start, stop = voice
    content = [(clause.sentence_part(start), start)]
    if rest < clause.end and _goes_on(clause, rest):
        content.append((rest + bool(clause.tags[rest] & t.COORDINATOR), clause.end))
    return Unset((start, stop), content, start, hearer)


def _behind(clause: Clause, at: int) -> Unset | None:
    """ "C said X", "C said X a doctor in Bergen"."""
    tags, first = clause.tags, at + 1
    if first >= clause.end or not tags[first] & (t.CAPITAL | t.ARTICLE) or tags[first] & (t.TIME | t.PRONOUN):
        return None
    if clause.has_verb(first, clause.end):
        return None
    stop = who.source_after(clause, first)
    if stop == first or not who.voiced(clause, first, stop):
        return None
    apart = stop < clause.end and tags[stop] & (BREAK | t.QUOTE | t.COORDINATOR | t.SUBORDINATOR)
    stated = clause.has_verb(0, at) or any(tag & t.QUOTE for tag in tags[:at])
    if apart or not stated or any(tag & (t.THAT | t.QUOTE) for tag in tags[first : clause.end]):
        return None
    return Unset((first, stop), [(clause.sentence_part(at), at)], at, None)


def _goes_on(clause: Clause, rest: int) -> bool:
    """Whether what was said goes on behind the verb: "the monitor said most of them in the market", "it said and hurt 40"."""
    tags = clause.tags
    if tags[rest] & t.COORDINATOR:
        return rest + 2 < clause.end and not any(tag & t.REPORTS for tag in tags[rest + 1 : clause.end])
    return not tags[rest] & (BREAK | t.SUBORDINATOR | t.GERUND | t.RELATIVE)


def _behind_times(clause: Clause, first: int, hearer: Words | None) -> int:
    """The first word behind the adverbs and times that start here; a participle with its preposition is none of them."""
    rest, tags = clause.adverbials(first, hearer), clause.tags
    last = min(rest, clause.end - 1)
    return next((n for n in range(first, last) if tags[n] & t.PREPOSITION and tags[n + 1] & t.GERUND), rest)


def _finished(clause: Clause, verb: int, rest: int, *, loose: bool) -> bool:
    """Whether what stands behind a verb of speech is not what it brings."""
    if rest >= clause.end:
        return True
    tag, word = clause.tags[rest], clause.words[rest]
    if tag & (t.QUOTE | t.COLON | t.THAT) or (tag & t.TO and rest == verb + 1):
        return False
    if word in clause.lexicon.forms["question"] and word not in clause.lexicon.forms["occasion"]:
        return False
    if tag & (t.SUBORDINATOR | t.COORDINATOR | t.GERUND | t.RELATIVE):
        return True
    following = clause.tags[rest + 1] if rest + 1 < clause.end else 0
    if (tag & t.PREPOSITION and following & t.GERUND) or (rest > verb + 1 and tag & t.PAST and following & t.PREPOSITION):
        return True  # "reported without giving details", "said in the latest attack claimed by the militia"
    return loose and not tag & BREAK and not clause.clause_starts(rest) and not _quoted(clause, rest)


def _quoted(clause: Clause, first: int) -> bool:
    return any(tag & (t.QUOTE | t.THAT) for tag in clause.tags[first : clause.end])


def _said(clause: Clause, start: int, *, trails: bool, doubtful: bool) -> bool:
    """Whether the words before a voice can be what it said, and not what it is the subject in ("all that the mayor said")."""
    tags, words = clause.tags, clause.words
    if start < _LEAST or not (clause.statement(0, start) if trails else clause.has_verb(0, start)):
        return False
    before = tags[start - 1]
    if before & (BREAK | t.QUOTE | t.SUBORDINATOR | t.RELATIVE | t.COORDINATOR | t.PREPOSITION | t.CLITIC | t.ARTICLE):
        return False
    last = words[start - 1]
    asked = last in clause.lexicon.sayable or last in clause.lexicon.forms["question"]
    apart = before & (t.CAPITAL | t.TIME | t.NUMBER) or (tags[start] & _DETERMINES and not _Voices(clause).governed(start))
    if asked or (doubtful and not apart):
        return False  # "everything she said", "what she said", "dismissed state media reports"
    if words[0] in clause.lexicon.forms["occasion"]:
        return False  # "When the bombs fell the mayor said"
    if tags[start] & t.PRONOUN:  # no "announced he said", no "the group that supports it said", no "the measures he announced"
        held = clause.lexicon.verbs.get(words[start - 1])
        own = any(tag & (t.RELATIVE | t.THAT) for tag in tags[max(0, start - 3) : start])
        if own or (held is not None and "clause" in held.takes) or not trails:
            return False
    return (trails and not tags[start] & t.PRONOUN) or not any(tag & t.COMMA for tag in tags)


# --- where a voice begins ---------------------------------------------------------------------------------------------


def voice_before(clause: Clause, verb: int) -> Words | None:
    """The voice that stands right before a verb, times between the two left out; None where none does."""
    tags = clause.tags
    start, stop = noun_phrase_before(clause.tokens, verb)
    if start >= stop:
        return None
    if tags[stop - 1] & t.PRONOUN and not tags[stop - 1] & (t.CAPITAL | t.ROLE | t.GROUP):
        if clause.words[stop - 1] in clause.lexicon.forms["voice"]:
            return (stop - 1, stop)
        stop -= 1  # "a doctor there said"
    first = _Voices(clause).start(stop)
    return None if first is None else (first, stop)


@frozen
class _Voices:
    """The voices of a sentence, found from their last word."""

    clause: Clause

    def start(self, stop: int) -> int | None:
        """The first word of the voice that ends before `stop`."""
        found = self.single(stop)
        tags = self.clause.tags
        if found is not None and found > 1 and tags[found - 1] & t.JOINER:  # "a villager and a fighter said"
            other = self.single(found - 1)
            return other if other is not None and who.voiced(self.clause, other, found - 1) else found
        return found

    def single(self, stop: int) -> int | None:
        """The same for what no "and" joins."""
        tags = self.clause.tags
        groups: list[Words] = []
        end = stop
        while len(groups) < _CHAIN:
            first = self.group(end)
            if first >= end:
                break
            groups.append((first, end))
            if first > 1 and tags[first - 1] & t.PREPOSITION and not tags[first - 1] & t.BY:
                end = first - 1  # "officials in the town"
            elif first > 2 and tags[first - 1] & t.AS and tags[first - 2] & t.PAST:
                end = first - 2  # "the militia known as the Guards"
            else:
                break
        for first, end in groups:  # a determined voice with all that belongs to it, else the nearest one
            if (
                not self.governed(first)
                and tags[first] & _DETERMINES
                and (who.voiced(self.clause, first, end) or self.media(end - 1))
            ):
                return first
        for first, end in groups:
            inner = self.within(first, end)
            if inner is not None:
                return inner
        if not groups:
            return None
        first, end = groups[0]
        named = all(tag & t.CAPITAL for tag in tags[first:end])
        if not tags[first - 1] & t.PREPOSITION and (named or (tags[first] & _DETERMINES and who.voiced(self.clause, first, end))):
            return first  # "a boat sank the monitor said"
        return self.named(first, end)

    def governed(self, first: int) -> bool:
        """Whether a word stands behind a preposition or a verb that may take an object: "in", "killed", but no "were killed"."""
        tags = self.clause.tags
        if not first or tags[first - 1] & t.CAPITAL or not tags[first - 1] & (_TAKES_OBJECT | t.AS):
            return False
        passive = first > 1 and tags[first - 2] & (t.BE | t.ADVERB | t.NUMBER)
        return not (passive and tags[first - 1] & (t.PAST | t.VERB))

    def group(self, stop: int) -> int:
        """The first word of a noun with what stands before it, no preposition inside."""
        tags, at = self.clause.tags, stop - 1
        if at >= 0 and tags[at] & t.CLOSE:
            opening = next((n for n in range(at - 1, max(-1, at - 6), -1) if tags[n] & t.OPEN), None)
            if opening is None:
                return stop
            at = opening - 1
        first = stop
        while at >= 0:
            tag = tags[at]
            if tag & _DETERMINES and not tag & (t.RELATIVE | t.CAPITAL):
                return at
            if tag & t.GERUND and self.clause.words[at] in self.clause.lexicon.beside_voice:
                first, at = at, at - 1  # "a monitoring group"
                continue
            name = tag & t.CAPITAL and not tag & (t.TIME | t.PREPOSITION | t.PRONOUN | t.COORDINATOR)
            outside = (tag & _NOT_IN_GROUP and not tag & t.OWNER) or (tag & t.PAST and not self.inside(at))
            if outside and not name:
                break
            first = at
            at -= 1
        return first

    def inside(self, participle: int) -> bool:
        """Whether a participle stands before its noun: "the recognised government", "armed groups"."""
        return participle > 0 and bool(self.clause.tags[participle - 1] & (_DETERMINES | t.ADVERB | t.OWNER))

    def within(self, first: int, stop: int) -> int | None:
        """Where the voice begins in a noun group that may hold the end of what is said as well."""
        clause, tags = self.clause, self.clause.tags
        bound = self.governed(first)  # a noun of it is the object of what stands before
        least = first + bound + bool(tags[first] & _DETERMINES)
        if least >= stop:
            return None
        if first and tags[first - 1] & t.AS:
            return first  # "as the correspondent said"
        if tags[stop - 1] & t.CLOSE:
            return self.abbreviated(least, stop)
        last = stop - 1
        if not tags[last] & t.CAPITAL:
            if not (tags[last] & _VOICE or self.media(last)):
                return None
            begin = self.modified(last, least)
            return begin if begin >= least else None
        run = last
        while run > first and tags[run - 1] & t.CAPITAL:
            run -= 1
        if run > first and self.modifies(run - 1, near=True):  # "observatory director Ada Finch"
            return max(least, self.modified(run - 1, least))
        for n in range(max(run, least), stop):
            if tags[n] & t.DEMONYM or self.owned_by_country(n) or self.letters(n) or self.outlet(n, stop):
                return n
        if tags[last] & t.BODY and who.voiced(clause, first, stop):
            return max(run, least)
        titled = next((n for n in range(run, last) if tags[n] & t.TITLE), None)
        if titled is not None:
            return max(run, least) if run < titled else titled
        return run if run >= least else None

    def named(self, first: int, stop: int) -> int | None:
        """Where the name of a person begins behind another: "in Port Ellery Ada Finch said"."""
        tags = self.clause.tags
        run = stop
        while run > first and tags[run - 1] & t.CAPITAL:
            run -= 1
        return max(run + 1, stop - 2) if run == first and stop - run > 1 else None

    def abbreviated(self, least: int, stop: int) -> int | None:
        """ "the National Unity Government (NUG)": the letters tell where the name begins."""
        tokens = self.clause.tokens
        opening = next(n for n in range(stop - 1, -1, -1) if self.clause.tags[n] & t.OPEN)
        letters = tokens.said(opening + 1, opening + 1)
        if letters.isupper():
            for n in range(opening - len(letters), max(least, opening - len(letters) - 3) - 1, -1):
                if tokens.text[tokens.starts[n]] == letters[0]:
                    return n
        return least if least < opening else None

    def modified(self, noun: int, least: int) -> int:
        """The first word of a noun that can speak, with what stands before it and tells more of it."""
        tags, begin = self.clause.tags, noun
        while begin > least and self.modifies(begin - 1):
            begin -= 1
        while begin > least and tags[begin - 1] & t.CAPITAL and self.adjective(begin - 1):
            begin -= 1
        return begin

    def modifies(self, at: int, *, near: bool = False) -> bool:
        """Whether a word in small letters stands before a voice's noun and belongs to it."""
        tag, word = self.clause.tags[at], self.clause.words[at]
        if tag & (t.CAPITAL | t.NUMBER) or not word[0].isalpha():
            return False
        speaks = tag & _VOICE and not tag & t.GROUP
        if near:
            return bool(speaks) or self.media(at)
        if word in self.clause.lexicon.beside_voice or tag & t.TITLE:
            return True
        if word in self.clause.lexicon.staffs and at and not self.clause.tags[at - 1] & (_NOT_IN_GROUP | _DETERMINES):
            return False  # "killing 15 medical staff activists said"
        one = not word.endswith("s") or word in self.clause.lexicon.singular
        return one and bool(speaks or "-" in word)

    def adjective(self, at: int) -> bool:
        """Whether a word with a capital tells whose a body is: "Danish", "UN", "Denmarks", the apostrophe lost."""
        known = self.clause.words[at] in self.clause.lexicon.beside_voice  # "Western"
        return bool(self.clause.tags[at] & t.DEMONYM) or known or self.letters(at) or self.owned_by_country(at)

    def owned_by_country(self, at: int) -> bool:
        word, tag = self.clause.words[at], self.clause.tags[at]
        return word.endswith("s") and not tag & t.COUNTRY and bool(self.clause.lexicon.bits.get(word[:-1], 0) & t.COUNTRY)

    def letters(self, at: int) -> bool:
        said = self.clause.tokens.said(at, at)
        return len(said) > 1 and said.isupper()

    def media(self, at: int) -> bool:
        return self.clause.words[at] in self.clause.lexicon.media

    def outlet(self, at: int, stop: int) -> bool:
        return " ".join(self.clause.words[at:stop]) in self.clause.lexicon.outlets
