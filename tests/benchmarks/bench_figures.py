"""How fast figures are found: `find_quantities` beside quantulum3, in one run on one text, and how the cost grows.

    python tests/benchmarks/bench_figures.py [--size MB] [--peer-size MB] [--largest MB]

Seconds are of the processor, so that other work on the machine does not blur them. The text is made here from sentences of our
own. quantulum3 reads a smaller piece of it, since it is slower, and is left out with a message when it is not installed.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable

from corroborate.extraction.figures import find_quantities

SENTENCES = (
    "Nearly 4,300 growers from as many as 18 provinces signed the petition, the growers' union said on Thursday.",
    "The union had spoken of about 4,000 in the spring, when the first signatures were handed over at the town hall.",
    "Its chairwoman, who has led it since 2014, called the figure a sign that the reform had few friends in the valley.",
    "Between 60 and 70 tonnes of pears were lost to frost, and the damage was put at $1.2 million, up from $850,000 a year earlier.",
    "A dozen of the newest members walked 35 miles (56 km) to the capital; one of them, a 19-year-old student, did so twice.",
    "At 4:30 pm on March 3 the minister told reporters outside the building that the law would be read again.",
    "He did not say when that would be, nor whether the growers would be heard before the committee met.",
    "Those who had come by train waited in the square, where a brass band played and the mayor's staff handed out soup and bread.",
    "What the reform would mean for the smaller orchards along the river, nobody at the ministry was prepared to say on the record.",
    "Older growers recalled the spring in which the dam broke and the lower meadows stayed under water until the harvest was over.",
    "The opposition wants the law to go back to the committee; the government says that the time for amendments has passed.",
    "In the villages the mood was calm, although several shops kept their shutters down and the school bus did not run.",
    "Whoever wins the argument, the valley will have to find another way of watering its trees before the next dry summer.",
    "Prices rose 12% to 340 crowns, two thirds of the stalls stayed shut and at least three hundred people queued for bread.",
)


def made(megabytes: float, *, lines: bool = True) -> str:
    """Running text of about that many megabytes, in paragraphs or as one line."""
    paragraph = " ".join(SENTENCES) + ("\n\n" if lines else " ")
    return paragraph * max(1, round(megabytes * 1e6 / len(paragraph)))


def measured(read: Callable[[str], int], text: str) -> tuple[float, int]:
    """Megabytes a second, and how many quantities were found."""
    started = time.process_time()
    found = read(text)
    return len(text) / 1e6 / (time.process_time() - started), found


def main() -> int:
    """Prints the comparison and the table of growth."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--size", type=float, default=2, help="megabytes read for the comparison (2)")
    options.add_argument("--peer-size", type=float, default=0.02, help="megabytes that quantulum3 reads (0.02)")
    options.add_argument("--largest", type=float, default=10, help="megabytes of the largest text of the second table (10)")
    given = options.parse_args()

    find_quantities(made(0.01))  # compiles the vocabulary
    ours, found = measured(lambda text: len(find_quantities(text)), made(given.size))
    print(f"find_quantities  {ours:8.3f} MB/s  {found / given.size:8.0f} quantities a megabyte")
    try:
        from quantulum3 import parser
    except ImportError as error:
        print(f"quantulum3       left out: {error}; pip install quantulum3", file=sys.stderr)
    else:
        parser.parse("5 km")
        theirs, found = measured(lambda text: len(parser.parse(text)), made(given.peer_size))
        print(f"quantulum3       {theirs:8.3f} MB/s  {found / given.peer_size:8.0f} quantities a megabyte")
        print(f"ratio            {ours / theirs:8.1f}")

    print("\n   MB   paragraphs MB/s   one line MB/s")
    size = given.largest / 100
    while size <= given.largest * 1.001:
        rates = [measured(lambda text: len(find_quantities(text)), made(size, lines=lines))[0] for lines in (True, False)]
        print(f"{size:7.2f} {rates[0]:14.3f} {rates[1]:15.3f}")
        size *= 10
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
