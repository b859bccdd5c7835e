"""Whose a paper is that a text speaks of as known: "the notice" after "the council issued a notice"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from attrs import field, frozen

from corroborate.extraction.attribution import tags as t
from corroborate.extraction.attribution.nouns import noun_phrase_after, noun_phrase_before
from corroborate.extraction.attribution.speakers import Mention, mention, of_known_paper
from corroborate.extraction.attribution.tags import Lexicon
from corroborate.extraction.attribution.tokens import Tokens, tokenise
from corroborate.extraction.sentences import Sentence
from corroborate.model import Span
from corroborate.vocabulary import Vocabulary

#: So many sentences above one that speaks of a paper are looked through for who issued it.
_ABOVE = 8
#: So many words at most lie between the verb and the paper: "issued a long and angry statement".
_OBJECT = 7
#: What ends the phrase that a paper is the object of.
_ENDS = t.COMMA | t.COLON | t.DASH | t.QUOTE | t.VERB | t.RELATIVE | t.SUBORDINATOR


@lru_cache(maxsize=8)
def _issuing(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(vocabulary["nominals"]["issuing"].words("words"))


@lru_cache(maxsize=8)
def _owning(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(vocabulary["nominals"]["owning"].words("words"))


@frozen(eq=False)
class Papers:
    """The papers of one text.

    :param text: the text.
    :param sentences: its sentences, in order.
    :param told: what was said in a paper, in text order: where, the paper's noun, who said it.
    """

    text: str
    sentences: Sequence[Sentence]
    told: Sequence[tuple[int, str, Mention]]
    lexicon: Lexicon
    vocabulary: Vocabulary
    read: dict[int, Tokens] = field(factory=dict)

    def owners(self, mentions: Iterable[Mention]) -> Mapping[Span, Mention]:
        """Whose each paper is, of those that are spoken of as known.

        A paper is looked for by its own noun in the sentences above, the nearest first; one that is not named there is what
        the sentence right above issued: "a communique", then "the notice".

        :param mentions: who is said to speak, in any order.
        :returns: by span of the mention, its owner as the text names him.
        """
        starts = [sentence.span.start for sentence in self.sentences]
        found: dict[Span, Mention] = {}
        for one in mentions:
            if of_known_paper(one, self.vocabulary):
                here = bisect_left(starts, one.span.start + 1) - 1
                noun = one.text.split()[-1].lower()
                above = range(here, max(-1, here - _ABOVE - 1), -1)
                owner = next(filter(None, (self._owner(at, one, noun) for at in above)), None)
                owner = owner or (self._owner(here - 1, one, "") if here > 0 else None)
                if owner is not None:
                    found[one.span] = owner
        return found

    def _owner(self, number: int, one: Mention, noun: str) -> Mention | None:
        """Who issues a paper in a sentence, above the mention of it; any paper when no noun is asked for."""
        sentence = self.sentences[number].span
        low, high = (
            bisect_left(self.told, place, key=itemgetter(0)) for place in (sentence.start, min(sentence.end, one.span.start))
        )
        for _, medium, speaker in self.told[low:high]:
            if medium == noun or not noun:
                return speaker
        tokens = self.read.get(number)
        if tokens is None:
            tokens = self.read[number] = tokenise(self.text, sentence.start, sentence.end, (), self.lexicon)
        for at, word in enumerate(tokens.words):
            if tokens.starts[at] >= one.span.end:
                break
            if (word == noun or not noun) and tokens.tags[at] & (t.EVIDENCE | t.MEDIUM):
                owner = self._behind(tokens, at) or self._before(tokens, at)
                if owner is not None and owner.span != one.span:
                    return owner
        return None

    def _behind(self, tokens: Tokens, paper: int) -> Mention | None:
        """ "a report by the ministry", "a statement, issued by the ministry"."""
        at = paper + 1
        if at + 1 < len(tokens) and tokens.tags[at] & t.COMMA and tokens.words[at + 1] in _issuing(self.vocabulary):
            at += 1
        while at < len(tokens) and (tokens.tags[at] & t.AUXILIARY or tokens.words[at] in _issuing(self.vocabulary)):
            at += 1
        if at >= len(tokens) or tokens.words[at] not in _owning(self.vocabulary):
            return None
        return self._voice(tokens, at + 1, noun_phrase_after(tokens, at + 1, len(tokens)))

    def _before(self, tokens: Tokens, paper: int) -> Mention | None:
        """ "the ministry has issued a statement", "the ministry's statement"."""
        for verb in range(paper - 1, max(0, paper - _OBJECT - 1), -1):
            if tokens.words[verb] in _issuing(self.vocabulary):
                first = verb
                while first and tokens.tags[first - 1] & (t.AUXILIARY | t.ADVERB):
                    first -= 1
                return self._voice(tokens, *noun_phrase_before(tokens, first))
            if tokens.tags[verb] & t.OWNER:
                return self._voice(tokens, *noun_phrase_before(tokens, verb))
            if tokens.tags[verb] & _ENDS:
                return None
        return None

    def _voice(self, tokens: Tokens, first: int, stop: int) -> Mention | None:
        if first >= stop:
            return None
        found = mention(self.text, tokens.starts[first], tokens.ends[stop - 1], self.vocabulary)
        return found if found.kind in ("organisation", "outlet", "person") else None
