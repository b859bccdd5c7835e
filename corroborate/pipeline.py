"""The arrows between the rooms, and nothing else: documents to claims to clusters to findings to a report."""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from corroborate import vocabulary as vocabularies
from corroborate.comparison import all_told, compare, going_on, settled
from corroborate.corroboration import Passages, origins, shared_passages, unheard
from corroborate.errors import ConfigurationError, CorroborateError, ExtractorError, InputError, RuleWarning, SpanError
from corroborate.extraction import Extractor, checked, extract, in_own_terms, reads_like, reprinted
from corroborate.linking import clusters, left_out, link
from corroborate.linking.asking.sole import sole_figures
from corroborate.model import Claim, Cluster, Document
from corroborate.model.keeping import AtHand, kept_with
from corroborate.model.naming import names_apart
from corroborate.report import Report
from corroborate.report.order import ordered_documents
from corroborate.report.wording import NOTHING_COMPARED
from corroborate.rule import Rule, apply
from corroborate.rules import DEFAULT_RULES
from corroborate.vocabulary import Vocabulary

_T = TypeVar("_T")

#: What to do for want of a document, a rule or a claim.
_INSTEAD = {
    Document: "corroborate.Document(text=..., source=...) makes one of a text, corroborate.read(paths) of files",
    Rule: "@corroborate.rule makes one of a function, corroborate.select(corroborate.DEFAULT_RULES, only=[...]) picks by name",
    Claim: "corroborate.Claim(...) makes one, corroborate.read_claims(path) those of a table",
}

#: A text of no more characters is a passage, and so many passages are kept at hand when a check is done: who checks one answer
#: against many passages, or each passage of a store against the next, has most of them read once.
_PASSAGE, _AT_HAND = 1_000, 1_024
_PASSAGES = AtHand(_AT_HAND)

#: Told of each step of a long run: its name, how much of it is done, how much there is to do.
Progress = Callable[[str, int, int], None]


def check(
    documents: Iterable[Document],
    *,
    rules: Sequence[Rule] = DEFAULT_RULES,
    vocabulary: Vocabulary | None = None,
    claims: Iterable[Claim] = (),
    extractor: Extractor | None = None,
    parties: Sequence[str] = (),
    credibility: Mapping[str, int] | None = None,
    progress: Progress | None = None,
) -> Report:
    """Check documents against each other.

    What was worked out of a document is kept with it, and the last few short ones are kept at hand: checks that share documents
    or passages read them once.

    :param documents: the texts, in any order; one that is given twice is read once.
    :param rules: what to look for; `select` picks some of them by name.
    :param vocabulary: the words to read with; the shipped English ones by default.
    :param claims: ready-made claims; a document that has some is not extracted.
    :param extractor: what turns a document into claims, instead of the built-in one; `corroborate.extraction.framed` puts a claim
        of its own in the built-in one's terms.
    :param parties: names of interested parties, whose word alone corroborates nothing; a single name will do.
    :param credibility: an analyst's grades of claims, 1 (confirmed) to 6 (cannot be judged): a claim's id, or words it is quoted
        with, to its grade; shown beside the claims, never weighed.
    :param progress: told of each step.
    :returns: the report: claims, links, comparisons, clusters with origins, findings, and what was not checked. A rule that
        breaks stops no other: it is told with a `RuleWarning` and under `report.broken_rules`.
    :raises InputError: something else is given where documents, rules or claims are needed; says how to get them.
    :raises ConfigurationError: what is given as a vocabulary is none.
    :raises SpanError: a claim's quotation does not stand where it says it does.
    :raises ExtractorError: the extractor that is given raised; names the document.
    """
    words = vocabulary or vocabularies.load()
    if not isinstance(words, Vocabulary):
        raise ConfigurationError(f"a vocabulary is what load(...) of corroborate.vocabulary returns, not {words!r:.80}")
    rules = _several(rules, Rule)
    parties = (parties,) if isinstance(parties, str) else parties
    if not isinstance(parties, Iterable) or not all(isinstance(name, str) for name in parties):
        raise InputError(f"parties are names of those who have an interest in the matter, not {parties!r:.80}")
    if extractor is not None and not callable(extractor):
        raise InputError(f"an extractor is a function of a document that returns its claims, not {extractor!r:.80}")
    if not isinstance(credibility or {}, Mapping):
        raise InputError(f"credibility is a dict from a claim's id or words to its grade, 1 to 6, not {credibility!r:.80}")
    tell = progress or _quiet
    not_checked: list[str] = []
    shelf = _shelved(_several(documents, Document), not_checked)
    found = _extracted(shelf, _several(claims, Claim), extractor, words, tell, not_checked)
    found = _graded(found, credibility or {}, not_checked)
    with vocabularies.using(words):
        strangers = unheard(parties, found, shelf, words)
        not_checked.extend(f"no source and no speaker is called {name!r}, who is said to be a party" for name in strangers)
        tell("linking", 0, 1)
        sole = sole_figures(found, shelf, vocabulary=words)
        joined = clusters(found, shelf, link(found, shelf, vocabulary=words, echoed=True, sole=sole), vocabulary=words)
        not_checked.extend(left_out(joined))
        by_id = {document.id: document for document in shelf}
        passages = Passages(shared_passages(shelf))
        alone = all_told(found, vocabulary=words) | sole
        others, done = going_on(found, vocabulary=words), []
        for number, cluster in enumerate(joined):
            tell("comparing", number, len(joined))
            done.append(_weighed(cluster, by_id, words, parties, passages, alone, others))
        tell("applying rules", 0, 1)
        findings, troubles = apply(rules, done, shelf, found)
    for trouble in troubles:
        not_checked.append(f"{trouble}; its other findings stand")
        warnings.warn(str(trouble), RuleWarning, stacklevel=2)
    if not rules:
        not_checked.append("no rule was run, so nothing was looked for")
    if not any(cluster.comparisons for cluster in done):
        not_checked.append(_nothing_compared(shelf, found))
    tell("done", 1, 1)
    return Report(
        documents=shelf,
        claims=found,
        comparisons=[comparison for cluster in done for comparison in cluster.comparisons],
        clusters=done,
        findings=findings,
        not_checked=not_checked,
        broken_rules=troubles,
    )


def _quiet(step: str, done: int, of: int) -> None:
    """Tell nobody."""


def _several(given: Any, kind: type[_T]) -> list[_T]:
    """What the caller gives, seen to be things of one kind.

    :raises InputError: it is not; says how to get them.
    """
    listed = list(given) if isinstance(given, Iterable) and not isinstance(given, str) else None
    wrong = [given] if listed is None else [one for one in listed if not isinstance(one, kind)]
    if listed is None and isinstance(given, kind):
        raise InputError(f"a list of objects of the class {kind.__name__} is needed, not one alone; put it into a list")
    if listed is None or wrong:
        raise InputError(f"a list of objects of the class {kind.__name__} is needed, not {wrong[0]!r:.80}; {_INSTEAD[kind]}")
    return listed


def _shelved(documents: Iterable[Document], not_checked: list[str]) -> tuple[Document, ...]:
    """The documents in report order, each once and under a name of its own."""
    shelf: dict[str, Document] = {}
    for document in documents:
        if document.id in shelf:
            not_checked.append(f"{document.name} was given more than once and read once")
        shelf[document.id] = document
    named = zip(shelf.values(), names_apart(list(shelf.values())), strict=True)
    return ordered_documents(_known(document.called(name) if name != document.name else document) for document, name in named)


def _known(document: Document) -> Document:
    """The document, or the equal passage of an earlier check that is still at hand, with all that is kept with it."""
    return _PASSAGES.met(document) if len(document.text) <= _PASSAGE else document


@frozen
class _Print:
    """What of a passage tells how it is read, whoever prints it; and what was read there, by the words."""

    text: str
    title: str | None
    published: date | None
    read: dict[Vocabulary, tuple[Claim, ...] | None] = field(init=False, factory=dict, eq=False)


@lru_cache(maxsize=_AT_HAND)
def _known_print(passage: _Print) -> _Print:
    return passage


@kept_with("document")
def _read(document: Document, words: Vocabulary) -> tuple[Claim, ...] | None:
    """The claims of a document; None as in `_read_anew`. A passage that several print word for word is read once."""
    if len(document.text) > _PASSAGE:
        return _read_anew(document, words)
    read = _known_print(_Print(document.text, document.title, document.published)).read
    if words not in read:
        read[words] = _read_anew(document, words)
    claims = read[words]
    return claims if not claims or claims[0].document == document.id else tuple(reprinted(claims, document))


def _read_anew(document: Document, words: Vocabulary) -> tuple[Claim, ...] | None:
    """The claims of a document; None when too few of its words are of the language that is read."""
    return tuple(extract(document, vocabulary=words)) if reads_like(document.text, words) else None


def _extracted(
    shelf: Sequence[Document],
    ready: Iterable[Claim],
    extractor: Extractor | None,
    words: Vocabulary,
    tell: Progress,
    not_checked: list[str],
) -> list[Claim]:
    """Every claim of every document, each seen to stand where it says, in report order."""
    given: dict[str, list[Claim]] = defaultdict(list)
    for claim in ready:
        given[claim.document].append(claim)
    unknown = sorted(given.keys() - {document.id for document in shelf})
    if unknown:
        others = f" and {len(unknown) - 1} more" if len(unknown) > 1 else ""
        raise SpanError(f"claims were given, but not their documents: {unknown[0]!r}{others}; pass these as documents too")
    found: list[Claim] = []
    for number, document in enumerate(shelf):
        tell("reading", number, len(shelf))
        claims: Sequence[Claim] | None
        why = "no claim was found in it"
        if document.id in given:
            claims = in_own_terms(checked(given[document.id], document), document, vocabulary=words)
        elif extractor is not None:
            claims = checked(_read_by(extractor, document), document)
        elif (claims := _read(document, words)) is None:
            why = f"too few of its words are of the language that is read ({words.language}); nothing in it was checked"
        if not claims:
            not_checked.append(f"{document.name}: {why if document.text.strip() else 'the text is empty'}")
        found.extend(sorted(claims or (), key=_place))
    return found


def _read_by(extractor: Extractor, document: Document) -> list[Claim]:
    """What a caller's own extractor finds in a document."""
    try:
        return _several(extractor(document), Claim)
    except CorroborateError:
        raise
    except Exception as error:  # somebody else's code: whatever it raises is told with the document at hand
        raise ExtractorError(document.name, error) from error


def _graded(claims: list[Claim], credibility: Mapping[str, int], not_checked: list[str]) -> list[Claim]:
    """The claims with an analyst's grades; of two that fit one claim the longer words count."""
    fits = {
        key: [claim.id for claim in claims if key == claim.id or key in claim.quote]
        for key in sorted(credibility, key=len)
        if key
    }
    not_checked.extend(f"no claim has the id or the words {key!r} that are graded" for key in fits if not fits[key])
    grades = {claim: credibility[key] for key, graded in fits.items() for claim in graded}
    return [evolve(claim, credibility=grades[claim.id]) if claim.id in grades else claim for claim in claims]


def _place(claim: Claim) -> tuple[int, int, int, int, str]:
    span, value = claim.span, claim.value_span or claim.span
    return span.start, span.end, value.start, value.end, claim.id


def _weighed(
    cluster: Cluster,
    documents: Mapping[str, Document],
    words: Vocabulary,
    parties: Sequence[str],
    passages: Passages,
    alone: frozenset[str],
    others: Mapping[tuple[str, str], Sequence[Claim]],
) -> Cluster:
    """The cluster with its linked claims compared and its origins counted."""
    by_id = {claim.id: claim for claim in cluster.claims}
    return evolve(
        cluster,
        comparisons=settled(
            [
                compare(by_id[one.a], by_id[one.b], documents=documents, vocabulary=words, alone=alone, tied=one.tied)
                for one in cluster.links
            ],
            by_id,
            documents=documents,
            others=others,
            tied=frozenset((one.a, one.b) for one in cluster.links if one.tied),
            vocabulary=words,
        ),
        origins=origins(cluster.claims, cluster.documents, vocabulary=words, parties=parties, passages=passages),
    )


def _nothing_compared(shelf: Sequence[Document], found: Sequence[Claim]) -> str:
    if len(shelf) < 2:
        return f"{NOTHING_COMPARED} there {'is only one document' if shelf else 'are no documents'}"
    return f"{NOTHING_COMPARED} {'no two claims ask the same question' if found else 'no claims were found'}"
