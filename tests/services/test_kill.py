"""Every acknowledged edit outlives kill -9; ``tests/benchmarks/bench_kill.py`` does it 200 times."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.killing import kill_rounds, make_victim_project


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL and a fork server")
def test_every_acknowledged_edit_outlives_kill_9(tmp_path: Path):
    path = tmp_path / "work" / "talk.vemo"
    make_victim_project(path)
    tally = kill_rounds(path, 8)
    assert tally.faults == []
    assert tally.rounds == 8
    assert tally.acknowledged > 20
