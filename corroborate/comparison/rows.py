"""Which of several blasts, raids or bombers did what a count tells: "the second blast", "the morning raids", "the truck bomb"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from corroborate.comparison.counts import is_of_all, is_tally
from corroborate.extraction.figures import find_quantities
from corroborate.linking.wording import plain, scope_words
from corroborate.model import Claim, Document
from corroborate.model.keeping import kept_with
from corroborate.vocabulary import Vocabulary, any_of, joints


@frozen(eq=False)
class _Rows:
    """How a text tells of one of several.

    :param told: any word that may; nothing is looked for without it.
    :param before: where it opens what a count is the object of: "the second blast at the shrine killed".
    :param behind: where it stands behind a count: "died in the morning raids".
    :param bare: right before the verb: "the first killed".
    :param joined: what joins one count to another.
    :param several: that there were several.
    :param part: the time of day of one or of some of them.
    """

    told: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    bare: re.Pattern[str]
    joined: re.Pattern[str]
    several: re.Pattern[str]
    part: re.Pattern[str]


@lru_cache(maxsize=8)
def _rows(vocabulary: Vocabulary) -> _Rows:
    row, articles = (any_of(vocabulary["counting"][key].words("words")) for key in ("row", "one of a row"))
    scopes = vocabulary["scopes"]
    struck, by, many = (any_of(scopes[key].words("words")) for key in ("of a row", "bombs by kind", "many of a row"))
    parts = any_of(key for key, entry in vocabulary["dates"].items() if entry.text("kind") == "part")
    within = any_of(joints("in an event", vocabulary))
    done = any_of((*joints("in an event", vocabulary), *vocabulary["counting"]["done by"].words("words")))
    joined = any_of(joints("joining", vocabulary))
    some, others = r"(?:[\w-]+\s+)", any_of(vocabulary["counting"]["others besides"].words("words"))
    ranked = rf"(?:{articles})\s+(?P<row>{row})\s+{some}{{0,2}}?(?:{struck})\b"
    timed = rf"(?:(?:{articles})\s+)?(?P<part>{parts})\s+{some}?(?:{struck})\b"
    hour = rf"(?:{within})\s+(?:{articles})\s+(?P<hour>{parts})\b"
    kind = rf"(?:{articles})\s+(?P<kind>{by})\s+(?:{struck})\b"
    both = rf"\s+(?:{joined})\s+(?:{articles})\s+(?:{row}|{by}|{parts}|{struck})\b"  # "a truck bomb and a second blast"
    label = rf"(?:{ranked}|{timed}|{kind})(?!{both})"
    return _Rows(
        re.compile(rf"\b(?:{row}|{parts}|{by})\b"),
        re.compile(rf"^\W*(?:(?!(?:{struck})\b)[\w-]+\s+){{0,4}}?{label}"),
        re.compile(rf"(?:(?!\b(?:{joined})\b)[^,;.]){{0,60}}?\b(?:(?:{done})\s+{label}|{hour})"),
        re.compile(rf"\b(?:{articles})\s+(?!(?:{others})\s+$)(?P<row>{row})\s+(?:[\w-]+\s+)?$"),  # "the other | four"
        re.compile(rf"[,;]\s|\b(?:{joined})\s"),
        re.compile(rf"\b(?:{row}|{many})\s+{some}{{0,2}}?(?:{struck})\b"),
        re.compile(rf"\b(?P<part>{parts})\s+{some}?(?:{struck})\b|\b{hour}"),
    )


@lru_cache(maxsize=8192)  # a claim stands in many comparisons
def _label(claim: Claim, vocabulary: Vocabulary) -> Mapping[str, str]:
    """What tells which of several did it, by the way it does: its number, its time of day, what the bomb was in."""
    rows = _rows(vocabulary)
    quote = plain(claim.quote)
    if claim.value_span is None or rows.told.search(quote) is None or scope_words(vocabulary)["counted on"].search(quote):
        return {}
    if is_tally(claim, vocabulary) or is_of_all(claim, vocabulary):
        return {}
    lead = claim.before_value
    ends = [one.span.end for one in find_quantities(lead, vocabulary=vocabulary)]
    lead = plain(lead[max(ends, default=0) :])
    lead = rows.joined.split(lead)[-1] if ends else lead  # "16 died in the first blast and seven in the second"
    found = rows.before.search(lead) or rows.bare.search(lead) or rows.behind.match(plain(claim.behind_value))
    told = {way: word for way, word in found.groupdict().items() if word} if found is not None else {}
    return {"part" if way == "hour" else way: word for way, word in told.items()}


@kept_with("document")
def _several(document: Document, vocabulary: Vocabulary) -> frozenset[str]:
    """Of the ways to tell one of several, those in which a report tells of more than one."""
    rows, text = _rows(vocabulary), plain(document.text)
    parts = {match["part"] or match["hour"] for match in rows.part.finditer(text)}
    found = {"part"} if len(parts) > 1 else set()
    return frozenset({*found, "row", *({"kind"} if rows.several.search(text) else ())})


def alone_of_several(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> str:
    """Why one of two counts is of one of several that did it, and the other of all or of another; "" when nothing says so."""
    if one_of_row(a, b, documents, vocabulary):
        return ""
    for claim in (a, b):
        sure = _known(claim, documents, vocabulary)
        if word := next((word for way, word in sorted(_label(claim, vocabulary).items()) if way in sure), ""):
            return f"what {word} did alone"
    return ""


def one_of_row(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> bool:
    """True for two reports' counts of what the same of several did: "the second blast killed 21", "17 died in the second one"."""
    one, other = (_label(claim, vocabulary) for claim in (a, b))
    shared = one.keys() & other.keys()
    if not shared or a.document == b.document or any(one[way] != other[way] for way in shared):
        return False
    known = (_known(claim, documents, vocabulary) for claim in (a, b))  # "a car bomb" may be the only one
    return shared != {"kind"} or all("kind" in ways for ways in known)


def _known(claim: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> frozenset[str]:
    """Of the ways to tell one of several, those in which the report of a claim tells of more than one."""
    document = documents.get(claim.document)
    return _several(document, vocabulary) if document is not None else frozenset({"row"})
