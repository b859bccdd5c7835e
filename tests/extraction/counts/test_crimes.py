"""Figures of crimes and courts: whom the police hold and look for, what they find, what somebody is charged with, and for how long."""

from __future__ import annotations

import pytest
from claims_for_tests import document

from corroborate.extraction import extract
from corroborate.model import Claim
from corroborate.values import Quantity


def figures(text: str) -> list[tuple[str, str, float | None]]:
    """Predicate, subject and number of the claims of a text that carry a figure, ages left out."""
    claims = [claim for claim in extract(document(text)) if isinstance(claim.value, Quantity) and claim.predicate != "age"]
    return [(claim.predicate, claim.subject, claim.value.point) for claim in claims if isinstance(claim.value, Quantity)]


def ages(text: str) -> list[tuple[str, float | None]]:
    """Whose age a text gives, and the age."""
    claims: list[Claim] = [claim for claim in extract(document(text)) if claim.predicate == "age"]
    return [(claim.subject, claim.value.point) for claim in claims if isinstance(claim.value, Quantity)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four people are in custody over a fraud.", [("arrests", "people", 4)]),
        ("Arlow robbery: Four held on suspicion of theft", [("arrests", "people", 4)]),
        ("Detectives were questioning four people about the robbery.", [("arrests", "people", 4)]),
        ("The hall holds four people.", [("hold", "people", 4)]),
        ("Police are looking for three gunmen.", [("suspects", "people", 3)]),
        ("Three suspects remain at large after the robbery.", [("suspects", "people", 3)]),
        ("Officers are searching for three men who robbed a bank.", [("suspects", "people", 3)]),
        ("Rescuers are searching for three men.", [("search", "people", 3)]),
        ("Up to eight attackers fled.", [("suspects", "people", None)]),
        ("Officers found five pistols in the van.", [("weapons", "handgun", 5)]),
        ("Five rifles were recovered.", [("rifles", "rifle", 5)]),
        ("The shop sold five pistols.", [("sales", "pistol", 5)]),
        ("Police seized 30 kilos of heroin.", [("seizures", "heroin", 30)]),
        ("A cache of heroin weighing 30 kilos was hidden in the van.", [("seizures", "heroin", 30)]),
        ("Farmers sold 30 kilos of apples.", [("sell", "apple", 30)]),
        ("Officers collected 18 spent cartridges.", [("casings", "casing", 18)]),
        ("Finch faces nine charges in court.", [("charges", "charge", 9)]),
        ("Finch was charged with nine offences.", [("charges", "charge", 9)]),
        ("A surgeon found five stab wounds.", [("wounds", "wound", 5)]),
        ("Robbers walked out of the bank with 9,000 euros.", [("haul", "haul", 9000)]),
        ("The robbers grabbed 9,000 euros.", [("haul", "haul", 9000)]),
        ("The council grabbed 9,000 euros.", [("grab", "", 9000)]),
        ("The man fired seven times.", [("shots", "shot", 7)]),
        ("Seven shots rang out.", [("shots", "shot", 7)]),
        ("A neighbour heard seven shots.", [("shots heard", "shot", 7)]),
        ("Eleven spent casings were recovered.", [("casings", "casing", 11)]),
        ("The pistol matched four casings found at the scene.", [("casings matched", "casing", 4)]),
        ("One of the pistols matched four shell casings.", [("match", "pistol", 1), ("casings matched", "casing", 4)]),
        ("A search turned up nine guns.", [("weapons", "gun", 9)]),
        ("Four men robbed a grocery.", [("suspects", "people", 4)]),
        ("A grocery was held up by four robbers.", [("suspects", "people", 4)]),
        ("Four men were robbed.", [("rob", "people", 4)]),
        ("Four men wearing scarves forced their way into a house.", [("suspects", "people", 4)]),
        ("Four men in dark clothing came in and demanded money.", [("suspects", "people", 4)]),
        ("Four people came in and sat down, and a guard was armed.", [("come", "people", 4)]),
        ("Four firefighters forced their way into a house.", [("force", "people", 4)]),
        ("A robbery shook Low Wick. Four people were involved.", [("suspects", "people", 4)]),
        ("A crash shook Low Wick. Four people were involved.", [("involve", "people", 4)]),
        ("A robbery shook Low Wick. About $900 was taken.", [("haul", "haul", 900)]),
        ("A harbour tax is due. About $900 was taken.", [("take", "", 900)]),
        ("A captor holds hostages in Low Wick. The man holds four people.", [("abductions", "people", 4)]),
        ("There were eleven guns in the house.", [("weapons", "gun", 11)]),
        ("About 90 people were inside when it began.", [("attendance", "people", 90)]),
        ("About 90 people showed up.", [("attendance", "people", 90)]),
        ("About 90 people were in the house.", [("attendance", "people", 90)]),
        ("About 90 people were at home.", [("be", "people", 90)]),
        ("Four men were ambushed by two gunmen.", [("ambush", "people", 4), ("suspects", "people", 2)]),
        ("Four guards were attacked by two gunmen.", [("attack", "people", 4), ("attackers", "people", 2)]),
        ("The gunman let four hostages go.", [("releases", "people", 4)]),
        ("The captor allowed three women to leave.", [("releases", "people", 3)]),
        ("The club let four players go.", [("let", "player", 4)]),
        ("Watches worth $9,000 were taken in a smash-and-grab.", [("haul", "haul", 9000)]),
        ("A painting valued at $9,000 was sold.", [("cost", "money", 9000)]),
        ("A reward of $9,000 is being offered for tips.", [("reward", "reward", 9000)]),
        ("Some $9,000 is offered for information on the killing.", [("reward", "reward", 9000)]),
        ("A sum of $9,000 was offered for the mill.", [("cost", "money", 9000)]),
        ("Three cars had bullet holes.", [("struck by gunfire", "car", 3)]),
        ("About 90 people were inside the club.", [("attendance", "people", 90)]),
        ("Prosecutors indicted three men.", [("arrests", "people", 3)]),
        ("The man had eleven guns in his possession.", [("weapons", "gun", 11)]),
        ("She owned three rifles.", [("rifles", "rifle", 3)]),
        ("The club had eleven members.", [("have", "people", 11)]),
        ("The county is offering up to 5,000 euros for information.", [("reward", "reward", 5000)]),
        ("The reward stands at 5,000 euros.", [("reward", "reward", 5000)]),
        ("Norcom is offering up to 5,000 euros for the mill.", [("cost", "money", 5000)]),
        ("Police know of only one suspect.", [("suspects", "people", 1)]),
        ("There were two shooters.", [("suspects", "people", 2)]),
        ("There were two nurses.", [("be", "people", 2)]),
        ("Three suspects turned themselves in.", [("arrests", "people", 3)]),
        ("A third suspect was arrested on Monday.", [("arrests", "people", 3)]),
        ("Some 900 people were in the stands.", [("attendance", "people", 900)]),
        ("There may have been as many as 900 people at the party.", [("attendance", "people", None)]),
        ("Three people at the party were shot.", [("casualties.shot", "people", 3)]),
        ("Six homes were struck by bullets.", [("struck by gunfire", "home", 6)]),
        ("Bullets went into six homes.", [("struck by gunfire", "home", 6)]),
        ("The storm struck six homes.", [("struck", "home", 6)]),
        ("Nearly 80 officers raided homes in Arlow.", [("deployment", "people", 80)]),
        ("Nearly 80 officers took part in the raid.", [("deployment", "people", 80)]),
        ("Nearly 80 runners took part in the race.", [("attendance", "runner", 80)]),
        ("She is held in lieu of 90,000 euros bail.", [("bail", "bail", 90_000)]),
        ("Crime Stoppers is offering up to $3,000 for information.", [("reward", "reward", None)]),
        ("The reward for the person who robbed the postman has grown to $12,000.", [("reward", "reward", 12_000)]),
        ("Whether the $12,000 reward will be paid is open.", [("reward", "reward", 12_000)]),
        ("Shop owners have put up $8,000 for tips about the fire.", [("reward", "reward", 8_000)]),
        ("$8,000 offered in slaying of baker", [("reward", "reward", 8_000)]),
        ("Tipsters may be eligible for a cash reward of $8,000.", [("reward", "reward", 8_000)]),
        ("The firm offered $8,000 for the boat.", [("cost", "money", 8_000)]),
        ("Thirty casings were recovered.", [("casings", "casing", 30)]),
        ("Nine people have recovered.", [("casualties.recovered", "people", 9)]),
        ("Four sought in robbery of a bakery", [("suspects", "people", 4)]),
        ("Police believe three people were involved in the shooting.", [("suspects", "people", 3)]),
        ("Three people were involved in the project.", [("involve", "people", 3)]),
        ("Three armed men walked into the bank and demanded cash.", [("suspects", "people", 3)]),
        ("Police said three men wearing masks and gloves came into the shop and demanded money.", [("suspects", "people", 3)]),
        ("Three men walked into the museum and bought tickets.", [("walk", "people", 3)]),
    ],
)
def test_what_the_police_tell(text: str, expected: list[tuple[str, str, float | None]]) -> None:
    assert expected == [
        (predicate, subject, number if wanted[2] is not None else None)
        for (predicate, subject, number), wanted in zip(figures(text), expected, strict=True)
    ]


def test_a_count_of_some_crime_is_none_of_all_charges() -> None:
    assert "charges" not in {predicate for predicate, _, _ in figures("Finch is charged in court with two counts of murder.")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Finch was locked up for nine years.", ("sentence", "sentence", 9)),
        ("Arsonist gets nine years for attack on mill", ("sentence", "sentence", 9)),
        ("Finch was handed nine years for arson.", ("sentence", "sentence", 9)),
        ("Finch will spend nine years in prison.", ("sentence", "sentence", 9)),
        ("Finch began a prison term of nine years.", ("sentence", "sentence", 9)),
        ("The jury deliberated for seven hours before it found her guilty.", ("deliberation", "deliberation", 7)),
        ("It took the jury seven hours to convict Finch.", ("deliberation", "deliberation", 7)),
        ("After seven hours of deliberation the jury was sent home.", ("deliberation", "deliberation", 7)),
        ("A 15-year veteran of the force was hurt.", ("length", "service", 15)),
        ("The driver's blood alcohol level was 0.19.", ("blood alcohol", "blood alcohol", 0.19)),
        ("The driver was going 85 mph.", ("driving speed", "speed", 85)),
        ("The car hit the wall at 85 mph.", ("driving speed", "speed", 85)),
    ],
)
def test_how_long_and_how_fast(text: str, expected: tuple[str, str, float]) -> None:
    assert expected in figures(text)


@pytest.mark.parametrize(
    ("text", "not_told"),
    [
        ("Finch had spent nine years in prison.", "sentence"),
        ("The club gave the coach nine years to win.", "sentence"),
        ("Winds of 85 mph hit the road.", "speed"),
        ("Finch joined the choir seven hours before the jury met.", "deliberation"),
    ],
)
def test_what_only_looks_like_it(text: str, not_told: str) -> None:
    assert not_told not in {subject for _, subject, _ in figures(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men are in custody; they are 29 and 44.", [("", 29), ("", 44)]),
        ("The arrested men are 29, 31 and 44.", [("man", 29), ("man", 31), ("man", 44)]),
        ("The teams were 29 and 44 points behind.", []),
        ("They were 29 and 44 at the break.", []),
        ("The suspect in the attack, who is 44 and from Arlow, was held.", [("suspect", 44)]),
        ("The woman arrested, 44, is a nurse.", [("woman", 44)]),
        ("The father of three, 44, was found dead.", [("father", 44)]),
        ("A woman was freed; she is 44.", [("", 44)]),
        ("He was 44, police said.", [("", 44)]),
        ("He was 44, 12 points behind.", []),
        ("The man who was held is nineteen, according to police.", [("man", 19)]),
        ("The clerk, 45, was shot in the chest.", [("clerk", 45)]),
        ("The intruder, who is 29, was shot.", [("intruder", 29)]),
        ("The brothers, 19 and 22, were arrested.", [("brother", 19), ("brother", 22)]),
        ("Police arrested the teens, 15, 16 and 17, on Monday.", [("teen", 15), ("teen", 16), ("teen", 17)]),
        ("The firms, 19 and 22, were fined.", []),
    ],
)
def test_whose_age_a_bare_number_is(text: str, expected: list[tuple[str, float]]) -> None:
    assert ages(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the six people shot three have died.", [("casualties.shot", 6), ("casualties.killed", 3)]),
        ("Six people were shot, two with life-threatening wounds.", [("casualties.shot", 6), ("casualties.critical", 2)]),
        ("Four people were brought to Port Ellery Medical Center.", [("casualties.hospitalised", 4)]),
        ("Four others are nursing wounds.", [("casualties.injured", 4)]),
        ("Eight people were shot, three of whom died. The five survivors are at home.",
         [("casualties.shot", 8), ("casualties.killed", 3), ("casualties.injured", 5)]),
        ("The ferry sank. Five survivors were found.", [("casualties.rescued", 5)]),
    ],
)  # fmt: skip
def test_the_fates_of_victims(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(predicate, number) for predicate, _, number in figures(text) if predicate.startswith("casualties")] == expected


def test_what_is_told_besides_is_a_part_of_those_counted_before() -> None:
    text = "Six people are being held over a murder. Four men are also in custody, police said."
    parts = [claim.qualifiers.population for claim in extract(document(text)) if claim.predicate == "arrests"]
    assert parts == [None, "man among others"]


def test_a_decimal_is_no_time_of_day() -> None:
    assert "time of day" not in {claim.predicate for claim in extract(document("The driver was at 0.14, police said."))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three people were shot in Arlow on Monday. Officers are looking for two men.", "suspects"),
        ("Three people were lost off Arlow on Monday. Officers are looking for two men.", "search"),
    ],
)
def test_whom_the_police_look_for_is_told_by_what_the_report_is_of(text: str, expected: str) -> None:
    assert figures(text)[-1][0] == expected


def test_what_shots_hit_is_told_by_what_the_report_is_of() -> None:
    assert figures("Three people were shot in Arlow on Monday. Six homes were hit.")[-1][0] == "struck by gunfire"
    assert figures("Three people drowned in Arlow on Monday. Six homes were hit.")[-1][0] == "struck"


def test_a_second_one_held_in_a_headline_is_one_of_two() -> None:
    found = figures(
        "Second teen charged in Arlow shooting\n\nARLOW - A teen, who was not named, was charged on Monday, police said."
    )
    assert found[0] == ("arrests", "people", 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two people were hurt in a white Arlow Swift.", ()),
        ("Two people were hurt in an Arlow suburb.", ("Arlow",)),
        ("Two people were hurt in a divided Norway.", ("Norway",)),
        ("Officers found two pistols in the home, one reported stolen in Arlow in 2019.", ()),
        ("Officers found two pistols in a home in Arlow.", ("Arlow",)),
        ("Marlow said more than two casings from at least one gun were recovered.", ()),
    ],
)
def test_what_is_no_place_of_a_figure(text: str, expected: tuple[str, ...]) -> None:
    [first, *_] = [claim for claim in extract(document(text)) if isinstance(claim.value, Quantity)]
    assert first.qualifiers.place == expected


def test_one_who_is_wanted_is_no_count_of_those_who_are() -> None:
    assert "suspects" not in {
        predicate for predicate, _, _ in figures("A man wanted in the killing of two people was held in Arlow.")
    }
