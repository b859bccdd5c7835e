"""Where it was bound for: "a bus from Arlow to Wick", "the plane was on its way to Norland"."""

from __future__ import annotations

from collections.abc import Iterator

from corroborate.extraction.deeds.making import Making
from corroborate.extraction.deeds.naming import is_name
from corroborate.extraction.deeds.particulars.answering import answered
from corroborate.model import Claim

#: The predicate of these claims.
DESTINATION = "destination"
#: So many words stand at most between a journey and where it leads.
_REACH = 8


def journeys(making: Making) -> Iterator[Claim]:
    """The claims of a sentence that say where a vehicle, a ship or an aircraft was bound for; who travels may go on elsewhere."""
    analysis, roles = making.analysis, making.families.names.roles
    told, carriers = roles["around journeys"], roles["carriers"]
    if told.isdisjoint(analysis.words) or carriers.isdisjoint(analysis.words):
        return
    for before, phrase in analysis.phrases:
        near = analysis.words[max(0, phrase.first - _REACH) : phrase.first]
        leads = before in roles["leading to a place"] and not told.isdisjoint(near)
        if leads and is_name(analysis, phrase) and not phrase.others and roles["not"].isdisjoint(near):
            yield answered(making, DESTINATION, phrase)
