"""An extractor on spaCy's parse and entities, which adds to the built-in one what only a parser sees.

It needs the `spacy` extra and a pipeline with a parser and named entities, found by name when the extractor is made. The
built-in claims come first; a clause whose subject is a named entity and that no built-in claim tells becomes one more claim, its
predicate the head verb's lemma.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from corroborate import vocabulary as vocabularies
from corroborate.errors import ConfigurationError, MissingExtra
from corroborate.extraction import Extractor, extract
from corroborate.extraction.attribution import attribution_of, find_attributions
from corroborate.extraction.sentences import split
from corroborate.model import Claim, Document, Qualifiers, Span
from corroborate.values import TimeSpan
from corroborate.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

#: Entities that can do something.
_ACTORS = {"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"}
_SUBJECTS = {"nsubj", "nsubjpass"}
_OBJECTS = {"dobj", "attr", "oprd"}


def parsed_extractor(model: str | Callable[[str], Any] = "en_core_web_sm", *, vocabulary: Vocabulary | None = None) -> Extractor:
    """An extractor that gives the built-in claims and those that spaCy's parse adds.

    :param model: name or path of an installed spaCy pipeline with a parser and named entities, or a loaded pipeline.
    :param vocabulary: the words of the built-in extractor; the shipped English ones by default.
    :returns: a function of a document, for `check(documents, extractor=...)`.
    :raises MissingExtra: spaCy is not installed.
    :raises ConfigurationError: the pipeline is not installed, or it has no parser or no entities.
    """
    words = vocabulary or vocabularies.load()
    pipeline = _loaded(model) if isinstance(model, str) else model

    def extractor(document: Document, /) -> list[Claim]:
        known = extract(document, vocabulary=words)
        return [*known, *_added(document, pipeline(document.text), known, words)]

    return extractor


def _loaded(model: str) -> Callable[[str], Any]:
    try:
        import spacy
    except ImportError as error:
        raise MissingExtra("an extractor on a parse", "spacy") from error
    try:
        pipeline = spacy.load(model)
    except OSError as error:
        raise ConfigurationError(
            f"the spaCy pipeline {model!r} is not installed; install it (python -m spacy download {model}) or name another"
        ) from error
    missing = [name for name in ("parser", "ner") if name not in pipeline.pipe_names]
    if missing:
        raise ConfigurationError(f"the spaCy pipeline {model!r} has no {' and no '.join(missing)}; name one that has both")
    parsing: Callable[[str], Any] = pipeline
    return parsing


def _added(document: Document, parse: Any, known: Iterable[Claim], words: Vocabulary) -> Iterator[Claim]:
    """A claim for each clause with a named subject that no built-in claim stands in."""
    told = [(claim.span, claim.predicate.rpartition(".")[2]) for claim in known]
    said = find_attributions(document.text, vocabulary=words)
    passed_over = [sentence.span for sentence in split(document.text, vocabulary=words) if sentence.kind == "boilerplate"]
    names = {token.i: entity for entity in parse.ents if entity.label_ in _ACTORS for token in entity}
    for verb in parse:
        if verb.pos_ != "VERB" or verb.lemma_ in words["reporting"]:  # who says what is the attribution's business
            continue
        subject = next((child for child in verb.children if child.dep_ in _SUBJECTS and child.i in names), None)
        if subject is None:
            continue
        words_of = [token for token in verb.subtree if not token.is_space]
        span = Span(words_of[0].idx, words_of[-1].idx + len(words_of[-1].text))
        if any(one.meets(span) for one in passed_over) or any(one.meets(span) and name == verb.lemma_ for one, name in told):
            continue
        done_to = next((child for child in verb.children if child.dep_ in _OBJECTS), None)
        passive = subject.dep_ == "nsubjpass"
        by = next((grandchild for child in verb.children if child.dep_ == "agent" for grandchild in child.children), None)
        agent = "" if passive and by is None else _phrase(by if passive and by is not None else subject, names)
        patient = _phrase(subject, names) if passive else ("" if done_to is None else _phrase(done_to, names))
        yield Claim(
            document=document.id,
            span=span,
            quote=span.of(document.text),
            subject=(patient or agent).lower(),
            predicate=verb.lemma_.lower(),
            agent=agent,
            patient=patient,
            attribution=attribution_of(said, span, document),
            qualifiers=Qualifiers(
                as_of=TimeSpan.on(document.published) if document.published else None,
                polarity=not any(child.dep_ == "neg" for child in verb.children),
                modality=next((child.lemma_.lower() for child in verb.children if child.tag_ == "MD"), None),
                tense="past" if verb.tag_ in ("VBD", "VBN") else "present",
            ),
        )


def _phrase(token: Any, names: dict[int, Any]) -> str:
    """The entity a token belongs to, else the token with what stands close to it."""
    if token.i in names:
        return str(names[token.i].text)
    return " ".join(part.text for part in token.subtree if part.head == token or part == token)
