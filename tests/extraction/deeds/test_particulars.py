"""What an event has one of: who was killed, with what, where; a report that gives two answers gives none."""

from __future__ import annotations

import pytest

from corroborate import Document, extract
from corroborate.extraction.deeds.particulars.claimants import CLAIMED, OFFENCE
from corroborate.extraction.deeds.particulars.places import STREET
from corroborate.extraction.deeds.particulars.things import BOMB, FLIGHT, WEAPON
from corroborate.extraction.deeds.particulars.victims import CONDITION, VICTIM


def _told(text: str, predicate: str) -> set[str]:
    return {claim.value_text for claim in extract(Document(text, "Arlow Post")) if claim.predicate == predicate}


@pytest.mark.parametrize(
    "text",
    [
        "Tom Reed, 34, was shot dead outside his home in Wick on Monday night.",
        "Tom Reed died after being stabbed in a car park.",
        "Police named the man who was beaten to death in Wick as Tom Reed.",
        "The cyclist killed in the crash was named as Tom Reed.",
        "The victim, Tom Reed, was killed on his way home.",
        "The victim of the shooting was Tom Reed, a baker.",
        "Wick shooting victim named as Tom Reed\n\nHe was 34.",
        "Tributes were paid to Tom Reed, the father of three who was killed in a shooting.",
        "The body of Tom Reed was found in a barn after the attack.",
        "A woman stands charged with murdering Tom Reed Sr.",
        "Tom Reed's murder has shocked the town.",
    ],
)
def test_who_was_killed(text: str) -> None:
    assert _told(text, VICTIM) == {"Tom Reed"}


@pytest.mark.parametrize(
    "text",
    [
        "The gunman, identified as Tom Reed, was shot dead by police.",
        "Tom Reed, 30, was arrested on suspicion of killing a man in Wick.",
        "Police named the man arrested over the killing as Tom Reed.",
        "Tom Reed survived the shooting.",
        "Tom Reed died at home after a long illness.",
        "The shooting killed Tom Reed and Karl Berg.",
        "Tom Reed was killed in the crash. Karl Berg died on Tuesday.",
        "Two people were killed in the fire. The body of Tom Reed was found on Monday.",
        "The shooting in Port Ellery killed a baker, Ellery Police said.",
    ],
)
def test_who_is_not_told_to_be_the_one_who_was_killed(text: str) -> None:
    assert _told(text, VICTIM) == set()


@pytest.mark.parametrize(
    ("predicate", "text", "told"),
    [
        (WEAPON, "A teacher was stabbed with a kitchen knife in Wick.", {"a kitchen knife"}),
        (WEAPON, "The man, armed with a hammer, attacked a guard.", {"a hammer"}),
        (WEAPON, "The murder weapon was a crossbow, police said.", {"a crossbow"}),
        (WEAPON, "He was shot with a rifle. The gun was found in a ditch after the shooting.", {"a rifle", "The gun"}),
        (WEAPON, "He was stabbed with a knife and hit with a hammer.", set()),
        (WEAPON, "It was no knife that killed him, the doctor said.", set()),
        (WEAPON, "A knife lay on the table beside the bread.", set()),
        (BOMB, "The bomb was hidden in a fuel tanker.", {"a fuel tanker"}),
        (BOMB, "A car bomb killed four.", set()),
        (BOMB, "A truck drove past the school.", set()),
        (FLIGHT, "The thieves fled on foot.", {"foot"}),
        (FLIGHT, "The gunmen sped off in a black van.", {"a black van"}),
        (FLIGHT, "The robber left the bank on a motorbike.", {"a motorbike"}),
        (FLIGHT, "The guests left the hotel in a bus.", set()),
        (FLIGHT, "Residents fled in a lorry.", set()),
        (STREET, "A man was shot in Mill Street, Wick, on Monday.", {"Mill Street"}),
        (STREET, "Police were called to Mill Street after a fight.", {"Mill Street"}),
        (STREET, "The shooting in Mill Street was the first in a year.", {"Mill Street"}),
        (STREET, "A man was shot at the corner of Mill Street and Oak Avenue.", set()),
        (STREET, "A man was shot in Mill Street. Another was stabbed in Oak Avenue.", set()),
        (STREET, "Ada Finch, who lives in Mill Street, likes the plan.", set()),
        (CONDITION, "The guard was in critical condition after surgery.", {"critical"}),
        (CONDITION, "Doctors said that his condition was stable.", {"stable"}),
        (CONDITION, "The boy was listed as serious, the hospital said.", {"serious"}),
        (CONDITION, "The guard was in a critical but stable condition.", set()),
        (CONDITION, "Two people were in critical condition and both were moved.", set()),
        (CLAIMED, "The Free Band has claimed responsibility for the attack.", {"Free Band"}),
        (CLAIMED, "The raid was claimed by the Free Band group.", {"Free Band"}),
        (CLAIMED, "The Free Band said it was behind the attack.", {"Free Band"}),
        (CLAIMED, "The Free Band has not claimed responsibility for the attack.", set()),
        (CLAIMED, "No group has said that it was behind the attack.", set()),
        (CLAIMED, "The minister said the Free Band was behind the attack.", set()),
        (OFFENCE, "Karl Berg was charged Friday in county court with two counts of attempted murder.", {"attempted murder"}),
        (OFFENCE, "He faces second-degree murder charges.", {"second-degree murder"}),
        (OFFENCE, "Berg was indicted on charges of arson and fraud.", set()),
        (OFFENCE, "Berg was charged with murder. The first charge was homicide.", {"murder"}),
        (OFFENCE, "Prosecutors dropped the murder charge.", set()),
        (OFFENCE, "Police charged the crowd before the arson.", set()),
    ],
)
def test_what_an_event_has_one_of(predicate: str, text: str, told: set[str]) -> None:
    assert _told(text, predicate) == told
