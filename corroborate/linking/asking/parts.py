"""What the questions of one report say about each other: which asks for a part of another, who rivals whom, who comes to whom."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from corroborate.linking.asking.questions import CIVILIAN, Question, armed
from corroborate.linking.days import of_what_goes_on, own_day
from corroborate.linking.families import is_framed
from corroborate.linking.names import place_words
from corroborate.linking.stories import meet
from corroborate.linking.wording import opens_with_of, plain, scope_words, stem
from corroborate.vocabulary import Vocabulary

#: Behind a figure, the next word of its line.
_NEXT_WORD = re.compile(r"[^\S\n]+\w")
#: Most words between two counts of one list ("15 civilians and 27 fighters").
_LISTED = 4
#: Characters within which a count "of others" goes on from the one before it.
_FAR = 400
#: Words from "added to" to the figure that it is added to at most: "to | an earlier count of 12".
_TO_FIGURE = 5
#: Characters at the top of a report that tell of its own event.
_TOP = 500


def parted(questions: Sequence[Question], vocabulary: Vocabulary) -> list[Question]:
    """The questions, those marked that ask for a part of what another of their sentence gives."""
    groups: dict[tuple[str, int, str], list[int]] = {}
    for at, question in enumerate(questions):
        if question.event and question.claim.value_span is not None:
            groups.setdefault((question.claim.document, question.sentence, question.predicate), []).append(at)
    marked = _rivals(_of_no_whole(questions, vocabulary))
    for group in groups.values():
        for one, other in pairwise(_without_sums(group, questions)):
            a, b = questions[one], questions[other]
            assert a.claim.value_span is not None
            assert b.claim.value_span is not None
            between = a.story.document.text[a.claim.value_span.end : b.claim.value_span.start]
            one_kind, other_kind = a.claim.qualifiers.population, b.claim.qualifiers.population
            end = between.rstrip()[-20:]  # "two medics among 31 dead", not "31 dead, among them two medics"
            if any(match.end() == len(end) for match in scope_words(vocabulary)["whole"].finditer(end)):
                marked[one] = evolve(marked[one], part=True)
            elif scope_words(vocabulary)["part"].search(between[-60:]):
                marked[other] = evolve(b, part=True)
            elif opens_with_of(_taken_from(b, vocabulary), vocabulary):  # "26 had died, three of them known to the police"
                marked[other] = evolve(marked[other], part=True)
            elif (
                one_kind and other_kind and one_kind != other_kind and len(between.split()) <= _LISTED and not _one(b, vocabulary)
            ):
                marked[one] = evolve(marked[one], part=True)
                marked[other] = evolve(marked[other], part=True)
    if any(question.event for question in questions):  # only what counts for an event has a site or goes on from another count
        marked = _further(_elsewhere(marked), vocabulary)
    return _beside_armed(marked, vocabulary)


def _of_no_whole(questions: Sequence[Question], vocabulary: Vocabulary) -> list[Question]:
    """The questions, no part of another where their report gives no other figure of the family."""
    told = Counter((question.claim.document, question.predicate) for question in questions if question.part)
    if not told:
        return list(questions)
    whole = {(question.claim.document, question.predicate) for question in questions if not question.part}
    return [
        evolve(question, part=False)
        if question.part
        and not question.event
        and (place := (question.claim.document, question.predicate)) not in whole
        and told[place] == 1
        and is_framed(question.claim.predicate, vocabulary)
        else question
        for question in questions
    ]


def _elsewhere(questions: Sequence[Question]) -> list[Question]:
    """The questions, those of another event marked that are counted at a place of their own: "At Low Wick, 20 km away, two"."""
    first: dict[tuple[str, str], int] = {}  # where the report's own event is counted first
    around: dict[str, set[str]] = defaultdict(set)  # by a word of a place, those of what any report says that it lies in
    for question in questions:
        place = question.claim.qualifiers.place
        for word in place_words(place[:1]) if question.event else ():
            around[word].update(place_words(place[1:]))
        if question.event and not question.site and not question.scope:
            home, at = (question.claim.document, question.predicate), question.claim.span.start
            first[home] = min(at, first.get(home, at))

    def is_another(question: Question) -> bool:
        claim = question.claim
        told = first.get((claim.document, question.predicate), claim.span.start)
        if not question.site or not told < claim.span.start > _TOP or claim.qualifiers.place[0] not in claim.quote:
            return False
        return not any(meet(frozenset(around[word]), question.story.home) for word in sorted(question.site))

    return [evolve(question, beside=True) if is_another(question) else question for question in questions]


def _one(question: Question, vocabulary: Vocabulary) -> bool:
    """True for one told by an article: who the one before is, "one bystander, a woman of 62"."""
    return question.claim.value_text.lower().partition(" ")[0] in vocabulary["counting"]["one alone"].words("words")


def _without_sums(group: Sequence[int], questions: Sequence[Question]) -> list[int]:
    """The questions of one sentence, in order, without those of a sum of others: "16 civilians and eight soldiers"."""
    starts = [value.start if (value := questions[at].claim.value_span) is not None else -1 for at in group]
    return [at for at, start, before in zip(group, starts, (-1, *starts), strict=False) if start != before]


def _taken_from(question: Question, vocabulary: Vocabulary) -> str:
    """The words right behind a figure that take it from another, in lower case: "of them" of "14 of them"; "" for none."""
    value = question.claim.value_span
    behind = scope_words(vocabulary)["part"].match(question.story.document.text, value.end + 1) if value is not None else None
    return behind.group().lower() if behind is not None else ""


def _beside_armed(questions: Sequence[Question], vocabulary: Vocabulary) -> list[Question]:
    """The questions, civilians marked as a part where their report counts those who fight as another."""

    def home(question: Question) -> tuple[str, str, frozenset[str]]:
        return question.claim.document, question.predicate, question.site

    fighting = (question for question in questions if question.claim.qualifiers.population in armed(vocabulary))
    told = {home(question) for question in fighting if question.part or _taken_from(question, vocabulary)}
    if not told:
        return list(questions)
    return [
        evolve(question, part=True) if question.claim.qualifiers.population == CIVILIAN and home(question) in told else question
        for question in questions
    ]


def _rivals(questions: Sequence[Question]) -> list[Question]:
    """The questions, those marked whose sentence gives a figure of the same family to another doer as well."""
    doers: dict[tuple[str, int, str], set[str]] = {}
    places = [(question.claim.document, question.sentence, question.family) for question in questions]
    for place, question in zip(places, questions, strict=True):
        counted = question.claim.agent == question.claim.noun  # "300 nurses volunteered"
        if question.kind == "Quantity" and question.agent and not question.event and not counted:
            doers.setdefault(place, set()).add(question.agent)
    several = {place for place, agents in doers.items() if len(agents) > 1}
    return [
        evolve(question, rival=True) if place in several and question.kind == "Quantity" else question
        for place, question in zip(places, questions, strict=True)
    ]


def _added(question: Question, sentence: Sequence[Question], vocabulary: Vocabulary) -> bool:
    """ "34 bodies were found, which are added to the 17 of Tuesday": a figure that comes to one told besides."""
    value = question.claim.value_span
    behind = question.claim.quote[value.end - question.claim.span.start :] if value is not None else ""
    found = scope_words(vocabulary)["added"].search(behind)
    if value is None or found is None:
        return False
    at = value.end + found.end()
    others = (other for other in sentence if other.event and (start := other.claim.value_span) is not None and start.start >= at)
    if any(other.family != question.family for other in others):
        return False
    following = plain(behind[found.end() :]).split()[:_TO_FIGURE]
    return any(word[:1].isdigit() or word in vocabulary["numerals"] for word in following)


def _on_a_later_day(question: Question, vocabulary: Vocabulary) -> bool:
    """True for those whom what goes on killed on a day after that of its report's event: "four died in fresh raids on Monday"."""
    day, first = own_day(question.claim, question.story.document.published, vocabulary), question.story.day
    return day is not None and first is not None and first.before(day) and of_what_goes_on(question.claim, vocabulary)


def _home(question: Question) -> tuple[str, int, str]:
    """The sentence and the predicate of a count."""
    return question.claim.document, question.sentence, question.predicate


def _grew_by(question: Question, toll: Question | None, vocabulary: Vocabulary) -> bool:
    """True for those by whom a toll of the same sentence grew: "the toll rose to 20 after two people died"."""
    if toll is None or toll.claim.id == question.claim.id or question.claim.qualifiers.superseded:
        return False
    text, value, other = question.story.document.text, question.claim.value_span, toll.claim.value_span
    if value is None or other is None or question.claim.qualifiers.revised:
        return False
    words = scope_words(vocabulary)
    if other.end <= value.start:
        return words["grown by"].search(text, other.end, value.start) is not None
    return any(words[kind].search(text, value.end, other.start) for kind in ("died later", "died in care"))


def _moved_on(before: Question, question: Question) -> bool:
    """True for a count at a place of its own, and not that of the one before it: "In Low Wick two more were killed"."""
    place = question.claim.qualifiers.place[:1]
    named = bool(place) and place[0] in question.claim.quote
    return named and bool(question.site) and not meet(question.site, place_words(before.claim.qualifiers.place))


def _goes_on(question: Question) -> bool:
    """True where a word of the same sentence stands right behind the figure."""
    value, text = question.claim.value_span, question.story.document.text
    return value is not None and _NEXT_WORD.match(text, value.end) is not None


def _further(questions: Sequence[Question], vocabulary: Vocabulary) -> list[Question]:
    """The questions, those marked that count "21 others" beyond a count of the same kind given shortly before."""
    further = frozenset(map(stem, vocabulary["counting"]["further"].words("words")))
    last: dict[tuple[str, str], Question] = {}  # the last count that is none of others
    before: Question | None = None
    dead: tuple[str, int] = ("", 0)  # where somebody was last told of by name who died
    fatal = vocabulary["fates"]["dead"].words("deeds")
    marked = []
    risen = {_home(question): question for question in questions if question.event and question.claim.qualifiers.revised}
    sentences: dict[tuple[str, int], list[Question]] = defaultdict(list)
    for question in questions:
        sentences[question.claim.document, question.sentence].append(question)
    for question in questions:
        if question.predicate in fatal and question.kind != "Quantity":
            dead = question.claim.document, question.claim.span.start
        key, at = (question.claim.document, question.predicate), question.claim.span.start
        others = question.event and question.after[:1] and question.after[0] in further and _goes_on(question)
        than = before is not None and before.sentence == question.sentence and before.claim.document == question.claim.document
        of_another = than and before is not None and before.family != question.family
        known = last.get(key)
        told = known.claim.span.start if known is not None else -_FAR
        of_another = of_another or (dead[0] == key[0] and told < dead[1] <= at)  # than the one who died
        of_another = of_another or (known is not None and _moved_on(known, question))
        beyond = others and not question.scope and not of_another and at - told < _FAR
        if question.event and not question.scope:
            beyond = beyond or _added(question, sentences[_home(question)[:2]], vocabulary)
            beyond = beyond or (known is not None and _on_a_later_day(question, vocabulary))
            beyond = beyond or _grew_by(question, risen.get(_home(question)), vocabulary)
        marked.append(evolve(question, scope="further") if beyond else question)
        before = question if question.event else before
        if not others:
            last[key] = question
    return marked
