"""The default of `fuse` on made sets of many shapes, beside a vote, a textbook Dawid-Skene and a TruthFinder.

Run: python tests/benchmarks/bench_fusion_shapes.py [SEEDS] [--only SHAPE]. Shapes: judges of pictures who all see all and lean
to one label; three answers an item from a long tail of judges of rare positives; few labels that all mistake alike;
listings that hardly ever say "closed"; thousands of sources with few claims of more and less exact places; forecasts that
err together; counts by hundreds of guests; web sources of very different accuracy, with and without copies.
"""

import argparse
import math
import random
from collections import Counter, defaultdict

from corroborate.corroboration import fuse


def leaning_judges(chance):
    """39 judges say of all 240 pictures whether a bird is there; each has a threshold of their own."""
    gold = {item: chance.random() < 0.45 for item in range(240)}
    looks = {item: (1 if there else -1) + chance.gauss(0, 0.6) for item, there in gold.items()}
    judges = {judge: (chance.gauss(0.8, 1.4), chance.uniform(0.6, 2.6)) for judge in range(39)}
    records = [
        (judge, item, "yes" if looks[item] + chance.gauss(0, blur) > leaning else "no")
        for judge, (leaning, blur) in judges.items()
        for item in gold
    ]
    return records, {item: "yes" if there else "no" for item, there in gold.items()}


def rare_positives(chance, items=8315, judges=176):
    """Three answers an item from a long tail of judges; one pair of products in eight is the same."""
    gold = {item: chance.random() < 0.125 for item in range(items)}
    skill = {}
    for judge in range(judges):
        careless = chance.random() < 0.25
        skill[judge] = (chance.betavariate(4, 3), chance.betavariate(5, 3) if careless else chance.betavariate(40, 1.5))
    weight = [chance.paretovariate(0.8) for _ in range(judges)]
    records = []
    for item, same in gold.items():
        picked = set()
        while len(picked) < 3:
            picked.add(chance.choices(range(judges), weight)[0])
        for judge in sorted(picked):
            said = chance.random() < (skill[judge][0] if same else 1 - skill[judge][1])
            records.append((judge, item, "same" if said else "other"))
    return records, {item: "same" if same else "other" for item, same in gold.items()}


def shared_confusion(chance):
    """584 faces, four moods, nine answers each by 27 judges; many faces look to everybody like another mood."""
    moods = ["angry", "happy", "neutral", "sad"]
    gold, records = {}, []
    skill = {judge: chance.betavariate(6, 3) for judge in range(27)}
    for item in range(584):
        gold[item] = chance.choice(moods)
        seems = gold[item] if chance.random() < 0.55 else chance.choice(["neutral", "sad", *moods])
        records.extend(
            (judge, item, seems if chance.random() < skill[judge] else chance.choice(moods))
            for judge in chance.sample(range(27), 9)
        )
    return records, gold


def listings(chance):
    """12 listings of 1000 restaurants, of which nearly half have closed; few listings take note."""
    gold = {item: "closed" if chance.random() < 0.44 else "open" for item in range(1000)}
    sites = {site: (chance.uniform(0.3, 0.8), chance.betavariate(1.2, 6), chance.uniform(0.0, 0.04)) for site in range(12)}
    records = []
    for item, state in gold.items():
        for site, (coverage, notes, errs) in sites.items():
            if chance.random() < coverage:
                closed = chance.random() < (notes if state == "closed" else errs)
                records.append((site, item, "closed" if closed else "open"))
    return records, gold


def vague_places(chance):
    """1600 sources, under three claims each, of where 785 sites lie: the place, its district, its country, or elsewhere."""
    weight = [chance.paretovariate(0.9) for _ in range(1600)]
    vague = [chance.betavariate(1, 1.2) for _ in range(1600)]
    records, gold = [], {}
    for item in range(785):
        country = chance.randrange(60)
        district = f"district {country}.{chance.randrange(12)}"
        gold[item] = f"place {item}" if chance.random() < 0.55 else district
        for source in sorted(set(chance.choices(range(1600), weight, k=6))):
            drawn = chance.random()
            if drawn < 0.12:
                value = f"place {chance.randrange(785)}"
            elif drawn < 0.12 + 0.88 * vague[source]:
                value = f"country {country}" if chance.random() < 0.6 else district
            else:
                value = gold[item]
            records.append((f"site {source}", item, value))
    return records, gold


def forecasts(chance):
    """18 forecasts, six each by three offices, whose errors go together; the nearer in time the better."""
    gold, records = {}, []
    for item in range(1500):
        truth = chance.randrange(40, 95)
        gold[item] = str(truth)
        common = chance.gauss(0, 0.35)
        for office in range(3):
            lean = common + chance.gauss(0, 0.35)
            for days in range(6):
                said = round(truth + lean + chance.gauss(0, 0.25 + 0.25 * days))
                records.append((f"office {office}, {days} days ahead", item, str(said)))
    return records, gold


def edited_counts(chance):
    """Numbers of people in 1200 towns by 2400 guests and a few that import registers; some edits are years old."""
    records, gold = [], {}
    for town in range(1200):
        number = round(math.exp(chance.gauss(9, 1.6)))
        gold[town] = float(number)
        old = round(number * chance.uniform(0.8, 1.1))
        for importer, rate in (("importer", 0.95), ("other importer", 0.85)):
            if chance.random() < 0.4:
                records.append((importer, town, float(number if chance.random() < rate else old)))
        for _ in range(1 + int(chance.expovariate(0.5))):
            drawn = chance.random()
            said = number if drawn < 0.55 else old if drawn < 0.85 else round(number * math.exp(chance.gauss(0, 1.5)))
            records.append((f"guest {chance.randrange(2400)}", town, float(said)))
    return records, gold


def web_sources(chance, copied=False):
    """38 sources of very different accuracy on 400 items in groups of four, whose errors go together."""
    gold, records, said = {}, [], {}
    for source in range(38):
        accuracy, coverage = chance.betavariate(4, 1.6), chance.uniform(0.2, 0.9)
        base = said.get(source - source % 5) if copied and source % 5 and source < 15 else None
        said[source] = mine = {}
        for thing in range(100):
            if chance.random() >= coverage:
                continue
            confused = chance.random() > accuracy
            for item in range(4):
                gold[thing, item] = "right"
                wrong = f"wrong {chance.randrange(3)}" if confused or chance.random() < 0.05 else "right"
                mine[thing, item] = base[thing, item] if base and (thing, item) in base and chance.random() < 0.95 else wrong
        records.extend((source, item, value) for item, value in mine.items())
    return records, gold


def copied_sources(chance):
    """The same, where twelve of them copy three."""
    return web_sources(chance, copied=True)


SHAPES = [
    leaning_judges, rare_positives, shared_confusion, listings, vague_places, forecasts, edited_counts, web_sources, copied_sources,
]  # fmt: skip


def vote(records):
    counts = defaultdict(Counter)
    for _, item, value in records:
        counts[item][value] += 1
    return {item: min(count, key=lambda value: (-count[value], str(value))) for item, count in counts.items()}


def dawid_skene(records, rounds=40):
    """Dawid and Skene 1979 as in the paper, with a hundredth of a claim in each cell; None where labels are many."""
    labels = sorted({value for _, _, value in records}, key=str)
    if len(labels) > 10:
        return None
    by_item, by_judge = defaultdict(list), defaultdict(list)
    for judge, item, value in records:
        by_item[item].append((judge, value))
        by_judge[judge].append((item, value))
    chance = {}
    for item, said in by_item.items():
        count = Counter(value for _, value in said)
        chance[item] = {label: count[label] / len(said) for label in labels}
    for _ in range(rounds):
        prior = {label: sum(chance[item][label] for item in by_item) / len(by_item) for label in labels}
        table = {}
        for judge, said in by_judge.items():
            cells = {held: dict.fromkeys(labels, 0.01) for held in labels}
            for item, value in said:
                for held in labels:
                    cells[held][value] += chance[item][held]
            table[judge] = {held: {v: c / sum(row.values()) for v, c in row.items()} for held, row in cells.items()}
        for item, said in by_item.items():
            score = {
                held: math.log(prior[held] + 1e-12) + sum(math.log(table[judge][held][value]) for judge, value in said)
                for held in labels
            }
            top = max(score.values())
            total = sum(math.exp(value - top) for value in score.values())
            chance[item] = {held: math.exp(value - top) / total for held, value in score.items()}
    return {item: max(labels, key=lambda label: chance[item][label]) for item in by_item}


def truth_finder(records, rounds=20):
    """Yin, Han and Yu 2008 without implication: damping 0.3, trust 0.9 to begin with."""
    behind, made = defaultdict(list), defaultdict(list)
    for source, item, value in records:
        behind[item, value].append(source)
        made[source].append((item, value))
    trust = dict.fromkeys(made, 0.9)
    for _ in range(rounds):
        sure = {
            told: 1 / (1 + math.exp(-0.3 * sum(-math.log(1 - min(trust[source], 0.999999)) for source in sources)))
            for told, sources in behind.items()
        }
        trust = {source: sum(sure[told] for told in tolds) / len(tolds) for source, tolds in made.items()}
    best = {}
    for (item, value), confidence in sure.items():
        if item not in best or (-confidence, str(value)) < best[item]:
            best[item] = (-confidence, str(value))
    return {item: value for item, (_, value) in best.items()}


def right(told, gold):
    if told is None:
        return float("nan")

    def same(value, truth):
        return abs(float(value) - truth) <= 0.01 * truth if isinstance(truth, float) else str(value) == truth

    return sum(same(told[item], truth) for item, truth in gold.items() if item in told) / sum(item in told for item in gold)


def main() -> None:
    args = argparse.ArgumentParser()
    args.add_argument("seeds", type=int, nargs="?", default=5)
    args.add_argument("--only")
    args = args.parse_args()
    print(f"{'shape':<20}{'claims':>8}{'vote':>7}{'DS':>7}{'TF':>7}{'ours':>7}  {'ours - vote, least':>19}  methods")
    for shape in SHAPES:
        if args.only and shape.__name__ != args.only:
            continue
        columns = [[], [], [], []]
        methods = Counter()
        for seed in range(args.seeds):
            records, gold = shape(random.Random(seed))
            fusion = fuse(records)
            methods.update(fusion.methods.keys())
            ours = {item: answer.value for item, answer in fusion.answers.items()}
            for column, told in zip(columns, (vote(records), dawid_skene(records), truth_finder(records), ours), strict=True):
                column.append(right(told, gold))
        means = [sum(column) / len(column) for column in columns]
        least = min(mine - theirs for mine, theirs in zip(columns[3], columns[0], strict=True))
        print(
            f"{shape.__name__:<20}{len(records):>8}"
            + "".join(f"{mean:>7.3f}" for mean in means)
            + f"  {least:>+19.3f}  {dict(sorted(methods.items()))}",
            flush=True,
        )


if __name__ == "__main__":
    main()
