"""A light clause analysis: words to one-letter classes, classes to chunks, chunks to clauses with their arguments.

No parser and no model: each word gets one letter (`words`; by its neighbours, `neighbours`), a regular expression over the
string of letters cuts it into noun phrases, verb groups and connecting words, and one pass over these chunks ties each verb
group to its subject, objects and prepositional phrases (`parsing`). The cost is linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from attrs import define, field

from corroborate.extraction.grammar.neighbours import settle
from corroborate.extraction.grammar.parsing import clauses_of
from corroborate.extraction.grammar.phrases import Clause, Phrase
from corroborate.extraction.grammar.words import lexicon_of, mark, tokens
from corroborate.model import Span
from corroborate.vocabulary import Vocabulary

#: Where and by whom a wire report was filed: "GENEVA (AP) - ", "OSLO, Jan 5 (NTB) --", "Bergen (NTB) - ".
_DATELINE = re.compile(
    r"(?:[A-Z]{3,}[^\n.!?;]{0,60}?(?:\([^()\n]{2,40}\)\s*)?(?=[-\u2013\u2014]{1,2}\s[\"\u201c'A-Z0-9])"
    r"|[A-Z][^\n.!?;()]{0,60}\([A-Z][^()\n]{1,40}\)\s*(?=[-\u2013\u2014]{1,2}\s[\"\u201c'A-Z]))[-\u2013\u2014]{1,2}\s"
)
#: A sentence longer than this is read in pieces, so that one endless line costs no more than many short ones.
_LONGEST = 250


@define(eq=False)
class Analysis:
    """One sentence taken apart.

    :param text: the text it stands in.
    :param words: its words, lower case.
    :param starts: where each word starts.
    :param ends: where each word ends.
    :param tags: one letter per word.
    :param clauses: in the order of their verbs.
    :param phrases: its noun phrases in order, each with the preposition before it ("" when there is none).
    """

    text: str = field(repr=False)
    words: Sequence[str]
    starts: Sequence[int] = field(repr=False)
    ends: Sequence[int] = field(repr=False)
    tags: str
    clauses: Sequence[Clause]
    phrases: Sequence[tuple[str, Phrase]]
    numbers: dict[int, int] = field(init=False, repr=False)  # of the phrases, by their first words

    @numbers.default
    def _numbers(self) -> dict[int, int]:
        return {self.phrases[at][1].first: at for at in range(len(self.phrases) - 1, -1, -1)}

    def span(self, first: int, last: int) -> Span:
        """The characters from word `first` to word `last`."""
        return Span(self.starts[first], self.ends[last])

    def aside(self, span: Span) -> Clause | None:
        """The clause of a past participle that commas set off and that ends in these words: "Acme, founded in 1989, employs"."""
        at, behind = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        home = self.clause_before(at)
        if home is None or not self._is_aside(home):
            return None
        more = next((clause for clause in self.clauses if clause.head == behind + 1), None)
        joined = self.tags[behind : behind + 1] == "C" and more is not None and self._is_aside(more)
        return home if joined or self.tags[behind : behind + 1] == "," else None

    def _is_aside(self, clause: Clause) -> bool:
        """True for a clause of a past participle that a comma or the sentence's start opens, or that is joined to such a one."""
        if clause.form != "participle" or self.tags[clause.head] != "e":
            return False
        if clause.link == "and":
            return self._is_aside(self.clauses[clause.parent])
        return clause.first == 0 or self.tags[clause.first - 1] == ","

    def clause_before(self, at: int) -> Clause | None:
        """The last clause whose verb stands before word `at`."""
        return next((clause for clause in reversed(self.clauses) if clause.head < at), None)

    def clause_at(self, word: int) -> Clause | None:
        """The clause to whose verb group a word belongs."""
        return next((clause for clause in self.clauses if clause.first <= word <= clause.head), None)

    def subject_at(self, word: int) -> Phrase | None:
        """The subject of the clause to whose verb group a word belongs."""
        clause = self.clause_at(word)
        return clause.subject if clause is not None else None

    def said(self, first: int, last: int) -> str:
        """The text from word `first` to word `last`, as it stands."""
        return self.text[self.starts[first] : self.ends[last]]


def analyse(
    text: str, start: int, end: int, vocabulary: Vocabulary, *, times: Iterable[Span] = (), figures: Iterable[Span] = ()
) -> list[Analysis]:
    """Take a sentence apart.

    :param text: the text it stands in.
    :param start: where the sentence starts.
    :param end: where it ends.
    :param times: spans of dates and times inside it, which are no arguments of a verb.
    :param figures: spans of figures inside it, hedges included, which are each read as one number.
    :returns: one analysis, or several for an endless sentence; none when it has no words.
    """
    lexicon = lexicon_of(vocabulary)
    start = behind_dateline(text, start, end)
    words, starts, ends, tags = tokens(text, start, end, lexicon)
    if not words:
        return []
    for letter, spans in (("#", figures), ("t", times)):
        mark(tags, starts, ends, spans, letter)
    for at in [at for at in range(len(words) - 1, 0, -1) if words[at] == "'" and tags[at - 1] in "#t"]:
        del words[at], starts[at], ends[at], tags[at]  # "90 hours' work": a measure owns nothing
    found = []
    for low in range(0, len(words), _LONGEST):
        cut = slice(low, low + _LONGEST)
        part = words[cut]
        letters = settle(tags[cut], part, lexicon)
        clauses, phrases = clauses_of(letters, part, lexicon)
        found.append(Analysis(text, part, starts[cut], ends[cut], letters, clauses, phrases))
    return found


def behind_dateline(text: str, start: int, end: int) -> int:
    """Where a sentence starts behind its dateline; `start` itself where it has none."""
    dateline = _DATELINE.match(text, start, end)
    return dateline.end() if dateline is not None and dateline.end() < end else start


__all__ = ["Analysis", "Clause", "Phrase", "analyse", "behind_dateline"]
