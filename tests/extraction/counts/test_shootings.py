"""Counts as local reports of shootings give them: who is hit, one of several, kin, lists, and whose an age is."""

from __future__ import annotations

import pytest
from claims_for_tests import document

from corroborate import check
from corroborate.extraction import extract
from corroborate.linking import link
from corroborate.model import Claim
from corroborate.values import Quantity

KILLED, INJURED, SHOT, HIT = "casualties.killed", "casualties.injured", "casualties.shot", "casualties.hit"
HOSPITAL, CRITICAL = "casualties.hospitalised", "casualties.critical"
REST = "\n\nBy Ada Finch\n\nPORT ELLERY - Police in Port Ellery told reporters so on Monday.\n\nThey would not say more."


def figures(text: str) -> list[Claim]:
    """The claims of a text that count people or give an age."""
    claims = [claim for claim in extract(document(text)) if isinstance(claim.value, Quantity)]
    return [claim for claim in claims if claim.predicate.startswith("casualties") or claim.predicate == "age"]


def counts(text: str) -> list[tuple[str, float | None]]:
    found = [claim for claim in figures(text) if claim.predicate != "age"]
    return [(claim.predicate, claim.value.point) for claim in found if isinstance(claim.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One officer was hit.", [(HIT, 1)]),
        ("Only one was hurt.", [(INJURED, 1)]),
        ("Two of the wounded were hospitalized in critical condition.", [(CRITICAL, 2)]),
        ("Two of the wounded were hospitalized in Low Wick.", [(HOSPITAL, 2)]),
        ("A shooting left one man dead and nine other people hit, police said.", [(KILLED, 1), (INJURED, 9)]),
        ("A car left one man dead and nine people hit the brakes.", [(KILLED, 1)]),
        ("That brings to five the number of people dead, including the gunman.", [(KILLED, 5)]),
        ("Finch died later, the sheriff said, bringing to three the number dead.", [(KILLED, 3)]),
        ("A sophomore was fatally shot and four people were hurt.", [(KILLED, 1), (INJURED, 4)]),
        ("A dad killed his mom.", [(KILLED, 1)]),
        ("The only one in critical condition was a girl.", [(CRITICAL, 1)]),
        ("The only one in the hall was a guest.", []),
        ("Six people were shot, including two who died.", [(SHOT, 6), (KILLED, 2)]),
        ("Six people were shot, including two killed in a car.", [(SHOT, 6), (KILLED, 2)]),
        ("Six people were shot -- two fatally -- at an inn.", [(SHOT, 6), (KILLED, 2)]),
        ("Six people were shot, including two who killed a guest.", [(SHOT, 6), (SHOT, 2), (KILLED, 1)]),
        ("Six people were shot, including two guests who died.", [(SHOT, 6), (SHOT, 2)]),
        ("A clerk was shot in the chest and died at a hospital.", [(KILLED, 1)]),
        ("Two guests were shot several times and were pronounced dead.", [(KILLED, 2)]),
        ("A clerk was shot in the chest and a guest died.", [(SHOT, 1), (KILLED, 1)]),
        ("A clerk was shot in the leg and sat down.", [(SHOT, 1)]),
        ("A clerk was shot in the leg and killed two guests.", [(SHOT, 1), (KILLED, 2)]),
        ("In all 13 people were shot.", [(SHOT, 13)]),
        ("In one hall 13 people were shot.", [(SHOT, 13)]),
        ("St. Anne said it was treating four patients from the club.", [(HOSPITAL, 4)]),
        ("In the shooting four victims were taken to Sacred Heart.", [(HOSPITAL, 4)]),
        ("In the shooting four victims were taken to the morgue.", [("casualties.taken", 4)]),
        ("In the shooting four guests were taken to Low Wick.", []),
        ("Nine of the injured had gunshot wounds.", [(SHOT, 9)]),
        ("A clerk shot and killed one burglar and wounded another on the stairs.", [(KILLED, 1), (INJURED, 1)]),
        ("He killed one guest and wounded another before he fled.", [(KILLED, 1), (INJURED, 1)]),
        ("A guest was killed and another hurt when a fight broke out.", [(KILLED, 1), (INJURED, 1)]),
        ("He killed one guest and moved from one room to another on that floor.", [(KILLED, 1)]),
        ("One of the guests, a woman of 61, died on the way.", [(KILLED, 1)]),
        ("One of them, a cook, is in critical condition.", [(CRITICAL, 1)]),
        ("One, a cook named Ada Finch, was in critical condition.", [(CRITICAL, 1)]),
        ("One is dead.", [(KILLED, 1)]),
        ("One has life-threatening injuries.", [(CRITICAL, 1)]),
        ("One has to wonder who was hurt.", []),
        ("One of the people shot has died.", [(KILLED, 1)]),
        ("One of the guests shot on Sunday is in critical condition.", [(CRITICAL, 1)]),
        ("A second robber, hit in the leg, was caught two blocks away.", []),
        ("A pistol was recovered and a man was recovering.", [("casualties.recovered", 1)]),
        ("Two women were struck in the legs.", [(HIT, 2)]),
        ("Two of the five people shot in Arlow were in critical condition.", [(CRITICAL, 2), (SHOT, 5)]),
        ("Three of the nine men wounded were taken to a hospital.", [(HOSPITAL, 3), (INJURED, 9)]),
        ("Three of the nine men on board were wounded.", [(INJURED, 3)]),
        ("Four of the victims were listed in critical condition.", [(CRITICAL, 4)]),
        ("Four of the victims of the shooting on Sunday were in critical condition.", [(CRITICAL, 4)]),
        ("Four of the victims of Sunday's shooting in Arlow have died.", [(KILLED, 4)]),
        ("Four of the victims of the shooting on Sunday were nurses.", [("casualties", 4)]),
        ("A man died in the raid. The other six are at Low Wick.", [(KILLED, 1)]),
        ("Nine people died in the raid. The other six were in Low Wick.", [(KILLED, 9), (KILLED, 6)]),
        ("The clerk, 45, was shot in the chest.", []),
        ("The brothers, 19 and 22, were wounded.", []),
        ("Of the wounded, 19 and 22 were taken to two hospitals.", [(HOSPITAL, 19), (HOSPITAL, 22)]),
        ("Two women were struck by gunfire.", [(SHOT, 2)]),
        ("Four men were struck by gunshots and one was struck by flying glass.", [(SHOT, 4), (INJURED, 1)]),
        ("Video shows three people being hit.", [(HIT, 3)]),
        ("Six people had gunshot wounds.", [(SHOT, 6)]),
        ("A passenger, 44, was grazed.", [(INJURED, 1)]),
        ("A shopper was cut by flying glass.", [(INJURED, 1)]),
        ("Two clerks were rushed to Port Ellery General.", [(HOSPITAL, 2)]),
        ("The couple's daughter, who was wounded, sat in the pew.", []),
        ("A man shot and killed two neighbours.", [(KILLED, 2)]),
        ("A man was shot and killed.", [(KILLED, 1)]),
        ("Two villages were hit.", []),
        ("Three men were shot. All three are expected to survive.", [(SHOT, 3), (INJURED, 3)]),
        ("Three men were shot. All three are expected to be charged.", [(SHOT, 3)]),
        ("She was one of four people hit when a gunman fired into the shop.", [(SHOT, 4)]),
        ("A boy was rushed to Low Wick Children's Hospital.", [(HOSPITAL, 1)]),
        ("Two men struck a deal.", []),
        ("The two surviving victims were shot in the legs.", [(INJURED, 2)]),
        ("The shooting left nine others with gunshot wounds.", [(INJURED, 9)]),
        ("Nine other people suffered gunshot wounds.", [(INJURED, 9)]),
        ("St. Anne Hospital treats nine patients with gunshot wounds.", [(INJURED, 9)]),
        ("The shooting left nine people with gunshot wounds.", [(SHOT, 9)]),
    ],
)
def test_victims_of_a_shooting_are_counted_and_suspects_are_not(text: str, expected: list[tuple[str, float]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Man kills 3 relatives, wounds daughter, then kills self", [(KILLED, 3), (INJURED, 1)]),
        ("Two Brenn officers hurt, suspect dead after chase", [(INJURED, 2), (KILLED, 1)]),
        ("Police: Woman kills husband", [(KILLED, 1)]),
        ("Man dead, 3 others hurt after shooting in Low Wick", [(KILLED, 1), (INJURED, 3)]),
        ("Shopper, 67, fatally shoots two robbers", [(KILLED, 2)]),
    ],
)
def test_headlines_leave_out_articles(headline: str, expected: list[tuple[str, float]]) -> None:
    assert counts(headline + REST) == expected


@pytest.mark.parametrize(
    ("text", "total", "number"),
    [
        ("A man and woman were shot.", "A man and woman", 2),
        ("A man, woman and their child were killed.", "A man, woman and their child", 3),
        ("A teacher and mother of two was killed.", None, 1),
        ("A shop and woman were hit.", None, 1),
        ("Six people were shot: four men and two women.", "four men and two women", 6),
        ("Three others were wounded: a boy, 17, a man and a woman.", "a boy, 17, a man and a woman", 3),
        ("Three others were wounded: a boy, a man and a woman.", "a boy, a man and a woman", 3),
        ("Six people were shot: four men and a woman.", None, 0),
        ("A man killed his wife and her parents.", "his wife and her parents", 3),
        ("A clerk and a customer were killed.", "A clerk and a customer", 2),
    ],
)
def test_what_a_list_comes_to(text: str, total: str | None, number: float) -> None:
    sums = {claim.value_text: claim.value.point for claim in figures(text) if isinstance(claim.value, Quantity)}
    if total is None:
        assert not any(" and " in said for said in sums)
    else:
        assert sums[total] == number


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("Two officers were shot and a woman was cut by glass.", "woman among others"),
        ("A man was stabbed and a woman was shot.", "woman among others"),
        ("A man was killed and a woman was shot.", None),
        ("A woman was shot.", None),
    ],
)
def test_one_beside_others_who_were_hurt_is_not_all_of_them(text: str, population: str | None) -> None:
    assert figures(text)[-1].qualifiers.population == population


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("Six people were shot. One of the victims died in the street.", None),
        ("Six people were shot. Two of them died at the hospital.", None),
        ("Six people were killed. Two of the victims died at the hospital.", "some"),
        ("Six people were shot. Three of the dead were found in the hall.", "some"),
        ("One of the victims died in the street.", "some"),
        ("One of the people killed at the inn was a cook.", "some"),
    ],
)
def test_some_of_those_hit_are_all_who_died_where_nobody_else_is_told_to_have(text: str, population: str | None) -> None:
    assert [claim.qualifiers.population for claim in figures(text) if claim.predicate == KILLED][-1] == population


@pytest.mark.parametrize(
    "text",
    [
        "Six people, not five, were wounded at the inn.",
        "The gunman wounded six people, not five.",
        "Police said six people were wounded, not five.",
    ],
)
def test_a_figure_that_another_stands_in_place_of_is_none_of_the_count(text: str) -> None:
    told = [(claim.qualifiers.superseded, claim.qualifiers.polarity) for claim in figures(text)]
    assert told == [(False, True), (True, True)]


@pytest.mark.parametrize(
    ("text", "including", "exceptions"),
    [
        ("The shooting left four people dead counting the gunman.", ("attacker",), ()),
        ("Four people died, not counting the gunman.", (), ("attacker",)),
        ("Counting the gunman, four people died.", ("attacker",), ()),
        ("Including the suspected shooter, four people died.", ("attacker",), ()),
        ("Not counting the gunman, four people died.", (), ("attacker",)),
        ("Fleeing the gunman, four people were hurt.", (), ()),
    ],
)
def test_whether_the_gunman_is_counted(text: str, including: tuple[str, ...], exceptions: tuple[str, ...]) -> None:
    scope = figures(text)[0].qualifiers
    assert (scope.including, scope.exceptions) == (including, exceptions)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Finch Jr., 19, who was home for the holidays, was shot.", {"19": "Tom Finch Jr"}),
        ("Rob Hale and his grandson, 11, were struck by bullets.", {"11": "grandson"}),
        ("Dale R. Finch, age 38, was armed.", {"38": "Dale R. Finch"}),
        ("Ada Finch was laid to rest on Friday. She was 31.", {"31": "Ada Finch"}),
        ("Ada Finch was laid to rest on Friday. The mayor spoke. She was 31.", {"31": ""}),
        ("Ada Finch came late. She was 20 minutes late.", {}),
    ],
)
def test_each_age_of_a_sentence_is_of_its_own_person(text: str, expected: dict[str, str]) -> None:
    assert {claim.value_text: claim.subject for claim in figures(text) if claim.predicate == "age"} == expected


def test_ages_of_one_full_name_are_held_against_each_other_however_told() -> None:
    one = document("Ada Finch, 31, was killed by a shot fired in Port Ellery on Tuesday. Finch, 31, was a nurse.", "A")
    other = document("Ada Finch was laid to rest in Port Ellery on Friday, three days after a shot killed her. She was 32.", "B")
    claims = {claim.id: claim for text in (one, other) for claim in extract(text) if claim.predicate == "age"}
    pairs = [{claims[item.a].value_text, claims[item.b].value_text} for item in link(list(claims.values()), [one, other])]
    assert pairs.count({"31", "32"}) == 2
    told = [comparison.relation for comparison in check([one, other]).comparisons if set(comparison.claims) <= claims.keys()]
    assert sorted(told) == ["agree", "conflict", "conflict"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Baker becomes second person to die in bar fire", [(KILLED, 2)]),
        ("He is the fifth victim to be killed.", [(KILLED, 5)]),
        ("Three people and the gunman, Cole R. Marsh, died.", [(KILLED, 3)]),
        ("That victim has died, bringing to three the number of dead.", [(KILLED, 3)]),
        ("She was the 12th patient to die of the fever.", [(KILLED, 12)]),
        ("She was the first patient to die of the fever.", []),
        ("She was the third person to climb the hill.", []),
        ("Five were still in hospitals, one in critical condition, according to the clinic.", [(HOSPITAL, 5), (CRITICAL, 1)]),
        ("Five were still in hospitals, one with life-threatening wounds.", [(HOSPITAL, 5), (CRITICAL, 1)]),
        ("The ambush, one in a series, hurt five people.", [(INJURED, 5)]),
        ("Police said a man riding a bike died.", [(KILLED, 1)]),
        (
            "Two bombers hit the hall. Thirteen people were martyred at the gate and seven in the hall he said.",
            [(KILLED, 13), (KILLED, 7)],
        ),
    ],
)
def test_how_many_have_met_it_by_then(text: str, expected: list[tuple[str, float | None]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 90 people were in the hall.", 90),
        ("There were around 90 people in the park for a fair.", 90),
        ("An employee said there were 90 people inside.", 90),
        ("More than 90 people were at the Elm Street community center when it began.", 90),
        ("There were 90 people in the restaurant, and two of them were hurt.", 90),
        ("Ninety people in the hall were hurt.", None),
        ("There were two people in the bar who were shot.", None),
        ("Police arrested 90 people at the party.", None),
        ("There were 90 people inside the tunnel walls of the plan.", None),
        ("Ninety people were in the village.", None),
    ],
)
def test_how_many_were_there(text: str, expected: float | None) -> None:
    found = [claim.value for claim in extract(document(text)) if claim.predicate == "attendance"]
    said = [(value.point or value.low) for value in found if isinstance(value, Quantity)]
    assert said == ([expected] if expected is not None else [])


def test_a_quarrel_at_home_is_in_no_place() -> None:
    told = figures("An officer was shot while he looked into a domestic dispute. The clerk, who was hurt, is at home.")
    assert [claim.qualifiers.place for claim in told] == [()]
