"""The door for rules: making, choosing, running them, and what happens when one misbehaves."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corroborate.errors import ConfigurationError, RuleError, UnknownName
from corroborate.model import Attribution, Claim, Cluster, Comparison, Document, Span, Voice
from corroborate.rule import Finding, Found, Rule, Run, apply, finding, fingerprint, normalised, rule, select
from corroborate.rules import CATALOGUE, DEFAULT_RULES
from corroborate.testing import clusters
from corroborate.values import Quantity


def claim_of(document: Document, words: str, number: float, predicate: str = "casualties.killed") -> Claim:
    start = document.text.index(words)
    span = Span(start, start + len(words))
    return Claim(
        document=document.id,
        span=span,
        quote=words,
        subject="people",
        predicate=predicate,
        attribution=Attribution((Voice(document.source.name, "document"),)),
        value=Quantity.exactly(number),
        value_text=f"{number:.0f}",
        value_span=span,
    )


HERALD = Document("The flood killed 4 people. It injured 30 people.", "Herald", "herald", published=dt.date(2024, 5, 2))
GAZETTE = Document("Nine people drowned in the flood: 9 dead.", "Gazette", "gazette", published=dt.date(2024, 5, 2))
FOUR, NINE = claim_of(HERALD, "The flood killed 4 people.", 4), claim_of(GAZETTE, "9 dead", 9)
FLOOD = Cluster(
    "k1",
    "people: casualties killed",
    (FOUR, NINE),
    comparisons=(Comparison((min(FOUR.id, NINE.id), max(FOUR.id, NINE.id)), "conflict"),),
    documents=(HERALD, GAZETTE),
)


@rule
def many_dead(cluster):
    """A report gives more than five dead.

    What a reader may want to know beyond that.
    """
    for claim in cluster.claims:
        if claim.value.low > 5:
            yield finding(f"{claim.value_text} is more than five", claim)


def run(*rules: Rule, cluster: Cluster = FLOOD) -> tuple[tuple[Finding, ...], tuple[RuleError, ...]]:
    return apply(rules, [cluster], cluster.documents, cluster.claims)


def test_a_decorated_function_is_a_rule_named_after_it():
    assert (many_dead.name, many_dead.summary) == ("many-dead", "A report gives more than five dead.")
    assert many_dead.explanation == "What a reader may want to know beyond that."
    assert (many_dead.severity, many_dead.family, many_dead.over) == ("warning", "custom", "cluster")


def test_a_rule_can_be_called_like_its_function():
    assert [found.claims for found in many_dead(FLOOD)] == [(NINE,)]


def test_a_finding_carries_the_rule_its_severity_and_the_claims():
    findings, errors = run(many_dead)
    assert errors == ()
    assert findings == (Finding("many-dead", "warning", "9 is more than five", (NINE.id,), fingerprint("many-dead", [NINE])),)


def test_a_rule_without_docstring_is_refused():
    def silent(cluster):
        yield finding("x", *cluster.claims)

    with pytest.raises(ConfigurationError, match="'silent' needs a docstring"):
        rule(silent)


def test_a_name_is_kebab_case_and_is_made_so_of_a_function():
    for name in ("A b", "toll_above", "Toll", "-toll", "toll--above", " "):
        with pytest.raises(ConfigurationError, match="kebab-case, such as 'toll-above-hundred'"):
            rule(name=name)(many_dead.function)
    assert rule(name="no-2-alike")(many_dead.function).name == "no-2-alike"

    def __Many__Dead(_cluster):  # noqa: N802 - however it is spelt
        """More than five."""
        return []

    assert rule(__Many__Dead).name == "many-dead"


def test_what_is_no_function_makes_no_rule():
    for mistake in (lambda: rule("many-dead"), lambda: rule(name="many-dead")("cluster")):
        with pytest.raises(ConfigurationError, match=r"a rule of a function, not '.*'; .*@rule\(name=\.\.\.\)"):
            mistake()


def test_unknown_severity_and_reach_are_refused():
    with pytest.raises(ConfigurationError, match="severity must be one of error, warning, note"):
        rule(severity="fatal")(many_dead.function)
    with pytest.raises(UnknownName, match="did you mean 'document'"):
        rule(over="documents")(many_dead.function)


def test_rules_see_clusters_documents_or_the_whole_run():
    seen: list[object] = []

    def note(*given):
        """Notes what it is given."""
        seen.extend(given)
        return []

    for over in ("cluster", "compared", "document", "run"):
        run(rule(name=f"see-{over}", over=over)(note))
    assert seen == [FLOOD, FLOOD, HERALD, [FOUR], GAZETTE, [NINE], Run((HERALD, GAZETTE), (FOUR, NINE), (FLOOD,))]


def test_a_rule_over_what_was_compared_is_not_asked_about_a_claim_that_stands_alone():
    alone = Cluster("k2", "people: casualties killed", (FOUR,), documents=(HERALD,))
    seen: list[Cluster] = []

    @rule(over="compared")
    def note(cluster):
        """Notes what it is given."""
        seen.append(cluster)
        return []

    apply([note], [alone, FLOOD], [HERALD, GAZETTE], [FOUR, NINE])
    assert seen == [FLOOD]


def test_the_first_two_claims_keep_their_order_and_none_stands_twice():
    @rule
    def pairwise(_cluster):
        """Names the later claim first."""
        yield finding("both", NINE, FOUR, NINE)

    assert run(pairwise)[0][0].claims == (NINE.id, FOUR.id)


@pytest.mark.parametrize(
    ("yielded", "message"),
    [
        ("a string", "yielded 'a string'; yield finding"),
        (finding("", FOUR), "a finding says what was found"),
        (finding("no claims"), "must name the claims"),
        (finding("bad severity", FOUR, severity="fatal"), "severity must be one of"),
        (Found("not claims", (4,)), "must name the claims"),
    ],
)
def test_nonsense_is_reported_by_name_and_the_others_go_on(yielded, message):
    @rule
    def nonsense(_cluster):
        """Yields nonsense."""
        yield yielded

    findings, errors = run(nonsense, many_dead)
    assert [found.rule for found in findings] == ["many-dead"]
    assert [error.rule for error in errors] == ["nonsense"]
    assert message in str(errors[0])


def test_claims_given_together_are_told_in_brief_and_with_what_to_do():
    @rule
    def together(cluster):
        """Gives all its claims as one."""
        yield finding("all of them", cluster.claims)

    (error,) = run(together)[1]
    assert "each an argument of its own: finding(message, *claims)" in error.message
    assert len(error.message) < 250


@pytest.mark.parametrize("returned", [None, "text", 7])
def test_a_rule_that_returns_no_findings_at_all_is_reported(returned):
    @rule
    def forgets(_cluster):
        """Forgets to yield."""
        return returned

    assert "it should yield finding" in str(run(forgets)[1][0])


def test_a_rule_that_raises_is_reported_with_the_claim_at_hand():
    @rule
    def divides(_cluster):
        """Divides by zero after its first finding."""
        yield finding("found before", FOUR)
        yield finding(str(1 / 0), FOUR)

    findings, errors = run(divides, many_dead)
    assert sorted(found.rule for found in findings) == ["divides", "many-dead"]
    assert "raised ZeroDivisionError" in str(errors[0])
    assert "'The flood killed 4 people.'" in str(errors[0])


def test_a_rule_that_raises_for_every_cluster_is_reported_once():
    @rule
    def stumbles(_cluster):
        """Stumbles over whatever it sees."""
        raise KeyError("toll")

    one, other = Cluster("k2", "toll", (FOUR,), documents=(HERALD,)), Cluster("k3", "toll", (NINE,), documents=(GAZETTE,))
    _, errors = apply([stumbles], [one, other], [HERALD, GAZETTE], [FOUR, NINE])
    assert [error.rule for error in errors] == ["stumbles"]
    assert errors[0].message.startswith("raised KeyError: 'toll'")
    assert errors[0].message.endswith("(2 times in all)")


def test_findings_come_gravest_first_then_by_rule_and_place():
    graver = rule(name="graver", severity="error")(many_dead.function)
    either = rule(name="any-dead", severity="note")(_each)
    assert [(found.rule, found.claims[0]) for found in run(either, many_dead, graver)[0]] == [
        ("graver", NINE.id),
        ("many-dead", NINE.id),
        ("any-dead", FOUR.id),
        ("any-dead", NINE.id),
    ]


def _each(cluster):
    """Names every claim."""
    for claim in reversed(cluster.claims):
        yield finding("a claim", claim)


def test_select_keeps_drops_and_regrades():
    one, two = rule(name="one", family="mine")(many_dead.function), rule(name="two", family="mine")(many_dead.function)
    assert select([one, two], only=["two"]) == (two,)
    assert select([one, two], only=["mine"]) == (one, two)
    assert select([one, two], ignore=["one"]) == (two,)
    assert select([one, two], severities={"one": "off"}) == (two,)
    graded = select([one], severities={"one": "error"})
    assert [found.severity for found in run(*graded)[0]] == ["error"]


def test_select_names_the_nearest_rule_for_a_typo():
    for misuse in ({"only": ["numeric-mismach"]}, {"ignore": ["numeric-mismach"]}, {"severities": {"numeric-mismach": "note"}}):
        with pytest.raises(UnknownName, match="did you mean 'numeric-mismatch'"):
            select(DEFAULT_RULES, **misuse)


def test_select_refuses_two_rules_of_one_name_and_unknown_severities():
    with pytest.raises(ConfigurationError, match="two rules are called 'many-dead'"):
        select([many_dead, many_dead])
    with pytest.raises(ConfigurationError, match="not 'fatal'"):
        select([many_dead], severities={"many-dead": "fatal"})


def test_a_regraded_rule_overrides_the_severity_of_single_findings():
    @rule
    def graded(_cluster):
        """Says itself how much it matters."""
        yield finding("x", FOUR, severity="error")

    assert [found.severity for found in run(*select([graded], severities={"graded": "note"}))[0]] == ["note"]


def test_the_fingerprint_depends_on_the_words_not_on_where_they_stand():
    moved = Document("Breaking: " + HERALD.text, "Other Paper", "other", published=dt.date(2025, 1, 1))
    again = claim_of(moved, FOUR.quote, 4)
    assert again.id != FOUR.id
    assert fingerprint("a", [again, NINE]) == fingerprint("a", [NINE, FOUR])
    assert fingerprint("a", [FOUR]) != fingerprint("b", [FOUR])
    assert fingerprint("a", [FOUR]) != fingerprint("a", [NINE])
    assert fingerprint("a", [FOUR]) != fingerprint("a", [evolve(FOUR, value=Quantity.exactly(5), value_text="5")])


@given(st.text())
def test_normalising_a_quotation_twice_changes_nothing(text):
    assert normalised(normalised(text)) == normalised(text)


def test_what_a_reprint_changes_does_not_count():
    assert normalised("“The  Café’s owner,” he said") == normalised('"the cafe\'s OWNER" he said.')


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(clusters())
def test_no_cluster_makes_a_built_in_rule_raise(cluster):
    _, errors = apply(CATALOGUE, [cluster], cluster.documents, cluster.claims)
    assert errors == ()


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(clusters())
def test_findings_do_not_depend_on_the_order_of_rules(cluster):
    forward, _ = apply(CATALOGUE, [cluster], cluster.documents, cluster.claims)
    backward, _ = apply(CATALOGUE[::-1], [cluster], cluster.documents, cluster.claims)
    assert forward == backward
