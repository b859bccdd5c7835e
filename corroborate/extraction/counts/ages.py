"""Ages: figures that count nobody, and the persons whose they are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from corroborate.extraction.counts.frames import Sense
from corroborate.extraction.counts.nouns import Nouns
from corroborate.extraction.counts.units import Counted
from corroborate.extraction.figures import Figure


def without_ages(nouns: Nouns, figures: Sequence[Figure]) -> tuple[list[Figure], list[Counted]]:
    """Takes the ages out of the figures: "a 44-year-old man", "aged 12", "Jane Doe, 31, said".

    :param nouns: the sentence's; the words that belong to an age are added to its `aged`.
    :param figures: the sentence's figures, in order.
    :returns: the other figures; and the ages, each with the person whose it is.
    """
    rest: list[Figure] = []
    ages: list[Counted] = []
    analysis, starts = nouns.analysis, nouns.analysis.starts
    before: Figure | None = None  # an age just taken out
    for figure in figures:
        if figure.role != "age" and not (before and _goes_with(before, figure, analysis.text)):
            rest.append(figure)
            before = None
        elif starts and starts[0] <= figure.span.start < analysis.ends[-1]:
            first = max(0, bisect_right(starts, figure.span.start) - 1)
            person = _whose(nouns, first, nouns.word_before(first, figure.span.end))
            aged = nouns.name(Counted(figure), *person)
            aged.head = aged.noun if aged.noun and analysis.tags[person[1]] == "P" else aged.head
            aged.sense, aged.side = Sense(nouns.words.frames.named["age"], "noun"), "age"
            ages.append(aged)
            before = figure
    return rest, ages


def _goes_with(age: Figure, figure: Figure, text: str) -> bool:
    """ "aged 5 and 7": a bare number joined to an age."""
    between = text[age.span.end : figure.span.start].split()
    return figure.elided and figure.value.point is not None and between in (["and"], [","], [",", "and"])


def _whose(nouns: Nouns, first: int, last: int) -> tuple[int, int]:
    """The words for whose age the words `first` to `last` tell; empty when nobody is named."""
    words, old = nouns.analysis.words, nouns.words.roles["old"]
    after = last + 1
    while after < len(words) and words[after] in old:
        after += 1
    if after > last + 1 or words[last].rpartition("-")[2] in old:
        nouns.aged.update(range(first, after))
        stop = nouns.run(after)
        if stop >= after:
            return after, stop
    return _person_before(nouns, first - 1)


def _person_before(nouns: Nouns, last: int) -> tuple[int, int]:
    """The noun phrase that ends at or right before word `last`."""
    tags = nouns.analysis.tags
    while last >= 0 and (tags[last] in ",B" or nouns.analysis.words[last] in nouns.words.roles["aged"]):
        last -= 1
    first = last
    while first >= 0 and tags[first] in "NP" and tags[first] == tags[last]:
        first -= 1
    return first + 1, last
