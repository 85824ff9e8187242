"""``vemo train`` outlives kill -9 in the middle of learning: the same command goes on to the same network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from safetensors import safe_open

from tests.cli.conftest import ROOT
from tests.lessons import add_sounds, correct
from vemo_desktop.domain.learning import Training
from vemo_desktop.jobs.events import LearningCurve
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.jobs.runners import InlineRunner
from vemo_desktop.ml.training.recipes import HeadRecipe
from vemo_desktop.paths import cache_dir
from vemo_desktop.pipeline.steps import STEPS
from vemo_desktop.pipeline.teach import STATES
from vemo_desktop.services.project import open_project
from vemo_desktop.services.teaching import TeachingService

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")

_RECIPE = HeadRecipe(steps=60, evaluate_every=10, checkpoint_every=3, patience=0)
_PATIENCE_S = 120.0


def _arguments(project: Path) -> list[str]:
    given = ("evaluate_every", "checkpoint_every", "patience")
    changes = [word for name in given for word in ("--set", f"{name}={_RECIPE.to_json()[name]}")]
    return ["train", str(project), "--steps", str(_RECIPE.steps), *changes]


def _states() -> list[Path]:
    """Return saved states; what a kill left half-written beside them is none."""
    return [one for one in (cache_dir() / STATES).glob("*.safetensors") if not one.name.startswith(".")]


def _steps_done(state: Path) -> int:
    with safe_open(state, framework="pt") as file:
        return int(json.loads(file.metadata()["about"])["step"])


def _killed_while_learning(project: Path, at_least: int) -> Path:
    """Train in a process of its own, kill it once so many updates are saved; return the saved state."""
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "vemo_desktop", *_arguments(project)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + _PATIENCE_S
    try:
        while not any(_steps_done(one) >= at_least for one in _states()):
            assert process.poll() is None, "it ended before it could be killed"
            assert time.monotonic() < until, "it did not begin to learn"
            time.sleep(0.01)
        workers = psutil.Process(process.pid).children(recursive=True)
    finally:
        process.kill()
        process.wait()
    _, outlived = psutil.wait_procs(workers, timeout=10)
    assert workers
    assert not outlived, "the worker outlived its program"
    (state,) = _states()
    return state


def _taught(project: Path) -> tuple[Training, list[LearningCurve]]:
    """Train as the command does, and return what came of it and how it went."""
    curves: list[LearningCurve] = []
    queue = JobQueue(InlineRunner(STEPS))
    with open_project(project, author="ann") as session:
        teaching = TeachingService(session, queue, cache_dir())
        teaching.subscribe(lambda event: curves.append(event) if isinstance(event, LearningCurve) else None)
        teaching.teach(None, _RECIPE)
        assert teaching.wait(_PATIENCE_S)
        teaching.close()
        training = session.taught.trainings()[-1]
    queue.close()
    return training, curves


def test_killed_in_the_middle_it_goes_on_to_the_same_network(tmp_path: Path) -> None:
    project = tmp_path / "p.vemo"
    with open_project(project, create=True, author="ann") as session:
        for media_id in add_sounds(session, tmp_path / "sounds", 3):
            correct(session, media_id)
    state = _killed_while_learning(project, at_least=6)
    saved = _steps_done(state)
    assert 6 <= saved < _RECIPE.steps

    resumed, curves = _taught(project)
    assert curves[0].step == saved, "it went on from what was saved, and did not begin again"
    assert not _states()
    whole, curves = _taught(project)
    assert curves[0].step == 0
    assert resumed.id != whole.id
    assert (resumed.network, resumed.step, resumed.steps) == (whole.network, whole.step, whole.steps)
    assert resumed.losses == whole.losses
    assert resumed.judgements == whole.judgements
    assert resumed.comparison == whole.comparison
    assert len(whole.losses) == _RECIPE.steps
