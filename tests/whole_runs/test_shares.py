"""Two reports of one disaster or attack of which one or both give some of the figures for one of several places."""

from __future__ import annotations

import pytest
from claims_for_tests import across

from corroborate import Document, check

QUAKE = "ARLOW, June 9 - A strong earthquake in Vale province killed at least 60 people on Saturday, officials said."
LATER = "ARLOW, June 10 - The death toll of Saturday's earthquake in Vale province has risen to 74, officials said on Sunday."


def pairs(one, other):
    """What is told of the dead in two reports, as the two figures and their relation."""
    days = "2031-06-09", "2031-06-10"
    texts = zip((one, other), days, strict=True)
    report = check([Document(text=text, source=f"paper {day}", published=day) for text, day in texts])
    claims = {claim.id: claim for claim in report.claims}
    return {
        (*sorted(claims[id].value_text for id in told.claims), told.relation)
        for told in across(report)
        if all(claims[id].predicate == "casualties.killed" for id in told.claims)
    }


SHARES = (
    "He said 41 people were killed in Low Wick, 12 in Norden and seven in Tarn.",
    "Of the deaths, 41 were in Low Wick, 12 in Norden and seven in Tarn.",
    "Of the 60 dead, 41 were in Low Wick and 19 in Norden.",
    "Forty-one of the deaths were in Low Wick and 19 in Norden.",
    '"We have 41 dead in Low Wick and 19 in Norden," the governor said.',
    "Rescuers recovered 41 bodies from Low Wick and 19 from Norden.",
    "The mayor said 41 people died in Low Wick, while 19 died in Norden.",
    'Ada Finch, a resident of Low Wick, said: "They found 41 people dead in our village alone."',
    "At least 41 died in Low Wick alone, he said.",
)


@pytest.mark.parametrize("share", SHARES)
def test_what_one_place_counts_is_held_against_what_another_report_counts_there(share):
    found = pairs(f"{QUAKE}\n\n{share}", f"{LATER}\n\nForty-nine people were killed in Low Wick and 25 in Norden, he said.")
    low = {told for told in found if any(value.lower() in ("41", "at least 41", "forty-one") for value in told[:2])}
    assert {told[2] for told in low} == {"update"}, found
    assert all("Forty-nine" in told for told in low), found


@pytest.mark.parametrize("share", SHARES)
def test_what_one_place_counts_is_no_count_of_all(share):
    found = pairs(f"{QUAKE}\n\n{share}", LATER)
    assert {told[:2] for told in found} == {("74", "at least 60")} or {told[:2] for told in found} == {
        ("60", "74"),
        ("74", "at least 60"),
    }


@pytest.mark.parametrize(
    "hit",
    [
        "Low Wick district was hit the hardest, with 41 deaths, they said.",
        "Low Wick was the worst hit with 41 deaths.",
        "Low Wick district alone suffered 41 deaths.",
        "Low Wick was devastated, with 41 people dead.",
        "Low Wick district has recorded 41 deaths.",
    ],
)
def test_what_is_told_of_a_place_that_was_struck_is_counted_there(hit):
    found = pairs(f"{QUAKE}\n\n{hit}", f"{LATER}\n\nForty-nine people were killed in Low Wick and 25 in Norden, he said.")
    assert {told for told in found if "41" in told} == {("41", "Forty-nine", "update")}


def test_where_an_event_was_at_one_place_alone_all_is_counted_there():
    one = "ARLOW, June 9 - A bomb killed 12 people in Low Wick on Saturday, police said."
    other = "ARLOW, June 10 - Bombs killed 14 people in Low Wick and five in Norden on Saturday, police said on Sunday."
    assert ("12", "14", "update") in pairs(one, other)


def test_a_place_and_what_it_lies_in_share_nothing():
    one = "ARLOW, June 9 - A strike killed 12 people in Low Wick, Vale province, on Saturday. In all, nine men died in Vale."
    other = "ARLOW, June 10 - The toll of Saturday's strike in Vale province has risen to 20, officials said."
    assert ("12", "20", "update") in pairs(one, other)


def test_bringing_those_killed_to_a_number_gives_that_number():
    one = f"{QUAKE}\n\nThree more bodies were found, bringing those killed in Low Wick to 44, while 19 died in Norden."
    assert ("44", "Forty-nine", "update") in pairs(one, f"{LATER}\n\nForty-nine people were killed in Low Wick and 25 in Norden.")


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed 28 people in raids in Norland's Vale state, residents said.",
        "A raid killed 28 people in southern Vale state, officials say.",
    ],
)
def test_a_state_behind_its_name_states_nothing(text):
    report = check([Document(text=text, source="paper", published="2031-06-09")])
    claim = next(claim for claim in report.claims if claim.predicate == "casualties.killed")
    assert claim.qualifiers.place == ("Vale",)
    assert claim.attribution.speaker.name in ("residents", "officials")


STORM = "LISBON, June 9 - Storm Brenda has killed at least nine people in Spain and neighbouring Portugal, officials said on Saturday."


@pytest.mark.parametrize(
    "share",
    [
        "SEVILLE, June 9 - Six people died in Spain as Storm Brenda swept across it, officials said on Saturday.",
        "SEVILLE, June 9 - Storm Brenda has killed six people in Spain's Huelva region, officials said on Saturday.",
        "SEVILLE, June 9 - Six people were killed in the Spanish province of Huelva as Storm Brenda hit it on Saturday.",
    ],
)
def test_what_one_country_counts_is_no_count_of_several(share):
    two = f"{STORM}\n\nSeven of them died in Spain.\n\nTwo died in Portugal."
    found = pairs(two, share)
    assert {told[:2] for told in found if told[2] in ("conflict", "update")} <= {("Seven", "Six"), ("Six", "six")}


def test_what_is_told_without_a_place_is_of_the_country_for_which_the_same_figure_is_given():
    two = f"{STORM}\n\nSeven people died in Spain.\n\nTwo died in Portugal."
    one = "Storm Brenda: three dead\n\nA missing woman was found dead, bringing those killed in Portugal to three.\n\nSpain has seven."
    told_apart = {told[:2] for told in pairs(two, one) if "three" in told and told[2] in ("conflict", "update")}
    assert told_apart == {("Two", "three")}


def test_how_long_rain_fell_keeps_it_from_no_place():
    text = "Some 130 millimetres of rain fell in 24 hours in the town of Alma."
    claim = next(one for one in check([Document(text=text, source="paper")]).claims if one.predicate == "rainfall")
    assert claim.qualifiers.place == ("Alma",)


def test_a_place_is_told_behind_what_is_known_of_nobody():
    text = "At least nine people are now known to have died in floods in Alma."
    (claim,) = (one for one in check([Document(text=text, source="paper")]).claims if one.predicate == "casualties.killed")
    assert claim.qualifiers.place == ("Alma",)
