"""The one door for rules: what a rule is, how one is written, chosen and run. The built-in ones come in by it like any other.

A rule is a plain function that looks at one cluster (everything said about one question) and yields findings:

    from corroborate import finding, rule

    @rule(severity="error")
    def toll_above_hundred(cluster):
        \"\"\"A report gives more than a hundred dead.\"\"\"
        for claim in cluster.claims:
            if claim.predicate == "casualties.killed" and claim.value and claim.value.low > 100:
                yield finding(f"{claim.value_text!r} is more than a hundred", claim)

The rule's name is the function's in kebab-case, its summary the first line of the docstring. There is no registry: a rule
does something when it is passed to `check(documents, rules=[...])`.
"""

from __future__ import annotations

import inspect
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from types import GeneratorType
from typing import Any, Literal, get_args, overload

from attrs import evolve, field, frozen

from corroborate.errors import ConfigurationError, InputError, RuleError, UnknownName
from corroborate.model import Claim, Cluster, Document, content_id

#: How much a finding matters, most first: cannot both hold; needs a person's eye; worth knowing.
Severity = Literal["error", "warning", "note"]

SEVERITIES: tuple[Severity, ...] = get_args(Severity)

#: What a rule's function is called with: one cluster, or one with comparisons; one document and its claims; or the run.
Over = Literal["cluster", "compared", "document", "run"]

#: The names of rules: small letters and digits, words parted by hyphens, as a list of names or a table of settings takes them.
_KEBAB = re.compile(r"(?:[^\W_A-Z]+-)*[^\W_A-Z]+")

#: One example of a rule: the texts of its documents, each optionally headed "[Source, 2024-02-22] ", or documents, or a
#: cluster made by hand where texts would be too long.
Example = str | Document | Cluster | tuple[str | Document, ...]


@frozen
class Finding:
    """Something a reader should know, with its places.

    :param rule: name of the rule that found it.
    :param severity: "error", "warning" or "note".
    :param message: what was found, with both sides; never a verdict.
    :param claims: ids of the claims it rests on, the two that show it best first.
    :param fingerprint: the same for the same rule and the same quotations, wherever they stand.
    """

    rule: str
    severity: Severity
    message: str
    claims: tuple[str, ...]
    fingerprint: str


@frozen
class Found:
    """What a rule yields: see `finding`."""

    message: str
    claims: tuple[Claim, ...]
    severity: Severity | None = None


def finding(message: str, *claims: Claim, severity: Severity | None = None) -> Found:
    """What a rule yields when it has found something.

    :param message: what a reader should know; states both sides and gives no verdict.
    :param claims: the claims it rests on, the two that show it best first.
    :param severity: how much this one matters, when it is not the rule's own severity.
    :returns: what the rule is to yield.
    """
    return Found(message, claims, severity)


@frozen
class Run:
    """Everything a rule over the whole run can look at.

    :param documents: all documents, in report order.
    :param claims: all claims, ordered by document and place.
    :param clusters: all clusters, in report order.
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    clusters: tuple[Cluster, ...]

    @cached_property
    def compared(self) -> tuple[Cluster, ...]:
        """The clusters in which claims were compared."""
        return tuple(cluster for cluster in self.clusters if cluster.comparisons)


def _to_examples(given: Example | list[Example] | None) -> tuple[Example, ...]:
    if given is None:
        return ()
    return tuple(given) if isinstance(given, list) else (given,)


@frozen
class Rule:
    """One rule. Call it to run its function alone, as a test does.

    :param name: kebab-case; says the pattern found.
    :param summary: one line, what a report says of it.
    :param function: takes what `over` says, yields what `finding` makes.
    :param family: "numbers", "time", "attribution", "scope", "provenance" or the author's own word.
    :param severity: of its findings, unless one says otherwise.
    :param over: "cluster": `function(cluster)`; "compared": the same, only of clusters in which claims were compared;
        "document": `function(document, claims)`; "run": `function(run)`.
    :param explanation: the rest of the docstring.
    :param good: examples it stays silent on (one, or a list of them).
    :param bad: examples it finds something in.
    """

    name: str
    summary: str
    function: Callable[..., Iterable[Found]] = field(repr=False)
    family: str = "custom"
    severity: Severity = "warning"
    over: Over = "cluster"
    explanation: str = field(default="", repr=False)
    good: tuple[Example, ...] = field(default=(), repr=False)
    bad: tuple[Example, ...] = field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        if not _KEBAB.fullmatch(self.name):
            raise ConfigurationError(f"a rule's name is in kebab-case, such as 'toll-above-hundred', not {self.name!r:.80}")
        _severity(self.severity, f"rule {self.name!r}")
        if self.over not in get_args(Over):
            raise UnknownName("reach of a rule (`over`)", self.over, get_args(Over))

    def __call__(self, *seen: Any) -> Iterable[Found]:
        """What the function yields for `seen`."""
        return self.function(*seen)


def _severity(given: str, place: str, *, off: bool = False) -> Severity:
    """What is given as a severity, seen to be one; `off` says that "off" would have done as well."""
    for known in SEVERITIES:
        if given == known:
            return known
    could = (*SEVERITIES, "off") if off else SEVERITIES
    raise ConfigurationError(f"{place}: severity must be one of {', '.join(could)}, not {given!r}")


@overload
def rule(function: Callable[..., Iterable[Found]], /) -> Rule: ...


@overload
def rule(
    *,
    name: str | None = None,
    family: str = "custom",
    severity: Severity = "warning",
    over: Over = "cluster",
    good: Example | list[Example] | None = None,
    bad: Example | list[Example] | None = None,
) -> Callable[[Callable[..., Iterable[Found]]], Rule]: ...


def rule(
    function: Callable[..., Iterable[Found]] | None = None,
    /,
    *,
    name: str | None = None,
    family: str = "custom",
    severity: Severity = "warning",
    over: Over = "cluster",
    good: Example | list[Example] | None = None,
    bad: Example | list[Example] | None = None,
) -> Rule | Callable[[Callable[..., Iterable[Found]]], Rule]:
    """Makes a rule of a function, as `@rule` or `@rule(severity="error", ...)`.

    :param name: the rule's name; the function's in kebab-case when not given.
    :param family: where it belongs in a list of rules.
    :param severity: of its findings.
    :param over: what the function takes, see `Rule`.
    :param good: an example it stays silent on, or a list of examples; each is a text, a tuple of texts, or a cluster.
    :param bad: an example it finds something in, likewise.
    :returns: the rule; with settings, what makes one of a function.
    :raises ConfigurationError: the function has no docstring, whose first line is what a report says; it is no function; or a
        name, severity or reach that cannot be.
    """

    def make(plain: Callable[..., Iterable[Found]]) -> Rule:
        if not callable(plain):
            raise ConfigurationError(f"@rule makes a rule of a function, not {plain!r:.80}; give a name as @rule(name=...)")
        text = inspect.getdoc(plain) or ""
        summary, _, rest = text.partition("\n")
        called = name or "-".join(filter(None, plain.__name__.lower().split("_")))
        if not summary:
            raise ConfigurationError(f"rule {called!r} needs a docstring: its first line is what the report says")
        return Rule(
            called,
            summary,
            plain,
            family,
            severity,
            over,
            rest.strip(),
            good=_to_examples(good),
            bad=_to_examples(bad),
        )

    return make if function is None else make(function)


def select(
    rules: Iterable[Rule], *, only: Iterable[str] = (), ignore: Iterable[str] = (), severities: Mapping[str, str] | None = None
) -> tuple[Rule, ...]:
    """The rules to run, in the order given.

    :param rules: those to choose from, such as `DEFAULT_RULES`.
    :param only: names of the rules to keep; all when empty. A family's name stands for its rules; a single name will do.
    :param ignore: names of rules or families to leave out.
    :param severities: rule name to the severity its findings get; "off" leaves the rule out.
    :returns: those chosen.
    :raises InputError: what is given as rules are none.
    :raises UnknownName: a name that no rule or family has; says the nearest.
    :raises ConfigurationError: two rules of one name, or a severity that does not exist.
    """
    rules = tuple(rules)
    for one in (one for one in rules if not isinstance(one, Rule)):
        raise InputError(f"first come rules, then names, as in select(DEFAULT_RULES, only=['numbers']), not {one!r:.80}")
    names = Counter(one.name for one in rules)
    for name in (name for name, count in names.items() if count > 1):
        raise ConfigurationError(f"two rules are called {name!r}; give one of them another name: @rule(name=...)")
    known = {*names, *(one.family for one in rules)}
    only, ignore = ((name,) if isinstance(name, str) else tuple(name) for name in (only, ignore))
    severities = severities or {}
    for name in (*only, *ignore, *severities):
        if name not in known:
            raise UnknownName("rule", name, known)
    chosen = []
    for one in rules:
        mine = (one.name, one.family)
        wanted = severities.get(one.name, severities.get(one.family))
        if (only and not set(mine) & set(only)) or set(mine) & set(ignore) or wanted == "off":
            continue
        chosen.append(one if wanted is None else _with_severity(one, _severity(wanted, f"rule {one.name!r}", off=True)))
    return tuple(chosen)


def _with_severity(changed: Rule, severity: Severity) -> Rule:
    """`changed` with every finding at `severity`, whatever the function says of a single one."""

    def function(*seen: Any) -> Iterable[Found]:
        for found in changed.function(*seen):
            yield evolve(found, severity=severity) if isinstance(found, Found) else found

    return evolve(changed, severity=severity, function=function)


_SIGNS = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)  # the same quotations stand in pair after pair of a large cluster
def normalised(quotation: str) -> str:
    """`quotation` without what a reprint changes: case, spacing, punctuation, width and accents of characters."""
    plain = unicodedata.normalize("NFKD", quotation).casefold()
    if not plain.isascii():
        plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _SIGNS.sub(" ", plain).strip()


def fingerprint(rule_name: str, claims: Iterable[Claim]) -> str:
    """The same for the same rule and quotations: independent of documents, positions and order."""
    quotations = {f"{normalised(claim.quote)} | {normalised(claim.value_text)}" for claim in claims}
    return content_id("f", rule_name, *sorted(quotations))


def apply(
    rules: Iterable[Rule], clusters: Sequence[Cluster], documents: Sequence[Document], claims: Sequence[Claim]
) -> tuple[tuple[Finding, ...], tuple[RuleError, ...]]:
    """Runs `rules`; a rule that raises or yields nonsense does not stop the others.

    :param clusters: in report order, as are `documents` and `claims`.
    :returns: the findings in report order (severity, rule, place), and of each rule that broke what went wrong first.
    """
    by_document: dict[str, list[Claim]] = {document.id: [] for document in documents}
    for claim in claims:
        by_document.setdefault(claim.document, []).append(claim)
    each = [((cluster,), cluster.claims) for cluster in clusters]
    run = Run(tuple(documents), tuple(claims), tuple(clusters))
    units: Mapping[Over, Sequence[tuple[tuple[Any, ...], Sequence[Claim]]]] = {
        "cluster": each,
        "compared": [unit for unit, cluster in zip(each, clusters, strict=True) if cluster.comparisons],
        "document": [((document, by_document[document.id]), by_document[document.id]) for document in documents],
        "run": [((run,), claims)],
    }
    places = {document.id: number for number, document in enumerate(documents)}
    findings: dict[tuple[str, str, tuple[str, ...]], tuple[Any, Finding]] = {}
    errors: dict[str, list[RuleError]] = {}
    for one in rules:
        for seen, at_hand in units[one.over]:
            try:
                yielded = one.function(*seen)
                for found in yielded if isinstance(yielded, GeneratorType) else _listed(one, yielded):
                    key, made = _made(one, _sound(one, found), places)
                    findings.setdefault((one.name, made.message, made.claims), (key, made))
            except RuleError as error:
                errors.setdefault(one.name, []).append(error)
            except Exception as error:  # somebody else's code: whatever it raises is told, and the others go on
                where = f", with {_shown(at_hand[0])} at hand" if at_hand else ""
                broken = RuleError(one.name, f"raised {type(error).__name__}: {error}{where}")
                errors.setdefault(one.name, []).append(broken)
    ordered = sorted(findings.values(), key=lambda pair: pair[0])
    return tuple(made for _, made in ordered), tuple(map(_first_of, errors.values()))


def _first_of(errors: Sequence[RuleError]) -> RuleError:
    """What went wrong first in a rule, and how often something did."""
    first = errors[0]
    return first if len(errors) == 1 else RuleError(first.rule, f"{first.message} ({len(errors):,} times in all)")


def _shown(claim: Claim) -> str:
    words = " ".join(claim.quote.split())
    return f"the claim {claim.id} ({words[:80] + '...' if len(words) > 80 else words!r})"


def _listed(one: Rule, yielded: object) -> Iterable[object]:
    """What the rule yielded, seen to be no single thing."""
    if isinstance(yielded, (str, bytes)) or not isinstance(yielded, Iterable):
        raise RuleError(
            one.name, f"returned {yielded!r:.80}; it should yield finding(message, claim, ...) or return a list of them"
        )
    return yielded


def _sound(one: Rule, found: object) -> Found:
    """An item that the rule yielded, seen to be a finding."""
    if not isinstance(found, Found):
        raise RuleError(one.name, f"yielded {found!r:.80}; yield finding(message, claim, ...) instead")
    if not isinstance(found.message, str) or not found.message.strip():
        raise RuleError(one.name, f"yielded a finding with the message {found.message!r:.80}; a finding says what was found")
    if not found.claims or not all(isinstance(claim, Claim) for claim in found.claims):
        wanted = "must name the claims it rests on, each an argument of its own: finding(message, *claims)"
        raise RuleError(one.name, f"the finding {found.message!r:.80} {wanted}, not {found.claims!r:.80}")
    if found.severity is not None and found.severity not in SEVERITIES:
        at_hand = f"with {_shown(found.claims[0])} at hand"
        raise RuleError(one.name, f"severity must be one of {', '.join(SEVERITIES)}, not {found.severity!r}, {at_hand}")
    return found


def _made(one: Rule, found: Found, places: Mapping[str, int]) -> tuple[Any, Finding]:
    ids = tuple(dict.fromkeys(claim.id for claim in found.claims))
    made = Finding(one.name, found.severity or one.severity, found.message, ids, fingerprint(one.name, found.claims))
    at = [(places.get(claim.document, len(places)), claim.span.start, claim.span.end) for claim in found.claims]
    return (SEVERITIES.index(made.severity), one.name, at, made.message, ids), made
