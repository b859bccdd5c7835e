"""Independent origins behind claims, and the weighing of sources that contradict each other."""

from corroborate.corroboration.fusion import Alternative, Answer, Fusion, Merge, SourceWeight, fuse
from corroborate.corroboration.origins import origins

__all__ = ["Alternative", "Answer", "Fusion", "Merge", "SourceWeight", "fuse", "origins"]
