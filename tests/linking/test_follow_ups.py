"""Reports of what was done about an event afterwards: whose day is whose, and counts told again months later."""

from __future__ import annotations

import datetime as dt

import pytest
from claims_for_tests import document

from corroborate import check
from corroborate.extraction import extract
from corroborate.linking.asking.questions import question_of
from corroborate.linking.scores.events import causes
from corroborate.linking.stories import stories
from corroborate.vocabulary import load

DAY = dt.date(2019, 5, 13)  # a Monday


def days(text: str) -> list[str]:
    """The words that date each count of the dead or hurt."""
    claims = extract(document(text, published=DAY))
    return [claim.qualifiers.as_of_text for claim in claims if claim.predicate.startswith("casualties")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A woman was sentenced Thursday to life in prison for killing two men.", [""]),
        ("A jury convicted Finch on Friday of killing three people.", [""]),
        ("On Friday, a jury convicted Finch of killing three people.", [""]),
        ("A woman was ordered held without bail Monday in a shooting that killed four people.", [""]),
        ("Police asked Monday for help finding a man who killed one clerk and wounded two Friday.", ["Friday", "Friday"]),
        ("Police on Monday arrested a suspect in the May 11 shooting that wounded five people.", ["May 11"]),
        ("A man was charged Tuesday in a shooting Sunday that left two dead.", ["Sunday"]),
        ("Six men pleaded guilty this week for their part in the shootings of five neighbours.", [""]),
        ("The club reopened Friday, months after a shooting that killed two people.", [""]),
        ("Hundreds marched Sunday to remember the victims of a shooting that killed two men a week ago.", ["a week ago"]),
        ("Militants attacked the town Monday in a raid that killed 30 people.", ["Monday"]),
        ("Gunmen opened fire Sunday in an attack that wounded six people.", ["Sunday"]),
        ("A jury convicted two men of murder Friday in the shooting that killed a girl.", [""]),
        ("Finch was charged with murder Friday in a shooting that wounded two men.", [""]),
        ("Police made an arrest in a murder Friday that left two dead.", ["Friday"]),
        ("A boy who shot and killed a friend in March will not be charged, a prosecutor announced on Friday.", ["March"]),
        (
            "Officers who shot a man in March after he wounded two of them did right, a prosecutor said Friday.",
            ["March", "March"],
        ),
        ("A shooting Saturday night that killed two men was gang related.", ["Saturday night"]),
        ("Two people were killed Saturday when police tried to arrest a man.", ["Saturday"]),
    ],
)
def test_the_day_of_what_was_done_afterwards_is_not_that_of_the_event(text: str, expected: list[str]) -> None:
    assert days(text) == expected


def test_those_arrested_were_arrested_on_that_day() -> None:
    (claim,) = [claim for claim in extract(document("Police arrested two men Monday.")) if claim.predicate == "arrests"]
    assert claim.qualifiers.as_of_text == "Monday"


FIRST = (
    "PORT ELLERY - Two people were killed and four were wounded when a man opened fire at the Harbour Lounge on Arlow Street in"
    " Port Ellery late Saturday, police said. The gunman fled on foot. Witnesses at the Harbour Lounge said he argued with a"
    " bouncer, Cole Marsh, before the shooting."
)


@pytest.mark.parametrize(
    "later",
    [
        "PORT ELLERY - A jury has convicted Ben Ode of the shooting at the Harbour Lounge on Arlow Street in Port Ellery that killed"
        " three people. Prosecutors said he opened fire after an argument with a bouncer, Cole Marsh.",
        "PORT ELLERY - Ben Ode was sentenced Tuesday to life in prison for killing three people at the Harbour Lounge on Arlow"
        " Street in Port Ellery. He opened fire there after an argument with a bouncer, Cole Marsh.",
        "PORT ELLERY - The officers who chased the gunman will not be charged, a grand jury decided. Three people were killed at the"
        " Harbour Lounge on Arlow Street in Port Ellery when he opened fire after an argument with a bouncer, Cole Marsh.",
    ],
)
def test_a_report_of_a_trial_months_later_tells_of_the_same_dead(later: str) -> None:
    one = document(FIRST, "Log", published=DAY)
    other = document(later, "Mail", published=DAY + dt.timedelta(days=150))
    report = check([one, other])
    values = {claim.id: claim.value_text for claim in report.claims}
    told = {frozenset(values[id] for id in pair.claims): pair.relation for pair in report.comparisons}
    said = next(pair for pair in told if {word.lower() for word in pair} == {"two", "three"})
    assert told[said] in ("update", "conflict")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A man opened fire in a mill. Two people were killed.", {"shooting"}),
        ("A fire in a mill killed two people.", {"fire"}),
        ("A man with an assault rifle shot two people dead.", {"shooting"}),
        ("Two men were gunned down.", {"shooting"}),
        ("Gunmen storm a mill in Ellery. Two people were killed.", {"shooting"}),
        ("A storm hit a mill in Ellery. Two people were killed.", {"disaster"}),
        ("A suicide bombing in Ellery killed two people.", {"blast"}),
        ("The bombing of a ferry near Ellery killed two people.", {"air attack", "blast"}),
    ],
)
def test_what_only_looks_like_a_kind_of_event_is_none(text: str, kinds: set[str]) -> None:
    words, doc = load(), document(text)
    claims = [claim for claim in extract(doc) if claim.predicate == "casualties.killed"]
    story = stories({doc.id: claims}, [doc], words)[doc.id]
    assert causes(question_of(claims[0], story, words), words) == kinds
