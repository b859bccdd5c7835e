"""Ordinary news told in two ways: run whole, from text to comparison."""

from datetime import date

import pytest
from claims_for_tests import relations

from corroborate import Document, check


def test_money_given_in_other_words_meets():
    grant = "Harbourline received a state grant of $40 million in 2019, the Port Ellery council said. The yard builds ferries."
    back = "Harbourline was told by the Port Ellery council to repay $44 million in subsidies for the ferry yard."
    assert "conflict" in relations(grant, back)


def test_a_weak_link_does_not_join_two_stories():
    grant = "Harbourline received a state grant of $40 million in 2019, the Port Ellery council said."
    assert relations(grant, "Farmers in Sarn spent $44 million on seed, the ministry of agriculture said.") == set()


def test_a_figure_to_come_agrees_with_itself_in_other_words():
    told = relations("Harbourline will cut 400 jobs in Port Ellery, Ada Finch said.", "Harbourline cut 400 posts in Port Ellery.")
    assert told == {"agree"}


@pytest.mark.parametrize(
    ("since", "relation"),
    [(" since early May", {"conflict"}), ("", {"conflict"}), (" since 2011", set())],
)
def test_the_whole_of_an_outbreak_is_no_stretch_of_time_of_its_own(since, relation):
    one = f"The cholera outbreak in Sarn has killed 40 people{since}, the ministry said."
    assert (
        relations(one, "In Sarn the cholera outbreak has killed 52 people, Ada Finch of the Port Ellery clinic said.") == relation
    )


def test_what_was_accepted_was_not_rejected():
    rejected = "The council rejected the offer of Harbourline for the ferry yard in Port Ellery."
    assert relations(rejected, "The council has accepted Harbourline's bid for the Port Ellery ferry yard.") == {"conflict"}


@pytest.mark.parametrize(("other", "relation"), [("in 2027", "conflict"), ("in December 2026", "agree")])
def test_one_thing_is_planned_for_one_day(other, relation):
    told = [
        f"Harbourline will close its ferry yard in Port Ellery {when}, Ada Finch said." for when in ("by the end of 2026", other)
    ]
    assert relations(*told, published=date(2025, 6, 3)) == {relation}


def test_the_age_of_somebody_is_no_time_that_something_takes():
    age = "Ada Finch, 36, spoke to the court in Port Ellery about the fraud."
    assert "conflict" not in relations(age, "Ada Finch spoke to the court in Port Ellery about the fraud for five years.")


def test_a_part_that_is_taken_from_a_whole_does_not_answer_for_it():
    whole = "Harbourline will cut 4,200 jobs in Port Ellery, Ada Finch said."
    parted = "Ada Finch of Harbourline said 4,200 posts would go, 3,600 of them in Port Ellery."
    assert relations(whole, parted) == {"agree"}


def test_two_speakers_of_one_sentence_are_held_against_each_other():
    text = "About 3,000 people marched in Port Ellery on Monday, the dockers' union said; police counted 1,800."
    assert "conflict" in {c.relation for c in check([Document(text=text, source="a", published=date(2025, 6, 3))]).comparisons}


def test_a_quake_has_one_magnitude_whenever_it_is_told():
    one = "A magnitude 6.8 earthquake struck Port Ellery on Sunday, the survey said."
    other = "The 6.9-magnitude earthquake struck Port Ellery on Sunday, Ada Finch said."
    assert relations(one, other, date(2025, 6, 1), date(2025, 6, 4)) - {"agree"} == {"conflict"}


@pytest.mark.parametrize(("until", "relation"), [("Friday", {"agree", "conflict"}), ("Wednesday", {"agree"})])
def test_what_holds_until_a_day_ends_on_that_day(until, relation):
    one, other = (
        "Schools in Port Ellery will remain closed until Wednesday.",
        f"Port Ellery's schools will stay closed until {until}.",
    )
    assert relations(one, other, date(2025, 6, 2)) == relation


def test_a_truce_is_as_long_whoever_agrees_to_it():
    one = "Envoys of Norland agreed on a 72-hour truce in Port Ellery on Monday."
    other = "The Sarn Front agreed on a truce of three days in Port Ellery on Monday."
    assert relations(one, other) & {"agree", "compatible"}


@pytest.mark.parametrize(
    ("others", "relation"), [("nine others were hurt", {"conflict"}), ("nine people were hurt", {"conflict"})]
)
def test_others_than_the_dead_are_all_the_hurt(others, relation):
    one = f"Four people were killed and {others} in a fire in Port Ellery on Monday, the town said."
    two = "Four people were killed in a fire in Port Ellery on Monday, and twelve people were hurt, the town said."
    assert relation <= relations(one, two, date(2025, 6, 3))


def test_observers_are_monitors():
    one = "The Sarn Union deployed 120 monitors for the vote in Norland."
    assert relations(one, "The Sarn Union deployed 190 observers for the vote in Norland.", date(2025, 6, 3)) == {"conflict"}


def test_what_two_sides_do_is_told_of_each():
    one = "The army will free 120 detainees under the Port Ellery deal, the rebels 85, the envoy Ada Finch said."
    other = "The envoy Ada Finch said on the Port Ellery deal that the rebels will free 80 detainees and the army 120."
    assert relations(one, other, date(2023, 3, 14)) == {"agree", "conflict"}


def test_two_results_of_one_match():
    won = "Arlow City beat Vale United 3-1 in Port Ellery on Saturday. Ada Finch scored twice."
    lost = "Vale United lost 2-1 to Arlow City on Saturday. Ada Finch scored twice in Port Ellery."
    assert "conflict" in relations(won, lost, date(2023, 3, 14))
    assert "conflict" not in relations(won, lost.replace("2-1", "1-3"), date(2023, 3, 14))
    assert "conflict" not in relations(won, lost.replace("Arlow City", "Sarn Rangers"), date(2023, 3, 14))


def test_what_is_demanded_is_no_answer_to_what_was_given():
    one = "Erik Voss was jailed for five years in Arlow on Tuesday."
    two = "Erik Voss was tried in Arlow on Tuesday. The prosecution had demanded nine years in prison."
    assert not relations(one, two, date(2020, 10, 20)) & {"conflict", "update"}


def test_what_is_to_be_done_by_a_day_has_that_day_for_its_deadline():
    june = "Harbourline will close its yard in Arlow by the end of June, Ada Finch said."
    assert relations(june, june.replace("June", "May"), date(2031, 3, 14)) == {"conflict"}
    assert relations(june, june, date(2031, 3, 14)) == {"agree"}


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("The fire has burned 3,100 hectares.", "The blaze ripped through 4,200 hectares.", {"conflict"}),
        ("The fire has burned 3,100 hectares.", "It has blackened about 3,100 hectares.", {"compatible"}),
        ("Area burnt: 3,100 hectares.", "The blaze destroyed 4,200 hectares.", {"conflict"}),
        ("Homes destroyed: 14.", "The blaze burnt 31 houses to the ground.", {"conflict"}),
    ],
)
def test_a_frame_says_what_is_measured_whatever_the_verb(one, other, relation):
    top = "A wildfire near Port Ellery has driven people from their homes, Ada Finch of the fire service said."
    again = "Ada Finch of the fire service told of the blaze near Port Ellery and of people driven from their homes."
    assert relations(f"{top} {one}", f"{again} {other}", date(2025, 6, 3)) == relation


@pytest.mark.parametrize(("other", "relation"), [("Finch won 53 percent", {"conflict"}), ("Voss won 2 percent", set())])
def test_one_candidate_has_no_other_ones_votes(other, relation):
    one = "Ada Finch won the vote in Norland, the board said. Finch got 51.3 percent of the vote, Tom Reed 44 percent."
    two = f"The board in Norland gave the result of the vote of Ada Finch against Tom Reed. {other} of the vote."
    assert relations(one, two, date(2025, 6, 3)) & {"conflict", "update"} == relation


def test_a_turnout_of_years_ago_is_another():
    one = "Turnout in the vote in Norland was 62 percent, the board said on Sunday."
    two = "The board said on the vote in Norland that turnout was high. In 2020, turnout was 39 percent."
    assert not relations(one, two, date(2025, 6, 3)) & {"conflict", "update"}


def test_an_earlier_study_is_another():
    one = "The Solmed drug was tried in a study of 1,842 patients in Arlow."
    two = "The Solmed drug did well in Arlow. In an earlier study of 296 patients in Arlow, the Solmed drug had failed."
    assert not relations(one, two, date(2025, 6, 3)) & {"conflict", "update"}


def test_a_share_is_of_what_the_verb_is_about():
    one = "Nausea was reported by 6% of patients in the Solmed study in Arlow."
    assert relations(one, "In the Solmed study in Arlow, nausea affected 13% of patients.", date(2025, 6, 3)) == {"conflict"}


def test_one_measure_under_one_verb_is_one_question_in_one_story():
    one = "Norcom, the maker of phones, told of its first quarter on Tuesday. Revenue rose 12 percent."
    two = "The maker of phones Norcom told on Tuesday of its first quarter. Sales grew by 10 percent."
    assert relations(one, two, date(2025, 6, 3)) & {"conflict", "update"}
    assert not relations(one, two.replace("Sales", "Costs"), date(2025, 6, 3)) & {"conflict", "update"}


def test_a_trial_that_opens_begins():
    one = "The trial of Ada Finch began on 3 May in Arlow."
    assert relations(one, "In Arlow the trial of Ada Finch opened on 5 May.", date(2025, 6, 3)) == {"conflict"}


def test_a_figure_in_brackets_converts_the_one_before_it_and_rivals_nothing():
    one = "Erik Voss, 36, died on Friday on Mount Arlow after falling about 60 metres (200 feet) off a cliff."
    two = "A climber, 36, died on Friday after falling 150 metres from a ridge, the police of Vale said on Mount Arlow."
    assert "conflict" in relations(one, two, date(2025, 6, 3))


def test_a_share_of_those_who_are_told_behind_it_is_no_part_of_another_figure():
    one = "Nausea was reported by 6% of patients in the Solmed study in Arlow."
    assert relations(one, "In the Solmed study in Arlow, nausea affected 13% of those treated.", date(2025, 6, 3)) == {"conflict"}


def test_two_speakers_of_one_report_are_both_answered():
    one = (
        "Dockers in Port Ellery walked out on Monday, the Harbour Union said. Some 2,800 dockers stayed away, according to the "
        "union. The Port Federation said about 2,100 were taking part. Its head, Ada Finch, spoke in Port Ellery."
    )
    two = (
        "The Port Federation regrets the strike in Port Ellery. The Harbour Union has not replied. This morning 1,740 of "
        "the 3,050 dockers were absent. Ada Finch, head of the Federation."
    )
    assert relations(one, two, date(2025, 6, 3), date(2025, 6, 5)) >= {"update"}


def test_what_a_story_has_one_of_is_linked_by_its_people_and_places():
    one = (
        "Declaration of results by the Board of Norland, in Sarn and Arlow. Ada Finch is elected. Voters who could not come "
        "in time were told how they could still be heard by the courts. Participation: 62.0 per cent."
    )
    two = (
        "Ada Finch thanked all in Sarn, Arlow and the rest of Norland. She went on about roads, schools and taxes at length, "
        "and about the weather and her plans for the summer. The turnout of 64 per cent surprised even her party."
    )
    assert "conflict" in relations(one, two, date(2025, 6, 3))
    other = two.replace("Ada Finch", "Erik Voss").replace("Sarn", "Vale").replace("Arlow", "Wick").replace("Norland", "Ostria")
    assert not relations(one, other, date(2025, 6, 3)) & {"conflict", "update"}


@pytest.mark.parametrize("other", ["There are 1,350 infections.", "Some 1,350 people have fallen ill."])
def test_who_is_infected_is_a_case(other):
    one = "A cholera outbreak has spread in Sarn, Ada Finch of the ministry said on Tuesday. There were 1,200 cases."
    two = f"Sarn fights an outbreak of cholera, the ministry said. Ada Finch spoke on Tuesday. {other}"
    assert relations(one, two, date(2025, 6, 3)) & {"conflict", "update"}


def test_who_is_thrown_out_is_expelled():
    one = "Agents of the Greens were expelled from 200 polling stations in Norland, Ada Finch said on Sunday."
    two = "Ada Finch said agents of the Greens were thrown out of 430 polling stations in Norland."
    assert relations(one, two, date(2025, 6, 3)) & {"conflict", "update"}
