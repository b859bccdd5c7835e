"""Noun phrases, found without a parser: where the one before or after a word begins and ends."""

from __future__ import annotations

from corroborate.extraction.attribution import tokens as t
from corroborate.extraction.attribution.tokens import Tokens

_NOUNISH = t.ROLE | t.EVIDENCE | t.BODY
_LIKE_A_NAME = t.AUXILIARY | t.VERB  # "Theresa May said", "Ian Read said"
_NO_NOUN = t.RELATIVE | t.SUBORDINATOR | t.AUXILIARY | t.VERB | t.NEGATION | t.PUNCTUATION | t.QUOTE
#: What a number may follow inside a noun phrase: "a report of 40 pages", "about 40".
_BEFORE_NUMBER = t.PREPOSITION | t.COORDINATOR | t.ARTICLE | t.POSSESSIVE | t.DETERMINER | t.ADVERB | t.NUMBER | t.CLOSE

_YEAR = 4  # digits


def noun_phrase_before(tokens: Tokens, before: int, least: int = 0) -> tuple[int, int]:
    """The noun phrase that ends right before a word, times between the two left out ("the mayor on Monday said").

    :param before: the word it stands before.
    :param least: the phrase does not reach left of this word.
    :returns: its first word and one past its last; equal when there is none.
    """
    tags = tokens.tags
    at = before - 1
    while at > least and _dates(tokens, at, before):
        at -= 1
        if at > least and tags[at] & t.PREPOSITION:
            at -= 1
    if at == least and tags[at] & t.TIME:
        return before, before
    last = at
    if tags[at] & t.NUMBER and at < before - 1:  # nothing but a number is left: it was no time
        last = at = before - 1
    if at >= least and tags[at] & t.CLOSE:  # "Ann Lee (R-Fla.) said"
        while at >= least and not tags[at] & t.OPEN:
            at -= 1
        at -= 1
    first = last + 1
    stop = last + 1
    while at >= least:
        tag = tags[at]
        if tag & (t.ARTICLE | t.POSSESSIVE | t.DETERMINER) and not tag & t.RELATIVE:
            first = at
            if at - 1 >= least and tags[at - 1] & t.PREPOSITION and at - 2 >= least and _noun_like(tags[at - 2]):
                at -= 1
                continue
            if at - 1 >= least and tags[at - 1] & t.COORDINATOR and tag & t.DETERMINER:
                at -= 1
                continue
            break
        if tag & t.PRONOUN and not tag & t.NUMBER:
            if first > last:
                first = at
            break
        if tag & t.CLITIC:
            if tags[at] & t.OWNER and first <= last:
                at -= 1
                continue
            break
        if tag & t.PREPOSITION and (at == 0 or not tag & t.CAPITAL):
            if first > last or at - 1 < least or not _noun_like(tags[at - 1]):
                break
            if tag & t.THAN and not tags[first] & t.NUMBER:
                return before, before  # "higher than studies suggest": the subject of a comparison
            at -= 1
            continue
        if tag & t.CUE and not tag & t.PREPOSITION:
            break
        if tag & t.CLOSE:  # "the Islamic State (IS) group"
            opening = next((n for n in range(at - 1, max(least, at - 8), -1) if tags[n] & t.OPEN), None)
            if opening is None or opening <= least:
                break
            at = opening - 1
            continue
        if tag & t.COORDINATOR:
            if first > last or at - 1 < least or not tags[at] & t.JOINER or not _noun_like(tags[at - 1]):
                break
            further, _ = noun_phrase_before(tokens, at, least)
            if further < at and (further == least or tags[further - 1] & (t.PUNCTUATION | t.QUOTE | t.SUBORDINATOR)):
                first = further
            break
        if tag & t.PAST and not tag & t.CAPITAL:
            # "a poll released on Monday", "results published by the ministry": tells which noun
            modifier = at > least and (at + 1 >= before or tags[at + 1] & (t.PREPOSITION | t.TIME | t.ADVERB))
            if modifier and _noun_like(tags[at - 1]) and not tags[at - 1] & t.PRONOUN:
                first, stop = min(first, at), before
            elif first <= last and at > least and tags[at - 1] & (t.ARTICLE | t.POSSESSIVE | t.ADVERB | t.DETERMINER | t.OWNER):
                first = at
            else:
                break
            at -= 1
            continue
        name = tag & t.CAPITAL and not tag & _NO_NOUN & ~_LIKE_A_NAME and (at > least or at == before - 1)
        dated = tag & t.TIME and not (first <= last and at + 1 < before and tags[at + 1] & _NOUNISH)
        if dated or (tag & _NO_NOUN and not name):
            break
        if tag & t.ADVERB and not tag & t.CAPITAL:
            if first > last:
                break
            at -= 1
            continue
        first = at
        at -= 1
    if first > last:
        return before, before
    if first - 2 > least and tags[first - 1] & t.COMMA and tags[last] & t.COUNTRY and tags[first - 2] & t.CAPITAL:
        # "the consulate in Bergen, Norway": the place goes on
        start, end = noun_phrase_before(tokens, first - 1, least)
        if start < end == first - 1 and any(tags[n] & t.INSIDE for n in range(start + 1, end)):
            first = start
    return first, stop


def _dates(tokens: Tokens, at: int, before: int) -> bool:
    """Whether a word is a time, or a number that belongs to one: "on May 3", "in 2014", but not "4 in 10"."""
    tags = tokens.tags
    if tags[at] & (t.PRONOUN | t.GROUP):
        return False
    beside = tags[at - 1] | (tags[at + 1] if at + 1 < before else 0)
    year = len(tokens.words[at]) == _YEAR and bool(tags[at - 1] & t.PREPOSITION)
    return bool(tags[at] & t.TIME or (tags[at] & t.NUMBER and (beside & t.TIME or year)))


def _noun_like(tag: int) -> bool:
    return not tag & (_NO_NOUN | t.PREPOSITION | t.COORDINATOR | t.ADVERB | t.ARTICLE | t.POSSESSIVE | t.OWNER)


def noun_phrase_after(tokens: Tokens, first: int, most: int) -> int:
    """One past the last word of the noun phrase that begins at `first`; `first` when there is none.

    :param most: the phrase ends before this word.
    """
    tags = tokens.tags
    at = first
    noun = False
    while at < most:
        tag = tags[at]
        if tag & (t.PUNCTUATION | t.QUOTE):
            if tag & t.OPEN and noun:
                close = next((n for n in range(at, min(most, at + 8)) if tags[n] & t.CLOSE), None)
                if close is not None:
                    at = close + 1
                    continue
            break
        alone = tag & t.PRONOUN or (
            tag & t.OBJECT and not tag & (t.POSSESSIVE | t.CAPITAL)
        )  # "him", but "her mother", "US officials"
        if alone and not noun and at == first and not tag & t.RELATIVE:
            return at + 1
        if noun and tag & (t.ARTICLE | t.POSSESSIVE | t.PRONOUN) and not tags[at - 1] & (t.PREPOSITION | t.COORDINATOR):
            break  # where commas are missing, the next phrase begins
        if tag & (t.AUXILIARY | t.RELATIVE | t.SUBORDINATOR | t.NEGATION | t.VERB) and not (tag & t.CAPITAL and noun):
            break
        if tag & t.TIME and noun and not tag & t.EVIDENCE:
            break
        if tag & t.REPORTS and tag & t.PAST and noun and not tags[at - 1] & (t.ARTICLE | t.PREPOSITION | t.POSSESSIVE):
            break  # "citing officials said"
        if tag & t.NUMBER and noun:
            named = tags[at - 1] & t.CAPITAL and tokens.words[at][0].isdigit()  # "on Channel 4"
            if not named and not tags[at - 1] & _BEFORE_NUMBER:
                break  # "told local media 40 homes were lost"
        paper = tags[at - 1] if noun and tag & t.CAPITAL else 0
        if paper & t.EVIDENCE and paper & (t.SUBSTANCE | t.SURVEY) and not paper & t.CAPITAL:
            break  # "according to the statement Bergen was"
        if tag & t.PREPOSITION:
            if tag & t.HEDGE and noun and at + 1 < most and tags[at + 1] & t.NUMBER:
                break  # "according to the ministry over 300 died"
            if not noun or at + 1 >= most or tags[at + 1] & (t.TIME | t.PUNCTUATION | t.GERUND):
                break
            if tag & t.TO and not tags[at + 1] & (
                t.ARTICLE | t.POSSESSIVE | t.DETERMINER | t.CAPITAL | t.NUMBER | t.OBJECT | t.ROLE | t.BODY
            ):
                break  # "told the army to leave"
        elif tag & t.COORDINATOR:
            if not noun or at + 1 >= most or tags[at + 1] & (t.PUNCTUATION | t.VERB | t.ADVERB | t.QUOTE):
                break
            if tags[at + 1] & t.PRONOUN and not (at + 2 < most and tags[at + 2] & t.PUNCTUATION):
                break  # "Lee and others," but "Lee and he left"
        elif tag & t.ADVERB and not tag & t.CAPITAL:
            if noun:
                break
        elif tag & t.GERUND and noun:
            break
        elif not tag & (t.ARTICLE | t.POSSESSIVE):
            noun = True
        at += 1
    while at > first and tags[at - 1] & (t.PREPOSITION | t.COORDINATOR | t.ARTICLE | t.ADVERB):
        at -= 1
    return at if noun else first
