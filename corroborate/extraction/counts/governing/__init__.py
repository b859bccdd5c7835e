"""What governs a figure: the verb whose subject or object it is, the state said of it, the noun it counts.

`governors` asks the others, which are `readers` of a row, in their order. Inside: `subjects` (what is said behind a figure),
`lines` (of a list), `numbers` ("the number of"), `nominals` ("a toll of 44"), `members` and `groups` (parts of another figure),
`enumerated` (lists of people), `leaning` and `alongside` (what shares a verb), `agents` (by whom it was done), `lengths` and
`measures` (how long, how far, how much money, with `rates`), `totals` (the worth of a noun), `prices` (of what is bought),
`dwellers`, `crews`, `compounds` and `there` (how many live somewhere, are aboard, were there), `changes` (by how much, to what)
and `matters` (of what that is a question of its own), `wholes` ("three of the 12"), `victims` (told the other way round),
`fates` (what befell them besides), `standing` (whether it still holds), `sums` (of parts), and `nearest` for what is left.
"""
