"""Attributions that no comma sets off, as in texts that were stripped of their commas and apostrophes."""

from __future__ import annotations

import pytest

from corroborate.extraction.attribution import find_attributions


def told(text: str) -> list[tuple[str | None, list[str]]]:
    """Who says what: the source's words and the contents."""
    return [
        (said.source.text if said.source else None, [part.of(text) for part in said.content]) for said in find_attributions(text)
    ]


@pytest.mark.parametrize(
    ("content", "voice", "rest"),
    [
        ("The flood killed 20 people on Monday", "residents", "said."),
        ("The flood killed 20 people", "police", "said on Monday."),
        ("The flood damaged 40 homes on Friday", "the fire service known as the Red Hats", "have said."),
        ("The flood killed six and injured 32 in the Hill district of Port Ellery", "Norwegian state television", "reported."),
        ("The flood killed six people and hit the district", "state television", "said without giving details."),
        ("A barge sank in the old harbour of Ellery", "Bergen River Watch (BRW)", "reported."),
        ("A barge sank near the city of Port Ellery", "Norways state news agency", "reported on Friday."),
        ("A barge sank in the capital Ellery on Monday", "state media", "said with few details."),
        ("The raid killed 18 civilians", "observatory director Ada Finch", "said."),
        ("The raid killed five and injured seven", "Ellery Governor Ada Finch", "said Friday."),
        ("The raid wrecked 12 houses in Port Ellery", "Ada Finch", "said."),
        ("The raid killed three fishermen", "residents and local media", "said as the rain began."),
        ("The raid killed three fishermen in the village of Port Ellery church", "relief workers in the hills", "said."),
        ("The barge hit a bridge near the border with Norway", "a military official", "said."),
        ("The barge was moored in the capital Ellery", "officials", "told a newspaper adding that it had sunk."),
        ("There were 31 people in the hall", "the monitor", "said updating an earlier toll."),
        ("Some 64 people were being treated at two hospitals", "he", "said."),
        ("Most of the 40 victims were children", "the council", "said and the number was rising."),
        ("A doctor treated 20 people in the hills", "a nurse", "there said."),
        ("The flood killed nine members of the hospital staff", "witnesses", "said."),
        ("The flood killed at least nine people", "police and hospital sources", "said."),
        ("Some 12 homes were lost", "a spokesman for the Ellery fire service", "said."),
    ],
)  # fmt: skip
def test_a_verb_of_speech_that_nothing_follows_has_what_it_brings_before_it(content: str, voice: str, rest: str) -> None:
    source, contents = told(f"{content} {voice} {rest}")[0]
    assert source is not None
    assert source == voice or source.startswith("church")
    assert contents[0] == content.removesuffix(" church")


def test_what_goes_on_behind_the_verb_without_a_verb_of_its_own_is_said_as_well() -> None:
    text = "Floods killed 13 people Monday the mission said most of them in the old harbour."
    assert told(text) == [("the mission", ["Floods killed 13 people Monday", "most of them in the old harbour"])]


@pytest.mark.parametrize(
    "voice", ["the Observatory", "Ada Finch the head of the provincial council", "a relief worker with the Ellery church"]
)
def test_a_voice_may_stand_behind_its_verb(voice: str) -> None:
    source, contents = told(f"The flood killed at least 26 villagers including nine nurses said {voice}.")[0]
    assert source is not None
    assert voice.startswith(source)
    assert contents == ["The flood killed at least 26 villagers including nine nurses"]


def test_who_has_spoken_goes_on_in_a_participle() -> None:
    text = "Seven boats sank the monitor said adding that 12 were missing."
    assert told(text) == [("the monitor", ["Seven boats sank"]), ("the monitor", ["12 were missing"])]


@pytest.mark.parametrize(
    "text",
    [
        "I agree with everything she said.",
        "That was the last time the mayor said.",
        "The army dismissed state media reports.",
        "They never took the measures the governor announced, and left.",
        "He could not tell us what the mayor said.",
        "When the roof of the hall came down the mayor said.",
        "The council has a group that supports it said.",
    ],
)
def test_what_stands_before_a_verb_of_speech_is_not_always_said(text: str) -> None:
    assert not any(text.startswith(contents[0]) for _, contents in told(text))


def test_a_time_may_part_an_auxiliary_from_its_verb() -> None:
    assert told("The mission had on Wednesday reported 14 deaths.") == [("The mission", ["14 deaths"])]


def test_a_day_before_the_voice_is_no_name() -> None:
    assert told("On Friday a monitor said some 64 miners had died.") == [("a monitor", ["some 64 miners had died"])]


@pytest.mark.parametrize(
    ("voice", "content"),
    [("the health ministry of the republic", "over 300 people died"), ("the statement", "Norway sent two ships")],
)
def test_the_voice_behind_according_to_ends_before_what_is_said(voice: str, content: str) -> None:
    assert told(f"According to {voice} {content}.") == [(voice, [content])]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Ten people have been killed in the north of Port Ellery BBC News reports.", "BBC News"),
        ("A ferry sank on the White River activists report 21 dead", "activists"),
        ("The ferry lay near Bergen on May 9 2016 (Photo Ellery) Norwegian state media says 30 people were on board.", "media"),
    ],
)
def test_a_verb_that_may_be_a_noun_has_a_voice_that_agrees_with_it(text: str, voice: str) -> None:
    (source, _), *others = told(text)
    assert source is not None
    assert source.endswith(voice)
    assert not others


def test_what_is_said_goes_on_behind_and() -> None:
    text = "The dead were mostly sailors it said and included some 30 cooks."
    assert told(text) == [("it", ["The dead were mostly sailors", "included some 30 cooks"])]
