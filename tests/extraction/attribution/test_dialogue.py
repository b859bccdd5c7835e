"""Talks that are written down by turns: each turn is of whom its label names, to the end of its paragraph."""

from __future__ import annotations

from corroborate.extraction.attribution import find_attributions

TALK = """The Post met Ann Finch, a nurse, on Monday.

How did it begin?

Finch: A free talk in a hotel. Then it was $40 a day. There were maybe 150 of us.

And then?

Finch: We paid. He said it would be $900."""


def told(text: str) -> list[tuple[str, list[str]]]:
    """Who says what."""
    return [
        (said.source.name if said.source else "", [part.of(text) for part in said.content]) for said in find_attributions(text)
    ]


def test_a_turn_is_said_to_the_end_of_its_paragraph() -> None:
    said = told(TALK)
    assert ("Ann Finch", ["A free talk in a hotel. Then it was $40 a day. There were maybe 150 of us."]) in said
    assert ("Ann Finch", ["We paid. He said it would be $900."]) in said


def test_a_label_in_capitals_names_somebody_as_well() -> None:
    text = TALK.replace("Finch: ", "FINCH: ")
    assert ["We paid. He said it would be $900."] in [content for _, content in told(text)]


def test_what_only_heads_a_line_names_nobody() -> None:
    text = "Reports of the day.\n\nLocation: Vale. It has 40 homes.\n\nKilled: 3. There were 40 hurt.\n\nLocation: Orr. It has 12 homes."
    assert told(text) == []
    assert told("Ann Finch spoke.\n\nFinch: We lost 40 homes. It is over.") == []


def test_a_headline_may_end_with_a_full_stop() -> None:
    assert told("Report: Freed Prisoners Committed 40 Crimes.") == [("Report", ["Freed Prisoners Committed 40 Crimes"])]
    assert told("EXCLUSIVE — Ann Lee: Rival Would Be the 60th Vote.") == [("Ann Lee", ["Rival Would Be the 60th Vote"])]
    assert told("Correction: the mayor lost 40 votes.") == []
