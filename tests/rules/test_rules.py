"""The catalogue: every rule's own examples, and the rules that need no code."""

from __future__ import annotations

import datetime as dt

import pytest

from corroborate import vocabulary
from corroborate.errors import ConfigurationError, UnknownName
from corroborate.model import Document
from corroborate.pipeline import check
from corroborate.rules import CATALOGUE, DEFAULT_RULES
from corroborate.rules import declared as declared_rules
from corroborate.rules.declared import (
    aliases_overlay,
    allowed_range,
    min_origins,
    only_for,
    rule_set,
    rules_from_config,
    rules_in_file,
    tolerance,
)
from corroborate.rules.numbers import numeric_mismatch
from corroborate.testing import check_examples, example_documents

DAY = dt.date(2024, 5, 2)


def findings(rules, *texts, **options):
    report = check(example_documents(texts), rules=rules, **options)
    assert not [line for line in report.not_checked if line.startswith("rule ")]
    return list(report.findings)


@pytest.mark.parametrize("rule", CATALOGUE, ids=[rule.name for rule in CATALOGUE])
def test_the_examples_of_each_rule_hold(rule):
    check_examples(rule)


def test_names_are_kebab_case_and_unique():
    names = [rule.name for rule in CATALOGUE]
    assert len(set(names)) == len(names)
    assert all(name == name.lower() and set(name) <= set("abcdefghijklmnopqrstuvwxyz-") for name in names)


def test_every_summary_is_one_sentence():
    assert all(rule.summary[0].isupper() and rule.summary.endswith((".", '".')) for rule in CATALOGUE)


STORM = (
    "[Arlow Post, 2024-05-02] The storm in Arlow on Monday killed 40 people, police said.",
    "[Vale News, 2024-05-02] The storm in Arlow on Monday killed 42 people, the hospital said.",
)


def test_two_documents_of_one_name_are_two():
    told = (
        "The blast killed 44 people in Arlow on Monday, Mayor Ada Finch said.",
        "Mayor Ada Finch said the blast killed 44 people.",
    )
    documents = [Document(text, source, "report", published=DAY) for text, source in zip(told, ("Post", "News"), strict=True)]
    messages = [one.message for one in check(documents).findings if one.rule == "single-origin"]
    assert [" 2 documents (report (News), report (Post)), one origin: Ada Finch" in message for message in messages] == [True]


def test_a_range_finds_what_lies_outside_it():
    narrow = allowed_range("casualties", high=41, subject="people")
    assert narrow.name == "range-casualties-people"
    assert ['"42"' in found.message and found.message.endswith("outside any to 41") for found in findings([narrow], *STORM)] == [
        True
    ]
    assert findings([allowed_range("casualties.killed", low=1, high=42)], *STORM) == []
    assert findings([allowed_range("casualties.injured", high=1)], *STORM) == []


def test_a_range_needs_an_end_and_ends_in_order():
    for ends in ({}, {"low": 5, "high": 1}):
        with pytest.raises(ConfigurationError, match="'range-toll'"):
            allowed_range("toll", **ends)


def test_a_number_of_named_origins_can_be_asked_for():
    one, two = min_origins(1), min_origins(2, measure="casualties")
    text = "[Arlow Post, 2024-05-02] The storm in Arlow on Monday killed 40 people, Mayor Ada Finch said."
    again = "[Vale News, 2024-05-02] Mayor Ada Finch said the storm in Arlow on Monday killed 40 people."
    assert findings([one], text, again) == []
    assert [
        found.message.endswith("2 named origins are asked for, found Ada Finch") for found in findings([two], text, again)
    ] == [True]
    with pytest.raises(ConfigurationError, match="at least one origin"):
        min_origins(0)


def test_a_tolerance_lets_small_differences_pass():
    assert findings([numeric_mismatch], *STORM)
    assert findings([tolerance(numeric_mismatch, "casualties", share=0.05)], *STORM) == []
    assert findings([tolerance(numeric_mismatch, "casualties.killed", amount=2)], *STORM) == []
    assert findings([tolerance(numeric_mismatch, "casualties.killed", amount=1)], *STORM)
    assert findings([tolerance(numeric_mismatch, "casualties.injured", amount=2)], *STORM)


def test_a_rule_can_be_kept_to_sources_and_measures():
    assert findings([only_for(numeric_mismatch, measures=["casualties"], sources=["arlow post", "Vale News"])], *STORM)
    assert findings([only_for(numeric_mismatch, measures=["votes"])], *STORM) == []
    assert findings([only_for(numeric_mismatch, sources=["Arlow Post"])], *STORM) == []


def test_a_configuration_builds_the_rules_it_names():
    rules = rules_from_config(
        {
            "ignore": ["provenance"],
            "severity": {"numeric-mismatch": "warning", "hedge-drift": "off"},
            "tolerance": {"recruitment": "5%", "casualties.injured": 2},
            "scope": {"numeric-mismatch": {"measures": ["casualties"]}},
            "range": [{"measure": "casualties.killed", "low": 0, "high": 41}],
            "origins": [{"least": 2, "measure": "casualties", "name": "two-origins", "severity": "note"}],
        },
        rules=DEFAULT_RULES,
    )
    names = [rule.name for rule in rules]
    assert names[-2:] == ["range-casualties-killed", "two-origins"]
    assert not {"hedge-drift", "single-origin"} & set(names)
    told = {found.rule: found.severity for found in findings(rules, *STORM)}
    assert told["numeric-mismatch"] == told["range-casualties-killed"] == "warning"
    assert told["two-origins"] == "note"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"ranges": []}, "did you mean 'range'"),
        ({"range": {"measure": "x"}}, r"'range' must be a list of tables"),
        ({"range": [{"measure": "x", "hihg": 1}]}, "did you mean 'high'"),
        ({"range": [{"measure": "x", "high": "many"}]}, "high cannot be 'many'"),
        ({"range": [{"high": 1}]}, "'measure' is missing"),
        ({"origins": [{"least": True}]}, "least cannot be True"),
        ({"tolerance": {"toll": "five"}}, "'five'"),
        ({"tolerance": {"toll": "x%"}}, "'x%'"),
        ({"tolerance": {"toll": -1}}, "above zero"),
        ({"scope": {"numeric-mismach": {}}}, "did you mean 'numeric-mismatch'"),
        ({"scope": {"numeric-mismatch": {"sources": "Arlow Post"}}}, "sources cannot be"),
        ({"severity": {"numeric-mismatch": "fatal"}}, "not 'fatal'"),
        ({"rules": ["house"]}, "no rule set is called 'house'"),
    ],
)
def test_a_mistake_in_the_configuration_is_told(table, message):
    with pytest.raises(ConfigurationError, match=message):
        rules_from_config(table, rules=DEFAULT_RULES)


class Point:
    """An entry point as far as `rule_set` looks at it."""

    def __init__(self, name, loaded):
        self.name, self.loaded = name, loaded

    def load(self):
        if isinstance(self.loaded, Exception):
            raise self.loaded
        return self.loaded


def test_shared_rule_sets_are_loaded_by_the_name_of_their_entry_point(monkeypatch):
    points = [
        Point("house", [allowed_range("toll", high=1)]),
        Point("one", allowed_range("votes", high=1)),
        Point("empty", []),
        Point("broken", ImportError("no module named newsdesk")),
    ]
    monkeypatch.setattr(declared_rules, "entry_points", lambda *, group: points if group == "corroborate.rules" else [])
    assert [rule.name for rule in rule_set("house") + rule_set("one")] == ["range-toll", "range-votes"]
    assert rules_from_config({"rules": ["house"]}, rules=())[0].name == "range-toll"
    with pytest.raises(UnknownName, match="did you mean 'house'"):
        rule_set("hose")
    with pytest.raises(ConfigurationError, match="must be a rule or a sequence of rules"):
        rule_set("empty")
    with pytest.raises(ConfigurationError, match="cannot be loaded: ImportError: no module named newsdesk"):
        rule_set("broken")


def test_rules_stand_in_a_file(tmp_path):
    file = tmp_path / "mine.py"
    file.write_text(
        'from corroborate import rule\n\n@rule\ndef seen(cluster):\n    """Whatever is seen."""\n    yield from ()\n\nagain = seen\n',
        encoding="utf-8",
    )
    assert [rule.name for rule in rules_in_file(file)] == ["seen"]
    for text, told in (("x = 1", "no rule in it"), ("1 / 0", "cannot be run: ZeroDivisionError")):
        file.write_text(text, encoding="utf-8")
        with pytest.raises(ConfigurationError, match=told):
            rules_in_file(file)
    with pytest.raises(ConfigurationError, match="there is no such file"):
        rules_in_file(tmp_path / "none.py")


def test_aliases_become_an_overlay():
    words = vocabulary.load(overlay=aliases_overlay({"Arlow Valley Hospital": ["AVH"]}))
    assert words["aliases"]["arlow valley hospital"].words("forms") == ("avh",)
    with pytest.raises(ConfigurationError, match="a list of names"):
        aliases_overlay({"Arlow Valley Hospital": "AVH"})


def test_one_document_alone_is_not_called_uncorroborated():
    alone = Document("The storm killed 40 people.", "Arlow Post", published=DAY)
    assert "uncorroborated" not in {found.rule for found in check([alone]).findings}
