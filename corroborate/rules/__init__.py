"""The rule catalogue, by family.

The families: `numbers`, `arithmetic`, `time`, `order`, `attribution`, `scope`, `meaning`, `provenance`. Every rule comes in by
the door of `corroborate.rule`. What several share: `answers` (pairs of answers, each difference once), `questions` (whether two
claims surely ask one thing), `figures` (which of their differences to tell), `messages` (how to tell them). `declared` makes
rules out of settings.
"""

from __future__ import annotations

from corroborate.rule import Rule
from corroborate.rules import arithmetic, attribution, meaning, numbers, order, provenance, scope, time

#: Every rule that ships with the library, by family.
CATALOGUE: tuple[Rule, ...] = tuple(
    found
    for family in (numbers, arithmetic, time, order, attribution, meaning, scope, provenance)
    for found in vars(family).values()
    if isinstance(found, Rule) and found.function.__module__ == family.__name__
)

#: What `check` runs when no rules are named.
DEFAULT_RULES: tuple[Rule, ...] = CATALOGUE

__all__ = ["CATALOGUE", "DEFAULT_RULES"]
