"""Reports made by hand for the tests of the outputs: a small one with every kind of answer, a hostile one, a large one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from corroborate.model import (
    Attribution,
    Claim,
    Cluster,
    Comparison,
    Difference,
    Document,
    Link,
    Origin,
    Qualifiers,
    Quantity,
    Relation,
    Source,
    Span,
    Term,
    TermList,
    TimeSpan,
    Value,
    Voice,
)
from corroborate.pipeline import check
from corroborate.readers import read
from corroborate.report import Report
from corroborate.rule import Finding, Severity, fingerprint


def day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def document(text: str, source: str, name: str, published: str | None, title: str | None = None) -> Document:
    return Document(text, Source(source), name, title=title, published=day(published), path=f"desk/{name}.txt")


def claim(
    where: Document,
    quote: str,
    *,
    value: Value | None = None,
    words: str = "",
    subject: str = "resident",
    predicate: str = "evacuation",
    voices: Sequence[Voice] = (),
    on: str | None = None,
    as_of: str = "",
    quoted: bool = False,
) -> Claim:
    start = where.text.index(quote)
    at = where.text.index(words, start) if words else 0
    return Claim(
        document=where.id,
        span=Span(start, start + len(quote)),
        quote=quote,
        subject=subject,
        predicate=predicate,
        attribution=Attribution((Voice(where.source.name, "document"), *voices), quoted=quoted),
        value=value,
        value_text=words,
        value_span=Span(at, at + len(words)) if words else None,
        qualifiers=Qualifiers(as_of=TimeSpan.on(day(on)) if on else None, as_of_text=as_of),
    )


def compared(a: Claim, b: Claim, relation: Relation, reason: str, aspect: str = "value") -> Comparison:
    first, second = sorted((a, b), key=lambda one: one.id)
    return Comparison(
        (first.id, second.id),
        relation,
        (reason,),
        (Difference(aspect, first.value_text, second.value_text),),  # type: ignore[arg-type]
    )


def found(rule: str, severity: Severity, message: str, *claims: Claim) -> Finding:
    return Finding(rule, severity, message, tuple(one.id for one in claims), fingerprint(rule, claims))


def cluster(
    id: str,
    question: str,
    claims: Sequence[Claim],
    documents: Iterable[Document],
    comparisons: Sequence[Comparison] = (),
    origins: Sequence[Origin] = (),
) -> Cluster:
    inside = {one.document for one in claims}
    links = [Link(*one.claims, score=0.91, reasons=("same measure", "same subject")) for one in comparisons]
    here = [one for one in documents if one.id in inside]
    return Cluster(id, question, tuple(claims), tuple(links), tuple(comparisons), tuple(origins), tuple(here))


STRAND = Voice("Inga Strand", "person", "said", "the mayor")
WIRE = Voice("North Wire", "outlet", "reports", "North Wire")


def small() -> Report:
    """Four reports on a flooded island: figures with hedges, a date, a list, a stance, one origin behind three documents."""
    post = document(
        "Nearly 400 residents left Vark on Friday, the mayor said.\n\nThe sea wall broke on 2 May. "
        "Boats came from Holm, Lund and Aske.\nThe council warns against returning.",
        "Harbour Post",
        "harbour-post",
        "2031-05-03",
        "Vark empties as the water rises",
    )
    wire = document(
        "VARK — More than 400 residents had left by Friday, Mayor Inga Strand said in a statement.\n"
        "The wall gave way on 3 May, engineers believe.\nBoats came from Holm and Skar, among others.",
        "North Wire",
        "north-wire",
        "2031-05-04",
        "Mayor counts the boats",
    )
    herald = document(
        "Citing North Wire, the Herald understands that 400 residents left the island.\n"
        "The council now allows residents to return home.",
        "Evening Herald",
        "evening-herald",
        "2031-05-05",
    )
    late = document(
        "A month on, about 620 residents remain on the mainland. Nobody was asked.",
        "Coast Weekly",
        "coast-weekly",
        "2031-06-07",
    )
    documents = [post, wire, herald, late]
    a = claim(
        post,
        "Nearly 400 residents left Vark on Friday",
        value=Quantity(360, 400, 400, "nearly", high_open=True),
        words="Nearly 400",
        voices=[STRAND],
        on="2031-05-02",
        as_of="on Friday",
    )
    b = claim(
        wire,
        "More than 400 residents had left by Friday",
        value=Quantity(400, None, 400, "over", low_open=True),
        words="More than 400",
        voices=[STRAND],
        on="2031-05-02",
        as_of="by Friday",
    )
    c = claim(
        herald, "400 residents left the island", value=Quantity.exactly(400), words="400", voices=[WIRE, STRAND], on="2031-05-02"
    )
    d = claim(
        late,
        "about 620 residents remain on the mainland",
        value=Quantity(560, 680, 620, "about"),
        words="about 620",
        on="2031-06-07",
        as_of="A month on",
    )
    left = cluster(
        "k-left",
        "resident: evacuation",
        [a, b, c, d],
        documents,
        [
            compared(a, b, "conflict", "“Nearly 400” lies below 400, “More than 400” above it", "hedge"),
            compared(b, c, "compatible", "the hedge was dropped", "hedge"),
            compared(a, c, "compatible", "the hedge was dropped", "hedge"),
            compared(c, d, "update", "36 days lie between them", "time"),
        ],
        [
            Origin("Inga Strand", (a.id, b.id, c.id), party=True, via=("North Wire",), evidence=("quoted by name in all three",)),
            Origin("Coast Weekly", (d.id,), named=False),
        ],
    )
    e = claim(
        post,
        "The sea wall broke on 2 May",
        value=TimeSpan.on(dt.date(2031, 5, 2)),
        words="2 May",
        subject="sea wall",
        predicate="break",
    )
    f = claim(
        wire,
        "The wall gave way on 3 May",
        value=TimeSpan.on(dt.date(2031, 5, 3)),
        words="3 May",
        subject="sea wall",
        predicate="break",
        voices=[Voice("engineers", "role", "believe", "engineers")],
    )
    wall = cluster(
        "k-wall",
        "sea wall: break",
        [e, f],
        documents,
        [compared(e, f, "conflict", "2 May and 3 May do not overlap")],
        [Origin("Harbour Post", (e.id,), named=False), Origin("engineers", (f.id,), named=False)],
    )
    g = claim(
        post,
        "Boats came from Holm, Lund and Aske",
        value=TermList([Term("Holm"), Term("Lund"), Term("Aske")], closed=True),
        words="Holm, Lund and Aske",
        subject="boats",
        predicate="origin",
    )
    h = claim(
        wire,
        "Boats came from Holm and Skar",
        value=TermList([Term("Holm"), Term("Skar")]),
        words="Holm and Skar",
        subject="boats",
        predicate="origin",
    )
    boats = cluster(
        "k-boats",
        "boats: origin",
        [g, h],
        documents,
        [compared(g, h, "compatible", "both name Holm", "list")],
        [Origin("Harbour Post", (g.id,), named=False), Origin("North Wire", (h.id,), named=False)],
    )
    i = claim(
        post,
        "The council warns against returning",
        value=Term("warns", "warn"),
        words="warns",
        subject="council",
        predicate="stance",
    )
    j = claim(
        herald,
        "The council now allows residents to return home",
        value=Term("allows", "allow"),
        words="allows",
        subject="council",
        predicate="stance",
    )
    stance = cluster(
        "k-stance",
        "council: stance",
        [i, j],
        documents,
        [compared(i, j, "conflict", "warn and allow", "stance")],
        [Origin("Harbour Post", (i.id,), named=False), Origin("Evening Herald", (j.id,), named=False)],
    )
    lone = claim(late, "Nobody was asked", subject="nobody", predicate="ask")
    clusters = [left, wall, boats, stance]
    findings = [
        found("hedge-direction", "error", "“Nearly 400” puts the count below 400, “More than 400” above it.", a, b),
        found("single-origin", "warning", "Three documents, one origin: Inga Strand, a party to the matter.", a, b, c),
        found("temporal-update", "note", "400 on 2 May, about 620 on 7 June.", c, d),
        found("date-mismatch", "error", "The wall broke on 2 May or on 3 May.", e, f),
        found("list-mismatch", "note", "Lund, Aske and Skar are named by one side only.", g, h),
        found("stance-conflict", "error", "The council “warns” in one report and “allows” in the other.", i, j),
        found("unattributed-figure", "warning", "No source stands behind “about 620”.", d),
    ]
    return Report(
        documents=documents,
        claims=[a, b, c, d, e, f, g, h, i, j, lone],
        comparisons=[one for each in clusters for one in each.comparisons],
        clusters=clusters,
        findings=findings,
        not_checked=["coast-weekly: “Nobody was asked” answers no question that another document answers"],
    )


@cache
def seeds() -> Report:
    """The report on the five texts that come with the project."""
    return check(read([Path(__file__).parent.parent / "seeds"]))


HOSTILE = (
    "=cmd|' /C calc'!A0 <script>window.hacked=1</script> <img src=x onerror=\"window.hacked=1\"> </script></style>]]> "
    "'\"`${1}{{7*7}} \u202egnp.exe\u2066\u200b \x1b[31mred\x1b[0m \x00\ud800 | [a](javascript:alert(1)) <!-- --> &lt;b&gt; "
    "::error::x %0A 12 goats"
)


def hostile(extra: str = "") -> Report:
    """Names, texts, messages and questions that try to be markup, formulas, commands or escape sequences."""
    one = Document(
        f"{HOSTILE}\n{extra}", Source(HOSTILE), HOSTILE, title=HOSTILE, url="javascript:alert(1)", published=dt.date(2031, 5, 3)
    )
    two = Document(f"{HOSTILE.replace('12', '14')} seen", Source("B"), "b", published=dt.date(2031, 5, 4), path="a b/ü#?.txt")
    a = claim(
        one, HOSTILE, value=Quantity.exactly(12), words="12", subject=HOSTILE, voices=[Voice(HOSTILE, "person", HOSTILE, HOSTILE)]
    )
    b = claim(two, HOSTILE.replace("12", "14"), value=Quantity.exactly(14), words="14", subject=HOSTILE)
    pair = compared(a, b, "conflict", HOSTILE)
    question = cluster("k", HOSTILE, [a, b], [one, two], [pair], [Origin(HOSTILE, (a.id,), via=(HOSTILE,), evidence=(HOSTILE,))])
    return Report(
        documents=[one, two],
        claims=[a, b],
        comparisons=[pair],
        clusters=[question],
        findings=[found("numeric-mismatch", "error", HOSTILE, a, b), found("uncorroborated", "note", HOSTILE, a)],
        not_checked=[HOSTILE],
    )


def large(findings: int = 500, documents: int = 60) -> Report:
    """As many findings as asked for, over a shelf of documents with many questions."""
    rules = (
        "numeric-mismatch",
        "hedge-drift",
        "temporal-update",
        "single-origin",
        "speaker-mismatch",
        "unit-mismatch",
        "stale-figure",
    )
    severities: tuple[Severity, ...] = ("error", "warning", "note", "note")
    towns = [f"Town {number}" for number in range(findings // 2)]
    shelf = [
        document(
            "\n\n".join(
                f"In {town}, {1000 + 7 * number + place} people were counted on Friday, the warden of {town} said in the evening. "
                "Nobody had expected that many, and the ferries ran late into the night."
                for place, town in enumerate(towns)
                if place % 10 == number % 10
            ),
            f"Outlet {number}",
            f"outlet-{number:02}",
            f"2031-05-{1 + number % 28:02}",
            f"What outlet {number} saw",
        )
        for number in range(documents)
    ]
    by_town: dict[int, list[Claim]] = {}
    for number, one in enumerate(shelf):
        for place, town in enumerate(towns):
            if place % 10 == number % 10 and (number // 10) % 2 == place % 2:
                figure = str(1000 + 7 * number + place)
                by_town.setdefault(place, []).append(
                    claim(
                        one,
                        f"In {town}, {figure} people were counted on Friday",
                        value=Quantity.exactly(float(figure)),
                        words=figure,
                        subject=f"people in {town}",
                        predicate="count",
                        voices=[Voice(f"warden of {town}", "role", "said")],
                        on=f"2031-05-{1 + number % 28:02}",
                    )
                )
    clusters, told = [], []
    for place, claims in by_town.items():
        pairs = [compared(a, b, "conflict" if place % 3 else "update", "both cannot hold") for a, b in pairwise(claims)]
        origins = [Origin(f"warden of {towns[place]}", tuple(one.id for one in claims), named=False)]
        clusters.append(cluster(f"k{place}", f"people in {towns[place]}: count", claims, shelf, pairs, origins))
        told += [
            found(
                rules[(place + turn) % 7],
                severities[(place + turn) % 4],
                f"{claims[turn].value_text} against {claims[turn + 1].value_text} in {towns[place]}.",
                claims[turn],
                claims[turn + 1],
            )
            for turn in range(min(2, len(claims) - 1))
        ]
    return Report(
        documents=shelf,
        claims=[one for claims in by_town.values() for one in claims],
        clusters=clusters,
        comparisons=[one for each in clusters for one in each.comparisons],
        findings=told[:findings],
    )
