"""One comparison: what differs between two linked claims, how their answers stand, and what time explains of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from corroborate.comparison.answers import dates, holds_what_is_denied, lists, number_apart, quotations, terms
from corroborate.comparison.gate import gate, ladder
from corroborate.comparison.quantities import Fit, fit
from corroborate.extraction.figures.units import convert
from corroborate.linking.names import canonical, resolve, same
from corroborate.linking.questions import is_event
from corroborate.linking.wording import meanings, plain, stem, stems
from corroborate.model import Aspect, Claim, Comparison, Difference, Document, Relation
from corroborate.values import Quantity, Term, TermList, TimeSpan
from corroborate.vocabulary import Vocabulary, load

#: Two named numbers that are further apart than this share of the greater are not one number said loosely.
_CLEARLY = 0.1
#: Characters between a claim and its day at most ("close | in 2026", "close | by the end of 2026").
_BEHIND = 8
#: Reports published no more than so many days apart tell of one state of affairs, unless they say that it changed.
_ONE_ISSUE = 2


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
    answer = _worded_apart(a, b, _answers(a, b, documents, words), documents, words)
    answer = _planned_apart(a, b, answer, documents, words)
    differences = [*answer.differences, *scope.differences, *_voices(a, b, documents, words)]
    moved = _moved(a, b, documents, words)
    if moved is not None:
        differences.append(moved[1])
    relation: Relation = answer.fit
    reasons = [answer.why] if answer.why else []
    differ = answer.fit == "conflict" or (moved is not None and _grew(a, b, words))
    if scope.blocked or (scope.steps and not (differ and moved is not None)):
        relation, reasons = "incomparable", [*scope.blocked, *scope.steps, *reasons]
    elif not answer.comparable:
        relation = "incomparable"
    elif answer.fit == "conflict" and (part := _part(a, b, scope.differences)):
        relation, reasons = "compatible", [part, *reasons]
    elif answer.fit == "conflict" and _beyond_compare(a, b, words):
        relation, reasons = "incomparable", ["too far apart for two counts of one event", *reasons]
    elif answer.fit == "conflict" and scope.doubtful:
        relation, reasons = "incomparable", [*scope.doubtful, *reasons]
    elif differ and moved is not None:
        relation = "conflict" if _disputed(a, b, differences, words) else "update"
        reasons.extend([moved[0], *scope.steps])
    elif answer.fit != "conflict" and (status := _status(a, b, documents, words)):
        relation, reasons = status[0], [status[1], *reasons]
    elif answer.fit == "agree" and (scope.kin or any(_shades(d, a, b) for d in differences)):
        relation = "compatible"
    if relation == "conflict" and (undated := _undated(a, b, documents, words)):
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
    if a.qualifiers.polarity != b.qualifiers.polarity:
        sides = tuple("affirmed" if claim.qualifiers.polarity else "denied" for claim in (a, b))
        alike = one == other
        if isinstance(one, Term) and isinstance(other, Term):
            said, denied = (one, other) if a.qualifiers.polarity else (other, one)
            alike = holds_what_is_denied(said, denied, vocabulary)
        if not _one_object(a, b, vocabulary):
            return _Answer("compatible", "one denies another thing than the other affirms", (Difference("polarity", *sides),))
        if one is None or other is None or alike:
            return _Answer("conflict", "one affirms what the other denies", (Difference("polarity", *sides),))
        return _Answer("compatible", "one denies another value", (Difference("polarity", *sides),))
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return _figures(a, b, one, other, vocabulary)
    if days := _days_done(a, b, documents):
        found, why = dates(*days)
        told = [claim.value_text or claim.qualifiers.as_of_text for claim in (a, b)]
        return _Answer(found, _told(a, b, why), (Difference("value", *told),) if found != "agree" else ())
    if isinstance(one, Term) and isinstance(other, Term):
        if _ATTITUDES & {one.key, other.key} and not (a.patient and b.patient and _one_patient(a, b, vocabulary)):
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


def _days_done(a: Claim, b: Claim, documents: Mapping[str, Document]) -> tuple[TimeSpan, TimeSpan] | None:
    """The days that two claims answer with; of a claim without an answer those that its sentence gives for it."""
    if not isinstance(a.value, TimeSpan) and not isinstance(b.value, TimeSpan):
        return None
    one, other = (_done(claim, documents) for claim in (a, b))
    return (one, other) if one is not None and other is not None else None


def _done(claim: Claim, documents: Mapping[str, Document]) -> TimeSpan | None:
    """The days that a claim's own words, or those that open its sentence, give for what was done."""
    if claim.value is not None or claim.qualifiers.modality or claim.qualifiers.stage == "planned":
        return claim.value if isinstance(claim.value, TimeSpan) else None
    said, document = claim.qualifiers.as_of_text, documents.get(claim.document)
    own = document is not None and claim.attribution.own_voice  # "on Monday it was said that he had left" dates the saying
    opening = document.text[: claim.span.start].rpartition("\n")[2].rpartition(". ")[2] if document and own else ""
    return claim.qualifiers.as_of if said and (said in claim.quote or said in opening[: len(said) + _BEHIND]) else None


def _one_patient(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True unless the two name two things that the deed is done to."""
    one, other = canonical(a.patient, "", vocabulary), canonical(b.patient, "", vocabulary)
    return not one or not other or same(one, other) or not set(stems(one, vocabulary)).isdisjoint(stems(other, vocabulary))


def _one_object(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True unless the two name two things that the deed is done to, or go on in words of which they share none."""
    if not _one_patient(a, b, vocabulary):
        return False
    left, right = (_further(claim, vocabulary) for claim in (a, b))
    return not left or not right or not left.isdisjoint(right)


def _further(claim: Claim, vocabulary: Vocabulary) -> frozenset[str]:
    """The telling words of a claim that neither do it, nor undergo it, nor are the deed's."""
    known = " ".join((claim.subject, claim.agent, claim.patient, claim.predicate))
    return meanings(claim.quote, vocabulary) - meanings(known, vocabulary)


def _disputed(a: Claim, b: Claim, differences: list[Difference], vocabulary: Vocabulary) -> bool:
    """True for two counts of one event that two named speakers give and neither withdraws: time alone settles nothing."""
    speakers = next((difference for difference in differences if difference.aspect == "speaker"), None)
    named = speakers is not None and all(any(char.isupper() for char in side) for side in (speakers.a, speakers.b))
    return named and is_event(a.predicate, vocabulary) and a.qualifiers.superseded == b.qualifiers.superseded


def _beyond_compare(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two counts of events so far apart that they count two things; a slip of magnitude keeps its leading digits."""
    if not is_event(a.predicate, vocabulary) or not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return False
    low, high = sorted(abs(_middle(value)) for value in (a.value, b.value))
    slip = low > 0 and f"{low:.3e}"[:4] == f"{high:.3e}"[:4]
    return low * vocabulary["tolerances"]["one event"].number("above") < high and low >= 0 and not slip


def _middle(value: Quantity) -> float:
    """The number that was named, else the middle of a range; a range with one end is taken at that end."""
    ends = [end for end in (value.low, value.high) if end is not None]
    return value.point if value.point is not None else sum(ends) / max(len(ends), 1)


def _worded_apart(a: Claim, b: Claim, answer: _Answer, documents: Mapping[str, Document], vocabulary: Vocabulary) -> _Answer:
    """The answer, or a conflict when two claims that agree are worded alike but for one number ("her first", "her fifth")."""
    if answer.fit != "agree" or is_event(a.predicate, vocabulary):
        return answer
    found = number_apart(_sentence(a, documents), _sentence(b, documents), vocabulary)
    if found is None:
        return answer
    return _Answer("conflict", f"worded alike but for {found[0]!r} and {found[1]!r}", (Difference("value", *found),))


def _planned(claim: Claim, documents: Mapping[str, Document]) -> TimeSpan | None:
    """The days to come that a claim, or the words right behind it, give for what is planned; None when they give none."""
    day, said, document = claim.qualifiers.as_of, claim.qualifiers.as_of_text, documents.get(claim.document)
    if claim.qualifiers.stage != "planned" or claim.value is not None or not said or day is None or document is None:
        return None
    stands = said in document.text[claim.span.start : claim.span.end + len(said) + _BEHIND]
    return day if stands and day.latest and document.published and day.latest > document.published else None


def _deadline(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a day up to which something is planned: "until Friday"."""
    return claim.qualifiers.as_of_text.lower().startswith(
        tuple(f"{word} " for word in vocabulary["scopes"]["deadlines"].words("words"))
    )


def _planned_apart(a: Claim, b: Claim, answer: _Answer, documents: Mapping[str, Document], vocabulary: Vocabulary) -> _Answer:
    """The answer, or a conflict when one thing is planned for days of which none fits both."""
    one, other = _planned(a, documents), _planned(b, documents)
    if one is not None and other is not None and all(_deadline(claim, vocabulary) for claim in (a, b)):
        one, other = TimeSpan(one.latest, one.latest), TimeSpan(other.latest, other.latest)
    if answer.fit != "agree" or one is None or other is None or one.overlaps(other):
        return answer
    return _Answer("conflict", "planned for other days", (Difference("time", _days(one), _days(other)),))


def _sentence(claim: Claim, documents: Mapping[str, Document]) -> str:
    """The claim's words, and what follows them in their line up to the end of the sentence."""
    if claim.document not in documents:
        return claim.quote
    text = documents[claim.document].text
    ends = (text.find(mark, claim.span.end - 1, claim.span.end + 200) for mark in (". ", "\n"))
    stop = min((end for end in ends if end >= 0), default=min(claim.span.end + 200, len(text)))
    return text[claim.span.start : stop]


def _figures(a: Claim, b: Claim, one: Quantity, other: Quantity, vocabulary: Vocabulary) -> _Answer:
    differences = []
    if one.hedge != other.hedge:
        differences.append(Difference("hedge", one.hedge or "", other.hedge or ""))
    if one.unit != other.unit and not _unsigned(a, b):
        return _across_units(a, b, one, other, differences, vocabulary)
    tally = is_event(a.predicate, vocabulary) or (_running(a, vocabulary) and _running(b, vocabulary))
    found, why = fit(one, other, vocabulary, tally=tally)
    if found == "conflict" or one.point != other.point:
        differences.append(Difference("value", a.value_text, b.value_text))
    return _Answer(found, _told(a, b, why) if why else "", tuple(differences))


def _unsigned(a: Claim, b: Claim) -> bool:
    """True for two sums of money on one scale of which one has lost the sign of its currency ("80 crore")."""
    units = {claim.value.unit for claim in (a, b) if isinstance(claim.value, Quantity)}
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
    speakers = [resolve(voice.name, documents.get(claim.document), "", vocabulary) for voice, claim in ((one, a), (other, b))]
    if one.kind == other.kind == "document":
        speakers = ["", ""]
    if not same(*speakers):
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


def _moved(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> tuple[str, Difference] | None:
    """What time explains: that one answer is later, is said to replace the other, or that a count has grown since."""
    one, other = a.qualifiers, b.qualifiers
    days = tuple(_days(claim.qualifiers.as_of) for claim in (a, b))
    if one.superseded != other.superseded:
        old = (a if one.superseded else b).value_text
        sides = ("earlier", "later") if one.superseded else ("later", "earlier")
        return f"{old!r} is given as outdated by its own text", Difference("time", *sides)
    if _days_done(a, b, documents) or _fixed(a.predicate, vocabulary):
        return None  # the day is the answer, or no day changes it
    if one.polarity != other.polarity and one.tense == other.tense == "past":
        done, undone = (one.as_of, other.as_of) if one.polarity else (other.as_of, one.as_of)
        if done is not None and undone is not None and done.before(undone):
            return None  # what was done cannot be undone: who denies it later contradicts
    if one.as_of is not None and other.as_of is not None:
        apart = one.as_of.before(other.as_of) or other.as_of.before(one.as_of)
        homes = [documents[claim.document].published for claim in (a, b) if _planned(claim, documents)]
        if apart and len(homes) == 2 and homes[0] and homes[1] and abs((homes[0] - homes[1]).days) <= _ONE_ISSUE:
            return None  # the days are of what is planned, not of the plan
        if apart and not is_event(a.predicate, vocabulary) and not _one_issue(a, b, documents, vocabulary):
            return f"as of {days[0]} and {days[1]}", Difference("time", *days)
    figures = isinstance(a.value, Quantity) and isinstance(b.value, Quantity) and a.value.point != b.value.point
    if figures and not is_event(a.predicate, vocabulary) and any(_adrift(claim, vocabulary) for claim in (a, b)):
        adrift = [repr(claim.qualifiers.as_of_text or claim.value_text) for claim in (a, b) if _adrift(claim, vocabulary)]
        return f"nothing dates {' and '.join(adrift)}, so both may have held in turn", Difference("time", *days)
    if is_event(a.predicate, vocabulary) and isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        return _grown(a, b, a.value, b.value, documents, vocabulary)
    return None


def _passing(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for a count of those in a state that ends: the missing are found."""
    frame = vocabulary["frames"].get(predicate)
    return frame is not None and frame.flag("passing")


def _fixed(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for what an event has once and for all, as a quake its magnitude."""
    frame = vocabulary["frames"].get(predicate)
    return frame is not None and frame.flag("fixed")


@lru_cache(maxsize=8)
def _changing(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(map(stem, vocabulary["counting"]["moving on"].words("words")))


def _one_issue(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> bool:
    """True when only publication dates the two, a day or two apart, and neither says that anything changed.

    Yesterday's and today's papers tell of one state of affairs; what an article's other sentences date does not date these.
    """
    one, other = (documents[claim.document].published if claim.document in documents else None for claim in (a, b))
    if one is None or other is None or abs((one - other).days) > _ONE_ISSUE:
        return False
    for claim, published in ((a, one), (b, other)):
        said, when = claim.qualifiers.as_of_text, claim.qualifiers.as_of
        own = said in claim.quote if said else when != TimeSpan.on(published)
        if own or _running(claim, vocabulary) or _changing(vocabulary).intersection(stems(claim.quote, vocabulary)):
            return False
    return True


def _part(a: Claim, b: Claim, differences: tuple[Difference, ...]) -> str:
    """Why a figure of some can stand beside the figure of everybody in one text; empty when it cannot, or is no part."""
    for difference in differences:
        if difference.aspect == "population" and bool(difference.a) != bool(difference.b) and a.document == b.document:
            whole, part = (b.value, a.value) if difference.a else (a.value, b.value)
            if isinstance(whole, Quantity) and isinstance(part, Quantity) and (part.point or 0) < (whole.point or 0):
                return f"a part of the whole: {difference.a or difference.b}"
    return ""


def _status(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> tuple[Relation, str] | None:
    """One deed further along in one report than in the other: an update, unless the later report has it less far along.

    The ladder "status" says which step comes first. Steps of one report are no difference.
    """
    steps = [ladder("status", claim.qualifiers.stage or "", vocabulary) for claim in (a, b)]
    if steps[0] is None or steps[1] is None or steps[0] == steps[1]:
        return None
    early, late = (a, b) if steps[0] < steps[1] else (b, a)
    homes = [documents[claim.document].published if claim.document in documents else None for claim in (early, late)]
    told = f"{early.qualifiers.stage} in one, {late.qualifiers.stage} in the other"
    if homes[0] and homes[1] and homes[0] > homes[1]:
        return "incomparable", f"{told}, and the later report has it less far along"
    near = abs(steps[0] - steps[1]) <= 1  # what is under way in one report may be called done in another
    at_once = near or a.document == b.document or early.qualifiers.stage == "announced"  # what is announced may be done as well
    return ("compatible" if at_once else "update"), told


def _grown(
    a: Claim, b: Claim, one: Quantity, other: Quantity, documents: Mapping[str, Document], vocabulary: Vocabulary
) -> tuple[str, Difference] | None:
    """A higher count in a later report, or one that its own text gives as newer; a lower one of a later report is an update only
    where those who are counted may leave the state they are in.
    """
    if one.point is None or other.point is None or one.point == other.point:
        return None
    first, second = (documents[claim.document].published if claim.document in documents else None for claim in (a, b))
    if first and second and first != second:
        if _passing(a.predicate, vocabulary) and _passing(b.predicate, vocabulary):
            return f"a count that goes up and down: published {first} and {second}", Difference("time", str(first), str(second))
        if (first < second) == (one.point < other.point):
            return f"a count that grows: published {first} and {second}", Difference("time", str(first), str(second))
        return None
    if a.qualifiers.revised != b.qualifiers.revised:
        new, old = (a, b) if a.qualifiers.revised else (b, a)
        if first and second and _rival(old, new):
            return None  # "the latest toll" of one day is the latest of its own teller, not of another body
        sides = ("later", "earlier") if new is a else ("earlier", "later")
        return f"{new.value_text!r} is given as newer by its own text", Difference("time", *sides)
    return None


def _rival(old: Claim, new: Claim) -> bool:
    """True when a named body or person gives the old figure who does not give the new one."""
    said, says = old.attribution.speaker, new.attribution.speaker
    return said.kind in ("person", "organisation") and not same(canonical(said.name), canonical(says.name))


def _undated(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> str:
    """Why time does not settle which of two counts of one event holds; "" when they count no event."""
    if not is_event(a.predicate, vocabulary) or not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return ""
    days = [documents[claim.document].published if claim.document in documents else None for claim in (a, b)]
    if a.document == b.document or None in days:
        return "nothing dates the one before the other, though such a count may grow"
    if days[0] == days[1]:
        return "published on one day: nothing tells which is newer"
    return "" if _grown(a, b, a.value, b.value, documents, vocabulary) else "the later report has the lower count"


def _adrift(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True when the claim holds for some time that nothing in its document dates: its words name one ("now", "last week"), or
    it counts those who have come to a step of a ladder so far.
    """
    when = claim.qualifiers.as_of
    return (bool(claim.qualifiers.as_of_text) or _running(claim, vocabulary)) and (when is None or not when.anchored)


def _grew(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two running counts that name clearly different numbers, though "over 900" leaves room for 1,200."""
    running = [claim.value for claim in (a, b) if _running(claim, vocabulary)]
    numbers = sorted(value.point or 0.0 for value in running if isinstance(value, Quantity))
    return len(numbers) == 2 and numbers[1] - numbers[0] > _CLEARLY * numbers[1]


def _running(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count of those who have come to a step of a ladder so far."""
    return ladder(claim.predicate.partition(".")[0], claim.qualifiers.stage or "", vocabulary) is not None


def _days(span: TimeSpan | None) -> str:
    if span is None or (span.earliest is None and span.latest is None):
        return ""
    return " to ".join(span.iso)


def _circumstances(a: Claim, b: Claim, differences: list[Difference], documents: Mapping[str, Document]) -> list[str]:
    """What a reader asks next: who says it, and when."""
    said = []
    speakers = next((difference for difference in differences if difference.aspect == "speaker"), None)
    if speakers is not None:
        said.append(f"said by {speakers.a or _name(a, documents)} and {speakers.b or _name(b, documents)}")
    elif not a.attribution.own_voice:
        said.append("same speaker")
    one, other = _days(a.qualifiers.as_of), _days(b.qualifiers.as_of)
    if one and one == other:
        span = a.qualifiers.as_of
        said.append("same day" if span is not None and span.earliest == span.latest else "same days")
    return ["; ".join(said)] if said else []
