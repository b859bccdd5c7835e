"""Whether two claims ask the same, field by field.

`scoring` is the way through. Inside: `events` for counts of an event, `deeds` and `counts` for what a family names, without a
figure and with one, `particulars` for what has one answer, `contrast` for what sets two things apart, `likeness` for the words.
"""
