"""Independent origins behind claims, and the weighing of sources that contradict each other.

Origins: `bodies` (which body or state a name means), `voices` (who a voice is), `leads` (where one claim leads back to),
`copying` and `credits` (what texts share, and whom they credit), `joins` (for which reasons claims lead back to one speaker),
`origins` (who stands behind each claim of a question), `weight` (the answers to it, weighed). Data fusion over tables: `fusion`
is its door and `fused` what comes of it, over `coded` (a table as integers), `likeness` (answers that support each other),
`dependence` (sources that copy) and `weighing` (the ways to).
"""

from corroborate.corroboration.copying import Passage, Passages, shared_passages
from corroborate.corroboration.credits import Credit, credited
from corroborate.corroboration.fused import Alternative, Answer, Fusion, Merge, SourceWeight
from corroborate.corroboration.fusion import fuse
from corroborate.corroboration.leads import unheard
from corroborate.corroboration.origins import origins
from corroborate.corroboration.weight import Held, Weight, records, weigh

__all__ = [
    "Alternative",
    "Answer",
    "Credit",
    "Fusion",
    "Held",
    "Merge",
    "Passage",
    "Passages",
    "SourceWeight",
    "Weight",
    "credited",
    "fuse",
    "origins",
    "records",
    "shared_passages",
    "unheard",
    "weigh",
]
