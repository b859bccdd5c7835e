"""A light clause analysis: words to letters, letters to phrases, phrases to clauses with their arguments."""
