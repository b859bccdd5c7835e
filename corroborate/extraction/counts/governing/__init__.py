"""What governs a figure: the verb whose subject or object it is, the state said of it, the noun it counts.

`governors` asks the others, which are `readers` of a row, in their order. Inside: `subjects` (what is said behind a figure),
`numbers` ("the number of"), `nominals` ("a toll of 44"), `members` (parts of another figure), `enumerated` (lists of people and
their sums), `leaning` (what shares a verb), `lengths` and `measures` (how long, how far, how much money), `totals` (the worth
of a noun, and lines of a list), `prices` (of what is bought), `occupants` (how many live somewhere, are aboard, were there),
`changes` (by how much, to what) and `matters` (of what that is a question of its own), `wholes` ("three of the 12"), `victims`
(told the other way round, and by whom it was done), `fates` (what befell them besides), `standing` (whether it still holds),
and `nearest` for what is left.
"""
