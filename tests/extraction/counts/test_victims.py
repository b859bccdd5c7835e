"""Whom a report says something befell: behind a clause, the other way round, by name, by whose they are, and so far this year."""

from __future__ import annotations

import datetime as dt

import pytest
from claims_for_tests import document

from corroborate import check
from corroborate.extraction import extract
from corroborate.model import Claim
from corroborate.values import Quantity

KILLED, INJURED, SHOT, HIT = "casualties.killed", "casualties.injured", "casualties.shot", "casualties.hit"
HOSPITAL = "casualties.hospitalised"


def told(text: str) -> list[Claim]:
    return [claim for claim in extract(document(text)) if claim.predicate.startswith("casualties")]


def counts(text: str) -> list[tuple[str, float | None]]:
    """What a text counts of everybody, or of whole groups: not the members of a sum."""
    whole = [claim for claim in told(text) if not (claim.qualifiers.population or "").endswith("among others")]
    return [(claim.predicate, claim.value.point) for claim in whole if isinstance(claim.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men who were sitting on a porch were shot to death.", [(KILLED, 2)]),
        ("No - one was hurt in the blaze .", [(INJURED, 0)]),
        ("Finch, one of the great painters of the town, died in her sleep.", []),
        ("Three people were shot in Wick, one of them fatally.", [(SHOT, 3), (KILLED, 1)]),
        ("Three women who work at the diner were wounded.", [(INJURED, 3)]),
        ("Two sisters who ran a bakery for three decades were killed by a stray bullet.", [(KILLED, 2)]),
        ("Two people who were shot at the club have hired a lawyer.", [(SHOT, 2)]),
        ("Two men who own the bar said it would close.", []),
        ("A man who was shot at the club on Friday has died.", [(KILLED, 1)]),
        ("Two of them, cousins who grew up on Mill Lane, are dead.", [(KILLED, 2)]),
        ("Six guests at a birthday party near the old mill and the river had been shot.", [(SHOT, 6)]),
        ("Six residents of the besieged town of Low Wick died on Monday.", [(KILLED, 6)]),
        ("At least 20 people two of them children who had been selling sweets died in the blast.", [(KILLED, 20), (KILLED, 2)]),
    ],
)
def test_a_clause_between_people_and_what_befell_them(text: str, expected: list[tuple[str, float]]) -> None:
    assert counts(text) == expected


def test_those_who_died_of_it_are_some_of_those_it_befell() -> None:
    (claim,) = (one for one in told("Two people who were wounded in the blast have died.") if one.predicate == KILLED)
    assert claim.qualifiers.population == "some"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The wounded are two women, 19 and 34, and a man of 50.", [(INJURED, 3)]),
        ("The dead were a man, 30, and his mother.", [(KILLED, 2)]),
        ("A plumber was killed by the blast.", [(KILLED, 1)]),
        ("The dead were identified as a man, 30, and a woman, 26.", [(KILLED, 2)]),
        ("Shot were a woman and two men.", [(SHOT, 3)]),
        ("Among those shot were three students.", []),
        ("A woman, 25, and a man, 30, were taken to Port Ellery General Hospital.", [(HOSPITAL, 2)]),
        ("Two men ages 20 and 24 were killed.", [(KILLED, 2)]),
        ("One person remains hospitalized.", [(HOSPITAL, 1)]),
        ("A third victim walked into a hospital with a gunshot wound.", [(HOSPITAL, 1)]),
        (
            "His girlfriend and his friend were both hit.",
            [
                (HIT, 2),
            ],
        ),
    ],
)
def test_people_told_of_in_other_orders(text: str, expected: list[tuple[str, float]]) -> None:
    found = counts(text)
    assert [count for count in expected if count in found] == expected
    assert len(found) >= len(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Finch and Cole Marsh were shot.", [(SHOT, 2)]),
        ("Ada Finch, 22, and Cole Marsh, 25, died at the scene.", [(KILLED, 2)]),
        ("Killed were Ada Finch, 22, and Cole Marsh, 25.", [(KILLED, 2)]),
        ("The gunman killed Ada Finch, Cole Marsh and Ben Ode.", [(KILLED, 3)]),
        ("Ada Finch and Cole Marsh said shots were fired.", []),
        ("Friends of Ada Finch and Cole Marsh were shot.", []),
        ("Port Ellery and New Harbour were hit by storms.", []),
        ("Officers Ada Finch and Cole Marsh shot the man.", []),
    ],
)
def test_several_people_told_by_name_are_counted(text: str, expected: list[tuple[str, float]]) -> None:
    assert counts(text) == expected


def test_somebody_told_by_whose_he_is() -> None:
    assert counts("A sheriff's deputy was shot in the shoulder.") == [(SHOT, 1)]
    assert counts("A doctor's wife was wounded.") == [(INJURED, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "It was the city's 22nd homicide of the year.",
        "The deaths are the city's 21st and 22nd homicides this year.",
        "The killing was followed Wednesday by the county's 22nd homicide of the year, a stabbing.",
        "His death is the 22nd homicide in Port Ellery this year.",
    ],
)
def test_a_deed_ranked_in_a_year_tells_how_many_there_were(text: str) -> None:
    (claim,) = [claim for claim in told(text) if isinstance(claim.value, Quantity) and claim.value.point == 22]
    assert (claim.predicate, claim.qualifiers.period) == (KILLED, "this year")


def test_counts_of_one_year_are_of_one_scope() -> None:
    place = "PORT ELLERY - A man was shot dead on Harbour Street in Port Ellery on {}, police said. "
    one = document(place.format("Monday") + "It was the city's 22nd homicide of the year.", published=dt.date(2019, 5, 14))
    other = document(
        place.format("Monday") + "Port Ellery has had 23 homicides so far this year.",
        published=dt.date(2019, 5, 15),
        source="Log",
    )
    found = [
        pair.relation
        for pair in check([one, other]).comparisons
        if {claim.value_text for claim in check([one, other]).claims if claim.id in pair.claims} == {"22nd", "23"}
    ]
    assert found == ["update"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two deputies were ambushed and killed.", [(KILLED, 2)]),
        ("Three clerks were robbed and shot.", [(SHOT, 3)]),
        ("Three others were shot but survived.", [(INJURED, 3)]),
        ("Two women were shot in the leg and survived.", [(INJURED, 2)]),
        ("Two people were shot and are expected to live.", [(INJURED, 2)]),
        ("Two people were shot and are likely to recover.", [(INJURED, 2)]),
        ("Two people were shot and killed.", [(KILLED, 2)]),
        ("Two people were shot and the store closed.", [(SHOT, 2)]),
    ],
)
def test_two_things_said_of_the_same_people(text: str, expected: list[tuple[str, float]]) -> None:
    assert counts(text) == expected


def test_others_than_somebody_who_died_are_all_who_were_hurt() -> None:
    first = (
        "PORT ELLERY - Five people were hurt in a fight at the Harbour Lounge in Port Ellery. Ben Ode, 46, died at the scene."
        " Police said three other people were wounded by gunfire at the Harbour Lounge."
    )
    second = "PORT ELLERY - Ben Ode died and four others were wounded by gunfire at the Harbour Lounge in Port Ellery."
    report = check([document(first, "Log"), document(second, "Mail")])
    values = {claim.id: claim.value_text for claim in report.claims}
    told = [frozenset(values[id] for id in pair.claims) for pair in report.comparisons if pair.relation in ("update", "conflict")]
    assert frozenset(("three", "four")) in told


def test_a_count_of_a_year_is_not_of_the_street_or_day_that_its_sentence_names() -> None:
    place = "PORT ELLERY - Two brothers were shot dead at a house on Harbour Street in Port Ellery, police said. "
    one = document(
        place + "The deaths are Port Ellery's 14th and 15th homicides this year.", "Log", published=dt.date(2019, 5, 14)
    )
    other = document(
        place + "It was followed Wednesday by the 16th homicide of the year, a stabbing on Dock Lane.",
        "Mail",
        published=dt.date(2019, 5, 17),
    )
    report = check([one, other])
    values = {claim.id: claim.value_text for claim in report.claims}
    told = {frozenset(values[id] for id in pair.claims): pair.relation for pair in report.comparisons}
    assert told[frozenset(("14th and 15th", "16th"))] == "update"


def test_those_who_recover_from_a_shooting_are_the_wounded() -> None:
    shot = "Gunfire erupted at a skating rink in Port Ellery. One teen is dead and three others are recovering."
    assert (INJURED, 3) in counts(shot)
    assert (INJURED, 3) not in counts("A virus has spread in Port Ellery. One teen is dead and three others are recovering.")


def test_a_guard_and_customers_who_were_struck_are_summed_up() -> None:
    text = "Gunfire erupted in a store. A security guard and two customers were struck."
    assert (SHOT, 3) in counts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The storm killed 12 cows and two people.", [("kill", 12), (KILLED, 2)]),
        ("The storm killed two people and 12 cows.", [(KILLED, 2), ("kill", 12)]),
        ("12 cows and two people were killed.", [("kill", 12), (KILLED, 2)]),
        ("Rescuers saved 12 dogs.", [("save", 12)]),
        ("Three boats are missing.", [("miss", 3)]),
        ("The army captured 12 tanks and 40 soldiers.", [("capture", 12), ("arrests", 40)]),
        ("Forty houses burned.", [("destruction", 40)]),
        ("Eight people burned.", [(INJURED, 8)]),
        ("The fire burned 400 hectares and 12 houses.", [("burnt area", 400), ("destruction", 12)]),
    ],
)
def test_animals_and_things_are_no_casualties(text: str, expected: list[tuple[str, float]]) -> None:
    claims = extract(document(text))
    assert [(claim.predicate, claim.value.point) for claim in claims if isinstance(claim.value, Quantity)] == expected


def test_dead_cattle_are_not_held_against_dead_people() -> None:
    texts = ["A fire in Port Ellery on Monday killed forty cows.", "A fire in Port Ellery on Monday killed thirty people."]
    report = check([document(text, source=name) for name, text in zip(("Log", "Mail"), texts, strict=True)])
    assert not report.comparisons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No injuries were reported.", [(INJURED, 0)]),
        ("No deaths have been confirmed.", [(KILLED, 0)]),
        ("There were no casualties.", [("casualties", 0), (INJURED, 0), (KILLED, 0)]),
        ("There were no civilian casualties.", [("casualties", 0), (INJURED, 0), (KILLED, 0)]),
        ("The raid caused no civilian deaths.", [(KILLED, 0)]),
        ("No officers were injured.", [(INJURED, 0)]),
        ("Police have made no arrests.", [("arrests", 0)]),
        ("No serious injuries were reported.", []),
        ("No victims have been named.", []),
        ("No deaths were linked to the vaccine.", []),
        ("No other injuries were reported.", []),
    ],
)
def test_what_befell_nobody_is_a_count_of_none(text: str, expected: list[tuple[str, float]]) -> None:
    claims = extract(document(text))
    assert [(claim.predicate, claim.value.point) for claim in claims if isinstance(claim.value, Quantity)] == expected


def test_nobody_hurt_contradicts_somebody_hurt_but_nobody_else_does_not() -> None:
    texts = {"Log": "Nobody was hurt in the fire.", "Mail": "Three people were hurt in the fire."}
    report = check([document(text, source=name) for name, text in texts.items()])
    assert [comparison.relation for comparison in report.comparisons] == ["conflict"]
    texts["Log"] = "Nobody else was hurt in the fire."
    report = check([document(text, source=name) for name, text in texts.items()])
    assert not report.comparisons


def test_where_nobody_was_hurt_no_guard_was():
    texts = {"Log": "Nobody was hurt in the raid on the bank.", "Mail": "A guard was hurt in the raid on the bank."}
    report = check([document(text, source=name) for name, text in texts.items()])
    assert [comparison.relation for comparison in report.comparisons] == ["conflict"]


def test_a_state_before_a_named_body_is_said_of_its_people():
    assert counts("The blast left two dead, five injured APD officers.") == [(KILLED, 2), (INJURED, 5)]


def test_somebody_may_be_called_church():
    assert counts("They found 16-year-old Ada Church dead.") == [(KILLED, 1)]


def test_a_calling_beside_a_person_is_another_person() -> None:
    assert (KILLED, 2) in counts("The blast killed a police officer and a harbour crane technician.")
    assert (KILLED, 3) in counts("Marsh killed a plumber and two women.")
