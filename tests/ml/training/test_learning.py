"""Each recipe learns a tiny problem, learns nothing from shuffled labels, repeats itself, and resumes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from tests.ml.training.problems import cten_task, tsl_task, vemoclap_task
from vemo_desktop.ml.training.history import History
from vemo_desktop.ml.training.loop import Loop, LoopSettings, Outcome
from vemo_desktop.ml.training.task import Task

# Any: tasks of different parts in one table.
Make = Callable[..., Task[Any]]
_STEPS = {cten_task: 20, vemoclap_task: 12, tsl_task: 8}


class _Stopped(Exception):
    pass


def _nobody(done: float, wanted: int, history: History) -> None:
    """Watch without stopping."""


def _train(task: Task[Any], file: Path, steps: int, watch: Callable[..., None] = _nobody) -> Outcome:
    settings = LoopSettings(
        steps=steps, seed=1, evaluate_every=steps, checkpoint_every=1000, clip_norm=1.0, keep_best=False
    )
    return Loop(task, settings, file, "problem", watch).run()


def _gain(outcome: Outcome, name: str) -> tuple[float, float]:
    """Return a value before training and at its end."""
    first, last = outcome.history.judgements[0], outcome.history.judgements[-1]
    return first.values[name], last.values[name]


def _fall(outcome: Outcome) -> float:
    losses = outcome.history.table()[:, 0]
    return float(losses[-3:].mean() / losses[:3].mean())


@pytest.mark.parametrize("make", [cten_task, vemoclap_task])
def test_classifiers_learn(tmp_path: Path, make: Make) -> None:
    outcome = _train(make(), tmp_path / "state.safetensors", _STEPS[make])
    assert _fall(outcome) < 0.5
    assert _gain(outcome, "accuracy")[1] > 0.7  # chance is one in six


@pytest.mark.parametrize("make", [cten_task, vemoclap_task])
def test_classifiers_gain_nothing_from_shuffled_labels(tmp_path: Path, make: Make) -> None:
    outcome = _train(make(shuffled=True), tmp_path / "state.safetensors", _STEPS[make])
    assert _gain(outcome, "balanced_accuracy")[1] < 0.4
    before, after = _gain(outcome, "cross_entropy")
    assert after > before - 0.1


def test_tsl_net_learns_from_points(tmp_path: Path) -> None:
    outcome = _train(tsl_task(), tmp_path / "state.safetensors", _STEPS[tsl_task])
    assert _fall(outcome) < 0.7
    assert _gain(outcome, "class_accuracy")[1] > 0.85  # chance is one half
    before, after = _gain(outcome, "map")
    assert after > before + 0.2


def test_tsl_net_gains_nothing_from_shuffled_points(tmp_path: Path) -> None:
    outcome = _train(tsl_task(shuffled=True), tmp_path / "state.safetensors", _STEPS[tsl_task])
    assert _gain(outcome, "class_accuracy")[1] < 0.75
    before, after = _gain(outcome, "map")
    assert after < before + 0.2


@pytest.mark.parametrize("make", [cten_task, vemoclap_task, tsl_task])
def test_repeated_or_stopped_and_resumed_the_weights_are_the_same(tmp_path: Path, make: Make) -> None:
    def watch(done: float, wanted: int, history: History) -> None:
        if done > 1.0 and not (tmp_path / "cut").exists():
            (tmp_path / "cut").touch()
            raise _Stopped

    whole = _train(make(validation=2), tmp_path / "whole.safetensors", 3)
    with pytest.raises(_Stopped):
        # Stopped inside the second update where there are several parts, else before the third.
        _train(make(validation=2), tmp_path / "state.safetensors", 3, watch)
    resumed = _train(make(validation=2), tmp_path / "state.safetensors", 3)
    assert all(torch.equal(value, resumed.weights[name]) for name, value in whole.weights.items())
    assert whole.history == resumed.history
