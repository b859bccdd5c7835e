"""How two answers to one question stand to each other: the gate first, then the answers, then what time explains.

`compare` is the way through one pair, in steps that stand in order in its tables; `settling` looks at it again beside the
others of two reports. Inside: `gate` (who, where and which time must match, with `counts`, `wholes` and `accounts` for what
counts are of, `stretches` for the time they run over, `matters` and `kinds` for two things under one word); `fitting`, by the
kind of answer, over `answers` and `quantities` (whether two answers fit), `particulars` (what an event has one of), `swaps`
(sentences that differ in one place) and `aligned` (sentences worded alike, of two things); one deed told with two `days`,
`clocks`, `places` or `doers`; `shares` of a sum, `bands`, `attackers` among the dead, `measures` of those hit and `rows` of
several blasts; `movement` (what time explains), `lasting` (what no day changes) and `sides` (what no time settles).
"""

from corroborate.comparison.accounts import all_told
from corroborate.comparison.compare import compare
from corroborate.comparison.settling import settled
from corroborate.comparison.shares import going_on

__all__ = ["all_told", "compare", "going_on", "settled"]
