"""What an event has one of, in two reports: two answers contradict each other, and two events have an answer each."""

from __future__ import annotations

import pytest
from claims_for_tests import relations as told

from corroborate import Document, check

DIFFER = [
    (
        "Police have named the man who was stabbed to death in Wick on Friday as Tom Reed.",
        "The victim of Friday's fatal stabbing in Wick was Karl Berg, a baker, the mayor said.",
    ),
    (
        "A woman stands charged with murdering Ada Finch, who was shot at her home in Wick on Monday.",
        "Wick shooting victim named as Kari Dahl\n\nShe was killed at her home on Monday.",
    ),
    (
        "A baker was stabbed to death with a kitchen knife in Wick on Friday, police said.",
        "The weapon with which a baker was killed in Wick on Friday was a hammer, police said.",
    ),
    (
        "The bomb that went off at the Wick barracks on Monday was hidden in a garbage truck, the army said.",
        "A bomber drove a minibus packed with explosives into the barracks in Wick on Monday.",
    ),
    (
        "The men who robbed a bank in Wick on Monday fled on foot, police said.",
        "After Monday's robbery at a bank in Wick the gunmen got away on a motorbike.",
    ),
    (
        "The Free Band claimed responsibility for Monday's attack on the barracks in Wick.",
        "The attack on the barracks in Wick on Monday was claimed by the Arlow Liberation Army.",
    ),
    (
        "A man was stabbed to death in Mill Street, Wick, on Friday evening.",
        "Police were called to Oak Avenue in Wick on Friday after a man was stabbed to death.",
    ),
    (
        "A man was stabbed to death in Mill Street, Wick, on Friday evening.",
        "Friday's fatal stabbing in Wick happened in Station Road, police said.",
    ),
]
AGREE = [
    (
        "Tom Reed, 34, was shot dead outside his home in Wick on Monday night.",
        "The victim of Monday's shooting in Wick was identified as Tom Reed.",
    ),
    (
        "Samuel Reed, a baker, was killed when his van hit a tree in Wick on Monday.",
        "The driver who was killed in Monday's crash in Wick was named as Sam Reed.",
    ),
    (
        "A baker was shot dead with a pistol in Wick on Friday.",
        "Police found a revolver with which a baker was shot in Wick on Friday.",
    ),
    (
        "The Islamic State group says that it attacked the barracks in Wick on Monday, and claims responsibility.",
        "The attack on the barracks in Wick on Monday was claimed by ISIS.",
    ),
    (
        "The hardline ISIL group claimed responsibility for Monday's attack on the barracks in Wick.",
        "The Daesh group claimed responsibility for Monday's attack on the barracks in Wick.",
    ),
    (
        "A man was stabbed to death in Mill Street, Wick, on Friday evening.",
        "Friday's fatal stabbing in Wick happened in Mill Street, police said.",
    ),
]
SILENT = [
    (  # two towns
        "Tom Reed was shot dead in Wick on Monday.",
        "Karl Berg was shot dead in Port Ellery on Monday.",
    ),
    (  # one of several
        "Two men were shot dead in Wick on Monday. One of them was Tom Reed.",
        "Karl Berg was shot dead in Wick on Monday.",
    ),
    (  # who was killed, and who did it
        "Tom Reed was shot dead in Wick on Monday.",
        "Police named the gunman who killed a man in Wick on Monday as Karl Berg.",
    ),
    (  # a sort and a wider one
        "A baker was shot dead with a gun in Wick on Friday.",
        "A baker was shot dead with a rifle in Wick on Friday.",
    ),
    (  # what is called a car bomb may come in a lorry
        "A car bomb killed nine at the barracks in Wick on Monday.",
        "A lorry packed with explosives blew up at the barracks in Wick on Monday, killing nine.",
    ),
    (  # one names both streets
        "A man was stabbed to death in Mill Street, Wick, on Friday. Oak Avenue is round the corner.",
        "A man was stabbed to death in Oak Avenue, Wick, on Friday.",
    ),
    (  # who claims it and who is blamed
        "The Free Band claimed responsibility for Monday's attack on the barracks in Wick.",
        "The minister blamed the Arlow Liberation Army for the attack on the barracks in Wick on Monday.",
    ),
]
LATER = (
    "The guard who was shot in Monday's robbery in Wick is in critical condition.",
    "The guard shot in Wick on Monday was in stable condition on Wednesday, the hospital said.",
)


@pytest.mark.parametrize(("one", "other"), DIFFER)
def test_two_answers_to_a_question_of_one(one: str, other: str) -> None:
    assert "conflict" in told(one, other)


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_one_answer_in_other_words(one: str, other: str) -> None:
    relations = told(one, other)
    assert "agree" in relations
    assert "conflict" not in relations


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_two_matters_have_an_answer_each(one: str, other: str) -> None:
    assert not {"conflict", "update"} & told(one, other)


def test_two_answers_are_told_as_an_error() -> None:
    report = check([Document(text, source, name=source) for text, source in zip(DIFFER[0], ("Post", "News"), strict=True)])
    assert [found.severity for found in report.findings if "Reed" in found.message and "Berg" in found.message] == ["error"]


def test_how_somebody_is_changes_with_time() -> None:
    assert {"conflict", "update"} & told(*LATER)
