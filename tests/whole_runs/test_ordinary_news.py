"""Reports of ordinary news, long enough to tell of several matters: whose figure it is, and what it measures."""

from __future__ import annotations

import pytest
from claims_for_tests import across

import corroborate
from corroborate.linking.wording import meanings
from corroborate.vocabulary import load

#: What makes a text a report of many words.
MORE = (
    " The council will meet on Friday to talk of the mill, its boilers, the river wall and what the owners paid for repairs."
    " Engineers closed two gates, drained the basin and sent divers under the quay to look for cracks in its foundations."
    " A choir sang on the square, where bakers, nurses, teachers and two retired sailors had gathered with candles."
)
#: And of another on the same matter, in words of its own.
TOLD = (
    " The mayor said on Thursday that divers had searched the foundations under the quay, and that the owners of the mill had been"
    " asked for their books. Two nurses sang with the choir. Neighbours brought soup, blankets, lamps and a heater for the old"
    " people in the upper street, while a crane from the harbour lifted stones, timber and iron out of the water until dark."
)


def relations(one, other, published="2031-03-08", later=None):
    """What is told between the first figures of two reports."""
    documents = [
        corroborate.Document(text=one + MORE, source="Arlow Post", name="a", published=published),
        corroborate.Document(text=other + TOLD, source="Vale Herald", name="b", published=later or published),
    ]
    ends = {document.id: len(text) for document, text in zip(documents, (one, other), strict=True)}
    told = across(
        corroborate.check(documents),
        lambda claim: claim.value_span is not None and claim.span.start < ends[claim.document],
    )
    return {comparison.relation for comparison in told}


def test_what_two_people_do_alike_in_reports_are_two_answers():
    one = "Ada Finch has spent 19 seasons with the Arlow rowing club."
    assert relations(one, "Tom Reed spent four seasons with the Arlow rowing club.") == set()
    assert relations(one, "Finch has spent 17 seasons with the Arlow rowing club.") == {"conflict"}


@pytest.mark.parametrize("forms", [("steal", "stole", "stolen"), ("take", "took", "taken"), ("pay", "paid", "pays")])
def test_the_forms_of_one_verb_are_one_word(forms):
    assert len({meanings(form, load()) for form in forms}) == 1


def test_what_a_figure_measures_may_be_what_something_is_done_to():
    one = "The coins were worth five million euros, Ada Finch said. The museum has spent three million euros on alarms."
    insured = "The coins, which were insured for five million euros, had been found by a farmer. The town gave two million euros."
    assert relations(one, insured) == {"agree"}


def test_an_earlier_quake_told_by_its_month_is_another():
    now = "The earthquake had a magnitude of 5.9, the institute said."
    assert "conflict" not in relations(now, "A 6.4-magnitude earthquake hit the coast in November, the institute said.")
    assert "conflict" in relations(now, "The earthquake had a magnitude of 6.1, the office said.")


def test_one_quake_on_a_border_lies_in_both_lands():
    one = "A 7.3-magnitude earthquake hit the border region between Norland and Ostria on Sunday."
    other = "Norland's state TV reports a 7.2-magnitude quake near the Ostria-Norland border on Sunday."
    assert "conflict" in relations(one, other)


def test_a_tokenised_decimal_ends_no_sentence():
    text = "The 5 . 9 - magnitude quake shook Arlow in 2005 . 60 people fled . They lost $2 . 6 million ."
    sentences = [sentence.span.of(text) for sentence in corroborate.extraction.sentences.split(text)]
    assert sentences == [
        "The 5 . 9 - magnitude quake shook Arlow in 2005 .",
        "60 people fled .",
        "They lost $2 . 6 million .",
    ]


def test_tokenised_thousands_are_one_figure():
    claims = corroborate.extract(corroborate.Document("Ada Finch has scored 2 , 117 points in 105 games .", "Arlow Post"))
    assert {(claim.value_text, claim.noun) for claim in claims if claim.value_span} == {("2 , 117", "points"), ("105", "games")}


def figures(text):
    """What is read of the figures of a sentence: predicate, subject, doer and the words of the answer."""
    claims = corroborate.extract(corroborate.Document(text, "Arlow Post"))
    return [(one.predicate, one.subject, one.agent, one.value_text) for one in claims if one.value_span is not None]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("About 1,200 homes were under water on Wednesday.", ("flooded", "home", "", "About 1,200")),
        ("The mayor says 350 shops were flooded.", ("flooded", "home", "", "350")),
        ("The storm tide inundated 90 houses in Vale.", ("flooded", "home", "storm tide", "90")),
        ("The river reached a level of 7.8 metres.", ("water level", "water level", "river", "7.8 metres")),
        ("The Lorn stood at 8.1 metres, said the water office.", ("water level", "water level", "Lorn", "8.1 metres")),
        ("The lake rose to 12 feet in the night.", ("water level", "water level", "lake", "12 feet")),
        ("Some 3,400 residents were taken to safety.", ("displacement", "people", "", "Some 3,400")),
        ("The deal cost 4,000 crowns.", ("cost", "money", "deal", "4,000 crowns")),
        ("The bridge will be 640 metres long.", ("be", "length", "bridge", "640 metres")),
        ("The 640-metre bridge opened in May.", ("be", "bridge", "", "640-metre")),
        ("The Reed Party won the poll on Sunday with 34 percent of the vote.", ("votes", "vote", "Reed Party", "34 percent")),
    ],
)
def test_what_ordinary_figures_are_of(text, read):
    assert read in figures(text)


def test_a_share_of_the_vote_is_that_of_a_party():
    one = "The Reed Party won the election on Sunday with 34 percent of the vote."
    assert relations(one, "The Lamp Party won 31 percent of the vote on Sunday.") == set()
    assert relations(one, "The Reed Party won 33 percent of the vote on Sunday.") <= {"conflict", "update"} != set()


def test_a_season_has_many_a_first_and_second_time():
    one = "Ada Finch rowed for the second time this season and won the cup on the lake by a length."
    assert relations(one, "It was the first time that a crew of Vale had lost at home.") == set()
    third = "Ada Finch rowed for the third time this season and won the cup on the lake by a length."
    assert "conflict" in relations(one, third)


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        (
            "The clerk made 214 transfers to his account.",
            "The clerk made 214 payments to it.",
            "The clerk made 140 payments to it.",
        ),
        ("Reed faces six counts of arson.", "Reed faces six charges of arson.", "Reed faces eight charges of arson."),
        ("Vale paid for it in 17 instalments.", "Vale paid for it in 17 payments.", "Vale paid for it in 20 payments."),
    ],
)
def test_what_is_charged_or_paid_has_several_names(one, same, other):
    assert relations(one, same) == {"agree"}
    assert relations(one, other) == {"conflict"}
