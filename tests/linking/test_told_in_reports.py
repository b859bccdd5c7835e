"""Deeds that two reports of one story tell in words of their own."""

from __future__ import annotations

from corroborate import Document, check

_REPORT = (
    "ARLOW (Post) - The Arlow trawler Otter ran aground off Wick on Monday night, the coastguard said. The harbour board will "
    "hold an inquiry into the stranding of the trawler, which had left Arlow for the herring grounds. {} Nobody was hurt. The crew "
    "of eleven were lifted off by helicopter and spent the night in the seamen's mission, where the vicar gave them dry clothes, "
    "hot soup and beds. Divers inspected the hull, and tugs waited for the tide."
)


def test_two_reports_tell_one_deed_in_words_of_their_own() -> None:
    one, other = (
        _REPORT.format(told) for told in ("The skipper was released on bail.", "The skipper was later released on bond.")
    )
    report = check([Document(one, "Arlow Post", name="a"), Document(other, "Vale News", name="b")])
    told = {claim.id for claim in report.claims if claim.subject == "skipper"}
    assert [comparison.relation for comparison in report.comparisons if told.issuperset(comparison.claims)] == ["agree"]
