"""One figure or time of day that two reports of one story give in words of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate import Document, check
from corroborate.extraction import extract
from corroborate.extraction.deeds.whens import HOUR
from corroborate.linking import link

TOP = "The council of Port Ellery voted on Tuesday to build a new stadium on the harbour for the Kestrel club."
#: Two ways to give one figure, with hardly a word in common.
ECHOED = [
    ("The city will contribute $210 million from a hotel tax.", "Its share is limited to $210 million."),
    ("The arena will hold 28,500 people.", "The 28,500-seat venue opens next year."),
    ("A study promises 1,450 permanent jobs.", "The famous study spoke of 1,450."),
    ("The cleanup took 38 tonnes of lead out of the ground.", "Before work began, 38 tonnes had to be carted away."),
    ("Workers dug to a depth of 240 metres.", "They reached a seam 240m below the quay."),
    ("The cut will save $180 million.", "Its rival spoke of $180 million a year."),
    ("The tunnel is 3.2 kilometres long.", "Builders of the 3.2 km bore went on strike."),
    ("The fund will put in $40 million.", "Backers would like to see $40 million before spring."),
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
    ("A pass will cost $184 a month.", "Owners of boats pay $184 a year."),
    ("A ticket will cost 8 euros.", "Ben Rowe paid 8 euros for soup."),
    ("The lease runs for more than eight years.", "An eight-year lease was offered."),
]


#: One figure that chance may repeat, and words that tell that it is of the same.
AGAIN = [
    ("A man of 78 was found dead in his house in Alder Lane.", "The teacher, 78, died in the house in Alder Lane.", "78"),
    (
        "Staff will have six months of health cover.",
        "Severance for staff would include six months of health insurance.",
        "six months",
    ),
    ("All seven cranes of the Wick quay will go to Norcom.", "Norcom has bought the seven cranes on the quay.", "seven"),
    ("The plan would shut nine kiosks.", "Nine kiosks are in the way.", "ine"),
    (
        "The council promised to freeze mooring fees for skippers for two years.",
        "The skippers were sold a two-year freeze of their mooring fees.",
        "two",
    ),
]
#: A time of day at which two things may have been, or two times.
OTHER_HOURS = [
    ("The doors opened at 7 p.m.", "A dog was found at 7 p.m."),
    ("The alarm rang at 4.54 a.m.", "The alarm rang again at 4.58 a.m."),
    ("A guard heard the alarm at 3.52 a.m. local time.", "A guard heard the alarm at 3.52 a.m. GMT."),
]
SAME_HOURS = [
    ("Our staff saw odd logins at 3.40am.", "A nurse raised the alarm at twenty to four in the morning.", "agree"),
    ("Flames rose from the kiosk at 14:23.", "Flames were seen in the kiosk at around 2:20 p.m.", "compatible"),
    ("The vote ended shortly before eight in the evening.", "The councillors' vote ended at 7.52 p.m.", "compatible"),
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


@pytest.mark.parametrize(("one", "other", "figure"), AGAIN)
def test_a_common_figure_is_known_again_by_its_words(one: str, other: str, figure: str) -> None:
    assert _relations(one, other, figure) == {"agree"}


def _of_hours(one: str, other: str) -> list[str]:
    report = check([Document(f"{TOP} {one}", "Arlow Post"), Document(f"{TOP} {other}", "Vale News")])
    told = {claim.id for claim in report.claims if claim.predicate == HOUR}
    return [comparison.relation for comparison in report.comparisons if told.issuperset(comparison.claims)]


@pytest.mark.parametrize(("one", "other", "relation"), SAME_HOURS)
def test_a_time_of_day_is_known_again(one: str, other: str, relation: str) -> None:
    assert _of_hours(one, other) == [relation]


@pytest.mark.parametrize(("one", "other"), OTHER_HOURS)
def test_two_times_of_day_are_of_two_things(one: str, other: str) -> None:
    assert not _of_hours(one, other)


def test_a_text_may_tell_nothing_but_a_time() -> None:
    assert not check([Document("At 9:40 p.m.", "Arlow Post"), Document("9:40 p.m.", "Vale News")]).comparisons


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
