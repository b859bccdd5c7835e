"""What a verb takes: whether a word is a verb here, and which complement follows it."""

from __future__ import annotations

from attrs import frozen

from corroborate.extraction.attribution import tokens as t
from corroborate.extraction.attribution.clauses import (
    BREAK,
    FINITE,
    STARTS_PHRASE,
    Clause,
    Words,
)
from corroborate.extraction.attribution.nouns import noun_phrase_after, noun_phrase_before
from corroborate.extraction.attribution.unset import voice_before

_AFTER_JOINED = t.THAT | t.ARTICLE | t.POSSESSIVE | t.PRONOUN | t.QUOTE | t.NUMBER | t.TO | t.PREPOSITION | t.COMMA
_FIGURES = frozenset(("figure", "toll"))
_BARE = t.AUXILIARY | t.BE | t.VERB | t.REPORTS  # what a verb behind "to" can be tagged; an unknown one has no tag


@frozen
class Verb:
    """What is known of a verb that attributes.

    :param takes: the complements it takes.
    :param kind: speech, thought, evidence or judgement.
    :param doubtful: True when the form might as well be a noun.
    :param named: True when its subject is a name.
    :param medium: where its content stands by the verb's own meaning ("tweeted").
    :param deeds: what it takes by a deed and not by speaking ("claimed 40 lives").
    """

    takes: frozenset[str]
    kind: str
    doubtful: bool
    named: bool = False
    medium: str = ""
    deeds: frozenset[str] = frozenset()

    @property
    def speaks(self) -> bool:
        """True for a verb of speaking that may stand with a quotation."""
        return self.kind == "speech" and "quote" in self.takes


def complement(clause: Clause, at: int, verb: Verb) -> tuple[str | None, int, Words | None]:
    """What follows the verb as its content: the kind of complement, where it starts, and whom it is told to."""
    tags, words = clause.tags, clause.words
    here = at + 1
    hearer: Words | None = None
    takes = verb.takes
    clausal = "clause" in takes
    while here < clause.end and tags[here] & t.ADVERB and not tags[here] & (t.PREPOSITION | t.CAPITAL):
        if clause.hedges(here):
            break
        here += 1
    if here >= clause.end:
        return None, here, None
    if takes & _FIGURES:
        return ("object", here, None) if clause.puts_figure(here, takes) else (None, here, None)
    if words[here] in takes and tags[here] & (t.PREPOSITION | t.ADVERB):
        return "preposition", here + 1, None
    if tags[here] & t.TO and "infinitive" in takes:
        return "infinitive", here, None
    if "gerund" in takes and tags[here] & t.GERUND:
        return "gerund", here, None
    if "hearer" in takes and not tags[here] & (t.QUOTE | BREAK) and not tags[here] & t.THAT:
        stop = noun_phrase_after(clause.tokens, here, clause.end)
        if stop > here:
            hearer, here = (here, stop), stop
            if here < clause.end and words[here] in takes and tags[here] & t.PREPOSITION:
                return "preposition", here + 1, hearer
            if here < clause.end and tags[here] & t.TO and "infinitive" in takes:
                return "infinitive", here, hearer
    if here >= clause.end:
        return None, here, hearer
    skipped = clause.adverbials(here, None) if (clausal or "quote" in takes) else here
    for place in (here, skipped):
        if place >= clause.end:
            continue
        word, tag = words[place], tags[place]
        if word == ";":
            continue  # what follows is another sentence
        if tag & t.COLON or (tag & t.COMMA and place + 1 < clause.end and tags[place + 1] & t.QUOTE):
            if "quote" in takes and place + 1 < clause.end:
                return "quote", place + 1, hearer
            continue
        if tag & t.QUOTE and ("quote" in takes or "object" in takes):
            return "quote", place, hearer
        if tag & t.THAT and clausal:
            follows = tags[place + 1] if place + 1 < clause.end else 0
            if follows & (FINITE | t.PAST) and not tags[place - 1] & t.TIME and place != here:
                return None, here, hearer  # "charged in a shooting that wounded 12"
            if follows & FINITE and place == here and not verb.doubtful:
                return "clause", place, hearer  # "said that is not true"
            if follows & FINITE or (verb.doubtful and not verb.named and not follows & (STARTS_PHRASE | t.QUOTE)):
                return None, here, hearer  # "states that hold ...": a relative clause
            return "that", place + 1, hearer
        if (clausal or "whether" in takes) and tag & (t.RELATIVE | t.SUBORDINATOR) and word in clause.lexicon.questions:
            return "whether", place, hearer
        if tag & t.COMMA and clausal:  # "said, in a rare interview, that C"
            that = next((n for n in range(place + 1, min(clause.end, place + 16)) if tags[n] & t.THAT), None)
            if that is not None and tags[that - 1] & t.COMMA:
                return "that", that + 1, hearer
            if clause.lexicon.verb_second and place + 1 < clause.end and not tags[place + 1] & (t.RELATIVE | t.SUBORDINATOR):
                return "clause", place + 1, hearer
            continue
    if (
        clausal
        and skipped < clause.end
        and tags[skipped] & t.SUBORDINATOR
        and any(tags[n] & t.COMMA and clause.statement(n + 1, clause.end) for n in range(skipped, clause.end))
    ):
        return "clause", skipped, hearer  # "said because C, D"
    if (
        clausal
        and skipped < clause.end
        and not tags[skipped] & (BREAK | t.COORDINATOR | t.SUBORDINATOR | FINITE)
        and not (tags[here] & t.TO and here + 1 < clause.end and not tags[here + 1] & ~_BARE)  # "decided to sell it"
        and (not verb.doubtful or tags[skipped] & STARTS_PHRASE)
        and clause.clause_starts(skipped)
    ):
        return "clause", skipped, hearer
    counted = clause.counted(here)  # "reported over 300 dead"
    barred = BREAK | t.COORDINATOR | t.SUBORDINATOR | FINITE | t.TIME | t.PREPOSITION
    if "object" in takes and hearer is None and (counted or not tags[here] & barred):
        if verb.doubtful and not verb.named and not tags[here] & (STARTS_PHRASE | t.QUOTE | t.PREPOSITION):
            return None, here, None
        return "object", here, None
    if hearer is not None and not clausal and "object" in takes:
        return "object", hearer[0], None
    return None, here, hearer


def agrees(clause: Clause, at: int, first: int) -> bool:
    """Whether a word in a present form, which might be a noun ("reports", "call"), has a subject that agrees with it."""
    tags, words = clause.tags, clause.words
    if at + 1 < clause.end and tags[at + 1] & (t.AUXILIARY | t.RELATIVE) and not tags[at + 1] & t.THAT:
        return False
    if at + 1 < clause.end and tags[at + 1] & t.REPORTS and "past" in clause.lexicon.verbs[words[at + 1]].forms:
        return False
    further, last = (tags[n] if n < clause.end else 0 for n in (at + 2, at + 3))
    told = further & (t.TIME | t.PREPOSITION) or (further & t.DETERMINER and last & t.TIME)
    if at + 1 < clause.end and tags[at + 1] & t.PAST and told:
        return False  # "the police report released on Monday"
    if not first:
        return False
    tag = tags[first - 1]
    if tag & t.COORDINATOR:  # "and report that", but "Orr and state senator Lee"
        return at + 1 >= clause.end or bool(tags[at + 1] & _AFTER_JOINED)
    if tag & (t.COMMA | t.QUOTE | t.CLOSE | t.RELATIVE):
        return True
    if tag & (t.PREPOSITION | t.AUXILIARY | t.VERB | t.GERUND):
        return False
    start, stop = clause.restricted(first) or noun_phrase_before(clause.tokens, first)
    if start < stop and start and (tags[start - 1] & t.PREPOSITION or not clause.voiced(start, stop)):
        start, stop = voice_before(clause, first) or (start, stop)  # "in Bergen officials report"
    if start >= stop or (start and tags[start - 1] & t.PREPOSITION):
        return False  # "in his home state"
    head = clause.head(start, stop)
    tag, subject = tags[head], words[head]
    third = words[at].endswith("s") and not words[at].endswith("ss")
    if tag & t.PRONOUN:
        return third == (subject in clause.lexicon.third)
    joined = any(tags[n] & t.JOINER for n in range(start, stop))
    plural = joined or bool(tag & t.GROUP) or any(tags[n] & t.NUMBER for n in range(start, stop))
    plural = plural or (subject.endswith("s") and not subject.endswith("ss") and subject not in clause.lexicon.singular)
    if tag & t.CAPITAL and not plural:
        return third
    return third != plural or bool(tag & t.CAPITAL and third)


def clitic_verb(clause: Clause, clitic: int, verb: int) -> bool:
    """True when the 's before a verb is "is" or "has"."""
    if not clause.tags[clitic] & t.OWNER:
        return True
    if clitic and clause.tags[clitic - 1] & (t.PRONOUN | t.RELATIVE):
        return True
    follows = clause.tags[verb + 1] if verb + 1 < clause.end else 0  # "Lee's saying that", not "Lee's continuing fame"
    return "gerund" in clause.lexicon.verbs[clause.words[verb]].forms and bool(follows & (t.RELATIVE | t.QUOTE | t.PRONOUN))


def relays(clause: Clause, at: int) -> bool:
    """Whether a verb passes on what another voice says."""
    return clause.words[at] in clause.lexicon.relays
