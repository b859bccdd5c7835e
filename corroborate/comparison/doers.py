"""Two doers of one deed: a goal has one scorer, a company one buyer; whether two that are named can be one is asked here.

Two causes of one mishap are rivals as well, as an accident and a deed, or one told in two ways, or two that may both have helped.
And one who did alike to two things: whether "a rifle" and "a pistol" that he used are one nobody can tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from corroborate.comparison.days import is_history, own_days, two_days
from corroborate.comparison.kinds import opposed
from corroborate.comparison.quantities import Fit
from corroborate.linking.actors import is_name, is_somebody, kind_of, state_of
from corroborate.linking.families import deeds_marked, frame_of
from corroborate.linking.names import canonical, resolve, same
from corroborate.linking.naming import names_in
from corroborate.linking.scores.deeds import done_by_one, is_singled_out
from corroborate.linking.scores.likeness import narrowed_apart
from corroborate.linking.wording import meanings, parted_at_of, plain
from corroborate.model import Claim, Document
from corroborate.values import Term
from corroborate.vocabulary import Vocabulary, key_by_word

#: The kind of a cause that is somebody, and the kinds that somebody may have been the doer of.
_SOMEBODY, _DONE = "somebody", ("deed", "mistake", "illness", "somebody")


def two_doers(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> bool:
    """True for a deed that one alone does, or is said to be the one who did, which two reports lay to two who cannot be one."""
    told = all(
        _names_doer(claim, vocabulary) and claim.qualifiers.polarity and claim.qualifiers.modality in (None, "will")
        for claim in (a, b)
    )
    if a.document == b.document or not told or frame_of(a, vocabulary) != frame_of(b, vocabulary) or _of_two_outcomes(a, b):
        return False
    if _other_way_round(a, b, documents, vocabulary):
        return True
    singled = any(is_singled_out(claim, documents.get(claim.document), vocabulary) for claim in (a, b))
    if not singled and not done_by_one(a.predicate, vocabulary):
        return False
    days = own_days(a), own_days(b)
    apart = days[0] is not None and days[1] is not None and not days[0].overlaps(days[1])
    apart = apart or two_days(a, b, documents, vocabulary) is not None
    if apart or is_history(*days) or is_history(*reversed(days)):
        return False
    if not singled and not one_thing(a, b, vocabulary):
        return False
    keys = [resolve(claim.agent, documents.get(claim.document), "", vocabulary) for claim in (a, b)]
    return not same(*keys) and rivals(a.agent, b.agent, vocabulary)


def _other_way_round(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> bool:
    """True for "Rovers beat United" and "United beat Rovers", which are linked where both seem to tell one match."""
    if a.predicate not in deeds_marked("directed", vocabulary) or not all((a.agent, a.patient, b.agent, b.patient)):
        return False
    doers, others = (
        [resolve(name, documents.get(claim.document), "", vocabulary) for name, claim in zip(names, (a, b), strict=True)]
        for names in ((a.agent, b.agent), (a.patient, b.patient))
    )
    return same(doers[0], others[1]) and same(doers[1], others[0]) and not same(*doers)


def perhaps_two(a: Claim, b: Claim, vocabulary: Vocabulary) -> str:
    """Why two deeds told in one way need not be one ("used a rifle", "used a pistol"); "" for no reason."""
    if a.document == b.document:
        return ""
    if _done_to_two(a, b, vocabulary):
        return f"done to {a.patient!r} and to {b.patient!r}"
    doers = [meanings(claim.agent, vocabulary) for claim in (a, b)]
    told = all(doers) and all(_names_doer(claim, vocabulary) for claim in (a, b)) and done_by_one(a.predicate, vocabulary)
    if not told or may_be_one(a.agent, b.agent, vocabulary):
        return ""
    return f"done by {a.agent!r} and by {b.agent!r}, who may be one"


def _done_to_two(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for deeds of one doer whose objects no word, and no full name, shows to be one: "used a rifle", "used a pistol"."""
    patients = a.patient, b.patient
    if not all(patients):
        return False
    if any(is_name(patient, vocabulary) for patient in patients):
        keys = [canonical(patient, "", vocabulary).split() for patient in patients]
        full = all(len(key) > 1 and is_name(patient, vocabulary) for key, patient in zip(keys, patients, strict=True))
        return full and keys[0][-1] != keys[1][-1] and not (set(keys[0]) <= set(keys[1]) or set(keys[1]) <= set(keys[0]))
    one, other = (meanings(patient, vocabulary) for patient in patients)
    about = meanings(f"{a.subject} {b.subject}", vocabulary)  # what is told of whom it is done to is about him
    return bool(one and other) and one.isdisjoint(other) and about.isdisjoint(one | other)


def of_others(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> str:
    """Why two deeds that are told in one way are no one answer: two did them, or they were done to two; "" for nothing."""
    if a.document == b.document:
        return ""
    for_another = vocabulary["deeds"].flagged(a.predicate, "speech") and not done_by_one(a.predicate, vocabulary)
    for_another = for_another or len({bool(state_of(agent, vocabulary)) for agent in (a.agent, b.agent)}) > 1
    for way, sides in (("by", (a.agent, b.agent)), ("to", (a.patient, b.patient))):
        named = all(side[:1].isupper() for side in sides)
        keys = [resolve(side, documents.get(claim.document), "", vocabulary) for side, claim in zip(sides, (a, b), strict=True)]
        if not all(sides) or same(*keys) or (way == "by" and for_another):
            continue
        if opposed(*sides, vocabulary, said=True):
            return f"done {way} {sides[0]!r} and {way} {sides[1]!r}"
        if may_be_one(*sides, vocabulary):
            continue
        if named or (way == "by" and rivals(*sides, vocabulary)):
            return f"done {way} {sides[0]!r} and {way} {sides[1]!r}"
    return ""


def _names_doer(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True where a claim's own words name who did it, or it is who says so: "Rebels said they held the town"."""
    if not claim.agent or claim.agent in claim.quote:
        return bool(claim.agent)
    return meanings(claim.agent, vocabulary) == meanings(claim.attribution.speaker.name, vocabulary)


def _of_two_outcomes(a: Claim, b: Claim) -> bool:
    """True for a town that one has lost and the other has taken."""
    return isinstance(a.value, Term) and isinstance(b.value, Term) and a.value.key != b.value.key


def one_thing(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True where neither names what it is about by words that the other lacks: not "the men's race", "the women's"."""
    one, other = meanings(a.subject, vocabulary), meanings(b.subject, vocabulary)
    return (one <= other or other <= one) and not narrowed_apart(a, b, vocabulary)


def may_be_one(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True where a side names no doer, or the two share a name, a state or a word, or are of one kind."""
    words = [meanings(doer, vocabulary) for doer in (one, other)]
    states, kinds = ([of(doer, vocabulary) for doer in (one, other)] for of in (state_of, kind_of))
    if _of_two_states(words, states, vocabulary):
        return False
    names = [names_in(doer, vocabulary) for doer in (one, other)]
    if all(names) and names[0].isdisjoint(names[1]) and words[0] & words[1] and not (states[0] == states[1] != ""):
        return False
    if not one or not other or words[0] & words[1] or same(*(canonical(doer, "", vocabulary) for doer in (one, other))):
        return True
    return states[0] == states[1] != "" or (kinds[0] == kinds[1] != "" and not rivals(one, other, vocabulary))


def _of_two_states(words: Sequence[frozenset[str]], states: Sequence[str], vocabulary: Vocabulary) -> bool:
    """True for "the Dutch government" and "Belgium's government", "Dutch jets" and "Belgian jets": no more than a state's."""
    return all(states) and states[0] != states[1] and words[0] & words[1] <= _arms_of_states(vocabulary)


@lru_cache(maxsize=8)
def _arms_of_states(vocabulary: Vocabulary) -> frozenset[str]:
    """The meanings of the words for governments, and for what fights for them."""
    kinds = (vocabulary["nominals"][kind].words("words") for kind in ("governments", "forces of a state"))
    return meanings(" ".join(word for words in kinds for word in words), vocabulary)


def rivals(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for two doers who cannot be one: two names, two of two states or kinds, a man and a woman."""
    words = [meanings(doer, vocabulary) for doer in (one, other)]
    states = [state_of(doer, vocabulary) for doer in (one, other)]
    if _of_two_states(words, states, vocabulary) or opposed(one, other, vocabulary, said=True):
        return True
    if not words[0] or not words[1] or words[0] & words[1]:
        return False
    if all(states):
        return states[0] != states[1]
    kinds = [kind_of(doer, vocabulary) for doer in (one, other)]
    if all(kinds):
        described = all(" " in doer for doer in (one, other))  # "the teachers' union", "a parents' association"
        if kinds[0] != kinds[1] or (described and kinds[0] not in ("state", "band")):
            return True
        return kinds[0] == "band" and all(is_name(doer, vocabulary) for doer in (one, other))  # "Hamas", "Hezbollah"
    return not any(kinds) and all(_is_named(doer, vocabulary) for doer in (one, other))


def _is_named(doer: str, vocabulary: Vocabulary) -> bool:
    """True for a name; "Burglars" may have its capital from the sentence that it opens, "UN agency" not."""
    plainly = " " not in doer and (is_somebody(plain(doer), vocabulary) or doer.endswith("s"))
    return (is_name(doer, vocabulary) and not plainly) or (doer.partition(" ")[0].isupper() and len(doer.partition(" ")[0]) > 1)


def causes(a: Term, b: Term, vocabulary: Vocabulary) -> tuple[Fit, str]:
    """Whether two causes fit: two of known kinds that share no word are rivals, since each report gives the cause."""
    one, other = meanings(a.key, vocabulary), meanings(b.key, vocabulary)
    if one == other:
        return "agree", ""
    if opposed(a.text, b.text, vocabulary, said=True):  # "a virus", "a bacterium"
        return "conflict", f"two causes: {a.text!r} / {b.text!r}"
    kinds = [_cause(term, vocabulary) for term in (a, b)]
    rival = all(kinds) and not one & other
    if rival and _SOMEBODY in kinds:
        others = [kind for kind in kinds if kind != _SOMEBODY]
        rival = bool(others and others[0] not in _DONE) or rivals(a.text, b.text, vocabulary)
    if rival and kinds[0] == kinds[1] == "deed" and _only_meant(one, vocabulary) | _only_meant(other, vocabulary):
        rival = False  # "arson", "deliberate"
    return ("conflict", f"two causes: {a.text!r} / {b.text!r}") if rival else ("compatible", "two causes may both have helped")


def _only_meant(words: frozenset[str], vocabulary: Vocabulary) -> bool:
    """True for words that only say that somebody meant it to happen."""
    return any(words <= meanings(word, vocabulary) for word in vocabulary["nominals"]["on purpose"].words("words"))


@lru_cache(maxsize=10_000)
def _cause(cause: Term, vocabulary: Vocabulary) -> str:
    """The kind of a cause by its head noun; "" for one that is not known."""
    said, known = parted_at_of(cause.key.lower(), vocabulary)[0].split(), key_by_word(vocabulary, "faults")
    for form in (" ".join(said[-2:]), *said[-1:]):
        for noun in (form, form.removesuffix("s")):
            if noun in known:
                return known[noun]
    person = is_somebody(said[-1], vocabulary) if said else False
    return _SOMEBODY if person or cause.text.split()[-1][:1].isupper() or kind_of(cause.text, vocabulary) else ""
