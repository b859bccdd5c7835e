"""What rule authors use: examples that are run, strategies whose claims are true of their documents."""

from __future__ import annotations

import builtins
import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings

from corroborate.errors import ConfigurationError, MissingExtra, RuleError
from corroborate.model import Document
from corroborate.rule import finding, rule
from corroborate.testing import check_examples, claims, clusters, documents, example_documents, run_example, values
from corroborate.values import Quantity, Term, TermList, TimeSpan


def _counts(cluster):
    """A figure above a hundred."""
    for claim in cluster.claims:
        if isinstance(claim.value, Quantity) and (claim.value.low or 0) > 100:
            yield finding("above a hundred", claim)


SMALL, LARGE = "The storm destroyed 12 homes.", "The storm destroyed 1,300 homes."


def test_an_example_may_name_its_source_and_day():
    first, second, third = example_documents(("[Vale News, 2024-02-29] It rained.", "[Arlow Post] It snowed.", "It hailed."))
    assert (first.source.name, first.published, first.text) == ("Vale News", dt.date(2024, 2, 29), "It rained.")
    assert (second.source.name, second.published, second.text) == ("Arlow Post", None, "It snowed.")
    assert (third.source.name, third.text) == ("report 3", "It hailed.")


def test_a_document_is_taken_as_it_is_and_a_text_alone_is_one_document():
    document = Document("It rained.", "Vale News")
    assert example_documents((document,)) == [document]
    assert [one.text for one in example_documents("It rained.")] == ["It rained."]


def test_a_day_that_is_none_is_told():
    with pytest.raises(ConfigurationError, match="'2024-02-30' is no date"):
        example_documents("[Vale News, 2024-02-30] It rained.")


def test_a_rule_whose_examples_hold_passes():
    check_examples(rule(name="large", good=SMALL, bad=LARGE)(_counts))
    check_examples(rule(name="large", good=[SMALL, (SMALL, SMALL)], bad=[LARGE, (SMALL, LARGE)])(_counts))


@pytest.mark.parametrize(
    ("good", "bad", "message"),
    [
        (LARGE, LARGE, "found something in a good example: above a hundred"),
        (SMALL, SMALL, "found nothing in a bad example"),
        (None, LARGE, "needs an example it stays silent on"),
        (SMALL, None, "needs an example it finds something in"),
    ],
)
def test_a_rule_whose_examples_do_not_hold_fails(good, bad, message):
    with pytest.raises(AssertionError, match=message):
        check_examples(rule(name="large", good=good, bad=bad)(_counts))


def test_a_rule_that_raises_in_its_example_is_told():
    @rule(good=SMALL, bad=LARGE)
    def broken(cluster):
        """Looks for what is not there."""
        yield finding("x", cluster.claim("nowhere"))

    with pytest.raises(RuleError, match="raised UnknownName: no claim of this cluster is called .nowhere."):
        run_example(broken, LARGE)


@pytest.mark.parametrize("wrong", ["large", len])
def test_examples_are_of_a_rule(wrong):
    for run in (check_examples, lambda rule: run_example(rule, LARGE)):
        with pytest.raises(ConfigurationError, match="a rule is needed, not .*; @corroborate.rule makes one"):
            run(wrong)


def test_without_hypothesis_the_strategies_say_what_to_install(monkeypatch):
    plain = builtins.__import__

    def without(name, *args, **kwargs):
        if name.startswith("hypothesis"):
            raise ImportError(name)
        return plain(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtra, match=r"pip install 'corroborate-claims\[test\]'"):
        clusters()


HOME = Document("Nine people were hurt, the mayor said.", "Vale News", "vale")


@given(claims(HOME))
def test_a_drawn_claim_is_true_of_its_document(claim):
    assert claim.document == HOME.id
    assert claim.span.of(HOME.text) == claim.quote


@given(values())
def test_a_drawn_value_is_a_value(value):
    assert isinstance(value, (Quantity, TimeSpan, Term, TermList))


@given(documents())
def test_a_drawn_document_holds_text(document):
    assert document.text


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(clusters())
def test_a_drawn_cluster_holds_together(cluster):
    ids = {claim.id for claim in cluster.claims}
    assert all(set(comparison.claims) <= ids for comparison in cluster.comparisons)
    assert all(set(origin.claims) <= ids for origin in cluster.origins)
    assert all(cluster.document_of(claim) in cluster.documents for claim in cluster.claims)
