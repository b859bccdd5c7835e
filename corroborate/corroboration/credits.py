"""Credits: the agency whose report a document carries, as its dateline, byline or last line says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from attrs import frozen

from corroborate.linking.names import canonical
from corroborate.model import Document
from corroborate.vocabulary import Vocabulary, any_of, load, of_class

#: Where a credit is looked for: this many characters from either end of a text.
EDGE = 240


@frozen
class Credit:
    """An agency that a document credits.

    :param agency: its name.
    :param whole: the report is the agency's; otherwise it had a part in it.
    :param words: the words of the credit.
    """

    agency: str
    whole: bool
    words: str


@lru_cache(maxsize=8)
def _agencies(vocabulary: Vocabulary) -> Mapping[str, str]:
    """By each way of writing it, the name of an agency."""
    agencies: dict[str, str] = {}
    for name, entry in vocabulary["outlets"].items():
        for form in (name, *entry.words("also")) if entry.flag("agency") else ():
            agencies.setdefault(form, name)
    return agencies


@lru_cache(maxsize=8)
def _agency(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Any agency; a text without one is looked at no further."""
    return re.compile(rf"(?:{_exactly(_agencies(vocabulary))})")


@lru_cache(maxsize=8)
def _credits(vocabulary: Vocabulary) -> tuple[tuple[bool, re.Pattern[str]], ...]:
    """What finds credits: those of a whole report (True), then those that may be of a part of it."""
    agency = _agency(vocabulary).pattern
    phrases: dict[tuple[bool, bool], list[str]] = {}
    for phrase, entry in vocabulary["credits"].items():
        phrases.setdefault((entry.flag("whole"), entry.flag("after")), []).append(phrase)

    def credit(whole: bool, after: bool) -> str:
        return any_of(phrases.get((whole, after), ()), space=r"\s+") or "(?!)"

    the = any_of(of_class(vocabulary, "definite"))
    # a dateline: "BEIRUT (AFP) -", "AMMAN, March 3 (Reuters) -"
    dateline = rf"\A[^.!?]{{0,{EDGE}}}?\((?P<a>{agency})\)\s*[-\u2013\u2014:]"
    # a byline, or a line of its own: "By AFP", "Source: Reuters"
    byline = rf"^[ \t]*(?:(?:{credit(True, False)})\s*:?\s+)?(?P<a>{agency})[ \t]*\.?[ \t]*$"
    # the last word: "... the ministry said. (AFP)"
    last = rf"\((?P<a>{agency})\)\s*\Z"
    part = (
        rf"\b(?:{credit(False, False)})\s+(?:(?:{the})\s+)?(?P<a>{agency})\b(?=[^\n]{{0,60}}\Z|\s*[.)\n])"
        rf"|\b(?P<b>{agency})\s+(?:also\s+)?(?:{credit(False, True)})\b"
    )
    told = ((True, dateline), (True, byline), (True, last), (False, part))
    return tuple((whole, re.compile(pattern, re.MULTILINE)) for whole, pattern in told)


def _exactly(names: Iterable[str]) -> str:
    """An expression for any of some names as they are written, the longest first; by first letters, which few words share."""
    rest: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        rest.setdefault(name[0], []).append(re.escape(name[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(ends)})" for first, ends in rest.items())


def credited(document: Document, vocabulary: Vocabulary | None = None) -> tuple[Credit, ...]:
    """The agencies a document credits in its dateline, byline or last line.

    :returns: whole credits first, then parts, each in the order of the text; empty when there are none.
    """
    words, text = vocabulary or load(), document.text
    edges = [edge for edge in ((text,) if len(text) <= 2 * EDGE else (text[:EDGE], text[-EDGE:])) if _agency(words).search(edge)]
    if not edges:
        return ()
    found: dict[tuple[bool, str], Credit] = {}
    for whole, pattern in _credits(words):
        for match in (match for edge in edges for match in pattern.finditer(edge)):
            groups = match.groupdict()
            name = _agencies(words)[groups.get("a") or groups.get("b") or ""]
            found.setdefault((whole, name), Credit(name, whole, " ".join(match.group().split())[-80:]))
    return tuple(found.values())


def state_of(key: str, vocabulary: Vocabulary) -> str:
    """The state whose organ an agency is; empty when none."""
    return _organs(vocabulary).get(key, "")


@lru_cache(maxsize=8)
def _organs(vocabulary: Vocabulary) -> Mapping[str, str]:
    return {
        canonical(name, "outlet", vocabulary): entry.text("state")
        for name, entry in vocabulary["outlets"].items() if entry.text("state")
    }  # fmt: skip
