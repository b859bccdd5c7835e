"""Quotations: which characters of a text stand between quotation marks, and which quotation carries on in the next paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import define, frozen

from corroborate.model import Span

#: Alternatives that each begin with a plain character: a search over a whole text then passes what is none of them.
_MARKS = re.compile(r"“|”|„|‟|«|»|\"|‘|’|‚|``|'(?:'|(?<![^\s(\[—–-].)(?=\w)|(?<=[.,!?].)(?=\s|$))")
_FULL_STOP = re.compile(r"[.!?](?=\s)")
_OPENS = frozenset("“„‟«") | {"``"}
_CLOSES = frozenset("”»")
_SINGLE = frozenset("‘’‚'")
_BEFORE_OPENING = frozenset(" \t\n\r\f\v\xa0([{—–-/“‘'‐…")
_AFTER_CLOSING = frozenset(" \t\n\r\f\v\xa0)]}.,;:!?—–-/”’'…")

#: Characters in single quotation marks at most: so far apart two apostrophes are no quotation.
_LONGEST_SINGLE = 800


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
    marks = _Marks(text, start, end, found, carried)
    for match in _MARKS.finditer(text, start, end):
        if match.group() not in _SINGLE:
            marks.double(match.group(), match.start(), match.end())
        elif marks.opened is None:  # inside a double quotation it is an apostrophe or a nested quotation
            marks.lone(match.group(), match.start(), match.end())
    if marks.opened is None:
        return None
    index = marks.carried if marks.carried is not None else len(found)
    return index if marks.keep(marks.opened, end, end, closed=False) else None


@define(eq=False)
class _Marks:
    """The quotation marks of one paragraph, as they come.

    :param text: the whole text.
    :param start: where the paragraph starts.
    :param end: where it ends.
    :param found: the quotations so far; others are added.
    :param carried: the first index of a quotation that the paragraph before left open.
    :param opened: where the mark starts and ends that opened the quotation in hand.
    :param single: likewise of a quotation in single marks.
    """

    text: str
    start: int
    end: int
    found: list[Quotation]
    carried: int | None
    opened: tuple[int, int] | None = None
    single: tuple[int, int] | None = None

    def keep(self, mark: tuple[int, int], inner_end: int, span_end: int, *, closed: bool, single: bool = False) -> bool:
        """Adds a quotation that opens at `mark`; False for one without words."""
        if not self.text[mark[1] : inner_end].strip():
            return False
        first = len(self.found) if self.carried is None or single else self.carried
        self.found.append(Quotation(Span(mark[0], span_end), Span(mark[1], inner_end), closed, first, single))
        if not single:
            self.carried = None
        return True

    def lone(self, mark: str, at: int, after: int) -> None:
        """A single mark, which may be an apostrophe."""
        low = self.single is not None and self.text[self.single[0]] == "‚"  # ‚so‘
        straight = mark == "'" and (at == self.start or self.text[at - 1] in _BEFORE_OPENING)
        if mark == "‚" or (mark == "‘" and not low) or straight:
            self.single = (at, after)
        elif self.single is not None and (after >= self.end or self.text[after] in _AFTER_CLOSING):
            # "the officials’ plan" also looks so: a plural possessive is not told apart, but a later mark may close
            if at - self.single[0] < _LONGEST_SINGLE:
                self.keep(self.single, at, after, closed=True, single=True)
            self.single = None

    def double(self, mark: str, at: int, after: int) -> None:
        """A double mark, which opens or closes a quotation."""
        if self._opens(mark, at, after):
            if self.opened is not None:  # the earlier one was never closed: it ends where its sentence does
                stop = _sentence_stop(self.text, self.opened[1], at)
                self.keep(self.opened, stop, stop, closed=False)
            self.opened, self.single = (at, after), None
        elif self.opened is not None:
            self.keep(self.opened, at, after, closed=True)
            self.opened = None
        if self.opened is None:
            self.carried = None

    def _opens(self, mark: str, at: int, after: int) -> bool:
        """True for a mark that opens a quotation, by its form or by what stands beside it."""
        # '' closes what `` opened, and opens and closes alone in texts that were typed so
        before = self.text[at - 1] if at > self.start else " "
        follows = self.text[after] if after < self.end else " "
        if mark == "“" and self.opened is not None and self.text[self.opened[0]] == "„":
            return False  # „so“
        if mark in "«»":
            return before in _BEFORE_OPENING and not follows.isspace()  # «so» or »so«
        if mark in _OPENS or mark in _CLOSES:
            return mark in _OPENS
        if before in _BEFORE_OPENING and follows not in " \t\n\xa0":
            return self.opened is None or follows.isalnum() or follows in "[$"
        closes = follows in _AFTER_CLOSING and before not in _BEFORE_OPENING
        return not closes and self.opened is None


def _sentence_stop(text: str, start: int, end: int) -> int:
    """The end of the first sentence that starts at `start`, as far as a full stop tells; `end` when there is none."""
    match = _FULL_STOP.search(text, start, end)
    return match.end() if match else end
