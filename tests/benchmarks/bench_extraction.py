"""How fast a text is read: full extraction beside quantulum3 (figures) and spaCy (parse and entities), in one run.

    python tests/benchmarks/bench_extraction.py [--model NAME] [--largest MB]

Times are processor time of all threads, so that a busy machine does not tell. Peers that are not installed are named and left
out. The text is made here from the reports in `seeds/`. The first table shows that the cost grows with the length of the text
and not faster, for many documents' worth of lines and for one endless line (first, since a process started by a large one would
show that one's memory as its own).
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import corroborate
from corroborate.extraction import extract

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def made(size: int) -> str:
    """About `size` characters of running text."""
    whole = "\n\n".join(document.text for document in corroborate.read(SEEDS))
    return (whole + "\n\n") * max(1, size // len(whole))


def measured(read: Callable[[str], int], text: str) -> tuple[float, int]:
    """Megabytes a second of processor time, the best of three, and how many things were found."""
    best, found = float("inf"), 0
    for _ in range(3):
        started = time.process_time()
        found = read(text)
        best = min(best, time.process_time() - started)
    return len(text.encode()) / 1e6 / best, found


def ours(text: str) -> int:
    return len(extract(corroborate.Document(text=text, source="bench")))


def figures(text: str) -> int:
    return len(corroborate.find_quantities(text))


def quantulum() -> Callable[[str], int] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from quantulum3 import parser
    except ImportError:
        return None
    return lambda text: len(parser.parse(text))


def spacy_pipeline(model: str) -> Callable[[str], int] | None:
    try:
        import spacy

        nlp = spacy.load(model)
    except (ImportError, OSError):
        return None
    nlp.max_length = 10_000_000
    return lambda text: sum(len(doc.ents) for doc in nlp.pipe(text.split("\n\n")))


def grown(size: int, shape: str) -> tuple[int, float, int, int]:
    """Characters, processor seconds, claims and the peak of memory in MB for about `size` characters in lines or in one line."""
    text = made(size) if shape == "lines" else made(size).replace("\n", " ")
    ours(text[:2_000])  # start-up is not counted
    started = time.process_time()
    found = ours(text)
    return len(text), time.process_time() - started, found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--model", default="en_core_web_sm")
    options.add_argument("--largest", type=float, default=10, help="largest text of the first table, in MB")
    chosen = options.parse_args()

    print("full extraction by length, each in a process of its own")
    size = 0.1
    while size <= chosen.largest:
        for shape in ("lines", "one line"):
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                length, seconds, found, memory = pool.apply(grown, (int(size * 1e6), shape))
            rate = length / 1e6 / seconds
            print(
                f"{length / 1e6:8.1f} MB {shape:9} {seconds:8.1f} s  {rate:6.3f} MB/s  {found:9} claims {memory:7} MB at the peak"
            )
        size *= 10

    text = made(100_000)
    readers = {
        "corroborate, full extraction": ours,
        "corroborate, figures alone": figures,
        "quantulum3, figures": quantulum(),
        f"spaCy {chosen.model}, parse and entities": spacy_pipeline(chosen.model),
    }
    print(f"\n{len(text) / 1e6:.2f} MB of text")
    baseline = 0.0
    for name, read in readers.items():
        if read is None:
            print(f"{name:45} not installed")
            continue
        read(text[:2_000])  # start-up is not counted
        speed, found = measured(read, text)
        baseline = baseline or speed
        print(f"{name:45} {speed:8.3f} MB/s  full extraction is {baseline / speed:6.1f} times that  found {found}")


if __name__ == "__main__":
    main()
