"""How surely two claims ask the same: field by field, each score said; and whether they speak of one event."""

from __future__ import annotations

from attrs import evolve, frozen

from corroborate.extraction.deeds.offices import HOLDER, SOLE
from corroborate.extraction.deeds.quoted import QUOTATION
from corroborate.extraction.deeds.results import RESULT
from corroborate.extraction.deeds.whens import AT_TIME, HOUR, WHEN
from corroborate.linking.actors import is_name, is_somebody
from corroborate.linking.asking.persons import called_in_part, of_the_only_one
from corroborate.linking.asking.prospects import expected, hoped, moved, wished
from corroborate.linking.asking.questions import AGE, Question
from corroborate.linking.asking.sole import by_two, may_measure
from corroborate.linking.asking.terms import of_two_sentenced
from corroborate.linking.days import is_particular
from corroborate.linking.families import is_framed, is_light, is_of_anything, reversed_by
from corroborate.linking.names import same
from corroborate.linking.scores.contrast import (
    of_two_deeds,
    of_two_objects,
    of_two_sets,
    side_by_side,
)
from corroborate.linking.scores.counts import (
    count_score,
    doer,
    is_of_later_shock,
    is_whose,
    of_another_time,
    of_one_name,
    of_two_parties,
)
from corroborate.linking.scores.deeds import deed_score, done_by_one, is_deed, is_singled_out, without_doer
from corroborate.linking.scores.events import event_score
from corroborate.linking.scores.likeness import ENOUGH, ONE_STORY, WEAK, alike, at_odds, of_two_columns, spoken_alike
from corroborate.linking.scores.particulars import match_score, of_two_offices, office_score, particular_score
from corroborate.linking.stories import BRIEF, one_cast
from corroborate.linking.wording import meanings, one_meaning, overlap, stem
from corroborate.model.keeping import kept_with
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary

#: Two quotations of one speaker are of one utterance when this share of the words of the shorter is common to both.
_ONE_UTTERANCE = 0.6
#: How surely two ages of one full name are of one person, however told.
_FULLY = 0.9
#: How alike two figures must be worded to be linked weakly, and where a report gives many for many things.
_SHARED, _SHARED_OF_MANY = 0.3, 0.45
#: ... and, two sums of money, to be of one matter in reports whose tops share little.
_OF_MONEY = 0.4
#: How much the tops of two reports share at least in which the only two figures of one thing are one matter.
_RELATED = 0.1
#: What it says for two figures that the same noun says what they count or measure.
_NAMED = 0.3
#: ... and for two in a unit, in reports, that they may measure one thing.
_OF_ONE = 0.4
#: The family of sums, and that of figures in percent.
_MONEY = "(money)"
_SHARE = "(share)"
#: Families of times that no wording links.
_UNWORDED = frozenset((HOUR, AT_TIME, WHEN))
_DURATION = "(duration)"
_OF_MANY = frozenset((_DURATION, "(length)", "(time)"))


@frozen
class Score:
    """How surely two claims ask the same (0 to 1), and why.

    :param beside: how alike the words beside the two values are.
    :param opened: they do only if one, which leaves open what it is about, is about what the other names.
    :param tied: their figures and many small signs tell so: see `nearby`.
    """

    total: float
    beside: float
    reasons: tuple[str, ...]
    opened: bool = False
    tied: bool = False


def beside(a: Question, b: Question) -> float:
    """How alike the words right beside the two values are, 0 to 1: the nearer a word, the more it counts."""
    shared = whole = 0.0
    for one, other in ((a.before, b.before), (a.after, b.after)):
        step = 1.0
        for word, fellow in zip(one, other, strict=False):
            if word == fellow:
                shared += step
            step /= 2
        longer = max(len(one), len(other))
        whole += 2 - 0.5 ** (longer - 1) if longer else 0.0  # each step half as wide as the one before it
    return shared / whole if whole else 1.0


def score(a: Question, b: Question, vocabulary: Vocabulary) -> Score | None:
    """How surely two claims ask the same; None when a field rules it out."""
    if a.family != b.family or a.family in _UNWORDED or (a.kind != b.kind and a.kind and b.kind):
        return None  # no wording tells which of them are of one thing; see `occasions`, `whens`
    if a.measure and of_two_columns(a.claim, b.claim):
        return None
    if a.family in (HOLDER, SOLE):
        told = office_score(a, b, vocabulary)
        return Score(told[0], 0.0, told[1]) if told else None
    if a.family == RESULT:
        found = match_score(a, b, vocabulary)
        return Score(found[0], 0.0, found[1]) if found else None
    if a.event and is_particular(a.claim.predicate, vocabulary):
        of_one = particular_score(a, b, vocabulary)
        return Score(of_one[0], 0.0, of_one[1]) if of_one else None
    if a.event:
        if max(len(question.story.words) for question in (a, b)) < BRIEF and side_by_side(a, b, vocabulary):
            return None
        found = event_score(a, b, vocabulary)
        return Score(found[0], 0.0, found[1]) if found else None
    if a.kind == b.kind == "Quantity" and (hoped(a, b) or of_two_sentenced(a, b) or of_two_sets(a, b, vocabulary)):
        return None
    named = _score(a, b, vocabulary, opened=False)
    if named is not None and _may_stand_aside(a, b) and side_by_side(a, b, vocabulary):
        return None
    if a.claim.document == b.claim.document or a.open == b.open:
        return named
    unnamed = _score(a, b, vocabulary, opened=True)
    if named is None or unnamed is None or named.total >= unnamed.total:
        return named or unnamed
    return evolve(named, total=unnamed.total)  # it stands without what is left open, and is the likelier for it


def _may_stand_aside(a: Question, b: Question) -> bool:
    """True for what a single word may set apart: figures, and deeds in a text too brief to tell which is meant."""
    if a.family == QUOTATION:
        return False  # what else stands there is said of something else
    return "Quantity" in (a.kind, b.kind) or min(len(question.story.words) for question in (a, b)) < BRIEF


def _score(a: Question, b: Question, vocabulary: Vocabulary, *, opened: bool) -> Score | None:
    """The score of two claims of one family that count nothing of an event."""
    if is_deed(a, vocabulary) and is_deed(b, vocabulary):
        found = deed_score(a, b, vocabulary, opened=opened)
        return Score(found[0], 0.0, found[1], opened) if found else None
    near = beside(a, b)
    if a.measure and not _one_frame(a, b, vocabulary):
        return _measure_score(a, b, near, vocabulary, opened=opened)
    if a.kind == b.kind == "Quantity" and is_framed(a.claim.predicate, vocabulary):
        found = count_score(a, b, near, vocabulary, opened=opened)
        return Score(found[0], near, found[1], opened) if found else None
    if of_two_offices(a.claim.subject, b.claim.subject, vocabulary):
        return None
    close = overlap(a.words, b.words, vocabulary)
    if a.family == QUOTATION:
        close = max(close, spoken_alike(a.claim, b.claim))
        if close < _ONE_UTTERANCE:
            return None
    told_apart = a.agent and b.agent and not same(a.agent, b.agent)
    sole = bool(told_apart) and _by_one(a, b, vocabulary)
    if sole:  # who does it is the answer
        told_apart, close = "", overlap(without_doer(a, vocabulary), without_doer(b, vocabulary), vocabulary)
    if a.subject != b.subject and not same(a.subject, b.subject) and not _one_meaning(a, b, vocabulary):
        named = all(is_name(question.claim.agent, vocabulary) for question in (a, b))
        acting = all(is_somebody(question.claim.agent, vocabulary) for question in (a, b) if question.agent)
        if not _one_patient(a, b, vocabulary) or not (acting or sole) or (told_apart and named):
            return None
        told_apart = False  # "the government" may be whom the other names
    total = (0.25 if a.subject else 0.1) + 0.5 * close + 0.25 * near - 0.3 * bool(told_apart)
    if total < ENOUGH:
        return None
    reasons = (f"same predicate ({a.family}) and subject ({a.subject})", f"wording {close:.2f}")
    return Score(round(min(total, 1.0), 4), near, reasons)


def _one_frame(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two figures of one frame that says what it measures ("turnout"), whatever noun stands with them."""
    frame = vocabulary["frames"].get(a.claim.predicate)
    return (
        (a.predicate == b.predicate or reversed_by(a.claim, b.claim, vocabulary))
        and frame is not None
        and not is_of_anything(a.claim.predicate, vocabulary)
        and not frame.words("units")
        and not frame.flag("many")
        and a.family != AGE
    )


def _near(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two frames that may tell of one thing: what is paid for a player is his fee."""
    frames = vocabulary["frames"]
    sides = ((a.predicate, b.predicate), (b.predicate, a.predicate))
    return any(one in frames and other in frames[one].words("near") for one, other in sides)


def _one_meaning(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two common nouns with the same words beside them that say nearly the same: "customer funds", "customer money"."""
    one, other = (meanings(question.claim.subject, vocabulary) for question in (a, b))
    names = any(is_name(question.claim.subject, vocabulary) for question in (a, b))
    return bool(one) and one == other and not names and a.claim.document != b.claim.document


def _one_person(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for one person who is named, or described alike in brief texts; a report tells of many men."""
    two = bool(a.fates and b.fates) and a.fates.isdisjoint(b.fates)
    brief = max(len(a.story.words), len(b.story.words)) < BRIEF and not two
    known = brief or all(is_name(question.claim.subject, vocabulary) for question in (a, b))
    return known and bool(a.subject and b.subject) and same(a.subject, b.subject)


def _by_one(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for deeds that one alone does, or that are laid to one alone: "it was the navy that saved the crew"."""
    if done_by_one(a.claim.predicate, vocabulary):
        return True
    return any(is_singled_out(question.claim, question.story.document, vocabulary) for question in (a, b))


def _one_patient(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two deeds, told with a day at most, done to one: "the firm asked the union"; "the crew of the trawler"."""
    if {a.kind, b.kind} - {"", "TimeSpan"} or not a.patient or not b.patient:
        return False
    one, other = a.patient.split(), b.patient.split()
    if a.patient == b.patient or (min(len(one), len(other)) == 1 and bool(set(one) & set(other))):
        return True
    left, right = meanings(a.claim.patient, vocabulary), meanings(b.claim.patient, vocabulary)
    return min(len(left), len(right)) > 1 and (left <= right or right <= left)


def _one_argument(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two shares under verbs that speak of one thing, whatever its part: "6% reported nausea", "nausea affected 13%"."""
    if a.family != _SHARE:
        return False
    roles = [
        {
            one_meaning(words, vocabulary)
            for words in (question.agent, question.patient)
            if words and not is_name(words, vocabulary)
        }
        for question in (a, b)
    ]
    subjects = [{one_meaning(question.subject, vocabulary)} - {"", "people"} for question in (a, b)]
    return bool(roles[0] & (roles[1] | subjects[1]) or roles[1] & subjects[0])


@kept_with("question")
def _things(question: Question, vocabulary: Vocabulary) -> frozenset[str]:
    """What a figure with a unit may measure."""
    return may_measure(question.claim, vocabulary)


def _has_unit(question: Question) -> bool:
    """True for a figure in a unit, which says nothing of what it measures; a count names what it counts."""
    return isinstance(question.claim.value, Quantity) and question.claim.value.unit is not None


def _mood(question: Question, vocabulary: Vocabulary) -> str:
    """Whether a figure is, will be or could be: what is promised will be."""
    promised = question.claim.predicate in vocabulary["scopes"]["promises"].words("words")
    return question.claim.qualifiers.modality or ("will" if promised else "")


def _of_another_rate(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two measures for one of two things ("an hour", "a week"), or of a sum and what it comes to for one."""
    summed = vocabulary["frames"].flagged(a.predicate, "summed") and a.predicate == b.predicate
    return a.per != b.per and (summed or bool(a.per and b.per))


def _may_cost_that(framed: Question, a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True where one of two sums is what anything costs, and the other tells of the thing: "X cost 6 million", "spent 5 on X"."""
    bare = b if framed is a else a
    what = meanings(framed.claim.patient or framed.claim.agent, vocabulary)
    told = bool(what) and what <= meanings(bare.clause, vocabulary)
    return is_of_anything(framed.claim.predicate, vocabulary) and (told or bool(_things(a, vocabulary) & _things(b, vocabulary)))


def _of_two_measures(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two figures of one unit that by their own words do not measure the same, however alike the rest is."""
    framed = [question for question in (a, b) if is_framed(question.claim.predicate, vocabulary)]
    told = len(framed) > 1 or (bool(framed) and a.family == _MONEY and not _may_cost_that(framed[0], a, b, vocabulary))
    if told and a.predicate != b.predicate and not _near(a, b, vocabulary):
        return True
    if wished(a, vocabulary) != wished(b, vocabulary) or expected(a, b):
        return True
    if is_of_later_shock(a, vocabulary) != is_of_later_shock(b, vocabulary):
        return True
    return (_has_unit(a) and moved(a, b, vocabulary)) or _of_another_rate(a, b, vocabulary)


def _one_age(a: Question, b: Question, vocabulary: Vocabulary) -> tuple[bool, str]:
    """Whether two ages may be of one person, and what makes that sure; "" when the rest has to tell."""
    if fate := of_the_only_one(a, b, vocabulary):
        return True, f"the age of the only one of his fate ({fate})"
    in_part = called_in_part(a, b)
    if in_part:
        return True, f"the age of {max(a.subject, b.subject, key=len)}"
    if in_part is False or not _one_person(a, b, vocabulary):
        return False, ""
    return True, f"the age of {a.subject}" if " " in a.subject and " " in b.subject else ""


def _by_two_doers(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for figures of which each is told of a doer of its own; whoever agrees to a truce, it is as long."""
    acting = all(doer(question, vocabulary) for question in (a, b)) and not same(a.agent, b.agent)
    acting = acting and not of_two_parties(a, b, vocabulary) and stem(a.agent) != stem(b.agent)  # "output fell", "outputs"
    return acting and not (a.family in _OF_MANY and a.subject == b.subject != "")


def _of_two_owners(a: Question, b: Question, vocabulary: Vocabulary, *, reports: bool) -> bool:
    """True where whose a figure is tells what it is of, and the other is not surely his as well."""
    if not is_whose(a, vocabulary) and not is_whose(b, vocabulary):
        return False
    return not (same(a.agent, b.agent) if a.agent and b.agent else not reports or a.claim.document == b.claim.document)


def _only_ones(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two counts of one thing, each the only one of its report, of one time and not of what two do."""
    one_time = of_another_time(a, vocabulary) == of_another_time(b, vocabulary)
    return a.sole and b.sole and one_time and not by_two(a.claim, b.claim, vocabulary)


def _measure_score(a: Question, b: Question, near: float, vocabulary: Vocabulary, *, opened: bool) -> Score | None:
    """Two figures of one counted thing or unit: the wording says whether they measure the same."""
    verb = a.predicate == b.predicate
    framed = is_framed(a.claim.predicate, vocabulary), is_framed(b.claim.predicate, vocabulary)
    if _of_two_measures(a, b, vocabulary):
        return None
    if a.family == AGE:
        one_age, surely_one = _one_age(a, b, vocabulary)
        if surely_one or not one_age:
            return Score(_FULLY, near, (surely_one,)) if one_age else None
    if a.part != b.part or of_two_objects(a, b, vocabulary) or (not verb and of_two_deeds(a, b, vocabulary)):
        return None
    light = any(is_light(one.claim.predicate, vocabulary) for one in (a, b))
    if a.family == _DURATION and not (verb or light or any(framed)):
        return None  # "slept for six hours", "followed them for ten years"
    shared = _one_argument(a, b, vocabulary)
    things = 0.15 if a.subject and b.subject and not shared and not same(a.subject, b.subject) else 0.0
    doers = 0.15 if _by_two_doers(a, b, vocabulary) else 0.0
    one_thing = a.subject == b.subject and a.subject not in ("", "people") and not is_of_anything(a.claim.predicate, vocabulary)
    reports = min(len(a.story.words), len(b.story.words)) >= BRIEF
    if reports and doers and verb:
        return None  # a report tells of many who do alike
    if _of_two_owners(a, b, vocabulary, reports=reports):
        return None
    of_one = bool(_things(a, vocabulary) & _things(b, vocabulary))
    of_one_in_reports = of_one and reports and _has_unit(a)
    if a.family == _SHARE and a.claim.document == b.claim.document and not (of_one or one_thing or shared):
        return None  # of one text, each share is of something else
    known = _OF_ONE if of_one_in_reports else _NAMED if one_thing or of_one else 0.2
    close, lead = alike(a, b, vocabulary, opened=opened)
    if a.per != b.per and not of_one and not (reports and close >= _OF_MONEY):
        return None  # what it is for may be left out of what is known to be a wage
    odds = at_odds(a, b)
    moods = 0.1 if reports and _mood(a, vocabulary) != _mood(b, vocabulary) else 0.0  # what is, what could be
    total = known + 0.1 * verb + 0.15 * shared + 0.35 * close + 0.2 * near + 0.15 * lead - things - doers - 0.15 * odds - moods
    bare = not any(framed) and not a.claim.noun and not b.claim.noun
    named = bare and verb and known >= _NAMED  # "revenue rose 12 percent": it says what it measures
    family = all(framed) and verb and a.family == _MONEY and of_one_name(a, b, vocabulary)
    told = family or named or of_one_in_reports or close >= (_SHARED_OF_MANY if a.family in _OF_MANY else _SHARED)
    surely = of_one_in_reports or (reports and close >= (_SHARED if one_thing else _OF_MONEY if a.family == _MONEY else 1.0))
    one_kind = one_thing or (a.predicate == b.predicate and all(framed))
    if reports and lead >= _RELATED and one_kind and _only_ones(a, b, vocabulary):
        total = max(total, ENOUGH)
    story = _RELATED if surely and a.family not in _OF_MANY and a.family != _SHARE else ONE_STORY
    one_story = family or lead >= story or one_cast(a.story, b.story)
    if total < (WEAK if told and one_story and not (opened or odds or doers) else ENOUGH):
        return None
    same_verb = f" with the same verb ({a.predicate})" if verb else ""
    reasons = (f"same thing counted {a.family}{same_verb}", f"wording {close:.2f}, lead {lead:.2f}")
    return Score(round(min(total, 1.0), 4), near, reasons, opened)
