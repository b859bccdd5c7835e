"""What documents of one name are called, so that a reader can tell which of them a finding points at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import count, islice
from pathlib import Path

from corroborate.model.claims import Document


def names_apart(documents: Sequence[Document]) -> list[str]:
    """A name for each document, its own where no other has it.

    Files of one name are called by as much of their paths as tells them apart, other documents by their source, day or headline
    where all of these differ, else by a number.
    """
    named: dict[str, list[int]] = defaultdict(list)
    for place, document in enumerate(documents):
        named[document.name].append(place)
    names = [document.name for document in documents]
    for places in named.values():
        if len(places) > 1:
            places.sort(key=lambda place: documents[place].id)  # the same numbers in whatever order they are given
            longer = _longer([documents[place] for place in places], taken=named.keys())
            for place, name in zip(places, longer, strict=True):
                names[place] = name
    return names


def _longer(alike: Sequence[Document], taken: Collection[str]) -> list[str]:
    """The first names that tell documents of one name apart and are nobody else's."""
    ways = _ways(alike, taken)
    return next(names for names in ways if len(set(names)) == len(names) and not any(name in taken for name in names))


def _ways(alike: Sequence[Document], taken: Collection[str]) -> Iterator[list[str]]:
    """Longer names for documents of one name, way by way; the last tells any apart."""
    if all(document.path for document in alike):
        yield from _by_path(alike)
    for told in ([one.source.name for one in alike], [one.published for one in alike], [one.title for one in alike]):
        if all(told):
            yield [f"{document.name} ({one})" for document, one in zip(alike, told, strict=True)]
    numbered = (f"{alike[0].name} #{number}" for number in count(1))
    yield list(islice((name for name in numbered if name not in taken), len(alike)))


def _by_path(alike: Sequence[Document]) -> Iterator[list[str]]:
    """Names with their folders, else with their endings, else with their lines."""
    paths = [Path(document.path or "") for document in alike]
    for ends in ([document.name for document in alike], [path.name for path in paths]):
        for deep in range(max(len(path.parts) for path in paths)):
            folders = [path.parent.parts[len(path.parent.parts) - deep :] for path in paths]
            yield ["/".join((*above, end)) for above, end in zip(folders, ends, strict=True)]
    yield [f"{document.name}:{document.first_line}" for document in alike]
