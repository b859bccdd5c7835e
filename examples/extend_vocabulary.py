"""Teach the library a word: an overlay adds, replaces or removes entries of the shipped word lists."""

import corroborate
from corroborate import vocabulary

sentence = "Knocking on 300 houses were flooded."

plain = corroborate.find_quantities(sentence)[0]
mine = vocabulary.load(overlay={"hedges": {"knocking on": dict(vocabulary.load()["hedges"]["nearly"].fields)}})
taught = corroborate.find_quantities(sentence, vocabulary=mine)[0]

for name, figure in (("shipped", plain), ("with the overlay", taught)):
    value = figure.value
    print(f"{name}: {figure.span.of(sentence)!r} is {value.low} to {value.high}, hedge {value.hedge}")
