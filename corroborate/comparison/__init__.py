"""How two answers to one question stand to each other: the gate first, then the answers, then what time explains.

`compare` is the way through one pair, in steps that stand in order in its tables; `settling` looks at it again beside the
others of two reports. Inside: `gate` (who, where and which time must match, with `counts`, `care`, `wholes` and `everybody`
for what counts are of, `sites`, `states` and `areas` for places in each other, `trading` for the hour of a price, `matters`
and `kinds` for two things under one word); `fitting`, by the kind of answer, over `answers` and `quantities` (whether two
answers fit), `particulars` (what an event has one of), `swaps` (sentences that differ in one place), `manners` (ways to do a
deed) and `aligned` (sentences worded alike, of two things); one deed told with two `days`, `clocks`, `places`, `doers` or
`causes`; `shares` of a sum, `daily` counts, `bands`, `attackers` among the dead, `measures` of those hit and `rows` of
several blasts; `nearness` of figures; `movement` (what time explains) and `sides` (what it does not).
"""

from corroborate.comparison.compare import compare
from corroborate.comparison.everybody import all_told
from corroborate.comparison.settling import settled
from corroborate.comparison.shares import going_on

__all__ = ["all_told", "compare", "going_on", "settled"]
