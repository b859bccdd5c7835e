"""Figures of two reports that are tied through a third."""

from __future__ import annotations

from corroborate import Document, check

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
