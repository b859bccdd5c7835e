"""What real news taught: pairs of sentences on which a check must stay silent, and their neighbours on which it must not."""

from __future__ import annotations

import pytest
from claims_for_tests import document

import corroborate

DAY = "2031-03-08"


def told(*texts, days=(DAY, DAY)):
    """The rules that give an error or a warning on some reports, and the report."""
    documents = [
        corroborate.Document(text=text, source=f"paper {number}", published=day)
        for number, (text, day) in enumerate(zip(texts, days, strict=False))
    ]
    return {one.rule for one in corroborate.check(documents).findings if one.severity in ("error", "warning")}


def claims(text):
    return corroborate.check([corroborate.Document(text=text, source="paper", published=DAY)]).claims


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (
            "Ada Finch, 40, was hurt in the Arlow fire. Her husband was hurt, too.",
            "Tom Finch, 50, was hurt in the Arlow fire.",
            "numeric-mismatch",
        ),
        ("The Arlow fire on Monday killed 17 people.", "The Arlow fire on Monday killed dozens of people.", "numeric-mismatch"),
        (
            "The Arlow fire on Monday killed 27 people. It said 12 of them were not identified yet.",
            "The Arlow fire on Monday killed 27 people.",
            "numeric-mismatch",
        ),
        (
            "The Arlow fire on Monday killed three people.",
            "The Arlow fire on Monday killed three people. It came just weeks after a fire in a mill killed eight people.",
            "numeric-mismatch",
        ),
        ("The Arlow fire on Monday killed 58 civilians.", "The Arlow fire on Monday killed 82 people.", "numeric-mismatch"),
        ("Ada Finch offered Tom Reed a ten-year deal.", "Norcom offered Tom Reed a seven-year deal.", "actor-mismatch"),
        (
            '"The raids on the town of Raqmar are aimed at foiling its plans," Ada Finch said.',
            '"The raids on the town of Rakmar are aimed at foiling its plans," Ada Finch said.',
            "quote-drift",
        ),
        (
            '"That bear is hungry and has to be caught before it gets dark," Ada Finch said.',
            '"That bear has to be caught before it gets dark," Ada Finch said.',
            "quote-drift",
        ),
        (
            "Norcom said the repair took an unprecedented eight days.",
            "Ada Finch said the repair took an unprecedented eight days.",
            "speaker-mismatch",
        ),
        ("Arlow closes its plant, the company said.", "The company would close its plant in Arlow.", "status-regression"),
        ("Finch scored 12 points for Arlow on Monday.", "Vale needed 30 points to overtake Arlow on Monday.", "numeric-mismatch"),
        ("The new rule could harm the river birds.", "The new rule does not harm the river birds.", "polarity-conflict"),
        ("The merger did not happen overnight.", "The merger happened in March.", "polarity-conflict"),
        (
            "A 36-year-old woman was hurt in the Arlow fire.",
            "A 66-year-old woman was hurt in the Arlow fire.",
            "numeric-mismatch",
        ),
        ("Police arrested Ada Reed in Arlow.", "The Arlow River Guard arrested Ada Reed in Arlow.", "actor-mismatch"),
        ("He was beaten. Minutes later he shot Tom Reed.", "Ada Finch shot Tom Reed.", "actor-mismatch"),
        (
            '"The well-known bridge will be closed in May," Ada Finch said.',
            '"The well known bridge will be closed in May," Ada Finch said.',
            "quote-drift",
        ),
        (
            '"The council will close the old bridge in May," Ada Finch\'s spokesman said.',
            '"The council will close the old bridge in May," Ada Finch said.',
            "quote-voice",
        ),
        ("The frigate not only sank a pirate boat off Arlow.", "The frigate sank a pirate boat off Arlow.", "polarity-conflict"),
        ("Arlow will play No. 5 seed Vale on Saturday.", "Arlow will play Vale on Saturday.", "polarity-conflict"),
        (
            "Ada Finch became only the second woman to run the bank.",
            "Ada Finch became the chief of the bank.",
            "qualifier-dropped",
        ),
        ("The company rushed out a temporary fix.", "The company rushed out a security patch.", "qualifier-dropped"),
        (
            "Ada Finch was jailed in 1980. She was released in 1992.",
            '"The Notorious Ada Finch" was released in 2005.',
            "date-mismatch",
        ),
        (
            "Ada Finch was named teacher of the year in 1987.",
            "Ada Finch was promoted to vice president of the Arlow club in 2003.",
            "date-mismatch",
        ),
        ("It is unclear how the two cables were damaged.", "The two cables were damaged on Friday.", "certainty-conflict"),
        ("Ada Finch played at Wayne College.", "Ada Finch won't play in the NFL final.", "polarity-conflict"),
        ("The rules require a yearly test of the bridge.", "The Bridge Act does not require a yearly test.", "polarity-conflict"),
        ("The government allows observers to join the vote.", "The government tolerates no dissent.", "stance-conflict"),
        ("The council allows only registered clubs to meet.", "The council opposes the harbour plan.", "qualifier-dropped"),
        ("Finch signed a three-year deal with Arlow.", "Reed left Vale after a six-year deal.", "numeric-mismatch"),
        ("Finch said Arlow offered a three-year deal.", "Reed said Vale is after a three-year deal.", "speaker-mismatch"),
        ("A gunman killed two people in Arlow.", "In February, a gunman killed five people in Arlow.", "numeric-mismatch"),
        ("Three people died in the shooting in Arlow.", "Five people died in shootings across Arlow.", "numeric-mismatch"),
        ("The rule will not harm the river birds.", "The rule is not likely to harm the river birds.", "polarity-conflict"),
        ("One bystander who is not an officer was shot.", "One bystander was shot.", "polarity-conflict"),
        (
            '"I\'m sorry for the pain that I have caused," Ada Finch said.',
            '"I am sorry for the pain that I\'ve caused," Ada Finch said.',
            "quote-drift",
        ),
        (
            '"By rolling back this 11th hour rule we protect the river," Ada Finch said.',
            '"By rolling back this eleventh-hour rule we protect the river," Ada Finch said.',
            "quote-drift",
        ),
        ("Ada Finch announced a strike for 18 April 2031.", "Ada Finch called a strike.", "impossible-date"),
        ("The European Commission imposed the visa ban.", "The EU imposed the visa ban.", "actor-mismatch"),
        ("Ada Finch won the River Prize in 1998.", "In 2004 Ada Finch won a second award, for her novel.", "date-mismatch"),
        ("Norland opposes economic sanctions.", "Norland supports a visa ban.", "stance-conflict"),
        ("The government hailed the election.", "The government criticised the club.", "stance-conflict"),
        (
            'The police "locked down the neighbourhood and didn\'t leave until 6:00 p.m.," Ada Finch said.',
            'The police "locked down the neighborhood and did not leave until 6 p.m.," Ada Finch said.',
            "quote-drift",
        ),
        (
            '"This vulnerability is used by criminals every single day," said Ada Finch, a researcher with Norcom.',
            '"This vulnerability is used by criminals every single day," said Norcom of the hole. Norcom\'s Ada Finch said more.',
            "quote-voice",
        ),
        (
            "Tom Reed struck Ada Vale with his grey Camry.",
            "Ada Vale was struck by a grey Camry on Main Street.",
            "actor-mismatch",
        ),
        (
            "Norland has suspended visa-free entry.",
            "The European Commission will not suspend visa-free entry.",
            "polarity-conflict",
        ),
        (
            "The ferry sank off Arlow on Saturday and 23 people died.",
            "The ferry sank off Arlow on Saturday. In 2009, 31 people died when a cargo ship sank off Arlow.",
            "numeric-mismatch",
        ),
        ("Vale jets carried out 13 raids on Arlow.", "Six of the raids on Arlow hit the town's mill.", "numeric-mismatch"),
        ("A bomb hit the mill in Arlow, police said.", "Vale planes did not bomb the mill in Arlow.", "polarity-conflict"),
        (
            "The council made an offer to Ada Finch.",
            "The council's offer to Ada Finch was never made public.",
            "polarity-conflict",
        ),
        ("Such a gas was used in Arlow.", "Such a gas had never been used in Arlow before.", "polarity-conflict"),
        (
            '"We are grateful to the whole crew of the Internet Desk for its work," Ada Finch said.',
            '"We are grateful to the whole crew of the ID for its work," Ada Finch said.',
            "quote-drift",
        ),
        (
            "Tom Reed and Ada Finch died in Arlow on Monday.",
            "Ada Finch was killed by Nina Lom in Arlow on Monday.",
            "actor-mismatch",
        ),
        (
            "The guards fired their guns.",
            "Police have not yet determined whether the boy fired his gun.",
            "certainty-conflict",
        ),
        ("Ada Finch was never dismissed.", "Ada Finch would not have been dismissed.", "status-regression"),
        (
            '"We are glad to have Finch at the show," said Reed and Vale. "I am glad to be at the show for a second time. '
            'You know what they say," said Finch.',
            '"I am glad to be at the show for a second time," Ada Finch said in a statement.',
            "quote-voice",
        ),
    ],
)
def test_a_rule_is_silent_where_both_can_be_right(one, other, rule):
    assert rule not in told(one, other)


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (
            "The Old Arlow Bridge is not safe, Ada Finch said.",
            "The Old Arlow Bridge is safe, Ada Finch said.",
            "polarity-conflict",
        ),
        (
            "The Arlow Queen was carrying 212 passengers, the harbour office said.",
            "The Arlow Queen was carrying 240 passengers, the dockers' union said.",
            "numeric-mismatch",
        ),
    ],
)
def test_yesterdays_and_todays_papers_contradict_each_other(one, other, rule):
    assert rule in told(one, other)
    assert rule in told(one, other, days=(DAY, "2031-03-09"))
    assert rule not in told(one, other, days=(DAY, "2031-05-09")), "two months may have changed it"


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (
            '"We see a way to open the old bridge before the winter comes," Ada Finch said.',
            '"We hardly see a way to open the old bridge before the winter comes," Ada Finch said.',
            "quote-drift",
        ),
        (
            "The Arlow fire on Monday killed three people, police said.",
            "The Arlow fire on Monday killed two people, police said. The Vale hospital said four people had been killed.",
            "numeric-mismatch",
        ),
        (
            '"We will do whatever is needed to bring prices under control," Ada Strand said.',
            '"We will do whatever is necessary to bring prices under control," Ada Strand said.',
            "quote-drift",
        ),
        ("Elena Marin telephoned Nina Lom on Monday.", "Nina Lom telephoned Elena Marin on Monday.", "role-reversal"),
        (
            "The army freed the hostages before the rebels left Arlow.",
            "The rebels left Arlow before the army freed the hostages.",
            "sequence-conflict",
        ),
        ("The Arlow company consulted the dockers' union.", "Norcom did not consult the dockers' union.", "polarity-conflict"),
        (
            "Norland opposed the border mission.",
            "Ada Finch denied that Norland had opposed the border mission.",
            "polarity-conflict",
        ),
        ("Norland opposes a visa ban, a diplomat said.", "Norland supports a visa ban on officials.", "stance-conflict"),
        ("The Arlow border crossing remains open.", "Norland has closed the Arlow border crossing.", "polarity-conflict"),
    ],
)
def test_what_needs_no_figure(one, other, rule):
    assert rule in told(one, other)


def test_what_was_done_is_not_undone_by_a_later_denial():
    done, denial = "Police used tear gas in Arlow.", "Ada Finch denied that police had used tear gas in Arlow."
    assert "polarity-conflict" in told(done, denial, days=(DAY, "2031-03-20"))
    assert "polarity-conflict" not in told(denial, done, days=(DAY, "2031-03-20")), "it may have happened since"


#: What makes a report of a sentence one of several.
REST = (
    "She was led away by two guards. Her sister wept in the hall outside. Rain fell on the square in front of the old mill, "
    "where a crowd had gathered since dawn to hear the verdict read aloud by a clerk from an open window above the market."
)


def test_of_reports_without_a_date_somebody_may_have_grown_older():
    one, other = (f"The jury in Arlow found Ada Finch, {age}, guilty. {REST}" for age in (27, 29))
    assert "numeric-mismatch" in told(one, other)
    assert "numeric-mismatch" not in told(one, other, days=(None, None))


def test_a_plea_that_nothing_dates_may_have_come_after_another():
    one, other = (f"Ada Finch {pleaded} in Arlow. {REST}" for pleaded in ("pleaded guilty to fraud", "had pleaded not guilty"))
    assert "stance-conflict" not in told(one, other, days=(None, None))


def test_days_that_nothing_dates_are_two_answers():
    one, other = (
        f"The Arlow Queen, which replaced the Vale Star in {day}, sailed." for day in ("early December", "late November")
    )
    documents = [corroborate.Document(text=text, source=name) for text, name in ((one, "a"), (other, "b"))]
    found = [finding for finding in corroborate.check(documents).findings if finding.rule == "date-mismatch"]
    assert all("December" in finding.message and "November" in finding.message for finding in found)


def test_a_denial_and_an_approval_are_told_once():
    told_of = told("Judges approved the new clinic in Arlow.", "Judges have not approved the new clinic in Arlow.")
    assert "polarity-conflict" in told_of
    assert "stance-conflict" not in told_of


def test_one_change_of_words_is_told_once():
    one, other = (
        f"Ada Finch, 31, of the {club} said so. Tom Reed, 30, of the {club} said so." for club in ("Rovers", "Harriers")
    )
    documents = [corroborate.Document(text=text, source=name) for text, name in ((one, "a"), (other, "b"))]
    assert len([one for one in corroborate.check(documents).findings if one.rule == "word-swapped"]) <= 1


def test_one_finding_for_what_two_reports_have_from_one_origin():
    text = "Ada Finch said the storm destroyed 300 homes in Arlow on Monday. The storm killed 12 people, Finch said."
    documents = [corroborate.Document(text=text, source=name, published=DAY) for name in ("Arlow Post", "Vale News")]
    found = [one for one in corroborate.check(documents).findings if one.rule == "single-origin"]
    assert len(found) == 1
    assert '"300"' in found[0].message
    assert '"12"' in found[0].message


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The bridge was not safe.", False),
        ("The bridge was safe.", True),
        ("The jury was unable to reach a decision.", False),
        ("Finch does not believe that charges will be filed.", False),
        ("Finch believes that charges will be filed.", True),
    ],
)
def test_a_denial_is_read_behind_be_and_from_inability_and_disbelief(text, polarity):
    assert {claim.qualifiers.polarity for claim in claims(text)} == {polarity}


@pytest.mark.parametrize(
    "text",
    [
        "Another woman, 24, was shot in the leg.",
        "Two men, 27 and 33, were shot in Arlow.",
        "Three women, one a nurse, and one man, 24, were shot in Arlow.",
        "A woman and a man, both 19, were shot in Arlow.",
    ],
)
def test_an_age_counts_nobody(text):
    counted = {claim.value_text for claim in claims(text) if claim.predicate.startswith("casualties")}
    assert counted.isdisjoint({"24", "25", "30", "19"})


def test_an_apposition_is_no_sum():
    (killed,) = [
        claim
        for claim in claims("Three clerks, a man and two women, died in Arlow.")
        if claim.qualifiers.population in (None, "worker")
    ]
    assert killed.value.point == 3


def test_nobody_has_no_part():
    assert "part-whole" not in told("No one was hurt, but a few guests, including two nurses, were inside.")


def test_a_stamp_is_no_day_of_the_event():
    assert "impossible-date" not in told("A fire left one woman dead and five others hurt. (Published Monday, March 10, 2031)")


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("The bodies of two women, 71 and 52 years old, were found in Arlow.", {71, 52}),
        ("The deaths of Ada and Nina Finch -- ages 5 and 4 -- shook Arlow.", {5, 4}),
        ("His two brothers, 17 and 22, were also arrested in Arlow.", {17, 22}),
        ("Six men between the ages of 23 and 61 were shot in Arlow.", {23, 61}),
        ("Police seek the killer of the 14- and 18-year-olds of Arlow.", {14, 18}),
        ("She was found dead at the age of 85.", {85}),
    ],
)
def test_ages_in_a_row_count_nobody(text, ages):
    found = claims(text)
    assert {one.value.point for one in found if one.predicate == "age"} == ages
    assert not ages & {getattr(one.value, "point", None) for one in found if one.predicate != "age"}


def test_two_ages_are_of_two_who_are_named():
    found = claims("The deaths of Ada and Nina Finch -- ages 5 and 4 -- shook Arlow.")
    assert {one.subject: one.value.point for one in found if one.predicate == "age"} == {"Ada": 5, "Nina Finch": 4}


def test_what_is_recovered_is_no_patient():
    assert not [one for one in claims("Two guns were recovered in Arlow.") if one.predicate.startswith("casualties")]


def test_who_is_in_talks_may_not_do_it():
    for talks in ("is in talks", "is said to be in negotiations"):
        assert "polarity-conflict" not in told(f"Norcom {talks} to buy the Arlow mill.", "Norcom will not buy the Arlow mill.")


@pytest.mark.parametrize(
    ("text", "number"),
    [("Three shootings shocked Arlow on Monday.", 3), ("Tom Reed has four prior arrests.", 4)],
)
def test_many_deeds_are_not_their_victims(text, number):
    assert not [one for one in claims(text) if one.predicate.startswith(("casualties", "arrests")) and one.value.point == number]


def test_stable_is_not_critical():
    found = {
        one.predicate: one.value.point for one in claims("Two victims are in critical condition, seven are in stable condition.")
    }
    assert (found["casualties.critical"], found["casualties.stable"]) == (2, 7)


@pytest.mark.parametrize(
    ("text", "predicate", "stage"),
    [
        ("The case is being investigated by the Arlow police.", "investigation", "under way"),
        ("The Arlow bridge will remain closed.", "closing", "planned"),
    ],
)
def test_what_goes_on_is_not_done(text, predicate, stage):
    assert [one.qualifiers.stage for one in claims(text) if one.predicate == predicate] == [stage]


def test_two_of_one_are_no_part():
    assert "part-whole" not in told("Shots injured six guests at one fair, four of them boys, in Arlow.")


def test_a_year_alone_may_be_what_a_plan_is_for():
    assert "impossible-date" not in told("The mayor spoke on Monday about new parks in Arlow in 2033.")


def test_a_long_question_names_the_ends():
    texts = [f"The blast in Arlow on Monday killed {number} people, hospital {number} said." for number in (20, 31, 44, 61, 72)]
    documents = [corroborate.Document(text=text, source=f"paper {at}", published=DAY) for at, text in enumerate(texts)]
    [found] = [one for one in corroborate.check(documents).findings if one.rule == "numeric-mismatch"]
    assert [number for number in (20, 31, 44, 61, 72) if f'"{number}"' in found.message] == [20, 31, 44, 72]
    assert len(set(found.claims)) == 5


def test_three_wordings_of_one_utterance_are_told_once():
    wordings = (
        "mend the old stone bridge before winter",
        "end the old stone bridge before winter",
        "bend the old stone bridge before winter",
    )
    documents = [
        corroborate.Document(text=f'"The council of Arlow will {words}," Mayor Ada Finch said.', source=words[:5], published=DAY)
        for words in wordings
    ]
    found = [one for one in corroborate.check(documents).findings if one.rule == "quote-drift"]
    assert [len(one.claims) for one in found] == [3]
    assert "otherwise again in" in found[0].message


def test_a_figure_that_is_told_twice_is_shown_once():
    text = "Arlow clubs drew 8,127 runners on Monday. The 8,127 people ran along the river."
    found = [one for one in corroborate.check([corroborate.Document(text, "Echo")]).findings if one.rule == "unattributed-figure"]
    assert [one.message.count("8,127") for one in found] in ([], [1])


def test_two_texts_of_one_paper_are_no_two_documents_of_one_origin():
    text = "Ada Finch said the storm destroyed 300 homes in Arlow on Monday."
    for papers, severity in ((("Arlow Post", "Vale News"), "warning"), (("Arlow Post", "Arlow Post"), "note")):
        documents = [
            corroborate.Document(text=f"{text} {more}", source=name, published=DAY)
            for name, more in zip(papers, ("", "It rained."), strict=True)
        ]
        found = [one.severity for one in corroborate.check(documents).findings if one.rule == "single-origin"]
        assert found == [severity]


def test_quotations_that_differ_are_shown_whole():
    texts = [f'"The council will {word} the old stone bridge before winter," Mayor Ada Finch said.' for word in ("mend", "end")]
    documents = [corroborate.Document(text=text, source=text[:30], published=DAY) for text in texts]
    [found] = [one for one in corroborate.check(documents).findings if one.rule == "quote-drift"]
    assert found.message.count("before winter") == 2
    assert found.message.endswith(('; "mend" against "end"', '; "end" against "mend"'))


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The blast killed 31 people in Arlow.", "people killed"),
        ("The blast killed four children in Arlow.", "child killed"),
        ("There were nine jurors in the room.", "juror: how many"),
        ("The council declared an emergency in three provinces.", "province: declare"),
    ],
)
def test_questions_read_as_questions(text, question):
    report = corroborate.check([corroborate.Document(text=text, source="paper", published=DAY)])
    assert question in {cluster.question for cluster in report.clusters}


def test_figures_of_one_noun_in_one_text_answer_several_questions():
    one = "Two jurors spoke to the Arlow Post. Nine jurors told the judge that the trial was over."
    other = "Eight of the jurors were women. One juror cried when the verdict was read."
    documents = [corroborate.Document(text=text, source=name, published=DAY) for text, name in ((one, "a"), (other, "b"))]
    assert not [pair for pair in corroborate.check(documents).comparisons if pair.relation in ("conflict", "update")]


def test_the_second_time_of_one_thing_is_no_third_time_of_another():
    one = "Ada Finch won the Arlow race for the second time. It was the fifth time that snow fell on the course."
    other = "The crowd cheered for the third time that night."
    documents = [corroborate.Document(text=text, source=name, published=DAY) for text, name in ((one, "a"), (other, "b"))]
    assert not [pair for pair in corroborate.check(documents).comparisons if pair.relation in ("conflict", "update")]


@pytest.mark.parametrize(
    ("publisher", "told"), [("Ministry of Defence of Arlow", False), ("Arlow Police Department", False), ("Arlow News Agency", True), ("Echo", True)]
)  # fmt: skip
def test_a_body_that_publishes_its_own_figures_is_their_source(publisher, told):
    report = corroborate.check([corroborate.Document("Some 8,127 applicants have passed the first test.", publisher)])
    assert ("unattributed-figure" in {finding.rule for finding in report.findings}) == told


@pytest.mark.parametrize("when", ["forward to 15 December", "until 15 December", "up by 15 December"])
def test_a_day_to_come_of_something_arranged_is_possible(when):
    text = f"Departure was brought {when}, Ada Finch said in Arlow."
    report = corroborate.check([corroborate.Document(text, "Echo", published="2025-11-02")])
    assert "impossible-date" not in {finding.rule for finding in report.findings}


@pytest.mark.parametrize(("state", "relation"), [("missing", "update"), ("killed", "conflict")])
def test_the_missing_are_found_and_the_dead_remain(state, relation):
    def report_of(number):
        return f"{number} people were {state} when the ferry Ostrea sank off Skerra Point, the coastguard said."

    documents = [
        corroborate.Document(report_of("Nine"), "Echo", published="2025-02-21"),
        corroborate.Document(report_of("Two"), "Post", published="2025-02-24"),
    ]
    told = {pair.relation for pair in corroborate.check(documents).comparisons if pair.differ_in("value")}
    assert told == {relation}


def test_a_toll_that_an_undated_report_gives_as_well_is_not_stale() -> None:
    dated = document("The death toll in the Ardell fire now stands at 305, the mayor said.", "A")
    undated = document("The toll of the Ardell fire now stands at 305.", "B", published=None)
    assert "stale-figure" not in {found.rule for found in corroborate.check([dated, undated]).findings}


def test_a_cluster_is_named_by_what_most_of_its_claims_answer() -> None:
    texts = ("Five children died in the Ardell fire.", "The Ardell fire killed 12 people.", "12 people died in the Ardell fire.")
    report = corroborate.check([document(text, name) for text, name in zip(texts, "ABC", strict=True)])
    assert "people killed" in {cluster.question for cluster in report.clusters if len(cluster.claims) > 1}
