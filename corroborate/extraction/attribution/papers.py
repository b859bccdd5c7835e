"""What papers say: whose one is that a text speaks of as known ("the notice" after "the council issued a notice"), what a bill
would do, and how a poll had people stand: told by these, though the verb is but "would" or "had".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from attrs import field, frozen

from corroborate.extraction.attribution import tags as t
from corroborate.extraction.attribution import who
from corroborate.extraction.attribution.clauses import Clause
from corroborate.extraction.attribution.finite import Cue
from corroborate.extraction.attribution.nouns import noun_phrase_after, noun_phrase_before
from corroborate.extraction.attribution.speakers import Mention, mention, of_known_paper
from corroborate.extraction.attribution.tags import Lexicon
from corroborate.extraction.attribution.tokens import Tokens, tokenise
from corroborate.extraction.sentences import Sentence
from corroborate.model import Span
from corroborate.vocabulary import Vocabulary, words_in

_GIVEN = 8  # words from "had" to how somebody stands, or to a share
_FIGURE = 4  # and from there to by how much
_RANKED = t.CAPITAL | t.OBJECT | t.ARTICLE | t.ROLE | t.GROUP  # what such an object begins with
#: So many sentences above one that speaks of a paper are looked through for who issued it.
_ABOVE = 8
#: So many words at most lie between the verb and the paper: "issued a long and angry statement".
_OBJECT = 7
#: What ends the phrase that a paper is the object of.
_ENDS = t.COMMA | t.COLON | t.DASH | t.QUOTE | t.VERB | t.RELATIVE | t.SUBORDINATOR


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
        issuing = words_in(self.vocabulary, "nominals", "issuing")
        if at + 1 < len(tokens) and tokens.tags[at] & t.COMMA and tokens.words[at + 1] in issuing:
            at += 1
        while at < len(tokens) and (tokens.tags[at] & t.AUXILIARY or tokens.words[at] in issuing):
            at += 1
        if at >= len(tokens) or tokens.words[at] not in words_in(self.vocabulary, "nominals", "owning"):
            return None
        return self._voice(tokens, at + 1, noun_phrase_after(tokens, at + 1, len(tokens)))

    def _before(self, tokens: Tokens, paper: int) -> Mention | None:
        """ "the ministry has issued a statement", "the ministry's statement"."""
        for verb in range(paper - 1, max(0, paper - _OBJECT - 1), -1):
            if tokens.words[verb] in words_in(self.vocabulary, "nominals", "issuing"):
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


def plans(clause: Clause) -> Iterator[Cue]:
    """ "The bill would raise it to 40", "Under the bill, ...", but no "the bill would cost $40": somebody reckons that."""
    tags, words = clause.tags, clause.words
    if words[0] in clause.lexicon.forms["by plan"]:
        stop = noun_phrase_after(clause.tokens, 1, clause.end)
        if stop + 1 < clause.end and tags[stop] & t.COMMA and tags[who.head(clause, 1, stop)] & t.PLAN:
            yield Cue((0, 1), (1, stop), [(stop + 1, _end(clause, stop + 1))], 0, kind="judgement")
    for at in [at for at in range(1, clause.end - 1) if words[at] in clause.lexicon.forms["planning"]]:
        start, stop = (who.appositive(clause, at - 1) if tags[at - 1] & t.COMMA else None) or noun_phrase_before(
            clause.tokens, at
        )
        verb = next((n for n in range(at + 1, clause.end) if not tags[n] & t.ADVERB), at)
        if start < stop and tags[who.head(clause, start, stop)] & t.PLAN and words[verb] not in clause.lexicon.forms["unplanned"]:
            yield Cue((at, at + 1), (start, stop), [(at + 1, _end(clause, at + 1))], start, kind="judgement")


def _end(clause: Clause, start: int) -> int:
    """One past the last word of what it would do: before a colon, and before another clause."""
    tags, stop = clause.tags, clause.clause_end(start)
    for n in range(start + 1, stop - 2):
        joined = tags[n] & t.COMMA and tags[n + 1] & t.COORDINATOR and clause.clause_starts(n + 2)
        if joined or tags[n] & t.COLON:
            return n
    return stop


def standings(clause: Clause) -> Iterator[Cue]:
    """ "The poll had Lee ahead by 9", "The firm had her up 57-20 in a survey", "A poll gave Lee 43 percent"."""
    tags, words = clause.tags, clause.words
    for had in [n for n in range(1, clause.end - 2) if words[n] in clause.lexicon.forms["holding"]]:
        last = min(clause.end - 1, had + _GIVEN + 1)
        places = [n for n in range(had + 2, last) if words[n] in clause.lexicon.forms["standing"] and _ranked(clause, had + 1, n)]
        shown = any(tags[n] & t.NUMBER and _share(clause, n) for n in range(had + 1, last + 1))
        start, stop = noun_phrase_before(clause.tokens, had) if places or shown else (had, had)
        if start == stop:
            continue
        if places:
            ranks = shown or _finds(clause, start, stop) or any(tag & t.SURVEY for tag in tags)
        else:
            taken = any(
                word in clause.lexicon.forms["sampling"] for word in words[had:last]
            )  # "had a margin of error of 3 percent"
            ranks = shown and not taken and bool(tags[who.head(clause, start, stop)] & t.SURVEY)
        if ranks:
            yield Cue((had, had + 1), (start, stop), [(had + 1, clause.clause_end(had + 1))], start, kind="evidence")


def _share(clause: Clause, at: int) -> bool:
    """Whether a number is a share of those asked: "43 percent", "43%"."""
    behind = clause.words[at + 1] if at + 1 < clause.end else ""
    return clause.words[at].endswith("%") or behind in clause.lexicon.forms["share"]


def _ranked(clause: Clause, first: int, at: int) -> bool:
    """Whether one noun phrase stands before "ahead", and a figure behind it."""
    tags = clause.tags
    pronoun = at == first + 1 and tags[first] & t.OBJECT
    one = pronoun or (tags[first] & _RANKED and noun_phrase_after(clause.tokens, first, at) == at)
    return bool(one) and any(tags[n] & t.NUMBER for n in range(at + 1, min(clause.end, at + _FIGURE)))


def _finds(clause: Clause, start: int, stop: int) -> bool:
    """Whether a noun phrase is a paper with findings or an outlet that has polls taken."""
    tags = clause.tags
    name = next((n + 1 for n in range(stop - 1, start, -1) if tags[n] & (t.JOINER | t.ARTICLE)), start)
    outlet = clause.tokens.said(name, stop - 1).lower().removeprefix("the ") in clause.lexicon.outlets
    return outlet or bool(tags[who.head(clause, start, stop)] & t.EVIDENCE)
