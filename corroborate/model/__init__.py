"""Who said what, where: the nouns that every room shares, as frozen attrs classes.

Ids come from content, so the same input gives the same ids in any order; a span is checked when it is built;
the original words are kept beside every normalised form. Inside: `claims` (what texts say), `clusters` (what is found between
claims), `keeping` (what is worked out of a thing is kept with it), `naming` (what tells documents of one name apart).
"""

from __future__ import annotations

from corroborate.model.claims import GRADES, Attribution, Claim, Document, Qualifiers, Source, Span, Voice, VoiceKind, content_id
from corroborate.model.clusters import Aspect, Cluster, Comparison, Difference, Link, Origin, Relation
from corroborate.values import Quantity, Term, TermList, TimeSpan, Value

__all__ = [
    "GRADES",
    "Aspect",
    "Attribution",
    "Claim",
    "Cluster",
    "Comparison",
    "Difference",
    "Document",
    "Link",
    "Origin",
    "Qualifiers",
    "Quantity",
    "Relation",
    "Source",
    "Span",
    "Term",
    "TermList",
    "TimeSpan",
    "Value",
    "Voice",
    "VoiceKind",
    "content_id",
]
