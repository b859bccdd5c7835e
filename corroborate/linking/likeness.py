"""How alike two questions are worded, also when one of them leaves open what it is about.

"It grossed 20 million" or "the film opened in May", where nothing before says which film, is open: it may be about what
another report names, so that the other's names tell nothing against it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from corroborate.linking.names import canonical, country_of
from corroborate.linking.questions import Question, family_words
from corroborate.linking.stories import BRIEF, shared_lead
from corroborate.linking.wording import has_synonyms, overlap, plain, stem, stems, weight
from corroborate.vocabulary import Vocabulary, any_of

#: Characters of a document within which something is named, if it is at all.
_TOP = 600
#: How alike at least two wordings are held to be when one of them leaves open what it is about.
_UNSAID = 0.5
_CAPITAL = re.compile(r"[A-Z\u00c0-\u00de][\w'\u2019-]+")


@lru_cache(maxsize=50_000)
def names_in(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The names in some words: countries by their canonical name, other capitalised words by their stem."""
    found = set()
    for word in text.replace("\u2019", "'").split():
        bare = word.strip("\"'\u201c\u201d\u2018\u2019.,;:()[]\u2014\u2013-").removesuffix("'s")
        if bare[:1].isupper():
            found.add(country_of(bare, vocabulary) or canonical(bare, "", vocabulary) or stem(plain(bare)))
    known = vocabulary["grammar"]  # "There were", at the start of a sentence
    return frozenset(name for name in found if weight(name, vocabulary) == 1.0 and name not in known)


@lru_cache(maxsize=50_000)
def _proper(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The stems of the capitalised words of `text` that are neither common words, nor numerals, nor countries."""
    words = (match.group() for match in _CAPITAL.finditer(text))
    stems = {stem(plain(word)) for word in words if not country_of(word, vocabulary)}
    numerals = vocabulary["numerals"]
    return frozenset(word for word in stems if weight(word, vocabulary) == 1.0 and word not in numerals)


@lru_cache(maxsize=8)
def _bare(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A pronoun, or a definite noun that no name follows: "it", "the film", not "the film Moonrake" or "the town of Arlow"."""
    classes = {word: entry.words("classes") for word, entry in vocabulary["grammar"].items()}
    pronouns = any_of(word for word, of in classes.items() if "subject" in of and "pronoun" in of) or "(?!)"
    articles = any_of(word for word, of in classes.items() if "definite" in of) or "(?!)"
    return re.compile(rf"\b(?:(?:{pronouns})|(?:{articles}) [a-z]+(?!(?: [a-z]{{2}})? [A-Z]))\b")


def _unsaid(question: Question, vocabulary: Vocabulary) -> bool:
    """True for a claim of a brief text about "it" or "the film", whose sentence gives that no name."""
    claim = question.claim
    if question.event or len(question.story.words) >= BRIEF:
        return False
    about = f"{claim.agent} {claim.patient}" if question.kind == "Quantity" else claim.subject
    if _CAPITAL.search(about):
        return False
    sentence = f"{question.story.document.text[question.sentence : claim.span.end]} {claim.subject}"
    for voice in claim.attribution.chain[1:]:
        sentence = sentence.replace(voice.text or "\n", " ")  # "the ministry said" is who says it
    return _bare(vocabulary).search(sentence) is not None


def named(question: Question, vocabulary: Vocabulary) -> frozenset[str]:
    """The names that a document gives up to a claim's answer, who says it aside; where these are none, also those behind it.

    A place behind a count of an event says where it was, and not what it is about.

    Of a claim about "it" or "the film" in a brief text only those of the sentences before it: its own are of other things.
    """
    claim, document = question.claim, question.story.document
    end = claim.value_span.start if claim.value_span is not None else claim.span.end
    if end > _TOP:
        return question.story.names
    unsaid = _unsaid(question, vocabulary)
    said = _proper(" ".join(voice.name for voice in claim.attribution.chain[1:]), vocabulary)
    told = f"{document.title or ''} {document.text[: question.sentence if unsaid else end]}"
    found = _proper(told, vocabulary) - said
    behind = document.text[end : claim.span.end].removeprefix(claim.value_text)
    return found if found or unsaid or question.event else _proper(behind, vocabulary) - said


def is_open(question: Question, vocabulary: Vocabulary) -> bool:
    """True when nothing up to a claim's answer names what it is about, who says so aside."""
    return not named(question, vocabulary)


def is_bare(question: Question, vocabulary: Vocabulary) -> bool:
    """True for a deed whose subject is no more than the noun for it: "the opening is set for May"."""
    return question.claim.subject in _nouns(vocabulary).get(question.claim.predicate, ())


@lru_cache(maxsize=8)
def _nouns(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    """The nouns for each family of deeds."""
    found: dict[str, set[str]] = {}
    for key, entry in vocabulary["deeds"].items():
        found.setdefault(key.partition(": ")[0].partition("/")[0], set()).update(entry.words("nouns"))
    return {family: frozenset(nouns) for family, nouns in found.items() if nouns}


def at_odds(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True when two documents have named something before these answers, and nothing that both name."""
    one, other = named(a, vocabulary), named(b, vocabulary)
    return bool(one and other) and not one & b.story.names and not other & a.story.names


def apart_by_name(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True when each of two claims in brief texts names something in its own sentence that the other text does not."""
    if max(len(a.story.words), len(b.story.words)) >= BRIEF or any(_unsaid(question, vocabulary) for question in (a, b)):
        return False
    one, other = (_named_inside(question, vocabulary) for question in (a, b))
    return bool(one and other) and one.isdisjoint(b.story.names) and other.isdisjoint(a.story.names)


def _named_inside(question: Question, vocabulary: Vocabulary) -> frozenset[str]:
    """The names in a claim's own sentence, those who say it aside; "coronavirus" is no name, and so is not "Covid"."""
    first, _, rest = question.claim.quote.partition(" ")
    said = " ".join(f"{voice.name} {voice.text}" for voice in question.claim.attribution.chain[1:])
    common = first.endswith("s") and not rest[:1].isupper()  # "Regulators received": a first word has a capital in any case
    told = rest if common else f"{first} {rest}"
    names = _proper(told, vocabulary) - _proper(said, vocabulary)
    return frozenset(name for name in names if not has_synonyms(name, vocabulary))


def alike(a: Question, b: Question, vocabulary: Vocabulary, *, opened: bool) -> tuple[float, float]:
    """How alike two claims, and the tops of their documents, are worded, each 0 to 1.

    :param opened: one of them is open, so that what the other names, and what the family says already, is no difference.
    """
    if opened:
        left, right = (_unnamed(question, vocabulary) for question in (a, b))
        close = max(overlap(left, right, vocabulary), _UNSAID)
        return close, close
    lead = 1.0 if a.claim.document == b.claim.document else shared_lead(a.story, b.story, vocabulary)
    return overlap(a.words, b.words, vocabulary), lead


def _unnamed(question: Question, vocabulary: Vocabulary) -> frozenset[str]:
    """The words of a claim without its names and what its family says already."""
    return question.words - _capitals(question.claim.quote, vocabulary) - family_words(question, vocabulary)


@lru_cache(maxsize=50_000)
def _capitals(quote: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The stems of all words with a capital, those of a title's common words too ("The Night Before")."""
    return frozenset(stems(" ".join(match.group() for match in _CAPITAL.finditer(quote)), vocabulary))
