"""Parts of a toll: of whom some died, the wounded who died later, those the victims are, civilians beside those who fight."""

import pytest
from claims_for_tests import document

from corroborate import check
from corroborate.extraction import extract


def told(text):
    """What each figure of a text counts: its predicate and its group."""
    claims = [claim for claim in extract(document(text)) if claim.value_span is not None]
    return {claim.value_text: (claim.predicate.removeprefix("casualties."), claim.qualifiers.population) for claim in claims}


def relations(one, other):
    """How the figures of two reports stand to each other, by the pair."""
    report = check([document(one, "A"), document(other, "B")])
    said = {claim.id: claim.value_text for claim in report.claims}
    return {frozenset(said[id] for id in found.claims): found.relation for found in report.comparisons}


@pytest.mark.parametrize(
    ("text", "figure", "counted"),
    [
        ("The clinic treated 112 wounded, of whom 19 remained in a critical condition.", "19", ("critical", None)),
        ("The blast wounded 41, nine of whom are between life and death.", "nine", ("critical", None)),
        ("Four of the wounded were critical, a doctor said.", "Four", ("critical", None)),
        ("Of the 45 people who were wounded, 19 are still in hospital.", "45", ("injured", None)),
        ("Ada Finch is the sister of one of the twelve civilians who died.", "twelve", ("killed", "civilian")),
        ("Two people wounded in the bombing of the station died overnight.", "Two", ("killed", "some")),
        ("Three of the wounded had since died.", "Three", ("killed", "some")),
        ("Two wounded porters died in hospital.", "Two", ("killed", "some")),
        ("The toll rose to 12 after three injured soldiers succumbed to their wounds.", "three", ("killed", "soldier")),
        ("Three injured people survived.", "Three", ("injured", None)),
        ("Twenty-six (26) marsh guards died in the raid.", "Twenty-six (26)", ("killed", "security forces")),
        ("The raid killed 15 civilians. Three of the civilians were burnt alive.", "Three", ("killed", "some")),
        ("The raid killed some. Three of the civilians were burnt alive.", "Three", ("killed", "civilian")),
        ("Three women were killed in Low Wick, and two soldiers in Arlow.", "two", ("killed", "soldier")),
        ("Three women were killed in Low Wick, and two others in Arlow.", "two", ("killed", None)),
        ("Nine people died in two raids, five of them in Low Wick and four in Arlow.", "five", ("killed", None)),
        ("Nine people died in two raids, five of them in Low Wick and four in Arlow.", "four", ("killed", None)),
        ("The bodies of 14 people, including four women and two children, arrived at the clinic.", "two", ("killed", "child")),
        ("A doctor put the number of bodies he had received at 52, including 11 women.", "52", ("killed", None)),
        ("A doctor put the number of bodies he had received at 52, including 17 children.", "17", ("killed", "child")),
        ("On Monday the monitor had put the civilian dead at 15.", "15", ("killed", "civilian")),
        ("A band that fights in Arlow said it lost 26 members in the attack.", "26", ("killed", "combatant")),
        ("Three generals were killed in the raid.", "Three", ("killed", "general")),
        ("The mayor told of 40 people suffering from shortness of breath.", "40", ("gassed", None)),
        ("A doctor said nine people had been brought in with symptoms of suffocation.", "nine", ("gassed", None)),
        ("Chlorine was used, with 48 people treated for breathing problems, a doctor said.", "48", ("gassed", None)),
        ("The shells left 17 people struggling to breathe.", "17", ("gassed", None)),
        ("The ministry said 40 rebels were neutralised in the raid.", "40", ("casualties", "rebel")),
        ("14 of the 26 dead were rebel fighters.", "14", ("killed", "rebel")),
        ("14 of the 26 dead were rebel fighters.", "26", ("killed", None)),
        ("A shell hit the mill, killing 11 people, a resident told the paper.", "11", ("killed", None)),
        ("The raid killed 11 people, a baker and two nurses.", "two", ("killed", "nurse")),
        ("The raid killed 50. Five of the martyrs were of the armed forces, the mayor said.", "Five", ("killed", "soldier")),
        ("The raid killed 50. Five of the dead were from the army and two from a mill.", "two", ("killed", "some")),
        ("The raid killed 50. A clinic posted the names of 45 victims, 14 of them children.", "45", ("killed", None)),
        ("The raid killed 50. A clinic posted the names of 45 victims, 14 of them children.", "14", ("killed", "child")),
        ("Six died in Low Wick, where a shell fell near a school, and nine in Norden.", "nine", ("killed", None)),
        ("The raid killed 58, a baker said. A monitor put the figure at 49, nine of them pupils.", "nine", ("killed", "child")),
        ("Ten soldiers were killed along with four civilians, the army said.", "four", ("killed", "civilian")),
        ("Nine nurses were hurt, a doctor said, together with 12 patients.", "12", ("injured", "patient")),
        ("The raid killed ten rebels as well as six villagers.", "six", ("killed", None)),
        ("The toll of a week of clashes has reached 108: 66 soldiers and 42 rebels.", "108", ("killed", None)),
        ("The toll of a week of clashes has reached 108: 66 soldiers and 42 rebels.", "66", ("killed", "soldier")),
        ("The death toll of a week of shelling had reached 108 fighters.", "108", ("killed", "fighter")),
        ("At least 135 fighters have died, 81 of them from the Marsh Front.", "81", ("killed", "fighter")),
        ("At least 135 people have died, 81 of them in Low Wick.", "81", ("killed", None)),
        ("Some 40 fighters are dead or missing, nine of them confirmed dead.", "nine", ("killed", "fighter")),
        ("The ferry sank with 30 feared dead.", "30", ("killed", None)),
        ("The raid left 30 wounded or more.", "30 wounded or more", ("injured", None)),
        ("The ministry put the death toll at 18, up from 12, of whom seven were soldiers.", "seven", ("killed", "soldier")),
        ("The number of officers killed in the ambush rose to 17.", "17", ("killed", "police")),
        ("Her death brought the number of people killed in the attack to 12.", "12", ("killed", None)),
        ("The raid killed 58 people. Among the victims are 11 children.", "11", ("killed", "child")),
        ("Nine were killed, including four women and two children, and 23 others were injured.", "two", ("killed", "child")),
        ("Nine were killed, including four women and two children, and 23 others were injured.", "23", ("injured", None)),
        # who those are of whom a part is told
        ("A bomb killed five. Two of those who lost their lives are children.", "Two", ("killed", "child")),
        ("Two of those killed were soldiers.", "Two", ("killed", "soldier")),
        ("Six of the 14 who died were children, doctors said.", "Six", ("killed", "child")),
        ("Five of the 12 killed were policemen.", "Five", ("killed", "police")),
        ("Five of the 12 killed were policemen.", "12", ("killed", None)),
        ("Two of those who died were shot in the head.", "Two", ("shot", "some")),
        ("Three of those hurt are still in hospital.", "Three", ("injured", None)),
        ("There were 79 Islamic State members killed.", "79", ("killed", "militant")),
        ("The health directorate said 58 people needed treatment.", "58", ("injured", None)),
        (
            "The rescuers said eight people, two of their own drivers included, had died.",
            "two",
            ("killed", "driver among others"),
        ),
        ("The rescuers said eight people had died, three of their divers among them.", "three", ("killed", "diver")),
        (
            "Four members of the crew, a cook, a mate and two stokers, are among the dead.",
            "Four",
            ("killed", "crew"),
        ),
        ("Nine villagers among them two cooks were killed.", "Nine", ("killed", None)),
        # what most of them are stands between them and what befell them
        ("The storm killed ten people and 60 others mostly pupils were injured.", "60", ("injured", None)),
        ("Ten were killed and 60 others, most of them pupils, injured.", "60", ("injured", None)),
        ("Ten were killed and 60 pupils injured.", "60", ("injured", "child")),
        # a hedge that opens the next figure
        ("The hospital counted 31 dead including nine children and over 70 injured.", "nine", ("killed", "child")),
        ("The hospital counted 31 dead including nine children and over seventy injured.", "over seventy", ("injured", None)),
        # who says so is not whom it befell
        ("The storm killed at least 17 people police and rescuers said.", "at least 17", ("killed", None)),
        ("At least 60 people were hurt 22 of them in the hall the nurse said.", "22", ("injured", None)),
        ("The toll has gone up to 26 Norwegian health officials say.", "26", ("killed", None)),
        ("The storm killed nine medical staff volunteers in the town reported.", "nine", ("killed", "medic")),
        # the verb is left out before the second
        (
            "A nurse said 14 people died in the first quake at the mill and six in the second at a school.",
            "six",
            ("killed", None),
        ),
        # what a toll rose to is not what follows
        ("The death toll rose to 68 and 165 people were wounded.", "68", ("killed", None)),
        ("The death toll rose to 68 and 165 people were wounded.", "165", ("injured", None)),
        ("The death toll rose to 17 after three bodies were pulled from the hall.", "17", ("killed", None)),
        ("The toll climbed to 12 dead and 40 wounded.", "40", ("injured", None)),
        ("Nine others suffered injuries when the bus overturned.", "Nine", ("injured", None)),
        ("The number of dead rose to 12 and more than 40 were injured.", "12", ("killed", None)),
        # one figure for the dead and the wounded
        ("At least 40 people were killed or wounded in the blast.", "At least 40", ("casualties", None)),
        ("More than 450 had been injured or killed.", "More than 450", ("casualties", None)),
        ("The number of victims has risen to 450 dead and wounded.", "450", ("casualties", None)),
        ("The bomb killed or wounded 40 people.", "40", ("casualties", None)),
        ("Thirty people are dead or missing.", "Thirty", ("casualties", None)),
        ("The bomb left 10 dead and injured 40.", "10", ("killed", None)),
        ("The bomb left 10 dead and injured 40.", "40", ("injured", None)),
        ("Ten people died and wounded survivors were flown out.", "Ten", ("killed", None)),
        ("Twenty soldiers were killed and injured officers were flown out.", "Twenty", ("killed", "soldier")),
        ("The number of dead and wounded is up to more than 450.", "up to more than 450", ("casualties", None)),
        # how many they are of whom it is said
        ("The dead numbered 12 people.", "12", ("killed", None)),
        ("The injured number more than 1,300 villagers.", "more than 1,300", ("injured", None)),
        ("The wounded came to 534 people.", "534", ("injured", None)),
        ("The dead have since risen to as many as 231.", "as many as 231", ("killed", None)),
        ("The dead number at least 235, the wounded as many as 109.", "as many as 109", ("injured", None)),
        ("The count of injured climbed to 340.", "340", ("injured", None)),
        ("Officials had put at over 70 the number of wounded villagers.", "over 70", ("injured", None)),
        ("The blast killed 235. Another 128 people came away wounded.", "128", ("injured", None)),
        ("The number of people killed when a mill was attacked climbed to 235.", "235", ("killed", None)),
        ("Mill blast: 80 dead and 350 hurt, says the mayor.", "80", ("killed", None)),
        ("The ministry gave 12 as the number of dead.", "12", ("killed", None)),
        ("The number of the wounded is given as 122.", "122", ("injured", None)),
        ("The toll was given as 45 by the ministry.", "45", ("killed", None)),
        ("The ministry gave the wounded as 122.", "122", ("injured", None)),
        ("Fifteen are being treated in intensive care.", "Fifteen", ("critical", None)),
        ("The mayor gave the number of wounded as 30.", "30", ("injured", None)),
        ("Twelve is the toll that the mayor gives.", "Twelve", ("killed", None)),
        ("Some 30 sustained wounds.", "Some 30", ("injured", None)),
        ("Thirty people got hurt.", "Thirty", ("injured", None)),
        ("Twelve people did not survive.", "Twelve", ("killed", None)),
        ("The raid resulted in 12 people being killed.", "12", ("killed", None)),
        ("Among the 12 dead were three children.", "12", ("killed", None)),
        ("Two more people have died of wounds suffered in the bombing.", "Two", ("killed", "further")),
        ("Three people have multiple stab wounds and 12 had wounds.", "12", ("injured", None)),
        ("A bomb killed nine. Residents buried 12 people on Friday.", "12", ("killed", None)),
        ("A bomb killed nine. Twelve people were buried alive under rubble.", "Twelve", ("buried", None)),
        # parts in other orders
        ("Of the 305 people killed in the raid, at least 27 were children.", "305", ("killed", None)),
        ("Of the 305 people killed in the raid, at least 27 were children.", "at least 27", ("killed", "child")),
        ("The number of dead now stands at 41, with nine children among them.", "nine", ("killed", "child")),
        ("The blast wounded 40, including 11 foreign contractors.", "11", ("injured", "contractor")),
        # nobody who is a body is hurt or rescued
        ("At least 83 bodies have been found and over 450 have been wounded.", "At least 83", ("killed", None)),
        ("Twelve bodies were pulled from the river.", "Twelve", ("killed", None)),
        ("Ten died and over 50 were injured in strikes on a funeral gathering.", "over 50", ("injured", None)),
        # whose number it is, told beside it
        ("It put the number of militants killed at 14.", "14", ("killed", "militant")),
        ("The death toll among civilians rose to 12.", "12", ("killed", "civilian")),
        ("The number of people killed rose to 12.", "12", ("killed", None)),
        ("More than 60 of the enemy have been killed.", "More than 60", ("killed", "enemy")),
        ("The army found 14 dead bodies of rebels.", "14", ("killed", "rebel")),
        ("Three students of the police academy died.", "Three", ("killed", "student")),
        # several kinds under one number
        ("22 soldiers and policemen were killed.", "22", ("killed", "soldier")),
        ("22 soldiers and officials were killed.", "22", ("killed", None)),
        ("22 soldiers and members of an allied militia were killed.", "22", ("killed", "soldier")),
        ("22 policemen and members of the security forces were killed.", "22", ("killed", "police")),
        ("22 soldiers and members of the village council were killed.", "22", ("killed", None)),
        ("22 rebels and members of their families were killed.", "22", ("killed", None)),
        ("22 members of the National Guard were killed.", "22", ("killed", "security forces")),
        ("22 members of the Free Wick Army were killed.", "22", ("killed", "soldier")),
        ("22 members of the local council were killed.", "22", ("killed", None)),
        ("Most of the 22 people killed in the raid on Arlow lost their lives in a cellar.", "22", ("killed", None)),
        ("Several of the 22 people wounded in the raid died on the way.", "22", ("injured", None)),
        ("Some of the 22 dead were nurses.", "22", ("killed", None)),
        ("All of the 22 people were killed.", "22", ("killed", None)),
        (
            "A group told of the death of 30 rebels of the Vale Front, and at least 22 soldiers.",
            "at least 22",
            ("killed", "soldier"),
        ),
        ("The killing of 30 residents of Arlow and 22 members of the armed forces was told.", "22", ("killed", "soldier")),
        ("The wounded, the mayor said, are 22.", "22", ("injured", None)),
        ("The dead, according to the head of the clinic, numbered 22.", "22", ("killed", None)),
        ("The wounded, most of them porters, have risen to 22.", "22", ("injured", None)),
        ("37 rebels and soldiers were killed.", "37", ("killed", None)),
        ("37 rebels and jihadists were killed.", "37", ("killed", "rebel")),
        # how those who fight speak of the dead
        ("The army lost 14 men in the attack.", "14", ("killed", "soldier")),
        ("After the attack the insurgents said they had lost only two men.", "two", ("killed", "rebel")),
        ("The movement lost two men in the attack.", "two", ("killed", "combatant")),
        ("In the attack eight soldiers fell.", "eight", ("killed", "soldier")),
        ("About thirty militants were eliminated in the attack.", "About thirty", ("killed", "militant")),
        ("The club lost 14 men to a rival.", "14", ("lost", "combatant")),
    ],
)
def test_what_a_part_counts(text, figure, counted):
    assert told(text)[figure] == counted


def test_more_of_one_kind_than_of_all_are_of_another_whole():
    one = "A bomb killed 18 people at a checkpoint in Port Ellery on Monday."
    other = "Rebels said the bomb at the checkpoint in Port Ellery killed 25 soldiers on Monday."
    assert relations(one, other).get(frozenset({"18", "25"})) == "incomparable"


def test_civilians_beside_those_who_fight_are_not_everybody():
    one = "A bomb killed 26 people at a checkpoint in Port Ellery on Monday, 14 of them rebels. Twelve civilians died."
    other = "A bomb killed 23 people at a checkpoint in Port Ellery on Monday, Ada Finch said."
    assert frozenset({"Twelve", "23"}) not in relations(one, other)


def test_what_comes_to_the_toll_is_not_the_toll():
    one = "Divers found 34 bodies at Port Ellery on Tuesday night, which are added to the 17 found before."
    other = "The sinking at Port Ellery killed 51 people on Tuesday. Divers found the bodies."
    assert frozenset({"34", "51"}) not in relations(one, other)


def test_one_war_has_one_toll_however_its_stretch_is_named():
    one = "A raid killed nine people in Port Ellery on Monday. The war has killed more than 3,000 people."
    other = "A raid killed nine people in Port Ellery on Monday. More than 3,000 people have died since the uprising began."
    assert relations(one, other)[frozenset({"more than 3,000", "More than 3,000"})] in ("agree", "compatible")
    third = "A raid killed nine people in Port Ellery on Monday. More than 3,000 people have died since 2028."
    fourth = "A raid killed nine people in Port Ellery on Monday. About 9,000 people have died since 2019."
    assert frozenset({"More than 3,000", "About 9,000"}) not in relations(third, fourth)


def test_a_report_that_looks_back_is_of_the_day_it_looks_back_to():
    one = check(
        [
            document("A bomb killed seven people at the bus station of Port Ellery on Monday, Ada Finch said.", "A"),
            document("Port Ellery marks a year since the bombing.\n\nThe bomb at the bus station took nine lives.", "B"),
        ]
    )
    assert [found.relation for found in one.comparisons] != []


def test_a_sum_stands_between_no_two_of_its_parts():
    one = "An ambush near Low Wick on Monday was the worst in years. The army said 16 civilians and eight soldiers died. "
    one += "Residents said they had buried 38 civilians."
    found = relations(one, "An ambush near Low Wick killed 24 people on Monday, officials said.")
    assert frozenset({"38", "24"}) not in found
    assert found[frozenset({"16 civilians and eight soldiers", "24"})] == "agree"


def test_fighters_of_one_side_are_one_kind_beside_others_too():
    one = "Fighting near Low Wick on Monday killed at least 23 rebels and 15 soldiers, a monitor said."
    found = relations(one, "The army killed 70 militants in fighting near Low Wick on Monday, it said.")
    assert found[frozenset({"at least 23", "70"})] in ("conflict", "update")


@pytest.mark.parametrize(
    "text",
    [
        "Most of the 22 people in the bus were killed.",
        "Many of the 22 passengers were hurt.",
        "The mayor mourned the dead, and the visitors are 22.",
        "A group told of the death of 30 rebels, and the 22 visitors fled.",
    ],
)
def test_of_whom_it_is_not_said(text):
    assert told(text).get("22", ("", None))[0] not in ("killed", "injured")


def test_those_struggling_for_breath_are_the_hurt_unless_their_report_counts_the_hurt_besides():
    one = "Shells hit Port Ellery on Monday. 40 people had difficulty breathing."
    other = "Shells that hit Port Ellery on Monday hurt 60 people."
    assert relations(one, other)[frozenset({"40", "60"})] == "conflict"
    both = f"{one} Splinters wounded 12 people."
    assert relations(both, other)[frozenset({"40", "60"})] == "incomparable"
