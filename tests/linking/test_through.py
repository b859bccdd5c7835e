"""Figures of two reports that are tied through a third."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from corroborate import Document, check
from corroborate.extraction import extract
from corroborate.linking.through import through

TOP = (
    "The council of Arlow met on Monday to hear what the town thinks of the new bridge, and the meeting at the school went on"
    " until late. The bridge is to lead to the harbour, where a market and a mill once stood.\n\n"
)
ENDS = (
    " A choir sang in the yard, where bakers and two retired sailors had gathered with candles and with flags in the rain.",
    " Observers note that similar plans have failed elsewhere, and that neighbours may go to court over noise and dust.",
    " A statement is expected later, said those who know what the firm and its engineers think of the whole matter.",
)


def told(*sentences: str) -> list[set[str]]:
    """The figures, as said, that are told to differ between reports that share their top."""
    report = check(
        [
            Document(f"{TOP}{sentence}{end}", source=name, name=name, published="2031-03-08")
            for sentence, end, name in zip(sentences, ENDS, "abc", strict=False)
        ]
    )
    values = {claim.id: claim.value_text for claim in report.claims}
    return [{values[id] for id in pair.claims} for pair in report.comparisons if pair.relation in ("conflict", "update")]


SPOKE, CLERK, MORE = "110 people spoke.", "Who spoke? 110 residents, by the count of the clerk.", "Some 160 people spoke."


def test_what_a_third_report_says_again_is_held_against_what_it_is() -> None:
    assert not told(CLERK, MORE)
    assert told(SPOKE, MORE) == [{"110", "Some 160"}]
    assert told(CLERK, SPOKE, MORE) == [{"110", "Some 160"}] * 2


def test_what_has_its_answer_there_is_held_against_no_other() -> None:
    assert {"110", "400"} not in told(CLERK, SPOKE, f"{SPOKE} 400 people came to speak.")


def tied(*sentences: str) -> set[tuple[int, int]]:
    """Which counts of what one event did are tied, where the second of them is linked to the others."""
    claims = [next(iter(extract(Document(sentence, source=f"{at}")))) for at, sentence in enumerate(sentences)]
    questions = [SimpleNamespace(claim=claim, event=True, predicate=claim.predicate) for claim in claims]
    return set(through(cast(Any, questions), {(0, 1), (1, 2)}))


def test_so_are_the_counts_of_what_an_event_did() -> None:
    assert tied("The fire killed 21 people.", "21 people were killed.", "34 people were killed by the fire.") == {(0, 2)}


def test_those_of_others_or_of_another_deed_are_not() -> None:
    assert tied("The fire killed 21 people.", "21 people were killed.", "34 children were killed by the fire.") == set()
    assert tied("The fire killed 21 people.", "21 people were killed.", "34 people were hurt by the fire.") == set()
    assert tied("The fire killed 21 people.", "21 people were killed.", "84 people were killed by the fire.") == set()
