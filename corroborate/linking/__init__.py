"""Which claims ask the same question: canonical names, links with their reasons, clusters."""

from corroborate.linking.grouping import clusters, left_out
from corroborate.linking.links import link
from corroborate.linking.names import canonical

__all__ = ["canonical", "clusters", "left_out", "link"]
