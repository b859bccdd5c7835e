"""What a verb takes: whether a word is a verb here, and which complement follows it."""

from __future__ import annotations

from attrs import frozen

from corroborate.extraction.attribution import tags as t
from corroborate.extraction.attribution import who
from corroborate.extraction.attribution.clauses import BREAK, FINITE, STARTS_PHRASE, Clause, Words
from corroborate.extraction.attribution.nouns import noun_phrase_after, noun_phrase_before
from corroborate.extraction.attribution.unset import voice_before

_AFTER_JOINED = t.THAT | t.ARTICLE | t.POSSESSIVE | t.PRONOUN | t.QUOTE | t.NUMBER | t.TO | t.PREPOSITION | t.COMMA
_FIGURES = frozenset(("figure", "toll"))
_CLAUSES = frozenset(("clause", "quote"))  # complements before which adverbials may stand
_NO_OBJECT = BREAK | t.COORDINATOR | t.SUBORDINATOR | FINITE | t.TIME | t.PREPOSITION
_TOLD = t.THAT | t.TO | t.QUOTE | t.COLON  # what stands behind whom a thing is told to
_BARE = t.AUXILIARY | t.BE | t.VERB | t.REPORTS  # what a verb behind "to" can be tagged; an unknown one has no tag


@frozen
class Verb:
    """What is known of a verb that attributes.

    :param takes: the complements it takes.
    :param kind: speech, thought, evidence or judgement.
    :param doubtful: True when the form might as well be a noun.
    :param named: True when its subject is a name.
    :param voiced: True when its subject can speak: "the ministry reports that ...", no "southern states that ...".
    :param medium: where its content stands by the verb's own meaning ("tweeted").
    :param deeds: what it takes by a deed and not by speaking ("claimed 40 lives").
    """

    takes: frozenset[str]
    kind: str
    doubtful: bool
    named: bool = False
    voiced: bool = False
    medium: str = ""
    deeds: frozenset[str] = frozenset()

    @property
    def speaks(self) -> bool:
        """True for a verb of speaking that may stand with a quotation."""
        return self.kind == "speech" and "quote" in self.takes


#: The kind of complement, where it starts, and whom it is told to; None for a step that finds none.
_Complement = tuple[str | None, int, Words | None]


def complement(clause: Clause, at: int, verb: Verb) -> _Complement:
    """What follows the verb as its content: the kind of complement (None for none), where it starts, whom it is told to."""
    tags, takes = clause.tags, verb.takes
    here = at + 1
    while here < clause.end and tags[here] & t.ADVERB and not tags[here] & (t.PREPOSITION | t.CAPITAL):
        if clause.hedges(here):
            break
        here += 1
    if here >= clause.end:
        return None, here, None
    if takes & _FIGURES:
        return ("object", here, None) if clause.puts_figure(here, takes) else (None, here, None)
    told = _marked(clause, here, takes, t.PREPOSITION | t.ADVERB)
    if told is None and "gerund" in takes and tags[here] & t.GERUND:
        told = "gerund", here
    if told is not None:
        return *told, None
    hearer: Words | None = None
    if "hearer" in takes and not tags[here] & (t.QUOTE | BREAK) and not tags[here] & t.THAT:
        stop = noun_phrase_after(clause.tokens, here, clause.end)
        counted = next((n for n in range(here + 1, stop) if tags[n] & t.NUMBER and tags[n - 1] & t.CAPITAL), stop)
        if counted + 1 < clause.end and not tags[counted + 1] & (t.THAT | t.QUOTE) and clause.clause_starts(counted):
            stop = counted  # "told AFP 14 men had drowned"
        amount = "object" in takes and tags[here] & t.NUMBER and not (stop < clause.end and tags[stop] & _TOLD)
        if stop > here and not amount:  # "promised 500 new jobs"
            hearer, here = (here, stop), stop
            told = _marked(clause, here, takes, t.PREPOSITION) if here < clause.end else (None, here)
            if told is not None:
                return *told, hearer
    skipped = clause.adverbials(here, None) if takes & _CLAUSES else here
    return (
        _introduced(clause, here, skipped, hearer, verb)
        or _clause(clause, here, skipped, hearer, verb)
        or _object(clause, here, hearer, verb)
        or (None, here, hearer)
    )


def _marked(clause: Clause, here: int, takes: frozenset[str], kinds: int) -> tuple[str | None, int] | None:
    """A complement that the word in hand opens by itself: a preposition that the verb takes ("warned of"), or "to"."""
    tag = clause.tags[here]
    if tag & kinds and clause.words[here] in takes:
        return "preposition", here + 1
    to = here + 1 < clause.end and tag & t.NEGATION and clause.tags[here + 1] & t.TO  # "vowing not to"
    return ("infinitive", here) if (tag & t.TO or to) and "infinitive" in takes else None


def _introduced(clause: Clause, here: int, skipped: int, hearer: Words | None, verb: Verb) -> _Complement | None:
    """A complement that a colon, a quotation mark, "that", "whether" or a comma opens, right here or behind adverbials."""
    tags, takes = clause.tags, verb.takes
    clausal = "clause" in takes
    for place in (here, skipped):
        if place >= clause.end:
            continue
        word, tag = clause.words[place], tags[place]
        if word == ";":
            continue  # what follows is another sentence
        if tag & t.COLON or (tag & t.COMMA and place + 1 < clause.end and tags[place + 1] & t.QUOTE):
            if "quote" in takes and place + 1 < clause.end:
                return "quote", place + 1, hearer
            continue
        if tag & t.QUOTE and ("quote" in takes or "object" in takes):
            return "quote", place, hearer
        if tag & t.THAT and clausal:
            return _that(clause, here, place, hearer, verb)
        if (clausal or "whether" in takes) and tag & (t.RELATIVE | t.SUBORDINATOR) and word in clause.lexicon.forms["question"]:
            return "whether", place, hearer
        if tag & t.COMMA and clausal:  # "said, in a rare interview, that C"
            that = next((n for n in range(place + 1, min(clause.end, place + 16)) if tags[n] & t.THAT), None)
            if that is not None and tags[that - 1] & t.COMMA:
                return "that", that + 1, hearer
            if clause.lexicon.verb_second and place + 1 < clause.end and not tags[place + 1] & (t.RELATIVE | t.SUBORDINATOR):
                return "clause", place + 1, hearer
    return None


def _that(clause: Clause, here: int, place: int, hearer: Words | None, verb: Verb) -> _Complement:
    """What "that" opens: the content, unless it is a pronoun ("said that is not true") or relative."""
    tags = clause.tags
    follows = tags[place + 1] if place + 1 < clause.end else 0
    if follows & (FINITE | t.PAST) and not tags[place - 1] & t.TIME and place != here:
        return None, here, hearer  # "charged in a shooting that wounded 12"
    if follows & FINITE and place == here and not verb.doubtful:
        return "clause", place, hearer  # "said that is not true"
    sure = not verb.doubtful or verb.named or follows & (STARTS_PHRASE | t.QUOTE)
    if follows & FINITE or not (sure or (verb.voiced and not follows & (t.PAST | t.REPORTS) and clause.clause_starts(place + 1))):
        return None, here, hearer  # "states that hold ...": a relative clause
    return "that", place + 1, hearer


def _clause(clause: Clause, here: int, skipped: int, hearer: Words | None, verb: Verb) -> _Complement | None:
    """A clause that nothing opens: "said it was", "said because C, D"."""
    tags = clause.tags
    if "clause" not in verb.takes or skipped >= clause.end:
        return None
    commas = (n for n in range(skipped, clause.end) if tags[n] & t.COMMA)
    if tags[skipped] & t.SUBORDINATOR and any(clause.statement(n + 1, clause.end) for n in commas):
        return "clause", skipped, hearer  # "said because C, D"
    if tags[skipped] & (BREAK | t.COORDINATOR | t.SUBORDINATOR | FINITE):
        return None
    if tags[here] & t.TO and here + 1 < clause.end and not tags[here + 1] & ~_BARE:
        return None  # "decided to sell it"
    surely = not verb.doubtful or tags[skipped] & STARTS_PHRASE
    return ("clause", skipped, hearer) if surely and clause.clause_starts(skipped) else None


def _object(clause: Clause, here: int, hearer: Words | None, verb: Verb) -> _Complement | None:
    """A noun phrase: "reported over 300 dead", or whom it is told to when that is all there is ("quoted Lee")."""
    if "object" not in verb.takes:
        return None
    tag = clause.tags[here] if here < clause.end else 0
    if hearer is None and (clause.counted(here) or not tag & _NO_OBJECT):
        if verb.doubtful and not verb.named and not tag & (STARTS_PHRASE | t.QUOTE | t.PREPOSITION):
            return None, here, None
        return "object", here, None
    return ("object", hearer[0], None) if hearer is not None and "clause" not in verb.takes else None


def agrees(clause: Clause, at: int, first: int) -> bool:
    """Whether a word in a present form, which might be a noun ("reports", "call"), has a subject that agrees with it."""
    if not first or _goes_on_as_noun(clause, at):
        return False
    before = clause.tags[first - 1]
    if before & t.COORDINATOR:  # "and report that", but "Orr and state senator Lee"
        return at + 1 >= clause.end or bool(clause.tags[at + 1] & _AFTER_JOINED)
    if before & (t.COMMA | t.QUOTE | t.CLOSE | t.RELATIVE):
        return True
    if before & (t.PREPOSITION | t.AUXILIARY | t.VERB | t.GERUND):
        return False
    start, stop = _subject_before(clause, first)
    if start >= stop or (start and clause.tags[start - 1] & t.PREPOSITION):
        return False  # "in his home state"
    third = clause.words[at].endswith("s") and not clause.words[at].endswith("ss")
    return _has_number(clause, start, stop, third=third)


def _goes_on_as_noun(clause: Clause, at: int) -> bool:
    """Whether another verb follows, of which a word is the subject: "the police report released on Monday"."""
    if at + 1 >= clause.end:
        return False
    tags, following = clause.tags, clause.tags[at + 1]
    if following & (t.AUXILIARY | t.RELATIVE) and not following & t.THAT:
        return True
    if following & t.REPORTS and "past" in clause.lexicon.verbs[clause.words[at + 1]].forms:
        return True
    if following & t.REPORTS and clause.words[at].endswith("s") and not clause.words[at + 1].endswith(("s", "ing", "ed")):
        return True  # "official figures show"
    further, last = (tags[n] if n < clause.end else 0 for n in (at + 2, at + 3))
    return bool(following & t.PAST and (further & (t.TIME | t.PREPOSITION) or (further & t.DETERMINER and last & t.TIME)))


def _subject_before(clause: Clause, first: int) -> Words:
    """The noun phrase that ends before a verb, without the place before it: "in Bergen | officials | report"."""
    start, stop = who.restricted(clause, first) or noun_phrase_before(clause.tokens, first)
    if start < stop and start and (clause.tags[start - 1] & t.PREPOSITION or not who.voiced(clause, start, stop)):
        return voice_before(clause, first) or (start, stop)
    return start, stop


def _has_number(clause: Clause, start: int, stop: int, *, third: bool) -> bool:
    """Whether a subject can have a verb with the "s" of the third person, or one without: "she says", "officials say"."""
    tags, head = clause.tags, who.head(clause, start, stop)
    tag, subject = tags[head], clause.words[head]
    if tag & t.PRONOUN:
        return third == (subject in clause.lexicon.forms["third"])
    if tag & t.SURVEY and any(tags[n] & t.JOINER for n in range(start, head)):
        return True  # "the telephone and online poll shows"
    plural = (
        bool(tag & t.GROUP)
        or any(tags[n] & (t.JOINER | t.NUMBER) for n in range(start, head))
        or any(tags[n] & t.JOINER for n in range(head, stop))
        or (subject.endswith("s") and not subject.endswith("ss") and subject not in clause.lexicon.singular)
    )
    if tag & t.CAPITAL:  # a name may be of one or of many
        return third or plural
    return third != plural


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
    return clause.words[at] in clause.lexicon.forms["relay"]


def content_end(clause: Clause, kind: str | None, start: int, verb: Verb) -> int:
    """One past the last word of a content that stands behind its verb."""
    if kind == "quote":
        return clause.end
    return clause.clause_end(start, narrow=kind in ("object", "preposition") and verb.kind != "evidence")
