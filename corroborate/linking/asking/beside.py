"""What stands beside somebody whose age a report gives: what he is called before his name, and who is listed with him."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import pairwise

from corroborate.linking.asking.questions import Question
from corroborate.linking.wording import plain, stem
from corroborate.vocabulary import Vocabulary, any_of, finder, joints, of_class

#: Up to the end of a sentence that names nobody more, and the word that opens the next one.
_NEXT = re.compile(r"(?:-[a-z-]+)?(?: [A-Z][\w'\u2019-]*)*[^.!?\nA-Z]*[.!?]\s+([A-Z][a-z]+)\b")
#: So many words before an age may number whose it is: "a | second boy, | 16".
_LEAD = 3
#: So many words before somebody's name may tell of whom he is named: "identified | the two dead men as | Ada Finch, 31".
_NAMED_WITHIN = 6


def is_called(age: Question, nouns: Set[str]) -> bool:
    """True for somebody whom one of some nouns stands right before: "the suspect, Ada Finch, 31,", "gunman Cole Marsh, 40"."""
    called, (title, _, name) = called_before(age), age.claim.subject.partition(" ")
    titled = bool(name) and title[:1].isupper() and plain(title) in nouns
    return titled or called in nouns or called.removesuffix("s") in nouns


def is_told_to_be(age: Question, nouns: Set[str], vocabulary: Vocabulary) -> bool:
    """True for somebody whom one of some nouns is said to be: "the deceased is Ada Finch", "named the dead as Ada Finch, 31"."""
    lead, found, _ = age.lead.rpartition(age.claim.subject) if is_named(age) else ("", "", "")
    words = plain(lead).split() if found else []
    if words and words[-1] in of_class(vocabulary, "be"):
        of = joints("belonging", vocabulary)  # "the brother of the deceased is"
        return words[-2:-1] != [] and words[-2] in nouns and of.isdisjoint(words[-4:-2])
    known = bool(words) and words[-1] in vocabulary["counting"]["known as"].words("words")
    made_known = known and finder(vocabulary, "counting", "made known").search(lead) is not None
    return made_known and not nouns.isdisjoint(words[-_NAMED_WITHIN:])


def is_another(age: Question, vocabulary: Vocabulary) -> bool:
    """True for the age of one more than somebody told of: "a second boy, 16"; not so "two others, a girl of 9"."""
    own = plain(age.lead.rstrip(" ,").rpartition(",")[2]).split()
    return not _more(vocabulary).isdisjoint(map(stem, own[-_LEAD:]))


@lru_cache(maxsize=8)
def _more(vocabulary: Vocabulary) -> frozenset[str]:
    """The stems of words for one more."""
    return frozenset(stem(word) for key in ("ordinals", "further") for word in vocabulary["counting"][key].words("words"))


def sex_told(age: Question, vocabulary: Vocabulary) -> str:
    """The sex of him whose age it is by the pronoun that opens the next sentence: "Ada Finch, 31, died. She was"; "" for none."""
    value, text = age.claim.value_span, age.story.document.text
    opened = _NEXT.match(text, value.end) if value is not None and is_named(age) else None
    word = opened.group(1).lower() if opened is not None else ""
    if word not in of_class(vocabulary, "pronoun") & of_class(vocabulary, "person"):
        return ""
    return "woman" if word in of_class(vocabulary, "female") else "man"


def called_before(age: Question) -> str:
    """The word right before the name of him whose age it is, as the noun for him may be; "" where he has none."""
    value, name = age.claim.value_span, age.claim.subject
    if value is None or not name[:1].isupper():
        return ""
    before = age.story.document.text[max(0, age.claim.span.start) : value.start].rstrip(" ,(")
    lead = before.removesuffix(name)
    return plain(lead.rstrip(" ,").rpartition(" ")[2]) if lead != before else ""


def are_named(ages: Sequence[Question], counts: Iterable[Question], vocabulary: Vocabulary) -> frozenset[int]:
    """The ages (by `id`) of those named behind a count of them: "the two killed as Ada Finch, 17, and Cole Marsh, 16"."""
    told = finder(vocabulary, "counting", "made known")
    found: set[int] = set()
    for count in counts:
        value = count.claim.value_span
        if value is None:
            continue
        for age in ages:
            own = age.claim.value_span
            if own is not None and age.sentence == count.sentence and value.end < own.start and is_named(age):
                between = age.story.document.text[value.end : own.start].removesuffix(", ").removesuffix(age.claim.subject)
                if told.search(age.claim.quote[: value.start - age.claim.span.start]) and _ends_as(between, vocabulary):
                    found.add(id(age))
    return frozenset(found)


def with_listed(some: Set[int], ages: Sequence[Question], vocabulary: Vocabulary) -> frozenset[int]:
    """Some ages (by `id`), and those of whoever is listed with one of them: "Ada Finch, 31, of Arlow, and Cole Marsh, 40"."""
    found = set(some)
    for group in _lists(ages, vocabulary):
        members = {id(age) for age in group}
        if not members.isdisjoint(some):
            found |= members
    return frozenset(found)


def _lists(ages: Sequence[Question], vocabulary: Vocabulary) -> Iterator[list[Question]]:
    """The ages of those whom one list names, two at least."""
    by_sentence: dict[int, list[Question]] = defaultdict(list)
    for age in ages:
        if age.claim.value_span is not None and is_named(age):
            by_sentence[age.sentence].append(age)
    for told in by_sentence.values():
        told.sort(key=lambda age: age.claim.value_span.start if age.claim.value_span else 0)
        group = told[:1]
        for one, other in pairwise(told):
            if not _joined(one, other, vocabulary):
                if len(group) > 1:
                    yield group
                group = []
            group.append(other)
        if len(group) > 1:
            yield group


def is_named(question: Question) -> bool:
    """True for what is told of somebody by name."""
    return question.claim.subject[:1].isupper()


def _joined(one: Question, other: Question, vocabulary: Vocabulary) -> bool:
    """True for two ages between which nothing stands but where the one is from and the name of the other."""
    first, second = one.claim.value_span, other.claim.value_span
    if first is None or second is None:
        return False
    between = one.story.document.text[first.end : second.start]
    name = other.claim.subject
    lead, found, rest = between.rpartition(name)
    return bool(found) and rest.strip(" ,(") == "" and _links(vocabulary).fullmatch(lead) is not None


@lru_cache(maxsize=8)
def _links(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What stands between two of a list of names: ", of Low Wick, and Deputy "."""
    of, joining = (f"(?:{any_of(joints(kind, vocabulary))})" for kind in ("belonging", "joining"))
    name = r"[A-Z][\w.'’-]*"
    return re.compile(rf"\)?(?:,? {of} {name}(?:,? {name}){{0,3}})?(?:, |,? {joining} |; )(?:{name} )?")


def _ends_as(between: str, vocabulary: Vocabulary) -> bool:
    """True for words that end in what leads to a name that somebody is known by."""
    said = plain(between).split()
    return bool(said) and said[-1] in vocabulary["counting"]["known as"].words("words")
