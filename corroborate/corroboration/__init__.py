"""Independent origins behind claims, and the weighing of sources that contradict each other."""

from corroborate.corroboration.copying import Passage, Passages, shared_passages
from corroborate.corroboration.credits import Credit, credited
from corroborate.corroboration.fusion import Alternative, Answer, Fusion, Merge, SourceWeight, fuse
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
    "weigh",
]
