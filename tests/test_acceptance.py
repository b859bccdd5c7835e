"""Acceptance on five real reports, which are not part of the project: run where they stand beside it, skipped where not."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).parent.parent.parent / "shared"

pytestmark = pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the real reports (../shared/seeds) are not here")


def test_the_real_reports_against_the_gold():
    done = subprocess.run([sys.executable, str(SHARED / "score" / "seeds.py")], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    last = done.stdout.strip().splitlines()[-1]
    figures = re.fullmatch(r"must (\d+)/55 should (\d+)/33 may (\d+)/10 violated (\d+) unlisted (\d+)", last)
    assert figures is not None, last
    must, should, _, violated, unlisted = map(int, figures.groups())
    assert must >= 40, last
    assert should >= 12, last
    assert violated == 0, last
    assert unlisted <= 3, last
