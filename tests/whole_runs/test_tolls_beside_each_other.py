"""Figures of an attack or disaster that stand beside its tolls: who was carried away, what was destroyed; and who is counted."""

from __future__ import annotations

import pytest
from claims_for_tests import across, document

from corroborate import Document, check, vocabulary
from corroborate.extraction import extract
from corroborate.linking.stories import stories

BLAST = "ARLOW, June 9 - A blast at the mill in Arlow on Saturday killed 31 people and wounded 90 others, police said."


def relations(one, other, *, first="2031-06-09", second="2031-06-09"):
    """How the figures of two reports stand to each other, as their two texts and the relation."""
    days = first, second
    report = check([Document(text=text, source=f"paper {n}", published=days[n]) for n, text in enumerate((one, other))])
    claims = {claim.id: claim for claim in report.claims}
    return {(*sorted(claims[id].value_text for id in told.claims), told.relation) for told in across(report)}


@pytest.mark.parametrize(
    "taken",
    [
        'The ambulance chief said: "We carried nine dead bodies."',
        "Nine bodies have been handed over to the families.",
        "Two helicopters evacuated nine wounded people to Norden.",
        "A doctor at the clinic in Arlow said it received nine wounded.",
        "Soldiers airlifted nine injured people to Norden.",
    ],
)
def test_those_whom_somebody_took_somewhere_are_some_of_all(taken):
    other = f"ARLOW, June 9 - A blast shook the mill in Arlow on Saturday. {taken}"
    told = {pair[2] for pair in relations(BLAST, other) if "nine" in (pair[0].lower(), pair[1].lower())}
    assert told <= {"incomparable"}, told


@pytest.mark.parametrize(
    ("one", "other", "pair"),
    [
        ("More than 200 houses were destroyed.", "In all, 612 houses were destroyed.", ("612", "More than 200", "update")),
        ("At least 30 homes were burnt.", "Some 46 homes were burnt down.", ("At least 30", "Some 46", "update")),
        ("Over 40 buildings collapsed.", "Ninety buildings collapsed.", ("Ninety", "Over 40", "update")),
    ],
)
def test_what_is_destroyed_is_counted_as_the_dead_are(one, other, pair):
    top = "ARLOW - An earthquake struck Arlow on Saturday."
    assert pair in relations(f"{top} {one}", f"{top} {other}", second="2031-06-10")


@pytest.mark.parametrize(
    ("text", "value", "population"),
    [
        ("Seventeen people, including three policemen, were killed and 42 others injured in Arlow.", "42", None),
        ("Nine people, among them two officers, died and 12 others were hurt in Arlow.", "12", None),
        ("Two officers were killed and 12 others were hurt in Arlow.", "12", "police"),
        ("Two policemen died at the gate. Eight of the wounded are in critical condition.", "Eight", None),
        ("Two policemen died at the gate. Eight of them were shot.", "Eight", "police"),
        ("The three police personnel who laid down their lives in Arlow were buried.", "three", "police"),
    ],
)
def test_who_is_counted(text, value, population):
    claim = next(claim for claim in extract(Document(text=text, source="paper")) if claim.value_text == value)
    assert claim.qualifiers.population == population


def test_a_shift_that_had_so_many_had_no_dead():
    text = "The toll rose to 29. The mayor says 83 men were underground. But miners said the night shift had more than 90."
    told = {claim.value_text: claim.predicate for claim in extract(Document(text=text, source="paper"))}
    assert told["29"] == "casualties.killed" != told["more than 90"]


@pytest.mark.parametrize("where", ["in hospital in Norden", "at a clinic in Norden", "in a hospital in Norden"])
def test_where_the_hurt_died_is_not_where_they_were_hurt(where):
    text = f"A bomb in Low Wick killed 12. Two more have died {where}, bringing the death toll to 14, the mayor said."
    claims = [claim for claim in extract(Document(text=text, source="paper")) if claim.predicate == "casualties.killed"]
    assert {claim.qualifiers.place for claim in claims} == {("Low Wick",)}


def test_managers_who_are_taken_into_custody_are_arrested():
    top = "ARLOW - A blast at the mill in Arlow on Saturday killed 31 people."
    one, other = "Three mill managers have been taken into police custody.", "Police have detained seven people."
    assert ("Three", "seven", "update") in relations(f"{top} {one}", f"{top} {other}", second="2031-06-10")


@pytest.mark.parametrize(
    ("text", "value", "predicate", "population"),
    [
        ("Two policemen posted at the gate are among the dead.", "Two", "casualties.killed", "police"),
        ("Three guards who stood at the door were among the victims.", "Three", "casualties.killed", "security forces"),
        (
            "Among the dead are Ada Finch, 61, the inn's owner Tom Reed and five guards of the inn.",
            "five",
            "casualties.killed",
            "security forces",
        ),
        ("Among the dead are the owner of the inn and five guards.", "five", "casualties.killed", "security forces"),
        ("Six of the victims were nurses and three were guards of the inn.", "three", "casualties.killed", "security forces"),
        ("After the blast at the gate five gunmen ran into the inn.", "five", "attackers", None),
        ("After the explosion three militants entered the inn, police said.", "three", "attackers", None),
    ],
)
def test_who_died_and_who_attacked(text, value, predicate, population):
    text = f"ARLOW - A bomb at an inn in Arlow killed 14 people on Saturday. {text}"
    claim = next(claim for claim in extract(Document(text=text, source="paper")) if claim.value_text == value)
    assert (claim.predicate, claim.qualifiers.population) == (predicate, population)


@pytest.mark.parametrize(
    "allowed",
    [
        "The ferry was licensed for 85 people.",
        "The ferry had a capacity of 85 passengers.",
        "The ferry was allowed to take 85 passengers in calm weather.",
        "The ferry was authorised to carry only 85.",
        "The ferry, built for 85 passengers, was 20 years old.",
        "The ferry was certified to carry 85 passengers.",
    ],
)
def test_how_many_a_ferry_may_carry_is_not_how_many_it_carried(allowed):
    claims = extract(Document(text=f"A ferry sank off Arlow with 200 people on board. {allowed}", source="paper"))
    told = {claim.value_text: claim.predicate for claim in claims}
    assert (told["200"], told["85"]) == ("aboard", "aboard at most")


@pytest.mark.parametrize(
    ("late", "first", "later"),
    [
        (
            "last Sunday's attack on the church have died, the mayor confirmed to the agency on Wednesday",
            "2031-06-08",
            "2031-06-11",
        ),
        (
            "last Sunday's attack on the church have died, the mayor confirmed to Vale Radio on Wednesday",
            "2031-06-08",
            "2031-06-11",
        ),
        ("last week's attack on the church have died, the mayor said on Wednesday", "2031-06-06", "2031-06-11"),
    ],
)
def test_a_late_report_tells_of_the_day_on_which_it_was(late, first, later):
    one = "ARLOW - A bomb killed 14 people and wounded 40 at the gate of a church in Arlow on {day}, police said."
    other = f"ARLOW - Two more victims of {late}. A total of 57 people were wounded in Arlow."
    one = one.format(day="Sunday" if first.endswith("8") else "Friday")
    assert ("40", "57", "update") in relations(one, other, first=first, second=later)


@pytest.mark.parametrize(
    ("text", "value", "predicate"),
    [
        ("Nine women were taken away by the bandits.", "Nine", "abductions"),
        ("Gunmen led away seven students.", "seven", "abductions"),
        ("Cleaners took away seven chairs.", "seven", "take away"),
        ("The quake was followed by 35 aftershocks.", "35", "aftershocks"),
        ("More than 20 aftershocks have been recorded.", "More than 20", "aftershocks"),
        ("Twelve aftershocks have shaken the town since.", "Twelve", "aftershocks"),
        ("About 90 passengers swam ashore.", "About 90", "casualties.rescued"),
    ],
)
def test_more_that_an_event_brings(text, value, predicate):
    claim = next(claim for claim in extract(Document(text=text, source="paper")) if claim.value_text == value)
    assert claim.predicate == predicate


@pytest.mark.parametrize(
    ("places", "there"),
    [
        (
            "the districts of Low Wick, Norden and Vale in the city",
            "near the mosque, causing the death of five people in Low Wick",
        ),
        ("the quarters of Low Wick Norden Road and Vale", "near the mosque. Five people were killed in Low Wick, a doctor said"),
        ("Low Wick and Norden", "on a street in Norden, where five people died"),
    ],
)
def test_what_one_of_several_places_has_of_a_toll_is_no_toll_of_all(places, there):
    one = f"ARLOW, June 9 - Shells killed 14 people on Saturday in {places}, police said. Some of the shells fell {there}."
    other = "ARLOW, June 9 - Shells killed at least 21 people in Arlow on Saturday, the mayor said."
    told = {pair for pair in relations(one, other) if pair[2] in ("conflict", "update")}
    assert {pair[:2] for pair in told} == {("14", "at least 21")}


def test_a_place_and_what_contains_it_are_not_several():
    one = "ARLOW, June 9 - Shells killed 14 people in Low Wick and wounded 30. Five people died in Low Wick, Norden province."
    assert not {pair for pair in relations(one, one.replace("14", "15")) if "Five" in pair[:2] and pair[2] == "agree"} - {
        ("Five", "Five", "agree")
    }


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("the Old Mill neighbourhood of Arlow's southern suburbs", "Arlow's southern suburbs", True),
        ("the Old Mill neighbourhood of Arlow's southern suburbs", "southern Arlow", True),
        ("government-held districts of Arlow", "regime-controlled areas of Arlow", True),
        ("residential districts in Arlow", "the government-controlled areas of Arlow", True),
        ("rebel-held districts of Arlow", "government-held districts of Arlow", False),
        ("the northern suburbs of Arlow", "the southern suburbs of Arlow", False),
    ],
)
def test_parts_of_a_town_that_lie_in_each_other_and_others(one, other, differ):
    first, second = (
        f"ARLOW, June 9 - Rockets killed {number} people in {where} on Saturday, a monitor said. The rockets fell at noon."
        for number, where in (("14", one), ("21", other))
    )
    assert (("14", "21", "conflict") in relations(first, second)) == differ


@pytest.mark.parametrize(
    ("told", "differ"),
    [
        ("A shell hit a school in the Quay Road district, killing 11 people, a resident told the paper.", False),
        ("The raids killed 11 people in Arlow, a resident told the paper.", True),
    ],
)
def test_what_one_report_puts_somewhere_is_some_of_all(told, differ):
    text = f"Raids on Arlow went on for a second day. A monitor said 34 people were killed. {told}"
    report = check([Document(text=text, source="Arlow Post", published="2031-06-09")])
    assert (report.comparisons[0].relation in ("conflict", "update")) == differ


ROUND = (
    " Teachers opened the school for those who had lost their tents, and cooks from the town brought bread and blankets. The road"
    " along the river was closed for hours. A choir that was to sing on the square stayed at home. Farmers drove their carts through"
    " the mud to carry the old and the sick across the bridge, while a crane lifted beams from the wells. Nobody could say for how"
    " long the pumps would be out of order, nor who would pay for them. Bakers said that flour would last for a week at most."
    " The owner of a mill offered two of his halls, and a vet looked after goats and hens. It rained until late in the evening, and"
    " children played under the roofs of the market."
)


def test_what_is_told_far_down_of_the_day_before_is_not_the_day_of_a_report():
    text = f"Planes hit the Low Wick camp. The toll is 10 dead and more than 40 wounded.{ROUND} Yesterday two men died in Norden."
    report = document(text, published="2031-06-09")
    assert stories({report.id: extract(report)}, [report], vocabulary.load())[report.id].day is None


def test_one_report_may_tell_of_the_shells_and_the_other_of_the_gunmen_of_one_massacre():
    one = (
        "Horror in Mazra Wick. More than 74 martyrs fell in a crime of the army in Mazra Wick. Tanks shelled its houses until noon."
        f"{ROUND}"
    )
    other = (
        "MOSCOW - The Norland Watch claims that 91 people were killed by gunmen in Mazra Wick on June 6. The ministry has not commented"
        " on this. Envoys are due to vote next week on sanctions, a step that Volgan diplomats have called one-sided and hasty."
    )
    told = relations(one, other, first="2031-06-06", second="2031-06-09")
    assert {pair[:2] for pair in told if pair[2] in ("conflict", "update")} == {("91", "More than 74")}
