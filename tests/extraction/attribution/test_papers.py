"""What bills, plans and polls tell, though their verbs are but "would", "had" and "gave"."""

from __future__ import annotations

import pytest

from corroborate.extraction.attribution import find_attributions


def told(text: str) -> list[tuple[str, str]]:
    """Who says what."""
    return [
        (said.source.text if said.source else "", " | ".join(part.of(text) for part in said.content))
        for said in find_attributions(text)
    ]


@pytest.mark.parametrize(
    ("paper", "content"),
    [
        ("The bill", "raise the limit to 40 places"),
        ("The governor's budget", "take $40 million from schools over 10 years, and $6 million from parks"),
        ("A measure filed by Rep. Ann Finch", "bar anyone under 21 from buying one"),
        ("The deal", "also cut 40 jobs by 2030"),
        ("Her amendment", "have let 40 towns keep the money"),
    ],
)
def test_what_a_plan_would_do_it_tells(paper: str, content: str) -> None:
    assert told(f"{paper} would {content}.") == [(paper, content)]


@pytest.mark.parametrize(
    ("text", "paper", "content"),
    [
        ("The measure, which passed 52-48, bars anyone under 21 from it.", "The measure", "anyone under 21 from it"),
        ("The budget, unveiled Tuesday, sets aside $45 million.", "The budget", "aside $45 million"),
        ("Under the plan, 40 schools would close.", "the plan", "40 schools would close"),
    ],
)
def test_a_plan_tells_what_it_sets_down(text: str, paper: str, content: str) -> None:
    assert told(text) == [(paper, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The bill would cost $40 million.",
        "The plan would be dead by May 3.",
        "Supporters of the plan would lose 40 seats.",
        "The mayor would close 40 schools.",
        "Under the mayor, 40 schools would close.",
        "Behind the bars 40 men sat.",
    ],
)
def test_what_a_plan_costs_and_what_others_would_do_no_plan_tells(text: str) -> None:
    assert told(text) == []


def test_a_plan_tells_no_clause_that_is_set_beside_it() -> None:
    text = "The act would ban fees above $40, and it was close to passing: 35 of 50 lawmakers had voted for it."
    assert told(text) == [("The act", "ban fees above $40")]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("A Herald poll had 53 percent opposed.", "A Herald poll", "53 percent opposed"),
        ("The survey gave the night to Finch, 62% to 27%.", "The survey", "the night to Finch, 62% to 27%"),
        ("The poll gives Lee 43 percent of the vote.", "The poll", "Lee 43 percent of the vote"),
        ("Harlow had Lee ahead 41 percent to 36 percent.", "Harlow", "Lee ahead 41 percent to 36 percent"),
        ("A poll taken before it was signed found 48 percent for it.", "A poll taken before it was signed", "48 percent for it"),
        (
            "A study conducted while prices fell found that 48 shops closed.",
            "A study conducted while prices fell",
            "48 shops closed",
        ),
    ],
)
def test_what_a_poll_gives_is_its_finding(text: str, source: str, content: str) -> None:
    assert told(text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The poll had a margin of error of 3 percent.",
        "The poll had a sample of 1,000 voters.",
        "The visitors had Lee up 20 points ahead of the break.",
        "The owner gave 40 percent of it to Lee.",
    ],
)
def test_how_a_poll_was_taken_is_none(text: str) -> None:
    assert told(text) == []


def test_a_share_of_those_asked_ends_no_finding() -> None:
    text = "The Herald poll found 38 percent would stay, while 16 percent said they would go."
    assert ("The Herald poll", "38 percent would stay, while 16 percent said they would go") in told(text)
    text = "The police said 38 people were hurt, while the army said 16 died."
    assert ("The police", "38 people were hurt") in told(text)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("At least 40 said they would go.", "At least 40", "they would go"),
        ("On Monday more than 40 said they would go.", "more than 40", "they would go"),
        ("Her campaign counters that total sales rose to 40.", "Her campaign", "total sales rose to 40"),
        ("The ministry estimates that newer homes have lost 40 tons.", "The ministry", "newer homes have lost 40 tons"),
        ("Vale state, which sued, contends the order hurt 40 people.", "Vale state", "the order hurt 40 people"),
        ("A group backing Lee, aptly named Care, says that 40 died.", "A group backing Lee", "40 died"),
        ("He figures he could have sold 40 more.", "He", "he could have sold 40 more"),
        ("Lee wants $15 an hour by 2020.", "Lee", "$15 an hour by 2020"),
        ("Lee pegged the cost at $40 million.", "Lee", "the cost at $40 million"),
        ("The budget office assumes 1.9 percent.", "The budget office", "1.9 percent"),
        ("All 11 members sent a letter this week vowing not to hold 40 hearings.", "All 11 members", "not to hold 40 hearings"),
        ("The state has 40 wells, his allies like to say.", "his allies", "The state has 40 wells"),
        ("The groups have in fact reported spending $40.", "The groups", "spending $40"),
        ("The report for the first time cited 40 letters.", "The report", "40 letters"),
        ("It opened for the man with ties to Lee who declined to run 40 times.", "the man with ties to Lee", "to run 40 times"),
        ("Finch introduced a bill Monday that would ban 40 of them.", "Finch", "a bill Monday that would ban 40 of them"),
        ("Finch co-sponsored legislation that would cut 40 fees.", "Finch", "legislation that would cut 40 fees"),
        ("Crews battling the blaze said 40 homes were lost.", "Crews battling the blaze", "40 homes were lost"),
        ("The union representing the nurses says 40 of them left.", "The union representing the nurses", "40 of them left"),
        ("After touring the site the mayor said 40 died.", "the mayor", "40 died"),
        ("Lee has long argued that 40 is enough.", "Lee", "40 is enough"),
        ("The governor promised 500 new jobs, cuts and a road.", "The governor", "500 new jobs"),
        ("The governor promised 500 workers that they would be paid.", "The governor", "they would be paid"),
        ("The nurses' claim that 40 died was denied.", "The nurses", "40 died was denied"),
        ("The officials’ report said 40 died.", "The officials’ report", "40 died"),
        ("The aide said 40 of them had lied, then took no questions.", "The aide", "40 of them had lied"),
        ("The aide said 40 would go, then return.", "The aide", "40 would go, then return"),
        ("Census figures show that 14 percent left.", "Census figures", "14 percent left"),
        ("The firms filed a brief, noting that newcomers founded 40 of them.", "The firms", "newcomers founded 40 of them"),
    ],
)
def test_who_tells_it_though_little_shows_it(text: str, source: str, content: str) -> None:
    assert told(text) == [(source, content)]


@pytest.mark.parametrize("text", ["Finch introduced 40 friends to the mayor.", "A bank sponsored 40 runners."])
def test_no_deed_with_people_tells_of_a_plan(text: str) -> None:
    assert told(text) == []


def test_a_relative_clause_ends_where_the_main_verb_follows() -> None:
    text = "Lee, who challenged Orr last year and got 63 votes, said 40 homes were lost."
    assert told(text) == [("Lee", "Orr last year"), ("Lee", "40 homes were lost")]
    text = "One aide who has known Lee for 25 years recalled that 40 homes were lost."
    assert told(text)[0] == ("One aide", "Lee for 25 years")


def test_an_object_ends_where_another_deed_is_joined_on() -> None:
    assert told("The mayor announced cuts and closed 40 schools.") == [("The mayor", "cuts")]
    assert told("The mayor announced cuts and advanced plans for 40 schools.") == [
        ("The mayor", "cuts and advanced plans for 40 schools")
    ]
