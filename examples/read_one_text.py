"""What one text says, piece by piece: its figures, its dates and who is said to say what, each with its place in the text."""

import corroborate

text = (
    "Nearly 900 homes were without power on Monday, the grid operator said. "
    "At least 12 people had been hurt since Sunday, according to Mayor Ada Finch."
)

for figure in corroborate.find_quantities(text):
    low, high, hedge = figure.value.low, figure.value.high, figure.value.hedge
    print(f"{figure.span.start:4}  {figure.text!r}: {low} to {high} {figure.noun}, hedge {hedge}")

for moment in corroborate.find_dates(text, published="2031-05-06"):
    print(f"{moment.span.start:4}  {moment.text!r}: {' to '.join(end or '...' for end in moment.value.iso)}")

for said in corroborate.find_attributions(text):
    who = said.source.text if said.source else "nobody named"
    print(f"{said.cue.span.start:4}  {who} ({said.cue.text}): {' ... '.join(part.of(text) for part in said.content)!r}")

for claim in corroborate.extract(corroborate.Document(text, "Arlow Post", published="2031-05-06")):
    speaker = claim.attribution.speaker.name
    print(f"{claim.span.start:4}  {claim.subject}: {claim.predicate} = {claim.value_text!r}, said by {speaker}")
