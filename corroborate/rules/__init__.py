"""The rule catalogue, by family; every rule uses only the door of `corroborate.rule`."""

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
