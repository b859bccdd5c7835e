"""When an occasion is: its time of day or its date, whatever verb or noun tells it, and no time of a step around it."""

from __future__ import annotations

import pytest

from corroborate import Document, extract
from corroborate.extraction.deeds.whens import AT_TIME, WHEN


def told(text: str) -> list[tuple[str, str, str]]:
    """The kinds of occasions in a text of March 2026, with the words for their times and the last year of their dates."""
    claims = extract(Document(text, "Arlow Post", published="2026-03-12"))
    return [
        (claim.subject, claim.value_text, str(claim.value.latest.year) if claim.predicate == WHEN else "")
        for claim in claims
        if claim.predicate in (AT_TIME, WHEN)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "time"),
    [
        ("A gunman opened fire outside a bar in Arlow at 10.20 p.m. on Friday, killing two.", "shooting", "at 10.20 p.m."),
        ("Gunshots rang out at 11.15pm as crowds left the stadium.", "shooting", "at 11.15pm"),
        ("Two men were shot dead in Arlow at about 9.30 p.m. on Friday.", "shooting", "at about 9.30 p.m."),
        ("The 9.40 p.m. shooting closed the road.", "shooting", "9.40 p.m."),
        ("It was 9.40 p.m. when somebody started shooting.", "shooting", "9.40 p.m."),
        ("Guests were dancing when, at 9.40 p.m., two men opened fire.", "shooting", "at 9.40 p.m."),
        ("At 9.40 p.m., police said, the shooting began.", "shooting", "At 9.40 p.m."),
        ("Detectives put the first shots at 9.40 p.m.", "shooting", "at 9.40 p.m."),
        ("The log gives the time of the explosion as 6.40 a.m.", "explosion", "6.40 a.m."),
        ("Time of the blast: 6.40 a.m.", "explosion", "6.40 a.m."),
        ("Windows broke in the blast, which came at 6.40 a.m.", "explosion", "at 6.40 a.m."),
        ("The bomb went off at 12.40 p.m. outside a market.", "explosion", "at 12.40 p.m."),
        ("Two trains collided near Wick at 7.05 a.m. on Tuesday.", "crash", "at 7.05 a.m."),
        ("The quake hit at 4.12 a.m., when most people were asleep.", "quake", "at 4.12 a.m."),
        ("Gunmen stormed the base at 5 a.m.", "attack", "at 5 a.m."),
        ("The rocket lifted off at 9.32 a.m. from Cape Wick.", "liftoff", "at 9.32 a.m."),
        ("The power went out at 4.20 p.m. across the island.", "power cut", "at 4.20 p.m."),
    ],
)
def test_a_time_of_day_is_that_of_its_occasion(text, kind, time):
    assert told(text) == [(kind, time, "")]


@pytest.mark.parametrize(
    "text",
    [
        "Officers were called at 9.52 p.m. after reports of gunfire.",
        "Officers responded to a shooting on Elm Street at 9.45 p.m.",
        "A call about the shooting came in at 9.47 p.m.",
        "The suspect in the shooting was arrested at 3 a.m. on Saturday.",
        "He was pronounced dead at 12.10 a.m. at St Mary's hospital after the shooting.",
        "The first victim of the shooting died at 4 a.m.",
        "Police will hold a press conference on the shooting at 2 p.m.",
        "Hours after the explosion, at 2 p.m., the minister resigned.",
        "The fire was brought under control at 6 a.m.",
        "At 6.30 a.m. police said the fire was out.",
        "The launch was delayed at 9 a.m. by fog.",
        "The shooting prompted a lockdown at 10 p.m.",
        "He was charged over the 3 May crash.",
        "The firms expect to complete the sale, they said on 3 May.",
        "The closing date, fixed on 3 May, is not known.",
    ],
)
def test_a_step_around_an_occasion_has_a_time_of_its_own(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "time", "year"),
    [
        ("The companies expect to complete the merger on 30 September.", "closing", "30 September", "2026"),
        ("The takeover is due to close by the end of June.", "closing", "by the end of June", "2026"),
        ("Completion of the sale is scheduled for 30 September.", "closing", "30 September", "2026"),
        ("The firms set 30 September as the closing date.", "closing", "30 September", "2026"),
        ("The fee is payable on the closing date, 30 September.", "closing", "30 September", "2025"),
        ("The phone goes on sale on 3 May.", "release", "3 May", "2026"),
        ("Vela's new watch will be available in shops from 3 May.", "release", "3 May", "2026"),
        ("Voters go to the polls on 7 May.", "election", "7 May", "2026"),
        ("Finch won the general election of 7 May 2025.", "election", "7 May 2025", "2025"),
        ("Observers praised Norland's 7 May general election.", "election", "7 May", "2025"),
        ("Since the 7 May general election, Norland has had no government.", "election", "Since the 7 May", "2025"),
        ("7 May, polling day, was dry.", "election", "7 May", "2025"),
        ("Finch is due back in court on 9 June.", "hearing", "9 June", "2026"),
        ("The judge adjourned the case until 9 June.", "hearing", "until 9 June", "2026"),
        ("Not until 9 June will Finch be brought to court again.", "hearing", "until 9 June", "2026"),
        ("A 9 June hearing was set for Finch.", "hearing", "9 June", "2026"),
        ("The trial of Ada Finch is due to start on 5 May.", "trial", "5 May", "2026"),
        ("Finch will be sentenced on 9 June.", "sentencing", "9 June", "2026"),
        ("The company was founded in 1951 by Ada Finch.", "founding", "1951", "1951"),
        ("It was in 1951 that Ada Finch created Vela Films.", "founding", "1951", "1951"),
        ("The company, which Finch established in 1951, is in debt.", "founding", "1951", "1951"),
        ("The new rules come into force on 1 July.", "entry into force", "1 July", "2026"),
        ("Teachers will strike on 14 April.", "strike", "14 April", "2026"),
    ],
)
def test_a_date_is_that_of_its_occasion(text, kind, time, year):
    assert told(text) == [(kind, time, year)]


@pytest.mark.parametrize(
    "text",
    [
        "A hearing was held on Monday.",  # a court hears a case on many days: only the next one is asked for
        "The prisoner was released in 2012.",
        "Police launched an investigation on 3 May.",
        "Later that evening the country formed a legion.",
    ],
)
def test_what_has_many_days_or_is_no_such_occasion(text):
    assert told(text) == []
