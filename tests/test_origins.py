from corroborate.corroboration import origins
from corroborate.model import Attribution, Claim, Document, Span, Voice


def claim_in(document: Document, *voices: Voice) -> Claim:
    return Claim(
        document=document.id,
        span=Span(0, len(document.text)),
        quote=document.text,
        subject="people",
        predicate="casualties.killed",
        attribution=Attribution((Voice(document.source.name, "document"), *voices)),
    )


def test_two_outlets_that_carry_one_statement_are_one_origin():
    a = Document("Twelve died, said Mayor Ana Reyes.", "Gazette")
    b = Document("Reyes put the toll at twelve, the Herald wrote.", "Courier")
    c = Document("Twelve bodies lay in the hall.", "Herald")
    found = origins(
        [
            claim_in(a, Voice("Ana Reyes", "person", "said")),
            claim_in(b, Voice("Herald", "outlet", "wrote"), Voice("Reyes", "person", "put")),
            claim_in(c),
        ],
        [a, b, c],
    )
    assert [(origin.name, len(origin.claims), origin.named) for origin in found] == [("Ana Reyes", 2, True), ("Herald", 1, False)]
    assert found[0].via == ("Herald",)


def test_unnamed_speakers_of_two_documents_are_not_merged():
    a = Document("An official said twelve died.", "Gazette")
    b = Document("Twelve died, an official said on Monday.", "Courier")
    official = Voice("an official", "role", "said")
    found = origins([claim_in(a, official), claim_in(b, official)], [a, b])
    assert [origin.named for origin in found] == [False, False]
