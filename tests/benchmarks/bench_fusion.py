"""Data fusion at size: seconds and memory, with and without the search for copies. Run: python tests/benchmarks/bench_fusion.py"""

import random
import resource
import sys
import time

from corroborate.corroboration import fuse


def made(claims: int, seed: int = 1) -> list[tuple[str, int, str]]:
    """About ten claims per item by sources of very different size, seven in ten of them right; three of them are copies."""
    chance = random.Random(seed)
    records = []
    for item in range(claims // 10):
        bloc = f"v{0 if chance.random() < 0.5 else chance.randrange(1, 8)}"
        for _ in range(7):
            source = int(chance.paretovariate(1.1)) % 2000
            records.append((f"s{source}", item, f"v{0 if chance.random() < 0.7 else chance.randrange(8)}"))
        records += [(f"copier {copier}", item, bloc) for copier in chance.sample(range(5), 3)]
    return records


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    for claims in (most // 4, most):
        records = made(claims)
        for copies in (False, True):
            started = time.perf_counter()
            fusion = fuse(records, copies=copies)
            seconds = time.perf_counter() - started
            started = time.perf_counter()
            right = sum(answer.value == "v0" for answer in fusion.answers.values()) / len(fusion.answers)
            print(
                f"{claims} claims, {'with' if copies else 'without'} the search for copies: {seconds:.1f} s, answers in "
                f"{time.perf_counter() - started:.1f} s, peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB, "
                f"{right:.3f} right, {len(fusion.merges)} merges"
            )


if __name__ == "__main__":
    main()
