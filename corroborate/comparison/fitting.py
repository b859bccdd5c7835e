"""Whether the answers of two claims fit, before time is asked: by the kind of answer they give, then by what their words add.

Each kind is a step of `_KINDS`; the first that knows both answers speaks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from attrs import frozen

from corroborate.comparison.answers import dates, holds_what_is_denied, lists, other_ends, terms
from corroborate.comparison.days import (
    days_beside,
    days_done,
    from_end_to_end,
    is_history,
    named_days,
    one_occasion,
    one_patient,
    own_days,
)
from corroborate.comparison.doers import causes, may_be_one, one_thing, rivals
from corroborate.comparison.gate import is_running
from corroborate.comparison.kinds import opposed, two_manners, two_results
from corroborate.comparison.matters import in_brief
from corroborate.comparison.particulars import particulars
from corroborate.comparison.quantities import Fit, fit
from corroborate.comparison.rows import one_of_row
from corroborate.comparison.swaps import swapped
from corroborate.comparison.wholes import harms
from corroborate.extraction.deeds.causes import CAUSE
from corroborate.extraction.deeds.results import RESULT
from corroborate.extraction.deeds.whens import AT_TIME, WHEN, is_one_hour
from corroborate.extraction.figures.units import convert
from corroborate.linking.days import is_event, is_particular, is_toll
from corroborate.linking.families import deed_words, reversal, reversed_by
from corroborate.linking.names import canonical, same
from corroborate.linking.scores.contrast import another_of_row
from corroborate.linking.scores.deeds import done_by_one
from corroborate.linking.scores.likeness import stated
from corroborate.linking.whens import in_one_year, may_be_one_time
from corroborate.linking.wording import meanings, plain, stem
from corroborate.model import Aspect, Claim, Difference, Document
from corroborate.values import Quantity, Term, TermList
from corroborate.vocabulary import Vocabulary

#: Stances towards a thing, which say nothing of any other thing.
_ATTITUDES = frozenset(("oppose", "support"))
#: What is said to a request, which several may be asked.
_APPROVAL = "approval"


@frozen(eq=False)
class Pair:
    """Two linked claims, and what they are compared with.

    :param a: the claim whose id is the smaller.
    :param b: the other.
    :param documents: id to document, at least those of the two.
    :param vocabulary: the words to compare by.
    """

    a: Claim
    b: Claim
    documents: Mapping[str, Document]
    vocabulary: Vocabulary

    @property
    def both(self) -> tuple[Claim, Claim]:
        """The two claims."""
        return self.a, self.b

    @property
    def figures(self) -> tuple[Quantity, Quantity] | None:
        """Both values, where both are figures."""
        one, other = self.a.value, self.b.value
        return (one, other) if isinstance(one, Quantity) and isinstance(other, Quantity) else None


@frozen(eq=False)
class Answer:
    """How two answers stand before time is asked.

    :param fit: whether they fit.
    :param why: in words; "" when there is nothing to say.
    :param differences: what differs in them.
    :param comparable: they answer one question after all.
    """

    fit: Fit
    why: str
    differences: tuple[Difference, ...] = ()
    comparable: bool = True


def answered(pair: Pair) -> Answer:
    """How the answers of two claims stand; none that can be compared when two that differ are of two of a row."""
    answer = next(filter(None, (step(pair) for step in _KINDS)), None) or _bare(pair)
    a, b, words = pair.a, pair.b, pair.vocabulary
    if (
        answer.fit == "conflict"
        and a.document != b.document
        and another_of_row(a, b, words)
        and not one_of_row(a, b, pair.documents, words)
    ):
        return Answer("compatible", "each is of another of a row", answer.differences, comparable=False)  # "the second leg"
    return answer


def told_of_one(pair: Pair) -> bool:
    """True unless two deeds are done to two things, or are told in words of which they share none and not of one doer."""
    a, b, vocabulary = pair.a, pair.b, pair.vocabulary
    one_doer = bool(a.agent and b.agent) and same(canonical(a.agent, "", vocabulary), canonical(b.agent, "", vocabulary))
    return one_patient(a, b, vocabulary) and (one_doer or _one_object(a, b, vocabulary))


def _reversed(pair: Pair) -> Answer | None:
    """How a deed and its reverse stand: "prices rose", "prices fell"; what did not rise may have fallen."""
    a, b, vocabulary = pair.a, pair.b, pair.vocabulary
    if not reversed_by(a, b, vocabulary):
        return None
    if not (a.qualifiers.polarity and b.qualifiers.polarity):
        return Answer("compatible", "one denies another thing than the other affirms")
    if a.value != b.value and vocabulary["reversals"][reversal(a, vocabulary)[0]].flag("both"):
        return Answer("compatible", "each is of other figures", comparable=False)
    roles = [same(*(canonical(name, "", vocabulary) for name in (claim.subject, claim.patient))) for claim in (a, b)]
    undergone = roles[0] != roles[1]  # "the flood destroyed the mill", "the mill survived the flood"
    said = all(claim.patient and claim.predicate.endswith(f" {claim.patient}") for claim in (a, b))  # "made a profit", "a loss"
    one_matter = one_thing(a, b, vocabulary) or _done_by_one_to_one(a, b, vocabulary)
    if not (undergone or said or one_patient(a, b, vocabulary)) or not one_matter:
        return Answer("compatible", "each speaks of another matter")
    days = named_days(a, b, vocabulary) or (own_days(a), own_days(b))
    beside = [days_beside(claim, pair.documents) for claim in (a, b)]
    apart = any(one and other and not one.overlaps(other) for one, other in (days, beside))
    if apart or is_history(*days) or is_history(*reversed(days)):
        return Answer("compatible", "each is of another time")
    if any(claim.qualifiers.stage == "pending" for claim in (a, b)):
        return Answer("compatible", "one is not decided yet")
    if not all(_names_its_subject(claim) and claim.qualifiers.stage in (None, "done") for claim in (a, b)):
        return Answer("compatible", "one does not name what it is about, or tells it as not done yet", comparable=False)
    return Answer("conflict", f"{a.predicate!r} against {b.predicate!r}", (Difference("polarity", a.predicate, b.predicate),))


def _denied(pair: Pair) -> Answer | None:
    """How a claim and what denies one stand."""
    a, b, vocabulary = pair.a, pair.b, pair.vocabulary
    if a.qualifiers.polarity == b.qualifiers.polarity:
        return None
    if any(claim.qualifiers.polarity and claim.qualifiers.stage == "pending" for claim in (a, b)):
        return Answer("agree", "not done yet")  # "is missing", "has not been found"
    sides = (Difference("polarity", *("affirmed" if claim.qualifiers.polarity else "denied" for claim in (a, b))),)
    affirms, denies = (a, b) if a.qualifiers.polarity else (b, a)
    sole = denies.agent and done_by_one(a.predicate, vocabulary)  # who denies it leaves another to have done it
    alone = sole and not (a.agent and b.agent and may_be_one(a.agent, b.agent, vocabulary))
    if alone or rivals(a.agent, b.agent, vocabulary):
        return Answer("compatible", "one denies of another doer what the other affirms", sides)
    if not _one_object(a, b, vocabulary):
        return Answer("compatible", "one denies another thing than the other affirms", sides)
    if _other_mood(a, b):
        return Answer("compatible", "one speaks of what may be or is wished", sides, comparable=False)
    said, denied = affirms.value, denies.value
    alike = said is None or denied is None or said == denied
    if isinstance(said, Term) and isinstance(denied, Term):
        alike = holds_what_is_denied(said, denied, vocabulary)
    if alike:
        return Answer("conflict", "one affirms what the other denies", sides)
    return Answer("compatible", "one denies another value", sides)


def _figures(pair: Pair) -> Answer | None:
    """How two figures stand, each in its unit."""
    if pair.figures is None:
        return None
    a, b = pair.both
    one, other = pair.figures
    if results := two_results(a, b, pair.vocabulary):
        return Answer("conflict", f"{results[0]!r} against {results[1]!r}", (Difference("polarity", *results),))
    differences = []
    if one.hedge != other.hedge:
        differences.append(Difference("hedge", one.hedge or "", other.hedge or ""))
    if one.unit != other.unit and not _unsigned(a, b):
        return _across_units(pair, one, other, differences)
    tally = is_toll(a.predicate, pair.vocabulary) or all(is_running(claim, pair.vocabulary) for claim in pair.both)
    reports = a.document != b.document and not in_brief(a, b, pair.documents, pair.vocabulary)
    found, why = fit(one, other, pair.vocabulary, tally=tally, loosely=reports)
    if found == "conflict" or one.point != other.point:
        differences.append(Difference("value", a.value_text, b.value_text))
    return Answer(found, _told(pair, why) if why else "", tuple(differences))


def _occasions(pair: Pair) -> Answer | None:
    """How two stand that answer when one occasion is: at what time of day, or on which day, in which year."""
    a, b = pair.both
    if a.predicate != b.predicate or a.predicate not in (AT_TIME, WHEN):
        return None
    told = (Difference("value", a.value_text, b.value_text),)
    if not may_be_one_time(a, b, pair.vocabulary):
        kind = "time of day" if a.predicate == AT_TIME else "day"
        return Answer("conflict", _told(pair, f"no {kind} fits both"), told)
    days = in_one_year(a, b, pair.vocabulary)
    alike = (
        days[0] == days[1]
        if days is not None
        else isinstance(a.value, Term) and isinstance(b.value, Term) and is_one_hour(a.value, b.value)
    )
    return Answer("agree", "") if alike else Answer("compatible", _told(pair, "they can be one"), told)


def _days(pair: Pair) -> Answer | None:
    """How two stand whose answer is the day on which something was done."""
    a, b = pair.both
    days = days_done(a, b, pair.documents)
    if not days:
        return None
    found, why = dates(*(named_days(a, b, pair.vocabulary) or days))
    if other_ends(*days) and all(from_end_to_end(claim, pair.vocabulary) for claim in pair.both):
        found, why = "conflict", "from other years, or to others"
    comparable = found != "conflict" or one_occasion(a, b, pair.documents, pair.vocabulary)
    found, why = (found, why) if comparable else ("compatible", "it may have happened twice")
    told = [claim.value_text or claim.qualifiers.as_of_text for claim in pair.both]
    return Answer(found, _told(pair, why), (Difference("value", *told),) if found != "agree" else (), comparable)


def _particulars(pair: Pair) -> Answer | None:
    """How two stand that say what an event has one of: who was killed, with what."""
    found = particulars(pair.a, pair.b, pair.documents, pair.vocabulary)
    if found is None:
        return None
    told = pair.a.value_text, pair.b.value_text
    keys = {claim.value.key for claim in pair.both if isinstance(claim.value, Term)}
    aspect: Aspect = "wording" if len(keys) == 1 else "value"  # vans of two colours are vans
    return Answer(found[0], found[1], (Difference(aspect, *told),) if found[0] != "agree" else ())


def _terms(pair: Pair) -> Answer | None:
    """How two words stand that name a cause, a stance or a state."""
    a, b, vocabulary = pair.a, pair.b, pair.vocabulary
    one, other = a.value, b.value
    if not (isinstance(one, Term) and isinstance(other, Term)):
        return None
    if a.predicate == b.predicate == CAUSE:
        alike = one_thing(a, b, vocabulary)
        found, why = causes(one, other, vocabulary) if alike else ("compatible", "each is of another mishap")
        return Answer(found, why, (Difference("value", one.text, other.text),) if found != "agree" else ())
    if _ATTITUDES & {one.key, other.key} and not (a.patient and b.patient and one_patient(a, b, vocabulary)):
        return Answer("compatible", "each speaks of another matter", (Difference("stance", one.key, other.key),))
    found, why = terms(one, other, a.predicate, vocabulary)
    if found == "conflict" and a.predicate == _APPROVAL and a.document != b.document and rivals(a.agent, b.agent, vocabulary):
        return Answer("compatible", "each says what another decided", (Difference("value", one.key, other.key),))
    if found == "agree" and a.predicate == RESULT and _won_by_two(a, b, vocabulary):
        return Answer("conflict", "each side won in one")  # in two roles, as differs already
    if found == "compatible" and all(map(stated, pair.both)):
        found, why = "conflict", f"{one.text!r} against {other.text!r}"  # a table has one answer under one predicate
    aspect: Aspect = "stance" if a.predicate.startswith("stance") else "value"
    return Answer(found, why, (Difference(aspect, one.key, other.key),) if found != "agree" else ())


def _won_by_two(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two results of one match of which each has another winner, who stands as the doer."""
    winner, loser = (canonical(name, "", vocabulary) for name in (a.agent, b.patient))
    return isinstance(a.value, Term) and len(set(re.findall(r"\d+", a.value.key))) > 1 and same(winner, loser)


def _lists(pair: Pair) -> Answer | None:
    """How two lists of members stand."""
    one, other = pair.a.value, pair.b.value
    if not (isinstance(one, TermList) and isinstance(other, TermList)):
        return None
    found, why = lists(one, other, pair.vocabulary)
    return Answer(found, why, (Difference("list", pair.a.value_text, pair.b.value_text),) if found != "agree" else ())


def _unknown(pair: Pair) -> Answer | None:
    """How a claim and what says that it is not known stand."""
    unsure = [claim.qualifiers.certainty == "unknown" for claim in pair.both]
    return Answer("compatible", "one says that it is not known", comparable=False) if unsure[0] != unsure[1] else None


def _bare(pair: Pair) -> Answer:
    """How two stand of which one or none gives an answer beyond that it was done: "got good reviews", "got bad reviews"."""
    a, b = pair.both
    if a.value is not None or b.value is not None:
        return Answer("compatible", "only one gives an answer")
    if a.predicate == b.predicate and opposed(a.patient, b.patient, pair.vocabulary):
        return Answer("conflict", f"{a.patient!r} or {b.patient!r}", (Difference("wording", a.patient, b.patient),))
    return Answer("agree", "")


#: The kinds of answers, in the order in which they are tried.
_KINDS: tuple[Callable[[Pair], Answer | None], ...] = (
    _occasions, _reversed, _denied, _figures, _days, _particulars, _terms, _lists, _unknown,
)  # fmt: skip


def reworded(pair: Pair, answer: Answer) -> Answer:
    """The answer, or what the one place says where the sentences of two claims that fit are the same but for it."""
    a, b = pair.both
    figures = isinstance(a.value, Quantity) or isinstance(b.value, Quantity)
    fits = answer.comparable and answer.fit in (("agree",) if figures else ("agree", "compatible"))
    if fits and (kinds := harms(a, b, pair.vocabulary)):  # "40 homes damaged", "40 homes destroyed"
        return Answer("conflict", f"{kinds[0]!r} or {kinds[1]!r}", (Difference("wording", *kinds),))
    if not fits or is_event(a.predicate, pair.vocabulary) or is_particular(a.predicate, pair.vocabulary):
        return answer
    if not figures and a.predicate == b.predicate and a.qualifiers.polarity and b.qualifiers.polarity:
        ways = two_manners(a, b, pair.documents, pair.vocabulary)
        if ways is not None:
            return Answer("conflict", f"done {ways[0]!r} or {ways[1]!r}", (Difference("polarity", *ways),))
    found = swapped(a, b, pair.documents, pair.vocabulary, agreed=answer.fit == "agree")
    if found is None:
        return answer
    swap, said = found
    return Answer(said, f"worded alike but for {swap.a!r} and {swap.b!r}", (Difference("wording", swap.a, swap.b),))


def _unsigned(a: Claim, b: Claim) -> bool:
    """True for two sums of which one has lost its currency ("80 crore"), or what it is for ("14 crowns an hour")."""
    units = {claim.value.unit for claim in (a, b) if isinstance(claim.value, Quantity)}
    bases = {(unit or "").partition("/")[0] for unit in units}
    if len(bases) == 1 < len(units) and bases & units:
        return True
    scales = [stem(plain(claim.value_text).rpartition(" ")[2]) for claim in (a, b)]
    return a.subject == b.subject == "money" and None in units and scales[0] == scales[1] and scales[0].isalpha()


def _across_units(pair: Pair, one: Quantity, other: Quantity, differences: list[Difference]) -> Answer:
    """Two figures in two units: held against each other when the one converts, each good to half its last place."""
    units = (one.unit or "", other.unit or "")
    money = all(unit.partition("/")[0] in pair.vocabulary["currencies"] for unit in units)
    differences.append(Difference("currency" if money else "unit", *units))
    turned = convert(other, units[0], vocabulary=pair.vocabulary)
    if turned is None:
        why = f"other {'currencies' if money else 'units'}: {units[0] or 'none'} / {units[1] or 'none'}"
        return Answer("compatible", why, tuple(differences), comparable=False)
    if one.interval == turned.interval and one.hedge == turned.hedge:  # "3 km", "3,000 metres"; "a fifth", "20 percent"
        return Answer("agree", "", tuple(differences))
    slack = (one.step + turned.step) / 2
    if one.interval.widened(slack).overlaps(turned.interval):
        return Answer("compatible", _told(pair, "the same once converted"), tuple(differences))
    if any(pair.vocabulary["frames"].flagged(claim.predicate, "spread") for claim in pair.both):
        return Answer("compatible", _told(pair, "hours may be those of several days"), tuple(differences))
    differences.append(Difference("value", pair.a.value_text, pair.b.value_text))
    return Answer("conflict", _told(pair, "no number fits both once converted"), tuple(differences))


def _told(pair: Pair, why: str) -> str:
    one, other = (claim.value_text or claim.qualifiers.as_of_text for claim in pair.both)
    return f"{one!r} against {other!r}: {why}" if why else ""


def _other_mood(a: Claim, b: Claim) -> bool:
    """True when one says what can, may or should be and the other what is, or when one only tells that it is wanted."""
    moods = [claim.qualifiers.modality if claim.qualifiers.modality != "will" else None for claim in (a, b)]
    return moods[0] != moods[1] or len({claim.qualifiers.stage == "considered" for claim in (a, b)}) > 1


def _done_by_one_to_one(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for what the same does to the same: "the rate was cut by the bank", "the bank raised the rate"."""
    one, other = ([canonical(name, "", vocabulary) for name in (claim.agent, claim.patient)] for claim in (a, b))
    return all(one) and all(other) and same(one[0], other[0]) and same(one[1], other[1])


def _names_its_subject(claim: Claim) -> bool:
    """True when a claim's own words name what it is about, or what has so much of it: no pronoun stands for it."""
    named = (claim.subject, claim.agent) if isinstance(claim.value, Quantity) else (claim.subject,)
    return any(name and plain(name).rpartition(" ")[2] in plain(claim.quote) for name in named)


def _one_object(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True unless the two name two things that the deed is done to, or go on in words of which they share none."""
    if not one_patient(a, b, vocabulary):
        return False
    left, right = (_further(claim, vocabulary) for claim in (a, b))
    verbs = 1 if a.patient and b.patient and not isinstance(a.value, Quantity) else 0  # "broke off", "left the talks"
    shared = (left & right) | (left & meanings(b.subject, vocabulary)) | (right & meanings(a.subject, vocabulary))
    return min(len(left), len(right)) <= verbs or bool(shared)


def _further(claim: Claim, vocabulary: Vocabulary) -> frozenset[str]:
    """The telling words of a claim that neither do it, nor undergo it, nor are the deed's."""
    known = " ".join((claim.subject, claim.agent, claim.patient, claim.predicate, *_willing(vocabulary)))
    return meanings(claim.quote, vocabulary) - meanings(known, vocabulary) - deed_words(claim.predicate, vocabulary)


def _willing(vocabulary: Vocabulary) -> tuple[str, ...]:
    """What somebody does who is to do something or not: "agreed to withdraw", "refused to withdraw"."""
    return (*vocabulary["nominals"]["failing"].words("words"), *vocabulary["nominals"]["agreeing"].words("words"))
