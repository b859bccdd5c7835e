"""Claims to links and clusters: which of them ask the same question."""
