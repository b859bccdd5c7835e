"""Independent origins behind claims, and the weighing of sources that contradict each other."""

from corroborate.corroboration.origins import origins

__all__ = ["origins"]
