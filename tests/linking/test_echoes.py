"""One unusual figure that two reports of one story give in words of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate import Document, check
from corroborate.extraction import extract
from corroborate.linking import link

TOP = "The council of Port Ellery voted on Tuesday to build a new stadium on the harbour for the Kestrel club."
#: Two ways to give one figure, with hardly a word in common.
ECHOED = [
    ("The city will contribute $210 million from a hotel tax.", "Its share is limited to $210 million."),
    ("The arena will hold 28,500 people.", "The 28,500-seat venue opens next year."),
    ("A study promises 1,450 permanent jobs.", "The famous study spoke of 1,450."),
    ("The cleanup took 38 tonnes of lead out of the ground.", "Before work began, 38 tonnes had to be carted away."),
    ("Workers dug to a depth of 240 metres.", "They reached a seam 240m below the quay."),
]
#: A figure and what it was rounded to, of things that both name.
ROUNDED = [
    ("The storm cut off 183,000 homes.", "At the peak, nearly 200,000 homes had no power."),
    ("Turnout reached 57.3 percent of the voters.", "About 57 per cent of voters went."),
    ("The lake lost about a fifth of its surface.", "Its surface has shrunk by about 20% since 1990."),
    ("The cots cost between $140 and $220.", "Shops sold it for between $140 and $220."),
]
#: One figure said of two things, or too common to tell anything.
SILENT = [
    ("The arena will have 12 gates.", "A crowd of 12 protesters stood outside."),
    ("The club has played there for 30 years.", "The loan runs for 30 days."),
    ("Ada Finch scored 16 goals.", "Ben Rowe scored 16 goals."),
    ("About a dozen officers guarded the door.", "A dozen neighbours spoke."),
]


def _relations(one: str, other: str, figure: str) -> set[str]:
    report = check([Document(f"{TOP} {one}", "Arlow Post"), Document(f"{TOP} {other}", "Vale News")])
    by_id = {claim.id: claim for claim in report.claims}
    pairs = [(comparison, [by_id[id] for id in comparison.claims]) for comparison in report.comparisons]
    return {comparison.relation for comparison, claims in pairs if all(figure in claim.value_text for claim in claims)}


@pytest.mark.parametrize(("one", "other"), ECHOED)
def test_an_unusual_figure_is_known_again(one: str, other: str) -> None:
    figure = next(word for word in one.split() if word[-1].isdigit() and len(word) > 1).strip("$")
    assert _relations(one, other, figure.removesuffix("m")) <= {"agree", "compatible"}
    assert _relations(one, other, figure.removesuffix("m"))


@pytest.mark.parametrize(("one", "other"), ROUNDED)
def test_a_rounded_figure_is_known_again(one: str, other: str) -> None:
    report = check([Document(f"{TOP} {one}", "Arlow Post"), Document(f"{TOP} {other}", "Vale News")])
    figures = {claim.id for claim in report.claims if claim.value_span is not None and claim.span.start > len(TOP)}
    told = {comparison.relation for comparison in report.comparisons if figures.issuperset(comparison.claims)}
    assert told
    assert told <= {"agree", "compatible"}


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_a_common_figure_tells_nothing(one: str, other: str) -> None:
    figure = next((word for word in one.split() if word[0].isdigit()), "dozen")
    assert "agree" not in _relations(one, other, figure)


def test_two_stories_share_no_echo() -> None:
    harbour = Document(f"{TOP} A study promises 1,450 permanent jobs.", "Arlow Post")
    storm = Document(
        "A storm cut the power in Wick on Sunday night. In all 1,450 trees fell, the mayor of Wick said.", "Vale News"
    )
    assert not check([harbour, storm]).comparisons


@given(st.integers(11, 999_999), st.integers(11, 999_999))
def test_an_echo_only_adds_links(one: int, other: int) -> None:
    """Without echoes no answer changes a link; with them a pair more may be linked, which gives one figure."""
    documents = [
        Document(f"{TOP} The seats will cost ${one} million.", "Arlow Post"),
        Document(f"{TOP} For chairs alone ${other} million is set aside.", "Vale News"),
    ]
    claims = [claim for document in documents for claim in extract(document)]
    plain, echoed = (link(claims, documents, echoed=flag) for flag in (False, True))
    assert set(plain) <= set(echoed)
    assert one == other or plain == echoed
