"""Figures that answer no question yet: those that somebody hopes for, expects or asks for; and those by which another changed."""

from __future__ import annotations

import re
from functools import lru_cache

from corroborate.extraction.grammar.words import lexicon_of
from corroborate.linking.asking.questions import Question
from corroborate.linking.families import is_change, is_change_alone, is_framed, is_light
from corroborate.linking.wording import meanings, plain, scope_words
from corroborate.model.keeping import kept_with
from corroborate.vocabulary import Vocabulary, any_of, joints, of_class, words_in

#: Where more is told, or another figure: "9 million, missing the estimate", "$1.16 against $1.24 expected".
_ASIDE = re.compile(r"[,;\d]")


def hoped(a: Question, b: Question) -> bool:
    """True for two figures of which one is hoped for and the other was come to: "aims to build 400 homes", "built 270"."""
    return _is_hoped_for(a) != _is_hoped_for(b) and (b if _is_hoped_for(a) else a).claim.qualifiers.modality is None


@kept_with("question")
def _is_hoped_for(question: Question) -> bool:
    """True when somebody hopes to come to what its answer gives: "aims to build 400 homes", "a drive for 400 recruits"."""
    vocabulary = question.vocabulary
    if _verbs("hopes", vocabulary, to=True).search(question.lead) is not None:
        return True
    if wished(question, vocabulary):
        return False  # what is demanded says so by its family
    aimed, wanted = _aims(vocabulary)
    return aimed.search(plain(question.lead)) is not None or wanted.match(plain(question.claim.behind_value)) is not None


@lru_cache(maxsize=8)
def _aims(vocabulary: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of what tells right before a figure, and right behind one, that it is aimed at: "a drive for", "are needed"."""
    before, behind = (any_of(vocabulary["scopes"][key].words("words")) for key in ("aimed at", "wanted"))
    return re.compile(rf"\b(?:{before})(?: (?!to )\S+){{0,2}}\s*$"), re.compile(rf"(?: \w+){{0,2}} (?:{behind})\b")


def expected(a: Question, b: Question) -> bool:
    """True for two figures of which one is expected and the other has come to be, for all that is told."""
    return _is_expected(a) != _is_expected(b) and not _may_be_expected(b if _is_expected(a) else a)


@kept_with("question")
def _is_expected(question: Question) -> bool:
    """True for a figure that somebody expects: "expects a profit of 9 million", "the average estimate was 9 million"."""
    told = scope_words(question.vocabulary)["told as expected"].search(plain(question.lead)) is not None
    return told or _verbs("expectations", question.vocabulary, to=False).search(question.lead) is not None


@kept_with("question")
def _may_be_expected(question: Question) -> bool:
    """True for a figure that may be expected, though nothing says who does: "will be", "is estimated at", "the forecast"."""
    forecast, claim = _forecasting(question.vocabulary), question.claim
    behind = _ASIDE.split(claim.behind_value, maxsplit=1)[0]  # not "9 million, missing the estimate"
    said = meanings(question.lead + behind, question.vocabulary)
    return claim.qualifiers.modality is not None or question.predicate in forecast or not said.isdisjoint(forecast)


@lru_cache(maxsize=8)
def _forecasting(vocabulary: Vocabulary) -> frozenset[str]:
    """The words by which a figure is one that somebody reckons with: "a forecast", "is estimated", "speaks of"."""
    return meanings(" ".join(vocabulary["scopes"]["forecasts"].words("words")), vocabulary)


@lru_cache(maxsize=8)
def _verbs(kind: str, vocabulary: Vocabulary, *, to: bool) -> re.Pattern[str]:
    """A pattern of all forms of the verbs of one kind in the list `scopes`, with "to" behind or nothing they are done by."""
    bare, lemmas = vocabulary["scopes"][kind].words("words"), lexicon_of(vocabulary).lemmas
    forms = any_of({*bare, *(form for form, verb in lemmas.items() if verb in bare)})
    leads = any_of(of_class(vocabulary, "to"))
    return re.compile(rf"\b(?:{forms})\s+(?:{leads})\b" if to else rf"\b(?:{forms})\b(?!\s+(?:{leads})\b)")


def wished(question: Question, vocabulary: Vocabulary) -> bool:
    """True for a figure that somebody asks for: nine years that prosecutors demand are no sentence."""
    return question.claim.predicate in words_in(vocabulary, "scopes", "wishes")


def moved(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for two figures of which one is by how much something changed, and the other how much there is of it."""
    alone = [is_change_alone(question.predicate, vocabulary) for question in (a, b)]
    if alone[0] != alone[1]:
        return True  # "shares rose 38 percent", "34 percent of the shares"
    led = [_led_by(question, "new figure") for question in (a, b)], [_led_by(question, "changing by") for question in (a, b)]
    if led[0] == led[1][::-1] and led[0][0] != led[0][1]:
        return True  # "cut to 40 percent", "cut by 40 percent"
    if _is_change(a) == _is_change(b):
        return False
    level = (b if _is_change(a) else a).claim.predicate
    return is_framed(level, vocabulary) or is_light(level, vocabulary)


def _is_change(question: Question) -> bool:
    """True for a figure under a verb of change that has not come to it: "rose 5 percent", not "rose to 5 percent"."""
    return is_change(question.claim.predicate, question.vocabulary) and not _led_by(question, "coming to")


def _led_by(question: Question, kind: str) -> bool:
    """True for a figure right behind a word of one kind of `joints`."""
    return not joints(kind, question.vocabulary).isdisjoint(question.before[:1])
