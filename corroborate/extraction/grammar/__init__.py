"""A light clause analysis: words to letters, letters to phrases, phrases to clauses with their arguments.

`syntax` is the way through. Inside, in its order: `words` (a word's letter alone), `neighbours` (by its neighbours), `chunks`
(phrases and verb groups), `parsing` (what belongs to which verb: `memory` keeps what has been read, `verbs` finds whose each
verb is), with `phrases` for what comes out; `runs` steps over letters of some kinds.

This is a grammar of English. The words that it takes a clause apart by ("of", "by", "to", "that", "who", "be") it names in its
code as it does its letters, and those who ask it do so by them: `clause.after("by")`, `clause.link == "that"`. All other words
are data.
"""
