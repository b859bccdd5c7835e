"""What is to come and when: "the trial is set for 4 March", "both sides expect completion by June", "put it off to May"."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from corroborate.extraction.dates import Moment
from corroborate.extraction.deeds.answers import day_to_come, last_day
from corroborate.extraction.deeds.making import Assertion, Making
from corroborate.extraction.deeds.naming import head, tail
from corroborate.extraction.deeds.scope import denied
from corroborate.extraction.deeds.telling import Roles, Telling
from corroborate.extraction.grammar.runs import behind_run
from corroborate.extraction.grammar.syntax import Clause, Phrase
from corroborate.model import Claim
from corroborate.values import TimeSpan

#: Letters of the words that may stand between what schedules and its day: "is now set tentatively for", "put off until".
_LEADING = frozenset("IRXTDA")
#: The family of what takes place, its day the answer.
OCCURRENCE = "occurrence"


@frozen
class Appointment:
    """What a clause sets a day for.

    :param thing: what is to come.
    :param day: its day.
    :param moment: the words for it.
    :param moved: it replaces another day: "was put off to", "is now due".
    :param given_up: another day has replaced it: "had been due".
    """

    thing: Phrase
    day: TimeSpan
    moment: Moment
    moved: bool
    given_up: bool


def appointed(telling: Telling, clause: Clause) -> Appointment | None:
    """What a clause sets a day for; None when it sets none."""
    analysis, roles = telling.analysis, telling.families.names.roles
    words, tags = analysis.words, analysis.tags
    shifts = clause.verb in roles["shifting"]
    behind = clause.head + 1
    if clause.verb == "be":
        while behind < len(words) and tags[behind] in "RX" and words[behind] not in roles["due"]:
            behind += 1
        due = words[behind : behind + 1] != [] and words[behind] in roles["due"]
        if not due and (clause.object is not None or clause.past or not _alone(telling, behind)):
            return None
        thing = telling.meant(clause.subject)
        behind += due
    elif clause.verb in roles["scheduling"] or clause.verb in roles["calling"] or shifts:
        thing = telling.meant(clause.subject) if clause.passive or (shifts and clause.object is None) else clause.object
        if thing is not None and thing is clause.object:
            behind = max(behind, max((one.last for _, one in tail(analysis, thing)), default=thing.last) + 1)
    else:
        return None
    if thing is None or telling.whom.empty(thing) or telling.counted(thing):
        return None
    moment = next((one for one in telling.moments if bisect_left(analysis.starts, one.span.start) >= behind), None)
    at = bisect_left(analysis.starts, moment.span.start) if moment is not None else behind
    if moment is None or not set(tags[behind:at]) <= _LEADING:
        return None
    if not _leads(clause, (*words[behind:at], moment.text.lower()), roles):
        return None
    day = (last_day(moment) if shifts else None) or day_to_come(moment, denied=denied(telling, clause))
    after = bisect_left(analysis.starts, moment.span.end)
    if day is None or words[after : after + 1] == ["to"]:  # "is expected on Friday to approve the deal"
        return None
    if moment.kind == "weekday" and telling.published is not None and day.latest is not None and day.latest < telling.published:
        day = TimeSpan.on(day.latest + dt.timedelta(days=7))  # "a strike for Monday": the next one
    anew = shifts or not roles["anew"].isdisjoint(words[max(clause.first - 1, 0) : behind])
    return Appointment(thing, day, moment, anew, clause.perfect and clause.past and not shifts)


def _alone(telling: Telling, at: int) -> bool:
    """Tell whether a day is all that is said from a word on: "the vote is on Friday", not "the road is on Friday under water"."""
    analysis = telling.analysis
    at += analysis.tags[at : at + 1] == "I"
    told = next((one for one in telling.moments if analysis.starts[at : at + 1] == [one.span.start]), None)
    return told is not None and analysis.tags[bisect_left(analysis.starts, told.span.end) :][:1] in ("", ";", ",", "C", ")")


def _leads(clause: Clause, between: Sequence[str], roles: Mapping[str, frozenset[str]]) -> bool:
    """True where the words up to a day tell that it is to come: "called a strike for Monday", not "called a strike on Monday",
    which may tell when it was called.

    :param between: the words between what schedules and the day, and last those of the day, where its preposition may be one.
    """
    said = {*between[:-1], between[-1].partition(" ")[0]}
    if clause.verb in roles["calling"]:
        return "for" in said
    if clause.verb in roles["shifting"]:
        return not roles["before a new day"].isdisjoint(said)
    surely = clause.verb == "be" or (clause.passive and clause.verb not in roles["promising"])
    return surely or not roles["before a day to come"].isdisjoint(said)


def held(making: Making, number: int, clause: Clause) -> Iterator[Claim]:
    """The claim of a clause that only says when something was: "the last inspection was in May"."""
    telling, analysis = making.telling, making.analysis
    if clause.verb != "be" or not clause.past or clause.object is not None or clause.subject is None:
        return
    behind = behind_run(analysis.tags, clause.head + 1, "RX")
    thing = telling.meant(clause.subject)
    if thing is None or telling.whom.empty(thing) or telling.counted(thing) or not _alone(telling, behind):
        return
    if head(analysis, thing) in making.families.nouns:
        return
    moment = next(one for one in telling.moments if bisect_left(analysis.starts, one.span.start) >= behind)
    if moment.value.earliest is not None or moment.value.latest is not None:
        sense, subject = making.families.entries[OCCURRENCE], telling.whom.about(thing)
        asserted = Assertion(OCCURRENCE, subject, Roles(None, thing), moment.value, moment.span)
        yield making.claim(number, clause, asserted, sense=sense)


def scheduled(making: Making, number: int, clause: Clause, found: Appointment) -> Iterator[Claim]:
    """The claim of a clause that sets a day for something: "the verdict is due on Friday"."""
    if head(making.analysis, found.thing) in making.families.nouns:
        return
    sense = making.families.entries[OCCURRENCE]
    subject = making.telling.whom.about(found.thing)
    claim = making.claim(
        number,
        clause,
        Assertion(OCCURRENCE, subject, Roles(None, found.thing), found.day, found.moment.span),
        sense=sense,
        polarity=True,
    )
    yield dated(claim, found)


def dated(claim: Claim, found: Appointment) -> Claim:
    """A claim of what is to come, with how its day stands to others that were told before."""
    scope = evolve(
        claim.qualifiers,
        stage="planned",
        as_of=found.day,
        as_of_text=found.moment.text,
        revised=found.moved,
        superseded=found.given_up,
    )
    return evolve(claim, qualifiers=scope)
