"""What a figure does in its sentence: it is an age, a step of a change, or taken back by its own text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, cast

from attrs import define

from corroborate.extraction.figures.amounts import Amount
from corroborate.extraction.figures.counted import Counted
from corroborate.extraction.figures.hedging import Hedging
from corroborate.extraction.figures.nearby import Words
from corroborate.extraction.figures.surroundings import LabelWords
from corroborate.values import Quantity

_CHANGE_REACH = 12  # words between a verb of change and the figure it changes to
_WITHDRAWN_REACH = 6  # words between a figure and what takes it back
_CLOSING = ("", ",", ".", ";")  # behind a figure that another one stands in place of
_OLDEST = 125  # years; a bare number between commas behind a name is an age up to here

#: "count": any amount; "age": years of a life or thing.
Role = Literal["count", "age"]
#: What a figure does in a change: its amount ("rose 12%"), the new value or the old one.
Change = Literal["by", "to", "from"]


@define(eq=False)
class Reading:
    """What has been read around one number, before it is put together.

    :param amount: the number with its unit, or the first of a range.
    :param other: the other end of a range.
    :param before: the words before `amount`.
    :param index: the first of them that belongs to the figure, a hedge; their number when there is none.
    :param hedge: that hedge.
    :param behind: a hedge straight behind the number or its unit ("300 or more"), and the index after it in the words behind.
    :param counted: the counted thing, in the words after `last`.
    """

    amount: Amount
    other: Amount | None
    before: Words
    index: int
    hedge: Hedging | None
    behind: tuple[Hedging, int] | None
    counted: Counted

    @property
    def last(self) -> Amount:
        """The amount that the words behind the figure follow."""
        return self.other or self.amount

    @property
    def lead(self) -> str:
        """The word before the figure ("between", "to", "rose")."""
        return self.before.at(self.index - 1)


def is_age(text: str, value: Quantity, reading: Reading, labels: LabelWords) -> bool:
    """True for "12-year-old", "aged 14", "Smith, 34," and, in a text without commas, "Ann Smith 34 has"."""
    after, place, before = reading.last.after, reading.last.index, reading.before.raw[: reading.index]
    behind = after.at(place + 1) if after.at(place) == "-" else after.at(place)
    old = labels.has("old", behind) or (place > 0 and labels.has("old", after.at(place - 1)))
    if old and value.unit in ("year", "month", "week", "day"):
        return True
    if value.unit in (None, "year") and _is_called_age(text, reading, before, labels):
        return True
    if value.unit or value.hedge or not text.isascii():
        return False
    if text.isalpha():
        return 0 < (value.point or 0) <= _OLDEST and _is_set_off(before, behind, labels)
    if not text.isdigit() or not 0 < int(text[:4]) <= _OLDEST:
        return False
    return _is_beside_a_name(_up_to_a_name(before, behind, labels), behind, labels)


def _is_called_age(text: str, reading: Reading, before: Sequence[str], labels: LabelWords) -> bool:
    """True where the words before a number call it one: "aged 14", "aged just 19", "the age of 10", "aged between 25 and 60"."""
    if reading.hedge is not None and any(labels.has("aged", word) for word in text.lower().split()):
        return True  # "under the age of ten"
    if labels.has("not so old", " ".join(before[-3:-1]).lower()):
        return False  # "would have turned 30"
    earlier = before[-2].lower() if len(before) > 1 else ""
    lead = earlier if earlier and labels.has("partitive", reading.lead) else reading.lead  # "the age of 10"
    if labels.has("aged", lead) and (lead == reading.lead or lead.startswith("age")):
        return True
    if not labels.has("aged", earlier):
        return False
    between = reading.other is not None and labels.has("between", reading.lead)
    return between or labels.has("right before an age", lead)


def _up_to_a_name(before: Sequence[str], behind: str, labels: LabelWords) -> Sequence[str]:
    """The words before a number, without what stands between a name and the comma of its age."""
    if len(before) > 3 and labels.has("behind an age", before[-1]) and before[-2].isdigit() and behind == ",":
        before = before[:-2]  # "two men, 25 and 30, were"
    if len(before) > 3 and before[-2:] == [")", ","] and "(" in before[:-2]:
        before = [*before[: len(before) - 1 - before[::-1].index("(")], ","]  # "Ada Finch (Greens), 71, said"
    if list(before[-2:]) == [".", ","]:
        before = [*before[:-2], ","]  # "Tom Finch Jr., 71, said"
    if len(before) > 2 and before[-2] == "," and labels.has("right before an age", before[-1].lower()):
        before = before[:-1]  # "Ada Finch, then 24, was"
    return before


def _is_beside_a_name(before: Sequence[str], behind: str, labels: LabelWords) -> bool:
    """True where somebody stands right before a number and his sentence goes on behind it."""
    if len(before) < 2 or not (before[-2][0].isupper() or labels.has("somebody before an age", before[-2].lower())):
        return False
    if before[-1] == ",":  # not "a lower toll for Saturday, 49, nine of them children"
        return (not behind or labels.has("behind an age", behind)) and not labels.has("weekday", before[-2].lower())
    return before[-1][0].isupper() and labels.has("after an age", behind)


def _is_set_off(before: Sequence[str], behind: str, labels: LabelWords) -> bool:
    """True where commas set a spelt number off behind a name: "her son Tom, nine, was"; not "in Arlow, nine, all women"."""
    if list(before[-1:]) != [","] or behind not in (",", ")"):
        return False
    name = next((at for at in range(len(before) - 1, 0, -1) if not before[at - 1][:1].isupper()), 0)
    lead = before[name - 1].lower() if name else ""
    told = not lead or not lead.isalpha() or labels.has("and", lead) or labels.has("somebody before an age", lead)
    return name < len(before) - 1 and told and _is_beside_a_name(before, behind, labels)


def governing_change(before: Words, index: int, labels: LabelWords) -> str | None:
    """The class of the verb of change that governs what stands at `index` ("rose to", "up from", "revised from"), or None."""
    lead = before.at(index - 1)
    kind = labels.changes.get(lead)
    if kind or lead not in labels.leads:
        return kind
    for place in range(index - 2, max(-1, index - 2 - _CHANGE_REACH), -1):
        word = before.lower[place]
        if word in (".", ";", "!", "?"):
            return None
        if kind := labels.changes.get(word):
            return kind
    return None


def change_of(reading: Reading, labels: LabelWords) -> tuple[Change | None, Literal["up", "down"] | None, bool]:
    """What the figure does in a change, in which direction, and whether the change is a correction."""
    kind = governing_change(reading.before, reading.index, labels)
    if kind is None:
        return None, None, False
    change = labels.leads.get(reading.lead, "by")
    direction: Literal["up", "down"] | None = "up" if kind == "up" else "down" if kind == "down" else None
    return cast(Change, change), direction, kind == "revised"


def is_withdrawn(reading: Reading, labels: LabelWords) -> bool:
    """True for a figure that its own text takes back: "not five, as first reported", "early reports of five", "six, not five"."""
    if reading.lead not in labels.taking_back:
        return False
    if labels.withdrawn.ending(reading.before, reading.index):
        return True
    if not labels.negated.ending(reading.before, reading.index):
        return False
    after, first = reading.last.after, reading.last.index
    contrasted = reading.before.at(reading.index - 2) == "," and after.at(first) in _CLOSING
    return contrasted or any(
        labels.reported.starting(after, place) or labels.has("but", after.at(place))
        for place in range(first, min(first + _WITHDRAWN_REACH, len(after)))
    )
