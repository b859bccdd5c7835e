"""What is asked, by the words in use: of what kind a claim is, and whether two claims surely ask one thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from corroborate.comparison.gate import ladder
from corroborate.comparison.matters import ONE_WORDING, is_brief, telling
from corroborate.comparison.quantities import is_none
from corroborate.extraction.figures import find_quantities
from corroborate.extraction.figures.numerals import numeral_words
from corroborate.extraction.figures.written import read_numeral
from corroborate.linking.actors import is_name
from corroborate.linking.days import by_month, is_event
from corroborate.linking.names import canonical, same
from corroborate.linking.wording import plain, stems
from corroborate.model import Claim, Cluster
from corroborate.rule import Severity
from corroborate.rules.answers import Pair, answer
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, any_of, in_use

#: Words before a figure that opens its claim, less than so many.
_OPENING = 4
#: Two sentences are nearly one when this share of their words is common to both.
NEARLY_ONE = 0.6
#: What nobody has to have counted or reckoned: a reader can look it up, or it tells how somebody is placed.
_LOOKED_UP = frozenset(
    ("age", "rank", "length", "distance", "duration", "sentence", "depth", "height", "area", "bail", "fine", "seats")
)
#: More characters than a sentence has, as a rule.
_SENTENCE = 1_000
#: A number in digits by itself: not "43rd".
_DIGITS = re.compile(r"\b[0-9]+(?:\.[0-9]+)?\b")


@lru_cache(maxsize=32)
def _cues(sense: str, vocabulary: Vocabulary) -> re.Pattern[str]:
    keys = [key for key, entry in vocabulary["connectives"].items() if entry.text("sense") == sense]
    phrases = any_of(keys, space=r"\s+")
    return re.compile(rf"\b(?:{phrases})\b")


def cue(text: str, sense: str) -> str:
    """The first word of `text` that the list `connectives` gives this sense ("now", "first", "then", "part" ...), else ""."""
    find = _known_cue if len(text) <= _SENTENCE else _cue  # no whole text is kept
    return find(text, sense, in_use())


def _cue(text: str, sense: str, vocabulary: Vocabulary) -> str:
    found = _cues(sense, vocabulary).search(text)
    return found[0].lower() if found else ""


_known_cue = lru_cache(maxsize=20_000)(_cue)  # several claims quote one sentence, and rule after rule asks


@lru_cache(maxsize=8)
def _measures(vocabulary: Vocabulary) -> frozenset[str]:
    figures = {name for key, entry in vocabulary["frames"].items() for name in (key, entry.text("family")) if name}
    return frozenset(figures | {key.partition(": ")[0] for key, entry in vocabulary["deeds"].items() if not entry.flag("light")})


def measured(claim: Claim) -> bool:
    """True when the claim's predicate is a known family of predicates, not merely the verb of its sentence."""
    return claim.predicate in _measures(in_use())


@lru_cache(maxsize=8)
def _regulating(vocabulary: Vocabulary) -> frozenset[str]:
    entries, kinds = vocabulary["deeds"].items(), ("topic", "procedure")
    return frozenset(key.partition(": ")[0].partition("/")[0] for key, entry in entries if entry.text("about") in kinds)


def regulates(predicate: str) -> bool:
    """True for what a state or body regulates, grants or lays down: its rule is one, and what it leaves out matters."""
    return predicate in _regulating(in_use())


def alike(cluster: Cluster, pair: Pair) -> bool:
    """True when two claims surely ask one thing: of a known measure or deed, or of another in nearly the same words.

    Under a mere verb ("score", "take", "be") the counted noun says little: ages need a name, the rest one verb, one doer
    with a name or most words in common, and no second answer to the same in either document: that would make two questions.
    """
    one, other = pair.claims
    if "age" in (one.predicate, other.predicate):
        names = [canonical(claim.subject, "") for claim in pair.claims]
        full = names[0] == names[1] or all(" " in name for name in names)  # "Finch, 40" may be another of the family
        return full and all(is_name(claim.subject, in_use()) for claim in pair.claims) and same(*names)
    if all(measured(claim) and claim.predicate not in _wide(in_use()) for claim in pair.claims):
        return True
    doers = all(is_name(claim.agent, in_use()) for claim in pair.claims)  # "the company" may be whom the other names
    if pair.numbers is not None and not (doers if all(map(_of_patient, pair.claims)) else _one_thing(pair)):
        return False
    apart = pair.comparison.differ_in("actor") and (doers or pair.numbers is not None)
    if one.predicate != other.predicate or apart or pair.comparison.differ_in("role"):
        return False
    if not (doers and pair.across and one.subject == other.subject) and not worded_alike(pair):
        return False
    return all(answer(claim) == answer(mine) for mine in pair.claims for claim in cluster.claims if rivals(claim, mine))


def of_another_time(pair: Pair, *, year: bool = False) -> bool:
    """True when one is told by its month or year alone, as what happened before is, and the other is not so dated.

    :param year: only a year counts; the month may be that of the sentence's other half.
    """
    told = [claim.qualifiers.as_of_text for claim in pair.claims]
    wide = [text for text in told if by_month(text, in_use()) and (not year or any(map(str.isdigit, text)))]
    return told[0] != told[1] and bool(wide)


def in_brief(cluster: Cluster, pair: Pair) -> bool:
    """True for two claims of two texts of a sentence or two, each of which hardly tells of two matters."""
    return pair.across and all(is_brief(cluster.document_of(claim), in_use()) for claim in pair.claims)


def doubtful(cluster: Cluster, group: Sequence[Pair]) -> Severity:
    """How much answers weigh that may be of two things: texts of a sentence or two hardly tell of two."""
    return "warning" if all(in_brief(cluster, pair) for pair in group) else "note"


def _of_patient(claim: Claim) -> bool:
    """True for a count of those that something is done to ("caught 29 passes"): what it is the answer to depends on who does it.

    Those counted in the first words of a claim do it themselves, or undergo it.
    """
    counts = isinstance(claim.value, Quantity) and claim.value.unit is None
    return counts and len(claim.before_value.split()) >= _OPENING


def _one_thing(pair: Pair) -> bool:
    """True when both figures are of something that is named, or of one thing that the same is done to."""
    patients = [canonical(claim.patient, "") for claim in pair.claims]
    return all(claim.subject for claim in pair.claims) or (patients[0] != "" and patients[0] == patients[1])


@lru_cache(maxsize=8)
def _wide(vocabulary: Vocabulary) -> frozenset[str]:
    """Measures that leave open what is asked: what befell "three victims", what a "length" of three years is of."""
    heads = frozenset(key.partition(".")[0] for key in vocabulary["frames"] if "." in key).intersection(vocabulary["tolls"])
    return heads | {key for key, entry in vocabulary["frames"].items() if entry.flag("anything")}


def worded_alike(pair: Pair, share: float = ONE_WORDING) -> bool:
    """True when this share of the words of the two that tell anything is common to both, their values and doers left out."""
    told = [telling(claim.quote, claim.value_text, in_use()) for claim in pair.claims]
    doers = set(stems(f"{pair.a.agent} {pair.b.agent}", in_use())) if pair.comparison.differ_in("actor") else set()
    return len((told[0] & told[1]) - doers) >= share * len((told[0] | told[1]) - doers)


@lru_cache(maxsize=20_000)
def _numbers_in(words: str, vocabulary: Vocabulary) -> tuple[float, ...]:
    """The numbers that some words give in digits, with what these are multiplied by and without: "5.4 million" is both."""
    plain, found = words.replace(",", ""), []
    for match in _DIGITS.finditer(plain):
        found.append(float(match[0]))
        numeral = read_numeral(plain, match.start(), numeral_words(vocabulary))
        if numeral is not None and numeral.point is not None:
            found.append(numeral.point)
    return tuple(found)


@lru_cache(maxsize=20_000)
def _figures_in(words: str, vocabulary: Vocabulary) -> tuple[float | None, ...]:
    return tuple(figure.value.point for figure in find_quantities(words, vocabulary=vocabulary))


def numeral(claim: Claim) -> bool:
    """True for a figure that was said as one, for "one guard" of those whom an event befell, or for none: not "a man" or "a
    suspect, 29", who are somebody and no total.
    """
    if not isinstance(claim.value, Quantity):
        return False
    if is_none(claim.value) or claim.value.point in _numbers_in(claim.value_text, in_use()):
        return True
    said = _figures_in(claim.value_text, in_use())
    if len(said) > 1 or (bool(said) and said[0] == claim.value.point):
        return True
    word = in_use()["numerals"].get(claim.value_text.lower())  # "one"
    of_its_own = word is not None and word.text("kind") == "unit" and claim.noun != ""
    return of_its_own and is_event(claim.predicate, in_use()) and claim.behind_value.lstrip().startswith(claim.noun)


def counted(claim: Claim) -> bool:
    """True for a figure, or a number in one word: "one", "ninth"; not "a" or "my", which may be somebody."""
    word = in_use()["numerals"].get(claim.value_text.lower())
    return numeral(claim) or (word is not None and word.text("kind") != "article")


def vague(claim: Claim) -> bool:
    """True for a plural that names only an order of magnitude: "dozens", "hundreds"."""
    value = claim.value
    return isinstance(value, Quantity) and value.point is None and value.hedge is None and value.interval.high_open


def reckoned(claim: Claim) -> bool:
    """True for a figure of a known measure that somebody must have counted or reckoned."""
    return bool(claim.subject) and claim.predicate not in _LOOKED_UP and measured(claim) and numeral(claim)


def rivals(a: Claim, b: Claim) -> bool:
    """True when two claims of one document answer the same in one unit."""
    units = [claim.value.unit if isinstance(claim.value, Quantity) else None for claim in (a, b)]
    about = [claim.subject or claim.patient for claim in (a, b)]
    alike = (a.document, a.predicate, about[0]) == (b.document, b.predicate, about[1])
    return alike and units[0] == units[1]


def step_on(scale: str, key: str) -> float | None:
    """Where on a ladder `key` stands; None when it is no step of that ladder."""
    return ladder(scale, key, in_use())


def one_name(a: str, b: str) -> bool:
    """True when one name holds all words of the other: "Secretary Ada Finch", "Finch"; also "DelMar" and "Del Mar"."""
    names = [canonical(name, "") for name in (a, b)]
    words = [{canonical(word, "") or word for word in name.split()} for name in names]  # "Shia", "Shiite"
    joined = [plain(name).replace(" ", "") for name in (a, b)]
    held = words[0] <= words[1] or words[1] <= words[0] or joined[0].endswith(joined[1]) or joined[1].endswith(joined[0])
    return held or same(*names)
