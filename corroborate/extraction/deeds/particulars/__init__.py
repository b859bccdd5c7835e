"""What an event has one of: who was killed, with what, in which street; two answers to such a question contradict each other.

`victims` reads who was killed and how those are who were hurt, `things` what was used, `places` where it was or led,
`claimants` who claims it and what its suspect is charged with. `answering` makes the claim, and `sole` looks at all of a
report: one that gives two answers tells of two victims, or of two scenes, and none of them is kept, since nothing tells which
another report means.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corroborate.extraction.deeds.making import Making
from corroborate.extraction.deeds.particulars.claimants import claimants, offences
from corroborate.extraction.deeds.particulars.places import journeys, streets
from corroborate.extraction.deeds.particulars.sole import questions_of_one, sole
from corroborate.extraction.deeds.particulars.things import is_one_sort, things
from corroborate.extraction.deeds.particulars.victims import conditions, victims
from corroborate.model import Claim


def particulars(making: Making, told: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of a sentence that answer such a question."""
    yield from victims(making, told)
    yield from things(making)
    yield from streets(making)
    yield from journeys(making)
    yield from conditions(making)
    yield from claimants(making)
    yield from offences(making)


__all__ = ["is_one_sort", "particulars", "questions_of_one", "sole"]
