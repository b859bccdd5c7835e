"""A sentence as a row of units, in which figures are counted things.

Inside: `rows` (the row), `units` (what it is made of), `kinds` (what each word can be), `frames` and `words` (the word lists),
`nouns` (what a figure counts), `ages` with `bareages` (which figures are ages, and whose), `ranks` ("a third man") and
`singles` (who is told without a number: "a man").
"""
