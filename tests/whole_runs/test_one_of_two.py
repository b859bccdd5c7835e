"""Two short texts of which one alone can be right, though neither denies the other; and pairs of which both may be."""

from __future__ import annotations

import pytest
from claims_for_tests import relations as told
from claims_for_tests import warned

from corroborate import Document, check
from corroborate.corroboration import weigh


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mill burned down on Sunday morning.", "The mill burned down on Sunday evening."),
        ("The mayor was shot dead on Monday morning.", "The mayor was shot dead on Monday afternoon."),
        ("The shop was robbed early on Monday.", "The shop was robbed late on Monday."),
        ("The mill burned down on Sunday morning, police said.", "The mill burned down at 9 p.m. on Sunday, police said."),
    ],
)
def test_two_parts_of_a_day(one, other):
    assert told(one, other) == {"conflict"}
    assert warned(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The shop was robbed late on Monday.", "The shop was robbed on Monday night."),
        ("The shop was robbed on Monday evening.", "The shop was robbed on Monday night."),
        ("The shop was robbed early on Monday.", "The shop was robbed on Monday morning."),
        ("The mill burned down on Sunday morning, police said.", "The mill burned down at 9 a.m. on Sunday, police said."),
        ("The mill burned down on Sunday night, police said.", "The mill burned down at 11 p.m. on Sunday, police said."),
    ],
)
def test_one_part_of_a_day_in_two_words(one, other):
    assert told(one, other) == {"agree"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The suspect is Danish.", "The suspect is Dutch."),
        ("The suspect is a Danish citizen.", "The suspect is a Dutch citizen."),
        ("The driver was drunk.", "The driver was sober."),
        ("Troops advanced on the town.", "Troops retreated from the town."),
        ("The army has withdrawn from Arlow.", "The army has advanced into Arlow."),
        ("The hostages were freed on Monday.", "The hostages were killed on Monday."),
        ("The reporter was released on Monday.", "The reporter was executed on Monday."),
        ("The bill passed the Senate on Tuesday.", "The Senate rejected the bill on Tuesday."),
        ("The bill cleared the House on Tuesday.", "The House voted down the bill on Tuesday."),
        ("The firm will cut 300 jobs.", "The firm will add 300 jobs."),
        ("The play is by Ada Finch.", "The play is by Tom Reed."),
        ("The plant is in Ohio.", "The plant is in Indiana."),
        ("The concert was held in Arlow.", "The concert was held in Wick."),
        ("The strike began on Monday.", "The strike began on Wednesday."),
        ("The fire destroyed 12 homes.", "The fire damaged 12 homes."),
        ("The thieves fled in a grey van.", "The thieves escaped in a black van."),
        ("The bus was travelling from Arlow to Wick.", "The bus was travelling from Arlow to Vale."),
        ("The bus was on its way from Arlow to Wick.", "The bus was travelling from Wick to Arlow."),
        ("The council removed Mayor Ada Finch on Friday.", "Mayor Ada Finch resigned on Friday."),
        ("Monitors said 12 civilians were killed in the raid.", "The army denied killing 12 civilians in the raid."),
        ("Monitors said 12 civilians were killed in the raid.", "The army denied that 12 civilians were killed in the raid."),
        ("The exhibition is at the Tate Modern.", "The exhibition is at the British Museum."),
        ("Norland fired 80 drones overnight.", "Norland launched 90 drones overnight."),
        ("The general was killed.", "The general survived."),
        ("The hospital was out of service.", "The hospital was still operational."),
        ("Chlorine was used in the attack.", "Sarin was used in the attack."),
    ],
)
def test_one_of_two_is_wrong(one, other):
    assert "conflict" in told(one, other)
    assert warned(one, other, least="note")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The firm will cut 300 jobs.", "The firm will create 500 jobs."),
        ("The army has advanced weapons.", "The army withdrew its weapons from Arlow."),
        ("A concert was held in Arlow.", "A concert was held in Wick."),
        ("The Arlow Rovers drew 1-1 with the Wick Rangers.", "The Wick Rangers drew 1-1 with the Arlow Rovers."),
        ("The town is by Lake Vale.", "The town is by the sea."),
        ("The suspect is in custody.", "The suspect is a Danish citizen."),
        ("The storm damaged or destroyed 40 homes.", "The storm destroyed 40 homes."),
        ("The thieves fled in a grey van.", "The thieves escaped in a stolen van."),
        ("Monitors said 12 civilians were killed.", "The army did not deny that 12 civilians were killed."),
        ("The film stars Ada Finch.", "The film stars Ada Reed."),
        ("Danish and Dutch jets bombed the hospital.", "Dutch jets bombed the hospital."),
        ("A chemical weapon was used in the attack.", "Sarin was used in the attack."),
        ("The bus was travelling to Wick.", "The bus was travelling to the port of Wick."),
    ],
)
def test_both_may_be_right(one, other):
    assert "conflict" not in told(one, other)
    assert not warned(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Danish jets bombed the hospital.", "Dutch government jets bombed the hospital."),
        ("The strike was carried out by Danish jets.", "The strike was carried out by Dutch jets."),
    ],
)
def test_the_forces_of_two_states_are_two_doers(one, other):
    assert told(one, other) == {"conflict"}


def test_two_who_claim_one_deed_do_not_agree():
    one, other = "The Vale Front claimed responsibility for the attack.", "The Wick Band claimed responsibility for the attack."
    assert "agree" not in told(one, other)


def test_each_of_two_sides_won_in_one():
    one, other = "The Arlow Rovers beat the Wick Rangers 3-1.", "The Wick Rangers beat the Arlow Rovers 3-1."
    assert told(one, other) == {"conflict"}


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("The bridge is 2.3 km long.", "The bridge is 3.2 km long.", "conflict"),
        ("The play is by Ada Finch.", "The play is by Tom Reed.", "conflict"),
        ("Tom Reed was found guilty.", "Tom Reed was acquitted.", "conflict"),
        ("The crash was caused by human error.", "The crash was caused by a mechanical fault.", "conflict"),
        ("The court sentenced Tom Reed to five years in prison.", "Tom Reed was jailed for seven years.", "conflict"),
        ("The motion passed by 52 votes to 48.", "The motion passed by 51 votes to 49.", "conflict"),
        ("The queue is 2 km long.", "The queue is 3 km long.", "update"),
        ("The firm employs 3,400 people.", "The firm employs 2,900 people.", "update"),
        ("The mayor supports the plan.", "The mayor opposes the plan.", "update"),
        # of what came about once; and of what goes on
        ("The firm bought the mill for $200 million.", "The firm paid $250 million for the mill.", "conflict"),
        ("The picture sold for $12 million at auction.", "The picture fetched $15 million at auction.", "conflict"),
        ("Some 40,000 people attended the rally, organisers said.", "Police put attendance at the rally at 25,000.", "conflict"),
        ("The match drew 30,000 spectators.", "A crowd of 35,000 watched the match.", "conflict"),
        ("The ferry sank with 200 people on board.", "The ferry sank with 120 people on board.", "conflict"),
        ("The siege lasted six hours.", "The siege lasted nine hours.", "conflict"),
        ("The jury awarded her $3 million.", "The jury awarded her $5 million.", "conflict"),
        ("The senator spent $4 million on his campaign.", "The senator spent $6 million on his campaign.", "conflict"),
        ("Rovers beat United 3-1.", "Rovers beat United 2-1.", "conflict"),
        ("Some 40,000 people have attended the fair.", "Some 55,000 people have attended the fair.", "update"),
        ("So far 40,000 people attended the fair.", "So far 55,000 people attended the fair.", "update"),
        ("The siege has lasted six days.", "The siege has lasted nine days.", "update"),
        ("The clean-up has cost $40 million.", "The clean-up has cost $55 million.", "update"),
        ("Tickets cost $20.", "Tickets cost $25.", "update"),
        ("Oil cost $82 a barrel.", "Oil cost $86 a barrel.", "update"),
        ("The flood killed 43 people.", "The flood killed 51 people.", "update"),
        ("Rebels captured the village.", "The army captured the village.", "update"),
        ("Police arrested 12 people.", "Police arrested 19 people.", "update"),
        ("The fund stood at $40 million.", "The fund stood at $55 million.", "update"),
    ],
)
def test_what_a_few_days_change_and_what_they_do_not(one, other, relation):
    assert relation in told(one, other, "2024-03-08", "2024-03-11")


def test_what_came_about_may_come_about_again_weeks_later():
    one, other = "The fair drew 30,000 visitors.", "The fair drew 35,000 visitors."
    assert told(one, other, "2024-03-08", "2024-03-28") == {"update"}


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("The council voted to remove the mayor.", "The mayor resigned.", "conflict"),
        ("Lawmakers voted to oust the premier.", "The premier resigned.", "conflict"),
        ("The council will vote to remove the mayor.", "The mayor resigned.", "incomparable"),
        ("The firm dropped plans to close the mill.", "The firm will close the mill.", "conflict"),
        ("There are no plans to close the mill.", "The firm plans to close the mill.", "conflict"),
        ("The firm announced plans to close the mill.", "The firm will close the mill.", "compatible"),
        ("Reed said he would repay the money.", "Reed said he would not pay the money back.", "conflict"),
        ("The firm repaid the loan.", "The firm paid the loan back.", "agree"),
        ("Rebels gave the town up.", "Rebels abandoned the town.", "agree"),
        ("The army took the village back.", "The army retook the village.", "agree"),
        ("The jury convicted Reed on seven counts of fraud.", "Reed was found guilty of nine counts of fraud.", "conflict"),
        ("The pilot ejected safely.", "The pilot was killed.", "conflict"),
        ("Norland attacked Vale with 90 drones.", "Norland launched 70 drones at Vale.", "conflict"),
        ("Norland attacked Vale with 90 drones.", "Norland fired 90 drones at Vale.", "agree"),
    ],
)
def test_one_deed_in_other_words(one, other, relation):
    assert relation in told(one, other)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("The firm runs 12 clinics.", "The firm closed 12 clinics.", "compatible"),
        ("The chain opened 40 shops.", "The chain closed 40 shops.", "compatible"),
        ("The town planted 400 trees.", "The town felled 400 trees.", "compatible"),
        ("The firm runs 12 clinics.", "The firm has 12 clinics.", "agree"),
    ],
)
def test_as_many_under_another_verb_need_not_be_the_same(one, other, relation):
    assert told(one, other) == {relation}


def test_plants_of_two_names_are_two():
    assert told("The Ohio plant will close in 2025.", "The Indiana plant will close in 2025.") == {"incomparable"}


def test_brief_words_put_into_one_mouth():
    one, other = (
        '"This is a good deal," said Ada Finch, head of the union.',
        '"This is a fair deal," union president Ada Finch said.',
    )
    report = check([Document(text, name, published="2024-03-08") for text, name in ((one, "Arlow Post"), (other, "Vale News"))])
    [drift] = [finding for finding in report.findings if finding.rule == "quote-drift"]
    assert '"fair" against "good"' in drift.message
    far = '"This is a bad day for us," union president Ada Finch said.'
    assert told(one, far) == set()


def test_two_figures_that_each_report_gives_are_two_answers():
    one = "The trial involved 450 children, doctors said. The next trial will involve 4,800 children."
    other = "Doctors said 450 children took part in the trial. Some 4,800 children will take part in the next trial."
    assert "numeric-mismatch" not in warned(one, other, "2024-03-08", "2024-03-08", least="note")


def test_answers_of_one_sort_that_contradict_each_other_are_two():
    one, other = "The thieves fled in a grey van.", "The thieves escaped in a black van."
    report = check([Document(text, name, published="2024-03-08") for text, name in ((one, "Arlow Post"), (other, "Vale News"))])
    [cluster] = [cluster for cluster in report.clusters if cluster.comparisons]
    assert {held.text for held in weigh(cluster).answers} == {"a grey van", "a black van"}


def test_one_difference_is_told_once():
    texts = [
        ("The museum reopened on 3 May 2023.", "The museum reopened on 5 May 2023."),
        ("The play was written by Ada Finch.", "The play was written by Tom Reed."),
        ("The bill passed the Senate on Tuesday.", "The Senate rejected the bill on Tuesday."),
    ]
    for pair in texts:
        report = check(
            [Document(text, name, published="2024-03-08") for text, name in zip(pair, ("Arlow Post", "Vale News"), strict=True)]
        )
        assert len([finding for finding in report.findings if finding.severity in ("error", "warning")]) == 1, pair
