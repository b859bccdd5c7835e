"""Text reuse in many documents: seconds, memory and how it grows. Run: python tests/benchmarks/bench_copying.py [DOCUMENTS]"""

import random
import resource
import sys
import time

from corroborate.corroboration import shared_passages
from corroborate.model import Document

WORDS = [f"{a}{b}{c}" for a in "bdfklmnprst" for b in "aeiou" for c in ("n", "r", "l", "st", "nd", "mer", "tal", "gon")]


def made(count: int, seed: int = 1) -> tuple[list[Document], int]:
    """Documents of about 400 words; a third are lightly edited copies of one of a few hundred agency reports.

    Returned with the number of documents that copy an earlier one.
    """
    chance = random.Random(seed)

    def text(words: int) -> str:
        return " ".join(chance.choice(WORDS) + ("." if at % 17 == 16 else "") for at in range(words))

    wires = [text(400) for _ in range(max(1, count // 40))]
    carried = set()
    documents = []
    for number in range(count):
        if number % 3 == 0:
            wire = chance.choice(wires)
            carried.add(wire)
            words = wire.split(" ")
            for at in range(0, len(words), 25):
                words[min(len(words) - 1, at + chance.randrange(25))] = chance.choice(WORDS)
            body = " ".join(words)
        else:
            body = text(400)
        documents.append(Document(body, f"outlet {number}", str(number)))
    return documents, (count + 2) // 3 - len(carried)


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    for count in (most // 4, most // 2, most):
        documents, made_copies = made(count)
        size = sum(len(document.text) for document in documents)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        started = time.perf_counter()
        passages = shared_passages(documents)
        seconds = time.perf_counter() - started
        copies = {passage.later for passage in passages if passage.reprint}
        print(
            f"{count} documents, {size / 1e6:.1f} MB: {seconds:.1f} s ({size / 1e6 / seconds:.2f} MB/s), "
            f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - before:.0f} MB more at the peak, "
            f"{len(passages)} passages, {len(copies)} of {made_copies} copies found"
        )


if __name__ == "__main__":
    main()
