"""Who those are that were counted before, told in a sentence of its own; and which counts run over more than one event."""

from __future__ import annotations

import datetime as dt

import pytest
from claims_for_tests import across, document

from corroborate import Document, check
from corroborate.extraction import extract
from corroborate.values import Quantity

KILLED, INJURED = "casualties.killed", "casualties.injured"
LEAD = "A truck bomb killed 28 people and wounded 40 in Port Ellery on Monday."


def parts(sentence: str, lead: str = LEAD) -> list[tuple[str, str | None, float | None]]:
    """What `sentence`, behind a lead, counts of people that an event befell: the predicate, the group, how many."""
    told = [claim for claim in extract(document(f"{lead} {sentence}")) if claim.span.start > len(lead)]
    return [
        (claim.predicate, (claim.qualifiers.population or "").removesuffix(" among others") or None, claim.value.point)
        for claim in told
        if isinstance(claim.value, Quantity) and claim.predicate.startswith("casualties")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The dead included nine nurses, 12 prisoners and a cook.", [("nurse", 9), ("prisoner", 12)]),
        (
            "The 28 comprised 17 civilians, among them four children, and 11 soldiers.",
            [("civilian", 17), ("child", 4), ("soldier", 11)],
        ),
        ("The ministry said the toll included eight police officers.", [("police", 8)]),
        ("They include ten women and three children.", [("woman", 10), ("child", 3)]),
        ("The victims comprise 17 men, six women and five children.", [("man", 17), ("woman", 6), ("child", 5)]),
        ("Among the martyrs were six children and a nurse.", [("child", 6)]),
        ("Six children were among the fallen.", [("child", 6)]),
        ("The monitor counted seven children among them.", [("child", 7)]),
        ("Four of them were children.", [("child", 4)]),
        ("Seven of the 28 were women.", [("woman", 7), (None, 28)]),
        ("Of the 28 killed, 20 were civilians.", [(None, 28), ("civilian", 20)]),
        ("Of these, nine were police officers.", [("police", 9)]),
        ("Nine were members of the security forces.", [("security forces", 9)]),
        ("Nine were members of the council.", [("some", 9)]),
        ("Two of those killed were employees of Doctors Abroad.", [("worker", 2)]),
        ("Six of the dead were under 18.", [("child", 6)]),
        ("Six were under the age of 18.", [("child", 6)]),
        ("The other eight were soldiers.", [("soldier", 8)]),
        ("Fourteen of the dead in Low Wick were children.", [("child", 14)]),
        ("A monitor said 20 of the dead were women and the other eight were men.", [("woman", 20), ("man", 8)]),
        (
            "The toll stood at 28: ten guards, 16 detainees and two gunmen.",
            [(None, 28), ("security forces", 10), ("prisoner", 16), ("militant", 2)],
        ),
    ],
)
def test_of_the_dead_it_is_told_who_some_of_them_are(sentence: str, expected: list[tuple[str | None, float]]) -> None:
    told = [(group, number) for predicate, group, number in parts(sentence) if predicate == KILLED]
    assert [one for one in expected if one not in told] == []
    assert {number for _, number in told} <= {number for _, number in expected} | {1.0, 28.0}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The monitor said 15 of the dead were pilgrims. Nine were children.", (KILLED, "child", 9)),
        ("The injured range in age from 4 to 77. Five are children, the chief said.", (INJURED, "child", 5)),
        ("The wounded were taken to two hospitals. Seven are women.", (INJURED, "woman", 7)),
    ],
)
def test_a_bare_figure_is_of_those_of_whom_it_was_told_right_before(sentence: str, expected: tuple[str, str, float]) -> None:
    assert expected in parts(sentence)


def test_a_bare_figure_behind_others_is_of_these() -> None:
    assert parts("The choir came from four towns. Seven are women.", "A choir sang in Port Ellery on Monday.") == []


def test_all_of_those_killed_are_no_part() -> None:
    text = f"{LEAD} All 28 of those killed on Monday were civilians."
    told = [claim.qualifiers.population for claim in extract(document(text)) if claim.span.start > len(LEAD)]
    assert told == ["civilian"]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The number of people who died has risen to 31.", None),
        ("The number of civilians who have died in the shelling is now 31, the mayor said.", "civilian"),
        ("The army raised the number of rebels it says were killed to 31.", "rebel"),
        ("The ministry raised the number of martyrs to 31.", None),
    ],
)
def test_the_number_of_people_who_died_is_of_the_dead(text: str, group: str | None) -> None:
    assert parts(text) == [(KILLED, group, 31)]


def test_the_number_of_people_hurt_is_of_the_injured() -> None:
    assert parts("The number of people hurt has risen to 51.") == [(INJURED, None, 51)]


def test_those_in_danger_are_all_who_are() -> None:
    assert parts("Five of them are still in a critical condition.") == [("casualties.critical", None, 5)]


@pytest.mark.parametrize(
    ("lead", "predicate"),
    [
        ("A boy was killed and four others were injured.", "casualties"),  # of whom one alone is dead
        ("Five people were shot, one fatally.", "casualties"),
        ("Six people were killed and four others were injured.", "casualties.killed"),
        ("Four people were injured.", "casualties.injured"),
    ],
)
def test_of_what_befell_the_victims_where_one_died(lead: str, predicate: str) -> None:
    claims = extract(Document(f"{lead} The victims included two women and two men.", "Arlow Post"))
    assert {claim.predicate for claim in claims if claim.noun in ("women", "men")} == {predicate}


def test_they_are_no_victims_when_others_were_counted_last() -> None:
    assert parts("Four of them were teachers.", "Police arrested 12 people in Port Ellery.") == []
    assert parts("Four of them were nurses.", f"{LEAD} Roads were closed. Schools were shut. Crowds came to the square.") == []


def test_something_else_is_said_of_a_figure_behind_a_list() -> None:
    told = parts("The dead included two nurses, and 12 drivers were hurt.")
    assert (KILLED, "nurse", 2) in told
    assert (INJURED, None, 12) in [(predicate, None, number) for predicate, _, number in told]


def relations(first: str, second: str, *, apart: bool = False) -> set[str]:
    """How the counts of two reports of one day stand to each other, or only those of the one to those of the other."""
    texts = {"Coast Courier": first, "Hill Gazette": second}
    found = check([Document(text, name, published=dt.date(2023, 3, 14)) for name, text in texts.items()])
    return {comparison.relation for comparison in (across(found) if apart else found.comparisons)}


REPORT = "A truck bomb killed 28 people at the Corn Gate in Port Ellery, Norland, on Monday, police said."


@pytest.mark.parametrize(
    "second",
    [
        "A truck bomb killed 31 people at the Corn Gate in Port Ellery, Norland, on Monday, the Norland Conflict Watch said.",
        "A truck bomb at the Corn Gate in Port Ellery, in Norland's conflict zone, killed 31 people on Monday, police said.",
        "A truck bomb killed 31 people at the Corn Gate in Port Ellery, Norland, in the first such attack in three years, police said.",
        "At least 31 people had been killed since dawn by a truck bomb at the Corn Gate in Port Ellery, Norland, police said.",
        "A truck bomb at the Corn Gate in Port Ellery, Norland, on Monday killed 31 people, three of whom have since died of wounds.",
    ],
)
def test_what_is_no_stretch_of_time(second: str) -> None:
    assert relations(REPORT, second) & {"conflict", "update"}


@pytest.mark.parametrize(
    "more",
    [
        "Bombs have killed 73 people in the province since January. Officials put the number at 49.",
        "The war has claimed 5,000 lives, monitors say.",
        "Gunmen killed three people and wounded 14 over the past month, police said.",
        "The enemy's losses over the same period are estimated at 20 killed.",
        "Worldwide, such bombs killed more than 900 people, the report notes.",
        "A reporter of the Gazette counted nine bodies under blankets by the gate.",
        "The Seamen's Hospital received 16 bodies, its matron said.",
    ],
)
def test_counts_of_a_longer_time_are_held_against_no_single_event(more: str) -> None:
    assert relations(REPORT, f"{REPORT}\n\n{more}", apart=True) <= {"agree", "incomparable"}


def test_bodies_that_were_brought_somewhere_are_some_of_a_higher_toll() -> None:
    brought = (
        "Police said a truck bomb killed 31 people at the Corn Gate in Port Ellery, Norland, on Monday. A clinic said it had"
    )
    assert relations(REPORT, f"{brought} received the bodies of 12 people.", apart=True) == {"conflict", "incomparable"}
    more = f"{REPORT} A clinic said it had received the bodies of 36 people."
    assert relations(REPORT, more) == {"agree", "conflict"}


RISEN = "A truck bomb killed 18 people and wounded 40 at the Corn Gate in Port Ellery, Norland, on Monday, police said."


@pytest.mark.parametrize(
    "second",
    [
        "The death toll of the truck bomb at the Corn Gate in Port Ellery rose to 20 after two people died in hospital.",
        "Two more people have died of wounds suffered when a truck bomb went off in Port Ellery, bringing the death toll to 20.",
        "Two people died in hospital of wounds from the truck bomb at the Corn Gate in Port Ellery, taking the death toll to 20.",
    ],
)
def test_those_by_whom_a_toll_grew_are_no_toll(second: str) -> None:
    texts = [Document(RISEN, "A", published=dt.date(2023, 3, 14)), Document(second, "B", published=dt.date(2023, 3, 15))]
    report = check(texts)
    said = {claim.id: claim.value_text for claim in report.claims}
    differ = [pair for pair in report.comparisons if pair.relation in ("conflict", "update")]
    assert [{said[id] for id in pair.claims} for pair in differ] == [{"18", "20"}]


def test_those_who_died_on_the_spot_are_some_of_a_higher_toll() -> None:
    second = "A truck bomb killed 20 people in Port Ellery on Monday. Fifteen died on the spot, the mayor said."
    assert relations(RISEN, second, apart=True) == {"conflict", "incomparable"}


def test_doctors_are_some_of_the_medics() -> None:
    one = "An air strike on a hospital in Port Ellery, Norland, on Monday killed six medics, police said."
    other = "An air strike on a hospital in Port Ellery, Norland, on Monday killed four doctors, the mayor said."
    assert relations(one, other) <= {"incomparable"}


def test_counts_at_two_places_side_by_side_are_of_two_events() -> None:
    lead = "Bombs in Port Ellery and Low Wick, Norland, killed 25 people on Monday, police said."
    more = f"{lead} In Port Ellery 18 people died at the Corn Gate. In Low Wick a car bomb killed five, the mayor said."
    assert relations(RISEN, more, apart=True) <= {"agree", "incomparable"}


def test_a_report_that_names_both_places_counts_all_of_them() -> None:
    lead = "Bombs in Port Ellery and Low Wick, Norland, killed 25 people on Monday, police said."
    more = f"{lead} In Port Ellery 18 people died at the Corn Gate. In Low Wick a car bomb killed five, the mayor said."
    other = (
        "A bomb tore through a market in Port Ellery, Norland, on Monday. At least 31 people were killed, the health ministry said. "
        "It was the worst day of the year. Another bomb went off in Low Wick an hour later."
    )
    report = check([Document(text, name, published=dt.date(2023, 3, 14)) for text, name in ((more, "A"), (other, "B"))])
    said = {claim.id: claim.value_text for claim in report.claims}
    differ = [pair for pair in report.comparisons if pair.relation in ("conflict", "update")]
    assert [{said[id] for id in pair.claims} for pair in differ] == [{"25", "At least 31"}]


def test_two_voices_that_count_the_dead_of_one_war_differ() -> None:
    more = "The war has claimed 5,000 lives, monitors say. The ministry puts the toll at 3,100."
    assert relations(REPORT, f"{REPORT}\n\n{more}") == {"agree", "conflict"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The blast killed 28 people, six of them under 18.", [(None, 28), ("child", 6)]),
        ("The blast killed 28 people, including six under 18.", [(None, 28), ("child", 6)]),
        ("The number of dead was under 18.", [(None, 18)]),
    ],
)
def test_who_is_under_age_is_a_child(sentence: str, expected: list[tuple[str | None, float]]) -> None:
    assert [(group, number) for _, group, number in parts(sentence)] == expected


def test_some_of_them_are_not_all() -> None:
    more = f"{REPORT} The dead were shopkeepers, the mayor said, adding that 28 people had died, eight of them in uniform."
    assert relations(REPORT, more) <= {"agree", "compatible", "incomparable"}


@pytest.mark.parametrize(
    "opening",
    [
        "An inquiry on Monday blamed poor storage for the explosion that killed 31 people at the Corn Gate in Port Ellery in March.",
        "The Norland Law Centre presents its report on the bombing of the Corn Gate in Port Ellery on 13 March. In all 31 people died.",
        "The mission acknowledged on Sunday that an air strike in March had hit the Corn Gate in Port Ellery. It killed 31 people.",
    ],
)
def test_a_report_that_tells_of_an_event_months_after(opening: str) -> None:
    first = Document(
        "A bomb killed 28 people at the Corn Gate in Port Ellery on Monday, police said.",
        "Courier",
        published=dt.date(2023, 3, 14),
    )
    later = Document(opening, "Gazette", published=dt.date(2023, 10, 2))
    told = [comparison for comparison in check([first, later]).comparisons if comparison.relation in ("conflict", "update")]
    assert told


def test_a_report_of_a_new_event_names_an_old_one() -> None:
    first = Document(
        "A bomb killed 28 people at the Corn Gate in Port Ellery on Monday, police said.",
        "Courier",
        published=dt.date(2023, 3, 14),
    )
    later = Document(
        "A bomb on Saturday killed 31 people at the Mill Bridge in Alder. A bombing in March had killed many.",
        "Gazette",
        published=dt.date(2023, 10, 2),
    )
    assert check([first, later]).comparisons == ()


def test_more_than_a_round_number_is_a_little_more() -> None:
    rounded = REPORT.replace("28", "more than 25")
    assert relations(REPORT, rounded) == {"compatible"}
    assert relations(REPORT.replace("28", "40"), rounded) == {"conflict"}


def test_women_are_women_however_they_are_told() -> None:
    one = f"{REPORT} Nine women also lost their lives."
    other = f"{REPORT} They include nine women and five children."
    documents = [Document(text, name, published=dt.date(2023, 3, 14)) for name, text in (("Courier", one), ("Gazette", other))]
    report = check(documents)
    values = {claim.id: claim.value_text.lower() for claim in report.claims}
    told = {(comparison.relation, *sorted(values[id] for id in comparison.claims)) for comparison in report.comparisons}
    assert ("agree", "nine", "nine") in told
    assert not {row for row in told if row[0] in ("conflict", "update")}


def test_what_an_old_event_did_is_of_its_own_year() -> None:
    more = f"{REPORT} It is the worst attack in Port Ellery since a bomb on a ferry in 2009 which killed 13 people."
    assert relations(REPORT, more) <= {"agree", "incomparable"}


def test_an_earlier_toll_counts_those_whom_the_newer_one_counts() -> None:
    found = parts("The attack killed 32 rebels, a monitor said, updating an earlier toll of 15.")
    assert found == [(KILLED, "rebel", 32), (KILLED, "rebel", 15)]


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Twelve of the 31 people killed were children.", "casualties.killed", "casualties.killed"),
        ("Twelve of the 31 people who died were children.", "casualties.killed", "casualties.killed"),
        ("Six of the 40 people who were injured are in hospital.", "casualties.hospitalised", "casualties.injured"),
        ("Two of the five people who were wounded died in hospital.", "casualties.killed", "casualties.injured"),
        ("Rescuers found three of the 14 miners who were trapped.", "find", "casualties.trapped"),
        ("Police have caught eight of the 18 prisoners who escaped.", "catch", "escapes"),
        ("Six of the 40 people on board are in hospital.", "casualties.hospitalised", "aboard"),
    ],
)
def test_what_a_clause_says_of_the_whole_is_not_said_of_the_part(text, part, whole):
    counts = [claim for claim in extract(Document(text, "Echo")) if isinstance(claim.value, Quantity)]
    assert [claim.predicate for claim in sorted(counts, key=lambda claim: claim.value_span.start)] == [part, whole]
