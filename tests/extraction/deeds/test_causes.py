"""What brought something about: how it is read, and when two causes are told as rivals."""

from __future__ import annotations

import claims_for_tests
import pytest

from corroborate import Document, extract
from corroborate.extraction.deeds.causes import CAUSE


def told(text: str) -> list[tuple[str, str]]:
    claims = extract(Document(text, "Arlow Post"))
    return [(claim.subject, claim.value_text) for claim in claims if claim.predicate == CAUSE]


def relations(one: str, other: str) -> set[str]:
    """How the causes of two texts stand to each other."""
    return claims_for_tests.relations(one, other, wanted=lambda claim: claim.predicate == CAUSE)


@pytest.mark.parametrize(
    ("text", "what", "cause"),
    [
        ("The explosion was caused by a gas leak.", "explosion", "a gas leak"),
        ("A gas leak caused the explosion.", "explosion", "A gas leak"),
        ("Fog caused the train to derail.", "train", "Fog"),
        ("The train derailed because of a broken rail.", "train", "a broken rail"),
        ("The flight was cancelled because a pump failed.", "flight", "a pump failed"),
        ("A pump was why it put off the launch.", "launch", "A pump"),
        ("A strike was the reason the flight was cancelled.", "flight", "A strike"),
        ("The blackout was due to a cyber attack.", "blackout", "a cyber attack"),
        ("The blackout was the result of a fallen tree.", "blackout", "a fallen tree"),
        ("The crash was blamed on corrosion.", "crash", "corrosion"),
        ("The ministry blamed hackers for the attack.", "attack", "hackers"),
        ("A severed cable had brought the network down.", "network", "A severed cable"),
        ("The mill fire was started deliberately.", "mill fire", "deliberately"),
        ("The mill fire was arson.", "mill fire", "arson"),
        ("Lightning started the blaze.", "blaze", "Lightning"),
    ],
)
def test_the_cause_is_the_answer_and_what_it_befell_the_subject(text, what, cause):
    assert told(text) == [(what, cause)]


@pytest.mark.parametrize(
    "text",
    [
        "The firm started the year well.",
        "If a leak caused the fire, the firm is liable.",
        "It was caused by a leak.",
        "Rain caused delays.",
    ],
)
def test_no_cause_of_anything_certain(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The explosion at the plant was caused by a gas leak.", "A bomb caused the explosion at the plant."),
        (
            "Investigators concluded that the Arlow Hotel fire was arson.",
            "An electrical fault started the blaze at the Arlow Hotel.",
        ),
        ("The launch was put off because of bad weather.", "A hydrogen leak was why it put off the launch."),
        ("The network failed because of a botched software update.", "A severed cable had brought the network down."),
        (
            "The ministry blamed North Korean hackers for the attack.",
            "The attack was blamed on a group from Norway by the ministry.",
        ),
    ],
)
def test_two_causes_of_one_mishap_are_rivals(one, other):
    assert relations(one, other) == {"conflict"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The fire was caused by an electrical fault.", "A fault in the wiring caused the fire."),
        ("The flood was caused by days of heavy rain.", "Heavy rain and melting snow caused the flood."),
        ("The firm cut jobs because of falling demand.", "High costs forced the firm to cut jobs."),
        ("The fire in the bakery was caused by a gas leak.", "The fire in the cinema was arson."),
        ("The fire was arson.", "Vandals caused the fire."),
        ("The fire was set by an arsonist.", "Arson caused the fire."),
    ],
)
def test_two_causes_that_may_both_have_helped_are_not(one, other):
    assert "conflict" not in relations(one, other)
