"""Running commands as a user does: a process, its exit code and its two streams."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
Vemo = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def vemo(tmp_path: Path) -> Vemo:
    """Return a function that runs ``vemo`` with arguments, in a folder that is not the checkout."""

    def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-P", "-m", "vemo_desktop", *map(str, arguments)],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "160", **environment},
            timeout=180,
        )

    return run
