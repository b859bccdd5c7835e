"""Who publishes a text, what it is called and when it appeared, read off the lines above it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import corroborate
from corroborate.readers.masthead import masthead

BODY = "Three ferries stayed in port on Monday after a storm warning, the harbour office said, and two others turned back at sea."


@pytest.mark.parametrize(
    ("head", "source", "title"),
    [
        ("The Arlow Gazette\nFerries stay in port as storm nears\nMonday, 3 March 2025\nBy Ada Finch", "The Arlow Gazette", "Ferries stay in port as storm nears"),
        ("Ferries stay in port as storm nears\n\nMon 3 Mar 2025 / Northern Wire / 09:15", "Northern Wire", "Ferries stay in port as storm nears"),
        ("HARBOUR OFFICE OF PORT ELLERY\nPress release 12/2025\nFERRY SERVICE SUSPENDED\nPort Ellery, 3 March 2025", "HARBOUR OFFICE OF PORT ELLERY", "FERRY SERVICE SUSPENDED"),
        ("Tide & Timber | notes from the coast\nPosted by Tom Birch on Monday, March 3, 2025\n\nWhy the boats stayed in", "Tide & Timber", "Why the boats stayed in"),
        ("Ellery Lines plc\n\nEllery Lines suspends its northern routes\n\nPort Ellery, 3 March 2025 - Update", "Ellery Lines plc", "Ellery Lines suspends its northern routes"),
        ("# Ferries stay in port as storm nears", None, "Ferries stay in port as storm nears"),
        ("The Arlow Gazette, 3 March 2025", "The Arlow Gazette", None),
        ("Situation on 3 March 2025\n| Area | Boats | Crew |\n|---|---|---|\n| Wick | 3 | 14 |", None, None),
        ("", None, None),
    ],
)  # fmt: skip
def test_source_and_headline(head, source, title):
    found = masthead(f"{head}\n\n{BODY}\n")
    assert (found.source, found.title) == (source, title)


@pytest.mark.parametrize(
    "dateline",
    ["PORT ELLERY (Northern Wire) - ", "PORT ELLERY, March 3 (Northern Wire) \u2014 ", "(Northern Wire) -- ", "ARLOW/WICK, 3 March 2025 (Northern Wire) - "],
)  # fmt: skip
def test_the_agency_of_a_dateline(dateline):
    assert masthead(f"Ferries stay in port\n\n{dateline}{BODY}").source == "Northern Wire"


def test_running_text_has_no_head():
    assert masthead(BODY) == corroborate.readers.Metadata()
    assert masthead("Short lines only.\nNo text follows.") == corroborate.readers.Metadata()


def test_what_is_said_beside_a_text_goes_before_its_head(tmp_path):
    (tmp_path / "a.txt").write_text(f"The Arlow Gazette\nFerries stay in port\n\n{BODY}", encoding="utf-8")
    (tmp_path / "a.json").write_text('{"source": "Archive"}', encoding="utf-8")
    (document,) = corroborate.read(tmp_path)
    assert (document.source.name, document.title) == ("Archive", "Ferries stay in port")


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("14/02/2025", dt.date(2025, 2, 14)),
        ("Posted by Tom Birch on Friday, March 14, 2025", dt.date(2025, 3, 14)),
        ("UPDATED 6:52 a.m. Wednesday, June 18, 2025", dt.date(2025, 6, 18)),
        ("Issue of 24 July 2025 - Ada Finch", dt.date(2025, 7, 24)),
        ("Mon 3 Nov 2025 / Northern Wire / 09:15", dt.date(2025, 11, 3)),
        ("03/02/2025", None),  # February or March
        ("Wreck of 4 March 1922", None),
    ],
)
def test_stamps_of_more_forms(stamp, day):
    assert corroborate.readers.stamped(f"The Arlow Gazette\n{stamp}\n\n{BODY}").published == day


def test_a_day_without_a_year_is_near_the_other_reports(tmp_path):
    (tmp_path / "a.txt").write_text(f"The Arlow Gazette\n2 January 2025\n\n{BODY}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"Ferries stay in port\n\nPORT ELLERY, Dec 31 (Northern Wire) - {BODY}", encoding="utf-8")
    assert [document.published for document in corroborate.read(tmp_path)] == [dt.date(2025, 1, 2), dt.date(2024, 12, 31)]
    assert corroborate.read(tmp_path / "b.txt")[0].published is None


@given(st.text(max_size=400))
def test_any_text_has_a_head_or_none(text):
    found = masthead(text)
    assert found.source is None or found.source.strip()
    assert found.title is None or found.title.strip()
