"""Claims that carry a figure: what is counted, under which predicate, of whom, where and when."""

from __future__ import annotations

import datetime as dt

import pytest
from claims_for_tests import find_counts
from hypothesis import given, settings
from hypothesis import strategies as st

from corroborate import vocabulary
from corroborate.extraction.reading import read
from corroborate.model import Claim, Document
from corroborate.values import Quantity

FRIDAY = dt.date(2019, 6, 14)
KILLED, INJURED, SHOT = "casualties.killed", "casualties.injured", "casualties.shot"
CRITICAL, HOSPITAL = "casualties.critical", "casualties.hospitalised"


def claims(text: str, published: dt.date | None = FRIDAY) -> list[Claim]:
    return find_counts(read(Document(text=text, source="The Courier", published=published), vocabulary.load()))


def counts(text: str) -> list[tuple[str, float | None]]:
    """Predicate and named number of each claim."""
    return [(claim.predicate, claim.value.point) for claim in claims(text) if isinstance(claim.value, Quantity)]


def the(text: str, number: float) -> Claim:
    [claim] = [c for c in claims(text) if isinstance(c.value, Quantity) and c.value.point == number]
    return claim


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # verbs: active, passive, participle, headline
        ("The flood killed 31 people in the valley.", [(KILLED, 31)]),
        ("At least 31 people were killed by the flood.", [(KILLED, 31)]),
        ("A flood hit the valley, killing at least 31 villagers.", [(KILLED, 31)]),
        ("Flash flood kills 31", [(KILLED, 31)]),
        ("31 killed, 12 hurt as bridge gives way", [(KILLED, 31), (INJURED, 12)]),
        ("FLOOD LEAVES 31 DEAD, 12 INJURED", [(KILLED, 31), (INJURED, 12)]),
        ("31 miners died underground.", [(KILLED, 31)]),
        ("31 miners lost their lives.", [(KILLED, 31)]),
        ("The fire wounded dozens more and killed 4.", [(INJURED, None), (KILLED, 4)]),
        ("20 people killed 30 others injured in pile-up", [(KILLED, 20), (INJURED, 30)]),
        # states and nominal forms
        ("The slide left 12 dead and a further 40 injured.", [(KILLED, 12), (INJURED, 40)]),
        ("Doctors counted a toll of 44 dead.", [(KILLED, 44)]),
        ("The death toll climbed to 52 overnight.", [(KILLED, 52)]),
        ("The mayor put the death toll from the slide at 58.", [(KILLED, 58)]),
        ("The report speaks of the death of eight men and the injury of 89.", [(KILLED, 8), (INJURED, 89)]),
        ("The quake claimed the lives of 20 farmers.", [(KILLED, 20)]),
        ("The quake claimed 20 lives.", [(KILLED, 20)]),
        ("They recovered the bodies of five divers.", [(KILLED, 5)]),
        ("About 900 people have been left homeless.", [("displacement", 900)]),
        ("The town took up the offer of two rescue teams.", [("take up", 2)]),
        ("The mayor closed the schools in three districts and appealed for calm.", [("close", 3)]),
        ("Cholera deaths rose to 45 on Sunday.", [(KILLED, 45)]),
        ("Deaths from the outbreak rose to 45 on Sunday, from 38 on Friday.", [(KILLED, 45), (KILLED, 38)]),
        ("Confirmed infections climbed past 2,000.", [("infections", 2000)]),
        ("The death toll from the attack has risen to 45.", [(KILLED, 45)]),
        # nouns left out, verbs shared
        ("The blaze killed 44 and injured 140 others.", [(KILLED, 44), (INJURED, 140)]),
        ("Six were shot and two died.", [(SHOT, 6), (KILLED, 2)]),
        ("A thief shot and killed four guards.", [(KILLED, 4)]),
        ("He killed her and three others.", [(KILLED, 4), (KILLED, 3)]),
        ("Ada Finch and two others died.", [(KILLED, 3), (KILLED, 2)]),
        ("Two died and seven others were shot.", [(KILLED, 2), (INJURED, 7)]),
        ("A van carried three wounded hikers.", [(INJURED, 3)]),
        ("Nine climbers were taken to a nearby hospital.", [(HOSPITAL, 9)]),
        ("The crash sent a total of nine people to area hospitals.", [(HOSPITAL, 9)]),
        ("Three others were hospitalized with non-life-threatening injuries.", [(HOSPITAL, 3)]),
        ("Three people suffered gunshot wounds.", [(SHOT, 3)]),
        ("Five people suffered gunshot wounds or were injured by glass.", [(INJURED, 5)]),
        ("They found six shooting victims.", [(SHOT, 6)]),
        # what befell a part
        ("Five people were shot, three of them fatally.", [(SHOT, 5), (KILLED, 3)]),
        ("Seven of the wounded are in critical condition.", [(CRITICAL, 7)]),
        ("Ten were killed and another 23 wounded, five of them seriously.", [(KILLED, 10), (INJURED, 23), (CRITICAL, 5)]),
        ("Among the dead were two children.", [(KILLED, 2)]),
        ("Ten of the wounded remained in hospital, three of them in intensive care.", [(HOSPITAL, 10), (CRITICAL, 3)]),
        ("Eight of the 30 passengers were injured.", [(INJURED, 8), ("be", 30)]),
        ("The bodies of 14 divers were pulled from the sea.", [(KILLED, 14)]),
        ("The raid killed 12 people, bringing to 45 the number killed in May.", [(KILLED, 12), (KILLED, 45)]),
        ("It killed a man, a woman and two children.", [(KILLED, 1), (KILLED, 4), (KILLED, 1), (KILLED, 2)]),
        # others, ordinals, pairs
        ("A nurse and three others were shot.", [(SHOT, 1), (SHOT, 4), (SHOT, 3)]),
        ("Third man dies after blaze\n\nHe had been in a coma for days, said the head of the clinic in Arosa.", [(KILLED, 3)]),
        ("Two were hurt and a third died.", [(INJURED, 2), (KILLED, 1)]),
        ("Both drivers died.", [(KILLED, 2)]),
        ("A couple and their three children died.", [(KILLED, 2), (KILLED, 5), (KILLED, 3)]),
        ("A couple of people were hurt.", [(INJURED, 2)]),
        ("A mother of three was killed.", [(KILLED, 1)]),
        ("They found 16-year-old Cy Hall dead.", [("age", 16), (KILLED, 1)]),
        ("A 2-year-old was hurt.", [(INJURED, 1), ("age", 2)]),
        ("Three people were killed in Alma, five in Norden and two in Port Ellery.", [(KILLED, 3), (KILLED, 5), (KILLED, 2)]),
        ("Over three days, 40 people died.", [(KILLED, 40)]),
        # one person, nobody, multiplied deeds
        ("The shot killed a teenage boy.", [(KILLED, 1)]),
        ("A woman is dead and a fourth person is wounded.", [(KILLED, 1), (INJURED, 1)]),
        ("No one was hurt.", [(INJURED, 0)]),
        ("Detectives look into a triple murder.", [(KILLED, 3)]),
        # not casualties
        ("Officers arrested 12 men.", [("arrests", 12)]),
        ("The storm forced 5,000 to flee and left 300 homeless.", [("displacement", 5000), ("displacement", 300)]),
        ("The storm destroyed 200 barns.", [("destruction", 200)]),
        ("The album sold 12,000 copies.", [("sales", 12000)]),
        ("A 5.4-magnitude quake shook the coast.", [("magnitude", 5.4)]),
        ("The party won 52 seats.", [("seats", 52)]),
        ("The film grossed $24.9 million.", [("earnings", 24_900_000)]),
        ("The plan would save $40 billion.", [("savings", 40_000_000_000)]),
        ("The plant employs 15,000 people.", [("employment", 15000)]),
        ("She lives on the 12th floor.", [("rank", 12)]),
        ("900 refugees arrived by boat.", [("arrive", 900)]),
        ("Five victims were injured.", [(INJURED, 5)]),
        ("Of the 45 passengers, 17 died.", [("be", 45), (KILLED, 17)]),
        ("The toll rose by 12.", [("rise", 12)]),
        ("Doctors counted 3,400 cases, including 120 deaths.", [("infections", 3400), (KILLED, 120)]),
        ("Ann and Bob caught 25 crabs", [("catch", 25)]),
        ("Forty volumes have been printed so far.", [("print", 40)]),
    ],
)
def test_what_a_figure_counts(text: str, expected: list[tuple[str, float | None]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        ("At least 58 people including 11 children were killed.", 11, "child"),
        ("The raid killed 58 people, among them 11 children.", 11, "child"),
        ("The raid killed 20 people, two of them women.", 2, "woman among others"),
        ("The raid killed 20 people, one of them a pregnant woman.", 20, None),
        ("Two women and a man were killed.", 2, "woman among others"),
        ("Fourteen of the dead were soldiers.", 14, "soldier"),
        ("There were 11 children among the dead.", 11, "child"),
        ("The dead include 11 children.", 11, "child"),
        ("The blast killed 31 civilians.", 31, "civilian"),
        ("The blast killed 31 members of the security forces.", 31, "security forces"),
        ("The blast killed 82 people, including 58 civilians.", 58, "civilian among others"),
        ("The blast killed 82 people, including 58 civilians.", 82, None),
        ("The blast killed one man.", 1, None),
        ("The blast killed 180 rebels mercenaries.", 180, None),
        ("One of them died later.", 1, "some"),
        ("Two guards were hurt and a third was killed.", 1, "security forces"),
        ("Four officers were hurt and seven others were killed.", 7, "police"),
        ("Four women were hurt and seven others were killed.", 7, None),
        ("Officers shot and killed a man.", 1, "suspect"),
    ],
)
def test_a_toll_counts_the_group_that_its_words_name(text: str, number: float, population: str | None) -> None:
    claim = the(text, number)
    assert (claim.predicate, claim.subject, claim.qualifiers.population) == (KILLED, "people", population)


def test_parts_of_a_coordination_are_counted_and_summed() -> None:
    found = claims("Six children and two adults were killed.")
    assert [(c.value_text, c.qualifiers.population) for c in found] == [
        ("Six", "child"),
        ("Six children and two adults", None),
        ("two", "adult"),
    ]
    assert found[1].value == Quantity(8, 8, 8)
    assert counts("The fire killed a guard and his two sons.") == [(KILLED, 1), (KILLED, 3), (KILLED, 2)]


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("The death toll rose from 22 to 31.", 22, 31),
        ("The death toll rose to 31 from 22.", 22, 31),
        ("Four people were injured, not five as first reported.", 5, 4),
        ("The initial toll of eight was revised to six.", 8, 6),
        ("The blaze has gutted 64 barns, up from 51 a day before.", 51, 64),
        ("The mill employs 900 people, down from 1,100.", 1100, 900),
        ("Police originally said four had died, but six were killed.", 4, 6),
        ("Earlier reports spoke of five deaths; six people were killed.", 5, 6),
        ("Police earlier had given out a figure of 11 dead; six people were killed.", 11, 6),
        ("Six people were shot, police said, correcting an earlier count of five.", 5, 6),
        ("Nine people died, the ministry said, revising its first toll of 12.", 12, 9),
        ("Five people died, according to preliminary reports. Later counts say six people died.", 5, 6),
    ],
)
def test_a_figure_that_its_own_text_takes_back(text: str, old: float, new: float) -> None:
    assert the(text, old).qualifiers.superseded
    assert not the(text, new).qualifiers.superseded
    assert the(text, old).predicate == the(text, new).predicate


def test_a_line_gives_a_figure_before_its_parts() -> None:
    assert counts("Homes destroyed: 64 (12 in Arlow)") == [("destruction", 64), ("destruction", 12)]


def test_people_do_what_things_told_before_them_do_not() -> None:
    assert counts("Flood destroys 24 homes, 600 flee\n\nThe river rose.") == [("destruction", 24), ("displacement", 600)]


@pytest.mark.parametrize(
    ("text", "revised"),
    [
        ("The death toll has risen to 31.", True),
        ("A fifth diver died, bringing the death toll to 31.", True),
        ("The ministry gave a new toll of 31.", True),
        ("The death toll is 31.", False),
        ("The raid killed 31 people.", False),
    ],
)
def test_a_figure_that_its_own_text_calls_newer(text: str, revised: bool) -> None:
    assert the(text, 31).qualifiers.revised == revised


@pytest.mark.parametrize(
    ("text", "including", "exceptions"),
    [
        ("Thirteen people are dead, including the gunman.", ("attacker",), ()),
        ("Thirteen people, among them the suspected shooter, were killed.", ("attacker",), ()),
        ("Thirteen people were killed, not counting the attacker.", (), ("attacker",)),
        ("Including the gunman, who shot himself, 13 people died.", ("attacker",), ()),
        ("Counting the gunman, a former guard, 13 people died.", ("attacker",), ()),
        ("Not counting the gunman, a former guard, 13 people died.", (), ("attacker",)),
        ("Including a guard who knew the gunman, who fled, 13 people died.", (), ()),
        ("Thirteen people and the gunman died.", (), ("attacker",)),
        ("He killed 13 people and himself.", (), ("attacker",)),
        ("A gunman killed 13 people.", (), ()),
        ("Thirteen people were killed, and police arrested a suspect.", (), ()),
    ],
)
def test_whether_the_attacker_is_counted(text: str, including: tuple[str, ...], exceptions: tuple[str, ...]) -> None:
    qualifiers = the(text, 13).qualifiers
    assert (qualifiers.including, qualifiers.exceptions) == (including, exceptions)


def test_a_count_runs_over_the_days_its_sentence_names() -> None:
    assert the("Eleven people were shot in less than 30 hours in Arosa.", 11).qualifiers.period == "less than 30 hours"
    assert the("Over three days, 40 people died.", 40).qualifiers.period == "over three days"
    assert the("A 25-year-old man killed 40 people.", 40).qualifiers.period is None


def test_a_bare_total_takes_up_what_was_counted_last() -> None:
    text = "Some 900 recruits have signed up. “The number is around 1,200 now,” the colonel said."
    assert (the(text, 1200).predicate, the(text, 1200).subject) == ("recruitment", "volunteer")


@pytest.mark.parametrize(
    ("text", "number", "stage", "population"),
    [
        ("Over 900 foreigners had asked to “join the fleet”.", 900, "asked", None),
        ("Nearly 900 foreign nationals have already volunteered to sail.", 900, "volunteered", None),
        ("About 900 veterans and volunteers are said to have signed up.", 900, "signed up", None),
        ("Currently, some 900 foreigners are serving in the fleet.", 900, "serving", None),
        ("Around 300 Danes have volunteered.", 300, "volunteered", "danish"),
        ("The fleet has signed up 900 new members.", 900, "signed up", None),
    ],
)
def test_recruits_by_how_far_they_have_come(text: str, number: float, stage: str, population: str | None) -> None:
    claim = the(text, number)
    assert (claim.predicate, claim.subject, claim.qualifiers.stage) == ("recruitment", "volunteer", stage)
    assert claim.qualifiers.population == population


def test_countries_that_recruits_come_from() -> None:
    claim = the("It has enlisted 900 sailors from as many as 52 countries.", 52)
    assert (claim.predicate, claim.subject) == ("recruitment", "country")


def test_each_event_of_one_sentence_keeps_its_place_and_day() -> None:
    text = "Two men died in a slide in Arosa on Monday, while a fire in Kiruna on Sunday killed four."
    two, four = the(text, 2), the(text, 4)
    assert (two.qualifiers.place, two.qualifiers.as_of_text) == (("Arosa",), "Monday")
    assert (four.qualifiers.place, four.qualifiers.as_of_text) == (("Kiruna",), "Sunday")
    five = the("A fire killed three people in Arosa and five in Kiruna, officials said.", 5)
    assert (five.predicate, five.qualifiers.place) == (KILLED, ("Kiruna",))


def test_a_place_is_not_where_somebody_speaks_nor_a_body() -> None:
    assert the("The fire killed three in the town of Arosa, the mayor told reporters in Geneva.", 3).qualifiers.place == (
        "Arosa",
    )
    assert the("Some 300 men serve in the National Guard.", 300).qualifiers.place == ()
    assert the("Ada Finch was one of nine people shot outside the club.", 9).qualifiers.place == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Raids on the rebel-held parts of Arosa killed 13 people.", ("rebel-held parts", "Arosa")),
        ("Shells fired into western Arosa killed 13 people.", ("western Arosa", "Arosa")),
        ("Raids on the Castle road killed 13 people.", ("Castle",)),
        ("A raid killed 13 people in the Bab al-Sanat neighbourhood of Arosa.", ("Bab al-Sanat", "Arosa")),
        ("A raid killed 13 people in the northern Danish town of Arosa.", ("Arosa",)),
        ("A raid killed 13 people in a predominantly Frisian town.", ()),
        ("The mayor reported fires on the Arosa road giving a toll of 13 dead.", ("Arosa",)),
        ("A raid on Monday killed 13 people.", ()),
        ("A raid killed 13 people in the Kurdish town of Arosa.", ("Arosa",)),
        ("“Nobody fought in that place” Ada Finch said after the raid, which killed 13 people.", ()),
        ("A raid killed 13 people in the Sunni district of Bab al-Sanat.", ("Bab al-Sanat",)),
    ],
)
def test_which_part_of_a_town(text: str, place: tuple[str, ...]) -> None:
    assert the(text, 13).qualifiers.place == place


def test_a_measure_has_the_scope_its_words_give_it() -> None:
    text = "It made $25 million in North America, $5 million in other territories and $30 million worldwide."
    places = [(claim.predicate, claim.qualifiers.place) for claim in claims(text)]
    assert places == [("earnings", ("North America",)), ("earnings", ("elsewhere",)), ("earnings", ("worldwide",))]
    assert the("In its opening weekend, the film made $9 million.", 9_000_000).qualifiers.period == "opening weekend"


def test_a_headline_name_is_cut_to_what_the_text_confirms() -> None:
    text = "Three Killed In Arosa Slide Rescue Goes On\n\nA slide killed three people, the police said. Arosa lies high."
    assert claims(text)[0].qualifiers.place == ("Arosa",)


def test_totals_of_a_war_are_no_event() -> None:
    war = the("The raid killed six. The war has killed more than 90,000 people since 2011.", 90000).qualifiers
    assert war.cumulative
    assert war.period == "since 2011"
    assert the("The conflict has cost 9,000 lives.", 9000).qualifiers.period == "conflict"
    assert the("The raid killed six.", 6).qualifiers.period is None
    assert the("The violence left 26 people injured.", 26).qualifiers.period is None
    assert the("Violence has killed 5,000 people.", 5000).qualifiers.period == "violence"


def test_denials_modals_and_doubt() -> None:
    assert not the("The raid did not kill two people.", 2).qualifiers.polarity
    assert the("As many as 200 people may have died.", 200).qualifiers.modality == "may"
    assert the("About 40 people are feared dead.", 40).qualifiers.certainty == "believed"
    assert the("900 volunteers to join the fleet", 900).qualifiers.modality == "will"


@pytest.mark.parametrize(
    "text", ["Jane Doe, 31, was hurt.", "A 31-year-old nurse was hurt.", "Jane Doe, aged 31, was hurt.", "She is 31 years old."]
)
def test_ages_count_nobody(text: str) -> None:
    assert the(text, 31).predicate == "age"


def test_who_did_it_and_what_is_measured() -> None:
    assert the("Rebel gunners killed six farmers.", 6).agent == "Rebel gunners"
    assert the("Six farmers were killed by rebel gunners.", 6).agent == "rebel gunners"
    assert the("The film has an approval rating of 91 on the site.", 91).subject == "approval rating"


def test_claims_stand_where_they_say() -> None:
    text = "TWO DEAD\n\nThe fire killed two women and a boy in Arosa, officials said.\n\nNo one else was hurt."
    for claim in claims(text):
        assert claim.quote == text[claim.span.start : claim.span.end]
        assert claim.value_span is not None
        assert claim.value_text == text[claim.value_span.start : claim.value_span.end]


@pytest.mark.parametrize(
    ("text", "number", "quote"),
    [
        ("Founded a year ago, the Arlow River Guard has 300 members.", 300, "the Arlow River Guard has 300 members."),
        ("The guard has 300 members and 40 clubs have joined it.", 300, "The guard has 300 members"),
        ("The guard has 300 members and 40 clubs have joined it.", 40, "40 clubs have joined it."),
        ("While the guard has 300 members, the club has 40.", 300, "While the guard has 300 members"),
        ("While the guard has 300 members, the club has 40 members.", 40, "the club has 40 members."),
        ("The guard has 300 members and runs 40 boats.", 40, "The guard has 300 members and runs 40 boats."),
        ("On Monday a fire killed 12 people and 40 were hurt.", 40, "On Monday a fire killed 12 people and 40 were hurt."),
    ],
)
def test_a_figure_stands_in_its_own_statement(text: str, number: float, quote: str) -> None:
    assert the(text, number).quote == quote


def test_an_endless_sentence_is_read_piece_by_piece() -> None:
    text = "the storm killed 12 people in Arosa and hurt 40 others , " * 200
    found = claims(text)
    assert len(found) >= 390
    assert max(claim.span.end - claim.span.start for claim in found) < 2500


_WORDS = st.lists(
    st.sampled_from(
        [
            "killed",
            "31",
            "people",
            "and",
            "injured",
            ",",
            "including",
            "children",
            "the",
            "death",
            "toll",
            "rose",
            "from",
            "to",
            "of",
            "were",
            "a",
            "man",
            "her",
            "two",
            "-year-old",
            "12",
            "dead",
            "in",
            "Arosa",
            "on",
            "Monday",
            ".",
            "not",
            "said",
            "“",
            "”",
            "who",
            "among",
            "them",
            "İ",
            "others",
            "shot",
            "triple",
            "no",
            "one",
            "at least",
            "volunteers",
            "is",
            "number",
            "%",
            "--",
            "(",
            "$5m",
        ]
    ),
    max_size=40,
)


@settings(max_examples=150)
@given(_WORDS)
def test_any_row_of_words_is_read_and_read_the_same(words: list[str]) -> None:
    text = " ".join(words)
    found = claims(text)
    assert [claim.id for claim in found] == [claim.id for claim in claims(text)]
    for claim in found:
        assert claim.quote == text[claim.span.start : claim.span.end]


@settings(max_examples=100)
@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    for claim in claims(text):
        assert claim.quote == text[claim.span.start : claim.span.end]


def test_a_scope_word_in_a_name_is_no_scope():
    [claim] = claims("At least 31 people died, Global Wire reports.")
    assert claim.qualifiers.place == ()


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "number"),
    [
        # frames that count some nouns alone
        ("Ellery Motors will axe 4,000 posts.", "job", "job cuts", 4000),
        ("Some 200 jobs will be lost, the union said.", "job", "job cuts", 200),
        ("The bank announced 500 job cuts.", "job", "job cuts", 500),
        ("The foresters cut 40 trees.", "tree", "cut", 40),
        ("Finch scored 21 goals.", "goal", "goals", 21),
        ("Finch netted 22 times.", "goal", "goals", 22),
        ("The rebels freed 30 prisoners.", "people", "releases", 30),
        ("About 300 passengers were stranded at the airport.", "people", "casualties.trapped", 300),
        ("The storm left 70,000 homes without power.", "home", "power cuts", 70000),
        ("Some 5,000 people took to the streets.", "people", "attendance", 5000),
        ("Damage could reach $2 billion, the insurer said.", "damage", "damage", 2e9),
        ("The flood caused $3 billion in damage.", "damage", "damage", 3e9),
        # how long something lasts
        ("Finch signed a four-year deal.", "deal", "length", 4),
        ("They agreed to a truce of three days.", "truce", "length", 3),
        ("Finch was jailed for five years.", "sentence", "sentence", 5),
        # what money is
        ("The mayor asked it to repay $102 million in subsidies.", "subsidy", "repay", 102e6),
        ("The town paid back a $12 million grant.", "grant", "pay back", 12e6),
        ("Finch took bribes worth 2 million euros.", "bribe", "take", 2e6),
        # how much something changed, and to what
        ("Shares in Ellery Motors rose 3.4 percent.", "share price", "shares up", 3.4),
        ("Ellery shares closed up 3.4%.", "share price", "shares up", 3.4),
        ("Shares were down 2%.", "share price", "shares down", 2),
        # where something was, and what a measure is of, whatever the verb
        ("The quake hit 40 km north of Port Ellery.", "Port Ellery", "distance", 40),
        ("The ferry sank 12 km off the coast.", "coast", "distance", 12),
        ("The plane crashed 3 km from the airport.", "airport", "distance", 3),
        ("The quake struck at a depth of 12 km.", "depth", "depth", 12),
        ("The quake struck 23 km below the surface.", "depth", "depth", 23),
        ("The earthquake was 12 km deep.", "depth", "depth", 12),
        ("The trench is 12 metres deep.", "depth", "be", 12),
        ("The storm hit the coast with winds of 120 mph.", "wind", "wind speed", 120),
        # lines of a list
        ("The ministry told more. Cases: 2,140.", "case", "infections", 2140),
        ("Injured: 12.", "people", "casualties.injured", 12),
        ("Evacuated: 1,180 people.", "people", "displacement", 1180),
        ("Homes destroyed: 14.", "home", "destruction", 14),
        ("Area burnt (estimate): 2,350 hectares.", "burnt area", "burnt area", 2350),
        ("Participation: 62.0 per cent.", "turnout", "turnout", 62),
        ("Wind speed: 120 km/h.", "wind", "wind speed", 120),
        # frames that count what a unit measures
        ("The blaze has blackened 3,100 hectares of pine.", "burnt area", "burnt area", 3100),
        ("The blaze destroyed 31 homes.", "home", "destruction", 31),
        ("The fire is 20 percent contained.", "containment", "containment", 20),
        ("The jab was 52 percent effective.", "efficacy", "efficacy", 52),
        ("Some 62 percent of voters cast a ballot.", "turnout", "turnout", 62),
        ("Employers offered 5.5 percent.", "pay rise", "pay offer", 5.5),
        ("Employers offered 40 jobs.", "job", "offer", 40),
        # frames that some words beside them name
        ("The trial enrolled 1,842 adults.", "participant", "participants", 1842),
        ("The jab was tried in a study of 1,842 patients.", "participant", "participants", 1842),
        ("The army enrolled 1,842 recruits.", "volunteer", "recruitment", 1842),
        ("The bridge will be 400 metres long.", "length", "be", 400),
        ("The deal is worth $4.5 billion.", "deal", "be", 4.5e9),
        ("The company paid a dividend of 20 cents a share.", "dividend", "dividend", 20),
        ("Finch was fined 20,000 euros.", "fine", "fine", 20000),
        ("Sales came to $3.4 billion.", "money", "earnings", 3.4e9),
        ("Growth is forecast at 1.8 percent.", "growth", "growth", 1.8),
        ("There were 162 passengers on board.", "people", "aboard", 162),
        ("Up to 200 mm of rain fell.", "rainfall", "rainfall", 200),
        ("Gusts of 180 km/h were measured.", "wind", "wind speed", 180),
        ("Olga was a category 3 storm.", "category", "category", 3),
        ("The union's agents were thrown out of 430 stations.", "station", "throw out", 430),
        ("The stocks closed down 3 percent.", "share price", "shares down", 3),
        ("The mission deployed 118 observers.", "observer", "deployment", 118),
        ("Fourteen ships were at anchor.", "ship", "waiting", 14),
        ("Twelve schools will be closed.", "school", "closures", 12),
        ("Two remained in critical condition.", "people", "casualties.critical", 2),
        ("Some 1,500 voters were polled.", "participant", "participants", 1500),
        ("There were 80 migrants on the boat.", "people", "aboard", 80),
        ("The rally was attended by 4,000.", "people", "attendance", 4000),
        ("The town has earmarked 3 million euros for the pier.", "money", "cost", 3e6),
        ("The car stopped 40 metres past the gate.", "gate", "distance", 40),
        # a noun that is left out
        ("Nine ships were diverted.", "diversion", "diversions", 9),
        ("Some 2,800 dockers stayed away.", "people", "strikers", 2800),
        # the verb of what is told
        ("The minister told a news conference that 14 centres had opened.", "centre", "open", 14),
        ("The agency said 300 homes remain empty.", "home", "remain", 300),
        # who is on strike, however it is told
        ("Some 300 tram drivers stopped work.", "people", "strikers", 300),
        ("Nearly 300 nurses had joined the strike.", "people", "strikers", 300),
        ("Some 300 nurses walked out.", "people", "strikers", 300),
        ("Some 4,000 people joined the protest.", "people", "attendance", 4000),
        # how many a thing has, in one word with what is counted
        ("The 90-berth marina was flooded.", "berth", "have", 90),
        ("Residents fear for the 90-berth Wick Quay marina.", "berth", "have", 90),
        ("A 30-strong choir sang.", "people", "have", 30),
        ("The 40-storey tower was evacuated.", "storey", "have", 40),
        # what is put somewhere
        ("Employers put the cost at $48 million.", "money", "cost", 48e6),
        ("The police put the dead at two.", "people", "casualties.killed", 2),
        ("Estimates put the burnt area at 5,200 hectares.", "burnt area", "burnt area", 5200),
        # a participle between what is counted and its verb
        ("Two officers involved in Friday's shooting were arrested.", "people", "arrests", 2),
        ("Ten workers protesting against it were arrested.", "people", "arrests", 10),
        # a share alone in brackets
        ("The side effects were nausea (4%) and little else.", "nausea", "be", 4),
        # ages told behind a name
        ("Finch, who is 59, resigned.", "Finch", "age", 59),
        # what a number is of
        ("The number of users rose to 5,000.", "user", "be", 5000),
        ("Visitor numbers fell to 5,000.", "people", "be", 5000),
        ("The number of volunteers has dropped to 5,000.", "volunteer", "recruitment", 5000),
        ("She put the number of jobs at risk at more than 5,000.", "job", "job cuts", 5000),
        # ... and what befell those whom it is of
        ("The number of homes flooded now stands at 410.", "home", "flooded", 410),
        ("The number of passengers stranded rose to 900.", "people", "casualties.trapped", 900),
        ("The number of those who lost their lives is fourteen.", "people", "casualties.killed", 14),
        ("By Friday the dead numbered 31.", "people", "casualties.killed", 31),
        ("That brings to 45 the death toll", "people", "casualties.killed", 45),  # a total that ends its text
        # the words of ordinary news
        ("The flood has driven more than 400 from their homes.", "people", "displacement", 400),
        ("Crews brought 11 miners to the surface.", "people", "casualties.rescued", 11),
        ("Some 900 homes had no electricity.", "home", "power cuts", 900),
        ("The storm cut off 1,800 homes.", "home", "power cuts", 1800),
        ("Nine hundred soldiers are on the ground.", "people", "deployment", 900),
        ("Forty workers made their way out through a shaft.", "people", "escapes", 40),
        ("Organisers put the turnout at 11,000.", "people", "attendance", 11000),
        ("About 57 percent of those entitled to vote took part in the election.", "turnout", "turnout", 57),
    ],
)
def test_what_a_figure_is_of(text: str, subject: str, predicate: str, number: float) -> None:
    [claim] = claims(text)
    assert (claim.subject, claim.predicate) == (subject, predicate)
    assert isinstance(claim.value, Quantity)
    assert claim.value.point == number


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Civic List won 52 seats. The Greens have nine.", ("seat", "seats", 9, "Greens")),
        ("Finch received 8,127 votes. Reed got 7,900.", ("vote", "votes", 7900, "Reed")),
        ("The hall has 300 chairs. Ada Finch has nine.", ("", "have", 9, "Ada Finch")),
    ],
)
def test_each_has_a_figure_of_his_own(text: str, told: tuple[str, str, float, str]) -> None:
    claim = claims(text)[-1]
    assert isinstance(claim.value, Quantity)
    assert (claim.subject, claim.predicate, claim.value.point, claim.agent) == told


def test_the_time_of_what_a_figure_is_held_against_is_not_its_own() -> None:
    for text in (
        "The picture fetched £18 million, many times what it had cost in 2018.",
        "Turnout was 71 percent, a little below that of 2018.",
    ):
        assert claims(text)[0].qualifiers.as_of_text == ""
    assert claims("The picture fetched £18 million in 2018.")[0].qualifiers.as_of_text == "2018"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Some 3,000 people marched. The police put the number at 1,800.", ("people", "attendance", 1800)),
        ("Ada Finch said 3,000 drivers had stopped work. The firm put the number at 2,000.", ("people", "strikers", 2000)),
        ("Some 45 people were killed. The ministry put the figure at 30.", ("people", "casualties.killed", 30)),
        ("Some 40,000 marched, police said. The union counted 90,000.", ("people", "attendance", 90000)),
        ("The chief spoke of 3,000 marchers. Organisers speak of 9,000.", ("people", "attendance", 9000)),
        ("About 2,600 people were evacuated. At the worst, it was 2,900.", ("people", "displacement", 2900)),
        ("So far 350 of the climbers have arrived. By Sunday, 500 had arrived.", ("climber", "arrive", 500)),
        ("The strike stopped 40 trams. The firm speaks of 25.", ("tram", "stop", 25)),
        ("The strike stopped 40 trams. The firm gave a figure of 25.", ("tram", "stop", 25)),
        (
            "A flood killed nine people. About 4,200 people were evacuated. Ada Finch put the number at 5,100.",
            ("people", "displacement", 5100),
        ),
        ("She put the number of people killed at 13 and that of injured at 40.", ("people", "casualties.injured", 40)),
    ],
)
def test_the_number_is_of_what_was_counted_before(text: str, told: tuple[str, str, float]) -> None:
    claim = claims(text)[-1]
    assert isinstance(claim.value, Quantity)
    assert (claim.subject, claim.predicate, claim.value.point) == told
    assert claim.agent == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The council voted 9 to 6 to back the plan.", {"votes in favour": 9, "votes against": 6}),
        ("Parliament passed it by 141 votes to 9.", {"votes in favour": 141, "votes against": 9}),
        ("It was decided by 12 votes in favour to none against.", {"votes in favour": 12, "votes against": 0}),
        ("The motion was rejected by 12 votes to 3.", {"votes in favour": 3, "votes against": 12}),
        ("The council voted 9 to 6 against the plan.", {"votes in favour": 6, "votes against": 9}),
        ("The board approved the merger unanimously.", {"votes against": 0}),
        ("The board passed it without a dissenting vote.", {"votes against": 0}),
        ("The board unanimously rejected the merger.", {}),
    ],
)
def test_the_two_sides_of_a_vote(text: str, told: dict[str, float]) -> None:
    found = {claim.predicate: claim.value.point for claim in claims(text) if isinstance(claim.value, Quantity)}
    assert found == told


@pytest.mark.parametrize(
    ("text", "subject", "number"),
    [
        ("They raised their forecast for annual savings to $450 million.", "saving", 450e6),
        ("The minister lifted the compensation for farmers to 9 million euros.", "compensation", 9e6),
        ("The firm cut the fare to 2 euros.", "fare", 2),
        ("The board trimmed its target to 40 million euros.", "target", 40e6),
        ("He was given six years behind bars.", "sentence", 6),
        ("She got four years in prison.", "sentence", 4),
        ("On board were 131 people.", "people", 131),
        ("The group will have 900 employees and be run from Arlow.", "people", 900),
        ("They embezzled 3 million euros. A review put it at 4 million euros.", "", 4e6),
    ],
)
def test_what_is_set_anew_or_told_the_other_way_round(text: str, subject: str, number: float) -> None:
    claim = claims(text)[-1]
    assert isinstance(claim.value, Quantity)
    assert (claim.subject, claim.value.point) == (subject, number)


def test_one_of_a_crowd_told_without_a_number_is_no_count_of_it() -> None:
    assert not claims("A student who was taking part in the rally said it was cold.")
    assert claims("One student took part in the rally.")


def test_what_was_counted_long_before_is_not_given_again() -> None:
    text = "The strike stopped 40 trams. Ada Finch left. The rain went on. The firm speaks of 25."
    assert (claims(text)[-1].subject, claims(text)[-1].predicate) == ("", "speak")


def test_a_figure_of_money_is_no_number_of_people() -> None:
    assert claims("The firm employs 300 nurses. The figure is 50 million dollars.")[-1].predicate == "be"


def test_some_of_a_whole_and_the_whole_are_counted_apart() -> None:
    some, whole = claims("1,740 of the 3,050 homes are empty.")
    assert [(one.subject, one.value_text) for one in (some, whole)] == [("home", "1,740"), ("home", "3,050")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army will free 120 detainees, the rebels 85.", [("army", "120"), ("rebels", "85")]),
        ("The army will free 120 detainees, the Front 85.", [("army", "120"), ("Front", "85")]),
        ("The Greens won 45 seats and the Liberals 30.", [("Greens", "45"), ("Liberals", "30")]),
        ("Ada Finch won 52 percent of the vote, her rival 44 percent.", [("Ada Finch", "52 percent"), ("rival", "44 percent")]),
        ("The pilot landed 120 passengers, the Airbus 320 was late.", [("pilot", "120")]),
    ],
)
def test_another_does_as_much_and_the_verb_is_left_out(text: str, told: list[tuple[str, str]]) -> None:
    assert [(claim.agent, claim.value_text) for claim in claims(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "Ada Finch died in Port Ellery, aged 77.",
        "Ada Finch died in hospital at age 77.",
        "Ada Finch, aged 77, has died.",
    ],
)
def test_an_age_is_of_the_person_it_stands_beside(text: str) -> None:
    assert [claim.subject for claim in claims(text) if claim.predicate == "age"] == ["Ada Finch"]


def test_how_much_a_toll_rose_and_to_what() -> None:
    by, toll = claims("The death toll rose by 12 to 45.")
    assert (by.predicate, by.value_text) == ("rise", "12")
    assert (toll.predicate, toll.value_text) == ("casualties.killed", "45")
    (claim,) = claims("Sales rose by 10 to 15 percent.")
    assert claim.value_text == "10 to 15 percent"


def test_a_share_that_rose_has_a_new_price() -> None:
    price = the("Shares in Ellery Motors rose 3.4 percent to $18.60.", 18.6)
    assert (price.subject, price.predicate) == ("share", "be")


def test_a_stretch_before_an_event_counts_nothing() -> None:
    assert claims("Two days after the vote, the clerks walked out.") == []


def test_a_bare_figure_under_a_verb_of_counting_counts_the_same_again() -> None:
    first, second = claims("Up to 3,000 people marched on Friday, the union said; police counted 1,800.")
    assert (first.predicate, second.predicate) == ("attendance", "attendance")
    assert (first.attribution.speaker.name, second.attribution.speaker.name) == ("union", "police")


def test_how_long_something_lasts_beside_what_it_is_worth():
    text = "Ellery United offered Finch an eight-year, $160 million contract."
    told = [(claim.subject, claim.predicate, claim.value.point) for claim in claims(text) if isinstance(claim.value, Quantity)]
    assert sorted(told) == [("contract", "length", 8), ("contract", "offer", 160e6)]


def test_whose_a_length_is() -> None:
    deal = the("Finch signed a four-year deal with Ellery United.", 4)
    assert (deal.subject, deal.agent, deal.patient) == ("deal", "Finch", "")
    assert the("Finch was sentenced to 12 years in prison.", 12).patient == "Finch"
    assert the("The rebels accepted a truce of three days.", 3).patient == ""


def test_the_whole_is_no_doer_of_what_befalls_its_part() -> None:
    assert the("Some 4,200 posts would go, 3,600 of them in Alma.", 3600).agent == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Finch was ahead on Sunday with 53 percent, Tom Reed trailing on 41 percent.",
            [("Ada Finch", 53), ("Tom Reed", 41)],
        ),
        ("Finch was on 53 percent and Reed on 41 percent.", [("Finch", 53), ("Reed", 41)]),
        ("Finch was elected with 53 percent.", [("Finch", 53)]),
        ("Finch won 53 percent of the vote and Reed 41 percent.", [("Finch", 53), ("Reed", 41)]),
    ],
)
def test_whose_votes_they_are(text: str, expected: list[tuple[str, float]]) -> None:
    found = [(claim.agent, claim.value.point) for claim in claims(text) if isinstance(claim.value, Quantity)]
    assert found == expected


def test_a_bare_figure_counts_what_was_counted_before_it_in_its_sentence() -> None:
    [_, diverted] = claims("Twenty-three vessels are waiting; nine have been diverted.")
    assert (diverted.predicate, diverted.value and diverted.value_text) == ("diversions", "nine")


def test_who_takes_part_does_what_was_told_last() -> None:
    [_, part] = claims("Some 2,800 dockers stayed away, the union said. Employers said about 2,100 were taking part.")
    assert part.predicate == "strikers"


@pytest.mark.parametrize(
    "text",
    [
        "The centre put the quake's magnitude at 5.9.",
        "A quake with a magnitude of 5.9 hit Arlow.",
        "A 5.9-magnitude quake hit Arlow.",
        "A 5.9 earthquake hit Arlow.",
        "The 5.9 tremor damaged homes in Arlow.",
    ],
)
def test_a_magnitude_has_one_unit_however_it_is_told(text: str) -> None:
    [found] = [claim for claim in claims(text) if claim.predicate == "magnitude"]
    assert isinstance(found.value, Quantity)
    assert (found.value.point, found.value.unit) == (5.9, "magnitude")


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The death toll tops 300, most of them in Port Ellery.", "over"),
        ("The death toll has now exceeded 300.", "over"),
        ("Deaths from the flood have surpassed 300.", "over"),
        ("The death toll from the flood is nearing 300.", "nearly"),
    ],
)
def test_a_hedge_that_is_the_verb_leaves_the_clause_its_verb(text: str, hedge: str) -> None:
    [claim] = claims(text)
    assert (claim.predicate, claim.value.point, claim.value.hedge) == (KILLED, 300, hedge)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A doctor at the hospital said 40 people were hurt.", [(INJURED, 40)]),
        ("A resident said 14 people died.", [(KILLED, 14)]),
        ("14 people died, according to one official in Ardell.", [(KILLED, 14)]),
        ("A man who was shot in the leg said that two people had died.", [(SHOT, 1), (KILLED, 2)]),
    ],
)
def test_who_only_speaks_is_not_counted(text: str, found: list[tuple[str, float]]) -> None:
    assert counts(text) == found


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("More than 400 people have died since the rains began in May.", dt.date(2019, 5, 1)),
        ("The toll rose to 410 since the fighting started in 2011.", dt.date(2011, 1, 1)),
    ],
)
def test_a_count_since_something_began_runs_until_it_is_told(text: str, since: dt.date) -> None:
    as_of = claims(text)[0].qualifiers.as_of
    assert as_of is not None
    assert (as_of.earliest, as_of.latest) == (since, FRIDAY)


def test_what_is_counted_behind_since_has_its_own_day() -> None:
    arrested, killed = claims("12 people have been arrested since a bomb killed nine in May.")
    assert killed.qualifiers.as_of is not None
    assert arrested.qualifiers.as_of is not None
    assert killed.qualifiers.as_of.latest == dt.date(2019, 5, 31)
    assert arrested.qualifiers.as_of.latest == FRIDAY


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nine were killed and 40 are being treated.", [(KILLED, 9), ("treat", 40)]),
        ("Nine were killed and 40 are still in cells.", [(KILLED, 9), ("be", 40)]),
        ("Dozens of people are missing and 1,200 are sheltering in schools.", [("casualties.missing", None), ("shelter", 1200)]),
        ("Nine were killed in Ardell and five in Venn.", [(KILLED, 9), (KILLED, 5)]),
        ("Nine were killed in Ardell and three more in Venn.", [(KILLED, 9), (KILLED, 3)]),
        ("14 persons are missing. A total of 1,738 persons are in camps.", [("casualties.missing", 14), ("be", 1738)]),
    ],
)
def test_what_has_a_verb_of_its_own_shares_none(text: str, found: list[tuple[str, float | None]]) -> None:
    assert counts(text) == found


@pytest.mark.parametrize(
    ("text", "populations"),
    [
        ("Four more bodies were pulled from the river.", ["further"]),
        ("Another five people died overnight, bringing the toll to 36.", ["further", None]),
        ("At least another five people were killed.", ["further"]),
        ("The blast killed nine people. Four more died in hospital.", [None, "further"]),
        ("Three died and another 12 were hurt.", [None, None]),
        ("40 people were hurt. Another 12 were missing.", [None, None]),
        ("More than 300 people were killed.", [None]),
    ],
)
def test_by_how_much_a_count_grew_is_no_count_of_all(text: str, populations: list[str | None]) -> None:
    assert [claim.qualifiers.population for claim in claims(text)] == populations


@pytest.mark.parametrize(
    "text",
    [
        "The party took 48 seats, ten more than in 2017.",
        "The party took 48 seats, nine more than three years ago.",
        "The party took 48 seats, ten fewer than last year.",
    ],
)
def test_the_time_that_a_figure_is_held_against_is_not_its_own(text: str) -> None:
    as_of = claims(text)[0].qualifiers.as_of
    assert as_of is not None
    assert as_of.latest == FRIDAY


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The mill, founded in 1989, employs 1,350 people.", ""),
        ("The ship, launched in 1998, was carrying 212 passengers.", ""),
        ("Founded in 1989, the mill employs 1,350 people.", ""),
        ("Built in 1931 and widened in 1980, the bridge carries 1,350 cars a day.", ""),
        ("The club, founded in 1989, counts 1,350 members.", ""),
        ("Two people, killed in May, were buried in Port Ellery.", "May"),
    ],
)
def test_a_time_that_commas_set_aside_is_of_what_they_set_aside(text: str, said: str) -> None:
    found = [claim.qualifiers.as_of_text for claim in claims(text) if claim.value_text in ("1,350", "212", "Two")]
    assert found == [said]


@pytest.mark.parametrize(
    ("text", "figure", "said"),
    [
        ("Holders are offered a premium of 30% to Tuesday's close of 50 pence.", "30%", ""),
        ("The bid is 30 percent above the closing price of 50 pence on 3 May.", "30 percent", ""),
        ("The bid is 30 percent above its last close, but below the 90p at which it sold in 2019.", "30 percent", ""),
        ("Holders, who will get 90p a share, vote on 3 May.", "90p a share", ""),
        ("The yard, which employs 900 people, was founded in 1989.", "900", ""),
        ("Rents, which rose 4 percent in May, will fall.", "4 percent", "May"),
        ("Sales rose 5 percent to 40 million euros in May.", "5 percent", "May"),
        ("The fire killed four people, including a man who died on Tuesday.", "four", ""),
        ("Six people were hurt, and four of them were in hospital on Tuesday.", "Six", ""),
        ("Six people were hurt and four remained in hospital on Tuesday.", "Six", ""),
        ("Six people were hurt and four were taken to hospital on Tuesday.", "Six", "Tuesday"),
        ("Six people were hurt, three of whom were nurses, on Tuesday.", "Six", "Tuesday"),
        ("The fire killed four people, including a man who slept there, on Tuesday.", "four", "Tuesday"),
        ("The fire killed four people including a child on Tuesday.", "four", "Tuesday"),
    ],
)
def test_a_time_of_what_is_told_beside_a_measure_is_not_its_own(text: str, figure: str, said: str) -> None:
    assert [claim.qualifiers.as_of_text for claim in claims(text) if claim.value_text == figure] == [said]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Profit was $340 million, against $310 million in May.", [6, 5]),
        ("Profit was $340 million, compared with $310 million in May.", [6, 5]),
        ("Sales of 40,000 compared with 38,000 in May.", [6, 5]),
    ],
)
def test_what_a_figure_is_held_against_is_of_the_same_thing_at_its_own_time(text: str, months: list[int]) -> None:
    found = [claim for claim in claims(text) if isinstance(claim.value, Quantity)]
    assert len({(claim.predicate, claim.subject) for claim in found}) == 1
    assert [claim.qualifiers.as_of.latest.month for claim in found if claim.qualifiers.as_of] == months


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The siege lasted 15 hours.", "siege"),
        ("The siege went on for 15 hours.", "siege"),
        ("The strike is expected to last three days.", "strike"),
        ("The raid took nine minutes.", "raid"),
        ("Training takes 30 hours.", "training"),
        ("The trial, which lasted nine weeks, ended on Friday.", "trial"),
    ],
)
def test_how_long_something_lasted_is_its_length(text: str, thing: str) -> None:
    assert [claim.subject for claim in claims(text) if claim.predicate == "length"] == [thing]


def test_how_far_off_it_was_is_no_count_of_the_dead() -> None:
    text = "Five died at the quarry and two at the mill outside Ardell, about 20 miles (32 km) north of Venn."
    assert counts(text) == [(KILLED, 5), (KILLED, 2), ("distance", 20), ("distance", 32)]


@pytest.mark.parametrize(
    "text",
    [
        "Ardell, a town of 84,000 people, lies on the coast.",
        "Ardell is home to 84,000 people.",
        "The boat came from Ardell, which is home to 84,000.",
        "Ardell has a population of 84,000.",
    ],
)
def test_how_many_live_somewhere(text: str) -> None:
    claim = next(claim for claim in claims(text) if isinstance(claim.value, Quantity))
    assert (claim.predicate, claim.value.point, claim.agent) == ("population", 84_000, "Ardell")


def test_an_age_stands_before_what_else_is_told() -> None:
    assert ("age", 43.0) in counts("The man who was killed was 43 and lived in Ardell.")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The dead are now 31.", 31),
        ("The dead were 41, officials said.", 41),
        ("Two more died, bringing the dead to 31.", 31),
    ],
)
def test_how_many_the_dead_are(text: str, number: float) -> None:
    assert counts(text)[-1] == (KILLED, number)


@pytest.mark.parametrize(
    ("text", "age"), [("The boy was nine.", 9), ("He was nine.", 9), ("Aged just 19, Finch was the youngest.", 19)]
)
def test_ages_in_words_and_behind_an_adverb(text: str, age: float) -> None:
    assert ("age", age) in counts(text)


def test_a_team_is_not_so_old() -> None:
    assert "age" not in {predicate for predicate, _ in counts("The team was nine.")}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [("Some 300 people lost their homes.", "displacement"), ("40,000 homes are dark.", "power cuts")],
)
def test_homes_lost_and_homes_in_the_dark(text: str, predicate: str) -> None:
    assert [claim.predicate for claim in claims(text)] == [predicate]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Alliance won 46 seats, the Low Wick Unity Party 45 and Renewal 12.", ["46", "45", "12"]),
        ("Ostria won 12 medals, Norland nine.", ["12", "nine"]),
        ("Arlow employs 900 people, Vale 400 and Low Wick 120.", ["900", "400", "120"]),
        ("It flew 12 guests on Boeing 737.", ["12"]),
    ],
)
def test_names_of_several_words_share_the_verb_before_them(text: str, told: list[str]) -> None:
    found = claims(text)
    assert [claim.value_text for claim in found] == told
    assert len({(claim.predicate, claim.subject) for claim in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The flood has hurt 39 people in this former mill town of 27,000, and killed three.",
        "A blast in a town of 27,000 people killed three.",
        "The storm cut off a town of 27,000 and killed three.",
    ],
)
def test_how_many_live_in_a_place_takes_no_verb_from_others(text: str) -> None:
    told = {claim.predicate: claim.value_text for claim in claims(text) if isinstance(claim.value, Quantity)}
    assert told["casualties.killed"] == "three"
    assert told["population"] == "27,000"


@pytest.mark.parametrize(
    "text",
    ["Third death in Vale storm; two bridges shut", "A third death was confirmed on Monday.", "Third fatality in Vale crash"],
)
def test_one_more_of_the_dead_tells_how_many_there_are(text: str) -> None:
    (claim,) = (claim for claim in claims(text) if claim.predicate == "casualties.killed" and claim.value is not None)
    assert isinstance(claim.value, Quantity)
    assert (claim.value.point, claim.qualifiers.period) == (3, None)


@pytest.mark.parametrize("text", ["A third death in a week shook Vale.", "The third death in the play is the best."])
def test_one_of_a_row_over_a_time_and_one_known_are_no_count(text: str) -> None:
    assert not [claim for claim in claims(text) if claim.predicate == "casualties.killed" and claim.value is not None]
