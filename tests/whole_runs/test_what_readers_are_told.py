"""What a reader is told of two short texts: which findings at least, and how grave, whatever relation their claims have."""

from __future__ import annotations

import pytest
from claims_for_tests import loud, relations, warned

from corroborate import Document, check

DAY = "2031-05-13"


@pytest.mark.parametrize(
    ("none", "some"),
    [
        ("There were no deaths in the landslide.", "Four people died in the landslide."),
        ("The landslide claimed no lives.", "Four people died in the landslide."),
        ("Nobody died in the landslide.", "The landslide killed four people."),
        ("No one was hurt in the derailment.", "The derailment hurt 12 people."),
        ("None of the climbers died.", "Three climbers died."),
        ("Zero people were hurt.", "Two people were hurt."),
        ("No arrests were made at the match.", "Police made nine arrests at the match."),
        ("No miners were hurt.", "Six miners were hurt."),
        ("The blast caused no casualties.", "The blast caused 30 casualties."),
        ("No hostages were freed.", "The rebels freed 12 hostages."),
        ("No soldiers were killed, the ministry said.", "The rebels said they killed 14 soldiers."),
        ("Nobody drowned when the boat sank.", "A man drowned when the boat sank."),
    ],
)
def test_nobody_against_somebody_is_an_error(none, some):
    assert loud(none, some, DAY).get("numeric-mismatch") == "error"
    assert loud(some, none, DAY).get("numeric-mismatch") == "error"


@pytest.mark.parametrize(
    ("none", "some"),
    [
        ("No children were hurt in the fire.", "Three people were hurt in the fire."),
        ("No one else was hurt in the derailment.", "Twelve people were hurt in the derailment."),
        ("No one died in Thursday's derailment.", "Three people died in Monday's derailment."),
        ("No one was killed in the fire in Arlow.", "Five people were killed in the fire in Low Wick."),
    ],
)
def test_nobody_of_some_or_elsewhere_denies_nothing(none, some):
    assert not warned(none, some, DAY)


def test_nobody_yet_and_somebody_two_days_later_is_an_update():
    assert relations("No arrests have been made.", "Police have made nine arrests.", DAY, "2031-05-15") == {"update"}
    assert not warned("No arrests have been made.", "Police have made nine arrests.", DAY, "2031-05-15")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Three people died in the avalanche.", "Forty-two people died in the avalanche."),
        ("The mill will cut 400 jobs.", "The mill will cut 4,000 jobs."),
        ("Twenty-one people were hurt in the riot.", "Three people were hurt in the riot."),
    ],
)
def test_figures_many_times_apart_in_the_same_words_are_an_error(one, other):
    assert "error" in loud(one, other, DAY).values()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The raid killed 40 people, including 12 children.", "The raid killed 40 people, including 15 children."),
        ("The raid killed 40 people, 12 of them children.", "The raid killed 40 people, 15 of them children."),
        ("The crash killed 12 people, including three Danes.", "The crash killed 12 people, including four Danes."),
    ],
)
def test_the_same_part_of_one_whole_is_an_error_where_it_differs(one, other):
    assert loud(one, other, DAY).get("numeric-mismatch") == "error"


def test_parts_of_two_kinds_differ_in_nothing():
    one, other = "The raid killed 40 people, including 12 children.", "The raid killed 40 people, including 15 women."
    assert "numeric-mismatch" not in loud(one, other, DAY)


def test_counts_so_far_that_may_both_hold_are_a_note():
    told = loud("At least 17 people died in the blast.", "At least 19 people died in the blast.", DAY)
    assert told == {"numeric-mismatch": "note"}


@pytest.mark.parametrize(
    ("denial", "told"),
    [
        ("The owner denied that the barge was overloaded.", "Police said the barge was overloaded."),
        ("The bank denied that it had been robbed.", "The bank confirmed that it had been robbed."),
        ("The ministry denied claims that the dike was cracked.", "Engineers said the dike was cracked."),
        ("The mayor rejected reports that the tunnel was closed.", "The tunnel was closed, police said."),
        ("The club denied that Finch had resigned.", "Finch has resigned, the club said."),
        ("The brewer denied it was in talks to buy the mill.", "The brewer is in talks to buy the mill."),
        ("Norcom said it had no plans to buy the mill.", "Norcom plans to buy the mill."),
        ("Norcom denied plans to close the mill.", "Norcom has plans to close the mill."),
        ("The brewer denied being in talks to buy the mill.", "The brewer is in talks to buy the mill."),
        ("Norcom denied that it planned to close the mill.", "Norcom plans to close the mill."),
        ("It is not true that the clinic was closed.", "The clinic was closed."),
        ("It is false that the clinic was closed.", "The clinic was closed."),
    ],
)
def test_what_is_denied_by_who_says_it_is_an_error(denial, told):
    assert loud(denial, told, DAY).get("polarity-conflict") == "error"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nobody denied that the barge was overloaded.", "Police said the barge was overloaded."),
        ("The airline did not deny that the plane was late.", "The airline said the plane was late."),
        ("The owner denied that the barge was overloaded.", "The owner denied that the barge was overloaded, police said."),
        ("The owner denied that the barge was overloaded.", "Police said the truck was overloaded."),
        ("Norcom said it was in talks to buy the mill.", "Norcom is in talks to buy the mill."),
        ("Norcom did not deny that it planned to close the mill.", "Norcom plans to close the mill."),
        ("Norcom has no plans to close the mill.", "Norcom plans to close the quarry."),
        ("Norcom has no plans to close the mill.", "Norcom has no plans to sell the mill."),
        ("It is true that the clinic was closed.", "The clinic was closed."),
        ("It is not false that the clinic was closed.", "The clinic was closed."),
        ("It is not true that the clinic was closed.", "It is false that the clinic was closed."),
    ],
)
def test_what_is_not_denied_or_of_another_is_no_warning(one, other):
    assert not warned(one, other, DAY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The appeal court upheld the ruling.", "The appeal court overturned the ruling."),
        ("The rally was peaceful.", "The rally ended in violence."),
        ("The launch was a success.", "The launch failed."),
        ("The measles outbreak is over.", "The measles outbreak is spreading."),
        ("Vale is a river in Norland.", "Vale is a mountain in Norland."),
        ("Ada Finch is a Danish painter.", "Ada Finch is a Norwegian painter."),
        ("Norland had a trade surplus of $3 billion in 2023.", "Norland had a trade deficit of $3 billion in 2023."),
        ("The gallery will return the masks.", "The gallery refuses to give back the masks."),
        ("The debate is scheduled for Tuesday.", "The debate will take place on Thursday."),
    ],
)
def test_two_outcomes_kinds_or_days_are_a_warning_at_least(one, other):
    assert warned(one, other, DAY)


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("The bushfire has burned 3,000 hectares.", "The bushfire has burned 8,200 hectares."),
        ("The bushfire is 15 percent contained.", "The bushfire is 60 percent contained."),
    ],
)
def test_what_grows_while_a_fire_burns_is_an_update_where_it_has_grown(early, late):
    assert relations(early, late, DAY, "2031-05-15") == {"update"}
    assert not warned(early, late, DAY, "2031-05-15")
    assert relations(late, early, DAY, "2031-05-15") == {"conflict"}
    assert loud(late, early, DAY, "2031-05-15") == {"cumulative-decrease": "warning"}
    assert loud(early, late, DAY) == {"numeric-mismatch": "error"}


def test_a_toll_that_its_teller_revises_down_has_decreased():
    early = "The death toll from the flood in Arlow stands at 41, officials said."
    late = "The death toll from the flood in Arlow was revised down to 38, officials said."
    assert loud(early, late, DAY, "2031-05-15") == {"cumulative-decrease": "warning"}
    rival = "The flood in Arlow killed 38 people, the army said."
    assert loud(early, rival, DAY, "2031-05-15").get("numeric-mismatch") == "error"


def test_a_law_is_not_done_on_the_day_on_which_it_takes_effect():
    assert relations("The new law takes effect on 1 July.", "The new law takes effect on 1 January.", DAY) == {"conflict"}


def test_what_is_done_is_not_still_to_come_days_later():
    one, other = "The sailors were released on Sunday.", "The sailors are still being held."
    assert relations(one, other, DAY) == {"conflict"}
    assert warned(one, other, DAY)
    assert relations(other, one, DAY, "2031-05-20") == {"update"}


def test_a_finding_joins_no_figures_of_two_groups():
    texts = {
        "Log": "Shelling in Arlow killed 12 civilians and 31 fighters, medics said.",
        "Mail": "Shelling in Arlow killed 15 civilians and 12 fighters, the mayor said.",
        "Post": "Shelling in Arlow killed nine civilians and 15 fighters, the army said.",
    }
    report = check([Document(text, source, name=source, published=DAY) for source, text in texts.items()])
    groups = {claim.id: claim.qualifiers.population for claim in report.claims}
    told = [finding for finding in report.findings if finding.rule == "numeric-mismatch"]
    assert told
    assert all(len({groups[id] for id in finding.claims}) == 1 for finding in told)


@pytest.mark.parametrize(
    ("pending", "done"),
    [
        ("The suspect is still at large.", "The suspect has been arrested."),
        ("The boy is in stable condition.", "The boy has died."),
    ],
)
def test_what_is_pending_in_one_report_and_done_in_another_of_that_day_is_a_warning(pending, done):
    assert loud(pending, done, DAY).get("temporal-update") == "warning"
    assert not warned(pending, done, DAY, "2031-05-16")


def _told(*texts):
    return check([Document(text, f"Paper {letter}", published=DAY) for letter, text in zip("ABC", texts, strict=False)])


def test_questions_are_told_in_plain_words():
    asked = {
        cluster.question for cluster in _told("The firm was valued at $4.2 billion.", "The cabinet has 21 members.").clusters
    }
    assert asked == {"money: how much", "people: how many"}
    named = _told("Turnout was 61 percent.", "The Liberals won 35 seats.")
    assert {cluster.question for cluster in named.clusters} == {"turnout", "seats"}
    groups = _told("The new cabinet has 21 members, nine of them women.", "The cabinet has 21 members, including eight women.")
    assert "woman: how many" in {cluster.question for cluster in groups.clusters}


def test_what_nobody_is_named_for_is_not_said_by_one_speaker():
    report = _told(
        "The deal is expected to close in the fourth quarter of 2032.",
        "The deal is expected to close in the second quarter of 2032.",
    )
    reasons = " ".join(reason for one in report.comparisons for reason in one.reasons)
    assert "no day fits both" in reasons
    assert "same speaker" not in reasons


def test_an_open_end_of_time_is_told_in_words():
    report = _told("The two firms have agreed to merge.", "The two firms had not agreed to merge by Monday.")
    reasons = " ".join(reason for one in report.comparisons for reason in one.reasons)
    assert "up to 2031-05-12" in reasons


def test_what_two_documents_say_is_not_said_to_stand_nowhere_else():
    report = _told("Joan Vale named Lena Marsh as finance minister on Monday.", "Lena Marsh, 44, was appointed finance minister.")
    lone = [finding.message for finding in report.findings if finding.rule == "uncorroborated"]
    assert not [message for message in lone if "office holder" in message]
