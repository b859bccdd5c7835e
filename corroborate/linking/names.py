"""Canonical names: one key per person, body or place, however it is spelled."""

from __future__ import annotations

import re
from functools import lru_cache

from corroborate.linking.wording import plain
from corroborate.vocabulary import Vocabulary, load

_NOT_NAME = re.compile(r"[^\w]+")


@lru_cache(maxsize=100_000)
def _key(name: str, vocabulary: Vocabulary) -> str:  # noqa: ARG001 - aliases come next
    text = plain(name).replace("'s ", " ").removesuffix("'s").replace(".", "")
    return " ".join(word for word in _NOT_NAME.sub(" ", text).split() if word not in ("the", "a", "an"))


def canonical(name: str, kind: str = "", vocabulary: Vocabulary | None = None) -> str:  # noqa: ARG001 - kinds come next
    """The key of a name.

    :param name: as said.
    :param kind: "person", "place", "organisation" or "" when not known.
    :returns: lower-case key, equal for names that mean the same; empty for an empty name.
    """
    return _key(name, vocabulary or load())
