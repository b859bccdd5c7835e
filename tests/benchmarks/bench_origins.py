"""How many documents and how many independent origins stand behind what is counted in each event of a set of real reports.

Run: python tests/benchmarks/bench_origins.py FOLDER [EVENT ...] [--words], where FOLDER holds one folder of documents per event.
With --words the evidence and the sentences are told as well, to be checked by hand.
"""

import argparse
from pathlib import Path

import corroborate


def main() -> None:
    args = argparse.ArgumentParser()
    args.add_argument("folder", type=Path)
    args.add_argument("events", nargs="*")
    args.add_argument("--words", action="store_true")
    args.add_argument("--measure", default="casualties.killed")
    args = args.parse_args()
    print("| event | documents | with a figure | named origins | unnamed | origins (documents each) |\n|---|---|---|---|---|---|")
    for place in sorted(path for path in args.folder.iterdir() if path.is_dir()):
        if args.events and not any(event in place.name for event in args.events):
            continue
        documents = corroborate.read([str(place)])
        report = corroborate.check(documents)
        fit = [cluster for cluster in report.clusters if cluster.claims[0].predicate == args.measure]
        if not fit:
            print(f"| {place.name} | {len(documents)} | 0 | | | |")
            continue
        cluster = max(fit, key=lambda cluster: (len({claim.document for claim in cluster.claims}), len(cluster.claims)))
        claims = {claim.id: claim for claim in cluster.claims}
        named = [origin for origin in cluster.origins if origin.named]
        told = [f"{origin.name} ({len({claims[at].document for at in origin.claims})})" for origin in named]
        with_figure = len({claim.document for claim in cluster.claims})
        unnamed = sum(not origin.named for origin in cluster.origins)
        print(f"| {place.name} | {len(documents)} | {with_figure} | {len(told)} | {unnamed} | {', '.join(told)} |", flush=True)
        for origin in cluster.origins if args.words else ():
            print(f"\n   {origin.name}{'' if origin.named else ' [unnamed]'} via {', '.join(origin.via) or 'nobody'}")
            for why in origin.evidence:
                print(f"      because: {why}")
            for at in origin.claims:
                claim = claims[at]
                chain = " > ".join(voice.name for voice in claim.attribution.chain)
                print(f"      {chain}: {' '.join(claim.quote.split())[:260]}")


if __name__ == "__main__":
    main()
