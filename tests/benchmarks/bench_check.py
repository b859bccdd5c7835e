"""How a whole run grows: ready-made claims through link and compare, and many reports of one story through `check`.

    python tests/benchmarks/bench_check.py [--documents N] [--claims N]

Everything is made up here, from a fixed seed. Each row of the first table is run in a process of its own, so that its peak of
memory is its own; the growth is told per doubling of the claims: 2 is linear, 4 is quadratic.
"""

from __future__ import annotations

import argparse
import math
import multiprocessing
import random
import resource
import time

import corroborate
from corroborate.comparison import compare
from corroborate.linking import link
from corroborate.model import Attribution, Claim, Document, Qualifiers, Span, Voice
from corroborate.values import Quantity

HEDGES = ("", "about ", "nearly ", "more than ", "at least ", "some ", "up to ")
SPEAKERS = (
    "Mayor Ada Finch",
    "Governor Tom Reed",
    "Police",
    "The interior ministry",
    "The Red Cross",
    "Officials",
    "Rescuer Lena Ortiz",
)
PLACES = tuple(
    a + b
    for a in ("Ar", "Bel", "Cor", "Dun", "Esk", "Far", "Gal", "Hol", "Ils", "Jar")
    for b in ("low", "ford", "ran", "wick", "mere", "stead", "borough", "haven", "field", "ton")
)
MEASURES = (
    "casualties.killed",
    "casualties.injured",
    "displacement",
    "destroy",
    "rescue",
    "attend",
    "cost",
    "recruitment",
    "open",
    "close",
)
NOUNS = ("people", "home", "road", "bridge", "school", "farm", "shop", "boat", "tree", "car", "nurse", "driver")


def reports(count: int, *, places: int = 1, seed: int = 1) -> list[Document]:
    """`count` short reports of one flood, or of one flood in each of `places`, with figures, hedges and speakers that vary."""
    chance = random.Random(seed)
    made = []
    for number in range(count):
        place, day = PLACES[number % places], chance.choice(("Monday", "Tuesday"))
        dead, hurt, homes = (
            chance.choice((12, 14, 15, 19, 20, 31, 44)),
            chance.choice((30, 60, 90, 130)),
            chance.choice((100, 250, 300)),
        )
        hedge = [chance.choice(HEDGES) for _ in range(3)]
        told = chance.choice(
            (
                f"{hedge[0]}{dead} people were killed in the flood in {place} on {day}",
                f"the flood in {place} killed {hedge[0]}{dead} people",
                f"the river swept through {place}, killing {hedge[0]}{dead}",
            )
        )
        more = chance.choice((f"{hedge[1]}{hurt} people were injured", f"The water destroyed {hedge[2]}{homes} homes"))
        text = f"{chance.choice(SPEAKERS)} said {told}. {more[0].upper()}{more[1:]}. The council opened shelters."
        made.append(Document(text, f"Paper {number}", f"report {number}", published=f"2024-03-{5 + chance.randrange(3):02d}"))
    return made


def ready(count: int, *, seed: int = 1) -> tuple[list[Claim], list[Document]]:
    """`count` claims, twenty to a document, of many questions: measures, things counted and places are mixed."""
    chance = random.Random(seed)
    claims: list[Claim] = []
    documents: list[Document] = []
    for number in range(math.ceil(count / 20)):
        facts = [
            (chance.choice(MEASURES), chance.choice(NOUNS), chance.choice(PLACES), chance.randrange(2, 500))
            for _ in range(min(20, count - number * 20))
        ]
        told = [f"In {place} {value} {noun} were counted as {measure}." for measure, noun, place, value in facts]
        document = Document(
            " ".join(told), f"Paper {number}", f"report {number}", published=f"2024-03-{1 + chance.randrange(28):02d}"
        )
        documents.append(document)
        start = 0
        for (measure, noun, place, value), quote in zip(facts, told, strict=True):
            at = start + len(f"In {place} ")
            claims.append(
                Claim(
                    document=document.id,
                    span=Span(start, start + len(quote)),
                    quote=quote,
                    subject=noun,
                    predicate=measure,
                    attribution=Attribution((Voice(document.source.name, "document"),)),
                    value=Quantity.exactly(value),
                    value_text=str(value),
                    value_span=Span(at, at + len(str(value))),
                    noun=noun,
                    qualifiers=Qualifiers(place=(place,)),
                )
            )
            start += len(quote) + 1
    return claims, documents


def linked(count: int) -> tuple[float, int, int]:
    """Seconds of link and compare over `count` ready-made claims, the links, and the peak of memory in MB."""
    claims, documents = ready(count)
    by_claim, by_document = {claim.id: claim for claim in claims}, {document.id: document for document in documents}
    started = time.process_time()
    links = link(claims, documents)
    for one in links:
        compare(by_claim[one.a], by_claim[one.b], documents=by_document)
    return time.process_time() - started, len(links), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--documents", type=int, default=2_000, help="most documents of the second table")
    options.add_argument("--claims", type=int, default=100_000, help="most claims of the first table")
    chosen = options.parse_args()

    print("ready-made claims through link and compare: processor seconds")
    before: tuple[int, float] | None = None
    for count in (1_000, 10_000, 100_000):
        if count <= chosen.claims:  # first: a process started by a large one would show that one's memory as its own
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                seconds, links, memory = pool.apply(linked, (count,))
            doubling = (seconds / before[1]) ** (1 / math.log2(count / before[0])) if before else math.nan
            print(
                f"{count:7} claims {links:8} links {seconds:8.1f} s {memory:6} MB at the peak, {doubling:5.2f} times per doubling"
            )
            before = count, seconds

    print("\nreports of one story through check: processor seconds")
    for count, places in ((100, 1), (400, 100), (500, 1), (2_000, 1)):
        if count <= chosen.documents:
            started = time.process_time()
            report = corroborate.check(reports(count, places=places))
            seconds = time.process_time() - started
            print(
                f"{count:6} documents over {places:3} places {len(report.claims):7} claims {len(report.comparisons):8} pairs "
                f"{len(report.findings):6} findings {seconds:8.1f} s"
            )


if __name__ == "__main__":
    main()
