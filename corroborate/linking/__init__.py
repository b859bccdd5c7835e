"""Which claims ask the same question: canonical names, links with their reasons, clusters.

`links` is the way through. Inside, in its order: `stories` (what each document reports, by `days`) and `threads` (which
documents follow one story); `questions` (what each claim asks, with `families` for its predicate and `naming` for its names),
told more of by `sole` (is it the only figure of what it counts), `parts`, `shares`, `course`, `terms` (of prison) and
`persons` with `beside`; `scoring` (whether two ask the same: `events` with `scopes` for counts of an event, `deeds` and
`counts` for what a family names, without a figure and with one, `offices` for who gets one, `matches` for how one ended,
`particulars` for what an event has one of, `contrast` for what sets two things apart, `rows` for what a table states,
`likeness` and `wording` for the words, `actors` for who can act); `papers`, `whens`, `cast` with `profiles` (whose an age is),
`echoes` and `occasions`, which tie what scores alone do not; and `grouping` into clusters. `names` says which names are one.
"""

from corroborate.linking.grouping import clusters, left_out
from corroborate.linking.links import link
from corroborate.linking.names import canonical

__all__ = ["canonical", "clusters", "left_out", "link"]
