"""Local reports of one incident: parts of its toll, other events told beside it, and what a reader may hold against what."""

from __future__ import annotations

import datetime as dt

import pytest
from claims_for_tests import across, document, figures_apart

from corroborate import check
from corroborate.extraction import extract

DAY = dt.date(2019, 5, 13)
PLACE = (
    " It happened near the Harbour Lounge on Arlow Street in Port Ellery on Saturday, police said. Officers closed Arlow Street until"
    " morning and asked people who were at the Harbour Lounge to call them. Nobody has been arrested."
)


def differ(first: str, second: str) -> set[frozenset[str]]:
    """The figures of two reports of one incident that are told to differ."""
    return figures_apart(first, second, around=PLACE, led="PORT ELLERY - ", published=DAY)


@pytest.mark.parametrize(
    "second",
    [
        "State police said 20 were dead, 17 from the bus and three on foot, after a bus crash.",
        "Twenty people died in a bus crash. All 17 on the bus were killed.",
        "Twenty people died in a bus crash. On Saturday another crash had killed 11 people in Low Wick.",
        "Twenty people died in a bus crash. Two days earlier, a bus had run off a bridge in Low Wick, killing 31.",
        "Twenty people died in a bus crash. The crash came two days after 31 people died on a ferry in Low Wick.",
        "Twenty people died in a bus crash, the second in a week. Six fatal crashes in the county have killed 45 this year.",
    ],
)
def test_parts_and_other_events_are_not_held_against_the_toll(second: str) -> None:
    assert differ("Twenty people were killed in a bus crash.", second) == set()


def test_a_figure_that_a_report_takes_back_is_none_beside_the_newer_one() -> None:
    first = "Five people were hurt in a bus crash, police said, correcting an earlier count of seven."
    told = across(
        check([document(first, "Log", published=DAY), document("Five people were hurt in a bus crash.", "Mail", published=DAY)])
    )
    assert {pair.relation for pair in told} == {"agree", "incomparable"}
    assert frozenset(("Four", "seven")) in differ(first, "Four people were hurt in a bus crash.")


def test_two_tolls_of_one_incident_differ() -> None:
    assert differ("Twenty people were killed in a bus crash.", "Eighteen people died in a bus crash.") == {
        frozenset(("Twenty", "Eighteen"))
    }
    hurt = "Eleven others were hurt and brought to hospitals across Arlow."
    assert differ(hurt, "Nine others were hurt.") == {frozenset(("Eleven", "Nine"))}
    aided = "Drivers helped one another in the crash that killed 18 people."
    assert differ("Twenty people were killed in a bus crash.", aided) == {frozenset(("Twenty", "18"))}
    worst = "Three people were wounded at a cookout, the worst of at least 11 shootings over the weekend."
    assert differ("Two people were wounded at a cookout.", worst) == {frozenset(("Two", "Three"))}
    assert differ("Two people were wounded at a cookout.", "Nine people were wounded in 11 shootings over the weekend.") == set()
    linked = "Two linked shootings at a farm and a mill killed six people."
    assert differ(linked, "A gunman killed seven people at a farm and a mill.") == {frozenset(("six", "seven"))}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "Two people were killed in a shooting at a bar. There is a reward of up to $2,000.",
            "$9,000 offered in bar killings\n\nTwo people died in a shooting. Owners have put up $9,000 for information.",
            {frozenset(("up to $2,000", "$9,000"))},
        ),
        (
            "Two people were killed in a shooting at a bar. A reward of $2,000 is offered.",
            "Two people were killed in a shooting at a bar. A fund for their children has raised $9,000.",
            set(),
        ),
        (
            "Six people were wounded in a shooting at a bar. About 90 people were inside.",
            "Six people were wounded in a shooting at a bar. There were 140 people in the bar, its owner said.",
            {frozenset(("About 90", "140"))},
        ),
        (
            "Six people were wounded in a shooting at a bar. Two of the wounded are in critical condition.",
            "Six people were wounded in a shooting at a bar. Five are still in hospitals, one of them in critical condition.",
            {frozenset(("Two", "one"))},
        ),
        (
            "A shooting at a bar wounded six people. One man was arrested.",
            "A second man has been arrested in a shooting at a bar that wounded six people. Two men have now been arrested.",
            {frozenset(("One", "Two")), frozenset(("One", "A second"))},
        ),
        (
            "Six people were shot at a bar. One of the victims, a cook, died on the spot.",
            "Two people were killed and four wounded in a shooting at a bar.",
            {frozenset(("One", "Two"))},
        ),
        (
            "Two men were shot at a bar, one fatally.",
            "Three people were shot at a bar.",
            {frozenset(("Two", "Three"))},
        ),
        (
            "A man fired into a bar on Saturday, killing three people.",
            "The death toll in Saturday's shooting at a bar climbed to four on Monday.",
            {frozenset(("three", "four"))},
        ),
        (
            "A man was shot in the chest at a bar and died.",
            "Two people were killed in a shooting at a bar.",
            {frozenset(("A", "Two"))},
        ),
        (
            "A man and woman were killed at a bar.",
            "Three people were killed at a bar.",
            {frozenset(("A man and woman", "Three"))},
        ),
        (
            "Three people were shot at a bar and a fourth was cut by glass.",
            "Four people were hurt at a bar.",
            set(),
        ),
        (
            "One of the wounded from a bar was in critical condition on Monday.",
            "Three people were hurt at a bar on Saturday. Two are in critical condition.",
            {frozenset(("One", "Two"))},
        ),
        ("One person was killed and two were shot at a bar.", "Three people were shot at a bar.", set()),
        (
            "A man was shot at a bar. Detectives believe that nine shots were fired.",
            "Charging papers say Ode fired 12 rounds after a quarrel at a bar. A man was hurt.",
            {frozenset(("nine", "12"))},
        ),
        (
            "A man was shot at a bar. Somebody fired at least four times.",
            "Technicians marked 17 casings outside a bar where a man was shot.",
            {frozenset(("at least four", "17"))},
        ),
        (
            "A man was shot at a bar. Officers found two handguns.",
            "A man was shot at a bar. Three guns were recovered.",
            {frozenset(("two", "Three"))},
        ),
        (
            "A man was shot at a bar. A reward of $2,000 is offered.",
            "A man was shot at a bar. Donations have brought the reward to $5,000, up from $2,000.",
            {frozenset(("$2,000", "$5,000"))},
        ),
        ("A man was shot at a bar. He has two rifles.", "A man was shot at a bar. Nine guns were recovered.", set()),
        (
            "A man was shot at a bar. A guard fired nine shots and an officer fired two.",
            "A man was shot at a bar. Ben Ode fired 12 shots.",
            set(),
        ),
        ("Nine people, not eight, were shot at a bar.", "Eight people were shot at a bar.", {frozenset(("Nine", "Eight"))}),
        (
            "One person was killed in a shooting at a bar.",
            "A cook has become the second person to die of a shooting at a bar.",
            {frozenset(("One", "second"))},
        ),
    ],
)
def test_what_two_reports_of_a_shooting_count_besides(first: str, second: str, expected: set[frozenset[str]]) -> None:
    assert differ(first, second) == expected


def relations(first: str, second: str) -> set[str]:
    told = check([document(first, "Log", published=DAY), document(second, "Mail", published=DAY)])
    return {pair.relation for pair in told.comparisons if pair.differ_in("value")}


def test_a_state_holds_the_town_of_which_another_report_tells() -> None:
    more = PLACE.replace(" in Port Ellery", "")
    one = f"PORT ELLERY, La. - Nine people were hurt in a shooting in Port Ellery on Saturday, police said.{more}"
    other = f"Eleven people were hurt in a shooting in Louisiana on Saturday, police said.{more}"
    assert relations(one, other) == {"conflict"}
    assert relations(one.replace("La.", "Texas"), other) == {"incomparable"}


@pytest.mark.parametrize(
    ("second", "relation"),
    [
        ("PORT ELLERY, Ala. - A man was charged in the shooting at the Heron Club, where two people were killed.", "conflict"),
        ("Two die at Heron Court\n\nTwo people were killed in a shooting at a block of flats in Port Ellery.", "conflict"),
        ("Two people were killed in a shooting in Low Wick. A man from Port Ellery was arrested.", "incomparable"),
    ],
)
def test_a_house_lies_in_the_town_of_the_dateline_or_the_headline(second: str, relation: str) -> None:
    first = "One person was killed in a shooting in Port Ellery on Saturday, police said."
    assert relations(first, second) == {relation}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The accident took 20 lives in Low Wick.", ["killed 20"]),
        ("Six people were killed, four women and two men, and nine were hurt.", ["killed Six", "killed four", "killed two"]),
        ("The crash killed 18 passengers on the way to a party and two pedestrians.", ["killed 18", "killed two"]),
        ("The crash killed three men in a fight with a guard and two soldiers.", ["killed three"]),
        ("Among the 12 killed in the crash were three cousins.", ["killed 12", "killed three"]),
        ("Six men were shot dead and another was wounded.", ["killed Six", "injured another"]),
        ("Two bombs hit the mill and another was found.", []),
        # the other victims than the dead live, whatever is told of them
        ("A boy was killed. The six other victims range in age from 15 to 20.", ["killed A", "injured six"]),
        ("The six other victims range in age from 15 to 20.", []),
        # who is told of in front is one of those behind, and no "but" joins a list
        ("Including two children, six people died in a fire.", ["killed two", "killed six"]),
        ("Not counting the gunman and two guards, six people died.", ["killed two", "killed six"]),
        ("Police told of six victims, but a man with a graze wound came later.", ["injured a"]),
        ("Medics took a boy and a teacher to two hospitals.", ["hospitalised a", "hospitalised a"]),
        ("At least eight guests went to hospital.", ["hospitalised At least eight"]),
        ("Four of those brought to a hospital have gone home.", ["discharged Four"]),
        ("Eight are in hospital and four discharged.", ["hospitalised Eight", "discharged four"]),
        ("Two soldiers were discharged from the army.", []),
        ("Three others were treated and released.", ["injured Three"]),
    ],
)
def test_what_is_counted(text: str, expected: list[str]) -> None:
    found = [claim for claim in extract(document(text)) if claim.predicate.startswith("casualties.")]
    told = [f"{claim.predicate.partition('.')[2]} {claim.value_text}" for claim in found if " and " not in claim.value_text]
    assert [one for one in told if one != "injured nine"] == expected


@pytest.mark.parametrize(
    "first", ["Six men were shot dead and another was wounded.", "Six were shot dead and a seventh was wounded."]
)
def test_one_more_behind_all_others_is_the_only_one(first: str) -> None:
    figures = differ(first, "Six people were shot dead and three others were wounded.")
    assert [sorted(pair)[-1] for pair in figures] == ["three"]


def test_what_is_no_count_of_people() -> None:
    distance = "Five died at the quarry and two at the mill, about 20 miles (32 kilometers) north of Alma."
    deaths = "This spring there were six mass killings in Norland."
    for text, expected in ((distance, ["Five", "two"]), (deaths, [])):
        found = extract(document(text))
        assert [claim.value_text for claim in found if claim.predicate == "casualties.killed"] == expected


@pytest.mark.parametrize(
    ("text", "predicate", "period"),
    [
        ("Three men have died of their stab wounds.", "casualties.killed", None),
        ("Everything points to workplace violence by a man who killed six people.", "casualties.killed", None),
        ("Three people are critical, a boy of eight months among them.", "casualties.critical", None),
        ("Six people were killed in the violence.", "casualties.killed", "violence"),
    ],
)
def test_what_befell_people_and_over_which_time(text: str, predicate: str, period: str | None) -> None:
    first = next(claim for claim in extract(document(text)) if claim.value_text in ("Six", "six", "Three"))
    assert (first.predicate, first.qualifiers.period) == (predicate, period)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "One person was killed in a shooting.",
            "Two teenagers were killed and five people were hurt in a shooting.",
            {"One", "Two"},
        ),
        (
            "One person was killed in a shooting.",
            "Two teenagers were killed in a shooting. It was the fifth homicide in Port Ellery this year.",
            {"One", "Two"},
        ),
        ("Four people were killed in a shooting.", "Two teenagers were killed in a shooting.", set()),
        (
            "Four people were killed in a shooting.",
            "Two teenagers were killed and six other people were hurt in a shooting.",
            {"Two", "Four"},
        ),
        ("One person was killed in a shooting.", "Two guards were killed in a shooting.", set()),
        ("A man killed two people in a shooting before taking his own life.", "Three people were killed in a shooting.", set()),
        ("Two of the wounded are in critical condition.", "One of the wounded was in critical condition.", {"Two", "One"}),
        ("Seven people were taken to hospital.", "Three of the wounded were in hospital.", set()),
        ("A man killed two people in a shooting and fled.", "Three people were killed in a shooting.", {"two", "Three"}),
        (
            "Two people were killed in a shooting.",
            "A man shot and killed his wife and her friend. Three people died in all.",
            {"Two", "Three"},
        ),
        ("A gunman killed two people in a shooting.", "Three people were killed in a shooting, including the gunman.", set()),
        ("A gunman killed two people in a shooting.", "Five people were killed in a shooting, including the gunman.", set()),
        (
            "Three people were killed in a shooting.",
            "Five people were killed in a shooting, including the gunman.",
            {"Three", "Five"},
        ),
        # of a report that counts the victims as well, they are what another's count is held against
        (
            "Two people were killed in a shooting.",
            "A gunman killed four people in a shooting. In all, five people died, including the gunman.",
            {"Two", "four"},
        ),
        (
            "At least three people were killed in a shooting.",
            "A gunman killed three people before taking his own life in a shooting, bringing the number of dead to four.",
            set(),
        ),
        (
            "Three people were killed in a shooting. The gunman is among the dead, the chief said.",
            "Four people were killed in a shooting, including the gunman.",
            {"Three", "Four"},
        ),
        (
            "Three people were killed in a shooting. The gunman fled, the chief said.",
            "Four people were killed in a shooting, including the gunman.",
            set(),
        ),
        (
            "Three people were killed in a shooting. The gunman's mother is among the dead, the chief said.",
            "Four people were killed in a shooting, including the gunman.",
            set(),
        ),
        (
            "A gunman killed two people in a shooting.",
            "A man shot his wife and two sons. The gunman later shot himself, bringing the number of dead to four.",
            set(),
        ),
        (
            "Three people were killed in a shooting, including the gunman.",
            "A man shot his wife and two sons. The gunman later shot himself, bringing the number of dead to four.",
            {"Three", "four"},
        ),
        (
            "Three people were shot dead in a shooting before the gunman killed himself.",
            "Four people were killed in a shooting. The gunman is among the dead, the chief said.",
            set(),
        ),
        (
            "A gunman killed two people in a shooting before taking his own life.",
            "The shooting killed three people. The gunman took his own life, and four died in all.",
            {"two", "three"},
        ),
        ("A gunman killed two people in a shooting.", "Three people, the gunman included, died in a shooting.", set()),
        ("Two of those wounded remained in critical condition.", "One of the wounded was in critical condition.", {"Two", "One"}),
        ("Two of those wounded lived in Vale.", "One of the wounded was in critical condition.", set()),
        ("Three people died in a domestic violence shooting.", "Four people were killed in a shooting.", {"Three", "Four"}),
        # whoever is counted in the sentence that sums up who died and who was hurt is everybody
        ("A girl was killed and two women were wounded in a shooting.", "One person died and three were hurt.", {"two", "three"}),
        ("A shooting killed a clerk and wounded her son.", "A shooting killed one person and wounded two.", {"her", "two"}),
        ("A shooting killed a clerk and wounded one of her sons.", "One person died and two were hurt.", {"one", "two"}),
        ("A girl was killed and two women were hurt in a shooting.", "Two people died and two were hurt.", {"A", "Two"}),
        ("Two children were wounded in a shooting.", "One person died and three were hurt in a shooting.", set()),
        ("A shooting killed a clerk and wounded two officers.", "One person died and three were hurt in a shooting.", set()),
        (
            "Five people were hurt in a shooting. A girl died and two boys were hurt.",
            "Six people were hurt in a shooting.",
            {"Five", "Six"},
        ),
    ],
)
def test_who_is_counted(first: str, second: str, expected: set[str]) -> None:
    assert differ(first, second) == ({frozenset(expected)} if expected else set())


def test_a_day_counted_back_is_not_that_of_the_report() -> None:
    later = (
        "Three people were charged with a shooting last month that killed a boy. Nine adults were hurt. The shooting was in"
        " retaliation for a killing three days earlier in which a nurse died."
    )
    assert differ("A shooting on Saturday killed a boy and hurt seven adults.", later) == {frozenset(("seven", "Nine"))}


def test_a_second_one_held_is_told_when_there_was_one() -> None:
    first = "Two people were shot in Arlow on Saturday. Their neighbour was arrested."
    one, other = (
        document(text, name, published=DAY) for text, name in ((first, "Log"), (f"{first[:39]}. A second man was held.", "Mail"))
    )
    told = {pair.relation for pair in check([one, other]).comparisons if pair.differ_in("value")}
    assert told & {"conflict", "update"}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Investigators recovered 34 shell casings.", "Someone fired 41 rounds into the bar.", {"34", "41"}),
        ("Investigators recovered 34 shell casings.", "Some 41 shots were fired.", {"34", "Some 41"}),
        ("Cole Marsh fired 34 rounds.", "Officers collected 41 casings.", set()),
        ("Officers fired 12 shots.", "Some 41 shots were fired.", set()),
        ("Cole Marsh fired 34 rounds.", "Officers fired 12 rounds.", set()),
        ("A neighbour heard about 30 shots.", "Police say 41 shots were fired.", set()),
        ("Police seized nine guns from a home.", "A search of the home turned up seven firearms.", {"nine", "seven"}),
        ("The reward is 5,000 dollars.", "A 15,000-dollar reward is offered.", {"5,000 dollars", "15,000-dollar"}),
        ("About 200 people were at the party.", "There were about 350 people at the party.", {"About 200", "about 350"}),
        ("About 200 people attended the vigil.", "About 350 people were inside the club.", set()),
        ("One of the guns matched nine shell casings.", "The shooter fired 12 rounds.", set()),
        ("Officers impounded nine cars.", "There were about 60 cars at the meet.", set()),
        ("Officers impounded nine cars.", "Police towed 14 vehicles.", {"nine", "14"}),
        ("Police have seized 300 guns this year.", "Officers seized two guns on Saturday.", set()),
        ("Police seized three guns on Saturday.", "Officers seized two guns on Saturday.", {"three", "two"}),
        ("Four masked men robbed the bar.", "The bar was held up by two masked robbers.", {"Four", "two"}),
        ("Four men were robbed in the bar.", "The bar was held up by two masked robbers.", set()),
        ("Thieves stole 12 guns.", "Burglars made off with 17 firearms.", {"12", "17"}),
        ("Three hostages were released.", "The gunman let four hostages go.", {"Three", "four"}),
        ("Three cars were hit by gunfire.", "Bullets struck five cars.", {"Three", "five"}),
        ("Three cars were hit by gunfire.", "Bullets struck five homes.", set()),
        ("One suspect is at large.", "Detectives believe there were three shooters.", {"One", "three"}),
    ],
)
def test_what_was_fired_found_and_hit(first: str, second: str, expected: set[str]) -> None:
    shooting = "A shooting in Port Ellery left two men dead and four people hurt. "
    assert differ(shooting + first, shooting + second) == ({frozenset(expected)} if expected else set())


def test_civilians_are_the_same_whether_or_not_officers_are_counted_beside_them() -> None:
    texts = (
        "In a shooting at a bar four officers and two civilians got hurt.",
        "Two civilians were also hurt in a shooting at a bar.",
    )
    documents = [document(text + PLACE, source=f"Outlet {n}", published=DAY) for n, text in enumerate(texts)]
    report = check(documents)
    claims = {claim.id: claim for claim in report.claims}
    told = [(one.relation, {claims[id].value_text for id in one.claims}) for one in report.comparisons]
    assert ("agree", {"two", "Two"}) in told


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        # nobody is told to have died: those shot are the wounded
        ("Five people were shot at a bar.", "A shooting at a bar left four people wounded.", ("Five", "four")),
        ("Five people were shot at a bar.", "A shooting at a bar killed a man and left four people wounded.", None),
        # all who were shot are no fewer than those of them who live
        ("Three people were shot at a bar.", "A shooting at a bar killed a man and wounded four others.", ("Three", "four")),
        ("Three people were shot at a bar.", "Nine people were hurt at a bar, three of them shot in the legs.", None),
        # who is in hospital is hurt, where the report tells of no other hurt
        ("One man died at a bar. Two others were taken to a hospital.", "One man died and five were wounded.", ("Two", "five")),
        ("One man died at a bar. The other four were taken to a hospital.", "One died and three were hurt.", ("four", "three")),
        (
            "Five were hurt at a bar. Three were taken to a hospital.",
            "A shooting at a bar left four people wounded.",
            ("Five", "four"),
        ),
        # of each kind by itself: three clerks were hurt, and so many officers
        (
            "Two officers were shot and three employees were wounded at a bar.",
            "A gunman killed a man and wounded three officers at a bar.",
            ("Two", "three"),
        ),
        # one sentence sums up who died and who did not
        (
            "One man is dead and another is in the hospital after a shooting at a bar. Someone was hurt by glass.",
            "A man was killed and two others were wounded at a bar. One person was taken to a hospital.",
            ("another", "two"),
        ),
        (
            "One man is dead at a bar. One person was taken to the hospital after it.",
            "A man was killed and two others were wounded at a bar. One person was taken to a hospital.",
            None,
        ),
        # who was hurt besides those shot is some of the hurt
        ("Five people were shot and four others were hurt by splinters at a bar.", "Nine people were hurt at a bar.", None),
        ("Five people were shot and four others were hurt at a bar.", "Five were shot and six hurt at a bar.", ("four", "six")),
        ("A man was shot dead and four others were hurt at a bar.", "A man died and nine were hurt.", ("four", "nine")),
    ],
)
def test_those_shot_and_those_in_hospital_may_be_the_wounded(first: str, second: str, told: tuple[str, str] | None) -> None:
    apart = differ(first, second)
    assert apart == ({frozenset(told)} if told else set())


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("Eight people were taken to a hospital after a fight.", "Two people are still in the hospital after a fight.", "update"),
        ("Nine miners are missing.", "Four miners are still missing.", "update"),
        (
            "Eight people were taken to a hospital after a fight.",
            "Six people were taken to a hospital after a fight.",
            "conflict",
        ),
        ("Two people were taken to a hospital after a fight.", "Six people are still in the hospital after a fight.", "conflict"),
    ],
)
def test_fewer_are_so_still(first: str, second: str, relation: str) -> None:
    assert relations(first, second) == {relation}
