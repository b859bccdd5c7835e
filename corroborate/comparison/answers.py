"""Two answers that passed the gate: dates, terms, lists, denials, and what is quoted."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from functools import lru_cache

from corroborate.comparison.gate import ladder
from corroborate.comparison.kinds import of_two_kinds, of_two_ranks, of_two_sorts, opposed, reversely
from corroborate.comparison.quantities import Fit
from corroborate.extraction.deeds.identity import BE, NATIONALITY
from corroborate.extraction.deeds.naming import AND
from corroborate.extraction.deeds.whens import AT_TIME, HOUR, is_one_hour
from corroborate.linking.families import reversed_words
from corroborate.linking.names import canonical, country_of, same
from corroborate.linking.wording import plain, stems
from corroborate.values import Term, TermList, TimeSpan
from corroborate.vocabulary import Vocabulary

#: What a writer put in brackets: words of no quotation.
BRACKETED = re.compile(r"\[[^\]]*\]|\([^)]*\)")
_ELLIPSIS = re.compile(r"\.{3,}|\u2026|(?:\. ){2,}\.")
_RESULT = re.compile(r"\d+-\d+")
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
#: Fewest words two quotations must share, and the least share of the shorter one, to be held for one utterance.
_SHARED_WORDS, _SHARED_PART = 4, 0.6
#: More words than this that stand in one place of one quotation only were cut from the other, not changed.
_CHANGED_WORDS = 6


def dates(a: TimeSpan, b: TimeSpan) -> tuple[Fit, str]:
    """Whether two dates of one event fit; a coarser one holds a finer one, an open end rules nothing out."""
    if a == b:
        return "agree", ""
    if a.overlaps(b):
        deadline = (a.earliest is None) != (b.earliest is None) and a.latest == b.latest is not None
        return ("agree", "") if deadline else ("compatible", "the dates overlap")  # "by the end of March", "in March"
    return "conflict", "no day fits both"


def other_ends(a: TimeSpan, b: TimeSpan) -> bool:
    """True for two stretches of more than a year of which one end falls in two years: "1998 to 2006", "1998 to 2010"."""
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return False
    long = a.earliest.year < a.latest.year and b.earliest.year < b.latest.year
    return long and (a.earliest.year != b.earliest.year or a.latest.year != b.latest.year)


def terms(a: Term, b: Term, predicate: str, vocabulary: Vocabulary) -> tuple[Fit, str]:
    """Whether two words for one matter fit, and why: two positions on one scale, or two results of one match, may not."""
    scale = _scale(predicate, vocabulary)
    low, high = ladder(scale, a.key, vocabulary), ladder(scale, b.key, vocabulary)
    if predicate in (HOUR, AT_TIME):  # linked only where both can mean one minute
        return ("agree", "") if is_one_hour(a, b) else ("compatible", f"{a.text} and {b.text} can be one time")
    if predicate == BE and of_two_ranks(a, b, vocabulary):
        return "conflict", f"{a.text!r} or {b.text!r}"
    graded = low is not None and high is not None  # "has banned", "has not banned": alike in letters alone
    if a.key == b.key or (not graded and same(canonical(a.text, "", vocabulary), canonical(b.text, "", vocabulary))):
        return "agree", ""
    if _RESULT.fullmatch(a.key) and _RESULT.fullmatch(b.key):
        return "conflict", "no match ends both ways"
    if predicate == NATIONALITY and other_countries(a.text, b.text, vocabulary):
        return "conflict", f"{a.text} or {b.text}"
    if predicate == BE and any(apart(a, b, vocabulary) for apart in (of_two_kinds, of_two_sorts, reversely)):
        return "conflict", f"{a.text!r} or {b.text!r}"
    if reversed_words(a.key, b.key, vocabulary):
        return "conflict", f"{a.key!r} against {b.key!r}"
    if low is None or high is None:
        return "compatible", f"described as {a.text!r} and {b.text!r}"
    steps = abs(low - high)
    if steps >= 2:
        return "conflict", f"{a.key} and {b.key} are {steps:g} steps apart"
    return ("compatible", f"{a.key} and {b.key} are neighbours") if steps else ("agree", "")


def other_countries(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for words of two countries ("Danish", "Norway"), neither of which is a part or a territory of the other."""
    countries = [country_of(words, vocabulary) for words in (one, other)]
    if not all(countries):
        return False
    wholes = [vocabulary["countries"][country].text("within") for country in countries]
    return countries[0] not in (countries[1], wholes[1]) and countries[1] != wholes[0]


def _scale(predicate: str, vocabulary: Vocabulary) -> str:
    """The ladder that a predicate's answers stand on; what lets people do something is a stance as well."""
    deed = vocabulary["deeds"].get(predicate)
    return deed.text("about") if deed is not None and deed.text("about") == "stance" else predicate.partition(".")[0]


def holds_what_is_denied(affirmed: Term, denied: Term, vocabulary: Vocabulary) -> bool:
    """True when one of several things that something is said to be is what it is denied to be."""
    said = [frozenset(stems(member, vocabulary)) for member in affirmed.key.split(AND)]
    none = [frozenset(stems(member, vocabulary)) for member in denied.key.split(AND)]
    return any(member and member <= other for member in none for other in said)


def lists(a: TermList, b: TermList, vocabulary: Vocabulary) -> tuple[Fit, str]:
    """Whether two lists of members fit: a closed list leaves no room for others, an open one does."""
    only_first, only_second = _unmatched(a, b, vocabulary), _unmatched(b, a, vocabulary)
    if not only_first and not only_second:
        return "agree", ""
    if len(a.members) == len(b.members) == 1 and opposed(a.members[0].text, b.members[0].text, vocabulary, said=True):
        return "conflict", f"{a.members[0].text!r} or {b.members[0].text!r}"  # "made of wood", "made of stone"
    said = f"only one names {', '.join(member.text for member in only_first + only_second)}"
    described = any(not _is_named(member, vocabulary) for member in only_first + only_second)
    if not described and ((a.closed and only_second) or (b.closed and only_first)):
        return "conflict", f"{said}, and {'both lists are' if a.closed and b.closed else 'one list is'} said to be complete"
    return "compatible", said if described else f"{said}; the lists are open"


def _is_named(member: Term, vocabulary: Vocabulary) -> bool:
    """True for a name: a word of it other than an article or a possessive has a capital."""
    small = {word for entry in vocabulary["titles"].values() if entry.text("kind") == "small" for word in entry.words("words")}
    return any(word[:1].isupper() for word in member.text.split() if word.lower() not in small)


def _unmatched(some: TermList, others: TermList, vocabulary: Vocabulary) -> list[Term]:
    """The members that are no name of any member of the other list, by key."""
    keys = [canonical(member.key, "", vocabulary) for member in others.members]
    unmatched = [member for member in some.members if not any(same(canonical(member.key, "", vocabulary), key) for key in keys)]
    return sorted(unmatched, key=lambda member: member.key)


def quotations(a: Sequence[str], b: Sequence[str], vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The words by which two quotations of one utterance differ (each side's own); None when they do not, or are two utterances.

    Punctuation, case, spelling, words in brackets and what an ellipsis leaves out are no difference. Word-level diff by
    Ratcliff and Obershelp (`difflib`).
    """
    for one in a:
        for other in b:
            left, right = _spelt(_words(one), vocabulary), _spelt(_words(other), vocabulary)
            matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
            shared = sum(block.size for block in matcher.get_matching_blocks())
            if shared < _SHARED_WORDS or shared < _SHARED_PART * min(len(left), len(right)):
                continue
            opcodes = matcher.get_opcodes()
            gaps = _ELLIPSIS.search(one) or _ELLIPSIS.search(other)
            within = range(1, len(opcodes) - 1)
            changed = [
                code
                for at, code in enumerate(opcodes)
                if (code[0] == "replace" or (code[0] != "equal" and at in within and not gaps))
                and max(code[2] - code[1], code[4] - code[3]) <= _CHANGED_WORDS
            ]
            if changed:
                mine = " ".join(word for code in changed for word in left[code[1] : code[2]])
                theirs = " ".join(word for code in changed for word in right[code[3] : code[4]])
                if re.sub(r"\W", "", mine) != re.sub(r"\W", "", theirs):  # "I'm" and "I 'm" are one
                    return mine, theirs
    return None


def _words(quotation: str) -> list[str]:
    return _WORD.findall(plain(BRACKETED.sub(" ", quotation)).replace("-", " "))


@lru_cache(maxsize=8)
def _spellings(vocabulary: Vocabulary) -> Sequence[tuple[re.Pattern[str], str]]:
    return [(re.compile(key), entry.text("one")) for key, entry in vocabulary["spellings"].items()]


def _spelt(words: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """The words in one spelling: British as American, "n't" as "not"."""
    text = " ".join(words)
    for pattern, one in _spellings(vocabulary):
        text = pattern.sub(one, text)
    return text.split()
