"""Every example script runs and prints something worth reading."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.mark.parametrize(
    "script", sorted(set(EXAMPLES.glob("*.py")) - set(EXAMPLES.glob("test_*.py"))), ids=lambda path: path.stem
)
def test_an_example_runs(script, tmp_path):
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, cwd=tmp_path, timeout=120)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.strip().splitlines()) >= 2, done.stdout


def test_the_overlay_of_the_example_teaches_what_the_shipped_words_lack(tmp_path):
    script = EXAMPLES / "extend_vocabulary.py"
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, cwd=tmp_path, timeout=120, check=True)
    shipped, taught = done.stdout.splitlines()
    assert "hedge None" in shipped
    assert "hedge nearly" in taught


def test_the_test_file_to_copy_runs():
    done = subprocess.run([sys.executable, "-m", "pytest", "-q", str(EXAMPLES)], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout
