"""One deed told in two sentences of other build: who is singled out, active and passive, what is denied, whom a pronoun means."""

from __future__ import annotations

import pytest

from corroborate import Document, check, extract

DIFFER = [
    (
        "It was the Norwegian navy that rescued the crew of the Otter on Friday.",
        "A Danish cutter saved the Otter's crew on Friday.",
    ),
    ("The mayor Ada Finch tabled the motion on the mill.", "It was Karl Berg, the treasurer, who tabled the motion on the mill."),
    ("The toll was cut by a fifth by the harbour board on Monday.", "The harbour board raised the toll by a fifth on Monday."),
    ("The harbour master ruled out resigning over the wreck.", "The harbour master has resigned over the wreck."),
    ("The bank has confirmed that client funds were stolen.", "The bank denied that any client money had been stolen."),
]
FIT = [
    ("It was the coastguard that rescued the crew of the Otter.", "Rescuers saved the Otter's crew."),
    ("It was Ada Finch who tabled the motion on the mill.", "It was Karl Berg who tabled the motion on the ferry."),
    ("The toll was cut by a fifth by the harbour board.", "The ferry company raised the toll by a fifth."),
    ("Ada Finch praised the plan.", "Karl Berg praised the plan."),
]


def _relations(one: str, other: str) -> set[str]:
    report = check([Document(one, "Arlow Post", name="a"), Document(other, "Vale News", name="b")])
    return {comparison.relation for comparison in report.comparisons}


@pytest.mark.parametrize(("one", "other"), DIFFER)
def test_one_deed_told_in_two_ways_differs(one: str, other: str) -> None:
    assert "conflict" in _relations(one, other)


@pytest.mark.parametrize(("one", "other"), FIT)
def test_what_may_both_be_so_is_no_conflict(one: str, other: str) -> None:
    assert "conflict" not in _relations(one, other)


@pytest.mark.parametrize(
    ("text", "subject", "predicate"),
    [
        ("In April the museum said it would reopen in May.", "museum", "closing"),
        ("Ada Finch stays. Her party's spokesman denied reports that she had resigned.", "Ada Finch", "resignation"),
        ("A vet culled the herd at Arlow.", "vet", "cull"),
        ("The toll was cut by half by the board.", "toll", "cut"),
    ],
)
def test_whom_a_claim_is_about(text: str, subject: str, predicate: str) -> None:
    assert (subject, predicate) in {(claim.subject, claim.predicate) for claim in extract(Document(text, "Arlow Post"))}


def test_by_how_much_is_no_doer() -> None:
    claims = extract(Document("The toll was cut by half by the board.", "Arlow Post"))
    assert [claim.agent for claim in claims if claim.predicate == "cut"] == ["board"]
    assert all(claim.agent == "" for claim in extract(Document("The toll was cut by half.", "Arlow Post")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The crater is 3 kilometres wide.", "The crater is 3,000 metres wide."),
        ("A fifth of the herd at Arlow was lame.", "Of the herd at Arlow 20 percent was lame."),
    ],
)
def test_one_figure_in_two_units_that_turn_into_each_other_is_one_answer(one: str, other: str) -> None:
    assert _relations(one, other) == {"agree"}


def test_what_one_unit_turns_into_roughly_only_fits() -> None:
    assert _relations("The crater is 3 km wide.", "The crater is 1.9 miles wide.") == {"compatible"}


FIGURES = [
    ("About 300 tonnes of oil leaked from the tanker Otter off Arlow.", "The tanker Otter spilled 750 tonnes of oil off Arlow."),
    (
        "The ministry put next year's deficit at 3 percent of GDP.",
        "The ministry forecasts a shortfall of 2 percent of GDP for next year.",
    ),
    (
        "The pilgrimage to Wick drew 8,000 believers on Sunday.",
        "Sunday's attendance at the Wick pilgrimage was 3,500, police said.",
    ),
    ("Painter Ada Finch, who died on Monday, was 87.", "Ada Finch, the painter, died on Monday at the age of 91."),
]
DEEDS = [
    ("The runner tested positive for steroids.", "The runner tested negative for steroids."),
    ("Karl Berg will miss Friday's final.", "Karl Berg will start in Friday's final."),
    ("The dockers voted in favour of the contract.", "The dockers rejected the contract."),
]


@pytest.mark.parametrize(("one", "other"), [*FIGURES, *DEEDS])
def test_what_other_words_tell_of_the_same_differs(one: str, other: str) -> None:
    assert "conflict" in _relations(one, other)


def test_a_fire_that_is_out_was_fought_before() -> None:
    one = Document("Crews are still battling a forest fire near Arlow.", "Arlow Post", published="2021-06-18")
    other = Document("The forest fire near Arlow is out.", "Vale News", published="2021-06-20")
    assert {comparison.relation for comparison in check([one, other]).comparisons} == {"update"}


@pytest.mark.parametrize(
    ("text", "stage"),
    [("Arlow is expected to sign the treaty.", "planned"), ("Arlow is thought to have signed the treaty.", "done")],
)
def test_what_is_expected_is_not_done(text: str, stage: str) -> None:
    assert {claim.qualifiers.stage for claim in extract(Document(text, "Arlow Post")) if claim.patient == "treaty"} == {stage}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The bridge at Arlow was opened on 8 August 2005.", "The bridge at Arlow was opened in July.", True),
        ("The bridge at Arlow was opened on 8 August 2005.", "The bridge at Arlow was opened on 3 August.", True),
        ("The bridge at Arlow was opened on 8 August 2005.", "The bridge at Arlow was opened in August.", False),
        ("The mosaic was discovered by a farmer in 2019.", "Archaeologists discovered the mosaic in 2019.", True),
        ("The mosaic was discovered by a scientist in 2019.", "Archaeologists discovered the mosaic in 2019.", False),
    ],
)
def test_a_month_without_a_year_and_who_found_it(one: str, other: str, expected: bool) -> None:
    assert ("conflict" in _relations(one, other)) is expected


def test_undated_days_of_one_quake_may_be_one() -> None:
    one = "An earthquake of magnitude 5.9 shook southern Norland on Sunday."
    assert "conflict" in _relations(one, "An earthquake of magnitude 6.1 was felt in southern Norland today.")
    assert "conflict" not in _relations(one, "An earthquake of magnitude 6.1 was felt in southern Norland on Friday.")
