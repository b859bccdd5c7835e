"""Which deeds and counts of a known family are taken for one question, and how their answers stand."""

from __future__ import annotations

import datetime as dt

import pytest

from corroborate.model import Document
from corroborate.pipeline import check
from corroborate.testing import example_documents


def relations(*texts: str, predicate: str = "") -> list[str]:
    report = check(example_documents(texts), rules=[])
    wanted = {claim.id for claim in report.claims if claim.predicate.startswith(predicate)}
    return [comparison.relation for comparison in report.comparisons if set(comparison.claims) <= wanted]


def findings(*texts: str) -> list[tuple[str, str]]:
    return [(found.rule, found.severity) for found in check(example_documents(texts)).findings]


def test_one_body_under_a_longer_name_is_one_question():
    assert relations(
        "[Arlow Post, 2024-03-08] Norway has formed the Arlow Harbour Council.",
        "[Vale News, 2024-03-08] Norway has formed the Arlow Harbour Council of Norway.",
        predicate="creation",
    ) == ["agree"]


def test_two_bodies_are_two_questions():
    assert (
        relations(
            "[Arlow Post, 2024-03-08] Norway has formed the Arlow Harbour Council.",
            "[Vale News, 2024-03-08] Norway has formed the Vale Rescue Fund.",
            predicate="creation",
        )
        == []
    )


@pytest.mark.parametrize(
    ("later", "relation"),
    [("has formed", "update"), ("is forming", "update"), ("will be forming", "agree")],
)
def test_a_deed_that_comes_further_is_an_update(later, relation):
    assert relations(
        "[Arlow Post, 2024-03-08] Norway will be forming the Arlow Harbour Council.",
        f"[Vale News, 2024-03-20] Norway {later} the Arlow Harbour Council.",
        predicate="creation",
    ) == [relation]


def test_a_country_may_allow_and_encourage_in_one_sentence():
    told = findings(
        "[Arlow Post, 2024-03-08] Leaders in countries such as Denmark have warned their citizens against joining the march.",
        "[Vale News, 2024-03-08] Countries like Denmark are allowing their citizens to join the march and have even encouraged them.",
    )
    assert ("stance-conflict", "error") in told


def test_an_undated_count_of_recruits_moves_and_does_not_contradict():
    texts = (
        "[Arlow Post, 2024-03-08] The governor said on Thursday that 4,300 people had volunteered for the Arlow river guard.",
        "Some 6,000 people have now signed up for the Arlow river guard, the governor said.",
    )
    assert relations(*texts, predicate="recruitment") == ["update"]
    assert "numeric-mismatch" not in {rule for rule, _ in findings(*texts)}


def test_one_number_hedged_to_opposite_sides_is_no_update():
    assert ("hedge-direction", "error") in findings(
        "[Arlow Post, 2024-03-08] Governor Tom Reed said on Thursday that over 4,300 people had volunteered to fight.",
        "Governor Tom Reed said last week nearly 4,300 people had volunteered to fight.",
    )


def test_a_part_stands_beside_its_whole_in_one_text():
    text = (
        "Some 300 Norwegians have volunteered to fight for Arlow. In all, 4,000 foreigners have volunteered to fight for Arlow."
    )
    assert relations(text, predicate="recruitment") == ["compatible"]


def test_nationalities_that_are_their_own_plural_are_a_group():
    report = check(example_documents("The army has enlisted up to 1,500 Nepalese. It arrested 40 Chinese workers."), rules=[])
    assert [claim.qualifiers.population for claim in report.claims if claim.value_text == "up to 1,500"] == ["nepalese"]


def test_the_days_on_which_an_undated_report_can_have_appeared_are_told():
    report = check(
        example_documents(
            (
                "[Arlow Post, 2024-03-08] Governor Tom Reed said on Thursday that over 4,300 people had volunteered to fight.",
                "Governor Tom Reed said last week that over 4,300 people had volunteered to fight.",
            )
        )
    )
    told = [found.message for found in report.findings if found.rule == "unanchored-date"]
    assert len(told) == 1
    assert told[0].endswith("published 2024-03-11 to 2024-03-17")


def test_a_page_that_prints_two_dates_is_held_against_itself():
    stamped = "date 2024-03-{}\n\nStorm floods Arlow\n\nMarch 4, 2024 by Ada Finch\n\nThe storm has killed three people in Arlow."
    assert ("date-mismatch", "error") not in findings(stamped.format("04"))
    assert ("date-mismatch", "error") in findings(stamped.format("06"))


def test_the_outlet_that_passes_an_answer_on_is_no_second_origin():
    told = findings(
        "[Arlow Post, 2024-03-08] Governor Tom Reed said 4,300 people had volunteered to fight, The Washington Post reports.",
        "[Vale News, 2024-03-08] 4,300 people had volunteered to fight, The Washington Post reports.",
        "[Corran Mail, 2024-03-08] Governor Tom Reed said 4,300 people had volunteered to fight.",
    )
    assert ("single-origin", "warning") in told


def test_a_claim_carries_the_quotation_it_stands_in():
    report = check(example_documents('The governor said the river guard "will be formed before the winter comes".'), rules=[])
    assert {claim.quotations for claim in report.claims} == {("will be formed before the winter comes",)}


def test_what_was_said_on_a_day_is_a_clause_of_its_own():
    report = check(example_documents("The Water Board said on Thursday that volunteers could apply at the town hall."), rules=[])
    assert "Water Board" not in {claim.agent for claim in report.claims if claim.predicate != "say"}


def test_and_have_goes_on_with_the_main_clause():
    report = check(example_documents("Norway is allowing its nurses to join the march and has even encouraged them."), rules=[])
    stances = {(claim.subject, getattr(claim.value, "key", "")) for claim in report.claims if claim.predicate == "stance"}
    assert ("Norway", "encourage") in stances


def test_a_hedge_belongs_to_the_figure_that_opens_what_is_said():
    report = check(example_documents("Mayor Ada Finch said nearly 300 people had volunteered to fight."), rules=[])
    speakers = [claim.attribution.speaker.name for claim in report.claims if claim.value_text == "nearly 300"]
    assert speakers == ["Ada Finch"]


def test_a_separate_strike_is_not_the_one_reported_on():
    one = "Dockers in Arlow began a strike. A separate strike in Arlow ended on Thursday, the Post said."
    two = "Dockers in Arlow began a strike. The strike has not ended, Ada Finch said in Arlow on Thursday."
    documents = [Document(one, "a", published=dt.date(2025, 11, 10)), Document(two, "b", published=dt.date(2025, 11, 10))]
    assert "conflict" not in {comparison.relation for comparison in check(documents).comparisons}
