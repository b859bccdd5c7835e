"""What the sentences before one have told, that its figures may lean on."""

from __future__ import annotations

from attrs import define

from corroborate.extraction.counts.units import Counted
from corroborate.extraction.counts.words import Words
from corroborate.extraction.dates import Moment
from corroborate.extraction.deeds.naming import NameWords, is_name, name
from corroborate.extraction.reading import Passage

#: Kinds of moments that name a day.
DAYS = ("date", "weekday", "relative", "as of")
#: Sentences in which "there" is looked up.
_BACK = 3


@define
class Told:
    """What earlier sentences of a document have told: where its event is, when, and what was counted last.

    :param lead: the first place the document names.
    :param moment: the first day that a sentence of the paragraph has named.
    :param paragraph: the paragraph.
    :param counted: what was counted last.
    :param before: the sentences right before, latest last.
    :param person: whom the last sentence told of, if by name.
    :param here: the place that the last sentence with a count takes over from one before it, and where that sentence starts.
    """

    lead: tuple[str, ...] = ()
    moment: Moment | None = None
    paragraph: int = -1
    counted: Counted | None = None
    before: tuple[Passage, ...] = ()
    person: str = ""
    here: tuple[int, tuple[str, ...]] = (-1, ())

    def remember(self, passage: Passage, words: Words, names: NameWords) -> None:
        """Keep a sentence's first day for the sentences after it in the same paragraph, and its subject if it names somebody."""
        for analysis in passage.analyses:
            clause = next((one for one in analysis.clauses if one.form == "finite" and one.subject is not None), None)
            subject = clause.subject if clause is not None else None
            if subject is not None and analysis.words[subject.last] not in words.roles["he"]:
                self.person = name(analysis, subject, names) if is_name(analysis, subject) else ""
        days = (moment for moment in passage.moments if moment.value.anchored and moment.kind in DAYS)
        moment = next(days, None)
        if moment is not None or self.paragraph != passage.sentence.paragraph:
            self.moment, self.paragraph = moment, passage.sentence.paragraph
        self.before = (*self.before[1 - _BACK :], passage)
