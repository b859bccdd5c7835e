"""What several tests need: any text, claims made by hand from sentences, what two texts tell of each other, what some work costs."""

import datetime as dt
import sys
from collections.abc import Callable

from hypothesis import strategies as st

from corroborate.extraction import extract
from corroborate.extraction.counts import counts_in
from corroborate.extraction.deeds import deeds_in
from corroborate.extraction.reading import Reading
from corroborate.model import Attribution, Claim, Document, Qualifiers, Span, Voice
from corroborate.pipeline import check
from corroborate.rule import SEVERITIES
from corroborate.rules import DEFAULT_RULES
from corroborate.values import Quantity, TimeSpan

DAY = dt.date(2031, 5, 6)
#: What makes a report out of one sentence, told in two ways.
ONE = (
    " The council of Port Ellery met on Monday in the old town hall while rain fell on the harbour and on the market, where farmers"
    " sold apples, pears, cheese, honey and fish. Ada Finch, who chairs it, read a long letter from the school about the bridge."
)
OTHER = (
    " Port Ellery woke to rain on Monday. In the harbour the boats stayed at their moorings, the market closed early and the farmers"
    " packed apples, pears and cheese into their vans. At the town hall the council met under Ada Finch, and listened to the school."
)
#: Any text, and texts full of what ends a sentence or does not.
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(
            [
                "He left. ",
                "“Go,” ",
                '"',
                "“",
                "”",
                "’",
                "‘",
                "U.S. ",
                "Mr. ",
                "\n",
                "\n\n",
                "said Ann Lee. ",
                "No. 5 ",
                " . ",
                "''",
                "``",
                "A. ",
                "\xa0",
                "By Ann Lee",
                "Feb. 3, 2021",
                "3.5 ",
                "...",
                "? ",
                "(",
                ")",
            ]
        ),
        max_size=40,
    ).map("".join),
)


def document(text, source="A", *, published=DAY, title=None):
    return Document(text=text, source=source, name=source, published=published, title=title)


def quantity(number, hedge=None, *, unit=None, step=1):
    low, high = {
        None: (number, number),
        "at least": (number, None),
        "over": (number, None),
        "under": (None, number),
        "nearly": (number * 0.9, number),
        "about": (number * 0.9, number * 1.1),
        "up to": (None, number),
        "at most": (None, number),
    }[hedge]
    return Quantity(low, high, number, hedge, unit, low_open=hedge == "over", high_open=hedge in ("under", "nearly"), step=step)


def count(doc, figure, value, *, predicate="casualties.killed", subject="people", speaker=None, day=None, **qualifiers):
    """The claim of the first sentence that holds `figure`, with a value given by hand."""
    at = doc.text.index(figure)
    start = doc.text.rfind(". ", 0, at) + 2 if ". " in doc.text[:at] else 0
    stop = doc.text.find(".", at + len(figure))
    stop = len(doc.text) if stop < 0 else stop + 1
    chain = [Voice(doc.source.name, "document")] + ([Voice(speaker, "person", "said", speaker)] if speaker else [])
    when = {"as_of": TimeSpan.on(day or doc.published), "as_of_text": "on Tuesday" if day else ""} if day or doc.published else {}
    return Claim(
        document=doc.id,
        span=Span(start, stop),
        quote=doc.text[start:stop],
        subject=subject,
        predicate=predicate,
        value=value,
        value_text=figure,
        value_span=Span(at, at + len(figure)),
        attribution=Attribution(tuple(chain)),
        qualifiers=Qualifiers(**{**when, **qualifiers}),
    )


def deed(doc, words, *, predicate, subject, agent="", patient="", value=None, quotations=(), speaker=None, **qualifiers):
    """A claim without a figure whose span is `words`."""
    at = doc.text.index(words)
    chain = [Voice(doc.source.name, "document")] + ([Voice(speaker, "person", "said", speaker)] if speaker else [])
    return Claim(
        document=doc.id,
        span=Span(at, at + len(words)),
        quote=words,
        subject=subject,
        predicate=predicate,
        agent=agent,
        patient=patient,
        value=value,
        attribution=Attribution(tuple(chain)),
        quotations=quotations,
        qualifiers=Qualifiers(**qualifiers),
    )


def across(report, wanted=lambda _claim: True):
    """The comparisons of a report between claims of two documents, of those claims alone for which `wanted` holds."""
    home = {claim.id: claim.document for claim in report.claims if wanted(claim)}
    return [told for told in report.comparisons if len({home.get(id) for id in told.claims} - {None}) == 2]


def relations(one, other, published=None, later=None, wanted=lambda _claim: True):
    """What is told between two texts, of those claims alone for which `wanted` holds, whatever was linked inside each."""
    days = {"a": published, "b": later or published}
    report = check([Document(text, source=name, name=name, published=days[name]) for text, name in ((one, "a"), (other, "b"))])
    return {told.relation for told in across(report, wanted)}


def figures_apart(one, other, *, around, led="", published=DAY):
    """The figures, as said, that are told to differ between two reports, each of which `led` opens and `around` ends."""
    report = check(
        [document(f"{led}{text}{around}", name, published=published) for text, name in ((one, "Log"), (other, "Mail"))]
    )
    values = {claim.id: claim.value_text for claim in report.claims if claim.value is not None}
    told = (pair for pair in report.comparisons if pair.relation in ("conflict", "update") and pair.differ_in("value"))
    return {frozenset(values[id] for id in pair.claims) for pair in told}


def the(text, number):
    """The one claim of a text that gives a number."""
    [claim] = [
        one
        for one in extract(Document(text, "Arlow Post"))
        if isinstance(one.value, Quantity) and number in (one.value.point, one.value.low)
    ]
    return claim


#: The families of rules that tell what two texts say of each other; the others tell who says it.
_OF_ANSWERS = ("numbers", "scope", "time")


def loud(one, other, published=None, later=None):
    """The rules that tell of two texts together what they say of each other, with the gravest severity of each."""
    days = {"a": published, "b": later or published}
    documents = [Document(text, source=name, name=name, published=days[name]) for text, name in ((one, "a"), (other, "b"))]
    report = check(documents, rules=[rule for rule in DEFAULT_RULES if rule.family in _OF_ANSWERS])
    home = {claim.id: claim.document for claim in report.claims}
    told = [finding for finding in report.findings if len({home[id] for id in finding.claims}) == 2]
    return {found.rule: found.severity for found in sorted(told, key=lambda found: -SEVERITIES.index(found.severity))}


def warned(one, other, published=None, later=None, *, least="warning"):
    """The rules that tell a reader of two texts, at least so gravely, that they do not go together."""
    told = loud(one, other, published, later)
    return {rule for rule, severity in told.items() if SEVERITIES.index(severity) <= SEVERITIES.index(least)}


def effort(work: Callable[[], object]) -> int:
    """What some work costs on any machine: the calls that it makes, of Python and of built-in functions."""
    calls = 0

    def called(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def find_counts(reading: Reading) -> list[Claim]:
    """The claims of a document that carry a figure."""
    counts = counts_in(reading)
    return [claim for passage in reading.passages() for claim in counts(passage)]


def find_deeds(reading: Reading) -> list[Claim]:
    """The claims of a document that need no figure."""
    deeds = deeds_in(reading)
    return [claim for passage in reading.passages() for claim in deeds(passage)]
