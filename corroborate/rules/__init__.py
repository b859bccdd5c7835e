"""The built-in rules, by family."""
