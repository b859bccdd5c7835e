"""How two answers to one question stand to each other: the gate first, then the answers, then what time explains."""

from corroborate.comparison.compare import compare
from corroborate.comparison.settling import settled

__all__ = ["compare", "settled"]
