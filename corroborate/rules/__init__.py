"""The rule catalogue, by family.

A room for each family: `numbers`, `arithmetic`, `time`, `dates`, `order`, `attribution` (its rules about quotations in
`quotations`), `scope`, `meaning`, `provenance`. Every rule comes in by the door of `corroborate.rule`. What several share:
`answers` (pairs of answers, each difference once), `questions` (whether two claims surely ask one thing), `figures` (which of
their differences to tell), `messages` (how to tell them). `declared` makes rules out of settings.
"""

from __future__ import annotations

from corroborate.rule import Rule
from corroborate.rules import arithmetic, attribution, dates, meaning, numbers, order, provenance, quotations, scope, time

#: Every rule that ships with the library, by family.
CATALOGUE: tuple[Rule, ...] = tuple(
    found
    for room in (numbers, arithmetic, time, dates, order, attribution, quotations, meaning, scope, provenance)
    for found in vars(room).values()
    if isinstance(found, Rule) and found.function.__module__ == room.__name__
)

#: What `check` runs when no rules are named.
DEFAULT_RULES: tuple[Rule, ...] = CATALOGUE

__all__ = ["CATALOGUE", "DEFAULT_RULES"]
