"""Whom "he" and "she" mean, and whose a name behind a comma is."""

from __future__ import annotations

import pytest

from corroborate import Document, extract


def _subjects(text: str, predicate: str) -> list[str]:
    return [claim.subject for claim in extract(Document(text, "Arlow Post")) if claim.predicate == predicate]


@pytest.mark.parametrize(
    ("text", "predicate", "subject"),
    [
        # what somebody is may stand before his name
        ("Norland closed. The museum's director, Ada Finch, went home. She resigned on Friday.", "resignation", "Ada Finch"),
        ("Norland lost. The head of the Arlow harbour board, Tom Reed, was angry. He resigned.", "resignation", "Tom Reed"),
        ("On Monday chair Ada Finch told the Post that all was well. She resigned on Friday.", "resignation", "Ada Finch"),
        # a title, or the pronoun that its own sentence uses, tells which
        ("Mr Tom Reed met Mrs Ada Finch. Mrs Finch praised him. He resigned on Friday.", "resignation", "Tom Reed"),
        ("Tom Reed says he was angry. Ada Finch says she was tired. He resigned on Friday.", "resignation", "Tom Reed"),
        # a body is nobody
        ("Tom Reed was ill. Then the Arlow Union struck. He resigned on Friday.", "resignation", "Tom Reed"),
        # one person without a name
        ("Judge Ada Finch was ill. The man fled to Norland. He was arrested on Friday.", "arrest", "man"),
        # whom some or a body do something to, is who is meant next
        ("Cole Marsh died. Police held Ben Ode, 19. He was charged with murder.", "charge", "Ben Ode"),
        ("Cole Marsh died. Deputies chased 19-year-old Ben Ode. He was charged.", "charge", "Ben Ode"),
        ("Cole Marsh shot Ben Ode. He was charged with murder.", "charge", "Cole Marsh"),
        # who speaks does not speak of himself as "he"
        ("Tom Reed was ill, police chief Karl Berg said. He resigned on Friday, Berg said.", "resignation", "Tom Reed"),
        # whose lawyer it is was told before
        ("Tom Reed was ill. His lawyer, Karl Berg, said he resigned on Friday.", "resignation", "Tom Reed"),
    ],
)
def test_a_pronoun_stands_for_whom_the_text_named(text: str, predicate: str, subject: str) -> None:
    assert _subjects(text, predicate) == [subject]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The minister of culture, Ada Finch, opened the museum.", "Ada Finch"),
        ("The mayor of Wick, Tom Reed, opened the museum.", "Tom Reed"),
        ("The mayor of Wick, Norland, opened the museum.", "mayor of Wick"),
        ("The mayor of Wick, New Arlow, opened the museum.", "mayor of Wick"),
    ],
)
def test_a_name_behind_an_office_is_its_holders(text: str, doer: str) -> None:
    (agent,) = {claim.agent for claim in extract(Document(text, "Arlow Post")) if claim.predicate == "opening"}
    assert agent == doer


def test_a_number_may_say_how_long_something_is() -> None:
    assert _subjects("A three-day strike has been called off.", "cancellation") == ["strike"]
    assert _subjects("Three strikes have been called off.", "cancellation") == []
    assert _subjects("Twenty-five strikes have been called off.", "cancellation") == []


def test_the_date_of_what_follows_is_no_part_of_a_list() -> None:
    text = "The plant opened in 1971 and at its peak, in 1998, had 3,400 staff."
    assert [claim.value_text for claim in extract(Document(text, "Arlow Post")) if claim.predicate == "opening"] == ["1971"]


def test_who_fires_is_not_fired() -> None:
    assert _subjects("The gunman fired first.", "dismissal") == []
    assert _subjects("Coach fired after defeat", "dismissal") == ["coach"]


def test_what_somebody_is_said_to_be_is_quoted_with_it() -> None:
    (claim,) = extract(Document("The king is still alive, his brother said.", "Arlow Post"))
    assert claim.quote == "The king is still alive"


def test_a_distance_is_no_cause() -> None:
    assert _subjects("The ship sank 12 km from the coast.", "caused by") == []
