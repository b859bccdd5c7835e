"""A rule of your own: a toll may not fall from one report to a later one."""

import corroborate
from corroborate import finding, rule

OLDER = "[The Herald, 2023-06-06] The flood killed 44 people in the valley on Monday."
NEWER = "[Evening Courier, 2023-06-08] The flood on Monday killed 31 people in the valley."


@rule(severity="error", good=(OLDER, NEWER.replace("31", "52")), bad=(OLDER, NEWER))
def falling_toll(cluster):
    """A later report gives fewer dead than an earlier one."""
    for a, b, _ in cluster.pairs("update", "conflict"):
        days = {claim.id: cluster.document_of(claim).published for claim in (a, b)}
        figures = all(isinstance(claim.value, corroborate.Quantity) for claim in (a, b))
        if a.predicate == b.predicate == "casualties.killed" and figures and None not in days.values():
            earlier, later = sorted((a, b), key=lambda claim: days[claim.id])
            if later.value.interval.before(earlier.value.interval):
                yield finding(f"{earlier.value_text!r} became {later.value_text!r}", earlier, later)


if __name__ == "__main__":
    from corroborate.testing import check_examples, example_documents

    check_examples(falling_toll)
    print("the rule's own examples hold")
    for found in corroborate.check(example_documents((OLDER, NEWER)), rules=[falling_toll]).findings:
        print(f"{found.severity}: {found.rule}: {found.message}")
