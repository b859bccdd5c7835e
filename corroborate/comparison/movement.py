"""What time explains of a difference: a later answer, one that replaces another, a count that has grown, a deed further along."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from corroborate.comparison.days import (
    days_done,
    days_in_words,
    is_history,
    is_stretch,
    is_to_come,
    moves_on,
    named_days,
    one_patient,
    own_days,
    two_days,
    up_to,
)
from corroborate.comparison.gate import AGED, is_running, ladder
from corroborate.comparison.lasting import lasts
from corroborate.comparison.matters import is_brief
from corroborate.extraction.deeds.particulars import questions_of_one
from corroborate.linking.days import is_event, is_toll
from corroborate.linking.families import is_of_occasion, known_deed
from corroborate.linking.names import canonical, same
from corroborate.linking.wording import plain, scope_words
from corroborate.model import Claim, Difference, Document, Relation
from corroborate.values import Quantity, TimeSpan
from corroborate.vocabulary import Vocabulary

#: Two named numbers that are further apart than this share of the greater are not one number said loosely.
_CLEARLY = 0.1
#: Reports published no more than so many days apart tell of one state of affairs, unless they say that it changed.
_ONE_ISSUE = 2
#: What gives somebody's age; the days in a year, and the fewest within which a birthday is a better guess than a slip.
_YEAR, _WEEKS = 365, 60


def explained_by_time(
    a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary
) -> tuple[str, Difference] | None:
    """What time explains: that one answer is later, is said to replace the other, or that a count has grown since."""
    one, other = a.qualifiers, b.qualifiers
    days = tuple(days_in_words(claim.qualifiers.as_of) for claim in (a, b))
    if one.superseded != other.superseded:
        old = (a if one.superseded else b).value_text
        sides = ("earlier", "later") if one.superseded else ("later", "earlier")
        return f"{old!r} is given as outdated by its own text", Difference("time", *sides)
    if replanned := _replanned(a, b, documents):
        return replanned
    if counting := _partly_counted(a, b, vocabulary) or _still_so_many(a, b, vocabulary):
        return counting
    if lasts(a, b, documents, vocabulary) or days_done(a, b, documents):
        return None  # the day is the answer, or no day changes it
    if one.polarity != other.polarity and one.tense == other.tense == "past":
        done, undone = (one.as_of, other.as_of) if one.polarity else (other.as_of, one.as_of)
        if done is not None and undone is not None and done.before(undone):
            return None  # what was done cannot be undone: who denies it later contradicts
    dated = one.as_of is not None and other.as_of is not None
    ends = (up_to(a, vocabulary), up_to(b, vocabulary)) if dated else None
    if ends is not None and (ends[0].before(ends[1]) or ends[1].before(ends[0])):
        if _no_matter_of_days(a, b, ends, documents, vocabulary):
            return None
        if grows(a.predicate, vocabulary):
            return f"a figure that grows: as of {days[0]} and {days[1]}", Difference("time", *days)
        told = two_days(a, b, documents, vocabulary) is not None  # each says when, so no day of printing matters
        if not is_event(a.predicate, vocabulary) and (told or not _one_issue(a, b, documents, vocabulary)):
            return f"as of {days[0]} and {days[1]}", Difference("time", *days)
    figures = isinstance(a.value, Quantity) and isinstance(b.value, Quantity) and a.value.point != b.value.point
    changing = figures or questions_of_one(vocabulary).get(a.predicate) == "state"
    if changing and not is_event(a.predicate, vocabulary) and any(_adrift(claim, vocabulary) for claim in (a, b)):
        return _with_nothing_dated(a, b, documents, vocabulary)
    if is_toll(a.predicate, vocabulary) and isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return _grown(a, b, a.value, b.value, documents, vocabulary)
    return None


def _partly_counted(a: Claim, b: Claim, vocabulary: Vocabulary) -> tuple[str, Difference] | None:
    """What time explains of a result of which one tells a part of the votes alone: "with 60 percent of the votes counted"."""
    if not is_of_occasion(a.predicate, vocabulary):
        return None
    counting = [scope_words(vocabulary)["partly counted"].search(plain(claim.quote)) for claim in (a, b)]
    partly = next(filter(None, counting), None)
    if partly is None or None not in counting:
        return None
    sides = ("earlier", "later") if counting[0] else ("later", "earlier")
    return f"one is told while counting goes on: {partly[0]}", Difference("time", *sides)


def _still_so_many(a: Claim, b: Claim, vocabulary: Vocabulary) -> tuple[str, Difference] | None:
    """What time explains of two counts of a state, the lower of those who still are in it: "two remain in hospital"."""
    if not _passing(a.predicate, vocabulary) or not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return None
    low, high = (a, b) if a.value.interval.before(b.value.interval) else (b, a)
    left, before = (scope_words(vocabulary)["for now"].search(plain(claim.quote)) for claim in (low, high))
    if left is None or before is not None or a.value.interval.overlaps(b.value.interval):
        return None
    sides = ("later", "earlier") if low is a else ("earlier", "later")
    return f"of those who are so still: {left[0]}", Difference("time", *sides)


def _no_matter_of_days(
    a: Claim, b: Claim, ends: tuple[TimeSpan, TimeSpan], documents: Mapping[str, Document], vocabulary: Vocabulary
) -> bool:
    """True for two answers of different days that no day explains."""
    homes = [documents[claim.document].published for claim in (a, b) if is_to_come(claim)]
    denied = a.qualifiers.polarity != b.qualifiers.polarity and len(homes) == 2  # "will close in July", "will stay open"
    if denied and homes[0] and homes[1] and abs((homes[0] - homes[1]).days) <= _ONE_ISSUE:
        return True  # the days are of what is planned, not of the plan
    if a.predicate == b.predicate == AGED and not _aged(a, b, *ends):
        return True
    if grows(a.predicate, vocabulary):
        return not _rises(a, b, *ends)  # it shrinks in no report
    return _one_plan(a, b, documents, vocabulary)


def _with_nothing_dated(
    a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary
) -> tuple[str, Difference] | None:
    """What time explains of two figures of which one is told of no certain day: "26,000 now", "30,000 last week"."""
    if _one_time(a, b, documents, vocabulary):
        return None
    if named := named_days(a, b, vocabulary):
        said = tuple(claim.qualifiers.as_of_text for claim in (a, b))
        return None if named[0].overlaps(named[1]) else (f"as of {said[0]} and {said[1]}", Difference("time", *said))
    days = tuple(days_in_words(claim.qualifiers.as_of) for claim in (a, b))
    adrift = [repr(claim.qualifiers.as_of_text or claim.value_text) for claim in (a, b) if _adrift(claim, vocabulary)]
    return f"nothing dates {' and '.join(adrift)}, so both may have held in turn", Difference("time", *days)


def _one_plan(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> bool:
    """True for two figures of what will be, of which one alone says when: "will cut 1,400 jobs next year", "will cut 2,100"."""
    coming = set(vocabulary["modality"]["will"].words("words"))
    if any(coming.isdisjoint(plain(claim.quote).split()) for claim in (a, b)):
        return False
    timed = [claim for claim in (a, b) if claim.qualifiers.as_of_text]
    homes = [home for claim in (a, b) if claim.document in documents and (home := documents[claim.document].published)]
    if len(timed) != 1 or len(homes) < len((a, b)) or abs((homes[0] - homes[1]).days) > _ONE_ISSUE:
        return False
    when = timed[0].qualifiers.as_of
    return when is not None and when.earliest is not None and when.earliest > max(homes)


def _replanned(a: Claim, b: Claim, documents: Mapping[str, Document]) -> tuple[str, Difference] | None:
    """What time explains of two days of one deed: one planned and one done, or a plan that was moved."""
    if not (isinstance(a.value, TimeSpan) and isinstance(b.value, TimeSpan)):
        return None
    coming = [is_to_come(claim) for claim in (a, b)]
    homes = [documents[claim.document].published if claim.document in documents else None for claim in (a, b)]
    if coming[0] != coming[1]:
        plan, done = (a, b) if coming[0] else (b, a)
        late = homes[0] and homes[1] and (homes[0] > homes[1]) == coming[0] and homes[0] != homes[1]
        if late or done.qualifiers.modality or done.qualifiers.stage == "pending" or done.qualifiers.tense == "present":
            return None
        sides = ("planned", "done") if coming[0] else ("done", "planned")
        return f"planned for {plan.value_text!r}, done {done.value_text!r}", Difference("time", *sides)
    if not all(coming):
        return None
    if a.qualifiers.revised != b.qualifiers.revised:
        new = a if a.qualifiers.revised else b
        sides = ("later", "earlier") if new is a else ("earlier", "later")
        return f"{new.value_text!r} is given as the newer plan by its own text", Difference("time", *sides)
    if homes[0] and homes[1] and abs((homes[0] - homes[1]).days) > _ONE_ISSUE:
        return f"what was planned on {homes[0]} and on {homes[1]}", Difference("time", str(homes[0]), str(homes[1]))
    return None


def _aged(a: Claim, b: Claim, one: TimeSpan, other: TimeSpan) -> bool:
    """True for two ages that one person may have had: older by the years that lie between, give or take a birthday."""
    (young, before), (old, after) = ((a, one), (b, other)) if one.before(other) else ((b, other), (a, one))
    if not isinstance(young.value, Quantity) or not isinstance(old.value, Quantity) or not before.latest or not after.earliest:
        return True
    years, gap = (old.value.point or 0.0) - (young.value.point or 0.0), (after.earliest - before.latest).days
    return gap >= _WEEKS and 0 < years <= gap / _YEAR + 1


def grows(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for a figure that goes on growing while its event lasts: the area that a fire has burnt."""
    return vocabulary["frames"].flagged(predicate, "grows")


def _rises(a: Claim, b: Claim, one: TimeSpan, other: TimeSpan) -> bool:
    """True unless the later of two figures in one unit is the lower."""
    early, late = (a.value, b.value) if one.before(other) else (b.value, a.value)
    if not isinstance(early, Quantity) or not isinstance(late, Quantity) or early.unit != late.unit:
        return True
    return not late.interval.before(early.interval)


def _passing(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for a count of those in a state that ends: the missing are found."""
    return vocabulary["frames"].flagged(predicate, "passing")


def _one_issue(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> bool:
    """True when only publication dates the two, a day or two apart, and neither says that anything changed."""
    one, other = (documents[claim.document].published if claim.document in documents else None for claim in (a, b))
    if one is None or other is None or abs((one - other).days) > _ONE_ISSUE:
        return False
    for claim, published in ((a, one), (b, other)):
        said, when = claim.qualifiers.as_of_text, claim.qualifiers.as_of
        own = said in claim.quote if said else when != TimeSpan.on(published)
        if own or is_running(claim, vocabulary) or moves_on(claim, vocabulary):
            return False
    return True


def further_along(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> tuple[Relation, str] | None:
    """One deed further along in one report than in the other: an update, unless the later report has it less far along."""
    told = sorted(((ladder("status", _step(claim, vocabulary), vocabulary), at) for at, claim in enumerate((a, b))), key=_known)
    (first, one), (second, other) = told
    pending = any(claim.qualifiers.stage == "pending" for claim in (a, b))  # a trial ends in a verdict or a sentence
    one_deed = (pending or a.predicate == b.predicate) and _one_deed(a, b, vocabulary)
    one_deed = one_deed and a.qualifiers.polarity == b.qualifiers.polarity
    if first is None or second is None or first == second or not one_deed:
        return None
    early, late = (a, b)[one], (a, b)[other]
    days = [own_days(claim) for claim in (early, late)]
    if (days[0] and days[1] and days[1].before(days[0])) or is_history(days[1], days[0]):
        return "incomparable", "what is done is of an earlier time than what is to come"
    homes = [documents[claim.document].published if claim.document in documents else None for claim in (early, late)]
    came = late.qualifiers.as_of if late.qualifiers.as_of_text else None
    if _still_so(early, came, homes):
        return "conflict", f"done by {days_in_words(came)} in one, and still to come in a report of {homes[0]}"
    steps = f"{_step(early, vocabulary)} in one, {_step(late, vocabulary)} in the other"
    if homes[0] and homes[1] and homes[0] > homes[1]:
        return "incomparable", f"{steps}, and the later report has it less far along"
    near = abs(first - second) <= 1  # what is under way in one report may be called done in another
    at_once = near or a.document == b.document or _step(early, vocabulary) == "announced"  # what is announced may be done as well
    return ("compatible" if at_once else "update"), steps


def _still_so(early: Claim, done: TimeSpan | None, homes: Sequence[dt.date | None]) -> bool:
    """True where a report has something pending that another of these days has done on a day before: "are still being held"."""
    if early.qualifiers.stage != "pending" or done is None or own_days(early) is not None:
        return False
    if homes[0] is None or homes[1] is None or abs((homes[0] - homes[1]).days) > _ONE_ISSUE:
        return False
    return done.anchored and done.before(TimeSpan.on(homes[0]))


def _known(step: tuple[float | None, int]) -> tuple[bool, float, int]:
    return step[0] is None, step[0] or 0.0, step[1]


def _step(claim: Claim, vocabulary: Vocabulary) -> str:
    """How far along a deed is: by its own stage, under a verb of no known family by the tense too; "" where neither tells."""
    scope = claim.qualifiers
    plain = scope.polarity and (claim.value is None or isinstance(claim.value, TimeSpan))
    if scope.stage or not plain or known_deed(claim.predicate, vocabulary):
        return scope.stage or ""
    return "planned" if scope.modality == "will" else "done" if scope.tense == "past" and scope.modality is None else ""


def _one_deed(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for deeds of a known family, and for others that are done to one thing or to none."""
    return known_deed(a.predicate, vocabulary) or (bool(a.patient) == bool(b.patient) and one_patient(a, b, vocabulary))


def _grown(
    a: Claim, b: Claim, one: Quantity, other: Quantity, documents: Mapping[str, Document], vocabulary: Vocabulary
) -> tuple[str, Difference] | None:
    """A higher count in a later report, or one given as newer; a lower one only of a state that ends."""
    if one.point is None or other.point is None or one.point == other.point:
        return None
    first, second = (documents[claim.document].published if claim.document in documents else None for claim in (a, b))
    low, high = (a, b) if one.point < other.point else (b, a)
    grows = first and second and first != second and (first < second) == (low is a)
    if not grows and _had_been_said(low, vocabulary) and not _had_been_said(high, vocabulary):
        sides = ("earlier", "later") if low is a else ("later", "earlier")
        return f"{low.value_text!r} is what had been said before", Difference("time", *sides)
    if first and second and first != second:
        if (first < second) == (one.point < other.point):
            return f"a count that grows: published {first} and {second}", Difference("time", str(first), str(second))
        if _passing(a.predicate, vocabulary) and _passing(b.predicate, vocabulary):
            return f"a count that goes up and down: published {first} and {second}", Difference("time", str(first), str(second))
        return None
    if a.qualifiers.revised != b.qualifiers.revised:
        new, old = (a, b) if a.qualifiers.revised else (b, a)
        if first and second and _rival(old, new):
            return None  # "the latest toll" of one day is the latest of its own teller, not of another body
        sides = ("later", "earlier") if new is a else ("earlier", "later")
        return f"{new.value_text!r} is given as newer by its own text", Difference("time", *sides)
    return None


def _had_been_said(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for what somebody had said when something newer was known: "police had spoken of nine dead"."""
    return plain(claim.attribution.speaker.cue).partition(" ")[0] in vocabulary["counting"]["told before"].words("words")


def _rival(old: Claim, new: Claim) -> bool:
    """True when a named body or person gives the old figure who does not give the new one."""
    said, says = old.attribution.speaker, new.attribution.speaker
    return said.kind in ("person", "organisation") and not same(canonical(said.name), canonical(says.name))


def why_undated(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> str:
    """Why time does not settle which of two counts of one event holds; "" when they count no event."""
    if not is_event(a.predicate, vocabulary) or not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return ""
    one, other = (documents[claim.document].published if claim.document in documents else None for claim in (a, b))
    if a.document == b.document or one is None or other is None:
        return "nothing dates the one before the other, though such a count may grow"
    if one == other:
        return "published on one day: nothing tells which is newer"
    earlier, later = (a.value, b.value) if one < other else (b.value, a.value)
    lower = later.interval.before(earlier.interval) and not _grown(a, b, a.value, b.value, documents, vocabulary)
    return "the later report has the lower count" if lower else ""


def _one_time(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> bool:
    """True for two figures of brief texts of which one alone names when ("overnight"): the other tells it in fewer words."""
    said = [claim.qualifiers.as_of_text for claim in (a, b)]
    brief = a.document != b.document and all(is_brief(documents[claim.document], vocabulary) for claim in (a, b))
    return (
        brief
        and "" in said
        and is_stretch("".join(said), vocabulary)
        and not any(is_running(claim, vocabulary) for claim in (a, b))
    )


def _adrift(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True when the claim holds for some time that nothing in its document dates: "now", "last week", so far."""
    told = bool(claim.qualifiers.as_of_text) or is_running(claim, vocabulary)
    return told and (claim.qualifiers.as_of is None or not up_to(claim, vocabulary).anchored)


def grew(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two running counts that name clearly different numbers, though "over 900" leaves room for 1,200."""
    running = [claim.value for claim in (a, b) if is_running(claim, vocabulary)]
    numbers = sorted(value.point or 0.0 for value in running if isinstance(value, Quantity))
    return len(numbers) == 2 and numbers[1] - numbers[0] > _CLEARLY * numbers[1]
