"""Deeds and their reverse, steps of one deed, and one deed in other words, across two reports."""

from __future__ import annotations

import datetime as dt

import pytest
from claims_for_tests import relations


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The court found trader Ada Finch guilty of fraud.", "Trader Ada Finch was acquitted of fraud."),
        ("Trader Ada Finch was found not guilty of fraud.", "Ada Finch, a trader, was convicted of fraud."),
        ("The council approved the stadium.", "The council refused approval for the stadium."),
        ("The union welcomed the pay offer.", "The pay offer was dismissed by the union."),
        ("The ministry will ban phones in classrooms.", "Phones will stay allowed in classrooms, the ministry said."),
        ("The city has outlawed scooters.", "Scooters remain legal in the city."),
        ("The mayor has banned the fair.", "The fair will be allowed to go ahead, the mayor said."),
        ("Mayor Ada Finch resigned of her own accord.", "Mayor Ada Finch was sacked."),
        ("The lighthouse was swept away by the storm.", "The lighthouse withstood the storm."),
        ("The mill made a profit of 3 million euros last year.", "The mill made a loss of 3 million euros last year."),
        ("Unemployment fell to 4.2 percent in May.", "Unemployment rose to 4.2 percent in May."),
        ("The church in Arlow collapsed in the quake.", "The church in Arlow survived the quake intact."),
        ("The climber was killed in the avalanche.", "The climber survived the avalanche."),
        ("Controllers lost contact with the probe on Tuesday.", "The probe remained in contact with the ground on Tuesday."),
        ("Observers called the vote in Arlow free and fair.", "The vote in Arlow was marred by fraud, observers said."),
        ("The Vale Front claimed responsibility for the bombing.", "The Vale Front denied any part in the bombing."),
        ("Police used tear gas against the crowd.", "No tear gas was used against the crowd, police said."),
        ("Reviewers panned the novel.", "The novel was hailed by reviewers."),
        ("The water in Arlow is safe.", "The water in Arlow is dangerous."),
        ("Norcom lost £86m before tax in 2023.", "Norcom made a pre-tax profit of £86m in 2023."),
        ("The suspect is a woman.", "The suspect is a man."),
        ("The van was red.", "The van was blue."),
        ("The crash was an accident.", "The crash was a terrorist attack."),
        ("The governor signed the bill on Monday.", "The governor vetoed the bill on Monday."),
        ("The skier was found alive.", "The skier was found dead."),
        ("The judge granted bail.", "The judge denied bail."),
        ("The talks on the dam succeeded.", "The talks on the dam failed."),
        ("The central bank raised interest rates.", "The central bank cut interest rates."),
        ("The firm made a profit.", "The firm made a loss."),
        ("The ferry docked on time.", "The ferry docked late."),
        ("The motion passed narrowly.", "The motion passed unanimously."),
        ("The barn was fully destroyed.", "The barn was partly destroyed."),
        ("The ferry sank.", "The ferry stayed afloat."),
        ("Arlow is the capital of Vale.", "Vale's capital is Low Wick."),
        ("Arlow is Vale's largest town.", "Low Wick is the largest town in Vale."),
        ("Ada Finch is the author of the study.", "The author of the study is Tom Reed."),
    ],
)
def test_what_one_affirms_the_other_says_the_reverse_of(one, other):
    assert "conflict" in relations(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The court acquitted Ada Finch.", "The court convicted her brother, Tom Finch."),
        ("Ada Finch was acquitted in 1958.", "Ada Finch was convicted of fraud."),
        ("Tom Reed was acquitted in 2011 and convicted in 2019.", "Tom Reed was convicted."),
        ("Mayor Ada Finch welcomed the plan.", "Opposition leader Tom Reed rejected the plan."),
        ("The northern tunnel is closed.", "The southern tunnel has reopened."),
        ("Ada Finch is survived by two sons.", "Ada Finch was killed in the crash."),
        ("The mill was destroyed in the fire.", "The barn survived the fire."),
        ("Ada Finch will be acquitted, her lawyer said.", "Ada Finch was convicted."),
        ("Parliament passed the bill.", "The president vetoed the bill."),
        ("The union accepted the offer.", "The company rejected the offer."),
        ("The skier was found alive on 3 May 2021.", "The skier died in hospital on 4 May 2021."),
        ("The firm made a profit in 2019.", "The firm made a loss in 2020."),
        ("The ferry docked late on Monday.", "The ferry docked on time on Monday."),  # late in the day
        ("The bus arrived late.", "The tram arrived on time."),
        ("Arlow is the capital of Vale.", "Low Wick is the capital of Norland."),
        ("Arlow is the largest town in Vale.", "Low Wick is the second largest town in Vale."),
        ("Arlow was the capital of Vale until 1950.", "Low Wick is the capital of Vale."),
        ("Norcom is one of the largest banks in Vale.", "Vale Trust is the largest bank in Vale."),
    ],
)
def test_two_matters_are_no_reverse(one, other):
    assert "conflict" not in relations(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Poet Ada Finch is in a critical condition in hospital.", "Poet Ada Finch has died in hospital."),
        ("The bridge at Ehl is closed to lorries.", "The bridge at Ehl has reopened to lorries."),
        ("The trial of the former minister Tom Reed opened on Monday.", "Tom Reed, the former minister, was convicted."),
        ("The wreck of the Astoria is still missing.", "The wreck of the Astoria has been found."),
        ("The journalist is still being held in prison.", "The journalist was released from prison."),
        ("The strike at the port of Arlow continues.", "The strike at the port of Arlow has ended."),
        ("The lander will attempt to touch down on the Moon.", "The lander touched down on the Moon."),
        ("Parliament is due to vote on the bill.", "Parliament voted on the bill."),
    ],
)
def test_a_deed_further_along_in_a_later_report_is_an_update(one, other):
    assert relations(one, other, "2023-05-02", "2023-05-09") == {"update"}


def test_a_later_report_with_the_deed_less_far_along_is_no_update():
    one, other = "The wreck of the Astoria has been found.", "The wreck of the Astoria is still missing."
    assert relations(one, other, "2023-05-02", "2023-05-09") == {"incomparable"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Officers had to use tear gas against the crowd.", "Officers used tear gas against the crowd."),
        ("Burglars broke into the museum on Sunday night.", "The museum was burgled on Sunday night, police said."),
        ("The high court threw out the appeal.", "The appeal was rejected by the high court."),
        ("The wreck of the Astoria is missing.", "The wreck of the Astoria has not been found."),
        ("The mayor quit.", "The mayor has resigned."),
    ],
)
def test_one_deed_in_other_words(one, other):
    assert relations(one, other) == {"agree"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The blaze at the depot is still out of control.", "The blaze at the depot has been put out.", "update"),
        ("The suspect is on the run.", "The suspect has been arrested.", "update"),
        ("The merger is being examined by the regulator.", "The regulator has approved the merger.", "update"),
        ("The crowd in Arlow was dispersed with tear gas.", "Police used water cannon but no tear gas on the crowd.", "conflict"),
        ("The palace confirmed the divorce.", "The palace denied the divorce.", "conflict"),
        ("The talks broke down.", "The talks collapsed.", "agree"),
        ("The blaze was brought under control.", "Firefighters got the blaze under control.", "agree"),
    ],
)
def test_fires_fugitives_and_what_is_denied(one, other, expected):
    assert expected in relations(one, other)


def test_what_is_planned_and_what_is_ruled_out_on_one_day_is_no_update():
    plan, denial, day = "The school will close in July.", "The school will stay open.", dt.date(2031, 3, 14)
    assert relations(plan, denial, day) == {"conflict"}
    assert relations(plan, denial, day, day + dt.timedelta(days=30)) == {"update"}
