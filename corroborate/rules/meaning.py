"""Rules about meaning: one denies what another affirms, two positions on one matter, stated and not known."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from corroborate.extraction.deeds.whens import AT_TIME, HOUR
from corroborate.extraction.figures import find_quantities
from corroborate.linking.families import reversed_by
from corroborate.linking.wording import plain
from corroborate.model import Claim, Cluster, Difference, Document
from corroborate.rule import Found, Run, Severity, finding, normalised, rule
from corroborate.rules.answers import Pair, apart, involved, once, pairs
from corroborate.rules.messages import worded
from corroborate.rules.questions import alike, doubtful, of_another_time, step_on, worded_alike
from corroborate.values import Term
from corroborate.vocabulary import in_use

#: Words from a negation to the end of a denial that may not be whole.
_NEGATED = 8
#: One word, and no more, between a claim and the next mark.
_ONE_MORE = re.compile(r"\s+([a-z]+)\s?[.,;:!?]")
#: The words of a text, what is drawn together with another by an apostrophe parted from it.
_PARTED = re.compile(r"\w+?(?=\w'\w)|\w'\w+|\w+")


def _against(cluster: Cluster, group: Sequence[Pair]) -> str:
    """Both claims of a group's first pair; of two in the same words it is told which is denied, unless their own words do."""
    same = worded_alike(group[0], share=1.0)
    a, b = (
        f"{'the denial of ' if same and not claim.qualifiers.polarity and not _negates(claim) else ''}{worded(cluster, claim)}"
        for claim in group[0].claims
    )
    return f"{cluster.question}: {a} against {b}"


@rule(
    family="scope",
    severity="error",
    over="compared",
    good=(
        "[Arlow Post, 2024-03-08] The council lifted the curfew on Monday.",
        "[Vale News, 2024-03-08] On Monday the council lifted the curfew.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The council lifted the curfew on Monday.",
        "[Vale News, 2024-03-08] The council did not lift the curfew on Monday.",
    ),
)
def polarity_conflict(cluster: Cluster) -> Iterator[Found]:
    """One source affirms what another denies.

    Silent where one speaks of what may or will be and the other of what is: "could harm" and "did not harm" both hold. A note
    where the denial may be of another thing, a warning in texts of a sentence or two.
    """
    found = [
        pair
        for pair in pairs(cluster, "conflict")
        if pair.comparison.differ_in("polarity")
        and not pair.comparison.differ_in("value")
        and not of_another_time(pair, year=True)
        and not _of_two_figures(pair)
        and not _denied_in_both(pair)
    ]
    if not found:
        return
    sure = [pair for pair in found if _of_one_thing(cluster, pair)]
    told = [pair for pair in sure if pair.a.value is not None]
    for group in (*once(told), *apart(pair for pair in sure if pair.a.value is None)):
        yield finding(_against(cluster, group), *involved(group))
    known = {claim.id for pair in sure for claim in pair.claims}
    for group in apart(pair for pair in found if pair.across and known.isdisjoint((pair.a.id, pair.b.id))):
        plain = all((_whole_deed(pair) or _said_all(cluster, pair)) and not _narrowed(cluster, pair) for pair in group)
        yield finding(_against(cluster, group), *involved(group), severity=doubtful(cluster, group) if plain else "note")


def _of_one_thing(cluster: Cluster, pair: Pair) -> bool:
    """True for a denial that is surely of what the other says, and of all of it; one that "will not" may not have come to be."""
    if pair.comparison.differ_in("modality"):
        return False
    if not (alike(cluster, pair) or _reversed(pair)) or not (pair.across or worded_alike(pair)):
        return False
    whole = _whole_deed(pair) or (worded_alike(pair) and _said_all(cluster, pair))
    return whole and not _narrowed(cluster, pair)


def _reversed(pair: Pair) -> bool:
    """True for a deed and its reverse in nearly the same words: "grew by 2 percent", "shrank by 2 percent"."""
    return reversed_by(pair.a, pair.b, in_use()) and pair.across and worded_alike(pair)


def _of_two_figures(pair: Pair) -> bool:
    """True when each gives a figure, and not the same: "not for more than eight years" denies no "for eight years"."""
    texts = [normalised(claim.value_text) for claim in pair.claims]
    return texts[0] != texts[1] and all(find_quantities(text, vocabulary=in_use()) for text in texts)


def _negates(claim: Claim) -> bool:
    """True for a claim whose own words deny something: "was not closed", "isn't closed"."""
    return any(_is(word, "negation") for word in _PARTED.findall(plain(claim.quote)))


def _denied_in_both(pair: Pair) -> bool:
    """True for one wording that holds a denial, "hadn't come", "hadn 't come": not for "denied that it had"."""
    one, other = ("".join(filter(str.isalnum, claim.quote.lower())) for claim in pair.claims)
    return one == other and any(map(_negates, pair.claims))


def _whole_deed(pair: Pair) -> bool:
    """True when both say to whom or of what the deed is: "did not happen overnight" denies the "overnight" alone."""
    return all(claim.value is not None or (claim.patient and claim.patient != claim.agent) for claim in pair.claims)


def _said_all(cluster: Cluster, pair: Pair) -> bool:
    """True when nothing follows the denial in its own sentence that it may be the denial of; none where the reverse is told."""
    denial = next((claim for claim in pair.claims if not claim.qualifiers.polarity), None)
    if denial is None:
        return True
    rest = cluster.document_of(denial).text[denial.span.end : denial.span.end + 20].lstrip(" \"'\u201d\u2019")
    return not rest[:1].isalnum()


def _narrowed(cluster: Cluster, pair: Pair) -> bool:
    """True when the denial is of less than the other says.

    It goes on in a word of its own ("was never made | public", "had never been used | before"), speaks of what was told of just
    before ("that attack"), or names whom it clears, and the other tells of somebody ("a plane").
    """
    denial, affirmed = pair.claims if not pair.a.qualifiers.polarity else pair.claims[::-1]
    counting = in_use()["counting"]
    behind = _ONE_MORE.match(cluster.document_of(denial).text, denial.span.end)
    negated = any(_is(word, "negation") for word in denial.quote.lower().split()[-_NEGATED:])
    further = behind is not None and negated and not _is(behind[1], "time")
    before = re.search(rf"(\w+) {re.escape(denial.patient)}", denial.quote) if denial.patient else None
    recalled = before is not None and before[1].lower() in counting["that"].words("words")
    doers = "|".join(counting["one alone"].words("words"))
    anybody = bool(affirmed.agent) and re.search(rf"\b(?i:{doers}) {re.escape(affirmed.agent)}\b", affirmed.quote) is not None
    return further or recalled or (anybody and pair.comparison.differ_in("actor"))


def _is(word: str, kind: str) -> bool:
    """True for a word of a class of the word list `grammar`."""
    entry = in_use()["grammar"].get(word)
    return entry is not None and kind in entry.words("classes")


def _two_stances(pair: Pair) -> bool:
    """True for two attitudes to one thing; to two things are those which comparison found to fit though they stand far apart."""
    a, b = map(_stance, pair.claims)
    return a is not None and b is not None and (abs(a - b) < 2 or pair.comparison.relation != "compatible")


def _outcomes(pair: Pair) -> bool:
    """True for two answers in words of which one matter has one: two causes, two results, two kinds of thing."""
    answers = {claim.value.key for claim in pair.claims if isinstance(claim.value, Term) and _stance(claim) is None}
    return len(answers) == len(pair.claims) and not pair.comparison.differ_in("place") and pair.a.predicate not in (HOUR, AT_TIME)


def _moves(cluster: Cluster, pair: Pair) -> bool:
    """True for what somebody may hold now and another time not, told in reports that are not both dated: a plea."""
    steps = [in_use()["ladders"].get(claim.value.key) if isinstance(claim.value, Term) else None for claim in pair.claims]
    dated = all(cluster.document_of(claim).published for claim in pair.claims)
    return not dated and all(step is not None and step.flag("moves") for step in steps)


def _stance(claim: Claim) -> float | None:
    return step_on("stance", claim.value.key) if isinstance(claim.value, Term) else None


@rule(
    family="scope",
    severity="error",
    over="compared",
    good=(
        "[Arlow Post, 2024-03-08] Norland has allowed its citizens to join the march.",
        "[Vale News, 2024-03-08] Norland is allowing its citizens to join the march.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] Countries such as Denmark have warned their citizens against joining the war.",
        "[Vale News, 2024-03-08] Countries like Denmark and Norway have encouraged their citizens to join the war.",
    ),
)
def stance_conflict(cluster: Cluster) -> Iterator[Found]:
    """Two sources give one body positions apart on the scale from forbidding to encouraging, or one matter two outcomes.

    Told once for each body, at its widest: an error at two steps or more, a note at one. Silent between allowing and
    encouraging: who encourages allows. Two outcomes ("approved", "rejected"), two results of one match, and two causes that are
    rivals, are an error where both surely speak of one matter, else a note, or a warning in texts of a sentence or two and where
    all else is worded alike.
    """
    outcomes = [
        pair
        for pair in pairs(cluster, "conflict")
        if pair.across and _outcomes(pair) and not pair.comparison.differ_in("polarity")
    ]
    for group in once(outcomes):
        sure = alike(cluster, group[0]) and not of_another_time(group[0], year=True) and not _moves(cluster, group[0])
        less: Severity = "warning" if group[0].comparison.differ_in("wording") else doubtful(cluster, group)
        yield finding(_against(cluster, group), *involved(group), severity=None if sure else less)
    allowed = step_on("stance", "allow") or 0.0
    found: list[tuple[float, list[Pair]]] = []
    for group in once(pair for pair in pairs(cluster) if pair.comparison.relation != "update" and _two_stances(pair)):
        a, b = map(_stance, group[0].claims)
        if a is not None and b is not None and a != b and min(a, b) < allowed:
            found.append((abs(a - b), group))
    if found:
        gap, group = max(found, key=lambda one: one[0])
        yield finding(_against(cluster, group), *involved(group), severity=None if gap >= 2 else "note")


@rule(
    family="scope",
    severity="warning",
    over="run",
    good=(
        "[Arlow Post, 2024-03-08] The driver, a Danish citizen, was arrested at the port on Monday.",
        "[Vale News, 2024-03-08] The driver, a citizen of Denmark, was arrested at the port on Monday.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] The driver, a Danish citizen, was arrested at the port on Monday.",
        "[Vale News, 2024-03-08] The driver, a Dutch citizen, was arrested at the port on Monday.",
    ),
)
def word_swapped(run: Run) -> Iterator[Found]:
    """Two sources word a sentence alike but for one place, where they say what cannot both be right.

    One was taken from the other, or both from one report, and a name, a date, a number or a word was changed for its reverse.
    Told once for what was changed, and not where another rule tells it: two figures, places or outcomes.
    """
    conflicts = [(cluster, pair) for cluster in run.compared for pair in pairs(cluster, "conflict") if pair.across]
    answers: dict[frozenset[str], set[frozenset[tuple[str, str]]]] = {}  # by the two documents that differ in them
    for _, pair in conflicts:
        if pair.comparison.differ_in("value"):
            answers.setdefault(_homes(pair), set()).add(_answers_of(pair))
    for cluster in run.compared:
        found: dict[tuple[str, ...], list[Pair]] = {}
        for pair in (pair for home, pair in conflicts if home is cluster and not _outcomes(pair)):
            for swap in (one for one in pair.comparison.differences if one.aspect == "wording"):
                told = pair.comparison.differ_in("value", "place", "list") or _is_one_of(
                    pair, swap, answers.get(_homes(pair), ())
                )
                if not told:
                    found.setdefault(tuple(sorted((swap.a, swap.b))), []).append(pair)
        for _, group in sorted(found.items()):
            yield finding(_against(cluster, group), *involved(group))


def _homes(pair: Pair) -> frozenset[str]:
    """The documents of two claims."""
    return frozenset(claim.document for claim in pair.claims)


def _answers_of(pair: Pair) -> frozenset[tuple[str, str]]:
    """The words of the two answers, each with its document."""
    return frozenset((claim.document, claim.value_text) for claim in pair.claims)


def _is_one_of(pair: Pair, swap: Difference, answers: Collection[frozenset[tuple[str, str]]]) -> bool:
    """True where what was changed stands in two answers of the same documents that differ: "a fine of 3 million"."""
    first = next(claim for claim in (pair.a, pair.b) if claim.id == pair.comparison.claims[0])
    sides = {first.document: swap.a, next(claim for claim in pair.claims if claim is not first).document: swap.b}
    return any(all(sides[document] in words for document, words in both) for both in answers)


@rule(
    family="scope",
    severity="warning",
    over="compared",
    good=(
        "[Arlow Post, 2024-03-08] Many of the 400 volunteers come from Norway.",
        "[Vale News, 2024-03-08] Many of the 400 volunteers come from Norway and Sweden.",
    ),
    bad=(
        "[Arlow Post, 2024-03-08] Many of the volunteers come from Norway and Sweden.",
        "[Vale News, 2024-03-08] It is unclear where the volunteers come from.",
    ),
)
def certainty_conflict(cluster: Cluster) -> Iterator[Found]:
    """One source states what another says is not known."""
    found = []
    for pair in pairs(cluster):
        unknown = [claim.qualifiers.certainty == "unknown" for claim in pair.claims]
        if unknown[0] != unknown[1] and pair.comparison.relation != "update" and not pair.comparison.differ_in("actor"):
            doubt, stated = pair.claims if unknown[0] else pair.claims[::-1]
            if _answers(stated, _asked(doubt, cluster.document_of(doubt))):
                found.append(pair)
    if found:
        yield finding(_against(cluster, found), *involved(found))


def _asked(claim: Claim, document: Document) -> str:
    """What the question asks for whose answer is said to be unknown: a "place" in "where the volunteers come from"."""
    before = document.text[max(0, claim.span.start - 20) : claim.span.start].split()[-2:]
    said = [*normalised(claim.quote).split()[:1], *(normalised(word) for word in reversed(before))]
    questions = in_use()["questions"]
    return next((questions[word].text("asks") for word in said if word in questions), "truth")


def _answers(claim: Claim, asked: str) -> bool:
    """True when a claim gives an answer to what is asked: when, where, who, what; why and how it seldom tells."""
    if asked == "time":
        return bool(claim.qualifiers.as_of_text) and claim.qualifiers.as_of_text in claim.quote
    if asked == "place":
        return claim.value is not None or bool(claim.qualifiers.place)
    if asked in ("doer", "thing"):
        told = claim.agent if asked == "doer" else claim.patient if claim.patient != claim.subject else ""
        return claim.value is not None or bool(told)
    return asked == "truth"
