"""What stands around a figure and is said of its claim: where, when, of whom and by whom.

`settings` is the way through. Inside: `places`, `times`, `moments` (which time is whose), `stretches` (what of a sentence is
a figure's own), `parties` (who did it and to whom) and `doers` (whether they are counted).
"""
