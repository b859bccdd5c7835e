"""Weigh sources by what they say, without any text: who says which value of what, and who has it from whom."""

import corroborate

#: (source, item, value), as a spreadsheet or a database gives them; a value of None says nothing.
records = [
    ("Arlow Post", "length of the bridge", "412 m"),
    ("Arlow Mirror", "length of the bridge", "412 m"),
    ("Vale Yearbook", "length of the bridge", "421 m"),
    ("Road Office", "length of the bridge", "421 m"),
    ("Arlow Post", "opened", 1931),
    ("Vale Yearbook", "opened", 1932),
    ("Road Office", "opened", 1932),
    ("Arlow Post", "architect", "Ada Finch"),
    ("Road Office", "architect", "Ada Finch"),
]
origins = {"Arlow Mirror": "Arlow Post"}  # the Mirror reprints the Post: both have one voice

fusion = corroborate.fuse(records, origins=origins)

for item, answer in fusion.answers.items():
    tie = ", a tie" if answer.tie else ""
    print(f"{item}: {answer.value}, support {answer.support:.2f}, {answer.origins} of the origins{tie}")
for source, weight in fusion.sources.items():
    reliable = "not known" if weight.reliability is None else f"{weight.reliability:.2f}"
    print(f"{source}: reliability {reliable}, {weight.claims} claims, origin {weight.origin}")
