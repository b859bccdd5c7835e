"""Which claims ask the same question: canonical names, links with their reasons, clusters.

`links` is the way through. Inside, in its order: `stories` (what each document reports, by `days` and `dating`) and `threads`
(which documents follow one story); `asking/` (what each claim asks, with `families` for its predicate, `naming` for its names);
`scores/` (whether two ask the same, with `wording` for the words and `actors` for who can act); `papers`, `whens`, `cast` with
`profiles` (whose an age is), `echoes`, `occasions`, `nearby` and `through`, which tie what scores alone do not; and `grouping`
into clusters. `names` says which names are one, by the word lists of `namelists`.
"""

from corroborate.linking.grouping import clusters, left_out
from corroborate.linking.links import link
from corroborate.linking.names import canonical

__all__ = ["canonical", "clusters", "left_out", "link"]
