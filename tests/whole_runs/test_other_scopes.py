"""What is no disagreement though the figures differ: a part, another person, another occasion; and its neighbours, which are one."""

from __future__ import annotations

import pytest
from claims_for_tests import across

import corroborate

DAY = "2031-03-08"


def relations(one, other, published=DAY):
    """The relations between two reports, and every reason given for one."""
    documents = [
        corroborate.Document(text=text, source=f"paper {number}", published=published) for number, text in enumerate((one, other))
    ]
    told = across(corroborate.check(documents))
    return {one.relation for one in told}, " ".join(reason for one in told for reason in one.reasons)


MORE = (
    " The council will meet on Friday to talk of the mill, its boilers, the river wall and what the owners paid for repairs."
    " Engineers closed two gates, drained the basin and sent divers under the quay to look for cracks in its foundations."
    " A choir sang on the square, where bakers, nurses, teachers and two retired sailors had gathered with candles."
)
FIRE = "A fire in Arlow on Monday killed four people, police said."
GAME = "Arlow beat Vale on Monday. Ada Finch scored 14 points and Mia Reed scored nine points."


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (FIRE, "One of the people killed in the fire in Arlow on Monday was a nurse, police said.", "one of several"),
        # "low" is no part of the name Arlow
        ("Shelling killed 12 in Arlow on Monday.", "Shelling killed 15 in Low Wick on Monday.", "other places"),
        (GAME, "Arlow beat Vale on Monday. Tom Finch scored 12 points for Arlow.", ""),
        (
            "Ada Finch won the Arlow Poetry Prize in 2011 for her first book of poems about the river and the old harbour.",
            "For a long report on the strike at the port, Ada Finch won the Vale Press Award in 2015, the first of the town.",
            "twice",
        ),
        (
            f"Storms off Vale kept ten ships in the harbour.{MORE}",
            f"A navy patrol escorted five ships past Vale.{MORE}",
            "another verb",
        ),
        (
            "A magnitude 5.9 quake struck Arlow on Sunday.",
            "A quake struck Arlow on Sunday. A magnitude 3.8 quake struck Arlow on Monday.",
            "other days",
        ),
        ("A magnitude 5.9 quake struck Arlow on Sunday.", "A magnitude 6 quake can bring down houses in Arlow.", "may happen"),
        ("The navy shelled Arlow on Monday.", "The navy shelled Arlow on Thursday.", "done twice"),
        (FIRE, "A fire in Vale on Monday killed nine people, police said. The mayor of Arlow sent flowers.", "other places"),
        (
            f"{FIRE} A fire in Vale the same day killed nine people.",
            "A fire in Vale on Monday killed nine people. A fire in Arlow the same day killed four people.",
            "other places",
        ),
        (
            "A fire in Arlow killed four people on Monday.",
            "A fire in Arlow killed people on Monday. In January, a fire in Arlow killed 12 people.",
            "",
        ),
        (
            FIRE,
            "The paper misspelled the names of two of the dead in the fire in Arlow on Monday, which killed people.",
            "of a whole",
        ),
        (
            f"Ada Finch fired 11 shots in Arlow on Monday.{MORE}",
            f"In Arlow, Tom Reed said from his hospital bed, he had heard six shots before the lamps went out.{MORE}",
            "",
        ),
        ("Vale is one of Arlow's largest firms.", "Vale and Norcom are two of Arlow's largest firms.", ""),
        (
            "In the Arlow case the jury gave up after 30 hours of deliberation.",
            "After four days of deliberation the jury in the Arlow case gave up.",
            "several days",
        ),
        ("The foul ended the match.", "You don't want to end a match on a foul.", ""),
        (
            "Shells killed 20 people in western Arlow on Monday.",
            "Shells killed eight people in rebel-held parts of Arlow on Monday.",
            "other parts",
        ),
        ("Ada Finch doubts that charges will be filed in May.", "Tom Reed did not think charges would be filed in May.", ""),
    ],
)
def test_told_as_another_scope(one, other, reason):
    found, reasons = relations(one, other)
    assert not found & {"conflict", "update"}, reasons
    assert reason in reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FIRE, "A fire in Arlow on Monday killed three people. Mayor Ada Finch wept."),
        ("A fire in Arlow on Monday killed a man.", FIRE),
        ("Ada Finch, 40, was hurt in the Arlow fire.", "Ada Finch, 44, was hurt in the Arlow fire."),
        (
            f"{FIRE} A fire in Vale the same day killed seven people.",
            "A fire in Vale on Monday killed nine people, police said. A fire in Arlow the same day killed 12 people.",
        ),
        ("Arlow beat Vale on Monday. Ada Finch scored 14 points.", "Arlow beat Vale on Monday. Ada Finch scored 12 points."),
        (
            f"The quake was off Arlow Island, which is home to about 100,000 people.{MORE}",
            f"Many slept in the open on Arlow Island, home to 200,000 people.{MORE}",
        ),
        (
            "A shooting at Club Lorraine hurt 12 people on Monday. Police went to the club in Wick at night.",
            "A shooting at a nightclub in Wick hurt nine people on Monday. Officers came to Club Lorraine at night.",
        ),
        ("A magnitude 5.9 quake struck Arlow on Sunday.", "A magnitude 6.3 quake struck Arlow on Sunday."),
        (
            "A raid on Arlow on Monday killed 20 civilians, Ada Finch said.",
            "A raid on Arlow on Monday killed 34 people, a monitor said. It said nine children were among the dead.",
        ),
        (
            "Shells killed 20 people in western Arlow on Monday, in the city's army-held western districts.",
            "Shells killed eight people in army-held parts of Arlow on Monday.",
        ),
        ("Ada Finch will return to the stage.", "Ada Finch will not return to the stage."),
    ],
)
def test_told_as_a_difference(one, other):
    assert relations(one, other)[0] & {"conflict", "update"}


def test_civilians_alone_are_held_against_the_civilians_of_a_report_that_tells_them_from_the_rest():
    one = "A raid on Arlow on Monday killed 20 civilians, Ada Finch said."
    other = "A raid on Arlow on Monday killed 34 people, a monitor said. It said 15 civilians were among the dead."
    found, reasons = relations(one, other)
    assert found == {"conflict", "incomparable"}
    assert "counts its civilians besides" in reasons


def test_two_boys_of_one_report_have_two_ages():
    one = "A fire in Arlow on Monday killed four people, police said. An 8-year-old boy was hurt. The mayor spoke of a dark day."
    other = "A fire in Arlow on Monday killed four people, police said. A 12-year-old boy rang the bell of the old school there."
    assert not relations(one + MORE, other + MORE)[0] & {"conflict", "update"}


def test_a_lower_figure_behind_a_higher_one_of_its_report_is_of_a_part():
    found, reasons = relations(FIRE, "A fire in Arlow on Monday killed three people. Mayor Ada Finch wept. A man was killed.")
    assert found == {"conflict", "incomparable"}  # three against four, and the man who may be one of the four
    assert "gives a higher one first" in reasons


def test_how_often_is_not_how_many():
    document = corroborate.Document(
        text="A nurse was shot four times in Arlow on Monday. Two men were shot dead.", source="paper"
    )
    counted = [claim.value_text for claim in corroborate.check([document]).claims if claim.predicate.startswith("casualties")]
    assert "four" not in counted
    assert "Two" in counted


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("A driver fatally shot eight people in Arlow.", "casualties.killed", "eight"),
        ("Five people were hurt, four from gunshots and one from a falling beam.", "casualties.shot", "four"),
    ],
)
def test_what_was_done_to_them(text, predicate, value):
    found = corroborate.check([corroborate.Document(text=text, source="paper")]).claims
    assert (predicate, value) in [(claim.predicate, claim.value_text) for claim in found]


def test_an_age_that_bounds_a_class_is_nobodys():
    found = corroborate.check(
        [corroborate.Document(text="Ada Finch was the first doctor under age 40 there.", source="paper")]
    ).claims
    assert not [claim for claim in found if claim.predicate == "age"]


def test_pirates_of_two_countries_are_of_neither():
    text = "The navy said it captured 23 Somali and Yemeni pirates."
    counted = [claim for claim in corroborate.check([corroborate.Document(text=text, source="paper")]).claims if claim.value]
    assert [claim.qualifiers.population for claim in counted] == [None]


def test_a_death_on_two_days_is_told_once():
    days = ("Ada Finch died on Thursday.", "Ada Finch died on Thursday at home.", "Ada Finch died on Friday.")
    documents = [corroborate.Document(text=text, source=f"paper {at}", published=DAY) for at, text in enumerate(days)]
    assert [one.rule for one in corroborate.check(documents).findings if one.severity == "error"] == ["date-mismatch"]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("One person was killed and three people were injured in the blast.", "Four people were injured in the blast.", False),
        ("One person was killed and three people were injured in the blast.", "The blast killed one and injured four.", True),
        ("Two people were killed and three people were injured in the blast.", "Four people were injured in the blast.", True),
    ],
)
def test_the_dead_may_be_among_all_who_were_hurt(one, other, told):
    assert ("conflict" in relations(one, other)[0]) == told


def test_two_fleets_carry_two_loads():
    one, other = "About 45 buses carrying 3,000 people left Arlow.", "Another 11 buses carrying 500 people left Arlow."
    assert "other doers" in relations(one, other)[1]


def test_who_is_held_back_is_not_arrested():
    one = "Fans fought in Arlow on Monday, and 950 visiting supporters were held behind nets."
    assert not relations(one, "Police arrested 17 people as fans fought in Arlow on Monday.")[0] & {"conflict", "update"}


SHELLS = "Shelling of the town of Arlow on Monday killed 11 people and wounded 75, rescuers said. "


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        ("Two people died of their wounds.", True),
        ("Four of the children later died in a hospital in Norden.", True),
        ("Three patients died after being flown to Norden.", True),
        ("A porter said she had counted seven dead in the yard of the clinic.", True),
        ("30 injured people were brought to Arlow General Hospital.", True),
        ("A doctor in Low Wick said 30 wounded people had arrived at his clinic.", True),
        ("The director of Low Wick Hospital said 30 injured people were admitted to the hospital.", True),
        ("The clinic in Norden received 30 people, four of whom died.", True),
        ("Some 20 of the wounded were flown across the border, three of whom had died.", True),
        ("Some 30 wounded people were brought to Norland for treatment.", True),
        ("30 people were wounded and are now in hospitals.", False),
        ("30 people were hit, four of whom died.", False),
        ("30 people were wounded and needed to be treated.", False),
        ("Seven people were killed when a shell struck a clinic.", False),
        ("Seven people died.", False),
    ],
)
def test_those_whom_one_hospital_took_in_or_who_died_in_care_are_some_of_all(other, apart):
    told, reasons = relations(SHELLS, f"Shells fell on the town of Arlow on Monday. {other}")
    assert ("died in care" in reasons) == apart
    assert ("conflict" in told) != apart


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("since Thursday", "since early December", False),
        ("since the start of March", "since the beginning of March", True),
        ("since December", "since the end of November", True),
    ],
)
def test_stretches_that_opened_on_days_far_apart_are_two(one, other, together):
    texts = (
        f"In the besieged town of Arlow {dead} people have died {when}, the clinic said."
        for dead, when in ((31, one), (35, other))
    )
    assert bool(relations(*texts)[0]) == together


CONVOY = "Gunmen shot at a convoy that left the town of Arlow on Monday and killed four people."


@pytest.mark.parametrize(
    ("other", "together"),
    [
        ("Three weeks of shelling killed 11 people.", False),
        ("Weeks of air strikes on the town have killed 11 people.", False),
        ("The town gave in after months of bombardment that rebels say killed 11 people.", False),
        ("Bombing in the final weeks killed 11 people.", False),
        ("A doctor said that 11 people had died of hunger in the town.", False),
        ("A doctor said that 11 people had starved to death there.", False),
        ("After weeks of shelling a raid killed 11 people.", True),
        ("After weeks of shelling, the gunmen killed 11 people.", True),
        ("After weeks of calm the attack killed 11 people.", True),
        ("A doctor said that 11 people had died of gunshot wounds.", True),
        ("A doctor said that 11 people were shot dead and that 31 had starved to death.", True),
    ],
)
def test_what_weeks_of_fighting_and_hunger_did_is_not_what_one_attack_did(other, together):
    told, _ = relations(CONVOY, f"Gunmen shot at a convoy that left Arlow on Monday. {other}")
    assert bool(told & {"conflict", "update"}) == together


@pytest.mark.parametrize(
    "texts",
    [
        ("Three weeks of shelling killed 31 people in Arlow.", "Weeks of shelling have killed 40 people in Arlow."),
        ("A clinic in Arlow said 31 people had died of hunger.", "In Arlow 40 people have starved to death, the mayor said."),
        ("Rebels executed 31 soldiers in Arlow.", "Rebels said they had beheaded 40 soldiers in Arlow."),
    ],
)
def test_two_counts_of_those_whom_weeks_of_fighting_or_hunger_killed_are_one_question(texts):
    assert relations(*texts)[0] & {"conflict", "update"}


@pytest.mark.parametrize(
    ("other", "together"),
    [
        ("Rebels executed 31 soldiers whom they had caught.", False),
        ("In all 31 soldiers were executed, the rebels said.", False),
        ("Rebels killed 31 soldiers.", True),
        ("In the battle 31 soldiers fell, while rebels executed a spy.", True),
    ],
)
def test_soldiers_who_were_put_to_death_did_not_fall_in_the_battle(other, together):
    told, _ = relations(
        "At least 20 soldiers were killed in the battle for Arlow on Monday.", f"Rebels took Arlow on Monday. {other}"
    )
    assert bool(told & {"conflict", "update"}) == together


BOMB = "A truck bomb killed 11 people in the town of Alma on Monday, police said."


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (BOMB, "A truck bomb killed 15 people in the eastern province of Arlow on Monday. Alma province is far away.", False),
        (BOMB, "A truck bomb killed 15 people in Arlow province on Monday, the radio said. Alma lies on a river.", True),
        (BOMB, "A truck bomb killed 15 people in the town of Arlow on Monday, the radio said. Alma lies on a river.", False),
        (
            f"{BOMB} It was the first in Vale province this year.",
            "A truck bomb killed 15 people in Arlow province on Monday, the radio said. Alma lies on a river.",
            False,
        ),
    ],
)
def test_a_town_may_lie_in_the_province_of_another_report(one, other, together):
    told, _ = relations(one, other)
    assert bool(told & {"conflict", "update"}) == together
