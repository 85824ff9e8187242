"""Every acknowledged edit outlives kill -9; ``tests/benchmarks/bench_kill.py`` does it 200 times."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.clips import make_clip
from tests.killing import kill_rounds, make_victim_project

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL and a fork server")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    clips = [make_clip(tmp_path / f"clip{number}.mp4", seconds=2 + number).path for number in range(2)]
    path = tmp_path / "work" / "talk.vemo"
    make_victim_project(path, clips)
    return path


def test_every_acknowledged_edit_outlives_kill_9(project: Path) -> None:
    tally = kill_rounds(project, 6)
    assert tally.faults == []
    assert tally.rounds == 6
    assert tally.acknowledged > 20


def test_edits_and_analyses_outlive_kill_9_of_the_program_while_its_worker_analyses(project: Path) -> None:
    tally = kill_rounds(project, 3, seed=2, is_analysing=True)
    assert tally.faults == []
    assert tally.killed_while_analysing > 0
    assert tally.acknowledged > 20


def test_the_program_goes_on_after_kill_9_of_its_worker(project: Path) -> None:
    tally = kill_rounds(project, 3, is_analysing=True, target="worker")
    assert tally.faults == []
    assert tally.workers_killed == 3
    assert tally.analyses_acknowledged + tally.analyses_failed > 0
    assert tally.acknowledged > 20
