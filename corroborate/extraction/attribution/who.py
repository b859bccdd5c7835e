"""Who can be a voice in a sentence: the subject with what is told of it aside, and whether a noun phrase speaks at all."""

from __future__ import annotations

import re

from corroborate.extraction.attribution import tags as t
from corroborate.extraction.attribution.clauses import BEFORE_NOUN, BREAK, FINITE, STARTS_PHRASE, Clause, Words
from corroborate.extraction.attribution.nouns import noun_phrase_after, noun_phrase_before

_TOP, _REPORT = 300, 6000  # characters: how far down a headline stands, and how much of its report tells where it was


def appositive(clause: Clause, comma: int) -> Words | None:
    """The subject before "…, the mayor," or "…, who resigned," that ends with this comma."""
    tags, words = clause.tags, clause.words
    quote = tags[comma] & t.QUOTE and clause.ends_with_comma(comma)  # "X, who called it “a joke,” said"
    if not quote and not tags[comma] & (t.COMMA | t.DASH | t.CLOSE):
        return None
    opens = t.COMMA if quote else tags[comma] & (t.COMMA | t.DASH)
    for opening in [n for n in range(comma - 1, 0, -1) if tags[n] & (opens | t.STOP | t.COLON)][:5]:
        if tags[opening] & (t.STOP | t.COLON):
            return None
        start, stop = noun_phrase_before(clause.tokens, opening)
        if start >= stop or (stop - start == 1 and tags[start] & t.NUMBER):
            continue  # "Ann Lee, 21, a nurse, said"
        first = opening + 1
        if tags[first] & t.RELATIVE and words[first] in clause.lexicon.forms["people"]:
            return (start, stop)  # "Ann Lee, who resigned, said"
        if quote or not describes(clause, first, comma):
            continue
        if tags[comma] & t.COMMA and name(clause, first, comma) and not name(clause, start, stop):
            return (first, comma)  # "the foreign minister, Ann Lee, said"
        if clause.fresh(start):
            voice = t.CAPITAL | t.ARTICLE | t.POSSESSIVE | t.ROLE | t.PRONOUN | t.GROUP | t.EVIDENCE
            return (start, stop) if tags[start] & voice else None
    return None


def named_after(clause: Clause, first: int, comma: int) -> Words | None:
    """The name behind a role: "said the foreign minister, Ann Lee"; None where none follows."""
    start = stop = comma + 1
    while stop < clause.end and (
        clause.tags[stop] & t.CAPITAL or (stop > start and clause.words[stop] in clause.lexicon.particles)
    ):
        stop += 1
    closed = stop >= clause.end or bool(clause.tags[stop] & t.COMMA)
    apart = comma < clause.end and bool(clause.tags[comma] & t.COMMA) and closed
    return (start, stop) if apart and name(clause, start, stop) and not name(clause, first, comma) else None


def describes(clause: Clause, first: int, stop: int) -> bool:
    """Whether these words may stand in apposition: no clause of their own, but for a relative one at their end."""
    tags = clause.tags
    while first + 1 < stop and tags[first] & t.ADVERB:
        first += 1  # "confusingly named Care"
    if tags[first] & (t.PAST | t.REPORTS):
        return True
    relative = next((n for n in range(first + 1, stop) if tags[n] & t.RELATIVE), stop)
    if tags[first] & (t.ARTICLE | t.NUMBER | t.POSSESSIVE | t.PREPOSITION):
        return not any(tags[n] & FINITE and not tags[n] & t.CAPITAL for n in range(first, relative))
    return not clause.has_verb(first, relative)


def name(clause: Clause, first: int, stop: int) -> bool:
    """Whether these words are a bare name, perhaps with small words inside: "Ann de Lee"."""
    tags, other = clause.tags, t.TITLE | t.TIME | t.PREPOSITION
    small = {n for n in range(first + 1, stop - 1) if clause.words[n] in clause.lexicon.particles}
    named = [n for n in range(first, stop) if n not in small]
    return 2 <= len(named) <= 4 and len(small) <= 2 and all(tags[n] & t.CAPITAL and not tags[n] & other for n in named)


def restricted(clause: Clause, verb: int) -> Words | None:
    """The subject with the relative clause that stands between it and its verb ("people who know her say")."""
    tags, words = clause.tags, clause.words
    if tags[verb - 1] & t.PRONOUN:
        return None
    for n in range(verb - 2, max(0, verb - 16), -1):
        if tags[n] & BREAK:
            return None
        if words[n] in clause.lexicon.forms["people"] and tags[n] & t.RELATIVE:
            start, stop = noun_phrase_before(clause.tokens, n)
            own = any(tags[m] & (t.VERB | t.PAST | t.REPORTS | t.BE) and not tags[m] & t.CAPITAL for m in range(n + 1, verb))
            own = own or _third(clause, n + 1, verb)
            return (start, verb) if start < stop and own else None
        if tags[n] & t.GERUND and not tags[n] & t.CAPITAL and tags[n + 1] & (BEFORE_NOUN | t.NUMBER | t.CAPITAL | t.OBJECT):
            start, stop = noun_phrase_before(clause.tokens, n)  # "crews battling the blaze said"
            if start < stop == n and not tags[n - 1] & (BEFORE_NOUN | t.TIME) and clause.fresh(start):
                return (start, verb)
        if tags[n] & t.PAST and not tags[n] & t.REPORTS and tags[n - 1] & t.EVIDENCE and tags[n + 1] & t.SUBORDINATOR:
            start, stop = noun_phrase_before(clause.tokens, n)  # "a poll taken before it was signed found"
            return (start, verb) if start < stop and clause.fresh(start) else None
    return None


def _third(clause: Clause, first: int, stop: int) -> bool:
    """Whether a word that no list knows is a verb by its ending and its object: "which closely monitors the war"."""
    while first < stop and clause.tags[first] & t.ADVERB:
        first += 1
    follows = clause.tags[first + 1] if first + 1 < stop else 0
    return clause.words[first].endswith("s") and bool(follows & (BEFORE_NOUN | t.CAPITAL))


def antecedent(clause: Clause, relative: int) -> Words | None:
    """The noun phrase a relative pronoun stands for."""
    last = relative - 1
    if last >= 0 and clause.tags[last] & t.COMMA:
        last -= 1
    if last < 0:
        return None
    start, stop = noun_phrase_before(clause.tokens, last + 1)
    if clause.tags[relative] & t.RELATIVE and start < stop:
        start = _person(clause, start, stop)
    return (start, stop) if start < stop else None


def _person(clause: Clause, start: int, stop: int) -> int:
    """Where the voice begins that a phrase about a thing ends with: "an article by | Ann Lee", "a choice for | a man"."""
    tags = clause.tags
    if voiced(clause, start, stop) and not tags[head(clause, start, stop)] & t.EVIDENCE:
        return start
    inner = [n + 1 for n in range(start + 1, stop - 1) if tags[n] & t.PREPOSITION]
    people = next((n for n in inner if tags[head(clause, n, stop)] & (t.ROLE | t.GROUP)), start)
    named = inner and tags[inner[-1] - 1] & t.BY and tags[inner[-1]] & t.CAPITAL
    return inner[-1] if named else people


def source_after(clause: Clause, first: int) -> int:
    """One past a speaker named after its cue, with what tells who that is ("a report released by the ministry")."""
    tokens, tags = clause.tokens, clause.tags
    stop = noun_phrase_after(tokens, first, clause.end)
    if stop == first:
        return first
    while stop < clause.end:
        tag = tags[stop]
        if tag & t.PAST and not tags[stop - 1] & t.PRONOUN:
            here = stop + 1
            while here < clause.end and tags[here] & (t.TIME | t.ADVERB) and not tags[here] & t.PREPOSITION:
                here += 1
            if here >= clause.end or tags[here] & t.COMMA:
                return here
            if tags[here] & t.PREPOSITION:
                further = noun_phrase_after(tokens, here + 1, clause.end)
                if further > here + 1:
                    stop = further
                    continue
        break
    return stop


def head(clause: Clause, first: int, stop: int) -> int:
    """The head noun of a noun phrase: its last word before a preposition, a participle or a bracket."""
    tags = clause.tags
    noun = first
    for n in range(first, stop):
        if n > first and tags[n] & t.PREPOSITION and n + 1 < stop and tags[n + 1] & t.NUMBER and not tags[n - 1] & t.SURVEY:
            continue  # "four in 10 voters", but "a poll of 900 voters"
        if n > first and (
            tags[n] & (t.PREPOSITION | t.PUNCTUATION | t.RELATIVE) or (tags[n] & t.PAST and not tags[n - 1] & t.ARTICLE)
        ):
            break
        if not tags[n] & t.OWNER:
            noun = n
    return noun


def speaks(clause: Clause, first: int, stop: int, *, anyhow: bool = True) -> bool:
    """Whether a noun phrase can be a voice: a name, a role, a group, a document.

    :param anyhow: take a plural that opens the sentence for a name.
    """
    if not anyhow and first == 0 and stop == 1 and clause.words[0].endswith("s"):
        return bool(clause.tags[0] & (t.ROLE | t.GROUP | t.BODY))
    small = t.ARTICLE | t.DETERMINER | t.POSSESSIVE | t.PREPOSITION | t.ADVERB
    return any(
        tag & (t.ROLE | t.EVIDENCE | t.GROUP | t.BODY) or (tag & t.CAPITAL and not tag & small) for tag in clause.tags[first:stop]
    )


def may_follow(clause: Clause, first: int, stop: int) -> bool:
    """Whether a noun phrase may be the subject of the verb before it: "said Lee", no "said they | had left", "said 40 died"."""
    tags = clause.tags
    if tags[first] & t.PRONOUN and stop < clause.end and tags[stop] & (FINITE | t.PAST | t.REPORTS):
        return False
    return bool(tags[first] & STARTS_PHRASE & ~t.NUMBER) or speaks(clause, first, stop)


def voiced(clause: Clause, first: int, stop: int) -> bool:
    """Whether the head of a noun phrase can be a voice: "UN", "police", but no "problem for Lee", no "Tragedy in Bergen"."""
    noun = head(clause, first, stop)
    named = clause.tags[noun] & t.CAPITAL and not (noun == 0 and stop > 1)
    return bool(named or clause.tags[noun] & (t.ROLE | t.EVIDENCE | t.GROUP | t.BODY))


def topic(clause: Clause, first: int, stop: int) -> bool:
    """Whether a noun phrase is what a report is about: "Ardell floods", or a place of the text ("in Ardell")."""
    if clause.words[head(clause, first, stop)] in clause.lexicon.forms["topic"]:
        return True
    if any(tag & (t.ROLE | t.BODY | t.EVIDENCE | t.GROUP) for tag in clause.tags[first:stop]):
        return False
    at, said = clause.tokens.starts[first], clause.tokens.said(first, stop - 1)
    below = clause.tokens.text[at : at + _REPORT] if at < _TOP and said[:1].isupper() else ""
    return any(re.search(rf"\b{word} {re.escape(said)}\b(?!['’])", below) for word in clause.lexicon.inside)


def voice_goes_on(clause: Clause, at: int) -> bool:
    """Whether a word in small letters may be the noun of a voice or stand before it: "agency", "police", "news"."""
    tag, word, lexicon = clause.tags[at], clause.words[at], clause.lexicon
    return bool(tag & (t.BODY | t.ROLE)) or word in lexicon.media or word in lexicon.beside_voice
