"""How far the default of `fuse` stands above a plain vote when only some sources, or some items, of a set are there.

Run: python tests/benchmarks/bench_fusion_samples.py FOLDER [--seeds N] [--only NAME], where FOLDER holds sets as NAME.csv
(source,object,attribute,value) and NAME_gold.csv (object,attribute,value). A set whose name starts with "population" holds
numbers, right within one per cent.
"""

import argparse
import csv
import random
from collections import Counter, defaultdict
from pathlib import Path

from corroborate.corroboration import fuse


def rows(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def vote(records):
    counts = defaultdict(Counter)
    for _, item, value in records:
        counts[item][value] += 1
    return {item: min(count, key=lambda value: (-count[value], str(value))) for item, count in counts.items()}


def precision(answers, gold, right):
    covered = [item for item in gold if item in answers]
    return sum(right(answers[item], gold[item]) for item in covered) / max(1, len(covered))


def close(told, gold):
    try:
        return abs(float(told) - float(gold)) <= 0.01 * abs(float(gold))
    except ValueError:
        return False


def number(text):
    try:
        return float(text)
    except ValueError:
        return text


def sample(records, by, share, seed):
    """The records of a random share of the sources (`by` 0) or of the items (`by` 1)."""
    names = sorted({record[by] for record in records}, key=str)
    kept = set(random.Random(seed).sample(names, max(1, round(share * len(names)))))
    return [record for record in records if record[by] in kept]


def main() -> None:
    args = argparse.ArgumentParser()
    args.add_argument("folder", type=Path)
    args.add_argument("--seeds", type=int, default=20)
    args.add_argument("--only")
    args = args.parse_args()
    print(
        f"{'set':<18}{'full':>7}{'vote':>7}   "
        + "".join(f"{f'{what} {share}':>22}" for what in ("sources", "items") for share in (0.5, 0.7))
    )
    for path in sorted(args.folder.glob("*.csv")):
        name = path.stem
        if name.endswith("_gold") or (args.only and args.only != name):
            continue
        numeric = name.startswith("population")
        records = [
            (row["source"], (row["object"], row["attribute"]), number(row["value"]) if numeric else row["value"])
            for row in rows(path)
        ]
        gold = {(row["object"], row["attribute"]): row["value"] for row in rows(args.folder / f"{name}_gold.csv")}
        right = close if numeric else str.__eq__

        def told(records):
            return {item: answer.value for item, answer in fuse(records).answers.items()}

        line = f"{name:<18}{precision(told(records), gold, right):>7.3f}{precision(vote(records), gold, right):>7.3f}   "
        for by in (0, 1):
            for share in (0.5, 0.7):
                gains = []
                for seed in range(args.seeds):
                    part = sample(records, by, share, seed)
                    gains.append(precision(told(part), gold, right) - precision(vote(part), gold, right))
                line += f"{f'{sum(gains) / len(gains):+.3f} ({min(gains):+.3f})':>22}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
