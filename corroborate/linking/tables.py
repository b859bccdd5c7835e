"""Claims that stand in a table as subject, predicate and value, with no sentence round them: the predicate is all that tells
what is asked.
"""

from __future__ import annotations

from corroborate.linking.wording import plain
from corroborate.model import Claim


def stated(claim: Claim) -> bool:
    """True for a claim whose words are its subject and its predicate, with the value behind: "acme founded 1990"."""
    return plain(claim.quote).startswith(f"{plain(claim.subject)} {plain(claim.predicate)} ")


def of_two_columns(a: Claim, b: Claim) -> bool:
    """True for two such claims under two predicates: a firm's "staff" and its "stores" are two questions, whatever they count."""
    return a.predicate != b.predicate and stated(a) and stated(b)
