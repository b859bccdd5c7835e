"""One deed that one alone does, laid to two: who cannot be one contradict each other."""

from __future__ import annotations

import pytest
from claims_for_tests import relations
from hypothesis import given
from hypothesis import strategies as st

from corroborate import Document, check, extract
from corroborate.comparison.doers import may_be_one, perhaps_two, rivals
from corroborate.corroboration import weigh
from corroborate.vocabulary import load


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The army captured the town on Monday.", "The rebels captured the town on Monday."),
        ("The women's downhill in Arlow was won by Ada Finch.", "Rosa Holm won the women's downhill in Arlow."),
        ("Ada Finch has won the presidential run-off in Vale.", "Vale's presidential run-off was won by Tom Reed."),
        ("The strike was called by the teachers' union.", "A parents' association had called the strike."),
        ("The Red Cross distributed the blankets in Camp Arlow.", "The blankets in Camp Arlow were handed out by the UN agency."),
        (
            "Judge Ada Finch ordered the ministry to publish the files.",
            "The ministry was told to publish the files by judge Tom Reed.",
        ),
        ("The inquiry was ordered by President Ada Finch.", "Prime Minister Tom Reed ordered the inquiry."),
        ("The charity was founded by Ada Finch in 1987.", "Tom Reed founded the charity in 1987."),
        ("The brewery was bought by the Dutch group Halder.", "The brewery has been acquired by Japan's Sakura Holdings."),
        ("The mural was painted by Ada Finch.", "Tom Reed painted the mural."),
        ("The winning goal was scored by Ada Finch.", "Substitute Rosa Holm scored the winning goal."),
        ("The ship was attacked by pirates off Vale.", "Government forces attacked the ship off Vale."),
    ],
)
def test_two_doers_of_one_deed_are_a_conflict(one, other):
    assert "conflict" in relations(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Finch won the women's downhill.", "Tom Reed won the men's downhill."),
        ("The strike was called by officials.", "The strike was called by the ministry."),
        ("The talks were convened by Qatar.", "Qatar and Egypt convened the talks."),
        ("The order was signed by Ada Finch.", "The order was signed by Finch."),
        ("The bridge was bombed by the Norwegian air force.", "Norway bombed the bridge."),
        ("The plan was welcomed by Ada Finch.", "Tom Reed welcomed the plan."),
        ("The fair was organised by Ada Finch in 2019.", "The fair was organised by Tom Reed."),
        ("A gunman fired shots.", "Ada Finch denied firing any shots."),
        ("The town was captured by rebels.", "The navy did not capture the town."),
    ],
)
def test_two_who_may_be_one_or_may_both_have_done_it_are_none(one, other):
    assert "conflict" not in relations(one, other)


NAMES = st.sampled_from(
    ["Ada Finch", "Finch", "the police", "officials", "the nurses' union", "Norway", "Norwegian troops", "a gang"]
)


@given(NAMES, NAMES)
def test_rivals_are_rivals_either_way_and_may_not_be_one(one, other):
    assert rivals(one, other, load()) == rivals(other, one, load())
    assert not rivals(one, one, load())
    assert not (rivals(one, other, load()) and may_be_one(one, other, load()))


def test_two_described_doers_and_two_causes_are_told():
    strike = ("The strike was called by the teachers' union.", "A parents' association had called the strike.")
    blast = ("The explosion at the plant was caused by a gas leak.", "A bomb caused the explosion at the plant.")
    airport = ("The army controls the airport.", "The rebels control the airport.")
    town = ("The army said it had captured the town.", "Rebels said they still held the town.")
    told = ((strike, "actor-mismatch"), (blast, "stance-conflict"), (airport, "actor-mismatch"), (town, "actor-mismatch"))
    for texts, rule in told:
        report = check([Document(text, source) for text, source in zip(texts, ("Arlow Post", "Vale News"), strict=True)])
        assert rule in {found.rule for found in report.findings}


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("The gang stole crowns from the castle of Vale.", "The gang stole carpets from the castle of Vale.", True),
        ("The gang stole old crowns from the castle.", "The gang stole crowns from the castle.", False),
        ("The gang robbed Norcom.", "The gang robbed Halden.", False),
    ],
)
def test_what_is_done_to_two_things_may_be_two_deeds(one, other, two):
    claims = [
        claim for text in (one, other) for claim in extract(Document(text, "Echo", name=text)) if claim.agent and claim.patient
    ]
    assert bool(perhaps_two(*claims, load())) is two


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland shot down the drone on Monday.", "Sudland shot down the drone on Monday."),
        ("The thieves stole a Vermeer.", "The thieves stole a Rembrandt."),
        ("The fire killed a man.", "The fire killed a woman."),
    ],
)
def test_two_who_did_it_or_two_it_was_done_to_are_no_one_answer(one, other):
    report = check([Document(text, source) for text, source in zip((one, other), ("Arlow Post", "Vale News"), strict=True)])
    deeds = [cluster for cluster in report.clusters if all(claim.value is None for claim in cluster.claims)]
    assert {comparison.relation for cluster in deeds for comparison in cluster.comparisons} <= {"incomparable", "conflict"}
    assert [len(weigh(cluster).answers) for cluster in deeds] == [2] * len(deeds) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bridge was bombed by the Norwegian air force.", "Norway bombed the bridge."),
        ("Mayor Ada Finch opened the bridge.", "The mayor opened the bridge."),
        ("The fire destroyed a van.", "The blaze destroyed a lorry."),
    ],
)
def test_who_may_be_one_gives_one_answer(one, other):
    assert relations(one, other) <= {"agree", "compatible"} != set()
