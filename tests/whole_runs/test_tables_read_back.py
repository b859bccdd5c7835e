"""A table of claims that is written, and read back as it was: the report is the same, to the marks under its excerpts."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from attrs import evolve

import corroborate
from corroborate import Document
from corroborate.report.tables import csv_of

ROOT = Path(__file__).parent.parent.parent
DAY = dt.date(2031, 5, 4)


def desk(*texts):
    """Reports of one day, each of a source of its own."""
    return [Document(text, f"Paper {number}", published=DAY) for number, text in enumerate(texts, 1)]


LEAVING = desk(
    'Smoke filled the ferry terminal on Saturday. "We evacuated everyone within 40 minutes," harbour master Ruth Ellery said.',
    "Harbour master Ruth Ellery said everyone had been evacuated from the ferry terminal within 90 minutes on Saturday.",
)
CHAINS = desk(
    "The Arlow Post reported on Sunday that Mayor Ada Finch had told Harbour Radio that nine boats sank in the storm.",
    "Eleven boats sank in the storm, Mayor Ada Finch said, according to the Arlow Post. One person is missing.",
)
SIGNS = desk(
    'The mayor said: "We came; we saw;\nwe left." At 7\u200bp.m. on Saturday a man was killed in Tarsk, police\u00ad\u202e said.',
    "Ada Finch said: “We came; we saw; nobody\nleft.” Two men were killed in Tarsk at 8pm on Saturday, police said.",
)


def written(report, path):
    """The table of a report's claims, as the command line writes it."""
    path.write_text(csv_of(report.to_records("claims")), encoding="utf-8", newline="")
    return path


def read_back(documents, path):
    """The report on documents whose claims stand in a table."""
    _, claims = corroborate.read_claims(path, documents)
    return corroborate.check(documents, claims=claims)


@pytest.mark.parametrize(
    "documents",
    [
        LEAVING,
        CHAINS,
        SIGNS,
        [evolve(document, source="Paper") for document in CHAINS],
        corroborate.read([ROOT / "seeds"]),
        *(corroborate.read([story]) for story in sorted((ROOT / "tests" / "whole_runs" / "stories").iterdir())),
    ],
    ids=["leaving", "chains", "signs", "one source", "seeds", "ferry", "strike", "vaccine"],
)
def test_a_table_that_nobody_has_touched_changes_nothing(documents, tmp_path):
    plain = corroborate.check(documents)
    again = read_back(documents, written(plain, tmp_path / "claims.csv"))
    assert plain.findings
    assert again.claims == plain.claims
    assert again.to_dict() == plain.to_dict()
    assert str(again) == str(plain)


def test_a_value_that_somebody_corrects_stays_an_answer_to_its_question(tmp_path):
    plain = corroborate.check(LEAVING)
    table = written(plain, tmp_path / "claims.csv")
    told = table.read_text(encoding="utf-8")
    assert told.count(",90,90,90,") == 1
    table.write_text(told.replace(",90,90,90,", ",60,60,60,"), encoding="utf-8", newline="")
    again = read_back(LEAVING, table)
    assert [(claim.predicate, claim.value.point) for claim in again.claims if claim.value_text == "90 minutes"] == [
        ("evacuate", 60)
    ]
    assert [one.question for one in again.clusters if one.comparisons] == [
        one.question for one in plain.clusters if one.comparisons
    ]


def test_claims_of_the_built_in_extractor_are_in_its_own_terms_already():
    plain = corroborate.check(LEAVING)
    assert (
        corroborate.check(LEAVING, claims=[one for text in LEAVING for one in corroborate.extract(text)]).findings
        == plain.findings
    )


def test_outlets_that_somebody_corrects_have_no_cues_or_words_of_others(tmp_path):
    table = written(corroborate.check(CHAINS), tmp_path / "claims.csv")
    told = table.read_text(encoding="utf-8")
    assert told.count(",Arlow Post,according to,") == 1
    table.write_text(told.replace(",Arlow Post,acc", ",Arlow Post; Vale News,acc"), encoding="utf-8", newline="")
    _, claims = corroborate.read_claims(table, CHAINS)
    (chain,) = [claim.attribution.chain for claim in claims if claim.value_text == "Eleven"]
    assert [(voice.name, voice.cue, voice.text) for voice in chain[1:]] == [
        ("Arlow Post", "column outlet", ""),
        ("Vale News", "column outlet", ""),
        ("Ada Finch", "said", "Mayor Ada Finch"),
    ]
