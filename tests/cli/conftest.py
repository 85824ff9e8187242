"""Running commands as a user does: a process, its exit code and its two streams."""

from __future__ import annotations

import os
import shutil
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

    return _runner(tmp_path)


@pytest.fixture
def vemo_heeding_permissions(tmp_path: Path) -> Vemo:
    """Return what `vemo` does, for a process that permissions hold for, also where root runs the tests."""
    if os.name != "posix":
        pytest.skip("permissions are those of POSIX")
    if os.geteuid() != 0:
        return _runner(tmp_path)
    if shutil.which("setpriv") is None:
        pytest.skip("root reads everything, and there is no setpriv to give that up")
    return _runner(tmp_path, "setpriv", "--bounding-set=-dac_override,-dac_read_search")


def _runner(folder: Path, *before: str) -> Vemo:
    def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*before, sys.executable, "-P", "-m", "vemo_desktop", *map(str, arguments)],
            capture_output=True,
            text=True,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "160", **environment},
            timeout=180,
        )

    return run
