"""Facts as works of reference and websites tell them: what a thing is made of, who held an office when, what is allowed."""

from __future__ import annotations

import datetime as dt

import pytest
from claims_for_tests import relations as told

from corroborate import Document, check

DAY = dt.date(2024, 5, 14)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Arlow flows into the Vale Sea.", "The Arlow flows into the Wick Sea."),
        ("The street is named after Ada Finch.", "The street is named after Tom Reed."),
        ("The mill dates from the 16th century.", "The mill dates from the 18th century."),
        ("The mill dates back to the 16th century.", "The mill was built in the 18th century."),
        ("The statue is made of bronze.", "The statue is made of marble."),
        ("The disease is caused by a bacterium.", "The disease is caused by a virus."),
        ("The germs are resistant to the drug.", "The germs are sensitive to the drug."),
        ("Vark is a country in Africa.", "Vark is a country in Asia."),
        ("The flower is native to Europe.", "The flower is native to Asia."),
        ("Ada Finch served as prime minister from 2007 to 2010.", "Ada Finch was prime minister from 2008 to 2011."),
        ("The lake covers an area of 1,340 square kilometres.", "The lake has a surface area of 1,430 km2."),
        ("The university has 23,000 students.", "The university enrols about 32,000 students."),
        ("The bridge spans 340 metres.", "The bridge spans 430 metres."),
        ("Smoking is banned in restaurants.", "Smoking is allowed in restaurants."),
        ("The town says fishing is allowed.", "The town says fishing is prohibited."),
        ("Visitors need a visa.", "No visa is required."),
        ("The drug is taken twice a day.", "The drug is taken once a day."),
        ("The barrage is a power station that opened in 1987.", "The barrage was opened in 1985."),
        ("The firm has its headquarters in Arlow.", "The firm is based in Wick."),
    ],
)
def test_one_of_two_alone_can_be_right(one, other):
    assert "conflict" in told(one, other, DAY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Arlow flows into the Vale Sea.", "The Wick flows into the Wick Sea."),
        ("The street is named after Ada Finch.", "The street is named after the poet Finch."),
        ("The chapel is made of stone.", "The chapel is made of granite."),
        ("The cup is made of glass and steel.", "The cup is made of steel."),
        ("Vark is a country in Africa.", "Vark is a country in North Africa."),
        ("Ada Finch was mayor of Arlow from 2001 to 2006.", "Ada Finch was governor of Vale from 2007 to 2011."),
        ("The lake has a surface area of 1,340 square kilometres.", "The lake covers 517 square miles."),
        ("Smoking is banned in restaurants.", "Smoking is allowed in the park."),
    ],
)
def test_both_may_be_right(one, other):
    assert "conflict" not in told(one, other, DAY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The city lies on the Arlow.", "The city lies on the Wick."),
        ("The choir meets on the Arlow.", "The choir meets on the Wick."),
    ],
)
def test_what_goes_on_otherwise_is_not_the_same(one, other):
    assert told(one, other, DAY) == {"compatible"}


def test_two_materials_are_told_as_a_warning():
    texts = "The statue is made of bronze.", "The statue is made of marble."
    report = check([Document(text, text, published=DAY) for text in texts])
    assert [(finding.rule, finding.severity) for finding in report.findings] == [("list-mismatch", "warning")]
