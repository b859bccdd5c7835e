"""One document read once: the sentences, figures, dates and attributions that every finder of claims shares."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from attrs import field, frozen

from corroborate.extraction.attribution import Said, attributions_in
from corroborate.extraction.dates import Moment, find_dates
from corroborate.extraction.dates.clock import TimeOfDay, find_times_of_day
from corroborate.extraction.figures import Figure, quantities_beside
from corroborate.extraction.grammar.syntax import Analysis, analyse
from corroborate.extraction.quotes import Quotation
from corroborate.extraction.sentences import Sentence, layout

if TYPE_CHECKING:
    from corroborate.model import Document, Span
    from corroborate.vocabulary import Vocabulary

_Placed = TypeVar("_Placed", Figure, Moment)


@frozen(eq=False)
class Passage:
    """One sentence of a document with what was seen in it.

    :param sentence: the sentence.
    :param figures: the figures in it, those left out that are part of a date.
    :param moments: the dates and times in it.
    :param hours: the times of day in it.
    :param said: the attributions that have their words of speaking or some of their content in it.
    :param analyses: its words and clauses; several for an endless sentence.
    """

    sentence: Sentence
    figures: tuple[Figure, ...]
    moments: tuple[Moment, ...]
    hours: tuple[TimeOfDay, ...]
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
    """

    document: Document
    vocabulary: Vocabulary
    sentences: tuple[Sentence, ...] = field(repr=False)
    figures: tuple[Figure, ...] = field(repr=False)
    moments: tuple[Moment, ...] = field(repr=False)
    said: tuple[Said, ...] = field(repr=False)
    quotations: tuple[Quotation, ...] = field(repr=False)
    _closings: Sequence[int] = field(init=False, repr=False)
    _quoted: list[str] = field(init=False, repr=False)  # the words of each quotation, held once for all claims

    @_closings.default
    def _ends_of_quotations(self) -> Sequence[int]:
        return [quotation.span.end for quotation in self.quotations]

    @_quoted.default
    def _words_of_quotations(self) -> list[str]:
        return [quotation.inner.of(self.text) for quotation in self.quotations]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def quoted(self, span: Span) -> tuple[str, ...]:
        """The whole of every quotation that a span stands in or holds a part of, without the marks."""
        first = last = bisect_right(self._closings, span.start)
        while last < len(self.quotations) and self.quotations[last].span.start < span.end:
            last += 1
        return tuple(self._quoted[first:last])

    def passages(self) -> Iterator[Passage]:
        """Its sentences taken apart, boilerplate left out: one after another, so that a long text is not held in pieces."""
        figure_at = moment_at = 0
        spoken = _spoken(self.sentences, self.said)
        for number, sentence in enumerate(self.sentences):
            start, end = sentence.span.start, sentence.span.end
            figure_at, told = _within(self.figures, figure_at, start, end)
            moment_at, here = _within(self.moments, moment_at, start, end)
            if sentence.kind == "boilerplate":
                continue
            if told and here:
                told = tuple(figure for figure in told if not _dated(figure, here))
            of_day = tuple(find_times_of_day(self.text, start, end, vocabulary=self.vocabulary))
            hours = [time.span for time in of_day]
            if hours and told:
                told = tuple(figure for figure in told if not any(hour.meets(figure.number) for hour in hours))
            times, spans = [moment.span for moment in here], [figure.body for figure in told]
            if hours:
                times = sorted([*times, *(hour for hour in hours if not any(hour.meets(time) for time in times))])
            analyses = tuple(analyse(self.text, start, end, self.vocabulary, times=times, figures=spans))
            yield Passage(sentence, told, here, of_day, tuple(spoken.get(number, ())), analyses)


def read(document: Document, vocabulary: Vocabulary) -> Reading:
    """Read a document once."""
    text = document.text
    page = layout(text, vocabulary=vocabulary)
    sentences = page.sentences
    moments = tuple(find_dates(text, published=document.published, vocabulary=vocabulary))
    figures = tuple(quantities_beside((moment.span for moment in moments), text, vocabulary))
    said = tuple(attributions_in(text, page, vocabulary))
    return Reading(document, vocabulary, sentences, figures, moments, said, page.quotations)


def _within(items: Sequence[_Placed], at: int, start: int, end: int) -> tuple[int, tuple[_Placed, ...]]:
    """The items, in text order, from number `at` on that begin between two offsets, and the number of the first behind them."""
    size = len(items)
    while at < size and items[at].span.start < start:
        at += 1
    first = at
    while at < size and items[at].span.start < end:
        at += 1
    return at, tuple(items[first:at])


def said_over(starts: Sequence[int], said: Sequence[Said]) -> list[list[Said]]:
    """The attributions whose content may reach into each of some stretches of a text, so that not every one is asked.

    :param starts: where each stretch starts, in text order; it ends before the next.
    :param said: the attributions, in order.
    """
    over: list[list[Said]] = [[] for _ in starts]
    for one in said:
        for number in _reached(starts, one.content):
            over[number].append(one)
    return over


def _spoken(sentences: Sequence[Sentence], said: Sequence[Said]) -> dict[int, list[Said]]:
    """The attributions of each sentence that has any, by its number."""
    starts = [sentence.span.start for sentence in sentences]
    spoken: dict[int, list[Said]] = {}
    for one in said:
        for number in _reached(starts, (one.cue.span, *one.content)):
            spoken.setdefault(number, []).append(one)
    return spoken


def _reached(starts: Sequence[int], parts: Iterable[Span]) -> Iterator[int]:
    """The numbers of the stretches that some parts of a text reach into, none twice."""
    reached: set[int] = set()
    for part in parts:
        for number in range(max(0, bisect_right(starts, part.start) - 1), bisect_right(starts, part.end - 1)):
            if number not in reached:
                reached.add(number)
                yield number


def _dated(figure: Figure, moments: Sequence[Moment]) -> bool:
    """True for a figure that is part of a date."""
    at = bisect_left(moments, figure.number.end, key=lambda moment: moment.span.start)
    return at > 0 and moments[at - 1].span.meets(figure.number)
