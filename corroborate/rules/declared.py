"""Rules that need no code: functions that return a `Rule`, and the tables of a configuration file that call them.

rules = ["newsroom"]                    # shared rule sets, by the name of their entry point
only = []                               # rules or families to run; all when empty
ignore = ["uncorroborated"]

[severity]
hedge-drift = "off"

[tolerance]                             # differences up to this are not told: a share, or a number
"recruitment" = "5%"
"casualties.injured" = 2

[scope.numeric-mismatch]                # a rule only for these
measures = ["casualties"]
sources = ["Arlow Post", "Vale News"]

[[range]]                               # figures that a measure can have
measure = "casualties.killed"
subject = "people"
low = 0
high = 5000

[[origins]]                             # how many independent, named origins must stand behind an answer
measure = "casualties"
least = 2

[aliases]                               # other names of one person, body or place
"Arlow Valley Hospital" = ["AVH", "the valley hospital"]
"""

from __future__ import annotations

import os
import re
import runpy
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import entry_points
from typing import Any

from attrs import evolve

from corroborate.errors import ConfigurationError, UnknownName
from corroborate.model import Claim, Cluster, Document
from corroborate.rule import Found, Rule, Run, Severity, finding, rule, select
from corroborate.rules.answers import answers_held, origins_behind
from corroborate.rules.messages import said
from corroborate.values import Interval, Quantity

#: Entry points of this group are rule sets that other distributions share: each names a rule, or a sequence of rules.
GROUP = "corroborate.rules"


def _measures(claim: Claim, measure: str) -> bool:
    """True when the claim is of this measure, or of one under it ("casualties" holds "casualties.killed"); all are of ""."""
    return not measure or claim.predicate == measure or claim.predicate.startswith(f"{measure}.")


def _named(*parts: str) -> str:
    """A rule's name made of what it is about."""
    return "-".join(re.findall(r"[^\W_]+", " ".join(parts).lower()))


def allowed_range(
    measure: str,
    *,
    low: float | None = None,
    high: float | None = None,
    subject: str = "",
    severity: Severity = "warning",
    name: str = "",
) -> Rule:
    """A rule that finds figures no number of which lies between `low` and `high`.

    :param measure: the predicate, or what stands above it ("casualties" holds "casualties.killed").
    :param low: least number that can be; None for no limit.
    :param high: greatest number that can be; None for no limit.
    :param subject: only for claims about this; for any when empty.
    :param severity: of its findings.
    :param name: the rule's; made from `measure` and `subject` when not given.
    :returns: the rule.
    :raises ConfigurationError: `low` lies above `high`, or neither is given.
    """
    called = name or _named("range", measure, subject)
    if low is None and high is None:
        raise ConfigurationError(f"rule {called!r}: give the range a low end, a high end or both")
    try:
        allowed = Interval(low, high)
    except ValueError as error:
        raise ConfigurationError(f"rule {called!r}: {error}") from error
    ends = " to ".join("any" if end is None else f"{end:,g}" for end in (low, high))

    def outside(cluster: Cluster) -> Iterator[Found]:
        """A figure lies outside the range that its measure can have."""
        for claim in cluster.claims:
            figure = isinstance(claim.value, Quantity) and not claim.value.interval.overlaps(allowed)
            if figure and _measures(claim, measure) and subject in ("", claim.subject):
                yield finding(f"{cluster.question}: {said(cluster, [claim])} is outside {ends}", claim)

    return rule(name=called, family="declared", severity=severity)(outside)


def min_origins(least: int, *, measure: str = "", severity: Severity = "warning", name: str = "") -> Rule:
    """A rule that asks for a number of independent, named origins behind each answer.

    :param least: how many.
    :param measure: only for claims of this measure; for all when empty.
    :param severity: of its findings.
    :param name: the rule's; made from `least` and `measure` when not given.
    :returns: the rule.
    :raises ConfigurationError: `least` is not above zero.
    """
    called = name or _named("origins", str(least), measure)
    if least < 1:
        raise ConfigurationError(f"rule {called!r}: an answer needs at least one origin, not {least}")

    def too_few(cluster: Cluster) -> Iterator[Found]:
        """Fewer independent, named origins stand behind an answer than are asked for."""
        for group in answers_held(cluster):
            origins = [origin.name for origin in origins_behind(cluster, group) if origin.named]
            if len(origins) < least and any(_measures(claim, measure) for claim in group):
                asked = f"{least} named origins are asked for, found {', '.join(origins) or 'none'}"
                yield finding(f"{cluster.question}: {said(cluster, group)}: {asked}", *group)

    return rule(name=called, family="declared", severity=severity)(too_few)


def _filtered(base: Rule, keep: Callable[[Found, Mapping[str, Document]], bool]) -> Rule:
    """`base` without the findings that `keep` refuses; it is given the documents at hand by id."""

    def function(*seen: Any) -> Iterator[Found]:
        at_hand = seen[0].documents if isinstance(seen[0], (Cluster, Run)) else seen[:1]
        documents = {document.id: document for document in at_hand}
        for found in base(*seen):
            if not isinstance(found, Found) or keep(found, documents):
                yield found

    return evolve(base, function=function)


def tolerance(base: Rule, measure: str, *, share: float = 0.0, amount: float = 0.0) -> Rule:
    """`base` without findings about two figures that are nearly the same.

    :param base: a rule whose findings name two figures first, as those of the family "numbers" do.
    :param measure: only for claims of this measure; for all when empty.
    :param share: the difference that is let pass, as a share of the greater figure (0.05: 5%).
    :param amount: the difference that is let pass, as a number.
    :returns: the rule, under the name of `base`.
    :raises ConfigurationError: a negative tolerance.
    """
    if share < 0 or amount < 0:
        raise ConfigurationError(f"tolerance for {measure!r}: it is a share or number above zero")

    def keep(found: Found, _: Mapping[str, Document]) -> bool:
        about = [claim.value for claim in found.claims[:2] if _measures(claim, measure)]
        figures = [value.point for value in about if isinstance(value, Quantity)]
        if len(figures) < 2 or figures[0] is None or figures[1] is None:
            return True
        return abs(figures[0] - figures[1]) > max(amount, share * max(abs(figures[0]), abs(figures[1])))

    return _filtered(base, keep)


def only_for(base: Rule, *, measures: Sequence[str] = (), sources: Sequence[str] = ()) -> Rule:
    """`base` with only those findings all of whose claims are of these measures and sources.

    :param measures: predicates, or what stands above them; all when empty.
    :param sources: names of sources; all when empty.
    :returns: the rule, under the name of `base`.
    """
    wanted = {source.casefold() for source in sources}

    def keep(found: Found, documents: Mapping[str, Document]) -> bool:
        return all(
            (not measures or any(_measures(claim, measure) for measure in measures))
            and (not wanted or documents[claim.document].source.name.casefold() in wanted)
            for claim in found.claims
        )

    return _filtered(base, keep)


def rule_set(name: str) -> tuple[Rule, ...]:
    """The rules that a distribution shares under the entry-point group "corroborate.rules".

    :param name: of the entry point.
    :returns: the rules, in the order of the distribution.
    :raises UnknownName: no installed distribution has such an entry point; says the nearest.
    :raises ConfigurationError: it cannot be loaded, or is neither a rule nor a sequence of rules.
    """
    known = {point.name: point for point in entry_points(group=GROUP)}
    if name not in known:
        raise UnknownName("rule set", name, known)
    try:
        loaded = known[name].load()
    except (Exception, SystemExit) as error:  # somebody else's module: whatever it raises is told with its name
        raise ConfigurationError(f"rule set {name!r} cannot be loaded: {type(error).__name__}: {error}") from error
    rules = (loaded,) if isinstance(loaded, Rule) else tuple(loaded) if isinstance(loaded, Iterable) else ()
    if not rules or not all(isinstance(one, Rule) for one in rules):
        raise ConfigurationError(f"rule set {name!r} must be a rule or a sequence of rules, not {type(loaded).__name__}")
    return rules


def rules_in_file(path: str | os.PathLike[str]) -> tuple[Rule, ...]:
    """The rules that a file of Python gives names to, in the order of the file.

    The file is run: give only what you would run yourself. No configuration names one, so that none comes with a folder of texts.

    :param path: of the file.
    :returns: the rules.
    :raises ConfigurationError: it cannot be read or run, or holds no rule.
    """
    if not os.path.exists(path):
        raise ConfigurationError(f"{path}: there is no such file")
    try:
        names = runpy.run_path(os.fspath(path))
    except (Exception, SystemExit) as error:  # the user's own code: whatever it raises is told with the file's name
        raise ConfigurationError(f"{path}: cannot be run: {type(error).__name__}: {error}") from error
    rules = tuple({id(one): one for one in names.values() if isinstance(one, Rule)}.values())
    if not rules:
        raise ConfigurationError(
            f"{path}: no rule in it; write a function under `@corroborate.rule(...)`, see `examples/custom_rule.py`"
        )
    return rules


def rules_from_config(table: Mapping[str, Any], *, rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules that a configuration asks for.

    :param table: the keys this module's docstring shows, without `aliases`.
    :param rules: the rules to start from.
    :returns: the rules, as `check(rules=...)` takes them.
    :raises UnknownName: a key, rule, rule set or field that does not exist; names the nearest.
    :raises ConfigurationError: a value of the wrong kind.
    """
    for key in table:
        if key not in _KEYS:
            raise UnknownName("setting for rules", key, _KEYS)
        _demand(isinstance(table[key], _KEYS[key][0]), key, table[key], _KEYS[key][1])
    severities: Mapping[str, str] = table.get("severity", {})
    chosen = list(rules)
    for name in table.get("rules", ()):
        chosen.extend(rule_set(name))
    chosen.extend(_built("range", allowed_range, options) for options in table.get("range", ()))
    chosen.extend(_built("origins", min_origins, options) for options in table.get("origins", ()))
    for measure, given in table.get("tolerance", {}).items():
        options = _tolerated(measure, given)
        chosen = [tolerance(one, measure, **options) if one.family == "numbers" else one for one in chosen]
    for name, options in table.get("scope", {}).items():
        if name not in {one.name for one in chosen}:
            raise UnknownName("rule", name, (one.name for one in chosen))
        _demand(isinstance(options, Mapping), f"scope.{name}", options, "a table")
        chosen = [_built(f"scope.{name}", only_for, {"base": one, **options}) if one.name == name else one for one in chosen]
    return select(chosen, only=table.get("only", ()), ignore=table.get("ignore", ()), severities=severities)


_KEYS: dict[str, tuple[type, str]] = {
    "rules": (list, "a list of names"),
    "only": (list, "a list of names"),
    "ignore": (list, "a list of names"),
    "severity": (dict, "a table"),
    "tolerance": (dict, "a table"),
    "scope": (dict, "a table of tables"),
    "range": (list, "a list of tables: [[range]]"),
    "origins": (list, "a list of tables: [[origins]]"),
}

#: The keys of a configuration that choose and make rules.
SETTINGS: tuple[str, ...] = tuple(_KEYS)

_FIELDS: dict[str, dict[str, type | tuple[type, ...]]] = {
    "range": {"measure": str, "low": (int, float), "high": (int, float), "subject": str, "severity": str, "name": str},
    "origins": {"least": int, "measure": str, "severity": str, "name": str},
    "scope": {"base": Rule, "measures": list, "sources": list},
}

_NEEDED = {"range": "measure", "origins": "least", "scope": "base"}


def _demand(holds: bool, key: str, value: object, wanted: str) -> None:
    if not holds:
        raise ConfigurationError(f"setting {key!r} must be {wanted}, not {value!r}")


def _built(key: str, make: Callable[..., Rule], options: Mapping[str, Any]) -> Rule:
    """The rule that `make` gives for the fields of one table, these checked."""
    table = key.partition(".")[0]
    _demand(isinstance(options, Mapping), key, options, "a table")
    for name, value in options.items():
        if name not in _FIELDS[table]:
            raise UnknownName(f"field of {key}", name, (field for field in _FIELDS[table] if field != "base"))
        fits = isinstance(value, _FIELDS[table][name]) and not isinstance(value, bool)
        if not fits or (isinstance(value, list) and not all(isinstance(item, str) for item in value)):
            raise ConfigurationError(f"{key}: {name} cannot be {value!r}")
    if _NEEDED[table] not in options:
        raise ConfigurationError(f"{key}: the field {_NEEDED[table]!r} is missing")
    return make(**options)


def _tolerated(measure: str, given: object) -> dict[str, float]:
    if isinstance(given, str) and given.endswith("%"):
        try:
            return {"share": float(given.removesuffix("%")) / 100}
        except ValueError:
            pass  # told below with everything else that is no tolerance
    if isinstance(given, (int, float)) and not isinstance(given, bool):
        return {"amount": float(given)}
    raise ConfigurationError(f'tolerance for {measure!r} must be a share such as "5%" or a number, not {given!r}')


def aliases_overlay(aliases: Mapping[str, Any]) -> dict[str, dict[str, dict[str, list[str]]]]:
    """The vocabulary overlay for the table `aliases`: a name to the other forms it has.

    :param aliases: name to its other names.
    :returns: what `vocabulary.load(overlay=...)` takes.
    :raises ConfigurationError: a name's other names are not a list of strings.
    """
    for name, forms in aliases.items():
        fits = isinstance(forms, list) and all(isinstance(form, str) for form in forms)
        _demand(fits, f"aliases.{name}", forms, "a list of names")
    return {"aliases": {name.casefold(): {"forms": [form.casefold() for form in forms]} for name, forms in aliases.items()}}
