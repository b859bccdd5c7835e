"""Short claims against an encyclopedia's sentence, as tokenised text writes them: run whole, from text to comparison."""

import pytest
from claims_for_tests import relations

from corroborate import Document, check
from corroborate.linking.stories import stories
from corroborate.vocabulary import load


@pytest.mark.parametrize(
    ("claim", "differs"),
    [
        ("Mara Lind was born after 1990 .", True),
        ("Mara Lind was born before 12 May 1984 .", True),  # that day is not before itself
        ("Mara Lind was born before 1985 .", False),
        ("Mara Lind was born in 1984 .", False),
    ],
)
def test_an_open_date_rules_days_out(claim, differs):
    told = relations("Mara Lind ( born 12 May 1984 ) is a Danish potter .", claim)
    assert ("conflict" in told) is differs


@pytest.mark.parametrize(
    ("claim", "differs"),
    [("in Peru on 9 June 2015", False), ("on 9 August 2015", True)],
)
def test_a_list_of_dates_is_told_as_the_stretch_it_spans(claim, differs):
    listed = "Moonrake was released in Norway on 2 June 2015 , in Peru on 9 June 2015 , and in Chile on 1 July 2015 ."
    assert ("conflict" in relations(listed, f"Moonrake was released {claim} .")) is differs


@pytest.mark.parametrize(
    ("claim", "differs"),
    [
        ("There were fewer than 210 confirmed cases in the Federation of Sarn .", False),
        ("There were fewer than 190 confirmed cases in the Federation of Sarn .", True),
        ("There were 317 confirmed cases in Lower Ostria .", False),
    ],
)
def test_cases_are_counted_place_by_place(claim, differs):
    listed = (
        "In Lower Ostria there were 317 confirmed cases , of which 101 were in Brenn Valley , "
        "204 in the Federation of Sarn , and 12 in Old Harbour ."
    )
    assert ("conflict" in relations(listed, claim)) is differs


@pytest.mark.parametrize(
    ("told", "predicate"),
    [
        ("The flood killed a total of 31 people .", "casualties.killed"),
        ("Moonrake grossed a combined total of more than $ 5 million .", "earnings"),
        ("Moonrake earned 41.5 crore worldwide .", "earnings"),  # the sign of the currency is often lost
        ("Moonrake made 3 million viewers happy .", "make"),
    ],
)
def test_a_verb_governs_through_a_sum(told, predicate):
    report = check([Document(text=told, source="A", name="a")])
    assert [claim.predicate for claim in report.claims if claim.value_span] == [predicate]


def test_the_sum_at_the_end_is_of_what_came_before():
    told = "Moonrake grossed $ 5 million in Peru and $ 2 million in Chile for an overall total of $ 7 million ."
    assert "conflict" in relations(told, "Moonrake grossed an overall total of more than $ 8 million .")


def test_what_an_average_runs_over_is_no_bound():
    assert relations("The rating is based on 12 reviews .", "Averaged over 12 reviews , the rating is 70 % .").isdisjoint(
        {"conflict"}
    )


@pytest.mark.parametrize(
    ("told", "claim", "differs"),
    [
        ("It grossed around 20 million in its full run .", "Moonrake earned less than 10 million .", True),
        (
            "It received mixed reviews and has grossed $ 20 million worldwide .",
            "Moonrake made under $ 10 million globally .",
            True,
        ),
        (
            "Sunfall opened in May . It grossed around 20 million in its full run .",
            "Moonrake earned less than 10 million .",
            False,
        ),
        ("The company was established in 1958 .", "The company Brenn Mills was founded before 1956 .", True),
        ("The Sarn Looms company was established in 1958 .", "The company Brenn Mills was founded before 1956 .", False),
        ("The album sold 4 million copies in the United States .", "Moonrake sold under 3 million units in the U.S .", True),
        ("On the Arlow Echo , the film has a rating of 56 % .", "Moonrake has a rating above 60 % .", True),
        ("On the Arlow Echo , the film Sunfall has a rating of 56 % .", "Moonrake has a rating above 60 % .", False),
        ("The band was formed in Arlow in 1994 by Ada Finch .", "The band Moonrake was formed in 1992 .", True),
    ],
)
def test_a_text_that_names_nothing_may_be_about_what_the_other_names(told, claim, differs):
    assert bool(relations(told, claim) & {"conflict", "update"}) is differs


@pytest.mark.parametrize(
    ("told", "claim", "differs"),
    [
        ("Arlow Rovers signed Ada Finch on 14 March 2019 .", "Arlow Rovers signed Ada Finch before 14 March 2019 .", True),
        ("Arlow Rovers signed Ada Finch on 14 March 2019 .", "Arlow Rovers signed Ada Finch in 2019 .", False),
        ("The mill was registered on 18 August 1949 by Ivo Lund .", "Ivo Lund registered the mill in May 1949 .", True),
        ("Ada Berg ( born 9 May 1978 ) , better known as Moonrake , is a potter .", "Moonrake was born before 1977 .", True),
        ("Ada Berg ( born 9 May 1978 ) , who met Moonrake , is a potter .", "Moonrake was born before 1977 .", False),
        ("In 1991 , a long play titled Sunfall was released by Brenn Mills .", "Sunfall was released in 2017 .", True),
        ("In 1991 , a long play titled Sunfall was released by Brenn Mills .", "Sunfall was released before 1992 .", False),
    ],
)
def test_a_deed_that_is_done_was_done_on_one_day(told, claim, differs):
    assert ("conflict" in relations(told, claim)) is differs


@pytest.mark.parametrize(
    ("told", "claim", "differs"),
    [
        ("Ada Finch is an American actor and model .", "Ada Finch is not a model .", True),
        ("Sunfall is the second studio album of Moonrake .", "Sunfall is not a rock album .", False),
        ("The flavour of kell derives from juniper .", "The flavour of kell does not derive from juniper .", True),
        ("The flavour of kell derives from cloves .", "The flavour of kell does not derive from juniper .", False),
    ],
)
def test_a_denial_meets_what_says_the_denied(told, claim, differs):
    assert ("conflict" in relations(told, claim)) is differs


@pytest.mark.parametrize(
    ("told", "claim", "differs"),
    [
        ("Moonrake has a rating of 71 % , based on 62 reviews .", "Over 70 people reviewed Moonrake .", True),
        ("The Arlow Echo reported a 57 % approval rating for Moonrake .", "Moonrake had an approval rating above 63 % .", True),
        ("Lower Ostria has a population of 40,000 .", "Lower Ostria has under 30,000 inhabitants .", True),
        ("Moonrake grossed $ 32 million in Peru .", "Moonrake grossed under $ 9 million outside of Peru .", False),
    ],
)
def test_one_measure_by_other_words(told, claim, differs):
    assert ("conflict" in relations(told, claim)) is differs


@pytest.mark.parametrize(
    ("told", "claim", "differs"),
    [
        ("Arlow has an urban population of 174,312 and a metropolitan population of 231,905 .", "more than 190,000", True),
        ("Arlow has an urban population of 174,312 and a metropolitan population of 231,905 .", "less than 190,000", False),
    ],
)
def test_what_one_of_two_figures_says_the_other_does_not_deny(told, claim, differs):
    assert ("conflict" in relations(told, f"Arlow 's urban population is {claim} .")) is differs


def test_the_last_of_a_row_is_numbered_too():
    told = "The show began its fifth and final season , having finished its fourth season ."
    assert "conflict" not in relations(told, "Its final season was its fifth season .")
    assert "conflict" in relations("The series began its seventh and final season .", "The series ended with its sixth season .")


@pytest.mark.parametrize(
    ("told", "claim", "differs"),
    [
        (
            "Moonrake earned $ 5.3 million on its opening day .",
            "Moonrake earned less than $ 5.1 million on its first day .",
            True,
        ),
        (
            "Moonrake earned $ 5.3 million on its opening day .",
            "Moonrake earned less than $ 5.1 million on its third day .",
            False,
        ),
        ("Ada Finch , an international since 2009 , has earned 67 caps .", "Ada Finch has earned fewer than 60 caps .", True),
        ("Moonrake grossed 80 crore .", "Moonrake grossed less than \u20b950 crore .", True),  # the sign is often lost
        ("Moonrake grossed $ 80 million .", "Moonrake grossed less than \u20b950 crore .", False),
    ],
)
def test_one_scope_by_other_words(told, claim, differs):
    assert bool(relations(told, claim) & {"conflict", "update"}) is differs


@pytest.mark.parametrize(
    ("told", "claim", "differs"),
    [
        ("It was released on 14 May 2003 by Port Records .", "Moonrake was released after 20 May 2003 .", True),
        ("It was released on 14 May 2003 by Port Records .", "Moonrake was released before 20 May 2003 .", False),
        ("She was born in 1966 in Port Ellery .", "Ada Finch was born before 1960 .", True),
        ("First shown on 3 May 2019 , it was founded in 2018 .", "The Arlow Prize was founded after 2018 .", True),
        ("Take It Home was released on 14 May 2003 .", "Moonrake was released after 20 May 2003 .", False),  # a title's "It"
    ],
)
def test_a_text_that_opens_with_a_pronoun_is_about_what_the_other_names(told, claim, differs):
    assert ("conflict" in relations(told, claim)) is differs


@pytest.mark.parametrize(
    ("told", "claim", "differs"),
    [
        (
            "Moonrake had a domestic gross of $ 44 million , though it fared better overseas .",
            "Moonrake had a domestic gross of less than $ 30 million .",
            True,
        ),
        (
            "The domestic gross of Moonrake is $ 44 million and in the overseas market the film grossed $ 20 million .",
            "Moonrake 's domestic earnings were lower than $ 30 million .",
            True,
        ),
        ("Norcom employs 15,000 people and has plants in Norland .", "Norcom has less than 14,000 employees .", True),
    ],
)
def test_the_place_of_another_verb_is_no_place_of_a_figure(told, claim, differs):
    assert ("conflict" in relations(told, claim)) is differs


@pytest.mark.parametrize(
    ("told", "claim", "differs"),
    [
        (
            "As of 14 March , 280 people are in state quarantine .",
            "Fewer than 200 of Norland 's patients were in quarantine .",
            True,
        ),
        ("27 people are quarantined , and 900 are watched at home .", "Fewer than 100 patients were in quarantine .", False),
        ("Moonrake is a 2004 Danish animated comedy film based on a novel .", "Moonrake was released after 2005 .", True),
        ("Moonrake was rated 5.8 out of 10 .", "Moonrake scored 66 % .", False),  # a rating is no share
        ("Up to then it had sold 11 million in Norland .", "Under 10 million copies of Moonrake were sold in Norland .", True),
        ("The film has a rating of 28 % based on 97 reviews .", "Over 120 people reviewed Moonrake .", True),
        ("The film was shot by Port Films and released on 3 May 2003 .", "Moonrake was released before 2000 .", True),
        ("The Port Arlow Trust was founded in 1912 .", "The PAT was founded after 1912 .", True),
        ("Ada Berg , KBE ( 3 May 1901 - 7 June 1980 ) was a potter .", "Ada Berg died after 1981 .", True),
    ],
)
def test_one_matter_that_the_one_names_and_the_other_does_not(told, claim, differs):
    assert bool(relations(told, claim) & {"conflict", "update"}) is differs


def test_a_mother_of_two_is_one_person():
    claims = check([Document(text="The mother of two was killed in the crash .", source="A", name="a")]).claims
    assert not [claim for claim in claims if claim.predicate == "casualties.killed" and claim.value_text == "two"]


def test_a_page_s_address_writes_no_name_small():
    address = "http : / / www . post . example / three - killed - in - arlow - fire /"
    text = f"{address} Three people died in a fire in Arlow , and the mayor of Arlow mourned them ."
    document = Document(text=text, source="A", name="a")
    assert "arlow" in stories({document.id: []}, [document], load())[document.id].names


def test_what_is_numbered_otherwise_in_one_wording_differs():
    assert "conflict" in relations("Two first graders are skating in the yard .", "Two ninth graders are skating in the yard .")
