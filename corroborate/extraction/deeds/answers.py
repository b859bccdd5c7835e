"""What a claim of a family is about and what it answers: topics of measures, origins of persons, dates, lists, makers, places."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left

from corroborate.extraction.dates import Moment
from corroborate.extraction.deeds.families import Sense
from corroborate.extraction.deeds.naming import head, is_name, is_person, listed, members, name, subject_of, tail, term_list
from corroborate.extraction.deeds.scope import date_of, denied
from corroborate.extraction.deeds.telling import Roles, Telling
from corroborate.extraction.grammar.syntax import Clause, Phrase
from corroborate.model import Span
from corroborate.values import Term, TermList, TimeSpan, Value

#: The kinds of dates of what is to come that are told as such even where nothing anchors them.
_NAMED = frozenset(("weekday",))
#: The kinds of dates that tell when a deed was done; one with an open end still rules days out ("born after 1990").
_DATED = frozenset(("date", "month", "year", "season", "decade", "century", "range", "before", "after", "by"))


def value_of(telling: Telling, clause: Clause, sense: Sense, roles: Roles, about: Phrase) -> tuple[Value | None, Span | None]:
    """The answer that a claim of a family gives, and where its words stand; None and None when it gives none."""
    analysis, names, target = telling.analysis, telling.families.names, roles.patient
    other = target if target is not None and target is not about and not telling.whom.empty(target) else None
    if sense.answer == "key":
        said = analysis.span(clause.first, clause.head)
        return Term(said.of(analysis.text), sense.key), said
    if sense.answer == "date":
        return done_on(telling, clause) if is_planned(telling, clause) else dated_by(telling, clause)
    if sense.answer == "until":
        return until(telling, clause)
    if sense.answer == "named":
        return _named(telling, clause, sense)
    if sense.answer == "":
        return (None, None) if sense.speech or sense.denies else done_on(telling, clause)
    if sense.answer == "list" and other is not None:
        lands, span = origins(telling, other) if is_person(analysis, other, names) else (None, None)
        if lands is not None:  # "include volunteers from other states"
            return lands, span
        named = listed(analysis, other, names)
        if named == [other] and head(analysis, other) in names.roles["collectives"]:
            named = _narrowed(telling, clause, other)
        if named == members(other) and telling.counted(other):
            return None, None
        return term_list(analysis, named, names)
    if sense.answer == "origins":
        return origins(telling, about)
    if sense.answer == "place" and other is not None and is_name(analysis, other):
        return Term(name(analysis, other, names)), analysis.span(other.first, other.last)
    if sense.answer == "maker" and roles.agent is not None:
        return term_list(analysis, members(roles.agent), names, closed=True)
    return None, None


def _named(telling: Telling, clause: Clause, sense: Sense) -> tuple[Value | None, Span | None]:
    """Who somebody is said to be, when a name tells: "the gunman was identified as Karl Berg"."""
    given = clause.after(sense.rest[-1]) if sense.rest else None
    if given is None or not is_name(telling.analysis, given):
        return None, None
    return term_list(telling.analysis, members(given), telling.families.names)


def until(telling: Telling, clause: Clause) -> tuple[TimeSpan | None, Span | None]:
    """The last day of what a clause tells: "will stay closed until Friday"; None and None where it gives none."""
    if not any(moment.kind == "until" for moment in telling.moments):
        return None, None
    moment = date_of(telling, clause)
    day = last_day(moment) if moment is not None else None
    return (day, moment.span) if moment is not None and day is not None else (None, None)


def last_day(moment: Moment) -> TimeSpan | None:
    """The day that "until" leads to, or the month or year that it stands for: "until May"; None for any other moment."""
    first = last = moment.value.latest if moment.kind == "until" else None
    if first is None or last is None:
        return None
    if (last.month, last.day) == (12, 31):
        first = last.replace(month=1, day=1)
    elif (last + dt.timedelta(days=1)).day == 1:
        first = last.replace(day=1)
    return TimeSpan(first, last)


def dated_by(telling: Telling, clause: Clause) -> tuple[Value | None, Span | None]:
    """The date in a clause that tells when a deed was done; None and None for none."""
    moment = date_of(telling, clause)
    return (moment.value, moment.span) if moment is not None and moment.kind in _DATED else (None, None)


def done_on(telling: Telling, clause: Clause) -> tuple[Value | None, Span | None]:
    """The date that its own words give a deed that is done or planned; None and None for a habit, or what was not done."""
    if is_planned(telling, clause):
        moment = date_of(telling, clause)
        if moment is not None and _is_owner(telling, moment):
            return None, None  # "will play the winner of Friday's race"
        day = day_to_come(moment, denied=denied(telling, clause)) if moment is not None else None
        return (day, moment.span) if day is not None and moment is not None else (None, None)
    done = clause.past and not (clause.negated or clause.progressive or clause.modal)
    return dated_by(telling, clause) if done else (None, None)


def _is_owner(telling: Telling, moment: Moment) -> bool:
    """True for a day that only tells which: "Friday's race"."""
    at = bisect_left(telling.analysis.starts, moment.span.end)
    return telling.analysis.tags[at : at + 1] == "S"


def is_planned(telling: Telling, clause: Clause) -> bool:
    """True for what is told to come: "will open", "is to open", "is expected to open", "plans to open"."""
    families, clauses = telling.families, telling.analysis.clauses
    if families.modality.get(clause.modal) == "will":
        return True
    if not (clause.past or clause.negated or clause.modal or clause.passive) and clause.form == "finite":
        moment = date_of(telling, clause) if telling.published is not None else None
        first = moment.value.earliest if moment is not None and moment.kind != "since" else None
        return first is not None and telling.published is not None and first > telling.published  # "begins on Friday"
    above = clauses[clause.parent] if clause.form == "infinitive" and clause.link == "to" and clause.parent >= 0 else None
    if above is None or clause.perfect or above.negated:
        return False
    between = telling.analysis.words[above.head + 1 : clause.first]
    if above.verb == "be":
        return set(between) <= families.names.roles["due"] | {"to"}
    return families.stages.get(above.verb) in ("planned", "announced")


def put_off(telling: Telling, clause: Clause, value: Value | None) -> bool:
    """True for what is denied only up to a day, which is its answer: "will not open before June"."""
    return isinstance(value, TimeSpan) and value.latest is None and is_planned(telling, clause) and denied(telling, clause)


def day_to_come(moment: Moment, *, denied: bool) -> TimeSpan | None:
    """The days on which what is to come is told to come; None for words that tell none.

    :param denied: it is told when it does not: "is not expected before June" leaves June and what follows.
    """
    if denied:
        last = moment.value.latest if moment.kind in ("before", "until") else None
        return TimeSpan(last + dt.timedelta(days=1), None) if last is not None else None
    if moment.kind in _DATED or moment.kind in _NAMED or (moment.kind == "relative" and moment.value.anchored):
        return moment.value
    return None


def _narrowed(telling: Telling, clause: Clause, said: Phrase) -> list[Phrase]:
    """What the places of a phrase mostly are, when the clause goes on to say so: "from abroad, most from coastal states"."""
    words, persons = telling.analysis.words, telling.families.names.roles["persons"]
    for preposition, other in clause.prepositions:
        if preposition == "from" and other.first > said.last + 2:
            before = other.first - 2 if words[other.first - 1] == "from" else other.first - 3  # "from the"
            return [other] if words[before] in persons and words[before - 1] in (",", "including") else [said]
    return [said]


def origins(telling: Telling, phrase: Phrase) -> tuple[TermList | None, Span | None]:
    """Where the persons of a phrase are from: "citizens from Cuba and Syria", "Syrian fighters"."""
    names = telling.families.names
    for preposition, other in tail(telling.analysis, phrase):
        if preposition == "from" and not telling.counted(other):
            return term_list(telling.analysis, listed(telling.analysis, other, names), names)
    for i in range(phrase.first, phrase.last + 1):
        country = names.demonyms.get(telling.analysis.words[i])
        if country:
            span = telling.analysis.span(i, i)
            return TermList((Term(span.of(telling.analysis.text), country),)), span
    return None, None


def side(telling: Telling, sense: Sense, roles: Roles) -> str | None:
    """Who recruits, or whose force is joined."""
    whose = roles.agent if sense.about == "persons" else roles.patient
    if whose is not None and sense.about != "persons":
        whose = telling.owner(whose) or whose
    return telling.whom.named(whose) or None


def topic(telling: Telling, phrase: Phrase) -> str:
    """What a measure is about: "visa" for "entry visa requirements" and for "a visa-free regime"."""
    words, tags = telling.analysis.words, telling.analysis.tags
    noun = head(telling.analysis, phrase)
    if noun in ("citizen", "national"):
        kind = {"citizen": "citizenship", "national": "nationality"}[noun]
        return " ".join([*(words[i] for i in range(phrase.first, phrase.last) if tags[i] in "NP"), kind])
    named = phrase.last > phrase.first and tags[phrase.last - 1] in "NPg"
    if noun in telling.families.names.roles["restrictions"] and not named:
        for preposition, other in tail(telling.analysis, phrase):
            if preposition in telling.families.names.roles["aiming"]:  # "a ban on TikTok"
                what = subject_of(telling.analysis, other, telling.families.names)
                return what if noun in telling.families.names.roles["generic measures"] else f"{noun} on {what}"
    if named and noun in telling.families.names.roles["generic measures"]:
        return _regulated(telling, phrase)
    return subject_of(telling.analysis, phrase, telling.families.names)


def _regulated(telling: Telling, phrase: Phrase) -> str:
    """The words before a generic measure that say what it regulates: "language test" of "language test requirements"."""
    words, tags, generic = telling.analysis.words, telling.analysis.tags, telling.families.names.roles["generic measures"]
    before = [i for i in range(phrase.first, phrase.last) if tags[i] in "NPg" and words[i] not in generic]
    nouns = [i for i in before if tags[i] != "P"] or before or [phrase.last - 1]
    return " ".join(words[i].removesuffix("-free") for i in nouns)
