"""Short texts on who holds an office, who did it to whom, where somebody was born: what differs in them, and what need not."""

from __future__ import annotations

import datetime as dt

import pytest
from claims_for_tests import relations as told

from corroborate import Document, check, extract

DAY = dt.date(2024, 5, 14)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mine had been laid by Islamic State.", "The mine had been planted by the Norland army."),
        ("The town was shelled by Hezbollah.", "The town was shelled by the Israeli army."),
        ("The town was shelled by Hamas.", "The town was shelled by Hezbollah."),
        ("The town was captured by the Houthis.", "The town was captured by Saudi-led forces."),
        ("Norcom owns the paper.", "The paper is owned by Vale Group."),
        ("Rovers beat United on Saturday.", "United beat Rovers on Saturday."),
        ("Ada Finch defeated Jane Reed in the final.", "Jane Reed defeated Ada Finch in the final."),
        ("The government declared a state of emergency.", "The government did not declare an emergency."),
        ("Reed conceded defeat.", "Reed rejected the result and said he would go to court."),
        ("The breach was discovered on 3 August.", "The breach was detected on 5 August."),
        ("The hospital was destroyed.", "The hospital was slightly damaged."),
        ("The boy was shot by his father.", "The boy was shot by his mother."),
        ("The drug was approved in 2015.", "The drug was approved in 2017."),
        ("Ada Finch moved to Arlow in 1990.", "Ada Finch moved to Arlow in 1992."),
        ("The dead were civilians, residents said.", "The dead were militants, the army said."),
        ("The gas was sarin.", "The gas was chlorine."),
        ("The general is dead, rebels said.", "The general is alive and well, the army said."),
        ("The general is dead, rebels said.", "The army denied that the general was dead."),
        ("The convoy was heading east.", "The convoy was heading west."),
        ("The village lies north of Arlow.", "The village lies south of Arlow."),
    ],
)
def test_one_of_two_alone_can_be_right(one, other):
    assert told(one, other, DAY) == {"conflict"}
    report = check([Document(text, text, published=DAY) for text in (one, other)])
    assert any(finding.severity != "note" for finding in report.findings)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mine had been laid by Islamic State.", "The mine had been planted by ISIS."),
        ("The town was shelled by the Free Syrian Army.", "The town was shelled by rebels."),
        ("Arlow City beat Vale United on Saturday.", "Vale United lost to Arlow City on Saturday."),
        ("Ada Finch beat Jane Reed in the first round.", "Jane Reed beat Ada Finch in the second set."),
        ("Rovers beat United on Saturday.", "United beat Rovers in March."),
        ("Rovers beat United.", "Rovers beat City."),
        ("The north gate was closed on Monday.", "The south gate was closed on Monday."),
        ("North Korea fired a missile on Monday.", "South Korea fired a missile on Monday."),
        ("The dead were fighters, the army said.", "The dead were soldiers, the army said."),
        ("The general is dead.", "The general was killed on Monday."),
        ("The storm destroyed homes.", "Homes were damaged in the storm."),
        ("The paper is owned by Norcom.", "The paper is owned by the state."),
    ],
)
def test_both_may_be_right(one, other):
    assert "conflict" not in told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The paper is owned by Norcom.", "The paper is owned by the state."),
        ("Rovers beat United.", "Rovers beat City."),
        ("The photo was taken by a Reuters photographer.", "The photo was taken by an AFP photographer."),
        ("The unit deployed to Norland.", "The unit was deployed to Sudland."),
    ],
)
def test_two_doers_and_two_it_was_done_to_are_no_agreement(one, other):
    assert "agree" not in told(one, other)


_FIRM = (
    "Helvar was founded in 1994 and makes lights for cinemas. Its headquarters are in Wick. {holder} It sold 40 lights last year, "
    "fewer than in the year before, and hopes to do better with new ones, which it will show at the Arlow fair in the spring."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The chief executive is Petra Lang.", "Its chief executive is Martin Frei."),
        ("The chief executive is Petra Lang.", "Its CEO since 2020 has been Martin Frei."),
    ],
)
def test_the_holder_of_an_office_that_the_reader_knows(one, other):
    assert "conflict" in told(_FIRM.format(holder=one), _FIRM.format(holder=other))


def test_who_held_an_office_is_not_who_holds_it():
    said = told(
        _FIRM.format(holder="The chief executive is Petra Lang."), _FIRM.format(holder="Its chief executive was Martin Frei.")
    )
    assert "conflict" not in said


def test_a_life_in_brackets():
    (text, day) = "Marta Kell (born 14 March 1931 in Arlow; died 2 June 2009) was a chemist.", dt.date(2009, 6, 2)
    (death,) = (claim for claim in extract(Document(text, "Post")) if claim.predicate == "death")
    assert (death.subject, death.value.earliest) == ("Marta Kell", day)


_LIFE = (
    "Marta Kell was born in {place} on 14 March {year}. She studied chemistry, worked for a maker of dyes for three decades, held 22 "
    "patents and wrote a history of her trade, which is still read. Her papers are kept by the museum of the town where she died."
)


def test_where_and_when_somebody_was_born_in_longer_texts():
    report = check([Document(_LIFE.format(place=place, year=year), place) for place, year in (("Arlow", 1931), ("Wick", 1932))])
    assert {"date-mismatch", "place-mismatch"} <= {finding.rule for finding in report.findings}


def test_a_town_may_lie_in_a_state():
    report = check([Document(_LIFE.format(place=place, year=1931), place) for place in ("Arlow", "Tennessee")])
    assert "place-mismatch" not in {finding.rule for finding in report.findings}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Colonel Karl Berg was killed in Arlow.", "Colonel Karl Berg was killed in Wick."),
        ("Colonel Karl Berg was killed on Monday.", "Colonel Karl Berg was killed on Tuesday."),
        ("Ahmad al-Khalid, 34, was killed on 3 April 2019.", "Ahmed al-Khaled, 34, was killed on 4 April 2019."),
        ("Ahmad al-Khalid, 34, was killed on 3 April 2019.", "Ahmed al-Khaled, 36, was killed on 3 April 2019."),
    ],
)
def test_who_has_a_name_is_killed_once(one, other):
    assert "conflict" in told(one, other, DAY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A soldier was killed on Monday.", "A soldier was killed on Tuesday."),
        ("A Palestinian was killed on Monday.", "A Palestinian was killed on Tuesday."),
        ("A soldier was killed in Arlow.", "A soldier was killed in Wick."),
        ("Ahmad al-Khalid was killed on 3 April 2019.", "Omar al-Sayed was killed on 4 April 2019."),
    ],
)
def test_two_may_be_killed_alike(one, other):
    assert "conflict" not in told(one, other, DAY)
