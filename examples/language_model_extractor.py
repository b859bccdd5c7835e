"""An extractor of your own behind the same door, here a language model's recorded answer.

A model is asked for claims as JSON with the exact quotation. What it invents is refused: a claim whose quotation does not
stand in the document never enters the report.
"""

import json

import corroborate
from corroborate.errors import SpanError
from corroborate.extraction import checked
from corroborate.model import Attribution, Claim, Span, Voice
from corroborate.values import Quantity

TEXT = "Port officials said 12 ships were waiting outside the harbour on Tuesday."

#: What a model answered to: "List every figure as {quote, subject, predicate, number}; quote exactly."
RECORDED = """[
  {"quote": "12 ships were waiting outside the harbour", "subject": "ship", "predicate": "wait", "number": 12},
  {"quote": "30 ships have left since Monday", "subject": "ship", "predicate": "leave", "number": 30}
]"""


def model_extractor(document):
    """Claims from the recorded answer; a quotation that is not in the text is refused and told."""
    for record in json.loads(RECORDED):
        start = max(document.text.find(record["quote"]), 0)
        claim = Claim(
            document=document.id,
            span=Span(start, start + len(record["quote"])),
            quote=record["quote"],
            subject=record["subject"],
            predicate=record["predicate"],
            value=Quantity.exactly(record["number"]),
            value_text=str(record["number"]),
            attribution=Attribution([Voice(document.source.name, "document"), Voice("port officials", "role", "said")]),
        )
        try:
            yield from checked([claim], document)
        except SpanError as error:
            print(f"refused: {error}")


report = corroborate.check([corroborate.Document(text=TEXT, source="Harbour News")], extractor=model_extractor)
for claim in report.claims:
    print(f"kept: {claim.quote!r}, said by {claim.attribution.speaker.name}")
