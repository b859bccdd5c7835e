"""Whose an age is, across two reports: the only one who died, however called; and somebody called by a part of his name."""

from __future__ import annotations

import datetime as dt

import pytest
from claims_for_tests import document

from corroborate import check
from corroborate.extraction import extract

DAY = dt.date(2019, 5, 13)
PLACE = (
    " It happened outside the Harbour Lounge on Arlow Street in Port Ellery late Saturday, police said. Officers closed Arlow Street"
    " until morning and asked people who were at the Harbour Lounge to call them. Nobody has been arrested."
)
MORE = (
    " Mayor Ada Holt spoke of a dark evening for the town and promised more patrols along the harbour until the end of summer."
    " A vigil is planned at Saint Brannoc church, where neighbours laid flowers, candles and toys against the railings."
)


def ages(first: str, second: str) -> list[str]:
    """How the ages of two reports of one evening are told to stand to each other."""
    one = document(f"PORT ELLERY - {first}{PLACE}", "Log", published=DAY)
    other = document(f"PORT ELLERY - {second}{PLACE}", "Mail", published=DAY + dt.timedelta(days=1))
    report = check([one, other])
    told = {claim.id: claim for claim in report.claims if claim.predicate == "age"}
    return sorted(pair.relation for pair in report.comparisons if all(id in told for id in pair.claims))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("A 24-year-old man was shot dead.", "Cole Marsh, 24, was killed in a shooting.", ["agree"]),
        ("A man in his 20s was shot dead.", "Cole Marsh, 24, was killed in a shooting.", ["compatible"]),
        ("A man in his late 20s was shot dead.", "Cole Marsh, 24, was killed in a shooting.", ["conflict"]),
        ("A 24-year-old man was shot dead.", "Cole Marsh, 26, died in a shooting.", ["conflict"]),
        ("A 24-year-old man was shot dead.", "The man who was killed was 26.", ["conflict"]),
        ("One person was shot. The 24-year-old was pronounced dead.", "Cole Marsh, 24, died in a shooting.", ["agree"]),
        ("A 24-year-old man was shot dead.", "Ada Finch, 22, and Cole Marsh, 26, died in a shooting.", []),
        ("A 24-year-old man was shot dead.", "A 26-year-old woman was shot dead.", []),
        ("A man was shot. The 24-year-old victim is in critical condition.", "Cole Marsh, 26, died in a shooting.", ["conflict"]),
        ("A 24-year-old man was shot. Two women were hurt.", "Cole Marsh, 26, died in a shooting.", []),
        ("One man was shot dead, a woman, 24, was hurt.", "Cole Marsh, 26, died in a shooting.", []),
        ("A friend shot a 24-year-old man.", "Cole Marsh, 26, was shot in the leg.", ["conflict"]),
        ("A man, 24, was arrested. A man was shot in the leg.", "Cole Marsh, 26, was shot in the leg.", []),
        ("Two people died. One was a 24-year-old man.", "Cole Marsh, 26, died in a shooting.", []),
        ("Ben Ode, 24, was killed.", "Cole Marsh, 26, was killed.", []),
        ("A 24-year-old man was shot dead.", "A man died in a shooting. The deceased is Cole Marsh, 26.", ["conflict"]),
        ("A 24-year-old man was shot dead.", "Police identified the man killed as Cole Marsh, 26.", ["conflict"]),
        ("A 24-year-old man was shot dead.", "A man was killed. The brother of the deceased is Cole Marsh, 29.", []),
        ("Arlow 24-year-old was shot dead.", "Cole Marsh, 26, was shot dead.", ["conflict"]),
        ("A man, 24, was killed.", "Cole Marsh, 26, was killed. Ben Ode, 31, wounded a neighbor.", ["conflict"]),
        ("Police say a 6-year-old boy shot and killed his 3-year-old brother.", "A 4-year-old boy was shot dead.", ["conflict"]),
        ("The owner, 54, shot a robber.", "A robber, 31, was shot in the leg.", []),
        ("The owner shot a robber, 29.", "A robber, 31, was shot in the leg.", ["conflict"]),
        ("Man killed. In an unrelated case last year, a 19-year-old man was shot.", "Cole Marsh, 26, was killed.", []),
    ],
)
def test_the_age_of_the_only_one_who_died(first: str, second: str, expected: list[str]) -> None:
    assert ages(first, second) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("A 6-year-old girl and two men were shot.", "A 7-year-old girl who was shot has died. Two men were hurt.", ["conflict"]),
        ("A 6-year-old girl and two men were shot.", "An 8-year-old boy who was shot has died. Two men were hurt.", []),
        ("Two girls, 6 and 9, and a man were shot.", "A 7-year-old girl who was shot has died. Two men were hurt.", []),
        ("A 6-year-old girl and two men were shot.", "Their 7-year-old daughter was shot in the arm.", ["conflict"]),
        ("A 6-year-old girl and two men were shot.", "A 27-year-old woman was shot in the arm.", []),
        ("A 6-year-old girl and two men were shot.", "A second girl, 7, was shot in the arm.", []),
        (
            "A 6-year-old girl was shot in the leg.",
            "Two others, a 7-year-old girl and a man, were shot in the leg.",
            ["conflict"],
        ),
        ("A 6-year-old girl called the police. Two men were shot.", "A 7-year-old girl was shot. Two men were hurt.", []),
        ("A 6-year-old girl was shot. A 9-year-old girl was hit.", "A 7-year-old girl was shot. Two men were hurt.", []),
        ("The victims are a man, a woman and a 6-year-old girl.", "A 7-year-old girl was shot. Two men were hurt.", ["conflict"]),
        ("A 6-year-old boy was shot.", "The two survivors are a woman and a 7-year-old boy.", ["conflict"]),
        ("Medics treated a 38-year-old man.", "Officers found a man, aged 39, with gunshot wounds.", ["conflict"]),
        ("Medics treated a 38-year-old man.", "Officers found a woman, aged 39, with gunshot wounds.", []),
        ("The victims range in age from 15 to 73, police said.", "Nine people, ages 15 to 73, were shot.", ["agree"]),
        ("The victims were all between 15 and 18.", "Their ages range from 15 to 18, police said.", ["agree"]),
        ("The victims were between 15 and 18.", "Two men, both between 15 and 18, were charged with murder.", []),
    ],
)
def test_the_only_girl_whom_it_befell(first: str, second: str, expected: list[str]) -> None:
    assert ages(first + MORE, second + MORE) == expected


def test_who_does_it_or_stands_in_a_phrase_is_not_counted_as_hurt() -> None:
    def counted(text: str) -> list[str]:
        return [claim.value_text for claim in extract(document(text)) if claim.predicate.startswith("casualties")]

    assert counted("A father driving with his three children was shot.") == ["A"]
    assert counted("A friend shot him in the leg.") == []
    assert counted("They met two men who were shot.") == ["two"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Police arrested a 22-year-old man.", "Cole Marsh, 22, was charged with murder.", ["agree"]),
        ("The suspect, 66, was found in his car.", "Officers arrested Cole Marsh, 67.", ["conflict"]),
        ("The gunman is 18 to 25 years old.", "Cole Marsh, 20, was sentenced to nine years.", ["compatible"]),
        ("The suspects are 17 to 19 years old.", "Cole Marsh, 24, was arrested.", []),
        ("Police arrested a 22-year-old man.", "Cole Marsh, 24, and Ben Ode, 31, were charged with murder.", []),
        ("Police arrested a 22-year-old man.", "Cole Marsh, 24, saw it from his car.", []),
        ("Trooper Matthew Marsh, 24, was wounded.", "Trooper Matt Marsh, 25, is in stable condition.", ["conflict"]),
        ("Trooper Matthew Marsh, 24, was wounded.", "Trooper Mark Marsh, 25, is in stable condition.", []),
        (
            "A boy was killed and four others were hurt. The victims included a girl, 4. A 15-year-old died at a hospital.",
            "A boy was killed and four others were hurt. The man who died was 18.",
            ["conflict"],
        ),
    ],
)
def test_the_age_of_the_only_suspect(first: str, second: str, expected: list[str]) -> None:
    assert ages(first, second) == expected


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Ben Ode is accused of killing Cole Marsh.", [("killing", "Cole Marsh", "")]),
        ("Ben Ode pleaded guilty to shooting Cole Marsh.", [("shooting", "Cole Marsh", "")]),
        ("Ben Ode was charged in the death of Cole Marsh.", [("death", "Cole Marsh", "")]),
        ("Ben Ode was arrested in the fatal shooting of Cole Marsh.", [("shooting", "Cole Marsh", "")]),
        ("Ben Ode was charged in the shooting on Arlow Street.", []),
        ("The minister spoke of the death of the old order.", []),
    ],
)
def test_whom_a_charge_is_about_is_known_to_have_met_it(text: str, deeds: list[tuple[str, str, str]]) -> None:
    told = [claim for claim in extract(document(text)) if claim.predicate in ("killing", "shooting", "death")]
    assert [(claim.predicate, claim.patient, claim.agent) for claim in told] == deeds


def test_a_surname_that_opens_a_sentence_is_whom_he_means() -> None:
    text = "Ben Ode was arrested. He is accused of killing Cole Marsh. Marsh was on his way home when he was shot."
    told = [claim.patient for claim in extract(document(text)) if claim.predicate == "shooting"]
    assert told == ["Marsh"]


def test_whoever_has_an_age_is_one_person_whatever_his_calling() -> None:
    def counted(text: str) -> list[str]:
        return [claim.value_text for claim in extract(document(text)) if claim.predicate.startswith("casualties")]

    assert counted("A 17-year-old high school senior was shot to death.") == ["A"]
    assert counted("A 31-year-old welder was wounded.") == ["A"]
    assert counted("A 4-year-old dog was wounded.") == []
    assert counted("A girl, believed to be 9 years old, was wounded.") == ["A"]


def test_somebody_called_by_a_part_of_his_name() -> None:
    assert ages("Cole Marsh, 24, was shot in the leg.", "Marsh, 25, was shot in the leg.") == ["conflict"]
    assert ages("Cole Marsh, 24, and Ben Marsh, 29, were shot.", "Marsh, 25, was shot in the leg.") == []
    assert ages("Cole Marsh, 24, and Ada Marsh Holt, 29, were shot.", "Marsh, 25, was shot in the leg.") == ["conflict"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The man who was killed was 41.", ["41"]),
        ("The suspect was 17.", ["17"]),
        ("The final score was 17.", []),
        ("The toll was 31.", []),
        ("Both men were 24.", []),
        ("A girl, believed to be 9 years old, was shot.", ["9 years"]),
        ("The third victim, a girl of seven, died on Monday.", ["seven"]),
        ("A man of 80 and a woman of 75 died in the fire.", ["80", "75"]),
        ("A baby girl of nine months was hurt.", ["nine months"]),
        ("A man of two years' experience was hurt.", []),
        ("A crew of seven died.", []),
        ("A mother of three died.", []),
        ("Cole Marsh, then 16, was wounded.", ["16"]),
        ("Cole Marsh, now 22, looked down.", ["22"]),
        ("Cole Marsh, who was 16 at the time, fired at a boy.", ["16"]),
        ("His brother, Cole, who is now 8, did not attend.", ["8"]),
        ("He was 6 when he was shot.", ["6"]),
        ("Cole was only 6 when he was shot.", ["6"]),
        ("The index was 22 when markets closed.", []),
        ("Deputies listed the age of the victim, Cole Marsh, as 31.", ["31"]),
        ("The age of the dead woman was put at 90.", ["90"]),
        ("The age of consent was set at 16.", []),
        ("A family of five was killed.", []),
        ("His wife Ada, 36, and daughter Eve, six, died at the scene.", ["36", "six"]),
        ("Cole, nine, and Eve Marsh, six, were hurt.", ["nine", "six"]),
        ("The blast killed 12 in Arlow, nine, all women, in Low Wick, and six, two of them boys, in Norland.", []),
        ("On Saturday, six, all of them children, died.", []),
        ("Cole Marsh (65) and a woman (31) were killed.", ["65", "31"]),
        ("The bodies of Cole Marsh (62), Ada Finch (33) and two cousins were found.", ["62", "33"]),
        ("The dead came from Los Lomos (12), Low Wick (9) and Arlow (3).", []),
        ("Goals: Cole Marsh (12), Ben Ode (45).", []),
        ("The neighbor who was shot, 62, is at home.", ["62"]),
        ("Those who were shot, 62, are at home.", []),
        ("The victims were 25, 33 and 22 years old.", ["25", "33", "22 years"]),
        ("The waves were 12, 13 and 15 metres high.", []),
    ],
)
def test_a_bare_number_behind_somebody(text: str, expected: list[str]) -> None:
    assert [claim.value_text for claim in extract(document(text)) if claim.predicate == "age"] == expected


def test_hit_in_a_report_of_a_shooting_is_shot() -> None:
    def told(text: str) -> list[str]:
        return [claim.predicate for claim in extract(document(text)) if claim.predicate.startswith("casualties")]

    assert told("Gunfire broke out at a fair. Two women were hit in the legs.") == ["casualties.shot"]
    assert told("Gunfire broke out at a fair. A car hit two women.") == ["casualties.hit"]
    assert told("Two women were hit in the legs.") == ["casualties.hit"]


def test_a_day_long_past_behind_the_event_is_not_the_event_s() -> None:
    first = (
        "PORT ELLERY - Six people were shot near Arlow Cemetery in Port Ellery. The funeral was for Ben Ode, killed on April 2."
    )
    second = "PORT ELLERY - Police arrested a man in the May 11 shooting of five people near Arlow Cemetery in Port Ellery."
    report = check(
        [
            document(first, "Log", published=dt.date(2019, 5, 11)),
            document(second, "Mail", published=dt.date(2019, 5, 20)),
        ]
    )
    values = {claim.id: claim.value_text.lower() for claim in report.claims}
    told = {frozenset(values[id] for id in pair.claims): pair.relation for pair in report.comparisons}
    assert told[frozenset(("six", "five"))] in ("update", "conflict")


def test_the_hurt_of_a_crash_are_not_those_of_the_shooting() -> None:
    first = f"PORT ELLERY - Three people were wounded by gunfire.{PLACE}"
    second = f"PORT ELLERY - Five people were hurt in a crash nearby.{PLACE}"
    report = check([document(first, "Log", published=DAY), document(second, "Mail", published=DAY)])
    assert not [pair for pair in report.comparisons if pair.relation in ("update", "conflict")]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Cole Marsh, 24, was buried Saturday.", ""),
        ("Cole Marsh, 24, started at the mill in late January.", ""),
        ("In 2012 Cole Marsh, 24, was jailed.", "2012"),
        ("A judge sentenced Cole Marsh, 24, to nine years for shooting three people in 2012.", ""),
    ],
)
def test_an_age_is_of_the_day_of_its_report(text: str, dated: str) -> None:
    (claim,) = [claim for claim in extract(document(text, published=DAY)) if claim.predicate == "age"]
    assert (claim.qualifiers.as_of_text, claim.qualifiers.period) == (dated, None)


def test_ages_in_a_list_with_semicolons() -> None:
    found = extract(document("The dead are Ada Finch, 53; Ben Ode, 38; and Cole Marsh, 19."))
    assert [claim.value_text for claim in found if claim.predicate == "age"] == ["53", "38", "19"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The suspect, a 43-year-old man, was arrested.", "suspect"),
        ("Ada Finch, a 43-year-old teacher, saw it.", "Ada Finch"),
        ("The dead are the driver, a 43-year-old man, and a passenger.", "man"),  # one of a list, who may be another
        ("A man, a 43-year-old woman, and a boy were hurt.", "woman"),
        ("In Port Ellery, a 43-year-old man was hurt.", "man"),
        ("The lecturer, 78, died in hospital.", "lecturer"),
        ("A 29-year-old sheriff's deputy was shot.", "deputy"),
        ("A 14-year-old boy's mother wept.", "boy"),
        ("The women are Ada Good, 38, of Alma, and others.", "Ada Good"),
        ("Slain 17-year-old was fixing a tire.", ""),
        ("Ada Finch died on Monday. Police gave her age as 31.", "Ada Finch"),
    ],
)
def test_an_age_told_in_apposition(text: str, who: str) -> None:
    assert [claim.subject for claim in extract(document(text)) if claim.predicate == "age"] == [who]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("A man was shot. He was 24, police said.", "Cole Marsh, 26, died in a shooting.", ["conflict"]),
        ("A suspect is in custody, a 24-year-old man.", "The suspect, who is 26, was caught on foot.", ["conflict"]),
        ("A suspect is in custody, a 24-year-old man.", "A man, 26, was shot in the leg.", []),
    ],
)
def test_the_age_of_whom_the_sentence_tells_of(first: str, second: str, expected: list[str]) -> None:
    assert ages(first, second) == expected


def test_one_age_of_those_whom_one_fate_befell_is_one_persons() -> None:
    dead = "Two people died. The dead were a nurse of 24 and a man, 61, from Low Wick."
    named = "Ada Finch, 24, was killed. Cole Marsh, 61, was killed as well."
    assert ages(dead, named) == ["agree", "agree"]
    assert ages(dead, "Two people died. A man, 24, was arrested.") == []
    assert ages(dead + MORE, "Ada Finch, 25, and Cole Marsh, 60, were killed." + MORE) == ["conflict", "conflict"]
    assert ages(dead + MORE, "Ada Finch, 28, and Cole Marsh, 55, were killed." + MORE) == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("A girl of 16 was hit in the leg. Two men died.", "Ada Finch, 15, spent a week in hospital.", ["conflict"]),
        ("A girl of 16 was hit in the leg. Two men died.", "Ada Finch, 13, spent a week in hospital.", []),
        ("A girl of 16 and a girl of 14 were hit in the leg.", "Ada Finch, 15, spent a week in hospital.", []),
        ("A girl of 16 and a girl of 15 were hit in the leg.", "Ada Finch, 15, spent a week in hospital.", ["agree"]),
        ("A girl of 16 was hit in the leg. Two men died.", "A 15-year-old boy was wounded. Two others died.", []),
        ("A girl of 16 was hit in the leg. Two men died.", "Ada Finch, 15, was arrested. Two men died.", []),
        ("A boy was shot by his 7-year-old brother.", "Cole's brother, 8, picked up the gun.", ["conflict"]),
        (
            "A boy was shot by his 7-year-old brother.",
            "Cole's brother, 8, picked up the gun. Cole would have turned 6.",
            ["conflict"],
        ),
        ("The motorist, a 38-year-old man with a permit, fired.", "The 39-year-old driver was not charged.", ["conflict"]),
        ("A 38-year-old man fired. Two boys died.", "A 39-year-old man saw it. Two boys died.", []),
        ("The homeowner, a 61-year-old man, fired.", "The homeowner, Cole Marsh, 63, fired.", ["conflict"]),
        ("A 28-year-old welder saw it. Two died.", "Cole Marsh, a 30-year-old welder, saw it. Two died.", []),
        ("A 28-year-old man named Cole Marsh was hurt. Two died.", "Ben Ode, 29, was hurt. Two died.", []),
        ("Police charged the stepfather of a 4-year-old.", "A 4-year-old boy was shot by his brother.", ["agree"]),
        ("A 64-year-old woman died. Two men fled.", "Ada Finch, 66, had brought in her bins. Two men fled.", ["conflict"]),
        ("Medics reached a 39-year-old man. Two died.", "Cole Marsh, 38, was a plumber. Two died.", ["conflict"]),
        ("A 64-year-old woman died. Two men fled.", "Ada Finch, 66, told the Log that two men fled.", []),
        ("A 64-year-old woman died. Two men fled.", "Cole Marsh, 66, had brought in his bins. He was calm.", []),
        ("A 64-year-old woman and a woman of 68 died.", "Ada Finch, 66, had brought in her bins. Two men fled.", []),
        ("Eve Ode, 64, had brought in her bins.", "Ada Finch, 66, had brought in her bins. Two men fled.", []),
        ("A 64-year-old woman died. Two men fled.", "Ada Finch, 66, appeared in court. Two men fled.", []),
        ("A 64-year-old woman died. Two men fled.", "Ada Finch, 66, was never charged. Two men fled.", ["conflict"]),
    ],
)
def test_nobody_else_is_of_about_that_age(first: str, second: str, expected: list[str]) -> None:
    assert ages(first + MORE, second + MORE) == expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A 27-year-old welder named Ada Finch was hurt.", "Ada Finch"),
        ("A 27-year-old woman identified as Ada Finch was hurt.", "Ada Finch"),
        ("The 27-year-old man, Cole Marsh of Low Wick, fled.", "Cole Marsh"),
        ("He shot his 27-year-old wife Ada.", "Ada"),
        ("A 27-year-old man, Cole Marsh, and Ben Ode were hurt.", "man"),  # a list, or his name
        ("A 27-year-old woman, Ada Finch's sister, was hurt.", "woman"),
        ("A 27-year-old man from Low Wick, North Carolina, was hurt.", "man"),
        ("The driver, a 27-year-old man with a hidden knife, fled.", "driver"),
        ("The driver, a man of 27, fled.", "driver"),
        ("The other defendant, 16 at the time, fled.", "defendant"),
    ],
)
def test_whose_age_is_told_by_a_name_behind_it(text: str, who: str) -> None:
    assert [claim.subject for claim in extract(document(text)) if claim.predicate == "age"] == [who]


def test_when_somebody_else_was_done_dates_no_age() -> None:
    claims = extract(document("It was the owner, Cole Marsh, 53, who bought the shop in 2003.", published=DAY))
    assert [claim.qualifiers.as_of_text for claim in claims if claim.predicate == "age"] == [""]
    assert not [claim for claim in extract(document("Cole would have turned 5 on July 2.")) if claim.predicate == "age"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("The suspect, a 44-year-old man, fled.", "The suspect, Cole Marsh, 46, fled.", ["conflict"]),
        ("A 44-year-old man was arrested.", "Gunman Cole Marsh, 46, fled.", ["conflict"]),
        ("A 44-year-old man was arrested.", "The suspect's brother, Cole Marsh, 46, fled.", []),
        ("The suspect, a 44-year-old man, was found dead.", "Cole Marsh, 46, was arrested for selling him the gun.", []),
        (
            "Police identified the suspect as Cole Marsh, 46.",
            "A 44-year-old man was charged with selling the gun. Ben Ode, 44, met him in May.",
            [],
        ),
        ("A 17-year-old boy and a girl died.", "Ada Finch, 16, of Low Wick, and Cole Marsh, 17, were killed.", ["agree"]),
        (
            "A 17-year-old boy and a girl died.",
            "Police identified the two teenagers killed on Saturday as Ada Finch, 16, and Cole Marsh, 17.",
            ["agree"],
        ),
        ("The homeowner, a man of 67, was hit.", "Homeowner, 67, shoots burglar, police say.", ["agree"]),
        ("Police arrested a woman of 31.", "The suspect is Robin Marsh, 32. He fled in a van.", []),
        ("Police arrested a woman of 31.", "The suspect is Robin Marsh, 32. She fled in a van.", ["conflict"]),
        ("Police arrested a woman of 31. Robin Marsh, 32, ran the bar.", "The suspect is Robin Marsh, 34.", ["conflict"]),
    ],
)
def test_what_somebody_is_called_and_who_is_listed_with_him(first: str, second: str, expected: list[str]) -> None:
    assert ages(first, second) == expected


def test_where_somebody_was_tells_nothing_of_his_age() -> None:
    boy = "A 7-year-old boy shot while sitting on a porch in {} on Saturday has died."
    assert ages(boy.format("Low Wick"), boy.format("Upper Fells").replace("7", "8")) == ["conflict"]
