"""One occasion whose time two reports give in words of their own; two occasions, and steps around one, stay apart."""

from __future__ import annotations

import pytest

from corroborate import Document, check
from corroborate.extraction.deeds.whens import AT_TIME
from corroborate.values import TimeSpan


def relations(one: str, other: str) -> set[str]:
    """How the times of occasions in two reports of a day, or the dates that deeds answer with, are told to stand to each other."""
    texts = {"Log": one, "Mail": other}
    report = check([Document(text, source, published="2026-03-12") for source, text in texts.items()])
    timed = {claim.id for claim in report.claims if claim.predicate == AT_TIME or isinstance(claim.value, TimeSpan)}
    return {comparison.relation for comparison in report.comparisons if timed.issuperset(comparison.claims)}


SHOT = "Two people died when gunfire broke out at a street fair in Wick at {} on Saturday, police said."
FIRED = "Shots were fired into a street fair in Wick {} on Saturday. Two people were killed."
CLOSING = "Vela Foods expects to complete its purchase of Corran Snacks on {}, it said on Tuesday."
CLOSES = "The takeover of Corran Snacks by Vela Foods is due to close on {}, subject to approval."
OPENED = "Ada Finch, who died on Tuesday, was the director who founded Vela Films in {}. She made 17 films."
SINCE = "Since its foundation by Ada Finch in {}, Vela Films has trained many camera operators. Finch died on Tuesday."


@pytest.mark.parametrize(
    ("one", "times", "other"),
    [
        (SHOT, ("9.40 p.m.", "at 11.25 p.m."), FIRED),
        (CLOSING, ("30 September", "15 November"), CLOSES),
        (OPENED, ("1974", "1979"), SINCE),
        ("Norland held its general election on {}, and the Greens won.", ("12 October", "19 October"),
         "Observers praised Norland's {} general election, which the Greens won."),
        ("The Vela Luna watch goes on sale on {}, the firm said.", ("14 October", "28 October"),
         "Vela has set {} as the day on which the Luna watch comes out."),
        ("Tom Reed is due back in court on {} over the death of Ada Finch.", ("14 April", "9 May"),
         "The case against Tom Reed, accused of killing Ada Finch, was adjourned until {}."),
    ],
)  # fmt: skip
def test_two_times_of_one_occasion_contradict_each_other(one, times, other):
    assert relations(one.format(times[0]), other.format(times[1])) == {"conflict"}
    assert relations(one.format(times[0]), other.format(times[0])) <= {"agree", "compatible"} != set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SHOT.format("11.40 p.m."), FIRED.format("shortly before midnight")),
        (SHOT.format("about 9.40 p.m."), FIRED.format("at 9.30 p.m.")),
        (CLOSING.format("30 September"), CLOSES.format("30 September 2026")),
        ("The Vela Luna goes on sale on 16 March, the firm said.", "The Vela Luna goes on sale next week, the firm said."),
    ],
)
def test_what_can_be_one_time_is_no_contradiction(one, other):
    assert relations(one, other) in ({"agree"}, {"compatible"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a step around it
        (SHOT.format("9.40 p.m."), "Officers were called at 9.52 p.m. on Saturday after gunfire at a street fair in Wick."),
        (SHOT.format("9.40 p.m."), "A man shot at a street fair in Wick was pronounced dead at 12.10 a.m. on Sunday."),
        (SHOT.format("9.40 p.m."), "Police in Wick arrested a man at 3 a.m. after Saturday's shooting at a street fair."),
        # another day's
        (SHOT.format("9.40 p.m."), "A shooting at a street fair in Wick at 11.25 p.m. on Friday killed two people, police said."),
        # of two, which is meant stays open
        (SHOT.format("9.40 p.m."), FIRED.format("at 10.30 p.m.") + " At 11.30 p.m. shots rang out in Wick again."),
        # of two names
        (OPENED.format("1974"), "The Corran Theatre Company was founded in 1979 by Tom Reed. It died with him on Tuesday."),
        ("Tom Reed is due back in court on 14 April.", "Ben Rowe is due back in court on 9 May."),
    ],
)
def test_other_times_are_held_apart(one, other):
    assert not relations(one, other) & {"conflict", "update"}


def test_one_deed_at_two_times_is_told_once():
    noon = "On Monday the fire at the Arlow Hotel broke out around noon, police said."
    late = "On Monday the fire at the Arlow Hotel broke out at 3.40 p.m., police said."
    report = check([Document(text, source, published="2024-03-05") for text, source in ((noon, "Log"), (late, "Mail"))])
    assert [finding.rule for finding in report.findings if finding.severity == "error"] == ["date-mismatch"]


def test_a_date_that_a_deed_answers_with_is_told_once():
    report = check([Document(f"Ada Finch founded Vela Films in {year}.", f"Log {year}") for year in (1974, 1979)])
    assert [finding.rule for finding in report.findings if finding.severity == "error"] == ["date-mismatch"]


def test_a_rule_tells_of_the_two_times():
    report = check([
        Document(SHOT.format("9.40 p.m."), "Log", published="2026-03-12"),
        Document(FIRED.format("at 11.25 p.m."), "Mail", published="2026-03-12"),
    ])  # fmt: skip
    (found,) = [finding for finding in report.findings if finding.rule == "date-mismatch"]
    assert "shooting: at what time" in found.message
