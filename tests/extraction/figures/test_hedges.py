"""The hedges of English, before and after their figure, and the interval that each makes of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate.extraction.figures import Figure, find_quantities
from corroborate.values import Quantity

BEFORE: dict[str, list[str]] = {
    "about": [
        "about",
        "around",
        "approximately",
        "approx.",
        "approx",
        "roughly",
        "some",
        "circa",
        "ca.",
        "c.",
        "an estimated",
        "estimated at",
        "in the region of",
        "in the area of",
        "in the vicinity of",
        "in the neighbourhood of",
        "in the neighborhood of",
        "in the order of",
        "of the order of",
        "on the order of",
        "something like",
        "something in the region of",
        "more or less",
        "~",
        "≈",
        "∼",
        "somewhere around",
        "somewhere near",
        "somewhere in the region of",
        "an approximate",
        "a rough estimate of",
        "an estimate of",
        "very roughly",
        "broadly",
        "closer to",
        "hovering around",
        "maybe",
        "perhaps",
        "reckoned at",
        "put at about",
        "just about",
        "in the ballpark of",
        "almost exactly",
        "possibly",
        "probably",
        "barely",
        "hardly",
        "nearer to",
        "an estimated total of",
        "an approximate count of",
    ],
    "nearly": [
        "nearly",
        "almost",
        "close to",
        "just under",
        "just below",
        "a little under",
        "a little less than",
        "slightly under",
        "slightly below",
        "slightly less than",
        "slightly fewer than",
        "just less than",
        "just shy of",
        "shy of",
        "just short of",
        "not quite",
        "approaching",
        "nearing",
        "virtually",
        "practically",
        "close on",
        "nigh on",
        "well-nigh",
        "a fraction under",
        "a shade under",
        "a shade below",
        "a whisker under",
        "a touch under",
        "very nearly",
        "very close to",
        "only just under",
        "a bit less than",
        "a bit under",
        "little short of",
        "barely short of",
        "narrowly under",
        "narrowly below",
        "getting on for",
        "just fewer than",
        "somewhat under",
        "somewhat less than",
        "just a little under",
        "verging on",
        "the best part of",
        "within a whisker of",
    ],
    "under": [
        "under",
        "below",
        "less than",
        "fewer than",
        "lower than",
        "well under",
        "well below",
        "far fewer than",
        "far less than",
        "considerably less than",
        "significantly fewer than",
        "much less than",
        "south of",
        "<",
        "well short of",
    ],
    "at most": [
        "at most",
        "at the most",
        "no more than",
        "not more than",
        "not exceeding",
        "a maximum of",
        "maximum of",
        "a limit of",
        "capped at",
        "≤",
        "<=",
        "at the very most",
        "not over",
        "no higher than",
        "not above",
        "limited to",
        "at best",
        "a ceiling of",
        "a cap of",
        "never more than",
        "not to exceed",
        "restricted to",
        "an upper limit of",
        "at the outside",
        "a maximum load of",
    ],
    "up to": [
        "up to",
        "as many as",
        "as much as",
        "as high as",
        "upto",
        "up to as many as",
        "anything up to",
        "perhaps as many as",
        "possibly as many as",
        "as strong as",
        "as big as",
        "up to and including",
    ],
    "over": [
        "over",
        "above",
        "more than",
        "greater than",
        "higher than",
        "upwards of",
        "upward of",
        "north of",
        "in excess of",
        "exceeding",
        "well over",
        "well above",
        "well in excess of",
        "a little over",
        "a little more than",
        "just over",
        "just above",
        "slightly over",
        "slightly more than",
        "slightly above",
        "far more than",
        "many more than",
        "considerably more than",
        "significantly more than",
        "a bit over",
        "a bit more than",
        "a fraction over",
        "a shade over",
        "comfortably over",
        "considerably over",
        "easily more than",
        "beyond",
        "topping",
        "surpassing",
        ">",
        "better than",
        "just north of",
        "something over",
        "much more than",
        "somewhat more than",
        "only just over",
        "perhaps more than",
    ],
    "at least": [
        "at least",
        "at the least",
        "at the very least",
        "no fewer than",
        "not fewer than",
        "no less than",
        "not less than",
        "a minimum of",
        "minimum of",
        "a good",
        "as few as",
        "as little as",
        "≥",
        ">=",
        "at the minimum",
        "nothing less than",
        "not under",
        "nothing under",
        "as small as",
        "a minimum herd of",
    ],
}

AFTER: dict[str, list[str]] = {
    "about": [
        "300 horses or so",
        "300 or so horses",
        "300 horses or thereabouts",
        "300 horses, give or take",
        "300-odd horses",
        "300 odd horses",
        "300ish horses",
        "300-ish horses",
        "300 horses, more or less",
        "300 horses, roughly",
        "300 horses approximately",
        "300 horses or something like that",
        "300 horses, or near enough",
    ],
    "at least": [
        "300 horses or more",
        "300 or more horses",
        "300+ horses",
        "300-plus horses",
        "300-some horses",
        "300 horses and counting",
        "300 horses and rising",
        "300 horses at least",
        "300 horses, at least",
        "300 horses, if not more",
        "300 or above",
        "300 or higher",
        "300 or over",
        "300 and over",
        "300 and up",
        "300 horses and up",
        "300 upwards",
        "300 horses upwards",
        "300 horses minimum",
        "300 horses, minimum",
        "300 or better",
        "300 horses, possibly more",
        "300 horses, and perhaps more",
        "300 horses or maybe more",
        "300 horses or even more",
        "300 horses and still rising",
        "300 horses and climbing",
        "300 horses or upwards",
    ],
    "at most": [
        "300 horses or fewer",
        "300 or fewer horses",
        "300 horses or less",
        "300 horses at most",
        "300 horses, at most",
        "300 horses at the most",
        "300 horses maximum",
        "300 horses max",
        "300 horses tops",
        "300 horses, tops",
        "300 or under",
        "300 and under",
        "300 or below",
        "300 horses, if that",
        "300 horses, perhaps fewer",
        "300 or even fewer horses",
        "300 horses at the outside",
    ],
}


def _only(text: str) -> Figure:
    found = find_quantities(text)
    assert len(found) == 1, [figure.text for figure in found]
    return found[0]


def _holds_to_contract(value: Quantity, point: float) -> None:
    """What each class says of the number it stands with."""
    low, high = value.low, value.high
    if value.hedge == "about":
        assert low is not None
        assert high is not None
        assert low < point < high
    elif value.hedge == "nearly":
        assert (high, value.high_open) == (point, True)
        assert low is not None
        assert low < point
    elif value.hedge == "under":
        assert (low, high, value.high_open) == (None, point, True)
    elif value.hedge in ("at most", "up to"):
        assert (low, high, value.high_open) == (None, point, False)
    elif value.hedge == "over":
        assert (low, high, value.low_open) == (point, None, True)
    else:
        assert (low, high, value.low_open) == (point, None, False)


@pytest.mark.parametrize(("hedge", "words"), [(hedge, words) for hedge, several in BEFORE.items() for words in several])
def test_before_the_figure(hedge: str, words: str) -> None:
    figure = _only(f"They saw {words} 300 horses.")
    assert (figure.value.hedge, figure.value.point, figure.noun) == (hedge, 300, "horses")
    _holds_to_contract(figure.value, 300)


@pytest.mark.parametrize(("hedge", "said"), [(hedge, said) for hedge, several in AFTER.items() for said in several])
def test_behind_the_figure(hedge: str, said: str) -> None:
    figure = _only(f"They saw {said}.")
    assert (figure.value.hedge, figure.value.point) == (hedge, 300)
    assert figure.noun == ("horses" if "horses" in said else "")
    _holds_to_contract(figure.value, 300)


@given(st.integers(2, 10**7), st.sampled_from([(h, w) for h, several in BEFORE.items() for w in several if w.isascii()]))
def test_whatever_the_number(number: int, row: tuple[str, str]) -> None:
    hedge, words = row
    figure = _only(f"They saw {words} {number:,} horses.")
    assert (figure.value.hedge, figure.value.point) == (hedge, number)
    _holds_to_contract(figure.value, number)


@pytest.mark.parametrize(
    ("said", "hedge", "low", "high"),
    [
        ("up to about 20 goats", "up to", None, 22),
        ("as many as roughly 20 goats", "up to", None, 22),
        ("at least around 20 goats", "at least", 18, None),
        ("more than an estimated 20 goats", "over", 17, None),
    ],
)
def test_a_bound_at_a_number_told_about_gives_way(said: str, hedge: str, low: float | None, high: float | None) -> None:
    value = _only(f"They saw {said}.").value
    assert (value.hedge, value.point) == (hedge, 20)
    assert value.low == (None if low is None else pytest.approx(low))
    assert value.high == (None if high is None else pytest.approx(high))


@pytest.mark.parametrize(
    ("said", "hedge"),
    [
        ("not over 300 horses", "at most"),
        ("never more than 300 horses", "at most"),
        ("didn't exceed 300 horses", "at most"),
        ("nothing under 300 horses", "at least"),
        ("not fewer than 300 horses", "at least"),
    ],
)
def test_a_denied_hedge_is_turned_round(said: str, hedge: str) -> None:
    assert _only(f"There were {said}.").value.hedge == hedge


def test_a_hedge_holds_for_its_own_figure_alone() -> None:
    hedges = [figure.value.hedge for figure in find_quantities("More than 20 people died and 30 were hurt.")]
    assert hedges == ["over", None]


def test_words_that_only_look_like_hedges_are_none() -> None:
    assert [figure.value.hedge for figure in find_quantities("He lost 3 odd socks over 12 days.")] == [None, "over"]
    assert _only("He led 12 or so-called rebels.").value.hedge is None
    assert _only("He found an estimated value and a map of 300 caves.").value.hedge is None
    assert _only("The mean, averaged over 12 runs, was low.").value.hedge is None


@pytest.mark.parametrize(
    ("said", "hedge"),
    [
        ("The toll nears 300.", "nearly"),
        ("The toll has neared 300.", "nearly"),
        ("Arrivals approached 300.", "nearly"),
        ("The toll tops 300.", "over"),
        ("The toll has passed 300.", "over"),
        ("Cases crossed 300 on Friday.", "over"),
        ("Prices climbed past 300.", "over"),
        ("The toll soared past 300.", "over"),
        ("Losses could top 300.", "over"),
        ("The toll has topped the 300 mark.", "over"),
        ("Sales eclipsed 300.", "over"),
        ("Turnout fell short of 300.", "under"),
        ("She ranks in the top 300.", None),
        ("They had 300, tops.", "at most"),
        ("The council passed 12 laws.", None),
        ("They crossed 3 rivers.", None),
    ],
)
def test_a_verb_of_exceeding_or_approaching_hedges(said: str, hedge: str | None) -> None:
    assert _only(said).value.hedge == hedge


def test_what_opens_a_line_that_a_reply_quotes_is_no_hedge() -> None:
    assert _only("He wrote:\n> > 60 people fled.").value.hedge is None
    assert _only("He wrote that > 60 people fled.").value.hedge == "over"
    assert _only("> 60 m").value.hedge == "over"
