"""Ways to ask for the figures of a sentence that several test modules use."""

from __future__ import annotations

from corroborate.extraction.figures import Figure, find_quantities


def values(text: str) -> list[float | tuple[float | None, float | None] | None]:
    """Every figure of a text: the named number, or both ends when none was named."""
    return [f.value.point if f.value.point is not None else (f.value.low, f.value.high) for f in find_quantities(text)]


def only(text: str) -> Figure:
    """The one figure of a text."""
    found = find_quantities(text)
    assert len(found) == 1, [figure.text for figure in found]
    return found[0]
