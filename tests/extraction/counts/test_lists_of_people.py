"""What is said of one of a list of people is said of all; whom a side lost; where a quotation ends what is said of a figure."""

import pytest
from claims_for_tests import document

from corroborate.extraction import extract


def told(text):
    """Of each claim of an event with a figure, its words: what befell them, and who they are."""
    claims = [claim for claim in extract(document(text)) if claim.predicate.startswith("casualties")]
    return {claim.value_text: (claim.predicate.removeprefix("casualties."), claim.qualifiers.population) for claim in claims}


@pytest.mark.parametrize(
    "text",
    [
        "The dead were six soldiers, four detainees and a civilian.",
        "The dead were six soldiers four detainees and a civilian.",  # commas are lost on the way
        "The mayor spoke of eleven dead, six soldiers, four detainees and one civilian.",
        "The mayor spoke of eleven dead six soldiers four detainees and one civilian.",
    ],
)
def test_all_of_a_list_of_the_dead_are_dead(text):
    found = told(text)
    assert found["six"] == ("killed", "soldier")
    assert found["four"] == ("killed", "prisoner")


def test_a_list_that_does_not_sum_up_to_the_dead_before_it_is_none_of_them():
    assert "four" not in told("The mayor spoke of eleven dead, six soldiers and four detainees in a car.")


@pytest.mark.parametrize(
    ("text", "figure", "side"),
    [
        ("The raid killed 12 people. The army says it lost 10.", "10", "soldier"),
        ("The raid killed 12 people. The rebels say that 17 of their own fell.", "17", "rebel"),
        ("The raid killed 12 people. The army said two of its own were killed.", "two", "soldier"),
    ],
)
def test_whom_a_side_lost_are_its_own(text, figure, side):
    assert told(text)[figure] == ("killed", side)


@pytest.mark.parametrize("text", ["The firm lost 10 of its own clients.", "The team lost 10 to nothing."])
def test_what_a_firm_lost_is_nobody_who_died(text):
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "figure", "fate"),
    [
        ('"We have 22 dead and 31 wounded" Governor Ada Finch told reporters.', "31", "injured"),
        ("There are 25 people wounded some of them badly.", "25", "injured"),
        ("The Red Cross took 22 wounded to three hospitals.", "22", "injured"),
        ("Nine others were never found.", "Nine", "missing"),
        ("Ten villagers were hacked to death in Low Wick.", "Ten", "killed"),
        ("The shelling led to the martyrdom of three girls.", "three", "killed"),
        ("Some 500 people have been affected by chlorine gas in Low Wick.", "Some 500", "gassed"),
        ("About 60 people have fallen ill after a gas attack.", "About 60", "gassed"),
    ],
)
def test_what_befell_those_who_are_counted(text, figure, fate):
    assert told(text)[figure][0] == fate


def test_who_falls_ill_of_no_gas_is_infected():
    assert [claim.predicate for claim in extract(document("About 60 people have fallen ill in Low Wick."))] == ["infections"]


@pytest.mark.parametrize(
    ("text", "figure", "group"),
    [
        ("Rebels attacked the camp and 14 of them were killed.", "14", "rebel"),
        ("Five gunmen scaled the wall. Two of them have been killed.", "Two", "militant"),
        ("Villagers fled and three of them were killed.", "three", "some"),
        ("The army said eight of its men were among the dead.", "eight", "soldier"),
        ("A bomb went off in the market killing nine people police said.", "nine", None),
        ("A bomb went off in the market killing nine people, police said.", "nine", None),
        ("A bomb went off in the market wounding 30 officials said in Low Wick.", "30", None),
        ("The shelling killed 18 people including five children said the mayor.", "five", "child"),
        ("At least 19 people including 11 children were killed when the military bombed a school.", "11", "child"),
    ],
)
def test_a_figure_in_a_list_is_of_the_people_it_names(text, figure, group):
    found = told(text)
    assert figure in found
    assert found[figure][1] == group


def test_the_latest_violence_is_what_is_reported():
    claims = extract(document("A bomb killed eight people in the latest violence to hit the valley."))
    assert [claim.qualifiers.period for claim in claims] == [None]
