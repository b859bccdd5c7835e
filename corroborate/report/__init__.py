"""The result of a run and every way to show it."""
