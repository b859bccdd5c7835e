"""Who gets an office: the office is what a claim is about, the holder its answer."""

from __future__ import annotations

import pytest

from corroborate import Document, check, extract
from corroborate.extraction.deeds.offices import HOLDER
from corroborate.values import TermList


def _told(text: str) -> list[tuple[str, str, str | None]]:
    claims = [claim for claim in extract(Document(text, "Arlow Post")) if claim.predicate == HOLDER]
    values = [claim.value for claim in claims]
    assert all(isinstance(value, TermList) and value.closed for value in values)
    return [(claim.subject, claim.value_text, claim.qualifiers.body) for claim in claims]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The board named Ada Finch as chief executive of Norcom.", ("chief executive", "Ada Finch", "Norcom")),
        ("Norcom appointed Ada Finch chief executive.", ("chief executive", "Ada Finch", "Norcom")),
        ("Ada Finch was appointed chief executive on Monday.", ("chief executive", "Ada Finch", None)),
        ("Ada Finch has been named as the new head coach of Arlow Rovers.", ("head coach", "Ada Finch", "Arlow Rovers")),
        ("Tom Reed will be the new chief executive.", ("chief executive", "Tom Reed", None)),
        ("The new director of the museum is Ada Finch.", ("museum director", "Ada Finch", None)),
        ("Ada Finch becomes Norcom's chief executive.", ("chief executive", "Ada Finch", "Norcom")),
        ("Ada Finch takes over as Norcom chief executive.", ("chief executive", "Ada Finch", "Norcom")),
        ("Ada Finch will succeed Karl Berg as prime minister.", ("prime minister", "Ada Finch", None)),
        ("Karl Berg will be replaced as director by Ada Finch.", ("director", "Ada Finch", None)),
        ("Parliament elected Ada Finch prime minister.", ("prime minister", "Ada Finch", None)),
        ("Norland's Ada Finch will be environment minister.", ("environment minister", "Ada Finch", None)),
        ("Its new chief executive, Ada Finch, went home.", ("chief executive", "Ada Finch", None)),
        # who holds it now, where it is told whose it is
        ("Ada Finch is the health minister of Norland.", ("health minister", "Ada Finch", "Norland")),
        ("Norland's minister of health is Ada Finch.", ("health minister", "Ada Finch", "Norland")),
        ("Ada Finch is the minister of health of Norland.", ("health minister", "Ada Finch", "Norland")),
        ("Ada Finch is the mayor of Arlow.", ("mayor", "Ada Finch", "Arlow")),
    ],
)
def test_who_gets_an_office(text: str, told: tuple[str, str, str | None]) -> None:
    assert _told(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Finch was appointed a director of Norcom.",  # one of several
        "Ada Finch was appointed vice president.",
        "Ada Finch was not appointed chief executive.",
        "Ada Finch became the third chief executive to leave.",
        "Chief executive Ada Finch went home.",
        "Ada Finch started her fourth season as coach.",
        "Ada Finch was elected.",
        "Ada Finch was the mayor of Arlow.",
        "Ada Finch may be the mayor of Arlow.",
        "Ada Finch is the deputy mayor of Arlow.",
        "Ada Finch is a former president of Norland.",
        "Ada Finch is a minister of Norland.",
        "Ada Finch is the director.",  # of what?
    ],
)
def test_who_gets_none_that_is_hers_alone(text: str) -> None:
    assert _told(text) == []


STORY = "The ferry company of Port Ellery, which has had a bad year with two boats out of service, met on Monday in the old town hall."


def _relations(one: str, other: str) -> set[str]:
    documents = [Document(f"{STORY} {text}", source) for text, source in ((one, "Arlow Post"), (other, "Vale News"))]
    report = check(documents)
    told = {claim.id for claim in report.claims if claim.predicate == HOLDER}
    return {comparison.relation for comparison in report.comparisons if told.issuperset(comparison.claims)}


@pytest.mark.parametrize(
    ("one", "other", "relations"),
    [
        ("The board named Ada Finch as chief executive.", "Tom Reed becomes the new CEO.", {"conflict"}),
        ("The board named Ada Finch as chief executive.", "Finch takes over as chief executive.", {"agree"}),
        ("Ada Finch was named chief executive of Norcom.", "Tom Reed was named chief executive of Halden.", set()),
        ("Ada Finch will be finance minister.", "Tom Reed will be environment minister.", set()),
        ("Ada Finch is the mayor of Arlow.", "Arlow's mayor is Tom Reed.", {"conflict"}),
        ("Ada Finch is the mayor of Arlow.", "Tom Reed is the mayor of Halden.", set()),
        ("Ada Finch became chief executive in 2015.", "Tom Reed was named chief executive on 4 March 2025.", set()),
    ],
)
def test_two_who_get_one_office_stand_against_each_other(one: str, other: str, relations: set[str]) -> None:
    assert _relations(one, other) == relations
