"""How two answers to one question stand to each other: the gate first, then the answers, then what time explains."""

from corroborate.comparison.compare import compare

__all__ = ["compare"]
