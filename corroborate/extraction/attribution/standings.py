"""How a poll had people stand: the finding is the poll's, though its verb is but "had" or "gave"."""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.extraction.attribution import tags as t
from corroborate.extraction.attribution import who
from corroborate.extraction.attribution.clauses import Clause
from corroborate.extraction.attribution.finite import Cue
from corroborate.extraction.attribution.nouns import noun_phrase_after, noun_phrase_before

_OBJECT = 8  # words from "had" to how somebody stands, or to a share
_FIGURE = 4  # and from there to by how much
_RANKED = t.CAPITAL | t.OBJECT | t.ARTICLE | t.ROLE | t.GROUP  # what such an object begins with


def standings(clause: Clause) -> Iterator[Cue]:
    """ "The poll had Lee ahead by 9", "The firm had her up 57-20 in a survey", "A poll gave Lee 43 percent"."""
    tags, words = clause.tags, clause.words
    for had in [n for n in range(1, clause.end - 2) if words[n] in clause.lexicon.holding]:
        last = min(clause.end - 1, had + _OBJECT + 1)
        places = [n for n in range(had + 2, last) if words[n] in clause.lexicon.standings and _ranked(clause, had + 1, n)]
        shown = any(tags[n] & t.NUMBER and _share(clause, n) for n in range(had + 1, last + 1))
        start, stop = noun_phrase_before(clause.tokens, had) if places or shown else (had, had)
        if start == stop:
            continue
        if places:
            ranks = shown or _finds(clause, start, stop) or any(tag & t.SURVEY for tag in tags)
        else:
            taken = any(word in clause.lexicon.sampling for word in words[had:last])  # "had a margin of error of 3 percent"
            ranks = shown and not taken and bool(tags[who.head(clause, start, stop)] & t.SURVEY)
        if ranks:
            yield Cue((had, had + 1), (start, stop), [(had + 1, clause.clause_end(had + 1))], start, kind="evidence")


def _share(clause: Clause, at: int) -> bool:
    """Whether a number is a share of those asked: "43 percent", "43%"."""
    behind = clause.words[at + 1] if at + 1 < clause.end else ""
    return clause.words[at].endswith("%") or behind in clause.lexicon.shares


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
