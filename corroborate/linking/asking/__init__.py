"""What each claim asks, worked out once for every claim before any two are held together.

`questions` is the way through. Inside: `scopes` (of which event, where and when), `parts` and `shares` (of a toll), `course`
(of an event), `terms` (of prison), `sole` (whether it is the only figure of what it counts), `prospects` (whether it
has come to be), and `persons` with `beside` (of whom).
"""
