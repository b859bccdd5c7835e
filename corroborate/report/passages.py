"""Words of a document as HTML: escaped, quoted with the words that differ marked, or whole with every claim marked.

Everything that comes from outside passes through `shown` on its way into the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from corroborate.model import Claim, Document, Span
from corroborate.report import wording

_SHOWN_SIGN = re.compile("⟨(U\\+[0-9A-F]{4,6})⟩")
_LONG = 20_000  # characters without a claim that are shown at once; what is longer is held back until asked for
_EDGE = 1_500  # characters shown at either end of a stretch that is held back


def shown(text: str) -> str:
    """`text` as HTML: escaped, with signs that would act or hide made visible."""
    safe = escape(wording.visible(text.replace("\r\n", "\n")))
    return _SHOWN_SIGN.sub(r'<span class="unseen">\1</span>', safe)


def line(text: str) -> str:
    """The same with white space folded, for names and messages."""
    return shown(" ".join(text.split()))


def quotation(claim: Claim, document: Document, marks: Sequence[Span]) -> str:
    """A claim's words as a block quotation, those in `marks` marked."""
    pieces = (
        f'<mark class="hit">{shown(words)}</mark>' if hit else shown(words)
        for words, hit in wording.cut(document.text, claim.span, marks)
    )
    return f'<blockquote dir="auto">{"".join(pieces)}</blockquote>'


def marked_text(
    document: Document, claims: Sequence[Claim], *, marked: Mapping[str, str], numbers: Mapping[str, int], held: list[str]
) -> Iterator[str]:
    """A document's text in pieces of HTML: plain, or marked with the narrowest claim it belongs to.

    :param document: whose text.
    :param claims: what it says.
    :param marked: id of a claim to the gravest severity of a finding about it.
    :param numbers: claims that are shown as answers, to which a mark links.
    :param held: takes long stretches without a claim, which the page shows only when asked to.
    """
    text = document.text
    spans = [span for claim in claims for span in (claim.span, claim.value_span) if span]
    ends = sorted({end for span in spans for end in (span.start, span.end)})
    waiting = sorted(claims, key=lambda claim: claim.span.start)
    active: list[Claim] = []
    coming = 0
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        active = [claim for claim in active if claim.span.end > start]
        while coming < len(waiting) and waiting[coming].span.start == start:
            claim = waiting[coming]
            active.append(claim)
            yield f'<span id="c-{claim.id}"></span>'
            coming += 1
        if start == end:
            continue
        if not active:
            yield from _plain(text[start:end], held)
            continue
        narrowest = min(active, key=lambda claim: (claim.span.end - claim.span.start, claim.id))
        value = narrowest.value_span
        classes = [marked.get(narrowest.id, "")]
        if value and value.start <= start and end <= value.end:
            classes.append("v")
        inside = narrowest.id in numbers
        label = " ".join(filter(None, [*classes, "in" if inside else ""]))
        words = shown(text[start:end])
        link = f'<a href="#a-{narrowest.id}">{words}</a>' if inside else words
        yield f'<mark class="{label}">{link}</mark>'


def _plain(text: str, held: list[str]) -> Iterator[str]:
    if len(text) <= _LONG:
        yield shown(text)
        return
    yield shown(text[:_EDGE])
    stretch = wording.visible(text[_EDGE:-_EDGE])
    held.append(stretch)
    yield (
        f'<button type="button" class="more" data-stretch="{len(held) - 1}" data-from="0">'
        f"Show {len(stretch):,} characters without a claim</button>"
    )
    yield shown(text[-_EDGE:])
