"""One comparison: what differs between two linked claims, how their answers stand, and what time explains of it."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from corroborate.comparison.answers import dates, holds_what_is_denied, lists, quotations, terms
from corroborate.comparison.causes import causes
from corroborate.comparison.clocks import told_at_other_hours
from corroborate.comparison.days import (
    dated_apart,
    days_done,
    days_in_words,
    is_deadline,
    is_history,
    named_days,
    one_occasion,
    one_patient,
    own_days,
    planned,
    told_apart,
)
from corroborate.comparison.doers import may_be_one, one_thing, rivals, two_doers
from corroborate.comparison.gate import gate, is_running
from corroborate.comparison.matters import in_brief, other_matter
from corroborate.comparison.movement import explained_by_time, further_along, grew, why_undated
from corroborate.comparison.places import two_places
from corroborate.comparison.quantities import Fit, fit
from corroborate.comparison.sides import two_sides
from corroborate.comparison.swaps import swapped
from corroborate.extraction.deeds.causes import CAUSE
from corroborate.extraction.figures import find_quantities
from corroborate.extraction.figures.units import convert
from corroborate.linking.contrast import another_of_row
from corroborate.linking.days import is_event
from corroborate.linking.deeds import done_by_one, is_name
from corroborate.linking.families import deed_words, reversed_by
from corroborate.linking.names import canonical, resolve, same
from corroborate.linking.wording import meanings, plain, root, stem, stems
from corroborate.model import Aspect, Claim, Comparison, Difference, Document, Relation
from corroborate.values import Quantity, Term, TermList, TimeSpan
from corroborate.vocabulary import Vocabulary, load

#: What can differ between two claims of one answer, so that they only fit.
_SHADES: tuple[Aspect, ...] = ("limits", "exceptions", "modality", "hedge")


#: Stances towards a thing, which say nothing of any other thing.
_ATTITUDES = frozenset(("oppose", "support"))


@frozen(eq=False)
class _Answer:
    """How two answers stand before time is asked: the fit, why, and what differs in them."""

    fit: Fit
    why: str
    differences: tuple[Difference, ...] = ()
    comparable: bool = True


def compare(a: Claim, b: Claim, *, documents: Mapping[str, Document], vocabulary: Vocabulary | None = None) -> Comparison:
    """How the answers of two linked claims stand to each other; the same for (a, b) and (b, a).

    :param documents: id to document, at least those of the two claims.
    :returns: the relation, reasons in words, and everything that differs, typed.
    """
    words = vocabulary or load()
    if b.id < a.id:
        a, b = b, a
    scope = gate(a, b, documents, words)
    unworded = _of_one(a, b, _answers(a, b, documents, words), words)
    answer = _planned_apart(a, b, _worded_apart(a, b, unworded, documents, words), documents, words)
    differences = [*answer.differences, *scope.differences, *_voices(a, b, documents, words)]
    moved = explained_by_time(a, b, documents, words)
    if moved is not None:
        differences.append(moved[1])
    relation: Relation = answer.fit
    reasons = [answer.why] if answer.why else []
    differ = answer.fit == "conflict" or (moved is not None and grew(a, b, words))
    if scope.blocked or (scope.steps and not (differ and moved is not None)):
        relation, reasons = "incomparable", [*scope.blocked, *scope.steps, *reasons]
    elif not answer.comparable:
        relation = "incomparable"
    elif answer.fit == "conflict" and (part := _part(a, b, scope.differences)):
        relation, reasons = "compatible", [part, *reasons]
    elif answer.fit == "conflict" and _beyond_compare(a, b, words):
        relation, reasons = "incomparable", ["too far apart for two counts of one event", *reasons]
    elif answer.fit == "conflict" and (others := _other_doers(a, b, differences, words)):
        relation, reasons = "incomparable", [others, *reasons]
    elif answer.fit == "conflict" and (apart := _told_apart(a, b, documents, words)):
        relation, reasons = "incomparable", [apart, *reasons]
    elif answer.fit == "conflict" and scope.doubtful:
        relation, reasons = "incomparable", [*scope.doubtful, *reasons]
    elif differ and moved is not None:
        relation = "conflict" if _disputed(a, b, differences, words) else "update"
        reasons.extend([moved[0], *scope.steps])
    elif answer.fit != "conflict" and (status := further_along(a, b, documents, words)) and _told_of_one(a, b, words):
        relation, reasons = status[0], [status[1], *reasons]
    elif answer.fit == "agree" and (scope.kin or any(_shades(d, a, b) for d in differences)):
        relation = "compatible"
    if relation == "incomparable" and unworded.comparable and (sites := two_places(a, b, documents, words)):
        relation, reasons = "conflict", [f"one deed in two places: {sites[0]} / {sites[1]}"]
    if relation == "agree" and (two_days := told_apart(a, b, documents, words) or dated_apart(a, b, documents, words)):
        relation, reasons = "conflict", ["one deed on two days"]
        differences.append(two_days)
    if relation == "agree" and a.value is None and b.value is None and (hours := told_at_other_hours(a, b, documents, words)):
        relation, reasons = "conflict", ["one deed at two times of day"]
        differences.append(hours)
    if relation in ("agree", "compatible") and moved is None and two_doers(a, b, documents, words):
        relation, reasons = "conflict", [f"one deed, two doers: {a.agent!r} against {b.agent!r}"]
    if relation == "conflict" and (undated := why_undated(a, b, documents, words)):
        reasons.append(undated)
    if relation in ("conflict", "update"):
        reasons.extend(_circumstances(a, b, differences, documents))
    return Comparison((a.id, b.id), relation, tuple(reasons), tuple(differences))


def _shades(difference: Difference, a: Claim, b: Claim) -> bool:
    """True for what lets two like answers only fit; a figure told as coming and one told as come are the same figure."""
    figures = isinstance(a.value, Quantity) and isinstance(b.value, Quantity)
    coming = difference.aspect == "modality" and {difference.a, difference.b} == {"will", ""}
    return difference.aspect in _SHADES and not (figures and coming)


def _name(claim: Claim, documents: Mapping[str, Document]) -> str:
    return documents[claim.document].name if claim.document in documents else claim.document


def _answers(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> _Answer:
    one, other = a.value, b.value
    if reversed_by(a, b, vocabulary):
        return _reversed(a, b, vocabulary)
    if a.qualifiers.polarity != b.qualifiers.polarity:
        if any(claim.qualifiers.polarity and claim.qualifiers.stage == "pending" for claim in (a, b)):
            return _Answer("agree", "not done yet")  # "is missing", "has not been found"
        sides = tuple("affirmed" if claim.qualifiers.polarity else "denied" for claim in (a, b))
        alike = one == other
        if isinstance(one, Term) and isinstance(other, Term):
            said, denied = (one, other) if a.qualifiers.polarity else (other, one)
            alike = holds_what_is_denied(said, denied, vocabulary)
        denier = b if a.qualifiers.polarity else a  # who denies it leaves another to have done it
        sole = denier.agent and done_by_one(a.predicate, vocabulary)
        alone = sole and not (a.agent and b.agent and may_be_one(a.agent, b.agent, vocabulary))
        if alone or rivals(a.agent, b.agent, vocabulary):
            return _Answer("compatible", "one denies of another doer what the other affirms", (Difference("polarity", *sides),))
        if not _one_object(a, b, vocabulary):
            return _Answer("compatible", "one denies another thing than the other affirms", (Difference("polarity", *sides),))
        if _other_mood(a, b):
            return _Answer("compatible", "one speaks of what may be or is wished", (Difference("polarity", *sides),), False)
        if one is None or other is None or alike:
            return _Answer("conflict", "one affirms what the other denies", (Difference("polarity", *sides),))
        return _Answer("compatible", "one denies another value", (Difference("polarity", *sides),))
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return _figures(a, b, one, other, vocabulary)
    if days := days_done(a, b, documents):
        found, why = dates(*(named_days(a, b, vocabulary) or days))
        comparable = found != "conflict" or one_occasion(a, b, documents, vocabulary)
        found, why = (found, why) if comparable else ("compatible", "it may have happened twice")
        told = [claim.value_text or claim.qualifiers.as_of_text for claim in (a, b)]
        return _Answer(found, _told(a, b, why), (Difference("value", *told),) if found != "agree" else (), comparable)
    if isinstance(one, Term) and isinstance(other, Term):
        if a.predicate == b.predicate == CAUSE:
            alike = one_thing(a, b, vocabulary)
            found, why = causes(one, other, vocabulary) if alike else ("compatible", "each is of another mishap")
            return _Answer(found, why, (Difference("value", one.text, other.text),) if found != "agree" else ())
        if _ATTITUDES & {one.key, other.key} and not (a.patient and b.patient and one_patient(a, b, vocabulary)):
            return _Answer("compatible", "each speaks of another matter", (Difference("stance", one.key, other.key),))
        found, why = terms(one, other, a.predicate, vocabulary)
        aspect: Aspect = "stance" if a.predicate.startswith("stance") else "value"
        return _Answer(found, why, (Difference(aspect, one.key, other.key),) if found != "agree" else ())
    if isinstance(one, TermList) and isinstance(other, TermList):
        found, why = lists(one, other, vocabulary)
        return _Answer(found, why, (Difference("list", a.value_text, b.value_text),) if found != "agree" else ())
    if (a.qualifiers.certainty == "unknown") != (b.qualifiers.certainty == "unknown"):
        return _Answer("compatible", "one says that it is not known", comparable=False)
    return _Answer("agree", "") if one is None and other is None else _Answer("compatible", "only one gives an answer")


def _other_mood(a: Claim, b: Claim) -> bool:
    """True when one says what can, may or should be and the other what is, or when one only tells that it is wanted."""
    moods = [claim.qualifiers.modality if claim.qualifiers.modality != "will" else None for claim in (a, b)]
    return moods[0] != moods[1] or any(claim.qualifiers.stage == "considered" for claim in (a, b))


def _reversed(a: Claim, b: Claim, vocabulary: Vocabulary) -> _Answer:
    """How a deed and its reverse stand: "prices rose", "prices fell"; what did not rise may have fallen."""
    if not (a.qualifiers.polarity and b.qualifiers.polarity):
        return _Answer("compatible", "one denies another thing than the other affirms")
    roles = [same(*(canonical(name, "", vocabulary) for name in (claim.subject, claim.patient))) for claim in (a, b)]
    undergone = roles[0] != roles[1]  # "the flood destroyed the mill", "the mill survived the flood"
    one_matter = one_thing(a, b, vocabulary) or _done_by_one_to_one(a, b, vocabulary)
    if not (undergone or one_patient(a, b, vocabulary)) or not one_matter:
        return _Answer("compatible", "each speaks of another matter")
    days = own_days(a), own_days(b)
    apart = days[0] and days[1] and not days[0].overlaps(days[1])
    if apart or is_history(*days) or is_history(*reversed(days)):
        return _Answer("compatible", "each is of another time")
    if any(claim.qualifiers.stage == "pending" for claim in (a, b)):
        return _Answer("compatible", "one is not decided yet")
    if not all(_names_its_subject(claim) and claim.qualifiers.stage in (None, "done") for claim in (a, b)):
        return _Answer("compatible", "whom it befell, or that it did, is not told in so many words", comparable=False)
    return _Answer("conflict", f"{a.predicate!r} against {b.predicate!r}", (Difference("polarity", a.predicate, b.predicate),))


def _done_by_one_to_one(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for what the same does to the same: "the rate was cut by the bank", "the bank raised the rate"."""
    one, other = ([canonical(name, "", vocabulary) for name in (claim.agent, claim.patient)] for claim in (a, b))
    return all(one) and all(other) and same(one[0], other[0]) and same(one[1], other[1])


def _names_its_subject(claim: Claim) -> bool:
    """True when a claim's own words name what it is about: no pronoun stands for it."""
    return plain(claim.subject).rpartition(" ")[2] in plain(claim.quote)


def _one_object(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True unless the two name two things that the deed is done to, or go on in words of which they share none."""
    if not one_patient(a, b, vocabulary):
        return False
    left, right = (_further(claim, vocabulary) for claim in (a, b))
    verbs = 1 if a.patient and b.patient and not isinstance(a.value, Quantity) else 0  # "broke off", "left the talks"
    shared = (left & right) | (left & meanings(b.subject, vocabulary)) | (right & meanings(a.subject, vocabulary))
    return min(len(left), len(right)) <= verbs or bool(shared)


def _told_of_one(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True unless two deeds are done to two things, or are told in words of which they share none and not of one doer."""
    one_doer = bool(a.agent and b.agent) and same(canonical(a.agent, "", vocabulary), canonical(b.agent, "", vocabulary))
    return one_patient(a, b, vocabulary) and (one_doer or _one_object(a, b, vocabulary))


def _further(claim: Claim, vocabulary: Vocabulary) -> frozenset[str]:
    """The telling words of a claim that neither do it, nor undergo it, nor are the deed's."""
    known = " ".join((claim.subject, claim.agent, claim.patient, claim.predicate))
    return meanings(claim.quote, vocabulary) - meanings(known, vocabulary) - deed_words(claim.predicate, vocabulary)


def _disputed(a: Claim, b: Claim, differences: list[Difference], vocabulary: Vocabulary) -> bool:
    """True for two counts of one event that two sides give and neither withdraws: time alone settles nothing."""
    told = any(difference.aspect == "speaker" for difference in differences) and is_event(a.predicate, vocabulary)
    return told and a.qualifiers.superseded == b.qualifiers.superseded and two_sides(a, b, vocabulary)


def _other_doers(a: Claim, b: Claim, differences: list[Difference], vocabulary: Vocabulary) -> str:
    """Why two figures are of what two did who are named: "Finch scored 12 points, Reed 14"; "" when nothing says so.

    Not so where one may be the other, tells of it, or is named beside it.
    """
    doers = next((difference for difference in differences if difference.aspect == "actor"), None)
    if doers is None or not isinstance(a.value, Quantity) or is_event(a.predicate, vocabulary):
        return ""
    if any(root(claim.agent) == root(claim.subject) for claim in (a, b)):
        return ""  # "Sales grew 10 percent": what is measured does nothing
    sides = doers.a, doers.b
    counted = [tuple(figure.value.point for figure in find_quantities(side, vocabulary=vocabulary)) for side in sides]
    own = any(claim.value_text in claim.agent for claim in (a, b))  # "a convoy of 31 trucks"
    if all(counted) and counted[0] != counted[1] and not own and a.value != b.value:
        return f"other doers: {doers.a} / {doers.b}"  # "11 buses carried 500 people", "45 buses carried 3,000"
    named = all(is_name(side, vocabulary) or (" " in side and side.istitle()) for side in sides)  # "the Vale Nationals"
    words = [set(stems(side, vocabulary)) for side in sides]
    alike = words[0] <= words[1] or words[1] <= words[0]
    voices = {claim.attribution.speaker.name for claim in (a, b)}
    beside = any(all(side in claim.quote for side in sides) for claim in (a, b))
    return f"other doers: {doers.a} / {doers.b}" if named and not alike and not beside and voices.isdisjoint(sides) else ""


def _told_apart(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> str:
    """Why the words of two figures of two reports do not tell that they are of one matter; "" when nothing says so."""
    brief = a.document == b.document or in_brief(a, b, documents, vocabulary)
    return "" if brief else other_matter(a, b, vocabulary, several=False)


def _beyond_compare(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two counts of events so far apart that they count two things; a slip of magnitude keeps its leading digits, and
    who says that nobody was hit denies any number.
    """
    if not is_event(a.predicate, vocabulary) or not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return False
    low, high = sorted(abs(_middle(value)) for value in (a.value, b.value))
    slip = low > 0 and f"{low:.3e}"[:4] == f"{high:.3e}"[:4]
    return 0 < low * vocabulary["tolerances"]["one event"].number("above") < high and not slip


def _middle(value: Quantity) -> float:
    """The number that was named, else the middle of a range; a range with one end is taken at that end."""
    ends = [end for end in (value.low, value.high) if end is not None]
    return value.point if value.point is not None else sum(ends) / max(len(ends), 1)


def _of_one(a: Claim, b: Claim, answer: _Answer, vocabulary: Vocabulary) -> _Answer:
    """The answer, or none that can be compared when two that differ are of two of a row: "the first leg", "the second leg"."""
    if answer.fit != "conflict" or a.document == b.document or not another_of_row(a, b, vocabulary):
        return answer
    return _Answer("compatible", "each is of another of a row", answer.differences, comparable=False)


def _worded_apart(a: Claim, b: Claim, answer: _Answer, documents: Mapping[str, Document], vocabulary: Vocabulary) -> _Answer:
    """The answer, or what the one place says where the sentences of two claims that fit are the same but for it."""
    figures = isinstance(a.value, Quantity) or isinstance(b.value, Quantity)
    fits = answer.comparable and answer.fit in (("agree",) if figures else ("agree", "compatible"))
    if not fits or is_event(a.predicate, vocabulary):
        return answer
    found = swapped(a, b, documents, vocabulary, agreed=answer.fit == "agree")
    if found is None:
        return answer
    swap, fit = found
    return _Answer(fit, f"worded alike but for {swap.a!r} and {swap.b!r}", (Difference("wording", swap.a, swap.b),))


def _planned_apart(a: Claim, b: Claim, answer: _Answer, documents: Mapping[str, Document], vocabulary: Vocabulary) -> _Answer:
    """The answer, or a conflict when one thing is planned for days of which none fits both."""
    one, other = planned(a, documents), planned(b, documents)
    if one is not None and other is not None and all(is_deadline(claim, vocabulary) for claim in (a, b)):
        one, other = TimeSpan(one.latest, one.latest), TimeSpan(other.latest, other.latest)
    if answer.fit != "agree" or one is None or other is None or one.overlaps(other):
        return answer
    return _Answer("conflict", "planned for other days", (Difference("time", days_in_words(one), days_in_words(other)),))


def _figures(a: Claim, b: Claim, one: Quantity, other: Quantity, vocabulary: Vocabulary) -> _Answer:
    differences = []
    if one.hedge != other.hedge:
        differences.append(Difference("hedge", one.hedge or "", other.hedge or ""))
    if one.unit != other.unit and not _unsigned(a, b):
        return _across_units(a, b, one, other, differences, vocabulary)
    tally = is_event(a.predicate, vocabulary) or (is_running(a, vocabulary) and is_running(b, vocabulary))
    found, why = fit(one, other, vocabulary, tally=tally)
    if found == "conflict" or one.point != other.point:
        differences.append(Difference("value", a.value_text, b.value_text))
    return _Answer(found, _told(a, b, why) if why else "", tuple(differences))


def _unsigned(a: Claim, b: Claim) -> bool:
    """True for two sums of money on one scale of which one has lost the sign of its currency ("80 crore"), or what it is for
    ("14 crowns an hour", "14 crowns").
    """
    units = {claim.value.unit for claim in (a, b) if isinstance(claim.value, Quantity)}
    bases = {(unit or "").partition("/")[0] for unit in units}
    if len(bases) == 1 < len(units) and bases & units:
        return True
    scales = [stem(plain(claim.value_text).rpartition(" ")[2]) for claim in (a, b)]
    return a.subject == b.subject == "money" and None in units and scales[0] == scales[1] and scales[0].isalpha()


def _across_units(
    a: Claim, b: Claim, one: Quantity, other: Quantity, differences: list[Difference], vocabulary: Vocabulary
) -> _Answer:
    """Two figures in two units: held against each other when the one converts, each good to half its last place."""
    units = (one.unit or "", other.unit or "")
    money = all(unit.partition("/")[0] in vocabulary["currencies"] for unit in units)
    differences.append(Difference("currency" if money else "unit", *units))
    turned = convert(other, units[0], vocabulary=vocabulary)
    if turned is None:
        why = f"other {'currencies' if money else 'units'}: {units[0] or 'none'} / {units[1] or 'none'}"
        return _Answer("compatible", why, tuple(differences), comparable=False)
    if one.interval == turned.interval and one.hedge == turned.hedge:  # "3 km", "3,000 metres"; "a fifth", "20 percent"
        return _Answer("agree", "", tuple(differences))
    slack = (one.step + turned.step) / 2
    if one.interval.widened(slack).overlaps(turned.interval):
        return _Answer("compatible", _told(a, b, "the same once converted"), tuple(differences))
    differences.append(Difference("value", a.value_text, b.value_text))
    return _Answer("conflict", _told(a, b, "no number fits both once converted"), tuple(differences))


def _told(a: Claim, b: Claim, why: str) -> str:
    one, other = (claim.value_text or claim.qualifiers.as_of_text for claim in (a, b))
    return f"{one!r} against {other!r}: {why}" if why else ""


def _voices(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> list[Difference]:
    """Who says it, through what, and who does it to whom."""
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
    figures = isinstance(a.value, Quantity) and isinstance(b.value, Quantity)
    if all(crossed) or (any(crossed) and figures and a.qualifiers.stage == b.qualifiers.stage):
        found.append(Difference("role", a.agent or a.patient, b.agent or b.patient))
    elif all(agents) and not same(*agents):
        found.append(Difference("actor", a.agent, b.agent))
    drift = quotations(a.quotations, b.quotations, vocabulary)
    if drift is not None:
        found.append(Difference("quotation", *drift))
    return found


def _part(a: Claim, b: Claim, differences: tuple[Difference, ...]) -> str:
    """Why a figure of some can stand beside the figure of everybody in one text; empty when it cannot, or is no part."""
    for difference in differences:
        if difference.aspect == "population" and bool(difference.a) != bool(difference.b) and a.document == b.document:
            whole, part = (b.value, a.value) if difference.a else (a.value, b.value)
            if isinstance(whole, Quantity) and isinstance(part, Quantity) and (part.point or 0) < (whole.point or 0):
                return f"a part of the whole: {difference.a or difference.b}"
    return ""


def _circumstances(a: Claim, b: Claim, differences: list[Difference], documents: Mapping[str, Document]) -> list[str]:
    """What a reader asks next: who says it, and when."""
    said = []
    speakers = next((difference for difference in differences if difference.aspect == "speaker"), None)
    if speakers is not None:
        said.append(f"said by {speakers.a or _name(a, documents)} and {speakers.b or _name(b, documents)}")
    elif not a.attribution.own_voice:
        said.append("same speaker")
    one, other = days_in_words(a.qualifiers.as_of), days_in_words(b.qualifiers.as_of)
    if one and one == other:
        span = a.qualifiers.as_of
        said.append("same day" if span is not None and span.earliest == span.latest else "same days")
    return ["; ".join(said)] if said else []
