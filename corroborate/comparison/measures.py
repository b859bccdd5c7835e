"""Whether counts of two measures of those hit are of one question: "four were shot", "four were wounded", "four are in hospital".

Those who were shot are the wounded where nobody died, and are no fewer than these in any case. Those in hospital are the wounded
where they are all the others beside the dead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from corroborate.comparison.counts import of_others, tells_of_dead
from corroborate.comparison.quantities import number
from corroborate.comparison.shares import stands_at
from corroborate.model import Claim, Document
from corroborate.vocabulary import Vocabulary

#: Of those hit: the hurt, those hit by what everybody was hit by, those in hospital, and those who breathed gas.
_HURT = "casualties.injured"
_STRUCK = frozenset(("casualties.shot", "casualties.hit", "casualties.stabbed"))
_CARRIED = "casualties.hospitalised"
_GASSED = "casualties.gassed"


@frozen(eq=False)
class Measures:
    """What some reports tell of how those hit are counted.

    :param counts: what one event did, by document and predicate.
    :param deadly: the reports that tell of somebody dead.
    """

    counts: Mapping[tuple[str, str], Sequence[Claim]]
    deadly: frozenset[str]
    vocabulary: Vocabulary

    def apart(self, a: Claim, b: Claim) -> str:
        """Why two counts of two measures do not answer one question; "" for those of one measure, and where they may."""
        if a.predicate == b.predicate:
            return self._in_part(a, b)
        hurt, other = (a, b) if self._is_of_the_hurt(a) else (b, a)
        measures = sorted(claim.predicate.rpartition(".")[2] for claim in (a, b))
        why = f"other measures: {' / '.join(measures)}"
        if not self._is_of_the_hurt(hurt) or other.predicate not in {_HURT, _CARRIED, _GASSED, *_STRUCK}:
            return why
        others = other.predicate == _CARRIED and of_others(other, self.vocabulary)
        if others and all(tells_of_dead(claim.quote, self.vocabulary) for claim in (a, b)):
            return ""  # "one man is dead and another in hospital", "a clerk died and two were wounded"
        if self._counts(hurt.document, other) or self._counts(other.document, hurt):
            return why
        if other.predicate in (_HURT, _GASSED):
            return ""
        if other.predicate == _CARRIED:
            return "" if others else why
        like = (
            one for one in self.counts[hurt.document, hurt.predicate] if one.qualifiers.population == hurt.qualifiers.population
        )
        fewer = all(number(other) < number(one) for one in like if not one.qualifiers.superseded)
        return "" if fewer or self.deadly.isdisjoint((a.document, b.document)) else why

    def _is_of_the_hurt(self, claim: Claim) -> bool:
        """True for a count of the hurt; those who breathed gas are all of them where their report counts no others."""
        return claim.predicate == _HURT or (claim.predicate == _GASSED and (claim.document, _HURT) not in self.counts)

    def _counts(self, document: str, counted: Claim) -> bool:
        """True for a report with a count of its own of one measure with `counted`, of the same people or of any."""
        group = counted.qualifiers.population
        told = (one.qualifiers.population for one in self.counts.get((document, counted.predicate), ()))
        return any(one is None or group is None or one == group for one in told)

    def _in_part(self, a: Claim, b: Claim) -> str:
        """Why one of two counts of those hurt is of those hurt besides the shot: "five were shot and four hurt"; "" for none."""
        besides = a.predicate == _HURT and self._besides_struck(a) != self._besides_struck(b)
        return "who was hurt besides those hit" if besides else ""

    def _besides_struck(self, hurt: Claim) -> bool:
        """True for those told as hurt behind a count of those hit, in a sentence that tells of nobody dead."""
        struck = (one for measure in _STRUCK for one in self.counts.get((hurt.document, measure), ()))
        behind = any(one.span.meets(hurt.span) and stands_at(one) < stands_at(hurt) for one in struck)
        return behind and not tells_of_dead(hurt.quote, self.vocabulary)


def measures_of(
    counts: Mapping[tuple[str, str], Sequence[Claim]], documents: Mapping[str, Document], vocabulary: Vocabulary
) -> Measures:
    """How some reports count those hit."""
    reports = {home for home, _ in counts if home in documents}
    deadly = frozenset(home for home in reports if tells_of_dead(documents[home].text, vocabulary))
    return Measures(counts, deadly, vocabulary)
