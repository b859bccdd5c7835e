"""Counts of things of which each of two reports gives one: they are one question, whatever verb they are told with."""

import pytest
from claims_for_tests import relations

from corroborate import Document, extract
from corroborate.linking.asking.sole import sole_figures
from corroborate.values import Quantity

LEAD = (
    "Locusts have spread in Norland, the farm ministry said on Monday. Farmers near Port Ellery watched the swarms settle on"
    " their barley, and the market closed early as traders hurried home. Boats carried sacks of lime up the river all night, and children were kept"
    " indoors. "
)
OTHER = (
    "PORT ELLERY - Norland's farm ministry warned on Monday that locusts were eating their way through the barley near Port"
    " Ellery. Older growers recalled the swarms of their youth, which darkened the sky for weeks. A crop duster stood idle beside the runway because its engine had seized up. A priest rang the bells. "
)


def told(one: str, other: str) -> set[str]:
    """What is told between two sentences, each in a report of its own."""
    return relations(LEAD + one, OTHER + other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Five districts are affected.", "Swarms were reported from four districts."),
        ("The swarms have reached five districts.", "Crops in four districts have been eaten."),
        ("The ministry received 640 complaints.", "There were 720 complaints."),
        ("A plane brought 30,000 traps.", "34,000 traps were flown in."),
        ("Turnover of the mill fell to 4 million crowns.", "A mill had revenue of 5 million crowns, its books show."),
        ("The spraying lasted 30 hours.", "A spraying of 40 hours was ordered."),
        ("A $4 million campaign was announced.", "The package will cost $5 million."),  # which may be anything
    ],
)
def test_the_only_count_of_a_thing_in_two_reports_of_one_story_is_one_question(one, other):
    assert told(one, other) == {"conflict"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Five districts are affected.", "Swarms were reported from four districts. Norland has 34 districts."),
        ("The ministry sold 40 tractors.", "52 tractors were bought."),  # dealings of two kinds
        ("A fan broke three panes.", "Another five panes were swept up."),  # others than those known
        ("The new fence will cost $4 million.", "A $5 million museum was opened."),  # two things
        ("Storms kept ten ships in the port.", "The navy escorted five ships."),  # two do two things
        ("The ministry closed one of its three hatcheries.", "Eleven hatcheries were watched by growers."),  # all that it has
        ("The ministry sampled 12 fields.", "Eggs were found in four fields."),
        ("The ministry has 840 sprayers.", "Port Ellery brought 14 sprayers."),  # too far apart
        ("The ministry sent 12 divers.", "Growers thanked 15 divers."),  # people are counted for many a reason
        ("The ministry was asked 12 times.", "Growers stood up 15 times."),
    ],
)
def test_another_figure_of_it_other_dealings_and_people_are_not(one, other):
    assert told(one, other).isdisjoint({"conflict", "update"})


def test_what_no_longer_holds_and_a_headline_are_no_other_counts():
    text = f"Locusts reach five districts\n\n{LEAD}The locusts reached five districts, up from three districts a day before."
    document = Document(text, "Arlow Post")
    claims = [claim for claim in extract(document) if isinstance(claim.value, Quantity)]
    sole = sole_figures(claims, [document])
    assert {claim.value.point for claim in claims if claim.id in sole} == {5}


def test_beside_another_few_no_figure_is_the_only_one():
    document = Document(f"{LEAD}Police found 14 shell casings in the barn and another six outside.", "Arlow Post")
    claims = [claim for claim in extract(document) if claim.predicate == "casings"]
    assert {claim.value.point for claim in claims} == {14, 6}
    assert not sole_figures(claims, [document])
