"""Counts of another event than the report's: elsewhere, hours later, in a similar attack; alike in two reports they meet."""

import pytest
from claims_for_tests import document

from corroborate import Document, check, vocabulary
from corroborate.extraction import extract
from corroborate.linking.asking.questions import question_of
from corroborate.linking.stories import stories

WORDS = vocabulary.load()
MAIN = "Air strikes on a market in the town of Port Ellery killed 31 people on Monday, a monitor said. "
OTHER = "At least 44 people were killed on Monday when warplanes raided a market in Port Ellery, residents said. "


def places(text):
    """The first place of each count, by its figure."""
    claims = extract(document(text))
    return {claim.value_text: claim.qualifiers.place[:1] for claim in claims if claim.value_span is not None}


def told(text, other=OTHER):
    """The pairs of figures that are told of as answers to one question, of a report with `text` and of `other`."""
    report = check([document(MAIN + text, "A"), document(other, "B")])
    said = {claim.id: claim.value_text for claim in report.claims if claim.value is not None}
    told = [one.claims for one in report.comparisons if one.relation != "incomparable" and said.keys() >= set(one.claims)]
    return {frozenset(said[id] for id in ids) for ids in told}


@pytest.mark.parametrize(
    "text",
    [
        "Hours later, gunmen killed six people in the village of Low Wick.",
        "Elsewhere in the valley, shelling killed six people in Low Wick.",
        "Six people died in a similar attack near Low Wick.",
        "Meanwhile six people were killed at the crossing of Low Wick.",
        "The army then shelled the town of Low Wick. Six people were killed there.",
        "The same evening rockets hit the town of Low Wick. The monitor said six people were killed.",
    ],
)
def test_what_is_told_of_another_place_is_not_held_against_the_main_toll(text):
    assert told(text) == {frozenset({"31", "At least 44"})}


def test_what_goes_on_is_no_other_event():
    text = "Gunmen blew up a truck near Vale and then opened fire on the cars behind it. The dead included four soldiers."
    other = "Eight soldiers died when gunmen attacked a convoy on Monday, the army said."
    report = check([document("Gunmen attacked a convoy on Monday, the army said. " + text, "A"), document(other, "B")])
    said = {claim.id: claim.value_text for claim in report.claims}
    assert {"four", "Eight"} in [{said[id] for id in one.claims} for one in report.comparisons]


def test_an_aside_is_where_either_report_says_that_it_was():
    one = "Officials in Vale province said 68 people died in a similar attack near Low Wick."
    other = OTHER + "Hours later, a bomber killed 32 people in Vale province."
    assert frozenset({"68", "32"}) in told(one, other)


def test_days_of_fighting_are_one_event():
    one = "Eleven soldiers were killed in three days of battles for the port of Arlow, the army said on Monday."
    other = "Nine soldiers died in battles for the port of Arlow, the army said on Monday."
    assert figures(one, other) == {frozenset({"Eleven", "Nine"})}


def test_a_day_of_telling_is_not_still_to_come():
    one = "The number of people killed in the attack on the Vale Hotel is 14, the mayor told our station on Monday."
    two = "At least eight people were killed in an attack on the Vale Hotel on Saturday, police said."
    told_on = ((one, "2031-03-10"), (two, "2031-03-08"))
    documents = [Document(text, f"paper of {day}", published=day) for text, day in told_on]
    assert {frozenset(("14", "At least eight"))} == pairs_of(documents)


def test_more_who_died_in_another_place_are_all_who_died_there():
    one = "A shell killed four people in Vale on Monday. In Low Wick two more were killed."
    other = "A shell killed four people in Vale on Monday. In Low Wick a rocket killed five."
    assert frozenset({"two", "five"}) in figures(one, other)


def test_those_hurt_besides_somebody_are_all_who_were_hurt():
    one = "Ada Finch, 22, was shot dead at a party in Vale on Saturday. Six people were wounded in addition to Finch."
    other = "Ada Finch, 22, was shot dead at a party in Vale on Saturday, and five people were wounded."
    assert frozenset({"Six", "five"}) in figures(one, other)


@pytest.mark.parametrize(
    "since",
    [
        "On Monday a year will have passed since Cole Marsh walked into the Vale mill and killed three people.",
        "It is the first attack in Vale since March when a gunman killed three people at the mill.",
    ],
)
def test_what_happened_at_the_time_since_which_is_no_count_over_the_time(since):
    (claim,) = (one for one in extract(document(since)) if one.value_text == "three")
    story = stories({claim.document: [claim]}, [document(since)], WORDS)[claim.document]
    assert question_of(claim, story, WORDS).scope == ""


def test_two_reports_of_one_raid_may_tell_of_its_bombs_and_of_its_shots():
    one = "Gunmen opened fire on guests of the Vale Hotel in Port Ellery on Saturday and killed 14, the ministry said."
    other = (
        "A bomber drove a car into the gate of the Vale Hotel in Port Ellery on Saturday. Twelve people were killed in the blast."
    )
    assert frozenset({"14", "Twelve"}) in figures(one, other)


def test_two_reports_of_another_event_besides_their_own_meet():
    one = "Hours later, gunmen killed six people in the village of Low Wick."
    other = OTHER + "Also on Monday, five people were killed by gunmen near Low Wick."
    assert told(one, other) == {frozenset({"31", "At least 44"}), frozenset({"six", "five"})}


def test_a_place_goes_on_into_the_next_sentence():
    assert places("Rockets hit the town of Low Wick. Six people were killed there.") == {"Six": ("Low Wick",)}
    assert places("Three died in Port Ellery. Rockets hit Low Wick. Six were killed.")["Six"] == ("Port Ellery",)
    assert places("Three died in Port Ellery. Fire broke out in Low Wick. Six were killed.")["Six"] == ("Low Wick",)
    assert places("Three died in Port Ellery. Fire broke out in Low Wick.\n\nSix were killed.")["Six"] == ("Port Ellery",)


@pytest.mark.parametrize("since", ["since the war began", "since 2011"])
def test_what_is_ranked_among_others_since_a_time_happened_once(since):
    claims = extract(document(f"Forty-four people died in the deadliest strike {since}."))
    assert [claim.qualifiers.as_of_text for claim in claims if claim.predicate == "casualties.killed"] == [""]
    assert [claim.qualifiers.period for claim in claims if claim.predicate == "casualties.killed"] == [None]


#: What stands between the news of a report and what it tells further down.
BACKGROUND = (
    "Residents dug for survivors with their bare hands and hospitals called for blood. The mayor of Port Ellery asked people to stay "
    "at home and said that schools would be closed for three days of mourning. The army denied that its planes had been in the air. "
    "Both sides have accused each other of breaking the truce that was signed in spring after months of talks. Aid groups said that "
    "food was running short in the valley and that the roads to the coast were no longer safe. "
)


@pytest.mark.parametrize(
    "text",
    [
        "Nine soldiers of the army were killed in fighting on the ridge of Cold Stane, a field hospital reported.",
        "Government forces shot their way into Cold Stane. Fourteen people were killed.",
        "At least 65 people drowned when a boat that carried refugees capsized off the coast.",
    ],
)
def test_what_a_report_tells_further_down_of_a_place_or_a_kind_of_its_own_is_no_answer(text):
    assert told(BACKGROUND + text) == {frozenset({"31", "At least 44"})}


def test_the_main_toll_further_down_is_still_one():
    assert frozenset({"35", "At least 44"}) in told(
        f"{BACKGROUND}A doctor in Port Ellery said that 35 people had been killed by the bombs."
    )


def test_the_time_since_which_something_is_ranked_is_not_its_own():
    text = (
        "At least 24 people died in an ambush in Norland one of the deadliest attacks since the war spread there four years ago."
    )
    assert [claim.qualifiers.as_of_text for claim in extract(document(text)) if claim.value_text == "At least 24"] == [""]


def test_how_long_one_of_them_suffered_is_no_stretch_of_the_count():
    text = "The number of dead rose to ten with a student who had been in a coma since Monday night."
    assert [claim.qualifiers.period for claim in extract(document(text)) if claim.value_text == "ten"] == [None]


def figures(one, other):
    """The pairs of figures of two reports that are compared."""
    return pairs_of([document(one, "A"), document(other, "B")])


def pairs_of(documents):
    """The pairs of figures of some reports that are compared."""
    report = check(documents)
    said = {claim.id: claim.value_text for claim in report.claims if claim.value_text}
    return {frozenset(said[id] for id in told.claims) for told in report.comparisons if set(told.claims) <= set(said)}


FURTHER = MAIN + "Residents dug in the ruins of the stalls through the night, and " * 9 + "the search went on. "


@pytest.mark.parametrize(
    "text",
    [
        "In Low Wick a shell killed six people at a bus stop.",
        "The ministry said six people had died under fire in Low Wick.",
        "In rebel-held Low Wick six people were killed.",
        "In the shelling of Low Wick, six people lost their lives.",
        "In the nearby stronghold of Low Wick, six people died.",
    ],
)
def test_further_down_another_place_has_an_event_of_its_own(text):
    assert figures(FURTHER + text, OTHER) == {frozenset({"31", "At least 44"})}


def test_what_any_report_says_a_place_lies_in_is_where_it_lies():
    first = FURTHER.replace("the town of Port Ellery", "Arlow province").replace("31", "dozens")
    later = "The health office said 31 people were killed in Port Ellery on Monday."
    other = OTHER.replace("in Port Ellery,", "in Port Ellery in Arlow province,")
    assert frozenset({"31", "At least 44"}) in figures(first + later, other)


@pytest.mark.parametrize(
    ("text", "figure", "place"),
    [
        ("In Low Wick 12 soldiers died.", "12", ("Low Wick",)),
        ("In Low Wick two more were killed.", "two", ("Low Wick",)),
        ("He denied a part in the bombardment of Low Wick, in which 13 people were killed.", "13", ("Low Wick",)),
        ("Twelve people died hours after the one in Low Wick.", "Twelve", ()),
        ("The raid came after one in Low Wick that killed 29.", "29", ("Low Wick",)),
        ("A bomb killed 12 people in the Free State (FS).", "12", ()),
        ("A bomb killed 12 people on the road between Low Wick and the coast.", "12", ("Low Wick",)),
        ("Air strikes on Islamic State killed 12 fighters.", "12", ()),
        ("A blast hit the mill and 12 wounded people were taken to a hospital in Low Wick.", "12", ()),
        ("A shell killed 12 people in an attack on a hospital in Low Wick.", "12", ("Low Wick",)),
        ("State television in Vale quoted a doctor as saying that 12 people had died.", "12", ()),
    ],
)
def test_where_a_count_was(text, figure, place):
    assert places(text)[figure] == place


def test_where_a_report_was_written_need_not_be_where_its_event_was():
    one = "PORT ELLERY (Courier) - The ministry denied any part in the shelling of a market in Low Wick on Monday, in which at "
    one += "least 13 people were killed. " + "Residents dug in the ruins of the stalls. " * 10
    two = "Rockets fell on a market in Low Wick on Monday and killed at least 18 people, the ministry said. "
    two += "A bus stop in Port Ellery was hit as well."
    other = "In Port Ellery a shell killed four people at a bus stop."
    assert figures(one + other, two) == {frozenset({"at least 13", "at least 18"})}


def test_a_day_on_which_an_event_is_told_of_may_be_days_after_it():
    one = "A monitor said on Thursday that 46 people had died in the raid on the market of Low Wick in Arlow province."
    two = "At least 31 people were killed on Monday when warplanes raided the market of Low Wick in Arlow province."
    assert frozenset({"46", "At least 31"}) in figures(one, two)


AFTER = "Mobs of young men burned shops on the coast road within an hour of the raid. "


@pytest.mark.parametrize(
    "text",
    [
        "Rioters killed six people on the coast road.",
        "Six people were killed by a mob on the coast road.",
        AFTER + "Six people were killed before soldiers came.",
        AFTER + "A priest was hurt by a stone. Six people were killed.",
        "Young men took to the streets of the port and attacked drivers. Six were killed.",
    ],
)
def test_those_whom_a_mob_killed_after_an_attack_are_none_of_its_dead(text):
    assert told("The ministry called for calm. " * 17 + text) == {frozenset({"31", "At least 44"})}


def test_what_came_of_one_event_meets_what_came_of_it_in_another_report():
    calm = "The ministry called for calm. " * 17
    found = told(calm + AFTER + "Six people were killed.", OTHER + calm + "A mob killed five people on the coast road.")
    assert found == {frozenset({"31", "At least 44"}), frozenset({"Six", "five"})}


def test_an_attack_that_set_off_riots_is_still_the_attack():
    text = "The attack killed 35 people in all and set off riots in the port."
    assert frozenset({"35", "At least 44"}) in told("The ministry called for calm. " * 17 + text)
