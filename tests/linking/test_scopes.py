"""What a count runs over: one event, several, another one than the report's, a stretch of time."""

import pytest
from claims_for_tests import document, relations

from corroborate import vocabulary
from corroborate.extraction import extract
from corroborate.linking import link
from corroborate.linking.asking.questions import question_of
from corroborate.linking.stories import stories

REPORT = "Gunfire outside a bakery in Port Ellery killed one man and wounded two on Tuesday. Ada Finch saw it from Oak Lane. "
OTHER = "One man was killed and two were wounded outside a bakery in Port Ellery on Tuesday, Ada Finch of Oak Lane said."


def scopes(text):
    """The scope of each count of a report, by its figure."""
    report, words = document(text), vocabulary.load()
    claims = extract(report)
    story = stories({report.id: claims}, [report], words)[report.id]
    asked = [question_of(claim, story, words) for claim in claims if claim.value_span is not None]
    return {question.claim.value_text: "elsewhere" if question.beside else question.scope for question in asked}


def met(text):
    """The figures of a report that are linked to those of the other report of the same shooting."""
    mine, theirs = document(REPORT + text, "A"), document(OTHER, "B")
    claims = {claim.id: claim for one in (mine, theirs) for claim in extract(one)}
    pairs = link(list(claims.values()), [mine, theirs])
    return {claims[id].value_text for pair in pairs for id in (pair.a, pair.b) if claims[id].document == mine.id}


@pytest.mark.parametrize(
    ("told", "scope"),
    [
        ("Two of those killed were cooks of a school which has been open since May.", ""),
        ("Two of those killed were cooks of a school that had fed the poor since 2019.", ""),
        ("At least 300 people who have died since 2019 were cooks.", "since 2019"),
        ("At least 40 fighters had died since the assault on the mill began late on Tuesday.", "since late on tuesday"),
        ("At least 40 fighters had died since the start of the battle.", ""),
        ("At least 40 fighters had died since the fighting began in March 2019.", "since 2019"),
        ("At least 40 fighters had died since the assault.", "since"),
    ],
)
def test_how_long_something_else_has_lasted_is_no_stretch_of_a_count(told, scope):
    assert next(iter(scopes(told).values())) == scope


SUNDAY, RAID = "2031-03-09", "Shelling of Port Ellery by the Vale Front"


@pytest.mark.parametrize(
    ("one", "other", "one_stretch"),
    [
        ("has killed 38 people since Friday.", "has killed 52 people in 48 hours.", True),
        ("has killed 38 people since Friday.", "has killed 52 people in the past two days.", True),
        ("has killed 38 people in the past two days.", "has killed 52 people in 48 hours.", True),
        ("has killed 38 people since Monday.", "has killed 52 people in 48 hours.", False),
        ("has killed 38 people in 48 hours.", "has killed 52 people in the past four days.", False),
        ("has killed 38 people since rebels launched a raid on Friday.", "has killed 52 people since Friday.", True),
        ("has killed 38 people since rebels launched a raid on Friday.", "killed 15 people on Sunday.", False),
        ("has killed 38 people since the siege began on Friday.", "killed 15 people on Sunday.", False),
        ("has killed 38 people since the siege began on Friday.", "killed 52 people.", True),
    ],
)
def test_a_stretch_is_told_by_its_first_day_or_by_how_long_it_is(one, other, one_stretch):
    found = relations(f"{RAID} {one}", f"{RAID} {other}", SUNDAY)
    assert bool(found & {"conflict", "update"}) == one_stretch


@pytest.mark.parametrize(
    "told",
    [
        "Twelve people were wounded in shootings across Port Ellery.",
        "Three shootings left twelve people wounded in Port Ellery.",
        "Two drive-by shootings have wounded twelve people.",
        "A violent weekend left twelve people wounded.",
        "Twelve people were wounded across the city.",
        "An earlier shooting on Elm Street left twelve people wounded.",
        "The board met after a previous shooting in which twelve people were hurt.",
        "Twelve people were wounded in a separate shooting on Elm Street.",
        "The weekend before, twelve people were wounded.",
    ],
)
def test_counts_of_other_events_and_of_several_have_a_scope_of_their_own(told):
    figure = "twelve" if "twelve" in told else "Twelve"
    assert scopes(REPORT + told)[figure] == "elsewhere"
    assert met(told) == {"one", "two"}


@pytest.mark.parametrize(
    "told",
    [
        "Twelve people were wounded in the shooting.",
        "Twelve people were wounded when two men opened fire.",
        "The shooting wounded twelve people, four days after an earlier shooting there.",
        "Three blasts wounded twelve people at the station.",
        "In 2016 regime raids wounded twelve people.",
        "Twelve people were wounded earlier on Wednesday in a raid.",
    ],
)
def test_counts_of_one_event_have_none(told):
    figure = "twelve" if "twelve" in told else "Twelve"
    assert scopes(told)[figure] == ""


def test_a_count_of_a_stretch_of_days_is_one_of_those_days_however_worded():
    one = scopes("Four people were killed from Saturday to Monday.")
    other = scopes("Four people were killed between Saturday evening and early Monday.")
    assert one["Four"] == other["Four"] == "2031-05-03 to 2031-05-05"
    assert scopes("At least three people were killed in Port Ellery that weekend.") == {"At least three": "that weekend"}
    assert scopes("Three people were killed in a shooting that weekend.") == {"Three": ""}


def test_another_event_that_a_report_mentions_is_none_of_another_report():
    """The names are those of what the reports tell of."""
    assert met("Two guards were killed at the same bakery in September.") == {"one", "two"}
    assert met("Nine people were hurt on Elm Street last Thursday.") == {"one", "two"}


def test_the_day_of_an_arrest_is_not_the_day_of_the_shooting():
    report, words = document("Rob Hale was arrested on Monday. The shooting wounded four people on Friday."), vocabulary.load()
    day = stories({report.id: extract(report)}, [report], words)[report.id].day
    assert str(day.earliest) == "2031-05-02"


def test_a_day_long_past_that_is_told_after_the_event_is_none_of_it():
    def day(before):
        text = f"{before} The last was on February 26, when ten people were shot at a station."
        report, words = document(text), vocabulary.load()
        return stories({report.id: extract(report)}, [report], words)[report.id].day

    assert day("Gunfire wounded four people." + " The club is known for fights." * 60) is None
    assert day("Gunfire wounded four people.") is None
    assert str(day("The club is known for fights.").earliest) == "2031-02-26"
