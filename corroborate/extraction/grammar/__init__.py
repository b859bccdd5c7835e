"""A light clause analysis: words to letters, letters to phrases, phrases to clauses with their arguments.

`syntax` is the way through. Inside, in its order: `words` (a word's letter alone), `neighbours` (by its neighbours), `chunks`
(phrases and verb groups), `parsing` (what belongs to which verb: `memory` keeps what has been read, `verbs` finds whose each
verb is), with `phrases` for what comes out.
"""
