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


_VOTE = (
    "NORDEN (Post) - The Civic List has won the election to the parliament of Norland, which was held on Sunday in bright weather. "
    "Its leader Ada Finch, a former harbour pilot, thanked her voters in front of the old town hall and promised talks with every "
    "party that cares for the islands. {} The outgoing prime minister conceded defeat, congratulated his rival, wished her luck "
    "and spent the evening with his family. Observers praised the calm conduct of the ballot."
)


def _seats(one: str, other: str) -> list[str]:
    texts = {"Arlow Post": _VOTE.format(one), "Vale News": _VOTE.format(other)}
    report = check([Document(text, source, name=source) for source, text in texts.items()])
    told = {claim.id for claim in report.claims if claim.predicate == "seats"}
    return [comparison.relation for comparison in report.comparisons if told.issuperset(comparison.claims)]


def test_the_seats_of_one_party_are_compared() -> None:
    assert _seats("The Centre Party won 52 seats.", "The Centre Party won 48 seats.") == ["conflict"]


def test_seats_of_nobody_who_is_named_are_not_those_of_a_party() -> None:
    assert _seats("The Centre Party won 52 seats.", "Three seats are still open.") == []
