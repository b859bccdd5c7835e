"""A claim against a passage, as fact-checkers set them side by side: when it was, how it is called, what is near a figure."""

import pytest
from claims_for_tests import relations


@pytest.mark.parametrize(
    ("passage", "claim", "differs"),
    [
        ("The bridge was completed in 1932.", "The bridge was completed in the 1920s.", True),
        ("The bridge was completed in 1932.", "The bridge was completed in the 1930s.", False),
        ("Founded in 1869, the town lies on the coast.", "Wick was founded in the 18th century.", True),
        ("Founded in 1869, the town lies on the coast.", "Wick was founded in the nineteenth century.", False),
        ("The hall was built in 1904.", "The hall was built in the early 20th century.", False),
        ("Harbour was released on October 6, 1996 by Finch Records.", "Harbour was released after October 19.", True),
        ("Harbour was released on October 6, 1996 by Finch Records.", "Harbour was released before October 15.", False),
        ("Harbour was released on December 31, 1997.", "Harbour was released after December 31.", True),
        ("In 1997, Ada Finch earned her pilot's licence.", "Ada Finch earned her pilot's licence after 2001.", True),
        ("In 1997, Ada Finch earned her pilot's licence.", "Ada Finch earned her pilot's licence in the 1990s.", False),
    ],
)
def test_a_claim_and_a_passage_differ_in_when_it_was(passage, claim, differs):
    assert ("conflict" in relations(passage, claim)) is differs


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        ("Tom Reed Jr. (born January 3, 1986) is a Danish singer.", "Tom Reed Jr. was born before 1975."),
        ("Arlow Shoe Inc. was founded in 1950 by Tom Reed.", "Arlow Shoe Inc. was founded in 1962."),
        ('The first single, titled "Nothing", was released on May 21, 2013.', "The first single was released after 2014."),
    ],
)
def test_names_with_a_full_stop_or_a_title_behind_them(passage, claim):
    assert "conflict" in relations(passage, claim)


@pytest.mark.parametrize(
    ("claim", "differs"),
    [
        ("Arlow Mills employs more than 6,400 people.", True),
        ("Arlow Mills employs more than 6,250 people.", False),
    ],
)
def test_about_a_figure_is_near_its_last_place(claim, differs):
    assert ("conflict" in relations("Arlow Mills employs around 6,300 people in Wick.", claim)) is differs


@pytest.mark.parametrize(
    ("passage", "claim", "differs"),
    [
        ("The song peaked at number 25 on the chart.", "The song peaked at number 12 on the chart.", True),
        ("The song peaked at number 25 on the chart.", "The song ranked above 20th on the chart.", True),
        ("The song peaked at number 25 on the chart.", "The song ranked below 20th on the chart.", False),
        ("The song peaked at number 25 on the chart.", "The song ranked above number 20 on the chart.", False),  # which way?
        ("The single debuted at number one in Norway.", "The single debuted at number four in Norway.", True),
        ("The single reached # 3 in Norway.", "The single reached No. 9 in Norway.", True),
        ("They reached 3 islands.", "They reached three islands.", False),
    ],
)
def test_a_place_in_a_row_is_held_against_its_number(passage, claim, differs):
    assert ("conflict" in relations(passage, claim)) is differs


@pytest.mark.parametrize(
    ("passage", "claim", "differs"),
    [
        ("The film received mostly negative reviews.", "The film received positive reviews.", True),
        (
            "Red Harbour received mixed reviews from critics.",
            "Red Harbour received generally positive reviews from critics.",
            True,
        ),
        ("Red Harbour received positive reviews.", "Red Harbour received favourable reviews.", False),
        ("Ada Finch plays as a goalkeeper for Arlow.", "Ada Finch plays as a striker for Arlow.", True),
        ("Harbour is the debut album by the band Vale.", "Harbour is the second album by Vale.", True),
        ("Arlow is the largest city in Norland.", "Arlow is the second-largest city in Norland.", True),
        ("Arlow is the largest city in Norland.", "Arlow is the smallest city in Norland.", True),
        ("Arlow is the largest city in Vale county.", "Arlow is the smallest capital city.", False),
    ],
)
def test_words_that_exclude_each_other(passage, claim, differs):
    assert ("conflict" in relations(passage, claim)) is differs


def test_what_was_received_is_had():
    told = relations(
        "Since May the video of Red Harbour has received 750 views.", "The video of Red Harbour has fewer than 740 views."
    )
    assert told & {"conflict", "update"}
    bought = relations("Arlow Mills has bought 750 looms.", "Arlow Mills has fewer than 740 looms.")
    assert bought.isdisjoint({"conflict", "update"})


@pytest.mark.parametrize(
    ("passage", "claim", "differs"),
    [
        ("Vale Harbour is a port city in northern Denmark.", "Vale Harbour is a city in Sweden.", True),
        ("Vale Harbour is a port city in Jutland, Denmark.", "Vale Harbour is a city in Sweden.", True),
        ("Vale Harbour is a city in Denmark.", "Vale Harbour is a city in Europe.", False),
        ("Vale is a river in Austria.", "Vale is a river in Germany.", False),  # it may flow through both
        ("Ada Finch is a lawyer in France.", "Ada Finch is a lawyer in Spain.", False),
        ("Vale is a river in Austria.", "Vale is a mountain in Austria.", True),
        ("Vale is an American film.", "Vale is an American series.", True),
        ("Vale is an American film series.", "Vale is an American film.", False),
    ],
)
def test_what_and_where_a_thing_is(passage, claim, differs):
    assert ("conflict" in relations(passage, claim)) is differs


@pytest.mark.parametrize(
    ("passage", "claim"),
    [
        ("Red Harbour sold 1,378,000 copies.", "Red Harbour sold over 1,5 million copies."),
        ("The channel has over 6.3+ million followers.", "Fewer than 6.2 million people follow the channel."),
        ("The film opened in 2,960 theaters.", "The film was released in fewer than 2,800 theatres."),
        (
            "When its run ended, it had sold 8.65 million in Norland.",
            "More than 9 million copies of the game Red Harbour were sold in Norland by the end of its run.",
        ),
    ],
)
def test_one_figure_in_two_ways_of_writing(passage, claim):
    assert "conflict" in relations(passage, claim)


@pytest.mark.parametrize(
    ("passage", "claim", "differs"),
    [
        ("Ada Maria Finch (born December 13, 1981) is a singer.", "Ada Finch's birthday is on December 12.", True),
        ("Ada Maria Finch (born December 13, 1981) is a singer.", "Ada Finch's birthday is on December 13.", False),
        ("Ada Maria Finch (born December 13, 1981) is a singer.", "Ada Finch's birthday is before September 25.", True),
        ("The premiere of Red Harbour was on 3 May 2010.", "Red Harbour premiered on 6 June 2010.", True),
        ("The film has a mean rating of 5.6/10.", "The film has a mean rating of less than 5.58 /10 .", True),
        (
            "The opera has a rating of 74% from 37 reviews, and a score of 58 from 21 reviews.",
            "Red Harbour has more than 37 reviews.",
            True,  # the same figure tells which of the two
        ),
    ],
)
def test_what_a_noun_tells_the_day_or_the_number_of(passage, claim, differs):
    assert bool(relations(passage, claim) & {"conflict", "update"}) is differs


@pytest.mark.parametrize(
    ("passage", "claim", "differs"),
    [
        ("Ada Finch is an American screenwriter.", "Ada Finch is Chinese.", True),
        ("Ada Finch is an American screenwriter.", "Ada Finch is American.", False),
        ("Ada Finch served as mayor from 1998 to 2006.", "Ada Finch served as mayor from 1998 to 2010.", True),
        ("Ada Finch served as mayor from 1998 to 2006.", "Ada Finch served as mayor from May 1998 to June 2006.", False),
    ],
)
def test_of_what_country_and_from_when_to_when(passage, claim, differs):
    assert ("conflict" in relations(passage, claim)) is differs
