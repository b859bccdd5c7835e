"""Words of a document for the page: with signs that hide made visible, or whole, cut where claims begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen
from markupsafe import Markup, escape

from corroborate.model import Claim, Document
from corroborate.report import wording

_SHOWN_SIGN = re.compile("⟨(U\\+[0-9A-F]{4,6})⟩")
_LONG = 20_000  # characters without a claim that are shown at once; what is longer is held back until asked for
_EDGE = 1_500  # characters shown at either end of a stretch that is held back


def shown(text: str) -> Markup:
    """`text` as HTML: escaped, with signs that would act or hide made visible."""
    safe = str(escape(wording.visible(text.replace("\r\n", "\n"))))
    return Markup(_SHOWN_SIGN.sub(r'<span class="unseen">\1</span>', safe))


def line(text: object) -> Markup:
    """The same with white space folded, for names and messages."""
    return shown(" ".join(str(text).split()))


@frozen
class Stretch:
    """A piece of a document's text.

    :param text: the words; empty where claims only begin.
    :param begins: ids of the claims that begin here.
    :param claim: id of the narrowest claim these words belong to.
    :param label: classes of its mark.
    :param linked: True when that claim is shown as an answer.
    :param held: number among the stretches that the page shows only when asked to, and None for words that it shows.
    """

    text: str
    begins: tuple[str, ...] = ()
    claim: str | None = None
    label: str = ""
    linked: bool = False
    held: int | None = None


def stretches(
    document: Document, claims: Sequence[Claim], *, marked: Mapping[str, str], numbers: Mapping[str, int], held: list[str]
) -> Iterator[Stretch]:
    """A document's text in pieces: plain, or marked with the narrowest claim it belongs to.

    :param marked: id of a claim to the gravest severity of a finding about it.
    :param numbers: claims that are shown as answers, to which a mark links.
    :param held: takes long stretches without a claim.
    """
    text = document.text
    spans = [span for claim in claims for span in (claim.span, claim.value_span) if span]
    ends = sorted({end for span in spans for end in (span.start, span.end)})
    waiting = sorted(claims, key=lambda claim: claim.span.start)
    active: list[Claim] = []
    coming = 0
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        active = [claim for claim in active if claim.span.end > start]
        first = coming
        while coming < len(waiting) and waiting[coming].span.start == start:
            active.append(waiting[coming])
            coming += 1
        begins = tuple(claim.id for claim in waiting[first:coming])
        if start == end or not active:
            yield from _plain(text[start:end], begins, held)
            continue
        narrowest = min(active, key=lambda claim: (claim.span.end - claim.span.start, claim.id))
        value = narrowest.value_span
        inside = narrowest.id in numbers
        is_value = value is not None and value.start <= start and end <= value.end
        label = " ".join(filter(None, (marked.get(narrowest.id), "v" if is_value else "", "in" if inside else "")))
        yield Stretch(text[start:end], begins, narrowest.id, label, inside)


def _plain(text: str, begins: tuple[str, ...], held: list[str]) -> Iterator[Stretch]:
    if len(text) <= _LONG:
        yield Stretch(text, begins)
        return
    yield Stretch(text[:_EDGE], begins)
    middle = wording.visible(text[_EDGE:-_EDGE])
    held.append(middle)
    yield Stretch(middle, held=len(held) - 1)
    yield Stretch(text[-_EDGE:])
