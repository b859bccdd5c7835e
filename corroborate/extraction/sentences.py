"""Sentences of a text: quote-aware, with headlines and boilerplate told apart from the report itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from attrs import frozen

from corroborate.errors import UnknownName
from corroborate.extraction.quotes import Quotation, find_quotations
from corroborate.model import Span
from corroborate.vocabulary import Vocabulary, any_of, load

#: What a sentence is part of: the report, a headline (also a sub-headline or deck), or what surrounds a report on a page.
SentenceKind = Literal["body", "headline", "boilerplate"]


@frozen
class Sentence:
    """One sentence, or one line that stands for itself.

    :param span: where it stands, without surrounding blanks.
    :param paragraph: index of its paragraph, from 0.
    :param kind: see `SentenceKind`.
    """

    span: Span
    paragraph: int
    kind: SentenceKind = "body"


@frozen
class Layout:
    """A text taken apart: its quotations and sentences."""

    quotations: tuple[Quotation, ...]
    sentences: tuple[Sentence, ...]


def split(text: str, *, vocabulary: Vocabulary | None = None) -> list[Sentence]:
    """The sentences of a text.

    A full stop inside a quotation does not end a sentence that runs on ("… of it,” he said); lines of a page that are no
    part of the report (bylines, date stamps, links) are sentences of kind "boilerplate".

    :param text: any text.
    :param vocabulary: word lists; English by default.
    :returns: sentences in order, not overlapping, that together hold every character that is not blank.
    """
    return list(layout(text, vocabulary=vocabulary).sentences)


def layout(text: str, *, vocabulary: Vocabulary | None = None) -> Layout:
    """Quotations and sentences of a text, found in one pass."""
    words = _words(vocabulary or load())
    paragraphs = tuple(_paragraphs(text))
    quotations = tuple(find_quotations(text, paragraphs))
    kinds = _kinds(text, paragraphs, words)
    sentences: list[Sentence] = []
    for number, ((start, end), kind) in enumerate(zip(paragraphs, kinds, strict=True)):
        counter = words.counter.match(text, start, end)
        if counter is not None and kind != "boilerplate":
            sentences.append(Sentence(Span(start, start + len(counter.group().rstrip())), number, "boilerplate"))
            start = min(counter.end(), end)
        if start == end:
            continue
        if kind == "body":
            sentences.extend(Sentence(span, number) for span in _sentences(text, start, end, words))
        else:
            stamp = words.stamp.match(text, start, end)
            if kind == "headline" and stamp and len(stamp.group()) > 7 and stamp.end() < end:
                sentences.append(Sentence(Span(start, start + len(stamp.group().rstrip())), number, "boilerplate"))
                start = stamp.end() + len(text[stamp.end() : end]) - len(text[stamp.end() : end].lstrip())
                kind = _kind(text[start:end], False, True, False, words)
            sentences.append(Sentence(Span(start, end), number, kind))
    return Layout(quotations, tuple(sentences))


# --- paragraphs -------------------------------------------------------------------------------------------------------

_WRAP = 100  # a column that no hard-wrapped text exceeds
_RAGGED = 25  # a wrapped line ends at most this far before the longest


def _lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether the next line follows without a blank one) of each line that is not blank, blanks stripped."""
    previous: tuple[int, int] | None = None
    behind = 0
    for raw in text.splitlines(keepends=True):
        at, behind = behind, behind + len(raw)
        body = raw.strip()
        if not body:
            continue
        start = at + len(raw) - len(raw.lstrip())
        if previous is not None:
            yield *previous, text.count("\n", previous[1], start) <= 1 and "\u2029" not in text[previous[1] : start]
        previous = (start, start + len(body))
    if previous is not None:
        yield *previous, False


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each paragraph: a line of its own, or the lines of a block when the text is hard-wrapped."""
    lines = list(_lines(text))
    longest = max((end - start for start, end, _ in lines), default=0)
    inner = [end - start for start, end, more in lines if more]
    full = sum(length >= longest - _RAGGED for length in inner)
    wrapped = longest <= _WRAP and len(inner) >= 3 and full >= 0.7 * len(inner)
    begin: int | None = None
    for index, (start, end, more) in enumerate(lines):
        begin = start if begin is None else begin
        if more and (text[lines[index + 1][0]].islower() or (wrapped and end - start >= longest - _RAGGED)):
            continue
        yield begin, end
        begin = None


# --- what a paragraph is ----------------------------------------------------------------------------------------------


@frozen(eq=False)
class _Words:
    """What splitting needs of a vocabulary, compiled."""

    never_ends: frozenset[str]
    may_end: frozenset[str]
    starters: frozenset[str]
    months: frozenset[str]
    opening: re.Pattern[str]  # the first word of any boilerplate that a line can open with
    boilerplate: re.Pattern[str]
    limits: dict[str, int]
    held: tuple[tuple[str, int], ...]
    stamp: re.Pattern[str]
    counter: re.Pattern[str]
    byline: re.Pattern[str]
    verbs: re.Pattern[str]
    tells: re.Pattern[str]
    asked: re.Pattern[str]


_STARTER_CLASSES = frozenset(
    ("article", "determiner", "possessive", "subject", "subordinator", "coordinator", "auxiliary", "preposition", "adverb")
)
_NAMED = r"(?:(?:[A-Z][a-z]{0,3}\.|[^\W\d_][\w'’-]*)\s+){1,5}?"  # up to five words of a name
_CLOCK = r"\d{1,2}\s?[:.]\s?\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?"
_FIRST = re.compile(r"\W*\w+")
_NUMERIC_DATE = r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}"


def _escaped(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]").replace(":", r"\s?:")


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    abbreviations, grammar, boilerplate = vocabulary["abbreviations"], vocabulary["grammar"], vocabulary["boilerplate"]

    def of_class(name: str) -> list[str]:
        return [word for word, entry in grammar.items() if name in entry.words("classes")]

    places: dict[str, list[str]] = {"starts": [], "is": [], "holds": [], "stamp": [], "byline": [], "counter": []}
    for phrase, entry in boilerplate.items():
        if entry.text("where") not in places:
            raise UnknownName(f"place of boilerplate (entry {phrase!r})", entry.text("where"), places)
        places[entry.text("where")].append(phrase)
    word_edge = r"(?!\w)"
    alternatives = [
        *(f"(?P<s{n}>{_escaped(p)}){word_edge if p[-1].isalnum() else ''}" for n, p in enumerate(places["starts"])),
        *(f"{_escaped(p)}\\W*$" for p in places["is"]),
    ]
    openings = {first[0] for phrase in (*places["starts"], *places["is"]) if (first := _FIRST.match(phrase))}
    counters = [_escaped(phrase).replace(r"\#", r"\d+") for phrase in places["counter"]]
    limits = {f"s{n}": int(boilerplate[p].number("most")) for n, p in enumerate(places["starts"])}
    dates = [
        *(f"{month[:3]}(?:{month[3:]}|t)?\\.?" for month in of_class("month")),
        *(f"{day[:3]}(?:{day[3:]}|{day[3:5]})?\\.?" for day in of_class("weekday")),
        _CLOCK, _NUMERIC_DATE, r"\d{1,4}(?:st|nd|rd|th)?", r"[|,/:–-]", r"(?-i:[ECMPB]?[SD]T)", *map(_escaped, places["stamp"]),
    ]  # fmt: skip
    said = {
        form
        for entry in vocabulary["reporting"].values()
        if "quote" in entry.words("takes") and not entry.flag("noun")
        for kind in ("present", "past")
        for form in entry.words(kind)
    }
    return _Words(
        never_ends=frozenset(key for key, entry in abbreviations.items() if not entry.flag("ends")),
        may_end=frozenset(key for key, entry in abbreviations.items() if entry.flag("ends")),
        starters=frozenset(word for word, entry in grammar.items() if _STARTER_CLASSES & set(entry.words("classes"))),
        months=frozenset(of_class("month")),
        opening=re.compile(rf"\W?(?:{any_of(openings) or '(?!)'})"),
        boilerplate=re.compile(rf"\W?(?:{'|'.join(alternatives)})", re.IGNORECASE),
        limits=limits,
        held=tuple((phrase, len(phrase.split()) + int(boilerplate[phrase].number("most"))) for phrase in places["holds"]),
        stamp=re.compile(rf"(?:(?:{'|'.join(dates)})(?!\w)[\s,|]*){{1,14}}", re.IGNORECASE),
        counter=re.compile(rf"(?:{'|'.join(counters) or '(?!)'})(?!\S)\s*", re.IGNORECASE),
        byline=re.compile(
            rf"(?i:{'|'.join(map(_escaped, places['byline']))}):?\s+(?:(?-i:[^\W\da-z_]|and\s)[\w.'’-]*[\s,&|]*){{1,8}}$"
        ),
        asked=re.compile(rf"{_NAMED}(?:{'|'.join(sorted(map(re.escape, said)))})\b(?!\s+(?:that|the)\b)"),
        tells=re.compile(r"\d|[^\W\d_]ed\b", re.IGNORECASE),  # a figure or a participle: a short line that says something
        verbs=re.compile(rf"\b(?:{'|'.join(map(re.escape, of_class('auxiliary')))})\b", re.IGNORECASE),
    )


_TERMINAL = re.compile(r"(?:[.!?…]|\.\s\.)[\"'”’»)\]\s]*$")
#: A line without prose: rules and telephone numbers, hashtags, a link, an address.
_NO_PROSE = re.compile(r"[\W_]*$|[\W\d_]*\d{3}[\W_]*\d{4}[\W_]*$|(?:[#@]\w+#?\s*)+$|https?\s?:\s?/|www\s?\.|\S+@\S+\.\w+$")
_PROSE = 600  # a line of so many characters is no headline and no boilerplate
_DECK = 40  # words of a headline or deck above the report
_SUBHEAD = 16  # words of a sub-headline inside it
_TAG = 3  # words of a tag line


def _kinds(text: str, paragraphs: Sequence[tuple[int, int]], words: _Words) -> list[SentenceKind]:
    """The kind of each paragraph: what a line looks like, and whether a report still follows below it."""
    ended = [bool(_TERMINAL.search(text, max(start, end - 12), end)) for start, end in paragraphs]
    last_body = max((n for n, (start, end) in enumerate(paragraphs) if ended[n] and end - start > 60), default=-1)
    kinds: list[SentenceKind] = []
    for index, (start, end) in enumerate(paragraphs):
        if end - start > _PROSE:
            kinds.append("body")
        else:
            kinds.append(_kind(text[start:end], ended[index], index < last_body, "body" in kinds, words))
    return kinds


def _kind(line: str, ended: bool, body_ahead: bool, body_behind: bool, words: _Words) -> SentenceKind:
    """The kind of one line.

    :param ended: it ends as a sentence does.
    :param body_ahead: a paragraph of the report follows it.
    :param body_behind: a paragraph of the report stands before it.
    """
    count = line.count(" ") + 1
    if _is_boilerplate(line, count, words):
        return "boilerplate"
    if ended or line[-1] == ":" or not (body_ahead or (body_behind and count <= _TAG)):
        return "body"
    if count <= _TAG and not words.verbs.search(line) and not words.tells.search(line):
        return "boilerplate"
    if count <= (_SUBHEAD if body_behind else _DECK) and line[0] not in "\"“‘'`":
        return "headline"
    return "body"


def _is_boilerplate(line: str, count: int, words: _Words) -> bool:
    match = words.opening.match(line) and words.boilerplate.match(line)
    if match and (match.lastgroup is None or count - match.group().count(" ") - 1 <= words.limits[match.lastgroup]):
        return True
    low = line.lower()
    for phrase, most in words.held:
        if count <= most and phrase in low:
            return True
    stamp = words.stamp.match(line)
    if stamp and (stamp.end() == len(line) or words.byline.match(line[stamp.end() :].lstrip())):
        return True
    return words.byline.match(line) is not None or _NO_PROSE.match(line) is not None


# --- sentences --------------------------------------------------------------------------------------------------------

#: Begins where a run of marks does and reads it one way only, so that endless dots and quotation marks cost no more than words.
_STOP = re.compile(r"(?<![.!?…])[.!?…]+(?:\s(?:''|[”’»)\]])|[”’»)\]\"'“*])*(?=\s)")
_NEXT = re.compile(r"\s*(?P<open>(?:``|[\"'“‘«(\[—–-]\s?)*)(?P<word>[^\W_][\w.'’-]*|\S)")
#: What stands on either side of the full stop of a tokenised decimal ("$2 . 6 million"); a year and a sum do not.
_ONES, _TENTHS = re.compile(r"(?<![\d,.])(?<!\.\s)\d{1,3}\s$"), re.compile(r"\d{1,2}(?!\d)")
_LAST_WORD = re.compile(r"[\w.'’&-]+$")


def _sentences(text: str, start: int, end: int, words: _Words) -> Iterator[Span]:
    """The sentences of one paragraph."""
    begin = start
    for match in _STOP.finditer(text, start, end):
        stop = match.end()
        following = _NEXT.match(text, stop, end)
        if following is None:
            break
        if _ends(text, begin, match, following, words):
            yield Span(begin, stop)
            begin = following.start("open") if following.group("open") else following.start("word")
    if begin < end:
        yield Span(begin, end)


def _ends(text: str, begin: int, match: re.Match[str], following: re.Match[str], words: _Words) -> bool:
    mark = match.group()
    word = following.group("word")
    first = word[0]
    if first.islower():
        return False
    if first in ",;:)]”’»":
        return False
    if mark[0] != "." or mark.startswith(".."):
        return not (len(mark) > 1 and words.asked.match(text, following.start("word")))  # "Why?" Ann Lee asked.
    if match.start() > begin and text[match.start() - 1].isspace():
        return not (
            _TENTHS.match(word) and _ONES.search(text, max(begin, match.start() - 6), match.start())
        )  # tokenised: "6 . 4"
    before = _LAST_WORD.search(text, max(begin, match.start() - 24), match.start())
    if before is None:
        return True
    last = before.group().lower().lstrip("'’(")
    if len(mark) > 1 and mark[-1] in "\"”’'»)" and last not in words.may_end:
        return True
    starter = word.lower().split("'")[0].split("’")[0] in words.starters
    if last in words.never_ends or (last.isdigit() and len(last) < 3 and word.lower().rstrip(".") in words.months):
        return False  # also "3. Mai"
    if last in words.may_end:
        if first.isdigit():
            return False
        return starter or following.group("open") != ""
    if len(last) == 1 and last.isalpha():  # an initial, or the end of "Plan B."
        return starter and len(word) > 1
    if "." in last and all(len(part) <= 1 for part in last.split(".")):  # letters with full stops between them
        return starter
    return True
