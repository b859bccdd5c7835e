"""Figures: numbers, ranges, hedges, counted nouns, changes, and what is no figure. All sentences are our own."""

from __future__ import annotations

import pytest
from figures_for_tests import only, values
from hypothesis import given
from hypothesis import strategies as st

from corroborate import vocabulary
from corroborate.extraction.figures import find_quantities, quantities_beside
from corroborate.extraction.figures.units import convert
from corroborate.model import Span

# --- numbers -------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("1,600 boats", 1600),
        ("1600 boats", 1600),
        ("1\u00a0600 boats", 1600),
        ("1\u202f600 boats", 1600),
        ("16 000 boats", 16000),
        ("2 500 000 boats", 2.5e6),
        ("1'600 boats", 1600),
        ("1.600.000 boats", 1.6e6),
        ("1,00,000 boats", 100000),
        ("1.6 million boats", 1.6e6),
        ("16k boats", 16000),
        ("3.4m boats", 3.4e6),
        ("2.8bn boats", 2.8e9),
        ("2.8 bn boats", 2.8e9),
        ("4 hundred boats", 400),
        (".75 litres", 0.75),
        ("1/2 litre", 0.5),
        ("1 1/2 litres", 1.5),
        ("2½ litres", 2.5),
        ("1.99×10^30 kg", 1.99e30),
        ("nineteen hundred boats", 1900),
        ("a dozen boats", 12),
        ("two dozen boats", 24),
        ("half a dozen boats", 6),
        ("half a million boats", 500000),
        ("a quarter of a million boats", 250000),
        ("a couple of boats", 2),
        ("a hundred boats", 100),
        ("two hundred and fifty thousand boats", 250000),
        ("twenty-eight thousand six hundred and forty-two boats", 28642),
        ("one million two hundred thousand boats", 1.2e6),
        ("two and a half million boats", 2.5e6),
        ("three point five per cent", 3.5),
        ("Twenty‑one boats", 21),
        ("zero boats", 0),
        ("no one", 0),
        ("Nobody came", 0),
    ],
)
def test_numbers_in_every_usual_form(said: str, number: float) -> None:
    assert only(f"{said}").value.point == pytest.approx(number)


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("dozens of boats", 24, 100),
        ("tens of thousands of boats", 1e4, 1e5),
        ("hundreds of boats", 100, 1000),
        ("millions of boats", 1e6, 1e7),
        ("a few hundred boats", 200, 1000),
        ("several thousand boats", 2000, 10000),
    ],
)
def test_vague_plurals_are_orders_of_magnitude(said: str, low: float, high: float) -> None:
    value = only(said).value
    assert (value.low, value.high, value.point) == (low, high, None)


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("two thirds of the crew", 2 / 3),
        ("a third of members", 1 / 3),
        ("Half the houses", 0.5),
        ("one in five drivers", 0.2),
        ("seven out of 10 drivers", 0.7),
        ("three quarters of pupils", 0.75),
    ],
)
def test_a_fraction_is_a_share_that_converts_to_percent(said: str, part: float) -> None:
    value = only(f"{said} agreed.").value
    assert value.point == pytest.approx(part)
    assert value.unit == "part"
    assert convert(value, "%").point == pytest.approx(100 * part)  # type: ignore[union-attr]  # a share converts


def test_a_part_of_a_unit_is_measured_in_it() -> None:
    value = only("They waited half an hour.").value
    assert (value.point, value.unit) == (0.5, "hour")


def test_step_is_the_worth_of_the_last_place() -> None:
    assert [f.value.step for f in find_quantities("16,000 cows, 52 goats, 1.2 million hens, 3.50 litres")] == [
        1000,
        1,
        100_000,
        pytest.approx(0.01),
    ]


# --- ranges --------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "low", "high", "unit"),
    [
        ("between five and six farmers", 5, 6, None),
        ("20-25 tonnes", 20, 25, "t"),
        ("20 – 25 tonnes", 20, 25, "t"),
        ("from 300 to 350 farmers", 300, 350, None),
        ("five or six farmers", 5, 6, None),
        ("$3 to $4 million", 3e6, 4e6, "USD"),
        ("$3-4m", 3e6, 4e6, "USD"),
        ("5m to 6m voters", 5e6, 6e6, None),
        ("5m to 6m of rope", 5, 6, "m"),
        ("$500 to $1 million", 500, 1e6, "USD"),
        ("four to five thousand farmers", 4000, 5000, None),
        ("between €160 million and €171 million", 160e6, 171e6, "EUR"),
        ("15 to 22 miles per hour", 15, 22, "mph"),
        ("between 5% and 6%", 5, 6, "%"),
    ],
)
def test_ranges_have_no_point(said: str, low: float, high: float, unit: str | None) -> None:
    value = only(f"It took {said} this time.").value
    assert (value.low, value.high, value.point, value.hedge, value.unit) == (low, high, None, None, unit)


def test_a_hedged_range_keeps_its_hedge() -> None:
    value = only("About 2000 - 2500 litres leaked.").value
    assert (value.low, value.high, value.point, value.hedge) == (2000, 2500, None, "about")


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Shares went up 9.4 per cent to $84.", [9.4, 84]),
        ("The index rose 64 points to 4,577.", [64, 4577]),
        ("It lost 25k or 40k buyers.", [25000, 40000]),
        ("They won 3-2 in the rain.", []),
        ("He scored in a 2-3 defeat.", []),
    ],
)
def test_two_numbers_that_are_no_range(said: str, wanted: list[float]) -> None:
    assert values(said) == wanted


def test_plus_or_minus() -> None:
    value = only("The rod measured 5 ± 2 mm.").value
    assert (value.low, value.point, value.high, value.unit) == (3, 5, 7, "mm")


# --- hedges --------------------------------------------------------------------------------------------------------------------

HEDGED = {
    "about": ["about 300", "some 300", "roughly 300", "an estimated 300", "~300", "300-odd", "in the region of 300"],
    "nearly": [
        "nearly 300",
        "almost 300",
        "close to 300",
        "just under 300",
        "not quite 300",
        "a tad under 300",
        "marginally fewer than 300",
        "barely short of 300",
    ],
    "under": ["under 300", "fewer than 300", "less than 300", "<300", "sub-300"],
    "at most": ["at most 300", "no more than 300", "a maximum of 300", "≤ 300"],
    "up to": ["up to 300", "as many as 300", "up to another 300"],
    "over": ["over 300", "more than 300", "upwards of 300", "in excess of 300", ">300"],
    "at least": ["at least 300", "no fewer than 300", "a minimum of 300", "300+", "300-plus", "≥300", "at least another 300"],
}


@pytest.mark.parametrize(("hedge", "said"), [(hedge, said) for hedge, phrases in HEDGED.items() for said in phrases])
def test_hedges_keep_their_classes(hedge: str, said: str) -> None:
    figure = only(f"Police counted {said} horses there.")
    assert (figure.value.hedge, figure.value.point, figure.noun) == (hedge, 300, "horses")
    assert figure.text == said


@pytest.mark.parametrize(
    ("said", "hedge"),
    [
        ("Police counted 300 or more horses.", "at least"),
        ("Police counted 300 horses or more.", "at least"),
        ("It took 300 days or so.", "about"),
        ("It will take 300 days, at most.", "at most"),
        ("Police counted 300 horses and quite possibly more.", "at least"),
        ("Police counted 300, most likely more.", "at least"),
        ("Police counted 300 horses or significantly fewer.", "at most"),
        ("Take 300 milligrams a day or less.", "at most"),
        ("It sold 300 a week or more.", "at least"),
        ("Police counted 300 horses and even more dogs.", None),
        ("Police counted 300 a day in the park.", None),
        ("She had the maximum out of 300.", None),
    ],
)
def test_hedges_behind_the_figure(said: str, hedge: str | None) -> None:
    assert only(said).value.hedge == hedge


def test_the_outer_of_two_hedges_decides() -> None:
    assert only("Up to about 20 goats escaped.").value.hedge == "up to"


def test_some_is_a_hedge_only_before_a_number() -> None:
    assert values("Some people and some 3,000 sheep crossed.") == [3000]


def test_the_same_amount_in_another_unit_has_the_same_hedge() -> None:
    first, second = find_quantities("The road is more than 10 km (6.2 miles) long.")
    assert (first.value.hedge, second.value.hedge, second.value.low) == ("over", "over", 6.2)


@given(st.integers(1, 10**9), st.sampled_from(sorted(HEDGED)))
def test_contract_of_each_hedge(number: int, hedge: str) -> None:
    value = only(f"They saw {HEDGED[hedge][0].replace('300', f'{number:,}')} birds.").value
    assert value.point == number
    if hedge == "about":
        assert value.low < number < value.high  # type: ignore[operator]  # both ends are there
    elif hedge in ("nearly", "under"):
        assert value.high == number
        assert value.high_open
    elif hedge in ("at most", "up to"):
        assert value.high == number
        assert not value.high_open
    else:
        assert value.low == number
        assert value.low_open == (hedge == "over")
        assert value.high is None


def test_a_plain_figure_has_no_hedge() -> None:
    value = only("There were 44 lorries.").value
    assert (value.low, value.point, value.high, value.hedge, value.approximate) == (44, 44, 44, None, False)


# --- the counted thing -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "noun"),
    [
        ("Nearly 900 seasoned pilots and mechanics from the coast came.", "seasoned pilots and mechanics"),
        ("We met a dozen of the youngest members of the choir.", "youngest members"),
        ("The 16,000 are on their way.", ""),
        ("It left 44 and hurt many.", ""),
        ("Around 40 farmers he's asked to help came.", "farmers"),
        ("One of Anna’s oldest friends left.", "oldest friends"),
        ("They found 70kg of raw silk.", "raw silk"),
        ("20 per cent of coastal towns flooded.", "coastal towns"),
        ("31 dead were counted.", "dead"),
        ("31 injured people were counted.", "injured people"),
        ("12 police officers left.", "police officers"),
        ("A 12-member panel sat.", "member"),
        ("Of them 12 children survived.", "children"),
        ("It killed 3 men and 2 women.", "men"),
        ("25 coal-fired plants closed.", "coal-fired plants"),
        ("Just one person stayed.", "person"),
        ("It counted 300\u00a0Frisians\nThe others left.", "Frisians"),
        ("Blast Hurts 31 In Town", ""),
    ],
)
def test_the_counted_thing(said: str, noun: str) -> None:
    figure = find_quantities(said)[0]
    assert figure.noun == noun
    if noun:
        assert figure.noun_span is not None
        assert figure.noun_span.of(said) == noun
    else:
        assert figure.elided


# --- changes -----------------------------------------------------------------------------------------------------------------


def test_amount_and_new_value_of_a_change() -> None:
    by, to = find_quantities("Sales rose 12% to 340 last year.")
    assert (by.change, by.direction, to.change, to.direction) == ("by", "up", "to", "up")


def test_an_old_value_shares_the_scale_of_the_range_it_leads_to():
    old, new = find_quantities("The debt is to fall from 9.5 to 6-7 billion euros.")
    assert (old.value.low, old.value.unit, old.change) == (9.5e9, "EUR", "from")
    assert (new.value.low, new.value.high, new.change, new.previous) == (6e9, 7e9, "to", old.value)


def test_old_and_new_value() -> None:
    old, new = find_quantities("The number of arrests rose from 5 to 7.")
    assert (old.change, new.change, new.previous) == ("from", "to", old.value)
    assert not old.superseded


def test_the_old_value_may_follow() -> None:
    new, old = find_quantities("Turnout was 78 per cent, up from 50 per cent.")
    assert (old.change, old.direction, new.previous) == ("from", "up", old.value)


def test_old_value_takes_over_the_unit() -> None:
    old, new = find_quantities("Growth slowed and fell from 4.8 to 4.7 percent.")
    assert (old.value.unit, new.value.unit) == ("%", "%")


@pytest.mark.parametrize(
    "said",
    [
        "The toll was revised from eight to six.",
        "Eight was wrong: six people died, not eight as first reported.",
        "There were six, not eight, as previously reported.",
        "Earlier reports of eight dead were wrong: six died.",
    ],
)
def test_a_withdrawn_figure_is_superseded(said: str) -> None:
    flags = {figure.value.point: figure.superseded for figure in find_quantities(said)}
    assert flags[8] is True
    assert flags[6] is False


# --- ages --------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "A 12-year-old boy fell.",
        "The boy is 12 years old.",
        "A boy aged 12 fell.",
        "Tom Carter, 12, fell.",
        "Children under the age of 12 years fell.",
    ],
)
def test_an_age_is_a_figure_in_years(said: str) -> None:
    figure = only(said)
    assert (figure.value.point, figure.value.unit) == (12, "year")
    assert figure.role == "age" or "under" in said


def test_age_without_commas() -> None:
    assert only("Tom Carter 34 has left the club.").role == "age"


# --- what is no figure -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "On Feb 22, 2024 it rained.",
        "It rained on 9 May and on Sept. 3.",
        "Between March 29-31 it rained.",
        "It has rained since 2014.",
        "In 2011, it rained.",
        "On 2022-03-04 and 25.12.2019 it rained.",
        "In the 1990s it rained.",
        "The class of ’08 met.",
        "The 2022 elections were held.",
        "It began at 2:42 PM.",
        "It began at 4:30 am.",
        "It began at 10.45pm.",
        "Doors open at 2 p.m. on Friday.",
        "The G-7 met.",
        "An F-16 landed.",
        "Channel 3 showed it.",
        "Covid-19 spread.",
        "Take Interstate 40.",
        "A Boeing 737 landed.",
        "Find Section 427 Row 21.",
        "Turn to page 12.",
        "Phase 3 trials began.",
        "The FTSE 100 fell.",
        "Call 555-1234 now.",
        "Call (555) 123-4567 now.",
        "See http://example.org/12/34 there.",
        "Write to a12@example.org today.",
        "It is version 1.2.3.",
        "Agent 007 came.",
        "The 22nd amendment failed.",
        "The third man left.",
        "They won 3-2.",
        "The Group of Seven met.",
        "No one another would trust.",
        "It is the one who left.",
        "One should be careful.",
        "They like one another.",
        "She took a new one.",
        "He gave a one-sided account.",
        "It has a six-speed gearbox.",
        "He scored in the first half.",
        "She left in the fourth quarter.",
        "He lives at 16 Industrial Avenue.",
        "It runs on 5G.",
        "No. 7 won.",
        "Model S8 and A2 sold well.",
        "It is 4:1 against.",
        "He has a 9-to-5 job.",
        "He went 3-for-5 at bat.",
        "It ran the 4x100 relay.",
        "Under-21 teams met.",
        "It is a 50/50 split.",
        "The code is 99999999999999999999999999999999999.",
        "It happened on 9/11.",
        "It is open 24/7.",
    ],
)
def test_what_is_no_figure(said: str) -> None:
    assert [figure.text for figure in find_quantities(said) if figure.value.point != 0] == []


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("2000 people came in 2016.", [2000]),
        ("In 2016 300 people came.", [300]),
        ("Nearly 2000 came.", [2000]),
        ("In Kenya 14 people left.", [14]),
        ("In May 3 soldiers left.", [3]),
        ("On Monday 12 people left.", [12]),
        ("Blast Kills 31 In Town", [31]),
        ("TWIN BLASTS KILL 31 IN TOWN", [31]),
        ("It said 3. They came.", [3]),
        ("The two companies merged.", [2]),
        ("One of the boats sank.", [1]),
        ("The toll: 31.", [31]),
        ("She has 1. He has 2.", [1, 2]),
    ],
)
def test_figures_that_look_like_something_else(said: str, wanted: list[float]) -> None:
    assert values(said) == wanted


def test_ordinals_are_no_amounts() -> None:
    said = "The 22nd amendment and the third attempt failed in the twenty-first round; a third of them left on March 3rd."
    assert values(said) == [pytest.approx(1 / 3)]


@pytest.mark.parametrize(
    ("said", "wanted", "nouns"),
    [
        ("He has 35 wins and 2 losses.", [35, 2], ["wins", "losses"]),
        ("15 more people came, and thousands more U.S. sailors.", [15, (1000, 10000)], ["people", "U.S. sailors"]),
        ("Police counted 20 more than last year.", [20], [""]),
        ("12 Covid-19 patients left.", [12], ["Covid-19 patients"]),
        ("Four off-duty guards slept.", [4], ["off-duty guards"]),
        ("Published July 2 2016 Two medics left.", [2], ["medics"]),
        ("The couple split a couple of months ago.", [2], [""]),
        ("It lay in the 6800 block of Oak Lane.", [], []),
        ("Zero tolerance, zero deaths.", [0], ["deaths"]),
        ("There is more about one of the pilots.", [1], ["pilots"]),
        ("It began at 800pm and ended at 1600 GMT.", [], []),
        ("May 24 2016 Guards enter the fort.", [], []),
        ("the 2000, 2004 and 2016 elections", [], []),
        ("One was killed , two others hurt .", [1, 2], ["", "others"]),
        ("It cost 200 , 000 crowns , 5 . 9 per cent more .", [200000, 5.9], ["", ""]),
        ("An eight - year deal was signed at 3 : 30 AM .", [8], [""]),
        ("They led 47 - 44 at half time .", [], []),
        ("Voters rejected question 2 .", [], []),
        ("In 2012 . 5 people left .", [5], ["people"]),
        ("It killed 22 Red Crescent helpers.", [22], ["Red Crescent helpers"]),
    ],
)
def test_traps_of_real_texts(said: str, wanted: list[object], nouns: list[str]) -> None:
    assert values(said) == wanted
    assert [figure.noun for figure in find_quantities(said)] == nouns


def test_what_stands_apart_is_not_read() -> None:
    text = "Of 40 clubs in Arlow, 12 folded."
    first = Span(text.index("40"), text.index(" clubs"))
    assert values(text) == [40, 12]
    assert [figure.value.point for figure in quantities_beside([first], text, vocabulary.load())] == [12]


def test_a_number_that_goes_on_behind_what_stands_apart_is_read_with_it() -> None:
    text = "He played for Arlow from 1978 - 89 and scored 20 goals."
    year = Span(text.index("1978"), text.index(" - "))
    assert [figure.value.point for figure in quantities_beside([year], text, vocabulary.load())] == [20]
