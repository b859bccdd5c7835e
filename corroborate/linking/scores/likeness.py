"""How alike two questions are worded, also when one of them leaves open what it is about.

"It grossed 20 million" or "the film opened in May", where nothing before says which film, is open: it may be about what
another report names, so that the other's names tell nothing against it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from corroborate.linking.asking.questions import Question, family_words
from corroborate.linking.naming import capitals
from corroborate.linking.stories import BRIEF, shared_lead
from corroborate.linking.wording import head_noun, meanings, overlap, plain
from corroborate.model import Claim
from corroborate.vocabulary import Vocabulary, any_of, of_class

#: The points that make two claims ask the same; with fewer, but so many, they do when neither has another to answer.
ENOUGH, WEAK = 0.5, 0.36
#: How much of their tops reports of one story share at least where a weak link between them may stand.
ONE_STORY = 0.3
#: Fewest words of a quotation of which so many must be the same in another one that is perhaps of the same utterance.
_UTTERED, _SPOKEN = 5, 0.75
#: How alike at least two wordings are held to be when one of them leaves open what it is about.
_UNSAID = 0.5


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


def at_odds(a: Question, b: Question, but: frozenset[str] = frozenset()) -> bool:
    """True when two documents have named something before these answers, and nothing that both name.

    :param but: the stems of words that are no names though a sentence opens with them: "Divers".
    """
    one, other = a.named - but, b.named - but
    return bool(one and other) and one.isdisjoint(b.story.names) and other.isdisjoint(a.story.names)


def apart_by_name(a: Question, b: Question) -> bool:
    """True when each of two claims in brief texts names something in its own sentence that the other text does not."""
    if max(len(a.story.words), len(b.story.words)) >= BRIEF or a.unsaid or b.unsaid:
        return False
    one, other = a.named_inside, b.named_inside
    return bool(one and other) and one.isdisjoint(b.story.names) and other.isdisjoint(a.story.names)


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


def spoken_alike(a: Claim, b: Claim) -> float:
    """How much of what two claims quote is the same, word for word in order (Ratcliff and Obershelp), from 0 to 1."""
    words = [plain(" ".join(claim.quotations)).split() for claim in (a, b)]
    few = min(map(len, words))
    alike = SequenceMatcher(None, words[0], words[1], autojunk=False).ratio() if few >= _UTTERED else 0.0
    return alike if alike >= _SPOKEN else 0.0


def _unnamed(question: Question, vocabulary: Vocabulary) -> frozenset[str]:
    """The words of a claim without its names and what its family says already."""
    return question.words - capitals(question.claim.quote, vocabulary) - family_words(question, vocabulary)


def narrowed_apart(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for two things that the words right behind them tell apart: "the fire in the mill", "the fire in the barn"."""
    (one, mine), (other, theirs) = (_narrowed(claim, vocabulary) for claim in (a, b))
    if not mine or not theirs or one != other:
        return False
    named = [words[:1].isupper() for words in (mine, theirs)]
    return named[0] == named[1] and meanings(mine, vocabulary).isdisjoint(meanings(theirs, vocabulary))


@lru_cache(maxsize=8)
def _behind(vocabulary: Vocabulary) -> re.Pattern[str]:
    """What stands right behind a noun and says which it is: a preposition, and up to three words without an article."""
    leading = any_of(vocabulary["nominals"]["telling which"].words("words"))
    small = any_of((*of_class(vocabulary, "article"), *vocabulary["nominals"]["possessives"].words("words")))
    return re.compile(rf"s? ({leading}) (?:(?:{small}) )?((?:[\w'\u2019-]+ ?){{1,3}})")


def _narrowed(claim: Claim, vocabulary: Vocabulary) -> tuple[str, str]:
    """The preposition and the words right behind the noun that a claim is about; "" and "" for none."""
    noun, quote = head_noun(claim.subject, vocabulary), claim.quote
    at = quote.lower().find(noun) if noun else -1
    found = _behind(vocabulary).match(quote, at + len(noun)) if at >= 0 else None
    return (found[1], found[2].strip()) if found is not None else ("", "")


def stated(claim: Claim) -> bool:
    """True for a claim whose words are its subject and its predicate, with the value behind: "acme founded 1990"."""
    return plain(claim.quote).startswith(f"{plain(claim.subject)} {plain(claim.predicate)} ")


def of_two_columns(a: Claim, b: Claim) -> bool:
    """True for two such claims under two predicates: a firm's "staff" and its "stores" are two questions, whatever they count."""
    return a.predicate != b.predicate and stated(a) and stated(b)
