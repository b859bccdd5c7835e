"""The rule catalogue, by family; every rule uses only the door of `corroborate.rule`."""

from __future__ import annotations

from corroborate.rule import Rule
from corroborate.rules import numbers

#: What `check` runs when no rules are named.
DEFAULT_RULES: tuple[Rule, ...] = (numbers.numeric_mismatch, numbers.hedge_direction, numbers.hedge_drift)
