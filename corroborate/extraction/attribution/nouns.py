"""Noun phrases, found without a parser: where the one before or after a word begins and ends."""

from __future__ import annotations

from attrs import define, field

from corroborate.extraction.attribution import tags as t
from corroborate.extraction.attribution.tokens import Tokens

#: What opens a noun phrase.
_DETERMINERS = t.ARTICLE | t.POSSESSIVE | t.DETERMINER
_NOUNISH = t.ROLE | t.EVIDENCE | t.BODY
_LIKE_A_NAME = t.AUXILIARY | t.VERB  # "Theresa May said", "Ian Read said"
_NO_NOUN = t.RELATIVE | t.SUBORDINATOR | t.AUXILIARY | t.VERB | t.NEGATION | t.PUNCTUATION | t.QUOTE
#: What a number may follow inside a noun phrase: "a report of 40 pages", "about 40".
_BEFORE_NUMBER = t.PREPOSITION | t.COORDINATOR | t.ARTICLE | t.POSSESSIVE | t.DETERMINER | t.ADVERB | t.NUMBER | t.CLOSE

#: What a noun phrase that "to" leads to begins with.
_BEHIND_TO = t.ARTICLE | t.POSSESSIVE | t.DETERMINER | t.CAPITAL | t.NUMBER | t.OBJECT | t.ROLE | t.BODY

_YEAR = 4  # digits
_BRACKETED = 8  # words in brackets inside of a phrase, at most


def noun_phrase_before(tokens: Tokens, before: int, least: int = 0) -> tuple[int, int]:
    """The noun phrase that ends right before a word, times between the two left out ("the mayor on Monday said").

    :param least: the phrase does not reach left of this word.
    :returns: its first word and one past its last; equal when there is none.
    """
    last = _last(tokens, before, least)
    phrase = _Leftwards(tokens, before, least, last)
    if not phrase.read():
        return before, before
    first, tags = phrase.first, tokens.tags
    if first - 2 > least and tags[first - 1] & t.COMMA and tags[last] & t.COUNTRY and tags[first - 2] & t.CAPITAL:
        # "the consulate in Bergen, Norway": the place goes on
        start, end = noun_phrase_before(tokens, first - 1, least)
        if start < end == first - 1 and any(tags[n] & t.INSIDE for n in range(start + 1, end)):
            first = start
    return first, phrase.stop


def _last(tokens: Tokens, before: int, least: int) -> int:
    """The last word that a noun phrase before a word can have, times between the two left out; `before` when there is none."""
    tags = tokens.tags
    at = before - 1
    while at > least and _dates(tokens, at, before):
        at -= 1
        if at > least and tags[at] & t.PREPOSITION:
            at -= 1
    if at == least and tags[at] & t.TIME:
        return before
    return before - 1 if tags[at] & t.NUMBER and at < before - 1 else at  # nothing but a number is left: it was no time


@define
class _Leftwards:
    """A noun phrase that is read from its last word to its first.

    :param before: the word it stands before.
    :param least: it does not reach left of this word.
    :param last: its last word.
    :param at: the word in hand.
    :param first: its first word so far; right of `last` while it has none.
    :param stop: one past its last word, with what tells which noun it is.
    """

    tokens: Tokens
    before: int
    least: int
    last: int
    at: int = field(init=False)
    first: int = field(init=False)
    stop: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.at = self.last
        self.first = self.stop = self.last + 1

    @property
    def empty(self) -> bool:
        """True while no word of it is read."""
        return self.first > self.last

    def read(self) -> bool:
        """Reads to its first word; False when there is no such phrase."""
        tags, least = self.tokens.tags, self.least
        if self.last == self.before:
            return False
        if self.at >= least and tags[self.at] & t.CLOSE:  # "Ann Lee (R-Fla.) said"
            while self.at >= least and not tags[self.at] & t.OPEN:
                self.at -= 1
            self.at -= 1
        goes_on = True
        while goes_on and self.at >= least:
            tag = tags[self.at]
            if tag & _DETERMINERS and not tag & t.RELATIVE:
                goes_on = self.determiner(tag)
            elif tag & t.PRONOUN and not tag & t.NUMBER:
                self.first = self.at if self.empty else self.first
                goes_on = False
            elif tag & t.CLITIC:
                goes_on = self.skip() if tag & t.OWNER and not self.empty else False
            elif tag & t.PREPOSITION and (self.at == 0 or not tag & t.CAPITAL):
                if tag & t.THAN and self.has_noun_before() and not tags[self.first] & t.NUMBER:
                    return False  # "higher than studies suggest": the subject of a comparison
                goes_on = self.skip() if self.has_noun_before() else False
            elif tag & t.CUE and not tag & t.PREPOSITION:
                goes_on = False
            elif tag & t.CLOSE:
                goes_on = self.brackets()
            elif tag & t.COORDINATOR:
                goes_on = self.joined(tag)
            elif tag & t.PAST and not tag & t.CAPITAL:
                goes_on = self.participle()
            else:
                goes_on = self.word(tag)
        return not self.empty

    def skip(self) -> bool:
        """Goes on to the left of the word in hand."""
        self.at -= 1
        return True

    def has_noun_before(self) -> bool:
        """True when the phrase has begun and what stands before the word in hand is like a noun."""
        return not self.empty and self.at - 1 >= self.least and _noun_like(self.tokens.tags[self.at - 1])

    def determiner(self, tag: int) -> bool:
        """Opens the phrase, unless it stands behind a preposition or "and" that a noun or determiner comes before."""
        tags, at = self.tokens.tags, self.at
        self.first = at
        joined = at - 1 >= self.least and bool(tags[at - 1] & t.COORDINATOR and tag & t.DETERMINER)
        owned = at - 2 >= self.least and tags[at - 1] & t.PREPOSITION and _noun_like(tags[at - 2])
        return self.skip() if owned or joined else False

    def brackets(self) -> bool:
        """ "The Islamic State (IS) group": what stands in brackets is passed over."""
        tags = self.tokens.tags
        opening = next((n for n in range(self.at - 1, max(self.least, self.at - 8), -1) if tags[n] & t.OPEN), None)
        if opening is None or opening <= self.least or tags[opening - 1] & (t.NUMBER | t.TIME):
            return False
        self.at = opening - 1
        return True

    def joined(self, tag: int) -> bool:
        """ "The mayor and the union": the phrase before "and" is its beginning, when that opens a clause."""
        if tag & t.JOINER and self.has_noun_before():
            further, _ = noun_phrase_before(self.tokens, self.at, self.least)
            opens = further == self.least or self.tokens.tags[further - 1] & (t.PUNCTUATION | t.QUOTE | t.SUBORDINATOR)
            if further < self.at and opens:
                self.first = further
        return False

    def participle(self) -> bool:
        """ "A poll released on Monday", "results published by the ministry": tells which noun, or stands before one."""
        tags, at = self.tokens.tags, self.at
        modifier = at > self.least and (at + 1 >= self.before or tags[at + 1] & (t.PREPOSITION | t.TIME | t.ADVERB))
        if modifier and _noun_like(tags[at - 1]) and not tags[at - 1] & t.PRONOUN:
            self.first, self.stop = min(self.first, at), self.before
        elif not self.empty and at > self.least and tags[at - 1] & (_DETERMINERS | t.ADVERB | t.OWNER):
            self.first = at
        else:
            return False
        return self.skip()

    def word(self, tag: int) -> bool:
        """Any other word: a noun, a name or an adjective belongs to the phrase, an adverb inside it is passed over."""
        tags, at = self.tokens.tags, self.at
        name = tag & t.CAPITAL and not tag & _NO_NOUN & ~_LIKE_A_NAME and (at > self.least or at == self.before - 1)
        dated = tag & t.TIME and not (not self.empty and at + 1 < self.before and tags[at + 1] & _NOUNISH)
        if dated or (tag & _NO_NOUN and not name):
            return False
        if tag & t.ADVERB and not tag & t.CAPITAL:
            return False if self.empty else self.skip()
        self.first = at
        return self.skip()


def _dates(tokens: Tokens, at: int, before: int) -> bool:
    """Whether a word is a time, or a number that belongs to one: "on May 3", "in 2014", but not "4 in 10"."""
    tags = tokens.tags
    if tags[at] & (t.PRONOUN | t.GROUP):
        return False
    beside = tags[at - 1] | (tags[at + 1] if at + 1 < before else 0)
    year = len(tokens.words[at]) == _YEAR and bool(tags[at - 1] & t.PREPOSITION)
    return bool(tags[at] & t.TIME or (tags[at] & t.NUMBER and (beside & t.TIME or year)))


def _noun_like(tag: int) -> bool:
    return not tag & (_NO_NOUN | t.PREPOSITION | t.COORDINATOR | t.ADVERB | t.ARTICLE | t.POSSESSIVE | t.OWNER | t.CUE)


def noun_phrase_after(tokens: Tokens, first: int, most: int) -> int:
    """One past the last word of the noun phrase that begins at `first`; `first` when there is none."""
    tags = tokens.tags
    at = first
    noun = False
    while at < most:
        tag = tags[at]
        if tag & t.OPEN and noun:
            close = next((n for n in range(at, min(most, at + _BRACKETED)) if tags[n] & t.CLOSE), None)
            if close is not None:
                at = close + 1
                continue
        alone = tag & t.PRONOUN or (tag & t.OBJECT and not tag & (t.POSSESSIVE | t.CAPITAL))  # "him", not "her mother", "US"
        if at == first and alone and not tag & t.RELATIVE:
            return at + 1
        if _stops(tokens, at, most, noun=noun):
            break
        beside = tag & (t.PREPOSITION | t.COORDINATOR | t.ARTICLE | t.POSSESSIVE) or (tag & t.ADVERB and not tag & t.CAPITAL)
        noun = noun or not beside
        at += 1
    while at > first and tags[at - 1] & (t.PREPOSITION | t.COORDINATOR | t.ARTICLE | t.ADVERB):
        at -= 1
    return at if noun else first


def _stops(tokens: Tokens, at: int, most: int, *, noun: bool) -> bool:
    """Whether a phrase ends before a word; `noun` where its noun has been read."""
    tags = tokens.tags
    tag, before = tags[at], tags[at - 1] if noun else 0
    if tag & (t.PUNCTUATION | t.QUOTE):
        return True
    if tag & (t.AUXILIARY | t.RELATIVE | t.SUBORDINATOR | t.NEGATION | t.VERB) and not (tag & t.CAPITAL and noun):
        return True
    if noun and _begins_another(tokens, at, before):
        return True
    if tag & t.PREPOSITION:
        return _ends_at_preposition(tokens, at, most, noun=noun)
    if tag & t.COORDINATOR:
        following = tags[at + 1] if noun and at + 1 < most else t.PUNCTUATION
        if following & (t.PUNCTUATION | t.VERB | t.ADVERB | t.QUOTE):
            return True  # "Lee and others," but "Lee and he left"
        return bool(following & t.PRONOUN) and not (at + 2 < most and tags[at + 2] & t.PUNCTUATION)
    return noun and bool(tag & t.GERUND or (tag & t.ADVERB and not tag & t.CAPITAL))


def _begins_another(tokens: Tokens, at: int, before: int) -> bool:
    """Whether a word behind a noun begins something else, where commas are missing; `before` the tag of the word before it."""
    tag = tokens.tags[at]
    if tag & (t.ARTICLE | t.POSSESSIVE | t.PRONOUN) and not before & (t.PREPOSITION | t.COORDINATOR):
        return True
    if tag & t.TIME and not tag & t.EVIDENCE:
        return True
    if tag & t.REPORTS and tag & t.PAST and not before & (t.ARTICLE | t.PREPOSITION | t.POSSESSIVE):
        return True  # "citing officials said"
    named = before & t.CAPITAL and tokens.words[at][0].isdigit()  # "on Channel 4"
    if tag & t.NUMBER and not named and not before & _BEFORE_NUMBER:
        return True  # "told local media 40 homes were lost"
    paper = before if tag & t.CAPITAL and not before & t.CAPITAL else 0
    return bool(paper & t.EVIDENCE and paper & (t.SUBSTANCE | t.SURVEY))  # "according to the statement Bergen was"


def _ends_at_preposition(tokens: Tokens, at: int, most: int, *, noun: bool) -> bool:
    """Whether a phrase ends before a preposition: "according to the ministry | over 300 died", "told the army | to leave"."""
    if not noun or at + 1 >= most:
        return True
    tag, following = tokens.tags[at], tokens.tags[at + 1]
    if (tag & t.HEDGE and following & t.NUMBER) or following & (t.PUNCTUATION | t.GERUND) or _dates(tokens, at + 1, most):
        return True
    return bool(tag & t.TO) and not following & _BEHIND_TO
