"""Votes, crowds, treaties, studies, games and towns: how many, told in words of many kinds, and what only looks like it."""

from __future__ import annotations

import pytest
from claims_for_tests import relations as told

from corroborate import Document, extract
from corroborate.values import Quantity


def counted(text: str) -> dict[str, float | None]:
    """The figures that are read in a text, by what they are of."""
    return {
        claim.predicate: claim.value.point for claim in extract(Document(text, "Arlow Post")) if isinstance(claim.value, Quantity)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Senate passed the bill with 52 votes in favour and 41 against.", {"votes in favour": 52, "votes against": 41}),
        ("The Senate passed the bill despite 41 votes against.", {"votes against": 41}),
        ("The law cleared the lower house although 41 MPs rejected it.", {"votes against": 41}),
        ("The budget was approved with 52 in favour, 41 against and three abstentions.",
         {"votes in favour": 52, "votes against": 41, "abstentions": 3}),
        ("The bill won the backing of 52 deputies on Monday.", {"votes in favour": 52}),
        ("Ada Finch captured 52 seats in the election.", {"seats": 52}),
        ("Final results came out on Monday (turnout: 61%), and they surprised nobody.", {"turnout": 61}),
        ("The treaty was signed on Friday by 64 states.", {"signatories": 64}),
        ("The number of pupils missing class was 950,000, she said.", {"absences": 950_000}),
        ("The strike has kept 1.5 million pupils out of class.", {"absences": 1_500_000}),
        ("Some 40,000 children are missing school.", {"absences": 40_000}),
        ("Three pupils are missing since Monday.", {"casualties.missing": 3}),
        ("Delegates from 132 countries took part in the talks in Arlow.", {"delegations": 132}),
        ("The final was watched by 12,300 in Wick.", {"attendance": 12_300}),
        ("Wick beat Vale in front of 12,300 fans in the final.", {"attendance": 12_300}),
        ("4,000 rally in Wick against mine\n\nThe whole town came to a standstill on Monday as thousands came, the mayor said.", {"attendance": 4_000}),
        ("On Monday 4,000 Arlowans packed the square.", {"attendance": 4_000}),
        ("Norland finished the games with 34 medals.", {"medals": 34}),
        ("Norland won 12 gold medals at the games.", {"gold medals": 12}),
        ("Some 9,000 people live on Arlow Island.", {"population": 9_000}),
        ("For an island of 9,000, Arlow has many lighthouses.", {"population": 9_000}),
        ("With its 9,000 residents, the town is the smallest in Norland.", {"population": 9_000}),
        ("Ada Finch beat Tom Reed by 4,100 votes in the election.", {"margin": 4_100}),
        ("Only 4,100 votes separated Finch from Reed.", {"margin": 4_100}),
        ("Finch finished 4,100 votes ahead of Reed.", {"margin": 4_100}),
        ("Ada Finch won 4,100 votes in Arlow.", {"votes": 4_100}),
        ("A crew of four left Wick on Saturday.", {"aboard": 4}),
        ("Finch is serving seven years for taking bribes.", {"sentence": 7}),
        ("The court gave Finch seven years for fraud.", {"sentence": 7}),
        ("His term for fraud is seven years.", {"sentence": 7}),
        ("The flight to the moon took 12 days.", {"length": 12}),
        ("The weather bureau recorded 43.7 degrees in Wick on Friday.", {"temperature": 43.7}),
        ("Attendance at the rally was put by the ministry at 4,000.", {"attendance": 4_000}),
        ("Turnout stood on Monday at 61 percent.", {"turnout": 61}),
        ("The seat count of the Greens, which had crept up as results came in, came to rest on Monday at 52.", {"seats": 52}),
        ("Not all of the observers, of whom there were 212, came.", {"be": 212}),
        ("Ada Finch, director of films, dies at 81\n\nShe had been ill for several weeks, the studio that she founded said on Tuesday.", {"age": 81}),
    ],
)  # fmt: skip
def test_what_a_figure_of_society_is_of(text, expected):
    found = counted(text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "not_of"),
    [
        ("A poll found that 62 percent oppose the law.", "votes against"),
        ("Police held 30 people at a protest against the law near the council.", "votes against"),
        ("The town was surrounded by 300 rebels.", "attendance"),
        ("Prices fell by 12 percent.", "attendance"),
        ("Its 300 residents were evacuated on Monday.", "population"),
        ("He said his 300 residents had signed a petition.", "population"),
        ("The ship is 340 metres in length.", "distance"),
        ("The shop closed dead at 6, the mayor said.", "age"),
        ("The trawler and its crew of 12 are missing.", "aboard"),
        ("She served two years as mayor.", "sentence"),
        ("The minister took three days to answer.", "length"),
        ("The margin was 4,100 votes. There are 3 million registered voters.", "votes"),
    ],
)
def test_what_it_is_not_of(text, not_of):
    assert not_of not in counted(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Senate passed the water bill on Monday with 52 votes in favour.", "Some 58 senators backed the water bill on Monday."),
        ("The Senate passed the water bill despite 41 votes against.", "Although 36 deputies opposed it, the Senate passed the water bill."),
        ("Turnout in the Norland election was 61 percent.", "Voter participation reached 67 percent in the Norland election."),
        ("The river treaty was signed by 64 states in Wick on Friday.", "On Friday 71 countries signed the river treaty in Wick."),
        ("The river talks in Wick were attended by 132 countries.", "Delegations from 118 nations took part in the river talks in Wick."),
        ("A crowd of 12,300 watched Wick beat Vale in the final.", "Wick beat Vale in the final in front of 15,100 fans."),
        ("Norland finished the Coast Games with 34 medals.", "Norland's medal haul at the Coast Games reached 41."),
        ("Arlow Island has a population of 9,000.", "About 12,000 people live on Arlow Island."),
        ("The rock Tesk is 340 metres across.", "The rock Tesk has a diameter of 510 metres."),
        ("Turnout was 61 percent on Sunday, the commission said.", "On Thursday the commission put the turnout at 67 percent."),
        ("Ada Finch's Civic League won 52 seats in the election.", "Norland's Civic League captured 58 seats in the election."),
        ("Researchers tracked 4,200 people for the Wick Heart Study.", "The Wick Heart Study involved 6,800 adults, its authors said."),
        ("Wick beat Vale 2-1 in the cup final on Sunday.", "Vale lost 3-1 to Wick at Arlow Stadium on Sunday."),
        ("Wick beat Vale 2-1 on Sunday.", "Sunday's 3-1 win over Vale brought the cup to the harbour."),
        ("Wick beat Vale 2-1 on Sunday.", "Wick 3-1 Vale\n\nThe cup went to the harbour on Sunday after a match that nobody there will forget."),
        ("The film Salt grossed 112 million dollars worldwide.", "The film Salt took 147 million dollars at cinemas worldwide."),
        ("Ada Finch, the director, died on Monday at the age of 81.", "Director Ada Finch dies at 86\n\nShe had been ill for several weeks, the studio that she founded said on Tuesday."),
    ],
)  # fmt: skip
def test_one_figure_of_society_in_other_words(one, other):
    assert told(one, other) & {"conflict", "update"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Senate passed the water bill with 52 votes in favour.",
            "The Senate passed the water bill despite 41 votes against.",
        ),
        ("Norland finished the Coast Games with 34 medals.", "Norland won 12 gold medals at the Coast Games."),
        ("Norland finished the Coast Games with 34 medals.", "Sudland finished the Coast Games with 41 medals."),
        ("The river talks in Wick were attended by 132 countries.", "The river treaty was signed by 64 states in Wick."),
        ("Arlow Island has a population of 9,000.", "Some 4,200 people on Arlow Island took part in the study."),
        ("Arlow Island has a population of 9,000.", "Wick Island has a population of 7,000."),
        ("Ada Finch won the seat by 4,100 votes.", "Ada Finch won 9,300 votes, the commission said."),
        ("Wick beat Vale 2-1 on Sunday.", "Sunday's 3-1 win over Stour brought the cup to the harbour."),
    ],
)
def test_figures_of_society_that_are_two(one, other):
    assert not told(one, other) & {"conflict", "update"}
