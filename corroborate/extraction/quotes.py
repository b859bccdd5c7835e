"""Quotations: which characters of a text stand between quotation marks, and which quotation carries on in the next paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from corroborate.model import Span

#: Alternatives that each begin with a plain character: a search over a whole text then passes what is none of them.
_MARKS = re.compile(r"“|”|„|‟|«|»|\"|‘|’|‚|``|'(?:'|(?<![^\s(\[—–-].)(?=\w)|(?<=[.,!?].)(?=\s|$))")
_FULL_STOP = re.compile(r"[.!?](?=\s)")
_OPENS = frozenset("“„‟«") | {"``"}
_CLOSES = frozenset("”»")
_SINGLE = frozenset("‘’‚'")
_BEFORE_OPENING = frozenset(" \t\n\r\f\v\xa0([{—–-/“‘'‐…")
_AFTER_CLOSING = frozenset(" \t\n\r\f\v\xa0)]}.,;:!?—–-/”’'…")


@frozen
class Quotation:
    """Words between quotation marks.

    :param span: the quotation with its marks.
    :param inner: the words without the marks.
    :param closed: False when the closing mark is missing, as in a quotation that carries on in the next paragraph.
    :param first: index of the quotation this one carries on from (its own index when it carries on nothing).
    :param single: True for single quotation marks.
    """

    span: Span
    inner: Span
    closed: bool
    first: int
    single: bool = False


def find_quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Quotation]:
    """The quotations of a text, outermost only, in order.

    A paragraph that ends inside a quotation is carried on by the next one when that opens with a quotation mark, as
    printers do; otherwise the mark was forgotten and the quotation ends with its paragraph.

    :param text: the whole text.
    :param paragraphs: (start, end) of each paragraph, in order.
    :returns: quotations that do not overlap.
    """
    found: list[Quotation] = []
    carried: int | None = None
    for start, end in paragraphs:
        carried = _in_paragraph(text, start, end, carried, found)
    return found


def _in_paragraph(text: str, start: int, end: int, carried: int | None, found: list[Quotation]) -> int | None:
    """Adds the quotations of one paragraph to `found`; returns the first index of one still open at its end."""
    opened: tuple[int, int] | None = None  # where the mark starts and ends
    single: tuple[int, int] | None = None

    def keep(mark: tuple[int, int], inner_end: int, span_end: int, closed: bool, is_single: bool = False) -> bool:
        nonlocal carried
        if not text[mark[1] : inner_end].strip():
            return False
        first = len(found) if carried is None or is_single else carried
        found.append(Quotation(Span(mark[0], span_end), Span(mark[1], inner_end), closed, first, is_single))
        if not is_single:
            carried = None
        return True

    for match in _MARKS.finditer(text, start, end):
        mark, at, after = match.group(), match.start(), match.end()
        if mark in _SINGLE:
            if opened is not None:
                continue  # inside a double quotation: an apostrophe or a nested quotation
            low = single is not None and text[single[0]] == "‚"  # ‚so‘
            opens = mark == "‚" or (mark == "‘" and not low) or (mark == "'" and (at == start or text[at - 1] in _BEFORE_OPENING))
            if opens:
                single = (at, after)
            elif single is not None and (after >= end or text[after] in _AFTER_CLOSING):
                # "the officials’ plan" also looks so: a plural possessive is not told apart, but a later mark may close
                if at - single[0] < 800:
                    keep(single, at, after, True, True)
                single = None
            continue
        # '' closes what `` opened, and opens and closes alone in texts that were typed so
        before = text[at - 1] if at > start else " "
        follows = text[after] if after < end else " "
        if mark == "“" and opened is not None and text[opened[0]] == "„":
            opens = False  # „so“
        elif mark in "«»":
            opens = before in _BEFORE_OPENING and not follows.isspace()  # «so» or »so«
        elif mark in _OPENS:
            opens = True
        elif mark in _CLOSES:
            opens = False
        elif before in _BEFORE_OPENING and follows not in " \t\n\xa0":
            opens = opened is None or follows.isalnum() or follows in "[$"
        elif follows in _AFTER_CLOSING and before not in _BEFORE_OPENING:
            opens = False
        else:
            opens = opened is None
        if opens:
            if opened is not None:  # the earlier one was never closed: it ends where its sentence does
                stop = _sentence_stop(text, opened[1], at)
                keep(opened, stop, stop, False)
            opened, single = (at, after), None
        elif opened is not None:
            keep(opened, at, after, True)
            opened = None
        if carried is not None and opened is None:
            carried = None
    if opened is None:
        return None
    index = carried if carried is not None else len(found)
    return index if keep(opened, end, end, False) else None


def _sentence_stop(text: str, start: int, end: int) -> int:
    """The end of the first sentence that starts at `start`, as far as a full stop tells; `end` when there is none."""
    match = _FULL_STOP.search(text, start, end)
    return match.end() if match else end
