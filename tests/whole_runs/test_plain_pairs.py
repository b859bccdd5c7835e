"""Two short texts as somebody types them in to see what comes of it: each pair with the one relation that a reader expects."""

from __future__ import annotations

import pytest
from claims_for_tests import across, loud, warned
from claims_for_tests import relations as told

from corroborate import Document, check


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "About 40,000 people marched on Saturday, police said.",
            "Organisers said 150,000 people took part in Saturday's march.",
        ),
        ("A convoy of 31 trucks reached Arlow on Sunday.", "A convoy of 27 trucks reached Arlow on Sunday."),
        ("Unemployment fell to 5.2% in March.", "The unemployment rate rose to 5.6 percent in March."),
        ("The museum was founded on 1 January.", "The museum was founded on 1 April."),
    ],
)
def test_undated_reports_that_name_one_day_mean_the_same_one(one, other):
    assert told(one, other) - {"agree"} == {"conflict"}
    assert warned(one, other)


def test_undated_reports_of_two_days_tell_of_two_states():
    assert told("On Monday the queue had 310 trucks.", "On Thursday the queue had 270 trucks.") == {"update"}


def test_what_is_not_banned_is_no_agreement_with_its_ban():
    assert told("Norland has banned the party.", "Norland has not banned the party, a spokesman said.") == {"conflict"}


def test_a_number_that_opens_a_sentence_is_no_name():
    assert told("Three of the miners are still missing.", "Five miners remain missing.") == {"conflict"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The virus has infected 1,300 people in Arlow.", "Health officials have confirmed 1,750 cases in Arlow."),
        ("The concert drew 80,000 fans.", "Some 60,000 people attended the concert."),
        (
            "The firm said it would cut 1,200 jobs at Wick.",
            "Nearly 2,000 workers at the Wick plant of the firm will lose their jobs.",
        ),
        ("The firm employs 3,400 people.", "The firm has a workforce of 2,900."),
    ],
)
def test_a_count_in_other_words(one, other):
    assert "conflict" in told(one, other)
    assert warned(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The opposition boycotted the vote.", "The opposition took part in the vote."),
        ("Police fired tear gas at the demonstrators.", "Police said no tear gas was used against the demonstrators."),
    ],
)
def test_what_is_done_and_not_done(one, other):
    assert "conflict" in told(one, other)
    assert warned(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Solar power supplied 12 percent of the electricity.", "Wind power supplied 27 percent of the electricity."),
        ("The lower house has 450 members.", "The upper house has 100 members."),
        ("The 1999 earthquake in Arlow killed 870 people.", "Monday's earthquake in Arlow killed 26 people."),
        ("Two missiles struck Arlow.", "Seven missiles struck Port Ellery."),
        (
            "Regulators received 35 complaints about the Arlow pushchair.",
            "Regulators received 210 complaints about the Wick scooter.",
        ),
    ],
)
def test_two_named_or_described_things_are_not_compared(one, other):
    assert not {"conflict", "update"} & told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Exports rose by 4 percent.", "Imports rose by 7 percent."),
        ("The tunnel is 14 km long.", "The bridge is 3 km long."),
        ("Unemployment among women is 9 percent.", "Unemployment among men is 6 percent."),
        ("Coffee prices rose by 12 percent.", "Cocoa prices rose by 30 percent."),
        ("The old bridge was built in 1932.", "The new bridge was built in 2011."),
        ("The council banned the sale of beef.", "The council did not ban the sale of poultry."),
    ],
)
def test_sentences_built_alike_about_two_things_are_not_compared(one, other):
    assert not {"conflict", "update"} & told(one, other)


def test_another_word_for_the_same_sets_nothing_apart():
    assert "conflict" in told("The fire destroyed 40 homes.", "The blaze destroyed 55 homes.")
    assert "conflict" in told("The firm opened 40 shops.", "The company opened 55 shops.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Air defences shot down 18 drones overnight.", "The army said it had downed 28 drones overnight."),
        ("Only one member of the ruling party voted against the law.", "Eight ruling party members voted against the law."),
        ("The oil spill covers 40 square kilometres.", "The spill has spread over 65 sq km."),
        ("The actor Henrik Vold has died at the age of 83.", "Henrik Vold, the actor, died aged 78."),
        ("The Arlow camp houses about 70,000 people.", "Some 45,000 people live in the camp at Arlow."),
        ("Striker Paul Duda joins Wick for a fee of 35 million euros.", "Wick paid 53 million euros for striker Paul Duda."),
        ("The final drew a crowd of 62,000.", "48,000 spectators watched the final in the stadium."),
    ],
)
def test_a_figure_of_one_thing_in_other_words(one, other):
    assert "conflict" in told(one, other)
    assert warned(one, other)


def test_a_difference_that_may_be_of_two_things_is_a_warning_where_little_else_is_told():
    auction = loud("An auction in Arlow saw the painting sold for $12 million.", "The painting fetched $18 million at auction.")
    assert auction == {"numeric-mismatch": "warning"}


def test_two_outcomes_of_one_matter_are_an_error():
    offer = loud("Bus drivers accepted the offer in a ballot.", "The offer was rejected by bus drivers in a ballot.")
    assert offer["stance-conflict"] == "error"


def test_a_deed_and_its_reverse_are_an_error():
    growth = loud("The economy of Norland grew by 0.4 percent.", "The economy of Norland shrank by 0.4 percent.")
    assert growth["polarity-conflict"] == "error"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry line carried 40,000 people in July.", "The ferry line carried 62,000 people in August."),
        ("Sales of bicycles fell 12 percent last year.", "Sales of bicycles have fallen 40 percent since 2015."),
        ("The zoo sold 3,000 tickets on Saturday.", "The zoo sold 4,500 tickets on Sunday."),
        ("In 2018 the club had 900 members.", "The club now has 1,400 members."),
        ("In 2021 customs seized 200 kg of heroin.", "Customs have seized 90 kg of heroin since January."),
    ],
)
def test_figures_of_two_stretches_of_time_are_two_answers(one, other):
    assert told(one, other) == {"incomparable"}


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("In July the ferry line carried 40,000 people.", "The ferry line carried 62,000 people in July.", "conflict"),
        ("The river rose 2 metres overnight.", "The river rose 3 metres during the night.", "conflict"),
        ("The plant will shed 300 jobs by 2027.", "The plant will cut 500 jobs by 2027.", "conflict"),
        ("The club has 900 members.", "The club now has 1,400 members.", "update"),
        ("As of 3 May the shelter housed 60 dogs.", "As of 9 May the shelter housed 90 dogs.", "update"),
        ("The storm left 400 homes without power on 4 May.", "On 6 May 90 homes were still without power.", "update"),
    ],
)
def test_figures_of_one_stretch_and_those_that_hold_at_a_day_are_held_together(one, other, relation):
    assert told(one, other) == {relation}


def test_in_texts_of_a_sentence_a_part_of_a_whole_is_no_warning():
    fire = loud("The Arlow fire killed 58 civilians.", "The Arlow fire killed 82 people.")
    assert fire.get("numeric-mismatch", "note") == "note"


def test_two_results_of_one_match_are_a_warning_or_worse():
    assert loud("Rovers beat United 3-1.", "United lost 2-1 to Rovers.")["stance-conflict"] in ("warning", "error")
    draw = "The match between United and Rovers ended 2-2."
    assert loud("Rovers beat United 3-1.", draw)["stance-conflict"] in ("warning", "error")
    assert not loud("Rovers beat United 3-1.", "The match between United and Rovers ended 3-1.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The grant for theatres is 3 million euros.", "The grant for museums is 5 million euros."),
        ("The council spent $2 million on parks.", "The council spent $7 million on libraries."),
        ("A blast at a hospital in Orden injured five people.", "A blast at a mosque in Orden injured nine people."),
        ("The region lacks 400 teachers.", "The region lacks 150 doctors."),
        ("The shipyard has 500 workers.", "The ministry has 90 workers."),
        ("Unemployment among women was 9 percent.", "Overall unemployment was 6 percent."),
        ("The chain sold 40,000 bikes in Norway.", "The chain sold 300,000 bikes worldwide."),
        ("The first leg of the race was 140 km long.", "The second leg of the race was 90 km long."),
        ("Wick won the first set 6-2.", "Wick lost the second set 3-6."),
        ("The lake is 60 metres deep.", "The lake is 12 km long."),
        ("Four people died in a crash on the B12.", "Two people died in a crash on the M5."),
    ],
)
def test_two_things_set_side_by_side_are_no_difference(one, other):
    assert told(one, other) <= {"incomparable", "compatible"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The grant for theatres is 3 million euros.", "Theatres will get a grant of 5 million euros."),
        ("The council spent $2 million on parks.", "The council spent $7 million on its parks."),
        ("The company hired 300 workers.", "The firm hired 120 employees."),
        ("The first leg of the race was 140 km long.", "The race's first leg was 90 km long."),
        ("Two people died in a crash on the M5.", "A crash on the M5 killed four people."),
    ],
)
def test_one_thing_in_other_words_is_held_together(one, other):
    assert told(one, other) == {"conflict"}
    assert warned(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In Friday's vote the senate rejected the toll.", "The senate approved the toll in Friday's vote."),
        (
            "The ferry line made a first-quarter profit of $3 million.",
            "In the first quarter the ferry line made a profit of $5 million.",
        ),
        ("Third-quarter exports of timber rose 4 percent.", "Exports of timber rose 9 percent in the third quarter."),
        ("Exercise raises the risk of stroke, a study found.", "The study found that exercise lowers the risk of stroke."),
        ("The court fined the mill $2 million for the spill.", "The mill got a fine of $9 million for the spill."),
        ("The club confirmed that the players' cash was stolen.", "The club denied that the players' money was stolen."),
        ("At Tuesday's auction the clock fetched $2,000.", "The clock fetched $9,000 at Tuesday's auction."),
        ("After Sunday's storm the bridge was closed.", "The bridge was not closed after Sunday's storm."),
        (
            "Gusts reached 90 km/h as the storm came ashore near Wick.",
            "The storm made landfall near Wick with gusts of 130 km/h.",
        ),
    ],
)
def test_one_matter_built_in_two_ways_is_held_together(one, other):
    assert "conflict" in told(one, other)
    assert warned(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The sculptor Ada Finch died in Oslo on Friday.", "Ada Finch, the sculptor, died on Friday in Bergen."),
        ("The peace accord was signed in Geneva on Monday.", "Both sides signed the peace accord in Vienna on Monday."),
        ("Pilot Tom Reed was born in Denmark.", "Tom Reed, the pilot, was born in Norway."),
        ("Tom Reed was born in Wick in 1974.", "Tom Reed was born in 1976 in Arlow."),
        ("The summit will be held in Wick.", "The summit is to take place in Arlow."),
    ],
)
def test_one_deed_in_two_places_is_a_conflict(one, other):
    assert told(one, other) == {"conflict"}
    assert warned(one, other)
    assert loud(one, other)["place-mismatch"] == "warning"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The sculptor Ada Finch died in Oslo on Friday.", "Ada Finch died in Norway on Friday."),  # Oslo lies in it
        ("The sculptor Ada Finch died in Ostby.", "Ada Finch died in the province of Lem."),
        ("The minister held a rally in Wick.", "The minister held a rally in Arlow."),  # two rallies
        ("A summit will be held in Wick.", "A summit will be held in Arlow."),
        ("Police found a stolen car in Wick.", "Police found a stolen car in Arlow."),
    ],
)
def test_what_may_lie_in_the_other_or_be_done_twice_is_no_conflict(one, other):
    assert "conflict" not in told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The glacier lost 12 metres of thickness.", "The glacier lost 300 metres in length."),
        ("Two shells hit the town of Wick, the ministry said.", "The ministry said seven shells hit Arlow."),
        ("A second study tracked 3,500 women.", "The study followed 12,000 women."),
    ],
)
def test_what_is_named_or_measured_otherwise_is_another_answer(one, other):
    assert "conflict" not in told(one, other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ada Finch is a Danish sculptor.", "Ada Finch is a sculptor and a Norwegian novelist.", True),
        ("Ada Finch is an English sculptor.", "Ada Finch is a British sculptor and novelist.", False),
    ],
)
def test_two_nationalities_are_a_conflict(one, other, expected):
    assert ("conflict" in told(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bus strike will last 24 hours.", "The bus strike is to last two days."),
        ("The trial of Ada Finch is expected to last three months.", "The trial of Ada Finch is expected to last five weeks."),
        ("The fire in the mill was caused by arson.", "Faulty wiring was the cause of the fire in the mill."),
        ("The vans were recalled because of a fuel leak.", "The reason for the recall of the vans was faulty brakes."),
        ("The museum will return the masks.", "The museum refuses to give back the masks."),
        ("The bus strike will last 48 hours.", "Drivers will begin a 24-hour bus strike."),
        ("The court ruled that the law is constitutional.", "The court ruled the law unconstitutional."),
        ("The ban is unlawful, the court ruled.", "The court found the ban lawful."),
    ],
)
def test_how_long_why_and_whether_in_other_words(one, other):
    assert "conflict" in told(one, other)
    assert warned(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norcom sold 300 cars.", "Norcom recalled 40 cars."),
        ("The charity raised 3 million pounds.", "The charity spent 1 million pounds."),
        ("Norland imported 40,000 tonnes of wheat.", "Norland exported 10,000 tonnes of wheat."),
        ("The zoo has 40 monkeys.", "The zoo lost 12 monkeys."),
        ("The north of the country got 90 mm of rain.", "The south of the country got 20 mm of rain."),
        ("14 senators voted for the bill.", "30 senators voted against the bill."),
        ("Reed scored two goals in the final on 4 May.", "Reed has scored 14 goals this season."),
        ("Vale Dairies made a loss of $3 million in 2021.", "Vale Dairies made a profit of $5 million in 2022."),
        (
            "Two explosions hit Arlow on Tuesday. The first killed 12 people and the second killed five.",
            "Seventeen people were killed by two explosions in Arlow on Tuesday.",
        ),
    ],
)
def test_two_things_done_are_no_two_answers(one, other):
    assert not told(one, other) & {"conflict", "update"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norcom sold 300 cars.", "Norcom sold 340 cars."),
        ("Ada Finch was born in Arlow.", "Ada Finch was born in Port Ellery."),
        ("Norcom is headquartered in Arlow.", "Norcom is headquartered in Port Ellery."),
        ("Nobody was hurt in the fire.", "Three people were hurt in the fire."),
        ("Vale Dairies reported a profit of 3 million pounds.", "Vale Dairies reported a loss of 3 million pounds."),
        ("Norland had a trade surplus of $3 billion in 2023.", "Norland had a trade deficit of $3 billion in 2023."),
        ("The jury convicted Finch of fraud on Monday.", "The jury acquitted Finch of fraud on Monday."),
    ],
)
def test_one_thing_told_in_two_ways_is_a_conflict(one, other):
    assert told(one, other) == {"conflict"}
    assert warned(one, other)


def test_a_law_that_comes_into_force_on_a_day_does_so_in_the_year_ahead():
    texts = {"Log": "The law takes effect on 1 May.", "Mail": "The law comes into force on 1 July."}
    report = check([Document(text, source, published="2025-03-12") for source, text in texts.items()])
    assert [comparison.relation for comparison in report.comparisons] == ["conflict"]


def test_the_place_in_which_somebody_came():
    assert told("Finch finished third in the race.", "Finch came fifth in the race.") == {"conflict"}
    assert told("Finch finished third in the race.", "Finch took third place in the race.") == {"agree"}
    assert not told("Finch finished third in the race.", "Reed came fifth in the race.")


def test_two_matches_of_two_teams_on_two_days():
    texts = {"Log": "Arlow beat Norden 3-1 on Saturday.", "Mail": "Arlow beat Norden 2-0 in February."}
    report = check([Document(text, source, published="2025-03-12") for source, text in texts.items()])
    assert not report.comparisons


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Norcom will cut 1,400 jobs next year.", "Norcom will cut 2,100 jobs.", "conflict"),
        ("Norcom has 1,400 employees.", "Norcom will have 2,100 employees next year.", "update"),
        ("The old bridge cost $14 million.", "The old bridge opened in 1950 and cost $18 million.", "conflict"),
    ],
)
def test_when_a_plan_is_for_is_not_when_it_was_told(one, other, relation):
    documents = [Document(text, source, published="2024-05-14") for text, source in ((one, "Herald"), (other, "Courier"))]
    assert relation in {comparison.relation for comparison in across(check(documents))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The president supports the tax.", "The vice president opposes the tax."),
        ("The president supports the tax.", "The former president opposes the tax."),
        ("The minister admitted taking bribes.", "The deputy minister denied taking bribes."),
        ("The health minister will attend the hearing.", "The deputy health minister will not attend the hearing."),
        ("The coach will be sacked.", "The assistant coach will not be sacked."),
        ("The prince will attend the funeral.", "The crown prince will not attend the funeral."),
    ],
)
def test_who_holds_the_office_beside_another_is_somebody_else(one, other):
    assert not warned(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The health minister will attend the hearing.", "The minister will not attend the hearing."),
        ("The vice president opposes the tax.", "The vice president supports the tax."),
    ],
)
def test_an_office_named_more_fully_is_the_same(one, other):
    assert warned(one, other)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("The Liberals won 35 seats.", "The Labour Union took 34 percent of the vote and 61 seats.", False),
        ("The Liberals won 35 seats.", "The Liberals took 34 percent of the vote and 61 seats.", True),
        ("The Liberals won 40 percent of the vote.", "With 60 percent of the votes counted, the Liberals led.", False),
        ("The club paid 40 million euros for the striker.", "The club paid 8 million euros for the goalkeeper.", False),
    ],
)
def test_whose_figure_it_is_is_told_with_the_figure_before_it(one, other, differ):
    assert ("conflict" in told(one, other)) is differ


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Turnout was 61.2 percent.", "Turnout was 61 percent.", "compatible"),
        ("Turnout was 61.2 percent.", "Turnout was 62 percent.", "conflict"),
        ("Turnout was 61 percent.", "Turnout was 62 percent.", "conflict"),
        ("Inflation was 5.2 percent.", "Inflation was 5 percent.", "conflict"),
        ("Turnout was 61 percent.", "Turnout was over 61 percent.", "conflict"),
    ],
)
def test_a_share_of_many_percent_may_be_rounded(one, other, relation):
    assert told(one, other) == {relation}


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Unemployment rose in March.", "Unemployment fell in March.", True),
        ("Unemployment rose in March.", "Unemployment fell in April.", False),
        ("Unemployment rose in Norway.", "Unemployment fell in Denmark.", False),
        ("Alma fell in April.", "Alma rose in April.", False),  # a town
        ("The central bank cut interest rates on Thursday.", "The central bank raised interest rates on Thursday.", True),
        ("The navy hit supply routes on Monday.", "The navy did not hit supply routes on Monday.", True),
        ("The tax cut plan worries voters.", "The tax cut plan does not worry voters.", True),
    ],
)
def test_a_measure_that_opens_its_sentence_and_a_verb_before_a_noun_of_two_words(one, other, differ):
    assert ("conflict" in told(one, other)) is differ


@pytest.mark.parametrize(
    ("one", "differ"),
    [
        ("With 60 percent of the votes counted, the Liberals had 33 percent of the vote.", False),
        ("Exit polls gave the Liberals 33 percent of the vote.", False),
        ("The Liberals won 33 percent of the vote.", True),
    ],
)
def test_a_result_told_while_counting_goes_on_is_not_the_last(one, differ):
    assert ("conflict" in told(one, "The Liberals won 36 percent of the vote.")) is differ


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("The men of the crew slept for six hours.", "The men of the crew trained for ten hours.", False),
        ("The men of the crew slept for six hours.", "The men of the crew slept for ten hours.", True),
    ],
)
def test_how_long_two_things_were_done_is_no_one_length(one, other, differ):
    assert ("conflict" in told(one, other)) is differ


@pytest.mark.parametrize(
    ("one", "differ"),
    [
        ("The final was watched by 31,000 people.", False),
        ("About 3 million people watched the final on TV.", True),
        ("Some 3 million viewers watched the final.", True),
    ],
)
def test_who_sees_a_match_on_television_is_not_at_the_match(one, differ):
    assert ("conflict" in told(one, "The final was watched by 2 million people on television.")) is differ


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("The drug was approved by the agency in 2019.", "The agency approved the drug in 2021.", True),
        ("The council approved the plan in March.", "The plan was approved by the council in May.", True),
        ("The council approved the plan in March.", "The plan was approved by the council on 3 March.", False),
    ],
)
def test_one_approval_in_two_years_or_months(one, other, differ):
    assert ("conflict" in told(one, other)) == differ
    assert (loud(one, other).get("date-mismatch") == "error") == differ


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The army captured the town on Monday.", "Rebels recaptured the town on Tuesday."),
        ("Rebels lost the town.", "The army has captured the town."),
        ("The army controls the town.", "The army holds the town."),
    ],
)
def test_a_town_that_changes_hands_is_no_contradiction(one, other):
    assert "conflict" not in told(one, other)


def test_one_length_in_two_units_is_told_by_one_rule():
    assert loud("The tunnel is 80 km long.", "The tunnel is 80 miles long.") == {"unit-mismatch": "error"}


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Karl Berg was charged with murder.", "Karl Berg was charged with manslaughter.", "conflict"),
        ("Karl Berg was charged with murder.", "Karl Berg faces a charge of first-degree murder.", "compatible"),
        ("Berg was charged with assault on Monday.", "Berg was charged with murder on Thursday.", "update"),
        ("The guard was in stable condition on Monday.", "The guard was in critical condition on Thursday.", "update"),
    ],
)
def test_what_somebody_is_charged_with_and_how_he_is_may_change(one, other, relation):
    assert relation in told(one, other)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Taxes were cut by 40 percent.", "Taxes were cut to 40 percent.", None),
        ("The city cut the fare by 3 euros.", "The city cut the fare to 3 euros.", None),
        ("Rents rose 5 percent.", "Rents rose to 5 percent.", None),
        ("Rents rose to 500 euros.", "Rents are 450 euros.", True),
        ("Rents rose from 400 to 450 euros.", "Rents rose to 450 euros.", False),
    ],
)
def test_by_how_much_something_changed_is_not_what_it_changed_to(one, other, differ):
    """None where the two figures are of two questions."""
    report = check([Document(text, source) for text, source in zip((one, other), ("Arlow Post", "Vale News"), strict=True)])
    figures = {claim.id for claim in report.claims if claim.value is not None}
    found = {comparison.relation for comparison in report.comparisons if figures.issuperset(comparison.claims)}
    assert (("conflict" in found) if found else None) is differ


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("The city has 1.2 million inhabitants.", "The metropolitan area is home to 2.4 million people.", False),
        ("The city has 1.2 million inhabitants.", "The province has a population of 3 million.", False),
        ("Arlow has 1.2 million inhabitants.", "Some 2.4 million people live in greater Arlow.", False),
        ("Unemployment in the region is 5 percent.", "Unemployment in the country is 6 percent.", False),
        ("The city has 1.2 million inhabitants.", "Some 1.4 million people live in the city.", True),
        ("The city will spend 5 million euros on the bridge.", "The county says the bridge will cost 6 million euros.", True),
    ],
)
def test_what_a_city_has_is_not_what_its_province_has(one, other, differ):
    assert ("conflict" in told(one, other)) == differ


def test_the_age_of_who_holds_an_office():
    assert told("The mayor is 61.", "The 58-year-old mayor will step down.") == {"conflict"}
    assert told("The people held over the death of a judge are seven.", "The judge was 61.") == set()


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("The blast in Arlow caused no casualties, police said.", "Police said the blast in Arlow killed three people.", True),
        ("The blast in Arlow caused no casualties, police said.", "Police said the blast in Arlow hurt three people.", True),
        ("The raid on Arlow caused no civilian casualties.", "The raid on Arlow killed three soldiers.", False),
        ("The raid on Arlow caused no civilian casualties.", "The raid on Arlow killed three civilians.", True),
    ],
)
def test_no_casualties_are_nobody_dead_and_nobody_hurt(one, other, differ):
    assert ("conflict" in told(one, other)) == differ


def test_who_agreed_to_do_it_and_who_refused():
    assert told("The rebels agreed to withdraw.", "The rebels refused to withdraw.") == {"conflict"}
