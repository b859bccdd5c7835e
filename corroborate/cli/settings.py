"""What a configuration file says: corroborate.toml, or [tool.corroborate] in pyproject.toml.

The keys that choose and make rules belong to `corroborate.rules.declared`; the others are read here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from corroborate.errors import ConfigurationError, CorroborateError, UnknownName
from corroborate.model import GRADES
from corroborate.rule import SEVERITIES
from corroborate.vocabulary import Vocabulary, toml_of

if TYPE_CHECKING:
    from corroborate.model import Document
    from corroborate.rule import Rule

#: What --fail-on can be, and the severities that then give exit code 1: one and all that are graver.
FAILING = {least: SEVERITIES[: place + 1] for place, least in enumerate(SEVERITIES)} | {"never": ()}
#: Where dismissals are kept when nothing says otherwise.
BASELINE = "corroborate.baseline.jsonl"

CONFIGURATION = """\
# Settings of corroborate. Everything is optional; the lines that are commented out are examples.
# The nearest corroborate.toml in this folder or above it counts, else [tool.corroborate] in pyproject.toml.

# What makes `corroborate check` end with exit code 1: "error" (the default), "warning", "note" or "never".
# fail-on = "warning"

# Rules or families of rules to run (all when empty) and to leave out; `corroborate rules` lists them.
# only = []
# ignore = ["uncorroborated"]

# Dismissed findings; written by `corroborate baseline write` or by the HTML page.
# baseline = "corroborate.baseline.jsonl"

# Names of those who have an interest in the matter: their word alone corroborates nothing.
# parties = ["Ministry of Information"]

# Your own words: a file with a table per word list; `false` removes an entry.
# vocabulary = "house.toml"

# Rule sets that installed packages share.
# rules = ["newsroom"]

# The tables come last.
# [severity]                  # of a rule's or a family's findings; "off" leaves it out
# hedge-drift = "off"
# stale-figure = "error"

# [tolerance]                 # differences up to this are not told: a share, or a number
# "recruitment" = "5%"

# [[range]]                   # figures that a measure can have
# measure = "casualties.killed"
# low = 0
# high = 5000

# [[origins]]                 # how many independent, named origins must stand behind an answer
# measure = "casualties"
# least = 2

# [scope.numeric-mismatch]    # a rule only for these measures or sources
# measures = ["casualties"]

# [sources]                   # an analyst's grade of a source, "A" (reliable) to "F" (cannot be judged), is shown beside it
# "Arlow Post" = { reliability = "B" }                  # and weighs nothing; a party's word alone corroborates nothing
# "Ministry Bulletin" = { reliability = "D", party = true }
# "Arlow Mirror" = { origin = "Arlow Post" }             # what it says in nobody's name it has from there: one origin

# [credibility]               # an analyst's grade of a claim, 1 (confirmed) to 6 (cannot be judged), by its id or words of
# "at least nine boats" = 2   # its sentence; shown beside it, and weighs nothing

# [aliases]                   # other names of one person, body or place
# "Arlow Valley Hospital" = ["AVH", "the valley hospital"]
"""


@frozen(kw_only=True)
class Settings:
    """The settings in force.

    :param path: the file they come from; None when there is none.
    :param fail_on: least severity that gives exit code 1.
    :param baseline: file of dismissed findings.
    :param parties: names of interested parties.
    :param words: file of the user's own words.
    :param aliases: a name to its other names.
    :param sources: name of a source to what an analyst says of it: `reliability`, `party`, `origin`.
    :param credibility: id or words of a claim to an analyst's grade of it.
    :param table: the keys that choose and make rules.
    """

    path: Path | None = None
    fail_on: str = "error"
    baseline: str | None = None
    parties: tuple[str, ...] = field(default=(), converter=tuple)
    words: str | None = None
    aliases: Mapping[str, Any] = field(factory=dict)
    sources: Mapping[str, Any] = field(factory=dict)
    credibility: Mapping[str, int] = field(factory=dict)
    table: Mapping[str, Any] = field(factory=dict)

    def beside(self, name: str) -> Path:
        """A path that the configuration names, from the folder it stands in."""
        return (self.path.parent if self.path else Path()) / name

    def graded(self, documents: Iterable[Document]) -> list[Document]:
        """The documents, their sources with the grades that the configuration gives them, by name in any case of letters."""
        given = {name.casefold(): dict(said) for name, said in self.sources.items()}
        return [
            evolve(document, source=evolve(document.source, **given[document.source.name.casefold()]))
            if document.source.name.casefold() in given else document
            for document in documents
        ]  # fmt: skip

    def rules(self, only: Sequence[str] = (), ignore: Sequence[str] = (), files: Sequence[str] = ()) -> tuple[Rule, ...]:
        """The rules to run.

        :param only: names given on the command line; they replace the file's.
        :param ignore: names given on the command line; they come on top of the file's.
        :param files: files of Python whose rules are run as well.
        :raises UnknownName: a rule, rule set or key that does not exist; names the nearest.
        :raises ConfigurationError: a value of the wrong kind; names the file.
        """
        from corroborate.rule import select
        from corroborate.rules import DEFAULT_RULES
        from corroborate.rules.declared import rules_from_config, rules_in_file

        own = [rule for file in files for rule in rules_in_file(file)]
        table = {key: value for key, value in self.table.items() if key != "only" or not only}
        try:
            rules = rules_from_config(table, rules=(*DEFAULT_RULES, *own))
        except CorroborateError as error:
            if self.path is None:  # a file of rules is at fault
                raise
            raise ConfigurationError(f"{self.path}: {error}") from error
        return select(rules, only=only, ignore=ignore)

    def vocabulary(self, path: str | None = None) -> Vocabulary | None:
        """The words to read with; None for the shipped ones.

        :param path: a file of the user's own words, instead of the one the configuration names.
        :raises ConfigurationError: a file or the table `aliases` that does not say what it must.
        """
        from corroborate import vocabulary
        from corroborate.rules.declared import aliases_overlay

        file = Path(path) if path is not None else self.beside(self.words) if self.words else None
        if not self.aliases:
            return vocabulary.load(overlay=file) if file else None
        own = toml_of(file) if file else {}
        try:
            aliases = aliases_overlay(self.aliases)["aliases"]
            return vocabulary.load(overlay={**own, "aliases": {**own.get("aliases", {}), **aliases}})
        except CorroborateError as error:
            raise ConfigurationError(f"{self.path}: {error}") from error


def _strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _text(value: object) -> bool:
    return isinstance(value, str)


def _table(value: object) -> bool:
    return isinstance(value, dict)


def _graded(value: object) -> bool:
    """True for what can be said of a source: a grade, whether it is a party, whom it has its news from."""
    if not isinstance(value, dict) or not value.keys() <= {"reliability", "party", "origin"}:
        return False
    right = value.get("reliability", "A") in GRADES and isinstance(value.get("party", False), bool)
    return right and isinstance(origin := value.get("origin", "?"), str) and bool(origin.strip())


#: Key to the field of `Settings` it fills, what it must be, and how that is seen.
_KEYS: dict[str, tuple[str, str, Callable[[object], bool]]] = {
    "fail-on": ("fail_on", f"one of {', '.join(FAILING)}", lambda value: isinstance(value, str) and value in FAILING),
    "baseline": ("baseline", "a path", _text),
    "parties": ("parties", "a list of names", _strings),
    "vocabulary": ("words", "a path", _text),
    "aliases": ("aliases", "a table of names", _table),
    "sources": (
        "sources",
        "a table of sources, each with reliability (A to F), party (true or false), origin (a name) or several of them",
        lambda value: isinstance(value, dict) and all(map(_graded, value.values())),
    ),
    "credibility": (
        "credibility",
        "a table of claims, by id or words, each with a grade from 1 to 6",
        lambda value: isinstance(value, dict) and all(type(grade) is int and 1 <= grade <= 6 for grade in value.values()),
    ),
}


def settings(path: str | None = None, *, start: Path | None = None) -> Settings:
    """The settings in force.

    :param path: the file to read; None looks for corroborate.toml or [tool.corroborate] from `start` upwards.
    :param start: where to look first; the working folder when None.
    :raises ConfigurationError: the file cannot be read, is not TOML, or a value is of the wrong kind.
    :raises UnknownName: a key that does not exist; names the nearest that does.
    """
    if path is not None:
        table = toml_of(Path(path))
        found = _in_project(table) if Path(path).name == "pyproject.toml" else table
        return _settings(found or {}, Path(path))
    folder = (start or Path()).resolve()
    for place in (folder, *folder.parents):
        own = place / "corroborate.toml"
        if own.is_file():
            return _settings(toml_of(own), own)
        project = place / "pyproject.toml"
        if project.is_file():
            found = _in_project(toml_of(project))
            if found is not None:
                return _settings(found, project)
    return Settings()


def _in_project(table: Mapping[str, Any]) -> dict[str, Any] | None:
    """The table [tool.corroborate] of a pyproject.toml; None when it has none."""
    tools = table.get("tool")
    found = tools.get("corroborate") if isinstance(tools, dict) else None
    return found if isinstance(found, dict) else None


def _settings(table: Mapping[str, Any], path: Path) -> Settings:
    from corroborate.rules.declared import SETTINGS

    chosen: dict[str, Any] = {}
    for key, value in table.items():
        if key in SETTINGS:
            continue
        if key not in _KEYS:
            raise UnknownName(f"setting ({path})", key, (*_KEYS, *SETTINGS))
        name, kind, fits = _KEYS[key]
        if not fits(value):
            raise ConfigurationError(f"{path}: {key} must be {kind}, not {value!r}")
        chosen[name] = value
    return Settings(path=path, table={key: table[key] for key in SETTINGS if key in table}, **chosen)
