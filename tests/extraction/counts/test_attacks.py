"""Counts in reports of attacks: strikes and shells whatever they do, tolls behind a clause, members of a body, two counts in a row."""

import pytest
from claims_for_tests import document

from corroborate.extraction import extract


def figures(text):
    """Of each claim with a figure, its words: what is counted, who they are, and where."""
    claims = [claim for claim in extract(document(text)) if claim.value_span is not None]
    return {claim.value_text: (claim.predicate, claim.qualifiers.population, claim.qualifiers.place) for claim in claims}


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        ("Three mortar shells fired from the hills landed near the bakery.", "Three", "shells"),
        ("The army said two mortar rounds had been fired by rebels.", "two", "shells"),
        ("The bakery was hit by nine shells.", "nine", "shells"),
        ("The sergeant fired three rounds at the lock.", "three", "shots"),
        ("Two rockets struck the school.", "Two", "rockets"),
        ("A baker said she had counted seven explosions.", "seven", "explosions"),
        ("Jets carried out five raids on the market.", "five", "strikes"),
        ("Five air strikes targeted the market.", "Five", "strikes"),
        ("Some 40 houses were partly or fully destroyed.", "Some 40", "destruction"),
        ("The shells caused heavy damage to six houses.", "six", "destruction"),
        ("Some 900 evacuees slept in schools.", "Some 900", "displacement"),
        ("Helicopters dropped five barrel bombs on the mill.", "five", "bombs"),
        ("Two car bombs exploded outside the bakery.", "Two", "bombs"),
        ("The oil firm pumped five barrels.", "five barrels", "pump"),
        ("Rebels set fire to nine trucks.", "nine", "destruction"),
        ("The shells caused fires in nine shops.", "nine", "destruction"),
        ("The storm hit homes in Low Wick killing nine people.", "nine", "casualties.killed"),
        ("It killed 12 people at the gate of the police headquarters and nine at a mill.", "nine", "casualties.killed"),
        ("The raid killed 40 soldiers and badly wounded nine.", "nine", "casualties.injured"),
        ("The blast seriously injured nine people.", "nine", "casualties.injured"),
        ("The raid killed 40 soldiers, and nine are badly wounded.", "nine", "casualties.critical"),
    ],
)
def test_what_is_counted_is_known_by_its_noun_whatever_it_does(text, figure, predicate):
    assert figures(text)[figure][0] == predicate


@pytest.mark.parametrize(
    "text",
    [
        "The death toll of a car bombing that hit a bus near the mill rose to 31.",
        "The death toll from a raid on trucks carrying flour from two mills in Norland has risen to 31.",
        "The number of dead in a storm that shut the harbour climbed to 31.",
        "Two mills burned in the raid, and the death toll reached 31.",
        "The toll went up to 31 from 22.",
    ],
)
def test_a_toll_is_one_behind_a_clause_that_tells_more(text):
    assert figures(text)["31"][0] == "casualties.killed"


@pytest.mark.parametrize(
    "text",
    [
        "The Arlow Monitor, a watchdog group based in Norland, put the toll at 31.",
        "The Arlow Monitor a watchdog group based in Norland put the toll at 31.",
        "A relief agency headquartered in Norland counted 31 dead.",
    ],
)
def test_where_a_body_has_its_seat_nobody_was_killed(text):
    assert figures(text)["31"][::2] == ("casualties.killed", ())


def test_where_a_school_stands_somebody_was():
    assert figures("A bomb at a school in Low Wick killed 31 people.")["31"][2] == ("Low Wick",)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Raids on Low Wick killed 31 people.", ("Low Wick",)),
        ("As many as 31 people were killed in air strikes on Low Wick.", ("Low Wick",)),
        ("A raid on Monday killed 31 people.", ()),
        ("A raid on the Finch family's house killed 31 people.", ()),
    ],
)
def test_what_a_raid_is_on_is_where_it_was(text, place):
    assert [told for figure, (_, _, told) in figures(text).items() if "31" in figure] == [place]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 martyrs 30 injured in a shelling of Low Wick", {"12": "casualties.killed", "30": "casualties.injured"}),
        ("12 fatalities, 30 injured in a bus crash near Low Wick", {"12": "casualties.killed", "30": "casualties.injured"}),
        ("The clinic took in 12 bodies and 30 wounded a nurse said.", {"12": "casualties.killed", "30": "casualties.injured"}),
        ("12 martyrs dozens of wounded in Low Wick.", {"12": "casualties.killed", "dozens": "casualties.injured"}),
        ("Nine of those killed were under the age of 18.", {"Nine": "casualties.killed"}),
        ("Nine people, four of them children, were wounded.", {"Nine": "casualties.injured", "four": "casualties.injured"}),
        ("About 300 homes were destroyed and 500 lack power.", {"About 300": "destruction", "500": "lack"}),
        ("Some 400 people were displaced and 900 need food.", {"Some 400": "displacement", "900": "need"}),
        ("Forty people were injured and 12 face charges.", {"Forty": "casualties.injured", "12": "face"}),
        ("Forty people were injured and 12 killed.", {"Forty": "casualties.injured", "12": "casualties.killed"}),
        ("The ferry has 60 passengers, of whom 12 were killed.", {"60": "have", "12": "casualties.killed"}),
        ("Some 340 people, of whom 12 were children, were killed.", {"Some 340": "casualties.killed", "12": "casualties.killed"}),
        ("Nurses found 34 cases, of which 11 were confirmed by a lab.", {"34": "infections", "11": "confirmed infections"}),
    ],
)
def test_each_of_two_counts_in_a_row_has_what_is_said_of_it(text, expected):
    assert {figure: told for figure, (told, _, _) in figures(text).items()} == expected


@pytest.mark.parametrize(
    ("text", "figure", "population"),
    [
        ("The club said four of its members had died.", "four", "people among others"),
        ("The embassy said two of its citizens were killed.", "two", "people among others"),
        ("The agency said three of its own workers were hurt.", "three", "worker among others"),
        ("The mine said 12 of its workers died.", "12", "worker"),
        ("The quake killed one of its staff.", "one", "worker among others"),
        ("Twelve patients were moved to Arlow of whom three died.", "three", "some"),
        ("Some 31 people were killed among them 20 evacuees and five rebels who were guarding the trucks.", "20", "evacuee"),
        ("Some 31 people were killed among them 20 evacuees and five rebels who were guarding the trucks.", "five", "rebel"),
        ("Six members of one family were among the dead.", "Six", "some"),
        ("At least 20 of the dead were evacuees from Low Wick.", "At least 20", "evacuee"),
        ("Nine of the martyrs are from one street.", "Nine", "some"),
        ("The gang carried about 40 of the bodies to a barn.", "about 40", "some"),
        ("Nine of the martyrs were nurses.", "Nine", "nurse"),
        ("Twelve of the 30 dead were nurses and four soldiers.", "four", "soldier"),
        ("A fire killed 30 people. Twelve of the victims were pupils and four were Norlandic soldiers.", "four", "soldier"),
        ("The clinic took in 14 bodies of nurses and nine of soldiers.", "nine", "soldier"),
        ("Six army personnel fell in the battle.", "Six", "soldier"),
        ("The army beat back an assault by rebels, killing 14 of them.", "14", "rebel"),
        ("Rebels attacked the mill and the troops killed 14 of them.", "14", "rebel"),
        ("Families were on the bridge when planes came, killing 14 of them.", "14", None),
        ("Nineteen soldiers from Arlow were killed and 40 wounded in the battle.", "40", "soldier"),
        ("Nineteen soldiers from Arlow were killed and 40 people wounded in the battle.", "40", None),
        ("One of its nurses was killed and three others were hurt.", "three", "nurse"),
        ("One nurse was killed and three others were hurt.", "three", None),
    ],
)
def test_who_belongs_to_a_body_or_a_group_is_not_everybody(text, figure, population):
    assert figures(text)[figure][1] == population


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        ("A blast at the mill left nine people killed and 32 others wounded the source said.", "32", "casualties.injured"),
        ("The guild which had counted 35 deaths said 300 people were treated in hospital.", "35", "casualties.killed"),
        ("The toll of the blast has climbed to 31 with 58 others wounded Norlandic officials say.", "58", "casualties.injured"),
        ("Raid on fort: More than 90 killed and wounded navy spokesman says", "More than 90", "casualties"),
        ("The car bomb killed 31 people and the second blast 12.", "12", "casualties.killed"),
        ("The gang carried about 40 of the bodies to a barn.", "about 40", "casualties.killed"),
        ("Rescuers dug out 40 bodies in the village.", "40", "casualties.killed"),
        ("The clinic took in 14 bodies of nurses and nine of soldiers.", "nine", "casualties.killed"),
        ("Twelve of the 30 dead were nurses and four soldiers were hurt.", "four", "casualties.injured"),
        ("Three of the rockets came down in the orchard.", "Three", "come down"),
        (
            "At least 31 people were killed and 90 wounded or more on Sunday when a bomb went off.",
            "90 wounded or more",
            "casualties.injured",
        ),
        ("The blast left 31 dead or more.", "31 dead or more", "casualties.killed"),
        ("The raid killed 31 guards as well as 12 cooks.", "12", "casualties.killed"),
        ("A total of 31 guards were hurt, it added, along with 12 cooks.", "12", "casualties.injured"),
        ("The raid killed 31 guards, as well as wounding 12 cooks.", "12", "casualties.injured"),
        ("The raid killed 31 guards along with 12 cows.", "12", "kill"),
        ("The raid killed 31 guards, in addition to 12 cooks hurt on Friday.", "12", "casualties.injured"),
        ("The league said 31 fighters had been killed or were missing at least 12 of them from Vale.", "31", "casualties"),
        ("An air strike killed at least 12 people at a hospital in Arlow.", "at least 12", "casualties.killed"),
        ("The blast wounded 12 nurses in the hospital.", "12", "casualties.injured"),
        ("Twelve nurses at the hospital were killed in the raid.", "Twelve", "casualties.killed"),
        ("The crash left 12 people in hospital.", "12", "casualties.hospitalised"),
        ("Twelve people are at the hospital.", "Twelve", "casualties.hospitalised"),
        ("The death toll of a week of fighting around the mill had reached 31 fighters.", "31", "casualties.killed"),
    ],
)
def test_whose_verb_stands_behind_a_count(text, figure, predicate):
    assert figures(text)[figure][0] == predicate


@pytest.mark.parametrize(
    "text",
    [
        "A sergeant and a doctor at the town's hospital said nine people died.",
        "A sergeant, a cook and a doctor at the town's hospital said nine people died.",
    ],
)
def test_those_who_say_so_are_no_patients_of_the_hospital_of_one_of_them(text):
    assert {figure: told for figure, (told, _, _) in figures(text).items()} == {"nine": "casualties.killed"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A raid hit a clinic run by Nurses in Need in northern Norland killing nine people.", ("northern Norland", "Norland")),
        ("Nine of the dead worked for Teachers in Exile.", ()),
        ("The bomb killed nine Marines in Arlow.", ("Arlow",)),
        ("Teachers in Arlow said the bomb killed nine people in Low Wick.", ("Low Wick",)),
    ],
)
def test_the_name_of_a_body_is_no_place(text, places):
    assert next(place for figure, (_, _, place) in figures(text).items() if figure.lower() == "nine") == places


def test_a_bound_of_age_counts_nobody():
    assert list(figures("Four pupils under the age of ten were killed.")) == ["Four"]


def test_the_day_in_a_dateline_is_not_that_of_the_event():
    claims = extract(document("Low Wick, 6 May 2031 - The number of people killed in Monday's raid has risen to 19."))
    assert {claim.qualifiers.as_of_text for claim in claims if claim.value_text == "19"} == {"Monday"}


@pytest.mark.parametrize(
    ("text", "figure", "predicate", "population"),
    [
        ("Clinics in Arlow had received 85 patients.", "85", "casualties.hospitalised", None),
        ("The clinic received 85 letters.", "85", "receive", None),
        ("About 85 people had suffered breathing difficulties.", "About 85", "casualties.gassed", None),
        ("Five of her colleagues were hurt.", "Five", "casualties.injured", "people among others"),
        ("The hospital received 85 casualties including 30 dead after the bombing.", "85", "casualties", None),
        ("There were 85 casualties, including 30 killed, in the bombing.", "30", "casualties.killed", None),
        ("Casualties in the bombing rose to 75 on Saturday of whom 24 are dead.", "75", "casualties", None),
        ("The bombing left 20 victims, 12 of them dead.", "12", "casualties.killed", None),
        ("Rebels killed 18 women and children in Low Wick.", "18", "casualties.killed", "women and children"),
        ("The raid killed 40 people, including 22 women and children.", "22", "casualties.killed", "women and children"),
        ("The raid killed 28 people, of whom 12 were women and children.", "12", "casualties.killed", "women and children"),
        ("The raid killed 28 people, of whom 12 were women.", "12", "casualties.killed", "woman among others"),
        ("The raid killed 18 men and women.", "18", "casualties.killed", None),
        ("The bomb killed 41 people, 29 of them recruits, a medic said.", "29", "casualties.killed", "volunteer"),
        ("The army captured 12 rebels and killed 33.", "33", "casualties.killed", "rebel"),
        ("Two of the attackers were captured alive and five were killed.", "five", "casualties.killed", "militant"),
        ("About 50 fighters attacked the base and 19 of them were killed.", "19", "casualties.killed", "fighter"),
        ("Five gunmen attacked the base and 19 were killed.", "19", "casualties.killed", None),
        ("Gunmen killed six soldiers and wounded 14.", "14", "casualties.injured", None),
        ("A bomb killed nine members of a Vale militia.", "nine", "casualties.killed", "militant"),
        ("Two suicide bombers blew themselves up at the gate.", "Two", "suicide bombers", None),
        ("Four of them were shot dead and two blew themselves up.", "two", "suicide bombers", None),
        ("Three gunmen detonated their vests.", "Three", "suicide bombers", None),
        ("The gale blew 40 roofs away.", "40", "blow", None),
    ],
)
def test_who_they_are_and_what_befell_them(text, figure, predicate, population):
    assert figures(text)[figure][:2] == (predicate, population)
