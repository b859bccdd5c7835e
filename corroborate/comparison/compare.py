"""One comparison: what differs between two linked claims, how their answers stand, and what time explains of it.

The relation is that of the first of `_STEPS` that has something to say, else that of the answers alone. Where it leaves no
contradiction, `_TOLD_TWICE` asks last whether one deed is told with two days, hours, places or doers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen

from corroborate.comparison.aligned import of_two_things
from corroborate.comparison.answers import quotations
from corroborate.comparison.clocks import told_at_other_hours
from corroborate.comparison.days import dated_apart, days_in_words, perhaps_twice, told_apart
from corroborate.comparison.doers import of_others, perhaps_two, rivals, two_doers
from corroborate.comparison.fitting import Answer, Pair, answered, reworded, told_of_one
from corroborate.comparison.gate import Gate, gate
from corroborate.comparison.matters import in_brief, other_matter
from corroborate.comparison.movement import explained_by_time, further_along, grew, why_undated
from corroborate.comparison.places import two_places
from corroborate.comparison.quantities import too_far_apart
from corroborate.comparison.sides import two_sides
from corroborate.comparison.swaps import told_otherwise
from corroborate.extraction.figures import find_quantities
from corroborate.linking.actors import is_name
from corroborate.linking.asking.sole import by_two
from corroborate.linking.days import is_event, is_particular
from corroborate.linking.families import deeds_marked, is_of_occasion
from corroborate.linking.names import resolve, same
from corroborate.linking.scores.contrast import another_of_row
from corroborate.linking.wording import root, stems
from corroborate.model import Aspect, Claim, Comparison, Difference, Document, Relation
from corroborate.values import Quantity, TimeSpan
from corroborate.vocabulary import Vocabulary, load

#: What can differ between two claims of one answer, so that they only fit.
_SHADES: tuple[Aspect, ...] = ("limits", "exceptions", "modality", "hedge")

#: A relation and why it holds; None for a step that has nothing to say.
_Verdict = tuple[Relation, list[str]] | None


@frozen(eq=False)
class _Case:
    """What is known of two claims when their relation is asked for.

    :param scope: what the gate says.
    :param answer: how their answers stand, `bare` before their wording and what is planned have been looked at.
    :param moved: why time explains that they differ; "" when it does not.
    :param sole: each is the only figure of what it counts in its report, and neither of what another did.
    :param tied: figures and many small signs tell that they are of one matter, and their words need not.
    """

    pair: Pair
    scope: Gate
    bare: Answer
    answer: Answer
    differences: tuple[Difference, ...]
    moved: str
    sole: bool
    tied: bool
    later: bool = field(init=False)  # they differ, or one has grown, and time explains it

    @later.default
    def _later(self) -> bool:
        differ = self.answer.fit == "conflict" or (bool(self.moved) and grew(self.pair.a, self.pair.b, self.pair.vocabulary))
        days = {claim.qualifiers.as_of_text for claim in self.pair.both}
        dated = any(one.aspect == "wording" and {one.a, one.b} == days for one in self.answer.differences)
        return differ and bool(self.moved) and not dated  # "approved in 2015", "approved in 2017": the days are the answers

    @property
    def reasons(self) -> list[str]:
        """Why the answers alone stand as they do."""
        return [self.answer.why] if self.answer.why else []


def compare(
    a: Claim,
    b: Claim,
    *,
    documents: Mapping[str, Document],
    vocabulary: Vocabulary | None = None,
    alone: frozenset[str] = frozenset(),
    tied: bool = False,
) -> Comparison:
    """How the answers of two linked claims stand to each other; the same for (a, b) and (b, a).

    :param alone: ids of the counts and figures that are the only ones of their kind in their report: see `all_told`.
    :param tied: their link says that figures and many small signs tell that they are of one matter.
    """
    words = vocabulary or load()
    if b.id < a.id:
        a, b = b, a
    case = _case(Pair(a, b, documents, words), alone, tied)
    relation, reasons = next(filter(None, (step(case) for step in _STEPS)), (case.answer.fit, case.reasons))
    differences = list(case.differences)
    told = () if is_particular(a.predicate, words) else _TOLD_TWICE
    twice = next(filter(None, (step(case, relation) for step in told)), None)
    if twice is not None:
        relation, reasons = twice[0], [*twice[1], *(case.reasons if case.answer.fit == "conflict" else ())]
        differences += twice[2]
    apart = next(filter(None, (step(case) for step in _TOLD_ALIKE)), None) if relation == "agree" else None
    if apart is not None:
        relation, reasons = apart[0], apart[1]
        differences += apart[2]
    if relation == "conflict" and (undated := why_undated(a, b, documents, words)):
        reasons.append(undated)
    if relation in ("conflict", "update"):
        reasons.extend(_circumstances(case, differences))
    return Comparison((a.id, b.id), relation, tuple(reasons), tuple(differences))


def _case(pair: Pair, alone: frozenset[str], tied: bool) -> _Case:
    a, b, documents, words = pair.a, pair.b, pair.documents, pair.vocabulary
    scope = gate(a, b, documents, words, alone=alone)
    bare = answered(pair)
    answer = reworded(pair, bare)
    moved, time = explained_by_time(a, b, documents, words) or ("", None)
    differences = [*answer.differences, *scope.differences, *_voices(pair), *([time] if time else [])]
    sole = alone.issuperset((a.id, b.id)) and not by_two(a, b, words)
    return _Case(pair, scope, bare, answer, tuple(differences), moved, sole, tied)


def _of_other_scopes(case: _Case) -> _Verdict:
    """They are of two scopes, or on steps of a ladder between which no time has passed."""
    scope = case.scope
    if scope.blocked or (scope.steps and not case.later):
        return "incomparable", [*scope.blocked, *scope.steps, *case.reasons]
    return None


def _of_two_questions(case: _Case) -> _Verdict:
    """They answer no one question after all."""
    return None if case.answer.comparable else ("incomparable", case.reasons)


def _excused(case: _Case) -> _Verdict:
    """They cannot both hold, but need not be of one thing: the first of `_EXCUSES` that says so."""
    if case.answer.fit != "conflict":
        return None
    for relation, excuse in _EXCUSES:
        if why := excuse(case):
            return relation, [*why, *case.reasons]
    return None


def _moved_on(case: _Case) -> _Verdict:
    """They differ, and time explains it, unless two sides each stand by a count of one event."""
    if not case.later:
        return None
    return "conflict" if _disputed(case) else "update", [*case.reasons, case.moved, *case.scope.steps]


def _further_along(case: _Case) -> _Verdict:
    """They fit, and one deed has come further in one than in the other."""
    pair = case.pair
    if case.answer.fit == "conflict":
        return None
    status = further_along(pair.a, pair.b, pair.documents, pair.vocabulary)
    return (status[0], [status[1], *case.reasons]) if status and told_of_one(pair) else None


def _shaded(case: _Case) -> _Verdict:
    """They are one answer, but for a hedge, a limit, or a measure that may be another."""
    shades = case.scope.kin or any(_shades(difference, case.pair) for difference in case.differences)
    return ("compatible", case.reasons) if case.answer.fit == "agree" and shades else None


#: What may decide how two answers stand, in the order in which it is asked.
_STEPS: tuple[Callable[[_Case], _Verdict], ...] = (
    _of_other_scopes,
    _of_two_questions,
    _excused,
    _moved_on,
    _further_along,
    _shaded,
)


def _part(case: _Case) -> list[str]:
    """A figure of some can stand beside the figure of everybody in one text."""
    a, b = case.pair.both
    for difference in case.scope.differences:
        if difference.aspect == "population" and bool(difference.a) != bool(difference.b) and a.document == b.document:
            whole, part = (b.value, a.value) if difference.a else (a.value, b.value)
            if isinstance(whole, Quantity) and isinstance(part, Quantity) and (part.point or 0) < (whole.point or 0):
                return [f"a part of the whole: {difference.a or difference.b}"]
    return []


def _too_far_apart(case: _Case) -> list[str]:
    """Two counts of events so far apart count two things."""
    values, words = case.pair.figures, case.pair.vocabulary
    far = values is not None and is_event(case.pair.a.predicate, words) and too_far_apart(*values, "one event", words)
    return ["too far apart for two counts of one event"] if far else []


def _of_other_doers(case: _Case) -> list[str]:
    """Two figures are of what two did who are named: "Finch scored 12 points, Reed 14"."""
    both, words = case.pair.both, case.pair.vocabulary
    doers = next((difference for difference in case.differences if difference.aspect == "actor"), None)
    if doers is None or not isinstance(both[0].value, Quantity) or is_event(both[0].predicate, words):
        return []
    if is_of_occasion(both[0].predicate, words):
        return []  # whoever counted; whose it is, where that matters, linking has asked
    if any(root(claim.agent) == root(claim.subject) for claim in both):
        return []  # "Sales grew 10 percent": what is measured does nothing
    sides = doers.a, doers.b
    others = [f"other doers: {doers.a} / {doers.b}"]
    counted = [tuple(figure.value.point for figure in find_quantities(side, vocabulary=words)) for side in sides]
    own = any(claim.value_text in claim.agent for claim in both)  # "a convoy of 31 trucks"
    if all(counted) and counted[0] != counted[1] and not own and both[0].value != both[1].value:
        return others  # "11 buses carried 500 people", "45 buses carried 3,000"
    named = all(is_name(side, words) or (" " in side and side.istitle()) for side in sides)  # "the Vale Nationals"
    left, right = (set(stems(side, words)) for side in sides)
    alike = left <= right or right <= left
    voices = {claim.attribution.speaker.name for claim in both}
    beside = any(all(side in claim.quote for side in sides) for claim in both)
    return others if named and not alike and not beside and voices.isdisjoint(sides) else []


def _of_other_matters(case: _Case) -> list[str]:
    """The words of two figures of two reports do not tell that they are of one matter."""
    a, b, documents, words = case.pair.a, case.pair.b, case.pair.documents, case.pair.vocabulary
    brief = a.document == b.document or in_brief(a, b, documents, words)
    other = "" if brief or case.tied else other_matter(a, b, words, several=False)
    if other and case.sole:
        figures = case.pair.figures
        far = figures is not None and figures[0].unit == figures[1].unit and too_far_apart(*figures, "one thing", words)
        return ["too far apart for two counts of one thing, which nothing but its noun shows"] if far else []
    return [other] if other else []


def _in_doubt(case: _Case) -> list[str]:
    """The gate doubts that they are of one scope."""
    return list(case.scope.doubtful)


def _of_two_things(case: _Case) -> list[str]:
    """Two figures or days stand in sentences worded alike but for a name or a day: the bus from Arlow, the bus from Wick."""
    a, b = case.pair.both
    if a.document == b.document or not isinstance(a.value, Quantity | TimeSpan):
        return []
    other = of_two_things(a, b, case.pair.vocabulary)
    return [f"told in like words of two things: {other}"] if other else []


#: Why two answers that cannot both hold may be no contradiction, in the order in which it is asked, and what they are then.
_EXCUSES: tuple[tuple[Relation, Callable[[_Case], list[str]]], ...] = (
    ("compatible", _part),
    ("incomparable", _too_far_apart),
    ("incomparable", _of_other_doers),
    ("incomparable", _of_other_matters),
    ("incomparable", _in_doubt),
    ("incomparable", _of_two_things),
)


def _disputed(case: _Case) -> bool:
    """True for two counts of one event that two sides give and neither withdraws: time alone settles nothing."""
    a, b, words = case.pair.a, case.pair.b, case.pair.vocabulary
    told = any(difference.aspect == "speaker" for difference in case.differences) and is_event(a.predicate, words)
    return told and a.qualifiers.superseded == b.qualifiers.superseded and two_sides(a, b, words)


def _shades(difference: Difference, pair: Pair) -> bool:
    """True for what lets two like answers only fit; a figure told as coming and one told as come are the same figure."""
    coming = difference.aspect == "modality" and {difference.a, difference.b} == {"will", ""}
    return difference.aspect in _SHADES and not (coming and pair.figures is not None)


#: What two tellings of one deed are to each other after all, why, and what differs, where that is not among the differences yet.
_Twice = tuple[Relation, list[str], tuple[Difference, ...]] | None


def _in_two_places(case: _Case, relation: Relation) -> _Twice:
    pair = case.pair
    if relation != "incomparable" or not case.bare.comparable:
        return None
    sites = two_places(pair.a, pair.b, pair.documents, pair.vocabulary)
    return ("conflict", [f"one deed in two places: {sites[0]} / {sites[1]}"], ()) if sites else None


def _on_two_days(case: _Case, relation: Relation) -> _Twice:
    pair = case.pair
    if relation != "agree" or pair.a.qualifiers.stage == pair.b.qualifiers.stage == "pending":
        return None  # a strike that goes on is not done on any day
    given = pair.a, pair.b, pair.documents, pair.vocabulary
    days = told_apart(*given) or dated_apart(*given)
    if days is None or another_of_row(pair.a, pair.b, pair.vocabulary) or rivals(pair.a.agent, pair.b.agent, pair.vocabulary):
        return None  # "the first suspect", "the second"; "the army took the town on Monday", "rebels took it on Tuesday"
    return "conflict", ["one deed on two days"], (days,)


def _at_two_hours(case: _Case, relation: Relation) -> _Twice:
    a, b = case.pair.both
    if relation != "agree" or not (a.value is b.value is None):
        return None
    hours = told_at_other_hours(a, b, case.pair.documents, case.pair.vocabulary)
    return ("conflict", ["one deed at two times of day"], (hours,)) if hours else None


def _by_two_doers(case: _Case, relation: Relation) -> _Twice:
    pair = case.pair
    if relation not in ("agree", "compatible") or not two_doers(pair.a, pair.b, pair.documents, pair.vocabulary):
        return None
    two = f"one deed, two doers: {pair.a.agent!r} against {pair.b.agent!r}"  # rebels took the town, and days later the army
    return ("update", [two, case.moved], ()) if case.moved else ("conflict", [two], ())


#: What makes a contradiction of one deed that is told twice.
_TOLD_TWICE: tuple[Callable[[_Case, Relation], _Twice], ...] = (_in_two_places, _on_two_days, _at_two_hours, _by_two_doers)


def _perhaps_done_twice(case: _Case) -> _Twice:
    days = perhaps_twice(*case.pair.both, case.pair.documents, case.pair.vocabulary)
    return ("incomparable", [f"perhaps done twice: {days.a} / {days.b}"], (days,)) if days else None


def _alike_of_two_things(case: _Case) -> _Twice:
    two = [] if is_event(case.pair.a.predicate, case.pair.vocabulary) else _of_two_things(case)
    return ("incomparable", two, ()) if two else None


def _perhaps_two(case: _Case) -> _Twice:
    a, b = case.pair.both
    two = perhaps_two(a, b, case.pair.vocabulary) if a.value is b.value is None else ""
    return ("compatible", [two], ()) if two else None


def _done_by_others(case: _Case) -> _Twice:
    pair = case.pair
    if not (pair.a.value is pair.b.value is None or pair.a.predicate in deeds_marked("directed", pair.vocabulary)):
        return None
    others = of_others(pair.a, pair.b, pair.documents, pair.vocabulary)
    return ("incomparable", [others], ()) if others else None


def _goes_on_otherwise(case: _Case) -> _Twice:
    pair = case.pair
    found = told_otherwise(pair.a, pair.b, pair.documents, pair.vocabulary)
    return ("compatible", [f"worded alike but for {found.a!r} and {found.b!r}"], ()) if found else None


#: Why two answers that are alike may agree in nothing, in the order in which it is asked.
_TOLD_ALIKE: tuple[Callable[[_Case], _Twice], ...] = (
    _perhaps_done_twice,
    _alike_of_two_things,
    _perhaps_two,
    _done_by_others,
    _goes_on_otherwise,
)


def _voices(pair: Pair) -> list[Difference]:
    """Who says it, through what, and who does it to whom."""
    a, b, documents, vocabulary = pair.a, pair.b, pair.documents, pair.vocabulary
    found = []
    one, other = a.attribution.speaker, b.attribution.speaker
    voices = () if one.kind == other.kind == "document" else ((one, a), (other, b))
    speakers = [resolve(voice.name, documents.get(claim.document), "", vocabulary) for voice, claim in voices]
    if speakers and not same(*speakers):
        found.append(Difference("speaker", *("" if voice.kind == "document" else voice.name for voice in (one, other))))
    if (a.attribution.medium or "") != (b.attribution.medium or ""):
        found.append(Difference("medium", a.attribution.medium or "", b.attribution.medium or ""))
    agents = [resolve(claim.agent, documents.get(claim.document), "", vocabulary) for claim in (a, b)]
    patients = [resolve(claim.patient, documents.get(claim.document), "", vocabulary) for claim in (a, b)]
    alone = any(agents[n] and patients[n] and same(agents[n], patients[n]) for n in (0, 1))  # "a child is a child at risk"
    crossed = [bool(agents[n] and patients[1 - n]) and not alone and same(agents[n], patients[1 - n]) for n in (0, 1)]
    if all(crossed) or (any(crossed) and pair.figures is not None and a.qualifiers.stage == b.qualifiers.stage):
        found.append(Difference("role", a.agent or a.patient, b.agent or b.patient))
    elif all(agents) and not same(*agents):
        found.append(Difference("actor", a.agent, b.agent))
    drift = quotations(a.quotations, b.quotations, vocabulary)
    if drift is not None:
        found.append(Difference("quotation", *drift))
    return found


def _circumstances(case: _Case, differences: list[Difference]) -> list[str]:
    """What a reader asks next: who says it, and when."""
    a, b, documents = case.pair.a, case.pair.b, case.pair.documents
    said = []
    speakers = next((difference for difference in differences if difference.aspect == "speaker"), None)
    if speakers is not None:
        said.append(f"said by {speakers.a or _name(a, documents)} and {speakers.b or _name(b, documents)}")
    elif a.attribution.speaker.kind not in ("document", "anonymous"):
        said.append("same speaker")
    one, other = days_in_words(a.qualifiers.as_of), days_in_words(b.qualifiers.as_of)
    if one and one == other:
        span = a.qualifiers.as_of
        said.append("same day" if span is not None and span.earliest == span.latest else "same days")
    return ["; ".join(said)] if said else []


def _name(claim: Claim, documents: Mapping[str, Document]) -> str:
    return documents[claim.document].name if claim.document in documents else claim.document
