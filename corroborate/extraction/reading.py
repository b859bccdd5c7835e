"""One document read once: the sentences, figures, dates and attributions that every finder of claims shares."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import field, frozen

from corroborate.extraction.attribution import Said, find_attributions
from corroborate.extraction.dates import Moment, find_dates
from corroborate.extraction.figures import Figure, find_quantities
from corroborate.extraction.grammar.syntax import Analysis, analyse
from corroborate.extraction.quotes import Quotation
from corroborate.extraction.sentences import Sentence, layout

if TYPE_CHECKING:
    from corroborate.model import Document
    from corroborate.vocabulary import Vocabulary


@frozen(eq=False)
class Passage:
    """One sentence of a document with what was seen in it.

    :param sentence: the sentence.
    :param figures: the figures in it, those left out that are part of a date.
    :param moments: the dates and times in it.
    :param said: the attributions that have their words of speaking or some of their content in it.
    :param analyses: its words and clauses; several for an endless sentence.
    """

    sentence: Sentence
    figures: tuple[Figure, ...]
    moments: tuple[Moment, ...]
    said: tuple[Said, ...]
    analyses: tuple[Analysis, ...] = field(repr=False)


@frozen(eq=False)
class Reading:
    """What was seen in one document, each tuple in text order.

    :param document: the document.
    :param vocabulary: the words it was read with.
    :param sentences: its sentences, headlines and boilerplate told apart.
    :param figures: its figures with their hedges and counted things.
    :param moments: its dates and times, anchored to the day of publication.
    :param said: who is said to say what in it.
    :param quotations: what stands between quotation marks, outermost only.
    :param passages: its sentences taken apart, boilerplate left out.
    """

    document: Document
    vocabulary: Vocabulary
    sentences: tuple[Sentence, ...] = field(repr=False)
    figures: tuple[Figure, ...] = field(repr=False)
    moments: tuple[Moment, ...] = field(repr=False)
    said: tuple[Said, ...] = field(repr=False)
    quotations: tuple[Quotation, ...] = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False)

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text


def read(document: Document, vocabulary: Vocabulary) -> Reading:
    """Read a document once.

    :param document: any document, whatever its text.
    :param vocabulary: the words of its language.
    """
    text = document.text
    page = layout(text, vocabulary=vocabulary)
    sentences = page.sentences
    figures = tuple(find_quantities(text, vocabulary=vocabulary))
    moments = tuple(find_dates(text, published=document.published, vocabulary=vocabulary))
    said = tuple(find_attributions(text, vocabulary=vocabulary))
    passages = tuple(_passages(text, sentences, figures, moments, said, vocabulary))
    return Reading(document, vocabulary, sentences, figures, moments, said, page.quotations, passages)


def _passages(
    text: str,
    sentences: Sequence[Sentence],
    figures: Sequence[Figure],
    moments: Sequence[Moment],
    said: Sequence[Said],
    vocabulary: Vocabulary,
) -> Iterator[Passage]:
    """The sentences that report something, each with what was seen in it."""
    figure_at = moment_at = 0
    spoken = _spoken(sentences, said)
    for number, sentence in enumerate(sentences):
        start, end = sentence.span.start, sentence.span.end
        first_figure = bisect_left(figures, start, figure_at, key=_start)
        figure_at = bisect_left(figures, end, first_figure, key=_start)
        first_moment = bisect_left(moments, start, moment_at, key=_start)
        moment_at = bisect_left(moments, end, first_moment, key=_start)
        if sentence.kind == "boilerplate":
            continue
        here = tuple(moments[first_moment:moment_at])
        told = tuple(figure for figure in figures[first_figure:figure_at] if not _dated(figure, here))
        times, spans = [moment.span for moment in here], [figure.span for figure in told]
        analyses = tuple(analyse(text, start, end, vocabulary, times=times, figures=spans))
        yield Passage(sentence, told, here, tuple(spoken[number]), analyses)


def _spoken(sentences: Sequence[Sentence], said: Sequence[Said]) -> list[list[Said]]:
    """The attributions of each sentence."""
    starts = [sentence.span.start for sentence in sentences]
    spoken: list[list[Said]] = [[] for _ in starts]
    for one in said:
        for part in (one.cue.span, *one.content):
            for number in range(max(0, bisect_right(starts, part.start) - 1), bisect_right(starts, part.end - 1)):
                if not spoken[number] or spoken[number][-1] is not one:
                    spoken[number].append(one)
    return spoken


def _dated(figure: Figure, moments: Sequence[Moment]) -> bool:
    """True for a figure that is part of a date."""
    at = bisect_left(moments, figure.number.end, key=_start)
    return at > 0 and moments[at - 1].span.meets(figure.number)


def _start(item: Figure | Moment) -> int:
    return item.span.start
