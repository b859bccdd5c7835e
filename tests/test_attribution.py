"""Attribution: who is said to say what, and the chain behind a claim."""

from __future__ import annotations

from hypothesis import given, settings
from test_sentences import TEXTS

from corroborate.extraction.attribution import attribution_of, find_attributions
from corroborate.model import Document, Span


@settings(deadline=None)  # the first call compiles the word lists
@given(TEXTS)
def test_any_text_gives_true_offsets_and_the_same_answer_twice(text: str) -> None:
    found = find_attributions(text)
    for said in found:
        assert said.cue.span.of(text) == said.cue.text
        assert said.content
        for part in said.content:
            assert part.of(text).strip()
        for voice in (said.source, said.via):
            assert voice is None or voice.span.of(text) == voice.text
    assert found == find_attributions(text)


def test_chain() -> None:
    text = "The mayor, Ann Lee, said that 40 houses were lost, the Orrville Post reports."
    document = Document(text, "A")
    chain = attribution_of(find_attributions(text), Span(text.index("40"), text.index("40") + 9), document)
    assert chain.chain[0].kind == "document"
