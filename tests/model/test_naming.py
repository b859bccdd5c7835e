"""Names that tell documents apart, whatever is known of them, in whatever order they are given."""

from __future__ import annotations

from corroborate import Document
from corroborate.model.naming import names_apart


def names(documents):
    """The names, by the texts; the same when the documents come the other way round."""
    told = dict(zip((document.text for document in documents), names_apart(documents), strict=True))
    other = documents[::-1]
    assert dict(zip((document.text for document in other), names_apart(other), strict=True)) == told
    return told


def test_documents_of_one_name_are_called_by_their_sources_days_headlines_or_numbers():
    sources = [Document("One.", "Post", "report"), Document("Two.", "News", "report")]
    assert names(sources) == {"One.": "report (Post)", "Two.": "report (News)"}
    days = [Document("One.", "Arlow Docs", published="2024-05-01"), Document("Two.", "Arlow Docs", published="2024-05-02")]
    assert names(days) == {"One.": "Arlow Docs (2024-05-01)", "Two.": "Arlow Docs (2024-05-02)"}
    titles = [Document("One.", "Arlow Docs", title="Limits"), Document("Two.", "Arlow Docs", title="Prices")]
    assert names(titles) == {"One.": "Arlow Docs (Limits)", "Two.": "Arlow Docs (Prices)"}
    plain = [Document(text, "Arlow Docs") for text in ("One.", "Two.", "Three.")]
    assert sorted(names(plain).values()) == ["Arlow Docs #1", "Arlow Docs #2", "Arlow Docs #3"]


def test_a_name_that_nobody_shares_stays():
    assert names([Document("One.", "Arlow Docs"), Document("Two.", "Arlow Docs", name="guide")]) == {
        "One.": "Arlow Docs",
        "Two.": "guide",
    }


def test_a_made_name_is_nobody_elses():
    documents = [Document("One.", "Log"), Document("Two.", "Log"), Document("Three.", "Log #1")]
    assert len(set(names(documents).values())) == 3
