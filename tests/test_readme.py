"""The README tells the truth: its commands, its code and the output it prints."""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_there_are_exactly_two_set_up_commands():
    commands = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
    assert len(commands) == 2
    assert "corroborate check seeds" in commands[0]
    assert "pytest" in commands[1]


def test_the_code_runs_from_top_to_bottom(monkeypatch):
    monkeypatch.chdir(ROOT)
    names = {"__name__": "readme"}
    for code in blocks("python"):
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(code, "README.md", "exec"), names)
    assert "toll_above_hundred" in names


def test_the_output_shown_is_the_real_output():
    (shown,) = blocks("text")
    done = subprocess.run(
        [sys.executable, "-m", "corroborate", "check", "seeds/"], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    real = done.stdout.splitlines()
    parts = [part.strip("\n").splitlines() for part in re.split(r"^\[\.\.\.\]$", shown, flags=re.MULTILINE)]
    at = 0
    for part in parts:
        found = next((i for i in range(at, len(real)) if real[i : i + len(part)] == part), None)
        assert found is not None, "this part of the README's output is not what the command prints:\n" + "\n".join(part)
        at = found + len(part)


def test_every_room_is_on_the_map():
    rooms = [path.stem for path in (ROOT / "corroborate").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()]
    for room in rooms:
        if room != "__init__":
            assert re.search(rf"`{room}[`./]", README), f"{room} is missing from the README's map"
