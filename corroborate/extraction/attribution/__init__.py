"""Who is said to say what: attributions in running text, and the chain of voices behind a claim.

Inside: `tags` (what a word can be), `tokens` (the words of a sentence), `nouns` and `clauses` (the grammar around a word), `who`
(who can be a voice), `valency` (what a verb takes); `cues` finds what attributes in a sentence, with `finite` and `nonfinite` for
verbs, `unset` for what no comma sets off, `papers` for bills and polls; `dialogue` reads talks written down by turns; `speakers`
says who a noun phrase is, `coreference` whom a pronoun, a title or a surname stands for, `papers` whose a paper is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import define, evolve, field, frozen

from corroborate.errors import demand_text
from corroborate.extraction.attribution.coreference import resolve
from corroborate.extraction.attribution.cues import read_cues
from corroborate.extraction.attribution.dialogue import turns
from corroborate.extraction.attribution.finite import Cue
from corroborate.extraction.attribution.papers import Papers
from corroborate.extraction.attribution.speakers import Mention, mention, of_media
from corroborate.extraction.attribution.tags import CLOSE, COLON, COMMA, PUNCTUATION, QUOTE, Lexicon, lexicon
from corroborate.extraction.attribution.tokens import Tokens, tokenise
from corroborate.extraction.quotes import Quotation
from corroborate.extraction.sentences import Layout, layout
from corroborate.model import Attribution, Document, Span, Voice, VoiceKind
from corroborate.vocabulary import Vocabulary, load

_WORD_OR_COLON = re.compile(r"[^\W\d_]+|:")


@frozen
class Phrase:
    """Words of the text.

    :param text: the words.
    :param span: where they stand.
    """

    text: str
    span: Span


@frozen
class Said:
    """One attribution: a source, the words that attribute, and what is attributed.

    :param source: who is said to say it; None when nobody is named ("reportedly", "are said to").
    :param cue: the words that attribute.
    :param content: what is attributed, as spans in text order.
    :param kind: the kind of the source; "anonymous" when there is none.
    :param quoted: True when the content is a direct quotation.
    :param via: who passed it on, when the text says so ("the agency, citing a minister").
    :param medium: where it was said ("statement", "Telegram"), when told.
    :param quotations: the quotations in the content.
    :param verb: the kind of cue: speech, thought, evidence, or judgement when the content is spoken of but not asserted.
    """

    source: Mention | None
    cue: Phrase
    content: tuple[Span, ...]
    kind: VoiceKind = "anonymous"
    quoted: bool = False
    via: Mention | None = None
    medium: str | None = None
    quotations: tuple[Span, ...] = ()
    verb: str = "speech"

    def __hash__(self) -> int:
        return self.cue.span.start  # equal ones start alike, and this one is asked for often


@define
class _Draft:
    """An attribution in the making, as offsets."""

    source: tuple[int, int] | None
    cue: tuple[int, int]
    content: list[tuple[int, int]]
    via: tuple[int, int] | None = None
    medium: str | None = None
    quotations: list[Span] = field(factory=list)
    verb: str = "speech"
    hearer: tuple[int, int] | None = None
    paragraph: int = -1


def find_attributions(text: str, *, vocabulary: Vocabulary | None = None) -> list[Said]:
    """The attributions of a text.

    :param text: any text.
    :param vocabulary: word lists; English by default.
    :returns: in the order of their cues.
    :raises InputError: it is no text.
    """
    demand_text(text)
    vocabulary = vocabulary or load()
    return attributions_in(text, layout(text, vocabulary=vocabulary), vocabulary)


def attributions_in(text: str, laid: Layout, vocabulary: Vocabulary) -> list[Said]:
    """The attributions of a text whose sentences and quotations are known, in the order of their cues."""
    words = lexicon(vocabulary)
    may = laid.quotations or words.may_attribute({*_WORD_OR_COLON.findall(text.lower())})
    drafts = [draft for draft in _drafts(text, laid, words) if draft.content] if may else []
    _add_turns(drafts, text, laid, words)
    if not drafts:
        return []
    voices: dict[tuple[int, int], Mention] = {}
    for draft in drafts:
        for ends in (draft.source, draft.via):
            if ends is not None and ends not in voices:
                voices[ends] = mention(text, *ends, vocabulary)
    for draft in drafts:
        if draft.hearer is not None and draft.via is None:
            told = mention(text, *draft.hearer, vocabulary)
            if of_media(told, vocabulary):  # "told the Post", "told local media"
                draft.via, voices[draft.hearer] = draft.hearer, told
    media = [(draft.cue[0], draft.medium, voices[draft.source]) for draft in drafts if draft.medium and draft.source]
    media.sort(key=lambda one: one[0])
    papers = Papers(text, laid.sentences, media, words, vocabulary)
    resolved = resolve(text, voices.values(), vocabulary, owners=papers.owners(voices.values()))
    found: list[Said] = []
    passed_on: dict[str, Mention] = {}  # an unnamed speaker to the outlet it spoke through
    for draft in sorted(drafts, key=lambda one: (one.cue, one.content)):
        source = resolved[voices[draft.source].span] if draft.source else None
        via = resolved[voices[draft.via].span] if draft.via else None
        if source is not None and source.kind == "role":
            via = via or passed_on.get(source.name)
        cue = Span(*draft.cue)
        if source is not None and source.kind == "outlet":
            for inner in found[-8:]:  # of the same sentence
                if inner.kind == "role" and inner.source and any(a <= inner.cue.span.start < b for a, b in draft.content):
                    passed_on[inner.source.name] = source
        found.append(
            Said(
                source,
                Phrase(cue.of(text), cue),
                tuple(Span(*ends) for ends in draft.content),
                source.kind if source else "anonymous",
                bool(draft.quotations) and draft.quotations[0].start <= draft.content[0][0],
                via,
                draft.medium,
                tuple(draft.quotations),
                draft.verb,
            )
        )
    return found


def attribution_of(said: Sequence[Said], span: Span, document: Document) -> Attribution:
    """The chain of voices for a claim: the document, then whom it passes on, the one who spoke last.

    :param said: the attributions of the document.
    :param span: where the claim stands.
    :param document: whose voice the chain starts with.
    :returns: the chain, the document's own voice first.
    """
    covering = [one for one in said if _covers(one, span)] if said else []
    if not covering:
        return own_voice(document.source.name)
    if any(one.kind not in ("anonymous", "outlet") for one in covering):  # "are said to" beside a speaker is a hedge
        covering = [one for one in covering if one.source is not None]
    quoted = any(part.holds(span) for one in covering for part in one.quotations)
    return _chained(document.source.name, tuple(covering), quoted)


@lru_cache(maxsize=1_000)  # the claims of one sentence mostly have one chain
def _chained(name: str, covering: tuple[Said, ...], quoted: bool) -> Attribution:
    """What a source of this name says that others say; whether in their words."""
    # who passes on stands before whom: an outlet before a speaker, whoever says more before who is quoted in it
    ordered = sorted(covering, key=lambda one: (one.kind != "outlet", -_extent(one), one.cue.span))
    chain = list(own_voice(name).chain)
    for one in ordered:
        for voice in (one.via, one.source):
            if voice is not None and all(known.name != voice.name for known in chain[1:]):
                chain.append(Voice(voice.name, voice.kind, one.cue.text, voice.text, voice.span))
        if one.source is None and all(known.name != one.cue.text for known in chain[1:]):
            chain.append(Voice(one.cue.text, "anonymous", one.cue.text, one.cue.text, one.cue.span))
    return Attribution(tuple(chain), quoted, ordered[-1].medium)


@lru_cache(maxsize=1_000)
def own_voice(name: str) -> Attribution:
    """What a source of this name says itself."""
    return Attribution((Voice(name, "document"),))


def _covers(said: Said, span: Span) -> bool:
    """Whether what is attributed makes up the claim: as much of it as of the words that are not the attribution's own."""
    shared = 0
    for part in said.quotations if said.verb == "judgement" else said.content:  # what X condemned is not what X said
        shared += _shared(span, part)
    if not shared:
        return False
    own = _shared(span, said.cue.span) + (_shared(span, said.source.span) if said.source else 0)
    return shared >= span.end - span.start - shared - own


def _shared(a: Span, b: Span) -> int:
    start = a.start if a.start > b.start else b.start
    end = a.end if a.end < b.end else b.end
    return end - start if end > start else 0


def _extent(said: Said) -> int:
    return sum(part.end - part.start for part in said.content)


# --- sentence by sentence ---------------------------------------------------------------------------------------------


_LONGEST = 250  # words of a sentence that are read together


def _add_turns(drafts: list[_Draft], text: str, laid: Layout, words: Lexicon) -> None:
    """Adds what is said in the turns of a dialogue, to the end of each paragraph."""
    named = {(draft.source, draft.cue[0]): draft for draft in reversed(drafts)}  # of two, the first
    for name, content in turns(text, laid.sentences, words.forms["topic"]):
        known = named.get((name, name[1]))
        if known is None:
            drafts.append(_Draft(name, (name[1], name[1] + 1), [content]))
        else:
            known.content = [content]


def _drafts(text: str, laid: Layout, words: Lexicon) -> list[_Draft]:
    """The attributions of a text as offsets, quotations carried over sentences and paragraphs."""
    quotations = laid.quotations
    quoted = _Quoted.of(quotations)
    drafts: list[_Draft] = []
    speaking: _Draft | None = None
    at = 0
    for sentence in laid.sentences:
        start, end = sentence.span.start, sentence.span.end
        while at < len(quotations) and quotations[at].span.end <= start:
            at += 1
        stop = next((n for n in range(at, len(quotations)) if quotations[n].span.start >= end), len(quotations))
        inside = [(n, quotations[n]) for n in range(at, stop)]
        if sentence.kind == "boilerplate":
            continue
        tokens = tokenise(text, start, end, inside, words)
        if not tokens.may_attribute(words):
            speaking = None
            continue
        for place, index in tokens.quotations.items():
            if place and quotations[index].span.start >= start and not tokens.tags[place - 1] & (COLON | COMMA):
                quoted.opened[index] = start
        bare = all(tag & (QUOTE | PUNCTUATION) for tag in tokens.tags)
        if bare and inside:  # a quotation alone: whoever spoke in the sentence before goes on
            near = speaking is not None and 0 <= sentence.paragraph - speaking.paragraph <= 1
            if speaking is not None and near and inside[0][1].first not in quoted.taken:
                speaking.paragraph = sentence.paragraph
                drafts.append(quoted.goes_on(inside[0][1].first, speaking))
            continue
        found = [quoted.draft(cue, piece) for piece in tokens.pieces(_LONGEST) for cue in read_cues(piece, words)]
        for draft in found:
            draft.paragraph = sentence.paragraph
        drafts.extend(found)
        spoken = [draft for draft in found if (draft.verb == "speech" or draft.quotations) and draft.source is not None]
        if spoken:
            speaking = spoken[-1]
        elif not bare:
            speaking = None
    return drafts


@frozen(eq=False)
class _Quoted:
    """The quotations of a text, and what has been read of who speaks them.

    :param quotations: all.
    :param runs: by its first, a quotation with those that carry it on.
    :param opened: by a quotation that words lead into, the start of the sentence it begins in.
    :param taken: the first of each run that has a speaker.
    :param carried: of those, to whom it was left since nobody else had been named yet.
    """

    quotations: Sequence[Quotation]
    runs: Mapping[int, Sequence[int]]
    opened: dict[int, int] = field(factory=dict)
    taken: set[int] = field(factory=set)
    carried: dict[int, _Draft] = field(factory=dict)

    @classmethod
    def of(cls, quotations: Sequence[Quotation]) -> _Quoted:
        """Nothing is known yet of who speaks these."""
        runs: dict[int, list[int]] = {}
        for index, quotation in enumerate(quotations):
            runs.setdefault(quotation.first, []).append(index)
        return cls(quotations, runs)

    def goes_on(self, first: int, speaking: _Draft) -> _Draft:
        """What somebody says in a run of quotations who has spoken in an attribution before."""
        spans = [self.quotations[index].span for index in self.runs[first]]
        content = [(one.start, one.end) for one in spans]
        self.taken.add(first)
        self.carried[first] = evolve(speaking, content=content, quotations=spans, verb="speech")
        return self.carried[first]

    def draft(self, cue: Cue, tokens: Tokens) -> _Draft:
        """A cue as offsets; a quotation in its content counts with all its parts."""
        content: list[tuple[int, int]] = []
        quoted: list[Span] = []
        for first, stop in cue.content:
            while first < stop and tokens.tags[first] & PUNCTUATION:
                first += 1
            while stop > first and tokens.tags[stop - 1] & PUNCTUATION & ~CLOSE:
                stop -= 1
            if first >= stop:
                continue
            start, end = tokens.starts[first], tokens.ends[stop - 1]
            for at in range(first, stop):
                for index in self._run(cue, tokens, at):
                    span = self.quotations[index].span
                    quoted.append(span)
                    if cue.after and at == first and index in self.opened and span.start < start:
                        start = min(start, self.opened[index])  # the sentence ran into the quotation
                    if at in (first, stop - 1) and span.start <= tokens.ends[at] and span.end >= tokens.starts[at]:
                        start, end = min(start, span.start), max(end, span.end)
                    elif span.start >= end or span.end <= start:
                        content.append((span.start, span.end))
            content.append((start, end))

        def ends(words: tuple[int, int] | None) -> tuple[int, int] | None:
            return None if words is None else (tokens.starts[words[0]], tokens.ends[words[1] - 1])

        return _Draft(
            source=ends(cue.source),
            cue=(tokens.starts[cue.words[0]], tokens.ends[cue.words[1] - 1]),
            content=sorted(set(content)),
            via=ends(cue.via),
            medium=cue.medium or None,
            quotations=sorted(set(quoted)),
            verb=cue.kind,
            hearer=ends(cue.hearer),
        )

    def _run(self, cue: Cue, tokens: Tokens, at: int) -> Sequence[int]:
        """The run of the quotation that stands for a word of a cue's content, which it takes; none for any other word."""
        if not tokens.tags[at] & QUOTE:
            return ()
        run = self.runs[self.quotations[tokens.quotations[at]].first]
        self.taken.add(run[0])
        if cue.source is not None and run[0] in self.carried:  # its last sentence says whose it is
            self.carried.pop(run[0]).content.clear()
        return run
