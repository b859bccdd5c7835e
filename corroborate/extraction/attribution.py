"""Who is said to say what: attributions in running text, and the chain of voices behind a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from corroborate.extraction import clauses as c
from corroborate.extraction.clauses import Lexicon, Tokens, lexicon, noun_phrase_after, noun_phrase_before, tokenise
from corroborate.extraction.quotes import Quotation
from corroborate.extraction.sentences import Layout, layout
from corroborate.extraction.speakers import Mention, mention, resolve
from corroborate.model import Attribution, Document, Span, Voice, VoiceKind
from corroborate.vocabulary import Vocabulary, load


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
    """

    source: Mention | None
    cue: Phrase
    content: tuple[Span, ...] = field(converter=tuple[Span, ...])
    kind: VoiceKind = "anonymous"
    quoted: bool = False
    via: Mention | None = None
    medium: str | None = None


@define
class _Draft:
    """An attribution in the making, as offsets."""

    source: tuple[int, int] | None
    cue: tuple[int, int]
    content: list[tuple[int, int]]
    via: tuple[int, int] | None = None
    medium: str | None = None
    quoted: bool = False


def find_attributions(text: str, *, vocabulary: Vocabulary | None = None) -> list[Said]:
    """The attributions of a text.

    :param text: any text.
    :param vocabulary: word lists; English by default.
    :returns: in the order of their cues.
    """
    vocabulary = vocabulary or load()
    laid = layout(text, vocabulary=vocabulary)
    drafts = list(_drafts(text, laid, lexicon(vocabulary)))
    voices: dict[tuple[int, int], Mention] = {}
    for draft in drafts:
        for ends in (draft.source, draft.via):
            if ends is not None and ends not in voices:
                voices[ends] = mention(text, *ends, vocabulary)
    resolved = resolve(text, voices.values(), vocabulary)
    found = []
    for draft in sorted(drafts, key=lambda one: (one.cue, one.content)):
        source = resolved[voices[draft.source].span] if draft.source else None
        found.append(
            Said(
                source,
                Phrase(text[slice(*draft.cue)], Span(*draft.cue)),
                [Span(*ends) for ends in draft.content],
                source.kind if source else "anonymous",
                draft.quoted,
                resolved[voices[draft.via].span] if draft.via else None,
                draft.medium,
            )
        )
    return found


def attribution_of(said: Sequence[Said], span: Span, document: Document) -> Attribution:
    """The chain of voices for a claim: the document, then whom it passes on, the one who spoke last.

    :param said: the attributions of the document.
    :param span: where the claim stands.
    :param document: whose voice the chain starts with.
    """
    covering = [one for one in said if _covers(one, span)]
    # who passes on stands before whom: the one whose content holds the other's cue, an outlet before a speaker
    covering.sort(key=lambda one: (-_holds(one, covering), one.kind != "outlet", -_extent(one), one.cue.span))
    chain = [Voice(document.source.name, "document")]
    for one in covering:
        for voice in (one.via, one.source):
            if voice is None:
                continue
            if all(known.name != voice.name for known in chain[1:]):
                chain.append(Voice(voice.name, voice.kind, one.cue.text, voice.text, voice.span))
        if one.source is None:
            chain.append(Voice(one.cue.text, "anonymous", one.cue.text, one.cue.text, one.cue.span))
    last = covering[-1] if covering else None
    return Attribution(tuple(chain), quoted=any(one.quoted for one in covering), medium=last.medium if last else None)


def _covers(said: Said, span: Span) -> bool:
    shared = sum(max(0, min(span.end, part.end) - max(span.start, part.start)) for part in said.content)
    return shared * 2 > span.end - span.start


def _holds(said: Said, others: Sequence[Said]) -> int:
    return sum(any(part.holds(other.cue.span) for part in said.content) for other in others if other is not said)


def _extent(said: Said) -> int:
    return sum(part.end - part.start for part in said.content)


# --- sentence by sentence ---------------------------------------------------------------------------------------------


def _drafts(text: str, laid: Layout, words: Lexicon) -> Iterator[_Draft]:
    quotations = laid.quotations
    at = 0
    for sentence in laid.sentences:
        if sentence.kind == "boilerplate":
            continue
        start, end = sentence.span.start, sentence.span.end
        while at < len(quotations) and quotations[at].span.end <= start:
            at += 1
        inside: list[tuple[int, Quotation]] = []
        look = at
        while look < len(quotations) and quotations[look].span.start < end:
            inside.append((look, quotations[look]))
            look += 1
        tokens = tokenise(text, start, end, inside, words)
        yield from _Clause(tokens, words, quotations).drafts()


@define
class _Clause:
    """One sentence being read."""

    tokens: Tokens
    words: Lexicon
    quotations: Sequence[Quotation]
    end: int = 0  # one past the last word, a final full stop left out

    def drafts(self) -> Iterator[_Draft]:
        """The attributions of the sentence."""
        tokens = self.tokens
        self.end = len(tokens)
        while self.end and tokens.tags[self.end - 1] & c.STOP:
            self.end -= 1
        for at in range(self.end):
            tag = tokens.tags[at]
            if tag & c.REPORTS:
                yield from self.verb(at)
            elif tokens.words[at] == "according" and at + 1 < self.end and tokens.words[at + 1] == "to":
                yield from self.according(at, at + 1)
            elif tokens.words[at] == "per" and at and tokens.tags[at - 1] & (c.COMMA | c.QUOTE):
                yield from self.according(at, at)
            elif tokens.words[at] in self.words.anonymous:
                yield from self.anonymous(at)

    def ends(self, first: int, stop: int) -> tuple[int, int]:
        """Offsets of the words first..stop-1."""
        return self.tokens.starts[first], self.tokens.ends[stop - 1]

    def content(self, first: int, stop: int) -> list[tuple[int, int]]:
        """Offsets of a content, whole quotations where it touches one."""
        tokens = self.tokens
        while first < stop and tokens.tags[first] & (c.COMMA | c.DASH | c.COLON):
            first += 1
        while stop > first and tokens.tags[stop - 1] & (c.COMMA | c.DASH | c.COLON):
            stop -= 1
        if first >= stop:
            return []
        start, end = self.ends(first, stop)
        for at in (first, stop - 1):
            if tokens.tags[at] & c.QUOTE:
                whole = self.quotations[tokens.quotations[at]].span
                start, end = min(start, whole.start), max(end, whole.end)
        return [(start, end)]

    def according(self, first: int, last: int) -> Iterator[_Draft]:
        """ "according to X, C" and "C, according to X"."""
        tokens = self.tokens
        stop = noun_phrase_after(tokens, last + 1, self.end)
        if stop == last + 1:
            return
        source, cue = self.ends(last + 1, stop), self.ends(first, last + 1)
        if first > 1:
            if content := self.content(0, first):
                yield _Draft(source, cue, content)
        else:
            after = stop
            while after < self.end and not tokens.tags[after] & c.COMMA:
                after += 1
            content = self.content(after, self.end) or self.content(stop, self.end)
            if content:
                yield _Draft(source, cue, content)

    def anonymous(self, at: int) -> Iterator[_Draft]:
        """ "reportedly", "are said to"."""
        entry = self.words.anonymous[self.tokens.words[at]]
        if entry.text("form") == "adverb":
            yield _Draft(None, self.ends(at, at + 1), self.content(0, self.end))

    def verb(self, at: int) -> Iterator[_Draft]:
        """A verb that attributes, with its subject."""
        tokens, tags = self.tokens, self.tokens.tags
        forms = dict(reversed(self.words.verbs[tokens.words[at]]))
        if (tags[at] & c.CAPITAL and at) or (at and tags[at - 1] & (c.ARTICLE | c.POSSESSIVE | c.DETERMINER)):
            return
        if "past" not in forms and at + 1 < self.end and tags[at + 1] & (c.AUXILIARY | c.REPORTS):
            return
        first = at
        auxiliaries: list[str] = []
        while first and tags[first - 1] & (c.AUXILIARY | c.ADVERB | c.NEGATION) and not tags[first - 1] & c.CAPITAL:
            first -= 1
            if tags[first] & c.AUXILIARY:
                auxiliaries.append(tokens.words[first])
        be = any(self.tokens.tags[n] & c.BE for n in range(first, at))
        if "gerund" in forms and not be:
            return
        if be and "gerund" not in forms:
            if tokens.words[at] in self.words.anonymous and at + 1 < self.end and tokens.words[at + 1] in ("to", "that"):
                yield _Draft(None, self.ends(first, at + 2), self.content(0, self.end))
            return
        if not auxiliaries and set(forms) <= {"gerund"}:
            return
        if first and tokens.words[first - 1] == "to":
            return
        entry = next(iter(forms.values()))
        takes = entry.words("takes")
        yield from self.finite(first, at, takes)

    def finite(self, first: int, at: int, takes: Sequence[str]) -> Iterator[_Draft]:
        tokens, tags = self.tokens, self.tokens.tags
        cue = self.ends(first, at + 1)
        before = tags[first - 1] if first else c.STOP
        if before & (c.COMMA | c.QUOTE | c.STOP):  # ..., said X
            stop = noun_phrase_after(tokens, at + 1, self.end)
            if stop > at + 1 and first > 0 and "quote" in takes:
                content = self.content(0, first)
                if content:
                    yield _Draft(self.ends(at + 1, stop), cue, content, quoted=bool(before & c.QUOTE))
            return
        subject = noun_phrase_before(tokens, first - 1, 0)
        if subject >= first:
            return
        source = self.ends(subject, first)
        right = at + 1
        while right < self.end and tags[right] & (c.TIME | c.ADVERB):
            right += 1
        that = next((n for n in range(right, min(self.end, right + 12)) if tokens.words[n] == "that"), None)
        left = tags[subject - 1] if subject else 0
        if "clause" in takes and that is not None:
            content = self.content(that + 1, self.end)
            if content:
                yield _Draft(source, cue, content)
        elif (
            left & (c.COMMA | c.QUOTE)
            and "quote" in takes
            and not any(tags[n] & (c.AUXILIARY | c.VERB | c.QUOTE) for n in range(right, self.end))
        ):
            if content := self.content(0, subject):
                yield _Draft(source, cue, content, quoted=bool(left & c.QUOTE))
        elif ("clause" in takes or "quote" in takes) and (content := self.content(right, self.end)):
            yield _Draft(source, cue, content)
