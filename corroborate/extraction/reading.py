"""One document read once: the sentences, figures, dates and attributions that every finder of claims shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from corroborate.extraction.attribution import Said, find_attributions
from corroborate.extraction.dates import Moment, find_dates
from corroborate.extraction.figures import Figure, find_quantities
from corroborate.extraction.sentences import Sentence, split

if TYPE_CHECKING:
    from corroborate.model import Document
    from corroborate.vocabulary import Vocabulary


@frozen(eq=False)
class Reading:
    """What was seen in one document, each tuple in text order.

    :param document: the document.
    :param vocabulary: the words it was read with.
    :param sentences: its sentences, headlines and boilerplate told apart.
    :param figures: its figures with their hedges and counted things.
    :param moments: its dates and times, anchored to the day of publication.
    :param said: who is said to say what in it.
    """

    document: Document
    vocabulary: Vocabulary
    sentences: tuple[Sentence, ...] = field(repr=False)
    figures: tuple[Figure, ...] = field(repr=False)
    moments: tuple[Moment, ...] = field(repr=False)
    said: tuple[Said, ...] = field(repr=False)

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
    return Reading(
        document,
        vocabulary,
        tuple(split(text, vocabulary=vocabulary)),
        tuple(find_quantities(text, vocabulary=vocabulary)),
        tuple(find_dates(text, published=document.published, vocabulary=vocabulary)),
        tuple(find_attributions(text, vocabulary=vocabulary)),
    )
