"""Data flows one way: a module imports only from the rooms to its left. A new room must be placed here."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "corroborate"
ORDER = (
    "errors", "values", "model", "vocabulary", "readers", "extraction", "linking", "comparison", "corroboration",
    "rule", "rules", "report", "pipeline", "testing", "cli", "__main__", "__init__",
)  # fmt: skip
DATA = {"vocabularies"}


def room_of(path: Path) -> str:
    parts = path.relative_to(ROOT).parts
    return parts[0].removesuffix(".py")


def modules() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def imported(path: Path, *, when_loaded: bool = False) -> set[str]:
    """Dotted names of this package that a module imports: at any depth of its code, or only when it is loaded."""
    out: set[str] = set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body if when_loaded else ast.walk(tree):
        if isinstance(node, ast.Import):
            out.update(alias.name for alias in node.names if alias.name.split(".")[0] == "corroborate")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute here"
            if node.module == "corroborate":
                out.update(f"corroborate.{alias.name}" for alias in node.names)
            elif node.module and node.module.startswith("corroborate."):
                out.update(f"{node.module}.{alias.name}" for alias in node.names)
    return out


def as_module(name: str) -> str:
    """The longest prefix of a dotted name that is a module."""
    parts = name.split(".")[1:]
    while parts:
        place = ROOT.joinpath(*parts)
        if place.with_suffix(".py").exists() or (place / "__init__.py").exists():
            return ".".join(parts)
        parts.pop()
    return "__init__"


def test_every_room_is_placed():
    rooms = {path.name.removesuffix(".py") for path in ROOT.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert rooms <= set(ORDER), f"place these in ORDER: {sorted(rooms - set(ORDER))}"
    assert set(ORDER) <= rooms, f"these rooms are gone: {sorted(set(ORDER) - rooms)}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_the_left(path):
    mine = ORDER.index(room_of(path))
    for name in sorted(imported(path)):
        theirs = as_module(name).split(".")[0]
        if name in ("corroborate.__version__",):
            continue
        assert ORDER.index(theirs) <= mine, f"{path.relative_to(ROOT)} imports {name}, which stands to its right"


def test_modules_of_one_room_import_each_other_without_cycles():
    graph = {}
    for path in modules():
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        graph[name] = {as_module(target) for target in imported(path, when_loaded=True)} - {name}
    state: dict[str, str] = {}

    def visit(name: str, trail: tuple[str, ...]) -> None:
        if state.get(name) == "done":
            return
        assert state.get(name) != "open", f"a cycle: {' > '.join((*trail, name))}"
        state[name] = "open"
        for target in sorted(graph.get(name, ())):
            visit(target, (*trail, name))
        state[name] = "done"

    for name in sorted(graph):
        visit(name, ())


@pytest.mark.parametrize(
    "package",
    [path for path in modules() if path.name == "__init__.py" and path.parent != ROOT],
    ids=lambda path: path.parent.name,
)
def test_a_package_says_which_module_holds_what(package):
    told = ast.get_docstring(ast.parse(package.read_text(encoding="utf-8"))) or ""
    modules = {path.stem for path in package.parent.glob("*.py")} - {"__init__", "__main__"}
    packages = {path.parent.name for path in package.parent.glob("*/__init__.py")}
    untold = sorted(name for name in modules if f"`{name}`" not in told) + sorted(
        name for name in packages if f"`{name}/`" not in told
    )
    assert untold == [], f"the docstring of {package.parent.name} leaves these out"


#: Small words of English, none of them the name of a field or a relation.
SMALL = {"the", "an", "and", "or", "which", "who", "with", "from", "while"}


@pytest.mark.parametrize("room", ["linking", "comparison", "corroboration", "rules"])
def test_small_words_of_english_are_data_and_not_code(room):
    found = []
    for path in sorted((ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
                continue
            pattern = re.search(r"\\[bswW]|\(\?", node.value) and "\n" not in node.value
            words = re.findall(r"(?<![\\\w])[a-z]+(?!\w)", node.value) if pattern else [node.value]
            found += [
                f"{path.relative_to(ROOT)}:{node.lineno}: {word!r}"
                for word in words
                if word in SMALL or (pattern and word == "of")
            ]
    assert found == [], (
        "words of human language belong into vocabularies, as those at which a phrase is taken apart into `joints`"
    )
