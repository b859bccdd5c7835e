"""For rule authors: run a rule's examples, and Hypothesis strategies for everything a rule can be given.

from corroborate.testing import check_examples

def test_my_rule():
    check_examples(my_rule)
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from corroborate.errors import ConfigurationError, MissingExtra
from corroborate.model import Attribution, Claim, Cluster, Comparison, Document, Origin, Qualifiers, Span, Value, Voice, VoiceKind
from corroborate.pipeline import check
from corroborate.rule import Example, Finding, Rule, apply
from corroborate.values import HEDGES, Quantity, Term, TermList, TimeSpan

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_HEADING = re.compile(r"\[(?P<source>[^\],]+)(?:,\s*(?P<day>\d{4}-\d\d-\d\d))?\]\s*")


def example_documents(example: str | tuple[str | Document, ...] | Document) -> list[Document]:
    """The documents of one example of a rule.

    :param example: a text, a document, or a tuple of them. A text may start with its source and day of publication in square
        brackets: "[Harbour Post, 2024-02-22] Police counted 40 tents."; without them the source is "report 1", "report 2" ...
    :returns: the documents, in the order given.
    :raises ConfigurationError: the day in brackets is no date.
    """
    documents = []
    for number, part in enumerate(example if isinstance(example, tuple) else (example,), 1):
        if isinstance(part, Document):
            documents.append(part)
            continue
        heading = _HEADING.match(part)
        source, day = heading.group("source", "day") if heading else (f"report {number}", None)
        try:
            published = dt.date.fromisoformat(day) if day else None
        except ValueError as error:
            raise ConfigurationError(f"example {part[:40]!r}: {day!r} is no date: {error}") from error
        documents.append(Document(part[heading.end() :] if heading else part, source, f"{number} {source}", published=published))
    return documents


def _demand_rule(given: object) -> None:
    """Sees that what is tried out is a rule.

    :raises ConfigurationError: it is something else; says how to get one.
    """
    if not isinstance(given, Rule):
        raise ConfigurationError(f"a rule is needed, not {given!r:.80}; @corroborate.rule makes one of a function")


def run_example(rule: Rule, example: Example) -> list[Finding]:
    """What a rule finds in one of its examples: texts go through the whole pipeline, a cluster straight to the rule.

    :param rule: the rule; no other runs.
    :param example: texts, documents or a cluster, as `@rule(good=..., bad=...)` takes them.
    :returns: its findings, in report order.
    :raises RuleError: the rule raised or yielded nonsense.
    :raises ConfigurationError: it is no rule.
    """
    _demand_rule(rule)
    if isinstance(example, Cluster):
        findings, errors = apply([rule], [example], example.documents, example.claims)
    else:
        report = check(example_documents(example), rules=[])
        findings, errors = apply([rule], report.clusters, report.documents, report.claims)
    if errors:
        raise errors[0]
    return list(findings)


def check_examples(rule: Rule) -> None:
    """Runs a rule's examples: it must stay silent on each good one and find something in each bad one.

    :param rule: a rule with examples.
    :raises AssertionError: it did not, or it has no example of one of the two kinds.
    :raises RuleError: the rule raised or yielded nonsense.
    :raises ConfigurationError: it is no rule.
    """
    _demand_rule(rule)
    assert rule.good, f"rule {rule.name!r} needs an example it stays silent on: @rule(good=...)"
    assert rule.bad, f"rule {rule.name!r} needs an example it finds something in: @rule(bad=...)"
    for example in rule.good:
        found = run_example(rule, example)
        assert not found, f"rule {rule.name!r} found something in a good example: {found[0].message}"
    for example in rule.bad:
        assert run_example(rule, example), f"rule {rule.name!r} found nothing in a bad example: {example!r}"


def _strategies() -> Any:
    try:
        from hypothesis import strategies
    except ImportError as error:
        raise MissingExtra("corroborate.testing's strategies", "test") from error
    return strategies


@cache
def days() -> SearchStrategy[dt.date]:
    """Days of the years 2000 to 2030."""
    strategy: SearchStrategy[dt.date] = _strategies().dates(dt.date(2000, 1, 1), dt.date(2030, 12, 31))
    return strategy


@cache
def time_spans() -> SearchStrategy[TimeSpan]:
    """Stretches of days: open on either side, or both, or closed."""
    st = _strategies()

    def made(ends: tuple[dt.date | None, dt.date | None]) -> TimeSpan:
        first, last = ends
        return TimeSpan(last, first) if first and last and last < first else TimeSpan(first, last)

    strategy: SearchStrategy[TimeSpan] = st.tuples(st.none() | days(), st.none() | days()).map(made)
    return strategy


@cache
def quantities(*, unit: str | None = None) -> SearchStrategy[Quantity]:
    """Figures: plain, hedged in every class, and ranges.

    :param unit: their unit.
    """
    st = _strategies()
    numbers = st.integers(0, 10**7).map(float)

    def hedged(number: float, hedge: Any) -> Quantity:
        above, below = hedge in ("over", "at least"), hedge in ("under", "at most", "up to", "nearly")
        if hedge == "about":
            return Quantity(number * 0.9, number * 1.1, number, hedge, unit)
        return Quantity(
            number if above else None,
            number if below else None,
            number,
            hedge,
            unit,
            low_open=hedge == "over",
            high_open=hedge in ("under", "nearly"),
        )

    strategy: SearchStrategy[Quantity] = st.one_of(
        numbers.map(lambda number: Quantity.exactly(number, unit=unit)),
        st.builds(hedged, numbers, st.sampled_from(HEDGES)),
        st.tuples(numbers, numbers).map(lambda ends: Quantity(min(ends), max(ends), None, unit=unit)),
    )
    return strategy


@cache
def terms() -> SearchStrategy[Term]:
    """Words and phrases as values."""
    strategy: SearchStrategy[Term] = _strategies().builds(Term, _phrases())
    return strategy


@cache
def values() -> SearchStrategy[Value]:
    """Values of every kind."""
    st = _strategies()
    lists = st.builds(TermList, st.lists(terms(), min_size=1, max_size=4).map(tuple), st.booleans())
    strategy: SearchStrategy[Value] = st.one_of(quantities(), time_spans(), terms(), lists)
    return strategy


@cache
def _phrases() -> Any:
    st = _strategies()
    usual = st.sampled_from(["Ada Finch", "the ministry", "Arlow Post", "officials", "Zoë", "中央社", "two words"])
    return usual | st.text(st.characters(categories=("L", "N")), min_size=1, max_size=6)


@cache
def attributions() -> SearchStrategy[Attribution]:
    """Chains of one to three voices, the document's own first."""
    st = _strategies()
    kinds: tuple[VoiceKind, ...] = ("outlet", "person", "organisation", "role", "anonymous")
    outer = st.builds(Voice, _phrases(), st.sampled_from(kinds), st.sampled_from(["said", "reports", "according to"]))
    strategy: SearchStrategy[Attribution] = st.builds(
        lambda own, others, quoted: Attribution((own, *others), quoted and bool(others)),
        st.builds(Voice, _phrases(), st.just("document")),
        st.lists(outer, max_size=2),
        st.booleans(),
    )
    return strategy


@cache
def documents() -> SearchStrategy[Document]:
    """Documents of any text with a source, dated or not."""
    st = _strategies()
    strategy: SearchStrategy[Document] = st.builds(
        Document, st.text(min_size=1, max_size=40), _phrases(), _phrases(), published=st.none() | days()
    )
    return strategy


def claims(document: Document | None = None) -> SearchStrategy[Claim]:
    """Claims whose spans are true of their document.

    :param document: the document they stand in; a new one each when None.
    """
    st = _strategies()

    def made(draw: Any) -> Claim:
        home = document or draw(documents())
        start = draw(st.integers(0, len(home.text) - 1))
        span = Span(start, draw(st.integers(start + 1, len(home.text))))
        value = draw(st.none() | values())
        return Claim(
            document=home.id,
            span=span,
            quote=span.of(home.text),
            subject=draw(st.sampled_from(["people", "legion", "vote"])),
            predicate=draw(st.sampled_from(["casualties.killed", "recruitment", "stance", "be"])),
            attribution=draw(attributions()),
            value=value,
            value_text=span.of(home.text) if value else "",
            value_span=span if value else None,
            headline=draw(st.booleans()),
            qualifiers=Qualifiers(as_of=draw(st.none() | time_spans()), polarity=draw(st.booleans())),
        )

    strategy: SearchStrategy[Claim] = st.composite(made)()
    return strategy


def clusters() -> SearchStrategy[Cluster]:
    """Clusters of one to six claims in one to three documents, with comparisons of any relation and origins."""
    st = _strategies()

    def made(draw: Any) -> Cluster:
        homes = draw(st.lists(documents(), min_size=1, max_size=3, unique_by=lambda document: document.id))
        anywhere = st.one_of([claims(home) for home in homes])
        members = draw(st.lists(anywhere, min_size=1, max_size=6, unique_by=lambda claim: claim.id))
        places = {home.id: number for number, home in enumerate(homes)}
        members.sort(key=lambda claim: (places[claim.document], claim.span, claim.id))
        relation = st.sampled_from(["agree", "compatible", "update", "conflict", "incomparable"])
        compared = [
            Comparison((min(a.id, b.id), max(a.id, b.id)), draw(relation))
            for number, a in enumerate(members)
            for b in members[number + 1 :]
            if draw(st.booleans())
        ]
        behind: dict[str, list[str]] = {}
        for claim in members:
            behind.setdefault(claim.attribution.speaker.name, []).append(claim.id)
        origins = tuple(Origin(name, tuple(sorted(ids)), draw(st.booleans())) for name, ids in sorted(behind.items()))
        return Cluster("q" + members[0].id, "a question", tuple(members), (), tuple(compared), origins, tuple(homes))

    strategy: SearchStrategy[Cluster] = st.composite(made)()
    return strategy
