"""Whether two deeds of a known family ask the same: one family, one matter, one story.

What a deed is about decides: a name must be the same name; a common noun must be the same, or both are people spoken of
in stories that share their words. Who did it is part of the answer where sources differ on it, so it may speak for a link
and hardly against one. Nothing of the answer is looked at.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from corroborate.extraction.grammar.words import lexicon_of
from corroborate.linking.actors import is_name, people_words, state_of
from corroborate.linking.asking.questions import Question
from corroborate.linking.days import days_apart
from corroborate.linking.families import deeds_marked, folded, known_deed, predicates_marked
from corroborate.linking.names import also_called, country_of, resolve, same
from corroborate.linking.naming import names_in
from corroborate.linking.scores.likeness import ENOUGH, ONE_STORY, WEAK, alike, apart_by_name, is_bare, narrowed_apart
from corroborate.linking.scores.particulars import of_two_offices
from corroborate.linking.stories import BRIEF, shared_lead
from corroborate.linking.wording import head_noun, meanings, one_meaning, overlap, parted_at_of, plain
from corroborate.model import Claim, Document
from corroborate.model.keeping import kept_with
from corroborate.values import Quantity, Term
from corroborate.vocabulary import Vocabulary, any_of, without_article

#: Two people that a pronoun or a common noun names are one matter only in stories that share this much of their tops.
_RELATED = 0.15
#: Characters before a claim in which "it was" leads to it, an adverb included.
_LED = 30
#: What deeds are about that are done to people without a name.
_PEOPLE = "people of one story"
#: One document says one thing of people twice only in nearly the same words.
_REPEATED = 0.6


@lru_cache(maxsize=8)
def _measures(vocabulary: Vocabulary) -> frozenset[str]:
    """The families about what a state or body regulates or grants: each has visa rules of its own."""
    entries = vocabulary["deeds"].items()
    return frozenset(key.partition(": ")[0].partition("/")[0] for key, entry in entries if entry.text("about") == "topic")


def _of_two_days(a: Question, b: Question) -> bool:
    """True for deeds that are told of days that lie apart."""
    told = (question.claim.qualifiers for question in (a, b))
    one, other = (said.as_of if said.as_of_text else None for said in told)
    return one is not None and other is not None and days_apart(one, other) > 1


def done_by_one(predicate: str, vocabulary: Vocabulary) -> bool:
    """True for deeds that one alone does, so that two who are said to have done it contradict each other."""
    return predicate in predicates_marked("sole", vocabulary)


@lru_cache(maxsize=8)
def _singling(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A pattern of the words that single out what follows, at the end of a text: "it was"."""
    tags = lexicon_of(vocabulary).tags
    pronouns, verbs = vocabulary["nominals"]["one body"].words("words"), tuple(word for word, tag in tags.items() if tag == "B")
    return re.compile(rf"\b(?:{any_of(pronouns)})\s+(?:{any_of(verbs)})\s+(?:\w+\s+)?$", re.IGNORECASE)


def is_singled_out(claim: Claim, document: Document | None, vocabulary: Vocabulary) -> bool:
    """True for a deed whose doer is told to be the one who did it: "it was the navy that saved the crew"."""
    if document is None or not claim.agent:
        return False
    text, at = document.text, claim.span.start
    return _singling(vocabulary).search(text[max(0, at - _LED) : at]) is not None


def without_doer(question: Question, vocabulary: Vocabulary) -> frozenset[str]:
    """The telling words of a claim without those for who does it."""
    return question.words - meanings(question.claim.agent, vocabulary)


def _outcome(question: Question) -> str:
    """The sense of its family that a deed has: "won"; "" for one that tells nothing more."""
    value = question.claim.value
    return value.key if isinstance(value, Term) else ""


def _swapped(a: Question, b: Question) -> bool:
    """True when each's doer is the one it is done to in the other, and nothing makes it another meeting."""
    named = all((a.agent, a.patient, b.agent, b.patient)) and _outcome(a) == _outcome(b)
    if not named or not same(a.agent, b.patient) or not same(a.patient, b.agent) or same(a.agent, a.patient):
        return False
    said, days = [set(question.words) for question in (a, b)], [question.claim.qualifiers.as_of_text for question in (a, b)]
    return days[0] == days[1] != "" or (not all(days) and (said[0] <= said[1] or said[1] <= said[0]))


def is_deed(question: Question, vocabulary: Vocabulary) -> bool:
    """True for a claim of a known family of deeds that has no figure."""
    return known_deed(question.claim.predicate, vocabulary) and not isinstance(question.claim.value, Quantity)


@kept_with("document")
def _matter(subject: str, document: Document, vocabulary: Vocabulary) -> tuple[str, str]:
    """What a claim is about: ("name", key), ("people", "") or ("thing", canonical noun)."""
    country = country_of(subject, vocabulary)
    if country:
        return "name", country
    if is_name(subject, vocabulary):
        return "name", resolve(subject, document, "", vocabulary)
    text = plain(subject)
    head = head_noun(text, vocabulary)
    if people_words(vocabulary).intersection((text, head, head.removesuffix("s"))):
        return "people", ""
    return "thing", folded(subject, vocabulary)


@lru_cache(maxsize=50_000)
def _is_described(subject: str, vocabulary: Vocabulary) -> bool:
    """True for people of a kind that not everybody in a story is of: "aid worker", "climber"; not for "people", "victim"."""
    return folded(subject, vocabulary) != "people" or " " in plain(subject)


def _one_name(one: str, other: str, first: Document, second: Document) -> bool:
    """True when two keys can be one name, or either document says that its bearer goes by the other."""
    return same(one, other) or other in also_called(one, first) or one in also_called(other, second)


def _one_phrase(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for two subjects that differ by no more than an article."""
    return without_article(plain(one), vocabulary) == without_article(plain(other), vocabulary)


def _head(subject: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """The words before the noun that says what something is, and that noun: "rescue", "team" of "rescue team of ten"."""
    before, _, noun = parted_at_of(plain(subject), vocabulary)[0].rpartition(" ")
    return before, noun


def _one_head(one: str, other: str, vocabulary: Vocabulary) -> float:
    """What it says for one matter that two nouns mean nearly the same, 0 when they do not: most where no other words differ."""
    (beside, noun), (other_beside, other_noun) = _head(one, vocabulary), _head(other, vocabulary)
    if one_meaning(noun, vocabulary) != one_meaning(other_noun, vocabulary):
        return 0.0
    words, others = meanings(beside, vocabulary), meanings(other_beside, vocabulary)
    return 0.2 if words <= others or others <= words else 0.05


@lru_cache(maxsize=50_000)
def _is_another(subject: str, vocabulary: Vocabulary) -> bool:
    """True for "a separate strike", "another fire": what is like the thing that a report is about, and not that thing."""
    words = vocabulary["scopes"]["another"].words("words")
    return not set(plain(subject).split()[:2]).isdisjoint(words)


@frozen(eq=False)
class _Deeds:
    """Two deeds of one family, and what each is about.

    :param a: the one.
    :param b: the other.
    :param kinds: what each is about: a "name", "people" or a "thing".
    :param keys: the canonical name or noun of that; "" for people.
    :param opened: one of them leaves open what it is about.
    :param vocabulary: the words to read them with.
    """

    a: Question
    b: Question
    kinds: tuple[str, str]
    keys: tuple[str, str]
    opened: bool
    vocabulary: Vocabulary

    @property
    def inside(self) -> bool:
        """True for two of one document."""
        return self.a.claim.document == self.b.claim.document

    @property
    def brief(self) -> bool:
        """True for two of texts of a sentence or two."""
        return not self.inside and max(len(self.a.story.words), len(self.b.story.words)) < BRIEF

    @property
    def unnamed(self) -> bool:
        """True where one may leave open what the other names."""
        return self.opened and set(self.kinds) == {"name", "thing"}

    @property
    def of_things(self) -> bool:
        """True for two deeds about things without a name."""
        return self.kinds == ("thing", "thing")

    @property
    def of_people(self) -> bool:
        """True for two deeds about people without a name."""
        return self.kinds == ("people", "people")


def deed_score(a: Question, b: Question, vocabulary: Vocabulary, *, opened: bool) -> tuple[float, tuple[str, ...]] | None:
    """How surely two deeds ask the same (0 to 1) and why; None when they do not."""
    (kind, one), (other_kind, other) = (_matter(of.claim.subject, of.story.document, vocabulary) for of in (a, b))
    deeds = _Deeds(a, b, (kind, other_kind), (one, other), opened, vocabulary)
    if a.family in deeds_marked("again", vocabulary) and _of_two_days(a, b):
        return None
    if a.family in deeds_marked("directed", vocabulary) and not deeds.inside and _swapped(a, b):
        return round(0.55 + 0.2 * overlap(a.words, b.words, vocabulary), 4), (f"same deed ({a.family})", "the same two, swapped")
    if is_bare(a, vocabulary) or is_bare(b, vocabulary):  # "the opening is set for May": of what the other names, in one story
        related = not deeds.inside and shared_lead(a.story, b.story, vocabulary) >= ONE_STORY
        return (ENOUGH, (f"same deed ({a.family})", "one leaves open of what")) if related else None
    if _of_two_matters(deeds):
        return None
    close, lead = alike(a, b, vocabulary, opened=opened)
    if not opened and not deeds.inside and done_by_one(a.claim.predicate, vocabulary):  # who does it is the answer
        close = overlap(without_doer(a, vocabulary), without_doer(b, vocabulary), vocabulary)
        lead = max(lead, close) if deeds.brief else lead
    found = _one_matter(deeds, close, lead)
    if found is None:
        return None
    about, total = found
    if deeds.brief and deeds.of_things and one == other and not apart_by_name(a, b):
        total = ENOUGH  # texts of a sentence or two hardly tell of two marches
    patients, agents = (bool(x and y and same(x, y)) for x, y in ((a.patient, b.patient), (a.agent, b.agent)))
    names = names_in(a.claim.quote, vocabulary) & names_in(b.claim.quote, vocabulary)
    total += 0.3 * close + 0.25 * lead + 0.1 * patients + 0.1 * agents + 0.05 * min(len(names), 2)
    if total < (ENOUGH if lead < ONE_STORY or about == _PEOPLE else WEAK):
        return None
    return round(min(total, 1.0), 4), (f"same deed ({a.family})", about, f"wording {close:.2f}, lead {lead:.2f}")


def _of_two_matters(deeds: _Deeds) -> bool:
    """True for deeds that their own words show to be about two: of two kinds, of two states, of two that "of" names."""
    a, b, vocabulary = deeds.a, deeds.b, deeds.vocabulary
    one_kind = deeds.kinds[0] == deeds.kinds[1] or deeds.unnamed or _one_phrase(a.claim.subject, b.claim.subject, vocabulary)
    if not one_kind or _is_another(a.claim.subject, vocabulary) != _is_another(b.claim.subject, vocabulary):
        return True
    if of_two_offices(a.claim.subject, b.claim.subject, vocabulary):
        return True
    states = {state for question in (a, b) if (state := state_of(question.claim.agent, vocabulary))}
    if len(states) > 1 and (deeds.of_people or a.family in _measures(vocabulary)):
        return True  # what two states do to people, or regulate, are two matters
    if not deeds.inside and narrowed_apart(a.claim, b.claim, vocabulary):
        return True
    of, of_other = (parted_at_of(plain(question.claim.subject), vocabulary)[1] for question in (a, b))
    # "the trial of Ada Finch", "the trial of Tom Reed"
    return bool(of and of_other) and meanings(of, vocabulary).isdisjoint(meanings(of_other, vocabulary))


def _one_matter(deeds: _Deeds, close: float, lead: float) -> tuple[str, float] | None:
    """What two deeds are both about, in words, and the points for it; None when nothing shows that it is one matter.

    :param close: how alike they are worded.
    :param lead: how alike the tops of their reports are.
    """
    a, b, vocabulary = deeds.a, deeds.b, deeds.vocabulary
    (kind, other_kind), (one, other) = deeds.kinds, deeds.keys
    (some, of), (others, of_other) = (parted_at_of(plain(question.claim.subject), vocabulary) for question in (a, b))
    described = (
        some == others and (not of or not of_other or of == of_other) and not deeds.inside
    )  # "pilot", "pilot of the plane"
    if deeds.of_people and not (described and _is_described(a.claim.subject, vocabulary)):
        listed = all(question.kind == "TermList" or question.claim.qualifiers.certainty == "unknown" for question in (a, b))
        known = lead >= _RELATED and (not deeds.inside or close >= _REPEATED or listed)
        return (_PEOPLE, _points_of_people(a, b, vocabulary, listed=listed)) if known else None
    named = kind == "name" and _one_name(one, other, a.story.document, b.story.document)
    if one == other or kind != other_kind or (described and kind == "people") or named:
        return f"about {one}", 0.25 if deeds.unnamed or "name" not in deeds.kinds else 0.35
    points = _one_head(a.claim.subject, b.claim.subject, vocabulary) if deeds.of_things and not deeds.inside else 0.0
    return (f"about one {plain(a.claim.subject).rpartition(' ')[2]}", points) if points else None


def _points_of_people(a: Question, b: Question, vocabulary: Vocabulary, *, listed: bool) -> float:
    """What it says for one matter that two deeds are about people of one story: most where both list who they are."""
    if listed:
        return 0.42
    if is_name(a.claim.agent, vocabulary) and is_name(b.claim.agent, vocabulary):
        return 0.4  # somebody with a name does it to people
    patients = bool(a.patient and b.patient and same(a.patient, b.patient))
    bound = patients and any(word[:1].isupper() for word in f"{a.claim.patient} {b.claim.patient}".split())
    return 0.3 if bound else 0.1  # or people are to do something with a named body
