"""Figures of storms, quakes, wrecks and raids: what each of them counts, however it is told, and what only looks like it."""

import pytest
from claims_for_tests import document

from corroborate.extraction import extract


def told(text):
    """What each figure of a text counts: its predicate and its group."""
    claims = [claim for claim in extract(document(text)) if claim.value_span is not None]
    return {claim.value_text: (claim.predicate.removeprefix("casualties."), claim.qualifiers.population) for claim in claims}


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        # houses and the places where they stand
        ("Some 80 cottages collapsed in the storm.", "Some 80", "destruction"),
        ("The flood left 14 shops beyond repair.", "14", "destruction"),
        ("At least 30 barns were wiped out.", "At least 30", "destruction"),
        ("The quake reduced 45 homes to rubble.", "45", "destruction"),
        ("They will rebuild the 60 houses that the slide brought down.", "60", "destruction"),
        ("The count of flattened huts stood at 212.", "212", "destruction"),
        ("Four hamlets were badly hit, the governor said.", "Four", "communities hit"),
        ("The storm caused heavy damage in six villages.", "six", "communities hit"),
        ("There was widespread destruction in nine settlements.", "nine", "communities hit"),
        # those who had to leave
        ("In all 900 people have nowhere to live.", "900", "displacement"),
        ("The slide made 320 villagers homeless.", "320", "displacement"),
        ("Some 7,000 villagers were shifted to shelters before the cyclone.", "Some 7,000", "displacement"),
        ("Buses were used to get 1,500 residents out of the way of the flood.", "1,500", "displacement"),
        ("We have 400 people without a roof.", "400", "displacement"),
        # light and power
        ("Outages affected 9,000 homes on Sunday.", "9,000", "power cuts"),
        ("Power was cut to 12,000 customers.", "12,000", "power cuts"),
        ("The blackout hit 4,500 households.", "4,500", "power cuts"),
        # the storm and its price
        ("The storm blew ashore at 140 km/h.", "140 km/h", "wind speed"),
        ("A 95 mph hurricane tore through the islands.", "95 mph", "wind speed"),
        ("The roof gave way to 110-kilometre-an-hour gusts.", "110-kilometre-an-hour", "wind speed"),
        ("The flood will cost Norland $30 million.", "$30 million", "damage"),
        ("The hurricane did $7 million worth of damage.", "$7 million", "damage"),
        ("Losses from the flood are put at $12 million.", "$12 million", "damage"),
        ("The bill for the storm came to $9 million.", "$9 million", "damage"),
        # ships and those on them
        ("A trawler with 23 aboard sank off Wick.", "23", "aboard"),
        ("The launch went down with 40 passengers and crew on board.", "40", "aboard"),
        ("Eleven sailors were plucked from the sea.", "Eleven", "rescued"),
        ("A tug picked up nine survivors from the water.", "nine", "rescued"),
        ("The boat overturned and 17 people remain untraced.", "17", "missing"),
        ("With six yet to be found, divers went back on Monday.", "six", "missing"),
        ("Thirty of the crew lived through the blast.", "Thirty", "rescued"),
        ("The number of men who came up alive was 14.", "14", "rescued"),
        # hospitals
        ("The clinic admitted eight patients with burns.", "eight", "hospitalised"),
        ("Twelve passengers were treated at a hospital in Arlow.", "Twelve", "hospitalised"),
        ("Hospital admissions from the fire stood at 21.", "21", "hospitalised"),
        ("The condition of three is serious.", "three", "critical"),
        ("The state of five patients was described as grave.", "five", "critical"),
        ("The number of those listed as critical is four.", "four", "critical"),
        # attackers and arrests
        ("Five gunmen stormed the barracks.", "Five", "attackers"),
        ("The mill was attacked on Monday by six militants.", "six", "attackers"),
        ("The attackers numbered eight.", "eight", "attackers"),
        ("7 held over mill attack\n\nThe mill in Arlow burned for a day.", "7", "arrests"),
        ("Detectives picked up four suspects.", "four", "arrests"),
        ("The tally of detainees stood at 13.", "13", "arrests"),
        ("The bomb weighed 40 kg.", "40 kg", "bomb weight"),
        ("Some 15 kg of explosives had been used.", "Some 15 kg", "bomb weight"),
        # lines of a list
        ("Evacuees, 3,000; deaths, two.", "3,000", "displacement"),
        ("Homeless in Arlow: 450", "450", "displacement"),
        ("Depth: 14 km.", "14 km", "depth"),
        # the strength of a quake
        ("The quake registered 5.2, the office said.", "5.2", "magnitude"),
        ("Instruments put the tremor at 6.3.", "6.3", "magnitude"),
        ("A quake, 5.7, shook the valley.", "5.7", "magnitude"),
        ("The quake began 9 km under the valley.", "9 km", "depth"),
        # what a clause or a list tells besides
        ("The death toll from the blast that hit a hall rose to 12.", "12", "killed"),
        ("The number of people arrested over the raid that killed a judge is seven.", "seven", "arrests"),
        ("Some 900 people took refuge in schools after the flood.", "Some 900", "displacement"),
        ("Six bodies are still nameless.", "Six", "unidentified"),
        # those who are done to, or do, behind the verb
        ("The vigil was attended by 200 people.", "200", "attendance"),
    ],
)
def test_what_a_figure_of_a_disaster_counts(text, figure, predicate):
    assert told(text)[figure][0] == predicate


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        ("The firm shifted 300 workers to a new plant.", "300", "displacement"),
        ("The ferry moved at 20 km/h.", "20 km/h", "wind speed"),
        ("The club admitted eight players.", "eight", "hospitalised"),
        ("A shopkeeper picked up four apples.", "four", "arrests"),
        ("The price of oil hit nine villages.", "nine", "destruction"),
        ("The film cost $30 million.", "$30 million", "damage"),
        ("Shares collapsed by 80 percent.", "80 percent", "destruction"),
        ("The crate weighed 40 kg.", "40 kg", "bomb weight"),
        ("Two villages stormed ahead of 40 rivals.", "Two", "attackers"),
        ("The lake has a depth of 14 metres.", "14 metres", "attackers"),
        ("Smith, 31. Jones, 70.", "31", "killed"),
        ("Power was restored to 20,000 homes.", "20,000", "power cuts"),
        ("The river measured 6.3 at the gauge.", "6.3", "magnitude"),
        ("The quake was felt 6.5 hours later.", "6.5 hours", "magnitude"),
    ],
)
def test_what_only_looks_like_one(text, figure, predicate):
    assert told(text).get(figure, ("", None))[0] != predicate


@pytest.mark.parametrize(
    ("text", "figure", "counted"),
    [
        ("Dead: 12, of them four children.", "four", ("killed", "child")),
        ("Nine people died, of them two women.", "two", ("killed", "woman among others")),
        ("Among those who lost their lives in Arlow, where a hall came down, were three nurses.", "three", ("killed", "nurse")),
        ("A bomb killed 30 people. Six were children.", "Six", ("killed", "child")),
        ("A bomb killed 30. Nine children and two men are on the list of the dead.", "Nine", ("killed", "child")),
        ("Women made up 11 of the 30 dead.", "11", ("killed", "woman among others")),
        ("Four suspects were arrested.", "Four", ("arrests", None)),
        ("He was among the 40 who were evacuated.", "40", ("displacement", None)),
        ("The storm destroyed the 20 houses lost on Monday.", "20", ("destruction", None)),
        ("The flood left 800 residents of Arlow homeless.", "800", ("displacement", None)),
    ],
)
def test_whom_a_figure_of_a_disaster_counts(text, figure, counted):
    assert told(text)[figure] == counted
