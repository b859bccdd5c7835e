"""Two reports of one storm, quake, wreck or raid: figures of one question are held together, whatever words ask it."""

from datetime import date

import pytest
from claims_for_tests import relations

DAY = date(2031, 3, 5)
QUAKE = "An earthquake shook the Vale district near Arlow on Monday. Tents were on their way, officials said.\n\n"
FERRY = "The ferry Morning Star sank in the Wend off Arlow on Monday. Its owner has not spoken yet.\n\n"
STORM = "Storm Brenda swept over Norland on Monday and made landfall at Arlow. Schools stay shut.\n\n"
RAID = "The barracks in Arlow came under attack on Monday. A curfew has been imposed on the town.\n\n"


@pytest.mark.parametrize(
    ("matter", "one", "other"),
    [
        (QUAKE, "It brought down 40 homes in Vale.", "In Arlow officials said 65 houses had collapsed."),
        (QUAKE, "Five villages were badly hit.", "There was major destruction in seven villages."),
        (QUAKE, "Nine hundred people have nowhere to live.", "It made 1,400 residents of Vale homeless."),
        (QUAKE, "Homes destroyed: 40", "The number of houses that collapsed is 65."),
        (QUAKE, "The earthquake registered 5.9.", "The survey office put the earthquake at 6.3."),
        (RAID, "A doctor put the dead at 14.\n\nAnother 40 people were hurt.", "In the raid 19 people died."),
        (FERRY, "The ferry was carrying 80 people.", "The vessel went down with 110 aboard, police said."),
        (FERRY, "Divers pulled 30 people alive from the Wend.", "Fishermen plucked 44 passengers from the water."),
        (FERRY, "Twelve passengers remain untraced.", "Nineteen people are missing."),
        (FERRY, "The hospital admitted eight patients.", "Thirteen people were treated at a hospital in Arlow."),
        (FERRY, "The condition of four is critical.", "Seven of them are in critical condition, doctors said."),
        (STORM, "Winds reached 120 km/h.", "The storm blew ashore at 150 km/h."),
        (STORM, "It left 9,000 homes without power.", "Outages affected 14,000 customers."),
        (STORM, "In all, 9,000 homes lost power.", "At the height of the storm 14,000 homes were cut off."),
        (QUAKE, "The earthquake registered 5.9.", "The quake had a magnitude of 5.4 and was followed by 40 aftershocks."),
        (STORM, "Damage is put at $20 million.", "The storm will cost Norland $34 million."),
        (STORM, "Some 7,000 people were evacuated.", "Officials shifted 9,500 residents to shelters before the storm."),
        (RAID, "Four gunmen stormed the barracks.", "The barracks was raided by seven militants."),
        (RAID, "Police picked up three suspects.", "The number of people in custody is five."),
        (RAID, "The bomb weighed 40 kg.", "The car carried 100 kg of explosives."),
        (RAID, "Jets carried out two raids on the barracks, a cook said.", "The army spoke of four air strikes."),
        (RAID, "The guild said one of its staff was killed.", "Three members of the staff of the guild were among the dead."),
    ],
)
def test_one_question_of_a_disaster_in_other_words(matter, one, other):
    assert {"conflict", "update"} & set(relations(f"{matter}{one}", f"{matter}{other}", DAY))


@pytest.mark.parametrize(
    ("matter", "one", "other"),
    [
        (QUAKE, "Five villages were badly hit.", "Nine villages are cut off."),
        (QUAKE, "It destroyed 40 homes.", "It destroyed 65 barns."),
        (QUAKE, "The earthquake registered 5.9.", "The earthquake shook Vale at dawn. A 4.1 aftershock followed."),
        (QUAKE, "The earthquake registered 5.9.", "There have been 40 aftershocks, including one of magnitude 4.3."),
        (QUAKE, "The earthquake registered 5.9.", "Scientists recorded 34 aftershocks, the largest a magnitude 4.1."),
        (STORM, "It left 9,000 homes without power.", "In all, 14,000 customers lost power at some point."),
        (STORM, "Some 4,000 homes are still without power.", "At the height of the storm 9,000 homes were cut off."),
        (RAID, "The blast killed nine people.", "Three bodies are still nameless."),
        (FERRY, "The ferry was carrying 80 people.", "Divers pulled 30 people alive from the Wend."),
        (FERRY, "The hospital admitted eight patients.", "Thirteen people were hurt."),
        (STORM, "Winds reached 120 km/h.", "The storm is moving north at 15 km/h."),
        (STORM, "Some 7,000 people were evacuated.", "It left 9,000 homes without power."),
        (RAID, "Four gunmen stormed the barracks.", "Seven gunmen were killed."),
        (RAID, "The blast killed nine people.", "It came a week after a similar car bomb in Wick killed two people."),
        (RAID, "The bomb weighed 40 kg.", "Police seized 100 kg of heroin in the port."),
        (RAID, "Jets carried out two raids on the barracks, a cook said.", "Jets had carried out nine raids on Vale in 2027."),
        (RAID, "The guild said three of its staff were killed.", "In the raid 19 people died."),
    ],
)
def test_two_questions_of_a_disaster_are_not_held_together(matter, one, other):
    assert not {"conflict", "update"} & set(relations(f"{matter}{one}", f"{matter}{other}", DAY))
