"""What is no disagreement though the figures differ: a part, another person, another occasion; and its neighbours, which are one."""

from __future__ import annotations

import pytest

import corroborate

DAY = "2031-03-08"


def relations(one, other, published=DAY):
    """The relations between two reports, and every reason given for one."""
    documents = [
        corroborate.Document(text=text, source=f"paper {number}", published=published) for number, text in enumerate((one, other))
    ]
    report = corroborate.check(documents)
    home = {claim.id: claim.document for claim in report.claims}
    across = [one for one in report.comparisons if home[one.claims[0]] != home[one.claims[1]]]
    return {one.relation for one in across}, " ".join(reason for one in across for reason in one.reasons)


FIRE = "A fire in Arlow on Monday killed four people, police said."
GAME = "Arlow beat Vale on Monday. Ada Finch scored 14 points and Mia Reed scored nine points."


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (FIRE, "One of the people killed in the fire in Arlow on Monday was a nurse, police said.", "one of several"),
        (GAME, "Arlow beat Vale on Monday. Tom Finch scored 12 points for Arlow.", ""),
        (
            "Ada Finch won the Arlow Poetry Prize in 2011 for her first book of poems about the river and the old harbour.",
            "For a long report on the strike at the port, Ada Finch won the Vale Press Award in 2015, the first of the town.",
            "twice",
        ),
    ],
)
def test_told_as_another_scope(one, other, reason):
    found, reasons = relations(one, other)
    assert not found & {"conflict", "update"}, reasons
    assert reason in reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FIRE, "A fire in Arlow on Monday killed three people. Mayor Ada Finch wept."),
        ("A fire in Arlow on Monday killed a man.", FIRE),
        ("Ada Finch, 40, was hurt in the Arlow fire.", "Ada Finch, 44, was hurt in the Arlow fire."),
        ("Arlow beat Vale on Monday. Ada Finch scored 14 points.", "Arlow beat Vale on Monday. Ada Finch scored 12 points."),
    ],
)
def test_told_as_a_difference(one, other):
    assert relations(one, other)[0] & {"conflict", "update"}


def test_two_boys_of_one_report_have_two_ages():
    one = "A fire in Arlow on Monday killed four people, police said. An 8-year-old boy was hurt. The mayor spoke of a dark day."
    other = "A fire in Arlow on Monday killed four people, police said. A 12-year-old boy rang the bell of the old school there."
    more = " The council will meet on Friday to talk of the mill, its boilers, the river wall and what the owners paid for repairs.\n"
    more += "Engineers closed two gates, drained the basin and sent divers under the quay to look for cracks in its foundations."
    assert not relations(one + more, other + more)[0] & {"conflict", "update"}


def test_a_lower_figure_behind_a_higher_one_of_its_report_is_of_a_part():
    found, reasons = relations(FIRE, "A fire in Arlow on Monday killed three people. Mayor Ada Finch wept. A man was killed.")
    assert found == {"conflict", "incomparable"}  # three against four, and the man who may be one of the four
    assert "gives a higher one first" in reasons


def test_how_often_is_not_how_many():
    document = corroborate.Document(
        text="A nurse was shot four times in Arlow on Monday. Two men were shot dead.", source="paper"
    )
    counted = [claim.value_text for claim in corroborate.check([document]).claims if claim.predicate.startswith("casualties")]
    assert "four" not in counted
    assert "Two" in counted
